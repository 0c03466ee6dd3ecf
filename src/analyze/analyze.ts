/**
 * Stage two: a raw statement becomes a Query.
 *
 * @see src/backend/parser/analyze.c
 */
import { TABLE_OID_ATTNUM } from "../catalog/system-attributes.ts";
import { FIRST_USER_OID } from "../catalog/root.ts";
import { fromText, sourceText } from "../nodes/source-text.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Attribute, Relation } from "../catalog/root.ts";
import { typeOperators } from "../catalog/type-io.ts";
import { emptyQuery, exprCollation, exprLocation, exprType, exprTypmod, makeAlias, makeConst, makeTargetEntry, makeVar } from "../nodes/make.ts";
import type { Node, Writable } from "../nodes/nodes.ts";
import type { CommonTableExpr, Query, SetOperationStmt } from "../nodes/parsenodes.ts";
import type { Expr, Oid, OnConflictExpr, RangeTblRef, SortGroupClause, SubLink, TargetEntry, Var } from "../nodes/primnodes.ts";
import { type RawNode, type RawOf, type RawStmt, rawAs, rawFields, rawTag } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { elog, notSupported } from "../utils/errors.ts";
import { applyLocking } from "./locking.ts";
import { parseCheckAggregates } from "./parse-agg.ts";
import { coerceToCommonType, coerceToTargetType, selectCommonType, selectCommonTypmod, coerceToBoolean } from "./parse-coerce.ts";
import { exprContains, walkChildren, walkLevels, withoutLocations } from "../nodes/walk.ts";
import { assignExprCollations, assignQueryCollations, selectCommonCollation } from "./parse-collate.ts";
import { transformArbiter, transformDistinctClause, transformDistinctOnClause, transformFromClause, transformGroupClause, transformLimitClause, transformSortClause, transformWhereClause, transformWindowDefinitions, told } from "./parse-clause.ts";
import { transformMerge } from "./merge.ts";
import { analyzeColumns, transformWithClause } from "./parse-cte.ts";
import { transformExpr, transformExprRecurse } from "./parse-expr.ts";
import { defaultArguments } from "./parse-func.ts";
import { addRelation, addSubquery, addValues, aliasOf, openTable } from "./parse-relation.ts";
import { type AnalyzeContext, errorAt, type NsItem, ParseState } from "./parse-state.ts";
import { checkInsertTargets, expandNsItem, findColumn, markOrigins, markTargetColumn, resolveUnknowns, transformAssignedExpr, transformExpressionList, transformTargetList } from "./parse-target.ts";

/** Analyzes one statement. @see parse_analyze_fixedparams, parse_analyze_varparams */
export function parseAnalyze(raw: RawStmt, cx: AnalyzeContext): Query {
  const pstate = new ParseState(null, cx);
  const query = transformTop(pstate, raw.stmt as RawNode);
  query.stmt_location = raw.stmt_location ?? 0;
  query.stmt_len = raw.stmt_len ?? 0;
  return fromText(query, sourceText(raw) ?? cx.source);
}

/** Analyzes a statement within another. @see parse_sub_analyze */
export function parseSubAnalyze(parent: ParseState, node: RawNode, parentCte: Writable<CommonTableExpr> | null, _locked: boolean, resolve: boolean): Query {
  const pstate = new ParseState(parent, parent.cx);
  pstate.parentCte = parentCte;
  pstate.resolveUnknowns = resolve;
  return transformStmt(pstate, node);
}

function transformTop(pstate: ParseState, node: RawNode): Writable<Query> {
  const select = rawAs(node, "SelectStmt");
  if (select !== undefined) {
    let leftmost = select;
    while (leftmost.op !== undefined && leftmost.op !== "SETOP_NONE" && leftmost.larg !== undefined) leftmost = leftmost.larg;
    if (leftmost.intoClause !== undefined) {
      const { intoClause, ...rest } = leftmost;
      return transformStmt(pstate, { CreateTableAsStmt: { query: { SelectStmt: select === leftmost ? rest : select }, into: intoClause, objtype: "OBJECT_TABLE", is_select_into: true } });
    }
  }
  return transformStmt(pstate, node);
}

function transformStmt(pstate: ParseState, node: RawNode): Writable<Query> {
  switch (rawTag(node)) {
    case "SelectStmt": {
      const select = rawFields(node) as RawOf<"SelectStmt">;
      if ((select.valuesLists ?? []).length > 0) return transformValuesClause(pstate, select);
      return select.op === undefined || select.op === "SETOP_NONE" ? transformSelect(pstate, select) : transformSetOperation(pstate, select);
    }
    case "InsertStmt":
      return transformInsert(pstate, rawFields(node) as RawOf<"InsertStmt">);
    case "UpdateStmt":
      return transformUpdate(pstate, rawFields(node) as RawOf<"UpdateStmt">);
    case "DeleteStmt":
      return transformDelete(pstate, rawFields(node) as RawOf<"DeleteStmt">);
    case "MergeStmt":
      return transformMerge(pstate, rawFields(node) as RawOf<"MergeStmt">);
    default:
      return { ...emptyQuery("CMD_UTILITY"), utilityStmt: node, jointree: null as never };
  }
}

/** What every kind of query ends with. */
export function finishQuery(pstate: ParseState, query: Writable<Query>, qual: Expr | null): void {
  query.rtable = pstate.rtable;
  query.rteperminfos = pstate.rteperminfos;
  query.jointree = { tag: "FromExpr", fromlist: pstate.joinlist, quals: qual };
  query.hasSubLinks = pstate.hasSubLinks;
  query.hasWindowFuncs = pstate.hasWindowFuncs;
  query.hasTargetSRFs = pstate.hasTargetSRFs;
  query.hasAggs = pstate.hasAggs;
  query.hasModifyingCTE = pstate.hasModifyingCTE;
}

export function applyWith(pstate: ParseState, query: Writable<Query>, raw: RawOf<"WithClause"> | undefined): void {
  if (raw === undefined) return;
  query.hasRecursive = raw.recursive === true;
  query.cteList = transformWithClause(pstate, raw);
  query.hasModifyingCTE = pstate.hasModifyingCTE;
}

