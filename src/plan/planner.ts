/**
 * Stage four: the cost-based planner. Preprocessing passes, the join search, then grouping, windows, DISTINCT, ORDER BY
 * and LIMIT on top, and one plan made of the cheapest path.
 *
 * @see src/backend/optimizer/plan/planner.c
 */
import { equal } from "../nodes/equal.ts";
import { exprCollation, exprType, exprTypmod, expressionReturnsSet, implicitAnds, makeAnds, makeConst, makeTargetEntry, makeVar } from "../nodes/make.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Relation } from "../catalog/root.ts";
import type { Query, RangeTblEntry, RowMarkClause, SetOperationStmt } from "../nodes/parsenodes.ts";
import type { PlannedStmt, PlanRowMark } from "../nodes/plannodes.ts";
import type { Aggref, Expr, FromExpr, JoinTreeNode, RangeTblRef, SortGroupClause, TargetEntry } from "../nodes/primnodes.ts";
import { exprContains, mapExpr, walkChildren, walkNodes } from "../nodes/walk.ts";
import type { Node } from "../nodes/nodes.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { evalConstExpressions, pullVars } from "./clauses.ts";
import { containsVolatile } from "../expr/volatility.ts";
import { aggClauseCosts, clampRows, costs, makeTarget, targetOf } from "./costsize.ts";
import { materializeFinished, runsBackward } from "./backward.ts";
import { createPlan } from "./createplan.ts";
import { pathkeysContainedIn, pathkeysForClauses, pathkeysWithRedundant, commonPrefix } from "./equivclass.ts";
import { applyTarget, finalRels, functionRows, queryPlanner, sameTarget } from "./allpaths.ts";
import type { Path, PathKey, PathTarget, PlanContext, PlannerGlobal, PlannerInfo, RelOptInfo, SetOpPath } from "./pathnodes.ts";
import { adjustGroupPathkeys, removeUselessGroupColumns } from "./groupby.ts";
import { addGroupingSetsPaths, groupingSetsPathkeys, preprocessGroupingSets, withoutGroupNulls, type GroupingSetsData } from "./groupingsets.ts";
import { isAppendParent, tableOidEntry } from "./inherit.ts";
import { finalizePlan } from "./finalize.ts";
import { addMinMaxPath } from "./planagg.ts";
import { addPath, comparePathCosts, createAgg, createAppend, createGroup, createIncrementalSort, createLimit, createProjection, createResult, createScan, createSort, createUnique, setCheapest, upperRel } from "./pathnode.ts";
import { flattenAliasVars, type Pass, preprocessFunctionRtes, pullUpSublinks, pullUpSubqueries, reduceOuterJoins } from "./prepjointree.ts";
import { expandVirtualColumns } from "./virtual-columns.ts";
import { transformMergeToJoin } from "./merge.ts";
import { canonicalizeQual } from "./prepqual.ts";
import { estimateNumGroups } from "./selfuncs.ts";
import { setPlanReferences } from "./setrefs.ts";
import { type ActiveWindow, activeWindows, windowInputTarget, windowPathkeys, windowRel } from "./windows.ts";
import { newParam, placeMultiexprParams, processCtes, processSublinks, replaceCorrelationVars } from "./subselect.ts";

export type { PlanContext,  } from "./pathnodes.ts";

/** A plan for a cursor: whether it must go backwards. */
export interface CursorPlanOptions {
  readonly scroll: boolean;
}
/** Nearly all of the rows is all of them; none is as good as none. @see standard_planner */
const cursorFraction = (setting: number): number => (setting >= 1 ? 0 : setting <= 0 ? 1e-10 : setting);

/** Plans one query. @see planner, standard_planner */
export function planner(query: Query, cx: PlanContext, cursor?: CursorPlanOptions): PlannedStmt {
  const tupleFraction = cursor === undefined ? 0 : cursorFraction(Number(cx.session.setting("cursor_tuple_fraction")));
  const glob: PlannerGlobal = {
    cx, subplans: [], subroots: [], paramExecTypes: [], finalrtable: [], finalrteperminfos: [], finalrowmarks: [], appendRelations: [], resultRelations: [], relationOids: [], told: new Map(), costNotes: new Map(), clauseTexts: new Map(), reason: "", dependsOnRole: false, lastPlanNodeId: 0, lastPHId: 0, rewindPlanIDs: 0,
  };
  const root = subqueryPlanner(glob, query, null, false, tupleFraction);
  const path = bestPathFor(root, tupleFraction);
  const made = createPlan(root, path);
  const top = cursor?.scroll === true && !runsBackward(made) ? materializeFinished(root, made) : made;
  const planTree = setPlanReferences(root, top);
  const subplans = glob.subplans.map((plan, i) => setPlanReferences(glob.subroots[i] as PlannerInfo, plan));
  if (glob.paramExecTypes.length > 0) for (const plan of [...subplans, planTree]) finalizePlan(plan, subplans);
  return {
    tag: "PlannedStmt", commandType: query.commandType, queryId: 0, planId: 0, hasReturning: query.returningList.length > 0, hasModifyingCTE: query.hasModifyingCTE, canSetTag: query.canSetTag, transientPlan: false, dependsOnRole: glob.dependsOnRole,
    parallelModeNeeded: false, jitFlags: 0, planTree, partPruneInfos: [], rtable: glob.finalrtable, unprunableRelids: 0, permInfos: glob.finalrteperminfos, resultRelations: glob.resultRelations, appendRelations: glob.appendRelations, subplans, rewindPlanIDs: glob.rewindPlanIDs,
    rowMarks: glob.finalrowmarks, relationOids: glob.relationOids, invalItems: [], paramExecTypes: glob.paramExecTypes, utilityStmt: null, stmt_location: query.stmt_location, stmt_len: query.stmt_len,
  };
}

/** The passes over the query tree, in PostgreSQL's order. One driver runs them and tells the probe. */
const passes: readonly Pass[] = [transformMergeToJoin, expandVirtualColumns, pullUpSublinks, preprocessFunctionRtes, pullUpSubqueries, flattenAliasVars];

function runPass(root: PlannerInfo, pass: Pass): void {
  const before = root.parse;
  if (pass.applies?.(root, before) === false) return;
  const after = pass.apply(root, before);
  root.parse = after;
  const { probe } = root.glob.cx;
  if (probe.active) probe.emit({ type: "pass", pass: pass.name, changed: before !== after, before, after });
}

function newRoot(glob: PlannerGlobal, parse: Query, parent: PlannerInfo | null, hasRecursion: boolean, tupleFraction: number): PlannerInfo {
  return {
    glob, parent, queryLevel: (parent?.queryLevel ?? 0) + 1, parse, planParams: [], simpleRels: [], joinRels: new Map(), joinRelLevels: [], allBaserels: 0, outerJoinRels: 0, eqClasses: [], canonPathkeys: [], specialJoins: [], initPlans: [], multiexprParams: [], cteInitPlans: [],
    cteParams: [], processedTlist: [], updateColnos: [], groupPathkeys: [], distinctPathkeys: [], windowPathkeys: [], sortPathkeys: [], queryPathkeys: [], groupClause: [], distinctClause: [], tupleFraction, limitTuples: -1, totalTablePages: 0, hasJoinRTEs: false,
    hasHavingQual: false, qualSecurityLevel: 0, hasRecursion, wtParamId: -1, nonRecursivePath: null, curOuterRels: 0, curOuterParams: [], ecMergingDone: false, aggInfos: [], rowMarks: [], appendRels: [], lastRinfoSerial: 0,
  };
}

