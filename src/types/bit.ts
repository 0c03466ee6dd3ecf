/**
 * bit and varbit: strings of 0 and 1, held as such. Their order is that of the strings.
 *
 * @see src/backend/utils/adt/varbit.c
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { type Int8, int8, outOfRange } from "./int.ts";
import { defineContextual, defineFunction, defineFunctions, type FmgrContext } from "./registry.ts";

const MAX_LENGTH = 10485760;
const mismatch = (message: string): never => ereport({ code: ERRCODE.string_data_length_mismatch, message });
const truncated = (message: string): never => ereport({ code: ERRCODE.string_data_right_truncation, message });
const invalidDigit = (digit: string, kind: string): never => ereport({ code: ERRCODE.invalid_text_representation, message: `"${digit}" is not a valid ${kind} digit` });

/** The bits of `b101`, `x1F` or `101`. */
function digits(text: string): { readonly length: number; readonly bits: () => string } {
  const hex = /^x/i.test(text);
  const body = /^[bx]/i.test(text) ? text.slice(1) : text;
  const bits = (): string => {
    const bad = (hex ? /[^0-9a-f]/iu : /[^01]/u).exec(body);
    if (bad !== null) invalidDigit(bad[0], hex ? "hexadecimal" : "binary");
    return hex ? Array.from(body, (digit) => Number.parseInt(digit, 16).toString(2).padStart(4, "0")).join("") : body;
  };
  return { length: body.length * (hex ? 4 : 1), bits };
}
export function bitIn(text: string, typmod = -1): string {
  const { length, bits } = digits(text);
  if (typmod > 0 && length !== typmod) mismatch(`bit string length ${length} does not match type bit(${typmod})`);
  return bits();
}
function varbitIn(text: string, typmod: number): string {
  const { length, bits } = digits(text);
  if (typmod > 0 && length > typmod) truncated(`bit string too long for type bit varying(${typmod})`);
  return bits();
}
function toBit(value: string, length: number, explicit: boolean): string {
  if (length <= 0 || length === value.length) return value;
  if (!explicit) mismatch(`bit string length ${value.length} does not match type bit(${length})`);
  return value.slice(0, length).padEnd(length, "0");
}
function toVarbit(value: string, length: number, explicit: boolean): string {
  if (length <= 0 || length >= value.length) return value;
  return explicit ? value.slice(0, length) : truncated(`bit string too long for type bit varying(${length})`);
}

const bitwise = (name: string, run: (a: number, b: number) => number) => (a: string, b: string): string => {
  if (a.length !== b.length) mismatch(`cannot ${name} bit strings of different sizes`);
  return Array.from(a, (bit, i) => run(Number(bit), Number(b[i]))).join("");
};
const not = (a: string): string => Array.from(a, (bit) => (bit === "0" ? "1" : "0")).join("");
/** Bits that fall out at one end are not put in at the other. */
function shift(value: string, places: number): string {
  const { length } = value;
  if (places >= 0) return value.slice(Math.min(places, length)).padEnd(length, "0");
  return value.slice(0, Math.max(0, length + places)).padStart(length, "0");
}
function substring(value: string, start: number, length?: number): string {
  if (length !== undefined && length < 0) ereport({ code: ERRCODE.substring_error, message: "negative substring length not allowed" });
  const end = length === undefined || start + length > 2147483647 ? value.length : start - 1 + length;
  return value.slice(Math.max(start, 1) - 1, Math.max(0, Math.min(end, value.length)));
}
function overlay(value: string, other: string, start: number, length: number): string {
  if (start <= 0) ereport({ code: ERRCODE.substring_error, message: "negative substring length not allowed" });
  if (start + length !== ((start + length) | 0)) outOfRange("integer");
  return substring(value, 1, start - 1) + other + substring(value, start + length);
}
/** The last `length` bits in two's complement, the sign going on to the left. */
const fromInteger = (value: bigint, length: number): string => {
  const bits = length <= 0 || length > MAX_LENGTH ? 1 : length;
  return BigInt.asUintN(bits, value).toString(2).padStart(bits, "0");
};
function toInteger(value: string, width: 32 | 64): bigint {
  if (value.length > width) outOfRange(width === 32 ? "integer" : "bigint");
  return BigInt.asIntN(width, BigInt(`0b0${value}`));
}
function atIndex(value: string, index: number): void {
  if (index < 0 || index >= value.length) ereport({ code: ERRCODE.array_subscript_error, message: `bit index ${index} out of valid range (0..${value.length - 1})` });
}
const bytes = (value: string): Uint8Array => Uint8Array.from(value.match(/.{1,8}/g) ?? [], (byte) => Number.parseInt(byte.padEnd(8, "0"), 2));
/** The number of bits, then the bits. */
export const bitBytes = (value: string): Uint8Array => {
  const body = bytes(value);
  const out = new Uint8Array(4 + body.length);
  new DataView(out.buffer).setInt32(0, value.length, true);
  out.set(body, 4);
  return out;
};
/** The same, in network order. */
function send(value: string): Uint8Array {
  const out = bitBytes(value);
  new DataView(out.buffer).setInt32(0, value.length);
  return out;
}

