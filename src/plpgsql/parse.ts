/**
 * From a body's text to its statements. SQL inside is cut out where it ends and read when it is first needed.
 *
 * @see src/pl/plpgsql/src/pl_gram.y
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import type { Block, CursorArg, Declaration, FetchDirection, Handler, Into, RaiseOption, SqlText, Statement, Target } from "./nodes.ts";
import { scan, stringValue, type Token } from "./scan.ts";

const syntax = (message: string, start?: number): never => ereport({ code: ERRCODE.syntax_error, message, ...(start !== undefined && { position: start + 1 }) });
const LEVELS = new Set(["debug", "log", "info", "notice", "warning", "exception"]);
const RAISE_OPTIONS = new Set(["message", "detail", "hint", "errcode", "column", "constraint", "datatype", "table", "schema"]);

/** SQL that stands in a body, where, and what makes a statement of it. */
export interface SqlPart {
  readonly text: string;
  readonly start: number;
  readonly wrap: string;
}
/** Reads a body. `onSql` is told of all SQL in it. Raises 42601 with the place in the body. */
export function parsePlpgsql(text: string, onSql: (part: SqlPart) => void = () => undefined): Block {
  return new Parser(text, onSql).body();
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #onSql: (part: SqlPart) => void;
  #at = 0;
  constructor(text: string, onSql: (part: SqlPart) => void) {
    this.#text = text;
    this.#tokens = scan(text);
    this.#onSql = onSql;
  }
  // Tokens

  get #token(): Token {
    return this.#tokens[this.#at] as Token;
  }
  #peek(n = 1): Token {
    return this.#tokens[Math.min(this.#at + n, this.#tokens.length - 1)] as Token;
  }
  #is(text: string, token = this.#token): boolean {
    return (token.kind === "word" || token.kind === "operator") && token.text === text;
  }
  #accept(text: string): boolean {
    if (!this.#is(text)) return false;
    this.#at++;
    return true;
  }
  #expect(text: string): void {
    if (!this.#accept(text)) this.#unexpected();
  }
  #unexpected(token = this.#token): never {
    return syntax(token.kind === "end" ? "syntax error at end of input" : `syntax error at or near "${this.#text.slice(token.start, token.end)}"`, token.start);
  }
  #name(): string {
    const token = this.#token;
    if (token.kind !== "word" && token.kind !== "quoted") this.#unexpected();
    this.#at++;
    return token.text;
  }
  /** The text up to a token at depth 0 that ends it; the token is not taken. */
  #until(stops: readonly string[], what: "expression" | "query" | "data type declaration" = "expression"): SqlText {
    const { start } = this.#token;
    let depth = 0;
    let end = start;
    for (; ; this.#at++) {
      const token = this.#token;
      if (token.kind === "end") syntax(depth > 0 ? "mismatched parentheses" : stops.includes(";") ? "syntax error at end of input" : `missing "${(stops[0] as string).toUpperCase()}" at end of SQL expression`, token.start);
      if (depth === 0 && stops.some((stop) => this.#is(stop, token))) break;
      // A semicolon never stands in an expression.
      if (depth === 0 && this.#is(";", token)) syntax(`missing "${(stops[0] as string).toUpperCase()}" at end of SQL expression`, token.start);
      if (this.#is("(", token) || this.#is("[", token)) depth++;
      else if (this.#is(")", token) || this.#is("]", token)) depth--;
      end = token.end;
    }
    if (end === start) syntax(`missing ${what === "query" ? "SQL statement" : what}`, start);
    const text = this.#text.slice(start, end);
    if (what !== "data type declaration" && !this.#quiet) this.#onSql({ text, start, wrap: what === "query" ? "" : "SELECT " });
    return { text };
  }
  /** Reads what is not known yet to be an expression or a query. */
  #quietly<R>(read: () => R): R {
    this.#quiet = true;
    try {
      return read();
    } finally {
      this.#quiet = false;
    }
  }
  #quiet = false;
  #list(stops: readonly string[]): SqlText[] {
    const list = [this.#until([",", ...stops])];
    while (this.#accept(",")) list.push(this.#until([",", ...stops]));
    return list;
  }

  // Blocks

  body(): Block {
    while (this.#is("#")) {
      // Options such as #variable_conflict stand on lines of their own.
      const line = this.#text.indexOf("\n", this.#token.start);
      while (this.#token.kind !== "end" && (line < 0 || this.#token.start < line)) this.#at++;
    }
    const block = this.#block(this.#label());
    this.#accept(";");
    if (this.#token.kind !== "end") this.#unexpected();
    return block;
  }
  #label(): string | undefined {
    if (!this.#accept("<<")) return undefined;
    const name = this.#name();
    this.#expect(">>");
    return name;
  }
  #endLabel(label: string | undefined): void {
    if (this.#token.kind !== "word" && this.#token.kind !== "quoted") return;
    const name = this.#name();
    if (label === undefined) syntax(`end label "${name}" specified for unlabeled block`);
    if (label !== name) syntax(`end label "${name}" differs from block's label "${label}"`);
  }
  #block(label: string | undefined): Block {
    const declarations: Declaration[] = [];
    if (this.#accept("declare")) {
      while (!this.#is("begin")) {
        if (this.#accept("declare")) continue;
        const declaration = this.#declaration();
        if (declarations.some(({ name }) => name === declaration.name)) syntax(`duplicate declaration at or near "${declaration.name}"`);
        declarations.push(declaration);
      }
    }
    this.#expect("begin");
    const body = this.#statements(["end", "exception"]);
    const handlers = this.#accept("exception") ? this.#handlers() : undefined;
    this.#expect("end");
    this.#endLabel(label);
    return { kind: "block", label, declarations, body, handlers };
  }
  #handlers(): Handler[] {
    const handlers: Handler[] = [];
    while (this.#accept("when")) {
      const conditions: string[] = [];
      do {
        const name = this.#name();
        conditions.push(name === "sqlstate" ? `sqlstate:${stringValue(this.#string())}` : name);
      } while (this.#accept("or"));
      this.#expect("then");
      handlers.push({ conditions, body: this.#statements(["when", "end"]) });
    }
    if (handlers.length === 0) this.#unexpected();
    return handlers;
  }
  #string(): string {
    const token = this.#token;
    if (token.kind !== "string") this.#unexpected();
    this.#at++;
    return token.text;
  }
  #declaration(): Declaration {
    const name = this.#name();
    if (this.#accept("alias")) {
      this.#expect("for");
      const of = this.#token.kind === "param" ? this.#token.text : undefined;
      if (of !== undefined) this.#at++;
      const target = of ?? this.#name();
      this.#expect(";");
      return { kind: "alias", name, of: target };
    }
    let scroll: boolean | undefined;
    if (this.#is("no") && this.#is("scroll", this.#peek())) [scroll, this.#at] = [false, this.#at + 2];
    else if (this.#is("scroll") && this.#is("cursor", this.#peek())) [scroll, this.#at] = [true, this.#at + 1];
    if (this.#accept("cursor")) return this.#cursor(name, scroll);
    const constant = this.#accept("constant");
    const type = this.#type(["not", "default", ":=", "=", ";", "collate"]);
    if (this.#accept("collate")) while (!["not", "default", ":=", "=", ";"].some((stop) => this.#is(stop))) this.#at++;
    const notNull = this.#accept("not");
    if (notNull) this.#expect("null");
    let value: SqlText | undefined;
    if (this.#accept("default") || this.#accept(":=") || this.#accept("=")) value = this.#until([";"]);
    this.#expect(";");
    if (notNull && value === undefined) ereport({ code: ERRCODE.null_value_not_allowed, message: `variable "${name}" must have a default value, since it's declared NOT NULL` });
    return { kind: "variable", name, type, constant, notNull, value };
  }
  #type(stops: readonly string[]): string {
    const { text } = this.#until(stops, "data type declaration");
    return text;
  }
  #cursor(name: string, scroll: boolean | undefined): Declaration {
    const args: CursorArg[] = [];
    if (this.#accept("(")) {
      do {
        const arg = this.#name();
        args.push({ name: arg, type: this.#type([",", ")"]) });
      } while (this.#accept(","));
      this.#expect(")");
    }
    if (!this.#accept("for")) this.#expect("is");
    const query = this.#until([";"], "query");
    this.#expect(";");
    return { kind: "cursor", name, args, query, scroll };
  }

  // Statements

  #statements(ends: readonly string[]): Statement[] {
    const list: Statement[] = [];
    while (!ends.some((end) => this.#is(end))) {
      if (this.#token.kind === "end") this.#unexpected();
      list.push(this.#statement());
    }
    return list;
  }
  #statement(): Statement {
    const label = this.#label();
    const { text, kind } = this.#token;
    if (label !== undefined || (kind === "word" && ["declare", "begin", "loop", "while", "for", "foreach"].includes(text))) {
      const made = this.#labelled(label);
      this.#expect(";");
      return made;
    }
    const own = kind === "word" && !this.#isAssignment() ? this.#simple(text) : undefined;
    if (own !== undefined) return own;
    return this.#isAssignment() ? this.#assignment() : this.#sql();
  }
  #labelled(label: string | undefined): Statement {
    if (this.#is("declare") || this.#is("begin")) return this.#block(label);
    if (this.#accept("while")) {
      const condition = this.#until(["loop"]);
      return { kind: "while", condition, label, body: this.#loopBody(label) };
    }
    if (this.#accept("for")) return this.#for(label);
    if (this.#accept("foreach")) return this.#foreach(label);
    if (!this.#is("loop")) this.#unexpected();
    return { kind: "loop", label, body: this.#loopBody(label) };
  }
  #loopBody(label: string | undefined): Statement[] {
    this.#expect("loop");
    const body = this.#statements(["end"]);
    this.#expect("end");
    this.#expect("loop");
    this.#endLabel(label);
    return body;
  }
  #for(label: string | undefined): Statement {
    const targets = this.#targets();
    this.#expect("in");
    if (this.#accept("execute")) {
      const query = this.#until(["using", "loop"]);
      const using = this.#accept("using") ? this.#list(["loop"]) : [];
      return { kind: "forQuery", targets, query, dynamic: true, using, label, body: this.#loopBody(label) };
    }
    const reverse = this.#accept("reverse");
    const begin = this.#at;
    const first = this.#quietly(() => this.#until(["..", "loop"]));
    if (this.#accept("..")) {
      const to = this.#until(["by", "loop"]);
      const step = this.#accept("by") ? this.#until(["loop"]) : undefined;
      if (targets.length > 1) syntax("integer FOR loop must have only one target variable");
      return { kind: "forInteger", variable: (targets[0] as Target).name, reverse, from: first, to, step, label, body: this.#loopBody(label) };
    }
    if (reverse) syntax("cannot specify REVERSE in query FOR loop");
    // A bare name, maybe with arguments, is a cursor's.
    const [name, open] = [this.#tokens[begin] as Token, this.#tokens[begin + 1] as Token];
    if ((name.kind === "word" || name.kind === "quoted") && (begin + 1 === this.#at || this.#is("(", open)) && !["select", "values", "with", "table", "insert", "update", "delete", "execute"].includes(name.text)) {
      const end = this.#at;
      let args: SqlText[] = [];
      if (this.#is("(", open)) {
        this.#at = begin + 2;
        args = this.#list([")"]);
        this.#at = end;
      }
      return { kind: "forCursor", variable: (targets[0] as Target).name, cursor: name.text, args, label, body: this.#loopBody(label) };
    }
    this.#onSql({ text: first.text, start: name.start, wrap: "" });
    return { kind: "forQuery", targets, query: first, dynamic: false, using: [], label, body: this.#loopBody(label) };
  }
  #foreach(label: string | undefined): Statement {
    const targets = this.#targets();
    const slice = this.#accept("slice") ? Number(this.#tokens[this.#at++]?.text ?? 0) : 0;
    this.#expect("in");
    this.#expect("array");
    const array = this.#until(["loop"]);
    return { kind: "foreach", targets, slice, array, label, body: this.#loopBody(label) };
  }

  #isAssignment(): boolean {
    const first = this.#token;
    if (first.kind !== "word" && first.kind !== "quoted" && first.kind !== "param") return false;
    let i = 1;
    for (;;) {
      const token = this.#peek(i);
      if (this.#is(".", token)) i += 2;
      else if (this.#is("[", token)) {
        let depth = 0;
        do {
          const inner = this.#peek(i++);
          if (inner.kind === "end") return false;
          if (this.#is("[", inner)) depth++;
          else if (this.#is("]", inner)) depth--;
        } while (depth > 0);
      } else return this.#is(":=", token) || this.#is("=", token);
    }
  }
  #assignment(): Statement {
    const target = this.#target();
    if (!this.#accept(":=")) this.#expect("=");
    const value = this.#until([";"]);
    this.#expect(";");
    return { kind: "assign", target, value };
  }
  #target(): Target {
    const name = this.#token.kind === "param" ? (this.#tokens[this.#at++] as Token).text : this.#name();
    const path: Target["path"][number][] = [];
    for (;;) {
      if (this.#accept(".")) path.push({ field: this.#name() });
      else if (this.#is("[")) {
        const subscripts: { lower?: SqlText; upper: SqlText; slice: boolean }[] = [];
        while (this.#accept("[")) {
          const lower = this.#until([":", "]"]);
          if (this.#accept(":")) subscripts.push({ lower, upper: this.#until(["]"]), slice: true });
          else subscripts.push({ upper: lower, slice: false });
          this.#expect("]");
        }
        path.push({ subscripts });
      } else return { name, path };
    }
  }
  #targets(): Target[] {
    const list = [this.#target()];
    while (this.#accept(",")) list.push(this.#target());
    return list;
  }

  /** Statements that begin with a word of the language; undefined for SQL. */
  #simple(word: string): Statement | undefined {
    switch (word) {
      case "if":
        return this.#if();
      case "case":
        return this.#case();
      case "exit":
      case "continue":
        return this.#exit(word === "exit");
      case "return":
        return this.#return();
      case "raise":
        return this.#raise();
      case "assert": {
        this.#at++;
        const condition = this.#until([",", ";"]);
        const message = this.#accept(",") ? this.#until([";"]) : undefined;
        this.#expect(";");
        return { kind: "assert", condition, message };
      }
      case "perform": {
        this.#at++;
        const query = this.#until([";"]);
        this.#expect(";");
        return { kind: "perform", query: { text: `SELECT ${query.text}` } };
      }
      case "execute":
        return this.#execute();
      case "get":
        return this.#diagnostics();
      case "open":
        return this.#open();
      case "fetch":
      case "move":
        return this.#fetch(word === "move");
      case "close": {
        this.#at++;
        const cursor = this.#name();
        this.#expect(";");
        return { kind: "close", cursor };
      }
      case "null":
        if (!this.#is(";", this.#peek())) return undefined;
        this.#at += 2;
        return { kind: "null" };
      default:
        return undefined;
    }
  }
  #if(): Statement {
    this.#expect("if");
    const arms: { condition: SqlText; body: Statement[] }[] = [];
    const arm = (): void => {
      const condition = this.#until(["then"]);
      this.#expect("then");
      arms.push({ condition, body: this.#statements(["elsif", "elseif", "else", "end"]) });
    };
    arm();
    while (this.#accept("elsif") || this.#accept("elseif")) arm();
    const otherwise = this.#accept("else") ? this.#statements(["end"]) : [];
    this.#expect("end");
    this.#expect("if");
    this.#expect(";");
    return { kind: "if", arms, otherwise };
  }
  #case(): Statement {
    this.#expect("case");
    const value = this.#is("when") ? undefined : this.#until(["when"]);
    const arms: { condition: SqlText; body: Statement[] }[] = [];
    while (this.#accept("when")) {
      const condition = this.#until(["then"]);
      this.#expect("then");
      arms.push({ condition, body: this.#statements(["when", "else", "end"]) });
    }
    if (arms.length === 0) this.#unexpected();
    const otherwise = this.#accept("else") ? this.#statements(["end"]) : undefined;
    this.#expect("end");
    this.#expect("case");
    this.#expect(";");
    return { kind: "case", value, arms, otherwise };
  }
  #exit(isExit: boolean): Statement {
    this.#at++;
    const label = this.#is(";") || this.#is("when") ? undefined : this.#name();
    const condition = this.#accept("when") ? this.#until([";"]) : undefined;
    this.#expect(";");
    return { kind: "exit", isExit, label, condition };
  }
  #return(): Statement {
    this.#expect("return");
    if (this.#accept("next")) {
      const value = this.#is(";") ? undefined : this.#until([";"]);
      this.#expect(";");
      return { kind: "returnNext", value };
    }
    if (this.#accept("query")) {
      const dynamic = this.#accept("execute");
      const query = this.#until(dynamic ? ["using", ";"] : [";"], dynamic ? "expression" : "query");
      const using = dynamic && this.#accept("using") ? this.#list([";"]) : [];
      this.#expect(";");
      return { kind: "returnQuery", query, dynamic, using };
    }
    const value = this.#is(";") ? undefined : this.#until([";"]);
    this.#expect(";");
    return { kind: "return", value };
  }
  #raise(): Statement {
    this.#expect("raise");
    if (this.#accept(";")) return { kind: "raise", level: "exception", condition: undefined, format: undefined, args: [], options: [], again: true };
    let level = "exception";
    if (this.#token.kind === "word" && LEVELS.has(this.#token.text)) level = this.#name();
    let [condition, format]: [string | undefined, string | undefined] = [undefined, undefined];
    let args: SqlText[] = [];
    if (this.#token.kind === "string") {
      format = stringValue(this.#string());
      if (this.#accept(",")) args = this.#list(["using", ";"]);
      const wanted = (format.replaceAll("%%", "").match(/%/g) ?? []).length;
      if (wanted > args.length) syntax("too few parameters specified for RAISE");
      if (wanted < args.length) syntax("too many parameters specified for RAISE");
    } else if (!this.#is("using") && !this.#is(";")) {
      const name = this.#name();
      condition = name === "sqlstate" ? `sqlstate:${stringValue(this.#string())}` : name;
    }
    const options: RaiseOption[] = [];
    if (this.#accept("using")) {
      do {
        const name = this.#name();
        if (!RAISE_OPTIONS.has(name)) syntax("unrecognized RAISE statement option");
        if (!this.#accept("=")) this.#expect(":=");
        options.push({ name, value: this.#until([",", ";"]) });
      } while (this.#accept(","));
    }
    this.#expect(";");
    return { kind: "raise", level, condition, format, args, options, again: false };
  }
  #into(): Into {
    const strict = this.#accept("strict");
    return { targets: this.#targets(), strict };
  }
  #execute(): Statement {
    this.#expect("execute");
    const query = this.#until(["into", "using", ";"]);
    let into: Into | undefined;
    let using: SqlText[] = [];
    for (;;) {
      if (this.#accept("into")) into = this.#into();
      else if (this.#accept("using")) using = this.#list(["into", ";"]);
      else break;
    }
    this.#expect(";");
    return { kind: "execute", query, into, using };
  }
  /** A statement of SQL; INTO, with its targets, is taken out of it. */
  #sql(): Statement {
    const { start } = this.#token;
    const first = this.#token.text;
    let into: Into | undefined;
    let text = "";
    let from = start;
    let depth = 0;
    let before = "";
    for (; ; this.#at++) {
      const token = this.#token;
      if (token.kind === "end") this.#unexpected();
      if (depth === 0 && this.#is(";", token)) break;
      if (this.#is("(", token)) depth++;
      else if (this.#is(")", token)) depth--;
      // INSERT INTO, MERGE INTO and IMPORT … INTO are SQL's own.
      if (this.#is("into", token) && before !== "insert" && before !== "merge" && first !== "import") {
        if (into !== undefined) syntax("INTO specified more than once");
        text += `${this.#text.slice(from, token.start)} `;
        this.#at++;
        into = this.#into();
        from = this.#token.start;
        this.#at--;
        before = "";
        continue;
      }
      before = token.text;
    }
    text += this.#text.slice(from, this.#token.start);
    this.#expect(";");
    // Without INTO the text is as it stands in the body.
    this.#onSql({ text, start, wrap: "" });
    return { kind: "sql", query: { text }, into };
  }
  #diagnostics(): Statement {
    this.#expect("get");
    const stacked = this.#accept("stacked");
    if (!stacked) this.#accept("current");
    this.#expect("diagnostics");
    const items: { target: Target; item: string }[] = [];
    do {
      const target = this.#target();
      if (!this.#accept(":=")) this.#expect("=");
      items.push({ target, item: this.#name() });
    } while (this.#accept(","));
    this.#expect(";");
    return { kind: "diagnostics", stacked, items };
  }
  #open(): Statement {
    this.#expect("open");
    const cursor = this.#name();
    if (this.#accept("(")) {
      const args = this.#is(")") ? [] : this.#list([")"]);
      this.#expect(")");
      this.#expect(";");
      return { kind: "open", cursor, query: undefined, dynamic: false, using: [], args, scroll: undefined };
    }
    let scroll: boolean | undefined;
    if (this.#accept("no")) {
      this.#expect("scroll");
      scroll = false;
    } else if (this.#accept("scroll")) scroll = true;
    if (!this.#accept("for")) {
      this.#expect(";");
      return { kind: "open", cursor, query: undefined, dynamic: false, using: [], args: [], scroll };
    }
    const dynamic = this.#accept("execute");
    const query = this.#until(dynamic ? ["using", ";"] : [";"], dynamic ? "expression" : "query");
    const using = dynamic && this.#accept("using") ? this.#list([";"]) : [];
    this.#expect(";");
    return { kind: "open", cursor, query, dynamic, using, args: [], scroll };
  }
  #fetch(isMove: boolean): Statement {
    this.#at++;
    const direction = this.#direction();
    if (!this.#accept("from")) this.#accept("in");
    const cursor = this.#name();
    let targets: readonly Target[] | undefined;
    if (!isMove) {
      this.#expect("into");
      targets = this.#targets();
    }
    this.#expect(";");
    return { kind: "fetch", cursor, direction, targets };
  }
  #direction(): FetchDirection {
    const simple: Readonly<Record<string, FetchDirection>> = { next: { direction: "FETCH_FORWARD", count: 1 }, prior: { direction: "FETCH_BACKWARD", count: 1 }, first: { direction: "FETCH_ABSOLUTE", count: 1 }, last: { direction: "FETCH_ABSOLUTE", count: -1 } };
    const { text, kind } = this.#token;
    // A cursor may be called like a direction.
    if (kind !== "word" || this.#is("into", this.#peek()) || this.#is(";", this.#peek())) return { direction: "FETCH_FORWARD", count: 1 };
    const found = simple[text];
    if (found !== undefined) {
      this.#at++;
      return found;
    }
    if (text === "absolute" || text === "relative") {
      this.#at++;
      return { direction: `FETCH_${text.toUpperCase()}`, count: this.#until(["from", "in"]) };
    }
    if (text !== "forward" && text !== "backward") return { direction: "FETCH_FORWARD", count: 1 };
    this.#at++;
    const direction = `FETCH_${text.toUpperCase()}`;
    if (this.#accept("all")) return { direction, count: 2147483647 };
    return { direction, count: this.#is("from") || this.#is("in") ? 1 : this.#until(["from", "in"]) };
  }
}
