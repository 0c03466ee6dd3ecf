/** The interpreter and the compiler give the same: values, nulls and errors. */
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { generatedLoops } from "../../src/expr/hot-loop.ts";
import { DatabaseError, PGLens } from "../../src/index.ts";
import { anyExpression, expression, tableSql } from "./expressions.ts";

let db: PGLens;
beforeAll(async () => {
  db = await PGLens.create();
  db.execSync(tableSql);
  db.execSync("analyze t");
});


function run(sql: string, jit: boolean): string {
  db.execSync(`set jit = ${jit ? "on" : "off"}`);
  try {
    return JSON.stringify(db.querySync(sql).rows, (_, value) => (typeof value === "bigint" ? `${value}n` : value));
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code === "XX000") throw error;
    return `${error.code} ${error.message}`;
  }
}
function same(sql: string): void {
  expect(run(sql, true), sql).toBe(run(sql, false));
}

it("agrees on target lists and filters", () => {
  fc.assert(
    fc.property(anyExpression(3), expression("bool", 3), (value, test) => {
      same(`select id, ${value} from t where ${test} order by id`);
      same(`select id, ${value} from t order by id`);
    }),
    { numRuns: 150 },
  );
}, 120_000);

it("agrees on aggregates and groups", () => {
  const aggregate = fc.oneof(
    expression("num", 2).map((a) => `sum(${a}), avg(${a}), min(${a}), max(${a})`),
    expression("int", 2).map((a) => `sum(${a}), avg(${a}), count(${a}), min(${a}), max(${a})`),
    expression("text", 1).map((a) => `min(${a}), max(${a}), count(distinct ${a})`),
    fc.tuple(expression("int", 1), expression("bool", 2)).map(([a, test]) => `count(*) filter (where ${test}), sum(${a}) filter (where ${test})`),
    fc.constant("sum(f), avg(f), sum(l), max(l), min(d), max(d), bool_and(b)"),
  );
  const groups = fc.constantFrom("", "x", "c", "i, c", "d, b", "n", "m", "x, i, s", "l");
  fc.assert(
    fc.property(aggregate, groups, expression("bool", 2), (list, by, test) => {
      same(by === "" ? `select ${list} from t where ${test}` : `select ${by}, ${list} from t where ${test} group by ${by} order by ${by}`);
    }),
    { numRuns: 150 },
  );
}, 120_000);

it("agrees on joins, by each method", () => {
  const keys = fc.constantFrom("a.i = b.i", "a.n = b.n", "a.x = b.x and a.s = b.s", "a.c = b.c and a.id = b.id", "a.m = b.m", "a.l = b.l", "a.d = b.d and a.i < b.s", "a.id = b.i");
  const kind = fc.constantFrom("join", "left join", "right join", "full join");
  const methods = fc.constantFrom("hashjoin", "mergejoin", "nestloop");
  const test = expression("bool", 1);
  fc.assert(
    fc.property(keys, kind, methods, test, (on, join, method, where) => {
      for (const other of ["hashjoin", "mergejoin", "nestloop"]) db.execSync(`set enable_${other} = ${other === method ? "on" : "off"}`);
      same(`select count(*), sum(a.id), sum(b.id), min(b.x), max(a.n) from (select * from t where id <= 350) a ${join} (select * from t where ${where}) b on ${on}`);
      same(`select count(*), sum(id) from t a where id <= 350 and exists (select 1 from t b where ${on})`);
      same(`select count(*), sum(id) from t a where id <= 350 and not exists (select 1 from t b where ${on} and ${where})`);
    }),
    { numRuns: 60 },
  );
  db.execSync("reset enable_hashjoin; reset enable_mergejoin; reset enable_nestloop");
}, 180_000);

it("agrees on where decimals leave the exact doubles", () => {
  db.execSync("create table big (a numeric(15,2), b numeric(15,2)); insert into big select 9000000000000.01 + g, 8000000000000.99 - g from generate_series(1, 600) g");
  const before = generatedLoops();
  for (const list of ["a * b", "a + b", "a * 1000", "a - b", "a * a < b * b", "case when a > b then a * b else 0 end"]) same(`select ${list} from big`);
  same("select sum(a), sum(a * b), avg(a * b), max(a * b) from big");
  // Were nothing compiled, all of this would say nothing.
  expect(generatedLoops()).toBeGreaterThan(before);
});
