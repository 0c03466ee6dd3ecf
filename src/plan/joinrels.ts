/**
 * The join search: which relations may be joined, and dynamic programming over them.
 *
 * @see src/backend/optimizer/path/joinrels.c, allpaths.c (make_rel_from_joinlist, standard_join_search)
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { type Bitmapset, bmsAddMember, bmsDifference, bmsIsSubset, bmsMembers, bmsOverlap, bmsUnion } from "../nodes/bitmapset.ts";
import { elog } from "../utils/errors.ts";
import type { Expr } from "../nodes/primnodes.ts";
import { makeTarget } from "./costsize.ts";
import { eclassJoins, generateJoinEqualities } from "./equivclass.ts";
import { type JoinList, baseRel } from "./initsplan.ts";
import { addPathsToJoinRel, createUniquePath, joinSize } from "./joinpath.ts";
import { Offer, type Path, type PlannerInfo, type RelOptInfo, type RestrictInfo, type SpecialJoinInfo } from "./pathnodes.ts";
import { createResult, setCheapest, upperRel } from "./pathnode.ts";
import { pushedDown } from "./restrictinfo.ts";

/** @see make_rel_from_joinlist */
export function makeRelFromJoinlist(root: PlannerInfo, list: readonly JoinList[]): RelOptInfo {
  const rels = list.map((item) => (typeof item === "number" ? baseRel(root, item) : makeRelFromJoinlist(root, item)));
  if (rels.length === 1) return rels[0] as RelOptInfo;
  return joinSearch(root, rels);
}

/** @see standard_join_search */
function joinSearch(root: PlannerInfo, initial: readonly RelOptInfo[]): RelOptInfo {
  const levels: RelOptInfo[][] = [[], [...initial]];
  const outerLevels = root.joinRelLevels;
  root.joinRelLevels = levels;
  for (let level = 2; level <= initial.length; level++) {
    levels[level] = [];
    joinOneLevel(root, level, initial);
    for (const rel of levels[level] as RelOptInfo[]) setCheapest(rel);
    if (root.glob.cx.probe.active) root.glob.cx.probe.emit({ type: "join_level", level, relations: (levels[level] as RelOptInfo[]).length });
  }
  const [final] = levels[initial.length] as RelOptInfo[];
  root.joinRelLevels = outerLevels;
  return final ?? elog(`failed to build any ${initial.length}-way joins`);
}

/** @see join_search_one_level */
function joinOneLevel(root: PlannerInfo, level: number, initial: readonly RelOptInfo[]): void {
  const levels = root.joinRelLevels;
  const below = levels[level - 1] as RelOptInfo[];
  for (const [i, old] of below.entries()) {
    if (old.joininfo.length > 0 || old.hasEclassJoins || hasJoinRestriction(root, old)) {
      const others = level === 2 ? (levels[1] as RelOptInfo[]).slice(i + 1) : (levels[1] as RelOptInfo[]);
      joinClauses(root, old, others);
    } else for (const other of initial) if (!bmsOverlap(other.relids, old.relids)) makeJoinRel(root, old, other);
  }
  for (let k = 2; k <= level - k; k++) {
    const other = level - k;
    const list = levels[k] as RelOptInfo[];
    for (const [i, old] of list.entries()) {
      if (old.joininfo.length === 0 && !old.hasEclassJoins && !hasJoinRestriction(root, old)) continue;
      const partners = k === other ? list.slice(i + 1) : (levels[other] as RelOptInfo[]);
      for (const fresh of partners) if (!bmsOverlap(old.relids, fresh.relids) && (haveRelevantJoinclause(root, old, fresh) || haveJoinOrderRestriction(root, old, fresh))) makeJoinRel(root, old, fresh);
    }
  }
  if ((levels[level] as RelOptInfo[]).length === 0) {
    for (const old of below) for (const other of initial) if (!bmsOverlap(other.relids, old.relids)) makeJoinRel(root, old, other);
  }
}
function joinClauses(root: PlannerInfo, old: RelOptInfo, others: readonly RelOptInfo[]): void {
  for (const other of others) if (!bmsOverlap(old.relids, other.relids) && (haveRelevantJoinclause(root, old, other) || haveJoinOrderRestriction(root, old, other))) makeJoinRel(root, old, other);
}
const haveRelevantJoinclause = (root: PlannerInfo, a: RelOptInfo, b: RelOptInfo): boolean => {
  const [fewer, other] = a.joininfo.length <= b.joininfo.length ? [a, b] : [b, a];
  return fewer.joininfo.some((rinfo) => bmsOverlap(other.relids, rinfo.requiredRelids)) || (a.hasEclassJoins && b.hasEclassJoins && eclassJoins(root, a.relids, b.relids));
};
const hasJoinRestriction = (root: PlannerInfo, rel: RelOptInfo): boolean =>
  rel.lateralRelids !== 0 ||
  root.specialJoins.some((sj) => sj.jointype !== "JOIN_FULL" && !(bmsIsSubset(sj.minLefthand, rel.relids) && bmsIsSubset(sj.minRighthand, rel.relids)) && (bmsOverlap(sj.minLefthand, rel.relids) || bmsOverlap(sj.minRighthand, rel.relids)));
