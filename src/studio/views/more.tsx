/** The smaller views: tokens, SQL after rewriting, and the statement's result. */
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { outline } from "../../trace/outline.ts";
import { statementOf, useStudio } from "../context.ts";

const bytes = new TextEncoder();
const text = new TextDecoder();

export function Tokens(): JSX.Element {
  const { state } = useStudio();
  const event = state.run?.model.events.find(({ type }) => type === "source");
  if (event?.type !== "source") return <p class="empty">No tokens.</p>;
  const source = bytes.encode(event.text);
  return <ol class="tokens" aria-label="Tokens">{event.tokens.map(({ start, end, kind }) => <li key={start} class={`${kind} ${state.lit.some(([from, to]) => from <= start && end <= to) ? "lit" : ""}`}><code>{text.decode(source.subarray(start, end))}</code><small>{kind.toLowerCase().replaceAll("_", " ")}</small></li>)}</ol>;
}
/** What client and server said, and which way each statement took. */
export function Messages(): JSX.Element {
  const { state, dispatch } = useStudio();
  const steps = state.run?.model.steps.filter(({ event }) => event.type === "message" || event.type === "fork") ?? [];
  if (!steps.some(({ event }) => event.type === "message")) return <p class="empty">The statement was handed over in this page, as one Query. Choose above how it is sent, extended or as a pipeline, to see the messages.</p>;
  return (
    <ol class="messages" aria-label="Messages">
      {steps.map(({ index, title, event }) => <li key={index} class={event.type === "message" ? event.direction : "fork"}><button type="button" class="link message" aria-current={index === state.step} onClick={() => dispatch({ type: "step", to: index })}>{title}</button></li>)}
    </ol>
  );
}
export function RewrittenSql(): JSX.Element {
  const { state } = useStudio();
  return <pre class="sql">{statementOf(state)?.rewritten.join(";\n\n") ?? ""}</pre>;
}
/** Settings, each by itself, with which the planner chooses otherwise. */
export function Flips(): JSX.Element {
  const { state, engine } = useStudio();
  const flips = useMemo(() => (engine === undefined || state.run === undefined ? [] : engine.flips(state.run.sql)), [engine, state.run]);
  if (flips.length === 0) return <p class="empty">None of the settings that were tried gives another plan.</p>;
  return <div class="contests">{flips.map(({ setting, value, plan }) => <section key={`${setting} ${value}`}><h3>{`with ${setting} = ${value}`}</h3><pre class="explain">{plan.join("\n")}</pre></section>)}</div>;
}
/** The raw tree by node-sql-parser, and what differs. */
export function OtherGrammar(): JSX.Element {
  const { state, engine } = useStudio();
  const other = useMemo(() => (engine === undefined || state.run === undefined ? undefined : engine.otherGrammar(state.run.sql)), [engine, state.run]);
  if (typeof other === "string") return <p class="empty">{`node-sql-parser: ${other}`}</p>;
  const mine = outline(state.run?.model.runsOf("parse")[0]?.output);
  const theirs = outline(other);
  const same = mine.join("\n") === theirs.join("\n");
  return <div class="contests"><h3>{same ? "node-sql-parser reads the same tree" : "node-sql-parser reads another tree"}</h3><pre class="explain">{theirs.join("\n")}</pre></div>;
}
export function Result(): JSX.Element {
  const { state } = useStudio();
  const { run } = state;
  if (run === undefined) return <p class="empty" />;
  if (run.error !== undefined) return <p class="error" role="alert">{run.error}</p>;
  return (
    <section class="result" aria-label="Result">
      <table>
        <thead><tr>{run.fields.map((name, i) => <th key={i}>{name}</th>)}</tr></thead>
        <tbody>{run.rows.map((row, i) => <tr key={i}>{row.map((value, c) => <td key={c} class={value === null ? "null" : ""}>{value ?? "null"}</td>)}</tr>)}</tbody>
      </table>
    </section>
  );
}
