/**
 * Expressions as JavaScript source, for loops over batches. Every expression has code: what this file does not write in
 * line is a call of the function, or of the interpreter's closure.
 *
 * The code is specialised for the shape of the columns that it reads (how their values are held, whether there are
 * nulls), keeps SQL's short-circuits row by row, and takes constants as arguments, so that the same shape gives the same
 * text whatever its constants are.
 *
 * @see src/backend/jit/llvm/llvmjit_expr.c
 */
import { bindFunction, builtinOf } from "../catalog/type-io.ts";
import { exprType } from "../nodes/make.ts";
import { type Datum, type Expr, INNER_VAR, type Oid, OUTER_VAR } from "../nodes/primnodes.ts";
import { ArrayValue } from "../types/array.ts";
import { Numeric, numericTypmod } from "../types/numeric-value.ts";
import * as T from "../types/oids.ts";
import type { Snippet } from "../types/registry.ts";
import { inlineNumeric } from "./codegen-numeric.ts";
import type { ColumnData, ExprBuilder } from "./context.ts";
import { buildExpr, relabeledBits, relabelsOid } from "./interpret.ts";

/** How generated code holds a value: JavaScript's own number, boolean or string; a decimal's unscaled number; or a Datum. */
export type Rep = "num" | "bool" | "str" | "dec" | "val";

/** A value in generated code. */
export interface Code {
  /** An expression without side effects, cheap enough to be written twice. */
  readonly js: string;
  /** An expression that says whether the value is null; null where it never is. */
  readonly nul: string | null;
  readonly rep: Rep;
  /** Of a decimal: its scale, as a literal, or as a variable where it differs from row to row. */
  readonly scale: string;
  /** Of a decimal that is the same for all rows: its unscaled number. */
  readonly constant?: number;
  /** Of a decimal: the greatest that the absolute value of its unscaled number can be. */
  readonly bound?: number;
}

/** Where a column stands. `agg`: the values of the aggregates, by aggno. */
export type Side = "scan" | "outer" | "inner" | "agg";
export interface ColumnUse {
  readonly side: Side;
  /** Index in the side's columns. */
  readonly at: number;
  /** As the column was when the code was written: one that grows may hold its values otherwise by and by. */
  readonly shape: ColumnShape;
}
export interface ColumnShape {
  readonly kind: string;
  readonly scale: number;
  readonly nullable: boolean;
}

const repOfType: Readonly<Record<Oid, Rep>> = {
  [T.BOOLOID]: "bool", [T.INT2OID]: "num", [T.INT4OID]: "num", [T.OIDOID]: "num", [T.FLOAT4OID]: "num", [T.FLOAT8OID]: "num", [T.DATEOID]: "num", [T.TEXTOID]: "str", [T.VARCHAROID]: "str", [T.BPCHAROID]: "str", [T.NAMEOID]: "str", [T.CHAROID]: "str",
};
const nothing: Readonly<Record<Rep, string>> = { num: "0", bool: "false", str: '""', dec: "0", val: "null" };

