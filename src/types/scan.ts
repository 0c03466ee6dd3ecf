/**
 * The plainest forms of values, read in place from a larger text: what input functions, COPY's above all, meet almost
 * always. `undefined` says that a text has another form, or is no value: then the input function itself decides.
 */
import { date2j, daysInMonth, POSTGRES_EPOCH_JDATE } from "./calendar.ts";
import { Numeric } from "./numeric-value.ts";

/** Reads `text` from `start` up to before `end`. */
export type Scan<V = unknown> = (text: string, start: number, end: number, typmod: number) => V | undefined;

const [ZERO, MINUS, POINT, LOWER_T, LOWER_F] = [48, 45, 46, 116, 102];
/** So many digits are an exact number in any case. */
const EXACT_DIGITS = 15;

/** An integer in decimal digits, with a sign or without. */
export function scanInteger(text: string, start: number, end: number): number | undefined {
  const negative = start < end && text.charCodeAt(start) === MINUS;
  const first = negative ? start + 1 : start;
  if (first >= end || end - first > EXACT_DIGITS) return undefined;
  let value = 0;
  for (let i = first; i < end; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return negative ? 0 - value : value;
}

/** Digits with a point or without. */
export function scanDecimal(text: string, start: number, end: number): Numeric | undefined {
  const negative = start < end && text.charCodeAt(start) === MINUS;
  const first = negative ? start + 1 : start;
  if (end - first > EXACT_DIGITS) return undefined;
  let value = 0;
  let point = -1;
  for (let i = first; i < end; i++) {
    const digit = text.charCodeAt(i) - ZERO;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (digit === POINT - ZERO && point < 0) point = i;
    else return undefined;
  }
  if (end - first <= (point < 0 ? 0 : 1)) return undefined;
  return new Numeric(negative ? 0 - value : value, point < 0 ? 0 : end - 1 - point);
}

/** YYYY-MM-DD, which every DateStyle reads alike; days since 2000-01-01. */
export function scanDate(text: string, start: number, end: number): number | undefined {
  if (end - start !== 10 || text.charCodeAt(start + 4) !== MINUS || text.charCodeAt(start + 7) !== MINUS) return undefined;
  const [year, month, day] = [scanInteger(text, start, start + 4), scanInteger(text, start + 5, start + 7), scanInteger(text, start + 8, end)];
  if (year === undefined || month === undefined || day === undefined || year <= 0 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return date2j(year, month, day) - POSTGRES_EPOCH_JDATE;
}

/** t and f. */
export function scanBool(text: string, start: number, end: number): boolean | undefined {
  const code = end - start === 1 ? text.charCodeAt(start) : 0;
  return code === LOWER_T ? true : code === LOWER_F ? false : undefined;
}
