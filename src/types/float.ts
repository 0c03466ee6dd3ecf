/** float4 and float8. @see src/backend/utils/adt/float.c */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { doubleOut, floatOut } from "../utils/floats.ts";
import { divisionByZero, int2, int4, int8, int8pl, type Int8, outOfRange, rint } from "./int.ts";
import { defineContextual, defineFunction, defineFunctions, type FmgrContext } from "./registry.ts";
import { exp, ln, log10, pow } from "./double-double.ts";

const inRange = (result: number, operand: number): number => {
  if (!Number.isFinite(result) && Number.isFinite(operand)) floatOverflow();
  return result === 0 && operand !== 0 ? floatUnderflow() : result;
};
export const floatOverflow = (): never => ereport({ code: ERRCODE.numeric_value_out_of_range, message: "value out of range: overflow" });
export const floatUnderflow = (): never => ereport({ code: ERRCODE.numeric_value_out_of_range, message: "value out of range: underflow" });
const invalidArgument = (message: string, code: string = ERRCODE.invalid_argument_for_power_function): never => ereport({ code, message });

const namedValues: Readonly<Record<string, number>> = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  "+inf": Number.POSITIVE_INFINITY,
  "-inf": Number.NEGATIVE_INFINITY,
  infinity: Number.POSITIVE_INFINITY,
  "+infinity": Number.POSITIVE_INFINITY,
  "-infinity": Number.NEGATIVE_INFINITY,
};

