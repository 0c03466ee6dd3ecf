/**
 * Searches in B-trees: the conditions of an index scan bound to values, and the rows that they find, in key order.
 *
 * @see src/backend/access/nbtree/nbtsearch.c, nbtutils.c
 */
import type { IndexInfo } from "../catalog/root.ts";
import { bindFunction } from "../catalog/type-io.ts";
import type { Eval, ExprContext } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import type { Datum, Expr, Oid, RowCompareExpr } from "../nodes/primnodes.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { BTree, Cursor, Key } from "../storage/btree.ts";
import { layoutOf, pageAt } from "../storage/btree-layout.ts";
import type { Heap } from "../storage/heap.ts";
import type { TransactionLog } from "../storage/transaction.ts";
import type { ArrayValue } from "../types/array.ts";
import * as T from "../types/oids.ts";
import { elog } from "../utils/errors.ts";
import type { ExecState } from "./exec-state.ts";
import { type Before, ColumnSkip } from "./column-skip.ts";
import { builderOf } from "./exec-expr.ts";

/** B-tree strategies. */
const SIGNS = ["", "<", "<=", "=", ">=", ">"];

/** A condition on one column of an index. */
export interface KeyTest {
  readonly column: number;
  /** 1 to 5 as in a B-tree family; 0 IS NULL, 6 IS NOT NULL. */
  readonly strategy: number;
  readonly source: Eval | null;
  readonly array: boolean;
  readonly compare: ((a: Datum, b: Datum) => number) | null;
  /** An equality of values of one type. */
  readonly plain: boolean;
  /** What the column is compared with in the search under way. */
  value: Datum;
  /** Of an array condition: its elements. */
  items: readonly Datum[];
  /** Of a row comparison, which stands here with the bound that it sets for its first column: all of it. */
  readonly row?: RowTest;
}
/** `(a, b) > (1, 2)`: the columns' order decides, the first that differs. */
interface RowTest {
  readonly columns: readonly number[];
  readonly strategy: number;
  readonly sources: readonly Eval[];
  readonly compares: readonly ((a: Datum, b: Datum) => number)[];
  values: readonly Datum[];
}

/** Integers of all widths are equal where their numbers are. */
const integers: ReadonlySet<number> = new Set([T.INT2OID, T.INT4OID, T.INT8OID]);

/** More skips than this on one page make it likely that the next page has matches, too. @see NSKIPADVANCES_THRESHOLD */
const SKIPS_ON_PAGE = 3;
/** How many entries are passed by before a search comes from the root again. */
const NEAR = 16;

const oneSearch: (readonly Datum[])[] = [[]];
const noSearch: (readonly Datum[])[] = [];

/** The conditions of an index scan, ready to be bound to values. */
export class IndexSearch {
  readonly index: IndexInfo;
  readonly tree: BTree;
  readonly #tests: readonly KeyTest[];
  readonly #backward: boolean;
  /** Equalities on the leading columns. */
  readonly #equal: readonly KeyTest[];
  /** Equalities, on any column, that share it with other conditions. */
  readonly #contested: readonly { readonly test: KeyTest; readonly others: readonly KeyTest[] }[];
  /** The bound where a search begins, and the one where it ends, on the first column without equality. */
  #begin: KeyTest | undefined;
  readonly #lower: KeyTest | undefined;
  readonly #end: KeyTest | undefined;
  /** Conditions that neither the beginning nor the end of a search guarantees. */
  readonly #rest: readonly KeyTest[];
  /** What leads over the values of a column that no equality fixes, where one on a later column does. */
  readonly #skip: ColumnSkip | undefined;
  /** Array conditions on the leading columns: each of their combinations is a search, in key order. Others only test keys. */
  readonly #arrays: readonly KeyTest[];
  /** Values of the array conditions for the searches to come. */
  #pending: (readonly Datum[])[] = [];
  #cursor: Cursor | undefined;
  /** The entry that was found last in this search, and how often the tree's entries had moved by then. */
  #key: Key | undefined;
  #row = 0;
  #moves = 0;
  /** The number that the first column must have, where that is all that bounds the search: the keys themselves need not be read. */
  #lead: number | undefined;
  readonly #names: readonly string[];
  /** Ways down from the root. Values that stand on one leaf are looked for in one; it is asked for where somebody counts. @see _bt_advance_array_keys */
  descents = 0;
  readonly countsLeaves: boolean;
  #leaf = -1;
  /** The page where the search before has ended. */
  #stop = -1;
  /** How often the values that are skipped through have changed on the page at hand, and the key that was counted last. */
  #advances = 0;
  #counted: Key | undefined;
  /** Told where each search begins, when somebody looks. */
  watch: ((cursor: Cursor) => void) | undefined;
  readonly #log: TransactionLog;
  readonly #heap: Heap;

