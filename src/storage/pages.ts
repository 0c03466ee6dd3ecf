/**
 * Page accounting: how many bytes a tuple takes on an 8 kB page, with header, null bitmap, alignment and line pointer.
 *
 * @see src/backend/access/common/heaptuple.c, src/backend/storage/page/bufpage.c
 */
import type { Attribute } from "../catalog/root.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { ArrayValue } from "../types/array.ts";
import { Numeric } from "../types/numeric-value.ts";
import * as T from "../types/oids.ts";
import { RecordValue } from "../types/record.ts";
import { byteLength } from "../utils/errors.ts";
import { TUPLE_HEADER } from "../utils/page-format.ts";

const TOAST_TARGET = 2032;

const aligned = (offset: number, to: number): number => (offset + to - 1) & -to;
const alignments: Readonly<Record<string, number>> = { c: 1, s: 2, i: 4, d: 8 };
export const maxAlign = (size: number): number => aligned(size, 8);

/** Bytes of a numeric's base-10,000 digits and header. */
function numericSize(value: Numeric): number {
  const { m, s } = value;
  if (m === 0 || (typeof m === "number" && !Number.isFinite(m))) return 2;
  // Digits stand in groups of four on both sides of the point.
  const shift = (4 - (s % 4)) % 4;
  const aligned = typeof m === "number" ? Math.abs(m) * (10 ** shift) : Number.NaN;
  const [digits, stripped] = Number.isSafeInteger(aligned) ? groupsOfNumber(aligned) : groupsOfText(String(m).replace("-", "") + "0".repeat(shift));
  const weight = digits + stripped - 1 - (s + shift) / 4;
  const short = s <= 63 && weight <= 63 && weight >= -64;
  return (short ? 2 : 4) + digits * 2;
}
/** Groups of four digits from the first to the last that is not zero, and how many zero ones follow. */
function groupsOfNumber(value: number): readonly [number, number] {
  let rest = value;
  let stripped = 0;
  while (rest % 10000 === 0) {
    rest /= 10000;
    stripped++;
  }
  return [rest < 1e4 ? 1 : rest < 1e8 ? 2 : rest < 1e12 ? 3 : 4, stripped];
}
function groupsOfText(text: string): readonly [number, number] {
  // An expression that looks for zeros at the end would start anew at every zero of a long number.
  let zeros = 0;
  while (zeros < text.length && text[text.length - 1 - zeros] === "0") zeros++;
  const stripped = Math.floor(zeros / 4);
  return [Math.ceil(text.length / 4) - stripped, stripped];
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
  let offset = 0;
  for (let i = 0; i < attributes.length; i++) {
    const value = values[i];
    if (value !== null && value !== undefined) offset = endOf(attributes[i] as Attribute, value, offset);
  }
  return Math.min(headerSize(attributes, hasNull) + offset, TOAST_TARGET);
}
/** Bytes of a tuple before its data: header and null bitmap. */
export const headerSize = (attributes: readonly Attribute[], hasNull: boolean): number => maxAlign(TUPLE_HEADER + (hasNull ? (attributes.length + 7) >> 3 : 0));
/** Where in the data a column's value ends that may begin at an offset. */
export function endOf(attribute: Attribute, value: Datum, offset: number): number {
  if (attribute.attlen > 0) return aligned(offset, alignments[attribute.attalign] as number) + attribute.attlen;
  const size = varlenaSize(value);
  if (size + 1 <= 127 && attribute.attstorage !== "p") return offset + size + 1;
  return aligned(offset, alignments[attribute.attalign] as number) + size + 4;
}
