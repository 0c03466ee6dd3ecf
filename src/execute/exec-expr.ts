/** Expressions inside state nodes: quals, target lists, and sub-plans. @see src/backend/executor/nodeSubplan.c, execQual */
import * as T from "../types/oids.ts";
import { bindFunction, hashKeyOf } from "../catalog/type-io.ts";
import type { Eval, ExprBuilder, ExprContext } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import { Projection } from "../expr/kernel.ts";
import { exprType, implicitAnds } from "../nodes/make.ts";
import type { Datum, Expr, Oid, SubPlan, TargetEntry } from "../nodes/primnodes.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import { ArrayValue, makeArray } from "../types/array.ts";
import { elog, ERRCODE, ereport } from "../utils/errors.ts";
import { type Batch, drain, type ExecNode, type ExecState, MANY, plainColumns, rowAt } from "./exec-state.ts";

export const builderOf = (es: ExecState): ExprBuilder => ({ catalog: es.catalog, session: es.session, jit: es.jit, subPlan: (node) => buildSubPlan(node, es) });
export const buildList = (exprs: readonly Expr[], es: ExecState): Eval[] => exprs.map((expr) => buildExpr(expr, builderOf(es)));

/** All clauses true? Undefined where there is none to test. */
export function buildQual(quals: readonly Expr[], es: ExecState): ((ec: ExprContext) => boolean) | undefined {
  if (quals.length === 0) return undefined;
  const evals = buildList(quals, es);
  if (evals.length === 1) {
    const only = evals[0] as Eval;
    return (ec) => only(ec) === true;
  }
  return (ec) => {
    for (const evaluate of evals) if (evaluate(ec) !== true) return false;
    return true;
  };
}

const setsColumns = ({ expr }: TargetEntry): boolean => expr.tag === "SubPlan" && expr.subLinkType === "MULTIEXPR_SUBLINK";
/** Sub-selects of several columns run before the columns that they set; undefined where there are none. @see ExecPushExprSetupSteps */
export function evaluationOrder(tlist: readonly TargetEntry[]): readonly number[] | undefined {
  if (!tlist.some(setsColumns)) return undefined;
  const order = [...tlist.keys()];
  return [...order.filter((i) => setsColumns(tlist[i] as TargetEntry)), ...order.filter((i) => !setsColumns(tlist[i] as TargetEntry))];
}

