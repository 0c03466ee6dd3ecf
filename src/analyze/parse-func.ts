/**
 * Function calls: overload resolution, and the node of each kind of call.
 *
 * @see src/backend/parser/parse_func.c
 */
import type { ProcRow } from "../catalog/builtin-rows.ts";
import { formatType } from "../catalog/format-type.ts";
import { exprCollation, exprLocation, exprType, exprTypmod, expressionReturnsSet } from "../nodes/make.ts";
import type { Aggref, Expr, Oid, SortGroupClause, TargetEntry, WindowFunc } from "../nodes/primnodes.ts";
import type { RawOf } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { checkDirectArguments, unifyHypothetical } from "./ordered-set.ts";
import { type Candidate, consideredOf, type Fates, matchArgTypes, selectCandidate, typeNames } from "./candidates.ts";
import { checkAggregateContext, checkSrfContext, checkWindowContext, windowRefOf } from "./parse-agg.ts";
import { categoryOf, coerceType, enforceGenericConsistency, findCoercionPathway } from "./parse-coerce.ts";
import { isPolymorphic } from "./polymorphic.ts";
import { transformExpr } from "./parse-expr.ts";
import { makeFnArguments } from "./parse-oper.ts";
import { type ResultColumn, resultColumns } from "../catalog/func-result.ts";
import { actualTypes, scanNsItem } from "./parse-relation.ts";
import { errorAt, markNullable, markSelected, ParseState } from "./parse-state.ts";
import { transformDistinctClause, sortTargets, transformSortClause } from "./parse-clause.ts";
import { makeTargetEntryNamed } from "./parse-target.ts";

interface FuncCandidate extends Candidate {
  readonly proc: ProcRow;
  /** How many elements the variadic argument was spread to; 0 for none. */
  readonly nvargs: number;
  readonly ndargs: number;
  /** Call position → declared position, where names reorder. */
  readonly argnumbers: readonly number[] | null;
  /** Another takes the same arguments, and nothing decides between the two. */
  readonly ambiguous?: true;
}

export interface FuncDetail {
  readonly proc: ProcRow;
  readonly declared: Oid[];
  readonly nvargs: number;
  readonly ndargs: number;
  readonly argnumbers: readonly number[] | null;
}

/** A procedure as CALL sees it: with the arguments that only come out. */
function withOutputs(proc: ProcRow): ProcRow {
  const { proallargtypes } = proc;
  if (proc.prokind !== "p" || proallargtypes === null) return proc;
  return { ...proc, proargtypes: proallargtypes, pronargs: proallargtypes.length };
}

/** Maps named arguments to positions; null where the function does not take them. @see MatchNamedCall */
function matchNamed(proc: ProcRow, nargs: number, names: readonly string[], procCall: boolean): { readonly numbers: number[]; readonly defaults: number } | null {
  const positional = nargs - names.length;
  const argnames = proc.proargnames;
  if (argnames === null) return null;
  const inputs = proc.proargmodes === null || procCall ? argnames.map((name) => name) : argnames.filter((_, i) => ["i", "b", "v"].includes((proc.proargmodes as string[])[i] as string));
  const numbers: number[] = [];
  for (let i = 0; i < positional; i++) numbers.push(i);
  for (const name of names) {
    const at = inputs.indexOf(name);
    if (at < 0 || numbers.includes(at)) return null;
    numbers.push(at);
  }
  const firstDefault = proc.pronargs - proc.pronargdefaults;
  let defaults = 0;
  for (let i = 0; i < proc.pronargs; i++) {
    if (numbers.includes(i)) continue;
    if (i < firstDefault) return null;
    numbers.push(i);
    defaults++;
  }
  return { numbers, defaults };
}

