/**
 * EXPLAIN: the plan, node by node, in PostgreSQL's words.
 *
 * @see src/backend/commands/explain.c
 */
import { exprType } from "../nodes/make.ts";
import { bmsMembers } from "../nodes/bitmapset.ts";
import { twoDecimals } from "../utils/floats.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { quoteIdentifier } from "../utils/keywords.ts";
import type { Measures } from "../nodes/instrument.ts";
import type { Plan, PlannedStmt } from "../nodes/plannodes.ts";
import type { Expr, Oid, TargetEntry } from "../nodes/primnodes.ts";
import type { SessionContext } from "../types/registry.ts";
import { count, type Entry, type Group, line, type NodeReport, type Num, number, planText, property, structured } from "./report.ts";
import { Deparser, frameText } from "./ruleutils.ts";
import { uniqueName } from "./unique-name.ts";

export interface PlanOptions {
  readonly costs: boolean;
  readonly analyze: boolean;
  readonly verbose: boolean;
  readonly timing: boolean;
  readonly buffers: boolean;
  readonly wal: boolean;
}
/** What a run measured of a node; times in milliseconds. */
export interface Measured extends Measures {
  readonly rows: number;
  readonly loops: number;
  readonly startup: number;
  readonly total: number;
  readonly removed: number;
  readonly removedByJoin: number;
}
export interface ExplainInput {
  readonly stmt: PlannedStmt;
  readonly catalog: Catalog;
  readonly session: SessionContext;
  readonly options: PlanOptions;
  readonly measured?: (plan: Plan) => Measured | undefined;
}

const names: Partial<Record<Plan["tag"], string>> = {
  SeqScan: "Seq Scan", IndexScan: "Index Scan", IndexOnlyScan: "Index Only Scan", BitmapIndexScan: "Bitmap Index Scan", BitmapHeapScan: "Bitmap Heap Scan", TidScan: "Tid Scan", SampleScan: "Sample Scan", SubqueryScan: "Subquery Scan", FunctionScan: "Function Scan", ValuesScan: "Values Scan",
  CteScan: "CTE Scan", WorkTableScan: "WorkTable Scan", NestLoop: "Nested Loop", MergeJoin: "Merge Join", HashJoin: "Hash Join", Material: "Materialize", IncrementalSort: "Incremental Sort", RecursiveUnion: "Recursive Union", MergeAppend: "Merge Append", Agg: "Aggregate",
};
const joinWords: Readonly<Record<string, string>> = { JOIN_INNER: "Inner", JOIN_LEFT: "Left", JOIN_RIGHT: "Right", JOIN_FULL: "Full", JOIN_SEMI: "Semi", JOIN_ANTI: "Anti", JOIN_RIGHT_SEMI: "Right Semi", JOIN_RIGHT_ANTI: "Right Anti" };
const aggregations = { AGG_PLAIN: ["Aggregate", "Plain"], AGG_SORTED: ["GroupAggregate", "Sorted"], AGG_HASHED: ["HashAggregate", "Hashed"], AGG_MIXED: ["MixedAggregate", "Mixed"] } as const;
const setOperations = { SETOPCMD_INTERSECT: "Intersect", SETOPCMD_INTERSECT_ALL: "Intersect All", SETOPCMD_EXCEPT: "Except", SETOPCMD_EXCEPT_ALL: "Except All" } as const;

/** The plan as EXPLAIN reports it. */
export const explainReport = (input: ExplainInput): NodeReport => new Explainer(input).node(input.stmt.planTree as Plan, [], undefined, undefined);
/** The lines of EXPLAIN in text. */
export const explainPlan = (input: ExplainInput): string[] => planText(explainReport(input));

const BUFFERS = ["Shared Hit", "Shared Read", "Shared Dirtied", "Shared Written", "Local Hit", "Local Read", "Local Dirtied", "Local Written", "Temp Read", "Temp Written"];
/** There are no buffers here: none is hit or read, and that takes no time. @see show_buffer_usage */
export function bufferEntries(session: SessionContext): Entry[] {
  const times = session.setting("track_io_timing") === "on" ? ["Shared", "Local", "Temp"].flatMap((kind) => [`${kind} I/O Read Time`, `${kind} I/O Write Time`]) : [];
  return [...BUFFERS.map((label) => structured(`${label} Blocks`, number(0))), ...times.map((label) => structured(label, number(0, 3)))];
}
/** Nor is anything written ahead. @see show_wal_usage */
const walEntries = (): Entry[] => ["Records", "FPI", "Bytes", "Buffers Full"].map((label) => structured(`WAL ${label}`, number(0)));

