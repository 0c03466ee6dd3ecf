/**
 * Dates and times inside of SQL/JSON paths: read from strings, compared, cast and written as ISO 8601.
 *
 * @see src/backend/utils/adt/jsonpath_exec.c (executeDateTimeMethod, compareDatetime), src/backend/utils/adt/json.c (JsonEncodeDateTime)
 */
import { DatabaseError, ERRCODE, ereport } from "../../utils/errors.ts";
import { addMicros, localToInstant, makeTimestamp, splitTimestamp, type Timestamp, zoneOffsetAt } from "../calendar.ts";
import { applyTimestampTypmod, dateOut, formatOffset, timestampOut } from "../datetime.ts";
import { dateTimeKind, scanStrictly } from "../format/datetime.ts";
import { formatClock } from "../interval.ts";
import type { FmgrContext } from "../registry.ts";

type Kind = "date" | "time" | "timetz" | "timestamp" | "timestamptz";
const names: Readonly<Record<Kind, string>> = { date: "date", time: "time without time zone", timetz: "time with time zone", timestamp: "timestamp without time zone", timestamptz: "timestamp with time zone" };

export class PathDateTime {
  readonly kind: Kind;
  /** Days, microseconds of the day, or microseconds since 2000; an instant where there is a zone. */
  readonly value: Timestamp;
  /** Seconds east of UTC that it was given in. */
  readonly zone: number;
  /** The text that it was read from. */
  readonly text: string;
  constructor(kind: Kind, value: Timestamp, zone: number, text: string) {
    this.kind = kind;
    this.value = value;
    this.zone = zone;
    this.text = text;
  }
}
export const dateTimeTypeName = (value: PathDateTime): string => names[value.kind];

const dates = "yyyy-mm-dd";
const clocks = ["HH24:MI:SS.US", "HH24:MI:SS"];
/** The formats of ISO 8601, in the order in which they are tried. */
const formats: readonly string[] = [
  dates,
  ...clocks.flatMap((clock) => [`${clock}TZ`, clock]).sort((a, b) => Number(b.endsWith("TZ")) - Number(a.endsWith("TZ"))),
  ...[" ", '"T"'].flatMap((between) => clocks.map((clock) => `${dates}${between}${clock}TZ`)),
  ...[" ", '"T"'].flatMap((between) => clocks.map((clock) => `${dates}${between}${clock}`)),
];

function read(text: string, template: string): PathDateTime {
  const { dated, timed, zoned } = dateTimeKind(template);
  const { days, time, zone = 0, precision } = scanStrictly(text, template);
  const invalid = (message: string): never => ereport({ code: ERRCODE.invalid_datetime_format, message });
  if (!dated && !timed) invalid("datetime format is not dated and not timed");
  if (!timed) return zoned ? invalid("datetime format is zoned but not timed") : new PathDateTime("date", days, 0, text);
  const rounded = (ts: Timestamp): Timestamp => (precision === 0 ? ts : applyTimestampTypmod(ts, precision));
  if (!dated) return new PathDateTime(zoned ? "timetz" : "time", rounded(time), zone, text);
  const local = makeTimestamp(days, time);
  return new PathDateTime(zoned ? "timestamptz" : "timestamp", rounded(addMicros(local, -zone * 1e6)), zone, text);
}
const unrecognized = (method: string, text: string): never =>
  ereport({ code: ERRCODE.invalid_argument_for_sql_json_datetime_function, message: `${method} format is not recognized: "${text}"`, ...(method === "datetime" && { hint: "Use a datetime template argument to specify the input data format." }) });

/** Reads a string by a template, or by the first format of ISO 8601 that fits. */
export function scanPathDateTime(method: string, text: string, template: string | undefined): PathDateTime {
  if (template !== undefined) return read(text, template);
  for (const format of formats) {
    try {
      return read(text, format);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
    }
  }
  return unrecognized(method, text);
}

const needsZone = (from: Kind, to: Kind): never =>
  ereport({ code: ERRCODE.feature_not_supported, message: `cannot convert value from ${from} to ${to} without time zone usage`, hint: "Use *_tz() function for time zone support." });
const zoneOf = (cx: FmgrContext): string => cx.session.setting("TimeZone");
const localOf = (cx: FmgrContext, instant: Timestamp): Timestamp => addMicros(instant, zoneOffsetAt(zoneOf(cx), instant) * 1e6);
const midnight = (days: Timestamp): Timestamp => makeTimestamp(Number(days), 0);

