/**
 * Passes over the join tree: sub-links become joins, sub-queries melt into their parents, outer joins are reduced.
 *
 * @see src/backend/optimizer/prep/prepjointree.c, src/backend/optimizer/plan/subselect.c
 */
import { type Bitmapset, bmsAddMember, bmsDifference, bmsIsMember, bmsIsSubset, bmsMembers, bmsOverlap, bmsUnion } from "../nodes/bitmapset.ts";
import { shiftLevels } from "../nodes/levels.ts";
import { exprCollation, exprType, exprTypmod, implicitAnds, makeAlias, makeAnds, makeRangeTblEntry, makeVar } from "../nodes/make.ts";
import type { Node } from "../nodes/nodes.ts";
import type { Query, RangeTblEntry } from "../nodes/parsenodes.ts";
import type { Expr, FromExpr, JoinExpr, JoinTreeNode, SubLink } from "../nodes/primnodes.ts";
import { exprContains, mapChildren, mapLevels, mapQuery, walkLevels } from "../nodes/walk.ts";
import { convertTestexpr, evalConstExpressions, nonnullableRels, pullVarnos } from "./clauses.ts";
import { containsVolatile } from "../expr/volatility.ts";
import { inlineSetFunction } from "./inline-function.ts";
import type { PlanContext, PlannerInfo } from "./pathnodes.ts";
import { expandVirtualColumns } from "./virtual-columns.ts";

/** A named pass over a query; gives back the same object where nothing changed. */
export interface Pass {
  readonly name: string;
  /** Whether it is for a query; the trace of others does not speak of it. */
  readonly applies?: (root: PlannerInfo, query: Query) => boolean;
  readonly apply: (root: PlannerInfo, query: Query) => Query;
}

const quals = (from: FromExpr): readonly Expr[] => (Array.isArray(from.quals) ? (from.quals as readonly Expr[]) : implicitAnds(from.quals as Expr | null));

/** Relations of a join tree; the joins' own numbers too if asked for. @see get_relids_in_jointree */
export function relidsIn(node: JoinTreeNode, withJoins = false): Bitmapset {
  if (node.tag === "RangeTblRef") return bmsAddMember(0, node.rtindex);
  if (node.tag === "FromExpr") return node.fromlist.reduce<Bitmapset>((acc, item) => bmsUnion(acc, relidsIn(item, withJoins)), 0);
  const both = bmsUnion(relidsIn(node.larg, withJoins), relidsIn(node.rarg, withJoins));
  return withJoins && node.rtindex > 0 && node.jointype !== "JOIN_INNER" ? bmsAddMember(both, node.rtindex) : both;
}

// Sub-links

/** References of a query to the level above it. */
const refersUp = (query: Query): boolean => walkLevels(query, (node, depth) => (node.tag === "Var" && node.varlevelsup === depth) || (node.tag === "Aggref" && node.agglevelsup === depth && node.agglevelsup > 0), 0);
/** Moves range-table indexes. @see OffsetVarNodes */
function offsetVars<T>(tree: T, offset: number): T {
  const shift = (set: Bitmapset): Bitmapset => bmsMembers(set).reduce<Bitmapset>((acc, member) => bmsAddMember(acc, member + offset), 0);
  return mapLevels(tree, (node, depth) => {
    if (node.tag === "Var" && node.varlevelsup === depth) return { ...node, varno: node.varno + offset, varnosyn: node.varnosyn > 0 ? node.varnosyn + offset : 0, varnullingrels: shift(node.varnullingrels) };
    if (depth === 0 && node.tag === "RangeTblRef") return { ...node, rtindex: node.rtindex + offset };
    if (depth === 0 && node.tag === "JoinExpr") {
      const inner = mapChildren(node, (child) => offsetVars(child, offset));
      return { ...inner, rtindex: node.rtindex > 0 ? node.rtindex + offset : 0 };
    }
    return undefined;
  });
}

