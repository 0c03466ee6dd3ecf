/**
 * format(), quoting and other services for text that holds names, escapes or numbers.
 *
 * @see src/backend/utils/adt/varlena.c, quote.c, misc.c
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import { quoteIdentifier } from "../utils/keywords.ts";
import { type ArrayValue, makeArray } from "./array.ts";
import type { Int8 } from "./int.ts";
import { TEXTOID } from "./oids.ts";
import { defineContextual, defineFunctions, type FmgrContext } from "./registry.ts";
import { quoteLiteral } from "./text.ts";

interface Argument {
  readonly type: number;
  readonly value: unknown;
}
const bad = (message: string, hint?: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message, ...(hint !== undefined && { hint }) });
const tooFew = (): never => bad("too few arguments for format()");

/** One conversion of a format: "%[position$][-][width]type". */
interface Conversion {
  readonly position: number;
  readonly leftAlign: boolean;
  /** A number, or the argument that it is in: 0 for the next. */
  readonly width: number | { readonly argument: number } | undefined;
  readonly type: string;
}

/** @see text_format */
class Formatter {
  readonly #cx: FmgrContext;
  readonly #format: string;
  readonly #args: readonly Argument[];
  #at = 0;
  #next = 0;
  constructor(cx: FmgrContext, format: string, args: readonly Argument[]) {
    this.#cx = cx;
    this.#format = format;
    this.#args = args;
  }

  run(): string {
    let text = "";
    while (this.#at < this.#format.length) {
      const char = this.#format[this.#at++] as string;
      if (char !== "%") text += char;
      else if (this.#more() === "%") {
        text += "%";
        this.#at++;
      } else text += this.#convert(this.#conversion());
    }
    return text;
  }
  #more(): string {
    return this.#format[this.#at] ?? bad("unterminated format() type specifier", 'For a single "%" use "%%".');
  }
  #number(): number | undefined {
    const start = this.#at;
    while (/[0-9]/.test(this.#more())) this.#at++;
    if (start === this.#at) return undefined;
    const value = Number(this.#format.slice(start, this.#at));
    return value > 2147483647 ? ereport({ code: ERRCODE.numeric_value_out_of_range, message: "number is out of range" }) : value;
  }
  #conversion(): Conversion {
    let position = 0;
    const first = this.#number();
    if (first !== undefined) {
      if (this.#more() !== "$") return { position, leftAlign: false, width: first, type: this.#type() };
      position = this.#checked(first);
      this.#at++;
    }
    let leftAlign = false;
    while (this.#more() === "-") {
      leftAlign = true;
      this.#at++;
    }
    return { position, leftAlign, width: this.#width(), type: this.#type() };
  }
  #width(): Conversion["width"] {
    if (this.#more() !== "*") return this.#number();
    this.#at++;
    const argument = this.#number();
    if (argument === undefined) return { argument: 0 };
    if (this.#more() !== "$") bad('width argument position must be ended by "$"');
    this.#at++;
    return { argument: this.#checked(argument) };
  }
  #checked(position: number): number {
    return position === 0 ? bad("format specifies argument 0, but arguments are numbered from 1") : position;
  }
  #type(): string {
    const type = String.fromCodePoint(this.#format.codePointAt(this.#at) ?? 0);
    this.#more();
    this.#at += type.length;
    if (!"sIL".includes(type)) bad(`unrecognized format() type specifier "${type}"`, 'For a single "%" use "%%".');
    return type;
  }
  #argument(position: number): Argument {
    if (position > 0) this.#next = position;
    else this.#next++;
    return this.#args[this.#next - 1] ?? tooFew();
  }
  #output({ type, value }: Argument): string {
    return type === 16 ? (value === true ? "t" : "f") : this.#cx.session.types.output(type, value as never, this.#cx.session);
  }
  #convert({ position, leftAlign, width, type }: Conversion): string {
    let wanted = typeof width === "number" ? width : 0;
    if (typeof width === "object") {
      const argument = this.#argument(width.argument);
      wanted = argument.value === null ? 0 : argument.type === 23 || argument.type === 21 ? (argument.value as number) : Number(this.#output(argument));
    }
    const argument = this.#argument(position);
    const text = this.#text(argument, type);
    const length = [...text].length;
    const blanks = " ".repeat(Math.max(0, Math.abs(wanted) - length));
    return leftAlign || wanted < 0 ? text + blanks : blanks + text;
  }
  #text(argument: Argument, type: string): string {
    if (argument.value === null) {
      if (type === "I") ereport({ code: ERRCODE.null_value_not_allowed, message: "null values cannot be formatted as an SQL identifier" });
      return type === "L" ? "NULL" : "";
    }
    const text = this.#output(argument);
    return type === "s" ? text : type === "I" ? quoteIdentifier(text) : quoteLiteral(text);
  }
}
function format(cx: FmgrContext, template: string | null, ...args: unknown[]): string | null {
  if (template === null) return null;
  const [only] = args;
  const list = cx.variadic === true ? (only === null ? [] : (only as ArrayValue).items.map((value) => ({ type: (only as ArrayValue).elemtype, value }))) : args.map((value, i) => ({ type: cx.argTypes[i + 1] ?? TEXTOID, value }));
  return new Formatter(cx, template, list).run();
}

/** Text with escapes of Unicode: a backslash, then u, + or U with 4, 6 or 8 hexadecimal digits, or 4 digits alone. */
function unistr(text: string): string {
  let result = "";
  let high: number | undefined;
  const invalidPair = (): never => ereport({ code: ERRCODE.syntax_error, message: "invalid Unicode surrogate pair" });
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at, at + 10);
    const found = /^\\(?:u?([0-9A-Fa-f]{4})|\+([0-9A-Fa-f]{6})|U([0-9A-Fa-f]{8}))/.exec(rest);
    if (found === null) {
      if (high !== undefined) invalidPair();
      if (rest.startsWith("\\") && !rest.startsWith("\\\\")) ereport({ code: ERRCODE.syntax_error, message: "invalid Unicode escape", hint: "Unicode escapes must be \\XXXX, \\+XXXXXX, \\uXXXX, or \\UXXXXXXXX." });
      result += rest[0];
      at += rest.startsWith("\\\\") ? 2 : 1;
      continue;
    }
    const code = Number.parseInt((found[1] ?? found[2] ?? found[3]) as string, 16);
    if (code === 0 || code > 0x10ffff) ereport({ code: ERRCODE.invalid_parameter_value, message: `invalid Unicode code point: ${code.toString(16).toUpperCase().padStart(4, "0")}` });
    const isLow = code >= 0xdc00 && code <= 0xdfff;
    if (isLow !== (high !== undefined)) invalidPair();
    if (high !== undefined) result += String.fromCharCode(high, code);
    else if (code < 0xd800 || code > 0xdbff) result += String.fromCodePoint(code);
    high = code >= 0xd800 && code <= 0xdbff ? code : undefined;
    at += found[0].length;
  }
  if (high !== undefined) invalidPair();
  return result;
}

