/**
 * Expressions as closures: cheap to build, for small work.
 *
 * @see src/backend/executor/execExpr.c, execExprInterp.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import { bindFunction, hashKeyOf, keptAs, readBits } from "../catalog/type-io.ts";
import type { Datum, Expr, Oid } from "../nodes/primnodes.ts";
import { exprType } from "../nodes/make.ts";
import { INNER_VAR, OUTER_VAR } from "../nodes/primnodes.ts";
import { ArrayValue, arrayElement, arraySetElement, arraySetSlice, arraySlice, makeArray } from "../types/array.ts";
import { splitTimestamp, zoneOffsetAt, addMicros } from "../types/calendar.ts";
import { applyTimestampTypmod } from "../types/datetime.ts";
import { now as currentTime } from "../types/timetz.ts";
import { assignJsonb, jsonbAtPath } from "../types/jsonb.ts";
import type { Jsonb } from "../types/jsonb-value.ts";
import { Numeric } from "../types/numeric-value.ts";
import * as T from "../types/oids.ts";
import { RecordValue } from "../types/record.ts";
import { elog, ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { domainCheck } from "./domains.ts";
import { hasParts, withPart } from "./fixed-parts.ts";
import type { SqlFunctionService } from "./sql-function.ts";
import type { ColumnData, Eval, ExprBuilder, ExprContext, Slot } from "./context.ts";

type Build<E extends Expr = never> = (expr: E, cx: ExprBuilder) => Eval;

/** Makes an expression ready to run. @see ExecInitExpr */
export function buildExpr(expr: Expr, cx: ExprBuilder): Eval {
  const build = builders[expr.tag] as Build | undefined;
  if (build === undefined) return notSupported(`the expression ${expr.tag}`);
  return build(expr as never, cx);
}

/** The value of a column at a row. */
export function columnValue(column: ColumnData, row: number): unknown {
  if (column.nulls !== null && column.nulls[row] === 1) return null;
  const value = column.data[row];
  if (column.kind === "dec") return new Numeric(value as number, column.scale);
  return column.kind === "bool" ? value === 1 : value;
}

const slotOf = (varno: number): ((ec: ExprContext) => Slot) => (varno === OUTER_VAR ? (ec) => ec.outer : varno === INNER_VAR ? (ec) => ec.inner : (ec) => ec.scan);

/** The types of a table's row; none are known of an anonymous one. */
function rowTypes(cx: ExprBuilder, type: Oid): readonly Oid[] {
  const relid = cx.catalog.findType(type)?.typrelid ?? 0;
  return relid === 0 ? [] : cx.catalog.relation(relid).attributes.map((attribute) => attribute.atttypid);
}
function buildVar(expr: Extract<Expr, { tag: "Var" }>, cx: ExprBuilder): Eval {
  const at = expr.varattno - 1;
  if (expr.varattno > 0) {
    if (expr.varno === OUTER_VAR) return (ec) => columnValue(ec.outer.cols[at] as ColumnData, ec.outer.row);
    if (expr.varno === INNER_VAR) return (ec) => columnValue(ec.inner.cols[at] as ColumnData, ec.inner.row);
    return (ec) => columnValue(ec.scan.cols[at] as ColumnData, ec.scan.row);
  }
  const slot = slotOf(expr.varno);
  if (expr.varattno === 0) {
    const type = cx.catalog.baseType(expr.vartype);
    const types = rowTypes(cx, type);
    return (ec) => {
      const { cols, row } = slot(ec);
      const whole = (cols as { wholeRow?: ColumnData }).wholeRow;
      if (whole !== undefined) return columnValue(whole, row);
      // RETURNING has more columns behind the row's own.
      return new RecordValue(type, types, types.map((_, i) => columnValue(cols[i] as ColumnData, row)));
    };
  }
  return (ec) => {
    const { cols, row } = slot(ec);
    const system = (cols as { system?: Record<number, ColumnData> }).system?.[expr.varattno];
    return system === undefined ? elog(`no system column ${expr.varattno}`) : columnValue(system, row);
  };
}

