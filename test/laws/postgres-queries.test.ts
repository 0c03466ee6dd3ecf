/** Random queries and changes give what PostgreSQL gives, with any of the plans that the planner may choose from. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Pair, runs, seed, sorted } from "./pair.ts";
import { joinTablesSql, planSwitches, randomChange, randomQuery } from "./queries.ts";

let pair: Pair;
beforeAll(async () => {
  pair = await Pair.create(joinTablesSql);
}, 60_000);
afterAll(() => pair.theirs.close());

it("agrees on random queries, whichever plans are turned off", async () => {
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(randomQuery, planSwitches, async (sql, off) => {
      const expected = sorted(await pair.runTheirs(sql));
      if (expected.startsWith("[")) answered++;
      for (const name of off) pair.ours.execSync(`set enable_${name} = off`);
      expect(sorted(pair.runOurs(sql)), `${sql} without ${off.join(", ")}`).toBe(expected);
      for (const name of off) pair.ours.execSync(`reset enable_${name}`);
    }),
    { numRuns: runs(5_500), seed },
  );
  expect(answered).toBeGreaterThan(100);
}, 14_400_000);

it("agrees on random changes, and on the tables after them", async () => {
  const tables = "select (select array_agg(a order by id) from a)::text, (select array_agg(b order by id) from b)::text, (select array_agg(c order by k, v) from c)::text";
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(randomChange, async (sql) => {
      pair.ours.execSync("begin");
      await pair.theirs.exec("begin");
      const expected = sorted(await pair.runTheirs(sql));
      const answer = sorted(pair.runOurs(sql));
      const after = [expected.startsWith("[") ? await pair.runTheirs(tables) : "", answer.startsWith("[") ? pair.runOurs(tables) : ""];
      pair.ours.execSync("rollback");
      await pair.theirs.exec("rollback");
      if (expected.startsWith("[") && expected !== "[]") changed++;
      expect(answer, sql).toBe(expected);
      expect(after[1], sql).toBe(after[0]);
    }),
    { numRuns: runs(1_500), seed },
  );
  expect(changed).toBeGreaterThan(30);
}, 14_400_000);
