/**
 * date, time, timestamp and timestamptz.
 *
 * @see src/backend/utils/adt/date.c, timestamp.c
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import {
  abbreviationOffset,
  addMicros,
  daysInMonth,
  date2j,
  isFiniteTimestamp,
  isoWeek,
  isoWeekday,
  j2date,
  localToInstant,
  makeTimestamp,
  POSTGRES_EPOCH_JDATE,
  splitTimestamp,
  type Timestamp,
  timestampOutOfRange,
  UNIX_TO_POSTGRES_DAYS,
  USECS_PER_DAY,
  zoneAbbreviation,
  zoneExists,
  zoneOffsetAt,
} from "./calendar.ts";
import { type DateParts, type DateStyle, dateStyleOf, formatDateIn, formatTimestampIn, ISO } from "./datestyle.ts";
import { type DateTimeFields, decodeDateTime } from "./datetime-in.ts";
import { fieldName, negateInterval, formatClock, Interval, intervalOut, isInfinite, makeInterval, unitName } from "./interval.ts";
import { rint } from "./int.ts";
import * as N from "./numeric-value.ts";
import { Numeric } from "./numeric-value.ts";
import { defineContextual, defineFunction, defineFunctions, type FmgrContext } from "./registry.ts";
import { scanDate } from "./scan.ts";

const styleOf = (cx: FmgrContext): DateStyle => dateStyleOf(cx.session.setting("DateStyle"));
export const orderOf = (cx: FmgrContext): DateStyle["order"] => styleOf(cx).order;
export const zoneOf = (cx: FmgrContext): string => cx.session.setting("TimeZone");

/** As C prints it with %g: six digits. */
function shortFloat(value: number): string {
  if (!Number.isFinite(value)) return value > 0 ? "Infinity" : value < 0 ? "-Infinity" : "NaN";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  const [mantissa = "", exponent = ""] = value.toExponential(5).split("e");
  if (Number(exponent) >= -4 && Number(exponent) < 6) return String(Number(value.toPrecision(6)));
  return `${mantissa.replace(/\.?0+$/, "")}e${exponent.replace(/^([+-])(\d)$/, "$10$2")}`;
}
const pad = (n: number, width = 2): string => String(n).padStart(width, "0");

const partsOf = (days: number): DateParts & { readonly bc: boolean } => {
  const { year, month, day } = j2date(days + POSTGRES_EPOCH_JDATE);
  return { year: pad(year > 0 ? year : 1 - year, 4), month: pad(month), day: pad(day), bc: year <= 0 };
};
export function dateOut(days: number, style: DateStyle = ISO): string {
  if (!Number.isFinite(days)) return days > 0 ? "infinity" : "-infinity";
  const parts = partsOf(days);
  return `${formatDateIn(style, parts)}${parts.bc ? " BC" : ""}`;
}
export function timestampOut(ts: Timestamp, style: DateStyle = ISO, zone = ""): string {
  if (!isFiniteTimestamp(ts)) return ts > 0 ? "infinity" : "-infinity";
  const { days, time } = splitTimestamp(ts);
  const parts = partsOf(days);
  const weekday = (((days + POSTGRES_EPOCH_JDATE + 1) % 7) + 7) % 7;
  return `${formatTimestampIn(style, parts, weekday, formatClock(time))}${zone}${parts.bc ? " BC" : ""}`;
}
export function formatOffset(seconds: number): string {
  const abs = Math.abs(seconds);
  const minutes = Math.floor(abs / 60) % 60;
  const rest = abs % 60;
  return `${seconds < 0 ? "-" : "+"}${pad(Math.floor(abs / 3600))}${minutes !== 0 || rest !== 0 ? `:${pad(minutes)}` : ""}${rest !== 0 ? `:${pad(rest)}` : ""}`;
}
export function timestamptzOut(ts: Timestamp, zone: string, style: DateStyle = ISO): string {
  if (!isFiniteTimestamp(ts)) return ts > 0 ? "infinity" : "-infinity";
  const offset = zoneOffsetAt(zone, ts);
  const shown = style.style === "ISO" ? formatOffset(offset) : ` ${zoneAbbreviation(zone, ts) ?? formatOffset(offset)}`;
  return timestampOut(addMicros(ts, offset * 1e6), style, shown);
}

/** Rounds seconds to `typmod` decimals. */
export function applyTimestampTypmod(ts: Timestamp, typmod: number): Timestamp {
  if (typmod < 0 || typmod >= 6 || !isFiniteTimestamp(ts)) return ts;
  const unit = 10 ** (6 - typmod);
  if (typeof ts === "bigint") {
    const big = BigInt(unit);
    return ts >= 0n ? ((ts + big / 2n) / big) * big : -(((-ts + big / 2n) / big) * big);
  }
  return (ts >= 0 ? Math.floor((ts + unit / 2) / unit) * unit : -Math.floor((-ts + unit / 2) / unit) * unit) + 0;
}

export const localNow = (cx: FmgrContext): Timestamp => addMicros(cx.session.transactionStart, zoneOffsetAt(zoneOf(cx), cx.session.transactionStart) * 1e6);