/** SELECT … FROM …. @see transformSelectStmt */
function transformSelect(pstate: ParseState, raw: RawOf<"SelectStmt">): Writable<Query> {
  const query: Writable<Query> = emptyQuery("CMD_SELECT");
  applyWith(pstate, query, raw.withClause);
  if (raw.intoClause !== undefined) errorAt("syntax_error", "SELECT ... INTO is not allowed here", rawAs({ RangeVar: raw.intoClause.rel ?? {} } as RawNode, "RangeVar")?.location ?? 0);
  pstate.windowdefs = (raw.windowClause ?? []).map((node) => rawAs(node, "WindowDef") as RawOf<"WindowDef">);
  transformFromClause(pstate, raw.fromClause ?? []);
  query.targetList = transformTargetList(pstate, raw.targetList ?? [], "SELECT_TARGET");
  query.targetList = markOrigins(pstate, query.targetList);
  const qual = transformWhereClause(pstate, raw.whereClause, "WHERE", "WHERE");
  query.havingQual = transformWhereClause(pstate, raw.havingClause, "HAVING", "HAVING");
  const sort = transformSortClause(pstate, raw.sortClause ?? [], query.targetList, "ORDER_BY", false);
  query.sortClause = sort.clauses;
  const group = transformGroupClause(pstate, raw.groupClause ?? [], sort.tlist, sort.clauses);
  query.groupClause = group.clauses;
  query.groupingSets = group.groupingSets;
  query.groupDistinct = raw.groupDistinct === true;
  query.targetList = group.tlist;
  const distinct = raw.distinctClause ?? [];
  if (distinct.length > 0) {
    const plain = Object.keys(distinct[0] as object).length === 0;
    const result = plain ? transformDistinctClause(pstate, query.targetList, query.sortClause, false) : transformDistinctOnClause(pstate, distinct, query.targetList, query.sortClause);
    query.hasDistinctOn = !plain;
    query.distinctClause = result.clauses;
    query.targetList = result.tlist;
  }
  const ties = raw.limitOption === "LIMIT_OPTION_WITH_TIES";
  query.limitOffset = transformLimitClause(pstate, raw.limitOffset, "OFFSET", "OFFSET", ties);
  query.limitCount = transformLimitClause(pstate, raw.limitCount, "LIMIT", "LIMIT", ties);
  query.limitOption = ties ? "LIMIT_OPTION_WITH_TIES" : "LIMIT_OPTION_COUNT";
  if (ties && query.sortClause.length === 0) errorAt("syntax_error", "WITH TIES cannot be specified without ORDER BY clause", -1);
  const windows = transformWindowDefinitions(pstate, [...query.targetList]);
  query.windowClause = windows.windows;
  query.targetList = windows.tlist;
  if (pstate.resolveUnknowns) query.targetList = resolveUnknowns(pstate, query.targetList);
  finishQuery(pstate, query, qual);
  applyLocking(pstate, query, raw.lockingClause ?? []);
  assignQueryCollations(pstate, query);
  if (pstate.hasAggs || query.groupClause.length > 0 || query.groupingSets.length > 0 || query.havingQual !== null) parseCheckAggregates(pstate, query);
  return query;
}

/** Whether lists read rows of their own query: in a rule's action, the old and the new one. */
const readsRows = (lists: readonly (readonly Expr[])[]): boolean => walkLevels(lists, (node, depth) => node.tag === "Var" && node.varlevelsup === depth);

/** VALUES as a query. @see transformValuesClause */
function transformValuesClause(pstate: ParseState, raw: RawOf<"SelectStmt">): Writable<Query> {
  const query: Writable<Query> = emptyQuery("CMD_SELECT");
  applyWith(pstate, query, raw.withClause);
  const rows = (raw.valuesLists ?? []).map((list) => {
    const items = rawAs(list, "List")?.items ?? [];
    for (const item of items) if (rawAs(item, "SetToDefault") !== undefined) errorAt("syntax_error", "DEFAULT is not allowed in this context", rawAs(item, "SetToDefault")?.location ?? 0);
    return transformValuesList(pstate, items, "VALUES");
  });
  checkRowLengths(rows);
  const { lists, types, typmods, collations } = unifyValues(pstate, rows);
  const item = told(pstate, addValues(pstate, lists, types, typmods, collations, null, readsRows(lists), true), { SelectStmt: { valuesLists: raw.valuesLists ?? [] } });
  pstate.joinlist.push({ tag: "RangeTblRef", rtindex: item.rtindex });
  pstate.namespace.push(item);
  query.targetList = expandNsItem(pstate, item, 0, -1);
  const sort = transformSortClause(pstate, raw.sortClause ?? [], query.targetList, "ORDER_BY", false);
  query.sortClause = sort.clauses;
  query.targetList = sort.tlist;
  query.limitOffset = transformLimitClause(pstate, raw.limitOffset, "OFFSET", "OFFSET", false);
  query.limitCount = transformLimitClause(pstate, raw.limitCount, "LIMIT", "LIMIT", false);
  finishQuery(pstate, query, null);
  assignQueryCollations(pstate, query);
  return query;
}
export function transformValuesList(pstate: ParseState, items: readonly RawNode[], kind: "VALUES" | "VALUES_SINGLE"): Expr[] {
  return transformExpressionList(pstate, items, (item) => transformExpr(pstate, item, kind));
}
function checkRowLengths(rows: readonly (readonly Expr[])[]): void {
  const width = rows[0]?.length ?? 0;
  for (const row of rows) if (row.length !== width) errorAt("syntax_error", "VALUES lists must all be the same length", exprLocation(row));
}
function unifyValues(pstate: ParseState, rows: readonly (readonly Expr[])[]): { readonly lists: readonly (readonly Expr[])[]; readonly types: readonly Oid[]; readonly typmods: readonly number[]; readonly collations: readonly Oid[] } {
  const lists = rows.map((row) => [...row]);
  const width = rows[0]?.length ?? 0;
  const types: Oid[] = [];
  const typmods: number[] = [];
  const collations: Oid[] = [];
  for (let i = 0; i < width; i++) {
    const column = lists.map((row) => row[i] as Expr);
    const type = selectCommonType(pstate, column, "VALUES");
    const coerced = column.map((expr) => coerceToCommonType(pstate, expr, type, "VALUES"));
    lists.forEach((row, r) => {
      row[i] = coerced[r] as Expr;
    });
    types.push(type);
    typmods.push(selectCommonTypmod(coerced, type));
    collations.push(selectCommonCollation(pstate, coerced, true));
  }
  return { lists, types, typmods, collations };
}

// Set operations

