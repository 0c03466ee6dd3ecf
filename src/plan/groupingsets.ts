/**
 * GROUPING SETS, ROLLUP and CUBE: which sets one sorted pass over the input can make, which ones tables of hashed groups, and
 * what that costs.
 *
 * @see src/backend/optimizer/plan/planner.c (preprocess_grouping_sets, consider_groupingsets_paths)
 */
import { type Bitmapset, bmsDifference, bmsIsMember, bmsMakeSingleton } from "../nodes/bitmapset.ts";
import { expandGroupingSets } from "../nodes/grouping-sets.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Expr, SortGroupClause, TargetEntry } from "../nodes/primnodes.ts";
import { mapExpr } from "../nodes/walk.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { type AggCosts, costAgg, costSort, costs, hashEntrySize } from "./costsize.ts";
import { pathkeysContainedIn, pathkeysForClauses } from "./equivclass.ts";
import { addPath } from "./pathnode.ts";
import type { GroupingSetsPath, Path, PlannerInfo, RelOptInfo, Rollup } from "./pathnodes.ts";
import { estimateNumGroups } from "./selfuncs.ts";

/** References to grouping columns. */
type Refs = readonly number[];

/** What preprocessing finds. */
export interface GroupingSetsData {
  /** Sets that one order of the input serves, the largest first. */
  readonly rollups: readonly Rollup[];
  /** Sets of columns that do not sort. */
  readonly unsortable: readonly Refs[];
  readonly anyHashable: boolean;
}

/** The number of the query's GROUP entry, 0 for none. */
const groupEntry = (query: Query): number => query.rtable.findIndex((rte) => rte.rtekind === "RTE_GROUP") + 1;
/** Below the grouping its columns are not yet null where a set leaves them out. @see remove_nulling_relids */
export function withoutGroupNulls<T>(query: Query, tree: T): T {
  const group = groupEntry(query);
  if (group === 0 || query.groupingSets.length === 0) return tree;
  const strip = (set: Bitmapset): Bitmapset => bmsDifference(set, bmsMakeSingleton(group));
  const walk = <S>(part: S): S => mapExpr(part, (node) => {
    if (node.tag === "Var" && bmsIsMember(group, node.varnullingrels)) return { ...node, varnullingrels: strip(node.varnullingrels) };
    if (node.tag === "PlaceHolderVar" && bmsIsMember(group, node.phnullingrels)) return { ...node, phnullingrels: strip(node.phnullingrels) };
    return undefined;
  });
  return walk(tree);
}

const isSubset = (a: Refs, b: Refs): boolean => a.every((ref) => b.includes(ref));
const sameSet = (a: Refs, b: Refs): boolean => a.length === b.length && isSubset(a, b);

/**
 * Distributes sets over as few chains as possible, in each of which a set contains the one before: a largest matching of sets
 * with the sets that contain them. @see extract_rollup_sets
 */
export function extractRollups(sets: readonly Refs[]): readonly (readonly Refs[])[] {
  const empty = sets.filter((set) => set.length === 0);
  const distinct: Refs[][] = [];
  for (const set of sets) {
    if (set.length === 0) continue;
    const known = distinct.find(([first]) => sameSet(first as Refs, set));
    if (known === undefined) distinct.push([set]);
    else known.push(set);
  }
  if (distinct.length === 0) return [empty];
  const below = distinct.map(([set], i) => distinct.flatMap(([other], k) => (k < i && (other as Refs).length < (set as Refs).length && isSubset(other as Refs, set as Refs) ? [k] : [])));
  const next = matching(below);
  const chains: Refs[][] = [];
  const chainOf = new Map<number, Refs[]>();
  distinct.forEach((same, i) => {
    const before = next.get(i);
    let chain = before === undefined ? undefined : chainOf.get(before);
    if (chain === undefined) {
      chain = [];
      chains.push(chain);
    }
    chain.push(...same);
    chainOf.set(i, chain);
  });
  chains[0]?.unshift(...empty);
  return chains;
}
/** For as many nodes as possible one of their neighbours, none for two; by augmenting paths. */
function matching(neighbours: readonly (readonly number[])[]): ReadonlyMap<number, number> {
  const taken = new Map<number, number>();
  const augment = (node: number, seen: Set<number>): boolean => {
    for (const other of neighbours[node] ?? []) {
      if (seen.has(other)) continue;
      seen.add(other);
      const owner = taken.get(other);
      if (owner !== undefined && !augment(owner, seen)) continue;
      taken.set(other, node);
      return true;
    }
    return false;
  };
  for (const node of neighbours.keys()) augment(node, new Set());
  return new Map([...taken].map(([other, node]) => [node, other]));
}

/** Each set in the order of the columns of the one before, and of ORDER BY where that can be; the largest first. @see reorder_grouping_sets */
function reorder(sets: readonly Refs[], sortClause: readonly SortGroupClause[]): Refs[] {
  let previous: number[] = [];
  let sort = sortClause;
  return sets.map((set): Refs => {
    let fresh = set.filter((ref) => !previous.includes(ref));
    while (sort.length > previous.length && fresh.length > 0) {
      const { tleSortGroupRef: ref } = sort[previous.length] as SortGroupClause;
      if (!fresh.includes(ref)) {
        sort = [];
        break;
      }
      previous = [...previous, ref];
      fresh = fresh.filter((each) => each !== ref);
    }
    previous = [...previous, ...fresh];
    return previous;
  }).reverse();
}

