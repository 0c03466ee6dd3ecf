/**
 * Character sets by PostgreSQL's names and numbers, and conversions between them. The text of this engine is Unicode; a
 * set of one byte a character is read by the platform's own tables.
 *
 * @see src/common/encnames.c, src/backend/utils/mb/mbutils.c
 */
import { ERRCODE, ereport, notSupported, utf8Decode, utf8Encode } from "../utils/errors.ts";
import { defineFunctions } from "./registry.ts";

interface Encoding {
  readonly name: string;
  /** The most bytes that a character takes. */
  readonly maxLength: number;
  /** What the platform calls it, of a set of one byte a character. */
  readonly label?: string;
}

/** By number; the platform's name stands behind the length. */
const encodings: readonly Encoding[] = (
  "SQL_ASCII 1|EUC_JP 3|EUC_CN 3|EUC_KR 3|EUC_TW 4|EUC_JIS_2004 3|UTF8 4|MULE_INTERNAL 4|LATIN1 1 iso-8859-1|LATIN2 1 iso-8859-2|LATIN3 1 iso-8859-3|LATIN4 1 iso-8859-4|" +
  "LATIN5 1 iso-8859-9|LATIN6 1 iso-8859-10|LATIN7 1 iso-8859-13|LATIN8 1 iso-8859-14|LATIN9 1 iso-8859-15|LATIN10 1 iso-8859-16|WIN1256 1 windows-1256|WIN1258 1 windows-1258|WIN866 1 ibm866|WIN874 1 windows-874|" +
  "KOI8R 1 koi8-r|WIN1251 1 windows-1251|WIN1252 1 windows-1252|ISO_8859_5 1 iso-8859-5|ISO_8859_6 1 iso-8859-6|ISO_8859_7 1 iso-8859-7|ISO_8859_8 1 iso-8859-8|WIN1250 1 windows-1250|WIN1253 1 windows-1253|" +
  "WIN1254 1 windows-1254|WIN1255 1 windows-1255|WIN1257 1 windows-1257|KOI8U 1 koi8-u|SJIS 2|BIG5 2|GBK 2|UHC 2|GB18030 4|JOHAB 3|SHIFT_JIS_2004 2"
)
  .split("|")
  .map((entry) => {
    const [name = "", length, label] = entry.split(" ");
    return { name, maxLength: Number(length), ...(label !== undefined && { label }) };
  });
const SQL_ASCII = 0;
const UTF8 = 6;

/** Other names, without their punctuation. */
const aliases: Readonly<Record<string, string>> = {
  unicode: "UTF8", win: "WIN1251", alt: "WIN866", win949: "UHC", win932: "SJIS", win936: "GBK", win950: "BIG5", koi8: "KOI8R", mskanji: "SJIS", shiftjis: "SJIS", abc: "WIN1258", tcvn: "WIN1258", tcvn5712: "WIN1258", vscii: "WIN1258",
  iso88591: "LATIN1", iso88592: "LATIN2", iso88593: "LATIN3", iso88594: "LATIN4", iso88599: "LATIN5", iso885910: "LATIN6", iso885913: "LATIN7", iso885914: "LATIN8", iso885915: "LATIN9", iso885916: "LATIN10",
};
const plainName = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
const byName = new Map(encodings.map(({ name }, number) => [plainName(name), number]));
for (const { name } of encodings) if (name.startsWith("WIN")) byName.set(`windows${name.slice(3)}`, byName.get(plainName(name)) as number);
for (const [alias, name] of Object.entries(aliases)) byName.set(alias, byName.get(plainName(name)) as number);
for (const [alias, name] of [["windows949", "UHC"], ["windows932", "SJIS"], ["windows936", "GBK"], ["windows950", "BIG5"]] as const) byName.set(alias, byName.get(plainName(name)) as number);

/** The number of an encoding; -1 where there is none of the name. @see pg_char_to_encoding */
export const encodingNumber = (name: string): number => byName.get(plainName(name)) ?? -1;
/** What a client may have: the engine's own, or none, where bytes go as they are. Undefined where there is no encoding of the name. @see check_client_encoding */
export function clientEncoding(name: string): string | undefined {
  const number = encodingNumber(name);
  if (number === -1) return undefined;
  return number === UTF8 || number === SQL_ASCII ? nameOf(number) : notSupported(`the client encoding ${nameOf(number)}`);
}
const nameOf = (number: number): string => encodings[number]?.name ?? "";
const encodingOf = (name: string, what: string): number => {
  const number = encodingNumber(name);
  return number === -1 ? ereport({ code: ERRCODE.invalid_parameter_value, message: `invalid ${what}encoding name "${name}"` }) : number;
};

