/**
 * The list of trace events and the probe that takes them. Leaf code has no trace line: events are sent by the
 * dispatcher around each stage, by one choke point of each stage, and by the wrapper around state nodes.
 * Events carry trees by reference and no clocks.
 */
import type { TuplePlace } from "../utils/page-format.ts";
import type { Alias, Datum, Expr, Oid } from "../nodes/primnodes.ts";

export type Stage = "parse" | "analyze" | "rewrite" | "plan" | "portal" | "execute";

/** A word of the source text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
}
/** What a name was looked for in: the tables in sight of one query level, 0 the innermost. */
export interface Scope {
  readonly level: number;
  readonly relations: readonly string[];
}
/** A function or operator of the name that was asked for, and what became of it. */
export interface Considered {
  readonly oid: Oid;
  /** Names of its arguments' types. */
  readonly args: readonly string[];
  readonly fate: string;
}
/** One part of what a path costs: words with `{}` in the places of `of`, which are put together when somebody reads them. */
export interface CostTerm {
  readonly what: string;
  readonly of: readonly (number | string)[];
  readonly startup: number;
  readonly run: number;
}

/** A row of a table that a result was made of: the table, and where the row stands. */
export type RowSource = readonly [relation: string, ctid: string];
/** What a node keeps in memory; `bytes` of the columns alone. */
export interface Held {
  readonly what: string;
  readonly rows: number;
  readonly bytes: number;
}

/** A tuple on a page; its columns at their own bytes. */
export interface TupleOnPage extends TuplePlace {
  readonly columns: readonly { readonly name: string; readonly start: number; readonly end: number; readonly value: string | null }[];
}
/** A page of an index on the way to what is sought: some of its items, and the one that was followed. Of a leaf `to` is a row's place, of an inner page the block below. */
export interface IndexStep {
  readonly block: number;
  readonly level: number;
  readonly count: number;
  /** Where among the page's items the first of `items` stands. */
  readonly first: number;
  readonly items: readonly { readonly key: string; readonly to: string }[];
  /** Among the page's items; -1 behind the last. */
  readonly chosen: number;
}

