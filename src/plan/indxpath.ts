/**
 * Index scans: which clauses an index can use, and what its scans cost.
 *
 * @see src/backend/optimizer/path/indxpath.c, src/backend/utils/adt/selfuncs.c (btcostestimate), costsize.c (cost_index)
 */
import { predicateImpliedBy } from "./predtest.ts";
import { type Bitmapset, bmsDifference, bmsIsSubset, bmsMembers, bmsOverlap, bmsUnion } from "../nodes/bitmapset.ts";
import { exprContains } from "../nodes/walk.ts";
import type { Oid } from "../nodes/primnodes.ts";
import { pullVarnos } from "./clauses.ts";
import { costNotes, noted } from "./cost-terms.ts";
import { clampRows, costQuals, costs, pagesFetched } from "./costsize.ts";
import { dropRedundant, equalitiesForColumn, pathkeyForExpr, updateMergeClasses } from "./equivclass.ts";
import { matchClause, orClause } from "./index-clauses.ts";
import { indexCost } from "./index-cost.ts";
import { indexColumnExpr, matchesColumn } from "./index-columns.ts";
import type { BitmapQual, IndexClause, IndexOptInfo, IndexPath, ParamPathInfo, Path, PathKey, PlannerInfo, RelOptInfo, RestrictInfo } from "./pathnodes.ts";
import { addPath, paramInfoOf } from "./pathnode.ts";
import { movableTo } from "./restrictinfo.ts";
import { estimateNumGroups } from "./selfuncs.ts";

/** Clauses by index column. */
type ClauseSet = IndexClause[][];
function emptySet(index: IndexOptInfo): ClauseSet {
  const set: ClauseSet = [];
  for (let column = 0; column < index.info.nkeys; column++) set.push([]);
  return set;
}

function matchAll(root: PlannerInfo, index: IndexOptInfo, clauses: readonly RestrictInfo[], into: ClauseSet): boolean {
  let any = false;
  for (const rinfo of clauses) {
    for (let column = 0; column < index.info.nkeys; column++) {
      if ((into[column] as IndexClause[]).some((known) => known.rinfo === rinfo)) break;
      const matched = matchClause(root, index, column, rinfo);
      if (matched === undefined) continue;
      (into[column] as IndexClause[]).push(matched);
      any = true;
      break;
    }
  }
  return any;
}

/** Every index path of a relation. @see create_index_paths */
export function createIndexPaths(root: PlannerInfo, rel: RelOptInfo): void {
  const bitmaps: IndexPath[] = [];
  const joinBitmaps: IndexPath[] = [];
  for (const index of rel.indexlist) {
    index.predOK = predicateImpliedBy(root.glob.cx, index.predicate, index.rel.baserestrictinfo.map((rinfo) => rinfo.clause));
    if (index.predicate.length > 0 && !index.predOK) continue;
    const clauses = emptySet(index);
    matchAll(root, index, rel.baserestrictinfo, clauses);
    indexPaths(root, rel, index, clauses, bitmaps);
    const joins = emptySet(index);
    const anyJoin = matchAll(root, index, rel.joininfo.filter((rinfo) => movableTo(rinfo, rel) && rinfo.clauseRelids !== rel.relids), joins);
    const ec = emptySet(index);
    const anyEc = matchEclasses(root, rel, index, ec);
    if (anyJoin || anyEc) joinIndexPaths(root, rel, index, clauses, joins, ec, joinBitmaps);
  }
  const ors = orPaths(root, rel, rel.baserestrictinfo);
  const choices: BitmapQual[] = [...bitmaps, ...ors];
  if (choices.length > 0) addPath(root, rel, bitmapHeapPath(root, rel, chooseBitmapAnd(root, rel, choices), null, 1));
  const outers = new Set(joinBitmaps.map((path) => path.paramInfo?.reqOuter ?? 0));
  for (const reqOuter of outers) {
    const mine: BitmapQual[] = [...joinBitmaps.filter((path) => bmsIsSubset(path.paramInfo?.reqOuter ?? 0, reqOuter)), ...choices];
    addPath(root, rel, bitmapHeapPath(root, rel, chooseBitmapAnd(root, rel, mine), paramInfoOf(root, rel, reqOuter), loopCount(root, rel, reqOuter)));
  }
}

