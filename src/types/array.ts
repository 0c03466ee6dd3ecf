/**
 * Arrays: values, text form, and the functions over them that need no more than their elements.
 *
 * @see src/backend/utils/adt/arrayfuncs.c, array_userfuncs.c
 */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { defineContextual, defineFunctions, type FmgrContext } from "./registry.ts";

/** An array of any number of dimensions; `items` are in row-major order. */
export class ArrayValue {
  readonly elemtype: Oid;
  readonly dims: readonly number[];
  readonly lbounds: readonly number[];
  readonly items: readonly Datum[];
  constructor(elemtype: Oid, dims: readonly number[], lbounds: readonly number[], items: readonly Datum[]) {
    this.elemtype = elemtype;
    this.dims = dims;
    this.lbounds = lbounds;
    this.items = items;
  }
}

/** A one-dimensional array from 1; no elements give the empty array. */
export const makeArray = (elemtype: Oid, items: readonly Datum[]): ArrayValue =>
  items.length === 0 ? new ArrayValue(elemtype, [], [], []) : new ArrayValue(elemtype, [items.length], [1], items);

const malformed = (text: string, detail: string): never =>
  ereport({ code: ERRCODE.invalid_text_representation, message: `malformed array literal: "${text}"`, detail });

type Nested = (string | null | Nested)[];

/** Reads `{…}` into nested lists of element texts. */
class ArrayReader {
  readonly text: string;
  readonly delimiter: string;
  at = 0;
  constructor(text: string, delimiter: string) {
    this.text = text;
    this.delimiter = delimiter;
  }
  space(): void {
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
  }
  list(): Nested {
    this.at++;
    const items: Nested = [];
    this.space();
    if (this.text[this.at] === "}") {
      this.at++;
      return items;
    }
    for (;;) {
      this.space();
      items.push(this.text[this.at] === "{" ? this.list() : this.element());
      this.space();
      const c = this.text[this.at++];
      if (c === "}") return items;
      if (c === undefined) malformed(this.text, "Unexpected end of input.");
      if (c !== this.delimiter) malformed(this.text, `Unexpected array element.`);
    }
  }
  element(): string | null {
    if (this.text[this.at] === '"') return this.quoted();
    const start = this.at;
    let value = "";
    while (this.at < this.text.length && ![this.delimiter, "}", "{", '"'].includes(this.text[this.at] as string)) {
      if (this.text[this.at] === "\\") this.at++;
      value += this.text[this.at++] ?? "";
    }
    if (this.at >= this.text.length) malformed(this.text, "Unexpected end of input.");
    const c = this.text[this.at] as string;
    if (c === "{") malformed(this.text, 'Unexpected "{" character.');
    if (c === '"') malformed(this.text, "Incorrectly quoted array element.");
    const trimmed = value.trim();
    if (trimmed === "") malformed(this.text, `Unexpected "${c}" character.`);
    return this.text.slice(start, this.at).trim().toUpperCase() === "NULL" ? null : trimmed;
  }
  quoted(): string {
    this.at++;
    let value = "";
    while (this.text[this.at] !== '"') {
      if (this.at >= this.text.length) malformed(this.text, "Unexpected end of input.");
      if (this.text[this.at] === "\\") this.at++;
      value += this.text[this.at++] ?? "";
    }
    this.at++;
    this.space();
    if (![this.delimiter, "}", undefined].includes(this.text[this.at])) malformed(this.text, "Incorrectly quoted array element.");
    return value;
  }
}

function dimensionsOf(nested: Nested, text: string): number[] {
  const dims: number[] = [];
  for (let level: unknown = nested; Array.isArray(level); level = level[0]) dims.push(level.length);
  const check = (list: Nested, depth: number): void => {
    const ragged = (): never => malformed(text, "Multidimensional arrays must have sub-arrays with matching dimensions.");
    if (list.length !== dims[depth]) ragged();
    for (const item of list) {
      if (Array.isArray(item) !== depth + 1 < dims.length) ragged();
      if (Array.isArray(item)) check(item, depth + 1);
    }
  };
  check(nested, 0);
  return dims;
}

const leaves = (nested: Nested): (string | null)[] => nested.flatMap((item) => (Array.isArray(item) ? leaves(item) : [item]));

