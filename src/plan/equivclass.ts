/**
 * Equivalence classes: which expressions are known to be equal, the clauses that follow from it, and sort keys over them.
 *
 * @see src/backend/optimizer/path/equivclass.c, pathkeys.c
 */
import { bmsIsSubset, bmsOverlap, bmsUnion, type Bitmapset } from "../nodes/bitmapset.ts";
import { equal } from "../nodes/equal.ts";
import { exprCollation } from "../nodes/make.ts";
import { exprContains } from "../nodes/walk.ts";
import type { Expr, Oid, SortGroupClause, TargetEntry } from "../nodes/primnodes.ts";
import { evalConstExpressions, makeOpclause, pullVarnos } from "./clauses.ts";
import { containsVolatile } from "../expr/volatility.ts";
import { makeRestrictInfo } from "./restrictinfo.ts";
import type { EquivalenceClass, EquivalenceMember, PathKey, PlannerInfo, RelOptInfo, RestrictInfo } from "./pathnodes.ts";

/** The join domain of what stands above all outer joins. */
const TOP_DOMAIN = 0;
function newMember(ec: EquivalenceClass, expr: Expr, relids: Bitmapset, datatype: Oid, domain: number): EquivalenceMember {
  const isConst = relids === 0;
  const member: EquivalenceMember = { expr, relids, isConst, isChild: false, datatype, domain };
  ec.members.push(member);
  if (isConst) ec.hasConst = true;
  else ec.relids = bmsUnion(ec.relids, relids);
  return member;
}
const newClass = (opfamilies: readonly Oid[], collation: Oid): EquivalenceClass => ({ opfamilies, collation, members: [], sources: [], derives: [], relids: 0, hasConst: false, hasVolatile: false, broken: false, sortref: 0, minSecurity: Number.POSITIVE_INFINITY, merged: null });
const sameFamilies = (a: readonly Oid[], b: readonly Oid[]): boolean => a.length === b.length && a.every((family) => b.includes(family));

/** A constant is found only within its domain: what equals it below an outer join need not do so above, where rows may be null. */
function findMember(root: PlannerInfo, expr: Expr, opfamilies: readonly Oid[], collation: Oid, datatype: Oid, domain: number): { readonly ec: EquivalenceClass; readonly em: EquivalenceMember } | undefined {
  for (const ec of root.eqClasses) {
    if (ec.hasVolatile || ec.collation !== collation || !sameFamilies(ec.opfamilies, opfamilies)) continue;
    for (const em of ec.members) if (em.datatype === datatype && (!em.isConst || em.domain === domain) && equal(em.expr, expr)) return { ec, em };
  }
  return undefined;
}

/** Takes `a = b` into the classes; false if it cannot be used so. @see process_equivalence */
export function processEquivalence(root: PlannerInfo, rinfo: RestrictInfo, domain: number): boolean {
  const { clause } = rinfo;
  if (clause.tag !== "OpExpr" || (rinfo.securityLevel > 0 && !rinfo.leakproof)) return false;
  const { catalog } = root.glob.cx;
  const [left, right] = clause.args as [Expr, Expr];
  if (equal(left, right)) return false;
  const { oprleft, oprright } = catalog.operator(clause.opno);
  const collation = clause.inputcollid;
  const one = findMember(root, left, rinfo.mergeopfamilies, collation, oprleft, domain);
  const two = findMember(root, right, rinfo.mergeopfamilies, collation, oprright, domain);
  let ec: EquivalenceClass;
  if (one !== undefined && two !== undefined) {
    ec = one.ec;
    if (two.ec !== ec) {
      ec.members.push(...two.ec.members);
      ec.sources.push(...two.ec.sources);
      ec.derives.push(...two.ec.derives);
      ec.relids = bmsUnion(ec.relids, two.ec.relids);
      ec.hasConst ||= two.ec.hasConst;
      ec.minSecurity = Math.min(ec.minSecurity, two.ec.minSecurity);
      two.ec.merged = ec;
      root.eqClasses = root.eqClasses.filter((other) => other !== two.ec);
    }
    [rinfo.leftEm, rinfo.rightEm] = [one.em, two.em];
  } else if (one !== undefined) {
    ec = one.ec;
    [rinfo.leftEm, rinfo.rightEm] = [one.em, newMember(ec, right, rinfo.rightRelids, oprright, domain)];
  } else if (two !== undefined) {
    ec = two.ec;
    [rinfo.leftEm, rinfo.rightEm] = [newMember(ec, left, rinfo.leftRelids, oprleft, domain), two.em];
  } else {
    ec = newClass(rinfo.mergeopfamilies, collation);
    root.eqClasses.push(ec);
    [rinfo.leftEm, rinfo.rightEm] = [newMember(ec, left, rinfo.leftRelids, oprleft, domain), newMember(ec, right, rinfo.rightRelids, oprright, domain)];
  }
  ec.sources.push(rinfo);
  ec.minSecurity = Math.min(ec.minSecurity, rinfo.securityLevel);
  [rinfo.leftEc, rinfo.rightEc] = [ec, ec];
  return true;
}

