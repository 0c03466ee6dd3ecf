/**
 * The ways to join two relations: nested loop, merge and hash, with their costs.
 *
 * @see src/backend/optimizer/path/joinpath.c, costsize.c
 */
import { type Bitmapset, bmsDifference, bmsIsSubset, bmsOverlap, bmsUnion } from "../nodes/bitmapset.ts";
import type { Expr, JoinType } from "../nodes/primnodes.ts";
import { costNotes, noted } from "./cost-terms.ts";
import { clampRows, type Cost, costQuals, costs, costSort, pageSize, rescanCost, rint } from "./costsize.ts";
import { canonical, makePathkey, pathkeysContainedIn, sameClassEnforced, updateMergeClasses } from "./equivclass.ts";
import { memoizePath, memoizeRescan } from "./memoize.ts";
import { Offer, type JoinPath, type ParamPathInfo, type Path, type PathKey, type PlannerInfo, type QualCost, type RelOptInfo, type RestrictInfo, type SpecialJoinInfo, type UniquePath } from "./pathnodes.ts";
import { usefulPathkeys } from "./indxpath.ts";
import { addPath, createMaterial, outerRelidsOf, worthMaking } from "./pathnode.ts";
import { movableInto, pushedDown } from "./restrictinfo.ts";
import { clauselistSelectivity, clauseSelectivity, estimateNumGroups, hashBucketStats, mergeScanSelectivity, uniqueIndexOn } from "./selfuncs.ts";

/** What the join methods of one pair share. */
interface JoinExtra {
  readonly restrictlist: readonly RestrictInfo[];
  readonly sjinfo: SpecialJoinInfo;
  readonly innerUnique: boolean;
  readonly outerMatchFrac: number;
  readonly matchCount: number;
  readonly mergeclauses: readonly RestrictInfo[];
  /** The join as a plain one, for counting the pairs that its clauses let through. */
  readonly plain: SpecialJoinInfo;
}

/** Offers every way to join `outer` and `inner` to `joinrel`. @see add_paths_to_joinrel */
export function addPathsToJoinRel(root: PlannerInfo, joinrel: RelOptInfo, outer: RelOptInfo, inner: RelOptInfo, jointype: JoinType, sjinfo: SpecialJoinInfo, restrictlist: readonly RestrictInfo[]): void {
  const innerUnique = jointype === "JOIN_UNIQUE_INNER" ? bmsIsSubset(sjinfo.minLefthand, outer.relids) : jointype === "JOIN_SEMI" || jointype === "JOIN_ANTI" ? false : jointype === "JOIN_UNIQUE_OUTER" ? isUnique(root, inner, joinrel.relids, restrictlist, "JOIN_INNER") : isUnique(root, inner, joinrel.relids, restrictlist, jointype);
  const { mergeclauses, allowed } = selectMergeClauses(root, joinrel, outer, inner, restrictlist, jointype);
  let [outerMatchFrac, matchCount] = [1, 1];
  if (jointype === "JOIN_SEMI" || jointype === "JOIN_ANTI" || innerUnique) {
    const list = jointype === "JOIN_ANTI" || jointype === "JOIN_LEFT" ? restrictlist.filter((rinfo) => !pushedDown(rinfo, joinrel.relids)) : restrictlist;
    outerMatchFrac = clauselistSelectivity(root, list, 0, jointype === "JOIN_ANTI" ? "JOIN_ANTI" : "JOIN_SEMI", sjinfo);
    const innerSelec = clauselistSelectivity(root, list, 0, "JOIN_INNER", { ...sjinfo, jointype: "JOIN_INNER" });
    matchCount = outerMatchFrac > 0 ? Math.max(1, (innerSelec * inner.rows) / outerMatchFrac) : 1;
  }
  const extra: JoinExtra = { restrictlist, sjinfo, innerUnique, outerMatchFrac, matchCount, mergeclauses, plain: sjinfo.jointype === "JOIN_INNER" ? sjinfo : { ...sjinfo, jointype: "JOIN_INNER" } };
  // Where no merge join will do, no nested loop will either.
  if (allowed) {
    sortInnerAndOuter(root, joinrel, outer, inner, jointype, extra);
    matchUnsortedOuter(root, joinrel, outer, inner, jointype, extra);
  }
  hashInnerAndOuter(root, joinrel, outer, inner, jointype, extra);
}

/** Whether each outer row meets at most one inner row. @see innerrel_is_unique */
export function isUnique(root: PlannerInfo, inner: RelOptInfo, joinRelids: Bitmapset, restrictlist: readonly RestrictInfo[], jointype: JoinType): boolean {
  if (inner.kind !== "base") return false;
  const columns = restrictlist
    .filter((rinfo) => rinfo.mergeopfamilies.length > 0 && !((jointype === "JOIN_LEFT" || jointype === "JOIN_FULL") && pushedDown(rinfo, joinRelids)))
    .map((rinfo) => {
      const { args } = rinfo.clause as Extract<Expr, { tag: "OpExpr" }>;
      if (bmsIsSubset(rinfo.rightRelids, inner.relids) && !bmsOverlap(rinfo.leftRelids, inner.relids)) return args[1] as Expr;
      return bmsIsSubset(rinfo.leftRelids, inner.relids) && !bmsOverlap(rinfo.rightRelids, inner.relids) ? (args[0] as Expr) : undefined;
    })
    .map((expr) => (expr?.tag === "RelabelType" ? expr.arg : expr))
    .filter((expr): expr is Extract<Expr, { tag: "Var" }> => expr?.tag === "Var");
  if (columns.length === 0) return false;
  const constants = inner.baserestrictinfo.filter((rinfo) => rinfo.mergeopfamilies.length > 0 && (rinfo.leftRelids === 0 || rinfo.rightRelids === 0)).map((rinfo) => (rinfo.clause as Extract<Expr, { tag: "OpExpr" }>).args.find((arg) => arg.tag === "Var")).filter((expr): expr is Extract<Expr, { tag: "Var" }> => expr !== undefined);
  if (inner.rtekind === "RTE_RELATION") return uniqueIndexOn(inner, [...columns, ...constants], true);
  if (inner.rtekind !== "RTE_SUBQUERY") return false;
  const query = root.parse.rtable[inner.relid - 1]?.subquery ?? inner.subroot?.parse;
  if (query === undefined || query === null) return false;
  const have = new Set(columns.map((column) => column.varattno));
  const covers = (refs: readonly number[]): boolean => refs.length > 0 && refs.every((ref) => query.targetList.some((tle) => tle.ressortgroupref === ref && have.has(tle.resno)));
  if (query.hasTargetSRFs) return false;
  return covers(query.distinctClause.map((clause) => clause.tleSortGroupRef)) || (query.groupingSets.length === 0 && covers(query.groupClause.map((clause) => clause.tleSortGroupRef)));
}

