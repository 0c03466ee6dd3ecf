/** Result: a constant row, or a child behind a one-time test. @see src/backend/executor/nodeResult.c */
import type { Eval, ExprContext } from "../expr/context.ts";
import type { Result } from "../nodes/plannodes.ts";
import { BatchBuilder, ExecNode, type ExecState, type Pull } from "./exec-state.ts";
import { buildList, buildQual, Projector } from "./exec-expr.ts";

/** A constant row, or a child behind a one-time test. */
export class ResultState extends ExecNode {
  readonly child: ExecNode | null;
  readonly #gate: ((ec: ExprContext) => boolean) | undefined;
  readonly #evals: readonly Eval[];
  readonly #projector: Projector | undefined;
  #tested: boolean | undefined;
  #done = false;
  constructor(plan: Result, es: ExecState, child: ExecNode | null) {
    super(plan, es);
    this.child = child;
    this.#gate = buildQual(plan.resconstantqual, es);
    this.#evals = child === null ? buildList(plan.targetlist.map((tle) => tle.expr), es) : [];
    this.#projector = child === null ? undefined : new Projector(plan.targetlist, es, "outer", () => true);
  }
  *next(n: number): Pull {
    this.#tested ??= this.#gate === undefined || this.#gate(this.ec);
    if (!this.#tested) return null;
    if (this.child !== null) {
      const batch = yield* this.child.next(n);
      return batch === null ? null : (this.#projector as Projector).project(batch, this.ec);
    }
    if (this.#done) return null;
    this.#done = true;
    const builder = new BatchBuilder(this.#evals.length);
    builder.add(this.#evals, this.ec);
    return builder.take();
  }
  rescan(): void {
    this.#tested = undefined;
    this.#done = false;
    this.child?.rescan();
  }
  override children(): readonly ExecNode[] {
    return this.child === null ? [] : [this.child];
  }
}
