/**
 * Operators: finding them by name and types, and building their expressions.
 *
 * @see src/backend/parser/parse_oper.c
 */
import type { OperatorRow } from "../catalog/builtin-rows.ts";
import { formatType } from "../catalog/format-type.ts";
import { binaryCoercible, typeOperators } from "../catalog/type-io.ts";
import { exprType } from "../nodes/make.ts";
import type { Expr, Oid, OpExpr, ScalarArrayOpExpr } from "../nodes/primnodes.ts";
import * as T from "../types/oids.ts";
import { type Candidate, consideredOf, type Fates, matchArgTypes, selectCandidate, typeNames } from "./candidates.ts";
import { coerceType, enforceGenericConsistency } from "./parse-coerce.ts";
import { isPolymorphic } from "./polymorphic.ts";
import { errorAt, type ParseState } from "./parse-state.ts";

const signature = (pstate: ParseState, name: string, left: Oid, right: Oid): string =>
  left === 0 ? `${name} ${formatType(pstate.catalog, right)}` : `${formatType(pstate.catalog, left)} ${name} ${formatType(pstate.catalog, right)}`;

function operatorError(pstate: ParseState, name: string, left: Oid, right: Oid, ambiguous: boolean, location: number): never {
  const text = signature(pstate, name, left, right);
  if (ambiguous) {
    return errorAt("ambiguous_function", `operator is not unique: ${text}`, location, { hint: "Could not choose a best candidate operator. You might need to add explicit type casts." });
  }
  const one = left === 0 || right === 0;
  return errorAt("undefined_function", `operator does not exist: ${text}`, location, {
    hint: one ? "No operator matches the given name and argument type. You might need to add an explicit type cast." : "No operator matches the given name and argument types. You might need to add explicit type casts.",
  });
}

/** Exact match first, an unknown side taken as the other's type. @see binary_oper_exact */
function exactMatch(pstate: ParseState, name: string, left: Oid, right: Oid, namespace: Oid | undefined): OperatorRow | undefined {
  const { catalog } = pstate;
  let unknown = false;
  let [l, r] = [left, right];
  if (l === T.UNKNOWNOID && r !== 0) [l, unknown] = [r, true];
  else if (r === T.UNKNOWNOID && l !== 0) [r, unknown] = [l, true];
  const found = catalog.findOperatorExact(name, l, r, namespace);
  if (found !== undefined || !unknown) return found;
  const base = catalog.baseType(l);
  return base === l ? undefined : catalog.findOperatorExact(name, base, base, namespace);
}

/** The operator for the argument types; left 0 for a prefix operator. Undefined if there is none and `optional`. */
export function findOperator(pstate: ParseState, names: readonly string[], left: Oid, right: Oid, location: number, optional = false): OperatorRow | undefined {
  const { catalog } = pstate;
  const name = names.at(-1) as string;
  const namespace = names.length > 1 ? (catalog.explicitNamespace(names.at(-2) as string, location) ?? errorAt("invalid_schema_name", `schema "${names.at(-2)}" does not exist`, location)) : undefined;
  const exact = left === 0 ? catalog.findOperatorExact(name, 0, right, namespace) : exactMatch(pstate, name, left, right, namespace);
  if (exact !== undefined) {
    if (pstate.cx.probe.active) tellExact(pstate, name, exact, left, right, location);
    return exact;
  }
  const kind = left === 0 ? "l" : "b";
  const rows = catalog.operatorsNamed(name, namespace).filter((row) => row.oprkind === kind);
  const candidates = rows.map((row): Candidate & { row: OperatorRow } => ({ oid: row.oid, args: left === 0 ? [row.oprright] : [row.oprleft, row.oprright], row }));
  const inputs = left === 0 ? [right] : [left, right];
  const fates: Fates | undefined = pstate.cx.probe.active ? new Map() : undefined;
  const fits = matchArgTypes(catalog, inputs, candidates, fates);
  const chosen = fits.length === 1 ? fits[0] : fits.length === 0 ? undefined : selectCandidate(catalog, inputs, fits, fates);
  if (pstate.cx.probe.active && chosen !== undefined) {
    pstate.cx.probe.emit({ type: "candidate_chosen", kind: "operator", name, location, argTypes: typeNames(catalog, inputs), candidates: candidates.length, chosen: chosen.oid, considered: consideredOf(catalog, candidates, chosen, fates) });
  }
  if (chosen === undefined && !optional) operatorError(pstate, names.join("."), left, right, fits.length > 1, location);
  return chosen?.row;
}

function tellExact(pstate: ParseState, name: string, { oid, oprleft, oprright }: OperatorRow, left: Oid, right: Oid, location: number): void {
  const [argTypes, args] = (left === 0 ? [[right], [oprright]] : [[left, right], [oprleft, oprright]]).map((types) => typeNames(pstate.catalog, types)) as [string[], string[]];
  pstate.cx.probe.emit({ type: "candidate_chosen", kind: "operator", name, location, argTypes, candidates: 1, chosen: oid, considered: [{ oid, args, fate: "chosen: it takes just these types" }] });
}