/** A value as another kind; undefined where there is no such cast. Some need the session's time zone. */
function converted(cx: FmgrContext, from: PathDateTime, to: Kind, useTz: boolean): PathDateTime | undefined {
  const { kind, value, text } = from;
  if (kind === to) return from;
  const made = (result: Timestamp, zone = 0): PathDateTime => new PathDateTime(to, result, zone, text);
  const zoned = (work: () => PathDateTime): PathDateTime => (useTz ? work() : needsZone(kind, to));
  const instant = (local: Timestamp): PathDateTime => {
    const at = localToInstant(zoneOf(cx), local);
    return made(at, zoneOffsetAt(zoneOf(cx), at));
  };
  switch (`${kind}>${to}`) {
    case "timestamp>date":
      return made(splitTimestamp(value).days);
    case "timestamptz>date":
      return zoned(() => made(splitTimestamp(localOf(cx, value)).days));
    case "timestamp>time":
      return made(splitTimestamp(value).time);
    case "timestamptz>time":
      return zoned(() => made(splitTimestamp(localOf(cx, value)).time));
    case "timetz>time":
      return zoned(() => made(value));
    case "time>timetz":
      return zoned(() => made(value, zoneOffsetAt(zoneOf(cx), cx.session.transactionStart)));
    case "timestamptz>timetz": {
      const zone = zoneOffsetAt(zoneOf(cx), value);
      return made(splitTimestamp(addMicros(value, zone * 1e6)).time, zone);
    }
    case "date>timestamp":
      return made(midnight(value));
    case "timestamptz>timestamp":
      return zoned(() => made(localOf(cx, value)));
    case "date>timestamptz":
      return zoned(() => instant(midnight(value)));
    case "timestamp>timestamptz":
      return zoned(() => instant(value));
    default:
      return undefined;
  }
}

const targets: Readonly<Record<string, Kind>> = { date: "date", time: "time", time_tz: "timetz", timestamp: "timestamp", timestamp_tz: "timestamptz" };
/** What .date(), .time(), … make of a value. `precision`: decimals of the second. */
export function castDateTime(cx: FmgrContext, method: string, value: PathDateTime, precision: number | undefined, useTz: boolean): PathDateTime {
  const made = converted(cx, value, targets[method] as Kind, useTz) ?? unrecognized(method, value.text);
  return precision === undefined || made.kind === "date" ? made : new PathDateTime(made.kind, applyTimestampTypmod(made.value, Math.min(precision, 6)), made.zone, made.text);
}

const order = (a: Timestamp, b: Timestamp): number => (a < b ? -1 : a > b ? 1 : 0);
/** Undefined where they cannot be compared. @see compareDatetime */
export function compareDateTimes(cx: FmgrContext, a: PathDateTime, b: PathDateTime, useTz: boolean): number | undefined {
  const ranks: readonly Kind[] = a.kind.startsWith("time") && !a.kind.startsWith("timestamp") ? ["time", "timetz"] : ["date", "timestamp", "timestamptz"];
  if (!ranks.includes(a.kind) || !ranks.includes(b.kind)) return undefined;
  const kind = ranks[Math.max(ranks.indexOf(a.kind), ranks.indexOf(b.kind))] as Kind;
  const [x, y] = [converted(cx, a, kind, useTz), converted(cx, b, kind, useTz)] as [PathDateTime, PathDateTime];
  if (kind !== "timetz") return order(x.value, y.value);
  // The same instant in different zones: the more eastern one is less.
  return order(Number(x.value) - x.zone * 1e6, Number(y.value) - y.zone * 1e6) || order(y.zone, x.zone);
}

/** As JSON has it, or as the type prints where `json` is false. */
export function dateTimeText(cx: FmgrContext, { kind, value, zone }: PathDateTime, json: boolean): string {
  const offset = (seconds: number): string => (/:/.test(formatOffset(seconds)) ? formatOffset(seconds) : `${formatOffset(seconds)}:00`);
  switch (kind) {
    case "date":
      return dateOut(Number(value));
    case "time":
      return formatClock(Number(value));
    case "timetz":
      return formatClock(Number(value)) + (json ? offset(zone) : formatOffset(zone));
    case "timestamp":
      return json ? timestampOut(value).replace(" ", "T") : timestampOut(value);
    case "timestamptz": {
      if (json) return `${timestampOut(addMicros(value, zone * 1e6)).replace(" ", "T")}${offset(zone)}`;
      return timestampOut(localOf(cx, value)) + formatOffset(zoneOffsetAt(zoneOf(cx), value));
    }
  }
}
