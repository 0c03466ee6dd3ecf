/**
 * Reads SQL/JSON paths.
 *
 * @see src/backend/utils/adt/jsonpath_scan.l, jsonpath_gram.y
 */
import { ERRCODE, ereport } from "../../utils/errors.ts";
import { type Numeric, negate, parseNumeric, toNumber } from "../numeric-value.ts";
import { compileRegex } from "../regex/match.ts";
import { defaultFlags, type RegexFlags } from "../regex/parse.ts";
import { type Arithmetic, arithmetic, type Comparison, comparisons, JsonPath, LAST_LEVEL, type PathItem, type PlainMethod, plainMethods, type Subscript, type TimeMethod, timeMethods } from "./path.ts";

interface Token {
  readonly kind: "end" | "symbol" | "word" | "string" | "variable" | "int" | "number";
  /** As it stands in the text. */
  readonly text: string;
  readonly value: string;
}
const syntaxError = (token: Token): never =>
  ereport({ code: ERRCODE.syntax_error, message: token.kind === "end" ? "syntax error at end of jsonpath input" : `syntax error at or near "${token.text}" of jsonpath input` });
const complain = (what: string, near: string): never => ereport({ code: ERRCODE.syntax_error, message: near === "" ? `${what} at end of jsonpath input` : `${what} at or near "${near}" of jsonpath input` });

const SPECIAL = "?%$.[]{}()|&!=<>@#,*:-+/\\\"";
const isBlank = (char: string): boolean => /^[ \t\n\r\f]$/.test(char);
const symbols = ["**", "&&", "||", "==", "!=", "<>", "<=", ">=", ..."?%$.[]{}()|&!=<>@#,*:-+/"];
const simpleEscapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

