/** A stage's tree, node by node; what a step is about, and what is pointed at, is lit up. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Span } from "../../trace/origins.ts";
import { diffTrees } from "../../trace/tree-diff.ts";
import { ownLocation, type TreeRow, treeRows } from "../../trace/tree-rows.ts";
import { savePng, saveSvg } from "../files.ts";
import { originOfNode, stepOf, useStudio } from "../context.ts";
import { VirtualList } from "./virtual-list.tsx";

const inside = (at: number, spans: readonly Span[]): boolean => at >= 0 && spans.some(([start, end]) => start <= at && at < end);

function Rows({ tree, changed, label }: { readonly tree: unknown; readonly changed?: ReadonlySet<string>; readonly label: string }): JSX.Element {
  const { state, dispatch } = useStudio();
  const folded = useMemo(() => new Set(state.folded), [state.folded]);
  const rows = useMemo(() => treeRows(tree, folded), [tree, folded]);
  const place = stepOf(state)?.location ?? -1;
  const choose = ({ node }: TreeRow): void => {
    if (state.run === undefined) return;
    const { spans, names } = originOfNode(state.run, state.step, node);
    dispatch({ type: "choose", node, lit: spans, names });
  };
  const at = rows.findIndex(({ node }) => node === state.chosen);
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = event.key === "ArrowDown" ? at + 1 : event.key === "ArrowUp" ? at - 1 : -1;
    const next = rows[to];
    if (next !== undefined) choose(next);
    const now = rows[at];
    if (event.key === "Enter" && now !== undefined) dispatch({ type: "fold", path: now.path });
    if (next !== undefined || event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <VirtualList
      items={rows} rowHeight={22} label={label} role="tree" current={at >= 0 ? at : rows.findIndex(({ node }) => place >= 0 && ownLocation(node) === place)} onKeyDown={onKeyDown}
      row={(row) => {
        const location = ownLocation(row.node);
        const lit = inside(location, state.lit) || (place >= 0 && location === place);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the arrow keys and Enter
          <div key={row.path} role="treeitem" tabIndex={-1} aria-level={row.depth + 1} aria-selected={row.node === state.chosen} aria-expanded={row.hasChildren ? !folded.has(row.path) : undefined} class={`row ${lit ? "lit" : ""} ${changed?.has(row.path) ? "changed" : ""}`} style={{ paddingLeft: `${row.depth * 14 + 6}px` }} onClick={() => choose(row)} onDblClick={() => dispatch({ type: "fold", path: row.path })}>
            <span class="twist">{row.hasChildren ? (folded.has(row.path) ? "▸" : "▾") : " "}</span>
            {row.label !== "" && <span class="field">{row.label}</span>} <span class="tag">{row.tag}</span> <span class="scalars">{row.scalars}</span>
          </div>
        );
      }}
    />
  );
}

const LINE = 18;
/** More rows than a picture is good for. */
const DRAWN = 400;
/** The rows of a tree as a drawing: what is folded stays folded. */
function treePicture(all: readonly TreeRow[]): SVGSVGElement {
  const rows = all.slice(0, DRAWN);
  const name = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(name, "svg");
  const words = ({ label, tag, scalars }: TreeRow): string => `${label} ${tag} ${scalars}`;
  const width = Math.max(...rows.map((row) => row.depth * 14 + words(row).length * 7.6)) + 30;
  svg.setAttribute("viewBox", `0 0 ${width} ${rows.length * LINE + 16}`);
  rows.forEach((row, i) => {
    const line = document.createElementNS(name, "text");
    line.setAttribute("x", String(row.depth * 14 + 10));
    line.setAttribute("y", String((i + 1) * LINE));
    for (const [text, kind] of [[row.label, "field"], [row.tag, "tag"], [row.scalars, "scalars"]] as const) {
      if (text === "") continue;
      const part = document.createElementNS(name, "tspan");
      part.setAttribute("class", kind);
      part.textContent = `${text} `;
      line.append(part);
    }
    svg.append(line);
  });
  // Its colours are those of the page, which it has only inside it.
  const place = document.createElement("div");
  place.className = "unseen";
  place.append(svg);
  document.body.append(place);
  setTimeout(() => place.remove(), 1000);
  return svg;
}

export function TreeView(): JSX.Element {
  const { state } = useStudio();
  const step = stepOf(state);
  if (step === undefined || state.run === undefined) return <p class="empty">Run a statement to see its trees.</p>;
  const tree = state.run.model.treeAt(step);
  return (
    <>
      <Rows tree={tree} label={`Tree of the stage ${step.run.stage}`} />
      <p class="bar"><button type="button" onClick={() => saveSvg(treePicture(treeRows(tree, new Set(state.folded))), "tree.svg")}>Save as SVG</button> <button type="button" onClick={() => void savePng(treePicture(treeRows(tree, new Set(state.folded))), "tree.png")}>Save as PNG</button></p>
    </>
  );
}

/** What a pass made of its tree: before and after side by side, with what differs marked. */
export function DiffView(): JSX.Element {
  const { state } = useStudio();
  const event = stepOf(state)?.event;
  const changes = useMemo(() => (event?.type === "pass" ? diffTrees(event.before, event.after) : []), [event]);
  if (event?.type !== "pass") return <p class="empty">Choose a pass in the list of steps: here is what it changed.</p>;
  const paths = new Set(changes.map(({ path }) => path));
  if (changes.length === 0) return <p class="empty">The pass {event.pass} changed nothing.</p>;
  return (
    <div class="diff">
      <div><h3>before {event.pass}</h3><Rows tree={event.before} changed={paths} label="Tree before the pass" /></div>
      <div><h3>after</h3><Rows tree={event.after} changed={paths} label="Tree after the pass" /></div>
    </div>
  );
}
