/**
 * Paths for the relations of FROM.
 *
 * @see src/backend/optimizer/path/allpaths.c, src/backend/optimizer/plan/planmain.c
 */
import { bmsAddMember, bmsIsSingleton, bmsOverlap, bmsSingletonMember, bmsUnion } from "../nodes/bitmapset.ts";
import { exprCollation, expressionReturnsSet, exprLocation, exprType, exprTypmod, makeConst } from "../nodes/make.ts";
import { equal } from "../nodes/equal.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { CommonTableExpr, Query, RangeTblEntry, SetOperationStmt, TableSampleClause } from "../nodes/parsenodes.ts";
import type { Expr, TargetEntry } from "../nodes/primnodes.ts";
import { exprContains, mapLevels } from "../nodes/walk.ts";
import { elog, notSupported } from "../utils/errors.ts";
import { removeUselessJoin } from "./analyzejoins.ts";
import { leaksValues, pullVarnos } from "./clauses.ts";
import { containsVolatile } from "../expr/volatility.ts";
import { arrayLength, clampRows, costExpr, costQuals, costs, makeTarget, rint } from "./costsize.ts";
import { generateBaseEqualities, generateJoinEqualities, pathkeyForExpr } from "./equivclass.ts";
import { createIndexPaths } from "./indxpath.ts";
import { addBaseRels, addVarsNeeded, deconstructJointree, distributeRestrictInfo, findLateralReferences, setRelWidth, TOP } from "./initsplan.ts";
import { withoutGroupNulls } from "./groupingsets.ts";
import { childrenOf, expandInherited, restrictChild, translateToChild } from "./inherit.ts";
import { isUnique } from "./joinpath.ts";
import { makeRelFromJoinlist, markDummy } from "./joinrels.ts";
import { Offer, type Path, type PathKey, type PathTarget, type PlannerInfo, type RelOptInfo } from "./pathnodes.ts";
import { addPath, createAppend, createProjection, createResult, createSampleScan, createScan, createSeqScan, setCheapest, upperRel } from "./pathnode.ts";
import { extractRestrictionOrClauses } from "./orclauses.ts";
import { bestPathFor, subqueryPlanner } from "./planner.ts";

import { pushRunConditions } from "./run-conditions.ts";
import { clauselistSelectivity, clauseText } from "./selfuncs.ts";

/** The joined relation of a query's FROM and WHERE. @see query_planner */
export function queryPlanner(root: PlannerInfo, makePathkeys: () => void, relationsKnown: () => void): RelOptInfo {
  const query = root.parse;
  if (query.jointree.fromlist.length === 0) {
    const exprs = withoutGroupNulls(root.parse, root.processedTlist.map((tle) => tle.expr));
    const rel = upperRel(0, makeTarget(root, exprs), root.tupleFraction);
    rel.rows = 1;
    const quals = (query.jointree.quals ?? []) as readonly Expr[];
    makePathkeys();
    addPath(root, rel, createResult(root, rel, rel.reltarget, quals));
    setCheapest(rel);
    return rel;
  }
  addBaseRels(root, query.jointree);
  root.simpleRels.forEach((rel) => {
    if (rel !== undefined) root.allBaserels = bmsAddMember(root.allBaserels, rel.relid);
  });
  relationsKnown();
  addVarsNeeded(root, withoutGroupNulls(root.parse, root.processedTlist), TOP);
  addVarsNeeded(root, query.havingQual, TOP);
  const joinlist = deconstructJointree(root);
  findLateralReferences(root);
  generateBaseEqualities(root, (rinfo) => distributeRestrictInfo(root, rinfo));
  if (removeUselessJoin(root)) return queryPlanner(root, makePathkeys, relationsKnown);
  // Any member of a class may come to stand in a join clause.
  for (const ec of root.eqClasses) if (!ec.hasConst && ec.members.length > 1) for (const em of ec.members) addVarsNeeded(root, em.expr, ec.relids);
  root.simpleRels.forEach((rel) => {
    if (rel !== undefined) rel.hasEclassJoins = root.eqClasses.some((ec) => ec.members.length > 1 && !ec.hasConst && bmsOverlap(ec.relids, rel.relids) && ec.relids !== rel.relids);
  });
  reduceUniqueSemijoins(root);
  makePathkeys();
  extractRestrictionOrClauses(root);
  for (const rel of [...root.simpleRels]) if (rel !== undefined) expandInherited(root, rel);
  const baseRels = root.simpleRels.filter((rel) => rel?.kind === "base") as RelOptInfo[];
  for (const rel of baseRels) rel.considerParamStartup = root.specialJoins.some((sj) => (sj.jointype === "JOIN_SEMI" || sj.jointype === "JOIN_ANTI") && sj.synRighthand === rel.relids);
  let pages = 0;
  for (const rel of root.simpleRels) if (rel !== undefined && rel.relation !== null && !rel.appendParent) pages += rel.pages;
  root.totalTablePages = pages;
  for (const rel of baseRels) setBaseSize(root, rel);
  for (const rel of baseRels) setBasePaths(root, rel);
  const final = makeRelFromJoinlist(root, joinlist);
  return final;
}

