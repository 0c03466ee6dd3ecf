/** A trace with times as Chrome's trace format, which Perfetto and chrome://tracing draw. @see https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU (Trace Event Format) */
import type { TraceEvent } from "./recorder.ts";

interface ChromeEvent {
  readonly name: string;
  readonly cat: string;
  readonly ph: "X" | "M";
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts?: number;
  readonly dur?: number;
  readonly args?: object;
}
const STAGES = 1;
const NODES = 2;
const complete = (tid: number, cat: string, name: string, from: number, to: number, args: object): ChromeEvent => ({ name, cat, ph: "X", pid: 1, tid, ts: from * 1000, dur: (to - from) * 1000, args });

/** Spans of the stages, and of each pull of a node, as JSON. Of a trace without times, none. */
export function chromeTrace(events: readonly TraceEvent[]): string {
  const open: { readonly stage: string; readonly at: number }[] = [];
  const spans = events.flatMap((event): ChromeEvent[] => {
    if (event.at === undefined) return [];
    if (event.type === "stage_begin") open.push({ stage: event.stage, at: event.at });
    if (event.type === "stage_end") {
      const begun = open.pop();
      return begun === undefined ? [] : [complete(STAGES, "stage", begun.stage, begun.at, event.at, {})];
    }
    if (event.type !== "node_next" || event.began === undefined) return [];
    return [complete(NODES, "node", `${event.tag} ${event.node}`, event.began, event.at, { asked: event.asked, gave: event.gave })];
  });
  const named = (tid: number, name: string): ChromeEvent => ({ name: "thread_name", cat: "__metadata", ph: "M", pid: 1, tid, args: { name } });
  return JSON.stringify({ traceEvents: [named(STAGES, "stages"), named(NODES, "plan nodes"), ...spans.sort((a, b) => (a.ts as number) - (b.ts as number) || (b.dur as number) - (a.dur as number))], displayTimeUnit: "ms" });
}
