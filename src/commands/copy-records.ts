/**
 * The records and fields of COPY's text and csv formats.
 *
 * A field that needs no decoding is known by where it stands in the text, so that nothing is cut out before its value is
 * read.
 *
 * @see src/backend/commands/copyfromparse.c (CopyReadLineText, CopyReadAttributesText, CopyReadAttributesCSV)
 */
import { ERRCODE, ereport, utf8Decode, utf8Encode } from "../utils/errors.ts";
import type { CopyOptions } from "./copy-options.ts";

const [NEWLINE, RETURN, BACKSLASH, DOT] = [10, 13, 92, 46];
const AT_END = -1;

/** How lines end; the first line decides. */
type LineEnd = "\n" | "\r" | "\r\n" | undefined;

const badFormat = (message: string, hint?: string): never => ereport({ code: ERRCODE.bad_copy_file_format, message, hint });

/** What stands behind a backslash for a control character. */
export const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
const escapeSequence = /\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|[\s\S]|$)/g;
const codeOf = (code: string): number | undefined => {
  if (/^x./.test(code)) return Number.parseInt(code.slice(1), 16);
  return /^[0-7]/.test(code) ? Number.parseInt(code, 8) & 0xff : undefined;
};
/** Replaces a text field's escapes. Those of bytes may make up characters together. */
function unescapeText(text: string): string {
  const codes = [...text.matchAll(escapeSequence)].map(([, code]) => codeOf(code as string));
  if (codes.some((code) => code !== undefined && code >= 0x80)) return unescapeBytes(text);
  return text.replace(escapeSequence, (_, code: string) => {
    const byte = codeOf(code);
    if (byte === 0) invalidBytes([0]);
    return byte === undefined ? (escapes[code] ?? code) : String.fromCharCode(byte);
  });
}
function unescapeBytes(text: string): string {
  const bytes: number[] = [];
  let last = 0;
  for (const match of text.matchAll(escapeSequence)) {
    const code = match[1] as string;
    const byte = codeOf(code);
    bytes.push(...utf8Encode(text.slice(last, match.index)), ...(byte === undefined ? utf8Encode(escapes[code] ?? code) : [byte]));
    last = match.index + match[0].length;
  }
  bytes.push(...utf8Encode(text.slice(last)));
  verifyUtf8(bytes);
  return utf8Decode(Uint8Array.from(bytes));
}
const invalidBytes = (bytes: readonly number[]): never =>
  ereport({ code: ERRCODE.character_not_in_repertoire, message: `invalid byte sequence for encoding "UTF8": ${bytes.map((byte) => `0x${byte.toString(16).padStart(2, "0")}`).join(" ")}` });
/** The length that a character's first byte promises. @see pg_utf_mblen */
const promised = (byte: number): number => ((byte & 0x80) === 0 ? 1 : (byte & 0xe0) === 0xc0 ? 2 : (byte & 0xf0) === 0xe0 ? 3 : (byte & 0xf8) === 0xf0 ? 4 : 1);
/** Raises 22021 with the bytes of the first character that is none. @see pg_utf8_verifystr, report_invalid_encoding */
function verifyUtf8(bytes: readonly number[]): void {
  for (let i = 0; i < bytes.length; ) {
    const character = bytes.slice(i, i + promised(bytes[i] as number));
    const text = utf8Decode(Uint8Array.from(character));
    if (bytes[i] === 0 || text === "" || text.includes("\ufffd") || character.length < promised(bytes[i] as number)) invalidBytes(character);
    i += character.length;
  }
}

/** Reads records one after the other; what it says of the last one stays until the next. */
export class CopyReader {
  readonly text: string;
  readonly #o: CopyOptions;
  readonly #delimiter: number;
  readonly #quote: number;
  readonly #escape: number;
  #at = 0;
  #lineEnd: LineEnd;
  #skipping = false;
  #lineStart = 0;
  #lineStop = -1;
  /** Number of the line that was read last, from 1. */
  line = 0;
  /** Fields of the record. */
  count = 0;
  /** Where each field stands in the text, before decoding. */
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** A field's value where it is not just what stands in the text: null, or decoded. */
  readonly decoded: (string | null | undefined)[] = [];

  /** The record's fields with escapes, and those that may be null. A line is read to its end before they are decoded. */
  readonly #encoded: number[] = [];

  constructor(text: string, o: CopyOptions) {
    this.text = text;
    this.#o = o;
    this.#delimiter = o.delimiter.charCodeAt(0);
    this.#quote = o.quote.charCodeAt(0);
    this.#escape = o.escape.charCodeAt(0);
  }

