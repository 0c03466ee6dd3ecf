/** Random statements over three small tables: joins of every kind, sub-queries, groups, set operations, changes. Rows come in no order. */
import fc from "fast-check";

export const joinTablesSql = `create table a (id int primary key, k int, v int);
create table b (id int primary key, k int, v int not null);
create table c (k int, v int);
insert into a select g, nullif(g % 7, 3), g % 4 from generate_series(1, 24) g;
insert into b select g, nullif(g % 9, 5), g % 3 from generate_series(1, 18) g;
insert into c select nullif(g % 5, 2), g % 6 from generate_series(1, 15) g;
create index on b (k);
create index on c (k, v);
analyze a; analyze b; analyze c;`;

const tables = ["a", "b", "c"] as const;
const columns = { a: ["id", "k", "v"], b: ["id", "k", "v"], c: ["k", "v"] } as const;
interface Item {
  readonly table: (typeof tables)[number];
  readonly join: string;
}
const column = (items: readonly Item[], at: number, pick: number): string => {
  const list = columns[items[at % items.length]?.table ?? "a"];
  return `t${at % items.length}.${list[pick % list.length]}`;
};
const int = fc.nat(1000);

/** A condition over some of the tables that stand so far. */
function condition(items: readonly Item[], [kind, x, y, p, q]: readonly number[]): string {
  const [left, right] = [column(items, x as number, p as number), column(items, y as number, q as number)];
  const shapes = [`${left} = ${right}`, `${left} = ${right}`, `${left} is null`, `${left} is not null`, `${left} < ${right}`, `${left} = ${(q as number) % 6}`, `coalesce(${left}, 2) = 2`, `${left} in (1, 2, ${(p as number) % 9})`, `exists (select 1 from c s where s.k = ${left})`, `${left} not in (select s.v from b s where s.v > 1)`, `${left} > (select min(s.id) from a s where s.k = ${right})`, `(${left} = 1 or ${right} = 2)`];
  return shapes[(kind as number) % shapes.length] as string;
}
const pick = fc.tuple(int, int, int, int, int);

/** FROM and WHERE, and two columns to give. */
interface Source {
  readonly from: string;
  readonly x: string;
  readonly y: string;
}
const source: fc.Arbitrary<Source> = fc
  .record({
    items: fc.array(fc.record({ table: fc.constantFrom(...tables), join: fc.constantFrom("join", "left join", "left join", "right join", "full join", "cross join") }), { minLength: 1, maxLength: 4 }),
    ons: fc.array(pick, { minLength: 8, maxLength: 8 }),
    extra: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    where: fc.array(pick, { maxLength: 2 }),
    target: pick,
  })
  .map(({ items, ons, extra, where, target }) => {
    let from = `${items[0]?.table} t0`;
    items.slice(1).forEach((item, i) => {
      const seen = items.slice(0, i + 2);
      from += ` ${item.join} ${item.table} t${i + 1}`;
      if (item.join === "cross join") return;
      // FULL JOIN takes only conditions that merge or hash.
      const plain = `t${i}.k = t${i + 1}.k`;
      const more = extra[i] === true ? ` and ${condition(seen, ons[i] as number[])}` : "";
      from += ` on ${item.join === "full join" ? plain : extra[i] === true && (ons[i]?.[0] ?? 0) % 3 === 0 ? condition(seen, ons[i + 4] as number[]) : plain + more}`;
    });
    const conditions = where.map((one) => condition(items, one));
    const tail = conditions.length === 0 ? "" : ` where ${conditions.join(" and ")}`;
    return { from: from + tail, x: column(items, target[1], target[3]), y: column(items, target[2], target[4]) };
  });

