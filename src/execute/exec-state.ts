/**
 * What the executor's nodes share: batches, the state of a run, and the base of all state nodes.
 *
 * A node answers `next(n)` with at most n rows: columns, and a selection of rows in them. `next` is a generator, so a
 * node may suspend in the middle of a pull and be resumed.
 *
 * @see src/include/nodes/execnodes.h
 */
import type { Catalog } from "../catalog/catalog.ts";
import { type Eval, ExprContext, type ParamValues } from "../expr/context.ts";
import type { Measures } from "../nodes/instrument.ts";
import type { Plan, PlannedStmt } from "../nodes/plannodes.ts";
import type { Datum, Expr, TargetEntry } from "../nodes/primnodes.ts";
import type { Held, Probe } from "../probes/probes.ts";
import type { AfterTriggers } from "./foreign-keys.ts";
import type { Storage } from "../storage/storage.ts";
import type { Snapshot } from "../storage/transaction.ts";
import { anyVector, ColumnBuffer, type Vector } from "../storage/vector.ts";
import type { SessionContext } from "../types/registry.ts";

/** Why a pull stopped before it was done. */
export type Suspension = "yield";
export type Pull = Generator<Suspension, Batch | null>;

/** Rows: `n` of them, row i at index `sel[i]` of the columns, or at i where there is no selection. */
export interface Batch {
  readonly n: number;
  readonly cols: readonly Vector[];
  readonly sel: Int32Array | null;
}

/** One execution of one plan. @see EState */
export interface ExecState {
  readonly stmt: PlannedStmt;
  readonly catalog: Catalog;
  readonly session: SessionContext;
  readonly storage: Storage;
  readonly probe: Probe;
  readonly params: ParamValues;
  readonly snapshot: Snapshot;
  /** The xid for changes; made when it is first needed. */
  readonly xid: () => number;
  readonly cid: number;
  readonly ownXids: () => ReadonlySet<number>;
  /** Rows changed, for the command tag. */
  processed: number;
  /** Sub-plan states by plan_id - 1. */
  readonly subplans: (ExecNode | undefined)[];
  /** Shared stores of CTEs and recursion, by parameter. */
  readonly stores: Map<number, RowStore>;
  /** Where changes leave what is to be checked after the statement. */
  readonly triggers?: AfterTriggers | undefined;
  /** Whether it goes on after a wait where it stood, as a cursor does: it cannot start again. */
  readonly keepsPlace?: boolean;
  /** Where one row alone is looked at again: the row that each scan gives, by the scan's relation; -1 for none. @see EvalPlanQual */
  readonly only?: ReadonlyMap<number, number>;
  /** What a part of a plan node's expressions is called, as EXPLAIN would; for one who watches. */
  readonly nameOf: (expr: Expr, plan: Plan) => string;
  /** Whether what nodes do is counted, for EXPLAIN ANALYZE. */
  counts?: boolean;
  /** Whether loops may be compiled. */
  readonly jit: boolean;
  /** A row that the statement sees was changed by a transaction that has been committed since: it starts again, or fails. */
  readonly newerRow: (deleted: boolean) => never;
  /** Whether a pull should stop for a moment, so that other sessions have their turn. */
  readonly turnOver: () => boolean;
  /** Checks for cancel and time-out. */
  readonly checkInterrupts: () => void;
}

/** Rows found for some outer rows of a nested loop. */
export interface LookedUp {
  readonly batch: Batch;
  /** For each row of the batch, the outer row that it was found for, ascending. */
  readonly outer: Int32Array;
  /** How many outer rows were looked up. */
  readonly done: number;
}
/** An inner side that a nested loop may ask for many outer rows at once. */
export interface LookUpSource {
  /** Expressions that are evaluated for all rows together, and so may not depend on the outer row. */
  readonly lookUpExprs: readonly unknown[];
  /** Looks up `count` outer rows, until about `room` rows are found. `bind(i)` sets the parameters of outer row i. `firstOnly`: one row each is enough. */
  lookUp(count: number, bind: (i: number) => void, room: number, firstOnly: boolean): LookedUp;
}

/** Counters of EXPLAIN ANALYZE. */
export interface Instrumentation {
  rows: number;
  loops: number;
  startup: number;
  total: number;
  running: boolean;
}
export const kilobytes = (bytes: number): number => Math.ceil(bytes / 1024);

