/**
 * Facts about expressions, and constant folding.
 *
 * @see src/backend/optimizer/util/clauses.c, var.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import { inlineFunction } from "./inline-function.ts";
import { buildExpr, relabeledBits, relabelsOid } from "../expr/interpret.ts";
import { ExprContext, ParamValues } from "../expr/context.ts";
import { containsMutable } from "../expr/volatility.ts";
import { type Bitmapset, bmsAddMember, bmsUnion } from "../nodes/bitmapset.ts";
import { derivedFrom } from "../nodes/location.ts";
import { exprCollation, exprLocation, exprType, exprTypmod, makeBoolConst, makeConst } from "../nodes/make.ts";
import type { Node } from "../nodes/nodes.ts";
import type { Const, Expr, Oid } from "../nodes/primnodes.ts";
import { exprContains, mapChildren, mapLevels, walkLevels } from "../nodes/walk.ts";
import * as T from "../types/oids.ts";
import type { PlanContext } from "./pathnodes.ts";

/** Relations of this level that an expression reads, with the outer joins that null them. @see pull_varnos */
export function pullVarnos(tree: unknown): Bitmapset {
  let relids: Bitmapset = 0;
  walkLevels(tree, (node, depth) => {
    if (node.tag === "Var" && node.varlevelsup === depth) relids = bmsUnion(bmsAddMember(relids, node.varno), node.varnullingrels);
    else if (node.tag === "CurrentOfExpr" && depth === 0) relids = bmsAddMember(relids, node.cvarno);
    else if (node.tag === "PlaceHolderVar" && node.phlevelsup === depth) {
      relids = bmsUnion(bmsUnion(relids, node.phrels), node.phnullingrels);
      return false;
    }
    return false;
  });
  return relids;
}

/** The Vars of this level, PlaceHolderVars whole. @see pull_var_clause */
export function pullVars(tree: unknown, into: Expr[] = []): Expr[] {
  exprContains(tree, (node) => {
    if (node.tag === "Var" && node.varlevelsup === 0) into.push(node);
    else if (node.tag === "Aggref" || node.tag === "GroupingFunc" || node.tag === "WindowFunc") {
      into.push(node);
      return false;
    }
    return false;
  });
  return into.filter((node) => node.tag === "Var");
}



/** Nodes that tell nobody of the values that they are given. */
const DISCREET: ReadonlySet<string> = new Set(["Var", "Const", "Param", "ArrayExpr", "FieldSelect", "FieldStore", "NamedArgExpr", "BoolExpr", "RelabelType", "CollateExpr", "CaseExpr", "CaseWhen", "CaseTestExpr", "RowExpr", "SQLValueFunction", "NullTest", "BooleanTest", "NextValueExpr"]);
/** Whether an expression might tell of values of rows that are not to be seen: by an error, say. @see contains_leaked_vars */
export function leaksValues(catalog: Catalog, expr: Expr): boolean {
  return exprContains(expr, (node) => {
    if (DISCREET.has(node.tag)) return false;
    const funcid = node.tag === "FuncExpr" ? node.funcid : node.tag === "OpExpr" || node.tag === "DistinctExpr" || node.tag === "NullIfExpr" || node.tag === "ScalarArrayOpExpr" ? node.opfuncid : 0;
    if (funcid !== 0 && catalog.proc(funcid).proleakproof) return false;
    return exprContains(node as Expr, (inner) => inner.tag === "Var");
  });
}

