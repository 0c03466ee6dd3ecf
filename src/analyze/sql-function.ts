/**
 * Bodies of SQL-language functions: their statements analyzed with the parameters in sight, and the last one's columns
 * brought to the type that the function returns.
 *
 * @see src/backend/executor/functions.c (prepare_sql_fn_parse_info, sql_fn_parser_setup, check_sql_fn_retval)
 */
import type { ProcRow } from "../catalog/builtin-rows.ts";
import { formatType } from "../catalog/format-type.ts";
import { emptyQuery, exprCollation, exprType, exprTypmod, makeAlias, makeConst, makeTargetEntry, makeVar } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Expr, Oid, TargetEntry } from "../nodes/primnodes.ts";
import type { RawNode } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { parseAnalyze } from "./analyze.ts";
import { resultColumns } from "../catalog/func-result.ts";
import type { RowField } from "../types/registry.ts";
import { coerceToTargetType } from "./parse-coerce.ts";
import { assignExprCollations } from "./parse-collate.ts";
import { projectField } from "./parse-func.ts";
import { addSubquery } from "./parse-relation.ts";
import { type AnalyzeContext, type ColumnHook, ParseState } from "./parse-state.ts";

/** The types of a function's input arguments, where polymorphic ones are known from a call. */
export interface CallTypes {
  readonly args: readonly Oid[];
  readonly result: Oid;
}

/** Input arguments' names, "" for none. */
export function inputNames(proc: ProcRow): readonly string[] {
  const names = proc.proargnames ?? [];
  const { proargmodes } = proc;
  return proargmodes === null ? names : names.filter((_, i) => ["i", "b", "v"].includes(proargmodes[i] as string));
}

/** `$n`, `name`, `function.name`, and fields of them. @see sql_fn_post_column_ref, sql_fn_resolve_param_name */
export function parameterHook(cx: AnalyzeContext, name: string, names: readonly string[], types: readonly Oid[]): ColumnHook {
  const param = (paramname: string, location: number): Expr | undefined => {
    const at = names.indexOf(paramname);
    if (at < 0 || paramname === "") return undefined;
    const paramtype = types[at] as Oid;
    return { tag: "Param", paramkind: "PARAM_EXTERN", paramid: at + 1, paramtype, paramtypmod: -1, paramcollid: cx.catalog.type(paramtype).typcollation, location };
  };
  const field = (expr: Expr | undefined, fieldname: string): Expr | undefined => (expr === undefined ? undefined : projectField(new ParseState(null, cx), expr, fieldname));
  return {
    first: false,
    resolve: (path, location) => {
      const [a = "", b = "", c = ""] = path;
      if (path.length === 1) return param(a, location);
      if (path.length === 2) return a === name ? (param(b, location) ?? field(param(a, location), b)) : field(param(a, location), b);
      return path.length === 3 && a === name ? field(param(b, location), c) : undefined;
    },
  };
}

const mismatch = (cx: AnalyzeContext, rettype: Oid, detail: string): never =>
  ereport({ code: ERRCODE.invalid_function_definition, message: `return type mismatch in function declared to return ${formatType(cx.catalog, rettype)}`, detail });

/** A column brought to a type; undefined if that cannot be. @see coerce_fn_result_column */
function coerced(cx: AnalyzeContext, expr: Expr, type: Oid, typmod: number): Expr | undefined {
  if (exprType(expr) === type && (typmod < 0 || exprTypmod(expr) === typmod)) return expr;
  const pstate = new ParseState(null, cx);
  const result = coerceToTargetType(pstate, expr, exprType(expr), type, typmod, "assignment", "COERCE_IMPLICIT_CAST", -1);
  if (result !== undefined) assignExprCollations(pstate, result);
  return result;
}

/** The query with other columns; one whose columns cannot be changed in place becomes a sub-query. */
function withColumns(cx: AnalyzeContext, query: Query, exprs: readonly (Expr | null)[]): Query {
  const visible = query.targetList.filter((tle) => !tle.resjunk);
  const same = exprs.length === visible.length && exprs.every((expr, i) => expr === visible[i]?.expr);
  if (same) return query;
  const used = visible.some((tle) => tle.ressortgroupref !== 0) || query.setOperations !== null || query.commandType !== "CMD_SELECT";
  if (!used && exprs.every((expr) => expr !== null) && exprs.length === visible.length) {
    let at = 0;
    return { ...query, targetList: query.targetList.map((tle) => (tle.resjunk ? tle : { ...tle, expr: exprs[at++] as Expr })) };
  }
  if (query.commandType !== "CMD_SELECT") return query;
  const pstate = new ParseState(null, cx);
  const item = addSubquery(pstate, query, makeAlias("*SELECT*", visible.map((tle) => tle.resname ?? "?column?")), false, true);
  // Each coercion is redone over the sub-query's column.
  let at = 0;
  const targetList = exprs.map((expr, i): TargetEntry => {
    if (expr === null) return makeTargetEntry(makeConst(T.INT4OID, -1, 0, 4, null, true), i + 1, null);
    const tle = visible[at++] as TargetEntry;
    const variable: Expr = makeVar(item.rtindex, tle.resno, exprType(tle.expr), exprTypmod(tle.expr), exprCollation(tle.expr));
    return makeTargetEntry(coerced(cx, variable, exprType(expr), exprTypmod(expr)) ?? variable, i + 1, tle.resname);
  });
  return { ...emptyQuery("CMD_SELECT"), rtable: pstate.rtable, rteperminfos: pstate.rteperminfos, jointree: { tag: "FromExpr", fromlist: [{ tag: "RangeTblRef", rtindex: item.rtindex }], quals: null }, targetList };
}

