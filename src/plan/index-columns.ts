/** The columns of an index as expressions over its table. */
import { equal } from "../nodes/equal.ts";
import { stripRelabel } from "../nodes/make.ts";
import type { Expr } from "../nodes/primnodes.ts";
import { mapExpr } from "../nodes/walk.ts";
import type { IndexOptInfo } from "./pathnodes.ts";

/** An expression that is stored with the number 1 for its table. */
export const rebaseIndexExpr = <T>(expr: T, varno: number): T => (varno === 1 ? expr : mapExpr(expr, (node) => (node.tag === "Var" ? { ...node, varno, varnosyn: varno } : undefined)));

/** The expression of an index column over its table. */
export function indexColumnExpr(index: IndexOptInfo, column: number): Expr {
  const key = index.info.columns[column] as (typeof index.info.columns)[number];
  if (key.expr !== null) return rebaseIndexExpr(key.expr, index.rel.relid);
  const attribute = index.rel.relation?.attributes[key.attnum - 1];
  return { tag: "Var", varno: index.rel.relid, varattno: key.attnum, vartype: attribute?.atttypid ?? 0, vartypmod: attribute?.atttypmod ?? -1, varcollid: attribute?.attcollation ?? 0, varnullingrels: 0, varlevelsup: 0, varreturningtype: "VAR_RETURNING_DEFAULT", varnosyn: index.rel.relid, varattnosyn: key.attnum, location: -1 };
}

/** @see match_index_to_operand */
export function matchesColumn(index: IndexOptInfo, column: number, operand: Expr): boolean {
  const expr = stripRelabel(operand);
  const key = index.info.columns[column];
  if (key === undefined) return false;
  if (key.attnum > 0) return expr.tag === "Var" && expr.varno === index.rel.relid && expr.varattno === key.attnum && expr.varlevelsup === 0;
  return key.expr !== null && equal(rebaseIndexExpr(key.expr, index.rel.relid), expr);
}
