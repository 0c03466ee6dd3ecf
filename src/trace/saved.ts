/** A trace with all that the views ask about it, so that it can be looked at where there is no engine. */
import type { TraceEvent } from "./recorder.ts";
import { pack, unpack } from "../utils/pack.ts";

export interface SavedTrace {
  readonly version: 1;
  readonly sql: string;
  readonly events: readonly TraceEvent[];
  /** Names of the objects that locations may be of, by oid. */
  readonly names: Readonly<Record<string, string>>;
  /** Of each statement of the text, its plan as EXPLAIN has it, and what the rewriter made of it as SQL. */
  readonly explain: readonly (readonly string[])[];
  readonly rewritten: readonly (readonly string[])[];
  readonly fields: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** The message of what ended it. */
  readonly error?: string;
}
/** A page with a saved trace in it. `viewer` is the page that the build leaves. */
export const withTrace = (viewer: string, saved: SavedTrace): string => viewer.replace("/*TRACE*/", () => pack(saved).replaceAll("<", "\\u003c"));
export const readTrace = (text: string): SavedTrace => unpack(text) as SavedTrace;
