/**
 * The rows that a join gives: columns of both sides, gathered as the pairs are found.
 */
import type { ExprContext } from "../expr/context.ts";
import { Filter, Projection } from "../expr/kernel.ts";
import type { Expr, TargetEntry } from "../nodes/primnodes.ts";
import { INNER_VAR, OUTER_VAR } from "../nodes/primnodes.ts";
import { forEachNode } from "../nodes/walk.ts";
import { ColumnBuffer, type Vector } from "../storage/vector.ts";
import { builderOf } from "./exec-expr.ts";
import type { Batch, ExecState } from "./exec-state.ts";

interface Source {
  readonly outer: boolean;
  readonly at: number;
}

export class JoinOutput {
  readonly #sources: Source[] = [];
  #buffers: ColumnBuffer[] = [];
  /** Which buffer each output column is, where all are columns of the inputs. */
  readonly #plain: readonly number[] | undefined;
  readonly #projection: Projection | undefined;
  readonly #filter: Filter | undefined;
  n = 0;

  constructor(tlist: readonly TargetEntry[], quals: readonly Expr[], es: ExecState) {
    const plain = tlist.map(({ expr }) => (expr.tag === "Var" && expr.varattno > 0 ? this.#source(expr.varno === OUTER_VAR, expr.varattno - 1) : -1));
    const isPlain = !plain.includes(-1);
    if (!isPlain) this.#collect(tlist);
    this.#collect(quals);
    this.#plain = isPlain ? plain : undefined;
    this.#projection = isPlain ? undefined : new Projection(tlist.map((tle) => tle.expr), builderOf(es));
    this.#filter = quals.length === 0 ? undefined : new Filter(quals, builderOf(es));
    this.#start();
  }
  #start(): void {
    this.#buffers = this.#sources.map(() => new ColumnBuffer());
    this.n = 0;
  }
  #source(outer: boolean, at: number): number {
    const known = this.#sources.findIndex((source) => source.outer === outer && source.at === at);
    return known >= 0 ? known : this.#sources.push({ outer, at }) - 1;
  }
  #collect(tree: unknown): void {
    forEachNode(tree, (node) => {
      if (node.tag === "Var" && node.varattno > 0 && (node.varno === OUTER_VAR || node.varno === INNER_VAR)) this.#source(node.varno === OUTER_VAR, node.varattno - 1);
    });
  }

  /** Pairs of rows; a negative inner row is a row of nulls. */
  add(outer: readonly Vector[], outerRows: Int32Array, inner: readonly Vector[], innerRows: Int32Array, n: number): void {
    this.#sources.forEach((source, i) => {
      const [cols, rows] = source.outer ? [outer, outerRows] : [inner, innerRows];
      (this.#buffers[i] as ColumnBuffer).append(cols[source.at] as Vector, rows, n);
    });
    this.n += n;
  }
  /** One outer row (of nulls where it is negative) with each of these inner rows. */
  addRows(outer: readonly Vector[], outerRow: number, inner: readonly Vector[], innerRows: readonly number[]): void {
    this.#sources.forEach((source, i) => {
      const buffer = this.#buffers[i] as ColumnBuffer;
      if (source.outer) buffer.repeat(outer[source.at] as Vector, outerRow, innerRows.length);
      else if (innerRows.length === 1) buffer.repeat(inner[source.at] as Vector, innerRows[0] as number, 1);
      else buffer.append(inner[source.at] as Vector, innerRows, innerRows.length);
    });
    this.n += innerRows.length;
  }
  addOne(outer: readonly Vector[], outerRow: number, inner: readonly Vector[], innerRow: number): void {
    this.addRows(outer, outerRow, inner, [innerRow]);
  }

  /** The rows so far that pass the filter, projected; null where none does. Starts over. */
  take(ec: ExprContext): Batch | null {
    const buffers = this.#buffers;
    let n = this.n;
    this.#start();
    let sel: Int32Array | null = null;
    const sides = this.#plain === undefined || this.#filter !== undefined ? this.#sides(buffers) : undefined;
    if (this.#filter !== undefined && sides !== undefined) {
      sel = new Int32Array(n);
      n = this.#filter.run(sides, null, n, sel, ec);
    }
    if (n === 0) return null;
    if (this.#plain !== undefined) return { n, cols: this.#plain.map((at) => buffers[at] as Vector), sel };
    return { n, cols: (this.#projection as Projection).run(sides ?? {}, sel, n, ec) as Vector[], sel: null };
  }
  /** The buffers in the places of the columns that they hold. */
  #sides(buffers: readonly ColumnBuffer[]): { readonly outer: Vector[]; readonly inner: Vector[] } {
    const sides = { outer: [] as Vector[], inner: [] as Vector[] };
    this.#sources.forEach((source, i) => {
      sides[source.outer ? "outer" : "inner"][source.at] = buffers[i] as Vector;
    });
    return sides;
  }
  clear(): void {
    this.#start();
  }
}
