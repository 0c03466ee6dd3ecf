/** The page: the engine runs in it, and the views read what it recorded. */
import { type JSX, render } from "preact";
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "preact/hooks";
import { openJson, saveHtml, saveJson, saveTimes } from "./files.ts";
import { runOf } from "./run.ts";
import { type Protocol, protocols } from "../api/wire-trace.ts";
import { StudioContext, type Studio } from "./context.ts";
import { Engine } from "./engine.ts";
import { examples } from "../examples/examples.ts";
import { fromFragment, toFragment } from "./link.ts";
import type { Stage } from "../probes/probes.ts";
import { lessons } from "./lessons.ts";
import { type Action, initial, reduce, type View } from "./store.ts";
import { Editor } from "./views/editor.tsx";
import { LessonPanel } from "./views/lesson.tsx";
import { Result } from "./views/more.tsx";
import { Panels, useKeys, VIEWS } from "./views/panels.tsx";

/** A trace from a file takes the place of the last run. */
async function openFile(input: HTMLInputElement, dispatch: (action: Action) => void): Promise<void> {
  const [file] = input.files ?? [];
  if (file === undefined) return;
  try {
    const saved = await openJson(file);
    dispatch({ type: "given", sql: saved.sql });
    dispatch({ type: "ran", run: runOf(saved), step: 0 });
  } catch (error) {
    alert(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    input.value = "";
  }
}
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
      <select aria-label="Example database" value={state.database} onChange={(event) => open(event.currentTarget.value)}>{examples.map(({ name, title }) => <option key={name} value={name}>{title}</option>)}</select>
      <select aria-label="Example query" value="" onChange={(event) => { const { value } = event.currentTarget; if (value !== "") { dispatch({ type: "given", sql: value }); runSql(value); } }}><option value="">an example …</option>{example?.queries.map(({ title, sql }) => <option key={title} value={sql}>{title}</option>)}</select>
      <select aria-label="Lesson" value={state.lesson === undefined ? "" : String(state.lesson)} onChange={(event) => dispatch({ type: "lesson", to: event.currentTarget.value === "" ? undefined : Number(event.currentTarget.value) })}><option value="">a lesson …</option>{lessons.map(({ title }, i) => <option key={title} value={String(i)}>{title}</option>)}</select>
      <select aria-label="Protocol" title="How the statement is sent" value={state.protocol} onChange={(event) => { const to = event.currentTarget.value as Protocol; dispatch({ type: "protocol", to }); runSql(state.sql, 0, to); }}>{protocols.map((name) => <option key={name} value={name}>{name === "pipeline" ? "as a pipeline" : `${name} protocol`}</option>)}</select>
      <button type="button" class="primary" disabled={state.status !== "ready"} onClick={() => runSql(state.sql)}>Run <kbd>Ctrl ↵</kbd></button>
      <span class="space" />
      <button type="button" onClick={share}>{copied ? "copied" : "Link"}</button>
      <button type="button" disabled={state.run === undefined} onClick={() => state.run !== undefined && saveJson(state.run)}>JSON</button>
      <label class="file">Open <input type="file" accept=".json,application/json" aria-label="Open a trace" onChange={(event) => void openFile(event.currentTarget, dispatch)} /></label>
      <button type="button" disabled={state.run === undefined} title="Times in Chrome's trace format, for Perfetto" onClick={() => state.run !== undefined && saveTimes(state.run)}>Times</button>
      <button type="button" disabled={state.run === undefined} title="One file that shows this trace, for whoever it is sent to" onClick={() => state.run !== undefined && saveHtml(state.run)}>HTML</button>
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
  const runSql = useCallback((sql: string, step?: number, protocol?: Protocol) => {
    const engine = engineNow.current;
    if (engine === undefined || sql.trim() === "") return;
    performance.mark("run");
    const run = engine.run(sql, protocol ?? current.current.protocol);
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
  useKeys(state, dispatch);
  // A lesson brings its database as it was, and its statement; its answer is shown where it is seen.
  useEffect(() => {
    const lesson = state.lesson === undefined ? undefined : lessons[state.lesson];
    if (lesson === undefined) return;
    if (current.current.database !== "films") return open("films", lesson.sql);
    engineNow.current?.reset();
    dispatch({ type: "given", sql: lesson.sql });
    runSql(lesson.sql, 0);
  }, [state.lesson]);
  useEffect(() => {
    const lesson = state.lesson === undefined ? undefined : lessons[state.lesson];
    if (lesson === undefined || state.answer === undefined) return;
    const view = (Object.keys(VIEWS) as View[]).find((name) => VIEWS[name].title === lesson.view);
    dispatch({ type: "show", stage: lesson.stage as Stage, view, find: lesson.find });
  }, [state.answer]);
  const studio = useMemo((): Studio => ({ state, dispatch, engine, runSql, open }), [state, engine]);
  return (
    <StudioContext.Provider value={studio}>
      <Toolbar studio={studio} />
      <main>
        <div class="left">
          <LessonPanel />
          <Editor />
          <Result />
        </div>
        <Panels />
      </main>
      <footer>← → step · Shift ← → stage · / filter · Ctrl ↵ run. Everything runs in this page.</footer>
    </StudioContext.Provider>
  );
}

render(<Main />, document.getElementById("app") as HTMLElement);