/** Whether a relabel goes between a signed and an unsigned type. */
/** How a value changes that one base type takes from another as it is. */
export const relabeledBits = (catalog: Catalog, expr: Extract<Expr, { tag: "RelabelType" }>): ((value: Datum) => Datum) | undefined =>
  readBits(keptAs(catalog, exprType(expr.arg)), keptAs(catalog, expr.resulttype));
export const relabelsOid = (expr: Extract<Expr, { tag: "RelabelType" }>): boolean => {
  const source = exprType(expr.arg);
  return source !== expr.resulttype && (source === T.INT4OID || expr.resulttype === T.INT4OID);
};

type Call = { readonly opfuncid: Oid; readonly inputcollid: Oid; readonly args: readonly Expr[]; readonly result: Oid; readonly variadic?: boolean };

/** A call; null arguments give null where the function is strict. */
function buildCall({ opfuncid, inputcollid, args, result, variadic = false }: Call, cx: ExprBuilder): Eval {
  const proc = cx.catalog.proc(opfuncid);
  if (proc.prolang === 14 && cx.catalog.userProc(opfuncid) !== undefined) return buildSqlFunction(opfuncid, args, result, cx);
  const code = bindFunction(cx.catalog, opfuncid, cx.session, args.map((arg) => exprType(arg)), result, inputcollid, { variadic, ...(cx.columns !== undefined && { columns: cx.columns }) });
  const evals = args.map((arg) => buildExpr(arg, cx));
  if (!proc.proisstrict) return (ec) => code(...evals.map((evaluate) => evaluate(ec)));
  if (evals.length === 1) {
    const a = evals[0] as Eval;
    return (ec) => {
      const x = a(ec);
      return x === null ? null : code(x);
    };
  }
  if (evals.length === 2) {
    const [a, b] = evals as [Eval, Eval];
    return (ec) => {
      // Both are evaluated before either is tested, as PostgreSQL does: the second may raise an error.
      const x = a(ec);
      const y = b(ec);
      return x === null || y === null ? null : code(x, y);
    };
  }
  return (ec) => {
    const values = evals.map((evaluate) => evaluate(ec));
    return values.includes(null) ? null : code(...values);
  };
}

/** A function written in SQL that the planner did not put in place. @see fmgr_sql */
function buildSqlFunction(funcid: Oid, args: readonly Expr[], resultType: Oid, cx: ExprBuilder): Eval {
  const proc = cx.catalog.proc(funcid);
  const functions = cx.session.service<SqlFunctionService>("sqlFunctions");
  const evals = args.map((arg) => buildExpr(arg, cx));
  const call = { funcid, argTypes: args.map((arg) => exprType(arg)), resultType };
  return (ec) => {
    const values = evals.map((evaluate) => evaluate(ec));
    return proc.proisstrict && values.includes(null) ? null : (functions.run(call, values, false)[0] ?? null);
  };
}

function buildBool(expr: Extract<Expr, { tag: "BoolExpr" }>, cx: ExprBuilder): Eval {
  const args = expr.args.map((arg) => buildExpr(arg, cx));
  if (expr.boolop === "NOT_EXPR") {
    const arg = args[0] as Eval;
    return (ec) => {
      const value = arg(ec);
      return value === null ? null : !value;
    };
  }
  const stop = expr.boolop === "OR_EXPR";
  return (ec) => {
    let result: boolean | null = !stop;
    for (const arg of args) {
      const value = arg(ec);
      if (value === stop) return stop;
      if (value === null) result = null;
    }
    return result;
  };
}

