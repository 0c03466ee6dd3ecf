/**
 * Quals in a form that indexes and joins can use: flat ANDs and ORs, with what every arm of an OR says taken out.
 *
 * @see src/backend/optimizer/prep/prepqual.c
 */
import { equal, listMember } from "../nodes/equal.ts";
import { makeBoolConst } from "../nodes/make.ts";
import type { Expr } from "../nodes/primnodes.ts";

const isBool = (expr: Expr, op: "AND_EXPR" | "OR_EXPR"): boolean => expr.tag === "BoolExpr" && expr.boolop === op;
const argsOf = (expr: Expr): readonly Expr[] => (expr.tag === "BoolExpr" ? expr.args : [expr]);
const make = (boolop: "AND_EXPR" | "OR_EXPR", args: readonly Expr[]): Expr => (args.length === 1 ? (args[0] as Expr) : { tag: "BoolExpr", boolop, args, location: -1 });

/** @see canonicalize_qual */
export function canonicalizeQual(qual: Expr): Expr {
  return findDuplicateOrs(qual);
}

function findDuplicateOrs(qual: Expr): Expr {
  if (isBool(qual, "OR_EXPR")) {
    const arms: Expr[] = [];
    for (const arg of argsOf(qual)) {
      const arm = findDuplicateOrs(arg);
      if (arm.tag === "Const") {
        if (arm.constisnull || arm.constvalue !== true) continue;
        return arm;
      }
      if (isBool(arm, "OR_EXPR")) arms.push(...argsOf(arm));
      else arms.push(arm);
    }
    return processDuplicateOrs(arms);
  }
  if (isBool(qual, "AND_EXPR")) {
    const parts: Expr[] = [];
    for (const arg of argsOf(qual)) {
      const part = findDuplicateOrs(arg);
      if (part.tag === "Const") {
        if (!part.constisnull && part.constvalue === true) continue;
        return makeBoolConst(false);
      }
      if (isBool(part, "AND_EXPR")) parts.push(...argsOf(part));
      else parts.push(part);
    }
    return parts.length === 0 ? makeBoolConst(true) : make("AND_EXPR", parts);
  }
  return qual;
}

/** (A AND B) OR (A AND C) is A AND (B OR C). @see process_duplicate_ors */
function processDuplicateOrs(arms: readonly Expr[]): Expr {
  if (arms.length === 0) return makeBoolConst(false);
  if (arms.length === 1) return arms[0] as Expr;
  const conjuncts = (arm: Expr): readonly Expr[] => (isBool(arm, "AND_EXPR") ? argsOf(arm) : [arm]);
  const shortest = arms.map(conjuncts).reduce((a, b) => (b.length < a.length ? b : a));
  const winners: Expr[] = [];
  for (const clause of shortest) if (!listMember(winners, clause) && arms.every((arm) => listMember(conjuncts(arm), clause))) winners.push(clause);
  if (winners.length === 0) return make("OR_EXPR", arms);
  const rest: Expr[] = [];
  for (const arm of arms) {
    const left = conjuncts(arm).filter((clause) => !winners.some((winner) => equal(winner, clause)));
    if (left.length === 0) return make("AND_EXPR", winners);
    rest.push(make("AND_EXPR", left));
  }
  const or = make("OR_EXPR", rest.flatMap((arm) => (isBool(arm, "OR_EXPR") ? argsOf(arm) : [arm])));
  return make("AND_EXPR", [...winners, ...(isBool(or, "AND_EXPR") ? argsOf(or) : [or])]);
}
