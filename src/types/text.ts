/**
 * text, varchar, bpchar, name, "char" and cstring. Text compares by code point (collation "C").
 *
 * @see src/backend/utils/adt/varlena.c, varchar.c, name.c, oracle_compat.c
 */
import { byteLength, ERRCODE, ereport,  } from "../utils/errors.ts";
import { type Builtin, defineContextual, defineFunction, defineFunctions, findBuiltin, type FmgrContext, snippetHelpers } from "./registry.ts";
import { initcap, lower, upper } from "./text-case.ts";

/** Orders strings by code point: UTF-16 order, but for surrogates, which stand above everything. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : compareLeading(a, a.length, b, b.length);
}
/** Orders the first characters of two strings. */
function compareLeading(a: string, aLength: number, b: string, bLength: number): number {
  const n = Math.min(aLength, bLength);
  for (let i = 0; i < n; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    if (x >= 0xd800 && y >= 0xd800) {
      const xs = x < 0xe000;
      if (xs !== y < 0xe000) return xs ? 1 : -1;
    }
    return x < y ? -1 : 1;
  }
  return Math.sign(aLength - bLength);
}

const hasAstral = (text: string): boolean => /[\ud800-\udbff]/.test(text);
/** Characters, not UTF-16 units. */
export function charLength(text: string): number {
  if (!hasAstral(text)) return text.length;
  let n = 0;
  for (const _ of text) n++;
  return n;
}
/** Characters from `start` (counted from 0) up to before `end`. */
export function sliceChars(text: string, start: number, end: number): string {
  return hasAstral(text) ? [...text].slice(start, end).join("") : text.slice(start, end);
}

const lengthWithoutBlanks = (text: string): number => {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) === 32) end--;
  return end;
};
const trimBlanks = (text: string): string => text.slice(0, lengthWithoutBlanks(text));
export const compareBpchar = (a: string, b: string): number => (a === b ? 0 : compareLeading(a, lengthWithoutBlanks(a), b, lengthWithoutBlanks(b)));

/** varchar(n): longer text is an error unless blanks are all that is cut, or the cast is explicit. */
export function applyVarchar(text: string, typmod: number, explicit: boolean): string {
  const limit = typmod - 4;
  if (typmod < 4 || text.length <= limit || charLength(text) <= limit) return text;
  const kept = sliceChars(text, 0, limit);
  if (!explicit && trimBlanks(text.slice(kept.length)) !== "") {
    ereport({ code: ERRCODE.string_data_right_truncation, message: `value too long for type character varying(${limit})` });
  }
  return kept;
}
/** char(n): pads with blanks. */
export function applyBpchar(text: string, typmod: number, explicit: boolean): string {
  if (typmod < 4) return text;
  const limit = typmod - 4;
  const length = charLength(text);
  if (length <= limit) return text + " ".repeat(limit - length);
  const kept = sliceChars(text, 0, limit);
  if (!explicit && trimBlanks(text.slice(kept.length)) !== "") {
    ereport({ code: ERRCODE.string_data_right_truncation, message: `value too long for type character(${limit})` });
  }
  return kept;
}

const typmodIn = (type: string) => (_cx: FmgrContext, mods: { readonly items: readonly string[] }): number => {
  const length = Number(mods.items[0]);
  if (mods.items.length !== 1) ereport({ code: ERRCODE.invalid_parameter_value, message: "invalid type modifier" });
  if (length < 1) ereport({ code: ERRCODE.invalid_parameter_value, message: `length for type ${type} must be at least 1` });
  if (length > 10485760) ereport({ code: ERRCODE.invalid_parameter_value, message: `length for type ${type} cannot exceed 10485760` });
  return length + 4;
};
const typmodOut = (typmod: number): string => (typmod > 4 ? `(${typmod - 4})` : "");

/** An identifier cut to 63 bytes. */
export function truncateName(text: string): string {
  if (text.length < 64 && byteLength(text) < 64) return text;
  let kept = text.slice(0, 63);
  while (byteLength(kept) > 63) kept = kept.slice(0, -1);
  return kept;
}

