/**
 * Which parameters each plan node depends on: a node is read again from the start only if one of those has changed.
 *
 * @see src/backend/optimizer/plan/subselect.c (SS_finalize_plan)
 */
import { type Bitmapset, bmsAddMember, bmsDifference, bmsMakeSingleton, bmsUnion } from "../nodes/bitmapset.ts";
import type { Node } from "../nodes/nodes.ts";
import type { NestLoop, Plan } from "../nodes/plannodes.ts";
import { walkChildren } from "../nodes/walk.ts";

const isPlan = (node: Node): boolean => "plan_node_id" in node;
const idSet = (ids: readonly number[]): Bitmapset => ids.reduce<Bitmapset>(bmsAddMember, 0);

/** Sets `extParam` and `allParam` throughout a plan whose sub-plans are done. */
export function finalizePlan(plan: Plan, subplans: readonly Plan[]): Bitmapset {
  let used: Bitmapset = 0;
  const expression = (node: Node): boolean => {
    if (node.tag === "Param") {
      if (node.paramkind === "PARAM_EXEC") used = bmsAddMember(used, node.paramid);
      return false;
    }
    if (node.tag !== "SubPlan") return walkChildren(node, expression);
    // The test's parameters are set by the sub-plan's own rows.
    const outside = used;
    used = 0;
    if (node.testexpr !== null) expression(node.testexpr);
    used = bmsUnion(outside, bmsDifference(used, idSet(node.paramIds)));
    for (const arg of node.args) expression(arg);
    const below = subplans[node.plan_id - 1];
    if (below !== undefined) used = bmsUnion(used, bmsDifference(below.extParam, idSet(node.parParam)));
    return false;
  };
  let initExt: Bitmapset = 0;
  let initSet: Bitmapset = 0;
  for (const init of plan.initPlan) {
    initExt = bmsUnion(initExt, subplans[init.plan_id - 1]?.extParam ?? 0);
    initSet = bmsUnion(initSet, idSet(init.setParam));
  }
  walkChildren(plan, (node) => {
    if (node.tag === "SubPlan" && plan.initPlan.includes(node)) return false;
    if (!isPlan(node)) return expression(node);
    const child = node as Plan;
    const params = finalizePlan(child, subplans);
    if (plan.tag === "SubqueryScan") used = bmsUnion(used, child.extParam);
    else used = bmsUnion(used, plan.tag === "NestLoop" && child === plan.righttree ? bmsDifference(params, nestParams(plan)) : params);
    return false;
  });
  used = bmsUnion(used, ownParams(plan, subplans));
  if (plan.tag === "RecursiveUnion") used = bmsDifference(used, bmsMakeSingleton(plan.wtParam));
  const all = bmsUnion(used, initExt);
  Object.assign(plan, { extParam: bmsDifference(all, initSet), allParam: bmsUnion(all, initSet) });
  return plan.allParam;
}
const nestParams = (plan: NestLoop): Bitmapset => idSet(plan.nestParams.map((param) => param.paramno));
/** Parameters that a node depends on without an expression that names them. */
function ownParams(plan: Plan, subplans: readonly Plan[]): Bitmapset {
  if (plan.tag === "WorkTableScan") return bmsMakeSingleton(plan.wtParam);
  return plan.tag === "CteScan" ? (subplans[plan.ctePlanId - 1]?.extParam ?? 0) : 0;
}
