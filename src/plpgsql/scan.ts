/** Tokens of PL/pgSQL, with their places in the body. @see src/pl/plpgsql/src/pl_scanner.c */
import { ERRCODE, ereport } from "../utils/errors.ts";

export interface Token {
  readonly kind: "word" | "quoted" | "string" | "number" | "param" | "operator" | "end";
  /** A word in lower case, a name without its quotes, an operator as it is. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const blank = /(?:\s+|--[^\n]*)+/y;
const word = /[A-Za-z_\x80-\uffff][\w$\x80-\uffff]*/y;
const number = /(?:\d[\d_]*(?:\.(?!\.)\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y;
const param = /\$\d+/y;
const dollar = /\$(?:[A-Za-z_\x80-\uffff][\w\x80-\uffff]*)?\$/y;
const operator = /:=|\.\.|<<|>>|::|<=|>=|<>|!=|=>|[+\-*/<>=~!@#%^&|`?]|[()[\],;:.]/y;

const at = (pattern: RegExp, text: string, start: number): string | undefined => {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
};
const unterminated = (what: string): never => ereport({ code: ERRCODE.syntax_error, message: `unterminated ${what}` });

function commentEnd(text: string, start: number): number {
  let depth = 1;
  let i = start + 2;
  while (depth > 0) {
    if (i >= text.length) unterminated("/* comment");
    if (text.startsWith("/*", i)) [depth, i] = [depth + 1, i + 2];
    else if (text.startsWith("*/", i)) [depth, i] = [depth - 1, i + 2];
    else i++;
  }
  return i;
}
/** Where a text in quotes ends; a doubled quote is one of its characters. */
function quotedEnd(text: string, start: number, backslashes: boolean): number {
  const quote = text[start];
  for (let i = start + 1; i < text.length; i++) {
    if (backslashes && text[i] === "\\") i++;
    else if (text[i] === quote && text[i + 1] === quote) i++;
    else if (text[i] === quote) return i + 1;
  }
  return unterminated(quote === '"' ? "quoted identifier" : "quoted string");
}

/** All tokens of a body. Raises 42601. */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  let i = 0;
  const push = (kind: Token["kind"], shown: string, end: number): void => {
    tokens.push({ kind, text: shown, start: i, end });
    i = end;
  };
  while (i < text.length) {
    const space = at(blank, text, i);
    if (space !== undefined && space !== "") {
      i += space.length;
      continue;
    }
    if (text.startsWith("/*", i)) {
      i = commentEnd(text, i);
      continue;
    }
    const c = text[i] as string;
    const tag = c === "$" ? at(dollar, text, i) : undefined;
    if (c === '"') {
      const end = quotedEnd(text, i, false);
      push("quoted", text.slice(i + 1, end - 1).replaceAll('""', '"'), end);
    } else if (c === "'" || (/[eExXbBnN]/.test(c) && text[i + 1] === "'")) {
      const from = c === "'" ? i : i + 1;
      const end = quotedEnd(text, from, /e/i.test(c));
      push("string", text.slice(i, end), end);
    } else if (tag !== undefined) {
      const close = text.indexOf(tag, i + tag.length);
      if (close < 0) unterminated("dollar-quoted string");
      push("string", text.slice(i, close + tag.length), close + tag.length);
    } else {
      const found = [["word", word], ["param", param], ["number", number], ["operator", operator]] as const;
      const hit = found.map(([kind, pattern]) => [kind, at(pattern, text, i)] as const).find(([, match]) => match !== undefined && match !== "");
      if (hit === undefined) return ereport({ code: ERRCODE.syntax_error, message: `syntax error at or near "${c}"` });
      push(hit[0], hit[0] === "word" ? (hit[1] as string).toLowerCase() : (hit[1] as string), i + (hit[1] as string).length);
    }
  }
  tokens.push({ kind: "end", text: "", start: text.length, end: text.length });
  return tokens;
}

/** What a string literal says. */
export function stringValue(literal: string): string {
  const tag = at(dollar, literal, 0);
  if (tag !== undefined) return literal.slice(tag.length, literal.length - tag.length);
  const escapes = /^[eE]/.test(literal);
  const inner = literal.slice(literal.indexOf("'") + 1, -1).replaceAll("''", "'");
  const known: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };
  return escapes ? inner.replace(/\\(.)/gs, (_, c: string) => known[c] ?? c) : inner;
}