const newRte = (subquery: Query, name: string, lateral = false): RangeTblEntry => {
  const colnames = subquery.targetList.filter((tle) => !tle.resjunk).map((tle) => tle.resname ?? "?column?");
  return { ...makeRangeTblEntry("RTE_SUBQUERY", makeAlias(name), makeAlias(name, colnames)), subquery, lateral };
};

interface Pulled {
  readonly join: JoinExpr;
  readonly query: Query;
}

/** `x IN (SELECT …)` as a semi-join. @see convert_ANY_sublink_to_join */
function pullAny(root: PlannerInfo, query: Query, link: SubLink, available: Bitmapset): Pulled | undefined {
  const subselect = link.subselect;
  if (link.testexpr === null) return undefined;
  const upper = pullVarnos(link.testexpr);
  if (upper === 0 || !bmsIsSubset(upper, available) || containsVolatile(root.glob.cx.catalog, link.testexpr)) return undefined;
  const lateral = refersUp(subselect);
  if (lateral) {
    let rels: Bitmapset = 0;
    walkLevels(subselect, (node, depth) => {
      if (node.tag === "Var" && node.varlevelsup === depth && depth > 0) rels = bmsAddMember(rels, node.varno);
      return false;
    }, 0);
    if (!bmsIsSubset(rels, available)) return undefined;
  }
  const rtindex = query.rtable.length + 1;
  const columns = subselect.targetList.filter((tle) => !tle.resjunk);
  const vars = columns.map((tle) => makeVar(rtindex, tle.resno, exprType(tle.expr), exprTypmod(tle.expr), exprCollation(tle.expr)));
  const test = link.testexpr === null ? null : convertTestexpr(link.testexpr, vars);
  const join: JoinExpr = { tag: "JoinExpr", jointype: "JOIN_SEMI", isNatural: false, larg: { tag: "FromExpr", fromlist: [], quals: null }, rarg: { tag: "RangeTblRef", rtindex }, usingClause: [], join_using_alias: null, quals: test, alias: null, rtindex: 0 };
  return { join, query: { ...query, rtable: [...query.rtable, newRte(subselect, "ANY_subquery", lateral)] } };
}

/** A sub-select of EXISTS without what cannot matter. @see simplify_EXISTS_query */
export function simplifyExists(query: Query): Query | undefined {
  if (query.commandType !== "CMD_SELECT" || query.setOperations !== null || query.hasAggs || query.groupingSets.length > 0 || query.hasWindowFuncs || query.hasTargetSRFs || query.hasModifyingCTE || query.havingQual !== null || query.limitOffset !== null || query.rowMarks.length > 0) return undefined;
  if (query.limitCount !== null) {
    const limit = query.limitCount;
    const value = limit.tag === "Const" ? limit.constvalue : limit.tag === "FuncExpr" && limit.args[0]?.tag === "Const" ? limit.args[0].constvalue : undefined;
    if (value === undefined || (value !== null && Number(value) <= 0)) return undefined;
  }
  return { ...query, targetList: [], groupClause: [], windowClause: [], distinctClause: [], sortClause: [], hasDistinctOn: false, limitCount: null, hasGroupRTE: false, rtable: query.rtable };
}