/** @see transformSetOperationStmt */
function transformSetOperation(pstate: ParseState, raw: RawOf<"SelectStmt">): Writable<Query> {
  const query: Writable<Query> = emptyQuery("CMD_SELECT");
  applyWith(pstate, query, raw.withClause);
  const tree = transformSetTree(pstate, { ...raw, sortClause: [], lockingClause: [], withClause: undefined, limitCount: undefined, limitOffset: undefined } as unknown as RawOf<"SelectStmt">, true) as Built;
  query.setOperations = tree.node;
  let leftmost = tree.node;
  while (leftmost.tag === "SetOperationStmt") leftmost = leftmost.larg;
  const left = pstate.rte(leftmost.rtindex).subquery as Query;
  const setop = tree.node as SetOperationStmt;
  const leftTargets = left.targetList.filter((tle) => !tle.resjunk);
  query.targetList = setop.colTypes.map((type, i) => {
    const tle = leftTargets[i] as TargetEntry;
    const variable = { ...makeVar(leftmost.tag === "RangeTblRef" ? leftmost.rtindex : 0, tle.resno, type, setop.colTypmods[i] as number, setop.colCollations[i] as Oid), location: exprLocation(tle.expr) };
    return makeTargetEntry(variable, pstate.nextResno++, tle.resname);
  });
  const names = query.targetList.map((tle) => tle.resname ?? "");
  const saved = { namespace: pstate.namespace, length: pstate.rtable.length };
  const item = sortNamespace(query.targetList, names);
  pstate.namespace = [item];
  const before = query.targetList.length;
  const sort = transformSortClause(pstate, raw.sortClause ?? [], query.targetList, "ORDER_BY", false);
  pstate.namespace = saved.namespace;
  pstate.rtable.length = saved.length;
  if (sort.tlist.length !== before) {
    errorAt("feature_not_supported", "invalid UNION/INTERSECT/EXCEPT ORDER BY clause", exprLocation(sort.tlist[before]?.expr ?? null), {
      detail: "Only result column names can be used, not expressions or functions.",
      hint: "Add the expression/function to every SELECT, or move the UNION into a FROM clause.",
    });
  }
  query.targetList = sort.tlist;
  query.sortClause = sort.clauses;
  const ties = raw.limitOption === "LIMIT_OPTION_WITH_TIES";
  query.limitOffset = transformLimitClause(pstate, raw.limitOffset, "OFFSET", "OFFSET", ties);
  query.limitCount = transformLimitClause(pstate, raw.limitCount, "LIMIT", "LIMIT", ties);
  query.limitOption = ties ? "LIMIT_OPTION_WITH_TIES" : "LIMIT_OPTION_COUNT";
  finishQuery(pstate, query, null);
  applyLocking(pstate, query, raw.lockingClause ?? []);
  assignQueryCollations(pstate, query);
  return query;
}

/** The result columns as a join-like entry, for ORDER BY to look in; it is dropped afterwards. */
function sortNamespace(targets: readonly TargetEntry[], names: readonly string[]): NsItem {
  const columns = targets.map((tle) => {
    const v = tle.expr as Extract<Expr, { tag: "Var" }>;
    return { varno: v.varno, varattno: v.varattno, vartype: v.vartype, vartypmod: v.vartypmod, varcollid: v.varcollid, varnosyn: v.varno, varattnosyn: v.varattno, dontexpand: false };
  });
  const alias = makeAlias("unnamed_join", names);
  return { names: alias, rte: { rtekind: "RTE_JOIN", eref: alias } as never, rtindex: 0, perminfo: null, columns, relVisible: false, colsVisible: true, lateralOnly: false, lateralOk: true, returningType: "VAR_RETURNING_DEFAULT" };
}

interface Built {
  readonly node: SetOperationStmt | RangeTblRef;
  /** The output columns; leaves' expressions may still be unknown literals. */
  readonly columns: TargetEntry[];
}

/** @see transformSetOperationTree */
function transformSetTree(pstate: ParseState, raw: RawOf<"SelectStmt">, isTop: boolean): Built {
  const isLeaf = raw.op === undefined || raw.op === "SETOP_NONE" || (raw.sortClause ?? []).length > 0 || raw.limitOffset !== undefined || raw.limitCount !== undefined || raw.withClause !== undefined;
  if (raw.intoClause !== undefined) errorAt("syntax_error", "INTO is only allowed on first SELECT of UNION/INTERSECT/EXCEPT", -1);
  if (isLeaf) return setLeaf(pstate, raw);
  const context = raw.op === "SETOP_UNION" ? "UNION" : raw.op === "SETOP_INTERSECT" ? "INTERSECT" : "EXCEPT";
  const recursive = isTop && pstate.parentCte?.cterecursive;
  const left = transformSetTree(pstate, raw.larg as RawOf<"SelectStmt">, false);
  if (recursive) determineRecursiveColumns(pstate, left.node, left.columns);
  const right = transformSetTree(pstate, raw.rarg as RawOf<"SelectStmt">, false);
  if (left.columns.length !== right.columns.length) errorAt("syntax_error", `each ${context} query must have the same number of columns`, exprLocation(right.columns.map((tle) => tle.expr)));
  const columns: TargetEntry[] = [];
  const types: Oid[] = [];
  const typmods: number[] = [];
  const collations: Oid[] = [];
  const groups: SortGroupClause[] = [];
  const wantsGroups = raw.op !== "SETOP_UNION" || raw.all !== true;
  left.columns.forEach((ltle, i) => {
    const rtle = right.columns[i] as TargetEntry;
    const type = selectCommonType(pstate, [ltle.expr, rtle.expr], context);
    const l = setColumn(pstate, left.node, ltle, type, context);
    const r = setColumn(pstate, right.node, rtle, type, context);
    const typmod = selectCommonTypmod([l, r], type);
    const collation = selectCommonCollation(pstate, [l, r], raw.op === "SETOP_UNION" && raw.all === true);
    types.push(type);
    typmods.push(typmod);
    collations.push(collation);
    if (wantsGroups) {
      const ops = typeOperators(pstate.catalog, type);
      if (ops.eqOpr === 0) errorAt("undefined_function", `could not identify an equality operator for type ${formatType(pstate.catalog, type)}`, exprLocation(l));
      groups.push({ tag: "SortGroupClause", tleSortGroupRef: 0, eqop: ops.eqOpr, sortop: ops.ltOpr, reverse_sort: false, nulls_first: false, hashable: ops.hashProc !== 0 });
    }
    columns.push(makeTargetEntry({ tag: "SetToDefault", typeId: type, typeMod: typmod, collation, location: exprLocation(l) }, i + 1, ltle.resname));
  });
  const node: SetOperationStmt = {
    tag: "SetOperationStmt", op: raw.op as SetOperationStmt["op"], all: raw.all === true, larg: left.node, rarg: right.node, colTypes: types, colTypmods: typmods, colCollations: collations, groupClauses: groups,
  };
  return { node, columns };
}

