/** A trace as the stepper and the page show it: stages, and in each of them steps that can be gone through one by one. */
import type { Stage } from "../probes/probes.ts";
import type { TraceEvent } from "./recorder.ts";
import { stepLines } from "./steps.ts";

export const stageOrder: readonly Stage[] = ["parse", "analyze", "rewrite", "plan", "portal", "execute"];

export class Step {
  /** From 0, in the order of the trace. */
  readonly index: number;
  readonly event: TraceEvent;
  readonly run: StageRun;
  #lines: readonly string[] | undefined;
  constructor(index: number, event: TraceEvent, run: StageRun) {
    this.index = index;
    this.event = event;
    this.run = run;
  }
  /** Its words are made when somebody looks: a trace may have a hundred thousand steps. */
  get #words(): readonly string[] {
    this.#lines ??= this.event.type === "stage_end" ? [endTitle(this.event)] : stepLines(this.event).map((line) => line.trim());
    return this.#lines;
  }
  /** What it says in one line. */
  get title(): string {
    return this.#words[0] ?? "";
  }
  /** What more there is to it. */
  get details(): readonly string[] {
    return this.#words.slice(1);
  }
  /** Whether nothing came of it: a pass that changed nothing, a path that did not stay. */
  get isIdle(): boolean {
    return idle(this.event);
  }
  /** Byte offset in the run's text; -1 if it is about no place. */
  get location(): number {
    return "location" in this.event ? this.event.location : -1;
  }
}
/** One run of one stage. A statement has one of each; functions that it calls have theirs inside. */
export interface StageRun {
  readonly stage: Stage;
  readonly source: string;
  readonly input: unknown;
  output: unknown;
  readonly depth: number;
  /** Which statement of the text it is of, from 0. */
  readonly statement: number;
  /** Milliseconds, where a clock ran. */
  ms: number | undefined;
  readonly steps: Step[];
}

const idle = (event: TraceEvent): boolean => (event.type === "pass" ? !event.changed : event.type === "path_judged" ? event.verdict === "rejected" : event.type === "rule_skipped" || (event.type === "node_next" && event.gave === 0));
const endTitle = (event: Extract<TraceEvent, { type: "stage_end" }>): string => {
  const { output } = event;
  if (event.stage === "execute" && Array.isArray(output)) return `${output.length} row${output.length === 1 ? "" : "s"}`;
  const first = Array.isArray(output) ? output[0] : output;
  const tag = typeof first === "object" && first !== null ? ("tag" in first ? String(first.tag) : "stmt" in first ? "RawStmt" : "") : "";
  return `gives ${tag === "" ? "nothing" : tag}${Array.isArray(output) && output.length > 1 ? ` × ${output.length}` : ""}`;
};

/** Events that make ready for others, and are no steps themselves. */
const SILENT: ReadonlySet<TraceEvent["type"]> = new Set(["source", "stage_begin", "relation_added"]);

