/**
 * Decimals in generated code: scaled integers in doubles, with a check that they stay exact. A row that leaves the exact
 * numbers is left to the interpreter.
 *
 * @see src/types/numeric-value.ts, which this must agree with
 */
import type { Code, CodeWriter } from "./codegen.ts";

const EXACT = "9007199254740991";
const MAX_SHIFT = 15;
/** Beyond it a product is rounded. @see NUMERIC_MAX_DISPLAY_SCALE */
const MAX_SCALE = 16383;

const staticScale = (code: Code): number | undefined => (code.rep === "dec" && /^\d+$/.test(code.scale) ? Number(code.scale) : undefined);
/** Whether a number is an exact integer: NaN is not. */
export const isExact = (js: string): string => `Math.abs(${js}) <= ${EXACT}`;

/** The greatest that the absolute value of an unscaled number can be. */
const boundOf = (code: Code): number => code.bound ?? Number.MAX_SAFE_INTEGER;
/** A name for the value; one that may leave the exact numbers is checked. */
function exact(w: CodeWriter, js: string, bound: number): Pick<Code, "js" | "bound"> {
  if (bound <= Number.MAX_SAFE_INTEGER) return { js: w.named(js), bound };
  return { js: w.named(js, (name) => w.emit(`if (!(${isExact(name)})) ${w.bail}`)), bound: Number.MAX_SAFE_INTEGER };
}
/** The unscaled number at a larger scale. */
function rescaled(w: CodeWriter, code: Code, from: number, to: number): Pick<Code, "js" | "bound"> {
  if (from === to) return code;
  const factor = 10 ** (to - from);
  const value = (code.constant ?? Number.NaN) * factor;
  return Number.isSafeInteger(value) ? { js: w.constant(value), bound: Math.abs(value) } : exact(w, `${code.js} * ${factor}`, boundOf(code) * factor);
}
/** A decimal that is null where an argument is; `make` answers its text and its bound. */
function decimal(w: CodeWriter, args: readonly Code[], scale: number, make: () => Pick<Code, "js" | "bound">): Code {
  let bound = Number.MAX_SAFE_INTEGER;
  const code = w.strict(args, "dec", String(scale), () => {
    const made = make();
    bound = made.bound ?? bound;
    return made.js;
  });
  return { ...code, bound };
}

type Emit = (w: CodeWriter, a: Code, b: Code, sa: number, sb: number) => Code | undefined;

const sum = (operator: "+" | "-"): Emit => (w, a, b, sa, sb) => {
  const scale = Math.max(sa, sb);
  if (scale - Math.min(sa, sb) > MAX_SHIFT) return undefined;
  return decimal(w, [a, b], scale, () => {
    const [x, y] = [rescaled(w, a, sa, scale), rescaled(w, b, sb, scale)];
    return exact(w, `${x.js} ${operator} ${y.js}`, boundOf(x as Code) + boundOf(y as Code));
  });
};
/** A product's zero is never negative. */
const product: Emit = (w, a, b, sa, sb) => (sa + sb > MAX_SCALE ? undefined : decimal(w, [a, b], sa + sb, () => exact(w, `${a.js} * ${b.js} + 0`, boundOf(a) * boundOf(b))));
const comparison = (operator: string): Emit => (w, a, b, sa, sb) => {
  const scale = Math.max(sa, sb);
  if (scale - Math.min(sa, sb) > MAX_SHIFT) return undefined;
  return w.strict([a, b], "bool", "", () => `(${rescaled(w, a, sa, scale).js} ${operator} ${rescaled(w, b, sb, scale).js})`);
};

const binary: Readonly<Record<string, Emit>> = {
  numeric_add: sum("+"),
  numeric_sub: sum("-"),
  numeric_mul: product,
  numeric_eq: comparison("==="),
  numeric_ne: comparison("!=="),
  numeric_lt: comparison("<"),
  numeric_le: comparison("<="),
  numeric_gt: comparison(">"),
  numeric_ge: comparison(">="),
};

/** The code of a numeric function over decimals in numbers; undefined where it must be called. */
export function inlineNumeric(w: CodeWriter, prosrc: string, args: readonly Code[]): Code | undefined {
  const [a, b] = args;
  if (a === undefined) return undefined;
  if (b === undefined) return inlineUnary(prosrc, a);
  const emit = binary[prosrc];
  const [sa, sb] = [staticScale(a), staticScale(b)];
  return emit === undefined || sa === undefined || sb === undefined ? undefined : emit(w, a, b, sa, sb);
}
function inlineUnary(prosrc: string, a: Code): Code | undefined {
  // An int8 in a number is exact, as a decimal of scale 0 is.
  if ((prosrc === "int2_numeric" || prosrc === "int4_numeric" || prosrc === "int8_numeric") && a.rep === "num") return { ...a, rep: "dec", scale: "0" };
  if (prosrc === "int48" && a.rep === "num") return a;
  const scale = staticScale(a);
  if (prosrc === "numeric_uminus" && scale !== undefined) return { js: `(0 - ${a.js})`, nul: a.nul, rep: "dec", scale: a.scale, bound: boundOf(a) };
  if (prosrc === "numeric_float8" && scale !== undefined && scale <= MAX_SHIFT) return { js: `(${a.js} / ${10 ** scale})`, nul: a.nul, rep: "num", scale: "" };
  return undefined;
}