/** One step inside a stage. */
export type ProbeEvent =
  /** `source`, of analyze and plan: the text that locations count in, where it is not the whole statement's; its words were told before. */
  | { readonly type: "stage_begin"; readonly stage: Stage; readonly input: unknown; readonly source?: string }
  | { readonly type: "stage_end"; readonly stage: Stage; readonly output: unknown }
  /** What ended the statement. */
  | { readonly type: "error"; readonly severity: string; readonly code: string; readonly message: string; readonly location: number }
  /** Front door: a message of the protocol came in, or went out. */
  | { readonly type: "message"; readonly direction: "in" | "out"; readonly name: string; readonly detail: string }
  /** Front door: which way a statement goes, and why. */
  | { readonly type: "fork"; readonly way: "simple" | "extended" | "utility" | "optimizable" | "skipped"; readonly why: string }
  /** Front door: a prepared statement's plan, for all values or for these, with what it was chosen by. */
  | ({ readonly type: "plan_chosen" } & PlanChoice)
  /** A text that trees have their locations in, and its words: the statement's, or a function's or prepared statement's that it calls. */
  | { readonly type: "source"; readonly text: string; readonly tokens: readonly Token[] }
  /** Analyze: an item of FROM, or the table of a change, became a range-table entry. `eref` is the entry's own, which it keeps in all later trees. */
  | { readonly type: "relation_added"; readonly location: number; readonly kind: string; readonly eref: Alias }
  /** Analyze: a name was looked up, from the innermost scope to the outermost. */
  | { readonly type: "name_resolved"; readonly name: string; readonly location: number; readonly result: Expr; readonly scopes: readonly Scope[] }
  /** Analyze: an operator or function was chosen among candidates. */
  | { readonly type: "candidate_chosen"; readonly kind: "operator" | "function"; readonly name: string; readonly location: number; readonly argTypes: readonly string[]; readonly candidates: number; readonly chosen: Oid; readonly considered: readonly Considered[] }
  /** Analyze: a value was made one of another type. `result` is the node that does it. */
  | { readonly type: "coercion"; readonly location: number; readonly from: string; readonly to: string; readonly context: string; readonly result: Expr }
  /** Analyze: a column stands where only grouped ones may; whether it may, and why. */
  | { readonly type: "grouping_checked"; readonly location: number; readonly what: string; readonly legal: boolean; readonly why: string }
  /** Rewrite: a rule fired on a range-table entry. */
  | { readonly type: "rule_fired"; readonly rule: string; readonly relation: string; readonly rtindex: number }
  /** Rewrite: a rule of a table did not fire. */
  | { readonly type: "rule_skipped"; readonly rule: string; readonly relation: string; readonly why: string }
  /** Rewrite: a policy was added for the role that asks: to the conditions on the rows that are read, or to the checks of those that are written. Without a name: no policy lets anything through. */
  | { readonly type: "policy_applied"; readonly policy: string; readonly relation: string; readonly rtindex: number; readonly command: string; readonly use: "using" | "check"; readonly permissive: boolean }
  /** Plan: a condition waits behind others that hide rows, and why. */
  | { readonly type: "clause_held"; readonly clause: string; readonly location: number; readonly relation: string; readonly why: string }
  /** Plan: which partitions of a table are left by its conditions, and which can hold nothing that they ask for. */
  | { readonly type: "partitions_pruned"; readonly relation: string; readonly kept: readonly string[]; readonly pruned: readonly string[] }
  /** Plan: a preprocessing pass ran; `changed` is false where it gave back the same tree. */
  | { readonly type: "pass"; readonly pass: string; readonly changed: boolean; readonly before: unknown; readonly after: unknown }
  /** Plan: where a condition is checked: on the rows of one relation, or of a join of several. */
  | { readonly type: "clause_placed"; readonly clause: string; readonly location: number; readonly names: readonly string[] }
  /** Plan: how much of its input a condition lets through; `clause` is SQL, `location` its first token. */
  | { readonly type: "clause_estimated"; readonly clause: string; readonly location: number; readonly selectivity: number; readonly why: string }
  /** Plan: how many rows a relation will give: `input` × `selectivity`, rounded and at least one. */
  | { readonly type: "rows_estimated"; readonly relids: string; readonly what: string; readonly input: number; readonly selectivity: number; readonly rows: number }
  /** Plan: a path was offered to a relation, of the query at a level: `names` are its tables, or the step above all joins. Paths are numbered within a statement; `terms` add up to its cost; `inputs` of a join, the tables on its sides; `needs`, the tables that it takes parameters from. */
  | { readonly type: "path_judged"; readonly level: number; readonly relids: string; readonly names: string; readonly id: number; readonly path: string; readonly startup: number; readonly total: number; readonly rows: number; readonly terms: readonly CostTerm[]; readonly verdict: "kept" | "rejected" | "displaced"; readonly inputs?: readonly [outer: string, inner: string]; readonly needs?: string; readonly by?: string; readonly byId?: number; readonly why?: string }
  /** Plan: a plan node was made of a path that was judged. */
  | { readonly type: "node_planned"; readonly node: number; readonly tag: string; readonly path: number }
  /** Plan: all joins of one size are done. */
  | { readonly type: "join_level"; readonly level: number; readonly relations: number }
  /** Portal: its state; of a new one, why it has its strategy, and whether it can be read backwards. */
  | { readonly type: "portal_status"; readonly portal: string; readonly strategy: string; readonly status: string; readonly why?: string; readonly backward?: boolean }
  /** Portal: a transaction ends, and what that takes, in order. */
  | { readonly type: "transaction_end"; readonly committed: boolean; readonly steps: readonly string[] }
  /** Execute: a node gave rows; the first of them with their values, and, where lineage is asked for, what rows of tables each was made of. `began`: when it was asked, where a clock runs. */
  | { readonly type: "node_next"; readonly node: number; readonly tag: string; readonly asked: number; readonly gave: number; readonly rows: readonly (readonly (string | null)[])[]; readonly from?: readonly (readonly RowSource[])[]; readonly began?: number }
  /** Execute: a page of a table was read. `lower` and `upper` bound its free space; a line pointer without a tuple is unused. */
  | { readonly type: "page_read"; readonly node: number; readonly tag: string; readonly relation: string; readonly block: number; readonly pages: number; readonly lower: number; readonly upper: number; readonly items: readonly { readonly lp: number; readonly tuple: TupleOnPage | undefined }[] }
  /** Execute: a search went down an index, from its root to a leaf; its pages as a fresh build would lay them out. */
  | { readonly type: "index_descent"; readonly node: number; readonly tag: string; readonly index: string; readonly sought: string; readonly path: readonly IndexStep[] }
  /** Execute: the inner side of a hash join stands in its table. */
  | { readonly type: "hash_built"; readonly node: number; readonly tag: string; readonly held: Held; readonly keys: number }
  /** Execute: rows of the outer side were looked up in the table; `met`: how many of them found their key. */
  | { readonly type: "hash_probed"; readonly node: number; readonly tag: string; readonly rows: number; readonly met: number }
  /** Execute: what a node did in all. `complete`: it was asked until it had no more rows; `unread`: rows of its table that nobody looked at. */
  | { readonly type: "node_ended"; readonly node: number; readonly tag: string; readonly pulls: number; readonly gave: number; readonly complete: boolean; readonly unread?: number; readonly held?: Held; readonly ms?: number }
  /** Execute: a node starts over, with the parameters that it reads. */
  | { readonly type: "rescan"; readonly node: number; readonly tag: string; readonly params: readonly (readonly [param: number, value: Datum])[] }
  /** Execute: a node's condition held rows back, or a join's, pairs of them; the first with what the condition read, and then what the node would have given. */
  | { readonly type: "rows_filtered"; readonly node: number; readonly tag: string; readonly of: "rows" | "pairs"; readonly removed: number; readonly rows: readonly Readonly<Record<string, string | null>>[] }
  /** Execute: whether the statement's snapshot sees a version of a row, and why. */
  | { readonly type: "row_version"; readonly node: number; readonly relation: string; readonly ctid: string; readonly xmin: number; readonly xmax: number; readonly visible: boolean; readonly why: string };

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
  /** Whether rows are to tell what rows of tables they were made of; it takes columns more in each node. */
  readonly lineage?: boolean;
  /** Milliseconds, where time is to be told. */
  readonly clock?: (() => number) | undefined;
  wants(type: ProbeEventType): boolean;
  emit(event: ProbeEvent): void;
}

/** The probe that is in place when nobody watches. */
export const nullProbe: Probe = { active: false, wants: () => false, emit: () => undefined };
