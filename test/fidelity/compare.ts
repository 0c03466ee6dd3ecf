/**
 * Runs SQL scripts here and in PostgreSQL (PGlite) and compares what comes out: rows, tags, errors with their place,
 * the Query and rewritten trees, and EXPLAIN. No expected output is stored.
 */
import { readdirSync, readFileSync } from "node:fs";
import { PGlite, protocol } from "@electric-sql/pglite";
import { statementEnd } from "../../src/cli/psql-scan.ts";
import { givesRows } from "../../src/backend/statement-result.ts";
import { type DatabaseError, PGLens } from "../../src/index.ts";

/** What one side answered to a statement. */
export interface Answer {
  /** Columns, rows, the command's tag; of an error its SQLSTATE, message and position. */
  readonly result: string;
  /** Notices; of an error its detail and hint. */
  readonly notes: string;
  readonly parse: string;
  readonly rewritten: string;
}
export type Aspect = "result" | "notes" | "parse" | "rewritten" | "explain";
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
export const debugSettings = "set client_min_messages = log; set debug_print_parse = on; set debug_print_rewritten = on; set debug_pretty_print = off;";

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

/** PGlite's own parsers are switched off: text as PostgreSQL sends it. */
export const textParsers: Record<number, (value: string) => string> = Object.fromEntries(Array.from({ length: 5100 }, (_, oid) => [oid, (value: string) => value]));

/** Collects what both sides say, in one form. */
class Collected {
  readonly #parts: unknown[] = [];
  readonly #notes: unknown[] = [];
  parse = "";
  rewritten = "";
  add(part: unknown): void {
    this.#parts.push(part);
  }
  error(e: { readonly code?: string | undefined; readonly message?: string | undefined; readonly position?: string | number | undefined; readonly detail?: string | undefined; readonly hint?: string | undefined }): void {
    this.#parts.push([e.code, e.message, String(e.position ?? "")]);
    this.#notes.push([e.detail ?? "", e.hint ?? ""]);
  }
  notice(n: { readonly severity?: string | undefined; readonly code?: string | undefined; readonly message?: string | undefined; readonly detail?: string | undefined; readonly hint?: string | undefined }): void {
    const text = n.message ?? "";
    const [, tree, inline] = /^(rewritten parse tree|parse tree|plan):?(.*)$/s.exec(text) ?? [];
    if (tree === "parse tree") this.parse ||= flat(inline || (n.detail ?? ""));
    else if (tree === "rewritten parse tree") this.rewritten ||= flat(inline || (n.detail ?? ""));
    else if (tree === undefined && n.severity !== "LOG") this.#notes.push([n.severity, n.code, text, n.detail ?? "", n.hint ?? ""]);
  }
  get answer(): Answer {
    return { result: JSON.stringify(this.#parts), notes: JSON.stringify(this.#notes), parse: this.parse, rewritten: this.rewritten };
  }
}
/** A message of PostgreSQL's protocol; which fields there are depends on its name. */
interface Message {
  readonly name: string;
  readonly text?: string;
  readonly fields?: readonly unknown[];
  readonly severity?: string;
  readonly code?: string;
  readonly message?: string;
  readonly detail?: string;
  readonly hint?: string;
  readonly position?: string;
}
export async function askPostgres(db: PGlite, sql: string): Promise<Answer> {
  const answer = new Collected();
  const { messages } = await db.execProtocol(protocol.serialize.query(sql), { throwOnError: false });
  let rows: unknown[] = [];
  let columns: unknown;
  for (const message of messages as unknown as Message[]) {
    switch (message.name) {
      case "rowDescription":
        columns = (message.fields as { name: string; dataTypeID: number }[]).map((field) => [field.name, field.dataTypeID]);
        rows = [];
        break;
      case "dataRow":
        rows.push(message.fields);
        break;
      case "commandComplete":
        // The columns of a statement that fails while it runs are sent before its error; here they are not made.
        if (columns !== undefined) answer.add(columns);
        answer.add([rows, message.text]);
        rows = [];
        columns = undefined;
        break;
      case "notice":
        answer.notice(message);
        break;
      case "error":
        answer.error(message);
    }
  }
  return answer.answer;
}

export function askPglens(db: PGLens, sql: string): Answer {
  const { session } = db;
  const answer = new Collected();
  session.onNotice = (notice) => answer.notice(notice);
  try {
    for (const result of session.simpleQuery(sql)) {
      if (givesRows(result)) answer.add(result.fields.map((field) => [field.name, field.dataTypeID]));
      const rows = result.rows.map((row) => row.map((value, i) => (value === null || value === undefined ? null : session.context.types.output(result.fields[i]?.dataTypeID ?? 25, value, session.context))));
      answer.add([rows, result.tag]);
    }
  } catch (error) {
    answer.error(error as DatabaseError);
  }
  return answer.answer;
}

/**
 * A command that fails part of the way has used object identifiers up in PostgreSQL, and fails earlier or later here. So
 * that the trees which follow can be compared, both go on from the same number: a large object takes PostgreSQL's next one.
 * Where more have been used up here, the numbers stay apart: one that is in use must not be given again.
 */
export async function sameOids(theirs: PGlite, ours: PGLens): Promise<void> {
  if (ours.session.transaction !== undefined || ours.session.settings.get("default_transaction_read_only") === "on") return;
  const { rows } = await theirs.query<{ oid: string }>("select lo_create(0)::text as oid");
  const { session } = ours;
  session.database.root = { ...session.database.root, nextOid: Math.max(session.database.root.nextOid, Number(rows[0]?.oid) + 1) };
  session.root = session.database.root;
}

/** Compares every statement of every script in the folder. */
/** EXPLAIN without how much memory nodes take, which is each engine's own. */
const withoutMemory = (text: string): string => text.replaceAll(/\d+kB/g, "kB").replaceAll(/((?:Memory|Space|Maximum)[ -](?:Usage|Used|Storage)[^\d,]{1,6})\d+/g, "$1");

export async function compareScripts(only?: string): Promise<Score> {
  const same: Record<Aspect, number> = { result: 0, notes: 0, parse: 0, rewritten: 0, explain: 0 };
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
      if (theirs.result.startsWith('[["') && /^(create|alter|drop|rollback|commit|end|abort|select.*into)/i.test(sql)) await sameOids(theirsDb, oursDb);
      const isExplain = /^explain/i.test(sql);
      if (isExplain) judge("explain", withoutMemory(ours.result), withoutMemory(theirs.result));
      else judge("result", ours.result, theirs.result);
      if (ours.notes !== "[]" || theirs.notes !== "[]") judge("notes", ours.notes, theirs.notes);
      const optimizable = theirs.parse !== "" && !/:commandType 6 /.test(theirs.parse);
      if (optimizable) judge("parse", ours.parse, theirs.parse);
      if (optimizable && theirs.rewritten !== "") judge("rewritten", ours.rewritten, theirs.rewritten);
    }
    await theirsDb.close();
  }
  return { same, total, differences };
}