/** A semi-join with rows that are unique is a plain join. @see reduce_unique_semijoins */
function reduceUniqueSemijoins(root: PlannerInfo): void {
  root.specialJoins = root.specialJoins.filter((sj) => {
    if (sj.jointype !== "JOIN_SEMI" || !bmsIsSingleton(sj.minRighthand)) return true;
    const inner = root.simpleRels[bmsSingletonMember(sj.minRighthand)];
    if (inner === undefined) return true;
    const joinRelids = bmsUnion(sj.minLefthand, sj.minRighthand);
    const clauses = [...generateJoinEqualities(root, joinRelids, sj.minLefthand, inner), ...inner.joininfo];
    return !isUnique(root, inner, joinRelids, clauses, "JOIN_SEMI");
  });
}

const constFalse = (rel: RelOptInfo): boolean => rel.baserestrictinfo.some((rinfo) => rinfo.clause.tag === "Const" && (rinfo.clause.constisnull || rinfo.clause.constvalue !== true));

/** @see set_base_rel_sizes */
function setBaseSize(root: PlannerInfo, rel: RelOptInfo): void {
  const rte = root.parse.rtable[rel.relid - 1] as RangeTblEntry;
  rel.baserestrictcost = costQuals(root, rel.baserestrictinfo);
  if (rel.appendParent) return setAppendSize(root, rel);
  switch (rte.rtekind) {
    case "RTE_RELATION":
      if (rte.tablesample !== null) setSampleSize(rel, rte.tablesample);
      break;
    case "RTE_SUBQUERY":
      setSubquerySize(root, rel, rte);
      break;
    case "RTE_FUNCTION":
      rel.tuples = Math.max(...rte.functions.map((fn) => functionRows(root, fn.funcexpr)));
      break;
    case "RTE_VALUES":
      rel.tuples = rte.values_lists.length;
      break;
    case "RTE_CTE":
      rel.tuples = cteRows(root, rte);
      break;
    default:
      elog(`unexpected range-table entry ${rte.rtekind}`);
  }
  const selectivity = clauselistSelectivity(root, rel.baserestrictinfo, 0, "JOIN_INNER", null);
  rel.rows = clampRows(rel.tuples * selectivity);
  const { probe } = root.glob.cx;
  if (probe.active) probe.emit({ type: "rows_estimated", relids: String(rel.relid), what: rte.eref.aliasname, input: rel.tuples, selectivity, rows: rel.rows });
  setRelWidth(root, rel);
}

