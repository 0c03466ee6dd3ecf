/**
 * Sub-selects that stay: SubPlans, init-plans, CTEs, and the parameters that tie them to their parents.
 *
 * @see src/backend/optimizer/plan/subselect.c, src/backend/optimizer/util/paramassign.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import { convertTestexpr } from "./clauses.ts";
import { bmsAddMember } from "../nodes/bitmapset.ts";
import { equal } from "../nodes/equal.ts";
import { shiftLevels } from "../nodes/levels.ts";
import { exprCollation, exprType, exprTypmod, implicitAnds, makeConst } from "../nodes/make.ts";
import type { Node } from "../nodes/nodes.ts";
import type { CommonTableExpr, Query } from "../nodes/parsenodes.ts";
import type { Plan } from "../nodes/plannodes.ts";
import type { Expr, Oid, Param, SubLink, SubPlan, TargetEntry } from "../nodes/primnodes.ts";
import { exprContains, mapChildren, mapLevels, walkLevels } from "../nodes/walk.ts";
import { containsVolatile } from "../expr/volatility.ts";
import { elog } from "../utils/errors.ts";
import { costExpr, costMaterial, costs } from "./costsize.ts";
import { createPlan, materialPlan } from "./createplan.ts";
import type { Path, PlannerInfo } from "./pathnodes.ts";
import { bestPathFor, subqueryPlanner } from "./planner.ts";
import { simplifyExists } from "./prepjointree.ts";

export function newParam(root: PlannerInfo, type: Oid, typmod: number, collation: Oid): Param {
  const paramid = root.glob.paramExecTypes.push(type) - 1;
  return { tag: "Param", paramkind: "PARAM_EXEC", paramid, paramtype: type, paramtypmod: typmod, paramcollid: collation, location: -1 };
}

/** Vars of outer levels become parameters that the level in question fills. @see SS_replace_correlation_vars */
export function replaceCorrelationVars<T>(root: PlannerInfo, tree: T): T {
  return mapLevels(tree, (node, depth) => {
    const levels = node.tag === "Var" ? node.varlevelsup : node.tag === "Aggref" || node.tag === "GroupingFunc" ? node.agglevelsup : 0;
    if (depth > 0 || levels === 0) return undefined;
    let owner: PlannerInfo = root;
    for (let i = 0; i < levels && owner.parent !== null; i++) owner = owner.parent;
    const local = shiftLevels(node as Expr, -levels, levels);
    const known = owner.planParams.find((item) => equal(item.item, local));
    if (known !== undefined) return paramFor(local, known.paramId);
    const param = newParam(root, exprType(local), exprTypmod(local), exprCollation(local));
    owner.planParams.push({ item: local, paramId: param.paramid });
    return { ...param, location: (node as { location: number }).location };
  });
}
const paramFor = (expr: Expr, paramid: number): Param => ({ tag: "Param", paramkind: "PARAM_EXEC", paramid, paramtype: exprType(expr), paramtypmod: exprTypmod(expr), paramcollid: exprCollation(expr), location: -1 });

/** Plans every SubLink of an expression. @see SS_process_sublinks */
export function processSublinks<T>(root: PlannerInfo, tree: T, isQual: boolean): T {
  const visit = (node: Node, top: boolean): Node => {
    // What belongs to an outer level is planned there.
    if (node.tag === "Query" || ((node.tag === "Aggref" || node.tag === "GroupingFunc") && node.agglevelsup > 0)) return node;
    if (node.tag === "SubLink") {
      const testexpr = node.testexpr === null ? null : (visit(node.testexpr, false) as Expr);
      return makeSubplan(root, node, testexpr, top);
    }
    const keepsTop = top && node.tag === "BoolExpr" && node.boolop !== "NOT_EXPR";
    if (top && node.tag === "BoolExpr" && node.boolop === "NOT_EXPR") {
      return mapChildren(node, (child) => visit(child, false));
    }
    return mapChildren(node, (child) => visit(child, keepsTop));
  };
  if (tree === null || tree === undefined) return tree;
  return visit(tree as unknown as Node, isQual) as unknown as T;
}

/** What the rewriter makes names operators, not their functions. @see set_opfuncid */
const withOperatorFunctions = (catalog: Catalog, query: Query): Query =>
  mapLevels(query, (node) => {
    if ((node.tag !== "OpExpr" && node.tag !== "ScalarArrayOpExpr") || node.opfuncid !== 0) return undefined;
    return { ...node, opfuncid: catalog.operator(node.opno).oprcode };
  });

