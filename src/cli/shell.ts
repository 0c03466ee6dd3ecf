/** What the REPL, `-c`, `-f` and stdin share: statements run, results and errors printed as psql prints them. */
import { readFileSync, writeFileSync } from "node:fs";
import { DatabaseError, type Notice, PGLens } from "../index.ts";
import { givesRows } from "../backend/statement-result.ts";
import { flipsText } from "../api/flips.ts";
import { queryText } from "../explain/query-text.ts";
import type { Query } from "../nodes/parsenodes.ts";
import { describeOid } from "../catalog/object-description.ts";
import { TraceModel } from "../trace/model.ts";
import { Origins, plansOf } from "../trace/origins.ts";
import { traceText } from "../trace/text.ts";
import { compareText, type TraceViewName, traceViews, viewText, whyText } from "../trace/views.ts";
import { describe } from "./describe.ts";
import { splitScript } from "./psql-scan.ts";
import { formatTable, type PrintOptions } from "./print.ts";

export interface ShellOptions {
  aligned: boolean;
  tuplesOnly: boolean;
  expanded: boolean;
  quiet: boolean;
  timing: boolean;
  trace: boolean;
}

/** Older ones are let go. */
const KEPT_TRACES = 20;

export class Shell {
  readonly db: PGLens;
  readonly options: ShellOptions;
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** The statements that were traced, the last one last. */
  readonly traces: TraceModel[] = [];
  failed = false;
  #copyInput: string | undefined;

