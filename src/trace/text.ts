/**
 * A trace as text or JSON: the five stages in order, and the steps inside each.
 *
 * JSON is `{"version": 1, "events": [...]}`; sets are lists of numbers and big integers strings.
 */
import { bmsMembers } from "../nodes/bitmapset.ts";
import { equal } from "../nodes/equal.ts";
import { fieldsOf } from "../nodes/fields.ts";
import type { Node } from "../nodes/nodes.ts";
import type { Stage } from "../probes/probes.ts";
import type { TraceEvent } from "./recorder.ts";
import { diffTrees } from "./tree-diff.ts";

const stageTitles = { parse: "PARSE  text → raw statements", analyze: "ANALYZE  raw statement → Query", rewrite: "REWRITE  Query → Queries", plan: "PLAN  Query → PlannedStmt", portal: "PORTAL", execute: "EXECUTE  tuples" } as const;

export interface TraceTextOptions {
  /** Only this stage. */
  readonly stage?: string | undefined;
}

/** An indented outline of a tree: tags, and the fields that say something. */
export function outline(tree: unknown, indent = 0): string[] {
  const pad = "  ".repeat(indent);
  if (Array.isArray(tree)) return tree.flatMap((item) => outline(item, indent));
  if (typeof tree !== "object" || tree === null) return [`${pad}${String(tree)}`];
  if (!("tag" in tree)) return outlineRaw(tree as Record<string, unknown>, indent);
  const node = tree as Node;
  const scalars: string[] = [];
  const children: string[] = [];
  for (const [name, kind] of fieldsOf[node.tag]) {
    const value = (node as never)[name] as unknown;
    if (value === null || value === undefined || value === "" || value === false || (Array.isArray(value) && value.length === 0) || kind === "location") continue;
    if (kind === "node" || kind === "tree") children.push(`${pad}  ${name}:`, ...outline(value, indent + 2));
    else if (kind === "set") {
      const members = bmsMembers(value as number);
      if (members.length > 0) scalars.push(`${name}={${members.join(",")}}`);
    } else if (value !== 0 && value !== -1) scalars.push(`${name}=${typeof value === "object" ? String(Array.isArray(value) ? value.join(",") : value) : String(value)}`);
  }
  return [`${pad}${node.tag}${scalars.length > 0 ? ` ${scalars.join(" ")}` : ""}`, ...children];
}

/** A raw tree: each node is an object whose one key is its tag. */
function outlineRaw(tree: Record<string, unknown>, indent: number): string[] {
  const pad = "  ".repeat(indent);
  const [tag = "", ...more] = Object.keys(tree);
  if (more.length > 0 || typeof tree[tag] !== "object") return outlineRaw({ "": tree }, indent);
  const scalars: string[] = [];
  const children: string[] = [];
  for (const [name, value] of Object.entries(tree[tag] as Record<string, unknown>)) {
    if (name === "location" || name.startsWith("stmt_")) continue;
    const leaf = Array.isArray(value) ? value.map(rawLeaf) : [rawLeaf(value)];
    if (leaf.every((text) => text !== undefined)) scalars.push(`${name}=${leaf.join(".")}`);
    else children.push(`${pad}  ${name}:`, ...outline(value, indent + 2));
  }
  return [`${pad}${[...(tag === "" ? [] : [tag]), ...scalars].join(" ")}`, ...children];
}
/** A value that fits in a line: a scalar, a name, a number. */
function rawLeaf(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null) return String(value);
  const keys = Object.keys(value);
  if (keys.length === 0) return "";
  if (keys.length > 1) return undefined;
  const [key] = keys as [string];
  return /^([a-z]*val|String|Integer|Float|Boolean)$/.test(key) ? rawLeaf((value as Record<string, unknown>)[key]) : undefined;
}

