/** Merge joins, for every join type. @see src/backend/executor/nodeMergejoin.c */
import { bindFunction } from "../catalog/type-io.ts";
import type { Eval, ExprContext } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import type { MergeJoin } from "../nodes/plannodes.ts";
import type { Datum, Expr } from "../nodes/primnodes.ts";
import type { Vector } from "../storage/vector.ts";
import { builderOf } from "./exec-expr.ts";
import { type Batch, type ExecNode, type ExecState, MANY, partOf, type Pull, RowStore } from "./exec-state.ts";
import type { PairFn } from "./condition.ts";
import { always, JoinState, NULL_ROW } from "./join-state.ts";

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
