/**
 * Exact decimals: an unscaled integer `m` and a display scale `s`; the value is m × 10⁻ˢ.
 * `m` is a number while it is a safe integer, else a bigint; NaN and ±Infinity are such numbers with scale 0.
 * Money-like values so cost a double's arithmetic and one check.
 *
 * @see src/backend/utils/adt/numeric.c
 */
import { ERRCODE, ereport } from "../utils/errors.ts";

type Unscaled = number | bigint;

export class Numeric {
  readonly m: Unscaled;
  readonly s: number;
  constructor(m: Unscaled, s: number) {
    this.m = m;
    this.s = s;
  }
  toString(): string {
    return numericOut(this);
  }
  toJSON(): string {
    return numericOut(this);
  }
}

export const ZERO: Numeric = new Numeric(0, 0);
export const NAN: Numeric = new Numeric(Number.NaN, 0);

const powersOfTen: number[] = Array.from({ length: 16 }, (_, i) => 10 ** i);
const bigPowers: bigint[] = Array.from({ length: 64 }, (_, i) => 10n ** BigInt(i));
export const pow10 = (n: number): bigint => bigPowers[n] ?? 10n ** BigInt(n);

/** The value `m` × 10⁻ˢ in canonical form. */
export function makeNumeric(m: bigint, s: number): Numeric {
  return new Numeric(m >= -9007199254740991n && m <= 9007199254740991n ? Number(m) : m, s);
}
export const fromInteger = (value: Unscaled): Numeric => new Numeric(value, 0);
export const isSpecial = (a: Numeric): boolean => typeof a.m === "number" && !Number.isFinite(a.m);
export const isNaNumeric = (a: Numeric): boolean => typeof a.m === "number" && Number.isNaN(a.m);

/** The unscaled integer of `a` at a scale that is not below its own. */
export function unscaledAt(a: Numeric, scale: number): bigint {
  return scale === a.s ? BigInt(a.m) : BigInt(a.m) * pow10(scale - a.s);
}

/** In a number at the scale, if that is exact; else undefined. */
function smallAt(a: Numeric, scale: number): number | undefined {
  if (typeof a.m !== "number") return undefined;
  if (a.s === scale) return a.m;
  const factor = powersOfTen[scale - a.s];
  if (factor === undefined) return undefined;
  const value = a.m * factor;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Arithmetic on NaN and infinities: what doubles do is what PostgreSQL does. */
const special = (value: number): Numeric => new Numeric(value, 0);
const asDouble = (a: Numeric): number => (typeof a.m === "number" ? a.m : a.m > 0n ? 1 : -1);

export const add = (a: Numeric, b: Numeric): Numeric => checked(addExactly(a, b));
/** A sum that may be too large to be a result, on the way to one that is not. */
export function addExactly(a: Numeric, b: Numeric): Numeric {
  const scale = Math.max(a.s , b.s);
  const x = smallAt(a, scale);
  const y = smallAt(b, scale);
  if (x !== undefined && y !== undefined) {
    const sum = x + y;
    if (Number.isSafeInteger(sum)) return new Numeric(sum, scale);
  }
  if (isSpecial(a) || isSpecial(b)) return special(asDouble(a) + asDouble(b));
  return makeNumeric(unscaledAt(a, scale) + unscaledAt(b, scale), scale);
}

export const negate = (a: Numeric): Numeric => new Numeric(typeof a.m === "number" ? 0 - a.m : -a.m, a.s);
export const subtract = (a: Numeric, b: Numeric): Numeric => add(a, negate(b));

export function multiply(a: Numeric, b: Numeric): Numeric {
  if (typeof a.m === "number" && typeof b.m === "number") {
    const product = a.m * b.m;
    if (Number.isSafeInteger(product)) return clampScale(new Numeric(product + 0, a.s + b.s));
  }
  if (isSpecial(a) || isSpecial(b)) return special(asDouble(a) * asDouble(b));
  return checked(clampScale(makeNumeric(BigInt(a.m) * BigInt(b.m), a.s + b.s)));
}
/** Numbers below are surely in range. */
const LARGE = 1n << 400000n;
/** Raises 22003 for more than 131072 digits before the point. */
export function checked(a: Numeric): Numeric {
  if (typeof a.m === "number" || (a.m < LARGE && a.m > -LARGE)) return a;
  const digits = String(a.m < 0n ? -a.m : a.m).length - a.s;
  return digits > 131072 ? ereport({ code: ERRCODE.numeric_value_out_of_range, message: "value overflows numeric format" }) : a;
}
const MAX_DISPLAY_SCALE = 16383;
const clampScale = (a: Numeric): Numeric => (a.s > MAX_DISPLAY_SCALE ? roundTo(a, MAX_DISPLAY_SCALE) : a);

/** numerator / denominator, rounded half away from zero. */
export function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = (2n * n + d) / (2n * d);
  return negative ? -quotient : quotient;
}