/** A function's statements, and whether the last one's row is the result as a whole. */
export interface SqlBody {
  readonly statements: readonly Query[];
  readonly returnsTuple: boolean;
}

/** Checks and changes the last statement. @see check_sql_fn_retval */
export function checkReturn(cx: AnalyzeContext, proc: ProcRow, rettype: Oid, statements: readonly Query[], listed?: readonly RowField[]): SqlBody {
  if (rettype === T.VOIDOID) return { statements, returnsTuple: false };
  const last = statements.at(-1);
  const list = last === undefined ? undefined : last.commandType === "CMD_SELECT" ? last.targetList : last.commandType === "CMD_UTILITY" || last.returningList.length === 0 ? undefined : last.returningList;
  if (last === undefined || list === undefined) return mismatch(cx, rettype, "Function's final statement must be SELECT or INSERT/UPDATE/DELETE/MERGE RETURNING.");
  const columns = list.filter((tle) => !tle.resjunk);
  const replace = (exprs: readonly (Expr | null)[], returnsTuple: boolean): SqlBody => ({ statements: [...statements.slice(0, -1), withColumns(cx, last, exprs)], returnsTuple });
  const type = cx.catalog.type(rettype);
  const shape = resultColumns(cx.catalog, proc, rettype) ?? listed;
  if (["b", "d", "e", "r", "m"].includes(type.typtype) && shape === undefined) {
    if (columns.length !== 1) return mismatch(cx, rettype, "Final statement must return exactly one column.");
    const only = columns[0] as TargetEntry;
    return replace([coerced(cx, only.expr, rettype, -1) ?? mismatch(cx, rettype, `Actual return type is ${formatType(cx.catalog, exprType(only.expr))}.`)], false);
  }
  if (type.typtype !== "c" && type.typtype !== "d" && rettype !== T.RECORDOID) {
    ereport({ code: ERRCODE.invalid_function_definition, message: `return type ${formatType(cx.catalog, rettype)} is not supported for SQL functions` });
  }
  if (columns.length === 1 && proc.prokind !== "p") {
    const only = columns[0] as TargetEntry;
    const whole = rettype !== T.RECORDOID || exprType(only.expr) === T.RECORDOID ? coerced(cx, only.expr, rettype, -1) : undefined;
    if (whole !== undefined) return replace([whole], false);
  }
  if (shape === undefined) return { statements, returnsTuple: true };
  let at = 0;
  const exprs = shape.map((want): Expr | null => {
    if (want.dropped) return null;
    const tle = columns[at++] ?? mismatch(cx, rettype, "Final statement returns too few columns.");
    return coerced(cx, tle.expr, want.type, want.typmod) ?? mismatch(cx, rettype, `Final statement returns ${formatType(cx.catalog, exprType(tle.expr))} instead of ${formatType(cx.catalog, want.type)} at column ${at}.`);
  });
  if (at < columns.length) mismatch(cx, rettype, "Final statement returns too many columns.");
  return replace(exprs, true);
}

/** Analyzes a body that is text. */
export function analyzeSqlText(cx: AnalyzeContext, proc: ProcRow, types: CallTypes): Query[] {
  const hook = parameterHook(cx, proc.proname, inputNames(proc), types.args);
  return cx.parse(proc.prosrc).map((raw) => parseAnalyze({ stmt: raw.stmt as RawNode }, { ...cx, paramTypes: [...types.args], inferParams: false, columnHook: hook }));
}
/** Analyzes one statement of BEGIN ATOMIC. */
export function analyzeSqlStatement(cx: AnalyzeContext, name: string, names: readonly string[], types: readonly Oid[], stmt: RawNode): Query {
  return parseAnalyze({ stmt }, { ...cx, paramTypes: [...types], inferParams: false, columnHook: parameterHook(cx, name, names, types) });
}
