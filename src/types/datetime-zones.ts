/**
 * Functions of times at a zone that is named, or at the session's; comparisons of dates with timestamps.
 *
 * @see src/backend/utils/adt/timestamp.c, date.c
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import type { Timestamp } from "./calendar.ts";
import { addIntervalAt, extractClock, makeLocal, noClockUnit, toInstant, toLocal, truncateAt, zoneArgument, zoneOf } from "./datetime.ts";
import { fieldName, type Interval, negateInterval } from "./interval.ts";
import * as N from "./numeric-value.ts";
import { defineContextual, defineFunctions } from "./registry.ts";

type Parts = readonly [year: number, month: number, day: number, hour: number, min: number, sec: number];

/** The zone of make_timestamptz: a name, or an offset that needs no sign here. @see parse_sane_timezone */
function zoneOfMaker(name: string): number | string {
  if (/^\d/.test(name)) ereport({ code: ERRCODE.invalid_parameter_value, message: `invalid input syntax for type numeric time zone: "${name}"`, hint: 'Numeric time zones must have "-" or "+" as first character.' });
  const offset = /^([+-])(\d{1,2})(?::?(\d{2}))?(?::?(\d{2}))?$/.exec(name);
  if (offset === null) return zoneArgument(name);
  const [hours, minutes, seconds] = [Number(offset[2]), Number(offset[3] ?? 0), Number(offset[4] ?? 0)];
  if (hours > 15 || minutes > 59 || seconds > 59) ereport({ code: ERRCODE.invalid_parameter_value, message: `numeric time zone "${name}" out of range` });
  return (offset[1] === "-" ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}

/** The moment by the words of a date in C, with the offset's name. @see timeofday */
function timeOfDay(zone: string): string {
  const now = new Date();
  const part = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat("en-US", { timeZone: zone, ...options }).format(now);
  const clock = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", second: "2-digit" }).format(now);
  const name = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "short" }).formatToParts(now).find(({ type }) => type === "timeZoneName")?.value ?? zone;
  return `${part({ weekday: "short" })} ${part({ month: "short" })} ${part({ day: "2-digit" })} ${clock}.${String(now.getMilliseconds()).padStart(3, "0")}000 ${part({ year: "numeric" })} ${name}`;
}

defineFunctions({
  timestamptz_trunc_zone: (unit: string, ts: Timestamp, zone: string) => truncateAt(zoneArgument(zone), unit, ts),
  timestamptz_pl_interval_at_zone: (ts: Timestamp, i: Interval, zone: string) => addIntervalAt(zoneArgument(zone), ts, i),
  timestamptz_mi_interval_at_zone: (ts: Timestamp, i: Interval, zone: string) => addIntervalAt(zoneArgument(zone), ts, negateInterval(i)),
  make_timestamptz_at_timezone: (...args: [...Parts, string]) => {
    const [zone] = args.slice(6) as [string];
    return toInstant(makeLocal(...(args.slice(0, 6) as unknown as Parts)), zoneOfMaker(zone));
  },
  time_part: (unit: string, time: number) => {
    const word = unit.toLowerCase();
    return fieldName(word) === "epoch" ? time / 1e6 : N.toNumber(extractClock(word, time) ?? noClockUnit(word, "time without time zone"));
  },
});
defineContextual({
  timestamptz_at_local: (cx, ts: Timestamp) => toLocal(ts, zoneOf(cx)),
  timestamp_at_local: (cx, ts: Timestamp) => toInstant(ts, zoneOf(cx)),
  make_timestamptz: (cx, ...parts: Parts) => toInstant(makeLocal(...parts), zoneOf(cx)),
  timeofday: (cx) => timeOfDay(zoneOf(cx)),
});