/** Every function of the name that could take the arguments. @see FuncnameGetCandidates */
function candidatesOf(pstate: ParseState, names: readonly string[], nargs: number, argnames: readonly string[], variadic: boolean, location: number, procCall: boolean): FuncCandidate[] {
  const result: FuncCandidate[] = [];
  const schema = names.length > 1 ? pstate.catalog.explicitNamespace(names.at(-2) as string, location) : undefined;
  if (names.length > 1 && schema === undefined) errorAt("invalid_schema_name", `schema "${names.at(-2)}" does not exist`, procCall ? location : -1);
  const path = schema === undefined ? pstate.catalog.functionPath : [schema];
  for (const own of pstate.catalog.procsNamed(names.at(-1) as string)) {
    const proc = procCall ? withOutputs(own) : own;
    if (!path.includes(proc.pronamespace)) continue;
    if (argnames.length > 0) {
      const named = nargs <= proc.pronargs ? matchNamed(proc, nargs, argnames, procCall && proc.prokind === "p") : null;
      if (named === null || (proc.provariadic !== 0 && !variadic)) continue;
      result.push({ oid: proc.oid, proc, nvargs: 0, ndargs: named.defaults, argnumbers: named.numbers, args: named.numbers.map((at) => proc.proargtypes[at] as Oid).slice(0, nargs) });
      continue;
    }
    const spread = proc.provariadic !== 0 && !variadic && proc.pronargs <= nargs;
    if (spread) {
      const fixed = proc.proargtypes.slice(0, -1);
      const nvargs = nargs - fixed.length;
      const element = proc.provariadic;
      result.push({ oid: proc.oid, proc, nvargs, ndargs: 0, argnumbers: null, args: [...fixed, ...new Array<Oid>(nvargs).fill(element)] });
      continue;
    }
    if (proc.pronargs === nargs) result.push({ oid: proc.oid, proc, nvargs: 0, ndargs: 0, argnumbers: null, args: proc.proargtypes });
    else if (proc.pronargs > nargs && nargs + proc.pronargdefaults >= proc.pronargs && proc.provariadic === 0) {
      result.push({ oid: proc.oid, proc, nvargs: 0, ndargs: proc.pronargs - nargs, argnumbers: null, args: proc.proargtypes.slice(0, nargs) });
    }
  }
  return withoutDuplicates(result, path);
}

/**
 * Of candidates that take the same arguments the one whose schema comes earlier in the path stays, then the one that
 * spreads no variadic argument; between others nothing decides, and a call that would choose them is ambiguous.
 */
function withoutDuplicates(candidates: readonly FuncCandidate[], path: readonly Oid[]): FuncCandidate[] {
  const place = ({ proc }: FuncCandidate): number => path.indexOf(proc.pronamespace);
  const preference = (a: FuncCandidate, b: FuncCandidate): number => place(a) - place(b) || Math.sign(a.nvargs) - Math.sign(b.nvargs);
  const best = new Map<string, FuncCandidate>();
  for (const candidate of candidates) {
    const types = candidate.args.join();
    const other = best.get(types);
    if (other === undefined || preference(candidate, other) < 0) best.set(types, candidate);
    else if (preference(candidate, other) === 0) best.set(types, { ...other, ambiguous: true });
  }
  return [...best.values()];
}

type Resolution = { readonly kind: "found"; readonly detail: FuncDetail } | { readonly kind: "coercion"; readonly type: Oid } | { readonly kind: "none" | "multiple" };

/** @see func_get_detail */
export function resolveFunction(pstate: ParseState, names: readonly string[], args: readonly Expr[], argTypes: readonly Oid[], argnames: readonly string[], variadic: boolean, location = -1, procCall = false): Resolution {
  const candidates = candidatesOf(pstate, names, argTypes.length, argnames, variadic, location, procCall);
  let chosen = candidates.find((candidate) => candidate.args.every((type, i) => type === argTypes[i]));
  const fates: Fates | undefined = pstate.cx.probe.active ? new Map() : undefined;
  if (chosen === undefined) {
    const cast = procCall ? undefined : functionalCast(pstate, names, args, argTypes, argnames);
    if (cast !== undefined) return { kind: "coercion", type: cast };
    const fits = matchArgTypes(pstate.catalog, argTypes, candidates, fates);
    chosen = fits.length <= 1 ? fits[0] : selectCandidate(pstate.catalog, argTypes, fits, fates);
    if (chosen === undefined) return { kind: fits.length > 1 ? "multiple" : "none" };
  }
  if (chosen.ambiguous === true) return { kind: "multiple" };
  if (pstate.cx.probe.active) pstate.cx.probe.emit({ type: "candidate_chosen", kind: "function", name: names.join("."), location, argTypes: typeNames(pstate.catalog, argTypes), candidates: candidates.length, chosen: chosen.oid, considered: consideredOf(pstate.catalog, candidates, chosen, fates) });
  const { proc, nvargs, ndargs, argnumbers } = chosen;
  return { kind: "found", detail: { proc, declared: [...chosen.args], nvargs, ndargs, argnumbers } };
}

