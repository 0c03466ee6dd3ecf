/**
 * Numbers the groups of rows: equal keys, nulls included, get one number, in the order in which they are first seen.
 *
 * Each key column numbers its own values first; the numbers of several columns are paired off until one is left.
 *
 * @see src/backend/executor/execGrouping.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import { hashKeyOf, numberTypes } from "../catalog/type-io.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { GROUP_ROWS } from "../storage/heap.ts";
import { hashOf } from "./join-table.ts";
import { type Dictionary, MutableVector, type Vector, vectorGet } from "../storage/vector.ts";

/** For so few rows no dictionary is made. */
const FEW_ROWS = 64;
/** More combinations of values are not looked up by their codes. */
const COMBINATIONS = 1024;
/** The side of a square of pairs. */
const SQUARE = 64;

/** The numbers given to values that are JavaScript numbers, by open addressing. */
class NumberTable {
  #slots = new Int32Array(64).fill(-1);
  /** The value that has each number. */
  #values = new Float64Array(32);
  #size = 0;
  /** The number of a value, which gets `next` if it has none. */
  numberOf(value: number, next: number): number {
    const at = this.#slot(value);
    const known = this.#slots[at] as number;
    if (known >= 0) return known;
    if (next >= this.#values.length) {
      const values = new Float64Array(next * 2);
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[next] = value;
    this.#slots[at] = next;
    if (++this.#size * 2 > this.#slots.length) this.#grow();
    return next;
  }
  #slot(value: number): number {
    const mask = this.#slots.length - 1;
    const hash = hashOf(value);
    let at = (hash ^ (hash >>> 15)) & mask;
    for (let number = this.#slots[at] as number; number >= 0 && this.#values[number] !== value; number = this.#slots[at] as number) at = (at + 1) & mask;
    return at;
  }
  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 4).fill(-1);
    for (const number of old) if (number >= 0) this.#slots[this.#slot(this.#values[number] as number)] = number;
  }
}

/** Numbers the values of one column. */
class ValueNumbers {
  /** The values as they are stored, to avoid making keys of them. */
  readonly #raw = new Map<unknown, number>();
  readonly #keys = new Map<unknown, number>();
  readonly #keyOf: (value: unknown) => unknown;
  /** Those of values that are plain numbers. */
  readonly #plain: NumberTable | undefined;
  #rawScale = -2;
  #null = -1;
  /** Values so far. */
  count = 0;
  constructor(type: Oid, catalog: Catalog) {
    this.#keyOf = hashKeyOf(catalog, type) as (value: unknown) => unknown;
    this.#plain = numberTypes.has(catalog.baseType(type)) ? new NumberTable() : undefined;
  }

  assign(vector: Vector, sel: Int32Array | null, n: number, out: Int32Array): void {
    // A decimal's unscaled number says which value it is only together with its scale.
    const scale = vector.kind === "dec" ? vector.scale : -1;
    if (scale !== this.#rawScale) this.#raw.clear();
    this.#rawScale = scale;
    const { data, nulls } = vector;
    if (this.#plain !== undefined && !Array.isArray(data)) return this.#assignPlain(this.#plain, data, nulls, sel, n, out);
    for (let i = 0; i < n; i++) {
      const row = sel === null ? i : (sel[i] as number);
      if (nulls !== null && nulls[row] === 1) out[i] = this.#nullNumber();
      else {
        const raw = data[row] as unknown;
        let number = this.#raw.get(raw);
        if (number === undefined) {
          number = this.#number(vectorGet(vector, row));
          this.#raw.set(raw, number);
        }
        out[i] = number;
      }
    }
  }
  #assignPlain(table: NumberTable, data: ArrayLike<number>, nulls: Uint8Array | null, sel: Int32Array | null, n: number, out: Int32Array): void {
    for (let i = 0; i < n; i++) {
      const row = sel === null ? i : (sel[i] as number);
      if (nulls !== null && nulls[row] === 1) out[i] = this.#nullNumber();
      else {
        const number = table.numberOf(data[row] as number, this.count);
        if (number === this.count) this.count++;
        out[i] = number;
      }
    }
  }
  numberOf(value: Datum): number {
    return value === null ? this.#nullNumber() : this.#number(value);
  }
  #nullNumber(): number {
    if (this.#null < 0) this.#null = this.count++;
    return this.#null;
  }
  #number(value: unknown): number {
    if (this.#plain !== undefined && typeof value === "number") {
      const number = this.#plain.numberOf(value, this.count);
      if (number === this.count) this.count++;
      return number;
    }
    const key = this.#keyOf(value);
    let number = this.#keys.get(key);
    if (number === undefined) {
      number = this.count++;
      this.#keys.set(key, number);
    }
    return number;
  }
}

