/**
 * MIN and MAX from an index: each as an init-plan that reads the first row in the aggregate's order.
 *
 * @see src/backend/optimizer/plan/planagg.c
 */
import { equal } from "../nodes/equal.ts";
import { makeConst, makeTargetEntry } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Aggref, Expr, JoinTreeNode, Oid, Param, SortGroupClause } from "../nodes/primnodes.ts";
import { exprContains, forEachNode } from "../nodes/walk.ts";
import { containsVolatile } from "../expr/volatility.ts";
import { costs } from "./costsize.ts";
import { createPlan } from "./createplan.ts";
import { addPath } from "./pathnode.ts";
import type { MinMax, Path, PathTarget, PlannerInfo, RelOptInfo } from "./pathnodes.ts";
import { bestPathFor, subqueryPlanner } from "./planner.ts";
import { initPlanFor } from "./subselect.ts";

/** Offers a path of init-plans, if the aggregates are all minima and maxima that an index can give. @see preprocess_minmax_aggregates */
export function addMinMaxPath(root: PlannerInfo, rel: RelOptInfo, target: PathTarget, having: readonly Expr[]): void {
  const query = root.parse;
  if (query.groupClause.length > 0 || query.groupingSets.length > 0 || query.cteList.length > 0 || !readsOneTable(query)) return;
  const aggs = aggregatesOf([root.processedTlist.map((tle) => tle.expr), having]);
  if (aggs.length === 0 || exprContains(query.jointree.quals, (node) => node.tag === "SubPlan")) return;
  const found: MinMax[] = [];
  for (const agg of aggs) {
    const one = firstRow(root, agg);
    if (one === undefined) return;
    found.push(one);
  }
  const startup = found.reduce((sum, { path }) => sum + path.total, 0) + target.cost.startup;
  const disabled = found.reduce((sum, { path }) => sum + path.disabled, 0);
  addPath(root, rel, { kind: "Result", parent: rel, target, paramInfo: null, rows: 1, pathkeys: [], disabled, startup, total: startup + target.cost.perTuple + costs(root).cpuTuple, quals: having, subpath: null, minmax: found });
}

function readsOneTable(query: Query): boolean {
  let node: JoinTreeNode = query.jointree;
  while (node.tag === "FromExpr") {
    if (node.fromlist.length !== 1) return false;
    node = node.fromlist[0] as JoinTreeNode;
  }
  return node.tag === "RangeTblRef" && query.rtable[node.rtindex - 1]?.rtekind === "RTE_RELATION";
}
function aggregatesOf(tree: unknown): Aggref[] {
  const list: Aggref[] = [];
  forEachNode(tree, (node) => {
    if (node.tag === "Aggref" && !list.some((known) => equal(known, node))) list.push(node);
  });
  return list;
}

/** The plan of `SELECT x FROM t WHERE … AND x IS NOT NULL ORDER BY x LIMIT 1`, if it sorts nothing. @see build_minmax_path */
function firstRow(root: PlannerInfo, aggref: Aggref): MinMax | undefined {
  const { catalog } = root.glob.cx;
  const sortop = catalog.aggregate(aggref.aggfnoid).aggsortop;
  const [argument, ...others] = aggref.args;
  if (sortop === 0 || argument === undefined || others.length > 0 || aggref.aggorder.length > 0 || aggref.aggfilter !== null) return undefined;
  const { expr } = argument;
  if (containsVolatile(catalog, expr) || exprContains(expr, (node) => node.tag === "SubPlan")) return undefined;
  const subroot = subqueryPlanner(root.glob, firstRowQuery(root, expr, sortop), root, false, 1);
  const path = bestPathFor(subroot, 1);
  return readsInOrder(path) ? { aggref, subroot, path } : undefined;
}
function firstRowQuery(root: PlannerInfo, expr: Expr, sortop: Oid): Query {
  const { parse } = root;
  const { catalog } = root.glob.cx;
  const members = catalog.amopsOfOperator(sortop).find((row) => row.amopmethod === 403);
  const descending = members?.amopstrategy === 5;
  const eqop = members === undefined ? 0 : catalog.opfamilyMember(members.amopfamily, members.amoplefttype, members.amoprighttype, 3);
  const sort: SortGroupClause = { tag: "SortGroupClause", tleSortGroupRef: 1, eqop, sortop, reverse_sort: descending, nulls_first: descending, hashable: false };
  const present: Expr = { tag: "NullTest", arg: expr, nulltesttype: "IS_NOT_NULL", argisrow: false, location: -1 };
  const quals = parse.jointree.quals as unknown;
  const given = quals === null ? [] : Array.isArray(quals) ? (quals as readonly Expr[]) : [quals as Expr];
  const where: Expr = given.length === 0 ? present : { tag: "BoolExpr", boolop: "AND_EXPR", args: [...given, present], location: -1 };
  return {
    ...parse, hasAggs: false, hasDistinctOn: false, hasTargetSRFs: false, targetList: [{ ...makeTargetEntry(expr, 1, "agg_target"), ressortgroupref: 1 }], havingQual: null, distinctClause: [], sortClause: [sort],
    limitOffset: null, limitCount: makeConst(20, -1, 0, 8, 1, false), rowMarks: [], jointree: { ...parse.jointree, quals: where },
  };
}
/** A limit over an index scan, or over a part of its columns. */
function readsInOrder(path: Path): boolean {
  let node: Path = path;
  while (node.kind === "Limit" || node.kind === "Projection") node = node.subpath;
  return path.kind === "Limit" && node.kind === "IndexScan";
}

/** Makes the init-plans of a path; the parameters that stand for the aggregates. @see create_minmaxagg_plan */
export const makeMinMaxPlans = (root: PlannerInfo, list: readonly MinMax[]): { readonly aggref: Aggref; readonly param: Param }[] =>
  list.map(({ aggref, subroot, path }) => ({ aggref, param: initPlanFor(root, createPlan(subroot, path), subroot, path) }));
