/**
 * time with time zone.
 *
 * @see src/backend/utils/adt/date.c
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { isFiniteTimestamp, localToInstant, makeTimestamp, splitTimestamp, type Timestamp, USECS_PER_DAY, zoneOffsetAt, addMicros } from "./calendar.ts";
import { applyTimestampTypmod, extractClock, finiteMicros, formatOffset, localNow, noClockUnit, offsetAt, orderOf, overlapsBy, typmodIn, typmodOut, wrapTime, zoneArgument, zoneInterval, zoneOf } from "./datetime.ts";
import { decodeDateTime } from "./datetime-in.ts";
import { formatClock, fieldName, type Interval } from "./interval.ts";
import * as N from "./numeric-value.ts";
import type { Numeric } from "./numeric-value.ts";
import { defineContextual, defineFunctions, type FmgrContext } from "./registry.ts";

/** Microseconds since midnight, and how many seconds the zone is east of UTC. */
export class TimeTz {
  readonly time: number;
  readonly offset: number;
  constructor(time: number, offset: number) {
    this.time = time;
    this.offset = offset;
  }
  /** The time in UTC; it may be on another day. */
  get utc(): number {
    return this.time - this.offset * 1e6;
  }
}
const TYPE = "time with time zone";

/** The session's offset at a local time of today. */
function offsetToday(cx: FmgrContext, time: number): number {
  const { days } = splitTimestamp(localNow(cx));
  const local = makeTimestamp(days, time);
  return Number(BigInt(local) - BigInt(localToInstant(zoneOf(cx), local))) / 1e6;
}
function timetzIn(cx: FmgrContext, text: string, typmod: number): TimeTz {
  const f = decodeDateTime(text, TYPE, orderOf(cx));
  if (f.special === "now") return now(cx, typmod);
  const zone = f.zone ?? zoneOf(cx);
  const offset = typeof zone === "number" ? zone : f.hasDate ? offsetOn(zone, f, f.time) : offsetToday(cx, f.time);
  return new TimeTz(Number(applyTimestampTypmod(f.time, typmod)), offset);
}
function offsetOn(zone: string, { year, month, day }: { readonly year: number; readonly month: number; readonly day: number }, time: number): number {
  const local = makeTimestamp(Math.floor(Date.UTC(year, month - 1, day) / 86400000) - 10957, time);
  return Number(BigInt(local) - BigInt(localToInstant(zone, local))) / 1e6;
}
/** CURRENT_TIME. */
export function now(cx: Pick<FmgrContext, "session">, typmod = -1): TimeTz {
  const { transactionStart } = cx.session;
  const offset = zoneOffsetAt(cx.session.setting("TimeZone"), transactionStart);
  return new TimeTz(Number(applyTimestampTypmod(splitTimestamp(addMicros(transactionStart, offset * 1e6)).time, typmod)), offset);
}
const out = ({ time, offset }: TimeTz): string => formatClock(time) + formatOffset(offset);

/** By the time in UTC; of equal ones the zone further east is less. */
const compare = (a: TimeTz, b: TimeTz): number => a.utc - b.utc || b.offset - a.offset;
const moved = ({ time, offset }: TimeTz, micros: number): TimeTz => new TimeTz(wrapTime(time + micros), offset);
const inZone = (t: TimeTz, offset: number): TimeTz => new TimeTz(wrapTime(t.utc + offset * 1e6), offset);