/** `x = ANY (array)`; a constant array of nine or more values under equality becomes a hash table. */
function buildScalarArrayOp(expr: Extract<Expr, { tag: "ScalarArrayOpExpr" }>, cx: ExprBuilder): Eval {
  const [left, right] = expr.args as [Expr, Expr];
  const x = buildExpr(left, cx);
  const list = buildExpr(right, cx);
  const strict = cx.catalog.proc(expr.opfuncid).proisstrict;
  const code = bindFunction(cx.catalog, expr.opfuncid, cx.session, [exprType(left), cx.catalog.elementType(exprType(right))], T.BOOLOID, expr.inputcollid);
  const { useOr } = expr;
  const isEquality = cx.catalog.amopsOfOperator(expr.opno).some((row) => row.amopmethod === 405 && row.amoplefttype === row.amoprighttype);
  if (right.tag === "Const" && right.constvalue instanceof ArrayValue && isEquality && useOr && right.constvalue.items.length >= 9) {
    const key = hashKeyOf(cx.catalog, exprType(left));
    const keys = new Set(right.constvalue.items.filter((item) => item !== null).map(key));
    const otherwise = right.constvalue.items.includes(null) ? null : false;
    return (ec) => {
      const value = x(ec);
      if (value === null) return null;
      return keys.has(key(value)) ? true : otherwise;
    };
  }
  return (ec) => {
    const array = list(ec) as ArrayValue | null;
    const value = x(ec);
    if (array === null) return null;
    if (array.items.length === 0) return !useOr;
    if (value === null && strict) return null;
    let result: boolean | null = !useOr;
    for (const item of array.items) {
      const test = item === null && strict ? null : (code(value, item) as boolean | null);
      if (test === useOr) return useOr;
      if (test === null) result = null;
    }
    return result;
  };
}

function buildCase(expr: Extract<Expr, { tag: "CaseExpr" }>, cx: ExprBuilder): Eval {
  const arg = expr.arg === null ? null : buildExpr(expr.arg, cx);
  const whens = expr.args.map((when) => [buildExpr(when.expr, cx), buildExpr(when.result, cx)] as const);
  const otherwise = expr.defresult === null ? (): null => null : buildExpr(expr.defresult, cx);
  return (ec) => {
    const saved = ec.caseValue;
    const value = arg === null ? null : arg(ec);
    for (const [test, result] of whens) {
      if (arg !== null) ec.caseValue = value;
      if (test(ec) === true) {
        ec.caseValue = saved;
        return result(ec);
      }
    }
    ec.caseValue = saved;
    return otherwise(ec);
  };
}

/** A cast through text. */
function buildViaIo(expr: Extract<Expr, { tag: "CoerceViaIO" }>, cx: ExprBuilder): Eval {
  const arg = buildExpr(expr.arg, cx);
  const source = exprType(expr.arg);
  const { types } = cx.session;
  return (ec) => {
    const value = arg(ec);
    return value === null ? null : types.input(expr.resulttype, types.output(source, value, cx.session), -1, cx.session);
  };
}

function buildArrayCoerce(expr: Extract<Expr, { tag: "ArrayCoerceExpr" }>, cx: ExprBuilder): Eval {
  const arg = buildExpr(expr.arg, cx);
  const element = buildExpr(expr.elemexpr, cx);
  const type = cx.catalog.elementType(expr.resulttype);
  return (ec) => {
    const array = arg(ec) as ArrayValue | null;
    if (array === null) return null;
    const saved = ec.caseValue;
    const items = array.items.map((item) => {
      ec.caseValue = item;
      return element(ec);
    });
    ec.caseValue = saved;
    return new ArrayValue(type, array.dims, array.lbounds, items);
  };
}

function buildArray(expr: Extract<Expr, { tag: "ArrayExpr" }>, cx: ExprBuilder): Eval {
  const elements = expr.elements.map((element) => buildExpr(element, cx));
  const type = expr.element_typeid;
  if (elements.length === 0 && (expr.array_typeid === T.INT2VECTOROID || expr.array_typeid === T.OIDVECTOROID)) {
    return () => ereport({ code: ERRCODE.datatype_mismatch, message: `array is not a valid ${expr.array_typeid === T.OIDVECTOROID ? "oidvector" : "int2vector"}` });
  }
  if (!expr.multidims) return (ec) => makeArray(type, elements.map((element) => element(ec)));
  return (ec) => {
    const parts = elements.map((element) => element(ec) as ArrayValue | null).filter((part): part is ArrayValue => part !== null && part.items.length > 0);
    const first = parts[0];
    if (first === undefined) return makeArray(type, []);
    if (parts.some((part) => part.dims.join() !== first.dims.join())) {
      ereport({ code: ERRCODE.array_subscript_error, message: "multidimensional arrays must have array expressions with matching dimensions" });
    }
    return new ArrayValue(type, [parts.length, ...first.dims], [1, ...first.lbounds], parts.flatMap((part) => part.items));
  };
}

