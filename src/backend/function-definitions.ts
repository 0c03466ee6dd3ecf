/**
 * Functions back to the SQL that makes them.
 *
 * @see src/backend/utils/adt/ruleutils.c (pg_get_functiondef, print_function_arguments)
 */
import { settingPairs, settingValues } from "../commands/setting-list.ts";
import type { ProcRow } from "../catalog/builtin-rows.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Attribute, Relation, UserProc } from "../catalog/root.ts";
import { deparseExpr } from "../explain/deparse-table.ts";
import { QueryText } from "../explain/query-text.ts";
import type { Oid } from "../nodes/primnodes.ts";
import type { SessionContext } from "../types/registry.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { quoteIdentifier } from "../utils/keywords.ts";

const languages: Readonly<Record<number, string>> = { 12: "internal", 13: "c", 14: "sql", 12778: "plpgsql" };
const modes: Readonly<Record<string, string>> = { i: "", o: "OUT ", b: "INOUT ", v: "VARIADIC ", t: "" };

export class FunctionDefinitions {
  readonly #catalog: Catalog;
  readonly #session: SessionContext;
  constructor(catalog: Catalog, session: SessionContext) {
    this.#catalog = catalog;
    this.#session = session;
  }
  #type(oid: Oid): string {
    return formatType(this.#catalog, oid);
  }
  /** The argument list; the columns of RETURNS TABLE are none of it. */
  arguments(oid: Oid, defaults: boolean): string | null {
    const proc = this.#catalog.findProc(oid);
    if (proc === undefined) return null;
    const types = proc.proallargtypes ?? proc.proargtypes;
    const inputs = types.filter((_, i) => ["i", "b", "v"].includes(proc.proargmodes?.[i] ?? "i")).length;
    const direct = proc.prokind === "a" ? this.#directArguments(oid) : undefined;
    let input = 0;
    const list = types.flatMap((type, i) => {
      const mode = proc.proargmodes?.[i] ?? "i";
      if (mode === "t") return [];
      if (mode !== "o") input++;
      const name = proc.proargnames?.[i] ?? "";
      const word = proc.prokind === "p" && mode === "i" ? "IN " : (modes[mode] ?? "");
      const order = mode !== "o" && input - 1 === direct ? "ORDER BY " : "";
      return [`${order}${word}${name === "" ? "" : `${quoteIdentifier(name)} `}${this.#type(type)}${defaults && mode !== "o" ? this.#default(proc, input - 1 - (inputs - proc.pronargdefaults)) : ""}`];
    });
    return list.join(", ").replaceAll(", ORDER BY", " ORDER BY");
  }
  /** The default of an argument, by its place from 1. @see pg_get_function_arg_default */
  argumentDefault(oid: Oid, argument: number): string | null {
    const proc = this.#catalog.findProc(oid);
    if (proc === undefined) return null;
    const types = proc.proallargtypes ?? proc.proargtypes;
    const isInput = types.map((_, i) => ["i", "b", "v"].includes(proc.proargmodes?.[i] ?? "i"));
    if (isInput[argument - 1] !== true) return null;
    const place = isInput.slice(0, argument).filter(Boolean).length - 1;
    const text = this.#default(proc, place - (isInput.filter(Boolean).length - proc.pronargdefaults));
    return text === "" ? null : text.slice(" DEFAULT ".length);
  }
  /** Of an ordered-set aggregate. */
  #directArguments(oid: Oid): number | undefined {
    const row = this.#catalog.aggregate(oid);
    return row.aggkind === "n" ? undefined : row.aggnumdirectargs;
  }
  #default(proc: ProcRow, at: number): string {
    if (at < 0) return "";
    const user = this.#catalog.root.procs[proc.oid];
    const expr = user?.proargdefaults[at];
    const text = expr === undefined ? proc.defaults?.split(", ")[at] : deparseExpr(this.#catalog, this.#session, { relname: "", attributes: [] as readonly Attribute[] } as Relation, expr);
    return text === undefined ? "" : ` DEFAULT ${text}`;
  }
  /** What it returns; null of a procedure. */
  result(oid: Oid): string | null {
    const proc = this.#catalog.findProc(oid);
    if (proc === undefined || proc.prokind === "p") return null;
    const columns = (proc.proallargtypes ?? []).flatMap((type, i) => (proc.proargmodes?.[i] === "t" ? [`${quoteIdentifier(proc.proargnames?.[i] ?? "")} ${this.#type(type)}`] : []));
    if (columns.length > 0) return `TABLE(${columns.join(", ")})`;
    return `${proc.proretset ? "SETOF " : ""}${this.#type(proc.prorettype)}`;
  }
  sqlBody(oid: Oid): string | null {
    const proc = this.#catalog.root.procs[oid];
    if (proc === undefined) return this.#catalog.findProc(oid)?.sqlbody ?? null;
    return proc.prosqlbody === null ? null : this.#body(proc);
  }
  #body(proc: UserProc): string {
    const names = (proc.proargnames ?? []).filter((_, i) => ["i", "b", "v"].includes(proc.proargmodes?.[i] ?? "i"));
    const [first] = proc.prosqlbody ?? [];
    const text = (indent: boolean): QueryText => new QueryText(this.#catalog, this.#session, { paren: false, indent, wrap: 0 }, { funcname: proc.proname, names });
    if (first !== undefined && proc.prosqlatomic !== true) return text(false).statement(first, 0);
    const statements = (proc.prosqlbody ?? []).map((query) => `${text(true).statement(query, 1)};\n`);
    return `BEGIN ATOMIC\n${statements.join("")}END`;
  }

  definition(oid: Oid): string | null {
    const proc = this.#catalog.findProc(oid);
    if (proc === undefined) return null;
    if (proc.prokind === "a") ereport({ code: ERRCODE.wrong_object_type, message: `"${proc.proname}" is an aggregate function` });
    const word = proc.prokind === "p" ? "PROCEDURE" : "FUNCTION";
    const user = this.#catalog.root.procs[oid];
    const lines = [`CREATE OR REPLACE ${word} ${quoteIdentifier(this.#catalog.namespaceName(proc.pronamespace))}.${quoteIdentifier(proc.proname)}(${this.arguments(oid, true)})`];
    if (proc.prokind !== "p") lines.push(` RETURNS ${this.result(oid)}`);
    lines.push(` LANGUAGE ${languages[proc.prolang] ?? "internal"}`);
    const options = this.#options(proc, user);
    if (options !== "") lines.push(options);
    for (const [name, value] of settingPairs(user?.proconfig ?? [])) lines.push(` SET ${quoteIdentifier(name)} TO ${settingValues(name, value).map((each) => `'${each.replaceAll("'", "''")}'`).join(", ")}`);
    lines.push(this.#source(proc, user, word.toLowerCase()));
    return `${lines.join("\n")}\n`;
  }
  #options(proc: ProcRow, user: UserProc | undefined): string {
    const parts: string[] = [];
    if (proc.prokind === "w") parts.push(" WINDOW");
    if (proc.provolatile !== "v") parts.push(proc.provolatile === "i" ? " IMMUTABLE" : " STABLE");
    const parallel = user === undefined ? "s" : user.proparallel;
    if (parallel !== "u") parts.push(parallel === "s" ? " PARALLEL SAFE" : " PARALLEL RESTRICTED");
    if (proc.proisstrict) parts.push(" STRICT");
    if (user?.prosecdef === true) parts.push(" SECURITY DEFINER");
    if (proc.proleakproof) parts.push(" LEAKPROOF");
    if (proc.procost > 0 && proc.procost !== (proc.prolang === 12 || proc.prolang === 13 ? 1 : 100)) parts.push(` COST ${proc.procost}`);
    if (proc.prorows > 0 && proc.prorows !== 1000) parts.push(` ROWS ${proc.prorows}`);
    return parts.join("");
  }
  #source(proc: ProcRow, user: UserProc | undefined, word: string): string {
    const body = user === undefined ? (proc.sqlbody ?? null) : this.sqlBody(proc.oid);
    if (body !== null) return body;
    let tag = `$${word}`;
    while (proc.prosrc.includes(tag)) tag += "x";
    return `AS ${tag}$${proc.prosrc}${tag}$`;
  }
}