/** Coerces one side's column to the common type; a leaf's unknown literal is really changed. */
function setColumn(pstate: ParseState, node: Built["node"], tle: TargetEntry, type: Oid, context: string): Expr {
  const expr = tle.expr;
  if (exprType(expr) !== T.UNKNOWNOID) return coerceToCommonType(pstate, expr, type, context);
  if (expr.tag !== "Const" && expr.tag !== "Param") return expr;
  const coerced = coerceToCommonType(pstate, expr, type, context);
  if (node.tag === "RangeTblRef") {
    const rte = pstate.rte(node.rtindex);
    const query = rte.subquery as Writable<Query>;
    query.targetList = query.targetList.map((entry) => (entry.resno === tle.resno && !entry.resjunk ? { ...entry, expr: coerced } : entry));
  }
  return coerced;
}

function setLeaf(pstate: ParseState, raw: RawOf<"SelectStmt">): Built {
  const query = parseSubAnalyze(pstate, { SelectStmt: raw }, null, false, false);
  // Only a rule's action has a namespace here: OLD and NEW.
  if (pstate.namespace.length > 0) refuseOuterReference(query);
  const name = `*SELECT* ${pstate.rtable.length + 1}`;
  const item = told(pstate, addSubquery(pstate, query, makeAlias(name), false, false), { SelectStmt: raw });
  return { node: { tag: "RangeTblRef", rtindex: item.rtindex }, columns: query.targetList.filter((tle) => !tle.resjunk) };
}

function refuseOuterReference(leaf: Query): void {
  walkLevels(leaf, (node, depth) => {
    // The leaf's own level is 1 here: its Query is entered by the walk.
    if (node.tag === "Var" && node.varlevelsup === depth) errorAt("invalid_column_reference", "UNION/INTERSECT/EXCEPT member statement cannot refer to other relations of same query level", node.location);
    return false;
  });
}

/** The columns of a recursive CTE are those of its first part. @see determineRecursiveColTypes */
function determineRecursiveColumns(pstate: ParseState, node: Built["node"], columns: readonly TargetEntry[]): void {
  let leftmost = node;
  while (leftmost.tag === "SetOperationStmt") leftmost = leftmost.larg;
  const query = pstate.rte(leftmost.rtindex).subquery as Query;
  const names = query.targetList.filter((tle) => !tle.resjunk);
  const targets = columns.map((tle, i) => makeTargetEntry(tle.expr, i + 1, names[i]?.resname ?? null));
  analyzeColumns(pstate.parentCte as Writable<CommonTableExpr>, targets);
}

// Changing data

/** Opens the target relation and makes it an entry. @see setTargetTable */
export function setTargetTable(pstate: ParseState, raw: RawOf<"RangeVar">, alsoSource: boolean, perms: number): number {
  const rel = openTable(pstate, raw);
  if (rel.oid < FIRST_USER_OID) notSupported("changing a system catalog", raw.location);
  pstate.targetRelation = rel;
  const item = addRelation(pstate, rel, 3, aliasOf(raw.alias), raw.inh === true, false);
  pstate.targetNsItem = told(pstate, item, { RangeVar: raw });
  if (item.perminfo !== null) item.perminfo.requiredPerms = perms;
  if (alsoSource) {
    pstate.joinlist.push({ tag: "RangeTblRef", rtindex: item.rtindex });
    pstate.namespace.push(item);
  }
  return item.rtindex;
}

/** INSERT. @see transformInsertStmt */
function transformInsert(pstate: ParseState, raw: RawOf<"InsertStmt">): Writable<Query> {
  const query: Writable<Query> = emptyQuery("CMD_INSERT");
  applyWith(pstate, query, raw.withClause);
  query.override = (raw.override ?? "OVERRIDING_NOT_SET") as Query["override"];
  const update = raw.onConflictClause?.action === "ONCONFLICT_UPDATE";
  const select = rawAs(raw.selectStmt, "SelectStmt");
  const isGeneral = select !== undefined && ((select.valuesLists ?? []).length === 0 || (select.sortClause ?? []).length > 0 || select.limitOffset !== undefined || select.limitCount !== undefined || (select.lockingClause ?? []).length > 0 || select.withClause !== undefined);
  if (isGeneral && pstate.rtable.length > 0) {
    pstate.ruleTable = { rtable: pstate.rtable, rteperminfos: pstate.rteperminfos, namespace: pstate.namespace };
    [pstate.rtable, pstate.rteperminfos, pstate.namespace] = [[], [], []];
  }
  query.resultRelation = setTargetTable(pstate, { ...(raw.relation as RawOf<"RangeVar">), inh: false }, false, update ? 1 | 4 : 1);
  const { attnums, targets } = checkInsertTargets(pstate, raw.cols ?? []);
  const given = (raw.cols ?? []).length > 0;
  let exprs: readonly Expr[];
  if (select === undefined) exprs = [];
  else if (isGeneral) exprs = insertFromSelect(pstate, select, given, attnums, targets);
  else if ((select.valuesLists ?? []).length > 1) exprs = insertFromValues(pstate, select, given, attnums, targets);
  else {
    const list = rawAs(select.valuesLists?.[0], "List")?.items ?? [];
    const values = transformValuesList(pstate, list, "VALUES_SINGLE");
    exprs = prepareRow(pstate, values, given, targets, attnums);
  }
  query.targetList = exprs.map((expr, i) => {
    const attnum = attnums[i] as number;
    markTargetColumn(pstate, attnum, "insertedCols");
    return makeTargetEntry(expr, attnum, targets[i]?.name ?? null);
  });
  if (raw.onConflictClause !== undefined || raw.returningClause !== undefined) {
    pstate.namespace = [];
    addTargetToNamespace(pstate);
  }
  if (raw.onConflictClause !== undefined) query.onConflict = transformOnConflict(pstate, raw.onConflictClause);
  transformReturning(pstate, query, raw.returningClause);
  finishQuery(pstate, query, null);
  assignQueryCollations(pstate, query);
  return query;
}

