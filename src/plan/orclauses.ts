/**
 * Conditions on one relation that follow from an OR over several: `(a.x = 1 AND b.y = 2) OR (a.x = 3 AND b.y = 4)` lets
 * only rows of a through with x 1 or 3.
 *
 * @see src/backend/optimizer/util/orclauses.c
 */
import { bmsDifference } from "../nodes/bitmapset.ts";
import { makeAnds, makeBoolExpr } from "../nodes/make.ts";
import type { Expr } from "../nodes/primnodes.ts";
import { containsVolatile } from "../expr/volatility.ts";
import type { PlannerInfo, RelOptInfo, RestrictInfo } from "./pathnodes.ts";
import { makeRestrictInfo, movableTo } from "./restrictinfo.ts";
import { clauseSelectivity } from "./selfuncs.ts";
import { innerJoinInfo } from "./joinrels.ts";

/** Adds such conditions to the relations that they restrict. @see extract_restriction_or_clauses */
export function extractRestrictionOrClauses(root: PlannerInfo): void {
  for (const rel of root.simpleRels) {
    if (rel === undefined) continue;
    for (const rinfo of [...rel.joininfo]) {
      if (rinfo.orArms === null || !movableTo(rinfo, rel)) continue;
      const clause = extractOrClause(root, rinfo.orArms, rel);
      if (clause !== undefined) considerOrClause(root, rel, clause, rinfo);
    }
  }
}

/** What every arm says of the relation alone; undefined if an arm says nothing. @see extract_or_clause */
function extractOrClause(root: PlannerInfo, arms: readonly (readonly RestrictInfo[])[], rel: RelOptInfo): Expr | undefined {
  const clauses: Expr[] = [];
  for (const arm of arms) {
    const parts = arm.flatMap((part): readonly Expr[] => {
      if (part.orArms !== null) {
        const nested = extractOrClause(root, part.orArms, rel);
        return nested === undefined ? [] : [nested];
      }
      const safe = !part.pseudoconstant && part.clauseRelids === rel.relids && !containsVolatile(root.glob.cx.catalog, part.clause);
      return safe ? [part.clause] : [];
    });
    if (parts.length === 0) return undefined;
    const clause = makeAnds(parts);
    if (clause.tag === "BoolExpr" && clause.boolop === "OR_EXPR") clauses.push(...clause.args);
    else clauses.push(clause);
  }
  return makeBoolExpr("OR_EXPR", clauses);
}

/** Takes a condition that rejects enough rows, and the selectivity that it has out of the join clause. @see consider_new_or_clause */
function considerOrClause(root: PlannerInfo, rel: RelOptInfo, clause: Expr, join: RestrictInfo): void {
  const rinfo = makeRestrictInfo(root, clause, { isPushedDown: true, securityLevel: join.securityLevel });
  const selec = clauseSelectivity(root, rinfo, 0, "JOIN_INNER", null);
  if (selec > 0.9) return;
  rel.baserestrictinfo.push(rinfo);
  if (selec <= 0) return;
  const left = bmsDifference(join.clauseRelids, rel.relids);
  const whole = clauseSelectivity(root, join, 0, "JOIN_INNER", innerJoinInfo(left, rel.relids));
  join.normSelec = Math.min(1, whole / selec);
}