/** Relations whose all-null row makes the clause null or false. @see find_nonnullable_rels */
export function nonnullableRels(catalog: Catalog, clause: unknown, topLevel = true): Bitmapset {
  if (clause === null || clause === undefined) return 0;
  if (Array.isArray(clause)) return clause.reduce<Bitmapset>((acc, item) => bmsUnion(acc, nonnullableRels(catalog, item, topLevel)), 0);
  const node = clause as Expr;
  const strictArgs = (args: readonly Expr[]): Bitmapset => args.reduce<Bitmapset>((acc, arg) => bmsUnion(acc, nonnullableRels(catalog, arg, false)), 0);
  switch (node.tag) {
    case "Var":
      return node.varlevelsup === 0 ? bmsAddMember(0, node.varno) : 0;
    case "FuncExpr":
      return catalog.proc(node.funcid).proisstrict ? strictArgs(node.args) : 0;
    case "OpExpr":
      return catalog.proc(node.opfuncid).proisstrict ? strictArgs(node.args) : 0;
    case "ScalarArrayOpExpr":
      return node.useOr && catalog.proc(node.opfuncid).proisstrict ? nonnullableRels(catalog, node.args[0], false) : 0;
    case "BoolExpr":
      if (node.boolop === "NOT_EXPR") return nonnullableRels(catalog, node.args[0], false);
      if (node.boolop === "AND_EXPR" && topLevel) return strictArgs(node.args.map((arg) => arg)) && node.args.reduce<Bitmapset>((acc, arg) => bmsUnion(acc, nonnullableRels(catalog, arg, true)), 0);
      return node.args.map((arg) => nonnullableRels(catalog, arg, topLevel)).reduce((a, b) => intersect(a, b));
    case "RelabelType":
    case "CoerceViaIO":
    case "CollateExpr":
      return nonnullableRels(catalog, node.arg, topLevel && node.tag !== "CoerceViaIO");
    case "NullTest":
      return topLevel && node.nulltesttype === "IS_NOT_NULL" && !node.argisrow ? nonnullableRels(catalog, node.arg, false) : 0;
    case "BooleanTest":
      return topLevel && ["IS_TRUE", "IS_FALSE", "IS_NOT_UNKNOWN"].includes(node.booltesttype) ? nonnullableRels(catalog, node.arg, false) : 0;
    default:
      return 0;
  }
}
const intersect = (a: Bitmapset, b: Bitmapset): Bitmapset => (typeof a === "number" && typeof b === "number" ? a & b : Number(BigInt(a) & BigInt(b)));

// Constant folding

const isConst = (expr: Expr): expr is Const => expr.tag === "Const";

/** Runs an expression without Vars and makes a Const of its value. @see evaluate_expr */
function evaluate(cx: PlanContext, expr: Expr): Expr {
  const value = buildExpr(expr, { catalog: cx.catalog, session: cx.session })(new ExprContext(new ParamValues([])));
  const type = exprType(expr);
  const row = cx.catalog.type(type);
  return makeConst(type, exprTypmod(expr), exprCollation(expr), row.typlen, value, row.typbyval, derivedFrom(exprLocation(expr)));
}

/** Folds what is constant, and simplifies AND, OR, NOT, CASE and COALESCE around it. @see eval_const_expressions */
export function evalConstExpressions<T>(cx: PlanContext, tree: T, estimate = false): T {
  const fold = (node: Node): Node => {
    if (node.tag === "Query" || node.tag === "SubLink") return node.tag === "Query" ? node : mapChildren(node, (child) => (child.tag === "Query" ? child : fold(child)));
    if (node.tag === "CaseExpr") return foldCase(node, fold);
    if (node.tag === "CoalesceExpr") return foldCoalesce(node, fold);
    if (node.tag === "Param" && node.paramkind === "PARAM_EXTERN" && cx.boundParams !== undefined) {
      const row = cx.catalog.type(node.paramtype);
      return makeConst(node.paramtype, node.paramtypmod, node.paramcollid, row.typlen, cx.boundParams[node.paramid - 1] ?? null, row.typbyval, node.location);
    }
    if (node.tag === "BoolExpr" && node.boolop === "NOT_EXPR") return foldNot(cx, fold(node.args[0] as Expr) as Expr);
    if (node.tag === "BoolExpr") return simplifyAndOr(node, fold as (expr: Expr) => Expr);
    const mapped = mapChildren(node, fold);
    return simplify(cx, mapped as Expr, estimate);
  };
  if (tree === null || tree === undefined) return tree;
  if (Array.isArray(tree)) return tree.map((item) => evalConstExpressions(cx, item, estimate)) as T;
  return fold(tree as unknown as Node) as unknown as T;
}