function addTargetToNamespace(pstate: ParseState): void {
  const item = pstate.targetNsItem as NsItem;
  [item.relVisible, item.colsVisible, item.lateralOnly, item.lateralOk] = [true, true, false, true];
  pstate.namespace.push(item);
}

/** Coerces one row to the target columns. @see transformInsertRow */
export function prepareRow(pstate: ParseState, values: readonly Expr[], given: boolean, targets: readonly RawOf<"ResTarget">[], attnums: readonly number[]): Expr[] {
  if (values.length > targets.length) errorAt("syntax_error", "INSERT has more expressions than target columns", exprLocation(values[targets.length] ?? null));
  if (given && values.length < targets.length) errorAt("syntax_error", "INSERT has more target columns than expressions", targets[values.length]?.location ?? 0);
  return values.map((expr, i) => transformAssignedExpr(pstate, expr, targets[i]?.name ?? "", attnums[i] as number, targets[i]?.indirection, targets[i]?.location ?? -1));
}

function insertFromValues(pstate: ParseState, select: RawOf<"SelectStmt">, given: boolean, attnums: readonly number[], targets: readonly RawOf<"ResTarget">[]): Expr[] {
  const rows: Expr[][] = [];
  const nested = targets.some((target) => (target.indirection ?? []).length > 0);
  let width = -1;
  for (const list of select.valuesLists ?? []) {
    const items = rawAs(list, "List")?.items ?? [];
    const values = transformValuesList(pstate, items, "VALUES");
    if (width < 0) width = values.length;
    else if (width !== values.length) errorAt("syntax_error", "VALUES lists must all be the same length", exprLocation(values));
    const row = prepareRow(pstate, values, given, targets, attnums).map((expr, i) => stripIndirection(expr, targets[i]));
    for (const expr of row) assignExprCollations(pstate, expr);
    rows.push(row);
  }
  const head = rows[0] ?? [];
  const item = told(pstate, addValues(pstate, rows, head.map((expr) => exprType(expr)), head.map((expr) => exprTypmod(expr)), head.map(() => 0), null, readsRows(rows), true), select.valuesLists?.[0]);
  pstate.joinlist.push({ tag: "RangeTblRef", rtindex: item.rtindex });
  pstate.namespace.push(item);
  const columns = expandNsItem(pstate, item, 0, -1).map((tle) => tle.expr);
  return nested ? prepareRow(pstate, columns, given, targets, attnums) : columns;
}
/** The value that stands in a field or element; it is put there when all rows are known. @see transformInsertRow */
const stripIndirection = (expr: Expr, target: RawOf<"ResTarget"> | undefined): Expr => {
  let inner = expr;
  for (const part of target?.indirection ?? []) {
    while (inner.tag === "CoerceToDomain") inner = inner.arg;
    if (inner.tag === "FieldStore") inner = inner.newvals[0] as Expr;
    else if (inner.tag === "SubscriptingRef" && inner.refassgnexpr !== null && rawAs(part, "A_Indices") !== undefined) inner = inner.refassgnexpr;
  }
  return inner;
};

function insertFromSelect(pstate: ParseState, select: RawOf<"SelectStmt">, given: boolean, attnums: readonly number[], targets: readonly RawOf<"ResTarget">[]): Expr[] {
  const sub = new ParseState(pstate, pstate.cx);
  sub.resolveUnknowns = false;
  const parent = pstate;
  // In a rule OLD and NEW are the SELECT's.
  if (pstate.ruleTable !== undefined) {
    [sub.rtable, sub.rteperminfos, sub.namespace] = [pstate.ruleTable.rtable, pstate.ruleTable.rteperminfos, pstate.ruleTable.namespace];
  }
  (sub as { ctenamespace: unknown }).ctenamespace = [];
  const query = transformStmt(sub, { SelectStmt: select });
  if (query.commandType !== "CMD_SELECT") elog("unexpected non-SELECT command in INSERT ... SELECT");
  const item = told(parent, addSubquery(parent, query, makeAlias("*SELECT*"), false, false), { SelectStmt: select });
  parent.joinlist.push({ tag: "RangeTblRef", rtindex: item.rtindex });
  const exprs = query.targetList
    .filter((tle) => !tle.resjunk)
    .map((tle): Expr => {
      const type = exprType(tle.expr);
      if ((tle.expr.tag === "Const" || tle.expr.tag === "Param") && type === T.UNKNOWNOID) return tle.expr;
      return { ...makeVar(item.rtindex, tle.resno, type, exprTypmod(tle.expr), exprCollation(tle.expr)), location: exprLocation(tle.expr) };
    });
  return prepareRow(parent, exprs, given, targets, attnums);
}

/** ON CONFLICT. @see transformOnConflictClause */
function transformOnConflict(pstate: ParseState, raw: RawOf<"OnConflictClause">): OnConflictExpr {
  const rel = pstate.targetRelation as Relation;
  const action = raw.action as OnConflictExpr["action"];
  const arbiter = transformArbiter(pstate, raw);
  let set: readonly TargetEntry[] = [];
  let where: Expr | null = null;
  let exclIndex = 0;
  let exclTlist: readonly TargetEntry[] = [];
  if (action === "ONCONFLICT_UPDATE") {
    const item = told(pstate, addRelation(pstate, rel, 3, makeAlias("excluded"), false, false), { OnConflictClause: raw });
    const rte = item.rte as Writable<typeof item.rte>;
    rte.relkind = "c";
    exclIndex = item.rtindex;
    exclTlist = excludedTargetList(rel, exclIndex);
    pstate.namespace.push(item);
    set = transformUpdateTargets(pstate, raw.targetList ?? []);
    where = transformWhereClause(pstate, raw.whereClause, "WHERE", "WHERE");
    pstate.namespace.pop();
  }
  return { tag: "OnConflictExpr", action, arbiterElems: arbiter.elems, arbiterWhere: arbiter.where, constraint: arbiter.constraint, onConflictSet: set, onConflictWhere: where, exclRelIndex: exclIndex, exclRelTlist: exclTlist };
}

/** EXCLUDED's columns and its row as a whole. @see BuildOnConflictExcludedTargetlist */
export function excludedTargetList(rel: Relation, rtindex: number): readonly TargetEntry[] {
  const columns = rel.attributes.map((a) =>
    a.attisdropped ? makeTargetEntry(makeConst(T.INT4OID, -1, 0, 4, null, true), a.attnum, null) : makeTargetEntry(makeVar(rtindex, a.attnum, a.atttypid, a.atttypmod, a.attcollation), a.attnum, a.attname));
  return [...columns, makeTargetEntry(makeVar(rtindex, 0, rel.reltype, -1, 0), 0, null, true)];
}