export abstract class ExecNode {
  readonly plan: Plan;
  readonly es: ExecState;
  readonly ec: ExprContext;
  instrument: Instrumentation | undefined;
  removed = 0;
  /** Whether it is to read no row more than it needs, as EXPLAIN ANALYZE counts them where somebody above may stop early. */
  exact = false;
  constructor(plan: Plan, es: ExecState) {
    this.plan = plan;
    this.es = es;
    this.ec = new ExprContext(es.params);
  }
  /** At most `n` rows, or null at the end. */
  abstract next(n: number): Pull;
  /** Starts over, with the parameters as they are now. */
  abstract rescan(): void;
  /** No more than so many rows will be asked for: a sort need not order the rest. @see ExecSetTupleBound */
  setTupleBound(_rows: number): void {}
  /** What it keeps in memory, for one who watches. */
  holds(): Held | undefined {
    return undefined;
  }
  /** What it counted, besides rows and time. */
  measures(): Measures {
    return {};
  }
  /** Rows of its table that it has not looked at. */
  unread(): number | undefined {
    return undefined;
  }
  /** Child states, for EXPLAIN. */
  children(): readonly ExecNode[] {
    return [];
  }
}

/** A node with one child. */
export abstract class OneChild extends ExecNode {
  readonly child: ExecNode;
  constructor(plan: ExecNode["plan"], es: ExecState, child: ExecNode) {
    super(plan, es);
    this.child = child;
  }
  rescan(): void {
    this.child.rescan();
  }
  override children(): readonly ExecNode[] {
    return [this.child];
  }
}

/** The numbers 0, 1, 2, …, as far as anybody asked. */
let counting: Int32Array = new Int32Array(0);
/** The rows from `start` on, as a selection. */
export function rowRange(start: number, n: number): Int32Array {
  if (counting.length < start + n) counting = Int32Array.from({ length: Math.max(start + n, counting.length * 2, 4096) }, (_, i) => i);
  return counting.subarray(start, start + n);
}

/** Rows `start` to `start + n` of a batch. */
export const partOf = (batch: Batch, start: number, n: number): Batch => ({ n, cols: batch.cols, sel: batch.sel === null ? rowRange(start, n) : batch.sel.subarray(start, start + n) });

/** Rows kept as columns. */
export class RowStore {
  readonly columns: ColumnBuffer[];
  count = 0;
  done = false;
  constructor(width: number) {
    this.columns = Array.from({ length: width }, () => new ColumnBuffer());
  }
  append(batch: Batch): void {
    for (let c = 0; c < this.columns.length; c++) (this.columns[c] as ColumnBuffer).append(batch.cols[c] as Vector, batch.sel, batch.n);
    this.count += batch.n;
  }
  push(values: readonly Datum[]): void {
    for (let c = 0; c < this.columns.length; c++) (this.columns[c] as ColumnBuffer).push(values[c] ?? null);
    this.count++;
  }
  /** Rows from `start`, at most `n`; by reference. */
  slice(start: number, n: number): Batch | null {
    const end = Math.min(this.count, start + n);
    if (start >= end) return null;
    return { n: end - start, cols: this.columns, sel: start === 0 ? null : rowRange(start, end - start) };
  }
  held(what: string): Held {
    return { what, rows: this.count, bytes: this.columns.reduce((sum, column) => sum + column.bytes, 0) };
  }
  clear(): void {
    for (const column of this.columns) column.clear();
    this.count = 0;
    this.done = false;
  }
}

/** Collects rows one by one into a batch. */
export class BatchBuilder {
  readonly #columns: Datum[][];
  n = 0;
  constructor(width: number) {
    this.#columns = Array.from({ length: width }, () => []);
  }
  add(evals: readonly Eval[], ec: ExprContext): void {
    for (let c = 0; c < evals.length; c++) (this.#columns[c] as Datum[]).push((evals[c] as Eval)(ec));
    this.n++;
  }
  addRow(values: readonly Datum[]): void {
    for (let c = 0; c < this.#columns.length; c++) (this.#columns[c] as Datum[]).push(values[c] ?? null);
    this.n++;
  }
  take(): Batch | null {
    return this.n === 0 ? null : { n: this.n, cols: this.#columns.map(anyVector), sel: null };
  }
}

/** The columns of plain Vars of one child, where a target list is nothing else. */
export function plainColumns(tlist: readonly TargetEntry[], varno: (n: number) => boolean): readonly number[] | undefined {
  const columns: number[] = [];
  for (const { expr } of tlist) {
    if (expr.tag !== "Var" || expr.varattno <= 0 || !varno(expr.varno)) return undefined;
    columns.push(expr.varattno - 1);
  }
  return columns;
}

/** Drives a pull to its end without suspending. */
export function drain(pull: Pull): Batch | null {
  for (;;) {
    const { value, done } = pull.next();
    if (done === true) return value as Batch | null;
  }
}
export const rowAt = (batch: Batch, i: number): number => (batch.sel === null ? i : (batch.sel[i] as number));
/** How many rows a node asks for when it wants them all. */
export const MANY = 2048;
