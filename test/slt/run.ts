/** Runs sqllogictest scripts: the answers of queries are checked against those in the script. */
import { createHash } from "node:crypto";
import { PGlite } from "@electric-sql/pglite";
import { DatabaseError, PGLens } from "../../src/index.ts";
import { textParsers } from "../fidelity/compare.ts";
import { parseRecords, type Query, type Statement } from "./records.ts";

export interface Failure {
  readonly line: number;
  readonly sql: string;
  readonly why: string;
}
export interface Outcome {
  /** Those that apply to PostgreSQL. */
  readonly records: number;
  /** What they took here. */
  readonly seconds: number;
  readonly failures: readonly Failure[];
}

/** One value as sqllogictest prints it. */
function printed(text: string | null, type: string): string {
  if (text === null) return "NULL";
  if (type === "I") return String(BigInt(/^[-+]?\d+$/.test(text) ? text : Math.trunc(Number(text) || 0)));
  if (type === "R") return Number(text).toFixed(3);
  return text === "" ? "(empty)" : text.replaceAll(/[^ -~]/g, "@");
}

const byBytes = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The values of a query's answer, sorted as the record asks. */
function values(rows: readonly (readonly (string | null)[])[], { types, sort }: Query): string[] {
  const table = rows.map((row) => row.map((value, i) => printed(value, types[i] ?? "T")));
  // A row goes before another by its first value that differs.
  if (sort === "rowsort") table.sort((a, b) => a.reduce((order, value, i) => order || byBytes(value, b[i] as string), 0));
  const list = table.flat();
  return sort === "valuesort" ? list.sort(byBytes) : list;
}

/** What runs SQL: values are in PostgreSQL's text form. An error's message is returned as a string. */
type Engine = (sql: string) => string | readonly (readonly (string | null)[])[] | Promise<string | readonly (readonly (string | null)[])[]>;

async function pglens(): Promise<Engine> {
  const { session } = await PGLens.create();
  const { context } = session;
  return (sql) => {
    try {
      const { rows, fields } = session.query(sql, []);
      return rows.map((row) => row.map((value, i) => (value === null ? null : context.types.output(fields[i]?.dataTypeID ?? 0, value, context))));
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      return error.message;
    }
  };
}
async function postgres(): Promise<Engine> {
  const db = await PGlite.create();
  return async (sql) => {
    try {
      return (await db.query<(string | null)[]>(sql, [], { rowMode: "array", parsers: textParsers })).rows;
    } catch (error) {
      return (error as Error).message;
    }
  };
}

class Script {
  readonly #engine: Engine;
  #threshold = 8;
  readonly #labels = new Map<string, string>();
  constructor(engine: Engine) {
    this.#engine = engine;
  }

  async run(text: string): Promise<Outcome> {
    const failures: Failure[] = [];
    const start = performance.now();
    let records = 0;
    for (const record of parseRecords(text, "postgresql")) {
      if (record.kind === "hash-threshold") {
        this.#threshold = record.threshold;
        continue;
      }
      records++;
      const why = record.kind === "statement" ? await this.#statement(record) : await this.#query(record);
      if (why !== undefined) failures.push({ line: record.line, sql: record.sql, why });
    }
    return { records, seconds: (performance.now() - start) / 1000, failures };
  }
  async #statement({ sql, fails }: Statement): Promise<string | undefined> {
    const answer = await this.#engine(sql);
    if (typeof answer !== "string") return fails ? "succeeded, but should not" : undefined;
    return fails && !answer.endsWith("is not supported yet") ? undefined : answer;
  }
  async #query(record: Query): Promise<string | undefined> {
    const answer = await this.#engine(record.sql);
    if (typeof answer === "string") return answer;
    const list = values(answer, record);
    const hash = `${list.length} values hashing to ${createHash("md5").update(list.map((value) => `${value}\n`).join("")).digest("hex")}`;
    if (record.label !== undefined) {
      const known = this.#labels.get(record.label) ?? hash;
      this.#labels.set(record.label, hash);
      if (known !== hash) return `${hash}, but ${known} before under ${record.label}`;
    }
    const got = list.length > this.#threshold ? [hash] : list;
    const same = got.length === record.expected.length && got.every((value, i) => value === record.expected[i]);
    return same ? undefined : `${got.join(" | ")} instead of ${record.expected.join(" | ")}`;
  }
}

/** Runs one script in a database of its own. What fails in the same way in PostgreSQL is another engine's record: it does not apply. */
export async function runScript(text: string): Promise<Outcome> {
  const ours = await new Script(await pglens()).run(text);
  if (ours.failures.length === 0) return ours;
  const theirs = await new Script(await postgres()).run(text);
  const known = new Map(theirs.failures.map(({ line, why }) => [line, why]));
  const failures = ours.failures.filter(({ line, why }) => known.get(line) !== why);
  return { ...ours, records: ours.records - ours.failures.length + failures.length, failures };
}
