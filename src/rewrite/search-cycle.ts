/**
 * SEARCH and CYCLE of a recursive WITH query become columns of it: the rows' paths, and a mark on those that repeat.
 *
 * @see src/backend/rewrite/rewriteSearchCycle.c
 */
import { addedColumns } from "../analyze/search-cycle.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { typeOperators } from "../catalog/type-io.ts";
import { shiftLevels } from "../nodes/levels.ts";
import { emptyQuery, makeAlias, makeConst, makeFuncExpr, makeRangeTblEntry, makeTargetEntry, makeVar } from "../nodes/make.ts";
import type { CommonTableExpr, Query, RangeTblEntry, SetOperationStmt } from "../nodes/parsenodes.ts";
import type { Expr, SortGroupClause, TargetEntry } from "../nodes/primnodes.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";

const INT8INC = 1219;
const ARRAY_CAT = 383;
const RECORD_EQ = 2988;

type RowExpr = Extract<Expr, { tag: "RowExpr" }>;
/** The columns of a clause as a row; Vars of the subquery that stands around the original one. */
function pathRow(cte: CommonTableExpr, names: readonly string[]): RowExpr {
  const at = names.map((name) => cte.ctecolnames.indexOf(name));
  return { tag: "RowExpr", args: at.map((i) => columnOf(cte, i)), row_typeid: T.RECORDOID, row_format: "COERCE_IMPLICIT_CAST", colnames: names, location: -1 };
}
const columnOf = (cte: CommonTableExpr, i: number): Expr => makeVar(1, i + 1, cte.ctecoltypes[i] as number, cte.ctecoltypmods[i] as number, cte.ctecolcollations[i] as number);
const arrayOf = (row: RowExpr): Expr => ({ tag: "ArrayExpr", array_typeid: T.RECORDARRAYOID, array_collid: 0, element_typeid: T.RECORDOID, elements: [row], multidims: false, list_start: 0, list_end: 0, location: -1 });
const longerPath = (row: RowExpr, attnum: number): Expr => makeFuncExpr(ARRAY_CAT, T.RECORDARRAYOID, [makeVar(1, attnum, T.RECORDARRAYOID, -1, 0), arrayOf(row)], 0, 0, "COERCE_EXPLICIT_CALL");
const withDepth = (row: RowExpr, depth: Expr): RowExpr => ({ ...row, args: [depth, ...row.args], colnames: ["*DEPTH*", ...row.colnames] });

/** One side of the UNION, put into a query that gives the added columns, too. */
function wrap(cte: CommonTableExpr, rte: RangeTblEntry, alias: string, colnames: readonly string[], subquery: Query, added: readonly Expr[], where: Expr | null): RangeTblEntry {
  const names = addedColumns(cte).map(({ name }) => name);
  const inner: RangeTblEntry = { ...makeRangeTblEntry("RTE_SUBQUERY", makeAlias(alias, colnames), makeAlias(alias, colnames)), subquery, inFromCl: true };
  const own = cte.ctecolnames.map((name, i): TargetEntry => {
    const { resorigtbl, resorigcol } = (rte.subquery as Query).targetList[i] as TargetEntry;
    return { ...makeTargetEntry(columnOf(cte, i), i + 1, name), resorigtbl, resorigcol };
  });
  const query: Query = {
    ...emptyQuery("CMD_SELECT"), canSetTag: true, rtable: [inner], jointree: { tag: "FromExpr", fromlist: [{ tag: "RangeTblRef", rtindex: 1 }], quals: where },
    targetList: [...own, ...added.map((expr, i) => makeTargetEntry(expr, own.length + i + 1, names[i] as string))],
  };
  return { ...rte, subquery: query, eref: { ...rte.eref, colnames: [...rte.eref.colnames, ...names] } };
}

/** What the added columns are in the first rows. */
function startColumns(cte: CommonTableExpr, catalog: Catalog): readonly Expr[] {
  const { search_clause: search, cycle_clause: cycle } = cte;
  const added: Expr[] = [];
  if (search !== null) {
    const row = pathRow(cte, search.search_col_list);
    added.push(search.search_breadth_first ? withDepth(row, makeConst(T.INT8OID, -1, 0, 8, 0, catalog.type(T.INT8OID).typbyval)) : arrayOf(row));
  }
  if (cycle !== null) added.push(cycle.cycle_mark_default, arrayOf(pathRow(cte, cycle.cycle_col_list)));
  return added;
}
/** What they are in the rows that follow; `first` is the number of the first added column. */
function nextColumns(cte: CommonTableExpr, first: number): readonly Expr[] {
  const { search_clause: search, cycle_clause: cycle } = cte;
  const added: Expr[] = [];
  if (search !== null) {
    const row = pathRow(cte, search.search_col_list);
    const depth: Expr = { tag: "FieldSelect", arg: makeVar(1, first, T.RECORDOID, -1, 0), fieldnum: 1, resulttype: T.INT8OID, resulttypmod: -1, resultcollid: 0 };
    added.push(search.search_breadth_first ? withDepth(row, makeFuncExpr(INT8INC, T.INT8OID, [depth], 0, 0, "COERCE_EXPLICIT_CALL")) : longerPath(row, first));
  }
  if (cycle !== null) {
    const path = first + added.length + 1;
    const row = pathRow(cte, cycle.cycle_col_list);
    const seen: Expr = { tag: "ScalarArrayOpExpr", opno: RECORD_EQ, opfuncid: 0, hashfuncid: 0, negfuncid: 0, useOr: true, inputcollid: 0, args: [row, makeVar(1, path, T.RECORDARRAYOID, -1, 0)], location: -1 };
    added.push({ tag: "CaseExpr", casetype: cycle.cycle_mark_type, casecollid: cycle.cycle_mark_collation, arg: null, args: [{ tag: "CaseWhen", expr: seen, result: cycle.cycle_mark_value, location: -1 }], defresult: cycle.cycle_mark_default, location: -1 });
    added.push(longerPath(row, path));
  }
  return added;
}

