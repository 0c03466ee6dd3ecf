/**
 * Loops over batches: a filter that fills a selection, a projection that fills columns, and a test of pairs of rows.
 * Each has PostgreSQL's own two ways to run: the interpreter's closures, which cost nothing to make, and compiled code.
 *
 * @see src/backend/executor/execExprInterp.c
 */
import { exprType } from "../nodes/make.ts";
import type { Datum, Expr, Oid } from "../nodes/primnodes.ts";
import * as T from "../types/oids.ts";
import { CodeWriter, type Rep } from "./codegen.ts";
import type { ColumnData, Eval, ExprBuilder, ExprContext } from "./context.ts";
import { HotLoop, type LoopCode, shapesOf, type SideColumns } from "./hot-loop.ts";
import { buildExpr, columnValue } from "./interpret.ts";

export const oneRow = { scan: "r", outer: "r", inner: "r", agg: "r" } as const;
export const pick = "const r = sel === null ? i : sel[i];";

/** Puts a row of each input into the context. */
export function place(ec: ExprContext, row: number): void {
  ec.scan.row = row;
  ec.outer.row = row;
  ec.inner.row = row;
  ec.agg.row = row;
}
function bind(ec: ExprContext, sides: SideColumns): void {
  if (sides.scan !== undefined) ec.scan.cols = sides.scan;
  if (sides.outer !== undefined) ec.outer.cols = sides.outer;
  if (sides.inner !== undefined) ec.inner.cols = sides.inner;
  if (sides.agg !== undefined) ec.agg.cols = sides.agg;
}
export const PLACE = "ec.scan.row = r; ec.outer.row = r; ec.inner.row = r; ec.agg.row = r;";

/** Keeps the rows for which every clause is true. */
export class Filter {
  readonly #quals: readonly Expr[];
  readonly #cx: ExprBuilder;
  readonly #loop: HotLoop<(row: number) => boolean, [sel: Int32Array | null, n: number, out: Int32Array], number>;
  #evals: readonly Eval[] | undefined;

  constructor(quals: readonly Expr[], cx: ExprBuilder) {
    this.#quals = quals;
    this.#cx = cx;
    this.#loop = new HotLoop(cx, (sides) => this.#write(sides));
  }

