/**
 * From the join tree to relations: base relations, what columns are needed where, where each qual can be applied,
 * which outer joins restrict the join order.
 *
 * @see src/backend/optimizer/plan/initsplan.c, src/backend/optimizer/util/relnode.c, plancat.c
 */
import { clauseText } from "./selfuncs.ts";
import { isSearchable } from "../catalog/catalog.ts";
import type { IndexInfo } from "../catalog/root.ts";
import { type Bitmapset, bmsAddMember, bmsDifference, bmsIntersect, bmsIsSubset, bmsMembers, bmsOverlap, bmsUnion } from "../nodes/bitmapset.ts";

import { equal } from "../nodes/equal.ts";
import { exprLocation, implicitAnds, makeConst } from "../nodes/make.ts";
import type { RangeTblEntry } from "../nodes/parsenodes.ts";
import type { Expr, FromExpr, JoinTreeNode, Oid } from "../nodes/primnodes.ts";
import { exprContains, walkLevels } from "../nodes/walk.ts";

import { rebaseIndexExpr } from "./index-columns.ts";
import { commute, nonnullableRels, pullVarnos } from "./clauses.ts";
import { containsVolatile } from "../expr/volatility.ts";
import { emptyTarget, exprWidth, makeTarget, rint, typeWidth } from "./costsize.ts";
import { processEquivalence, updateMergeClasses } from "./equivclass.ts";
import type { IndexOptInfo, PlannerInfo, RelOptInfo, RestrictInfo, SpecialJoinInfo } from "./pathnodes.ts";

import { makeRestrictInfo } from "./restrictinfo.ts";

/** The order of joins that the user's syntax leaves open: a flat list, or nested lists. */
export type JoinList = number | readonly JoinList[];

export const baseRel = (root: PlannerInfo, rti: number): RelOptInfo => root.simpleRels[rti] as RelOptInfo;

/** Makes the relation of a range-table entry. @see build_simple_rel */
export function buildBaseRel(root: PlannerInfo, rti: number): RelOptInfo {
  const rte = root.parse.rtable[rti - 1] as RangeTblEntry;
  const rel: RelOptInfo = {
    kind: "base", upper: "", relids: bmsAddMember(0, rti), relid: rti, rows: 0, reltarget: emptyTarget, offers: [], cheapestStartup: null, cheapestTotal: null, cheapestParameterized: [], cheapestUnique: undefined,
    considerStartup: root.tupleFraction > 0, considerParamStartup: false, rtekind: rte.rtekind, lateralRelids: 0, directLateralRelids: 0, pages: 0, tuples: 0, allvisfrac: 0, indexlist: [], baserestrictinfo: [], baserestrictcost: { startup: 0, perTuple: 0 },
    joininfo: [], hasEclassJoins: false, relation: null, subroot: null, attrNeeded: new Map(), attrWidths: new Map(), ppilist: [], usefulKeys: new Map(), statistics: new Map(), dummy: false, appendParent: false,
  };
  if (rte.rtekind === "RTE_RELATION") getRelationInfo(root, rte, rel);
  root.simpleRels[rti] = rel;
  return rel;
}

/** Sizes and indexes of a table. @see get_relation_info, estimate_rel_size */
function getRelationInfo(root: PlannerInfo, rte: RangeTblEntry, rel: RelOptInfo): void {
  const { catalog, sizes } = root.glob.cx;
  const relation = catalog.relation(rte.relid);
  rel.relation = relation;
  let pages = sizes.pages(relation);
  // A table that was never looked at may grow; the parent of others is as often empty.
  if (pages < 10 && relation.reltuples < 0 && catalog.children(rte.relid).length === 0) pages = 10;
  rel.pages = pages;
  if (relation.reltuples >= 0 && relation.relpages > 0) rel.tuples = rint((relation.reltuples / relation.relpages) * pages);
  else if (relation.reltuples === 0 && relation.relpages === 0 && pages === 0) rel.tuples = 0;
  else {
    const width = relation.attributes.reduce((sum, a) => sum + (a.attisdropped ? 0 : (columnWidth(root, rte.relid, a.attnum) ?? typeWidth(catalog, a.atttypid, a.atttypmod))), 0);
    const tupleWidth = width + 24 + 4;
    const density = (((8192 - 24) * relation.fillfactor) / 100) / tupleWidth;
    rel.tuples = rint(Math.trunc(density) * pages);
  }
  if (sizes.pages(relation) === 0 && relation.reltuples >= 0) [rel.pages, rel.tuples] = [0, 0];
  rel.allvisfrac = relation.relallvisible <= 0 || pages === 0 ? 0 : Math.min(1, relation.relallvisible / pages);
  rel.indexlist = relation.indexes.filter((oid) => isSearchable(catalog.relation(oid).index as IndexInfo)).sort((a, b) => a - b).reverse().map((oid): IndexOptInfo => {
    const index = catalog.relation(oid);
    const info = index.index as NonNullable<typeof index.index>;
    const keys = info.columns.slice(0, info.nkeys);
    const shift = <T>(expr: T): T => rebaseIndexExpr(expr, rel.relid);
    return {
      info, relation: index, rel, pages: sizes.indexPages(index), tuples: info.predicate.length === 0 ? rel.tuples : sizes.indexTuples(index), treeHeight: sizes.indexHeight(index), opfamily: keys.map((k) => k.opfamily), opcintype: keys.map((k) => k.opcintype),
      collations: keys.map((k) => k.collation), unique: info.unique, predicate: info.predicate.map(shift), predOK: false,
    };
  });
}