/** Leaves out rows below one that was marked as a repetition. */
function notMarked(cte: CommonTableExpr, first: number): Expr | null {
  const { cycle_clause: cycle, search_clause: search } = cte;
  if (cycle === null) return null;
  const mark = makeVar(1, first + (search === null ? 0 : 1), cycle.cycle_mark_type, cycle.cycle_mark_typmod, cycle.cycle_mark_collation);
  return { tag: "OpExpr", opno: cycle.cycle_mark_neop, opfuncid: 0, opresulttype: T.BOOLOID, opretset: false, opcollid: 0, inputcollid: cycle.cycle_mark_collation, args: [mark, cycle.cycle_mark_value], location: -1 };
}

/** @see rewriteSearchAndCycle */
export function rewriteSearchAndCycle(cte: CommonTableExpr, catalog: Catalog): CommonTableExpr {
  const query = cte.ctequery;
  const union = query.setOperations as SetOperationStmt;
  const [left, right] = [union.larg, union.rarg].map((side) => (side.tag === "RangeTblRef" ? side.rtindex : 0)) as [number, number];
  const [rte1, rte2] = [query.rtable[left - 1], query.rtable[right - 1]] as [RangeTblEntry, RangeTblEntry];
  const added = addedColumns(cte);
  const first = cte.ctecolnames.length + 1;
  const names = [...cte.ctecolnames, ...added.map(({ name }) => name)];

  const recursive = rte2.subquery as Query;
  const self = recursive.rtable.findIndex((rte) => rte.rtekind === "RTE_CTE" && rte.ctename === cte.ctename && rte.ctelevelsup === 2) + 1;
  if (self === 0) ereport({ code: ERRCODE.feature_not_supported, message: `with a SEARCH or CYCLE clause, the recursive reference to WITH query "${cte.ctename}" must be at the top level of its right-hand SELECT` });
  const addedVars = (rtindex: number): readonly Expr[] => added.map(({ type, typmod, collation }, i) => makeVar(rtindex, first + i, type, typmod, collation));
  const append = (list: readonly TargetEntry[], exprs: readonly Expr[]): readonly TargetEntry[] => [...list, ...exprs.map((expr, i) => makeTargetEntry(expr, list.length + i + 1, added[i]?.name ?? null))];
  const deeper = shiftLevels(recursive, 1, 0);

  const entries = new Map([
    [left, wrap(cte, rte1, "*TLOCRN*", cte.ctecolnames, shiftLevels(rte1.subquery as Query, 1, 0), startColumns(cte, catalog), null)],
    [right, wrap(cte, rte2, "*TROCRN*", names, { ...deeper, targetList: append(deeper.targetList, addedVars(self)) }, nextColumns(cte, first), notMarked(cte, first))],
  ]);
  // A recursive UNION finds duplicates by hashing only.
  const groups = union.all ? [] : added.map(({ type }): SortGroupClause => {
    const ops = typeOperators(catalog, type);
    return { tag: "SortGroupClause", tleSortGroupRef: 0, eqop: ops.eqOpr, sortop: ops.ltOpr, reverse_sort: false, nulls_first: false, hashable: true };
  });
  const more = <K extends "type" | "typmod" | "collation">(list: readonly number[], key: K): readonly number[] => [...list, ...added.map((column) => column[key])];
  return {
    ...cte, ctecolnames: names, ctecoltypes: more(cte.ctecoltypes, "type"), ctecoltypmods: more(cte.ctecoltypmods, "typmod"), ctecolcollations: more(cte.ctecolcollations, "collation"),
    ctequery: {
      ...query, rtable: query.rtable.map((rte, i) => entries.get(i + 1) ?? rte), targetList: append(query.targetList, addedVars(1)),
      setOperations: { ...union, colTypes: more(union.colTypes, "type"), colTypmods: more(union.colTypmods, "typmod"), colCollations: more(union.colCollations, "collation"), groupClauses: [...union.groupClauses, ...groups] },
    },
  };
}
