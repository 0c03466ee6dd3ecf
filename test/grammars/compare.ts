/** Reads statements with both grammars and compares the trees. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { statementEnd } from "../../src/cli/psql-scan.ts";
import { rawParser, sessionCommand } from "../../src/parse/parse.ts";

export interface Tally {
  same: number;
  /** Commands that the second grammar leaves to the first. */
  session: number;
  refused: number;
  /** Statements that PostgreSQL's grammar refuses too. */
  errors: number;
  readonly different: { readonly sql: string; readonly first: string; readonly second: string }[];
  readonly reasons: Map<string, number>;
}
export const newTally = (): Tally => ({ same: 0, session: 0, refused: 0, errors: 0, different: [], reasons: new Map() });

function read(sql: string, grammar: "libpg-query" | "node-sql-parser"): { readonly tree: string } | { readonly error: { readonly code: string; readonly message: string } } {
  try {
    return { tree: JSON.stringify(sorted(rawParser(sql, grammar))) };
  } catch (error) {
    return { error: error as { code: string; message: string } };
  }
}
/** The order of fields says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Compares one statement. Any other answer than the same tree or 0A000 is a difference. */
export function compareGrammars(sql: string, tally: Tally): void {
  if (sessionCommand.test(sql)) return void tally.session++;
  const first = read(sql, "libpg-query");
  const second = read(sql, "node-sql-parser");
  if ("error" in second && second.error.code === "0A000") {
    if ("error" in first) tally.errors++;
    else {
      tally.refused++;
      const reason = second.error.message.replace(/"[^"]*"/, "…");
      tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + 1);
    }
  } else if ("tree" in first && "tree" in second && first.tree === second.tree) tally.same++;
  else tally.different.push({ sql, first: JSON.stringify(first), second: JSON.stringify(second) });
}

/** The statements of psql scripts (.sql) and of sqllogictest files (.test), below a path. */
export function* statementsBelow(path: string): Iterable<string> {
  if (statSync(path).isDirectory()) {
    for (const name of readdirSync(path).sort()) yield* statementsBelow(join(path, name));
  } else if (path.endsWith(".sql")) yield* scriptStatements(readFileSync(path, "utf8"));
  else if (path.endsWith(".test")) yield* logicStatements(readFileSync(path, "utf8"));
}
function* scriptStatements(text: string): Iterable<string> {
  // Data after COPY … FROM stdin, and psql's own commands, are no SQL.
  let rest = text.replace(/^(copy\b[^;]*\bfrom stdin\b[^;]*;).*?^\\\.$/gims, "$1").replace(/^\\.*$/gm, "");
  while (rest !== "") {
    const end = statementEnd(rest);
    const sql = (end < 0 ? rest : rest.slice(0, end)).trim();
    if (sql !== "" && sql !== ";") yield sql;
    rest = end < 0 ? "" : rest.slice(end);
  }
}
function* logicStatements(text: string): Iterable<string> {
  for (const record of text.split(/\n\s*\n/)) {
    const lines = record.split("\n").filter((line) => !/^(#|skipif|onlyif|hash-threshold|halt)/.test(line));
    if (!/^(statement|query)\b/.test(lines[0] ?? "")) continue;
    const end = lines.findIndex((line) => line.trim() === "----");
    yield lines.slice(1, end < 0 ? undefined : end).join("\n");
  }
}
