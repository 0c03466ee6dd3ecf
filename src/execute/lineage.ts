/**
 * What rows of tables a result was made of. A plan is run with a column more in each node: of a scan, the table and the
 * row's place; of a join, those of both sides; of an aggregate, those of all its rows. The column is made of PostgreSQL's own
 * nodes, ROW(…) and array_agg, so that no node need know of it.
 *
 * A sub-query in a target list runs once more for its rows' origins. Not followed: sub-queries in conditions, and those that run
 * once for all rows. Of rows that DISTINCT, or a set operation, makes one, there is the first alone.
 *
 * @see Glavic and Alonso, "Perm: Processing Provenance and Data on the Same Data Model through Query Rewriting" (2009)
 */
import type { Catalog } from "../catalog/catalog.ts";
import { containsVolatile } from "../expr/volatility.ts";
import { makeConst, makeTargetEntry, makeVar } from "../nodes/make.ts";
import type { Plan, PlannedStmt } from "../nodes/plannodes.ts";
import { type Aggref, type Datum, type Expr, INDEX_VAR, INNER_VAR, OUTER_VAR, type SubPlan } from "../nodes/primnodes.ts";
import { exprContains, forEachNode, mapExpr } from "../nodes/walk.ts";
import type { RowSource } from "../probes/probes.ts";
import { ArrayValue } from "../types/array.ts";
import * as T from "../types/oids.ts";
import { RecordValue } from "../types/record.ts";

const NAME = "?lineage?";
const CTID = -1;
const ARRAY_AGG = 2335;
const INTERNAL = 2281;
const RECORD_ARRAY = 2287;
/** Of a row that was made of more, these many are told. */
const MOST = 1000;

/** Where among a node's columns its rows' origin stands; undefined where it is not followed. */
export function lineageColumn({ targetlist }: Plan): number | undefined {
  return targetlist.at(-1)?.resname === NAME ? targetlist.length - 1 : undefined;
}
const nothing = makeConst(T.RECORDOID, -1, 0, -1, null, false);
const record = (...args: readonly Expr[]): Expr => ({ tag: "RowExpr", args, row_typeid: T.RECORDOID, row_format: "COERCE_IMPLICIT_CAST", colnames: args.map((_, i) => `f${i + 1}`), location: -1 });
const text = (value: string): Expr => makeConst(T.TEXTOID, -1, 100, -1, value, false);
/** A column of the node below. */
const passed = (varno: number, below: Plan | null): Expr => {
  const column = below === null ? undefined : lineageColumn(below);
  return column === undefined ? nothing : makeVar(varno, column + 1, T.RECORDOID, -1, 0);
};
/** The origins of all of a group's rows. */
function gathered(plan: Plan, below: Plan): Expr {
  const child = passed(OUTER_VAR, below);
  if (child === nothing) return nothing;
  let [aggno, aggtransno] = [0, 0];
  forEachNode([plan.targetlist, plan.qual], (node) => {
    if (node.tag === "Aggref") [aggno, aggtransno] = [Math.max(aggno, node.aggno + 1), Math.max(aggtransno, node.aggtransno + 1)];
  });
  const aggregate: Aggref = {
    tag: "Aggref", aggfnoid: ARRAY_AGG, aggtype: RECORD_ARRAY, aggcollid: 0, inputcollid: 0, aggtranstype: INTERNAL, aggargtypes: [T.RECORDOID], aggdirectargs: [], args: [makeTargetEntry(child, 1, null)], aggorder: [], aggdistinct: [], aggfilter: null, aggstar: false, aggvariadic: false,
    aggkind: "n", aggpresorted: false, agglevelsup: 0, aggsplit: 0, aggno, aggtransno, location: -1,
  };
  return record(aggregate);
}

/** The sub-queries in a target list that are run for each row: those whose value is of all the rows that they give. */
function subPlansIn(targetlist: Plan["targetlist"]): SubPlan[] {
  const found: SubPlan[] = [];
  mapExpr(targetlist, (node) => {
    if (node.tag === "SubPlan" && !node.useHashTable && (node.subLinkType === "EXPR_SUBLINK" || node.subLinkType === "ARRAY_SUBLINK")) found.push(node);
    // What an aggregate reads is not of the group's row.
    return node.tag === "Aggref" || node.tag === "WindowFunc" || node.tag === "SubPlan" ? node : undefined;
  });
  return found;
}

