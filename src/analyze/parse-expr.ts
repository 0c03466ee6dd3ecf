/**
 * Expressions. One function a kind of raw node; the table at the end is the dispatch.
 *
 * @see src/backend/parser/parse_expr.c
 */
import { formatType } from "../catalog/format-type.ts";
import type { Scope } from "../probes/probes.ts";
import { exprCollation as collationOf, exprLocation, exprType, exprTypmod, expressionReturnsSet, makeBoolExpr, makeConst } from "../nodes/make.ts";
import type { BoolTestType, CaseWhen, CompareType, Expr, Oid, RowCompareExpr, SubscriptingRef, RowExpr, SubLink, SubLinkType } from "../nodes/primnodes.ts";
import { nameList, type RawNode, type RawOf, rawAs, rawFields, rawLocation, rawTag, strVal } from "../nodes/raw.ts";
import { exprContains } from "../nodes/walk.ts";
import { int8in } from "../types/int.ts";
import { parseNumeric } from "../types/numeric-value.ts";
import * as T from "../types/oids.ts";
import { DatabaseError, elog, ERRCODE, notSupported } from "../utils/errors.ts";
import { bitIn } from "../types/bit.ts";
import { parseSubAnalyze } from "./analyze.ts";
import { transformMergeSupportFunc } from "./merge.ts";
import { transformGroupingFunc } from "./parse-agg.ts";
import { canCoerceType, coerceToBoolean, coerceToCommonType, coerceToTargetType, selectCommonType } from "./parse-coerce.ts";
import { assignExprCollations } from "./parse-collate.ts";
import { parseFuncCall, projectField } from "./parse-func.ts";
import { makeOp, makeScalarArrayOp } from "./parse-oper.ts";
import { colNameToVar, findNsItem, missingColumn, missingRelation, scanNsItem } from "./parse-relation.ts";
import { errorAt, markNullable, markSelected, type NsItem, type ParseExprKind, type ParseState } from "./parse-state.ts";
import { transformExpressionList } from "./parse-target.ts";
import { lookupCollation, resolveTypeName } from "./parse-type.ts";

const MAX_DEPTH = 2500;
let depth = 0;

/** Transforms an expression of a clause. @see transformExpr */
export function transformExpr(pstate: ParseState, node: RawNode | undefined, kind: ParseExprKind): Expr {
  return pstate.within(kind, () => transformExprRecurse(pstate, node as RawNode));
}

export function transformExprRecurse(pstate: ParseState, node: RawNode): Expr {
  const tag = rawTag(node);
  const transform = transforms[tag];
  if (transform === undefined) return notSupported(`the expression ${String(tag)}`, rawLocation(node));
  if (++depth > MAX_DEPTH) {
    depth = 0;
    errorAt("statement_too_complex", "stack depth limit exceeded", -1, { hint: 'Increase the configuration parameter "max_stack_depth" (currently 2048kB), after ensuring the platform\'s stack depth limit is adequate.' });
  }
  try {
    return transform(pstate, rawFields(node) as never, node);
  } finally {
    depth = Math.max(0, depth - 1);
  }
}

type Transform = (pstate: ParseState, fields: never, node: RawNode) => Expr;

// Constants

/** @see make_const */
export function makeConstant(raw: RawOf<"A_Const">): Expr {
  const location = raw.location ?? 0;
  if (raw.isnull === true) return makeConst(T.UNKNOWNOID, -1, 0, -2, null, false, location);
  if (raw.ival !== undefined) return makeConst(T.INT4OID, -1, 0, 4, raw.ival.ival ?? 0, true, location);
  if (raw.boolval !== undefined) return makeConst(T.BOOLOID, -1, 0, 1, raw.boolval.boolval === true, true, location);
  if (raw.fval !== undefined) return floatConstant(raw.fval.fval ?? "0", location);
  if (raw.bsval !== undefined) return bitConstant(raw.bsval.bsval ?? "b", location);
  return makeConst(T.UNKNOWNOID, -1, 0, -2, raw.sval?.sval ?? "", false, location);
}
function bitConstant(text: string, location: number): Expr {
  try {
    return makeConst(T.BITOID, -1, 0, -1, bitIn(text), false, location);
  } catch (error) {
    if (error instanceof DatabaseError && error.location < 0) error.location = location;
    throw error;
  }
}
/** An integer too large for int4 is int8 if it fits, else numeric. */
function floatConstant(text: string, location: number): Expr {
  if (/^-?(0[xXoObB])?[0-9a-fA-F_]+$/.test(text) && !/^-?[0-9_]*[eE]/.test(text)) {
    try {
      const value = int8in(text);
      if (value >= -2147483648 && value <= 2147483647) return makeConst(T.INT4OID, -1, 0, 4, value, true, location);
      return makeConst(T.INT8OID, -1, 0, 8, value, false, location);
    } catch {
      // Falls through: too large for int8.
    }
  }
  return makeConst(T.NUMERICOID, -1, 0, -1, parseNumeric(text), false, location);
}

// Columns

const columnKinds: Partial<Record<ParseExprKind, string>> = {
  COLUMN_DEFAULT: "cannot use column reference in DEFAULT expression",
  PARTITION_BOUND: "cannot use column reference in partition bound expression",
};

/** @see transformColumnRef */
function transformColumnRef(pstate: ParseState, raw: RawOf<"ColumnRef">): Expr {
  const location = raw.location ?? 0;
  const refusal = columnKinds[pstate.exprKind];
  if (refusal !== undefined) errorAt("feature_not_supported", refusal, location);
  const fields = raw.fields ?? [];
  const star = fields.length > 1 && "A_Star" in (fields.at(-1) as object);
  const names = fields.map(strVal);
  const result = hooked(pstate, names, location, () => (fields.length === 1 ? unqualified(pstate, names[0] as string, location) : qualified(pstate, names, star, location)));
  if (pstate.cx.probe.active) pstate.cx.probe.emit({ type: "name_resolved", name: names.join("."), location, result, scopes: scopesOf(pstate) });
  return result;
}