/** Whether a clause's sides match the two inputs; notes which. @see clause_sides_match_join */
function sidesMatch(rinfo: RestrictInfo, outer: Bitmapset, inner: Bitmapset): boolean {
  if (bmsIsSubset(rinfo.leftRelids, outer) && bmsIsSubset(rinfo.rightRelids, inner)) {
    rinfo.outerIsLeft = true;
    return true;
  }
  if (bmsIsSubset(rinfo.leftRelids, inner) && bmsIsSubset(rinfo.rightRelids, outer)) {
    rinfo.outerIsLeft = false;
    return true;
  }
  return false;
}

/** Joins that keep rows which meet none. */
const outerTypes: ReadonlySet<JoinType> = new Set<JoinType>(["JOIN_LEFT", "JOIN_RIGHT", "JOIN_FULL", "JOIN_ANTI", "JOIN_RIGHT_ANTI"]);

/** The conditions that a merge join can be made by. One that keeps unmatched rows of its inner side can test no others, but for constants. */
function selectMergeClauses(root: PlannerInfo, joinrel: RelOptInfo, outer: RelOptInfo, inner: RelOptInfo, restrictlist: readonly RestrictInfo[], jointype: JoinType): { readonly mergeclauses: RestrictInfo[]; readonly allowed: boolean } {
  const own = outerTypes.has(jointype) ? restrictlist.filter((rinfo) => !pushedDown(rinfo, joinrel.relids)) : restrictlist;
  const mergeclauses = own.filter((rinfo) => {
    if (!rinfo.canJoin || rinfo.mergeopfamilies.length === 0 || !sidesMatch(rinfo, outer.relids, inner.relids)) return false;
    updateMergeClasses(root, rinfo);
    return rinfo.leftEc?.hasConst !== true && rinfo.rightEc?.hasConst !== true;
  });
  const fills = jointype === "JOIN_RIGHT" || jointype === "JOIN_RIGHT_ANTI" || jointype === "JOIN_FULL";
  return { mergeclauses, allowed: !fills || own.every((rinfo) => mergeclauses.includes(rinfo) || rinfo.clause.tag === "Const") };
}

/** The parameters of a join, once the outer side's rows are there. */
const joinOuterRelids = (outer: Offer, inner: Offer): Bitmapset => bmsDifference(bmsUnion(outer.reqOuter, inner.reqOuter), outer.parent.relids);

/** Rows of a join that still needs parameters. @see get_joinrel_parampathinfo */
function joinParamInfo(root: PlannerInfo, joinrel: RelOptInfo, outer: Offer, inner: Offer, sjinfo: SpecialJoinInfo, reqOuter: Bitmapset, restrict: readonly RestrictInfo[]): { readonly info: ParamPathInfo | null; readonly restrictlist: readonly RestrictInfo[] } {
  if (reqOuter === 0) return { info: null, restrictlist: restrict };
  const joined = bmsUnion(joinrel.relids, reqOuter);
  const pushed = joinrel.joininfo.filter((rinfo) => movableInto(rinfo, joinrel.relids, joined) && !movableInto(rinfo, outer.parent.relids, bmsUnion(outer.parent.relids, reqOuter)) && !movableInto(rinfo, inner.parent.relids, bmsUnion(inner.parent.relids, bmsUnion(outer.parent.relids, reqOuter))));
  const restrictlist = [...restrict, ...pushed];
  const known = joinrel.ppilist.find((info) => info.reqOuter === reqOuter);
  if (known !== undefined) return { info: known, restrictlist };
  const rows = joinSize(root, outer.rows, inner.rows, sjinfo, restrictlist, joinrel.relids);
  const info = { reqOuter, rows, clauses: [] };
  joinrel.ppilist.push(info);
  return { info, restrictlist };
}

/** @see calc_joinrel_size_estimate */
export function joinSize(root: PlannerInfo, outerRows: number, innerRows: number, sjinfo: SpecialJoinInfo, restrictlist: readonly RestrictInfo[], joinRelids: Bitmapset): number {
  const { jointype } = sjinfo;
  const outerJoin = jointype === "JOIN_LEFT" || jointype === "JOIN_FULL" || jointype === "JOIN_ANTI";
  const joinquals = outerJoin ? restrictlist.filter((rinfo) => !pushedDown(rinfo, joinRelids)) : restrictlist;
  const pushed = outerJoin ? restrictlist.filter((rinfo) => pushedDown(rinfo, joinRelids)) : [];
  const jselec = clauselistSelectivity(root, joinquals, 0, jointype, sjinfo);
  const pselec = outerJoin ? clauselistSelectivity(root, pushed, 0, jointype, sjinfo) : 1;
  let rows: number;
  switch (jointype) {
    case "JOIN_INNER":
      rows = outerRows * innerRows * jselec;
      break;
    case "JOIN_LEFT":
      rows = Math.max(outerRows * innerRows * jselec, outerRows) * pselec;
      break;
    case "JOIN_FULL":
      rows = Math.max(outerRows * innerRows * jselec, outerRows, innerRows) * pselec;
      break;
    case "JOIN_SEMI":
      rows = outerRows * jselec;
      break;
    default:
      rows = outerRows * (1 - jselec) * pselec;
  }
  return clampRows(rows);
}

// Nested loops

/**
 * Offers a nested loop. Everything but the join clauses' own cost is counted first: a path that is beaten without them is
 * never made. @see initial_cost_nestloop, final_cost_nestloop
 */
