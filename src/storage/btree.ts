/**
 * B-tree indexes: leaves of sorted entries under a flat directory, with PostgreSQL's page accounting on the leaves.
 *
 * An entry is a key (a tuple of values) and a row number; equal keys stand in row order, as PostgreSQL orders by ctid.
 * Simpler than PostgreSQL's: there are no inner pages, a binary search over the leaves' first keys stands for them; their
 * number is computed for the cost model.
 *
 * @see src/backend/access/nbtree/
 */
import type { Datum } from "../nodes/primnodes.ts";
import { ITEM_ID } from "../utils/page-format.ts";
import { maxAlign, varlenaSize } from "./pages.ts";

export type Key = readonly Datum[];
/** Orders two keys on their first `n` columns. */
export type KeyCompare = (a: Key, b: Key, n: number) => number;

interface Leaf {
  keys: Key[];
  rows: number[];
  /** The first column of the keys, while it is all plain numbers in their own order. */
  leads: number[];
}

/** A tree as lists: of each leaf, its keys' columns one after the other, and its rows. */
export interface TreeImage {
  readonly leaves: readonly { readonly columns: readonly (readonly Datum[])[]; readonly rows: readonly number[] }[];
  readonly bytes: number;
}

const LEAF_ENTRIES = 256;
const PAGE_ROOM = 8192 - 24 - 16;
/** Free space of a new leaf: its high key's line pointer is taken, and one is always kept free. */
export const FIRST_FREE: number = PAGE_ROOM - 2 * ITEM_ID;
/** A page with less room than this is full. */
const FULL = Math.floor((8192 * 10) / 100);
const TID = 6;
/** The largest tuple with a posting list. */
const MAX_POSTING = (FULL & -8) - ITEM_ID;

/** How each key column orders: the type's comparison, and where nulls go. */
export interface KeyColumn {
  readonly compare: (a: Datum, b: Datum) => number;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
  readonly width: number;
  /** Values are numbers that order as numbers do, but for nulls and for what is too large. */
  readonly numeric: boolean;
}

export function keyCompare(columns: readonly KeyColumn[]): KeyCompare {
  const one = (column: KeyColumn, a: Datum, b: Datum): number => {
    if (a === null || b === null) {
      if (a === b) return 0;
      return (a === null) === column.nullsFirst ? -1 : 1;
    }
    const order = column.compare(a, b);
    return column.descending ? -order : order;
  };
  const [first] = columns;
  if (first === undefined) return () => 0;
  return (a, b, n) => {
    const order = one(first, a[0], b[0]);
    if (order !== 0 || n === 1) return order;
    for (let i = 1; i < n; i++) {
      const next = one(columns[i] as KeyColumn, a[i], b[i]);
      if (next !== 0) return next;
    }
    return 0;
  };
}

function isBefore(leaf: Leaf, slot: number, wanted: number | undefined, before: (key: Key) => boolean): boolean {
  if (wanted !== undefined) {
    const lead = leaf.leads[slot] as number;
    if (lead !== wanted) return lead < wanted;
  }
  return before(leaf.keys[slot] as Key);
}

/** Where a scan stands. */
export interface Cursor {
  leaf: number;
  slot: number;
}

export class BTree {
  readonly compare: KeyCompare;
  readonly nkeys: number;
  readonly columns: readonly KeyColumn[];
  #leaves: Leaf[] = [{ keys: [], rows: [], leads: [] }];
  /** Whether searches may go by the leads: all first columns so far are plain numbers. */
  #numeric: boolean;
  size = 0;
  /** Counts the changes after which entries stand elsewhere: a scan that goes on then looks for its place again. */
  moves = 0;
  #bytes = 0;

