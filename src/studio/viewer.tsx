/** A saved trace in a page of its own: the same views, and no engine. */
import { type JSX, render } from "preact";
import { useEffect, useMemo, useReducer } from "preact/hooks";
import { readTrace } from "../trace/saved.ts";
import { StudioContext, type Studio } from "./context.ts";
import { runOf } from "./run.ts";
import { initial, reduce } from "./store.ts";
import { Result } from "./views/more.tsx";
import { Panels, useKeys } from "./views/panels.tsx";

/** The step that the link names. */
const linked = (): number => Number(new URLSearchParams(location.hash.slice(1)).get("step") ?? 0) || 0;

function Viewer(): JSX.Element {
  const [state, dispatch] = useReducer(reduce, undefined, () => {
    const run = runOf(readTrace(document.getElementById("trace")?.textContent ?? "{}"));
    const theme = matchMedia("(prefers-color-scheme: dark)").matches ? ("dark" as const) : ("light" as const);
    return reduce({ ...initial, status: "ready", theme, sql: run.sql }, { type: "ran", run, step: linked() });
  });
  useEffect(() => {
    document.documentElement.dataset["theme"] = state.theme;
  }, [state.theme]);
  useKeys(state, dispatch);
  const studio = useMemo((): Studio => ({ state, dispatch, engine: undefined, runSql: () => undefined, open: () => undefined }), [state]);
  return (
    <StudioContext.Provider value={studio}>
      <header>
        <h1>pglens <small>a trace</small></h1>
        <span class="space" />
        <button type="button" aria-label={`Use the ${state.theme === "light" ? "dark" : "light"} theme`} onClick={() => dispatch({ type: "theme" })}>{state.theme === "light" ? "☾" : "☀"}</button>
      </header>
      <main>
        <div class="left">
          <pre class="sql">{state.sql}</pre>
          <Result />
        </div>
        <Panels />
      </main>
      <footer>← → step · Shift ← → stage · / filter</footer>
    </StudioContext.Provider>
  );
}

render(<Viewer />, document.getElementById("app") as HTMLElement);