/** Equality of bpchar: blanks at the end do not count. */
function sameBpchar(a: string, b: string): boolean {
  if (a.length === b.length) return a === b;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  for (let i = short.length; i < long.length; i++) if (long.charCodeAt(i) !== 32) return false;
  return long.startsWith(short);
}
snippetHelpers["sameBpchar"] = sameBpchar;
snippetHelpers["compareText"] = compareText;
snippetHelpers["compareBpchar"] = compareBpchar;

function compareFamily(prefix: string, order: (a: string, b: string) => number, same: (a: string, b: string) => boolean, equal: (a: string, b: string) => string, helper: string): void {
  defineFunction(`${prefix}eq`, { code: same, snippet: equal });
  defineFunction(`${prefix}ne`, { code: (a: string, b: string) => !same(a, b), snippet: (a, b) => `!${equal(a, b)}` });
  const tests: Readonly<Record<string, readonly [(order: number) => boolean, string]>> = { lt: [(c) => c < 0, "<"], le: [(c) => c <= 0, "<="], gt: [(c) => c > 0, ">"], ge: [(c) => c >= 0, ">="] };
  for (const [suffix, [test, symbol]] of Object.entries(tests)) {
    defineFunction(prefix + suffix, { code: (a: string, b: string) => test(order(a, b)), snippet: (a, b) => `($.${helper}(${a}, ${b}) ${symbol} 0)` });
  }
}
for (const prefix of ["text", "text_", "name", "char"]) compareFamily(prefix, compareText, (a, b) => a === b, (a, b) => `(${a} === ${b})`, "compareText");
// nameeqtext, texteqname and their kin
for (const [first, second] of [["name", "text"], ["text", "name"]] as const) {
  for (const suffix of ["eq", "ne", "lt", "le", "gt", "ge"]) defineFunction(`${first}${suffix}${second}`, findBuiltin(`text${suffix}`) as Builtin);
}
compareFamily("bpchar", compareBpchar, sameBpchar, (a, b) => `$.sameBpchar(${a}, ${b})`, "compareBpchar");
// The operators of text_pattern_ops and bpchar_pattern_ops, which go by bytes whatever the collation is.
for (const suffix of ["lt", "le", "gt", "ge"]) {
  defineFunction(`text_pattern_${suffix}`, findBuiltin(`text_${suffix}`) as Builtin);
  defineFunction(`bpchar_pattern_${suffix}`, findBuiltin(`bpchar${suffix}`) as Builtin);
}
for (const name of ["bttextcmp", "btnamecmp", "btcharcmp", "btnametextcmp", "bttextnamecmp", "bttext_pattern_cmp"]) defineFunction(name, { code: compareText });
for (const name of ["bpcharcmp", "btbpchar_pattern_cmp"]) defineFunction(name, { code: compareBpchar });