/** The class of a class that was merged into others. */
export const canonical = (ec: EquivalenceClass): EquivalenceClass => {
  let found = ec;
  while (found.merged !== null) found = found.merged;
  return found;
};

/** The class of a sort key, made if there is none. @see get_eclass_for_sort_expr */
export function classForSortExpr(root: PlannerInfo, expr: Expr, opfamilies: readonly Oid[], opcintype: Oid, collation: Oid, sortref: number, create: boolean): EquivalenceClass | undefined {
  const volatile = containsVolatile(root.glob.cx.catalog, expr);
  if (!volatile) {
    const found = findMember(root, expr, opfamilies, collation, opcintype, TOP_DOMAIN);
    if (found !== undefined) return found.ec;
  } else {
    const same = root.eqClasses.find((ec) => ec.hasVolatile && ec.sortref === sortref && sortref !== 0);
    if (same !== undefined) return same;
  }
  if (!create) return undefined;
  const ec = newClass(opfamilies, collation);
  ec.hasVolatile = volatile;
  ec.sortref = sortref;
  const relids = pullVarnos(expr);
  const member = newMember(ec, expr, relids, opcintype, TOP_DOMAIN);
  if (relids === 0 && (volatile || expr.tag === "Aggref" || expr.tag === "WindowFunc" || hasAggs(expr))) {
    ec.hasConst = false;
    ec.members[0] = { ...member, isConst: false };
  }
  root.eqClasses.push(ec);
  return ec;
}

const hasAggs = (expr: Expr): boolean => exprContains(expr, (node) => node.tag === "Aggref" || node.tag === "GroupingFunc" || node.tag === "WindowFunc" || (node.tag === "FuncExpr" && node.funcretset));

const equalityFor = (root: PlannerInfo, ec: EquivalenceClass, left: Oid, right: Oid): Oid => {
  for (const family of ec.opfamilies) {
    const opno = root.glob.cx.catalog.opfamilyMember(family, left, right, 3);
    if (opno !== 0) return opno;
  }
  return 0;
};

/** A clause `a = b` between two members. @see create_join_clause */
function makeEquality(root: PlannerInfo, ec: EquivalenceClass, opno: Oid, left: EquivalenceMember, right: EquivalenceMember, parent: boolean): RestrictInfo {
  // A clause with its sides the other way round says the same.
  const isPair = (r: RestrictInfo): boolean => (r.leftEm === left && r.rightEm === right) || (r.leftEm === right && r.rightEm === left);
  const find = (list: readonly RestrictInfo[]): RestrictInfo | undefined => list.find((r) => r.parentEc === (parent ? ec : null) && isPair(r));
  const known = find(ec.sources) ?? find(ec.derives);
  if (known !== undefined) return known;
  const clause: Expr = makeOpclause(root.glob.cx.catalog, opno, left.expr, right.expr, ec.collation);
  const rinfo = makeRestrictInfo(root, clause, { isPushedDown: true, required: bmsUnion(left.relids, right.relids), securityLevel: ec.minSecurity });
  [rinfo.leftEc, rinfo.rightEc, rinfo.leftEm, rinfo.rightEm] = [ec, ec, left, right];
  rinfo.parentEc = parent ? ec : null;
  ec.derives.push(rinfo);
  return rinfo;
}

