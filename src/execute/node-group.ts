/** Group and Unique: the first row of each run of equal rows. @see src/backend/executor/nodeGroup.c, nodeUnique.c */
import type { Eval } from "../expr/context.ts";
import { exprType } from "../nodes/make.ts";
import type { Group, Unique } from "../nodes/plannodes.ts";
import type { Datum, TargetEntry } from "../nodes/primnodes.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import { BatchBuilder, type ExecNode, type ExecState, OneChild, type Pull, rowAt } from "./exec-state.ts";
import { type Condition, makeCondition } from "./condition.ts";
import { buildList } from "./exec-expr.ts";
import { keyOfRow } from "./row-key.ts";

/** Groups without aggregates: the first row of each run. */
export class GroupingState extends OneChild {
  declare readonly plan: Group;
  readonly #evals: readonly Eval[];
  readonly #having: Condition | undefined;
  readonly #key: (values: readonly Datum[]) => unknown;
  #last: { readonly key: unknown } | undefined;
  constructor(plan: Group, es: ExecState, child: ExecNode) {
    super(plan, es, child);
    this.#evals = buildList(plan.targetlist.map((tle) => tle.expr), es);
    this.#having = makeCondition(this, plan.qual);
    this.#key = keyOfRow(plan.grpColIdx.map((index) => exprType((child.plan.targetlist[index - 1] as TargetEntry).expr)), es);
  }
  *next(n: number): Pull {
    const builder = new BatchBuilder(this.#evals.length);
    while (builder.n === 0) {
      const batch = yield* this.child.next(n);
      if (batch === null) return null;
      this.ec.outer.cols = batch.cols;
      for (let i = 0; i < batch.n; i++) {
        const row = rowAt(batch, i);
        const key = this.#key(this.plan.grpColIdx.map((index) => vectorGet(batch.cols[index - 1] as Vector, row)));
        if (this.#last !== undefined && this.#last.key === key) continue;
        this.#last = { key };
        this.ec.outer.row = row;
        if (this.#having === undefined || this.#having.test(row)) builder.add(this.#evals, this.ec);
      }
    }
    return builder.take();
  }
  override rescan(): void {
    this.#last = undefined;
    this.child.rescan();
  }
}

export class UniqueState extends OneChild {
  declare readonly plan: Unique;
  readonly #key: (values: readonly Datum[]) => unknown;
  #last: { readonly key: unknown } | undefined;
  constructor(plan: Unique, es: ExecState, child: ExecNode) {
    super(plan, es, child);
    this.#key = keyOfRow(plan.uniqColIdx.map((index) => exprType((child.plan.targetlist[index - 1] as TargetEntry).expr)), es);
  }
  *next(n: number): Pull {
    for (;;) {
      const batch = yield* this.child.next(n);
      if (batch === null) return null;
      const sel = new Int32Array(batch.n);
      let kept = 0;
      for (let i = 0; i < batch.n; i++) {
        const row = rowAt(batch, i);
        const key = this.#key(this.plan.uniqColIdx.map((index) => vectorGet(batch.cols[index - 1] as Vector, row)));
        if (this.#last !== undefined && this.#last.key === key) continue;
        this.#last = { key };
        sel[kept++] = row;
      }
      if (kept > 0) return { n: kept, cols: batch.cols, sel };
    }
  }
  override rescan(): void {
    this.#last = undefined;
    this.child.rescan();
  }
}
