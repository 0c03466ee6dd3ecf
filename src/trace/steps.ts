/** The steps of a trace in words; the text, the stepper and the page show the same. */
import { outline } from "./outline.ts";
import type { IndexStep } from "../probes/probes.ts";
import type { TraceEvent } from "./recorder.ts";
import { changeText, diffTrees, type TreeChange } from "./tree-diff.ts";

const shortNumber = (value: number): string => String(Number(value.toPrecision(6)));

/** An event as lines of text; the ends of stages are the view's to show. */
export function stepLines(event: TraceEvent): string[] {
  switch (event.type) {
    case "name_resolved":
      return [`  name ${event.name} → ${event.result.tag}${event.result.tag === "Var" ? ` ${event.result.varno}.${event.result.varattno}` : ""}${event.scopes.some(({ relations }) => relations.length > 0) ? `, of ${event.scopes.map(({ level, relations }) => `${relations.join(", ") || "nothing"}${level > 0 ? ` (${level} out)` : ""}`).join("; ")}` : ""}`];
    case "candidate_chosen":
      return [`  ${event.kind} ${event.name}(${event.argTypes.join(", ")}): chose ${event.chosen} of ${event.candidates}`, ...event.considered.filter(({ oid }) => event.candidates > 1 && oid !== event.chosen).map(({ args, fate }) => `    not (${args.join(", ")}): ${fate}`)];
    case "coercion":
      return [`  ${event.context} coercion of ${event.from} to ${event.to}: ${event.result.tag}`];
    case "source":
    case "relation_added":
      return [];
    case "rule_fired":
      return [`  rule ${event.rule} of ${event.relation} fired on range-table entry ${event.rtindex}`];
    case "error":
      return [`  ${event.severity} ${event.code}: ${event.message}`];
    case "policy_applied":
      return [event.policy === "" ? `  no policy of ${event.relation} is for ${event.command} by this role: ${event.use === "using" ? "no row is seen" : "no row may be written"}` : `  policy ${event.policy} of ${event.relation} applies to ${event.command} (${event.permissive ? "permissive" : "restrictive"}): ${event.use === "using" ? "rows that are read must meet it" : "rows that are written must meet it"}`];
    case "clause_held":
      return [`  clause ${event.clause} waits at ${event.relation}: ${event.why}`];
    case "partitions_pruned":
      return [`  of the partitions of ${event.relation} the conditions leave ${event.kept.join(", ") || "none"}, not ${event.pruned.join(", ")}`];
    case "rule_skipped":
      return [`  rule ${event.rule} of ${event.relation} did not fire: ${event.why}`];
    case "clause_placed":
      return [`  clause ${event.clause} is checked ${event.names.length === 0 ? "once" : event.names.length === 1 ? `on the rows of ${event.names[0]}` : `when ${event.names.join(", ")} are joined`}`];
    case "clause_estimated":
      return [`  clause ${event.clause}: selectivity ${shortNumber(event.selectivity)}${event.why === "" ? "" : ` (${event.why})`}`];
    case "rows_estimated":
      return [`  rows {${event.relids}} ${event.what}: ${shortNumber(event.input)} × ${shortNumber(event.selectivity)} → ${event.rows}`];
    case "pass":
      return event.changed ? [`  pass ${event.pass}: changed`, ...changes(event.before, event.after)] : [`  pass ${event.pass}: no change`];
    case "path_judged": {
      const cost = `${event.startup.toFixed(2)}..${event.total.toFixed(2)} rows=${event.rows}`;
      return [`  path for ${event.names === "" ? "one row" : event.names}: ${event.path}${event.needs === undefined ? "" : ` with values from ${event.needs}`} ${cost}: ${event.verdict}${event.by === undefined ? "" : ` by ${event.by} (${event.why})`}`];
    }
    case "node_planned":
      return [`  node ${event.node} ${event.tag} is made of path ${event.path}`];
    case "grouping_checked":
      return [`  ${event.what} ${event.legal ? "may stand there" : "may not stand there"}: ${event.why}`];
    case "transaction_end":
      return [`  ${event.committed ? "COMMIT" : "ROLLBACK"}: ${event.steps.length} step${event.steps.length === 1 ? "" : "s"}`, ...event.steps.map((step) => `    ${step}`)];
    case "join_level":
      return [`  join level ${event.level}: ${event.relations} relation${event.relations === 1 ? "" : "s"}`];
    case "message":
      return [`${event.direction === "in" ? "→" : "←"} ${event.name}${event.detail === "" ? "" : ` ${event.detail}`}`];
    case "fork":
      return [`  ${event.way}: ${event.why}`];
    case "plan_chosen":
      return [`  ${event.plan} plan: ${event.why} (${event.customPlans} custom plans so far, ${event.averageCustomCost.toFixed(2)} on average${event.genericCost === undefined ? "" : `; generic ${event.genericCost.toFixed(2)}`})`];
    case "portal_status":
      return [`  portal "${event.portal}" ${event.strategy}: ${event.status}${event.why === undefined ? "" : `; ${event.why}`}${event.backward === undefined ? "" : event.backward ? "; it can be read backwards" : "; it can be read forward only"}`];
    case "node_next":
      return [`  node ${event.node} ${event.tag}: asked ${event.asked}, gave ${event.gave}`];
    case "rescan":
      return [`  node ${event.node} ${event.tag}: starts over${event.params.length === 0 ? "" : ` with ${event.params.map(([param, value]) => `$${param} = ${String(value)}`).join(", ")}`}`];
    case "rows_filtered":
      return [`  node ${event.node} ${event.tag}: ${event.removed} ${event.of === "pairs" ? "pair" : "row"}${event.removed === 1 ? "" : "s"} held back by its condition`];
    case "page_read": {
      const tuples = event.items.filter(({ tuple }) => tuple !== undefined).length;
      return [`  node ${event.node} ${event.tag}: page ${event.block} of ${event.relation}, of ${event.pages}: ${tuples} tuple${tuples === 1 ? "" : "s"}, ${event.upper - event.lower} bytes free`];
    }
    case "index_descent":
      return [`  node ${event.node} ${event.tag}: down ${event.index}${event.sought === "" ? "" : ` to ${event.sought}`}: ${event.path.map(({ block }) => `block ${block}`).join(", ")}`, ...event.path.map(descentLine)];
    case "hash_built":
      return [`  node ${event.node} ${event.tag}: hash table of ${event.held.rows} row${event.held.rows === 1 ? "" : "s"}, ${event.keys} key${event.keys === 1 ? "" : "s"}, ${event.held.bytes} bytes`];
    case "hash_probed":
      return [`  node ${event.node} ${event.tag}: looked up ${event.rows}, met ${event.met}`];
    case "node_ended":
      return [`  node ${event.node} ${event.tag}: ${ending(event)}`];
    case "row_version":
      return [`  version ${event.ctid} of ${event.relation}: ${event.visible ? "seen" : "not seen"}: ${event.why}`];
    case "stage_begin":
    case "stage_end":
      return [];
  }
}

