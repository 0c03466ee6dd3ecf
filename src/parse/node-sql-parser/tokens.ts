/**
 * The tokens of a statement, with their places. The transcriber reads them beside node-sql-parser's tree: they say where
 * each thing stands and how it is really spelled, and a tree that does not follow them is refused.
 *
 * @see src/backend/parser/scan.l
 */
import { refuse } from "./refuse.ts";

export interface Token {
  readonly kind: "word" | "quoted" | "string" | "number" | "param" | "operator" | "punctuation";
  /** Words folded to lower case; of strings and quoted names what they stand for. */
  readonly text: string;
  /** First character and the one after the last, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

const NAMEDATALEN = 63;
const patterns: readonly (readonly [Token["kind"] | "blank", RegExp])[] = [
  ["blank", /[ \t\n\r\f\v]+|--[^\n\r]*/y],
  ["quoted", /"(?:[^"]|"")+"/y],
  ["string", /'(?:[^']|'')*'/y],
  ["number", /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.$])/y],
  ["param", /\$\d+(?!\w)/y],
  ["word", /[A-Za-z_\u0080-\uffff][\w$\u0080-\uffff]*/y],
  ["punctuation", /::|[()[\],.;:]/y],
  ["operator", /[-+*/<>=~!@#%^&|`?]+/y],
];

function textOf(kind: Token["kind"], raw: string): string {
  if (kind === "word") return raw.toLowerCase();
  if (kind === "quoted") return raw.slice(1, -1).replaceAll('""', '"');
  if (kind === "string") return raw.slice(1, -1).replaceAll("''", "'");
  return raw;
}
/** An operator ends before a sign that stands for itself, as in `a=-1`. */
function operatorLength(raw: string): number {
  if (raw.includes("--") || raw.includes("/*")) return refuse("a comment inside an operator");
  let n = raw.length;
  while (n > 1 && /[+-]$/.test(raw.slice(0, n)) && !/[~!@#%^&|`?]/.test(raw.slice(0, n - 1))) n--;
  return n;
}

/** Cuts a text into tokens. Refuses what the two grammars scan by rules of their own. */
export function tokenize(sql: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  scan: while (at < sql.length) {
    for (const [kind, pattern] of patterns) {
      pattern.lastIndex = at;
      const raw = pattern.exec(sql)?.[0];
      if (raw === undefined) continue;
      const start = at;
      at += kind === "operator" ? operatorLength(raw) : raw.length;
      if (kind !== "blank") add(tokens, { kind, text: textOf(kind, sql.slice(start, at)), start, end: at });
      continue scan;
    }
    refuse(`the character "${sql[at]}" here`);
  }
  return tokens;
}
function add(tokens: Token[], token: Token): void {
  const before = tokens.at(-1);
  const touches = before?.end === token.start;
  if (token.kind === "string" && before?.kind === "string") refuse("a string constant in parts");
  if (touches && token.kind === "string" && (before.kind === "word" || before.text.endsWith("&"))) refuse("prefixed string constants");
  if (touches && token.kind === "quoted" && (before.kind === "word" || before.text.endsWith("&"))) refuse("prefixed names");
  if ((token.kind === "word" || token.kind === "quoted") && token.text.length > NAMEDATALEN) refuse("names of more than 63 bytes");
  tokens.push(token);
}
