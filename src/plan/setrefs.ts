/**
 * The last step: range tables become one, and Vars say where their value comes from (the scan, the outer or the inner child).
 *
 * @see src/backend/optimizer/plan/setrefs.c
 */

import { type Bitmapset, bmsAddMember, bmsMembers } from "../nodes/bitmapset.ts";
import { equal } from "../nodes/equal.ts";
import { exprCollation as collationOf, exprType as typeOf } from "../nodes/make.ts";
import type { Node } from "../nodes/nodes.ts";
import type { Plan, SubqueryScan } from "../nodes/plannodes.ts";
import { INDEX_VAR, INNER_VAR, OUTER_VAR, type Expr, type TargetEntry, type Var } from "../nodes/primnodes.ts";
import { mapChildren, mapExpr, mapNodes } from "../nodes/walk.ts";
import { elog } from "../utils/errors.ts";
import { PATH, subplans } from "./createplan.ts";
import { withoutGroupNulls } from "./groupingsets.ts";
import type { PlannerInfo } from "./pathnodes.ts";

/** @see set_plan_references */
export function setPlanReferences(root: PlannerInfo, plan: Plan): Plan {
  const offset = addRangeTable(root);
  return new Fixer(root, offset).plan(plan);
}

/** @see add_rtes_to_flat_rtable */
function addRangeTable(root: PlannerInfo): number {
  const { glob } = root;
  const offset = glob.finalrtable.length;
  for (const rte of root.parse.rtable) {
    const perm = rte.perminfoindex > 0 ? glob.finalrteperminfos.push(root.parse.rteperminfos[rte.perminfoindex - 1] as never) : 0;
    glob.finalrtable.push({ ...rte, subquery: null, joinaliasvars: [], joinleftcols: [], joinrightcols: [], functions: [], values_lists: [], groupexprs: [], securityQuals: [], perminfoindex: perm, inh: rte.rtekind === "RTE_RELATION" ? false : rte.inh });
    if (rte.rtekind === "RTE_RELATION") glob.relationOids.push(rte.relid);
  }
  for (const info of root.appendRels) {
    const translatedVars = info.translatedVars.map((own) => own && { ...own, varno: own.varno + offset });
    glob.appendRelations.push({ ...info, parentRelid: info.parentRelid + offset, childRelid: info.childRelid + offset, translatedVars });
  }
  for (const mark of root.rowMarks) glob.finalrowmarks.push({ ...mark, rti: mark.rti + offset, prti: mark.prti + offset });
  return offset;
}

class Fixer {
  readonly root: PlannerInfo;
  readonly offset: number;
  constructor(root: PlannerInfo, offset: number) {
    this.root = root;
    this.offset = offset;
  }

  /** Moves range-table indexes only. */
  scanExpr<T>(tree: T): T {
    const visit = (node: Node): Node => {
      if (node.tag === "Var") return node.varno > 0 ? { ...node, varno: node.varno + this.offset, varnosyn: node.varnosyn > 0 ? node.varnosyn + this.offset : 0 } : node;
      if (node.tag === "CurrentOfExpr") return { ...node, cvarno: node.cvarno + this.offset };
      if (node.tag === "PlaceHolderVar") return visit(node.phexpr);
      if (node.tag === "AlternativeSubPlan") return visit(node.subplans[0] as Node);
      return mapChildren(node, visit);
    };
    return mapNodes(tree, visit);
  }

