/**
 * uuid: held as its text in lower case.
 *
 * @see src/backend/utils/adt/uuid.c
 * @see RFC 9562
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { makeTimestamp, type Timestamp, UNIX_TO_POSTGRES_DAYS, USECS_PER_DAY } from "./calendar.ts";
import { addIntervalAt, zoneOf } from "./datetime.ts";
import type { Interval } from "./interval.ts";
import { defineContextual, defineFunctions, type FmgrContext } from "./registry.ts";

const uuidPattern = /^\{?([0-9a-f]{4}-?){7}[0-9a-f]{4}\}?$/i;
function uuidIn(text: string): string {
  if (!uuidPattern.test(text)) ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type uuid: "${text}"` });
  const hex = text.replace(/[{}-]/g, "").toLowerCase();
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
const compareStrings = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The variant of the RFC has versions; others have none. */
const hasVersion = (uuid: string): boolean => /[89ab]/.test(uuid[19] as string);
const versionOf = (uuid: string): number => Number.parseInt(uuid[14] as string, 16);
/** Days from the first day of the Gregorian calendar to 1970. */
const GREGORIAN_TO_UNIX_DAYS = 141427;

/** The moment that a uuid of version 1 or 7 was made at. */
function timestampOf(uuid: string): Timestamp | null {
  if (!hasVersion(uuid)) return null;
  const at = (micros: bigint, epochDays: number): Timestamp => makeTimestamp(Number(micros / BigInt(USECS_PER_DAY)) - epochDays, Number(micros % BigInt(USECS_PER_DAY)));
  switch (versionOf(uuid)) {
    case 1:
      return at(BigInt(`0x${uuid.slice(15, 18)}${uuid.slice(9, 13)}${uuid.slice(0, 8)}`) / 10n, GREGORIAN_TO_UNIX_DAYS + UNIX_TO_POSTGRES_DAYS);
    case 7:
      return at(BigInt(`0x${uuid.slice(0, 8)}${uuid.slice(9, 13)}`) * 1000n, UNIX_TO_POSTGRES_DAYS);
    default:
      return null;
  }
}

/** What the last uuid of version 7 was made of, in parts of a millisecond: the next one is greater. */
let lastTime = 0n;
/** The number of parts of a millisecond that fit into 12 bits. */
const PARTS = 4096n;
function nextTime(): bigint {
  const now = performance.timeOrigin + performance.now();
  const time = BigInt(Math.trunc(now)) * PARTS + BigInt(Math.trunc((now % 1) * Number(PARTS)));
  lastTime = time > lastTime ? time : lastTime + 1n;
  return lastTime;
}
/** @param time in parts of a millisecond since 1970 */
function version7(time: bigint): string {
  const millis = (time / PARTS).toString(16).padStart(12, "0").slice(-12);
  const part = (time % PARTS).toString(16).padStart(3, "0");
  return `${millis.slice(0, 8)}-${millis.slice(8)}-7${part}-${globalThis.crypto.randomUUID().slice(19)}`;
}
function shifted(cx: FmgrContext, by: Interval): string {
  const time = nextTime();
  const micros = (time * 1000n) / PARTS;
  const epoch = BigInt(UNIX_TO_POSTGRES_DAYS) * BigInt(USECS_PER_DAY);
  const moved = addIntervalAt(zoneOf(cx), Number(micros - epoch), by);
  return version7(((BigInt(moved) + epoch) * PARTS) / 1000n);
}

defineFunctions({
  uuid_in: uuidIn,
  uuid_out: (a: string) => a,
  uuid_cmp: compareStrings,
  uuid_eq: (a: string, b: string) => a === b,
  uuid_ne: (a: string, b: string) => a !== b,
  uuid_lt: (a: string, b: string) => a < b,
  uuid_le: (a: string, b: string) => a <= b,
  uuid_gt: (a: string, b: string) => a > b,
  uuid_ge: (a: string, b: string) => a >= b,
  uuid_extract_version: (uuid: string) => (hasVersion(uuid) ? versionOf(uuid) : null),
  uuid_extract_timestamp: timestampOf,
  uuidv7: () => version7(nextTime()),
});
defineContextual({ uuidv7_interval: shifted });