/** The local day that "today" and its kin name. */
function specialDay(cx: FmgrContext, special: string): number {
  const { days } = splitTimestamp(localNow(cx));
  return days + (special === "tomorrow" ? 1 : special === "yesterday" ? -1 : 0);
}
const dayOf = (f: DateTimeFields): number => date2j(f.year, f.month, f.day) - POSTGRES_EPOCH_JDATE;

function dateIn(cx: FmgrContext, text: string): number {
  const simple = scanDate(text, 0, text.length);
  if (simple !== undefined) return simple;
  const f = decodeDateTime(text, "date", orderOf(cx));
  switch (f.special) {
    case undefined:
      break;
    case "epoch":
      return -UNIX_TO_POSTGRES_DAYS;
    case "infinity":
      return Number.POSITIVE_INFINITY;
    case "-infinity":
      return Number.NEGATIVE_INFINITY;
    default:
      return specialDay(cx, f.special);
  }
  if (!f.hasDate) ereport({ code: ERRCODE.invalid_datetime_format, message: `invalid input syntax for type date: "${text}"` });
  const days = dayOf(f);
  if (days < -2451545 || days > 2145031948) ereport({ code: ERRCODE.datetime_field_overflow, message: `date out of range: "${text}"` });
  return days;
}

/** The local time and zone that a text gives. */
function timestampFields(cx: FmgrContext, text: string, type: string): { readonly local: Timestamp; readonly zone: number | string | undefined; readonly instant: boolean } {
  const f = decodeDateTime(text, type, orderOf(cx));
  switch (f.special) {
    case undefined:
      break;
    case "epoch":
      return { local: -UNIX_TO_POSTGRES_DAYS * USECS_PER_DAY, zone: 0, instant: true };
    case "infinity":
    case "-infinity":
      return { local: f.special === "infinity" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY, zone: 0, instant: true };
    case "now":
      return { local: localNow(cx), zone: undefined, instant: false };
    default:
      return { local: makeTimestamp(specialDay(cx, f.special), f.time), zone: f.zone, instant: false };
  }
  if (!f.hasDate) ereport({ code: ERRCODE.invalid_datetime_format, message: `invalid input syntax for type ${type}: "${text}"` });
  const days = dayOf(f);
  if (days < -2451545 || days >= TIMESTAMP_END_DAYS) ereport({ code: ERRCODE.datetime_field_overflow, message: `timestamp out of range: "${text}"` });
  return { local: makeTimestamp(days, f.time), zone: f.zone, instant: false };
}
function timestampIn(cx: FmgrContext, text: string, typmod: number): Timestamp {
  return applyTimestampTypmod(timestampFields(cx, text, "timestamp").local, typmod);
}
export const toInstant = (local: Timestamp, zone: number | string): Timestamp =>
  !isFiniteTimestamp(local) ? local : typeof zone === "number" ? addMicros(local, -zone * 1e6) : localToInstant(zone, local);
function timestamptzIn(cx: FmgrContext, text: string, typmod: number): Timestamp {
  const { local, zone, instant } = timestampFields(cx, text, "timestamp with time zone");
  return applyTimestampTypmod(instant ? local : toInstant(local, zone ?? zoneOf(cx)), typmod);
}

function timeIn(cx: FmgrContext, text: string, typmod: number): number {
  const f = decodeDateTime(text, "time", orderOf(cx));
  if (f.special === "now") return splitTimestamp(localNow(cx)).time;
  if (!f.hasTime) ereport({ code: ERRCODE.invalid_datetime_format, message: `invalid input syntax for type time: "${text}"` });
  return Number(applyTimestampTypmod(f.time, typmod));
}

/** The first day after all timestamps. */
const TIMESTAMP_END_DAYS = 109203528 - 2451545;
const dateToTimestamp = (days: number): Timestamp => {
  if (!Number.isFinite(days)) return days;
  if (days >= TIMESTAMP_END_DAYS) ereport({ code: ERRCODE.datetime_field_overflow, message: "date out of range for timestamp" });
  return makeTimestamp(days, 0);
};
const timestampToDate = (ts: Timestamp): number => (isFiniteTimestamp(ts) ? splitTimestamp(ts).days : (ts as number));
export const toLocal = (ts: Timestamp, zone: number | string): Timestamp => (isFiniteTimestamp(ts) ? addMicros(ts, offsetAt(zone, ts) * 1e6) : ts);

