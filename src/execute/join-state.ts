/** What the join methods stand on. @see src/backend/executor/nodeNestloop.c, nodeHashjoin.c, nodeMergejoin.c */
import type { Measures } from "../nodes/instrument.ts";
import type { HashJoin, MergeJoin, NestLoop } from "../nodes/plannodes.ts";
import type { JoinType } from "../nodes/primnodes.ts";
import { anyVector, type Vector } from "../storage/vector.ts";
import { type Batch, ExecNode, type ExecState } from "./exec-state.ts";
import { PairCondition, type PairFn } from "./condition.ts";
import { JoinOutput } from "./join-output.ts";

/** Stands for the side that has no row. */
export const NULL_ROW = -1;
export const always: PairFn = () => true;

type Plan = NestLoop | HashJoin | MergeJoin;

/** What the join methods share: tests, output, null rows. */
export abstract class JoinState extends ExecNode {
  readonly outer: ExecNode;
  readonly inner: ExecNode;
  readonly jointype: JoinType;
  readonly joinqual: PairCondition | undefined;
  readonly output: JoinOutput;
  readonly single: boolean;
  /** Columns of the inner side before it has given any; only null rows are taken of them. */
  readonly noInner: readonly Vector[];
  readonly noOuter: readonly Vector[];
  removedByJoin = 0;

  constructor(plan: Plan, es: ExecState, outer: ExecNode, inner: ExecNode) {
    super(plan, es);
    this.outer = outer;
    this.inner = inner;
    this.jointype = plan.jointype;
    this.joinqual = plan.joinqual.length === 0 ? undefined : new PairCondition(this, plan.joinqual);
    this.output = new JoinOutput(this, plan.targetlist, plan.qual);
    this.single = plan.inner_unique || plan.jointype === "JOIN_SEMI";
    this.noOuter = outer.plan.targetlist.map(() => anyVector([null]));
    this.noInner = inner.plan.targetlist.map(() => anyVector([null]));
  }
  override children(): readonly ExecNode[] {
    return [this.outer, this.inner];
  }
  /** Whether an outer row that met none is given with nulls. */
  get fillsInner(): boolean {
    return this.jointype === "JOIN_LEFT" || this.jointype === "JOIN_FULL" || this.jointype === "JOIN_ANTI";
  }
  get fillsOuter(): boolean {
    return this.jointype === "JOIN_RIGHT" || this.jointype === "JOIN_FULL" || this.jointype === "JOIN_RIGHT_ANTI";
  }
  override measures(): Measures {
    return { removedByJoin: this.removedByJoin };
  }
  /** The rows gathered so far, those that the filter drops left out; null where none is left. */
  taken(): Batch | null {
    return this.output.take(this.ec);
  }
}
