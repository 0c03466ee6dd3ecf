/**
 * The second grammar: node-sql-parser, whose tree is transcribed to PostgreSQL's. What its tree says is followed token
 * by token; where the two part, or where the tree is known to mislead, the statement is refused with 0A000.
 * So it answers with the tree of PostgreSQL's grammar, or not at all.
 */
import nodeSqlParser from "node-sql-parser/build/postgresql.js";
import type { RawStmt } from "../../nodes/raw.ts";
import { DatabaseError } from "../../utils/errors.ts";
import { type Ast, astOf, Cursor, listOf } from "./cursor.ts";
import { refuse } from "./refuse.ts";
import { Statements } from "./statements.ts";
import { type Token, tokenize } from "./tokens.ts";

/** Its time grows by a power with the depth of parentheses. */
const MAX_DEPTH = 12;
const MAX_TOKENS = 5000;

let parser: { astify(sql: string, options: { readonly database: string }): unknown } | undefined;

/** The statements of a text. Raises 0A000 for what it does not vouch for. */
export function parseWithNodeSqlParser(sql: string): readonly RawStmt[] {
  const bytes = byteOffsets(sql);
  const statements: RawStmt[] = [];
  let piece: Token[] = [];
  const finish = (end: number | undefined): void => {
    const [first] = piece;
    if (first !== undefined) {
      const stmt_location = bytes(first.start);
      const stmt_len = end === undefined ? 0 : bytes(end) - stmt_location;
      statements.push({ stmt: transcribe(sql, piece, bytes), ...(stmt_location > 0 && { stmt_location }), ...(stmt_len > 0 && { stmt_len }) } as RawStmt);
    }
    piece = [];
  };
  for (const token of tokenize(sql)) {
    if (token.kind === "punctuation" && token.text === ";") finish(token.start);
    else piece.push(token);
  }
  finish(undefined);
  return statements;
}

function transcribe(sql: string, tokens: readonly Token[], bytes: (index: number) => number): RawStmt["stmt"] {
  guard(tokens);
  const [first, last] = [tokens[0] as Token, tokens.at(-1) as Token];
  const cursor = new Cursor(tokens, bytes);
  const tree = new Statements(cursor).statement(astify(sql.slice(first.start, last.end)));
  if (!cursor.atEnd) cursor.fail();
  return tree as RawStmt["stmt"];
}
function guard(tokens: readonly Token[]): void {
  if (tokens.length > MAX_TOKENS) refuse("statements this long");
  let depth = 0;
  for (const { kind, text } of tokens) {
    if (kind !== "punctuation" && text !== "case" && text !== "end") continue;
    if (text === "(" || text === "[" || text === "case") depth++;
    else if (text === ")" || text === "]" || text === "end") depth--;
    if (depth > MAX_DEPTH) refuse("statements nested this deeply");
  }
}
function astify(sql: string): Ast {
  parser ??= new nodeSqlParser.Parser();
  try {
    const tree = parser.astify(sql, { database: "Postgresql" });
    const [only, ...others] = Array.isArray(tree) ? listOf(tree) : [astOf(tree)];
    return only === undefined || others.length > 0 ? refuse("this statement") : only;
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    return refuse("this statement, which it does not read");
  }
}
/** Places in a text as PostgreSQL counts them: in bytes of UTF-8. */
function byteOffsets(sql: string): (index: number) => number {
  if (/^[\0-\x7f]*$/.test(sql)) return (index) => index;
  const encoder = new TextEncoder();
  return (index) => encoder.encode(sql.slice(0, index)).length;
}