/** Adds months (clipping to the month's end), then days, then time. @see timestamp_pl_interval */
export function addInterval(ts: Timestamp, i: Interval): Timestamp {
  if (isInfinite(i)) return !isFiniteTimestamp(ts) && Number(ts) !== i.micros ? timestampOutOfRange() : i.micros;
  if (!isFiniteTimestamp(ts)) return ts;
  let { days, time } = splitTimestamp(ts);
  if (i.months !== 0) {
    const { year, month, day } = j2date(days + POSTGRES_EPOCH_JDATE);
    const total = year * 12 + (month - 1) + i.months;
    const y = Math.floor(total / 12);
    const m = total - y * 12 + 1;
    days = date2j(y, m, Math.min(day, daysInMonth(y, m))) - POSTGRES_EPOCH_JDATE;
  }
  time += i.micros;
  return makeTimestamp(days + i.days, time);
}
export const addDateInterval = (days: number, i: Interval): Timestamp => addInterval(dateToTimestamp(days), i);
/** Adds months and days as the clocks of a zone count them. @see timestamptz_pl_interval_internal */
export function addIntervalAt(zone: number | string, ts: Timestamp, i: Interval): Timestamp {
  if (isInfinite(i) || !isFiniteTimestamp(ts) || (i.months === 0 && i.days === 0)) return addInterval(ts, i);
  const moved = addInterval(toLocal(ts, zone), new Interval(i.months, i.days, 0));
  return addMicros(toInstant(moved, zone), i.micros);
}

function timestampMinus(a: Timestamp, b: Timestamp): Interval {
  if (!isFiniteTimestamp(a) || !isFiniteTimestamp(b)) {
    const micros = (isFiniteTimestamp(a) ? 0 : Number(a)) - (isFiniteTimestamp(b) ? 0 : Number(b));
    if (Number.isNaN(micros)) ereport({ code: ERRCODE.datetime_field_overflow, message: "interval out of range" });
    return new Interval(0, 0, micros);
  }
  const micros = BigInt(a) - BigInt(b);
  const day = BigInt(USECS_PER_DAY);
  return makeInterval(0, Number(micros / day), Number(micros % day));
}

/** Difference in years, months and days as people count. @see timestamp_age */
function age(a: Timestamp, b: Timestamp): Interval {
  const late = a > b ? a : b;
  const early = a > b ? b : a;
  const [x, y] = [splitTimestamp(late), splitTimestamp(early)];
  const [d1, d2] = [j2date(x.days + POSTGRES_EPOCH_JDATE), j2date(y.days + POSTGRES_EPOCH_JDATE)];
  let months = (d1.year - d2.year) * 12 + d1.month - d2.month;
  let days = d1.day - d2.day;
  let micros = x.time - y.time;
  if (micros < 0) {
    micros += USECS_PER_DAY;
    days--;
  }
  if (days < 0) {
    days += a > b ? daysInMonth(d2.year, d2.month) : daysInMonth(d1.year, d1.month === 1 ? 12 : d1.month - 1);
    months--;
  }
  return a > b ? makeInterval(months, days, micros) : makeInterval(-months, -days, -micros);
}

export const unitUnsupported = (unit: string, type: string): never => ereport({ code: ERRCODE.feature_not_supported, message: `unit "${unit}" not supported for type ${type}` });
/** Fields of times that intervals do not have. */
const OTHER_UNITS: ReadonlySet<string> = new Set(["timezone", "timezone_hour", "timezone_minute", "dow", "doy", "isodow", "isoyear", "julian"]);
export const unitUnknown = (unit: string, type: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message: `unit "${unit}" not recognized for type ${type}` });

const shownYear = (year: number): number => (year > 0 ? year : year - 1);
const centuryOf = (year: number, span: number): number => (year > 0 ? Math.floor((year + span - 1) / span) : -Math.floor((span - 1 - (year - 1)) / span));

