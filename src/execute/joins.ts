/**
 * Joins: nested loop, hash and merge, each for every join type.
 *
 * @see src/backend/executor/nodeNestloop.c, nodeHashjoin.c, nodeHash.c, nodeMergejoin.c
 */
import { bindFunction, hashKeyOf } from "../catalog/type-io.ts";
import type { Eval, ExprContext } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import { exprType } from "../nodes/make.ts";
import type { HashJoin, MergeJoin, NestLoop } from "../nodes/plannodes.ts";
import type { Datum, Expr, JoinType } from "../nodes/primnodes.ts";
import { anyVector, type Vector } from "../storage/vector.ts";
import { type Batch, BatchBuilder, ExecNode, type ExecState, MANY, type Pull, rowAt, RowStore } from "./exec-state.ts";
import { builderOf, buildList, buildQual } from "./exec-expr.ts";

type Plan = NestLoop | HashJoin | MergeJoin;

/** What the join methods share: tests, output, null rows. */
abstract class JoinState extends ExecNode {
  readonly outer: ExecNode;
  readonly inner: ExecNode;
  readonly jointype: JoinType;
  readonly joinqual: ((ec: ExprContext) => boolean) | undefined;
  readonly otherqual: ((ec: ExprContext) => boolean) | undefined;
  readonly evals: readonly Eval[];
  readonly single: boolean;
  readonly nullOuter: readonly Vector[];
  readonly nullInner: readonly Vector[];
  removedByJoin = 0;

  constructor(plan: Plan, es: ExecState, outer: ExecNode, inner: ExecNode) {
    super(plan, es);
    this.outer = outer;
    this.inner = inner;
    this.jointype = plan.jointype;
    this.joinqual = buildQual(plan.joinqual, es);
    this.otherqual = buildQual(plan.qual, es);
    this.evals = buildList(plan.targetlist.map((tle) => tle.expr), es);
    this.single = plan.inner_unique || plan.jointype === "JOIN_SEMI";
    this.nullOuter = outer.plan.targetlist.map(() => anyVector([null]));
    this.nullInner = inner.plan.targetlist.map(() => anyVector([null]));
  }
  override children(): readonly ExecNode[] {
    return [this.outer, this.inner];
  }
  /** Emits the current pair if the filter passes. */
  emit(builder: BatchBuilder): void {
    if (this.otherqual !== undefined && !this.otherqual(this.ec)) {
      this.removed++;
      return;
    }
    builder.add(this.evals, this.ec);
  }
  emitNullInner(builder: BatchBuilder): void {
    this.ec.inner.cols = this.nullInner;
    this.ec.inner.row = 0;
    this.emit(builder);
  }
  emitNullOuter(builder: BatchBuilder): void {
    this.ec.outer.cols = this.nullOuter;
    this.ec.outer.row = 0;
    this.emit(builder);
  }
}

export class NestLoopState extends JoinState {
  #outerBatch: Batch | null = null;
  #outerAt = 0;
  readonly #params: readonly { readonly id: number; readonly value: Eval }[];
  #inner: { batch: Batch; at: number } | undefined;
  #matched = false;
  #open = false;

  constructor(plan: NestLoop, es: ExecState, outer: ExecNode, inner: ExecNode) {
    super(plan, es, outer, inner);
    this.#params = plan.nestParams.map((param) => ({ id: param.paramno, value: buildExpr(param.paramval, builderOf(es)) }));
  }

