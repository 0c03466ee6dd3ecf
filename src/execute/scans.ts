/**
 * Scans: of tables in sequence, by index, by bitmap, by ctid; of sub-queries, functions, VALUES, CTEs and work tables.
 *
 * @see src/backend/executor/nodeSeqscan.c, nodeIndexscan.c, nodeIndexonlyscan.c, nodeBitmapHeapscan.c, nodeTidscan.c, nodeSubqueryscan.c, nodeFunctionscan.c, nodeValuesscan.c, nodeCtescan.c, nodeWorktablescan.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import { resultColumns } from "../catalog/func-result.ts";
import { formatType } from "../catalog/format-type.ts";
import type { IndexInfo, Relation } from "../catalog/root.ts";
import { bindFunction } from "../catalog/type-io.ts";
import { virtualRows } from "../catalog/virtual-rows.ts";
import type { Eval, ExprContext } from "../expr/context.ts";
import type { RangeTblFunction } from "../nodes/parsenodes.ts";
import type { RowField } from "../types/registry.ts";
import type { SqlFunctionService } from "../expr/sql-function.ts";
import { buildExpr } from "../expr/interpret.ts";
import type { Filter } from "../expr/kernel.ts";
import { exprType } from "../nodes/make.ts";
import { bmsIsMember } from "../nodes/bitmapset.ts";
import type { BitmapAnd, BitmapHeapScan, BitmapIndexScan, BitmapOr, CteScan, FunctionScan, IndexOnlyScan, IndexScan, Plan, PlannedStmt, SampleScan, SeqScan, SubqueryScan, TidScan, ValuesScan, WorkTableScan } from "../nodes/plannodes.ts";
import { type Datum, type Expr, INDEX_VAR } from "../nodes/primnodes.ts";
import { exprContains, forEachNode } from "../nodes/walk.ts";
import type { BTree, Cursor, Key } from "../storage/btree.ts";
import { GROUP_ROWS, type Heap, type RowGroup } from "../storage/heap.ts";
import { anyVector, type Vector, vectorGet } from "../storage/vector.ts";
import { ArrayValue } from "../types/array.ts";
import * as T from "../types/oids.ts";
import { RecordValue } from "../types/record.ts";
import { elog, ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { type Batch, BatchBuilder, drain, ExecNode, type ExecState, type LookedUp, type LookUpSource, MANY, type Pull, rowAt, rowRange, RowStore } from "./exec-state.ts";
import { builderOf, buildList, makeFilter, Projector } from "./exec-expr.ts";
import { setFunction } from "./set-functions.ts";

/** Columns of a table's rows, with the system columns and the whole row on the side. */
type ScanColumns = Vector[] & { system?: Record<number, Vector>; wholeRow?: Vector };

const systemNeeded = (plan: Plan): boolean => exprContains([plan.targetlist, plan.qual], (node) => node.tag === "Var" && node.varattno < 0);

/** The columns that a scan's own lists read; all of them where they read the row as a whole. */
function usedColumns(plan: Plan, width: number): readonly number[] {
  const used = new Set<number>();
  let whole = false;
  forEachNode([plan.targetlist, plan.qual], (node) => {
    if (node.tag !== "Var") return;
    if (node.varattno > 0) used.add(node.varattno - 1);
    else if (node.varattno === 0) whole = true;
  });
  return whole ? Array.from({ length: width }, (_, i) => i) : [...used];
}

/** Adds ctid, xmin and their kin of a group's rows. */
function withSystem(cols: ScanColumns, group: RowGroup, relid: number): ScanColumns {
  const make = (value: (i: number) => Datum): Vector => anyVector(Array.from({ length: group.rows }, (_, i) => value(i)));
  cols.system = {
    [-1]: make((i) => ({ block: group.block[i], offset: group.offset[i], row: group.firstRow + i })),
    [-2]: make((i) => group.xmin[i]),
    [-3]: make((i) => group.cmin[i]),
    [-4]: make((i) => group.xmax[i]),
    [-5]: make((i) => group.cmin[i]),
    [-6]: make(() => relid),
  };
  return cols;
}

/** The base of scans of heaps: filters and projects. */
abstract class HeapScan extends ExecNode {
  readonly relation: Relation;
  readonly heap: Heap | undefined;
  readonly qual: Filter | undefined;
  readonly projector: Projector;
  readonly system: boolean;
  /** The columns that the node reads, from 0. */
  readonly used: readonly number[];
  constructor(plan: SeqScan | SampleScan | IndexScan | BitmapHeapScan | TidScan | IndexOnlyScan, es: ExecState) {
    super(plan, es);
    const rte = es.stmt.rtable[plan.scanrelid - 1] ?? elog("no range-table entry");
    this.relation = es.catalog.relation(rte.relid);
    this.heap = es.storage.heaps.get(this.relation.relfilenode);
    this.qual = makeFilter(plan.qual, es);
    this.projector = new Projector(plan.targetlist, es, "scan", (varno) => varno === plan.scanrelid);
    this.system = systemNeeded(plan);
    this.used = usedColumns(plan, this.relation.attributes.length);
  }
  columnsOf(group: RowGroup): ScanColumns {
    if (!this.system) return group.columns;
    return withSystem([...group.columns], group, this.relation.oid);
  }
  /** Puts the rows of `sel` (null: the first `n`) that pass the filter into `out`, which may be `sel`; answers how many. */
  filter(cols: readonly Vector[], sel: Int32Array | null, n: number, out: Int32Array): number {
    if (this.qual === undefined) return n;
    const kept = this.qual.run({ scan: cols }, sel, n, out, this.ec);
    this.removed += n - kept;
    return kept;
  }
  output(cols: readonly Vector[], sel: Int32Array, n: number): Batch {
    return this.projector.project({ n, cols, sel }, this.ec);
  }
}

