/**
 * exp, ln, log, power, factorial and width_bucket of exact decimals. How many digits a result has is PostgreSQL's choice;
 * the digits are computed in fixed point with guard digits and rounded once.
 *
 * @see src/backend/utils/adt/numeric.c (exp_var, ln_var, log_var, power_var, power_var_int, estimate_ln_dweight)
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import * as N from "./numeric-value.ts";
import { Numeric } from "./numeric-value.ts";

const MIN_SIG_DIGITS = 16;
const MAX_DISPLAY_SCALE = 1000;
const MAX_RESULT_SCALE = 2000;
const MAX_WEIGHT = 32767;
const { LOG10E: LOG10_E } = Math;
const LOG10_2 = Math.log10(2);
const GUARD = 12;
const ONE = new Numeric(1, 0);
const INFINITE = new Numeric(Number.POSITIVE_INFINITY, 0);

const overflow = (): never => ereport({ code: ERRCODE.numeric_value_out_of_range, message: "value overflows numeric format" });
const chosenScale = (weight: number, ...scales: number[]): number => Math.min(Math.max(MIN_SIG_DIGITS - weight, ...scales, 0), MAX_DISPLAY_SCALE);
const zeroAt = (scale: number): Numeric => new Numeric(0, scale);
const sign = (a: Numeric): number => (a.m === 0 ? 0 : a.m > 0 ? 1 : -1);
const equals = (a: Numeric, b: number): boolean => N.compare(a, new Numeric(b, 0)) === 0;
const isNegative = (a: Numeric): boolean => a.m < 0;
const absolute = (a: Numeric): Numeric => (isNegative(a) ? N.negate(a) : a);
/** A number as digits × 10^exponent, of up to 16 digits. */
function leading(a: Numeric, limit = 4): { readonly digits: number; readonly exponent: number } {
  const { weight } = N.firstDigit(a);
  const text = String(a.m < 0 ? -a.m : a.m);
  const width = text.length - a.s - 4 * weight + 4 * (limit - 1);
  return { digits: Number(text.slice(0, width).padEnd(width, "0")), exponent: 4 * (weight - limit + 1) };
}

// Fixed point: a value v stands as the integer v × 10^p.

const bitLength = (n: bigint): number => n.toString(16).length * 4;
/** 2 × (z + z³/3 + z⁵/5 + …), for z of p decimals. */
function twoArtanh(z: bigint, p: number): bigint {
  const one = N.pow10(p);
  const square = (z * z) / one;
  let sum = 0n;
  let term = z;
  for (let n = 1n; term !== 0n; n += 2n) {
    sum += term / n;
    term = (term * square) / one;
  }
  return 2n * sum;
}
const ln2 = (p: number): bigint => twoArtanh(N.pow10(p) / 3n, p);

/** ln(a), with p decimals: a = f × 2^e, where f is about 1. */
function lnFixed(a: Numeric, p: number): bigint {
  const work = p + GUARD;
  const one = N.pow10(work);
  const numerator = BigInt(a.m);
  const denominator = N.pow10(a.s);
  let e = bitLength(numerator) - bitLength(denominator);
  let f = e >= 0 ? (numerator * one) / (denominator << BigInt(e)) : ((numerator << BigInt(-e)) * one) / denominator;
  for (; f > (3n * one) / 2n; f /= 2n) e++;
  for (; f < (3n * one) / 4n; f *= 2n) e--;
  // Halving f lost its last bits; it is taken anew.
  f = e >= 0 ? (numerator * one) / (denominator << BigInt(e)) : ((numerator << BigInt(-e)) * one) / denominator;
  const result = twoArtanh(((f - one) * one) / (f + one), work) + (e === 0 ? 0n : BigInt(e) * ln2(work + 6)) / (e === 0 ? 1n : 1000000n);
  return N.divideRounded(result, N.pow10(GUARD));
}

