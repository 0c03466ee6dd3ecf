/**
 * Looking at one row again: in place of the scan of a table stands its one row, as it is by now.
 *
 * @see src/backend/executor/execMain.c (EvalPlanQual), execScan.c (ExecScanFetch)
 */
import type { BitmapHeapScan, IndexScan, SeqScan, TidScan } from "../nodes/plannodes.ts";
import type { Heap } from "../storage/heap.ts";
import type { ExecState, Pull } from "./exec-state.ts";
import { HeapScan, RowFetcher } from "./heap-scan.ts";

export type TablePlan = SeqScan | IndexScan | BitmapHeapScan | TidScan;
/** What a scan finds its rows by, beside its filter. */
function found(plan: TablePlan): SeqScan["qual"] {
  switch (plan.tag) {
    case "IndexScan":
      return plan.indexqualorig;
    case "BitmapHeapScan":
      return plan.bitmapqualorig;
    case "TidScan":
      return plan.tidquals;
    default:
      return [];
  }
}

export class GivenRowState extends HeapScan {
  readonly #row: number;
  readonly #fetch: RowFetcher;
  #done = false;
  /** @param row its number; -1 for none */
  constructor(plan: TablePlan, es: ExecState, row: number) {
    super({ ...plan, qual: [...plan.qual, ...found(plan)] }, es);
    this.#row = row;
    this.#fetch = new RowFetcher(this.heap as Heap, this.used);
  }
  *next(): Pull {
    if (this.#done || this.#row < 0) return null;
    this.#done = true;
    const { cols, sel } = this.#fetch.fetch([this.#row], this.system, this.relation.oid);
    const kept = this.filter(cols, sel, 1, sel);
    return kept === 0 ? null : this.output(cols, sel.subarray(0, kept), kept);
  }
  rescan(): void {
    this.#done = false;
  }
}