/** `float8(x)`, `text(y)`: a call that names a type is a cast. */
function functionalCast(pstate: ParseState, names: readonly string[], args: readonly Expr[], argTypes: readonly Oid[], argnames: readonly string[]): Oid | undefined {
  if (args.length !== 1 || argnames.length > 0 || names.length > 2) return undefined;
  const type = pstate.catalog.lookupType(names.at(-1) as string);
  if (type === undefined || type.typtype === "c") return undefined;
  const source = argTypes[0] as Oid;
  if (source === T.UNKNOWNOID && (args[0] as Expr).tag === "Const") return type.oid;
  const path = findCoercionPathway(pstate.catalog, type.oid, source, "explicit");
  if (path.kind === "relabel") return type.oid;
  if (path.kind === "io" && ["c"].includes(pstate.catalog.type(source).typtype) === false && source !== T.RECORDOID) {
    return categoryOf(pstate.catalog, type.oid) === "S" || categoryOf(pstate.catalog, source) === "S" ? type.oid : undefined;
  }
  return undefined;
}

export const signatureOf = (pstate: ParseState, names: readonly string[], argnames: readonly string[], types: readonly Oid[]): string => {
  const positional = types.length - argnames.length;
  const parts = types.map((type, i) => (i < positional ? formatType(pstate.catalog, type) : `${argnames[i - positional]} => ${formatType(pstate.catalog, type)}`));
  return `${names.join(".")}(${parts.join(", ")})`;
};

/** The names that the last arguments are given by. @see ParseFuncOrColumn */
export function argumentNames(args: readonly Expr[]): readonly string[] {
  const names: string[] = [];
  for (const arg of args) {
    if (arg.tag === "NamedArgExpr") {
      if (names.includes(arg.name)) errorAt("syntax_error", `argument name "${arg.name}" used more than once`, arg.location);
      names.push(arg.name);
    } else if (names.length > 0) errorAt("syntax_error", "positional argument cannot follow named argument", exprLocation(arg));
  }
  return names;
}