const descentLine = ({ level, block, count, items, first, chosen }: IndexStep): string => {
  const found = items[chosen - first];
  return `    ${level === 0 ? "leaf" : `level ${level}`} ${block}: ${count} item${count === 1 ? "" : "s"}; ${chosen < 0 || found === undefined ? "behind the last" : `${chosen + 1}. ${found.key} → ${found.to}`}`;
};

/** What a node did in all, and what it was spared. */
function ending({ pulls, gave, complete, unread, held }: Extract<TraceEvent, { type: "node_ended" }>): string {
  if (pulls === 0) return "was never asked";
  const did = `${gave} row${gave === 1 ? "" : "s"} in ${pulls} pull${pulls === 1 ? "" : "s"}`;
  const spared = complete ? "" : unread === undefined ? "; not asked for all" : `; not asked for all: ${unread} row${unread === 1 ? "" : "s"} never looked at`;
  return `${did}${spared}${held === undefined ? "" : `; holds ${held.rows} ${held.rows === 1 ? "row" : "rows"}, ${held.bytes} bytes (${held.what})`}`;
}

/** What became of a tree: `~` a field, `-` what went, `+` what came. */
function changes(before: unknown, after: unknown): string[] {
  const tree = (change: TreeChange): string[] => (change.kind === "field" ? [] : outline(change.kind === "removed" ? change.before : change.after, 4));
  return diffTrees(before, after).flatMap((change) => [`    ${changeText(change)}`, ...tree(change)]);
}
