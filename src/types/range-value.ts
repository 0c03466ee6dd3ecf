/**
 * Ranges and multiranges: what lies between two bounds, and ordered ranges with gaps between them.
 *
 * @see src/backend/utils/adt/rangetypes.c, multirangetypes.c
 */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";

/** A range of a type. A bound of null is infinite, and never inclusive. */
export class RangeValue {
  readonly type: Oid;
  readonly empty: boolean;
  readonly lower: Datum;
  readonly upper: Datum;
  readonly lowerInc: boolean;
  readonly upperInc: boolean;
  constructor(type: Oid, empty: boolean, lower: Datum, upper: Datum, lowerInc: boolean, upperInc: boolean) {
    this.type = type;
    this.empty = empty;
    this.lower = empty ? null : lower;
    this.upper = empty ? null : upper;
    this.lowerInc = !empty && lower !== null && lowerInc;
    this.upperInc = !empty && upper !== null && upperInc;
  }
}
/** Ranges that are not empty, in order, none touching another. */
export class MultirangeValue {
  readonly type: Oid;
  readonly ranges: readonly RangeValue[];
  constructor(type: Oid, ranges: readonly RangeValue[]) {
    this.type = type;
    this.ranges = ranges;
  }
}

/** What a range type is over. */
export interface RangeFacts {
  readonly range: Oid;
  readonly multirange: Oid;
  readonly subtype: Oid;
  readonly compare: (a: Datum, b: Datum) => number;
  /** Of a discrete type: the one form among equal ranges. */
  readonly canonical: ((range: RangeValue) => RangeValue) | undefined;
}

export interface Bound {
  readonly value: Datum;
  readonly inclusive: boolean;
  readonly isLower: boolean;
}
export const lowerOf = (r: RangeValue): Bound => ({ value: r.lower, inclusive: r.lowerInc, isLower: true });
export const upperOf = (r: RangeValue): Bound => ({ value: r.upper, inclusive: r.upperInc, isLower: false });

/** The order of bounds along the line. @see range_cmp_bounds */
export function compareBounds({ compare }: RangeFacts, a: Bound, b: Bound): number {
  if (a.value === null && b.value === null) return a.isLower === b.isLower ? 0 : a.isLower ? -1 : 1;
  if (a.value === null) return a.isLower ? -1 : 1;
  if (b.value === null) return b.isLower ? 1 : -1;
  const order = compare(a.value, b.value);
  if (order !== 0) return order;
  if (!a.inclusive && !b.inclusive) return a.isLower === b.isLower ? 0 : a.isLower ? 1 : -1;
  if (!a.inclusive) return a.isLower ? 1 : -1;
  if (!b.inclusive) return b.isLower ? -1 : 1;
  return 0;
}

export const emptyRange = ({ range }: RangeFacts): RangeValue => new RangeValue(range, true, null, null, false, false);
/** Raises 22000 where the bounds are the wrong way round; knows what is empty, but not what is discrete. @see range_serialize */
export function plainRange({ range, compare }: RangeFacts, lower: Bound, upper: Bound): RangeValue {
  let empty = false;
  if (lower.value !== null && upper.value !== null) {
    const order = compare(lower.value, upper.value);
    if (order > 0) ereport({ code: ERRCODE.data_exception, message: "range lower bound must be less than or equal to range upper bound" });
    empty = order === 0 && !(lower.inclusive && upper.inclusive);
  }
  return new RangeValue(range, empty, lower.value, upper.value, lower.inclusive, upper.inclusive);
}
/** @see make_range */
export function makeRange(facts: RangeFacts, lower: Bound, upper: Bound): RangeValue {
  const made = plainRange(facts, lower, upper);
  return made.empty || facts.canonical === undefined ? made : facts.canonical(made);
}

/** Whether nothing lies between an upper and a lower bound, and nothing in both. @see bounds_adjacent */
function boundsAdjacent(facts: RangeFacts, upper: Bound, lower: Bound): boolean {
  if (upper.value === null || lower.value === null) return false;
  const order = facts.compare(upper.value, lower.value);
  if (order > 0) return false;
  if (order === 0) return upper.inclusive !== lower.inclusive;
  if (facts.canonical === undefined) return false;
  return makeRange(facts, { value: upper.value, inclusive: !upper.inclusive, isLower: true }, { value: lower.value, inclusive: !lower.inclusive, isLower: false }).empty;
}

export type Ranges = readonly RangeValue[];
const first = (list: Ranges): RangeValue => list[0] as RangeValue;
const last = (list: Ranges): RangeValue => list[list.length - 1] as RangeValue;
const overlap = (f: RangeFacts, a: RangeValue, b: RangeValue): boolean => compareBounds(f, lowerOf(a), upperOf(b)) <= 0 && compareBounds(f, lowerOf(b), upperOf(a)) <= 0;
const within = (f: RangeFacts, outer: RangeValue, inner: RangeValue): boolean => compareBounds(f, lowerOf(outer), lowerOf(inner)) <= 0 && compareBounds(f, upperOf(outer), upperOf(inner)) >= 0;