function nestLoop(root: PlannerInfo, joinrel: RelOptInfo, outer: Offer, inner: Offer, jointype: JoinType, extra: JoinExtra, pathkeys: readonly PathKey[]): void {
  const reqOuter = outer.reqOuter === 0 && inner.reqOuter === 0 ? 0 : joinOuterRelids(outer, inner);
  if (reqOuter !== 0 && (bmsOverlap(reqOuter, joinrel.relids) || !allowParameterized(root, joinrel, reqOuter, outer, inner))) return;
  if (outer.reqOuter !== 0 && bmsOverlap(outer.reqOuter, inner.parent.relids)) return;
  const c = costs(root);
  const byOuter = inner.reqOuter !== 0 && bmsOverlap(inner.reqOuter, outer.parent.relids);
  const early = jointype === "JOIN_SEMI" || jointype === "JOIN_ANTI" || extra.innerUnique;
  const outerRun = outer.total - outer.startup;
  if (Number.isNaN(inner.rescanTotal)) countRescan(root, inner);
  const loops = early ? shortLoops(outer, inner, byOuter, extra, outerRun) : fullLoops(outer, inner, outerRun);
  const disabled = outer.disabled + inner.disabled + (c.enabled.nestloop ? 0 : 1);
  let startup = outer.startup + inner.startup;
  let { run } = loops;
  if (!worthMaking(root, joinrel, disabled, startup, startup + run + c.cpuTuple * loops.tuples, pathkeys, reqOuter)) return;
  const { info, restrictlist: all } = joinParamInfo(root, joinrel, outer, inner, extra.sjinfo, reqOuter, extra.restrictlist);
  const restrictlist = byOuter ? withoutEnforced(all, inner.path) : all;
  const cost = costQuals(root, restrictlist);
  const rows = info?.rows ?? joinrel.rows;
  startup += cost.startup + joinrel.reltarget.cost.startup;
  run += (c.cpuTuple + cost.perTuple) * loops.tuples + joinrel.reltarget.cost.perTuple * rows;
  const notes = costNotes(root);
  notes?.add("outer {}", outer.startup, outerRun, outer.path.kind);
  notes?.add("inner {}, for the first outer row{}; then {} times again at {}", inner.startup, loops.run - outerRun, inner.path.kind, early ? " and part of it for others" : "", outer.rows - 1, inner.rescanTotal);
  notes?.add("{} pairs of rows × cpu_tuple_cost {}", 0, c.cpuTuple * loops.tuples, loops.tuples, c.cpuTuple);
  notes?.add("{} pairs of rows × join conditions {}", cost.startup, cost.perTuple * loops.tuples, loops.tuples, cost.perTuple);
  notes?.add("{} rows × target list", joinrel.reltarget.cost.startup, joinrel.reltarget.cost.perTuple * rows, rows);
  addPath(root, joinrel, noted(root, {
    kind: "NestLoop", parent: joinrel, target: joinrel.reltarget, paramInfo: info, rows, disabled, startup, total: startup + run, pathkeys, jointype, outer: outer.path, inner: inner.path, innerUnique: extra.innerUnique, restrictlist,
    clauses: noClauses, outerSortkeys: noKeys, innerSortkeys: noKeys, materializeInner: false, skipMarkRestore: false, numBatches: 1,
  }, notes));
}

/** What the scans of both sides cost after their start, added up in PostgreSQL's order, and how many pairs of rows they bring. */
interface Loops {
  readonly run: number;
  readonly tuples: number;
}
const atLeastOne = (rows: number): number => (rows <= 0 ? 1 : rows);
/** Finds out what another scan of the inner side costs. */
function countRescan(root: PlannerInfo, inner: Offer): void {
  const { path } = inner;
  const { startup, total } = path.kind === "Memoize" ? memoizeRescan(root, path) : rescanCost(root, path.kind === "Projection" ? "" : path.kind, path as never);
  inner.rescanStartup = startup;
  inner.rescanTotal = total;
}
/** Every outer row meets the whole inner side. */
function fullLoops(outer: Offer, inner: Offer, outerRun: number): Loops {
  const outerRows = atLeastOne(outer.rows);
  let run = outerRun;
  if (outerRows > 1) run += (outerRows - 1) * inner.rescanStartup;
  run += inner.total - inner.startup;
  if (outerRows > 1) run += (outerRows - 1) * (inner.rescanTotal - inner.rescanStartup);
  return { run, tuples: outerRows * atLeastOne(inner.rows) };
}
/** The inner side is left after the first match. */
function shortLoops(outer: Offer, inner: Offer, byOuter: boolean, extra: JoinExtra, outerRun: number): Loops {
  const [outerRows, innerRows] = [atLeastOne(outer.rows), atLeastOne(inner.rows)];
  const innerRun = inner.total - inner.startup;
  const rescanRun = inner.rescanTotal - inner.rescanStartup;
  const matched = rint(outerRows * extra.outerMatchFrac);
  const unmatched = outerRows - matched;
  const scanFrac = 2 / (extra.matchCount + 1);
  let run = outerRows > 1 ? outerRun + (outerRows - 1) * inner.rescanStartup : outerRun;
  let tuples = matched * innerRows * scanFrac;
  if (byOuter && hasIndexedJoinQuals(inner.path)) {
    run += innerRun * scanFrac;
    if (matched > 1) run += (matched - 1) * rescanRun * scanFrac;
    run += (unmatched * rescanRun) / innerRows;
  } else {
    tuples += unmatched * innerRows;
    run += innerRun;
    if (unmatched >= 1) run += (unmatched - 1) * rescanRun;
    if (matched > 0) run += matched * rescanRun * scanFrac - (unmatched >= 1 ? 0 : rescanRun * scanFrac);
  }
  return { run, tuples };
}

