/**
 * Costs: PostgreSQL's formulas in PostgreSQL's units. A cost of 1 is reading a page in sequence.
 *
 * @see src/backend/optimizer/path/costsize.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import { exprType, exprTypmod } from "../nodes/make.ts";
import type { Expr, Oid, TargetEntry } from "../nodes/primnodes.ts";
import type { Node } from "../nodes/nodes.ts";
import { walkChildren, walkNodes } from "../nodes/walk.ts";
import * as T from "../types/oids.ts";
import { bytesOf } from "../utils/units.ts";
import type { PathTarget, PlannerInfo, QualCost, RestrictInfo } from "./pathnodes.ts";

export interface CostSettings {
  readonly seqPage: number;
  readonly randomPage: number;
  readonly cpuTuple: number;
  readonly cpuIndexTuple: number;
  readonly cpuOperator: number;
  readonly effectiveCacheSize: number;
  /** Bytes. */
  readonly workMem: number;
  readonly hashMem: number;
  readonly enabled: Readonly<Record<(typeof switches)[number], boolean>>;
}
/** The settings `enable_…` that turn away from a kind of path. */
const switches = ["seqscan", "indexscan", "indexonlyscan", "bitmapscan", "distinct_reordering", "tidscan", "sort", "incremental_sort", "hashagg", "material", "memoize", "nestloop", "mergejoin", "hashjoin", "presorted_aggregate"] as const;

/** The cost parameters of the session, read once until a setting changes. */
export function costs(root: PlannerInfo): CostSettings {
  const { glob } = root;
  let found = glob.cx.kept.costs;
  if (found === undefined) {
    const setting = (name: string): string => glob.cx.session.setting(name);
    const workMem = bytesOf(setting("work_mem"));
    found = {
      seqPage: Number(setting("seq_page_cost")),
      randomPage: Number(setting("random_page_cost")),
      cpuTuple: Number(setting("cpu_tuple_cost")),
      cpuIndexTuple: Number(setting("cpu_index_tuple_cost")),
      cpuOperator: Number(setting("cpu_operator_cost")),
      effectiveCacheSize: bytesOf(setting("effective_cache_size")) / 8192,
      workMem,
      hashMem: workMem * Number(setting("hash_mem_multiplier")),
      enabled: Object.fromEntries(switches.map((name) => [name, setting(`enable_${name}`) === "on"])) as CostSettings["enabled"],
    };
    glob.cx.kept.costs = found;
  }
  return found;
}

