/**
 * Loops that begin in the interpreter and are compiled to JavaScript for the shape of their columns once enough rows
 * have come. How many have come decides, not an estimate: it is known, and an estimate may be wrong.
 *
 * @see src/backend/jit/llvm/llvmjit_expr.c
 */
import { Numeric } from "../types/numeric-value.ts";
import { snippetHelpers } from "../types/registry.ts";
import type { CodeWriter, ColumnShape, ColumnUse, Side } from "./codegen.ts";
import type { ColumnData, ExprBuilder, ExprContext } from "./context.ts";

/** Rows after which a loop is compiled. */
const COMPILE_AFTER = 300;
const MADE_LIMIT = 1000;

export type SideColumns = Partial<Readonly<Record<Side, readonly ColumnData[]>>>;

/** What code is made of: what a body has written, the parameters of the loop itself, and the loop around the body. */
export interface LoopCode {
  readonly writer: CodeWriter;
  readonly params: string;
  readonly loop: (prologue: string) => string;
}
/** A generated function: the arrays, constants and functions that its code names, then `slow` for rows that it leaves to the interpreter. */
type Generated<Slow, Args extends readonly unknown[], Result> = (columns: readonly ColumnData[], constants: readonly unknown[], functions: readonly unknown[], ec: ExprContext, slow: Slow, ...args: Args) => Result;

const made = new Map<string, unknown>();
let forbidden = false;
/** How many different loops have been made. */
export const generatedLoops = (): number => made.size;

/** The value of a function's text, from the cache of those made before; undefined where the platform forbids making code. */
function generate(params: string, body: string): unknown {
  const key = `${params}\n${body}`;
  const known = made.get(key);
  if (known !== undefined || forbidden) return known;
  try {
    const make = new Function("$", "Numeric", `"use strict";\nreturn function (${params}) {\n${body}\n};`);
    const fn: unknown = make(snippetHelpers, Numeric);
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

interface Compiled<Slow, Args extends readonly unknown[], Result> {
  readonly fn: Generated<Slow, Args, Result>;
  readonly writer: CodeWriter;
}
const hasShape = (column: ColumnData, { kind, scale, nullable }: ColumnShape): boolean => column.kind === kind && column.scale === scale && (column.nulls !== null) === nullable;
const columnOf = (use: ColumnUse, sides: SideColumns): ColumnData => sides[use.side]?.[use.at] as ColumnData;

export class HotLoop<Slow, Args extends readonly unknown[], Result> {
  readonly #allowed: boolean;
  readonly #write: (sides: SideColumns) => LoopCode;
  #rows = 0;
  #compiled: Compiled<Slow, Args, Result> | undefined;
  /** @param write writes the loop for columns of some shape; called again when another shape comes */
  constructor(cx: ExprBuilder, write: (sides: SideColumns) => LoopCode) {
    this.#allowed = cx.jit === true;
    this.#write = write;
  }

  /** The loop for `n` rows of these columns; undefined while the interpreter serves. */
  ready(sides: SideColumns, n: number): ((ec: ExprContext, slow: Slow, ...args: Args) => Result) | undefined {
    this.#rows += n;
    if (!this.#allowed || this.#rows < COMPILE_AFTER) return undefined;
    const compiled = this.#compiled?.writer.columns.every((use) => hasShape(columnOf(use, sides), use.shape)) === true ? this.#compiled : this.#compile(sides);
    this.#compiled = compiled;
    if (compiled === undefined) return undefined;
    const { fn, writer } = compiled;
    return (ec, slow, ...args) => fn(writer.columns.map((use) => columnOf(use, sides)), writer.constants, writer.functions, ec, slow, ...args);
  }
  #compile(sides: SideColumns): Compiled<Slow, Args, Result> | undefined {
    const { writer, params, loop } = this.#write(sides);
    const fn = generate(`C, K, F, ec, slow, ${params}`, loop(writer.prologue()));
    return fn === undefined ? undefined : { fn: fn as Generated<Slow, Args, Result>, writer };
  }
}

/** The shapes of columns, as a writer asks for them. */
export const shapesOf =
  (cols: SideColumns) =>
  (side: Side, at: number): ColumnData | undefined =>
    cols[side]?.[at];