/** Equalities with constants, and within one relation, go to their relations. @see generate_base_implied_equalities */
export function generateBaseEqualities(root: PlannerInfo, distribute: (rinfo: RestrictInfo) => void): void {
  root.ecMergingDone = true;
  for (const ec of [...root.eqClasses]) {
    if (ec.hasVolatile || ec.members.length < 2) continue;
    if (ec.hasConst) generateConstEqualities(root, ec, distribute);
    else generateInnerEqualities(root, ec, distribute);
  }
}
function generateConstEqualities(root: PlannerInfo, ec: EquivalenceClass, distribute: (rinfo: RestrictInfo) => void): void {
  const [source] = ec.sources;
  if (ec.members.length === 2 && ec.sources.length === 1 && source !== undefined) {
    distribute(source);
    return;
  }
  const constant = ec.members.find((em) => em.isConst && em.expr.tag === "Const") ?? ec.members.find((em) => em.isConst);
  if (constant === undefined) return;
  for (const em of ec.members) {
    if (em === constant || em.isChild) continue;
    if (em.isConst) {
      equateConstants(root, ec, em, constant, distribute);
      continue;
    }
    const opno = equalityFor(root, ec, em.datatype, constant.datatype);
    if (opno === 0) {
      ec.broken = true;
      for (const rinfo of ec.sources) distribute(rinfo);
      return;
    }
    const rinfo = makeEquality(root, ec, opno, em, constant, false);
    distribute(rinfo);
  }
}
/** Two constants of one class, parameters among them, are the same, or there are no rows. @see process_implied_equality (both_const) */
function equateConstants(root: PlannerInfo, ec: EquivalenceClass, a: EquivalenceMember, b: EquivalenceMember, distribute: (rinfo: RestrictInfo) => void): void {
  const opno = equalityFor(root, ec, a.datatype, b.datatype);
  if (opno === 0) return;
  const test: Expr = makeOpclause(root.glob.cx.catalog, opno, a.expr, b.expr, ec.collation);
  const clause = evalConstExpressions(root.glob.cx, test as Expr);
  if (clause.tag === "Const" && !clause.constisnull && clause.constvalue === true) return;
  distribute(makeRestrictInfo(root, clause, { isPushedDown: true, required: ec.relids, pseudoconstant: true, securityLevel: ec.minSecurity }));
}
function generateInnerEqualities(root: PlannerInfo, ec: EquivalenceClass, distribute: (rinfo: RestrictInfo) => void): void {
  const previous = new Map<Bitmapset, EquivalenceMember>();
  for (const em of ec.members) {
    const before = previous.get(em.relids);
    if (before !== undefined && isSingle(root, em.relids)) {
      const opno = equalityFor(root, ec, before.datatype, em.datatype);
      if (opno !== 0) distribute(makeEquality(root, ec, opno, before, em, false));
    }
    previous.set(em.relids, em);
  }
}
const isSingle = (root: PlannerInfo, relids: Bitmapset): boolean => root.simpleRels.some((rel) => rel !== undefined && rel.relids === relids);

/** Whether a class could give a join clause between two relations. */
export const eclassJoins = (root: PlannerInfo, a: Bitmapset, b: Bitmapset): boolean =>
  root.eqClasses.some((ec) => ec.members.length > 1 && !ec.hasConst && bmsOverlap(ec.relids, a) && bmsOverlap(ec.relids, b));

