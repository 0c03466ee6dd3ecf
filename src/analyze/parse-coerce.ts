/**
 * Type coercion: which types go where, and the expression that takes them there.
 *
 * @see src/backend/parser/parse_coerce.c
 */

import type { Catalog } from "../catalog/catalog.ts";
import { formatType } from "../catalog/format-type.ts";
import { exprLocation, exprType, exprTypmod, expressionReturnsSet, makeConst, makeFuncExpr } from "../nodes/make.ts";
import type { CoercionForm, Expr, Oid, RowExpr } from "../nodes/primnodes.ts";
import * as T from "../types/oids.ts";
import { elog, withLocation } from "../utils/errors.ts";
import { errorAt, type ParseState } from "./parse-state.ts";
import { checkGenericConsistency, enforceGenericConsistency as enforcePolymorphic, isPolymorphic } from "./polymorphic.ts";

export type CoercionContext = "implicit" | "assignment" | "explicit";
type CoercionPath = { readonly kind: "none" | "relabel" | "io" | "array" } | { readonly kind: "func"; readonly funcid: Oid };

export const typeName = (catalog: Catalog, type: Oid): string => formatType(catalog, type);

/** How to get from one type to another. @see find_coercion_pathway */
export function findCoercionPathway(catalog: Catalog, target: Oid, source: Oid, context: CoercionContext): CoercionPath {
  const from = catalog.baseType(source);
  const to = catalog.baseType(target);
  if (from === to) return { kind: "relabel" };
  const cast = catalog.findCast(from, to);
  if (cast !== undefined) {
    const allowed = cast.castcontext === "i" || (cast.castcontext === "a" && context !== "implicit") || (cast.castcontext === "e" && context === "explicit");
    if (!allowed) return { kind: "none" };
    if (cast.castmethod === "f") return { kind: "func", funcid: cast.castfunc };
    return { kind: cast.castmethod === "i" ? "io" : "relabel" };
  }
  if (to !== T.OIDVECTOROID && to !== T.INT2VECTOROID) {
    const [toElement, fromElement] = [catalog.elementType(to), catalog.elementType(from)];
    if (toElement !== 0 && fromElement !== 0) {
      const element = findCoercionPathway(catalog, toElement, fromElement, context);
      if (element.kind !== "none") return { kind: "array" };
    }
  }
  if (context !== "implicit" && catalog.type(to).typcategory === "S") return { kind: "io" };
  if (context === "explicit" && catalog.type(from).typcategory === "S") return { kind: "io" };
  return { kind: "none" };
}

/** @see can_coerce_type */
export function canCoerceType(catalog: Catalog, sources: readonly Oid[], targets: readonly Oid[], context: CoercionContext): boolean {
  let generic = false;
  for (let i = 0; i < sources.length; i++) {
    const [source, target] = [sources[i] as Oid, targets[i] as Oid];
    if (source === target || target === T.ANYOID) continue;
    if (isPolymorphic(target)) {
      generic = true;
      continue;
    }
    if (source === T.UNKNOWNOID) continue;
    if (findCoercionPathway(catalog, target, source, context).kind !== "none") continue;
    if (source === T.RECORDOID && catalog.type(catalog.baseType(target)).typtype === "c") continue;
    if (target === T.RECORDOID && catalog.type(catalog.baseType(source)).typtype === "c") continue;
    if (target === T.RECORDARRAYOID && catalog.elementType(source) !== 0 && catalog.type(catalog.elementType(source)).typtype === "c") continue;
    return false;
  }
  return !generic || checkGenericConsistency(catalog, sources, targets, (types) => selectCommonTypeFromOids(catalog, types));
}

/** @see enforce_generic_type_consistency */
export const enforceGenericConsistency = (catalog: Catalog, actual: readonly Oid[], declared: Oid[], rettype: Oid): Oid => enforcePolymorphic(catalog, actual, declared, rettype, (types) => selectCommonTypeFromOids(catalog, types));

