/**
 * Run conditions of windows: a condition on what a window function gives, above the query, by which the window can stop where
 * no later row can meet it, as `row_number() … <= 3` does.
 *
 * @see src/backend/optimizer/path/allpaths.c (check_and_push_window_quals, find_window_run_conditions)
 */
import type { Catalog } from "../catalog/catalog.ts";
import { equal } from "../nodes/equal.ts";
import type { Query, WindowClause } from "../nodes/parsenodes.ts";
import type { Expr, Oid, WindowFunc, WindowFuncRunCondition } from "../nodes/primnodes.ts";
import { exprContains, mapExpr } from "../nodes/walk.ts";
import { containsVolatile } from "../expr/volatility.ts";
import { FRAME, FRAME_EXCLUSION } from "./windows.ts";

/** Which way a function's values may go from row to row; both: they stay the same. */
interface Monotonic {
  readonly increasing: boolean;
  readonly decreasing: boolean;
}
const INCREASING: ReadonlySet<string> = new Set(["window_row_number_support", "window_rank_support", "window_dense_rank_support", "window_percent_rank_support", "window_cume_dist_support", "window_ntile_support"]);

/** What a function's support function says of it. @see SupportRequestWFuncMonotonic, int8inc_support */
function monotonic(catalog: Catalog, func: WindowFunc, { orderClause, frameOptions }: WindowClause): Monotonic {
  const { prosupport } = catalog.proc(func.winfnoid);
  const support = prosupport === 0 ? "" : catalog.proc(prosupport).prosrc;
  if (INCREASING.has(support)) return { increasing: true, decreasing: false };
  if (support !== "int8inc_support" || (frameOptions & FRAME_EXCLUSION) !== 0) return { increasing: false, decreasing: false };
  // A count of rows that are all peers.
  if (orderClause.length === 0 && (frameOptions & FRAME.ROWS) === 0) return { increasing: true, decreasing: true };
  return { increasing: (frameOptions & FRAME.START_UNBOUNDED_PRECEDING) !== 0, decreasing: (frameOptions & FRAME.END_UNBOUNDED_FOLLOWING) !== 0 };
}

/** A condition by which a window can stop, and whether it must be tested above all the same. */
interface Found {
  readonly func: WindowFunc;
  readonly condition: WindowFuncRunCondition;
  readonly keep: boolean;
}
const [LESS, LESS_EQUAL, EQUAL, GREATER_EQUAL, GREATER] = [1, 2, 3, 4, 5];
/** @see find_window_run_conditions */
function runCondition(catalog: Catalog, subquery: Query, clause: Extract<Expr, { tag: "OpExpr" }>, left: boolean): Found | undefined {
  const [own, arg] = left ? [clause.args[0], clause.args[1]] : [clause.args[1], clause.args[0]];
  if (own?.tag !== "Var" || own.varattno <= 0 || arg === undefined) return undefined;
  let expr = subquery.targetList.find(({ resno }) => resno === own.varattno)?.expr;
  while (expr?.tag === "RelabelType") expr = expr.arg;
  const changes = exprContains(arg, (node) => node.tag === "Var" || node.tag === "WindowFunc" || node.tag === "SubPlan") || containsVolatile(catalog, arg);
  if (expr?.tag !== "WindowFunc" || changes || containsVolatile(catalog, expr) || exprContains(expr, (node) => node.tag === "SubPlan" || node.tag === "SubLink")) return undefined;
  const func = expr;
  const window = subquery.windowClause.find(({ winref }) => winref === func.winref);
  if (window === undefined) return undefined;
  const { increasing, decreasing } = monotonic(catalog, func, window);
  // On which side the function stands turns the comparison around.
  const [rises, falls] = left ? [increasing, decreasing] : [decreasing, increasing];
  const found = (opno: Oid, keep: boolean): Found => ({ func, keep, condition: { tag: "WindowFuncRunCondition", opno, inputcollid: clause.inputcollid, wfunc_left: left, arg } });
  for (const { amopmethod, amopstrategy, amopfamily, amoplefttype, amoprighttype } of catalog.amopsOfOperator(clause.opno)) {
    if (amopmethod !== 403) continue;
    if (amopstrategy === LESS || amopstrategy === LESS_EQUAL) return rises ? found(clause.opno, false) : undefined;
    if (amopstrategy === GREATER || amopstrategy === GREATER_EQUAL) return falls ? found(clause.opno, false) : undefined;
    if (amopstrategy !== EQUAL || (!increasing && !decreasing)) return undefined;
    if (increasing && decreasing) return found(clause.opno, false);
    return found(catalog.opfamilyMember(amopfamily, amoplefttype, amoprighttype, rises ? LESS_EQUAL : GREATER_EQUAL), true);
  }
  return undefined;
}

/** A sub-query whose windows stop by some of the conditions on what it gives; and the conditions that are still to be tested above it. */
export function pushRunConditions(catalog: Catalog, subquery: Query, clauses: readonly Expr[]): { readonly subquery: Query; readonly settled: readonly Expr[] } {
  let pushed = subquery;
  const settled: Expr[] = [];
  for (const clause of clauses) {
    if (!subquery.hasWindowFuncs || clause.tag !== "OpExpr" || clause.args.length !== 2 || !catalog.proc(clause.opfuncid).proisstrict) continue;
    const found = runCondition(catalog, pushed, clause, true) ?? runCondition(catalog, pushed, clause, false);
    if (found === undefined) continue;
    const { func, condition } = found;
    pushed = { ...pushed, targetList: mapExpr(pushed.targetList, (node) => (node.tag === "WindowFunc" && equal(node, func) ? { ...node, runCondition: [...node.runCondition, condition] } : undefined)) };
    if (!found.keep) settled.push(clause);
  }
  return { subquery: pushed, settled };
}
