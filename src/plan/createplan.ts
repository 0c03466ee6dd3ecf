/**
 * From the chosen path to a plan.
 *
 * @see src/backend/optimizer/plan/createplan.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import type { IndexColumn } from "../catalog/root.ts";
import { type Bitmapset, bmsAddMember, bmsIsMember, bmsIsSubset, bmsUnion } from "../nodes/bitmapset.ts";
import { equal } from "../nodes/equal.ts";
import { exprCollation, exprType, exprTypmod, implicitAnds, makeAnds, makeTargetEntry, makeVar, stripRelabel } from "../nodes/make.ts";
import { containsMutable } from "../expr/volatility.ts";
import type { Node } from "../nodes/nodes.ts";
import type { RangeTblEntry, TableSampleClause } from "../nodes/parsenodes.ts";
import type { Agg, JoinFields, NestLoopParam, Plan, PlanFields } from "../nodes/plannodes.ts";
import { INDEX_VAR, type Expr, type InferenceElem, type MergeAction, type Oid, type Param, type SortGroupClause, type TargetEntry, type Var } from "../nodes/primnodes.ts";
import { forEachNode, mapLevels, mapExpr } from "../nodes/walk.ts";
import { elog, ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { findCtePlan, recursiveLevel } from "./allpaths.ts";
import { commute } from "./clauses.ts";
import { costExpr, costMaterial, costs, costSort } from "./costsize.ts";
import type { AggPath, GroupingSetsPath, Rollup, BitmapQual, IndexOptInfo, IndexPath, JoinPath, ModifyTablePath, Path, PathKey, PlannerInfo, RestrictInfo, ScanPath, UniquePath, WindowAggPath, WrapPath } from "./pathnodes.ts";
import { canProject } from "./pathnode.ts";
import { leafRelations, translateToLeaf } from "./inherit.ts";
import { newParam } from "./subselect.ts";
import { predicateImpliedBy } from "./predtest.ts";
import { makeMinMaxPlans } from "./planagg.ts";
import { pushedDown } from "./restrictinfo.ts";
import { indexColumnExpr, matchesColumn } from "./index-columns.ts";
import { withFields } from "../utils/objects.ts";

const base = (path: { startup: number; total: number; rows: number; disabled: number; target: { width: number } }, targetlist: readonly TargetEntry[], qual: readonly Expr[], lefttree: Plan | null = null, righttree: Plan | null = null): PlanFields => ({
  disabled_nodes: path.disabled, startup_cost: path.startup, total_cost: path.total, plan_rows: path.rows, plan_width: path.target.width, parallel_aware: false, parallel_safe: false, async_capable: false, plan_node_id: 0, targetlist, qual, lefttree, righttree,
  initPlan: [], extParam: 0, allParam: 0,
});
/** Where a plan has the path that it was made of. */
export const PATH: unique symbol = Symbol("path");
export const materialPlan = (cost: Parameters<typeof base>[0], sub: Plan): Plan => withFields(base(cost, sub.targetlist, [], sub), { tag: "Material" as const });

/** Makes the plan of a path; the level's init-plans hang on the top. @see create_plan */
export function createPlan(root: PlannerInfo, path: Path): Plan {
  root.curOuterRels = 0;
  root.curOuterParams = [];
  const maker = new PlanMaker(root);
  const made = withParams(maker.plan(path, "exact"), maker);
  const plan = made.tag === "ModifyTable" ? made : { ...made, targetlist: labelTlist(made.targetlist, root.processedTlist) };
  if (root.initPlans.length === 0) return plan;
  let extra = 0;
  // What minima and maxima cost is in the cost of their path.
  for (const init of root.initPlans) if (!maker.minmax.some(({ param }) => init.setParam.includes(param.paramid))) extra += init.subLinkType === "CTE_SUBLINK" ? init.per_call_cost : init.startup_cost + init.per_call_cost;
  return { ...plan, initPlan: root.initPlans, startup_cost: plan.startup_cost + extra, total_cost: plan.total_cost + extra };
}
/** Aggregates that init-plans give become the parameters that these set. @see fix_scan_expr (minmax_aggs) */
const withParams = (plan: Plan, { minmax }: PlanMaker): Plan => (minmax.length === 0 ? plan : mapExpr(plan, (node) => (node.tag === "Aggref" ? minmax.find(({ aggref }) => equal(aggref, node))?.param : undefined)));

/** Output names go on the top node. @see apply_tlist_labeling */
const labelTlist = (tlist: readonly TargetEntry[], names: readonly TargetEntry[]): TargetEntry[] =>
  tlist.map((tle, i) => {
    const name = names[i];
    return name === undefined ? tle : { ...tle, resname: name.resname, ressortgroupref: name.ressortgroupref, resorigtbl: name.resorigtbl, resorigcol: name.resorigcol, resjunk: name.resjunk };
  });

/** Equality that does not look at which outer joins null a Var: below them it is the same column. */
const sameColumn = (a: Expr, b: Expr): boolean => (a.tag === "Var" && b.tag === "Var" ? a.varno === b.varno && a.varattno === b.varattno && a.varlevelsup === b.varlevelsup : equal(a, b));
const sortKeyMatch = (a: Expr, b: Expr): boolean => sameColumn(stripRelabel(a), stripRelabel(b));

/** @see pull_paramids */
function paramIds(exprs: readonly Expr[]): Bitmapset {
  let ids: Bitmapset = 0;
  forEachNode(exprs, (node) => {
    if (node.tag === "Param") ids = bmsAddMember(ids, node.paramid);
  });
  return ids;
}

/** What finds rows for a bitmap, and what it tests. */
interface BitmapPlan {
  readonly plan: Plan;
  /** The clauses as they were written, and as the index tests them, both with the predicates of partial indexes. */
  readonly quals: readonly Expr[];
  readonly indexquals: readonly Expr[];
  readonly ecs: readonly unknown[];
}
const distinctQuals = (lists: readonly (readonly Expr[])[]): Expr[] => lists.flat().filter((qual, i, all) => all.findIndex((other) => equal(other, qual)) === i);
/** One condition that holds where all of some list do; none if a list is empty, which holds always. */
function anyOf(lists: readonly (readonly Expr[])[]): readonly Expr[] {
  if (lists.some((list) => list.length === 0)) return [];
  return lists.length === 1 ? (lists[0] as readonly Expr[]) : [{ tag: "BoolExpr", boolop: "OR_EXPR", args: lists.map(makeAnds), location: -1 }];
}