/** Reads an array; `input` reads one element. */
export function parseArray(text: string, elemtype: Oid, delimiter: string, input: (text: string) => Datum): ArrayValue {
  const bounds = /^\s*((?:\[[+-]?\d+(?::[+-]?\d+)?\]\s*)+)=/.exec(text);
  const lbounds = bounds === null ? undefined : [...(bounds[1] as string).matchAll(/\[([+-]?\d+)(?::([+-]?\d+))?\]/g)].map((m) => (m[2] === undefined ? 1 : Number(m[1])));
  const reader = new ArrayReader(text, delimiter);
  reader.at = bounds === null ? 0 : bounds[0].length;
  reader.space();
  if (text[reader.at] !== "{") malformed(text, 'Array value must start with "{" or dimension information.');
  const nested = reader.list();
  reader.space();
  if (reader.at < text.length) malformed(text, "Junk after closing right brace.");
  const dims = dimensionsOf(nested, text);
  const items = leaves(nested).map((item) => (item === null ? null : input(item)));
  if (items.length === 0) return new ArrayValue(elemtype, [], [], []);
  return new ArrayValue(elemtype, dims, lbounds ?? dims.map(() => 1), items);
}

const needsQuotes = (text: string, delimiter: string): boolean =>
  text === "" || /[{}"\\\s]/.test(text) || text.includes(delimiter) || text.toUpperCase() === "NULL";

/** The text of an array; `output` prints one element. */
export function formatArray(array: ArrayValue, delimiter: string, output: (value: Datum) => string): string {
  if (array.items.length === 0) return "{}";
  let at = 0;
  const element = (): string => {
    const value = array.items[at++];
    if (value === null) return "NULL";
    const text = output(value);
    return needsQuotes(text, delimiter) ? `"${text.replace(/["\\]/g, "\\$&")}"` : text;
  };
  const level = (depth: number): string => {
    const parts = Array.from({ length: array.dims[depth] as number }, () => (depth + 1 === array.dims.length ? element() : level(depth + 1)));
    return `{${parts.join(delimiter)}}`;
  };
  const bounds = array.lbounds.some((bound) => bound !== 1)
    ? `${array.dims.map((dim, i) => `[${array.lbounds[i]}:${(array.lbounds[i] as number) + dim - 1}]`).join("")}=`
    : "";
  return bounds + level(0);
}

/** Orders arrays element by element, nulls last, then by shape. @see array_cmp */
export function compareArrays(a: ArrayValue, b: ArrayValue, compare: (x: Datum, y: Datum) => number): number {
  const n = Math.min(a.items.length, b.items.length);
  for (let i = 0; i < n; i++) {
    const [x, y] = [a.items[i], b.items[i]];
    const order = x === null || y === null ? Number(x === null) - Number(y === null) : compare(x, y);
    if (order !== 0) return order;
  }
  if (a.items.length !== b.items.length) return a.items.length - b.items.length;
  if (a.dims.length !== b.dims.length) return a.dims.length - b.dims.length;
  for (let i = 0; i < a.dims.length; i++) if (a.dims[i] !== b.dims[i]) return (a.dims[i] as number) - (b.dims[i] as number);
  for (let i = 0; i < a.dims.length; i++) if (a.lbounds[i] !== b.lbounds[i]) return (a.lbounds[i] as number) - (b.lbounds[i] as number);
  return 0;
}

/** The element at the subscripts, or null outside. */
export function arrayElement(array: ArrayValue, subscripts: readonly number[]): Datum {
  if (subscripts.length !== array.dims.length) return null;
  let offset = 0;
  for (let i = 0; i < subscripts.length; i++) {
    const index = (subscripts[i] as number) - (array.lbounds[i] as number);
    if (index < 0 || index >= (array.dims[i] as number)) return null;
    offset = offset * (array.dims[i] as number) + index;
  }
  return array.items[offset];
}

/** `a[l:u, …]`; missing bounds are the array's own. */
export function arraySlice(array: ArrayValue, lower: readonly (number | null)[], upper: readonly (number | null)[]): ArrayValue {
  const empty = new ArrayValue(array.elemtype, [], [], []);
  if (upper.length > array.dims.length) return empty;
  const from: number[] = [];
  const dims: number[] = [];
  for (let i = 0; i < array.dims.length; i++) {
    const lb = array.lbounds[i] as number;
    const ub = lb + (array.dims[i] as number) - 1;
    const start = Math.max(lower[i] ?? lb, lb);
    const end = Math.min(upper[i] ?? ub, ub);
    if (start > end) return empty;
    from.push(start - lb);
    dims.push(end - start + 1);
  }
  const items: Datum[] = [];
  const collect = (depth: number, offset: number): void => {
    for (let i = 0; i < (dims[depth] as number); i++) {
      const at = offset * (array.dims[depth] as number) + (from[depth] as number) + i;
      if (depth + 1 === dims.length) items.push(array.items[at]);
      else collect(depth + 1, at);
    }
  };
  collect(0, 0);
  return new ArrayValue(array.elemtype, dims, dims.map(() => 1), items);
}

const subscriptError = (message: string, detail?: string): never => ereport({ code: ERRCODE.array_subscript_error, message, detail });
const MAX_ARRAY_SIZE = 134217727;

/** Copies a one- or more-dimensional block of items into another shape. */
function place(items: Datum[], into: { readonly dims: readonly number[]; readonly lbounds: readonly number[] }, from: ArrayValue): void {
  const at = from.dims.map(() => 0);
  for (const item of from.items) {
    let offset = 0;
    for (let i = 0; i < at.length; i++) offset = offset * (into.dims[i] as number) + (at[i] as number) + (from.lbounds[i] as number) - (into.lbounds[i] as number);
    items[offset] = item;
    for (let i = at.length - 1; i >= 0 && ++(at[i] as number) === from.dims[i]; i--) at[i] = 0;
  }
}

/** The array with one element set; a one-dimensional array grows to hold it. @see array_set_element */
export function arraySetElement(array: ArrayValue, subscripts: readonly number[], value: Datum): ArrayValue {
  const ndim = array.dims.length;
  if (subscripts.length > 6) subscriptError(`number of array dimensions (${subscripts.length}) exceeds the maximum allowed (6)`);
  if (ndim === 0) return new ArrayValue(array.elemtype, subscripts.map(() => 1), subscripts, [value]);
  if (ndim !== subscripts.length) return subscriptError("wrong number of array subscripts");
  if (ndim === 1) return arraySetSlice(array, [subscripts[0] as number], [subscripts[0] as number], new ArrayValue(array.elemtype, [1], [1], [value]));
  let offset = 0;
  subscripts.forEach((subscript, i) => {
    const index = subscript - (array.lbounds[i] as number);
    if (index < 0 || index >= (array.dims[i] as number)) subscriptError("array subscript out of range");
    offset = offset * (array.dims[i] as number) + index;
  });
  const items = [...array.items];
  items[offset] = value;
  return new ArrayValue(array.elemtype, array.dims, array.lbounds, items);
}

/** The array with a slice set; a null source changes nothing. @see array_set_slice */
export function arraySetSlice(array: ArrayValue, lower: readonly (number | null)[], upper: readonly (number | null)[], source: ArrayValue | null): ArrayValue {
  if (source === null) return array;
  const needed = (count: number): void => {
    if (source.items.length < count) subscriptError("source array too small");
  };
  if (array.dims.length === 0) {
    if (lower.includes(null) || upper.includes(null)) subscriptError("array slice subscript must provide both boundaries", "When assigning to a slice of an empty array value, slice boundaries must be fully specified.");
    const dims = lower.map((l, i) => (upper[i] as number) - (l as number) + 1);
    if (dims.some((dim) => dim < 0)) subscriptError("upper bound cannot be less than lower bound");
    const count = dims.reduce((a, b) => a * b, 1);
    if (count > MAX_ARRAY_SIZE) ereport({ code: ERRCODE.program_limit_exceeded, message: `array size exceeds the maximum allowed (${MAX_ARRAY_SIZE})` });
    needed(count);
    return count === 0 ? array : new ArrayValue(array.elemtype, dims, lower as number[], source.items.slice(0, count));
  }
  if (array.dims.length < lower.length) subscriptError("wrong number of array subscripts");
  const dims = [...array.dims];
  const lbounds = [...array.lbounds];
  const [from, to]: [number[], number[]] = [[], []];
  array.dims.forEach((dim, i) => {
    const first = array.lbounds[i] as number;
    const [l, u] = [lower[i] ?? first, upper[i] ?? first + dim - 1];
    if (u < l) subscriptError("upper bound cannot be less than lower bound");
    if (array.dims.length === 1) {
      // A one-dimensional array grows; what lies between is null.
      lbounds[0] = Math.min(first, l);
      dims[0] = Math.max(first + dim, u + 1) - (lbounds[0] as number);
      if ((dims[0] as number) > MAX_ARRAY_SIZE) ereport({ code: ERRCODE.program_limit_exceeded, message: `array size exceeds the maximum allowed (${MAX_ARRAY_SIZE})` });
    } else if (i < lower.length && (l < first || u >= first + dim)) subscriptError("array subscript out of range");
    from.push(l);
    to.push(u);
  });
  const part = from.map((l, i) => (to[i] as number) - l + 1);
  const count = part.reduce((a, b) => a * b, 1);
  needed(count);
  const items: Datum[] = new Array(dims.reduce((a, b) => a * b, 1)).fill(null);
  place(items, { dims, lbounds }, array);
  place(items, { dims, lbounds }, new ArrayValue(array.elemtype, part, from, source.items.slice(0, count)));
  return new ArrayValue(array.elemtype, dims, lbounds, items);
}

const compareFor = (cx: FmgrContext, array: ArrayValue): ((a: Datum, b: Datum) => number) => cx.session.types.compare(array.elemtype);
const check = (test: (order: number) => boolean) => (cx: FmgrContext, a: ArrayValue, b: ArrayValue): boolean => test(compareArrays(a, b, compareFor(cx, a)));

function concat(a: ArrayValue | null, b: ArrayValue | null): ArrayValue | null {
  if (a === null || b === null) return a ?? b;
  if (a.items.length === 0) return b;
  if (b.items.length === 0) return a;
  const incompatible = (detail: string): never => ereport({ code: ERRCODE.array_subscript_error, message: "cannot concatenate incompatible arrays", detail });
  if (a.dims.length === b.dims.length) {
    if (a.dims.slice(1).some((dim, i) => dim !== b.dims[i + 1] || a.lbounds[i + 1] !== b.lbounds[i + 1])) incompatible("Arrays with differing element dimensions are not compatible for concatenation.");
    return new ArrayValue(a.elemtype, [(a.dims[0] as number) + (b.dims[0] as number), ...a.dims.slice(1)], a.lbounds, [...a.items, ...b.items]);
  }
  const [big, small] = a.dims.length > b.dims.length ? [a, b] : [b, a];
  if (big.dims.length !== small.dims.length + 1) incompatible(`Arrays of ${a.dims.length} and ${b.dims.length} dimensions are not compatible for concatenation.`);
  if (small.dims.some((dim, i) => dim !== big.dims[i + 1] || small.lbounds[i] !== big.lbounds[i + 1])) incompatible("Arrays with differing dimensions are not compatible for concatenation.");
  return new ArrayValue(big.elemtype, [(big.dims[0] as number) + 1, ...big.dims.slice(1)], big.lbounds, [...a.items, ...b.items]);
}
const oneDimension = (array: ArrayValue | null): void => {
  if (array !== null && array.dims.length > 1) ereport({ code: ERRCODE.data_exception, message: "argument must be empty or one-dimensional array" });
};
function append(cx: FmgrContext, array: ArrayValue | null, value: Datum): ArrayValue {
  oneDimension(array);
  if (array === null || array.items.length === 0) return makeArray(array?.elemtype ?? cx.session.types.elementType(cx.resultType), [value]);
  return new ArrayValue(array.elemtype, [array.items.length + 1], array.lbounds, [...array.items, value]);
}
function prepend(cx: FmgrContext, value: Datum, array: ArrayValue | null): ArrayValue {
  oneDimension(array);
  if (array === null || array.items.length === 0) return makeArray(array?.elemtype ?? cx.session.types.elementType(cx.resultType), [value]);
  return new ArrayValue(array.elemtype, [array.items.length + 1], array.lbounds, [value, ...array.items]);
}
const contains = (cx: FmgrContext, a: ArrayValue, b: ArrayValue): boolean => {
  const compare = compareFor(cx, a);
  return b.items.every((y) => y !== null && a.items.some((x) => x !== null && compare(x, y) === 0));
};
const overlap = (cx: FmgrContext, a: ArrayValue, b: ArrayValue): boolean => {
  const compare = compareFor(cx, a);
  return b.items.some((y) => y !== null && a.items.some((x) => x !== null && compare(x, y) === 0));
};
const elementEquals = (cx: FmgrContext, array: ArrayValue) => {
  const compare = compareFor(cx, array);
  return (x: Datum, y: Datum): boolean => (x === null || y === null ? x === y : compare(x, y) === 0);
};
function textToArray(_cx: FmgrContext, text: string | null, separator: string | null, nullText: string | null = null): ArrayValue | null {
  if (text === null) return null;
  const parts = text === "" ? [] : separator === null ? [...text] : separator === "" ? [text] : text.split(separator);
  return makeArray(25, parts.map((part) => (part === nullText ? null : part)));
}
function arrayToText(cx: FmgrContext, array: ArrayValue | null, separator: string | null, nullText: string | null = null): string | null {
  if (array === null || separator === null) return null;
  const parts = array.items.map((item) => (item === null ? nullText : cx.session.types.output(array.elemtype, item, cx.session)));
  return parts.filter((part) => part !== null).join(separator);
}

/** An array of one value. @see array_fill_internal */
function fill(cx: FmgrContext, value: Datum, dims: ArrayValue | null, lows: ArrayValue | null | undefined = undefined): ArrayValue {
  const wrong = (detail: string): never => subscriptError("wrong number of array subscripts", detail);
  const noNulls = (array: ArrayValue): readonly number[] => (array.items.includes(null) ? ereport({ code: ERRCODE.null_value_not_allowed, message: "dimension values cannot be null" }) : (array.items as number[]));
  if (dims === null || lows === null) return ereport({ code: ERRCODE.null_value_not_allowed, message: "dimension array or low bound array cannot be null" });
  if (dims.dims.length > 1 || (lows?.dims.length ?? 0) > 1) wrong("Dimension array must be one dimensional.");
  const sizes = noNulls(dims);
  if (sizes.length > 6) subscriptError(`number of array dimensions (${sizes.length}) exceeds the maximum allowed (6)`);
  const bounds = lows === undefined ? sizes.map(() => 1) : noNulls(lows);
  if (bounds.length !== sizes.length) wrong("Low bound array has different size than dimensions array.");
  const elemtype = cx.session.types.elementType(cx.resultType);
  const count = sizes.reduce((a, b) => a * b, 1);
  if (sizes.some((size) => size < 0) || count > MAX_ARRAY_SIZE) ereport({ code: ERRCODE.program_limit_exceeded, message: `array size exceeds the maximum allowed (${MAX_ARRAY_SIZE})` });
  return sizes.length === 0 || count === 0 ? new ArrayValue(elemtype, [], [], []) : new ArrayValue(elemtype, sizes, bounds, new Array(count).fill(value));
}
/** The place of a value among thresholds, which ascend. @see width_bucket_array */
function widthBucket(cx: FmgrContext, value: Datum, thresholds: ArrayValue): number {
  if (thresholds.dims.length > 1) subscriptError("thresholds must be one-dimensional array");
  if (thresholds.items.includes(null)) ereport({ code: ERRCODE.null_value_not_allowed, message: "thresholds array must not contain NULLs" });
  const compare = compareFor(cx, thresholds);
  let [low, high] = [0, thresholds.items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(value, thresholds.items[middle]) < 0) high = middle;
    else low = middle + 1;
  }
  return low;
}
function sorted(cx: FmgrContext, array: ArrayValue, descending: boolean, nullsFirst: boolean): ArrayValue {
  const [size = 0, ...inner] = array.dims;
  if (size < 2) return array;
  const compare = compareFor(cx, array);
  if (inner.length > 0) {
    // Of an array of many dimensions the slices are sorted.
    const step = array.items.length / size;
    const lbounds = array.lbounds.slice(1);
    const slices = Array.from({ length: size }, (_, i) => new ArrayValue(array.elemtype, inner, lbounds, array.items.slice(i * step, (i + 1) * step)));
    slices.sort((a, b) => compareArrays(a, b, compare) * (descending ? -1 : 1));
    return new ArrayValue(array.elemtype, array.dims, array.lbounds, slices.flatMap(({ items }) => items));
  }
  const values = array.items.filter((item) => item !== null).sort((a, b) => compare(a, b) * (descending ? -1 : 1));
  const nulls: Datum[] = new Array(array.items.length - values.length).fill(null);
  return new ArrayValue(array.elemtype, array.dims, array.lbounds, nullsFirst ? [...nulls, ...values] : [...values, ...nulls]);
}