const digitsOf = (a: Numeric): string => (a.m < 0 ? String(-a.m) : String(a.m));

/** Weight and value of the first base-10,000 digit, which PostgreSQL's choice of scales looks at. */
export function firstDigit(a: Numeric): { readonly weight: number; readonly digit: number } {
  if (a.m === 0) return { weight: 0, digit: 0 };
  const digits = digitsOf(a);
  const exponent = digits.length - 1 - a.s;
  const weight = Math.floor(exponent / 4);
  const width = exponent - 4 * weight + 1;
  return { weight, digit: Number(digits.slice(0, width).padEnd(width, "0")) };
}

/** How many decimals a quotient gets. @see select_div_scale */
export function divisionScale(a: Numeric, b: Numeric): number {
  const x = firstDigit(a);
  const y = firstDigit(b);
  const weight = x.weight - y.weight - (x.digit <= y.digit ? 1 : 0);
  return Math.min(Math.max(16 - weight * 4, a.s, b.s, 0), 1000);
}

const divisionByZero = (): never => ereport({ code: ERRCODE.division_by_zero, message: "division by zero" });

export function divide(a: Numeric, b: Numeric): Numeric {
  if (isSpecial(a) || isSpecial(b)) return divideSpecial(a, b);
  if (b.m === 0) divisionByZero();
  const scale = divisionScale(a, b);
  return makeNumeric(divideRounded(BigInt(a.m) * pow10(scale + b.s), BigInt(b.m) * pow10(a.s)), scale);
}
function divideSpecial(a: Numeric, b: Numeric): Numeric {
  if (isNaNumeric(a) || isNaNumeric(b)) return NAN;
  if (b.m === 0) divisionByZero();
  return isSpecial(b) ? (isSpecial(a) ? NAN : ZERO) : special(asDouble(a) * Math.sign(asDouble(b)));
}

/** Truncated division. @see numeric_div_trunc */
export function divideTrunc(a: Numeric, b: Numeric): Numeric {
  if (isSpecial(a) || isSpecial(b)) return divideSpecial(a, b);
  if (b.m === 0) divisionByZero();
  const scale = Math.max(a.s, b.s);
  return makeNumeric(unscaledAt(a, scale) / unscaledAt(b, scale), 0);
}

export function modulo(a: Numeric, b: Numeric): Numeric {
  if (isNaNumeric(a) || isNaNumeric(b)) return NAN;
  if (b.m === 0) divisionByZero();
  if (isSpecial(a)) return NAN;
  if (isSpecial(b)) return a;
  const scale = Math.max(a.s, b.s);
  return makeNumeric(unscaledAt(a, scale) % unscaledAt(b, scale), scale);
}

