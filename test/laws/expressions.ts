/** Random expressions over the columns of one table. */
import fc from "fast-check";

/** A table with nulls, large decimals and equal values; enough rows that compiled loops run. */
export const tableSql = `create table t (id int primary key, i int, s smallint, n numeric(12,2), m numeric, x text, c char(4), d date, b boolean, f float8, l bigint);
insert into t select g, case when g % 7 = 0 then null else g % 13 - 6 end, (g % 5)::smallint, case when g % 11 = 0 then null else (g % 97) / 4.0 end, case g % 6 when 0 then null when 1 then 12345678901234567890.5 else g / 3.0 end,
  case when g % 5 = 0 then null else 'w' || g % 9 end, case when g % 3 = 0 then 'a' else 'bc' end, date '2020-01-01' + g % 400, case g % 4 when 0 then null when 1 then false else true end, g / 7.0, case when g % 50 = 0 then 9007199254740993 else g end
from generate_series(1, 700) g`;

export type Type = "int" | "num" | "text" | "date" | "bool";
const leaves: Readonly<Record<Type, readonly string[]>> = {
  int: ["i", "s", "id", "0", "3", "-2", "null::int"],
  num: ["n", "m", "0", "1.5", "-0.25", "i::numeric", "null::numeric"],
  text: ["x", "c::text", "'w3'", "'a'", "null::text"],
  date: ["d", "date '2020-06-01'", "null::date"],
  bool: ["b", "true", "false", "null::boolean", "i is null", "x like 'w%'", "c = 'a'", "i in (1, 2, 3)", "x in ('w1', 'w2')", "d in ('2020-02-02', '2020-03-03')"],
};
const leaf = (type: Type): fc.Arbitrary<string> => fc.constantFrom(...leaves[type]);
/** Expressions of a type, of at most a depth. */
export function expression(type: Type, depth: number): fc.Arbitrary<string> {
  if (depth === 0) return leaf(type);
  const sub = (t: Type): fc.Arbitrary<string> => expression(t, depth - 1);
  const two = (t: Type, operators: readonly string[]): fc.Arbitrary<string> => fc.tuple(sub(t), fc.constantFrom(...operators), sub(t)).map(([a, operator, b]) => `(${a} ${operator} ${b})`);
  const choice = fc.tuple(sub("bool"), sub(type), sub(type)).map(([test, a, b]) => `case when ${test} then ${a} else ${b} end`);
  const either = fc.tuple(sub(type), sub(type)).map(([a, b]) => `coalesce(${a}, ${b})`);
  const shared = [leaf(type), choice, either];
  switch (type) {
    case "int":
      return fc.oneof(...shared, two("int", ["+", "-", "*", "/", "%"]), sub("text").map((a) => `length(${a})`), sub("int").map((a) => `abs(${a})`));
    case "num":
      return fc.oneof(...shared, two("num", ["+", "-", "*", "/"]), sub("num").map((a) => `(- ${a})`), sub("num").map((a) => `round(${a}, 1)`));
    case "text":
      return fc.oneof(...shared, two("text", ["||"]), sub("text").map((a) => `upper(${a})`));
    case "date":
      return fc.oneof(...shared, fc.tuple(sub("date"), sub("int")).map(([a, b]) => `(${a} + ${b})`));
    case "bool": {
      const compare = ["=", "<>", "<", "<=", ">", ">="];
      const logic = fc.tuple(sub("bool"), fc.constantFrom("and", "or"), sub("bool")).map(([a, word, b]) => `(${a} ${word} ${b})`);
      return fc.oneof(...shared, two("int", compare), two("num", compare), two("text", compare), two("date", compare), logic, sub("bool").map((a) => `(not ${a})`), sub("num").map((a) => `(${a} is null)`));
    }
  }
}
export const anyExpression = (depth: number): fc.Arbitrary<string> => fc.constantFrom<Type>("int", "num", "text", "date", "bool").chain((type) => expression(type, depth));