/** Clauses that the inner path's parameters do not enforce. @see create_nestloop_path */
function withoutEnforced(clauses: readonly RestrictInfo[], inner: Path): readonly RestrictInfo[] {
  const enforced = enforcedSerials(inner);
  return clauses.filter((rinfo) => !enforced.has(rinfo.serial));
}
/** Clauses that a parameterized path applies. @see get_param_path_clause_serials */
function enforcedSerials(path: Path): ReadonlySet<number> {
  if (path.paramInfo === null) return noSerials;
  if (path.kind === "NestLoop" || path.kind === "MergeJoin" || path.kind === "HashJoin") return new Set([...enforcedSerials(path.outer), ...enforcedSerials(path.inner), ...path.restrictlist.map((rinfo) => rinfo.serial)]);
  return new Set(path.paramInfo.clauses.map((rinfo) => rinfo.serial));
}
const noSerials: ReadonlySet<number> = new Set();
/** Whether the inner scan applies every join clause as an index condition. @see has_indexed_join_quals */
function hasIndexedJoinQuals(inner: Path): boolean {
  if (inner.kind !== "IndexScan" || inner.paramInfo === null) return false;
  const used = inner.clauses.map((clause) => clause.rinfo);
  return inner.paramInfo.clauses.length > 0 && inner.paramInfo.clauses.every((rinfo) => used.includes(rinfo) || sameClassEnforced(rinfo, used));
}
/** Parameters from outside make sense only where the join order cannot be otherwise. @see allow_star_schema_join, have_unsafe_outer_join_ref */
function allowParameterized(root: PlannerInfo, joinrel: RelOptInfo, reqOuter: Bitmapset, outer: Offer, inner: Offer): boolean {
  const star = bmsOverlap(inner.reqOuter, outer.parent.relids) && bmsDifference(inner.reqOuter, outer.parent.relids) !== 0;
  const possible = bmsOverlap(reqOuter, paramSources(root, joinrel));
  return star || possible;
}
/** Relations that a parameterized path of this join may draw from: those that an outer join makes necessary. @see join_is_legal (param_source_rels) */
function paramSources(root: PlannerInfo, joinrel: RelOptInfo): Bitmapset {
  let sources: Bitmapset = joinrel.lateralRelids;
  for (const sj of root.specialJoins) {
    if (bmsOverlap(joinrel.relids, sj.minRighthand) && !bmsOverlap(joinrel.relids, sj.minLefthand)) sources = bmsUnion(sources, bmsDifference(root.allBaserels, sj.minRighthand));
    if (sj.jointype === "JOIN_FULL" && bmsOverlap(joinrel.relids, sj.minLefthand) && !bmsOverlap(joinrel.relids, sj.minRighthand)) sources = bmsUnion(sources, bmsDifference(root.allBaserels, sj.minLefthand));
  }
  return sources;
}

const noKeys: readonly PathKey[] = [];
const noClauses: RestrictInfo[] = [];

/** The order of a join's output: the outer's, but for joins that make null rows in between. @see build_join_pathkeys */
function joinPathkeys(root: PlannerInfo, joinrel: RelOptInfo, jointype: JoinType, keys: readonly PathKey[]): readonly PathKey[] {
  if (keys.length === 0 || jointype === "JOIN_FULL" || jointype === "JOIN_RIGHT" || jointype === "JOIN_RIGHT_SEMI" || jointype === "JOIN_RIGHT_ANTI") return noKeys;
  let useful = joinrel.usefulKeys.get(keys);
  if (useful === undefined) {
    useful = usefulPathkeys(root, joinrel, keys);
    joinrel.usefulKeys.set(keys, useful);
  }
  return useful;
}

/** Nodes that need no materialization to be read again. @see ExecMaterializesOutput */
const materializes = (path: Path): boolean => materializing.has(path.kind);
const materializing: ReadonlySet<string> = new Set(["Material", "FunctionScan", "CteScan", "WorkTableScan", "Sort"]);

/** @see match_unsorted_outer */
function matchUnsortedOuter(root: PlannerInfo, joinrel: RelOptInfo, outerrel: RelOptInfo, innerrel: RelOptInfo, given: JoinType, extra: JoinExtra): void {
  if (given === "JOIN_RIGHT_SEMI") return;
  let jointype = given;
  const useAll = jointype === "JOIN_RIGHT" || jointype === "JOIN_RIGHT_ANTI" || jointype === "JOIN_FULL";
  const nestOk = !useAll;
  const uniqueInner = given === "JOIN_UNIQUE_INNER";
  const uniqueOuter = given === "JOIN_UNIQUE_OUTER";
  if (uniqueInner || uniqueOuter) jointype = "JOIN_INNER";
  let innerCheapest = innerrel.cheapestTotal as Path;
  if (bmsOverlap(outerRelidsOf(innerCheapest), outerrel.relids) && innerCheapest.paramInfo !== null) innerCheapest = innerrel.offers.find((offer) => offer.reqOuter === 0)?.path ?? innerCheapest;
  let material: Offer | undefined;
  if (uniqueInner) {
    const unique = createUniquePath(root, innerrel, innerCheapest, extra.sjinfo);
    if (unique === undefined) return;
    innerCheapest = unique;
  } else if (nestOk && costs(root).enabled.material && !materializes(innerCheapest) && innerCheapest.paramInfo === null) material = new Offer(createMaterial(root, innerrel, innerCheapest));
  const cheapest = new Offer(innerCheapest);
  // The outer paths differ in cost and order, seldom in rows: most can share what remembers the inner rows.
  const known = new Map<Offer, { readonly rows: number; readonly offer: Offer | undefined }>();
  const memoized = (inner: Offer, outer: Offer): Offer | undefined => {
    const last = known.get(inner);
    if (last !== undefined && last.rows === outer.rows) return last.offer;
    const path = memoizePath(root, outerrel, innerrel, outer.path, inner.path, jointype, extra.innerUnique, extra.restrictlist);
    const offer = path === undefined ? undefined : new Offer(path);
    known.set(inner, { rows: outer.rows, offer });
    return offer;
  };
  for (const candidate of outerrel.offers) {
    let outer = candidate;
    if (outer.reqOuter !== 0 && bmsOverlap(outer.reqOuter, innerrel.relids)) continue;
    if (uniqueOuter) {
      if (candidate.path !== outerrel.cheapestTotal) continue;
      const unique = createUniquePath(root, outerrel, candidate.path, extra.sjinfo);
      if (unique === undefined) return;
      outer = new Offer(unique);
    }
    const keys = joinPathkeys(root, joinrel, jointype, outer.path.pathkeys);
    if (uniqueInner) nestLoop(root, joinrel, outer, cheapest, jointype, extra, keys);
    else if (nestOk) {
      for (const inner of innerrel.cheapestParameterized) {
        nestLoop(root, joinrel, outer, inner, jointype, extra, keys);
        const memoize = inner.reqOuter === 0 ? undefined : memoized(inner, outer);
        if (memoize !== undefined) nestLoop(root, joinrel, outer, memoize, jointype, extra, keys);
      }
      if (material !== undefined) nestLoop(root, joinrel, outer, material, jointype, extra, keys);
    }
    if (uniqueOuter || innerCheapest.paramInfo !== null) continue;
    generateMergePaths(root, joinrel, innerrel, outer, jointype, extra, useAll, cheapest, keys, uniqueInner);
  }
}

