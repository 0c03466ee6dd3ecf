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

/** float8 to text. */
export function doubleToShortest(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15 && value !== 0) return String(value);
  return special(value) ?? shortest(value.toExponential(), 15);
}

/** float4 to text; `value` is a double that holds a float4. */
export function floatToShortest(value: number): string {
  const named = special(value);
  if (named !== undefined) return named;
  for (let precision = 0; precision < 9; precision++) {
    const text = value.toExponential(precision);
    if (Math.fround(Number(text)) === value) return shortest(text, 6);
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
