/**
 * Values in the binary form of the protocol, both ways. Sending is the types' own send functions, with arrays and rows made of
 * those; what is received goes through the types' text where no shorter way is known.
 *
 * @see src/backend/utils/adt (…send, …recv), src/backend/libpq/pqformat.c
 */
import { procRows } from "../catalog/builtin-rows.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { ArrayValue } from "../types/array.ts";
import { int8 } from "../types/int.ts";
import { Jsonb, jsonbText } from "../types/jsonb-value.ts";
import * as T from "../types/oids.ts";
import { RecordValue } from "../types/record.ts";
import { bindBuiltin, findBuiltin, type SessionContext } from "../types/registry.ts";
import { ERRCODE, ereport, notSupported, utf8Decode, utf8Encode } from "../utils/errors.ts";

const words = (...values: readonly number[]): Uint8Array => {
  const bytes = new Uint8Array(values.length * 4);
  const view = new DataView(bytes.buffer);
  values.forEach((value, i) => {
    view.setInt32(i * 4, value | 0);
  });
  return bytes;
};
const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
};
/** A length and the value; -1 for null. */
const sized = (bytes: Uint8Array | null): readonly Uint8Array[] => (bytes === null ? [words(-1)] : [words(bytes.length), bytes]);

export function sendValue(catalog: Catalog, session: SessionContext, type: Oid, value: Datum): Uint8Array {
  const base = catalog.baseType(type);
  if (value instanceof ArrayValue) return sendArray(catalog, session, value);
  if (value instanceof RecordValue) {
    return joined([words(value.values.length), ...value.values.flatMap((each, i) => [words(value.types[i] ?? 0), ...sized(each === null ? null : sendValue(catalog, session, value.types[i] ?? 0, each))])]);
  }
  if (value instanceof Jsonb) return joined([Uint8Array.of(1), utf8Encode(jsonbText(value.item))]);
  const row = catalog.type(base);
  if (row.typtype === "e") return utf8Encode(session.types.output(base, value, session));
  const send = findBuiltin(procRows.byOid(row.typsend ?? 0)?.prosrc ?? "") ?? notSupported(`the binary form of type ${row.typname}`);
  return bindBuiltin(send, { resultType: T.BYTEAOID, argTypes: [base], collation: 0, session })(value) as Uint8Array;
}
/** @see array_send */
function sendArray(catalog: Catalog, session: SessionContext, array: ArrayValue): Uint8Array {
  const head = words(array.dims.length, array.items.includes(null) ? 1 : 0, array.elemtype, ...array.dims.flatMap((length, i) => [length, array.lbounds[i] ?? 1]));
  return joined([head, ...array.items.flatMap((item) => [...sized(item === null ? null : sendValue(catalog, session, array.elemtype, item))])]);
}

type Receive = (view: DataView, bytes: Uint8Array) => Datum;
const EXACT: Readonly<Record<Oid, Receive>> = {
  [T.BOOLOID]: (view) => view.getUint8(0) !== 0,
  [T.INT2OID]: (view) => view.getInt16(0),
  [T.INT4OID]: (view) => view.getInt32(0),
  [T.INT8OID]: (view) => int8(view.getBigInt64(0)),
  [T.OIDOID]: (view) => view.getUint32(0),
  [T.FLOAT4OID]: (view) => view.getFloat32(0),
  [T.FLOAT8OID]: (view) => view.getFloat64(0),
  [T.BYTEAOID]: (_, bytes) => bytes.slice(),
};
const TEXTUAL: ReadonlySet<Oid> = new Set([T.TEXTOID, T.VARCHAROID, T.BPCHAROID, T.NAMEOID, T.UNKNOWNOID, T.JSONOID, T.CSTRINGOID]);
const LENGTHS: Readonly<Record<Oid, number>> = { [T.BOOLOID]: 1, [T.INT2OID]: 2, [T.INT4OID]: 4, [T.INT8OID]: 8, [T.OIDOID]: 4, [T.FLOAT4OID]: 4, [T.FLOAT8OID]: 8 };
const MICROS_A_DAY = 86_400_000_000n;
const EPOCH_MS = 946_684_800_000;