/** A relation made unique on the semi-join's columns. @see create_unique_path */
export function createUniquePath(root: PlannerInfo, rel: RelOptInfo, subpath: Path, sjinfo: SpecialJoinInfo): UniquePath | undefined {
  if (rel.cheapestUnique !== undefined) return (rel.cheapestUnique as UniquePath | null) ?? undefined;
  rel.cheapestUnique = null;
  if (!(sjinfo.semiCanBtree || sjinfo.semiCanHash)) return undefined;
  const exprs = sjinfo.semiRhsExprs;
  const c = costs(root);
  const numGroups = estimateNumGroups(root, exprs, rel.rows);
  const base = { kind: "UniqueIfy" as const, parent: rel, target: subpath.target, paramInfo: subpath.paramInfo, rows: numGroups, pathkeys: [], subpath, numCols: exprs.length, operators: sjinfo.semiOperators, exprs, disabled: subpath.disabled };
  let best: UniquePath | undefined;
  if (sjinfo.semiCanHash) {
    const total = subpath.total + c.cpuOperator * exprs.length * subpath.rows + c.cpuTuple * numGroups;
    best = { ...base, hashed: true, startup: total - c.cpuTuple * numGroups, total };
  }
  if (sjinfo.semiCanBtree) {
    const sort = costSort(root, subpath, subpath.rows, subpath.target.width, -1);
    const total = sort.total + c.cpuOperator * subpath.rows * exprs.length;
    if (best === undefined || total < best.total) best = { ...base, hashed: false, startup: sort.startup, total };
  }
  rel.cheapestUnique = best ?? null;
  return best;
}

// Merge joins

interface MergeInputs {
  readonly mergeclauses: readonly RestrictInfo[];
  readonly outerSort: readonly PathKey[];
  readonly innerSort: readonly PathKey[];
}

/** @see sort_inner_and_outer */
function sortInnerAndOuter(root: PlannerInfo, joinrel: RelOptInfo, outerrel: RelOptInfo, innerrel: RelOptInfo, given: JoinType, extra: JoinExtra): void {
  if (extra.mergeclauses.length === 0 || given === "JOIN_RIGHT_SEMI") return;
  let jointype = given;
  let [outer, inner] = [outerrel.cheapestTotal as Path, innerrel.cheapestTotal as Path];
  if (outer.paramInfo !== null || inner.paramInfo !== null) return;
  if (given === "JOIN_UNIQUE_OUTER" || given === "JOIN_UNIQUE_INNER") {
    const [rel, path] = given === "JOIN_UNIQUE_OUTER" ? [outerrel, outer] : [innerrel, inner];
    const unique = createUniquePath(root, rel, path, extra.sjinfo);
    if (unique === undefined) return;
    if (given === "JOIN_UNIQUE_OUTER") outer = unique;
    else inner = unique;
    jointype = "JOIN_INNER";
  }
  const all = outerPathkeys(root, extra.mergeclauses, joinrel);
  const [left, right] = [new Offer(outer), new Offer(inner)];
  for (const front of all) {
    const outerkeys = [front, ...all.filter((key) => key !== front)];
    const clauses = clausesForOuterKeys(root, outerkeys, extra.mergeclauses);
    const innerkeys = innerPathkeys(root, clauses, outerkeys);
    const keys = joinPathkeys(root, joinrel, jointype, outerkeys);
    mergeJoin(root, joinrel, left, right, jointype, extra, keys, { mergeclauses: clauses, outerSort: outerkeys, innerSort: innerkeys });
  }
}

/** The keys that the outer input can be sorted by for the clauses. @see select_outer_pathkeys_for_merge */
function outerPathkeys(root: PlannerInfo, clauses: readonly RestrictInfo[], joinrel: RelOptInfo): PathKey[] {
  const ecs: { readonly ec: NonNullable<RestrictInfo["leftEc"]>; readonly score: number }[] = [];
  for (const rinfo of clauses) {
    const ec = canonical((rinfo.outerIsLeft ? rinfo.leftEc : rinfo.rightEc) as NonNullable<RestrictInfo["leftEc"]>);
    if (ecs.some((known) => known.ec === ec)) continue;
    ecs.push({ ec, score: ec.members.filter((em) => !em.isConst && !em.isChild && !bmsOverlap(em.relids, joinrel.relids)).length });
  }
  const keys: PathKey[] = [];
  const left = new Set(ecs);
  const query = root.queryPathkeys;
  const matched = query.filter((key) => ecs.some((known) => known.ec === key.eclass));
  const prefix = query.findIndex((key) => !ecs.some((known) => known.ec === key.eclass));
  const whole = query.length > 0 && matched.length === query.length;
  const useful = whole ? query : prefix > 0 ? query.slice(0, prefix) : [];
  for (const key of useful) {
    const known = ecs.find((item) => item.ec === key.eclass);
    if (known === undefined || keys.includes(key)) continue;
    keys.push(key);
    left.delete(known);
  }
  while (left.size > 0) {
    const next = [...left].reduce((best, item) => (item.score > best.score ? item : best));
    left.delete(next);
    keys.push(makePathkey(root, next.ec, next.ec.opfamilies[0] as number, 1, false));
  }
  return keys;
}
/** @see find_mergeclauses_for_outer_pathkeys */
function clausesForOuterKeys(root: PlannerInfo, keys: readonly PathKey[], clauses: readonly RestrictInfo[]): RestrictInfo[] {
  if (keys.length === 0 || clauses.length === 0) return noClauses;
  for (const rinfo of clauses) updateMergeClasses(root, rinfo);
  const result: RestrictInfo[] = [];
  for (const key of keys) {
    const before = result.length;
    for (const rinfo of clauses) if ((rinfo.outerIsLeft ? rinfo.leftEc : rinfo.rightEc) === key.eclass) result.push(rinfo);
    if (result.length === before) break;
  }
  return result;
}
/** @see make_inner_pathkeys_for_merge */
function innerPathkeys(root: PlannerInfo, clauses: readonly RestrictInfo[], outerkeys: readonly PathKey[]): PathKey[] {
  const keys: PathKey[] = [];
  for (const rinfo of clauses) {
    const oec = rinfo.outerIsLeft ? rinfo.leftEc : rinfo.rightEc;
    const iec = rinfo.outerIsLeft ? rinfo.rightEc : rinfo.leftEc;
    const outerkey = outerkeys.find((key) => key.eclass === oec);
    if (outerkey === undefined || iec === null) continue;
    const key = makePathkey(root, iec, outerkey.opfamily, outerkey.strategy, outerkey.nullsFirst);
    if (!keys.includes(key)) keys.push(key);
  }
  return keys;
}

