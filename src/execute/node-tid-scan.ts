/** TidScan: rows by their places. @see src/backend/executor/nodeTidscan.c */
import { buildExpr } from "../expr/interpret.ts";
import type { TidScan } from "../nodes/plannodes.ts";
import type { CurrentOfExpr, Expr } from "../nodes/primnodes.ts";
import type { Heap } from "../storage/heap.ts";
import { ArrayValue } from "../types/array.ts";
import { elog } from "../utils/errors.ts";
import type { CurrentOfService } from "./current-of.ts";
import type { ExecState, Pull } from "./exec-state.ts";
import { builderOf } from "./exec-expr.ts";
import { HeapScan, RowFetcher } from "./heap-scan.ts";

export class TidScanState extends HeapScan {
  readonly #tids: readonly (() => readonly (number | undefined)[])[];
  readonly #fetch: RowFetcher;
  #done = false;
  constructor(plan: TidScan, es: ExecState) {
    super(plan, es);
    this.#fetch = new RowFetcher(this.heap as Heap, this.used);
    this.#tids = plan.tidquals.map((qual) => (qual.tag === "CurrentOfExpr" ? () => [this.#current(qual)] : this.#places(qual)));
  }
  /** The row that a cursor stands on, as it is by now. @see TidListEval */
  #current({ cursor_name, cursor_param }: CurrentOfExpr): number | undefined {
    const { session, snapshot, params } = this.es;
    const cursor = cursor_name ?? String(params.extern[cursor_param - 1]);
    const row = session.service<CurrentOfService>("currentOf").currentRow(cursor, this.relation.oid);
    return row === null ? undefined : (this.heap as Heap).latest(row, snapshot);
  }
  #places(qual: Expr): () => readonly (number | undefined)[] {
    if (qual.tag !== "OpExpr" && qual.tag !== "ScalarArrayOpExpr") return elog("unexpected TID condition");
    const value = buildExpr(qual.args.find((arg) => !(arg.tag === "Var" && arg.varattno === -1)) as Expr, builderOf(this.es));
    const heap = this.heap as Heap;
    return () => {
      const found = value(this.ec);
      const tids = (found instanceof ArrayValue ? found.items : [found]) as ({ readonly block: number; readonly offset: number } | null)[];
      return tids.map((tid) => (tid === null ? undefined : heap.rowAt(tid.block, tid.offset)));
    };
  }
  *next(): Pull {
    if (this.#done) return null;
    this.#done = true;
    const heap = this.heap as Heap;
    const numbers = this.#tids.flatMap((tids) => tids()).filter((row) => row !== undefined && heap.rowVisible(row, this.es.snapshot)) as number[];
    const rows = [...new Set(numbers)].sort((a, b) => a - b);
    for (const row of rows) heap.log.serializable?.readRow(heap, row);
    if (rows.length === 0) return null;
    const { cols, sel } = this.#fetch.fetch(rows, this.system, this.relation.oid);
    const kept = this.filter(cols, sel, rows.length, sel);
    return kept === 0 ? null : this.output(cols, sel.subarray(0, kept), kept);
  }
  rescan(): void {
    this.#done = false;
  }
}
