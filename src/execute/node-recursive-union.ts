/** RecursiveUnion: WITH RECURSIVE. @see src/backend/executor/nodeRecursiveunion.c */
import type { Measures } from "../nodes/instrument.ts";
import { exprType } from "../nodes/make.ts";
import type { RecursiveUnion } from "../nodes/plannodes.ts";
import { vectorGet } from "../storage/vector.ts";
import { type Batch, ExecNode, type ExecState, kilobytes, type Pull, rowAt, RowStore } from "./exec-state.ts";
import { keyOfRow } from "./row-key.ts";

/** WITH RECURSIVE: rounds until one adds nothing. */
export class RecursiveUnionState extends ExecNode {
  declare readonly plan: RecursiveUnion;
  readonly left: ExecNode;
  readonly right: ExecNode;
  #phase: "left" | "right" | "done" = "left";
  #next: RowStore;
  #seen: Set<unknown> | undefined;
  constructor(plan: RecursiveUnion, es: ExecState, left: ExecNode, right: ExecNode) {
    super(plan, es);
    this.left = left;
    this.right = right;
    this.#next = new RowStore(plan.targetlist.length);
    es.stores.set(plan.wtParam, new RowStore(plan.targetlist.length));
    this.#seen = plan.numCols > 0 ? new Set() : undefined;
  }
  *next(n: number): Pull {
    for (;;) {
      if (this.#phase === "done") return null;
      const batch = yield* (this.#phase === "left" ? this.left : this.right).next(n);
      if (batch !== null) {
        const fresh = this.#distinct(batch);
        if (fresh.n === 0) continue;
        this.#next.append(fresh);
        this.#kept = Math.max(this.#kept, this.#next.held("").bytes);
        return fresh;
      }
      this.es.checkInterrupts();
      if (this.#next.count === 0) {
        this.#phase = "done";
        return null;
      }
      this.es.stores.set(this.plan.wtParam, this.#next);
      this.#next = new RowStore(this.plan.targetlist.length);
      this.#phase = "right";
      this.right.rescan();
    }
  }
  #kept = 0;
  override measures(): Measures {
    return this.instrument?.loops === 0 ? {} : { storage: kilobytes(this.#kept) };
  }
  #distinct(batch: Batch): Batch {
    if (this.#seen === undefined) return batch;
    const { numCols } = this.plan;
    const key = keyOfRow(this.plan.targetlist.slice(0, numCols).map((tle) => exprType(tle.expr)), this.es);
    const sel = new Int32Array(batch.n);
    let kept = 0;
    for (let i = 0; i < batch.n; i++) {
      const row = rowAt(batch, i);
      const mine = key(batch.cols.slice(0, numCols).map((column) => vectorGet(column, row)));
      if (this.#seen.has(mine)) continue;
      this.#seen.add(mine);
      sel[kept++] = row;
    }
    return { n: kept, cols: batch.cols, sel };
  }
  rescan(): void {
    this.#phase = "left";
    this.#next = new RowStore(this.plan.targetlist.length);
    this.#seen = this.plan.numCols > 0 ? new Set() : undefined;
    this.es.stores.set(this.plan.wtParam, new RowStore(this.plan.targetlist.length));
    this.left.rescan();
    this.right.rescan();
  }
  override children(): readonly ExecNode[] {
    return [this.left, this.right];
  }
}
