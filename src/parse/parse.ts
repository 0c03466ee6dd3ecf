/**
 * Stage one: text becomes raw statements, by PostgreSQL's own grammar (libpg-query, WebAssembly).
 *
 * @see src/backend/parser/parser.c, gram.y, scan.l
 */
import { fromText } from "../nodes/source-text.ts";
import { loadModule, parseSync, scanSync, SqlError } from "libpg-query";
import type { Token } from "../probes/probes.ts";
import type { RawStmt } from "../nodes/raw.ts";
import { DatabaseError, ERRCODE, ereport } from "../utils/errors.ts";
import { placeBefore, placesBefore, type StringWarning, withEscapes } from "./backslash-strings.ts";
import { parseWithNodeSqlParser } from "./node-sql-parser/parse.ts";

/** Loads the grammar; once, before the first `rawParser`. */
export const loadGrammar = (): Promise<void> => loadModule();

/** The grammars there are; `pglens.grammar` names one. */
export const grammars = ["libpg-query", "node-sql-parser"] as const;
export type Grammar = (typeof grammars)[number];

/** Commands of the session, which are read by PostgreSQL's grammar in any case: one has to get back to it. */
export const sessionCommand: RegExp = /^\s*(?:set|show|reset|begin|start|commit|end|rollback|abort|savepoint|release)\b/i;

/** The words of a text, for those who watch; none of one that cannot be scanned. */
export function tokensOf(sql: string): Token[] {
  try {
    return scanSync(sql).tokens.map(({ start, end, tokenName, keywordName }) => ({ start, end, kind: keywordName !== "NO_KEYWORD" ? keywordName : tokenName === "UNKNOWN" ? "SYMBOL" : tokenName }));
  } catch {
    return [];
  }
}

/** The statements of a text. Raises 42601 and its kin with the position of the token. */
export function rawParser(sql: string, grammar: Grammar = "libpg-query"): readonly RawStmt[] {
  if (sql === "") return [];
  if (grammar === "node-sql-parser" && !sessionCommand.test(sql)) return parseWithNodeSqlParser(sql);
  const bad = sql.indexOf("\0");
  const text = bad < 0 ? sql : sql.slice(0, bad);
  if (text === "") return [];
  try {
    const stmts = (parseSync(text) as { stmts?: readonly RawStmt[] }).stmts ?? [];
    for (const stmt of stmts) fromText(stmt, sql);
    return stmts;
  } catch (error) {
    if (error instanceof SqlError) return raise(error, text);
    throw error;
  }
}

/** `rawParser` while `standard_conforming_strings` is off. */
export function rawParserWithEscapes(sql: string, warn: (warning: StringWarning) => void): readonly RawStmt[] {
  const made = withEscapes(sql);
  for (const warning of made.warnings) warn(warning);
  if (made.places.length === 0) return rawParser(sql);
  try {
    return placesBefore(rawParser(made.text), made);
  } catch (error) {
    if (error instanceof DatabaseError && error.position !== undefined) error.position = placeBefore(made.places, error.position - 1) + 1;
    throw error;
  }
}

/** Messages of the scanner and grammar that are not plain syntax errors. */
const codes: readonly (readonly [RegExp, string])[] = [
  [/^(invalid|unsupported) Unicode/, ERRCODE.syntax_error],
  [/too (large|long|many)|out of range/, ERRCODE.numeric_value_out_of_range],
  [/^memory exhausted/, ERRCODE.out_of_memory],
  [/^role name .* is reserved/, ERRCODE.reserved_name],
  [/^unrecognized partitioning strategy/, ERRCODE.invalid_parameter_value],
  [/^a column list with|^constraints cannot be altered/, ERRCODE.feature_not_supported],
  [/is not (implemented|supported)|not yet implemented|cannot be (marked|used)/, ERRCODE.feature_not_supported],
  [/stack depth/, ERRCODE.statement_too_complex],
];

function raise(error: SqlError, sql: string): never {
  const message = error.sqlDetails?.message ?? error.message;
  const code = codes.find(([pattern]) => pattern.test(message))?.[1] ?? ERRCODE.syntax_error;
  const at = error.sqlDetails?.cursorPosition;
  const position = at === undefined ? undefined : Math.min(at + 1, [...sql].length + 1);
  // In an E'…' string the scanner raises it, in U&'…' the parser does.
  const inEscapes = message === "invalid Unicode escape" && at !== undefined && !/u&(?:'[^']*|"[^"]*)$/i.test([...sql].slice(0, at).join(""));
  const hint = message !== "invalid Unicode escape" ? undefined : inEscapes ? "Unicode escapes must be \\uXXXX or \\UXXXXXXXX." : "Unicode escapes must be \\XXXX or \\+XXXXXX.";
  return ereport({ code: inEscapes ? ERRCODE.invalid_escape_sequence : code, message, position, hint });
}
