/**
 * int2, int4, int8, oid and their arithmetic. An int8 is a number while |x| ≤ 2⁵³ and a bigint beyond.
 *
 * @see src/backend/utils/adt/int.c, int8.c, oid.c
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { defineFunction, defineFunctions, snippetHelpers } from "./registry.ts";
import { type Scan, scanInteger } from "./scan.ts";

export type Int8 = number | bigint;

const INT8_MIN = -(2n ** 63n);
const INT8_MAX = 2n ** 63n - 1n;
const names = { 2: "smallint", 4: "integer", 8: "bigint" } as const;
const limits = { 2: 32768, 4: 2147483648 } as const;
type Width = 2 | 4 | 8;

export function outOfRange(type: string): never {
  ereport({ code: ERRCODE.numeric_value_out_of_range, message: `${type} out of range` });
}
export function divisionByZero(): never {
  ereport({ code: ERRCODE.division_by_zero, message: "division by zero" });
}

/** A bigint as int8: a number when that is exact. Raises 22003 outside 64 bits. */
export function int8(value: bigint): Int8 {
  if (value < INT8_MIN || value > INT8_MAX) outOfRange("bigint");
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

/** Reads an integer as PostgreSQL 16 and later do: decimal, 0x, 0o, 0b, underscores between digits. */
function parseInteger(text: string, width: Width): bigint {
  const match = /^[ \t\n\v\f\r]*([+-]?)(0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|[0-9](?:_?[0-9])*)[ \t\n\v\f\r]*$/.exec(text);
  if (match === null) {
    ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type ${names[width]}: "${text}"` });
  }
  const magnitude = BigInt((match[2] as string).replaceAll("_", ""));
  const value = match[1] === "-" ? -magnitude : magnitude;
  const limit = width === 8 ? 2n ** 63n : BigInt(limits[width]);
  if (value < -limit || value >= limit) {
    ereport({ code: ERRCODE.numeric_value_out_of_range, message: `value "${text}" is out of range for type ${names[width]}` });
  }
  return value;
}

const scanWithin =
  (width: 2 | 4): Scan<number> =>
  (text, start, end) => {
    const value = scanInteger(text, start, end);
    return value !== undefined && value >= -limits[width] && value < limits[width] ? value : undefined;
  };
const [scanInt2, scanInt4] = [scanWithin(2), scanWithin(4)];
const int2in = (text: string): number => scanInt2(text, 0, text.length, -1) ?? Number(parseInteger(text, 2));
export const int4in = (text: string): number => scanInt4(text, 0, text.length, -1) ?? Number(parseInteger(text, 4));
export const int8in = (text: string): Int8 => scanInteger(text, 0, text.length) ?? int8(parseInteger(text, 8));
defineFunction("int2in", { code: int2in, scan: scanInt2 });
defineFunction("int4in", { code: int4in, scan: scanInt4 });
defineFunction("int8in", { code: int8in, scan: scanInteger });

export const int2 = (value: number): number => (value >= -32768 && value <= 32767 ? value : outOfRange("smallint"));
export const int4 = (value: number): number => ((value | 0) === value ? value : outOfRange("integer"));
snippetHelpers["int4"] = int4;

/** int8 arithmetic: in doubles while exact, else in bigints. */
type Int8Op = (a: Int8, b: Int8) => Int8;
function int8Op(fast: (a: number, b: number) => number, exact: (a: bigint, b: bigint) => bigint): Int8Op {
  return (a: Int8, b: Int8): Int8 => {
    if (typeof a === "number" && typeof b === "number") {
      const value = fast(a, b);
      if (Number.isSafeInteger(value)) return value + 0;
    }
    return int8(exact(BigInt(a), BigInt(b)));
  };
}
export const int8pl: Int8Op = int8Op((a, b) => a + b, (a, b) => a + b);
export const int8mi: Int8Op = int8Op((a, b) => a - b, (a, b) => a - b);
export const int8mul: Int8Op = int8Op((a, b) => a * b, (a, b) => a * b);
export const int8div = (a: Int8, b: Int8): Int8 => {
  if (b === 0) divisionByZero();
  return typeof a === "number" && typeof b === "number" ? Math.trunc(a / b) + 0 : int8(BigInt(a) / BigInt(b));
};
const int8mod = (a: Int8, b: Int8): Int8 => {
  if (b === 0) divisionByZero();
  return typeof a === "number" && typeof b === "number" ? (a % b) + 0 : int8(BigInt(a) % BigInt(b));
};

const divide = (check: (v: number) => number) => (a: number, b: number): number => {
  if (b === 0) divisionByZero();
  return check(Math.trunc(a / b) + 0);
};
const modulo = (a: number, b: number): number => {
  if (b === 0) divisionByZero();
  return (a % b) + 0;
};
const mulInt4 = (a: number, b: number): number => int4(a * b + 0);

/** Banker's rounding, as rint() does for float-to-integer casts. */
export function rint(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor + 0;
  if (rest > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor + 0 : floor + 1;
}

const compareNumbers = (a: Int8, b: Int8): number => (a < b ? -1 : a > b ? 1 : 0);
// biome-ignore lint/suspicious/noDoubleEquals: int8 mixes numbers and bigints, which == compares by value
const same = (a: Int8, b: Int8): boolean => a == b;
const comparisons: Readonly<Record<string, readonly [(a: Int8, b: Int8) => boolean, string]>> = {
  eq: [same, "==="],
  ne: [(a, b) => !same(a, b), "!=="],
  lt: [(a, b) => a < b, "<"],
  le: [(a, b) => a <= b, "<="],
  gt: [(a, b) => a > b, ">"],
  ge: [(a, b) => a >= b, ">="],
};
for (const prefix of ["int2", "int4", "int8", "int24", "int42", "int28", "int82", "int48", "int84", "oid"]) {
  for (const [suffix, [code, symbol]] of Object.entries(comparisons)) {
    defineFunction(prefix + suffix, { code, snippet: (a, b) => `(${a} ${symbol} ${b})` });
  }
}
for (const name of ["btint2cmp", "btint4cmp", "btint8cmp", "btint24cmp", "btint42cmp", "btint28cmp", "btint82cmp", "btint48cmp", "btint84cmp", "btoidcmp"]) {
  defineFunction(name, { code: compareNumbers });
}

const larger = (a: Int8, b: Int8): Int8 => (a > b ? a : b);
const smaller = (a: Int8, b: Int8): Int8 => (a < b ? a : b);
for (const prefix of ["int2", "int4", "int8", "oid"]) {
  defineFunction(`${prefix}larger`, { code: larger });
  defineFunction(`${prefix}smaller`, { code: smaller });
}
for (const prefix of ["int28", "int82", "int48", "int84", "int8"]) {
  defineFunctions({ [`${prefix}pl`]: int8pl, [`${prefix}mi`]: int8mi, [`${prefix}mul`]: int8mul, [`${prefix}div`]: int8div });
}
for (const prefix of ["int4", "int24", "int42"]) {
  defineFunction(`${prefix}pl`, { code: (a: number, b: number) => int4(a + b), snippet: (a, b) => `$.int4(${a} + ${b})` });
  defineFunction(`${prefix}mi`, { code: (a: number, b: number) => int4(a - b), snippet: (a, b) => `$.int4(${a} - ${b})` });
  defineFunction(`${prefix}mul`, { code: mulInt4, snippet: (a, b) => `$.int4(${a} * ${b} + 0)` });
  defineFunction(`${prefix}div`, { code: divide(int4) });
}
defineFunctions({
  int2out: String,
  int4out: String,
  int8out: String,
  oidout: String,
  oidin: (text: string) => {
    const match = /^[ \t\n\v\f\r]*([+-]?[0-9]+)[ \t\n\v\f\r]*$/.exec(text);
    if (match === null) ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type oid: "${text}"` });
    const value = Number(match[1]);
    if (value > 4294967295 || value < -2147483648) {
      ereport({ code: ERRCODE.numeric_value_out_of_range, message: `value "${text}" is out of range for type oid` });
    }
    return value >>> 0;
  },
  int2pl: (a: number, b: number) => int2(a + b),
  int2mi: (a: number, b: number) => int2(a - b),
  int2mul: (a: number, b: number) => int2(a * b + 0),
  int2div: divide(int2),
  int2mod: modulo,
  int4mod: modulo,
  int8mod,
  int2um: (a: number) => int2(0 - a),
  int4um: (a: number) => int4(0 - a),
  int8um: (a: Int8) => (typeof a === "number" ? 0 - a : int8(-a)),
  int2up: (a: number) => a,
  int4up: (a: number) => a,
  int8up: (a: Int8) => a,
  int2abs: (a: number) => int2(Math.abs(a)),
  int4abs: (a: number) => int4(Math.abs(a)),
  int8abs: (a: Int8) => (typeof a === "number" ? Math.abs(a) : int8(a < 0n ? -a : a)),
  int4inc: (a: number) => int4(a + 1),
  int8inc: (a: Int8) => int8pl(a, 1),
  int8inc_any: (a: Int8) => int8pl(a, 1),
  int8dec: (a: Int8) => int8mi(a, 1),
  int2and: (a: number, b: number) => a & b,
  int4and: (a: number, b: number) => a & b,
  int8and: (a: Int8, b: Int8) => int8(BigInt.asIntN(64, BigInt(a) & BigInt(b))),
  int2or: (a: number, b: number) => a | b,
  int4or: (a: number, b: number) => a | b,
  int8or: (a: Int8, b: Int8) => int8(BigInt.asIntN(64, BigInt(a) | BigInt(b))),
  int2xor: (a: number, b: number) => a ^ b,
  int4xor: (a: number, b: number) => a ^ b,
  int8xor: (a: Int8, b: Int8) => int8(BigInt.asIntN(64, BigInt(a) ^ BigInt(b))),
  int2not: (a: number) => ~a,
  int4not: (a: number) => ~a,
  int8not: (a: Int8) => int8(~BigInt(a)),
  int2shl: (a: number, b: number) => ((a << (b & 31)) << 16) >> 16,
  int4shl: (a: number, b: number) => a << (b & 31),
  int8shl: (a: Int8, b: number) => int8(BigInt.asIntN(64, BigInt(a) << BigInt(b & 63))),
  int2shr: (a: number, b: number) => a >> (b & 31),
  int4shr: (a: number, b: number) => a >> (b & 31),
  int8shr: (a: Int8, b: number) => int8(BigInt(a) >> BigInt(b & 63)),
  i2toi4: (a: number) => a,
  i4toi2: int2,
  int28: (a: number) => a,
  int82: (a: Int8) => (typeof a === "number" ? int2(a) : outOfRange("smallint")),
  int48: (a: number) => a,
  int84: (a: Int8) => (typeof a === "number" ? int4(a) : outOfRange("integer")),
  i8tooid: (a: Int8) => (typeof a === "number" && a >= 0 && a <= 4294967295 ? a : ereport({ code: ERRCODE.numeric_value_out_of_range, message: "OID out of range" })),
  oidtoi8: (a: number) => a,
  int4gcd: (a: number, b: number) => int4(Number(gcd(BigInt(a), BigInt(b)))),
  int8gcd: (a: Int8, b: Int8) => int8(gcd(BigInt(a), BigInt(b))),
  int4lcm: (a: number, b: number) => int4(Number(lcm(BigInt(a), BigInt(b)))),
  int8lcm: (a: Int8, b: Int8) => int8(lcm(BigInt(a), BigInt(b))),
  to_hex32: (a: number) => (a >>> 0).toString(16),
  to_hex64: (a: Int8) => BigInt.asUintN(64, BigInt(a)).toString(16),
  // count(*) and the sums of integers
  int2_sum: (sum: Int8 | null, value: number | null) => (sum === null ? value : value === null ? sum : int8(BigInt.asIntN(64, BigInt(sum) + BigInt(value)))),
  int4_sum: (sum: Int8 | null, value: number | null) => (sum === null ? value : value === null ? sum : int8pl(sum, value)),
});

/** The greatest common divisor; never negative. */
export function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
const lcm = (a: bigint, b: bigint): bigint => {
  if (a === 0n || b === 0n) return 0n;
  const product = (a / gcd(a, b)) * b;
  return product < 0n ? -product : product;
};
