/**
 * Rules of users: what is done also, or instead, when a table or view is changed.
 *
 * @see src/backend/rewrite/rewriteHandler.c (fireRules, rewriteRuleAction), src/backend/rewrite/rewriteManip.c
 */
import { ownerOf } from "../catalog/acl.ts";
import { checkAsUser } from "./check-as-user.ts";
import type { Relation, Rule } from "../catalog/root.ts";
import { type Bitmapset, bmsAddMember, bmsMembers } from "../nodes/bitmapset.ts";
import { makeBoolExpr, makeConst } from "../nodes/make.ts";
import type { Node } from "../nodes/nodes.ts";
import type { Query, RangeTblEntry } from "../nodes/parsenodes.ts";
import type { Expr, JoinTreeNode, TargetEntry, Var } from "../nodes/primnodes.ts";
import { mapChildren, mapLevels, mapQuery, walkLevels } from "../nodes/walk.ts";
import { shiftLevels } from "../nodes/levels.ts";
import type { Probe } from "../probes/probes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";

/** OLD and NEW as a rule's action has them. */
const [OLD, NEW] = [1, 2];

const moved = (set: Bitmapset, change: (rti: number) => number): Bitmapset => bmsMembers(set).map(change).reduce<Bitmapset>(bmsAddMember, 0);
/** Renumbers the relations of a query's own level. @see OffsetVarNodes, ChangeVarNodes */
export function renumber<T extends Node>(tree: T, change: (rti: number) => number, depth = 0): T {
  const visit = (node: Node, level: number): Node => {
    switch (node.tag) {
      case "Var":
        return node.varlevelsup === level ? { ...node, varno: change(node.varno), varnosyn: node.varnosyn > 0 ? change(node.varnosyn) : 0, varnullingrels: moved(node.varnullingrels, change) } : node;
      case "CurrentOfExpr":
        return level === 0 ? { ...node, cvarno: change(node.cvarno) } : node;
      case "RangeTblRef":
        return level === 0 ? { ...node, rtindex: change(node.rtindex) } : node;
      case "JoinExpr": {
        const below = mapChildren(node, (child) => visit(child, level));
        return level === 0 && below.rtindex > 0 ? { ...below, rtindex: change(below.rtindex) } : below;
      }
      case "RowMarkClause":
        return level === 0 ? { ...node, rti: change(node.rti) } : node;
      case "Query":
        return mapChildren(node, (child) => visit(child, level + 1));
      default:
        return mapChildren(node, (child) => visit(child, level));
    }
  };
  if (tree.tag !== "Query") return visit(tree, depth) as T;
  const query = mapChildren(tree, (child) => visit(child, 0)) as unknown as Query;
  const onConflict = query.onConflict === null ? null : { ...query.onConflict, exclRelIndex: query.onConflict.exclRelIndex > 0 ? change(query.onConflict.exclRelIndex) : 0 };
  return { ...query, onConflict, resultRelation: query.resultRelation > 0 ? change(query.resultRelation) : 0 } as unknown as T;
}
/** Puts what a target list says in the place of a relation's columns. @see ReplaceVarsFromTargetList */
export function replaceVars<T>(tree: T, rti: number, relation: Relation, list: readonly TargetEntry[], missing: (variable: Var) => Expr): T {
  const substitute = (node: Node, depth: number): Node | undefined => {
    if (node.tag !== "Var" || node.varno !== rti || node.varlevelsup !== depth) return undefined;
    if (node.varattno === 0) {
      const args = relation.attributes.map((a): Expr => (a.attisdropped ? makeConst(23, -1, 0, 4, null, true) : column({ ...node, varattno: a.attnum, vartype: a.atttypid, vartypmod: a.atttypmod, varcollid: a.attcollation }, depth)));
      return { tag: "RowExpr", args, row_typeid: node.vartype, row_format: "COERCE_IMPLICIT_CAST", colnames: relation.attributes.map(({ attname }) => attname), location: -1 };
    }
    return column(node, depth);
  };
  const column = (node: Var, depth: number): Expr => {
    const found = list.find((tle) => tle.resno === node.varattno && !tle.resjunk);
    if (found === undefined) return missing(node);
    return depth > 0 ? shiftLevels(found.expr, depth, 0) : found.expr;
  };
  return (tree as Node).tag === "Query" ? (mapQuery(tree as never, substitute) as T) : mapLevels(tree, substitute);
}
const uses = (tree: unknown, rti: number): boolean => {
  let found = false;
  const look = (node: Node, depth: number): boolean => {
    if (node.tag === "Var" && node.varno === rti && node.varlevelsup === depth) found = true;
    if (node.tag === "RangeTblRef" && node.rtindex === rti && depth === 0) found = true;
    return found;
  };
  walkLevels(tree as never, look);
  return found;
};
const and = (old: Query["jointree"]["quals"], qual: Expr | null): Query["jointree"]["quals"] => (qual === null ? old : old === null ? qual : makeBoolExpr("AND_EXPR", [old as Expr, qual]));