/** Plans one level; its paths end in the level's final relation. @see subquery_planner */
export function subqueryPlanner(glob: PlannerGlobal, query: Query, parent: PlannerInfo | null, hasRecursion: boolean, tupleFraction: number): PlannerInfo {
  const root = newRoot(glob, query, parent, hasRecursion, tupleFraction);
  glob.dependsOnRole ||= query.hasRowSecurity;
  if (hasRecursion) root.wtParamId = newParam(root, 2281, -1, 0).paramid;
  if (query.cteList.length > 0) processCtes(root);
  for (const pass of passes) runPass(root, pass);
  preprocessExpressions(root);
  runPass(root, reduceOuterJoins);
  groupingPlanner(root);
  return root;
}

/** The cheapest path for the share of rows that will be read. @see get_cheapest_fractional_path */
export function bestPathFor(root: PlannerInfo, tupleFraction: number): Path {
  const rel = finalRels.get(root) as RelOptInfo;
  const best = rel.cheapestTotal as Path;
  if (tupleFraction <= 0) return best;
  const fraction = tupleFraction >= 1 ? tupleFraction / Math.max(best.rows, 1) : tupleFraction;
  const cost = (path: Path): number => path.startup + Math.min(1, fraction) * (path.total - path.startup);
  return rel.offers.map(({ path }) => path).filter((path) => path.paramInfo === null).reduce((a, b) => (b.disabled < a.disabled || (b.disabled === a.disabled && cost(b) < cost(a)) ? b : a), best);
}

/** @see preprocess_expression */
function preprocessExpr<T>(root: PlannerInfo, expr: T, isQual: boolean): T {
  if (expr === null || expr === undefined) return expr;
  let result: T = evalConstExpressions<T>(root.glob.cx, expr);
  if (isQual) result = canonicalizeQual(result as unknown as Expr) as unknown as T;
  result = processSublinks(root, result, isQual);
  return root.parent === null ? result : replaceCorrelationVars(root, result);
}
function preprocessList(root: PlannerInfo, tlist: readonly TargetEntry[]): TargetEntry[] {
  const list = tlist.map((tle) => ({ ...tle, expr: preprocessExpr(root, tle.expr, false) }));
  return tlist.some(({ expr }) => expr.tag === "SubLink" && expr.subLinkType === "MULTIEXPR_SUBLINK") ? list.map((tle) => ({ ...tle, expr: placeMultiexprParams(root, tle.expr) })) : list;
}

function preprocessExpressions(root: PlannerInfo): void {
  const q = root.parse;
  const qual = (expr: unknown): readonly Expr[] => {
    const list = Array.isArray(expr) ? makeAnds(expr as readonly Expr[]) : (expr as Expr | null);
    return list === null ? [] : implicitAnds(preprocessExpr(root, list, true));
  };
  const tree = (node: JoinTreeNode): JoinTreeNode => {
    if (node.tag === "RangeTblRef") return node;
    if (node.tag === "FromExpr") return { ...node, fromlist: node.fromlist.map(tree), quals: qual(node.quals) };
    return { ...node, larg: tree(node.larg), rarg: tree(node.rarg), quals: qual(node.quals) as unknown as Expr };
  };
  // Sub-plans are numbered as they come.
  const targetList = preprocessList(root, q.targetList);
  const withCheckOptions = q.withCheckOptions.map((option) => ({ ...option, qual: qual(option.qual) }));
  const returningList = preprocessList(root, q.returningList);
  const jointree = tree(q.jointree) as FromExpr;
  const having = qual(q.havingQual);
  const windowClause = q.windowClause.map((w) => ({ ...w, startOffset: preprocessExpr(root, w.startOffset, false), endOffset: preprocessExpr(root, w.endOffset, false) }));
  const [limitOffset, limitCount] = [preprocessExpr(root, q.limitOffset, false), preprocessExpr(root, q.limitCount, false)];
  const onConflict = q.onConflict === null ? null : { ...q.onConflict, onConflictSet: preprocessList(root, q.onConflict.onConflictSet), onConflictWhere: preprocessExpr(root, q.onConflict.onConflictWhere, true), arbiterWhere: preprocessExpr(root, q.onConflict.arbiterWhere, true) };
  const mergeActionList = q.mergeActionList.map((action) => ({ ...action, qual: action.qual === null ? null : qual(action.qual), targetList: preprocessList(root, action.targetList) }));
  const mergeJoinCondition = preprocessExpr(root, q.mergeJoinCondition, true);
  const rtable = q.rtable.map((given): RangeTblEntry => {
    root.qualSecurityLevel = Math.max(root.qualSecurityLevel, given.securityQuals.length);
    const rte = given.securityQuals.length === 0 ? given : { ...given, securityQuals: given.securityQuals.map((expr) => preprocessExpr(root, expr, true)) };
    if (rte.rtekind === "RTE_FUNCTION") return { ...rte, functions: rte.functions.map((fn) => ({ ...fn, funcexpr: preprocessExpr(root, fn.funcexpr, false) })) };
    if (rte.tablesample !== null) return { ...rte, tablesample: { ...rte.tablesample, args: rte.tablesample.args.map((arg) => preprocessExpr(root, arg, false)), repeatable: preprocessExpr(root, rte.tablesample.repeatable, false) } };
    if (rte.rtekind === "RTE_VALUES") return { ...rte, values_lists: rte.values_lists.map((list) => list.map((expr) => preprocessExpr(root, expr, false))) };
    return rte;
  });
  const isConstOrHasAgg = (clause: Expr): boolean => exprContains(clause, (node) => node.tag === "Aggref" || node.tag === "GroupingFunc" || node.tag === "SubPlan");
  const keepHaving: Expr[] = [];
  const moved: Expr[] = [];
  for (const clause of having) {
    if (isConstOrHasAgg(clause) || q.groupClause.length === 0 || q.groupingSets.length > 0) keepHaving.push(clause);
    else moved.push(clause);
  }
  root.parse = {
    ...q,
    targetList,
    rtable,
    withCheckOptions,
    returningList,
    mergeActionList,
    mergeJoinCondition,
    jointree: { ...jointree, quals: [...(jointree.quals as readonly Expr[]), ...moved] },
    havingQual: keepHaving.length > 0 ? keepHaving : null,
    limitOffset,
    limitCount,
    windowClause,
    onConflict,
  };
  root.hasHavingQual = q.havingQual !== null;
}