function matchEclasses(root: PlannerInfo, rel: RelOptInfo, index: IndexOptInfo, into: ClauseSet): boolean {
  let any = false;
  for (let column = 0; column < index.info.nkeys; column++) {
    const family = index.opfamily[column] as Oid;
    const clauses = equalitiesForColumn(root, rel, (ec, em) => ec.opfamilies.includes(family) && matchesColumn(index, column, em.expr) && (index.collations[column] === 0 || index.collations[column] === ec.collation), rel.lateralRelids);
    for (const rinfo of clauses) {
      const matched = matchClause(root, index, column, rinfo);
      if (matched === undefined) continue;
      (into[column] as IndexClause[]).push(matched);
      any = true;
    }
  }
  return any;
}

/** @see consider_index_join_clauses: every set of outer relations that some join clause needs. */
function joinIndexPaths(root: PlannerInfo, rel: RelOptInfo, index: IndexOptInfo, plain: ClauseSet, joins: ClauseSet, ecs: ClauseSet, bitmaps: IndexPath[]): void {
  const seen: Bitmapset[] = [];
  const all = [...joins.flat(), ...ecs.flat()];
  const sets: Bitmapset[] = [];
  for (const clause of all) {
    const outer = bmsDifference(clause.rinfo.clauseRelids, rel.relids);
    for (const old of [...sets]) if (sets.length < 10 * index.info.nkeys) sets.push(bmsUnion(old, outer));
    sets.push(outer);
  }
  for (const outer of sets) {
    if (outer === 0 || seen.includes(outer)) continue;
    seen.push(outer);
    const clauses = emptySet(index);
    let any = false;
    for (let column = 0; column < index.info.nkeys; column++) {
      const list = clauses[column] as IndexClause[];
      const usable = (clause: IndexClause): boolean => bmsIsSubset(bmsDifference(clause.rinfo.clauseRelids, rel.relids), outer);
      list.push(...(joins[column] as IndexClause[]).filter(usable));
      const ec = (ecs[column] as IndexClause[]).find(usable);
      if (ec !== undefined) list.push(ec);
      any ||= list.length > 0;
      list.push(...(plain[column] as IndexClause[]));
    }
    if (any) indexPaths(root, rel, index, clauses, bitmaps);
  }
}

/** Scans of one clause set. An access method that takes no arrays looks for each of their items, which only a bitmap puts together. @see get_index_paths */
function indexPaths(root: PlannerInfo, rel: RelOptInfo, index: IndexOptInfo, set: ClauseSet, bitmaps: IndexPath[]): void {
  const single = index.info.am === "btree" ? set : set.map((column) => column.filter((clause) => !isArray(clause)));
  if (single.flat().length > 0 || set.flat().length === 0) orderedIndexPaths(root, rel, index, single, bitmaps);
  if (!set.flat().every((clause) => single.flat().includes(clause))) {
    const outer = bmsUnion(rel.lateralRelids, bmsDifference(pullVarnos(set.flat().map(({ rinfo }) => rinfo.clause)), rel.relids));
    bitmaps.push(indexPath(root, index, set.flat(), [], false, false, outer, loopCount(root, rel, outer)));
  }
}
const isArray = ({ quals }: IndexClause): boolean => quals.some((qual) => qual.tag === "ScalarArrayOpExpr");

/** Plain, index-only and backward scans. @see build_index_paths */
function orderedIndexPaths(root: PlannerInfo, rel: RelOptInfo, index: IndexOptInfo, set: ClauseSet, bitmaps: IndexPath[]): void {
  const clauses: IndexClause[] = [];
  let outer: Bitmapset = rel.lateralRelids;
  for (let column = 0; column < set.length; column++) {
    const list = set[column] as IndexClause[];
    for (const clause of list) {
      clauses.push(clause);
      outer = bmsUnion(outer, bmsDifference(clause.rinfo.clauseRelids, rel.relids));
    }
  }
  if (set[0]?.length === 0 && clauses.length > 0 && index.info.am !== "btree") return;
  const ordered = index.info.am === "btree";
  const keys = ordered ? indexPathkeys(root, index, false) : [];
  const useful = usefulPathkeys(root, rel, keys);
  const indexOnly = canIndexOnly(root, rel, index);
  const count = loopCount(root, rel, outer);
  if (clauses.length > 0 || useful.length > 0 || indexOnly || (index.predicate.length > 0 && index.predOK)) {
    const path = indexPath(root, index, clauses, useful, false, indexOnly, outer, count);
    addPath(root, rel, path);
    if (path.pathkeys.length === 0 || path.indexSelectivity < 1) bitmaps.push(path);
  }
  if (ordered) {
    const back = usefulPathkeys(root, rel, indexPathkeys(root, index, true));
    if (back.length > 0) addPath(root, rel, indexPath(root, index, clauses, back, true, indexOnly, outer, count));
  }
}

