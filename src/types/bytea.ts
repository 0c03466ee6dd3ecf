/**
 * bytea: bytes, with the functions that text has, and encodings of bytes as text.
 *
 * @see src/backend/utils/adt/varlena.c (bytea), encode.c
 */
import { ERRCODE, ereport, utf8Encode } from "../utils/errors.ts";
import { type Int8, int8 } from "./int.ts";
import { defineContextual, defineFunctions } from "./registry.ts";

const invalid = (message: string, hint?: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message, hint });
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (b) => b.toString(16).padStart(2, "0")).join("");

// Encodings

function fromHex(text: string): Uint8Array {
  const digits = text.replace(/[ \t\n\r]/g, "");
  const bad = /[^0-9a-fA-F]/u.exec(digits);
  if (bad !== null) invalid(`invalid hexadecimal digit: "${bad[0]}"`);
  if (digits.length % 2 !== 0) invalid("invalid hexadecimal data: odd number of digits");
  return Uint8Array.from({ length: digits.length / 2 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/** Lines of 76 characters. */
function toBase64(bytes: Uint8Array): string {
  let out = "";
  let line = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    if (line === 76) {
      out += "\n";
      line = 0;
    }
    const [a = 0, b, c] = [bytes[i], bytes[i + 1], bytes[i + 2]];
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    out += (alphabet[word >> 18] as string) + alphabet[(word >> 12) & 63] + (b === undefined ? "=" : alphabet[(word >> 6) & 63]) + (c === undefined ? "=" : alphabet[word & 63]);
    line += 4;
  }
  return out;
}
function fromBase64(text: string): Uint8Array {
  const bytes: number[] = [];
  let [word, count, ends] = [0, 0, 0];
  for (const c of text) {
    if (/[ \t\n\r]/.test(c)) continue;
    let value = 0;
    if (c === "=") {
      if (ends === 0) {
        if (count === 2) ends = 1;
        else if (count === 3) ends = 2;
        else invalid('unexpected "=" while decoding base64 sequence');
      }
    } else {
      value = alphabet.indexOf(c);
      if (value < 0) invalid(`invalid symbol "${c}" found while decoding base64 sequence`);
    }
    word = (word << 6) + value;
    if (++count === 4) {
      bytes.push((word >> 16) & 255);
      if (ends === 0 || ends > 1) bytes.push((word >> 8) & 255);
      if (ends === 0 || ends > 2) bytes.push(word & 255);
      [word, count] = [0, 0];
    }
  }
  if (count !== 0) invalid("invalid base64 end sequence", "Input data is missing padding, is truncated, or is otherwise corrupted.");
  return Uint8Array.from(bytes);
}
/** Zero bytes, bytes beyond ASCII and the backslash are written as escapes; other bytes as they are. */
function toEscape(bytes: Uint8Array): string {
  let out = "";
  for (const b of bytes) out += b === 92 ? "\\\\" : b === 0 || b > 127 ? `\\${b.toString(8).padStart(3, "0")}` : String.fromCharCode(b);
  return out;
}
/** bytea's own escape form, which also writes what cannot be printed. */
function escapeOut(bytes: Uint8Array): string {
  let out = "";
  for (const b of bytes) out += b === 92 ? "\\\\" : b < 32 || b > 126 ? `\\${b.toString(8).padStart(3, "0")}` : String.fromCharCode(b);
  return out;
}
function fromEscape(text: string): Uint8Array {
  const bytes: number[] = [];
  const raw = utf8Encode(text);
  for (let i = 0; i < raw.length; i++) {
    if (raw[i] !== 92) {
      bytes.push(raw[i] as number);
      continue;
    }
    if (raw[i + 1] === 92) {
      bytes.push(92);
      i++;
      continue;
    }
    const digits = String.fromCharCode(...raw.subarray(i + 1, i + 4));
    if (!/^[0-3][0-7][0-7]$/.test(digits)) ereport({ code: ERRCODE.invalid_text_representation, message: "invalid input syntax for type bytea" });
    bytes.push(Number.parseInt(digits, 8));
    i += 3;
  }
  return Uint8Array.from(bytes);
}
const encodings: Readonly<Record<string, { readonly encode: (bytes: Uint8Array) => string; readonly decode: (text: string) => Uint8Array }>> = {
  hex: { encode: hexOf, decode: fromHex },
  base64: { encode: toBase64, decode: fromBase64 },
  escape: { encode: toEscape, decode: fromEscape },
};
const encodingOf = (name: string): (typeof encodings)[string] => encodings[name.toLowerCase()] ?? invalid(`unrecognized encoding: "${name}"`);

// Parts

/** A part by place and length; what lies outside is left out. @see bytea_substring */
function substring(bytes: Uint8Array, start: number, length?: number): Uint8Array {
  if (length !== undefined && length < 0) ereport({ code: ERRCODE.substring_error, message: "negative substring length not allowed" });
  const from = Math.max(start, 1) - 1;
  const end = length === undefined ? bytes.length : Math.max(start + length - 1, from);
  return bytes.slice(from, end);
}
function overlay(bytes: Uint8Array, other: Uint8Array, start: number, length: number = other.length): Uint8Array {
  if (start <= 0) ereport({ code: ERRCODE.substring_error, message: "negative substring length not allowed" });
  return concat(substring(bytes, 1, start - 1), concat(other, substring(bytes, start + length)));
}
const concat = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const out = new Uint8Array(a.length + b.length);
  out.set(a);
  out.set(b, a.length);
  return out;
};
function trim(bytes: Uint8Array, set: Uint8Array, left: boolean, right: boolean): Uint8Array {
  let [from, to] = [0, bytes.length];
  if (left) while (from < to && set.includes(bytes[from] as number)) from++;
  if (right) while (to > from && set.includes(bytes[to - 1] as number)) to--;
  return bytes.slice(from, to);
}
function position(part: Uint8Array, bytes: Uint8Array): number {
  for (let i = 0; i + part.length <= bytes.length; i++) if (part.every((b, k) => bytes[i + k] === b)) return i + 1;
  return 0;
}
const outOfRange = (index: Int8, length: number): never => ereport({ code: ERRCODE.array_subscript_error, message: `index ${index} out of valid range, 0..${length - 1}` });
const byteAt = (bytes: Uint8Array, index: number): number => (index < 0 || index >= bytes.length ? outOfRange(index, bytes.length) : (bytes[index] as number));
function bitAt(bytes: Uint8Array, index: Int8): { readonly byte: number; readonly mask: number } {
  const bits = bytes.length * 8;
  if (index < 0 || index >= bits) outOfRange(index, bits);
  return { byte: Math.floor(Number(index) / 8), mask: 1 << (Number(index) % 8) };
}
function withByte(bytes: Uint8Array, index: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[index] = value;
  return copy;
}
const bitCount = (bytes: Uint8Array): number => bytes.reduce((sum, b) => sum + b.toString(2).replaceAll("0", "").length, 0);

/** LIKE over bytes: `%` and `_` are as in text, and the backslash escapes. */
function like(bytes: Uint8Array, pattern: Uint8Array): boolean {
  const match = (i: number, k: number): boolean => {
    for (let [at, p] = [i, k]; ; at++, p++) {
      if (p === pattern.length) return at === bytes.length;
      const c = pattern[p] as number;
      if (c === 37) {
        for (let next = at; next <= bytes.length; next++) if (match(next, p + 1)) return true;
        return false;
      }
      if (at === bytes.length) return false;
      if (c === 95) continue;
      if (c === 92) {
        p++;
        if (p === pattern.length) ereport({ code: ERRCODE.invalid_escape_sequence, message: "LIKE pattern must not end with escape character" });
      }
      if (pattern[p] !== bytes[at]) return false;
    }
  };
  return match(0, 0);
}
/** A pattern with its own escape byte, as one with a backslash. @see like_escape_bytea */
function likeEscape(pattern: Uint8Array, mark: Uint8Array): Uint8Array {
  if (mark.length > 1) ereport({ code: ERRCODE.invalid_escape_sequence, message: "invalid escape string", hint: "Escape string must be empty or one character." });
  const [own] = mark;
  if (own === 92) return pattern;
  const out: number[] = [];
  let after = false;
  for (const b of pattern) {
    if (own !== undefined && b === own && !after) {
      out.push(92);
      after = true;
    } else {
      if (b === 92 && !after) out.push(92);
      out.push(b);
      after = false;
    }
  }
  return Uint8Array.from(out);
}

const compare = (a: Uint8Array, b: Uint8Array): number => {
  const n = Math.min(a.length, b.length);
  for (let i = 0; i < n; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
};
const integer = (bytes: number) => (value: Int8): Uint8Array => {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigInt64(0, BigInt(value));
  return new Uint8Array(view.buffer).slice(8 - bytes);
};
const toInteger = (size: number, type: string) => (bytes: Uint8Array): Int8 => {
  if (bytes.length > size) ereport({ code: ERRCODE.numeric_value_out_of_range, message: `${type} out of range` });
  let value = 0n;
  for (const b of bytes) value = (value << 8n) | BigInt(b);
  return int8(BigInt.asIntN(size * 8, value));
};

defineFunctions({
  byteain: (text: string) => (text.startsWith("\\x") ? fromHex(text.slice(2)) : fromEscape(text)),
  byteacmp: compare,
  byteaeq: (a: Uint8Array, b: Uint8Array) => compare(a, b) === 0,
  byteane: (a: Uint8Array, b: Uint8Array) => compare(a, b) !== 0,
  bytealt: (a: Uint8Array, b: Uint8Array) => compare(a, b) < 0,
  byteale: (a: Uint8Array, b: Uint8Array) => compare(a, b) <= 0,
  byteagt: (a: Uint8Array, b: Uint8Array) => compare(a, b) > 0,
  byteage: (a: Uint8Array, b: Uint8Array) => compare(a, b) >= 0,
  bytea_larger: (a: Uint8Array, b: Uint8Array) => (compare(a, b) > 0 ? a : b),
  bytea_smaller: (a: Uint8Array, b: Uint8Array) => (compare(a, b) < 0 ? a : b),
  byteacat: concat,
  byteaoctetlen: (a: Uint8Array) => a.length,
  byteapos: (bytes: Uint8Array, part: Uint8Array) => position(part, bytes),
  bytea_substr: substring,
  bytea_substr_no_len: (bytes: Uint8Array, start: number) => substring(bytes, start),
  byteaoverlay: overlay,
  byteaoverlay_no_len: (bytes: Uint8Array, other: Uint8Array, start: number) => overlay(bytes, other, start),
  byteatrim: (bytes: Uint8Array, set: Uint8Array) => trim(bytes, set, true, true),
  bytealtrim: (bytes: Uint8Array, set: Uint8Array) => trim(bytes, set, true, false),
  byteartrim: (bytes: Uint8Array, set: Uint8Array) => trim(bytes, set, false, true),
  bytea_reverse: (bytes: Uint8Array) => bytes.slice().reverse(),
  byteaGetByte: byteAt,
  byteaSetByte: (bytes: Uint8Array, index: number, value: number) => {
    byteAt(bytes, index);
    return withByte(bytes, index, value & 255);
  },
  byteaGetBit: (bytes: Uint8Array, index: Int8) => {
    const { byte, mask } = bitAt(bytes, index);
    return ((bytes[byte] as number) & mask) === 0 ? 0 : 1;
  },
  byteaSetBit: (bytes: Uint8Array, index: Int8, bit: number) => {
    const { byte, mask } = bitAt(bytes, index);
    if (bit !== 0 && bit !== 1) invalid("new bit must be 0 or 1");
    return withByte(bytes, byte, bit === 1 ? (bytes[byte] as number) | mask : (bytes[byte] as number) & ~mask);
  },
  bytea_bit_count: bitCount,
  bytealike: like,
  byteanlike: (bytes: Uint8Array, pattern: Uint8Array) => !like(bytes, pattern),
  like_escape_bytea: likeEscape,
  int2_bytea: integer(2),
  int4_bytea: integer(4),
  int8_bytea: integer(8),
  bytea_int2: toInteger(2, "smallint"),
  bytea_int4: toInteger(4, "integer"),
  bytea_int8: toInteger(8, "bigint"),
  binary_encode: (bytes: Uint8Array, format: string) => encodingOf(format).encode(bytes),
  binary_decode: (text: string, format: string) => encodingOf(format).decode(text),
  bytea_string_agg_transfn: (state: Uint8Array[] | null, value: Uint8Array | null, separator: Uint8Array | null) => {
    if (value === null) return state;
    return state === null ? [value] : [...state, ...(separator === null ? [] : [separator]), value];
  },
  bytea_string_agg_finalfn: (state: Uint8Array[] | null) => state?.reduce(concat) ?? null,
});
defineContextual({
  byteaout: (cx, bytes: Uint8Array) => (cx.session.setting("bytea_output") === "escape" ? escapeOut(bytes) : `\\x${hexOf(bytes)}`),
});