/** LIMIT and OFFSET as numbers: undefined for none, -1 for unknown. @see preprocess_limit */
function limitEstimates(root: PlannerInfo): { readonly offset: number | undefined; readonly count: number | undefined; readonly fraction: number } {
  const { limitCount, limitOffset } = root.parse;
  const estimate = (expr: Expr | null): number | undefined => {
    if (expr === null) return undefined;
    const folded = evalConstExpressions(root.glob.cx, expr, true);
    if (folded.tag !== "Const") return -1;
    return folded.constvalue === null ? undefined : Math.max(Number(folded.constvalue), 0);
  };
  const count = estimate(limitCount);
  const offset = estimate(limitOffset);
  let fraction = root.tupleFraction;
  const merge = (limit: number): number => (fraction >= 1 ? (limit >= 1 ? Math.min(fraction, limit) : fraction) : fraction > 0 ? (limit >= 1 ? limit : Math.min(fraction, limit)) : limit);
  if (count !== undefined) {
    const rows = count < 0 || (offset ?? 0) < 0 ? 0.1 : Math.max(count, 1) + (offset ?? 0);
    fraction = merge(rows);
  }
  return { offset: offset === 0 ? undefined : offset, count: count === undefined ? undefined : count < 0 ? -1 : Math.max(count, 1), fraction };
}

/** @see grouping_planner */
function groupingPlanner(root: PlannerInfo): void {
  const query = root.parse;
  const limits = limitEstimates(root);
  if (query.limitCount !== null || query.limitOffset !== null) {
    root.tupleFraction = limits.fraction;
    const [count, offset] = [limits.count ?? -1, limits.offset ?? 0];
    if (count > 0 && offset >= 0) root.limitTuples = count + offset;
  }
  let current: RelOptInfo;
  let finalTarget: PathTarget;
  if (query.setOperations !== null) {
    current = planSetOperations(root);
    finalTarget = (current.cheapestTotal as Path).target;
    root.sortPathkeys = pathkeysForClauses(root, query.sortClause, root.processedTlist);
  } else [current, finalTarget] = planSelect(root);
  if (query.sortClause.length > 0) {
    const setsLater = expressionReturnsSet(finalTarget.exprs) && !expressionReturnsSet(current.reltarget.exprs);
    current = orderedRel(root, current, current.reltarget, setsLater ? -1 : root.limitTuples);
    if (setsLater) current = projectSets(root, current, finalTarget);
    else if (!sameTarget(current.reltarget, finalTarget)) applyTarget(root, current, finalTarget);
  }
  finish(root, current, limits);
}

/** LockRows, Limit and ModifyTable, and the level's final relation. */
function finish(root: PlannerInfo, current: RelOptInfo, limits: { readonly offset: number | undefined; readonly count: number | undefined }): void {
  const query = root.parse;
  const final = upperRel(current.relids, current.reltarget, root.tupleFraction, "UPPERREL_FINAL");
  for (const { path: given } of current.offers) {
    let path = given;
    if (path.paramInfo !== null) continue;
    if (query.rowMarks.length > 0) path = { kind: "LockRows", parent: final, target: path.target, paramInfo: null, pathkeys: path.pathkeys, rows: path.rows, disabled: path.disabled, startup: path.startup, total: path.total + costs(root).cpuTuple * path.rows, subpath: path };
    if (limitNeeded(query)) path = createLimit(final, path, query, limits.offset, limits.count);
    if (query.commandType !== "CMD_SELECT") path = { kind: "ModifyTable", parent: final, target: path.target, paramInfo: null, pathkeys: [], rows: query.returningList.length > 0 ? path.rows : 0, disabled: path.disabled, startup: path.startup, total: path.total, subpath: path };
    addPath(root, final, path);
  }
  setCheapest(final);
  finalRels.set(root, final);
}
/** @see limit_needed */
function limitNeeded(query: Query): boolean {
  const { limitCount, limitOffset } = query;
  if (limitCount !== null && !(limitCount.tag === "Const" && limitCount.constisnull)) return true;
  return limitOffset !== null && !(limitOffset.tag === "Const" && (limitOffset.constisnull || Number(limitOffset.constvalue) === 0));
}

/** A plain SELECT (or the source of a change) up to DISTINCT. */
function planSelect(root: PlannerInfo): readonly [RelOptInfo, PathTarget] {
  preprocessTargetlist(root);
  preprocessAggs(root);
  const query = root.parse;
  root.groupClause = reorderGroupClause(query);
  const grouping = query.groupClause.length > 0 || query.groupingSets.length > 0 || query.hasAggs || root.hasHavingQual;
  const groupingSets = query.groupingSets.length > 0 ? preprocessGroupingSets(root) : undefined;
  if (groupingSets === undefined) noGroupingFuncs(root);
  const windows = query.hasWindowFuncs ? activeWindows(root, query) : [];
  let current = queryPlanner(root, () => standardPathkeys(root, windows, groupingSets), () => removeUselessGroupColumns(root));
  const finalTarget = targetOf(root, root.processedTlist);
  const sortTarget = query.sortClause.length > 0 ? sortInputTarget(root, finalTarget) : finalTarget;
  // A set that rows are grouped by is made before that.
  const grouped = new Set(query.groupClause.map((clause) => clause.tleSortGroupRef));
  const sets = new Set(query.hasTargetSRFs ? sortTarget.exprs.filter((expr, i) => !grouped.has(sortTarget.sortgrouprefs[i] ?? 0) && expressionReturnsSet(expr)) : []);
  const ungrouped = sets.size > 0 ? targetWithout(root, sortTarget, (expr) => sets.has(expr)) : sortTarget;
  const groupingTarget = windows.length > 0 ? windowInputTarget(root, ungrouped, windows) : ungrouped;
  const scanTarget = grouping ? groupInputTarget(root) : groupingTarget;
  if (grouping && expressionReturnsSet(scanTarget.exprs)) {
    applyTarget(root, current, targetWithout(root, scanTarget, expressionReturnsSet));
    current = projectSets(root, current, scanTarget);
  } else applyTarget(root, current, scanTarget);
  if (grouping) current = groupedRel(root, current, groupingTarget, groupingSets);
  if (windows.length > 0) current = windowRel(root, current, groupingTarget, ungrouped, windows);
  if (sets.size > 0) current = projectSets(root, current, sortTarget);
  if (query.distinctClause.length > 0) current = distinctRel(root, current);
  return [current, finalTarget];
}