/** One field of a point in time, as an exact numeric. */
function extractField(unit: string, days: number, time: number, type: string, zone?: { readonly offset: number; readonly instant: Timestamp }): Numeric {
  const word = unit.toLowerCase();
  const { year, month, day } = j2date(days + POSTGRES_EPOCH_JDATE);
  const jd = days + POSTGRES_EPOCH_JDATE;
  const whole = (value: number): Numeric => N.fromInteger(value + 0);
  const isDate = type === "date";
  switch (fieldName(word)) {
    case "year":
      return whole(shownYear(year));
    case "month":
      return whole(month);
    case "day":
      return whole(day);
    case "quarter":
      return whole(Math.floor((month - 1) / 3) + 1);
    case "week":
      return whole(isoWeek(jd).week);
    case "isoyear":
      return whole(shownYear(isoWeek(jd).year));
    case "dow":
      return whole((jd + 1) % 7);
    case "isodow":
      return whole(isoWeekday(jd));
    case "doy":
      return whole(jd - date2j(year, 1, 1) + 1);
    case "decade":
      return whole(year >= 0 ? Math.floor(year / 10) : -Math.floor((8 - (year - 1)) / 10));
    case "century":
      return whole(centuryOf(year, 100));
    case "millennium":
      return whole(centuryOf(year, 1000));
    case "julian":
      return isDate ? whole(jd) : N.add(whole(jd), N.divide(whole(time), whole(USECS_PER_DAY)));
    case "epoch": {
      if (isDate) return whole((days + UNIX_TO_POSTGRES_DAYS) * 86400);
      const at = zone === undefined ? makeTimestamp(days, time) : zone.instant;
      return N.makeNumeric(BigInt(at) + BigInt(UNIX_TO_POSTGRES_DAYS) * BigInt(USECS_PER_DAY), 6);
    }
  }
  if (isDate) {
    const known = ["hour", "minute", "second", "millisecond", "microsecond", "timezone", "timezone_hour", "timezone_minute"].includes(fieldName(word));
    return known ? unitUnsupported(word, type) : unitUnknown(word, type);
  }
  const clock = extractClock(word, time);
  if (clock !== undefined) return clock;
  if (word.startsWith("timezone")) {
    if (zone === undefined) return unitUnsupported(word, type);
    if (word === "timezone") return whole(zone.offset);
    return whole(fieldName(word) === "timezone_hour" ? Math.trunc(zone.offset / 3600) : Math.trunc((zone.offset % 3600) / 60));
  }
  return unitUnknown(word, type);
}
/** The error for a unit that a time of day does not have. */
export function noClockUnit(word: string, type: string): never {
  const known = OTHER_UNITS.has(fieldName(word)) || ["day", "week", "month", "quarter", "year", "decade", "century", "millennium"].includes(fieldName(word));
  return known ? unitUnsupported(word, type) : unitUnknown(word, type);
}
export function extractClock(word: string, time: number): Numeric | undefined {
  const seconds = Math.floor(time / 1e6) % 60;
  const micros = time % 1e6;
  switch (fieldName(word)) {
    case "hour":
      return N.fromInteger(Math.floor(time / 3.6e9));
    case "minute":
      return N.fromInteger(Math.floor(time / 6e7) % 60);
    case "second":
      return new Numeric(seconds * 1e6 + micros, 6);
    case "millisecond":
      return new Numeric(seconds * 1e6 + micros, 3);
    case "microsecond":
      return N.fromInteger(seconds * 1e6 + micros);
  }
  return undefined;
}
const infiniteField = (unit: string, value: number, type: string): Numeric | null => {
  const word = unitName(unit.toLowerCase()) ?? unit.toLowerCase();
  if (["year", "isoyear", "decade", "century", "millennium", "epoch", "julian"].includes(word)) return new Numeric(value, 0);
  extractField(unit, 0, 0, type, type.endsWith("zone") ? { offset: 0, instant: 0 } : undefined);
  return null;
};

const extractTimestamp = (unit: string, ts: Timestamp): Numeric | null => {
  if (!isFiniteTimestamp(ts)) return infiniteField(unit, Number(ts), "timestamp without time zone");
  const { days, time } = splitTimestamp(ts);
  return extractField(unit, days, time, "timestamp without time zone");
};
const extractTimestamptz = (cx: FmgrContext, unit: string, ts: Timestamp): Numeric | null => {
  if (!isFiniteTimestamp(ts)) return infiniteField(unit, Number(ts), "timestamp with time zone");
  const offset = zoneOffsetAt(zoneOf(cx), ts);
  const { days, time } = splitTimestamp(addMicros(ts, offset * 1e6));
  return extractField(unit, days, time, "timestamp with time zone", { offset, instant: ts });
};
const extractDate = (unit: string, days: number): Numeric | null => (Number.isFinite(days) ? extractField(unit, days, 0, "date") : infiniteField(unit, days, "date"));

function extractInterval(unit: string, i: Interval): Numeric {
  const word = unit.toLowerCase();
  const sign = (value: number): Numeric => N.fromInteger(Math.trunc(value) + 0);
  const magnitude = Math.abs(i.micros);
  const negative = i.micros < 0;
  const clock = extractClock(word, magnitude);
  if (clock !== undefined) return negative ? N.negate(clock) : clock;
  const years = Math.trunc(i.months / 12);
  switch (fieldName(word)) {
    case "year":
      return sign(years);
    case "month":
      return sign(i.months % 12);
    case "day":
      return sign(i.days);
    case "week":
      return sign(i.days / 7);
    case "quarter":
      return sign(i.months >= 0 ? Math.floor((i.months % 12) / 3) + 1 : -(Math.floor((-i.months % 12) / 3) + 1));
    case "decade":
      return sign(years / 10);
    case "century":
      return sign(years / 100);
    case "millennium":
      return sign(years / 1000);
    case "epoch": {
      const days = years * 365.25 + (i.months % 12) * 30 + i.days;
      return N.makeNumeric(BigInt(days * 4) * BigInt(USECS_PER_DAY / 4) + BigInt(i.micros), 6);
    }
  }
  return OTHER_UNITS.has(fieldName(word)) ? unitUnsupported(word, "interval") : unitUnknown(word, "interval");
}

