/**
 * CREATE, ALTER and CALL of functions and procedures. SQL is the language that runs; others are told by name.
 *
 * @see src/backend/commands/functioncmds.c, src/backend/catalog/pg_proc.c
 */
import { analyzeTableExpr, ParseState, resolveTypeName } from "../analyze/analyze.ts";
import { analyzeSqlStatement, analyzeSqlText, checkReturn } from "../analyze/sql-function.ts";
import type { ProcRow } from "../catalog/builtin-rows.ts";
import { hasPrivsOf, isSuperuser, notOwner, ownerOf } from "../catalog/acl.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Attribute, UserProc } from "../catalog/root.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Expr } from "../nodes/primnodes.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import { withoutLocations } from "../nodes/walk.ts";
import { parsePlpgsql } from "../plpgsql/parse.ts";
import * as T from "../types/oids.ts";
import { byteLength, DatabaseError, ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { changedSettings } from "./setting-list.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import { creationNamespace } from "./tablecmds.ts";
import { lookupTypeName, typeNameText } from "./typecmds.ts";
import { addShell } from "./basetypecmds.ts";
import { isBuiltinName } from "../catalog/catalog.ts";

const SQL_LANGUAGE = 14;
const PLPGSQL_LANGUAGE = 12778;
const INTERNAL_LANGUAGE = 12;
const definitionError = (message: string, location?: number): never => ereport({ code: ERRCODE.invalid_function_definition, message, location });
const modes: Readonly<Record<string, string>> = { FUNC_PARAM_DEFAULT: "i", FUNC_PARAM_IN: "i", FUNC_PARAM_OUT: "o", FUNC_PARAM_INOUT: "b", FUNC_PARAM_VARIADIC: "v", FUNC_PARAM_TABLE: "t" };
const isInput = (mode: string): boolean => mode === "i" || mode === "b" || mode === "v";

/** A type named in a function's head. One that is not there may be a shell for other languages, not for SQL. @see compute_return_type */
function headType(cx: CommandContext, raw: RawOf<"TypeName">, what: "argument" | "return", language = ""): number {
  if (raw.pct_type === true) return columnType(cx, raw);
  const found = lookupTypeName(cx, raw);
  const text = typeNameText(raw);
  if (found !== undefined && cx.root.types[found.oid]?.shell === true) {
    if (language === "sql") definitionError(what === "return" ? `SQL function cannot return shell type ${text}` : `SQL function cannot accept shell type ${text}`, what === "return" ? undefined : raw.location);
    cx.notice({ severity: "NOTICE", code: ERRCODE.wrong_object_type, message: `${what} type ${text} is only a shell` });
    return found.oid;
  }
  // The functions of a type that is still to come.
  if (found === undefined && what === "return" && (language === "internal" || language === "c") && (raw.typmods ?? []).length === 0 && (raw.arrayBounds ?? []).length === 0) {
    cx.notice({ severity: "NOTICE", code: ERRCODE.undefined_object, message: `type "${text}" is not yet defined`, detail: "Creating a shell type definition." });
    const names = nameList(raw.names);
    return addShell(cx, names.at(-1) as string, creationNamespace(cx, { relname: names.at(-1) as string, ...(names.length > 1 && { schemaname: names.at(-2) as string }) } as RawOf<"RangeVar">));
  }
  if (found === undefined) return ereport({ code: ERRCODE.undefined_object, message: `type "${typeNameText(raw)}" does not exist`, location: what === "argument" ? (raw.location ?? 0) : undefined });
  return resolveTypeName(new ParseState(null, cx.analyzeContext()), raw).type;
}
/** `table.column%TYPE`. */
function columnType(cx: CommandContext, raw: RawOf<"TypeName">): number {
  const names = nameList(raw.names);
  const relation = catalogOf(cx).lookupRelation(names.at(-2) ?? "") ?? ereport({ code: ERRCODE.undefined_table, message: `relation "${names.slice(0, -1).join(".")}" does not exist`, location: raw.location ?? 0 });
  const column = relation.attributes.find((a) => a.attname === names.at(-1)) ?? ereport({ code: ERRCODE.undefined_column, message: `column "${names.at(-1)}" of relation "${relation.relname}" does not exist`, location: raw.location ?? 0 });
  cx.notice({ severity: "NOTICE", code: "00000", message: `type reference ${names.join(".")}%TYPE converted to ${formatType(catalogOf(cx), column.atttypid)}` });
  return column.atttypid;
}

export interface Parameters {
  readonly names: readonly string[];
  readonly modes: readonly string[];
  readonly types: readonly number[];
  readonly defaults: readonly Expr[];
  /** What OUT parameters ask for; 0 for nothing. */
  readonly required: number;
  readonly variadic: number;
}
/** @see interpret_function_parameter_list */
export function parametersOf(cx: CommandContext, list: readonly RawNode[], isProcedure: boolean, language = ""): Parameters {
  const names: string[] = [];
  const allModes: string[] = [];
  const types: number[] = [];
  const defaults: Expr[] = [];
  let variadic = 0;
  for (const node of list) {
    const raw = rawAs(node, "FunctionParameter") as RawOf<"FunctionParameter">;
    const mode = modes[raw.mode as string] ?? "i";
    const typeName = raw.argType as RawOf<"TypeName">;
    const location = raw.location ?? 0;
    const type = headType(cx, typeName, "argument", language);
    if (typeName.setof === true) definitionError(isProcedure ? "procedures cannot accept set arguments" : "functions cannot accept set arguments", location);
    if (isInput(mode) && variadic !== 0) definitionError("VARIADIC parameter must be the last input parameter", location);
    if (mode === "v") {
      variadic = type === T.ANYARRAYOID ? T.ANYELEMENTOID : type === T.ANYCOMPATIBLEARRAYOID ? T.ANYCOMPATIBLEOID : type === T.ANYOID ? T.ANYOID : catalogOf(cx).elementType(type);
      if (variadic === 0) definitionError("VARIADIC parameter must be an array", location);
    }
    const name = raw.name ?? "";
    const clash = names.some((other, i) => other === name && !(isPureInput(mode) && isPureOutput(allModes[i] as string)) && !(isPureOutput(mode) && isPureInput(allModes[i] as string)));
    if (name !== "" && clash) definitionError(`parameter name "${name}" used more than once`, location);
    if (raw.defexpr !== undefined) {
      if (!isInput(mode)) definitionError("only input parameters can have default values", location);
      defaults.push(defaultOf(cx, raw.defexpr, type));
    } else if (isInput(mode) && defaults.length > 0) definitionError("input parameters after one with a default value must also have defaults", location);
    names.push(name);
    allModes.push(mode);
    types.push(type);
  }
  const outs = types.filter((_, i) => allModes[i] === "o" || allModes[i] === "b" || allModes[i] === "t");
  const required = isProcedure ? (outs.length > 0 ? T.RECORDOID : T.VOIDOID) : outs.length > 1 ? T.RECORDOID : (outs[0] ?? 0);
  return { names, modes: allModes, types, defaults, required, variadic };
}
/** An input and a table column may share a name; so the two are no clash. */
const isPureInput = (mode: string): boolean => mode === "i" || mode === "v";
const isPureOutput = (mode: string): boolean => mode === "o" || mode === "t";

function defaultOf(cx: CommandContext, node: RawNode, type: number): Expr {
  const analyzed = analyzeTableExpr(cx.analyzeContext(), null, node, "FUNCTION_DEFAULT", type === T.ANYOID || [T.ANYELEMENTOID, T.ANYARRAYOID, T.ANYCOMPATIBLEOID, T.ANYCOMPATIBLEARRAYOID, T.ANYNONARRAYOID].includes(type) ? undefined : ({ attname: "", atttypid: type, atttypmod: -1 } as Attribute));
  return analyzed;
}

/** What stands behind the head: language, volatility, cost, … @see compute_function_attributes */
interface Options {
  readonly language: string | undefined;
  readonly volatile: string;
  readonly strict: boolean;
  readonly secdef: boolean;
  readonly leakproof: boolean;
  readonly window: boolean;
  readonly parallel: string;
  readonly cost: number | undefined;
  readonly rows: number | undefined;
  readonly body: readonly string[] | undefined;
  readonly config: readonly string[] | null;
}
const text = (node: RawNode | undefined): string => rawAs(node, "String")?.sval ?? String(rawAs(node, "Integer")?.ival ?? rawAs(node, "Float")?.fval ?? rawAs(node, "Boolean")?.boolval ?? 0);
const truth = (node: RawNode | undefined): boolean => rawAs(node, "Boolean")?.boolval === true;

function optionsOf(cx: CommandContext, list: readonly RawNode[], old: Partial<Options> = {}): Options {
  const seen = new Set<string>();
  let result: Options = { language: undefined, volatile: "v", strict: false, secdef: false, leakproof: false, window: false, parallel: "u", cost: undefined, rows: undefined, body: undefined, config: null, ...old };
  for (const node of list) {
    const def = rawAs(node, "DefElem") as RawOf<"DefElem">;
    const name = def.defname ?? "";
    if (seen.has(name) && name !== "set") ereport({ code: ERRCODE.syntax_error, message: "conflicting or redundant options", location: def.location ?? 0 });
    seen.add(name);
    result = { ...result, ...optionOf(cx, name, def, result) };
  }
  return result;
}
function optionOf(cx: CommandContext, name: string, def: RawOf<"DefElem">, before: Options): Partial<Options> {
  const positive = (what: string): number => {
    const value = Number(text(def.arg));
    return value > 0 ? value : ereport({ code: ERRCODE.invalid_parameter_value, message: `${what} must be positive` });
  };
  switch (name) {
    case "language":
      return { language: text(def.arg) };
    case "volatility":
      return { volatile: text(def.arg)[0] as string };
    case "strict":
      return { strict: truth(def.arg) };
    case "security":
      return { secdef: truth(def.arg) };
    case "leakproof":
      return { leakproof: truth(def.arg) };
    case "window":
      return { window: truth(def.arg) };
    case "parallel": {
      const value = text(def.arg);
      return { parallel: { safe: "s", unsafe: "u", restricted: "r" }[value] ?? ereport({ code: ERRCODE.syntax_error, message: "parameter \"parallel\" must be SAFE, RESTRICTED, or UNSAFE" }) };
    }
    case "cost":
      return { cost: positive("COST") };
    case "rows":
      return { rows: positive("ROWS") };
    case "as":
      return { body: nameList(rawAs(def.arg, "List")?.items) };
    case "set": {
      const config = changedSettings(cx, before.config ?? [], rawAs(def.arg, "VariableSetStmt") as RawOf<"VariableSetStmt">);
      return { config: config.length === 0 ? null : config };
    }
    default:
      return notSupported(`the function option ${name}`, def.location);
  }
}

/** CREATE FUNCTION, CREATE PROCEDURE. @see CreateFunction, ProcedureCreate */
export function createFunction(cx: CommandContext, raw: RawOf<"CreateFunctionStmt">): UtilityResult {
  const isProcedure = raw.is_procedure === true;
  const names = nameList(raw.funcname);
  const name = names.at(-1) as string;
  const namespace = creationNamespace(cx, { relname: name, ...(names.length > 1 && { schemaname: names.at(-2) as string }), location: -1 } as RawOf<"RangeVar">);
  const options = optionsOf(cx, raw.options ?? []);
  if (options.leakproof && !isSuperuser(cx.root, cx.role())) ereport({ code: ERRCODE.insufficient_privilege, message: "only superuser can define a leakproof function" });
  const language = options.language ?? (raw.sql_body === undefined ? definitionError("no language specified") : "sql");
  checkLanguage(language);
  if (options.window && language.toLowerCase() !== "internal") notSupported("a window function in a language that is not internal");
  const parameters = parametersOf(cx, raw.parameters ?? [], isProcedure, language.toLowerCase());
  const { prorettype, proretset } = returnType(cx, raw, parameters, language.toLowerCase());
  checkPolymorphic(parameters, prorettype);
  if (options.rows !== undefined && !proretset) ereport({ code: ERRCODE.invalid_parameter_value, message: "ROWS is not applicable when function does not return a set" });
  const inputs = parameters.types.filter((_, i) => isInput(parameters.modes[i] as string));
  const anyOut = parameters.modes.some((mode) => mode !== "i");
  const old = catalogOf(cx).procsNamed(name).find((proc) => proc.pronamespace === namespace && proc.proargtypes.length === inputs.length && proc.proargtypes.every((type, i) => type === inputs[i]));
  const proc: UserProc = {
    oid: old?.oid ?? 0, proname: name, pronamespace: namespace, prolang: LANGUAGES[language.toLowerCase()] ?? SQL_LANGUAGE, procost: options.cost ?? (language.toLowerCase() === "internal" ? 1 : 100), prorows: proretset ? (options.rows ?? 1000) : 0, provariadic: parameters.variadic, prosupport: 0, prokind: isProcedure ? "p" : options.window ? "w" : "f", proisstrict: options.strict, proretset, provolatile: options.volatile, proleakproof: options.leakproof,
    pronargs: inputs.length, pronargdefaults: parameters.defaults.length, prorettype, proargtypes: inputs, proallargtypes: anyOut ? parameters.types : null, proargmodes: anyOut ? parameters.modes : null, proargnames: parameters.names.some((n) => n !== "") ? parameters.names : null, defaults: null, prosrc: "", prosqlbody: null, proargdefaults: parameters.defaults, proconfig: options.config, prosecdef: options.secdef, proparallel: options.parallel,
  };
  if (old !== undefined && raw.replace !== true) ereport({ code: ERRCODE.duplicate_function, message: `function "${name}" already exists with same argument types` });
  if (old !== undefined && !hasPrivsOf(cx.root, cx.role(), ownerOf(cx.root.procs[old.oid]))) notOwner(isProcedure ? "procedure" : "function", name);
  if (old !== undefined) checkReplace(cx, old, proc);
  const finished = raw.sql_body === undefined ? withTextBody(cx, proc, options) : withSqlBody(cx, proc, raw.sql_body, options);
  changeCatalog(cx, (draft) => {
    const oid = finished.oid === 0 ? newOid(draft) : finished.oid;
    draft.procs[oid] = { ...finished, oid };
  });
  return { tag: isProcedure ? "CREATE PROCEDURE" : "CREATE FUNCTION" };
}
const LANGUAGES: Readonly<Record<string, number>> = { sql: SQL_LANGUAGE, plpgsql: PLPGSQL_LANGUAGE, internal: INTERNAL_LANGUAGE };
function checkLanguage(language: string): void {
  if (language.toLowerCase() in LANGUAGES) return;
  if (language.toLowerCase() === "c") notSupported(`the language ${language}`);
  ereport({ code: ERRCODE.undefined_object, message: `language "${language}" does not exist`, ...(["plperl", "plpython3u", "pltcl"].includes(language.toLowerCase()) && { hint: "Use CREATE EXTENSION to load the language into the database." }) });
}
function returnType(cx: CommandContext, raw: RawOf<"CreateFunctionStmt">, { required }: Parameters, language: string): { readonly prorettype: number; readonly proretset: boolean } {
  if (raw.is_procedure === true) return { prorettype: required, proretset: false };
  if (raw.returnType !== undefined) {
    const prorettype = headType(cx, raw.returnType, "return", language);
    if (required !== 0 && prorettype !== required) definitionError(`function result type must be ${formatType(catalogOf(cx), required)} because of OUT parameters`);
    return { prorettype, proretset: raw.returnType.setof === true };
  }
  return { prorettype: required === 0 ? definitionError("function result type must be specified") : required, proretset: false };
}
const family1 = new Set([T.ANYELEMENTOID, T.ANYARRAYOID, T.ANYNONARRAYOID, T.ANYENUMOID, T.ANYRANGEOID, T.ANYMULTIRANGEOID]);
const family2 = new Set([T.ANYCOMPATIBLEOID, T.ANYCOMPATIBLEARRAYOID, T.ANYCOMPATIBLENONARRAYOID, T.ANYCOMPATIBLERANGEOID, T.ANYCOMPATIBLEMULTIRANGEOID]);
const ranges1 = new Set([T.ANYRANGEOID, T.ANYMULTIRANGEOID]);
const ranges2 = new Set([T.ANYCOMPATIBLERANGEOID, T.ANYCOMPATIBLEMULTIRANGEOID]);
const familyNames: ReadonlyMap<ReadonlySet<number>, string> = new Map([
  [ranges1, "anyrange or anymultirange"], [ranges2, "anycompatiblerange or anycompatiblemultirange"],
  [family1, "anyelement, anyarray, anynonarray, anyenum, anyrange, or anymultirange"], [family2, "anycompatible, anycompatiblearray, anycompatiblenonarray, anycompatiblerange, or anycompatiblemultirange"],
]);
/** A polymorphic result needs a polymorphic argument. @see check_valid_polymorphic_signature */
function checkPolymorphic({ types, modes: given }: Parameters, prorettype: number): void {
  const inputs = types.filter((_, i) => isInput(given[i] as string));
  for (const type of [prorettype, ...types.filter((_, i) => given[i] === "o" || given[i] === "t")]) {
    const own = [ranges1, ranges2, family1, family2].find((family) => family.has(type));
    if (own === undefined || inputs.some((input) => own.has(input))) continue;
    const name = Object.entries({ anyelement: T.ANYELEMENTOID, anyarray: T.ANYARRAYOID, anynonarray: T.ANYNONARRAYOID, anyenum: T.ANYENUMOID, anyrange: T.ANYRANGEOID, anymultirange: T.ANYMULTIRANGEOID, anycompatible: T.ANYCOMPATIBLEOID, anycompatiblearray: T.ANYCOMPATIBLEARRAYOID, anycompatiblenonarray: T.ANYCOMPATIBLENONARRAYOID, anycompatiblerange: T.ANYCOMPATIBLERANGEOID, anycompatiblemultirange: T.ANYCOMPATIBLEMULTIRANGEOID }).find(([, oid]) => oid === type)?.[0] ?? "";
    const list = familyNames.get(own);
    ereport({ code: ERRCODE.invalid_function_definition, message: "cannot determine result data type", detail: `A result of type ${name} requires at least one input of type ${list}.` });
  }
}
/** What CREATE OR REPLACE may not change. @see ProcedureCreate */
function checkReplace(cx: CommandContext, old: ProcRow, proc: UserProc): void {
  const text = `${proc.proname}(${proc.proargtypes.map((type) => formatType(catalogOf(cx), type)).join(",")})`;
  const drop = `Use DROP ${old.prokind === "p" ? "PROCEDURE" : "FUNCTION"} ${text} first.`;
  if (old.prokind !== proc.prokind) ereport({ code: ERRCODE.wrong_object_type, message: "cannot change routine kind", detail: `"${proc.proname}" is a ${old.prokind === "p" ? "procedure" : old.prokind === "a" ? "aggregate function" : old.prokind === "w" ? "window function" : "function"}.` });
  if (old.prorettype !== proc.prorettype || old.proretset !== proc.proretset) ereport({ code: ERRCODE.invalid_function_definition, message: "cannot change return type of existing function", hint: drop });
  const outs = (row: ProcRow): string => JSON.stringify((row.proallargtypes ?? []).flatMap((type, i) => (isInput((row.proargmodes ?? [])[i] ?? "i") && row.proargmodes?.[i] !== "b" ? [] : [[type, row.proargnames?.[i]]])));
  if (proc.prorettype === T.RECORDOID && outs(old) !== outs(proc)) ereport({ code: ERRCODE.invalid_function_definition, message: "cannot change return type of existing function", detail: "Row type defined by OUT parameters is different.", hint: drop });
  const inputs = (row: ProcRow): readonly string[] => (row.proargnames ?? []).filter((_, i) => isInput(row.proargmodes?.[i] ?? "i"));
  for (const [i, name] of inputs(old).entries()) if (name !== "" && inputs(proc)[i] !== name) ereport({ code: ERRCODE.invalid_function_definition, message: `cannot change name of input parameter "${name}"`, hint: drop });
  if (old.pronargdefaults > proc.pronargdefaults) ereport({ code: ERRCODE.invalid_function_definition, message: "cannot remove parameter defaults from existing function", hint: drop });
}

const isPolymorphic = (proc: ProcRow): boolean => [...proc.proargtypes, proc.prorettype].some((type) => family1.has(type) || family2.has(type));

function withTextBody(cx: CommandContext, proc: UserProc, { body }: Options): UserProc {
  if (body === undefined) return definitionError("no function body specified");
  if (proc.prolang === INTERNAL_LANGUAGE) return withBuiltin(cx, proc, body);
  const isSql = proc.prolang === SQL_LANGUAGE;
  if (body.length > 1) definitionError(`only one AS item needed for language "${isSql ? "sql" : "plpgsql"}"`);
  const made: UserProc = { ...proc, prosrc: body[0] as string };
  if (cx.session.setting("check_function_bodies") === "on") cx.withSettings(made.proconfig ?? [], () => (isSql ? checkBody : checkPlpgsqlBody)(cx, made));
  return made;
}
/** A built-in function by another name. @see fmgr_internal_validator */
function withBuiltin(cx: CommandContext, proc: UserProc, body: readonly string[]): UserProc {
  if (!isSuperuser(cx.root, cx.role())) ereport({ code: ERRCODE.insufficient_privilege, message: "permission denied for language internal" });
  if (body.length > 1) definitionError('only one AS item needed for language "internal"');
  const prosrc = body[0] as string;
  if (!isBuiltinName(prosrc)) ereport({ code: ERRCODE.undefined_function, message: `there is no built-in function named "${prosrc}"` });
  return { ...proc, prosrc };
}
/** Reads a body; what its SQL means is seen when it runs. @see plpgsql_validator */
function checkPlpgsqlBody(cx: CommandContext, proc: UserProc): void {
  const catalog = catalogOf(cx);
  const isPseudo = (type: number): boolean => catalog.type(type).typtype === "p" && !family1.has(type) && !family2.has(type) && type !== T.RECORDOID;
  if (isPseudo(proc.prorettype) && proc.prorettype !== T.VOIDOID && proc.prorettype !== TRIGGEROID) ereport({ code: ERRCODE.feature_not_supported, message: `PL/pgSQL functions cannot return type ${formatType(catalog, proc.prorettype)}` });
  const refused = proc.proargtypes.find(isPseudo);
  if (refused !== undefined) ereport({ code: ERRCODE.feature_not_supported, message: `PL/pgSQL functions cannot accept type ${formatType(catalog, refused)}` });
  try {
    parsePlpgsql(proc.prosrc, ({ text: sql, start, wrap }) => {
      try {
        cx.analyzeContext().parse(`${wrap}${sql}`);
      } catch (error) {
        if (error instanceof DatabaseError && error.position !== undefined) error.position += start - wrap.length;
        throw error;
      }
    });
  } catch (error) {
    if (error instanceof DatabaseError) placeInBody(cx, error, proc.prosrc);
    throw error;
  }
}
const TRIGGEROID = 2279;
/** Analyzes a body as far as it can be before a call. @see fmgr_sql_validator */
function checkBody(cx: CommandContext, proc: UserProc): void {
  const type = catalogOf(cx).type(proc.prorettype);
  if (type.typtype === "p" && proc.prorettype !== T.RECORDOID && proc.prorettype !== T.VOIDOID && !isPolymorphic(proc)) definitionError(`SQL functions cannot return type ${formatType(catalogOf(cx), proc.prorettype)}`);
  for (const arg of proc.proargtypes) if (catalogOf(cx).type(arg).typtype === "p" && !family1.has(arg) && !family2.has(arg)) definitionError(`SQL functions cannot have arguments of type ${formatType(catalogOf(cx), arg)}`);
  try {
    if (isPolymorphic(proc)) cx.analyzeContext().parse(proc.prosrc);
    else {
      const context = cx.analyzeContext();
      checkReturn(context, proc, proc.prorettype, analyzeSqlText(context, proc, { args: proc.proargtypes, result: proc.prorettype }));
    }
  } catch (error) {
    if (error instanceof DatabaseError) placeInBody(cx, error, proc.prosrc);
    throw error;
  }
}
/** A place in the body is a place in the command that the body stands in, where it stands there once. @see match_prosrc_to_query */
function placeInBody(cx: CommandContext, error: DatabaseError, body: string): void {
  const at = cx.sql.indexOf(body);
  const within = error.position !== undefined ? error.position - 1 : undefined;
  if (at < 0 || (within === undefined && error.location < 0)) {
    error.location = -1;
    error.position = undefined;
    return;
  }
  if (within !== undefined) error.position = [...cx.sql.slice(0, at)].length + within + 1;
  else error.location += byteLength(cx.sql.slice(0, at));
}

/** RETURN and BEGIN ATOMIC: analyzed once, here. @see interpret_AS_clause */
function withSqlBody(cx: CommandContext, proc: UserProc, body: RawNode, options: Options): UserProc {
  if (options.body !== undefined) definitionError("duplicate function body specified");
  if (isPolymorphic(proc)) definitionError("SQL function with unquoted function body cannot have polymorphic arguments");
  const list = rawAs(body, "List");
  const statements = list === undefined ? [body] : (rawAs(list.items?.[0], "List")?.items ?? []);
  const names = (proc.proargnames ?? []).filter((_, i) => isInput(proc.proargmodes?.[i] ?? "i"));
  const context = cx.analyzeContext();
  const queries = statements.map((stmt): Query => {
    const returned = rawAs(stmt, "ReturnStmt");
    const select: RawNode = returned === undefined ? stmt : { SelectStmt: { targetList: [{ ResTarget: { val: returned.returnval as RawNode, location: -1 } }], op: "SETOP_NONE", limitOption: "LIMIT_OPTION_DEFAULT" } };
    const query = analyzeSqlStatement(context, proc.proname, names, proc.proargtypes, select);
    if (query.commandType === "CMD_UTILITY") ereport({ code: ERRCODE.feature_not_supported, message: `${Object.keys(stmt)[0]} is not yet supported in unquoted SQL function body` });
    const targetList = returned === undefined ? query.targetList : query.targetList.map((tle) => ({ ...tle, resname: null }));
    return { ...withoutLocations({ ...query, targetList }), isReturn: returned !== undefined, stmt_location: -1, stmt_len: -1 } as Query;
  });
  checkReturn(context, proc, proc.prorettype, queries);
  return { ...proc, prosqlbody: queries, ...(list !== undefined && { prosqlatomic: true }) };
}

// Finding functions by name

/** `f(int, text)` as it was written. */
export function functionText(_cx: CommandContext, raw: RawOf<"ObjectWithArgs">): string {
  return `${nameList(raw.objname).join(".")}(${(raw.objargs ?? []).map((node) => typeNameText(rawAs(node, "TypeName") as RawOf<"TypeName">)).join(",")})`;
}
/** The function that is meant, or undefined with IF EXISTS. @see LookupFuncWithArgs */
export function findFunction(cx: CommandContext, raw: RawOf<"ObjectWithArgs">, word: "function" | "procedure" | "routine" | "aggregate", missingOk: boolean): number | undefined {
  const catalog = catalogOf(cx);
  const names = nameList(raw.objname);
  const schema = names.length > 1 ? catalog.namespaceOid(names.at(-2) as string) : undefined;
  if (names.length > 1 && schema === undefined) return missingOk ? undefined : ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${names.at(-2)}" does not exist` });
  const named = catalog.procsNamed(names.at(-1) as string).filter((proc) => (schema === undefined ? catalog.searchPath.includes(proc.pronamespace) : proc.pronamespace === schema));
  const kinds = named.filter(({ prokind }) => (word === "procedure" ? prokind === "p" : word === "aggregate" ? prokind === "a" : word === "function" ? prokind !== "p" : true));
  const shown = names.join(".");
  if (raw.args_unspecified === true) {
    if (kinds.length > 1) ereport({ code: ERRCODE.ambiguous_function, message: `${word} name "${shown}" is not unique`, hint: `Specify the argument list to select the ${word} unambiguously.` });
    return kinds[0]?.oid ?? (missingOk ? undefined : ereport({ code: ERRCODE.undefined_function, message: `could not find a ${word} named "${shown}"` }));
  }
  const types = (raw.objargs ?? []).map((node) => {
    const type = rawAs(node, "TypeName") as RawOf<"TypeName">;
    return lookupTypeName(cx, type)?.oid ?? (missingOk ? 0 : ereport({ code: ERRCODE.undefined_object, message: `type "${typeNameText(type)}" does not exist` }));
  });
  const found = named.find(({ proargtypes }) => proargtypes.length === types.length && proargtypes.every((type, i) => type === types[i]));
  if (found === undefined) return missingOk ? undefined : ereport({ code: ERRCODE.undefined_function, message: `${word} ${shown}(${types.map((type) => formatType(catalog, type)).join(", ")}) does not exist` });
  if (!kinds.includes(found)) ereport({ code: ERRCODE.wrong_object_type, message: `${shown}(${types.map((type) => formatType(catalog, type)).join(", ")}) is not a ${word}` });
  return found.oid;
}

/** ALTER FUNCTION … IMMUTABLE, STRICT, COST, … @see AlterFunction */
export function alterFunction(cx: CommandContext, raw: RawOf<"AlterFunctionStmt">): UtilityResult {
  const word = raw.objtype === "OBJECT_PROCEDURE" ? "procedure" : raw.objtype === "OBJECT_ROUTINE" ? "routine" : "function";
  const oid = findFunction(cx, raw.func as RawOf<"ObjectWithArgs">, word, false) as number;
  const proc = cx.root.procs[oid] ?? notSupported("ALTER FUNCTION of a built-in function");
  if (!hasPrivsOf(cx.root, cx.role(), ownerOf(proc))) notOwner(word, proc.proname);
  const options = optionsOf(cx, raw.actions ?? [], { volatile: proc.provolatile, strict: proc.proisstrict, secdef: proc.prosecdef, leakproof: proc.proleakproof, parallel: proc.proparallel, cost: proc.procost, rows: proc.proretset ? proc.prorows : undefined, config: proc.proconfig });
  if (options.leakproof && !isSuperuser(cx.root, cx.role())) ereport({ code: ERRCODE.insufficient_privilege, message: "only superuser can define a leakproof function" });
  if (options.rows !== undefined && !proc.proretset) ereport({ code: ERRCODE.invalid_parameter_value, message: "ROWS is not applicable when function does not return a set" });
  changeCatalog(cx, (draft) => {
    draft.procs[oid] = { ...proc, provolatile: options.volatile, proisstrict: options.strict, prosecdef: options.secdef, proleakproof: options.leakproof, proparallel: options.parallel, procost: options.cost ?? proc.procost, prorows: options.rows ?? proc.prorows, proconfig: options.config };
  });
  return { tag: `ALTER ${word.toUpperCase()}` };
}
