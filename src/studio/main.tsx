/** The page: the engine runs in it, and the views read what it recorded. */
import { type JSX, render } from "preact";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { traceJson } from "../trace/text.ts";
import { StudioContext, stepOf, type Studio } from "./context.ts";
import { Engine } from "./engine.ts";
import { examples } from "../examples/examples.ts";
import { fromFragment, toFragment } from "./link.ts";
import type { Stage } from "../probes/probes.ts";
import { lessons } from "./lessons.ts";
import { initial, neighbour, reduce, type View, viewsOf } from "./store.ts";
import { Editor } from "./views/editor.tsx";
import { LessonPanel } from "./views/lesson.tsx";
import { Inspector } from "./views/inspector.tsx";
import { Compare, Flips, OtherGrammar, Result, RewrittenSql, Tokens } from "./views/more.tsx";
import { Estimates, Paths } from "./views/paths.tsx";
import { PlanGraph } from "./views/plan-graph.tsx";
import { RowsView } from "./views/rows.tsx";
import { Rail, Scrubber, StepList } from "./views/steps.tsx";
import { DiffView, TreeView } from "./views/tree.tsx";

const VIEWS: Readonly<Record<View, { readonly title: string; readonly show: () => JSX.Element }>> = {
  tree: { title: "Tree", show: TreeView }, diff: { title: "Changes", show: DiffView }, sql: { title: "SQL now", show: RewrittenSql }, plan: { title: "Plan", show: PlanGraph }, paths: { title: "Paths", show: Paths },
  estimates: { title: "Estimates", show: Estimates }, rows: { title: "Rows", show: RowsView }, tokens: { title: "Tokens", show: Tokens }, compare: { title: "Compare", show: Compare }, flips: { title: "What flips it", show: Flips }, "other grammar": { title: "Other grammar", show: OtherGrammar },
};

function download(name: string, type: string, content: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
/** Where keys are for writing, they are not for stepping. */
const isWriting = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.closest(".cm-editor, input, select, textarea") !== null);

function Toolbar({ studio }: { readonly studio: Studio }): JSX.Element {
  const { state, dispatch, open, runSql } = studio;
  const [copied, setCopied] = useState(false);
  const example = examples.find(({ name }) => name === state.database);
  const share = (): void => {
    location.hash = toFragment({ database: state.database, sql: state.run?.sql ?? state.sql, step: state.step });
    void navigator.clipboard?.writeText(location.href).then(() => setCopied(true), () => undefined);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <header>
      <h1>pglens <small>studio</small></h1>
      <label>database <select aria-label="Example database" value={state.database} onChange={(event) => open(event.currentTarget.value)}>{examples.map(({ name, title }) => <option key={name} value={name}>{title}</option>)}</select></label>
      <label>example <select aria-label="Example query" value="" onChange={(event) => { const { value } = event.currentTarget; if (value !== "") { dispatch({ type: "edited", sql: value }); runSql(value); } }}><option value="">choose a query …</option>{example?.queries.map(({ title, sql }) => <option key={title} value={sql}>{title}</option>)}</select></label>
      <label>lesson <select aria-label="Lesson" value={state.lesson === undefined ? "" : String(state.lesson)} onChange={(event) => dispatch({ type: "lesson", to: event.currentTarget.value === "" ? undefined : Number(event.currentTarget.value) })}><option value="">none</option>{lessons.map(({ title }, i) => <option key={title} value={String(i)}>{title}</option>)}</select></label>
      <button type="button" class="primary" disabled={state.status !== "ready"} onClick={() => runSql(state.sql)}>Run <kbd>Ctrl ↵</kbd></button>
      <span class="space" />
      <button type="button" onClick={share}>{copied ? "copied" : "Link"}</button>
      <button type="button" disabled={state.run === undefined} onClick={() => download("trace.json", "application/json", traceJson(state.run?.model.events ?? []))}>JSON</button>
      <button type="button" aria-label={`Use the ${state.theme === "light" ? "dark" : "light"} theme`} onClick={() => dispatch({ type: "theme" })}>{state.theme === "light" ? "☾" : "☀"}</button>
    </header>
  );
}

function Main(): JSX.Element {
  const [state, dispatch] = useReducer(reduce, undefined, () => ({ ...initial, theme: matchMedia("(prefers-color-scheme: dark)").matches ? ("dark" as const) : ("light" as const) }));
  const [engine, setEngine] = useState<Engine>();
  const current = useRef(state);
  current.current = state;
  const engineNow = useRef<Engine>(undefined);
  const runSql = useCallback((sql: string, step?: number) => {
    const engine = engineNow.current;
    if (engine === undefined || sql.trim() === "") return;
    performance.mark("run");
    const run = engine.run(sql);
    performance.mark("traced");
    dispatch({ type: "ran", run, ...(step !== undefined && { step }) });
  }, []);
  const open = useCallback((database: string, sql?: string, step?: number) => {
    dispatch({ type: "loading" });
    const first = sql ?? examples.find(({ name }) => name === database)?.queries[0]?.sql ?? "select 1";
    void Engine.open(database).then((engine) => {
      engineNow.current = engine;
      setEngine(engine);
      dispatch({ type: "opened", database, sql: first });
      runSql(first, step);
    });
  }, []);
  useEffect(() => {
    const shared = fromFragment(location.hash);
    open(shared?.database ?? "films", shared?.sql, shared?.step);
  }, []);
  // For who measures: how long a trace takes to be shown.
  useEffect(() => {
    if (state.run !== undefined) performance.mark("shown");
  }, [state.run]);
  useEffect(() => {
    document.documentElement.dataset["theme"] = state.theme;
  }, [state.theme]);
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
  // A lesson brings its database as it was, and its statement; its answer is shown where it is seen.
  useEffect(() => {
    const lesson = state.lesson === undefined ? undefined : lessons[state.lesson];
    if (lesson === undefined) return;
    if (current.current.database !== "films") return open("films", lesson.sql);
    engineNow.current?.reset();
    dispatch({ type: "edited", sql: lesson.sql });
    runSql(lesson.sql, 0);
  }, [state.lesson]);
  useEffect(() => {
    const lesson = state.lesson === undefined ? undefined : lessons[state.lesson];
    if (lesson === undefined || state.answer === undefined) return;
    const view = (Object.keys(VIEWS) as View[]).find((name) => VIEWS[name].title === lesson.view);
    dispatch({ type: "show", stage: lesson.stage as Stage, view, find: lesson.find });
  }, [state.answer]);
  const studio = useMemo((): Studio => ({ state, dispatch, engine, runSql, open }), [state, engine]);
  const stage = stepOf(state)?.run.stage;
  const views = stage === undefined ? [] : viewsOf[stage];
  const Shown = VIEWS[state.view].show;
  return (
    <StudioContext.Provider value={studio}>
      <Toolbar studio={studio} />
      <main>
        <div class="left">
          <LessonPanel />
          <Editor />
          <Result />
        </div>
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
      </main>
      <footer>← → step · Shift ← → stage · / filter · Ctrl ↵ run. Everything runs in this page.</footer>
    </StudioContext.Provider>
  );
}

render(<Main />, document.getElementById("app") as HTMLElement);
