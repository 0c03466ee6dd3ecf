/** numeric: its functions, casts and aggregates over `Numeric`. @see src/backend/utils/adt/numeric.c */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { gcd, int2, int4, int8, type Int8, outOfRange } from "./int.ts";
import * as M from "./numeric-math.ts";
import * as N from "./numeric-value.ts";
import { Numeric } from "./numeric-value.ts";
import { defineContextual, defineFunction, defineFunctions } from "./registry.ts";
import { scanDecimal } from "./scan.ts";

const comparison = (test: (order: number) => boolean) => (a: Numeric, b: Numeric): boolean => test(N.compare(a, b));

/** A float becomes the decimal of its 15 (float4: 6) leading digits, as sprintf's %.15g gives. */
function fromFloat(value: number, digits: number): Numeric {
  if (!Number.isFinite(value)) return new Numeric(value, 0);
  const [mantissa = "", exponent] = value.toPrecision(digits).split("e");
  const short = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
  return N.parseNumeric(exponent === undefined ? short : `${short}e${exponent}`);
}

function toInteger(a: Numeric, type: string): bigint {
  if (N.isSpecial(a)) {
    const what = N.isNaNumeric(a) ? "NaN" : "infinity";
    ereport({ code: ERRCODE.feature_not_supported, message: `cannot convert ${what} to ${type}` });
  }
  return BigInt(N.roundTo(a, 0).m);
}
function narrow(a: Numeric, type: string, check: (v: number) => number): number {
  const value = toInteger(a, type);
  return value >= -2147483648n && value <= 2147483647n ? check(Number(value)) : outOfRange(type);
}
const toInt8 = (a: Numeric): Int8 => int8(toInteger(a, "bigint"));

/** Integer square root. */
function isqrt(n: bigint): bigint {
  if (n < 2n) return n;
  let x = BigInt(Math.floor(Math.sqrt(Number(n))));
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y === x || y === x + 1n || y === x - 1n) {
      let r = y;
      while (r * r > n) r--;
      while ((r + 1n) * (r + 1n) <= n) r++;
      return r;
    }
    x = y;
  }
}

function sqrt(a: Numeric): Numeric {
  if (N.isSpecial(a) && !((a.m as number) < 0)) return a;
  if (a.m < 0) ereport({ code: ERRCODE.invalid_argument_for_power_function, message: "cannot take square root of a negative number" });
  const weight = N.firstDigit(a).weight;
  const sweight = weight >= 0 ? ((weight + 1) * 4) / 2 - 1 : 1 - Math.trunc((1 - (weight + 1)) * 4 / 2);
  return sqrtTo(a, Math.min(Math.max(16 - Math.trunc(sweight), a.s, 0), 1000));
}
/** The root of a number that is not negative, rounded to so many decimals. */
function sqrtTo(a: Numeric, scale: number): Numeric {
  const root = isqrt(N.unscaledAt(a, Math.max(a.s, 0)) * N.pow10(2 * (scale + 1) - a.s));
  return N.makeNumeric(N.divideRounded(root, 10n), scale);
}

/** A product with all its digits, more than a result may have. */
function exactProduct(a: Numeric, b: Numeric): Numeric {
  const product = Number(a.m) * Number(b.m);
  return Number.isSafeInteger(product) && a.s + b.s <= 16383 ? N.multiply(a, b) : N.makeNumeric(BigInt(a.m) * BigInt(b.m), a.s + b.s);
}

/** @see numeric_gcd */
function numericGcd(a: Numeric, b: Numeric): Numeric {
  if (N.isSpecial(a) || N.isSpecial(b)) return N.NAN;
  const scale = Math.max(a.s, b.s);
  return N.makeNumeric(gcd(N.unscaledAt(a, scale), N.unscaledAt(b, scale)), scale);
}
/** @see numeric_lcm */
function numericLcm(a: Numeric, b: Numeric): Numeric {
  if (N.isSpecial(a) || N.isSpecial(b)) return N.NAN;
  const divisor = numericGcd(a, b);
  const scale = Math.max(a.s, b.s);
  if (Number(a.m) === 0 || Number(b.m) === 0) return N.makeNumeric(0n, scale);
  const product = N.multiply(N.makeNumeric(N.unscaledAt(a, scale) / N.unscaledAt(divisor, scale), 0), b);
  return N.roundTo(product.m < 0 ? N.negate(product) : product, scale);
}

