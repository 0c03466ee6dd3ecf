/**
 * A trace as text or JSON: the five stages in order, and the steps inside each.
 *
 * JSON is `{"version": 1, "events": [...]}`; sets are lists of numbers and big integers strings.
 */
import { equal } from "../nodes/equal.ts";
import type { Stage } from "../probes/probes.ts";
import type { TraceEvent } from "./recorder.ts";
import { outline } from "./outline.ts";
import { stepLines } from "./steps.ts";
import { diffTrees } from "./tree-diff.ts";

const stageTitles = { parse: "PARSE  text → raw statements", analyze: "ANALYZE  raw statement → Query", rewrite: "REWRITE  Query → Queries", plan: "PLAN  Query → PlannedStmt", portal: "PORTAL", execute: "EXECUTE  tuples" } as const;

export interface TraceTextOptions {
  /** Only this stage. */
  readonly stage?: string | undefined;
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
    } else if (shown()) lines.push(...stepLines(event));
  }
  return lines.join("\n");
}

const plain = (_key: string, value: unknown): unknown => (typeof value === "bigint" ? String(value) : value);
/** Passes carry what they changed beside the trees. */
const withChanges = (event: TraceEvent): unknown => (event.type === "pass" ? { ...event, changes: diffTrees(event.before, event.after) } : event);
export const traceJson = (events: readonly TraceEvent[]): string => JSON.stringify({ version: 1, events: events.map(withChanges) }, plain, 1);