const HALVINGS = 16n;
/** e^x for x of p decimals, with `scale` decimals, rounded. The result is below 10^weight. */
function expFixed(x: bigint, p: number, scale: number, weight: number): bigint {
  const work = Math.max(scale + Math.max(weight, 0) + GUARD + 10, p);
  const one = N.pow10(work);
  const value = x * N.pow10(work - p);
  const halfTurn = ln2(work);
  const k = value / halfTurn;
  const r = (value - k * halfTurn) >> HALVINGS;
  let sum = one;
  let term = one;
  for (let n = 1n; term !== 0n; n++) {
    term = (term * r) / (one * n);
    sum += term;
  }
  for (let i = 0n; i < HALVINGS; i++) sum = (sum * sum) / one;
  const scaled = k >= 0n ? sum << k : sum >> -k;
  return N.divideRounded(scaled, N.pow10(work - scale));
}

/** @see numeric_exp */
export function exp(a: Numeric): Numeric {
  if (N.isSpecial(a)) return N.isNaNumeric(a) || !isNegative(a) ? a : N.ZERO;
  const approx = N.toNumber(a);
  const weight = Math.trunc(Math.max(Math.min(approx * LOG10_E, MAX_RESULT_SCALE), -MAX_RESULT_SCALE));
  return expTo(BigInt(a.m), a.s, chosenScale(weight, a.s), approx);
}
/** @see exp_var */
function expTo(x: bigint, p: number, scale: number, approx: number): Numeric {
  if (Math.abs(approx) >= MAX_RESULT_SCALE * 3) return approx > 0 ? overflow() : zeroAt(scale);
  return N.makeNumeric(expFixed(x, p, scale, Math.ceil(approx * LOG10_E) + 1), scale);
}

/** The decimal weight of a logarithm, roughly. @see estimate_ln_dweight */
function lnWeight(a: Numeric): number {
  if (isNegative(a) || a.m === 0) return 0;
  if (N.compare(a, new Numeric(9, 1)) >= 0 && N.compare(a, new Numeric(11, 1)) <= 0) {
    const { weight, digit } = N.firstDigit(N.subtract(a, ONE));
    return digit === 0 ? 0 : weight * 4 + Math.trunc(Math.log10(digit));
  }
  const { digits, exponent } = leading(a, 2);
  return Math.trunc(Math.log10(Math.abs(Math.log(digits) + exponent * Math.LN10)));
}
function checkLogarithm(a: Numeric): void {
  if (isNegative(a)) ereport({ code: ERRCODE.invalid_argument_for_logarithm, message: "cannot take logarithm of a negative number" });
  if (a.m === 0) ereport({ code: ERRCODE.invalid_argument_for_logarithm, message: "cannot take logarithm of zero" });
}
/** @see numeric_ln */
export function ln(a: Numeric): Numeric {
  if (N.isNaNumeric(a)) return a;
  checkLogarithm(a);
  if (N.isSpecial(a)) return a;
  const scale = chosenScale(lnWeight(a), a.s);
  return N.makeNumeric(lnFixed(a, scale), scale);
}
/** The logarithm of `a` for a base. @see numeric_log, log_var */
export function log(base: Numeric, a: Numeric): Numeric {
  if (N.isNaNumeric(base) || N.isNaNumeric(a)) return N.NAN;
  if (N.isSpecial(base) || N.isSpecial(a)) {
    if (isNegative(base) || isNegative(a)) checkLogarithm(new Numeric(-1, 0));
    if (base.m === 0 || a.m === 0) checkLogarithm(N.ZERO);
    if (N.isSpecial(base)) return N.isSpecial(a) ? N.NAN : N.ZERO;
    return INFINITE;
  }
  const [baseWeight, weight] = [lnWeight(base), lnWeight(a)];
  const scale = chosenScale(weight - baseWeight, base.s, a.s);
  const work = scale + Math.abs(weight) + 2 * Math.abs(baseWeight) + GUARD;
  checkLogarithm(base);
  const divisor = lnFixed(base, work);
  checkLogarithm(a);
  const dividend = lnFixed(a, work);
  if (divisor === 0n) ereport({ code: ERRCODE.division_by_zero, message: "division by zero" });
  return N.makeNumeric(N.divideRounded(dividend * N.pow10(scale), divisor), scale);
}