/** How often a parameterized scan is repeated. @see get_loop_count */
function loopCount(root: PlannerInfo, rel: RelOptInfo, outer: Bitmapset): number {
  let result = 0;
  for (const member of bmsMembers(outer)) {
    const other = root.simpleRels[member];
    if (other === undefined || other.rows <= 0 || member === rel.relid) continue;
    const rows = adjustForSemi(root, rel.relid, member, other.rows);
    if (result === 0 || result > rows) result = rows;
  }
  return result > 0 ? result : 1;
}
/** @see adjust_rowcount_for_semijoins */
function adjustForSemi(root: PlannerInfo, current: number, outer: number, rows: number): number {
  let result = rows;
  for (const sj of root.specialJoins) {
    if (sj.jointype !== "JOIN_SEMI" || !bmsOverlap(bit(current), sj.synLefthand) || !bmsOverlap(bit(outer), sj.synRighthand)) continue;
    const raw = bmsMembers(sj.synRighthand).reduce((product, member) => product * (root.simpleRels[member]?.rows || 1), 1);
    result = Math.min(result, estimateNumGroups(root, sj.semiRhsExprs, raw));
  }
  return result;
}
const bit = (member: number): Bitmapset => (member < 31 ? 1 << member : 1n << BigInt(member));

/** The order an index gives. @see build_index_pathkeys */
export function indexPathkeys(root: PlannerInfo, index: IndexOptInfo, backward: boolean): PathKey[] {
  const keys: PathKey[] = [];
  for (let column = 0; column < index.info.nkeys; column++) {
    const key = index.info.columns[column] as (typeof index.info.columns)[number];
    const descending = key.descending !== backward;
    const nullsFirst = key.nullsFirst !== backward;
    const found = pathkeyForExpr(root, indexColumnExpr(index, column), index.opfamily[column] as Oid, index.opcintype[column] as Oid, index.collations[column] as Oid, descending, nullsFirst, 0, false);
    if (found === undefined) break;
    keys.push(found);
  }
  return dropRedundant(keys);
}

/** The part of an order that something above can use. @see truncate_useless_pathkeys */
export function usefulPathkeys(root: PlannerInfo, rel: RelOptInfo, keys: readonly PathKey[]): readonly PathKey[] {
  if (keys.length === 0) return noKeys;
  let merging = 0;
  for (const key of keys) {
    const usable =
      (rel.hasEclassJoins && key.eclass.members.length > 1 && !key.eclass.hasConst && bmsOverlap(bmsDifference(key.eclass.relids, rel.relids), root.allBaserels) && bmsOverlap(key.eclass.relids, rel.relids)) ||
      rel.joininfo.some((rinfo) => canMergeOn(root, rinfo, key.eclass));
    if (!usable) break;
    merging++;
  }
  const common = (want: readonly PathKey[]): number => {
    let n = 0;
    while (n < want.length && n < keys.length && want[n] === keys[n]) n++;
    return n;
  };
  let ordering = common(root.queryPathkeys);
  // Groups and DISTINCT take their columns in any order.
  const inAnyOrder = (want: readonly PathKey[]): number => {
    const other = keys.findIndex((key) => !want.includes(key));
    return other < 0 ? keys.length : other;
  };
  ordering = Math.max(ordering, inAnyOrder(root.groupPathkeys), inAnyOrder(root.distinctPathkeys));
  const useful = Math.max(merging, ordering);
  // The same array for the same order: joins of joins look up what they have found for it.
  return useful === keys.length ? keys : useful === 0 ? noKeys : keys.slice(0, useful);
}
const noKeys: readonly PathKey[] = [];