/** The clauses that a join of `outer` and `inner` must apply for the classes. @see generate_join_implied_equalities */
export function generateJoinEqualities(root: PlannerInfo, joinRelids: Bitmapset, outerRelids: Bitmapset, inner: RelOptInfo | Bitmapset): RestrictInfo[] {
  const innerRelids = typeof inner === "object" ? inner.relids : inner;
  const result: RestrictInfo[] = [];
  for (const ec of root.eqClasses) {
    if (ec.hasConst || ec.hasVolatile || ec.members.length <= 1 || !bmsOverlap(ec.relids, joinRelids) || !bmsOverlap(ec.relids, innerRelids) || !bmsOverlap(ec.relids, outerRelids)) continue;
    if (ec.broken) result.push(...ec.sources.filter((r) => bmsIsSubset(r.requiredRelids, joinRelids) && !bmsIsSubset(r.requiredRelids, outerRelids) && !bmsIsSubset(r.requiredRelids, innerRelids)));
    else result.push(...joinEqualities(root, ec, joinRelids, outerRelids, innerRelids));
  }
  return result;
}
function joinEqualities(root: PlannerInfo, ec: EquivalenceClass, joinRelids: Bitmapset, outerRelids: Bitmapset, innerRelids: Bitmapset): RestrictInfo[] {
  const outer: EquivalenceMember[] = [];
  const inner: EquivalenceMember[] = [];
  const fresh: EquivalenceMember[] = [];
  for (const em of ec.members) {
    if (em.isChild || !bmsIsSubset(em.relids, joinRelids)) continue;
    if (bmsIsSubset(em.relids, outerRelids)) outer.push(em);
    else if (bmsIsSubset(em.relids, innerRelids)) inner.push(em);
    else fresh.push(em);
  }
  const result: RestrictInfo[] = [];
  if (outer.length > 0 && inner.length > 0) {
    let best: { readonly score: number; readonly opno: Oid; readonly o: EquivalenceMember; readonly i: EquivalenceMember } | undefined;
    for (const o of outer) {
      for (const i of inner) {
        const opno = equalityFor(root, ec, o.datatype, i.datatype);
        if (opno === 0) continue;
        let score = 0;
        if (o.expr.tag === "Var" || o.expr.tag === "RelabelType") score++;
        if (i.expr.tag === "Var" || i.expr.tag === "RelabelType") score++;
        if (root.glob.cx.catalog.operator(opno).oprcanhash) score++;
        if (best === undefined || score > best.score) best = { score, opno, o, i };
        if (score === 3) break;
      }
      if (best?.score === 3) break;
    }
    if (best !== undefined) result.push(makeEquality(root, ec, best.opno, best.o, best.i, true));
  }
  if (fresh.length > 0) {
    const old = [...outer, ...inner];
    let previous: EquivalenceMember | undefined = old[0];
    for (const em of fresh) {
      if (previous !== undefined) {
        const opno = equalityFor(root, ec, previous.datatype, em.datatype);
        if (opno !== 0) result.push(makeEquality(root, ec, opno, previous, em, true));
      }
      previous ??= em;
    }
  }
  return result;
}

/** Clauses that equate an expression of `rel` with other relations, for parameterized index scans. @see generate_implied_equalities_for_column */
export function equalitiesForColumn(root: PlannerInfo, rel: RelOptInfo, matches: (ec: EquivalenceClass, em: EquivalenceMember) => boolean, prohibited: Bitmapset): RestrictInfo[] {
  const result: RestrictInfo[] = [];
  for (const ec of root.eqClasses) {
    if (ec.hasConst || ec.hasVolatile || ec.members.length <= 1 || !bmsOverlap(ec.relids, rel.relids)) continue;
    const mine = ec.members.find((em) => em.relids === rel.relids && matches(ec, em));
    if (mine === undefined) continue;
    for (const other of ec.members) {
      if (other === mine || bmsOverlap(other.relids, rel.relids) || bmsOverlap(other.relids, prohibited)) continue;
      const opno = equalityFor(root, ec, mine.datatype, other.datatype);
      if (opno !== 0) result.push(makeEquality(root, ec, opno, mine, other, true));
    }
  }
  return result;
}

/** Whether a clause between these two sets is already enforced by a class. */
export const sameClassEnforced = (rinfo: RestrictInfo, clauses: readonly RestrictInfo[]): boolean => rinfo.parentEc !== null && clauses.some((other) => other.parentEc === rinfo.parentEc);

// Sort keys

/** The one object for a key. @see make_canonical_pathkey */
export function makePathkey(root: PlannerInfo, eclass: EquivalenceClass, opfamily: Oid, strategy: number, nullsFirst: boolean): PathKey {
  const ec = canonical(eclass);
  const known = root.canonPathkeys.find((key) => key.eclass === ec && key.opfamily === opfamily && key.strategy === strategy && key.nullsFirst === nullsFirst);
  if (known !== undefined) return known;
  const key = { eclass: ec, opfamily, strategy, nullsFirst };
  root.canonPathkeys.push(key);
  return key;
}

/** A key that says nothing new: its class is a constant, or it is there already. @see pathkey_is_redundant */
const redundant = (key: PathKey, keys: readonly PathKey[]): boolean => (key.eclass.hasConst && !key.eclass.hasVolatile) || keys.some((old) => old.eclass === key.eclass);

