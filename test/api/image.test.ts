/** Databases as text: what is opened from an image is what the image was taken of. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { examples } from "../../src/examples/examples.ts";
import { PGLens } from "../../src/index.ts";
import { statements } from "../fidelity/compare.ts";
import { isBuilt, pageFile } from "../studio/browser.ts";

const scripts = new URL("../fidelity/sql/", import.meta.url);
/** A database as a script leaves it. */
async function afterScript(name: string): Promise<PGLens> {
  const db = await PGLens.create({ copy: { read: () => "", write: () => undefined } });
  const tried = (sql: string): void => {
    try {
      db.execSync(sql);
    } catch {
      // Some statements of the scripts are there for their errors.
    }
  };
  for (const sql of statements(readFileSync(new URL(name, scripts), "utf8"))) tried(sql);
  tried("rollback");
  db.execSync("reset session authorization; reset all; discard temp");
  return db;
}
/** All rows with their headers, the plans over them, and what the views say. */
function content(db: PGLens): unknown {
  const rows = (sql: string): readonly unknown[] => db.querySync(sql, [], { rowMode: "array" }).rows;
  const tables = db.querySync<{ readonly name: string }>("select oid::regclass::text as name from pg_class where relkind = 'r' and oid >= 16384 order by oid").rows;
  return {
    tables: tables.map(({ name }) => [name, rows(`select ctid, xmin, xmax, x.* from ${name} x`), rows(`explain select * from ${name} where ctid = '(0,1)'`), rows(`explain select count(*) from ${name}`)]),
    views: rows("select pg_get_viewdef(oid) from pg_class where relkind = 'v' and oid >= 16384"),
    indexes: rows("select pg_get_indexdef(indexrelid) from pg_index where indexrelid >= 16384"),
  };
}

describe("an image", () => {
  it("holds all that the scripts leave", async () => {
    let tables = 0;
    for (const name of readdirSync(scripts)) {
      const db = await afterScript(name);
      const image = db.image();
      const opened = await PGLens.create({ image });
      expect(opened.image() === image, name).toBe(true);
      const before = content(db);
      expect(content(opened), name).toEqual(before);
      tables += (before as { tables: unknown[] }).tables.length;
    }
    expect(tables).toBeGreaterThan(200);
  }, 300_000);
  it("goes on as the database would", async () => {
    const db = await PGLens.create();
    await db.exec("create table t (id serial primary key, v text unique); insert into t (v) select 'v' || i from generate_series(1, 3000) i; delete from t where id % 3 = 0; create index on t (lower(v) desc); analyze t");
    await db.transaction(async (tx) => {
      await tx.exec("insert into t (v) values ('lost')");
      await tx.rollback();
    });
    const opened = await PGLens.create({ image: db.image() });
    for (const each of [db, opened]) {
      await expect(each.query("insert into t (v) values ('v1')")).rejects.toMatchObject({ code: "23505" });
      await each.exec("insert into t (v) values ('v3'), ('w'); update t set v = v || '!' where id < 10; create table u (t int references t); alter table t add n int default 5");
      await each.exec("vacuum t");
    }
    const told = (each: PGLens): unknown => [each.querySync("select ctid, * from t where lower(v) > 'v29' order by lower(v) desc").rows, each.querySync("explain analyze select * from t where v = 'v500!'", [], { rowMode: "array" }).rows.slice(0, 2).map((row) => String(row).replace(/actual time=\S+/, "")), each.querySync("select 'u'::regclass::oid, nextval('t_id_seq'), txid_current()").rows];
    expect(told(opened)).toEqual(told(db));
    expect(opened.querySync("select count(*)::int as n from t").rows).toEqual([{ n: 2002 }]);
  });
  it("has no temporary objects, whose sessions end", async () => {
    const db = await PGLens.create();
    const other = db.openSession();
    await db.exec("create temp table mine (x int); create table kept (x int)");
    await other.exec("create temp table his (x int); insert into his values (1); create temp view seen as select * from his");
    const opened = await PGLens.create({ image: db.image() });
    expect(opened.querySync("select relname from pg_class where oid >= 16384 order by 1").rows).toEqual([{ relname: "kept" }]);
    // And the database has them still.
    expect(other.querySync("select * from seen").rows).toEqual([{ x: 1 }]);
    expect(db.querySync("select * from mine").rows).toEqual([]);
  });
  it("is refused while a transaction is open, and when it is none", async () => {
    const db = await PGLens.create();
    await db.exec("begin");
    expect(() => db.image()).toThrow("cannot take an image while a transaction is open");
    for (const image of ["", "{}", "null", "[1]", '{"root":{"$":0},"list":[{"pglens":0}]}', '{"root":{"$":0},"list":[[]],"classes":{"Other":[0]}}']) {
      await expect(PGLens.create({ image })).rejects.toThrow("this is no image of a database of this version of pglens");
    }
  });
  it.skipIf(!isBuilt)("in the page is what an example's statements make", async () => {
    const page = readFileSync(pageFile, "utf8");
    for (const { name, setup } of examples) {
      const db = await PGLens.create();
      await db.exec(setup);
      await db.exec("vacuum analyze");
      const carried = new RegExp(`<script type="application/json" id="database-${name}">(.*?)</script>`, "s").exec(page)?.[1] ?? "null";
      expect(JSON.stringify(JSON.parse(carried)) === db.image(), name).toBe(true);
    }
  });
});
