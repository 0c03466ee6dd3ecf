/**
 * WindowAgg: window functions over the rows of a partition. The input comes sorted by partition and order; a partition is
 * held as a whole, each row's frame is found, and the functions are called row by row.
 *
 * @see src/backend/executor/nodeWindowAgg.c
 */
import { FIRST_USER_OID } from "../catalog/root.ts";
import { bindFunction } from "../catalog/type-io.ts";
import { type Eval, ExprContext } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import { containsVolatile } from "../expr/volatility.ts";
import { equal } from "../nodes/equal.ts";
import { Filter } from "../expr/kernel.ts";
import type { Measures } from "../nodes/instrument.ts";
import { exprType, makeTargetEntry } from "../nodes/make.ts";
import type { WindowAgg } from "../nodes/plannodes.ts";
import type { Aggref, Datum, Expr, WindowFunc } from "../nodes/primnodes.ts";
import { forEachNode } from "../nodes/walk.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import type { Int8 } from "../types/int.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { makeTransition, RowCounts, type Transition } from "./agg-transitions.ts";
import { type Condition, makeCondition } from "./condition.ts";
import { builderOf, buildList } from "./exec-expr.ts";
import { type Batch, BatchBuilder, type ExecNode, type ExecState, kilobytes, MANY, OneChild, type Pull, RowStore, rowAt } from "./exec-state.ts";
import { MovingAggregate } from "./moving-aggregate.ts";
import { aggregateFinal, aggregateTransType } from "./node-agg.ts";
import { windowFunctions, type WindowView } from "./window-functions.ts";

const RANGE = 0x2;
const ROWS = 0x4;
const START_UNBOUNDED_PRECEDING = 0x20;
const END_UNBOUNDED_FOLLOWING = 0x100;
const START_CURRENT_ROW = 0x200;
const END_CURRENT_ROW = 0x400;
const START_OFFSET_PRECEDING = 0x800;
const END_OFFSET_PRECEDING = 0x1000;
const START_OFFSET = 0x800 | 0x2000;
const END_OFFSET = 0x1000 | 0x4000;
const EXCLUDE_CURRENT_ROW = 0x8000;
const EXCLUDE_GROUP = 0x10000;
const EXCLUDE_TIES = 0x20000;

type SameRow = (a: number, b: number) => boolean;

/** A partition's rows with their groups of peers. */
class Partition {
  readonly store: RowStore;
  /** For each row, the first row of its peers and the first after them. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly groups: Int32Array;
  /** Whether more of its rows may come. */
  readonly isOpen: boolean;
  constructor(store: RowStore, peers: SameRow | undefined, isOpen = false) {
    this.store = store;
    this.isOpen = isOpen;
    const n = store.count;
    this.starts = new Int32Array(n);
    this.ends = new Int32Array(n).fill(n);
    this.groups = new Int32Array(n);
    let [start, group] = [0, 0];
    for (let row = 1; row < n; row++) {
      if (peers !== undefined && !peers(row - 1, row)) {
        this.ends.fill(row, start, row);
        start = row;
        group++;
      }
      this.starts[row] = start;
      this.groups[row] = group;
    }
  }
  get rows(): number {
    return this.store.count;
  }
}

/** A row's frame: the rows from head up to before tail, without those that EXCLUDE takes out. */
interface Frame {
  readonly head: number;
  readonly tail: number;
  readonly excludes: boolean;
  readonly has: (row: number) => boolean;
}

