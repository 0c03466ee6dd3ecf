/** What differs between two runs: the trees that the stages gave, and the paths that won. */
import type { Stage } from "../probes/probes.ts";
import { contestsOf, winnerOf } from "./contests.ts";
import type { TraceModel } from "./model.ts";
import { diffTrees, type TreeChange } from "./tree-diff.ts";

export interface Comparison {
  readonly stages: readonly { readonly stage: Stage; readonly changes: readonly TreeChange[] }[];
  /** Relations whose cheapest path is another one. */
  readonly paths: readonly { readonly names: string; readonly before: string | undefined; readonly after: string }[];
}
const COMPARED: readonly Stage[] = ["analyze", "rewrite", "plan"];

/** The first statement of each. */
export function compareTraces(before: TraceModel, after: TraceModel): Comparison {
  const stages = COMPARED.map((stage) => ({ stage, changes: diffTrees(before.runOf(stage, 0)?.output, after.runOf(stage, 0)?.output) }));
  const winners = (model: TraceModel): Map<string, string> => new Map(contestsOf(model).map(({ names, paths }) => [names, winnerOf(paths)?.path ?? ""]));
  const [old, fresh] = [winners(before), winners(after)];
  const paths = [...fresh].filter(([names, path]) => old.get(names) !== path).map(([names, path]) => ({ names, before: old.get(names), after: path }));
  return { stages, paths };
}
