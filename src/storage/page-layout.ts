/**
 * A page of a table byte by byte: its header, line pointers from the top, tuples from the bottom, each with header, null
 * bitmap and columns.
 *
 * @see src/include/storage/bufpage.h, src/include/access/htup_details.h
 */
import type { Attribute } from "../catalog/root.ts";
import type { Datum } from "../nodes/primnodes.ts";
import type { Heap } from "./heap.ts";
import { BLCKSZ, ITEM_ID, PAGE_HEADER, type TuplePlace } from "../utils/page-format.ts";
import { endOf, headerSize, maxAlign, storedSize, tupleSize } from "./pages.ts";

/** Bytes `start` to `end` of the page. */
export interface ColumnBytes {
  /** Among the table's columns, from 0. */
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly value: Datum;
}
export interface PageItem {
  readonly lp: number;
  /** Undefined of a line pointer that is unused. */
  readonly tuple: TupleBytes | undefined;
}
export interface TupleBytes extends TuplePlace {
  readonly columns: readonly ColumnBytes[];
}
export interface PageLayout {
  readonly block: number;
  /** The end of the line pointers, and the beginning of the tuples. */
  readonly lower: number;
  readonly upper: number;
  readonly items: readonly PageItem[];
}

const place = (heap: Heap, row: number): string => {
  const group = heap.group(row);
  return `(${group.block[row - group.firstRow]},${group.offset[row - group.firstRow]})`;
};
function tupleBytes(heap: Heap, row: number, upper: number): TupleBytes {
  const { attributes } = heap;
  const values = heap.values(row);
  const group = heap.group(row);
  const at = row - group.firstRow;
  const length = tupleSize(attributes, values);
  const start = upper - maxAlign(length);
  const hasNull = values.includes(null);
  const hoff = headerSize(attributes, hasNull);
  let offset = 0;
  const columns = values.flatMap((value, column) => {
    if (value === null) return [];
    const attribute = attributes[column] as Attribute;
    offset = endOf(attribute, value, offset);
    return [{ column, start: start + hoff + offset - storedSize(attribute, value), end: start + hoff + offset, value }];
  });
  const bits = hasNull ? values.map((value) => (value === null ? "0" : "1")).join("").padEnd(Math.ceil(values.length / 8) * 8, "0") : undefined;
  return { start, length, xmin: group.xmin[at] as number, xmax: group.xmax[at] as number, ctid: place(heap, heap.newerOf(row) ?? row), hoff, bits, columns };
}
/** The page as it is now. */
export function pageLayout(heap: Heap, block: number): PageLayout {
  const items: PageItem[] = [];
  let upper = BLCKSZ;
  for (const row of heap.rowsOf(block)) {
    const tuple = heap.isUnused(row) ? undefined : tupleBytes(heap, row, upper);
    if (tuple !== undefined) upper = tuple.start;
    items.push({ lp: items.length + 1, tuple });
  }
  return { block, lower: PAGE_HEADER + ITEM_ID * items.length, upper, items };
}
