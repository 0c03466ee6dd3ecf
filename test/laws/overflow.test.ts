/** A statement that overflows depth or memory gives PostgreSQL's error; the session and its tables are as before. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { PGLens } from "../../src/index.ts";
import { sqlstate } from "./support.ts";

let db: PGLens;
const code = (sql: string): string => sqlstate(db, sql);
const state = (): unknown => db.querySync("select count(*)::int as rows, sum(id)::int as ids, count(t)::int as texts from t").rows;

beforeAll(async () => {
  db = await PGLens.create({ maxMemory: 96 * 2 ** 20 });
  db.execSync("create table t (id int primary key, t text); insert into t select i, 'row ' || i from generate_series(1, 50) i");
});

/** Shapes that nest, by depth. */
const nested: Readonly<Record<string, (n: number) => string>> = {
  parentheses: (n) => `select ${"(".repeat(n)}1${")".repeat(n)}`,
  sums: (n) => `select 1${" + 1".repeat(n)}`,
  negations: (n) => `select ${"not ".repeat(n)}true`,
  cases: (n) => `select ${"case when true then ".repeat(n)}1${" end".repeat(n)}`,
  calls: (n) => `select ${"abs(".repeat(n)}1${")".repeat(n)}`,
  subqueries: (n) => `select * from ${"(select * from ".repeat(n)}(select 1) s${") s".repeat(n)}`,
  unions: (n) => `select 1${" union all select 1".repeat(n)}`,
  arrays: (n) => `select ${"array[".repeat(n)}1${"]".repeat(n)}`,
  updates: (n) => `update t set id = id ${"+ 1".repeat(n)}`,
};
const hungry = [
  "insert into t select g, 'row ' || g from generate_series(51, 100000000) g",
  "select count(*) from (select g, g || ' text' as x from generate_series(1, 100000000) g order by 2) s",
  "select g, count(*) from generate_series(1, 100000000) g group by g",
  "create table big as select a.g from generate_series(1, 10000) a(g), generate_series(1, 10000) b",
  "update t set t = (select string_agg(repeat('x', 1000) || g, '') from generate_series(1, 10000000) g)",
];

describe("a statement that is too much", () => {
  it("by depth, fails with 54001 or 53200, alone and in a transaction", () => {
    let failed = 0;
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(nested)), fc.integer({ min: 3000, max: 60000 }), fc.boolean(), (shape, depth, inBlock) => {
        const before = state();
        if (inBlock) db.execSync("begin; delete from t where id < 10");
        const answer = code((nested[shape] as (n: number) => string)(depth));
        expect(["", "53200", "54001"]).toContain(answer);
        if (answer !== "") failed++;
        if (inBlock) {
          if (answer !== "") expect(code("select 1")).toBe("25P02");
          db.execSync("rollback");
        }
        if (answer !== "" || inBlock) expect(state()).toEqual(before);
      }),
      { numRuns: 60 },
    );
    expect(failed).toBeGreaterThan(20);
  }, 120_000);

  it.each(hungry)("by memory, fails with 53200: %s", (sql) => {
    const before = state();
    expect(code(sql)).toBe("53200");
    expect(state()).toEqual(before);
    db.execSync("begin; insert into t values (1000, 'kept'); savepoint s");
    expect(code(sql)).toBe("53200");
    db.execSync("rollback to s; commit");
    expect(db.querySync("delete from t where id = 1000 returning t").rows).toEqual([{ t: "kept" }]);
    expect(state()).toEqual(before);
    expect(code("select * from big")).toBe("42P01");
  }, 120_000);
});