/** @see select_common_type */
function selectCommonTypeFromOids(catalog: Catalog, types: readonly Oid[]): Oid | undefined {
  const known = types.filter((type) => type !== T.UNKNOWNOID);
  if (known.length === 0) return T.TEXTOID;
  let best = catalog.baseType(known[0] as Oid);
  let { typcategory, typispreferred } = catalog.type(best);
  for (const type of known.slice(1)) {
    const next = catalog.baseType(type);
    if (next === best) continue;
    const row = catalog.type(next);
    if (row.typcategory !== typcategory) return undefined;
    if (!typispreferred && canCoerceType(catalog, [best], [next], "implicit") && !canCoerceType(catalog, [next], [best], "implicit")) {
      best = next;
      ({ typcategory, typispreferred } = row);
    }
  }
  return known.every((type) => canCoerceType(catalog, [type], [best], "implicit")) ? best : undefined;
}

/** The type that UNION, CASE, ARRAY and their kin give. `context` null: answers 0 instead of an error. */
export function selectCommonType(pstate: ParseState, exprs: readonly Expr[], context: string | null): Oid {
  const { catalog } = pstate;
  const firstType = exprType(exprs[0] as Expr);
  if (firstType !== T.UNKNOWNOID && exprs.every((expr) => exprType(expr) === firstType)) return firstType;
  let best = T.UNKNOWNOID;
  let category = "";
  let preferred = false;
  for (const expr of exprs) {
    const type = catalog.baseType(exprType(expr));
    if (type === T.UNKNOWNOID || type === best) continue;
    const row = catalog.type(type);
    if (best === T.UNKNOWNOID) [best, category, preferred] = [type, row.typcategory, row.typispreferred];
    else if (row.typcategory !== category) {
      if (context === null) return 0;
      errorAt("datatype_mismatch", `${context} types ${typeName(catalog, best)} and ${typeName(catalog, type)} cannot be matched`, exprLocation(expr));
    } else if (!preferred && canCoerceType(catalog, [best], [type], "implicit") && !canCoerceType(catalog, [type], [best], "implicit")) {
      [best, category, preferred] = [type, row.typcategory, row.typispreferred];
    }
  }
  return best === T.UNKNOWNOID ? T.TEXTOID : best;
}

export function selectCommonTypmod(exprs: readonly Expr[], type: Oid): number {
  const first = exprTypmod(exprs[0] as Expr);
  return first >= 0 && exprs.every((expr) => exprType(expr) === type && exprTypmod(expr) === first) ? first : -1;
}

/** @see coerce_to_common_type */
export function coerceToCommonType(pstate: ParseState, expr: Expr, target: Oid, context: string): Expr {
  const source = exprType(expr);
  if (source === target) return expr;
  if (canCoerceType(pstate.catalog, [source], [target], "implicit")) return coerceType(pstate, expr, source, target, -1, "implicit", "COERCE_IMPLICIT_CAST", -1);
  return errorAt("cannot_coerce", `${context} could not convert type ${typeName(pstate.catalog, source)} to ${typeName(pstate.catalog, target)}`, exprLocation(expr));
}

/** Coerces if it is allowed, then applies the length; undefined if it is not allowed. @see coerce_to_target_type */
export function coerceToTargetType(pstate: ParseState, expr: Expr, source: Oid, target: Oid, typmod: number, context: CoercionContext, form: CoercionForm, location: number): Expr | undefined {
  if (!canCoerceType(pstate.catalog, [source], [target], context)) return undefined;
  let inner = expr;
  const collates: { readonly collOid: Oid; readonly location: number }[] = [];
  while (inner.tag === "CollateExpr") {
    collates.push(inner);
    inner = inner.arg;
  }
  let result = coerceType(pstate, inner, source, target, typmod, context, form, location);
  result = coerceTypeTypmod(pstate, result, target, typmod, context, form, location, result !== inner && result.tag !== "Const");
  const collate = collates[0];
  if (collate !== undefined && pstate.catalog.type(target).typcollation !== 0) result = { tag: "CollateExpr", arg: result, collOid: collate.collOid, location: collate.location };
  return result;
}

