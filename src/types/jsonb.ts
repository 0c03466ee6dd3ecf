/**
 * jsonb: operators, and the functions that read and change values.
 *
 * @see src/backend/utils/adt/jsonb.c, jsonb_op.c, jsonfuncs.c, jsonbsubs.c
 */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import type { ArrayValue } from "./array.ts";
import { int8 } from "./int.ts";
import { keyedArgs, pathIndex, textPairs, twoLists } from "./json.ts";
import { keyText, toJsonbItem, variadicArgs } from "./json-build.ts";
import { compareJsonb, containsItem, isArray, isContainer, Jsonb, type JsonbArray, type JsonbItem, JsonbObject, jsonbIn, jsonbPretty, jsonbText, makeObject } from "./jsonb-value.ts";
import { Numeric, roundTo, toNumber } from "./numeric-value.ts";
import * as T from "./oids.ts";
import { RecordValue } from "./record.ts";
import { defineContextual, defineFunctions, defineSetFunctions, type FmgrContext } from "./registry.ts";

const invalid = (message: string, hint?: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message, hint });
const wrap = (item: JsonbItem | undefined): Jsonb | null => (item === undefined ? null : new Jsonb(item));
/** A string without its quotes, nothing for null. */
export const jsonbAsText = (item: JsonbItem | undefined): string | null => (item === undefined || item === null ? null : typeof item === "string" ? item : jsonbText(item));

const field = (item: JsonbItem, key: string): JsonbItem | undefined => (item instanceof JsonbObject ? item.get(key) : undefined);
const element = (item: JsonbItem, at: number): JsonbItem | undefined => (isArray(item) ? item[at < 0 ? item.length + at : at] : undefined);
/** A scalar is stored as an array of one element, and `->` sees it so. */
const rootElement = (item: JsonbItem, at: number): JsonbItem | undefined => (isArray(item) || item instanceof JsonbObject ? element(item, at) : at === 0 || at === -1 ? item : undefined);
function step(item: JsonbItem, key: string | number): JsonbItem | undefined {
  if (item instanceof JsonbObject) return item.get(String(key));
  const index = typeof key === "number" ? key : pathIndex(key);
  return index === undefined ? undefined : element(item, index);
}
function atPath(item: JsonbItem, path: readonly (string | number | null)[]): JsonbItem | undefined {
  let current: JsonbItem | undefined = item;
  for (const key of path) {
    if (key === null || current === undefined) return undefined;
    current = step(current, key);
  }
  return current;
}
export const jsonbAtPath = (value: Jsonb, path: readonly (string | number)[]): Jsonb | null => wrap(atPath(value.item, path));

// Changes

/** What to do at the end of a path. @see JB_PATH_CREATE and its kin */
interface Change {
  readonly value: JsonbItem | undefined;
  /** Sets what is there; makes what is not; puts it in before or behind. */
  readonly replace: boolean;
  readonly create: boolean;
  readonly insert?: "before" | "after";
  /** Subscripts: arrays are filled up with nulls, and what is missing on the way is made. */
  readonly fill?: boolean;
  readonly remove?: boolean;
}
const notInteger = (key: string | number, at: number): never => ereport({ code: ERRCODE.invalid_text_representation, message: `path element at position ${at + 1} is not an integer: "${key}"` });