  /** Goes over a header; its fields may be anything. */
  skip(): void {
    this.#skipping = true;
    this.next();
    this.#skipping = false;
  }
  /** Reads a record; false at the end. */
  next(): boolean {
    this.#lineStop = -1;
    this.line++;
    if (this.#at >= this.text.length) return false;
    this.#lineStart = this.#at;
    this.count = 0;
    return this.#o.csv ? this.#readCsv() : this.#readText();
  }
  /** The line as it stands in the text; undefined before its end is found. */
  get lineText(): string | undefined {
    return this.#lineStop < 0 ? undefined : this.text.slice(this.#lineStart, this.#lineStop);
  }
  /** A field's value. */
  field(i: number): string | null {
    const decoded = this.decoded[i];
    return decoded === undefined ? this.text.slice(this.starts[i], this.ends[i]) : decoded;
  }

  #code(i: number): number {
    return i < this.text.length ? this.text.charCodeAt(i) : AT_END;
  }
  #add(start: number, end: number, decoded: string | null | undefined): void {
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.decoded[this.count] = decoded;
    this.count++;
  }
  #isNull(start: number, end: number): boolean {
    const { nullText } = this.#o;
    return end - start === nullText.length && this.text.startsWith(nullText, start);
  }
  /** Goes over the end of a line at `i`, or the end of all. @see CopyReadLineText */
  #endLine(i: number): void {
    const code = this.#code(i);
    if (code === RETURN && this.#lineEnd !== "\n" && this.#lineEnd !== "\r") {
      if (this.#code(i + 1) === NEWLINE) this.#lineEnd = "\r\n";
      else if (this.#lineEnd === "\r\n") this.#literal("carriage return", "\\r");
      else this.#lineEnd = "\r";
    } else if (code === RETURN && this.#lineEnd === "\n") this.#literal("carriage return", "\\r");
    else if (code === NEWLINE) {
      if (this.#lineEnd !== undefined && this.#lineEnd !== "\n") this.#literal("newline", "\\n");
      this.#lineEnd = "\n";
    }
    this.#lineStop = i;
    this.#at = i + (code === AT_END ? 0 : (this.#lineEnd as string).length);
  }
  #literal(what: string, code: string): never {
    return this.#o.csv ? badFormat(`unquoted ${what} found in data`, `Use quoted CSV field to represent ${what}.`) : badFormat(`literal ${what} found in data`, `Use "${code}" to represent ${what}.`);
  }

  #readText(): boolean {
    const { text } = this;
    const delimiter = this.#delimiter;
    let start = this.#at;
    let escaped = false;
    for (let i = start; ; i++) {
      const code = i < text.length ? text.charCodeAt(i) : AT_END;
      if (code === delimiter || code === NEWLINE || code === RETURN || code === AT_END) {
        this.#add(start, i, undefined);
        if (escaped || this.#isNull(start, i)) this.#encoded.push(this.count - 1);
        if (code !== delimiter) {
          this.#endLine(i);
          this.#decodeText();
          return true;
        }
        start = i + 1;
        escaped = false;
      } else if (code === BACKSLASH) {
        if (this.#code(i + 1) === DOT) {
          this.#endMarker(i);
          return false;
        }
        escaped = true;
        if (i + 1 < text.length) i++;
      }
    }
  }
  #decodeText(): void {
    for (const i of this.#skipping ? [] : this.#encoded) {
      const [start, end] = [this.starts[i] as number, this.ends[i] as number];
      this.decoded[i] = this.#isNull(start, end) ? null : unescapeText(this.text.slice(start, end));
    }
    this.#encoded.length = 0;
  }
  /** The marker `\.` must be a line of its own, the last. */
  #endMarker(at: number): void {
    let end = at + 2;
    const mismatch = "end-of-copy marker does not match previous newline style";
    const notAlone = "end-of-copy marker is not alone on its line";
    if (this.#lineEnd === "\r\n") {
      if (this.#code(end) === NEWLINE) badFormat(mismatch);
      if (this.#code(end) !== RETURN) badFormat(notAlone);
      end++;
    }
    const code = this.#code(end);
    if (code !== NEWLINE && code !== RETURN) badFormat(notAlone);
    if (this.#lineEnd !== undefined && (code === NEWLINE) !== this.#lineEnd.endsWith("\n")) badFormat(mismatch);
    if (at > this.#lineStart) badFormat(notAlone);
  }

  #readCsv(): boolean {
    const delimiter = this.#delimiter;
    for (let i = this.#at; ; i++) {
      const start = i;
      let code = this.#code(i);
      while (code !== delimiter && code !== this.#quote && code !== NEWLINE && code !== RETURN && code !== AT_END) code = this.#code(++i);
      if (code === this.#quote) {
        i = this.#readQuoted(start, i);
        code = this.#code(i);
      } else this.#add(start, i, this.#isNull(start, i) ? null : undefined);
      if (code !== delimiter) {
        this.#endLine(i);
        return true;
      }
    }
  }
  /** Reads a field with quotes, the first of which stands at `i`; answers where the field ends. */
  #readQuoted(start: number, at: number): number {
    const { text } = this;
    let value = text.slice(start, at);
    let i = at;
    for (let inside = false; ; i++) {
      const code = this.#code(i);
      if (inside && code === AT_END) {
        this.#lineStop = i;
        if (this.#skipping) break;
        badFormat("unterminated CSV quoted field");
      }
      if (!inside && (code === this.#delimiter || code === NEWLINE || code === RETURN || code === AT_END)) break;
      const next = this.#code(i + 1);
      if (inside && code === this.#escape && (next === this.#escape || next === this.#quote)) value += text[++i];
      else if (code === this.#quote) inside = !inside;
      else value += text[i];
      if (inside && code === (this.#lineEnd === "\n" ? NEWLINE : RETURN)) this.line++;
    }
    this.#add(start, i, value);
    return i;
  }
}
