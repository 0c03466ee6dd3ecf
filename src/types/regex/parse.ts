/**
 * Regular expressions in PostgreSQL's dialect, parsed: advanced expressions, with extended and basic ones as options.
 *
 * @see src/backend/regex/regcomp.c, regc_lex.c; https://www.postgresql.org/docs/18/functions-matching.html
 */
import { ERRCODE, ereport } from "../../utils/errors.ts";

/** Whether a code point is in a set. */
export type Test = (code: number) => boolean;
export type Assertion = "begin" | "end" | "lineBegin" | "lineEnd" | "wordBegin" | "wordEnd" | "wordEdge" | "notWordEdge";
export type RegexNode =
  /** `js` is the set as JavaScript writes it. */
  | { readonly kind: "set"; readonly test: Test; readonly js: string }
  | { readonly kind: "cat"; readonly items: readonly RegexNode[] }
  | { readonly kind: "alt"; readonly items: readonly RegexNode[] }
  | { readonly kind: "repeat"; readonly item: RegexNode; readonly min: number; readonly max: number; readonly greedy: boolean; /** `{m}`: as long or short as its atom prefers. */ readonly fixed: boolean }
  | { readonly kind: "group"; readonly item: RegexNode; readonly number: number }
  | { readonly kind: "backref"; readonly number: number }
  | { readonly kind: "assert"; readonly what: Assertion }
  | { readonly kind: "look"; readonly item: RegexNode; readonly ahead: boolean; readonly negative: boolean };

export interface Regex {
  readonly root: RegexNode;
  readonly groups: number;
  readonly hasBackrefs: boolean;
}
export interface RegexFlags {
  readonly ignoreCase: boolean;
  /** `.` and complements leave newlines out. */
  readonly newlineStops: boolean;
  /** `^` and `$` match at line ends, too. */
  readonly newlineAnchors: boolean;
  readonly expanded: boolean;
  readonly literal: boolean;
  readonly basic: boolean;
  readonly extendedOnly: boolean;
}
export const defaultFlags: RegexFlags = { ignoreCase: false, newlineStops: false, newlineAnchors: false, expanded: false, literal: false, basic: false, extendedOnly: false };

export const regexError = (what: string): never => ereport({ code: ERRCODE.invalid_regular_expression, message: `invalid regular expression: ${what}` });
const balance = "parentheses () not balanced";
const badRepeat = "quantifier operand invalid";
const badEscape = "invalid escape \\ sequence";

const MAX_REPEAT = 255;
const code = (c: string): number => c.codePointAt(0) as number;
const between = (low: string, high: string): Test => (c) => c >= code(low) && c <= code(high);
const either = (...tests: readonly Test[]): Test => (c) => tests.some((test) => test(c));
const isDigit = between("0", "9");
const beyondAscii = (pattern: RegExp): Test => (c) => c > 127 && pattern.test(String.fromCodePoint(c));
const isUpper = either(between("A", "Z"), beyondAscii(/\p{Lu}/u));
const isLower = either(between("a", "z"), beyondAscii(/\p{Ll}/u));
const isAlpha = either(between("a", "z"), between("A", "Z"), beyondAscii(/[\p{L}\p{Nd}\p{Nl}]/u));
const isSpace: Test = either((c) => c === 32 || (c >= 9 && c <= 13), beyondAscii(/[\u1680\u2000-\u2006\u2008-\u200a\u2028\u2029\u205f\u3000]/u));
export const isWord: Test = either(isDigit, isAlpha, (c) => c === 95);
/** Letters and numbers that are not ASCII, as JavaScript writes them within brackets. */
const letters = "\\p{L}\\p{Nd}\\p{Nl}";
export const wordSource: string = `0-9A-Za-z_${letters}`;

