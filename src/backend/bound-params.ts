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
/** `$1`, `$2`, … with these types and values. */
export const constantParams = (types: readonly Oid[], values: readonly Datum[]): BoundParams => (types.length === 0 ? noParams : { context: (cx) => ({ ...cx, paramTypes: [...types] }), values: () => values });