/** What is asked of a source. */
const plainShapes: readonly ((s: Source) => string)[] = [
  ({ from, x, y }) => `select ${x}, ${y} from ${from}`,
  ({ from, x, y }) => `select ${x}, ${y} from ${from}`,
  ({ from, x, y }) => `select distinct ${x}, ${y} from ${from}`,
  ({ from, x, y }) => `select count(*), count(${x}), sum(${y}) from ${from}`,
  ({ from, x, y }) => `select ${x}, count(*), max(${y}) from ${from} group by ${x}`,
  ({ from, x, y }) => `select min(${x}), max(${x}), max(${y}) from ${from}`,
  ({ from, x, y }) => `select ${x}, ${y}, grouping(${x}, ${y}), count(*), sum(${x}) from ${from} group by rollup(${x}, ${y})`,
  ({ from, x, y }) => `select ${x}, ${y}, count(*), max(${y}), coalesce(${x}, -1) is null from ${from} group by cube(${x}, ${y}) having count(*) > 1 or grouping(${y}) = 1`,
  ({ from, x, y }) => `select ${x}, ${y}, ${x} + ${y}, count(distinct ${y}) from ${from} group by grouping sets ((${x}), (${y}, ${x}), (${x} + ${y}), ()) order by 1, 2`,
  ({ from, x, y }) => `select ${x}, count(*) over (partition by ${x}), sum(${y}) over (partition by ${x} order by ${y} range between 1 preceding and current row), rank() over (order by ${y}, ${x}) from ${from}`,
];
const rows = ({ from, x, y }: Source): string => `select ${x} as x, ${y} as y from ${from}`;
const grouped = ({ from, x, y }: Source): string => `select ${x} as x, count(distinct ${y})::int as y from ${from} group by ${x}`;
const inner = (s: Source, n: number): string => (n % 3 === 0 ? grouped(s) : rows(s));
/** Queries made of two others. */
const nestedShapes: readonly ((a: Source, b: Source, n: number) => string)[] = [
  (a, b, n) => `${inner(a, n)} ${["union", "union all", "intersect", "intersect all", "except", "except all"][n % 6]} ${inner(b, n + 1)}`,
  (a, b, n) => `(${inner(a, n)} union all ${rows(b)}) ${n % 2 === 0 ? "except" : "intersect"} ${inner(b, n)}`,
  (a, b, n) => `select s.x, s.y, r.y from (${inner(a, n)}) s ${["join", "left join", "full join", "right join"][n % 4]} (${inner(b, n + 1)}) r on s.x = r.x`,
  (a, b, n) => `with w as ${["", "materialized ", "not materialized "][n % 3]}(${inner(a, n)}), u as (${inner(b, n + 1)}) select w.x, count(*) from w left join u on w.y = u.y where w.x is not null group by w.x having count(*) > ${n % 4}`,
  (a, b, n) => `select x, count(*), (select count(*) from (${inner(b, n)}) r where r.x = s.x) from (${inner(a, n + 1)}) s group by x`,
  (a, b, n) => `select s.x, l.y from (${inner(a, n)}) s${n % 2 === 0 ? ", lateral" : " left join lateral"} (select r.y from (${inner(b, n + 1)}) r where r.x = s.x order by r.y limit ${1 + (n % 3)}) l${n % 2 === 0 ? "" : " on l.y > 0"}`,
  (a, _b, n) => `select distinct on (x) x, y from (${inner(a, n)}) s order by x ${n % 2 === 0 ? "desc" : "nulls first"}, y`,
  (a, _b, n) => `select x, y from (${inner(a, n)}) s order by x ${n % 2 === 0 ? "desc" : "nulls first"}, y limit ${n % 7} offset ${n % 3}`,
  (a, b, n) => `select x, y from (${inner(a, n)}) s where ${n % 2 === 0 ? "" : "not "}exists (select 1 from (${inner(b, n + 1)}) r where r.x = s.x and r.y <= s.y)`,
  (a, b, n) => `select s.x, r.x, count(*), sum(s.n) from (select x, y, count(*) n from (${inner(a, n)}) i group by ${["rollup", "cube"][n % 2]}(x, y)) s left join (${inner(b, n)}) r on s.x = r.x group by grouping sets ((s.x, r.x), (r.x), ())`,
  (a, b, n) => `select x, y from (${inner(a, n)}) s where (x, y) ${n % 2 === 0 ? "in" : "not in"} (${inner(b, n + 1)})`,
  (a, b, n) => `select x, y from (${inner(a, n)}) s where x ${["= any", "> all", "<> all", "<= any"][n % 4]} (select y from (${inner(b, n)}) r where r.x ${n % 2 === 0 ? "= s.y" : "is not null"})`,
  (a, b, n) => `select s.x, count(r.y), sum(r.x) filter (where r.y > ${n % 3}) from (${inner(a, n)}) s left join (${inner(b, n)}) r using (x) group by s.x`,
];

export const randomQuery: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(source, fc.constantFrom(...plainShapes)).map(([a, shape]) => shape(a)),
  fc.tuple(source, source, fc.constantFrom(...nestedShapes), int).map(([a, b, shape, n]) => shape(a, b, n)),
);

/** Settings that turn the planner to other plans of the same query. */
export const planSwitches: fc.Arbitrary<readonly string[]> = fc.subarray(["hashjoin", "mergejoin", "nestloop", "memoize", "material", "sort", "hashagg", "indexscan", "indexonlyscan", "bitmapscan", "seqscan"], { maxLength: 3 });

/** Statements that change a table, each row in one way, and give back what they did. */
const changes: readonly ((s: Source, where: string, n: number) => string)[] = [
  (s, where, n) => `update a t0 set v = (select count(*)::int from (${rows(s)}) r where r.x = t0.k), k = ${["v", "k + 1", "default", "null"][n % 4]} where ${where} returning *, t0.v + 1`,
  (_s, where) => `delete from a t0 where ${where} returning id, v`,
  (s, where) => `delete from b t0 using (select distinct x from (${rows(s)}) q) r where r.x = t0.k and ${where} returning t0.*, r.x`,
  (s, _where, n) => `insert into a (id, k, v) select ${100 + (n % 5)} + row_id, x, y from (select x, y, (select count(*)::int from a) as row_id from (select distinct x, y from (${rows(s)}) q) p order by x, y limit 1) r returning *`,
  (s, _where, n) => `insert into b select distinct ${n % 40} + coalesce(x, 0), y, 0 from (${rows(s)}) r where y is not null order by 1, 2 on conflict ${n % 2 === 0 ? "do nothing" : "(id) do update set v = excluded.v + b.v + 1"} returning id`,
  (s, where, n) => `merge into a t0 using (select x, min(y) as y from (${rows(s)}) q group by x) r on r.x = t0.${["id", "id + 1", "id * 2"][n % 3]} when matched and ${where} then update set v = r.y, k = t0.k + 1 when matched and r.y > 1 then delete when not matched and r.x is not null then insert values (r.x + 200, r.y, default) ${n % 2 === 0 ? "when not matched by source and t0.v = 2 then update set k = -1" : ""} returning merge_action(), t0.*, r.x, old.v, new.k`,
  (s, where) => `with gone as (delete from a t0 where ${where} returning *), more as (insert into c select k, v from gone returning *) select (select count(*) from gone), (select sum(v) from more), (select count(*) from (${rows(s)}) r)`,
];
export const randomChange: fc.Arbitrary<string> = fc.tuple(source, fc.constantFrom(...changes), pick, int).map(([s, change, where, n]) => change(s, condition([{ table: "a", join: "" }], where), n));