/** What is sorted: columns that are volatile, costly under a LIMIT or set-returning are made after the sort, unless it is by them. @see make_sort_input_target */
function sortInputTarget(root: PlannerInfo, target: PathTarget): PathTarget {
  const refOf = (expr: Expr): number => target.sortgrouprefs[target.exprs.indexOf(expr)] ?? 0;
  const sets = target.exprs.filter((expr) => expressionReturnsSet(expr));
  const scalars = target.exprs.filter((expr) => refOf(expr) === 0 && !sets.includes(expr));
  const volatiles = scalars.filter((expr) => containsVolatile(root.glob.cx.catalog, expr));
  const costly = scalars.filter((expr) => !volatiles.includes(expr) && makeTarget(root, [expr]).cost.perTuple > 10 * costs(root).cpuOperator);
  const setsLater = sets.length > 0 && sets.every((expr) => refOf(expr) === 0);
  const fewRows = root.parse.limitCount !== null || root.tupleFraction > 0;
  if (!setsLater && volatiles.length === 0 && !(costly.length > 0 && fewRows)) return target;
  const later = new Set([...volatiles, ...costly, ...(setsLater ? sets : [])]);
  return targetWithout(root, target, (expr) => later.has(expr));
}
/** A target with what some columns are made of in their place; the other columns stay whole. @see make_sort_input_target, split_pathtarget_at_srfs */
function targetWithout(root: PlannerInfo, target: PathTarget, left: (expr: Expr) => boolean): PathTarget {
  const exprs: Expr[] = [];
  const refs: number[] = [];
  const add = (expr: Expr, ref: number): void => {
    if (ref === 0 && exprs.some((known) => equal(known, expr))) return;
    exprs.push(expr);
    refs.push(ref);
  };
  const parts = (node: Node): boolean => {
    if (node.tag === "Var" ? node.varlevelsup === 0 : node.tag === "Aggref" || node.tag === "GroupingFunc" || node.tag === "WindowFunc" || node.tag === "PlaceHolderVar") {
      add(node as Expr, 0);
      return false;
    }
    return walkChildren(node, parts);
  };
  target.exprs.forEach((expr, i) => {
    if (!left(expr)) add(expr, target.sortgrouprefs[i] ?? 0);
  });
  target.exprs.forEach((expr) => {
    if (left(expr)) walkNodes(expr, parts);
  });
  return makeTarget(root, exprs, refs);
}
const isSetCall = (node: Node): boolean => node.tag === "FuncExpr" && node.funcretset;
/** How deep set-returning functions stand in each other's arguments. */
function setDepth(node: Node): number {
  let below = 0;
  walkChildren(node, (child) => {
    below = Math.max(below, setDepth(child));
    return false;
  });
  return below + (isSetCall(node) ? 1 : 0);
}
/** What a level makes: its own set-returning functions, and what the levels above it need. @see split_pathtarget_at_srfs */
function setLevel(root: PlannerInfo, input: PathTarget, target: PathTarget, level: number): PathTarget {
  const exprs: Expr[] = [];
  const refs: number[] = [];
  const visit = (node: Node, ref = 0): boolean => {
    const isColumn = node.tag === "Var" ? node.varlevelsup === 0 : node.tag === "Aggref" || node.tag === "GroupingFunc" || node.tag === "WindowFunc" || node.tag === "PlaceHolderVar";
    if (!isColumn && !(isSetCall(node) && setDepth(node) <= level) && !(node.tag !== "Const" && input.exprs.some((known) => equal(known, node as Expr)))) return walkChildren(node, visit);
    if (ref !== 0 || !exprs.some((known) => equal(known, node as Expr))) {
      exprs.push(node as Expr);
      refs.push(ref);
    }
    return false;
  };
  for (const [i, expr] of target.exprs.entries()) visit(expr, target.sortgrouprefs[i] ?? 0);
  // The level's own functions come first.
  const order = [...exprs.keys()].sort((a, b) => Number(setDepth(exprs[b] as Expr) === level) - Number(setDepth(exprs[a] as Expr) === level));
  return makeTarget(root, order.map((i) => exprs[i] as Expr), order.map((i) => refs[i] as number));
}
/** One ProjectSet for each depth of set-returning functions; what is made of their values comes last. */
function projectSets(root: PlannerInfo, input: RelOptInfo, target: PathTarget): RelOptInfo {
  const deepest = Math.max(...target.exprs.map(setDepth));
  const wrapped = target.exprs.some((expr) => setDepth(expr) === deepest && !isSetCall(expr));
  let current = input;
  for (let level = 1; level < deepest || (wrapped && level === deepest); level++) current = projectSetRel(root, current, setLevel(root, input.reltarget, target, level));
  if (!wrapped) return projectSetRel(root, current, target);
  applyTarget(root, current, target);
  return current;
}
function projectSetRel(root: PlannerInfo, input: RelOptInfo, target: PathTarget): RelOptInfo {
  const rel = upperRel(input.relids, target, root.tupleFraction, "UPPERREL_TARGET");
  for (const { path } of input.offers) {
    const rows = path.rows * Math.max(1, ...target.exprs.map((expr) => maxSetRows(root, expr)));
    const cost = target.cost.startup + (costs(root).cpuTuple + target.cost.perTuple) * path.rows + ((rows - path.rows) * costs(root).cpuTuple) / 2;
    addPath(root, rel, { kind: "ProjectSet", parent: rel, target, paramInfo: path.paramInfo, pathkeys: path.pathkeys, rows, disabled: path.disabled, startup: path.startup + target.cost.startup, total: path.total + cost, subpath: path });
  }
  setCheapest(rel);
  return rel;
}
function maxSetRows(root: PlannerInfo, expr: Expr): number {
  let most = 1;
  exprContains(expr, (node) => {
    if (node.tag === "FuncExpr" && node.funcretset) most = Math.max(most, functionRows(root, node));
    return false;
  });
  return most;
}

/** Grouped columns, and the Vars that the rest of the list and HAVING use. @see make_group_input_target */
function groupInputTarget(root: PlannerInfo): PathTarget {
  const exprs: Expr[] = [];
  const refs: number[] = [];
  const rest: unknown[] = [];
  for (const tle of root.processedTlist) {
    if (tle.ressortgroupref !== 0 && root.groupClause.some((clause) => clause.tleSortGroupRef === tle.ressortgroupref)) {
      exprs.push(withoutGroupNulls(root.parse, tle.expr));
      refs.push(tle.ressortgroupref);
    } else rest.push(tle.expr);
  }
  if (root.parse.havingQual !== null) rest.push(root.parse.havingQual);
  const vars: Expr[] = [];
  exprContains(withoutGroupNulls(root.parse, rest), (node) => {
    if (node.tag === "Var" && node.varlevelsup === 0) vars.push(node);
    return false;
  });
  for (const variable of vars) {
    if (exprs.some((known) => equal(known, variable))) continue;
    exprs.push(variable);
    refs.push(0);
  }
  return makeTarget(root, exprs, refs);
}

/** Without grouping sets no column is ever left out: GROUPING() is zero. */
function noGroupingFuncs(root: PlannerInfo): void {
  const zero = <Tree>(tree: Tree): Tree => mapExpr(tree, (node) => (node.tag === "GroupingFunc" && node.agglevelsup === 0 ? makeConst(T.INT4OID, -1, 0, 4, 0, true) : undefined));
  root.processedTlist = zero(root.processedTlist);
  root.parse = { ...root.parse, havingQual: zero(root.parse.havingQual) };
}

/** GROUP BY in the order of ORDER BY where it can be. @see preprocess_groupclause */
function reorderGroupClause(query: Query): readonly SortGroupClause[] {
  const result: SortGroupClause[] = [];
  for (const sort of query.sortClause) {
    const group = query.groupClause.find((clause) => clause.tleSortGroupRef === sort.tleSortGroupRef);
    if (group === undefined) break;
    result.push({ ...group, sortop: sort.sortop, nulls_first: sort.nulls_first, reverse_sort: sort.reverse_sort });
  }
  if (result.length === 0) return query.groupClause;
  for (const group of query.groupClause) if (!result.some((clause) => clause.tleSortGroupRef === group.tleSortGroupRef)) result.push(group);
  return result;
}

