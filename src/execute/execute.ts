/**
 * Stage five: runs a plan. `executorStart` makes a state node beside each plan node; `executorRun` pulls.
 *
 * @see src/backend/executor/execMain.c, execProcnode.c
 */
import { withLineage } from "./lineage.ts";
import { nullProbe } from "../probes/probes.ts";
import { tellEnded, tellNext, tellRescan } from "./tell.ts";
import type { Plan, PlannedStmt } from "../nodes/plannodes.ts";
import { forEachNode } from "../nodes/walk.ts";
import { notSupported } from "../utils/errors.ts";
import { type Batch, type ExecNode, type ExecState, type Instrumentation, MANY, type Pull } from "./exec-state.ts";
import { registerInitPlan } from "./exec-expr.ts";
import { HashJoinState } from "./node-hashjoin.ts";
import { MergeJoinState } from "./node-mergejoin.ts";
import { NestLoopState } from "./node-nestloop.ts";
import { ModifyTableState } from "./node-modify-table.ts";
import { SampleScanState } from "./node-sample-scan.ts";
import { BitmapHeapScanState, BitmapIndexScanState, BitmapLogicState, type BitmapSource } from "./node-bitmap-scan.ts";
import { GivenRowState, type TablePlan } from "./given-row.ts";
import { IndexOnlyScanState, IndexScanState } from "./node-index-scan.ts";
import { SeqScanState } from "./node-seq-scan.ts";
import { TidScanState } from "./node-tid-scan.ts";
import { CteScanState, FunctionScanState, SubqueryScanState, ValuesScanState, WorkTableScanState } from "./source-scans.ts";
import { AggState } from "./node-agg.ts";
import { GroupingSetsState } from "./node-grouping-sets.ts";
import { AppendState } from "./node-append.ts";
import { GroupingState, UniqueState } from "./node-group.ts";
import { HashState } from "./node-hash.ts";
import { LimitState } from "./node-limit.ts";
import { LockRowsState } from "./node-lock-rows.ts";
import { MaterialState } from "./node-material.ts";
import { MemoizeState } from "./node-memoize.ts";
import { ProjectSetState } from "./node-project-set.ts";
import { RecursiveUnionState } from "./node-recursive-union.ts";
import { ResultState } from "./node-result.ts";
import { SetOpState } from "./node-setop.ts";
import { IncrementalSortState } from "./node-incremental-sort.ts";
import { SortState } from "./node-sort.ts";
import { WindowAggState } from "./node-windowagg.ts";

export type { Batch, ExecState } from "./exec-state.ts";
export { drain, ExecNode, MANY, partOf, rowAt } from "./exec-state.ts";
export { describeRow, failingRow, makeTree, WritableTable } from "./table-access.ts";
export { statementTriggers, TableTriggers } from "./triggers.ts";
export { checkPermissions } from "./permissions.ts";
export { PartitionRouter } from "./partition-routing.ts";
export { AfterTriggers, referringTo, refuseWhereReferred, validateForeignKey } from "./foreign-keys.ts";
export { HashJoinState, IndexOnlyScanState, NestLoopState, MergeJoinState };

type Init = { readonly [T in Plan["tag"]]: (plan: Extract<Plan, { tag: T }>, es: ExecState, init: (plan: Plan) => ExecNode) => ExecNode };

const left = (plan: Plan): Plan => plan.lefttree as Plan;
const right = (plan: Plan): Plan => plan.righttree as Plan;