class Scanner {
  readonly #text: string;
  #at = 0;
  constructor(text: string) {
    this.#text = text;
  }
  tokens(): readonly Token[] {
    const tokens: Token[] = [];
    for (;;) {
      const token = this.#next();
      tokens.push(token);
      if (token.kind === "end") return tokens;
    }
  }
  #skip(): void {
    for (;;) {
      while (isBlank(this.#text[this.#at] ?? "")) this.#at++;
      if (!this.#text.startsWith("/*", this.#at)) return;
      const end = this.#text.indexOf("*/", this.#at + 2);
      if (end < 0) complain("unexpected end of comment", "");
      this.#at = end + 2;
    }
  }
  #next(): Token {
    this.#skip();
    const start = this.#at;
    const char = this.#text[start];
    if (char === undefined) return { kind: "end", text: "", value: "" };
    const token = (kind: Token["kind"], value: string): Token => ({ kind, text: this.#text.slice(start, this.#at), value });
    if (char === '"') return token("string", this.#quoted());
    if (char === "$") {
      this.#at++;
      if (this.#text[this.#at] === '"') return token("variable", this.#quoted());
      const name = this.#word();
      return name === "" ? token("symbol", "$") : token("variable", name);
    }
    const number = this.#number();
    if (number !== undefined) return number;
    const symbol = symbols.find((each) => this.#text.startsWith(each, start));
    if (symbol !== undefined) {
      this.#at += symbol.length;
      return token("symbol", symbol === "<>" ? "!=" : symbol);
    }
    const word = this.#word();
    return token("word", word);
  }
  #number(): Token | undefined {
    const rest = this.#text.slice(this.#at);
    const digits = "[0-9](?:_?[0-9])*";
    const match = /^0[xX][0-9A-Fa-f](?:_?[0-9A-Fa-f])*|^0[oO][0-7](?:_?[0-7])*|^0[bB][01](?:_?[01])*/.exec(rest) ?? new RegExp(`^(?:(?:(?:0|[1-9](?:_?[0-9])*)(?:\\.(?:${digits})?)?|\\.${digits})(?:[eE][+-]?${digits})?)`).exec(rest);
    if (match === null) return undefined;
    const text = match[0];
    const after = rest.slice(text.length);
    const junk = /^[^?%$.[\]{}()|&!=<>@#,*:\-+/\\" \t\n\r\f]/.exec(after);
    if (junk !== null) complain("trailing junk after numeric literal", text + junk[0]);
    this.#at += text.length;
    const plain = text.replaceAll("_", "");
    const isInt = /^(?:\d+|0[xXoObB][0-9A-Fa-f]+)$/.test(plain);
    return { kind: isInt ? "int" : "number", text, value: isInt && /^0[xXoObB]/.test(plain) ? String(BigInt(plain.toLowerCase())) : plain };
  }
  #word(): string {
    let word = "";
    for (;;) {
      const char = this.#text[this.#at];
      if (char === "\\") word += this.#escape();
      else if (char === undefined || SPECIAL.includes(char) || isBlank(char)) return word;
      else {
        word += char;
        this.#at++;
      }
    }
  }
  #quoted(): string {
    this.#at++;
    let text = "";
    for (;;) {
      const char = this.#text[this.#at];
      if (char === undefined) return complain("unterminated quoted string", "");
      if (char === '"') {
        this.#at++;
        return text;
      }
      if (char === "\\") text += this.#escape();
      else {
        text += char;
        this.#at++;
      }
    }
  }
  /** A backslash and what it stands for. */
  #escape(): string {
    const rest = this.#text.slice(this.#at, this.#at + 12);
    const take = (length: number, text: string): string => {
      this.#at += length;
      return text;
    };
    const char = rest[1];
    if (char === undefined) return complain("unexpected end after backslash", "");
    if (char in simpleEscapes) return take(2, simpleEscapes[char] as string);
    if (char === "x") {
      const match = /^\\x([0-9A-Fa-f]{2})/.exec(rest);
      return match === null ? complain("invalid hexadecimal character sequence", rest.slice(0, 2)) : take(4, this.#codePoint(Number.parseInt(match[1] as string, 16)));
    }
    if (char === "u") {
      const match = /^\\u(?:([0-9A-Fa-f]{4})|\{([0-9A-Fa-f]{1,6})\})/.exec(rest);
      if (match === null) return complain("invalid Unicode escape sequence", /^\\u[0-9A-Fa-f]{0,3}/.exec(rest)?.[0] ?? "");
      const code = Number.parseInt((match[1] ?? match[2]) as string, 16);
      return take(match[0].length, code >= 0xd800 && code <= 0xdbff ? this.#pair(code, match[0].length) : this.#codePoint(code));
    }
    const plain = String.fromCodePoint(this.#text.codePointAt(this.#at + 1) as number);
    return take(1 + plain.length, plain);
  }
  #codePoint(code: number): string {
    if (code === 0) ereport({ code: ERRCODE.untranslatable_character, message: "unsupported Unicode escape sequence", detail: "\\u0000 cannot be converted to text." });
    if (code >= 0xdc00 && code <= 0xdfff) ereport({ code: ERRCODE.invalid_text_representation, message: "invalid input syntax for type jsonpath", detail: "Unicode low surrogate must follow a high surrogate." });
    return String.fromCodePoint(code);
  }
  /** The second half of a surrogate pair must follow; it is taken with the first. */
  #pair(high: number, length: number): string {
    const match = /^\\u([0-9A-Fa-f]{4})/.exec(this.#text.slice(this.#at + length, this.#at + length + 6));
    const low = match === null ? 0 : Number.parseInt(match[1] as string, 16);
    if (low < 0xdc00 || low > 0xdfff) return ereport({ code: ERRCODE.invalid_text_representation, message: "invalid input syntax for type jsonpath", detail: low >= 0xd800 && low < 0xdc00 ? "Unicode high surrogate must not follow a high surrogate." : "Unicode low surrogate must follow a high surrogate." });
    this.#at += 6;
    return String.fromCharCode(high, low);
  }
}

/** A part of the grammar: a predicate may stand where an expression may only in parentheses before an accessor. */
interface Parsed {
  readonly item: PathItem;
  readonly predicate: boolean;
}
const expr = (item: PathItem): Parsed => ({ item, predicate: false });
const predicate = (item: PathItem): Parsed => ({ item, predicate: true });
const withNext = (item: PathItem, steps: readonly PathItem[]): PathItem => {
  const [head, ...rest] = steps;
  if (head === undefined) return item;
  return item.next === undefined ? { ...item, next: withNext(head, rest) } : { ...item, next: withNext(item.next, steps) };
};

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  /** Nesting of filters, and of array subscripts. */
  #filters = 0;
  #subscripts = 0;
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get #token(): Token {
    return this.#tokens[this.#at] as Token;
  }
  #fail(): never {
    return syntaxError(this.#token);
  }
  #isSymbol(text: string): boolean {
    return this.#token.kind === "symbol" && this.#token.value === text;
  }
  #isWord(word: string, ahead = 0): boolean {
    const token = this.#tokens[this.#at + ahead];
    return token?.kind === "word" && token.value.toLowerCase() === word;
  }
  #accept(text: string): boolean {
    const found = this.#isSymbol(text);
    if (found) this.#at++;
    return found;
  }
  #expect(text: string): void {
    if (!this.#accept(text)) this.#fail();
  }
  #acceptWord(word: string): boolean {
    const found = this.#isWord(word);
    if (found) this.#at++;
    return found;
  }

  path(): JsonPath {
    const strict = this.#acceptWord("strict");
    if (!strict) this.#acceptWord("lax");
    const { item } = this.#or();
    if (this.#token.kind !== "end") this.#fail();
    return new JsonPath(item, !strict);
  }

  #or(): Parsed {
    return this.#logical("||", "or", () => this.#logical("&&", "and", () => this.#comparison()));
  }
  #logical(symbol: string, kind: "and" | "or", operand: () => Parsed): Parsed {
    let left = operand();
    while (left.predicate && this.#accept(symbol)) {
      const right = operand();
      if (!right.predicate) this.#fail();
      left = predicate({ kind, left: left.item, right: right.item });
    }
    return left;
  }
  #predicate(): PathItem {
    const parsed = this.#or();
    return parsed.predicate ? parsed.item : this.#fail();
  }

  #comparison(): Parsed {
    if (this.#accept("!")) {
      const start = this.#at;
      const delimited = this.#isSymbol("(") || this.#isWord("exists");
      const arg = delimited ? this.#primary() : this.#fail();
      if (!arg.predicate) {
        this.#at = start;
        this.#fail();
      }
      return predicate({ kind: "not", arg: arg.item });
    }
    const left = this.#sum();
    if (left.predicate) return left;
    const op = this.#token.kind === "symbol" ? comparisons.find((each) => each === this.#token.value) : undefined;
    if (op !== undefined) {
      this.#at++;
      return predicate({ kind: "comparison", op: op as Comparison, left: left.item, right: this.#operand(() => this.#sum()) });
    }
    if (this.#isWord("starts") && this.#isWord("with", 1)) {
      this.#at += 2;
      const initial = this.#token;
      this.#at++;
      if (initial.kind !== "string" && initial.kind !== "variable") syntaxError(initial);
      return predicate({ kind: "startsWith", left: left.item, right: { kind: initial.kind as "string" | "variable", name: initial.value } });
    }
    if (this.#acceptWord("like_regex")) return predicate(this.#likeRegex(left.item));
    return left;
  }
  #operand(parse: () => Parsed): PathItem {
    const parsed = parse();
    return parsed.predicate ? this.#fail() : parsed.item;
  }
  #sum(): Parsed {
    return this.#binary(["+", "-"], () => this.#binary(["*", "/", "%"], () => this.#unary()));
  }
  #binary(ops: readonly Arithmetic[], operand: () => Parsed): Parsed {
    let left = operand();
    for (;;) {
      const op = !left.predicate && this.#token.kind === "symbol" ? arithmetic.find((each) => each === this.#token.value && ops.includes(each)) : undefined;
      if (op === undefined) return left;
      this.#at++;
      left = expr({ kind: "arithmetic", op, left: left.item, right: this.#operand(operand) });
    }
  }
  #unary(): Parsed {
    const sign = this.#isSymbol("+") ? "plus" : this.#isSymbol("-") ? "minus" : undefined;
    if (sign === undefined) return this.#primary();
    this.#at++;
    const arg = this.#operand(() => this.#unary());
    if (arg.kind === "number" && arg.next === undefined) return expr({ kind: "number", value: sign === "minus" ? negate(arg.value) : arg.value });
    return expr({ kind: sign, arg });
  }

  #primary(): Parsed {
    const token = this.#token;
    if (this.#isWord("exists") && this.#tokens[this.#at + 1]?.value === "(") {
      this.#at += 2;
      const arg = this.#operand(() => this.#sum());
      this.#expect(")");
      return predicate({ kind: "exists", arg });
    }
    if (this.#accept("(")) {
      const inner = this.#or();
      this.#expect(")");
      if (inner.predicate && this.#isWord("is") && this.#isWord("unknown", 1)) {
        this.#at += 2;
        return predicate({ kind: "isUnknown", arg: inner.item });
      }
      const steps = this.#steps();
      return steps.length === 0 ? inner : expr(withNext(inner.item, steps));
    }
    this.#at++;
    return expr(withNext(this.#value(token), this.#steps()));
  }
  #value(token: Token): PathItem {
    switch (token.kind) {
      case "string":
      case "variable":
        return { kind: token.kind, name: token.value };
      case "int":
      case "number":
        return { kind: "number", value: parseNumeric(token.value) };
      case "symbol":
        if (token.value === "$") return { kind: "root" };
        if (token.value !== "@") return syntaxError(token);
        if (this.#filters === 0) ereport({ code: ERRCODE.syntax_error, message: "@ is not allowed in root expressions" });
        return { kind: "current" };
      case "word":
        if (token.value === "null") return { kind: "null" };
        if (token.value === "true" || token.value === "false") return { kind: "bool", value: token.value === "true" };
        if (token.value.toLowerCase() !== "last") return syntaxError(token);
        if (this.#subscripts === 0) ereport({ code: ERRCODE.syntax_error, message: "LAST is allowed only in array subscripts" });
        return { kind: "last" };
      default:
        return syntaxError(token);
    }
  }

  #steps(): readonly PathItem[] {
    const steps: PathItem[] = [];
    for (;;) {
      if (this.#accept("[")) steps.push(this.#index());
      else if (this.#accept("?")) {
        this.#expect("(");
        this.#filters++;
        const arg = this.#predicate();
        this.#filters--;
        this.#expect(")");
        steps.push({ kind: "filter", arg });
      } else if (this.#accept(".")) steps.push(this.#member());
      else return steps;
    }
  }
  #index(): PathItem {
    if (this.#isSymbol("*") && this.#tokens[this.#at + 1]?.value === "]") {
      this.#at += 2;
      return { kind: "anyArray" };
    }
    this.#subscripts++;
    const subscripts: Subscript[] = [];
    do {
      const from = this.#operand(() => this.#sum());
      subscripts.push({ from, to: this.#acceptWord("to") ? this.#operand(() => this.#sum()) : undefined });
    } while (this.#accept(","));
    this.#subscripts--;
    this.#expect("]");
    return { kind: "index", subscripts };
  }
  #member(): PathItem {
    if (this.#accept("*")) return { kind: "anyKey" };
    if (this.#accept("**")) return this.#anyPath();
    const token = this.#token;
    if (token.kind === "string") {
      this.#at++;
      return { kind: "key", name: token.value };
    }
    if (token.kind !== "word") return this.#fail();
    this.#at++;
    if (!this.#isSymbol("(")) return { kind: "key", name: token.value };
    const method = this.#method(token.value.toLowerCase());
    if (method === undefined) return this.#fail();
    return method;
  }
  #anyPath(): PathItem {
    if (!this.#accept("{")) return { kind: "any", first: 0, last: LAST_LEVEL };
    const first = this.#level();
    const last = this.#acceptWord("to") ? this.#level() : first;
    this.#expect("}");
    return { kind: "any", first, last };
  }
  #level(): number {
    if (this.#acceptWord("last")) return LAST_LEVEL;
    const token = this.#token;
    if (token.kind !== "int") this.#fail();
    this.#at++;
    return Number(token.value);
  }
  #method(name: string): PathItem | undefined {
    const plain = plainMethods.find((each) => each === name) as PlainMethod | undefined;
    const time = timeMethods.find((each) => each === name) as TimeMethod | undefined;
    if (plain === undefined && time === undefined && name !== "datetime" && name !== "decimal") return undefined;
    this.#expect("(");
    const item = this.#methodArguments(name, plain, time);
    this.#expect(")");
    return item;
  }
  #methodArguments(name: string, plain: PlainMethod | undefined, time: TimeMethod | undefined): PathItem {
    if (plain !== undefined) return { kind: "method", name: plain };
    if (time !== undefined) {
      const token = this.#token;
      if (token.kind === "int") this.#at++;
      return { kind: "timeMethod", name: time, precision: token.kind === "int" ? Number(token.value) : undefined };
    }
    if (name === "datetime") {
      const token = this.#token;
      if (token.kind === "string") this.#at++;
      return { kind: "datetime", template: token.kind === "string" ? token.value : undefined };
    }
    const args: PathItem[] = [];
    if (!this.#isSymbol(")")) {
      do args.push(this.#signedInteger());
      while (this.#accept(","));
    }
    if (args.length > 2) ereport({ code: ERRCODE.syntax_error, message: "invalid input syntax for type jsonpath", detail: ".decimal() can only have an optional precision[,scale]." });
    return { kind: "decimal", precision: args[0], scale: args[1] };
  }
  #signedInteger(): PathItem {
    const sign = this.#accept("-") ? -1 : 1;
    if (sign === 1) this.#accept("+");
    const token = this.#token;
    if (token.kind !== "int") this.#fail();
    this.#at++;
    const value: Numeric = parseNumeric(token.value);
    return { kind: "number", value: sign < 0 ? negate(value) : value };
  }

  #likeRegex(arg: PathItem): PathItem {
    const pattern = this.#token;
    if (pattern.kind !== "string") this.#fail();
    this.#at++;
    let flags = "";
    if (this.#acceptWord("flag")) {
      const token = this.#token;
      if (token.kind !== "string") this.#fail();
      this.#at++;
      flags = checkedFlags(token.value);
    }
    compileRegex(pattern.value, regexFlags(flags));
    return { kind: "likeRegex", arg, pattern: pattern.value, flags };
  }
}

/** Flags without repetitions, in the order of their kinds. */
function checkedFlags(text: string): string {
  for (const flag of text) if (!"ismxq".includes(flag)) ereport({ code: ERRCODE.syntax_error, message: "invalid input syntax for type jsonpath", detail: `Unrecognized flag character "${flag}" in LIKE_REGEX predicate.` });
  return [..."ismxq"].filter((flag) => text.includes(flag)).join("");
}
/** XQuery's flags as those of PostgreSQL's regular expressions. @see jspConvertRegexFlags */
export function regexFlags(flags: string): RegexFlags {
  const ignoreCase = flags.includes("i");
  if (flags.includes("q")) return { ...defaultFlags, ignoreCase, literal: true };
  if (flags.includes("x")) ereport({ code: ERRCODE.feature_not_supported, message: 'XQuery "x" flag (expanded regular expressions) is not implemented' });
  return { ...defaultFlags, ignoreCase, newlineStops: !flags.includes("s"), newlineAnchors: flags.includes("m") };
}

export function parseJsonPath(text: string): JsonPath {
  const tokens = new Scanner(text).tokens();
  if (tokens.length === 1) ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type jsonpath: "${text}"` });
  return new Parser(tokens).path();
}
export const integerOf = (item: PathItem | undefined): number | undefined => (item?.kind === "number" ? toNumber(item.value) : undefined);