/** @see standard_qp_callback */
function standardPathkeys(root: PlannerInfo, windows: readonly ActiveWindow[], groupingSets: GroupingSetsData | undefined): void {
  const query = root.parse;
  const tlist = root.processedTlist;
  if (groupingSets !== undefined) root.groupPathkeys = groupingSetsPathkeys(root, groupingSets);
  else if (root.groupClause.length > 0) {
    const { keys, kept, sortable } = pathkeysWithRedundant(root, root.groupClause, tlist);
    root.groupPathkeys = sortable ? keys : [];
    if (sortable && kept.length > 0) root.groupClause = kept;
    else if (sortable) root.groupClause = [];
    if (sortable) adjustGroupPathkeys(root);
  } else adjustGroupPathkeys(root);
  const distinct = pathkeysWithRedundant(root, query.distinctClause, tlist);
  root.distinctClause = distinct.kept;
  root.distinctPathkeys = distinct.sortable ? distinct.keys : [];
  root.sortPathkeys = pathkeysForClauses(root, query.sortClause, tlist);
  if (windows[0] !== undefined) root.windowPathkeys = windowPathkeys(root, windows[0].clause);
  if (root.groupPathkeys.length > 0) root.queryPathkeys = root.groupPathkeys;
  else if (root.windowPathkeys.length > 0) root.queryPathkeys = root.windowPathkeys;
  else if (root.distinctPathkeys.length > root.sortPathkeys.length) root.queryPathkeys = root.distinctPathkeys;
  else root.queryPathkeys = root.sortPathkeys;
}

// Aggregation

/** Numbers the aggregates; equal ones share. @see preprocess_aggrefs */
function preprocessAggs(root: PlannerInfo): void {
  if (!root.parse.hasAggs) return;
  const { catalog } = root.glob.cx;
  const infos: { readonly node: Aggref; readonly transno: number }[] = [];
  const number = <T>(tree: T): T =>
    mapExpr(tree, (node) => {
      if (node.tag !== "Aggref" || node.agglevelsup > 0) return undefined;
      const row = catalog.aggregate(node.aggfnoid);
      const transtype = row.aggtranstype === 2277 || row.aggtranstype === 2283 ? resolveTransType(root, node, row.aggtranstype) : row.aggtranstype;
      const same = (other: Aggref): boolean => equal({ ...other, aggno: -1, aggtransno: -1 }, { ...node, aggtranstype: transtype, aggno: -1, aggtransno: -1 });
      const at = infos.findIndex((info) => same(info.node));
      if (at >= 0) return { ...node, aggtranstype: transtype, aggno: at, aggtransno: (infos[at] as { transno: number }).transno };
      const sharing = infos.find((info) => {
        const other = catalog.aggregate(info.node.aggfnoid);
        return other.aggtransfn === row.aggtransfn && other.agginitval === row.agginitval && other.aggtranstype === row.aggtranstype && equal(info.node.args, node.args) && equal(info.node.aggfilter, node.aggfilter) && equal(info.node.aggorder, node.aggorder) && equal(info.node.aggdistinct, node.aggdistinct) && info.node.aggstar === node.aggstar;
      });
      const transno = sharing?.transno ?? new Set(infos.map((info) => info.transno)).size;
      const numbered: Aggref = { ...node, aggtranstype: transtype, aggno: infos.length, aggtransno: transno };
      infos.push({ node: numbered, transno });
      return numbered;
    });
  root.processedTlist = number(root.processedTlist);
  root.parse = { ...root.parse, havingQual: number(root.parse.havingQual) };
  root.aggInfos = infos;
}
const resolveTransType = (root: PlannerInfo, node: Aggref, declared: number): number => {
  const arg = node.aggargtypes[0] ?? 0;
  if (declared === 2283) return arg;
  const type = root.glob.cx.catalog.findType(arg);
  return type?.isTrueArray === true ? arg : (type?.typarray ?? 0);
};

const canHash = (clauses: readonly SortGroupClause[]): boolean => clauses.every((clause) => clause.hashable);
const canSort = (clauses: readonly SortGroupClause[]): boolean => clauses.every((clause) => clause.sortop !== 0);

/** @see create_grouping_paths */
function groupedRel(root: PlannerInfo, input: RelOptInfo, target: PathTarget, groupingSets: GroupingSetsData | undefined): RelOptInfo {
  const query = root.parse;
  const rel = upperRel(input.relids, target, root.tupleFraction, "UPPERREL_GROUP_AGG");
  const having = (query.havingQual ?? []) as readonly Expr[];
  const agg = query.hasAggs ? aggClauseCosts(root) : null;
  const cheapest = input.cheapestTotal as Path;
  if (groupingSets !== undefined) {
    addGroupingSetsPaths(root, rel, input, groupingSets, agg, having, (path) => sortedPath(root, rel, path, root.groupPathkeys, path === cheapest, -1));
    setCheapest(rel);
    return rel;
  }
  if (query.groupClause.length === 0) {
    if (!query.hasAggs) addPath(root, rel, createResult(root, rel, target, having));
    else {
      for (const { path } of input.offers) {
        const sorted = path.paramInfo === null ? sortedPath(root, rel, path, root.groupPathkeys, path === cheapest, -1) : undefined;
        if (sorted !== undefined) addPath(root, rel, createAgg(root, rel, sorted, target, "AGG_PLAIN", [], having, agg, 1));
      }
    }
    if (query.hasAggs) addMinMaxPath(root, rel, target, having);
    setCheapest(rel);
    return rel;
  }
  const groupExprs = root.groupClause.map((clause) => (root.processedTlist.find((tle) => tle.ressortgroupref === clause.tleSortGroupRef) as TargetEntry).expr);
  const numGroups = estimateNumGroups(root, groupExprs, cheapest.rows);
  const hashable = canHash(query.groupClause) && !root.aggInfos.some((info) => info.node.aggorder.length > 0 || info.node.aggdistinct.length > 0) && root.groupClause.length > 0;
  if (canSort(query.groupClause)) {
    for (const { path } of input.offers) {
      if (path.paramInfo !== null) continue;
      const sorted = sortedPath(root, rel, path, root.groupPathkeys, path === cheapest, -1);
      if (sorted === undefined) continue;
      if (query.hasAggs) addPath(root, rel, createAgg(root, rel, sorted, target, "AGG_SORTED", root.groupClause, having, agg, numGroups));
      else addPath(root, rel, createGroup(root, rel, sorted, target, root.groupClause, having, numGroups));
    }
  }
  if (hashable) addPath(root, rel, createAgg(root, rel, cheapest, target, "AGG_HASHED", root.groupClause, having, agg, numGroups));
  if (rel.offers.length === 0) notSupported("GROUP BY of types that neither sort nor hash");
  setCheapest(rel);
  return rel;
}

/** A path in the order asked for: as it is, or sorted; only the cheapest is sorted from scratch. @see make_ordered_path */
function sortedPath(root: PlannerInfo, rel: RelOptInfo, path: Path, keys: readonly PathKey[], isCheapest: boolean, limitTuples: number): Path | undefined {
  if (pathkeysContainedIn(keys, path.pathkeys)) return path;
  const presorted = commonPrefix(keys, path.pathkeys);
  const incremental = presorted > 0 && costs(root).enabled.incremental_sort;
  if (!isCheapest && !incremental) return undefined;
  return incremental ? createIncrementalSort(root, rel, path, keys, presorted, limitTuples) : createSort(root, rel, path, keys, limitTuples);
}