/** @see setPath */
function changed(item: JsonbItem, path: readonly (string | number | null)[], change: Change, level = 0): JsonbItem {
  const key = path[level];
  if (key === undefined) return item;
  if (key === null) return ereport({ code: ERRCODE.null_value_not_allowed, message: `path element at position ${level + 1} is null` });
  if (item instanceof JsonbObject) return changedObject(item, path, String(key), change, level);
  if (isArray(item)) return changedArray(item, path, key, change, level);
  if (change.fill === true) ereport({ code: ERRCODE.invalid_parameter_value, message: "cannot replace existing key", detail: "The path assumes key is a composite object, but it is a scalar value." });
  return item;
}
/** The value with which a missing part of a path begins: arrays for positions, objects for keys. @see push_path */
function madeFor(path: readonly (string | number | null)[], level: number, value: JsonbItem): JsonbItem {
  const key = path[level];
  if (key === undefined) return value;
  const inner = madeFor(path, level + 1, value);
  const index = typeof key === "number" ? key : undefined;
  return index === undefined ? makeObject([[String(key), inner]]) : [...new Array<JsonbItem>(Math.max(0, index)).fill(null), inner];
}
function changedObject(item: JsonbObject, path: readonly (string | number | null)[], key: string, change: Change, level: number): JsonbItem {
  const last = level === path.length - 1;
  const old = item.get(key);
  if (old === undefined) {
    if (change.fill === true && !last) return makeObject([...item.entries, [key, madeFor(path, level + 1, change.value as JsonbItem)]]);
    return last && change.create && change.value !== undefined ? makeObject([...item.entries, [key, change.value]]) : item;
  }
  if (!last) return makeObject(item.entries.map(([name, value]) => [name, name === key ? changed(value, path, change, level + 1) : value] as const));
  if (change.insert !== undefined) invalid("cannot replace existing key", "Try using the function jsonb_set to replace key value.");
  if (change.remove === true) return new JsonbObject(item.entries.filter(([name]) => name !== key));
  return change.replace ? makeObject(item.entries.map(([name, value]) => [name, name === key ? (change.value as JsonbItem) : value] as const)) : item;
}
function changedArray(item: JsonbArray, path: readonly (string | number | null)[], key: string | number, change: Change, level: number): JsonbItem {
  const last = level === path.length - 1;
  const index = typeof key === "number" ? key : (pathIndex(key) ?? notInteger(key, level));
  let at = index < 0 ? item.length + index : index;
  if (at < 0 && change.fill === true) ereport({ code: ERRCODE.invalid_parameter_value, message: `path element at position ${level + 1} is out of range: ${index}` });
  if (at >= 0 && at < item.length) {
    if (!last) return item.map((value, i) => (i === at ? changed(value, path, change, level + 1) : value));
    if (change.remove === true) return item.filter((_, i) => i !== at);
    if (change.insert !== undefined) {
      if (change.insert === "after") at++;
      return [...item.slice(0, at), change.value as JsonbItem, ...item.slice(at)];
    }
    return change.replace ? item.map((value, i) => (i === at ? (change.value as JsonbItem) : value)) : item;
  }
  if (change.fill === true) return [...item, ...new Array<JsonbItem>(at - item.length).fill(null), madeFor(path, level + 1, change.value as JsonbItem)];
  if (!last || !change.create || change.value === undefined) return item;
  return at < 0 ? [change.value, ...item] : [...item, change.value];
}
const pathOf = (path: ArrayValue): readonly (string | null)[] => {
  if (path.dims.length > 1) ereport({ code: ERRCODE.array_subscript_error, message: "wrong number of array subscripts" });
  return path.items as (string | null)[];
};
function setAt(value: Jsonb, path: ArrayValue, fresh: Jsonb, create: boolean): Jsonb {
  const steps = pathOf(path);
  if (!isContainer(value.item)) invalid("cannot set path in scalar");
  const size = isArray(value.item) ? value.item.length : (value.item as JsonbObject).entries.length;
  return (size === 0 && !create) || steps.length === 0 ? value : new Jsonb(changed(value.item, steps, { value: fresh.item, replace: true, create }));
}
function insertAt(value: Jsonb, path: ArrayValue, fresh: Jsonb, after: boolean): Jsonb {
  const steps = pathOf(path);
  if (!isContainer(value.item)) invalid("cannot set path in scalar");
  return steps.length === 0 ? value : new Jsonb(changed(value.item, steps, { value: fresh.item, replace: false, create: true, insert: after ? "after" : "before" }));
}
function deleteAt(value: Jsonb, path: ArrayValue): Jsonb {
  const steps = pathOf(path);
  if (!isContainer(value.item)) invalid("cannot delete path in scalar");
  if (isArray(value.item) && value.item.length === 0) return value;
  return steps.length === 0 ? value : new Jsonb(changed(value.item, steps, { value: undefined, replace: false, create: false, remove: true }));
}
/** jsonb_set, with a null handled as is asked for. */
function setLax(value: Jsonb | null, path: ArrayValue | null, fresh: Jsonb | null, create: boolean | null, treatment: string | null): Jsonb | null {
  if (value === null || path === null || create === null) return null;
  if (treatment === null) return invalid("null_value_treatment must be \"delete_key\", \"return_target\", \"use_json_null\", or \"raise_exception\"");
  if (fresh !== null) return setAt(value, path, fresh, create);
  switch (treatment) {
    case "raise_exception":
      return ereport({ code: ERRCODE.null_value_not_allowed, message: "JSON value must not be null", detail: "Exception was raised because null_value_treatment is \"raise_exception\".", hint: "To avoid, either change the null_value_treatment argument or ensure that an SQL NULL is not passed." });
    case "use_json_null":
      return setAt(value, path, new Jsonb(null), create);
    case "delete_key":
      return deleteAt(value, path);
    case "return_target":
      return value;
    default:
      return invalid("null_value_treatment must be \"delete_key\", \"return_target\", \"use_json_null\", or \"raise_exception\"");
  }
}
/** `column['key'][0] = value`. @see jsonb_subscript_assign */
export function assignJsonb(value: Jsonb | null, path: readonly (string | number)[], fresh: Jsonb | null): Jsonb {
  const start: JsonbItem = value === null ? (typeof path[0] === "number" ? [] : new JsonbObject([])) : value.item;
  if (!isContainer(start)) ereport({ code: ERRCODE.invalid_parameter_value, message: "cannot replace existing key", detail: "The path assumes key is a composite object, but it is a scalar value." });
  return new Jsonb(changed(start, path, { value: fresh?.item ?? null, replace: true, create: true, fill: true }));
}

