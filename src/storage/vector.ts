/**
 * Columns of values: typed arrays where the type allows, a null map only where there are nulls.
 *
 * A vector passes by reference from the heap to the operator that reads it. Exact decimals of one scale are kept as
 * scaled integers in doubles; a value that does not fit makes the whole vector generic.
 */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { Numeric } from "../types/numeric-value.ts";
import * as T from "../types/oids.ts";

/** How a vector holds its values. `dec`: integers scaled by `scale` decimals. `any`: the engine's values as they are. */
export type VectorKind = "i32" | "f64" | "bool" | "dec" | "any";

export interface Vector {
  readonly kind: VectorKind;
  /** Decimals of a `dec` vector. */
  readonly scale: number;
  readonly data: Int32Array | Float64Array | Uint8Array | Datum[];
  /** 1 where the value is null; null while there is none. */
  readonly nulls: Uint8Array | null;
}

/** The kind that a type's values are held in while they fit. */
export function vectorKindOf(type: Oid): VectorKind {
  switch (type) {
    case T.BOOLOID:
      return "bool";
    case T.INT2OID:
    case T.INT4OID:
      return "i32";
    case T.INT8OID:
    case T.OIDOID:
    case T.FLOAT4OID:
    case T.FLOAT8OID:
    case T.DATEOID:
    case T.TIMEOID:
    case T.TIMESTAMPOID:
    case T.TIMESTAMPTZOID:
      return "f64";
    case T.NUMERICOID:
      return "dec";
    default:
      return "any";
  }
}

const allocate = (kind: VectorKind, capacity: number): Vector["data"] => {
  switch (kind) {
    case "i32":
      return new Int32Array(capacity);
    case "f64":
    case "dec":
      return new Float64Array(capacity);
    case "bool":
      return new Uint8Array(capacity);
    case "any":
      return [];
  }
};

/** A column's distinct values, in the order of their first rows, and each row's index among them. */
export interface Dictionary {
  readonly values: readonly Datum[];
  readonly codes: Uint8Array;
}
/** A column with more distinct values has no dictionary. */
const DICTIONARY_LIMIT = 64;

function makeDictionary(data: readonly Datum[], n: number): Dictionary | null {
  const codes = new Uint8Array(n);
  const known = new Map<Datum, number>();
  for (let i = 0; i < n; i++) {
    const value = data[i];
    let code = known.get(value);
    if (code === undefined) {
      if (known.size === DICTIONARY_LIMIT || (value !== null && typeof value !== "string")) return null;
      code = known.size;
      known.set(value, code);
    }
    codes[i] = code;
  }
  return { values: [...known.keys()], codes };
}

/** A vector's values as a list; bytes of booleans and of nulls as numbers. */
export interface VectorImage {
  readonly kind: VectorKind;
  readonly scale: number;
  readonly values: readonly unknown[];
  readonly nulls: readonly number[] | null;
}

/** A vector that grows by appending and can be written in place. */
export class MutableVector implements Vector {
  kind: VectorKind;
  scale = -1;
  data: Int32Array | Float64Array | Uint8Array | Datum[];
  nulls: Uint8Array | null = null;
  capacity: number;
  /** Undefined until somebody asks, and after each change. */
  #dictionary: Dictionary | null | undefined;

  constructor(kind: VectorKind, capacity: number) {
    this.kind = kind;
    this.capacity = capacity;
    this.data = allocate(kind, capacity);
  }

  reserve(capacity: number): void {
    if (capacity <= this.capacity) return;
    const data = this.data;
    if (!Array.isArray(data)) {
      const grown = allocate(this.kind, capacity) as Float64Array;
      grown.set(data as Float64Array);
      this.data = grown;
    }
    if (this.nulls !== null) {
      const nulls = new Uint8Array(capacity);
      nulls.set(this.nulls);
      this.nulls = nulls;
    }
    this.capacity = capacity;
  }