/** @see make_subplan */
function makeSubplan(root: PlannerInfo, link: SubLink, testexpr: Expr | null, isTopQual: boolean): Expr {
  let query = link.subselect;
  if (link.subLinkType === "EXISTS_SUBLINK") query = simplifyExists(query) ?? query;
  const fraction = link.subLinkType === "EXISTS_SUBLINK" ? 1 : link.subLinkType === "ALL_SUBLINK" || link.subLinkType === "ANY_SUBLINK" ? 0.5 : 0;
  const saved = root.planParams;
  root.planParams = [];
  const subroot = subqueryPlanner(root.glob, query, root, false, fraction);
  const needed = root.planParams;
  root.planParams = saved;
  const path = bestPathFor(subroot, fraction);
  const plan = createPlan(subroot, path);
  const made = buildSubplan(root, plan, subroot, path, needed, link.subLinkType, testexpr, isTopQual);
  if (link.subLinkType === "MULTIEXPR_SUBLINK") {
    const node = made.tag === "SubPlan" ? made : (root.initPlans.at(-1) as SubPlan);
    root.multiexprParams[link.subLinkId - 1] = node.setParam.map((paramid, i): Param => {
      const { expr } = plan.targetlist[i] as TargetEntry;
      return { tag: "Param", paramkind: "PARAM_EXEC", paramid, paramtype: exprType(expr), paramtypmod: exprTypmod(expr), paramcollid: exprCollation(expr), location: -1 };
    });
  }
  return made;
}
/** Puts the parameters that sub-selects of several columns set where their columns are assigned. @see fix_param_node */
export const placeMultiexprParams = (root: PlannerInfo, expr: Expr): Expr =>
  mapLevels(expr, (node) => (node.tag === "Param" && node.paramkind === "PARAM_MULTIEXPR" ? (root.multiexprParams[(node.paramid >> 16) - 1]?.[(node.paramid & 0xffff) - 1] as Param) : undefined));

/** Nodes that hold their rows already. @see ExecMaterializesOutput */
const keepsItsRows: ReadonlySet<string> = new Set(["Material", "FunctionScan", "TableFuncScan", "CteScan", "NamedTuplestoreScan", "WorkTableScan", "Sort"]);
/** @see materialize_finished_plan */
function materializeFinished(root: PlannerInfo, plan: Plan): Plan {
  const cost = costMaterial(root, { disabled: plan.disabled_nodes, startup: plan.startup_cost, total: plan.total_cost }, plan.plan_rows, plan.plan_width);
  const { initPlan } = plan;
  return { ...materialPlan({ ...cost, rows: plan.plan_rows, target: { width: plan.plan_width } }, { ...plan, initPlan: [] }), initPlan };
}

/** A query's one value as an init-plan. @see SS_make_initplan_from_plan */
export const initPlanFor = (root: PlannerInfo, plan: Plan, subroot: PlannerInfo, path: Path): Param => {
  const param = buildSubplan(root, plan, subroot, path, [], "EXPR_SUBLINK", null, false);
  return param.tag === "Param" ? param : elog("an init-plan without its parameter");
};

