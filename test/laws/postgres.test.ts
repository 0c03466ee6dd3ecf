/** Random expressions give what PostgreSQL gives: text for text, error for error. */
import { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DatabaseError, PGLens } from "../../src/index.ts";
import { textParsers } from "../fidelity/compare.ts";
import { anyExpression, expression, tableSql } from "./expressions.ts";
import { joinTablesSql, planSwitches, randomChange, randomQuery } from "./queries.ts";

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

/** Rows in no order; of errors, their kind. */
const sorted = (answer: string): string => (answer.startsWith("[") ? JSON.stringify((JSON.parse(answer) as unknown[]).map((row) => JSON.stringify(row)).sort()) : kind(answer));

it("agrees on random queries, whichever plans are turned off", async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(randomQuery, planSwitches, async (sql, off) => {
      const expected = sorted(await runTheirs(sql));
      if (expected.startsWith("[")) answered++;
      for (const name of off) ours.execSync(`set enable_${name} = off`);
      expect(sorted(runOurs(sql)), `${sql} without ${off.join(", ")}`).toBe(expected);
      for (const name of off) ours.execSync(`reset enable_${name}`);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 300) },
  );
  expect(answered).toBeGreaterThan(100);
}, 600_000);

it("agrees on random changes, and on the tables after them", async () => {
  const tables = "select (select array_agg(a order by id) from a)::text, (select array_agg(b order by id) from b)::text, (select array_agg(c order by k, v) from c)::text";
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(randomChange, async (sql) => {
      ours.execSync("begin");
      await theirs.exec("begin");
      const expected = sorted(await runTheirs(sql));
      const answer = sorted(runOurs(sql));
      const after = [expected.startsWith("[") ? await runTheirs(tables) : "", answer.startsWith("[") ? runOurs(tables) : ""];
      ours.execSync("rollback");
      await theirs.exec("rollback");
      if (expected.startsWith("[") && expected !== "[]") changed++;
      expect(answer, sql).toBe(expected);
      expect(after[1], sql).toBe(after[0]);
    }),
    { numRuns: Number(process.env["RUNS"] ?? 150) },
  );
  expect(changed).toBeGreaterThan(30);
}, 600_000);
