/** Hash joins, for every join type. @see src/backend/executor/nodeHashjoin.c */
import { Projection } from "../expr/kernel.ts";
import { exprType } from "../nodes/make.ts";
import type { HashJoin } from "../nodes/plannodes.ts";
import type { Expr } from "../nodes/primnodes.ts";
import type { Vector } from "../storage/vector.ts";
import { builderOf } from "./exec-expr.ts";
import { type Batch, type ExecNode, type ExecState, MANY, type Pull, RowStore } from "./exec-state.ts";
import type { Held } from "../probes/probes.ts";
import { tellBuilt, tellProbed } from "./tell.ts";
import type { PairFn } from "./condition.ts";
import type { HashState } from "./node-hash.ts";
import { JoinTable, type KeyColumn, keyColumn } from "./join-table.ts";
import { always, JoinState, NULL_ROW } from "./join-state.ts";

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