const columnWidth = (root: PlannerInfo, relid: Oid, attnum: number): number | undefined => {
  const width = root.glob.cx.catalog.statistic(relid, attnum)?.stawidth;
  return width !== undefined && width > 0 ? width : undefined;
};

/** @see add_base_rels_to_query */
export function addBaseRels(root: PlannerInfo, node: JoinTreeNode): void {
  if (node.tag === "RangeTblRef") buildBaseRel(root, node.rtindex);
  else if (node.tag === "FromExpr") for (const item of node.fromlist) addBaseRels(root, item);
  else {
    addBaseRels(root, node.larg);
    addBaseRels(root, node.rarg);
  }
}

/** Columns of a list that must be there above the joins in `where` (bit 0: at the top). @see add_vars_to_targetlist */
export function addVarsNeeded(root: PlannerInfo, tree: unknown, where: Bitmapset): void {
  const vars: Expr[] = [];
  exprContains(tree, (node) => {
    if (node.tag === "Var" && node.varlevelsup === 0) vars.push(node);
    return false;
  });
  for (const variable of vars) {
    if (variable.tag !== "Var") continue;
    const rel = root.simpleRels[variable.varno];
    if (rel === undefined || bmsIsSubset(where, rel.relids)) continue;
    const before = rel.attrNeeded.get(variable.varattno);
    if (before === undefined) {
      const plain = { ...variable, varnullingrels: 0 };
      rel.reltarget = { ...rel.reltarget, exprs: [...rel.reltarget.exprs, plain] };
    }
    rel.attrNeeded.set(variable.varattno, bmsUnion(before ?? 0, where));
  }
}
/** The bit that says "needed in the final target list". */
export const TOP: Bitmapset = 1;

/** What a LATERAL entry refers to. @see find_lateral_references */
export function findLateralReferences(root: PlannerInfo): void {
  root.simpleRels.forEach((rel, rti) => {
    if (rel === undefined) return;
    const rte = root.parse.rtable[rti - 1] as RangeTblEntry;
    if (!rte.lateral) return;
    const source = rte.rtekind === "RTE_SUBQUERY" ? rte.subquery : rte.rtekind === "RTE_FUNCTION" ? rte.functions : rte.values_lists;
    const level = rte.rtekind === "RTE_SUBQUERY" ? 1 : 0;
    const vars: Expr[] = [];
    walkLevels(source, (node, depth) => {
      if (node.tag === "Var" && node.varlevelsup === (level === 1 ? depth : depth) && (level === 0 || depth > 0)) vars.push({ ...node, varlevelsup: 0 });
      return false;
    });
    const relids = pullVarnos(vars);
    if (relids === 0) return;
    addVarsNeeded(root, vars, rel.relids);
    rel.directLateralRelids = relids;
    rel.lateralRelids = bmsDifference(relids, root.outerJoinRels);
  });
}

interface JoinPart {
  readonly joinlist: readonly JoinList[];
  /** Relations below, joins' numbers included. */
  readonly qualscope: Bitmapset;
  readonly inner: Bitmapset;
}

/** Where in the join tree a qual stands. */
interface QualPlace {
  readonly qualscope: Bitmapset;
  /** What its outer join needs at least; 0 if it is of none. */
  readonly ojscope: Bitmapset;
  /** The rows of its outer join that are never made null by it. */
  readonly nonnullable: Bitmapset;
  readonly sjinfo: SpecialJoinInfo | null;
  readonly domain: number;
  readonly securityLevel?: number;
}

