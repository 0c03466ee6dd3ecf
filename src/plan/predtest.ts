/**
 * Whether a predicate follows from clauses: what lets a partial index be used, and ON CONFLICT find it.
 *
 * AND and OR are taken apart on both sides; two simple clauses are compared as equal ones, as "not null because a strict
 * operator gave true", or as comparisons of one expression with constants, by the strategies of a B-tree's operators.
 *
 * @see src/backend/optimizer/util/predtest.c
 */
import { equal } from "../nodes/equal.ts";
import { makeConst } from "../nodes/make.ts";
import type { Expr, Oid, OpExpr } from "../nodes/primnodes.ts";
import type { ArrayValue } from "../types/array.ts";
import type { PlanContext } from "./pathnodes.ts";

const BTREE = 403;
/** What stands for `<>`, which no B-tree has as a strategy of its own. */
const NE = 6;
/** By the clause's strategy, then the predicate's, both of the same two expressions. */
const SAME: readonly (readonly boolean[])[] = [
  [true, true, false, false, false, true],
  [false, true, false, false, false, false],
  [false, true, true, true, false, false],
  [false, false, false, true, false, false],
  [false, false, false, true, true, true],
  [false, false, false, false, false, true],
];
/** By the clause's strategy, then the predicate's: how the predicate's constant must compare with the clause's. */
const CONSTANTS: readonly (readonly number[])[] = [
  [4, 4, 0, 0, 0, 4],
  [5, 4, 0, 0, 0, 5],
  [5, 4, 3, 2, 1, NE],
  [0, 0, 0, 2, 1, 1],
  [0, 0, 0, 2, 2, 2],
  [0, 0, 0, 0, 0, 3],
];
const holds = (strategy: number, order: number): boolean =>
  [order < 0, order <= 0, order === 0, order >= 0, order > 0, order !== 0][strategy - 1] as boolean;

/** The largest array whose elements are looked at one by one. */
const MAX_SAOP_ARRAY_SIZE = 100;
interface Parts {
  readonly kind: "and" | "or" | "atom";
  readonly items: readonly Expr[];
}
const atom: Parts = { kind: "atom", items: [] };
function partsOf(clause: Expr): Parts {
  if (clause.tag === "BoolExpr" && clause.boolop !== "NOT_EXPR") return { kind: clause.boolop === "AND_EXPR" ? "and" : "or", items: clause.args };
  if (clause.tag !== "ScalarArrayOpExpr") return atom;
  const [left, right] = clause.args as [Expr, Expr];
  const elements = right.tag === "Const" && !right.constisnull ? constants(right.constvalue, right.constcollid) : right.tag === "ArrayExpr" && !right.multidims ? right.elements : undefined;
  if (elements === undefined || elements.length > MAX_SAOP_ARRAY_SIZE) return atom;
  const items = elements.map((element): Expr => ({ tag: "OpExpr", opno: clause.opno, opfuncid: clause.opfuncid, opresulttype: 16, opretset: false, opcollid: 0, inputcollid: clause.inputcollid, args: [left, element], location: -1 }));
  return { kind: clause.useOr ? "or" : "and", items };
}
function constants(value: unknown, collation: Oid): readonly Expr[] {
  const array = value as ArrayValue;
  return array.items.map((element) => makeConst(array.elemtype, -1, collation, -1, element, false));
}