/** Numbers pairs of numbers, in a square while both are small, else by hashing. */
class PairNumbers {
  #square = new Int32Array(SQUARE * SQUARE).fill(-1);
  #squareInUse = true;
  #a = new Int32Array(64);
  #b = new Int32Array(64);
  #slots = new Int32Array(128).fill(-1);
  /** Pairs so far. */
  count = 0;

  /** Puts the numbers of pairs into `a`. `most` is above all numbers. */
  assign(a: Int32Array, b: Int32Array, n: number, most: number): void {
    if (most <= SQUARE && this.#squareInUse) return this.#assignSmall(a, b, n);
    if (this.#squareInUse) this.#leaveSquare();
    for (let i = 0; i < n; i++) a[i] = this.#number(a[i] as number, b[i] as number);
  }
  #assignSmall(a: Int32Array, b: Int32Array, n: number): void {
    const square = this.#square;
    for (let i = 0; i < n; i++) {
      const at = (a[i] as number) * SQUARE + (b[i] as number);
      if ((square[at] as number) < 0) square[at] = this.count++;
      a[i] = square[at] as number;
    }
  }
  numberOf(a: number, b: number): number {
    if (!this.#squareInUse) return this.#number(a, b);
    if (a >= SQUARE || b >= SQUARE) {
      this.#leaveSquare();
      return this.#number(a, b);
    }
    const at = a * SQUARE + b;
    if ((this.#square[at] as number) < 0) this.#square[at] = this.count++;
    return this.#square[at] as number;
  }
  #leaveSquare(): void {
    this.#squareInUse = false;
    const pairs: number[] = [];
    this.#square.forEach((number, at) => {
      if (number >= 0) pairs[number] = at;
    });
    this.count = 0;
    for (const at of pairs) this.#number(Math.floor(at / SQUARE), at % SQUARE);
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
    if (this.count === this.#a.length) {
      this.#grow();
      at = this.#slot(a, b);
    }
    const number = this.count++;
    this.#a[number] = a;
    this.#b[number] = b;
    this.#slots[at] = number;
    return number;
  }
  #grow(): void {
    const [a, b] = [new Int32Array(this.count * 4), new Int32Array(this.count * 4)];
    a.set(this.#a);
    b.set(this.#b);
    [this.#a, this.#b] = [a, b];
    this.#slots = new Int32Array(a.length * 2).fill(-1);
    for (let number = 0; number < this.count; number++) this.#slots[this.#slot(a[number] as number, b[number] as number)] = number;
  }
}

export class GroupTable {
  readonly #columns: readonly ValueNumbers[];
  readonly #pairs: readonly PairNumbers[];
  #groups = new Int32Array(0);
  /** Groups so far. */
  count = 0;
  constructor(types: readonly Oid[], catalog: Catalog) {
    this.#columns = types.map((type) => new ValueNumbers(type, catalog));
    this.#pairs = types.slice(1).map(() => new PairNumbers());
  }

  /** The group of each of `n` rows, good until the next call, and the rows that began a group, in order of their groups. */
  assign(keys: readonly Vector[], sel: Int32Array | null, n: number): { readonly groups: Int32Array; readonly fresh: number[] } {
    if (this.#groups.length < n) this.#groups = new Int32Array(n);
    const groups = this.#groups;
    const dictionaries = n > FEW_ROWS ? dictionariesOf(keys) : undefined;
    if (dictionaries === undefined) this.#assignValues(keys, sel, n, groups);
    else this.#assignCodes(dictionaries, sel, n, groups);
    const fresh: number[] = [];
    const { count } = this.#pairs.at(-1) ?? (this.#columns[0] as ValueNumbers);
    for (let i = 0; this.count < count; i++) {
      if ((groups[i] as number) < this.count) continue;
      this.count++;
      fresh.push(sel === null ? i : (sel[i] as number));
    }
    return { groups, fresh };
  }
  #assignValues(keys: readonly Vector[], sel: Int32Array | null, n: number, groups: Int32Array): void {
    this.#columns[0]?.assign(keys[0] as Vector, sel, n, groups);
    if (keys.length === 1) return;
    const other = new Int32Array(n);
    for (let k = 1; k < keys.length; k++) {
      this.#columns[k]?.assign(keys[k] as Vector, sel, n, other);
      const [before, values] = [k === 1 ? this.#columns[0] : this.#pairs[k - 2], this.#columns[k]];
      this.#pairs[k - 1]?.assign(groups, other, n, Math.max(before?.count ?? 0, values?.count ?? 0));
    }
  }
  /** The combination of a row's codes is a number itself, whose group is looked up once in a batch. */
  #assignCodes(dictionaries: readonly Dictionary[], sel: Int32Array | null, n: number, groups: Int32Array): void {
    groups.fill(0, 0, n);
    for (const { values, codes } of dictionaries.slice(0, -2)) for (let i = 0; i < n; i++) groups[i] = (groups[i] as number) * values.length + (codes[sel === null ? i : (sel[i] as number)] as number);
    // One pass for the last two: most keys are one or two columns.
    const [second, last] = [dictionaries.at(-2) ?? NO_CODES, dictionaries.at(-1) as Dictionary];
    const [secondCodes, lastCodes, secondSize, lastSize] = [second.codes, last.codes, second.values.length, last.values.length];
    const known = new Int32Array(combinations(dictionaries)).fill(-1);
    for (let i = 0; i < n; i++) {
      const row = sel === null ? i : (sel[i] as number);
      const at = ((groups[i] as number) * secondSize + (secondCodes[row] as number)) * lastSize + (lastCodes[row] as number);
      let group = known[at] as number;
      if (group < 0) {
        group = this.#groupOf(dictionaries, at);
        known[at] = group;
      }
      groups[i] = group;
    }
  }
  #groupOf(dictionaries: readonly Dictionary[], at: number): number {
    const values: Datum[] = [];
    for (let rest = at, k = dictionaries.length - 1; k >= 0; k--) {
      const dictionary = dictionaries[k] as Dictionary;
      values[k] = dictionary.values[rest % dictionary.values.length];
      rest = Math.floor(rest / dictionary.values.length);
    }
    let group = this.#columns[0]?.numberOf(values[0]) as number;
    for (let k = 1; k < values.length; k++) group = this.#pairs[k - 1]?.numberOf(group, this.#columns[k]?.numberOf(values[k]) as number) as number;
    return group;
  }
}
/** Stands for a column of one value. */
const NO_CODES: Dictionary = { values: [null], codes: new Uint8Array(GROUP_ROWS) };
const combinations = (dictionaries: readonly Dictionary[]): number => dictionaries.reduce((product, { values }) => product * values.length, 1);
/** The dictionaries of all keys, where they have few combinations. */
function dictionariesOf(keys: readonly Vector[]): readonly Dictionary[] | undefined {
  const found: Dictionary[] = [];
  for (const key of keys) {
    const dictionary = key instanceof MutableVector ? key.dictionary(key.data.length) : null;
    if (dictionary === null) return undefined;
    found.push(dictionary);
  }
  return combinations(found) <= COMBINATIONS ? found : undefined;
}