/** A parent is as large as its children together; a child that no row can come from drops out. @see set_append_rel_size */
function setAppendSize(root: PlannerInfo, rel: RelOptInfo): void {
  const live: RelOptInfo[] = [];
  for (const info of childrenOf(root, rel.relid)) {
    const child = root.simpleRels[info.childRelid] as RelOptInfo;
    if (constFalse(rel) || !restrictChild(root, rel, child, info)) child.dummy = true;
    else setBaseSize(root, child);
    if (!child.dummy) live.push(child);
  }
  setRelWidth(root, rel);
  rel.dummy = live.length === 0;
  rel.rows = live.reduce((sum, child) => sum + child.rows, 0);
  rel.tuples = live.reduce((sum, child) => sum + child.tuples, 0);
  if (rel.rows > 0) rel.reltarget = { ...rel.reltarget, width: rint(live.reduce((sum, child) => sum + child.reltarget.width * child.rows, 0) / rel.rows) };
}
/** Append over the children's best paths. @see set_append_rel_pathlist, add_paths_to_append_rel */
function setAppendPaths(root: PlannerInfo, rel: RelOptInfo): void {
  const live = liveChildren(root, rel);
  if (live.length === 0) return markDummy(root, rel);
  for (const child of live) setBasePaths(root, child);
  addAppendPaths(root, rel, live);
  setCheapest(rel);
}
const liveChildren = (root: PlannerInfo, rel: RelOptInfo): RelOptInfo[] => childrenOf(root, rel.relid).map((info) => root.simpleRels[info.childRelid] as RelOptInfo).filter((child) => !child.dummy);
function addAppendPaths(root: PlannerInfo, rel: RelOptInfo, live: readonly RelOptInfo[]): void {
  const inputs = (choose: (child: RelOptInfo) => Path): Path[] => live.flatMap((child) => appendInputs(choose(child)));
  const cheapest = inputs((child) => child.cheapestTotal as Path);
  addPath(root, rel, createAppend(root, rel, cheapest));
  if (rel.considerStartup && live.some((child) => child.cheapestStartup !== null)) addPath(root, rel, createAppend(root, rel, inputs((child) => child.cheapestStartup?.path ?? (child.cheapestTotal as Path))));
}

/** Puts the target of scans and joins on a relation's paths: on those of its partitions, if it has some. @see apply_scanjoin_target_to_paths */
export function applyTarget(root: PlannerInfo, rel: RelOptInfo, target: PathTarget): void {
  const live = rel.appendParent && rel.relation?.partkey !== undefined && !rel.dummy ? childrenOf(root, rel.relid).filter((info) => root.simpleRels[info.childRelid]?.dummy === false) : [];
  if (live.length === 0) rel.offers = rel.offers.map(({ path }) => new Offer(sameTarget(path.target, target) ? { ...path, target: { ...target, width: path.target.width } } : createProjection(root, rel, path, target)));
  rel.reltarget = target;
  if (live.length > 0) {
    rel.offers = [];
    for (const info of live) applyTarget(root, root.simpleRels[info.childRelid] as RelOptInfo, { ...target, exprs: translateToChild(info, target.exprs) });
    addAppendPaths(root, rel, liveChildren(root, rel));
  }
  setCheapest(rel);
}
export const sameTarget = (a: PathTarget, b: PathTarget): boolean => a.exprs.length === b.exprs.length && a.exprs.every((expr, i) => equal(expr, b.exprs[i]));
/** An Append below an Append is one with it. @see accumulate_append_subpath */
const appendInputs = (path: Path): readonly Path[] => (path.kind === "Append" ? path.subpaths : [path]);

/** @see expression_returns_set_rows, get_function_rows */
export function functionRows(root: PlannerInfo, expr: Expr): number {
  const { catalog } = root.glob.cx;
  if (expr.tag !== "FuncExpr" || !expr.funcretset) return 1;
  const proc = catalog.proc(expr.funcid);
  if (proc.proname === "generate_series" && expr.args.every((arg) => arg.tag === "Const")) {
    const [start, stop, step] = expr.args.map((arg) => (arg.tag === "Const" ? arg.constvalue : null));
    if (expr.args.some((arg) => arg.tag === "Const" && arg.constisnull)) return clampRows(0);
    if (typeof start === "number" && typeof stop === "number") {
      const by = typeof step === "number" ? step : 1;
      if (by !== 0) return clampRows(Math.floor((stop - start + by) / by));
    }
  }
  if (proc.proname === "unnest") return clampRows(arrayLength(expr.args[0] as Expr));
  return clampRows(proc.prorows);
}

