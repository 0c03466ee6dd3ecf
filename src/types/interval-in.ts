/**
 * Reading intervals: PostgreSQL's own form, SQL's, and ISO 8601's two.
 *
 * Fields are read from right to left, so that a unit is known before its number. Whole numbers are exact to 64 bits; fractions
 * spill into the next smaller units.
 *
 * @see src/backend/utils/adt/datetime.c (DecodeInterval, DecodeISO8601Interval)
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { badFormat, type TextField, textFields } from "./datetime-in.ts";
import { INTERVAL_MASK as mask, unitName } from "./interval.ts";

/** Sums that go beyond these are errors. */
const INT32 = 2147483647n;
const INT64 = 9223372036854775807n;

/** What an interval's fields add up to. */
export interface IntervalParts {
  readonly years: bigint;
  readonly months: bigint;
  readonly days: bigint;
  readonly micros: bigint;
}
const scales: Readonly<Record<string, bigint>> = { microsecond: 1n, millisecond: 1000n, second: 1000000n, minute: 60000000n, hour: 3600000000n };
const yearScales: Readonly<Record<string, bigint>> = { year: 1n, decade: 10n, century: 100n, millennium: 1000n };
const MICROS_PER_DAY = 86400e6;

/** Adds up, and tells of what is too large. */
class Sum implements IntervalParts {
  years = 0n;
  months = 0n;
  days = 0n;
  micros = 0n;
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  overflow(): never {
    return ereport({ code: ERRCODE.interval_field_overflow, message: `interval field value out of range: "${this.#text}"` });
  }
  #small(value: bigint): bigint {
    return value > INT32 || value < -INT32 - 1n ? this.overflow() : value;
  }
  #large(value: bigint): bigint {
    return value > INT64 || value < -INT64 - 1n ? this.overflow() : value;
  }
  addMicros(value: bigint, scale: bigint): void {
    this.micros = this.#large(this.micros + this.#large(value * scale));
  }
  /** A fraction of a unit of so many microseconds. @see AdjustFractMicroseconds */
  addFraction(fraction: number, scale: number): void {
    if (fraction === 0) return;
    const exact = fraction * scale;
    const whole = Math.trunc(exact);
    const rest = exact - whole;
    this.micros = this.#large(this.micros + BigInt(whole) + (rest > 0.5 ? 1n : rest < -0.5 ? -1n : 0n));
  }
  addDays(value: bigint, scale: bigint): void {
    this.days = this.#small(this.days + this.#small(value * scale));
  }
  addDayFraction(fraction: number, scale: number): void {
    if (fraction === 0) return;
    const exact = fraction * scale;
    const whole = Math.trunc(exact);
    this.days = this.#small(this.days + BigInt(whole));
    this.addFraction(exact - whole, MICROS_PER_DAY);
  }
  addMonths(value: bigint): void {
    this.months = this.#small(this.months + this.#small(value));
  }
  addYears(value: bigint, scale: bigint): void {
    this.years = this.#small(this.years + this.#small(value * scale));
  }
  addYearFraction(fraction: number, scale: number): void {
    const exact = fraction * scale * 12;
    const floor = Math.floor(exact);
    const rest = exact - floor;
    // To the nearest month, halves to the even one.
    const rounded = rest > 0.5 || (rest === 0.5 && floor % 2 !== 0) ? floor + 1 : floor;
    this.months = this.#small(this.months + BigInt(rounded));
  }
  /** So many units with a fraction. */
  add(unit: string, value: bigint, fraction: number): void {
    const scale = scales[unit];
    const years = yearScales[unit];
    if (scale !== undefined) {
      this.addMicros(value, scale);
      this.addFraction(fraction, Number(scale));
    } else if (years !== undefined) {
      this.addYears(value, years);
      this.addYearFraction(fraction, Number(years));
    } else if (unit === "month") {
      this.addMonths(value);
      this.addDayFraction(fraction, 30);
    } else if (unit === "week") {
      this.addDays(value, 7n);
      this.addDayFraction(fraction, 7);
    } else {
      this.addDays(value, 1n);
      this.addFraction(fraction, MICROS_PER_DAY);
    }
  }
  negate(): void {
    if (this.years < -INT32 || this.months < -INT32 || this.days < -INT32 || this.micros < -INT64) this.overflow();
    [this.years, this.months, this.days, this.micros] = [-this.years, -this.months, -this.days, -this.micros];
  }
}

/** The unit of the last number where none is written: the typmod's last field. */
function defaultUnit(range: number): string {
  switch (range) {
    case mask.year:
      return "year";
    case mask.month:
    case mask.year | mask.month:
      return "month";
    case mask.day:
      return "day";
    case mask.hour:
    case mask.day | mask.hour:
      return "hour";
    case mask.minute:
    case mask.hour | mask.minute:
    case mask.day | mask.hour | mask.minute:
      return "minute";
    default:
      return "second";
  }
}

