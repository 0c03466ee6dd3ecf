/** Parts of a trace as text, each the answer to one kind of question: what `\trace paths` and `pglens trace --view` print. */
import { changeText, diffTrees } from "./tree-diff.ts";
import type { Plan, PlannedStmt } from "../nodes/plannodes.ts";
import { compareTraces } from "./compare.ts";
import { type Contest, contestsOf, estimatesOf, latticeOf, termText } from "./contests.ts";
import type { Step, TraceModel } from "./model.ts";
import { type Origins, planChildren } from "./origins.ts";
import { bytesOfPage } from "./page-bytes.ts";
import type { TraceEvent } from "./recorder.ts";
import { stepLines } from "./steps.ts";

export const traceViews = ["messages", "tokens", "names", "rules", "passes", "estimates", "paths", "costs", "joins", "portal", "rows", "lineage", "work", "pages", "index", "versions", "transaction", "steps"] as const;
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
/** Those of all statements of the text. */
const allContests = (model: TraceModel): Contest[] => Array.from({ length: model.statements }, (_, i) => contestsOf(model, i)).flat();
const paths = (model: TraceModel): string[] =>
  allContests(model).flatMap(({ names, paths }) => [
    `for ${names}: ${paths.length} path${paths.length === 1 ? "" : "s"}, ${paths.filter(({ verdict }) => verdict === "kept").length} kept`,
    ...paths.map((path) => `  ${path.id}. ${path.path} ${cost(path.startup, path.total)} rows=${path.rows}: ${path.verdict}${path.by === undefined ? "" : ` by ${path.byId}. ${path.by} (${path.why})`}`),
  ]);
const costs = (model: TraceModel): string[] =>
  allContests(model).flatMap(({ names, paths }) => [
    `for ${names}`,
    ...paths.filter(({ verdict }) => verdict === "kept").flatMap((path) => [`  ${path.id}. ${path.path} ${cost(path.startup, path.total)}`, ...path.terms.map((term) => `    ${termText(term)}: startup ${term.startup.toFixed(4)}, run ${term.run.toFixed(4)}`)]),
  ]);
function estimates(model: TraceModel): string[] {
  const number = (n: number): string => String(Number(n.toPrecision(6)));
  return Array.from({ length: model.statements }, (_, i) => estimatesOf(model, i)).flat().map((event) => (event.type === "clause_estimated" ? `${event.clause}: ${number(event.selectivity)}${event.why === "" ? "" : `, ${event.why}`}` : `rows of ${event.what} {${event.relids}}: ${number(event.input)} × ${number(event.selectivity)} → ${event.rows}`));
}
function passes(model: TraceModel): string[] {
  return eventsOf(model, "pass").map(({ pass, changed, before, after }) => (changed ? `${pass}: ${diffTrees(before, after).length} changes` : `${pass}: no change`)).concat(stepLinesOf(model, "pass").filter((line) => line.startsWith("  ")));
}
function rows(model: TraceModel): string[] {
  return eventsOf(model, "node_next", "rows_filtered", "rescan").flatMap((event) => {
    if (event.type === "rescan") return [`node ${event.node} ${event.tag} starts over${event.params.length === 0 ? "" : ` with ${event.params.map(([param, datum]) => `$${param} = ${value(datum)}`).join(", ")}`}`];
    if (event.type === "rows_filtered") return [`node ${event.node} ${event.tag} holds back ${event.removed}${event.of === "pairs" ? " pairs" : ""}`, ...event.rows.map((row) => `  not (${Object.entries(row).map(([name, datum]) => `${name} = ${value(datum)}`).join(", ")})`)];
    return [`node ${event.node} ${event.tag} is asked for ${event.asked} and gives ${event.gave}`, ...event.rows.map((row) => `  (${row.map(value).join(", ")})`)];
  });
}

/** What rows of tables each row of a result was made of. */
function lineage(model: TraceModel): string[] {
  return eventsOf(model, "node_next").filter(({ node }) => node === 0).flatMap(({ rows: given, from }) => given.map((row, i) => `(${row.map(value).join(", ")}) is made of ${(from?.[i] ?? []).map(([relation, ctid]) => `${relation} ${ctid}`).join(", ") || "no row of a table"}`));
}
/** Where time and memory went, and what was spared. */
function work(model: TraceModel): string[] {
  const stages = model.runs.filter(({ depth, ms }) => depth === 0 && ms !== undefined).map(({ stage, ms }) => `${stage}: ${ms?.toFixed(2)} ms`);
  return [...stages, ...eventsOf(model, "node_ended").map((event) => `${stepLines(event)[0]?.trim()}${event.ms === undefined ? "" : `; ${event.ms.toFixed(2)} ms, with the nodes below`}`)];
}
/** Pages byte by byte: each line some bytes, and what they are. */
function pages(model: TraceModel): string[] {
  return eventsOf(model, "page_read").flatMap((page) => [
    `page ${page.block} of ${page.relation}, of ${page.pages}`,
    ...bytesOfPage(page).map(({ start, end, what }) => `  ${String(start).padStart(4)}..${String(end).padEnd(4)} ${what}`),
  ]);
}
const lattice = (model: TraceModel): string[] =>
  Array.from({ length: model.statements }, (_, i) => latticeOf(model, i)).flat().map(({ names, joins, best }) => `${names.join(", ")}: ${joins.length === 0 ? "" : `made of ${joins.map(({ outer, inner }) => `${outer} with ${inner}`).join("; ")}; `}${best === undefined ? "" : `cheapest ${best.path} ${cost(best.startup, best.total)}`}`);

const views: Readonly<Record<TraceViewName, (model: TraceModel) => readonly string[]>> = {
  messages: (model) => stepLinesOf(model, "message", "fork"),
  tokens,
  names: (model) => stepLinesOf(model, "name_resolved", "candidate_chosen", "coercion", "grouping_checked"),
  rules: (model) => stepLinesOf(model, "rule_fired", "rule_skipped", "policy_applied"),
  passes, estimates, paths, costs,
  joins: (model) => [...stepLinesOf(model, "join_level"), ...lattice(model)],
  portal: (model) => stepLinesOf(model, "fork", "plan_chosen", "portal_status"),
  rows, lineage, work, pages,
  index: (model) => stepLinesOf(model, "index_descent"),
  transaction: (model) => stepLinesOf(model, "transaction_end"),
  versions: (model) => stepLinesOf(model, "row_version"),
  steps: (model) => model.steps.map(stepLine),
};
const stepLine = ({ index, run, title }: Step): string => `${String(index + 1).padStart(4)} ${run.stage.padEnd(8)} ${title}`;
/** A part of a trace, a line each; says so when there is nothing. */
export function viewText(name: TraceViewName, model: TraceModel): string {
  const lines = views[name](model);
  return lines.length === 0 ? `no ${name}` : lines.join("\n");
}

/** Changes of one stage that are listed. */
const LISTED = 40;
export function compareText(before: TraceModel, after: TraceModel): string {
  const { stages, paths } = compareTraces(before, after);
  return [
    ...stages.flatMap(({ stage, changes }) => [`${stage}: ${changes.length === 0 ? "the same tree" : `${changes.length} change${changes.length === 1 ? "" : "s"}`}`, ...changes.slice(0, LISTED).map((change) => `  ${changeText(change)}`)]),
    ...paths.map((path) => `path for ${path.names}: ${path.before ?? "none"} → ${path.after}`),
  ].join("\n");
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
