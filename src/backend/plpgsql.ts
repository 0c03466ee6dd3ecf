/**
 * PL/pgSQL at run time: a call's variables, and the statements of its body one after the other. SQL in the body goes
 * through all stages, with the variables in sight as parameters.
 *
 * @see src/pl/plpgsql/src/pl_exec.c, pl_comp.c
 */
import { fromText, sourceText } from "../nodes/source-text.ts";
import { ParseState, parseAnalyze, resolveTypeName } from "../analyze/analyze.ts";
import { inputNames } from "../analyze/sql-function.ts";
import { coerceToTargetType } from "../analyze/parse-coerce.ts";
import { assignExprCollations } from "../analyze/parse-collate.ts";
import { projectField } from "../analyze/parse-func.ts";
import type { AnalyzeContext } from "../analyze/parse-state.ts";
import { resultColumns } from "../catalog/func-result.ts";
import { formatType } from "../catalog/format-type.ts";
import type { CatalogRoot, Relation, UserProc } from "../catalog/root.ts";
import type { TriggerFiring } from "../execute/triggers.ts";
import { ExprContext, ParamValues } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import { exprType } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { PlannedStmt } from "../nodes/plannodes.ts";
import type { Datum, Expr, Oid } from "../nodes/primnodes.ts";
import { type RawNode, type RawOf, type RawStmt, rawAs, rawTag } from "../nodes/raw.ts";
import { parsePlpgsql } from "../plpgsql/parse.ts";
import type { Block, Declaration, Into, SqlText, Statement, Target } from "../plpgsql/nodes.ts";
import { ArrayValue } from "../types/array.ts";
import * as T from "../types/oids.ts";
import { RecordValue } from "../types/record.ts";
import { DatabaseError, elog, ERRCODE, ereport, notSupported, type Severity } from "../utils/errors.ts";
import { type BoundParams, constantParams } from "./bound-params.ts";
import { Cursor } from "./cursors.ts";
import { withinFunction } from "./function-call.ts";
import type { Session } from "./session.ts";
import { runCall } from "./call.ts";
import { processUtility } from "./utility.ts";

export const PLPGSQL_LANGUAGE = 12778;
const REFCURSOROID = 1790;

interface Variable {
  readonly name: string;
  readonly type: Oid;
  readonly typmod: number;
  readonly constant: boolean;
  readonly notNull: boolean;
  value: Datum;
  readonly cursor?: Extract<Declaration, { kind: "cursor" }>;
}
/** Columns with their names: what a row variable takes. */
interface Columns {
  readonly names: readonly string[];
  readonly types: readonly Oid[];
}
/** Something in a query that stands for a variable, or for a field of one. */
interface Slot {
  readonly path: readonly string[];
  readonly type: Oid;
}
interface Prepared {
  readonly root: CatalogRoot;
  readonly environment: string;
  readonly slots: readonly Slot[];
  readonly query: Query;
  readonly stmt: PlannedStmt | undefined;
}
/** Why a list of statements ends before its end. */
type Signal = { readonly kind: "return" } | { readonly kind: "exit" | "continue"; readonly label: string | undefined } | undefined;

export interface TriggerCall {
  readonly relation: Relation;
  readonly name: string;
  readonly when: string;
  readonly level: string;
  readonly operation: string;
  readonly args: readonly string[];
  readonly fresh: readonly Datum[] | null;
  readonly old: readonly Datum[] | null;
}
export interface PlpgsqlCall {
  readonly proc: UserProc;
  readonly argTypes: readonly Oid[];
  readonly resultType: Oid;
  readonly args: readonly Datum[];
  readonly trigger?: TriggerCall;
  /** Whether it may end the transaction that it runs in: a DO that stands alone. */
  readonly mayEnd?: boolean;
}

const bodies = new WeakMap<UserProc, Block>();
/** A function's body, read once. */
function bodyOf(proc: UserProc): Block {
  let block = bodies.get(proc);
  if (block === undefined) {
    block = parsePlpgsql(proc.prosrc);
    bodies.set(proc, block);
  }
  return block;
}
const preparedOf = new WeakMap<SqlText, Prepared>();

/** Runs a function. Gives its value, or all of them if it returns a set. */
export function runPlpgsql(session: Session, call: PlpgsqlCall): Datum[] {
  return withinFunction(session, call.proc, () => new Frame(session, call).run(bodyOf(call.proc)));
}

/** Calls a trigger's function. */
export function fireTrigger(session: Session, { trigger, relation, operation, fresh, old, role = session.currentRole() }: TriggerFiring): RecordValue | null {
  const proc = session.catalog.userProc(trigger.funcid) ?? notSupported("a trigger with a built-in function");
  if (proc.prolang !== PLPGSQL_LANGUAGE) notSupported("a trigger function in this language");
  const call: TriggerCall = { relation, name: trigger.name, when: trigger.timing === "instead" ? "INSTEAD OF" : trigger.timing.toUpperCase(), level: trigger.level.toUpperCase(), operation, args: trigger.args, fresh, old };
  session.triggerDepth++;
  try {
    const run = (): Datum[] => runPlpgsql(session, { proc, argTypes: [], resultType: proc.prorettype, args: [], trigger: call });
    const [result = null] = role === session.currentRole() ? run() : session.asUser(role, run);
    return trigger.level === "row" && trigger.timing !== "after" ? (result as RecordValue | null) : null;
  } finally {
    session.triggerDepth--;
  }
}
/** Runs a body that no function has. */
export function runInline(session: Session, source: string): void {
  const mayEnd = !session.inTransactionBlock && !session.inFunction;
  const proc: UserProc = {
    oid: 0, proname: "inline_code_block", pronamespace: 0, prolang: PLPGSQL_LANGUAGE, procost: 100, prorows: 0, provariadic: 0, prosupport: 0, prokind: "f", proisstrict: false, proretset: false, provolatile: "v", proleakproof: false, pronargs: 0, pronargdefaults: 0, prorettype: T.VOIDOID, proargtypes: [],
    proallargtypes: null, proargmodes: null, proargnames: null, defaults: null, prosrc: source, prosqlbody: null, proargdefaults: [], proconfig: null, prosecdef: false, proparallel: "u",
  };
  runPlpgsql(session, { proc, argTypes: [], resultType: T.VOIDOID, args: [], mayEnd });
}

const labelMatches = (signal: NonNullable<Signal>, label: string | undefined): boolean => signal.kind !== "return" && (signal.label === undefined || signal.label === label);
const unassigned = (name: string): never => ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `record "${name}" is not assigned yet`, detail: "The tuple structure of a not-yet-assigned record is indeterminate." });

class Frame {
  readonly #session: Session;
  readonly #call: PlpgsqlCall;
  #scopes: { readonly label: string | undefined; readonly variables: Map<string, Variable> }[] = [];
  readonly #arguments: Variable[] = [];
  readonly #outputs: Variable[] = [];
  readonly #results: Datum[] = [];
  #returned: Datum = null;
  #hasReturned = false;
  #rowCount = 0;
  #error: DatabaseError | undefined;

