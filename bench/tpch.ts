/** TPC-H against PostgreSQL in WebAssembly, on the same rows in the same process. */
import { PGlite } from "@electric-sql/pglite";
import { tpchQueries } from "../src/tpch/queries.ts";
import { fixed, geomean, heading, median, openTpch } from "./support.ts";

const ROUNDS = 5;

export async function benchTpch(scale: number): Promise<void> {
  heading(`TPC-H at scale ${scale}, milliseconds from text to rows, median of ${ROUNDS} rounds after one`);
  const peer = await PGlite.create();
  const db = await openTpch(scale, { sql: (sql) => peer.exec(sql), copy: (table, text) => peer.query(`copy ${table} from '/dev/blob'`, [], { blob: new Blob([text]) }) });
  const ratios: number[] = [];
  const asText = { rowMode: "array", parsers: new Proxy({}, { get: () => (text: string) => text }) } as const;
  for (const [i, sql] of tpchQueries.entries()) {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round <= ROUNDS; round++) {
      let begun = performance.now();
      for (const result of db.session.simpleQuery(sql)) void result.rows.length;
      ours.push(performance.now() - begun);
      begun = performance.now();
      await peer.query(sql, [], asText);
      theirs.push(performance.now() - begun);
    }
    const [mine, other] = [median(ours.slice(1)), median(theirs.slice(1))];
    ratios.push(mine / other);
    console.log(`Q${String(i + 1).padEnd(3)} pglens ${fixed(mine)}  first ${fixed(ours[0] as number)}  PGlite ${fixed(other)}  first ${fixed(theirs[0] as number)}  ratio ${(mine / other).toFixed(2)}`);
  }
  console.log(`geometric mean of the ratios at scale ${scale}: ${geomean(ratios).toFixed(2)}`);
  await peer.close();
}
