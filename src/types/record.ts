/** Rows as values. @see src/backend/utils/adt/rowtypes.c */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { defineContextual, type FmgrContext, type RowField } from "./registry.ts";

export class RecordValue {
  /** The row's type; RECORD for an anonymous one. */
  readonly typeId: Oid;
  readonly types: readonly Oid[];
  readonly values: readonly Datum[];
  /** The names of an anonymous row's fields, where they are known. */
  readonly names: readonly string[] | undefined;
  constructor(typeId: Oid, types: readonly Oid[], values: readonly Datum[], names?: readonly string[]) {
    this.typeId = typeId;
    this.types = types;
    this.values = values;
    this.names = names;
  }
}

/** The text of a row; `output` prints one field, and dropped fields are left out. */
export function formatRecord(row: RecordValue, fields: readonly RowField[], output: (type: Oid, value: Datum) => string): string {
  const parts = row.values.flatMap((value, i) => {
    if (fields[i]?.dropped === true) return [];
    if (value === null) return "";
    const text = output(row.types[i] as Oid, value);
    return text === "" || /[(),"\\\s]/.test(text) ? `"${text.replace(/["\\]/g, "$&$&")}"` : text;
  });
  return `(${parts.join(",")})`;
}

const malformed = (text: string, detail: string): never => ereport({ code: ERRCODE.invalid_text_representation, message: `malformed record literal: "${text}"`, detail });

/** One field's text from `at` on; undefined stands for null. Quotes may begin and end anywhere in it. */
function readField(text: string, start: number): { readonly value: string | null; readonly end: number } {
  let at = start;
  if (text[at] === "," || text[at] === ")") return { value: null, end: at };
  let value = "";
  let quoted = false;
  while (quoted || (text[at] !== "," && text[at] !== ")")) {
    const c = text[at++];
    if (c === undefined) return malformed(text, "Unexpected end of input.");
    if (c === "\\") {
      if (at >= text.length) malformed(text, "Unexpected end of input.");
      value += text[at++];
    } else if (c !== '"') value += c;
    else if (!quoted) quoted = true;
    else if (text[at] === '"') value += text[at++];
    else quoted = false;
  }
  return { value, end: at };
}

/** Reads `(a,b,…)`. @see record_in */
function recordIn(cx: FmgrContext, text: string, type: Oid): RecordValue {
  const { types } = cx.session;
  if (type === 2249) ereport({ code: ERRCODE.feature_not_supported, message: "input of anonymous composite types is not implemented" });
  const fields = types.fields(type);
  let at = /^\s*/.exec(text)?.[0].length ?? 0;
  if (text[at++] !== "(") malformed(text, "Missing left parenthesis.");
  let first = true;
  const values = fields.map(({ type: fieldType, typmod, dropped }): Datum => {
    if (dropped) return null;
    if (!first) {
      if (text[at] !== ",") malformed(text, "Too few columns.");
      at++;
    }
    first = false;
    const field = readField(text, at);
    at = field.end;
    if (field.value !== null) return types.input(fieldType, field.value, typmod, cx.session);
    if (types.isDomain(fieldType)) types.input(fieldType, null as never, typmod, cx.session);
    return null;
  });
  if (text[at++] !== ")") malformed(text, "Too many columns.");
  if (!/^\s*$/.test(text.slice(at))) malformed(text, "Junk after right parenthesis.");
  return new RecordValue(type, fields.map((field) => field.type), values);
}

/** Orders rows field by field, nulls last. */
function compareRecords(a: RecordValue, b: RecordValue, compare: (type: Oid) => (x: Datum, y: Datum) => number, name: (type: Oid) => string): number {
  for (let i = 0; i < a.values.length; i++) {
    const [x, y] = [a.values[i], b.values[i]];
    if (a.types[i] !== b.types[i]) ereport({ code: ERRCODE.datatype_mismatch, message: `cannot compare dissimilar column types ${name(a.types[i] as Oid)} and ${name(b.types[i] as Oid)} at record column ${i + 1}` });
    const order = x === null || y === null ? Number(x === null) - Number(y === null) : compare(a.types[i] as Oid)(x, y);
    if (order !== 0) return order;
  }
  return a.values.length - b.values.length;
}

const tests: Readonly<Record<string, (order: number) => boolean>> = {
  record_eq: (c) => c === 0,
  record_ne: (c) => c !== 0,
  record_lt: (c) => c < 0,
  record_le: (c) => c <= 0,
  record_gt: (c) => c > 0,
  record_ge: (c) => c >= 0,
};
for (const [name, test] of Object.entries(tests)) {
  defineContextual({ [name]: (cx, a: RecordValue, b: RecordValue) => test(compareRecords(a, b, (type) => cx.session.types.compare(type), (type) => cx.session.types.name(type))) });
}
defineContextual({
  btrecordcmp: (cx, a: RecordValue, b: RecordValue) => compareRecords(a, b, (type) => cx.session.types.compare(type), (type) => cx.session.types.name(type)),
  record_in: recordIn,
  record_larger: (cx, a: RecordValue, b: RecordValue) => (compareRecords(a, b, (type) => cx.session.types.compare(type), (type) => cx.session.types.name(type)) > 0 ? a : b),
  record_smaller: (cx, a: RecordValue, b: RecordValue) => (compareRecords(a, b, (type) => cx.session.types.compare(type), (type) => cx.session.types.name(type)) < 0 ? a : b),
  record_out: (cx, row: RecordValue) => formatRecord(row, row.typeId === 2249 ? [] : cx.session.types.fields(row.typeId), (type, value) => cx.session.types.output(type, value, cx.session)),
});