  constructor(session: Session, call: PlpgsqlCall) {
    this.#session = session;
    this.#call = call;
    this.#scopes.push({ label: call.proc.proname, variables: new Map() });
    this.#declareArguments();
    this.#define({ name: "found", type: T.BOOLOID, value: false });
    if (call.trigger !== undefined) this.#declareTrigger(call.trigger);
  }
  #define(fields: Partial<Variable> & Pick<Variable, "name" | "type" | "value">): Variable {
    const variable: Variable = { typmod: -1, constant: false, notNull: false, ...fields };
    (this.#scopes.at(-1) as { variables: Map<string, Variable> }).variables.set(variable.name, variable);
    return variable;
  }
  #declareArguments(): void {
    const { proc, args, argTypes, resultType } = this.#call;
    const names = inputNames(proc);
    proc.proargtypes.forEach((declared, i) => {
      const type = argTypes[i] ?? declared;
      const variable = this.#define({ name: `$${i + 1}`, type, value: args[i] ?? null });
      this.#arguments.push(variable);
      const name = names[i] ?? "";
      if (name !== "") this.#scope.set(name, variable);
    });
    const columns = resultColumns(this.#session.catalog, proc, resultType);
    let input = 0;
    let output = 0;
    (proc.proallargtypes ?? []).forEach((declared, i) => {
      const mode = proc.proargmodes?.[i] ?? "i";
      const isInput = "ibv".includes(mode);
      const own = isInput ? this.#arguments[input++] : undefined;
      if (!"obt".includes(mode)) return;
      const type = columns?.[output++]?.type ?? (resultType !== T.RECORDOID && this.#isPolymorphic(declared) ? resultType : declared);
      const name = proc.proargnames?.[i] ?? "";
      this.#outputs.push(own ?? this.#define({ name: name === "" ? `$${i + 1}` : name, type, value: null }));
    });
  }
  #isPolymorphic(type: Oid): boolean {
    return this.#session.catalog.type(type).typtype === "p";
  }
  get #scope(): Map<string, Variable> {
    return (this.#scopes.at(-1) as { variables: Map<string, Variable> }).variables;
  }
  #declareTrigger(trigger: TriggerCall): void {
    const { relation } = trigger;
    const row = (values: readonly Datum[] | null): Datum => (values === null ? null : new RecordValue(relation.reltype, relation.attributes.map(({ atttypid }) => atttypid), values));
    this.#define({ name: "new", type: relation.reltype, value: row(trigger.fresh) });
    this.#define({ name: "old", type: relation.reltype, value: row(trigger.old) });
    const texts: Readonly<Record<string, string>> = { tg_name: trigger.name, tg_when: trigger.when, tg_level: trigger.level, tg_op: trigger.operation, tg_relname: relation.relname, tg_table_name: relation.relname, tg_table_schema: this.#session.catalog.namespaceName(relation.relnamespace) };
    for (const [name, value] of Object.entries(texts)) this.#define({ name, type: T.TEXTOID, value });
    this.#define({ name: "tg_relid", type: T.OIDOID, value: relation.oid });
    this.#define({ name: "tg_nargs", type: T.INT4OID, value: trigger.args.length });
    this.#define({ name: "tg_argv", type: 1009, value: new ArrayValue(T.TEXTOID, [trigger.args.length], [0], [...trigger.args]) });
  }

