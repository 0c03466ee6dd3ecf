/**
 * EXPLAIN: its options, the statements that it looks into, and with ANALYZE their run.
 *
 * @see src/backend/commands/explain.c, explain_state.c
 */
import { parseAnalyze } from "../analyze/analyze.ts";
import type { CommandContext, UtilityResult } from "../commands/context.ts";
import { createTableAs } from "../commands/create-table.ts";
import { defGetBoolean, defGetString } from "../commands/defelem.ts";
import { type Batch, checkPermissions, drain, type ExecNode, executorFinish, executorStart, MANY, rowAt } from "../execute/execute.ts";
import type { FiredTrigger } from "../execute/foreign-keys.ts";
import { bufferEntries, explainReport, type Measured, type PlanOptions } from "../explain/explain.ts";
import { documentText, type Format } from "../explain/formats.ts";
import { type Entry, type Group, line, number, planGroup, planText, property, structured } from "../explain/report.ts";
import { exprType } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Plan, PlannedStmt } from "../nodes/plannodes.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { type RawNode, type RawOf, rawAs, rawTag } from "../nodes/raw.ts";
import type { CursorPlanOptions } from "../plan/planner.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { sendValue } from "./binary-format.ts";
import { cursorQuery } from "./cursors.ts";
import type { PreparedStatement } from "./plan-cache.ts";
import { boundStatement } from "./prepare.ts";
import type { Session } from "./session.ts";

interface Options extends PlanOptions {
  readonly format: Format;
  readonly summary: boolean;
  readonly settings: boolean;
  readonly generic: boolean;
  /** In which form the rows of a run are made as for a client, where that is asked for. */
  readonly serialize: "none" | "text" | "binary";
}
const SWITCHES = ["analyze", "verbose", "costs", "buffers", "wal", "settings", "generic_plan", "timing", "summary", "memory"];
const refuse = (message: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message });

/** What the options of one EXPLAIN say. @see ParseExplainOptionList */
function optionsOf(list: readonly RawNode[]): Options {
  const on = new Map<string, boolean>();
  let format: Format = "text";
  let serialize: Options["serialize"] = "none";
  for (const node of list) {
    const def = rawAs(node, "DefElem") as RawOf<"DefElem">;
    const { defname: name = "", location } = def;
    const text = defGetString(def);
    const unknown = (value: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message: `unrecognized value for EXPLAIN option "${name}": "${value}"`, location });
    if (SWITCHES.includes(name)) on.set(name, defGetBoolean(def));
    else if (name === "format") format = text === "text" || text === "xml" || text === "json" || text === "yaml" ? text : unknown(text ?? "");
    else if (name === "serialize") serialize = text === undefined ? "text" : text === "off" || text === "none" ? "none" : text === "text" || text === "binary" ? text : unknown(text);
    else ereport({ code: ERRCODE.syntax_error, message: `unrecognized EXPLAIN option "${name}"`, location });
  }
  const analyze = on.get("analyze") ?? false;
  const option = (name: string, fallback: boolean): boolean => on.get(name) ?? fallback;
  const options: Options = { format, serialize, analyze, verbose: option("verbose", false), costs: option("costs", true), buffers: option("buffers", analyze), wal: option("wal", false), timing: option("timing", analyze), summary: option("summary", analyze), settings: option("settings", false), generic: option("generic_plan", false) };
  if (!analyze) for (const [name, wanted] of [["WAL", options.wal], ["TIMING", options.timing], ["SERIALIZE", serialize !== "none"]] as const) if (wanted) refuse(`EXPLAIN option ${name} requires ANALYZE`);
  if (analyze && options.generic) refuse("EXPLAIN options ANALYZE and GENERIC_PLAN cannot be used together");
  if (option("memory", false)) notSupported("EXPLAIN with MEMORY");
  return options;
}
const XML = 142;
const COLUMN_TYPES: Readonly<Record<Format, number>> = { text: T.TEXTOID, yaml: T.TEXTOID, json: T.JSONOID, xml: XML };
/** What one statement has to say: a plan with what belongs to it, or words in place of a plan. */
type Explained = { readonly plan: Group; readonly lines: readonly string[] } | string;

