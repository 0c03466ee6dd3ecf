/**
 * The list of trace events and the probe that takes them. Leaf code has no trace line: events are sent by the
 * dispatcher around each stage, by one choke point of each stage, and by the wrapper around state nodes.
 * Events carry trees by reference and no clocks.
 */
import type { Expr, Oid } from "../nodes/primnodes.ts";

export type Stage = "parse" | "analyze" | "rewrite" | "plan" | "portal" | "execute";

/** One step inside a stage. */
export type ProbeEvent =
  | { readonly type: "stage_begin"; readonly stage: Stage; readonly input: unknown }
  | { readonly type: "stage_end"; readonly stage: Stage; readonly output: unknown }
  /** Front door: a message of the protocol came in, or went out. */
  | { readonly type: "message"; readonly direction: "in" | "out"; readonly name: string; readonly detail: string }
  /** Front door: which way a statement goes, and why. */
  | { readonly type: "fork"; readonly way: "simple" | "extended" | "utility" | "optimizable" | "skipped"; readonly why: string }
  /** Front door: a prepared statement's plan, for all values or for these, with what it was chosen by. */
  | ({ readonly type: "plan_chosen" } & PlanChoice)
  /** Analyze: a name was looked up. */
  | { readonly type: "name_resolved"; readonly name: string; readonly location: number; readonly result: Expr }
  /** Analyze: an operator or function was chosen among candidates. */
  | { readonly type: "candidate_chosen"; readonly kind: "operator" | "function"; readonly name: string; readonly argTypes: readonly Oid[]; readonly candidates: number; readonly chosen: Oid }
  /** Rewrite: a rule fired on a range-table entry. */
  | { readonly type: "rule_fired"; readonly rule: string; readonly relation: string; readonly rtindex: number }
  /** Plan: a preprocessing pass ran; `changed` is false where it gave back the same tree. */
  | { readonly type: "pass"; readonly pass: string; readonly changed: boolean; readonly before: unknown; readonly after: unknown }
  /** Plan: a path was offered to a relation. */
  | { readonly type: "path_judged"; readonly relids: string; readonly path: string; readonly startup: number; readonly total: number; readonly rows: number; readonly verdict: "kept" | "rejected" | "displaced"; readonly by?: string; readonly why?: string }
  /** Plan: all joins of one size are done. */
  | { readonly type: "join_level"; readonly level: number; readonly relations: number }
  | { readonly type: "portal_status"; readonly portal: string; readonly strategy: string; readonly status: string }
  /** Execute: a node gave rows. */
  | { readonly type: "node_next"; readonly node: number; readonly tag: string; readonly asked: number; readonly gave: number };

/** @see choose_custom_plan */
export interface PlanChoice {
  readonly plan: "generic" | "custom";
  readonly why: string;
  /** Custom plans so far, and what they cost on average, planning counted in. */
  readonly customPlans: number;
  readonly averageCustomCost: number;
  /** Undefined until a generic plan was made. */
  readonly genericCost: number | undefined;
}
export type ProbeEventType = ProbeEvent["type"];

/** Takes events. `wants` lets a sender skip making an event that nobody looks at. */
export interface Probe {
  readonly active: boolean;
  wants(type: ProbeEventType): boolean;
  emit(event: ProbeEvent): void;
}

/** The probe that is in place when nobody watches. */
export const nullProbe: Probe = { active: false, wants: () => false, emit: () => undefined };