/** @see build_subplan */
function buildSubplan(root: PlannerInfo, finished: Plan, subroot: PlannerInfo, path: Path, needed: PlannerInfo["planParams"], type: SubLink["subLinkType"], testexpr: Expr | null, unknownEqFalse: boolean): Expr {
  const { glob } = root;
  const first = finished.targetlist.find((tle) => !tle.resjunk)?.expr;
  const parParam = needed.map((item) => item.paramId);
  const args = needed.map((item) => processSublinks(root, item.item, false));
  let isInitPlan = false;
  let useHashTable = false;
  const setParam: number[] = [];
  let paramIds: number[] = [];
  let result: Expr | undefined;
  let test: Expr | null = null;
  const columns = finished.targetlist.filter((tle) => !tle.resjunk);
  if (parParam.length === 0 && (type === "EXISTS_SUBLINK" || type === "EXPR_SUBLINK" || type === "ARRAY_SUBLINK" || type === "ROWCOMPARE_SUBLINK")) {
    isInitPlan = true;
    if (type === "EXISTS_SUBLINK") result = newParam(root, 16, -1, 0);
    else if (type === "ROWCOMPARE_SUBLINK") {
      const params = columns.map((tle) => newParam(root, exprType(tle.expr), exprTypmod(tle.expr), exprCollation(tle.expr)));
      setParam.push(...params.map((param) => param.paramid));
      result = convertTestexpr(testexpr as Expr, params);
    } else {
      const expr = first as Expr;
      const resultType = type === "ARRAY_SUBLINK" ? glob.cx.catalog.promotedArrayType(exprType(expr)) : exprType(expr);
      result = newParam(root, resultType, exprTypmod(expr), exprCollation(expr));
    }
    if (result.tag === "Param") setParam.push(result.paramid);
  } else if (type === "MULTIEXPR_SUBLINK") {
    // One parameter a column, whether the rows of the outer query matter or not.
    setParam.push(...columns.map((tle) => newParam(root, exprType(tle.expr), exprTypmod(tle.expr), exprCollation(tle.expr)).paramid));
    paramIds = setParam;
    isInitPlan = parParam.length === 0;
    result = makeConst(2249, -1, 0, -1, null, false);
  } else if (testexpr !== null) {
    const params = columns.map((tle) => newParam(root, exprType(tle.expr), exprTypmod(tle.expr), exprCollation(tle.expr)));
    paramIds = params.map((param) => param.paramid);
    test = convertTestexpr(testexpr, params);
    useHashTable = type === "ANY_SUBLINK" && parParam.length === 0 && hashFits(root, path) && testHashable(root, test, paramIds);
  }
  const reread = !isInitPlan && !useHashTable && parParam.length === 0;
  const plan = reread && costs(root).enabled.material && !keepsItsRows.has(finished.tag) ? materializeFinished(root, finished) : finished;
  const planId = glob.subplans.push(plan);
  glob.subroots.push(subroot);
  const name = isInitPlan ? `InitPlan ${planId}` : `SubPlan ${planId}`;
  const startCost = subplanCost(root, plan, type, parParam.length > 0, useHashTable, test);
  const node: SubPlan = {
    tag: "SubPlan", subLinkType: type, testexpr: test, paramIds, plan_id: planId, plan_name: name, firstColType: first === undefined ? 2278 : exprType(first), firstColTypmod: first === undefined ? -1 : exprTypmod(first),
    firstColCollation: first === undefined ? 0 : exprCollation(first), isInitPlan, useHashTable, unknownEqFalse, parallel_safe: false, setParam, parParam, args, ...startCost,
  };
  if (isInitPlan) {
    root.initPlans.push(node);
    return result as Expr;
  }
  if (reread) glob.rewindPlanIDs = bmsAddMember(glob.rewindPlanIDs, planId);
  return node;
}

/** @see subplan_is_hashable */
const hashFits = (root: PlannerInfo, path: Path): boolean => path.rows * (Math.ceil(path.target.width / 8) * 8 + 24) <= costs(root).hashMem;
/** @see testexpr_is_hashable */
function testHashable(root: PlannerInfo, test: Expr, paramIds: readonly number[]): boolean {
  const { catalog } = root.glob.cx;
  const isParam = (expr: Expr): boolean => exprContains(expr, (node) => node.tag === "Param" && paramIds.includes(node.paramid));
  return implicitAnds(test).every((clause) => {
    if (clause.tag !== "OpExpr" || clause.args.length !== 2) return false;
    const op = catalog.operator(clause.opno);
    const [left, right] = clause.args as [Expr, Expr];
    return op.oprcanhash && catalog.proc(op.oprcode).proisstrict && !isParam(left) && !exprContains(right, (node) => node.tag === "Var") && isParam(right);
  });
}

/** @see cost_subplan */
function subplanCost(root: PlannerInfo, plan: Plan, type: SubLink["subLinkType"], correlated: boolean, hashed: boolean, test: Expr | null): { readonly startup_cost: number; readonly per_call_cost: number } {
  const c = costs(root);
  const t = test === null ? { startup: 0, perTuple: 0 } : costExpr(root, test);
  if (hashed) return { startup_cost: t.startup + plan.total_cost + c.cpuOperator * plan.plan_rows, per_call_cost: t.perTuple };
  const run = plan.total_cost - plan.startup_cost;
  let [startup, perTuple] = [t.startup, t.perTuple];
  if (type === "EXISTS_SUBLINK") perTuple += run / Math.max(plan.plan_rows, 1);
  else if (type === "ANY_SUBLINK" || type === "ALL_SUBLINK") perTuple += 0.5 * run + 0.5 * plan.plan_rows * c.cpuOperator;
  else perTuple += run;
  if (correlated || !keepsItsRows.has(plan.tag)) perTuple += plan.startup_cost;
  else startup += plan.startup_cost;
  return { startup_cost: startup, per_call_cost: perTuple };
}