const isInteger = (a: Numeric): boolean => N.compare(a, N.truncateTo(a, 0)) === 0;
const isOdd = (a: Numeric): boolean => BigInt(N.truncateTo(a, 0).m) % 2n !== 0n;
const complexPower = (): never => ereport({ code: ERRCODE.invalid_argument_for_power_function, message: "a negative number raised to a non-integer power yields a complex result" });
const zeroToNegative = (): never => ereport({ code: ERRCODE.invalid_argument_for_power_function, message: "zero raised to a negative power is undefined" });

/** @see numeric_power, power_var */
export function power(base: Numeric, exponent: Numeric): Numeric {
  if (N.isSpecial(base) || N.isSpecial(exponent)) return specialPower(base, exponent);
  if (base.m === 0 && isNegative(exponent)) zeroToNegative();
  if (isInteger(exponent)) {
    const n = Number(N.truncateTo(exponent, 0).m);
    if (n >= -2147483648 && n <= 2147483647) return powerInt(base, n, exponent.s);
  }
  if (base.m === 0) return zeroAt(MIN_SIG_DIGITS);
  if (isNegative(base) && !isInteger(exponent)) complexPower();
  const size = absolute(base);
  const rough = 8 - lnWeight(size);
  const approx = (Number(lnFixed(size, Math.max(rough, 0) + 8)) / 10 ** (Math.max(rough, 0) + 8)) * N.toNumber(exponent);
  if (Math.abs(approx) > MAX_RESULT_SCALE * 3.01) return approx > 0 ? overflow() : zeroAt(MAX_DISPLAY_SCALE);
  const result = viaLogarithm(size, exponent, chosenScale(Math.trunc(approx * LOG10_E), base.s, exponent.s), approx);
  return isNegative(base) && isOdd(exponent) ? N.negate(result) : result;
}
/** base^exponent as e^(exponent × ln base), for a positive base. */
function viaLogarithm(base: Numeric, exponent: Numeric, scale: number, approx: number): Numeric {
  const digits = scale + Math.max(Math.ceil(approx * LOG10_E), 0) + GUARD + String(exponent.m).length;
  const product = N.divideRounded(lnFixed(base, digits) * BigInt(exponent.m), N.pow10(exponent.s));
  return expTo(product, digits, scale, approx);
}
/** The rules of POSIX for NaN and infinities. */
function specialPower(x: Numeric, y: Numeric): Numeric {
  if (N.isNaNumeric(x)) return y.m === 0 ? ONE : N.NAN;
  if (N.isNaNumeric(y)) return equals(x, 1) ? ONE : N.NAN;
  if (x.m === 0 && isNegative(y)) zeroToNegative();
  if (isNegative(x) && !N.isSpecial(y) && !isInteger(y)) complexPower();
  if (equals(x, 1) || y.m === 0) return ONE;
  if (x.m === 0) return N.ZERO;
  if (N.isSpecial(y)) {
    if (equals(x, -1)) return ONE;
    const grows = N.isSpecial(x) || N.compare(absolute(x), ONE) > 0;
    return grows === sign(y) > 0 ? INFINITE : N.ZERO;
  }
  if (isNegative(y)) return N.ZERO;
  return isNegative(x) && isOdd(y) ? N.negate(INFINITE) : INFINITE;
}
/** m^n as digits × 10^exponent, cut to about `precision` digits as it grows. */
function powerOf(m: bigint, n: number, precision: number): { readonly m: bigint; readonly e: number } {
  let [result, e] = [1n, 0];
  let [square, squareExponent] = [m, 0];
  const cut = (value: bigint): number => Math.max(Math.floor(bitLength(value) * LOG10_2) - precision, 0);
  for (let left = n; ; ) {
    if (left % 2 === 1) {
      result *= square;
      const drop = cut(result);
      result /= N.pow10(drop);
      e += squareExponent + drop;
    }
    left = Math.floor(left / 2);
    if (left === 0) return { m: result, e };
    square *= square;
    const drop = cut(square);
    square /= N.pow10(drop);
    squareExponent = 2 * squareExponent + drop;
  }
}
/** @see power_var_int */
function powerInt(base: Numeric, n: number, exponentScale: number): Numeric {
  let weight = 0;
  if (base.m !== 0) {
    const { digits, exponent } = leading(base);
    weight = n * (Math.log10(digits) + exponent);
  }
  if (weight > (MAX_WEIGHT + 1) * 4) overflow();
  if (weight + 1 < -MAX_DISPLAY_SCALE) return zeroAt(MAX_DISPLAY_SCALE);
  const scale = chosenScale(Math.trunc(weight), base.s, exponentScale);
  if (n === 0) return N.makeNumeric(N.pow10(scale), scale);
  if (base.m === 0) return zeroAt(scale);
  const size = Math.abs(n);
  const precision = Math.max(scale + Math.ceil(weight), 0) + String(size).length + 2 * GUARD;
  const { m, e } = powerOf(BigInt(base.m), size, precision);
  const exponent = e - base.s * size;
  if (n > 0) return rounded(m, -exponent, scale);
  return scale - exponent < 0 ? zeroAt(scale) : N.makeNumeric(N.divideRounded(N.pow10(scale - exponent), m), scale);
}
const rounded = (m: bigint, s: number, scale: number): Numeric => N.makeNumeric(s <= scale ? m * N.pow10(scale - s) : N.divideRounded(m, N.pow10(s - scale)), scale);