/** EXISTS and NOT EXISTS as semi- and anti-joins. @see convert_EXISTS_sublink_to_join */
function pullExists(root: PlannerInfo, query: Query, link: SubLink, underNot: boolean, available: Bitmapset): Pulled | undefined {
  if (link.subselect.cteList.length > 0) return undefined;
  const simple = simplifyExists(link.subselect);
  if (simple === undefined || simple.jointree.fromlist.length === 0) return undefined;
  const where = quals(simple.jointree);
  const inner: Query = { ...simple, jointree: { ...simple.jointree, quals: null } };
  if (refersUp(inner) || where.length === 0) return undefined;
  const condition = makeAnds(where);
  const hasUpper = walkLevels(condition, (node, depth) => node.tag === "Var" && node.varlevelsup === depth + 1);
  if (!hasUpper || containsVolatile(root.glob.cx.catalog, condition)) return undefined;
  const offset = query.rtable.length;
  const shifted = shiftLevels(offsetVars(condition, offset), -1, 1);
  const tree = offsetVars(inner.jointree, offset);
  const rtable = inner.rtable.map((rte) => shiftLevels(offsetRte(rte, offset, query.rteperminfos.length), -1, 1));
  const used = pullVarnos(shifted);
  const upper = bmsMembers(used).filter((member) => member <= offset).reduce<Bitmapset>((acc, member) => bmsAddMember(acc, member), 0);
  if (upper === 0 || !bmsIsSubset(upper, available)) return undefined;
  const whole = bmsDifference(used, upper);
  if (whole === 0) return undefined;
  const rarg: JoinTreeNode = tree.fromlist.length === 1 ? (tree.fromlist[0] as JoinTreeNode) : tree;
  const join: JoinExpr = { tag: "JoinExpr", jointype: underNot ? "JOIN_ANTI" : "JOIN_SEMI", isNatural: false, larg: { tag: "FromExpr", fromlist: [], quals: null }, rarg, usingClause: [], join_using_alias: null, quals: shifted, alias: null, rtindex: 0 };
  return { join, query: { ...query, rtable: [...query.rtable, ...rtable], rteperminfos: [...query.rteperminfos, ...inner.rteperminfos], hasSubLinks: query.hasSubLinks || inner.hasSubLinks } };
}
function offsetRte(rte: RangeTblEntry, offset: number, perms: number): RangeTblEntry {
  const shifted = mapChildren(rte, (child) => offsetVars(child, offset));
  return rte.perminfoindex > 0 ? { ...shifted, perminfoindex: rte.perminfoindex + perms } : shifted;
}

/** @see pull_up_sublinks */
export const pullUpSublinks: Pass = {
  name: "pull_up_sublinks",
  apply: (root, query) => {
    if (!query.hasSubLinks) return query;
    const puller = new SublinkPuller(root, query);
    const tree = puller.tree(query.jointree);
    if (tree === query.jointree) return query;
    const jointree: FromExpr = tree.tag === "FromExpr" ? tree : { tag: "FromExpr", fromlist: [tree], quals: null };
    return { ...puller.query, jointree };
  },
};

class SublinkPuller {
  readonly root: PlannerInfo;
  query: Query;
  constructor(root: PlannerInfo, query: Query) {
    this.root = root;
    this.query = query;
  }

  tree(node: JoinTreeNode): JoinTreeNode {
    if (node.tag === "RangeTblRef") return node;
    if (node.tag === "FromExpr") {
      const fromlist = node.fromlist.map((item) => this.tree(item));
      const unchanged = fromlist.every((item, i) => item === node.fromlist[i]);
      const base: FromExpr = unchanged ? node : { ...node, fromlist };
      const { above, rest } = this.conjuncts(quals(node), relidsIn(node));
      if (above.tag === "FromExpr" && unchanged && rest.length === quals(node).length) return node;
      const inner: FromExpr = { ...base, quals: rest.length === 0 ? null : makeAnds(rest) };
      return above.tag === "FromExpr" ? inner : replaceLeaf(above, inner);
    }
    const join: JoinExpr = { ...node, larg: this.tree(node.larg), rarg: this.tree(node.rarg) };
    if (node.jointype === "JOIN_INNER" && node.quals !== null) {
      const { above, rest } = this.conjuncts(implicitAnds(node.quals), relidsIn(node));
      const inner: JoinExpr = { ...join, quals: rest.length === 0 ? null : makeAnds(rest) };
      return above.tag === "FromExpr" ? inner : replaceLeaf(above, inner);
    }
    return join;
  }