/** What a caller asks of a node's columns: nothing; those of the path; few; those of the path marked with their sort groups. @see CP_EXACT_TLIST, CP_SMALL_TLIST, CP_LABEL_TLIST */
type Columns = "any" | "exact" | "small" | "labeled";

class PlanMaker {
  readonly root: PlannerInfo;
  /** The parameters of minima and maxima, once their plans are made. */
  minmax: ReturnType<typeof makeMinMaxPlans> = [];
  constructor(root: PlannerInfo) {
    this.root = root;
  }

  /** A path's plan; while somebody watches, it remembers its path, and so do copies of it. */
  plan(path: Path, columns: Columns): Plan {
    const made = this.#made(path, columns);
    return this.root.glob.told.has(path) ? Object.assign({ ...made }, { [PATH]: path }) : made;
  }
  #made(path: Path, columns: Columns): Plan {
    switch (path.kind) {
      case "SeqScan":
      case "SubqueryScan":
      case "FunctionScan":
      case "ValuesScan":
      case "CteScan":
      case "WorkTableScan":
      case "TidScan":
      case "SampleScan":
        return this.gate(path, this.scan(path, columns));
      case "IndexScan":
        return this.gate(path, this.indexScan(path));
      case "BitmapHeapScan":
        return this.gate(path, this.bitmapHeap(path));
      case "Result":
        if (path.minmax !== undefined) this.minmax = makeMinMaxPlans(this.root, path.minmax);
        return withFields(base(path, this.tlist(path), []), { tag: "Result", resconstantqual: path.quals });
      case "NestLoop":
      case "MergeJoin":
      case "HashJoin":
        return this.gate(path, this.join(path));
      case "Projection":
        return this.projection(path, columns);
      case "ProjectSet":
        return withFields(base(path, this.tlist(path), [], this.plan(path.subpath, "any")), { tag: "ProjectSet" });
      case "Material": {
        const sub = this.plan(path.subpath, "small");
        return materialPlan(path, sub);
      }
      case "Memoize": {
        const sub = this.plan(path.subpath, "small");
        const exprs = this.params(path.paramExprs);
        return withFields(base(path, sub.targetlist, [], sub), { tag: "Memoize", numKeys: exprs.length, hashOperators: path.hashOperators, collations: exprs.map((expr) => exprCollation(expr)), param_exprs: exprs, singlerow: path.singleRow, binary_mode: path.binaryMode, est_entries: path.estEntries,
          keyparamids: paramIds(exprs) });
      }
      case "Sort":
      case "IncrementalSort":
        return this.sort(path, columns);
      case "Limit": {
        const sub = this.plan(path.subpath, columns);
        return withFields(base(path, sub.targetlist, [], sub), { tag: "Limit", limitOffset: path.limitOffset ?? null, limitCount: path.limitCount ?? null, limitOption: path.limitOption ?? "LIMIT_OPTION_COUNT", ...this.tieColumns(path, sub) });
      }
      case "LockRows": {
        const sub = this.plan(path.subpath, columns);
        return withFields(base(path, sub.targetlist, [], sub), { tag: "LockRows", rowMarks: this.root.rowMarks, epqParam: newParam(this.root, 2281, -1, 0).paramid });
      }
      case "Agg":
      case "Group":
        return this.agg(path);
      case "GroupingSets":
        return this.groupingSets(path);
      case "Unique":
        return this.unique(path);
      case "UniqueIfy":
        return this.uniqueify(path, columns);
      case "Append": {
        const plans = path.subpaths.map((sub) => this.plan(sub, "exact"));
        return withFields(base(path, this.tlist(path), []), { tag: "Append", apprelids: path.parent.appendParent ? path.parent.relids : 0, appendplans: plans, nasyncplans: 0, first_partial_plan: plans.length, part_prune_index: -1 });
      }
      case "SetOp": {
        const [left, right] = [this.plan(path.left, "exact"), this.plan(path.right, "exact")];
        const exprs = path.target.exprs;
        return withFields(base(path, this.tlist(path), [], left, right), { tag: "SetOp", cmd: path.cmd, strategy: path.strategy, numCols: exprs.length, cmpColIdx: exprs.map((_, i) => i + 1), cmpOperators: path.groupClause.map((clause) => (path.strategy === "SETOP_SORTED" ? clause.sortop : clause.eqop)),
          cmpCollations: exprs.map((expr) => exprCollation(expr)), cmpNullsFirst: path.groupClause.map((clause) => clause.nulls_first), numGroups: path.numGroups });
      }
      case "RecursiveUnion": {
        const [left, right] = [this.plan(path.left, "exact"), this.plan(path.right, "exact")];
        return withFields(base(path, this.tlist(path), [], left, right), { tag: "RecursiveUnion", wtParam: path.wtParam, numCols: path.distinct.length, dupColIdx: path.distinct.map((_, i) => i + 1), dupOperators: path.distinct.map((clause) => clause.eqop),
          dupCollations: path.distinct.map((_, i) => exprCollation(path.target.exprs[i] as Expr)), numGroups: path.numGroups });
      }
      case "WindowAgg":
        return this.windowAgg(path);
      case "ModifyTable":
        return this.modify(path);
    }
  }

  /** The target list of a path, with what comes from outside as parameters. */
  tlist(path: Path): TargetEntry[] {
    return path.target.exprs.map((expr, i) => ({ ...makeTargetEntry(path.paramInfo === null && this.root.curOuterRels === 0 ? expr : this.params(expr), i + 1, null), ressortgroupref: path.target.sortgrouprefs[i] ?? 0 }));
  }

  /** Vars of the relations outside become parameters. @see replace_nestloop_params */
  params<T>(tree: T): T {
    if (this.root.curOuterRels === 0) return tree;
    return mapLevels(tree, (node: Node, depth: number) => {
      if (node.tag !== "Var" || node.varlevelsup !== depth || depth > 0 || !bmsIsMember(node.varno, this.root.curOuterRels)) return undefined;
      return this.paramFor(node);
    });
  }
  paramFor(variable: Var): Param {
    const known = this.root.curOuterParams.find((item) => sameColumn(item.paramval, variable));
    if (known !== undefined) return { tag: "Param", paramkind: "PARAM_EXEC", paramid: known.paramno, paramtype: variable.vartype, paramtypmod: variable.vartypmod, paramcollid: variable.varcollid, location: variable.location };
    const param = newParam(this.root, variable.vartype, variable.vartypmod, variable.varcollid);
    this.root.curOuterParams.push({ paramno: param.paramid, paramval: variable });
    return { ...param, location: variable.location };
  }

  /** Quals without Vars are tested once, by a Result above. @see create_gating_plan */
  gate(path: Path, plan: Plan): Plan {
    const list = path.kind === "NestLoop" || path.kind === "MergeJoin" || path.kind === "HashJoin" ? path.restrictlist : [...path.parent.baserestrictinfo, ...(path.paramInfo?.clauses ?? [])];
    const quals = list.filter((rinfo) => rinfo.pseudoconstant).map((rinfo) => rinfo.clause);
    if (quals.length === 0) return plan;
    return withFields(base({ ...path, target: { width: plan.plan_width } }, plan.targetlist, [], plan), { tag: "Result", resconstantqual: this.params(quals) });
  }

  /** Clauses of policies first, unless another is cheap and tells nobody of what it sees; of one level the cheapest first. @see order_qual_clauses */
  order(clauses: readonly RestrictInfo[]): Expr[] {
    const list = clauses.filter((rinfo) => !rinfo.pseudoconstant);
    const cheap = 10 * costs(this.root).cpuOperator;
    const costed = list.map((rinfo, i) => {
      const cost = costExpr(this.root, rinfo.clause).perTuple;
      return { clause: rinfo.clause, cost, level: rinfo.leakproof && cost < cheap ? 0 : rinfo.securityLevel, i };
    });
    costed.sort((a, b) => a.level - b.level || a.cost - b.cost || a.i - b.i);
    return costed.map((item) => item.clause);
  }

  scan(path: ScanPath, columns: Columns): Plan {
    const { root } = this;
    const rel = path.parent;
    const rte = root.parse.rtable[rel.relid - 1] as RangeTblEntry;
    const clauses = [...rel.baserestrictinfo, ...(path.paramInfo?.clauses ?? [])];
    const qual = this.params(this.order(clauses));
    const fields = withFields(base(path, this.tlist(path), qual), { scanrelid: rel.relid });
    switch (path.kind) {
      case "SeqScan":
        return withFields(fields, { tag: "SeqScan" });
      case "SampleScan":
        return withFields(fields, { tag: "SampleScan", tablesample: this.params(rte.tablesample as TableSampleClause) });
      case "TidScan":
        return withFields(fields, { qual: qual.filter((clause) => !(path.tidquals ?? []).includes(clause)), tag: "TidScan", tidquals: this.params(path.tidquals ?? []) });
      case "SubqueryScan":
        return this.subqueryScan(path, { ...fields, targetlist: this.wholeRow(path, columns) ?? fields.targetlist });
      case "FunctionScan":
        return withFields(fields, { tag: "FunctionScan", functions: this.params(rte.functions), funcordinality: rte.funcordinality });
      case "ValuesScan":
        return withFields(fields, { tag: "ValuesScan", values_lists: this.params(rte.values_lists) });
      case "CteScan": {
        const { owner, index } = findCtePlan(root, rte);
        const init = owner.cteInitPlans[index] ?? elog("CTE has no plan");
        return withFields(fields, { tag: "CteScan", ctePlanId: init.plan_id, cteParam: init.setParam[0] as number });
      }
      default:
        return withFields(fields, { tag: "WorkTableScan", wtParam: recursiveLevel(root, rte).wtParamId });
    }
  }
  /** All columns of a sub-query as they come, where the caller doesn't mind: then the scan itself may be left out. @see use_physical_tlist, build_physical_tlist */
  wholeRow(path: ScanPath, columns: Columns): TargetEntry[] | undefined {
    if (columns === "exact" || columns === "small") return undefined;
    const { relid, subroot } = path.parent;
    const rows = (subroot as PlannerInfo).processedTlist;
    const { exprs, sortgrouprefs } = path.target;
    const asked = exprs.map((expr) => (expr.tag === "Var" && expr.varno === relid && expr.varattno > 0 ? expr.varattno : 0));
    if (asked.includes(0) || path.paramInfo !== null || this.root.curOuterRels !== 0) return undefined;
    const labels = asked.filter((_, at) => (sortgrouprefs[at] ?? 0) > 0);
    // A column that is two groups at once needs two places.
    if (columns === "labeled" && new Set(labels).size < labels.length) return undefined;
    return rows.map((tle, i) => {
      const at = asked.indexOf(i + 1);
      const known = exprs[at];
      const column: Expr = known ?? { tag: "Var", varno: relid, varattno: i + 1, vartype: exprType(tle.expr), vartypmod: exprTypmod(tle.expr), varcollid: exprCollation(tle.expr), varnullingrels: 0, varlevelsup: 0, varreturningtype: "VAR_RETURNING_DEFAULT", varnosyn: relid, varattnosyn: i + 1, location: -1 };
      return { ...makeTargetEntry(column, i + 1, null, tle.resjunk), ressortgroupref: columns === "labeled" && at >= 0 ? (sortgrouprefs[at] ?? 0) : 0 };
    });
  }
  subqueryScan(path: ScanPath, fields: PlanFields & { readonly scanrelid: number }): Plan {
    const subroot = path.parent.subroot as PlannerInfo;
    const subplan = createPlan(subroot, path.subpath as Path);
    for (const item of subroot.planParams) {
      const variable = item.item as Var;
      if (bmsIsMember(variable.varno, this.root.curOuterRels) && !this.root.curOuterParams.some((known) => known.paramno === item.paramId)) this.root.curOuterParams.push({ paramno: item.paramId, paramval: variable });
    }
    subplans.set(subplan, subroot);
    return withFields(fields, { tag: "SubqueryScan", subplan, scanstatus: "SUBQUERY_SCAN_UNKNOWN" });
  }

  indexScan(path: IndexPath): Plan {
    const rel = path.parent;
    const conditions = path.clauses.flatMap((clause) => clause.quals);
    const fixed = path.clauses.flatMap((clause) => clause.quals.map((qual) => this.indexQual(path, qual, clause.column)));
    const clauses = [...rel.baserestrictinfo, ...(path.paramInfo?.clauses ?? [])];
    const used = path.clauses.filter((clause) => !clause.lossy).map((clause) => clause.rinfo);
    const { cx } = this.root.glob;
    const isUsed = (rinfo: RestrictInfo): boolean => used.includes(rinfo) || used.some((other) => other.parentEc !== null && other.parentEc === rinfo.parentEc);
    const isImplied = ({ clause }: RestrictInfo): boolean => (path.index.predicate.length > 0 && predicateImpliedBy(cx, [clause], path.index.predicate)) || (!containsMutable(cx.catalog, clause) && predicateImpliedBy(cx, [clause], conditions));
    const rest = clauses.filter((rinfo) => !isUsed(rinfo) && !isImplied(rinfo));
    const fields = withFields(base(path, this.tlist(path), this.params(this.order(rest))), { scanrelid: rel.relid, indexid: path.index.info.indexrelid });
    const direction = path.backward ? "BackwardScanDirection" : "ForwardScanDirection";
    if (path.indexOnly) {
      const indextlist = path.index.info.columns.map((_, i) => makeTargetEntry(indexColumnExpr(path.index, i), i + 1, null));
      return withFields(fields, { tag: "IndexOnlyScan", indexqual: fixed, recheckqual: [], indexorderby: [], indextlist, indexorderdir: direction });
    }
    return withFields(fields, { tag: "IndexScan", indexqual: fixed, indexqualorig: this.params(conditions), indexorderby: [], indexorderbyorig: [], indexorderbyops: [], indexorderdir: direction });
  }
  indexKey(index: IndexOptInfo, column: number): Var {
    const indexed = indexColumnExpr(index, column);
    return { tag: "Var", varno: INDEX_VAR, varattno: column + 1, vartype: exprType(indexed), vartypmod: -1, varcollid: exprCollation(indexed), varnullingrels: 0, varlevelsup: 0, varreturningtype: "VAR_RETURNING_DEFAULT", varnosyn: 0, varattnosyn: 0, location: -1 };
  }
  /** The indexed side becomes a Var of the index: INDEX_VAR and the column's number. @see fix_indexqual_references */
  indexQual(path: IndexPath, qual: Expr, column: number): Expr {
    const key = this.indexKey(path.index, column);
    const side = (expr: Expr): Expr => (matchesColumn(path.index, column, expr) ? key : this.params(expr));
    if (qual.tag === "OpExpr" || qual.tag === "ScalarArrayOpExpr") return { ...qual, args: [side(qual.args[0] as Expr), this.params(qual.args[1] as Expr)] };
    if (qual.tag === "NullTest") return { ...qual, arg: key };
    if (qual.tag === "RowCompareExpr") return { ...qual, largs: qual.largs.map((arg) => this.indexKey(path.index, path.index.info.columns.findIndex((_, at) => matchesColumn(path.index, at, arg)))), rargs: this.params(qual.rargs) };
    return notSupported(`an index condition of kind ${qual.tag}`);
  }

  /** @see create_bitmap_scan_plan */
  bitmapHeap(path: Extract<Path, { kind: "BitmapHeapScan" }>): Plan {
    const rel = path.parent;
    const { cx } = this.root.glob;
    const { plan, quals, indexquals, ecs } = this.bitmap(path.bitmapqual);
    const clauses = [...rel.baserestrictinfo, ...(path.paramInfo?.clauses ?? [])];
    const isTested = ({ clause, parentEc }: RestrictInfo): boolean => indexquals.some((qual) => equal(qual, clause)) || (parentEc !== null && ecs.includes(parentEc)) || (!containsMutable(cx.catalog, clause) && predicateImpliedBy(cx, [clause], indexquals));
    const rest = clauses.filter((rinfo) => !isTested(rinfo));
    // What is tested of every row need not be tested of those found again.
    const recheck = quals.filter((qual) => !rest.some(({ clause }) => clause === qual));
    return withFields(base(path, this.tlist(path), this.params(this.order(rest)), plan), { tag: "BitmapHeapScan", scanrelid: rel.relid, bitmapqualorig: this.params(recheck) });
  }
  /** @see create_bitmap_subplan */
  bitmap(qual: BitmapQual): BitmapPlan {
    if (qual.kind === "IndexScan") return this.bitmapIndex(qual);
    const parts = qual.quals.map((part) => this.bitmap(part));
    const cost = { startup: qual.total, total: qual.total, rows: qual.rows, disabled: 0, target: { width: 0 } };
    const bitmapplans = parts.map((part) => part.plan);
    if (qual.kind === "BitmapAnd") return { plan: withFields(base(cost, [], []), { tag: "BitmapAnd", bitmapplans }), quals: distinctQuals(parts.map((part) => part.quals)), indexquals: distinctQuals(parts.map((part) => part.indexquals)), ecs: parts.flatMap((part) => part.ecs) };
    return { plan: withFields(base(cost, [], []), { tag: "BitmapOr", isshared: false, bitmapplans }), quals: anyOf(parts.map((part) => part.quals)), indexquals: anyOf(parts.map((part) => part.indexquals)), ecs: [] };
  }
  bitmapIndex(path: IndexPath): BitmapPlan {
    const { index, clauses, parent } = path;
    const conditions = clauses.flatMap((clause) => clause.quals);
    const fixed = clauses.flatMap((clause) => clause.quals.map((item) => this.indexQual(path, item, clause.column)));
    const cost = { startup: 0, total: path.indexTotalCost, rows: Math.max(1, Math.round(path.indexSelectivity * parent.tuples)), disabled: 0, target: { width: 0 } };
    const plan: Plan = withFields(base(cost, [], []), { tag: "BitmapIndexScan", scanrelid: parent.relid, indexid: index.info.indexrelid, isshared: false, indexqual: fixed, indexqualorig: this.params(conditions) });
    const quals = clauses.map((clause) => clause.rinfo.clause);
    const predicate = index.predicate.filter((part) => !predicateImpliedBy(this.root.glob.cx, [part], quals));
    return { plan, quals: [...quals, ...predicate], indexquals: [...conditions, ...predicate], ecs: clauses.map((clause) => clause.rinfo.parentEc).filter((ec) => ec !== null) };
  }

  // Joins

  join(path: JoinPath): Plan {
    const savedOuter = this.root.curOuterRels;
    const left = this.plan(path.outer, (path.kind === "MergeJoin" && path.outerSortkeys.length > 0) || (path.kind === "HashJoin" && path.numBatches > 1) ? "small" : "any");
    if (path.kind === "NestLoop") this.root.curOuterRels = bmsUnion(savedOuter, path.outer.parent.relids);
    const right = this.plan(path.inner, path.kind === "HashJoin" || (path.kind === "MergeJoin" && path.innerSortkeys.length > 0) ? "small" : "any");
    this.root.curOuterRels = savedOuter;
    const isOuter = ["JOIN_LEFT", "JOIN_RIGHT", "JOIN_FULL", "JOIN_ANTI", "JOIN_RIGHT_ANTI"].includes(path.jointype);
    const rest = path.restrictlist.filter((rinfo) => !path.clauses.includes(rinfo));
    const joinClauses = isOuter ? rest.filter((rinfo) => !pushedDown(rinfo, path.parent.relids)) : rest;
    const otherClauses = isOuter ? rest.filter((rinfo) => pushedDown(rinfo, path.parent.relids)) : [];
    const joinqual = this.params(this.order(joinClauses));
    const tlist = this.tlist(path);
    const fields: Omit<JoinFields, "lefttree" | "righttree"> = withFields(base(path, tlist, this.params(this.order(otherClauses))), { jointype: path.jointype, inner_unique: path.innerUnique, joinqual });
    if (path.kind === "NestLoop") return withFields(fields, { lefttree: left, righttree: right, tag: "NestLoop", nestParams: this.nestParams(path.outer.parent.relids) });
    const clauses = path.clauses.map((rinfo) => this.switchSides(rinfo, path.outer.parent.relids));
    if (path.kind === "HashJoin") return this.hashJoin(withFields(fields, { lefttree: left, righttree: right }), clauses);
    return this.mergeJoin(path, withFields(fields, { lefttree: left, righttree: right }), clauses);
  }
  /** @see identify_current_nestloop_params */
  nestParams(outerRelids: Bitmapset): NestLoopParam[] {
    const mine = this.root.curOuterParams.filter((item) => bmsIsMember(item.paramval.varno, outerRelids));
    this.root.curOuterParams = this.root.curOuterParams.filter((item) => !mine.includes(item));
    return mine.map((item) => ({ tag: "NestLoopParam", paramno: item.paramno, paramval: item.paramval }));
  }
  /** Outer side on the left. @see get_switched_clauses */
  switchSides(rinfo: RestrictInfo, outer: Bitmapset): Extract<Expr, { tag: "OpExpr" }> {
    const clause = rinfo.clause as Extract<Expr, { tag: "OpExpr" }>;
    rinfo.outerIsLeft = bmsIsSubset(rinfo.leftRelids, outer);
    return this.params(rinfo.outerIsLeft ? clause : (commute(this.root.glob.cx.catalog, clause) ?? elog("no commutator")));
  }
  hashJoin(fields: JoinFields, clauses: readonly Extract<Expr, { tag: "OpExpr" }>[]): Plan {
    const inner = fields.righttree as Plan;
    const innerKeys = clauses.map((clause) => clause.args[1] as Expr);
    const hash: Plan = withFields(base({ startup: inner.total_cost, total: inner.total_cost, rows: inner.plan_rows, disabled: inner.disabled_nodes, target: { width: inner.plan_width } }, inner.targetlist, [], inner), { tag: "Hash", hashkeys: innerKeys, skewTable: 0, skewColumn: 0, skewInherit: false, rows_total: 0 });
    return withFields(fields, { righttree: hash, tag: "HashJoin", hashclauses: clauses, hashoperators: clauses.map((clause) => clause.opno), hashcollations: clauses.map((clause) => clause.inputcollid), hashkeys: clauses.map((clause) => clause.args[0] as Expr) });
  }
  mergeJoin(path: JoinPath, fields: JoinFields, clauses: readonly Extract<Expr, { tag: "OpExpr" }>[]): Plan {
    let [left, right] = [fields.lefttree as Plan, fields.righttree as Plan];
    if (path.outerSortkeys.length > 0) left = this.sortPlan(left, path.outerSortkeys, path.outer.parent.relids);
    if (path.innerSortkeys.length > 0) right = this.sortPlan(right, path.innerSortkeys, path.inner.parent.relids);
    if (path.materializeInner) {
      const cost = costMaterial(this.root, { disabled: right.disabled_nodes, startup: right.startup_cost, total: right.total_cost }, right.plan_rows, right.plan_width);
      right = materialPlan({ ...cost, rows: right.plan_rows, target: { width: right.plan_width } }, right);
    }
    const outerKeys = path.outerSortkeys.length > 0 ? path.outerSortkeys : path.outer.pathkeys;
    const keys = path.clauses.map((rinfo) => {
      const ec = rinfo.outerIsLeft ? rinfo.leftEc : rinfo.rightEc;
      return outerKeys.find((key) => key.eclass === ec) ?? elog("outer pathkeys do not match mergeclauses");
    });
    return {
      ...fields, lefttree: left, righttree: right, tag: "MergeJoin", skip_mark_restore: path.skipMarkRestore, mergeclauses: clauses, mergeFamilies: keys.map((key) => key.opfamily), mergeCollations: keys.map((key) => key.eclass.collation),
      mergeReversals: keys.map((key) => key.strategy === 5), mergeNullsFirst: keys.map((key) => key.nullsFirst),
    };
  }

  // Sorting

  /** Column numbers and operators of sort keys in a target list. @see prepare_sort_from_pathkeys */
  sortColumns(tlist: readonly TargetEntry[], keys: readonly PathKey[], relids?: Bitmapset): { readonly columns: number[]; readonly operators: Oid[]; readonly collations: Oid[]; readonly nullsFirst: boolean[]; readonly extra: Expr[] } {
    const { catalog } = this.root.glob.cx;
    const columns: number[] = [];
    const operators: Oid[] = [];
    const collations: Oid[] = [];
    const nullsFirst: boolean[] = [];
    const extra: Expr[] = [];
    for (const key of keys) {
      const ec = key.eclass;
      let found: { readonly column: number; readonly type: Oid } | undefined;
      if (ec.hasVolatile) {
        const tle = tlist.find((entry) => entry.ressortgroupref === ec.sortref);
        if (tle !== undefined) found = { column: tle.resno, type: ec.members[0]?.datatype ?? 0 };
      } else {
        for (const tle of tlist) {
          const em = ec.members.find((member) => !member.isConst && sortKeyMatch(member.expr, tle.expr));
          if (em !== undefined) {
            found = { column: tle.resno, type: em.datatype };
            break;
          }
        }
        if (found === undefined) {
          const em = ec.members.find((member) => !member.isConst && (relids === undefined || bmsIsSubset(member.relids, relids)));
          if (em === undefined) elog("could not find pathkey item to sort");
          extra.push(em.expr);
          found = { column: tlist.length + extra.length, type: em.datatype };
        }
      }
      if (found === undefined) elog("could not find pathkey item to sort");
      columns.push(found.column);
      operators.push(catalog.opfamilyMember(key.opfamily, found.type, found.type, key.strategy));
      collations.push(ec.collation);
      nullsFirst.push(key.nullsFirst);
    }
    return { columns, operators, collations, nullsFirst, extra };
  }
  sortPlan(sub: Plan, keys: readonly PathKey[], relids?: Bitmapset): Plan {
    const { columns, operators, collations, nullsFirst, extra } = this.sortColumns(sub.targetlist, keys, relids);
    const input = this.withExtra(sub, extra);
    const cost = costSort(this.root, { disabled: sub.disabled_nodes, startup: sub.startup_cost, total: sub.total_cost }, sub.plan_rows, sub.plan_width, -1);
    return withFields(base({ ...cost, rows: sub.plan_rows, target: { width: sub.plan_width } }, input.targetlist, [], input), { tag: "Sort", numCols: columns.length, sortColIdx: columns, sortOperators: operators, collations, nullsFirst });
  }
  /** Adds computed sort keys to a plan's output. */
  withExtra(sub: Plan, extra: readonly Expr[]): Plan {
    if (extra.length === 0) return sub;
    const more = extra.map((expr, i) => makeTargetEntry(expr, sub.targetlist.length + i + 1, null, true));
    const targetlist = [...sub.targetlist, ...more];
    const projects = !["Material", "Memoize", "Sort", "IncrementalSort", "Unique", "SetOp", "LockRows", "Limit", "ModifyTable", "Append", "RecursiveUnion", "Hash"].includes(sub.tag);
    if (projects) return { ...sub, targetlist } as Plan;
    return withFields(base({ startup: sub.startup_cost, total: sub.total_cost + costs(this.root).cpuTuple * sub.plan_rows, rows: sub.plan_rows, disabled: sub.disabled_nodes, target: { width: sub.plan_width } }, targetlist, [], sub), { tag: "Result", resconstantqual: [] });
  }
  sort(path: WrapPath, columns: Columns): Plan {
    const sub = this.plan(path.subpath, columns === "exact" ? "exact" : "small");
    const { columns: sortColIdx, operators, collations, nullsFirst, extra } = this.sortColumns(sub.targetlist, path.pathkeys, path.subpath.parent.kind === "upper" ? undefined : path.subpath.parent.relids);
    const input = this.withExtra(sub, extra);
    const keys = { numCols: sortColIdx.length, sortColIdx, sortOperators: operators, collations, nullsFirst };
    if (path.kind === "IncrementalSort") return withFields(base(path, input.targetlist, [], input), { tag: "IncrementalSort", nPresortedCols: path.presorted ?? 0, ...keys });
    return withFields(base(path, input.targetlist, [], input), { tag: "Sort", ...keys });
  }

  // Aggregation and the rest

  columnsOf(tlist: readonly TargetEntry[], clauses: readonly SortGroupClause[]): { readonly columns: number[]; readonly collations: Oid[] } {
    const tles = clauses.map((clause) => tlist.find((tle) => tle.ressortgroupref === clause.tleSortGroupRef) ?? elog("group column not found in subplan targetlist"));
    return { columns: tles.map((tle) => tle.resno), collations: tles.map((tle) => exprCollation(tle.expr)) };
  }
  agg(path: AggPath): Plan {
    const sub = this.plan(path.subpath, "labeled");
    const { columns, collations } = this.columnsOf(sub.targetlist, path.groupClause);
    const fields = withFields(base(path, this.tlist(path), this.params([...path.qual]), sub), { numCols: columns.length, grpColIdx: columns, grpOperators: path.groupClause.map((clause) => clause.eqop), grpCollations: collations });
    if (path.kind === "Group") return withFields(fields, { tag: "Group" });
    return withFields(fields, { tag: "Agg", aggstrategy: path.strategy, aggsplit: 0, numGroups: path.strategy === "AGG_PLAIN" ? 1 : path.numGroups, transitionSpace: path.transitionSpace, aggParams: 0, groupingSets: [], chain: [] });
  }
  /** One Agg node; its chain describes the passes after the first. @see create_groupingsets_plan */
  groupingSets(path: GroupingSetsPath): Plan {
    const sub = this.plan(path.subpath, "labeled");
    const column = (ref: number): number => (sub.targetlist.find((tle) => tle.ressortgroupref === ref) ?? elog("group column not found in subplan targetlist")).resno;
    const keys = (rollup: Rollup): Pick<Agg, "numCols" | "grpColIdx" | "grpOperators" | "grpCollations" | "groupingSets" | "numGroups"> => {
      const refs = rollup.groupClause.map((clause) => clause.tleSortGroupRef);
      return {
        numCols: rollup.sets[0]?.length ?? 0, grpColIdx: refs.map(column), grpOperators: rollup.groupClause.map((clause) => clause.eqop), grpCollations: this.columnsOf(sub.targetlist, rollup.groupClause).collations,
        groupingSets: rollup.sets.map((set) => set.map((ref) => refs.indexOf(ref))), numGroups: rollup.groups.reduce((total, n) => total + n, 0),
      };
    };
    let firstSort = path.rollups[0]?.hashed === true;
    const chain = path.rollups.slice(1).map((rollup): Plan => {
      const own = keys(rollup);
      const sort = rollup.hashed || firstSort ? null : sortByGroups(path, rollup, own.grpColIdx, own.grpCollations);
      if (!rollup.hashed) firstSort = false;
      return withFields(base({ ...path, rows: own.numGroups }, [], [], sort), { tag: "Agg", aggstrategy: rollup.hashed ? "AGG_HASHED" : own.numCols === 0 ? "AGG_PLAIN" : "AGG_SORTED", aggsplit: 0, transitionSpace: path.transitionSpace, aggParams: 0, chain: [], ...own });
    });
    return withFields(base(path, this.tlist(path), this.params([...path.qual]), sub), { tag: "Agg", aggstrategy: path.strategy, aggsplit: 0, transitionSpace: path.transitionSpace, aggParams: 0, chain, ...keys(path.rollups[0] as Rollup) });
  }
  /** @see create_windowagg_plan */
  windowAgg(path: WindowAggPath): Plan {
    const sub = this.plan(path.subpath, "labeled");
    const { clause } = path;
    const partition = this.columnsOf(sub.targetlist, clause.partitionClause);
    const order = this.columnsOf(sub.targetlist, clause.orderClause);
    const runCondition = this.params([...path.runCondition]);
    return withFields(base(path, this.tlist(path), this.params([...path.qual]), sub), {
      tag: "WindowAgg", winname: clause.name, winref: clause.winref, partNumCols: partition.columns.length, partColIdx: partition.columns, partOperators: clause.partitionClause.map((sort) => sort.eqop), partCollations: partition.collations,
      ordNumCols: order.columns.length, ordColIdx: order.columns, ordOperators: clause.orderClause.map((sort) => sort.eqop), ordCollations: order.collations, frameOptions: clause.frameOptions, startOffset: clause.startOffset, endOffset: clause.endOffset, runCondition, runConditionOrig: runCondition,
      startInRangeFunc: clause.startInRangeFunc, endInRangeFunc: clause.endInRangeFunc, inRangeColl: clause.inRangeColl, inRangeAsc: clause.inRangeAsc, inRangeNullsFirst: clause.inRangeNullsFirst, topWindow: path.top,
    });
  }
  unique(path: UniquePath): Plan {
    const sub = this.plan(path.subpath, "exact");
    const keys = path.subpath.pathkeys.slice(0, path.numCols);
    const { columns, operators, collations } = this.sortColumns(sub.targetlist, keys);
    const { catalog } = this.root.glob.cx;
    const equals = operators.map((opno) => {
      const row = catalog.amopsOfOperator(opno).find((amop) => amop.amopmethod === 403);
      return row === undefined ? 0 : catalog.opfamilyMember(row.amopfamily, row.amoplefttype, row.amoprighttype, 3);
    });
    return withFields(base(path, sub.targetlist, [], sub), { tag: "Unique", numCols: columns.length, uniqColIdx: columns, uniqOperators: equals, uniqCollations: collations });
  }
  /** The right side of a semi-join, made unique. @see create_unique_plan */
  uniqueify(path: UniquePath, wanted: Columns): Plan {
    let sub = this.plan(path.subpath, wanted === "exact" ? "exact" : "small");
    const exprs = path.exprs ?? [];
    const missing = exprs.filter((expr) => !sub.targetlist.some((tle) => sameColumn(tle.expr, expr)));
    sub = this.withExtra(sub, missing);
    const columns = exprs.map((expr) => sub.targetlist.find((tle) => sameColumn(tle.expr, expr))?.resno ?? elog("unique column not found"));
    const { catalog } = this.root.glob.cx;
    const operators = (path.operators ?? []).map((opno) => {
      const type = catalog.operator(opno).oprright;
      const row = catalog.amopsOfOperator(opno).find((amop) => amop.amopmethod === 403 || amop.amopmethod === 405);
      return row === undefined ? opno : catalog.opfamilyMember(row.amopfamily, type, type, row.amopstrategy) || opno;
    });
    const collations = exprs.map((expr) => exprCollation(expr));
    if (path.hashed === true) {
      return withFields(base(path, sub.targetlist, [], sub), { tag: "Agg", aggstrategy: "AGG_HASHED", aggsplit: 0, numCols: columns.length, grpColIdx: columns, grpOperators: operators, grpCollations: collations, numGroups: path.rows, transitionSpace: 0, aggParams: 0, groupingSets: [], chain: [] });
    }
    const sortOperators = operators.map((opno) => {
      const row = catalog.amopsOfOperator(opno).find((amop) => amop.amopmethod === 403);
      return row === undefined ? 0 : catalog.opfamilyMember(row.amopfamily, row.amoplefttype, row.amoprighttype, 1);
    });
    const sort: Plan = withFields(base({ ...path, rows: sub.plan_rows }, sub.targetlist, [], sub), { tag: "Sort", numCols: columns.length, sortColIdx: columns, sortOperators, collations, nullsFirst: columns.map(() => false) });
    return withFields(base(path, sub.targetlist, [], sort), { tag: "Unique", numCols: columns.length, uniqColIdx: columns, uniqOperators: operators, uniqCollations: collations });
  }
  projection(path: WrapPath, columns: Columns): Plan {
    if (columns === "labeled" && path.subpath.kind === "SubqueryScan" && path.dummy === true && path.target.exprs.every((expr) => expr.tag === "Var")) {
      const scan = this.plan({ ...path.subpath, target: path.target }, columns);
      return { ...scan, startup_cost: path.startup, total_cost: path.total, plan_rows: path.rows, plan_width: path.target.width };
    }
    const sub = this.plan(path.subpath, "exact");
    const tlist = this.tlist(path);
    const same = sub.targetlist.length === tlist.length && tlist.every((tle, i) => equal(tle.expr, sub.targetlist[i]?.expr));
    if (same || (canProject(path.subpath) && sub.tag !== "ProjectSet")) return { ...sub, targetlist: tlist, startup_cost: path.startup, total_cost: path.total, plan_rows: path.rows, plan_width: path.target.width } as Plan;
    return withFields(base(path, tlist, [], sub), { tag: "Result", resconstantqual: [] });
  }
  tieColumns(path: WrapPath, sub: Plan): { readonly uniqNumCols: number; readonly uniqColIdx: number[]; readonly uniqOperators: Oid[]; readonly uniqCollations: Oid[] } {
    if (path.limitOption !== "LIMIT_OPTION_WITH_TIES") return { uniqNumCols: 0, uniqColIdx: [], uniqOperators: [], uniqCollations: [] };
    const { sortClause } = this.root.parse;
    const { columns, collations } = this.columnsOf(sub.targetlist, sortClause);
    return { uniqNumCols: columns.length, uniqColIdx: columns, uniqOperators: sortClause.map((clause) => clause.eqop), uniqCollations: collations };
  }

  /** MERGE's actions for one table; a new row goes to the one that the statement names. */
  actions(target: number, leaf: number, colnos: (leaf: number, attnums: readonly number[]) => readonly number[]): MergeAction[] {
    return this.root.parse.mergeActionList.map((action) => {
      const qual = translateToLeaf(this.root, target, leaf, (action.qual ?? []) as readonly Expr[]);
      if (action.commandType === "CMD_INSERT") return { ...action, qual };
      return { ...action, qual, targetList: translateToLeaf(this.root, target, leaf, action.targetList), updateColnos: colnos(leaf, action.updateColnos) };
    });
  }
  modify(path: ModifyTablePath): Plan {
    const { root } = this;
    const query = root.parse;
    const sub = this.plan(path.subpath, "exact");
    const labeled = { ...sub, targetlist: labelTlist(sub.targetlist, root.processedTlist) } as Plan;
    const conflict = query.onConflict;
    const rel = root.glob.cx.catalog.relation((query.rtable[query.resultRelation - 1] as RangeTblEntry).relid);
    const target = query.resultRelation;
    const inherited = query.commandType !== "CMD_INSERT" && root.simpleRels[target]?.appendParent === true;
    const found = inherited ? leafRelations(root, target) : [target];
    // Where no child is left, the parent stands for them all.
    const leaves = found.length > 0 ? found : [target];
    const colnos = (leaf: number, attnums: readonly number[] = root.updateColnos): readonly number[] => translateToLeaf(root, target, leaf, attnums.map((attnum): Expr => makeVar(target, attnum, 0, -1, 0))).map((expr) => (expr as Var).varattno);
    return withFields(base({ ...path, target: { width: 0 } }, query.returningList, [], labeled), { tag: "ModifyTable", operation: query.commandType, canSetTag: query.canSetTag, nominalRelation: target, rootRelation: inherited ? target : 0, partColsUpdated: false,
      resultRelations: leaves, updateColnosLists: query.commandType === "CMD_UPDATE" ? leaves.map((leaf) => colnos(leaf)) : [], withCheckOptionLists: query.withCheckOptions.length > 0 ? [query.withCheckOptions] : [], returningOldAlias: query.returningOldAlias, returningNewAlias: query.returningNewAlias,
      returningLists: query.returningList.length > 0 ? leaves.map((leaf) => translateToLeaf(root, target, leaf, query.returningList)) : [], fdwPrivLists: [], fdwDirectModifyPlans: 0, rowMarks: [], epqParam: newParam(root, 2281, -1, 0).paramid, onConflictAction: conflict?.action ?? "ONCONFLICT_NONE",
      arbiterIndexes: conflict === null ? [] : arbiterIndexes(root, rel.oid), onConflictSet: conflict?.onConflictSet ?? [], onConflictCols: conflict?.onConflictSet.filter((tle) => !tle.resjunk).map((tle) => tle.resno) ?? [], onConflictWhere: conflict?.onConflictWhere ?? null,
      exclRelRTI: conflict?.exclRelIndex ?? 0, exclRelTlist: conflict?.exclRelTlist ?? [], mergeActionLists: query.commandType === "CMD_MERGE" ? leaves.map((leaf) => this.actions(target, leaf, colnos)) : [], mergeJoinConditions: query.mergeJoinCondition === null ? [] : leaves.map((leaf) => translateToLeaf(root, target, leaf, query.mergeJoinCondition as Expr)) });
  }
}

