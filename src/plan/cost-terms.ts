/**
 * What a path's cost is made of, for one who watches. The terms add up to the path's cost. Those of scans by index and of joins are
 * noted where the cost is computed, since nothing else knows what went into it; those of other nodes follow from the path.
 * What is left, if anything is, is a term by itself.
 *
 * @see src/backend/optimizer/path/costsize.c
 */
import type { CostTerm } from "../probes/probes.ts";
import { aggClauseCosts, costExpr, costQuals, costs, log2, sortCost } from "./costsize.ts";
import type { AggPath, AppendPath, Path, PlannerInfo, QualCost, ResultPath, ScanPath } from "./pathnodes.ts";

const term = (what: string, startup: number, run: number, ...of: readonly (number | string)[]): CostTerm => ({ what, of, startup, run });

/** Takes down the terms of a path while its cost is computed. */
export class CostNotes {
  readonly terms: CostTerm[] = [];
  /** @param what words, with `{}` in the places of `of` */
  add(what: string, startup: number, run: number, ...of: readonly (number | string)[]): void {
    if (startup !== 0 || run !== 0) this.terms.push({ what, of, startup, run });
  }
}
/** Undefined where nobody watches. */
export const costNotes = (root: PlannerInfo): CostNotes | undefined => (root.glob.cx.probe.active ? new CostNotes() : undefined);
/** Keeps what was noted with the path that it is of. */
export function noted<P extends Path>(root: PlannerInfo, path: P, notes: CostNotes | undefined): P {
  if (notes !== undefined) root.glob.costNotes.set(path, notes.terms);
  return path;
}

/** The columns that are computed for each row. */
function targetTerms({ cost }: { readonly cost: QualCost }, rows: number): CostTerm[] {
  return cost.startup === 0 && cost.perTuple === 0 ? [] : [term("{} rows × target list {}", cost.startup, rows * cost.perTuple, rows, cost.perTuple)];
}
const conditionTerms = (quals: QualCost, tuples: number): CostTerm[] => (quals.startup === 0 && quals.perTuple === 0 ? [] : [term("{} rows × conditions {}", quals.startup, tuples * quals.perTuple, tuples, quals.perTuple)]);
/** An input of which every row is read before the first is given. */
const whole = ({ kind, total }: Path): CostTerm => term("input {}, to its end", total, 0, kind);
const asRead = ({ kind, startup, total }: Path): CostTerm => term("input {}", startup, total - startup, kind);