/** `jsonb['key'][0]`, read or assigned to. @see src/backend/utils/adt/jsonbsubs.c */
function buildJsonbSubscript(expr: Extract<Expr, { tag: "SubscriptingRef" }>, cx: ExprBuilder): Eval {
  const container = buildExpr(expr.refexpr, cx);
  const path = expr.refupperindexpr.map((e) => buildExpr(e as Expr, cx));
  const assigned = expr.refassgnexpr === null ? undefined : buildExpr(expr.refassgnexpr, cx);
  return (ec) => {
    const value = container(ec) as Jsonb | null;
    if (value === null && assigned === undefined) return null;
    const keys = path.map((e) => e(ec) as string | number | null);
    if (keys.includes(null)) return assigned === undefined ? null : ereport({ code: ERRCODE.null_value_not_allowed, message: "jsonb subscript in assignment must not be null" });
    if (assigned === undefined) return jsonbAtPath(value as Jsonb, keys as (string | number)[]);
    const saved = ec.caseValue;
    ec.caseValue = value === null ? null : jsonbAtPath(value, keys as (string | number)[]);
    const fresh = assigned(ec) as Jsonb | null;
    ec.caseValue = saved;
    return assignJsonb(value, keys as (string | number)[], fresh);
  };
}

/** `point[0]`, read or assigned to: parts counted from zero; nothing stretches. @see array_get_element, array_set_element */
function buildPartSubscript(expr: Extract<Expr, { tag: "SubscriptingRef" }>, cx: ExprBuilder): Eval {
  const container = buildExpr(expr.refexpr, cx);
  const subscripts = expr.refupperindexpr.map((e) => (e === null ? null : buildExpr(e, cx)));
  const assigned = expr.refassgnexpr === null ? undefined : buildExpr(expr.refassgnexpr, cx);
  const slice = expr.reflowerindexpr.length > 0;
  return (ec) => {
    const value = container(ec);
    if (slice) ereport({ code: ERRCODE.feature_not_supported, message: `${assigned === undefined ? "slices" : "updates on slices"} of fixed-length arrays not implemented` });
    if (value === null) return null;
    const places = subscripts.map((e) => (e === null ? null : e(ec))) as (number | null)[];
    if (places.includes(null)) return assigned === undefined ? null : ereport({ code: ERRCODE.null_value_not_allowed, message: "array subscript in assignment must not be null" });
    const [place] = places as number[];
    return withPart(expr.refcontainertype, value, places.length === 1 ? place : undefined, assigned === undefined ? undefined : assigned(ec));
  };
}

function buildSubscript(expr: Extract<Expr, { tag: "SubscriptingRef" }>, cx: ExprBuilder): Eval {
  if (expr.refcontainertype === T.JSONBOID) return buildJsonbSubscript(expr, cx);
  if (hasParts(expr.refcontainertype)) return buildPartSubscript(expr, cx);
  if (expr.refassgnexpr !== null) return buildArrayAssign(expr, cx);
  const container = buildExpr(expr.refexpr, cx);
  const bound = (e: Expr | null): Eval | null => (e === null ? null : buildExpr(e, cx));
  const upper = expr.refupperindexpr.map(bound);
  const lower = expr.reflowerindexpr.map(bound);
  return (ec) => {
    const array = container(ec) as ArrayValue | null;
    if (array === null) return null;
    const ups = upper.map((e) => (e === null ? undefined : (e(ec) as number | null)));
    const lows = lower.map((e) => (e === null ? undefined : (e(ec) as number | null)));
    if (ups.includes(null) || lows.includes(null)) return null;
    if (lower.length === 0) return arrayElement(array, ups as number[]);
    return arraySlice(array, lows.map((n) => n ?? null), ups.map((n) => n ?? null));
  };
}

