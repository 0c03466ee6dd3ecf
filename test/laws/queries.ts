/** Random queries over three small tables: joins of every kind, sub-queries, groups. Rows come in no order. */
import fc from "fast-check";

export const joinTablesSql = `create table a (id int primary key, k int, v int);
create table b (id int primary key, k int, v int not null);
create table c (k int, v int);
insert into a select g, nullif(g % 7, 3), g % 4 from generate_series(1, 40) g;
insert into b select g, nullif(g % 9, 5), g % 3 from generate_series(1, 30) g;
insert into c select nullif(g % 5, 2), g % 6 from generate_series(1, 25) g;
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

export const randomQuery: fc.Arbitrary<string> = fc
  .record({
    items: fc.array(fc.record({ table: fc.constantFrom(...tables), join: fc.constantFrom("join", "left join", "left join", "right join", "full join", "cross join") }), { minLength: 1, maxLength: 4 }),
    ons: fc.array(pick, { minLength: 8, maxLength: 8 }),
    extra: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    where: fc.array(pick, { maxLength: 2 }),
    shape: fc.constantFrom("rows", "rows", "count", "group", "minmax", "distinct"),
    target: pick,
  })
  .map(({ items, ons, extra, where, shape, target }) => {
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
    const [x, y] = [column(items, target[1], target[3]), column(items, target[2], target[4])];
    switch (shape) {
      case "count":
        return `select count(*), count(${x}), sum(${y}) from ${from}${tail}`;
      case "group":
        return `select ${x}, count(*), max(${y}) from ${from}${tail} group by ${x}`;
      case "minmax":
        return `select min(${x}), max(${x}), max(${y}) from ${from}${tail}`;
      case "distinct":
        return `select distinct ${x}, ${y} from ${from}${tail}`;
      default:
        return `select ${x}, ${y} from ${from}${tail}`;
    }
  });
