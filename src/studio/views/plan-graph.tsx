/** The plan as a graph: what was estimated, and what came of it up to the step at hand. */
import { Graph, layout } from "@dagrejs/dagre";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Plan, PlannedStmt } from "../../nodes/plannodes.ts";
import { planChildren } from "../../trace/origins.ts";
import { SavePicture } from "./save-picture.tsx";
import { originOfNode, statementOf, stepOf, useStudio } from "../context.ts";

const WIDTH = 190;
const HEIGHT = 62;

interface Placed {
  readonly plan: Plan;
  readonly x: number;
  readonly y: number;
}
interface Layout {
  readonly nodes: readonly Placed[];
  readonly edges: readonly (readonly [from: Placed, to: Placed])[];
  readonly width: number;
  readonly height: number;
}
function place(stmt: PlannedStmt): Layout {
  const graph = new Graph();
  graph.setGraph({ rankdir: "TB", nodesep: 24, ranksep: 34, marginx: 10, marginy: 10 });
  graph.setDefaultEdgeLabel(() => ({}));
  const plans = new Map<string, Plan>();
  const links: (readonly [string, string])[] = [];
  const visit = (plan: Plan, key: string): void => {
    plans.set(key, plan);
    graph.setNode(key, { width: WIDTH, height: HEIGHT });
    planChildren(plan).forEach((child, i) => {
      visit(child, `${key}.${i}`);
      graph.setEdge(key, `${key}.${i}`);
      links.push([key, `${key}.${i}`]);
    });
  };
  for (const [i, plan] of [stmt.planTree, ...stmt.subplans].entries()) if (plan !== null) visit(plan, String(i));
  layout(graph);
  const at = new Map([...plans].map(([key, plan]): [string, Placed] => {
    const { x = 0, y = 0 } = graph.node(key) as { x?: number; y?: number };
    return [key, { plan, x: x - WIDTH / 2, y: y - HEIGHT / 2 }];
  }));
  const nodes = [...at.values()];
  return { nodes, edges: links.map(([from, to]) => [at.get(from) as Placed, at.get(to) as Placed] as const), width: Math.max(...nodes.map(({ x }) => x + WIDTH)) + 10, height: Math.max(...nodes.map(({ y }) => y + HEIGHT)) + 10 };
}
const relationOf = (plan: Plan, stmt: PlannedStmt): string => ("scanrelid" in plan ? (stmt.rtable[plan.scanrelid - 1]?.eref.aliasname ?? "") : "");

export function PlanGraph(): JSX.Element {
  const { state, dispatch } = useStudio();
  const { run } = state;
  const stmt = statementOf(state)?.plan;
  const placed = useMemo(() => (stmt === undefined || stmt.planTree === null ? undefined : place(stmt)), [stmt]);
  const step = stepOf(state);
  if (run === undefined || stmt === undefined || placed === undefined) return <p class="empty">This statement has no plan.</p>;
  const actual = step?.run.stage === "execute" ? run.model.historyOf(step.run) : undefined;
  const times = new Map((step === undefined ? undefined : run.model.runOf("execute", step.run.statement))?.steps.flatMap(({ event }) => (event.type === "node_ended" && event.ms !== undefined ? [[event.node, event.ms] as const] : [])));
  const active = step?.event !== undefined && "node" in step.event ? step.event.node : undefined;
  const total = Math.max((stmt.planTree as Plan).total_cost, 1e-9);
  const choose = (plan: Plan): void => {
    const { spans, names } = originOfNode(run, state.step, plan);
    dispatch({ type: "choose", node: plan, lit: spans, names });
  };
  return (
    <div class="graph">
      <svg viewBox={`0 0 ${placed.width} ${placed.height}`} width={placed.width} height={placed.height}>
        <title>Plan</title>
        {placed.edges.map(([from, to]) => (
          <path key={`${from.x},${from.y},${to.x}`} class="edge" d={`M${to.x + WIDTH / 2},${to.y} C${to.x + WIDTH / 2},${to.y - 20} ${from.x + WIDTH / 2},${from.y + HEIGHT + 20} ${from.x + WIDTH / 2},${from.y + HEIGHT}`} style={{ strokeWidth: `${1 + Math.min(5, Math.log10(1 + to.plan.plan_rows))}px` }} />
        ))}
        {placed.nodes.map(({ plan, x, y }) => {
          const share = Math.max(0, plan.total_cost - planChildren(plan).reduce((sum, child) => sum + child.total_cost, 0)) / total;
          const gave = step === undefined ? undefined : actual?.get(plan.plan_node_id)?.given.totalAt(step.index);
          return (
            // biome-ignore lint/a11y/useSemanticElements: SVG has no button
            <g key={`${x},${y}`} role="button" tabIndex={0} aria-label={`${plan.tag} ${relationOf(plan, stmt)}, estimated ${plan.plan_rows} rows, cost ${plan.total_cost.toFixed(2)}`} class={`plan-node ${plan === state.chosen ? "chosen" : ""} ${plan.plan_node_id === active ? "active" : ""}`} transform={`translate(${x},${y})`} onClick={() => choose(plan)} onKeyDown={(event) => (event.key === "Enter" || event.key === " ") && choose(plan)}>
              <rect width={WIDTH} height={HEIGHT} rx={6} />
              <rect class="share" y={HEIGHT - 5} width={WIDTH * Math.min(1, share)} height={5} rx={2} />
              <text x={10} y={19} class="plan-tag">{plan.tag}</text>
              <text x={WIDTH - 10} y={19} text-anchor="end" class="plan-relation">{relationOf(plan, stmt)}</text>
              <text x={10} y={36} class="plan-text">{`cost ${plan.startup_cost.toFixed(2)}..${plan.total_cost.toFixed(2)}`}</text>
              <text x={WIDTH - 10} y={36} text-anchor="end" class="plan-text">{times.has(plan.plan_node_id) ? `${times.get(plan.plan_node_id)?.toFixed(1)} ms` : ""}</text>
              <text x={10} y={51} class="plan-text">{gave === undefined ? `${plan.plan_rows} rows expected` : `${gave} rows of ${plan.plan_rows} expected`}</text>
            </g>
          );
        })}
      </svg>
      <p class="hint"><SavePicture name="plan" /></p>
      <pre class="explain">{statementOf(state)?.explain.join("\n")}</pre>
    </div>
  );
}
