/** ProjectSet: set-returning functions in a target list. @see src/backend/executor/nodeProjectSet.c */
import { buildExpr } from "../expr/interpret.ts";
import type { ProjectSet } from "../nodes/plannodes.ts";
import type { Datum, Expr } from "../nodes/primnodes.ts";
import { forEachNode } from "../nodes/walk.ts";
import { notSupported } from "../utils/errors.ts";
import type { Eval } from "../expr/context.ts";
import { type Batch, BatchBuilder, OneChild, type Pull, rowAt } from "./exec-state.ts";
import { builderOf } from "./exec-expr.ts";
import { functionValues } from "./source-scans.ts";

/** How many rows are made at once where the reader names no number. */
const ROWS = 1024;

/** One column for one input row: a value that stays, or the values of a set as they come. */
type Source = { readonly values: Iterator<Datum> } | { readonly value: Datum };

export class ProjectSetState extends OneChild {
  declare readonly plan: ProjectSet;
  /** The input that is read, and where. */
  #batch: Batch | null = null;
  #at = 0;
  #sources: readonly Source[] | undefined;
  #columns: readonly (Eval | undefined)[] | undefined;

  *next(n: number): Pull {
    const builder = new BatchBuilder(this.plan.targetlist.length);
    while (builder.n < Math.min(n, ROWS)) {
      if (this.#sources === undefined) {
        if (this.#batch === null || this.#at >= this.#batch.n) {
          if (builder.n > 0) break;
          this.#batch = yield* this.child.next(this.exact ? 1 : n);
          this.#at = 0;
          if (this.#batch === null) return null;
          if (this.#batch.n === 0) continue;
        }
        this.#sources = this.#open(this.#batch);
      }
      const row = this.#row(this.#sources);
      if (row !== undefined) builder.addRow(row);
      else {
        this.#sources = undefined;
        this.#at++;
      }
    }
    return builder.take();
  }
  override rescan(): void {
    this.#batch = null;
    this.#sources = undefined;
    super.rescan();
  }
  #place(batch: Batch): void {
    this.ec.outer.cols = batch.cols;
    this.ec.outer.row = rowAt(batch, this.#at);
  }
  #open(batch: Batch): readonly Source[] {
    this.#columns ??= this.plan.targetlist.map((tle) => (isSet(tle.expr) ? undefined : buildExpr(tle.expr, builderOf(this.es))));
    this.#place(batch);
    return this.plan.targetlist.map(({ expr }, c) => {
      const evaluate = (this.#columns as readonly (Eval | undefined)[])[c];
      return evaluate === undefined ? { values: this.#values(expr)[Symbol.iterator]() } : { value: evaluate(this.ec) };
    });
  }
  /** The next row of an input row; sets that have ended give nulls until the last one ends. */
  #row(sources: readonly Source[]): Datum[] | undefined {
    this.#place(this.#batch as Batch);
    let more = false;
    const row = sources.map((source) => {
      if ("value" in source) return source.value;
      const { done, value } = source.values.next();
      if (done !== true) more = true;
      return done === true ? null : value;
    });
    return more ? row : undefined;
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
