/** What holds whatever is typed: errors leave the session usable, a rollback leaves nothing, a statement is all or nothing. */
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { PGLens } from "../../src/index.ts";
import { sqlstate } from "./support.ts";

let db: PGLens;
const rows = (sql: string): unknown[] => db.querySync(sql).rows;
const code = (sql: string): string => sqlstate(db, sql);

beforeEach(async () => {
  db = await PGLens.create();
  db.execSync("create table t (id int primary key, n int check (n <> 13)); insert into t select i, i * 10 from generate_series(1, 20) i");
});

describe("session", () => {
  it("answers after any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.array(fc.constantFrom("select", "from", "t", "(", ")", ",", "1", "'", "where", "=", "null", "begin", ";", "*"), { maxLength: 12 }).map((words) => words.join(" "))), (text) => {
        code(text);
        code("rollback");
        expect(rows("select count(*)::int as n from t")).toEqual([{ n: 20 }]);
      }),
      { numRuns: 300 },
    );
  });

  it("a rolled-back transaction leaves tables, indexes and the catalog as they were", () => {
    const change = fc.oneof(
      fc.tuple(fc.integer({ min: 21, max: 60 }), fc.integer({ min: 14, max: 99 })).map(([id, n]) => `insert into t values (${id}, ${n}) on conflict do nothing`),
      fc.integer({ min: 1, max: 30 }).map((id) => `delete from t where id = ${id}`),
      fc.integer({ min: 1, max: 30 }).map((id) => `update t set id = id + 100, n = n + 1000 where id = ${id}`),
      fc.constantFrom("truncate t", "alter table t add column extra int default 7", "create index on t (n)", "create table other (x int)"),
    );
    const all = rows("select * from t order by id");
    let done = 0;
    const catalog = rows("select relname, relnatts, relhasindex from pg_class order by oid");
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        db.execSync("begin");
        for (const sql of changes) {
          if (code(sql) !== "") break;
          done++;
        }
        db.execSync("rollback");
        expect(rows("select * from t order by id")).toEqual(all);
        expect(rows("select relname, relnatts, relhasindex from pg_class order by oid")).toEqual(catalog);
        for (const id of [1, 17, 20, 25]) expect(rows(`select n from t where id = ${id}`)).toEqual(all.filter((row) => (row as { id: number }).id === id).map((row) => ({ n: (row as { n: number }).n })));
      }),
      { numRuns: 60 },
    );
    // Were every change to fail there would be nothing to roll back.
    expect(done).toBeGreaterThan(60);
  });

  it("a text that does not parse fails its transaction", () => {
    db.execSync("begin; delete from t");
    expect(code("selec 1")).toBe("42601");
    expect(code("select 1")).toBe("25P02");
    db.execSync("commit");
    expect(rows("select count(*)::int as n from t")).toEqual([{ n: 20 }]);
  });

  it("a failing statement changes nothing", () => {
    const all = rows("select * from t order by id");
    expect(code("insert into t select i, i - 10 from generate_series(21, 40) i")).toBe("23514");
    expect(code("insert into t values (30, 1), (1, 1)")).toBe("23505");
    expect(code("update t set n = 100 / (id - 7)")).toBe("22012");
    expect(rows("select * from t order by id")).toEqual(all);
  });

  it("a failed transaction refuses everything but its end", () => {
    db.execSync("begin");
    expect(code("select 1 / 0")).toBe("22012");
    expect(code("select 1")).toBe("25P02");
    db.execSync("commit");
    expect(rows("select 1 as one")).toEqual([{ one: 1 }]);
  });
});
