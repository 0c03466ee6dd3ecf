/**
 * interval: months, days and microseconds, each with its own sign.
 *
 * @see src/backend/utils/adt/timestamp.c (interval_*), datetime.c (DecodeInterval, EncodeInterval)
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { USECS_PER_DAY } from "./calendar.ts";
import { iso8601Interval, sqlInterval, verboseInterval } from "./datestyle.ts";
import { badFormat } from "./datetime-in.ts";
import { rint } from "./int.ts";
import { defineContextual, defineFunctions } from "./registry.ts";

/** ±Infinity in `micros` (with months and days 0) is an infinite interval. */
export class Interval {
  readonly months: number;
  readonly days: number;
  readonly micros: number;
  constructor(months: number, days: number, micros: number) {
    this.months = months;
    this.days = days;
    this.micros = micros;
  }
  toString(): string {
    return intervalOut(this);
  }
  toJSON(): string {
    return intervalOut(this);
  }
}

const outOfRange = (): never => ereport({ code: ERRCODE.datetime_field_overflow, message: "interval out of range" });

export function makeInterval(months: number, days: number, micros: number): Interval {
  if (Math.abs(months) > 2147483647 || Math.abs(days) > 2147483647 || Math.abs(micros) > 9.223372036854775e18) outOfRange();
  return new Interval(months + 0, days + 0, micros + 0);
}
export const isInfinite = (i: Interval): boolean => !Number.isFinite(i.micros);

