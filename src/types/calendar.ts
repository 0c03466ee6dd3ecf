/**
 * Days, times and zones: the arithmetic below the date and time types.
 *
 * A timestamp is microseconds since 2000-01-01: a number while exact (1714 to 2285), a bigint beyond, ±Infinity for the infinities.
 * Time zone rules are the platform's (`Intl`).
 *
 * @see src/backend/utils/adt/datetime.c, src/timezone/
 */
import { ERRCODE, ereport } from "../utils/errors.ts";

/** Microseconds since 2000-01-01. */
export type Timestamp = number | bigint;

export const USECS_PER_DAY = 86400000000;
export const POSTGRES_EPOCH_JDATE = 2451545;
export const UNIX_TO_POSTGRES_DAYS = 10957;

/** Julian day number of a date in the proleptic Gregorian calendar. */
export function date2j(year: number, month: number, day: number): number {
  const m = month > 2 ? month + 1 : month + 13;
  const y = month > 2 ? year + 4800 : year + 4799;
  const century = Math.trunc(y / 100);
  return y * 365 - 32167 + Math.trunc(y / 4) - century + Math.trunc(century / 4) + Math.trunc((7834 * m) / 256) + day;
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
export function j2date(jd: number): CivilDate {
  let julian = jd + 32044;
  let quad = Math.floor(julian / 146097);
  const extra = (julian - quad * 146097) * 4 + 3;
  julian += 60 + quad * 3 + Math.floor(extra / 146097);
  quad = Math.floor(julian / 1461);
  julian -= quad * 1461;
  let y = Math.floor((julian * 4) / 1461);
  julian = y !== 0 ? ((julian + 305) % 365) + 123 : ((julian + 306) % 366) + 123;
  y += quad * 4;
  const year = y - 4800;
  quad = Math.floor((julian * 2141) / 65536);
  return { year, month: ((quad + 10) % 12) + 1, day: julian - Math.floor((7834 * quad) / 256) };
}

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const daysInMonth = (year: number, month: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** Monday is 1. */
export const isoWeekday = (jd: number): number => (((jd % 7) + 7) % 7) + 1;
/** ISO year and week of a Julian day. */
export function isoWeek(jd: number): { readonly year: number; readonly week: number } {
  const thursday = jd - isoWeekday(jd) + 4;
  const { year } = j2date(thursday);
  return { year, week: Math.floor((thursday - date2j(year, 1, 1)) / 7) + 1 };
}

/** Whole days and the microseconds within the last. */
export function splitTimestamp(ts: Timestamp): { readonly days: number; readonly time: number } {
  if (typeof ts === "number") {
    const days = Math.floor(ts / USECS_PER_DAY);
    return { days, time: ts - days * USECS_PER_DAY };
  }
  const unit = BigInt(USECS_PER_DAY);
  const rest = ((ts % unit) + unit) % unit;
  return { days: Number((ts - rest) / unit), time: Number(rest) };
}

export const isFiniteTimestamp = (ts: Timestamp): boolean => typeof ts === "bigint" || Number.isFinite(ts);

export const timestampOutOfRange = (): never => ereport({ code: ERRCODE.datetime_field_overflow, message: "timestamp out of range" });
const MIN_TIMESTAMP_DAY = -2451545;
const END_TIMESTAMP_DAY = 109203528 - 2451545;

export function makeTimestamp(days: number, time: number): Timestamp {
  const extra = Math.floor(time / USECS_PER_DAY);
  const day = days + extra;
  if (day < MIN_TIMESTAMP_DAY || day >= END_TIMESTAMP_DAY) timestampOutOfRange();
  const value = days * USECS_PER_DAY + time;
  if (Number.isSafeInteger(value)) return value + 0;
  return BigInt(days) * BigInt(USECS_PER_DAY) + BigInt(time);
}

/** Adds microseconds. */
export function addMicros(ts: Timestamp, micros: number): Timestamp {
  const { days, time } = splitTimestamp(ts);
  return makeTimestamp(days, time + micros);
}

const formatters = new Map<string, Intl.DateTimeFormat | null>();
function formatterOf(zone: string): Intl.DateTimeFormat | null {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    try {
      formatter = new Intl.DateTimeFormat("en-US", { timeZone: zone, hourCycle: "h23", year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", second: "numeric", era: "short" });
    } catch {
      formatter = null;
    }
    formatters.set(zone, formatter);
  }
  return formatter;
}

const fixedAbbreviations: Readonly<Record<string, number>> = {
  utc: 0, gmt: 0, z: 0, zulu: 0, ut: 0, uct: 0, wet: 0, west: 1, bst: 1, cet: 1, met: 1, cest: 2, mest: 2, eet: 2, eest: 3, msk: 3, msd: 4,
  est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7, akst: -9, akdt: -8, hst: -10, jst: 9, kst: 9, ist: 2, aest: 10, aedt: 11, acst: 9.5, acdt: 10.5, awst: 8, nzst: 12, nzdt: 13, ast: -4, adt: -3, nst: -3.5, ndt: -2.5, sgt: 8, hkt: 8, pkt: 5,
};

/** Seconds east of UTC that a zone abbreviation stands for. */
export function abbreviationOffset(word: string): number | undefined {
  const hours = fixedAbbreviations[word.toLowerCase()];
  return hours === undefined ? undefined : hours * 3600;
}
export const zoneExists = (zone: string): boolean => zoneFixedOffset(zone) !== undefined || formatterOf(zone) !== null;

/** A POSIX zone without daylight saving: its letters, and hours *west* of UTC. "<+02>-02", "UTC+3", "+02:30". */
interface PosixZone {
  readonly name: string;
  /** Seconds east of UTC. */
  readonly offset: number;
}
function posixZone(zone: string): PosixZone | undefined {
  if (/^(?:gmt|utc|etc\/utc|zulu)$/i.test(zone)) return { name: zone.replace(/^etc\//i, "").toUpperCase(), offset: 0 };
  const match = /^(?:<([^>]*)>|([A-Za-z]*))([+-]?)(\d{1,3})(?::(\d\d))?(?::(\d\d))?$/.exec(zone);
  if (match === null || Number(match[4]) > 167) return undefined;
  const west = Number(match[4]) * 3600 + Number(match[5] ?? 0) * 60 + Number(match[6] ?? 0);
  return { name: match[1] ?? match[2] ?? "", offset: (match[3] === "-" ? west : -west) + 0 };
}
const zoneFixedOffset = (zone: string): number | undefined => posixZone(zone)?.offset;

/** The name of the zone that lies so many seconds east of UTC. */
export function offsetZone(seconds: number): string {
  const clock = (sign: string): string => {
    const abs = Math.abs(seconds);
    const rest = abs % 3600;
    const two = (n: number): string => String(n).padStart(2, "0");
    return `${sign}${two(Math.floor(abs / 3600))}${rest === 0 ? "" : `:${two(Math.floor(rest / 60))}`}${rest % 60 === 0 ? "" : `:${two(rest % 60)}`}`;
  };
  return seconds >= 0 ? `<${clock("+")}>${clock("-")}` : `<${clock("-")}>${clock("+")}`;
}

/** Seconds east of UTC in `zone` at the instant `ts`. */
export function zoneOffsetAt(zone: string, ts: Timestamp): number {
  const fixed = zoneFixedOffset(zone);
  if (fixed !== undefined) return fixed;
  const formatter = formatterOf(zone);
  if (formatter === null) ereport({ code: ERRCODE.invalid_parameter_value, message: `time zone "${zone}" not recognized` });
  const { days, time } = splitTimestamp(ts);
  const seconds = Math.floor(time / 1e6);
  const millis = (days + UNIX_TO_POSTGRES_DAYS) * 86400000 + seconds * 1000;
  if (Math.abs(millis) > 8.64e15) return 0;
  const part: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(millis)) part[type] = value;
  const year = part["era"] === "BC" ? 1 - Number(part["year"]) : Number(part["year"]);
  const local = (date2j(year, Number(part["month"]), Number(part["day"])) - POSTGRES_EPOCH_JDATE) * 86400 + Number(part["hour"]) * 3600 + Number(part["minute"]) * 60 + Number(part["second"]);
  return local - (days * 86400 + seconds);
}

const nameFormatters = new Map<string, readonly Intl.DateTimeFormat[]>();
function nameFormattersOf(zone: string): readonly Intl.DateTimeFormat[] {
  let list = nameFormatters.get(zone);
  if (list === undefined) {
    list = ["en-US", "en-GB", "en-AU", "en-NZ", "en-IN", "en-ZA", "ja-JP", "ko-KR"].map((locale) => new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: "short" }));
    nameFormatters.set(zone, list);
  }
  return list;
}
/** The abbreviation that clocks in `zone` show at `ts`; undefined where the platform knows none. Locales know those of their own region. */
export function zoneAbbreviation(zone: string, ts: Timestamp): string | undefined {
  const posix = posixZone(zone);
  if (posix !== undefined) return posix.name;
  const { days, time } = splitTimestamp(ts);
  const millis = Math.min(8.64e15, Math.max(-8.64e15, (days + UNIX_TO_POSTGRES_DAYS) * 86400000 + time / 1000));
  for (const formatter of nameFormattersOf(zone)) {
    const name = formatter.formatToParts(millis).find((part) => part.type === "timeZoneName")?.value;
    if (name !== undefined && /^[A-Z]+$/.test(name)) return name;
  }
  return undefined;
}

/** The instant at which clocks in `zone` show `local`; of two the later rule's, as PostgreSQL's DetermineTimeZoneOffset. */
export function localToInstant(zone: string, local: Timestamp): Timestamp {
  const before = zoneOffsetAt(zone, addMicros(local, -USECS_PER_DAY));
  const after = zoneOffsetAt(zone, addMicros(local, USECS_PER_DAY));
  if (before === after) return addMicros(local, -before * 1e6);
  const early = addMicros(local, -before * 1e6);
  const late = addMicros(local, -after * 1e6);
  const earlyFits = zoneOffsetAt(zone, early) === before;
  const lateFits = zoneOffsetAt(zone, late) === after;
  if (earlyFits && lateFits) return before > after ? late : early;
  return earlyFits ? early : lateFits ? late : early;
}