/** @see have_join_order_restriction */
const haveJoinOrderRestriction = (root: PlannerInfo, a: RelOptInfo, b: RelOptInfo): boolean => {
  if (bmsOverlap(a.relids, b.lateralRelids) || bmsOverlap(b.relids, a.lateralRelids)) return true;
  return root.specialJoins.some((sj) => {
    if (sj.jointype === "JOIN_FULL") return false;
    const within = (x: RelOptInfo, y: RelOptInfo): boolean => bmsIsSubset(sj.minLefthand, x.relids) && bmsIsSubset(sj.minRighthand, y.relids);
    if (within(a, b) || within(b, a)) return true;
    if (bmsOverlap(sj.minRighthand, a.relids) && bmsOverlap(sj.minRighthand, b.relids)) return true;
    return bmsOverlap(sj.minLefthand, a.relids) && bmsOverlap(sj.minLefthand, b.relids);
  });
};

type Legality = { readonly legal: false } | { readonly legal: true; readonly sjinfo: SpecialJoinInfo | null; readonly reversed: boolean; readonly uniqueify: boolean };

/** Whether the two may be joined, and as what. @see join_is_legal */
function joinIsLegal(root: PlannerInfo, a: RelOptInfo, b: RelOptInfo, joinRelids: Bitmapset): Legality {
  let match: SpecialJoinInfo | null = null;
  let [reversed, uniqueify, mustBeLeft] = [false, false, false];
  for (const sj of root.specialJoins) {
    if (!bmsOverlap(sj.minRighthand, joinRelids) || bmsIsSubset(joinRelids, sj.minRighthand)) continue;
    const covers = (rel: RelOptInfo): boolean => bmsIsSubset(sj.minLefthand, rel.relids) && bmsIsSubset(sj.minRighthand, rel.relids);
    if (covers(a) || covers(b)) continue;
    if (sj.jointype === "JOIN_SEMI") {
      const inside = (rel: RelOptInfo): boolean => bmsIsSubset(sj.synRighthand, rel.relids) && sj.synRighthand !== rel.relids;
      if (inside(a) || inside(b)) continue;
    }
    if (bmsIsSubset(sj.minLefthand, a.relids) && bmsIsSubset(sj.minRighthand, b.relids)) {
      if (match !== null) return { legal: false };
      [match, reversed] = [sj, false];
    } else if (bmsIsSubset(sj.minLefthand, b.relids) && bmsIsSubset(sj.minRighthand, a.relids)) {
      if (match !== null) return { legal: false };
      [match, reversed] = [sj, true];
    } else if (sj.jointype === "JOIN_SEMI" && sj.synRighthand === b.relids && b.cheapestTotal !== null && createUniquePath(root, b, b.cheapestTotal, sj) !== undefined) {
      if (match !== null) return { legal: false };
      [match, reversed, uniqueify] = [sj, false, true];
    } else if (sj.jointype === "JOIN_SEMI" && sj.synRighthand === a.relids && a.cheapestTotal !== null && createUniquePath(root, a, a.cheapestTotal, sj) !== undefined) {
      if (match !== null) return { legal: false };
      [match, reversed, uniqueify] = [sj, true, true];
    } else {
      if (bmsOverlap(a.relids, sj.minRighthand) && bmsOverlap(b.relids, sj.minRighthand)) continue;
      if (sj.jointype !== "JOIN_LEFT" || bmsOverlap(joinRelids, sj.minLefthand)) return { legal: false };
      mustBeLeft = true;
    }
  }
  if (mustBeLeft && (match === null || match.jointype !== "JOIN_LEFT" || !match.lhsStrict)) return { legal: false };
  const lateralA = bmsOverlap(b.relids, a.lateralRelids);
  const lateralB = bmsOverlap(a.relids, b.lateralRelids);
  if (lateralA && lateralB) return { legal: false };
  if (lateralB && match !== null && (reversed || uniqueify || match.jointype === "JOIN_FULL")) return { legal: false };
  if (lateralA && match !== null && (!reversed || uniqueify || match.jointype === "JOIN_FULL")) return { legal: false };
  return { legal: true, sjinfo: match, reversed, uniqueify };
}

