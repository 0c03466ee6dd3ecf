/** What the planner weighed: the paths that competed for each relation, and the estimates that they rest on. */
import type { CostTerm } from "../probes/probes.ts";
import type { TraceModel } from "./model.ts";
import type { TraceEvent } from "./recorder.ts";

export type Judged = Extract<TraceEvent, { type: "path_judged" }>;
export type Estimate = Extract<TraceEvent, { type: "clause_estimated" | "rows_estimated" }>;
export interface Contest {
  /** The query's level, and what the paths are for. */
  readonly key: string;
  readonly names: string;
  /** The last word on each path, the cheapest first. */
  readonly paths: readonly Judged[];
}
/** PostgreSQL's steps above the joins, in words. */
const STEPS: Readonly<Record<string, string>> = { UPPERREL_FINAL: "the whole query", UPPERREL_GROUP_AGG: "grouping", UPPERREL_WINDOW: "window functions", UPPERREL_DISTINCT: "DISTINCT", UPPERREL_ORDERED: "ORDER BY", UPPERREL_SETOP: "set operation", UPPERREL_TARGET: "target list" };
const title = ({ names, level }: Judged): string => `${names === "" ? "one row" : (STEPS[names] ?? names)}${level > 1 ? `, in the sub-query at level ${level}` : ""}`;

/** A part of a cost in words. */
export function termText({ what, of }: CostTerm): string {
  let i = 0;
  const part = (value: number | string | undefined): string => (typeof value === "number" ? String(Number(value.toFixed(4))) : (value ?? ""));
  return what.replaceAll("{}", () => part(of[i++]));
}
/** The contests of a statement's own plan, in the order in which they began. */
export function contestsOf(model: TraceModel): Contest[] {
  const contests = new Map<string, Map<number, Judged>>();
  for (const { event } of model.runsOf("plan")[0]?.steps ?? []) {
    if (event.type !== "path_judged") continue;
    const key = `${event.level} ${event.names}`;
    const paths = contests.get(key) ?? new Map<number, Judged>();
    contests.set(key, paths.set(event.id, event));
  }
  return [...contests].map(([key, judged]) => {
    const paths = [...judged.values()].sort((a, b) => a.total - b.total);
    return { key, names: title(paths[0] as Judged), paths };
  });
}
/** Each estimate once. */
export function estimatesOf(model: TraceModel): Estimate[] {
  const seen = new Set<string>();
  return (model.runsOf("plan")[0]?.steps ?? []).flatMap(({ event }) => {
    if (event.type !== "clause_estimated" && event.type !== "rows_estimated") return [];
    const key = event.type === "clause_estimated" ? `${event.clause} ${event.selectivity}` : `${event.relids} ${event.what}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [event];
  });
}
