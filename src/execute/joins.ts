/**
 * Joins: nested loop, hash and merge, each for every join type.
 *
 * @see src/backend/executor/nodeNestloop.c, nodeHashjoin.c, nodeHash.c, nodeMergejoin.c
 */
import { bindFunction } from "../catalog/type-io.ts";
import type { Eval, ExprContext } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import { Projection } from "../expr/kernel.ts";
import type { Measures } from "../nodes/instrument.ts";
import { exprType } from "../nodes/make.ts";
import type { HashJoin, MergeJoin, NestLoop } from "../nodes/plannodes.ts";
import type { Datum, Expr, JoinType } from "../nodes/primnodes.ts";
import { exprContains } from "../nodes/walk.ts";
import { anyVector, type Vector } from "../storage/vector.ts";
import { builderOf } from "./exec-expr.ts";
import { type Batch, ExecNode, type ExecState, type LookUpSource, MANY, partOf, type Pull, rowAt, RowStore } from "./exec-state.ts";
import type { Held } from "../probes/probes.ts";
import { tellBuilt, tellProbed } from "./tell.ts";
import { PairCondition, type PairFn } from "./condition.ts";
import type { HashState } from "./node-hash.ts";
import { JoinOutput } from "./join-output.ts";
import { JoinTable, type KeyColumn, keyColumn } from "./join-table.ts";

type Plan = NestLoop | HashJoin | MergeJoin;
const NULL_ROW = -1;
const always: PairFn = () => true;

/** An inner batch under way in a nested loop. */
interface InnerScan {
  readonly batch: Batch;
  readonly test: PairFn;
  at: number;
}
/** An outer batch under way in a hash join. */
interface Probe {
  readonly batch: Batch;
  readonly heads: Int32Array;
  readonly test: PairFn;
  at: number;
  /** The next inner row to try for the current outer row, or -1. */
  chain: number;
  met: boolean;
}

/** What the join methods share: tests, output, null rows. */
abstract class JoinState extends ExecNode {
  readonly outer: ExecNode;
  readonly inner: ExecNode;
  readonly jointype: JoinType;
  readonly joinqual: PairCondition | undefined;
  readonly output: JoinOutput;
  readonly single: boolean;
  /** Columns of the inner side before it has given any; only null rows are taken of them. */
  readonly noInner: readonly Vector[];
  readonly noOuter: readonly Vector[];
  removedByJoin = 0;

  constructor(plan: Plan, es: ExecState, outer: ExecNode, inner: ExecNode) {
    super(plan, es);
    this.outer = outer;
    this.inner = inner;
    this.jointype = plan.jointype;
    this.joinqual = plan.joinqual.length === 0 ? undefined : new PairCondition(this, plan.joinqual);
    this.output = new JoinOutput(this, plan.targetlist, plan.qual);
    this.single = plan.inner_unique || plan.jointype === "JOIN_SEMI";
    this.noOuter = outer.plan.targetlist.map(() => anyVector([null]));
    this.noInner = inner.plan.targetlist.map(() => anyVector([null]));
  }
  override children(): readonly ExecNode[] {
    return [this.outer, this.inner];
  }
  /** Whether an outer row that met none is given with nulls. */
  get fillsInner(): boolean {
    return this.jointype === "JOIN_LEFT" || this.jointype === "JOIN_FULL" || this.jointype === "JOIN_ANTI";
  }
  get fillsOuter(): boolean {
    return this.jointype === "JOIN_RIGHT" || this.jointype === "JOIN_FULL" || this.jointype === "JOIN_RIGHT_ANTI";
  }
  override measures(): Measures {
    return { removedByJoin: this.removedByJoin };
  }
  /** The rows gathered so far, those that the filter drops left out; null where none is left. */
  taken(): Batch | null {
    return this.output.take(this.ec);
  }
}

export class NestLoopState extends JoinState {
  #outerBatch: Batch | null = null;
  #outerAt = 0;
  #outerRow = 0;
  readonly #params: readonly { readonly id: number; readonly value: Eval }[];
  #inner: InnerScan | undefined;
  #matched = false;
  #open = false;
  #done = false;
  /** The inner side, where it can be asked for many outer rows at once; not while somebody watches single pulls. */
  readonly #source: LookUpSource | undefined;

