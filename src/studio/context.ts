/** What every view gets: the state, the way to change it, and the engine. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Plan, PlannedStmt } from "../nodes/plannodes.ts";
import { originOf } from "../nodes/location.ts";
import type { Step } from "../trace/model.ts";
import { type NodeOrigin, planChildren } from "../trace/origins.ts";
import { ownLocation } from "../trace/tree-rows.ts";
import type { Protocol } from "../api/wire-trace.ts";
import type { Engine } from "./engine.ts";
import { type Run, type RunStatement, statementAt } from "./run.ts";
import type { Action, State } from "./store.ts";

export interface Studio {
  readonly state: State;
  readonly dispatch: (action: Action) => void;
  readonly engine: Engine | undefined;
  readonly runSql: (sql: string, step?: number, protocol?: Protocol) => void;
  readonly open: (database: string, sql?: string) => void;
}
export const StudioContext = createContext<Studio | undefined>(undefined);
export const useStudio = (): Studio => useContext(StudioContext) as Studio;
export const stepOf = ({ run, step }: State): Step | undefined => run?.model.steps[step];

/** The statement that the step at hand is of. */
export const statementOf = ({ run, step }: State): RunStatement | undefined => (run === undefined ? undefined : statementAt(run, step));

/** A node of a plan, by its number. */
export function planOf(stmt: PlannedStmt | undefined, id: number): Plan | undefined {
  const find = (plan: Plan): Plan | undefined => (plan.plan_node_id === id ? plan : planChildren(plan).map(find).find((found) => found !== undefined));
  return stmt === undefined ? undefined : [stmt.planTree, ...stmt.subplans].flatMap((root) => (root === null ? [] : [find(root)])).find((found) => found !== undefined);
}

const isPlan = (node: object): node is Plan => "plan_node_id" in node;
/** Where a node of any of the trees comes from. */
export function originOfNode(run: Run, step: number, node: object): NodeOrigin {
  const { plan, origins } = statementAt(run, step);
  if (plan !== undefined && isPlan(node)) return origins.ofPlan(node, plan);
  if ("tag" in node) {
    const origin = origins.ofExpr(node, plan?.rtable ?? []);
    if (origin.spans.length > 0 || origin.names.length > 0) return origin;
  }
  const own = originOf(ownLocation(node));
  return own === undefined || own.kind === "object" ? { spans: [], names: [] } : { spans: [origins.tokenAt(own.offset)], names: [] };
}
