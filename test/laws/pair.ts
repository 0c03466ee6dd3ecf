/** What the laws that compare with PostgreSQL share: a session of each, and how their answers are put side by side. */
import { PGlite } from "@electric-sql/pglite";
import { DatabaseError, PGLens } from "../../src/index.ts";
import { textParsers } from "../fidelity/compare.ts";

/** Random cases differ from run to run; what failed is run again with SEED. */
export const seed: number = Number(process.env["SEED"] ?? Date.now() % 2147483647);
/** How many cases a law tries: RUNS for a long run, else its own number. */
export const runs = (own: number): number => Number(process.env["RUNS"] ?? own);

export class Pair {
  readonly ours: PGLens;
  readonly theirs: PGlite;
  constructor(ours: PGLens, theirs: PGlite) {
    this.ours = ours;
    this.theirs = theirs;
  }
  static async create(...setup: readonly string[]): Promise<Pair> {
    console.log(`SEED=${seed}`);
    const pair = new Pair(await PGLens.create(), await PGlite.create());
    for (const sql of setup) {
      pair.ours.execSync(sql);
      await pair.theirs.exec(sql);
    }
    return pair;
  }
  runOurs(sql: string): string {
    const { session } = this.ours;
    try {
      const [result] = [...session.simpleQuery(sql)];
      const { context } = session;
      return JSON.stringify(result?.rows.map((row) => row.map((value, i) => (value === null ? null : context.types.output(result.fields[i]?.dataTypeID ?? 25, value, context)))));
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      return `${error.code} ${error.message}`;
    }
  }
  async runTheirs(sql: string): Promise<string> {
    try {
      return JSON.stringify((await this.theirs.query<string[]>(sql, [], { rowMode: "array", parsers: textParsers })).rows);
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      return `${code} ${message}`;
    }
  }
}
/** Which of several errors comes first is PostgreSQL's own business, as is where it stops: errors are told by their kind. */
export const kind = (answer: string): string => (/^\d/.test(answer) ? answer.slice(0, 5) : answer);
/** Rows in no order; of errors, their kind. */
export const sorted = (answer: string): string => (answer.startsWith("[") ? JSON.stringify((JSON.parse(answer) as unknown[]).map((row) => JSON.stringify(row)).sort()) : kind(answer));
