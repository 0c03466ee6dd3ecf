/**
 * Agg: plain, sorted and hashed aggregation. All groups' states stand in the transitions; a batch is first given its groups'
 * numbers, then all transitions are advanced in one loop.
 *
 * @see src/backend/executor/nodeAgg.c
 */
import { bindFunction } from "../catalog/type-io.ts";
import { CodeWriter } from "../expr/codegen.ts";
import type { ColumnData, Eval, ExprContext } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import { HotLoop, type LoopCode, shapesOf } from "../expr/hot-loop.ts";
import { oneRow, PLACE, pick, Projection } from "../expr/kernel.ts";
import type { Measures } from "../nodes/instrument.ts";
import { exprType } from "../nodes/make.ts";
import type { Agg } from "../nodes/plannodes.ts";
import type { Aggref, Datum, Expr, SortGroupClause, TargetEntry } from "../nodes/primnodes.ts";
import { forEachNode, walkChildren, walkNodes } from "../nodes/walk.ts";
import { ColumnBuffer, type Vector } from "../storage/vector.ts";
import { makeTransition, RowCounts, type Transition } from "./agg-transitions.ts";
import type { Held } from "../probes/probes.ts";
import * as T from "../types/oids.ts";
import { type Condition, makeCondition } from "./condition.ts";
import { builderOf, buildList } from "./exec-expr.ts";
import { type Batch, type ExecNode, type ExecState, kilobytes, MANY, OneChild, type Pull, rowRange } from "./exec-state.ts";
import { GroupTable } from "./group-table.ts";
import { sortCompare } from "./node-sort.ts";
import { quickSort } from "./tuplesort.ts";
import { OrderedSet, orderedSetFinal } from "./ordered-set.ts";
import { keyOfRow } from "./row-key.ts";

interface Input {
  transition: Transition;
  /** The transition, with no rows taken. */
  readonly make: () => Transition;
  readonly args: readonly Expr[];
  readonly filter: Expr | null;
  readonly evals: readonly Eval[];
  readonly filterEval: Eval | undefined;
}
interface Finish {
  readonly transno: number;
  readonly final: (state: Datum, direct: readonly Datum[]) => Datum;
  /** The direct arguments of an ordered-set aggregate. */
  readonly direct: readonly Eval[];
}

/** The aggregates of a node: what goes into their transitions, and what comes out. @see ExecInitAgg */
export class Aggregates {
  readonly inputs: Input[] = [];
  readonly finishes: Finish[] = [];
  #rows = new RowCounts();
  readonly #es: ExecState;
  readonly #loop: HotLoop<(row: number, group: number) => void, [sel: Int32Array | null, n: number, groups: Int32Array | null, transitions: readonly Transition[]], void>;