/** Transforms a call. `fn` is null for calls that analysis makes itself. @see ParseFuncOrColumn */
export function parseFuncCall(pstate: ParseState, names: readonly string[], rawArgs: readonly Expr[], fn: RawOf<"FuncCall"> | null, lastSrf: Expr | null, location: number): Expr {
  const star = fn?.agg_star === true;
  const distinct = fn?.agg_distinct === true;
  const withinGroup = fn?.agg_within_group === true;
  const variadic = fn?.func_variadic === true;
  const name = names.join(".");
  const filter = fn?.agg_filter === undefined ? null : coerceFilter(pstate, fn);
  const args = rawArgs;
  const argTypes = args.map((arg) => exprType(arg));
  const argnames = argumentNames(args);
  const attribute = columnProjection(pstate, names, args, fn);
  if (attribute !== undefined) return attribute;
  const resolution = resolveFunction(pstate, names, args, argTypes, argnames, variadic, location);
  if (resolution.kind === "coercion") return coerceType(pstate, args[0] as Expr, argTypes[0] as Oid, resolution.type, -1, "explicit", "COERCE_EXPLICIT_CALL", location);
  if (resolution.kind !== "found") return unresolved(pstate, resolution.kind, names, argnames, argTypes, fn, location);
  const { proc, declared, nvargs, ndargs, argnumbers } = resolution.detail;
  checkCallShape(proc, name, fn, location);
  let callArgs: readonly Expr[] = args;
  const actual = [...argTypes];
  if (ndargs > 0) {
    const defaults = defaultArguments(pstate, proc, ndargs, args.length, argnumbers);
    // The calls's own arguments stay as written; the planner puts the defaults in.
    for (const expr of defaults) {
      actual.push(exprType(expr));
      declared.push(exprType(expr));
    }
  }
  if (proc.prokind === "a" && pstate.catalog.aggregate(proc.oid).aggkind !== "n") {
    const aggregated = (fn?.agg_order ?? []).length;
    if (!withinGroup) errorAt("wrong_object_type", `WITHIN GROUP is required for ordered-set aggregate ${name}`, location);
    if (fn?.over !== undefined) errorAt("feature_not_supported", `OVER is not supported for ordered-set aggregate ${name}`, location);
    checkDirectArguments(pstate, { proc, name, signature: signatureOf(pstate, names, argnames, argTypes), nvargs, aggregated, location }, args.length);
    if (pstate.catalog.aggregate(proc.oid).aggkind === "h") callArgs = unifyHypothetical(pstate, args, declared, aggregated);
    callArgs.forEach((arg, i) => {
      actual[i] = exprType(arg);
    });
  }
  const result = enforceGenericConsistency(pstate.catalog, actual, declared, proc.prorettype);
  callArgs = makeFnArguments(pstate, callArgs, actual.slice(0, args.length), declared.slice(0, args.length)).map((arg, i) => (arg.tag === "NamedArgExpr" ? { ...arg, argnumber: argnumbers?.[i] ?? i } : arg));
  let isVariadic = variadic;
  if (nvargs > 0 && proc.provariadic !== T.ANYOID) {
    const spread = callArgs.slice(-nvargs);
    const element = exprType(spread[0] as Expr);
    const array: Expr = { tag: "ArrayExpr", array_typeid: pstate.catalog.type(element).typarray, array_collid: 0, element_typeid: element, elements: spread, multidims: false, list_start: 0, list_end: 0, location: exprLocation(spread) };
    callArgs = [...callArgs.slice(0, -nvargs), array];
    isVariadic = true;
  }
  const proretset = proc.proretset;
  if (proretset && proc.prokind === "f") checkSrfContext(pstate, lastSrf, location);
  if (proc.prokind === "a" && fn?.over === undefined) {
    const agg: Aggref = {
      tag: "Aggref", aggfnoid: proc.oid, aggtype: result, aggcollid: 0, inputcollid: 0, aggtranstype: 0, aggargtypes: [], aggdirectargs: [], args: [], aggorder: [], aggdistinct: [],
      aggfilter: filter, aggstar: star, aggvariadic: isVariadic, aggkind: pstate.catalog.aggregate(proc.oid).aggkind, aggpresorted: false, agglevelsup: 0, aggsplit: 0, aggno: -1, aggtransno: -1, location,
    };
    return transformAggregateCall(pstate, agg, callArgs, fn, distinct, withinGroup, name);
  }
  if (proc.prokind === "w" || proc.prokind === "a") return windowCall(pstate, proc, result, callArgs, fn as RawOf<"FuncCall">, filter, star, distinct, name, location);
  const expr: Expr = {
    tag: "FuncExpr", funcid: proc.oid, funcresulttype: result, funcretset: proretset, funcvariadic: isVariadic,
    funcformat: fn?.funcformat === "COERCE_SQL_SYNTAX" ? "COERCE_SQL_SYNTAX" : "COERCE_EXPLICIT_CALL", funccollid: 0, inputcollid: 0, args: callArgs, location,
  };
  if (proretset) pstate.lastSrf = expr;
  return expr;
}

function coerceFilter(pstate: ParseState, fn: RawOf<"FuncCall">): Expr {
  const qual = pstate.within("FILTER", () => transformExpr(pstate, fn.agg_filter, "FILTER"));
  return coerceBool(pstate, qual);
}
function coerceBool(pstate: ParseState, qual: Expr): Expr {
  const type = exprType(qual);
  if (type === T.BOOLOID) return qual;
  if (type === T.UNKNOWNOID) return coerceType(pstate, qual, type, T.BOOLOID, -1, "assignment", "COERCE_IMPLICIT_CAST", -1);
  return errorAt("datatype_mismatch", `argument of FILTER must be type boolean, not type ${formatType(pstate.catalog, type)}`, exprLocation(qual));
}