const same = (text: string): string => text;
/** substring(text from start for length), 1-based. */
function substring(text: string, start: number, length?: number): string {
  if (length === undefined) return sliceChars(text, Math.max(start - 1, 0), Number.MAX_SAFE_INTEGER);
  if (length < 0) ereport({ code: ERRCODE.substring_error, message: "negative substring length not allowed" });
  const end = Math.min(start + length - 1, Number.MAX_SAFE_INTEGER);
  return end < 1 ? "" : sliceChars(text, Math.max(start - 1, 0), end);
}
const setOf = (chars: string): ReadonlySet<string> => new Set(chars);
const trimEnd = (text: string, chars: string): string => {
  if (chars === " ") return trimBlanks(text);
  const set = setOf(chars);
  const list = [...text];
  while (list.length > 0 && set.has(list.at(-1) as string)) list.pop();
  return list.join("");
};
const trimStart = (text: string, chars: string): string => {
  const set = setOf(chars);
  const list = [...text];
  let i = 0;
  while (i < list.length && set.has(list[i] as string)) i++;
  return list.slice(i).join("");
};
function pad(text: string, length: number, fill: string, left: boolean): string {
  if (length > 1073741819) ereport({ code: ERRCODE.program_limit_exceeded, message: "requested length too large" });
  const wanted = Math.max(length, 0);
  const chars = [...text];
  if (chars.length >= wanted) return chars.slice(0, wanted).join("");
  const filler = [...fill];
  if (filler.length === 0) return text;
  const extra = Array.from({ length: wanted - chars.length }, (_, i) => filler[i % filler.length]).join("");
  return left ? extra + text : text + extra;
}
function position(text: string, search: string): number {
  const at = text.indexOf(search);
  return at < 0 ? 0 : charLength(text.slice(0, at)) + 1;
}
function left(text: string, n: number): string {
  return n < 0 ? [...text].slice(0, n).join("") : sliceChars(text, 0, n);
}
function right(text: string, n: number): string {
  // The least integer has no counterpart: nothing is left out.
  if (n === -2147483648) return text;
  const chars = [...text];
  return chars.slice(n < 0 ? -n : Math.max(chars.length - n, 0)).join("");
}
function repeat(text: string, n: number): string {
  if (n <= 0) return "";
  if (byteLength(text) * n > 1073741819) ereport({ code: ERRCODE.program_limit_exceeded, message: "requested length too large" });
  return text.repeat(n);
}
function splitPart(text: string, separator: string, field: number): string {
  if (field === 0) ereport({ code: ERRCODE.invalid_parameter_value, message: "field position must not be zero" });
  if (text === "") return "";
  const parts = separator === "" ? [text] : text.split(separator);
  return parts.at(field > 0 ? field - 1 : field) ?? "";
}
function translate(text: string, from: string, to: string): string {
  const map = new Map<string, string>();
  const target = [...to];
  [...from].forEach((c, i) => {
    if (!map.has(c)) map.set(c, target[i] ?? "");
  });
  return [...text].map((c) => map.get(c) ?? c).join("");
}
function ascii(text: string): number {
  return text.codePointAt(0) ?? 0;
}
function chr(code: number): string {
  if (code < 0) ereport({ code: ERRCODE.invalid_parameter_value, message: "character number must be positive" });
  if (code === 0) ereport({ code: ERRCODE.program_limit_exceeded, message: "null character not permitted" });
  if (code > 0x10ffff) ereport({ code: ERRCODE.program_limit_exceeded, message: `requested character too large for encoding: ${code}` });
  if (code >= 0xd800 && code <= 0xdfff) ereport({ code: ERRCODE.program_limit_exceeded, message: `requested character not valid for encoding: ${code}` });
  return String.fromCodePoint(code);
}
function overlay(text: string, with_: string, start: number, length?: number): string {
  if (start <= 0) ereport({ code: ERRCODE.substring_error, message: "negative substring length not allowed" });
  const count = length ?? charLength(with_);
  return substring(text, 1, start - 1) + with_ + substring(text, start + count);
}

export const quoteLiteral = (text: string): string => {
  const quoted = `'${text.replaceAll("'", "''").replaceAll("\\", "\\\\")}'`;
  return text.includes("\\") ? `E${quoted}` : quoted;
};

function charIn(text: string): string {
  const octal = /^\\([0-3][0-7][0-7])$/.exec(text);
  const byte = octal === null ? (new TextEncoder().encode(text)[0] ?? 0) : Number.parseInt(octal[1] as string, 8);
  return byte === 0 ? "" : String.fromCharCode(byte);
}
/** A byte that is no ASCII character is shown as three octal digits. */
const charOut = (char: string): string => (char > "\u007f" ? `\\${char.charCodeAt(0).toString(8)}` : char);

