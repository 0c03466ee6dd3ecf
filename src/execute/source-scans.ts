/**
 * Scans over rows that something else than a table gives: sub-queries, functions, VALUES, CTEs and work tables.
 *
 * @see src/backend/executor/nodeSubqueryscan.c, nodeFunctionscan.c, nodeValuesscan.c, nodeCtescan.c, nodeWorktablescan.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import { resultColumns } from "../catalog/func-result.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Eval, ExprContext } from "../expr/context.ts";
import type { Measures } from "../nodes/instrument.ts";
import type { RangeTblFunction } from "../nodes/parsenodes.ts";
import type { RowField } from "../types/registry.ts";
import type { SqlFunctionService } from "../expr/sql-function.ts";
import { buildExpr } from "../expr/interpret.ts";
import { exprType } from "../nodes/make.ts";
import type { CteScan, FunctionScan, SubqueryScan, ValuesScan, WorkTableScan } from "../nodes/plannodes.ts";
import type { Datum, Expr } from "../nodes/primnodes.ts";
import { exprContains } from "../nodes/walk.ts";
import { anyVector, vectorGet } from "../storage/vector.ts";
import type { Held } from "../probes/probes.ts";
import * as T from "../types/oids.ts";
import { RecordValue } from "../types/record.ts";
import { elog, ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { type Batch, BatchBuilder, drain, ExecNode, type ExecState, kilobytes, type Pull, rowAt, RowStore } from "./exec-state.ts";
import { builderOf, buildList, Projector } from "./exec-expr.ts";
import { type Condition, makeCondition } from "./condition.ts";
import { setFunction } from "./set-functions.ts";
import type { ScanColumns } from "./heap-scan.ts";

/** Scans over rows that some other thing gives. */
abstract class SourceScan extends ExecNode {
  readonly #qual: Condition | undefined;
  readonly #projector: Projector;
  /** The types of the row, where it is read as a whole and has no type of its own. */
  readonly #rowTypes: readonly number[] | undefined;
  readonly #rowNames: readonly string[];
  constructor(plan: SubqueryScan | FunctionScan | ValuesScan | CteScan | WorkTableScan, es: ExecState) {
    super(plan, es);
    const whole = exprContains([plan.targetlist, plan.qual], (node) => node.tag === "Var" && node.varattno === 0 && node.varno === plan.scanrelid && node.vartype === T.RECORDOID);
    this.#rowTypes = whole ? sourceTypes(plan, es) : undefined;
    this.#rowNames = es.stmt.rtable[plan.scanrelid - 1]?.eref?.colnames ?? [];
    this.#qual = makeCondition(this, plan.qual);
    this.#projector = new Projector(plan.targetlist, es, "scan", (varno) => varno === plan.scanrelid);
  }
  abstract source(n: number): Pull;
  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    for (;;) {
      const batch = yield* this.source(n);
      if (batch === null) return null;
      const kept = this.#filter(this.#rowTypes === undefined ? batch : withWholeRow(batch, this.#rowTypes, this.#rowNames));
      if (kept.n > 0) return this.#projector.project(kept, this.ec);
    }
  }
  #filter(batch: Batch): Batch {
    if (this.#qual === undefined) return batch;
    const sel = new Int32Array(batch.n);
    const kept = this.#qual.run({ scan: batch.cols }, batch.sel, batch.n, sel);
    return { n: kept, cols: batch.cols, sel };
  }
}

/** The types of the columns that a source gives. */
function sourceTypes(plan: SubqueryScan | FunctionScan | ValuesScan | CteScan | WorkTableScan, es: ExecState): readonly number[] {
  switch (plan.tag) {
    case "SubqueryScan":
      return plan.subplan.targetlist.filter((tle) => !tle.resjunk).map((tle) => exprType(tle.expr));
    case "FunctionScan":
      return [...plan.functions.flatMap((fn) => (fn.funccoltypes.length > 0 ? fn.funccoltypes : functionTypes(fn.funcexpr, es.catalog))), ...(plan.funcordinality ? [T.INT8OID] : [])];
    case "ValuesScan":
      return (plan.values_lists[0] ?? []).map((expr) => exprType(expr));
    default:
      return es.stmt.rtable[plan.scanrelid - 1]?.coltypes ?? [];
  }
}
/** @see get_expr_result_tupdesc */
function functionTypes(expr: Expr, catalog: Catalog): readonly number[] {
  const columns = expr.tag === "FuncExpr" ? resultColumns(catalog, catalog.userProc(expr.funcid), expr.funcresulttype) : undefined;
  if (columns !== undefined) return columns.map((column) => column.type);
  const row = catalog.type(catalog.baseType(exprType(expr)));
  return row.typtype === "c" ? catalog.rowAttributes(row.oid).map((a) => a.atttypid) : [row.oid === T.RECORDOID ? T.RECORDOID : exprType(expr)];
}
/** Adds each row as one value. */
function withWholeRow(batch: Batch, types: readonly number[], names: readonly string[]): Batch {
  const cols: ScanColumns = batch.cols.slice(0, types.length);
  const rows: Datum[] = [];
  for (let i = 0; i < batch.n; i++) {
    const row = rowAt(batch, i);
    rows[row] = new RecordValue(T.RECORDOID, types, cols.map((column) => vectorGet(column, row)), names);
  }
  cols.wholeRow = anyVector(rows);
  return { n: batch.n, sel: batch.sel, cols };
}

