/** Pages drawn byte by byte, and the pages of indexes, beside PostgreSQL's own pageinspect. */
import { PGlite } from "@electric-sql/pglite";
import { pageinspect } from "@electric-sql/pglite/contrib/pageinspect";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PGLens } from "../../src/index.ts";
import { layOut } from "../../src/storage/btree-layout.ts";
import { pageLayout } from "../../src/storage/page-layout.ts";

const SETUP = `
  create table t (a int, b text, c numeric(10,2), d bigint, e bool, f date, g float8, h varchar(10), i smallint);
  insert into t select n, case when n % 3 = 0 then null else 'row ' || n end, n * 1.5, n, n % 2 = 0, date '2020-01-01' + n, case when n % 7 = 0 then null else n / 4.0 end, repeat('x', n % 10), n from generate_series(1, 300) n;
  update t set b = 'another' where a < 3;
  delete from t where a = 5;
  create table wide (a int, b text);
  insert into wide select n, repeat('y', 100 + n * 7) from generate_series(1, 40) n;
  create table k (a int primary key, b text, c int);
  insert into k select n, 'key ' || n, n % 50 from generate_series(1, 120000) n;
  create index k_b on k (b);
  create index k_c on k (c);
  create index k_cb on k (c, b);
  reindex table k;
`;
let postgres: PGlite;
let pglens: PGLens;
beforeAll(async () => {
  postgres = await PGlite.create({ extensions: { pageinspect } });
  await postgres.exec(`create extension pageinspect; ${SETUP}`);
  pglens = await PGLens.create();
  pglens.execSync(SETUP);
}, 120_000);
afterAll(() => postgres.close());

const fileOf = (name: string): number => pglens.session.catalog.relation(Number(pglens.querySync<{ oid: number }>(`select '${name}'::regclass::oid as oid`).rows[0]?.oid)).relfilenode;

test.each([["t", 0], ["t", 1], ["t", 2], ["wide", 0], ["wide", 1], ["k", 3]])("page %2$s of %1$s is PostgreSQL's", async (table, block) => {
  const header = await postgres.query<{ lower: number; upper: number }>(`select lower, upper from page_header(get_raw_page('${table}', ${block}))`);
  const items = await postgres.query<{ lp: number; lp_off: number; lp_len: number; t_ctid: string; t_hoff: number; t_bits: string | null; deleted: boolean }>(`select lp, lp_off, lp_len, t_ctid::text, t_hoff, t_bits, t_xmax::text <> '0' as deleted from heap_page_items(get_raw_page('${table}', ${block}))`);
  const ours = pageLayout(pglens.session.database.storage.heap(fileOf(table)), block);
  expect({ lower: ours.lower, upper: ours.upper }).toEqual(header.rows[0]);
  expect(ours.items.map(({ lp, tuple }) => ({ lp, lp_off: tuple?.start, lp_len: tuple?.length, t_ctid: tuple?.ctid, t_hoff: tuple?.hoff, t_bits: tuple?.bits ?? null, deleted: tuple?.xmax !== 0 }))).toEqual(items.rows);
});

test.each(["k_pkey", "k_b", "k_c", "k_cb"])("the pages of index %s are PostgreSQL's", async (index) => {
  const { rows } = await postgres.query<{ blkno: number; type: string; live_items: number; btpo_level: number }>(`select blkno::int, live_items, btpo_level::int from bt_multi_page_stats('${index}', 1, -1) order by btpo_level, blkno`);
  const { levels } = layOut(pglens.session.database.storage.index(fileOf(index)));
  const ours = levels.flatMap((pages) => pages.map(({ block, level }) => ({ blkno: block, btpo_level: level })));
  expect(ours).toEqual(rows.map(({ blkno, btpo_level }) => ({ blkno, btpo_level })));
  // An inner page has an item for each page below, and one for its high key unless it is the last of its level.
  const inner = levels.slice(1).flatMap((pages) => pages.map(({ from, to }, i) => to - from + (i < pages.length - 1 ? 1 : 0)));
  expect(inner).toEqual(rows.filter(({ btpo_level }) => btpo_level > 0).map(({ live_items }) => live_items));
});