/** The clauses of a set's columns; their order as ORDER BY has it. @see preprocess_groupclause */
function clausesOf(query: Query, set: Refs): SortGroupClause[] {
  return set.map((ref) => {
    const clause = query.groupClause.find((each) => each.tleSortGroupRef === ref) as SortGroupClause;
    const sort = query.sortClause.find((each) => each.tleSortGroupRef === ref && each.eqop === clause.eqop);
    return sort === undefined ? clause : { ...clause, sortop: sort.sortop, reverse_sort: sort.reverse_sort, nulls_first: sort.nulls_first };
  });
}

/** @see preprocess_grouping_sets */
export function preprocessGroupingSets(root: PlannerInfo): GroupingSetsData {
  const query = root.parse;
  const all = expandGroupingSets(query.groupingSets, query.groupDistinct);
  const clause = (ref: number): SortGroupClause | undefined => query.groupClause.find((each) => each.tleSortGroupRef === ref);
  const hashable = (set: Refs): boolean => set.every((ref) => clause(ref)?.hashable === true);
  const sortable = (set: Refs): boolean => set.every((ref) => (clause(ref)?.sortop ?? 0) !== 0);
  const unsortable = all.filter((set) => !sortable(set));
  if (unsortable.some((set) => !hashable(set))) ereport({ code: ERRCODE.feature_not_supported, message: "could not implement GROUP BY", detail: "Some of the datatypes only support hashing, while others only support sorting." });
  const sets = all.filter(sortable);
  const chains = sets.length > 0 ? extractRollups(sets) : [];
  const rollups = chains.map((chain): Rollup => {
    const ordered = reorder(chain, chains.length === 1 ? query.sortClause : []);
    const largest = ordered[0] ?? [];
    return { groupClause: clausesOf(query, largest), sets: ordered, groups: ordered.map(() => 1), hashable: largest.length > 0 && hashable(largest), hashed: false };
  });
  return { rollups, unsortable, anyHashable: unsortable.length > 0 || rollups.some((rollup) => rollup.hashable) };
}

const exprOf = (root: PlannerInfo, ref: number): Expr => (root.processedTlist.find((tle) => tle.ressortgroupref === ref) as TargetEntry).expr;
const groupsOf = (root: PlannerInfo, set: Refs, rows: number): number => (set.length === 0 ? 1 : estimateNumGroups(root, set.map((ref) => withoutGroupNulls(root.parse, exprOf(root, ref))), rows));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);
const hashedSet = (root: PlannerInfo, set: Refs, rows: number): Rollup => ({ groupClause: clausesOf(root.parse, set), sets: [set], groups: [groupsOf(root, set, rows)], hashable: true, hashed: true });

/** The order that the first pass wants its input in. */
export const firstRollupClauses = (data: GroupingSetsData): readonly SortGroupClause[] => data.rollups[0]?.groupClause ?? [];

/** Adds the ways to make all sets from one input. `sort` brings it in order, if that is worth a try. @see add_paths_to_grouping_rel */
export function addGroupingSetsPaths(root: PlannerInfo, rel: RelOptInfo, input: RelOptInfo, data: GroupingSetsData, agg: AggCosts | null, having: readonly Expr[], sort: (path: Path) => Path | undefined): void {
  const cheapest = input.cheapestTotal as Path;
  const sized: GroupingSetsData = { ...data, rollups: data.rollups.map((rollup) => ({ ...rollup, groups: rollup.sets.map((set) => groupsOf(root, set, cheapest.rows)) })) };
  const canHash = root.parse.groupClause.length > 0 && sized.anyHashable && !root.aggInfos.some(({ node }) => node.aggorder.length > 0 || node.aggdistinct.length > 0 || node.aggkind !== "n");
  const make = (path: Path, strategy: GroupingSetsPath["strategy"], rollups: readonly Rollup[]): void => addPath(root, rel, createGroupingSets(root, rel, path, strategy, rollups, having, agg));
  if (sized.rollups.length > 0) {
    for (const { path } of input.offers) {
      if (path.paramInfo !== null) continue;
      const sorted = sort(path);
      if (sorted === undefined) continue;
      if (canHash) {
        const mixed = mixedRollups(root, sized, sorted, agg);
        if (mixed !== undefined) make(sorted, "AGG_MIXED", mixed);
      }
      if (sized.unsortable.length === 0) make(sorted, "AGG_SORTED", sized.rollups);
    }
  }
  if (!canHash) return;
  const rollups = allHashed(root, sized, cheapest, agg);
  if (rollups !== undefined) make(cheapest, rollups.some((rollup) => !rollup.hashed) ? "AGG_MIXED" : "AGG_HASHED", rollups);
}

