/**
 * Agg with grouping sets: every set has its own groups and states, and all take each batch of the input in turn. At the end
 * the sets of a sorted pass give their groups in the order in which PostgreSQL's pass would have closed them; those in hash
 * tables follow.
 *
 * @see src/backend/executor/nodeAgg.c
 */
import type { ExprContext } from "../expr/context.ts";
import { Projection } from "../expr/kernel.ts";
import type { Measures } from "../nodes/instrument.ts";
import { exprType } from "../nodes/make.ts";
import type { Agg } from "../nodes/plannodes.ts";
import type { Aggref, Datum, Expr, GroupingFunc, TargetEntry } from "../nodes/primnodes.ts";
import { mapExpr } from "../nodes/walk.ts";
import { ColumnBuffer, type Vector, vectorGet } from "../storage/vector.ts";
import * as T from "../types/oids.ts";
import { type Condition, makeCondition } from "./condition.ts";
import { builderOf } from "./exec-expr.ts";
import { type Batch, type ExecNode, type ExecState, kilobytes, MANY, OneChild, type Pull, rowRange, type Suspension } from "./exec-state.ts";
import { GroupTable } from "./group-table.ts";
import { Aggregates, columnsOutsideAggs } from "./node-agg.ts";
import { sortCompare } from "./node-sort.ts";

/** A pass over the input: the first takes it as it comes, a later one sorts it. */
interface Pass {
  readonly hashed: boolean;
  readonly sets: readonly GroupSet[];
  /** Orders two groups of the largest set, where the pass sorts. */
  readonly order: ((a: number, b: number) => number) | undefined;
}

/** One grouping set. */
class GroupSet {
  /** Its columns of the input, from 1. */
  readonly columns: readonly number[];
  readonly aggs: Aggregates;
  readonly firsts: readonly ColumnBuffer[];
  /** The number of the last row that each group took. */
  readonly lastRows: number[] = [];
  /** For each group of the pass's largest set, the group that it is part of. */
  readonly ofLargest: number[] = [];
  readonly #table: GroupTable | undefined;
  groups = 0;

  constructor(columns: readonly number[], plan: Agg, es: ExecState, child: ExecNode, firstColumns: number) {
    this.columns = columns;
    this.aggs = new Aggregates(plan, es);
    this.firsts = Array.from({ length: firstColumns }, () => new ColumnBuffer());
    const types = columns.map((column) => exprType((child.plan.targetlist[column - 1] as TargetEntry).expr));
    this.#table = columns.length === 0 ? undefined : new GroupTable(types, es.catalog);
    // A set without columns is one group, of no rows at all if need be.
    if (columns.length === 0) this.#empty();
  }
  #empty(): void {
    this.groups = 1;
    this.lastRows.push(-1);
    for (const column of this.firsts) column.push(null);
    this.aggs.reserve(1);
  }
  /** Takes a batch's rows; gives their groups, or null where there is but one. */
  take(batch: Batch, firstRow: number, firstColumns: readonly number[], ec: ExprContext): Int32Array | null {
    if (this.#table === undefined) {
      this.lastRows[0] = firstRow + batch.n - 1;
      this.aggs.advance(batch, null, ec);
      return null;
    }
    const { groups, fresh } = this.#table.assign(this.columns.map((column) => batch.cols[column - 1] as Vector), batch.sel, batch.n);
    if (fresh.length > 0) {
      firstColumns.forEach((column, i) => void (this.firsts[i] as ColumnBuffer).append(batch.cols[column] as Vector, fresh, fresh.length));
      this.groups += fresh.length;
      this.aggs.reserve(this.groups);
    }
    for (let i = 0; i < batch.n; i++) this.lastRows[groups[i] as number] = firstRow + i;
    this.aggs.advance(batch, groups, ec);
    return groups;
  }
}