/** What a name is looked for in, for one who watches. */
function scopesOf(pstate: ParseState): Scope[] {
  const scopes: Scope[] = [];
  for (let at: ParseState | null = pstate; at !== null; at = at.parent) scopes.push({ level: scopes.length, relations: at.namespace.filter((item) => item.relVisible || item.colsVisible).map((item) => item.names.aliasname) });
  return scopes;
}

/** The column, or what a hook makes of its name. @see p_pre_columnref_hook, p_post_columnref_hook */
function hooked(pstate: ParseState, names: readonly string[], location: number, column: () => Expr): Expr {
  const hook = pstate.columnHook;
  if (hook === undefined) return column();
  if (hook.first) return hook.resolve(names, location) ?? column();
  try {
    const found = column();
    if (hook.isVariable?.(names) === true) errorAt("ambiguous_column", `column reference "${names.join(".")}" is ambiguous`, location, { detail: "It could refer to either a PL/pgSQL variable or a table column." });
    return found;
  } catch (error) {
    const missing = error instanceof DatabaseError && (error.code === ERRCODE.undefined_column || error.code === ERRCODE.undefined_table);
    const found = missing ? hook.resolve(names, location) : undefined;
    if (found === undefined) throw error;
    return found;
  }
}

function unqualified(pstate: ParseState, name: string, location: number): Expr {
  const column = colNameToVar(pstate, name, false, location);
  if (column !== undefined) return finishVar(pstate, column);
  const found = findNsItem(pstate, undefined, name, location);
  if (found !== undefined) return wholeRow(pstate, found.item, found.levelsup, location);
  return missingColumn(pstate, undefined, name, location);
}
function finishVar(pstate: ParseState, column: Extract<Expr, { tag: "Var" }>): Expr {
  const variable = markNullable(pstate, column);
  markSelected(pstate, variable.varno, variable.varattno, variable.varlevelsup);
  return variable;
}

function qualified(pstate: ParseState, names: readonly string[], star: boolean, location: number): Expr {
  if (names.length > 4) errorAt("syntax_error", `improper qualified name (too many dotted names): ${names.join(".")}`, location);
  const colname = names.at(-1) as string;
  const relname = names.at(-2) as string;
  const schema = names.length > 2 ? names.at(-3) : undefined;
  const found = findNsItem(pstate, schema, relname, location);
  if (found === undefined) {
    return missingRelation(pstate, schema, relname, location);
  }
  if (star) return wholeRow(pstate, found.item, found.levelsup, location);
  const column = scanNsItem(pstate, found.item, found.levelsup, colname, location);
  return column === undefined ? missingColumn(pstate, relname, colname, location) : finishVar(pstate, column);
}
/** A whole row. @see transformWholeRowRef */
function wholeRow(pstate: ParseState, item: NsItem, levelsup: number, location: number): Expr {
  const { rte } = item;
  markSelected(pstate, item.rtindex, 0, levelsup);
  if (rte.rtekind === "RTE_JOIN") {
    const args = item.columns.map((column, i): Expr => ({
      tag: "Var", varno: column.varno, varattno: column.varattno, vartype: column.vartype, vartypmod: column.vartypmod, varcollid: column.varcollid, varnullingrels: 0, varlevelsup: levelsup, varreturningtype: "VAR_RETURNING_DEFAULT", varnosyn: item.rtindex, varattnosyn: i + 1, location,
    }));
    return { tag: "RowExpr", args, row_typeid: T.RECORDOID, row_format: "COERCE_IMPLICIT_CAST", colnames: item.names.colnames, location };
  }
  const only = rte.functions[0];
  if (rte.rtekind === "RTE_FUNCTION" && rte.functions.length === 1 && only !== undefined && !rte.funcordinality && item.columns.length === 1 && pstate.catalog.findType(exprType(only.funcexpr))?.typtype !== "c" && exprType(only.funcexpr) !== T.RECORDOID) {
    return markNullable(pstate, { tag: "Var", varno: item.rtindex, varattno: 1, vartype: exprType(only.funcexpr), vartypmod: -1, varcollid: item.columns[0]?.varcollid ?? 0, varnullingrels: 0, varlevelsup: levelsup, varreturningtype: item.returningType, varnosyn: item.rtindex, varattnosyn: 1, location });
  }
  const composite = only !== undefined && rte.rtekind === "RTE_FUNCTION" && rte.functions.length === 1 && !rte.funcordinality && pstate.catalog.findType(pstate.catalog.baseType(exprType(only.funcexpr)))?.typtype === "c" ? exprType(only.funcexpr) : T.RECORDOID;
  const type = rte.rtekind === "RTE_RELATION" ? pstate.catalog.relation(rte.relid).reltype : composite;
  return markNullable(pstate, { tag: "Var", varno: item.rtindex, varattno: 0, vartype: type, vartypmod: -1, varcollid: 0, varnullingrels: 0, varlevelsup: levelsup, varreturningtype: item.returningType, varnosyn: item.rtindex, varattnosyn: 0, location });
}

function transformParamRef(pstate: ParseState, raw: RawOf<"ParamRef">): Expr {
  const number = raw.number ?? 0;
  const location = raw.location ?? 0;
  const { paramTypes, inferParams } = pstate.cx;
  if (number <= 0 || number > 65535 || (!inferParams && number > paramTypes.length)) errorAt("undefined_parameter", `there is no parameter $${number}`, location);
  while (paramTypes.length < number) paramTypes.push(undefined);
  const type = paramTypes[number - 1] ?? T.UNKNOWNOID;
  return { tag: "Param", paramkind: "PARAM_EXTERN", paramid: number, paramtype: type, paramtypmod: -1, paramcollid: pstate.catalog.type(type).typcollation, location };
}

// Operators

const isNullConst = (node: RawNode | undefined): boolean => rawAs(node, "A_Const")?.isnull === true;

