/**
 * Decimals in generated code: scaled integers in doubles, with a check that they stay exact. A row that leaves the exact
 * numbers is left to the interpreter.
 *
 * @see src/types/numeric-value.ts, which this must agree with
 */
import type { Code, CodeWriter } from "./codegen.ts";

const EXACT = "9007199254740991";
const MAX_SHIFT = 15;

const staticScale = (code: Code): number | undefined => (code.rep === "dec" && /^\d+$/.test(code.scale) ? Number(code.scale) : undefined);
const checked = (w: CodeWriter, js: string): string => {
  const name = w.fresh();
  w.emit(`const ${name} = ${js};`);
  w.emit(`if (!(${name} <= ${EXACT} && ${name} >= -${EXACT})) ${w.bail}`);
  return name;
};
/** The unscaled number at a larger scale. */
const rescaled = (w: CodeWriter, code: Code, from: number, to: number): string => (from === to ? code.js : checked(w, `${code.js} * ${10 ** (to - from)}`));

type Emit = (w: CodeWriter, a: Code, b: Code, sa: number, sb: number) => Code | undefined;

const sum = (operator: "+" | "-"): Emit => (w, a, b, sa, sb) => {
  const scale = Math.max(sa, sb);
  if (scale - Math.min(sa, sb) > MAX_SHIFT) return undefined;
  return w.strict([a, b], "dec", String(scale), () => checked(w, `${rescaled(w, a, sa, scale)} ${operator} ${rescaled(w, b, sb, scale)}`));
};
const product: Emit = (w, a, b, sa, sb) => w.strict([a, b], "dec", String(sa + sb), () => checked(w, `${a.js} * ${b.js} + 0`));
const comparison = (operator: string): Emit => (w, a, b, sa, sb) => {
  const scale = Math.max(sa, sb);
  if (scale - Math.min(sa, sb) > MAX_SHIFT) return undefined;
  return w.strict([a, b], "bool", "", () => `(${rescaled(w, a, sa, scale)} ${operator} ${rescaled(w, b, sb, scale)})`);
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
  if (prosrc === "numeric_uminus" && scale !== undefined) return { ...a, js: `(0 - ${a.js})` };
  if (prosrc === "numeric_float8" && scale !== undefined && scale <= MAX_SHIFT) return { js: `(${a.js} / ${10 ** scale})`, nul: a.nul, rep: "num", scale: "" };
  return undefined;
}