/** A GROUPING call as the value of an aggregate that is not there. */
const asAggregate = (aggno: number): Aggref => ({
  tag: "Aggref", aggfnoid: 0, aggtype: T.INT4OID, aggcollid: 0, inputcollid: 0, aggtranstype: 0, aggargtypes: [], aggdirectargs: [], args: [], aggorder: [], aggdistinct: [], aggfilter: null, aggstar: true, aggvariadic: false, aggkind: "n", aggpresorted: false, agglevelsup: 0, aggsplit: 0,
  aggno, aggtransno: aggno, location: -1,
});

export class GroupingSetsState extends OneChild {
  declare readonly plan: Agg;
  readonly #projection: Projection;
  readonly #having: Condition | undefined;
  readonly #groupings: GroupingFunc[] = [];
  /** The input's columns that the output reads. */
  readonly #firstColumns: readonly number[];
  #output: Batch | undefined;
  #at = 0;

  constructor(plan: Agg, es: ExecState, child: ExecNode) {
    super(plan, es, child);
    const { finishes } = new Aggregates(plan, es);
    const place = (list: readonly Expr[]): Expr[] => list.map((expr) => mapExpr<Expr>(expr, (node) => (node.tag === "GroupingFunc" && node.agglevelsup === 0 ? asAggregate(finishes.length + this.#groupings.push(node) - 1) : undefined)));
    const [targets, quals] = [place(plan.targetlist.map((tle) => tle.expr)), place(plan.qual)];
    this.#projection = new Projection(targets, builderOf(es));
    this.#having = makeCondition(this, quals, builderOf(es), (part) => (part.tag === "Aggref" ? (this.#groupings[part.aggno - finishes.length] ?? part) : part));
    const used = new Set<number>();
    columnsOutsideAggs([targets, quals], (at) => used.add(at));
    // The keys are read where a pass sorts.
    for (const pass of [plan, ...plan.chain] as Agg[]) for (const column of pass.grpColIdx) used.add(column - 1);
    this.#firstColumns = [...used];
  }

  *next(n: number): Pull {
    this.#output ??= yield* this.#run();
    const take = Math.min(n, this.#output.n - this.#at);
    if (take <= 0) return null;
    const batch: Batch = { n: take, cols: this.#output.cols, sel: rowRange(this.#at, take) };
    this.#at += take;
    return batch;
  }
  *#run(): Generator<Suspension, Batch> {
    const passes = this.#passes();
    for (let row = 0; ; ) {
      const batch = yield* this.child.next(MANY);
      if (batch === null) break;
      for (const { sets, order } of passes) {
        const taken = sets.map((set) => set.take(batch, row, this.#firstColumns, this.ec));
        if (order !== undefined) for (let i = 0; i < batch.n; i++) for (const [s, set] of sets.entries()) set.ofLargest[taken[0]?.[i] ?? 0] = taken[s]?.[i] ?? 0;
      }
      row += batch.n;
      this.es.checkInterrupts();
    }
    const columns = this.plan.targetlist.map(() => new ColumnBuffer());
    // Sorted passes first, tables of groups behind them.
    for (const pass of [...passes.filter(({ hashed }) => !hashed), ...passes.filter(({ hashed }) => hashed)]) this.#emit(pass, columns);
    return { n: columns[0]?.length ?? this.#emitted, cols: columns, sel: null };
  }
  #emitted = 0;

  #passes(): Pass[] {
    return ([this.plan, ...this.plan.chain] as Agg[]).map((pass, i): Pass => {
      const hashed = pass.aggstrategy === "AGG_HASHED" || pass.aggstrategy === "AGG_MIXED";
      const sets = pass.groupingSets.map((set) => new GroupSet(set.map((at) => pass.grpColIdx[at] as number), this.plan, this.es, this.child, this.#firstColumns.length));
      const sort = i > 0 && pass.lefttree?.tag === "Sort" ? pass.lefttree : undefined;
      if (sort === undefined) return { hashed, sets, order: undefined };
      const compares = sortCompare(sort.sortOperators, sort.nullsFirst, this.es);
      const [largest] = sets as [GroupSet];
      const keys = sort.sortColIdx.map((column) => largest.firsts[this.#firstColumns.indexOf(column - 1)] as ColumnBuffer);
      return { hashed, sets, order: (a, b) => compares.reduce((order, compare, k) => order || compare(vectorGet(keys[k] as Vector, a), vectorGet(keys[k] as Vector, b)), 0) };
    });
  }

  /** Adds the groups of a pass that pass HAVING. */
  #emit({ sets, order }: Pass, columns: readonly ColumnBuffer[]): void {
    const rows = sets.map((set) => this.#project(set));
    const push = (set: number, group: number): void => {
      const place = rows[set]?.places.get(group);
      if (place === undefined) return;
      this.#emitted++;
      for (const [i, column] of columns.entries()) column.push(vectorGet(rows[set]?.cols[i] as Vector, place) as Datum);
    };
    const places = order === undefined ? sets.map(({ lastRows }) => lastRows) : sortedPlaces(sets, order);
    const all = sets.flatMap((set, s) => Array.from({ length: set.groups }, (_, group) => ({ s, group, at: places[s]?.[group] ?? 0 })));
    // A group is closed by the row behind its last one; the finer set's before the coarser one's.
    for (const { s, group } of all.sort((a, b) => a.at - b.at || a.s - b.s)) push(s, group);
  }
  #project(set: GroupSet): { readonly cols: readonly Vector[]; readonly places: ReadonlyMap<number, number> } {
    const outer: Vector[] = [];
    this.#firstColumns.forEach((column, i) => {
      outer[column] = set.columns.includes(column + 1) ? (set.firsts[i] as Vector) : nulls(set.groups);
    });
    const finals = set.aggs.finishes.map(() => new ColumnBuffer());
    this.ec.outer.cols = outer;
    set.aggs.finish(finals, 0, set.groups, this.ec);
    for (const grouping of this.#groupings) finals.push(repeated(grouping.cols.reduce((bits, column) => bits * 2 + (set.columns.includes(column) ? 0 : 1), 0), set.groups));
    const sides = { outer, agg: finals };
    let sel = rowRange(0, set.groups);
    if (this.#having !== undefined) {
      const out = new Int32Array(set.groups);
      const kept = this.#having.run(sides, sel, set.groups, out);
      sel = out.subarray(0, kept);
    }
    const places = new Map<number, number>();
    for (let i = 0; i < sel.length; i++) places.set(sel[i] as number, i);
    return { cols: sel.length === 0 ? [] : (this.#projection.run(sides, sel, sel.length, this.ec) as Vector[]), places };
  }
  override measures(): Measures {
    const hashed = this.plan.aggstrategy === "AGG_HASHED" || this.plan.aggstrategy === "AGG_MIXED";
    return hashed && this.#output !== undefined ? { table: { memory: kilobytes((this.#output.cols as readonly ColumnBuffer[]).reduce((sum, column) => sum + column.bytes, 0)) } } : {};
  }
  override rescan(): void {
    this.#at = 0;
    if (this.#output !== undefined && this.plan.extParam === 0) return;
    this.#output = undefined;
    this.#emitted = 0;
    this.child.rescan();
  }
}

function repeated(value: Datum, n: number): ColumnBuffer {
  const column = new ColumnBuffer();
  for (let i = 0; i < n; i++) column.push(value);
  return column;
}
const nulls = (n: number): Vector => repeated(null, n);

/** Where each group of each set would end, were the input sorted: the largest set's groups in their order, and with them the last of each coarser group. */
function sortedPlaces(sets: readonly GroupSet[], order: (a: number, b: number) => number): number[][] {
  const [largest] = sets as [GroupSet];
  const places = Array.from({ length: largest.groups }, (_, group) => group).sort(order);
  const result = sets.map((set) => new Array<number>(set.groups).fill(0));
  places.forEach((group, place) => {
    for (const [s, set] of sets.entries()) {
      const at = s === 0 ? group : (set.ofLargest[group] ?? 0);
      (result[s] as number[])[at] = place;
    }
  });
  return result;
}