function step(event: TraceEvent): string[] {
  switch (event.type) {
    case "name_resolved":
      return [`  name ${event.name} → ${event.result.tag}${event.result.tag === "Var" ? ` ${event.result.varno}.${event.result.varattno}` : ""}`];
    case "candidate_chosen":
      return [`  ${event.kind} ${event.name}(${event.argTypes.join(", ")}): chose ${event.chosen} of ${event.candidates}`];
    case "rule_fired":
      return [`  rule ${event.rule} of ${event.relation} fired on range-table entry ${event.rtindex}`];
    case "pass":
      return event.changed ? [`  pass ${event.pass}: changed`, ...changes(event.before, event.after)] : [`  pass ${event.pass}: no change`];
    case "path_judged": {
      const cost = `${event.startup.toFixed(2)}..${event.total.toFixed(2)} rows=${event.rows}`;
      return [`  path {${event.relids}} ${event.path} ${cost}: ${event.verdict}${event.by === undefined ? "" : ` by ${event.by} (${event.why})`}`];
    }
    case "join_level":
      return [`  join level ${event.level}: ${event.relations} relation${event.relations === 1 ? "" : "s"}`];
    case "message":
      return [`${event.direction === "in" ? "→" : "←"} ${event.name}${event.detail === "" ? "" : ` ${event.detail}`}`];
    case "fork":
      return [`  ${event.way}: ${event.why}`];
    case "plan_chosen":
      return [`  ${event.plan} plan: ${event.why} (${event.customPlans} custom plans so far, ${event.averageCustomCost.toFixed(2)} on average${event.genericCost === undefined ? "" : `; generic ${event.genericCost.toFixed(2)}`})`];
    case "portal_status":
      return [`  portal "${event.portal}" ${event.strategy}: ${event.status}`];
    case "node_next":
      return [`  node ${event.node} ${event.tag}: asked ${event.asked}, gave ${event.gave}`];
    case "stage_begin":
    case "stage_end":
      return [];
  }
}

/** What became of a tree: `~` a field, `-` what went, `+` what came. */
function changes(before: unknown, after: unknown): string[] {
  const marked = (mark: string, path: string, tree: unknown): string[] => [`    ${mark} ${path}`, ...outline(tree, 4)];
  return diffTrees(before, after).flatMap((change) => {
    if (change.kind === "removed") return marked("-", change.path, change.before);
    if (change.kind === "added") return marked("+", change.path, change.after);
    const value = (shown: unknown): string => (Array.isArray(shown) ? `{${shown.join(",")}}` : String(shown));
    return [`    ~ ${change.path === "" ? "" : `${change.path}.`}${change.field}: ${value(change.before)} → ${value(change.after)}`];
  });
}

/** What a stage gave; the rewriter's tree only where it differs from the analyzer's. */
function stageResult(stage: Stage, output: unknown, analyzed: unknown): string[] {
  if (stage === "portal") return [];
  if (stage === "rewrite" && Array.isArray(output) && output.length === 1 && equal(output[0], analyzed)) return ["  the same Query: no rule fired"];
  if (stage !== "execute") return outline(output, 1);
  const { length } = output as unknown[];
  return [`  ${length} row${length === 1 ? "" : "s"}`];
}

/** The trace, stage by stage. */
export function traceText(events: readonly TraceEvent[], options: TraceTextOptions = {}): string {
  const lines: string[] = [];
  let stage: string | undefined;
  let analyzed: unknown;
  const shown = (): boolean => options.stage === undefined || options.stage === stage;
  for (const event of events) {
    if (event.type === "stage_begin") {
      stage = event.stage;
      if (shown()) lines.push(`── ${stageTitles[event.stage]}`);
    } else if (event.type === "stage_end") {
      if (shown()) lines.push(...stageResult(event.stage, event.output, analyzed));
      if (event.stage === "analyze") analyzed = event.output;
      stage = undefined;
    } else if (shown()) lines.push(...step(event));
  }
  return lines.join("\n");
}

const plain = (_key: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);
/** Passes carry what they changed beside the trees. */
const withChanges = (event: TraceEvent): unknown => (event.type === "pass" ? { ...event, changes: diffTrees(event.before, event.after) } : event);
export const traceJson = (events: readonly TraceEvent[]): string => JSON.stringify({ version: 1, events: events.map(withChanges) }, plain, 1);
