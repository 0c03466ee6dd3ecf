/** Rows as values. @see src/backend/utils/adt/rowtypes.c */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { defineContextual } from "./registry.ts";

export class RecordValue {
  /** The row's type; RECORD for an anonymous one. */
  readonly typeId: Oid;
  readonly types: readonly Oid[];
  readonly values: readonly Datum[];
  constructor(typeId: Oid, types: readonly Oid[], values: readonly Datum[]) {
    this.typeId = typeId;
    this.types = types;
    this.values = values;
  }
}

/** The text of a row; `output` prints one field. */
export function formatRecord(row: RecordValue, output: (type: Oid, value: Datum) => string): string {
  const parts = row.values.map((value, i) => {
    if (value === null) return "";
    const text = output(row.types[i] as Oid, value);
    return text === "" || /[(),"\\\s]/.test(text) ? `"${text.replace(/["\\]/g, "$&$&")}"` : text;
  });
  return `(${parts.join(",")})`;
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
  record_out: (cx, row: RecordValue) => formatRecord(row, (type, value) => cx.session.types.output(type, value, cx.session)),
});