/** `f(row)` where `f` is a column of the row. */
function columnProjection(pstate: ParseState, names: readonly string[], args: readonly Expr[], fn: RawOf<"FuncCall"> | null): Expr | undefined {
  if (names.length !== 1 || args.length !== 1 || fn?.agg_star === true || fn?.over !== undefined) return undefined;
  const arg = args[0] as Expr;
  const type = pstate.catalog.findType(pstate.catalog.baseType(exprType(arg)));
  if (type?.typtype !== "c" && exprType(arg) !== T.RECORDOID) return undefined;
  return projectField(pstate, arg, names[0] as string);
}

/** The columns of a row that an expression gives, where they are known. @see expandRecordVariable, get_expr_result_tupdesc */
export function rowColumns(pstate: ParseState, arg: Expr): readonly ResultColumn[] | undefined {
  const { catalog } = pstate;
  const type = exprType(arg);
  if (type !== T.RECORDOID) return resultColumns(catalog, undefined, type);
  if (arg.tag === "FuncExpr") return resultColumns(catalog, catalog.proc(arg.funcid), type, actualTypes(catalog, arg));
  if (arg.tag === "RowExpr") return arg.args.map((field, i) => ({ name: arg.colnames[i] ?? `f${i + 1}`, type: exprType(field), typmod: exprTypmod(field), collation: exprCollation(field), dropped: false }));
  return arg.tag === "Var" ? recordVariable(pstate, arg, 0) : undefined;
}
/** Follows a record through sub-queries to where its columns are known. */
function recordVariable(pstate: ParseState, variable: Extract<Expr, { tag: "Var" }>, levels: number): readonly ResultColumn[] | undefined {
  const state = pstate.up(variable.varlevelsup + levels);
  const rte = state.rte(variable.varno);
  if (rte === undefined) return undefined;
  const shape = (list: readonly TargetEntry[], names: readonly string[]): readonly ResultColumn[] =>
    list.filter((tle) => !tle.resjunk).map((tle, i) => ({ name: names[i] ?? tle.resname ?? "", type: exprType(tle.expr), typmod: exprTypmod(tle.expr), collation: exprCollation(tle.expr), dropped: false }));
  const query = rte.rtekind === "RTE_SUBQUERY" ? rte.subquery : null;
  if (variable.varattno === 0) {
    if (query !== null) return shape(query.targetList, rte.eref.colnames);
    const item = state.namespace.find((candidate) => candidate.rtindex === variable.varno);
    return item?.columns.map((column, i) => ({ name: item.names.colnames[i] ?? "", type: column.vartype, typmod: column.vartypmod, collation: column.varcollid, dropped: false }));
  }
  const tle = query?.targetList.find((entry) => entry.resno === variable.varattno && !entry.resjunk);
  if (tle === undefined || query === null) return undefined;
  const inner = new ParseState(state, state.cx);
  inner.rtable = query.rtable as typeof inner.rtable;
  return rowColumns(inner, tle.expr);
}

/** A field of a composite value, or undefined. */
export function projectField(pstate: ParseState, arg: Expr, field: string): Expr | undefined {
  if (arg.tag === "Var" && arg.varattno === 0) {
    // A field of a whole row is the column itself.
    const item = pstate.up(arg.varlevelsup).namespace.find((candidate) => candidate.rtindex === arg.varno);
    const column = item === undefined ? undefined : scanNsItem(pstate, item, arg.varlevelsup, field, arg.location);
    if (column === undefined) return undefined;
    const variable = markNullable(pstate, column);
    markSelected(pstate, variable.varno, variable.varattno, variable.varlevelsup);
    return variable;
  }
  const columns = rowColumns(pstate, arg) ?? [];
  const at = columns.findIndex((column) => column.name === field && !column.dropped);
  const column = columns[at];
  return column === undefined ? undefined : { tag: "FieldSelect", arg, fieldnum: at + 1, resulttype: column.type, resulttypmod: column.typmod, resultcollid: column.collation };
}