/** date_trunc on local days and time. @see timestamp_trunc */
export function truncate(unit: string, ts: Timestamp, type: string): Timestamp {
  if (!isFiniteTimestamp(ts)) {
    truncate(unit, 0, type);
    return ts;
  }
  const { days, time } = splitTimestamp(ts);
  const { year, month } = j2date(days + POSTGRES_EPOCH_JDATE);
  const startOf = (y: number, m: number): Timestamp => makeTimestamp(date2j(y, m, 1) - POSTGRES_EPOCH_JDATE, 0);
  const step = (micros: number): Timestamp => makeTimestamp(days, Math.floor(time / micros) * micros);
  const back = (span: number): number => (year > 0 ? Math.floor((year + span - 1) / span) * span - (span - 1) : -(Math.floor((span - 1 - (year - 1)) / span) * span) + 1);
  const word = unit.toLowerCase();
  switch (fieldName(word)) {
    case "microsecond":
      return ts;
    case "millisecond":
      return step(1000);
    case "second":
      return step(1e6);
    case "minute":
      return step(6e7);
    case "hour":
      return step(3.6e9);
    case "day":
      return makeTimestamp(days, 0);
    case "week":
      return makeTimestamp(days - (isoWeekday(days + POSTGRES_EPOCH_JDATE) - 1), 0);
    case "month":
      return startOf(year, month);
    case "quarter":
      return startOf(year, Math.floor((month - 1) / 3) * 3 + 1);
    case "year":
      return startOf(year, 1);
    case "decade":
      return startOf(year > 0 ? Math.floor(year / 10) * 10 : -(Math.floor((8 - (year - 1)) / 10) * 10), 1);
    case "century":
      return startOf(back(100), 1);
    case "millennium":
      return startOf(back(1000), 1);
  }
  const known = ["dow", "isodow", "doy", "epoch", "timezone", "timezone_hour", "timezone_minute", "julian", "isoyear"].includes(fieldName(word));
  return known ? unitUnsupported(word, type) : unitUnknown(word, type);
}

/** The start of a unit as the clocks of a zone show it. Units below a day keep the offset that the moment has. @see timestamptz_trunc_internal */
export function truncateAt(zone: number | string, unit: string, ts: Timestamp): Timestamp {
  const local = truncate(unit, toLocal(ts, zone), "timestamp with time zone");
  const keepsOffset = ["hour", "minute", "second", "millisecond", "microsecond"].includes(fieldName(unit.toLowerCase()));
  return keepsOffset && isFiniteTimestamp(ts) ? addMicros(local, -offsetAt(zone, ts) * 1e6) : toInstant(local, zone);
}

const order = (a: Timestamp, b: Timestamp): number => (a < b ? -1 : a > b ? 1 : 0);
const comparisons: Readonly<Record<string, readonly [(c: number) => boolean, string]>> = {
  eq: [(c) => c === 0, "==="],
  ne: [(c) => c !== 0, "!=="],
  lt: [(c) => c < 0, "<"],
  le: [(c) => c <= 0, "<="],
  gt: [(c) => c > 0, ">"],
  ge: [(c) => c >= 0, ">="],
};
for (const prefix of ["date", "time", "timestamp", "timestamptz"]) {
  for (const [suffix, [check, symbol]] of Object.entries(comparisons)) {
    defineFunction(`${prefix}_${suffix}`, { code: (a: Timestamp, b: Timestamp) => check(order(a, b)), snippet: (a, b) => `(${a} ${symbol} ${b})` });
  }
  defineFunctions({
    [`${prefix}_cmp`]: order,
    [`${prefix}_larger`]: (a: Timestamp, b: Timestamp) => (a > b ? a : b),
    [`${prefix}_smaller`]: (a: Timestamp, b: Timestamp) => (a < b ? a : b),
  });
}
/** A date's midnight to compare with: dates beyond all timestamps are no error here. @see date_cmp_timestamp_internal */
function midnightOf(days: number): Timestamp {
  const micros = days * USECS_PER_DAY;
  return Number.isSafeInteger(micros) || !Number.isFinite(days) ? micros : BigInt(days) * BigInt(USECS_PER_DAY);
}
for (const [suffix, [check, symbol]] of Object.entries(comparisons)) {
  // In doubles a date too far for an exact number is still beyond all timestamps that are numbers.
  defineFunction(`date_${suffix}_timestamp`, { code: (a: number, b: Timestamp) => check(order(midnightOf(a), b)), snippet: (a, b) => `(${a} * ${USECS_PER_DAY} ${symbol} ${b})` });
  defineFunction(`timestamp_${suffix}_date`, { code: (a: Timestamp, b: number) => check(order(a, midnightOf(b))), snippet: (a, b) => `(${a} ${symbol} ${b} * ${USECS_PER_DAY})` });
  const atMidnight = (cx: FmgrContext, days: number): Timestamp => (days >= TIMESTAMP_END_DAYS ? midnightOf(days) : toInstant(midnightOf(days), zoneOf(cx)));
  const asInstant = (cx: FmgrContext, ts: Timestamp): Timestamp => toInstant(ts, zoneOf(cx));
  defineContextual({
    [`date_${suffix}_timestamptz`]: (cx, a: number, b: Timestamp) => check(order(atMidnight(cx, a), b)),
    [`timestamptz_${suffix}_date`]: (cx, a: Timestamp, b: number) => check(order(a, atMidnight(cx, b))),
    [`timestamp_${suffix}_timestamptz`]: (cx, a: Timestamp, b: Timestamp) => check(order(asInstant(cx, a), b)),
    [`timestamptz_${suffix}_timestamp`]: (cx, a: Timestamp, b: Timestamp) => check(order(a, asInstant(cx, b))),
  });
}
const dateOutOfRange = (): never => ereport({ code: ERRCODE.datetime_field_overflow, message: "date out of range" });
const addDays = (days: number, n: number): number => {
  const sum = days + n;
  return Number.isFinite(days) && (sum < -2451545 || sum > 2145031948) ? dateOutOfRange() : sum;
};
const nullable = (value: Numeric | null): number | null => (value === null ? null : N.toNumber(value));
export const wrapTime = (micros: number): number => ((micros % USECS_PER_DAY) + USECS_PER_DAY) % USECS_PER_DAY;
export const typmodOut = (zone: string) => (typmod: number): string => (typmod >= 0 ? `(${typmod})${zone}` : zone);

