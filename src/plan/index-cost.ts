/** What reading an index costs. @see src/backend/utils/adt/selfuncs.c (btcostestimate, hashcostestimate, genericcostestimate) */
import { equal } from "../nodes/equal.ts";
import type { Expr, Oid } from "../nodes/primnodes.ts";
import type { CostNotes } from "./cost-terms.ts";
import { arrayLength, costExpr, costs, pagesFetched, rint } from "./costsize.ts";
import { indexColumnExpr } from "./index-columns.ts";
import type { IndexClause, IndexOptInfo, PlannerInfo } from "./pathnodes.ts";
import { clauselistSelectivity, correlationOf, examineVariable, numDistinct } from "./selfuncs.ts";

/** Costs, and what share of the table's rows is found. */
export interface IndexEstimate {
  readonly startup: number;
  readonly total: number;
  readonly selectivity: number;
  /** How far the table's rows lie in the index's order, from -1 to 1. */
  readonly correlation: number;
}

const BTREE_EQUAL = 3;
/** A range that leaves less than this of a column makes skipping through the column's values pointless. @see DEFAULT_RANGE_INEQ_SEL */
const TOO_SELECTIVE = 0.005;
const DEFAULT_PAGE_CPU_MULTIPLIER = 50;

const withPredicate = (index: IndexOptInfo, quals: readonly Expr[]): Expr[] => [...index.predicate.filter((pred) => !quals.some((qual) => equal(qual, pred))), ...quals];
const selectivityOf = (root: PlannerInfo, index: IndexOptInfo, quals: readonly Expr[]): number => clauselistSelectivity(root, withPredicate(index, quals), index.rel.relid, "JOIN_INNER", null);

/** Which conditions bound the part of a B-tree that is read, and how often it is descended. */
class Boundaries {
  readonly quals: Expr[] = [];
  /** Descents: one for each value of arrays, and of columns that are skipped through. */
  scans = 1;
  readonly #root: PlannerInfo;
  readonly #index: IndexOptInfo;
  #column = 0;
  #equal = false;
  #array = false;
  #isNull = false;
  #rowCompare = false;
  /** Ranges on the column at hand, within which its values would be skipped through. */
  #ranges: Expr[] = [];

