/**
 * tsquery: lexemes joined by !, &, | and the distances of phrases. Here the value, its text and its operators.
 *
 * @see src/backend/utils/adt/tsquery.c, tsquery_cleanup.c, tsquery_op.c, tsquery_util.c
 */
import { byteLength, ERRCODE, ereport } from "../../utils/errors.ts";
import { defineContextual, defineFunctions, type FmgrContext } from "../registry.ts";
import { compareText } from "../text.ts";
import { isOperator, isSpace, nextWord, WordScanner } from "./word-scanner.ts";

export interface QueryOperand {
  readonly kind: "val";
  readonly word: string;
  /** Bits of the weights that it may have, 1 for D to 8 for A; 0 for any. */
  readonly weight: number;
  readonly prefix: boolean;
}
export interface QueryOperator {
  readonly kind: "and" | "or" | "phrase";
  readonly left: QueryNode;
  readonly right: QueryNode;
  /** Of a phrase. */
  readonly distance: number;
}
export type QueryNode = QueryOperand | QueryOperator | { readonly kind: "not"; readonly arg: QueryNode };
/** Before stop words are taken out. */
type DraftNode = { readonly kind: "stop" } | QueryOperand | { readonly kind: "and" | "or" | "phrase"; readonly left: DraftNode; readonly right: DraftNode; readonly distance: number } | { readonly kind: "not"; readonly arg: DraftNode };
export class TsQuery {
  /** Null of a query without lexemes. */
  readonly root: QueryNode | null;
  constructor(root: QueryNode | null) {
    this.root = root;
  }
}
export const join = <N extends DraftNode>(kind: QueryOperator["kind"], left: N, right: N, distance = 0): { readonly kind: QueryOperator["kind"]; readonly left: N; readonly right: N; readonly distance: number } => ({ kind, left, right, distance: kind === "phrase" ? distance : 0 });
export function* operands(node: QueryNode | null): Iterable<QueryOperand> {
  if (node === null) return;
  if (node.kind === "val") yield node;
  else if (node.kind === "not") yield* operands(node.arg);
  else {
    yield* operands(node.right);
    yield* operands(node.left);
  }
}
export const countNodes = (node: QueryNode | null): number => (node === null ? 0 : node.kind === "val" ? 1 : node.kind === "not" ? 1 + countNodes(node.arg) : 1 + countNodes(node.left) + countNodes(node.right));

// Reading

/** What a word of the query stands for. */
type PushWord = (word: string, weight: number, prefix: boolean) => DraftNode;
type Token = { readonly kind: "val"; readonly node: DraftNode } | { readonly kind: "op"; readonly op: "not" | QueryOperator["kind"]; readonly distance: number } | { readonly kind: "open" | "close" | "end" | "error" };
const op = (name: "not" | QueryOperator["kind"], distance = 0): Token => ({ kind: "op", op: name, distance });
const PRIORITY = { or: 1, and: 2, phrase: 3, not: 4 } as const;

