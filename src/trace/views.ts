/** Parts of a trace as text, each the answer to one kind of question: what `\trace paths` and `pglens trace --view` print. */
import { diffTrees } from "./tree-diff.ts";
import type { Plan, PlannedStmt } from "../nodes/plannodes.ts";
import { contestsOf, estimatesOf, termText } from "./contests.ts";
import { stageOrder, type Step, type TraceModel } from "./model.ts";
import { type Origins, planChildren } from "./origins.ts";
import type { TraceEvent } from "./recorder.ts";

export const traceViews = ["tokens", "names", "rules", "passes", "estimates", "paths", "costs", "joins", "portal", "rows", "versions", "steps"] as const;
export type TraceViewName = (typeof traceViews)[number];

type EventOf<T extends TraceEvent["type"]> = Extract<TraceEvent, { type: T }>;
const eventsOf = <T extends TraceEvent["type"]>({ events }: TraceModel, ...types: readonly T[]): EventOf<T>[] => events.filter((event): event is EventOf<T> => (types as readonly string[]).includes(event.type));
/** The lines of the steps that are of some types. */
const stepLinesOf = (model: TraceModel, ...types: readonly TraceEvent["type"][]): string[] => model.steps.filter(({ event }) => types.includes(event.type)).flatMap(({ title, details }) => [title, ...details.map((line) => `  ${line}`)]);
const value = (datum: unknown): string => (datum === null ? "null" : typeof datum === "object" ? JSON.stringify(datum) : String(datum));
const cost = (startup: number, total: number): string => `${startup.toFixed(2)}..${total.toFixed(2)}`;

function tokens(model: TraceModel): string[] {
  const [source] = eventsOf(model, "source");
  if (source === undefined) return [];
  const bytes = new TextEncoder().encode(source.text);
  return source.tokens.map(({ start, end, kind }) => `${String(start).padStart(4)}..${end}  ${new TextDecoder().decode(bytes.subarray(start, end))}  ${kind.toLowerCase()}`);
}
const paths = (model: TraceModel): string[] =>
  contestsOf(model).flatMap(({ names, paths }) => [
    `for ${names}: ${paths.length} path${paths.length === 1 ? "" : "s"}, ${paths.filter(({ verdict }) => verdict === "kept").length} kept`,
    ...paths.map((path) => `  ${path.id}. ${path.path} ${cost(path.startup, path.total)} rows=${path.rows}: ${path.verdict}${path.by === undefined ? "" : ` by ${path.byId}. ${path.by} (${path.why})`}`),
  ]);
const costs = (model: TraceModel): string[] =>
  contestsOf(model).flatMap(({ names, paths }) => [
    `for ${names}`,
    ...paths.filter(({ verdict }) => verdict === "kept").flatMap((path) => [`  ${path.id}. ${path.path} ${cost(path.startup, path.total)}`, ...path.terms.map((term) => `    ${termText(term)}: startup ${term.startup.toFixed(4)}, run ${term.run.toFixed(4)}`)]),
  ]);
function estimates(model: TraceModel): string[] {
  const number = (n: number): string => String(Number(n.toPrecision(6)));
  return estimatesOf(model).map((event) => (event.type === "clause_estimated" ? `${event.clause}: ${number(event.selectivity)}${event.why === "" ? "" : `, ${event.why}`}` : `rows of ${event.what} {${event.relids}}: ${number(event.input)} × ${number(event.selectivity)} → ${event.rows}`));
}
function passes(model: TraceModel): string[] {
  return eventsOf(model, "pass").map(({ pass, changed, before, after }) => (changed ? `${pass}: ${diffTrees(before, after).length} changes` : `${pass}: no change`)).concat(stepLinesOf(model, "pass").filter((line) => line.startsWith("  ")));
}
function rows(model: TraceModel): string[] {
  return eventsOf(model, "node_next", "rows_filtered", "rescan").flatMap((event) => {
    if (event.type === "rescan") return [`node ${event.node} ${event.tag} starts over${event.params.length === 0 ? "" : ` with ${event.params.map(([param, datum]) => `$${param} = ${value(datum)}`).join(", ")}`}`];
    if (event.type === "rows_filtered") return [`node ${event.node} ${event.tag} holds back ${event.removed}`, ...event.rows.map((row) => `  not (${Object.entries(row).map(([name, datum]) => `${name} = ${value(datum)}`).join(", ")})`)];
    return [`node ${event.node} ${event.tag} is asked for ${event.asked} and gives ${event.gave}`, ...event.rows.map((row) => `  (${row.map(value).join(", ")})`)];
  });
}