/** In which orders equal rows of a path may be brought together: that of the query, and one that goes on from the path's own. @see get_useful_pathkeys_for_distinct */
function distinctOrders(root: PlannerInfo, needed: readonly PathKey[], own: readonly PathKey[]): (readonly PathKey[])[] {
  const { enabled } = costs(root);
  if (!enabled.distinct_reordering) return [needed];
  const stop = own.findIndex((key) => !needed.includes(key) || (root.parse.hasDistinctOn && !root.distinctPathkeys.includes(key)));
  const useful = stop < 0 ? own : own.slice(0, stop);
  if (useful.length === 0 || (useful.length < needed.length && !enabled.incremental_sort)) return [needed];
  const reordered = [...useful, ...needed.filter((key) => !useful.includes(key))];
  return reordered.every((key, i) => key === needed[i]) ? [needed] : [needed, reordered];
}

/** @see create_distinct_paths */
function distinctRel(root: PlannerInfo, input: RelOptInfo): RelOptInfo {
  const query = root.parse;
  const rel = upperRel(input.relids, input.reltarget, root.tupleFraction, "UPPERREL_DISTINCT");
  const cheapest = input.cheapestTotal as Path;
  const exprs = root.distinctClause.map((clause) => (root.processedTlist.find((tle) => tle.ressortgroupref === clause.tleSortGroupRef) as TargetEntry).expr);
  const numDistinct = query.groupClause.length > 0 || query.groupingSets.length > 0 || query.hasAggs || root.hasHavingQual ? cheapest.rows : estimateNumGroups(root, exprs, cheapest.rows);
  const needed = query.hasDistinctOn && root.distinctPathkeys.length < root.sortPathkeys.length ? root.sortPathkeys : root.distinctPathkeys;
  if (canSort(root.distinctClause)) {
    for (const { path } of input.offers) {
      for (const keys of distinctOrders(root, needed, path.pathkeys)) {
        const sorted = sortedPath(root, rel, path, keys, path === cheapest, root.distinctPathkeys.length === 0 ? 1 : -1);
        if (sorted === undefined) continue;
        if (root.distinctPathkeys.length === 0) addPath(root, rel, createLimit(rel, sorted, { ...query, limitOffset: null, limitCount: makeConst(20, -1, 0, 8, 1, false), limitOption: "LIMIT_OPTION_COUNT" }, undefined, 1));
        else addPath(root, rel, createUnique(root, rel, sorted, root.distinctPathkeys.length, numDistinct));
      }
    }
  }
  const mayHash = rel.offers.length === 0 || (!query.hasDistinctOn && costs(root).enabled.hashagg);
  if (mayHash && canHash(root.distinctClause)) addPath(root, rel, createAgg(root, rel, cheapest, cheapest.target, "AGG_HASHED", root.distinctClause, [], null, numDistinct));
  setCheapest(rel);
  return rel;
}

/** @see create_ordered_paths */
function orderedRel(root: PlannerInfo, input: RelOptInfo, target: PathTarget, limitTuples: number): RelOptInfo {
  const rel = upperRel(input.relids, target, root.tupleFraction, "UPPERREL_ORDERED");
  for (const { path } of input.offers) {
    if (path.paramInfo !== null) continue;
    const sorted = sortedPath(root, rel, path, root.sortPathkeys, path === input.cheapestTotal, limitTuples);
    if (sorted !== undefined) addPath(root, rel, sorted);
  }
  setCheapest(rel);
  return rel;
}

// Targets of changes

/** Fills in what INSERT leaves out, and the row identity that UPDATE and DELETE need. @see preprocess_targetlist */
function preprocessTargetlist(root: PlannerInfo): void {
  const query = root.parse;
  let tlist: TargetEntry[] = [...query.targetList];
  const { catalog } = root.glob.cx;
  if (query.commandType === "CMD_INSERT") {
    const rel = catalog.relation((query.rtable[query.resultRelation - 1] as RangeTblEntry).relid);
    tlist = insertTargetlist(catalog, rel, query.targetList);
  } else if (query.commandType === "CMD_UPDATE" || query.commandType === "CMD_DELETE" || query.commandType === "CMD_MERGE") {
    if (query.commandType === "CMD_UPDATE") {
      root.updateColnos = tlist.filter((tle) => !tle.resjunk).map((tle) => tle.resno);
      tlist = tlist.map((tle, i) => ({ ...tle, resno: i + 1 }));
    }
    if (isAppendParent(catalog, query.rtable[query.resultRelation - 1] as RangeTblEntry)) tlist.push(tableOidEntry(query.resultRelation, tlist.length + 1));
    tlist.push(makeTargetEntry(makeVar(query.resultRelation, -1, 27, -1, 0), tlist.length + 1, "ctid", true));
  }
  for (const mark of query.rowMarks) {
    // A sub-query locks what it reads itself.
    if (query.rtable[mark.rti - 1]?.rtekind !== "RTE_RELATION") continue;
    const isParent = isAppendParent(catalog, query.rtable[mark.rti - 1] as RangeTblEntry);
    if (query.commandType === "CMD_SELECT") addRowMark(root, mark, isParent);
    tlist.push(makeTargetEntry(makeVar(mark.rti, -1, 27, -1, 0), tlist.length + 1, `ctid${mark.rti}`, true));
    if (isParent) tlist.push(tableOidEntry(mark.rti, tlist.length + 1, `tableoid${mark.rti}`));
  }
  if (query.commandType === "CMD_MERGE") preprocessActions(root, catalog);
  const readLater = [query.returningList, root.parse.mergeActionList.flatMap(({ qual, targetList }) => [qual, targetList]), root.parse.mergeJoinCondition];
  if (query.returningList.length > 0 || query.commandType === "CMD_MERGE") {
    for (const variable of pullVars(readLater)) {
      if (variable.tag !== "Var" || variable.varno === query.resultRelation || tlist.some((tle) => equal(tle.expr, variable))) continue;
      tlist.push(makeTargetEntry(variable, tlist.length + 1, null, true));
    }
  }
  root.processedTlist = tlist;
}
/** Every column of a new row, nulls where none is given. @see expand_insert_targetlist */
function insertTargetlist(catalog: Catalog, rel: Relation, given: readonly TargetEntry[]): TargetEntry[] {
  return rel.attributes.map((attribute, i) => {
    const own = given.find((tle) => tle.resno === i + 1 && !tle.resjunk);
    if (own !== undefined) return own;
    const type = attribute.attisdropped ? 23 : catalog.baseType(attribute.atttypid);
    const row = catalog.type(type);
    const value = makeConst(type, -1, row.typcollation, row.typlen, null, row.typbyval);
    const isDomain = !attribute.attisdropped && type !== attribute.atttypid;
    return makeTargetEntry(isDomain ? { tag: "CoerceToDomain", arg: value, resulttype: attribute.atttypid, resulttypmod: -1, resultcollid: attribute.attcollation, coercionformat: "COERCE_IMPLICIT_CAST", location: -1 } : value, i + 1, attribute.attname);
  });
}
/** MERGE's actions: an INSERT gives every column, an UPDATE says which ones. */
function preprocessActions(root: PlannerInfo, catalog: Catalog): void {
  const query = root.parse;
  const rel = catalog.relation((query.rtable[query.resultRelation - 1] as RangeTblEntry).relid);
  const mergeActionList = query.mergeActionList.map((action) => {
    if (action.commandType === "CMD_INSERT") return { ...action, targetList: insertTargetlist(catalog, rel, action.targetList) };
    return { ...action, updateColnos: action.targetList.filter((tle) => !tle.resjunk).map((tle) => tle.resno) };
  });
  root.parse = { ...query, mergeActionList };
}
function addRowMark(root: PlannerInfo, { rti, strength, waitPolicy }: RowMarkClause, isParent: boolean): void {
  const types: Readonly<Record<string, PlanRowMark["markType"]>> = { LCS_FORUPDATE: "ROW_MARK_EXCLUSIVE", LCS_FORNOKEYUPDATE: "ROW_MARK_NOKEYEXCLUSIVE", LCS_FORSHARE: "ROW_MARK_SHARE", LCS_FORKEYSHARE: "ROW_MARK_KEYSHARE" };
  root.rowMarks.push({ tag: "PlanRowMark", rti, prti: rti, rowmarkId: root.rowMarks.length + 1, markType: types[strength] ?? "ROW_MARK_EXCLUSIVE", allMarkTypes: 1, strength, waitPolicy, isParent });
}