/** The queries that a set operation is made of; undefined where one of them, or EXCEPT, may not be given fewer rows. @see recurse_pushdown_safe */
function setOperationLeaves(query: Query, node = query.setOperations as NonNullable<Query["setOperations"]>): readonly number[] | undefined {
  if (node.tag === "RangeTblRef") return [node.rtindex];
  if (node.op === "SETOP_EXCEPT") return undefined;
  const [left, right] = [setOperationLeaves(query, node.larg), setOperationLeaves(query, node.rarg)];
  return left === undefined || right === undefined ? undefined : [...left, ...right];
}
const leafQuery = (query: Query, rtindex: number): Query => query.rtable[rtindex - 1]?.subquery as Query;
/** The queries whose rows a qual would be tested on: the sub-query itself, or those that its set operations join; none where it may not be. @see subquery_is_pushdown_safe */
function pushTargets(subquery: Query): readonly Query[] {
  const mayTake = (query: Query): boolean => query.limitCount === null && query.limitOffset === null && !query.hasTargetSRFs && query.groupingSets.length === 0;
  if (!mayTake(subquery)) return [];
  if (subquery.setOperations === null) return [subquery];
  const leaves = (setOperationLeaves(subquery) ?? []).map((rtindex) => leafQuery(subquery, rtindex));
  return leaves.every((leaf) => mayTake(leaf) && leaf.setOperations === null) ? leaves : [];
}
/** Whether a column of a sub-query may be tested before the sub-query is done. @see check_output_expressions */
function isPushableColumn(catalog: Catalog, query: Query, resno: number): boolean {
  const tle = query.targetList.find((entry) => entry.resno === resno);
  if (tle === undefined || tle.resjunk || containsVolatile(catalog, tle.expr) || exprContains(tle.expr, (inner) => inner.tag === "SubLink" || inner.tag === "SubPlan" || inner.tag === "WindowFunc")) return false;
  if (query.hasDistinctOn && !query.distinctClause.some((clause) => clause.tleSortGroupRef === tle.ressortgroupref)) return false;
  return !query.hasWindowFuncs || query.windowClause.every((w) => w.partitionClause.some((clause) => clause.tleSortGroupRef === tle.ressortgroupref));
}
/** Puts quals into a query that are about what it gives. @see subquery_push_qual */
function pushInto(subquery: Query, quals: readonly Expr[]): Query {
  const leaves = subquery.setOperations === null ? undefined : setOperationLeaves(subquery);
  if (leaves !== undefined) return { ...subquery, rtable: subquery.rtable.map((rte, i) => (leaves.includes(i + 1) ? { ...rte, subquery: pushInto(rte.subquery as Query, quals) } : rte)) };
  const moved = quals.map((qual) => mapLevels(qual, (node) => (node.tag === "Var" && node.varlevelsup === 0 ? (subquery.targetList.find((entry) => entry.resno === node.varattno)?.expr as Expr) : undefined)));
  const grouped = subquery.hasAggs || subquery.groupClause.length > 0 || subquery.groupingSets.length > 0 || subquery.havingQual !== null;
  const and = (old: Query["havingQual"], fresh: readonly Expr[]): Expr => {
    const list = [...(old === null ? [] : [old as Expr]), ...fresh];
    return list.length === 1 ? (list[0] as Expr) : { tag: "BoolExpr", boolop: "AND_EXPR", args: list, location: -1 };
  };
  if (grouped) return { ...subquery, havingQual: and(subquery.havingQual, moved) };
  return { ...subquery, jointree: { ...subquery.jointree, quals: and(subquery.jointree.quals as Expr | null, moved) } };
}
/** Quals that may go into a sub-query. @see qual_is_pushdown_safe */
function pushQuals(root: PlannerInfo, rel: RelOptInfo, subquery: Query, securityBarrier: boolean): Query {
  const { catalog, probe } = root.glob.cx;
  const targets = pushTargets(subquery);
  if (targets.length === 0) return subquery;
  const colTypes = (subquery.setOperations as SetOperationStmt | null)?.colTypes;
  // A part whose column becomes another type in the whole would be tested by another operator.
  const fits = (query: Query, resno: number): boolean => isPushableColumn(catalog, query, resno) && (colTypes === undefined || exprType((query.targetList.find((tle) => tle.resno === resno) as TargetEntry).expr) === colTypes[resno - 1]);
  const safe = (expr: Expr): boolean => {
    if (securityBarrier && leaksValues(catalog, expr)) return false;
    if (containsVolatile(catalog, expr) || exprContains(expr, (node) => node.tag === "SubPlan" || node.tag === "Param")) return false;
    return !exprContains(expr, (node) => node.tag === "Var" && !targets.every((query) => fits(query, node.varattno)));
  };
  const pushed = rel.baserestrictinfo.filter((rinfo) => !rinfo.pseudoconstant && safe(rinfo.clause));
  if (probe.active && securityBarrier) {
    for (const { clause } of rel.baserestrictinfo) if (leaksValues(catalog, clause)) probe.emit({ type: "clause_held", clause: clauseText(root, clause), location: exprLocation(clause), relation: root.parse.rtable[rel.relid - 1]?.eref.aliasname ?? "", why: "it stays outside the view, which is a security barrier, since its functions are not leakproof: an error might tell of rows that the view hides" });
  }
  // A window may stop by what cannot go into it.
  const { subquery: given, settled } = pushRunConditions(catalog, subquery, rel.baserestrictinfo.filter((rinfo) => !rinfo.pseudoconstant && !pushed.includes(rinfo) && !(securityBarrier && leaksValues(catalog, rinfo.clause))).map(({ clause }) => clause));
  rel.baserestrictinfo = rel.baserestrictinfo.filter((rinfo) => !pushed.includes(rinfo) && !settled.includes(rinfo.clause));
  return pushed.length === 0 ? given : pushInto(given, pushed.map(({ clause }) => clause));
}

