/**
 * Whether a value lies within a distance of another: what RANGE frames ask of a type. `less`: at most the bound, else at least;
 * `sub`: the bound is base - offset, else base + offset.
 *
 * @see in_range_int4_int8 in src/backend/utils/adt/int.c and its kin
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { addDateInterval, addInterval } from "./datetime.ts";
import { addIntervals, compareIntervals, Interval, negateInterval } from "./interval.ts";
import type { Int8 } from "./int.ts";
import * as N from "./numeric-value.ts";
import type { Numeric } from "./numeric-value.ts";
import { defineContextual, defineFunctions } from "./registry.ts";

const invalidSize = (): never => ereport({ code: ERRCODE.invalid_preceding_or_following_size, message: "invalid preceding or following size in window function" });

const LIMITS = { 2: [-32768n, 32767n], 4: [-2147483648n, 2147483647n], 8: [-9223372036854775808n, 9223372036854775807n] } as const;
const integers = (bytes: 2 | 4 | 8) => (value: Int8, base: Int8, offset: Int8, sub: boolean, less: boolean): boolean => {
  if (offset < 0) invalidSize();
  const bound = sub ? BigInt(base) - BigInt(offset) : BigInt(base) + BigInt(offset);
  const [low, high] = LIMITS[bytes];
  // Beyond all values of the type: the bound is known to be on one side.
  if (bound < low || bound > high) return sub ? !less : less;
  return less ? BigInt(value) <= bound : BigInt(value) >= bound;
};
function floats(value: number, base: number, offset: number, sub: boolean, less: boolean): boolean {
  if (Number.isNaN(offset) || offset < 0) invalidSize();
  if (Number.isNaN(value)) return Number.isNaN(base) ? true : !less;
  if (Number.isNaN(base)) return less;
  if (offset === Number.POSITIVE_INFINITY && !Number.isFinite(base) && (sub ? base > 0 : base < 0)) return true;
  const bound = sub ? base - offset : base + offset;
  return less ? value <= bound : value >= bound;
}
function numerics(value: Numeric, base: Numeric, offset: Numeric, sub: boolean, less: boolean): boolean {
  const special = (n: Numeric): number | undefined => (typeof n.m === "number" && !Number.isFinite(n.m) ? n.m : undefined);
  const [v, b, o] = [special(value), special(base), special(offset)];
  if (Number.isNaN(o) || N.compare(offset, N.ZERO) < 0) invalidSize();
  if (v === undefined && b === undefined && o === undefined) {
    const bound = sub ? N.subtract(base, offset) : N.add(base, offset);
    return less ? N.compare(value, bound) <= 0 : N.compare(value, bound) >= 0;
  }
  const finite = (n: number | undefined): number => n ?? 0;
  // Among infinities every finite number is as good as zero, but for a comparison of two finite ones.
  if (o === undefined && v === undefined && b !== undefined && !Number.isNaN(b)) return less ? b > 0 : b < 0;
  return floats(finite(v), finite(b), finite(o), sub, less);
}
const isNegative = (i: Interval): boolean => compareIntervals(i, new Interval(0, 0, 0)) < 0;

for (const [value, bytes] of [["int2", 2], ["int4", 4], ["int8", 8]] as const) {
  for (const offset of ["int2", "int4", "int8"]) defineFunctions({ [`in_range_${value}_${offset}`]: integers(bytes) });
}
const timestamps = (value: Int8, base: Int8, offset: Interval, sub: boolean, less: boolean): boolean => {
  if (isNegative(offset)) invalidSize();
  const bound = addInterval(base, sub ? negateInterval(offset) : offset);
  return less ? value <= bound : value >= bound;
};
defineFunctions({
  in_range_float8_float8: floats,
  in_range_float4_float8: floats,
  in_range_numeric_numeric: numerics,
  in_range_timestamp_interval: timestamps,
  in_range_date_interval: (value: number, base: number, offset: Interval, sub: boolean, less: boolean) => {
    if (isNegative(offset)) invalidSize();
    const bound = addDateInterval(base, sub ? negateInterval(offset) : offset);
    const own = addDateInterval(value, new Interval(0, 0, 0));
    return less ? own <= bound : own >= bound;
  },
  in_range_interval_interval: (value: Interval, base: Interval, offset: Interval, sub: boolean, less: boolean) => {
    if (isNegative(offset)) invalidSize();
    const bound = addIntervals(base, sub ? negateInterval(offset) : offset);
    const order = compareIntervals(value, bound);
    return less ? order <= 0 : order >= 0;
  },
  in_range_time_interval: (value: number, base: number, offset: Interval, sub: boolean, less: boolean) => {
    // Days and months do not count: a time of day has none.
    if (offset.micros < 0) invalidSize();
    const bound = sub ? base - offset.micros : base + offset.micros;
    return less ? value <= bound : value >= bound;
  },
});
defineContextual({ in_range_timestamptz_interval: (_cx, ...args: [Int8, Int8, Interval, boolean, boolean]) => timestamps(...args) });