  /** Pulls what it can out of a conjunction; `above` is the stack of joins with an empty FromExpr at its left end. */
  conjuncts(list: readonly Expr[], available: Bitmapset): { readonly above: JoinTreeNode; readonly rest: Expr[] } {
    let above: JoinTreeNode = { tag: "FromExpr", fromlist: [], quals: null };
    const rest: Expr[] = [];
    for (const clause of list) {
      const pulled = this.clause(clause, available);
      if (pulled === undefined) {
        rest.push(clause);
        continue;
      }
      this.query = pulled.query;
      const rarg = this.tree(pulled.join.rarg);
      above = { ...pulled.join, rarg, larg: above };
      const nested = this.conjuncts(implicitAnds(pulled.join.quals), relidsIn(rarg));
      if (nested.above.tag !== "FromExpr" && above.tag === "JoinExpr") above = { ...above, rarg: replaceLeaf(nested.above, above.rarg), quals: nested.rest.length === 0 ? null : makeAnds(nested.rest) };
    }
    return { above, rest };
  }

  clause(clause: Expr, available: Bitmapset): Pulled | undefined {
    if (clause.tag === "SubLink") {
      if (clause.subLinkType === "ANY_SUBLINK") return pullAny(this.root, this.query, clause, available);
      if (clause.subLinkType === "EXISTS_SUBLINK") return pullExists(this.root, this.query, clause, false, available);
    }
    if (clause.tag === "BoolExpr" && clause.boolop === "NOT_EXPR") {
      const arg = clause.args[0] as Expr;
      if (arg.tag === "SubLink" && arg.subLinkType === "EXISTS_SUBLINK") return pullExists(this.root, this.query, arg, true, available);
    }
    return undefined;
  }
}
/** Puts `leaf` where the empty FromExpr stands at the left end. */
function replaceLeaf(tree: JoinTreeNode, leaf: JoinTreeNode): JoinTreeNode {
  if (tree.tag === "JoinExpr") return { ...tree, larg: replaceLeaf(tree.larg, leaf) };
  return leaf;
}

// Sub-queries

/** @see is_simple_subquery */
function isSimple(cx: PlanContext, query: Query, rte: RangeTblEntry, belowOuter: boolean): boolean {
  if (query.commandType !== "CMD_SELECT" || query.setOperations !== null) return false;
  if (query.hasAggs || query.hasWindowFuncs || query.hasTargetSRFs || query.groupClause.length > 0 || query.groupingSets.length > 0 || query.havingQual !== null || query.sortClause.length > 0 || query.distinctClause.length > 0) return false;
  if (query.limitOffset !== null || query.limitCount !== null || query.hasForUpdate || query.cteList.length > 0) return false;
  if (rte.security_barrier || rte.lateral) return false;
  if (containsVolatile(cx.catalog, query.targetList)) return false;
  if (query.jointree.fromlist.length === 0) return false;
  return !belowOuter || query.targetList.every((tle) => tle.resjunk || tle.expr.tag === "Var");
}

/** Constant arguments of functions in FROM are folded, and SQL functions become their queries. @see preprocess_function_rtes */
export const preprocessFunctionRtes: Pass = {
  name: "preprocess_function_rtes",
  apply: (root, query) => {
    const { cx } = root.glob;
    if (!query.rtable.some((rte) => rte.rtekind === "RTE_FUNCTION")) return query;
    const rtable = query.rtable.map((rte): RangeTblEntry => {
      if (rte.rtekind !== "RTE_FUNCTION") return rte;
      const folded = { ...rte, functions: evalConstExpressions(cx, rte.functions) };
      const subquery = inlineSetFunction(cx, folded);
      return subquery === undefined ? folded : { ...folded, rtekind: "RTE_SUBQUERY", subquery, functions: [], funcordinality: false };
    });
    return { ...query, rtable };
  },
};