const scaled = (type: string) => (ts: Timestamp, typmod: number): Timestamp => {
  if (isFiniteTimestamp(ts) && (typmod < -1 || typmod > 6)) ereport({ code: ERRCODE.invalid_parameter_value, message: `${type}(${typmod}) precision must be between 0 and 6` });
  return applyTimestampTypmod(ts, typmod);
};
/** The time of an interval that is to move a time of the day. */
export function finiteMicros(i: Interval, doing: string): number {
  if (isInfinite(i)) ereport({ code: ERRCODE.datetime_field_overflow, message: `cannot ${doing} time` });
  return i.micros;
}
defineFunctions({
  time_out: formatClock,
  timestamp_scale: scaled("timestamp"),
  timestamptz_scale: scaled("timestamp"),
  time_scale: (t: number, typmod: number) => Number(applyTimestampTypmod(t, typmod)),
  date_pli: addDays,
  date_mii: (days: number, n: number) => addDays(days, -n),
  date_mi: (a: number, b: number) => {
    if (!Number.isFinite(a) || !Number.isFinite(b)) ereport({ code: ERRCODE.datetime_field_overflow, message: "cannot subtract infinite dates" });
    return a - b;
  },
  date_pl_interval: addDateInterval,
  date_mi_interval: (days: number, i: Interval) => addInterval(dateToTimestamp(days), negateInterval(i)),
  datetime_timestamp: (days: number, time: number) => (Number.isFinite(days) ? makeTimestamp(days, time) : days),
  timestamp_pl_interval: addInterval,
  timestamp_mi_interval: (ts: Timestamp, i: Interval) => addInterval(ts, negateInterval(i)),
  timestamp_mi: timestampMinus,
  time_pl_interval: (t: number, i: Interval) => wrapTime(t + finiteMicros(i, "add infinite interval to")),
  time_mi_interval: (t: number, i: Interval) => wrapTime(t - finiteMicros(i, "subtract infinite interval from")),
  time_mi_time: (a: number, b: number) => new Interval(0, 0, a - b),
  time_interval: (t: number) => new Interval(0, 0, t),
  interval_time: (i: Interval) => wrapTime(finiteMicros(i, "convert infinite interval to")),
  timestamp_age: age,
  timestamp_date: timestampToDate,
  timestamp_time: (ts: Timestamp) => (isFiniteTimestamp(ts) ? splitTimestamp(ts).time : null),
  date_timestamp: dateToTimestamp,
  extract_date: extractDate,
  extract_timestamp: extractTimestamp,
  extract_interval: extractInterval,
  extract_time: (unit: string, t: number) => extractClock(unit.toLowerCase(), t) ?? (unit.toLowerCase() === "epoch" ? new Numeric(t, 6) : noClockUnit(unit.toLowerCase(), "time without time zone")),
  timestamp_part: (unit: string, ts: Timestamp) => nullable(extractTimestamp(unit, ts)),
  interval_part: (unit: string, i: Interval) => nullable(extractInterval(unit, i)),
  timestamp_trunc: (unit: string, ts: Timestamp) => truncate(unit, ts, "timestamp without time zone"),
  date_finite: Number.isFinite,
  timestamp_finite: isFiniteTimestamp,
  make_date: (year: number, month: number, day: number) => {
    const y = year < 0 ? year + 1 : year;
    if (year === 0 || year === -2147483648 || month < 1 || month > 12 || day < 1 || day > daysInMonth(y, month)) {
      ereport({ code: ERRCODE.datetime_field_overflow, message: `date field value out of range: ${year === -2147483648 ? year : y}-${pad(month)}-${pad(day)}` });
    }
    if (y < -4713 || y > 5874897 || (y === -4713 && month < 11)) ereport({ code: ERRCODE.datetime_field_overflow, message: `date out of range: ${year}-${pad(month)}-${pad(day)}` });
    return date2j(y, month, day) - POSTGRES_EPOCH_JDATE;
  },
  make_time: (hour: number, min: number, sec: number) => {
    if (hour < 0 || hour > 24 || min < 0 || min > 59 || sec < 0 || sec > 60 || (hour === 24 && (min > 0 || sec > 0))) {
      ereport({ code: ERRCODE.datetime_field_overflow, message: `time field value out of range: ${hour}:${pad(min)}:${shortFloat(sec).padStart(2, "0")}` });
    }
    return hour * 3.6e9 + min * 6e7 + rint(sec * 1e6);
  },
  make_timestamp: makeLocal,
  interval_trunc: (unit: string, i: Interval) => truncateInterval(unit, i),
  timestamptypmodout: typmodOut(" without time zone"),
  timestamptztypmodout: typmodOut(" with time zone"),
  timetypmodout: typmodOut(" without time zone"),
  overlaps_timestamp: overlapsBy(order),
  overlaps_time: overlapsBy(order),
});
/** @see make_timestamp_internal */
export function makeLocal(year: number, month: number, day: number, hour: number, min: number, sec: number): Timestamp {
  const y = year < 0 ? year + 1 : year;
  if (year === 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(y, month)) {
    ereport({ code: ERRCODE.datetime_field_overflow, message: `date field value out of range: ${year}-${pad(month)}-${pad(day)}` });
  }
  if (hour < 0 || hour > 24 || min < 0 || min > 59 || sec < 0 || sec > 60) {
    ereport({ code: ERRCODE.datetime_field_overflow, message: `time field value out of range: ${hour}:${pad(min)}:${shortFloat(sec).padStart(2, "0")}` });
  }
  return makeTimestamp(date2j(y, month, day) - POSTGRES_EPOCH_JDATE, (hour * 3600 + min * 60) * 1e6 + rint(sec * 1e6));
}
/** Whether two periods have a moment in common; an end that is null is not known. */
export function overlapsBy<V>(order: (a: V, b: V) => number) {
  const sorted = (x: V | null, y: V | null): readonly [V | null, V | null] => (x === null ? [y, null] : y === null ? [x, null] : order(x, y) > 0 ? [y, x] : [x, y]);
  return (a1: V | null, a2: V | null, b1: V | null, b2: V | null): boolean | null => {
    const [s1, e1] = sorted(a1, a2);
    const [s2, e2] = sorted(b1, b2);
    if (s1 === null || s2 === null) return null;
    const which = order(s1, s2);
    if (which === 0) return e1 === null || e2 === null ? null : true;
    // The later start lies in the earlier period, or before the later one's end where only that is known.
    const [earlierEnd, later] = which < 0 ? [e1, s2] : [e2, s1];
    return earlierEnd === null ? null : order(later, earlierEnd) < 0;
  };
}
function truncateInterval(unit: string, i: Interval): Interval {
  const years = Math.trunc(i.months / 12);
  const cut = (micros: number): Interval => new Interval(i.months, i.days, Math.trunc(i.micros / micros) * micros + 0);
  const word = unit.toLowerCase();
  switch (fieldName(word)) {
    case "microsecond":
      return i;
    case "millisecond":
      return cut(1000);
    case "second":
      return cut(1e6);
    case "minute":
      return cut(6e7);
    case "hour":
      return cut(3.6e9);
    case "day":
      return new Interval(i.months, i.days, 0);
    case "month":
      return new Interval(i.months, 0, 0);
    case "quarter":
      return new Interval(Math.trunc(i.months / 3) * 3, 0, 0);
    case "year":
      return new Interval(years * 12, 0, 0);
    case "decade":
      return new Interval(Math.trunc(years / 10) * 120, 0, 0);
    case "century":
      return new Interval(Math.trunc(years / 100) * 1200, 0, 0);
    case "millennium":
      return new Interval(Math.trunc(years / 1000) * 12000, 0, 0);
  }
  return OTHER_UNITS.has(fieldName(word)) ? unitUnsupported(word, "interval") : unitUnknown(word, "interval");
}

