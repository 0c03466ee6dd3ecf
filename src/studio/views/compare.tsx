/** What changed since the run before, or one that is kept; and what-ifs: settings, an index. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { compareTraces } from "../../trace/compare.ts";
import { changeText } from "../../trace/tree-diff.ts";
import { useStudio } from "../context.ts";
import type { Run } from "../run.ts";

const LISTED = 60;
/** Settings that are switched, and back. */
const SWITCHES = ["enable_seqscan", "enable_indexscan", "enable_bitmapscan", "enable_hashjoin", "enable_mergejoin", "enable_nestloop", "enable_sort", "enable_hashagg"];

/** Changes something, and runs the statement again. */
function WhatIf(): JSX.Element {
  const { state, engine, runSql } = useStudio();
  const [command, setCommand] = useState("");
  const [failure, setFailure] = useState("");
  const change = (sql: string): void => {
    const error = engine?.change(sql) ?? "";
    setFailure(error);
    if (error === "") runSql(state.run?.sql ?? state.sql);
  };
  return (
    <div class="whatif">
      <h3>What if <small>a setting is switched, or a command is run; then the statement runs again</small></h3>
      <p class="switches">{SWITCHES.map((name) => {
        const now = engine?.setting(name) ?? "on";
        const other = now === "on" ? "off" : "on";
        return <button type="button" key={name} aria-pressed={now === "off"} onClick={() => change(`set ${name} = ${other}`)}>{`${name} ${other}`}</button>;
      })}</p>
      <form class="bar" onSubmit={(event) => { event.preventDefault(); change(command); }}>
        <input type="search" aria-label="A command to run first" placeholder="create index on film (rating)" value={command} onInput={(event) => setCommand(event.currentTarget.value)} />
        <button type="submit" disabled={command.trim() === ""}>Run it, then the statement</button>
      </form>
      {failure !== "" && <p class="error" role="alert">{failure}</p>}
    </div>
  );
}
function Column({ title, mine, other }: { readonly title: string; readonly mine: Run; readonly other: Run }): JSX.Element {
  const lines = mine.explain.flat();
  const others = new Set(other.explain.flat());
  return (
    <div>
      <h3>{title}</h3>
      <p><code>{mine.sql}</code></p>
      <pre>{lines.map((line, i) => <span key={i} class={others.has(line) ? "" : "changed"}>{`${line}\n`}</span>)}</pre>
      <p class="hint">{`${mine.model.steps.filter(({ event }) => event.type === "path_judged").length} verdicts on paths${mine.ms === undefined ? "" : `, ${mine.ms.toFixed(1)} ms with everything recorded`}`}</p>
    </div>
  );
}
/** The trees of all stages, and the paths that win. */
function Changes({ before, after }: { readonly before: Run; readonly after: Run }): JSX.Element {
  const { stages, paths } = useMemo(() => compareTraces(before.model, after.model), [before, after]);
  return (
    <div class="contests">
      <h3>What changed</h3>
      {stages.map(({ stage, changes }) => (
        <details key={stage} open={changes.length > 0}>
          <summary>{`${stage}: ${changes.length === 0 ? "the same tree" : `${changes.length} change${changes.length === 1 ? "" : "s"}`}`}</summary>
          <pre>{changes.slice(0, LISTED).map(changeText).join("\n")}{changes.length > LISTED ? `\n… ${changes.length - LISTED} more` : ""}</pre>
        </details>
      ))}
      {paths.map((path) => <p key={path.names}>{`path for ${path.names}: ${path.before ?? "none"} → ${path.after}`}</p>)}
    </div>
  );
}
export function Compare(): JSX.Element {
  const { state, dispatch } = useStudio();
  const { run, previous, pinned } = state;
  if (run === undefined) return <p class="empty">Run a statement first.</p>;
  const before = pinned ?? previous;
  return (
    <div class="compare">
      <WhatIf />
      {before === undefined ? <p class="empty">This is the first run. Switch a setting, change the statement or run a command: here is what it changed.</p> : (
        <>
          <Changes before={before} after={run} />
          <div class="diff"><Column title={pinned === undefined ? "the run before" : "kept"} mine={before} other={run} /><Column title="now" mine={run} other={before} /></div>
        </>
      )}
      <p class="bar">{pinned === undefined ? <button type="button" onClick={() => dispatch({ type: "pin", on: true })}>Compare with this run from now on</button> : <button type="button" onClick={() => dispatch({ type: "pin", on: false })}>Compare with the run before again</button>}</p>
    </div>
  );
}
