/**
 * GROUP BY, before planning: columns that follow from others are dropped, and aggregates with an order of their own are
 * given sorted rows where one sort serves most of them.
 *
 * @see src/backend/optimizer/plan/initsplan.c (remove_useless_groupby_columns), planner.c (adjust_group_pathkeys_for_groupagg)
 */
import { equal } from "../nodes/equal.ts";
import { stripRelabel } from "../nodes/make.ts";
import type { Aggref, SortGroupClause, TargetEntry } from "../nodes/primnodes.ts";
import { mapExpr } from "../nodes/walk.ts";
import { containsVolatile } from "../expr/volatility.ts";
import { costs } from "./costsize.ts";
import { comparePathkeys, pathkeysForClauses } from "./equivclass.ts";
import type { PathKey, PlannerInfo, RelOptInfo } from "./pathnodes.ts";

/** Drops columns of a table whose unique key is grouped by too. */
export function removeUselessGroupColumns(root: PlannerInfo): void {
  if (root.groupClause.length < 2 || root.parse.groupingSets.length > 0) return;
  const columnOf = (clause: SortGroupClause): { readonly varno: number; readonly attno: number } | undefined => {
    const expr = root.processedTlist.find((tle) => tle.ressortgroupref === clause.tleSortGroupRef)?.expr;
    return expr?.tag === "Var" && expr.varlevelsup === 0 ? { varno: expr.varno, attno: expr.varattno } : undefined;
  };
  const grouped = new Map<number, Set<number>>();
  for (const clause of root.groupClause) {
    const column = columnOf(clause);
    if (column !== undefined) grouped.set(column.varno, (grouped.get(column.varno) ?? new Set()).add(column.attno));
  }
  const surplus = new Map<number, Set<number>>();
  for (const [varno, columns] of grouped) {
    const rel = root.simpleRels[varno];
    const key = rel === undefined || columns.size < 2 ? undefined : smallestKey(rel, columns);
    if (key !== undefined) surplus.set(varno, new Set([...columns].filter((attno) => !key.includes(attno))));
  }
  root.groupClause = root.groupClause.filter((clause) => {
    const column = columnOf(clause);
    return column === undefined || surplus.get(column.varno)?.has(column.attno) !== true;
  });
}
/** The unique index with the fewest columns that are a part of these, none of which may be null. */
function smallestKey(rel: RelOptInfo, columns: ReadonlySet<number>): readonly number[] | undefined {
  let best: readonly number[] | undefined;
  for (const index of rel.indexlist) {
    if (!index.unique || index.info.deferrable === true || index.predicate.length > 0) continue;
    const keys = index.info.columns.slice(0, index.info.nkeys).map((column) => column.attnum);
    const fits = keys.every((attnum) => columns.has(attnum) && (index.info.nullsNotDistinct || rel.relation?.attributes[attnum - 1]?.attnotnull === true));
    if (fits && keys.length < columns.size && (best === undefined || keys.length < best.length)) best = keys;
  }
  return best;
}

const sortOf = (agg: Aggref): readonly SortGroupClause[] => (agg.aggdistinct.length > 0 ? agg.aggdistinct : agg.aggorder);
/** Arguments that are evaluated before a FILTER is tested must not be able to fail. */
const harmless = (agg: Aggref): boolean => agg.aggfilter === null || agg.args.every(({ expr }) => ["Var", "Const"].includes(stripRelabel(expr).tag));

/** Lengthens the order of groups by that of as many ordered aggregates as one order serves. @see adjust_group_pathkeys_for_groupagg */
export function adjustGroupPathkeys(root: PlannerInfo): void {
  if (!costs(root).enabled.presorted_aggregate) return;
  let left = root.aggInfos.map((info) => info.node).filter((agg) => agg.aggkind === "n" && sortOf(agg).length > 0 && harmless(agg) && !containsVolatile(root.glob.cx.catalog, agg.args));
  let best: { readonly keys: readonly PathKey[]; readonly aggs: readonly Aggref[] } | undefined;
  while (left.length > (best?.aggs.length ?? 0)) {
    let keys: readonly PathKey[] | undefined;
    const served: Aggref[] = [];
    for (const agg of left) {
      const mine = withoutRepeats([...root.groupPathkeys, ...pathkeysForClauses(root, sortOf(agg), agg.args)]);
      const order = keys === undefined ? "better2" : comparePathkeys(keys, mine);
      if (order === "different") continue;
      if (order === "better2") keys = mine;
      served.push(agg);
    }
    left = left.filter((agg) => !served.includes(agg));
    if (keys !== undefined && served.length > (best?.aggs.length ?? 0)) best = { keys, aggs: served };
  }
  if (best === undefined) return;
  root.groupPathkeys = [...best.keys];
  markPresorted(root, best.aggs);
}
const withoutRepeats = (keys: readonly PathKey[]): PathKey[] => keys.filter((key, i) => keys.indexOf(key) === i);

function markPresorted(root: PlannerInfo, aggs: readonly Aggref[]): void {
  const mark = <T>(tree: T): T => mapExpr(tree, (node) => (node.tag === "Aggref" && aggs.some((agg) => equal(agg, node)) ? { ...node, aggpresorted: true } : undefined));
  root.processedTlist = mark<TargetEntry[]>(root.processedTlist);
  root.parse = { ...root.parse, havingQual: mark(root.parse.havingQual) };
  root.aggInfos = root.aggInfos.map((info) => ({ ...info, node: mark(info.node) }));
}
