/**
 * JSON text, as PostgreSQL reads it: a tree of values that know where they stand in the text.
 *
 * @see src/common/jsonapi.c
 */
import { DatabaseError, ERRCODE } from "../utils/errors.ts";

/** A JSON value and its place: text.slice(start, end). A later field of one name does not replace an earlier one. */
export type JsonNode =
  | { readonly kind: "object"; readonly start: number; readonly end: number; readonly fields: readonly JsonField[] }
  | { readonly kind: "array"; readonly start: number; readonly end: number; readonly items: readonly JsonNode[] }
  | { readonly kind: "string"; readonly start: number; readonly end: number; readonly value: string }
  | { readonly kind: "number" | "true" | "false" | "null"; readonly start: number; readonly end: number };
export interface JsonField {
  readonly name: string;
  readonly value: JsonNode;
}

/** Letters, digits, and all that is not ASCII: what makes one word of an invalid token. */
const wordCharacter = (c: string | undefined): boolean => c !== undefined && (/[A-Za-z0-9_]/.test(c) || c >= "\x80");
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\", "/": "/" };

class JsonParser {
  readonly #text: string;
  /** Whether `\u0000` is an error: it is where the text of strings is wanted, and not where it is only checked. */
  readonly #needStrings: boolean;
  #at = 0;
  constructor(text: string, needStrings: boolean) {
    this.#text = text;
    this.#needStrings = needStrings;
  }