function simplify(cx: PlanContext, node: Expr, estimate: boolean): Expr {
  switch (node.tag) {
    case "FuncExpr":
      return simplifyCall(cx, { ...node, args: expandArguments(cx, node.funcid, node.args) }, node.funcid, node.funcretset, estimate);
    case "WindowFunc":
      return { ...node, args: expandArguments(cx, node.winfnoid, node.args) };
    case "OpExpr":
      return booleanEquality(node) ?? simplifyCall(cx, node, node.opfuncid, node.opretset, estimate);
    case "DistinctExpr":
      return simplifyDistinct(cx, node);
    case "NullIfExpr":
      return node.args.some((arg) => isConst(arg) && arg.constisnull) ? (node.args[0] as Expr) : node.args.every(isConst) && !containsMutable(cx.catalog, node) ? evaluate(cx, node) : node;
    case "ScalarArrayOpExpr":
    case "RowCompareExpr":
    case "SubscriptingRef":
      // An assignment to a part of a field changes what is there at run time.
      if (node.tag === "SubscriptingRef" && node.refassgnexpr !== null) return node;
      return allConst(node) && !containsMutable(cx.catalog, node) ? evaluate(cx, node) : node;
    case "ArrayCoerceExpr":
    case "MinMaxExpr":
      return allConst(node) && !containsMutable(cx.catalog, node) ? evaluate(cx, node) : node;
    case "ArrayExpr":
      return node.elements.every(isConst) ? evaluate(cx, node) : node;
    case "RowExpr":
      return node.args.every(isConst) ? evaluate(cx, node) : node;
    case "RelabelType": {
      const arg = node.arg.tag === "RelabelType" ? node.arg.arg : node.arg;
      if (isConst(arg)) {
        const bits = relabeledBits(cx.catalog, { ...node, arg });
        if (bits !== undefined) return evaluate(cx, { ...node, arg });
        const value = !arg.constisnull && relabelsOid({ ...node, arg }) ? (node.resulttype === T.INT4OID ? (arg.constvalue as number) | 0 : (arg.constvalue as number) >>> 0) : arg.constvalue;
        return { ...arg, constvalue: value, consttype: node.resulttype, consttypmod: node.resulttypmod, constcollid: node.resultcollid, location: -1 };
      }
      if (exprType(arg) === node.resulttype && exprTypmod(arg) === node.resulttypmod && exprCollation(arg) === node.resultcollid) return arg;
      return arg === node.arg ? node : { ...node, arg };
    }
    case "CollateExpr": {
      const { arg } = node;
      return isConst(arg) ? { ...arg, constcollid: node.collOid } : { tag: "RelabelType", arg, resulttype: exprType(arg), resulttypmod: exprTypmod(arg), resultcollid: node.collOid, relabelformat: "COERCE_IMPLICIT_CAST", location: node.location };
    }
    case "CoerceViaIO": {
      const output = cx.catalog.proc(cx.catalog.type(exprType(node.arg)).typoutput).provolatile;
      const input = cx.catalog.proc(cx.catalog.type(node.resulttype).typinput).provolatile;
      return isConst(node.arg) && ((output === "i" && input === "i") || estimate) ? evaluate(cx, node) : node;
    }
    case "NullTest":
      return isConst(node.arg) && !node.argisrow ? makeBoolConst(node.arg.constisnull === (node.nulltesttype === "IS_NULL")) : node;
    case "BooleanTest":
      return isConst(node.arg) ? evaluate(cx, node) : node;
    case "SQLValueFunction":
      return estimate ? evaluate(cx, node) : node;
    case "FieldSelect":
      return node.arg.tag === "RowExpr" && node.arg.args[node.fieldnum - 1] !== undefined && exprType(node.arg.args[node.fieldnum - 1] as Expr) === node.resulttype ? (node.arg.args[node.fieldnum - 1] as Expr) : node;
    default:
      return node;
  }
}
const allConst = (node: Node): boolean => {
  let constant = true;
  mapChildren(node, (child) => {
    if (child.tag !== "Const" && child.tag !== "CaseTestExpr" && child.tag !== "RelabelType" && child.tag !== "FuncExpr") constant = false;
    if ((child.tag === "FuncExpr" || child.tag === "RelabelType") && exprContains(child, (n) => n.tag === "Var" || n.tag === "Param" || n.tag === "SubLink" || n.tag === "SubPlan" || n.tag === "Aggref")) constant = false;
    return child;
  });
  return constant;
};