abstract class QueryReader {
  readonly scanner: WordScanner;
  protected readonly push: PushWord;
  protected waits: "first" | "operand" | "operator" = "first";
  constructor(text: string, push: PushWord, web: boolean) {
    this.scanner = new WordScanner(text, { positions: false, web });
    this.push = push;
  }
  abstract token(): Token;
  protected skipSpace(): void {
    while (isSpace(this.scanner.char)) this.scanner.at++;
  }
  protected operand(name: "not"): Token {
    this.scanner.at++;
    this.waits = "operand";
    return op(name);
  }
  protected operator(name: QueryOperator["kind"], length: number, distance = 0): Token {
    this.scanner.at += length;
    this.waits = "operand";
    return op(name, distance);
  }
}
/** The syntax of tsquery itself. @see gettoken_query_standard */
class StandardReader extends QueryReader {
  #depth = 0;
  token(): Token {
    this.skipSpace();
    return this.waits === "operator" ? this.#operatorToken() : this.#operandToken();
  }
  #operandToken(): Token {
    const { scanner } = this;
    switch (scanner.char) {
      case "!":
        return this.operand("not");
      case "(":
        scanner.at++;
        this.#depth++;
        this.waits = "operand";
        return { kind: "open" };
      case ":":
        return scanner.syntaxError();
    }
    const found = nextWord(scanner);
    if (found === undefined) return this.waits === "first" ? { kind: "end" } : scanner.fail("no operand in tsquery");
    const { weight, prefix } = this.#modifiers();
    this.waits = "operator";
    return { kind: "val", node: this.push(found.word, weight, prefix) };
  }
  #modifiers(): { readonly weight: number; readonly prefix: boolean } {
    if (this.scanner.char !== ":") return { weight: 0, prefix: false };
    const letters = /^:[a-dA-D*]*/.exec(this.scanner.text.slice(this.scanner.at))?.[0] ?? "";
    this.scanner.at += letters.length;
    const weight = [..."DCBA"].reduce((bits, letter, i) => (letters.toUpperCase().includes(letter) ? bits | (1 << i) : bits), 0);
    return { weight, prefix: letters.includes("*") };
  }
  #operatorToken(): Token {
    const { scanner } = this;
    switch (scanner.char) {
      case "&":
        return this.operator("and", 1);
      case "|":
        return this.operator("or", 1);
      case ")":
        scanner.at++;
        return { kind: --this.#depth < 0 ? "error" : "close" };
      case "":
        return { kind: this.#depth === 0 ? "end" : "error" };
    }
    const phrase = /^<(-|\d+)>/.exec(scanner.text.slice(scanner.at));
    if (phrase === null) return { kind: "error" };
    const distance = phrase[1] === "-" ? 1 : Number(phrase[1]);
    if (distance > 16384) ereport({ code: ERRCODE.invalid_parameter_value, message: "distance in phrase operator must be an integer value between zero and 16384 inclusive" });
    return this.operator("phrase", phrase[0].length, distance);
  }
}
/** What people type into a search box. @see gettoken_query_websearch */
class WebReader extends QueryReader {
  token(): Token {
    for (;;) {
      this.skipSpace();
      const found = this.waits === "operator" ? this.#operatorToken() : this.#operandToken();
      if (found !== undefined) return found;
    }
  }
  #operandToken(): Token | undefined {
    const { scanner } = this;
    if (scanner.char === "-") return this.operand("not");
    if (scanner.char === '"') return this.#quoted();
    if (isOperator(scanner.char)) {
      scanner.at++;
      this.waits = "operand";
      return undefined;
    }
    const isFirst = this.waits === "first";
    const found = nextWord(scanner);
    if (found === undefined) {
      if (isFirst) return { kind: "end" };
      // An operator wants an operand.
      this.waits = "operator";
      return { kind: "val", node: { kind: "stop" } };
    }
    this.waits = "operator";
    return { kind: "val", node: this.push(found.word, 0, false) };
  }
  #quoted(): Token {
    const { scanner } = this;
    const close = scanner.text.indexOf('"', scanner.at + 1);
    const end = close < 0 ? scanner.text.length : close;
    const node = this.push(scanner.text.slice(scanner.at + 1, end), 0, false);
    scanner.at = end + 1;
    this.waits = "operator";
    return { kind: "val", node };
  }
  #operatorToken(): Token | undefined {
    const { scanner } = this;
    if (scanner.char === "") return { kind: "end" };
    if (/^or(?![-_\p{L}\p{Nd}])./isu.test(scanner.text.slice(scanner.at)) && /\S/.test(scanner.text.slice(scanner.at + 3))) return this.operator("or", 2);
    if (isOperator(scanner.char)) {
      scanner.at++;
      return undefined;
    }
    return this.operator("and", 0);
  }
}
/** Operators by precedence; NOT binds to the right, the others to the left. @see makepol */
function readExpression(reader: QueryReader): DraftNode | undefined {
  const output: DraftNode[] = [];
  const stack: (Token & { kind: "op" })[] = [];
  const apply = (token: Token & { kind: "op" }): void => {
    const right = output.pop() as DraftNode;
    output.push(token.op === "not" ? { kind: "not", arg: right } : join(token.op, output.pop() as DraftNode, right, token.distance));
  };
  const unwind = (next: "not" | QueryOperator["kind"]): void => {
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      if (next === "not" ? PRIORITY[next] >= PRIORITY[top.op] : PRIORITY[next] > PRIORITY[top.op]) break;
      apply(stack.pop() as Token & { kind: "op" });
    }
  };
  for (let token = reader.token(); token.kind !== "end" && token.kind !== "close"; token = reader.token()) {
    if (token.kind === "error") reader.scanner.syntaxError();
    if (token.kind === "val") output.push(token.node);
    if (token.kind === "open") output.push(readExpression(reader) as DraftNode);
    if (token.kind === "op") {
      unwind(token.op);
      stack.push(token);
    }
  }
  unwind("or");
  return output[0];
}
/** `plain`: the whole text is one word. */
export type QuerySyntax = "standard" | "web" | "plain";
export function parseTsQuery(cx: FmgrContext, text: string, syntax: QuerySyntax, push: PushWord): TsQuery {
  const draft = syntax === "plain" ? (text === "" ? undefined : push(text, 0, false)) : readExpression(syntax === "web" ? new WebReader(text, push, true) : new StandardReader(text, push, false));
  const notice = (message: string): void => cx.session.service<(message: string) => void>("notice")(message);
  if (draft === undefined) {
    notice(`text-search query doesn't contain lexemes: "${text}"`);
    return new TsQuery(null);
  }
  const { node } = withoutStops(draft);
  if (node === null) notice("text-search query contains only stop words or doesn't contain lexemes, ignored");
  return new TsQuery(node);
}