/** Whether the query reads a column; a scan's own target list may hold more. The set's members begin at attnum -7. */
function readsColumn(stmt: PlannedStmt, scanrelid: number, attnum: number): boolean {
  const info = stmt.permInfos[(stmt.rtable[scanrelid - 1]?.perminfoindex ?? 0) - 1];
  return info === undefined || bmsIsMember(attnum + 7, info.selectedCols) || bmsIsMember(7, info.selectedCols);
}

export class SeqScanState extends HeapScan {
  #group = 0;
  #sel: Int32Array | undefined;
  #cols: readonly Vector[] = [];
  #at = 0;
  #n = 0;
  #virtual: RowStore | undefined;

  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    for (;;) {
      if (this.#at < this.#n) {
        const take = Math.min(n, this.#n - this.#at);
        const sel = (this.#sel as Int32Array).subarray(this.#at, this.#at + take);
        this.#at += take;
        return this.output(this.#cols, sel, take);
      }
      if (!this.#load()) return null;
    }
  }
  /** Brings in the next group. */
  #load(): boolean {
    this.es.checkInterrupts();
    this.#at = 0;
    this.#n = 0;
    if (this.heap === undefined) return this.#loadVirtual();
    const group = this.heap.groups[this.#group++];
    if (group === undefined) return false;
    this.#cols = this.columnsOf(group);
    if (group.allVisible) this.selectVisible(group, null, group.rows);
    else {
      const sel = new Int32Array(group.rows);
      this.selectVisible(group, sel, this.heap.select(group, this.es.snapshot, sel));
    }
    return true;
  }
  /** Takes the rows of a group that the statement sees. */
  protected selectVisible(_group: RowGroup, sel: Int32Array | null, n: number): void {
    this.#select(sel, n);
  }
  /** Makes ready the rows of `sel` that pass the filter. */
  #select(sel: Int32Array | null, n: number): void {
    const all = this.qual === undefined;
    this.#sel = sel ?? (all ? rowRange(0, n) : new Int32Array(n));
    this.#n = all ? n : this.filter(this.#cols, sel, n, this.#sel);
  }
  /** A sequence as a table of one row. */
  #sequenceRow(): Readonly<Record<string, Datum>> {
    const state = this.es.storage.sequences.get(this.relation.relfilenode) ?? elog("sequence without state");
    return { last_value: state.last, log_cnt: state.logged ?? 0, is_called: state.called };
  }
  /** The rows of a system catalog. */
  #loadVirtual(): boolean {
    if (this.#virtual === undefined) {
      this.#virtual = new RowStore(this.relation.attributes.length);
      const { attributes, relname } = this.relation;
      const used = new Set(attributes.filter((attribute) => readsColumn(this.es.stmt, (this.plan as SeqScan).scanrelid, attribute.attnum)));
      for (const row of this.relation.relkind === "S" ? [this.#sequenceRow()] : virtualRows(this.es.catalog, relname)) {
        const values = attributes.map((attribute) => {
          const value = row[attribute.attname];
          return value === undefined && used.has(attribute) ? notSupported(`${relname}.${attribute.attname}`) : (value ?? null);
        });
        this.#virtual.push(values as Datum[]);
      }
    }
    const batch = this.#virtual.slice(this.#group++ * GROUP_ROWS, GROUP_ROWS);
    if (batch === null) return false;
    this.#cols = batch.cols;
    this.#select(batch.sel === null ? null : batch.sel.slice(0, batch.n), batch.n);
    return true;
  }
  rescan(): void {
    this.#group = 0;
    this.#at = 0;
    this.#n = 0;
  }
}

// Index conditions

interface KeyTest {
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
}

/** Integers of all widths are equal where their numbers are. */
const integers: ReadonlySet<number> = new Set([T.INT2OID, T.INT4OID, T.INT8OID]);

const oneSearch: (readonly Datum[])[] = [[]];
const noSearch: (readonly Datum[])[] = [];

/** The conditions of an index scan, ready to be bound to values. */
class IndexSearch {
  readonly index: IndexInfo;
  readonly tree: BTree;
  readonly #tests: readonly KeyTest[];
  readonly #backward: boolean;
  /** Equalities on the leading columns. */
  readonly #equal: readonly KeyTest[];
  /** The bound where a search begins, and the one where it ends, on the first column without equality. */
  readonly #begin: KeyTest | undefined;
  readonly #end: KeyTest | undefined;
  /** Conditions that neither the beginning nor the end of a search guarantees. */
  readonly #rest: readonly KeyTest[];
  /** Array conditions on the leading columns: each of their combinations is a search, in key order. Others only test keys. */
  readonly #arrays: readonly KeyTest[];
  /** Values of the array conditions for the searches to come. */
  #pending: (readonly Datum[])[] = [];
  #cursor: Cursor | undefined;
  /** Where the row stands that was found last. */
  readonly #found: Cursor = { leaf: 0, slot: 0 };
  /** The number that the first column must have, where that is all that bounds the search: the keys themselves need not be read. */
  #lead: number | undefined;
  searches = 0;

