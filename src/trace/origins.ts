/**
 * Where the nodes of a trace's trees come from: places in the source text, or names of what has no place there (a view, a
 * column's default, a sort that the planner added). Found from what the trees carry: the locations of expressions, which go
 * with every copy, and the `eref` of range-table entries, which they keep from FROM to the plan.
 */
import { originOf } from "../nodes/location.ts";
import type { Node } from "../nodes/nodes.ts";
import type { Query, RangeTblEntry } from "../nodes/parsenodes.ts";
import type { Plan, PlannedStmt } from "../nodes/plannodes.ts";
import { type Expr, INDEX_VAR, INNER_VAR, OUTER_VAR, type TargetEntry, type Var } from "../nodes/primnodes.ts";
import { walkChildren, walkNodes } from "../nodes/walk.ts";
import type { Token } from "../probes/probes.ts";
import type { TraceEvent } from "./recorder.ts";

/** Byte offsets of a piece of the source text. */
export type Span = readonly [start: number, end: number];
/** What a node stands for. One of the two lists has something in it. */
export interface NodeOrigin {
  /** Pieces of the source text, in order, none inside another. */
  readonly spans: readonly Span[];
  /** What has no place there. */
  readonly names: readonly string[];
}

/** Why a plan node is there that stands for no part of the statement by itself. */
const ADDED: Partial<Record<Plan["tag"], string>> = {
  Sort: "sort added by the planner", IncrementalSort: "sort added by the planner", Material: "rows kept by the planner, to be read again", Memoize: "cache added by the planner", Hash: "hash table for the join above", BitmapAnd: "bitmaps combined by the planner",
  BitmapOr: "bitmaps combined by the planner", Unique: "duplicates removed by the planner", Result: "a row, or a condition, of the planner's",
};

/** The fields that hold a node's children rather than its own expressions. */
const BELOW = new Set(["lefttree", "righttree", "appendplans", "mergeplans", "bitmapplans", "subplan", "chain", "initPlan", "rowMarks"]);

export const planChildren = (plan: Plan): readonly Plan[] => {
  const { appendplans, mergeplans, bitmapplans, subplan } = plan as { appendplans?: readonly Plan[]; mergeplans?: readonly Plan[]; bitmapplans?: readonly Plan[]; subplan?: Plan };
  return [plan.lefttree, plan.righttree, ...(appendplans ?? []), ...(mergeplans ?? []), ...(bitmapplans ?? []), subplan].filter((child): child is Plan => child !== null && child !== undefined);
};

/** A statement that was planned, and the text that it was read from. */
export interface Planned {
  readonly stmt: PlannedStmt;
  readonly source: string;
}
/** All plans of a trace, in their order: the statement's own, and those of functions that it calls. */
export function plansOf(events: readonly TraceEvent[]): Planned[] {
  const open: string[] = [];
  return events.flatMap((event) => {
    if (event.type === "stage_begin" && event.stage === "plan") open.push(event.source ?? "");
    return event.type === "stage_end" && event.stage === "plan" ? [{ stmt: event.output as PlannedStmt, source: open.pop() ?? "" }] : [];
  });
}

export class Origins {
  readonly #tokens: readonly Token[];
  readonly #places = new Map<object, number>();
  /** Names of entries that come from a view or function. */
  readonly #owners = new Map<object, string>();
  readonly #nameOf: (oid: number) => string | undefined;
  /**
   * @param source the text that spans count in: one of those that the trace names
   * @param nameOf what an object is, as "view v"
   */
  constructor(events: readonly TraceEvent[], source: string, nameOf: (oid: number) => string | undefined) {
    this.#nameOf = nameOf;
    this.#tokens = events.flatMap((event) => (event.type === "source" && event.text === source ? event.tokens : []));
    for (const event of events) {
      if (event.type === "relation_added" && event.location >= 0) this.#places.set(event.eref, event.location);
      else if (event.type === "stage_end" && event.stage === "rewrite") for (const query of event.output as readonly Query[]) this.#noteOwners(query, undefined);
      else if (event.type === "pass" && event.changed) this.#noteOwners(event.after as Node, undefined);
    }
  }
  /** Entries inside a view's query, or a function's, are the view's. */
  #noteOwners(tree: unknown, owner: string | undefined): void {
    walkNodes(tree as Node, (node) => {
      if (node.tag !== "RangeTblEntry") {
        return walkChildren(node, (child) => {
          this.#noteOwners(child, owner);
          return false;
        });
      }
      if (owner !== undefined && !this.#places.has(node.eref) && !this.#owners.has(node.eref)) this.#owners.set(node.eref, owner);
      const inside = node.rtekind === "RTE_SUBQUERY" && node.relid !== 0 ? (this.#nameOf(node.relid) ?? owner) : node.rtekind === "RTE_SUBQUERY" && node.functions.length > 0 ? this.#functionName(node, owner) : owner;
      for (const part of [node.subquery, node.functions, node.values_lists]) if (part !== null) this.#noteOwners(part, inside);
      return false;
    });
  }
  #functionName(rte: RangeTblEntry, owner: string | undefined): string | undefined {
    const expr = rte.functions[0]?.funcexpr;
    return expr?.tag === "FuncExpr" ? (this.#nameOf(expr.funcid) ?? owner) : owner;
  }
  /** The token at a byte offset. */
  tokenAt(offset: number): Span {
    return this.#span(offset);
  }
  #span(offset: number): Span {
    const token = this.#tokens.find(({ start, end }) => start <= offset && offset < end);
    return token === undefined ? [offset, offset + 1] : [token.start, token.end];
  }