/** How two sets of ranges lie to each other; a range is a set of one, or of none where it is empty. */
export const relations: Readonly<Record<string, (facts: RangeFacts, a: Ranges, b: Ranges) => boolean>> = {
  overlaps: (f, a, b) => a.some((x) => b.some((y) => overlap(f, x, y))),
  contains: (f, a, b) => b.every((y) => a.some((x) => within(f, x, y))),
  contained_by: (f, a, b) => a.every((x) => b.some((y) => within(f, y, x))),
  before: (f, a, b) => a.length > 0 && b.length > 0 && compareBounds(f, upperOf(last(a)), lowerOf(first(b))) < 0,
  after: (f, a, b) => a.length > 0 && b.length > 0 && compareBounds(f, lowerOf(first(a)), upperOf(last(b))) > 0,
  overleft: (f, a, b) => a.length > 0 && b.length > 0 && compareBounds(f, upperOf(last(a)), upperOf(last(b))) <= 0,
  overright: (f, a, b) => a.length > 0 && b.length > 0 && compareBounds(f, lowerOf(first(a)), lowerOf(first(b))) >= 0,
  adjacent: (f, a, b) => a.length > 0 && b.length > 0 && (boundsAdjacent(f, upperOf(last(a)), lowerOf(first(b))) || boundsAdjacent(f, upperOf(last(b)), lowerOf(first(a)))),
};
export function containsElement({ compare }: RangeFacts, r: RangeValue, value: Datum): boolean {
  if (r.empty) return false;
  if (r.lower !== null) {
    const order = compare(r.lower, value);
    if (order > 0 || (order === 0 && !r.lowerInc)) return false;
  }
  if (r.upper === null) return true;
  const order = compare(r.upper, value);
  return order > 0 || (order === 0 && r.upperInc);
}

/** @see range_cmp */
export function compareRanges(facts: RangeFacts, a: RangeValue, b: RangeValue): number {
  if (a.empty || b.empty) return a.empty === b.empty ? 0 : a.empty ? -1 : 1;
  return compareBounds(facts, lowerOf(a), lowerOf(b)) || compareBounds(facts, upperOf(a), upperOf(b));
}
/** @see multirange_cmp */
export function compareMultiranges(facts: RangeFacts, a: Ranges, b: Ranges): number {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareRanges(facts, a[i] as RangeValue, b[i] as RangeValue);
    if (order !== 0) return order;
  }
  return Math.sign(a.length - b.length);
}

/** The range from the first bound of the two to the last. @see range_union_internal */
export function joined(facts: RangeFacts, a: RangeValue, b: RangeValue): RangeValue {
  if (a.empty) return b;
  if (b.empty) return a;
  const lower = compareBounds(facts, lowerOf(a), lowerOf(b)) < 0 ? lowerOf(a) : lowerOf(b);
  const upper = compareBounds(facts, upperOf(a), upperOf(b)) > 0 ? upperOf(a) : upperOf(b);
  return makeRange(facts, lower, upper);
}
export const touches = (f: RangeFacts, a: RangeValue, b: RangeValue): boolean => overlap(f, a, b) || (relations["adjacent"] as (typeof relations)[string])(f, [a], [b]);
/** @see range_intersect_internal */
export function common(facts: RangeFacts, a: RangeValue, b: RangeValue): RangeValue {
  if (a.empty || b.empty || !overlap(facts, a, b)) return emptyRange(facts);
  const lower = compareBounds(facts, lowerOf(a), lowerOf(b)) >= 0 ? lowerOf(a) : lowerOf(b);
  const upper = compareBounds(facts, upperOf(a), upperOf(b)) <= 0 ? upperOf(a) : upperOf(b);
  return makeRange(facts, lower, upper);
}
/** What of the first is not in the second: none, one or two ranges. @see range_minus_internal, range_split_internal */
export function without(facts: RangeFacts, a: RangeValue, b: RangeValue): RangeValue[] {
  if (a.empty) return [];
  if (b.empty || !overlap(facts, a, b)) return [a];
  const parts: RangeValue[] = [];
  if (compareBounds(facts, lowerOf(a), lowerOf(b)) < 0) parts.push(makeRange(facts, lowerOf(a), { value: b.lower, inclusive: !b.lowerInc, isLower: false }));
  if (compareBounds(facts, upperOf(a), upperOf(b)) > 0) parts.push(makeRange(facts, { value: b.upper, inclusive: !b.upperInc, isLower: true }, upperOf(a)));
  return parts;
}

/** Any ranges, in order and put together where they touch. @see multirange_canonicalize */
export function canonicalRanges(facts: RangeFacts, list: Ranges): RangeValue[] {
  const sorted = list.filter(({ empty }) => !empty).sort((a, b) => compareRanges(facts, a, b));
  const made: RangeValue[] = [];
  for (const range of sorted) {
    const before = made[made.length - 1];
    if (before !== undefined && touches(facts, before, range)) made[made.length - 1] = joined(facts, before, range);
    else made.push(range);
  }
  return made;
}
/** @see multirange_minus_internal */
export const rangesWithout = (facts: RangeFacts, a: Ranges, b: Ranges): RangeValue[] => a.flatMap((range) => b.reduce<RangeValue[]>((parts, other) => parts.flatMap((part) => without(facts, part, other)), [range]));
/** @see multirange_intersect_internal */
export function rangesCommon(facts: RangeFacts, a: Ranges, b: Ranges): RangeValue[] {
  const made: RangeValue[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i] as RangeValue, b[j] as RangeValue];
    const both = common(facts, x, y);
    if (!both.empty) made.push(both);
    if (compareBounds(facts, upperOf(x), upperOf(y)) < 0) i++;
    else j++;
  }
  return made;
}
