/**
 * Window functions: which windows are computed in which order, and the WindowAgg paths over one input.
 *
 * @see src/backend/optimizer/plan/planner.c (select_active_windows, create_window_paths), src/backend/optimizer/path/costsize.c (cost_windowagg)
 */
import { equal } from "../nodes/equal.ts";
import type { Query, WindowClause } from "../nodes/parsenodes.ts";
import type { Expr, SortGroupClause, TargetEntry, WindowFunc, WindowFuncRunCondition } from "../nodes/primnodes.ts";
import { exprContains } from "../nodes/walk.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { makeOpclause } from "./clauses.ts";
import { clampRows, costExpr, costs, makeTarget } from "./costsize.ts";
import { commonPrefix, dropRedundant, pathkeysWithRedundant } from "./equivclass.ts";
import type { Path, PathKey, PathTarget, PlannerInfo, RelOptInfo } from "./pathnodes.ts";
import { addPath, createIncrementalSort, createSort, setCheapest, upperRel } from "./pathnode.ts";
import { estimateNumGroups } from "./selfuncs.ts";

export interface ActiveWindow {
  readonly clause: WindowClause;
  readonly funcs: readonly WindowFunc[];
}

/** Frame bits. @see src/include/nodes/parsenodes.h */
export const FRAME = {
  NONDEFAULT: 0x1, RANGE: 0x2, ROWS: 0x4, GROUPS: 0x8, BETWEEN: 0x10, START_UNBOUNDED_PRECEDING: 0x20, END_UNBOUNDED_PRECEDING: 0x40, START_UNBOUNDED_FOLLOWING: 0x80, END_UNBOUNDED_FOLLOWING: 0x100,
  START_CURRENT_ROW: 0x200, END_CURRENT_ROW: 0x400, START_OFFSET_PRECEDING: 0x800, END_OFFSET_PRECEDING: 0x1000, START_OFFSET_FOLLOWING: 0x2000, END_OFFSET_FOLLOWING: 0x4000, EXCLUDE_CURRENT_ROW: 0x8000, EXCLUDE_GROUP: 0x10000, EXCLUDE_TIES: 0x20000,
} as const;
export const FRAME_EXCLUSION: number = FRAME.EXCLUDE_CURRENT_ROW | FRAME.EXCLUDE_GROUP | FRAME.EXCLUDE_TIES;

/** Functions whose answer does not depend on the frame: their window may count rows instead of peers. */
const FRAMELESS = new Set(["window_row_number", "window_rank", "window_dense_rank", "window_percent_rank", "window_cume_dist", "window_ntile"]);

/** Every window function of the target list, each once. @see find_window_functions */
function windowFunctions(tlist: readonly TargetEntry[]): WindowFunc[] {
  const found: WindowFunc[] = [];
  exprContains(tlist, (node) => {
    if (node.tag === "WindowFunc" && !found.some((known) => equal(known, node))) found.push(node);
    return false;
  });
  return found;
}
/** ROWS UNBOUNDED PRECEDING is cheaper than RANGE, where the functions do not mind. @see optimize_window_clauses */
function optimized(root: PlannerInfo, clause: WindowClause, funcs: readonly WindowFunc[]): WindowClause {
  const { catalog } = root.glob.cx;
  if ((clause.frameOptions & FRAME_EXCLUSION) !== 0 || funcs.length === 0 || !funcs.every((func) => FRAMELESS.has(catalog.proc(func.winfnoid).prosrc))) return clause;
  return { ...clause, frameOptions: FRAME.NONDEFAULT | FRAME.ROWS | FRAME.START_UNBOUNDED_PRECEDING | FRAME.END_CURRENT_ROW, startOffset: null, endOffset: null };
}

/** Windows with more columns first, so that one sort serves several. @see select_active_windows, common_prefix_cmp */
export function activeWindows(root: PlannerInfo, query: Query): readonly ActiveWindow[] {
  const funcs = windowFunctions(root.processedTlist);
  const entries = query.windowClause.flatMap((given) => {
    const own = funcs.filter((func) => func.winref === given.winref);
    if (own.length === 0) return [];
    const clause = optimized(root, given, own);
    const order = [...clause.partitionClause];
    for (const sort of clause.orderClause) if (!order.some((known) => equal(known, sort))) order.push(sort);
    return [{ clause, funcs: own, order }];
  });
  const compare = (a: readonly SortGroupClause[], b: readonly SortGroupClause[]): number => {
    for (let i = 0; i < a.length && i < b.length; i++) {
      const [x, y] = [a[i] as SortGroupClause, b[i] as SortGroupClause];
      const order = y.tleSortGroupRef - x.tleSortGroupRef || y.sortop - x.sortop || Number(y.nulls_first) - Number(x.nulls_first);
      if (order !== 0) return order;
    }
    return b.length - a.length;
  };
  return named(entries.sort((a, b) => compare(a.order, b.order)));
}
/** Windows without a name get one, for EXPLAIN. @see name_active_windows */
function named(windows: readonly ActiveWindow[]): readonly ActiveWindow[] {
  const taken = new Set(windows.map(({ clause }) => clause.name));
  let next = 1;
  return windows.map((window) => {
    if (window.clause.name !== null) return window;
    while (taken.has(`w${next}`)) next++;
    return { ...window, clause: { ...window.clause, name: `w${next++}` } };
  });
}

