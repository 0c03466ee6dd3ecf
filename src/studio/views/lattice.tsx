/** The search of join orders: the sets of tables that were made, of which pairs, and the way that won. */
import { Graph, layout } from "@dagrejs/dagre";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { type Joined, latticeOf } from "../../trace/contests.ts";
import { SavePicture } from "./save-picture.tsx";
import { stepOf, useStudio } from "../context.ts";

const HIGH = 46;
const wideOf = ({ names, best }: Joined): number => Math.max(names.join(", ").length * 8, (best?.path.replace(/\(.*/, "").length ?? 0) * 7 + 90, 120) + 20;
const keyOf = (level: number, names: string): string => `${level} ${names}`;

/** The sets on the way from the whole down that won. */
function winners(sets: readonly Joined[]): ReadonlySet<string> {
  const found = new Set<string>();
  const byKey = new Map(sets.map((set) => [set.key, set]));
  const visit = (set: Joined | undefined): void => {
    if (set === undefined || found.has(set.key)) return;
    found.add(set.key);
    const chosen = set.joins.find((join) => join.chosen);
    if (chosen !== undefined) for (const side of [chosen.outer, chosen.inner]) visit(byKey.get(keyOf(set.level, side)));
  };
  for (const level of new Set(sets.map((set) => set.level))) visit(sets.filter((set) => set.level === level).at(-1));
  return found;
}
interface Line {
  readonly from: string;
  readonly to: string;
  readonly chosen: boolean;
}
interface Drawing {
  readonly boxes: readonly { readonly set: Joined; readonly x: number; readonly y: number; readonly width: number }[];
  readonly lines: readonly Line[];
  readonly width: number;
  readonly height: number;
}
function draw(sets: readonly Joined[]): Drawing {
  const graph = new Graph();
  graph.setGraph({ rankdir: "BT", nodesep: 18, ranksep: 40, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const set of sets) graph.setNode(set.key, { width: wideOf(set), height: HIGH });
  const lines: Line[] = sets.flatMap((set) => set.joins.flatMap(({ outer, inner, chosen }) => [outer, inner].map((side): Line => ({ from: keyOf(set.level, side), to: set.key, chosen }))));
  for (const { from, to } of lines) if (graph.hasNode(from)) graph.setEdge(from, to);
  layout(graph);
  const boxes = sets.map((set) => {
    const { x = 0, y = 0 } = graph.node(set.key) as { x?: number; y?: number };
    return { set, width: wideOf(set), x: x - wideOf(set) / 2, y: y - HIGH / 2 };
  });
  return { boxes, lines, width: Math.max(...boxes.map(({ x, width }) => x + width)) + 8, height: Math.max(...boxes.map(({ y }) => y + HIGH)) + 8 };
}

export function Lattice(): JSX.Element {
  const { state } = useStudio();
  const { run } = state;
  const statement = stepOf(state)?.run.statement ?? 0;
  const sets = useMemo(() => (run === undefined ? [] : latticeOf(run.model, statement)), [run, statement]);
  const drawing = useMemo(() => (sets.length === 0 ? undefined : draw(sets)), [sets]);
  if (drawing === undefined) return <p class="empty">No tables were joined.</p>;
  const won = winners(sets);
  const at = new Map(drawing.boxes.map((box) => [box.set.key, box]));
  return (
    <div class="graph">
      <svg viewBox={`0 0 ${drawing.width} ${drawing.height}`} width={drawing.width} height={drawing.height}>
        <title>Sets of tables that were joined</title>
        {drawing.lines.map(({ from, to, chosen }, i) => {
          const [a, b] = [at.get(from), at.get(to)];
          if (a === undefined || b === undefined) return null;
          const [x1, x2] = [a.x + a.width / 2, b.x + b.width / 2];
          return <path key={i} class={`edge ${chosen && won.has(to) ? "won" : ""}`} d={`M${x1},${a.y} C${x1},${a.y - 20} ${x2},${b.y + HIGH + 20} ${x2},${b.y + HIGH}`} />;
        })}
        {drawing.boxes.map(({ set, x, y, width }) => (
          <g key={set.key} class={`plan-node ${won.has(set.key) ? "active" : ""}`} transform={`translate(${x},${y})`}>
            <title>{`${set.names.join(", ")}: ${set.joins.map(({ outer, inner, tried }) => `${outer} with ${inner}, ${tried} paths`).join("; ") || "a table"}`}</title>
            <rect width={width} height={HIGH} rx={6} />
            <text x={10} y={18} class="plan-tag">{set.names.join(", ")}</text>
            <text x={10} y={36} class="plan-text">{set.best === undefined ? "no path" : `${set.best.path.replace(/\(.*/, "")} ${set.best.total.toFixed(2)}`}</text>
          </g>
        ))}
      </svg>
      <p class="hint">From single tables at the bottom up; a line is a pair that was tried, a thick one is on the way that won. <SavePicture name="joins" /></p>
    </div>
  );
}
