/** What rows of tables a result was made of: the same answers with it and without, and rows that really make the result by themselves. */
import { beforeAll, expect, test } from "vitest";
import { examples } from "../../src/examples/examples.ts";
import { PGLens } from "../../src/index.ts";
import type { RowSource } from "../../src/probes/probes.ts";
import { loadDemo } from "../../src/cli/demo.ts";
import { tpchQueries } from "../../src/tpch/queries.ts";

let db: PGLens;
beforeAll(async () => {
  db = await PGLens.create();
  db.execSync(examples.find(({ name }) => name === "films")?.setup ?? "");
  // Without keys, rows can be taken away at will.
  db.execSync("create table f as select * from film where id <= 60; create table d as select * from director");
  db.execSync("vacuum analyze");
});

/** The rows of a statement's root node, each with the rows of tables that made it. */
function lineage(sql: string): { readonly row: readonly (string | null)[]; readonly from: readonly RowSource[] }[] {
  const { events, error } = db.trace(sql, { lineage: true });
  if (error !== undefined) throw error;
  return events.flatMap((event) => (event.type === "node_next" && event.node === 0 ? event.rows.map((row, i) => ({ row, from: event.from?.[i] ?? [] })) : []));
}

// Statements that give no fewer rows of fewer rows: what made a row makes it again when there is nothing else.
const MONOTONE = [
  "select f.title, d.name from f, d where d.id = f.director_id and f.year > 1930",
  "select distinct d.born from f join d on d.id = f.director_id where f.id < 20",
  "select name from d where exists (select 1 from f where f.director_id = d.id and f.id < 9)",
  "select name from d where id in (select director_id from f where rating > 3)",
  "select f.title from f where year < 1940 union all select name from d where id < 4",
  "with s as materialized (select director_id from f where id < 30) select d.name from s, d where d.id = s.director_id",
  "select title from (select title, row_number() over () from f limit 5) as first(title, n)",
  "with recursive r(id) as (select id from d where id = 1 union all select d.id from r join d on d.id = r.id + 1 where r.id < 5) select id from r",
  "select title from f order by rating desc, id limit 3",
  "select id from f where id < 9 intersect select director_id from f where id > 4",
  "select director_id from f intersect all select id from d where id < 5",
  "select name, (select max(title) from f where f.director_id = d.id) from d where id < 6",
  "select name, array(select f.id from f where f.director_id = d.id and f.id < 30 order by 1) from d where id < 4",
  "select id, case when id > 2 then (select min(year) from f where f.director_id = d.id) end from d where id < 5",
  "select born from d union select year from f where id < 5",
  "with recursive r(id) as (select id from d where id = 1 union select d.id from r join d on d.id = r.id % 4 + 1) select id from r",
];
test.each(MONOTONE)("the rows that made each result of %s make it alone", (sql) => {
  const rows = lineage(sql);
  expect(rows.length).toBeGreaterThan(0);
  for (const { row, from } of rows) {
    expect(from.length).toBeGreaterThan(0);
    db.execSync("begin");
    for (const table of ["f", "d"]) db.execSync(`delete from ${table} where not ctid = any (array[${from.filter(([name]) => name === table).map(([, ctid]) => `'${ctid}'`).join()}]::tid[])`);
    const again = lineage(sql).map((each) => each.row);
    db.execSync("rollback");
    expect(again).toContainEqual(row);
  }
});
test("an aggregate is made of the rows of its group, and of no others", () => {
  const [first] = lineage("select director_id, count(*), max(title) from f where year >= 1930 group by director_id order by count(*) desc, 1");
  const { rows } = db.querySync<{ ctid: string }>(`select ctid::text from f where year >= 1930 and director_id = ${first?.row[0]}`);
  expect(first?.from.map(([, ctid]) => ctid).sort()).toEqual(rows.map(({ ctid }) => ctid).sort());
  expect(first?.row[1]).toBe(String(first?.from.length));
});
test("a sub-query in a target list runs unseen for its rows' origins, and not where it would be noticed", () => {
  const sql = "select name, (select count(*) from f where f.director_id = d.id) from d where id < 4";
  const seen = (lineage: boolean): number => db.trace(sql, { lineage }).events.filter(({ type }) => type === "rescan" || type === "node_next").length;
  expect(seen(true)).toBe(seen(false));
  const { events } = db.trace(sql, { lineage: true });
  const counted = events.flatMap((event) => (event.type === "node_next" && event.node === 0 ? event.rows.map((row, i) => [Number(row[1]), event.from?.[i]?.filter(([name]) => name === "f").length]) : []));
  expect(counted.length).toBe(3);
  for (const [count, rows] of counted) expect(rows).toBe(count);
  db.execSync("create sequence calls");
  db.trace("select id, (select nextval('calls') + f.id from f where f.id = d.id) from d where id < 4", { lineage: true });
  expect(db.querySync<{ calls: number }>("select last_value::int as calls from calls").rows[0]?.calls).toBe(3);
});
test("what EXCEPT leaves is made of its left side", () => {
  const rows = lineage("select id from d where id < 6 except select director_id from f where id < 3");
  expect(rows.map(({ row, from }) => [row, from.map(([name]) => name)])).toEqual(expect.arrayContaining([[["1"], ["d"]]]));
  expect(rows.every(({ from }) => from.length === 1)).toBe(true);
});
test("statements of TPC-H answer with it as they do without", async () => {
  const shop = await PGLens.create();
  await loadDemo(shop, "tpch:0.002");
  for (const sql of tpchQueries) {
    const plain = shop.execSync(sql).at(-1)?.rows;
    const { results, error } = shop.trace(sql, { lineage: true });
    expect(error).toBeUndefined();
    expect(results.at(-1)?.rows).toEqual(plain);
  }
}, 120_000);