  /** Another one with the same values. */
  copy(): MutableVector {
    const made = new MutableVector(this.kind, 0);
    made.scale = this.scale;
    made.data = this.data.slice() as MutableVector["data"];
    made.nulls = this.nulls?.slice() ?? null;
    made.capacity = this.capacity;
    return made;
  }
  /** The first `n` values. */
  image(n: number): VectorImage {
    return { kind: this.kind, scale: this.scale, values: Array.from(this.data.slice(0, n)), nulls: this.nulls === null ? null : Array.from(this.nulls.subarray(0, n)) };
  }
  static of({ kind, scale, values, nulls }: VectorImage): MutableVector {
    const made = new MutableVector(kind, values.length);
    made.scale = scale;
    if (Array.isArray(made.data)) for (const value of values) made.data.push(value);
    else made.data.set(values as readonly number[]);
    made.nulls = nulls === null ? null : Uint8Array.from(nulls);
    return made;
  }
  /** The dictionary of the first `n` rows, where they are texts of few values: comparing small numbers is faster. */
  dictionary(n: number): Dictionary | null {
    if (this.#dictionary === undefined || (this.#dictionary !== null && this.#dictionary.codes.length < n)) this.#dictionary = this.kind === "any" ? makeDictionary(this.data as Datum[], n) : null;
    return this.#dictionary;
  }

  /** Stores a value; `length` is how many rows are in use, for a change of kind. */
  set(index: number, value: Datum, length: number): void {
    this.#dictionary = undefined;
    if (value === null) {
      this.nulls ??= new Uint8Array(this.capacity);
      this.nulls[index] = 1;
      if (this.kind === "any") (this.data as Datum[])[index] = null;
      return;
    }
    if (this.nulls !== null) this.nulls[index] = 0;
    switch (this.kind) {
      case "any":
        (this.data as Datum[])[index] = value;
        return;
      case "i32":
        (this.data as Int32Array)[index] = value as number;
        return;
      case "bool":
        (this.data as Uint8Array)[index] = value === true ? 1 : 0;
        return;
      case "f64":
        if (typeof value === "number") (this.data as Float64Array)[index] = value;
        else this.#generic(index, value, length);
        return;
      case "dec": {
        const numeric = value as Numeric;
        if (this.scale < 0) this.scale = numeric.s;
        if (numeric.s === this.scale && typeof numeric.m === "number" && Number.isFinite(numeric.m)) (this.data as Float64Array)[index] = numeric.m;
        else this.#generic(index, value, length);
      }
    }
  }

  #generic(index: number, value: Datum, length: number): void {
    const values: Datum[] = [];
    for (let i = 0; i < length; i++) values.push(i === index ? null : vectorGet(this, i));
    this.kind = "any";
    this.scale = -1;
    this.data = values;
    values[index] = value;
  }
}

/** The value at an index, as the engine's functions take it. */
export function vectorGet(vector: Vector, index: number): Datum {
  if (vector.nulls !== null && vector.nulls[index] === 1) return null;
  const value = vector.data[index];
  switch (vector.kind) {
    case "dec":
      return new Numeric(value as number, vector.scale);
    case "bool":
      return value === 1;
    default:
      return value;
  }
}

/** A vector over values in an array. */
export const anyVector = (values: Datum[]): Vector => {
  let nulls: Uint8Array | null = null;
  for (let i = 0; i < values.length; i++) {
    if (values[i] === null) {
      nulls ??= new Uint8Array(values.length);
      nulls[i] = 1;
    }
  }
  return { kind: "any", scale: -1, data: values, nulls };
};



type NumberArray = Int32Array | Float64Array | Uint8Array;

/** A vector that is filled from other vectors, and takes their kind while all have the same. */
export class ColumnBuffer implements Vector {
  kind: VectorKind = "any";
  scale = -1;
  data: NumberArray | Datum[] = [];
  nulls: Uint8Array | null = null;
  length = 0;
  #capacity = 0;