  constructor(indexid: number, quals: readonly Expr[], backward: boolean, es: ExecState) {
    const relation = es.catalog.relation(indexid);
    this.index = relation.index ?? elog(`relation ${indexid} is not an index`);
    this.tree = es.storage.index(relation.relfilenode);
    this.#backward = backward;
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
    this.#begin = bound(!backward);
    this.#end = bound(backward);
    this.#rest = this.#tests.filter((test) => !equal.includes(test));
  }
  #test(qual: Expr, es: ExecState): KeyTest {
    if (qual.tag === "NullTest") return { column: columnOf(qual.arg), strategy: qual.nulltesttype === "IS_NULL" ? 0 : 6, source: null, array: false, compare: null, plain: false, value: null, items: [] };
    if (qual.tag !== "OpExpr" && qual.tag !== "ScalarArrayOpExpr") return elog("unexpected index condition");
    const column = columnOf(qual.args[0] as Expr);
    const key = this.index.columns[column] ?? elog("no such index column");
    const amop = es.catalog.amopsOfOperator(qual.opno).find((row) => row.amopfamily === key.opfamily) ?? elog("operator is not in the index's family");
    const right = qual.args[1] as Expr;
    const strategy = this.index.am === "hash" ? 3 : amop.amopstrategy;
    const compare = this.index.am === "hash" ? es.session.types.compare(key.opcintype) : (bindFunction(es.catalog, es.catalog.opfamilyProc(key.opfamily, amop.amoplefttype, amop.amoprighttype, 1), es.session) as (a: Datum, b: Datum) => number);
    return { column, strategy, source: buildExpr(right, builderOf(es)), array: qual.tag === "ScalarArrayOpExpr", compare, plain: strategy === 3 && (amop.amoplefttype === amop.amoprighttype || integers.has(amop.amoprighttype)), value: null, items: [] };
  }