function canMergeOn(root: PlannerInfo, rinfo: RestrictInfo, ec: PathKey["eclass"]): boolean {
  if (rinfo.mergeopfamilies.length === 0) return false;
  updateMergeClasses(root, rinfo);
  return rinfo.leftEc === ec || rinfo.rightEc === ec;
}

/** Whether the index holds every column that the query needs. @see check_index_only */
function canIndexOnly(root: PlannerInfo, rel: RelOptInfo, index: IndexOptInfo): boolean {
  if (!costs(root).enabled.indexonlyscan || index.info.am !== "btree") return false;
  const needed = new Set<number>();
  const note = (tree: unknown): void => {
    for (const attnum of attnumsOf(tree, rel.relid)) needed.add(attnum);
  };
  note(rel.reltarget.exprs);
  for (const rinfo of rel.baserestrictinfo) note(rinfo.clause);
  const held = new Set(index.info.columns.filter((column) => column.attnum > 0).map((column) => column.attnum));
  return [...needed].every((attnum) => held.has(attnum));
}

function attnumsOf(tree: unknown, relid: number): number[] {
  const list: number[] = [];
  exprContains(tree, (node) => {
    if (node.tag === "Var" && node.varno === relid && node.varlevelsup === 0) list.push(node.varattno);
    return false;
  });
  return list;
}

/** @see create_index_path, cost_index */
function indexPath(root: PlannerInfo, index: IndexOptInfo, clauses: readonly IndexClause[], pathkeys: readonly PathKey[], backward: boolean, indexOnly: boolean, outer: Bitmapset, loops: number): IndexPath {
  const c = costs(root);
  const { rel } = index;
  const paramInfo = paramInfoOf(root, rel, outer);
  const rows = paramInfo?.rows ?? rel.rows;
  const notes = costNotes(root);
  const estimate = indexCost(root, index, clauses, loops, notes);
  const mine = new Set(clauses.filter((clause) => !clause.lossy).map((clause) => clause.rinfo));
  const filters = [...rel.baserestrictinfo, ...(paramInfo?.clauses ?? [])].filter((rinfo) => !mine.has(rinfo) && !rinfo.pseudoconstant && !clauses.some((clause) => !clause.lossy && clause.rinfo.parentEc !== null && clause.rinfo.parentEc === rinfo.parentEc));
  const startup = estimate.startup;
  let run = estimate.total - estimate.startup;
  const tuples = clampRows(estimate.selectivity * rel.tuples);
  let [maxIo, minIo] = [0, 0];
  const visible = (pages: number): number => (indexOnly ? Math.ceil(pages * (1 - rel.allvisfrac)) : pages);
  if (loops > 1) {
    const fetched = visible(pagesFetched(root, tuples * loops, rel.pages, index.pages));
    maxIo = (fetched * c.randomPage) / loops;
    const pages = Math.ceil(estimate.selectivity * rel.pages);
    const least = visible(pagesFetched(root, pages * loops, rel.pages, index.pages));
    minIo = (least * c.randomPage) / loops;
  } else {
    const fetched = visible(pagesFetched(root, tuples, rel.pages, index.pages));
    maxIo = fetched * c.randomPage;
    const pages = visible(Math.ceil(estimate.selectivity * rel.pages));
    if (pages > 0) {
      minIo = c.randomPage;
      if (pages > 1) minIo += (pages - 1) * c.seqPage;
    }
  }
  const csquared = estimate.correlation ** 2;
  run += maxIo + csquared * (minIo - maxIo);
  const qual = costQuals(root, filters);
  const { target } = { target: rel.reltarget };
  run += (c.cpuTuple + qual.perTuple) * tuples + target.cost.perTuple * rows;
  const total = startup + qual.startup + target.cost.startup;
  const each = loops > 1 ? ` a scan, of ${loops}` : "";
  notes?.add("pages of the table{}, between {} in order and {} at random, by correlation² {}", 0, maxIo + csquared * (minIo - maxIo), each, minIo, maxIo, csquared);
  notes?.add("{} rows × cpu_tuple_cost {}", 0, c.cpuTuple * tuples, tuples, c.cpuTuple);
  notes?.add("{} rows × other conditions {}", qual.startup, qual.perTuple * tuples, tuples, qual.perTuple);
  notes?.add("{} rows × target list", target.cost.startup, target.cost.perTuple * rows, rows);
  return noted(root, {
    kind: "IndexScan", parent: rel, target, paramInfo, rows, disabled: c.enabled.indexscan ? 0 : 1, startup: total, total: total + run, pathkeys, index, clauses, backward, indexOnly, indexTotalCost: estimate.total, indexSelectivity: estimate.selectivity,
  }, notes);
}