/** A scan of all rows: pages, rows, conditions. @see cost_seqscan */
function seqScanTerms(root: PlannerInfo, path: ScanPath): CostTerm[] {
  const { seqPage, cpuTuple } = costs(root);
  const { pages, tuples, baserestrictinfo, relation } = path.parent;
  if (relation === null) return [];
  return [
    term("{} pages × seq_page_cost {}", 0, pages * seqPage, pages, seqPage),
    term("{} rows × cpu_tuple_cost {}", 0, tuples * cpuTuple, tuples, cpuTuple),
    ...conditionTerms(costQuals(root, [...baserestrictinfo, ...(path.paramInfo?.clauses ?? [])]), tuples),
    ...targetTerms(path.target, path.rows),
  ];
}
/** Rows that something else than a table gives. @see cost_subqueryscan, cost_functionscan, cost_valuesscan, cost_ctescan */
function sourceTerms(root: PlannerInfo, path: ScanPath): CostTerm[] {
  const { cpuTuple } = costs(root);
  const { baserestrictinfo, tuples } = path.parent;
  const input = path.subpath;
  const rows = input?.rows ?? tuples;
  // A scan that only renames costs nothing.
  if (input !== undefined && path.total === input.total) return [asRead(input)];
  const kept = path.kind === "CteScan" || path.kind === "WorkTableScan" ? [term("{} rows kept × cpu_tuple_cost {}", 0, rows * cpuTuple, rows, cpuTuple)] : [];
  return [...kept, ...(input === undefined ? [] : [asRead(input)]), term("{} rows × cpu_tuple_cost {}", 0, rows * cpuTuple, rows, cpuTuple), ...conditionTerms(costQuals(root, baserestrictinfo), rows), ...targetTerms(path.target, path.rows)];
}
/** @see cost_tuplesort */
function sortTerms(root: PlannerInfo, path: Path, input: Path): CostTerm[] {
  const { cpuOperator } = costs(root);
  const n = Math.max(input.rows, 2);
  const all = sortCost(root, input.rows, input.target.width, -1);
  const inMemory = 2 * cpuOperator * n * log2(n);
  const comparisons = path.startup - input.total;
  const isBounded = Math.abs(comparisons - all.startup) > 1e-9 * all.startup;
  const disk = isBounded ? 0 : comparisons - inMemory;
  const compared = isBounded ? term("{} rows, compared with the first ones that a limit takes", comparisons, 0, n) : term("{} rows × log2 {} comparisons × 2 × cpu_operator_cost {}", inMemory, 0, n, log2(n), cpuOperator);
  return [whole(input), compared, ...(disk > 1e-9 ? [term("pages of runs, written and read again: more than work_mem", disk, 0)] : []), term("{} rows × cpu_operator_cost {}", 0, cpuOperator * n, n, cpuOperator)];
}
/** @see cost_agg, cost_group */
function groupTerms(root: PlannerInfo, path: AggPath): CostTerm[] {
  const { cpuOperator, cpuTuple } = costs(root);
  const { subpath: input, strategy, groupClause, numGroups } = path;
  const { rows } = input;
  const keys = groupClause.length;
  const early = strategy === "AGG_SORTED";
  const at = (what: string, cost: number, ...of: readonly (number | string)[]): CostTerm => term(what, early ? 0 : cost, early ? cost : 0, ...of);
  const groups = strategy === "AGG_PLAIN" ? 1 : numGroups;
  const compare = keys === 0 ? [] : [at("{} rows × {} grouping column{} × cpu_operator_cost {}", cpuOperator * keys * input.rows, rows, keys, keys === 1 ? "" : "s", cpuOperator)];
  const having = conditionTerms(costExpr(root, path.qual), groups);
  if (path.kind === "Group") return [asRead(input), ...compare, ...having, ...targetTerms(path.target, path.rows)];
  const aggs = aggClauseCosts(root);
  const finals = aggs.finalPerTuple * groups;
  return [
    early ? asRead(input) : whole(input),
    ...(aggs.transPerTuple === 0 ? [] : [at("{} rows × transitions {}", aggs.transPerTuple * input.rows, rows, aggs.transPerTuple)]), ...compare,
    ...(finals === 0 ? [] : [strategy === "AGG_PLAIN" ? term("final functions {}", finals, 0, aggs.finalPerTuple) : term("{} groups × final functions {}", 0, finals, groups, aggs.finalPerTuple)]),
    term("{} group{} × cpu_tuple_cost {}", 0, cpuTuple * groups, groups, groups === 1 ? "" : "s", cpuTuple), ...having, ...targetTerms(path.target, path.rows),
  ];
}
function appendTerms(root: PlannerInfo, { subpaths, rows }: AppendPath): CostTerm[] {
  const { cpuTuple } = costs(root);
  return [...subpaths.map((input, i) => (i === 0 ? asRead(input) : term("input {}", 0, input.total, input.kind))), term("{} rows × half of cpu_tuple_cost {}", 0, cpuTuple * 0.5 * rows, rows, cpuTuple)];
}
function resultTerms(root: PlannerInfo, path: ResultPath): CostTerm[] {
  const { cpuTuple } = costs(root);
  if (path.subpath !== null) return [asRead(path.subpath)];
  const quals = costExpr(root, path.quals);
  return [term("a row × cpu_tuple_cost {}", 0, cpuTuple, cpuTuple), ...(quals.startup + quals.perTuple === 0 ? [] : [term("conditions, once", quals.startup + quals.perTuple, 0)]), ...targetTerms(path.target, 1)];
}
function ownTerms(root: PlannerInfo, path: Path): CostTerm[] {
  const { cpuOperator } = costs(root);
  switch (path.kind) {
    case "SeqScan":
      return seqScanTerms(root, path);
    case "SubqueryScan":
    case "FunctionScan":
    case "ValuesScan":
    case "CteScan":
    case "WorkTableScan":
      return sourceTerms(root, path);
    case "Sort":
      return sortTerms(root, path, path.subpath);
    case "Material":
      return [asRead(path.subpath), term("{} rows × 2 × cpu_operator_cost {}", 0, 2 * cpuOperator * path.subpath.rows, path.subpath.rows, cpuOperator)];
    case "Agg":
    case "Group":
      return groupTerms(root, path);
    case "Limit":
      return [term("input {}, of its {} rows {}", path.startup, path.total - path.startup, path.subpath.kind, path.subpath.rows, path.rows)];
    case "Unique":
      return [asRead(path.subpath), term("{} rows × {} columns × cpu_operator_cost {}", 0, cpuOperator * path.subpath.rows * path.numCols, path.subpath.rows, path.numCols, cpuOperator)];
    case "Append":
      return appendTerms(root, path);
    case "Result":
      return resultTerms(root, path);
    case "SetOp":
    case "RecursiveUnion":
      return [asRead(path.left), asRead(path.right)];
    default:
      if ("outer" in path) return [asRead(path.outer), asRead(path.inner)];
      return "subpath" in path && path.subpath !== undefined ? [asRead(path.subpath)] : [];
  }
}
/** Terms that add up to the path's startup and total cost. */
export function costTerms(root: PlannerInfo, path: Path): CostTerm[] {
  // A set without end, of which a limit reads a part.
  const terms = [...(root.glob.costNotes.get(path) ?? ownTerms(root, path))].filter(({ startup, run }) => Number.isFinite(startup + run) && startup + run < 1e50);
  const [startup, run] = [path.startup - terms.reduce((sum, part) => sum + part.startup, 0), path.total - path.startup - terms.reduce((sum, part) => sum + part.run, 0)];
  // Sums of doubles leave a hair.
  const hair = 1e-9 * Math.max(1, path.total);
  return Math.abs(startup) < hair && Math.abs(run) < hair ? terms : [...terms, term(terms.length === 0 ? "own work" : "own work, less what is not read of the inputs", startup, run)];
}