/** Named arguments in their places, defaults for those left out. @see expand_function_arguments */
function expandArguments(cx: PlanContext, funcid: Oid, args: readonly Expr[]): readonly Expr[] {
  const proc = cx.catalog.proc(funcid);
  const named = args.some((arg) => arg.tag === "NamedArgExpr");
  if (!named && args.length >= proc.pronargs) return args;
  const placed: Expr[] = new Array(proc.pronargs);
  if (args.length < proc.pronargs) {
    const defaults = cx.session.service<(funcid: Oid) => readonly Expr[]>("functionDefaults")(funcid);
    defaults.forEach((expr, i) => {
      placed[proc.pronargs - defaults.length + i] = expr;
    });
  }
  args.forEach((arg, i) => {
    placed[arg.tag === "NamedArgExpr" ? arg.argnumber : i] = arg.tag === "NamedArgExpr" ? arg.arg : arg;
  });
  return placed;
}

/** @see simplify_function, evaluate_function */
function simplifyCall(cx: PlanContext, node: Expr & { readonly args: readonly Expr[] }, funcid: Oid, retset: boolean, estimate: boolean): Expr {
  const proc = cx.catalog.proc(funcid);
  if (retset || proc.proretset || proc.prorettype === T.RECORDOID) return node;
  const constants = node.args.every(isConst);
  if (proc.proisstrict && node.args.some((arg) => isConst(arg) && arg.constisnull)) {
    const row = cx.catalog.type(exprType(node));
    return makeConst(exprType(node), exprTypmod(node), exprCollation(node), row.typlen, null, row.typbyval, derivedFrom(exprLocation(node)));
  }
  const length = lengthNoop(cx.catalog, node, proc.prosupport);
  if (length !== undefined) return length;
  if (constants && (proc.provolatile === "i" || (estimate && proc.provolatile === "s"))) return evaluate(cx, node);
  return (proc.prolang === 14 ? inlineFunction(cx, node, funcid, (expr) => evalConstExpressions(cx, expr, estimate)) : undefined) ?? node;
}
/** A length cast that cannot shorten is a relabel. @see varchar_support, numeric_support */
function lengthNoop(catalog: Catalog, node: Expr & { readonly args: readonly Expr[] }, support: Oid): Expr | undefined {
  if (support === 0 || node.tag !== "FuncExpr") return undefined;
  const [source, typmod] = node.args as [Expr, Expr | undefined];
  if (typmod === undefined || typmod.tag !== "Const" || typmod.constisnull || exprType(source) !== node.funcresulttype) return undefined;
  const [old, wanted] = [exprTypmod(source), typmod.constvalue as number];
  const name = catalog.proc(node.funcid).proname;
  const widens = name === "varchar" ? wanted < 0 || (old >= 0 && old <= wanted) : name === "numeric" ? old >= 4 && ((old - 4) & 0x7ff) === ((wanted - 4) & 0x7ff) && old <= wanted : name === "timestamp" || name === "timestamptz" ? wanted === -1 || wanted === 6 || (old >= 0 && old <= wanted) : false;
  if (!widens) return undefined;
  return { tag: "RelabelType", arg: source, resulttype: node.funcresulttype, resulttypmod: wanted, resultcollid: exprCollation(source), relabelformat: node.funcformat, location: node.location };
}