  /** Replaces expressions that a child gives by references to its output. */
  upperExpr<T>(tree: T, children: readonly { readonly varno: number; readonly tlist: readonly TargetEntry[] }[], scanRel = 0): T {
    const find = (node: Expr): Var | undefined => {
      for (const { varno, tlist } of children) {
        const tle = tlist.find((entry) => same(entry.expr, node));
        if (tle !== undefined) return reference(varno, tle, node, this.offset);
      }
      return undefined;
    };
    const visit = (node: Node): Node => {
      if (node.tag === "Var") {
        const found = find(node);
        if (found !== undefined) return found;
        if (scanRel > 0 && node.varno === scanRel) return this.scanExpr(node);
        return elog(`variable not found in subplan target list (${node.varno}.${node.varattno})`);
      }
      if (node.tag !== "Const" && node.tag !== "TargetEntry" && node.tag !== "Param") {
        const found = isWhole(node) ? find(node as Expr) : undefined;
        if (found !== undefined) return found;
      }
      if (node.tag === "AlternativeSubPlan") return visit(node.subplans[0] as Node);
      return mapChildren(node, visit);
    };
    return mapNodes(tree, visit);
  }

  plan(plan: Plan): Plan {
    const id = this.root.glob.lastPlanNodeId++;
    const done = this.node(plan);
    const initPlan = plan.initPlan.map((init) => ({ ...init, args: this.scanExpr(init.args), testexpr: init.testexpr }));
    const finished = { ...done, plan_node_id: done === plan ? id : (done.plan_node_id || id), initPlan: [...initPlan, ...(done.initPlan === plan.initPlan ? [] : done.initPlan)] } as Plan;
    return this.root.glob.cx.probe.active ? this.#told(finished) : finished;
  }
  /** Says which path became a node; the plan itself is kept without it. */
  #told(plan: Plan): Plan {
    const { [PATH]: path, ...rest } = plan as Plan & { readonly [PATH]?: object };
    const { told, cx } = this.root.glob;
    const known = path === undefined ? undefined : told.get(path);
    if (known !== undefined) cx.probe.emit({ type: "node_planned", node: plan.plan_node_id, tag: plan.tag, path: known.id });
    return rest as unknown as Plan;
  }
  child(plan: Plan | null): Plan | null {
    return plan === null ? null : this.plan(plan);
  }

  node(plan: Plan): Plan {
    const { offset } = this;
    switch (plan.tag) {
      case "SeqScan":
      case "FunctionScan":
      case "ValuesScan":
      case "CteScan":
      case "WorkTableScan":
      case "TidScan":
      case "SampleScan":
      case "IndexScan":
      case "BitmapIndexScan":
        return { ...this.allScan(plan), scanrelid: plan.scanrelid + offset } as Plan;
      case "BitmapHeapScan":
        return { ...this.allScan(plan), scanrelid: plan.scanrelid + offset, lefttree: this.child(plan.lefttree) } as Plan;
      case "IndexOnlyScan": {
        const tlist = plan.indextlist;
        const fix = <T>(tree: T): T => this.upperExpr(tree, [{ varno: INDEX_VAR, tlist }]);
        return { ...plan, scanrelid: plan.scanrelid + offset, targetlist: fix(plan.targetlist), qual: fix(plan.qual), indexqual: this.scanExpr(plan.indexqual), indextlist: this.scanExpr(tlist) };
      }
      case "SubqueryScan":
        return this.subquery(plan);
      case "NestLoop":
      case "MergeJoin":
      case "HashJoin":
        return this.join(plan);
      case "Hash": {
        const lefttree = this.child(plan.lefttree) as Plan;
        const children = [{ varno: OUTER_VAR, tlist: (plan.lefttree as Plan).targetlist }];
        return { ...plan, lefttree, targetlist: passThrough(lefttree), hashkeys: this.upperExpr(plan.hashkeys, children) };
      }
      case "Memoize":
      case "Material":
      case "Sort":
      case "IncrementalSort":
      case "Unique":
      case "Limit":
      case "LockRows": {
        const lefttree = this.child(plan.lefttree) as Plan;
        const kept = plan.targetlist.map((tle, i) => ({ ...tle, expr: reference(OUTER_VAR, lefttree.targetlist[i] as TargetEntry, tle.expr, offset) }));
        const fixed = { ...plan, lefttree, targetlist: kept } as Plan;
        if (fixed.tag === "Limit") return { ...fixed, limitOffset: this.scanExpr(fixed.limitOffset), limitCount: this.scanExpr(fixed.limitCount) };
        if (fixed.tag === "Memoize") return { ...fixed, param_exprs: this.scanExpr(fixed.param_exprs) };
        if (fixed.tag === "LockRows") return { ...fixed, rowMarks: fixed.rowMarks.map((mark) => ({ ...mark, rti: mark.rti + offset, prti: mark.prti + offset })) };
        return fixed;
      }
      case "Append": {
        const appendplans = plan.appendplans.map((sub) => this.plan(sub));
        const [only] = appendplans;
        // An Append of one child only passes its rows on.
        if (only !== undefined && appendplans.length === 1) return { ...only, targetlist: only.targetlist.map((tle, i) => ({ ...tle, resname: plan.targetlist[i]?.resname ?? tle.resname, ressortgroupref: plan.targetlist[i]?.ressortgroupref ?? 0, resjunk: plan.targetlist[i]?.resjunk === true })) } as Plan;
        const first = appendplans[0] as Plan;
        return { ...plan, apprelids: bmsShift(plan.apprelids, offset), appendplans, targetlist: plan.targetlist.map((tle, i) => ({ ...tle, expr: reference(OUTER_VAR, first.targetlist[i] as TargetEntry, tle.expr, offset) })) };
      }
      case "SetOp":
      case "RecursiveUnion": {
        const [lefttree, righttree] = [this.child(plan.lefttree) as Plan, this.child(plan.righttree) as Plan];
        return { ...plan, lefttree, righttree, targetlist: plan.targetlist.map((tle, i) => ({ ...tle, expr: reference(OUTER_VAR, lefttree.targetlist[i] as TargetEntry, tle.expr, offset) })) } as Plan;
      }
      case "Agg":
        return this.upper(plan.groupingSets.length > 0 ? this.groupingSets(plan) : plan);
      case "Group":
      case "ProjectSet":
        return this.upper(plan);
      case "WindowAgg":
        return { ...this.upper(plan), ...this.runCondition(plan), startOffset: this.scanExpr(plan.startOffset), endOffset: this.scanExpr(plan.endOffset) } as Plan;
      case "Result":
        if (plan.lefttree === null) return { ...plan, targetlist: this.scanExpr(plan.targetlist), resconstantqual: this.scanExpr(plan.resconstantqual) };
        return { ...this.upper(plan), resconstantqual: this.scanExpr(plan.resconstantqual) } as Plan;
      case "ModifyTable":
        return this.modify(plan);
      case "BitmapAnd":
      case "BitmapOr":
        return { ...plan, bitmapplans: plan.bitmapplans.map((sub) => this.plan(sub)) };
      default:
        return elog(`unrecognized node type: ${plan.tag}`);
    }
  }

  allScan<P extends Plan>(plan: P): P {
    const copy: Record<string, unknown> = { ...plan };
    for (const name of ["targetlist", "qual", "functions", "values_lists", "tidquals", "indexqual", "indexqualorig", "bitmapqualorig"]) if (copy[name] !== undefined) copy[name] = this.scanExpr(copy[name]);
    return copy as P;
  }

  /** @see set_subqueryscan_references, trivial_subqueryscan */
  subquery(plan: SubqueryScan): Plan {
    const subroot = subplans.get(plan.subplan) ?? elog("sub-query without a root");
    const rtoffset = addRangeTable(subroot);
    const sub = new Fixer(subroot, rtoffset);
    const subplan = sub.plan(plan.subplan);
    const trivial = plan.qual.length === 0 && plan.targetlist.length === plan.subplan.targetlist.filter((tle) => !tle.resjunk).length && plan.subplan.targetlist.every((tle) => !tle.resjunk) && plan.targetlist.every((tle, i) => tle.expr.tag === "Var" && tle.expr.varattno === i + 1 && tle.expr.varno === plan.scanrelid);
    if (trivial) return { ...subplan, targetlist: subplan.targetlist.map((tle, i) => ({ ...tle, resname: plan.targetlist[i]?.resname ?? tle.resname, ressortgroupref: plan.targetlist[i]?.ressortgroupref ?? 0 })), initPlan: subplan.initPlan } as Plan;
    return { ...plan, scanrelid: plan.scanrelid + this.offset, subplan, targetlist: this.scanExpr(plan.targetlist), qual: this.scanExpr(plan.qual), scanstatus: "SUBQUERY_SCAN_NONTRIVIAL" };
  }

  join(plan: Extract<Plan, { tag: "NestLoop" | "MergeJoin" | "HashJoin" }>): Plan {
    const outer = { varno: OUTER_VAR, tlist: (plan.lefttree as Plan).targetlist };
    const inner = { varno: INNER_VAR, tlist: (plan.righttree as Plan).targetlist };
    const lefttree = this.child(plan.lefttree) as Plan;
    const righttree = this.child(plan.righttree) as Plan;
    const both = [outer, inner];
    const fields = { ...plan, lefttree, righttree, targetlist: this.upperExpr(plan.targetlist, both), qual: this.upperExpr(plan.qual, both), joinqual: this.upperExpr(plan.joinqual, both) };
    if (fields.tag === "NestLoop") return { ...fields, nestParams: fields.nestParams.map((param) => ({ ...param, paramval: this.upperExpr(param.paramval, [outer]) })) };
    if (fields.tag === "MergeJoin") return { ...fields, mergeclauses: this.upperExpr(fields.mergeclauses, both) };
    return { ...fields, hashclauses: this.upperExpr(fields.hashclauses, both), hashkeys: this.upperExpr(fields.hashkeys, [outer]) };
  }

  /** The window's own functions stay as they are; it tests what it has just computed. */
  runCondition(plan: Extract<Plan, { tag: "WindowAgg" }>): Pick<typeof plan, "runCondition" | "runConditionOrig"> {
    const runCondition = this.upperExpr(plan.runCondition, [{ varno: OUTER_VAR, tlist: (plan.lefttree as Plan).targetlist }]);
    return { runCondition, runConditionOrig: runCondition };
  }
  upper(plan: Plan): Plan {
    const children = [{ varno: OUTER_VAR, tlist: (plan.lefttree as Plan).targetlist }];
    const lefttree = this.child(plan.lefttree);
    return { ...plan, lefttree, targetlist: plan.targetlist.map((tle) => this.#bySortRef(tle, (plan.lefttree as Plan).targetlist) ?? this.upperExpr(tle, children)), qual: this.upperExpr(plan.qual, children) } as Plan;
  }
  /** Of equal columns below, the one that is grouped or sorted by is the one meant. @see search_indexed_tlist_for_sortgroupref */
  #bySortRef(tle: TargetEntry, below: readonly TargetEntry[]): TargetEntry | undefined {
    const source = tle.ressortgroupref === 0 ? undefined : below.find(({ ressortgroupref, expr }) => ressortgroupref === tle.ressortgroupref && equal(expr, tle.expr));
    return source === undefined ? undefined : { ...tle, expr: reference(OUTER_VAR, source, tle.expr, this.offset) };
  }

  /** Grouping columns are those of the input; GROUPING knows their places in it. @see set_upper_references */
  groupingSets(plan: Extract<Plan, { tag: "Agg" }>): Plan {
    const column = (ref: number): number => plan.lefttree?.targetlist.find((tle) => tle.ressortgroupref === ref)?.resno ?? 0;
    const placed = <Tree>(tree: Tree): Tree => mapExpr(withoutGroupNulls(this.root.parse, tree), (node) => (node.tag === "GroupingFunc" && node.agglevelsup === 0 ? { ...node, cols: node.refs.map(column) } : undefined));
    return { ...plan, targetlist: placed(plan.targetlist), qual: placed(plan.qual) };
  }

  modify(plan: Extract<Plan, { tag: "ModifyTable" }>): Plan {
    const children = [{ varno: OUTER_VAR, tlist: (plan.lefttree as Plan).targetlist }];
    const lefttree = this.child(plan.lefttree) as Plan;
    const target = plan.nominalRelation;
    const returning = plan.returningLists.map((list, i) => this.returning(list, children, plan.resultRelations[i] as number));
    const excl = plan.exclRelRTI > 0 ? [{ varno: INNER_VAR, tlist: plan.exclRelTlist }] : [];
    const resultRelations = plan.resultRelations.map((rti) => rti + this.offset);
    this.root.glob.resultRelations.push(...resultRelations);
    return {
      ...plan, lefttree, nominalRelation: target + this.offset, rootRelation: plan.rootRelation > 0 ? plan.rootRelation + this.offset : 0, resultRelations, returningLists: returning, targetlist: returning[0] ?? [], onConflictSet: this.upperExpr(plan.onConflictSet, excl, target),
      withCheckOptionLists: plan.withCheckOptionLists.map((list) => list.map((option) => ({ ...option, qual: this.returning(option.qual as readonly Expr[], children, target) }))),
      mergeActionLists: plan.mergeActionLists.map((list, i) => list.map((action) => ({ ...action, qual: this.returning(action.qual as readonly Expr[], children, plan.resultRelations[i] as number), targetList: this.returning(action.targetList, children, plan.resultRelations[i] as number) }))),
      mergeJoinConditions: plan.mergeJoinConditions.map((condition, i) => this.returning([condition], children, plan.resultRelations[i] as number)[0] as Expr),
      onConflictWhere: this.upperExpr(plan.onConflictWhere, excl, target), exclRelRTI: plan.exclRelRTI > 0 ? plan.exclRelRTI + this.offset : 0, exclRelTlist: this.scanExpr(plan.exclRelTlist),
    };
  }
  /** RETURNING reads the target's row as a scan tuple and other relations from the child. */
  returning<T>(list: readonly T[], children: readonly { readonly varno: number; readonly tlist: readonly TargetEntry[] }[], target: number): readonly T[] {
    const visit = (node: Node): Node => {
      if (node.tag === "Var") return node.varno === target ? { ...node, varno: node.varno + this.offset } : this.upperExpr(node, children);
      return mapChildren(node, visit);
    };
    return mapNodes(list, visit);
  }
}

