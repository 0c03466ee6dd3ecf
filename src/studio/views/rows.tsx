/** The executor at work: the tuples that went over each edge up to the step, those held back, and the versions that were seen. */
import type { JSX } from "preact";
import type { Plan } from "../../nodes/plannodes.ts";
import { planChildren } from "../../trace/origins.ts";
import type { RowSource } from "../../probes/probes.ts";
import { History, type NodeHistory, type Step } from "../../trace/model.ts";
import type { TraceEvent } from "../../trace/recorder.ts";
import { statementOf, stepOf, useStudio } from "../context.ts";

function allPlans(plan: Plan | null | undefined, into: Plan[] = []): Plan[] {
  if (plan === null || plan === undefined) return into;
  into.push(plan);
  for (const child of planChildren(plan)) allPlans(child, into);
  return into;
}
const SHOWN = 30;
const NOTHING: NodeHistory = { given: new History(), held: new History(), unmet: new History(), rescans: new History() };
type Given = Extract<TraceEvent, { type: "node_next" }>;
/** A row that a node gave, and the rows of tables that it was made of. */
interface GivenRow {
  readonly row: readonly (string | null)[];
  readonly from: readonly RowSource[];
}
const sourceKey = ([relation, ctid]: RowSource): string => `${relation} ${ctid}`;
/** The first rows, and those behind them that are part of what is wanted. */
function givenRows(events: readonly Given[], count: number, wanted: ReadonlySet<string>): readonly GivenRow[] {
  const found: GivenRow[] = [];
  for (const { rows, from } of events.slice(0, count)) {
    rows.forEach((row, i) => {
      const sources = from?.[i] ?? [];
      if (found.length < SHOWN || (wanted.size > 0 && sources.some((source) => wanted.has(sourceKey(source))))) found.push({ row, from: sources });
    });
    if (wanted.size === 0 && found.length >= SHOWN) break;
  }
  return found;
}
function GivenTable({ plan, rows, wanted }: { readonly plan: Plan; readonly rows: readonly GivenRow[]; readonly wanted: ReadonlySet<string> }): JSX.Element {
  const { dispatch } = useStudio();
  const isPart = (from: readonly RowSource[]): boolean => from.some((source) => wanted.has(sourceKey(source)));
  const choose = (from: readonly RowSource[]): void => dispatch({ type: "sources", of: from });
  return (
    <table>
      <thead><tr>{plan.targetlist.map((entry) => <th key={entry.resno}>{entry.resname ?? `#${entry.resno}`}</th>)}</tr></thead>
      <tbody>
        {rows.map(({ row, from }, i) => (
          <tr key={i} class={`${from.length > 0 ? "traceable" : ""} ${isPart(from) ? "lit" : ""}`} tabIndex={from.length > 0 ? 0 : undefined} onClick={() => choose(from)} onKeyDown={(event) => event.key === "Enter" && choose(from)}>{row.map((value, c) => <td key={c}>{value ?? "null"}</td>)}</tr>
        ))}
      </tbody>
    </table>
  );
}
/** What a condition held back, with the values that failed. */
function HeldTable({ of, at, what }: { readonly of: NodeHistory["held"]; readonly at: number; readonly what: string }): JSX.Element | null {
  const rows: Readonly<Record<string, string | null>>[] = [];
  const count = of.countAt(at);
  for (let i = 0; i < count && rows.length < SHOWN; i++) rows.push(...(of.events[i]?.rows ?? []));
  const shown = rows.slice(0, SHOWN);
  const [first] = shown;
  if (first === undefined) return null;
  return (
    <details open>
      <summary>{of.totalAt(at)} {what} that its condition held back</summary>
      <table>
        <thead><tr>{Object.keys(first).map((name) => <th key={name}>{name}</th>)}</tr></thead>
        <tbody>{shown.map((row, i) => <tr key={i} class="held">{Object.values(row).map((value, c) => <td key={c}>{value ?? "null"}</td>)}</tr>)}</tbody>
      </table>
    </details>
  );
}
type Version = Extract<TraceEvent, { type: "row_version" }>;
const known = new WeakMap<readonly Step[], readonly Version[]>();
/** The versions that a run met; looked for once. */
function versionsOf(steps: readonly Step[]): readonly Version[] {
  const found = known.get(steps) ?? steps.flatMap(({ event }) => (event.type === "row_version" ? [event] : []));
  known.set(steps, found);
  return found;
}
export function RowsView(): JSX.Element {
  const { state } = useStudio();
  const step = stepOf(state);
  const { run } = state;
  const stmt = statementOf(state)?.plan;
  if (step === undefined || run === undefined || stmt === undefined) return <p class="empty">Nothing was executed.</p>;
  const at = step.index;
  const wanted = new Set(state.sources.map(sourceKey));
  const history = run.model.historyOf(step.run);
  const plans = [stmt.planTree, ...stmt.subplans].flatMap((plan) => allPlans(plan));
  const versions = versionsOf(step.run.steps).filter(({ seq }) => seq <= step.event.seq).slice(0, SHOWN);
  return (
    <div class="edges">
      <p class="hint">{state.sources.length === 0 ? "Point at a row: the rows that it was made of light up." : `made of ${state.sources.map(sourceKey).join(", ")}`}</p>
      {plans.map((plan) => {
        const { given, held, unmet, rescans } = history.get(plan.plan_node_id) ?? NOTHING;
        const rows = givenRows(given.events, given.countAt(at), wanted);
        const [gave, removed, restarts] = [given.totalAt(at), held.totalAt(at), rescans.totalAt(at)];
        const asked = given.events.slice(Math.max(0, given.countAt(at) - 6), given.countAt(at)).map((event) => event.asked);
        const isAt = ("node" in step.event && step.event.node === plan.plan_node_id) || plan === state.chosen;
        return (
          <section key={plan.plan_node_id} class={isAt ? "active" : ""} aria-label={`Rows of ${plan.tag}`}>
            <h3>{plan.tag} <small>{`node ${plan.plan_node_id} · asked ${asked.length === 0 ? "for nothing" : asked.join(", ")} · gave ${gave}${removed > 0 ? ` · held back ${removed}` : ""}${restarts > 0 ? ` · started over ${restarts}×` : ""}`}</small></h3>
            {rows.length > 0 && <GivenTable plan={plan} rows={rows} wanted={wanted} />}
            <HeldTable of={unmet} at={at} what="pairs of rows" />
            <HeldTable of={held} at={at} what="rows" />
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