function transformAExpr(pstate: ParseState, raw: RawOf<"A_Expr">): Expr {
  const location = raw.location ?? 0;
  switch (raw.kind) {
    case "AEXPR_OP":
      return transformOp(pstate, raw, location);
    case "AEXPR_OP_ANY":
    case "AEXPR_OP_ALL":
      return makeScalarArrayOp(pstate, nameList(raw.name), raw.kind === "AEXPR_OP_ANY", transformExprRecurse(pstate, raw.lexpr as RawNode), transformExprRecurse(pstate, raw.rexpr as RawNode), location);
    case "AEXPR_DISTINCT":
    case "AEXPR_NOT_DISTINCT":
      return transformDistinct(pstate, raw, location);
    case "AEXPR_NULLIF":
      return transformNullIf(pstate, raw, location);
    case "AEXPR_IN":
      return transformIn(pstate, raw, location);
    case "AEXPR_LIKE":
    case "AEXPR_ILIKE":
    case "AEXPR_SIMILAR":
      return transformOp(pstate, raw, location);
    case "AEXPR_BETWEEN":
    case "AEXPR_NOT_BETWEEN":
    case "AEXPR_BETWEEN_SYM":
    case "AEXPR_NOT_BETWEEN_SYM":
      return transformBetween(pstate, raw, location);
    default:
      return elog(`unrecognized A_Expr kind: ${String(raw.kind)}`);
  }
}

/** @see transformAExprOp */
function transformOp(pstate: ParseState, raw: RawOf<"A_Expr">, location: number): Expr {
  const names = nameList(raw.name);
  const sub = rawAs(raw.rexpr, "SubLink");
  if (rawAs(raw.lexpr, "RowExpr") !== undefined && sub?.subLinkType === "EXPR_SUBLINK") {
    return transformExprRecurse(pstate, { SubLink: { ...sub, subLinkType: "ROWCOMPARE_SUBLINK", testexpr: raw.lexpr as RawNode, operName: raw.name as RawNode[], location } });
  }
  if (names.length === 1 && names[0] === "=" && pstate.cx.session.setting("transform_null_equals") === "on" && (isNullConst(raw.lexpr) || isNullConst(raw.rexpr))) {
    return transformExprRecurse(pstate, { NullTest: { arg: (isNullConst(raw.rexpr) ? raw.lexpr : raw.rexpr) as RawNode, nulltesttype: "IS_NULL", location } });
  }
  if (rawAs(raw.lexpr, "RowExpr") !== undefined && rawAs(raw.rexpr, "RowExpr") !== undefined) {
    const left = transformExprRecurse(pstate, raw.lexpr as RawNode) as RowExpr;
    const right = transformExprRecurse(pstate, raw.rexpr as RawNode) as RowExpr;
    return makeRowComparison(pstate, names, left.args, right.args, location);
  }
  const left = raw.lexpr === undefined ? null : transformExprRecurse(pstate, raw.lexpr);
  const right = transformExprRecurse(pstate, raw.rexpr as RawNode);
  return makeOp(pstate, names, left, right, location);
}

function transformDistinct(pstate: ParseState, raw: RawOf<"A_Expr">, location: number): Expr {
  const negated = raw.kind === "AEXPR_NOT_DISTINCT";
  if (isNullConst(raw.rexpr) || isNullConst(raw.lexpr)) {
    const arg = transformExprRecurse(pstate, (isNullConst(raw.rexpr) ? raw.lexpr : raw.rexpr) as RawNode);
    return { tag: "NullTest", arg, nulltesttype: negated ? "IS_NULL" : "IS_NOT_NULL", argisrow: false, location };
  }
  const left = transformExprRecurse(pstate, raw.lexpr as RawNode);
  const right = transformExprRecurse(pstate, raw.rexpr as RawNode);
  let result: Expr;
  if (left.tag === "RowExpr" && right.tag === "RowExpr") {
    if (left.args.length !== right.args.length) errorAt("syntax_error", "unequal number of entries in row expressions", location);
    const parts = left.args.map((arg, i) => makeDistinct(pstate, nameList(raw.name), arg, right.args[i] as Expr, location));
    result = parts.length === 1 ? (parts[0] as Expr) : parts.length === 0 ? makeConst(T.BOOLOID, -1, 0, 1, false, true, location) : makeBoolExpr("OR_EXPR", parts, location);
  } else result = makeDistinct(pstate, nameList(raw.name), left, right, location);
  return negated ? makeBoolExpr("NOT_EXPR", [result], location) : result;
}
function makeDistinct(pstate: ParseState, names: readonly string[], left: Expr, right: Expr, location: number): Expr {
  const op = makeOp(pstate, names, left, right, location);
  if (op.opresulttype !== T.BOOLOID) errorAt("datatype_mismatch", "IS DISTINCT FROM requires = operator to yield boolean", location);
  return { ...op, tag: "DistinctExpr" };
}

function transformNullIf(pstate: ParseState, raw: RawOf<"A_Expr">, location: number): Expr {
  const op = makeOp(pstate, nameList(raw.name), transformExprRecurse(pstate, raw.lexpr as RawNode), transformExprRecurse(pstate, raw.rexpr as RawNode), location);
  if (op.opresulttype !== T.BOOLOID) errorAt("datatype_mismatch", "NULLIF requires = operator to yield boolean", location);
  return { ...op, tag: "NullIfExpr", opresulttype: exprType(op.args[0] as Expr) };
}