defineFunctions({
  textin: same,
  textout: same,
  // What EXPLAIN gives in XML; nothing else makes a value of the type.
  xml_out: same,
  unknownin: same,
  unknownout: same,
  cstring_in: same,
  cstring_out: same,
  namein: truncateName,
  nameout: same,
  charin: charIn,
  charout: charOut,
  varcharin: (text: string, _io: number, typmod: number) => applyVarchar(text, typmod, false),
  varcharout: same,
  varchar: applyVarchar,
  bpcharin: (text: string, _io: number, typmod: number) => applyBpchar(text, typmod, false),
  bpcharout: same,
  bpchar: applyBpchar,
  rtrim1: (text: string) => trimEnd(text, " "),
  ltrim1: (text: string) => trimStart(text, " "),
  btrim1: (text: string) => trimStart(trimEnd(text, " "), " "),
  rtrim: trimEnd,
  ltrim: trimStart,
  btrim: (text: string, chars: string) => trimStart(trimEnd(text, chars), chars),
  text_bpchar: same,
  bpchar_name: (text: string) => truncateName(trimBlanks(text)),
  name_bpchar: same,
  text_name: truncateName,
  name_text: same,
  char_text: charOut,
  text_char: charIn,
  char_bpchar: same,
  chartoi4: (text: string) => (text === "" ? 0 : (text.charCodeAt(0) << 24) >> 24),
  i4tochar: (value: number) => (value < -128 || value > 127 ? ereport({ code: ERRCODE.numeric_value_out_of_range, message: '"char" out of range' }) : value === 0 ? "" : String.fromCharCode(value & 255)),
  textcat: (a: string, b: string) => a + b,
  textlen: charLength,
  bpcharlen: (text: string) => charLength(trimBlanks(text)),
  textoctetlen: byteLength,
  bpcharoctetlen: byteLength,
  text_substr: substring,
  text_substr_no_len: (text: string, start: number) => substring(text, start),
  text_left: left,
  text_right: right,
  text_reverse: (text: string) => [...text].reverse().join(""),
  textpos: position,
  textoverlay: overlay,
  textoverlay_no_len: (text: string, with_: string, start: number) => overlay(text, with_, start),
  text_larger: (a: string, b: string) => (compareText(a, b) > 0 ? a : b),
  text_smaller: (a: string, b: string) => (compareText(a, b) < 0 ? a : b),
  bpchar_larger: (a: string, b: string) => (compareBpchar(a, b) >= 0 ? a : b),
  bpchar_smaller: (a: string, b: string) => (compareBpchar(a, b) <= 0 ? a : b),
  lpad: (text: string, length: number, fill: string) => pad(text, length, fill, true),
  rpad: (text: string, length: number, fill: string) => pad(text, length, fill, false),
  repeat,
  replace_text: (text: string, from: string, to: string) => (from === "" ? text : text.replaceAll(from, () => to)),
  split_part: splitPart,
  translate,
  ascii,
  chr,
  text_starts_with: (text: string, prefix: string) => text.startsWith(prefix),
  quote_literal: quoteLiteral,
  quote_nullable: (text: string | null) => (text === null ? "NULL" : quoteLiteral(text)),
  varchartypmodout: typmodOut,
  bpchartypmodout: typmodOut,
  string_agg_transfn: (state: string[] | null, value: string | null, separator: string | null) => {
    if (value === null) return state;
    if (state === null) return [value];
    state.push(separator ?? "", value);
    return state;
  },
  string_agg_finalfn: (state: string[] | null) => (state === null ? null : state.join("")),
});
defineContextual({
  varchartypmodin: typmodIn("varchar"),
  bpchartypmodin: typmodIn("char"),
  lower: (cx, text: string) => lower(text, cx.collation),
  upper: (cx, text: string) => upper(text, cx.collation),
  initcap: (cx, text: string) => initcap(text, cx.collation),
});

/** concat and its kin print every argument by its type's output function. */
function outputs(cx: FmgrContext, args: readonly unknown[]): string[] {
  const list: string[] = [];
  args.forEach((arg, i) => {
    if (arg === null) return;
    const type = cx.argTypes[i] ?? 25;
    list.push(type === 16 ? (arg === true ? "t" : "f") : cx.session.types.output(type, arg, cx.session));
  });
  return list;
}
defineContextual({
  text_concat: (cx, ...args: unknown[]) => outputs(cx, args).join(""),
  text_concat_ws: (cx, separator: string | null, ...args: unknown[]) =>
    separator === null ? null : outputs({ ...cx, argTypes: cx.argTypes.slice(1) }, args).join(separator),
  textanycat: (cx, a: string, b: unknown) => a + outputs({ ...cx, argTypes: cx.argTypes.slice(1) }, [b]).join(""),
  anytextcat: (cx, a: unknown, b: string) => outputs(cx, [a]).join("") + b,
});
