/**
 * Left joins that change nothing: nobody reads their right side, and no row of the left meets more than one there.
 *
 * @see src/backend/optimizer/plan/analyzejoins.c
 */
import { bmsAddMember, bmsIsSingleton, bmsIsSubset, bmsSingletonMember, bmsUnion } from "../nodes/bitmapset.ts";
import type { JoinTreeNode } from "../nodes/primnodes.ts";
import { isUnique } from "./joinpath.ts";
import type { PlannerInfo, SpecialJoinInfo } from "./pathnodes.ts";

/** @see join_is_removable */
function isRemovable(root: PlannerInfo, join: SpecialJoinInfo): boolean {
  if (join.jointype !== "JOIN_LEFT" || join.ojrelid === 0 || !bmsIsSingleton(join.synRighthand)) return false;
  const inner = root.simpleRels[bmsSingletonMember(join.synRighthand)];
  if (inner === undefined || (inner.rtekind !== "RTE_RELATION" && inner.rtekind !== "RTE_SUBQUERY")) return false;
  const inputs = bmsUnion(join.minLefthand, join.minRighthand);
  for (const where of inner.attrNeeded.values()) if (!bmsIsSubset(where, inputs)) return false;
  return isUnique(root, inner, bmsAddMember(inputs, join.ojrelid), inner.joininfo, "JOIN_LEFT");
}

const without = (node: JoinTreeNode, ojrelid: number): JoinTreeNode => {
  if (node.tag === "RangeTblRef") return node;
  if (node.tag === "FromExpr") return { ...node, fromlist: node.fromlist.map((item) => without(item, ojrelid)) };
  return node.rtindex === ojrelid ? node.larg : { ...node, larg: without(node.larg, ojrelid), rarg: without(node.rarg, ojrelid) };
};

/**
 * Takes one such join out of the query's join tree; tells whether there was one. What was found out about the
 * relations so far is then to be found anew. @see remove_useless_joins
 */
export function removeUselessJoin(root: PlannerInfo): boolean {
  const join = root.specialJoins.find((candidate) => isRemovable(root, candidate));
  if (join === undefined) return false;
  const jointree = without(root.parse.jointree, join.ojrelid) as PlannerInfo["parse"]["jointree"];
  root.parse = { ...root.parse, jointree };
  Object.assign(root, { simpleRels: [], allBaserels: 0, outerJoinRels: 0, eqClasses: [], canonPathkeys: [], specialJoins: [], ecMergingDone: false, appendRels: [], lastRinfoSerial: 0 });
  return true;
}
