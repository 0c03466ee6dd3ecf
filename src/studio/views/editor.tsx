/** The statement as it is written. */
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { carriedLibrary } from "../carried.ts";
import type { CodeEditor, EditorHooks } from "../code-editor.ts";
import { useStudio } from "../context.ts";

/** The editor waits as text until the first trace is shown. */
function makeEditor(parent: HTMLElement, hooks: EditorHooks): CodeEditor {
  const { CodeEditor } = carriedLibrary<typeof import("../code-editor.ts")>("code-editor");
  return new CodeEditor(parent, hooks);
}
export function Editor(): JSX.Element {
  const { state, dispatch, engine, runSql } = useStudio();
  const host = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<CodeEditor>();
  const now = useRef({ engine, runSql });
  now.current = { engine, runSql };
  const shown = state.status === "ready";
  useEffect(() => {
    if (!shown || editor !== undefined) return;
    const hooks: EditorHooks = {
      run: (sql) => now.current.runSql(sql),
      edited: (sql) => dispatch({ type: "edited", sql }),
      functions: () => now.current.engine?.functions() ?? [],
    };
    const timer = setTimeout(() => setEditor(makeEditor(host.current as HTMLDivElement, hooks)));
    return () => clearTimeout(timer);
  }, [shown, editor]);
  useEffect(() => () => editor?.destroy(), [editor]);
  useEffect(() => editor?.forgetFunctions(), [engine, editor]);
  // A statement may have made a table, or dropped one.
  const schema = useMemo(() => JSON.stringify(engine?.schema() ?? {}), [engine, state.run]);
  useEffect(() => {
    editor?.setSchema(JSON.parse(schema) as Record<string, string[]>);
  }, [schema, editor]);
  // Only what it was given: its own text, come back late, would take away what was written since.
  useEffect(() => {
    editor?.setText(state.given.text);
  }, [state.given, editor]);
  useEffect(() => {
    editor?.lightUp(state.run?.sql === state.sql ? state.lit : []);
  }, [state.lit, state.run, editor]);
  return <div class="editor" ref={host}>{editor === undefined && <pre class="sql">{state.sql}</pre>}</div>;
}