/** Where the SELECT of an INSERT … SELECT stands that reads OLD or NEW; 0 if there is none. */
function selectOf(action: Query): number {
  if (action.commandType !== "CMD_INSERT") return 0;
  const [only] = action.jointree.fromlist;
  if (action.jointree.fromlist.length !== 1 || only?.tag !== "RangeTblRef") return 0;
  const rte = action.rtable[only.rtindex - 1];
  const subquery = rte?.rtekind === "RTE_SUBQUERY" ? rte.subquery : null;
  return subquery !== null && subquery !== undefined && subquery.rtable.length >= 2 && subquery.rtable[0]?.eref.aliasname === "old" && subquery.rtable[1]?.eref.aliasname === "new" ? only.rtindex : 0;
}

/** The query of an action that has OLD and NEW. @see getInsertSelectQuery */
export const insertSelectQuery = (action: Query): Query => {
  const inner = selectOf(action);
  return inner > 0 ? ((action.rtable[inner - 1] as RangeTblEntry).subquery as Query) : action;
};

/** A rule's action for one statement. @see rewriteRuleAction */
function actionFor(query: Query, action: Query, rule: Rule, relation: Relation): Query {
  if (action.commandType === "CMD_UTILITY") return action;
  const inner = selectOf(action);
  if (inner > 0 && query.hasModifyingCTE) ereport({ code: ERRCODE.feature_not_supported, message: "INSERT ... SELECT rule actions are not supported for queries having data-modifying statements in WITH" });
  const target = insertSelectQuery(action);
  const rt = query.resultRelation;
  const offset = query.rtable.length;
  const fresh = NEW + offset;
  const place = (rti: number): number => (rti === OLD ? rt : rti + offset);
  let sub = renumber(target, place);
  // The relations of both, with the statement's first.
  const perms = query.rteperminfos.length;
  const own = sub.rtable.map((rte): RangeTblEntry => (rte.perminfoindex > 0 ? { ...rte, perminfoindex: rte.perminfoindex + perms } : rte));
  const keepOriginal = !uses(target.jointree, OLD) && (uses(rule.qual ?? [], OLD) || uses(query.jointree.quals ?? [], rt));
  const from = (keepOriginal ? query.jointree.fromlist : query.jointree.fromlist.filter((item) => item.tag !== "RangeTblRef" || item.rtindex !== rt)) as readonly JoinTreeNode[];
  const qual = rule.qual === null ? null : renumber(rule.qual as Node, place);
  let quals = and(sub.jointree.quals, qual as Expr | null);
  quals = and(quals, query.jointree.quals as Expr | null);
  sub = { ...sub, rtable: [...query.rtable, ...own], rteperminfos: [...query.rteperminfos, ...sub.rteperminfos], cteList: [...sub.cteList, ...query.cteList], hasSubLinks: sub.hasSubLinks || query.hasSubLinks, hasRecursive: sub.hasRecursive || query.hasRecursive, hasModifyingCTE: sub.hasModifyingCTE || query.hasModifyingCTE, jointree: { ...sub.jointree, fromlist: [...from, ...sub.jointree.fromlist], quals } };
  if (rule.event !== "DELETE") sub = replaceVars(sub, fresh, relation, query.targetList, (variable) => (rule.event === "UPDATE" ? { ...variable, varno: rt } : makeConst(variable.vartype, variable.vartypmod, variable.varcollid, -1, null, false)));
  if (inner > 0) {
    const outer = { ...action, rtable: action.rtable.map((rte, i) => (i === inner - 1 ? { ...rte, subquery: sub } : rte)) };
    return query.returningList.length > 0 ? outer : { ...outer, returningList: [] };
  }
  return returningFor(query, sub, relation);
}
/** The statement's RETURNING over what the rule returns. */
function returningFor(query: Query, sub: Query, relation: Relation): Query {
  if (query.returningList.length === 0 || sub.returningList.length === 0) return { ...sub, returningList: [] };
  const returningList = replaceVars(query.returningList, query.resultRelation, relation, sub.returningList, (variable) => ereport({ code: ERRCODE.internal_error, message: `could not find replacement targetlist entry for attno ${variable.varattno}` }));
  return { ...sub, returningList, returningOldAlias: query.returningOldAlias, returningNewAlias: query.returningNewAlias };
}

