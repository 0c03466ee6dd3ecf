/** What the benchmarks share: loaded databases, timing, tables. */
import { PGLens } from "../src/index.ts";
import { generateTable, tpchIndexes, tpchSchema, tpchTables } from "../src/tpch/generate.ts";

export const heading = (text: string): void => console.log(`\n## ${text}`);
export const fixed = (value: number, digits = 1, width = 9): string => value.toFixed(digits).padStart(width);
export const geomean = (values: readonly number[]): number => Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** Milliseconds that `run` takes. */
export function time(run: () => unknown): number {
  const begun = performance.now();
  run();
  return performance.now() - begun;
}
export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;

/** Mean microseconds of a call, of the best of five rounds. */
export function micros(run: () => unknown, calls = 2000): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 5; round++) {
    best = Math.min(
      best,
      time(() => {
        for (let i = 0; i < calls; i++) run();
      }),
    );
  }
  return (best * 1000) / calls;
}

export interface Loaded {
  readonly db: PGLens;
  readonly copy: (sql: string, text: string) => void;
}
/** An empty database that COPY reads texts into. */
export async function openDatabase(): Promise<Loaded> {
  let text = "";
  const db = await PGLens.create({ copy: { read: () => text, write: () => undefined } });
  return {
    db,
    copy: (sql, data) => {
      text = data;
      db.execSync(sql);
    },
  };
}
/** A database with TPC-H; `also` is given every statement and every table's text. */
export async function openTpch(scale: number, also?: { readonly sql: (sql: string) => Promise<unknown>; readonly copy: (table: string, text: string) => Promise<unknown> }): Promise<PGLens> {
  const { db, copy } = await openDatabase();
  for (const sql of tpchSchema) {
    db.execSync(sql);
    await also?.sql(sql);
  }
  for (const table of tpchTables) {
    const text = `${[...generateTable(table, scale)].join("\n")}\n`;
    copy(`copy ${table} from stdin`, text);
    await also?.copy(table, text);
  }
  for (const sql of [...tpchIndexes, "vacuum analyze"]) {
    db.execSync(sql);
    await also?.sql(sql);
  }
  return db;
}