/** Takes the join tree apart. @see deconstruct_jointree */
export function deconstructJointree(root: PlannerInfo): readonly JoinList[] {
  const collapse = Number(root.glob.cx.session.setting("from_collapse_limit"));
  const joinCollapse = Number(root.glob.cx.session.setting("join_collapse_limit"));
  return new Deconstructor(root, collapse, joinCollapse).deconstruct();
}

class Deconstructor {
  readonly #root: PlannerInfo;
  readonly #fromLimit: number;
  readonly #joinLimit: number;
  constructor(root: PlannerInfo, fromLimit: number, joinLimit: number) {
    this.#root = root;
    this.#fromLimit = fromLimit;
    this.#joinLimit = joinLimit;
  }

  deconstruct(): readonly JoinList[] {
    const { joinlist } = this.#visit(this.#root.parse.jointree, 0);
    for (const distribute of this.#postponed) distribute();
    return joinlist;
  }

  /** How many join domains there are besides the topmost. @see src/backend/optimizer/README (Equivalence Classes) */
  #domains = 0;
  /** Conditions of left joins that a join further up may come before: known when all joins are. @see deconstruct_distribute_oj_quals */
  readonly #postponed: (() => void)[] = [];
  #visit(node: JoinTreeNode, domain: number): JoinPart {
    if (node.tag === "RangeTblRef") {
      const qualscope = bmsAddMember(0, node.rtindex);
      // The conditions of policies, each level before the next.
      for (const [securityLevel, expr] of (this.#root.parse.rtable[node.rtindex - 1]?.securityQuals ?? []).entries()) for (const qual of implicitAnds(expr)) this.#distribute(qual, { qualscope, ojscope: 0, nonnullable: 0, sjinfo: null, domain, securityLevel });
      return { joinlist: [node.rtindex], qualscope, inner: 0 };
    }
    return node.tag === "FromExpr" ? this.#from(node, domain) : this.#join(node, domain);
  }

  #from(node: FromExpr, domain: number): JoinPart {
    let joinlist: JoinList[] = [];
    let [qualscope, inner]: [Bitmapset, Bitmapset] = [0, 0];
    let remaining = node.fromlist.length;
    for (const item of node.fromlist) {
      const sub = this.#visit(item, domain);
      qualscope = bmsUnion(qualscope, sub.qualscope);
      inner = sub.inner;
      remaining--;
      if (sub.joinlist.length <= 1 || joinlist.length + sub.joinlist.length + remaining <= this.#fromLimit) joinlist = [...joinlist, ...sub.joinlist];
      else joinlist.push(sub.joinlist);
    }
    if (node.fromlist.length > 1) inner = qualscope;
    const list = Array.isArray(node.quals) ? (node.quals as readonly Expr[]) : implicitAnds(node.quals as Expr | null);
    const at = { qualscope, ojscope: 0, nonnullable: 0, sjinfo: null, domain };
    for (const qual of list) {
      this.#delayUpper(qual, at);
      this.#distribute(qual, at);
    }
    return { joinlist, qualscope, inner };
  }

  #join(node: Extract<JoinTreeNode, { tag: "JoinExpr" }>, domain: number): JoinPart {
    const outer = node.jointype === "JOIN_LEFT" || node.jointype === "JOIN_ANTI" || node.jointype === "JOIN_FULL";
    // The side that may be null has a domain of its own, and the join's condition is of it; where both may be, each has one.
    const own = outer ? ++this.#domains : domain;
    const isFull = node.jointype === "JOIN_FULL";
    const left = this.#visit(node.larg, isFull ? ++this.#domains : domain);
    const right = this.#visit(node.rarg, isFull ? ++this.#domains : own);
    const both = bmsUnion(left.qualscope, right.qualscope);
    const ojrelid = node.jointype === "JOIN_LEFT" || node.jointype === "JOIN_FULL" ? node.rtindex : 0;
    let qualscope = both;
    const inner = node.jointype === "JOIN_INNER" ? both : bmsUnion(left.inner, right.inner);
    const nonnullable = isFull ? both : outer ? left.qualscope : 0;
    if (ojrelid > 0) qualscope = bmsAddMember(qualscope, ojrelid);
    const list = Array.isArray(node.quals) ? (node.quals as readonly Expr[]) : implicitAnds(node.quals);
    let sjinfo: SpecialJoinInfo | null = null;
    let ojscope: Bitmapset = 0;
    if (node.jointype !== "JOIN_INNER") {
      sjinfo = makeOuterJoinInfo(this.#root, left.qualscope, right.qualscope, inner, node.jointype, node.rtindex, list);
      if (node.jointype !== "JOIN_SEMI") ojscope = bmsUnion(sjinfo.minLefthand, sjinfo.minRighthand);
      if (ojrelid > 0) this.#root.outerJoinRels = bmsAddMember(this.#root.outerJoinRels, ojrelid);
    }
    const at = { qualscope, ojscope, nonnullable, sjinfo, domain: own };
    const distribute = (): void => {
      for (const qual of list) this.#distribute(qual, at);
    };
    for (const qual of list) this.#delayUpper(qual, at);
    if (node.jointype === "JOIN_LEFT" && sjinfo?.lhsStrict === true) this.#postponed.push(distribute);
    else distribute();
    if (sjinfo !== null) this.#root.specialJoins.push(sjinfo);
    const joinlist: JoinList[] = isFull || left.joinlist.length + right.joinlist.length > this.#joinLimit ? [[this.#part(left.joinlist), this.#part(right.joinlist)]] : [...left.joinlist, ...right.joinlist];
    return { joinlist, qualscope, inner };
  }
  #part(list: readonly JoinList[]): JoinList {
    return list.length === 1 ? (list[0] as JoinList) : list;
  }

  /** A clause that no outer join holds keeps the joins that it reads from the joins above. */
  #delayUpper(qual: Expr, at: QualPlace): void {
    const relids = pullVarnos(qual);
    if (bmsOverlap(relids, at.nonnullable)) return;
    for (const lower of this.#root.specialJoins) if (lower.ojrelid > 0 && bmsOverlap(relids, lower.synRighthand)) lower.delaysUpper = true;
  }

  /** Finds where a qual is applied. @see distribute_qual_to_rels */
  #distribute(qual: Expr, at: QualPlace): void {
    const root = this.#root;
    let relids = pullVarnos(qual);
    let pseudoconstant = false;
    if (relids === 0) {
      relids = at.ojscope !== 0 ? at.ojscope : at.qualscope;
      // An outer join's own condition is not what the join's rows depend on: it gates nothing.
      if (at.ojscope === 0 && !containsVolatile(root.glob.cx.catalog, qual)) pseudoconstant = true;
    }
    let isPushedDown = true;
    let maybeEquivalence = true;
    if (bmsOverlap(relids, at.nonnullable)) {
      isPushedDown = false;
      maybeEquivalence = false;
      relids = bmsUnion(relids, at.ojscope);
    }
    const options = { isPushedDown, hasClone: at.sjinfo?.commutesUp === true, required: relids, pseudoconstant, outerRelids: isPushedDown ? 0 : at.nonnullable, ...(at.securityLevel !== undefined && { securityLevel: at.securityLevel }) };
    let rinfo = makeRestrictInfo(root, qual, options);
    const same = rinfo.mergeopfamilies.length > 0 && maybeEquivalence ? equalToItself(root, qual) : undefined;
    if (same !== undefined) rinfo = makeRestrictInfo(root, same, options);
    addVarsNeededForClause(root, rinfo);
    if (rinfo.mergeopfamilies.length > 0 && maybeEquivalence && !pseudoconstant && processEquivalence(root, rinfo, at.domain)) return;
    // What it compares may be what an index orders by: that must be known when paths of the index are made. @see initialize_mergeclause_eclasses
    if (rinfo.mergeopfamilies.length > 0) updateMergeClasses(root, rinfo);
    distributeRestrictInfo(root, rinfo);
  }
}
/** `x = x` says that x is not null, if the operator is strict. @see process_equivalence */
function equalToItself(root: PlannerInfo, qual: Expr): Expr | undefined {
  if (qual.tag !== "OpExpr" || !equal(qual.args[0], qual.args[1]) || !root.glob.cx.catalog.proc(qual.opfuncid).proisstrict) return undefined;
  return { tag: "NullTest", arg: qual.args[0] as Expr, nulltesttype: "IS_NOT_NULL", argisrow: false, location: -1 };
}
function addVarsNeededForClause(root: PlannerInfo, rinfo: RestrictInfo): void {
  // A clause above an outer join reads its columns from there, even those of one relation.
  if (bmsMembers(rinfo.requiredRelids).length > 1) addVarsNeeded(root, rinfo.clause, rinfo.requiredRelids);
}