/** A plan whose nodes have the column more. What was added to its sub-plans is to run unseen. */
export function withLineage(stmt: PlannedStmt, catalog: Catalog): PlannedStmt {
  if (stmt.commandType !== "CMD_SELECT" || stmt.hasModifyingCTE || stmt.planTree === null) return stmt;
  const nameOf = (scanrelid: number): Expr => text(stmt.rtable[scanrelid - 1]?.eref.aliasname ?? "?");
  const subplans = [...stmt.subplans];
  // Only what is read as a table may be wider: the other sub-plans are values.
  const ctes = new Set<number>();
  forEachNode([stmt.planTree, ...subplans], (node) => {
    if (node.tag === "CteScan") ctes.add(node.ctePlanId);
  });
  /** The shared rows of recursions under way, by parameter: the width that they have. */
  const worked = new Map<number, Plan>();
  const child = (plan: Plan | null): Plan | null => (plan === null ? null : add(plan));
  /** A sub-query once more, for what its rows were made of; undefined where running it twice would be seen. */
  const origin = (sub: SubPlan): Expr[] => {
    const plan = stmt.subplans[sub.plan_id - 1] as Plan;
    if (containsVolatile(catalog, plan) || exprContains(plan, (node) => node.tag === "RecursiveUnion")) return [];
    const widened = add(plan);
    const column = lineageColumn(widened);
    if (column === undefined) return [];
    subplans[sub.plan_id - 1] = widened;
    const targetlist = [makeTargetEntry(makeVar(OUTER_VAR, column + 1, T.RECORDOID, -1, 0), 1, NAME)];
    const { disabled_nodes, startup_cost, total_cost, plan_rows, plan_width, parallel_aware, parallel_safe, async_capable, plan_node_id, extParam, allParam } = widened;
    const only: Plan = { tag: "Result", disabled_nodes, startup_cost, total_cost, plan_rows, plan_width, parallel_aware, parallel_safe, async_capable, plan_node_id, extParam, allParam, targetlist, qual: [], lefttree: widened, righttree: null, initPlan: [], resconstantqual: [] };
    return [{ ...sub, subLinkType: "ARRAY_SUBLINK", plan_id: subplans.push(only), firstColType: T.RECORDOID, setParam: [] }];
  };
  const ended = <P extends Plan>(plan: P, expr: Expr): P => {
    const more = subPlansIn(plan.targetlist).flatMap(origin);
    return { ...plan, targetlist: [...plan.targetlist, makeTargetEntry(more.length === 0 ? expr : record(expr, ...more), plan.targetlist.length + 1, NAME, true)] };
  };
  const add = (given: Plan): Plan => {
    switch (given.tag) {
      case "ModifyTable":
      case "BitmapAnd":
      case "BitmapOr":
      case "BitmapIndexScan":
        return given;
      case "SetOp": {
        const [lefttree, righttree] = [child(given.lefttree), child(given.righttree)];
        return ended({ ...given, lefttree, righttree }, passed(OUTER_VAR, lefttree));
      }
      case "SeqScan":
      case "SampleScan":
      case "IndexScan":
      case "TidScan":
      case "BitmapHeapScan":
        return ended(given, record(nameOf(given.scanrelid), makeVar(given.scanrelid, CTID, T.TIDOID, -1, 0)));
      case "IndexOnlyScan":
        return ended(given, record(nameOf(given.scanrelid), makeVar(INDEX_VAR, CTID, T.TIDOID, -1, 0)));
      case "FunctionScan":
      case "ValuesScan":
        return ended(given, nothing);
      case "SubqueryScan": {
        const subplan = add(given.subplan);
        return ended({ ...given, subplan }, passed(given.scanrelid, subplan));
      }
      case "CteScan":
        return ended(given, passed(given.scanrelid, subplans[given.ctePlanId - 1] ?? null));
      case "WorkTableScan":
        return ended(given, passed(given.scanrelid, worked.get(given.wtParam) ?? null));
      case "RecursiveUnion":
        return recursion(given);
      case "Append": {
        const appendplans = given.appendplans.map(add);
        return appendplans.every((plan) => lineageColumn(plan) !== undefined) ? ended({ ...given, appendplans }, passed(OUTER_VAR, appendplans[0] ?? null)) : given;
      }
      case "NestLoop":
      case "MergeJoin":
      case "HashJoin": {
        const [lefttree, righttree] = [child(given.lefttree), child(given.righttree)];
        return ended({ ...given, lefttree, righttree }, record(passed(OUTER_VAR, lefttree), passed(INNER_VAR, righttree)));
      }
      case "Agg": {
        const lefttree = add(given.lefttree as Plan);
        return ended({ ...given, lefttree }, gathered(given, lefttree));
      }
      default: {
        const lefttree = child(given.lefttree);
        return ended({ ...given, lefttree }, passed(OUTER_VAR, lefttree));
      }
    }
  };
  const recursion = (given: Extract<Plan, { tag: "RecursiveUnion" }>): Plan => {
    const lefttree = child(given.lefttree);
    const made = ended({ ...given, lefttree }, passed(OUTER_VAR, lefttree));
    worked.set(given.wtParam, made);
    return { ...made, righttree: child(given.righttree) };
  };
  for (const id of [...ctes].sort((a, b) => a - b)) subplans[id - 1] = add(subplans[id - 1] as Plan);
  return { ...stmt, subplans, planTree: add(stmt.planTree) };
}

interface Place {
  readonly block: number;
  readonly offset: number;
}
/** The rows of tables in a lineage column's value, each once. */
export function sourcesOf(value: Datum): readonly RowSource[] {
  const found = new Map<string, RowSource>();
  const visit = (each: Datum): void => {
    if (found.size >= MOST) return;
    if (each instanceof ArrayValue) return each.items.forEach(visit);
    if (!(each instanceof RecordValue)) return;
    const [first, second] = each.values;
    if (typeof first !== "string") return each.values.forEach(visit);
    const { block, offset } = second as Place;
    const ctid = `(${block},${offset})`;
    found.set(`${first} ${ctid}`, [first, ctid]);
  };
  visit(value);
  return [...found.values()];
}