const typmodIn = (type: string) => (_cx: FmgrContext, { items }: { readonly items: readonly string[] }): number => {
  if (items.length !== 1) ereport({ code: ERRCODE.invalid_parameter_value, message: "invalid type modifier" });
  const length = Number(items[0]);
  if (length < 1) ereport({ code: ERRCODE.invalid_parameter_value, message: `length for type ${type} must be at least 1` });
  if (length > MAX_LENGTH * 8) ereport({ code: ERRCODE.invalid_parameter_value, message: `length for type ${type} cannot exceed ${MAX_LENGTH * 8}` });
  return length;
};
const typmodOut = (typmod: number): string => (typmod >= 0 ? `(${typmod})` : "");

const comparisons = { eq: "===", ne: "!==", lt: "<", le: "<=", gt: ">", ge: ">=" } as const;
const tests: Readonly<Record<keyof typeof comparisons, (a: string, b: string) => boolean>> = { eq: (a, b) => a === b, ne: (a, b) => a !== b, lt: (a, b) => a < b, le: (a, b) => a <= b, gt: (a, b) => a > b, ge: (a, b) => a >= b };
for (const [name, symbol] of Object.entries(comparisons)) defineFunction(`bit${name}`, { code: tests[name as keyof typeof tests], snippet: (a, b) => `(${a} ${symbol} ${b})` });

defineContextual({
  bit_in: (_cx, text: string, _io: number, typmod: number) => bitIn(text, typmod),
  varbit_in: (_cx, text: string, _io: number, typmod: number) => varbitIn(text, typmod),
  bittypmodin: typmodIn("bit"),
  varbittypmodin: typmodIn("varbit"),
});
defineFunctions({
  bit_out: (value: string) => value,
  varbit_out: (value: string) => value,
  bit_send: send,
  varbit_send: send,
  bittypmodout: typmodOut,
  varbittypmodout: typmodOut,
  bit: toBit,
  varbit: toVarbit,
  bitcmp: (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0),
  bit_and: bitwise("AND", (a, b) => a & b),
  bit_or: bitwise("OR", (a, b) => a | b),
  bitxor: bitwise("XOR", (a, b) => a ^ b),
  bitnot: not,
  bitshiftleft: shift,
  bitshiftright: (value: string, places: number) => shift(value, -places),
  bitcat: (a: string, b: string) => a + b,
  bitsubstr: substring,
  bitsubstr_no_len: (value: string, start: number) => substring(value, start),
  bitoverlay: overlay,
  bitoverlay_no_len: (value: string, other: string, start: number) => overlay(value, other, start, other.length),
  bitlength: (value: string) => value.length,
  bitoctetlength: (value: string) => Math.ceil(value.length / 8),
  bit_bit_count: (value: string) => value.replaceAll("0", "").length,
  bitposition: (value: string, part: string) => (value === "" ? 0 : value.indexOf(part) + 1),
  bitfromint4: (value: number, length: number) => fromInteger(BigInt(value), length),
  bitfromint8: (value: Int8, length: number) => fromInteger(BigInt(value), length),
  bittoint4: (value: string) => Number(toInteger(value, 32)),
  bittoint8: (value: string) => int8(toInteger(value, 64)),
  bitgetbit: (value: string, index: number) => {
    atIndex(value, index);
    return Number(value[index]);
  },
  bitsetbit: (value: string, index: number, bit: number) => {
    atIndex(value, index);
    if (bit !== 0 && bit !== 1) ereport({ code: ERRCODE.invalid_parameter_value, message: "new bit must be 0 or 1" });
    return value.slice(0, index) + bit + value.slice(index + 1);
  },
});
