/** BitmapIndexScan, BitmapAnd, BitmapOr and BitmapHeapScan. @see src/backend/executor/nodeBitmapIndexscan.c, nodeBitmapHeapscan.c */
import type { Measures } from "../nodes/instrument.ts";
import type { BitmapAnd, BitmapHeapScan, BitmapIndexScan, BitmapOr } from "../nodes/plannodes.ts";
import type { Heap } from "../storage/heap.ts";
import { elog } from "../utils/errors.ts";
import { ExecNode, type ExecState, MANY, type Pull } from "./exec-state.ts";
import { HeapScan, RowFetcher } from "./heap-scan.ts";
import { IndexSearch } from "./index-search.ts";
import { tellPages, watchSearch } from "./tell.ts";

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
    if (es.probe.active) watchSearch(this, this.search, es.storage.heap(es.catalog.relation(this.search.index.indrelid).relfilenode));
  }
  override measures(): Measures {
    return { indexSearches: this.search.descents };
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
  #blocks = 0;
  override measures(): Measures {
    return { heapBlocks: this.#blocks };
  }
  #sought(): number[] {
    const rows = [...this.source.rows()].sort((a, b) => a - b);
    const heap = this.heap as Heap;
    const blockOf = (row: number): number => heap.group(row).block[row - heap.group(row).firstRow] as number;
    if (this.es.counts === true) this.#blocks += new Set(rows.map(blockOf)).size;
    return rows;
  }
  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    this.#rows ??= this.#sought();
    const heap = this.heap as Heap;
    while (this.#at < this.#rows.length) {
      const rows: number[] = [];
      while (rows.length < Math.min(n, MANY) && this.#at < this.#rows.length) {
        const row = this.#rows[this.#at++] as number;
        if (this.sees(heap, row)) rows.push(row);
      }
      if (rows.length === 0) continue;
      if (this.es.probe.active) tellPages(this, this.relation.relname, heap, rows);
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