/** Whether a NOT NULL column decides the clause. It doesn't where another join may come first and make the column null. @see restriction_is_always_true, restriction_is_always_false */
function knownTruth(root: PlannerInfo, rinfo: RestrictInfo): boolean | undefined {
  if (rinfo.hasClone) return undefined;
  const never = (clause: Expr): boolean =>
    clause.tag === "NullTest" && !clause.argisrow && clause.arg.tag === "Var" && clause.arg.varlevelsup === 0 && clause.arg.varnullingrels === 0 && clause.arg.varattno > 0 && isNotNull(root, clause.arg.varno, clause.arg.varattno);
  const test = (clause: Expr): boolean | undefined => (clause.tag === "NullTest" && never(clause) ? clause.nulltesttype === "IS_NOT_NULL" : undefined);
  const arms = rinfo.clause.tag === "BoolExpr" && rinfo.clause.boolop === "OR_EXPR" ? rinfo.clause.args.map(test) : [test(rinfo.clause)];
  return arms.includes(true) ? true : arms.every((arm) => arm === false) ? false : undefined;
}
const isNotNull = (root: PlannerInfo, rti: number, attnum: number): boolean => root.simpleRels[rti]?.relation?.attributes[attnum - 1]?.attnotnull === true;

/** Puts a clause into the relations that it is about. @see distribute_restrictinfo_to_rels */
export function distributeRestrictInfo(root: PlannerInfo, rinfo: RestrictInfo): void {
  const known = knownTruth(root, rinfo);
  if (known === true) return;
  // What it stands for is still what was written.
  if (known === false) return distributeRestrictInfo(root, makeRestrictInfo(root, { ...makeConst(16, -1, 0, 1, false, true), location: exprLocation(rinfo.clause) }, { isPushedDown: rinfo.isPushedDown, required: rinfo.requiredRelids, outerRelids: rinfo.outerRelids, securityLevel: rinfo.securityLevel }));
  const members = bmsMembers(rinfo.requiredRelids);
  const base = members.filter((member) => root.simpleRels[member] !== undefined);
  const { cx } = root.glob;
  if (cx.probe.active) cx.probe.emit({ type: "clause_placed", clause: clauseText(root, rinfo.clause), location: exprLocation(rinfo.clause), names: base.map((member) => root.parse.rtable[member - 1]?.eref.aliasname ?? "") });
  if (cx.probe.active && rinfo.securityLevel > 0 && !rinfo.leakproof) cx.probe.emit({ type: "clause_held", clause: clauseText(root, rinfo.clause), location: exprLocation(rinfo.clause), relation: base.map((member) => root.parse.rtable[member - 1]?.eref.aliasname ?? "").join(", "), why: "it is tested after the conditions of policies, since its functions are not leakproof: an error might tell of rows that these hide" });
  if (members.length === 1) baseRel(root, members[0] as number).baserestrictinfo.push(rinfo);
  else for (const member of base) baseRel(root, member).joininfo.push(rinfo);
}

