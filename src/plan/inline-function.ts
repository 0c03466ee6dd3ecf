/**
 * Calls of SQL-language functions replaced by what their bodies say.
 *
 * A call of a function whose body is `SELECT expression` is that expression with the arguments in the parameters' places:
 * `create function inc(int) … 'select $1 + 1'`, then `inc(x)` is `x + 1`. Not if the body is more volatile than the function
 * is declared, if a strict function's body may give a value for a null, or if an argument that is volatile or costly
 * would be evaluated twice. A set-returning function in FROM becomes its query.
 *
 * @see src/backend/optimizer/util/clauses.c (inline_function, inline_set_returning_function)
 */
import type { Catalog } from "../catalog/catalog.ts";
import type { SqlFunctionService } from "../expr/sql-function.ts";
import { shiftLevels } from "../nodes/levels.ts";
import { exprCollation, exprType } from "../nodes/make.ts";
import type { Node } from "../nodes/nodes.ts";
import type { Query, RangeTblEntry } from "../nodes/parsenodes.ts";
import type { Expr, Oid } from "../nodes/primnodes.ts";
import { exprContains, mapExpr, mapLevels, walkChildren, walkLevels, walkNodes, withoutLocations } from "../nodes/walk.ts";
import * as T from "../types/oids.ts";
import { containsMutable, containsVolatile } from "../expr/volatility.ts";
import type { PlanContext } from "./pathnodes.ts";

const SQL_LANGUAGE = 14;

/** Whether a query is `SELECT expression` and no more. */
const isPlainSelect = (query: Query): boolean =>
  query.commandType === "CMD_SELECT" && !query.hasAggs && !query.hasWindowFuncs && !query.hasTargetSRFs && !query.hasSubLinks && query.cteList.length === 0 && query.rtable.length === 0 && query.jointree.fromlist.length === 0 && query.jointree.quals === null &&
  query.groupClause.length === 0 && query.groupingSets.length === 0 && query.havingQual === null && query.windowClause.length === 0 && query.distinctClause.length === 0 && query.sortClause.length === 0 && query.limitOffset === null && query.limitCount === null && query.setOperations === null && query.targetList.length === 1;

/** Whether an expression may give a value although a part of it is null. @see contain_nonstrict_functions */
export function containsNonstrict(catalog: Catalog, tree: unknown): boolean {
  return exprContains(tree, (node: Node) => {
    switch (node.tag) {
      case "FuncExpr":
        return !catalog.proc(node.funcid).proisstrict;
      case "OpExpr":
        return !catalog.proc(node.opfuncid).proisstrict;
      case "Aggref":
      case "GroupingFunc":
      case "WindowFunc":
      case "DistinctExpr":
      case "NullIfExpr":
      case "BoolExpr":
      case "SubLink":
      case "SubPlan":
      case "CaseExpr":
      case "CaseWhen":
      case "ArrayExpr":
      case "RowExpr":
      case "RowCompareExpr":
      case "CoalesceExpr":
      case "MinMaxExpr":
      case "NullTest":
      case "BooleanTest":
      case "ScalarArrayOpExpr":
      case "FieldStore":
        return node.tag !== "BoolExpr" || node.boolop !== "NOT_EXPR";
      case "SubscriptingRef":
        return node.refassgnexpr !== null;
      default:
        return false;
    }
  });
}

/** How often each parameter is used. */
function parameterUses(tree: unknown, count: number): number[] {
  const uses = new Array<number>(count).fill(0);
  walkLevels(tree, (node) => {
    if (node.tag === "Param" && node.paramkind === "PARAM_EXTERN") uses[node.paramid - 1] = (uses[node.paramid - 1] ?? 0) + 1;
    return false;
  });
  return uses;
}
/** Whether an argument costs so much that it is not to be evaluated twice. */
const isCostly = (catalog: Catalog, arg: Expr): boolean =>
  exprContains(arg, (node) => node.tag === "SubLink" || node.tag === "SubPlan" || (node.tag === "FuncExpr" && catalog.proc(node.funcid).procost > 10));

/** Whether an expression needs what stands around it: the value under test of a CASE that is no part of it. @see contain_context_dependent_node */
function isContextDependent(tree: unknown, given = false): boolean {
  return walkNodes(tree, (node) => {
    if (node.tag === "CaseTestExpr") return !given;
    if (node.tag === "CaseExpr" && node.arg !== null) return isContextDependent(node.arg, given) || isContextDependent([node.args, node.defresult], true);
    if (node.tag === "ArrayCoerceExpr") return isContextDependent(node.arg, given) || isContextDependent(node.elemexpr, true);
    return walkChildren(node, (child) => isContextDependent(child, given));
  });
}