// Bitmaps

/** Whether an index takes all arms together, as `= ANY`. @see group_similar_or_args */
const matchesAsOne = (root: PlannerInfo, index: IndexOptInfo, rinfo: RestrictInfo): boolean =>
  (index.predicate.length === 0 || index.predOK) && index.opfamily.some((_, column) => rinfo.clause.tag === "BoolExpr" && orClause(root, index, column, rinfo, rinfo.clause.args) !== undefined);

/** OR clauses whose every arm some index serves. @see generate_bitmap_or_paths */
function orPaths(root: PlannerInfo, rel: RelOptInfo, clauses: readonly RestrictInfo[]): BitmapQual[] {
  const result: BitmapQual[] = [];
  const { cx } = root.glob;
  const implied = (index: IndexOptInfo, list: readonly RestrictInfo[]): boolean => predicateImpliedBy(cx, index.predicate, list.map(({ clause }) => clause));
  for (const rinfo of clauses) {
    if (rinfo.orArms === null || rel.indexlist.some((index) => matchesAsOne(root, index, rinfo))) continue;
    const arms: BitmapQual[] = [];
    const others = clauses.filter((other) => other !== rinfo && other.orArms === null);
    for (const arm of rinfo.orArms) {
      const choices: IndexPath[] = [];
      for (const index of rel.indexlist) {
        const isPartial = index.predicate.length > 0;
        // What the arm alone adds may let a partial index be used.
        if (isPartial && !index.predOK && !implied(index, [...others, ...arm])) continue;
        const set = emptySet(index);
        if (!matchAll(root, index, arm, set) && !(isPartial && !implied(index, others))) continue;
        matchAll(root, index, others, set);
        if (index.info.am !== "btree" && set[0]?.length === 0) continue;
        choices.push(indexPath(root, index, set.flat(), [], false, false, 0, 1));
      }
      if (choices.length === 0) break;
      arms.push(chooseBitmapAnd(root, rel, choices));
    }
    if (arms.length !== rinfo.orArms.length) continue;
    result.push(bitmapOr(root, rel, arms));
  }
  return result;
}
function bitmapOr(root: PlannerInfo, rel: RelOptInfo, arms: readonly BitmapQual[]): BitmapQual {
  const c = costs(root);
  let [total, selectivity] = [0, 0];
  arms.forEach((arm, i) => {
    const cost = bitmapCost(root, arm);
    total += cost.total;
    selectivity += cost.selectivity;
    if (i > 0 && arm.kind !== "IndexScan") total += 100 * c.cpuOperator;
  });
  selectivity = Math.min(selectivity, 1);
  return { kind: "BitmapOr", quals: arms, total, selectivity, rows: clampRows(selectivity * rel.tuples) };
}

/** Cost of making a bitmap. @see cost_bitmap_tree_node */
export function bitmapCost(root: PlannerInfo, qual: BitmapQual): { readonly total: number; readonly selectivity: number } {
  if (qual.kind !== "IndexScan") return { total: qual.total, selectivity: qual.selectivity };
  return { total: qual.indexTotalCost + 0.1 * costs(root).cpuOperator * qual.rows, selectivity: qual.indexSelectivity };
}