/** @see make_outerjoininfo */
function makeOuterJoinInfo(root: PlannerInfo, left: Bitmapset, right: Bitmapset, inner: Bitmapset, jointype: SpecialJoinInfo["jointype"], ojrelid: number, clauses: readonly Expr[]): SpecialJoinInfo {
  const { catalog } = root.glob.cx;
  const base = { synLefthand: left, synRighthand: right, jointype, ojrelid: jointype === "JOIN_SEMI" || jointype === "JOIN_ANTI" ? 0 : ojrelid };
  const semi = semiJoinOperators(root, clauses, right, jointype);
  if (jointype === "JOIN_FULL") return { ...base, minLefthand: left, minRighthand: right, lhsStrict: false, delaysUpper: false, commutesUp: false, ...semi };
  const clauseRelids = pullVarnos(clauses);
  const strictRelids = nonnullableRels(catalog, clauses);
  const lhsStrict = bmsOverlap(strictRelids, left);
  let minLefthand = bmsIntersect(clauseRelids, left);
  let minRighthand = bmsIntersect(bmsUnion(clauseRelids, inner), right);
  for (const other of root.specialJoins) {
    const below = bmsUnion(other.synLefthand, other.synRighthand);
    const syn = other.ojrelid > 0 ? bmsAddMember(below, other.ojrelid) : below;
    if (other.jointype === "JOIN_FULL") {
      if (bmsOverlap(left, syn)) minLefthand = bmsUnion(minLefthand, syn);
      if (bmsOverlap(right, syn)) minRighthand = bmsUnion(minRighthand, syn);
      continue;
    }
    if (bmsOverlap(left, other.synRighthand)) {
      const uses = bmsOverlap(clauseRelids, other.synRighthand);
      if (uses && (jointype === "JOIN_SEMI" || jointype === "JOIN_ANTI" || !bmsOverlap(strictRelids, other.minRighthand))) minLefthand = bmsUnion(minLefthand, syn);
    }
    if (bmsOverlap(right, other.synRighthand)) {
      const keep = bmsOverlap(clauseRelids, other.synRighthand) || !bmsOverlap(clauseRelids, other.minLefthand) || jointype === "JOIN_SEMI" || jointype === "JOIN_ANTI" || other.jointype === "JOIN_SEMI" || other.jointype === "JOIN_ANTI" || !other.lhsStrict || other.delaysUpper;
      if (keep) minRighthand = bmsUnion(minRighthand, syn);
      else other.commutesUp = true;
    }
  }
  if (minLefthand === 0) minLefthand = left;
  if (minRighthand === 0) minRighthand = right;
  return { ...base, minLefthand, minRighthand, lhsStrict, delaysUpper: false, commutesUp: false, ...semi };
}

