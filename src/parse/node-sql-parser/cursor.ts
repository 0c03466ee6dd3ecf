/** Reads the tokens of a statement in step with node-sql-parser's tree. */
import { quotedKeywords } from "../../utils/keywords.ts";
import type { RawNode } from "../../nodes/raw.ts";
import { refuse } from "./refuse.ts";
import type { Token } from "./tokens.ts";

/** A node of node-sql-parser; which fields there are depends on its type. */
export type Ast = Readonly<Record<string, unknown>>;
export type RawTree = RawNode;

const END: Token = { kind: "punctuation", text: "", start: -1, end: -1 };

export class Cursor {
  readonly #tokens: readonly Token[];
  readonly #byteAt: (index: number) => number;
  #at = 0;
  constructor(tokens: readonly Token[], byteAt: (index: number) => number) {
    this.#tokens = tokens;
    this.#byteAt = byteAt;
  }
  get next(): Token {
    return this.#tokens[this.#at] ?? END;
  }
  peek(ahead: number): Token {
    return this.#tokens[this.#at + ahead] ?? END;
  }
  /** The place of the next token, in bytes. */
  get location(): number {
    return this.#byteAt(this.next.start);
  }
  get atEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }
  take(): Token {
    const token = this.next;
    this.#at++;
    return token;
  }
  /** Whether the next token is this word or sign, unquoted. */
  is(text: string): boolean {
    const { next } = this;
    return next.text === text && next.kind !== "quoted" && next.kind !== "string";
  }
  accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.#at++;
    return true;
  }
  /** Takes the words or signs given; gives the place of the first. */
  expect(...texts: readonly string[]): number {
    const { location } = this;
    for (const text of texts) if (!this.accept(text)) refuse(this.#here());
    return location;
  }
  #here(): string {
    return this.atEnd ? "the end of this statement" : `what stands at "${this.next.text}"`;
  }
  fail(): never {
    return refuse(this.#here());
  }
  /** A name as PostgreSQL reads it; keywords but the unreserved ones are refused. */
  name(): string {
    const token = this.take();
    if (token.kind === "quoted" || (token.kind === "word" && !quotedKeywords.has(token.text))) return token.text;
    return refuse(`"${token.text}" as a name`);
  }
  /** A name after AS, where any word may stand. */
  label(): string {
    const token = this.take();
    return token.kind === "quoted" || token.kind === "word" ? token.text : refuse("this label");
  }
  /** `a.b.c`, and whether `.*` follows. */
  qualified(): { readonly names: string[]; readonly star: boolean } {
    const names = [this.name()];
    while (this.accept(".")) {
      if (this.accept("*")) return { names, star: true };
      names.push(this.next.kind === "word" ? this.label() : this.name());
    }
    return { names, star: false };
  }
  /** Whether the "(" at hand encloses another pair and nothing else. */
  doubled(): boolean {
    if (!this.is("(") || this.peek(1).text !== "(" || this.peek(1).kind !== "punctuation") return false;
    const inner = this.#closing(this.#at + 1);
    return this.#closing(this.#at) === inner + 1;
  }
  #closing(open: number): number {
    let depth = 0;
    for (let i = open; i < this.#tokens.length; i++) {
      const token = this.#tokens[i] as Token;
      if (token.kind !== "punctuation") continue;
      if (token.text === "(") depth++;
      else if (token.text === ")" && --depth === 0) return i;
    }
    return refuse("parentheses that do not close");
  }
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);
export const listOf = (value: unknown): readonly Ast[] => (isList(value) ? (value as readonly Ast[]) : []);
export const astOf = (value: unknown): Ast | undefined => (typeof value === "object" && value !== null && !isList(value) ? (value as Ast) : undefined);
/** A raw node of the shape that libpg-query gives: what is false, empty or zero is left out. */
export function raw(tag: string, fields: Readonly<Record<string, unknown>>): RawTree {
  return { [tag]: compact(fields) } as unknown as RawTree;
}
export function compact(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== false && value !== 0 && !(isList(value) && value.length === 0)));
}
export const string = (sval: string): RawTree => raw("String", { sval });