  constructor(db: PGLens, options: ShellOptions, write: (text: string) => void, writeError: (text: string) => void) {
    this.db = db;
    this.options = options;
    this.write = write;
    this.writeError = writeError;
    db.session.onNotice = (notice) => this.notice(notice);
    Object.assign(db.session.copyChannel, {
      read: (file: string | undefined) => (file === undefined ? (this.#copyInput ?? "") : readFileSync(file, "utf8")),
      write: (file: string | undefined, text: string) => (file === undefined ? this.write(text) : writeFileSync(file, text)),
    });
  }
  static async open(options: Partial<ShellOptions> = {}, write: (text: string) => void = (text) => process.stdout.write(text), writeError: (text: string) => void = (text) => process.stderr.write(text)): Promise<Shell> {
    const db = await PGLens.create({ copy: { read: () => "", write: () => undefined } });
    return new Shell(db, { aligned: true, tuplesOnly: false, expanded: false, quiet: false, timing: false, trace: false, ...options }, write, writeError);
  }
  get printOptions(): PrintOptions {
    return { aligned: this.options.aligned, tuplesOnly: this.options.tuplesOnly, expanded: this.options.expanded, separator: "|" };
  }

  notice(notice: Notice): void {
    this.writeError(`${notice.severity}:  ${notice.message}\n${notice.detail === undefined ? "" : `DETAIL:  ${notice.detail}\n`}${notice.hint === undefined ? "" : `HINT:  ${notice.hint}\n`}`);
  }

  /** Runs SQL; answers false after an error. Data lines of COPY FROM stdin come in `copyInput`. */
  run(sql: string, copyInput?: string): boolean {
    this.#copyInput = copyInput;
    const begun = performance.now();
    try {
      if (this.options.trace) this.#traced(sql);
      else for (const result of this.db.session.simpleQuery(sql)) this.#print(result);
      if (this.options.timing) this.write(`Time: ${(performance.now() - begun).toFixed(3)} ms\n`);
      return true;
    } catch (error) {
      this.failed = true;
      if (!(error instanceof DatabaseError)) throw error;
      this.writeError(formatError(error, sql));
      return false;
    }
  }
  /** Whether a COPY would begin: without data it does nothing but check its table and options. Tells its error if not. */
  canCopy(sql: string): boolean {
    this.#copyInput = "";
    try {
      this.db.execSync(sql);
      return true;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      this.failed = true;
      this.writeError(formatError(error, sql));
      return false;
    }
  }
  #traced(sql: string): void {
    const { events, error } = this.db.trace(sql, { lineage: true, clock: () => performance.now() });
    this.traces.push(new TraceModel(events));
    if (this.traces.length > KEPT_TRACES) this.traces.shift();
    this.write(`${traceText(events)}\n`);
    if (error !== undefined) throw error;
  }
  /** `\\trace …`: on, off, the last one again or a part of it, or what differs between two. */
  #traceCommand([what, ...more]: readonly string[]): void {
    const last = this.traces.at(-1);
    if (what === undefined || what === "on" || what === "off") {
      this.options.trace = what === undefined ? !this.options.trace : what === "on";
      this.write(`Trace is ${this.options.trace ? "on" : "off"}.\n`);
    } else if (what === "diff") this.write(`${this.#difference(more)}\n`);
    else if (last === undefined) this.writeError("nothing was traced yet: \\trace on, then run a statement\n");
    else if (what === "last") this.write(`${traceText(last.events)}\n`);
    else if (what === "sql") this.write(`${this.rewritten(last)}\n`);
    else if (what === "flips") this.write(`${flipsText(this.db.session, last.source)}\n`);
    else if ((traceViews as readonly string[]).includes(what)) this.write(`${viewText(what as TraceViewName, last)}\n`);
    else this.writeError(`\\trace knows on, off, last, diff, sql, flips, ${traceViews.join(", ")}\n`);
  }
  /** Two traces by their numbers, counted back from the last one, which is 1; the last two if none are given. */
  #difference([a = "2", b = "1"]: readonly string[]): string {
    const [before, after] = [this.traces.at(-Number(a)), this.traces.at(-Number(b))];
    return before === undefined || after === undefined ? `there are ${this.traces.length} traces` : compareText(before, after);
  }
  /** What differs when the statement runs with another setting, `name=value`. */
  whatIf(before: TraceModel, sql: string, setting: string): string {
    const [, name = "", value = ""] = /^([^=]*)=?(.*)$/s.exec(setting) ?? [];
    this.db.querySync("select set_config($1, $2, false)", [name, value]);
    return compareText(before, new TraceModel(this.db.trace(sql).events));
  }
  /** Why a node of a traced statement's plan is there. */
  why(model: TraceModel | undefined, node = "0"): string {
    const [planned] = model === undefined ? [] : plansOf(model.events);
    if (model === undefined || planned === undefined) return "no plan was traced yet: \\trace on, then run a statement";
    return whyText(Number(node), planned.stmt, model, new Origins(model.events, planned.source, (oid) => describeOid(this.db.session.catalog, oid)));
  }
  /** What the rewriter made of a traced statement, as SQL. */
  rewritten(model: TraceModel): string {
    const { catalog, context } = this.db.session;
    return ((model.runsOf("rewrite")[0]?.output ?? []) as readonly Query[]).map((query) => queryText(catalog, context, query)).join(";\n");
  }
  #print(result: ReturnType<PGLens["session"]["query"]>): void {
    const { context } = this.db.session;
    if (givesRows(result)) {
      const rows = result.rows.map((row) => result.fields.map((field, i) => (row[i] === null || row[i] === undefined ? null : context.types.output(field.dataTypeID, row[i], context))));
      this.write(formatTable(result.fields, rows, this.printOptions));
      // Rows speak for themselves, unless they are of a change. @see PrintQueryResult in psql
      if (!/^(INSERT|UPDATE|DELETE|MERGE)/.test(result.tag)) return;
    }
    if (!this.options.quiet && result.tag !== "" && !result.tag.startsWith("COPY") || (result.tag.startsWith("COPY") && !this.options.quiet && this.#copyInput !== undefined)) this.write(`${result.tag}\n`);
  }

  /** A backslash command; answers false to quit. */
  command(line: string): boolean {
    const [name = "", ...args] = line.trim().split(/\s+/);
    switch (name) {
      case "\\q":
        return false;
      case "\\timing":
        this.options.timing = args[0] === undefined ? !this.options.timing : args[0] === "on";
        this.write(`Timing is ${this.options.timing ? "on" : "off"}.\n`);
        return true;
      case "\\x":
        this.options.expanded = args[0] === undefined ? !this.options.expanded : args[0] === "on";
        this.write(`Expanded display is ${this.options.expanded ? "on" : "off"}.\n`);
        return true;
      case "\\i":
        this.script(readFileSync(args[0] ?? "", "utf8"));
        return true;
      case "\\trace":
        this.#traceCommand(args);
        return true;
      case "\\why":
        this.write(`${this.why(this.traces.at(-1), args[0])}\n`);
        return true;
      case "\\?":
        this.write(help);
        return true;
      default:
        if (/^\\d([tivs]+|f)?[+S]*$/.test(name)) this.write(describe(this.db, name, args[0], this.printOptions));
        else this.writeError(`invalid command ${name}\nTry \\? for help.\n`);
        return true;
    }
  }

  /** A whole script: SQL statements, backslash commands, and COPY data. */
  script(text: string): void {
    for (const part of splitScript(text)) {
      if (part.sql !== "") this.run(part.sql, part.data);
      if (part.command !== undefined && !/^\\g\b/.test(part.command) && !this.command(part.command)) return;
    }
  }
}

const help = `\\d [NAME]      describe a table, view or index
\\dt \\di \\dv \\ds  list tables, indexes, views, sequences
\\df NAME       list functions
\\timing        toggle timing
\\x             toggle expanded output
\\i FILE        run a file
\\trace on|off|last  show every stage of what runs
\\trace VIEW    of the last one: sql, flips, ${traceViews.join(", ")}
\\trace diff [A B]  what differs between the last two, or two counted back
\\why NODE      why a plan node is there
\\step          go through the last trace on the whole screen
\\q             quit
`;

/** An error with its place under the source line. */
export function formatError(error: DatabaseError, sql: string): string {
  const lines = [`${error.severity}:  ${error.message}`];
  if (error.position !== undefined) {
    const characters = [...sql];
    const before = characters.slice(0, error.position - 1).join("");
    const lineNumber = before.split("\n").length;
    const start = before.lastIndexOf("\n") + 1;
    const line = sql.slice(start).split("\n")[0] ?? "";
    const label = `LINE ${lineNumber}: `;
    lines.push(label + line, `${" ".repeat(label.length + [...before.slice(start)].length)}^`);
  }
  if (error.detail !== undefined) lines.push(`DETAIL:  ${error.detail}`);
  if (error.hint !== undefined) lines.push(`HINT:  ${error.hint}`);
  if (error.where !== undefined) lines.push(`CONTEXT:  ${error.where}`);
  return `${lines.join("\n")}\n`;
}