/** Greedy choice of the indexes to AND together. @see choose_bitmap_and */
function chooseBitmapAnd(root: PlannerInfo, rel: RelOptInfo, choices: readonly BitmapQual[]): BitmapQual {
  if (choices.length === 1) return choices[0] as BitmapQual;
  const costOf = (qual: BitmapQual): number => bitmapHeapPath(root, rel, qual, qual.kind === "IndexScan" ? qual.paramInfo : null, 1).total;
  const sorted = [...choices].sort((a, b) => bitmapCost(root, a).total - bitmapCost(root, b).total || bitmapCost(root, a).selectivity - bitmapCost(root, b).selectivity);
  const clausesOf = (qual: BitmapQual): readonly RestrictInfo[] => (qual.kind === "IndexScan" ? qual.clauses.map((clause) => clause.rinfo) : qual.quals.flatMap(clausesOf));
  const distinct: BitmapQual[] = [];
  for (const qual of sorted) {
    const mine = clausesOf(qual);
    if (!distinct.some((old) => clausesOf(old).length === mine.length && clausesOf(old).every((rinfo) => mine.includes(rinfo)))) distinct.push(qual);
  }
  let best: BitmapQual | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  distinct.forEach((start, i) => {
    let group: BitmapQual[] = [start];
    let cost = costOf(start);
    const used = new Set(clausesOf(start));
    for (const next of distinct.slice(i + 1)) {
      if (clausesOf(next).some((rinfo) => used.has(rinfo))) continue;
      const candidate = bitmapAnd(root, rel, [...group, next]);
      const nextCost = costOf(candidate);
      if (nextCost < cost) {
        group = [...group, next];
        cost = nextCost;
        for (const rinfo of clausesOf(next)) used.add(rinfo);
      }
    }
    if (cost < bestCost) [best, bestCost] = [group.length === 1 ? group[0] : bitmapAnd(root, rel, group), cost];
  });
  return best as BitmapQual;
}
function bitmapAnd(root: PlannerInfo, rel: RelOptInfo, quals: readonly BitmapQual[]): BitmapQual {
  let [total, selectivity] = [0, 1];
  quals.forEach((qual, i) => {
    const cost = bitmapCost(root, qual);
    total += cost.total;
    selectivity *= cost.selectivity;
    if (i > 0) total += 100 * costs(root).cpuOperator;
  });
  return { kind: "BitmapAnd", quals, total, selectivity, rows: clampRows(selectivity * rel.tuples) };
}

/** @see create_bitmap_heap_path, cost_bitmap_heap_scan */
function bitmapHeapPath(root: PlannerInfo, rel: RelOptInfo, bitmapqual: BitmapQual, paramInfo: ParamPathInfo | null, loops: number): Path {
  const c = costs(root);
  const rows = paramInfo?.rows ?? rel.rows;
  const { total: indexTotal, selectivity } = bitmapCost(root, bitmapqual);
  let tuples = clampRows(selectivity * rel.tuples);
  const pagesOfRel = Math.max(rel.pages , 1);
  let fetched = (2 * pagesOfRel * tuples) / (2 * pagesOfRel + tuples);
  if (loops > 1) {
    const all = pagesFetched(root, tuples * loops, rel.pages, indexPagesOf(bitmapqual));
    fetched = all / loops;
  }
  fetched = fetched >= pagesOfRel ? pagesOfRel : Math.ceil(fetched);
  tuples = clampRows(selectivity * rel.tuples);
  const perPage = fetched >= 2 ? c.randomPage - (c.randomPage - c.seqPage) * Math.sqrt(fetched / pagesOfRel) : c.randomPage;
  const qual = costQuals(root, [...rel.baserestrictinfo, ...(paramInfo?.clauses ?? [])]);
  const startup = indexTotal + qual.startup + rel.reltarget.cost.startup;
  const run = fetched * perPage + (c.cpuTuple + qual.perTuple) * tuples + rel.reltarget.cost.perTuple * rows;
  const notes = costNotes(root);
  notes?.add("bitmap of the index", indexTotal, 0);
  notes?.add("{} pages × {}, between random_page_cost and seq_page_cost", 0, fetched * perPage, fetched, perPage);
  notes?.add("{} rows × cpu_tuple_cost {}", 0, c.cpuTuple * tuples, tuples, c.cpuTuple);
  notes?.add("{} rows × conditions {}", qual.startup, qual.perTuple * tuples, tuples, qual.perTuple);
  notes?.add("{} rows × target list", rel.reltarget.cost.startup, rel.reltarget.cost.perTuple * rows, rows);
  return noted(root, { kind: "BitmapHeapScan", parent: rel, target: rel.reltarget, paramInfo, rows, disabled: c.enabled.bitmapscan ? 0 : 1, startup, total: startup + run, pathkeys: [], bitmapqual }, notes);
}
const indexPagesOf = (qual: BitmapQual): number => (qual.kind === "IndexScan" ? qual.index.pages : qual.quals.reduce((sum, part) => sum + indexPagesOf(part), 0));