/** What stands for a plain join where estimates ask for one. @see init_dummy_sjinfo */
export const innerJoinInfo = (left: Bitmapset, right: Bitmapset): SpecialJoinInfo => ({ minLefthand: left, minRighthand: right, synLefthand: left, synRighthand: right, jointype: "JOIN_INNER", ojrelid: 0, lhsStrict: false, delaysUpper: false, commutesUp: false, semiCanBtree: false, semiCanHash: false, semiOperators: [], semiRhsExprs: [] });

/** @see make_join_rel */
function makeJoinRel(root: PlannerInfo, first: RelOptInfo, second: RelOptInfo): void {
  const plain = bmsUnion(first.relids, second.relids);
  const legality = joinIsLegal(root, first, second, plain);
  if (!legality.legal) return;
  const [a, b] = legality.reversed ? [second, first] : [first, second];
  const sjinfo = legality.sjinfo ?? innerJoinInfo(a.relids, b.relids);
  const joinRelids = sjinfo.ojrelid > 0 ? bmsAddMember(plain, sjinfo.ojrelid) : plain;
  const restrictlist = buildRestrictlist(root, joinRelids, a, b);
  let joinrel = root.joinRels.get(joinRelids);
  if (joinrel === undefined) {
    joinrel = buildJoinRel(root, joinRelids, a, b, sjinfo, restrictlist);
    root.joinRels.set(joinRelids, joinrel);
    const level = root.joinRelLevels.findIndex((list, i) => i > 1 && list !== undefined && i === levelOf(root, joinRelids));
    if (level > 0) (root.joinRelLevels[level] as RelOptInfo[]).push(joinrel);
    else (root.joinRelLevels.at(-1) as RelOptInfo[]).push(joinrel);
  }
  populate(root, joinrel, a, b, sjinfo, restrictlist);
}
/** How many items of the current search a join covers. */
const levelOf = (root: PlannerInfo, relids: Bitmapset): number => (root.joinRelLevels[1] as RelOptInfo[]).filter((rel) => bmsIsSubset(rel.relids, relids)).length;

/** The clauses that this join must apply. @see build_joinrel_restrictlist */
function buildRestrictlist(root: PlannerInfo, joinRelids: Bitmapset, a: RelOptInfo, b: RelOptInfo): RestrictInfo[] {
  const result: RestrictInfo[] = [];
  for (const rel of [a, b]) {
    for (const rinfo of rel.joininfo) {
      if (!bmsIsSubset(rinfo.requiredRelids, joinRelids) || result.includes(rinfo)) continue;
      if (bmsIsSubset(rinfo.requiredRelids, a.relids) || bmsIsSubset(rinfo.requiredRelids, b.relids)) continue;
      result.push(rinfo);
    }
  }
  result.push(...generateJoinEqualities(root, joinRelids, a.relids, b.relids));
  return result;
}

/** @see build_join_rel */
function buildJoinRel(root: PlannerInfo, relids: Bitmapset, a: RelOptInfo, b: RelOptInfo, sjinfo: SpecialJoinInfo, restrictlist: readonly RestrictInfo[]): RelOptInfo {
  const exprs: Expr[] = [];
  let width = 0;
  for (const rel of [a, b]) {
    for (const expr of rel.reltarget.exprs) {
      const needed = expr.tag === "Var" ? root.simpleRels[expr.varno]?.attrNeeded.get(expr.varattno) : undefined;
      if (needed === undefined || bmsIsSubset(needed, relids)) continue;
      exprs.push(expr);
      width += expr.tag === "Var" ? (root.simpleRels[expr.varno]?.attrWidths.get(expr.varattno) ?? 0) : 0;
    }
  }
  const rel = upperRel(relids, { ...makeTarget(root, exprs), width }, root.tupleFraction);
  const joinrel: RelOptInfo = { ...rel, kind: "join", considerStartup: root.tupleFraction > 0, considerParamStartup: false, rtekind: "RTE_JOIN", lateralRelids: bmsDifference(bmsUnion(a.lateralRelids, b.lateralRelids), relids) };
  for (const side of [a, b]) {
    for (const rinfo of side.joininfo) if (!bmsIsSubset(rinfo.requiredRelids, relids) && !joinrel.joininfo.includes(rinfo)) joinrel.joininfo.push(rinfo);
  }
  joinrel.hasEclassJoins = root.eqClasses.some((ec) => ec.members.length > 1 && !ec.hasConst && bmsOverlap(ec.relids, relids) && !bmsIsSubset(ec.relids, relids));
  joinrel.rows = joinSize(root, a.rows, b.rows, sjinfo, restrictlist, relids);
  const { probe } = root.glob.cx;
  if (probe.active) probe.emit({ type: "rows_estimated", relids: bmsMembers(relids).join(","), what: sjinfo.jointype, input: a.rows * b.rows, selectivity: joinrel.rows / Math.max(a.rows * b.rows, 1), rows: joinrel.rows });
  return joinrel;
}