/** UPDATE. @see transformUpdateStmt */
function transformUpdate(pstate: ParseState, raw: RawOf<"UpdateStmt">): Writable<Query> {
  const query: Writable<Query> = emptyQuery("CMD_UPDATE");
  applyWith(pstate, query, raw.withClause);
  query.resultRelation = setTargetTable(pstate, raw.relation as RawOf<"RangeVar">, true, 4);
  const item = pstate.targetNsItem as NsItem;
  [item.lateralOnly, item.lateralOk] = [true, false];
  transformFromClause(pstate, raw.fromClause ?? []);
  [item.lateralOnly, item.lateralOk] = [false, true];
  const qual = transformWhereClause(pstate, raw.whereClause, "WHERE", "WHERE");
  transformReturning(pstate, query, raw.returningClause);
  query.targetList = transformUpdateTargets(pstate, raw.targetList ?? []);
  finishQuery(pstate, query, qual);
  assignQueryCollations(pstate, query);
  return query;
}

/** SET. @see transformUpdateTargetList */
export function transformUpdateTargets(pstate: ParseState, list: readonly RawNode[]): TargetEntry[] {
  const rel = pstate.targetRelation as Relation;
  const entries: TargetEntry[] = [];
  const links: SubLink[] = [];
  const exprs = list.map((node) => {
    const target = rawAs(node, "ResTarget") as RawOf<"ResTarget">;
    const multi = rawAs(target.val, "MultiAssignRef");
    return { target, expr: multi === undefined ? transformExpr(pstate, target.val, "UPDATE_SOURCE") : multiAssign(pstate, multi, links) };
  });
  for (const { target, expr } of exprs) {
    const column = findColumn(rel, target.name ?? "");
    if (column === undefined) {
      const isAlias = pstate.targetNsItem?.names.aliasname === target.name;
      return errorAt("undefined_column", `column "${target.name}" of relation "${rel.relname}" does not exist`, target.location ?? 0, isAlias ? { hint: "SET target columns cannot be qualified with the relation name." } : {});
    }
    const value = transformAssignedExpr(pstate, expr, target.name ?? "", column.attnum, target.indirection, target.location ?? 0, true);
    entries.push(makeTargetEntry(value, column.attnum, column.attname));
    markTargetColumn(pstate, column.attnum, "updatedCols");
  }
  // The sub-selects of several columns stand after all of them, as junk.
  return [...entries, ...links.map((link, i) => makeTargetEntry(link, rel.attributes.length + i + 1, null, true))];
}

/** One column of `SET (a, b) = ROW(x, y)` or `SET (a, b) = (SELECT x, y)`; a sub-select is added to `links`. @see transformMultiAssignRef */
function multiAssign(pstate: ParseState, raw: RawOf<"MultiAssignRef">, links: SubLink[]): Expr {
  const mismatch = (location: number): never => errorAt("syntax_error", "number of columns does not match number of values", location);
  const colno = raw.colno ?? 1;
  const row = rawAs(raw.source, "RowExpr");
  if (row !== undefined) {
    const columns = row.args ?? [];
    if (columns.some((node) => rawAs(node, "ColumnRef")?.fields?.some((field) => "A_Star" in field) === true)) {
      const all = pstate.within("UPDATE_SOURCE", () => transformExpressionList(pstate, columns, (node) => transformExprRecurse(pstate, node)));
      return all.length === (raw.ncolumns ?? 0) ? (all[colno - 1] as Expr) : mismatch(row.location ?? 0);
    }
    if (columns.length !== (raw.ncolumns ?? 0)) mismatch(row.location ?? 0);
    return pstate.within("UPDATE_SOURCE", () => transformExprRecurse(pstate, columns[colno - 1] as RawNode));
  }
  const source = rawAs(raw.source, "SubLink");
  if (source?.subLinkType !== "EXPR_SUBLINK") {
    const location = exprLocation(pstate.within("UPDATE_SOURCE", () => transformExprRecurse(pstate, raw.source as RawNode)));
    return errorAt("feature_not_supported", "source for a multiple-column UPDATE item must be a sub-SELECT or ROW() expression", location);
  }
  if (colno === 1) {
    const link = pstate.within("UPDATE_SOURCE", () => transformExprRecurse(pstate, { SubLink: { ...source, subLinkType: "MULTIEXPR_SUBLINK" } } as RawNode)) as SubLink;
    if (link.subselect.targetList.filter((tle) => !tle.resjunk).length !== (raw.ncolumns ?? 0)) mismatch(link.location);
    links.push({ ...link, subLinkId: links.length + 1 });
  }
  const { expr } = (links.at(-1) as SubLink).subselect.targetList[colno - 1] as TargetEntry;
  return { tag: "Param", paramkind: "PARAM_MULTIEXPR", paramid: (links.length << 16) | colno, paramtype: exprType(expr), paramtypmod: exprTypmod(expr), paramcollid: exprCollation(expr), location: exprLocation(expr) };
}

/** DELETE. @see transformDeleteStmt */
function transformDelete(pstate: ParseState, raw: RawOf<"DeleteStmt">): Writable<Query> {
  const query: Writable<Query> = emptyQuery("CMD_DELETE");
  applyWith(pstate, query, raw.withClause);
  query.resultRelation = setTargetTable(pstate, raw.relation as RawOf<"RangeVar">, true, 8);
  const item = pstate.targetNsItem as NsItem;
  [item.lateralOnly, item.lateralOk] = [true, false];
  transformFromClause(pstate, raw.usingClause ?? []);
  [item.lateralOnly, item.lateralOk] = [false, true];
  const qual = transformWhereClause(pstate, raw.whereClause, "WHERE", "WHERE");
  transformReturning(pstate, query, raw.returningClause);
  finishQuery(pstate, query, qual);
  assignQueryCollations(pstate, query);
  return query;
}