/** One line a node. @see ExecInitNode */
const states: Init = {
  Result: (plan, es, init) => new ResultState(plan, es, plan.lefttree === null ? null : init(plan.lefttree)),
  ProjectSet: (plan, es, init) => new ProjectSetState(plan, es, init(left(plan))),
  ModifyTable: (plan, es, init) => new ModifyTableState(plan, es, init(left(plan))),
  Append: (plan, es, init) => new AppendState(plan, es, plan.appendplans.map(init)),
  MergeAppend: () => notSupported("MergeAppend"),
  RecursiveUnion: (plan, es, init) => new RecursiveUnionState(plan, es, init(left(plan)), init(right(plan))),
  BitmapAnd: (plan, es, init) => new BitmapLogicState(plan, es, plan.bitmapplans.map(init) as BitmapSource[]),
  BitmapOr: (plan, es, init) => new BitmapLogicState(plan, es, plan.bitmapplans.map(init) as BitmapSource[]),
  SeqScan: (plan, es) => new SeqScanState(plan, es),
  IndexScan: (plan, es) => new IndexScanState(plan, es),
  IndexOnlyScan: (plan, es) => new IndexOnlyScanState(plan, es),
  BitmapIndexScan: (plan, es) => new BitmapIndexScanState(plan, es),
  BitmapHeapScan: (plan, es, init) => new BitmapHeapScanState(plan, es, init(left(plan)) as BitmapSource),
  SampleScan: (plan, es) => new SampleScanState(plan, es),
  TidScan: (plan, es) => new TidScanState(plan, es),
  SubqueryScan: (plan, es, init) => new SubqueryScanState(plan, es, init(plan.subplan)),
  FunctionScan: (plan, es) => new FunctionScanState(plan, es),
  ValuesScan: (plan, es) => new ValuesScanState(plan, es),
  CteScan: (plan, es) => new CteScanState(plan, es),
  WorkTableScan: (plan, es) => new WorkTableScanState(plan, es),
  NestLoop: (plan, es, init) => new NestLoopState(plan, es, init(left(plan)), init(right(plan))),
  MergeJoin: (plan, es, init) => new MergeJoinState(plan, es, init(left(plan)), init(right(plan))),
  HashJoin: (plan, es, init) => new HashJoinState(plan, es, init(left(plan)), init(right(plan))),
  Material: (plan, es, init) => new MaterialState(plan, es, init(left(plan))),
  Memoize: (plan, es, init) => new MemoizeState(plan, es, init(left(plan))),
  Sort: (plan, es, init) => new SortState(plan, es, init(left(plan))),
  IncrementalSort: (plan, es, init) => new IncrementalSortState(plan, es, init(left(plan))),
  Group: (plan, es, init) => new GroupingState(plan, es, init(left(plan))),
  Agg: (plan, es, init) => (plan.groupingSets.length > 0 ? new GroupingSetsState(plan, es, init(left(plan))) : new AggState(plan, es, init(left(plan)))),
  WindowAgg: (plan, es, init) => new WindowAggState(plan, es, init(left(plan))),
  Unique: (plan, es, init) => new UniqueState(plan, es, init(left(plan))),
  Hash: (plan, es, init) => new HashState(plan, es, init(left(plan))),
  SetOp: (plan, es, init) => new SetOpState(plan, es, init(left(plan)), init(right(plan))),
  LockRows: (plan, es, init) => new LockRowsState(plan, es, init(left(plan)), (again, child) => executorStart(again, { ...es.stmt, planTree: child }, false).root),
  Limit: (plan, es, init) => new LimitState(plan, es, init(left(plan))),
};

/** A node's `next` with counters and probe events around it; only made when somebody looks. */
function instrumented(node: ExecNode, es: ExecState, analyze: boolean): ExecNode {
  const next = node.next.bind(node);
  const rescan = node.rescan.bind(node);
  const counters: Instrumentation = { rows: 0, loops: 0, startup: 0, total: 0, running: false };
  node.instrument = counters;
  let fresh = true;
  node.next = function* (n: number): Pull {
    const begin = analyze ? performance.now() : 0;
    if (fresh) {
      counters.loops++;
      fresh = false;
    }
    const began = es.probe.clock?.();
    const batch = yield* next(n);
    if (analyze) {
      const spent = performance.now() - begin;
      if (!counters.running) counters.startup += spent;
      counters.total += spent;
    }
    counters.running = true;
    counters.rows += batch?.n ?? 0;
    if (es.probe.active) tellNext(node, n, batch, began);
    return batch;
  };
  node.rescan = () => {
    fresh = true;
    counters.running = false;
    if (es.probe.active) tellRescan(node);
    rescan();
  };
  return node;
}

/** The state of a running plan. @see QueryDesc */
export interface Execution {
  readonly es: ExecState;
  readonly root: ExecNode;
}

/** Init-plans that read parameters from outside run anew when their level is read again. @see ExecReScanSetParamPlan */
function renewInitPlans(node: ExecNode, plan: Plan, es: ExecState): void {
  const dependent = plan.initPlan.filter((sub) => es.stmt.subplans[sub.plan_id - 1]?.extParam !== 0);
  if (dependent.length === 0) return;
  const rescan = node.rescan.bind(node);
  node.rescan = () => {
    for (const sub of dependent) {
      if (sub.subLinkType !== "CTE_SUBLINK") registerInitPlan(sub, es);
      // The readers of a WITH query begin with an empty store again.
      else if (es.stores.delete(sub.setParam[0] as number)) es.subplans[sub.plan_id - 1]?.rescan();
    }
    rescan();
  };
}