/** Running sum of numerics: exact, in doubles while it fits. State of sum, avg, variance and stddev. */
export class NumericSum {
  count = 0;
  nonFinite: number | undefined;
  scale = 0;
  small = 0;
  big = 0n;
  squares: Numeric | undefined;

  add(value: Numeric): void {
    this.count++;
    if (N.isSpecial(value)) {
      this.nonFinite = (this.nonFinite ?? 0) + (value.m as number);
      return;
    }
    if (this.squares !== undefined) this.squares = N.addExactly(this.squares, exactProduct(value, value));
    if (value.s !== this.scale) {
      if (value.s < this.scale) return this.addScaled(N.unscaledAt(value, this.scale));
      this.big = (this.big + BigInt(this.small)) * N.pow10(value.s - this.scale);
      this.small = 0;
      this.scale = value.s;
    }
    this.addScaled(value.m);
  }

  /** Adds an unscaled integer at the sum's own scale. */
  addScaled(m: number | bigint): void {
    if (typeof m === "number") {
      const next = this.small + m;
      if (Number.isSafeInteger(next)) {
        this.small = next;
        return;
      }
    }
    this.big += BigInt(this.small) + BigInt(m);
    this.small = 0;
  }

  get sum(): Numeric {
    if (this.nonFinite !== undefined) return new Numeric(this.nonFinite, 0);
    return this.big === 0n ? new Numeric(this.small, this.scale) : N.makeNumeric(this.big + BigInt(this.small), this.scale);
  }
}

const accumulate = (squares: boolean) => (state: NumericSum | null, value: Numeric | null): NumericSum => {
  // The catalog's initial value is an array; the sum begins anew instead.
  const sum = state instanceof NumericSum ? state : newSum(squares);
  if (value !== null) sum.add(value);
  return sum;
};
function newSum(squares: boolean): NumericSum {
  const sum = new NumericSum();
  if (squares) sum.squares = N.ZERO;
  return sum;
}
const accumulateInt = (squares: boolean) => {
  const add = accumulate(squares);
  return (state: NumericSum | null, value: Int8 | null): NumericSum => add(state, value === null ? null : N.fromInteger(value));
};
const finalSum = (state: NumericSum | null): Numeric | null => (state === null || state.count === 0 ? null : N.checked(state.sum));
const finalAvg = (state: NumericSum | null): Numeric | null =>
  !(state instanceof NumericSum) || state.count === 0 ? null : N.divide(state.sum, N.fromInteger(state.count));

/** @see numeric_stddev_internal */
const finalDeviation = (sample: boolean, root: boolean) => (state: NumericSum | null): Numeric | null => {
  if (state === null || state.count <= (sample ? 1 : 0)) return null;
  if (state.nonFinite !== undefined) return N.NAN;
  const n = N.fromInteger(state.count);
  const numerator = N.addExactly(exactProduct(n, state.squares ?? N.ZERO), N.negate(exactProduct(state.sum, state.sum)));
  if (numerator.m <= 0) return N.ZERO;
  const denominator = N.multiply(n, sample ? N.fromInteger(state.count - 1) : n);
  const result = N.divide(numerator, denominator);
  return root ? sqrtTo(result, N.divisionScale(numerator, denominator)) : result;
};

