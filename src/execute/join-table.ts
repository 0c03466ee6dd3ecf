/**
 * The hash table of a hash join: rows of the inner side by key, as chains of row numbers.
 *
 * Keys that are numbers stand in typed arrays under open addressing; others in a Map.
 *
 * @see src/backend/executor/nodeHash.c
 */
import { hashKeyOf, numericKey } from "../catalog/type-io.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Oid } from "../nodes/primnodes.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import * as T from "../types/oids.ts";

/** One key column of some rows: numbers where all are, else primitives that are equal where SQL says so. */
export interface KeyColumn {
  readonly numbers: Float64Array | Int32Array | undefined;
  readonly values: readonly unknown[];
  readonly nulls: Uint8Array | null;
}

/** Reads the keys of `n` rows. */
export function keyColumn(vector: Vector, sel: Int32Array | null, n: number, type: Oid, catalog: Catalog): KeyColumn {
  const nulls = vector.nulls === null ? null : sel === null ? vector.nulls : Uint8Array.from({ length: n }, (_, i) => (vector.nulls as Uint8Array)[sel[i] as number] as number);
  // A float may be NaN, which is equal to itself in SQL: the Map knows it.
  const numbers = type === T.FLOAT8OID || type === T.FLOAT4OID ? undefined : numberKeys(vector, sel, n);
  if (numbers !== undefined) return { numbers, values: [], nulls };
  const key = hashKeyOf(catalog, type);
  const values = new Array<unknown>(n);
  for (let i = 0; i < n; i++) values[i] = key(vectorGet(vector, sel === null ? i : (sel[i] as number)));
  return { numbers: undefined, values, nulls };
}
function numberKeys(vector: Vector, sel: Int32Array | null, n: number): Float64Array | Int32Array | undefined {
  if (vector.kind === "i32") {
    const data = vector.data as Int32Array;
    return sel === null ? data : gather(new Int32Array(n), data, sel, n);
  }
  if (vector.kind === "f64") {
    const data = vector.data as Float64Array;
    return sel === null ? data : gather(new Float64Array(n), data, sel, n);
  }
  if (vector.kind === "any") return plainNumbers(vector, sel, n);
  if (vector.kind !== "dec") return undefined;
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const key = numericKey(vector.data[sel === null ? i : (sel[i] as number)] as number, vector.scale);
    if (typeof key !== "number") return undefined;
    out[i] = key;
  }
  return out;
}
/** Values that are numbers all the same; what stands for a null does not matter. */
function plainNumbers(vector: Vector, sel: Int32Array | null, n: number): Float64Array | undefined {
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const value = vector.data[sel === null ? i : (sel[i] as number)];
    if (typeof value === "number") out[i] = value;
    else if (value !== null) return undefined;
  }
  return out;
}
function gather<A extends Float64Array | Int32Array>(into: A, from: A, sel: Int32Array, n: number): A {
  for (let i = 0; i < n; i++) into[i] = from[sel[i] as number] as number;
  return into;
}

const NONE = -1;
export const hashOf = (key: number): number => Math.imul(key | 0, 0x9e3779b1) ^ (key === (key | 0) ? 0 : Math.imul((key * 1024) | 0, 0x85ebca6b));

export class JoinTable {
  /** The next row with the same key, or -1; rows of a key come in their own order. */
  readonly next: Int32Array;
  readonly #keys: readonly KeyColumn[];
  readonly #slots: Int32Array | undefined;
  readonly #shift: number;
  readonly #map: Map<unknown, number> | undefined;