  /** Of an expression, or a list of them, in a plan node (null: in a Query whose range table is given). */
  ofExpr(tree: unknown, rtable: readonly RangeTblEntry[], plan: Plan | null = null): NodeOrigin {
    const [found, names] = [[] as Span[], new Set<string>()];
    this.#collect(tree, rtable, plan, found, names);
    return { spans: merged(found), names: [...names] };
  }
  #collect(tree: unknown, rtable: readonly RangeTblEntry[], plan: Plan | null, found: Span[], names: Set<string>): void {
    walkNodes(tree as Node, (node) => {
      const origin = originOf((node as { location?: number }).location ?? -1);
      if (origin?.kind === "object") names.add(this.#nameOf(origin.oid) ?? `object ${origin.oid}`);
      else if (origin !== undefined) found.push(this.#span(origin.offset));
      if (node.tag === "CurrentOfExpr") names.add(`WHERE CURRENT OF ${node.cursor_name ?? "a cursor"}`);
      if (node.tag === "Var" && origin === undefined) this.#collectVar(node, rtable, plan, found, names);
      // A sub-query has relations of its own.
      if (node.tag === "Query") return false;
      return walkChildren(node, (child) => {
        this.#collect(child, rtable, plan, found, names);
        return false;
      });
    });
  }
  /** A column that nobody wrote: of what is below, or of a relation. */
  #collectVar(node: Var, rtable: readonly RangeTblEntry[], plan: Plan | null, found: Span[], names: Set<string>): void {
    const below = plan === null ? undefined : node.varno === OUTER_VAR ? (plan.lefttree ?? planChildren(plan)[0]) : node.varno === INNER_VAR ? plan.righttree : undefined;
    if (below !== undefined && below !== null) {
      const entry = below.targetlist[node.varattno - 1];
      if (entry !== undefined) this.#collect(entry.expr, rtable, below, found, names);
      return;
    }
    const number = node.varno === INDEX_VAR && plan !== null && "scanrelid" in plan ? plan.scanrelid : node.varno > 0 ? node.varno : node.varnosyn;
    const rte = rtable[number - 1];
    if (rte !== undefined) this.#collectEntry(rte, found, names);
  }
  #collectEntry(rte: RangeTblEntry, found: Span[], names: Set<string>): void {
    const place = this.#places.get(rte.eref);
    if (place !== undefined) {
      found.push(this.#span(place));
      return;
    }
    const owner = this.#owners.get(rte.eref);
    if (owner !== undefined) names.add(owner);
    else if (rte.rtekind === "RTE_RELATION") names.add(this.#nameOf(rte.relid) ?? `relation ${rte.relid}`);
    else if (rte.rtekind === "RTE_RESULT") names.add("a statement without FROM");
    else names.add(rte.rtekind === "RTE_CTE" ? `WITH query ${rte.ctename}` : rte.eref.aliasname);
  }

  /** Of a plan node: its relation, keys and conditions; where it has none, what it was added for. */
  ofPlan(plan: Plan, stmt: PlannedStmt): NodeOrigin {
    const [found, names] = [[] as Span[], new Set<string>()];
    if ("scanrelid" in plan) {
      const rte = stmt.rtable[plan.scanrelid - 1];
      if (rte !== undefined) this.#collectEntry(rte, found, names);
    }
    if (plan.tag === "ModifyTable") for (const index of [plan.nominalRelation]) this.#collectEntry(stmt.rtable[index - 1] as RangeTblEntry, found, names);
    const keys = keyColumns(plan).map((column) => (plan.tag === "Hash" ? undefined : plan.targetlist[column - 1] ?? plan.lefttree?.targetlist[column - 1]));
    this.#collect(keys.filter((key): key is TargetEntry => key !== undefined), stmt.rtable, plan, found, names);
    for (const [field, value] of Object.entries(plan)) if (!BELOW.has(field) && field !== "targetlist" && isTree(value)) this.#collect(value, stmt.rtable, plan, found, names);
    const added = ADDED[plan.tag];
    if (added !== undefined && found.length === 0) names.add(added);
    if (found.length === 0 && names.size === 0) this.#collect(plan.targetlist, stmt.rtable, plan, found, names);
    if (found.length === 0 && names.size === 0) for (const child of planChildren(plan)) {
      const below = this.ofPlan(child, stmt);
      found.push(...below.spans);
      for (const name of below.names) names.add(name);
    }
    return { spans: merged(found), names: [...names] };
  }
  /** Of one column that a plan node gives. A value that stands nowhere is what a column has by default. */
  ofTarget(entry: TargetEntry, plan: Plan, stmt: PlannedStmt): NodeOrigin {
    const origin = this.ofExpr(entry.expr, stmt.rtable, plan);
    if (origin.spans.length > 0 || origin.names.length > 0) return origin;
    return { spans: [], names: [stmt.commandType === "CMD_SELECT" ? `a column for the planner's own use` : `what column ${entry.resname ?? entry.resno} has by default`] };
  }
  /** Of a condition of a plan node. */
  ofQual(qual: Expr, plan: Plan, stmt: PlannedStmt): NodeOrigin {
    return this.ofExpr(qual, stmt.rtable, plan);
  }
}

const isTree = (value: unknown): boolean => (Array.isArray(value) ? value.some(isTree) : typeof value === "object" && value !== null && "tag" in value);
/** The columns that a node sorts, groups or compares by. */
function keyColumns(plan: Plan): readonly number[] {
  const { sortColIdx, grpColIdx, uniqColIdx, partColIdx, ordColIdx, dupColIdx } = plan as unknown as Readonly<Record<string, readonly number[] | undefined>>;
  return [sortColIdx, grpColIdx, uniqColIdx, partColIdx, ordColIdx, dupColIdx].flatMap((list) => list ?? []);
}
/** In order, and none twice or inside another. */
function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return sorted.filter(([start, end], i) => !sorted.slice(0, i).some(([s, e]) => s <= start && end <= e));
}