/** @see pull_up_subqueries */
export const pullUpSubqueries: Pass = {
  name: "pull_up_subqueries",
  apply: (root, query) => {
    let current = query;
    for (let i = 0; i < current.rtable.length; i++) {
      const rte = current.rtable[i] as RangeTblEntry;
      if (rte.rtekind !== "RTE_SUBQUERY" || rte.subquery === null) continue;
      const place = placeOf(current.jointree, i + 1);
      if (place === undefined) continue;
      const prepared = prepareForPullUp(root, rte.subquery);
      const belowOuter = place.nulledBy !== 0 || place.belowOuter;
      if (!isSimple(root.glob.cx, prepared, rte, belowOuter)) continue;
      // A row of nulls is not the null that an outer join gives for a row.
      if (belowOuter && readsWholeRow(current, i + 1)) continue;
      current = pullUp(current, i + 1, rte, prepared);
    }
    return current;
  },
};

/** Passes that a sub-query gets before it is looked at. */
function prepareForPullUp(root: PlannerInfo, subquery: Query): Query {
  const linked = pullUpSublinks.apply(root, expandVirtualColumns.applies?.(root, subquery) === true ? expandVirtualColumns.apply(root, subquery) : subquery);
  return pullUpSubqueries.apply(root, preprocessFunctionRtes.apply(root, linked));
}

