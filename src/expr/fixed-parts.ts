/** Values of fixed length that are made of like parts: points, boxes, names. @see raw_array_subscript_handler in src/backend/utils/adt/arraysubs.c */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { Box, Point } from "../types/geometry.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";

interface Parts<V, P> {
  readonly get: (value: V) => readonly P[];
  readonly make: (parts: readonly P[]) => V;
}
const ofPoint: Parts<Point, number> = { get: ({ x, y }) => [x, y], make: (parts) => new Point(...(parts as [number, number])) };
// A part is put where it is said: the corners are not sorted anew.
const ofBox: Parts<Box, Point> = { get: ({ high, low }) => [high, low], make: ([high, low]) => Object.assign(Object.create(Box.prototype) as Box, { high, low }) };
const ofName: Parts<string, string> = { get: (name) => Array.from({ length: 64 }, (_, i) => name[i] ?? ""), make: (parts) => parts.join("") };
const POINT = 600;
const BOX = 603;
const parts = { [POINT]: ofPoint, [BOX]: ofBox, [T.NAMEOID]: ofName } as unknown as Readonly<Record<Oid, Parts<Datum, Datum>>>;

export const hasParts = (type: Oid): boolean => parts[type] !== undefined;

/** A part of a value, null where there is none; or the value with another part, which null leaves as it is. */
export function withPart(type: Oid, value: Datum, place: number | undefined, fresh: Datum | undefined): Datum {
  const { get, make } = parts[type] as Parts<Datum, Datum>;
  const all = [...get(value)];
  const there = place !== undefined && place >= 0 && place < all.length;
  if (fresh === undefined) return there ? (all[place] as Datum) : null;
  if (fresh === null) return value;
  if (place === undefined) return ereport({ code: ERRCODE.array_subscript_error, message: "wrong number of array subscripts" });
  if (!there) return ereport({ code: ERRCODE.array_subscript_error, message: "array subscript out of range" });
  all[place] = fresh;
  return make(all);
}
