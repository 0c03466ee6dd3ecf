/**
 * A node's condition on the rows that it would give: how many it holds back and, for one who watches, which.
 *
 * @see src/backend/executor/execMain.c (ExecQual, InstrCountFiltered1)
 */
import type { ExprBuilder } from "../expr/context.ts";
import type { SideColumns } from "../expr/hot-loop.ts";
import { buildExpr } from "../expr/interpret.ts";
import { Filter, PairTest } from "../expr/kernel.ts";
import { equal } from "../nodes/equal.ts";
import { exprType } from "../nodes/make.ts";
import type { Expr } from "../nodes/primnodes.ts";
import { mapExpr } from "../nodes/walk.ts";
import type { Vector } from "../storage/vector.ts";
import { builderOf } from "./exec-expr.ts";
import { type ExecNode, rowRange } from "./exec-state.ts";
import { lineageColumn } from "./lineage.ts";
import { type Part, tellFiltered, tellUnmet } from "./tell.ts";

const isPart = ({ tag }: { readonly tag: string }): boolean => tag === "Var" || tag === "Aggref" || tag === "WindowFunc" || tag === "GroupingFunc";
/** The parts that expressions are made of, each once. */
function partsIn(exprs: readonly Expr[]): Expr[] {
  const found: Expr[] = [];
  mapExpr(exprs, (node) => {
    if (!isPart(node)) return undefined;
    if (!found.some((known) => equal(known, node))) found.push(node as Expr);
    return node;
  });
  return found;
}
/** What an expression was before a node made it ready for itself. */
type StandsFor = (part: Expr) => Expr;
const itself: StandsFor = (part) => part;
const isOfRow = (part: Expr): boolean => (part.tag === "Var" ? part.varattno > 0 : part.tag !== "GroupingFunc");
/** What tells a row: the parts of the condition, and behind them those of what the node would give. */
function partsOf({ es, plan }: ExecNode, quals: readonly Expr[], cx: ExprBuilder, standsFor: StandsFor): Part[] {
  const own = partsIn(quals);
  const given = partsIn(plan.targetlist.slice(0, lineageColumn(plan)).map(({ expr }) => expr)).filter((part) => isOfRow(part) && !own.some((known) => equal(known, part)));
  return [...own, ...given].map((part) => ({ name: es.nameOf(standsFor(part), plan), type: exprType(part), value: buildExpr(part, cx) }));
}

/** A condition on rows. */
export class Condition {
  readonly #node: ExecNode;
  readonly #quals: readonly Expr[];
  readonly #cx: ExprBuilder;
  readonly #filter: Filter;
  #parts: readonly Part[] | undefined;
  readonly #standsFor: StandsFor;
  constructor(node: ExecNode, quals: readonly Expr[], cx: ExprBuilder, standsFor: StandsFor) {
    this.#node = node;
    this.#standsFor = standsFor;
    this.#quals = quals;
    this.#cx = cx;
    this.#filter = new Filter(quals, cx);
  }
  /** Puts the rows that pass into `out`, which may be `sel` itself; answers how many. A row is the same row of every input. */
  run(sides: SideColumns, sel: Int32Array | null, n: number, out: Int32Array): number {
    const node = this.#node;
    const before = node.es.probe.active ? (sel?.slice(0, n) ?? rowRange(0, n)) : undefined;
    const kept = this.#filter.run(sides, sel, n, out, node.ec);
    node.removed += n - kept;
    if (before !== undefined && kept < n) tellFiltered(node, this.#told(), before, out, kept);
    return kept;
  }
  /** Whether a row of the columns that are in the context passes. */
  test(row: number): boolean {
    const node = this.#node;
    if (this.#filter.test(row, node.ec)) return true;
    node.removed++;
    if (node.es.probe.active) tellFiltered(node, this.#told(), Int32Array.of(row), new Int32Array(0), 0);
    return false;
  }
  #told(): readonly Part[] {
    this.#parts ??= partsOf(this.#node, this.#quals, this.#cx, this.#standsFor);
    return this.#parts;
  }
}
/** Undefined where there is nothing to test. */
export const makeCondition = (node: ExecNode, quals: readonly Expr[], cx: ExprBuilder = builderOf(node.es), standsFor: StandsFor = itself): Condition | undefined => (quals.length === 0 ? undefined : new Condition(node, quals, cx, standsFor));

export type PairFn = (outer: number, inner: number) => boolean;
/** A join's condition on pairs of rows; the join itself counts those that it holds back. */
export class PairCondition {
  readonly #node: ExecNode;
  readonly #quals: readonly Expr[];
  readonly #test: PairTest;
  #parts: readonly Part[] | undefined;
  constructor(node: ExecNode, quals: readonly Expr[]) {
    this.#node = node;
    this.#quals = quals;
    this.#test = new PairTest(quals, builderOf(node.es));
  }
  /** The test for rows of these columns; `n` is about how many pairs will be tried. */
  bind(outer: readonly Vector[], inner: readonly Vector[], n: number): PairFn {
    const node = this.#node;
    const { ec, es } = node;
    const test = this.#test.bind(outer, inner, ec, n);
    if (!es.probe.active) return test;
    this.#parts ??= partsOf(node, this.#quals, builderOf(es), itself);
    const parts = this.#parts;
    return (o, i) => {
      if (test(o, i)) return true;
      [ec.outer.cols, ec.inner.cols] = [outer, inner];
      [ec.outer.row, ec.inner.row] = [o, i];
      tellUnmet(node, parts);
      return false;
    };
  }
}
