/**
 * json: text that is known to be JSON, kept as it was written.
 *
 * @see src/backend/utils/adt/json.c, jsonfuncs.c
 */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import type { ArrayValue } from "./array.ts";
import { arrayText, keyText, rowText, toJson, variadicArgs } from "./json-build.ts";
import { type JsonNode, parseJson, quoteJson } from "./json-parse.ts";
import * as T from "./oids.ts";
import { RecordValue } from "./record.ts";
import { defineContextual, defineFunctions, defineSetFunctions, type FmgrContext } from "./registry.ts";

const invalid = (message: string, hint?: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message, hint });
const sliceOf = (text: string, node: JsonNode): string => text.slice(node.start, node.end);
/** What `->>` gives: a string without its quotes, nothing for null. */
const textOf = (text: string, node: JsonNode): string | null => (node.kind === "string" ? node.value : node.kind === "null" ? null : sliceOf(text, node));

/** Of several fields with one name, the last. */
const fieldOf = (node: JsonNode, name: string): JsonNode | undefined => (node.kind === "object" ? node.fields.findLast((field) => field.name === name)?.value : undefined);
const elementOf = (node: JsonNode, at: number): JsonNode | undefined => (node.kind === "array" ? node.items[at < 0 ? node.items.length + at : at] : undefined);

/** An array's position as a path writes it. */
export function pathIndex(step: string): number | undefined {
  if (!/^\s*[+-]?\d+$/.test(step)) return undefined;
  const n = Number(step);
  return n >= -2147483648 && n <= 2147483647 ? n : undefined;
}
function atPath(node: JsonNode, path: ArrayValue): JsonNode | undefined {
  let current: JsonNode | undefined = node;
  for (const step of path.items as (string | null)[]) {
    if (step === null || current === undefined) return undefined;
    const index = pathIndex(step);
    current = current.kind === "array" ? (index === undefined ? undefined : elementOf(current, index)) : fieldOf(current, step);
  }
  return current;
}
type Find<K> = (node: JsonNode, key: K) => JsonNode | undefined;
const asJson = <K>(find: Find<K>) => (text: string, key: K): string | null => {
  const found = find(parseJson(text), key);
  return found === undefined ? null : sliceOf(text, found);
};
const asText = <K>(find: Find<K>) => (text: string, key: K): string | null => {
  const found = find(parseJson(text), key);
  return found === undefined ? null : textOf(text, found);
};

/** Without fields that are null; in arrays too if asked for. */
function stripNulls(text: string, node: JsonNode, inArrays: boolean): string {
  if (node.kind === "object") return `{${node.fields.filter(({ value }) => value.kind !== "null").map(({ name, value }) => `${quoteJson(name)}:${stripNulls(text, value, inArrays)}`).join(",")}}`;
  if (node.kind === "array") return `[${node.items.filter((item) => !inArrays || item.kind !== "null").map((item) => stripNulls(text, item, inArrays)).join(",")}]`;
  return node.kind === "string" ? quoteJson(node.value) : sliceOf(text, node);
}

/** Keys and values from a list of both, or from a list of pairs. */
export function textPairs(array: ArrayValue): (readonly [string, string | null])[] {
  const items = array.items as (string | null)[];
  const { dims } = array;
  if (dims.length === 0) return [];
  if (dims.length > 2) ereport({ code: ERRCODE.array_subscript_error, message: "wrong number of array subscripts" });
  if (dims.length === 1 && (dims[0] as number) % 2 === 1) ereport({ code: ERRCODE.array_subscript_error, message: "array must have even number of elements" });
  if (dims.length === 2 && dims[1] !== 2) ereport({ code: ERRCODE.array_subscript_error, message: "array must have two columns" });
  return Array.from({ length: items.length / 2 }, (_, i) => [keyNotNull(items[2 * i] ?? null), items[2 * i + 1] ?? null]);
}
export function twoLists(keys: ArrayValue, values: ArrayValue): (readonly [string, string | null])[] {
  if (keys.dims.length > 1 || keys.dims.length !== values.dims.length) ereport({ code: ERRCODE.array_subscript_error, message: "wrong number of array subscripts" });
  if (keys.items.length !== values.items.length) ereport({ code: ERRCODE.array_subscript_error, message: "mismatched array dimensions" });
  return (keys.items as (string | null)[]).map((key, i) => [keyNotNull(key), (values.items[i] ?? null) as string | null]);
}
const keyNotNull = (key: string | null): string => key ?? ereport({ code: ERRCODE.null_value_not_allowed, message: "null value not allowed for object key" });
const textObject = (pairs: readonly (readonly [string, string | null])[]): string => `{${pairs.map(([key, value]) => `${quoteJson(key)} : ${value === null ? "null" : quoteJson(value)}`).join(", ")}}`;

/** The arguments of a builder in pairs. */
export function keyedArgs(cx: FmgrContext, args: readonly Datum[], name: string): (readonly [string, Oid, Datum])[] | undefined {
  const list = variadicArgs(cx, args);
  if (list === undefined) return undefined;
  if (list.length % 2 === 1) invalid("argument list must have even number of elements", `The arguments of ${name}() must consist of alternating keys and values.`);
  return Array.from({ length: list.length / 2 }, (_, i) => {
    const [keyType, key] = list[2 * i] as readonly [Oid, Datum];
    const [type, value] = list[2 * i + 1] as readonly [Oid, Datum];
    return [keyText(cx, keyType, key, "null value not allowed for object key"), type, value];
  });
}