/** Columns that nobody asks for need not be made. @see remove_unused_subquery_outputs */
function dropUnusedOutputs(root: PlannerInfo, rel: RelOptInfo, subquery: Query): Query {
  if (subquery.setOperations !== null || subquery.distinctClause.length > 0 || subquery.hasDistinctOn) return subquery;
  const used = new Set<number>();
  exprContains([...rel.reltarget.exprs, ...rel.baserestrictinfo.map(({ clause }) => clause)] as never, (node) => {
    if (node.tag === "Var" && node.varno === rel.relid && node.varlevelsup === 0) used.add(node.varattno);
    return false;
  });
  if (used.has(0)) return subquery;
  const stopsWindow = (expr: Expr): boolean => exprContains(expr, (node) => node.tag === "WindowFunc" && node.runCondition.length > 0);
  const keeps = (tle: Query["targetList"][number]): boolean => tle.resjunk || stopsWindow(tle.expr) || tle.ressortgroupref !== 0 || used.has(tle.resno) || expressionReturnsSet(tle.expr) || containsVolatile(root.glob.cx.catalog, tle.expr);
  if (subquery.targetList.every(keeps)) return subquery;
  const empty = (expr: Expr): Expr => {
    const { typlen, typbyval } = root.glob.cx.catalog.type(exprType(expr));
    return makeConst(exprType(expr), exprTypmod(expr), exprCollation(expr), typlen, null, typbyval);
  };
  return { ...subquery, targetList: subquery.targetList.map((tle) => (keeps(tle) ? tle : { ...tle, expr: empty(tle.expr) })) };
}

/** @see set_subquery_pathlist */
function setSubquerySize(root: PlannerInfo, rel: RelOptInfo, rte: RangeTblEntry): void {
  const subquery = dropUnusedOutputs(root, rel, pushQuals(root, rel, rte.subquery as Query, rte.security_barrier));
  const needsAll = root.parse.hasAggs || root.parse.groupClause.length > 0 || root.parse.groupingSets.length > 0 || root.parse.sortClause.length > 0 || root.parse.distinctClause.length > 0 || root.parse.hasTargetSRFs || root.parse.rtable.filter((entry) => entry.inFromCl && entry.rtekind !== "RTE_JOIN").length > 1;
  const saved = root.planParams;
  root.planParams = [];
  const subroot = subqueryPlanner(root.glob, subquery, root, false, needsAll ? 0 : root.tupleFraction);
  subroot.planParams = root.planParams;
  root.planParams = saved;
  rel.subroot = subroot;
  const best = bestPathFor(subroot, 0);
  rel.tuples = best.rows;
  rel.baserestrictcost = costQuals(root, rel.baserestrictinfo);
  subquery.targetList.forEach((tle, i) => {
    const expr = best.target.exprs[i];
    if (expr === undefined || tle.resjunk) return;
    const width = expr.tag === "Var" ? subroot.simpleRels[expr.varno]?.attrWidths.get(expr.varattno) : undefined;
    if (width !== undefined) rel.attrWidths.set(tle.resno, width);
  });
}