/** Character classes by name, as tests and as JavaScript writes them within brackets. */
const classes: Readonly<Record<string, readonly [Test, string]>> = {
  alnum: [either(isDigit, isAlpha), `0-9A-Za-z${letters}`],
  alpha: [isAlpha, `A-Za-z${letters}`.replace("\\p{Nd}", "")],
  ascii: [(c) => c < 128, "\\x00-\\x7f"],
  blank: [(c) => c === 32 || c === 9, " \\t"],
  cntrl: [(c) => c < 32 || c === 127, "\\x00-\\x1f\\x7f"],
  digit: [isDigit, "0-9"],
  graph: [(c) => (c > 32 && c < 127) || (c > 160 && !isSpace(c)), "!-~\\u00a1-\\u167f\\u1681-\\u1fff\\u200b-\\u2027\\u202a-\\u205e\\u2060-\\u2fff\\u3001-\\u{10ffff}"],
  lower: [isLower, "a-z\\p{Ll}"],
  print: [(c) => (c >= 32 && c < 127) || c >= 160, " -~\\u00a0-\\u{10ffff}"],
  punct: [either((c) => c > 32 && c < 127 && !isDigit(c) && !isAlpha(c), beyondAscii(/[\p{P}\p{S}]/u)), "!-/:-@[-`{-~\\p{P}\\p{S}"],
  space: [isSpace, " \\t-\\r\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000"],
  upper: [isUpper, "A-Z\\p{Lu}"],
  word: [isWord, wordSource],
  xdigit: [either(isDigit, between("a", "f"), between("A", "F")), "0-9A-Fa-f"],
};
const jsCode = (c: number): string => `\\u{${c.toString(16)}}`;
/** The other case of a letter, where it is one character. */
function otherCase(c: number): number {
  const text = String.fromCodePoint(c);
  const [upper, lower] = [text.toUpperCase(), text.toLowerCase()];
  const other = upper !== text ? upper : lower;
  return [...other].length === 1 ? code(other) : c;
}
const collating: Readonly<Record<string, string>> = { NUL: "\0", alert: "\x07", backspace: "\b", tab: "\t", newline: "\n", "vertical-tab": "\v", "form-feed": "\f", "carriage-return": "\r", space: " ", "left-square-bracket": "[", "right-square-bracket": "]", backslash: "\\", hyphen: "-", period: ".", comma: ",", colon: ":", semicolon: ";", slash: "/", circumflex: "^", underscore: "_" };

class Parser {
  #text: string;
  #flags: RegexFlags;
  #at = 0;
  #groups = 0;
  #open: number[] = [];
  #closed = new Set<number>();
  #backrefs = false;
  constructor(text: string, flags: RegexFlags) {
    this.#text = text;
    this.#flags = flags;
    this.#prefixes();
  }

