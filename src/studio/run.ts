/** A text that was run, with all that the views ask about it; made of a saved trace, so that no view needs the engine. */
import type { PlannedStmt } from "../nodes/plannodes.ts";
import { TraceModel } from "../trace/model.ts";
import { Origins } from "../trace/origins.ts";
import type { SavedTrace } from "../trace/saved.ts";

/** One statement of the text. */
export interface RunStatement {
  /** Undefined of utility commands and of errors before it. */
  readonly plan: PlannedStmt | undefined;
  readonly explain: readonly string[];
  readonly rewritten: readonly string[];
  readonly origins: Origins;
}
export interface Run extends SavedTrace {
  readonly model: TraceModel;
  readonly statements: readonly RunStatement[];
  /** Milliseconds that it took with everything recorded; undefined of one that was read from a file. */
  readonly ms: number | undefined;
}
export function runOf(saved: SavedTrace, model: TraceModel = new TraceModel(saved.events), ms?: number): Run {
  const known = new Map<string, Origins>();
  const originsOf = (source: string): Origins => {
    const found = known.get(source) ?? new Origins(saved.events, source, (oid) => saved.names[oid]);
    known.set(source, found);
    return found;
  };
  const statements = Array.from({ length: model.statements }, (_, i): RunStatement => {
    const planning = model.runOf("plan", i);
    return { plan: planning?.output as PlannedStmt | undefined, explain: saved.explain[i] ?? [], rewritten: saved.rewritten[i] ?? [], origins: originsOf(planning?.source ?? saved.sql) };
  });
  return { ...saved, ms, model, statements };
}
/** The statement that a step is of. */
export const statementAt = (run: Run, step: number): RunStatement => run.statements[run.model.steps[step]?.run.statement ?? 0] as RunStatement;