/** Merge joins over an outer input that is sorted already. @see generate_mergejoin_paths */
function generateMergePaths(root: PlannerInfo, joinrel: RelOptInfo, innerrel: RelOptInfo, outer: Offer, jointype: JoinType, extra: JoinExtra, useAll: boolean, innerCheapest: Offer, keys: readonly PathKey[], uniqueInner: boolean): void {
  const clauses = clausesForOuterKeys(root, outer.path.pathkeys, extra.mergeclauses);
  // A full join without any clause has no other way than to merge everything with everything.
  if (clauses.length === 0 && !(jointype === "JOIN_FULL" && extra.restrictlist.every((rinfo) => rinfo.clause.tag === "Const" || extra.mergeclauses.includes(rinfo)))) return;
  if (useAll && clauses.length !== extra.mergeclauses.length) return;
  const innersort = innerPathkeys(root, clauses, outer.path.pathkeys);
  mergeJoin(root, joinrel, outer, innerCheapest, jointype, extra, keys, { mergeclauses: clauses, outerSort: [], innerSort: innersort });
  // The other paths of the inner side are not made unique.
  if (uniqueInner) return;
  for (const inner of innerrel.offers) if (inner.reqOuter === 0 && inner.path !== innerCheapest.path && pathkeysContainedIn(innersort, inner.comparedKeys)) mergeJoin(root, joinrel, outer, inner, jointype, extra, keys, { mergeclauses: clauses, outerSort: [], innerSort: [] });
}

/** @see initial_cost_mergejoin, final_cost_mergejoin */
function mergeJoin(root: PlannerInfo, joinrel: RelOptInfo, outer: Offer, inner: Offer, jointype: JoinType, extra: JoinExtra, pathkeys: readonly PathKey[], how: MergeInputs): void {
  if (outer.reqOuter !== 0 || inner.reqOuter !== 0) return;
  const c = costs(root);
  const outerSort = how.outerSort.length > 0 && pathkeysContainedIn(how.outerSort, outer.comparedKeys) ? noKeys : how.outerSort;
  const innerSort = how.innerSort.length > 0 && pathkeysContainedIn(how.innerSort, inner.comparedKeys) ? noKeys : how.innerSort;
  const { mergeclauses } = how;
  const outerRowsAll = Math.max(outer.rows, 1);
  const innerRowsAll = Math.max(inner.rows, 1);
  let outerStart = 0;
  let outerEnd = 1;
  let innerStart = 0;
  let innerEnd = 1;
  const firstClause = mergeclauses[0];
  if (firstClause !== undefined && jointype !== "JOIN_FULL") {
    const opathkeys = outerSort.length > 0 ? outerSort : outer.comparedKeys;
    const key = opathkeys[0] as PathKey;
    const sel = mergeScanSelectivity(root, firstClause, key);
    const { outerIsLeft } = firstClause;
    if (jointype !== "JOIN_LEFT" && jointype !== "JOIN_ANTI") {
      outerStart = outerIsLeft ? sel.leftStart : sel.rightStart;
      outerEnd = outerIsLeft ? sel.leftEnd : sel.rightEnd;
    }
    if (jointype !== "JOIN_RIGHT" && jointype !== "JOIN_RIGHT_ANTI") {
      innerStart = outerIsLeft ? sel.rightStart : sel.leftStart;
      innerEnd = outerIsLeft ? sel.rightEnd : sel.leftEnd;
    }
  }
  const outerSkip = rint(outerRowsAll * outerStart);
  const innerSkip = rint(innerRowsAll * innerStart);
  const outerRows = clampRows(outerRowsAll * outerEnd);
  const innerRows = clampRows(innerRowsAll * innerEnd);
  outerStart = outerSkip / outerRowsAll;
  innerStart = innerSkip / innerRowsAll;
  outerEnd = outerRows / outerRowsAll;
  innerEnd = innerRows / innerRowsAll;
  let startup = 0;
  let run = 0;
  let disabled = c.enabled.mergejoin ? 0 : 1;
  const o = outerSort.length === 0 ? outer : costSort(root, outer, outer.rows, outer.path.target.width, -1);
  startup += o.startup + (o.total - o.startup) * outerStart;
  run += (o.total - o.startup) * (outerEnd - outerStart);
  const i = innerSort.length === 0 ? inner : costSort(root, inner, inner.rows, inner.path.target.width, -1);
  startup += i.startup + (i.total - i.startup) * innerStart;
  const innerRun = (i.total - i.startup) * (innerEnd - innerStart);
  disabled += o.disabled + i.disabled;
  if (!worthMaking(root, joinrel, disabled, startup, startup + run + innerRun, pathkeys, 0)) return;
  const skipMarkRestore = (jointype === "JOIN_SEMI" || jointype === "JOIN_ANTI" || extra.innerUnique) && extra.restrictlist.length === mergeclauses.length;
  const mergeCost = costQuals(root, mergeclauses);
  const allCost = costQuals(root, extra.restrictlist);
  const qp: QualCost = { startup: allCost.startup - mergeCost.startup, perTuple: allCost.perTuple - mergeCost.perTuple };
  const mergejointuples = approxTuples(root, outerRowsAll, innerRowsAll, mergeclauses, extra);
  let rescanned: number;
  if (outer.path.kind === "UniqueIfy" || outer.path.kind === "Unique" || skipMarkRestore) rescanned = 0;
  else rescanned = Math.max(0, mergejointuples - innerRowsAll);
  const rescanRatio = 1 + rescanned / innerRowsAll;
  const bare = innerRun * rescanRatio;
  const mat = innerRun + c.cpuOperator * innerRows * rescanRatio;
  let materializeInner: boolean;
  if (skipMarkRestore) materializeInner = false;
  else if (c.enabled.material && mat < bare) materializeInner = true;
  else if (innerSort.length === 0 && !supportsMarkRestore(inner.path)) materializeInner = true;
  else materializeInner = c.enabled.material && innerSort.length > 0 && pageSize(inner.rows, inner.path.target.width) * 8192 > c.workMem;
  run += materializeInner ? mat : bare;
  startup += mergeCost.startup + mergeCost.perTuple * (outerSkip + innerSkip * rescanRatio);
  run += mergeCost.perTuple * (outerRows - outerSkip + (innerRows - innerSkip) * rescanRatio);
  startup += qp.startup;
  run += (c.cpuTuple + qp.perTuple) * mergejointuples;
  startup += joinrel.reltarget.cost.startup;
  run += joinrel.reltarget.cost.perTuple * joinrel.rows;
  const notes = costNotes(root);
  const input = (name: string, sorted: Cost, start: number, end: number): void => notes?.add("{}, from {} % to {} % of it", sorted.startup + (sorted.total - sorted.startup) * start, (sorted.total - sorted.startup) * (end - start), name, 100 * start, 100 * end);
  input(`outer ${outer.path.kind}${outerSort.length > 0 ? ", sorted" : ""}`, o, outerStart, outerEnd);
  input(`inner ${inner.path.kind}${innerSort.length > 0 ? ", sorted" : ""}`, i, innerStart, innerEnd);
  notes?.add(materializeInner ? "inner rows kept: {} × cpu_operator_cost {}" : "inner rows read again for equal keys", 0, (materializeInner ? mat : bare) - innerRun, innerRows, c.cpuOperator);
  notes?.add("comparisons of keys, {} each", mergeCost.startup + mergeCost.perTuple * (outerSkip + innerSkip * rescanRatio), mergeCost.perTuple * (outerRows - outerSkip + (innerRows - innerSkip) * rescanRatio), mergeCost.perTuple);
  notes?.add("{} pairs of rows × cpu_tuple_cost {}", 0, c.cpuTuple * mergejointuples, mergejointuples, c.cpuTuple);
  notes?.add("{} pairs of rows × other conditions {}", qp.startup, qp.perTuple * mergejointuples, mergejointuples, qp.perTuple);
  notes?.add("{} rows × target list", joinrel.reltarget.cost.startup, joinrel.reltarget.cost.perTuple * joinrel.rows, joinrel.rows);
  addPath(root, joinrel, noted(root, {
    kind: "MergeJoin", parent: joinrel, target: joinrel.reltarget, paramInfo: null, rows: joinrel.rows, disabled, startup, total: startup + run, pathkeys, jointype, outer: outer.path, inner: inner.path, innerUnique: extra.innerUnique, restrictlist: extra.restrictlist, clauses: mergeclauses,
    outerSortkeys: outerSort, innerSortkeys: innerSort, materializeInner, skipMarkRestore, numBatches: 1,
  }, notes));
}
/** @see ExecSupportsMarkRestore */
const supportsMarkRestore = (path: Path): boolean => (path.kind === "IndexScan" ? true : path.kind === "Material" || path.kind === "Sort");

