/**
 * EXPLAIN in text: the plan, node by node, in PostgreSQL's words.
 *
 * @see src/backend/commands/explain.c
 */
import { bmsMembers } from "../nodes/bitmapset.ts";
import { twoDecimals } from "../utils/floats.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { quoteIdentifier } from "../utils/keywords.ts";
import type { Plan, PlannedStmt } from "../nodes/plannodes.ts";
import type { Expr, Oid, TargetEntry } from "../nodes/primnodes.ts";
import type { SessionContext } from "../types/registry.ts";
import { Deparser, frameText } from "./ruleutils.ts";

export interface ExplainOptions {
  readonly costs: boolean;
  readonly analyze: boolean;
  readonly verbose: boolean;
  readonly timing: boolean;
}
/** What a run measured of a node. */
export interface NodeCounters {
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
  readonly options: ExplainOptions;
  readonly counters?: (plan: Plan) => NodeCounters | undefined;
}

const names: Partial<Record<Plan["tag"], string>> = {
  SeqScan: "Seq Scan", IndexScan: "Index Scan", IndexOnlyScan: "Index Only Scan", BitmapIndexScan: "Bitmap Index Scan", BitmapHeapScan: "Bitmap Heap Scan", TidScan: "Tid Scan", SampleScan: "Sample Scan", SubqueryScan: "Subquery Scan", FunctionScan: "Function Scan", ValuesScan: "Values Scan",
  CteScan: "CTE Scan", WorkTableScan: "WorkTable Scan", NestLoop: "Nested Loop", MergeJoin: "Merge Join", HashJoin: "Hash Join", Material: "Materialize", IncrementalSort: "Incremental Sort", RecursiveUnion: "Recursive Union", LockRows: "LockRows", ProjectSet: "ProjectSet",
  MergeAppend: "Merge Append", WindowAgg: "WindowAgg",
};
const joinWords: Readonly<Record<string, string>> = { JOIN_LEFT: "Left", JOIN_RIGHT: "Right", JOIN_FULL: "Full", JOIN_SEMI: "Semi", JOIN_ANTI: "Anti", JOIN_RIGHT_SEMI: "Right Semi", JOIN_RIGHT_ANTI: "Right Anti" };

/** The lines of EXPLAIN. */
export function explainPlan(input: ExplainInput): string[] {
  const explainer = new Explainer(input);
  explainer.node(input.stmt.planTree as Plan, 0, []);
  return explainer.lines;
}

/** Whether this node is one that a setting discourages, rather than something below it. @see plan_is_disabled */
function isDisabled(plan: Plan): boolean {
  if (plan.disabled_nodes === 0) return false;
  const below = plan.tag === "Append" ? plan.appendplans : plan.tag === "SubqueryScan" ? [plan.subplan] : [plan.lefttree, plan.righttree];
  return plan.disabled_nodes > below.reduce((sum, child) => sum + (child?.disabled_nodes ?? 0), 0);
}

class Explainer {
  readonly lines: string[] = [];
  readonly #input: ExplainInput;
  readonly #deparser: Deparser;
  /** How many tables the statement has; with one, columns stand alone. */
  readonly #tables: number;
  /** Names of the range-table entries: an alias where two would be alike. */
  readonly #names: readonly string[];

  constructor(input: ExplainInput) {
    this.#input = input;
    const used = new Set<number>();
    collectScans(input.stmt.planTree as Plan, used, input.stmt);
    for (const plan of input.stmt.subplans) collectScans(plan, used, input.stmt);
    this.#names = uniqueNames(input.stmt, used);
    this.#tables = input.stmt.rtable.filter((rte) => rte.rtekind !== "RTE_GROUP").length;
    this.#deparser = new Deparser({ catalog: input.catalog, session: input.session, stmt: input.stmt, names: this.#names, prefix: input.options.verbose || this.#tables > 1 });
  }

  node(plan: Plan, indent: number, ancestors: readonly Plan[], label?: string): void {
    let depth = indent;
    let lead = "";
    if (label !== undefined) {
      this.lines.push(`${" ".repeat(depth * 2)}${label}`);
      depth += 1;
    }
    if (this.lines.length > 0 && (indent > 0 || label !== undefined)) {
      lead = `${" ".repeat(depth * 2)}->  `;
      depth += 3;
    }
    this.lines.push(`${lead}${this.#title(plan)}${this.#costs(plan)}`);
    const chain = [plan, ...ancestors];
    this.#details(plan, depth === 0 ? 1 : depth, chain);
    this.#children(plan, depth === 0 ? 1 : depth, chain);
  }