/** PARTITION BY, then ORDER BY. @see make_pathkeys_for_window */
export function windowPathkeys(root: PlannerInfo, { partitionClause, orderClause }: WindowClause): PathKey[] {
  const partition = pathkeysWithRedundant(root, partitionClause, root.processedTlist);
  const order = pathkeysWithRedundant(root, orderClause, root.processedTlist);
  const refuse = (what: string): never => ereport({ code: ERRCODE.feature_not_supported, message: `could not implement window ${what}`, detail: what === "PARTITION BY" ? "Window partitioning columns must be of sortable datatypes." : "Window ordering columns must be of sortable datatypes." });
  if (!partition.sortable) refuse("PARTITION BY");
  if (!order.sortable) refuse("ORDER BY");
  return dropRedundant([...partition.keys, ...order.keys]);
}

/** What the windows' input gives: columns that they sort by, and what else the list is made of. @see make_window_input_target */
export function windowInputTarget(root: PlannerInfo, target: PathTarget, windows: readonly ActiveWindow[]): PathTarget {
  const used = new Set(windows.flatMap(({ clause }) => [...clause.partitionClause, ...clause.orderClause].map((sort) => sort.tleSortGroupRef)));
  for (const clause of root.groupClause) used.add(clause.tleSortGroupRef);
  const exprs: Expr[] = [];
  const refs: number[] = [];
  const rest: Expr[] = [];
  target.exprs.forEach((expr, i) => {
    const ref = target.sortgrouprefs[i] ?? 0;
    if (ref !== 0 && used.has(ref)) {
      exprs.push(expr);
      refs.push(ref);
    } else rest.push(expr);
  });
  const add = (expr: Expr): void => {
    if (exprs.some((known) => equal(known, expr))) return;
    exprs.push(expr);
    refs.push(0);
  };
  for (const expr of rest) {
    exprContains(expr, (node) => {
      if (node.tag === "Aggref" || node.tag === "GroupingFunc" || node.tag === "PlaceHolderVar" || (node.tag === "Var" && node.varlevelsup === 0)) {
        add(node);
        return false;
      }
      return false;
    });
  }
  return makeTarget(root, exprs.filter((expr, i) => refs[i] !== 0 || !insideAggregate(rest, expr)), refs.filter((ref, i) => ref !== 0 || !insideAggregate(rest, exprs[i] as Expr)));
}
/** Whether a Var stands only within aggregates. */
function insideAggregate(list: readonly Expr[], expr: Expr): boolean {
  if (expr.tag !== "Var") return false;
  const outside = (tree: unknown): boolean => exprOutside(tree, expr);
  return !list.some(outside);
}
function exprOutside(tree: unknown, expr: Expr): boolean {
  let found = false;
  const visit = (node: unknown): void => {
    if (node === null || typeof node !== "object" || found) return;
    if (Array.isArray(node)) return node.forEach(visit);
    const { tag } = node as { tag?: string };
    if (tag === "Aggref" || tag === "GroupingFunc") return;
    if (tag === "Var" && equal(node as Expr, expr)) found = true;
    else Object.values(node).forEach(visit);
  };
  visit(tree);
  return found;
}