/** Whether the right side of a semi-join can be made unique. @see compute_semijoin_info */
function semiJoinOperators(root: PlannerInfo, clauses: readonly Expr[], right: Bitmapset, jointype: string): Pick<SpecialJoinInfo, "semiCanBtree" | "semiCanHash" | "semiOperators" | "semiRhsExprs"> {
  const none = { semiCanBtree: false, semiCanHash: false, semiOperators: [], semiRhsExprs: [] };
  if (jointype !== "JOIN_SEMI") return none;
  const { catalog } = root.glob.cx;
  const operators: Oid[] = [];
  const exprs: Expr[] = [];
  let [btree, hash] = [true, true];
  for (const clause of clauses) {
    const all = pullVarnos(clause);
    if (clause.tag !== "OpExpr" || clause.args.length !== 2) {
      if (bmsOverlap(all, right) && !bmsIsSubset(all, right)) return none;
      continue;
    }
    const [l, r] = [pullVarnos(clause.args[0]), pullVarnos(clause.args[1])];
    let op = clause;
    if (!(r !== 0 && bmsIsSubset(r, right) && !bmsOverlap(l, right))) {
      if (l !== 0 && bmsIsSubset(l, right) && !bmsOverlap(r, right)) {
        const swapped = commute(catalog, clause);
        if (swapped === undefined) return none;
        op = swapped;
      } else if (bmsOverlap(all, right) && !bmsIsSubset(all, right)) return none;
      else continue;
    }
    const row = catalog.operator(op.opno);
    if (!row.oprcanmerge) btree = false;
    if (!row.oprcanhash) hash = false;
    if (!btree && !hash) return none;
    operators.push(op.opno);
    exprs.push(op.args[1] as Expr);
  }
  if (exprs.length === 0 || containsVolatile(catalog, exprs)) return none;
  return { semiCanBtree: btree, semiCanHash: hash, semiOperators: operators, semiRhsExprs: exprs };
}

/** Widths and sizes of every base relation, after its quals are known. @see set_rel_width */
export function setRelWidth(root: PlannerInfo, rel: RelOptInfo): void {
  const rte = root.parse.rtable[rel.relid - 1] as RangeTblEntry;
  let width = 0;
  for (const expr of rel.reltarget.exprs) {
    if (expr.tag !== "Var") {
      width += exprWidth(root.glob.cx.catalog, expr);
      continue;
    }
    let w = rel.attrWidths.get(expr.varattno);
    if (w === undefined) {
      if (expr.varattno === 0) w = rel.relation === null ? 32 : rel.relation.attributes.reduce((sum, a) => sum + (columnWidth(root, rte.relid, a.attnum) ?? typeWidth(root.glob.cx.catalog, a.atttypid, a.atttypmod)), 0);
      else w = (rte.rtekind === "RTE_RELATION" && expr.varattno > 0 ? columnWidth(root, rte.relid, expr.varattno) : undefined) ?? exprWidth(root.glob.cx.catalog, expr);
      rel.attrWidths.set(expr.varattno, w);
    }
    width += w;
  }
  rel.reltarget = { ...makeTarget(root, rel.reltarget.exprs), width };
}