type Unit = { readonly months?: number; readonly days?: number; readonly micros?: number };
const units: Readonly<Record<string, Unit>> = {
  microsecond: { micros: 1 },
  millisecond: { micros: 1000 },
  second: { micros: 1e6 },
  minute: { micros: 6e7 },
  hour: { micros: 3.6e9 },
  day: { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  year: { months: 12 },
  decade: { months: 120 },
  century: { months: 1200 },
  millennium: { months: 12000 },
};
const unitAliases: Readonly<Record<string, string>> = {
  us: "microsecond", usec: "microsecond", usecs: "microsecond", useconds: "microsecond", microseconds: "microsecond",
  ms: "millisecond", msec: "millisecond", msecs: "millisecond", mseconds: "millisecond", milliseconds: "millisecond",
  s: "second", sec: "second", secs: "second", seconds: "second", m: "minute", min: "minute", mins: "minute", minutes: "minute",
  h: "hour", hr: "hour", hrs: "hour", hours: "hour", d: "day", days: "day", w: "week", weeks: "week",
  mon: "month", mons: "month", months: "month", y: "year", yr: "year", yrs: "year", years: "year",
  dec: "decade", decs: "decade", decades: "decade", c: "century", cent: "century", centuries: "century",
  mil: "millennium", mils: "millennium", millennia: "millennium",
};
export const unitName = (word: string): string | undefined => (word in units ? word : unitAliases[word]);

/** Field masks of interval typmods. @see INTERVAL_MASK */
const mask = { month: 1 << 1, year: 1 << 2, day: 1 << 3, hour: 1 << 10, minute: 1 << 11, second: 1 << 12 } as const;
const FULL_RANGE = 0x7fff;

class Adder {
  months = 0;
  days = 0;
  micros = 0;
  /** Adds `value` units; a fraction of a month spills into days, of a day into time. */
  add(value: number, unit: Unit): void {
    if (unit.micros !== undefined) this.micros += rint(value * unit.micros);
    else if (unit.days !== undefined) this.addDays(value * unit.days);
    else this.addMonths(value, unit.months as number);
  }
  addDays(days: number): void {
    const whole = Math.trunc(days);
    this.days += whole;
    this.micros += rint((days - whole) * USECS_PER_DAY);
  }
  addMonths(value: number, per: number): void {
    const whole = Math.trunc(value);
    this.months += whole * per;
    const rest = (value - whole) * per;
    if (per > 1) {
      this.months += rint(rest);
      return;
    }
    this.addDays(Math.round(rest * 30 * 1e6) / 1e6);
  }
}

/** The unit that a bare number has under `interval '1' DAY` and its kin. */
function defaultUnit(range: number): Unit {
  if (range === mask.year) return units["year"] as Unit;
  if ((range & mask.month) !== 0 && range !== FULL_RANGE && (range & mask.day) === 0) return units["month"] as Unit;
  if (range === mask.day) return units["day"] as Unit;
  if (range === mask.hour || range === (mask.day | mask.hour)) return units["hour"] as Unit;
  if (range === mask.minute || range === (mask.hour | mask.minute) || range === (mask.day | mask.hour | mask.minute)) return units["minute"] as Unit;
  return units["second"] as Unit;
}

/** Reads an interval. @see DecodeInterval */
export function parseInterval(text: string, typmod: number): Interval {
  const range = typmod >= 0 ? (typmod >> 16) & FULL_RANGE : FULL_RANGE;
  const trimmed = text.trim().toLowerCase();
  if (["infinity", "+infinity"].includes(trimmed)) return new Interval(0, 0, Number.POSITIVE_INFINITY);
  if (trimmed === "-infinity") return new Interval(0, 0, Number.NEGATIVE_INFINITY);
  const value = /^[+-]?p/.test(trimmed) ? parseIso(trimmed, text) : parseVerbose(trimmed, text, range);
  return applyIntervalTypmod(makeInterval(value.months, value.days, value.micros), typmod);
}

function parseIso(trimmed: string, text: string): Adder {
  const sum = new Adder();
  const sign = trimmed.startsWith("-") ? -1 : 1;
  const [date = "", time] = trimmed.replace(/^[+-]?p/, "").split("t");
  const part = (source: string, names: Readonly<Record<string, string>>): void => {
    const rest = source.replace(/([+-]?\d*\.?\d+)([a-z])/g, (_, value: string, unit: string) => {
      const name = names[unit];
      if (name === undefined) badFormat("interval", text);
      sum.add(sign * Number(value), units[name as string] as Unit);
      return "";
    });
    if (rest !== "") badFormat("interval", text);
  };
  part(date, { y: "year", m: "month", w: "week", d: "day" });
  if (time !== undefined) part(time, { h: "hour", m: "minute", s: "second" });
  return sum;
}

function parseVerbose(trimmed: string, text: string, range: number): Adder {
  const sum = new Adder();
  let rest = trimmed.replace(/^@\s*/, "");
  const ago = /\s+ago$/.test(rest);
  rest = rest.replace(/\s+ago$/, "");
  if (rest === "") badFormat("interval", text);
  while (rest !== "") {
    const taken = verboseField(sum, rest, text, range);
    rest = rest.slice(taken).trimStart();
  }
  if (ago) [sum.months, sum.days, sum.micros] = [-sum.months, -sum.days, -sum.micros];
  return sum;
}

/** One field of the verbose form; answers its length. */
function verboseField(sum: Adder, rest: string, text: string, range: number): number {
  const clock = /^([+-]?)(\d+):(\d+)(?::(\d+(?:\.\d*)?))?(?:\.(\d+))?/.exec(rest);
  if (clock !== null) {
    const sign = clock[1] === "-" ? -1 : 1;
    const short = clock[4] === undefined && range === (mask.minute | mask.second);
    const [h, m, s] = short ? [0, Number(clock[2]), Number(clock[3])] : [Number(clock[2]), Number(clock[3]), Number(clock[4] ?? 0)];
    if (m > 59 || s >= 61) ereport({ code: ERRCODE.interval_field_overflow, message: `interval field value out of range: "${text}"` });
    sum.micros += sign * (h * 3.6e9 + m * 6e7 + rint(s * 1e6));
    return clock[0].length;
  }
  const years = /^([+-]?)(\d+)-(\d+)(?![\d-])/.exec(rest);
  if (years !== null) {
    if (Number(years[3]) > 11) ereport({ code: ERRCODE.interval_field_overflow, message: `interval field value out of range: "${text}"` });
    sum.months += (years[1] === "-" ? -1 : 1) * (Number(years[2]) * 12 + Number(years[3]));
    return years[0].length;
  }
  const number = /^([+-]?(?:\d+\.?\d*|\.\d+))\s*([a-z]+)?/.exec(rest);
  if (number === null) return badFormat("interval", text);
  const word = number[2];
  if (word === undefined) {
    const followedByClock = /^[+-]?\d+\s+[+-]?\d+:/.test(rest);
    sum.add(Number(number[1]), followedByClock ? (units["day"] as Unit) : defaultUnit(range));
    return number[0].length;
  }
  const name = unitName(word);
  if (name === undefined) return badFormat("interval", text);
  sum.add(Number(number[1]), units[name] as Unit);
  return number[0].length;
}

/** Drops the fields that the typmod does not keep, and rounds the seconds. @see AdjustIntervalForTypmod */
export function applyIntervalTypmod(i: Interval, typmod: number): Interval {
  if (typmod < 0 || isInfinite(i)) return i;
  const range = (typmod >> 16) & FULL_RANGE;
  const precision = typmod & 0xffff;
  let { months, days, micros } = i;
  if (range !== FULL_RANGE) {
    if (range === mask.year) [months, days, micros] = [Math.trunc(months / 12) * 12, 0, 0];
    else if (range === mask.month || range === (mask.year | mask.month)) [days, micros] = [0, 0];
    else if (range === mask.day) micros = 0;
    else if ((range & mask.second) === 0) {
      const unit = (range & mask.minute) !== 0 ? 6e7 : 3.6e9;
      micros = Math.trunc(micros / unit) * unit;
    }
  }
  if (precision < 6) {
    const unit = 10 ** (6 - precision);
    micros = Math.sign(micros) * Math.floor((Math.abs(micros) + unit / 2) / unit) * unit;
  }
  return new Interval(months + 0, days + 0, micros + 0);
}

/** h:mm:ss with a fraction where there is one. */
export function formatClock(micros: number): string {
  const whole = Math.floor(micros / 1e6);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}${fraction(micros - whole * 1e6)}`;
}
export const fraction = (micros: number): string => (micros === 0 ? "" : `.${String(micros).padStart(6, "0").replace(/0+$/, "")}`);

/** IntervalStyle postgres. */
export function intervalOut(i: Interval): string {
  if (isInfinite(i)) return i.micros > 0 ? "infinity" : "-infinity";
  const parts: string[] = [];
  let negative = false;
  const field = (value: number, name: string): void => {
    if (value === 0) return;
    parts.push(`${negative && value > 0 ? "+" : ""}${value} ${name}${value === 1 ? "" : "s"}`);
    negative = value < 0;
  };
  field(Math.trunc(i.months / 12), "year");
  field(i.months % 12, "mon");
  field(i.days, "day");
  if (i.micros !== 0 || parts.length === 0) {
    const sign = i.micros < 0 ? "-" : negative ? "+" : "";
    parts.push(sign + formatClock(Math.abs(i.micros)));
  }
  return parts.join(" ");
}

/** An interval in the style that IntervalStyle names. */
function intervalIn(i: Interval, style: string): string {
  if (style === "postgres" || isInfinite(i)) return intervalOut(i);
  const sign = Math.sign(i.micros);
  const time = Math.abs(i.micros);
  const parts = { years: Math.trunc(i.months / 12), months: i.months % 12, days: i.days, hours: sign * Math.floor(time / 3.6e9), minutes: sign * (Math.floor(time / 6e7) % 60), micros: sign * (time % 6e7) };
  return style === "iso_8601" ? iso8601Interval(parts) : style === "sql_standard" ? sqlInterval(parts) : verboseInterval(parts);
}

/** The span that comparisons see: a month is 30 days, a day 24 hours. */
export const intervalSpan = (i: Interval): number | bigint => {
  if (isInfinite(i)) return i.micros;
  const days = i.months * 30 + i.days;
  const span = days * USECS_PER_DAY + i.micros;
  return Number.isSafeInteger(span) ? span : BigInt(days) * BigInt(USECS_PER_DAY) + BigInt(i.micros);
};
export const compareIntervals = (a: Interval, b: Interval): number => {
  const [x, y] = [intervalSpan(a), intervalSpan(b)];
  return x < y ? -1 : x > y ? 1 : 0;
};

export const negateInterval = (i: Interval): Interval => new Interval(0 - i.months, 0 - i.days, 0 - i.micros);
export function addIntervals(a: Interval, b: Interval): Interval {
  if (isInfinite(a) || isInfinite(b)) {
    const micros = (isInfinite(a) ? a.micros : 0) + (isInfinite(b) ? b.micros : 0);
    return Number.isNaN(micros) ? outOfRange() : new Interval(0, 0, micros);
  }
  return makeInterval(a.months + b.months, a.days + b.days, a.micros + b.micros);
}

/** TSROUND: a fraction of days is kept to microseconds. */
const tsRound = (value: number): number => rint(value * 1e6) / 1e6;

/** @see interval_mul, interval_div */
function scale(i: Interval, apply: (value: number) => number): Interval {
  if (isInfinite(i)) return new Interval(0, 0, apply(1) > 0 ? i.micros : -i.micros);
  const months = apply(i.months);
  const days = apply(i.days);
  if (Number.isNaN(months) || !Number.isFinite(months) || Math.abs(months) > 2147483647 || Math.abs(days) > 2147483647) outOfRange();
  const wholeMonths = Math.trunc(months);
  let wholeDays = Math.trunc(days);
  const monthDays = tsRound((months - wholeMonths) * 30);
  let rest = tsRound((days - wholeDays + monthDays - Math.trunc(monthDays)) * 86400);
  if (Math.abs(rest) >= 86400) {
    wholeDays += Math.trunc(rest / 86400);
    rest -= Math.trunc(rest / 86400) * 86400;
  }
  wholeDays += Math.trunc(monthDays);
  return makeInterval(wholeMonths, wholeDays, rint(apply(i.micros) + rest * 1e6));
}
const multiply = (i: Interval, factor: number): Interval => scale(i, (value) => value * factor);

const justifyHours = (i: Interval): Interval => {
  let days = i.days + Math.trunc(i.micros / USECS_PER_DAY);
  let micros = i.micros % USECS_PER_DAY;
  if (days > 0 && micros < 0) [days, micros] = [days - 1, micros + USECS_PER_DAY];
  else if (days < 0 && micros > 0) [days, micros] = [days + 1, micros - USECS_PER_DAY];
  return makeInterval(i.months, days, micros);
};
const justifyDays = (i: Interval): Interval => {
  let months = i.months + Math.trunc(i.days / 30);
  let days = i.days % 30;
  if (months > 0 && days < 0) [months, days] = [months - 1, days + 30];
  else if (months < 0 && days > 0) [months, days] = [months + 1, days - 30];
  return makeInterval(months, days, i.micros);
};

/** Whole days out of the hours and months out of the days, all of one sign. @see interval_justify_interval */
function justifyInterval(i: Interval): Interval {
  if (isInfinite(i)) return i;
  let { months, days, micros } = i;
  const wholeDays = Math.trunc(micros / USECS_PER_DAY);
  days += wholeDays;
  micros -= wholeDays * USECS_PER_DAY;
  const wholeMonths = Math.trunc(days / 30);
  months += wholeMonths;
  days -= wholeMonths * 30;
  if (months > 0 && (days < 0 || (days === 0 && micros < 0))) [months, days] = [months - 1, days + 30];
  else if (months < 0 && (days > 0 || (days === 0 && micros > 0))) [months, days] = [months + 1, days - 30];
  if (days > 0 && micros < 0) [days, micros] = [days - 1, micros + USECS_PER_DAY];
  else if (days < 0 && micros > 0) [days, micros] = [days + 1, micros - USECS_PER_DAY];
  return makeInterval(months, days, micros);
}

const test = (check: (order: number) => boolean) => (a: Interval, b: Interval): boolean => check(compareIntervals(a, b));
defineFunctions({
  interval_in: (text: string, _io: number, typmod: number) => parseInterval(text, typmod),
  interval_scale: applyIntervalTypmod,
  interval_cmp: compareIntervals,
  interval_eq: test((c) => c === 0),
  interval_ne: test((c) => c !== 0),
  interval_lt: test((c) => c < 0),
  interval_le: test((c) => c <= 0),
  interval_gt: test((c) => c > 0),
  interval_ge: test((c) => c >= 0),
  interval_larger: (a: Interval, b: Interval) => (compareIntervals(a, b) > 0 ? a : b),
  interval_smaller: (a: Interval, b: Interval) => (compareIntervals(a, b) < 0 ? a : b),
  interval_um: negateInterval,
  interval_pl: addIntervals,
  interval_mi: (a: Interval, b: Interval) => addIntervals(a, negateInterval(b)),
  interval_mul: multiply,
  mul_d_interval: (factor: number, i: Interval) => multiply(i, factor),
  interval_div: (i: Interval, divisor: number) => {
    if (divisor === 0) ereport({ code: ERRCODE.division_by_zero, message: "division by zero" });
    return scale(i, (value) => value / divisor);
  },
  interval_justify_hours: justifyHours,
  interval_justify_days: justifyDays,
  interval_justify_interval: justifyInterval,
  interval_finite: (i: Interval) => !isInfinite(i),
  make_interval: (years: number, months: number, weeks: number, days: number, hours: number, mins: number, secs: number) =>
    makeInterval(years * 12 + months, weeks * 7 + days, hours * 3.6e9 + mins * 6e7 + rint(secs * 1e6)),
  interval_avg_accum: (state: { n: number; sum: Interval } | null, value: Interval | null) => {
    if (value === null) return state ?? { n: 0, sum: new Interval(0, 0, 0) };
    return state === null ? { n: 1, sum: value } : { n: state.n + 1, sum: addIntervals(state.sum, value) };
  },
  interval_avg: (state: { n: number; sum: Interval } | null) => (state === null || state.n === 0 ? null : scale(state.sum, (value) => value / state.n)),
  interval_sum: (state: { n: number; sum: Interval } | null) => (state === null || state.n === 0 ? null : state.sum),
});
defineContextual({
  interval_out: (cx, i: Interval) => intervalIn(i, cx.session.setting("IntervalStyle")),
  intervaltypmodin: (_cx, mods: { readonly items: readonly string[] }) => {
    const [range = FULL_RANGE, precision = 0xffff] = mods.items.map(Number);
    return ((range & FULL_RANGE) << 16) | (precision & 0xffff);
  },
});
const rangeWords: readonly (readonly [number, string])[] = [
  [mask.year, "year"], [mask.month, "month"], [mask.day, "day"], [mask.hour, "hour"], [mask.minute, "minute"], [mask.second, "second"],
  [mask.year | mask.month, "year to month"], [mask.day | mask.hour, "day to hour"], [mask.day | mask.hour | mask.minute, "day to minute"],
  [mask.day | mask.hour | mask.minute | mask.second, "day to second"], [mask.hour | mask.minute, "hour to minute"],
  [mask.hour | mask.minute | mask.second, "hour to second"], [mask.minute | mask.second, "minute to second"],
];
defineFunctions({
  intervaltypmodout: (typmod: number) => {
    if (typmod < 0) return "";
    const words = rangeWords.find(([bits]) => bits === ((typmod >> 16) & FULL_RANGE))?.[1];
    const precision = typmod & 0xffff;
    return `${words === undefined ? "" : ` ${words}`}${precision === 0xffff ? "" : `(${precision})`}`;
  },
});
