/**
 * Skip scans: a search whose conditions leave a column out reads the index once for each of that column's values, by going on
 * at the next place that can hold a match.
 *
 * @see src/backend/access/nbtree/nbtpreprocesskeys.c (_bt_skiparray_strat_increment), nbtutils.c (_bt_advance_array_keys)
 */
import type { IndexInfo } from "../catalog/root.ts";
import type { Datum } from "../nodes/primnodes.ts";
import type { BTree, Key } from "../storage/btree.ts";
import * as T from "../types/oids.ts";
import type { KeyTest } from "./index-search.ts";

/** Whether a key comes before the place where the search goes on, in the direction of the scan; of one that is cut short, as far as it goes. */
export type Before = (key: Key) => boolean;

/** Numbers whose next value is known: the search goes on there rather than at whatever comes next. */
const counted: ReadonlySet<number> = new Set([T.INT2OID, T.INT4OID, T.INT8OID, T.OIDOID, T.DATEOID]);

/** What is asked of one column. */
interface Rule {
  readonly column: number;
  readonly equal: KeyTest | undefined;
  /** Ranges on a column that is skipped through, and NOT NULL. */
  readonly ranges: readonly KeyTest[];
}

export class ColumnSkip {
  readonly #rules: readonly Rule[];
  readonly #index: IndexInfo;
  readonly #tree: BTree;
  readonly #sign: 1 | -1;
  readonly #orderOf: (key: Key, test: KeyTest) => number;
  /** Where the last leap led to: the values that its first columns have there, or `beyond` which they lie. */
  target: { readonly values: Key; readonly beyond: boolean } | undefined;