  constructor(keys: readonly KeyColumn[], count: number) {
    this.#keys = keys;
    this.next = new Int32Array(count).fill(NONE);
    const bits = Math.max(4, Math.ceil(Math.log2(count * 2 + 1)));
    this.#shift = 32 - bits;
    if (keys.every((key) => key.numbers !== undefined)) {
      this.#slots = new Int32Array(2 ** bits).fill(NONE);
      for (let row = count - 1; row >= 0; row--) if (!anyNull(keys, row)) this.#insert(row);
    } else {
      this.#map = new Map();
      for (let row = count - 1; row >= 0; row--) {
        if (anyNull(keys, row)) continue;
        const key = mapKey(keys, row);
        this.next[row] = this.#map.get(key) ?? NONE;
        this.#map.set(key, row);
      }
    }
  }
  /** How many keys there are. */
  get keys(): number {
    return this.#map?.size ?? (this.#slots as Int32Array).reduce((count, slot) => count + (slot === NONE ? 0 : 1), 0);
  }
  #hash(keys: readonly KeyColumn[], row: number): number {
    let hash = hashOf((keys[0] as KeyColumn).numbers?.[row] as number);
    for (let i = 1; i < keys.length; i++) hash = Math.imul(hash, 31) + hashOf((keys[i] as KeyColumn).numbers?.[row] as number);
    return Math.imul(hash, 0x9e3779b1) >>> this.#shift;
  }
  #insert(row: number): void {
    const slots = this.#slots as Int32Array;
    const mask = slots.length - 1;
    let at = this.#hash(this.#keys, row);
    for (; slots[at] !== NONE; at = (at + 1) & mask) {
      if (!sameKeys(this.#keys, slots[at] as number, this.#keys, row)) continue;
      this.next[row] = slots[at] as number;
      break;
    }
    slots[at] = row;
  }

  /** The first inner row for each of `n` outer rows, or -1. */
  probe(keys: readonly KeyColumn[], n: number): Int32Array {
    const heads = new Int32Array(n).fill(NONE);
    if (this.#slots !== undefined && keys.every((key) => key.numbers !== undefined)) {
      if (keys.length === 1) this.#probeOne(keys[0] as KeyColumn, n, heads, this.#slots);
      else for (let i = 0; i < n; i++) if (!anyNull(keys, i)) heads[i] = this.#find(keys, i, this.#slots);
    } else for (let i = 0; i < n; i++) if (!anyNull(keys, i)) heads[i] = this.#map === undefined ? this.#findMixed(keys, i) : (this.#map.get(mapKey(keys, i)) ?? NONE);
    return heads;
  }
  #probeOne(key: KeyColumn, n: number, heads: Int32Array, slots: Int32Array): void {
    const mine = (this.#keys[0] as KeyColumn).numbers as Float64Array;
    const theirs = key.numbers as Float64Array;
    const { nulls } = key;
    const mask = slots.length - 1;
    const shift = this.#shift;
    for (let i = 0; i < n; i++) {
      if (nulls !== null && nulls[i] === 1) continue;
      const wanted = theirs[i] as number;
      let at = Math.imul(hashOf(wanted), 0x9e3779b1) >>> shift;
      for (let row = slots[at] as number; row !== NONE; row = slots[at] as number) {
        if (mine[row] === wanted) {
          heads[i] = row;
          break;
        }
        at = (at + 1) & mask;
      }
    }
  }
  #find(keys: readonly KeyColumn[], i: number, slots: Int32Array): number {
    const mask = slots.length - 1;
    for (let at = this.#hash(keys, i); slots[at] !== NONE; at = (at + 1) & mask) if (sameKeys(this.#keys, slots[at] as number, keys, i)) return slots[at] as number;
    return NONE;
  }
  /** A probe whose keys are not all numbers, in a table whose are: only numbers can be found. */
  #findMixed(keys: readonly KeyColumn[], i: number): number {
    const one = keys.map((key): KeyColumn => ({ numbers: Float64Array.of(Number(valueAt(key, i))), values: [], nulls: null }));
    if (keys.some((key) => typeof valueAt(key, i) !== "number")) return NONE;
    return this.#find(one, 0, this.#slots as Int32Array);
  }
}
const valueAt = (key: KeyColumn, i: number): unknown => (key.numbers === undefined ? key.values[i] : key.numbers[i]);
const anyNull = (keys: readonly KeyColumn[], row: number): boolean => {
  for (const { nulls } of keys) if (nulls !== null && nulls[row] === 1) return true;
  return false;
};
function sameKeys(a: readonly KeyColumn[], i: number, b: readonly KeyColumn[], j: number): boolean {
  for (let k = 0; k < a.length; k++) if ((a[k] as KeyColumn).numbers?.[i] !== (b[k] as KeyColumn).numbers?.[j]) return false;
  return true;
}
/** One primitive for all keys of a row. */
function mapKey(keys: readonly KeyColumn[], row: number): unknown {
  if (keys.length === 1) return valueAt(keys[0] as KeyColumn, row);
  let text = "";
  for (const key of keys) {
    const value = valueAt(key, row);
    text += `${typeof value === "string" ? `${value.length}:${value}` : String(value)}\u0001`;
  }
  return text;
}