/** Two objects are merged; anything else is put side by side in an array. @see IteratorConcat */
function concat(a: Jsonb, b: Jsonb): Jsonb {
  const [x, y] = [a.item, b.item];
  if (x instanceof JsonbObject && y instanceof JsonbObject) return new Jsonb(makeObject([...x.entries, ...y.entries]));
  return new Jsonb([...(isArray(x) ? x : [x]), ...(isArray(y) ? y : [y])]);
}
function deleteKeys({ item }: Jsonb, keys: readonly (string | null)[]): Jsonb {
  if (!isContainer(item)) return invalid("cannot delete from scalar");
  if (isArray(item)) return new Jsonb(item.filter((value) => typeof value !== "string" || !keys.includes(value)));
  return new Jsonb(new JsonbObject(item.entries.filter(([key]) => !keys.includes(key))));
}
function deleteIndex(value: Jsonb, index: number): Jsonb {
  const { item } = value;
  if (!isContainer(item)) return invalid("cannot delete from scalar");
  if (!isArray(item)) return invalid("cannot delete from object using integer index");
  const at = index < 0 ? item.length + index : index;
  return at < 0 || at >= item.length ? value : new Jsonb(item.filter((_, i) => i !== at));
}
function stripNulls(item: JsonbItem, inArrays: boolean): JsonbItem {
  if (isArray(item)) return item.filter((value) => !inArrays || value !== null).map((value) => stripNulls(value, inArrays));
  return item instanceof JsonbObject ? new JsonbObject(item.entries.filter(([, value]) => value !== null).map(([key, value]) => [key, stripNulls(value, inArrays)] as const)) : item;
}
const exists = (item: JsonbItem, key: string): boolean => (item instanceof JsonbObject ? item.get(key) !== undefined : isArray(item) ? item.includes(key) : item === key);
const kindOf = (item: JsonbItem): string => (item === null ? "null" : item instanceof Numeric ? "number" : typeof item === "string" ? "string" : typeof item === "boolean" ? "boolean" : isArray(item) ? "array" : "object");

// Casts

const kindNames: Readonly<Record<string, string>> = { null: "null", string: "string", number: "numeric", boolean: "boolean", array: "array", object: "object" };
/** @see cannotCastJsonbValue */
const cannotCast = (item: JsonbItem, type: string): never => invalid(item === null ? `cannot cast jsonb null to type ${type}` : `cannot cast jsonb ${isContainer(item) ? kindNames[kindOf(item)] : kindNames[kindOf(item)]} to type ${type}`);
const numberCast = (type: string, convert: (value: Numeric) => Datum) => ({ item }: Jsonb): Datum => (item === null ? null : item instanceof Numeric ? convert(item) : cannotCast(item, type));
const integerCast = (type: string, low: bigint, high: bigint): ((value: Jsonb) => Datum) =>
  numberCast(type, (value) => {
    const n = BigInt(roundTo(value, 0).m);
    return n < low || n > high ? ereport({ code: ERRCODE.numeric_value_out_of_range, message: `${type} out of range` }) : int8(n);
  });

const compared = (test: (order: number) => boolean) => (a: Jsonb, b: Jsonb): boolean => test(compareJsonb(a.item, b.item));