/** RETURNING, with OLD and NEW. @see transformReturningClause */
export function transformReturning(pstate: ParseState, query: Writable<Query>, raw: RawOf<"ReturningClause"> | undefined, kind: "RETURNING" | "MERGE_RETURNING" = "RETURNING"): void {
  if (raw === undefined) return;
  let [oldName, newName]: [string | undefined, string | undefined] = [undefined, undefined];
  for (const node of raw.options ?? []) {
    const option = rawAs(node, "ReturningOption") as { option?: string; value?: string } | undefined;
    if (option?.option === "RETURNING_OPTION_OLD") oldName = option.value;
    else newName = option?.value;
  }
  const taken = (name: string): boolean => pstate.namespace.some((item) => item.relVisible && item.names.aliasname === name);
  if (oldName === undefined && !taken("old")) oldName = "old";
  if (newName === undefined && !taken("new")) newName = "new";
  query.returningOldAlias = oldName ?? null;
  query.returningNewAlias = newName ?? null;
  const target = pstate.targetNsItem as NsItem;
  const saved = pstate.namespace;
  const add = (name: string | undefined, returningType: NsItem["returningType"]): void => {
    if (name === undefined) return;
    const item: NsItem = { ...target, names: makeAlias(name, target.names.colnames), relVisible: true, colsVisible: false, lateralOnly: false, lateralOk: true, returningType };
    pstate.namespace = [...pstate.namespace, item];
  };
  add(oldName, "VAR_RETURNING_OLD");
  add(newName, "VAR_RETURNING_NEW");
  const savedResno = pstate.nextResno;
  pstate.nextResno = 1;
  query.returningList = markOrigins(pstate, transformTargetList(pstate, raw.exprs ?? [], kind));
  if (query.returningList.length === 0) errorAt("syntax_error", "RETURNING must have at least one column", -1);
  if (pstate.resolveUnknowns) query.returningList = resolveUnknowns(pstate, query.returningList as TargetEntry[]);
  pstate.nextResno = savedResno;
  pstate.namespace = saved;
}

/** Analyzes an expression over one table's columns: a CHECK, a default, an index expression. Finds collations too. */
export function analyzeTableExpr(cx: AnalyzeContext, rel: Relation | null, raw: RawNode, kind: Parameters<typeof transformExpr>[2], target?: Attribute): Expr {
  const pstate = new ParseState(null, cx);
  if (rel !== null) {
    const item = addRelation(pstate, rel, 1, null, false, true);
    pstate.namespace.push(item);
  }
  let expr = transformExpr(pstate, raw, kind);
  if (kind === "CHECK_CONSTRAINT" || kind === "INDEX_PREDICATE") {
    const what = kind === "CHECK_CONSTRAINT" ? "CHECK" : "WHERE";
    const coerced = coerceToTargetType(pstate, expr, exprType(expr), T.BOOLOID, -1, "assignment", "COERCE_IMPLICIT_CAST", -1);
    expr = coerced ?? errorAt("datatype_mismatch", `argument of ${what} must be type boolean, not type ${formatType(cx.catalog, exprType(expr))}`, exprLocation(expr));
  }
  if (target !== undefined) {
    const type = exprType(expr);
    const coerced = coerceToTargetType(pstate, expr, type, target.atttypid, target.atttypmod, "assignment", "COERCE_IMPLICIT_CAST", -1);
    if (coerced === undefined) {
      const what = kind === "GENERATED_COLUMN" ? "generation expression" : "default expression";
      errorAt("datatype_mismatch", `column "${target.attname}" is of type ${formatType(cx.catalog, target.atttypid)} but ${what} is of type ${formatType(cx.catalog, type)}`, -1, { hint: "You will need to rewrite or cast the expression." });
    }
    expr = coerced as Expr;
  }
  assignExprCollations(pstate, expr);
  return withoutLocations(expr);
}

/** A trigger's WHEN: OLD is relation 1 and NEW relation 2. @see CreateTriggerFiringOn */
export function analyzeTriggerWhen(cx: AnalyzeContext, rel: Relation, raw: RawNode, trigger: TriggerShape): Expr {
  const pstate = new ParseState(null, cx);
  for (const aliasname of ["old", "new"]) {
    const item = addRelation(pstate, rel, 1, makeAlias(aliasname, []), false, false);
    pstate.namespace.push({ ...item, colsVisible: false });
  }
  const expr = coerceToBoolean(pstate, transformExpr(pstate, raw, "TRIGGER_WHEN"), "WHEN");
  assignExprCollations(pstate, expr);
  exprContains(expr, (node) => {
    if (node.tag === "Var") checkTriggerColumn(rel, node, trigger);
    return false;
  });
  return withoutLocations(expr);
}
interface TriggerShape {
  readonly level: "row" | "statement";
  readonly timing: "before" | "after" | "instead";
  readonly events: readonly string[];
}
/** What of a row WHEN may ask, with OLD as relation 1 and NEW as relation 2. @see CreateTriggerFiringOn */
function checkTriggerColumn(rel: Relation, { varno, varattno, location }: Var, { level, timing, events }: TriggerShape): void {
  const refuse = (message: string, detail?: string): never => errorAt("invalid_object_definition", message, location, { detail });
  if (level === "statement") refuse("statement trigger's WHEN condition cannot reference column values");
  if (varno === 1 && events.includes("INSERT")) refuse("INSERT trigger's WHEN condition cannot reference OLD values");
  if (varno === 2 && events.includes("DELETE")) refuse("DELETE trigger's WHEN condition cannot reference NEW values");
  if (varno === 2 && timing === "before") {
    if (varattno < 0) errorAt("feature_not_supported", "BEFORE trigger's WHEN condition cannot reference NEW system columns", location);
    const generated = rel.attributes.filter(({ attgenerated, attisdropped, attnum }) => attgenerated !== "" && !attisdropped && (varattno === 0 || attnum === varattno));
    if (generated.length > 0) refuse("BEFORE trigger's WHEN condition cannot reference NEW generated columns", varattno === 0 ? "A whole-row reference is used and the table contains generated columns." : `Column "${generated[0]?.attname}" is a generated column.`);
  }
  if (varattno < 0 && varattno !== TABLE_OID_ATTNUM) notSupported("system columns but tableoid in a trigger's WHEN", location);
}

/** A policy's expression over a row of its table. @see CreatePolicy */
export function analyzePolicy(cx: AnalyzeContext, rel: Relation, raw: RawNode): Expr {
  const pstate = new ParseState(null, cx);
  pstate.namespace.push(addRelation(pstate, rel, 1, makeAlias(rel.relname, []), false, false));
  const expr = coerceToBoolean(pstate, transformExpr(pstate, raw, "POLICY"), "POLICY");
  assignExprCollations(pstate, expr);
  return withoutLocations(expr);
}

