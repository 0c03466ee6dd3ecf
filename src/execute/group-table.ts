/**
 * Numbers the groups of rows: equal keys, nulls included, get one number, in the order in which they are first seen.
 *
 * Each key column numbers its own values first; the numbers of several columns are paired off until one is left.
 *
 * @see src/backend/executor/execGrouping.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import { hashKeyOf } from "../catalog/type-io.ts";
import type { Oid } from "../nodes/primnodes.ts";
import type { Vector } from "../storage/vector.ts";
import { vectorGet } from "../storage/vector.ts";

/** As many values as it pays to try one by one. */
const FEW = 8;

/** Numbers the values of one column. */
class ValueNumbers {
  /** The values as they are stored, to avoid making keys of them. */
  readonly #raw = new Map<unknown, number>();
  readonly #keys = new Map<unknown, number>();
  readonly #keyOf: (value: unknown) => unknown;
  readonly #first: unknown[] = [];
  readonly #firstNumber: number[] = [];
  #rawScale = -2;
  #null = -1;
  #next = 0;
  constructor(type: Oid, catalog: Catalog) {
    this.#keyOf = hashKeyOf(catalog, type) as (value: unknown) => unknown;
  }

  assign(vector: Vector, sel: Int32Array | null, n: number, out: Int32Array): void {
    // A decimal's unscaled number says which value it is only together with its scale.
    const scale = vector.kind === "dec" ? vector.scale : -1;
    if (scale !== this.#rawScale) {
      this.#raw.clear();
      this.#first.length = 0;
      this.#firstNumber.length = 0;
      this.#rawScale = scale;
    }
    const { data, nulls } = vector;
    const first = this.#first;
    const numbers = this.#firstNumber;
    rows: for (let i = 0; i < n; i++) {
      const row = sel === null ? i : (sel[i] as number);
      if (nulls !== null && nulls[row] === 1) {
        if (this.#null < 0) this.#null = this.#next++;
        out[i] = this.#null;
        continue;
      }
      const raw = data[row] as unknown;
      for (let k = 0; k < first.length; k++) {
        if (first[k] === raw) {
          out[i] = numbers[k] as number;
          continue rows;
        }
      }
      const known = this.#raw.size === 0 ? undefined : this.#raw.get(raw);
      out[i] = known ?? this.#number(raw, vector, row);
    }
  }
  #number(raw: unknown, vector: Vector, row: number): number {
    const key = this.#keyOf(vectorGet(vector, row));
    let number = this.#keys.get(key);
    if (number === undefined) {
      number = this.#next++;
      this.#keys.set(key, number);
    }
    if (this.#first.length < FEW && this.#raw.size === 0) {
      this.#first.push(raw);
      this.#firstNumber.push(number);
    } else {
      // Too many to try one by one: all go to the map.
      this.#first.forEach((value, k) => void this.#raw.set(value, this.#firstNumber[k] as number));
      this.#first.length = 0;
      this.#firstNumber.length = 0;
      this.#raw.set(raw, number);
    }
    return number;
  }
}

/** Numbers pairs of numbers. */
class PairNumbers {
  #a = new Int32Array(64);
  #b = new Int32Array(64);
  #slots = new Int32Array(128).fill(-1);
  #count = 0;

  assign(a: Int32Array, b: Int32Array, n: number): void {
    for (let i = 0; i < n; i++) a[i] = this.#number(a[i] as number, b[i] as number);
  }
  #slot(a: number, b: number): number {
    const mask = this.#slots.length - 1;
    const hash = Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b);
    let at = (hash ^ (hash >>> 15)) & mask;
    for (let number = this.#slots[at] as number; number >= 0; number = this.#slots[at] as number) {
      if (this.#a[number] === a && this.#b[number] === b) break;
      at = (at + 1) & mask;
    }
    return at;
  }
  #number(a: number, b: number): number {
    let at = this.#slot(a, b);
    const known = this.#slots[at] as number;
    if (known >= 0) return known;
    if (this.#count === this.#a.length) {
      this.#grow();
      at = this.#slot(a, b);
    }
    const number = this.#count++;
    this.#a[number] = a;
    this.#b[number] = b;
    this.#slots[at] = number;
    return number;
  }
  #grow(): void {
    const [a, b] = [new Int32Array(this.#count * 4), new Int32Array(this.#count * 4)];
    a.set(this.#a);
    b.set(this.#b);
    [this.#a, this.#b] = [a, b];
    this.#slots = new Int32Array(a.length * 2).fill(-1);
    for (let number = 0; number < this.#count; number++) this.#slots[this.#slot(a[number] as number, b[number] as number)] = number;
  }
}

export class GroupTable {
  readonly #columns: readonly ValueNumbers[];
  readonly #pairs: readonly PairNumbers[];
  /** Groups so far. */
  count = 0;
  constructor(types: readonly Oid[], catalog: Catalog) {
    this.#columns = types.map((type) => new ValueNumbers(type, catalog));
    this.#pairs = types.slice(1).map(() => new PairNumbers());
  }

  /** The group of each of `n` rows, and the rows that began a group, in order of their groups. */
  assign(keys: readonly Vector[], sel: Int32Array | null, n: number): { readonly groups: Int32Array; readonly fresh: number[] } {
    const groups = new Int32Array(n);
    this.#columns[0]?.assign(keys[0] as Vector, sel, n, groups);
    if (keys.length > 1) {
      const other = new Int32Array(n);
      for (let k = 1; k < keys.length; k++) {
        this.#columns[k]?.assign(keys[k] as Vector, sel, n, other);
        this.#pairs[k - 1]?.assign(groups, other, n);
      }
    }
    const fresh: number[] = [];
    for (let i = 0; i < n; i++) {
      if ((groups[i] as number) < this.count) continue;
      this.count++;
      fresh.push(sel === null ? i : (sel[i] as number));
    }
    return { groups, fresh };
  }
}