/** At least one row, whole. */
export function clampRows(rows: number): number {
  if (rows > 1e100 || Number.isNaN(rows)) return 1e100;
  return rows <= 1 ? 1 : rint(rows);
}
/** Rounds to even, as C's rint. */
export function rint(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

// Expressions

const opCost = (catalog: Catalog, root: PlannerInfo, funcid: Oid): number => catalog.proc(funcid).procost * costs(root).cpuOperator;

/** What evaluating an expression costs for each row. @see cost_qual_eval_walker */
export function costExpr(root: PlannerInfo, tree: unknown): QualCost {
  const { catalog } = root.glob.cx;
  let startup = 0;
  let perTuple = 0;
  const visit = (node: Node): boolean => {
    switch (node.tag) {
      case "FuncExpr":
        perTuple += opCost(catalog, root, node.funcid);
        break;
      case "OpExpr":
      case "DistinctExpr":
      case "NullIfExpr":
        perTuple += opCost(catalog, root, node.opfuncid);
        break;
      case "ScalarArrayOpExpr": {
        const per = opCost(catalog, root, node.opfuncid);
        const elements = arrayLength(node.args[1] as Expr);
        const right = node.args[1] as Expr;
        const hashed = right.tag === "Const" && elements >= 9 && node.useOr && catalog.amopsOfOperator(node.opno).some((row) => row.amopmethod === 405);
        if (hashed) {
          startup += per * elements;
          perTuple += 2 * per;
        } else perTuple += per * elements * 0.5;
        break;
      }
      case "Aggref":
      case "WindowFunc":
      case "PlaceHolderVar":
        // Counted where they are computed.
        return false;
      case "CoerceViaIO":
        perTuple += opCost(catalog, root, catalog.type(exprType(node.arg)).typoutput) + opCost(catalog, root, catalog.type(node.resulttype).typinput);
        break;
      case "ArrayCoerceExpr": {
        const element = costExpr(root, node.elemexpr);
        startup += element.startup;
        if (element.perTuple > 0) perTuple += element.perTuple * arrayLength(node.arg);
        break;
      }
      case "RowCompareExpr":
        for (const opno of node.opnos) perTuple += opCost(catalog, root, catalog.operator(opno).oprcode);
        break;
      case "MinMaxExpr":
      case "SQLValueFunction":
      case "NextValueExpr":
        perTuple += costs(root).cpuOperator;
        break;
      case "SubPlan":
        if (node.isInitPlan) return false;
        startup += node.startup_cost;
        perTuple += node.per_call_cost;
        return false;
      default:
    }
    return walkChildren(node, visit);
  };
  walkNodes(tree, visit);
  return { startup, perTuple };
}

/** How many elements an array expression has, as far as can be seen. @see estimate_array_length */
export function arrayLength(expr: Expr): number {
  if (expr.tag === "RelabelType" || expr.tag === "ArrayCoerceExpr") return arrayLength(expr.arg);
  if (expr.tag === "Const") return expr.constisnull ? 0 : ((expr.constvalue as { items?: readonly unknown[] }).items?.length ?? 10);
  if (expr.tag === "ArrayExpr" && !expr.multidims) return expr.elements.length;
  return 10;
}

/** Cost of a list of clauses, each cached. */
export function costQuals(root: PlannerInfo, quals: readonly RestrictInfo[]): QualCost {
  let startup = 0;
  let perTuple = 0;
  for (const rinfo of quals) {
    rinfo.evalCost ??= rinfo.pseudoconstant ? pseudoCost(root, rinfo.clause) : costExpr(root, rinfo.clause);
    startup += rinfo.evalCost.startup;
    perTuple += rinfo.evalCost.perTuple;
  }
  return { startup, perTuple };
}
const pseudoCost = (root: PlannerInfo, clause: Expr): QualCost => {
  const cost = costExpr(root, clause);
  return { startup: cost.startup + cost.perTuple, perTuple: 0 };
};

// Widths and targets

/** Typical width of a type's values in bytes. @see get_typavgwidth */
export function typeWidth(catalog: Catalog, type: Oid, typmod: number): number {
  const row = catalog.type(type);
  if (row.typlen > 0) return row.typlen;
  const max = maxWidth(type, typmod);
  if (max > 0) {
    if (type === T.BPCHAROID) return max;
    if (max <= 32) return max;
    if (max < 1000) return Math.trunc(32 + (max - 32) / 2);
    return Math.trunc(32 + (1000 - 32) / 2);
  }
  return 32;
}
/** @see type_maximum_size */
export function maxWidth(type: Oid, typmod: number): number {
  if (typmod < 0) return -1;
  switch (type) {
    case T.BPCHAROID:
    case T.VARCHAROID:
      return (typmod - 4) * 4 + 4;
    case T.NUMERICOID: {
      const precision = ((typmod - 4) >> 16) & 0xffff;
      return 8 + Math.trunc((precision + 3) / 4 + 1) * 2 + 2 - 2;
    }
    default:
      return -1;
  }
}

/** Width of an expression where no statistics help. */
export const exprWidth = (catalog: Catalog, expr: Expr): number => typeWidth(catalog, exprType(expr), exprTypmod(expr));

export const emptyTarget: PathTarget = { exprs: [], sortgrouprefs: [], cost: { startup: 0, perTuple: 0 }, width: 0 };

/** Cost and width of a list of expressions. @see set_pathtarget_cost_width */
export function makeTarget(root: PlannerInfo, exprs: readonly Expr[], sortgrouprefs: readonly number[] = []): PathTarget {
  let width = 0;
  let startup = 0;
  let perTuple = 0;
  for (const expr of exprs) {
    if (expr.tag === "Var" && expr.varno > 0) {
      width += varWidth(root, expr);
      continue;
    }
    const cost = costExpr(root, expr);
    startup += cost.startup;
    perTuple += cost.perTuple;
    width += exprWidth(root.glob.cx.catalog, expr);
  }
  return { exprs, sortgrouprefs, cost: { startup, perTuple }, width: Math.trunc(width) };
}
function varWidth(root: PlannerInfo, expr: Extract<Expr, { tag: "Var" }>): number {
  const known = root.simpleRels[expr.varno]?.attrWidths.get(expr.varattno);
  return known ?? exprWidth(root.glob.cx.catalog, expr);
}
export const targetOf = (root: PlannerInfo, tlist: readonly TargetEntry[]): PathTarget => makeTarget(root, tlist.map((tle) => tle.expr), tlist.map((tle) => tle.ressortgroupref));

// Scans

/** Pages fetched by an index scan, with the cache counted in. @see index_pages_fetched (Mackert and Lohman) */
export function pagesFetched(root: PlannerInfo, tuples: number, pages: number, indexPages: number): number {
  const T0 = Math.max(pages , 1);
  const total = Math.max(root.totalTablePages + indexPages, 1);
  let b = (costs(root).effectiveCacheSize * T0) / total;
  b = b <= 1 ? 1 : Math.ceil(b);
  if (T0 <= b) {
    const fetched = (2 * T0 * tuples) / (2 * T0 + tuples);
    return fetched >= T0 ? T0 : Math.ceil(fetched);
  }
  const limit = (2 * T0 * b) / (2 * T0 - b);
  const fetched = tuples <= limit ? (2 * T0 * tuples) / (2 * T0 + tuples) : b + ((tuples - limit) * (T0 - b)) / T0;
  return Math.ceil(fetched);
}

export interface Cost {
  readonly disabled: number;
  readonly startup: number;
  readonly total: number;
}

// Sorts, materials, aggregates

/** Bytes of a row in memory, with its header. */
export const relationBytes = (tuples: number, width: number): number => tuples * (maxAlign(width) + maxAlign(23));
const maxAlign = (n: number): number => Math.ceil(n / 8) * 8;
export const pageSize = (tuples: number, width: number): number => Math.ceil(relationBytes(tuples, width) / 8192);

/** The quotient by a rounded constant that costs are computed with: its last digits tell in rounded sums. @see LOG2 in src/backend/optimizer/path/costsize.c */
export const log2 = (x: number): number => Math.log(x) / LN2_ROUNDED;
const LN2_ROUNDED = 693147180559945e-15;

/** @see cost_tuplesort */
export function sortCost(root: PlannerInfo, tuples: number, width: number, limitTuples: number, comparison = 0): { readonly startup: number; readonly run: number } {
  const c = costs(root);
  const n = Math.max(tuples, 2);
  const perComparison = comparison + 2 * c.cpuOperator;
  const input = relationBytes(n, width);
  const outputTuples = limitTuples > 0 && limitTuples < n ? limitTuples : n;
  const output = limitTuples > 0 && limitTuples < n ? relationBytes(outputTuples, width) : input;
  let startup: number;
  if (output > c.workMem) {
    const npages = Math.ceil(input / 8192);
    const nruns = input / c.workMem;
    const order = mergeOrder(c.workMem);
    startup = perComparison * n * log2(n);
    const logRuns = nruns > order ? Math.ceil(Math.log(nruns) / Math.log(order)) : 1;
    startup += 2 * npages * logRuns * (c.seqPage * 0.75 + c.randomPage * 0.25);
  } else if (n > 2 * outputTuples || input > c.workMem) startup = perComparison * n * log2(2 * outputTuples);
  else startup = perComparison * n * log2(n);
  return { startup, run: c.cpuOperator * n };
}
const mergeOrder = (bytes: number): number => Math.max(6, Math.min(500, Math.trunc(bytes / (2 * 8192 + 32 * 8192))));

/** @see cost_sort */
export function costSort(root: PlannerInfo, input: Cost, tuples: number, width: number, limitTuples: number): Cost {
  const { startup, run } = sortCost(root, tuples, width, limitTuples);
  return { disabled: input.disabled + (costs(root).enabled.sort ? 0 : 1), startup: startup + input.total, total: startup + input.total + run };
}

/** @see cost_material */
export function costMaterial(root: PlannerInfo, input: Cost, tuples: number, width: number): Cost {
  const c = costs(root);
  const bytes = relationBytes(tuples, width);
  let run = input.total - input.startup + 2 * c.cpuOperator * tuples;
  if (bytes > c.workMem) run += c.seqPage * Math.ceil(bytes / 8192);
  return { disabled: input.disabled, startup: input.startup, total: input.startup + run };
}
/** Cost of reading a materialized or sorted input again. @see cost_rescan */
export function rescanCost(root: PlannerInfo, kind: string, path: Cost & { readonly rows: number; readonly target: PathTarget; readonly numBatches?: number }): { readonly startup: number; readonly total: number } {
  const c = costs(root);
  switch (kind) {
    case "FunctionScan":
      return { startup: 0, total: path.total - path.startup };
    case "HashJoin":
      return path.numBatches === 1 ? { startup: 0, total: path.total - path.startup } : path;
    case "CteScan":
    case "WorkTableScan": {
      let run = c.cpuTuple * path.rows;
      const bytes = relationBytes(path.rows, path.target.width);
      if (bytes > c.workMem) run += c.seqPage * Math.ceil(bytes / 8192);
      return { startup: 0, total: run };
    }
    case "Material":
    case "Sort": {
      let run = c.cpuOperator * path.rows;
      const bytes = relationBytes(path.rows, path.target.width);
      if (bytes > c.workMem) run += c.seqPage * Math.ceil(bytes / 8192);
      return { startup: 0, total: run };
    }
    default:
      return path;
  }
}

export interface AggCosts {
  readonly transStartup: number;
  readonly transPerTuple: number;
  readonly finalStartup: number;
  readonly finalPerTuple: number;
  readonly transitionSpace: number;
}
/** What the aggregates of a query cost. @see get_agg_clause_costs */
export function aggClauseCosts(root: PlannerInfo): AggCosts {
  const { catalog } = root.glob.cx;
  let [transStartup, transPerTuple, finalPerTuple, finalStartup, transitionSpace] = [0, 0, 0, 0, 0];
  const seen = new Set<number>();
  root.aggInfos.forEach(({ node, transno }) => {
    const row = catalog.aggregate(node.aggfnoid);
    if (row.aggfinalfn !== 0) finalPerTuple += opCost(catalog, root, row.aggfinalfn);
    if (seen.has(transno)) return;
    seen.add(transno);
    transPerTuple += opCost(catalog, root, row.aggtransfn);
    const args = costExpr(root, node.args.map((tle) => tle.expr));
    transStartup += args.startup;
    transPerTuple += args.perTuple;
    if (node.aggfilter !== null) {
      const filter = costExpr(root, node.aggfilter);
      transStartup += filter.startup;
      transPerTuple += filter.perTuple;
    }
    const type = catalog.type(row.aggtranstype);
    if (!type.typbyval) {
      const width = row.aggtransspace > 0 ? row.aggtransspace : row.aggtranstype === T.INTERNALOID ? 8192 : typeWidth(catalog, row.aggtranstype, -1);
      transitionSpace += row.aggtranstype === T.INTERNALOID && row.aggtransspace === 0 ? 8192 : maxAlign(width) + (row.aggtranstype === T.INTERNALOID ? 0 : 8);
    }
  });
  return { transStartup, transPerTuple, finalStartup, finalPerTuple, transitionSpace };
}

/** @see cost_agg */
export function costAgg(root: PlannerInfo, strategy: "AGG_PLAIN" | "AGG_SORTED" | "AGG_HASHED" | "AGG_MIXED", agg: AggCosts | null, numGroupCols: number, numGroups: number, qual: readonly Expr[], input: Cost, inputTuples: number, inputWidth: number): Cost & { readonly rows: number } {
  const c = costs(root);
  const a = agg ?? { transStartup: 0, transPerTuple: 0, finalStartup: 0, finalPerTuple: 0, transitionSpace: 0 };
  let { disabled } = input;
  let startup: number;
  let total: number;
  let rows: number;
  if (strategy === "AGG_PLAIN") {
    startup = input.total + a.transStartup + a.transPerTuple * inputTuples + a.finalStartup + a.finalPerTuple;
    total = startup + c.cpuTuple;
    rows = 1;
  } else if (strategy === "AGG_SORTED" || strategy === "AGG_MIXED") {
    if (strategy === "AGG_MIXED" && !c.enabled.hashagg) disabled++;
    startup = input.startup;
    total = input.total + a.transStartup + a.transPerTuple * inputTuples + c.cpuOperator * numGroupCols * inputTuples + a.finalStartup + a.finalPerTuple * numGroups + c.cpuTuple * numGroups;
    rows = numGroups;
  } else {
    startup = input.total + a.transStartup + a.transPerTuple * inputTuples + c.cpuOperator * numGroupCols * inputTuples + a.finalStartup;
    total = startup + a.finalPerTuple * numGroups + c.cpuTuple * numGroups;
    rows = numGroups;
    if (!c.enabled.hashagg) disabled++;
    const entry = hashEntrySize(root.aggInfos.length, inputWidth, a.transitionSpace);
    const nbatches = Math.max((numGroups * entry) / c.hashMem, numGroups / (c.hashMem / entry));
    if (nbatches > 1) {
      const pages = relationBytes(inputTuples, inputWidth) / 8192;
      const depth = Math.ceil(Math.log(nbatches) / Math.log(Math.max(4, Math.min(256, nbatches))));
      const io = 2 * pages * depth;
      startup += io * c.randomPage;
      total += io * c.randomPage + io * c.seqPage + depth * inputTuples * 2 * c.cpuTuple;
      startup += depth * inputTuples * 2 * c.cpuTuple;
    }
  }
  if (qual.length > 0) {
    const cost = costExpr(root, qual);
    startup += cost.startup;
    total += cost.startup + rows * cost.perTuple;
    rows = clampRows(rows * qualSelectivity(root, qual));
  }
  return { disabled, startup, total, rows };
}
/** @see hash_agg_entry_size */
export const hashEntrySize = (numTrans: number, width: number, space: number): number => maxAlign(23) + maxAlign(width) + numTrans * 12 + space + 20;

let qualSelectivity: (root: PlannerInfo, qual: readonly Expr[]) => number = () => 1;
/** Given by the selectivity functions, which stand above the costs. */
export const setQualSelectivity = (estimate: typeof qualSelectivity): void => {
  qualSelectivity = estimate;
};

/** @see cost_group */
export function costGroup(root: PlannerInfo, numGroupCols: number, numGroups: number, qual: readonly Expr[], input: Cost, inputTuples: number): Cost & { readonly rows: number } {
  const run = costs(root).cpuOperator * inputTuples * numGroupCols;
  let [startup, total, rows] = [input.startup, input.total + run, numGroups];
  if (qual.length > 0) {
    const cost = costExpr(root, qual);
    startup += cost.startup;
    total += cost.startup + rows * cost.perTuple;
    rows = clampRows(rows * qualSelectivity(root, qual));
  }
  return { disabled: input.disabled, startup, total, rows };
}

/** Share of the path's cost when only part of its rows is taken. @see adjust_limit_rows_costs */
export function limitCosts(input: Cost & { readonly rows: number }, offset: number | undefined, count: number | undefined): Cost & { readonly rows: number } {
  let { rows, startup, total } = input;
  const inputRows = rows;
  const [inputStartup, inputTotal] = [startup, total];
  if (offset !== undefined) {
    const o = offset < 0 ? clampRows(inputRows * 0.1) : Math.min(offset, rows);
    if (rows > 0) startup += ((inputTotal - inputStartup) * o) / inputRows;
    rows = Math.max(rows - o, 1);
  }
  if (count !== undefined) {
    const n = count < 0 ? clampRows(inputRows * 0.1) : Math.min(count, rows);
    if (rows > 0) total = startup + ((inputTotal - inputStartup) * n) / inputRows;
    rows = Math.max(n, 1);
  }
  return { disabled: input.disabled, rows, startup, total };
}
