/** The executor at work: the tuples that went over each edge up to the step, those held back, and the versions that were seen. */
import type { JSX } from "preact";
import type { Plan } from "../../nodes/plannodes.ts";
import { planChildren } from "../../trace/origins.ts";
import { stepOf, useStudio } from "../context.ts";

function allPlans(plan: Plan | null | undefined, into: Plan[] = []): Plan[] {
  if (plan === null || plan === undefined) return into;
  into.push(plan);
  for (const child of planChildren(plan)) allPlans(child, into);
  return into;
}
export function RowsView(): JSX.Element {
  const { state, engine } = useStudio();
  const step = stepOf(state);
  const { run } = state;
  if (step === undefined || run?.plan === undefined || engine === undefined) return <p class="empty">Nothing was executed.</p>;
  const before = step.run.steps.filter(({ index }) => index <= step.index);
  const plans = [run.plan.planTree, ...run.plan.subplans].flatMap((plan) => allPlans(plan));
  const versions = before.flatMap(({ event }) => (event.type === "row_version" ? [event] : []));
  return (
    <div class="edges">
      {plans.map((plan) => {
        const given = before.flatMap(({ event }) => (event.type === "node_next" && event.node === plan.plan_node_id ? [event] : []));
        const held = before.flatMap(({ event }) => (event.type === "rows_filtered" && event.node === plan.plan_node_id ? [event] : []));
        const rescans = before.flatMap(({ event }) => (event.type === "rescan" && event.node === plan.plan_node_id ? [event] : []));
        const rows = given.flatMap((event) => event.rows);
        const gave = given.reduce((sum, event) => sum + event.gave, 0);
        const removed = held.reduce((sum, event) => sum + event.removed, 0);
        const isAt = "node" in step.event && step.event.node === plan.plan_node_id;
        return (
          <section key={plan.plan_node_id} class={isAt ? "active" : ""} aria-label={`Rows of ${plan.tag}`}>
            <h3>{plan.tag} <small>{`node ${plan.plan_node_id} · asked ${given.length === 0 ? "for nothing" : given.map(({ asked }) => asked).slice(-6).join(", ")} · gave ${gave}${removed > 0 ? ` · held back ${removed}` : ""}${rescans.length > 0 ? ` · started over ${rescans.length}×` : ""}`}</small></h3>
            {rows.length > 0 && (
              <table>
                <thead><tr>{plan.targetlist.map((entry) => <th key={entry.resno}>{entry.resname ?? `#${entry.resno}`}</th>)}</tr></thead>
                <tbody>{rows.slice(0, 30).map((row, i) => <tr key={i}>{row.map((value, c) => <td key={c}>{engine.text(value)}</td>)}</tr>)}</tbody>
              </table>
            )}
            {held.length > 0 && (
              <details open>
                <summary>{removed} rows that its condition held back</summary>
                <table>
                  <thead><tr>{Object.keys(held[0]?.rows[0] ?? {}).map((name) => <th key={name}>{name}</th>)}</tr></thead>
                  <tbody>{held.flatMap((event) => event.rows).slice(0, 30).map((row, i) => <tr key={i} class="held">{Object.values(row).map((value, c) => <td key={c}>{engine.text(value)}</td>)}</tr>)}</tbody>
                </table>
              </details>
            )}
          </section>
        );
      })}
      {versions.length > 0 && (
        <section aria-label="Versions of rows">
          <h3>Versions <small>what the snapshot sees, and why</small></h3>
          <table>
            <thead><tr><th>ctid</th><th>xmin</th><th>xmax</th><th>seen</th><th>why</th></tr></thead>
            <tbody>{versions.map((version) => <tr key={version.seq} class={version.visible ? "" : "held"}><td>{`${version.relation} ${version.ctid}`}</td><td>{version.xmin}</td><td>{version.xmax}</td><td>{version.visible ? "yes" : "no"}</td><td>{version.why}</td></tr>)}</tbody>
          </table>
        </section>
      )}
    </div>
  );
}