const shown = (bytes: Iterable<number>): string => Array.from(bytes, (b) => `0x${b.toString(16).padStart(2, "0")}`).join(" ");
const invalidBytes = (encoding: number, bytes: Iterable<number>): never => ereport({ code: ERRCODE.character_not_in_repertoire, message: `invalid byte sequence for encoding "${nameOf(encoding)}": ${shown(bytes)}` });
const untranslatable = (from: number, to: number, bytes: Iterable<number>): never =>
  ereport({ code: ERRCODE.untranslatable_character, message: `character with byte sequence ${shown(bytes)} in encoding "${nameOf(from)}" has no equivalent in encoding "${nameOf(to)}"` });
const noConversion = (from: number, to: number): never => ereport({ code: ERRCODE.undefined_function, message: `default conversion function for encoding "${nameOf(from)}" to "${nameOf(to)}" does not exist` });

/** The bytes that a sequence of UTF-8 begins with that is not one, or undefined. @see pg_utf8_islegal */
function badUtf8(bytes: Uint8Array): Uint8Array | undefined {
  for (let i = 0; i < bytes.length; ) {
    const length = utf8Length(bytes[i] as number);
    if (bytes[i] === 0 || !isLegal(bytes, i, length)) return bytes.slice(i, Math.min(i + length, bytes.length));
    i += length;
  }
  return undefined;
}
const utf8Length = (first: number): number => (first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 1);
function isLegal(bytes: Uint8Array, at: number, length: number): boolean {
  const [first, second] = [bytes[at] as number, bytes[at + 1] as number];
  if (length === 1) return first < 0x80;
  if (at + length > bytes.length || first < 0xc2 || first > 0xf4) return false;
  for (let i = 1; i < length; i++) if (((bytes[at + i] as number) & 0xc0) !== 0x80) return false;
  return !((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f) || (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f));
}
/** Refuses bytes that are not of an encoding. @see pg_verify_mbstr */
function verify(encoding: number, bytes: Uint8Array): void {
  if (encoding === UTF8) {
    const bad = badUtf8(bytes);
    if (bad !== undefined) invalidBytes(UTF8, bad);
  } else if (bytes.includes(0)) invalidBytes(encoding, [0]);
}

/** What each byte of a set stands for; undefined where it stands for nothing. */
const tables = new Map<number, readonly (string | undefined)[]>();
function tableOf(encoding: number): readonly (string | undefined)[] {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const { label } = encodings[encoding] as Encoding;
  if (label === undefined) return notSupported(`the encoding ${nameOf(encoding)}`);
  const decoder = new TextDecoder(label);
  const isWindows = !label.startsWith("iso");
  const table = Array.from({ length: 256 }, (_, byte) => {
    // The platform reads some sets of ISO as those of Windows, which have letters where ISO has controls.
    if (byte < 0x80 || (!isWindows && byte < 0xa0)) return String.fromCharCode(byte);
    const char = decoder.decode(Uint8Array.of(byte));
    return char === "\ufffd" || (isWindows && char.charCodeAt(0) === byte && byte < 0xa0) ? undefined : char;
  });
  tables.set(encoding, table);
  return table;
}
const reverses = new Map<number, ReadonlyMap<string, number>>();
function reverseOf(encoding: number): ReadonlyMap<string, number> {
  const known = reverses.get(encoding) ?? new Map(tableOf(encoding).flatMap((char, byte) => (char === undefined ? [] : [[char, byte]])));
  reverses.set(encoding, known);
  return known;
}