function extract(unit: string, { time, offset, utc }: TimeTz): Numeric {
  const word = unit.toLowerCase();
  switch (fieldName(word)) {
    case "timezone":
      return N.fromInteger(offset);
    case "timezone_hour":
      return N.fromInteger(Math.trunc(offset / 3600));
    case "timezone_minute":
      return N.fromInteger(Math.trunc(offset / 60) % 60);
    case "epoch":
      return N.makeNumeric(BigInt(utc), 6);
  }
  const clock = extractClock(word, time);
  if (clock !== undefined) return clock;
  return noClockUnit(word, TYPE);
}
function withDate(days: number, t: TimeTz): Timestamp {
  if (!Number.isFinite(days)) return days;
  const outOfRange = (): never => ereport({ code: ERRCODE.datetime_field_overflow, message: "date out of range for timestamp" });
  if (days >= 109203528 - 2451545) outOfRange();
  const shift = Math.floor(t.utc / USECS_PER_DAY);
  if (days + shift < -2451545 || days + shift >= 109203528 - 2451545) outOfRange();
  return makeTimestamp(days + shift, t.utc - shift * USECS_PER_DAY);
}

defineContextual({
  timetz_in: (cx, text: string, _io: number, typmod: number) => timetzIn(cx, text, typmod),
  timetztypmodin: typmodIn("TIME", " WITH TIME ZONE"),
  time_timetz: (cx, time: number) => new TimeTz(time, offsetToday(cx, time)),
  timestamptz_timetz: (cx, ts: Timestamp) => {
    if (!isFiniteTimestamp(ts)) return null;
    const offset = zoneOffsetAt(zoneOf(cx), ts);
    return new TimeTz(splitTimestamp(addMicros(ts, offset * 1e6)).time, offset);
  },
  timetz_zone: (cx, zone: string, t: TimeTz) => inZone(t, offsetAt(zoneArgument(zone), cx.session.transactionStart)),
  timetz_at_local: (cx, t: TimeTz) => inZone(t, zoneOffsetAt(zoneOf(cx), cx.session.transactionStart)),
});
defineFunctions({
  timetz_out: out,
  timetztypmodout: typmodOut(" with time zone"),
  timetz_scale: ({ time, offset }: TimeTz, typmod: number) => new TimeTz(Number(applyTimestampTypmod(time, typmod)), offset),
  timetz_cmp: (a: TimeTz, b: TimeTz) => Math.sign(compare(a, b)),
  timetz_eq: (a: TimeTz, b: TimeTz) => compare(a, b) === 0,
  timetz_ne: (a: TimeTz, b: TimeTz) => compare(a, b) !== 0,
  timetz_lt: (a: TimeTz, b: TimeTz) => compare(a, b) < 0,
  timetz_le: (a: TimeTz, b: TimeTz) => compare(a, b) <= 0,
  timetz_gt: (a: TimeTz, b: TimeTz) => compare(a, b) > 0,
  timetz_ge: (a: TimeTz, b: TimeTz) => compare(a, b) >= 0,
  timetz_larger: (a: TimeTz, b: TimeTz) => (compare(a, b) > 0 ? a : b),
  timetz_smaller: (a: TimeTz, b: TimeTz) => (compare(a, b) < 0 ? a : b),
  timetz_pl_interval: (t: TimeTz, i: Interval) => moved(t, finiteMicros(i, "add infinite interval to")),
  timetz_mi_interval: (t: TimeTz, i: Interval) => moved(t, -finiteMicros(i, "subtract infinite interval from")),
  timetz_time: ({ time }: TimeTz) => time,
  timetz_izone: (zone: Interval, t: TimeTz) => inZone(t, zoneInterval(zone)),
  extract_timetz: extract,
  timetz_part: (unit: string, t: TimeTz) => N.toNumber(extract(unit, t)),
  datetimetz_timestamptz: withDate,
  overlaps_timetz: overlapsBy(compare),
  in_range_timetz_interval: (value: TimeTz, base: TimeTz, i: Interval, sub: boolean, less: boolean) => {
    if (i.micros < 0) ereport({ code: ERRCODE.invalid_preceding_or_following_size, message: "invalid preceding or following size in window function" });
    const order = compare(value, new TimeTz(base.time + (sub ? -i.micros : i.micros), base.offset));
    return less ? order <= 0 : order >= 0;
  },
});
