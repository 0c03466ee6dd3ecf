/**
 * Format templates, as to_char and its kin read them: a list of patterns and of literal characters.
 *
 * @see src/backend/utils/adt/formatting.c
 */
import { ERRCODE, ereport } from "../../utils/errors.ts";

/** A pattern of a template: its name as in the table, and what stands before and after it. */
export interface Pattern {
  readonly kind: "pattern";
  readonly name: string;
  /** FM: no padding. */
  readonly fill: boolean;
  /** TM: the name in the locale's language, and so in its own width. */
  readonly translated: boolean;
  /** TH or th: the ordinal ending to add. */
  readonly ordinal: "TH" | "th" | undefined;
}
export interface Literal {
  readonly kind: "character" | "separator" | "space";
  readonly text: string;
}
export type TemplateNode = Pattern | Literal;

const isSpace = (char: string): boolean => /^[ \t\n\v\f\r]$/.test(char);
/** A printable ASCII character that is no letter, digit or space. */
export const isSeparator = (char: string): boolean => /^[!-/:-@[-`{-~]$/.test(char);

/** The characters of text in double quotes, from after the first quote, and where it ends. */
function quoted(text: string, start: number): { readonly nodes: readonly Literal[]; readonly end: number } {
  const nodes: Literal[] = [];
  let at = start;
  while (at < text.length && text[at] !== '"') {
    if (text[at] === "\\" && at + 1 < text.length) at++;
    const char = String.fromCodePoint(text.codePointAt(at) as number);
    nodes.push({ kind: "character", text: char });
    at += char.length;
  }
  return { nodes, end: Math.min(at + 1, text.length) };
}

/** What distinguishes templates of dates from those of numbers. */
export interface TemplateKind {
  /** The patterns; of several that fit, the first is taken. */
  readonly names: readonly string[];
  /** Whether FM and TM go before, TH and SP after a pattern; otherwise these are patterns themselves. */
  readonly affixes: boolean;
  /** The SQL/JSON dialect: separators are few and stand for themselves. */
  readonly strict?: boolean;
}

export function parseTemplate(text: string, { names, affixes, strict = false }: TemplateKind): readonly TemplateNode[] {
  const nodes: TemplateNode[] = [];
  let at = 0;
  while (at < text.length) {
    const prefix = affixes ? /^(?:FM|fm|TM|tm)/.exec(text.slice(at, at + 2))?.[0] : undefined;
    if (prefix !== undefined) at += 2;
    if (at >= text.length) break;
    const name = names.find((each) => text.startsWith(each, at));
    if (name !== undefined) {
      at += name.length;
      const suffix = affixes ? /^(?:TH|th|SP)/.exec(text.slice(at, at + 2))?.[0] : undefined;
      if (suffix !== undefined) at += 2;
      nodes.push({ kind: "pattern", name, fill: prefix?.toUpperCase() === "FM", translated: prefix?.toUpperCase() === "TM", ordinal: suffix === "TH" || suffix === "th" ? suffix : undefined });
    } else if (text[at] === '"') {
      const { nodes: characters, end } = quoted(text, at + 1);
      nodes.push(...characters);
      at = end;
    } else {
      if (!strict && text[at] === "\\" && text[at + 1] === '"') at++;
      const char = String.fromCodePoint(text.codePointAt(at) as number);
      if (strict && !"-./,':; ".includes(char)) ereport({ code: ERRCODE.invalid_datetime_format, message: `invalid datetime format separator: "${char}"` });
      nodes.push({ kind: affixes && isSeparator(char) ? "separator" : isSpace(char) ? "space" : "character", text: char });
      at += char.length;
    }
  }
  return nodes;
}

/** The ordinal ending of a number's digits. */
export function ordinalEnding(digits: string, ending: "TH" | "th"): string {
  const last = digits.at(-1) ?? "";
  if (!/\d/.test(last)) ereport({ code: ERRCODE.invalid_text_representation, message: `"${digits}" is not a number` });
  const word = digits.at(-2) === "1" ? "th" : ({ 1: "st", 2: "nd", 3: "rd" }[Number(last)] ?? "th");
  return ending === "TH" ? word.toUpperCase() : word;
}

/** Keeps the last few results by their text. */
export function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      value = make(text);
      if (known.size >= 20) known.clear();
      known.set(text, value);
    }
    return value;
  };
}