/** Bytes of an encoding as text. @see pg_convert_from */
function decode(bytes: Uint8Array, from: number): string {
  verify(from, bytes);
  if (from === UTF8) return utf8Decode(bytes);
  if (from === SQL_ASCII) {
    verify(UTF8, bytes);
    return utf8Decode(bytes);
  }
  if (nameOf(from) === "MULE_INTERNAL") noConversion(from, UTF8);
  const table = tableOf(from);
  return Array.from(bytes, (byte) => table[byte] ?? untranslatable(from, UTF8, [byte])).join("");
}
function encode(text: string, to: number): Uint8Array {
  if (to === UTF8 || to === SQL_ASCII) return utf8Encode(text);
  if (nameOf(to) === "MULE_INTERNAL") noConversion(UTF8, to);
  const table = reverseOf(to);
  return Uint8Array.from(Array.from(text), (char) => table.get(char) ?? untranslatable(UTF8, to, utf8Encode(char)));
}
/** @see pg_do_encoding_conversion */
function convert(bytes: Uint8Array, fromName: string, toName: string): Uint8Array {
  const from = encodingOf(fromName, "source ");
  const to = encodingOf(toName, "destination ");
  verify(from, bytes);
  if (from === to || from === SQL_ASCII || to === SQL_ASCII) {
    verify(to, bytes);
    return bytes;
  }
  if (from === UTF8) return encode(utf8Decode(bytes), to);
  if (to === UTF8) return utf8Encode(decode(bytes, from));
  // Between others there are a few conversions, of Cyrillic and of what Mule has.
  const cyrillic = ["KOI8R", "WIN1251", "WIN866", "ISO_8859_5"];
  const latin2 = ["LATIN2", "WIN1250"];
  if ([cyrillic, latin2].some((group) => group.includes(nameOf(from)) && group.includes(nameOf(to)))) {
    const [table, reverse] = [tableOf(from), reverseOf(to)];
    return Uint8Array.from(bytes, (byte) => reverse.get(table[byte] ?? "") ?? untranslatable(from, to, [byte]));
  }
  if ([fromName, toName].some((name) => /^(euc|sjis|shift|big5|mule)/i.test(nameOf(encodingNumber(name))))) notSupported(`the conversion of ${nameOf(from)} to ${nameOf(to)}`);
  return noConversion(from, to);
}
function lengthIn(bytes: Uint8Array, name: string): number {
  const encoding = encodingOf(name, "");
  verify(encoding, bytes);
  if (encoding === UTF8) return bytes.reduce((count, byte) => count + ((byte & 0xc0) === 0x80 ? 0 : 1), 0);
  return encodings[encoding]?.maxLength === 1 ? bytes.length : notSupported(`the encoding ${nameOf(encoding)}`);
}

/** Letters of some sets without their accents; of an encoding that there is no table for, none. @see pg_to_ascii */
function toAscii(text: string, encoding: number): string {
  const letters: Readonly<Record<string, readonly [first: number, ascii: string]>> = {
    LATIN1: [160, "  cL Y  \"Ca  -R     'u .,      ?AAAAAAACEEEEIIII NOOOOOxOUUUUYTBaaaaaaaceeeeiiii nooooo/ouuuuyty"],
    LATIN2: [160, " A L LS \"SSTZ-ZZ a,l'ls ,sstz\"zzRAAAALCCCEEEEIIDDNNOOOOxRUUUUYTBraaaalccceeeeiiddnnoooo/ruuuuyt."],
    LATIN9: [160, "  cL YS sCa  -R     Zu .z   EeY?AAAAAAACEEEEIIII NOOOOOxOUUUUYTBaaaaaaaceeeeiiii nooooo/ouuuuyty"],
    WIN1250: [128, "  ' \"    %S<STZZ `'\"\".--  s>stzz   L A  \"CS  -RZ  ,l'u .,as L\"lzRAAAALCCCEEEEIIDDNNOOOOxRUUUUYTBraaaalccceeeeiiddnnoooo/ruuuuyt "],
  };
  const known = letters[nameOf(encoding)];
  if (known === undefined) return ereport({ code: ERRCODE.feature_not_supported, message: `encoding conversion from ${nameOf(encoding)} to ASCII not supported` });
  const [first, ascii] = known;
  const bytes = Array.from(utf8Encode(text), (byte) => (byte < 128 ? byte : byte < first ? 32 : ascii.charCodeAt(byte - first)));
  return String.fromCharCode(...bytes);
}

defineFunctions({
  PG_char_to_encoding: encodingNumber,
  PG_encoding_to_char: nameOf,
  pg_encoding_max_length_sql: (number: number) => encodings[number]?.maxLength ?? null,
  getdatabaseencoding: () => nameOf(UTF8),
  pg_convert: convert,
  pg_convert_from: (bytes: Uint8Array, name: string) => decode(bytes, encodingOf(name, "source ")),
  pg_convert_to: (text: string, name: string) => encode(text, encodingOf(name, "destination ")),
  length_in_encoding: lengthIn,
  to_ascii_default: (text: string) => toAscii(text, UTF8),
  to_ascii_encname: (text: string, name: string) => {
    const encoding = encodingNumber(name);
    return encoding === -1 ? ereport({ code: ERRCODE.undefined_object, message: `${name} is not a valid encoding name` }) : toAscii(text, encoding);
  },
  to_ascii_enc: (text: string, encoding: number) => (encodings[encoding] === undefined ? ereport({ code: ERRCODE.undefined_object, message: `${encoding} is not a valid encoding code` }) : toAscii(text, encoding)),
});