const EXECUTION: ReadonlySet<TraceEvent["type"]> = new Set(["node_next", "node_ended", "page_read", "index_descent", "hash_built", "hash_probed", "rescan", "rows_filtered", "row_version"]);

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
    const begins = new Map<StageRun, number>();
    let [statement, last] = [0, -1];
    const begin = (stage: Stage, input: unknown, source?: string, at?: number): StageRun => {
      if (open.length === 0) {
        // Another statement is read.
        if ((stage === "parse" || stage === "analyze") && stageOrder.indexOf(stage) <= last) statement++;
        last = stageOrder.indexOf(stage);
      }
      const run: StageRun = { stage, source: source ?? open.at(-1)?.source ?? this.source, input, output: undefined, depth: open.length, statement, ms: undefined, steps: [] };
      if (at !== undefined) begins.set(run, at);
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
        const run = begin(event.stage, event.input, event.source, event.at);
        open.push(run);
        for (const each of waiting) this.#add(each, run);
        waiting = [];
      }
      if (SILENT.has(event.type)) continue;
      const run = open.at(-1) ?? this.#between(event, begin);
      if (event.type === "stage_end") {
        run.output = event.output;
        const began = begins.get(run);
        if (event.at !== undefined && began !== undefined) run.ms = event.at - began;
        open.pop();
      }
      this.#add(event, run);
    }
  }
  /** Where an event belongs that comes between stages, as when a cursor is fetched from. */
  #between(event: TraceEvent, begin: (stage: Stage, input: unknown) => StageRun): StageRun {
    const last = this.runs.at(-1);
    const stage = event.type === "portal_status" || event.type === "transaction_end" ? "portal" : EXECUTION.has(event.type) ? "execute" : (last?.stage ?? "parse");
    return last?.stage === stage ? last : begin(stage, undefined);
  }
  #add(event: TraceEvent, run: StageRun): void {
    const step = new Step(this.steps.length, event, run);
    this.steps.push(step);
    run.steps.push(step);
  }
  /** The runs of a stage, the statement's own before those of its functions. */
  runsOf(stage: Stage): readonly StageRun[] {
    return this.runs.filter((run) => run.stage === stage).sort((a, b) => a.depth - b.depth);
  }
  /** How many statements the text has. */
  get statements(): number {
    return (this.runs.at(-1)?.statement ?? 0) + 1;
  }
  /** The run of a stage that is a statement's own. */
  runOf(stage: Stage, statement: number): StageRun | undefined {
    return this.runs.filter((run) => run.stage === stage && run.statement === statement).sort((a, b) => a.depth - b.depth)[0];
  }
  /** The tree that there is at a step: what a pass made of it, else what the stage gives. */
  treeAt({ event, run }: Step): unknown {
    return event.type === "pass" ? event.after : run.output;
  }
  readonly #histories = new WeakMap<StageRun, ReadonlyMap<number, NodeHistory>>();
  /** What each plan node did in a run, by plan_node_id; made once, so that a step back or forward looks nothing through. */
  historyOf(run: StageRun): ReadonlyMap<number, NodeHistory> {
    let found = this.#histories.get(run);
    if (found === undefined) {
      found = histories(run);
      this.#histories.set(run, found);
    }
    return found;
  }
}

/** Steps of one kind in their order, each with a running total. */
export class History<T extends TraceEvent> {
  readonly events: T[] = [];
  readonly #indexes: number[] = [];
  readonly #totals: number[] = [];
  add(index: number, event: T, amount: number): void {
    this.events.push(event);
    this.#indexes.push(index);
    this.#totals.push((this.#totals.at(-1) ?? 0) + amount);
  }
  /** How many of them there were up to a step. */
  countAt(step: number): number {
    let [low, high] = [0, this.#indexes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#indexes[middle] as number) <= step) low = middle + 1;
      else high = middle;
    }
    return low;
  }
  /** Their running total at a step. */
  totalAt(step: number): number {
    return this.#totals[this.countAt(step) - 1] ?? 0;
  }
}
export interface NodeHistory {
  readonly given: History<Extract<TraceEvent, { type: "node_next" }>>;
  /** Rows that its condition held back, and pairs of them. */
  readonly held: History<Extract<TraceEvent, { type: "rows_filtered" }>>;
  readonly unmet: History<Extract<TraceEvent, { type: "rows_filtered" }>>;
  readonly rescans: History<Extract<TraceEvent, { type: "rescan" }>>;
}
function histories(run: StageRun): Map<number, NodeHistory> {
  const all = new Map<number, NodeHistory>();
  const of = (node: number): NodeHistory => {
    const known = all.get(node) ?? { given: new History(), held: new History(), unmet: new History(), rescans: new History() };
    all.set(node, known);
    return known;
  };
  for (const { event, index } of run.steps) {
    if (event.type === "node_next") of(event.node).given.add(index, event, event.gave);
    else if (event.type === "rows_filtered") of(event.node)[event.of === "pairs" ? "unmet" : "held"].add(index, event, event.removed);
    else if (event.type === "rescan") of(event.node).rescans.add(index, event, 1);
  }
  return all;
}
