/** The bytes that PostgreSQL holds for a constant, as trees print them. @see outDatum in src/backend/nodes/outfuncs.c */
import type { Catalog } from "../catalog/catalog.ts";
import { keptAs } from "../catalog/type-io.ts";
import type { Const, Datum } from "../nodes/primnodes.ts";
import { ArrayValue } from "../types/array.ts";
import { Box, Circle, Point, Polygon } from "../types/geometry.ts";
import { bitBytes } from "../types/bit.ts";
import { Inet } from "../types/network.ts";
import { TimeTz } from "../types/timetz.ts";
import { bigBytes } from "../types/transaction-ids.ts";
import { Interval } from "../types/interval.ts";
import { JsonPath } from "../types/jsonpath/path.ts";
import { isContainer, Jsonb, type JsonbArray, type JsonbItem, JsonbObject } from "../types/jsonb-value.ts";
import type { Numeric } from "../types/numeric-value.ts";
import { TsQuery } from "../types/tsearch/tsquery.ts";
import { TsVector } from "../types/tsearch/tsvector.ts";
import { tsqueryBody, tsvectorBody } from "./tsearch-bytes.ts";
import * as T from "../types/oids.ts";
import type { TypeRow } from "../catalog/builtin-rows.ts";
import { MultirangeValue, RangeValue } from "../types/range-value.ts";
import { RecordValue } from "../types/record.ts";
import { notSupported, utf8Encode } from "../utils/errors.ts";
import { writeJsonPath } from "./jsonpath-bytes.ts";
import { numericBody } from "../types/numeric-bytes.ts";

const fixed = (size: number, write: (view: DataView) => void): Uint8Array => {
  const bytes = new Uint8Array(size);
  write(new DataView(bytes.buffer));
  return bytes;
};
const doubles = (values: readonly number[]): Uint8Array =>
  fixed(values.length * 8, (view) => {
    values.forEach((value, i) => {
      view.setFloat64(i * 8, value, true);
    });
  });
const int64 = (value: number | bigint): Uint8Array => fixed(8, (view) => view.setBigInt64(0, value === Number.POSITIVE_INFINITY ? 9223372036854775807n : value === Number.NEGATIVE_INFINITY ? -9223372036854775808n : BigInt(value), true));
const int32 = (value: number): Uint8Array => fixed(4, (view) => view.setInt32(0, value === Number.POSITIVE_INFINITY ? 2147483647 : value === Number.NEGATIVE_INFINITY ? -2147483648 : value, true));
/** A length word, then the bytes. */
const varlena = (body: Uint8Array): Uint8Array => {
  const bytes = new Uint8Array(body.length + 4);
  new DataView(bytes.buffer).setUint32(0, bytes.length << 2, true);
  bytes.set(body, 4);
  return bytes;
};