/** The level that owns a CTE, and its place there. */
export function findCtePlan(root: PlannerInfo, rte: RangeTblEntry): { readonly owner: PlannerInfo; readonly index: number; readonly cte: CommonTableExpr } {
  let owner = root;
  for (let i = 0; i < rte.ctelevelsup; i++) owner = owner.parent ?? elog("bad levelsup for CTE");
  const index = owner.parse.cteList.findIndex((cte) => cte.ctename === rte.ctename);
  if (index < 0) elog(`could not find CTE "${rte.ctename}"`);
  return { owner, index, cte: owner.parse.cteList[index] as CommonTableExpr };
}
/** The level whose recursive query a self-reference reads. */
export function recursiveLevel(root: PlannerInfo, rte: RangeTblEntry): PlannerInfo {
  let owner = root;
  for (let i = 0; i < rte.ctelevelsup - 1; i++) owner = owner.parent ?? elog("bad levelsup for CTE");
  return owner;
}
function cteRows(root: PlannerInfo, rte: RangeTblEntry): number {
  if (rte.self_reference) return clampRows((recursiveLevel(root, rte).nonRecursivePath?.rows ?? 10) * 10);
  const { owner, index } = findCtePlan(root, rte);
  const node = owner.cteInitPlans[index];
  return node === undefined ? elog(`no plan was made for CTE "${rte.ctename}"`) : (root.glob.subplans[node.plan_id - 1]?.plan_rows ?? 1);
}

/** @see set_base_rel_pathlists */
function setBasePaths(root: PlannerInfo, rel: RelOptInfo): void {
  const rte = root.parse.rtable[rel.relid - 1] as RangeTblEntry;
  // ONLY a partitioned table has no rows.
  if (constFalse(rel) || (rel.relation?.partkey !== undefined && !rel.appendParent)) {
    // Rows that never come have no width. @see set_dummy_rel_pathlist
    rel.reltarget = { ...rel.reltarget, width: 0 };
    markDummy(root, rel);
    return;
  }
  if (rel.appendParent) return setAppendPaths(root, rel);
  switch (rte.rtekind) {
    case "RTE_RELATION":
      if (rte.tablesample !== null) {
        addPath(root, rel, createSampleScan(root, rel, readsBlocks(rte.tablesample)));
        break;
      }
      if (tidPaths(root, rel)) break;
      addPath(root, rel, createSeqScan(root, rel));
      createIndexPaths(root, rel);
      break;
    case "RTE_SUBQUERY":
      subqueryPaths(root, rel);
      break;
    case "RTE_FUNCTION":
      addPath(root, rel, createScan(root, "FunctionScan", rel, functionScanCost(root, rel, rte)));
      break;
    case "RTE_VALUES":
      addPath(root, rel, createScan(root, "ValuesScan", rel, simpleScanCost(root, rel, costs(root).cpuOperator)));
      break;
    case "RTE_CTE":
      addPath(root, rel, createScan(root, rte.self_reference ? "WorkTableScan" : "CteScan", rel, simpleScanCost(root, rel, costs(root).cpuTuple)));
      break;
    default:
      elog(`unexpected range-table entry ${rte.rtekind}`);
  }
  setCheapest(rel);
}

/** tsm_system_handler: it reads some blocks, the other method all of them. */
const SYSTEM_HANDLER = 3314;
const readsBlocks = ({ tsmhandler }: TableSampleClause): boolean => tsmhandler === SYSTEM_HANDLER;
/** @see set_tablesample_rel_size, system_samplescangetsamplesize, bernoulli_samplescangetsamplesize */
function setSampleSize(rel: RelOptInfo, sample: TableSampleClause): void {
  if (exprContains(sample, (node) => node.tag === "Var" && node.varlevelsup === 0)) notSupported("TABLESAMPLE by values of the query's own rows");
  const [percent] = sample.args;
  const known = percent?.tag === "Const" && !percent.constisnull ? (percent.constvalue as number) / 100 : Number.NaN;
  const fraction = known >= 0 && known <= 1 ? known : 0.1;
  if (readsBlocks(sample)) rel.pages = clampRows(rel.pages * fraction);
  rel.tuples = clampRows(rel.tuples * fraction);
}