/** Raises 22P03 for a length that the type does not have. */
export function receiveValue(catalog: Catalog, session: SessionContext, type: Oid, bytes: Uint8Array): Datum {
  const base = catalog.baseType(type);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (LENGTHS[base] !== undefined && LENGTHS[base] !== bytes.length) ereport({ code: ERRCODE.invalid_binary_representation, message: "incorrect binary data format in bind parameter" });
  const exact = EXACT[base];
  if (exact !== undefined) return exact(view, bytes);
  return session.types.input(base, receivedText(catalog, session, base, view, bytes), -1, session);
}
function receivedText(catalog: Catalog, session: SessionContext, type: Oid, view: DataView, bytes: Uint8Array): string {
  if (TEXTUAL.has(type) || catalog.type(type).typtype === "e") return utf8Decode(bytes);
  switch (type) {
    case T.JSONBOID:
      return utf8Decode(bytes.subarray(1));
    case T.UUIDOID:
      return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    case T.DATEOID:
      return timestampText(BigInt(view.getInt32(0)) * MICROS_A_DAY).slice(0, 10);
    case T.TIMESTAMPOID:
      return timestampText(view.getBigInt64(0));
    case T.TIMESTAMPTZOID:
      return `${timestampText(view.getBigInt64(0))}+00`;
    case T.NUMERICOID:
      return numericText(view);
  }
  const element = catalog.type(type).typelem;
  return catalog.type(type).isTrueArray ? arrayText(catalog, session, element, view, bytes) : notSupported(`parameters of type ${catalog.type(type).typname} in binary form`);
}
function timestampText(micros: bigint): string {
  const seconds = micros >= 0n ? micros / 1_000_000n : (micros - 999_999n) / 1_000_000n;
  const rest = micros - seconds * 1_000_000n;
  const [date = "", time = ""] = new Date(EPOCH_MS + Number(seconds) * 1000).toISOString().replace("Z", "").split("T");
  return `${date} ${time.slice(0, 8)}.${String(rest).padStart(6, "0")}`;
}
/** Groups of four digits, with a weight, a sign and a scale before them. @see numeric_recv */
function numericText(view: DataView): string {
  const [count, weight, sign, scale] = [view.getInt16(0), view.getInt16(2), view.getUint16(4), view.getUint16(6)];
  if (sign === 0xc000) return "NaN";
  if (sign === 0xd000 || sign === 0xf000) return sign === 0xd000 ? "Infinity" : "-Infinity";
  const digit = (i: number): string => String(i >= 0 && i < count ? view.getInt16(8 + 2 * i) : 0).padStart(4, "0");
  let whole = "";
  for (let i = 0; i <= weight; i++) whole += digit(i);
  let part = "";
  for (let i = weight + 1; part.length < scale; i++) part += digit(i);
  return `${sign === 0x4000 ? "-" : ""}${whole === "" ? "0" : whole}${scale > 0 ? `.${part.slice(0, scale)}` : ""}`;
}
function arrayText(catalog: Catalog, session: SessionContext, element: Oid, view: DataView, bytes: Uint8Array): string {
  const dims = view.getInt32(0);
  if (dims === 0) return "{}";
  if (dims > 1) return notSupported("parameters that are arrays of several dimensions in binary form");
  const items: string[] = [];
  let at = 20;
  for (let i = 0; i < view.getInt32(12); i++) {
    const length = view.getInt32(at);
    at += 4;
    if (length < 0) items.push("NULL");
    else {
      const value = receiveValue(catalog, session, element, bytes.subarray(at, at + length));
      items.push(`"${session.types.output(element, value, session).replace(/["\\]/g, "\\$&")}"`);
      at += length;
    }
  }
  return `{${items.join(",")}}`;
}