/** Whether all of `predicates` hold where all of `clauses` do. @see predicate_implied_by */
export function predicateImpliedBy(cx: PlanContext, predicates: readonly Expr[], clauses: readonly Expr[]): boolean {
  if (predicates.length === 0) return true;
  if (clauses.length === 0) return false;
  const and = (items: readonly Expr[]): Expr => (items.length === 1 ? (items[0] as Expr) : { tag: "BoolExpr", boolop: "AND_EXPR", args: items, location: -1 });
  return implied(cx, and(clauses), and(predicates));
}
/** @see predicate_implied_by_recurse */
function implied(cx: PlanContext, clause: Expr, predicate: Expr): boolean {
  const c = partsOf(clause);
  const p = partsOf(predicate);
  if (p.kind === "and") return p.items.every((item) => implied(cx, clause, item));
  if (c.kind === "or") {
    return p.kind === "or"
      ? c.items.every((item) => p.items.some((part) => implied(cx, item, part)))
      : c.items.every((item) => implied(cx, item, predicate));
  }
  // An AND may imply an OR as a whole, or by one of its parts.
  if (p.kind === "or" && p.items.some((item) => implied(cx, clause, item))) return true;
  if (c.kind === "and") return c.items.some((item) => implied(cx, item, predicate));
  return p.kind === "atom" && impliedSimply(cx, clause, predicate);
}
/** @see predicate_implied_by_simple_clause */
function impliedSimply(cx: PlanContext, clause: Expr, predicate: Expr): boolean {
  if (equal(predicate, clause)) return true;
  if (predicate.tag === "NullTest" && predicate.nulltesttype === "IS_NOT_NULL" && !predicate.argisrow && isStrictFor(cx, clause, predicate.arg)) return true;
  return clause.tag === "OpExpr" && predicate.tag === "OpExpr" && provedByOperators(cx, clause, predicate);
}
/** Whether a clause cannot be true where `sub` is null. @see clause_is_strict_for */
function isStrictFor(cx: PlanContext, clause: Expr, sub: Expr): boolean {
  if (equal(clause, sub)) return true;
  const strict = (funcid: Oid): boolean => cx.catalog.proc(funcid).proisstrict;
  switch (clause.tag) {
    case "OpExpr":
      return strict(clause.opfuncid) && clause.args.some((arg) => isStrictFor(cx, arg, sub));
    case "FuncExpr":
      return strict(clause.funcid) && clause.args.some((arg) => isStrictFor(cx, arg, sub));
    case "CoerceViaIO":
    case "RelabelType":
      return isStrictFor(cx, clause.arg, sub);
    case "ScalarArrayOpExpr":
      return strict(clause.opfuncid) && isStrictFor(cx, clause.args[0] as Expr, sub);
    default:
      return false;
  }
}

/** @see operator_predicate_proof */
function provedByOperators(cx: PlanContext, clause: OpExpr, predicate: OpExpr): boolean {
  if (clause.args.length !== 2 || predicate.args.length !== 2 || clause.inputcollid !== predicate.inputcollid) return false;
  let [cLeft, cRight, cOp] = [clause.args[0] as Expr, clause.args[1] as Expr, clause.opno];
  let [pLeft, pRight, pOp] = [predicate.args[0] as Expr, predicate.args[1] as Expr, predicate.opno];
  const commute = (op: Oid): Oid => cx.catalog.operator(op).oprcom;
  if (!equal(cLeft, pLeft)) {
    if (equal(cLeft, pRight)) [pLeft, pRight, pOp] = [pRight, pLeft, commute(pOp)];
    else if (equal(cRight, pLeft)) [cLeft, cRight, cOp] = [cRight, cLeft, commute(cOp)];
    else if (equal(cRight, pRight)) [cLeft, cRight, cOp, pLeft, pRight, pOp] = [cRight, cLeft, commute(cOp), pRight, pLeft, commute(pOp)];
    else return false;
  }
  if (cOp === 0 || pOp === 0) return false;
  const pair = strategies(cx, cOp, pOp);
  if (pair === undefined) return false;
  const [c, p] = pair;
  if (equal(cRight, pRight)) return SAME[c - 1]?.[p - 1] ?? false;
  if (cRight.tag !== "Const" || pRight.tag !== "Const" || cRight.constisnull || pRight.constisnull || cRight.consttype !== pRight.consttype) return false;
  const test = CONSTANTS[c - 1]?.[p - 1] ?? 0;
  return test !== 0 && holds(test, cx.session.types.compare(cRight.consttype)(pRight.constvalue, cRight.constvalue));
}
/** The strategies of two operators in a family that both are of. @see get_btree_test_op, lookup_proof_cache */
function strategies(cx: PlanContext, clauseOp: Oid, predicateOp: Oid): readonly [number, number] | undefined {
  const of = (op: Oid): readonly { readonly family: Oid; readonly strategy: number }[] => {
    const own = cx.catalog.amopsOfOperator(op).filter((row) => row.amopmethod === BTREE);
    if (own.length > 0) return own.map((row) => ({ family: row.amopfamily, strategy: row.amopstrategy }));
    const negator = cx.catalog.operator(op).oprnegate;
    return negator === 0 ? [] : cx.catalog.amopsOfOperator(negator).filter((row) => row.amopmethod === BTREE && row.amopstrategy === 3).map((row) => ({ family: row.amopfamily, strategy: NE }));
  };
  const known = of(clauseOp);
  for (const { family, strategy } of of(predicateOp)) {
    const same = known.find((row) => row.family === family);
    if (same !== undefined) return [same.strategy, strategy];
  }
  return undefined;
}
