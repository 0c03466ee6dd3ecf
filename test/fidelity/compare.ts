/**
 * Runs SQL scripts here and in PostgreSQL (PGlite) and compares what comes out: rows, tags, errors with their place,
 * the Query and rewritten trees, and EXPLAIN. No expected output is stored.
 */
import { readdirSync, readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { statementEnd } from "../../src/cli/shell.ts";
import { type DatabaseError, PGLens } from "../../src/index.ts";

/** What one side answered to a statement. */
export interface Answer {
  readonly rows: string;
  readonly tag: string;
  readonly error: string;
  readonly parse: string;
  readonly rewritten: string;
}
export type Aspect = "result" | "parse" | "rewritten" | "explain";
export interface Difference {
  readonly script: string;
  readonly sql: string;
  readonly aspect: Aspect;
  readonly ours: string;
  readonly theirs: string;
}
export interface Score {
  readonly same: Record<Aspect, number>;
  readonly total: Record<Aspect, number>;
  readonly differences: Difference[];
}

const scripts = new URL("./sql/", import.meta.url);
const debugSettings = "set client_min_messages = log; set debug_print_parse = on; set debug_print_rewritten = on; set debug_pretty_print = off;";

export function* statements(text: string): Iterable<string> {
  let rest = text;
  for (;;) {
    rest = rest.replace(/^(\s+|--[^\n]*\n)*/, "");
    if (rest === "") return;
    const end = statementEnd(rest);
    yield (end < 0 ? rest : rest.slice(0, end)).trim();
    rest = end < 0 ? "" : rest.slice(end);
  }
}

const flat = (text: string): string => text.replace(/\s+/g, " ").trim();
const none: Answer = { rows: "", tag: "", error: "", parse: "", rewritten: "" };

/** PGlite's own parsers are switched off: text as PostgreSQL sends it. */
export const textParsers: Record<number, (value: string) => string> = Object.fromEntries(Array.from({ length: 5100 }, (_, oid) => [oid, (value: string) => value]));
async function askPostgres(db: PGlite, sql: string): Promise<Answer> {
  const trees = { parse: "", rewritten: "" };
  const onNotice = (notice: { message?: string; detail?: string }): void => {
    const text = notice.message ?? "";
    if (text.startsWith("parse tree:") && trees.parse === "") trees.parse = flat(text.slice(11) || (notice.detail ?? ""));
    if (text.startsWith("rewritten parse tree:") && trees.rewritten === "") trees.rewritten = flat(text.slice(21) || (notice.detail ?? ""));
    if (text === "parse tree" && trees.parse === "") trees.parse = flat(notice.detail ?? "");
    if (text === "rewritten parse tree" && trees.rewritten === "") trees.rewritten = flat(notice.detail ?? "");
  };
  try {
    const results = await db.exec(sql, { rowMode: "array", parsers: textParsers, onNotice: onNotice as never });
    const last = results.at(-1);
    return { ...none, ...trees, rows: JSON.stringify(last?.rows ?? []), tag: JSON.stringify(last?.fields.map((field) => [field.name, field.dataTypeID]) ?? []) };
  } catch (error) {
    const e = error as { code?: string; message?: string; position?: string };
    return { ...none, ...trees, error: `${e.code} ${e.message} @${e.position ?? ""}` };
  }
}

function askPglens(db: PGLens, sql: string): Answer {
  const { session } = db;
  const trees = { parse: "", rewritten: "" };
  session.onNotice = (notice) => {
    if (notice.message === "parse tree") trees.parse = flat(notice.detail ?? "");
    if (notice.message === "rewritten parse tree") trees.rewritten = flat(notice.detail ?? "");
  };
  try {
    const results = [...session.simpleQuery(sql)];
    const last = results.at(-1);
    const rows = (last?.rows ?? []).map((row) => row.map((value, i) => (value === null || value === undefined ? null : session.context.types.output(last?.fields[i]?.dataTypeID ?? 25, value, session.context))));
    return { ...none, ...trees, rows: JSON.stringify(rows), tag: JSON.stringify(last?.fields.map((field) => [field.name, field.dataTypeID]) ?? []) };
  } catch (error) {
    const e = error as DatabaseError;
    return { ...none, ...trees, error: `${e.code} ${e.message} @${e.position ?? ""}` };
  }
}

/** Compares every statement of every script in the folder. */
export async function compareScripts(only?: string): Promise<Score> {
  const same: Record<Aspect, number> = { result: 0, parse: 0, rewritten: 0, explain: 0 };
  const total: Record<Aspect, number> = { ...same };
  const differences: Difference[] = [];
  for (const script of readdirSync(scripts).sort()) {
    if (only !== undefined && !script.includes(only)) continue;
    const theirsDb = await PGlite.create();
    const oursDb = await PGLens.create();
    await theirsDb.exec(debugSettings);
    oursDb.execSync(debugSettings);
    for (const sql of statements(readFileSync(new URL(script, scripts), "utf8"))) {
      const theirs = await askPostgres(theirsDb, sql);
      const ours = askPglens(oursDb, sql);
      const judge = (aspect: Aspect, a: string, b: string): void => {
        total[aspect]++;
        if (a === b) same[aspect]++;
        else differences.push({ script, sql, aspect, ours: a, theirs: b });
      };
      const isExplain = /^explain/i.test(sql);
      judge(isExplain ? "explain" : "result", ours.error + ours.rows + ours.tag, theirs.error + theirs.rows + theirs.tag);
      const optimizable = theirs.parse !== "" && !/:commandType 6 /.test(theirs.parse);
      if (optimizable) judge("parse", ours.parse, theirs.parse);
      if (optimizable && theirs.rewritten !== "") judge("rewritten", ours.rewritten, theirs.rewritten);
    }
    await theirsDb.close();
  }
  return { same, total, differences };
}
