/**
 * Page accounting: how many bytes a tuple takes on an 8 kB page, with header, null bitmap, alignment and line pointer.
 *
 * @see src/backend/access/common/heaptuple.c, src/backend/storage/page/bufpage.c
 */
import type { Attribute } from "../catalog/root.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { ArrayValue } from "../types/array.ts";
import { Numeric, firstDigit } from "../types/numeric-value.ts";
import * as T from "../types/oids.ts";
import { RecordValue } from "../types/record.ts";
import { byteLength } from "../utils/errors.ts";

export const BLCKSZ = 8192;
export const PAGE_HEADER = 24;
export const ITEM_ID = 4;
export const TUPLE_HEADER = 23;
const TOAST_TARGET = 2032;

const aligned = (offset: number, to: number): number => (offset + to - 1) & -to;
const alignments: Readonly<Record<string, number>> = { c: 1, s: 2, i: 4, d: 8 };
export const maxAlign = (size: number): number => aligned(size, 8);

/** Bytes of a numeric's base-10,000 digits and header. */
function numericSize(value: Numeric): number {
  if (typeof value.m === "number" && !Number.isFinite(value.m)) return 2;
  if (value.m === 0) return 2;
  const { weight } = firstDigit(value);
  let digits = value.m < 0 ? String(-value.m) : String(value.m);
  const trailing = /0+$/.exec(digits)?.[0].length ?? 0;
  const lowest = -value.s + trailing;
  digits = digits.slice(0, digits.length - trailing);
  const last = Math.floor(lowest / 4);
  const count = weight - last + 1;
  const short = value.s <= 63 && weight <= 63 && weight >= -64;
  return (short ? 2 : 4) + count * 2;
}

/** Bytes of a value of variable length, without its length word. */
export function varlenaSize(value: Datum): number {
  if (typeof value === "string") return byteLength(value);
  if (value instanceof Numeric) return numericSize(value);
  if (value instanceof Uint8Array) return value.length;
  if (value instanceof ArrayValue) {
    const hasNulls = value.items.some((item) => item === null);
    const header = 12 + 8 * value.dims.length + (hasNulls ? Math.ceil(value.items.length / 8) : 0);
    return maxAlign(header + 4) - 4 + value.items.reduce<number>((sum, item) => sum + (item === null ? 0 : elementSize(value.elemtype, item)), 0);
  }
  if (value instanceof RecordValue) return 20 + value.values.reduce<number>((sum, item, i) => sum + (item === null ? 0 : elementSize(value.types[i] as number, item)), 0);
  return 16;
}
const fixedSizes: Readonly<Record<number, number>> = { [T.BOOLOID]: 1, [T.INT2OID]: 2, [T.INT4OID]: 4, [T.OIDOID]: 4, [T.FLOAT4OID]: 4, [T.DATEOID]: 4, [T.INT8OID]: 8, [T.FLOAT8OID]: 8, [T.TIMESTAMPOID]: 8, [T.TIMESTAMPTZOID]: 8, [T.INTERVALOID]: 16 };
const elementSize = (type: number, value: Datum): number => fixedSizes[type] ?? aligned(varlenaSize(value) + 4, 4);

/** Bytes of a column's stored value with its header: what `stawidth` and pg_column_size count. */
export function storedSize(attribute: Attribute, value: Datum): number {
  if (attribute.attlen > 0) return attribute.attlen;
  const size = varlenaSize(value);
  return size + 1 <= 127 && attribute.attstorage !== "p" ? size + 1 : size + 4;
}

/** The length of a tuple: header, null bitmap, columns with alignment; large values count as out of line. */
export function tupleSize(attributes: readonly Attribute[], values: readonly Datum[]): number {
  let hasNull = false;
  for (let i = 0; i < values.length; i++) if (values[i] === null) hasNull = true;
  const header = maxAlign(TUPLE_HEADER + (hasNull ? (attributes.length + 7) >> 3 : 0));
  let offset = 0;
  for (let i = 0; i < attributes.length; i++) {
    const value = values[i];
    const attribute = attributes[i] as Attribute;
    if (value === null || value === undefined) continue;
    if (attribute.attlen > 0) {
      offset = aligned(offset, alignments[attribute.attalign] as number) + attribute.attlen;
      continue;
    }
    const size = varlenaSize(value);
    if (size + 1 <= 127 && attribute.attstorage !== "p") offset += size + 1;
    else offset = aligned(offset, alignments[attribute.attalign] as number) + size + 4;
  }
  const total = header + offset;
  return Math.min(total , TOAST_TARGET);
}
