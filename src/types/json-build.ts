/**
 * SQL values as JSON: one walk over a value of any type for both json, which is text, and jsonb.
 *
 * @see src/backend/utils/adt/json.c (datum_to_json_internal), jsonb.c (datum_to_jsonb_internal)
 */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { ArrayValue } from "./array.ts";
import { dateOut, timestampOut, timestamptzOut } from "./datetime.ts";
import { quoteJson } from "./json-parse.ts";
import { Jsonb, type JsonbItem, jsonbIn, makeObject } from "./jsonb-value.ts";
import { type Numeric, parseNumeric } from "./numeric-value.ts";
import * as T from "./oids.ts";
import { RecordValue } from "./record.ts";
import type { FmgrContext } from "./registry.ts";

const numbers: ReadonlySet<Oid> = new Set([T.INT2OID, T.INT4OID, T.INT8OID, T.FLOAT4OID, T.FLOAT8OID, T.NUMERICOID]);
const isJsonNumber = (text: string): boolean => /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text);

/** Dates and times have JSON's usual form, ISO 8601, whatever DateStyle says. @see JsonEncodeDateTime */
function isoText(cx: FmgrContext, type: Oid, value: Datum): string | undefined {
  if (type === T.DATEOID) return dateOut(value as number);
  if (type === T.TIMESTAMPOID) return timestampOut(value as number).replace(" ", "T");
  if (type === T.TIMESTAMPTZOID) return timestamptzOut(value as number, cx.session.setting("TimeZone")).replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
  return undefined;
}
const plainText = (cx: FmgrContext, type: Oid, value: Datum): string => isoText(cx, cx.session.types.kind(type).base, value) ?? cx.session.types.output(type, value, cx.session);

/** The fields of a row that are not dropped. */
export function rowFields(cx: FmgrContext, row: RecordValue): (readonly [name: string, type: Oid, value: Datum])[] {
  const fields = row.typeId === T.RECORDOID ? undefined : cx.session.types.fields(row.typeId);
  return row.values.flatMap((value, i) => (fields?.[i]?.dropped === true ? [] : [[fields?.[i]?.name ?? row.names?.[i] ?? `f${i + 1}`, row.types[i] as Oid, value ?? null] as const]));
}

/** A value as JSON text. `pretty`: line feeds between the elements of the outermost array or row. */
export function toJson(cx: FmgrContext, type: Oid, value: Datum, pretty = false): string {
  if (value === null) return "null";
  if (value instanceof ArrayValue) return arrayText(cx, value, pretty);
  if (value instanceof RecordValue) return rowText(cx, value, pretty);
  const { base } = cx.session.types.kind(type);
  if (base === T.BOOLOID) return value === true ? "true" : "false";
  if (base === T.JSONOID) return value as string;
  if (base === T.JSONBOID) return (value as Jsonb).toString();
  const text = plainText(cx, type, value);
  return numbers.has(base) && isJsonNumber(text) ? text : quoteJson(text);
}
export function rowText(cx: FmgrContext, row: RecordValue, pretty = false): string {
  return `{${rowFields(cx, row).map(([name, type, value]) => `${quoteJson(name)}:${toJson(cx, type, value)}`).join(pretty ? ",\n " : ",")}}`;
}
export function arrayText(cx: FmgrContext, array: ArrayValue, pretty = false): string {
  let at = 0;
  const level = (depth: number): string => {
    const parts = Array.from({ length: array.dims[depth] ?? 0 }, () => (depth + 1 === array.dims.length ? toJson(cx, array.elemtype, array.items[at++] ?? null) : level(depth + 1)));
    return `[${parts.join(pretty && depth === 0 ? ",\n " : ",")}]`;
  };
  return level(0);
}

/** A value as jsonb. */
export function toJsonbItem(cx: FmgrContext, type: Oid, value: Datum): JsonbItem {
  if (value === null) return null;
  if (value instanceof ArrayValue) return arrayItem(cx, value);
  if (value instanceof RecordValue) return makeObject(rowFields(cx, value).map(([name, fieldType, field]) => [name, toJsonbItem(cx, fieldType, field)] as const));
  const { base } = cx.session.types.kind(type);
  if (base === T.BOOLOID) return value as boolean;
  if (base === T.JSONOID) return jsonbIn(value as string).item;
  if (base === T.JSONBOID) return (value as Jsonb).item;
  if (base === T.NUMERICOID && Number.isFinite((value as Numeric).m as number)) return value as Numeric;
  const text = plainText(cx, type, value);
  return numbers.has(base) && isJsonNumber(text) ? parseNumeric(text) : text;
}
function arrayItem(cx: FmgrContext, array: ArrayValue): JsonbItem {
  let at = 0;
  const level = (depth: number): JsonbItem => Array.from({ length: array.dims[depth] ?? 0 }, (): JsonbItem => (depth + 1 === array.dims.length ? toJsonbItem(cx, array.elemtype, array.items[at++] ?? null) : level(depth + 1)));
  return level(0);
}

/** A key: the text of a scalar. */
export function keyText(cx: FmgrContext, type: Oid, value: Datum, nullMessage: string): string {
  if (value === null) return ereport({ code: ERRCODE.null_value_not_allowed, message: nullMessage });
  if (value instanceof ArrayValue || value instanceof RecordValue || value instanceof Jsonb || cx.session.types.kind(type).base === T.JSONOID) {
    return ereport({ code: ERRCODE.invalid_parameter_value, message: "key value must be scalar, not array, composite, or json" });
  }
  return plainText(cx, type, value);
}

/** The arguments of a VARIADIC "any" function with their types: an array of them is taken apart. @see extract_variadic_args */
export function variadicArgs(cx: FmgrContext, args: readonly Datum[]): (readonly [type: Oid, value: Datum])[] | undefined {
  if (cx.variadic !== true) return args.map((value, i) => [cx.argTypes[i] === T.UNKNOWNOID ? T.TEXTOID : (cx.argTypes[i] as Oid), value]);
  const array = args[0] as ArrayValue | null;
  return array === null ? undefined : array.items.map((item) => [array.elemtype, item]);
}