/** One WindowAgg for each window over each input that is worth it. @see create_window_paths */
export function windowRel(root: PlannerInfo, input: RelOptInfo, inputTarget: PathTarget, outputTarget: PathTarget, windows: readonly ActiveWindow[]): RelOptInfo {
  const rel = upperRel(input.relids, outputTarget, root.tupleFraction, "UPPERREL_WINDOW");
  for (const { path } of input.offers) {
    if (path.paramInfo !== null) continue;
    if (path === input.cheapestTotal || commonPrefix(root.windowPathkeys, path.pathkeys) > 0 || root.windowPathkeys.length === 0) addPath(root, rel, oneWindowPath(root, rel, path, inputTarget, outputTarget, windows));
  }
  setCheapest(rel);
  return rel;
}
/** @see create_one_window_path */
function oneWindowPath(root: PlannerInfo, rel: RelOptInfo, given: Path, inputTarget: PathTarget, outputTarget: PathTarget, windows: readonly ActiveWindow[]): Path {
  let path = given;
  let target = inputTarget;
  /** What rows must meet for the windows below to want them: the topmost gives no others. */
  const wanted: Expr[] = [];
  windows.forEach((window, i) => {
    const keys = windowPathkeys(root, window.clause);
    const presorted = commonPrefix(keys, path.pathkeys);
    if (presorted < keys.length) path = presorted > 0 && costs(root).enabled.incremental_sort ? createIncrementalSort(root, rel, path, keys, presorted, -1) : createSort(root, rel, path, keys, -1);
    const last = i === windows.length - 1;
    target = last ? outputTarget : makeTarget(root, [...target.exprs, ...window.funcs], [...target.sortgrouprefs, ...window.funcs.map(() => 0)]);
    const runCondition = window.funcs.flatMap((func) => func.runCondition.map((condition) => comparison(root, func, condition)));
    if (!last) wanted.push(...runCondition);
    // What is the same in all rows parts none. @see make_pathkeys_for_window
    const clause = { ...window.clause, partitionClause: pathkeysWithRedundant(root, window.clause.partitionClause, root.processedTlist).kept };
    path = createWindowAgg(root, rel, path, target, { ...window, clause }, last, runCondition, last ? wanted : []);
  });
  return path;
}
function comparison(root: PlannerInfo, func: WindowFunc, { opno, inputcollid, wfunc_left, arg }: WindowFuncRunCondition): Expr {
  return makeOpclause(root.glob.cx.catalog, opno, wfunc_left ? func : arg, wfunc_left ? arg : func, inputcollid);
}
/** @see create_windowagg_path, cost_windowagg */
function createWindowAgg(root: PlannerInfo, rel: RelOptInfo, subpath: Path, target: PathTarget, { clause, funcs }: ActiveWindow, top: boolean, runCondition: readonly Expr[], qual: readonly Expr[]): Path {
  const { cpuOperator, cpuTuple } = costs(root);
  const { rows } = subpath;
  let { startup, total } = subpath;
  for (const func of funcs) {
    const perCall = root.glob.cx.catalog.proc(func.winfnoid).procost * cpuOperator;
    const args = costExpr(root, func.args);
    const filter = costExpr(root, func.aggfilter);
    startup += args.startup + filter.startup;
    total += args.startup + filter.startup + (perCall + args.perTuple + filter.perTuple) * rows;
  }
  total += cpuOperator * (clause.partitionClause.length + clause.orderClause.length) * rows + cpuTuple * rows;
  const startupTuples = tuplesBeforeFirst(root, clause, rows);
  if (startupTuples > 1) startup += ((total - startup) / rows) * (startupTuples - 1);
  return { kind: "WindowAgg", parent: rel, target, paramInfo: null, pathkeys: subpath.pathkeys, rows, disabled: subpath.disabled, startup: startup + target.cost.startup, total: total + target.cost.startup + target.cost.perTuple * rows, subpath, clause, funcs, top, runCondition, qual };
}
/** How many rows are read before the first is given. @see get_windowclause_startup_tuples */
function tuplesBeforeFirst(root: PlannerInfo, { partitionClause, orderClause, frameOptions, endOffset }: WindowClause, inputTuples: number): number {
  const exprs = (clauses: readonly SortGroupClause[]): Expr[] => clauses.map((clause) => (root.processedTlist.find((tle) => tle.ressortgroupref === clause.tleSortGroupRef) as TargetEntry).expr);
  const partition = partitionClause.length === 0 ? inputTuples : inputTuples / estimateNumGroups(root, exprs(partitionClause), inputTuples);
  const peers = orderClause.length === 0 ? partition : partition / estimateNumGroups(root, exprs(orderClause), partition);
  const rowsMode = (frameOptions & FRAME.ROWS) !== 0;
  let needed = 1;
  if ((frameOptions & FRAME.END_UNBOUNDED_FOLLOWING) !== 0) needed = partition;
  else if ((frameOptions & FRAME.END_CURRENT_ROW) !== 0) needed = rowsMode ? 1 : orderClause.length === 0 ? partition : peers;
  else if ((frameOptions & FRAME.END_OFFSET_FOLLOWING) !== 0) {
    const known = endOffset?.tag === "Const" ? (endOffset.constisnull ? 1 : typeof endOffset.constvalue === "number" ? endOffset.constvalue : undefined) : undefined;
    const offset = known ?? (partition / peers) * 0.3333333333333333;
    needed = rowsMode ? offset + 1 : peers * (offset + 1);
  }
  return clampRows(partitionClause.length > 0 || orderClause.length > 0 ? Math.min(needed + 1, partition) : Math.min(needed, partition));
}
