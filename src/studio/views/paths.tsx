/** The tournament of paths: all that were judged for each relation, who beat whom and by what, and what each cost is made of. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import { contestsOf, estimatesOf, termText } from "../../trace/contests.ts";
import { originOfNode, planOf, statementOf, stepOf, useStudio } from "../context.ts";

export function Paths(): JSX.Element {
  const { state, dispatch } = useStudio();
  const { run } = state;
  const statement = stepOf(state)?.run.statement ?? 0;
  const contests = useMemo(() => (run === undefined ? [] : contestsOf(run.model, statement)), [run, statement]);
  const [open, setOpen] = useState<number>();
  // The path of the plan node that is pointed at, if it was made of one.
  const node = state.chosen !== undefined && "plan_node_id" in state.chosen ? state.chosen.plan_node_id : undefined;
  const chosen = run?.model.runOf("plan", statement)?.steps.flatMap(({ event }) => (event.type === "node_planned" && event.node === node ? [event.path] : []))[0];
  /** Lights up the plan node that was made of a path. */
  const point = (path: number): void => {
    const made = run?.model.runOf("plan", statement)?.steps.flatMap(({ event }) => (event.type === "node_planned" && event.path === path ? [event.node] : []))[0];
    const plan = made === undefined ? undefined : planOf(statementOf(state)?.plan, made);
    if (run === undefined || plan === undefined) return;
    const { spans, names } = originOfNode(run, state.step, plan);
    dispatch({ type: "choose", node: plan, lit: spans, names });
  };
  if (run === undefined || contests.length === 0) return <p class="empty">No paths were judged.</p>;
  return (
    <div class="contests">
      {contests.map(({ key, names, paths }) => {
        const most = Math.max(...paths.map(({ total }) => Math.log1p(total)));
        return (
          <section key={key} aria-label={`Paths for ${names}`}>
            <h3>{names} <small>{`${paths.length} paths, ${paths.filter(({ verdict }) => verdict === "kept").length} kept`}</small></h3>
            <table>
              <thead><tr><th>path</th><th>startup</th><th>total</th><th aria-label="cost, logarithmic" /><th>rows</th><th>verdict</th></tr></thead>
              <tbody>
                {paths.map((path) => [
                  <tr key={path.id} class={`${path.verdict} ${path.id === chosen ? "lit" : ""}`}>
                    <td><button type="button" class="link" aria-expanded={open === path.id} onClick={() => { setOpen(open === path.id ? undefined : path.id); const at = run.model.steps.findLast(({ event }) => event === path)?.index; if (at !== undefined) dispatch({ type: "step", to: at }); point(path.id); }}>{path.path}</button>{path.needs === undefined ? "" : ` with values from ${path.needs}`}</td>
                    <td class="number">{path.startup.toFixed(2)}</td>
                    <td class="number">{path.total.toFixed(2)}</td>
                    <td><span class="costbar" style={{ width: `${Math.max(2, (90 * Math.log1p(path.total)) / Math.max(most, 1e-9))}px` }} /></td>
                    <td class="number">{path.rows}</td>
                    <td><b class={`verdict ${path.verdict}`}>{path.verdict}</b>{path.by === undefined ? "" : ` by ${path.by}: ${path.why}`}</td>
                  </tr>,
                  open === path.id && (
                    <tr key={`${path.id} terms`} class="terms">
                      <td colSpan={6}>
                        <table aria-label="What the cost is made of">
                          <tbody>{path.terms.map((term) => <tr key={`${term.what} ${term.of.join()}`}><td>{termText(term)}</td><td class="number">{term.startup.toFixed(4)}</td><td class="number">+ {term.run.toFixed(4)}</td></tr>)}</tbody>
                        </table>
                      </td>
                    </tr>
                  ),
                ])}
              </tbody>
            </table>
          </section>
        );
      })}
    </div>
  );
}

/** Where the numbers of rows come from. */
export function Estimates(): JSX.Element {
  const { state } = useStudio();
  const rows = state.run === undefined ? [] : estimatesOf(state.run.model, stepOf(state)?.run.statement);
  if (rows.length === 0) return <p class="empty">Nothing was estimated.</p>;
  return (
    <table class="estimates" aria-label="Estimates">
      <thead><tr><th>what</th><th>selectivity</th><th>why</th></tr></thead>
      <tbody>
        {rows.map((event) => event.type === "clause_estimated"
          ? <tr key={event.seq}><td><code>{event.clause}</code></td><td class="number">{Number(event.selectivity.toPrecision(5))}</td><td>{event.why}</td></tr>
          : <tr key={event.seq} class="sum"><td>rows of {event.what} {`{${event.relids}}`}</td><td class="number">{Number(event.selectivity.toPrecision(5))}</td><td>{`${event.input} × ${Number(event.selectivity.toPrecision(5))} → ${event.rows}`}</td></tr>)}
      </tbody>
    </table>
  );
}
