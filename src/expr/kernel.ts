/**
 * Loops over batches: a filter that fills a selection, a projection that fills columns, and a test of pairs of rows.
 *
 * Each has two ways to run, PostgreSQL's own pair: the interpreter's closures, which cost nothing to make, and a loop
 * compiled for the shape of the columns, which pays after some hundred rows. How many rows have come decides, not an
 * estimate: it is known, and an estimate may be wrong.
 *
 * @see src/backend/executor/execExprInterp.c, src/backend/jit/llvm/llvmjit_expr.c
 */
import { exprType } from "../nodes/make.ts";
import type { Datum, Expr, Oid } from "../nodes/primnodes.ts";
import { Numeric } from "../types/numeric-value.ts";
import * as T from "../types/oids.ts";
import { snippetHelpers } from "../types/registry.ts";
import { CodeWriter, type ColumnUse, type Rep, type Side } from "./codegen.ts";
import type { ColumnData, Eval, ExprBuilder, ExprContext } from "./context.ts";
import { buildExpr, columnValue } from "./interpret.ts";

/** Rows after which a loop is compiled. */
const COMPILE_AFTER = 300;

// biome-ignore lint/suspicious/noExplicitAny: generated functions take and give what their makers say
type AnyFunction = (...args: any[]) => any;

const made = new Map<string, AnyFunction>();
const MADE_LIMIT = 1000;
let forbidden = false;
/** How many different loops have been made. */
export const generatedLoops = (): number => made.size;

/**
 * The function with a body, from the cache of those made before; undefined where the platform forbids making code.
 * `$` (helpers) and `Numeric` are in its scope.
 */
export function generated(params: string, body: string): AnyFunction | undefined {
  const key = `${params}\n${body}`;
  const known = made.get(key);
  if (known !== undefined || forbidden) return known;
  try {
    const fn = new Function("$", "Numeric", `"use strict";\nreturn function (${params}) {\n${body}\n};`)(snippetHelpers, Numeric) as AnyFunction;
    if (made.size >= MADE_LIMIT) made.clear();
    made.set(key, fn);
    return fn;
  } catch (error) {
    if (!(error instanceof EvalError)) throw error;
    // A page's content security policy: the interpreter serves alone.
    forbidden = true;
    return undefined;
  }
}

/** Counts rows, and says when compiling pays. */
export class Heat {
  readonly #allowed: boolean;
  #rows = 0;
  constructor(cx: ExprBuilder) {
    this.#allowed = cx.jit === true;
  }
  hot(n: number): boolean {
    this.#rows += n;
    return this.#allowed && this.#rows >= COMPILE_AFTER;
  }
}

type SideColumns = Partial<Readonly<Record<Side, readonly ColumnData[]>>>;

/** A generated function with the arrays that it reads. */
export interface Compiled {
  readonly run: AnyFunction;
  readonly uses: readonly ColumnUse[];
  readonly constants: readonly unknown[];
  readonly functions: readonly unknown[];
}
const sameShape = (a: ColumnData, b: ColumnData): boolean => a.kind === b.kind && a.scale === b.scale && (a.nulls === null) === (b.nulls === null);
export const fits = (compiled: Compiled, cols: SideColumns): boolean => compiled.uses.every((use) => sameShape(use.shape, cols[use.side]?.[use.at] as ColumnData));
export const columnsFor = (compiled: Compiled, cols: SideColumns): ColumnData[] => compiled.uses.map((use) => cols[use.side]?.[use.at] as ColumnData);

export const shapesOf =
  (cols: SideColumns) =>
  (side: Side, at: number): ColumnData | undefined =>
    cols[side]?.[at];

/** Makes what a loop's body has written into a function; `loop` puts the body into its loop. */
export function compile(w: CodeWriter, params: string, loop: (prologue: string) => string): Compiled | undefined {
  const run = generated(`C, K, F, ec, slow, ${params}`, loop(w.prologue()));
  return run === undefined ? undefined : { run, uses: w.columns, constants: w.constants, functions: w.functions };
}

export const oneRow = { scan: "r", outer: "r", inner: "r", agg: "r" } as const;
export const pick = "const r = sel === null ? i : sel[i];";

