/**
 * The value of an expression without columns, such as a column's default: planned once, computed anew at each call.
 *
 * @see src/backend/executor/execExpr.c (ExecPrepareExpr)
 */
import { ExprContext, ParamValues } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import { emptyQuery, makeTargetEntry } from "../nodes/make.ts";
import type { Datum, Expr } from "../nodes/primnodes.ts";
import { catalogOf, type CommandContext } from "./context.ts";

export function evaluator(cx: CommandContext, expr: Expr): () => Datum {
  const stmt = cx.planQuery({ ...emptyQuery("CMD_SELECT"), targetList: [makeTargetEntry(expr, 1, null)] });
  const planned = stmt.planTree?.targetlist[0]?.expr ?? expr;
  const evaluate = buildExpr(planned, { catalog: catalogOf(cx), session: cx.session });
  const ec = new ExprContext(new ParamValues([]));
  return () => evaluate(ec);
}