  /** Puts the rows that pass into `out`, which may be `sel` itself; answers how many. A row is the same row of every input. */
  run(sides: SideColumns, sel: Int32Array | null, n: number, out: Int32Array, ec: ExprContext): number {
    bind(ec, sides);
    const loop = this.#loop.ready(sides, n);
    if (loop !== undefined) return loop(ec, (row) => this.test(row, ec), sel, n, out);
    let kept = 0;
    for (let i = 0; i < n; i++) {
      const row = sel === null ? i : (sel[i] as number);
      if (this.test(row, ec)) out[kept++] = row;
    }
    return kept;
  }
  /** Tests one row of the columns that are in the context, by the interpreter. */
  test(row: number, ec: ExprContext): boolean {
    this.#evals ??= this.#quals.map((qual) => buildExpr(qual, this.#cx));
    place(ec, row);
    for (const evaluate of this.#evals) if (evaluate(ec) !== true) return false;
    return true;
  }
  #write(sides: SideColumns): LoopCode {
    const w = new CodeWriter(this.#cx, shapesOf(sides), oneRow, "{ if (slow(r)) out[kept++] = r; continue row; }");
    const body = w.block(() => {
      for (const qual of this.#quals) w.emit(`if (!${w.test(qual)}) continue row;`);
    });
    return { writer: w, params: "sel, n, out", loop: (prologue) => `${prologue}\nlet kept = 0;\nrow: for (let i = 0; i < n; i++) {\n${pick}\n${w.usesContext ? PLACE : ""}\n${body}\nout[kept++] = r;\n}\nreturn kept;` };
  }
}

interface Output {
  readonly kind: string;
  readonly scale: number;
  data: ArrayLike<unknown>;
  nulls: Uint8Array | null;
}
const outputKind = (rep: Rep, type: Oid, scale: string): { readonly kind: string; readonly scale: number; readonly make: string } => {
  switch (rep) {
    case "num":
      return type === T.INT4OID || type === T.INT2OID ? { kind: "i32", scale: -1, make: "new Int32Array(n)" } : { kind: "f64", scale: -1, make: "new Float64Array(n)" };
    case "bool":
      return { kind: "bool", scale: -1, make: "new Uint8Array(n)" };
    case "dec":
      if (/^\d+$/.test(scale)) return { kind: "dec", scale: Number(scale), make: "new Float64Array(n)" };
  }
  return { kind: "any", scale: -1, make: "new Array(n)" };
};

type ProjectionLoop = HotLoop<(i: number, row: number) => void, [sel: Int32Array | null, n: number], readonly [ArrayLike<unknown>, Uint8Array | null][]>;

/** Evaluates a list of expressions for every row of a batch into columns. */
export class Projection {
  readonly #exprs: readonly Expr[];
  readonly #cx: ExprBuilder;
  readonly #loop: ProjectionLoop;
  /** What the loop that was written last makes. */
  #outputs: readonly { readonly kind: string; readonly scale: number }[] = [];
  #evals: readonly Eval[] | undefined;

  constructor(exprs: readonly Expr[], cx: ExprBuilder) {
    this.#exprs = exprs;
    this.#cx = cx;
    this.#loop = new HotLoop(cx, (sides) => this.#write(sides));
  }

  /** Row i of the result is row `sel[i]` of every input. */
  run(sides: SideColumns, sel: Int32Array | null, n: number, ec: ExprContext): ColumnData[] {
    bind(ec, sides);
    const loop = this.#loop.ready(sides, n);
    if (loop !== undefined) return this.#runLoop(loop, sel, n, ec);
    const columns: Datum[][] = this.#exprs.map(() => new Array<Datum>(n));
    for (let i = 0; i < n; i++) {
      const values = this.row(sel === null ? i : (sel[i] as number), ec);
      for (let c = 0; c < columns.length; c++) (columns[c] as Datum[])[i] = values[c];
    }
    return columns.map((data) => ({ kind: "any", scale: -1, data, nulls: nullsOf(data) }));
  }
  /** The values for one row of the columns that are in the context, by the interpreter. */
  row(row: number, ec: ExprContext): Datum[] {
    this.#evals ??= this.#exprs.map((expr) => buildExpr(expr, this.#cx));
    place(ec, row);
    const values: Datum[] = [];
    for (const evaluate of this.#evals) values.push(evaluate(ec));
    return values;
  }
  #runLoop(loop: NonNullable<ReturnType<ProjectionLoop["ready"]>>, sel: Int32Array | null, n: number, ec: ExprContext): ColumnData[] {
    const patches: { readonly at: number; readonly values: Datum[] }[] = [];
    const slow = (i: number, row: number): void => {
      patches.push({ at: i, values: this.row(row, ec) });
    };
    const outputs = loop(ec, slow, sel, n).map(([data, nulls], c): Output => ({ ...(this.#outputs[c] as Output), data, nulls }));
    return patches.length === 0 ? outputs : patched(outputs, patches, n);
  }
  #write(sides: SideColumns): LoopCode {
    const w = new CodeWriter(this.#cx, shapesOf(sides), oneRow, "{ slow(i, r); continue row; }");
    const outputs: { readonly kind: string; readonly scale: number; readonly make: string }[] = [];
    const stores: string[] = [];
    const nullable: string[] = [];
    const body = w.block(() => {
      this.#exprs.forEach((expr, c) => {
        const code = w.value(expr);
        const output = outputKind(code.rep, exprType(expr), code.scale);
        outputs.push(output);
        const value = output.kind === "any" ? w.boxed(code) : output.kind === "bool" ? `${code.js} ? 1 : 0` : code.js;
        if (code.nul === null) stores.push(`o${c}[i] = ${value};`);
        else {
          nullable.push(`z${c}`);
          stores.push(output.kind === "any" ? `o${c}[i] = ${value}; if (o${c}[i] === null) { z${c} ??= new Uint8Array(n); z${c}[i] = 1; }` : `if (${code.nul}) { z${c} ??= new Uint8Array(n); z${c}[i] = 1; } else o${c}[i] = ${value};`);
        }
      });
    });
    const declare = outputs.map((output, c) => `const o${c} = ${output.make};`).join("\n") + (nullable.length > 0 ? `\nlet ${nullable.map((z) => `${z} = null`).join(", ")};` : "");
    const result = outputs.map((_, c) => `[o${c}, ${nullable.includes(`z${c}`) ? `z${c}` : "null"}]`).join(", ");
    this.#outputs = outputs;
    return { writer: w, params: "sel, n", loop: (prologue) => `${prologue}\n${declare}\nrow: for (let i = 0; i < n; i++) {\n${pick}\n${w.usesContext ? PLACE : ""}\n${body}\n${stores.join("\n")}\n}\nreturn [${result}];` };
  }
}
function nullsOf(data: readonly Datum[]): Uint8Array | null {
  let nulls: Uint8Array | null = null;
  for (let i = 0; i < data.length; i++) {
    if (data[i] !== null) continue;
    nulls ??= new Uint8Array(data.length);
    nulls[i] = 1;
  }
  return nulls;
}
/** Columns with some rows' values put in, which may not fit the columns' own kinds. */
function patched(outputs: readonly Output[], patches: readonly { readonly at: number; readonly values: Datum[] }[], n: number): Output[] {
  const skip = new Set(patches.map((patch) => patch.at));
  return outputs.map((output, c) => {
    const data: Datum[] = new Array(n);
    for (let i = 0; i < n; i++) if (!skip.has(i)) data[i] = columnValue(output, i);
    for (const { at, values } of patches) data[at] = values[c];
    return { kind: "any", scale: -1, data, nulls: nullsOf(data) };
  });
}

type RowPairTest = (o: number, i: number) => boolean;

/** Tests pairs of an outer and an inner row. */
export class PairTest {
  readonly #quals: readonly Expr[];
  readonly #cx: ExprBuilder;
  readonly #loop: HotLoop<RowPairTest, [outer: readonly ColumnData[], inner: readonly ColumnData[]], RowPairTest>;
  #evals: readonly Eval[] | undefined;

  constructor(quals: readonly Expr[], cx: ExprBuilder) {
    this.#quals = quals;
    this.#cx = cx;
    this.#loop = new HotLoop(cx, (sides) => this.#write(sides));
  }
  /** The test for rows of these columns; `n` is about how many pairs will be tried. */
  bind(outer: readonly ColumnData[], inner: readonly ColumnData[], ec: ExprContext, n: number): RowPairTest {
    const slow = (o: number, i: number): boolean => {
      this.#evals ??= this.#quals.map((qual) => buildExpr(qual, this.#cx));
      ec.outer.cols = outer;
      ec.inner.cols = inner;
      ec.outer.row = o;
      ec.inner.row = i;
      for (const evaluate of this.#evals) if (evaluate(ec) !== true) return false;
      return true;
    };
    return this.#loop.ready({ outer, inner }, n)?.(ec, slow, outer, inner) ?? slow;
  }
  #write(sides: SideColumns): LoopCode {
    const w = new CodeWriter(this.#cx, shapesOf(sides), { scan: "o", outer: "o", inner: "i", agg: "o" }, "return slow(o, i);");
    const body = w.block(() => {
      for (const qual of this.#quals) w.emit(`if (!${w.test(qual)}) return false;`);
    });
    const place = w.usesContext ? "ec.outer.cols = outer; ec.inner.cols = inner; ec.outer.row = o; ec.inner.row = i;" : "";
    return { writer: w, params: "outer, inner", loop: (prologue) => `${prologue}\nreturn function (o, i) {\n${place}\n${body}\nreturn true;\n};` };
  }
}