/** Rows that pass the first clauses. @see approx_tuple_count */
function approxTuples(root: PlannerInfo, outerRows: number, innerRows: number, clauses: readonly RestrictInfo[], extra: JoinExtra): number {
  let selec = 1;
  for (const rinfo of clauses) selec *= clauseSelectivity(root, rinfo, 0, "JOIN_INNER", extra.plain);
  return clampRows(selec * outerRows * innerRows);
}

// Hash joins

/** @see hash_inner_and_outer */
function hashInnerAndOuter(root: PlannerInfo, joinrel: RelOptInfo, outerrel: RelOptInfo, innerrel: RelOptInfo, given: JoinType, extra: JoinExtra): void {
  let jointype = given;
  const isOuter = outerTypes.has(given);
  const clauses = extra.restrictlist.filter((rinfo) => !(isOuter && pushedDown(rinfo, joinrel.relids)) && rinfo.canJoin && rinfo.hashjoinoperator !== 0 && sidesMatch(rinfo, outerrel.relids, innerrel.relids));
  if (clauses.length === 0) return;
  const cheapestOuter = outerrel.cheapestTotal as Path;
  const cheapestInner = innerrel.cheapestTotal as Path;
  if (bmsOverlap(outerRelidsOf(cheapestOuter), innerrel.relids) || bmsOverlap(outerRelidsOf(cheapestInner), outerrel.relids)) return;
  if (given === "JOIN_UNIQUE_OUTER" || given === "JOIN_UNIQUE_INNER") {
    jointype = "JOIN_INNER";
    const [rel, path] = given === "JOIN_UNIQUE_OUTER" ? [outerrel, cheapestOuter] : [innerrel, cheapestInner];
    const unique = createUniquePath(root, rel, path, extra.sjinfo);
    if (unique === undefined) return;
    if (given === "JOIN_UNIQUE_OUTER") hashJoin(root, joinrel, new Offer(unique), new Offer(cheapestInner), jointype, extra, clauses);
    else {
      hashJoin(root, joinrel, new Offer(cheapestOuter), new Offer(unique), jointype, extra, clauses);
      const startup = outerrel.cheapestStartup;
      if (startup !== null && startup.path !== cheapestOuter) hashJoin(root, joinrel, startup, new Offer(unique), jointype, extra, clauses);
    }
    return;
  }
  const startup = outerrel.cheapestStartup;
  if (startup !== null) hashJoin(root, joinrel, startup, new Offer(cheapestInner), jointype, extra, clauses);
  for (const outer of outerrel.cheapestParameterized) {
    if (bmsOverlap(outer.reqOuter, innerrel.relids)) continue;
    for (const inner of innerrel.cheapestParameterized) {
      if (bmsOverlap(inner.reqOuter, outerrel.relids) || (outer === startup && inner.path === cheapestInner)) continue;
      hashJoin(root, joinrel, outer, inner, jointype, extra, clauses);
    }
  }
}

/** Buckets and batches of a hash table. @see ExecChooseHashTableSize */
export function hashTableSize(rows: number, width: number, memory: number): { readonly buckets: number; readonly batches: number } {
  const n = rows <= 0 ? 1000 : rows;
  const tupleSize = 12 + maxAlign(15) + maxAlign(width);
  const bytes = n * tupleSize;
  const space = memory;
  let maxPointers = Math.min(space / 4, 268435455);
  maxPointers = 2 ** Math.floor(Math.log2(maxPointers));
  let buckets = Math.max(1024, Math.min(Math.ceil(n), maxPointers));
  buckets = 2 ** Math.ceil(Math.log2(buckets));
  let batches = 1;
  if (bytes + buckets * 4 > space) {
    const bucketSize = tupleSize + 4;
    const fits = Math.max(1, Math.trunc(space / bucketSize));
    buckets = Math.min(2 ** Math.floor(Math.log2(fits)) || 1, maxPointers);
    const bucketBytes = buckets * 4;
    const wanted = Math.ceil(bytes / (space - bucketBytes));
    batches = 2 ** Math.ceil(Math.log2(Math.max(2, wanted)));
  }
  return { buckets, batches };
}
const maxAlign = (n: number): number => Math.ceil(n / 8) * 8;