/** Makes a node's output from its one input; columns that are only passed on go by reference. */
export class Projector {
  readonly #plain: readonly number[] | undefined;
  readonly #projection: Projection | undefined;
  readonly #side: "scan" | "outer";
  /** In which order the columns are made, where that is not their own. */
  readonly #order: readonly number[] | undefined;
  #input: readonly Vector[] | undefined;
  #picked: readonly Vector[] = [];
  constructor(tlist: readonly TargetEntry[], es: ExecState, side: "scan" | "outer", isInput: (varno: number) => boolean) {
    this.#side = side;
    this.#plain = plainColumns(tlist, isInput);
    this.#order = evaluationOrder(tlist);
    this.#projection = this.#plain === undefined ? new Projection((this.#order?.map((i) => tlist[i] as TargetEntry) ?? tlist).map((tle) => tle.expr), builderOf(es)) : undefined;
  }
  project(batch: Batch, ec: ExprContext): Batch {
    if (this.#plain !== undefined) {
      // The same columns come again and again: a group's rows are read by many look-ups.
      if (this.#input !== batch.cols) {
        this.#input = batch.cols;
        this.#picked = this.#plain.map((column) => batch.cols[column] as Vector);
      }
      return { n: batch.n, sel: batch.sel, cols: this.#picked };
    }
    const cols = (this.#projection as Projection).run({ [this.#side]: batch.cols }, batch.sel, batch.n, ec) as Vector[];
    const order = this.#order;
    return { n: batch.n, sel: null, cols: order === undefined ? cols : cols.map((_, i) => cols[order.indexOf(i)] as Vector) };
  }
}

const stateOf = (es: ExecState, planId: number): ExecNode => es.subplans[planId - 1] ?? elog("sub-plan was not initialized");

/** Runs an init-plan when its parameter is first asked for. @see ExecSetParamPlan */
export function registerInitPlan(init: SubPlan, es: ExecState): void {
  if (init.subLinkType === "CTE_SUBLINK") return;
  for (const id of init.setParam) {
    es.params.pending[id] = () => {
      for (const other of init.setParam) es.params.pending[other] = undefined;
      runInitPlan(init, es);
    };
  }
}
function runInitPlan(init: SubPlan, es: ExecState): void {
  const node = stateOf(es, init.plan_id);
  node.rescan();
  const values = scalarResult(init, node);
  init.setParam.forEach((id, i) => {
    es.params.exec[id] = values[i] ?? null;
  });
}
/** The result of EXISTS, ARRAY, or a one-row select. */
function scalarResult(plan: SubPlan, node: ExecNode): readonly Datum[] {
  if (plan.subLinkType === "EXISTS_SUBLINK") return [drain(node.next(1)) !== null];
  if (plan.subLinkType === "ARRAY_SUBLINK") {
    const items: Datum[] = [];
    for (let batch = drain(node.next(MANY)); batch !== null; batch = drain(node.next(MANY))) for (let i = 0; i < batch.n; i++) items.push(vectorGet(batch.cols[0] as never, rowAt(batch, i)));
    return [gathered(plan.firstColType, items)];
  }
  let found: readonly Datum[] | undefined;
  for (let batch = drain(node.next(2)); batch !== null; batch = drain(node.next(2))) {
    if (found !== undefined || batch.n > 1) ereport({ code: ERRCODE.cardinality_violation, message: "more than one row returned by a subquery used as an expression" });
    const row = rowAt(batch, 0);
    found = batch.cols.map((column) => vectorGet(column, row));
  }
  return found ?? node.plan.targetlist.map(() => null);
}

/** Values as an array; arrays become its sub-arrays. @see accumArrayResultAny */
function gathered(type: Oid, items: readonly Datum[]): ArrayValue {
  if (type === T.INT2VECTOROID || type === T.OIDVECTOROID || !items.some((item) => item instanceof ArrayValue)) return makeArray(type, items);
  const parts = items.map((item) => (item instanceof ArrayValue ? item : ereport({ code: ERRCODE.null_value_not_allowed, message: "cannot accumulate null arrays" })));
  const first = parts[0] as ArrayValue;
  if (first.dims.length === 0) ereport({ code: ERRCODE.array_subscript_error, message: "cannot accumulate empty arrays" });
  if (parts.some((part) => part.dims.join() !== first.dims.join())) ereport({ code: ERRCODE.array_subscript_error, message: "cannot accumulate arrays of different dimensionality" });
  return new ArrayValue(first.elemtype, [parts.length, ...first.dims], [1, ...first.lbounds], parts.flatMap((part) => part.items));
}

/** @see ExecSubPlan */
function buildSubPlan(plan: SubPlan, es: ExecState): Eval {
  const node = stateOf(es, plan.plan_id);
  const builder = builderOf(es);
  const args = plan.args.map((arg) => buildExpr(arg, builder));
  const setParams = (ec: ExprContext): void => {
    for (let i = 0; i < args.length; i++) es.params.exec[plan.parParam[i] as number] = (args[i] as Eval)(ec);
  };
  if (plan.useHashTable) return hashedSubPlan(plan, node, es);
  if (plan.subLinkType === "MULTIEXPR_SUBLINK") {
    return (ec) => {
      setParams(ec);
      node.rescan();
      const values = scalarResult(plan, node);
      plan.setParam.forEach((id, i) => {
        es.params.exec[id] = values[i] ?? null;
      });
      return null;
    };
  }
  if (plan.testexpr === null) {
    return (ec) => {
      setParams(ec);
      node.rescan();
      return scalarResult(plan, node)[0] ?? (plan.subLinkType === "EXISTS_SUBLINK" ? false : null);
    };
  }
  const test = buildExpr(plan.testexpr, builder);
  const isAll = plan.subLinkType === "ALL_SUBLINK";
  const ask = es.counts === true ? 1 : 64;
  return (ec) => {
    setParams(ec);
    node.rescan();
    let result: boolean | null = isAll;
    for (let batch = drain(node.next(ask)); batch !== null; batch = drain(node.next(ask))) {
      for (let i = 0; i < batch.n; i++) {
        const row = rowAt(batch, i);
        plan.paramIds.forEach((id, c) => {
          es.params.exec[id] = vectorGet(batch.cols[c] as never, row);
        });
        const value = test(ec);
        if (value === !isAll) return !isAll;
        if (value === null) result = null;
      }
    }
    return result;
  };
}

/** `x IN (SELECT …)` over a hash table of the whole result. @see ExecHashSubPlan */
function hashedSubPlan(plan: SubPlan, node: ExecNode, es: ExecState): Eval {
  const clauses = implicitAnds(plan.testexpr as Expr) as readonly Extract<Expr, { tag: "OpExpr" }>[];
  const builder = builderOf(es);
  const lefts = clauses.map((clause) => buildExpr(clause.args[0] as Expr, builder));
  const rights = clauses.map((clause) => buildExpr(clause.args[1] as Expr, builder));
  const keys = clauses.map((clause) => hashKeyOf(es.catalog, exprType(clause.args[0] as Expr)));
  const equals = clauses.map((clause) => bindFunction(es.catalog, clause.opfuncid, es.session));
  let table: Set<unknown> | undefined;
  let partial: Datum[][] = [];
  /** Rows without nulls, which a row that is partly null may match in part. */
  let whole: Datum[][] = [];
  const mayEqual = (values: readonly Datum[]) => (row: readonly Datum[]): boolean => row.every((value, i) => value === null || values[i] === null || equals[i]?.(values[i], value) === true);
  const keyOf = (values: readonly Datum[]): unknown => (values.length === 1 ? keys[0]?.(values[0]) : values.map((value, i) => `${typeof keys[i]?.(value)}${String(keys[i]?.(value))}`).join("\u0001"));
  const build = (ec: ExprContext): Set<unknown> => {
    const set = new Set<unknown>();
    partial = [];
    whole = [];
    node.rescan();
    for (let batch = drain(node.next(MANY)); batch !== null; batch = drain(node.next(MANY))) {
      for (let i = 0; i < batch.n; i++) {
        const row = rowAt(batch, i);
        plan.paramIds.forEach((id, c) => {
          es.params.exec[id] = vectorGet(batch.cols[c] as never, row);
        });
        const values = rights.map((right) => right(ec));
        if (values.includes(null)) partial.push(values);
        else {
          set.add(keyOf(values));
          if (values.length > 1) whole.push(values);
        }
      }
    }
    return set;
  };
  return (ec) => {
    table ??= build(ec);
    const values = lefts.map((left) => left(ec));
    if (table.size === 0 && partial.length === 0) return false;
    if (!values.includes(null)) {
      if (table.has(keyOf(values))) return true;
      if (plan.unknownEqFalse) return false;
      return partial.some(mayEqual(values)) ? null : false;
    }
    if (plan.unknownEqFalse) return false;
    return values.every((value) => value === null) || whole.some(mayEqual(values)) || partial.some(mayEqual(values)) ? null : false;
  };
}