/** Elements that blanks are between. */
function vectorIn(cx: FmgrContext, elemtype: Oid, text: string): ArrayValue {
  const items = text.split(/\s+/).filter(Boolean).map((word) => cx.session.types.input(elemtype, word, -1, cx.session));
  return new ArrayValue(elemtype, [items.length], [0], items);
}
/** @see check_valid_int2vector, check_valid_oidvector */
function vectorOut(array: ArrayValue, type: string): string {
  if (array.dims.length !== 1 || array.items.includes(null)) ereport({ code: ERRCODE.datatype_mismatch, message: `array is not a valid ${type}` });
  return array.items.join(" ");
}
function requireOneDimension(array: ArrayValue, doing: string): void {
  if (array.dims.length > 1) ereport({ code: ERRCODE.feature_not_supported, message: `${doing} multidimensional arrays is not supported` });
}
/** The subscript of the first element that is equal, from one on. @see array_position_common */
function positionFrom(cx: FmgrContext, array: ArrayValue | null, value: Datum, start: number | undefined): number | null {
  if (array === null) return null;
  requireOneDimension(array, "searching for elements in");
  const lower = array.lbounds[0] ?? 1;
  const same = elementEquals(cx, array);
  const at = array.items.findIndex((item, i) => (start === undefined || i + lower >= start) && same(item, value));
  return at < 0 ? null : at + lower;
}
defineContextual({
  array_in: (cx, text: string, elemtype: number, typmod: number) =>
    parseArray(text, elemtype, cx.session.types.delimiter(elemtype), (item) => cx.session.types.input(elemtype, item, typmod, cx.session)),
  anyarray_out: (cx, array: ArrayValue) => cx.session.types.output(cx.session.types.arrayType(array.elemtype), array, cx.session),
  array_out: (cx, array: ArrayValue) =>
    formatArray(array, cx.session.types.delimiter(array.elemtype), (item) => cx.session.types.output(array.elemtype, item, cx.session)),
  int2vectorin: (cx, text: string) => vectorIn(cx, 21, text),
  int2vectorout: (_cx, array: ArrayValue) => vectorOut(array, "int2vector"),
  oidvectorin: (cx, text: string) => vectorIn(cx, 26, text),
  oidvectorout: (_cx, array: ArrayValue) => vectorOut(array, "oidvector"),
  array_eq: check((c) => c === 0),
  array_ne: check((c) => c !== 0),
  array_lt: check((c) => c < 0),
  array_le: check((c) => c <= 0),
  array_gt: check((c) => c > 0),
  array_ge: check((c) => c >= 0),
  btarraycmp: (cx, a: ArrayValue, b: ArrayValue) => compareArrays(a, b, compareFor(cx, a)),
  array_larger: (cx, a: ArrayValue, b: ArrayValue) => (compareArrays(a, b, compareFor(cx, a)) >= 0 ? a : b),
  array_smaller: (cx, a: ArrayValue, b: ArrayValue) => (compareArrays(a, b, compareFor(cx, a)) <= 0 ? a : b),
  arraycontains: contains,
  arraycontained: (cx, a: ArrayValue, b: ArrayValue) => contains(cx, b, a),
  arrayoverlap: overlap,
  array_append: append,
  array_prepend: prepend,
  array_position: (cx, array: ArrayValue | null, value: Datum) => positionFrom(cx, array, value, undefined),
  array_position_start: (cx, array: ArrayValue | null, value: Datum, start: number | null) => {
    if (array !== null && start === null) ereport({ code: ERRCODE.null_value_not_allowed, message: "initial position must not be null" });
    return positionFrom(cx, array, value, start ?? undefined);
  },
  array_positions: (cx, array: ArrayValue | null, value: Datum) => {
    if (array === null) return null;
    requireOneDimension(array, "searching for elements in");
    const same = elementEquals(cx, array);
    return makeArray(23, array.items.flatMap((item, i) => (same(item, value) ? [i + (array.lbounds[0] ?? 1)] : [])));
  },
  array_remove: (cx, array: ArrayValue | null, value: Datum) => {
    if (array === null) return null;
    requireOneDimension(array, "removing elements from");
    const same = elementEquals(cx, array);
    const kept = array.items.filter((item) => !same(item, value));
    return kept.length === array.items.length ? array : makeArray(array.elemtype, kept);
  },
  array_replace: (cx, array: ArrayValue | null, from: Datum, to: Datum) => {
    if (array === null) return null;
    const same = elementEquals(cx, array);
    return new ArrayValue(array.elemtype, array.dims, array.lbounds, array.items.map((item) => (same(item, from) ? to : item)));
  },
  text_to_array: textToArray,
  text_to_array_null: textToArray,
  array_to_text: arrayToText,
  array_to_text_null: arrayToText,
  array_agg_transfn: (cx, state: { type: Oid; items: Datum[] } | null, value: Datum) => {
    const next = state ?? { type: cx.argTypes[1] ?? 25, items: [] };
    next.items.push(value);
    return next;
  },
  array_agg_finalfn: (_cx, state: { type: Oid; items: Datum[] } | null) => (state === null ? null : makeArray(state.type, [...state.items])),
  array_fill: fill,
  array_fill_with_lower_bounds: fill,
  array_agg_array_transfn: (_cx, state: ArrayValue[] | null, value: ArrayValue | null) => {
    if (value === null) ereport({ code: ERRCODE.null_value_not_allowed, message: "cannot accumulate null arrays" });
    if (value.dims.length === 0) ereport({ code: ERRCODE.array_subscript_error, message: "cannot accumulate empty arrays" });
    const next = state ?? [];
    if (next[0] !== undefined && next[0].dims.join() !== value.dims.join()) ereport({ code: ERRCODE.array_subscript_error, message: "cannot accumulate arrays of different dimensionality" });
    next.push(value);
    return next;
  },
  array_agg_array_finalfn: (_cx, state: ArrayValue[] | null) => {
    const first = state?.[0];
    return first === undefined || state === null ? null : new ArrayValue(first.elemtype, [state.length, ...first.dims], [1, ...first.lbounds], state.flatMap((array) => array.items));
  },
  width_bucket_array: widthBucket,
  array_sort: (cx, array: ArrayValue) => sorted(cx, array, false, false),
  array_sort_order: (cx, array: ArrayValue, descending: boolean) => sorted(cx, array, descending, descending),
  array_sort_order_nulls_first: sorted,
});
defineFunctions({
  array_cat: concat,
  array_ndims: (array: ArrayValue) => array.dims.length || null,
  array_length: (array: ArrayValue, dim: number) => array.dims[dim - 1] ?? null,
  array_lower: (array: ArrayValue, dim: number) => array.lbounds[dim - 1] ?? null,
  array_upper: (array: ArrayValue, dim: number) => (array.dims[dim - 1] === undefined ? null : (array.lbounds[dim - 1] as number) + (array.dims[dim - 1] as number) - 1),
  array_cardinality: (array: ArrayValue) => array.items.length,
  array_dims: (array: ArrayValue) =>
    array.dims.length === 0 ? null : array.dims.map((dim, i) => `[${array.lbounds[i]}:${(array.lbounds[i] as number) + dim - 1}]`).join(""),
  array_reverse: (array: ArrayValue) => {
    const size = array.dims[0] ?? 0;
    const step = size === 0 ? 1 : array.items.length / size;
    return new ArrayValue(array.elemtype, array.dims, array.lbounds, Array.from({ length: size }, (_, i) => array.items.slice((size - 1 - i) * step, (size - i) * step)).flat());
  },
  trim_array: (array: ArrayValue, n: number) => {
    if (n < 0 || n > (array.dims[0] ?? 0)) {
      ereport({ code: ERRCODE.array_subscript_error, message: `number of elements to trim must be between 0 and ${array.dims[0] ?? 0}` });
    }
    const [size = 0, ...inner] = array.dims;
    if (size === n) return makeArray(array.elemtype, []);
    return new ArrayValue(array.elemtype, [size - n, ...inner], array.dims.map(() => 1), array.items.slice(0, (array.items.length / size) * (size - n)));
  },
});