/** `x = true` is x. @see simplify_boolean_equality */
function booleanEquality(node: Extract<Expr, { tag: "OpExpr" }>): Expr | undefined {
  if (node.opno !== 91 && node.opno !== 85) return undefined;
  const at = node.args.findIndex((arg) => isConst(arg) && !arg.constisnull);
  if (at < 0 || node.args.length !== 2) return undefined;
  const truth = ((node.args[at] as Const).constvalue === true) === (node.opno === 91);
  const other = node.args[1 - at] as Expr;
  return truth ? other : negateClause(other);
}

function simplifyDistinct(cx: PlanContext, node: Extract<Expr, { tag: "DistinctExpr" }>): Expr {
  const [a, b] = node.args as [Expr, Expr];
  if (isConst(a) && isConst(b)) return a.constisnull || b.constisnull ? makeBoolConst(a.constisnull !== b.constisnull) : evaluate(cx, node);
  return node;
}

/** Drops what does not count, and looks at nothing after what decides. @see simplify_or_arguments, simplify_and_arguments */
function simplifyAndOr(node: Extract<Expr, { tag: "BoolExpr" }>, fold: (expr: Expr) => Expr): Expr {
  const isOr = node.boolop === "OR_EXPR";
  const args: Expr[] = [];
  let haveNull = false;
  const flat = (list: readonly Expr[]): boolean => {
    for (const each of list) {
      const nested = each.tag === "BoolExpr" && each.boolop === node.boolop;
      const arg = nested ? each : fold(each);
      if (arg.tag === "BoolExpr" && arg.boolop === node.boolop) {
        if (flat(arg.args)) return true;
      } else if (isConst(arg)) {
        if (arg.constisnull) haveNull = true;
        else if ((arg.constvalue === true) === isOr) return true;
      } else args.push(arg);
    }
    return false;
  };
  const from = derivedFrom(exprLocation(node));
  if (flat(node.args)) return { ...makeBoolConst(isOr), location: from };
  if (args.length === 0) return { ...makeBoolConst(haveNull ? null : !isOr), location: from };
  if (haveNull) args.push(makeBoolConst(null));
  if (args.length === 1) return args[0] as Expr;
  return args.length === node.args.length && args.every((arg, i) => arg === node.args[i]) ? node : { ...node, args, location: -1 };
}

let negators: ((opno: Oid) => Oid) | undefined;
/** NOT of a clause, pushed down. @see negate_clause */
export function negateClause(node: Expr, negatorOf: (opno: Oid) => Oid = negators ?? (() => 0)): Expr {
  switch (node.tag) {
    case "Const":
      return node.constisnull ? makeBoolConst(null) : makeBoolConst(node.constvalue !== true);
    case "OpExpr": {
      const negator = negatorOf(node.opno);
      if (negator !== 0) return { ...node, opno: negator, opfuncid: negatedFunction(negator) };
      break;
    }
    case "ScalarArrayOpExpr": {
      const negator = negatorOf(node.opno);
      if (negator !== 0) return { ...node, opno: negator, opfuncid: negatedFunction(negator), useOr: !node.useOr };
      break;
    }
    case "BoolExpr":
      if (node.boolop === "NOT_EXPR") return node.args[0] as Expr;
      return { tag: "BoolExpr", boolop: node.boolop === "AND_EXPR" ? "OR_EXPR" : "AND_EXPR", args: node.args.map((arg) => negateClause(arg, negatorOf)), location: -1 };
    case "NullTest":
      if (!node.argisrow) return { ...node, nulltesttype: node.nulltesttype === "IS_NULL" ? "IS_NOT_NULL" : "IS_NULL" };
      break;
    case "BooleanTest":
      return { ...node, booltesttype: (node.booltesttype.includes("NOT_") ? node.booltesttype.replace("NOT_", "") : node.booltesttype.replace("IS_", "IS_NOT_")) as typeof node.booltesttype };
  }
  return { tag: "BoolExpr", boolop: "NOT_EXPR", args: [node], location: -1 };
}
let functionOf: (opno: Oid) => Oid = () => 0;
const negatedFunction = (opno: Oid): Oid => functionOf(opno);
function foldNot(cx: PlanContext, arg: Expr): Expr {
  negators = (opno) => cx.catalog.operator(opno).oprnegate;
  functionOf = (opno) => cx.catalog.operator(opno).oprcode;
  const negated = negateClause(arg, negators);
  return negated.tag === "BoolExpr" && negated.boolop !== "NOT_EXPR" ? simplifyAndOr(negated, (expr) => expr) : negated;
}

