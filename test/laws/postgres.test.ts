/** Random expressions give what PostgreSQL gives: text for text, error for error. */
import { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DatabaseError, PGLens } from "../../src/index.ts";
import { textParsers } from "../fidelity/compare.ts";
import { anyExpression, expression, tableSql } from "./expressions.ts";
import { joinTablesSql, randomQuery } from "./queries.ts";

let ours: PGLens;
let theirs: PGlite;
beforeAll(async () => {
  ours = await PGLens.create();
  theirs = await PGlite.create();
  for (const sql of [tableSql, joinTablesSql]) {
    ours.execSync(sql);
    await theirs.exec(sql);
  }
}, 60_000);
afterAll(() => theirs.close());

function runOurs(sql: string): string {
  try {
    const [result] = [...ours.session.simpleQuery(sql)];
    const { context } = ours.session;
    return JSON.stringify(result?.rows.map((row) => row.map((value, i) => (value === null ? null : context.types.output(result.fields[i]?.dataTypeID ?? 25, value, context)))));
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return `${error.code} ${error.message}`;
  }
}
async function runTheirs(sql: string): Promise<string> {
  try {
    return JSON.stringify((await theirs.query<string[]>(sql, [], { rowMode: "array", parsers: textParsers })).rows);
  } catch (error) {
    const { code, message } = error as { code: string; message: string };
    return `${code} ${message}`;
  }
}
/** Which of several errors comes first is PostgreSQL's own business, as is where it stops: errors are told by their kind. */
const kind = (answer: string): string => (/^\d/.test(answer) ? answer.slice(0, 5) : answer);

it("agrees on random expressions", async () => {
  await fc.assert(
    fc.asyncProperty(anyExpression(3), expression("bool", 3), async (value, test) => {
      const sql = `select id, ${value} from t where ${test} order by id`;
      expect(kind(runOurs(sql)), sql).toBe(kind(await runTheirs(sql)));
    }),
    { numRuns: Number(process.env["RUNS"] ?? 200) },
  );
}, 600_000);

it("agrees on random joins, groups and sub-queries", async () => {
  const sorted = (answer: string): string => (answer.startsWith("[") ? JSON.stringify((JSON.parse(answer) as unknown[]).map((row) => JSON.stringify(row)).sort()) : kind(answer));
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(randomQuery, async (sql) => {
      const expected = sorted(await runTheirs(sql));
      if (expected.startsWith("[")) answered++;
      expect(sorted(runOurs(sql)), sql).toBe(expected);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 300) },
  );
  expect(answered).toBeGreaterThan(100);
}, 600_000);