export interface Fired {
  readonly products: readonly Query[];
  /** Whether an unconditional INSTEAD puts the statement away. */
  readonly instead: boolean;
  /** The statement, for the rows that no conditional INSTEAD takes. */
  readonly remaining: Query | undefined;
  /** Whether a rule gives rows for RETURNING. */
  readonly returning: boolean;
}
/** @see fireRules */
export function fireRules(query: Query, relation: Relation, probe: Probe): Fired {
  const event = query.commandType.replace("CMD_", "");
  if (probe.active) for (const rule of relation.rules ?? []) if (rule.event !== event) probe.emit({ type: "rule_skipped", rule: rule.name, relation: relation.relname, why: `it is for ${rule.event}, and the statement is ${event}` });
  const rules = (relation.rules ?? []).filter((rule) => rule.event === event).sort((a, b) => (a.name < b.name ? -1 : 1));
  const products: Query[] = [];
  let instead = false;
  let remaining: Query | undefined;
  let returning = false;
  // Unconditional INSTEADs are looked for first: a conditional one says nothing then.
  for (const rule of rules) {
    if (probe.active) probe.emit({ type: "rule_fired", rule: rule.name, relation: relation.relname, rtindex: query.resultRelation });
    if (rule.instead && rule.qual !== null && !instead) remaining = withoutRows(remaining ?? query, rule.qual, relation, rule);
    else if (rule.instead && rule.qual === null) instead = true;
    for (const own of rule.actions) {
      const action = checkAsUser(own, ownerOf(relation));
      const made = actionFor(query, action, rule, relation);
      returning ||= action.returningList.length > 0;
      products.push({ ...made, querySource: rule.instead ? (rule.qual === null ? "QSRC_INSTEAD_RULE" : "QSRC_QUAL_INSTEAD_RULE") : "QSRC_NON_INSTEAD_RULE", canSetTag: false } as Query);
    }
  }
  return { products, instead, remaining, returning };
}
/** @see CopyAndAddInvertedQual */
function withoutRows(query: Query, qual: Expr, relation: Relation, rule: Rule): Query {
  const rt = query.resultRelation;
  let own = renumber(qual as Node, (rti) => (rti === OLD ? rt : rti === NEW ? -NEW : rti)) as Expr;
  if (rule.event !== "DELETE") own = replaceVars(own, -NEW, relation, query.targetList, (variable) => (rule.event === "UPDATE" ? { ...variable, varno: rt } : makeConst(variable.vartype, -1, variable.varcollid, -1, null, false)));
  const not: Expr = { tag: "BooleanTest", arg: own, booltesttype: "IS_NOT_TRUE", location: -1 };
  return { ...query, jointree: { ...query.jointree, quals: and(query.jointree.quals, not) } };
}