interface AggState {
  readonly items: JsonbItem[];
  readonly pairs: (readonly [string, JsonbItem])[];
}
const aggState = (state: AggState | null): AggState => state ?? { items: [], pairs: [] };
const objectAgg = (strict: boolean, unique: boolean) => (cx: FmgrContext, state: AggState | null, key: Datum, value: Datum): AggState => {
  const next = aggState(state);
  if (key === null) ereport({ code: ERRCODE.invalid_parameter_value, message: "field name must not be null" });
  const name = keyText(cx, cx.argTypes[1] as Oid, key, "field name must not be null");
  if (strict && value === null) return next;
  if (unique && next.pairs.some(([known]) => known === name)) ereport({ code: ERRCODE.duplicate_json_object_key_value, message: "duplicate JSON object key value" });
  next.pairs.push([name, toJsonbItem(cx, cx.argTypes[2] as Oid, value)]);
  return next;
};
const arrayAgg = (strict: boolean) => (cx: FmgrContext, state: AggState | null, value: Datum): AggState => {
  const next = aggState(state);
  if (!strict || value !== null) next.items.push(toJsonbItem(cx, cx.argTypes[1] as Oid, value));
  return next;
};
const textItems = (pairs: readonly (readonly [string, string | null])[]): Jsonb => new Jsonb(makeObject(pairs));

defineFunctions({
  jsonb_in: jsonbIn,
  jsonb_out: String,
  jsonb_object_field: ({ item }: Jsonb, key: string) => wrap(field(item, key)),
  jsonb_object_field_text: ({ item }: Jsonb, key: string) => jsonbAsText(field(item, key)),
  jsonb_array_element: ({ item }: Jsonb, at: number) => wrap(rootElement(item, at)),
  jsonb_array_element_text: ({ item }: Jsonb, at: number) => jsonbAsText(rootElement(item, at)),
  jsonb_extract_path: ({ item }: Jsonb, path: ArrayValue) => wrap(atPath(item, path.items as string[])),
  jsonb_extract_path_text: ({ item }: Jsonb, path: ArrayValue) => jsonbAsText(atPath(item, path.items as string[])),
  jsonb_array_length: ({ item }: Jsonb) => (isArray(item) ? item.length : invalid(`cannot get array length of a ${item instanceof JsonbObject ? "non-array" : "scalar"}`)),
  jsonb_typeof: ({ item }: Jsonb) => kindOf(item),
  jsonb_pretty: ({ item }: Jsonb) => jsonbPretty(item),
  jsonb_strip_nulls: ({ item }: Jsonb, inArrays = false) => new Jsonb(stripNulls(item, inArrays)),
  jsonb_concat: concat,
  jsonb_delete: (value: Jsonb, key: string) => deleteKeys(value, [key]),
  jsonb_delete_array: (value: Jsonb, keys: ArrayValue) => {
    if (keys.dims.length > 1) ereport({ code: ERRCODE.array_subscript_error, message: "wrong number of array subscripts" });
    return deleteKeys(value, keys.items as string[]);
  },
  jsonb_delete_idx: deleteIndex,
  jsonb_delete_path: deleteAt,
  jsonb_set: (value: Jsonb, path: ArrayValue, fresh: Jsonb, create = true) => setAt(value, path, fresh, create),
  jsonb_set_lax: setLax,
  jsonb_insert: (value: Jsonb, path: ArrayValue, fresh: Jsonb, after = false) => insertAt(value, path, fresh, after),
  jsonb_contains: ({ item: a }: Jsonb, { item: b }: Jsonb) => a instanceof JsonbObject === b instanceof JsonbObject && containsItem(a, b),
  jsonb_contained: ({ item: a }: Jsonb, { item: b }: Jsonb) => a instanceof JsonbObject === b instanceof JsonbObject && containsItem(b, a),
  jsonb_exists: ({ item }: Jsonb, key: string) => exists(item, key),
  jsonb_exists_any: ({ item }: Jsonb, keys: ArrayValue) => keys.items.some((key) => key !== null && exists(item, key as string)),
  jsonb_exists_all: ({ item }: Jsonb, keys: ArrayValue) => keys.items.every((key) => key === null || exists(item, key as string)),
  jsonb_eq: compared((order) => order === 0),
  jsonb_ne: compared((order) => order !== 0),
  jsonb_lt: compared((order) => order < 0),
  jsonb_le: compared((order) => order <= 0),
  jsonb_gt: compared((order) => order > 0),
  jsonb_ge: compared((order) => order >= 0),
  jsonb_cmp: (a: Jsonb, b: Jsonb) => compareJsonb(a.item, b.item),
  jsonb_bool: ({ item }: Jsonb) => (item === null ? null : typeof item === "boolean" ? item : cannotCast(item, "boolean")),
  jsonb_numeric: numberCast("numeric", (value) => value),
  jsonb_int2: integerCast("smallint", -32768n, 32767n),
  jsonb_int4: integerCast("integer", -2147483648n, 2147483647n),
  jsonb_int8: integerCast("bigint", -9223372036854775808n, 9223372036854775807n),
  jsonb_float4: numberCast("real", (value) => Math.fround(toNumber(value))),
  jsonb_float8: numberCast("double precision", toNumber),
  jsonb_object: (array: ArrayValue) => textItems(textPairs(array)),
  jsonb_object_two_arg: (keys: ArrayValue, values: ArrayValue) => textItems(twoLists(keys, values)),
  jsonb_build_array_noargs: () => new Jsonb([]),
  jsonb_build_object_noargs: () => new Jsonb(new JsonbObject([])),
  jsonb_agg_finalfn: (state: AggState | null) => (state === null ? null : new Jsonb([...state.items])),
  jsonb_object_agg_finalfn: (state: AggState | null) => (state === null ? null : new Jsonb(makeObject(state.pairs))),
});
defineContextual({
  to_jsonb: (cx, value: Datum) => new Jsonb(toJsonbItem(cx, cx.argTypes[0] as Oid, value)),
  jsonb_build_array: (cx, ...args: Datum[]) => {
    const list = variadicArgs(cx, args);
    return list === undefined ? null : new Jsonb(list.map(([type, value]) => toJsonbItem(cx, type, value)));
  },
  jsonb_build_object: (cx, ...args: Datum[]) => {
    const list = variadicArgs(cx, args);
    if (list !== undefined) for (let i = 0; i < list.length && list.length % 2 === 0; i += 2) if (list[i]?.[1] === null) invalid(`argument ${i + 1}: key must not be null`);
    const pairs = keyedArgs(cx, args, "jsonb_build_object");
    return pairs === undefined ? null : new Jsonb(makeObject(pairs.map(([key, type, value]) => [key, toJsonbItem(cx, type, value)] as const)));
  },
  jsonb_agg_transfn: arrayAgg(false),
  jsonb_agg_strict_transfn: arrayAgg(true),
  jsonb_object_agg_transfn: objectAgg(false, false),
  jsonb_object_agg_strict_transfn: objectAgg(true, false),
  jsonb_object_agg_unique_transfn: objectAgg(false, true),
  jsonb_object_agg_unique_strict_transfn: objectAgg(true, true),
});