/** @see numeric_fac */
export function factorial(n: number | bigint): Numeric {
  if (n < 0) ereport({ code: ERRCODE.numeric_value_out_of_range, message: "factorial of a negative number is undefined" });
  if (n > 32177) overflow();
  const product = (from: number, to: number): bigint => (from > to ? 1n : to - from < 8 ? Array.from({ length: to - from + 1 }, (_, i) => BigInt(from + i)).reduce((a, b) => a * b) : product(from, (from + to) >> 1) * product(((from + to) >> 1) + 1, to));
  return N.makeNumeric(product(2, Number(n)), 0);
}

const bucketError = (message: string): never => ereport({ code: ERRCODE.invalid_argument_for_width_bucket_function, message });
const checkBuckets = (count: number): void => {
  if (count <= 0) bucketError("count must be greater than zero");
};
const tooManyBuckets = (): never => ereport({ code: ERRCODE.numeric_value_out_of_range, message: "integer out of range" });
/** @see width_bucket_numeric */
export function widthBucketNumeric(value: Numeric, low: Numeric, high: Numeric, count: number): number {
  checkBuckets(count);
  if ([value, low, high].some(N.isNaNumeric)) bucketError("operand, lower bound, and upper bound cannot be NaN");
  if (N.isSpecial(low) || N.isSpecial(high)) bucketError("lower and upper bounds must be finite");
  const order = N.compare(low, high);
  if (order === 0) bucketError("lower bound cannot equal upper bound");
  const [from, to, at] = order < 0 ? [low, high, value] : [N.negate(low), N.negate(high), N.negate(value)];
  if (N.compare(at, from) < 0) return 0;
  if (N.compare(at, to) >= 0) return count === 2147483647 ? tooManyBuckets() : count + 1;
  const scale = Math.max(at.s, from.s, to.s);
  const start = N.unscaledAt(from, scale);
  return Number(((N.unscaledAt(at, scale) - start) * BigInt(count)) / (N.unscaledAt(to, scale) - start)) + 1;
}
/** @see width_bucket_float8 */
export function widthBucketFloat8(value: number, low: number, high: number, count: number): number {
  checkBuckets(count);
  if ([value, low, high].some(Number.isNaN)) bucketError("operand, lower bound, and upper bound cannot be NaN");
  if (!Number.isFinite(low) || !Number.isFinite(high)) bucketError("lower and upper bounds must be finite");
  if (low === high) bucketError("lower bound cannot equal upper bound");
  const up = low < high;
  if (up ? value < low : value > low) return 0;
  if (up ? value >= high : value <= high) return count === 2147483647 ? tooManyBuckets() : count + 1;
  // A span that a double cannot hold is halved.
  const span = high - low;
  const part = Number.isFinite(span) ? (value - low) / span : (value / 2 - low / 2) / (high / 2 - low / 2);
  return Math.min(Math.trunc(count * part), count - 1) + 1;
}
