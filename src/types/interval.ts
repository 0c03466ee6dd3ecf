/**
 * interval: months, days and microseconds, each with its own sign.
 *
 * @see src/backend/utils/adt/timestamp.c (interval_*), datetime.c (DecodeInterval, EncodeInterval)
 */
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { USECS_PER_DAY } from "./calendar.ts";
import { iso8601Interval, sqlInterval, verboseInterval } from "./datestyle.ts";
import { readInterval } from "./interval-in.ts";
import { rint } from "./int.ts";
import { defineContextual, defineFunctions } from "./registry.ts";

/** ±Infinity in the time (with months and days 0) is an infinite interval. */
export class Interval {
  readonly months: number;
  readonly days: number;
  /** Microseconds; rounded where `exact` has them all. */
  readonly time: number;
  /** The microseconds of a time that a number cannot hold: of more than 285 years. */
  readonly exact: bigint | undefined;
  constructor(months: number, days: number, time: number, exact?: bigint) {
    this.months = months;
    this.days = days;
    this.time = time;
    this.exact = exact;
  }
  /** Raises 0A000 where a number cannot hold them. */
  get micros(): number {
    return this.exact === undefined ? this.time : notSupported("this use of an interval with a time of more than 2,501,999 hours");
  }
  get bigMicros(): bigint {
    return this.exact ?? BigInt(this.time);
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
  if (months !== (months | 0) || days !== (days | 0)) outOfRange();
  if (Number.isFinite(micros) && !Number.isSafeInteger(micros)) return exactInterval(months, days, BigInt(Math.trunc(micros)));
  return new Interval(months + 0, days + 0, micros + 0);
}
const [MIN_TIME, MAX_TIME] = [-9223372036854775808n, 9223372036854775807n];
export const isInfinite = (i: Interval): boolean => !Number.isFinite(i.time);

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
/** Words are compared by their first ten letters. */
export function unitName(given: string): string | undefined {
  const word = given.slice(0, 10);
  if (word in units) return word;
  return unitAliases[word] ?? { microsecon: "microsecond", millisecon: "millisecond" }[word];
}

/** A field of a time, by any of its names. */
export function fieldName(word: string): string {
  return unitName(word) ?? { timezone_h: "timezone_hour", timezone_m: "timezone_minute" }[word.slice(0, 10)] ?? word;
}

/** Field masks of interval typmods. */
export const INTERVAL_MASK: { readonly month: number; readonly year: number; readonly day: number; readonly hour: number; readonly minute: number; readonly second: number } = { month: 1 << 1, year: 1 << 2, day: 1 << 3, hour: 1 << 10, minute: 1 << 11, second: 1 << 12 };
const FULL_RANGE = 0x7fff;

/** Reads an interval. @see interval_in */
export function parseInterval(text: string, typmod: number, style = "postgres"): Interval {
  const range = typmod >= 0 ? (typmod >> 16) & FULL_RANGE : FULL_RANGE;
  const parts = readInterval(text, range, style === "sql_standard");
  if (parts === "infinity") return new Interval(0, 0, Number.POSITIVE_INFINITY);
  if (parts === "-infinity") return new Interval(0, 0, Number.NEGATIVE_INFINITY);
  const months = parts.years * 12n + parts.months;
  if (months > 2147483647n || months < -2147483648n) outOfRange();
  return applyIntervalTypmod(exactInterval(Number(months), Number(parts.days), parts.micros), typmod);
}
/** The least of all parts, or the greatest, is how infinity is kept. */
function exactInterval(months: number, days: number, micros: bigint): Interval {
  if (months === -2147483648 && days === -2147483648 && micros === -9223372036854775808n) return new Interval(0, 0, Number.NEGATIVE_INFINITY);
  if (months === 2147483647 && days === 2147483647 && micros === 9223372036854775807n) return new Interval(0, 0, Number.POSITIVE_INFINITY);
  if (micros > MAX_TIME || micros < MIN_TIME) outOfRange();
  const time = Number(micros);
  return new Interval(months + 0, days + 0, time, Number.isSafeInteger(time) ? undefined : micros);
}

/** Drops the fields that the typmod does not keep, and rounds the seconds. @see AdjustIntervalForTypmod */
export function applyIntervalTypmod(i: Interval, typmod: number): Interval {
  if (typmod < 0 || isInfinite(i) || ((typmod >> 16) & FULL_RANGE) === FULL_RANGE && (typmod & 0xffff) >= 6) return i;
  const range = (typmod >> 16) & FULL_RANGE;
  const precision = typmod & 0xffff;
  let { months, days, micros } = i;
  if (range !== FULL_RANGE) {
    if (range === INTERVAL_MASK.year) [months, days, micros] = [Math.trunc(months / 12) * 12, 0, 0];
    else if (range === INTERVAL_MASK.month || range === (INTERVAL_MASK.year | INTERVAL_MASK.month)) [days, micros] = [0, 0];
    else if (range === INTERVAL_MASK.day) micros = 0;
    else if ((range & INTERVAL_MASK.second) === 0) {
      const unit = (range & INTERVAL_MASK.minute) !== 0 ? 6e7 : 3.6e9;
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

/** The whole hours of the time and what remains of it, without their sign. */
function clockOf(i: Interval): { readonly hours: number; readonly rest: number } {
  const abs = i.bigMicros < 0n ? -i.bigMicros : i.bigMicros;
  if (i.exact !== undefined) return { hours: Number(abs / 3600000000n), rest: Number(abs % 3600000000n) };
  const time = Math.abs(i.time);
  return { hours: Math.floor(time / 3.6e9), rest: time % 3.6e9 };
}

/** IntervalStyle postgres. */
export function intervalOut(i: Interval): string {
  if (isInfinite(i)) return i.time > 0 ? "infinity" : "-infinity";
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
  if (i.time !== 0 || parts.length === 0) {
    const sign = i.time < 0 ? "-" : negative ? "+" : "";
    const { hours, rest } = clockOf(i);
    parts.push(`${sign}${String(hours).padStart(2, "0")}${formatClock(rest).slice(2)}`);
  }
  return parts.join(" ");
}

/** An interval in the style that IntervalStyle names. */
function intervalIn(i: Interval, style: string): string {
  if (style === "postgres" || isInfinite(i)) return intervalOut(i);
  const sign = Math.sign(i.time);
  const { hours, rest } = clockOf(i);
  const parts = { years: Math.trunc(i.months / 12), months: i.months % 12, days: i.days, hours: sign * hours, minutes: sign * Math.floor(rest / 6e7), micros: sign * (rest % 6e7) };
  return style === "iso_8601" ? iso8601Interval(parts) : style === "sql_standard" ? sqlInterval(parts) : verboseInterval(parts);
}

/** The span that comparisons see: a month is 30 days, a day 24 hours. */
export const intervalSpan = (i: Interval): number | bigint => {
  if (isInfinite(i)) return i.time;
  const days = i.months * 30 + i.days;
  const span = days * USECS_PER_DAY + i.time;
  return Number.isSafeInteger(span) ? span : BigInt(days) * BigInt(USECS_PER_DAY) + i.bigMicros;
};
export const compareIntervals = (a: Interval, b: Interval): number => {
  const [x, y] = [intervalSpan(a), intervalSpan(b)];
  return x < y ? -1 : x > y ? 1 : 0;
};

export function negateInterval(i: Interval): Interval {
  if (isInfinite(i)) return new Interval(0, 0, -i.time);
  const [months, days] = [0 - i.months, 0 - i.days];
  if (months > 2147483647 || days > 2147483647) outOfRange();
  const negated = i.exact === undefined ? new Interval(months, days, 0 - i.time) : exactInterval(months, days, -i.exact);
  return isInfinite(negated) ? outOfRange() : negated;
}
export function addIntervals(a: Interval, b: Interval): Interval {
  if (isInfinite(a) || isInfinite(b)) {
    const micros = (isInfinite(a) ? a.time : 0) + (isInfinite(b) ? b.time : 0);
    return Number.isNaN(micros) ? outOfRange() : new Interval(0, 0, micros);
  }
  if (a.exact === undefined && b.exact === undefined && Number.isSafeInteger(a.time + b.time)) return makeInterval(a.months + b.months, a.days + b.days, a.time + b.time);
  const [months, days] = [a.months + b.months, a.days + b.days];
  if (months !== (months | 0) || days !== (days | 0)) outOfRange();
  const sum = exactInterval(months, days, a.bigMicros + b.bigMicros);
  return isInfinite(sum) ? outOfRange() : sum;
}

/** TSROUND: a fraction of days is kept to microseconds. */
const tsRound = (value: number): number => rint(value * 1e6) / 1e6;

/** @see interval_mul, interval_div */
function scale(i: Interval, apply: (value: number) => number): Interval {
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
  return makeInterval(wholeMonths, wholeDays, rint(apply(i.time) + rest * 1e6));
}
function multiply(i: Interval, factor: number): Interval {
  if (Number.isNaN(factor)) outOfRange();
  if (isInfinite(i) || !Number.isFinite(factor)) {
    const sign = Math.sign(factor) * Math.sign(Number(intervalSpan(i)));
    return sign === 0 ? outOfRange() : new Interval(0, 0, sign * Number.POSITIVE_INFINITY);
  }
  return finite(scale(i, (value) => value * factor));
}
const finite = (i: Interval): Interval => (isInfinite(i) ? outOfRange() : i);
function divide(i: Interval, divisor: number): Interval {
  if (divisor === 0) ereport({ code: ERRCODE.division_by_zero, message: "division by zero" });
  if (Number.isNaN(divisor)) outOfRange();
  if (isInfinite(i)) return Number.isFinite(divisor) ? new Interval(0, 0, divisor < 0 ? -i.time : i.time) : outOfRange();
  return finite(scale(i, (value) => value / divisor));
}

const justifyHours = (i: Interval): Interval => {
  if (isInfinite(i)) return i;
  let days = i.days + Math.trunc(i.micros / USECS_PER_DAY);
  let micros = i.micros % USECS_PER_DAY;
  if (days > 0 && micros < 0) [days, micros] = [days - 1, micros + USECS_PER_DAY];
  else if (days < 0 && micros > 0) [days, micros] = [days + 1, micros - USECS_PER_DAY];
  return makeInterval(i.months, days, micros);
};
const justifyDays = (i: Interval): Interval => {
  if (isInfinite(i)) return i;
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
  interval_div: divide,
  interval_justify_hours: justifyHours,
  interval_justify_days: justifyDays,
  interval_justify_interval: justifyInterval,
  interval_finite: (i: Interval) => !isInfinite(i),
  make_interval: (years: number, months: number, weeks: number, days: number, hours: number, mins: number, secs: number) =>
  {
    const [allMonths, allDays] = [years * 12 + months, weeks * 7 + days];
    if (!Number.isFinite(secs) || allMonths !== (allMonths | 0) || allDays !== (allDays | 0)) outOfRange();
    return exactInterval(allMonths, allDays, BigInt(hours) * 3600000000n + BigInt(mins) * 60000000n + BigInt(rint(secs * 1e6)));
  },
  interval_avg_accum: (state: { n: number; sum: Interval } | null, value: Interval | null) => {
    if (value === null) return state ?? { n: 0, sum: new Interval(0, 0, 0) };
    return state === null ? { n: 1, sum: value } : { n: state.n + 1, sum: addIntervals(state.sum, value) };
  },
  interval_avg: (state: { n: number; sum: Interval } | null) => (state === null || state.n === 0 ? null : divide(state.sum, state.n)),
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
  [INTERVAL_MASK.year, "year"], [INTERVAL_MASK.month, "month"], [INTERVAL_MASK.day, "day"], [INTERVAL_MASK.hour, "hour"], [INTERVAL_MASK.minute, "minute"], [INTERVAL_MASK.second, "second"],
  [INTERVAL_MASK.year | INTERVAL_MASK.month, "year to month"], [INTERVAL_MASK.day | INTERVAL_MASK.hour, "day to hour"], [INTERVAL_MASK.day | INTERVAL_MASK.hour | INTERVAL_MASK.minute, "day to minute"],
  [INTERVAL_MASK.day | INTERVAL_MASK.hour | INTERVAL_MASK.minute | INTERVAL_MASK.second, "day to second"], [INTERVAL_MASK.hour | INTERVAL_MASK.minute, "hour to minute"],
  [INTERVAL_MASK.hour | INTERVAL_MASK.minute | INTERVAL_MASK.second, "hour to second"], [INTERVAL_MASK.minute | INTERVAL_MASK.second, "minute to second"],
];
defineFunctions({
  intervaltypmodout: (typmod: number) => {
    if (typmod < 0) return "";
    const words = rangeWords.find(([bits]) => bits === ((typmod >> 16) & FULL_RANGE))?.[1];
    const precision = typmod & 0xffff;
    return `${words === undefined ? "" : ` ${words}`}${precision === 0xffff ? "" : `(${precision})`}`;
  },
});
defineContextual({ interval_in: (cx, text: string, _io: number, typmod: number) => parseInterval(text, typmod, cx.session.setting("IntervalStyle")) });
