/**
 * Dates and intervals in the styles that DateStyle and IntervalStyle choose.
 *
 * @see src/backend/utils/adt/datetime.c (EncodeDateOnly, EncodeDateTime, EncodeInterval)
 */
import { ERRCODE, ereport } from "../utils/errors.ts";

export interface DateStyle {
  readonly style: "ISO" | "SQL" | "Postgres" | "German";
  readonly order: "MDY" | "DMY" | "YMD";
}
export const ISO: DateStyle = { style: "ISO", order: "MDY" };

const parsed = new Map<string, DateStyle>();
/** The style that a setting's text names. */
export function dateStyleOf(text: string): DateStyle {
  let style = parsed.get(text);
  if (style === undefined) {
    style = parseDateStyle(text, ISO);
    parsed.set(text, style);
  }
  return style;
}
const styles: Readonly<Record<string, DateStyle["style"]>> = { iso: "ISO", sql: "SQL", postgres: "Postgres", german: "German" };
const orders: Readonly<Record<string, DateStyle["order"]>> = { ymd: "YMD", dmy: "DMY", euro: "DMY", european: "DMY", mdy: "MDY", us: "MDY", noneuro: "MDY", noneuropean: "MDY" };

/** Reads `SET DateStyle`: a style, an order, or both. Raises 22023. @see check_datestyle */
export function parseDateStyle(text: string, before: DateStyle): DateStyle {
  let { style, order }: DateStyle = before;
  const invalid = (detail: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message: `invalid value for parameter "DateStyle": "${text}"`, detail });
  let [haveStyle, haveOrder] = [false, false];
  for (const word of text.split(",").map((part) => part.trim().toLowerCase())) {
    if (word === "default") [style, order] = [ISO.style, ISO.order];
    else if (styles[word] !== undefined) {
      if (haveStyle && style !== styles[word]) invalid('Conflicting "DateStyle" specifications.');
      style = styles[word];
      haveStyle = true;
      if (style === "German" && !haveOrder) order = "DMY";
    } else if (orders[word] !== undefined) {
      if (haveOrder && order !== orders[word]) invalid('Conflicting "DateStyle" specifications.');
      order = orders[word];
      haveOrder = true;
    } else invalid(`Unrecognized key word: "${word}".`);
  }
  return { style, order };
}

export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/** A date without its era. */
export function formatDateIn({ style, order }: DateStyle, { year, month, day }: DateParts): string {
  switch (style) {
    case "ISO":
      return `${year}-${month}-${day}`;
    case "SQL":
      return order === "DMY" ? `${day}/${month}/${year}` : `${month}/${day}/${year}`;
    case "German":
      return `${day}.${month}.${year}`;
    case "Postgres":
      return order === "DMY" ? `${day}-${month}-${year}` : `${month}-${day}-${year}`;
  }
}
/** A timestamp without its era; `weekday` counts from Sunday. */
export function formatTimestampIn(dateStyle: DateStyle, parts: DateParts, weekday: number, clock: string): string {
  if (dateStyle.style !== "Postgres") return `${formatDateIn(dateStyle, parts)} ${clock}`;
  const month = MONTHS[Number(parts.month) - 1];
  return `${DAYS[weekday]} ${dateStyle.order === "DMY" ? `${parts.day} ${month}` : `${month} ${parts.day}`} ${clock} ${parts.year}`;
}

/** An interval taken apart: signs are those of the whole months, days and time. */
export interface IntervalParts {
  readonly years: number;
  readonly months: number;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  /** With fractions, in microseconds. */
  readonly micros: number;
}
const seconds = (micros: number, pad: boolean): string => {
  const abs = Math.abs(micros);
  const whole = String(Math.floor(abs / 1e6));
  const fraction = String(abs % 1e6).padStart(6, "0").replace(/0+$/, "");
  return (pad ? whole.padStart(2, "0") : whole) + (fraction === "" ? "" : `.${fraction}`);
};
const two = (n: number): string => String(Math.abs(n)).padStart(2, "0");

/** P1Y2M3DT4H5M6S. */
export function iso8601Interval({ years, months, days, hours, minutes, micros }: IntervalParts): string {
  const part = (value: number, unit: string): string => (value === 0 ? "" : `${value}${unit}`);
  const date = part(years, "Y") + part(months, "M") + part(days, "D");
  const time = part(hours, "H") + part(minutes, "M") + (micros === 0 ? "" : `${micros < 0 ? "-" : ""}${seconds(micros, false)}S`);
  return date + time === "" ? "PT0S" : `P${date}${time === "" ? "" : `T${time}`}`;
}

/** @ 1 year 2 mons 3 days 4 hours 5 mins 6 secs; what is negative as a whole ends in "ago". */
export function verboseInterval(parts: IntervalParts): string {
  const { years, months, days, hours, minutes, micros } = parts;
  const list: string[] = [];
  let negative = false;
  const part = (value: number, unit: string): void => {
    if (value === 0) return;
    if (list.length === 0) negative = value < 0;
    const shown = negative ? -value : value;
    list.push(`${shown} ${unit}${shown === 1 ? "" : "s"}`);
  };
  part(years, "year");
  part(months, "mon");
  part(days, "day");
  part(hours, "hour");
  part(minutes, "min");
  if (micros !== 0) {
    if (list.length === 0) negative = micros < 0;
    const sign = micros < 0 !== negative ? "-" : "";
    list.push(`${sign}${seconds(micros, false)} sec${Math.abs(micros) === 1e6 ? "" : "s"}`);
  }
  return list.length === 0 ? "@ 0" : `@ ${list.join(" ")}${negative ? " ago" : ""}`;
}

/** SQL's own year-month and day-time literals, with signs on all parts where they differ. */
export function sqlInterval(parts: IntervalParts): string {
  let { years, months, days, hours, minutes, micros } = parts;
  const values = [years, months, days, hours, minutes, micros];
  const [anyNegative, anyPositive] = [values.some((v) => v < 0), values.some((v) => v > 0)];
  const hasMonths = years !== 0 || months !== 0;
  const hasTime = days !== 0 || hours !== 0 || minutes !== 0 || micros !== 0;
  if (!anyNegative && !anyPositive) return "0";
  if ((anyNegative && anyPositive) || (hasMonths && hasTime)) {
    const sign = (negative: boolean): string => (negative ? "-" : "+");
    return `${sign(years < 0 || months < 0)}${Math.abs(years)}-${Math.abs(months)} ${sign(days < 0)}${Math.abs(days)} ${sign(hours < 0 || minutes < 0 || micros < 0)}${Math.abs(hours)}:${two(minutes)}:${seconds(micros, true)}`;
  }
  if (anyNegative) [years, months, days, hours, minutes, micros] = [-years, -months, -days, -hours, -minutes, -micros];
  const sign = anyNegative ? "-" : "";
  if (hasMonths) return `${sign}${years}-${months}`;
  return `${sign}${days !== 0 ? `${days} ` : ""}${hours}:${two(minutes)}:${seconds(micros, true)}`;
}
