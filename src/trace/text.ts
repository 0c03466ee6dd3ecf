/**
 * A trace as text or JSON: the five stages in order, and the steps inside each.
 *
 * JSON is `{"version": 1, "events": [...]}`; sets are lists of numbers and big integers strings.
 */
import { bmsMembers } from "../nodes/bitmapset.ts";
import { fieldsOf } from "../nodes/fields.ts";
import type { Node } from "../nodes/nodes.ts";
import type { TraceEvent } from "./recorder.ts";

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
  if (!("tag" in tree)) return JSON.stringify(tree, null, 1).split("\n").map((line) => pad + line);
  const node = tree as Node;
  const scalars: string[] = [];
  const children: string[] = [];
  for (const [name, kind] of fieldsOf[node.tag]) {
    const value = (node as never)[name] as unknown;
    if (value === null || value === undefined || value === "" || value === false || (Array.isArray(value) && value.length === 0) || kind === "location") continue;
    if (kind === "node") children.push(`${pad}  ${name}:`, ...outline(value, indent + 2));
    else if (kind === "set") {
      const members = bmsMembers(value as number);
      if (members.length > 0) scalars.push(`${name}={${members.join(",")}}`);
    } else if (value !== 0 && value !== -1) scalars.push(`${name}=${typeof value === "object" ? String(Array.isArray(value) ? value.join(",") : value) : String(value)}`);
  }
  return [`${pad}${node.tag}${scalars.length > 0 ? ` ${scalars.join(" ")}` : ""}`, ...children];
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
      return [`  pass ${event.pass}: ${event.changed ? "changed" : "no change"}`];
    case "path_judged": {
      const cost = `${event.startup.toFixed(2)}..${event.total.toFixed(2)} rows=${event.rows}`;
      return [`  path {${event.relids}} ${event.path} ${cost}: ${event.verdict}${event.by === undefined ? "" : ` by ${event.by} (${event.why})`}`];
    }
    case "join_level":
      return [`  join level ${event.level}: ${event.relations} relation${event.relations === 1 ? "" : "s"}`];
    case "portal_status":
      return [`  portal "${event.portal}" ${event.strategy}: ${event.status}`];
    case "node_next":
      return [`  node ${event.node} ${event.tag}: asked ${event.asked}, gave ${event.gave}`];
    case "stage_begin":
    case "stage_end":
      return [];
  }
}

/** The trace, stage by stage. */
export function traceText(events: readonly TraceEvent[], options: TraceTextOptions = {}): string {
  const lines: string[] = [];
  let stage: string | undefined;
  const shown = (): boolean => options.stage === undefined || options.stage === stage;
  for (const event of events) {
    if (event.type === "stage_begin") {
      stage = event.stage;
      if (shown()) lines.push(`── ${stageTitles[event.stage]}`);
    } else if (event.type === "stage_end") {
      if (shown() && event.stage !== "portal") lines.push(...(event.stage === "execute" ? [`  ${(event.output as unknown[]).length} rows`] : outline(event.output, 1)));
      stage = undefined;
    } else if (shown()) lines.push(...step(event));
  }
  return lines.join("\n");
}

const plain = (_key: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);
export const traceJson = (events: readonly TraceEvent[]): string => JSON.stringify({ version: 1, events }, plain, 1);