class IntervalReader {
  readonly #range: number;
  readonly #sum: Sum;
  readonly #fields: readonly TextField[];
  /** SQL's leading sign is for all fields. */
  readonly #negative: boolean;
  readonly #seen = new Set<string>();
  #unit: string | undefined;
  /** A unit whose number has not come yet. */
  #waiting = false;
  constructor(text: string, fields: readonly TextField[], range: number, sqlStyle: boolean) {
    this.#range = range;
    this.#sum = new Sum(text);
    this.#fields = fields;
    this.#negative = sqlStyle && fields[0]?.text.startsWith("-") === true && !fields.slice(1).some((field) => /^[+-]/.test(field.text));
  }
  /** The parts; undefined where the text has another form. */
  read(): IntervalParts | "infinity" | "-infinity" | undefined {
    let ago = false;
    for (let i = this.#fields.length - 1; i >= 0; i--) {
      const { kind, text } = this.#fields[i] as TextField;
      if (kind === "time" || (kind === "zone" && text.includes(":"))) {
        if (!this.#clock(text)) return undefined;
      } else if (kind === "zone" || kind === "date" || kind === "number") {
        if (!this.#number(text)) return undefined;
      } else if (text === "ago") {
        if (i !== this.#fields.length - 1) return undefined;
        ago = true;
      } else if (/^[+-]?infinity$/.test(text)) {
        return this.#fields.length === 1 ? (text.startsWith("-") ? "-infinity" : "infinity") : undefined;
      } else {
        const unit = unitName(text);
        if (unit === undefined || this.#waiting) return undefined;
        this.#unit = unit;
        this.#waiting = true;
      }
    }
    if (this.#seen.size === 0 || this.#waiting) return undefined;
    if (ago) this.#sum.negate();
    return this.#sum;
  }
  #mark(...parts: readonly string[]): boolean {
    for (const part of parts) {
      if (this.#seen.has(part)) return false;
      this.#seen.add(part);
    }
    return true;
  }
  #clock(text: string): boolean {
    const match = /^([+-]?)(\d+):(\d+)(?:(\.\d*)|:(\d+)(\.\d*)?)?$/.exec(text);
    if (match === null) return false;
    let [hour, minute, second] = [BigInt(match[2] as string), Number(match[3]), Number(match[5] ?? 0)];
    const short = match[4] !== undefined || (match[5] === undefined && this.#range === (mask.minute | mask.second));
    if (hour > INT64) this.#sum.overflow();
    if (short) [hour, minute, second] = [0n, Number(hour), minute];
    if (minute > 59 || second > 60) this.#sum.overflow();
    const before = this.#sum.micros;
    this.#sum.addMicros(hour, 3600000000n);
    this.#sum.addMicros(BigInt(minute) * 60n + BigInt(second), 1000000n);
    const fraction = match[4] ?? match[6] ?? "";
    if (fraction.length > 1) this.#sum.micros += BigInt(Math.round(Number(fraction) * 1e6));
    if (match[1] === "-" || this.#negative) this.#sum.micros = before - (this.#sum.micros - before);
    this.#unit = "day";
    this.#waiting = false;
    return this.#mark("hour", "minute", "second", "millisecond", "microsecond");
  }
  #number(text: string): boolean {
    this.#waiting = false;
    const match = /^([+-]?)(\d*)(?:-(\d+)|(\.\d*))?$/.exec(text);
    if (match === null || (match[2] === "" && match[4] === undefined)) return false;
    const negative = match[1] === "-" || this.#negative;
    let value = BigInt(match[2] === "" ? "0" : (match[2] as string));
    if (value > INT64 + (negative ? 1n : 0n)) this.#sum.overflow();
    let unit = this.#unit ?? defaultUnit(this.#range);
    if (match[3] !== undefined) {
      if (Number(match[3]) >= 12) this.#sum.overflow();
      unit = "month";
      value = value * 12n + BigInt(match[3]);
      if (value > INT64 + (negative ? 1n : 0n)) this.#sum.overflow();
    }
    const fraction = match[4] !== undefined && match[4].length > 1 ? Number(match[4]) : 0;
    this.#sum.add(unit, negative ? -value : value, negative ? -fraction : fraction);
    this.#unit = unit === "hour" ? "day" : unit;
    return unit === "second" && fraction !== 0 ? this.#mark("second", "millisecond", "microsecond") : this.#mark(unit);
  }
}

/** `P1Y2M3DT4H5M6S`, `P0001-02-03T04:05:06`, `P00010203T040506`. @see DecodeISO8601Interval */
class IsoReader {
  readonly #text: string;
  readonly #sum: Sum;
  #at = 1;
  constructor(text: string) {
    this.#text = text;
    this.#sum = new Sum(text);
  }
  read(): IntervalParts | undefined {
    if (!/^P./.test(this.#text)) return undefined;
    let [dates, haveField] = [true, false];
    while (this.#at < this.#text.length) {
      if (this.#text[this.#at] === "T") {
        [dates, haveField] = [false, false];
        this.#at++;
        continue;
      }
      const begin = this.#at;
      const number = this.#number();
      if (number === undefined) return undefined;
      const unit = this.#text[this.#at++];
      const done = dates ? this.#datePart(unit, number, haveField, this.#width(begin)) : this.#timePart(unit, number, haveField, this.#width(begin));
      if (done === "bad") return undefined;
      if (done === "end") return this.#sum;
      if (done === "time") [dates, haveField] = [false, false];
      else haveField = true;
    }
    return this.#sum;
  }
  #width(begin: number): number {
    return /^[+-]?(\d*)/.exec(this.#text.slice(begin))?.[1]?.length ?? 0;
  }
  #number(): { readonly value: bigint; readonly fraction: number } | undefined {
    const match = /^([+-]?)(\d*)(\.\d*)?(?:[eE]([+-]?\d+))?/.exec(this.#text.slice(this.#at));
    if (match === null || ((match[2] ?? "") === "" && (match[3] ?? ".").length < 2)) return undefined;
    this.#at += match[0].length;
    const sign = match[1] === "-" ? -1 : 1;
    const number = Number(`${match[2] || "0"}${match[3] ?? ""}e${match[4] ?? 0}`);
    if (number > 1e15) return this.#sum.overflow();
    const whole = Math.trunc(number);
    return { value: BigInt(whole) * BigInt(sign), fraction: sign * (number - whole) };
  }
  #datePart(unit: string | undefined, { value, fraction }: { readonly value: bigint; readonly fraction: number }, haveField: boolean, width: number): "next" | "end" | "time" | "bad" {
    const names: Readonly<Record<string, string>> = { Y: "year", M: "month", W: "week", D: "day" };
    if (unit !== undefined && unit in names) {
      this.#sum.add(names[unit] as string, value, fraction);
      return "next";
    }
    if ((unit === undefined || unit === "T") && width === 8 && !haveField) {
      this.#sum.addYears(value / 10000n, 1n);
      this.#sum.addMonths((value / 100n) % 100n);
      this.#sum.addDays(value % 100n, 1n);
      this.#sum.addFraction(fraction, MICROS_PER_DAY);
      return unit === undefined ? "end" : "time";
    }
    if ((unit !== undefined && unit !== "T" && unit !== "-") || haveField) return "bad";
    this.#sum.add("year", value, fraction);
    if (unit !== "-") return unit === undefined ? "end" : "time";
    for (const name of ["month", "day"]) {
      const next = this.#number();
      if (next === undefined) return "bad";
      this.#sum.add(name, next.value, next.fraction);
      const after = this.#text[this.#at];
      if (after === undefined) return "end";
      if (after === "T") {
        this.#at++;
        return "time";
      }
      if (after !== "-" || name === "day") return "bad";
      this.#at++;
    }
    return "bad";
  }
  #timePart(unit: string | undefined, { value, fraction }: { readonly value: bigint; readonly fraction: number }, haveField: boolean, width: number): "next" | "end" | "bad" {
    const names: Readonly<Record<string, string>> = { H: "hour", M: "minute", S: "second" };
    if (unit !== undefined && unit in names) {
      this.#sum.add(names[unit] as string, value, fraction);
      return "next";
    }
    if (unit === undefined && width === 6 && !haveField) {
      this.#sum.addMicros(value / 10000n, 3600000000n);
      this.#sum.addMicros((value / 100n) % 100n, 60000000n);
      this.#sum.addMicros(value % 100n, 1000000n);
      this.#sum.addFraction(fraction, 1);
      return "end";
    }
    if ((unit !== undefined && unit !== ":") || haveField) return "bad";
    this.#sum.add("hour", value, fraction);
    if (unit === undefined) return "end";
    for (const name of ["minute", "second"]) {
      const next = this.#number();
      if (next === undefined) return "bad";
      this.#sum.add(name, next.value, next.fraction);
      if (this.#at >= this.#text.length) return "end";
      if (this.#text[this.#at++] !== ":" || name === "second") return "bad";
    }
    return "bad";
  }
}

/** The parts of an interval's text. Raises 22007 and 22015. */
export function readInterval(text: string, range: number, sqlStyle: boolean): IntervalParts | "infinity" | "-infinity" {
  const fields = textFields(text);
  const found = fields === undefined || fields.length === 0 ? undefined : new IntervalReader(text, fields, range, sqlStyle).read();
  return found ?? new IsoReader(text.trim()).read() ?? badFormat("interval", text);
}
