/**
 * Which rows of tables the rows of a cursor's query are, for WHERE CURRENT OF: a query that locks its rows carries their
 * places already; to a simple scan they are added.
 *
 * @see src/backend/executor/execCurrent.c (execCurrentOf, search_plan_tree)
 */
import type { Catalog } from "../catalog/catalog.ts";
import { makeVar } from "../nodes/make.ts";
import type { IndexOnlyScan, IndexScan, LockRows, Plan, PlannedStmt } from "../nodes/plannodes.ts";
import { type Expr, INDEX_VAR, type Oid, OUTER_VAR, type TargetEntry, type Var } from "../nodes/primnodes.ts";
import { mapExpr } from "../nodes/walk.ts";
import type { Batch } from "../execute/execute.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import { OIDOID, TIDOID } from "../types/oids.ts";

/** A row of a table. */
export interface Place {
  readonly relid: Oid;
  readonly row: number;
}
/** The plan of a cursor, whose rows tell their places. */
export interface PlacedPlan {
  readonly stmt: PlannedStmt;
  /** Whether its rows are locked: then only tables with FOR UPDATE or its kin have places. */
  readonly locks: boolean;
  /** How often each table is named. */
  readonly tables: ReadonlyMap<Oid, number>;
  /** The places of a row of a batch. */
  readonly places: (batch: Batch, row: number) => readonly Place[];
}

export function withPlaces(stmt: PlannedStmt, catalog: Catalog): PlacedPlan {
  if (stmt.rowMarks.length > 0) return lockedPlaces(stmt, catalog);
  const tables = new Map<Oid, number>();
  const plan = stmt.planTree === null ? undefined : addPlaces(stmt.planTree, stmt, tables);
  if (plan === undefined) return { stmt, locks: false, tables: new Map(), places: () => [] };
  const at = plan.targetlist.length - 2;
  return { stmt: { ...stmt, planTree: plan }, locks: false, tables, places: (batch, row) => placeAt(batch, row, at, valueAt(batch, at + 1, row) as Oid) };
}
const valueAt = (batch: Batch, column: number, row: number): unknown => vectorGet(batch.cols[column] as Vector, row);
function placeAt(batch: Batch, row: number, column: number, relid: Oid): Place[] {
  const tid = valueAt(batch, column, row) as { readonly row: number } | null;
  return tid === null ? [] : [{ relid, row: tid.row }];
}

/** The places stand behind the other columns, in the order of the marks; those of parents with their tables. @see preprocess_targetlist */
function lockedPlaces(stmt: PlannedStmt, catalog: Catalog): PlacedPlan {
  const top = stmt.planTree?.tag === "Limit" ? stmt.planTree.lefttree : stmt.planTree;
  const marks = top?.tag === "LockRows" ? (top as LockRows).rowMarks : [];
  let column = (top?.targetlist.length ?? 0) - marks.reduce((sum, { isParent }) => sum + (isParent ? 2 : 1), 0);
  const tables = new Map<Oid, number>();
  const count = (relid: Oid): void => void tables.set(relid, (tables.get(relid) ?? 0) + 1);
  const found = marks.map(({ rti, isParent }) => {
    const relid = stmt.rtable[rti - 1]?.relid ?? 0;
    count(relid);
    if (isParent) for (const { oid } of catalog.inheritors(relid).slice(1)) count(oid);
    const at = column;
    column += isParent ? 2 : 1;
    return (batch: Batch, row: number): Place[] => placeAt(batch, row, at, isParent ? (valueAt(batch, at + 1, row) as Oid) : relid);
  });
  return { stmt, locks: true, tables, places: (batch, row) => found.flatMap((each) => each(batch, row)) };
}

const added = (plan: Plan, columns: readonly [Expr, Expr]): Plan => {
  const entry = (expr: Expr, i: number): TargetEntry => ({ tag: "TargetEntry", expr, resno: plan.targetlist.length + 1 + i, resname: ["ctid", "tableoid"][i] as string, ressortgroupref: 0, resorigtbl: 0, resorigcol: 0, resjunk: true });
  return { ...plan, targetlist: [...plan.targetlist, ...columns.map(entry)] };
};
/** Columns of the child's, by reference. */
function passed(plan: Plan, varno: number, child: Plan): Plan {
  const at = child.targetlist.length - 1;
  return added(plan, [makeVar(varno, at, TIDOID, -1, 0), makeVar(varno, at + 1, OIDOID, -1, 0)]);
}

/** The plan with two columns more, of the one row of a table that each of its rows is; undefined where there is no such row. */
function addPlaces(plan: Plan, stmt: PlannedStmt, tables: Map<Oid, number>): Plan | undefined {
  switch (plan.tag) {
    case "SeqScan":
    case "SampleScan":
    case "IndexScan":
    case "BitmapHeapScan":
    case "TidScan": {
      const { relid } = stmt.rtable[plan.scanrelid - 1] as { relid: Oid };
      tables.set(relid, (tables.get(relid) ?? 0) + 1);
      return added(plan, [makeVar(plan.scanrelid, -1, TIDOID, -1, 0), makeVar(plan.scanrelid, -6, OIDOID, -1, 0)]);
    }
    case "IndexOnlyScan":
      return addPlaces(plainIndexScan(plan), stmt, tables);
    case "Limit":
    case "Result": {
      const child = plan.lefttree === null ? undefined : addPlaces(plan.lefttree, stmt, tables);
      return child && passed({ ...plan, lefttree: child }, OUTER_VAR, child);
    }
    case "SubqueryScan": {
      const child = addPlaces(plan.subplan, stmt, tables);
      return child && passed({ ...plan, subplan: child }, plan.scanrelid, child);
    }
    case "Append": {
      const children = plan.appendplans.map((each) => addPlaces(each, stmt, tables));
      const [first] = children;
      return first !== undefined && children.every((each) => each !== undefined) ? passed({ ...plan, appendplans: children as Plan[] }, OUTER_VAR, { ...first, targetlist: [...plan.targetlist, ...first.targetlist.slice(-2)] }) : undefined;
    }
    default:
      return undefined;
  }
}
/** The same scan, with the table's rows read: only there stand their places. */
function plainIndexScan(plan: IndexOnlyScan): IndexScan {
  const { recheckqual, indextlist, ...rest } = plan;
  const ofTable = <T>(tree: T): T => mapExpr(tree, (node) => (node.tag === "Var" && node.varno === INDEX_VAR ? (indextlist[(node as Var).varattno - 1] as TargetEntry).expr : undefined));
  return { ...rest, tag: "IndexScan", targetlist: ofTable(plan.targetlist), qual: ofTable(plan.qual), indexqualorig: ofTable(recheckqual), indexorderbyorig: [], indexorderbyops: [] };
}