/** `x IN (a, b)`: one array comparison if the constants have a common type, else an OR. @see transformAExprIn */
function transformIn(pstate: ParseState, raw: RawOf<"A_Expr">, location: number): Expr {
  const useOr = strVal(raw.name?.[0]) !== "<>";
  const left = transformExprRecurse(pstate, raw.lexpr as RawNode);
  const list = rawAs(raw.rexpr, "List")?.items ?? [];
  const exprs = list.map((item) => transformExprRecurse(pstate, item));
  const hasVar = (expr: Expr): boolean => containsVars(expr);
  const plain = exprs.filter((expr) => !hasVar(expr));
  const vars = exprs.filter(hasVar);
  let result: Expr | null = null;
  let rest = exprs;
  if (plain.length > 1) {
    const all = [left, ...plain];
    const scalar = all.every((expr) => expr.tag !== "RowExpr") ? selectCommonType(pstate, all, null) : 0;
    const ok = scalar !== 0 && scalar !== T.RECORDOID && canAllCoerce(pstate, all, scalar);
    const array = ok ? pstate.catalog.type(scalar).typarray : 0;
    if (array !== 0) {
      const elements = plain.map((expr) => coerceToCommonType(pstate, expr, scalar, "IN"));
      const right: Expr = { tag: "ArrayExpr", array_typeid: array, array_collid: 0, element_typeid: scalar, elements, multidims: false, list_start: listStart(raw), list_end: listEnd(raw), location: -1 };
      result = makeScalarArrayOp(pstate, nameList(raw.name), useOr, left, right, location);
      rest = vars;
    }
  }
  const comparisons = rest.map((expr) => {
    const comparison = left.tag === "RowExpr" && expr.tag === "RowExpr" ? makeRowComparison(pstate, nameList(raw.name), left.args, expr.args, location) : makeOp(pstate, nameList(raw.name), left, expr, location);
    return coerceToBoolean(pstate, comparison, "IN");
  });
  const parts = result === null ? comparisons : [result, ...comparisons];
  return parts.length === 1 ? (parts[0] as Expr) : makeBoolExpr(useOr ? "OR_EXPR" : "AND_EXPR", parts, location);
}
const listStart = (raw: RawOf<"A_Expr">): number => (raw as { rexpr_list_start?: number }).rexpr_list_start ?? 0;
const listEnd = (raw: RawOf<"A_Expr">): number => (raw as { rexpr_list_end?: number }).rexpr_list_end ?? 0;
function canAllCoerce(pstate: ParseState, exprs: readonly Expr[], type: Oid): boolean {
  return exprs.every((expr) => exprType(expr) === T.UNKNOWNOID || exprType(expr) === type || canCoerce(pstate, exprType(expr), type));
}
const canCoerce = (pstate: ParseState, from: Oid, to: Oid): boolean => canCoerceType(pstate.catalog, [from], [to], "implicit");
/** A Var of the current level. @see contain_vars_of_level */
const containsVars = (expr: Expr): boolean => exprContains(expr, (node) => node.tag === "Var" && node.varlevelsup === 0);

function transformBetween(pstate: ParseState, raw: RawOf<"A_Expr">, location: number): Expr {
  const [low, high] = (rawAs(raw.rexpr, "List")?.items ?? []) as [RawNode, RawNode];
  const test = raw.lexpr as RawNode;
  const op = (name: string, right: RawNode): RawNode => ({ A_Expr: { kind: "AEXPR_OP", name: [{ String: { sval: name } }], lexpr: test, rexpr: right, location } });
  const both = (boolop: "AND_EXPR" | "OR_EXPR", ...args: RawNode[]): RawNode => ({ BoolExpr: { boolop, args, location } });
  const between = (a: RawNode, b: RawNode): RawNode => both("AND_EXPR", op(">=", a), op("<=", b));
  const outside = (a: RawNode, b: RawNode): RawNode => both("OR_EXPR", op("<", a), op(">", b));
  switch (raw.kind) {
    case "AEXPR_BETWEEN":
      return transformExprRecurse(pstate, between(low, high));
    case "AEXPR_NOT_BETWEEN":
      return transformExprRecurse(pstate, outside(low, high));
    case "AEXPR_BETWEEN_SYM":
      return transformExprRecurse(pstate, both("OR_EXPR", between(low, high), between(high, low)));
    default:
      return transformExprRecurse(pstate, both("AND_EXPR", outside(low, high), outside(high, low)));
  }
}

/** @see make_row_comparison_op */
function makeRowComparison(pstate: ParseState, names: readonly string[], largs: readonly Expr[], rargs: readonly Expr[], location: number): Expr {
  if (largs.length !== rargs.length) errorAt("syntax_error", "unequal number of entries in row expressions", location);
  if (largs.length === 0) errorAt("feature_not_supported", "cannot compare rows of zero length", location);
  const ops = largs.map((left, i) => {
    const op = makeOp(pstate, names, left, rargs[i] as Expr, location);
    if (op.opresulttype !== T.BOOLOID) errorAt("datatype_mismatch", `row comparison operator must yield type boolean, not type ${formatType(pstate.catalog, op.opresulttype)}`, location);
    if (expressionReturnsSet([op])) errorAt("datatype_mismatch", "row comparison operator must not return a set", location);
    return op;
  });
  if (ops.length === 1) return ops[0] as Expr;
  const interpretations = ops.map((op) => btreeInterpretations(pstate, op.opno));
  const strategies = (interpretations[0] ?? []).map((item) => item.strategy).filter((strategy) => interpretations.every((list) => list.some((item) => item.strategy === strategy)));
  const strategy = strategies.length === 0 ? undefined : Math.min(...strategies);
  if (strategy === undefined) {
    return errorAt("feature_not_supported", `could not determine interpretation of row comparison operator ${names.at(-1) as string}`, location, { hint: "Row comparison operators must be associated with btree operator families." });
  }
  if (strategy === 3) return makeBoolExpr("AND_EXPR", ops, location);
  if (strategy === 6) return makeBoolExpr("OR_EXPR", ops, location);
  const cmptypes: readonly CompareType[] = ["COMPARE_INVALID", "COMPARE_LT", "COMPARE_LE", "COMPARE_EQ", "COMPARE_GE", "COMPARE_GT", "COMPARE_NE"];
  const row: RowCompareExpr = {
    tag: "RowCompareExpr",
    cmptype: cmptypes[strategy] as CompareType,
    opnos: ops.map((op) => op.opno),
    opfamilies: interpretations.map((list) => list.find((item) => item.strategy === strategy)?.family ?? 0),
    inputcollids: [],
    largs: ops.map((op) => op.args[0] as Expr),
    rargs: ops.map((op) => op.args[1] as Expr),
  };
  return row;
}
/** The B-tree meanings of an operator; 6 stands for "not equal". @see get_op_index_interpretation */
function btreeInterpretations(pstate: ParseState, opno: Oid): readonly { readonly family: Oid; readonly strategy: number }[] {
  const { catalog } = pstate;
  const own = catalog.amopsOfOperator(opno).filter((row) => row.amopmethod === 403).map((row) => ({ family: row.amopfamily, strategy: row.amopstrategy }));
  if (own.length > 0) return own;
  const negator = catalog.operator(opno).oprnegate;
  return negator === 0 ? [] : catalog.amopsOfOperator(negator).filter((row) => row.amopmethod === 403 && row.amopstrategy === 3).map((row) => ({ family: row.amopfamily, strategy: 6 }));
}