  document(): JsonNode {
    const value = this.#value("JSON value");
    this.#space();
    if (this.#at < this.#text.length) this.#expected("end of input");
    return value;
  }
  #space(): void {
    while (/[ \t\n\r]/.test(this.#text[this.#at] ?? "")) this.#at++;
  }
  #value(expected: string): JsonNode {
    this.#space();
    const c = this.#text[this.#at];
    switch (c) {
      case "{":
        return this.#object();
      case "[":
        return this.#array();
      case '"':
        return this.#string();
      default:
        return c === "-" || (c !== undefined && c >= "0" && c <= "9") ? this.#number() : this.#word(expected);
    }
  }
  #object(): JsonNode {
    const start = this.#at++;
    const fields: JsonField[] = [];
    this.#space();
    if (this.#text[this.#at] === "}") return { kind: "object", start, end: ++this.#at, fields };
    for (;;) {
      this.#space();
      if (this.#text[this.#at] !== '"') this.#expected(fields.length === 0 ? 'string or "}"' : "string");
      const name = this.#string();
      this.#space();
      if (this.#text[this.#at] !== ":") this.#expected('":"');
      this.#at++;
      const value = this.#value("JSON value");
      fields.push({ name: name.kind === "string" ? name.value : "", value });
      if (!this.#goesOn("}")) return { kind: "object", start, end: this.#at, fields };
    }
  }
  #array(): JsonNode {
    const start = this.#at++;
    const items: JsonNode[] = [];
    this.#space();
    if (this.#text[this.#at] === "]") return { kind: "array", start, end: ++this.#at, items };
    for (;;) {
      items.push(this.#value(items.length === 0 ? 'array element or "]"' : "JSON value"));
      if (!this.#goesOn("]")) return { kind: "array", start, end: this.#at, items };
    }
  }
  /** Whether a comma follows, not the end of what is open. */
  #goesOn(close: "}" | "]"): boolean {
    this.#space();
    const c = this.#text[this.#at];
    if (c !== "," && c !== close) this.#expected(`"," or "${close}"`);
    this.#at++;
    return c === ",";
  }
  #number(): JsonNode {
    const start = this.#at;
    number.lastIndex = start;
    const found = number.exec(this.#text);
    let end = start + (found?.[0].length ?? 1);
    const bad = found === null || wordCharacter(this.#text[end]) || (this.#text[end] === "." && found !== null);
    if (bad) {
      while (wordCharacter(this.#text[end]) || /[-+.]/.test(this.#text[end] ?? "")) end++;
      this.#invalidToken(start, end);
    }
    this.#at = end;
    return { kind: "number", start, end };
  }
  #word(expected: string): JsonNode {
    const start = this.#at;
    let end = start;
    while (wordCharacter(this.#text[end])) end++;
    const word = this.#text.slice(start, end);
    if (word === "true" || word === "false" || word === "null") {
      this.#at = end;
      return { kind: word, start, end };
    }
    return this.#expected(expected);
  }
  #string(): JsonNode {
    const text = this.#text;
    const start = this.#at++;
    let value = "";
    let high: number | undefined;
    const lone = (): void => {
      if (high !== undefined) this.#fail("Unicode low surrogate must follow a high surrogate.", start, this.#at);
    };
    for (;;) {
      const c = text[this.#at];
      if (c === undefined) this.#invalidToken(start, text.length);
      if (c === '"') break;
      if (c < " ") this.#fail(`Character with value 0x${c.charCodeAt(0).toString(16).padStart(2, "0")} must be escaped.`, start, this.#at);
      if (c !== "\\") {
        lone();
        value += c;
        this.#at++;
        continue;
      }
      const letter = text[this.#at + 1];
      if (letter === undefined) this.#invalidToken(start, text.length);
      if (letter !== "u") {
        lone();
        const plain = escapes[letter as string];
        if (plain === undefined) this.#fail(`Escape sequence "\\${letter}" is invalid.`, start, this.#at + 2);
        value += plain;
        this.#at += 2;
        continue;
      }
      const unit = this.#unit(start);
      if (unit >= 0xd800 && unit <= 0xdbff) {
        if (high !== undefined) this.#fail("Unicode high surrogate must not follow a high surrogate.", start, this.#at);
        high = unit;
        continue;
      }
      if (unit >= 0xdc00 && unit <= 0xdfff) {
        if (high === undefined) this.#fail("Unicode low surrogate must follow a high surrogate.", start, this.#at);
        value += String.fromCharCode(high as number, unit);
        high = undefined;
        continue;
      }
      lone();
      if (unit === 0 && this.#needStrings) {
        const error = new DatabaseError({ code: ERRCODE.untranslatable_character, message: "unsupported Unicode escape sequence", detail: "\\u0000 cannot be converted to text." });
        error.where = this.#context(start, this.#at);
        throw error;
      }
      value += String.fromCharCode(unit);
    }
    lone();
    this.#at++;
    return { kind: "string", start, end: this.#at, value };
  }
  /** The code unit that four hexadecimal digits behind `\u` stand for. */
  #unit(start: number): number {
    const from = this.#at + 2;
    for (let i = from; i < from + 4; i++) {
      const c = this.#text[i];
      if (c === undefined) this.#invalidToken(start, this.#text.length);
      if (!/[0-9a-fA-F]/.test(c as string)) this.#fail('"\\u" must be followed by four hexadecimal digits.', start, i + 1);
    }
    this.#at = from + 4;
    return Number.parseInt(this.#text.slice(from, from + 4), 16);
  }

  /** Something else stands where a token of one kind is due. A token that is none is told as such. */
  #expected(what: string): never {
    const text = this.#text;
    const start = this.#at;
    const c = text[start];
    if (c === undefined) return this.#fail("The input string ended unexpectedly.", start, start);
    let end = start + 1;
    if (c === '"') {
      this.#string();
      end = this.#at;
    } else if (c === "-" || (c >= "0" && c <= "9")) end = this.#number().end;
    else if (!/[{}[\]:,]/.test(c)) {
      end = start;
      while (wordCharacter(text[end])) end++;
      const word = text.slice(start, end);
      if (end === start) end++;
      if (word !== "true" && word !== "false" && word !== "null") return this.#invalidToken(start, end);
    }
    return this.#fail(`Expected ${what}, but found "${text.slice(start, end)}".`, start, end);
  }
  #invalidToken(start: number, end: number): never {
    return this.#fail(`Token "${this.#text.slice(start, end)}" is invalid.`, start, end);
  }
  #fail(detail: string, start: number, end: number): never {
    const error = new DatabaseError({ code: ERRCODE.invalid_text_representation, message: "invalid input syntax for type json", detail });
    error.where = this.#context(start, end);
    throw error;
  }
  /** The line up to the offending token. @see report_json_context */
  #context(_start: number, end: number): string {
    const text = this.#text;
    const line = text.slice(0, end).split("\n").length;
    let from = text.lastIndexOf("\n", end - 1) + 1;
    const cut = end - from >= 50;
    if (cut) from = end - 50;
    const more = end < text.length && text[end] !== "\n" && text[end] !== "\r";
    return `JSON data, line ${line}: ${cut ? "..." : ""}${text.slice(from, end)}${more ? "..." : ""}`;
  }
}

/** Reads a JSON text. Raises 22P02. */
export const parseJson = (text: string, needStrings = true): JsonNode => new JsonParser(text, needStrings).document();

/** A text as a JSON string; JavaScript escapes what PostgreSQL does. @see escape_json */
export const quoteJson = (text: string): string => JSON.stringify(text);
