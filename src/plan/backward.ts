/** Plans that run backwards, and the others, made to. @see src/backend/executor/execAmi.c (ExecSupportsBackwardScan) */
import type { Plan } from "../nodes/plannodes.ts";
import { costMaterial } from "./costsize.ts";
import { materialPlan } from "./createplan.ts";
import type { PlannerInfo } from "./pathnodes.ts";

/** Whether a plan can run backwards without keeping its rows. @see ExecSupportsBackwardScan */
export function runsBackward(plan: Plan | null): boolean {
  switch (plan?.tag) {
    case "SeqScan":
    case "TidScan":
    case "FunctionScan":
    case "ValuesScan":
    case "CteScan":
    case "Material":
    case "Sort":
      return true;
    case "IndexScan":
    case "IndexOnlyScan":
      return true;
    case "SubqueryScan":
      return runsBackward(plan.subplan);
    case "Append":
      return plan.appendplans.every(runsBackward);
    case "Result":
      return plan.lefttree !== null && runsBackward(plan.lefttree);
    case "LockRows":
    case "Limit":
      return runsBackward(plan.lefttree);
    default:
      return false;
  }
}

/** Keeps the rows of a finished plan, so that they can be read backwards. Its init-plans move up, with what they cost. @see materialize_finished_plan */
export function materializeFinished(root: PlannerInfo, plan: Plan): Plan {
  const extra = plan.initPlan.reduce((sum, init) => sum + init.startup_cost + init.per_call_cost, 0);
  const sub = { ...plan, initPlan: [], startup_cost: plan.startup_cost - extra, total_cost: plan.total_cost - extra };
  const cost = costMaterial(root, { disabled: sub.disabled_nodes, startup: sub.startup_cost, total: sub.total_cost }, sub.plan_rows, sub.plan_width);
  const material = materialPlan({ ...cost, rows: sub.plan_rows, target: { width: sub.plan_width } }, sub);
  return { ...material, initPlan: plan.initPlan, startup_cost: material.startup_cost + extra, total_cost: material.total_cost + extra };
}