  constructor(columns: readonly KeyColumn[]) {
    this.columns = columns;
    this.nkeys = columns.length;
    this.compare = keyCompare(columns);
    const [first] = columns;
    this.#numeric = first?.numeric === true && !first.descending;
  }
  #lead(key: Key): number {
    const [value] = key;
    if (typeof value === "number") return value;
    this.#numeric = false;
    return 0;
  }

  /** Bytes of an index tuple with its line pointer; of a key of fewer columns, too. */
  entrySize(key: Key): number {
    let data = 0;
    let hasNull = false;
    for (let i = 0; i < key.length; i++) {
      const value = key[i];
      const { width } = this.columns[i] ?? { width: -1 };
      if (value === null) hasNull = true;
      else if (width > 0) data = Math.ceil(data / Math.min(width, 8)) * Math.min(width, 8) + width;
      else {
        const size = varlenaSize(value);
        data += size < 127 ? size + 1 : size + 4;
      }
    }
    return ((8 + (hasNull ? 8 : 0) + data + 7) & -8) + 4;
  }

  /** Leaf pages, by PostgreSQL's 90 % fill; duplicates share a key as posting lists do. */
  get leafPages(): number {
    if (this.size === 0) return 0;
    return Math.max(1, Math.ceil(this.#bytes / (PAGE_ROOM * 0.9)));
  }
  get height(): number {
    let level = this.leafPages;
    let height = 0;
    while (level > 1) {
      level = Math.ceil(level / 300);
      height++;
    }
    return height;
  }
  /** All pages: meta page, leaves, inner pages. */
  get pages(): number {
    let total = 1;
    let level = this.leafPages;
    while (level > 0) {
      total += level;
      if (level === 1) break;
      level = Math.ceil(level / 300);
    }
    return total;
  }

  #orders(aKey: Key, aRow: number, bKey: Key, bRow: number): number {
    const order = this.compare(aKey, bKey, this.nkeys);
    return order !== 0 ? order : aRow - bRow;
  }

  /** The leaf that a key belongs to: the last whose first entry is below it. */
  #leafFor(test: (key: Key, row: number) => boolean): number {
    let low = 0;
    let high = this.#leaves.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      const leaf = this.#leaves[middle] as Leaf;
      if (test(leaf.keys[0] as Key, leaf.rows[0] as number)) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  insert(key: Key, row: number): void {
    const last = this.#leaves.at(-1) as Leaf;
    this.size++;
    const n = last.keys.length;
    if (n === 0 || this.#orders(last.keys[n - 1] as Key, last.rows[n - 1] as number, key, row) < 0) {
      this.#bytes += n > 0 && this.compare(last.keys[n - 1] as Key, key, this.nkeys) === 0 ? 6 : this.entrySize(key);
      last.keys.push(key);
      last.rows.push(row);
      last.leads.push(this.#lead(key));
      if (last.keys.length > LEAF_ENTRIES) this.#split(this.#leaves.length - 1, true);
      return;
    }
    const at = this.#leafFor((k, r) => this.#orders(k, r, key, row) < 0);
    const leaf = this.#leaves[at] as Leaf;
    let low = 0;
    let high = leaf.keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#orders(leaf.keys[middle] as Key, leaf.rows[middle] as number, key, row) < 0) low = middle + 1;
      else high = middle;
    }
    const twin = (low > 0 && this.compare(leaf.keys[low - 1] as Key, key, this.nkeys) === 0) || (low < leaf.keys.length && this.compare(leaf.keys[low] as Key, key, this.nkeys) === 0);
    this.#bytes += twin ? 6 : this.entrySize(key);
    this.moves++;
    leaf.keys.splice(low, 0, key);
    leaf.rows.splice(low, 0, row);
    leaf.leads.splice(low, 0, this.#lead(key));
    if (leaf.keys.length > LEAF_ENTRIES) this.#split(at, false);
  }

  /** Splits a leaf; the rightmost one keeps most of its entries, as ascending keys want. */
  #split(at: number, rightmost: boolean): void {
    this.moves++;
    const leaf = this.#leaves[at] as Leaf;
    const middle = rightmost ? LEAF_ENTRIES : leaf.keys.length >> 1;
    const right: Leaf = { keys: leaf.keys.splice(middle), rows: leaf.rows.splice(middle), leads: leaf.leads.splice(middle) };
    this.#leaves.splice(at + 1, 0, right);
  }

  /** Fills an empty tree from entries in any order. */
  build(entries: { readonly key: Key; readonly row: number }[]): void {
    this.moves++;
    entries.sort((a, b) => this.#orders(a.key, a.row, b.key, b.row));
    this.#leaves = [];
    for (let i = 0; i < entries.length; i += LEAF_ENTRIES) {
      const part = entries.slice(i, i + LEAF_ENTRIES);
      this.#leaves.push({ keys: part.map((entry) => entry.key), rows: part.map((entry) => entry.row), leads: part.map((entry) => this.#lead(entry.key)) });
    }
    if (this.#leaves.length === 0) this.#leaves.push({ keys: [], rows: [], leads: [] });
    this.size = entries.length;
    this.#bytes = leafPagesOf(entries, this).length * PAGE_ROOM * 0.9;
  }
  /** Another tree with the same entries. */
  copy(): BTree {
    const made = new BTree(this.columns);
    made.#leaves = this.#leaves.map(({ keys, rows, leads }) => ({ keys: keys.slice(), rows: rows.slice(), leads: leads.slice() }));
    [made.#numeric, made.size, made.#bytes] = [this.#numeric, this.size, this.#bytes];
    return made;
  }
  image(): TreeImage {
    const columns = (keys: readonly Key[]): Datum[][] => (keys[0] ?? []).map((_, i) => keys.map((key) => key[i]));
    return { leaves: this.#leaves.map(({ keys, rows }) => ({ columns: columns(keys), rows: rows.slice() })), bytes: this.#bytes };
  }
  /** Fills an empty tree from the image of one with the same columns. */
  fill({ leaves, bytes }: TreeImage): void {
    this.#leaves = leaves.map(({ columns, rows }) => {
      const keys = rows.map((_, i) => columns.map((column) => column[i]));
      return { keys, rows: rows.slice(), leads: keys.map((key) => this.#lead(key)) };
    });
    this.size = leaves.reduce((sum, { rows }) => sum + rows.length, 0);
    this.#bytes = bytes;
  }
  remove(key: Key, row: number): void {
    const at = this.#leafFor((k, r) => this.#orders(k, r, key, row) <= 0);
    const leaf = this.#leaves[at] as Leaf;
    const slot = leaf.rows.indexOf(row);
    if (slot < 0) return;
    this.moves++;
    const twin = [slot - 1, slot + 1].some((near) => leaf.keys[near] !== undefined && this.compare(leaf.keys[near], leaf.keys[slot] as Key, this.nkeys) === 0);
    this.#bytes -= twin ? 6 : this.entrySize(leaf.keys[slot] as Key);
    leaf.keys.splice(slot, 1);
    leaf.rows.splice(slot, 1);
    leaf.leads.splice(slot, 1);
    this.size--;
    if (leaf.keys.length === 0 && this.#leaves.length > 1) this.#leaves.splice(at, 1);
  }

  /**
   * The first entry for which `before` is false; `before` must hold for a prefix of the order. Where it is known that
   * the first column of what is sought is `lead`, only keys that begin so are asked.
   */
  seek(before: (key: Key) => boolean, lead?: Datum): Cursor {
    const wanted = this.#numeric && typeof lead === "number" ? lead : undefined;
    let [first, last] = [0, this.#leaves.length - 1];
    while (first < last) {
      const middle = (first + last + 1) >> 1;
      if (isBefore(this.#leaves[middle] as Leaf, 0, wanted, before)) first = middle;
      else last = middle - 1;
    }
    const leaf = this.#leaves[first] as Leaf;
    let low = 0;
    let high = leaf.keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(leaf, middle, wanted, before)) low = middle + 1;
      else high = middle;
    }
    return this.#settle({ leaf: first, slot: low });
  }
  /** The first entry whose first column is not below a number; where `hasLeads`. */
  seekLead(wanted: number): Cursor {
    let [first, last] = [0, this.#leaves.length - 1];
    while (first < last) {
      const middle = (first + last + 1) >> 1;
      if (((this.#leaves[middle] as Leaf).leads[0] as number) < wanted) first = middle;
      else last = middle - 1;
    }
    const { leads } = this.#leaves[first] as Leaf;
    let [low, high] = [0, leads.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((leads[middle] as number) < wanted) low = middle + 1;
      else high = middle;
    }
    return this.#settle({ leaf: first, slot: low });
  }
  /** Whether all first columns are numbers in their own order. */
  get hasLeads(): boolean {
    return this.#numeric;
  }
  lead(cursor: Cursor): number | undefined {
    return this.#leaves[cursor.leaf]?.leads[cursor.slot];
  }
  /** The entry after one that was found, or the one before it, wherever they stand by now. */
  beside(key: Key, row: number, backward: boolean): Cursor {
    const at = this.#leafFor((k, r) => this.#orders(k, r, key, row) <= 0);
    const leaf = this.#leaves[at] as Leaf;
    let [low, high] = [0, leaf.keys.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const order = this.#orders(leaf.keys[middle] as Key, leaf.rows[middle] as number, key, row);
      if (backward ? order < 0 : order <= 0) low = middle + 1;
      else high = middle;
    }
    const cursor = { leaf: at, slot: low };
    if (!backward) return this.#settle(cursor);
    this.previous(cursor);
    return cursor;
  }
  *entries(): Generator<{ readonly key: Key; readonly row: number }> {
    for (const { keys, rows } of this.#leaves) for (let i = 0; i < keys.length; i++) yield { key: keys[i] as Key, row: rows[i] as number };
  }
  /** How many entries stand before a cursor's. */
  placeOf({ leaf, slot }: Cursor): number {
    return this.#leaves.slice(0, leaf).reduce((sum, { keys }) => sum + keys.length, slot);
  }
  first(): Cursor {
    return this.#settle({ leaf: 0, slot: 0 });
  }
  last(): Cursor {
    const leaf = this.#leaves.length - 1;
    return { leaf, slot: (this.#leaves[leaf] as Leaf).keys.length - 1 };
  }
  #settle(cursor: Cursor): Cursor {
    if (cursor.slot >= (this.#leaves[cursor.leaf] as Leaf).keys.length && cursor.leaf + 1 < this.#leaves.length) return { leaf: cursor.leaf + 1, slot: 0 };
    return cursor;
  }

  key(cursor: Cursor): Key | undefined {
    return this.#leaves[cursor.leaf]?.keys[cursor.slot];
  }
  /** Undefined behind the last entry. */
  row(cursor: Cursor): number | undefined {
    return this.#leaves[cursor.leaf]?.rows[cursor.slot];
  }
  next(cursor: Cursor): void {
    cursor.slot++;
    while (cursor.slot >= (this.#leaves[cursor.leaf]?.keys.length ?? 0) && cursor.leaf + 1 < this.#leaves.length) {
      cursor.leaf++;
      cursor.slot = 0;
    }
  }
  previous(cursor: Cursor): void {
    cursor.slot--;
    while (cursor.slot < 0 && cursor.leaf > 0) {
      cursor.leaf--;
      cursor.slot = (this.#leaves[cursor.leaf] as Leaf).keys.length - 1;
    }
  }
}

/**
 * The leaf pages that sorted entries fill, by the places of their first entries: equal keys go into posting lists, pages are
 * left when 90 % full. None of no entries.
 *
 * @see _bt_load, _bt_buildadd
 */
export function leafPagesOf(entries: readonly { readonly key: Key }[], tree: BTree): number[] {
  if (entries.length === 0) return [];
  const starts = [0];
  let free = FIRST_FREE;
  let items = 0;
  let [lastSize, lastPosting, lastAt] = [0, 0, 0];
  const add = (at: number, size: number, posting: number): void => {
    if (free < size + 8 || (free + lastPosting < FULL && items > 1)) {
      // The last item moves on; what stays of it is the page's high key.
      starts.push(lastAt);
      free = FIRST_FREE - lastSize - ITEM_ID;
      items = 1;
    }
    free -= size + ITEM_ID;
    items++;
    [lastSize, lastPosting, lastAt] = [size, posting, at];
  };
  let at = 0;
  while (at < entries.length) {
    const { key } = entries[at] as { readonly key: Key };
    const base = tree.entrySize(key) - ITEM_ID;
    const most = Math.max(1, Math.floor((MAX_POSTING - base) / TID));
    let n = 1;
    while (n < most && at + n < entries.length && tree.compare((entries[at + n] as { readonly key: Key }).key, key, tree.nkeys) === 0) n++;
    add(at, n === 1 ? base : maxAlign(base + n * TID), n === 1 ? 0 : n * TID);
    at += n;
  }
  return starts;
}