/** @see ExplainQuery */
export function explain(session: Session, raw: RawOf<"ExplainStmt">, cx: CommandContext): UtilityResult {
  const options = optionsOf(raw.options ?? []);
  const explained = explainStatement(session, raw.query as RawNode, cx, options);
  const columns = [{ name: "QUERY PLAN", type: COLUMN_TYPES[options.format] }];
  return { tag: "EXPLAIN", columns, rows: rowsOf(explained, options.format).map((text) => [text]) };
}
function rowsOf(explained: readonly Explained[], format: Format): string[] {
  if (format !== "text") return [documentText(explained.map((each) => (typeof each === "string" ? each : each.plan)), format)];
  return explained.flatMap((each, i) => [...(i === 0 ? [] : [""]), ...(typeof each === "string" ? [each] : each.lines)]);
}
/** Each of the queries that a statement becomes. @see ExplainOneUtility */
function explainStatement(session: Session, stmt: RawNode, cx: CommandContext, options: Options): Explained[] {
  const context = options.generic ? { ...cx.boundContext(), paramTypes: [], inferParams: true } : cx.boundContext();
  const query = parseAnalyze({ stmt }, context);
  if (query.commandType !== "CMD_UTILITY") {
    const queries = session.rewrite(query);
    if (queries.length === 0 && options.format === "text") return ["Query rewrites to nothing"];
    return explainQueries(session, queries, options, options.generic ? [] : cx.boundValues());
  }
  const inner = query.utilityStmt as RawNode;
  const execute = rawAs(inner, "ExecuteStmt");
  if (execute !== undefined) {
    const { statement, values } = boundStatement(session, execute);
    return explainQueries(session, statement.queries, options, values, { prepared: statement });
  }
  const declare = rawAs(inner, "DeclareCursorStmt");
  if (declare !== undefined) {
    const { query: declared, options: cursor } = cursorQuery(session, declare, cx);
    return explainQueries(session, [declared], options, cx.boundValues(), { cursor });
  }
  const create = rawAs(inner, "CreateTableAsStmt");
  if (create !== undefined) return explainCreate(session, create, cx, options);
  const words = rawTag(inner) === "NotifyStmt" ? "NOTIFY" : "Utility statements have no plan structure";
  return [options.format === "text" ? words : rawTag(inner) === "NotifyStmt" ? "Notify" : "Utility Statement"];
}
/** CREATE TABLE AS: its query's plan; with ANALYZE the table is made of what it gives. */
function explainCreate(session: Session, raw: RawOf<"CreateTableAsStmt">, cx: CommandContext, options: Options): Explained[] {
  if (!options.analyze) return explainStatement(session, raw.query as RawNode, cx, options);
  const explained: Explained[] = [];
  createTableAs(cx, raw, (query, values) => {
    const rows: Datum[][] = [];
    const [rewritten] = session.rewrite(query);
    explained.push(explainQuery(session, rewritten as Query, options, values, {}, (batch) => {
      for (let i = 0; i < batch.n; i++) rows.push(batch.cols.map((column) => vectorGet(column, rowAt(batch, i))));
    }));
    return { rows };
  });
  return explained;
}
interface Source {
  readonly prepared?: PreparedStatement;
  readonly cursor?: CursorPlanOptions;
}
function explainQueries(session: Session, queries: readonly Query[], options: Options, params: readonly Datum[], source: Source = {}): Explained[] {
  return queries.map((query) => {
    if (query.commandType === "CMD_UTILITY") return "Utility statements have no plan structure";
    const explained = explainQuery(session, query, options, params, queries.length === 1 ? source : {});
    if (options.analyze) session.cid++;
    return explained;
  });
}

/** @see ExplainOnePlan */
function explainQuery(session: Session, query: Query, options: Options, params: readonly Datum[], { prepared, cursor }: Source, take?: (batch: Batch) => void): Explained {
  const { catalog, context } = session;
  const begun = performance.now();
  const stmt = prepared === undefined ? session.plan(query, params, cursor) : prepared.choose(params, context, (values) => session.plan(query, values));
  const planned = performance.now() - begun;
  if (!options.analyze) checkPermissions(catalog, session.currentRole(), stmt);
  const run = options.analyze ? analyze(session, stmt, params, options, take) : undefined;
  const report = explainReport({ stmt, catalog, session: context, options, ...(run !== undefined && { measured: run.measured }) });
  const changed = options.settings ? session.settings.changedFor(PLANNING) : [];
  const tail: Entry[] = [
    ...(changed.length === 0 ? [] : [line(`Settings: ${changed.map(([name, value]) => `${name} = '${value}'`).join(", ")}`)]),
    ...(options.settings ? [structured("Settings", { entries: changed.map(([name, value]) => structured(name, value)) })] : []),
    ...(options.buffers ? [structured("Planning", { entries: bufferEntries(context) })] : []),
    ...(options.summary ? [time("Planning Time", planned)] : []),
    ...(run === undefined ? [] : run.entries),
    ...(run !== undefined && options.summary ? [time("Execution Time", run.ms)] : []),
  ];
  return { plan: { entries: [structured("Plan", planGroup(report)), ...tail] }, lines: [...planText(report), ...tail.flatMap(({ lines }) => lines ?? [])] };
}
const time = (label: string, ms: number): Entry => ({ ...property(label, number(ms, 3)), lines: [`${label}: ${ms.toFixed(3)} ms`] });

