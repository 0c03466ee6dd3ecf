/** TPC-H Q1 and Q6 beside loops written by hand over the same rows: typed arrays (the ceiling) and row objects. */
import type { PGLens } from "../src/index.ts";
import { tpchQueries } from "../src/tpch/queries.ts";
import { fixed, heading, openTpch, time } from "./support.ts";

interface Line {
  readonly shipdate: number;
  /** Hundredths. */
  readonly quantity: number;
  readonly price: number;
  readonly discount: number;
  readonly tax: number;
  readonly flag: string;
  readonly status: string;
}
const EPOCH = Date.UTC(2000, 0, 1) / 86400000;
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86400000 - EPOCH;
const cents = (text: string): number => Math.round(Number(text) * 100);

function readLines(db: PGLens): Line[] {
  const { rows } = db.querySync<Record<string, string>>("select l_shipdate, l_quantity, l_extendedprice, l_discount, l_tax, l_returnflag, l_linestatus from lineitem");
  return rows.map((row) => ({ shipdate: day(row["l_shipdate"] as string), quantity: cents(row["l_quantity"] as string), price: cents(row["l_extendedprice"] as string), discount: cents(row["l_discount"] as string), tax: cents(row["l_tax"] as string), flag: row["l_returnflag"] as string, status: row["l_linestatus"] as string }));
}

interface Columns {
  readonly n: number;
  readonly shipdate: Int32Array;
  readonly quantity: Float64Array;
  readonly price: Float64Array;
  readonly discount: Float64Array;
  readonly tax: Float64Array;
  readonly flag: Uint8Array;
  readonly status: Uint8Array;
}
const toColumns = (lines: readonly Line[]): Columns => ({
  n: lines.length,
  shipdate: Int32Array.from(lines, (line) => line.shipdate),
  quantity: Float64Array.from(lines, (line) => line.quantity),
  price: Float64Array.from(lines, (line) => line.price),
  discount: Float64Array.from(lines, (line) => line.discount),
  tax: Float64Array.from(lines, (line) => line.tax),
  flag: Uint8Array.from(lines, (line) => line.flag.charCodeAt(0)),
  status: Uint8Array.from(lines, (line) => line.status.charCodeAt(0)),
});

const [Q6_FROM, Q6_TO, Q1_TO] = [day("1994-01-01"), day("1995-01-01"), day("1998-09-02")];
function q6Columns({ n, shipdate, discount, quantity, price }: Columns): number {
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const date = shipdate[i] as number;
    const off = discount[i] as number;
    if (date >= Q6_FROM && date < Q6_TO && off >= 5 && off <= 7 && (quantity[i] as number) < 2400) sum += (price[i] as number) * off;
  }
  return sum;
}
function q6Rows(lines: readonly Line[]): number {
  let sum = 0;
  for (const line of lines) if (line.shipdate >= Q6_FROM && line.shipdate < Q6_TO && line.discount >= 5 && line.discount <= 7 && line.quantity < 2400) sum += line.price * line.discount;
  return sum;
}

/** Six sums and a count for each pair of flags; sums of products as scaled integers, which stay exact at this size. */
function q1Columns({ n, shipdate, quantity, price, discount, tax, flag, status }: Columns): Float64Array {
  const sums = new Float64Array(8 * 65536);
  for (let i = 0; i < n; i++) {
    if ((shipdate[i] as number) > Q1_TO) continue;
    const at = (((flag[i] as number) << 8) | (status[i] as number)) * 8;
    const cost = price[i] as number;
    const less = cost * (100 - (discount[i] as number));
    sums[at] = (sums[at] as number) + (quantity[i] as number);
    sums[at + 1] = (sums[at + 1] as number) + cost;
    sums[at + 2] = (sums[at + 2] as number) + less;
    sums[at + 3] = (sums[at + 3] as number) + less * (100 + (tax[i] as number));
    sums[at + 4] = (sums[at + 4] as number) + (discount[i] as number);
    sums[at + 5] = (sums[at + 5] as number) + 1;
  }
  return sums;
}
function q1Rows(lines: readonly Line[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const line of lines) {
    if (line.shipdate > Q1_TO) continue;
    const key = line.flag + line.status;
    let sums = groups.get(key);
    if (sums === undefined) {
      sums = [0, 0, 0, 0, 0, 0];
      groups.set(key, sums);
    }
    const less = line.price * (100 - line.discount);
    const adds = [line.quantity, line.price, less, less * (100 + line.tax), line.discount, 1];
    for (let i = 0; i < 6; i++) sums[i] = (sums[i] as number) + (adds[i] as number);
  }
  return groups;
}

export async function benchCeiling(scale: number): Promise<void> {
  heading(`Nanoseconds a row of lineitem, TPC-H ${scale}, best of nine rounds`);
  const db = await openTpch(scale);
  const lines = readLines(db);
  const columns = toColumns(lines);
  // An engine's normal life: other queries have run through the same code.
  for (const sql of tpchQueries) for (const result of db.session.simpleQuery(sql)) void result.rows.length;
  const best = (run: () => unknown): number => Math.min(...Array.from({ length: 9 }, () => time(run))) * (1e6 / lines.length);
  for (const [name, sql, byColumns, byRows] of [["Q6", tpchQueries[5], () => q6Columns(columns), () => q6Rows(lines)], ["Q1", tpchQueries[0], () => q1Columns(columns), () => q1Rows(lines)]] as const) {
    const ours = best(() => [...db.session.simpleQuery(sql as string)]);
    const [ceiling, objects] = [best(byColumns), best(byRows)];
    console.log(`${name}  pglens ${fixed(ours)}  typed arrays by hand ${fixed(ceiling)} (ratio ${(ours / ceiling).toFixed(2)})  row objects by hand ${fixed(objects)} (ratio ${(ours / objects).toFixed(2)})`);
  }
}
