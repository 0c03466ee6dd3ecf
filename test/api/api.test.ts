/** The API in process: the same calls give the same values as PGlite's; node-postgres over a database in this process; snapshots. */
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { overPg } from "../../src/api/node-postgres.ts";
import { PGLens, type QueryOptions } from "../../src/index.ts";

/** What both must answer alike. */
interface Api {
  query(sql: string, params?: unknown[], options?: QueryOptions): Promise<{ rows: unknown[]; fields: readonly { name: string; dataTypeID: number }[]; affectedRows?: number }>;
  exec(sql: string): Promise<unknown[]>;
  sql(strings: TemplateStringsArray, ...values: unknown[]): Promise<{ rows: unknown[] }>;
  transaction<T>(work: (tx: Pick<Api, "query" | "exec" | "sql"> & { rollback(): Promise<void>; readonly closed: boolean }) => Promise<T>): Promise<T>;
  describeQuery(sql: string): Promise<{ queryParams: readonly { dataTypeID: number }[]; resultFields: readonly { name: string; dataTypeID: number }[] }>;
  listen(channel: string, callback: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
let theirs: Api;
let ours: Api;
beforeAll(async () => {
  theirs = (await PGlite.create()) as unknown as Api;
  ours = (await PGLens.create()) as unknown as Api;
}, 60_000);
afterAll(() => theirs.close());

/** What a call gives on either side; of an error its code and message. */
async function answers(call: (api: Api) => Promise<unknown>): Promise<[ours: unknown, theirs: unknown]> {
  const told = async (api: Api): Promise<unknown> => {
    try {
      return await call(api);
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      return code === undefined ? "an error of the API's own" : { code, message };
    }
  };
  const wanted = await told(theirs);
  return [await told(ours), wanted];
}
const same = async (call: (api: Api) => Promise<unknown>): Promise<void> => {
  const [mine, wanted] = await answers(call);
  expect(mine).toEqual(wanted);
};
const shown = ({ rows, fields, affectedRows }: Awaited<ReturnType<Api["query"]>>): unknown => ({ rows, fields: fields.map(({ name, dataTypeID }) => ({ name, dataTypeID })), affectedRows: affectedRows ?? 0 });

describe("beside PGlite", () => {
  const statements: readonly (readonly [sql: string, params?: unknown[], options?: QueryOptions])[] = [
    ["create table t (id int primary key, big int8, f float8, n numeric, ok bool, name text, at timestamptz, day date, doc jsonb, raw bytea, tags text[], grid int[])"],
    ["insert into t values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)", [1, 9007199254740993n, 1.5, "12.50", true, "one", new Date("2024-05-06T07:08:09Z"), "2024-02-29", { a: [1, null] }, Uint8Array.of(0, 255), ["a", "b,c", null], [[1, 2], [3, 4]]]],
    ["insert into t (id) values (2), (3) returning id"],
    ["select * from t order by id"],
    ["select * from t order by id", [], { rowMode: "array" }],
    ["select id, name as id from t where id = 1"],
    ["update t set name = 'x' where id > $1", [1]],
    ["delete from t where id = 3"],
    ["select 1::int2, 2::oid, 3.5::float4, 'infinity'::float8, '{1,2}'::int[], '{}'::text[], null::int, 'x'::char(3), '1 day'::interval, 'a'::\"char\""],
    ["select array['{\"a\":1}']::jsonb[], array[true, false], array['2024-01-01']::date[], '[1,5)'::int4range, '(1,2)'::point, row(1, 'a')"],
    ["select $1::int + 1 as n", [41], { parsers: { 23: (text) => `<${text}>` } }],
    ["select $1::int + 1 as n", ["x"], { serializers: { 23: () => "7" } }],
    ["select $1 as v", [5], { paramTypes: [23] }],
    ["select nope"],
    ["select 1/0"],
    ["select $1::int", []],
    ["insert into t (id) values (1)"],
  ];
  for (const [sql, params, options] of statements) it(sql, () => same(async (api) => shown(await api.query(sql, params, options))));

  it("runs many statements", () => same(async (api) => (await api.exec("select 1 as a; select 'x' as b; create table many (a int); insert into many values (1), (2)")).map((result) => shown(result as never))));
  it("takes values in a template", () => same(async (api) => (await api.sql`select ${1}::int as a, ${"x"}::text as b`).rows));
  it("tells what a statement takes and gives", () => same(async (api) => {
    const { queryParams, resultFields } = await api.describeQuery("select id, name from t where id = $1 and name = $2");
    return { params: queryParams.map(({ dataTypeID }) => dataTypeID), fields: resultFields.map(({ name, dataTypeID }) => [name, dataTypeID]) };
  }));
  it("commits a transaction, and gives its result", () => same(async (api) => [await api.transaction(async (tx) => {
    await tx.query("insert into t (id) values (10)");
    await tx.exec("insert into t (id) values (11); insert into t (id) values (12)");
    return (await tx.sql`select count(*)::int as n from t`).rows;
  }), (await api.query("select count(*)::int as n from t")).rows]));
  it("rolls back after an error", () => same(async (api) => {
    await api.transaction(async (tx) => {
      await tx.query("insert into t (id) values (20)");
      throw Object.assign(new Error("my own"), { code: "MINE" });
    }).catch(() => undefined);
    return (await api.query("select id from t where id = 20")).rows;
  }));
  it("rolls back where it is told to, and is closed then", () => same(async (api) => {
    const told: unknown[] = [];
    await api.transaction(async (tx) => {
      await tx.query("insert into t (id) values (21)");
      await tx.rollback();
      told.push(tx.closed, await tx.query("select 1").then(() => "ran", () => "refused"));
    });
    return [told, (await api.query("select id from t where id = 21")).rows];
  }));
  it("makes others wait for a transaction", () => same(async (api) => {
    const order: string[] = [];
    const work = api.transaction(async (tx) => {
      await tx.query("select 1");
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push("transaction");
    });
    const other = api.query("select 2").then(() => order.push("query"));
    await Promise.all([work, other]);
    return order;
  }));
  it("hears notifications until it stops", () => same(async (api) => {
    const heard: string[] = [];
    const stop = await api.listen("news", (payload) => heard.push(payload));
    await api.exec("notify news, 'one'");
    await stop();
    await api.exec("notify news, 'two'");
    return heard;
  }));
});

describe("node-postgres in process", () => {
  it("has clients, each a session of its own", async () => {
    const db = await PGLens.create();
    const { Client } = overPg(pg, db);
    const [one, other] = [new Client(), new Client()];
    await Promise.all([one.connect(), other.connect()]);
    await one.query("create table t (id int primary key, at timestamptz default '2024-01-02 03:04:05Z')");
    await one.query("begin");
    await one.query("insert into t values ($1)", [1]);
    expect((await other.query("select * from t")).rows).toEqual([]);
    await one.query("commit");
    expect((await other.query("select * from t")).rows).toEqual([{ id: 1, at: new Date("2024-01-02T03:04:05Z") }]);
    await expect(one.query("insert into t values (1)")).rejects.toMatchObject({ code: "23505", constraint: "t_pkey", table: "t", schema: "public" });
    expect((await db.query("select count(*)::int as n from t")).rows).toEqual([{ n: 1 }]);
    await Promise.all([one.end(), other.end()]);
  });
  it("has a pool, whose clients wait for one another", async () => {
    const db = await PGLens.create();
    const { Pool } = overPg(pg, db);
    const pool = new Pool({ max: 4 });
    await pool.query("create table account (id int primary key, balance int); insert into account values (1, 0)");
    await Promise.all(Array.from({ length: 20 }, async () => {
      const client = await pool.connect();
      await client.query("begin");
      await client.query("update account set balance = balance + 1 where id = 1");
      await client.query("commit");
      client.release();
    }));
    expect((await pool.query("select balance from account")).rows).toEqual([{ balance: 20 }]);
    await pool.end();
    await expect.poll(() => db.session.database.sessions.size).toBe(1);
  });
});

describe("snapshots", () => {
  it("put everything back, as often as asked", async () => {
    const db = await PGLens.create();
    await db.exec("create table t (id serial primary key, v text unique); insert into t (v) values ('a'), ('b')");
    await db.transaction(async (tx) => {
      await tx.exec("insert into t (v) values ('lost')");
      await tx.rollback();
    });
    const kept = db.snapshot();
    for (let i = 0; i < 3; i++) {
      await db.exec("insert into t (v) values ('c'), ('d'); delete from t where v = 'a'; create table other (x int); alter table t add column more int default 1");
      expect((await db.query("select count(*)::int as n from t")).rows).toEqual([{ n: 3 }]);
      db.restore(kept);
      expect((await db.query("select * from t order by id")).rows).toEqual([{ id: 1, v: "a" }, { id: 2, v: "b" }]);
      await expect(db.query("select * from other")).rejects.toMatchObject({ code: "42P01" });
    }
    await expect(db.query("insert into t (v) values ('a')")).rejects.toMatchObject({ code: "23505" });
    expect((await db.query("insert into t (v) values ('e') returning id")).rows).toEqual([{ id: 5 }]);
  });
  it("are refused while a transaction is open", async () => {
    const db = await PGLens.create();
    await db.exec("begin");
    expect(() => db.snapshot()).toThrow("cannot take a snapshot while a transaction is open");
  });
  it("clones go their own ways", async () => {
    const db = await PGLens.create();
    await db.exec("create table t (v int); insert into t values (1)");
    await db.transaction(async (tx) => {
      await tx.exec("insert into t values (99)");
      await tx.rollback();
    });
    const other = db.clone();
    await other.exec("insert into t values (2)");
    await db.exec("delete from t");
    expect((await other.query("select v from t order by v")).rows).toEqual([{ v: 1 }, { v: 2 }]);
    expect((await db.query("select v from t")).rows).toEqual([]);
  });
});
