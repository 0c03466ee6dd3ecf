/**
 * Floating-point numbers as PostgreSQL prints them: the shortest digits that read back as the same value.
 *
 * @see src/common/d2s.c
 */

/** Lays out shortest digits as PostgreSQL does: exponents from -4 up to `limit` are written out. */
function layOut(digits: string, exponent: number, negative: boolean, limit: number): string {
  const sign = negative ? "-" : "";
  if (exponent < -4 || exponent >= limit) {
    const mantissa = digits.length > 1 ? `${digits[0]}.${digits.slice(1)}` : digits;
    const power = Math.abs(exponent).toString().padStart(2, "0");
    return `${sign}${mantissa}e${exponent < 0 ? "-" : "+"}${power}`;
  }
  if (exponent < 0) return `${sign}0.${"0".repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return sign + digits.padEnd(exponent + 1, "0");
  return `${sign}${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}

function special(value: number): string | undefined {
  if (Number.isNaN(value)) return "NaN";
  if (value === Number.POSITIVE_INFINITY) return "Infinity";
  if (value === Number.NEGATIVE_INFINITY) return "-Infinity";
  if (value === 0) return Object.is(value, -0) ? "-0" : "0";
  return undefined;
}

function shortest(exponential: string, limit: number): string {
  const [mantissa = "", power = "0"] = exponential.split("e");
  const negative = mantissa.startsWith("-");
  return layOut(mantissa.replace("-", "").replace(".", ""), Number(power), negative, limit);
}

/**
 * Whether a decimal lies in the middle between a number and the next one. It reads back as the number where the reader
 * rounds to even, and PostgreSQL relies on no reader. Such decimals are short for large whole numbers only.
 */
function isHalfway(text: string, value: number, mantissaBits: number): boolean {
  const exponent = Math.floor(Math.log2(Math.abs(value)));
  if (exponent <= mantissaBits + 1) return false;
  const [mantissa = "", power = "0"] = text.replace("-", "").split("e");
  const digits = mantissa.replace(".", "");
  const zeros = Number(power) - (digits.length - 1);
  if (zeros < 0) return false;
  const exact = BigInt(Math.abs(value));
  const distance = BigInt(digits) * 10n ** BigInt(zeros) - exact;
  const gap = 1n << BigInt(exponent - mantissaBits);
  // Below a power of two numbers lie twice as close.
  return distance * 2n === gap || -distance * 2n === gap || (-distance * 4n === gap && exact === 1n << BigInt(exponent));
}

/** float8 to text. */
export function doubleToShortest(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15 && value !== 0) return String(value);
  const named = special(value);
  if (named !== undefined) return named;
  let text = value.toExponential();
  for (let precision = text.indexOf("e") - 1; Math.abs(value) > 1e16 && precision < 17 && (isHalfway(text, value, 52) || Number(text) !== value); precision++) text = value.toExponential(precision);
  return shortest(text, 15);
}

/** float4 to text; `value` is a double that holds a float4. */
export function floatToShortest(value: number): string {
  const named = special(value);
  if (named !== undefined) return named;
  for (let precision = 0; precision < 9; precision++) {
    const text = value.toExponential(precision);
    if (Math.fround(Number(text)) === value && !isHalfway(text, value, 23)) return shortest(text, 6);
  }
  return shortest(value.toExponential(8), 6);
}

/** The digits that extra_float_digits asks for: the shortest exact ones above 0, else so many more than 15 (float4: 6). @see float8out_internal */
export const doubleOut = (value: number, extra: number): string => (extra > 0 ? doubleToShortest(value) : rounded(value, 15 + extra));
export const floatOut = (value: number, extra: number): string => (extra > 0 ? floatToShortest(value) : rounded(value, 6 + extra));
/** C's %.*g. */
function rounded(value: number, digits: number): string {
  const precision = Math.max(digits, 1);
  return special(value) ?? shortest(value.toExponential(precision - 1).replace(/\.?0+e/, "e"), precision);
}

/** A number with two decimals, as C's printf rounds: a tie goes to the even digit. A double is a tie only at eighths. */
export function twoDecimals(value: number): string {
  const eighths = Math.abs(value * 8) % 8;
  if (eighths !== 1 && eighths !== 5) return value.toFixed(2);
  const down = Math.floor(Math.abs(value) * 100) / 100;
  return `${value < 0 ? "-" : ""}${down.toFixed(2)}`;
}
