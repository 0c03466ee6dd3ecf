/** Where time and memory went: stages and plan nodes, and the work that nobody asked for. */
import type { JSX } from "preact";
import type { TraceEvent } from "../../trace/recorder.ts";
import { stepOf, useStudio } from "../context.ts";

type Ended = Extract<TraceEvent, { type: "node_ended" }>;
const ms = (value: number | undefined): string => (value === undefined ? "" : value.toFixed(2));
const Bar = ({ share }: { readonly share: number }): JSX.Element => <span class="costbar" style={{ width: `${Math.max(1, Math.min(1, share) * 120)}px` }} />;

export function Work(): JSX.Element {
  const { state } = useStudio();
  const { run } = state;
  const statement = stepOf(state)?.run.statement ?? 0;
  if (run === undefined) return <p class="empty">Run a statement first.</p>;
  const stages = run.model.runs.filter((each) => each.depth === 0 && each.statement === statement);
  const nodes = (run.model.runOf("execute", statement)?.steps ?? run.model.runOf("portal", statement)?.steps ?? []).flatMap(({ event }): Ended[] => (event.type === "node_ended" ? [event] : []));
  const longest = Math.max(...stages.map((each) => each.ms ?? 0), 1e-6);
  const slowest = Math.max(...nodes.map((each) => each.ms ?? 0), 1e-6);
  return (
    <div class="contests">
      <h3>Stages <small>with everything recorded; what is inside another is counted in it</small></h3>
      <table aria-label="Time of the stages">
        <thead><tr><th>stage</th><th>steps</th><th>ms</th><th aria-label="share" /></tr></thead>
        <tbody>{stages.map((each, i) => <tr key={i}><td>{each.stage}</td><td class="number">{each.steps.length}</td><td class="number">{ms(each.ms)}</td><td><Bar share={(each.ms ?? 0) / longest} /></td></tr>)}</tbody>
      </table>
      <h3>Plan nodes <small>each with those below it</small></h3>
      {nodes.length === 0 ? <p class="empty">No plan has run to its end.</p> : (
        <table aria-label="Work of the plan nodes">
          <thead><tr><th>node</th><th>rows</th><th>pulls</th><th>ms</th><th aria-label="share" /><th>holds</th><th>spared</th></tr></thead>
          <tbody>
            {nodes.map((node) => (
              <tr key={node.node}>
                <td>{`${node.node} ${node.tag}`}</td><td class="number">{node.gave}</td><td class="number">{node.pulls}</td><td class="number">{ms(node.ms)}</td><td><Bar share={(node.ms ?? 0) / slowest} /></td>
                <td>{node.held === undefined ? "" : `${node.held.what}: ${node.held.rows} rows, ${node.held.bytes} bytes`}</td>
                <td>{node.pulls === 0 ? "was never asked" : node.complete ? "" : node.unread === undefined ? "not asked for all" : `${node.unread} rows never looked at`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
