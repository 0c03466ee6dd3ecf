/** ProjectSet: set-returning functions in a target list. @see src/backend/executor/nodeProjectSet.c */
import { buildExpr } from "../expr/interpret.ts";
import type { ProjectSet } from "../nodes/plannodes.ts";
import type { Datum, Expr } from "../nodes/primnodes.ts";
import { forEachNode } from "../nodes/walk.ts";
import { notSupported } from "../utils/errors.ts";
import { BatchBuilder, OneChild, type Pull, rowAt } from "./exec-state.ts";
import { builderOf } from "./exec-expr.ts";
import { functionValues } from "./scans.ts";

export class ProjectSetState extends OneChild {
  declare readonly plan: ProjectSet;
  *next(n: number): Pull {
    const batch = yield* this.child.next(n);
    if (batch === null) return null;
    const builder = new BatchBuilder(this.plan.targetlist.length);
    const { ec, plan } = this;
    const evals = plan.targetlist.map((tle) => (isSet(tle.expr) ? undefined : buildExpr(tle.expr, builderOf(this.es))));
    for (let i = 0; i < batch.n; i++) {
      ec.outer.cols = batch.cols;
      ec.outer.row = rowAt(batch, i);
      const lists = plan.targetlist.map((tle, c) => {
        const evaluate = evals[c];
        return evaluate === undefined ? { values: [...this.#values(tle.expr)], set: true } : { values: [evaluate(ec)], set: false };
      });
      const count = Math.max(...lists.filter((list) => list.set).map((list) => list.values.length));
      for (let k = 0; k < count; k++) builder.addRow(lists.map((list) => (list.set ? (list.values[k] ?? null) : list.values[0])));
    }
    return builder.take() ?? (yield* this.next(n));
  }
  #values(expr: Expr): Iterable<Datum> {
    if (expr.tag !== "FuncExpr" || !expr.funcretset) return notSupported("a set-returning function inside an expression");
    return functionValues(expr, this.es, this.ec);
  }
}
function isSet(expr: Expr): boolean {
  let found = false;
  forEachNode(expr, (node) => {
    if (node.tag === "FuncExpr" && node.funcretset) found = true;
  });
  return found;
}