  constructor(plan: Agg, es: ExecState) {
    this.#es = es;
    this.#loop = new HotLoop(builderOf(es), ({ outer = [] }) => this.#write(outer));
    const collect = (node: { readonly tag: string }): void => {
      if (node.tag === "Aggref") this.#add(node as Aggref, es);
    };
    forEachNode(plan.targetlist, collect);
    forEachNode(plan.qual, collect);
  }
  #add(agg: Aggref, es: ExecState): void {
    if (this.finishes[agg.aggno] !== undefined) return;
    const row = es.catalog.aggregate(agg.aggfnoid);
    if (this.inputs[agg.aggtransno] === undefined) {
      const types = agg.args.filter((tle) => !tle.resjunk).map((tle) => exprType(tle.expr));
      const sorts = agg.aggorder.length > 0 || agg.aggdistinct.length > 0;
      const args = agg.args.map((tle) => tle.expr);
      // A presorted input brings the rows of each group in order.
      const sort = sorts ? (agg.aggpresorted ? (): void => undefined : orderRows(agg, es)) : undefined;
      const distinct = agg.aggdistinct.length > 0 ? keyOfRow(types, es) : undefined;
      const make = (): Transition => (agg.aggkind === "n" ? makeTransition(agg, es, this.#rows, sort, distinct) : new OrderedSet(orderRows(agg, es), agg.aggkind === "h"));
      this.inputs[agg.aggtransno] = {
        transition: make(), make, args, filter: agg.aggfilter, evals: buildList(args, es), filterEval: agg.aggfilter === null ? undefined : buildExpr(agg.aggfilter, builderOf(es)),
      };
    }
    const final = agg.aggkind === "n" ? finalOf(agg, row.aggfinalfn, es, row.aggfinalextra ? agg.aggargtypes.length : 0) : orderedSetFinal(agg, es, rowOrder(agg, es));
    this.finishes[agg.aggno] = { transno: agg.aggtransno, final, direct: buildList(agg.aggdirectargs, es) };
  }
  reset(): void {
    this.#rows = new RowCounts();
    for (const input of this.inputs) input.transition = input.make();
  }
  reserve(groups: number): void {
    this.#rows.reserve(groups);
    for (const { transition } of this.inputs) transition.reserve(groups);
  }

  /** Advances the groups of a batch's rows; all rows belong to group 0 where `groups` is null. */
  advance(batch: Batch, groups: Int32Array | null, ec: ExprContext): void {
    const { cols, sel, n } = batch;
    if (this.inputs.length === 0) return;
    this.#rows.take(groups, n);
    // count(*) needs no more.
    if (this.inputs.every(({ args, filter }) => args.length === 0 && filter === null)) return;
    ec.outer.cols = cols;
    const slow = (row: number, group: number): void => this.#step(row, group, ec);
    const loop = this.#loop.ready({ outer: cols }, n);
    if (loop !== undefined) return loop(ec, slow, sel, n, groups, this.inputs.map((input) => input.transition));
    for (let i = 0; i < n; i++) slow(sel === null ? i : (sel[i] as number), groups === null ? 0 : (groups[i] as number));
  }
  #step(row: number, group: number, ec: ExprContext): void {
    ec.outer.row = row;
    for (const { transition, evals, filterEval } of this.inputs) {
      if (filterEval !== undefined && filterEval(ec) !== true) {
        transition.skip(group);
        continue;
      }
      const args: Datum[] = [];
      for (const evaluate of evals) args.push(evaluate(ec));
      transition.step(group, args);
    }
  }
  /** One loop for all transitions. A row's arguments are all there before a state is changed, so that a row may still be left to the interpreter. */
  #write(cols: readonly ColumnData[]): LoopCode {
    const w = new CodeWriter(builderOf(this.#es), shapesOf({ outer: cols }), oneRow, "{ slow(r, g); continue row; }");
    const steps: string[] = [];
    const body = w.block(() => {
      this.inputs.forEach(({ transition, args, filter }, t) => {
        w.setup(`const t${t}x = T[${t}];`);
        const test = filter === null ? undefined : w.fresh("c");
        if (test === undefined || filter === null) {
          const codes = args.map((arg) => w.value(arg));
          steps.push(transition.emit(w, codes, `t${t}x`));
          return;
        }
        w.emit(`const ${test} = ${w.test(filter)};`);
        // Arguments are evaluated only for rows that pass: as the branches of a CASE are.
        const codes = args.map((arg) => w.value({ tag: "CaseExpr", casetype: exprType(arg), casecollid: 0, arg: null, args: [{ tag: "CaseWhen", expr: filter, result: arg, location: -1 }], defresult: null, location: -1 }));
        steps.push(`if (${test}) { ${transition.emit(w, codes, `t${t}x`)} } else { ${transition.emitSkip(w, `t${t}x`)} }`);
      });
    });
    return { writer: w, params: "sel, n, groups, T", loop: (prologue) => `${prologue}\nrow: for (let i = 0; i < n; i++) {\n${pick}\nconst g = groups === null ? 0 : groups[i];\n${w.usesContext ? PLACE : ""}\n${body}\n${steps.join("\n")}\n}` };
  }

  /** Final values of the groups from `from` up to before `to`, added to a column for each aggregate. */
  finish(columns: readonly ColumnBuffer[], from: number, to: number, ec: ExprContext): void {
    this.finishes.forEach(({ transno, final, direct }, aggno) => {
      const { transition } = this.inputs[transno] as Input;
      const column = columns[aggno] as ColumnBuffer;
      // Aggregates that share a transition with an order would sort what is sorted already, and gone.
      for (let group = from; group < to; group++) {
        ec.outer.row = group;
        column.push(final(transition.state(group), direct.map((evaluate) => evaluate(ec))));
      }
    });
  }
}
/** The final function of an aggregate that is not part of an Agg node. */
export function aggregateFinal(agg: Aggref, es: ExecState): (state: Datum) => Datum {
  const { aggfinalfn, aggfinalextra } = es.catalog.aggregate(agg.aggfnoid);
  return finalOf(agg, aggfinalfn, es, aggfinalextra ? agg.aggargtypes.length : 0);
}
/** A polymorphic state is of the argument's type. */
export function aggregateTransType(agg: Aggref, es: ExecState): number {
  const { aggtranstype } = es.catalog.aggregate(agg.aggfnoid);
  return es.catalog.type(aggtranstype).typtype === "p" && aggtranstype !== T.INTERNALOID ? (agg.aggargtypes[0] as number) : aggtranstype;
}
/** `extra` nulls stand behind the state: they give a polymorphic result its type. */
export function finalOf(agg: Aggref, fn: number, es: ExecState, extra = 0): (state: Datum) => Datum {
  if (fn === 0) return (state) => state;
  const strict = es.catalog.proc(fn).proisstrict;
  const code = bindFunction(es.catalog, fn, es.session, [agg.aggtranstype, ...(extra > 0 ? agg.aggargtypes : [])], agg.aggtype, agg.inputcollid);
  const nulls = new Array<Datum>(extra).fill(null);
  return (state) => (strict && state === null ? null : code(state, ...nulls));
}
function orderRows(agg: Aggref, es: ExecState): (rows: Datum[][]) => void {
  const compare = rowOrder(agg, es);
  return (rows) => quickSort(rows, compare);
}
function rowOrder(agg: Aggref, es: ExecState): (a: readonly Datum[], b: readonly Datum[]) => number {
  const clauses: readonly SortGroupClause[] = agg.aggorder.length >= agg.aggdistinct.length ? agg.aggorder : agg.aggdistinct;
  const columns = clauses.map((clause) => agg.args.findIndex((tle) => tle.ressortgroupref === clause.tleSortGroupRef));
  const compares = sortCompare(clauses.map((clause) => clause.sortop), clauses.map((clause) => clause.nulls_first), es);
  return (a, b) => {
    for (let i = 0; i < columns.length; i++) {
      const order = (compares[i] as (x: Datum, y: Datum) => number)(a[columns[i] as number] as Datum, b[columns[i] as number] as Datum);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** How far a node has come. */
interface Progress {
  readonly table: GroupTable;
  /** Of the row that stands for each group, the columns that are read. */
  readonly firsts: readonly ColumnBuffer[];
  readonly finals: readonly ColumnBuffer[];
  groups: number;
  finished: number;
  emitted: number;
  done: boolean;
}

/** Calls `found` with each column that is read outside of the aggregates' arguments. */
export function columnsOutsideAggs(tree: unknown, found: (at: number) => void): void {
  walkNodes(tree, (node) => {
    if (node.tag === "Var" && node.varattno > 0) found(node.varattno - 1);
    else if (node.tag === "Aggref") columnsOutsideAggs(node.aggdirectargs, found);
    else walkChildren(node, (child) => {
      columnsOutsideAggs(child, found);
      return false;
    });
    return false;
  });
}

/** Grouping and aggregation. A sorted input's groups are given as soon as the next one begins; others at the end. */
export class AggState extends OneChild {
  declare readonly plan: Agg;
  readonly #aggs: Aggregates;
  readonly #projection: Projection;
  readonly #having: Condition | undefined;
  /** The child's columns that the output reads: those of a row that stands for its group. */
  readonly #firstColumns: readonly number[];
  #state: Progress | undefined;

  constructor(plan: Agg, es: ExecState, child: ExecNode) {
    super(plan, es, child);
    this.#aggs = new Aggregates(plan, es);
    this.#projection = new Projection(plan.targetlist.map((tle) => tle.expr), builderOf(es));
    this.#having = makeCondition(this, plan.qual);
    const used = new Set<number>();
    columnsOutsideAggs([plan.targetlist, plan.qual], (at) => used.add(at));
    this.#firstColumns = [...used];
  }
  #start(): Progress {
    const types = this.plan.grpColIdx.map((index) => exprType((this.child.plan.targetlist[index - 1] as TargetEntry).expr));
    return { table: new GroupTable(types, this.es.catalog), firsts: this.#firstColumns.map(() => new ColumnBuffer()), finals: this.#aggs.finishes.map(() => new ColumnBuffer()), groups: 0, finished: 0, emitted: 0, done: false };
  }
  *next(n: number): Pull {
    this.#state ??= this.#start();
    const s = this.#state;
    const sorted = this.plan.aggstrategy === "AGG_SORTED";
    for (;;) {
      while (!s.done && (!sorted || s.groups - 1 - s.emitted < n)) {
        const batch = yield* this.child.next(this.exact && sorted ? 1 : MANY);
        if (batch === null) {
          s.done = true;
          if (this.plan.aggstrategy === "AGG_PLAIN" && s.groups === 0) this.#emptyGroup();
        } else this.#take(batch);
        this.es.checkInterrupts();
      }
      const ready = s.done ? s.groups : s.groups - 1;
      const take = Math.min(n, ready - s.emitted);
      if (take <= 0) return null;
      const batch = this.#emit(s.emitted, take, ready);
      s.emitted += take;
      if (batch !== null) return batch;
    }
  }
  #take(batch: Batch): void {
    const s = this.#state as Progress;
    if (this.plan.numCols === 0) {
      if (s.groups === 0) {
        this.#firsts(batch, [batch.sel === null ? 0 : (batch.sel[0] as number)]);
        s.groups = 1;
        this.#aggs.reserve(1);
      }
      this.#aggs.advance(batch, null, this.ec);
      return;
    }
    const keys = this.plan.grpColIdx.map((index) => batch.cols[index - 1] as Vector);
    const { groups, fresh } = s.table.assign(keys, batch.sel, batch.n);
    if (fresh.length > 0) {
      this.#firsts(batch, fresh);
      s.groups += fresh.length;
      this.#aggs.reserve(s.groups);
    }
    this.#aggs.advance(batch, groups, this.ec);
  }
  #firsts(batch: Batch, rows: readonly number[]): void {
    const { firsts } = this.#state as Progress;
    this.#firstColumns.forEach((column, i) => void (firsts[i] as ColumnBuffer).append(batch.cols[column] as Vector, rows, rows.length));
  }
  /** Aggregates over nothing: one group, with nulls for what is not aggregated. */
  #emptyGroup(): void {
    const s = this.#state as Progress;
    for (const column of s.firsts) column.push(null);
    s.groups = 1;
    this.#aggs.reserve(1);
  }
  /** The groups from `start` on that pass HAVING, projected. */
  #emit(start: number, n: number, ready: number): Batch | null {
    const s = this.#state as Progress;
    const outer: Vector[] = [];
    this.#firstColumns.forEach((column, i) => {
      outer[column] = s.firsts[i] as Vector;
    });
    if (s.finished < ready) {
      this.ec.outer.cols = outer;
      this.#aggs.finish(s.finals, s.finished, ready, this.ec);
      s.finished = ready;
    }
    const sides = { outer, agg: s.finals };
    let sel = rowRange(start, n);
    if (this.#having !== undefined) {
      const out = new Int32Array(n);
      const kept = this.#having.run(sides, sel, n, out);
      if (kept === 0) return null;
      sel = out.subarray(0, kept);
    }
    return { n: sel.length, cols: this.#projection.run(sides, sel, sel.length, this.ec) as Vector[], sel: null };
  }
  /** The columns of the groups; the states of their aggregates are not counted. */
  override holds(): Held | undefined {
    const s = this.#state;
    return s === undefined ? undefined : { what: "groups", rows: s.groups, bytes: [...s.firsts, ...s.finals].reduce((sum, column) => sum + column.bytes, 0) };
  }
  override measures(): Measures {
    return this.plan.aggstrategy === "AGG_HASHED" && this.#state !== undefined ? { table: { memory: kilobytes(this.holds()?.bytes ?? 0) } } : {};
  }
  override rescan(): void {
    if (this.#state?.done === true && this.plan.extParam === 0) {
      this.#state.emitted = 0;
      return;
    }
    if (this.#state !== undefined) this.#aggs.reset();
    this.#state = undefined;
    this.child.rescan();
  }
}
