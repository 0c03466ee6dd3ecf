/** What conditions hold back: as many rows and pairs of them as PostgreSQL counts, with the values that failed. */
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PGLens } from "../../src/index.ts";
import type { TraceEvent } from "../../src/trace/recorder.ts";

const SETUP = `
  create table team (id int primary key, name text, size int);
  create table match (id int primary key, home int, away int, goals int);
  insert into team select i, 'team ' || i, i * 7 % 11 from generate_series(1, 12) i;
  insert into match select i, 1 + i % 12, 1 + i * 5 % 12, i % 6 from generate_series(1, 60) i;
  analyze;
`;
let ours: PGLens;
let theirs: PGlite;
beforeAll(async () => {
  [ours, theirs] = [await PGLens.create(), await PGlite.create()];
  ours.execSync(SETUP);
  await theirs.exec(SETUP);
});
afterAll(() => theirs.close());

type Filtered = Extract<TraceEvent, { type: "rows_filtered" }>;
function heldBack(sql: string): readonly Filtered[] {
  const { events, error } = ours.trace(sql);
  if (error !== undefined) throw error;
  return events.filter((event) => event.type === "rows_filtered");
}
const ONLY = {
  "nested loop": "set enable_hashjoin = off; set enable_mergejoin = off; set enable_material = off; set enable_indexscan = off; set enable_bitmapscan = off;",
  "hash join": "set enable_nestloop = off; set enable_mergejoin = off;",
  "merge join": "set enable_nestloop = off; set enable_hashjoin = off;",
  sorted: "set enable_hashagg = off;",
  any: "",
};
// One plan node with a condition each; `row`: one that is held back, with what the condition reads and what the node would give.
test.each([
  ["any", "select id from match where goals > 2 and home < 9", { goals: "1", home: "2", id: "1" }],
  ["any", "select name from team where id < 4 and size > 5", { size: "3", id: "2", name: "team 2" }],
  ["any", "select id from team where id % 4 = 0 and id < 7", { id: "1" }],
  ["nested loop", "select m.id from match m join team t on t.id = m.home and t.size > m.goals where m.id < 13", { "t.id": "1", "m.home": "2", "t.size": "7", "m.goals": "1", "m.id": "1" }],
  ["hash join", "select m.id from match m join team t on t.id = m.home and t.size < m.goals where m.id < 13", { "t.size": "3", "m.goals": "1", "m.id": "1" }],
  ["merge join", "select m.id from match m join team t on t.id = m.home and t.size < m.goals", { "t.size": "7", "m.goals": "0", "m.id": "12" }],
  ["merge join", "select m.id from match m left join team t on t.id = m.home and t.size < m.goals where coalesce(t.name, 'x') <> 'team 4'", undefined],
  ["hash join", "select m.id, t.name from match m left join team t on t.id = m.home and t.id < 9 where m.id < 10 and coalesce(t.name, 'none') <> 'none'", { "t.name": null, "m.id": "8" }],
  ["hash join", "select m.id from match m where not exists (select 1 from team t where t.id = m.home and t.size < m.goals)", undefined],
  ["any", "select home, count(*) from match group by home having count(*) > 4 and max(goals) > 4", { "count(*)": "5", "max(match.goals)": "1", "match.home": "2" }],
  ["sorted", "select home from match group by home having home % 5 = 0", { home: "2" }],
  ["any", "select home, grouping(home), count(*) from match group by rollup (home) having grouping(home) = 1", { "GROUPING(match.home)": "0", "match.home": "1", "count(*)": "5" }],
  ["any", "select * from (select id, goals, sum(goals) over (order by id) as s from match where id < 12) x where s % 3 = 0", { s: "1", id: "1", goals: "1" }],
  ["any", "with x as materialized (select id, name from team) select name from x where id % 6 = 0", { id: "1", name: "team 1" }],
  ["any", "select * from generate_series(1, 9) g where g % 3 = 0", { g: "1" }],
  ["any", "select * from (values (1, 'a'), (2, 'b'), (3, 'c')) v where column1 > 1", { column1: "1", column2: "a" }],
] as const)("by %s: %s", async (only, sql, row) => {
  const explain = `explain (analyze, costs off, timing off, summary off, buffers off) ${sql}`;
  ours.execSync(`reset all; ${ONLY[only]}`);
  await theirs.exec(`reset all; ${ONLY[only]}`);
  // Memory is each engine's own.
  const plain = (rows: readonly { "QUERY PLAN": string }[]): string[] => rows.map((each) => each["QUERY PLAN"].replaceAll(/\d+kB/g, "… kB"));
  const plan = plain((await theirs.query<{ "QUERY PLAN": string }>(explain)).rows);
  expect(plain(ours.querySync<{ "QUERY PLAN": string }>(explain).rows)).toEqual(plan);
  const counted = plan.flatMap((line) => /Rows Removed by (?:Join )?Filter: (\d+)/.exec(line)?.[1] ?? []);
  const held = heldBack(sql);
  expect(held.reduce((sum, { removed }) => sum + removed, 0)).toBe(counted.reduce((sum, count) => sum + Number(count), 0));
  expect(held.length).toBeGreaterThan(0);
  const told = held.flatMap(({ rows }) => rows);
  if (row !== undefined) expect(told).toContainEqual(row);
});
