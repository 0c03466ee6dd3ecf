/** The interactive shell. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { openStepper } from "../trace/stepper.ts";
import { keywords } from "../utils/keywords.ts";
import { statementEnd, takesCopyData } from "./psql-scan.ts";
import type { Shell } from "./shell.ts";

const historyFile = join(homedir(), ".pglens_history");
const history = (): string[] => (existsSync(historyFile) ? readFileSync(historyFile, "utf8").split("\n").filter(Boolean) : []);

/** Names that complete the word before the cursor. */
function completer(shell: Shell, line: string): [string[], string] {
  const word = /[\w\\]*$/.exec(line)?.[0] ?? "";
  const relations = Object.values(shell.db.session.root.relations).flatMap((rel) => [rel.relname, ...(rel.relkind === "r" || rel.relkind === "v" ? rel.attributes.map((a) => a.attname) : [])]);
  const commands = ["\\d", "\\dt", "\\di", "\\dv", "\\df", "\\timing", "\\x", "\\i", "\\q", "\\?", "\\trace", "\\why", "\\step"];
  const upper = word !== "" && word === word.toUpperCase();
  const pool = word.startsWith("\\") ? commands : [...new Set([...relations, ...keywords.map((keyword) => (upper ? keyword.toUpperCase() : keyword))])];
  return [pool.filter((name) => name.startsWith(word)).sort(), word];
}

const COPY_HELP = "Enter data to be copied followed by a newline.\nEnd with a backslash and a period on a line by itself, or an EOF signal.\n";

/** `\step`: the last trace on the whole screen; the reader has the terminal back after it. */
async function stepThrough(shell: Shell, reader: Interface): Promise<void> {
  const last = shell.traces.at(-1);
  if (last === undefined) return void process.stdout.write("nothing was traced yet: \\trace on, then run a statement\n");
  reader.pause();
  // The keys are the stepper's for that time.
  const listeners = process.stdin.listeners("keypress") as ((...args: unknown[]) => void)[];
  process.stdin.removeAllListeners("keypress");
  await (await import("./step.ts")).step(openStepper(last));
  for (const listener of listeners) process.stdin.on("keypress", listener);
  process.stdin.setRawMode?.(true);
  reader.resume();
}

/** Reads until the end of input or \q. */
export function repl(shell: Shell): Promise<void> {
  process.stdout.write("pglens (PostgreSQL 18 in TypeScript)\nType \\? for help, \\trace on to see every stage, \\q to quit.\n\n");
  const reader = createInterface({ input: process.stdin, output: process.stdout, history: history().reverse().slice(0, 1000), historySize: 1000, completer: (line: string) => completer(shell, line) });
  let buffer = "";
  /** A COPY whose lines are being read. */
  let copy: { readonly sql: string; readonly lines: string[] } | undefined;
  const prompt = (): void => {
    if (copy !== undefined) {
      reader.setPrompt(">> ");
      reader.prompt();
      return;
    }
    const state = shell.db.session.status;
    reader.setPrompt(`postgres${buffer.trim() === "" ? "=" : "-"}${state === "failed" ? "!" : state === "transaction" ? "*" : ""}# `);
    reader.prompt();
  };
  const endCopy = (): void => {
    if (copy !== undefined) shell.run(copy.sql, copy.lines.map((line) => `${line}\n`).join(""));
    copy = undefined;
  };
  const statement = (sql: string): void => {
    if (!takesCopyData(sql)) shell.run(sql);
    else if (shell.canCopy(sql)) {
      process.stdout.write(COPY_HELP);
      copy = { sql, lines: [] };
    }
  };
  return new Promise((resolve) => {
    reader.on("line", (line) => {
      if (copy !== undefined) {
        if (line === "\\.") endCopy();
        else copy.lines.push(line);
      } else if (buffer.trim() === "" && line.trim().startsWith("\\")) {
        if (line.trim() === "\\step") {
          void stepThrough(shell, reader).then(prompt);
          return;
        }
        if (!shell.command(line)) return reader.close();
      } else {
        buffer += `${line}\n`;
        for (let end = statementEnd(buffer); end >= 0; end = statementEnd(buffer)) {
          statement(buffer.slice(0, end).trim());
          buffer = buffer.slice(end).replace(/^\s*\n?/, "");
        }
      }
      prompt();
    });
    reader.on("SIGINT", () => {
      buffer = "";
      copy = undefined;
      process.stdout.write("\n");
      prompt();
    });
    reader.on("close", () => {
      endCopy();
      const list = (reader as unknown as { history?: string[] }).history ?? [];
      try {
        writeFileSync(historyFile, `${[...list].reverse().join("\n")}\n`);
      } catch {
        // A home that cannot be written to has no history.
      }
      process.stdout.write("\n");
      resolve();
    });
    prompt();
  });
}
