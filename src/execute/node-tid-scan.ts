/** TidScan: rows by their places. @see src/backend/executor/nodeTidscan.c */
import type { Eval } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import type { TidScan } from "../nodes/plannodes.ts";
import type { Expr } from "../nodes/primnodes.ts";
import type { Heap } from "../storage/heap.ts";
import { ArrayValue } from "../types/array.ts";
import { elog } from "../utils/errors.ts";
import type { ExecState, Pull } from "./exec-state.ts";
import { builderOf } from "./exec-expr.ts";
import { HeapScan, RowFetcher } from "./heap-scan.ts";

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