  /** Undefined if no column with a condition follows one without an equality. `from` is the first without. `orderOf` orders a key's column against a test's value as the index does. */
  static of(index: IndexInfo, tree: BTree, tests: readonly KeyTest[], from: number, backward: boolean, orderOf: (key: Key, test: KeyTest) => number): ColumnSkip | undefined {
    const last = Math.max(-1, ...tests.map((test) => test.column));
    return index.am !== "btree" || last <= from ? undefined : new ColumnSkip(index, tree, tests, from, last, backward, orderOf);
  }
  private constructor(index: IndexInfo, tree: BTree, tests: readonly KeyTest[], from: number, last: number, backward: boolean, orderOf: (key: Key, test: KeyTest) => number) {
    [this.#index, this.#tree, this.#orderOf] = [index, tree, orderOf];
    this.#sign = backward ? -1 : 1;
    this.#rules = Array.from({ length: last - from + 1 }, (_, i): Rule => {
      const own = tests.filter((test) => test.column === from + i);
      return { column: from + i, equal: own.find(isEqual), ranges: own.filter((test) => !isEqual(test) && !test.array) };
    });
  }

  /** The same bound with its value included, where the next value is known. */
  closed(bound: KeyTest): KeyTest {
    if (!isOpen(bound) || typeof bound.value !== "number" || !this.#isCounted(bound.column)) return bound;
    return bound.strategy === 5 ? { ...bound, strategy: 4, value: bound.value + 1 } : { ...bound, strategy: 2, value: bound.value - 1 };
  }
  /** Whether a key at the bound where the scan begins comes before what the columns behind must equal. */
  isBeforeFirst(key: Key): boolean {
    return this.#isBefore(key, this.#firstBehind((this.#rules[0] as Rule).column));
  }
  #isCounted(column: number): boolean {
    return counted.has(this.#index.columns[column]?.opcintype ?? 0);
  }

  /** Whether a key has other values in the columns that are skipped through, or before them. */
  isOther(key: Key, before: Key | undefined): boolean {
    const last = this.#rules.findLast(({ equal }) => equal === undefined) as Rule;
    return before === undefined || this.#compare(key, before, last.column + 1) !== 0;
  }

  /** Where the search goes on after a key that it can't use; null if nowhere, undefined if the key may be used. */
  leap(key: Key): Before | null | undefined {
    for (const rule of this.#rules) {
      const found = rule.equal === undefined ? this.#inRange(key, rule) : this.#atEqual(key, rule.equal);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  #atEqual(key: Key, test: KeyTest): Before | null | undefined {
    const wanted = this.#wanted(key, test);
    if (wanted === undefined) return this.#past(key, test.column);
    return this.#order(key, wanted) === 0 ? undefined : this.#upTo(key, wanted, false);
  }
  /** The test for the value that is next from a key on: of an array condition, the first item that isn't behind it. */
  #wanted(key: Key, test: KeyTest, after = false): KeyTest | undefined {
    const isNext = (each: KeyTest): boolean => (after ? this.#order(key, each) < 0 : this.#order(key, each) <= 0);
    if (!test.array) return isNext(test) ? test : undefined;
    const item = { ...test, array: false };
    for (const value of test.items) {
      item.value = value;
      if (isNext(item)) return item;
    }
    return undefined;
  }
  #inRange(key: Key, { column, ranges }: Rule): Before | null | undefined {
    if (ranges.length === 0) return undefined;
    // No range holds a null.
    if (key[column] === null) return this.#nullsFirst(column) ? this.#after(key, column) : this.#past(key, column);
    for (const test of ranges) {
      if (test.strategy === NOT_NULL) continue;
      const order = this.#order(key, test);
      const open = isOpen(test);
      if (this.#isLower(test) ? order < 0 || (open && order === 0) : order > 0 || (open && order === 0)) return this.#isLower(test) ? this.#upTo(key, test, open) : this.#past(key, column);
    }
    return undefined;
  }
  #order(key: Key, test: KeyTest): number {
    return this.#sign * this.#orderOf(key, test);
  }
  #nullsFirst(column: number): boolean {
    return (this.#index.columns[column]?.nullsFirst === true) === (this.#sign === 1);
  }
  /** Whether a range begins where the scan comes from. */
  #isLower({ strategy, column }: KeyTest): boolean {
    return strategy >= 4 === ((this.#index.columns[column]?.descending === true) === (this.#sign === -1));
  }

  /** Up to a value of a column, the ones before it as in a key; `beyond` it if the range is open. */
  #upTo(key: Key, test: KeyTest, beyond: boolean): Before {
    const behind = beyond ? [] : this.#firstBehind(test.column);
    this.target = { values: [...key.slice(0, test.column), test.value, ...behind.map(({ value }) => value)], beyond };
    return (other) => {
      const order = this.#compare(other, key, test.column);
      if (order !== 0 || other.length <= test.column) return order < 0;
      const own = this.#order(other, test);
      return own !== 0 ? own < 0 : beyond || this.#isBefore(other, behind);
    };
  }
  /** What the columns behind one must equal at first, up to one that anything may stand in, or where its range begins. */
  #firstBehind(column: number): KeyTest[] {
    const behind = this.#rules.filter((rule) => rule.column > column);
    const first: KeyTest[] = [];
    for (const { equal, ranges } of behind) {
      const test = equal ?? ranges.find((range) => range.strategy !== NOT_NULL && this.#isLower(range));
      if (test !== undefined) first.push(test.array ? { ...test, value: test.items[0], array: false } : test);
      if (equal === undefined) break;
    }
    return first;
  }
  #isBefore(key: Key, tests: readonly KeyTest[]): boolean {
    for (const test of tests) {
      if (test.column >= key.length) return false;
      const order = this.#order(key, test);
      if (order !== 0) return order < 0;
      if (isOpen(test)) return true;
    }
    return false;
  }
  /** Order of the leading columns, in the direction of the scan. */
  #compare(a: Key, b: Key, columns: number): number {
    const shared = Math.min(columns, a.length);
    return shared === 0 ? 0 : this.#sign * this.#tree.compare(a, b, shared);
  }
  /** To what comes next when a column has nothing more: another value of one before it. */
  #past(key: Key, column: number): Before | null {
    for (const { column: at, equal } of this.#rules.filter((rule) => rule.column < column).reverse()) {
      if (equal === undefined) return this.#after(key, at);
      const next = this.#wanted(key, equal, true);
      if (next !== undefined) return this.#upTo(key, next, false);
    }
    return null;
  }
  /** To the next value of a column, and there to what the columns behind it must equal. */
  #after(key: Key, column: number): Before {
    const value = key[column];
    const step = this.#sign * (this.#index.columns[column]?.descending === true ? -1 : 1);
    if (typeof value !== "number" || !this.#isCounted(column)) {
      this.target = { values: key.slice(0, column + 1), beyond: true };
      return (other) => this.#compare(other, key, column + 1) <= 0;
    }
    const next: Datum = value + step;
    const target: Key = [...key.slice(0, column), next];
    const behind = this.#firstBehind(column);
    this.target = { values: [...target, ...behind.map(({ value }) => value)], beyond: false };
    return (other) => {
      const order = this.#compare(other, target, column + 1);
      return order !== 0 ? order < 0 : this.#isBefore(other, behind);
    };
  }
}
const NOT_NULL = 6;
const isOpen = ({ strategy }: KeyTest): boolean => strategy === 1 || strategy === 5;
const isEqual = ({ strategy }: KeyTest): boolean => strategy === 3 || strategy === 0;