const provablyFalse = (list: readonly RestrictInfo[], joinRelids: Bitmapset, onlyPushed: boolean): boolean =>
  list.some((rinfo) => rinfo.clause.tag === "Const" && (rinfo.clause.constisnull || rinfo.clause.constvalue !== true) && (!onlyPushed || pushedDown(rinfo, joinRelids)));

export function markDummy(root: PlannerInfo, rel: RelOptInfo): void {
  rel.dummy = true;
  rel.rows = 0;
  const path: Path = { ...createResult(root, rel, rel.reltarget, []), rows: 0, startup: 0, total: 0, quals: [{ tag: "Const", consttype: 16, consttypmod: -1, constcollid: 0, constlen: 1, constbyval: true, constisnull: false, location: -1, constvalue: false }] };
  rel.offers = [new Offer(path)];
  setCheapest(rel);
}

/** Paths for a pair, both ways round. @see populate_joinrel_with_paths */
function populate(root: PlannerInfo, joinrel: RelOptInfo, a: RelOptInfo, b: RelOptInfo, sjinfo: SpecialJoinInfo, restrictlist: readonly RestrictInfo[]): void {
  const add = addPathsToJoinRel;
  switch (sjinfo.jointype) {
    case "JOIN_INNER":
      if (a.dummy || b.dummy || provablyFalse(restrictlist, joinrel.relids, false)) return markDummy(root, joinrel);
      add(root, joinrel, a, b, "JOIN_INNER", sjinfo, restrictlist);
      add(root, joinrel, b, a, "JOIN_INNER", sjinfo, restrictlist);
      return;
    case "JOIN_LEFT":
      if (a.dummy || provablyFalse(restrictlist, joinrel.relids, true)) return markDummy(root, joinrel);
      if (provablyFalse(restrictlist, joinrel.relids, false) && bmsIsSubset(b.relids, sjinfo.synRighthand)) markDummy(root, b);
      add(root, joinrel, a, b, "JOIN_LEFT", sjinfo, restrictlist);
      add(root, joinrel, b, a, "JOIN_RIGHT", sjinfo, restrictlist);
      return;
    case "JOIN_FULL":
      if ((a.dummy && b.dummy) || provablyFalse(restrictlist, joinrel.relids, true)) return markDummy(root, joinrel);
      add(root, joinrel, a, b, "JOIN_FULL", sjinfo, restrictlist);
      add(root, joinrel, b, a, "JOIN_FULL", sjinfo, restrictlist);
      if (joinrel.offers.length === 0) ereport({ code: ERRCODE.feature_not_supported, message: "FULL JOIN is only supported with merge-joinable or hash-joinable join conditions" });
      return;
    case "JOIN_SEMI":
      if (a.dummy || b.dummy || provablyFalse(restrictlist, joinrel.relids, false)) return markDummy(root, joinrel);
      if (bmsIsSubset(sjinfo.minLefthand, a.relids) && bmsIsSubset(sjinfo.minRighthand, b.relids)) {
        add(root, joinrel, a, b, "JOIN_SEMI", sjinfo, restrictlist);
        add(root, joinrel, b, a, "JOIN_RIGHT_SEMI", sjinfo, restrictlist);
      }
      if (sjinfo.synRighthand === b.relids && b.cheapestTotal !== null && createUniquePath(root, b, b.cheapestTotal, sjinfo) !== undefined) {
        add(root, joinrel, a, b, "JOIN_UNIQUE_INNER", sjinfo, restrictlist);
        add(root, joinrel, b, a, "JOIN_UNIQUE_OUTER", sjinfo, restrictlist);
      }
      return;
    default:
      if (a.dummy || provablyFalse(restrictlist, joinrel.relids, true)) return markDummy(root, joinrel);
      add(root, joinrel, a, b, "JOIN_ANTI", sjinfo, restrictlist);
      add(root, joinrel, b, a, "JOIN_RIGHT_ANTI", sjinfo, restrictlist);
  }
}