/** A rule's actions and condition; OLD is relation 1 and NEW relation 2 of each. @see transformRuleStmt */
export function analyzeRule(cx: AnalyzeContext, rel: Relation, event: string, actions: readonly RawNode[], whereClause: RawNode | undefined): { readonly actions: readonly Query[]; readonly qual: Expr | null } {
  const begin = (): { readonly pstate: ParseState; readonly items: readonly [NsItem, NsItem] } => {
    const pstate = new ParseState(null, cx);
    return { pstate, items: ["old", "new"].map((aliasname) => addRelation(pstate, rel, 1, makeAlias(aliasname, []), false, false)) as [NsItem, NsItem] };
  };
  // A condition sees the rows that there are, by their columns too.
  const quals = begin();
  const shown = { INSERT: [1], DELETE: [0], UPDATE: [0, 1] }[event] ?? [0];
  for (const i of shown) quals.pstate.namespace.push(quals.items[i] as NsItem);
  const qual = whereClause === undefined ? null : coerceToBoolean(quals.pstate, transformExpr(quals.pstate, whereClause, "WHERE"), "WHERE");
  if (qual !== null) {
    refuseMissing(event, rangesUsed([qual]));
    if (exprContains(qual, (node) => node.tag === "Aggref")) errorAt("invalid_object_definition", "rule WHERE condition cannot contain aggregate functions", -1);
    assignExprCollations(quals.pstate, qual);
  }
  const actionOf = (raw: RawNode): Query => {
    const { pstate, items } = begin();
    for (const item of items) pstate.namespace.push({ ...item, colsVisible: false });
    return ruleAction(pstate, raw, event);
  };
  return { qual, actions: actions.map(actionOf) };
}
function ruleAction(pstate: ParseState, raw: RawNode, event: string): Query {
  const query = transformStmt(pstate, raw);
  // The statement's own rows are what OLD is of.
  const inner = query.rtable.find((rte) => rte.rtekind === "RTE_SUBQUERY" && rte.subquery?.rtable[0]?.eref.aliasname === "old")?.subquery as Writable<Query> | undefined;
  const sub = query.commandType === "CMD_INSERT" && inner !== undefined ? inner : query;
  const used = rangesUsed(mapChildrenOf(sub));
  refuseMissing(event, used);
  const [usesOld, usesNew] = [used.has(1), used.has(2)];
  if (sub.setOperations !== null && (usesOld || usesNew)) errorAt("feature_not_supported", "conditional UNION/INTERSECT/EXCEPT statements are not implemented", -1);
  // They would be references to outside of the WITH query.
  for (const [rti, word] of [[1, "OLD"], [2, "NEW"]] as const) {
    if ([query, sub].some(({ cteList }) => rangesUsed(cteList).has(rti))) errorAt("feature_not_supported", `cannot refer to ${word} within WITH query`, -1);
  }
  if (usesOld || (usesNew && event === "UPDATE")) sub.jointree = { ...sub.jointree, fromlist: [...sub.jointree.fromlist, { tag: "RangeTblRef", rtindex: 1 }] };
  return query;
}
/** The relations that expressions at depth 0 name. */
function rangesUsed(parts: readonly Node[]): ReadonlySet<number> {
  const used = new Set<number>();
  walkLevels(parts, (node, depth) => {
    if (node.tag === "Var" && node.varlevelsup === depth) used.add(node.varno);
    return false;
  });
  return used;
}
function refuseMissing(event: string, used: ReadonlySet<number>): void {
  if (event === "INSERT" && used.has(1)) errorAt("invalid_object_definition", "ON INSERT rule cannot use OLD", -1);
  if (event === "DELETE" && used.has(2)) errorAt("invalid_object_definition", "ON DELETE rule cannot use NEW", -1);
}
/** A query's own parts, at depth 0. */
const mapChildrenOf = (query: Query): Node[] => {
  const parts: Node[] = [];
  walkChildren(query, (child) => {
    parts.push(child);
    return false;
  });
  return parts;
};

/** A value in FOR VALUES, as its key's column has it. @see transformPartitionBoundValue */
export function analyzePartitionBound(cx: AnalyzeContext, raw: RawNode, column: { readonly name: string; readonly type: Oid; readonly typmod: number; readonly collation: Oid }): Expr {
  const pstate = new ParseState(null, cx);
  const expr = transformExpr(pstate, raw, "PARTITION_BOUND");
  const coerced = coerceToTargetType(pstate, expr, exprType(expr), column.type, column.typmod, "assignment", "COERCE_IMPLICIT_CAST", -1);
  if (coerced === undefined) return errorAt("datatype_mismatch", `specified value cannot be cast to type ${formatType(cx.catalog, column.type)} for column "${column.name}"`, exprLocation(expr));
  assignExprCollations(pstate, coerced);
  return coerced;
}

/** What EXECUTE gives a prepared statement: a query of one row whose columns have the parameters' types. @see EvaluateParams */
export function analyzeExecuteParameters(cx: AnalyzeContext, given: readonly RawNode[], types: readonly Oid[]): Query {
  const pstate = new ParseState(null, cx);
  const targetList = given.map((node, i): TargetEntry => {
    const target = types[i] as Oid;
    const expr = transformExpr(pstate, node, "EXECUTE_PARAMETER");
    const type = exprType(expr);
    const coerced = coerceToTargetType(pstate, expr, type, target, -1, "assignment", "COERCE_IMPLICIT_CAST", -1);
    if (coerced === undefined) {
      errorAt("datatype_mismatch", `parameter $${i + 1} of type ${formatType(cx.catalog, type)} cannot be coerced to the expected type ${formatType(cx.catalog, target)}`, exprLocation(expr), { hint: "You will need to rewrite or cast the expression." });
    }
    assignExprCollations(pstate, coerced as Expr);
    return makeTargetEntry(coerced as Expr, i + 1, null, false);
  });
  return { ...emptyQuery("CMD_SELECT"), targetList };
}

/** The defaults of a function's last arguments, analyzed. */
export function functionDefaults(cx: AnalyzeContext, funcid: number): readonly Expr[] {
  const proc = cx.catalog.proc(funcid);
  return defaultArguments(new ParseState(null, cx), proc, proc.pronargdefaults, proc.pronargs - proc.pronargdefaults, null);
}

/** Resolves a type name outside of a query. */
export { resolveTypeName } from "./parse-type.ts";
export { ParseState } from "./parse-state.ts";
