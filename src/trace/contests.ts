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

/** The cheapest path that stayed and asks for nothing from outside. */
export const winnerOf = (paths: readonly Judged[]): Judged | undefined => paths.find(({ verdict, needs }) => verdict === "kept" && needs === undefined) ?? paths.find(({ verdict }) => verdict === "kept");
/** A part of a cost in words. */
export function termText({ what, of }: CostTerm): string {
  let i = 0;
  const part = (value: number | string | undefined): string => (typeof value === "number" ? String(Number(value.toFixed(4))) : (value ?? ""));
  return what.replaceAll("{}", () => part(of[i++]));
}
/** The contests of a statement's own plan, in the order in which they began. */
export function contestsOf(model: TraceModel, statement = 0): Contest[] {
  const contests = new Map<string, Map<number, Judged>>();
  for (const { event } of model.runOf("plan", statement)?.steps ?? []) {
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
/** A set of tables that the search of join orders has made, and the pairs that it was made of. */
export interface Joined {
  readonly key: string;
  readonly names: readonly string[];
  readonly level: number;
  readonly best: Judged | undefined;
  /** Pairs of sets, each once; whether the cheapest path is one of them. */
  readonly joins: readonly { readonly outer: string; readonly inner: string; readonly tried: number; readonly chosen: boolean }[];
}
const sorted = (names: string): string => names.split(", ").sort().join(", ");
/** The lattice of join orders, from single tables up. */
export function latticeOf(model: TraceModel, statement = 0): Joined[] {
  const found = contestsOf(model, statement).flatMap(({ paths }): Joined[] => {
    const [first] = paths;
    if (first === undefined || first.names === "" || STEPS[first.names] !== undefined) return [];
    const best = winnerOf(paths);
    const pairs = new Map<string, Joined["joins"][number]>();
    for (const { inputs, id } of paths) {
      if (inputs === undefined) continue;
      const [outer, inner] = [sorted(inputs[0]), sorted(inputs[1])].sort() as [string, string];
      const key = `${outer} | ${inner}`;
      const known = pairs.get(key);
      pairs.set(key, { outer, inner, tried: (known?.tried ?? 0) + 1, chosen: known?.chosen === true || id === best?.id });
    }
    return [{ key: `${first.level} ${sorted(first.names)}`, names: sorted(first.names).split(", "), level: first.level, best, joins: [...pairs.values()] }];
  });
  return found.sort((a, b) => a.level - b.level || a.names.length - b.names.length);
}
/** Each estimate once. */
export function estimatesOf(model: TraceModel, statement = 0): Estimate[] {
  const seen = new Set<string>();
  return (model.runOf("plan", statement)?.steps ?? []).flatMap(({ event }) => {
    if (event.type !== "clause_estimated" && event.type !== "rows_estimated") return [];
    const key = event.type === "clause_estimated" ? `${event.clause} ${event.selectivity}` : `${event.relids} ${event.what}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [event];
  });
}