// Boolean and test nodes

function transformBoolExpr(pstate: ParseState, raw: RawOf<"BoolExpr">): Expr {
  const boolop = raw.boolop as "AND_EXPR" | "OR_EXPR" | "NOT_EXPR";
  const name = boolop.replace("_EXPR", "");
  const args = (raw.args ?? []).map((arg) => coerceToBoolean(pstate, transformExprRecurse(pstate, arg), name));
  return makeBoolExpr(boolop, args, raw.location ?? 0);
}

const REFCURSOROID = 1790;
/** The cursor is one of a variable where a hook knows such. @see transformCurrentOfExpr */
function transformCurrentOf(pstate: ParseState, raw: RawOf<"CurrentOfExpr">): Expr {
  const name = raw.cursor_name ?? "";
  const cvarno = pstate.targetNsItem?.rtindex ?? elog("WHERE CURRENT OF without a target");
  const variable = pstate.columnHook?.resolve([name], -1);
  if (variable?.tag === "Param" && variable.paramtype === REFCURSOROID) return { tag: "CurrentOfExpr", cvarno, cursor_name: null, cursor_param: variable.paramid };
  return { tag: "CurrentOfExpr", cvarno, cursor_name: name, cursor_param: 0 };
}
function transformNullTest(pstate: ParseState, raw: RawOf<"NullTest">): Expr {
  const arg = transformExprRecurse(pstate, raw.arg as RawNode);
  const type = exprType(arg);
  const argisrow = type === T.RECORDOID || pstate.catalog.findType(pstate.catalog.baseType(type))?.typtype === "c";
  return { tag: "NullTest", arg, nulltesttype: raw.nulltesttype as "IS_NULL" | "IS_NOT_NULL", argisrow, location: raw.location ?? 0 };
}

function transformBooleanTest(pstate: ParseState, raw: RawOf<"BooleanTest">): Expr {
  const booltesttype = raw.booltesttype as BoolTestType;
  const arg = coerceToBoolean(pstate, transformExprRecurse(pstate, raw.arg as RawNode), booltesttype.replaceAll("_", " "));
  return { tag: "BooleanTest", arg, booltesttype, location: raw.location ?? 0 };
}

// Calls

function transformFuncCall(pstate: ParseState, raw: RawOf<"FuncCall">): Expr {
  const lastSrf = pstate.lastSrf;
  const args = (raw.args ?? []).map((arg) => transformExprRecurse(pstate, arg));
  if (raw.agg_within_group === true) {
    args.push(...(raw.agg_order ?? []).map((sort) => transformExpr(pstate, rawAs(sort, "SortBy")?.node, "ORDER_BY")));
  }
  return parseFuncCall(pstate, nameList(raw.funcname), args, raw, lastSrf, raw.location ?? 0);
}

function transformNamedArg(pstate: ParseState, raw: RawOf<"NamedArgExpr">): Expr {
  return { tag: "NamedArgExpr", arg: transformExprRecurse(pstate, raw.arg as RawNode), name: raw.name ?? "", argnumber: raw.argnumber ?? -1, location: raw.location ?? 0 };
}

// Sub-selects

const subLinkRefusals: Partial<Record<ParseExprKind, string>> = {
  CHECK_CONSTRAINT: "cannot use subquery in check constraint",
  COLUMN_DEFAULT: "cannot use subquery in DEFAULT expression",
  FUNCTION_DEFAULT: "cannot use subquery in DEFAULT expression",
  INDEX_EXPRESSION: "cannot use subquery in index expression",
  INDEX_PREDICATE: "cannot use subquery in index predicate",
  ALTER_COL_TRANSFORM: "cannot use subquery in transform expression",
  EXECUTE_PARAMETER: "cannot use subquery in EXECUTE parameter",
  CALL_ARGUMENT: "cannot use subquery in CALL argument",
  GENERATED_COLUMN: "cannot use subquery in column generation expression",
  TRIGGER_WHEN: "cannot use subquery in trigger WHEN condition",
  PARTITION_BOUND: "cannot use subquery in partition bound",
  PARTITION_EXPRESSION: "cannot use subquery in partition key expression",
};

/** @see transformSubLink */
function transformSubLink(pstate: ParseState, raw: RawOf<"SubLink">): Expr {
  const location = raw.location ?? 0;
  const refusal = subLinkRefusals[pstate.exprKind];
  if (refusal !== undefined) errorAt("feature_not_supported", refusal, location);
  pstate.hasSubLinks = true;
  const subselect = parseSubAnalyze(pstate, raw.subselect as RawNode, null, false, true);
  const columns = subselect.targetList.filter((tle) => !tle.resjunk);
  const type = raw.subLinkType as SubLinkType;
  const link = (testexpr: Expr | null, operName: readonly string[], subLinkType: SubLinkType = type): SubLink => ({ tag: "SubLink", subLinkType, subLinkId: 0, testexpr, operName, subselect, location });
  switch (type) {
    case "EXISTS_SUBLINK":
      return link(null, []);
    case "EXPR_SUBLINK":
    case "ARRAY_SUBLINK":
      if (columns.length !== 1) errorAt("syntax_error", "subquery must return only one column", location);
      return link(null, []);
    case "MULTIEXPR_SUBLINK":
      return link(null, []);
    default:
      return quantified(pstate, raw, columns.map((tle) => tle.expr), link, location);
  }
}