export function pathkeyForExpr(root: PlannerInfo, expr: Expr, opfamily: Oid, opcintype: Oid, collation: Oid, descending: boolean, nullsFirst: boolean, sortref: number, create: boolean): PathKey | undefined {
  const eqop = root.glob.cx.catalog.opfamilyMember(opfamily, opcintype, opcintype, 3);
  const families = mergeFamilies(root, eqop);
  const ec = classForSortExpr(root, expr, families, opcintype, collation, sortref, create);
  return ec === undefined ? undefined : makePathkey(root, ec, opfamily, descending ? 5 : 1, nullsFirst);
}
/** @see get_mergejoin_opfamilies */
export const mergeFamilies = (root: PlannerInfo, opno: Oid): Oid[] => root.glob.cx.catalog.amopsOfOperator(opno).filter((row) => row.amopmethod === 403 && row.amopstrategy === 3).map((row) => row.amopfamily);

/** The keys of a list of sort clauses. @see make_pathkeys_for_sortclauses */
export function pathkeysForClauses(root: PlannerInfo, clauses: readonly SortGroupClause[], tlist: readonly TargetEntry[]): PathKey[] {
  return pathkeysWithRedundant(root, clauses, tlist).keys;
}
export function pathkeysWithRedundant(root: PlannerInfo, clauses: readonly SortGroupClause[], tlist: readonly TargetEntry[]): { readonly keys: PathKey[]; readonly kept: SortGroupClause[]; readonly sortable: boolean } {
  const keys: PathKey[] = [];
  const kept: SortGroupClause[] = [];
  let sortable = true;
  for (const clause of clauses) {
    const tle = tlist.find((entry) => entry.ressortgroupref === clause.tleSortGroupRef);
    if (tle === undefined) continue;
    if (clause.sortop === 0) {
      sortable = false;
      kept.push(clause);
      continue;
    }
    const member = root.glob.cx.catalog.amopsOfOperator(clause.sortop).find((row) => row.amopmethod === 403 && (row.amopstrategy === 1 || row.amopstrategy === 5));
    if (member === undefined) continue;
    const key = pathkeyForExpr(root, tle.expr, member.amopfamily, member.amoplefttype, exprCollation(tle.expr), member.amopstrategy === 5, clause.nulls_first, clause.tleSortGroupRef, true) as PathKey;
    if (key.eclass.sortref === 0) key.eclass.sortref = clause.tleSortGroupRef;
    if (redundant(key, keys)) continue;
    keys.push(key);
    kept.push(clause);
  }
  return { keys, kept, sortable };
}

/** Whether `have` is sorted at least as `want` asks. @see pathkeys_contained_in */
export const pathkeysContainedIn = (want: readonly PathKey[], have: readonly PathKey[]): boolean => commonPrefix(want, have) === want.length;
export const commonPrefix = (want: readonly PathKey[], have: readonly PathKey[]): number => {
  let n = 0;
  while (n < want.length && n < have.length && want[n] === have[n]) n++;
  return n;
};
export function comparePathkeys(a: readonly PathKey[], b: readonly PathKey[]): "equal" | "better1" | "better2" | "different" {
  if (a === b) return "equal";
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return "different";
  return a.length === b.length ? "equal" : a.length > b.length ? "better1" : "better2";
}
/** Keys in a list without the redundant ones. */
export function dropRedundant(keys: readonly PathKey[]): PathKey[] {
  const result: PathKey[] = [];
  for (const key of keys) if (!redundant(key, result)) result.push(key);
  return result;
}

/** The members' types in a merge clause. */
export function updateMergeClasses(root: PlannerInfo, rinfo: RestrictInfo): void {
  if (rinfo.leftEc === null) {
    const clause = rinfo.clause as Extract<Expr, { tag: "OpExpr" }>;
    const [l, r] = clause.args as [Expr, Expr];
    const { oprleft, oprright } = root.glob.cx.catalog.operator(clause.opno);
    rinfo.leftEc = classForSortExpr(root, l, rinfo.mergeopfamilies, oprleft, clause.inputcollid, 0, true) ?? null;
    rinfo.rightEc = classForSortExpr(root, r, rinfo.mergeopfamilies, oprright, clause.inputcollid, 0, true) ?? null;
  }
  if (rinfo.leftEc !== null) rinfo.leftEc = canonical(rinfo.leftEc);
  if (rinfo.rightEc !== null) rinfo.rightEc = canonical(rinfo.rightEc);
}