/** Where an entry stands in the tree, and the outer joins that can null it. */
function placeOf(node: JoinTreeNode, rtindex: number, nulledBy: Bitmapset = 0, belowOuter = false): { readonly nulledBy: Bitmapset; readonly belowOuter: boolean } | undefined {
  if (node.tag === "RangeTblRef") return node.rtindex === rtindex ? { nulledBy, belowOuter } : undefined;
  if (node.tag === "FromExpr") {
    for (const item of node.fromlist) {
      const found = placeOf(item, rtindex, nulledBy, belowOuter);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  const mine = node.rtindex > 0 ? bmsAddMember(nulledBy, node.rtindex) : nulledBy;
  const left = node.jointype === "JOIN_FULL" || node.jointype === "JOIN_RIGHT" ? mine : nulledBy;
  const right = node.jointype === "JOIN_LEFT" || node.jointype === "JOIN_FULL" ? mine : nulledBy;
  return placeOf(node.larg, rtindex, left, belowOuter) ?? placeOf(node.rarg, rtindex, right, belowOuter || node.jointype === "JOIN_ANTI");
}

const readsWholeRow = (query: Query, rtindex: number): boolean => {
  let found = false;
  mapQuery(query, (node, depth) => {
    found ||= node.tag === "Var" && node.varno === rtindex && node.varlevelsup === depth && node.varattno === 0;
    return undefined;
  });
  return found;
};

/** Replaces a sub-query by its own FROM and WHERE. @see pull_up_simple_subquery */
function pullUp(parent: Query, rtindex: number, rte: RangeTblEntry, subquery: Query): Query {
  const offset = parent.rtable.length;
  const rtable = subquery.rtable.map((entry) => shiftLevels(offsetRte(entry, offset, parent.rteperminfos.length), -1, 1));
  const moved = shiftLevels(offsetVars(subquery.jointree, offset), -1, 1);
  const outputs = new Map(subquery.targetList.filter((tle) => !tle.resjunk).map((tle) => [tle.resno, shiftLevels(offsetVars(tle.expr, offset), -1, 1)]));
  const withNulls = (expr: Expr, nulls: Bitmapset): Expr =>
    nulls === 0 ? expr : mapLevels(expr, (node, depth) => (node.tag === "Var" && node.varlevelsup === depth ? { ...node, varnullingrels: bmsUnion(node.varnullingrels, nulls) } : undefined));
  const replace = (node: Node, depth: number): Node | undefined => {
    if (node.tag !== "Var" || node.varno !== rtindex || node.varlevelsup !== depth || node.varattno < 0) return undefined;
    const placed = (output: Expr): Expr => withNulls(depth === 0 ? output : shiftLevels(output, depth, 0), depth === 0 ? node.varnullingrels : 0);
    if (node.varattno === 0) return { tag: "RowExpr", args: [...outputs.values()].map(placed), row_typeid: node.vartype, row_format: "COERCE_IMPLICIT_CAST", colnames: rte.eref?.colnames ?? [], location: -1 };
    const output = outputs.get(node.varattno);
    return output === undefined ? node : placed(output);
  };
  const tree = (node: JoinTreeNode): JoinTreeNode => {
    if (node.tag === "RangeTblRef") return node.rtindex === rtindex ? (moved.quals === null && moved.fromlist.length === 1 ? (moved.fromlist[0] as JoinTreeNode) : moved) : node;
    if (node.tag === "FromExpr") return { ...node, fromlist: node.fromlist.map(tree), quals: mapLevels(node.quals, replace) };
    return { ...node, larg: tree(node.larg), rarg: tree(node.rarg), quals: mapLevels(node.quals, replace) };
  };
  const replaced = mapQuery({ ...parent, jointree: { tag: "FromExpr", fromlist: [], quals: null }, rtable: [], rteperminfos: [] }, replace);
  const kept = parent.rtable.map((entry, i) => (i === rtindex - 1 ? { ...rte, subquery: null } : mapChildren(entry, (child) => mapLevels(child, replace, 0))));
  return {
    ...replaced,
    jointree: tree(parent.jointree) as FromExpr,
    rtable: [...kept, ...rtable],
    rteperminfos: [...parent.rteperminfos, ...subquery.rteperminfos],
    rowMarks: [...parent.rowMarks, ...subquery.rowMarks.map((mark) => ({ ...mark, rti: mark.rti + offset }))],
    hasSubLinks: parent.hasSubLinks || subquery.hasSubLinks,
  };
}

// Outer joins

/** Outer joins whose null rows a qual above rejects become inner ones. @see reduce_outer_joins */
export const reduceOuterJoins: Pass = {
  name: "reduce_outer_joins",
  apply: (root, query) => {
    const { catalog } = root.glob.cx;
    let reduced: Bitmapset = 0;
    const kept: KeptSide[] = [];
    const visit = (node: JoinTreeNode, nonnullable: Bitmapset): JoinTreeNode => {
      if (node.tag === "RangeTblRef") return node;
      if (node.tag === "FromExpr") {
        const here = bmsUnion(nonnullable, nonnullableRels(catalog, quals(node)));
        const fromlist = node.fromlist.map((item) => visit(item, here));
        return fromlist.every((item, i) => item === node.fromlist[i]) ? node : { ...node, fromlist };
      }
      let { jointype, larg, rarg } = node;
      const [left, right] = [relidsIn(larg), relidsIn(rarg)];
      if (jointype === "JOIN_FULL") {
        if (bmsOverlap(nonnullable, left)) jointype = bmsOverlap(nonnullable, right) ? "JOIN_INNER" : "JOIN_LEFT";
        else if (bmsOverlap(nonnullable, right)) jointype = "JOIN_RIGHT";
      } else if (jointype === "JOIN_LEFT" && bmsOverlap(nonnullable, right)) jointype = "JOIN_INNER";
      else if (jointype === "JOIN_RIGHT" && bmsOverlap(nonnullable, left)) jointype = "JOIN_INNER";
      // What was a full join nulls one side only from now on.
      if (node.jointype === "JOIN_FULL" && jointype === "JOIN_LEFT") kept.push({ join: node.rtindex, relids: left });
      if (node.jointype === "JOIN_FULL" && jointype === "JOIN_RIGHT") kept.push({ join: node.rtindex, relids: right });
      if (jointype === "JOIN_RIGHT") [jointype, larg, rarg] = ["JOIN_LEFT", rarg, larg];
      if (jointype === "JOIN_INNER" && node.jointype !== "JOIN_INNER") reduced = bmsAddMember(reduced, node.rtindex);
      const own = nonnullableRels(catalog, node.quals);
      const inner = jointype === "JOIN_INNER" || jointype === "JOIN_SEMI";
      const l = visit(larg, inner ? bmsUnion(nonnullable, own) : jointype === "JOIN_FULL" ? 0 : nonnullable);
      const r = visit(rarg, inner ? bmsUnion(nonnullable, own) : jointype === "JOIN_FULL" ? 0 : own);
      return { ...node, jointype, larg: l, rarg: r };
    };
    if (!hasOuterJoin(query.jointree)) return query;
    const jointree = visit(query.jointree, 0) as FromExpr;
    const changed: Query = { ...query, jointree };
    return kept.reduce(keepSide, reduced === 0 ? changed : removeNulling(changed, reduced));
  },
};
interface KeptSide {
  readonly join: number;
  readonly relids: Bitmapset;
}
/** @see report_reduced_full_join */
const keepSide = (query: Query, { join, relids }: KeptSide): Query =>
  mapQuery(query, (node, depth) => (node.tag === "Var" && node.varlevelsup === depth && bmsIsMember(join, node.varnullingrels) && bmsIsMember(node.varno, relids) ? { ...node, varnullingrels: bmsDifference(node.varnullingrels, bmsAddMember(0, join)) } : undefined));
const hasOuterJoin = (node: JoinTreeNode): boolean =>
  node.tag === "FromExpr" ? node.fromlist.some(hasOuterJoin) : node.tag === "JoinExpr" && (["JOIN_LEFT", "JOIN_RIGHT", "JOIN_FULL"].includes(node.jointype) || hasOuterJoin(node.larg) || hasOuterJoin(node.rarg));
/** @see remove_nulling_relids */
function removeNulling(query: Query, joins: Bitmapset): Query {
  return mapQuery(query, (node, depth) => (node.tag === "Var" && node.varlevelsup === depth && bmsOverlap(node.varnullingrels, joins) ? { ...node, varnullingrels: bmsDifference(node.varnullingrels, joins) } : undefined));
}

/** Columns of joins and of the GROUP entry become what they stand for. @see flatten_join_alias_vars, flatten_group_exprs */
export const flattenAliasVars: Pass = {
  name: "flatten_join_alias_vars",
  apply: (root, query) => {
    if (!query.rtable.some((rte) => rte.rtekind === "RTE_JOIN" || rte.rtekind === "RTE_GROUP")) return query;
    const constants = new Map<Expr, number>();
    const expand = (node: Node, depth: number): Node | undefined => {
      if (node.tag !== "Var" || node.varlevelsup !== depth || node.varattno <= 0) return undefined;
      const rte = query.rtable[node.varno - 1];
      const list = rte?.rtekind === "RTE_JOIN" ? rte.joinaliasvars : rte?.rtekind === "RTE_GROUP" ? rte.groupexprs : undefined;
      const target = list?.[node.varattno - 1];
      if (target === undefined || target === null) return undefined;
      const nulls = node.varnullingrels;
      // A grouping column without columns in it is null where its set leaves it out all the same.
      if (rte?.rtekind === "RTE_GROUP" && nulls !== 0 && !exprContains(target, (inner) => inner.tag === "Var")) {
        const phid = constants.get(target) ?? ++root.glob.lastPHId;
        constants.set(target, phid);
        return { tag: "PlaceHolderVar", phexpr: shiftLevels(target, depth, 0), phrels: 0, phnullingrels: nulls, phid, phlevelsup: depth };
      }
      const shifted = depth === 0 ? target : shiftLevels(target, depth, 0);
      const marked = nulls === 0 ? shifted : mapLevels(shifted, (inner, d) => (inner.tag === "Var" && inner.varlevelsup === d + depth ? { ...inner, varnullingrels: bmsUnion(inner.varnullingrels, nulls) } : undefined));
      return mapLevels(marked, (inner, d) => expand(inner, d + depth));
    };
    return mapQuery(query, (node, depth) => {
      if (node.tag === "RangeTblEntry" && depth === 0 && (node.rtekind === "RTE_JOIN" || node.rtekind === "RTE_GROUP")) return node;
      return expand(node, depth);
    });
  },
};
