/** TPC-H here and in PostgreSQL, on the same generated rows. */
import { PGlite } from "@electric-sql/pglite";
import { PGLens } from "../../src/index.ts";
import { generateTable, tpchIndexes, tpchSchema, tpchTables } from "../../src/tpch/generate.ts";
import { tpchQueries } from "../../src/tpch/queries.ts";
import { textParsers } from "../fidelity/compare.ts";

export interface QueryComparison {
  readonly query: number;
  readonly same: boolean;
  readonly rows: number;
  readonly ours: number;
  readonly theirs: number;
}

/** Loads both and runs the 22 queries; times are the best of `rounds`, in milliseconds. */
export async function compareTpch(scale: number, rounds = 1): Promise<QueryComparison[]> {
  let text = "";
  const ours = await PGLens.create({ copy: { read: () => text, write: () => undefined } });
  const theirs = await PGlite.create();
  for (const sql of tpchSchema) {
    ours.execSync(sql);
    await theirs.exec(sql);
  }
  for (const table of tpchTables) {
    text = `${[...generateTable(table, scale)].join("\n")}\n`;
    ours.execSync(`copy ${table} from stdin`);
    await theirs.query(`copy ${table} from '/dev/blob'`, [], { blob: new Blob([text]) });
  }
  for (const sql of [...tpchIndexes, "vacuum analyze"]) {
    ours.execSync(sql);
    await theirs.exec(sql);
  }
  const result: QueryComparison[] = [];
  for (const [i, sql] of tpchQueries.entries()) {
    const best = { ours: Number.POSITIVE_INFINITY, theirs: Number.POSITIVE_INFINITY };
    let [mine, other] = ["", ""];
    let rows = 0;
    for (let round = 0; round < rounds; round++) {
      let begun = performance.now();
      const [answer] = [...ours.session.simpleQuery(sql)];
      best.ours = Math.min(best.ours, performance.now() - begun);
      begun = performance.now();
      const reply = await theirs.query<string[]>(sql, [], { rowMode: "array", parsers: textParsers });
      best.theirs = Math.min(best.theirs, performance.now() - begun);
      const { context } = ours.session;
      rows = reply.rows.length;
      mine = JSON.stringify(answer?.rows.map((row) => row.map((value, c) => (value === null ? null : context.types.output(answer.fields[c]?.dataTypeID ?? 25, value, context)))));
      other = JSON.stringify(reply.rows);
    }
    result.push({ query: i + 1, same: mine === other, rows, ...best });
  }
  await theirs.close();
  return result;
}
