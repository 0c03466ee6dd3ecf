/** The page's state: one value, changed by one `dispatch`, so that a step back is exactly where one was. */
import { Immer } from "immer";
import type { RowSource, Stage } from "../probes/probes.ts";
import { stageOrder } from "../trace/model.ts";
import type { Span } from "../trace/origins.ts";
import type { Protocol } from "../api/wire-trace.ts";
import type { Run } from "./run.ts";

export type View = "tree" | "diff" | "sql" | "plan" | "paths" | "joins" | "messages" | "pages" | "work" | "estimates" | "rows" | "tokens" | "compare" | "flips" | "other grammar";
export interface State {
  readonly database: string;
  /** What stands in the editor. */
  readonly sql: string;
  /** The text that the editor was last given, by something else than writing in it. */
  readonly given: { readonly text: string };
  /** How the statement is sent. */
  readonly protocol: Protocol;
  /** The last text that was run, the one before it, and one that is kept to be compared with. */
  readonly run: Run | undefined;
  readonly previous: Run | undefined;
  readonly pinned: Run | undefined;
  readonly step: number;
  readonly view: View;
  readonly filter: string;
  readonly hideIdle: boolean;
  /** Paths of tree rows that are folded. */
  readonly folded: readonly string[];
  /** What is pointed at: a node of a tree, or a plan node. */
  readonly chosen: object | undefined;
  readonly lit: readonly Span[];
  readonly names: readonly string[];
  /** The rows of tables that the row which is pointed at was made of. */
  readonly sources: readonly RowSource[];
  /** The lesson at hand, by its place, and the answer that was given. */
  readonly lesson: number | undefined;
  readonly answer: number | undefined;
  readonly theme: "light" | "dark";
  readonly status: "loading" | "ready";
}
export type Action =
  | { readonly type: "opened"; readonly database: string; readonly sql: string }
  | { readonly type: "loading" }
  | { readonly type: "edited"; readonly sql: string }
  | { readonly type: "given"; readonly sql: string }
  | { readonly type: "ran"; readonly run: Run; readonly step?: number }
  | { readonly type: "step"; readonly to: number }
  | { readonly type: "stage"; readonly to: Stage }
  | { readonly type: "view"; readonly to: View }
  | { readonly type: "protocol"; readonly to: Protocol }
  | { readonly type: "filter"; readonly text: string }
  | { readonly type: "hide idle"; readonly on: boolean }
  | { readonly type: "fold"; readonly path: string }
  | { readonly type: "choose"; readonly node: object | undefined; readonly lit: readonly Span[]; readonly names: readonly string[] }
  | { readonly type: "lesson"; readonly to: number | undefined }
  | { readonly type: "answer"; readonly answer: number }
  | { readonly type: "show"; readonly stage: Stage; readonly view: View | undefined; readonly find: string | undefined }
  | { readonly type: "pin"; readonly on: boolean }
  | { readonly type: "sources"; readonly of: readonly RowSource[] }
  | { readonly type: "theme" };

/** The view that a stage is shown in at first, and those that it has. */
export const viewsOf: Readonly<Record<Stage, readonly View[]>> = {
  parse: ["tree", "tokens", "messages", "other grammar"], analyze: ["tree"], rewrite: ["sql", "tree"], plan: ["plan", "paths", "joins", "estimates", "diff", "tree", "compare", "flips"], portal: ["plan", "messages"], execute: ["rows", "plan", "pages", "work"],
};
export const initial: State = { database: "films", sql: "", given: { text: "" }, protocol: "simple", run: undefined, previous: undefined, pinned: undefined, step: 0, view: "tree", filter: "", hideIdle: false, folded: [], chosen: undefined, lit: [], names: [], sources: [], lesson: undefined, answer: undefined, theme: "light", status: "loading" };

// Traces hold the engine's own trees: they are not to be frozen, nor walked through.
const { produce } = new Immer({ autoFreeze: false });
type Draft = { -readonly [K in keyof State]: State[K] };