/** A run, and what was measured of it. */
function analyze(session: Session, stmt: PlannedStmt, params: readonly Datum[], options: Options, take: ((batch: Batch) => void) | undefined): { readonly measured: (plan: Plan) => Measured | undefined; readonly entries: readonly Entry[]; readonly ms: number } {
  const es = session.execState(stmt, params);
  const started = performance.now();
  const execution = executorStart(es, stmt, true);
  const client = options.serialize === "none" || take !== undefined ? undefined : new Client(session, stmt, options);
  const triggers = session.triggers.watch(() => {
    for (let batch = drain(execution.root.next(MANY)); batch !== null; batch = drain(execution.root.next(MANY))) {
      take?.(batch);
      client?.take(batch);
    }
    for (const _ of executorFinish(execution));
    session.fireTriggers();
  });
  const ms = performance.now() - started;
  const states = new Map<Plan, ExecNode>();
  const note = (node: ExecNode): void => {
    states.set(node.plan, node);
    for (const child of node.children()) note(child);
  };
  note(execution.root);
  for (const sub of es.subplans) if (sub !== undefined) note(sub);
  const measured = (plan: Plan): Measured | undefined => {
    const node = states.get(plan);
    return node?.instrument === undefined ? undefined : { removedByJoin: 0, ...node.instrument, removed: node.removed, ...node.measures() };
  };
  const entries = [...triggerEntries(triggers, options), ...(client === undefined ? [] : client.entries())];
  return { measured, entries, ms };
}
/** @see ExplainPrintTriggers */
function triggerEntries(triggers: readonly FiredTrigger[], options: Options): Entry[] {
  const several = new Set(triggers.map(({ relation }) => relation)).size > 1;
  const fired = triggers.map(({ name, constraint, relation, calls, ms: spent }): { entry: Group; line: string } => ({
    entry: { entries: [structured("Trigger Name", name), ...(constraint === undefined ? [] : [structured("Constraint Name", constraint)]), structured("Relation", relation), ...(options.timing ? [structured("Time", number(spent, 3))] : []), structured("Calls", number(calls))] },
    line: `Trigger ${constraint === undefined ? name : options.verbose ? `${name} for constraint ${constraint}` : `for constraint ${constraint}`}${several ? ` on ${relation}` : ""}: ${options.timing ? `time=${spent.toFixed(3)} ` : ""}calls=${calls}`,
  }));
  return [...fired.map((each) => line(each.line)), structured("Triggers", { items: fired.map(({ entry }) => entry) })];
}
/** Takes rows as a client's connection would, and counts what it would send. @see serializeAnalyzeReceive */
class Client {
  readonly #session: Session;
  readonly #options: Options;
  readonly #types: readonly number[];
  #bytes = 0;
  #ms = 0;
  constructor(session: Session, stmt: PlannedStmt, options: Options) {
    this.#session = session;
    this.#options = options;
    this.#types = (stmt.planTree?.targetlist ?? []).filter((tle) => !tle.resjunk).map(({ expr }) => exprType(expr));
  }
  #sizeOf(value: Datum, type: number): number {
    const { context } = this.#session;
    if (value === null) return 0;
    return this.#options.serialize === "binary" ? sendValue(this.#session.catalog, context, type, value).length : new TextEncoder().encode(context.types.output(type, value, context)).length;
  }
  take(batch: Batch): void {
    const begun = performance.now();
    for (let i = 0; i < batch.n; i++) {
      // A count of columns, and before each value its length.
      this.#bytes += 2 + 4 * this.#types.length;
      this.#types.forEach((type, c) => {
        this.#bytes += this.#sizeOf(vectorGet(batch.cols[c] as Vector, rowAt(batch, i)), type);
      });
    }
    this.#ms += performance.now() - begun;
  }
  entries(): Entry[] {
    const { timing, buffers, serialize } = this.#options;
    const volume = Math.ceil(this.#bytes / 1024);
    return [
      line(`Serialization: ${timing ? `time=${this.#ms.toFixed(3)} ms  ` : ""}output=${volume}kB  format=${serialize}`),
      structured("Serialization", { entries: [...(timing ? [structured("Time", number(this.#ms, 3))] : []), structured("Output Volume", number(volume)), structured("Format", serialize), ...(buffers ? bufferEntries(this.#session.context) : [])] }),
    ];
  }
}
/** The settings that plans depend on. @see GUC_EXPLAIN */
const PLANNING: readonly string[] =
  ("search_path constraint_exclusion cpu_index_tuple_cost cpu_operator_cost cpu_tuple_cost cursor_tuple_fraction debug_parallel_query effective_cache_size effective_io_concurrency enable_async_append enable_bitmapscan enable_distinct_reordering enable_gathermerge enable_group_by_reordering enable_hashagg enable_hashjoin " +
    "enable_incremental_sort enable_indexonlyscan enable_indexscan enable_material enable_memoize enable_mergejoin enable_nestloop enable_parallel_append enable_parallel_hash enable_partition_pruning enable_partitionwise_aggregate enable_partitionwise_join enable_presorted_aggregate enable_self_join_elimination " +
    "enable_seqscan enable_sort enable_tidscan from_collapse_limit geqo geqo_effort geqo_generations geqo_pool_size geqo_seed geqo_selection_bias geqo_threshold hash_mem_multiplier jit jit_above_cost jit_inline_above_cost jit_optimize_above_cost join_collapse_limit maintenance_io_concurrency max_parallel_workers " +
    "max_parallel_workers_per_gather min_parallel_index_scan_size min_parallel_table_scan_size parallel_leader_participation parallel_setup_cost parallel_tuple_cost plan_cache_mode random_page_cost recursive_worktable_factor seq_page_cost temp_buffers work_mem").split(" ");
