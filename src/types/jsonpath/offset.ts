/**
 * Where a container lies in the bytes of a jsonb value: what keyvalue() tells objects apart by.
 *
 * @see src/include/utils/jsonb.h, src/backend/utils/adt/jsonb_util.c (convertJsonbValue)
 */
import { byteLength } from "../../utils/errors.ts";
import { isArray, isContainer, type JsonbItem, type JsonbObject } from "../jsonb-value.ts";
import { numericBody } from "../numeric-bytes.ts";
import { Numeric } from "../numeric-value.ts";

const align = (offset: number): number => (offset + 3) & ~3;
/** The offset after an item that starts at `offset`; `found` is told of each container. */
function place(item: JsonbItem, offset: number, found: (container: JsonbItem, at: number) => void): number {
  if (item instanceof Numeric) return align(offset) + 4 + numericBody(item).length;
  if (typeof item === "string") return offset + byteLength(item);
  if (!isContainer(item)) return offset;
  const start = align(offset);
  found(item, start);
  const keys = isArray(item) ? [] : (item as JsonbObject).entries.map(([key]) => key);
  const values = isArray(item) ? item : (item as JsonbObject).entries.map(([, value]) => value);
  let at = start + 4 + 4 * (keys.length + values.length);
  for (const key of keys) at += byteLength(key);
  for (const value of values) at = place(value, at, found);
  return at;
}

/** Bytes from the start of `base` to `target`, which is in it; 0 where it is not. */
export function containerOffset(base: JsonbItem, target: JsonbItem): number {
  let offset = 0;
  place(base, 0, (container, at) => {
    if (container === target) offset = at;
  });
  return offset;
}