/** Whether this node is one that a setting discourages, rather than something below it. @see plan_is_disabled */
function isDisabled(plan: Plan): boolean {
  if (plan.disabled_nodes === 0) return false;
  const below = plan.tag === "Append" ? plan.appendplans : plan.tag === "SubqueryScan" ? [plan.subplan] : [plan.lefttree, plan.righttree];
  return plan.disabled_nodes > below.reduce((sum, child) => sum + (child?.disabled_nodes ?? 0), 0);
}

class Explainer {
  readonly #input: ExplainInput;
  readonly #deparser: Deparser;
  /** How many tables the statement has; with one, columns stand alone. */
  readonly #tables: number;
  /** Names of the range-table entries that the plan reads. */
  readonly #names: readonly (string | null)[];

  constructor(input: ExplainInput) {
    this.#input = input;
    const used = new Set<number>();
    collectScans(input.stmt.planTree as Plan, used, input.stmt);
    for (const plan of input.stmt.subplans) collectScans(plan, used, input.stmt);
    this.#names = uniqueNames(input.stmt, used);
    this.#tables = input.stmt.rtable.filter((rte) => rte.rtekind !== "RTE_GROUP").length + (insertsRow(input.stmt.planTree as Plan) ? 1 : 0);
    this.#deparser = new Deparser({ catalog: input.catalog, session: input.session, stmt: input.stmt, names: this.#names, prefix: input.options.verbose || this.#tables > 1 });
  }

