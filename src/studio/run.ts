/** A statement that was run, with all that the views ask about it; made of a saved trace, so that no view needs the engine. */
import type { PlannedStmt } from "../nodes/plannodes.ts";
import { TraceModel } from "../trace/model.ts";
import { Origins, plansOf } from "../trace/origins.ts";
import type { SavedTrace } from "../trace/saved.ts";

export interface Run extends SavedTrace {
  readonly model: TraceModel;
  /** The statement's own plan; undefined of utility commands and of errors before it. */
  readonly plan: PlannedStmt | undefined;
  readonly origins: Origins;
  /** Milliseconds that it took with everything recorded; undefined of one that was read from a file. */
  readonly ms: number | undefined;
}
export function runOf(saved: SavedTrace, ms?: number): Run {
  const [first] = plansOf(saved.events);
  return { ...saved, ms, plan: first?.stmt, model: new TraceModel(saved.events), origins: new Origins(saved.events, first?.source ?? saved.sql, (oid) => saved.names[oid]) };
}