/** The zone that AT TIME ZONE names: an offset in seconds or a zone name. */
export function zoneArgument(name: string): number | string {
  const offset = abbreviationOffset(name);
  if (offset !== undefined) return offset;
  if (!zoneExists(name)) ereport({ code: ERRCODE.invalid_parameter_value, message: `time zone "${name}" not recognized` });
  return name;
}
/** The seconds of an interval that stands for a zone. */
export function zoneInterval(zone: Interval): number {
  const bad = (what: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message: `interval time zone "${intervalOut(zone)}" must ${what}` });
  if (isInfinite(zone)) bad("be finite");
  if (zone.months !== 0 || zone.days !== 0) bad("not include months or days");
  return Math.trunc(zone.micros / 1e6);
}
export const offsetAt = (zone: number | string, ts: Timestamp): number => (typeof zone === "number" ? zone : zoneOffsetAt(zone, ts));
defineFunctions({
  timestamp_zone: (zone: string, ts: Timestamp) => (isFiniteTimestamp(ts) ? toInstant(ts, zoneArgument(zone)) : ts),
  timestamptz_zone: (zone: string, ts: Timestamp) => (isFiniteTimestamp(ts) ? toLocal(ts, zoneArgument(zone)) : ts),
  timestamp_izone: (zone: Interval, ts: Timestamp) => (isFiniteTimestamp(ts) ? addMicros(ts, -zoneInterval(zone) * 1e6) : ts),
  timestamptz_izone: (zone: Interval, ts: Timestamp) => (isFiniteTimestamp(ts) ? addMicros(ts, zoneInterval(zone) * 1e6) : ts),
});

