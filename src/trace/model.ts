/** A trace as the stepper and the page show it: stages, and in each of them steps that can be gone through one by one. */
import type { Stage } from "../probes/probes.ts";
import type { TraceEvent } from "./recorder.ts";
import { stepLines } from "./steps.ts";

export const stageOrder: readonly Stage[] = ["parse", "analyze", "rewrite", "plan", "portal", "execute"];

export interface Step {
  /** From 0, in the order of the trace. */
  readonly index: number;
  readonly event: TraceEvent;
  readonly run: StageRun;
  /** What it says in one line, and what more there is to it. */
  readonly title: string;
  readonly details: readonly string[];
  /** Whether nothing came of it: a pass that changed nothing, a path that did not stay. */
  readonly isIdle: boolean;
  /** Byte offset in the run's text; -1 if it is about no place. */
  readonly location: number;
}
/** One run of one stage. A statement has one of each; functions that it calls have theirs inside. */
export interface StageRun {
  readonly stage: Stage;
  readonly source: string;
  readonly input: unknown;
  output: unknown;
  readonly depth: number;
  readonly steps: Step[];
}

const idle = (event: TraceEvent): boolean => (event.type === "pass" ? !event.changed : event.type === "path_judged" ? event.verdict === "rejected" : event.type === "rule_skipped" || (event.type === "node_next" && event.gave === 0));
const locationOf = (event: TraceEvent): number => ("location" in event ? event.location : -1);
const endTitle = (event: Extract<TraceEvent, { type: "stage_end" }>): string => {
  const { output } = event;
  if (event.stage === "execute" && Array.isArray(output)) return `${output.length} row${output.length === 1 ? "" : "s"}`;
  const first = Array.isArray(output) ? output[0] : output;
  const tag = typeof first === "object" && first !== null ? ("tag" in first ? String(first.tag) : "stmt" in first ? "RawStmt" : "") : "";
  return `gives ${tag === "" ? "nothing" : tag}${Array.isArray(output) && output.length > 1 ? ` × ${output.length}` : ""}`;
};

/** Events that make ready for others, and are no steps themselves. */
const SILENT: ReadonlySet<TraceEvent["type"]> = new Set(["source", "stage_begin", "relation_added"]);

const EXECUTION: ReadonlySet<TraceEvent["type"]> = new Set(["node_next", "rescan", "rows_filtered", "row_version"]);

export class TraceModel {
  readonly steps: Step[] = [];
  readonly runs: StageRun[] = [];
  /** The statement's text. */
  readonly source: string;
  readonly events: readonly TraceEvent[];

  constructor(events: readonly TraceEvent[]) {
    this.events = events;
    const first = events.find((event) => event.type === "source");
    this.source = first?.type === "source" ? first.text : "";
    const open: StageRun[] = [];
    const begin = (stage: Stage, input: unknown, source?: string): StageRun => {
      const run: StageRun = { stage, source: source ?? open.at(-1)?.source ?? this.source, input, output: undefined, depth: open.length, steps: [] };
      this.runs.push(run);
      return run;
    };
    // The choice of a plan is made before its stage begins.
    let waiting: TraceEvent[] = [];
    for (const event of events) {
      if (event.type === "plan_chosen") {
        waiting.push(event);
        continue;
      }
      if (event.type === "stage_begin") {
        const run = begin(event.stage, event.input, event.source);
        open.push(run);
        for (const each of waiting) this.#add(each, run);
        waiting = [];
      }
      if (SILENT.has(event.type)) continue;
      const run = open.at(-1) ?? this.#between(event, begin);
      if (event.type === "stage_end") {
        run.output = event.output;
        open.pop();
      }
      this.#add(event, run);
    }
  }
  /** Where an event belongs that comes between stages, as when a cursor is fetched from. */
  #between(event: TraceEvent, begin: (stage: Stage, input: unknown) => StageRun): StageRun {
    const last = this.runs.at(-1);
    const stage = event.type === "portal_status" ? "portal" : EXECUTION.has(event.type) ? "execute" : (last?.stage ?? "parse");
    return last?.stage === stage ? last : begin(stage, undefined);
  }
  #add(event: TraceEvent, run: StageRun): void {
    const [title = "", ...details] = event.type === "stage_end" ? [endTitle(event)] : stepLines(event).map((line) => line.trim());
    const step: Step = { index: this.steps.length, event, run, title, details, isIdle: idle(event), location: locationOf(event) };
    this.steps.push(step);
    run.steps.push(step);
  }
  /** The runs of a stage, the statement's own before those of its functions. */
  runsOf(stage: Stage): readonly StageRun[] {
    return this.runs.filter((run) => run.stage === stage).sort((a, b) => a.depth - b.depth);
  }
  /** The tree that there is at a step: what a pass made of it, else what the stage gives. */
  treeAt({ event, run }: Step): unknown {
    return event.type === "pass" ? event.after : run.output;
  }
  /** Rows that each plan node has given up to a step, by plan_node_id. */
  rowsUpTo(step: Step): ReadonlyMap<number, number> {
    const rows = new Map<number, number>();
    for (const { event, index } of step.run.steps) if (event.type === "node_next" && index <= step.index) rows.set(event.node, (rows.get(event.node) ?? 0) + event.gave);
    return rows;
  }
}
