/**
 * exp, ln, log10 and powers of doubles to the last bit but for the rarest cases: worked out in pairs of doubles, of which
 * the second holds what the first has no room for, and rounded once. JavaScript's own are a bit less exact than C's.
 *
 * @see T. J. Dekker, A floating-point technique for extending the available precision (1971)
 */

/** An unevaluated sum. */
export type Pair = readonly [high: number, low: number];

function twoSum(a: number, b: number): Pair {
  const sum = a + b;
  const part = sum - a;
  return [sum, a - (sum - part) + (b - part)];
}
/** Of numbers of which the first is the larger. */
const quickSum = (a: number, b: number): Pair => {
  const sum = a + b;
  return [sum, b - (sum - a)];
};
const SPLITTER = 134217729;
function twoProduct(a: number, b: number): Pair {
  const product = a * b;
  const [as, bs] = [SPLITTER * a, SPLITTER * b];
  const [ah, bh] = [as - (as - a), bs - (bs - b)];
  const [al, bl] = [a - ah, b - bh];
  return [product, ah * bh - product + ah * bl + al * bh + al * bl];
}
export function add(a: Pair, b: Pair): Pair {
  const [high, low] = twoSum(a[0], b[0]);
  const [rest, end] = twoSum(a[1], b[1]);
  const [h, l] = quickSum(high, low + rest);
  return quickSum(h, l + end);
}
export function multiply(a: Pair, b: Pair): Pair {
  const [high, low] = twoProduct(a[0], b[0]);
  return quickSum(high, low + (a[0] * b[1] + a[1] * b[0]));
}
export function divide(a: Pair, b: Pair): Pair {
  const guess = a[0] / b[0];
  const [high, low] = add(a, multiply(b, [-guess, 0]));
  return quickSum(guess, (high + low) / b[0]);
}
export const square = (a: number): Pair => twoProduct(a, a);
const LN2: Pair = [Math.LN2, 2.3190468138462996e-17];
/** What is left of ln 2 after its first two doubles. */
const LN2_REST = 5.707708438416212e-34;
const INVERSE_LN10: Pair = [Math.LOG10E, 1.098319650216765e-17];
const SQUARINGS = 8;
const INVERSE_FACTORIALS: readonly Pair[] = [[0.5, 0], [0.16666666666666666, 9.25185853854297e-18], [0.041666666666666664, 2.3129646346357427e-18], [0.008333333333333333, 1.1564823173178714e-19], [0.001388888888888889, -5.300543954373577e-20], [0.0001984126984126984, 1.7209558293420705e-22], [0.0000248015873015873, 2.1511947866775882e-23], [0.0000027557319223985893, -1.858393274046472e-22]];

/** e to the power of a pair, as a pair and a power of two. */
function expParts(x: Pair): { readonly value: Pair; readonly exponent: number } {
  const exponent = Math.round(x[0] / LN2[0]);
  const part = (n: number): Pair => twoProduct(-exponent, n);
  const rest = add(add(add(x, part(LN2[0])), part(LN2[1])), part(LN2_REST));
  const scale = 2 ** -SQUARINGS;
  const r: Pair = [rest[0] * scale, rest[1] * scale];
  // eʳ − 1 by its series, then (1 + p)² − 1 = 2p + p² as often as r was halved.
  let sum = r;
  let power = r;
  for (const factor of INVERSE_FACTORIALS) {
    power = multiply(power, r);
    sum = add(sum, multiply(power, factor));
  }
  for (let i = 0; i < SQUARINGS; i++) sum = add([2 * sum[0], 2 * sum[1]], multiply(sum, sum));
  return { value: add([1, 0], sum), exponent };
}
/** A pair times a power of two, rounded once where the result is a normal number. */
function scaled([high, low]: Pair, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return (high + low) * 2 ** half * 2 ** (exponent - half);
}
export function lnPair(x: number): Pair {
  let exponent = Math.floor(Math.log2(x));
  // Numbers below the normal ones, too, as a fraction between one half and two.
  let fraction = exponent < -1000 ? (x * 2 ** 100) / 2 ** (exponent + 100) : x / 2 ** exponent;
  if (fraction > Math.SQRT2) [fraction, exponent] = [fraction / 2, exponent + 1];
  const guess = Math.log(fraction);
  const { value, exponent: power } = expParts([-guess, 0]);
  const scale = 2 ** power;
  const error = add(multiply([fraction, 0], [value[0] * scale, value[1] * scale]), [-1, 0]);
  const fractionLn = add([guess, 0], add(error, [-(error[0] * error[0]) / 2, 0]));
  return add(add(multiply([exponent, 0], LN2), [exponent * LN2_REST, 0]), fractionLn);
}

/** e to the power of a pair. */
export function expPair(x: Pair): number {
  if (!(x[0] < 710 && x[0] > -746)) return Math.exp(x[0]);
  const { value, exponent } = expParts(x);
  return scaled(value, exponent);
}
/** e to the power of a pair, times a factor near one. */
export function expTimes(x: Pair, factor: Pair): number {
  if (!(x[0] < 745 && x[0] > -780)) return Math.exp(x[0]);
  const { value, exponent } = expParts(x);
  return scaled(multiply(value, factor), exponent);
}
/** eˣ. */
export function exp(x: number): number {
  return expPair([x, 0]);
}
export function ln(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return Math.log(x);
  const [high, low] = lnPair(x);
  return high + low;
}
export function log10(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return Math.log10(x);
  const [high, low] = multiply(lnPair(x), INVERSE_LN10);
  return high + low;
}
/** @param a finite and above zero */
export function pow(a: number, b: number): number {
  const product = multiply(lnPair(a), [b, 0]);
  if (!(Math.abs(product[0]) < 745)) return a ** b;
  const { value, exponent } = expParts(product);
  return scaled(value, exponent);
}