/** The greatest unscaled number of a numeric(p, s), where values have its scale. */
const boundOfType = (typmod: number, scale: number): number => {
  const declared = numericTypmod(typmod);
  return declared?.scale === scale ? Math.min(10 ** declared.precision - 1, Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER;
};

export const sideOf = (varno: number): Side => (varno === OUTER_VAR ? "outer" : varno === INNER_VAR ? "inner" : "scan");

/** Writes the code of expressions for one loop. */
export class CodeWriter {
  readonly cx: ExprBuilder;
  readonly columns: ColumnUse[] = [];
  readonly constants: unknown[] = [];
  readonly functions: unknown[] = [];
  /** Whether the interpreter's closures are called, which read the current row from the context. */
  usesContext = false;
  /** What to do with a row whose decimals leave the exact numbers; a statement that leaves the row. */
  readonly #bail: string;
  readonly #rows: Readonly<Record<Side, string>>;
  readonly #shapeOf: (side: Side, at: number) => ColumnData | undefined;
  #lines: string[] = [];
  /** Lines before the loop. */
  readonly #setup: string[] = [];
  /** The names of values, by their text, innermost block last: all are constants, so that equal text is an equal value. */
  readonly #names: Map<string, string>[] = [new Map()];
  #count = 0;
  #caseTest: Code | undefined;
  /** Nesting of what is written twice. */
  #depth = 0;

  constructor(cx: ExprBuilder, shapeOf: (side: Side, at: number) => ColumnData | undefined, rows: Readonly<Record<Side, string>>, bail: string) {
    this.cx = cx;
    this.#shapeOf = shapeOf;
    this.#rows = rows;
    this.#bail = bail;
  }

  emit(line: string): void {
    this.#lines.push(line);
  }
  fresh(prefix = "t"): string {
    return `${prefix}${this.#count++}`;
  }
  /** A line that runs once, before the loop. */
  setup(line: string): void {
    if (!this.#setup.includes(line)) this.#setup.push(line);
  }
  /** The name of the value of an expression, which is computed once in a block; `begun` may emit what follows that. */
  named(js: string, begun?: (name: string) => void): string {
    for (const names of this.#names) {
      const known = names.get(js);
      if (known !== undefined) return known;
    }
    const name = this.fresh();
    this.emit(`const ${name} = ${js};`);
    this.#names.at(-1)?.set(js, name);
    begun?.(name);
    return name;
  }
  /** The lines that `write` emits, kept apart. They are to stand in a block of their own. */
  block(write: () => void): string {
    const saved = this.#lines;
    this.#lines = [];
    this.#names.push(new Map());
    write();
    this.#names.pop();
    const text = this.#lines.join("\n");
    this.#lines = saved;
    return text;
  }
  get bail(): string {
    return this.#bail;
  }
  constant(value: unknown): string {
    const known = this.constants.findIndex((other) => Object.is(other, value));
    if (known >= 0) return `k${known}`;
    return `k${this.constants.push(value) - 1}`;
  }
  callable(fn: unknown): string {
    return `f${this.functions.push(fn) - 1}`;
  }

  /** A column of one of the inputs. */
  column(side: Side, at: number, type: Oid, typmod = -1): Code | undefined {
    const shape = this.#shapeOf(side, at);
    if (shape === undefined) return undefined;
    let index = this.columns.findIndex((use) => use.side === side && use.at === at);
    if (index < 0) index = this.columns.push({ side, at, shape: { kind: shape.kind, scale: shape.scale, nullable: shape.nulls !== null } }) - 1;
    const row = this.#rows[side];
    const value = this.named(`d${index}[${row}]`);
    const nul = shape.nulls === null ? null : `(u${index}[${row}] === 1)`;
    switch (shape.kind) {
      case "i32":
      case "f64":
        return { js: value, nul, rep: "num", scale: "" };
      case "bool":
        return { js: `(${value} === 1)`, nul, rep: "bool", scale: "" };
      case "dec":
        return { js: value, nul, rep: "dec", scale: String(shape.scale), bound: boundOfType(typmod, shape.scale) };
      default:
        return { js: value, nul, rep: repOfType[this.cx.catalog.baseType(type)] ?? "val", scale: "" };
    }
  }

  /** The value as the engine's functions take it. */
  boxed(code: Code): string {
    const value = code.rep === "dec" ? `new Numeric(${code.js}, ${code.scale})` : code.js;
    return code.nul === null ? value : `(${code.nul} ? null : ${value})`;
  }
  /** The value where it is known not to be null. */
  boxedValue(code: Code): string {
    return code.rep === "dec" ? `new Numeric(${code.js}, ${code.scale})` : code.js;
  }

  /** Code that is null where an argument is, else what `make` writes; `make` may emit lines. */
  strict(args: readonly Code[], rep: Rep, scale: string, make: () => string, mayBeNull = false): Code {
    const nuls = args.flatMap((arg) => (arg.nul === null ? [] : [arg.nul]));
    if (nuls.length === 0) {
      const value = this.named(make());
      return { js: value, nul: mayBeNull ? `(${value} === null)` : null, rep, scale };
    }
    const value = this.fresh();
    const nul = this.fresh("n");
    this.emit(`const ${nul} = ${nuls.join(" || ")};`);
    this.emit(`let ${value} = ${mayBeNull ? "null" : nothing[rep]};`);
    const inner = this.block(() => this.emit(`${value} = ${make()};`));
    this.emit(`if (!${nul}) {\n${inner}\n}`);
    return { js: value, nul: mayBeNull ? `(${value} === null)` : nul, rep, scale };
  }

  value(expr: Expr): Code {
    switch (expr.tag) {
      case "Var":
        return (expr.varattno > 0 ? this.column(sideOf(expr.varno), expr.varattno - 1, expr.vartype, expr.vartypmod) : undefined) ?? this.interpreted(expr);
      case "Aggref":
        return this.column("agg", expr.aggno, expr.aggtype) ?? this.interpreted(expr);
      case "Const":
        return this.#constant(expr.constvalue, expr.consttype);
      case "OpExpr":
        return this.#call(expr, expr.opfuncid, expr.args, expr.inputcollid, expr.opresulttype);
      case "FuncExpr":
        return this.#call(expr, expr.funcid, expr.args, expr.inputcollid, expr.funcresulttype);
      case "BoolExpr":
        return expr.boolop === "NOT_EXPR" ? this.#not(this.value(expr.args[0] as Expr)) : this.#andOr(expr.args, expr.boolop === "OR_EXPR");
      case "NullTest":
        return expr.argisrow ? this.interpreted(expr) : this.#nullTest(this.value(expr.arg), expr.nulltesttype === "IS_NULL");
      case "RelabelType":
        return relabelsOid(expr) || relabeledBits(this.cx.catalog, expr) !== undefined ? this.interpreted(expr) : this.value(expr.arg);
      case "CollateExpr":
        return this.value(expr.arg);
      case "CaseExpr":
        return this.#case(expr);
      case "CaseTestExpr":
        return this.#caseTest ?? this.interpreted(expr);
      case "CoalesceExpr":
        return this.#coalesce(expr);
      case "ScalarArrayOpExpr":
        return this.#anyOf(expr) ?? this.interpreted(expr);
      default:
        return this.interpreted(expr);
    }
  }

  /** Whether a clause is true, as a JavaScript condition. */
  test(expr: Expr): string {
    const { js, nul } = this.value(expr);
    return nul === null ? js : `(!${nul} && ${js})`;
  }

  /** A call of the interpreter's closure for what has no code here. */
  interpreted(expr: Expr): Code {
    this.usesContext = true;
    const value = this.fresh();
    this.emit(`const ${value} = ${this.callable(buildExpr(expr, this.cx))}(ec);`);
    return { js: value, nul: `(${value} === null)`, rep: repOfType[this.cx.catalog.baseType(exprType(expr))] ?? "val", scale: "" };
  }

  #constant(value: Datum, type: Oid): Code {
    if (value === null) return { js: "null", nul: "true", rep: "val", scale: "" };
    if (value instanceof Numeric && typeof value.m === "number" && Number.isFinite(value.m)) return { js: this.constant(value.m), nul: null, rep: "dec", scale: String(value.s), constant: value.m, bound: Math.abs(value.m) };
    const rep = typeof value === "number" ? "num" : typeof value === "string" && repOfType[this.cx.catalog.baseType(type)] === "str" ? "str" : typeof value === "boolean" ? "bool" : "val";
    return { js: this.constant(value), nul: null, rep, scale: "" };
  }

  #call(expr: Expr, funcid: Oid, args: readonly Expr[], collation: Oid, result: Oid): Code {
    const { catalog, session } = this.cx;
    const proc = catalog.proc(funcid);
    if (proc.prolang !== 12 || !proc.proisstrict || args.length === 0) return this.interpreted(expr);
    const codes = args.map((arg) => this.value(arg));
    const inlined = inlineNumeric(this, proc.prosrc, codes);
    if (inlined !== undefined) return inlined;
    const builtin = builtinOf(catalog, funcid);
    const rep = repOfType[catalog.baseType(result)] ?? "val";
    if (builtin.snippet !== undefined && codes.every((code) => code.rep === "num" || code.rep === "str" || code.rep === "bool")) return this.#snippet(builtin.snippet, codes, rep);
    const [first, second] = args;
    const last = second?.tag === "Const" && args.length === 2 ? builtin.withConstant?.(second.constvalue) : undefined;
    if (last !== undefined && first !== undefined) {
      const subject = codes[0] as Code;
      return this.strict(codes, rep, "", () => `${this.callable(last)}(${this.boxedValue(subject)})`, true);
    }
    const fn = this.callable(bindFunction(catalog, funcid, session, args.map((arg) => exprType(arg)), result, collation));
    return this.strict(codes, rep, "", () => `${fn}(${codes.map((code) => this.boxedValue(code)).join(", ")})`, true);
  }
  #snippet(snippet: Snippet, codes: readonly Code[], rep: Rep): Code {
    return this.strict(codes, rep === "val" ? "num" : rep, "", () => snippet(...codes.map((code) => code.js)));
  }

  #not(code: Code): Code {
    return { js: `(!${code.js})`, nul: code.nul, rep: "bool", scale: "" };
  }
  #nullTest(code: Code, isNull: boolean): Code {
    if (code.nul === null) return { js: String(!isNull), nul: null, rep: "bool", scale: "" };
    return { js: isNull ? code.nul : `(!${code.nul})`, nul: null, rep: "bool", scale: "" };
  }

  /** Stops at the first argument that decides; a null argument makes the result null unless a later one decides. */
  #andOr(args: readonly Expr[], isOr: boolean): Code {
    const [label, value] = [this.fresh("l"), this.fresh()];
    let nul: string | undefined;
    const body = this.block(() => {
      for (const arg of args) {
        const code = this.value(arg);
        const decides = isOr ? code.js : `!${code.js}`;
        if (code.nul === null) this.emit(`if (${decides}) { ${value} = ${isOr}; ${nul === undefined ? "" : `${nul} = false; `}break ${label}; }`);
        else {
          nul ??= this.fresh("n");
          this.emit(`if (${code.nul}) ${nul} = true; else if (${decides}) { ${value} = ${isOr}; ${nul} = false; break ${label}; }`);
        }
      }
    });
    this.emit(`let ${value} = ${!isOr}${nul === undefined ? "" : `, ${nul} = false`};`);
    this.emit(`${label}: {\n${body}\n}`);
    return { js: value, nul: nul ?? null, rep: "bool", scale: "" };
  }

  /** Branches give one representation where they can; decimals of different scales keep each its own. */
  #branches(write: (result: (code: Code) => string) => string, codes: () => readonly Code[]): Code {
    const [value, nul, scale] = [this.fresh(), this.fresh("n"), this.fresh("s")];
    let plan: { rep: Rep; scale: string; nullable: boolean } = { rep: "val", scale: "", nullable: true };
    const assign = (code: Code): string => {
      const parts: string[] = [];
      if (plan.nullable) parts.push(`${nul} = ${code.nul ?? "false"};`);
      const js = plan.rep === "val" ? this.boxed(code) : code.js;
      if (code.js !== "null" || plan.rep === "val") parts.push(`${value} = ${js};`);
      if (plan.rep === "dec" && plan.scale === scale && code.js !== "null") parts.push(`${scale} = ${code.scale};`);
      return parts.join(" ");
    };
    const before = { columns: this.columns.length, constants: this.constants.length, functions: this.functions.length, count: this.#count, context: this.usesContext };
    this.#depth++;
    // Written once to see what the branches are, then again with the representation that fits them all.
    this.block(() => write(assign));
    const seen = codes().filter((code) => code.js !== "null");
    const reps = new Set(seen.map((code) => code.rep));
    const rep: Rep = reps.size === 1 ? (seen[0] as Code).rep : "val";
    const scales = new Set(seen.map((code) => code.scale));
    plan = { rep, scale: rep !== "dec" ? "" : scales.size === 1 && /^\d+$/.test((seen[0] as Code).scale) ? (seen[0] as Code).scale : scale, nullable: codes().some((code) => code.nul !== null) };
    this.constants.length = before.constants;
    this.functions.length = before.functions;
    this.#count = before.count;
    let text = "";
    const body = this.block(() => {
      text = write(assign);
    });
    this.emit(`let ${value} = ${nothing[plan.rep]}${plan.nullable ? `, ${nul} = true` : ""}${plan.scale === scale ? `, ${scale} = 0` : ""};`);
    if (body !== "") this.emit(body);
    this.emit(text);
    this.#depth--;
    return { js: value, nul: plan.rep === "val" ? `(${value} === null)` : plan.nullable ? nul : null, rep: plan.rep, scale: plan.scale };
  }

  #case(expr: Extract<Expr, { tag: "CaseExpr" }>): Code {
    if (this.#depth > 3) return this.interpreted(expr);
    let results: Code[] = [];
    return this.#branches((assign) => {
      results = [];
      const label = this.fresh("l");
      const saved = this.#caseTest;
      const body = this.block(() => {
        const subject = expr.arg === null ? undefined : this.value(expr.arg);
        for (const when of expr.args) {
          this.#caseTest = subject ?? saved;
          const test = this.test(when.expr);
          this.#caseTest = saved;
          const branch = this.block(() => {
            const code = this.value(when.result);
            results.push(code);
            this.emit(assign(code));
          });
          this.emit(`if (${test}) {\n${branch}\nbreak ${label};\n}`);
        }
        const code: Code = expr.defresult === null ? { js: "null", nul: "true", rep: "val", scale: "" } : this.value(expr.defresult);
        results.push(code);
        this.emit(assign(code));
      });
      return `${label}: {\n${body}\n}`;
    }, () => results);
  }
  #coalesce(expr: Extract<Expr, { tag: "CoalesceExpr" }>): Code {
    if (this.#depth > 3) return this.interpreted(expr);
    const { args } = expr;
    let results: Code[] = [];
    return this.#branches((assign) => {
      results = [];
      const label = this.fresh("l");
      const body = this.block(() => {
        for (const arg of args) {
          const code = this.value(arg);
          results.push(code);
          if (code.nul === null) {
            this.emit(`${assign(code)} break ${label};`);
            break;
          }
          this.emit(`if (!${code.nul}) { ${assign(code)} break ${label}; }`);
        }
      });
      return `${label}: {\n${body}\n}`;
    }, () => [...results, { js: "null", nul: "true", rep: "val", scale: "" }]);
  }

  /** `x = ANY (constants)` with few elements is a chain of comparisons. */
  #anyOf(expr: Extract<Expr, { tag: "ScalarArrayOpExpr" }>): Code | undefined {
    const [left, right] = expr.args as [Expr, Expr];
    if (right.tag !== "Const" || !(right.constvalue instanceof ArrayValue)) return undefined;
    const { items, elemtype } = right.constvalue;
    if (items.length === 0 || items.length > 8 || items.includes(null) || !this.cx.catalog.proc(expr.opfuncid).proisstrict) return undefined;
    const { snippet } = builtinOf(this.cx.catalog, expr.opfuncid);
    if (snippet === undefined) return undefined;
    const subject = this.value(left);
    const values = items.map((item) => this.#constant(item, elemtype));
    if (![subject, ...values].every((code) => code.rep === "num" || code.rep === "str")) return undefined;
    return this.strict([subject], "bool", "", () => `(${values.map((code) => snippet(subject.js, code.js)).join(expr.useOr ? " || " : " && ")})`);
  }

  /** Statements that take what the code reads out of the arrays `C`, `K` and `F`. */
  prologue(): string {
    const parts: string[] = [];
    this.columns.forEach((use, i) => void parts.push(`const d${i} = C[${i}].data${!use.shape.nullable ? "" : `, u${i} = C[${i}].nulls`};`));
    this.constants.forEach((_, i) => void parts.push(`const k${i} = K[${i}];`));
    this.functions.forEach((_, i) => void parts.push(`const f${i} = F[${i}];`));
    return [...parts, ...this.#setup].join("\n");
  }
}
