/** The parameters that a command has, for the query that is part of it: of EXPLAIN, DECLARE CURSOR and CREATE TABLE AS. */
import type { AnalyzeContext } from "../analyze/parse-state.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";

export interface BoundParams {
  /** What the query is analyzed with. */
  readonly context: (cx: AnalyzeContext) => AnalyzeContext;
  /** Their values, once it has been. */
  readonly values: () => readonly Datum[];
}
export const noParams: BoundParams = { context: (cx) => cx, values: () => [] };
/** `$1`, `$2`, … with these types and values. `source`: the text that the command is from, where it is not the session's. */
export function constantParams(types: readonly Oid[], values: readonly Datum[], source?: string): BoundParams {
  if (types.length === 0 && source === undefined) return noParams;
  return { context: (cx) => ({ ...cx, ...(types.length > 0 && { paramTypes: [...types] }), ...(source !== undefined && { source }) }), values: () => values };
}
