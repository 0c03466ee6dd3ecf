/**
 * Cuts text into statements as psql does: at semicolons outside quotes, comments, parentheses and BEGIN ATOMIC bodies.
 *
 * @see src/fe_utils/psqlscan.l
 */

/** One token that can hide a semicolon, or that changes the depth; the rest goes by in runs. */
const token = /--[^\n]*|\/\*|'|"|\$(?:[a-zA-Z_\x80-\uffff][\w\x80-\uffff]*)?\$|\\;|[();\\]|[a-zA-Z_\x80-\uffff][\w$\x80-\uffff]*|[^\w'"$\\();/-]+|[\s\S]/y;

/** The end of a quoted text that begins at `at`, or -1. */
function quotedEnd(text: string, at: number, backslashes: boolean): number {
  const quote = text[at];
  let i = at + 1;
  while (i < text.length && text[i] !== quote) i += backslashes && text[i] === "\\" ? 2 : 1;
  return i < text.length ? i + 1 : -1;
}
function commentEnd(text: string, at: number): number {
  let level = 1;
  let i = at + 2;
  while (i < text.length && level > 0) {
    if (text.startsWith("/*", i)) level++;
    else if (text.startsWith("*/", i)) level--;
    i += text.startsWith("/*", i) || text.startsWith("*/", i) ? 2 : 1;
  }
  return level > 0 ? -1 : i;
}

/** The words at a statement's start say whether BEGIN and CASE open a body: only in CREATE FUNCTION or PROCEDURE. */
class Bodies {
  #words: string[] = [];
  depth = 0;
  word(text: string): void {
    const word = text.toLowerCase();
    if (this.#words.length < 4) this.#words.push(word);
    const [first, second, third, fourth] = this.#words;
    if (first !== "create") return;
    const kind = second === "or" && third === "replace" ? fourth : second;
    if (kind !== "function" && kind !== "procedure") return;
    if (word === "begin") this.depth++;
    else if (word === "case" && this.depth > 0) this.depth++;
    else if (word === "end" && this.depth > 0) this.depth--;
  }
}

/** Where the first complete statement of a text ends: behind its semicolon, or before a backslash command; -1 if it does not end. */
export function statementEnd(text: string, backslashEnds = false): number {
  let parens = 0;
  const bodies = new Bodies();
  let at = 0;
  let previous = "";
  while (at < text.length) {
    token.lastIndex = at;
    const found = token.exec(text)?.[0] ?? "";
    let end = at + found.length;
    if (found === "'" || found === '"') end = quotedEnd(text, at, found === "'" && /^e$/i.test(previous));
    else if (found === "/*") end = commentEnd(text, at);
    else if (found.startsWith("--")) end = end < text.length ? end : -1;
    else if (found.length > 1 && found.startsWith("$")) {
      const close = text.indexOf(found, end);
      end = close < 0 ? -1 : close + found.length;
    } else if (found === "(") parens++;
    else if (found === ")") parens = Math.max(0, parens - 1);
    else if (found === ";" && parens === 0 && bodies.depth === 0) return end;
    else if (found === "\\" && backslashEnds) return at;
    else if (/^[a-z_]/i.test(found) && parens === 0) bodies.word(found);
    if (end < 0) return -1;
    previous = found;
    at = end;
  }
  return -1;
}

export interface ScriptPart {
  readonly sql: string;
  /** A backslash command that stands alone, or the one that sends the statement instead of a semicolon. */
  readonly command?: string | undefined;
  readonly data?: string | undefined;
}

/** Whether a statement is followed by lines of data. */
export const takesCopyData = (sql: string): boolean => /^\s*(--[^\n]*\n\s*)*copy\b[^;]*\bfrom\s+std(?:in|out)\b/i.test(sql);

/** A backslash command's line. */
function commandAt(text: string): { readonly command: string; readonly rest: string } {
  const end = text.indexOf("\n");
  return end < 0 ? { command: text, rest: "" } : { command: text.slice(0, end), rest: text.slice(end + 1) };
}

/** Cuts a script into statements, commands and COPY data. `\;` is left in a statement as a semicolon. */
export function* splitScript(text: string): Iterable<ScriptPart> {
  let rest = text;
  for (;;) {
    const lead = /^(?:\s+|--[^\n]*(?:\n|$))*/.exec(rest)?.[0] ?? "";
    if (lead.length === rest.length) return;
    if (rest[lead.length] === "\\") {
      const { command, rest: next } = commandAt(rest.slice(lead.length));
      yield { sql: "", command };
      rest = next;
      continue;
    }
    const end = statementEnd(rest, true);
    const sql = (end < 0 ? rest : rest.slice(0, end)).trim().replaceAll("\\;", ";");
    rest = end < 0 ? "" : rest.slice(end);
    if (rest.startsWith("\\")) {
      const { command, rest: next } = commandAt(rest);
      rest = next;
      yield { sql, command };
    } else if (takesCopyData(sql)) {
      const body = rest.replace(/^[^\n]*\n/, "");
      const stop = /^\\\.$/m.exec(body);
      yield { sql, data: stop === null ? body : body.slice(0, stop.index) };
      rest = stop === null ? "" : body.slice(stop.index + 2);
    } else yield { sql };
  }
}
