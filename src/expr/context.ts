/**
 * What an expression sees while it runs.
 *
 * @see ExprContext in src/include/nodes/execnodes.h
 */
import type { Catalog } from "../catalog/catalog.ts";
import type { Datum, SubPlan, WindowFunc } from "../nodes/primnodes.ts";
import type { RowField, SessionContext } from "../types/registry.ts";

/** A column of values, as far as an expression reads it. The storage's vectors are such. */
export interface ColumnData {
  readonly kind: string;
  readonly scale: number;
  readonly data: ArrayLike<unknown>;
  readonly nulls: Uint8Array | null;
}

/** One row of a batch: columns, and the row's index in them. */
export interface Slot {
  cols: readonly ColumnData[];
  row: number;
}

/** The rows and parameters that an expression is evaluated for. */
export class ExprContext {
  /** What MERGE does with the row at hand. */
  mergeAction: string | null = null;
  readonly scan: Slot = { cols: [], row: 0 };
  readonly outer: Slot = { cols: [], row: 0 };
  readonly inner: Slot = { cols: [], row: 0 };
  /** The values of aggregates, a column for each aggno. */
  readonly agg: Slot = { cols: [], row: 0 };
  /** The values of a WindowAgg's functions for the row at hand. */
  windowValues: readonly Datum[] = [];
  caseValue: Datum = null;
  /** What VALUE stands for in a domain's check. */
  domainValue: Datum = null;
  readonly params: ParamValues;
  constructor(params: ParamValues) {
    this.params = params;
  }
}

/** Parameters of one execution. An exec parameter may be set by a plan that runs when it is first asked for. */
export class ParamValues {
  readonly extern: readonly Datum[];
  readonly exec: Datum[] = [];
  /** The init-plan that sets a parameter and has not run yet. */
  readonly pending: ((() => void) | undefined)[] = [];
  constructor(extern: readonly Datum[]) {
    this.extern = extern;
  }
  get(id: number): Datum {
    const run = this.pending[id];
    if (run !== undefined) run();
    return this.exec[id] ?? null;
  }
}

export type Eval = (ec: ExprContext) => Datum;

/** What building an expression needs. */
export interface ExprBuilder {
  readonly catalog: Catalog;
  readonly session: SessionContext;
  /** Makes the state of a sub-plan; absent where there can be none. */
  readonly subPlan?: (node: SubPlan) => Eval;
  /** Of a function in FROM, the columns that its column definition list asks for. */
  readonly columns?: readonly RowField[];
  /** The place of a window function among those of its node. */
  readonly windowFunc?: (node: WindowFunc) => number;
  /** Whether loops may be compiled: the settings `jit` and `jit_above_cost` allow it. */
  readonly jit?: boolean;
}