function buildMinMax(expr: Extract<Expr, { tag: "MinMaxExpr" }>, cx: ExprBuilder): Eval {
  const args = expr.args.map((arg) => buildExpr(arg, cx));
  const compare = cx.session.types.compare(expr.minmaxtype);
  const sign = expr.op === "IS_GREATEST" ? 1 : -1;
  return (ec) => {
    let best: unknown = null;
    for (const arg of args) {
      const value = arg(ec);
      if (value !== null && (best === null || compare(value, best) * sign > 0)) best = value;
    }
    return best;
  };
}

function buildRowCompare(expr: Extract<Expr, { tag: "RowCompareExpr" }>, cx: ExprBuilder): Eval {
  const pairs = expr.largs.map((left, i) => {
    const right = expr.rargs[i] as Expr;
    const family = expr.opfamilies[i] as Oid;
    const op = cx.catalog.operator(expr.opnos[i] as Oid);
    const proc = cx.catalog.opfamilyProc(family, op.oprleft, op.oprright, 1);
    return { left: buildExpr(left, cx), right: buildExpr(right, cx), compare: bindFunction(cx.catalog, proc, cx.session) as (a: unknown, b: unknown) => number };
  });
  const test = rowTests[expr.cmptype] ?? elog("bad row comparison");
  return (ec) => {
    for (const { left, right, compare } of pairs) {
      const [a, b] = [left(ec), right(ec)];
      if (a === null || b === null) return null;
      const order = compare(a, b);
      if (order !== 0) return test(order);
    }
    return test(0);
  };
}
const rowTests: Readonly<Record<string, (order: number) => boolean>> = { COMPARE_LT: (c) => c < 0, COMPARE_LE: (c) => c <= 0, COMPARE_GE: (c) => c >= 0, COMPARE_GT: (c) => c > 0 };

function buildNullTest(expr: Extract<Expr, { tag: "NullTest" }>, cx: ExprBuilder): Eval {
  const arg = buildExpr(expr.arg, cx);
  const wantNull = expr.nulltesttype === "IS_NULL";
  if (!expr.argisrow) return (ec) => (arg(ec) === null) === wantNull;
  return (ec) => {
    const row = arg(ec);
    if (row === null) return wantNull;
    return (row as RecordValue).values.every((value) => (value === null) === wantNull);
  };
}

function buildBooleanTest(expr: Extract<Expr, { tag: "BooleanTest" }>, cx: ExprBuilder): Eval {
  const arg = buildExpr(expr.arg, cx);
  const negated = expr.booltesttype.startsWith("IS_NOT_");
  const wanted = expr.booltesttype.endsWith("TRUE") ? true : expr.booltesttype.endsWith("FALSE") ? false : null;
  return (ec) => (arg(ec) === wanted) !== negated;
}

function buildValueFunction(expr: Extract<Expr, { tag: "SQLValueFunction" }>, cx: ExprBuilder): Eval {
  const { session } = cx;
  const local = (): ReturnType<typeof addMicros> => addMicros(session.transactionStart, zoneOffsetAt(session.setting("TimeZone"), session.transactionStart) * 1e6);
  switch (expr.op) {
    case "SVFOP_CURRENT_DATE":
      return () => splitTimestamp(local()).days;
    case "SVFOP_CURRENT_TIME":
    case "SVFOP_CURRENT_TIME_N":
      return () => currentTime({ session }, expr.typmod);
    case "SVFOP_CURRENT_TIMESTAMP":
    case "SVFOP_CURRENT_TIMESTAMP_N":
      return () => applyTimestampTypmod(session.transactionStart, expr.typmod);
    case "SVFOP_LOCALTIME":
    case "SVFOP_LOCALTIME_N":
      return () => Number(applyTimestampTypmod(splitTimestamp(local()).time, expr.typmod));
    case "SVFOP_LOCALTIMESTAMP":
    case "SVFOP_LOCALTIMESTAMP_N":
      return () => applyTimestampTypmod(local(), expr.typmod);
    case "SVFOP_CURRENT_CATALOG":
      return () => session.database;
    case "SVFOP_CURRENT_SCHEMA":
      return () => session.service<() => string | null>("currentSchema")();
    default:
      return () => session.user;
  }
}