function quantified(pstate: ParseState, raw: RawOf<"SubLink">, columns: readonly Expr[], link: (test: Expr, names: readonly string[]) => SubLink, location: number): Expr {
  const names = raw.operName === undefined ? ["="] : nameList(raw.operName);
  const left = transformExprRecurse(pstate, raw.testexpr as RawNode);
  const lefts = left.tag === "RowExpr" ? left.args : [left];
  const rights = columns.map((column, i): Expr => ({
    tag: "Param", paramkind: "PARAM_SUBLINK", paramid: i + 1, paramtype: exprType(column), paramtypmod: exprTypmod(column), paramcollid: collationOf(column), location: -1,
  }));
  if (lefts.length < rights.length) errorAt("syntax_error", "subquery has too many columns", location);
  if (lefts.length > rights.length) errorAt("syntax_error", "subquery has too few columns", location);
  return link(makeRowComparison(pstate, names, lefts, rights, location), raw.operName === undefined ? ["="] : names);
}

// CASE, COALESCE, GREATEST

function transformCase(pstate: ParseState, raw: RawOf<"CaseExpr">): Expr {
  let arg: Expr | null = null;
  let placeholder: Expr | null = null;
  if (raw.arg !== undefined) {
    arg = transformExprRecurse(pstate, raw.arg);
    if (exprType(arg) === T.UNKNOWNOID) arg = coerceToCommonType(pstate, arg, T.TEXTOID, "CASE");
    assignExprCollations(pstate, arg);
    placeholder = { tag: "CaseTestExpr", typeId: exprType(arg), typeMod: exprTypmod(arg), collation: collationOf(arg) };
  }
  const lastSrf = pstate.lastSrf;
  const whens = (raw.args ?? []).map((node) => {
    const when = rawAs(node, "CaseWhen") as RawOf<"CaseWhen">;
    const condition = transformExprRecurse(pstate, when.expr as RawNode);
    const test = placeholder === null ? condition : makeOp(pstate, ["="], placeholder, condition, when.location ?? 0);
    return { test: coerceToBoolean(pstate, test, "CASE/WHEN"), result: transformExprRecurse(pstate, when.result as RawNode), location: when.location ?? 0 };
  });
  const defresult = transformExprRecurse(pstate, raw.defresult ?? { A_Const: { isnull: true, location: -1 } });
  const type = selectCommonType(pstate, [defresult, ...whens.map((when) => when.result)], "CASE");
  const otherwise = coerceToCommonType(pstate, defresult, type, "CASE/ELSE");
  const args = whens.map((when): CaseWhen => ({ tag: "CaseWhen", expr: when.test, result: coerceToCommonType(pstate, when.result, type, "CASE/WHEN"), location: when.location }));
  if (pstate.lastSrf !== lastSrf) {
    errorAt("feature_not_supported", "set-returning functions are not allowed in CASE", exprLocation(pstate.lastSrf), { hint: "You might be able to move the set-returning function into a LATERAL FROM item." });
  }
  return { tag: "CaseExpr", casetype: type, casecollid: 0, arg, args, defresult: otherwise, location: raw.location ?? 0 };
}

function commonArgs(pstate: ParseState, list: readonly RawNode[], name: string): { readonly type: Oid; readonly args: readonly Expr[] } {
  const lastSrf = pstate.lastSrf;
  const exprs = list.map((node) => transformExprRecurse(pstate, node));
  const type = selectCommonType(pstate, exprs, name);
  const args = exprs.map((expr) => coerceToCommonType(pstate, expr, type, name));
  if (pstate.lastSrf !== lastSrf) {
    errorAt("feature_not_supported", `set-returning functions are not allowed in ${name}`, exprLocation(pstate.lastSrf), { hint: "You might be able to move the set-returning function into a LATERAL FROM item." });
  }
  return { type, args };
}
function transformCoalesce(pstate: ParseState, raw: RawOf<"CoalesceExpr">): Expr {
  const { type, args } = commonArgs(pstate, raw.args ?? [], "COALESCE");
  return { tag: "CoalesceExpr", coalescetype: type, coalescecollid: 0, args, location: raw.location ?? 0 };
}
function transformMinMax(pstate: ParseState, raw: RawOf<"MinMaxExpr">): Expr {
  const op = (raw.op ?? "IS_GREATEST") as "IS_GREATEST" | "IS_LEAST";
  const exprs = (raw.args ?? []).map((node) => transformExprRecurse(pstate, node));
  const name = op === "IS_GREATEST" ? "GREATEST" : "LEAST";
  const type = selectCommonType(pstate, exprs, name);
  return { tag: "MinMaxExpr", minmaxtype: type, minmaxcollid: 0, inputcollid: 0, op, args: exprs.map((expr) => coerceToCommonType(pstate, expr, type, name)), location: raw.location ?? 0 };
}

// Arrays, rows, subscripts

function transformArray(pstate: ParseState, raw: RawOf<"A_ArrayExpr">, arrayType = 0, elementType = 0, typmod = -1): Expr {
  let multidims = false;
  const exprs = (raw.elements ?? []).map((node) => {
    const nested = rawAs(node, "A_ArrayExpr");
    if (nested === undefined) {
      const expr = transformExprRecurse(pstate, node);
      const type = exprType(expr);
      if (pstate.catalog.elementType(type) !== 0 && type !== T.INT2VECTOROID && type !== T.OIDVECTOROID) multidims = true;
      return expr;
    }
    multidims = true;
    return transformArray(pstate, nested, arrayType, elementType, typmod);
  });
  let array = arrayType;
  let element = elementType;
  let coerceTo: Oid;
  const hard = arrayType !== 0;
  if (hard) coerceTo = multidims ? arrayType : elementType;
  else {
    if (exprs.length === 0) errorAt("indeterminate_datatype", "cannot determine type of empty array", raw.location ?? 0, { hint: "Explicitly cast to the desired type, for example ARRAY[]::integer[]." });
    coerceTo = selectCommonType(pstate, exprs, "ARRAY");
    if (multidims) [array, element] = [coerceTo, pstate.catalog.elementType(coerceTo)];
    else [array, element] = [pstate.catalog.type(coerceTo).typarray, coerceTo];
    if (array === 0) errorAt("undefined_object", `could not find array type for data type ${formatType(pstate.catalog, coerceTo)}`, raw.location ?? 0);
    if (element === 0) errorAt("undefined_object", `could not find element type for data type ${formatType(pstate.catalog, array)}`, raw.location ?? 0);
  }
  const elements = exprs.map((expr) => {
    if (!hard) return coerceToCommonType(pstate, expr, coerceTo, "ARRAY");
    return (
      coerceToTargetType(pstate, expr, exprType(expr), coerceTo, typmod, "explicit", "COERCE_EXPLICIT_CAST", -1) ??
      errorAt("cannot_coerce", `cannot cast type ${formatType(pstate.catalog, exprType(expr))} to ${formatType(pstate.catalog, coerceTo)}`, exprLocation(expr))
    );
  });
  return { tag: "ArrayExpr", array_typeid: array, array_collid: 0, element_typeid: element, elements, multidims, list_start: (raw as { list_start?: number }).list_start ?? 0, list_end: (raw as { list_end?: number }).list_end ?? 0, location: raw.location ?? 0 };
}

