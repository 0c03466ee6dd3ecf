/**
 * Joins: nested loop, hash and merge, each for every join type.
 *
 * @see src/backend/executor/nodeNestloop.c, nodeHashjoin.c, nodeHash.c, nodeMergejoin.c
 */
import { bindFunction } from "../catalog/type-io.ts";
import type { Eval } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import { PairTest, Projection } from "../expr/kernel.ts";
import { exprType } from "../nodes/make.ts";
import type { HashJoin, MergeJoin, NestLoop } from "../nodes/plannodes.ts";
import type { Datum, Expr, JoinType } from "../nodes/primnodes.ts";
import { exprContains } from "../nodes/walk.ts";
import { anyVector, type Vector } from "../storage/vector.ts";
import { builderOf } from "./exec-expr.ts";
import { type Batch, ExecNode, type ExecState, type LookUpSource, MANY, partOf, type Pull, rowAt, RowStore } from "./exec-state.ts";
import type { Held } from "../probes/probes.ts";
import { tellBuilt, tellProbed } from "./tell.ts";
import { JoinOutput } from "./join-output.ts";
import { JoinTable, type KeyColumn, keyColumn } from "./join-table.ts";

type Plan = NestLoop | HashJoin | MergeJoin;
const NULL_ROW = -1;
type PairFn = (o: number, i: number) => boolean;
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
  readonly joinqual: PairTest | undefined;
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
    this.joinqual = plan.joinqual.length === 0 ? undefined : new PairTest(plan.joinqual, builderOf(es));
    this.output = new JoinOutput(plan.targetlist, plan.qual, es);
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
  /** The rows gathered so far, those that the filter drops left out; null where none is left. */
  taken(): Batch | null {
    const before = this.output.n;
    const batch = this.output.take(this.ec);
    this.removed += before - (batch?.n ?? 0);
    return batch;
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
    const ask = this.single || this.jointype === "JOIN_ANTI" ? 16 : MANY;
    for (;;) {
      while (output.n < n && !this.#done) {
        if (!this.#open) {
          if (this.#outerBatch === null || this.#outerAt >= this.#outerBatch.n) {
            this.#outerBatch = yield* this.outer.next(n);
            this.#outerAt = 0;
            if (this.#outerBatch === null) {
              this.#done = true;
              break;
            }
          }
          this.#nextOuter(this.#outerBatch);
        }
        if (this.#inner === undefined) {
          const batch = yield* this.inner.next(ask);
          if (batch === null) {
            this.#open = false;
            if (!this.#matched && this.fillsInner) output.addOne(this.#outerCols, this.#outerRow, this.noInner, NULL_ROW);
            continue;
          }
          this.#inner = { batch, at: 0, test: this.joinqual?.bind(this.#outerCols, batch.cols, this.ec, batch.n) ?? always };
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
    const test = batch.n === 0 ? always : (this.joinqual?.bind(outer.cols, batch.cols, ec, batch.n) ?? always);
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

export class HashJoinState extends JoinState {
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
    this.#table = new JoinTable(this.#innerKeys.read({ n: count, cols: columns, sel: null }, this.ec), count);
    this.#matched = new Uint8Array(count);
    if (this.es.probe.active) tellBuilt(this, this.#store.held("hash table"), this.#table);
  }
  override holds(): Held | undefined {
    return this.#table === undefined ? undefined : this.#store.held("hash table");
  }

  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    if (this.#table === undefined) yield* this.#build();
    const { output } = this;
    for (;;) {
      while (output.n < n) {
        if (this.#batch === undefined) {
          const batch = this.#tail > 0 ? null : yield* this.outer.next(Math.max(n, 64));
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
    return { batch, heads, test: this.joinqual?.bind(batch.cols, this.#store.columns, this.ec, batch.n) ?? always, at: 0, chain: heads[0] as number, met: false };
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
    this.#tail = 0;
    if (this.inner.plan.extParam === 0) {
      // The table holds the same rows again.
      this.#matched.fill(0);
      return;
    }
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

export class MergeJoinState extends JoinState {
  readonly #keys: readonly MergeKey[];
  /** A condition that is constantly false: no row meets another. */
  readonly #neverMet: boolean;
  #out: Iterator<Batch> | undefined;
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

  /** Both inputs whole, with their keys. */
  *#load(node: ExecNode, side: "outer" | "inner"): Generator<"yield", { readonly cols: readonly Vector[]; readonly keys: Datum[][] }> {
    const store = new RowStore(node.plan.targetlist.length);
    for (let batch = yield* node.next(MANY); batch !== null; batch = yield* node.next(MANY)) store.append(batch);
    const slot = this.ec[side];
    slot.cols = store.columns;
    const keys: Datum[][] = [];
    for (let row = 0; row < store.count; row++) {
      slot.row = row;
      keys.push(this.#keys.map((key) => (side === "outer" ? key.left : key.right)(this.ec)));
    }
    return { cols: store.columns, keys };
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

  *#run(): Generator<"yield", Iterator<Batch>> {
    const o = yield* this.#load(this.outer, "outer");
    const i = yield* this.#load(this.inner, "inner");
    return this.#merge(o, i);
  }
  *#merge(o: { readonly cols: readonly Vector[]; readonly keys: Datum[][] }, i: { readonly cols: readonly Vector[]; readonly keys: Datum[][] }): Generator<Batch> {
    const { jointype, output } = this;
    const test = this.joinqual?.bind(o.cols, i.cols, this.ec, o.keys.length) ?? always;
    const matchedInner = new Uint8Array(i.keys.length);
    let b = 0;
    for (let a = 0; a < o.keys.length; a++) {
      const key = o.keys[a] as Datum[];
      const unmatched: number[] = [];
      for (; b < i.keys.length && this.#isBehind(i.keys[b] as Datum[], key); b++) if (matchedInner[b] !== 1) unmatched.push(b);
      if (this.fillsOuter && unmatched.length > 0) output.addRows(this.noOuter, NULL_ROW, i.cols, unmatched);
      let matched = false;
      if (!key.includes(null)) {
        const rows: number[] = [];
        for (let k = b; k < i.keys.length && this.#compare(i.keys[k] as Datum[], key) === 0; k++) {
          if (!test(a, k)) continue;
          matched = true;
          matchedInner[k] = 1;
          if (jointype === "JOIN_ANTI") break;
          if (jointype === "JOIN_RIGHT_ANTI") continue;
          rows.push(k);
          if (this.single) break;
        }
        if (rows.length > 0) output.addRows(o.cols, a, i.cols, rows);
      }
      if (!matched && this.fillsInner) output.addOne(o.cols, a, this.noInner, NULL_ROW);
      if (output.n >= MANY) {
        const batch = this.taken();
        if (batch !== null) yield batch;
      }
    }
    if (this.fillsOuter) {
      const rows: number[] = [];
      for (let k = b; k < i.keys.length; k++) if (matchedInner[k] !== 1) rows.push(k);
      if (rows.length > 0) output.addRows(this.noOuter, NULL_ROW, i.cols, rows);
    }
    const batch = output.n === 0 ? null : this.taken();
    if (batch !== null) yield batch;
  }
  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    this.#out ??= yield* this.#run();
    if (this.#rest === undefined) {
      const step = this.#out.next();
      if (step.done === true) return null;
      this.#rest = { batch: step.value, at: 0 };
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
