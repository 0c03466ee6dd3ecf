/** Limit: OFFSET, LIMIT and FETCH FIRST … WITH TIES. @see src/backend/executor/nodeLimit.c */
import { buildExpr } from "../expr/interpret.ts";
import { exprType } from "../nodes/make.ts";
import type { Limit } from "../nodes/plannodes.ts";
import type { Expr, TargetEntry } from "../nodes/primnodes.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { type Batch, OneChild, type Pull, rowAt } from "./exec-state.ts";
import { builderOf } from "./exec-expr.ts";
import { keyOfRow } from "./row-key.ts";

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
    if (this.plan.limitOption === "LIMIT_OPTION_COUNT") this.child.setTupleBound(this.#skip + this.#left);
    this.#ready = true;
  }
  *next(n: number): Pull {
    if (!this.#ready) this.#start();
    const ties = this.plan.limitOption === "LIMIT_OPTION_WITH_TIES";
    while (!this.#ended && (this.#left > 0 || ties)) {
      const batch = yield* this.child.next(ties ? (this.es.counts === true ? 1 : n) : Math.min(n, this.#skip + this.#left));
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