/** The root of each sub-query's plan, for setrefs. */
export const subplans: WeakMap<object, PlannerInfo> = new WeakMap();

/** The unique indexes that ON CONFLICT's target names. @see infer_arbiter_indexes */
function arbiterIndexes(root: PlannerInfo, relid: Oid): Oid[] {
  const { catalog } = root.glob.cx;
  const conflict = root.parse.onConflict;
  const rel = catalog.relation(relid);
  if (conflict === null || (conflict.arbiterElems.length === 0 && conflict.constraint === 0)) return [];
  const named = rel.constraints.find(({ oid }) => oid === conflict.constraint);
  if (named?.contype === "x" && conflict.action === "ONCONFLICT_UPDATE") ereport({ code: ERRCODE.wrong_object_type, message: "ON CONFLICT DO UPDATE not supported with exclusion constraints" });
  if (conflict.constraint !== 0) return rel.constraints.filter((constraint) => constraint.oid === conflict.constraint).map((constraint) => constraint.conindid);
  const elems = conflict.arbiterElems as readonly InferenceElem[];
  const wanted = new Set(elems.flatMap(({ expr }) => (expr.tag === "Var" ? [expr.varattno] : [])));
  const where = conflict.arbiterWhere === null ? [] : implicitAnds(conflict.arbiterWhere);
  const found = catalog.indexesOf(rel).filter((index) => {
    if (!index.unique) return false;
    const keys = index.columns.slice(0, index.nkeys);
    const attnums = new Set(keys.flatMap((key) => (key.attnum !== 0 ? [key.attnum] : [])));
    if (attnums.size !== wanted.size || [...attnums].some((attnum) => !wanted.has(attnum))) return false;
    if (!elems.every((elem) => inferenceMatches(catalog, elem, keys))) return false;
    return keys.every((key) => key.expr === null || elems.some(({ expr }) => equal(key.expr, expr))) && predicateImpliedBy(root.glob.cx, index.predicate, where);
  });
  if (found.length === 0) elogConflict();
  return found.map((index) => index.indexrelid);
}
/** Whether a key is the column or expression that ON CONFLICT names, of the collation and operator class that it names. @see infer_collation_opclass_match */
const inferenceMatches = (catalog: Catalog, { expr, infercollid, inferopclass }: InferenceElem, keys: readonly IndexColumn[]): boolean => {
  const opclass = inferopclass === 0 ? undefined : catalog.opclass(inferopclass);
  return keys.some((key) => (expr.tag === "Var" ? key.attnum === expr.varattno : key.expr !== null && equal(key.expr, expr)) && (opclass === undefined || (opclass.opcfamily === key.opfamily && opclass.opcintype === key.opcintype)) && (infercollid === 0 || infercollid === key.collation));
};
const elogConflict = (): never => ereport({ code: ERRCODE.invalid_column_reference, message: "there is no unique or exclusion constraint matching the ON CONFLICT specification" });
/** The sort of a later pass, without its input. @see make_sort_from_groupcols */
const sortByGroups = (path: GroupingSetsPath, { groupClause }: Rollup, sortColIdx: readonly number[], collations: readonly Oid[]): Plan =>
  withFields(base({ ...path, rows: path.subpath.rows }, [], []), { tag: "Sort", numCols: groupClause.length, sortColIdx, sortOperators: groupClause.map((clause) => clause.sortop), collations, nullsFirst: groupClause.map((clause) => clause.nulls_first) });
