/** Random expressions give what PostgreSQL gives: text for text, error for error. */
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anyExpression, expression, tableSql } from "./expressions.ts";
import { kind, Pair, runs, seed } from "./pair.ts";

let pair: Pair;
beforeAll(async () => {
  pair = await Pair.create(tableSql);
}, 60_000);
afterAll(() => pair.theirs.close());

it("agrees on random expressions", async () => {
  await fc.assert(
    fc.asyncProperty(anyExpression(3), expression("bool", 3), async (value, test) => {
      const sql = `select id, ${value} from t where ${test} order by id`;
      expect(kind(pair.runOurs(sql)), sql).toBe(kind(await pair.runTheirs(sql)));
    }),
    { numRuns: runs(13_000), seed },
  );
}, 14_400_000);