for (const prefix of ["numeric"]) {
  defineFunctions({
    [`${prefix}_eq`]: comparison((c) => c === 0),
    [`${prefix}_ne`]: comparison((c) => c !== 0),
    [`${prefix}_lt`]: comparison((c) => c < 0),
    [`${prefix}_le`]: comparison((c) => c <= 0),
    [`${prefix}_gt`]: comparison((c) => c > 0),
    [`${prefix}_ge`]: comparison((c) => c >= 0),
  });
}
const readNumeric = (text: string): Numeric => scanDecimal(text, 0, text.length) ?? N.parseNumeric(text);
defineFunction("numeric_in", {
  code: (text: string, _io: number, typmod: number) => N.applyTypmod(readNumeric(text), typmod),
  scan: (text, start, end, typmod) => {
    const value = scanDecimal(text, start, end);
    return value === undefined ? undefined : N.applyTypmod(value, typmod);
  },
});
defineFunctions({
  numeric_out: N.numericOut,
  numeric: N.applyTypmod,
  numeric_gcd: numericGcd,
  numeric_lcm: numericLcm,
  numeric_add: N.add,
  numeric_sub: N.subtract,
  numeric_mul: N.multiply,
  numeric_div: N.divide,
  numeric_div_trunc: N.divideTrunc,
  numeric_mod: N.modulo,
  numeric_cmp: N.compare,
  numeric_uminus: N.negate,
  numeric_uplus: (a: Numeric) => a,
  numeric_abs: (a: Numeric) => (a.m < 0 ? N.negate(a) : a),
  numeric_sign: (a: Numeric) => (N.isNaNumeric(a) ? a : N.fromInteger(a.m > 0 ? 1 : a.m < 0 ? -1 : 0)),
  numeric_round: N.roundTo,
  numeric_trunc: N.truncateTo,
  numeric_ceil: N.ceil,
  numeric_floor: N.floor,
  numeric_sqrt: sqrt,
  numeric_exp: M.exp,
  numeric_ln: M.ln,
  numeric_log: M.log,
  numeric_power: M.power,
  numeric_fac: M.factorial,
  width_bucket_numeric: M.widthBucketNumeric,
  width_bucket_float8: M.widthBucketFloat8,
  numeric_larger: (a: Numeric, b: Numeric) => (N.compare(a, b) > 0 ? a : b),
  numeric_smaller: (a: Numeric, b: Numeric) => (N.compare(a, b) < 0 ? a : b),
  numeric_inc: (a: Numeric) => N.add(a, N.fromInteger(1)),
  numeric_scale: (a: Numeric) => (N.isSpecial(a) ? null : a.s),
  numeric_min_scale: (a: Numeric) => (N.isSpecial(a) ? null : trimmed(a).s),
  numeric_trim_scale: (a: Numeric) => (N.isSpecial(a) ? a : trimmed(a)),
  int2_numeric: N.fromInteger,
  int4_numeric: N.fromInteger,
  int8_numeric: N.fromInteger,
  float8_numeric: (a: number) => fromFloat(a, 15),
  float4_numeric: (a: number) => fromFloat(a, 6),
  numeric_int2: (a: Numeric) => narrow(a, "smallint", int2),
  numeric_int4: (a: Numeric) => narrow(a, "integer", int4),
  numeric_int8: toInt8,
  numeric_float8: N.toNumber,
  numeric_float4: (a: Numeric) => Math.fround(N.toNumber(a)),
  numeric_accum: accumulate(true),
  numeric_avg_accum: accumulate(false),
  int2_accum: accumulateInt(true),
  int4_accum: accumulateInt(true),
  int8_accum: accumulateInt(true),
  int8_avg_accum: accumulateInt(false),
  numeric_sum: finalSum,
  numeric_avg: finalAvg,
  numeric_poly_sum: finalSum,
  numeric_poly_avg: finalAvg,
  int2_avg_accum: accumulateInt(false),
  int4_avg_accum: accumulateInt(false),
  int8_avg: finalAvg,
});
for (const prefix of ["numeric", "numeric_poly"]) {
  defineFunctions({
    [`${prefix}_var_pop`]: finalDeviation(false, false),
    [`${prefix}_var_samp`]: finalDeviation(true, false),
    [`${prefix}_stddev_pop`]: finalDeviation(false, true),
    [`${prefix}_stddev_samp`]: finalDeviation(true, true),
  });
}

function trimmed(a: Numeric): Numeric {
  let { m, s } = { m: BigInt(a.m), s: a.s };
  while (s > 0 && m % 10n === 0n) {
    m /= 10n;
    s--;
  }
  return N.makeNumeric(m, s);
}

defineContextual({
  /** numeric(p), numeric(p, s): typmods are checked here. */
  numerictypmodin: (_cx, mods: { readonly items: readonly string[] }) => {
    const [p = 0, s = 0] = mods.items.map(Number);
    if (mods.items.length > 2) ereport({ code: ERRCODE.invalid_parameter_value, message: "invalid NUMERIC type modifier" });
    if (p < 1 || p > 1000) ereport({ code: ERRCODE.invalid_parameter_value, message: `NUMERIC precision ${p} must be between 1 and 1000` });
    if (s < -1000 || s > 1000) ereport({ code: ERRCODE.invalid_parameter_value, message: `NUMERIC scale ${s} must be between -1000 and 1000` });
    return ((p << 16) | (s & 0x7ff)) + 4;
  },
});
defineFunction("numerictypmodout", {
  code: (typmod: number) => {
    const declared = N.numericTypmod(typmod);
    return declared === undefined ? "" : `(${declared.precision},${declared.scale})`;
  },
});