function unresolved(pstate: ParseState, kind: "none" | "multiple", names: readonly string[], argnames: readonly string[], types: readonly Oid[], fn: RawOf<"FuncCall"> | null, location: number): never {
  const text = signatureOf(pstate, names, argnames, types);
  if (kind === "multiple") {
    return errorAt("ambiguous_function", `function ${text} is not unique`, location, { hint: "Could not choose a best candidate function. You might need to add explicit type casts." });
  }
  if ((fn?.agg_order ?? []).length > 1 && fn?.agg_within_group !== true) {
    return errorAt("undefined_function", `function ${text} does not exist`, location, { hint: "No aggregate function matches the given name and argument types. Perhaps you misplaced ORDER BY; ORDER BY must appear after all regular arguments of the aggregate." });
  }
  return errorAt("undefined_function", `function ${text} does not exist`, location, { hint: "No function matches the given name and argument types. You might need to add explicit type casts." });
}

/** Clauses that only aggregates or window functions take. */
function checkCallShape(proc: ProcRow, name: string, fn: RawOf<"FuncCall"> | null, location: number): void {
  if (proc.prokind === "p") errorAt("wrong_object_type", `${name}() is a procedure`, location, { hint: "To call a procedure, use CALL." });
  if (proc.prokind === "w" && fn?.over === undefined) errorAt("wrong_object_type", `window function ${name} requires an OVER clause`, location);
  if (proc.prokind === "a" || proc.prokind === "w") {
    if (proc.prokind === "w" && fn?.agg_within_group === true) errorAt("wrong_object_type", `window function ${name} cannot have WITHIN GROUP`, location);
    return;
  }
  if (fn === null) return;
  const wrong = (what: string): never => errorAt("wrong_object_type", `${what} specified, but ${name} is not an aggregate function`, location);
  if (fn.agg_star === true) errorAt("wrong_object_type", `${name}(*) specified, but ${name} is not an aggregate function`, location);
  if (fn.agg_distinct === true) wrong("DISTINCT");
  if (fn.agg_within_group === true) wrong("WITHIN GROUP");
  if ((fn.agg_order ?? []).length > 0) wrong("ORDER BY");
  if (fn.agg_filter !== undefined) wrong("FILTER");
  if (fn.over !== undefined) errorAt("wrong_object_type", `OVER specified, but ${name} is not a window function nor an aggregate function`, location);
}

/** The default expressions of the arguments that a call leaves out. */
export function defaultArguments(pstate: ParseState, proc: ProcRow, ndargs: number, nargs: number, argnumbers: readonly number[] | null): Expr[] {
  const exprs = pstate.catalog.userProc(proc.oid)?.proargdefaults ?? builtinDefaults(pstate, proc);
  const firstDefault = proc.pronargs - proc.pronargdefaults;
  const typed = (at: number): Expr => {
    const expr = exprs[at - firstDefault] as Expr;
    const want = proc.proargtypes[at] as Oid;
    const coerced = exprType(expr) === want || isPolymorphic(want) ? expr : coerceType(pstate, expr, exprType(expr), want, -1, "assignment", "COERCE_IMPLICIT_CAST", -1);
    return coerced.tag === "Const" ? { ...coerced, location: -1 } : coerced;
  };
  if (argnumbers === null) return Array.from({ length: ndargs }, (_, i) => typed(nargs + i));
  return argnumbers.slice(nargs).map((at) => ({ tag: "NamedArgExpr", arg: typed(at), name: proc.proargnames?.[at] ?? "", argnumber: at, location: -1 }));
}

function builtinDefaults(pstate: ParseState, proc: ProcRow): readonly Expr[] {
  const stmt = pstate.cx.parse(`SELECT ${proc.defaults ?? ""}`)[0]?.stmt;
  const targets = (stmt as { SelectStmt: RawOf<"SelectStmt"> }).SelectStmt.targetList ?? [];
  return targets.map((target) => transformExpr(pstate, (target as { ResTarget: RawOf<"ResTarget"> }).ResTarget.val, "FUNCTION_DEFAULT"));
}