/** Builds the coercion; the caller has checked that it is allowed. @see coerce_type */
export function coerceType(pstate: ParseState, node: Expr, source: Oid, target: Oid, typmod: number, context: CoercionContext, form: CoercionForm, location: number): Expr {
  if (source === target) return node;
  const result = coerce(pstate, node, source, target, typmod, context, form, location);
  if (pstate.cx.probe.active && result !== node) pstate.cx.probe.emit({ type: "coercion", location: location >= 0 ? location : exprLocation(node), from: typeName(pstate.catalog, source), to: typeName(pstate.catalog, target), context, result });
  return result;
}
function coerce(pstate: ParseState, node: Expr, source: Oid, target: Oid, typmod: number, context: CoercionContext, form: CoercionForm, location: number): Expr {
  const { catalog } = pstate;
  if (target === T.ANYOID || target === T.ANYELEMENTOID || target === T.ANYNONARRAYOID || target === T.ANYCOMPATIBLEOID || target === T.ANYCOMPATIBLENONARRAYOID) return node;
  if ((target === T.ANYARRAYOID || target === T.ANYENUMOID || target === T.ANYRANGEOID || target === T.ANYMULTIRANGEOID || target === T.ANYCOMPATIBLEARRAYOID || target === T.ANYCOMPATIBLERANGEOID || target === T.ANYCOMPATIBLEMULTIRANGEOID) && source !== T.UNKNOWNOID) {
    const base = catalog.baseType(source);
    return base === source ? node : relabel(node, base, -1, "COERCE_IMPLICIT_CAST", location);
  }
  if (source === T.UNKNOWNOID && node.tag === "Const") return coerceUnknownConst(pstate, node, target, typmod, context, form, location);
  if (node.tag === "Param" && node.paramkind === "PARAM_EXTERN" && source === T.UNKNOWNOID) {
    const known = inferParamType(pstate, node.paramid, target, node.location);
    const param: Expr = { ...node, paramtype: known, paramcollid: catalog.type(known).typcollation, location: node.location };
    return known === target ? param : coerceType(pstate, param, known, target, typmod, context, form, location);
  }
  if (node.tag === "CollateExpr") {
    const arg = coerceType(pstate, node.arg, source, target, typmod, context, form, location);
    return catalog.type(target).typcollation === 0 ? arg : { ...node, arg };
  }
  const path = findCoercionPathway(catalog, target, source, context);
  if (path.kind !== "none") {
    const base = catalog.baseTypeAndTypmod(target, typmod);
    if (path.kind === "relabel") return base.type === target ? relabel(node, target, -1, form, location) : coerceToDomain(pstate, node, base, target, context, form, location, false);
    const result = buildCoercion(pstate, node, path, target, base.typmod, form, context, location);
    return base.type === target ? result : coerceToDomain(pstate, result, base, target, context, form, location, true);
  }
  if (source === T.RECORDOID && catalog.type(catalog.baseType(target)).typtype === "c") return coerceRecord(pstate, node, target, context, form, location);
  if (target === T.RECORDOID && catalog.type(source).typtype === "c") return node;
  if (target === T.RECORDARRAYOID) return node;
  return elog(`failed to find conversion function from ${typeName(catalog, source)} to ${typeName(catalog, target)}`);
}

const relabel = (arg: Expr, resulttype: Oid, resulttypmod: number, relabelformat: CoercionForm, location: number): Expr => ({ tag: "RelabelType", arg, resulttype, resulttypmod, resultcollid: 0, relabelformat, location });

function inferParamType(pstate: ParseState, number: number, target: Oid, location: number): Oid {
  const types = pstate.cx.paramTypes;
  const known = types[number - 1];
  if (known === undefined || known === T.UNKNOWNOID) {
    types[number - 1] = target;
    return target;
  }
  if (known !== target && !pstate.cx.inferParams) return known;
  if (known === target) return known;
  return errorAt("ambiguous_parameter", `inconsistent types deduced for parameter $${number}`, location, { detail: `${typeName(pstate.catalog, known)} versus ${typeName(pstate.catalog, target)}` });
}

