/**
 * JSON objects as rows: json_populate_record, json_to_record and their kin. A field goes to its column by name and is
 * read as the column's type reads text; arrays and rows are filled from JSON's own.
 *
 * @see src/backend/utils/adt/jsonfuncs.c (populate_record_worker)
 */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { DatabaseError, ERRCODE, ereport } from "../utils/errors.ts";
import { ArrayValue } from "./array.ts";
import type { DomainService } from "./domain.ts";
import { parseJson } from "./json-parse.ts";
import { jsonbAsText } from "./jsonb.ts";
import { isArray, isContainer, Jsonb, type JsonbItem, JsonbObject, jsonbIn, jsonbText } from "./jsonb-value.ts";
import * as T from "./oids.ts";
import { RecordValue } from "./record.ts";
import { defineContextual, defineSetFunctions, type FmgrContext, type RowField, type SetCall } from "./registry.ts";

/** JSON of either type, looked at in one way. */
interface Source {
  readonly kind: "object" | "array" | "string" | "null" | "scalar";
  /** The text of a scalar, without quotes; of a container its JSON. */
  readonly text: () => string;
  readonly json: () => string;
  readonly item: () => JsonbItem;
  readonly fields: () => ReadonlyMap<string, Source>;
  readonly items: () => readonly Source[];
}
function fromJsonb(item: JsonbItem): Source {
  return {
    kind: item === null ? "null" : typeof item === "string" ? "string" : isArray(item) ? "array" : isContainer(item) ? "object" : "scalar",
    text: () => jsonbAsText(item) ?? "",
    json: () => jsonbText(item),
    item: () => item,
    fields: () => new Map(item instanceof JsonbObject ? item.entries.map(([key, value]) => [key, fromJsonb(value)] as const) : []),
    items: () => (item !== null && isArray(item) ? item.map(fromJsonb) : []),
  };
}
function fromText(text: string, node = parseJson(text)): Source {
  const raw = (): string => text.slice(node.start, node.end);
  return {
    kind: node.kind === "object" || node.kind === "array" || node.kind === "string" || node.kind === "null" ? node.kind : "scalar",
    text: () => (node.kind === "string" ? node.value : raw()),
    json: raw,
    item: () => jsonbIn(raw()).item,
    fields: () => new Map(node.kind === "object" ? node.fields.map(({ name, value }) => [name, fromText(text, value)] as const) : []),
    items: () => (node.kind === "array" ? node.items.map((item) => fromText(text, item)) : []),
  };
}
const sourceOf = (value: Datum): Source => (value instanceof Jsonb ? fromJsonb(value.item) : fromText(value as string));

interface Place {
  readonly cx: FmgrContext;
  readonly column: string;
}
const withHint = (place: Place, subscripts: readonly number[]): string | undefined => (subscripts.length === 0 ? (place.column === "" ? undefined : `See the value of key "${place.column}".`) : `See the array element ${subscripts.map((n) => `[${n}]`).join("")}${place.column === "" ? "" : ` of key "${place.column}"`}.`);

/** @see populate_record_field */
function fieldValue(place: Place, type: Oid, typmod: number, source: Source | undefined, before: Datum = null): Datum {
  const { cx } = place;
  const { types } = cx.session;
  if (types.isDomain(type)) {
    const domains = cx.session.service<DomainService>("domains");
    const base = domains.baseType(type);
    const value = fieldValue(place, base.type, base.typmod, source, before);
    domains.check(type, value);
    return value;
  }
  if (source === undefined || source.kind === "null") return null;
  const element = types.elementType(type);
  if (type === T.JSONOID) return source.json();
  if (type === T.JSONBOID) return new Jsonb(source.item());
  if (element !== 0 && source.kind !== "string") return arrayValue(place, type, element, typmod, source);
  if (types.kind(type).typtype === "c" && source.kind !== "string") return recordOf(cx, type, types.fields(type), source, before instanceof RecordValue ? before : null);
  return types.input(type, source.text(), typmod, cx.session);
}
/** @see populate_array */
function arrayValue(place: Place, _type: Oid, element: Oid, typmod: number, source: Source): ArrayValue {
  const expected = (subscripts: readonly number[]): never => ereport({ code: ERRCODE.invalid_text_representation, message: "expected JSON array", hint: withHint(place, subscripts) });
  if (source.kind !== "array") expected([]);
  const dims: number[] = [];
  const items: Datum[] = [];
  const malformed = (): never => ereport({ code: ERRCODE.invalid_text_representation, message: "malformed JSON array", detail: "Multidimensional arrays must have sub-arrays with matching dimensions." });
  let depth = 0;
  const fill = (list: readonly Source[], level: number, subscripts: readonly number[]): void => {
    if (dims[level] === undefined) dims[level] = list.length;
    else if (dims[level] !== list.length) malformed();
    for (const [i, inner] of list.entries()) {
      // The first element that is no array tells how many dimensions there are.
      const nested = inner.kind === "array" && (depth === 0 ? items.length === 0 : level + 1 < depth);
      if (depth !== 0 && level + 1 < depth && inner.kind !== "array") expected([...subscripts, i]);
      if (nested) {
        fill(inner.items(), level + 1, [...subscripts, i]);
        continue;
      }
      if (depth === 0) depth = level + 1;
      items.push(fieldValue(place, element, typmod, inner));
    }
  };
  fill(source.items(), 0, []);
  return items.length === 0 ? new ArrayValue(element, [], [], []) : new ArrayValue(element, dims, dims.map(() => 1), items);
}
/** A row of the type, from an object's fields; what it has not is the base row's. @see populate_composite, populate_record */
function recordOf(cx: FmgrContext, type: Oid, fields: readonly RowField[], source: Source, base: RecordValue | null): RecordValue {
  if (source.kind !== "object") {
    return ereport({ code: ERRCODE.invalid_parameter_value, message: source.kind === "array" ? "cannot call populate_composite on an array" : "cannot call populate_composite on a scalar" });
  }
  const given = source.fields();
  if (base !== null && given.size === 0) return base;
  const values = fields.map(({ name, type: fieldType, typmod, dropped }, i): Datum => {
    if (dropped) return null;
    const value = given.get(name);
    if (value === undefined && base !== null) return base.values[i] ?? null;
    return fieldValue({ cx, column: name }, fieldType, typmod, value, base?.values[i] ?? null);
  });
  return new RecordValue(type, fields.map((field) => field.type), values, fields.map((field) => field.name));
}