export class SubqueryScanState extends SourceScan {
  readonly child: ExecNode;
  constructor(plan: SubqueryScan, es: ExecState, child: ExecNode) {
    super(plan, es);
    this.child = child;
  }
  override setTupleBound(rows: number): void {
    if (this.plan.qual.length === 0) this.child.setTupleBound(rows);
  }
  source(n: number): Pull {
    return this.child.next(n);
  }
  rescan(): void {
    this.child.rescan();
  }
  override children(): readonly ExecNode[] {
    return [this.child];
  }
}

/** How many rows of a function are made between two looks at interrupts and memory. */
const CHECK_ROWS = 4096;

export class FunctionScanState extends SourceScan {
  #store: RowStore | undefined;
  #at = 0;
  /** What each function gave that reads nothing from outside: it is not called again. */
  readonly #kept: (readonly Datum[] | undefined)[] = [];
  #values(fn: RangeTblFunction, i: number): Iterable<Datum> {
    const make = (): Iterable<Datum> => functionValues(fn.funcexpr, this.es, this.ec, listedColumns(fn));
    if (exprContains(fn.funcexpr, (node) => node.tag === "Param" || node.tag === "SubPlan")) return make();
    this.#kept[i] ??= [...make()];
    return this.#kept[i];
  }
  /** All rows: those of several functions side by side, with nulls where one has ended. */
  #load(): RowStore {
    const plan = this.plan as FunctionScan;
    const sources = plan.functions.map((fn, i) => ({ width: fn.funccolcount, check: rowCheck(fn, this.es.catalog), values: (plan.functions.length === 1 ? functionValues(fn.funcexpr, this.es, this.ec, listedColumns(fn)) : this.#values(fn, i))[Symbol.iterator]() }));
    const store = new RowStore(sources.reduce((sum, source) => sum + source.width, 0) + (plan.funcordinality ? 1 : 0));
    for (;;) {
      const row: Datum[] = [];
      let ended = 0;
      for (const { width, check, values } of sources) {
        const step = values.next();
        if (step.value instanceof RecordValue) check?.(step.value);
        if (step.done === true) {
          ended++;
          for (let c = 0; c < width; c++) row.push(null);
        } else if (step.value instanceof RecordValue && (width !== 1 || step.value.values.length === 1)) row.push(...fitted(step.value.values, width));
        else row.push(step.value);
      }
      if (ended === sources.length) return store;
      if (plan.funcordinality) row.push(store.count + 1);
      store.push(row);
      if (store.count % CHECK_ROWS === 0) this.es.checkInterrupts();
    }
  }
  *source(n: number): Pull {
    this.#store ??= this.#load();
    const batch = this.#store.slice(this.#at, n);
    this.#at += batch?.n ?? 0;
    return batch;
  }
  rescan(): void {
    const again = exprContains((this.plan as FunctionScan).functions, (node) => node.tag === "Param" || node.tag === "SubPlan");
    if (again) this.#store = undefined;
    this.#at = 0;
  }
}
/** A row's table may have got columns since the query was kept: they are no part of it. */
const fitted = (values: readonly Datum[], width: number): readonly Datum[] => (values.length <= width ? values : values.slice(0, width));
/** The values of a function in FROM: many from a set-returning one. */
export function functionValues(expr: Expr, es: ExecState, ec: ExprContext, columns?: readonly RowField[]): Iterable<Datum> {
  if (expr.tag === "FuncExpr" && expr.funcretset) {
    const proc = es.catalog.proc(expr.funcid);
    const args = buildList(expr.args, es).map((evaluate) => evaluate(ec));
    if (proc.proisstrict && args.includes(null)) return [];
    if (es.catalog.userProc(expr.funcid) !== undefined) return es.session.service<SqlFunctionService>("sqlFunctions").run({ funcid: expr.funcid, argTypes: expr.args.map((arg) => exprType(arg)), resultType: expr.funcresulttype, columns }, args, true);
    const run = setFunction(proc.prosrc) ?? notSupported(`function ${proc.proname} in FROM`);
    return run(args, { session: es.session, argTypes: expr.args.map((arg) => exprType(arg)), resultType: expr.funcresulttype, collation: expr.inputcollid, variadic: expr.funcvariadic, columns });
  }
  return [buildExpr(expr, columns === undefined ? builderOf(es) : { ...builderOf(es), columns })(ec)];
}
const SQL_LANGUAGE = 14;
/** Raises an error for a row that is not as the column definition list says. @see tupledesc_match, check_sql_fn_retval */
function rowCheck(fn: RangeTblFunction, catalog: Catalog): ((row: RecordValue) => void) | undefined {
  const { funcexpr } = fn;
  const called = funcexpr.tag === "FuncExpr" ? catalog.userProc(funcexpr.funcid) : undefined;
  const isListed = fn.funccoltypes.length > 0;
  // Of functions with OUT parameters, those whose body makes a row of its own.
  if (!isListed && (called?.prolang !== SQL_LANGUAGE || called.prorettype !== T.RECORDOID || called.proargtypes.some((type) => catalog.type(type).typtype === "p"))) return undefined;
  const wanted = isListed ? fn.funccoltypes : (resultColumns(catalog, called, T.RECORDOID, (type) => type) ?? []).map(({ type }) => type);
  const own = isListed && called !== undefined;
  const refuse = (detail: string): never => ereport({ code: ERRCODE.datatype_mismatch, message: "function return row and query-specified return row do not match", detail });
  return ({ types, values }) => {
    if (own && values.length !== wanted.length) {
      ereport({ code: ERRCODE.invalid_function_definition, message: "return type mismatch in function declared to return record", detail: `Final statement returns too ${values.length < wanted.length ? "few" : "many"} columns.` });
    }
    if (values.length !== wanted.length) refuse(`Returned row contains ${values.length} attribute${values.length === 1 ? "" : "s"}, but query expects ${wanted.length}.`);
    const at = types.findIndex((type, i) => type !== wanted[i] && catalog.findCast(type, wanted[i] as number)?.castmethod !== "b" && catalog.baseType(type) !== wanted[i]);
    if (at >= 0 && !own) refuse(`Returned type ${formatType(catalog, types[at] as number)} at ordinal position ${at + 1}, but query expects ${formatType(catalog, wanted[at] as number)}.`);
  };
}
/** The columns that a column definition list asks for. */
function listedColumns(fn: RangeTblFunction): readonly RowField[] | undefined {
  return fn.funccolnames.length === 0 ? undefined : fn.funccolnames.map((name, i) => ({ name, type: fn.funccoltypes[i] as number, typmod: fn.funccoltypmods[i] as number, dropped: false }));
}

export class ValuesScanState extends SourceScan {
  readonly #rows: readonly (readonly Eval[])[];
  #at = 0;
  constructor(plan: ValuesScan, es: ExecState) {
    super(plan, es);
    this.#rows = plan.values_lists.map((list) => buildList(list, es));
  }
  *source(n: number): Pull {
    const width = this.#rows[0]?.length ?? 0;
    const builder = new BatchBuilder(width);
    while (builder.n < n && this.#at < this.#rows.length) builder.add(this.#rows[this.#at++] as readonly Eval[], this.ec);
    return builder.take();
  }
  rescan(): void {
    this.#at = 0;
  }
}

/** Reads a CTE's rows, which all its readers share. */
export class CteScanState extends SourceScan {
  #at = 0;
  get #store(): RowStore {
    const plan = this.plan as CteScan;
    let store = this.es.stores.get(plan.cteParam);
    if (store === undefined) {
      store = new RowStore(this.#producer.plan.targetlist.length);
      this.es.stores.set(plan.cteParam, store);
    }
    return store;
  }
  override measures(): Measures {
    return this.instrument?.loops === 0 ? {} : { storage: kilobytes(this.holds().bytes) };
  }
  override holds(): Held {
    return this.#store.held("rows of the WITH query");
  }
  get #producer(): ExecNode {
    return this.es.subplans[(this.plan as CteScan).ctePlanId - 1] ?? elog("CTE was not initialized");
  }
  *source(n: number): Pull {
    const store = this.#store;
    while (!store.done && store.count < this.#at + n) {
      const batch = drain(this.#producer.next(n));
      if (batch === null) store.done = true;
      else store.append(batch);
    }
    const batch = store.slice(this.#at, n);
    this.#at += batch?.n ?? 0;
    return batch;
  }
  rescan(): void {
    this.#at = 0;
  }
}

/** Reads the rows of the last round of a recursion. */
export class WorkTableScanState extends SourceScan {
  #at = 0;
  *source(n: number): Pull {
    const store = this.es.stores.get((this.plan as WorkTableScan).wtParam) ?? elog("no work table");
    const batch = store.slice(this.#at, n);
    this.#at += batch?.n ?? 0;
    return batch;
  }
  rescan(): void {
    this.#at = 0;
  }
}