  /** What the values take: typed arrays by their width, others a pointer each and two bytes a character. */
  get bytes(): number {
    const { data, length } = this;
    const nulls = this.nulls === null ? 0 : length;
    if (!Array.isArray(data)) return length * data.BYTES_PER_ELEMENT + nulls;
    return data.reduce<number>((sum, value) => sum + 8 + (typeof value === "string" ? 2 * value.length : 0), nulls);
  }
  /** Makes room, and settles on a kind; answers whether values of `source` can be copied as they are. */
  #prepare(source: Vector | null, n: number): boolean {
    if (this.length === 0 && source !== null && (this.kind !== source.kind || this.scale !== source.scale)) {
      this.kind = source.kind;
      this.scale = source.scale;
      this.#capacity = Math.max(n, 16);
      this.data = allocate(source.kind, this.#capacity);
      this.nulls = null;
    }
    const need = this.length + n;
    if (need > this.#capacity) this.#grow(need);
    if (source === null || (this.kind === source.kind && this.scale === source.scale)) return source !== null;
    if (this.kind !== "any") this.#generalize();
    return false;
  }
  #grow(need: number): void {
    const capacity = Math.max(need, this.#capacity * 2, 16);
    if (!Array.isArray(this.data)) {
      const grown = allocate(this.kind, capacity) as Float64Array;
      grown.set(this.data.subarray(0, this.length) as Float64Array);
      this.data = grown;
    }
    if (this.nulls !== null) {
      const nulls = new Uint8Array(capacity);
      nulls.set(this.nulls.subarray(0, this.length));
      this.nulls = nulls;
    }
    this.#capacity = capacity;
  }
  #generalize(): void {
    const values: Datum[] = new Array(this.length);
    for (let i = 0; i < this.length; i++) values[i] = vectorGet(this, i);
    this.kind = "any";
    this.scale = -1;
    this.data = values;
  }
  #markNull(at: number): void {
    this.nulls ??= new Uint8Array(this.#capacity);
    this.nulls[at] = 1;
    if (this.kind === "any") (this.data as Datum[])[at] = null;
  }

  /** Appends rows of `source`: those of `rows`, or the first `n`. A negative row is null. */
  append(source: Vector, rows: ArrayLike<number> | null, n: number): void {
    const start = this.length;
    if (!this.#prepare(source, n)) {
      for (let i = 0; i < n; i++) this.#put(start + i, (rows?.[i] ?? i) < 0 ? null : vectorGet(source, rows?.[i] ?? i));
    } else {
      this.#copy(source.data, rows ?? null, n, start);
      this.#copyNulls(source.nulls, rows, n, start);
    }
    this.length = start + n;
  }
  /** A loop for each kind of array, so that each is compiled for its own. */
  #copy(from: Vector["data"], rows: ArrayLike<number> | null, n: number, start: number): void {
    const into = this.data;
    if (rows === null) {
      if (Array.isArray(into)) for (let i = 0; i < n; i++) into[start + i] = from[i];
      else into.set((from as Float64Array).subarray(0, n), start);
    } else if (Array.isArray(into)) {
      const values = from as Datum[];
      for (let i = 0; i < n; i++) into[start + i] = values[rows[i] as number];
    } else if (into instanceof Float64Array) {
      const values = from as Float64Array;
      for (let i = 0; i < n; i++) into[start + i] = values[rows[i] as number] as number;
    } else if (into instanceof Int32Array) {
      const values = from as Int32Array;
      for (let i = 0; i < n; i++) into[start + i] = values[rows[i] as number] as number;
    } else {
      const values = from as Uint8Array;
      for (let i = 0; i < n; i++) into[start + i] = values[rows[i] as number] as number;
    }
  }
  #copyNulls(nulls: Uint8Array | null, rows: ArrayLike<number> | null, n: number, start: number): void {
    if (rows !== null) {
      for (let i = 0; i < n; i++) {
        const row = rows[i] as number;
        if (row < 0 || (nulls !== null && nulls[row] === 1)) this.#markNull(start + i);
      }
    } else if (nulls !== null) for (let i = 0; i < n; i++) if (nulls[i] === 1) this.#markNull(start + i);
  }
  /** Appends one row of `source` n times; a negative row is null. */
  repeat(source: Vector, row: number, n: number): void {
    const value = row < 0 || (source.nulls !== null && source.nulls[row] === 1) ? null : source.data[row];
    const same = this.#prepare(value === null ? null : source, n);
    const boxed = same || value === null ? null : vectorGet(source, row);
    for (let i = 0; i < n; i++) {
      const at = this.length + i;
      if (value === null) this.#markNull(at);
      else if (same) (this.data as unknown[])[at] = value;
      else this.#put(at, boxed);
    }
    this.length += n;
  }
  /** Appends a value. */
  push(value: Datum): void {
    this.#prepare(null, 1);
    if (this.kind !== "any") this.#generalize();
    this.#put(this.length++, value);
  }
  #put(at: number, value: Datum): void {
    if (value === null) this.#markNull(at);
    else (this.data as Datum[])[at] = value;
  }
  clear(): void {
    this.length = 0;
    this.nulls = null;
    if (Array.isArray(this.data)) this.data = [];
  }
}