/** The start of the bin of `stride` that a timestamp is in, bins being counted from `origin`. @see timestamp_bin */
function bin(stride: Interval, ts: Timestamp, origin: Timestamp): Timestamp {
  if (!isFiniteTimestamp(ts)) return ts;
  const outOfRange = (what: string): never => ereport({ code: ERRCODE.datetime_field_overflow, message: `${what} out of range` });
  if (!isFiniteTimestamp(origin)) outOfRange("origin");
  if (isInfinite(stride)) ereport({ code: ERRCODE.datetime_field_overflow, message: "timestamps cannot be binned into infinite intervals" });
  if (stride.months !== 0) ereport({ code: ERRCODE.feature_not_supported, message: "timestamps cannot be binned into intervals containing months or years" });
  const width = BigInt(stride.days) * BigInt(USECS_PER_DAY) + BigInt(stride.micros);
  if (width !== BigInt.asIntN(64, width)) outOfRange("interval");
  if (width <= 0n) ereport({ code: ERRCODE.datetime_field_overflow, message: "stride must be greater than zero" });
  const distance = BigInt(ts) - BigInt(origin);
  if (distance !== BigInt.asIntN(64, distance)) outOfRange("interval");
  const rest = distance % width;
  const start = BigInt(ts) - rest - (rest < 0n ? width : 0n);
  const days = start / BigInt(USECS_PER_DAY);
  if (days < -4000000n || days > 200000000n) timestampOutOfRange();
  return makeTimestamp(Number(days), Number(start % BigInt(USECS_PER_DAY)));
}
defineFunctions({ timestamp_bin: bin, timestamptz_bin: bin });

export const typmodIn = (type: string, zone = "") => (_cx: FmgrContext, mods: { readonly items: readonly string[] }): number => {
  const precision = Number(mods.items[0]);
  if (precision < 0) ereport({ code: ERRCODE.invalid_parameter_value, message: `${type}(${precision})${zone} precision must not be negative` });
  return Math.min(precision, 6);
};
defineFunction("date_in", { code: dateIn, contextual: true, scan: scanDate });
defineContextual({
  time_in: (cx, text: string, _io: number, typmod: number) => timeIn(cx, text, typmod),
  timestamp_in: (cx, text: string, _io: number, typmod: number) => timestampIn(cx, text, typmod),
  timestamptz_in: (cx, text: string, _io: number, typmod: number) => timestamptzIn(cx, text, typmod),
  date_out: (cx, days: number) => dateOut(days, styleOf(cx)),
  timestamp_out: (cx, ts: Timestamp) => timestampOut(ts, styleOf(cx)),
  timestamptz_out: (cx, ts: Timestamp) => timestamptzOut(ts, zoneOf(cx), styleOf(cx)),
  timestamptypmodin: typmodIn("TIMESTAMP"),
  timestamptztypmodin: typmodIn("TIMESTAMP", " WITH TIME ZONE"),
  timetypmodin: typmodIn("TIME"),
  timestamptz_pl_interval: (cx, ts: Timestamp, i: Interval) => addIntervalAt(zoneOf(cx), ts, i),
  timestamptz_mi_interval: (cx, ts: Timestamp, i: Interval) => addIntervalAt(zoneOf(cx), ts, negateInterval(i)),
  timestamptz_age: (cx, a: Timestamp, b: Timestamp) => age(toLocal(a, zoneOf(cx)), toLocal(b, zoneOf(cx))),
  timestamptz_timestamp: (cx, ts: Timestamp) => toLocal(ts, zoneOf(cx)),
  timestamp_timestamptz: (cx, ts: Timestamp) => toInstant(ts, zoneOf(cx)),
  date_timestamptz: (cx, days: number) => toInstant(dateToTimestamp(days), zoneOf(cx)),
  timestamptz_date: (cx, ts: Timestamp) => timestampToDate(toLocal(ts, zoneOf(cx))),
  timestamptz_time: (cx, ts: Timestamp) => (isFiniteTimestamp(ts) ? splitTimestamp(toLocal(ts, zoneOf(cx))).time : null),
  extract_timestamptz: extractTimestamptz,
  timestamptz_part: (cx, unit: string, ts: Timestamp) => nullable(extractTimestamptz(cx, unit, ts)),
  timestamptz_trunc: (cx, unit: string, ts: Timestamp) => truncateAt(zoneOf(cx), unit, ts),
  now: (cx) => cx.session.transactionStart,
  statement_timestamp: (cx) => cx.session.statementStart,
  clock_timestamp: () => (Date.now() - UNIX_TO_POSTGRES_DAYS * 86400000) * 1000,
  float8_timestamptz: (_cx, seconds: number) => {
    if (Number.isNaN(seconds)) ereport({ code: ERRCODE.datetime_field_overflow, message: "timestamp cannot be NaN" });
    if (!Number.isFinite(seconds)) return seconds;
    if (seconds < -210866803200 || seconds >= 9224318016000) ereport({ code: ERRCODE.datetime_field_overflow, message: `timestamp out of range: "${shortFloat(seconds)}"` });
    return makeTimestamp(-UNIX_TO_POSTGRES_DAYS, rint(seconds * 1e6));
  },
});
