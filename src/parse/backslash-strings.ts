/**
 * Texts as they are read while `standard_conforming_strings` is off: a backslash escapes in every plain string. The
 * grammar reads strings by the standard alone, so such strings are given to it as `E'…'`, and its places are told back.
 *
 * @see src/backend/parser/scan.l (xq, xe, xus, check_string_escape_warning)
 */
import type { RawStmt } from "../nodes/raw.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";

const utf8 = new TextEncoder();

/** A plain string in which a backslash stands: where, in characters from one, and what is odd in it. */
export interface StringWarning {
  readonly position: number;
  readonly message: string;
  readonly hint: string;
}
export interface Rewritten {
  readonly text: string;
  /** Bytes of the text before which something was put in. */
  readonly places: readonly number[];
  readonly warnings: readonly StringWarning[];
}
const MARK = " E";
/** What is not a plain string: comments, names, dollar quotes, words, and strings of the other kinds. */
const other = /--[^\n]*|"(?:[^"]|"")*"?|\$(?:[A-Za-z_\x80-\uffff][\w\x80-\uffff]*)?\$|[eE]'(?:[^'\\]|''|\\[\s\S])*'?|[xXbB]'[^']*'?|[uU]&(?=['"])|[A-Za-z_\x80-\uffff][\w$\x80-\uffff]*/y;
const plain = /'(?:[^'\\]|''|\\[\s\S])*'?/y;

const at = (pattern: RegExp, text: string, start: number): string | undefined => {
  pattern.lastIndex = start;
  return pattern.exec(text)?.[0];
};
function commentLength(text: string, start: number): number {
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text.startsWith("/*", i)) [depth, i] = [depth + 1, i + 1];
    else if (text.startsWith("*/", i)) [depth, i] = [depth - 1, i + 1];
    if (depth === 0) return i + 1 - start;
  }
  return text.length - start;
}
/** @see check_string_escape_warning, check_escape_warning */
function warningOf(literal: string, position: number): StringWarning {
  const next = literal[literal.indexOf("\\") + 1];
  if (next === "'") return { position, message: "nonstandard use of \\' in a string literal", hint: "Use '' to write quotes in strings, or use the escape string syntax (E'...')." };
  if (next === "\\") return { position, message: "nonstandard use of \\\\ in a string literal", hint: "Use the escape string syntax for backslashes, e.g., E'\\\\'." };
  return { position, message: "nonstandard use of escape in a string literal", hint: "Use the escape string syntax for escapes, e.g., E'\\r\\n'." };
}

/** Raises 0A000 for a string of Unicode escapes, which would not be safe to read. */
export function withEscapes(sql: string): Rewritten {
  let text = "";
  let bytes = 0;
  const places: number[] = [];
  const warnings: StringWarning[] = [];
  const take = (piece: string): void => {
    text += piece;
    bytes += utf8.encode(piece).length;
  };
  for (let i = 0; i < sql.length; ) {
    let piece = sql.startsWith("/*", i) ? sql.slice(i, i + commentLength(sql, i)) : (at(other, sql, i) ?? "");
    if (/^u&$/i.test(piece) && sql[i + 2] === "'") {
      ereport({ code: ERRCODE.feature_not_supported, message: "unsafe use of string constant with Unicode escapes", detail: "String constants with Unicode escapes cannot be used when \"standard_conforming_strings\" is off.", position: [...sql.slice(0, i)].length + 1 });
    }
    if (piece.startsWith("$")) {
      const close = sql.indexOf(piece, i + piece.length);
      piece = close < 0 ? sql.slice(i) : sql.slice(i, close + piece.length);
    }
    if (piece === "" && sql[i] === "'") {
      piece = at(plain, sql, i) as string;
      if (piece.includes("\\")) {
        if (/(?<![\w$\x80-\uffff])n$/i.test(sql.slice(0, i))) notSupported("a backslash in N'…' while standard_conforming_strings is off");
        places.push(bytes);
        warnings.push(warningOf(piece, [...sql.slice(0, i)].length + 1));
        text += MARK;
      }
    }
    if (piece === "") piece = sql[i] as string;
    take(piece);
    i += piece.length;
  }
  return { text, places, warnings };
}

/** A place in the rewritten text as one in the text that was given; both in bytes. */
export function placeBefore(places: readonly number[], at: number): number {
  let shift = 0;
  for (const place of places) {
    if (at <= place + shift) break;
    // The string's own place is that of the letter that was put before it.
    if (at < place + shift + MARK.length) return place;
    shift += MARK.length;
  }
  return at - shift;
}
const PLACES = new Set(["location", "list_start", "list_end", "rexpr_list_start", "rexpr_list_end"]);
/** Trees with the places of the text that was given. */
export function placesBefore(stmts: readonly RawStmt[], { places }: Rewritten): readonly RawStmt[] {
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, PLACES.has(name) && typeof part === "number" && part >= 0 ? placeBefore(places, part) : visit(part)]));
  };
  return stmts.map((raw) => {
    const start = raw.stmt_location ?? 0;
    const end = start + (raw.stmt_len ?? 0);
    const made = visit(raw) as { stmt_location?: number; stmt_len?: number };
    if (raw.stmt_location !== undefined) made.stmt_location = placeBefore(places, start);
    if (raw.stmt_len !== undefined) made.stmt_len = placeBefore(places, end) - placeBefore(places, start);
    return made as unknown as RawStmt;
  });
}