  constructor(indexid: number, quals: readonly Expr[], backward: boolean, es: ExecState) {
    const relation = es.catalog.relation(indexid);
    this.#names = relation.attributes.map(({ attname }) => attname);
    this.index = relation.index ?? elog(`relation ${indexid} is not an index`);
    this.tree = es.storage.index(relation.relfilenode);
    this.#log = es.storage.log;
    this.#heap = es.storage.heap(es.catalog.relation(this.index.indrelid).relfilenode);
    this.#backward = backward;
    this.countsLeaves = es.counts === true;
    this.#tests = quals.map((qual) => this.#test(qual, es));
    const equal: KeyTest[] = [];
    let column = 0;
    for (; column < this.index.nkeys; column++) {
      const test = this.#tests.find((t) => t.column === column && (t.strategy === 3 || t.strategy === 0));
      if (test === undefined) break;
      equal.push(test);
    }
    const bound = (lower: boolean): KeyTest | undefined => {
      const wanted = lower !== (this.index.columns[column]?.descending === true) ? [4, 5] : [1, 2];
      return this.#tests.find((test) => !test.array && test.column === column && wanted.includes(test.strategy));
    };
    this.#equal = equal;
    this.#arrays = equal.filter((test) => test.array);
    const withOthers = this.#tests.filter(({ strategy }) => strategy === 3 || strategy === 0).map((test) => ({ test, others: this.#tests.filter((other) => other !== test && other.column === test.column) }));
    this.#contested = this.index.am === "btree" ? withOthers.filter(({ others }) => others.length > 0) : [];
    this.#begin = this.#lower = bound(!backward);
    this.#end = bound(backward);
    this.#rest = this.#tests.filter((test) => !equal.includes(test));
    this.#skip = ColumnSkip.of(this.index, this.tree, this.#tests, column, backward, (key, test) => this.#order(key, test));
  }
  #test(qual: Expr, es: ExecState): KeyTest {
    if (qual.tag === "NullTest") return { column: columnOf(qual.arg), strategy: qual.nulltesttype === "IS_NULL" ? 0 : 6, source: null, array: false, compare: null, plain: false, value: null, items: [] };
    if (qual.tag === "RowCompareExpr") return this.#rowTest(qual, es);
    if (qual.tag !== "OpExpr" && qual.tag !== "ScalarArrayOpExpr") return elog("unexpected index condition");
    const column = columnOf(qual.args[0] as Expr);
    const key = this.index.columns[column] ?? elog("no such index column");
    const amop = indexOperator(es.catalog, qual.opno, key.opfamily);
    const right = qual.args[1] as Expr;
    const strategy = this.index.am === "hash" ? 3 : amop.amopstrategy;
    const compare = this.index.am === "hash" ? es.session.types.compare(key.opcintype) : (bindFunction(es.catalog, es.catalog.opfamilyProc(key.opfamily, amop.amoplefttype, amop.amoprighttype, 1), es.session) as (a: Datum, b: Datum) => number);
    return { column, strategy, source: buildExpr(right, builderOf(es)), array: qual.tag === "ScalarArrayOpExpr", compare, plain: strategy === 3 && (amop.amoplefttype === amop.amoprighttype || integers.has(amop.amoprighttype)), value: null, items: [] };
  }

  #rowTest(qual: RowCompareExpr, es: ExecState): KeyTest {
    const columns = qual.largs.map(columnOf);
    const parts = columns.map((column, i) => {
      const key = this.index.columns[column] ?? elog("no such index column");
      const { amopstrategy, amoplefttype, amoprighttype } = indexOperator(es.catalog, qual.opnos[i] as Oid, key.opfamily);
      return { strategy: amopstrategy, source: buildExpr(qual.rargs[i] as Expr, builderOf(es)), compare: bindFunction(es.catalog, es.catalog.opfamilyProc(key.opfamily, amoplefttype, amoprighttype, 1), es.session) as (a: Datum, b: Datum) => number };
    });
    const { strategy, source, compare } = parts[0] ?? elog("row comparison without columns");
    // Rows with the first value itself may fit, whatever the other columns say.
    const bound = strategy === 1 ? 2 : strategy === 5 ? 4 : strategy;
    return { column: columns[0] as number, strategy: bound, source, array: false, compare, plain: false, value: null, items: [], row: { columns, strategy, sources: parts.map((part) => part.source), compares: parts.map((part) => part.compare), values: [] } };
  }

  /** Binds values; each element of an array condition is a search of its own, in key order. */
  start(ec: ExprContext): void {
    this.#leaf = -1;
    this.#cursor = undefined;
    let searches = oneSearch;
    for (const test of this.#tests) {
      if (test.source === null) continue;
      const value = test.source(ec);
      if (test.row !== undefined) test.row.values = test.row.sources.map((each) => each(ec));
      if (test.array) test.items = this.#elements(test, value as ArrayValue | null);
      else test.value = value;
      if (test.array ? test.items.length === 0 : value === null) searches = noSearch;
    }
    if (searches !== noSearch && this.#contested.some(({ test, others }) => !narrow(test, others))) searches = noSearch;
    for (const { items } of this.#arrays) searches = searches.flatMap((search) => items.map((item) => [...search, item]));
    this.#pending = [...searches];
    this.#log.serializable?.readIndex(this.#heap, this.tree, this.#predicate());
  }
  /** Whether a key is one that the search would find, with the values that it is bound to now. */
  #predicate(): (key: Key) => boolean {
    const tests = this.#tests.map((test) => (test.row === undefined ? { ...test } : { ...test, row: { ...test.row } }));
    return (key) => tests.every((test) => fits(test, key));
  }
  #elements(test: KeyTest, array: ArrayValue | null): Datum[] {
    const compare = test.compare as (a: Datum, b: Datum) => number;
    const items = (array === null ? [] : [...array.items]).filter((item) => item !== null).sort(compare);
    const distinct = items.filter((item, i) => i === 0 || compare(items[i - 1], item) !== 0);
    return this.#backward !== (this.index.columns[test.column]?.descending === true) ? distinct.reverse() : distinct;
  }
  #nextSearch(): boolean {
    const values = this.#pending.shift();
    if (values === undefined) return false;
    this.#arrays.forEach((test, i) => {
      test.value = values[i];
    });
    if (this.#skip !== undefined) this.#skip.target = undefined;
    if (this.#skip !== undefined && this.#lower !== undefined) this.#begin = this.#skip.closed(this.#lower);
    this.#key = undefined;
    this.#moves = this.tree.moves;
    this.#lead = this.#leadAlone();
    this.#cursor = this.#seek();
    this.#countDescent(this.#cursor);
    this.watch?.(this.#cursor);
    return true;
  }
  #countDescent(cursor: Cursor): void {
    if (!this.countsLeaves || (this.#arrays.length === 0 && this.#skip === undefined) || this.index.am !== "btree") {
      this.descents++;
      return;
    }
    const leaf = this.#leafOf(cursor);
    if (this.#leaf >= 0) return this.#countLeap(this.#stop, leaf, this.#beforeFirst);
    this.descents++;
    this.#leaf = leaf;
  }
  /** The page that an entry stands on; behind the last entry, the last page. */
  #leafOf(cursor: Cursor): number {
    return pageAt(layoutOf(this.tree).levels[0] ?? [], this.tree.placeOf(cursor));
  }
  /** Goes on where the next match may be: by steps if that is near, else from the root. */
  #leap(cursor: Cursor, before: Before): void {
    const from = this.countsLeaves ? this.#leafOf(cursor) : 0;
    if (!this.#step(cursor, before)) {
      this.#cursor = this.#backward ? this.#lastUpTo((key) => !before(key)) : this.tree.seek(before);
      if (!this.countsLeaves) this.descents++;
    }
    if (this.countsLeaves) this.#countLeap(from, this.#leafOf(this.#cursor as Cursor), before);
    this.watch?.(this.#cursor as Cursor);
  }
  /** Whether a few steps lead there. */
  #step(cursor: Cursor, before: Before): boolean {
    for (let i = 0; i < NEAR; i++) {
      if (this.#backward) this.tree.previous(cursor);
      else this.tree.next(cursor);
      const key = this.tree.key(cursor);
      if (key === undefined || !before(key)) return true;
    }
    return false;
  }
  /**
   * Whether a leap came from the root: a search that has read a second page, or has skipped often on its first, reads the next one
   * instead, as does one whose page's high key doesn't tell that the place is further on.
   *
   * @see _bt_advance_array_keys
   */
  #countLeap(from: number, to: number, before: Before): void {
    if (to === from) return;
    const isNext = to === from + (this.#backward ? -1 : 1);
    const highKey = this.#backward ? undefined : layoutOf(this.tree).levels[0]?.[from + 1]?.low;
    const readsOn = from !== this.#leaf || this.#advances > SKIPS_ON_PAGE || (highKey !== undefined && !before(highKey));
    this.#advances = 0;
    if (isNext && readsOn) return;
    this.descents++;
    this.#leaf = to;
  }
  /** Counts how often the values change that are skipped through. */
  #countValue(key: Key): void {
    if (this.#skip?.isOther(key, this.#counted) === true) this.#advances++;
    this.#counted = key;
  }
  /** What the search under way looks for, as SQL. */
  sought(textOf: (type: Oid, value: Datum) => string): string {
    const target = this.#skip?.target;
    const place = target?.values.map((value, i) => textOf(this.index.columns[i]?.opcintype ?? 0, value)).join(", ");
    return `${this.#conditions(textOf)}${target === undefined ? "" : `, on from ${target.beyond ? "beyond " : ""}(${place})`}`;
  }
  #conditions(textOf: (type: Oid, value: Datum) => string): string {
    return this.#tests.map(({ column, strategy, value, array, items, row }) => {
      const key = this.index.columns[column];
      const name = this.#names[column] ?? "";
      if (strategy === 0 || strategy === 6) return `${name} is ${strategy === 6 ? "not " : ""}null`;
      const shown = (datum: Datum): string => textOf(key?.opcintype ?? 0, datum);
      if (row !== undefined) return `ROW(${row.columns.map((each) => this.#names[each]).join(", ")}) ${SIGNS[row.strategy]} ROW(${row.values.map((datum, i) => textOf(this.index.columns[row.columns[i] as number]?.opcintype ?? 0, datum)).join(", ")})`;
      return `${name} ${SIGNS[strategy]} ${array && !this.#arrays.some((test) => test.column === column) ? `any of ${items.map(shown).join(", ")}` : shown(value)}`;
    }).join(" and ");
  }
  #seek(): Cursor {
    return this.#backward ? this.#seekBackward() : this.#lead !== undefined ? this.tree.seekLead(this.#lead) : this.#seekForward();
  }
  /** Where the search goes on after the tree has changed. */
  #goOn(): Cursor {
    this.#moves = this.tree.moves;
    if (this.#lead !== undefined) this.#lead = this.#leadAlone();
    return this.#key === undefined ? this.#seek() : this.tree.beside(this.#key, this.#row, this.#backward);
  }
  #leadAlone(): number | undefined {
    const [first, second] = this.#equal;
    if (first === undefined || second !== undefined || !first.plain || this.#backward || this.#begin !== undefined || this.#end !== undefined || !this.tree.hasLeads) return undefined;
    return typeof first.value === "number" ? first.value : undefined;
  }
  /** The key of the row that was found last. */
  get key(): Key {
    return this.#key as Key;
  }

  /** The next row, or -1. */
  next(): number {
    for (;;) {
      if (this.#cursor === undefined && !this.#nextSearch()) return -1;
      if (this.#moves !== this.tree.moves) this.#cursor = this.#goOn();
      const cursor = this.#cursor as Cursor;
      const row = this.tree.row(cursor);
      if (row === undefined || this.#isPast(cursor)) {
        this.#close(cursor);
        continue;
      }
      const key = this.tree.key(cursor) as Key;
      if (this.#skip !== undefined && this.countsLeaves) this.#countValue(key);
      const before = this.#skip?.leap(key);
      if (before !== undefined) {
        if (before === null) this.#close(cursor);
        else this.#leap(cursor, before);
        continue;
      }
      this.#key = key;
      this.#row = row;
      if (this.#backward) this.tree.previous(cursor);
      else this.tree.next(cursor);
      if (this.#rest.length === 0 || this.#fits(this.key)) {
        this.#log.serializable?.readRow(this.#heap, row);
        return row;
      }
    }
  }
  #close(cursor: Cursor): void {
    if (this.countsLeaves) this.#stop = this.#leafOf(cursor);
    this.#cursor = undefined;
  }
  #isPast(cursor: Cursor): boolean {
    if (this.#lead !== undefined) return this.tree.lead(cursor) !== this.#lead;
    return (this.#equal.length > 0 || this.#end !== undefined) && this.#past(this.tree.key(cursor) as Key);
  }

  /** Order of a key's column against a bound, in the index's own direction. */
  #order(key: Key, test: KeyTest): number {
    const value = key[test.column];
    // A key that is cut short says nothing of the columns behind.
    if (value === undefined) return 0;
    if (value === null || test.strategy === 0) {
      if (value === null && test.strategy === 0) return 0;
      const first = this.index.columns[test.column]?.nullsFirst === true;
      return (value === null) === first ? -1 : 1;
    }
    const order = (test.compare as (a: Datum, b: Datum) => number)(value, test.value);
    return this.index.columns[test.column]?.descending === true ? -order : order;
  }
  #orderEqual(key: Key): number {
    for (const test of this.#equal) {
      const order = this.#order(key, test);
      if (order !== 0) return order;
    }
    return 0;
  }
  readonly #beforeFirst = (key: Key): boolean => {
    const order = this.#orderEqual(key);
    if (order !== 0 || this.#begin === undefined) return order < 0;
    const bound = this.#order(key, this.#begin);
    return bound !== 0 ? bound < 0 : isOpen(this.#begin) || this.#skip?.isBeforeFirst(key) === true;
  };
  /** The value that the first column must have, where one is known; of another type it would compare otherwise. */
  get #leadValue(): Datum {
    const [first] = this.#equal;
    return first?.plain === true ? first.value : null;
  }
  #seekForward(): Cursor {
    return this.#equal.length === 0 && this.#begin === undefined ? this.tree.first() : this.tree.seek(this.#beforeFirst, this.#leadValue);
  }
  readonly #upToLast = (key: Key): boolean => {
    const order = this.#orderEqual(key);
    if (order !== 0) return order < 0;
    if (this.#begin === undefined) return true;
    const bound = this.#order(key, this.#begin);
    return bound !== 0 ? bound < 0 : !isOpen(this.#begin) && this.#skip?.isBeforeFirst(key) !== true;
  };
  #seekBackward(): Cursor {
    if (this.#equal.length === 0 && this.#begin === undefined) return this.tree.last();
    return this.#lastUpTo(this.#upToLast, this.#leadValue);
  }
  /** The last entry of those that come first. */
  #lastUpTo(isFirst: Before, lead?: Datum): Cursor {
    const cursor = this.tree.seek(isFirst, lead);
    if (this.tree.key(cursor) === undefined) return this.tree.last();
    this.tree.previous(cursor);
    return cursor;
  }
  /** Whether no later key can fit. */
  #past(key: Key): boolean {
    const order = this.#orderEqual(key);
    if (order !== 0) return this.#backward ? order < 0 : order > 0;
    if (this.#end === undefined || key[this.#end.column] === null) return false;
    const bound = this.#order(key, this.#end);
    return this.#backward ? bound < 0 : bound > 0;
  }
  #fits(key: Key): boolean {
    for (const test of this.#rest) if (!fits(test, key)) return false;
    return true;
  }
}
type IndexOperator = ReturnType<Catalog["amopsOfOperator"]>[number];
const indexOperators = new WeakMap<object, Map<string, IndexOperator>>();
/** An operator's row in an operator family; found once for each catalog. */
function indexOperator(catalog: Catalog, opno: number, family: number): IndexOperator {
  let known = indexOperators.get(catalog.root);
  if (known === undefined) {
    known = new Map();
    indexOperators.set(catalog.root, known);
  }
  const key = `${opno}/${family}`;
  let found = known.get(key);
  if (found === undefined) {
    found = catalog.amopsOfOperator(opno).find((row) => row.amopfamily === family) ?? elog("operator is not in the index's family");
    known.set(key, found);
  }
  return found;
}
/** Leaves an equality the values that the column's other conditions allow; false if there are none. @see _bt_preprocess_keys */
function narrow(test: KeyTest, others: readonly KeyTest[]): boolean {
  const key: Datum[] = [];
  const allowed = (value: Datum): boolean => {
    key[test.column] = value;
    return others.every((other) => fitsColumn(other, key));
  };
  if (!test.array) return allowed(test.strategy === 0 ? null : test.value);
  test.items = test.items.filter(allowed);
  return test.items.length > 0;
}
/** @see _bt_check_rowcompare */
function fitsRow({ columns, strategy, compares, values }: RowTest, key: Key): boolean {
  let order = 0;
  for (let i = 0; i < columns.length && order === 0; i++) {
    const [own, other] = [key[columns[i] as number], values[i]];
    if (own === null || own === undefined || other === null) return false;
    order = (compares[i] as (a: Datum, b: Datum) => number)(own, other as Datum);
  }
  return holds(strategy, order);
}
/** Whether a key meets one condition. */
const fits = (test: KeyTest, key: Key): boolean => (test.row === undefined ? fitsColumn(test, key) : fitsRow(test.row, key));
/** The same for its column alone: of a row comparison, the bound of the first. */
function fitsColumn(test: KeyTest, key: Key): boolean {
  const value = key[test.column];
  if (test.strategy === 0) return value === null;
  if (value === null) return false;
  if (test.strategy === 6) return true;
  const order = test.compare as (a: Datum, b: Datum) => number;
  return (test.array ? test.items : [test.value]).some((item) => item !== null && holds(test.strategy, order(value, item)));
}
const isOpen = ({ strategy }: KeyTest): boolean => strategy === 1 || strategy === 5;
/** Whether an order is one that a B-tree strategy asks for. */
const holds = (strategy: number, order: number): boolean => (strategy === 1 ? order < 0 : strategy === 2 ? order <= 0 : strategy === 3 ? order === 0 : strategy === 4 ? order >= 0 : order > 0);
const columnOf = (expr: Expr): number => (expr.tag === "Var" ? expr.varattno - 1 : elog("index condition without its column"));

/** Searches for one outer row after the other; `take` says whether a row counts. */
export function searchEach(search: IndexSearch, ec: ExprContext, count: number, bind: (i: number) => void, room: number, firstOnly: boolean, take: (row: number) => boolean): { readonly outer: number[]; readonly done: number } {
  const outer: number[] = [];
  let i = 0;
  for (; i < count && outer.length < room; i++) {
    bind(i);
    search.start(ec);
    for (let row = search.next(); row >= 0; row = search.next()) {
      if (!take(row)) continue;
      outer.push(i);
      if (firstOnly) break;
    }
  }
  return { outer, done: i };
}