  constructor(plan: NestLoop, es: ExecState, outer: ExecNode, inner: ExecNode) {
    super(plan, es, outer, inner);
    this.#params = plan.nestParams.map((param) => ({ id: param.paramno, value: buildExpr(param.paramval, builderOf(es)) }));
    this.#source = inner.instrument === undefined && "lookUp" in inner && !readsParams((inner as unknown as LookUpSource).lookUpExprs, plan) ? (inner as unknown as LookUpSource) : undefined;
  }

  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    if (this.#source !== undefined) return yield* this.#lookUpNext(this.#source, n);
    const { output } = this;
    const isOne = this.single || this.jointype === "JOIN_ANTI";
    const ask = isOne ? (this.es.counts === true ? 1 : 16) : MANY;
    for (;;) {
      while (output.n < n && !this.#done) {
        if (!this.#open) {
          if (this.#outerBatch === null || this.#outerAt >= this.#outerBatch.n) {
            this.#outerBatch = yield* this.outer.next(this.exact ? 1 : n);
            this.#outerAt = 0;
            if (this.#outerBatch === null) {
              this.#done = true;
              break;
            }
          }
          this.#nextOuter(this.#outerBatch);
        }
        if (this.#inner === undefined) {
          const batch = yield* this.inner.next(this.exact ? Math.min(ask, n - output.n) : ask);
          if (batch === null) {
            this.#open = false;
            if (!this.#matched && this.fillsInner) output.addOne(this.#outerCols, this.#outerRow, this.noInner, NULL_ROW);
            continue;
          }
          this.#inner = { batch, at: 0, test: this.joinqual?.bind(this.#outerCols, batch.cols, batch.n) ?? always };
        }
        this.#pair(n);
      }
      if (output.n === 0) return null;
      const batch = this.taken();
      if (batch !== null) return batch;
    }
  }
  /** Looks the rows of an outer batch up together. */
  *#lookUpNext(source: LookUpSource, n: number): Pull {
    const { output } = this;
    for (;;) {
      while (output.n < n) {
        if (this.#outerBatch === null || this.#outerAt >= this.#outerBatch.n) {
          this.#outerBatch = yield* this.outer.next(n);
          this.#outerAt = 0;
          if (this.#outerBatch === null) break;
          this.es.checkInterrupts();
        }
        this.#lookUp(source, this.#outerBatch, n - output.n);
      }
      if (output.n === 0) return null;
      const batch = this.taken();
      if (batch !== null) return batch;
    }
  }
  #lookUp(source: LookUpSource, outer: Batch, room: number): void {
    const { ec, output } = this;
    const { exec } = this.es.params;
    const start = this.#outerAt;
    ec.outer.cols = outer.cols;
    const { batch, outer: found, done } = source.lookUp(outer.n - start, (i) => {
      ec.outer.row = rowAt(outer, start + i);
      for (const { id, value } of this.#params) exec[id] = value(ec);
    }, room, this.joinqual === undefined && (this.single || this.jointype === "JOIN_ANTI"));
    this.#outerAt += done;
    const test = batch.n === 0 ? always : (this.joinqual?.bind(outer.cols, batch.cols, batch.n) ?? always);
    let at = 0;
    for (let i = 0; i < done; i++) {
      const row = rowAt(outer, start + i);
      let met = false;
      for (; at < batch.n && found[at] === i; at++) {
        if (met && (this.single || this.jointype === "JOIN_ANTI")) continue;
        const inner = rowAt(batch, at);
        if (!test(row, inner)) continue;
        met = true;
        if (this.jointype !== "JOIN_ANTI") output.addOne(outer.cols, row, batch.cols, inner);
      }
      if (!met && this.fillsInner) output.addOne(outer.cols, row, this.noInner, NULL_ROW);
    }
  }
  get #outerCols(): readonly Vector[] {
    return (this.#outerBatch as Batch).cols;
  }
  /** Tries the rows of the inner batch against the outer row. */
  #pair(n: number): void {
    const current = this.#inner as InnerScan;
    const { batch, test } = current;
    const found: number[] = [];
    let stop = false;
    const room = n - this.output.n;
    while (current.at < batch.n && found.length < room && !stop) {
      const row = rowAt(batch, current.at++);
      if (!test(this.#outerRow, row)) {
        this.removedByJoin++;
        continue;
      }
      this.#matched = true;
      if (this.jointype === "JOIN_ANTI") stop = true;
      else {
        found.push(row);
        stop = this.single;
      }
    }
    if (found.length > 0) this.output.addRows(this.#outerCols, this.#outerRow, batch.cols, found);
    if (stop) {
      this.#inner = undefined;
      this.#open = false;
    } else if (current.at >= batch.n) this.#inner = undefined;
  }
  /** Moves to the next outer row, hands its values to the inner side and starts that over. */
  #nextOuter(batch: Batch): void {
    this.es.checkInterrupts();
    this.#outerRow = rowAt(batch, this.#outerAt++);
    if (this.#params.length > 0) {
      const { ec } = this;
      ec.outer.cols = batch.cols;
      ec.outer.row = this.#outerRow;
      for (const { id, value } of this.#params) this.es.params.exec[id] = value(ec);
    }
    this.inner.rescan();
    this.#inner = undefined;
    this.#matched = false;
    this.#open = true;
  }
  rescan(): void {
    this.outer.rescan();
    this.output.clear();
    this.#outerBatch = null;
    this.#outerAt = 0;
    this.#open = false;
    this.#done = false;
    this.#inner = undefined;
  }
}

/** Whether expressions read what the loop hands to its inner side. */
const readsParams = (exprs: readonly unknown[], plan: NestLoop): boolean => exprContains(exprs, (node) => node.tag === "SubPlan" || (node.tag === "Param" && node.paramkind === "PARAM_EXEC" && plan.nestParams.some((param) => param.paramno === node.paramid)));

/** The key columns of one side of a hash join. */
class JoinKeys {
  readonly #projection: Projection;
  readonly #exprs: readonly Expr[];
  readonly #es: ExecState;
  constructor(exprs: readonly Expr[], es: ExecState) {
    this.#exprs = exprs;
    this.#es = es;
    this.#projection = new Projection(exprs, builderOf(es));
  }
  read(batch: Batch, ec: ExecNode["ec"]): KeyColumn[] {
    const plain = this.#exprs.every((expr) => expr.tag === "Var" && expr.varattno > 0);
    const cols = plain ? this.#exprs.map((expr) => batch.cols[(expr as Extract<Expr, { tag: "Var" }>).varattno - 1] as Vector) : (this.#projection.run({ outer: batch.cols }, batch.sel, batch.n, ec) as Vector[]);
    return this.#exprs.map((expr, k) => keyColumn(cols[k] as Vector, plain ? batch.sel : null, batch.n, exprType(expr), this.#es.catalog));
  }
}

/** How many of the rows have a key that is null. */
function nullKeys(keys: readonly KeyColumn[], count: number): number {
  let found = 0;
  for (let i = 0; i < count; i++) if (keys.some(({ nulls }) => nulls?.[i] === 1)) found++;
  return found;
}

export class HashJoinState extends JoinState {
  readonly #hash: HashState;
  readonly #outerKeys: JoinKeys;
  readonly #innerKeys: JoinKeys;
  #table: JoinTable | undefined;
  #store: RowStore;
  #matched: Uint8Array = new Uint8Array(0);
  #batch: Probe | undefined;
  #tail = 0;
  #pairs = { outer: new Int32Array(64), inner: new Int32Array(64), n: 0 };

  constructor(plan: HashJoin, es: ExecState, outer: ExecNode, hash: ExecNode) {
    super(plan, es, outer, hash);
    this.#hash = hash as HashState;
    this.#outerKeys = new JoinKeys(plan.hashkeys, es);
    // The build side's keys are written for the Hash node, whose own child is its outer.
    this.#innerKeys = new JoinKeys((plan.righttree as { hashkeys: readonly Expr[] }).hashkeys, es);
    this.#store = new RowStore(hash.plan.targetlist.length);
  }

  *#build(): Generator<"yield", void> {
    for (let batch = yield* this.inner.next(MANY); batch !== null; batch = yield* this.inner.next(MANY)) {
      this.#store.append(batch);
      this.es.checkInterrupts();
    }
    const { columns, count } = this.#store;
    const keys = this.#innerKeys.read({ n: count, cols: columns, sel: null }, this.ec);
    this.#table = new JoinTable(keys, count);
    this.#matched = new Uint8Array(count);
    // A row whose key is null can meet none: it is kept, and counted, where such rows are given as well.
    if (this.#hash.instrument !== undefined && !this.fillsOuter) this.#hash.instrument.rows -= nullKeys(keys, count);
    this.#hash.built = { rows: count, bytes: this.#store.held("").bytes };
    if (this.es.probe.active) tellBuilt(this, this.#store.held("hash table"), this.#table);
  }
  override holds(): Held | undefined {
    return this.#table === undefined ? undefined : this.#store.held("hash table");
  }

  /** A batch of the outer side that was read to see whether there is one. */
  #first: Batch | undefined;
  #ended = false;
  *#nextOuter(n: number): Pull {
    const first = this.#first;
    this.#first = undefined;
    return first ?? (yield* this.outer.next(this.exact ? 1 : Math.max(n, 64)));
  }
  /** Builds the table, unless the outer side is empty and cheaper to ask; an empty one may end the join. @see ExecHashJoinImpl */
  *#begin(n: number): Generator<"yield", void> {
    const { outer, inner, fillsOuter, fillsInner } = this;
    if (!fillsOuter && (fillsInner || outer.plan.startup_cost < inner.plan.total_cost)) {
      this.#first = (yield* this.outer.next(this.es.counts === true ? 1 : Math.max(n, 64))) ?? undefined;
      this.#ended = this.#first === undefined;
    }
    if (this.#ended) return;
    yield* this.#build();
    this.#ended = this.#store.count === 0 && !fillsInner;
  }
  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    if (this.#table === undefined && !this.#ended) yield* this.#begin(n);
    if (this.#ended) return null;
    const { output } = this;
    for (;;) {
      while (output.n < n) {
        if (this.#batch === undefined) {
          const batch = this.#tail > 0 ? null : yield* this.#nextOuter(n);
          if (batch === null) {
            this.#unmatchedInner(n);
            break;
          }
          this.es.checkInterrupts();
          this.#batch = this.#probe(batch);
        }
        this.#pair(n);
      }
      if (output.n === 0) return null;
      const batch = this.taken();
      if (batch !== null) return batch;
    }
  }
  #probe(batch: Batch): Probe {
    const heads = (this.#table as JoinTable).probe(this.#outerKeys.read(batch, this.ec), batch.n);
    if (this.es.probe.active) tellProbed(this, heads);
    return { batch, heads, test: this.joinqual?.bind(batch.cols, this.#store.columns, batch.n) ?? always, at: 0, chain: heads[0] as number, met: false };
  }

  /** Goes through the outer batch until it ends or the output is full. */
  #pair(n: number): void {
    const current = this.#batch as Probe;
    const { batch, heads, test } = current;
    const { next } = this.#table as JoinTable;
    const { jointype, single, fillsInner } = this;
    const matched = this.#matched;
    const silent = jointype === "JOIN_ANTI" || jointype === "JOIN_RIGHT_ANTI";
    const once = single || jointype === "JOIN_ANTI";
    const rightSemi = jointype === "JOIN_RIGHT_SEMI";
    const room = n - this.output.n;
    const pairs = this.#pairs;
    pairs.n = 0;
    while (pairs.n < room) {
      const o = batch.sel === null ? current.at : (batch.sel[current.at] as number);
      let row = current.chain;
      while (row >= 0 && pairs.n < room) {
        const inner = row;
        row = next[row] as number;
        if (rightSemi && matched[inner] === 1) continue;
        if (test !== always && !test(o, inner)) {
          this.removedByJoin++;
          continue;
        }
        current.met = true;
        matched[inner] = 1;
        if (!silent) this.#addPair(o, inner);
        if (once) row = -1;
      }
      current.chain = row;
      if (row >= 0) break;
      if (!current.met && fillsInner) {
        if (pairs.n >= room) break;
        this.#addPair(o, NULL_ROW);
      }
      current.met = false;
      if (++current.at >= batch.n) {
        this.#batch = undefined;
        break;
      }
      current.chain = heads[current.at] as number;
    }
    if (pairs.n > 0) this.output.add(batch.cols, pairs.outer, this.#store.columns, pairs.inner, pairs.n);
  }
  #addPair(outer: number, inner: number): void {
    const pairs = this.#pairs;
    if (pairs.n === pairs.outer.length) {
      const grow = (from: Int32Array): Int32Array<ArrayBuffer> => {
        const into = new Int32Array(from.length * 4);
        into.set(from);
        return into;
      };
      pairs.outer = grow(pairs.outer);
      pairs.inner = grow(pairs.inner);
    }
    pairs.outer[pairs.n] = outer;
    pairs.inner[pairs.n++] = inner;
  }

  /** Inner rows that met none, for right and full joins. */
  #unmatchedInner(n: number): void {
    if (!this.fillsOuter) return;
    if (this.#tail === 0) this.#tail = 1;
    const rows: number[] = [];
    while (this.#tail <= this.#store.count && this.output.n + rows.length < n) {
      const row = this.#tail++ - 1;
      if (this.#matched[row] !== 1) rows.push(row);
    }
    if (rows.length > 0) this.output.addRows(this.noOuter, NULL_ROW, this.#store.columns, rows);
  }
  rescan(): void {
    this.outer.rescan();
    this.output.clear();
    this.#batch = undefined;
    this.#first = undefined;
    this.#tail = 0;
    if (this.#table !== undefined && this.inner.plan.extParam === 0) {
      // The table holds the same rows again.
      this.#matched.fill(0);
      return;
    }
    this.#ended = false;
    this.inner.rescan();
    this.#table = undefined;
    this.#store = new RowStore(this.inner.plan.targetlist.length);
  }
}

interface MergeKey {
  readonly left: Eval;
  readonly right: Eval;
  readonly compare: (a: Datum, b: Datum) => number;
  readonly reverse: boolean;
  readonly nullsFirst: boolean;
}

/** An input of a merge join: its rows as far as they were read, with their keys. */
class MergeSide {
  readonly keys: Datum[][] = [];
  readonly #node: ExecNode;
  readonly #ec: ExprContext;
  readonly #slot: ExprContext["outer"];
  readonly #evals: readonly Eval[];
  readonly #exact: boolean;
  readonly #store: RowStore;
  #done = false;
  /** The row that PostgreSQL would have in hand. */
  #at = -1;
  constructor(node: ExecNode, ec: ExprContext, slot: ExprContext["outer"], evals: readonly Eval[], exact: boolean) {
    [this.#node, this.#ec, this.#slot, this.#evals, this.#exact] = [node, ec, slot, evals, exact];
    this.#store = new RowStore(node.plan.targetlist.length);
  }
  get cols(): readonly Vector[] {
    return this.#store.columns;
  }
  /** Whether there is a row of a number; reads it where nobody has. */
  *has(row: number): Generator<"yield", boolean> {
    while (row >= this.keys.length && !this.#done) {
      const batch = yield* this.#node.next(this.#exact ? 1 : MANY);
      if (batch === null) this.#done = true;
      else this.#store.append(batch);
      this.#slot.cols = this.#store.columns;
      for (let at = this.keys.length; at < this.#store.count; at++) {
        this.#slot.row = at;
        this.keys.push(this.#evals.map((evaluate) => evaluate(this.#ec)));
      }
    }
    return row < this.keys.length;
  }
  /** Whether a row was read, where nobody counts how often. */
  isThere(row: number): boolean {
    return row < this.keys.length && !this.#exact;
  }
  /** The same, of the inner side: a row that is read once more is counted once more. */
  *reach(row: number): Generator<"yield", boolean> {
    if (row < this.keys.length) {
      if (row > this.#at && this.#exact && row < this.#read && this.#node.instrument !== undefined) this.#node.instrument.rows++;
    } else if (!(yield* this.has(row))) return false;
    this.#at = Math.max(this.#at, row);
    this.#read = Math.max(this.#read, row + 1);
    return true;
  }
  #read = 0;
  /** Goes back to a row that was marked. @see ExecRestrPos */
  restore(row: number): void {
    if (this.#exact) this.#at = row;
  }
}

export class MergeJoinState extends JoinState {
  readonly #keys: readonly MergeKey[];
  /** A condition that is constantly false: no row meets another. */
  readonly #neverMet: boolean;
  #out: Iterator<Batch | "yield"> | undefined;
  #rest: { readonly batch: Batch; at: number } | undefined;

  constructor(plan: MergeJoin, es: ExecState, outer: ExecNode, inner: ExecNode) {
    super(plan, es, outer, inner);
    this.#neverMet = plan.joinqual.some((qual) => qual.tag === "Const" && (qual.constisnull || qual.constvalue === false));
    this.#keys = plan.mergeclauses.map((clause, i) => {
      const op = clause as Extract<Expr, { tag: "OpExpr" }>;
      const row = es.catalog.operator(op.opno);
      const proc = es.catalog.opfamilyProc(plan.mergeFamilies[i] as number, row.oprleft, row.oprright, 1);
      return {
        left: buildExpr(op.args[0] as Expr, builderOf(es)), right: buildExpr(op.args[1] as Expr, builderOf(es)), compare: bindFunction(es.catalog, proc, es.session) as (a: Datum, b: Datum) => number, reverse: plan.mergeReversals[i] === true, nullsFirst: plan.mergeNullsFirst[i] === true,
      };
    });
  }

  /** Whether the inner row comes before the outer one; a row that cannot match goes as soon as it is reached. @see MJCompare, MJEVAL_NONMATCHABLE */
  #isBehind(inner: readonly Datum[], outer: readonly Datum[]): boolean {
    return this.#neverMet || (!outer.includes(null) && (inner.includes(null) || this.#compare(inner, outer) < 0));
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

  /** Whether nothing can meet a row any more, nor what comes behind it: nulls meet nothing, and stand last. @see MJEVAL_ENDOFJOIN */
  #endsAt(key: readonly Datum[]): boolean {
    return key[0] === null && this.#keys[0]?.nullsFirst === false;
  }
  /** Goes through both inputs side by side, and reads no more of them than it takes. @see ExecMergeJoin */
  *#merge(): Generator<Batch | "yield"> {
    const { jointype, output, joinqual } = this;
    const o = new MergeSide(this.outer, this.ec, this.ec.outer, this.#keys.map(({ left }) => left), this.es.counts === true);
    const i = new MergeSide(this.inner, this.ec, this.ec.inner, this.#keys.map(({ right }) => right), this.es.counts === true);
    const matchedInner: boolean[] = [];
    let test = always;
    let bound = -1;
    const testNow = (): PairFn => {
      if (joinqual !== undefined && bound !== o.keys.length + i.keys.length) {
        test = joinqual.bind(o.cols, i.cols, i.keys.length);
        bound = o.keys.length + i.keys.length;
      }
      return test;
    };
    let b = 0;
    let innerEnds = false;
    for (let a = 0; a < o.keys.length || (yield* o.has(a)); a++) {
      const key = o.keys[a] as Datum[];
      if (!this.fillsInner && this.#endsAt(key)) break;
      const unmatched: number[] = [];
      const isNull = key.includes(null);
      while (!isNull && !innerEnds && (i.isThere(b) || (yield* i.reach(b)))) {
        if (!this.fillsOuter && this.#endsAt(i.keys[b] as Datum[])) innerEnds = true;
        else if (!this.#isBehind(i.keys[b] as Datum[], key)) break;
        else {
          if (matchedInner[b] !== true) unmatched.push(b);
          b++;
        }
      }
      if (this.fillsOuter && unmatched.length > 0) output.addRows(this.noOuter, NULL_ROW, i.cols, unmatched);
      if (!isNull && (innerEnds || b >= i.keys.length) && !this.fillsInner) break;
      let matched = false;
      if (!isNull && !innerEnds) {
        const rows: number[] = [];
        i.restore(b);
        for (let k = b; (i.isThere(k) || (yield* i.reach(k))) && this.#compare(i.keys[k] as Datum[], key) === 0; k++) {
          if (!testNow()(a, k)) {
            this.removedByJoin++;
            continue;
          }
          matched = true;
          matchedInner[k] = true;
          if (jointype === "JOIN_ANTI") break;
          if (jointype === "JOIN_RIGHT_ANTI") continue;
          rows.push(k);
          if (this.single) break;
        }
        if (rows.length > 0) output.addRows(o.cols, a, i.cols, rows);
      }
      if (!matched && this.fillsInner) output.addOne(o.cols, a, this.noInner, NULL_ROW);
      if (output.n >= (this.exact ? 1 : MANY)) {
        const batch = this.taken();
        if (batch !== null) yield batch;
      }
    }
    if (this.fillsOuter) {
      const rows: number[] = [];
      for (let k = b; yield* i.reach(k); k++) if (matchedInner[k] !== true) rows.push(k);
      if (rows.length > 0) output.addRows(this.noOuter, NULL_ROW, i.cols, rows);
    }
    const batch = output.n === 0 ? null : this.taken();
    if (batch !== null) yield batch;
  }
  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    this.#out ??= this.#merge();
    while (this.#rest === undefined) {
      const step = this.#out.next();
      if (step.done === true) return null;
      if (step.value === "yield") yield "yield";
      else this.#rest = { batch: step.value, at: 0 };
    }
    const { batch, at } = this.#rest;
    const take = Math.min(n, batch.n - at);
    this.#rest.at += take;
    if (this.#rest.at >= batch.n) this.#rest = undefined;
    return take === batch.n ? batch : partOf(batch, at, take);
  }
  rescan(): void {
    this.outer.rescan();
    this.inner.rescan();
    this.output.clear();
    this.#out = undefined;
    this.#rest = undefined;
  }
}