  *next(n: number): Pull {
    const builder = new BatchBuilder(this.evals.length);
    const { ec } = this;
    const ask = this.single || this.jointype === "JOIN_ANTI" ? 16 : MANY;
    while (builder.n < n) {
      if (!this.#open && !(yield* this.#nextOuter(n))) return builder.take();
      if (this.#inner === undefined) {
        const batch = yield* this.inner.next(ask);
        if (batch === null) {
          this.#open = false;
          if (!this.#matched && (this.jointype === "JOIN_LEFT" || this.jointype === "JOIN_ANTI")) this.emitNullInner(builder);
          continue;
        }
        this.#inner = { batch, at: 0 };
      }
      const current = this.#inner;
      ec.inner.cols = current.batch.cols;
      let stop = false;
      while (current.at < current.batch.n && builder.n < n && !stop) {
        ec.inner.row = rowAt(current.batch, current.at++);
        if (this.joinqual !== undefined && !this.joinqual(ec)) {
          this.removedByJoin++;
          continue;
        }
        this.#matched = true;
        if (this.jointype === "JOIN_ANTI") stop = true;
        else {
          this.emit(builder);
          stop = this.single;
        }
      }
      if (stop) {
        this.#inner = undefined;
        this.#open = false;
      } else if (current.at >= current.batch.n) this.#inner = undefined;
    }
    return builder.take();
  }
  /** Moves to the next outer row, hands its values to the inner side and starts that over. */
  *#nextOuter(n: number): Generator<"yield", boolean> {
    if (this.#outerBatch === null || this.#outerAt >= this.#outerBatch.n) {
      this.#outerBatch = yield* this.outer.next(n);
      this.#outerAt = 0;
      if (this.#outerBatch === null) return false;
    }
    this.es.checkInterrupts();
    const { ec } = this;
    ec.outer.cols = this.#outerBatch.cols;
    ec.outer.row = rowAt(this.#outerBatch, this.#outerAt++);
    for (const { id, value } of this.#params) this.es.params.exec[id] = value(ec);
    this.inner.rescan();
    this.#inner = undefined;
    this.#matched = false;
    this.#open = true;
    return true;
  }
  rescan(): void {
    this.outer.rescan();
    this.#outerBatch = null;
    this.#outerAt = 0;
    this.#open = false;
    this.#inner = undefined;
  }
}

/** Makes the keys of rows of one side: a primitive, or undefined where a part is null. */
function keyMaker(exprs: readonly Expr[], es: ExecState): (ec: ExprContext) => unknown {
  const evals = buildList(exprs, es);
  const keys = exprs.map((expr) => hashKeyOf(es.catalog, exprType(expr)));
  if (evals.length === 1) {
    const [evaluate, key] = [evals[0] as Eval, keys[0] as (value: Datum) => unknown];
    return (ec) => {
      const value = evaluate(ec);
      return value === null ? undefined : key(value);
    };
  }
  return (ec) => {
    let text = "";
    for (let i = 0; i < evals.length; i++) {
      const value = (evals[i] as Eval)(ec);
      if (value === null) return undefined;
      text += `${String((keys[i] as (v: Datum) => unknown)(value))}\u0001`;
    }
    return text;
  };
}

export class HashJoinState extends JoinState {
  readonly #outerKey: (ec: ExprContext) => unknown;
  readonly #innerKey: (ec: ExprContext) => unknown;
  readonly hash: ExecNode;
  #table: Map<unknown, number[]> | undefined;
  #store: RowStore;
  #cols: readonly Vector[] = [];
  #matched: Uint8Array = new Uint8Array(0);
  #outerBatch: Batch | null = null;
  #outerAt = 0;
  #tail = 0;
  #pending: { readonly rows: readonly number[]; at: number } | undefined;
  #outerMatched = false;

  constructor(plan: HashJoin, es: ExecState, outer: ExecNode, hash: ExecNode) {
    super(plan, es, outer, hash);
    this.hash = hash;
    this.#outerKey = keyMaker(plan.hashkeys, es);
    this.#innerKey = keyMaker((plan.righttree as { hashkeys: readonly Expr[] }).hashkeys, es);
    this.#store = new RowStore(hash.plan.targetlist.length);
  }

  *#build(): Generator<"yield", void> {
    const table = new Map<unknown, number[]>();
    const { ec } = this;
    for (let batch = yield* this.inner.next(MANY); batch !== null; batch = yield* this.inner.next(MANY)) {
      const start = this.#store.count;
      this.#store.append(batch);
      // The build side's expressions are written for the Hash node, whose own child is its outer.
      ec.outer.cols = batch.cols;
      for (let i = 0; i < batch.n; i++) {
        ec.outer.row = rowAt(batch, i);
        const key = this.#innerKey(ec);
        if (key === undefined) continue;
        const list = table.get(key);
        if (list === undefined) table.set(key, [start + i]);
        else list.push(start + i);
      }
      this.es.checkInterrupts();
    }
    this.#cols = this.#store.columns.map((column) => anyVector(column));
    this.#matched = new Uint8Array(this.#store.count);
    this.#table = table;
  }

  *next(n: number): Pull {
    if (this.#table === undefined) yield* this.#build();
    const table = this.#table as Map<unknown, number[]>;
    const builder = new BatchBuilder(this.evals.length);
    const { ec } = this;
    const fills = this.jointype === "JOIN_LEFT" || this.jointype === "JOIN_FULL" || this.jointype === "JOIN_ANTI";
    while (builder.n < n) {
      if (this.#pending !== undefined) {
        this.#probe(builder, n);
        if (this.#pending === undefined && !this.#outerMatched && fills) this.emitNullInner(builder);
        continue;
      }
      if (this.#outerBatch === null || this.#outerAt >= this.#outerBatch.n) {
        if (this.#tail === 0) this.#outerBatch = yield* this.outer.next(Math.max(n, 64));
        this.#outerAt = 0;
        if (this.#outerBatch === null || this.#tail > 0) {
          this.#outerBatch = null;
          return this.#unmatchedInner(builder, n);
        }
        this.es.checkInterrupts();
      }
      ec.outer.cols = this.#outerBatch.cols;
      ec.outer.row = rowAt(this.#outerBatch, this.#outerAt++);
      const key = this.#outerKey(ec);
      const rows = key === undefined ? undefined : table.get(key);
      this.#outerMatched = false;
      if (rows !== undefined) this.#pending = { rows, at: 0 };
      else if (fills) this.emitNullInner(builder);
    }
    return builder.take();
  }

  /** Tries the rows of one bucket against the current outer row. */
  #probe(builder: BatchBuilder, n: number): void {
    const pending = this.#pending as { rows: readonly number[]; at: number };
    const { ec, jointype } = this;
    while (pending.at < pending.rows.length && builder.n < n) {
      const row = pending.rows[pending.at++] as number;
      ec.inner.cols = this.#cols;
      ec.inner.row = row;
      if (jointype === "JOIN_RIGHT_SEMI" && this.#matched[row] === 1) continue;
      if (this.joinqual !== undefined && !this.joinqual(ec)) {
        this.removedByJoin++;
        continue;
      }
      this.#outerMatched = true;
      this.#matched[row] = 1;
      if (jointype === "JOIN_ANTI") break;
      if (jointype === "JOIN_RIGHT_ANTI") continue;
      this.emit(builder);
      if (this.single) break;
    }
    if (pending.at >= pending.rows.length || (this.#outerMatched && (this.single || jointype === "JOIN_ANTI"))) this.#pending = undefined;
  }

  /** Inner rows that met none, for right and full joins. */
  #unmatchedInner(builder: BatchBuilder, n: number): Batch | null {
    if (this.jointype === "JOIN_RIGHT" || this.jointype === "JOIN_FULL" || this.jointype === "JOIN_RIGHT_ANTI") {
      if (this.#tail === 0) this.#tail = 1;
      while (this.#tail <= this.#store.count && builder.n < n) {
        const row = this.#tail++ - 1;
        if (this.#matched[row] === 1) continue;
        this.ec.inner.cols = this.#cols;
        this.ec.inner.row = row;
        this.emitNullOuter(builder);
      }
    }
    return builder.take();
  }
  rescan(): void {
    this.outer.rescan();
    this.inner.rescan();
    this.#table = undefined;
    this.#store = new RowStore(this.inner.plan.targetlist.length);
    this.#outerBatch = null;
    this.#outerAt = 0;
    this.#tail = 0;
    this.#pending = undefined;
  }
}

interface MergeKey {
  readonly left: Eval;
  readonly right: Eval;
  readonly compare: (a: Datum, b: Datum) => number;
  readonly reverse: boolean;
  readonly nullsFirst: boolean;
}

export class MergeJoinState extends JoinState {
  readonly #keys: readonly MergeKey[];
  #out: RowStore | undefined;
  #at = 0;

  constructor(plan: MergeJoin, es: ExecState, outer: ExecNode, inner: ExecNode) {
    super(plan, es, outer, inner);
    this.#keys = plan.mergeclauses.map((clause, i) => {
      const op = clause as Extract<Expr, { tag: "OpExpr" }>;
      const row = es.catalog.operator(op.opno);
      const proc = es.catalog.opfamilyProc(plan.mergeFamilies[i] as number, row.oprleft, row.oprright, 1);
      return {
        left: buildExpr(op.args[0] as Expr, builderOf(es)), right: buildExpr(op.args[1] as Expr, builderOf(es)), compare: bindFunction(es.catalog, proc, es.session) as (a: Datum, b: Datum) => number, reverse: plan.mergeReversals[i] === true, nullsFirst: plan.mergeNullsFirst[i] === true,
      };
    });
  }

  /** Both inputs whole, with their keys. */
  *#load(node: ExecNode, side: "outer" | "inner"): Generator<"yield", { readonly cols: readonly Vector[]; readonly keys: Datum[][] }> {
    const store = new RowStore(node.plan.targetlist.length);
    for (let batch = yield* node.next(MANY); batch !== null; batch = yield* node.next(MANY)) store.append(batch);
    const cols = store.columns.map((column) => anyVector(column));
    const slot = this.ec[side];
    slot.cols = cols;
    const keys: Datum[][] = [];
    for (let row = 0; row < store.count; row++) {
      slot.row = row;
      keys.push(this.#keys.map((key) => (side === "outer" ? key.left : key.right)(this.ec)));
    }
    return { cols, keys };
  }
  /** Order of two keys; nulls meet nothing but stand in order. */
  #compare(a: readonly Datum[], b: readonly Datum[]): number {
    for (let i = 0; i < this.#keys.length; i++) {
      const key = this.#keys[i] as MergeKey;
      const [x, y] = [a[i], b[i]];
      if (x === null || y === null) {
        if (x === y) continue;
        return (x === null) === key.nullsFirst ? -1 : 1;
      }
      const order = key.compare(x, y);
      if (order !== 0) return key.reverse ? -order : order;
    }
    return 0;
  }

  *#run(): Generator<"yield", RowStore> {
    const o = yield* this.#load(this.outer, "outer");
    const i = yield* this.#load(this.inner, "inner");
    const out = new RowStore(this.evals.length);
    const { ec, jointype } = this;
    const matchedInner = new Uint8Array(i.keys.length);
    const builder = new BatchBuilder(this.evals.length);
    let b = 0;
    for (let a = 0; a < o.keys.length; a++) {
      const key = o.keys[a] as Datum[];
      while (b < i.keys.length && this.#compare(i.keys[b] as Datum[], key) < 0) b++;
      let matched = false;
      if (!key.includes(null)) {
        for (let k = b; k < i.keys.length && this.#compare(i.keys[k] as Datum[], key) === 0; k++) {
          ec.outer.cols = o.cols;
          ec.outer.row = a;
          ec.inner.cols = i.cols;
          ec.inner.row = k;
          if (this.joinqual !== undefined && !this.joinqual(ec)) continue;
          matched = true;
          matchedInner[k] = 1;
          if (jointype === "JOIN_ANTI" || jointype === "JOIN_RIGHT_ANTI") {
            if (jointype === "JOIN_ANTI") break;
            continue;
          }
          this.emit(builder);
          if (this.single) break;
        }
      }
      if (!matched && (jointype === "JOIN_LEFT" || jointype === "JOIN_FULL" || jointype === "JOIN_ANTI")) {
        ec.outer.cols = o.cols;
        ec.outer.row = a;
        this.emitNullInner(builder);
      }
    }
    if (jointype === "JOIN_RIGHT" || jointype === "JOIN_FULL" || jointype === "JOIN_RIGHT_ANTI") {
      for (let k = 0; k < i.keys.length; k++) {
        if (matchedInner[k] === 1) continue;
        ec.inner.cols = i.cols;
        ec.inner.row = k;
        this.emitNullOuter(builder);
      }
    }
    const batch = builder.take();
    if (batch !== null) out.append(batch);
    return out;
  }
  *next(n: number): Pull {
    this.#out ??= yield* this.#run();
    const batch = this.#out.slice(this.#at, n);
    this.#at += batch?.n ?? 0;
    return batch;
  }
  rescan(): void {
    this.outer.rescan();
    this.inner.rescan();
    this.#out = undefined;
    this.#at = 0;
  }
}