function buildFieldSelect(expr: Extract<Expr, { tag: "FieldSelect" }>, cx: ExprBuilder): Eval {
  const arg = buildExpr(expr.arg, cx);
  return (ec) => {
    const row = arg(ec) as RecordValue | null;
    return row === null ? null : (row.values[expr.fieldnum - 1] ?? null);
  };
}

/** Assignment to fields of a row: the row with new values in it. @see ExecEvalFieldStoreDeForm */
function buildFieldStore(expr: Extract<Expr, { tag: "FieldStore" }>, cx: ExprBuilder): Eval {
  const arg = buildExpr(expr.arg, cx);
  const types = rowTypes(cx, expr.resulttype);
  const news = expr.newvals.map((value, i) => [expr.fieldnums[i] as number, buildExpr(value, cx)] as const);
  return (ec) => {
    const row = arg(ec) as RecordValue | null;
    const values: unknown[] = types.map((_, i) => row?.values[i] ?? null);
    const saved = ec.caseValue;
    for (const [fieldnum, value] of news) {
      ec.caseValue = values[fieldnum - 1] ?? null;
      values[fieldnum - 1] = value(ec);
    }
    ec.caseValue = saved;
    return new RecordValue(expr.resulttype, types, values);
  };
}

/** Assignment to an element or a slice: the array with new values in it. @see ExecEvalSubscriptingRef */
function buildArrayAssign(expr: Extract<Expr, { tag: "SubscriptingRef" }>, cx: ExprBuilder): Eval {
  const container = buildExpr(expr.refexpr, cx);
  const assigned = buildExpr(expr.refassgnexpr as Expr, cx);
  const bound = (e: Expr | null): Eval | null => (e === null ? null : buildExpr(e, cx));
  const upper = expr.refupperindexpr.map(bound);
  const lower = expr.reflowerindexpr.map(bound);
  const slice = lower.length > 0;
  return (ec) => {
    const array = (container(ec) as ArrayValue | null) ?? new ArrayValue(expr.refelemtype, [], [], []);
    const subscripts = (list: readonly (Eval | null)[]): (number | null)[] =>
      list.map((e) => (e === null ? null : ((e(ec) as number | null) ?? ereport({ code: ERRCODE.null_value_not_allowed, message: "array subscript in assignment must not be null" }))));
    const ups = subscripts(upper);
    const lows = subscripts(lower);
    const saved = ec.caseValue;
    ec.caseValue = slice ? (ups.includes(null) || lows.includes(null) ? array : arraySlice(array, lows, ups)) : arrayElement(array, ups as number[]) ?? null;
    const value = assigned(ec);
    ec.caseValue = saved;
    return slice ? arraySetSlice(array, lows, ups, value as ArrayValue | null) : arraySetElement(array, ups as number[], value);
  };
}