/** The parts of a name as SQL writes it. */
function parseIdent(text: string, strict: boolean): ArrayValue {
  const refuse = (detail?: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message: `string is not a valid identifier: "${text}"`, ...(detail !== undefined && { detail }) });
  const parts: string[] = [];
  let at = 0;
  const skip = (): void => {
    while (/[ \t\n\v\f\r]/.test(text[at] ?? "")) at++;
  };
  skip();
  for (let afterDot = false; ; afterDot = true) {
    if (text[at] === '"') {
      const quoted = /^"((?:[^"]|"")*)"/.exec(text.slice(at));
      if (quoted === null) return refuse("String has unclosed double quotes.");
      if (quoted[1] === "") refuse("Quoted identifier must not be empty.");
      parts.push((quoted[1] as string).replaceAll('""', '"'));
      at += quoted[0].length;
    } else {
      const plain = /^[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/.exec(text.slice(at))?.[0];
      if (plain === undefined) return text[at] === "." ? refuse('No valid identifier before ".".') : afterDot ? refuse('No valid identifier after ".".') : refuse();
      parts.push(plain.replace(/[A-Z]+/g, (word) => word.toLowerCase()));
      at += plain.length;
    }
    skip();
    if (text[at] !== ".") break;
    at++;
    skip();
  }
  if (at < text.length && strict) refuse();
  return makeArray(TEXTOID, parts);
}

const FORMS: Readonly<Record<string, string>> = { nfc: "NFC", nfd: "NFD", nfkc: "NFKC", nfkd: "NFKD" };
const formOf = (name: string): string => FORMS[name.toLowerCase()] ?? bad(`invalid normalization form: ${name}`);

const inBase = (value: Int8, bits: 32 | 64, base: 2 | 8): string => BigInt.asUintN(bits, BigInt(value)).toString(base);

const count = (cx: FmgrContext, args: readonly unknown[], isCounted: (value: unknown) => boolean): number | null => {
  const [only] = args;
  if (cx.variadic !== true) return args.filter(isCounted).length;
  return only === null ? null : (only as ArrayValue).items.filter(isCounted).length;
};

defineFunctions({
  unistr,
  parse_ident: parseIdent,
  quote_ident: quoteIdentifier,
  unicode_normalize_func: (text: string, form: string) => text.normalize(formOf(form)),
  unicode_is_normalized: (text: string, form: string) => text.normalize(formOf(form)) === text,
  to_bin32: (value: number) => inBase(value, 32, 2),
  to_bin64: (value: Int8) => inBase(value, 64, 2),
  to_oct32: (value: number) => inBase(value, 32, 8),
  to_oct64: (value: Int8) => inBase(value, 64, 8),
});
defineContextual({
  text_format: format,
  text_format_nv: format,
  pg_num_nulls: (cx, ...args: unknown[]) => count(cx, args, (value) => value === null),
  pg_num_nonnulls: (cx, ...args: unknown[]) => count(cx, args, (value) => value !== null),
});