  /** @see ExplainNode */
  node(plan: Plan, ancestors: readonly Plan[], relationship: string | undefined, subplan: string | undefined): NodeReport {
    const { options } = this.#input;
    const chain = [plan, ...ancestors];
    const measured = options.analyze ? this.#input.measured?.(plan) : undefined;
    const entries = [
      ...this.#kind(plan, relationship, subplan),
      ...this.#target(plan),
      ...(options.costs ? [structured("Startup Cost", number(plan.startup_cost, 2)), structured("Total Cost", number(plan.total_cost, 2)), structured("Plan Rows", number(plan.plan_rows)), structured("Plan Width", number(plan.plan_width))] : []),
      ...this.#actual(measured),
      isDisabled(plan) ? property("Disabled", true) : structured("Disabled", false),
      ...this.#output(plan, chain),
      ...this.#details(plan, chain, measured),
      ...(options.buffers ? bufferEntries(this.#input.session) : []),
      ...(options.wal ? walEntries() : []),
      ...(plan.tag === "Append" ? [structured("Subplans Removed", number(0))] : []),
    ];
    return { title: `${this.#title(plan)}${this.#costs(plan, measured)}`, entries, children: this.#children(plan, chain) };
  }
  /** What sort of node it is. */
  #kind(plan: Plan, relationship: string | undefined, subplan: string | undefined): Entry[] {
    return [
      structured("Node Type", names[plan.tag] ?? plan.tag),
      ...(plan.tag === "Agg" ? [structured("Strategy", aggregations[plan.aggstrategy][1]), structured("Partial Mode", "Simple")] : []),
      ...(plan.tag === "SetOp" ? [structured("Strategy", plan.strategy === "SETOP_HASHED" ? "Hashed" : "Sorted")] : []),
      ...(plan.tag === "ModifyTable" ? [structured("Operation", this.#verb(plan))] : []),
      ...(relationship === undefined ? [] : [structured("Parent Relationship", relationship)]),
      ...(subplan === undefined ? [] : [structured("Subplan Name", subplan)]),
      structured("Parallel Aware", false),
      structured("Async Capable", false),
    ];
  }
  #costs(plan: Plan, measured: Measured | undefined): string {
    const { options } = this.#input;
    const text = options.costs ? `  (cost=${twoDecimals(plan.startup_cost)}..${twoDecimals(plan.total_cost)} rows=${plan.plan_rows.toFixed(0)} width=${plan.plan_width})` : "";
    if (!options.analyze) return text;
    if (measured === undefined || measured.loops === 0) return `${text} (never executed)`;
    const { rows, loops, startup, total } = measured;
    const time = options.timing ? `time=${(startup / loops).toFixed(3)}..${(total / loops).toFixed(3)} ` : "";
    return `${text} (actual ${time}rows=${twoDecimals(rows / loops)} loops=${loops})`;
  }
  #actual(measured: Measured | undefined): Entry[] {
    const { analyze, timing } = this.#input.options;
    if (!analyze) return [];
    const { rows, loops, startup, total } = measured ?? { rows: 0, loops: 0, startup: 0, total: 0 };
    const each = (value: number, digits: number): Num => number(loops === 0 ? 0 : value / loops, digits);
    return [
      ...(timing ? [structured("Actual Startup Time", each(startup, 3)), structured("Actual Total Time", each(total, 3))] : []),
      structured("Actual Rows", each(rows, 2)), structured("Actual Loops", number(loops)),
    ];
  }

  #verb({ operation }: Extract<Plan, { tag: "ModifyTable" }>): string {
    return { CMD_INSERT: "Insert", CMD_UPDATE: "Update", CMD_DELETE: "Delete", CMD_MERGE: "Merge" }[operation as string] ?? "Modify";
  }
  /** What a node reads or changes. @see ExplainTargetRel */
  #target(plan: Plan): Entry[] {
    switch (plan.tag) {
      case "IndexScan":
      case "IndexOnlyScan":
        return [structured("Scan Direction", plan.indexorderdir === "BackwardScanDirection" ? "Backward" : "Forward"), structured("Index Name", this.#input.catalog.relation(plan.indexid).relname), ...this.#relationEntries(plan.scanrelid)];
      case "BitmapIndexScan":
        return [structured("Index Name", this.#input.catalog.relation(plan.indexid).relname)];
      case "ModifyTable":
        return this.#relationEntries(plan.nominalRelation);
      case "NestLoop":
      case "MergeJoin":
      case "HashJoin":
        return [structured("Join Type", joinWords[plan.jointype] ?? "Inner")];
      case "SetOp":
        return [structured("Command", setOperations[plan.cmd])];
      case "FunctionScan": {
        const call = plan.functions.length === 1 ? plan.functions[0]?.funcexpr : undefined;
        const proc = call?.tag === "FuncExpr" ? this.#input.catalog.proc(call.funcid) : undefined;
        const named = proc === undefined ? [] : [structured("Function Name", proc.proname), ...this.#schema(proc.pronamespace)];
        return [...named, ...this.#relationEntries(plan.scanrelid)];
      }
      default:
        return "scanrelid" in plan ? this.#relationEntries(plan.scanrelid) : [];
    }
  }
  #schema(namespace: Oid): Entry[] {
    return this.#input.options.verbose ? [structured("Schema", this.#input.catalog.namespaceNameOrTemp(namespace))] : [];
  }
  #relationEntries(rti: number): Entry[] {
    const rte = this.#input.stmt.rtable[rti - 1];
    if (rte === undefined) return [];
    const alias = structured("Alias", this.#names[rti - 1] ?? "");
    if (rte.rtekind === "RTE_CTE") return [structured("CTE Name", rte.ctename ?? ""), alias];
    if (rte.rtekind !== "RTE_RELATION") return [alias];
    const { relname, relnamespace } = this.#input.catalog.relation(rte.relid);
    return [structured("Relation Name", relname), ...this.#schema(relnamespace), alias];
  }
  #relation(rti: number): string {
    const rte = this.#input.stmt.rtable[rti - 1];
    if (rte === undefined) return "";
    const refname = this.#names[rti - 1] ?? "";
    let object: string | undefined;
    if (rte.rtekind === "RTE_RELATION") {
      const rel = this.#input.catalog.relation(rte.relid);
      object = this.#input.options.verbose ? `${this.#input.catalog.namespaceNameOrTemp(rel.relnamespace)}.${quoteIdentifier(rel.relname)}` : quoteIdentifier(rel.relname);
    } else if (rte.rtekind === "RTE_CTE") object = quoteIdentifier(rte.ctename ?? "");
    if (object === undefined) return ` on ${quoteIdentifier(refname)}`;
    return object === quoteIdentifier(refname) || (this.#input.options.verbose && object.endsWith(`.${quoteIdentifier(refname)}`)) ? ` on ${object}` : ` on ${object} ${quoteIdentifier(refname)}`;
  }
  #functionTarget(plan: Extract<Plan, { tag: "FunctionScan" }>): string {
    const refname = this.#names[plan.scanrelid - 1] ?? "";
    const call = plan.functions.length === 1 ? plan.functions[0]?.funcexpr : undefined;
    if (call?.tag !== "FuncExpr") return ` on ${quoteIdentifier(refname)}`;
    const { proname, pronamespace } = this.#input.catalog.proc(call.funcid);
    const name = `${this.#input.options.verbose ? `${quoteIdentifier(this.#input.catalog.namespaceNameOrTemp(pronamespace))}.` : ""}${quoteIdentifier(proname)}`;
    return proname === refname ? ` on ${name}` : ` on ${name} ${quoteIdentifier(refname)}`;
  }

  #title(plan: Plan): string {
    const { catalog } = this.#input;
    const indexName = (oid: Oid): string => quoteIdentifier(catalog.relation(oid).relname);
    switch (plan.tag) {
      case "ModifyTable": {
        return `${this.#verb(plan)}${this.#relation(plan.nominalRelation)}`;
      }
      case "Agg":
        return aggregations[plan.aggstrategy][0];
      case "SetOp":
        return `${plan.strategy === "SETOP_HASHED" ? "HashSetOp" : "SetOp"} ${setOperations[plan.cmd]}`;
      case "NestLoop":
      case "MergeJoin":
      case "HashJoin": {
        const word = plan.jointype === "JOIN_INNER" ? undefined : joinWords[plan.jointype];
        const base = { NestLoop: "Nested Loop", MergeJoin: "Merge", HashJoin: "Hash" }[plan.tag];
        if (plan.tag === "NestLoop") return word === undefined ? base : `${base} ${word} Join`;
        return word === undefined ? `${base} Join` : `${base} ${word} Join`;
      }
      case "IndexScan":
      case "IndexOnlyScan":
        return `${names[plan.tag]}${plan.indexorderdir === "BackwardScanDirection" ? " Backward" : ""} using ${indexName(plan.indexid)}${this.#relation(plan.scanrelid)}`;
      case "BitmapIndexScan":
        return `Bitmap Index Scan on ${indexName(plan.indexid)}`;
      case "FunctionScan":
        return `Function Scan${this.#functionTarget(plan)}`;
      case "SeqScan":
      case "BitmapHeapScan":
      case "TidScan":
      case "SampleScan":
      case "SubqueryScan":
      case "ValuesScan":
      case "CteScan":
      case "WorkTableScan":
        return `${names[plan.tag]}${this.#relation(plan.scanrelid)}`;
      default:
        return names[plan.tag] ?? plan.tag;
    }
  }

  #exprs(list: readonly Expr[], ancestors: readonly Plan[], scan = false): string {
    return this.#deparser.qual(list, ancestors, scan && !this.#input.options.verbose);
  }
  /** What it gives, where that is asked for. @see show_plan_tlist */
  #output(plan: Plan, chain: readonly Plan[]): Entry[] {
    const { verbose } = this.#input.options;
    const output = verbose && plan.targetlist.length > 0 && !NO_OUTPUT.has(plan.tag) ? [property("Output", plan.targetlist.map((tle) => this.#deparser.qual([tle.expr], chain, this.#tables < 2)))] : [];
    if (plan.tag !== "NestLoop" && plan.tag !== "MergeJoin" && plan.tag !== "HashJoin") return output;
    return [...output, verbose && plan.inner_unique ? property("Inner Unique", true) : structured("Inner Unique", plan.inner_unique)];
  }

  /** What else is to be said of a node, by its kind. */
  #details(plan: Plan, chain: readonly Plan[], measured: Measured | undefined): Entry[] {
    const { options } = this.#input;
    const show = (name: string, list: readonly Expr[]): Entry[] => (list.length === 0 ? [] : [property(name, this.#exprs(list, chain, "scanrelid" in plan && plan.tag !== "SubqueryScan"))]);
    /** How many rows a condition held back, on average of the loops. */
    const removed = (name: string, which: "removed" | "removedByJoin" | undefined): Entry[] => {
      if (!options.analyze) return [];
      const { loops } = measured ?? { loops: 0 };
      return [count(name, loops === 0 || which === undefined ? 0 : (measured as Measured)[which] / loops)];
    };
    const recheck = (list: readonly Expr[]): Entry[] => (list.length === 0 ? [] : removed("Rows Removed by Index Recheck", undefined));
    const filter = (): Entry[] => [...show("Filter", plan.qual), ...(plan.qual.length === 0 ? [] : removed("Rows Removed by Filter", "removed"))];
    const searches = (): Entry[] => (options.analyze ? [property("Index Searches", number(measured?.indexSearches ?? 0))] : []);
    const joinFilter = (list: readonly Expr[]): Entry[] => [...show("Join Filter", list), ...(list.length === 0 ? [] : removed("Rows Removed by Join Filter", "removedByJoin"))];
    switch (plan.tag) {
      case "IndexScan":
        return [...show("Index Cond", plan.indexqualorig), ...recheck(plan.indexqualorig), ...filter(), ...searches()];
      case "IndexOnlyScan":
        return [...show("Index Cond", plan.indexqual), ...recheck(plan.indexqual), ...filter(), ...(options.analyze ? [property("Heap Fetches", number(measured?.heapFetches ?? 0))] : []), ...searches()];
      case "BitmapIndexScan":
        return [...show("Index Cond", plan.indexqualorig), ...searches()];
      case "BitmapHeapScan":
        return [...show("Recheck Cond", plan.bitmapqualorig), ...recheck(plan.bitmapqualorig), ...filter(), ...this.#blocks(measured)];
      case "SampleScan":
        return [...this.#sampling(plan, chain), ...filter()];
      case "TidScan":
        return [...show("TID Cond", plan.tidquals), ...filter()];
      case "NestLoop":
        return [...joinFilter(plan.joinqual), ...filter()];
      case "MergeJoin":
        return [...show("Merge Cond", plan.mergeclauses), ...joinFilter(plan.joinqual), ...filter()];
      case "HashJoin":
        return [...show("Hash Cond", plan.hashclauses), ...joinFilter(plan.joinqual), ...filter()];
      case "Sort":
        return [property("Sort Key", this.#sortKeys(plan, plan.numCols, chain)), ...sorted(measured)];
      case "IncrementalSort":
        return [property("Sort Key", this.#sortKeys(plan, plan.numCols, chain)), property("Presorted Key", this.#keys(plan, plan.sortColIdx.slice(0, plan.nPresortedCols), chain)), ...sortedGroups(measured)];
      case "Agg":
        return [...(plan.groupingSets.length > 0 ? this.#groupingSets(plan, chain) : plan.numCols > 0 ? [property("Group Key", this.#keys(plan, plan.grpColIdx, chain))] : []), ...show("Filter", plan.qual), ...this.#hashed(plan, measured), ...(plan.qual.length === 0 ? [] : removed("Rows Removed by Filter", "removed"))];
      case "Group":
        return [property("Group Key", this.#keys(plan, plan.grpColIdx, chain)), ...filter()];
      case "WindowAgg":
        return [property("Window", `${quoteIdentifier(plan.winname ?? "")} AS (${this.#window(plan, chain)})`), ...show("Run Condition", plan.runConditionOrig), ...filter(), ...stored(measured)];
      case "Memoize":
        return [property("Cache Key", plan.param_exprs.map((expr) => this.#deparser.expr(expr, chain)).join(", ")), property("Cache Mode", plan.binary_mode ? "binary" : "logical"), ...cached(measured)];
      case "FunctionScan":
        return [...(options.verbose ? [property("Function Call", plan.functions.map((fn) => this.#deparser.expr(fn.funcexpr, chain)).join(", "))] : []), ...filter()];
      case "CteScan":
        return [...filter(), ...stored(measured)];
      case "Hash":
        return hashTable(measured);
      case "Material":
      case "RecursiveUnion":
        return stored(measured);
      case "Result":
        return [...show("One-Time Filter", plan.resconstantqual), ...filter()];
      case "ModifyTable":
        return [...this.#targets(plan), ...this.#conflict(plan, measured), ...merged(plan, measured)];
      default:
        return filter();
    }
  }
  #sampling(plan: Extract<Plan, { tag: "SampleScan" }>, chain: readonly Plan[]): Entry[] {
    const { tsmhandler, args, repeatable } = plan.tablesample;
    const { proname } = this.#input.catalog.proc(tsmhandler);
    const list = args.map((arg) => this.#deparser.expr(arg, chain));
    const seed = repeatable === null ? undefined : this.#deparser.expr(repeatable, chain);
    return [
      line(`Sampling: ${proname} (${list.join(", ")})${seed === undefined ? "" : ` REPEATABLE (${seed})`}`),
      structured("Sampling Method", proname), structured("Sampling Parameters", list), ...(seed === undefined ? [] : [structured("Repeatable Seed", seed)]),
    ];
  }
  /** @see show_tidbitmap_info */
  #blocks(measured: Measured | undefined): Entry[] {
    if (!this.#input.options.analyze) return [];
    const exact = measured?.heapBlocks ?? 0;
    return [structured("Exact Heap Blocks", number(exact)), structured("Lossy Heap Blocks", number(0)), ...(exact > 0 ? [line(`Heap Blocks: exact=${exact}`)] : [])];
  }
  /** @see show_hashagg_info */
  #hashed(plan: Extract<Plan, { tag: "Agg" }>, measured: Measured | undefined): Entry[] {
    const { costs, analyze } = this.#input.options;
    if (plan.aggstrategy !== "AGG_HASHED" && plan.aggstrategy !== "AGG_MIXED") return [];
    const memory = measured?.table?.memory ?? 0;
    return [
      ...(costs ? [structured("Planned Partitions", number(0))] : []),
      ...(analyze ? [structured("HashAgg Batches", number(1)), structured("Peak Memory Usage", number(memory)), structured("Disk Usage", number(0)), ...(measured?.table === undefined ? [] : [line(`Batches: 1  Memory Usage: ${memory}kB`)])] : []),
    ];
  }
  /** The keys of each set, pass by pass. @see show_grouping_sets */
  #groupingSets(plan: Extract<Plan, { tag: "Agg" }>, chain: readonly Plan[]): Entry[] {
    const lines: string[] = [];
    const groups: Group[] = [];
    for (const pass of [plan, ...plan.chain] as Extract<Plan, { tag: "Agg" }>[]) {
      const word = pass.aggstrategy === "AGG_HASHED" || pass.aggstrategy === "AGG_MIXED" ? "Hash Key" : "Group Key";
      const sort = pass !== plan && pass.lefttree?.tag === "Sort" ? pass.lefttree : undefined;
      const sortKeys = sort === undefined ? [] : this.#sortKeys({ ...sort, targetlist: (plan.lefttree as Plan).targetlist }, sort.numCols, [plan.lefttree as Plan, ...chain]);
      if (sort !== undefined) lines.push(`Sort Key: ${sortKeys.join(", ")}`);
      const sets = pass.groupingSets.map((set) => this.#keys(plan, set.map((at) => pass.grpColIdx[at] as number), chain));
      for (const set of sets) lines.push(`${sort === undefined ? "" : "  "}${word}: ${set.length === 0 ? "()" : set.join(", ")}`);
      groups.push({ entries: [...(sort === undefined ? [] : [structured("Sort Key", sortKeys)]), structured(`${word}s`, { items: sets })] });
    }
    return [{ label: "Grouping Sets", value: { items: groups }, lines }];
  }
  /** @see show_window_def, get_window_frame_options_for_explain */
  #window(plan: Extract<Plan, { tag: "WindowAgg" }>, chain: readonly Plan[]): string {
    const parts: string[] = [];
    if (plan.partNumCols > 0) parts.push(`PARTITION BY ${this.#keys(plan, plan.partColIdx, chain).join(", ")}`);
    if (plan.ordNumCols > 0) {
      parts.push(`ORDER BY ${this.#keys(plan, plan.ordColIdx, chain).join(", ")}`);
    }
    const frame = frameText(plan.frameOptions, (end) => this.#deparser.expr((end === "start" ? plan.startOffset : plan.endOffset) as Expr, chain));
    if (frame !== "") parts.push(frame);
    return parts.join(" ");
  }
  /** The tables that are changed, where they are not the one that was named. @see show_modifytable_info */
  #targets(plan: Extract<Plan, { tag: "ModifyTable" }>): Entry[] {
    if (plan.resultRelations.length <= 1 && plan.resultRelations[0] === plan.nominalRelation) return [];
    return [{ label: "Target Tables", value: { items: plan.resultRelations.map((rti) => ({ entries: this.#relationEntries(rti) })) }, lines: plan.resultRelations.map((rti) => `${this.#verb(plan)}${this.#relation(rti)}`) }];
  }
  #conflict(plan: Extract<Plan, { tag: "ModifyTable" }>, measured: Measured | undefined): Entry[] {
    if (plan.onConflictAction === "ONCONFLICT_NONE") return [];
    const { analyze } = this.#input.options;
    const { inserted, conflicting, removed } = measured?.conflict ?? { inserted: 0, conflicting: 0, removed: 0 };
    return [
      property("Conflict Resolution", plan.onConflictAction === "ONCONFLICT_NOTHING" ? "NOTHING" : "UPDATE"),
      ...(plan.arbiterIndexes.length === 0 ? [] : [property("Conflict Arbiter Indexes", plan.arbiterIndexes.map((oid) => this.#input.catalog.relation(oid).relname))]),
      ...(plan.onConflictWhere === null ? [] : [property("Conflict Filter", this.#exprs([plan.onConflictWhere], [plan])), ...(analyze ? [count("Rows Removed by Conflict Filter", removed)] : [])]),
      ...(analyze ? [property("Tuples Inserted", number(inserted)), property("Conflicting Tuples", number(conflicting))] : []),
    ];
  }
  /** Keys are named by what the child gives. */
  #keyExpr(plan: Plan, column: number, chain: readonly Plan[]): string {
    if (plan.tag === "Sort" || plan.tag === "IncrementalSort") return this.#deparser.expr((plan.targetlist[column - 1] as TargetEntry).expr, chain, true);
    const child = plan.lefttree as Plan;
    return this.#deparser.expr((child.targetlist[column - 1] as TargetEntry).expr, [child, ...chain], true);
  }
  #keys(plan: Plan, columns: readonly number[], chain: readonly Plan[]): string[] {
    return columns.map((column) => this.#keyExpr(plan, column, chain));
  }
  #sortKeys(plan: Extract<Plan, { tag: "Sort" | "IncrementalSort" }>, n: number, chain: readonly Plan[]): string[] {
    return plan.sortColIdx
      .slice(0, n)
      .map((column, i) => {
        const collation = plan.collations[i] ?? 0;
        const own = this.#input.catalog.type(exprType((plan.targetlist[column - 1] as TargetEntry).expr)).typcollation;
        const collate = collation === 0 || collation === own ? "" : ` COLLATE ${quoteIdentifier(this.#input.catalog.collation(collation)?.collname ?? "")}`;
        const amop = this.#input.catalog.amopsOfOperator(plan.sortOperators[i] as Oid).find((row) => row.amopmethod === 403);
        const descending = amop?.amopstrategy === 5;
        const nullsFirst = plan.nullsFirst[i] === true;
        const nulls = nullsFirst === descending ? "" : nullsFirst ? " NULLS FIRST" : " NULLS LAST";
        return `${this.#keyExpr(plan, column, chain)}${collate}${descending ? " DESC" : ""}${nulls}`;
      });
  }

  #children(plan: Plan, chain: readonly Plan[]): NodeReport["children"] {
    const { subplans } = this.#input.stmt;
    const below = (child: Plan | null, relationship: string): NodeReport["children"] => (child === null ? [] : [{ label: undefined, node: this.node(child, chain, relationship, undefined) }]);
    const named = (id: number, name: string, relationship: string): NodeReport["children"] => [{ label: name, node: this.node(subplans[id - 1] as Plan, chain, relationship, name) }];
    return [
      ...plan.initPlan.flatMap((init) => named(init.plan_id, init.plan_name, "InitPlan")),
      ...below(plan.lefttree, "Outer"),
      ...below(plan.righttree, "Inner"),
      ...(plan.tag === "Append" ? plan.appendplans : plan.tag === "BitmapAnd" || plan.tag === "BitmapOr" ? plan.bitmapplans : []).flatMap((child) => below(child, "Member")),
      ...(plan.tag === "SubqueryScan" ? below(plan.subplan, "Subquery") : []),
      ...this.#deparser.subPlansOf(plan).flatMap((sub) => named(sub.plan_id, sub.plan_name, "SubPlan")),
    ];
  }
}

/** @see show_sort_info */
const sorted = (measured: Measured | undefined): Entry[] => (measured?.sort === undefined ? [] : [line(`Sort Method: ${measured.sort.method}  Memory: ${measured.sort.memory}kB`), structured("Sort Method", measured.sort.method), structured("Sort Space Used", number(measured.sort.memory)), structured("Sort Space Type", "Memory")]);
/** @see show_incremental_sort_info */
function sortedGroups(measured: Measured | undefined): Entry[] {
  return (measured?.groups ?? []).map(({ kind, count: groups, methods, average, peak }): Entry => ({
    label: `${kind} Groups`,
    lines: [`${kind} Groups: ${groups}  Sort Method${methods.length > 1 ? "s" : ""}: ${methods.join(", ")}  Average Memory: ${average}kB  Peak Memory: ${peak}kB`],
    value: { entries: [structured("Group Count", number(groups)), structured("Sort Methods Used", methods), structured("Sort Space Memory", { entries: [structured("Average Sort Space Used", number(average)), structured("Peak Sort Space Used", number(peak))] })] },
  }));
}
/** @see show_hash_info */
function hashTable(measured: Measured | undefined): Entry[] {
  if (measured?.hash === undefined) return [];
  const { buckets, planned, memory } = measured.hash;
  return [
    line(`Buckets: ${buckets}${buckets === planned ? "" : ` (originally ${planned})`}  Batches: 1${buckets === planned ? "" : " (originally 1)"}  Memory Usage: ${memory}kB`),
    structured("Hash Buckets", number(buckets)), structured("Original Hash Buckets", number(planned)), ...["Hash Batches", "Original Hash Batches"].map((label) => structured(label, number(1))), structured("Peak Memory Usage", number(memory)),
  ];
}
/** @see show_memoize_info */
function cached(measured: Measured | undefined): Entry[] {
  if (measured?.cache === undefined || measured.cache.misses === 0) return [];
  const { hits, misses, evictions, memory } = measured.cache;
  return [
    line(`Hits: ${hits}  Misses: ${misses}  Evictions: ${evictions}  Overflows: 0  Memory Usage: ${memory}kB`),
    structured("Cache Hits", number(hits)), structured("Cache Misses", number(misses)), structured("Cache Evictions", number(evictions)), structured("Cache Overflows", number(0)), structured("Peak Memory Usage", number(memory)),
  ];
}
/** @see show_storage_info */
const stored = (measured: Measured | undefined): Entry[] => (measured?.storage === undefined ? [] : [line(`Storage: Memory  Maximum Storage: ${measured.storage}kB`), structured("Storage", "Memory"), structured("Maximum Storage", number(measured.storage))]);
function merged(plan: Extract<Plan, { tag: "ModifyTable" }>, measured: Measured | undefined): Entry[] {
  if (plan.operation !== "CMD_MERGE" || measured?.merged === undefined) return [];
  const kinds = ["inserted", "updated", "deleted", "skipped"] as const;
  const counts = measured.merged;
  const some = kinds.filter((kind) => counts[kind] > 0);
  return [...kinds.map((kind) => structured(`Tuples ${kind[0]?.toUpperCase()}${kind.slice(1)}`, number(counts[kind]))), ...(some.length === 0 ? [] : [line(`Tuples: ${some.map((kind) => `${kind}=${counts[kind]}`).join(" ")}`)])];
}

/** Plans whose own target list says nothing. @see show_plan_tlist */
const NO_OUTPUT: ReadonlySet<string> = new Set(["Append", "MergeAppend", "RecursiveUnion"]);

/** A row that no table gives is one of a table without columns. @see replace_empty_jointree */
const insertsRow = ({ tag, lefttree }: Plan): boolean => tag === "ModifyTable" && lefttree?.tag === "Result" && lefttree.lefttree === null;
function collectScans(plan: Plan, used: Set<number>, stmt: PlannedStmt): void {
  if ("scanrelid" in plan && plan.scanrelid > 0) used.add(plan.scanrelid);
  if (plan.tag === "ModifyTable") for (const rti of [plan.nominalRelation, ...plan.resultRelations]) used.add(rti);
  // The columns of an Append are its parent's.
  if (plan.tag === "Append") for (const rti of bmsMembers(plan.apprelids)) used.add(rti);
  for (const child of [plan.lefttree, plan.righttree]) if (child !== null) collectScans(child, used, stmt);
  const more = plan.tag === "Append" ? plan.appendplans : plan.tag === "BitmapAnd" || plan.tag === "BitmapOr" ? plan.bitmapplans : plan.tag === "SubqueryScan" ? [plan.subplan] : [];
  for (const child of more) collectScans(child, used, stmt);
}
/** @see select_rtable_names_for_explain */
function uniqueNames(stmt: PlannedStmt, used: Set<number>): (string | null)[] {
  const taken = new Set<string>();
  return stmt.rtable.map(({ eref }, i) => (used.has(i + 1) ? uniqueName(eref.aliasname, taken) : null));
}