  #costs(plan: Plan): string {
    const { options, counters } = this.#input;
    let text = options.costs ? `  (cost=${twoDecimals(plan.startup_cost)}..${twoDecimals(plan.total_cost)} rows=${plan.plan_rows.toFixed(0)} width=${plan.plan_width})` : "";
    if (!options.analyze) return text;
    const c = counters?.(plan);
    if (c === undefined || c.loops === 0) return `${text} (never executed)`;
    const rows = (c.rows / c.loops).toFixed(2);
    const time = options.timing ? `time=${(c.startup / c.loops).toFixed(3)}..${(c.total / c.loops).toFixed(3)} ` : "";
    text += ` (actual ${time}rows=${rows} loops=${c.loops})`;
    return text;
  }

  #verb({ operation }: Extract<Plan, { tag: "ModifyTable" }>): string {
    return { CMD_INSERT: "Insert", CMD_UPDATE: "Update", CMD_DELETE: "Delete", CMD_MERGE: "Merge" }[operation as string] ?? "Modify";
  }
  #relation(rti: number): string {
    const rte = this.#input.stmt.rtable[rti - 1];
    if (rte === undefined) return "";
    const refname = this.#names[rti - 1] ?? rte.eref.aliasname;
    let object: string | undefined;
    if (rte.rtekind === "RTE_RELATION") {
      const rel = this.#input.catalog.relation(rte.relid);
      object = this.#input.options.verbose ? `${this.#input.catalog.namespaceName(rel.relnamespace)}.${quoteIdentifier(rel.relname)}` : quoteIdentifier(rel.relname);
    } else if (rte.rtekind === "RTE_CTE") object = quoteIdentifier(rte.ctename ?? "");
    if (object === undefined) return ` on ${quoteIdentifier(refname)}`;
    return object === quoteIdentifier(refname) || (this.#input.options.verbose && object.endsWith(`.${quoteIdentifier(refname)}`)) ? ` on ${object}` : ` on ${object} ${quoteIdentifier(refname)}`;
  }
  #functionTarget(plan: Extract<Plan, { tag: "FunctionScan" }>): string {
    const refname = this.#names[plan.scanrelid - 1] ?? "";
    const call = plan.functions.length === 1 ? plan.functions[0]?.funcexpr : undefined;
    if (call?.tag !== "FuncExpr") return ` on ${quoteIdentifier(refname)}`;
    const { proname, pronamespace } = this.#input.catalog.proc(call.funcid);
    const name = `${this.#input.options.verbose ? `${quoteIdentifier(this.#input.catalog.namespaceName(pronamespace))}.` : ""}${quoteIdentifier(proname)}`;
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
        return { AGG_PLAIN: "Aggregate", AGG_SORTED: "GroupAggregate", AGG_HASHED: "HashAggregate", AGG_MIXED: "MixedAggregate" }[plan.aggstrategy];
      case "SetOp":
        return `${plan.strategy === "SETOP_HASHED" ? "HashSetOp" : "SetOp"} ${{ SETOPCMD_INTERSECT: "Intersect", SETOPCMD_INTERSECT_ALL: "Intersect All", SETOPCMD_EXCEPT: "Except", SETOPCMD_EXCEPT_ALL: "Except All" }[plan.cmd]}`;
      case "NestLoop":
      case "MergeJoin":
      case "HashJoin": {
        const word = joinWords[plan.jointype];
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

  #line(depth: number, text: string): void {
    this.lines.push(`${" ".repeat(depth * 2)}${text}`);
  }
  #exprs(list: readonly Expr[], ancestors: readonly Plan[], scan = false): string {
    return this.#deparser.qual(list, ancestors, scan && !this.#input.options.verbose);
  }

  #details(plan: Plan, depth: number, chain: readonly Plan[]): void {
    const show = (name: string, list: readonly Expr[]): void => {
      if (list.length > 0) this.#line(depth, `${name}: ${this.#exprs(list, chain, "scanrelid" in plan && plan.tag !== "SubqueryScan")}`);
    };
    if (isDisabled(plan)) this.#line(depth, "Disabled: true");
    if (this.#input.options.verbose && plan.targetlist.length > 0 && !NO_OUTPUT.has(plan.tag)) this.#line(depth, `Output: ${plan.targetlist.map((tle) => this.#deparser.qual([tle.expr], chain, this.#tables < 2)).join(", ")}`);
    if (this.#input.options.verbose && "inner_unique" in plan && plan.inner_unique === true) this.#line(depth, "Inner Unique: true");
    const removed = (name: string, which: "removed" | "removedByJoin"): void => {
      const c = this.#input.options.analyze ? this.#input.counters?.(plan) : undefined;
      if (c !== undefined && c[which] > 0 && c.loops > 0) this.#line(depth, `${name}: ${(c[which] / c.loops).toFixed(0)}`);
    };
    switch (plan.tag) {
      case "IndexScan":
        show("Index Cond", plan.indexqualorig);
        break;
      case "IndexOnlyScan":
        show("Index Cond", plan.indexqual);
        break;
      case "BitmapIndexScan":
        show("Index Cond", plan.indexqualorig);
        return;
      case "BitmapHeapScan":
        show("Recheck Cond", plan.bitmapqualorig);
        break;
      case "SampleScan": {
        const { tsmhandler, args, repeatable } = plan.tablesample;
        const list = args.map((arg) => this.#deparser.expr(arg, chain)).join(", ");
        this.#line(depth, `Sampling: ${this.#input.catalog.proc(tsmhandler).proname} (${list})${repeatable === null ? "" : ` REPEATABLE (${this.#deparser.expr(repeatable, chain)})`}`);
        break;
      }
      case "TidScan":
        show("TID Cond", plan.tidquals);
        break;
      case "NestLoop":
        show("Join Filter", plan.joinqual);
        if (plan.joinqual.length > 0) removed("Rows Removed by Join Filter", "removedByJoin");
        break;
      case "MergeJoin":
        show("Merge Cond", plan.mergeclauses);
        show("Join Filter", plan.joinqual);
        break;
      case "HashJoin":
        show("Hash Cond", plan.hashclauses);
        show("Join Filter", plan.joinqual);
        break;
      case "Sort":
        this.#line(depth, `Sort Key: ${this.#sortKeys(plan, plan.numCols, chain)}`);
        break;
      case "IncrementalSort":
        this.#line(depth, `Sort Key: ${this.#sortKeys(plan, plan.numCols, chain)}`);
        this.#line(depth, `Presorted Key: ${this.#keys(plan, plan.sortColIdx.slice(0, plan.nPresortedCols), chain)}`);
        break;
      case "Agg":
        if (plan.groupingSets.length > 0) this.#groupingSets(plan, depth, chain);
        else if (plan.numCols > 0) this.#line(depth, `Group Key: ${this.#keys(plan, plan.grpColIdx, chain)}`);
        break;
      case "Group":
        if (plan.numCols > 0) this.#line(depth, `Group Key: ${this.#keys(plan, plan.grpColIdx, chain)}`);
        break;
      case "WindowAgg":
        this.#line(depth, `Window: ${quoteIdentifier(plan.winname ?? "")} AS (${this.#window(plan, chain)})`);
        break;
      case "Memoize":
        this.#line(depth, `Cache Key: ${plan.param_exprs.map((expr) => this.#deparser.expr(expr, chain)).join(", ")}`);
        this.#line(depth, `Cache Mode: ${plan.binary_mode ? "binary" : "logical"}`);
        break;
      case "FunctionScan":
        if (this.#input.options.verbose) this.#line(depth, `Function Call: ${plan.functions.map((fn) => this.#deparser.expr(fn.funcexpr, chain)).join(", ")}`);
        break;
      case "Result":
        show("One-Time Filter", plan.resconstantqual);
        break;
      case "ModifyTable":
        if (plan.resultRelations.length > 1 || plan.resultRelations[0] !== plan.nominalRelation) for (const rti of plan.resultRelations) this.#line(depth, `${this.#verb(plan)}${this.#relation(rti)}`);
        this.#conflict(plan, depth);
        break;
      default:
    }
    show("Filter", plan.qual);
    if (plan.qual.length > 0) removed("Rows Removed by Filter", "removed");
  }
  /** The keys of each set, pass by pass. @see show_grouping_sets */
  #groupingSets(plan: Extract<Plan, { tag: "Agg" }>, depth: number, chain: readonly Plan[]): void {
    for (const pass of [plan, ...plan.chain] as Extract<Plan, { tag: "Agg" }>[]) {
      const word = pass.aggstrategy === "AGG_HASHED" || pass.aggstrategy === "AGG_MIXED" ? "Hash Key" : "Group Key";
      const sort = pass === plan ? null : pass.lefttree;
      if (sort?.tag === "Sort") this.#line(depth, `Sort Key: ${this.#sortKeys({ ...sort, targetlist: (plan.lefttree as Plan).targetlist }, sort.numCols, [plan.lefttree as Plan, ...chain])}`);
      for (const set of pass.groupingSets) this.#line(sort?.tag === "Sort" ? depth + 1 : depth, `${word}: ${set.length === 0 ? "()" : this.#keys(plan, set.map((at) => pass.grpColIdx[at] as number), chain)}`);
    }
  }
  /** @see show_window_def, get_window_frame_options_for_explain */
  #window(plan: Extract<Plan, { tag: "WindowAgg" }>, chain: readonly Plan[]): string {
    const parts: string[] = [];
    if (plan.partNumCols > 0) parts.push(`PARTITION BY ${this.#keys(plan, plan.partColIdx, chain)}`);
    if (plan.ordNumCols > 0) {
      parts.push(`ORDER BY ${this.#keys(plan, plan.ordColIdx, chain)}`);
    }
    const frame = frameText(plan.frameOptions, (end) => this.#deparser.expr((end === "start" ? plan.startOffset : plan.endOffset) as Expr, chain));
    if (frame !== "") parts.push(frame);
    return parts.join(" ");
  }
  #conflict(plan: Extract<Plan, { tag: "ModifyTable" }>, depth: number): void {
    if (plan.onConflictAction === "ONCONFLICT_NONE") return;
    this.#line(depth, `Conflict Resolution: ${plan.onConflictAction === "ONCONFLICT_NOTHING" ? "NOTHING" : "UPDATE"}`);
    if (plan.arbiterIndexes.length > 0) this.#line(depth, `Conflict Arbiter Indexes: ${plan.arbiterIndexes.map((oid) => this.#input.catalog.relation(oid).relname).join(", ")}`);
    if (plan.onConflictWhere !== null) this.#line(depth, `Conflict Filter: ${this.#exprs([plan.onConflictWhere], [plan])}`);
  }
  /** Keys are named by what the child gives. */
  #keyExpr(plan: Plan, column: number, chain: readonly Plan[]): string {
    if (plan.tag === "Sort" || plan.tag === "IncrementalSort") return this.#deparser.expr((plan.targetlist[column - 1] as TargetEntry).expr, chain);
    const child = plan.lefttree as Plan;
    return this.#deparser.expr((child.targetlist[column - 1] as TargetEntry).expr, [child, ...chain]);
  }
  #keys(plan: Plan, columns: readonly number[], chain: readonly Plan[]): string {
    return columns.map((column) => this.#keyExpr(plan, column, chain)).join(", ");
  }
  #sortKeys(plan: Extract<Plan, { tag: "Sort" | "IncrementalSort" }>, n: number, chain: readonly Plan[]): string {
    return plan.sortColIdx
      .slice(0, n)
      .map((column, i) => {
        const amop = this.#input.catalog.amopsOfOperator(plan.sortOperators[i] as Oid).find((row) => row.amopmethod === 403);
        const descending = amop?.amopstrategy === 5;
        const nullsFirst = plan.nullsFirst[i] === true;
        const nulls = nullsFirst === descending ? "" : nullsFirst ? " NULLS FIRST" : " NULLS LAST";
        return `${this.#keyExpr(plan, column, chain)}${descending ? " DESC" : ""}${nulls}`;
      })
      .join(", ");
  }

  #children(plan: Plan, depth: number, chain: readonly Plan[]): void {
    for (const init of plan.initPlan) {
      const label = init.subLinkType === "CTE_SUBLINK" ? init.plan_name : `${init.plan_name}`;
      this.node(this.#input.stmt.subplans[init.plan_id - 1] as Plan, depth, chain, label);
    }
    if (plan.lefttree !== null) this.node(plan.lefttree, depth, chain);
    if (plan.righttree !== null) this.node(plan.righttree, depth, chain);
    if (plan.tag === "Append") for (const sub of plan.appendplans) this.node(sub, depth, chain);
    if (plan.tag === "BitmapAnd" || plan.tag === "BitmapOr") for (const sub of plan.bitmapplans) this.node(sub, depth, chain);
    if (plan.tag === "SubqueryScan") this.node(plan.subplan, depth, chain);
    for (const sub of this.#deparser.subPlansOf(plan)) this.node(this.#input.stmt.subplans[sub.plan_id - 1] as Plan, depth, chain, sub.plan_name);
  }
}

/** Plans whose own target list says nothing. @see show_plan_tlist */
const NO_OUTPUT: ReadonlySet<string> = new Set(["ModifyTable", "Append", "MergeAppend", "RecursiveUnion"]);

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
function uniqueNames(stmt: PlannedStmt, used: Set<number>): string[] {
  const seen = new Map<string, number>();
  return stmt.rtable.map((rte, i) => {
    if (!used.has(i + 1)) return rte.eref.aliasname;
    const base = rte.eref.aliasname;
    const count = seen.get(base) ?? 0;
    seen.set(base, count + 1);
    return count === 0 ? base : `${base}_${count}`;
  });
}