  constructor(root: PlannerInfo, index: IndexOptInfo, clauses: readonly IndexClause[]) {
    [this.#root, this.#index] = [root, index];
    for (const { column, quals } of clauses) {
      if (!this.#reach(column)) break;
      for (const qual of quals) this.#add(qual);
    }
  }
  /** Whether at most one entry can be found. */
  get isOne(): boolean {
    return this.#index.unique && this.#column === this.#index.info.nkeys - 1 && this.#equal && !this.#array && !this.#isNull;
  }
  /** Goes on to a column; false if its conditions don't bound the scan. */
  #reach(column: number): boolean {
    if (column === this.#column) return true;
    const before = this.scans;
    if (this.#rowCompare) return false;
    if (this.#equal) this.#next();
    this.#equal = false;
    while (this.#column < column) {
      if (this.#skip()) continue;
      this.scans = before;
      return false;
    }
    return true;
  }
  #next(): void {
    this.#column++;
    this.#ranges = [];
  }
  /** Reads every value of a column that no equality fixes, if that pays. */
  #skip(): boolean {
    this.#array = true;
    const { distinct, isDefault } = numDistinct(this.#root, examineVariable(this.#root, indexColumnExpr(this.#index, this.#column)));
    if (isDefault) return false;
    let values = distinct + 1;
    if (this.#ranges.length > 0) {
      const share = selectivityOf(this.#root, this.#index, this.#ranges);
      if (share < TOO_SELECTIVE) return false;
      values = Math.max(1, rint(distinct * share));
    }
    this.scans *= values;
    if (this.#index.pages < this.scans) return false;
    this.#next();
    return true;
  }
  #add(qual: Expr): void {
    if (qual.tag === "ScalarArrayOpExpr") {
      this.#array = true;
      this.scans *= Math.max(1, arrayLength(qual.args[1] as Expr));
    } else if (qual.tag === "RowCompareExpr") this.#rowCompare = true;
    else if (qual.tag === "NullTest" && qual.nulltesttype === "IS_NULL") {
      this.#isNull = true;
      this.#equal = true;
    }
    if ("opno" in qual && this.#root.glob.cx.catalog.opfamilyStrategy(qual.opno, this.#index.opfamily[this.#column] as Oid) === BTREE_EQUAL) this.#equal = true;
    this.quals.push(qual);
    if (!this.#equal && !this.#rowCompare && this.#column < this.#index.info.nkeys - 1) this.#ranges.push(qual);
  }
}

/** How many entries one descent reads, and how many descents there are; 0 entries where only the whole selectivity says. */
function btreeEntries(root: PlannerInfo, index: IndexOptInfo, clauses: readonly IndexClause[]): { readonly scans: number; readonly entries: number } {
  const bounds = new Boundaries(root, index, clauses);
  if (bounds.isOne) return { scans: bounds.scans, entries: 1 };
  const scans = Math.max(1, Math.min(bounds.scans, Math.ceil(index.pages * 0.3333333)));
  return { scans, entries: rint((selectivityOf(root, index, bounds.quals) * index.rel.tuples) / scans) };
}
const arrayScans = (quals: readonly Expr[]): number => quals.reduce((scans, qual) => (qual.tag === "ScalarArrayOpExpr" ? scans * Math.max(1, arrayLength(qual.args[1] as Expr)) : scans), 1);

/** The cost of scanning an index by conditions on its columns, `loops` times over. */
export function indexCost(root: PlannerInfo, index: IndexOptInfo, clauses: readonly IndexClause[], loops: number, notes: CostNotes | undefined): IndexEstimate {
  const c = costs(root);
  const isBtree = index.info.am === "btree";
  const quals = clauses.flatMap((clause) => clause.quals);
  const selectivity = selectivityOf(root, index, quals);
  const { scans, entries } = isBtree ? btreeEntries(root, index, clauses) : { scans: arrayScans(quals), entries: 0 };
  const numIndexTuples = Math.max(1, Math.min(entries > 0 ? entries : rint((selectivity * index.rel.tuples) / scans), index.tuples));
  let pages = index.pages > 1 && index.tuples > 1 ? Math.ceil((numIndexTuples * index.pages) / index.tuples) : 1;
  let total: number;
  if (scans > 1 || loops > 1) {
    const totalScans = scans * loops;
    pages = pagesFetched(root, pages * totalScans, index.pages, index.pages);
    total = (pages * c.randomPage) / loops;
  } else total = pages * c.randomPage;
  notes?.add("{} page{} of the index × random_page_cost {}{}", 0, total, pages, pages === 1 ? "" : "s", c.randomPage, loops > 1 ? ` / ${loops} scans` : "");
  let startup = quals.reduce((sum, qual) => sum + soughtCost(root, qual), 0);
  const opCost = c.cpuOperator * quals.length;
  total += startup + numIndexTuples * scans * (c.cpuIndexTuple + opCost);
  notes?.add("the values that are sought", startup, 0);
  notes?.add("{} entries × (cpu_index_tuple_cost {} + conditions {})", 0, numIndexTuples * scans * (c.cpuIndexTuple + opCost), numIndexTuples * scans, c.cpuIndexTuple, opCost);
  if (!isBtree) return { startup, total, selectivity, correlation: 0 };
  const descend = (cost: number): void => {
    startup += cost;
    total += scans * cost;
  };
  if (index.tuples > 1) {
    const comparisons = Math.ceil(Math.log(index.tuples) / Math.log(2));
    descend(comparisons * c.cpuOperator);
    notes?.add("{} comparisons on the way down × cpu_operator_cost {}", comparisons * c.cpuOperator, (scans - 1) * comparisons * c.cpuOperator, comparisons, c.cpuOperator);
  }
  const descent = (index.treeHeight + 1) * DEFAULT_PAGE_CPU_MULTIPLIER * c.cpuOperator;
  descend(descent);
  notes?.add("{} pages on the way down × 50 × cpu_operator_cost {}", descent, (scans - 1) * descent, index.treeHeight + 1, c.cpuOperator);
  return { startup, total, selectivity, correlation: btreeCorrelation(root, index) };
}
/** What computing the value costs that a column is compared with. @see index_other_operands_eval_cost */
function soughtCost(root: PlannerInfo, qual: Expr): number {
  if (qual.tag === "RowCompareExpr") return qual.rargs.reduce((sum, arg) => sum + evalCost(root, arg), 0);
  return qual.tag === "OpExpr" || qual.tag === "ScalarArrayOpExpr" ? evalCost(root, qual.args[1] as Expr) : 0;
}
function evalCost(root: PlannerInfo, expr: Expr): number {
  const { startup, perTuple } = costExpr(root, expr);
  return startup + perTuple;
}
/** @see btcost_correlation */
function btreeCorrelation(root: PlannerInfo, index: IndexOptInfo): number {
  const [key] = index.info.columns;
  const isColumn = key !== undefined && key.attnum > 0;
  const correlation = correlationOf(root, isColumn ? index.info.indrelid : index.info.indexrelid, isColumn ? key.attnum : 1);
  return (key?.descending === true ? -correlation : correlation) * (index.info.nkeys > 1 ? 0.75 : 1);
}