function transformRow(pstate: ParseState, raw: RawOf<"RowExpr">): Expr {
  const args = transformExpressionList(pstate, raw.args ?? [], (node) => transformExprRecurse(pstate, node));
  if (args.length > 1664) errorAt("too_many_columns", "ROW expressions can have at most 1664 entries", raw.location ?? 0);
  return { tag: "RowExpr", args, row_typeid: T.RECORDOID, row_format: "COERCE_IMPLICIT_CAST", colnames: args.map((_, i) => `f${i + 1}`), location: raw.location ?? 0 };
}

/** Subscripts and field selections. @see transformIndirection */
function transformIndirection(pstate: ParseState, raw: RawOf<"A_Indirection">): Expr {
  let result = transformExprRecurse(pstate, raw.arg as RawNode);
  let subscripts: RawOf<"A_Indices">[] = [];
  const flush = (): void => {
    if (subscripts.length > 0) result = transformSubscripts(pstate, result, subscripts);
    subscripts = [];
  };
  for (const node of raw.indirection ?? []) {
    const index = rawAs(node, "A_Indices");
    if (index !== undefined) {
      subscripts.push(index);
      continue;
    }
    flush();
    if ("A_Star" in node) return errorAt("feature_not_supported", "row expansion via \"*\" is not supported here", rawLocation(raw.arg));
    const field = strVal(node);
    const projected = projectField(pstate, result, field);
    if (projected === undefined) return unknownField(pstate, result, field, raw);
    result = projected;
  }
  flush();
  return result;
}
function unknownField(pstate: ParseState, expr: Expr, field: string, raw: RawOf<"A_Indirection">): never {
  const type = exprType(expr);
  const location = rawLocation(raw.arg);
  if (pstate.catalog.findType(type)?.typtype === "c") return errorAt("undefined_column", `column "${field}" not found in data type ${formatType(pstate.catalog, type)}`, location);
  if (type === T.RECORDOID) return errorAt("undefined_column", `could not identify column "${field}" in record data type`, location);
  return errorAt("wrong_object_type", `column notation .${field} applied to type ${formatType(pstate.catalog, type)}, which is not a composite type`, location);
}

const transformSubscripts = (pstate: ParseState, container: Expr, indices: readonly RawOf<"A_Indices">[]): Expr =>
  transformContainerSubscripts(pstate, container, pstate.catalog.baseTypeAndTypmod(exprType(container), exprTypmod(container)), indices, false);

/** The element type that subscripts of a container reach. */
function subscriptedElement(pstate: ParseState, type: Oid): Oid {
  const element = pstate.catalog.elementType(type);
  if (element !== 0) return element;
  // A value of fixed length whose parts are all of one type.
  const { typelem, typlen } = pstate.catalog.type(type);
  return typlen > 0 ? typelem : 0;
}

/** Subscripts, read or assigned to. @see transformContainerSubscripts, array_subscript_transform */
export function transformContainerSubscripts(pstate: ParseState, container: Expr, { type, typmod }: { readonly type: Oid; readonly typmod: number }, indices: readonly RawOf<"A_Indices">[], assigns: boolean): SubscriptingRef {
  const element = subscriptedElement(pstate, type);
  if (element === 0) {
    if (type === T.JSONBOID) return jsonbSubscripts(pstate, container, indices);
    errorAt("datatype_mismatch", `cannot subscript type ${formatType(pstate.catalog, type)} because it does not support subscripting`, assigns ? exprLocation(container) : exprLocation(container));
  }
  const slice = indices.some((index) => index.is_slice === true);
  const bound = (node: RawNode | undefined): Expr | null => {
    if (node === undefined) return null;
    const expr = transformExprRecurse(pstate, node);
    return coerceToTargetType(pstate, expr, exprType(expr), T.INT4OID, -1, "assignment", "COERCE_IMPLICIT_CAST", -1) ?? errorAt("datatype_mismatch", "array subscript must have type integer", exprLocation(expr));
  };
  const one = (): Expr => makeConst(T.INT4OID, -1, 0, 4, 1, true);
  const lower: (Expr | null)[] = [];
  const upper: (Expr | null)[] = [];
  for (const index of indices) {
    if (slice) lower.push(index.is_slice === true ? bound(index.lidx) : one());
    upper.push(bound(index.uidx));
  }
  if (indices.length > 6) errorAt("program_limit_exceeded", `number of array dimensions (${indices.length}) exceeds the maximum allowed (6)`, -1);
  return {
    tag: "SubscriptingRef", refcontainertype: type, refelemtype: element, refrestype: slice ? type : element, reftypmod: typmod, refcollid: 0, refupperindexpr: upper, reflowerindexpr: lower, refexpr: container, refassgnexpr: null,
  };
}