  /** `***:`, `***=` and `(?options)` at the beginning. */
  #prefixes(): void {
    if (this.#flags.literal) return;
    if (this.#text.startsWith("***")) {
      const director = this.#text[3];
      if (director === "=") this.#flags = { ...this.#flags, literal: true };
      else if (director === ":") this.#flags = { ...this.#flags, basic: false, extendedOnly: false };
      else regexError(badRepeat);
      this.#text = this.#text.slice(4);
    }
    if (this.#flags.basic || this.#flags.extendedOnly || this.#flags.literal) return;
    const options = /^\(\?([a-z]+)\)/i.exec(this.#text);
    if (options === null) return;
    for (const option of options[1] as string) this.#flags = withFlag(this.#flags, option) ?? regexError("invalid embedded option");
    this.#text = this.#text.slice(options[0].length);
  }

  parse(): Regex {
    const root = this.#flags.literal ? this.#literal() : this.#alternatives();
    if (this.#at < this.#text.length) regexError(balance);
    return { root, groups: this.#groups, hasBackrefs: this.#backrefs };
  }
  #literal(): RegexNode {
    const items = [...this.#text].map((c) => this.#character(code(c)));
    this.#at = this.#text.length;
    return { kind: "cat", items };
  }
  #peek(text: string): boolean {
    return this.#text.startsWith(text, this.#at);
  }
  #take(text: string): boolean {
    if (!this.#peek(text)) return false;
    this.#at += text.length;
    return true;
  }
  /** In basic expressions parentheses and braces are written with a backslash. */
  #isClose(): boolean {
    return this.#flags.basic ? this.#peek("\\)") : this.#peek(")");
  }
  #skipSpace(): void {
    if (!this.#flags.basic && !this.#flags.extendedOnly) {
      for (let comment = /^\(\?#[^)]*\)/.exec(this.#text.slice(this.#at)); comment !== null; comment = /^\(\?#[^)]*\)/.exec(this.#text.slice(this.#at))) this.#at += comment[0].length;
    }
    if (this.#flags.expanded) this.#at += /^(?:\s|#[^\n]*)*/.exec(this.#text.slice(this.#at))?.[0].length ?? 0;
  }

  #alternatives(): RegexNode {
    const items = [this.#branch()];
    while (!this.#flags.basic && this.#take("|")) items.push(this.#branch());
    return items.length === 1 ? (items[0] as RegexNode) : { kind: "alt", items };
  }
  #branch(): RegexNode {
    const items: RegexNode[] = [];
    for (;;) {
      this.#skipSpace();
      if (this.#at >= this.#text.length || this.#isClose() || (!this.#flags.basic && this.#peek("|"))) return items.length === 1 ? (items[0] as RegexNode) : { kind: "cat", items };
      const atom = this.#atom(items.length === 0);
      this.#skipSpace();
      items.push(this.#quantified(atom));
    }
  }

  #quantified(item: RegexNode): RegexNode {
    const range = this.#quantifier();
    if (range === undefined) return item;
    if (item.kind === "assert" || item.kind === "look") regexError(badRepeat);
    const greedy = this.#flags.basic || this.#flags.extendedOnly || !this.#take("?");
    if (this.#quantifierStarts()) regexError(badRepeat);
    return { kind: "repeat", item, ...range, greedy };
  }
  #quantifierStarts(): boolean {
    return this.#peek("*") || (!this.#flags.basic && (this.#peek("+") || this.#peek("?") || /^\{\d/.test(this.#text.slice(this.#at))));
  }
  #quantifier(): { readonly min: number; readonly max: number; readonly fixed: boolean } | undefined {
    if (this.#take("*")) return { min: 0, max: Number.POSITIVE_INFINITY, fixed: false };
    if (!this.#flags.basic) {
      if (this.#take("+")) return { min: 1, max: Number.POSITIVE_INFINITY, fixed: false };
      if (this.#take("?")) return { min: 0, max: 1, fixed: false };
    }
    const [open, close] = this.#flags.basic ? ["\\{", "\\}"] : ["{", "}"];
    if (!this.#peek(open) || (!this.#flags.basic && !/^\{\s*\d/.test(this.#text.slice(this.#at)))) return undefined;
    this.#at += open.length;
    const bounds = /^(\d+)(,(\d*))?/.exec(this.#text.slice(this.#at));
    if (bounds === null) return regexError("invalid repetition count(s)");
    this.#at += bounds[0].length;
    if (!this.#take(close)) regexError(this.#at >= this.#text.length ? "braces {} not balanced" : "invalid repetition count(s)");
    const min = Number(bounds[1]);
    const max = bounds[2] === undefined ? min : bounds[3] === "" ? Number.POSITIVE_INFINITY : Number(bounds[3]);
    if (min > MAX_REPEAT || (Number.isFinite(max) && max > MAX_REPEAT) || min > max) regexError("invalid repetition count(s)");
    return { min, max, fixed: bounds[2] === undefined };
  }

  #character(c: number): RegexNode {
    const other = this.#flags.ignoreCase ? otherCase(c) : c;
    return { kind: "set", test: (given) => given === c || given === other, js: other === c ? jsCode(c) : `[${jsCode(c)}${jsCode(other)}]` };
  }
  #any(): RegexNode {
    return this.#flags.newlineStops ? { kind: "set", test: (c) => c !== 10, js: "[^\\n]" } : { kind: "set", test: () => true, js: "[^]" };
  }
  #atom(first: boolean): RegexNode {
    const { basic } = this.#flags;
    if (this.#take("[[:<:]]")) return { kind: "assert", what: "wordBegin" };
    if (this.#take("[[:>:]]")) return { kind: "assert", what: "wordEnd" };
    if (this.#take("[")) return this.#bracket();
    if (this.#take(".")) return this.#any();
    if (this.#peek("^") && (!basic || first)) {
      this.#at++;
      return { kind: "assert", what: this.#flags.newlineAnchors ? "lineBegin" : "begin" };
    }
    if (this.#peek("$") && (!basic || this.#at + 1 === this.#text.length || this.#text.startsWith("\\)", this.#at + 1))) {
      this.#at++;
      return { kind: "assert", what: this.#flags.newlineAnchors ? "lineEnd" : "end" };
    }
    if (basic ? this.#take("\\(") : this.#take("(")) return this.#group();
    if (!basic && this.#quantifierStarts()) regexError(badRepeat);
    if (this.#take("\\")) return this.#escape();
    const c = this.#text.codePointAt(this.#at) as number;
    this.#at += c > 0xffff ? 2 : 1;
    return this.#character(c);
  }
  #close(): void {
    if (!this.#take(this.#flags.basic ? "\\)" : ")")) regexError(balance);
  }
  #group(): RegexNode {
    const advanced = !this.#flags.basic && !this.#flags.extendedOnly;
    if (advanced && this.#take("?:")) {
      const item = this.#alternatives();
      this.#close();
      return item.kind === "cat" && item.items.length === 0 ? item : { kind: "cat", items: [item] };
    }
    const look = advanced ? /^\?(<?[=!])/.exec(this.#text.slice(this.#at)) : null;
    if (look !== null) {
      this.#at += look[0].length;
      const item = this.#alternatives();
      this.#close();
      return { kind: "look", item, ahead: !(look[1] as string).startsWith("<"), negative: (look[1] as string).endsWith("!") };
    }
    if (advanced && this.#peek("?")) regexError(badRepeat);
    const number = ++this.#groups;
    this.#open.push(number);
    const item = this.#alternatives();
    this.#close();
    this.#open.pop();
    this.#closed.add(number);
    return { kind: "group", item, number };
  }

  #escape(): RegexNode {
    const c = this.#text[this.#at];
    if (c === undefined) return regexError(badEscape);
    if (this.#flags.basic || this.#flags.extendedOnly) {
      if (this.#flags.basic && /[1-9]/.test(c)) return this.#backref(Number(c), 1);
      this.#at++;
      return this.#character(code(c));
    }
    const shorthand = { d: "digit", s: "space", w: "word" }[c.toLowerCase()];
    if (shorthand !== undefined && /[dswDSW]/.test(c)) {
      this.#at++;
      return this.#classNode(shorthand, c !== c.toLowerCase());
    }
    const asserts: Readonly<Record<string, Assertion>> = { A: "begin", Z: "end", m: "wordBegin", M: "wordEnd", y: "wordEdge", Y: "notWordEdge" };
    const what = asserts[c];
    if (what !== undefined) {
      this.#at++;
      return { kind: "assert", what };
    }
    if (/[1-9]/.test(c)) {
      const digits = /^\d+/.exec(this.#text.slice(this.#at))?.[0] ?? "";
      if (digits.length === 1 || Number(digits) <= this.#groups) return this.#backref(Number(digits), digits.length);
    }
    return this.#character(this.#escapedCode());
  }
  #backref(number: number, length: number): RegexNode {
    this.#at += length;
    if (!this.#closed.has(number)) regexError("invalid backreference number");
    this.#backrefs = true;
    return { kind: "backref", number };
  }
  /** A character written as an escape. */
  #escapedCode(): number {
    const rest = this.#text.slice(this.#at);
    const c = rest[0] as string;
    const hex = /^(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|x([0-9a-fA-F]+))/.exec(rest);
    if (hex !== null) {
      this.#at += hex[0].length;
      const value = Number.parseInt((hex[1] ?? hex[2] ?? hex[3]) as string, 16);
      return value > 0x10ffff ? regexError(badEscape) : value;
    }
    const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(rest);
    if (octal !== null) {
      this.#at += octal[0].length;
      return Number.parseInt(octal[0], 8);
    }
    if (c === "c" && rest.length > 1) {
      this.#at += 2;
      return (rest.charCodeAt(1) & 31) as number;
    }
    const plain: Readonly<Record<string, number>> = { a: 7, b: 8, B: 92, e: 27, f: 12, n: 10, r: 13, t: 9, v: 11 };
    const value = plain[c];
    if (value === undefined && /[A-Za-z0-9]/.test(c)) return regexError(badEscape);
    this.#at += c.length;
    return value ?? code(c);
  }
  #classNode(name: string, negated: boolean): RegexNode {
    const [test, js] = classes[name] as readonly [Test, string];
    if (!negated) return { kind: "set", test, js: `[${js}]` };
    const stops = this.#flags.newlineStops;
    return { kind: "set", test: (c) => !test(c) && !(stops && c === 10), js: `[^${js}${stops ? "\\n" : ""}]` };
  }

  #bracket(): RegexNode {
    const negated = this.#take("^");
    const tests: Test[] = [];
    const js: string[] = [];
    const add = (low: number, high: number): void => {
      tests.push((c) => c >= low && c <= high);
      js.push(low === high ? jsCode(low) : `${jsCode(low)}-${jsCode(high)}`);
      if (!this.#flags.ignoreCase) return;
      for (const [from, to] of [[65, 90], [97, 122]] as const) {
        const [a, b] = [Math.max(low, from), Math.min(high, to)];
        if (a > b) continue;
        const [x, y] = [otherCase(a), otherCase(b)];
        tests.push((c) => c >= x && c <= y);
        js.push(`${jsCode(x)}-${jsCode(y)}`);
      }
    };
    for (let first = true; first || !this.#peek("]"); first = false) {
      if (this.#at >= this.#text.length) regexError("brackets [] not balanced");
      const named = /^\[:([^:\]]*):\]/.exec(this.#text.slice(this.#at));
      if (named !== null) {
        this.#at += named[0].length;
        this.#namedClass(named[1] as string, tests, js);
        continue;
      }
      const shorthand = !this.#flags.basic && !this.#flags.extendedOnly ? /^\\([dswDSW])/.exec(this.#text.slice(this.#at)) : null;
      if (shorthand !== null) {
        this.#at += 2;
        this.#shorthand(shorthand[1] as string, tests, js);
        continue;
      }
      const low = this.#bracketCode();
      if (this.#peek("-") && this.#text[this.#at + 1] !== "]" && this.#at + 1 < this.#text.length) {
        this.#at++;
        const high = this.#bracketCode();
        if (low > high) regexError("invalid character range");
        add(low, high);
      } else add(low, low);
    }
    this.#at++;
    const test = either(...tests);
    const stops = negated && this.#flags.newlineStops;
    if (stops) js.push("\\n");
    return { kind: "set", test: negated ? (c) => !test(c) && !(stops && c === 10) : test, js: `[${negated ? "^" : ""}${js.join("")}]` };
  }
  #namedClass(given: string, tests: Test[], js: string[]): void {
    const name = this.#flags.ignoreCase && (given === "upper" || given === "lower") ? "alpha" : given;
    const found = classes[name] ?? regexError("invalid character class");
    tests.push(found[0]);
    js.push(found[1]);
  }
  #shorthand(letter: string, tests: Test[], js: string[]): void {
    const name = { d: "digit", s: "space", w: "word" }[letter.toLowerCase()] as string;
    const [test, source] = classes[name] as readonly [Test, string];
    if (letter === letter.toLowerCase()) {
      tests.push(test);
      js.push(source);
      return;
    }
    tests.push((c) => !test(c));
    js.push(`\\${letter}`);
  }
  #bracketCode(): number {
    const rest = this.#text.slice(this.#at);
    const element = /^\[([.=])(.*?)\1\]/s.exec(rest);
    if (element !== null) {
      this.#at += element[0].length;
      const name = element[2] as string;
      const value = [...name].length === 1 ? name : collating[name];
      return value === undefined ? regexError("invalid collating element") : code(value);
    }
    if (rest.startsWith("\\") && !this.#flags.basic && !this.#flags.extendedOnly) {
      this.#at++;
      if (this.#at >= this.#text.length) regexError(badEscape);
      return this.#escapedCode();
    }
    if (rest === "") return regexError("brackets [] not balanced");
    const c = code(rest);
    this.#at += c > 0xffff ? 2 : 1;
    return c;
  }
}

/** A flag's letter applied; undefined for a letter that is none. @see parse_re_flags */
export function withFlag(flags: RegexFlags, letter: string): RegexFlags | undefined {
  switch (letter) {
    case "b":
      return { ...flags, basic: true, extendedOnly: false, literal: false };
    case "c":
      return { ...flags, ignoreCase: false };
    case "e":
      return { ...flags, basic: false, extendedOnly: true, literal: false };
    case "i":
      return { ...flags, ignoreCase: true };
    case "m":
    case "n":
      return { ...flags, newlineStops: true, newlineAnchors: true };
    case "p":
      return { ...flags, newlineStops: true, newlineAnchors: false };
    case "q":
      return { ...flags, literal: true, basic: false, extendedOnly: false };
    case "s":
      return { ...flags, newlineStops: false, newlineAnchors: false };
    case "t":
      return { ...flags, expanded: false };
    case "w":
      return { ...flags, newlineStops: false, newlineAnchors: true };
    case "x":
      return { ...flags, expanded: true };
    default:
      return undefined;
  }
}

/** Parses an expression. Raises 2201B. */
export const parseRegex = (text: string, flags: RegexFlags): Regex => new Parser(text, flags).parse();