/** `ctid = …`, or CURRENT OF, which nothing else can look for: then true. @see create_tidscan_paths */
function tidPaths(root: PlannerInfo, rel: RelOptInfo): boolean {
  const isCtid = (expr: Expr | undefined): boolean => expr?.tag === "Var" && expr.varattno === -1 && expr.varno === rel.relid;
  const found = rel.baserestrictinfo.find(({ clause }) => {
    if (clause.tag === "CurrentOfExpr") return true;
    if (clause.tag === "OpExpr") return clause.opno === 387 && clause.args.some(isCtid) && clause.args.some((arg) => pullVarnos(arg) === 0);
    return clause.tag === "ScalarArrayOpExpr" && clause.opno === 387 && clause.useOr && isCtid(clause.args[0]) && pullVarnos(clause.args[1]) === 0;
  });
  const only = found?.clause.tag === "CurrentOfExpr";
  if (found === undefined || !(costs(root).enabled.tidscan || only)) return false;
  const c = costs(root);
  const tuples = found.clause.tag === "ScalarArrayOpExpr" ? arrayLength(found.clause.args[1] as Expr) : 1;
  const test = costExpr(root, found.clause);
  const startup = rel.baserestrictcost.startup + test.perTuple + rel.reltarget.cost.startup;
  const run = (c.randomPage + c.cpuTuple + rel.baserestrictcost.perTuple - test.perTuple) * tuples + rel.reltarget.cost.perTuple * rel.rows;
  addPath(root, rel, createScan(root, "TidScan", rel, { disabled: 0, startup, total: startup + run }, [], undefined, [found.clause]));
  return only;
}

/** @see cost_functionscan */
function functionScanCost(root: PlannerInfo, rel: RelOptInfo, rte: RangeTblEntry): { disabled: number; startup: number; total: number } {
  const call = costExpr(root, rte.functions.map((fn) => fn.funcexpr));
  const startup = call.startup + call.perTuple + rel.baserestrictcost.startup + rel.reltarget.cost.startup;
  const run = (costs(root).cpuTuple + rel.baserestrictcost.perTuple) * rel.tuples + rel.reltarget.cost.perTuple * rel.rows;
  return { disabled: 0, startup, total: startup + run };
}
function simpleScanCost(root: PlannerInfo, rel: RelOptInfo, perTuple: number): { disabled: number; startup: number; total: number } {
  const startup = rel.baserestrictcost.startup + rel.reltarget.cost.startup;
  const run = (perTuple + costs(root).cpuTuple + rel.baserestrictcost.perTuple) * rel.tuples + rel.reltarget.cost.perTuple * rel.rows;
  return { disabled: 0, startup, total: startup + run };
}

/** A sub-query's paths, read through a scan. @see cost_subqueryscan */
function subqueryPaths(root: PlannerInfo, rel: RelOptInfo): void {
  const subroot = rel.subroot as PlannerInfo;
  const final = finalRels.get(subroot) as RelOptInfo;
  for (const { path } of final.offers) {
    const c = costs(root);
    const trivial = rel.baserestrictinfo.length === 0 && rel.reltarget.exprs.length === subroot.processedTlist.filter((tle) => !tle.resjunk).length && rel.reltarget.exprs.every((expr, i) => expr.tag === "Var" && expr.varattno === i + 1);
    const startup = path.startup + rel.baserestrictcost.startup + rel.reltarget.cost.startup;
    const run = trivial ? 0 : (c.cpuTuple + rel.baserestrictcost.perTuple) * path.rows + rel.reltarget.cost.perTuple * rel.rows;
    addPath(root, rel, createScan(root, "SubqueryScan", rel, { disabled: path.disabled, startup: trivial ? path.startup : startup, total: trivial ? path.total : startup + (path.total - path.startup) + run }, outerPathkeys(root, rel, subroot, path), path));
  }
}
/** The upper relation of each planned level. */
export const finalRels: WeakMap<PlannerInfo, RelOptInfo> = new WeakMap();

/** A sub-query's order in the parent's terms. @see convert_subquery_pathkeys */
function outerPathkeys(root: PlannerInfo, rel: RelOptInfo, subroot: PlannerInfo, path: Path): readonly PathKey[] {
  const keys: PathKey[] = [];
  for (const key of path.pathkeys) {
    let found: PathKey | undefined;
    for (const tle of subroot.processedTlist) {
      if (tle.resjunk || !(key.eclass.sortref !== 0 && key.eclass.sortref === tle.ressortgroupref) && !key.eclass.members.some((em) => !em.isConst && em.expr === tle.expr)) continue;
      const variable = rel.reltarget.exprs.find((expr) => expr.tag === "Var" && expr.varattno === tle.resno);
      if (variable === undefined) continue;
      const member = key.eclass.members[0];
      found = pathkeyForExpr(root, variable, key.opfamily, member?.datatype ?? 0, key.eclass.collation, key.strategy === 5, key.nullsFirst, 0, true);
      if (found !== undefined) break;
    }
    if (found === undefined) break;
    if (!keys.includes(found)) keys.push(found);
  }
  return keys;
}
