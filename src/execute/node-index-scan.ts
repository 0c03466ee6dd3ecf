/** IndexScan and IndexOnlyScan. @see src/backend/executor/nodeIndexscan.c, nodeIndexonlyscan.c */
import type { ExprContext } from "../expr/context.ts";
import type { Measures } from "../nodes/instrument.ts";
import type { IndexOnlyScan, IndexScan } from "../nodes/plannodes.ts";
import { type Datum, INDEX_VAR } from "../nodes/primnodes.ts";
import type { Heap } from "../storage/heap.ts";
import { anyVector, type Vector } from "../storage/vector.ts";
import { type Batch, ExecNode, type ExecState, type LookedUp, type LookUpSource, MANY, type Pull } from "./exec-state.ts";
import { type Condition, makeCondition } from "./condition.ts";
import { Projector } from "./exec-expr.ts";
import { CTID, HeapScan, RowFetcher, type ScanColumns, systemColumns, usedColumns } from "./heap-scan.ts";
import { IndexSearch, searchEach } from "./index-search.ts";
import { tellPages, watchSearch } from "./tell.ts";

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
    watchSearch(this, this.search, this.heap as Heap);
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
        if (this.sees(heap, row)) rows.push(row);
      }
      if (rows.length === 0) return null;
      if (this.es.probe.active) tellPages(this, this.relation.relname, heap, rows);
      const { cols, sel } = this.#fetch.fetch(rows, this.system, this.relation.oid);
      const kept = this.filter(cols, sel, rows.length, sel);
      if (kept > 0) return this.output(cols, sel.subarray(0, kept), kept);
    }
  }
  override measures(): Measures {
    return { indexSearches: this.search.descents };
  }
  get lookUpExprs(): readonly unknown[] {
    return [this.plan.qual, this.plan.targetlist];
  }
  lookUp(count: number, bind: (i: number) => void, room: number, firstOnly: boolean): LookedUp {
    const heap = this.heap as Heap;
    const rows: number[] = [];
    const found = searchEach(this.search, this.ec, count, bind, room, firstOnly && this.qual === undefined, (row) => {
      if (!this.sees(heap, row)) return false;
      rows.push(row);
      return true;
    });
    const cols = rows.length === 0 ? [] : this.#fetch.gather(rows, this.system, this.relation.oid);
    const kept = filtered(cols, rows.length, Int32Array.from(found.outer), this.qual);
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
  readonly #qual: Condition | undefined;
  readonly #projector: Projector;
  /** The key columns that are read. */
  readonly #used: readonly number[];
  /** Whether the rows' places are read too; an index has them in its entries. */
  readonly #readsCtid: boolean;
  #rows: number[] = [];
  #started = false;
  heapFetches = 0;
  constructor(plan: IndexOnlyScan, es: ExecState) {
    super(plan, es);
    this.search = new IndexSearch(plan.indexid, plan.indexqual, plan.indexorderdir === "BackwardScanDirection", es);
    const relation = es.catalog.relation(this.search.index.indrelid);
    this.#heap = es.storage.heap(relation.relfilenode);
    watchSearch(this, this.search, this.#heap);
    this.#qual = makeCondition(this, plan.qual);
    this.#projector = new Projector(plan.targetlist, es, "scan", (varno) => varno === INDEX_VAR);
    this.#used = usedColumns(plan, plan.indextlist.length);
    this.#readsCtid = systemColumns(plan.targetlist).length > 0;
  }
  override measures(): Measures {
    return { indexSearches: this.search.descents, heapFetches: this.heapFetches };
  }
  /** Puts the key at hand into columns if its row is to be seen. */
  #take(row: number, columns: readonly Datum[][]): boolean {
    if (!this.#heap.rowVisible(row, this.es.snapshot)) return false;
    if (this.es.counts === true && !this.#heap.isPageVisible(row)) this.heapFetches++;
    const { key } = this.search;
    if (this.#readsCtid) this.#rows.push(row);
    for (let i = 0; i < this.#used.length; i++) (columns[i] as Datum[]).push(key[this.#used[i] as number] ?? null);
    return true;
  }
  #places(rows: readonly number[]): Record<number, Vector> {
    return new RowFetcher(this.#heap, []).gather(rows, [CTID], this.search.index.indrelid).system as Record<number, Vector>;
  }
  #output(columns: readonly Datum[][], n: number, outer: Int32Array | null): Found {
    const cols: ScanColumns = [];
    if (this.#readsCtid) {
      cols.system = this.#places(this.#rows);
      this.#rows = [];
    }
    this.#used.forEach((column, i) => {
      cols[column] = anyVector(columns[i] as Datum[]);
    });
    return filtered(cols, n, outer, this.#qual);
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
function filtered(cols: readonly Vector[], n: number, outer: Int32Array | null, qual: Condition | undefined): Found {
  if (qual === undefined || n === 0) return { n, cols, sel: null, outer };
  const sel = new Int32Array(n);
  const kept = qual.run({ scan: cols }, null, n, sel);
  return { n: kept, cols, sel: sel.subarray(0, kept), outer: outer === null ? null : sel.subarray(0, kept).map((at) => outer[at] as number) };
}