const stageAt = (state: State): Stage | undefined => state.run?.model.steps[state.step]?.run.stage;
/** Goes to a step; a view that its stage has not gives way to the stage's first. */
function goTo(draft: Draft, to: number): void {
  const steps = draft.run?.model.steps ?? [];
  draft.step = Math.max(0, Math.min(to, steps.length - 1));
  const step = steps[draft.step];
  if (step === undefined) return;
  const views = viewsOf[step.run.stage];
  if (step.event.type === "pass" && step.event.changed) draft.view = "diff";
  else if (!views.includes(draft.view) || (draft.view === "diff" && step.event.type !== "pass")) draft.view = views[0] as View;
  draft.chosen = undefined;
  [draft.lit, draft.names] = [[], []];
}

export function reduce(state: State, action: Action): State {
  return produce(state, (draft: Draft) => {
    switch (action.type) {
      case "opened":
        Object.assign(draft, { database: action.database, sql: action.sql, given: { text: action.sql }, run: undefined, previous: undefined, pinned: undefined, step: 0, status: "ready" } satisfies Partial<State>);
        return;
      case "loading":
        draft.status = "loading";
        return;
      case "edited":
        draft.sql = action.sql;
        return;
      case "given":
        Object.assign(draft, { sql: action.sql, given: { text: action.sql } } satisfies Partial<State>);
        return;
      case "ran": {
        draft.previous = draft.run;
        draft.run = action.run;
        draft.folded = [];
        draft.sources = [];
        const { steps } = action.run.model;
        const kept = stageAt(state);
        const same = steps.find((step) => step.run.stage === kept)?.index;
        const { view } = draft;
        goTo(draft, action.step ?? same ?? 0);
        // Who compares goes on comparing.
        if (view === "compare") draft.view = view;
        return;
      }
      case "step":
        goTo(draft, action.to);
        return;
      case "stage": {
        const first = draft.run?.model.runsOf(action.to)[0]?.steps;
        // What a stage gives stands at its end; a portal's strategy, at its beginning.
        const landing = action.to === "portal" ? first?.[0] : first?.at(-1);
        if (landing === undefined) return;
        draft.view = viewsOf[action.to][0] as View;
        // What is pointed at stays so: the other stages light up what stands for the same.
        const { chosen, lit, names } = draft;
        goTo(draft, landing.index);
        Object.assign(draft, { chosen, lit, names } satisfies Partial<State>);
        return;
      }
      case "view":
        draft.view = action.to;
        return;
      case "protocol":
        draft.protocol = action.to;
        return;
      case "filter":
        draft.filter = action.text;
        return;
      case "hide idle":
        draft.hideIdle = action.on;
        return;
      case "fold":
        draft.folded = state.folded.includes(action.path) ? state.folded.filter((path) => path !== action.path) : [...state.folded, action.path];
        return;
      case "choose":
        Object.assign(draft, { chosen: action.node, lit: action.lit, names: action.names } satisfies Partial<State>);
        return;
      case "lesson":
        Object.assign(draft, { lesson: action.to, answer: undefined, filter: "" } satisfies Partial<State>);
        return;
      case "answer":
        draft.answer = action.answer;
        return;
      case "show": {
        const steps = draft.run?.model.runsOf(action.stage).flatMap((run) => run.steps) ?? [];
        const { find } = action;
        const landing = (find === undefined ? undefined : steps.find(({ title, details }) => [title, ...details].some((line) => line.includes(find)))) ?? steps.at(-1);
        if (landing === undefined) return;
        draft.view = viewsOf[action.stage][0] as View;
        goTo(draft, landing.index);
        if (action.view !== undefined) draft.view = action.view;
        return;
      }
      case "pin":
        draft.pinned = action.on ? draft.run : undefined;
        return;
      case "sources":
        draft.sources = action.of;
        return;
      case "theme":
        draft.theme = draft.theme === "light" ? "dark" : "light";
        return;
    }
  });
}
/** The stage before or after that of the step at hand. */
export function neighbour(state: State, by: 1 | -1): Stage | undefined {
  const at = stageAt(state);
  return at === undefined ? undefined : stageOrder[stageOrder.indexOf(at) + by];
}