// Set operations

/** @see plan_set_operations */
function planSetOperations(root: PlannerInfo): RelOptInfo {
  const query = root.parse;
  const top = query.setOperations as SetOperationStmt;
  for (let rti = 1; rti <= query.rtable.length; rti++) root.simpleRels[rti] = undefined;
  let leftmost: SetOperationStmt | RangeTblRef = top;
  while (leftmost.tag === "SetOperationStmt") leftmost = leftmost.larg;
  const names = ((query.rtable[(leftmost as RangeTblRef).rtindex - 1] as RangeTblEntry).subquery as Query).targetList;
  const path = root.hasRecursion ? recursiveUnion(root, top, names) : setPath(root, top, names);
  root.processedTlist = query.targetList.map((tle, i) => {
    const column = path.target.exprs[i] as Expr;
    return { ...tle, expr: column };
  });
  const rel = upperRel(0, path.target, root.tupleFraction, "UPPERREL_SETOP");
  const target: PathTarget = { ...path.target, exprs: root.processedTlist.map((tle) => tle.expr), sortgrouprefs: query.targetList.map((tle) => tle.ressortgroupref) };
  addPath(root, rel, { ...path, target });
  rel.reltarget = target;
  setCheapest(rel);
  return rel;
}

/** The columns of a set operation: Vars of range-table entry 0, as PostgreSQL writes them. */
function setTarget(root: PlannerInfo, op: SetOperationStmt): PathTarget {
  const exprs = op.colTypes.map((type, i): Expr => ({ ...makeVar(0, i + 1, type, op.colTypmods[i] as number, op.colCollations[i] as number), varnosyn: 0 }));
  return makeTarget(root, exprs, exprs.map(() => 0));
}

/** One input, as a sub-query with its columns cast to the common types. */
function leafPath(root: PlannerInfo, ref: RangeTblRef, op: SetOperationStmt): Path {
  const rte = root.parse.rtable[ref.rtindex - 1] as RangeTblEntry;
  const subroot = subqueryPlanner(root.glob, rte.subquery as Query, root, false, root.tupleFraction);
  const best = bestPathFor(subroot, root.tupleFraction);
  const columns = (rte.subquery as Query).targetList.filter((tle) => !tle.resjunk);
  const exprs = columns.map((tle, i): Expr => {
    const variable = makeVar(ref.rtindex, tle.resno, exprType(tle.expr), exprTypmod(tle.expr), exprCollation(tle.expr));
    return variable.vartype === op.colTypes[i] ? variable : { tag: "CoerceViaIO", arg: variable, resulttype: op.colTypes[i] as number, resultcollid: 0, coerceformat: "COERCE_IMPLICIT_CAST", location: -1 };
  });
  const rel = upperRel(0, makeTarget(root, exprs), root.tupleFraction, "UPPERREL_SETOP");
  const cast = exprs.map((expr, i) => castTo(root, expr, op.colTypes[i] as number));
  const target = makeTarget(root, cast);
  const scan: RelOptInfo = { ...rel, kind: "base", relid: ref.rtindex, rtekind: "RTE_SUBQUERY", reltarget: target, tuples: best.rows, rows: best.rows, subroot };
  root.simpleRels[ref.rtindex] = scan;
  columns.forEach((tle, i) => {
    const width = best.target.exprs[i]?.tag === "Var" ? subroot.simpleRels[(best.target.exprs[i] as { varno: number }).varno]?.attrWidths.get((best.target.exprs[i] as { varattno: number }).varattno) : undefined;
    if (width !== undefined) scan.attrWidths.set(tle.resno, width);
  });
  scan.reltarget = makeTarget(root, cast);
  const made = createScan(root, "SubqueryScan", scan, { disabled: best.disabled, startup: best.startup, total: best.total }, [], best);
  const sub = subroot.parse;
  const plain = sub.groupClause.length === 0 && sub.groupingSets.length === 0 && sub.distinctClause.length === 0 && !sub.hasAggs && sub.setOperations === null;
  leafGroups.set(made, plain ? estimateNumGroups(subroot, subroot.processedTlist.filter((tle) => !tle.resjunk).map((tle) => tle.expr), best.rows) : best.rows);
  return made;
}
/** A leaf's column in the common type: the coercion that analysis would have made. */
function castTo(root: PlannerInfo, expr: Expr, type: number): Expr {
  const variable = expr.tag === "CoerceViaIO" ? expr.arg : expr;
  if (exprType(variable) === type) return variable;
  const { catalog } = root.glob.cx;
  const cast = catalog.findCast(catalog.baseType(exprType(variable)), type);
  if (cast === undefined) return expr;
  if (cast.castmethod === "b") return { tag: "RelabelType", arg: variable, resulttype: type, resulttypmod: -1, resultcollid: catalog.type(type).typcollation, relabelformat: "COERCE_IMPLICIT_CAST", location: -1 };
  const args: Expr[] = [variable];
  const { pronargs } = catalog.proc(cast.castfunc);
  if (pronargs > 1) args.push(makeConst(23, -1, 0, 4, -1, true));
  if (pronargs > 2) args.push(makeConst(16, -1, 0, 1, false, true));
  return { tag: "FuncExpr", funcid: cast.castfunc, funcresulttype: type, funcretset: false, funcvariadic: false, funcformat: "COERCE_IMPLICIT_CAST", funccollid: 0, inputcollid: 0, args, location: -1 };
}