/** The row type that a call is about: of its first argument where that is a row, else of the column definition list. */
function rowTypeOf(cx: SetCall, name: string, base: RecordValue | null): { readonly type: Oid; readonly fields: readonly RowField[] } {
  const { types } = cx.session;
  const declared = cx.argTypes[0] as Oid;
  if (declared !== T.RECORDOID && types.kind(declared).typtype !== "c") return ereport({ code: ERRCODE.datatype_mismatch, message: `first argument of ${name} must be a row type` });
  if (declared !== T.RECORDOID) return { type: types.kind(declared).base, fields: types.fields(declared) };
  if (base !== null) return { type: base.typeId, fields: base.types.map((type, i) => ({ name: base.names?.[i] ?? `f${i + 1}`, type, typmod: -1, dropped: false })) };
  if (cx.columns !== undefined) return { type: T.RECORDOID, fields: cx.columns };
  return ereport({ code: ERRCODE.feature_not_supported, message: `could not determine row type for result of ${name}`, hint: "Provide a non-null record argument, or call the function in the FROM clause using a column definition list." });
}
const notObject = (name: string, source: Source): void => {
  if (source.kind === "object") return;
  ereport({ code: ERRCODE.invalid_parameter_value, message: `cannot call ${name} on ${source.kind === "array" ? "an array" : "a scalar"}` });
};
const populate = (name: string) => (cx: SetCall, base: RecordValue | null, json: Datum): Datum => {
  const row = rowTypeOf(cx, name, base);
  if (json === null) return base;
  const source = sourceOf(json);
  if (source.kind === "null" && json instanceof Jsonb) return base;
  notObject(name, source);
  const value = recordOf(cx, row.type, row.fields, source, base);
  checkDomain(cx, value);
  return value;
};
/** A domain over a row type has its own constraints. */
function checkDomain(cx: SetCall, value: RecordValue): void {
  const declared = cx.argTypes[0] as Oid;
  if (cx.session.types.isDomain(declared)) cx.session.service<DomainService>("domains").check(declared, value);
}
const toRecord = (name: string) => (cx: SetCall, json: Datum): Datum => {
  const fields = cx.columns ?? ereport({ code: ERRCODE.feature_not_supported, message: `could not determine row type for result of ${name}`, hint: "Provide a non-null record argument, or call the function in the FROM clause using a column definition list." });
  const source = sourceOf(json);
  notObject(name, source);
  return recordOf(cx, T.RECORDOID, fields, source, null);
};
function* rows(cx: SetCall, name: string, row: { readonly type: Oid; readonly fields: readonly RowField[] }, json: Datum, base: RecordValue | null): Iterable<Datum> {
  const source = sourceOf(json);
  if (source.kind !== "array") ereport({ code: ERRCODE.invalid_parameter_value, message: `cannot call ${name} on ${source.kind === "object" ? "an object" : "a scalar"}` });
  for (const item of source.items()) {
    if (item.kind !== "object") ereport({ code: ERRCODE.invalid_parameter_value, message: `argument of ${name} must be an array of objects` });
    const value = recordOf(cx, row.type, row.fields, item, base);
    if (cx.argTypes.length > 1) checkDomain(cx, value);
    yield value;
  }
}

for (const kind of ["json", "jsonb"]) {
  const [record, recordset, set] = [`${kind}_populate_record`, `${kind}_populate_recordset`, `${kind}_to_recordset`] as const;
  defineContextual({ [record]: populate(record), [`${kind}_to_record`]: toRecord(`${kind}_to_record`) });
  defineSetFunctions({
    [recordset]: ([base, json], cx) => {
      const row = rowTypeOf(cx, recordset, base as RecordValue | null);
      return json === null ? [] : rows(cx, recordset, row, json, base as RecordValue | null);
    },
    [set]: ([json], cx) => (json === null ? [] : rows(cx, set, { type: T.RECORDOID, fields: cx.columns ?? [] }, json, null)),
  });
}
defineContextual({
  jsonb_populate_record_valid: (cx, base: RecordValue | null, json: Datum) => {
    try {
      populate("jsonb_populate_record")(cx, base, json);
      return true;
    } catch (error) {
      if (error instanceof DatabaseError && error.code.startsWith("22")) return false;
      throw error;
    }
  },
});