function* elements({ item }: Jsonb): Iterable<JsonbItem> {
  if (item instanceof JsonbObject) invalid("cannot extract elements from an object");
  if (!isArray(item)) return invalid("cannot extract elements from a scalar");
  yield* item;
}
function* pairs({ item }: Jsonb, name: string, type: Oid, value: (item: JsonbItem) => Datum): Iterable<Datum> {
  if (!(item instanceof JsonbObject)) return invalid(`cannot call ${name} on a non-object`);
  for (const [key, inner] of item.entries) yield new RecordValue(T.RECORDOID, [T.TEXTOID, type], [key, value(inner)]);
}
function* mapped<A>(items: Iterable<A>, change: (item: A) => Datum): Iterable<Datum> {
  for (const item of items) yield change(item);
}
defineSetFunctions({
  jsonb_array_elements: ([value]) => mapped(elements(value as Jsonb), (item) => new Jsonb(item)),
  jsonb_array_elements_text: ([value]) => mapped(elements(value as Jsonb), jsonbAsText),
  jsonb_each: ([value]) => pairs(value as Jsonb, "jsonb_each", T.JSONBOID, (item) => new Jsonb(item)),
  jsonb_each_text: ([value]) => pairs(value as Jsonb, "jsonb_each_text", T.TEXTOID, jsonbAsText),
  jsonb_object_keys: ([value]) => {
    const { item } = value as Jsonb;
    if (!(item instanceof JsonbObject)) return invalid(`cannot call jsonb_object_keys on ${isArray(item) ? "an array" : "a scalar"}`);
    return item.entries.map(([key]) => key);
  },
});
