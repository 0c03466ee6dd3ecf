/** How a numeric lies in memory. @see src/backend/utils/adt/numeric.c (NumericData) */
import type { Numeric } from "./numeric-value.ts";

const fixed = (length: number, fill: (view: DataView) => void): Uint8Array => {
  const bytes = new Uint8Array(length);
  fill(new DataView(bytes.buffer));
  return bytes;
};

/** Digits of ten thousand, and the place of the first. */
interface NumericParts {
  readonly digits: readonly number[];
  readonly weight: number;
  /** As the protocol says it: NaN and the infinities are signs of their own. */
  readonly sign: number;
  readonly dscale: number;
}
export function numericParts(value: Numeric): NumericParts {
  if (typeof value.m === "number" && !Number.isFinite(value.m)) return { digits: [], weight: 0, sign: Number.isNaN(value.m) ? 0xc000 : value.m > 0 ? 0xd000 : 0xf000, dscale: 0 };
  const negative = value.m < 0;
  const padded = String(negative ? -value.m : value.m).padStart(value.s + 1, "0");
  const whole = padded.slice(0, padded.length - value.s);
  const fraction = value.s === 0 ? "" : padded.slice(-value.s);
  const left = whole.padStart(Math.ceil(whole.length / 4) * 4, "0");
  const right = fraction.padEnd(Math.ceil(fraction.length / 4) * 4, "0");
  const all = (left + right).match(/.{4}/g)?.map(Number) ?? [];
  let [from, to] = [0, all.length];
  while (from < to && all[from] === 0) from++;
  while (to > from && all[to - 1] === 0) to--;
  return { digits: all.slice(from, to), weight: from === to ? 0 : left.length / 4 - 1 - from, sign: negative ? 0x4000 : 0, dscale: value.s };
}

/** A numeric on disk: a header word, then base-10,000 digits. */
export function numericBody(value: Numeric): Uint8Array {
  const { digits, weight, sign, dscale } = numericParts(value);
  if (sign > 0x4000) return fixed(2, (view) => view.setUint16(0, sign, true));
  const negative = sign !== 0;
  const short = dscale <= 63 && weight <= 63 && weight >= -64;
  const head = short ? 2 : 4;
  return fixed(head + digits.length * 2, (view) => {
    if (short) view.setUint16(0, 0x8000 | (negative ? 0x2000 : 0) | (dscale << 7) | (weight < 0 ? 0x40 : 0) | (weight & 0x3f), true);
    else {
      view.setUint16(0, (negative ? 0x4000 : 0) | dscale, true);
      view.setInt16(2, weight, true);
    }
    digits.forEach((digit, i) => {
      view.setInt16(head + i * 2, digit, true);
    });
  });
}