  run(block: Block): Datum[] {
    const { proc, resultType, trigger } = this.#call;
    const { catalog } = this.#session;
    for (const variable of this.#arguments) if (catalog.type(variable.type).typtype === "d") variable.value = this.#cast(variable.value, variable.type, variable.type, -1);
    const signal = this.#block(block);
    if (signal !== undefined && signal.kind !== "return") ereport({ code: ERRCODE.syntax_error, message: `${signal.kind.toUpperCase()} cannot be used outside a loop` });
    if (proc.proretset) return this.#results;
    if (trigger !== undefined) return [this.#hasReturned ? this.#returned : this.#missingReturn("trigger procedure")];
    if (this.#hasReturned) return [this.#returned];
    if (this.#outputs.length > 0) return [this.#outputRow()];
    if (resultType !== T.VOIDOID && proc.prokind !== "p" && signal === undefined) this.#missingReturn("function");
    // What is of type void is nothing, but not null.
    return [resultType === T.VOIDOID ? "" : null];
  }
  #missingReturn(what: string): never {
    return ereport({ code: ERRCODE.function_executed_no_return_statement, message: `control reached end of ${what} without RETURN` });
  }
  #outputRow(): Datum {
    const { proc, resultType } = this.#call;
    const only = this.#outputs[0];
    if (this.#outputs.length === 1 && only !== undefined && proc.prokind !== "p") return only.value;
    return new RecordValue(resultType === T.VOIDOID ? T.RECORDOID : resultType, this.#outputs.map(({ type }) => type), this.#outputs.map(({ value }) => value), this.#outputs.map(({ name }) => name));
  }

  // Variables

  #find(name: string): Variable | undefined {
    for (let i = this.#scopes.length - 1; i >= 0; i--) {
      const found = this.#scopes[i]?.variables.get(name);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  #known(name: string): Variable {
    return this.#find(name) ?? ereport({ code: ERRCODE.syntax_error, message: `"${name}" is not a known variable` });
  }
  /** A path's variable and what of the path is left: `block.variable.field`. */
  #resolve(path: readonly string[]): { readonly variable: Variable; readonly fields: readonly string[] } | undefined {
    const [first = "", second] = path;
    const plain = this.#find(first);
    if (plain !== undefined) return { variable: plain, fields: path.slice(1) };
    if (second === undefined) return undefined;
    for (let i = this.#scopes.length - 1; i >= 0; i--) {
      const scope = this.#scopes[i];
      const found = scope?.label === first ? scope.variables.get(second) : undefined;
      if (found !== undefined) return { variable: found, fields: path.slice(2) };
    }
    return undefined;
  }
  #columnsOf(variable: Variable): Columns | undefined {
    const { value, type } = variable;
    const { catalog } = this.#session;
    if (type !== T.RECORDOID) {
      const attributes = catalog.rowAttributes(type);
      return { names: attributes.map(({ attname, attisdropped }) => (attisdropped ? "" : attname)), types: attributes.map(({ atttypid }) => atttypid) };
    }
    if (!(value instanceof RecordValue)) return undefined;
    const names = value.typeId === T.RECORDOID ? (value.names ?? value.types.map((_, i) => `f${i + 1}`)) : catalog.rowAttributes(value.typeId).map(({ attname }) => attname);
    return { names, types: value.types };
  }
  #isRow(type: Oid): boolean {
    return type === T.RECORDOID || this.#session.catalog.type(this.#session.catalog.baseType(type)).typtype === "c";
  }
  /** Where a field of a row variable stands. */
  #field(variable: Variable, name: string): number {
    const columns = this.#columnsOf(variable) ?? unassigned(variable.name);
    const at = columns.names.indexOf(name);
    return at >= 0 ? at : ereport({ code: ERRCODE.undefined_column, message: `record "${variable.name}" has no field "${name}"` });
  }
  #slotType(path: readonly string[]): Oid | undefined {
    const found = this.#resolve(path);
    if (found === undefined) return undefined;
    const [field] = found.fields;
    if (field === undefined) return found.variable.type;
    if (!this.#isRow(found.variable.type)) return undefined;
    return this.#columnsOf(found.variable)?.types[this.#field(found.variable, field)] ?? unassigned(found.variable.name);
  }
  #slotValue(path: readonly string[]): Datum {
    const found = this.#resolve(path) ?? elog("a variable is gone");
    const [field] = found.fields;
    const { value } = found.variable;
    if (field === undefined) return value;
    return value instanceof RecordValue ? (value.values[this.#field(found.variable, field)] ?? null) : null;
  }

  #store(variable: Variable, value: Datum): void {
    if (variable.constant) ereport({ code: ERRCODE.error_in_assignment, message: `variable "${variable.name}" is declared CONSTANT` });
    this.#initialize(variable, value);
  }
  #initialize(variable: Variable, value: Datum): void {
    if (value === null && variable.notNull) ereport({ code: ERRCODE.null_value_not_allowed, message: `null value cannot be assigned to variable "${variable.name}" declared NOT NULL` });
    variable.value = value;
  }

  // SQL

  /** Analyzes a text with the variables in sight. */
  #analyze(text: string, slots: Slot[], target?: { readonly type: Oid; readonly typmod: number }): Query {
    const session = this.#session;
    const raws = session.parseText(text);
    if (raws.length > 1) ereport({ code: ERRCODE.syntax_error, message: "syntax error" });
    const cx = this.#withVariables(session.analyzeContext(), slots);
    const query = parseAnalyze(raws[0] as RawStmt, cx);
    return target === undefined ? query : this.#coerced(query, cx, target);
  }
  /** The variables in sight stand for parameters, which are noted as they are found. */
  #withVariables(context: AnalyzeContext, slots: Slot[]): AnalyzeContext {
    const { catalog } = this.#session;
    const paramTypes: (Oid | undefined)[] = this.#arguments.map(({ type }) => type);
    for (const { name, type } of this.#arguments) slots.push({ path: [name], type });
    const cx: AnalyzeContext = { ...context, paramTypes, inferParams: false };
    const param = (path: readonly string[], location: number): Expr | undefined => {
      const type = this.#slotType(path);
      if (type === undefined) return undefined;
      slots.push({ path, type });
      paramTypes.push(type);
      return { tag: "Param", paramkind: "PARAM_EXTERN", paramid: slots.length, paramtype: type, paramtypmod: -1, paramcollid: catalog.type(type).typcollation, location };
    };
    const resolve = (path: readonly string[], location: number): Expr | undefined => {
      const found = this.#resolve(path);
      if (found === undefined) return undefined;
      const used = path.length - found.fields.length + (found.fields.length > 0 && this.#isRow(found.variable.type) ? 1 : 0);
      let expr = param(path.slice(0, used), location);
      for (const field of path.slice(used)) expr = expr && projectField(new ParseState(null, cx), expr, field);
      return expr;
    };
    return { ...cx, columnHook: { first: false, resolve, isVariable: (path) => this.#resolve(path) !== undefined } };
  }
  /** The variables for the query that is part of a command. */
  #boundParams(text: string | undefined): BoundParams {
    const slots: Slot[] = [];
    return { context: (cx) => this.#withVariables({ ...cx, ...(text === undefined ? {} : { source: text }) }, slots), values: () => slots.map(({ path }) => this.#slotValue(path)) };
  }
  /** The only column in another type; what no cast reaches goes by its text. @see exec_cast_value */
  #coerced(query: Query, cx: AnalyzeContext, { type, typmod }: { readonly type: Oid; readonly typmod: number }): Query {
    const visible = query.targetList.filter((tle) => !tle.resjunk);
    if (visible.length !== 1) ereport({ code: ERRCODE.syntax_error, message: `query returned ${visible.length} columns` });
    const pstate = new ParseState(null, cx);
    return fromText({ ...query, targetList: query.targetList.map((tle) => (tle.resjunk ? tle : { ...tle, expr: this.#castExpr(pstate, tle.expr, type, typmod) })) }, sourceText(query));
  }
  #castExpr(pstate: ParseState, expr: Expr, type: Oid, typmod: number): Expr {
    const source = exprType(expr);
    if (this.#isRow(type) && (source === T.RECORDOID || type === T.RECORDOID)) return expr;
    if (source === type && typmod < 0 && this.#session.catalog.type(type).typtype !== "d") return expr;
    const made = coerceToTargetType(pstate, expr, source, type, typmod, "assignment", "COERCE_IMPLICIT_CAST", -1) ?? this.#viaText(pstate, expr, type, typmod);
    assignExprCollations(pstate, made);
    return made;
  }
  #viaText(pstate: ParseState, expr: Expr, type: Oid, typmod: number): Expr {
    const base: Expr = { tag: "CoerceViaIO", arg: expr, resulttype: type, resultcollid: 0, coerceformat: "COERCE_IMPLICIT_CAST", location: -1 };
    return coerceToTargetType(pstate, base, type, type, typmod, "assignment", "COERCE_IMPLICIT_CAST", -1) ?? base;
  }
  #cast(value: Datum, from: Oid, to: Oid, typmod: number): Datum {
    const { catalog, context } = this.#session;
    const domain = catalog.type(to).typtype === "d";
    if (from === to && typmod < 0 && !domain) return value;
    if (to === T.RECORDOID || (this.#isRow(to) && !domain)) return value === null || !(value instanceof RecordValue) ? value : this.#toRow(value, to);
    if (from === T.UNKNOWNOID && value === null && !domain) return null;
    const pstate = new ParseState(null, this.#session.analyzeContext());
    const source = from === to && domain ? catalog.baseType(to) : from;
    const param: Expr = { tag: "Param", paramkind: "PARAM_EXTERN", paramid: 1, paramtype: source, paramtypmod: -1, paramcollid: catalog.type(source).typcollation, location: -1 };
    const cast = this.#castExpr(pstate, param, to, typmod);
    return buildExpr(cast, { catalog, session: context })(new ExprContext(new ParamValues([value])));
  }
  /** A row of the type, by position. @see convert_tuples_by_position */
  #toRow(value: RecordValue, to: Oid): Datum {
    if (to === T.RECORDOID || value.typeId === to) return value;
    const attributes = this.#session.catalog.rowAttributes(to);
    let at = 0;
    const values = attributes.map((a) => {
      if (a.attisdropped) return null;
      const i = at++;
      return i < value.values.length ? this.#cast(value.values[i], value.types[i] as Oid, a.atttypid, a.atttypmod) : null;
    });
    return new RecordValue(to, attributes.map(({ atttypid }) => atttypid), values);
  }

  /** A text's query, analyzed and planned anew only if what it depends on has changed. */
  #prepare(sql: SqlText, wrap: string, target?: { readonly type: Oid; readonly typmod: number }): Prepared {
    const session = this.#session;
    const known = preparedOf.get(sql);
    if (known?.root === session.root && known.environment === session.planEnvironment(known.stmt?.dependsOnRole === true) && known.slots.every(({ path, type }) => this.#slotType(path) === type)) return known;
    const slots: Slot[] = [];
    const query = within(() => this.#analyze(`${wrap}${sql.text}`, slots, target));
    const utility = query.commandType === "CMD_UTILITY";
    const rewritten = utility ? query : (session.rewrite(query)[0] as Query);
    const stmt = utility ? undefined : session.plan(rewritten);
    const prepared: Prepared = { root: session.root, environment: session.planEnvironment(stmt?.dependsOnRole === true), slots, query: rewritten, stmt };
    preparedOf.set(sql, prepared);
    return prepared;
  }
  #run(prepared: Prepared): { readonly rows: Datum[][]; readonly processed: number } {
    const session = this.#session;
    // What earlier statements did is seen by a volatile function, and not by others.
    if (this.#call.proc.provolatile === "v") session.cid++;
    if (prepared.stmt === undefined) {
      const transaction = rawAs(prepared.query.utilityStmt as RawNode, "TransactionStmt");
      if (transaction !== undefined) return this.#endTransaction(transaction);
      const call = rawAs(prepared.query.utilityStmt as RawNode, "CallStmt");
      if (call !== undefined) return this.#callProcedure(call, sourceText(prepared.query));
      within(() => processUtility(session, prepared.query, this.#boundParams(sourceText(prepared.query))));
      return { rows: [], processed: 0 };
    }
    const stmt = prepared.stmt;
    const params = prepared.slots.map(({ path }) => this.#slotValue(path));
    return within(() => session.execute(stmt, params));
  }
  /** A call, whose results go into the variables that were given for them. @see exec_stmt_call */
  #callProcedure(raw: RawOf<"CallStmt">, text: string | undefined): { readonly rows: Datum[][]; readonly processed: number } {
    const session = this.#session;
    const { call, columns = [], row } = within(() => runCall(session, raw, session.commandContext(this.#boundParams(text)), this.#call.mayEnd === true, text));
    const targets = call.outputs.map(({ given }, i): Target => {
      const fields = rawAs(rawAs(given, "NamedArgExpr")?.arg ?? given, "ColumnRef")?.fields ?? [];
      const path = fields.map((field) => rawAs(field, "String")?.sval ?? "");
      if (path.length === 0 || this.#find(path[0] as string) === undefined) ereport({ code: ERRCODE.syntax_error, message: `procedure parameter "${columns[i]?.name ?? ""}" is an output parameter but corresponding argument is not writable` });
      return { name: path[0] as string, path: path.slice(1).map((field) => ({ field })) };
    });
    if (targets.length > 0) this.#moveRow(targets, { names: columns.map(({ name }) => name), types: columns.map(({ type }) => type) }, [...row]);
    return { rows: [], processed: 0 };
  }
  /** @see exec_stmt_commit, exec_stmt_rollback, SPI_commit */
  #endTransaction({ kind, chain }: RawOf<"TransactionStmt">): { readonly rows: Datum[][]; readonly processed: number } {
    if (kind !== "TRANS_STMT_COMMIT" && kind !== "TRANS_STMT_ROLLBACK") ereport({ code: ERRCODE.feature_not_supported, message: "unsupported transaction command in PL/pgSQL" });
    if (this.#call.mayEnd !== true) ereport({ code: ERRCODE.invalid_transaction_termination, message: "invalid transaction termination" });
    this.#session.endWithin(kind === "TRANS_STMT_COMMIT", chain === true);
    return { rows: [], processed: 0 };
  }
  #evaluate(sql: SqlText, target?: { readonly type: Oid; readonly typmod: number }): { readonly value: Datum; readonly type: Oid } {
    const prepared = this.#prepare(sql, "SELECT ", target);
    const { rows } = this.#run(prepared);
    if (rows.length > 1) ereport({ code: ERRCODE.cardinality_violation, message: "query returned more than one row" });
    const tle = prepared.query.targetList.find((entry) => !entry.resjunk);
    const type = tle === undefined ? T.UNKNOWNOID : exprType(tle.expr);
    return { value: rows[0]?.[0] ?? null, type };
  }
  #boolean(sql: SqlText): boolean {
    return this.#evaluate(sql, { type: T.BOOLOID, typmod: -1 }).value === true;
  }
  #columns(query: Query): Columns {
    const list = (query.commandType === "CMD_SELECT" ? query.targetList : query.returningList).filter((tle) => !tle.resjunk);
    return { names: list.map((tle) => tle.resname ?? "?column?"), types: list.map((tle) => exprType(tle.expr)) };
  }

  // Assignment

  #assign(target: Target, sql: SqlText): void {
    const variable = this.#targetVariable(target);
    const path = this.#pathOf(target, variable);
    if (path.length === 0) {
      const { value } = this.#evaluate(sql, { type: variable.type, typmod: variable.typmod });
      return this.#store(variable, this.#isRow(variable.type) && value instanceof RecordValue ? this.#toRow(value, variable.type) : value);
    }
    const { value, type } = this.#evaluate(sql);
    this.#store(variable, this.#assignPart(variable, path, value, type));
  }
  /** A name with dots may begin with a block's label. */
  #targetVariable(target: Target): Variable {
    const plain = this.#find(target.name);
    if (plain !== undefined) return plain;
    const [first] = target.path;
    if (first !== undefined && "field" in first) {
      const found = this.#resolve([target.name, first.field]);
      if (found !== undefined) return found.variable;
    }
    return this.#known(target.name);
  }
  #pathOf(target: Target, variable: Variable): Target["path"] {
    return this.#find(target.name) === variable ? target.path : target.path.slice(1);
  }
  #assignPart(variable: Variable, path: Target["path"], value: Datum, type: Oid): Datum {
    const columns = this.#columnsOf(variable);
    return this.#placed(variable.type === T.RECORDOID ? (columns ?? unassigned(variable.name)) : undefined, variable.type, variable.typmod, variable.value, path, value, type, variable.name);
  }
  /** A value with another in one of its parts. */
  #placed(columns: Columns | undefined, type: Oid, typmod: number, old: Datum, path: Target["path"], value: Datum, from: Oid, name: string): Datum {
    const { catalog } = this.#session;
    const [step, ...rest] = path;
    if (step === undefined) return this.#cast(value, from, type, typmod);
    if ("field" in step) {
      const attributes = catalog.rowAttributes(type);
      const shape = columns ?? { names: attributes.map(({ attname }) => attname), types: attributes.map(({ atttypid }) => atttypid) };
      const at = shape.names.indexOf(step.field);
      if (at < 0) ereport({ code: ERRCODE.undefined_column, message: `record "${name}" has no field "${step.field}"` });
      const values = old instanceof RecordValue ? [...old.values] : shape.types.map(() => null as Datum);
      const own = shape.types[at] as Oid;
      values[at] = rest.length === 0 ? this.#cast(value, from, own, attributes[at]?.atttypmod ?? -1) : this.#placed(undefined, own, attributes[at]?.atttypmod ?? -1, values[at] ?? null, rest, value, from, name);
      return new RecordValue(old instanceof RecordValue ? old.typeId : type, shape.types, values, columns?.names);
    }
    return this.#element(type, typmod, old, step.subscripts, rest, value, from);
  }
  #element(type: Oid, typmod: number, old: Datum, subscripts: readonly { readonly lower?: SqlText; readonly upper: SqlText; readonly slice: boolean }[], rest: Target["path"], value: Datum, from: Oid): Datum {
    const { catalog, context } = this.#session;
    const array = catalog.baseTypeAndTypmod(type, typmod);
    const element = catalog.elementType(array.type);
    if (element === 0) ereport({ code: ERRCODE.datatype_mismatch, message: `cannot subscript type ${formatType(catalog, type)} because it does not support subscripting` });
    if (rest.length > 0) notSupported("assignment to a field of an array's element");
    const int = (sql: SqlText): Datum => this.#evaluate(sql, { type: T.INT4OID, typmod: -1 }).value;
    const isSlice = subscripts.some(({ slice }) => slice);
    const params: Datum[] = [old, this.#cast(value, from, isSlice ? array.type : element, array.typmod)];
    const slot = (datum: Datum): Expr => {
      params.push(datum);
      return { tag: "Param", paramkind: "PARAM_EXTERN", paramid: params.length, paramtype: T.INT4OID, paramtypmod: -1, paramcollid: 0, location: -1 };
    };
    const param = (id: number, paramtype: Oid): Expr => ({ tag: "Param", paramkind: "PARAM_EXTERN", paramid: id, paramtype, paramtypmod: -1, paramcollid: 0, location: -1 });
    const upper = subscripts.map((subscript) => slot(int(subscript.upper)));
    const lower = isSlice ? subscripts.map(({ lower: low }) => slot(low === undefined ? 1 : int(low))) : [];
    const expr: Expr = { tag: "SubscriptingRef", refcontainertype: array.type, refelemtype: element, refrestype: array.type, reftypmod: array.typmod, refcollid: 0, refupperindexpr: upper, reflowerindexpr: lower, refexpr: param(1, array.type), refassgnexpr: param(2, isSlice ? array.type : element) };
    const made = buildExpr(expr, { catalog, session: context })(new ExprContext(new ParamValues(params)));
    return type === array.type ? made : this.#cast(made, type, type, -1);
  }
  /** A row of a query into variables: one row variable takes it whole. @see exec_move_row */
  #moveRow(targets: readonly Target[], columns: Columns, row: readonly Datum[] | undefined): void {
    const [only] = targets;
    const variable = only === undefined ? undefined : this.#targetVariable(only);
    if (targets.length === 1 && only !== undefined && variable !== undefined && this.#pathOf(only, variable).length === 0 && this.#isRow(variable.type)) {
      const single = row?.[0];
      if (row !== undefined && columns.types.length === 1 && variable.type !== T.RECORDOID && columns.types[0] === variable.type) return this.#store(variable, single ?? null);
      const values = row ?? columns.types.map(() => null);
      const record = new RecordValue(T.RECORDOID, columns.types, values, columns.names);
      return this.#store(variable, row === undefined && variable.type !== T.RECORDOID ? null : this.#toRow(record, variable.type));
    }
    targets.forEach((target, i) => {
      const into = this.#targetVariable(target);
      const path = this.#pathOf(target, into);
      const value = row?.[i] ?? null;
      const type = columns.types[i] ?? T.UNKNOWNOID;
      this.#store(into, path.length === 0 ? this.#cast(value, type, into.type, into.typmod) : this.#assignPart(into, path, value, type));
    });
  }
  #setFound(found: boolean): void {
    const variable = this.#scopes[0]?.variables.get("found");
    if (variable !== undefined) variable.value = found;
  }

  // Statements

  #block(block: Block): Signal {
    this.#scopes.push({ label: block.label, variables: new Map() });
    try {
      if (block.handlers === undefined) {
        this.#declare(block.declarations);
        return this.#leave(this.#statements(block.body), block.label);
      }
      this.#declare(block.declarations);
      return this.#leave(this.#guarded(block), block.label);
    } finally {
      this.#scopes.pop();
    }
  }
  /** EXIT with a block's label leaves the block. */
  #leave(signal: Signal, label: string | undefined): Signal {
    return signal?.kind === "exit" && signal.label !== undefined && signal.label === label ? undefined : signal;
  }
  #declare(declarations: readonly Declaration[]): void {
    for (const declaration of declarations) {
      if (declaration.kind === "alias") {
        this.#scope.set(declaration.name, this.#find(declaration.of) ?? ereport({ code: ERRCODE.undefined_object, message: `variable "${declaration.of}" does not exist` }));
      } else if (declaration.kind === "cursor") this.#define({ name: declaration.name, type: REFCURSOROID, value: null, cursor: declaration });
      else {
        const { type, typmod } = this.#typeOf(declaration.type);
        const value = declaration.value === undefined ? this.#cast(null, type, type, -1) : this.#evaluate(declaration.value, { type, typmod }).value;
        const variable = this.#define({ name: declaration.name, type, typmod, constant: declaration.constant, notNull: declaration.notNull, value: null });
        this.#initialize(variable, value instanceof RecordValue ? this.#toRow(value, type) : value);
      }
    }
  }
  /** A declared type, `x%TYPE` or `t%ROWTYPE`. @see plpgsql_parse_wordtype, plpgsql_parse_wordrowtype */
  #typeOf(text: string): { readonly type: Oid; readonly typmod: number } {
    const session = this.#session;
    const percent = /^(.*?)\s*%\s*(type|rowtype)(.*)$/is.exec(text.trim());
    if (percent === null) {
      if (/^record$/i.test(text.trim())) return { type: T.RECORDOID, typmod: -1 };
      const [raw] = session.parseText(`SELECT NULL::${text}`);
      const target = rawAs(rawAs(raw?.stmt, "SelectStmt")?.targetList?.[0], "ResTarget")?.val;
      return within(() => resolveTypeName(new ParseState(null, session.analyzeContext()), rawAs(target as RawNode, "TypeCast")?.typeName as RawOf<"TypeName">));
    }
    const names = (percent[1] as string).split(".").map((part) => (part.trim().startsWith('"') ? part.trim().slice(1, -1) : part.trim().toLowerCase()));
    const array = /^\s*(\[\s*\d*\s*\]|array)/i.test(percent[3] ?? "");
    const found = /^type$/i.test(percent[2] as string) ? this.#columnType(names) : this.#rowType(names);
    return array ? { type: session.catalog.promotedArrayType(found.type), typmod: found.typmod } : found;
  }
  #columnType(names: readonly string[]): { readonly type: Oid; readonly typmod: number } {
    const own = this.#resolve(names);
    const type = own === undefined ? undefined : this.#slotType(names);
    if (own !== undefined && type !== undefined) return { type, typmod: own.fields.length === 0 ? own.variable.typmod : -1 };
    const relation = this.#relation(names.slice(0, -1));
    const column = relation?.attributes.find(({ attname, attisdropped }) => attname === names.at(-1) && !attisdropped);
    if (relation === undefined) return ereport({ code: names.length === 1 ? ERRCODE.syntax_error : ERRCODE.undefined_table, message: names.length === 1 ? `variable "${names[0]}" does not exist` : `relation "${names.slice(0, -1).join(".")}" does not exist` });
    return column === undefined ? ereport({ code: ERRCODE.undefined_column, message: `column "${names.at(-1)}" of relation "${relation.relname}" does not exist` }) : { type: column.atttypid, typmod: column.atttypmod };
  }
  #rowType(names: readonly string[]): { readonly type: Oid; readonly typmod: number } {
    const relation = this.#relation(names) ?? ereport({ code: ERRCODE.undefined_table, message: `relation "${names.join(".")}" does not exist` });
    return { type: relation.reltype, typmod: -1 };
  }
  #relation(names: readonly string[]): Relation | undefined {
    const { catalog } = this.#session;
    const schema = names.length > 1 ? catalog.namespaceOid(names.at(-2) as string) : undefined;
    return names.length > 1 ? (schema === undefined ? undefined : catalog.relationNamed(names.at(-1) as string, schema)) : catalog.lookupRelation(names[0] ?? "");
  }

  /** A block with handlers is a sub-transaction. @see exec_stmt_block */
  #guarded(block: Block): Signal {
    const session = this.#session;
    const name = session.beginSubtransaction();
    const depth = this.#scopes.length;
    try {
      const signal = this.#statements(block.body);
      session.release(name);
      return signal;
    } catch (thrown) {
      const error = session.asDatabaseError(thrown);
      if (error === undefined) throw thrown;
      session.rollbackSubtransaction(name);
      this.#scopes.length = depth;
      const handler = block.handlers?.find(({ conditions }) => conditions.some((condition) => meets(condition, error)));
      if (handler === undefined) throw error;
      const outer = this.#error;
      this.#error = error;
      this.#define({ name: "sqlstate", type: T.TEXTOID, value: error.code });
      this.#define({ name: "sqlerrm", type: T.TEXTOID, value: error.message });
      try {
        return this.#statements(handler.body);
      } finally {
        this.#error = outer;
      }
    }
  }
  #statements(list: readonly Statement[]): Signal {
    for (const statement of list) {
      this.#session.checkInterrupts();
      const signal = this.#statement(statement);
      if (signal !== undefined) return signal;
    }
    return undefined;
  }
  #statement(statement: Statement): Signal {
    switch (statement.kind) {
      case "block":
        return this.#block(statement);
      case "assign":
        this.#assign(statement.target, statement.value);
        return undefined;
      case "if": {
        const arm = statement.arms.find(({ condition }) => this.#boolean(condition));
        return this.#statements(arm?.body ?? statement.otherwise);
      }
      case "case":
        return this.#case(statement);
      case "loop":
        return this.#loop(statement.label, () => true, statement.body);
      case "while":
        return this.#loop(statement.label, () => this.#boolean(statement.condition), statement.body);
      case "forInteger":
        return this.#forInteger(statement);
      case "forQuery":
        return this.#forQuery(statement);
      case "forCursor":
        return this.#forCursor(statement);
      case "foreach":
        return this.#foreach(statement);
      case "exit":
        if (statement.condition !== undefined && !this.#boolean(statement.condition)) return undefined;
        return { kind: statement.isExit ? "exit" : "continue", label: statement.label };
      case "return":
        this.#return(statement.value);
        return { kind: "return" };
      case "returnNext":
        this.#returnNext(statement.value);
        return undefined;
      case "returnQuery":
        this.#returnQuery(statement);
        return undefined;
      case "raise":
        this.#raise(statement);
        return undefined;
      case "assert":
        this.#assert(statement);
        return undefined;
      case "perform": {
        const { rows } = this.#run(this.#prepare(statement.query, ""));
        this.#rowCount = rows.length;
        this.#setFound(rows.length > 0);
        return undefined;
      }
      case "execute":
        this.#execute(statement);
        return undefined;
      case "sql":
        this.#sql(statement);
        return undefined;
      case "diagnostics":
        this.#diagnostics(statement);
        return undefined;
      case "open":
        this.#open(statement);
        return undefined;
      case "fetch":
        this.#fetch(statement);
        return undefined;
      case "close": {
        const name = this.#cursorName(statement.cursor);
        if (!this.#session.cursors.delete(name)) ereport({ code: ERRCODE.invalid_cursor_name, message: `cursor "${name}" does not exist` });
        return undefined;
      }
      case "null":
        return undefined;
    }
  }
  #case(statement: Extract<Statement, { kind: "case" }>): Signal {
    const { value } = statement;
    let arm: { readonly body: readonly Statement[] } | undefined;
    if (value === undefined) arm = statement.arms.find(({ condition }) => this.#boolean(condition));
    else {
      const found = this.#evaluate(value);
      this.#scopes.push({ label: undefined, variables: new Map() });
      this.#define({ name: "__case_value", type: found.type === T.UNKNOWNOID ? T.TEXTOID : found.type, value: found.value });
      try {
        arm = statement.arms.find(({ condition }) => this.#boolean(caseCondition(condition)));
      } finally {
        this.#scopes.pop();
      }
    }
    if (arm !== undefined) return this.#statements(arm.body);
    if (statement.otherwise !== undefined) return this.#statements(statement.otherwise);
    return ereport({ code: ERRCODE.case_not_found, message: "case not found", hint: "CASE statement is missing ELSE part." });
  }
  /** Runs a loop's body as long as there is a next round. `next` says so. */
  #loop(label: string | undefined, next: () => boolean, body: readonly Statement[]): Signal {
    while (next()) {
      const signal = this.#statements(body);
      if (signal === undefined || (signal.kind === "continue" && labelMatches(signal, label))) continue;
      if (signal.kind === "exit" && labelMatches(signal, label)) return undefined;
      return signal;
    }
    return undefined;
  }
  /** A loop's own variables. */
  #inScope(label: string | undefined, run: () => Signal): Signal {
    this.#scopes.push({ label, variables: new Map() });
    try {
      return run();
    } finally {
      this.#scopes.pop();
    }
  }
  #forInteger(statement: Extract<Statement, { kind: "forInteger" }>): Signal {
    const int = (sql: SqlText, what: string): number => (this.#evaluate(sql, { type: T.INT4OID, typmod: -1 }).value as number | null) ?? ereport({ code: ERRCODE.null_value_not_allowed, message: `${what} of FOR loop cannot be null` });
    const from = int(statement.from, "lower bound");
    const to = int(statement.to, "upper bound");
    const step = statement.step === undefined ? 1 : int(statement.step, "BY value");
    if (step <= 0) ereport({ code: ERRCODE.invalid_parameter_value, message: "BY value of FOR loop must be greater than zero" });
    return this.#inScope(statement.label, () => {
      const variable = this.#define({ name: statement.variable, type: T.INT4OID, value: null });
      let value = from;
      let any = false;
      const signal = this.#loop(
        statement.label,
        () => {
          if (statement.reverse ? value < to : value > to) return false;
          any = true;
          variable.value = value;
          value += statement.reverse ? -step : step;
          return true;
        },
        statement.body,
      );
      this.#setFound(any);
      return signal;
    });
  }
  #rowsLoop(targets: readonly Target[], columns: Columns, rows: readonly (readonly Datum[])[], label: string | undefined, body: readonly Statement[]): Signal {
    let at = 0;
    if (rows.length === 0) this.#moveRow(targets, columns, undefined);
    const signal = this.#loop(
      label,
      () => {
        const row = rows[at++];
        if (row === undefined) return false;
        this.#moveRow(targets, columns, row);
        return true;
      },
      body,
    );
    this.#setFound(rows.length > 0);
    return signal;
  }
  #forQuery(statement: Extract<Statement, { kind: "forQuery" }>): Signal {
    const { columns, rows } = statement.dynamic ? this.#dynamic(statement.query, statement.using) : this.#static(statement.query);
    return this.#rowsLoop(statement.targets, columns, rows, statement.label, statement.body);
  }
  #forCursor(statement: Extract<Statement, { kind: "forCursor" }>): Signal {
    const variable = this.#find(statement.cursor);
    if (variable?.cursor === undefined) {
      if (variable === undefined) ereport({ code: ERRCODE.syntax_error, message: `"${statement.cursor}" is not a known variable` });
      ereport({ code: ERRCODE.syntax_error, message: "cursor FOR loop must use a bound cursor variable" });
    }
    const { columns, rows } = this.#withArguments(variable.cursor, statement.args, () => this.#static((variable.cursor as { query: SqlText }).query));
    return this.#inScope(statement.label, () => {
      this.#define({ name: statement.variable, type: T.RECORDOID, value: null });
      return this.#rowsLoop([{ name: statement.variable, path: [] }], columns, rows, statement.label, statement.body);
    });
  }
  #foreach(statement: Extract<Statement, { kind: "foreach" }>): Signal {
    const { value, type } = this.#evaluate(statement.array);
    if (value === null) ereport({ code: ERRCODE.null_value_not_allowed, message: "FOREACH expression must not be null" });
    const { catalog } = this.#session;
    const element = catalog.elementType(catalog.baseType(type));
    if (!(value instanceof ArrayValue) || element === 0) ereport({ code: ERRCODE.datatype_mismatch, message: `FOREACH expression must yield an array, not type ${formatType(catalog, type)}` });
    const { slice } = statement;
    if (slice < 0 || slice > value.dims.length) ereport({ code: ERRCODE.array_subscript_error, message: `slice dimension (${slice}) is out of the valid range 0..${value.dims.length}` });
    const width = slice === 0 ? 1 : value.dims.slice(-slice).reduce((product, dim) => product * dim, 1);
    const items = slice === 0 ? value.items : Array.from({ length: value.items.length / width }, (_, i) => new ArrayValue(element, value.dims.slice(-slice), value.lbounds.slice(-slice), value.items.slice(i * width, (i + 1) * width)));
    return this.#rowsLoop(statement.targets, { names: ["value"], types: [slice === 0 ? element : catalog.baseType(type)] }, items.map((item) => [item]), statement.label, statement.body);
  }

  #static(sql: SqlText): { readonly columns: Columns; readonly rows: Datum[][] } {
    const prepared = this.#prepare(sql, "");
    const { rows } = this.#run(prepared);
    return { columns: this.#columns(prepared.query), rows };
  }
  /** Runs a statement that is made at run time. */
  #dynamic(sql: SqlText, using: readonly SqlText[]): { readonly columns: Columns; readonly rows: Datum[][]; readonly processed: number; readonly isSelect: boolean } {
    const session = this.#session;
    const { value, type } = this.#evaluate(sql);
    if (value === null) return ereport({ code: ERRCODE.null_value_not_allowed, message: "query string argument of EXECUTE is null" });
    const text = String(this.#cast(value, type, T.TEXTOID, -1));
    const args = using.map((each) => this.#evaluate(each));
    const types = args.map((arg) => (arg.type === T.UNKNOWNOID ? T.TEXTOID : arg.type));
    let result: { columns: Columns; rows: Datum[][]; processed: number; isSelect: boolean } = { columns: { names: [], types: [] }, rows: [], processed: 0, isSelect: false };
    within(() => {
      for (const raw of session.parseText(text)) {
        if (this.#call.proc.provolatile === "v") session.cid++;
        const [query] = session.analyzeAndRewrite(raw, [...types]);
        if (query === undefined) continue;
        if (query.commandType === "CMD_UTILITY") {
          if (rawTag(query.utilityStmt as RawNode) === "TransactionStmt") ereport({ code: ERRCODE.feature_not_supported, message: "EXECUTE of transaction commands is not implemented" });
          const { columns, rows } = processUtility(session, query, constantParams(types, args.map((arg) => arg.value)));
          session.fireTriggers();
          // EXPLAIN, SHOW and their like answer with rows.
          if (columns !== undefined) result = { columns: { names: columns.map(({ name }) => name), types: columns.map((column) => column.type) }, rows: (rows ?? []).map((row) => [...row]), processed: rows?.length ?? 0, isSelect: true };
          continue;
        }
        const { rows, processed } = session.execute(session.plan(query), args.map((arg) => arg.value));
        result = { columns: this.#columns(query), rows, processed, isSelect: query.commandType === "CMD_SELECT" };
      }
    });
    return result;
  }

  // RETURN

  #return(value: SqlText | undefined): void {
    const { proc, resultType, trigger } = this.#call;
    if (value === undefined) {
      if (proc.proretset || resultType === T.VOIDOID || this.#outputs.length > 0 || proc.prokind === "p") return;
      ereport({ code: ERRCODE.syntax_error, message: "missing expression at or near \";\"" });
    }
    if (proc.proretset) ereport({ code: ERRCODE.datatype_mismatch, message: "RETURN cannot have a parameter in function returning set", hint: "Use RETURN NEXT or RETURN QUERY." });
    if (this.#outputs.length > 0) ereport({ code: ERRCODE.syntax_error, message: "RETURN cannot have a parameter in function with OUT parameters" });
    if (resultType === T.VOIDOID) ereport({ code: ERRCODE.datatype_mismatch, message: "RETURN cannot have a parameter in function returning void" });
    this.#hasReturned = true;
    const wanted = trigger === undefined ? resultType : trigger.relation.reltype;
    const found = this.#evaluate(value);
    this.#returned = trigger !== undefined && found.value === null ? null : this.#returnable(found.value, found.type, wanted);
  }
  #returnable(value: Datum, type: Oid, wanted: Oid): Datum {
    if (!this.#isRow(wanted)) return this.#cast(value, type, wanted, -1);
    if (value === null) return null;
    if (!(value instanceof RecordValue)) return ereport({ code: ERRCODE.datatype_mismatch, message: "cannot return non-composite value from function returning composite type" });
    if (wanted === T.RECORDOID || value.typeId === wanted) return value;
    const live = this.#session.catalog.rowAttributes(this.#session.catalog.baseType(wanted)).filter(({ attisdropped }) => !attisdropped).length;
    if (value.values.length !== live) ereport({ code: ERRCODE.datatype_mismatch, message: "returned record type does not match expected record type", detail: `Number of returned columns (${value.values.length}) does not match expected column count (${live}).` });
    const row = this.#toRow(value, this.#session.catalog.baseType(wanted));
    return this.#session.catalog.type(wanted).typtype === "d" ? this.#cast(row, wanted, wanted, -1) : row;
  }
  #returnNext(value: SqlText | undefined): void {
    const { proc, resultType } = this.#call;
    if (!proc.proretset) ereport({ code: ERRCODE.datatype_mismatch, message: "cannot use RETURN NEXT in a non-SETOF function" });
    if (this.#outputs.length > 0) {
      if (value !== undefined) ereport({ code: ERRCODE.datatype_mismatch, message: "RETURN NEXT cannot have a parameter in function with OUT parameters" });
      this.#results.push(this.#outputRow());
      return;
    }
    if (value === undefined) ereport({ code: ERRCODE.syntax_error, message: "RETURN NEXT must have a parameter" });
    const found = this.#evaluate(value);
    this.#results.push(this.#returnable(found.value, found.type, resultType));
  }
  #returnQuery(statement: Extract<Statement, { kind: "returnQuery" }>): void {
    const { proc, resultType } = this.#call;
    if (!proc.proretset) ereport({ code: ERRCODE.datatype_mismatch, message: "cannot use RETURN QUERY in a non-SETOF function" });
    const { columns, rows } = statement.dynamic ? this.#dynamic(statement.query, statement.using) : this.#static(statement.query);
    const mismatch = (detail: string): never => ereport({ code: ERRCODE.datatype_mismatch, message: "structure of query does not match function result type", detail });
    const { catalog } = this.#session;
    const wanted = this.#outputs.length > 0 ? this.#outputs.map(({ type }) => type) : this.#isRow(resultType) ? (resultColumns(catalog, proc, resultType) ?? []).map(({ type }) => type) : [resultType];
    if (wanted.length > 0) {
      if (columns.types.length !== wanted.length) mismatch(`Number of returned columns (${columns.types.length}) does not match expected column count (${wanted.length}).`);
      columns.types.forEach((type, i) => {
        if (type !== wanted[i] && catalog.baseType(wanted[i] as Oid) !== type) mismatch(`Returned type ${formatType(catalog, type)} does not match expected type ${formatType(catalog, wanted[i] as Oid)} in column ${i + 1} (position ${i + 1}).`.replace(/ in column (\d+) \(position \d+\)\./, ` in column "${columns.names[i]}" (position ${i + 1}).`));
      });
    }
    const isRow = this.#outputs.length > 1 || (this.#outputs.length === 0 && this.#isRow(resultType));
    for (const row of rows) this.#results.push(isRow ? new RecordValue(resultType, columns.types, row, columns.names) : (row[0] ?? null));
    this.#rowCount = rows.length;
    this.#setFound(rows.length > 0);
  }

  // RAISE, ASSERT, GET DIAGNOSTICS

  #text(sql: SqlText): string | null {
    const { value, type } = this.#evaluate(sql);
    return value === null ? null : this.#session.context.types.output(type, value, this.#session.context);
  }
  #raise(statement: Extract<Statement, { kind: "raise" }>): void {
    if (statement.again) throw this.#error ?? ereport({ code: ERRCODE.stacked_diagnostics_accessed_without_active_handler, message: "RAISE without parameters cannot be used outside an exception handler" });
    const args = statement.args.map((arg) => this.#text(arg) ?? "<NULL>");
    let at = 0;
    let message = statement.format?.replace(/%%|%/g, (found) => (found === "%%" ? "%" : (args[at++] ?? "")));
    let code = statement.condition === undefined ? undefined : codeOf(statement.condition);
    const fields: Record<string, string> = {};
    for (const { name, value } of statement.options) {
      const text = this.#text(value) ?? ereport({ code: ERRCODE.null_value_not_allowed, message: "RAISE statement option cannot be null" });
      if (name === "errcode") code = /^[0-9A-Z]{5}$/.test(text) ? text : codeOf(text);
      else if (name === "message") {
        if (message !== undefined) ereport({ code: ERRCODE.syntax_error, message: "RAISE option already specified: MESSAGE" });
        message = text;
      } else fields[name] = text;
    }
    const severity = statement.level.toUpperCase();
    const shown = message ?? statement.condition?.replace("sqlstate:", "") ?? code ?? "";
    if (severity === "EXCEPTION") ereport({ code: code ?? ERRCODE.raise_exception, message: shown, ...fields });
    this.#session.notice({ severity: severity as Severity, code: code ?? (severity === "WARNING" ? "01000" : "00000"), message: shown, ...fields });
  }
  #assert({ condition, message }: Extract<Statement, { kind: "assert" }>): void {
    if (this.#session.settings.has("plpgsql.check_asserts") && this.#session.settings.get("plpgsql.check_asserts") === "off") return;
    if (this.#boolean(condition)) return;
    ereport({ code: ERRCODE.assert_failure, message: (message === undefined ? null : this.#text(message)) ?? "assertion failed" });
  }
  #diagnostics({ items, stacked }: Extract<Statement, { kind: "diagnostics" }>): void {
    const error = this.#error;
    if (stacked && error === undefined) ereport({ code: ERRCODE.stacked_diagnostics_accessed_without_active_handler, message: "GET STACKED DIAGNOSTICS cannot be used outside an exception handler" });
    for (const { target, item } of items) {
      const stackedValues: Readonly<Record<string, string | undefined>> = { returned_sqlstate: error?.code, message_text: error?.message, pg_exception_detail: error?.detail ?? "", pg_exception_hint: error?.hint ?? "", pg_exception_context: error?.where ?? "", column_name: error?.column ?? "", constraint_name: error?.constraint ?? "", pg_datatype_name: error?.datatype ?? "", table_name: error?.table ?? "", schema_name: error?.schema ?? "" };
      const value = stacked ? stackedValues[item] : item === "row_count" ? this.#rowCount : item === "pg_routine_oid" ? this.#call.proc.oid : notSupported(`GET DIAGNOSTICS ${item}`);
      const variable = this.#targetVariable(target);
      this.#store(variable, this.#cast(value ?? null, typeof value === "number" ? T.INT8OID : T.TEXTOID, variable.type, variable.typmod));
    }
  }

  // SQL statements

  #take(into: Into, columns: Columns, rows: readonly (readonly Datum[])[], strict: boolean): void {
    if (strict && rows.length === 0) ereport({ code: ERRCODE.no_data_found, message: "query returned no rows" });
    if (strict && rows.length > 1) ereport({ code: ERRCODE.too_many_rows, message: "query returned more than one row", hint: "Make sure the query returns a single row, or use LIMIT 1." });
    this.#moveRow(into.targets, columns, rows[0]);
  }
  #sql({ query, into }: Extract<Statement, { kind: "sql" }>): void {
    const prepared = this.#prepare(query, "");
    const { commandType } = prepared.query;
    const returns = commandType === "CMD_SELECT" || (commandType !== "CMD_UTILITY" && prepared.query.returningList.length > 0);
    if (into === undefined && commandType === "CMD_SELECT") {
      ereport({ code: ERRCODE.syntax_error, message: "query has no destination for result data", hint: "If you want to discard the results of a SELECT, use PERFORM instead." });
    }
    if (into === undefined && returns) ereport({ code: ERRCODE.syntax_error, message: "query has no destination for result data" });
    if (into !== undefined && !returns) ereport({ code: ERRCODE.syntax_error, message: "INTO used with a command that cannot return data" });
    const { rows, processed } = this.#run(prepared);
    this.#rowCount = commandType === "CMD_SELECT" ? rows.length : processed;
    if (commandType !== "CMD_UTILITY") this.#setFound(this.#rowCount > 0);
    // A change gives one row, or the statement is not what INTO wants.
    if (into !== undefined) this.#take(into, this.#columns(prepared.query), rows, into.strict || (commandType !== "CMD_SELECT" && rows.length > 1));
  }
  #execute({ query, into, using }: Extract<Statement, { kind: "execute" }>): void {
    const { columns, rows, processed, isSelect } = this.#dynamic(query, using);
    this.#rowCount = isSelect ? rows.length : processed;
    if (into !== undefined) this.#take(into, columns, rows, into.strict);
  }

  // Cursors

  #cursorName(name: string): string {
    const variable = this.#known(name);
    if (variable.type !== REFCURSOROID) ereport({ code: ERRCODE.datatype_mismatch, message: `variable "${name}" must be of type cursor or refcursor` });
    return (variable.value as string | null) ?? ereport({ code: ERRCODE.null_value_not_allowed, message: `cursor variable "${name}" is null` });
  }
  /** A bound cursor's arguments are variables while its query is looked at. */
  #withArguments<R>(cursor: Extract<Declaration, { kind: "cursor" }>, args: readonly SqlText[], run: () => R): R {
    const values = args.map((arg, i) => {
      const { type, typmod } = this.#typeOf(cursor.args[i]?.type ?? "text");
      // An argument may be named.
      const text = arg.text.replace(/^\s*\w+\s*(:=|=>)\s*/, "");
      return { name: cursor.args[i]?.name ?? "", type, typmod, value: this.#evaluate({ text }, { type, typmod }).value };
    });
    if (values.length !== cursor.args.length) ereport({ code: ERRCODE.syntax_error, message: values.length > cursor.args.length ? `too many arguments for cursor "${cursor.name}"` : `not enough arguments for cursor "${cursor.name}"` });
    this.#scopes.push({ label: cursor.name, variables: new Map() });
    for (const value of values) this.#define(value);
    try {
      return run();
    } finally {
      this.#scopes.pop();
    }
  }
  #open(statement: Extract<Statement, { kind: "open" }>): void {
    const session = this.#session;
    const variable = this.#known(statement.cursor);
    const name = (variable.value as string | null) ?? session.newPortalName();
    if (session.cursors.has(name)) ereport({ code: ERRCODE.duplicate_cursor, message: `cursor "${name}" already in use` });
    const open = (query: Query, params: readonly Datum[], scroll: boolean | undefined): void => {
      const options = { scroll: scroll === true, noScroll: scroll === false, hold: false, binary: false };
      session.cursors.set(name, new Cursor(session, name, { query, stmt: session.plan(query, params, options), params }, options));
    };
    const openStatic = (sql: SqlText, scroll: boolean | undefined): void => {
      const { query, slots } = this.#prepare(sql, "");
      if (query.commandType === "CMD_UTILITY") elog("a cursor without a plan");
      if (this.#call.proc.provolatile === "v") session.cid++;
      open(query, slots.map(({ path }) => this.#slotValue(path)), scroll);
    };
    if (statement.query === undefined) {
      const bound = variable.cursor ?? ereport({ code: ERRCODE.syntax_error, message: `syntax error at or near ";"` });
      this.#withArguments(bound, statement.args, () => openStatic(bound.query, bound.scroll));
    } else if (statement.dynamic) {
      const text = String(this.#evaluate(statement.query).value);
      const args = statement.using.map((each) => this.#evaluate(each));
      const [query] = session.analyzeAndRewrite(session.parseText(text)[0] as RawStmt, args.map(({ type }) => type));
      open(query as Query, args.map(({ value }) => value), statement.scroll);
    } else openStatic(statement.query, statement.scroll);
    variable.value = name;
  }
  #fetch(statement: Extract<Statement, { kind: "fetch" }>): void {
    const name = this.#cursorName(statement.cursor);
    const cursor = this.#session.cursors.get(name) ?? ereport({ code: ERRCODE.invalid_cursor_name, message: `cursor "${name}" does not exist` });
    const { count, direction } = statement.direction;
    const n = typeof count === "number" ? count : ((this.#evaluate(count, { type: T.INT4OID, typmod: -1 }).value as number | null) ?? ereport({ code: ERRCODE.null_value_not_allowed, message: "relative or absolute cursor position is null" }));
    const rows = cursor.fetchNow(direction, n);
    if (statement.targets !== undefined) this.#moveRow(statement.targets, { names: cursor.columns.map((column) => column.name), types: cursor.columns.map((column) => column.type) }, rows[0]);
    this.#rowCount = rows.length;
    this.#setFound(rows.length > 0);
  }
}

/** A place in the function's text is none in the statement that calls it. */
function within<R>(run: () => R): R {
  try {
    return run();
  } catch (error) {
    if (error instanceof DatabaseError) {
      error.location = -1;
      error.position = undefined;
    }
    throw error;
  }
}
const caseConditions = new WeakMap<SqlText, SqlText>();
/** `WHEN a, b` of a CASE with a value. */
function caseCondition(sql: SqlText): SqlText {
  let made = caseConditions.get(sql);
  if (made === undefined) {
    made = { text: `"__case_value" IN (${sql.text})` };
    caseConditions.set(sql, made);
  }
  return made;
}
/** The SQLSTATE that a condition's name stands for. */
function codeOf(condition: string): string {
  if (condition.startsWith("sqlstate:")) return condition.slice("sqlstate:".length);
  return (ERRCODE as Readonly<Record<string, string>>)[condition] ?? ereport({ code: ERRCODE.undefined_object, message: `unrecognized exception condition "${condition}"` });
}
/** Whether a handler's condition takes an error; a class takes all of its own. @see exception_matches_conditions */
function meets(condition: string, { code }: DatabaseError): boolean {
  if (condition === "others") return code !== ERRCODE.query_canceled && code !== ERRCODE.assert_failure;
  const wanted = codeOf(condition);
  return code === wanted || (wanted.endsWith("000") && code.slice(0, 2) === wanted.slice(0, 2));
}
