/** The stages, their steps, and the views of the stage at hand: what the studio and a saved trace have in common. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { stepOf, useStudio } from "../context.ts";
import { neighbour, type State, type Action, type View, viewsOf } from "../store.ts";
import { Inspector } from "./inspector.tsx";
import { Compare } from "./compare.tsx";
import { Lattice } from "./lattice.tsx";
import { Flips, Messages, OtherGrammar, RewrittenSql, Tokens } from "./more.tsx";
import { Pages } from "./pages.tsx";
import { Estimates, Paths } from "./paths.tsx";
import { PlanGraph } from "./plan-graph.tsx";
import { RowsView } from "./rows.tsx";
import { Rail, Scrubber, StepList } from "./steps.tsx";
import { DiffView, TreeView } from "./tree.tsx";
import { Work } from "./work.tsx";

export const VIEWS: Readonly<Record<View, { readonly title: string; readonly show: () => JSX.Element }>> = {
  tree: { title: "Tree", show: TreeView }, diff: { title: "Changes", show: DiffView }, sql: { title: "SQL now", show: RewrittenSql }, plan: { title: "Plan", show: PlanGraph }, paths: { title: "Paths", show: Paths }, joins: { title: "Joins", show: Lattice }, messages: { title: "Messages", show: Messages }, pages: { title: "Pages", show: Pages }, work: { title: "Time and memory", show: Work },
  estimates: { title: "Estimates", show: Estimates }, rows: { title: "Rows", show: RowsView }, tokens: { title: "Tokens", show: Tokens }, compare: { title: "Compare", show: Compare }, flips: { title: "What flips it", show: Flips }, "other grammar": { title: "Other grammar", show: OtherGrammar },
};

/** What only the engine can answer. */
const NEED_ENGINE: ReadonlySet<View> = new Set(["flips", "other grammar", "compare"]);

/** Where keys are for writing, they are not for stepping. */
const isWriting = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest(".cm-editor, input, select, textarea") !== null;
/** Arrows step, with Shift from stage to stage; a slash filters. */
export function useKeys(state: State, dispatch: (action: Action) => void): void {
  const current = useRef(state);
  current.current = state;
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      const now = current.current;
      const go = (by: 1 | -1): void => {
        const stage = neighbour(now, by);
        if (event.shiftKey && stage !== undefined) dispatch({ type: "stage", to: stage });
        else if (!event.shiftKey) dispatch({ type: "step", to: now.step + by });
      };
      if (event.key === "ArrowRight") go(1);
      else if (event.key === "ArrowLeft") go(-1);
      else if (event.key === "/") document.getElementById("filter")?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

export function Panels(): JSX.Element {
  const { state, dispatch, engine } = useStudio();
  const stage = stepOf(state)?.run.stage;
  const views = (stage === undefined ? [] : viewsOf[stage]).filter((view) => engine !== undefined || !NEED_ENGINE.has(view));
  const Shown = VIEWS[state.view].show;
  return (
    <>
      <div class="middle">
        <Rail />
        <Scrubber />
        <StepList />
      </div>
      <div class="right">
        <div class="tabs" role="tablist" aria-label="Views of the stage">{views.map((view) => <button type="button" role="tab" key={view} aria-selected={view === state.view} onClick={() => dispatch({ type: "view", to: view })}>{VIEWS[view].title}</button>)}</div>
        <div class="view" role="tabpanel" aria-label={VIEWS[state.view].title}>{state.status === "loading" ? <p class="empty">Loading the engine …</p> : <Shown />}</div>
        <Inspector />
      </div>
    </>
  );
}