/** A part without its stop words, and how much further apart phrases to its left and right are then. */
interface Cleaned {
  readonly node: QueryNode | null;
  readonly left: number;
  readonly right: number;
}
/** @see clean_stopword_intree */
function withoutStops(node: DraftNode): Cleaned {
  if (node.kind === "stop") return { node: null, left: 0, right: 0 };
  if (node.kind === "val") return { node, left: 0, right: 0 };
  if (node.kind === "not") {
    const inner = withoutStops(node.arg);
    return inner.node === null ? inner : { ...inner, node: { kind: "not", arg: inner.node } };
  }
  const [l, r] = [withoutStops(node.left), withoutStops(node.right)];
  const isPhrase = node.kind === "phrase";
  if (l.node === null && r.node === null) {
    const width = isPhrase ? l.left + node.distance + r.left : Math.max(l.left, r.left);
    return { node: null, left: width, right: width };
  }
  if (l.node === null) return { node: r.node, left: isPhrase ? l.left + node.distance + r.left : r.left, right: r.right };
  if (r.node === null) return { node: l.node, left: l.left, right: isPhrase ? l.right + node.distance + r.right : l.right };
  const kept = join(node.kind, l.node, r.node, node.distance + (isPhrase ? l.right + r.left : 0));
  return { node: kept, left: isPhrase ? l.left : 0, right: isPhrase ? r.right : 0 };
}

// Writing

function operandText({ word, weight, prefix }: QueryOperand): string {
  const letters = `${prefix ? "*" : ""}${[..."ABCD"].filter((_, i) => (weight & (8 >> i)) !== 0).join("")}`;
  return `'${word.replace(/['\\]/g, "$&$&")}'${letters === "" ? "" : `:${letters}`}`;
}
/** @see infix */
function queryText(node: QueryNode, priority: number, isRightOfPhrase: boolean): string {
  if (node.kind === "val") return operandText(node);
  const own = PRIORITY[node.kind];
  const inParens = own < priority || (node.kind === "phrase" && isRightOfPhrase);
  const body = node.kind === "not" ? `!${queryText(node.arg, own, false)}` : `${queryText(node.left, own, false)}${operatorText(node)}${queryText(node.right, own, node.kind === "phrase")}`;
  return inParens ? `( ${body} )` : body;
}
const operatorText = (node: QueryOperator): string => (node.kind === "and" ? " & " : node.kind === "or" ? " | " : node.distance === 1 ? " <-> " : ` <${node.distance}> `);

// Comparing

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let value = n;
  for (let k = 0; k < 8; k++) value = (value & 1) !== 0 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});