/** Whether a CTE is put in line. @see SS_process_ctes */
function inlines(root: PlannerInfo, cte: CommonTableExpr): boolean {
  const query = cte.ctequery;
  if (cte.ctematerialized === "CTEMaterializeAlways" || cte.cterecursive || query.commandType !== "CMD_SELECT" || query.hasForUpdate) return false;
  if (cte.ctematerialized === "CTEMaterializeDefault" && cte.cterefcount !== 1) return false;
  if (walkLevels(query, (node, depth) => node.tag === "RangeTblEntry" && node.rtekind === "RTE_CTE" && node.ctelevelsup >= depth && node.self_reference)) return false;
  return !containsVolatileQuery(root, query);
}
const containsVolatileQuery = (root: PlannerInfo, query: Query): boolean => walkLevels(query, (node) => (node.tag === "FuncExpr" || node.tag === "OpExpr") && containsVolatile(root.glob.cx.catalog, { ...node, args: [] }));

/** Plans the WITH list: unused queries vanish, single-use ones go in line, the rest become init-plans. @see SS_process_ctes */
export function processCtes(root: PlannerInfo): void {
  let query = root.parse;
  root.cteInitPlans = [];
  root.cteParams = [];
  for (const given of root.parse.cteList) {
    const cte = query.cteList.find((candidate) => candidate.ctename === given.ctename) as CommonTableExpr;
    if (cte.cterefcount === 0 && cte.ctequery.commandType === "CMD_SELECT") {
      root.cteInitPlans.push(undefined);
      continue;
    }
    if (inlines(root, cte)) {
      query = inlineCte(query, cte);
      root.parse = query;
      root.cteInitPlans.push(undefined);
      continue;
    }
    planCte(root, cte);
  }
  root.parse = query;
}

/** @see inline_cte */
function inlineCte(query: Query, cte: CommonTableExpr): Query {
  const replace = (node: Node, depth: number): Node | undefined => {
    if (node.tag !== "RangeTblEntry" || node.rtekind !== "RTE_CTE" || node.ctename !== cte.ctename || node.ctelevelsup !== depth) return undefined;
    const subquery = shiftLevels(cte.ctequery, depth, 0);
    return { ...node, rtekind: "RTE_SUBQUERY", subquery, security_barrier: false, ctename: null, ctelevelsup: 0, coltypes: [], coltypmods: [], colcollations: [] };
  };
  return mapChildren(query, (child) => mapLevels(child, replace, 0));
}

function planCte(root: PlannerInfo, cte: CommonTableExpr): void {
  const saved = root.planParams;
  root.planParams = [];
  const subroot = subqueryPlanner(root.glob, cte.cycle_clause === null ? cte.ctequery : withOperatorFunctions(root.glob.cx.catalog, cte.ctequery), root, cte.cterecursive, 0);
  root.planParams = saved;
  const path = bestPathFor(subroot, 0);
  const plan = createPlan(subroot, path);
  const first = plan.targetlist[0]?.expr;
  const planId = root.glob.subplans.push(plan);
  root.glob.subroots.push(subroot);
  const param = newParam(root, 2281, -1, 0);
  root.cteParams[root.cteInitPlans.length] = param.paramid;
  const node: SubPlan = {
    tag: "SubPlan", subLinkType: "CTE_SUBLINK", testexpr: null, paramIds: [], plan_id: planId, plan_name: `CTE ${cte.ctename}`, firstColType: first === undefined ? 2278 : exprType(first), firstColTypmod: first === undefined ? -1 : exprTypmod(first),
    firstColCollation: first === undefined ? 0 : exprCollation(first), isInitPlan: true, useHashTable: false, unknownEqFalse: false, parallel_safe: false, setParam: [param.paramid], parParam: [], args: [], startup_cost: path.startup, per_call_cost: path.total,
  };
  root.initPlans.push(node);
  root.cteInitPlans.push(node);
}