/** What stands after a value that is there is not looked at, so an error in it is none. */
function foldCoalesce(node: Extract<Expr, { tag: "CoalesceExpr" }>, fold: (node: Node) => Node): Expr {
  const args: Expr[] = [];
  let first: Expr | undefined;
  for (const arg of node.args) {
    const folded = fold(arg) as Expr;
    first ??= folded;
    if (isConst(folded) && folded.constisnull) continue;
    args.push(folded);
    if (isConst(folded)) break;
  }
  if (args.length === 0) return first as Expr;
  if (args.length === 1) return args[0] as Expr;
  return args.length === node.args.length && args.every((arg, k) => arg === node.args[k]) ? node : { ...node, args };
}

/** Conditions that are constant decide; the rest stay. */
function foldCase(node: Extract<Expr, { tag: "CaseExpr" }>, fold: (node: Node) => Node): Expr {
  const arg = node.arg === null ? null : (fold(node.arg) as Expr);
  const constArg = arg !== null && isConst(arg) ? arg : undefined;
  const substitute = (expr: Expr): Expr => {
    if (constArg === undefined) return expr;
    const put = (child: Node): Node => (child.tag === "CaseTestExpr" ? constArg : child.tag === "CaseExpr" && child.arg !== null ? child : mapChildren(child, put));
    return put(expr) as Expr;
  };
  const args: Extract<Node, { tag: "CaseWhen" }>[] = [];
  for (const when of node.args) {
    const test = fold(substitute(when.expr)) as Expr;
    if (isConst(test)) {
      if (test.constvalue !== true) continue;
      const result = fold(when.result) as Expr;
      return args.length === 0 ? result : { ...node, arg: constArg === undefined ? arg : null, args, defresult: result };
    }
    args.push({ ...when, expr: test, result: fold(when.result) as Expr });
  }
  const otherwise = node.defresult === null ? null : (fold(node.defresult) as Expr);

  if (args.length === 0) return otherwise as Expr;
  return { ...node, arg: constArg === undefined ? arg : null, args, defresult: otherwise };
}

/** Swaps the sides of a comparison. @see CommuteOpExpr */
export function commute(catalog: Catalog, clause: Extract<Expr, { tag: "OpExpr" }>): Extract<Expr, { tag: "OpExpr" }> | undefined {
  const opno = catalog.operator(clause.opno).oprcom;
  if (opno === 0) return undefined;
  return { ...clause, opno, opfuncid: catalog.operator(opno).oprcode, args: [clause.args[1] as Expr, clause.args[0] as Expr] };
}

/** A comparison by an operator that gives a boolean. @see make_opclause */
export const makeOpclause = (catalog: Catalog, opno: Oid, left: Expr, right: Expr, inputcollid: Oid): Extract<Expr, { tag: "OpExpr" }> =>
  ({ tag: "OpExpr", opno, opfuncid: catalog.operator(opno).oprcode, opresulttype: T.BOOLOID, opretset: false, opcollid: 0, inputcollid, args: [left, right], location: -1 });

/** Puts what a sub-select gives into the comparison with it; a sub-select inside of that has parameters of its own. @see convert_testexpr_mutator */
export const convertTestexpr = (expr: Expr, outputs: readonly Expr[]): Expr =>
  mapLevels(expr, (node) => (node.tag === "SubLink" ? node : node.tag === "Param" && node.paramkind === "PARAM_SUBLINK" ? outputs[node.paramid - 1] : undefined));