interface AggState {
  readonly parts: string[];
  readonly keys: Set<string>;
}
const aggState = (state: AggState | null): AggState => state ?? { parts: [], keys: new Set() };
const objectAgg = (strict: boolean, unique: boolean) => (cx: FmgrContext, state: AggState | null, key: Datum, value: Datum): AggState => {
  const next = aggState(state);
  if (strict && value === null && key !== null) return next;
  const name = keyText(cx, cx.argTypes[1] as Oid, key, "null value not allowed for object key");
  if (unique && next.keys.has(name)) ereport({ code: ERRCODE.duplicate_json_object_key_value, message: `duplicate JSON object key value: ${quoteJson(name)}` });
  next.keys.add(name);
  next.parts.push(`${quoteJson(name)} : ${toJson(cx, cx.argTypes[2] as Oid, value)}`);
  return next;
};
const arrayAgg = (strict: boolean) => (cx: FmgrContext, state: AggState | null, value: Datum): AggState => {
  const next = aggState(state);
  if (strict && value === null) return next;
  const type = cx.argTypes[1] as Oid;
  const broken = next.parts.length > 0 && value !== null && (cx.session.types.elementType(type) !== 0 || value instanceof RecordValue);
  next.parts.push(`${next.parts.length === 0 ? "" : broken ? ", \n " : ", "}${toJson(cx, type, value)}`);
  return next;
};

defineFunctions({
  json_in: (text: string) => {
    parseJson(text, false);
    return text;
  },
  json_out: (text: string) => text,
  json_object_field: asJson(fieldOf),
  json_object_field_text: asText(fieldOf),
  json_array_element: asJson(elementOf),
  json_array_element_text: asText(elementOf),
  json_extract_path: asJson(atPath),
  json_extract_path_text: asText(atPath),
  json_strip_nulls: (text: string, inArrays = false) => stripNulls(text, parseJson(text), inArrays),
  json_typeof: (text: string) => {
    const { kind } = parseJson(text, false);
    return kind === "true" || kind === "false" ? "boolean" : kind;
  },
  json_array_length: (text: string) => {
    const node = parseJson(text, false);
    return node.kind === "array" ? node.items.length : invalid(`cannot get array length of a ${node.kind === "object" ? "non-array" : "scalar"}`);
  },
  json_object: (array: ArrayValue) => textObject(textPairs(array)),
  json_object_two_arg: (keys: ArrayValue, values: ArrayValue) => textObject(twoLists(keys, values)),
  json_build_array_noargs: () => "[]",
  json_build_object_noargs: () => "{}",
  json_agg_finalfn: (state: AggState | null) => (state === null ? null : `[${state.parts.join("")}]`),
  json_object_agg_finalfn: (state: AggState | null) => (state === null ? null : `{ ${state.parts.join(", ")} }`),
});
defineContextual({
  to_json: (cx, value: Datum) => toJson(cx, cx.argTypes[0] as Oid, value),
  array_to_json: (cx, array: ArrayValue) => arrayText(cx, array),
  array_to_json_pretty: arrayText,
  row_to_json: (cx, row: RecordValue) => rowText(cx, row),
  row_to_json_pretty: rowText,
  json_build_array: (cx, ...args: Datum[]) => {
    const list = variadicArgs(cx, args);
    return list === undefined ? null : `[${list.map(([type, value]) => toJson(cx, type, value)).join(", ")}]`;
  },
  json_build_object: (cx, ...args: Datum[]) => {
    const list = keyedArgs(cx, args, "json_build_object");
    return list === undefined ? null : `{${list.map(([key, type, value]) => `${quoteJson(key)} : ${toJson(cx, type, value)}`).join(", ")}}`;
  },
  json_agg_transfn: arrayAgg(false),
  json_agg_strict_transfn: arrayAgg(true),
  json_object_agg_transfn: objectAgg(false, false),
  json_object_agg_strict_transfn: objectAgg(true, false),
  json_object_agg_unique_transfn: objectAgg(false, true),
  json_object_agg_unique_strict_transfn: objectAgg(true, true),
});

const pair = (key: string, type: Oid, value: Datum): RecordValue => new RecordValue(T.RECORDOID, [T.TEXTOID, type], [key, value]);
function* elements(text: string, name: string): Iterable<JsonNode> {
  const node = parseJson(text);
  if (node.kind === "object") invalid(`cannot call ${name} on a non-array`);
  if (node.kind !== "array") return invalid(`cannot call ${name} on a scalar`);
  yield* node.items;
}
function* fields(text: string): Iterable<readonly [string, JsonNode]> {
  const node = parseJson(text);
  if (node.kind === "array") invalid("cannot deconstruct an array as an object");
  if (node.kind !== "object") return invalid("cannot deconstruct a scalar");
  for (const { name, value } of node.fields) yield [name, value];
}
function* mapped<A>(items: Iterable<A>, change: (item: A) => Datum): Iterable<Datum> {
  for (const item of items) yield change(item);
}
defineSetFunctions({
  json_array_elements: ([text]) => mapped(elements(text as string, "json_array_elements"), (node) => sliceOf(text as string, node)),
  json_array_elements_text: ([text]) => mapped(elements(text as string, "json_array_elements_text"), (node) => textOf(text as string, node)),
  json_each: ([text]) => mapped(fields(text as string), ([name, node]) => pair(name, T.JSONOID, sliceOf(text as string, node))),
  json_each_text: ([text]) => mapped(fields(text as string), ([name, node]) => pair(name, T.TEXTOID, textOf(text as string, node))),
  json_object_keys: ([text]) => {
    const node = parseJson(text as string);
    if (node.kind !== "object") return invalid(`cannot call json_object_keys on ${node.kind === "array" ? "an array" : "a scalar"}`);
    return node.fields.map(({ name }) => name);
  },
});
