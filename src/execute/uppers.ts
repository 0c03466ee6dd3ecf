/**
 * Nodes above the scans and joins: result, sort, aggregation, unique, set operations, append, limit.
 *
 * @see src/backend/executor/nodeResult.c, nodeSort.c, nodeAgg.c, nodeGroup.c, nodeUnique.c, nodeSetOp.c, nodeAppend.c, nodeLimit.c, nodeProjectSet.c, nodeRecursiveunion.c, nodeMaterial.c
 */
import { bindFunction, hashKeyOf } from "../catalog/type-io.ts";
import type { Eval, ExprContext } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import { exprType } from "../nodes/make.ts";
import type { Agg, Append, Group, Hash, IncrementalSort, Limit, LockRows, Material, ProjectSet, RecursiveUnion, Result, SetOp, Sort, Unique } from "../nodes/plannodes.ts";
import type { Aggref, Datum, Expr, Oid, SortGroupClause, TargetEntry } from "../nodes/primnodes.ts";
import { forEachNode } from "../nodes/walk.ts";
import { anyVector, type Vector, vectorGet } from "../storage/vector.ts";
import { ArrayValue } from "../types/array.ts";
import { elog, ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { type Batch, BatchBuilder, ExecNode, type ExecState, MANY, type Pull, rowAt, RowStore } from "./exec-state.ts";
import { builderOf, buildList, buildQual, Projector } from "./exec-expr.ts";
import { functionValues } from "./scans.ts";

abstract class OneChild extends ExecNode {
  readonly child: ExecNode;
  constructor(plan: ExecNode["plan"], es: ExecState, child: ExecNode) {
    super(plan, es);
    this.child = child;
  }
  rescan(): void {
    this.child.rescan();
  }
  override children(): readonly ExecNode[] {
    return [this.child];
  }
}

/** A constant row, or a child behind a one-time test. */
export class ResultState extends ExecNode {
  readonly child: ExecNode | null;
  readonly #gate: ((ec: ExprContext) => boolean) | undefined;
  readonly #evals: readonly Eval[];
  readonly #projector: Projector | undefined;
  #tested: boolean | undefined;
  #done = false;
  constructor(plan: Result, es: ExecState, child: ExecNode | null) {
    super(plan, es);
    this.child = child;
    this.#gate = buildQual(plan.resconstantqual, es);
    this.#evals = child === null ? buildList(plan.targetlist.map((tle) => tle.expr), es) : [];
    this.#projector = child === null ? undefined : new Projector(plan.targetlist, es, () => true);
  }
  *next(n: number): Pull {
    this.#tested ??= this.#gate === undefined || this.#gate(this.ec);
    if (!this.#tested) return null;
    if (this.child !== null) {
      const batch = yield* this.child.next(n);
      return batch === null ? null : (this.#projector as Projector).project(batch, this.ec, this.ec.outer);
    }
    if (this.#done) return null;
    this.#done = true;
    const builder = new BatchBuilder(this.#evals.length);
    builder.add(this.#evals, this.ec);
    return builder.take();
  }
  rescan(): void {
    this.#tested = undefined;
    this.#done = false;
    this.child?.rescan();
  }
  override children(): readonly ExecNode[] {
    return this.child === null ? [] : [this.child];
  }
}

/** Hash: hands its child's rows to the hash join, which keeps the table. */
export class HashState extends OneChild {
  declare readonly plan: Hash;
  next(n: number): Pull {
    return this.child.next(n);
  }
}

export class MaterialState extends OneChild {
  declare readonly plan: Material;
  readonly #store: RowStore;
  #at = 0;
  constructor(plan: Material, es: ExecState, child: ExecNode) {
    super(plan, es, child);
    this.#store = new RowStore(plan.targetlist.length);
  }
  *next(n: number): Pull {
    while (!this.#store.done && this.#store.count < this.#at + n) {
      const batch = yield* this.child.next(n);
      if (batch === null) this.#store.done = true;
      else this.#store.append(batch);
    }
    const batch = this.#store.slice(this.#at, n);
    this.#at += batch?.n ?? 0;
    return batch;
  }
  override rescan(): void {
    this.#at = 0;
    if (hasParams(this.plan)) {
      this.child.rescan();
      this.#store.count = 0;
      this.#store.done = false;
      for (const column of this.#store.columns) column.length = 0;
    }
  }
}
const paramCache = new WeakMap<object, boolean>();
/** Whether a plan reads parameters from outside, so that a rescan may give other rows. */
function hasParams(plan: ExecNode["plan"]): boolean {
  let known = paramCache.get(plan);
  if (known === undefined) {
    known = false;
    forEachNode(plan, (node) => {
      if (node.tag === "Param" && node.paramkind === "PARAM_EXEC") known = true;
    });
    paramCache.set(plan, known);
  }
  return known;
}

/** How one sort column orders, nulls placed. */
export function sortCompare(operators: readonly Oid[], nullsFirst: readonly boolean[], es: ExecState): ((a: Datum, b: Datum) => number)[] {
  return operators.map((opno, i) => {
    const amop = es.catalog.amopsOfOperator(opno).find((row) => row.amopmethod === 403) ?? elog(`operator ${opno} is not a valid ordering operator`);
    const compare = bindFunction(es.catalog, es.catalog.opfamilyProc(amop.amopfamily, amop.amoplefttype, amop.amoprighttype, 1), es.session) as (a: Datum, b: Datum) => number;
    const sign = amop.amopstrategy === 5 ? -1 : 1;
    const first = nullsFirst[i] === true ? -1 : 1;
    return (a, b) => {
      if (a === null) return b === null ? 0 : first;
      if (b === null) return -first;
      return compare(a, b) * sign;
    };
  });
}

/** Sorts everything; ties keep their order. */
export class SortState extends OneChild {
  declare readonly plan: Sort | IncrementalSort;
  #store: RowStore | undefined;
  #order: number[] = [];
  #at = 0;
  *#sort(): Generator<"yield", RowStore> {
    const { plan } = this;
    const store = new RowStore(plan.targetlist.length);
    for (let batch = yield* this.child.next(MANY); batch !== null; batch = yield* this.child.next(MANY)) {
      store.append(batch);
      this.es.checkInterrupts();
    }
    const compares = sortCompare(plan.sortOperators, plan.nullsFirst, this.es);
    const columns = plan.sortColIdx.map((index) => store.columns[index - 1] as Datum[]);
    const order = Array.from({ length: store.count }, (_, i) => i);
    order.sort((a, b) => {
      for (let i = 0; i < columns.length; i++) {
        const column = columns[i] as Datum[];
        const result = (compares[i] as (x: Datum, y: Datum) => number)(column[a], column[b]);
        if (result !== 0) return result;
      }
      return a - b;
    });
    this.#order = order;
    return store;
  }
  *next(n: number): Pull {
    this.#store ??= yield* this.#sort();
    const take = Math.min(n, this.#order.length - this.#at);
    if (take <= 0) return null;
    const batch = this.#store.pick(this.#order, this.#at, take);
    this.#at += take;
    return batch;
  }
  override rescan(): void {
    this.#at = 0;
    if (this.#store !== undefined && hasParams(this.plan)) this.#store = undefined;
    if (this.#store === undefined) this.child.rescan();
  }
  get sortedRows(): RowStore | undefined {
    return this.#store;
  }
}

// Aggregation

/** One transition: shared by aggregates whose arguments and transition are the same. */
interface Transition {
  readonly args: readonly Eval[];
  readonly filter: Eval | undefined;
  readonly init: () => Datum;
  readonly strict: boolean;
  readonly initNull: boolean;
  readonly step: (state: Datum, args: readonly Datum[]) => Datum;
  readonly distinct: ((args: readonly Datum[]) => unknown) | undefined;
  readonly order: ((rows: Datum[][]) => void) | undefined;
  readonly width: number;
}
interface Finish {
  readonly transno: number;
  readonly final: (state: Datum) => Datum;
}
interface GroupState {
  readonly states: Datum[];
  /** Whether a strict transition without an initial value has seen its first input. */
  readonly started: boolean[];
  readonly buffers: (Datum[][] | undefined)[];
  readonly seen: (Set<unknown> | undefined)[];
  /** A row that stands for the group. */
  readonly first: Datum[];
}

/** Transition states that are lists of numbers are kept as plain arrays. */
const initialState = (es: ExecState, type: Oid, text: string): Datum => {
  const value = es.session.types.input(type, text, -1, es.session);
  return value instanceof ArrayValue ? value.items : value;
};

/** Wraps the children's work of an aggregate into plain calls. @see ExecInitAgg */
class Aggregates {
  readonly transitions: Transition[] = [];
  readonly finishes: Finish[] = [];
  constructor(plan: Agg, es: ExecState) {
    const collect = (node: { readonly tag: string }): void => {
      if (node.tag === "Aggref") this.#add(node as Aggref, es);
    };
    forEachNode(plan.targetlist, collect);
    forEachNode(plan.qual, collect);
  }
  #add(agg: Aggref, es: ExecState): void {
    if (this.finishes[agg.aggno] !== undefined) return;
    const row = es.catalog.aggregate(agg.aggfnoid);
    const declared = es.catalog.proc(row.aggtransfn);
    const argTypes = [agg.aggtranstype, ...agg.aggargtypes];
    if (this.transitions[agg.aggtransno] === undefined) {
      const step = bindFunction(es.catalog, row.aggtransfn, es.session, argTypes, agg.aggtranstype, agg.inputcollid);
      const inputs = agg.args.filter((tle) => !tle.resjunk);
      const init = row.agginitval;
      this.transitions[agg.aggtransno] = {
        args: buildList(agg.args.map((tle) => tle.expr), es),
        filter: agg.aggfilter === null ? undefined : buildExpr(agg.aggfilter, builderOf(es)),
        init: init === null ? () => null : () => initialState(es, agg.aggtranstype, init),
        strict: declared.proisstrict,
        initNull: init === null,
        step: (state, args) => step(state, ...args),
        distinct: agg.aggdistinct.length > 0 ? keyOfRow(inputs.map((tle) => exprType(tle.expr)), es) : undefined,
        order: agg.aggorder.length > 0 || agg.aggdistinct.length > 0 ? orderRows(agg, es) : undefined,
        width: inputs.length,
      };
    }
    const final = row.aggfinalfn === 0 ? (state: Datum): Datum => state : this.#final(row.aggfinalfn, agg, es);
    this.finishes[agg.aggno] = { transno: agg.aggtransno, final };
  }
  #final(fn: Oid, agg: Aggref, es: ExecState): (state: Datum) => Datum {
    const strict = es.catalog.proc(fn).proisstrict;
    const code = bindFunction(es.catalog, fn, es.session, [agg.aggtranstype], agg.aggtype, agg.inputcollid);
    return (state) => (strict && state === null ? null : code(state));
  }
  newGroup(first: Datum[]): GroupState {
    return {
      states: this.transitions.map((t) => t.init()),
      started: this.transitions.map((t) => !(t.strict && t.initNull)),
      buffers: this.transitions.map((t) => (t.order === undefined ? undefined : [])),
      seen: this.transitions.map((t) => (t.distinct === undefined ? undefined : new Set())),
      first,
    };
  }
  advance(group: GroupState, ec: ExprContext): void {
    for (let i = 0; i < this.transitions.length; i++) {
      const t = this.transitions[i] as Transition;
      if (t.filter !== undefined && t.filter(ec) !== true) continue;
      const args: Datum[] = [];
      for (let a = 0; a < t.args.length; a++) args.push((t.args[a] as Eval)(ec));
      const buffer = group.buffers[i];
      if (buffer !== undefined) {
        if (!(t.strict && args.slice(0, t.width).includes(null))) buffer.push(args);
      } else this.#step(group, i, t, args);
    }
  }
  #step(group: GroupState, i: number, t: Transition, args: readonly Datum[]): void {
    if (t.strict) {
      for (let a = 0; a < t.width; a++) if (args[a] === null) return;
      if (group.started[i] !== true) {
        group.states[i] = args[0];
        group.started[i] = true;
        return;
      }
      if (group.states[i] === null) return;
    }
    group.states[i] = t.step(group.states[i], args);
  }
  /** Final values of a group's aggregates. */
  finish(group: GroupState): Datum[] {
    this.transitions.forEach((t, i) => {
      const buffer = group.buffers[i];
      if (buffer === undefined) return;
      t.order?.(buffer);
      const seen = group.seen[i];
      for (const row of buffer) {
        const args = row.slice(0, t.width);
        if (seen !== undefined && t.distinct !== undefined) {
          const key = t.distinct(args);
          if (seen.has(key)) continue;
          seen.add(key);
        }
        this.#step(group, i, t, args);
      }
      buffer.length = 0;
    });
    return this.finishes.map(({ transno, final }) => final(group.states[transno]));
  }
}
function orderRows(agg: Aggref, es: ExecState): (rows: Datum[][]) => void {
  const clauses: readonly SortGroupClause[] = agg.aggorder.length >= agg.aggdistinct.length ? agg.aggorder : agg.aggdistinct;
  const columns = clauses.map((clause) => agg.args.findIndex((tle) => tle.ressortgroupref === clause.tleSortGroupRef));
  const compares = sortCompare(clauses.map((clause) => clause.sortop), clauses.map((clause) => clause.nulls_first), es);
  return (rows) => {
    rows.sort((a, b) => {
      for (let i = 0; i < columns.length; i++) {
        const order = (compares[i] as (x: Datum, y: Datum) => number)(a[columns[i] as number], b[columns[i] as number]);
        if (order !== 0) return order;
      }
      return 0;
    });
  };
}
/** Values of a row as one hash key; nulls are equal. */
function keyOfRow(types: readonly Oid[], es: ExecState): (values: readonly Datum[]) => unknown {
  const keys = types.map((type) => hashKeyOf(es.catalog, type));
  if (keys.length === 1) {
    const key = keys[0] as (value: Datum) => unknown;
    return (values) => key(values[0]);
  }
  return (values) => {
    let text = "";
    for (let i = 0; i < keys.length; i++) {
      const key = (keys[i] as (value: Datum) => unknown)(values[i]);
      text += key === null ? "\u0000\u0001" : `${String(key)}\u0001`;
    }
    return text;
  };
}

export class AggState extends OneChild {
  declare readonly plan: Agg;
  readonly #aggs: Aggregates;
  readonly #evals: readonly Eval[];
  readonly #having: ((ec: ExprContext) => boolean) | undefined;
  readonly #key: (values: readonly Datum[]) => unknown;
  #out: Iterator<GroupState> | undefined;
  #sorted: { batch: Batch | null; at: number; group: GroupState | undefined; key: unknown; done: boolean } | undefined;
  constructor(plan: Agg, es: ExecState, child: ExecNode) {
    super(plan, es, child);
    this.#aggs = new Aggregates(plan, es);
    this.#evals = buildList(plan.targetlist.map((tle) => tle.expr), es);
    this.#having = buildQual(plan.qual, es);
    this.#key = keyOfRow(plan.grpColIdx.map((index) => exprType((child.plan.targetlist[index - 1] as TargetEntry).expr)), es);
  }
  #groupValues(batch: Batch, row: number): Datum[] {
    return this.plan.grpColIdx.map((index) => vectorGet(batch.cols[index - 1] as Vector, row));
  }
  #rowValues(batch: Batch, row: number): Datum[] {
    return batch.cols.map((column) => vectorGet(column, row));
  }
  *next(n: number): Pull {
    if (this.plan.aggstrategy === "AGG_SORTED") return yield* this.#nextSorted(n);
    this.#out ??= yield* this.#hash();
    const builder = new BatchBuilder(this.#evals.length);
    while (builder.n < n) {
      const { value, done } = this.#out.next();
      if (done === true) break;
      this.#emit(value, builder);
    }
    return builder.take();
  }
  #emit(group: GroupState, builder: BatchBuilder): void {
    const { ec } = this;
    ec.aggValues = this.#aggs.finish(group);
    ec.outer.cols = group.first.map((value) => anyVector([value]));
    ec.outer.row = 0;
    if (this.#having !== undefined && !this.#having(ec)) {
      this.removed++;
      return;
    }
    builder.add(this.#evals, ec);
  }
  /** Reads everything into groups; a plain aggregate has one. */
  *#hash(): Generator<"yield", Iterator<GroupState>> {
    const groups = new Map<unknown, GroupState>();
    const { ec } = this;
    const plain = this.plan.numCols === 0;
    let only: GroupState | undefined;
    for (let batch = yield* this.child.next(MANY); batch !== null; batch = yield* this.child.next(MANY)) {
      for (let i = 0; i < batch.n; i++) {
        const row = rowAt(batch, i);
        ec.outer.cols = batch.cols;
        ec.outer.row = row;
        let group: GroupState | undefined;
        if (plain) {
          only ??= this.#aggs.newGroup(this.#rowValues(batch, row));
          group = only;
        } else {
          const key = this.#key(this.#groupValues(batch, row));
          group = groups.get(key);
          if (group === undefined) {
            group = this.#aggs.newGroup(this.#rowValues(batch, row));
            groups.set(key, group);
          }
        }
        this.#aggs.advance(group, ec);
      }
      this.es.checkInterrupts();
    }
    if (plain) return [only ?? this.#aggs.newGroup(this.child.plan.targetlist.map(() => null))].values();
    return groups.values();
  }
  *#nextSorted(n: number): Pull {
    this.#sorted ??= { batch: null, at: 0, group: undefined, key: undefined, done: false };
    const s = this.#sorted;
    const builder = new BatchBuilder(this.#evals.length);
    const { ec } = this;
    while (builder.n < n && !s.done) {
      if (s.batch === null || s.at >= s.batch.n) {
        s.batch = yield* this.child.next(MANY);
        s.at = 0;
        if (s.batch === null) {
          s.done = true;
          if (s.group !== undefined) this.#emit(s.group, builder);
          break;
        }
      }
      const row = rowAt(s.batch, s.at++);
      const key = this.#key(this.#groupValues(s.batch, row));
      if (s.group === undefined || key !== s.key) {
        if (s.group !== undefined) this.#emit(s.group, builder);
        s.group = this.#aggs.newGroup(this.#rowValues(s.batch, row));
        s.key = key;
      }
      ec.outer.cols = s.batch.cols;
      ec.outer.row = row;
      this.#aggs.advance(s.group, ec);
    }
    return builder.take();
  }
  override rescan(): void {
    this.#out = undefined;
    this.#sorted = undefined;
    this.child.rescan();
  }
}

/** Groups without aggregates: the first row of each run. */
export class GroupingState extends OneChild {
  declare readonly plan: Group;
  readonly #evals: readonly Eval[];
  readonly #having: ((ec: ExprContext) => boolean) | undefined;
  readonly #key: (values: readonly Datum[]) => unknown;
  #last: { readonly key: unknown } | undefined;
  constructor(plan: Group, es: ExecState, child: ExecNode) {
    super(plan, es, child);
    this.#evals = buildList(plan.targetlist.map((tle) => tle.expr), es);
    this.#having = buildQual(plan.qual, es);
    this.#key = keyOfRow(plan.grpColIdx.map((index) => exprType((child.plan.targetlist[index - 1] as TargetEntry).expr)), es);
  }
  *next(n: number): Pull {
    const builder = new BatchBuilder(this.#evals.length);
    while (builder.n === 0) {
      const batch = yield* this.child.next(n);
      if (batch === null) return null;
      this.ec.outer.cols = batch.cols;
      for (let i = 0; i < batch.n; i++) {
        const row = rowAt(batch, i);
        const key = this.#key(this.plan.grpColIdx.map((index) => vectorGet(batch.cols[index - 1] as Vector, row)));
        if (this.#last !== undefined && this.#last.key === key) continue;
        this.#last = { key };
        this.ec.outer.row = row;
        if (this.#having === undefined || this.#having(this.ec)) builder.add(this.#evals, this.ec);
      }
    }
    return builder.take();
  }
  override rescan(): void {
    this.#last = undefined;
    this.child.rescan();
  }
}

export class UniqueState extends OneChild {
  declare readonly plan: Unique;
  readonly #key: (values: readonly Datum[]) => unknown;
  #last: { readonly key: unknown } | undefined;
  constructor(plan: Unique, es: ExecState, child: ExecNode) {
    super(plan, es, child);
    this.#key = keyOfRow(plan.uniqColIdx.map((index) => exprType((child.plan.targetlist[index - 1] as TargetEntry).expr)), es);
  }
  *next(n: number): Pull {
    for (;;) {
      const batch = yield* this.child.next(n);
      if (batch === null) return null;
      const sel = new Int32Array(batch.n);
      let kept = 0;
      for (let i = 0; i < batch.n; i++) {
        const row = rowAt(batch, i);
        const key = this.#key(this.plan.uniqColIdx.map((index) => vectorGet(batch.cols[index - 1] as Vector, row)));
        if (this.#last !== undefined && this.#last.key === key) continue;
        this.#last = { key };
        sel[kept++] = row;
      }
      if (kept > 0) return { n: kept, cols: batch.cols, sel };
    }
  }
  override rescan(): void {
    this.#last = undefined;
    this.child.rescan();
  }
}

/** INTERSECT and EXCEPT by hash. */
export class SetOpState extends ExecNode {
  declare readonly plan: SetOp;
  readonly left: ExecNode;
  readonly right: ExecNode;
  #out: RowStore | undefined;
  #at = 0;
  constructor(plan: SetOp, es: ExecState, left: ExecNode, right: ExecNode) {
    super(plan, es);
    this.left = left;
    this.right = right;
  }
  *#run(): Generator<"yield", RowStore> {
    const types = this.plan.targetlist.map((tle) => exprType(tle.expr));
    const keyOf = keyOfRow(types, this.es);
    const groups = new Map<unknown, { readonly row: Datum[]; left: number; right: number }>();
    for (const [side, node] of [["left", this.left], ["right", this.right]] as const) {
      for (let batch = yield* node.next(MANY); batch !== null; batch = yield* node.next(MANY)) {
        for (let i = 0; i < batch.n; i++) {
          const row = types.map((_, c) => vectorGet((batch as Batch).cols[c] as Vector, rowAt(batch as Batch, i)));
          const key = keyOf(row);
          let group = groups.get(key);
          if (group === undefined) {
            if (side === "right") continue;
            group = { row, left: 0, right: 0 };
            groups.set(key, group);
          }
          group[side]++;
        }
      }
    }
    const out = new RowStore(types.length);
    for (const { row, left, right } of groups.values()) for (let i = copies(this.plan.cmd, left, right); i > 0; i--) out.push(row);
    return out;
  }
  *next(n: number): Pull {
    this.#out ??= yield* this.#run();
    const batch = this.#out.slice(this.#at, n);
    this.#at += batch?.n ?? 0;
    return batch;
  }
  rescan(): void {
    this.#out = undefined;
    this.#at = 0;
    this.left.rescan();
    this.right.rescan();
  }
  override children(): readonly ExecNode[] {
    return [this.left, this.right];
  }
}
function copies(cmd: SetOp["cmd"], left: number, right: number): number {
  switch (cmd) {
    case "SETOPCMD_INTERSECT":
      return right > 0 ? 1 : 0;
    case "SETOPCMD_INTERSECT_ALL":
      return Math.min(left, right);
    case "SETOPCMD_EXCEPT":
      return right > 0 ? 0 : 1;
    case "SETOPCMD_EXCEPT_ALL":
      return Math.max(0, left - right);
  }
}

export class AppendState extends ExecNode {
  declare readonly plan: Append;
  readonly inputs: readonly ExecNode[];
  #at = 0;
  constructor(plan: Append, es: ExecState, inputs: readonly ExecNode[]) {
    super(plan, es);
    this.inputs = inputs;
  }
  *next(n: number): Pull {
    while (this.#at < this.inputs.length) {
      const batch = yield* (this.inputs[this.#at] as ExecNode).next(n);
      if (batch !== null) return batch;
      this.#at++;
    }
    return null;
  }
  rescan(): void {
    this.#at = 0;
    for (const input of this.inputs) input.rescan();
  }
  override children(): readonly ExecNode[] {
    return this.inputs;
  }
}

export class LimitState extends OneChild {
  declare readonly plan: Limit;
  #skip = 0;
  #left = Number.POSITIVE_INFINITY;
  #ready = false;
  #tie: unknown;
  #ended = false;
  #start(): void {
    const value = (expr: Expr | null, what: string, code: string): number | null => {
      if (expr === null) return null;
      const result = buildExpr(expr, builderOf(this.es))(this.ec);
      if (result !== null && Number(result) < 0) ereport({ code, message: `${what} must not be negative` });
      return result === null ? null : Number(result);
    };
    this.#skip = value(this.plan.limitOffset, "OFFSET", ERRCODE.invalid_row_count_in_result_offset_clause) ?? 0;
    this.#left = value(this.plan.limitCount, "LIMIT", ERRCODE.invalid_row_count_in_limit_clause) ?? Number.POSITIVE_INFINITY;
    this.#ready = true;
  }
  *next(n: number): Pull {
    if (!this.#ready) this.#start();
    const ties = this.plan.limitOption === "LIMIT_OPTION_WITH_TIES";
    while (!this.#ended && (this.#left > 0 || ties)) {
      const batch = yield* this.child.next(ties ? n : Math.min(n, this.#skip + this.#left));
      if (batch === null) return null;
      const skip = Math.min(this.#skip, batch.n);
      this.#skip -= skip;
      if (skip === batch.n) continue;
      const sel = Int32Array.from({ length: batch.n - skip }, (_, i) => rowAt(batch, skip + i));
      const take = ties ? this.#takeTies(batch, sel) : Math.min(sel.length, this.#left);
      if (!ties) this.#left -= take;
      if (take > 0) return { n: take, cols: batch.cols, sel: sel.subarray(0, take) };
      if (ties) return null;
    }
    return null;
  }
  /** Goes on past the count while rows equal the last one. */
  #takeTies(batch: Batch, sel: Int32Array): number {
    const types = this.plan.uniqColIdx.map((index) => exprType((this.plan.targetlist[index - 1] as TargetEntry).expr));
    const key = keyOfRow(types, this.es);
    let taken = 0;
    for (const row of sel) {
      const mine = key(this.plan.uniqColIdx.map((index) => vectorGet(batch.cols[index - 1] as Vector, row)));
      if (this.#left <= 0 && mine !== this.#tie) {
        this.#ended = true;
        break;
      }
      this.#tie = mine;
      this.#left--;
      taken++;
    }
    return taken;
  }
  override rescan(): void {
    this.#ready = false;
    this.#ended = false;
    this.child.rescan();
  }
}

/** FOR UPDATE: with one session there is nobody to wait for. */
export class LockRowsState extends OneChild {
  declare readonly plan: LockRows;
  next(n: number): Pull {
    return this.child.next(n);
  }
}

export class ProjectSetState extends OneChild {
  declare readonly plan: ProjectSet;
  *next(n: number): Pull {
    const batch = yield* this.child.next(n);
    if (batch === null) return null;
    const builder = new BatchBuilder(this.plan.targetlist.length);
    const { ec, plan } = this;
    const evals = plan.targetlist.map((tle) => (isSet(tle.expr) ? undefined : buildExpr(tle.expr, builderOf(this.es))));
    for (let i = 0; i < batch.n; i++) {
      ec.outer.cols = batch.cols;
      ec.outer.row = rowAt(batch, i);
      const lists = plan.targetlist.map((tle, c) => {
        const evaluate = evals[c];
        return evaluate === undefined ? { values: [...this.#values(tle.expr)], set: true } : { values: [evaluate(ec)], set: false };
      });
      const count = Math.max(...lists.filter((list) => list.set).map((list) => list.values.length));
      for (let k = 0; k < count; k++) builder.addRow(lists.map((list) => (list.set ? (list.values[k] ?? null) : list.values[0])));
    }
    return builder.take() ?? (yield* this.next(n));
  }
  #values(expr: Expr): Iterable<Datum> {
    if (expr.tag !== "FuncExpr" || !expr.funcretset) return notSupported("a set-returning function inside an expression");
    return functionValues(expr, this.es, this.ec);
  }
}
function isSet(expr: Expr): boolean {
  let found = false;
  forEachNode(expr, (node) => {
    if (node.tag === "FuncExpr" && node.funcretset) found = true;
  });
  return found;
}

/** WITH RECURSIVE: rounds until one adds nothing. */
export class RecursiveUnionState extends ExecNode {
  declare readonly plan: RecursiveUnion;
  readonly left: ExecNode;
  readonly right: ExecNode;
  #phase: "left" | "right" | "done" = "left";
  #next: RowStore;
  #seen: Set<unknown> | undefined;
  constructor(plan: RecursiveUnion, es: ExecState, left: ExecNode, right: ExecNode) {
    super(plan, es);
    this.left = left;
    this.right = right;
    this.#next = new RowStore(plan.targetlist.length);
    es.stores.set(plan.wtParam, new RowStore(plan.targetlist.length));
    this.#seen = plan.numCols > 0 ? new Set() : undefined;
  }
  *next(n: number): Pull {
    for (;;) {
      if (this.#phase === "done") return null;
      const batch = yield* (this.#phase === "left" ? this.left : this.right).next(n);
      if (batch !== null) {
        const fresh = this.#distinct(batch);
        if (fresh.n === 0) continue;
        this.#next.append(fresh);
        return fresh;
      }
      this.es.checkInterrupts();
      if (this.#next.count === 0) {
        this.#phase = "done";
        return null;
      }
      this.es.stores.set(this.plan.wtParam, this.#next);
      this.#next = new RowStore(this.plan.targetlist.length);
      this.#phase = "right";
      this.right.rescan();
    }
  }
  #distinct(batch: Batch): Batch {
    if (this.#seen === undefined) return batch;
    const key = keyOfRow(this.plan.targetlist.map((tle) => exprType(tle.expr)), this.es);
    const sel = new Int32Array(batch.n);
    let kept = 0;
    for (let i = 0; i < batch.n; i++) {
      const row = rowAt(batch, i);
      const mine = key(batch.cols.map((column) => vectorGet(column, row)));
      if (this.#seen.has(mine)) continue;
      this.#seen.add(mine);
      sel[kept++] = row;
    }
    return { n: kept, cols: batch.cols, sel };
  }
  rescan(): void {
    this.#phase = "left";
    this.#next = new RowStore(this.plan.targetlist.length);
    this.#seen = this.plan.numCols > 0 ? new Set() : undefined;
    this.es.stores.set(this.plan.wtParam, new RowStore(this.plan.targetlist.length));
    this.left.rescan();
    this.right.rescan();
  }
  override children(): readonly ExecNode[] {
    return [this.left, this.right];
  }
}