const builders: { readonly [K in Expr["tag"]]?: Build<Extract<Expr, { tag: K }>> } = {
  Var: buildVar,
  Const: (expr) => {
    const value = expr.constvalue;
    return () => value;
  },
  Param: (expr) => (expr.paramkind === "PARAM_EXTERN" ? (ec) => ec.params.extern[expr.paramid - 1] ?? null : (ec) => ec.params.get(expr.paramid)),
  Aggref: (expr) => (ec) => columnValue(ec.agg.cols[expr.aggno] as ColumnData, ec.agg.row),
  WindowFunc: (expr, cx) => {
    const at = cx.windowFunc?.(expr) ?? -1;
    return at < 0 ? elog("WindowFunc not found in subplan target lists") : (ec) => ec.windowValues[at] ?? null;
  },
  FuncExpr: (expr, cx) => buildCall({ opfuncid: expr.funcid, inputcollid: expr.inputcollid, args: expr.args, result: expr.funcresulttype, variadic: expr.funcvariadic }, cx),
  OpExpr: (expr, cx) => buildCall({ opfuncid: expr.opfuncid, inputcollid: expr.inputcollid, args: expr.args, result: expr.opresulttype }, cx),
  NamedArgExpr: (expr, cx) => buildExpr(expr.arg, cx),
  DistinctExpr: (expr, cx) => {
    const [a, b] = expr.args.map((arg) => buildExpr(arg, cx)) as [Eval, Eval];
    const equal = bindFunction(cx.catalog, expr.opfuncid, cx.session, expr.args.map((arg) => exprType(arg)), T.BOOLOID, expr.inputcollid);
    return (ec) => {
      const [x, y] = [a(ec), b(ec)];
      return x === null || y === null ? x !== y : equal(x, y) !== true;
    };
  },
  NullIfExpr: (expr, cx) => {
    const [a, b] = expr.args.map((arg) => buildExpr(arg, cx)) as [Eval, Eval];
    const equal = bindFunction(cx.catalog, expr.opfuncid, cx.session, expr.args.map((arg) => exprType(arg)), T.BOOLOID, expr.inputcollid);
    return (ec) => {
      const [x, y] = [a(ec), b(ec)];
      return x !== null && y !== null && equal(x, y) === true ? null : x;
    };
  },
  ScalarArrayOpExpr: buildScalarArrayOp,
  BoolExpr: buildBool,
  SubPlan: (expr, cx) => cx.subPlan?.(expr) ?? elog("sub-plan in an expression that can have none"),
  FieldSelect: buildFieldSelect,
  FieldStore: buildFieldStore,
  CoerceToDomain: (expr, cx) => {
    const arg = buildExpr(expr.arg, cx);
    const check = domainCheck(cx.catalog, cx.session, expr.resulttype);
    return (ec) => {
      const value = arg(ec);
      check(value);
      return value;
    };
  },
  CoerceToDomainValue: () => (ec) => ec.domainValue,
  RelabelType: (expr, cx) => {
    const arg = buildExpr(expr.arg, cx);
    const bits = relabeledBits(cx.catalog, expr);
    if (bits !== undefined) return (ec) => bits(arg(ec));
    if (!relabelsOid(expr)) return arg;
    // An int4 and an oid share their bits, not their numbers.
    const toOid = expr.resulttype !== T.INT4OID;
    return (ec) => {
      const value = arg(ec) as number | null;
      return value === null ? null : toOid ? value >>> 0 : value | 0;
    };
  },
  CoerceViaIO: buildViaIo,
  ArrayCoerceExpr: buildArrayCoerce,
  CollateExpr: (expr, cx) => buildExpr(expr.arg, cx),
  CaseExpr: buildCase,
  CaseTestExpr: () => (ec) => ec.caseValue,
  ArrayExpr: buildArray,
  RowExpr: (expr, cx) => {
    const args = expr.args.map((arg) => buildExpr(arg, cx));
    const types = expr.args.map((arg) => exprType(arg));
    const names = expr.row_typeid === T.RECORDOID ? expr.colnames : undefined;
    return (ec) => new RecordValue(expr.row_typeid, types, args.map((arg) => arg(ec)), names);
  },
  RowCompareExpr: buildRowCompare,
  CoalesceExpr: (expr, cx) => {
    const args = expr.args.map((arg) => buildExpr(arg, cx));
    return (ec) => {
      for (const arg of args) {
        const value = arg(ec);
        if (value !== null) return value;
      }
      return null;
    };
  },
  MinMaxExpr: buildMinMax,
  SQLValueFunction: buildValueFunction,
  MergeSupportFunc: () => (ec) => ec.mergeAction,
  // A scan by places takes such a condition for itself.
  CurrentOfExpr: () => () => ereport({ code: ERRCODE.feature_not_supported, message: "WHERE CURRENT OF is not supported for this table type" }),
  NullTest: buildNullTest,
  BooleanTest: buildBooleanTest,
  SubscriptingRef: buildSubscript,
  PlaceHolderVar: (expr, cx) => buildExpr(expr.phexpr, cx),
  NextValueExpr: (expr, cx) => () => cx.session.service<{ nextval: (oid: Oid) => unknown }>("sequences").nextval(expr.seqid),
};