/** The checksum that operands are ordered by: it folds from the low byte but shifts from the high one. @see COMP_LEGACY_CRC32 */
export function legacyCrc(word: string): number {
  let crc = -1;
  for (const byte of new TextEncoder().encode(word)) crc = (CRC_TABLE[((crc >>> 24) ^ byte) & 255] as number) ^ (crc << 8);
  return ~crc;
}
const OPERATOR_ORDER = { not: 1, and: 2, or: 3, phrase: 4 } as const;
/** @see QTNodeCompare */
function compareNodes(a: QueryNode, b: QueryNode): number {
  if (a.kind === "val" || b.kind === "val") {
    if (a.kind !== "val") return -1;
    if (b.kind !== "val") return 1;
    const [x, y] = [legacyCrc(a.word), legacyCrc(b.word)];
    return x !== y ? (x > y ? -1 : 1) : compareText(a.word, b.word);
  }
  if (a.kind !== b.kind) return OPERATOR_ORDER[a.kind] > OPERATOR_ORDER[b.kind] ? -1 : 1;
  if (a.kind === "not" || b.kind === "not") return a.kind === "not" && b.kind === "not" ? compareNodes(a.arg, b.arg) : 0;
  return compareNodes(a.left, b.left) || compareNodes(a.right, b.right) || Math.sign(b.distance - a.distance);
}
const queryBytes = ({ root }: TsQuery): number => [...operands(root)].reduce((bytes, { word }) => bytes + byteLength(word) + 1, 12 * countNodes(root));
/** @see CompareTSQ */
function compareQueries(a: TsQuery, b: TsQuery): number {
  const bySize = countNodes(a.root) - countNodes(b.root) || queryBytes(a) - queryBytes(b);
  if (bySize !== 0) return Math.sign(bySize);
  return a.root === null || b.root === null ? 0 : compareNodes(a.root, b.root);
}

const joined = (kind: QueryOperator["kind"], distance = 0) => (a: TsQuery, b: TsQuery): TsQuery => (a.root === null ? b : b.root === null ? a : new TsQuery(join(kind, a.root, b.root, distance)));
function phrase(a: TsQuery, b: TsQuery, distance: number): TsQuery {
  if (distance < 0 || distance > 16384) ereport({ code: ERRCODE.invalid_parameter_value, message: "distance in phrase operator must be an integer value between zero and 16384 inclusive" });
  return joined("phrase", distance)(a, b);
}
const words = ({ root }: TsQuery): ReadonlySet<string> => new Set(Array.from(operands(root), ({ word }) => word));
const contains = (a: TsQuery, b: TsQuery): boolean => {
  const own = words(a);
  return [...words(b)].every((word) => own.has(word));
};
/** What an index must find, for a look by eye. @see clean_NOT_intree */
function withoutNot(node: QueryNode): QueryNode | null {
  if (node.kind === "val") return node;
  if (node.kind === "not") return null;
  const [left, right] = [withoutNot(node.left), withoutNot(node.right)];
  if (node.kind === "or") return left === null || right === null ? null : { ...node, left, right };
  return left === null ? right : right === null ? left : { ...node, left, right };
}

const comparison = (test: (order: number) => boolean) => (a: TsQuery, b: TsQuery): boolean => test(compareQueries(a, b));
defineContextual({
  tsqueryin: (cx, text: string) => parseTsQuery(cx, text, "standard", (word, weight, prefix) => ({ kind: "val", word, weight, prefix })),
});
defineFunctions({
  tsqueryout: ({ root }: TsQuery) => (root === null ? "" : queryText(root, -1, false)),
  tsquery_cmp: compareQueries,
  tsquery_eq: comparison((order) => order === 0),
  tsquery_ne: comparison((order) => order !== 0),
  tsquery_lt: comparison((order) => order < 0),
  tsquery_le: comparison((order) => order <= 0),
  tsquery_gt: comparison((order) => order > 0),
  tsquery_ge: comparison((order) => order >= 0),
  tsquery_and: joined("and"),
  tsquery_or: joined("or"),
  tsquery_phrase: (a: TsQuery, b: TsQuery) => phrase(a, b, 1),
  tsquery_phrase_distance: phrase,
  tsquery_not: (a: TsQuery) => (a.root === null ? a : new TsQuery({ kind: "not", arg: a.root })),
  tsquery_numnode: (a: TsQuery) => countNodes(a.root),
  tsq_mcontains: contains,
  tsq_mcontained: (a: TsQuery, b: TsQuery) => contains(b, a),
  tsquerytree: ({ root }: TsQuery) => {
    if (root === null) return "";
    const cleaned = withoutNot(root);
    return cleaned === null ? "T" : queryText(cleaned, -1, false);
  },
});