/** A whole expression that a child may have computed. */
const isWhole = (node: Node): boolean => node.tag !== "CaseWhen";
const same = (a: Expr, b: Expr): boolean => (a.tag === "Var" && b.tag === "Var" ? a.varno === b.varno && a.varattno === b.varattno && a.varlevelsup === b.varlevelsup : a.tag === b.tag && a.tag !== "Var" && equal(a, b));

function reference(varno: number, tle: TargetEntry, node: Expr, offset: number): Var {
  const from = tle.expr;
  const isVar = from.tag === "Var" && from.varno > 0;
  return {
    tag: "Var", varno, varattno: tle.resno, vartype: typeOf(node), vartypmod: node.tag === "Var" ? node.vartypmod : -1, varcollid: node.tag === "Var" ? node.varcollid : collationOf(node), varnullingrels: node.tag === "Var" ? node.varnullingrels : 0, varlevelsup: 0,
    varreturningtype: "VAR_RETURNING_DEFAULT", varnosyn: isVar ? from.varno + (node.tag === "Var" && node.varno === from.varno ? offset : 0) : 0, varattnosyn: isVar ? from.varattno : 0, location: -1,
  };
}

const bmsShift = (set: Bitmapset, by: number): Bitmapset => bmsMembers(set).reduce<Bitmapset>((moved, member) => bmsAddMember(moved, member + by), 0);

const passThrough = (plan: Plan): TargetEntry[] => plan.targetlist.map((tle) => ({ ...tle, expr: reference(OUTER_VAR, tle, tle.expr, 0) }));