/** Puts a row of each input into the context. */
function place(ec: ExprContext, row: number): void {
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
  readonly #heat: Heat;
  #evals: readonly Eval[] | undefined;
  #compiled: Compiled | undefined;

  constructor(quals: readonly Expr[], cx: ExprBuilder) {
    this.#quals = quals;
    this.#cx = cx;
    this.#heat = new Heat(cx);
  }

  /** Puts the rows that pass into `out`, which may be `sel` itself; answers how many. A row is the same row of every input. */
  run(sides: SideColumns, sel: Int32Array | null, n: number, out: Int32Array, ec: ExprContext): number {
    bind(ec, sides);
    if (this.#heat.hot(n)) {
      if (this.#compiled === undefined || !fits(this.#compiled, sides)) this.#compiled = this.#compile(sides);
      const compiled = this.#compiled;
      if (compiled !== undefined) return compiled.run(columnsFor(compiled, sides), compiled.constants, compiled.functions, ec, (row: number) => this.test(row, ec), sel, n, out) as number;
    }
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
  #compile(sides: SideColumns): Compiled | undefined {
    const w = new CodeWriter(this.#cx, shapesOf(sides), oneRow, "{ if (slow(r)) out[kept++] = r; continue row; }");
    const body = w.block(() => {
      for (const qual of this.#quals) w.emit(`if (!${w.test(qual)}) continue row;`);
    });
    return compile(w, "sel, n, out", (prologue) => `${prologue}\nlet kept = 0;\nrow: for (let i = 0; i < n; i++) {\n${pick}\n${w.usesContext ? PLACE : ""}\n${body}\nout[kept++] = r;\n}\nreturn kept;`);
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

interface CompiledProjection extends Compiled {
  readonly outputs: readonly { readonly kind: string; readonly scale: number }[];
}

/** Evaluates a list of expressions for every row of a batch into columns. */
export class Projection {
  readonly #exprs: readonly Expr[];
  readonly #cx: ExprBuilder;
  readonly #heat: Heat;
  #evals: readonly Eval[] | undefined;
  #compiled: CompiledProjection | undefined;

  constructor(exprs: readonly Expr[], cx: ExprBuilder) {
    this.#exprs = exprs;
    this.#cx = cx;
    this.#heat = new Heat(cx);
  }

  /** Row i of the result is row `sel[i]` of every input. */
  run(sides: SideColumns, sel: Int32Array | null, n: number, ec: ExprContext): ColumnData[] {
    bind(ec, sides);
    if (this.#heat.hot(n)) {
      if (this.#compiled === undefined || !fits(this.#compiled, sides)) this.#compiled = this.#compile(sides);
      if (this.#compiled !== undefined) return this.#runCompiled(this.#compiled, sides, sel, n, ec);
    }
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
  #runCompiled(compiled: CompiledProjection, sides: SideColumns, sel: Int32Array | null, n: number, ec: ExprContext): ColumnData[] {
    const patches: { readonly at: number; readonly values: Datum[] }[] = [];
    const slow = (i: number, row: number): void => {
      patches.push({ at: i, values: this.row(row, ec) });
    };
    const arrays = compiled.run(columnsFor(compiled, sides), compiled.constants, compiled.functions, ec, slow, sel, n) as [ArrayLike<unknown>, Uint8Array | null][];
    const outputs = arrays.map(([data, nulls], c): Output => ({ ...(compiled.outputs[c] as Output), data, nulls }));
    return patches.length === 0 ? outputs : patched(outputs, patches, n);
  }
  #compile(sides: SideColumns): CompiledProjection | undefined {
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
    const compiled = compile(w, "sel, n", (prologue) => `${prologue}\n${declare}\nrow: for (let i = 0; i < n; i++) {\n${pick}\n${w.usesContext ? PLACE : ""}\n${body}\n${stores.join("\n")}\n}\nreturn [${result}];`);
    return compiled === undefined ? undefined : { ...compiled, outputs };
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

/** Tests pairs of an outer and an inner row. */
export class PairTest {
  readonly #quals: readonly Expr[];
  readonly #cx: ExprBuilder;
  readonly #heat: Heat;
  #evals: readonly Eval[] | undefined;
  #compiled: Compiled | undefined;

  constructor(quals: readonly Expr[], cx: ExprBuilder) {
    this.#quals = quals;
    this.#cx = cx;
    this.#heat = new Heat(cx);
  }
  /** The test for rows of these columns; `n` is about how many pairs will be tried. */
  bind(outer: readonly ColumnData[], inner: readonly ColumnData[], ec: ExprContext, n: number): (o: number, i: number) => boolean {
    const slow = (o: number, i: number): boolean => {
      this.#evals ??= this.#quals.map((qual) => buildExpr(qual, this.#cx));
      ec.outer.cols = outer;
      ec.inner.cols = inner;
      ec.outer.row = o;
      ec.inner.row = i;
      for (const evaluate of this.#evals) if (evaluate(ec) !== true) return false;
      return true;
    };
    if (!this.#heat.hot(n)) return slow;
    const sides = { outer, inner };
    if (this.#compiled === undefined || !fits(this.#compiled, sides)) this.#compiled = this.#compile(sides);
    const compiled = this.#compiled;
    return compiled === undefined ? slow : (compiled.run(columnsFor(compiled, sides), compiled.constants, compiled.functions, ec, slow, outer, inner) as (o: number, i: number) => boolean);
  }
  #compile(sides: SideColumns): Compiled | undefined {
    const w = new CodeWriter(this.#cx, shapesOf(sides), { scan: "o", outer: "o", inner: "i", agg: "o" }, "return slow(o, i);");
    const body = w.block(() => {
      for (const qual of this.#quals) w.emit(`if (!${w.test(qual)}) return false;`);
    });
    const place = w.usesContext ? "ec.outer.cols = outer; ec.inner.cols = inner; ec.outer.row = o; ec.inner.row = i;" : "";
    return compile(w, "outer, inner", (prologue) => `${prologue}\nreturn function (o, i) {\n${place}\n${body}\nreturn true;\n};`);
  }
}
