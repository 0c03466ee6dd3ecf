/**
 * The error function and the gamma function of doubles, worked out in pairs of doubles and rounded once.
 *
 * @see src/backend/utils/adt/float.c (derf, derfc, dgamma, dlgamma)
 * @see NIST Digital Library of Mathematical Functions, 5.11 (Stirling's series), 7.6 and 7.9 (series and continued fraction of erf)
 */
import { add, divide, expPair, expTimes, lnPair, multiply, type Pair, square } from "./double-double.ts";
import { floatOverflow, floatUnderflow } from "./float.ts";
import { defineFunctions } from "./registry.ts";

const PI: Pair = [Math.PI, 1.2246467991473532e-16];
const rootOf = (a: Pair): Pair => {
  const guess = Math.sqrt(a[0]);
  const [high, low] = add(a, multiply([guess, 0], [-guess, 0]));
  return add([guess, 0], [(high + low) / (2 * guess), 0]);
};
const ROOT_PI = rootOf(PI);
const one: Pair = [1, 0];
const negative = ([high, low]: Pair): Pair => [-high, -low];
const lnOf = (a: Pair): Pair => add(lnPair(a[0]), [a[1] / a[0], 0]);

/** e^(−x²). */
const bell = (x: number): Pair => negative(square(x));

/** erf of 0 ≤ x < 6.5: 2/√π · e^(−x²) · Σ 2ⁿ x²ⁿ⁺¹ / (1·3·…·(2n+1)). */
function erfPair(x: number): Pair {
  const twice = multiply([2, 0], square(x));
  let term: Pair = [x, 0];
  let sum = term;
  for (let odd = 3; term[0] > sum[0] * 1e-33; odd += 2) {
    term = divide(multiply(term, twice), [odd, 0]);
    sum = add(sum, term);
  }
  const [high, low] = multiply(divide([2, 0], ROOT_PI), sum);
  const scale = expPair(bell(x));
  // The exponential with its own low part: e^a = h·(1 + (a − ln h)).
  const rest = add(bell(x), negative(lnPair(scale)));
  return multiply(multiply([high, low], [scale, 0]), add(one, rest));
}
/** erfc of x ≥ 5, by its continued fraction from the far end. */
function erfcFar(x: number): number {
  const half = divide([0.5, 0], square(x));
  let fraction = one;
  for (let k = 120; k > 0; k--) fraction = add(one, divide(multiply([k, 0], half), fraction));
  return expTimes(bell(x), divide(one, multiply(multiply([x, 0], ROOT_PI), fraction)));
}
function erf(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  const size = Math.abs(x);
  const value = size >= 6 ? 1 : size < 1e-150 ? size * 1.1283791670955126 : erfPair(size)[0];
  return x < 0 ? -value : value;
}
function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x <= -6) return 2;
  if (x >= 5) return x > 28 ? 0 : erfcFar(x);
  const whole = Math.abs(x) < 1e-150 ? ([0, 0] as Pair) : erfPair(Math.abs(x));
  return add(one, x < 0 ? whole : negative(whole))[0];
}

/** B₂ₖ / (2k·(2k − 1)), as fractions. */
const STIRLING: readonly (readonly [number, number])[] = [[1, 12], [-1, 360], [1, 1260], [-1, 1680], [1, 1188], [-691, 360360], [1, 156], [-3617, 122400], [43867, 244188], [-174611, 125400], [77683, 5796], [-236364091, 1506960], [657931, 300]];
const HALF_LN_2PI = multiply([0.5, 0], lnOf(multiply([2, 0], PI)));
/** From where Stirling's series is exact enough. */
const FAR = 40;

/** ln Γ(x) of x > 0, without the factors that were divided out to come there. */
function stirling(z: Pair): Pair {
  const inverse = divide(one, z);
  const step = multiply(inverse, inverse);
  let sum: Pair = [0, 0];
  for (const [num, den] of STIRLING.toReversed()) sum = add(multiply(sum, step), divide([num, 0], [den, 0]));
  return add(add(multiply(add(z, [-0.5, 0]), lnOf(z)), negative(z)), add(HALF_LN_2PI, multiply(sum, inverse)));
}
/** ln Γ of a number far enough up, and the product that leads there. */
function raised(x: number): { readonly ln: Pair; readonly product: Pair } {
  let product = one;
  let z: Pair = [x, 0];
  while (z[0] < FAR) {
    product = multiply(product, z);
    z = add(z, one);
  }
  return { ln: stirling(z), product };
}
/** sin πx of x that is no integer. */
function sinPi(x: number): Pair {
  const whole = Math.round(x);
  const angle = multiply(PI, [x - whole, 0]);
  const step = negative(multiply(angle, angle));
  let term = angle;
  let sum = term;
  for (let n = 2; Math.abs(term[0]) > Math.abs(sum[0]) * 1e-33; n += 2) {
    term = divide(multiply(term, step), [n * (n + 1), 0]);
    sum = add(sum, term);
  }
  return whole % 2 === 0 ? sum : negative(sum);
}
function lnGamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Number.POSITIVE_INFINITY;
  if (x <= 0 && Number.isInteger(x)) return Number.POSITIVE_INFINITY;
  if (x < 0) {
    const sine = sinPi(x);
    const { ln, product } = raised(1 - x);
    const above = x > -1e-17 ? ([0, 0] as Pair) : add(ln, negative(lnOf(product)));
    return x > -1e-17 ? -lnPair(-x)[0] : add(lnOf(divide(PI, sine[0] < 0 ? negative(sine) : sine)), negative(above))[0];
  }
  if (x === 1 || x === 2) return 0;
  if (x > 1e300) return x * (Math.log(x) - 1);
  const { ln, product } = raised(x);
  return add(ln, negative(lnOf(product)))[0];
}
function gamma(x: number): number {
  if (x < 0) {
    const { ln, product } = raised(1 - x);
    return x < -190 ? 0 : 1 / (multiply(divide(sinPi(x), PI), divide([1, 0], product))[0] * expPair(ln));
  }
  const { ln, product } = raised(x);
  return expTimes(ln, divide(one, product));
}

defineFunctions({
  derf: erf,
  derfc: erfc,
  dgamma: (x: number) => {
    if (Number.isNaN(x) || x === Number.POSITIVE_INFINITY) return x;
    if (x === Number.NEGATIVE_INFINITY || (x <= 0 && Number.isInteger(x))) return floatOverflow();
    const value = gamma(x);
    if (!Number.isFinite(value)) return floatOverflow();
    return value === 0 ? floatUnderflow() : value;
  },
  dlgamma: (x: number) => {
    const value = lnGamma(x);
    return value === Number.POSITIVE_INFINITY && Number.isFinite(x) ? floatOverflow() : value;
  },
});