  /** Binds values; each element of an array condition is a search of its own, in key order. */
  start(ec: ExprContext): void {
    this.#cursor = undefined;
    let searches = oneSearch;
    for (const test of this.#tests) {
      if (test.source === null) continue;
      const value = test.source(ec);
      if (test.array) test.items = this.#elements(test, value as ArrayValue | null);
      else test.value = value;
      if (test.array ? test.items.length === 0 : value === null) searches = noSearch;
    }
    for (const { items } of this.#arrays) searches = searches.flatMap((search) => items.map((item) => [...search, item]));
    this.#pending = [...searches];
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
    this.searches++;
    this.#lead = this.#leadAlone();
    this.#cursor = this.#backward ? this.#seekBackward() : this.#lead !== undefined ? this.tree.seekLead(this.#lead) : this.#seekForward();
    return true;
  }
  #leadAlone(): number | undefined {
    const [first, second] = this.#equal;
    if (first === undefined || second !== undefined || !first.plain || this.#backward || this.#begin !== undefined || this.#end !== undefined || !this.tree.hasLeads) return undefined;
    return typeof first.value === "number" ? first.value : undefined;
  }
  /** The key of the row that was found last. */
  get key(): Key {
    return this.tree.key(this.#found) as Key;
  }

  /** The next row, or -1. */
  next(): number {
    for (;;) {
      if (this.#cursor === undefined && !this.#nextSearch()) return -1;
      const cursor = this.#cursor as Cursor;
      const row = this.tree.row(cursor);
      if (row === undefined || this.#isPast(cursor)) {
        this.#cursor = undefined;
        continue;
      }
      this.#found.leaf = cursor.leaf;
      this.#found.slot = cursor.slot;
      if (this.#backward) this.tree.previous(cursor);
      else this.tree.next(cursor);
      if (this.#rest.length === 0 || this.#fits(this.key)) return row;
    }
  }
  #isPast(cursor: Cursor): boolean {
    if (this.#lead !== undefined) return this.tree.lead(cursor) !== this.#lead;
    return (this.#equal.length > 0 || this.#end !== undefined) && this.#past(this.tree.key(cursor) as Key);
  }

  /** Order of a key's column against a bound, in the index's own direction. */
  #order(key: Key, test: KeyTest): number {
    const value = key[test.column];
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
    return this.#begin.strategy === 5 || this.#begin.strategy === 1 ? bound <= 0 : bound < 0;
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
    return this.#begin.strategy === 1 || this.#begin.strategy === 5 ? bound < 0 : bound <= 0;
  };
  #seekBackward(): Cursor {
    if (this.#equal.length === 0 && this.#begin === undefined) return this.tree.last();
    const cursor = this.tree.seek(this.#upToLast, this.#leadValue);
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
    for (const test of this.#rest) {
      const value = key[test.column];
      if (test.strategy === 0) {
        if (value !== null) return false;
        continue;
      }
      if (value === null) return false;
      if (test.strategy === 6) continue;
      const wanted = test.array ? test.items : [test.value];
      if (!wanted.some((item) => holds(test.strategy, (test.compare as (a: Datum, b: Datum) => number)(value, item)))) return false;
    }
    return true;
  }
}
/** Whether an order is one that a B-tree strategy asks for. */
const holds = (strategy: number, order: number): boolean => (strategy === 1 ? order < 0 : strategy === 2 ? order <= 0 : strategy === 3 ? order === 0 : strategy === 4 ? order >= 0 : order > 0);
const columnOf = (expr: Expr): number => (expr.tag === "Var" ? expr.varattno - 1 : elog("index condition without its column"));

/** Rows by number: by reference where one group holds them, else gathered. */
class RowFetcher {
  readonly #heap: Heap;
  readonly #used: readonly number[];
  constructor(heap: Heap, used: readonly number[]) {
    this.#heap = heap;
    this.#used = used;
  }
  /** Columns, and where in them the rows stand. */
  fetch(rows: readonly number[], system: boolean, relid: number): { readonly cols: ScanColumns; readonly sel: Int32Array } {
    const group = this.#heap.group(rows[0] as number);
    if (!system) {
      const sel = new Int32Array(rows.length);
      let i = 0;
      for (; i < rows.length; i++) {
        const at = (rows[i] as number) - group.firstRow;
        if (at < 0 || at >= GROUP_ROWS) break;
        sel[i] = at;
      }
      if (i === rows.length) return { cols: group.columns, sel };
    }
    return { cols: this.gather(rows, system, relid), sel: rowRange(0, rows.length).slice() };
  }
  /** The columns that are read, row i of them for the i-th number. */
  gather(rows: readonly number[], system: boolean, relid: number): ScanColumns {
    const cols: ScanColumns = [];
    for (const column of this.#used) cols[column] = this.#heap.gather(column, rows);
    if (system) cols.system = this.#system(rows, relid);
    return cols;
  }
  #system(rows: readonly number[], relid: number): Record<number, Vector> {
    const group = (row: number): RowGroup => this.#heap.group(row);
    const at = (row: number): number => row - group(row).firstRow;
    return {
      [-1]: anyVector(rows.map((row) => ({ block: group(row).block[at(row)], offset: group(row).offset[at(row)], row }))),
      [-2]: anyVector(rows.map((row) => group(row).xmin[at(row)])),
      [-3]: anyVector(rows.map((row) => group(row).cmin[at(row)])),
      [-4]: anyVector(rows.map((row) => group(row).xmax[at(row)])),
      [-5]: anyVector(rows.map((row) => group(row).cmin[at(row)])),
      [-6]: anyVector(rows.map(() => relid)),
    };
  }
}

/** Index scans, which take rows in key order. */
export class IndexScanState extends HeapScan implements LookUpSource {
  readonly search: IndexSearch;
  readonly recheck: ((ec: ExprContext) => boolean) | undefined;
  readonly #fetch: RowFetcher;
  #started = false;
  constructor(plan: IndexScan, es: ExecState) {
    super(plan, es);
    this.search = new IndexSearch(plan.indexid, plan.indexqual, plan.indexorderdir === "BackwardScanDirection", es);
    this.recheck = undefined;
    this.#fetch = new RowFetcher(this.heap as Heap, this.used);
  }
  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    if (!this.#started) {
      this.#started = true;
      this.search.start(this.ec);
    }
    const heap = this.heap as Heap;
    for (;;) {
      const rows: number[] = [];
      while (rows.length < Math.min(n, MANY)) {
        const row = this.search.next();
        if (row < 0) break;
        if (heap.rowVisible(row, this.es.snapshot)) rows.push(row);
      }
      if (rows.length === 0) return null;
      const { cols, sel } = this.#fetch.fetch(rows, this.system, this.relation.oid);
      const kept = this.filter(cols, sel, rows.length, sel);
      if (kept > 0) return this.output(cols, sel.subarray(0, kept), kept);
    }
  }
  get lookUpExprs(): readonly unknown[] {
    return [this.plan.qual, this.plan.targetlist];
  }
  lookUp(count: number, bind: (i: number) => void, room: number, firstOnly: boolean): LookedUp {
    const heap = this.heap as Heap;
    const rows: number[] = [];
    const found = searchEach(this.search, this.ec, count, bind, room, firstOnly && this.qual === undefined, (row) => {
      if (!heap.rowVisible(row, this.es.snapshot)) return false;
      rows.push(row);
      return true;
    });
    const cols = rows.length === 0 ? [] : this.#fetch.gather(rows, this.system, this.relation.oid);
    const kept = filtered(cols, rows.length, Int32Array.from(found.outer), this.qual, this);
    return { batch: kept.n === 0 ? { n: 0, cols: [], sel: null } : this.projector.project(kept, this.ec), outer: kept.outer as Int32Array, done: found.done };
  }
  rescan(): void {
    this.#started = false;
  }
}

/** Index-only scans: values come from the keys. */
export class IndexOnlyScanState extends ExecNode implements LookUpSource {
  declare readonly plan: IndexOnlyScan;
  readonly search: IndexSearch;
  readonly #heap: Heap;
  readonly #qual: Filter | undefined;
  readonly #projector: Projector;
  /** The key columns that are read. */
  readonly #used: readonly number[];
  #started = false;
  heapFetches = 0;
  constructor(plan: IndexOnlyScan, es: ExecState) {
    super(plan, es);
    this.search = new IndexSearch(plan.indexid, plan.indexqual, plan.indexorderdir === "BackwardScanDirection", es);
    const relation = es.catalog.relation(this.search.index.indrelid);
    this.#heap = es.storage.heap(relation.relfilenode);
    this.#qual = makeFilter(plan.qual, es);
    this.#projector = new Projector(plan.targetlist, es, "scan", (varno) => varno === INDEX_VAR);
    this.#used = usedColumns(plan, plan.indextlist.length);
  }
  /** Puts the key at hand into columns if its row is to be seen. */
  #take(row: number, columns: readonly Datum[][]): boolean {
    if (!this.#heap.rowVisible(row, this.es.snapshot)) return false;
    if (!this.#heap.group(row).allVisible) this.heapFetches++;
    const { key } = this.search;
    for (let i = 0; i < this.#used.length; i++) (columns[i] as Datum[]).push(key[this.#used[i] as number] ?? null);
    return true;
  }
  #output(columns: readonly Datum[][], n: number, outer: Int32Array | null): Found {
    const cols: Vector[] = [];
    this.#used.forEach((column, i) => {
      cols[column] = anyVector(columns[i] as Datum[]);
    });
    return filtered(cols, n, outer, this.#qual, this);
  }
  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    if (!this.#started) {
      this.#started = true;
      this.search.start(this.ec);
    }
    for (;;) {
      const columns: Datum[][] = this.#used.map(() => []);
      let count = 0;
      const most = Math.min(n, MANY);
      while (count < most) {
        const row = this.search.next();
        if (row < 0) break;
        if (this.#take(row, columns)) count++;
      }
      if (count === 0) return null;
      const found = this.#output(columns, count, null);
      if (found.n > 0) return this.#projector.project(found, this.ec);
    }
  }
  get lookUpExprs(): readonly unknown[] {
    return [this.plan.qual, this.plan.targetlist];
  }
  lookUp(count: number, bind: (i: number) => void, room: number, firstOnly: boolean): LookedUp {
    const columns: Datum[][] = this.#used.map(() => []);
    const found = searchEach(this.search, this.ec, count, bind, room, firstOnly && this.#qual === undefined, (row) => this.#take(row, columns));
    const kept = this.#output(columns, found.outer.length, Int32Array.from(found.outer));
    return { batch: this.#projector.project(kept, this.ec), outer: kept.outer as Int32Array, done: found.done };
  }
  rescan(): void {
    this.#started = false;
  }
}

interface Found extends Batch {
  readonly outer: Int32Array | null;
}
/** The rows that pass a filter, with the outer rows that they were found for. */
function filtered(cols: readonly Vector[], n: number, outer: Int32Array | null, qual: Filter | undefined, node: ExecNode): Found {
  if (qual === undefined || n === 0) return { n, cols, sel: null, outer };
  const sel = new Int32Array(n);
  const kept = qual.run({ scan: cols }, null, n, sel, node.ec);
  node.removed += n - kept;
  return { n: kept, cols, sel: sel.subarray(0, kept), outer: outer === null ? null : sel.subarray(0, kept).map((at) => outer[at] as number) };
}
/** Searches for one outer row after the other; `take` says whether a row counts. */
function searchEach(search: IndexSearch, ec: ExprContext, count: number, bind: (i: number) => void, room: number, firstOnly: boolean, take: (row: number) => boolean): { readonly outer: number[]; readonly done: number } {
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

/** Sets of rows from indexes. @see MultiExecBitmapIndexScan */
export abstract class BitmapSource extends ExecNode {
  abstract rows(): Set<number>;
  *next(): Pull {
    return elog("a bitmap node gives no rows");
  }
  rescan(): void {}
}
export class BitmapIndexScanState extends BitmapSource {
  readonly search: IndexSearch;
  constructor(plan: BitmapIndexScan, es: ExecState) {
    super(plan, es);
    this.search = new IndexSearch(plan.indexid, plan.indexqual, false, es);
  }
  rows(): Set<number> {
    this.search.start(this.ec);
    const set = new Set<number>();
    for (let row = this.search.next(); row >= 0; row = this.search.next()) set.add(row);
    if (this.instrument !== undefined) {
      this.instrument.rows += set.size;
      this.instrument.loops++;
    }
    return set;
  }
}
export class BitmapLogicState extends BitmapSource {
  readonly inputs: readonly BitmapSource[];
  constructor(plan: BitmapAnd | BitmapOr, es: ExecState, inputs: readonly BitmapSource[]) {
    super(plan, es);
    this.inputs = inputs;
  }
  rows(): Set<number> {
    const sets = this.inputs.map((input) => input.rows());
    if (this.plan.tag === "BitmapOr") return new Set(sets.flatMap((set) => [...set]));
    const [first, ...rest] = sets;
    return new Set([...(first as Set<number>)].filter((row) => rest.every((set) => set.has(row))));
  }
  override children(): readonly ExecNode[] {
    return this.inputs;
  }
}
export class BitmapHeapScanState extends HeapScan {
  readonly source: BitmapSource;
  readonly #fetch: RowFetcher;
  #rows: number[] | undefined;
  #at = 0;
  constructor(plan: BitmapHeapScan, es: ExecState, source: BitmapSource) {
    super(plan, es);
    this.source = source;
    this.#fetch = new RowFetcher(this.heap as Heap, this.used);
  }
  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    this.#rows ??= [...this.source.rows()].sort((a, b) => a - b);
    const heap = this.heap as Heap;
    while (this.#at < this.#rows.length) {
      const rows: number[] = [];
      while (rows.length < Math.min(n, MANY) && this.#at < this.#rows.length) {
        const row = this.#rows[this.#at++] as number;
        if (heap.rowVisible(row, this.es.snapshot)) rows.push(row);
      }
      if (rows.length === 0) continue;
      const { cols, sel } = this.#fetch.fetch(rows, this.system, this.relation.oid);
      const kept = this.filter(cols, sel, rows.length, sel);
      if (kept > 0) return this.output(cols, sel.subarray(0, kept), kept);
    }
    return null;
  }
  rescan(): void {
    this.#rows = undefined;
    this.#at = 0;
  }
  override children(): readonly ExecNode[] {
    return [this.source];
  }
}

export class TidScanState extends HeapScan {
  readonly #tids: readonly Eval[];
  readonly #fetch: RowFetcher;
  #done = false;
  constructor(plan: TidScan, es: ExecState) {
    super(plan, es);
    this.#fetch = new RowFetcher(this.heap as Heap, this.used);
    this.#tids = plan.tidquals.map((qual) => {
      if (qual.tag !== "OpExpr" && qual.tag !== "ScalarArrayOpExpr") return elog("unexpected TID condition");
      const value = qual.args.find((arg) => !(arg.tag === "Var" && arg.varattno === -1)) as Expr;
      return buildExpr(value, builderOf(es));
    });
  }
  *next(): Pull {
    if (this.#done) return null;
    this.#done = true;
    const heap = this.heap as Heap;
    const wanted = this.#tids.flatMap((evaluate) => {
      const value = evaluate(this.ec);
      return (value instanceof ArrayValue ? value.items : [value]) as ({ block: number; offset: number } | null)[];
    });
    const rows: number[] = [];
    for (const group of heap.groups) {
      for (let i = 0; i < group.rows; i++) {
        if (wanted.some((tid) => tid !== null && tid.block === group.block[i] && tid.offset === group.offset[i]) && heap.rowVisible(group.firstRow + i, this.es.snapshot)) rows.push(group.firstRow + i);
      }
    }
    if (rows.length === 0) return null;
    const { cols, sel } = this.#fetch.fetch(rows, this.system, this.relation.oid);
    const kept = this.filter(cols, sel, rows.length, sel);
    return kept === 0 ? null : this.output(cols, sel.subarray(0, kept), kept);
  }
  rescan(): void {
    this.#done = false;
  }
}

/** Scans over rows that some other thing gives. */
abstract class SourceScan extends ExecNode {
  readonly #qual: Filter | undefined;
  readonly #projector: Projector;
  /** The types of the row, where it is read as a whole and has no type of its own. */
  readonly #rowTypes: readonly number[] | undefined;
  readonly #rowNames: readonly string[];
  constructor(plan: SubqueryScan | FunctionScan | ValuesScan | CteScan | WorkTableScan, es: ExecState) {
    super(plan, es);
    const whole = exprContains([plan.targetlist, plan.qual], (node) => node.tag === "Var" && node.varattno === 0 && node.varno === plan.scanrelid && node.vartype === T.RECORDOID);
    this.#rowTypes = whole ? sourceTypes(plan, es) : undefined;
    this.#rowNames = es.stmt.rtable[plan.scanrelid - 1]?.eref?.colnames ?? [];
    this.#qual = makeFilter(plan.qual, es);
    this.#projector = new Projector(plan.targetlist, es, "scan", (varno) => varno === plan.scanrelid);
  }
  abstract source(n: number): Pull;
  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    for (;;) {
      const batch = yield* this.source(n);
      if (batch === null) return null;
      const kept = this.#filter(this.#rowTypes === undefined ? batch : withWholeRow(batch, this.#rowTypes, this.#rowNames));
      if (kept.n > 0) return this.#projector.project(kept, this.ec);
    }
  }
  #filter(batch: Batch): Batch {
    if (this.#qual === undefined) return batch;
    const sel = new Int32Array(batch.n);
    const kept = this.#qual.run({ scan: batch.cols }, batch.sel, batch.n, sel, this.ec);
    this.removed += batch.n - kept;
    return { n: kept, cols: batch.cols, sel };
  }
}

/** The types of the columns that a source gives. */
function sourceTypes(plan: SubqueryScan | FunctionScan | ValuesScan | CteScan | WorkTableScan, es: ExecState): readonly number[] {
  switch (plan.tag) {
    case "SubqueryScan":
      return plan.subplan.targetlist.filter((tle) => !tle.resjunk).map((tle) => exprType(tle.expr));
    case "FunctionScan":
      return [...plan.functions.flatMap((fn) => (fn.funccoltypes.length > 0 ? fn.funccoltypes : functionTypes(fn.funcexpr, es.catalog))), ...(plan.funcordinality ? [T.INT8OID] : [])];
    case "ValuesScan":
      return (plan.values_lists[0] ?? []).map((expr) => exprType(expr));
    default:
      return es.stmt.rtable[plan.scanrelid - 1]?.coltypes ?? [];
  }
}
/** @see get_expr_result_tupdesc */
function functionTypes(expr: Expr, catalog: Catalog): readonly number[] {
  const columns = expr.tag === "FuncExpr" ? resultColumns(catalog, catalog.userProc(expr.funcid), expr.funcresulttype) : undefined;
  if (columns !== undefined) return columns.map((column) => column.type);
  const row = catalog.type(catalog.baseType(exprType(expr)));
  return row.typtype === "c" ? catalog.rowAttributes(row.oid).map((a) => a.atttypid) : [row.oid === T.RECORDOID ? T.RECORDOID : exprType(expr)];
}
/** Adds each row as one value. */
function withWholeRow(batch: Batch, types: readonly number[], names: readonly string[]): Batch {
  const cols: ScanColumns = batch.cols.slice(0, types.length);
  const rows: Datum[] = [];
  for (let i = 0; i < batch.n; i++) {
    const row = rowAt(batch, i);
    rows[row] = new RecordValue(T.RECORDOID, types, cols.map((column) => vectorGet(column, row)), names);
  }
  cols.wholeRow = anyVector(rows);
  return { n: batch.n, sel: batch.sel, cols };
}

export class SubqueryScanState extends SourceScan {
  readonly child: ExecNode;
  constructor(plan: SubqueryScan, es: ExecState, child: ExecNode) {
    super(plan, es);
    this.child = child;
  }
  override setTupleBound(rows: number): void {
    if (this.plan.qual.length === 0) this.child.setTupleBound(rows);
  }
  source(n: number): Pull {
    return this.child.next(n);
  }
  rescan(): void {
    this.child.rescan();
  }
  override children(): readonly ExecNode[] {
    return [this.child];
  }
}

/** How many rows of a function are made between two looks at interrupts and memory. */
const CHECK_ROWS = 4096;

export class FunctionScanState extends SourceScan {
  #store: RowStore | undefined;
  #at = 0;
  /** What each function gave that reads nothing from outside: it is not called again. */
  readonly #kept: (readonly Datum[] | undefined)[] = [];
  #values(fn: RangeTblFunction, i: number): Iterable<Datum> {
    const make = (): Iterable<Datum> => functionValues(fn.funcexpr, this.es, this.ec, listedColumns(fn));
    if (exprContains(fn.funcexpr, (node) => node.tag === "Param" || node.tag === "SubPlan")) return make();
    this.#kept[i] ??= [...make()];
    return this.#kept[i];
  }
  /** All rows: those of several functions side by side, with nulls where one has ended. */
  #load(): RowStore {
    const plan = this.plan as FunctionScan;
    const sources = plan.functions.map((fn, i) => ({ width: fn.funccolcount, check: rowCheck(fn, this.es.catalog), values: (plan.functions.length === 1 ? functionValues(fn.funcexpr, this.es, this.ec, listedColumns(fn)) : this.#values(fn, i))[Symbol.iterator]() }));
    const store = new RowStore(sources.reduce((sum, source) => sum + source.width, 0) + (plan.funcordinality ? 1 : 0));
    for (;;) {
      const row: Datum[] = [];
      let ended = 0;
      for (const { width, check, values } of sources) {
        const step = values.next();
        if (step.value instanceof RecordValue) check?.(step.value);
        if (step.done === true) {
          ended++;
          for (let c = 0; c < width; c++) row.push(null);
        } else if (step.value instanceof RecordValue && (width !== 1 || step.value.values.length === 1)) row.push(...fitted(step.value.values, width));
        else row.push(step.value);
      }
      if (ended === sources.length) return store;
      if (plan.funcordinality) row.push(store.count + 1);
      store.push(row);
      if (store.count % CHECK_ROWS === 0) this.es.checkInterrupts();
    }
  }
  *source(n: number): Pull {
    this.#store ??= this.#load();
    const batch = this.#store.slice(this.#at, n);
    this.#at += batch?.n ?? 0;
    return batch;
  }
  rescan(): void {
    const again = exprContains((this.plan as FunctionScan).functions, (node) => node.tag === "Param" || node.tag === "SubPlan");
    if (again) this.#store = undefined;
    this.#at = 0;
  }
}
/** A row's table may have got columns since the query was kept: they are no part of it. */
const fitted = (values: readonly Datum[], width: number): readonly Datum[] => (values.length <= width ? values : values.slice(0, width));
/** The values of a function in FROM: many from a set-returning one. */
export function functionValues(expr: Expr, es: ExecState, ec: ExprContext, columns?: readonly RowField[]): Iterable<Datum> {
  if (expr.tag === "FuncExpr" && expr.funcretset) {
    const proc = es.catalog.proc(expr.funcid);
    const args = buildList(expr.args, es).map((evaluate) => evaluate(ec));
    if (proc.proisstrict && args.includes(null)) return [];
    if (es.catalog.userProc(expr.funcid) !== undefined) return es.session.service<SqlFunctionService>("sqlFunctions").run({ funcid: expr.funcid, argTypes: expr.args.map((arg) => exprType(arg)), resultType: expr.funcresulttype, columns }, args, true);
    const run = setFunction(proc.prosrc) ?? notSupported(`function ${proc.proname} in FROM`);
    return run(args, { session: es.session, argTypes: expr.args.map((arg) => exprType(arg)), resultType: expr.funcresulttype, collation: expr.inputcollid, variadic: expr.funcvariadic, columns });
  }
  return [buildExpr(expr, columns === undefined ? builderOf(es) : { ...builderOf(es), columns })(ec)];
}
const SQL_LANGUAGE = 14;
/** Raises an error for a row that is not as the column definition list says. @see tupledesc_match, check_sql_fn_retval */
function rowCheck(fn: RangeTblFunction, catalog: Catalog): ((row: RecordValue) => void) | undefined {
  const { funcexpr } = fn;
  const called = funcexpr.tag === "FuncExpr" ? catalog.userProc(funcexpr.funcid) : undefined;
  const isListed = fn.funccoltypes.length > 0;
  // Of functions with OUT parameters, those whose body makes a row of its own.
  if (!isListed && (called?.prolang !== SQL_LANGUAGE || called.prorettype !== T.RECORDOID || called.proargtypes.some((type) => catalog.type(type).typtype === "p"))) return undefined;
  const wanted = isListed ? fn.funccoltypes : (resultColumns(catalog, called, T.RECORDOID, (type) => type) ?? []).map(({ type }) => type);
  const own = isListed && called !== undefined;
  const refuse = (detail: string): never => ereport({ code: ERRCODE.datatype_mismatch, message: "function return row and query-specified return row do not match", detail });
  return ({ types, values }) => {
    if (own && values.length !== wanted.length) {
      ereport({ code: ERRCODE.invalid_function_definition, message: "return type mismatch in function declared to return record", detail: `Final statement returns too ${values.length < wanted.length ? "few" : "many"} columns.` });
    }
    if (values.length !== wanted.length) refuse(`Returned row contains ${values.length} attribute${values.length === 1 ? "" : "s"}, but query expects ${wanted.length}.`);
    const at = types.findIndex((type, i) => type !== wanted[i] && catalog.findCast(type, wanted[i] as number)?.castmethod !== "b" && catalog.baseType(type) !== wanted[i]);
    if (at >= 0 && !own) refuse(`Returned type ${formatType(catalog, types[at] as number)} at ordinal position ${at + 1}, but query expects ${formatType(catalog, wanted[at] as number)}.`);
  };
}
/** The columns that a column definition list asks for. */
function listedColumns(fn: RangeTblFunction): readonly RowField[] | undefined {
  return fn.funccolnames.length === 0 ? undefined : fn.funccolnames.map((name, i) => ({ name, type: fn.funccoltypes[i] as number, typmod: fn.funccoltypmods[i] as number, dropped: false }));
}

export class ValuesScanState extends SourceScan {
  readonly #rows: readonly (readonly Eval[])[];
  #at = 0;
  constructor(plan: ValuesScan, es: ExecState) {
    super(plan, es);
    this.#rows = plan.values_lists.map((list) => buildList(list, es));
  }
  *source(n: number): Pull {
    const width = this.#rows[0]?.length ?? 0;
    const builder = new BatchBuilder(width);
    while (builder.n < n && this.#at < this.#rows.length) builder.add(this.#rows[this.#at++] as readonly Eval[], this.ec);
    return builder.take();
  }
  rescan(): void {
    this.#at = 0;
  }
}

/** Reads a CTE's rows, which all its readers share. */
export class CteScanState extends SourceScan {
  #at = 0;
  get #store(): RowStore {
    const plan = this.plan as CteScan;
    let store = this.es.stores.get(plan.cteParam);
    if (store === undefined) {
      store = new RowStore(this.#producer.plan.targetlist.length);
      this.es.stores.set(plan.cteParam, store);
    }
    return store;
  }
  get #producer(): ExecNode {
    return this.es.subplans[(this.plan as CteScan).ctePlanId - 1] ?? elog("CTE was not initialized");
  }
  *source(n: number): Pull {
    const store = this.#store;
    while (!store.done && store.count < this.#at + n) {
      const batch = drain(this.#producer.next(n));
      if (batch === null) store.done = true;
      else store.append(batch);
    }
    const batch = store.slice(this.#at, n);
    this.#at += batch?.n ?? 0;
    return batch;
  }
  rescan(): void {
    this.#at = 0;
  }
}

/** Reads the rows of the last round of a recursion. */
export class WorkTableScanState extends SourceScan {
  #at = 0;
  *source(n: number): Pull {
    const store = this.es.stores.get((this.plan as WorkTableScan).wtParam) ?? elog("no work table");
    const batch = store.slice(this.#at, n);
    this.#at += batch?.n ?? 0;
    return batch;
  }
  rescan(): void {
    this.#at = 0;
  }
}
