/**
 * Functions of ranges and multiranges.
 *
 * @see src/backend/utils/adt/rangetypes.c, multirangetypes.c
 */
import type { Datum } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import type { ArrayValue } from "./array.ts";
import * as N from "./numeric-value.ts";
import type { Numeric } from "./numeric-value.ts";
import {
  type Bound, canonicalRanges, common, compareMultiranges, compareRanges, containsElement, joined, lowerOf, makeRange, MultirangeValue, plainRange, type RangeFacts, type Ranges, rangesCommon, rangesWithout, RangeValue, relations, touches, upperOf, without,
} from "./range-value.ts";
import { defineContextual, defineFunctions, defineSetFunctions, type FmgrContext } from "./registry.ts";

const malformed = (what: string, text: string, detail: string): never => ereport({ code: ERRCODE.invalid_text_representation, message: `malformed ${what} literal: "${text}"`, detail });

// Text

/** Reads a bound as far as the comma or the end of the range; null where there is nothing. @see range_parse_bound */
function readBound(text: string, start: number): { readonly bound: string | null; readonly end: number } {
  if (/[,)\]]/.test(text[start] ?? "")) return { bound: null, end: start };
  let bound = "";
  let quoted = false;
  let i = start;
  for (; quoted || !/[,)\]]/.test(text[i] ?? ""); i++) {
    const c = text[i];
    if (c === undefined || (c === "\\" && i + 1 >= text.length)) return malformed("range", text, "Unexpected end of input.");
    if (c === "\\") bound += text[++i];
    else if (c !== '"') bound += c;
    else if (!quoted) quoted = true;
    else if (text[i + 1] === '"') bound += text[++i];
    else quoted = false;
  }
  return { bound, end: i };
}
interface Parsed {
  readonly lower: string | null;
  readonly upper: string | null;
  readonly lowerInc: boolean;
  readonly upperInc: boolean;
}
/** @see range_parse */
function parseRange(text: string): Parsed | "empty" {
  const start = text.search(/\S|$/);
  if (/^empty/i.test(text.slice(start))) {
    if (text.slice(start + 5).trim() !== "") malformed("range", text, 'Junk after "empty" key word.');
    return "empty";
  }
  if (text[start] !== "[" && text[start] !== "(") malformed("range", text, "Missing left parenthesis or bracket.");
  const lower = readBound(text, start + 1);
  if (text[lower.end] !== ",") malformed("range", text, "Missing comma after lower bound.");
  const upper = readBound(text, lower.end + 1);
  if (text[upper.end] === ",") malformed("range", text, "Too many commas.");
  if (text.slice(upper.end + 1).trim() !== "") malformed("range", text, "Junk after right parenthesis or bracket.");
  return { lower: lower.bound, upper: upper.bound, lowerInc: text[start] === "[", upperInc: text[upper.end] === "]" };
}
function rangeIn(cx: FmgrContext, text: string, type: number, typmod: number): RangeValue {
  const facts = cx.session.types.range(type);
  const parsed = parseRange(text);
  if (parsed === "empty") return new RangeValue(facts.range, true, null, null, false, false);
  const value = (bound: string | null): Datum => (bound === null ? null : cx.session.types.input(facts.subtype, bound, typmod, cx.session));
  return makeRange(facts, { value: value(parsed.lower), inclusive: parsed.lowerInc, isLower: true }, { value: value(parsed.upper), inclusive: parsed.upperInc, isLower: false });
}
const escaped = (text: string): string => (text === "" || /["\\()[\],\s]/.test(text) ? `"${text.replace(/["\\]/g, "$&$&")}"` : text);
function rangeOut(cx: FmgrContext, range: RangeValue): string {
  if (range.empty) return "empty";
  const { subtype } = cx.session.types.range(range.type);
  const bound = (value: Datum): string => (value === null ? "" : escaped(cx.session.types.output(subtype, value, cx.session)));
  return `${range.lowerInc ? "[" : "("}${bound(range.lower)},${bound(range.upper)}${range.upperInc ? "]" : ")"}`;
}
/** Where the range that begins here ends; quotes and backslashes hide brackets. */
function rangeEnd(text: string, start: number): number {
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (c === "\\") i++;
    else if (c === '"' && quoted && text[i + 1] === '"') i++;
    else if (c === '"') quoted = !quoted;
    else if (!quoted && (c === "]" || c === ")")) return i;
  }
  return malformed("multirange", text, "Unexpected end of input.");
}
function multirangeIn(cx: FmgrContext, text: string, type: number, typmod: number): MultirangeValue {
  const facts = cx.session.types.multirange(type);
  const skip = (at: number): number => at + text.slice(at).search(/\S|$/);
  let at = skip(0);
  if (text[at] !== "{") malformed("multirange", text, "Missing left brace.");
  const ranges: RangeValue[] = [];
  for (let seen = 0; ; seen++) {
    at = skip(at + 1);
    if (at >= text.length) malformed("multirange", text, "Unexpected end of input.");
    if (text[at] === "}" && seen === 0) break;
    if (text[at] === "[" || text[at] === "(") {
      const end = rangeEnd(text, at);
      ranges.push(rangeIn(cx, text.slice(at, end + 1), facts.range, typmod));
      at = end;
    } else if (/^empty/i.test(text.slice(at, at + 5))) at += 4;
    else malformed("multirange", text, "Expected range start.");
    at = skip(at + 1);
    if (at >= text.length) malformed("multirange", text, "Unexpected end of input.");
    if (text[at] === "}") break;
    if (text[at] !== ",") malformed("multirange", text, "Expected comma or end of multirange.");
  }
  if (text.slice(at + 1).trim() !== "") malformed("multirange", text, "Junk after closing right brace.");
  return new MultirangeValue(type, canonicalRanges(facts, ranges));
}

// Making them

function flagsOf(flags: string | null): readonly [boolean, boolean] {
  if (flags === null) return ereport({ code: ERRCODE.data_exception, message: "range constructor flags argument must not be null" });
  if (!/^[[(][\])]$/.test(flags)) ereport({ code: ERRCODE.syntax_error, message: "invalid range bound flags", hint: 'Valid values are "[]", "[)", "(]", and "()".' });
  return [flags[0] === "[", flags[1] === "]"];
}
function construct(cx: FmgrContext, lower: Datum, upper: Datum, flags: string | null): RangeValue {
  const [lowerInc, upperInc] = flagsOf(flags);
  return makeRange(cx.session.types.range(cx.resultType), { value: lower, inclusive: lowerInc, isLower: true }, { value: upper, inclusive: upperInc, isLower: false });
}
function multirangeOf(cx: FmgrContext, array: ArrayValue): MultirangeValue {
  if (array.dims.length > 1) ereport({ code: ERRCODE.cardinality_violation, message: "multiranges cannot be constructed from multidimensional arrays" });
  if (array.items.includes(null)) ereport({ code: ERRCODE.null_value_not_allowed, message: "multirange values cannot contain null members" });
  return new MultirangeValue(cx.resultType, canonicalRanges(cx.session.types.multirange(cx.resultType), array.items as RangeValue[]));
}
/** Ranges of whole numbers begin with what is in them and end before what is not. @see int4range_canonical */
const discrete = (next: (value: Datum) => Datum) => (cx: FmgrContext, range: RangeValue): RangeValue => {
  if (range.empty) return range;
  // What is infinite, be it a date, has no next one.
  const still = ({ value }: Bound): boolean => value === null || (typeof value === "number" && !Number.isFinite(value));
  const [lower, upper] = [lowerOf(range), upperOf(range)];
  const from = still(lower) || lower.inclusive ? lower : { ...lower, value: next(lower.value), inclusive: true };
  const to = still(upper) || !upper.inclusive ? upper : { ...upper, value: next(upper.value), inclusive: false };
  return plainRange(cx.session.types.range(range.type), from, to);
};
const outOfRange = (type: string, code: string = ERRCODE.numeric_value_out_of_range): never => ereport({ code, message: `${type} out of range` });
const MAX_INT8 = 9223372036854775807n;
function nextBig(value: Datum): Datum {
  const next = BigInt(value as number | bigint) + 1n;
  return next > MAX_INT8 ? outOfRange("bigint") : Number.isSafeInteger(Number(next)) ? Number(next) : next;
}
const LAST_DATE = 2145031948;

// Both kinds of operands as sets of ranges

const rangesOf = (value: RangeValue | MultirangeValue): Ranges => (value instanceof MultirangeValue ? value.ranges : value.empty ? [] : [value]);
const factsOf = (cx: FmgrContext, value: RangeValue | MultirangeValue): RangeFacts => (value instanceof MultirangeValue ? cx.session.types.multirange(value.type) : cx.session.types.range(value.type));
type Either = RangeValue | MultirangeValue;
const [RANGE, MULTIRANGE] = ["range", "multirange"];
for (const [name, holds] of Object.entries(relations)) {
  const code = (cx: FmgrContext, a: Either, b: Either): boolean => holds(factsOf(cx, a), rangesOf(a), rangesOf(b));
  defineContextual({ [`${RANGE}_${name}`]: code, [`${RANGE}_${name}_${MULTIRANGE}`]: code, [`${MULTIRANGE}_${name}_${RANGE}`]: code, [`${MULTIRANGE}_${name}_${MULTIRANGE}`]: code });
}
const orders = { eq: (c: number) => c === 0, ne: (c: number) => c !== 0, lt: (c: number) => c < 0, le: (c: number) => c <= 0, gt: (c: number) => c > 0, ge: (c: number) => c >= 0, cmp: (c: number) => Math.sign(c) };
for (const [name, test] of Object.entries(orders)) {
  defineContextual({
    [`${RANGE}_${name}`]: (cx, a: RangeValue, b: RangeValue) => test(compareRanges(factsOf(cx, a), a, b)),
    [`${MULTIRANGE}_${name}`]: (cx, a: MultirangeValue, b: MultirangeValue) => test(compareMultiranges(factsOf(cx, a), a.ranges, b.ranges)),
  });
}
const firstLower = (value: Either): Bound | undefined => rangesOf(value).slice(0, 1).map(lowerOf)[0];
const lastUpper = (value: Either): Bound | undefined => rangesOf(value).slice(-1).map(upperOf)[0];
for (const prefix of [RANGE, MULTIRANGE]) {
  defineFunctions({
    [`${prefix}_empty`]: (value: Either) => rangesOf(value).length === 0,
    [`${prefix}_lower`]: (value: Either) => firstLower(value)?.value ?? null,
    [`${prefix}_upper`]: (value: Either) => lastUpper(value)?.value ?? null,
    [`${prefix}_lower_inc`]: (value: Either) => firstLower(value)?.inclusive === true,
    [`${prefix}_upper_inc`]: (value: Either) => lastUpper(value)?.inclusive === true,
    [`${prefix}_lower_inf`]: (value: Either) => firstLower(value)?.value === null,
    [`${prefix}_upper_inf`]: (value: Either) => lastUpper(value)?.value === null,
  });
}
function union(cx: FmgrContext, a: RangeValue, b: RangeValue): RangeValue {
  const facts = factsOf(cx, a);
  if (!a.empty && !b.empty && !touches(facts, a, b)) ereport({ code: ERRCODE.data_exception, message: "result of range union would not be contiguous" });
  return joined(facts, a, b);
}
function minus(cx: FmgrContext, a: RangeValue, b: RangeValue): RangeValue {
  const facts = factsOf(cx, a);
  const parts = without(facts, a, b);
  if (parts.length > 1) ereport({ code: ERRCODE.data_exception, message: "result of range difference would not be contiguous" });
  return parts[0] ?? new RangeValue(a.type, true, null, null, false, false);
}
const multi = (make: (facts: RangeFacts, a: Ranges, b: Ranges) => RangeValue[]) => (cx: FmgrContext, a: MultirangeValue, b: MultirangeValue): MultirangeValue => new MultirangeValue(a.type, make(factsOf(cx, a), a.ranges, b.ranges));
/** Infinite times count as the first and the last number. */
const wide = (value: number | bigint): bigint => (value === Number.POSITIVE_INFINITY ? MAX_INT8 : value === Number.NEGATIVE_INFINITY ? -MAX_INT8 - 1n : BigInt(value));
const seconds = (a: number | bigint, b: number | bigint): number => (Number(wide(a)) - Number(wide(b))) / 1e6;
const dayNumber = (value: number): number => Math.max(-2147483648, Math.min(2147483647, value));

/** What range_agg has met; empty ranges, too, tell that there was something. */
interface Collected {
  readonly ranges: RangeValue[];
  seen: boolean;
}
const collect = (_cx: FmgrContext, state: Collected | null, value: Either | null): Collected => {
  const made = state ?? { ranges: [], seen: false };
  if (value !== null) made.seen = true;
  if (value !== null) made.ranges.push(...rangesOf(value));
  return made;
};
defineContextual({
  range_in: rangeIn,
  range_out: rangeOut,
  multirange_in: multirangeIn,
  multirange_out: (cx, value: MultirangeValue) => `{${value.ranges.map((range) => rangeOut(cx, range)).join(",")}}`,
  range_constructor2: (cx, lower: Datum, upper: Datum) => construct(cx, lower, upper, "[)"),
  range_constructor3: construct,
  multirange_constructor0: (cx) => new MultirangeValue(cx.resultType, []),
  multirange_constructor1: (cx, range: RangeValue) => new MultirangeValue(cx.session.types.range(range.type).multirange, rangesOf(range)),
  multirange_constructor2: multirangeOf,
  int4range_canonical: discrete((value) => ((value as number) >= 2147483647 ? outOfRange("integer") : (value as number) + 1)),
  int8range_canonical: discrete(nextBig),
  daterange_canonical: discrete((value) => ((value as number) >= LAST_DATE ? outOfRange("date", ERRCODE.datetime_field_overflow) : (value as number) + 1)),
  range_contains_elem: (cx, range: RangeValue, value: Datum) => containsElement(factsOf(cx, range), range, value),
  elem_contained_by_range: (cx, value: Datum, range: RangeValue) => containsElement(factsOf(cx, range), range, value),
  multirange_contains_elem: (cx, many: MultirangeValue, value: Datum) => many.ranges.some((range) => containsElement(factsOf(cx, many), range, value)),
  elem_contained_by_multirange: (cx, value: Datum, many: MultirangeValue) => many.ranges.some((range) => containsElement(factsOf(cx, many), range, value)),
  range_union: union,
  range_minus: minus,
  range_intersect: (cx, a: RangeValue, b: RangeValue) => common(factsOf(cx, a), a, b),
  range_merge: (cx, a: RangeValue, b: RangeValue) => joined(factsOf(cx, a), a, b),
  range_merge_from_multirange: (cx, many: MultirangeValue) => {
    const facts = factsOf(cx, many);
    return many.ranges.reduce((a, b) => joined(facts, a, b), new RangeValue(facts.range, true, null, null, false, false));
  },
  multirange_union: multi((facts, a, b) => canonicalRanges(facts, [...a, ...b])),
  multirange_minus: multi(rangesWithout),
  multirange_intersect: multi(rangesCommon),
  range_intersect_agg_transfn: (cx, a: RangeValue, b: RangeValue) => common(factsOf(cx, a), a, b),
  multirange_intersect_agg_transfn: multi(rangesCommon),
  range_agg_transfn: collect,
  multirange_agg_transfn: collect,
  range_agg_finalfn: (cx, state: Collected | null) => (state === null || !state.seen ? null : new MultirangeValue(cx.resultType, canonicalRanges(cx.session.types.multirange(cx.resultType), state.ranges))),
});
defineFunctions({
  int4range_subdiff: (a: number, b: number) => a - b,
  int8range_subdiff: (a: number | bigint, b: number | bigint) => Number(a) - Number(b),
  daterange_subdiff: (a: number, b: number) => dayNumber(a) - dayNumber(b),
  numrange_subdiff: (a: Numeric, b: Numeric) => N.toNumber(N.subtract(a, b)),
  tsrange_subdiff: seconds,
  tstzrange_subdiff: seconds,
});
defineSetFunctions({
  multirange_unnest: ([many]) => (many === null ? [] : (many as MultirangeValue).ranges),
});
