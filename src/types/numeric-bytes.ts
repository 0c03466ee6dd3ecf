/** How a numeric lies in memory. @see src/backend/utils/adt/numeric.c (NumericData) */
import type { Numeric } from "./numeric-value.ts";

const fixed = (length: number, fill: (view: DataView) => void): Uint8Array => {
  const bytes = new Uint8Array(length);
  fill(new DataView(bytes.buffer));
  return bytes;
};

/** A numeric on disk: a header word, then base-10,000 digits. */
export function numericBody(value: Numeric): Uint8Array {
  if (typeof value.m === "number" && !Number.isFinite(value.m)) return fixed(2, (view) => view.setUint16(0, Number.isNaN(value.m as number) ? 0xc000 : (value.m as number) > 0 ? 0xd000 : 0xf000, true));
  const negative = value.m < 0;
  const text = String(negative ? -value.m : value.m);
  const padded = text.padStart(value.s + 1, "0");
  const whole = padded.slice(0, padded.length - value.s);
  const fraction = value.s === 0 ? "" : padded.slice(-value.s);
  const left = whole.padStart(Math.ceil(whole.length / 4) * 4, "0");
  const right = fraction.padEnd(Math.ceil(fraction.length / 4) * 4, "0");
  let digits = (left + right).match(/.{4}/g)?.map(Number) ?? [];
  let weight = left.length / 4 - 1;
  while (digits[0] === 0) {
    digits = digits.slice(1);
    weight--;
  }
  while (digits.at(-1) === 0) digits = digits.slice(0, -1);
  if (digits.length === 0) weight = 0;
  const short = value.s <= 63 && weight <= 63 && weight >= -64;
  const head = short ? 2 : 4;
  return fixed(head + digits.length * 2, (view) => {
    if (short) view.setUint16(0, 0x8000 | (negative ? 0x2000 : 0) | (value.s << 7) | (weight < 0 ? 0x40 : 0) | (weight & 0x3f), true);
    else {
      view.setUint16(0, (negative ? 0x4000 : 0) | value.s, true);
      view.setInt16(2, weight, true);
    }
    digits.forEach((digit, i) => {
      view.setInt16(head + i * 2, digit, true);
    });
  });
}