/** @see initial_cost_hashjoin, final_cost_hashjoin */
function hashJoin(root: PlannerInfo, joinrel: RelOptInfo, outer: Offer, inner: Offer, jointype: JoinType, extra: JoinExtra, clauses: readonly RestrictInfo[]): void {
  const reqOuter = bmsUnion(outer.reqOuter, inner.reqOuter);
  if (reqOuter !== 0 && !bmsOverlap(reqOuter, paramSources(root, joinrel))) return;
  if (bmsOverlap(reqOuter, joinrel.relids)) return;
  const c = costs(root);
  const outerRows = outer.rows;
  const innerRows = inner.rows;
  let startup = outer.startup + inner.total;
  let run = outer.total - outer.startup;
  startup += (c.cpuOperator * clauses.length + c.cpuTuple) * innerRows;
  run += c.cpuOperator * clauses.length * outerRows;
  const notes = costNotes(root);
  notes?.add("inner {}, to its end", inner.total, 0, inner.path.kind);
  notes?.add("outer {}", outer.startup, outer.total - outer.startup, outer.path.kind);
  notes?.add("{} inner rows × (hashing {} + cpu_tuple_cost {})", (c.cpuOperator * clauses.length + c.cpuTuple) * innerRows, 0, innerRows, c.cpuOperator * clauses.length, c.cpuTuple);
  notes?.add("{} outer rows × hashing {}", 0, c.cpuOperator * clauses.length * outerRows, outerRows, c.cpuOperator * clauses.length);
  const { buckets, batches } = hashTableSize(innerRows, inner.path.target.width, c.hashMem);
  if (batches > 1) {
    const outerPages = pageSize(outerRows, outer.path.target.width);
    const innerPages = pageSize(innerRows, inner.path.target.width);
    startup += c.seqPage * innerPages;
    run += c.seqPage * (innerPages + 2 * outerPages);
    notes?.add("{} batches: {} inner pages and {} outer ones written and read × seq_page_cost {}", c.seqPage * innerPages, c.seqPage * (innerPages + 2 * outerPages), batches, innerPages, outerPages, c.seqPage);
  }
  let disabled = outer.disabled + inner.disabled + (c.enabled.hashjoin ? 0 : 1);
  if (!worthMaking(root, joinrel, disabled, startup, startup + run, [], reqOuter)) return;
  const virtual = buckets * batches;
  let [bucketSize, mcvFreq] = [1, 1];
  if (inner.path.kind === "UniqueIfy" || inner.path.kind === "Unique") [bucketSize, mcvFreq] = [1 / virtual, 0];
  else {
    for (const rinfo of clauses) {
      const key = (rinfo.clause as Extract<Expr, { tag: "OpExpr" }>).args[rinfo.outerIsLeft ? 1 : 0] as Expr;
      const [size, freq] = rinfo.outerIsLeft ? (["rightBucketSize", "rightMcvFreq"] as const) : (["leftBucketSize", "leftMcvFreq"] as const);
      if (rinfo[size] < 0) {
        const stats = hashBucketStats(root, key, virtual);
        rinfo[size] = stats.bucketSize;
        rinfo[freq] = stats.mcvFreq;
      }
      bucketSize = Math.min(bucketSize, rinfo[size]);
      mcvFreq = Math.min(mcvFreq, rinfo[freq]);
    }
  }
  if (clampRows(innerRows * mcvFreq) * (maxAlign(inner.path.target.width) + 24) > c.hashMem) disabled++;
  const { info, restrictlist } = joinParamInfo(root, joinrel, outer, inner, extra.sjinfo, reqOuter, extra.restrictlist);
  const hashCost = costQuals(root, clauses);
  const allCost = costQuals(root, restrictlist);
  const qp = { startup: allCost.startup - hashCost.startup, perTuple: allCost.perTuple - hashCost.perTuple };
  let tuples: number;
  startup += hashCost.startup;
  const unbucketed = run;
  if (jointype === "JOIN_SEMI" || jointype === "JOIN_ANTI" || extra.innerUnique) {
    const matched = rint(outerRows * extra.outerMatchFrac);
    const scanFrac = 2 / (extra.matchCount + 1);
    run += hashCost.perTuple * matched * clampRows(innerRows * bucketSize * scanFrac) * 0.5;
    run += hashCost.perTuple * (outerRows - matched) * clampRows(innerRows / virtual) * 0.05;
    tuples = jointype === "JOIN_ANTI" ? outerRows - matched : matched;
  } else {
    run += hashCost.perTuple * outerRows * clampRows(innerRows * bucketSize) * 0.5;
    tuples = approxTuples(root, Math.max(outerRows, 1), Math.max(innerRows, 1), clauses, extra);
  }
  const rows = info?.rows ?? joinrel.rows;
  notes?.add("comparisons of outer rows with those in their bucket, {} each", hashCost.startup, run - unbucketed, hashCost.perTuple);
  notes?.add("{} pairs of rows × cpu_tuple_cost {}", 0, c.cpuTuple * tuples, tuples, c.cpuTuple);
  notes?.add("{} pairs of rows × other conditions {}", qp.startup, qp.perTuple * tuples, tuples, qp.perTuple);
  notes?.add("{} rows × target list", joinrel.reltarget.cost.startup, joinrel.reltarget.cost.perTuple * rows, rows);
  startup += qp.startup + joinrel.reltarget.cost.startup;
  run += (c.cpuTuple + qp.perTuple) * tuples + joinrel.reltarget.cost.perTuple * rows;
  const path: JoinPath = {
    kind: "HashJoin", parent: joinrel, target: joinrel.reltarget, paramInfo: info, rows, disabled, startup, total: startup + run, pathkeys: noKeys, jointype, outer: outer.path, inner: inner.path, innerUnique: extra.innerUnique, restrictlist, clauses, outerSortkeys: noKeys, innerSortkeys: noKeys,
    materializeInner: false, skipMarkRestore: false, numBatches: batches,
  };
  addPath(root, joinrel, noted(root, path, notes));
}