/** Reads a float8; `type` is for the message. */
export function parseFloat8(text: string, type = "double precision"): number {
  const trimmed = text.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, "");
  if (/^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?$/.test(trimmed)) {
    const value = Number(trimmed);
    if (!Number.isFinite(value) || (value === 0 && /[1-9]/.test(trimmed.replace(/[eE].*/, "")))) {
      ereport({ code: ERRCODE.numeric_value_out_of_range, message: `"${trimmed}" is out of range for type ${type}` });
    }
    return value;
  }
  const named = namedValues[trimmed.toLowerCase()];
  if (named !== undefined) return named;
  if (/^[+-]?0[xX][0-9a-fA-F]+$/.test(trimmed)) return trimmed.startsWith("-") ? -Number(trimmed.slice(1)) : Number(trimmed.replace("+", ""));
  ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type ${type}: "${text}"` });
}

function float4in(text: string): number {
  const value = parseFloat8(text, "real");
  const single = Math.fround(value);
  if ((!Number.isFinite(single) && Number.isFinite(value)) || (single === 0 && value !== 0)) {
    ereport({ code: ERRCODE.numeric_value_out_of_range, message: `"${text.trim()}" is out of range for type real` });
  }
  return single;
}

/** NaN is equal to itself and above everything else. */
export function compareFloats(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  return Number.isNaN(a) ? (Number.isNaN(b) ? 0 : 1) : -1;
}

function checked(value: number, a: number, b: number): number {
  if (Number.isFinite(value) || Number.isNaN(value)) return value;
  return Number.isFinite(a) && Number.isFinite(b) ? floatOverflow() : value;
}
const add = (a: number, b: number): number => checked(a + b, a, b);
const subtract = (a: number, b: number): number => checked(a - b, a, b);
const multiply = (a: number, b: number): number => {
  const value = checked(a * b, a, b);
  return value === 0 && a !== 0 && b !== 0 ? floatUnderflow() : value;
};
const divide = (a: number, b: number): number => {
  if (b === 0 && !Number.isNaN(a)) divisionByZero();
  const value = checked(a / b, a, b);
  return value === 0 && a !== 0 && Number.isFinite(b) ? floatUnderflow() : value;
};
const single = (op: (a: number, b: number) => number) => (a: number, b: number): number => {
  const value = op(a, b);
  const narrow = Math.fround(value);
  if (!Number.isFinite(narrow) && Number.isFinite(value)) floatOverflow();
  if (narrow === 0 && value !== 0) floatUnderflow();
  return narrow;
};
const toSingle = (value: number): number => single((a) => a)(value, 0);

const LARGEST_POWER_BITS = 4096;
/**
 * A whole power to the last bit, which JavaScript's own is not always; undefined where that would take too long, or
 * where the result is not a normal number.
 */
function exactPower(a: number, n: number): number | undefined {
  if (!Number.isInteger(n) || !Number.isFinite(a) || a === 0) return undefined;
  let mantissa = Math.abs(a);
  let exponent = 0;
  while (!Number.isInteger(mantissa)) [mantissa, exponent] = [mantissa * 2, exponent - 1];
  while (mantissa % 2 === 0) [mantissa, exponent] = [mantissa / 2, exponent + 1];
  const times = Math.abs(n);
  if ((Math.log2(mantissa) + 1) * times > LARGEST_POWER_BITS) return undefined;
  const whole = BigInt(mantissa) ** BigInt(times);
  const bits = whole.toString(2).length;
  // One over it: enough bits, and a last one for all that are left.
  const shift = bits + 70;
  const [digits, scale] = n >= 0 ? [whole, exponent * times] : [(((1n << BigInt(shift)) / whole) | 1n), -shift - exponent * times];
  const length = digits.toString(2).length;
  if (length + scale > 1023 || length + scale < -1021) return undefined;
  // So many bits that neither factor leaves the range of doubles.
  const spare = Math.max(0, length - 70);
  const value = Number(spare === 0 ? digits : (digits >> BigInt(spare)) | 1n) * 2 ** (scale + spare);
  return a < 0 && times % 2 === 1 ? -value : value;
}
function power(a: number, b: number): number {
  if (a === 0 && b < 0) invalidArgument("zero raised to a negative power is undefined");
  if (a < 0 && Number.isFinite(b) && !Number.isInteger(b)) invalidArgument("a negative number raised to a non-integer power yields a complex result");
  if (Number.isNaN(a)) return b === 0 ? 1 : a;
  if (a === 1) return 1;
  if (Math.abs(a) === 1 && !Number.isFinite(b) && !Number.isNaN(b)) return 1;
  const value = exactPower(a, b) ?? (a > 0 && Number.isFinite(a) && Number.isFinite(b) ? pow(a, b) : a ** b);
  if (!Number.isFinite(value) && Number.isFinite(a) && Number.isFinite(b)) floatOverflow();
  if (value === 0 && a !== 0 && Number.isFinite(a) && Number.isFinite(b)) floatUnderflow();
  return value;
}

const toInt = (check: (v: number) => number, name: string) => (value: number): number => {
  const whole = rint(value);
  return Number.isFinite(whole) ? check(whole) : outOfRange(name);
};
function toInt8(value: number): Int8 {
  const whole = rint(value);
  if (!(whole >= -(2 ** 63) && whole < 2 ** 63)) outOfRange("bigint");
  return int8(BigInt(whole));
}

for (const prefix of ["float4", "float8", "float48", "float84"]) {
  const narrow = prefix === "float4";
  const op = (code: (a: number, b: number) => number) => (narrow ? single(code) : code);
  defineFunctions({ [`${prefix}pl`]: op(add), [`${prefix}mi`]: op(subtract), [`${prefix}mul`]: op(multiply), [`${prefix}div`]: op(divide) });
  defineFunctions({
    [`${prefix}eq`]: (a: number, b: number) => compareFloats(a, b) === 0,
    [`${prefix}ne`]: (a: number, b: number) => compareFloats(a, b) !== 0,
    [`${prefix}lt`]: (a: number, b: number) => compareFloats(a, b) < 0,
    [`${prefix}le`]: (a: number, b: number) => compareFloats(a, b) <= 0,
    [`${prefix}gt`]: (a: number, b: number) => compareFloats(a, b) > 0,
    [`${prefix}ge`]: (a: number, b: number) => compareFloats(a, b) >= 0,
    [`bt${prefix}cmp`]: compareFloats,
  });
}
for (const prefix of ["float4", "float8"]) {
  defineFunctions({
    [`${prefix}larger`]: (a: number, b: number) => (compareFloats(a, b) > 0 ? a : b),
    [`${prefix}smaller`]: (a: number, b: number) => (compareFloats(a, b) < 0 ? a : b),
    [`${prefix}um`]: (a: number) => -a,
    [`${prefix}up`]: (a: number) => a,
    [`${prefix}abs`]: Math.abs,
  });
}

const trig = (code: (a: number) => number) => (a: number): number => {
  if (a === Number.POSITIVE_INFINITY || a === Number.NEGATIVE_INFINITY) ereport({ code: ERRCODE.numeric_value_out_of_range, message: "input is out of range" });
  return code(a);
};
const inverse = (code: (a: number) => number) => (a: number): number => {
  if (a < -1 || a > 1) ereport({ code: ERRCODE.numeric_value_out_of_range, message: "input is out of range" });
  return code(a);
};
const logarithm = (code: (a: number) => number) => (a: number): number => {
  if (a === 0) invalidArgument("cannot take logarithm of zero", ERRCODE.invalid_argument_for_logarithm);
  if (a < 0) invalidArgument("cannot take logarithm of a negative number", ERRCODE.invalid_argument_for_logarithm);
  return code(a);
};

/** float8 transition state of avg, variance and their kin: N, sum, sum of squared deviations (Youngs-Cramer). */
function float8Accum(state: readonly number[], value: number): readonly number[] {
  const [n = 0, sum = 0, squares = 0] = state;
  const count = n + 1;
  const total = sum + value;
  if (n === 0) return [count, total, Number.isFinite(value) ? 0 : Number.NaN];
  const step = value * count - total;
  const deviation = squares + (step * step) / (count * n);
  if (!Number.isFinite(total) || !Number.isFinite(deviation)) {
    if (Number.isFinite(sum) && Number.isFinite(value)) floatOverflow();
    return [count, total, Number.NaN];
  }
  return [count, total, deviation];
}
const variance = (least: number, finish: (n: number, squares: number) => number) => (state: readonly number[]): number | null => {
  const [n = 0, , squares = 0] = state;
  return n <= least ? null : finish(n, squares);
};

defineFunctions({
  float8in: (text: string) => parseFloat8(text),
  float4in,
  ftod: (a: number) => a,
  dtof: toSingle,
  i2tod: (a: number) => a,
  i4tod: (a: number) => a,
  i8tod: Number,
  i2tof: (a: number) => a,
  i4tof: Math.fround,
  i8tof: (a: Int8) => Math.fround(Number(a)),
  dtoi2: toInt(int2, "smallint"),
  dtoi4: toInt(int4, "integer"),
  dtoi8: toInt8,
  ftoi2: toInt(int2, "smallint"),
  ftoi4: toInt(int4, "integer"),
  ftoi8: toInt8,
  dround: (a: number) => (a < 0 || Object.is(a, -0) ? -rint(-a) : rint(a)),
  dtrunc: Math.trunc,
  dceil: Math.ceil,
  dfloor: Math.floor,
  dsign: (a: number) => (a > 0 ? 1 : a < 0 ? -1 : 0),
  dsqrt: (a: number) => (a < 0 ? invalidArgument("cannot take square root of a negative number") : Math.sqrt(a)),
  dcbrt: Math.cbrt,
  dpow: power,
  dexp: (a: number) => {
    const value = exp(a);
    if (value === Number.POSITIVE_INFINITY && a !== value) floatOverflow();
    return value === 0 && Number.isFinite(a) ? floatUnderflow() : value;
  },
  dlog1: logarithm(ln),
  dlog10: logarithm(log10),
  dsin: trig(Math.sin),
  dcos: trig(Math.cos),
  dtan: trig(Math.tan),
  dcot: trig((a) => 1 / Math.tan(a)),
  dasin: inverse(Math.asin),
  dacos: inverse(Math.acos),
  datan: Math.atan,
  datan2: Math.atan2,
  dsinh: Math.sinh,
  dcosh: Math.cosh,
  dtanh: Math.tanh,
  dpi: () => Math.PI,
  degrees: (a: number) => inRange(a / (Math.PI / 180), a),
  radians: (a: number) => inRange(a * (Math.PI / 180), a),
  float8_accum: float8Accum,
  float4_accum: float8Accum,
  float8_avg: (state: readonly number[]) => ((state[0] ?? 0) === 0 ? null : (state[1] ?? 0) / (state[0] ?? 1)),
  float8_var_pop: variance(0, (n, squares) => squares / n),
  float8_var_samp: variance(1, (n, squares) => squares / (n - 1)),
  float8_stddev_pop: variance(0, (n, squares) => Math.sqrt(squares / n)),
  float8_stddev_samp: variance(1, (n, squares) => Math.sqrt(squares / (n - 1))),
});
for (const [name, symbol] of [["float8lt", "<"], ["float8gt", ">"]] as const) {
  const code = (a: number, b: number): boolean => (symbol === "<" ? compareFloats(a, b) < 0 : compareFloats(a, b) > 0);
  defineFunction(name, { code });
}

// Degrees: exact where the angle is a multiple of 30 or 45. @see init_degree_constants

const RADIANS = Math.PI / 180;
const sind30 = (x: number): number => Math.sin(x * RADIANS) / Math.sin(30 * RADIANS) / 2;
const cosd60 = (x: number): number => 1 - (1 - Math.cos(x * RADIANS)) / (1 - Math.cos(60 * RADIANS)) / 2;
function sindQ1(x: number): number {
  return x <= 30 ? sind30(x) : cosd60(90 - x);
}
function cosdQ1(x: number): number {
  return x <= 60 ? cosd60(x) : sind30(90 - x);
}
const [ASIN_05, ACOS_05, ATAN_1, TAN_45, COT_45] = [Math.asin(0.5), Math.acos(0.5), Math.atan(1), sindQ1(45) / cosdQ1(45), cosdQ1(45) / sindQ1(45)];
function sind(given: number): number {
  let [x, sign] = [given % 360, 1];
  if (x < 0) [x, sign] = [-x, -sign];
  if (x > 180) [x, sign] = [360 - x, -sign];
  if (x > 90) x = 180 - x;
  return sign * sindQ1(x);
}
function cosd(given: number): number {
  let [x, sign] = [Math.abs(given % 360), 1];
  if (x > 180) x = 360 - x;
  if (x > 90) [x, sign] = [180 - x, -sign];
  return sign * cosdQ1(x);
}
/** The quotient of two quarter-turn functions, brought to the first quarter. */
const tangent = (top: (x: number) => number, bottom: (x: number) => number, unit: number) => (given: number): number => {
  let [x, sign] = [given % 360, 1];
  if (x < 0) [x, sign] = [-x, -sign];
  if (x > 180) [x, sign] = [360 - x, -sign];
  if (x > 90) [x, sign] = [180 - x, -sign];
  const value = (sign * (top(x) / bottom(x))) / unit;
  return value === 0 ? 0 : value;
};
const asind = (x: number): number => (x < 0 ? -asindQ1(-x) : asindQ1(x));
const acosd = (x: number): number => (x >= 0 ? acosdQ1(x) : 90 + asindQ1(-x));
const asindQ1 = (x: number): number => (x <= 0.5 ? (Math.asin(x) / ASIN_05) * 30 : 90 - (Math.acos(x) / ACOS_05) * 60);
const acosdQ1 = (x: number): number => (x <= 0.5 ? 90 - (Math.asin(x) / ASIN_05) * 30 : (Math.acos(x) / ACOS_05) * 60);

const hyperbolicInverse = (low: number, high: number, code: (a: number) => number) => (a: number): number => {
  if (a < low || a > high) ereport({ code: ERRCODE.numeric_value_out_of_range, message: "input is out of range" });
  return code(a);
};
defineFunctions({
  dsind: trig(sind),
  dcosd: trig(cosd),
  dtand: trig(tangent(sindQ1, cosdQ1, TAN_45)),
  dcotd: trig(tangent(cosdQ1, sindQ1, COT_45)),
  dasind: inverse(asind),
  dacosd: inverse(acosd),
  datand: (a: number) => (Math.atan(a) / ATAN_1) * 45,
  datan2d: (a: number, b: number) => (Math.atan2(a, b) / ATAN_1) * 45,
  dasinh: Math.asinh,
  dacosh: hyperbolicInverse(1, Number.POSITIVE_INFINITY, Math.acosh),
  datanh: hyperbolicInverse(-1, 1, Math.atanh),
});

// Statistics of two variables

type Regression = readonly [n: number, sumX: number, squaresX: number, sumY: number, squaresY: number, products: number];
/** One more pair; Y comes first. @see float8_regr_accum */
function regressionAccum(state: readonly number[], y: number, x: number): readonly number[] {
  const [n, sumX, squaresX, sumY, squaresY, products] = state as unknown as Regression;
  const count = n + 1;
  const [totalX, totalY] = [sumX + x, sumY + y];
  if (n === 0) {
    const [nanX, nanY] = [!Number.isFinite(x), !Number.isFinite(y)];
    return [count, totalX, nanX ? Number.NaN : 0, totalY, nanY ? Number.NaN : 0, nanX || nanY ? Number.NaN : 0];
  }
  const [dx, dy, scale] = [x * count - totalX, y * count - totalY, 1 / (count * n)];
  const next: Regression = [count, totalX, squaresX + dx * dx * scale, totalY, squaresY + dy * dy * scale, products + dx * dy * scale];
  if (next.some((value, i) => i > 0 && !Number.isFinite(value))) {
    const finite = Number.isFinite(sumX) && Number.isFinite(x) && Number.isFinite(sumY) && Number.isFinite(y);
    if (finite && (!Number.isFinite(totalX) || !Number.isFinite(totalY) || !Number.isFinite(next[2]) || !Number.isFinite(next[4]) || !Number.isFinite(next[5]))) floatOverflow();
    return next.map((value, i) => ((i === 2 || i === 4 || i === 5) && !Number.isFinite(value) ? Number.NaN : value));
  }
  return next;
}
const regression = (least: number, finish: (s: { readonly n: number; readonly sumX: number; readonly xx: number; readonly sumY: number; readonly yy: number; readonly xy: number }) => number | null) => (state: readonly number[]): number | null => {
  const [n = 0, sumX = 0, xx = 0, sumY = 0, yy = 0, xy = 0] = state;
  return n < least ? null : finish({ n, sumX, xx, sumY, yy, xy });
};
defineFunctions({
  int8inc_float8_float8: (count: Int8) => int8pl(count, 1),
  float8_regr_accum: regressionAccum,
  float8_regr_sxx: regression(1, ({ xx }) => xx),
  float8_regr_syy: regression(1, ({ yy }) => yy),
  float8_regr_sxy: regression(1, ({ xy }) => xy),
  float8_regr_avgx: regression(1, ({ n, sumX }) => sumX / n),
  float8_regr_avgy: regression(1, ({ n, sumY }) => sumY / n),
  float8_covar_pop: regression(1, ({ n, xy }) => xy / n),
  float8_covar_samp: regression(2, ({ n, xy }) => xy / (n - 1)),
  float8_corr: regression(1, ({ xx, yy, xy }) => (xx === 0 || yy === 0 ? null : xy / Math.sqrt(xx * yy))),
  float8_regr_r2: regression(1, ({ xx, yy, xy }) => (xx === 0 ? null : yy === 0 ? 1 : (xy * xy) / (xx * yy))),
  float8_regr_slope: regression(1, ({ xx, xy }) => (xx === 0 ? null : xy / xx)),
  float8_regr_intercept: regression(1, ({ n, sumX, xx, sumY, xy }) => (xx === 0 ? null : (sumY - (sumX * xy) / xx) / n)),
});

const extraDigits = (cx: FmgrContext): number => Number(cx.session.setting("extra_float_digits"));
defineContextual({
  float8out: (cx, value: number) => doubleOut(value, extraDigits(cx)),
  float4out: (cx, value: number) => floatOut(value, extraDigits(cx)),
});