/** Splits direct and aggregated arguments, sorts and de-duplicates. @see transformAggregateCall */
function transformAggregateCall(pstate: ParseState, agg: Aggref, args: readonly Expr[], fn: RawOf<"FuncCall"> | null, distinct: boolean, withinGroup: boolean, name: string): Expr {
  const location = agg.location;
  const aggRow = pstate.catalog.aggregate(agg.aggfnoid);
  if (aggRow.aggkind === "n" && withinGroup) errorAt("wrong_object_type", `${name} is not an ordered-set aggregate, so it cannot have WITHIN GROUP`, location);
  if (args.length === 0 && !agg.aggstar && aggRow.aggkind === "n") errorAt("wrong_object_type", `${name}(*) must be used to call a parameterless aggregate function`, location);
  if (args.some((arg) => arg.tag === "NamedArgExpr")) errorAt("syntax_error", "aggregates cannot use named arguments", location);
  if (aggRow.aggkind !== "n") {
    const direct = args.slice(0, args.length - (fn?.agg_order ?? []).length);
    const { clauses, tlist } = sortTargets(pstate, args.slice(direct.length).map((arg, i) => makeTargetEntryNamed(arg, i + 1, null)), fn?.agg_order ?? []);
    const node: Aggref = { ...agg, aggdirectargs: direct, args: tlist, aggorder: clauses, aggargtypes: [...direct, ...tlist.map((tle) => tle.expr)].map(exprType) };
    return { ...node, agglevelsup: checkAggregateContext(pstate, node, location) };
  }
  let resno = 1;
  let tlist: TargetEntry[] = args.map((arg) => makeTargetEntryNamed(arg, resno++, null));
  const saved = pstate.nextResno;
  pstate.nextResno = tlist.length + 1;
  const order = transformSortClause(pstate, fn?.agg_order ?? [], tlist, "ORDER_BY", true);
  tlist = order.tlist;
  let aggdistinct: readonly SortGroupClause[] = [];
  if (distinct) {
    const result = transformDistinctClause(pstate, tlist, order.clauses, true);
    tlist = result.tlist;
    aggdistinct = result.clauses;
    for (const clause of aggdistinct) {
      if (clause.sortop !== 0) continue;
      const tle = tlist.find((entry) => entry.ressortgroupref === clause.tleSortGroupRef) as TargetEntry;
      errorAt("undefined_function", `could not identify an ordering operator for type ${formatType(pstate.catalog, exprType(tle.expr))}`, exprLocation(tle.expr), { detail: "Aggregates with DISTINCT must be able to sort their inputs." });
    }
  }
  pstate.nextResno = saved;
  const argtypes = tlist.filter((tle) => !tle.resjunk).map((tle) => exprType(tle.expr));
  const node: Aggref = { ...agg, args: tlist, aggorder: order.clauses, aggdistinct, aggargtypes: argtypes };
  return { ...node, agglevelsup: checkAggregateContext(pstate, node, location) };
}

function windowCall(pstate: ParseState, proc: ProcRow, wintype: Oid, args: readonly Expr[], fn: RawOf<"FuncCall">, filter: Expr | null, star: boolean, distinct: boolean, name: string, location: number): Expr {
  if (distinct) errorAt("feature_not_supported", "DISTINCT is not implemented for window functions", location);
  if (proc.prokind === "a" && args.length === 0 && !star) errorAt("wrong_object_type", `${name}(*) must be used to call a parameterless aggregate function`, location);
  if ((fn.agg_order ?? []).length > 0) errorAt("feature_not_supported", "aggregate ORDER BY is not implemented for window functions", location);
  if (proc.prokind !== "a" && filter !== null) errorAt("feature_not_supported", "FILTER is not implemented for non-aggregate window functions", location);
  if (args.some((arg) => expressionReturnsSet(arg))) errorAt("feature_not_supported", "window function calls cannot contain set-returning function calls", location);
  const node: WindowFunc = {
    tag: "WindowFunc", winfnoid: proc.oid, wintype, wincollid: 0, inputcollid: 0, args, aggfilter: filter, runCondition: [], winref: 0, winstar: star, winagg: proc.prokind === "a", location,
  };
  checkWindowContext(pstate, node, location);
  return { ...node, winref: windowRefOf(pstate, fn.over as RawOf<"WindowDef">, location) };
}
