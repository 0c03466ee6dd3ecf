/** A page that was read, as runs of bytes. */
import { BLCKSZ, ITEM_ID, PAGE_HEADER, TUPLE_HEADER } from "../utils/page-format.ts";
import type { TraceEvent } from "./recorder.ts";

export type PageRead = Extract<TraceEvent, { type: "page_read" }>;
export interface Bytes {
  readonly start: number;
  readonly end: number;
  readonly kind: "header" | "pointer" | "free" | "tuple header" | "value" | "padding";
  readonly what: string;
  /** The line pointer of the tuple that they are of. */
  readonly lp?: number;
}

/** All bytes of a page, in order. @see src/include/storage/bufpage.h, src/include/access/htup_details.h */
export function bytesOfPage({ lower, upper, items }: PageRead): Bytes[] {
  const pointers = items.map(({ lp, tuple }): Bytes => ({ start: PAGE_HEADER + (lp - 1) * ITEM_ID, end: PAGE_HEADER + lp * ITEM_ID, kind: "pointer", lp, what: tuple === undefined ? `line pointer ${lp}, unused` : `line pointer ${lp} to ${tuple.start}, ${tuple.length} bytes` }));
  const tuples = items.flatMap(({ lp, tuple }) => (tuple === undefined ? [] : [{ lp, tuple }])).sort((a, b) => a.tuple.start - b.tuple.start);
  return [{ start: 0, end: PAGE_HEADER, kind: "header", what: `page header: free space from ${lower} to ${upper}` }, ...pointers, { start: lower, end: upper, kind: "free", what: "free space" }, ...tuples.flatMap(({ lp, tuple }, i) => bytesOfTuple(lp, tuple, tuples[i + 1]?.tuple.start ?? BLCKSZ))];
}
function bytesOfTuple(lp: number, { start, xmin, xmax, ctid, hoff, bits, columns }: NonNullable<PageRead["items"][number]["tuple"]>, next: number): Bytes[] {
  const found: Bytes[] = [{ start, end: start + TUPLE_HEADER, kind: "tuple header", lp, what: `tuple ${lp}: header: xmin ${xmin}, xmax ${xmax}, ctid ${ctid}` }];
  let at = start + TUPLE_HEADER;
  const add = (to: number, kind: Bytes["kind"], what: string): void => {
    if (to > at) found.push({ start: at, end: to, kind, lp, what });
    at = Math.max(at, to);
  };
  if (bits !== undefined) add(at + bits.length / 8, "tuple header", `null bitmap ${bits}`);
  add(start + hoff, "padding", "padding");
  for (const { name, start: from, end, value } of columns) {
    add(from, "padding", "padding");
    add(Math.min(end, next), "value", `${name} = ${value ?? "null"}`);
  }
  add(next, "padding", "padding");
  return found;
}