const tableSize = (root: PlannerInfo, path: Path, groups: number, agg: AggCosts | null): number => groups * hashEntrySize(root.aggInfos.length, path.target.width, agg?.transitionSpace ?? 0);

/** Everything in hash tables, but for empty sets and what the input happens to be sorted for. */
function allHashed(root: PlannerInfo, data: GroupingSetsData, path: Path, agg: AggCosts | null): readonly Rollup[] | undefined {
  const [first] = data.rollups;
  const kept = first !== undefined && first.groupClause.length > 0 && pathkeysContainedIn(root.groupPathkeys, path.pathkeys) ? first : undefined;
  const others = data.rollups.filter((rollup) => rollup !== kept);
  if (others.some((rollup) => !rollup.hashable && rollup.groupClause.length > 0)) return undefined;
  const groups = sum(others.flatMap((rollup) => rollup.groups)) + sum(data.unsortable.map((set) => groupsOf(root, set, path.rows)));
  if (data.rollups.length > 0 && tableSize(root, path, groups, agg) > costs(root).hashMem) return undefined;
  const sets = [...data.unsortable, ...others.flatMap((rollup) => rollup.sets)];
  const hashed = sets.filter((set) => set.length > 0).map((set) => hashedSet(root, set, path.rows));
  if (hashed.length === 0) return undefined;
  if (kept !== undefined) return [...hashed, kept];
  const empty = sets.filter((set) => set.length === 0);
  return empty.length === 0 ? hashed : [...hashed, { groupClause: [], sets: empty, groups: empty.map(() => 1), hashable: false, hashed: false }];
}
/** The first pass sorted, and as many of the others in hash tables as fit into the memory. */
function mixedRollups(root: PlannerInfo, data: GroupingSetsData, path: Path, agg: AggCosts | null): readonly Rollup[] | undefined {
  let space = costs(root).hashMem - tableSize(root, path, sum(data.unsortable.map((set) => groupsOf(root, set, path.rows))), agg);
  const [first, ...others] = data.rollups as readonly [Rollup, ...Rollup[]];
  const sorted = [first];
  const sets = [...data.unsortable];
  const bySize = others.filter((rollup) => rollup.hashable).sort((a, b) => sum(a.groups) - sum(b.groups));
  const fitting = new Set<Rollup>();
  for (const rollup of bySize) {
    const size = tableSize(root, path, sum(rollup.groups), agg);
    if (size > space) break;
    space -= size;
    fitting.add(rollup);
  }
  for (const rollup of others) {
    if (fitting.has(rollup)) sets.push(...rollup.sets);
    else sorted.push(rollup);
  }
  if (sets.length === 0) return undefined;
  return [...sets.map((set) => hashedSet(root, set, path.rows)).reverse(), ...sorted];
}

/** @see create_groupingsets_path */
function createGroupingSets(root: PlannerInfo, rel: RelOptInfo, subpath: Path, wanted: GroupingSetsPath["strategy"], rollups: readonly Rollup[], having: readonly Expr[], agg: AggCosts | null): GroupingSetsPath {
  const [first] = rollups as readonly [Rollup, ...Rollup[]];
  const single = rollups.length === 1;
  const strategy = wanted === "AGG_SORTED" && single && first.groupClause.length === 0 ? "AGG_PLAIN" : wanted === "AGG_MIXED" && single ? "AGG_HASHED" : wanted;
  const { target } = rel.reltarget === undefined ? { target: subpath.target } : { target: rel.reltarget };
  const numCols = (rollup: Rollup): number => rollup.sets[0]?.length ?? 0;
  const { width } = subpath.target;
  const top = costAgg(root, strategy, agg, numCols(first), sum(first.groups), having, subpath, subpath.rows, width);
  let { startup, total, rows, disabled } = top;
  let firstSort = first.hashed;
  for (const rollup of rollups.slice(1)) {
    const nothing = { disabled: 0, startup: 0, total: 0 };
    const input = rollup.hashed || firstSort ? nothing : costSort(root, nothing, subpath.rows, width, -1);
    const part = costAgg(root, rollup.hashed ? "AGG_HASHED" : "AGG_SORTED", agg, numCols(rollup), sum(rollup.groups), having, input, subpath.rows, width);
    if (!rollup.hashed) firstSort = false;
    disabled += part.disabled;
    total += part.total;
    rows += part.rows;
  }
  startup += target.cost.startup;
  total += target.cost.startup + target.cost.perTuple * rows;
  return { kind: "GroupingSets", parent: rel, target, paramInfo: subpath.paramInfo, pathkeys: strategy === "AGG_SORTED" && single ? root.groupPathkeys : [], rows, disabled, startup, total, subpath, strategy, rollups, qual: having, transitionSpace: agg?.transitionSpace ?? 0 };
}

/** The order of the first pass, as pathkeys. */
export const groupingSetsPathkeys = (root: PlannerInfo, data: GroupingSetsData): PlannerInfo["groupPathkeys"] => pathkeysForClauses(root, firstRollupClauses(data), withoutGroupNulls(root.parse, root.processedTlist));
