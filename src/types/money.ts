/**
 * money: a whole number of cents, written as the "C" locale writes it.
 *
 * @see src/backend/utils/adt/cash.c
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { divisionByZero, type Int8, int8, rint } from "./int.ts";
import * as N from "./numeric-value.ts";
import type { Numeric } from "./numeric-value.ts";
import { defineFunctions } from "./registry.ts";

const outOfRange = (): never => ereport({ code: ERRCODE.numeric_value_out_of_range, message: "money out of range" });
const fits = (value: bigint): boolean => BigInt.asIntN(64, value) === value;
const cash = (value: bigint): Int8 => (fits(value) ? int8(value) : outOfRange());

/** Currency signs and signs of the number may stand on both sides, in any order behind it. */
const pattern = /^\s*\$?\s*(?<sign>[-+(])?\s*\$?\s*(?<whole>[\d,]*)(?:\.(?<part>[\d,]*))?(?<tail>[\s)\-+$]*)$/;
function cashIn(text: string): Int8 {
  const invalid = (): never => ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type money: "${text}"` });
  const { sign, whole = "", part = "", tail = "" } = pattern.exec(text)?.groups ?? invalid();
  const fraction = part.replaceAll(",", "");
  const cents = BigInt(`0${whole.replaceAll(",", "")}${fraction.slice(0, 2).padEnd(2, "0")}`) + ((fraction[2] ?? "0") >= "5" ? 1n : 0n);
  const value = sign === "-" || sign === "(" || tail.includes("-") ? -cents : cents;
  if (!fits(value)) ereport({ code: ERRCODE.numeric_value_out_of_range, message: `value "${text}" is out of range for type money` });
  return int8(value);
}
function cashOut(value: Int8): string {
  const cents = BigInt(value);
  const digits = String(cents < 0n ? -cents : cents).padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${cents < 0n ? "-" : ""}$${whole}.${digits.slice(-2)}`;
}

const small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
/** A number below a thousand. @see num_word */
function numberWords(value: number): string {
  const rest = value % 100;
  const low = rest < 20 ? (small[rest] as string) : `${tens[Math.floor(rest / 10) - 2]}${rest % 10 === 0 ? "" : ` ${small[rest % 10]}`}`;
  if (value < 100) return low;
  const hundreds = `${small[Math.floor(value / 100)]} hundred`;
  return rest === 0 ? hundreds : `${hundreds}${rest < 20 && !(rest === 20) && !(value % 10 === 0 && rest > 10) ? " and" : ""} ${low}`;
}
function cashWords(value: Int8): string {
  const cents = BigInt(value);
  const amount = BigInt.asUintN(64, cents < 0n ? -cents : cents);
  const group = (power: number): number => Number((amount / 10n ** BigInt(power)) % 1000n);
  let text = cents < 0n ? "minus " : "";
  const start = text;
  for (const [power, name] of [[17, "quadrillion"], [14, "trillion"], [11, "billion"], [8, "million"], [5, "thousand"]] as const) {
    if (group(power) > 0) text += `${numberWords(group(power))} ${name} `;
  }
  if (group(2) > 0) text += numberWords(group(2));
  if (text === start) text += "zero";
  const rest = Number(amount % 100n);
  text += `${amount / 100n === 1n ? " dollar and " : " dollars and "}${numberWords(rest)}${rest === 1 ? " cent" : " cents"}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const times = (a: Int8, b: Int8): Int8 => cash(BigInt(a) * BigInt(b));
const over = (a: Int8, b: Int8): Int8 => (Number(b) === 0 ? divisionByZero() : cash(BigInt(a) / BigInt(b)));
function fromFloat(value: number): Int8 {
  const whole = rint(value);
  return Number.isNaN(whole) || whole < -(2 ** 63) || whole >= 2 ** 63 ? outOfRange() : int8(BigInt(whole));
}
const timesFloat = (a: Int8, f: number): Int8 => fromFloat(floatResult(Number(a) * f, Number.isFinite(f)));
const overFloat = (a: Int8, f: number): Int8 => (f === 0 ? divisionByZero() : fromFloat(floatResult(Number(a) / f, true)));
/** An infinity that no operand was is an overflow. */
const floatResult = (value: number, finite: boolean): number => (finite && !Number.isFinite(value) && !Number.isNaN(value) ? ereport({ code: ERRCODE.numeric_value_out_of_range, message: "value out of range: overflow" }) : value);

defineFunctions({
  cash_in: cashIn,
  cash_out: cashOut,
  cash_words: cashWords,
  cash_cmp: (a: Int8, b: Int8) => (a < b ? -1 : a > b ? 1 : 0),
  cash_eq: (a: Int8, b: Int8) => a === b,
  cash_ne: (a: Int8, b: Int8) => a !== b,
  cash_lt: (a: Int8, b: Int8) => a < b,
  cash_le: (a: Int8, b: Int8) => a <= b,
  cash_gt: (a: Int8, b: Int8) => a > b,
  cash_ge: (a: Int8, b: Int8) => a >= b,
  cashlarger: (a: Int8, b: Int8) => (a > b ? a : b),
  cashsmaller: (a: Int8, b: Int8) => (a < b ? a : b),
  cash_pl: (a: Int8, b: Int8) => cash(BigInt(a) + BigInt(b)),
  cash_mi: (a: Int8, b: Int8) => cash(BigInt(a) - BigInt(b)),
  cash_div_cash: (a: Int8, b: Int8) => (Number(b) === 0 ? divisionByZero() : Number(a) / Number(b)),
  cash_mul_flt8: timesFloat,
  cash_mul_flt4: timesFloat,
  flt8_mul_cash: (f: number, a: Int8) => timesFloat(a, f),
  flt4_mul_cash: (f: number, a: Int8) => timesFloat(a, f),
  cash_div_flt8: overFloat,
  cash_div_flt4: overFloat,
  cash_mul_int8: times,
  cash_mul_int4: times,
  cash_mul_int2: times,
  int8_mul_cash: times,
  int4_mul_cash: times,
  int2_mul_cash: times,
  cash_div_int8: over,
  cash_div_int4: over,
  cash_div_int2: over,
  cash_numeric: (a: Int8) => N.makeNumeric(BigInt(a), 2),
  numeric_cash: (value: Numeric) => {
    if (N.isSpecial(value)) ereport({ code: ERRCODE.feature_not_supported, message: N.isNaNumeric(value) ? "cannot convert NaN to bigint" : "cannot convert infinity to bigint" });
    const cents = N.unscaledAt(N.roundTo(value, 2), 2);
    return fits(cents) ? int8(cents) : ereport({ code: ERRCODE.numeric_value_out_of_range, message: "bigint out of range" });
  },
  int4_cash: (a: Int8) => fromUnits(a),
  int8_cash: (a: Int8) => fromUnits(a),
});
function fromUnits(units: Int8): Int8 {
  const cents = BigInt(units) * 100n;
  return fits(cents) ? int8(cents) : ereport({ code: ERRCODE.numeric_value_out_of_range, message: "bigint out of range" });
}
