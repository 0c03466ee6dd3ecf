/** TPC-H against PostgreSQL in WebAssembly, on the same rows in the same process. */
import { PGlite } from "@electric-sql/pglite";
import { tpchQueries } from "../src/tpch/queries.ts";
import { fixed, geomean, heading, median, openTpch } from "./support.ts";

/** Rounds over all queries before those that count. At a small scale V8 takes some twenty until it has compiled all that it will. */
const warmUp = (scale: number): number => Math.max(5, Math.round(0.2 / scale));
const ROUNDS = 7;

export async function benchTpch(scale: number): Promise<void> {
  const before = warmUp(scale);
  heading(`TPC-H at scale ${scale}, milliseconds from text to rows: the first run, and the median of ${ROUNDS} rounds over all queries after ${before}`);
  const peer = await PGlite.create();
  const db = await openTpch(scale, { sql: (sql) => peer.exec(sql), copy: (table, text) => peer.query(`copy ${table} from '/dev/blob'`, [], { blob: new Blob([text]) }) });
  const asText = { rowMode: "array", parsers: new Proxy({}, { get: () => (text: string) => text }) } as const;
  const ours: number[][] = tpchQueries.map(() => []);
  const theirs: number[][] = tpchQueries.map(() => []);
  for (let round = 0; round < before + ROUNDS; round++) {
    for (const [i, sql] of tpchQueries.entries()) {
      let begun = performance.now();
      for (const result of db.session.simpleQuery(sql)) void result.rows.length;
      ours[i]?.push(performance.now() - begun);
      begun = performance.now();
      await peer.query(sql, [], asText);
      theirs[i]?.push(performance.now() - begun);
    }
  }
  const steady = (times: readonly number[]): number => median(times.slice(before));
  const ratio = (pick: (times: readonly number[]) => number): number[] => tpchQueries.map((_, i) => pick(ours[i] as number[]) / pick(theirs[i] as number[]));
  const ratios = ratio(steady);
  for (const [i, times] of ours.entries()) {
    const other = theirs[i] as number[];
    console.log(`Q${String(i + 1).padEnd(3)} pglens ${fixed(steady(times))}  first ${fixed(times[0] as number)}  PGlite ${fixed(steady(other))}  first ${fixed(other[0] as number)}  ratio ${(ratios[i] as number).toFixed(2)}`);
  }
  console.log(`geometric mean of the ratios at scale ${scale}: ${geomean(ratios).toFixed(2)}; of the first runs, nothing warm: ${geomean(ratio((times) => times[0] as number)).toFixed(2)}`);
  await peer.close();
}