function valueBytes(catalog: Catalog, type: number, value: Datum): Uint8Array {
  switch (keptAs(catalog, catalog.baseType(type))) {
    case T.BOOLOID:
      return Uint8Array.of(value === true ? 1 : 0);
    case T.CHAROID:
      return Uint8Array.of((value as string).charCodeAt(0) || 0);
    case T.INT2OID:
      return fixed(2, (view) => view.setInt16(0, value as number, true));
    case T.TIDOID:
      return fixed(6, (view) => {
        const { block, offset } = value as { readonly block: number; readonly offset: number };
        view.setUint16(0, block >>> 16, true);
        view.setUint16(2, block & 0xffff, true);
        view.setUint16(4, offset, true);
      });
    case T.FLOAT4OID:
      return fixed(4, (view) => view.setFloat32(0, value as number, true));
    case T.FLOAT8OID:
      return fixed(8, (view) => view.setFloat64(0, value as number, true));
    case T.INT8OID:
    case T.TIMESTAMPOID:
    case T.TIMESTAMPTZOID:
    case T.TIMEOID:
    case T.CASHOID:
      return int64(value as number);
    case T.LSNOID:
    case T.XID8OID:
      return bigBytes(value as bigint).reverse();
    case T.MACADDROID:
    case T.MACADDR8OID:
    case T.UUIDOID:
      return Uint8Array.from((value as string).replaceAll("-", "").match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
    case T.BITOID:
    case T.VARBITOID:
      return varlena(bitBytes(value as string));
    case T.NUMERICOID:
      return varlena(numericBody(value as Numeric));
    case T.NAMEOID: {
      const bytes = new Uint8Array(64);
      bytes.set(utf8Encode(value as string));
      return bytes;
    }
    case T.UNKNOWNOID:
    case T.CSTRINGOID:
      return Uint8Array.of(...utf8Encode(value as string), 0);
    default:
  }
  if (typeof value === "number") return int32(value);
  if (typeof value === "string") return varlena(utf8Encode(value));
  if (value instanceof Uint8Array) return varlena(value);
  if (value instanceof Interval) {
    return fixed(16, (view) => {
      const infinite = !Number.isFinite(value.time);
      view.setBigInt64(0, infinite ? (value.time > 0 ? 9223372036854775807n : -9223372036854775808n) : value.bigMicros, true);
      view.setInt32(8, infinite ? (value.time > 0 ? 2147483647 : -2147483648) : value.days, true);
      view.setInt32(12, infinite ? (value.time > 0 ? 2147483647 : -2147483648) : value.months, true);
    });
  }
  if (value instanceof Point) return doubles([value.x, value.y]);
  if (value instanceof Box) return doubles([value.high.x, value.high.y, value.low.x, value.low.y]);
  if (value instanceof Circle) return doubles([value.center.x, value.center.y, value.radius]);
  if (value instanceof Polygon) {
    const { high, low } = value.bound;
    return varlena(Uint8Array.of(...int32(value.points.length).slice(0, 4), ...doubles([high, low, ...value.points].flatMap(({ x, y }) => [x, y]))));
  }
  if (value instanceof TimeTz) {
    return fixed(12, (view) => {
      view.setBigInt64(0, BigInt(value.time), true);
      view.setInt32(8, -value.offset, true);
    });
  }
  if (value instanceof Inet) return varlena(value.bytes);
  if (value instanceof Jsonb) return varlena(jsonbBody(value.item));
  if (value instanceof JsonPath) {
    const w = new JsonbWriter();
    writeJsonPath(value, w, (number) => varlena(numericBody(number)));
    return varlena(Uint8Array.from(w.bytes));
  }
  if (value instanceof ArrayValue) return arrayBytes(catalog, value);
  if (value instanceof RangeValue) return rangeBytes(catalog, value);
  if (value instanceof MultirangeValue) return multirangeBytes(catalog, value);
  if (value instanceof RecordValue) return recordBytes(catalog, value);
  if (value instanceof TsVector) return varlena(tsvectorBody(value));
  if (value instanceof TsQuery) return varlena(tsqueryBody(value));
  return notSupported("the bytes of this constant");
}

const alignmentOf = (typalign: string): number => ({ c: 1, s: 2, i: 4, d: 8 })[typalign] ?? 4;
/** Puts a value behind others, as fields of a row lie: short strings have a length of one byte and no gap before them. @see datum_write */
function putField(bytes: number[], type: TypeRow, field: Uint8Array): void {
  if (type.typlen === -1 && type.typstorage !== "p" && field.length - 3 <= 127) {
    bytes.push(((field.length - 3) << 1) | 1, ...field.subarray(4));
    return;
  }
  while (bytes.length % alignmentOf(type.typalign) !== 0) bytes.push(0);
  bytes.push(...field);
}
const withLength = (bytes: readonly number[]): Uint8Array => {
  const out = Uint8Array.from(bytes);
  new DataView(out.buffer).setUint32(0, out.length << 2, true);
  return out;
};
/** The flags of a range. @see src/include/utils/rangetypes.h */
const rangeFlags = (r: RangeValue): number => (r.empty ? 0x01 : (r.lowerInc ? 0x02 : 0) | (r.upperInc ? 0x04 : 0) | (r.lower === null ? 0x08 : 0) | (r.upper === null ? 0x10 : 0));
/** A length, the type, the bounds that there are, the flags. @see range_serialize */
function rangeBytes(catalog: Catalog, range: RangeValue): Uint8Array {
  const subtype = catalog.type(catalog.rangeInfo(range.type)?.rngsubtype ?? 0);
  const bytes = [0, 0, 0, 0, ...int32(range.type)];
  for (const bound of [range.lower, range.upper]) if (bound !== null) putField(bytes, subtype, valueBytes(catalog, subtype.oid, bound));
  return withLength([...bytes, rangeFlags(range)]);
}
/** Each so many ranges tell their place instead of their length. */
const RANGE_STRIDE = 4;
/** @see multirange_size_estimate, write_multirange_data */
function multirangeBytes(catalog: Catalog, many: MultirangeValue): Uint8Array {
  const subtype = catalog.type(catalog.multirangeInfo(many.type)?.rngsubtype ?? 0);
  const pad = (list: number[]): void => {
    while (list.length % alignmentOf(subtype.typalign) !== 0) list.push(0);
  };
  const bounds: number[] = [];
  const items: number[] = [];
  let before = 0;
  for (const [i, range] of many.ranges.entries()) {
    if (i > 0) {
      items.push(...int32(i % RANGE_STRIDE === 0 ? (bounds.length | 0x80000000) >>> 0 | 0 : bounds.length - before));
      before = bounds.length;
    }
    bounds.push(...rangeBytes(catalog, range).slice(8, -1));
    pad(bounds);
  }
  const head = [0, 0, 0, 0, ...int32(many.type), ...int32(many.ranges.length), ...items, ...many.ranges.map(rangeFlags)];
  pad(head);
  return withLength([...head, ...bounds]);
}
const HAS_NULL = 1;
const HAS_VARWIDTH = 2;
/** A row: the header of a tuple, a null bitmap, aligned fields; short strings have a length of one byte. @see heap_form_tuple, src/include/access/htup_details.h */
function recordBytes(catalog: Catalog, row: RecordValue): Uint8Array {
  const hasNulls = row.values.includes(null);
  const offset = Math.ceil((23 + (hasNulls ? Math.ceil(row.values.length / 8) : 0)) / 8) * 8;
  const bytes: number[] = new Array(offset).fill(0);
  let varwidth = false;
  for (const [i, value] of row.values.entries()) {
    if (value === null) continue;
    if (hasNulls) bytes[23 + (i >> 3)] = (bytes[23 + (i >> 3)] ?? 0) | (1 << (i & 7));
    const type = catalog.type(row.types[i] as number);
    const field = valueBytes(catalog, type.oid, value);
    varwidth ||= type.typlen < 0;
    putField(bytes, type, field);
  }
  const out = Uint8Array.from(bytes);
  const view = new DataView(out.buffer);
  view.setUint32(0, out.length << 2, true);
  view.setInt32(4, -1, true);
  view.setUint32(8, row.typeId, true);
  // No place in a table: block 2³² − 1, item 0.
  view.setUint32(12, 0xffffffff, true);
  view.setUint16(18, row.values.length, true);
  view.setUint16(20, (hasNulls ? HAS_NULL : 0) | (varwidth ? HAS_VARWIDTH : 0), true);
  view.setUint8(22, offset);
  return out;
}

/** Bytes that are written one after the other; places are counted from the length word on. */
class JsonbWriter {
  readonly bytes: number[] = [0, 0, 0, 0];
  pad(): void {
    while (this.bytes.length % 4 !== 0) this.bytes.push(0);
  }
  put(bytes: Iterable<number>): void {
    for (const byte of bytes) this.bytes.push(byte);
  }
  /** Room for numbers of four bytes, filled in later. */
  reserve(count: number): number {
    const at = this.bytes.length;
    this.put(new Uint8Array(4 * count));
    return at;
  }
  set(at: number, value: number): void {
    int32(value | 0).forEach((byte, i) => {
      this.bytes[at + i] = byte;
    });
  }
}
const OBJECT = 0x20000000;
const ARRAY = 0x40000000;
const SCALAR = 0x10000000;
/** Each so many entries tell their place instead of their length. */
const OFFSET_STRIDE = 32;

/** A jsonb: a header, an entry word for each key and value, then they themselves. @see src/include/utils/jsonb.h, convertJsonbValue */
function jsonbBody(item: JsonbItem): Uint8Array {
  const w = new JsonbWriter();
  if (isContainer(item)) container(w, item);
  else {
    w.set(w.reserve(1), 1 | ARRAY | SCALAR);
    entries(w, [item], 0);
  }
  return Uint8Array.from(w.bytes.slice(4));
}
function container(w: JsonbWriter, item: JsonbArray | JsonbObject): void {
  w.pad();
  const header = w.reserve(1);
  const parts: readonly JsonbItem[] = item instanceof JsonbObject ? [...item.entries.map(([key]) => key), ...item.entries.map(([, value]) => value)] : item;
  w.set(header, item instanceof JsonbObject ? item.entries.length | OBJECT : item.length | ARRAY);
  entries(w, parts, 0);
}
function entries(w: JsonbWriter, parts: readonly JsonbItem[], total: number): void {
  const at = w.reserve(parts.length);
  let length = total;
  parts.forEach((part, i) => {
    const begin = w.bytes.length;
    const type = jsonbEntry(w, part);
    const size = w.bytes.length - begin;
    length += size;
    w.set(at + 4 * i, i % OFFSET_STRIDE === 0 ? type | length | 0x80000000 : type | size);
  });
}
/** Writes a value; answers the type bits of its entry. */
function jsonbEntry(w: JsonbWriter, item: JsonbItem): number {
  if (item === null) return 0x40000000;
  if (typeof item === "boolean") return item ? 0x30000000 : 0x20000000;
  if (typeof item === "string") {
    w.put(utf8Encode(item));
    return 0;
  }
  if (isContainer(item)) {
    container(w, item);
    return 0x50000000;
  }
  w.pad();
  w.put(varlena(numericBody(item)));
  return 0x10000000;
}

/** An array: dimensions, a null bitmap, aligned elements. */
function arrayBytes(catalog: Catalog, array: ArrayValue): Uint8Array {
  const row = catalog.type(array.elemtype);
  const align = alignmentOf(row.typalign);
  const hasNulls = array.items.includes(null);
  const header = 16 + 8 * array.dims.length;
  const offset = hasNulls ? Math.ceil((header + Math.ceil(array.items.length / 8)) / 8) * 8 : Math.ceil(header / 8) * 8;
  const bytes: number[] = new Array(offset).fill(0);
  array.items.forEach((item, i) => {
    if (item === null) return;
    if (hasNulls) bytes[header + (i >> 3)] = (bytes[header + (i >> 3)] ?? 0) | (1 << (i & 7));
    while (bytes.length % align !== 0) bytes.push(0);
    bytes.push(...valueBytes(catalog, array.elemtype, item));
  });
  while (bytes.length % align !== 0) bytes.push(0);
  const out = Uint8Array.from(bytes);
  const view = new DataView(out.buffer);
  view.setUint32(0, out.length << 2, true);
  view.setInt32(4, array.dims.length, true);
  view.setInt32(8, hasNulls ? offset : 0, true);
  view.setUint32(12, array.elemtype, true);
  array.dims.forEach((dim, i) => {
    view.setInt32(16 + 4 * i, dim, true);
    view.setInt32(16 + 4 * array.dims.length + 4 * i, array.lbounds[i] as number, true);
  });
  return out;
}

/** By-value constants fill a datum of four bytes. */
export function datumBytes(catalog: Catalog, node: Const): Uint8Array {
  const bytes = valueBytes(catalog, node.consttype, node.constvalue);
  if (!node.constbyval || bytes.length >= 4) return bytes;
  const datum = new Uint8Array(4);
  datum.set(bytes);
  // Signed types keep their sign.
  const isSigned = node.consttype === T.INT2OID || node.consttype === T.CHAROID;
  if (isSigned && (bytes.at(-1) as number) > 127) datum.fill(255, bytes.length);
  return datum;
}