const views: Readonly<Record<TraceViewName, (model: TraceModel) => readonly string[]>> = {
  tokens,
  names: (model) => stepLinesOf(model, "name_resolved", "candidate_chosen", "coercion"),
  rules: (model) => stepLinesOf(model, "rule_fired", "rule_skipped"),
  passes, estimates, paths, costs,
  joins: (model) => [...stepLinesOf(model, "join_level"), ...contestsOf(model).filter(({ names }) => names.includes(",")).map(({ names, paths }) => `${names}: ${paths.length} ways`)],
  portal: (model) => stepLinesOf(model, "fork", "plan_chosen", "portal_status"),
  rows,
  versions: (model) => stepLinesOf(model, "row_version"),
  steps: (model) => model.steps.map(stepLine),
};
const stepLine = ({ index, run, title }: Step): string => `${String(index + 1).padStart(4)} ${run.stage.padEnd(8)} ${title}`;
/** A part of a trace, a line each; says so when there is nothing. */
export function viewText(name: TraceViewName, model: TraceModel): string {
  const lines = views[name](model);
  return lines.length === 0 ? `no ${name}` : lines.join("\n");
}

/** What differs between two runs: the trees that the stages gave, the paths that were judged otherwise. */
export function compareText(before: TraceModel, after: TraceModel): string {
  const lines: string[] = [];
  for (const stage of stageOrder.slice(1, 4)) {
    const [a, b] = [before.runsOf(stage)[0]?.output, after.runsOf(stage)[0]?.output];
    const changes = diffTrees(a, b);
    lines.push(`${stage}: ${changes.length === 0 ? "the same tree" : `${changes.length} changes`}`);
    for (const change of changes.slice(0, 40)) lines.push(change.kind === "field" ? `  ~ ${change.path === "" ? "" : `${change.path}.`}${change.field}: ${String(change.before)} → ${String(change.after)}` : `  ${change.kind === "added" ? "+" : "-"} ${change.path}`);
  }
  const winners = (model: TraceModel): Map<string, string> => new Map(contestsOf(model).map(({ names, paths }) => [names, paths.find(({ verdict }) => verdict === "kept")?.path ?? ""]));
  const [old, fresh] = [winners(before), winners(after)];
  for (const [names, path] of fresh) if (old.get(names) !== path) lines.push(`path for ${names}: ${old.get(names) ?? "none"} → ${path}`);
  return lines.join("\n");
}

/** Why a plan node is there: the words it stands for, the paths that it won against, what was expected of it and what came. */
export function whyText(id: number, stmt: PlannedStmt, model: TraceModel, origins: Origins): string {
  const find = (plan: Plan): Plan | undefined => (plan.plan_node_id === id ? plan : planChildren(plan).map(find).find((found) => found !== undefined));
  const plan = [stmt.planTree, ...stmt.subplans].flatMap((root) => (root === null ? [] : [find(root)])).find((found) => found !== undefined);
  if (plan === undefined) return `there is no plan node ${id}`;
  const { spans, names } = origins.ofPlan(plan, stmt);
  const bytes = new TextEncoder().encode(model.source);
  const words = spans.map(([from, to]) => new TextDecoder().decode(bytes.subarray(from, to)));
  const relation = "scanrelid" in plan ? (stmt.rtable[plan.scanrelid - 1]?.eref.aliasname ?? "") : "";
  const contest = contestsOf(model).find((each) => each.names === relation);
  const given = eventsOf(model, "node_next").filter(({ node }) => node === id);
  const held = eventsOf(model, "rows_filtered").filter(({ node }) => node === id);
  return [
    `${plan.tag}${relation === "" ? "" : ` of ${relation}`}, cost ${cost(plan.startup_cost, plan.total_cost)}, ${plan.plan_rows} rows expected`,
    `stands for ${[...words, ...names].join(", ")}`,
    ...(contest === undefined ? [] : [`won against ${contest.paths.length - 1}:`, ...contest.paths.map((path) => `  ${path.path} ${cost(path.startup, path.total)}: ${path.verdict}${path.by === undefined ? "" : ` by ${path.by} (${path.why})`}`)]),
    ...(given.length === 0 ? [] : [`gave ${given.reduce((sum, { gave }) => sum + gave, 0)} rows in ${given.length} pulls${held.length === 0 ? "" : `, held back ${held.reduce((sum, { removed }) => sum + removed, 0)}`}`]),
  ].join("\n");
}