function coerceUnknownConst(pstate: ParseState, node: Extract<Expr, { tag: "Const" }>, target: Oid, typmod: number, context: CoercionContext, form: CoercionForm, location: number): Expr {
  const { catalog } = pstate;
  const below = catalog.baseTypeAndTypmod(target, typmod);
  const base = catalog.type(below.type);
  const inputTypmod = base.oid === T.INTERVALOID ? below.typmod : -1;
  const value = node.constisnull ? null : withLocation(node.location, () => pstate.cx.session.types.input(base.oid, node.constvalue as string, inputTypmod, pstate.cx.session));
  const result = makeConst(base.oid, inputTypmod, base.typcollation, base.typlen, value, base.typbyval, node.location);
  return base.oid === target ? result : coerceToDomain(pstate, result, below, target, context, form, location, false);
}

/** Puts a domain's modifier and the check of its constraints on a value of its base type. @see coerce_to_domain */
export function coerceToDomain(pstate: ParseState, node: Expr, base: { readonly type: Oid; readonly typmod: number }, target: Oid, context: CoercionContext, form: CoercionForm, location: number, hideInput: boolean): Expr {
  const inner = hideInput ? hideCoercion(node) : node;
  const arg = coerceTypeTypmod(pstate, inner, base.type, base.typmod, context, "COERCE_IMPLICIT_CAST", location, false);
  return { tag: "CoerceToDomain", arg, resulttype: target, resulttypmod: -1, resultcollid: 0, coercionformat: form, location };
}

function buildCoercion(pstate: ParseState, node: Expr, path: CoercionPath, target: Oid, typmod: number, form: CoercionForm, context: CoercionContext, location: number): Expr {
  const { catalog } = pstate;
  const base = catalog.baseType(target);
  if (path.kind === "func") {
    const proc = catalog.proc(path.funcid);
    const args: Expr[] = [node];
    if (proc.pronargs >= 2) args.push(makeConst(T.INT4OID, -1, 0, 4, typmod, true));
    if (proc.pronargs === 3) args.push(makeConst(T.BOOLOID, -1, 0, 1, context === "explicit", true));
    return makeFuncExpr(path.funcid, base, args, 0, 0, form, location);
  }
  if (path.kind === "io") return { tag: "CoerceViaIO", arg: node, resulttype: base, resultcollid: 0, coerceformat: form, location };
  const sourceElement = catalog.elementType(catalog.baseType(exprType(node)));
  const targetElement = catalog.elementType(base);
  const test: Expr = { tag: "CaseTestExpr", typeId: sourceElement, typeMod: exprTypmod(node), collation: 0 };
  const elemexpr = coerceToTargetType(pstate, test, sourceElement, targetElement, typmod, context, form, location);
  if (elemexpr === undefined) return elog("failed to coerce array element type as expected");
  return { tag: "ArrayCoerceExpr", arg: node, elemexpr, resulttype: base, resulttypmod: exprTypmod(elemexpr), resultcollid: 0, coerceformat: form, location };
}

/** ROW(…) or a whole row of a sub-query as a value of a row type, field by field. @see coerce_record_to_complex */
function coerceRecord(pstate: ParseState, node: Expr, target: Oid, context: CoercionContext, form: CoercionForm, location: number): Expr {
  const { catalog } = pstate;
  const mismatch = (detail?: string): never => errorAt("cannot_coerce", `cannot cast type ${typeName(catalog, T.RECORDOID)} to ${typeName(catalog, target)}`, location, { detail });
  const fields = rowFieldsOf(pstate, node) ?? mismatch();
  const base = catalog.baseTypeAndTypmod(target);
  let at = 0;
  const args = catalog.rowAttributes(target).map((attribute): Expr => {
    // A dropped column is a null of any type.
    if (attribute.attisdropped) return makeConst(T.INT4OID, -1, 0, 4, null, true);
    const arg = fields[at++];
    if (arg === undefined) return mismatch("Input has too few columns.");
    const source = exprType(arg);
    return (
      coerceToTargetType(pstate, arg, source, attribute.atttypid, attribute.atttypmod, context, "COERCE_IMPLICIT_CAST", -1) ??
      mismatch(`Cannot cast type ${typeName(catalog, source)} to ${typeName(catalog, attribute.atttypid)} in column ${at}.`)
    );
  });
  if (at < fields.length) mismatch("Input has too many columns.");
  const row: RowExpr = { tag: "RowExpr", args, row_typeid: base.type, row_format: form, colnames: [], location };
  return base.type === target ? row : coerceToDomain(pstate, { ...row, row_format: "COERCE_IMPLICIT_CAST" }, base, target, context, form, location, false);
}
function rowFieldsOf(pstate: ParseState, node: Expr): readonly Expr[] | undefined {
  if (node.tag === "RowExpr") return node.args;
  if (node.tag !== "Var" || node.varattno !== 0) return undefined;
  const state = pstate.up(node.varlevelsup);
  const item = state.namespace.find((candidate) => candidate.rtindex === node.varno);
  return item?.columns.map((column): Expr => ({ tag: "Var", varno: column.varno, varattno: column.varattno, vartype: column.vartype, vartypmod: column.vartypmod, varcollid: column.varcollid, varnullingrels: node.varnullingrels, varlevelsup: node.varlevelsup, varreturningtype: node.varreturningtype, varnosyn: column.varnosyn, varattnosyn: column.varattnosyn, location: node.location }));
}

