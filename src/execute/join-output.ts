/**
 * The rows that a join gives: columns of both sides, gathered as the pairs are found.
 */
import type { ExprContext } from "../expr/context.ts";
import { Projection } from "../expr/kernel.ts";
import { type Expr, INNER_VAR, OUTER_VAR, type TargetEntry, type Var } from "../nodes/primnodes.ts";
import { forEachNode } from "../nodes/walk.ts";
import { ColumnBuffer, type Vector } from "../storage/vector.ts";
import { type Condition, makeCondition } from "./condition.ts";
import { builderOf } from "./exec-expr.ts";
import type { Batch, ExecNode } from "./exec-state.ts";

interface Source {
  readonly outer: boolean;
  readonly at: number;
}

/** Columns of one side. Rows of the same input columns are gathered together. */
class Side {
  readonly used: number[] = [];
  #buffers: ColumnBuffer[] = [];
  #cols: readonly Vector[] = [];
  #rows = new Int32Array(64);
  #n = 0;

  start(): void {
    this.#buffers = this.used.map(() => new ColumnBuffer());
    this.#n = 0;
  }
  #turnTo(cols: readonly Vector[], n: number): void {
    if (this.#cols !== cols) this.flush();
    this.#cols = cols;
    if (this.#n + n <= this.#rows.length) return;
    const rows = new Int32Array((this.#n + n) * 2);
    rows.set(this.#rows);
    this.#rows = rows;
  }
  add(cols: readonly Vector[], rows: ArrayLike<number>, n: number): void {
    this.#turnTo(cols, n);
    for (let i = 0; i < n; i++) this.#rows[this.#n++] = rows[i] as number;
  }
  repeat(cols: readonly Vector[], row: number, n: number): void {
    this.#turnTo(cols, n);
    for (let i = 0; i < n; i++) this.#rows[this.#n++] = row;
  }
  flush(): void {
    if (this.#n === 0) return;
    for (let i = 0; i < this.used.length; i++) (this.#buffers[i] as ColumnBuffer).append(this.#cols[this.used[i] as number] as Vector, this.#rows, this.#n);
    this.#n = 0;
  }
  /** The buffers in the places of the columns that they hold. */
  take(): Vector[] {
    this.flush();
    const cols: Vector[] = [];
    this.used.forEach((at, i) => {
      cols[at] = this.#buffers[i] as Vector;
    });
    this.start();
    return cols;
  }
}

export class JoinOutput {
  readonly #outer = new Side();
  readonly #inner = new Side();
  /** Which input column each output column is, where all are columns of the inputs. */
  readonly #plain: readonly Source[] | undefined;
  readonly #projection: Projection | undefined;
  readonly #filter: Condition | undefined;
  n = 0;

  constructor(node: ExecNode, tlist: readonly TargetEntry[], quals: readonly Expr[]) {
    forEachNode([tlist, quals], (node) => {
      if (node.tag !== "Var" || node.varattno <= 0 || (node.varno !== OUTER_VAR && node.varno !== INNER_VAR)) return;
      const { used } = node.varno === OUTER_VAR ? this.#outer : this.#inner;
      if (!used.includes(node.varattno - 1)) used.push(node.varattno - 1);
    });
    const isPlain = tlist.every(({ expr }) => expr.tag === "Var" && expr.varattno > 0);
    this.#plain = isPlain ? tlist.map(({ expr }) => ({ outer: (expr as Var).varno === OUTER_VAR, at: (expr as Var).varattno - 1 })) : undefined;
    this.#projection = isPlain ? undefined : new Projection(tlist.map((tle) => tle.expr), builderOf(node.es));
    this.#filter = makeCondition(node, quals);
    this.clear();
  }

  /** Pairs of rows; a negative row is a row of nulls. */
  add(outer: readonly Vector[], outerRows: Int32Array, inner: readonly Vector[], innerRows: Int32Array, n: number): void {
    this.#outer.add(outer, outerRows, n);
    this.#inner.add(inner, innerRows, n);
    this.n += n;
  }
  /** One outer row with each of these inner rows. */
  addRows(outer: readonly Vector[], outerRow: number, inner: readonly Vector[], innerRows: readonly number[]): void {
    this.#outer.repeat(outer, outerRow, innerRows.length);
    this.#inner.add(inner, innerRows, innerRows.length);
    this.n += innerRows.length;
  }
  addOne(outer: readonly Vector[], outerRow: number, inner: readonly Vector[], innerRow: number): void {
    this.#outer.repeat(outer, outerRow, 1);
    this.#inner.repeat(inner, innerRow, 1);
    this.n++;
  }

  /** The rows so far that pass the filter, projected; null where none does. Starts over. */
  take(ec: ExprContext): Batch | null {
    let { n } = this;
    const sides = { outer: this.#outer.take(), inner: this.#inner.take() };
    this.n = 0;
    let sel: Int32Array | null = null;
    if (this.#filter !== undefined) {
      sel = new Int32Array(n);
      n = this.#filter.run(sides, null, n, sel);
    }
    if (n === 0) return null;
    if (this.#plain !== undefined) return { n, cols: this.#plain.map(({ outer, at }) => sides[outer ? "outer" : "inner"][at] as Vector), sel };
    return { n, cols: (this.#projection as Projection).run(sides, sel, n, ec) as Vector[], sel: null };
  }
  clear(): void {
    this.#outer.start();
    this.#inner.start();
    this.n = 0;
  }
}