/** @see recurse_set_operations, generate_union_paths, generate_nonunion_paths */
function setPath(root: PlannerInfo, node: SetOperationStmt | RangeTblRef, names: readonly TargetEntry[], parent?: SetOperationStmt): Path {
  if (node.tag === "RangeTblRef") return leafPath(root, node, parent as SetOperationStmt);
  const path = setOperationPath(root, node, names);
  const cast = inTypesOf(root, path, node, parent);
  if (cast !== path) leafGroups.set(cast, groupsOf(path));
  return cast;
}
function setOperationPath(root: PlannerInfo, node: SetOperationStmt, names: readonly TargetEntry[]): Path {
  const target = setTarget(root, node);
  const rel = upperRel(0, target, root.tupleFraction, "UPPERREL_SETOP");
  if (node.op === "SETOP_UNION") {
    const inputs = unionInputs(root, node, node, names);
    const append = createAppend(root, rel, inputs, target);
    if (node.all) return append;
    return uniqueSet(root, rel, append, node);
  }
  const [l, r] = [setPath(root, node.larg, names, node), setPath(root, node.rarg, names, node)];
  const swap = node.op === "SETOP_INTERSECT" && groupsOf(l) > groupsOf(r);
  const [left, right] = swap ? [r, l] : [l, r];
  const leftGroups = groupsOf(left);
  const rows = node.op === "SETOP_EXCEPT" ? (node.all ? left.rows : leftGroups) : node.all ? Math.min(left.rows, right.rows) : Math.min(leftGroups, groupsOf(right));
  const groups = Math.max(1, leftGroups);
  const cmd = `SETOPCMD_${node.op === "SETOP_EXCEPT" ? "EXCEPT" : "INTERSECT"}${node.all ? "_ALL" : ""}` as SetOpPath["cmd"];
  const c = costs(root);
  const numCols = node.groupClauses.length;
  const base = { kind: "SetOp" as const, parent: rel, target, paramInfo: null, pathkeys: [], rows: clampRows(rows), left, right, cmd, groupClause: node.groupClauses, numGroups: groups };
  if (canHash(node.groupClauses)) {
    const startup = left.total + right.total + c.cpuOperator * numCols * (left.rows + right.rows);
    addPath(root, rel, { ...base, strategy: "SETOP_HASHED", disabled: left.disabled + right.disabled + (c.enabled.hashagg ? 0 : 1), startup, total: startup + c.cpuOperator * base.rows });
  }
  if (canSort(node.groupClauses)) {
    const [first, second] = [left, right].map((path) => sortedByAll(root, path, node.groupClauses)) as [Path, Path];
    const total = first.total + second.total + c.cpuOperator * numCols * (left.rows + right.rows) + c.cpuOperator * base.rows;
    addPath(root, rel, { ...base, left: first, right: second, strategy: "SETOP_SORTED", disabled: first.disabled + second.disabled, startup: first.startup + second.startup, total });
  }
  const [best] = [...rel.offers].sort((x, y) => comparePathCosts(x, y, "total"));
  return best?.path ?? ereport({ code: ERRCODE.feature_not_supported, message: `could not implement ${node.op === "SETOP_EXCEPT" ? "EXCEPT" : "INTERSECT"}`, detail: "Some of the datatypes only support hashing, while others only support sorting." });
}
/** An input of a set operation in the order of all its columns. */
function sortedByAll(root: PlannerInfo, path: Path, groupClauses: readonly SortGroupClause[]): Path {
  const clauses = groupClauses.map((clause, i): SortGroupClause => ({ ...clause, tleSortGroupRef: i + 1 }));
  const target: PathTarget = { ...path.target, sortgrouprefs: path.target.exprs.map((_, i) => i + 1) };
  const tlist = target.exprs.map((expr, i) => ({ ...makeTargetEntry(expr, i + 1, null), ressortgroupref: i + 1 }));
  const keys = pathkeysForClauses(root, clauses, tlist);
  return keys.length === 0 ? path : createSort(root, path.parent, { ...path, target }, keys, -1);
}
/** Distinct rows of an input. */
const leafGroups = new WeakMap<Path, number>();
const groupsOf = (path: Path): number => leafGroups.get(path) ?? path.rows;
/** Nested UNIONs of one kind are one Append. @see plan_union_children */
function unionInputs(root: PlannerInfo, top: SetOperationStmt, node: SetOperationStmt | RangeTblRef, names: readonly TargetEntry[]): Path[] {
  if (node.tag === "RangeTblRef") return [leafPath(root, node, top)];
  const mergeable = node.op === "SETOP_UNION" && (node.all === top.all || node.all) && node.colTypes.every((type, i) => type === top.colTypes[i]);
  if (node === top || mergeable) return [...unionInputs(root, top, node.larg, names), ...unionInputs(root, top, node.rarg, names)];
  return [setPath(root, node, names, top)];
}
/** A set operation below another, its columns in the other's types. @see recurse_set_operations */
function inTypesOf(root: PlannerInfo, path: Path, node: SetOperationStmt, parent: SetOperationStmt | undefined): Path {
  if (parent === undefined || node.colTypes.every((type, i) => type === parent.colTypes[i])) return path;
  const target = makeTarget(root, path.target.exprs.map((expr, i) => castTo(root, expr, parent.colTypes[i] as number)));
  return createProjection(root, path.parent, path, target);
}
function uniqueSet(root: PlannerInfo, rel: RelOptInfo, append: Path, node: SetOperationStmt): Path {
  const clauses = node.groupClauses.map((clause, i): SortGroupClause => ({ ...clause, tleSortGroupRef: i + 1 }));
  const target: PathTarget = { ...append.target, sortgrouprefs: append.target.exprs.map((_, i) => i + 1) };
  const source: Path = { ...append, target };
  const groups = append.rows;
  if (canHash(clauses)) addPath(root, rel, createAgg(root, rel, source, target, "AGG_HASHED", clauses, [], null, groups));
  if (canSort(clauses) && clauses.length > 0) {
    const tlist = target.exprs.map((expr, i) => ({ ...makeTargetEntry(expr, i + 1, null), ressortgroupref: i + 1 }));
    const keys = pathkeysForClauses(root, clauses, tlist);
    addPath(root, rel, createUnique(root, rel, createSort(root, rel, source, keys, -1), keys.length, groups));
  }
  return rel.offers.reduce((a, b) => (comparePathCosts(b, a, "total") < 0 ? b : a)).path;
}
/** @see generate_recursion_path */
function recursiveUnion(root: PlannerInfo, op: SetOperationStmt, names: readonly TargetEntry[]): Path {
  const left = setPath(root, op.larg, names, op);
  root.nonRecursivePath = left;
  const right = setPath(root, op.rarg, names, op);
  root.nonRecursivePath = null;
  if (!op.all && !canHash(op.groupClauses)) ereport({ code: ERRCODE.feature_not_supported, message: "could not implement recursive UNION", detail: "All column datatypes must be hashable." });
  const target = setTarget(root, op);
  const rel = upperRel(0, target, root.tupleFraction, "UPPERREL_SETOP");
  const c = costs(root);
  const rows = left.rows + 10 * right.rows;
  const total = left.total + 10 * right.total + c.cpuTuple * rows;
  return {
    kind: "RecursiveUnion", parent: rel, target, paramInfo: null, pathkeys: [], rows, disabled: left.disabled + right.disabled, startup: left.startup, total, left, right, distinct: op.all ? [] : op.groupClauses.map((clause, i) => ({ ...clause, tleSortGroupRef: i + 1 })), wtParam: root.wtParamId,
    numGroups: op.all ? 0 : left.rows + right.rows * 10,
  };
}