/** The functions whose bodies are being put in place: none is put into itself. */
const active: Oid[] = [];

/** The expression that a call stands for, or undefined to leave the call. `simplify` folds it once it is in place. */
export function inlineFunction(cx: PlanContext, node: Expr & { readonly args: readonly Expr[] }, funcid: Oid, simplify: (expr: Expr) => Expr): Expr | undefined {
  const { catalog } = cx;
  const args: readonly Expr[] = node.args;
  const proc = catalog.userProc(funcid);
  if (proc === undefined || proc.prolang !== SQL_LANGUAGE || proc.prokind !== "f" || proc.prosecdef || proc.acl !== undefined || proc.proretset || proc.prorettype === T.RECORDOID || proc.proconfig !== null || proc.pronargs !== args.length || active.includes(funcid)) return undefined;
  if (isContextDependent(args)) return undefined;
  const resultType = exprType(node);
  const body = cx.session.service<SqlFunctionService>("sqlFunctions").body({ funcid, argTypes: args.map((arg) => exprType(arg)), resultType });
  const [query] = body?.statements ?? [];
  if (body === undefined || query === undefined || body.statements.length !== 1 || body.returnsTuple || !isPlainSelect(query)) return undefined;
  const expr: Expr = withoutLocations((query.targetList[0] as Query["targetList"][number]).expr, funcid);
  if (exprType(expr) !== resultType) return undefined;
  if (proc.provolatile === "i" ? containsMutable(catalog, expr) : proc.provolatile === "s" && containsVolatile(catalog, expr)) return undefined;
  if (proc.proisstrict && containsNonstrict(catalog, expr)) return undefined;
  const uses = parameterUses(expr, args.length);
  for (const [i, arg] of args.entries()) {
    if (uses[i] === 1) continue;
    if (uses[i] === 0 ? proc.proisstrict : containsVolatile(catalog, arg) || isCostly(catalog, arg)) return undefined;
  }
  const placed = mapExpr<Expr>(expr, (inner) => (inner.tag === "Param" && inner.paramkind === "PARAM_EXTERN" ? args[inner.paramid - 1] : undefined));
  const collation = exprCollation(node);
  const collated: Expr = collation !== 0 && exprCollation(placed) !== collation ? { tag: "CollateExpr", arg: placed, collOid: collation, location: -1 } : placed;
  active.push(funcid);
  try {
    return simplify(collated);
  } finally {
    active.pop();
  }
}

/** The query that a set-returning function in FROM stands for. @see inline_set_returning_function */
export function inlineSetFunction(cx: PlanContext, rte: RangeTblEntry): Query | undefined {
  const only = rte.functions[0];
  const expr = only?.funcexpr;
  if (rte.functions.length !== 1 || rte.funcordinality || expr?.tag !== "FuncExpr" || !expr.funcretset) return undefined;
  const { catalog } = cx;
  const proc = catalog.userProc(expr.funcid);
  if (proc === undefined || proc.prolang !== SQL_LANGUAGE || proc.prokind !== "f" || proc.proisstrict || proc.provolatile === "v" || proc.prosecdef || proc.acl !== undefined || !proc.proretset || proc.proconfig !== null || expr.args.length !== proc.pronargs) return undefined;
  if (expr.funcresulttype === T.VOIDOID) return undefined;
  if (containsVolatile(catalog, expr.args) || exprContains(expr.args, (node) => node.tag === "SubLink" || node.tag === "SubPlan")) return undefined;
  const body = cx.session.service<SqlFunctionService>("sqlFunctions").body({ funcid: expr.funcid, argTypes: expr.args.map((arg) => exprType(arg)), resultType: expr.funcresulttype });
  const [query] = body?.statements ?? [];
  if (body === undefined || query === undefined || body.statements.length !== 1 || query.commandType !== "CMD_SELECT") return undefined;
  const isRow = expr.funcresulttype === T.RECORDOID || catalog.findType(catalog.baseType(expr.funcresulttype))?.typtype === "c";
  if (isRow && !body.returnsTuple) return undefined;
  // A list of columns must be the one that the query gives.
  const columns = query.targetList.filter((tle) => !tle.resjunk);
  if (expr.funcresulttype === T.RECORDOID && only !== undefined && only.funccoltypes.length > 0 && (columns.length !== only.funccoltypes.length || columns.some((tle, i) => exprType(tle.expr) !== only.funccoltypes[i]))) return undefined;
  return mapLevels(withoutLocations(query, expr.funcid), (node, depth) => (node.tag === "Param" && node.paramkind === "PARAM_EXTERN" ? (shiftLevels(expr.args[node.paramid - 1] as Expr, depth, 0) as Node) : undefined));
}
