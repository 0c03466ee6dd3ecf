/** The interactive shell. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { keywords } from "../utils/keywords.ts";
import { type Shell, statementEnd } from "./shell.ts";

const historyFile = join(homedir(), ".pglens_history");
const history = (): string[] => (existsSync(historyFile) ? readFileSync(historyFile, "utf8").split("\n").filter(Boolean) : []);

/** Names that complete the word before the cursor. */
function completer(shell: Shell, line: string): [string[], string] {
  const word = /[\w\\]*$/.exec(line)?.[0] ?? "";
  const relations = Object.values(shell.db.session.root.relations).flatMap((rel) => [rel.relname, ...(rel.relkind === "r" || rel.relkind === "v" ? rel.attributes.map((a) => a.attname) : [])]);
  const commands = ["\\d", "\\dt", "\\di", "\\dv", "\\df", "\\timing", "\\x", "\\i", "\\q", "\\?", "\\trace"];
  const upper = word !== "" && word === word.toUpperCase();
  const pool = word.startsWith("\\") ? commands : [...new Set([...relations, ...keywords.map((keyword) => (upper ? keyword.toUpperCase() : keyword))])];
  return [pool.filter((name) => name.startsWith(word)).sort(), word];
}

/** Reads until the end of input or \q. */
export function repl(shell: Shell): Promise<void> {
  process.stdout.write("pglens (PostgreSQL 18 in TypeScript)\nType \\? for help, \\trace on to see every stage, \\q to quit.\n\n");
  const reader = createInterface({ input: process.stdin, output: process.stdout, history: history().reverse().slice(0, 1000), historySize: 1000, completer: (line: string) => completer(shell, line) });
  let buffer = "";
  const prompt = (): void => {
    const state = shell.db.session.status;
    reader.setPrompt(`postgres${buffer.trim() === "" ? "=" : "-"}${state === "failed" ? "!" : state === "transaction" ? "*" : ""}# `);
    reader.prompt();
  };
  return new Promise((resolve) => {
    reader.on("line", (line) => {
      if (buffer.trim() === "" && line.trim().startsWith("\\")) {
        if (!shell.command(line)) return reader.close();
      } else {
        buffer += `${line}\n`;
        for (let end = statementEnd(buffer); end >= 0; end = statementEnd(buffer)) {
          shell.run(buffer.slice(0, end).trim());
          buffer = buffer.slice(end).replace(/^\s*\n?/, "");
        }
      }
      prompt();
    });
    reader.on("SIGINT", () => {
      buffer = "";
      process.stdout.write("\n");
      prompt();
    });
    reader.on("close", () => {
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