/** Orders numerics: NaN is equal to itself and above everything. */
export function compare(a: Numeric, b: Numeric): number {
  if (a.s === b.s && typeof a.m === "number" && typeof b.m === "number") {
    if (a.m < b.m) return -1;
    if (a.m > b.m) return 1;
    if (a.m === b.m) return 0;
  }
  if (isSpecial(a) || isSpecial(b)) return compareSpecial(a, b);
  const scale = Math.max(a.s , b.s);
  const x = smallAt(a, scale) ?? unscaledAt(a, scale);
  const y = smallAt(b, scale) ?? unscaledAt(b, scale);
  return x < y ? -1 : x > y ? 1 : 0;
}
function compareSpecial(a: Numeric, b: Numeric): number {
  const nan = Number(isNaNumeric(a)) - Number(isNaNumeric(b));
  if (nan !== 0 || isNaNumeric(a)) return nan;
  const x = isSpecial(a) ? (a.m as number) : 0;
  const y = isSpecial(b) ? (b.m as number) : 0;
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Rounds to `scale` decimals (which may be negative), half away from zero. */
/** No number has more digits before or behind the point. @see numeric_round */
const possibleScale = (scale: number): number => Math.min(Math.max(scale, -131073), 16383);
export function roundTo(a: Numeric, wanted: number): Numeric {
  const scale = possibleScale(wanted);
  if (isSpecial(a) || scale === a.s) return a;
  const shown = Math.max(scale, 0);
  if (scale > a.s) {
    const small = smallAt(a, scale);
    return small !== undefined ? new Numeric(small, scale) : makeNumeric(unscaledAt(a, scale), scale);
  }
  const rounded = divideRounded(BigInt(a.m), pow10(a.s - scale));
  return checked(makeNumeric(scale < 0 ? rounded * pow10(-scale) : rounded, shown));
}

export function truncateTo(a: Numeric, wanted: number): Numeric {
  const scale = possibleScale(wanted);
  if (isSpecial(a) || scale >= a.s) return roundTo(a, Math.max(scale, a.s));
  const cut = BigInt(a.m) / pow10(a.s - scale);
  return makeNumeric(scale < 0 ? cut * pow10(-scale) : cut, Math.max(scale, 0));
}

export function floor(a: Numeric): Numeric {
  const cut = truncateTo(a, 0);
  const whole = new Numeric(cut.m, 0);
  return isSpecial(a) || compare(whole, a) <= 0 ? (isSpecial(a) ? a : whole) : subtract(whole, fromInteger(1));
}
export const ceil = (a: Numeric): Numeric => negate(floor(negate(a)));

export function numericOut(a: Numeric): string {
  if (isSpecial(a)) return Number.isNaN(a.m as number) ? "NaN" : (a.m as number) > 0 ? "Infinity" : "-Infinity";
  const digits = digitsOf(a);
  const sign = a.m < 0 ? "-" : "";
  if (a.s === 0) return sign + digits;
  const padded = digits.padStart(a.s + 1, "0");
  return `${sign}${padded.slice(0, -a.s)}.${padded.slice(-a.s)}`;
}

const invalid = (text: string): never => ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type numeric: "${text}"` });
const specials: Readonly<Record<string, number>> = { nan: Number.NaN, inf: Infinity, "+inf": Infinity, "-inf": -Infinity, infinity: Infinity, "+infinity": Infinity, "-infinity": -Infinity };

/** Reads a numeric. @see numeric_in */
export function parseNumeric(text: string): Numeric {
  const trimmed = text.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, "");
  const named = specials[trimmed.toLowerCase()];
  if (named !== undefined) return special(named);
  const based = /^([+-]?)(0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+)$/.exec(trimmed);
  if (based !== null) {
    const value = BigInt((based[2] as string).replaceAll("_", ""));
    return makeNumeric(based[1] === "-" ? -value : value, 0);
  }
  const match = /^([+-]?)([0-9](?:_?[0-9])*)?(?:\.([0-9](?:_?[0-9])*)?)?(?:[eE]([+-]?[0-9](?:_?[0-9])*))?$/.exec(trimmed);
  if (match === null || (match[2] === undefined && match[3] === undefined)) return invalid(text);
  const whole = (match[2] ?? "").replaceAll("_", "");
  const fraction = (match[3] ?? "").replaceAll("_", "");
  const exponent = Number((match[4] ?? "0").replaceAll("_", ""));
  const scale = fraction.length - exponent;
  if (Math.abs(exponent) > 131072 + 16383) ereport({ code: ERRCODE.numeric_value_out_of_range, message: "value overflows numeric format" });
  const digits = `${match[1]}${whole}${fraction}`;
  if (scale < 0) return makeNumeric(BigInt(digits) * pow10(-scale), 0);
  if (whole.length + fraction.length < 16) return new Numeric(Number(digits) + 0, scale);
  return makeNumeric(BigInt(digits), scale);
}

/** Precision and scale of a typmod; undefined for plain numeric. */
export const numericTypmod = (typmod: number): { readonly precision: number; readonly scale: number } | undefined =>
  typmod < 4 ? undefined : { precision: ((typmod - 4) >> 16) & 0xffff, scale: (((typmod - 4) & 0x7ff) ^ 1024) - 1024 };

/** Applies numeric(p, s): rounds, and checks the digits before the point. @see apply_typmod */
export function applyTypmod(a: Numeric, typmod: number): Numeric {
  const declared = numericTypmod(typmod);
  if (declared === undefined) return a;
  const { precision, scale } = declared;
  if (isNaNumeric(a)) return a;
  const rounded = roundTo(a, scale);
  if (isSpecial(a)) return overflow(precision, scale, "A field with precision %p, scale %s cannot hold an infinite value.");
  const limit = precision - scale;
  if (typeof rounded.m === "number" && rounded.s === scale && precision < 16) {
    if (Math.abs(rounded.m) < (powersOfTen[precision] as number)) return rounded;
  } else if (rounded.m === 0 || digitsOf(rounded).length - rounded.s <= limit && belowPower(rounded, limit)) return rounded;
  return overflow(precision, scale, `A field with precision %p, scale %s must round to an absolute value less than ${limit === 0 ? "1" : `10^${limit}`}.`);
}
const belowPower = (a: Numeric, power: number): boolean => {
  const magnitude = makeNumeric(BigInt(a.m) < 0n ? -BigInt(a.m) : BigInt(a.m), a.s);
  return compare(magnitude, power >= 0 ? makeNumeric(pow10(power), 0) : makeNumeric(1n, -power)) < 0;
};
function overflow(precision: number, scale: number, detail: string): never {
  ereport({ code: ERRCODE.numeric_value_out_of_range, message: "numeric field overflow", detail: detail.replace("%p", String(precision)).replace("%s", String(scale)) });
}

export function toNumber(a: Numeric): number {
  if (typeof a.m === "number") {
    if (a.s === 0) return a.m;
    const factor = a.s < 16 ? powersOfTen[a.s] : undefined;
    // Both are exact, so the one division rounds correctly.
    if (factor !== undefined) return a.m / factor;
  }
  return Number(numericOut(a));
}