/** The operator that takes both types without run-time conversion, as sorting needs. */
export function compatibleOperator(pstate: ParseState, name: string, left: Oid, right: Oid, location: number): OperatorRow {
  const found = findOperator(pstate, [name], left, right, location) as OperatorRow;
  if (binaryCoercible(pstate.catalog, left, found.oprleft) && binaryCoercible(pstate.catalog, right, found.oprright)) return found;
  return errorAt("undefined_function", `operator requires run-time type coercion: ${signature(pstate, name, left, right)}`, location);
}

/** Coerces the arguments to what the operator or function declares. @see make_fn_arguments */
export function makeFnArguments(pstate: ParseState, args: readonly Expr[], actual: readonly Oid[], declared: readonly Oid[]): readonly Expr[] {
  return args.map((arg, i) => {
    const [from, to] = [actual[i] as Oid, declared[i] as Oid];
    if (from === to) return arg;
    if (arg.tag === "NamedArgExpr") return { ...arg, arg: coerceType(pstate, arg.arg, from, to, -1, "implicit", "COERCE_IMPLICIT_CAST", -1) };
    return coerceType(pstate, arg, from, to, -1, "implicit", "COERCE_IMPLICIT_CAST", -1);
  });
}

/** `left op right`, or `op right`. @see make_op */
export function makeOp(pstate: ParseState, names: readonly string[], left: Expr | null, right: Expr, location: number): OpExpr {
  const leftType = left === null ? 0 : exprType(left);
  const rightType = exprType(right);
  const row = findOperator(pstate, names, leftType, rightType, location) as OperatorRow;
  if (row.oprcode === 0) errorAt("undefined_function", `operator is only a shell: ${signature(pstate, names.join("."), row.oprleft, row.oprright)}`, location);
  const args = left === null ? [right] : [left, right];
  const actual = left === null ? [rightType] : [leftType, rightType];
  const declared = left === null ? [row.oprright] : [row.oprleft, row.oprright];
  const result = enforceGenericConsistency(pstate.catalog, actual, declared, row.oprresult);
  const proc = pstate.catalog.proc(row.oprcode);
  const expr: OpExpr = {
    tag: "OpExpr",
    opno: row.oid,
    opfuncid: row.oprcode,
    opresulttype: result,
    opretset: proc.proretset,
    opcollid: 0,
    inputcollid: 0,
    args: makeFnArguments(pstate, args, actual, declared),
    location,
  };
  if (expr.opretset) {
    pstate.lastSrf = expr;
    pstate.hasTargetSRFs = true;
  }
  return expr;
}

/** `left op ANY (right)`. @see make_scalar_array_op */
export function makeScalarArrayOp(pstate: ParseState, names: readonly string[], useOr: boolean, left: Expr, right: Expr, location: number): ScalarArrayOpExpr {
  const { catalog } = pstate;
  const leftType = exprType(left);
  const arrayType = exprType(right);
  let elementType: Oid;
  if (arrayType === T.UNKNOWNOID) elementType = T.UNKNOWNOID;
  else {
    elementType = catalog.elementType(catalog.baseType(arrayType));
    if (elementType === 0) errorAt("wrong_object_type", "op ANY/ALL (array) requires array on right side", location);
  }
  const row = findOperator(pstate, names, leftType, elementType, location) as OperatorRow;
  const declared = [row.oprleft, row.oprright];
  const result = enforceGenericConsistency(catalog, [leftType, elementType], declared, row.oprresult);
  if (result !== T.BOOLOID) errorAt("wrong_object_type", "op ANY/ALL (array) requires operator to yield boolean", location);
  if (catalog.proc(row.oprcode).proretset) errorAt("wrong_object_type", "op ANY/ALL (array) requires operator not to return a set", location);
  if (isPolymorphic(declared[1] as Oid)) declared[1] = arrayType;
  else {
    const array = catalog.type(declared[1] as Oid).typarray;
    if (array === 0) errorAt("undefined_object", `could not find array type for data type ${formatType(catalog, declared[1] as Oid)}`, location);
    declared[1] = array;
  }
  return {
    tag: "ScalarArrayOpExpr",
    opno: row.oid,
    opfuncid: row.oprcode,
    hashfuncid: 0,
    negfuncid: 0,
    useOr,
    inputcollid: 0,
    args: makeFnArguments(pstate, [left, right], [leftType, arrayType], declared),
    location,
  };
}

export interface SortGroupOperators {
  readonly ltOpr: Oid;
  readonly eqOpr: Oid;
  readonly gtOpr: Oid;
  readonly hashable: boolean;
}
/** The operators that sort and group a type. @see get_sort_group_operators */
export function sortGroupOperators(pstate: ParseState, type: Oid, needLt: boolean, needEq: boolean, needGt: boolean, location: number): SortGroupOperators {
  const ops = typeOperators(pstate.catalog, type);
  if ((needLt && ops.ltOpr === 0) || (needGt && ops.gtOpr === 0)) {
    errorAt("undefined_function", `could not identify an ordering operator for type ${formatType(pstate.catalog, type)}`, location, { hint: "Use an explicit ordering operator or modify the query." });
  }
  if (needEq && ops.eqOpr === 0) errorAt("undefined_function", `could not identify an equality operator for type ${formatType(pstate.catalog, type)}`, location);
  return { ltOpr: ops.ltOpr, eqOpr: ops.eqOpr, gtOpr: ops.gtOpr, hashable: ops.hashProc !== 0 };
}
