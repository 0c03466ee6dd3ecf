/** Nested loops, for every join type. @see src/backend/executor/nodeNestloop.c */
import type { Eval } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import type { NestLoop } from "../nodes/plannodes.ts";
import { exprContains } from "../nodes/walk.ts";
import type { Vector } from "../storage/vector.ts";
import { builderOf } from "./exec-expr.ts";
import { type Batch, type ExecNode, type ExecState, type LookUpSource, MANY, type Pull, rowAt } from "./exec-state.ts";
import type { PairFn } from "./condition.ts";
import { always, JoinState, NULL_ROW } from "./join-state.ts";

/** An inner batch under way in a nested loop. */
interface InnerScan {
  readonly batch: Batch;
  readonly test: PairFn;
  at: number;
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