/** Whether a node may be left before it has given all its rows; what sorts, hashes or counts reads to the end, whatever is asked of it. */
function stopsEarly(plan: Plan, child: Plan, bounded: boolean): boolean {
  switch (plan.tag) {
    case "Limit":
    case "MergeJoin":
    case "IncrementalSort":
      return true;
    case "NestLoop":
      return bounded || (child === plan.righttree && (plan.inner_unique || plan.jointype === "JOIN_SEMI" || plan.jointype === "JOIN_ANTI"));
    case "HashJoin":
      return bounded && child === plan.lefttree;
    case "Sort":
    case "Hash":
    case "ModifyTable":
      return false;
    case "Agg":
      return bounded && plan.aggstrategy === "AGG_SORTED";
    default:
      return bounded;
  }
}
/** The sub-plans that are read only as far as their readers ask: WITH queries, EXISTS, and those whose rows are compared one by one. */
function partlyRead(stmt: PlannedStmt): ReadonlySet<number> {
  const found = new Set<number>();
  forEachNode([stmt.planTree, stmt.subplans], (node) => {
    if (node.tag === "CteScan") found.add(node.ctePlanId);
    if (node.tag === "SubPlan" && !node.useHashTable && node.subLinkType !== "EXPR_SUBLINK" && node.subLinkType !== "ARRAY_SUBLINK" && node.subLinkType !== "MULTIEXPR_SUBLINK") found.add(node.plan_id);
  });
  return found;
}

/** @see standard_ExecutorStart */
export function executorStart(es: ExecState, planned: PlannedStmt, instrument: boolean): Execution {
  if (instrument) es.counts = true;
  const stmt = es.probe.lineage === true && !instrument ? withLineage(planned, es.catalog) : planned;
  const init = (plan: Plan, bounded = false): ExecNode => initAs(es, plan, bounded);
  const initAs = (own: ExecState, plan: Plan, bounded: boolean): ExecNode => {
    for (const sub of plan.initPlan) registerInitPlan(sub, own);
    const given = own.only !== undefined && "scanrelid" in plan ? own.only.get(plan.scanrelid) : undefined;
    if (given !== undefined) return new GivenRowState(plan as TablePlan, own, given);
    const make = states[plan.tag] as (plan: Plan, es: ExecState, init: (plan: Plan) => ExecNode) => ExecNode;
    const node = make(plan, own, (child) => initAs(own, child, instrument && stopsEarly(plan, child, bounded)));
    node.exact = bounded;
    renewInitPlans(node, plan, own);
    return instrument || own.probe.active ? instrumented(node, own, instrument) : node;
  };
  const partly = instrument ? partlyRead(stmt) : new Set<number>();
  stmt.subplans.forEach((plan, i) => {
    // What lineage has added is not part of what is watched.
    es.subplans[i] = i < planned.subplans.length ? init(plan, partly.has(i + 1)) : initAs({ ...es, probe: nullProbe }, plan, false);
  });
  return { es, root: init(stmt.planTree as Plan) };
}

/** Pulls at most `n` rows; null at the end. @see standard_ExecutorRun */
export function executorRun(execution: Execution, n: number): Generator<"yield", Batch | null> {
  return execution.root.next(n);
}

/**
 * Runs the changes of WITH queries that nobody has read, or not to their end. Those that were made later go first: what
 * they read of the earlier ones reaches them.
 *
 * @see ExecPostprocessPlan
 */
export function* executorFinish({ es }: Execution): Generator<"yield", void> {
  for (let i = es.stmt.subplans.length - 1; i >= 0; i--) {
    const node = es.subplans[i];
    if (es.stmt.subplans[i]?.tag === "ModifyTable" && node !== undefined) while ((yield* node.next(MANY)) !== null);
  }
}

/** Tells one who watches what each node did. @see standard_ExecutorEnd */
export function executorEnd({ es, root }: Execution): void {
  if (!es.probe.active) return;
  const seen = new Set<ExecNode>();
  const visit = (node: ExecNode): void => {
    if (seen.has(node) || !node.es.probe.active) return;
    seen.add(node);
    tellEnded(node);
    for (const child of node.children()) visit(child);
  };
  visit(root);
  for (const sub of es.subplans) if (sub !== undefined) visit(sub);
}