/** Finds the frames of a partition's rows, one after the other: heads and tails only move on. */
class Frames {
  readonly #partition: Partition;
  readonly #options: number;
  readonly #start: Datum;
  readonly #end: Datum;
  readonly #ranges: RangeTest | undefined;
  #head = 0;
  #tail = 0;
  constructor(partition: Partition, options: number, start: Datum, end: Datum, ranges: RangeTest | undefined) {
    this.#partition = partition;
    this.#options = options;
    this.#start = start;
    this.#end = end;
    this.#ranges = ranges;
  }
  at(row: number): Frame {
    const { starts, ends } = this.#partition;
    const head = this.#headOf(row);
    const tail = this.#tailOf(row);
    const options = this.#options;
    const excludes = (options & (EXCLUDE_CURRENT_ROW | EXCLUDE_GROUP | EXCLUDE_TIES)) !== 0;
    const isPeer = (other: number): boolean => other >= (starts[row] as number) && other < (ends[row] as number);
    const has = (other: number): boolean => {
      if (other < head || other >= tail) return false;
      if ((options & EXCLUDE_CURRENT_ROW) !== 0) return other !== row;
      if ((options & EXCLUDE_GROUP) !== 0) return !isPeer(other);
      return (options & EXCLUDE_TIES) === 0 || other === row || !isPeer(other);
    };
    return { head, tail, excludes, has };
  }
  #clamp(row: number): number {
    return Math.min(Math.max(row, 0), this.#partition.rows);
  }
  #headOf(row: number): number {
    const options = this.#options;
    const { starts, groups, rows } = this.#partition;
    if ((options & START_UNBOUNDED_PRECEDING) !== 0) return 0;
    if ((options & START_CURRENT_ROW) !== 0) return (options & ROWS) !== 0 ? row : (starts[row] as number);
    const back = (options & START_OFFSET_PRECEDING) !== 0;
    if ((options & ROWS) !== 0) return this.#clamp(row + (back ? -1 : 1) * Number(this.#start));
    if ((options & RANGE) !== 0) {
      while (this.#head < rows && this.#ranges?.beforeHead(this.#head, row) === true) this.#head++;
      return this.#head;
    }
    const first = (groups[row] as number) + (back ? -1 : 1) * Number(this.#start);
    while (this.#head < rows && (groups[this.#head] as number) < first) this.#head++;
    return this.#head;
  }
  #tailOf(row: number): number {
    const options = this.#options;
    const { ends, groups, rows } = this.#partition;
    if ((options & END_UNBOUNDED_FOLLOWING) !== 0) return rows;
    if ((options & END_CURRENT_ROW) !== 0) return (options & ROWS) !== 0 ? row + 1 : (ends[row] as number);
    const back = (options & END_OFFSET_PRECEDING) !== 0;
    if ((options & ROWS) !== 0) return this.#clamp(row + (back ? -1 : 1) * Number(this.#end) + 1);
    if ((options & RANGE) !== 0) {
      while (this.#tail < rows && this.#ranges?.beforeTail(this.#tail, row) === true) this.#tail++;
      return this.#tail;
    }
    const last = (groups[row] as number) + (back ? -1 : 1) * Number(this.#end);
    while (this.#tail < rows && (groups[this.#tail] as number) <= last) this.#tail++;
    return this.#tail;
  }
}
/** Whether a row stands before the frame's head, or before its tail, of the current row. */
interface RangeTest {
  readonly beforeHead: (row: number, current: number) => boolean;
  readonly beforeTail: (row: number, current: number) => boolean;
}

/** Functions whose value for a row depends on no later row. */
const READS_BACK: ReadonlySet<string> = new Set(["window_row_number", "window_rank", "window_dense_rank"]);
/** So many rows of a partition are read at first. */
const FIRST = 64;
/** So many are read one by one, where they are counted. */
const COUNTED = 256;

/** One window function: called for each row in turn. */
type Run = (frame: Frame, row: number) => Datum;

export class WindowAggState extends OneChild {
  declare readonly plan: WindowAgg;
  readonly #funcs: readonly WindowFunc[];
  readonly #targets: readonly Eval[];
  readonly #qual: Condition | undefined;
  /** What rows must meet for the window to go on. */
  readonly #runs: Filter | undefined;
  /** Whether no function looks at rows behind its own: a partition need not be read whole. */
  readonly #isLazy: boolean;
  /** Whether a row's value is known only when the first row is there that is not in its frame: aggregates look for it. */
  readonly #looksAhead: boolean;
  /** How many rows of a partition are read at a time, where that is so. */
  #chunk = 0;
  /** No row can be wanted any more. */
  #stopped = false;
  /** A row of the partition did not meet the condition: none behind it will. */
  #passing = false;
  readonly #args: ExprContext;
  #partition: Partition | undefined;
  #values: Datum[][] = [];
  #at = 0;
  /** What was read beyond the end of the partition. */
  #rest: { readonly batch: Batch; readonly from: number } | undefined;
  #ended = false;

  constructor(plan: WindowAgg, es: ExecState, child: ExecNode) {
    super(plan, es, child);
    const funcs: WindowFunc[] = [];
    forEachNode([plan.targetlist, plan.qual, plan.runCondition], (node) => {
      if (node.tag === "WindowFunc" && node.winref === plan.winref && !funcs.some((known) => equal(known, node))) funcs.push(node);
    });
    this.#funcs = funcs;
    this.#args = new ExprContext(es.params);
    const builder = { ...builderOf(es), windowFunc: (node: WindowFunc) => funcs.findIndex((known) => equal(known, node)) };
    this.#targets = plan.targetlist.map((tle) => buildExpr(tle.expr, builder));
    this.#qual = makeCondition(this, plan.qual, builder);
    this.#runs = plan.runCondition.length === 0 ? undefined : new Filter(plan.runCondition, builder);
    const endsHere = (plan.frameOptions & END_CURRENT_ROW) !== 0 && (plan.frameOptions & (EXCLUDE_CURRENT_ROW | EXCLUDE_GROUP | EXCLUDE_TIES | START_OFFSET)) === 0;
    const readsBack = (func: WindowFunc): boolean => (func.winagg ? endsHere : READS_BACK.has(es.catalog.proc(func.winfnoid).prosrc));
    this.#isLazy = (this.#runs !== undefined || es.counts === true) && funcs.every(readsBack);
    this.#looksAhead = funcs.some(({ winagg }) => winagg);
  }

  *next(n: number): Pull {
    while (!this.#stopped) {
      if (this.#partition === undefined || this.#at >= this.#known(this.#partition)) {
        const isNew = this.#partition?.isOpen !== true;
        if (isNew) [this.#at, this.#passing] = [0, false];
        const isLeft = this.#skips;
        this.#partition = yield* this.#read(isNew ? undefined : this.#partition?.store);
        if (this.#partition === undefined) break;
        if (isLeft) {
          this.#at = this.#partition.rows;
          continue;
        }
        this.#values = this.#compute(this.#partition);
        this.#kept = Math.max(this.#kept, this.#partition.store.held("").bytes);
        continue;
      }
      const batch = this.#emit(this.#partition, n);
      if (batch !== null) return batch;
    }
    return null;
  }
  /** How many rows of a partition have their values. */
  #known(partition: Partition): number {
    if (!partition.isOpen || !this.#looksAhead) return partition.rows;
    return (this.plan.frameOptions & ROWS) !== 0 ? partition.rows - 1 : (partition.starts[partition.rows - 1] as number);
  }
  #kept = 0;
  override measures(): Measures {
    return this.instrument?.loops === 0 ? {} : { storage: kilobytes(this.#kept) };
  }
  #emit(partition: Partition, n: number): Batch | null {
    const { ec } = this;
    const builder = new BatchBuilder(this.#targets.length);
    ec.outer.cols = partition.store.columns;
    const known = this.#known(partition);
    for (; builder.n < n && this.#at < known; this.#at++) {
      ec.outer.row = this.#at;
      ec.windowValues = this.#values.map((column) => (this.#passing ? null : column[this.#at]));
      if (!this.#passing && this.#runs?.test(this.#at, ec) === false) {
        if (this.plan.topWindow) {
          this.#leave(partition);
          break;
        }
        // Windows above want the rows all the same, without what is no longer computed.
        this.#passing = true;
      }
      if (this.#qual === undefined || this.#qual.test(this.#at)) builder.add(this.#targets, ec);
    }
    return builder.take();
  }

  /** No later row of the partition is wanted; where it is the only one, no later row at all. */
  #leave(partition: Partition): void {
    if (this.plan.partNumCols === 0) this.#stopped = true;
    this.#at = partition.rows;
    this.#skips = partition.isOpen;
  }
  /** The rest of the partition is to be read past. */
  #skips = false;

  /** Reads the rows of the next partition, or more of the one at hand. */
  *#read(begun: RowStore | undefined): Generator<"yield", Partition | undefined> {
    const { plan } = this;
    const store = begun ?? new RowStore(plan.lefttree?.targetlist.length ?? 0);
    const most = this.#nextChunk(store);
    const same = this.#sameRow(store, plan.partColIdx, plan.partOperators);
    for (;;) {
      const pending = this.#rest ?? (this.#ended ? undefined : yield* this.#pull());
      this.#rest = undefined;
      if (pending === undefined) break;
      const { batch } = pending;
      let i = pending.from;
      for (; i < batch.n; i++) {
        const row = rowAt(batch, i);
        store.push(batch.cols.map((column) => vectorGet(column as Vector, row)));
        if (store.count > 1 && plan.partNumCols > 0 && !same(store.count - 2, store.count - 1)) break;
        if (store.count >= most) {
          this.#rest = i + 1 < batch.n ? { batch, from: i + 1 } : undefined;
          return new Partition(store, this.#peers(store), true);
        }
      }
      if (i < batch.n) {
        this.#rest = { batch, from: i };
        return new Partition(withoutLast(store), this.#peers(store));
      }
      this.es.checkInterrupts();
    }
    return store.count === 0 ? undefined : new Partition(store, this.#peers(store));
  }
  /** Up to how many rows of a partition are read now: few at first, then more and more; each time what is there is computed anew. */
  #nextChunk(store: RowStore): number {
    if (!this.#isLazy || this.#skips) {
      this.#skips = false;
      return Number.POSITIVE_INFINITY;
    }
    if (store.count === 0) this.#chunk = this.es.counts === true ? 1 : FIRST;
    else if (store.count >= (this.es.counts === true ? COUNTED : FIRST)) this.#chunk = store.count;
    return store.count + this.#chunk;
  }
  *#pull(): Generator<"yield", { readonly batch: Batch; readonly from: number } | undefined> {
    const batch = yield* this.child.next(this.es.counts === true ? 1 : this.#isLazy ? FIRST : MANY);
    if (batch === null) this.#ended = true;
    return batch === null ? undefined : { batch, from: 0 };
  }
  #peers(store: RowStore): SameRow | undefined {
    return this.plan.ordNumCols === 0 ? undefined : this.#sameRow(store, this.plan.ordColIdx, this.plan.ordOperators);
  }
  #sameRow(store: RowStore, columns: readonly number[], operators: readonly number[]): SameRow {
    const { catalog, session } = this.es;
    const tests = columns.map((column, i) => ({ column: column - 1, same: bindFunction(catalog, catalog.operator(operators[i] as number).oprcode, session) }));
    return (a, b) =>
      tests.every(({ column, same }) => {
        const vector = store.columns[column] as Vector;
        const [x, y] = [vectorGet(vector, a), vectorGet(vector, b)];
        return x === null || y === null ? x === y : same(x, y) === true;
      });
  }

  /** Every function's values for every row. */
  #compute(partition: Partition): Datum[][] {
    const { plan } = this;
    const ec = this.#args;
    ec.outer.cols = partition.store.columns;
    ec.outer.row = 0;
    const start = this.#offset(plan.startOffset, (plan.frameOptions & START_OFFSET) !== 0, "starting", ec);
    const end = this.#offset(plan.endOffset, (plan.frameOptions & END_OFFSET) !== 0, "ending", ec);
    const frames = new Frames(partition, plan.frameOptions, start, end, this.#rangeTest(partition, start, end));
    const runs = this.#funcs.map((func) => (func.winagg ? this.#aggregate(func) : this.#function(func, partition)));
    const values: Datum[][] = runs.map(() => []);
    for (let row = 0; row < partition.rows; row++) {
      const frame = frames.at(row);
      for (const [i, run] of runs.entries()) values[i]?.push(run(frame, row));
      if (row % MANY === 0) this.es.checkInterrupts();
    }
    return values;
  }
  #offset(expr: Expr | null, used: boolean, which: "starting" | "ending", ec: ExprContext): Datum {
    if (expr === null || !used) return null;
    const value = buildExpr(expr, builderOf(this.es))(ec);
    if (value === null) return ereport({ code: ERRCODE.null_value_not_allowed, message: `frame ${which} offset must not be null` });
    if ((this.plan.frameOptions & RANGE) === 0 && (value as Int8) < 0) ereport({ code: ERRCODE.invalid_preceding_or_following_size, message: `frame ${which} offset must not be negative` });
    return value;
  }
  /** RANGE with offsets: a row is compared with the current one by the type's in_range function. */
  #rangeTest(partition: Partition, start: Datum, end: Datum): RangeTest | undefined {
    const { plan, es } = this;
    const { inRangeAsc: asc, inRangeNullsFirst: nullsFirst, frameOptions } = plan;
    const column = partition.store.columns[(plan.ordColIdx[0] ?? 1) - 1] as Vector;
    const bind = (func: number): ((...args: Datum[]) => Datum) | undefined => (func === 0 ? undefined : bindFunction(es.catalog, func, es.session, undefined, undefined, plan.inRangeColl));
    const [startFunc, endFunc] = [bind(plan.startInRangeFunc), bind(plan.endInRangeFunc)];
    if (startFunc === undefined && endFunc === undefined) return undefined;
    const startSub = ((frameOptions & START_OFFSET_PRECEDING) !== 0) === asc;
    const endSub = ((frameOptions & END_OFFSET_PRECEDING) !== 0) === asc;
    return {
      beforeHead: (row, current) => {
        const [value, own] = [vectorGet(column, row), vectorGet(column, current)];
        if (value === null || own === null) return nullsFirst ? value === null && own !== null : value !== null && own === null;
        return startFunc?.(value, own, start, startSub, !asc) !== true;
      },
      beforeTail: (row, current) => {
        const [value, own] = [vectorGet(column, row), vectorGet(column, current)];
        if (value === null || own === null) return nullsFirst ? value === null : own === null;
        return endFunc?.(value, own, end, endSub, asc) === true;
      },
    };
  }

  #function(func: WindowFunc, partition: Partition): Run {
    const proc = this.es.catalog.proc(func.winfnoid);
    const run = windowFunctions[proc.prosrc] ?? notSupported(`window function ${proc.proname}`);
    const args = buildList(func.args, this.es);
    const ec = this.#args;
    const state = {};
    return (frame, row) => {
      const view: WindowView = {
        position: row, rows: partition.rows, peersStart: partition.starts[row] as number, peersEnd: partition.ends[row] as number, group: partition.groups[row] as number,
        arg: (n, other) => {
          ec.outer.row = other;
          return (args[n] as Eval)(ec);
        },
        frameRow: (n) => frameRow(frame, n),
      };
      return run(view, state);
    };
  }

  /** An aggregate goes on from the last row's state while the frame only grows; otherwise it starts over. @see eval_windowaggregates */
  #aggregate(func: WindowFunc): Run {
    const { es } = this;
    const agg: Aggref = {
      tag: "Aggref", aggfnoid: func.winfnoid, aggtype: func.wintype, aggcollid: func.wincollid, inputcollid: func.inputcollid, aggtranstype: 0, aggargtypes: func.args.map((arg) => exprType(arg)), aggdirectargs: [], args: func.args.map((arg, i) => makeTargetEntry(arg, i + 1, null)), aggorder: [], aggdistinct: [],
      aggfilter: func.aggfilter, aggstar: func.winstar, aggvariadic: false, aggkind: "n", aggpresorted: false, agglevelsup: 0, aggsplit: 0, aggno: 0, aggtransno: 0, location: -1,
    };
    const typed = { ...agg, aggtranstype: aggregateTransType(agg, es) };
    const args = buildList(func.args, es);
    const filter = func.aggfilter === null ? undefined : buildExpr(func.aggfilter, builderOf(es));
    const final = aggregateFinal(typed, es);
    const ec = this.#args;
    if (this.#isMoving(func)) {
      const moving = new MovingAggregate(typed, es);
      return ({ head, tail }) =>
        moving.over(head, tail, (row) => {
          ec.outer.row = row;
          return filter !== undefined && filter(ec) !== true ? undefined : args.map((evaluate) => evaluate(ec));
        });
    }
    let counts = new RowCounts();
    let transition: Transition = makeTransition(typed, es, counts, undefined, undefined);
    let [head, tail] = [-1, -1];
    const restart = (): void => {
      counts = new RowCounts();
      transition = makeTransition(typed, es, counts, undefined, undefined);
      counts.reserve(1);
      transition.reserve(1);
    };
    const take = (row: number): void => {
      ec.outer.row = row;
      if (filter !== undefined && filter(ec) !== true) return;
      counts.take(null, 1);
      transition.step(0, args.map((evaluate) => evaluate(ec)));
    };
    let result: Datum = null;
    return (frame) => {
      if (!frame.excludes && frame.head === head && frame.tail === tail) return result;
      if (head < 0 || frame.excludes || frame.head !== head || frame.tail < tail) {
        restart();
        for (let row = frame.head; row < frame.tail; row++) if (!frame.excludes || frame.has(row)) take(row);
      } else for (let row = tail; row < frame.tail; row++) take(row);
      [head, tail] = [frame.head, Math.max(frame.tail, frame.head)];
      result = final(transition.state(0));
      return result;
    };
  }

  /** @see initialize_peragg */
  #isMoving(func: WindowFunc): boolean {
    const { catalog } = this.es;
    const { frameOptions } = this.plan;
    if (func.winfnoid < FIRST_USER_OID || catalog.aggregate(func.winfnoid).aggmtransfn === 0) return false;
    return (frameOptions & (START_UNBOUNDED_PRECEDING | EXCLUDE_CURRENT_ROW | EXCLUDE_GROUP | EXCLUDE_TIES)) === 0 && !containsVolatile(catalog, func);
  }

  override rescan(): void {
    this.#stopped = false;
    this.#skips = false;
    this.#partition = undefined;
    this.#rest = undefined;
    this.#ended = false;
    this.#at = 0;
    super.rescan();
  }
}

/** The n-th row that is in the frame, counted from its head; from its tail for a negative n. */
function frameRow({ head, tail, excludes, has }: Frame, n: number): number | undefined {
  if (!excludes) {
    const row = n >= 0 ? head + n : tail + n;
    return row >= head && row < tail ? row : undefined;
  }
  let left = n >= 0 ? n : -n - 1;
  for (let row = n >= 0 ? head : tail - 1; row >= head && row < tail; row += n >= 0 ? 1 : -1) if (has(row) && left-- === 0) return row;
  return undefined;
}
/** A store without its last row, which belongs to the next partition. */
function withoutLast(store: RowStore): RowStore {
  store.count--;
  return store;
}
