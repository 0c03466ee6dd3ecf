/** Clauses with their cached facts. @see src/backend/optimizer/util/restrictinfo.c, initsplan.c (check_mergejoinable, check_hashjoinable) */
import { bmsIsSubset, bmsOverlap, type Bitmapset } from "../nodes/bitmapset.ts";
import type { Expr } from "../nodes/primnodes.ts";
import { leaksValues, pullVarnos } from "./clauses.ts";
import { containsVolatile } from "../expr/volatility.ts";
import type { PlannerInfo, RelOptInfo, RestrictInfo } from "./pathnodes.ts";

interface Options {
  readonly isPushedDown: boolean;
  readonly hasClone?: boolean;
  readonly required?: Bitmapset;
  readonly pseudoconstant?: boolean;
  readonly outerRelids?: Bitmapset;
  readonly incompatible?: Bitmapset;
  /** Behind how many conditions of policies it stands; behind all of them, if nothing is said. */
  readonly securityLevel?: number;
}

export function makeRestrictInfo(root: PlannerInfo, clause: Expr, options: Options): RestrictInfo {
  const { catalog } = root.glob.cx;
  const clauseRelids = pullVarnos(clause);
  const binary = clause.tag === "OpExpr" && clause.args.length === 2 ? clause : undefined;
  const leftRelids = binary === undefined ? 0 : pullVarnos(binary.args[0]);
  const rightRelids = binary === undefined ? 0 : pullVarnos(binary.args[1]);
  const canJoin = binary !== undefined && leftRelids !== 0 && rightRelids !== 0 && !bmsOverlap(leftRelids, rightRelids);
  const volatile = containsVolatile(catalog, clause);
  const pseudoconstant = options.pseudoconstant === true;
  const equality = binary !== undefined && !pseudoconstant && !volatile;
  const mergeable = equality && catalog.operator(binary.opno).oprcanmerge;
  const hashable = equality && catalog.operator(binary.opno).oprcanhash;
  const securityLevel = options.securityLevel ?? root.qualSecurityLevel;
  return {
    clause,
    securityLevel,
    leakproof: securityLevel > 0 && !leaksValues(catalog, clause),
    isPushedDown: options.isPushedDown,
    hasClone: options.hasClone === true,
    pseudoconstant,
    clauseRelids,
    requiredRelids: options.required ?? clauseRelids,
    incompatibleRelids: options.incompatible ?? 0,
    outerRelids: options.outerRelids ?? 0,
    leftRelids,
    rightRelids,
    canJoin,
    orArms: clause.tag === "BoolExpr" && clause.boolop === "OR_EXPR" ? clause.args.map((arm) => (arm.tag === "BoolExpr" && arm.boolop === "AND_EXPR" ? arm.args : [arm]).map((part) => makeRestrictInfo(root, part, { isPushedDown: options.isPushedDown, securityLevel }))) : null,
    mergeopfamilies: mergeable ? catalog.amopsOfOperator(binary.opno).filter((row) => row.amopmethod === 403 && row.amopstrategy === 3).map((row) => row.amopfamily) : [],
    hashjoinoperator: hashable ? binary.opno : 0,
    serial: root.lastRinfoSerial++,
    parentEc: null,
    leftEc: null,
    rightEc: null,
    leftEm: null,
    rightEm: null,
    evalCost: undefined,
    normSelec: -1,
    outerSelec: -1,
    outerIsLeft: false,
    leftBucketSize: -1,
    rightBucketSize: -1,
    leftMcvFreq: -1,
    rightMcvFreq: -1,
    mergeScans: [],
  };
}

/** Whether a join clause can be applied below the join, by a parameterized scan of `rel`. @see join_clause_is_movable_to */
export function movableTo(rinfo: RestrictInfo, rel: RelOptInfo): boolean {
  return bmsOverlap(rinfo.clauseRelids, rel.relids) && !bmsOverlap(rinfo.outerRelids, rel.relids) && !bmsOverlap(rel.lateralRelids, 0);
}
/** @see join_clause_is_movable_into */
export const movableInto = (rinfo: RestrictInfo, relids: Bitmapset, current: Bitmapset): boolean => bmsIsSubset(rinfo.clauseRelids, current) && bmsOverlap(rinfo.clauseRelids, relids) && !bmsOverlap(rinfo.outerRelids, relids);

/** Whether a clause may be tested before others of its relation: it stands behind no condition of a policy, or tells nobody of what it sees. @see restriction_is_securely_promotable */
export const isPromotable = (rinfo: RestrictInfo, rel: RelOptInfo): boolean => rinfo.securityLevel === 0 || rinfo.leakproof || rel.baserestrictinfo.every(({ securityLevel }) => rinfo.securityLevel <= securityLevel);

/** Pushed down to this join from above: a filter, not a join condition. */
export const pushedDown = (rinfo: RestrictInfo, joinRelids: Bitmapset): boolean => rinfo.isPushedDown || !bmsIsSubset(rinfo.requiredRelids, joinRelids);