/** Keys and positions of jsonb: texts, or integers where they fit. @see jsonb_subscript_transform */
function jsonbSubscripts(pstate: ParseState, container: Expr, indices: readonly RawOf<"A_Indices">[]): SubscriptingRef {
  const upper = indices.map((index): Expr => {
    const given = index.uidx ?? index.lidx;
    if (index.is_slice === true) return errorAt("datatype_mismatch", "jsonb subscript does not support slices", given === undefined ? -1 : exprLocation(transformExprRecurse(pstate, given)));
    const expr = transformExprRecurse(pstate, given as RawNode);
    const type = exprType(expr);
    const [toInt, toText] = [T.INT4OID, T.TEXTOID].map((target) => canCoerceType(pstate.catalog, [type], [target], "implicit"));
    if (type !== T.UNKNOWNOID && toInt && toText) errorAt("datatype_mismatch", `subscript type ${formatType(pstate.catalog, type)} is not supported`, exprLocation(expr), { hint: "jsonb subscript must be coercible to only one type, integer or text." });
    const target = type === T.UNKNOWNOID ? T.TEXTOID : toInt === true ? T.INT4OID : toText === true ? T.TEXTOID : 0;
    const coerced = target === 0 ? undefined : coerceToTargetType(pstate, expr, type, target, -1, "implicit", "COERCE_IMPLICIT_CAST", -1);
    return coerced ?? errorAt("datatype_mismatch", `subscript type ${formatType(pstate.catalog, type)} is not supported`, exprLocation(expr), { hint: "jsonb subscript must be coercible to either integer or text." });
  });
  return { tag: "SubscriptingRef", refcontainertype: T.JSONBOID, refelemtype: 0, refrestype: T.JSONBOID, reftypmod: -1, refcollid: 0, refupperindexpr: upper, reflowerindexpr: [], refexpr: container, refassgnexpr: null };
}

// Casts, collations, the rest

function transformTypeCast(pstate: ParseState, raw: RawOf<"TypeCast">): Expr {
  const { type, typmod } = resolveTypeName(pstate, raw.typeName as RawOf<"TypeName">);
  const array = rawAs(raw.arg, "A_ArrayExpr");
  let arg: Expr;
  if (array !== undefined) {
    const base = pstate.catalog.baseType(type);
    const element = pstate.catalog.elementType(base);
    arg = element === 0 ? transformExprRecurse(pstate, raw.arg as RawNode) : transformArray(pstate, array, base, element, typmod);
  } else arg = transformExprRecurse(pstate, raw.arg as RawNode);
  const source = exprType(arg);
  if (source === 0) return arg;
  const location = (raw.location ?? 0) >= 0 ? (raw.location ?? 0) : (raw.typeName?.location ?? 0);
  return (
    coerceToTargetType(pstate, arg, source, type, typmod, "explicit", "COERCE_EXPLICIT_CAST", location) ??
    errorAt("cannot_coerce", `cannot cast type ${formatType(pstate.catalog, source)} to ${formatType(pstate.catalog, type)}`, location)
  );
}

function transformCollate(pstate: ParseState, raw: RawOf<"CollateClause">): Expr {
  const arg = transformExprRecurse(pstate, raw.arg as RawNode);
  const type = exprType(arg);
  const location = raw.location ?? 0;
  if (pstate.catalog.type(type).typcollation === 0 && type !== T.UNKNOWNOID) errorAt("datatype_mismatch", `collations are not supported by type ${formatType(pstate.catalog, type)}`, location);
  return { tag: "CollateExpr", arg, collOid: lookupCollation(pstate, nameList(raw.collname), location), location };
}

const valueFunctionTypes: Readonly<Record<string, Oid>> = {
  SVFOP_CURRENT_DATE: T.DATEOID, SVFOP_CURRENT_TIME: T.TIMETZOID, SVFOP_CURRENT_TIME_N: T.TIMETZOID, SVFOP_CURRENT_TIMESTAMP: T.TIMESTAMPTZOID, SVFOP_CURRENT_TIMESTAMP_N: T.TIMESTAMPTZOID,
  SVFOP_LOCALTIME: T.TIMEOID, SVFOP_LOCALTIME_N: T.TIMEOID, SVFOP_LOCALTIMESTAMP: T.TIMESTAMPOID, SVFOP_LOCALTIMESTAMP_N: T.TIMESTAMPOID,
};
function transformValueFunction(_pstate: ParseState, raw: RawOf<"SQLValueFunction">): Expr {
  const op = raw.op as Extract<Expr, { tag: "SQLValueFunction" }>["op"];
  const typmod = op.endsWith("_N") ? Math.min(raw.typmod ?? 0, 6) : -1;
  return { tag: "SQLValueFunction", op, type: valueFunctionTypes[op] ?? T.NAMEOID, typmod, location: raw.location ?? 0 };
}

const transforms: Partial<Record<string, Transform>> = {
  ColumnRef: transformColumnRef as Transform,
  ParamRef: transformParamRef as Transform,
  A_Const: ((_pstate: ParseState, raw: RawOf<"A_Const">) => makeConstant(raw)) as Transform,
  A_Indirection: transformIndirection as Transform,
  A_ArrayExpr: ((pstate: ParseState, raw: RawOf<"A_ArrayExpr">) => transformArray(pstate, raw)) as Transform,
  TypeCast: transformTypeCast as Transform,
  CollateClause: transformCollate as Transform,
  A_Expr: transformAExpr as Transform,
  BoolExpr: transformBoolExpr as Transform,
  FuncCall: transformFuncCall as Transform,
  NamedArgExpr: transformNamedArg as Transform,
  GroupingFunc: ((pstate: ParseState, raw: RawOf<"GroupingFunc">) => transformGroupingFunc(pstate, raw, (arg) => transformExprRecurse(pstate, arg))) as Transform,
  SubLink: transformSubLink as Transform,
  CaseExpr: transformCase as Transform,
  RowExpr: transformRow as Transform,
  CoalesceExpr: transformCoalesce as Transform,
  MinMaxExpr: transformMinMax as Transform,
  SQLValueFunction: transformValueFunction as Transform,
  MergeSupportFunc: transformMergeSupportFunc as Transform,
  CurrentOfExpr: transformCurrentOf as Transform,
  NullTest: transformNullTest as Transform,
  BooleanTest: transformBooleanTest as Transform,
  SetToDefault: ((_pstate: ParseState, raw: RawOf<"SetToDefault">) => ({ tag: "SetToDefault", typeId: T.UNKNOWNOID, typeMod: -1, collation: 0, location: raw.location ?? 0 })) as Transform,
};