/** The function that enforces a type's length, or 0. @see find_typmod_coercion_function */
function typmodCoercionFunction(catalog: Catalog, type: Oid): { readonly funcid: Oid; readonly array: boolean } {
  const element = catalog.elementType(type);
  const base = element !== 0 ? element : type;
  return { funcid: catalog.findCast(base, base)?.castfunc ?? 0, array: element !== 0 };
}

/** Applies a typmod. @see coerce_type_typmod */
export function coerceTypeTypmod(pstate: ParseState, node: Expr, target: Oid, typmod: number, context: CoercionContext, form: CoercionForm, location: number, hideInput: boolean): Expr {
  if (typmod < 0 || typmod === exprTypmod(node)) return node;
  const inner = hideInput ? hideCoercion(node) : node;
  const { funcid, array } = typmodCoercionFunction(pstate.catalog, target);
  if (funcid === 0) return typmod === -1 ? inner : relabel(inner, target, typmod, form, location);
  return buildCoercion(pstate, inner, array ? { kind: "array" } : { kind: "func", funcid }, target, typmod, form, context, location);
}

/** A cast below a length cast is not shown as a cast of its own. @see hide_coercion_node */
function hideCoercion(node: Expr): Expr {
  switch (node.tag) {
    case "FuncExpr":
      return { ...node, funcformat: "COERCE_IMPLICIT_CAST" };
    case "RelabelType":
      return { ...node, relabelformat: "COERCE_IMPLICIT_CAST" };
    case "CoerceViaIO":
    case "ArrayCoerceExpr":
      return { ...node, coerceformat: "COERCE_IMPLICIT_CAST" };
    case "RowExpr":
      return { ...node, row_format: "COERCE_IMPLICIT_CAST" };
    case "CoerceToDomain":
      return { ...node, coercionformat: "COERCE_IMPLICIT_CAST" };
    default:
      return node;
  }
}

/** @see coerce_to_boolean */
export function coerceToBoolean(pstate: ParseState, node: Expr, construct: string): Expr {
  return coerceToSpecific(pstate, node, T.BOOLOID, construct);
}

/** Coerces for a construct that wants one type, as LIMIT wants bigint. */
export function coerceToSpecific(pstate: ParseState, node: Expr, target: Oid, construct: string, typmod = -1): Expr {
  const source = exprType(node);
  let result = node;
  if (source !== target) {
    result =
      coerceToTargetType(pstate, node, source, target, typmod, "assignment", "COERCE_IMPLICIT_CAST", -1) ??
      errorAt("datatype_mismatch", `argument of ${construct} must be type ${typeName(pstate.catalog, target)}, not type ${typeName(pstate.catalog, source)}`, exprLocation(node));
  }
  if (expressionReturnsSet(result)) errorAt("datatype_mismatch", `argument of ${construct} must not return a set`, exprLocation(node));
  return result;
}

export const categoryOf = (catalog: Catalog, type: Oid): string => catalog.findType(type)?.typcategory ?? "";
export const isPreferred = (catalog: Catalog, category: string, type: Oid): boolean => {
  const row = catalog.findType(type);
  return row?.typispreferred === true && (category === row.typcategory || category === "");
};

