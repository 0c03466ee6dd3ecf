/**
 * Range-table entries, and looking names up in them.
 *
 * @see src/backend/parser/parse_relation.c
 */
import { relkindNotSupported } from "../catalog/object-description.ts";
import type { ProcRow } from "../catalog/builtin-rows.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Relation } from "../catalog/root.ts";
import { exprCollation, exprLocation, exprType, exprTypmod, makeAlias, makeRangeTblEntry } from "../nodes/make.ts";
import type { Writable } from "../nodes/nodes.ts";
import type { CommonTableExpr, Query, RangeTblEntry, RangeTblFunction, RTEPermissionInfo } from "../nodes/parsenodes.ts";
import type { Alias, Expr, JoinType, Oid, TargetEntry, Var, Location } from "../nodes/primnodes.ts";
import { nameList, type RawOf } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { elog, ERRCODE, ereport } from "../utils/errors.ts";
import { resultColumns } from "../catalog/func-result.ts";
import { enforceGenericConsistency } from "./parse-coerce.ts";
import { isPolymorphic } from "./polymorphic.ts";
import { addedColumns } from "./search-cycle.ts";
import { errorAt, type NsColumn, type NsItem, type ParseState } from "./parse-state.ts";
import { systemAttributes } from "../catalog/system-attributes.ts";

export const aliasOf = (raw: RawOf<"Alias"> | undefined): Alias | null => (raw === undefined ? null : makeAlias(raw.aliasname ?? "", nameList(raw.colnames)));

/** The relation that a RangeVar names. Raises 42P01. */
export function openRelation(pstate: ParseState, raw: RawOf<"RangeVar">): Relation {
  const { catalog } = pstate;
  const location = raw.location ?? 0;
  if (raw.schemaname !== undefined) {
    const namespace = catalog.explicitNamespace(raw.schemaname, location);
    const found = namespace === undefined ? undefined : catalog.relationNamed(raw.relname ?? "", namespace);
    return found ?? errorAt("undefined_table", `relation "${raw.schemaname}.${raw.relname}" does not exist`, location);
  }
  return catalog.lookupRelation(raw.relname ?? "") ?? errorAt("undefined_table", `relation "${raw.relname}" does not exist`, location);
}
/** Indexes and composite types have no rows. @see validate_relation_kind in src/backend/access/table/table.c */
export function refuseRowless(rel: Relation, location?: Location): void {
  if ("iIc".includes(rel.relkind)) ereport({ code: ERRCODE.wrong_object_type, message: `cannot open relation "${rel.relname}"`, detail: relkindNotSupported(rel), location });
}
/** What has rows. @see parserOpenTable */
export function openTable(pstate: ParseState, raw: RawOf<"RangeVar">): Relation {
  const rel = openRelation(pstate, raw);
  refuseRowless(rel, raw.location ?? 0);
  return rel;
}

/** The column names of an entry: the alias's first, then the relation's own. */
function buildColnames(names: readonly string[], alias: Alias | null, relname: string): string[] {
  const given = alias?.colnames ?? [];
  if (given.length > names.length) {
    errorAt("invalid_column_reference", `table "${relname}" has ${names.length} columns available but ${given.length} columns specified`, -1);
  }

  return names.map((name, i) => given[i] ?? name);
}

export interface ColumnShape {
  readonly type: Oid;
  readonly typmod: number;
  readonly collation: Oid;
  readonly dropped?: boolean;
  readonly dontexpand?: boolean;
}

/** Adds an entry to the range table with a namespace item over plain columns. */
function addEntry(pstate: ParseState, rte: Writable<RangeTblEntry>, columns: readonly ColumnShape[], perminfo: Writable<RTEPermissionInfo> | null): NsItem {
  pstate.rtable.push(rte);
  const rtindex = pstate.rtable.length;
  const nscolumns = columns.map((column, i): NsColumn => ({
    varno: column.dropped === true ? 0 : rtindex, varattno: i + 1, vartype: column.type, vartypmod: column.typmod, varcollid: column.collation, varnosyn: rtindex, varattnosyn: i + 1, dontexpand: column.dontexpand === true,
  }));
  return makeNsItem(rte.eref, rte, rtindex, perminfo, nscolumns);
}
const makeNsItem = (names: Alias, rte: RangeTblEntry, rtindex: number, perminfo: Writable<RTEPermissionInfo> | null, columns: readonly NsColumn[]): NsItem => ({
  names, rte, rtindex, perminfo, columns, relVisible: true, colsVisible: true, lateralOnly: false, lateralOk: true, returningType: "VAR_RETURNING_DEFAULT",
});

export const relationColumns = (rel: Relation): ColumnShape[] =>
  rel.attributes.map((a) => ({ type: a.attisdropped ? 0 : a.atttypid, typmod: a.atttypmod, collation: a.attcollation, dropped: a.attisdropped }));

/** The names of columns, some of which an alias gives anew; a dropped column has none. @see buildRelationAliases */
function columnNames(columns: readonly { readonly name: string; readonly dropped?: boolean }[], alias: Alias | null, refname: string): { readonly colnames: readonly string[]; readonly alias: Alias | null } {
  const given = [...(alias?.colnames ?? [])];
  const available = columns.filter(({ dropped }) => dropped !== true).length;
  if (given.length > available) errorAt("invalid_column_reference", `table "${refname}" has ${available} columns available but ${given.length} columns specified`, -1);
  const aliased: string[] = [];
  const colnames = columns.map(({ name, dropped }) => {
    const isGiven = given.length > 0;
    const shown = dropped === true ? "" : (given.shift() ?? name);
    if (isGiven) aliased.push(shown);
    return shown;
  });
  return { colnames, alias: alias === null || aliased.length === alias.colnames.length ? alias : { ...alias, colnames: aliased } };
}

/** @see addRangeTableEntryForRelation */
export function addRelation(pstate: ParseState, rel: Relation, lockmode: number, alias: Alias | null, inh: boolean, inFromCl: boolean): NsItem {
  const refname = alias?.aliasname ?? rel.relname;
  const named = columnNames(rel.attributes.map((a) => ({ name: a.attname, dropped: a.attisdropped })), alias, refname);
  const perminfo: Writable<RTEPermissionInfo> = { tag: "RTEPermissionInfo", relid: rel.oid, inh, requiredPerms: 2, checkAsUser: 0, selectedCols: 0, insertedCols: 0, updatedCols: 0 };
  pstate.rteperminfos.push(perminfo);
  const rte: Writable<RangeTblEntry> = {
    ...makeRangeTblEntry("RTE_RELATION", named.alias, makeAlias(refname, named.colnames)),
    relid: rel.oid, inh, relkind: rel.relkind, rellockmode: lockmode, perminfoindex: pstate.rteperminfos.length, inFromCl,
  };
  return addEntry(pstate, rte, relationColumns(rel), perminfo);
}

const visibleTargets = (query: Query): readonly TargetEntry[] => query.targetList.filter((tle) => !tle.resjunk);
const shapeOf = (expr: Expr): ColumnShape => ({ type: exprType(expr), typmod: exprTypmod(expr), collation: exprCollation(expr) });

/** @see addRangeTableEntryForSubquery */
export function addSubquery(pstate: ParseState, subquery: Query, alias: Alias | null, lateral: boolean, inFromCl: boolean): NsItem {
  const refname = alias?.aliasname ?? "unnamed_subquery";
  const targets = visibleTargets(subquery);
  const colnames = buildColnames(targets.map((tle) => tle.resname ?? ""), alias, refname);
  const rte: Writable<RangeTblEntry> = { ...makeRangeTblEntry("RTE_SUBQUERY", alias, makeAlias(refname, colnames)), subquery, lateral, inFromCl };
  return addEntry(pstate, rte, targets.map((tle) => shapeOf(tle.expr)), null);
}

/** @see addRangeTableEntryForValues */
export function addValues(pstate: ParseState, lists: readonly (readonly Expr[])[], types: readonly Oid[], typmods: readonly number[], collations: readonly Oid[], alias: Alias | null, lateral: boolean, inFromCl: boolean): NsItem {
  const refname = alias?.aliasname ?? "*VALUES*";
  const colnames = buildColnames(types.map((_, i) => `column${i + 1}`), alias, refname);
  const rte: Writable<RangeTblEntry> = {
    ...makeRangeTblEntry("RTE_VALUES", alias, makeAlias(refname, colnames)),
    values_lists: lists, coltypes: types, coltypmods: typmods, colcollations: collations, lateral, inFromCl,
  };
  return addEntry(pstate, rte, types.map((type, i) => ({ type, typmod: typmods[i] as number, collation: collations[i] as Oid })), null);
}

/** @see addRangeTableEntryForCTE */
export function addCte(pstate: ParseState, cte: CommonTableExpr, levelsup: number, raw: RawOf<"RangeVar">): NsItem {
  const alias = aliasOf(raw.alias);
  const refname = alias?.aliasname ?? cte.ctename;
  const query = cte.ctequery as Query | undefined;
  const selfReference = query?.tag !== "Query";
  (cte as Writable<CommonTableExpr>).cterefcount += selfReference ? 0 : 1;
  if (!selfReference && query?.commandType !== "CMD_SELECT" && (query?.returningList ?? []).length === 0) {
    errorAt("feature_not_supported", `WITH query "${cte.ctename}" does not have a RETURNING clause`, raw.location ?? 0);
  }
  const added = addedColumns(cte);
  const colnames = [...buildColnames(cte.ctecolnames, alias, refname), ...added.map(({ name }) => name)];
  const own = cte.ctecoltypes.map((type, i): ColumnShape => ({ type, typmod: cte.ctecoltypmods[i] as number, collation: cte.ctecolcollations[i] as Oid }));
  // What SEARCH and CYCLE add is no part of * inside of the WITH query itself.
  const columns: readonly ColumnShape[] = [...own, ...added.map((column) => ({ ...column, dontexpand: levelsup > 0 }))];
  const rte: Writable<RangeTblEntry> = {
    ...makeRangeTblEntry("RTE_CTE", alias, makeAlias(refname, colnames)),
    ctename: cte.ctename, ctelevelsup: levelsup, self_reference: selfReference, coltypes: columns.map(({ type }) => type), coltypmods: columns.map(({ typmod }) => typmod), colcollations: columns.map(({ collation }) => collation), inFromCl: true,
  };
  return addEntry(pstate, rte, columns, null);
}

/** What polymorphic OUT parameters are in a call. */
export function actualTypes(catalog: Catalog, expr: Expr): (type: Oid) => Oid {
  if (expr.tag !== "FuncExpr") return (type) => type;
  const { args } = expr;
  return (type) => {
    if (!isPolymorphic(type)) return type;
    const declared = [...catalog.proc(expr.funcid).proargtypes].slice(0, args.length);
    return enforceGenericConsistency(catalog, args.map((arg) => exprType(arg)), declared, type);
  };
}

/** The name of the one OUT parameter, or column of the table, that there is. @see get_func_result_name */
function resultName(proc: ProcRow | undefined): string | undefined {
  const outs = (proc?.proargmodes ?? []).flatMap((mode, i) => ("obt".includes(mode) ? [proc?.proargnames?.[i] ?? ""] : []));
  return outs.length === 1 && outs[0] !== "" ? outs[0] : undefined;
}

/** A list of columns is for functions that do not say what they give. */
function refuseColumnList(catalog: Catalog, expr: Expr, location: number): void {
  const type = exprType(expr);
  const { typtype, typbasetype } = catalog.type(type);
  const called = expr.tag === "FuncExpr" ? catalog.proc(expr.funcid) : undefined;
  if (type === T.RECORDOID) {
    if (resultColumns(catalog, called, type, (each) => each) !== undefined) errorAt("syntax_error", "a column definition list is redundant for a function with OUT parameters", location);
    return;
  }
  if (typtype === "c" || (typtype === "d" && catalog.type(catalog.baseType(typbasetype)).typtype === "c")) errorAt("syntax_error", "a column definition list is redundant for a function returning a named composite type", location);
  errorAt("syntax_error", 'a column definition list is only allowed for functions returning "record"', location);
}

/** The columns that a function in FROM gives. */
export function functionColumns(catalog: Catalog, expr: Expr, alias: Alias | null, coldefs: readonly (ColumnShape & { readonly name: string })[] | null, refname: string): readonly (ColumnShape & { readonly name: string })[] {
  const type = exprType(expr);
  if (coldefs !== null) return coldefs;
  const row = catalog.findType(type);
  const called = expr.tag === "FuncExpr" ? catalog.proc(expr.funcid) : undefined;
  const known = resultColumns(catalog, called, type, actualTypes(catalog, expr));
  if (known !== undefined) return known;
  if (type === T.RECORDOID && expr.tag === "FuncExpr") errorAt("syntax_error", "a column definition list is required for functions returning \"record\"", exprLocation(expr));
  if (row?.typtype === "p" && type !== T.VOIDOID) errorAt("datatype_mismatch", `function "${refname}" in FROM has unsupported return type ${formatType(catalog, type)}`, exprLocation(expr));
  const proc = expr.tag === "FuncExpr" ? catalog.proc(expr.funcid) : undefined;
  return [{ name: resultName(proc) ?? alias?.aliasname ?? refname, type, typmod: exprTypmod(expr), collation: exprCollation(expr) }];
}

/** @see addRangeTableEntryForFunction */
export function addFunction(pstate: ParseState, names: readonly string[], exprs: readonly Expr[], coldefs: readonly (readonly (ColumnShape & { readonly name: string; readonly location: number })[] | null)[], ordinality: boolean, alias: Alias | null, lateral: boolean): NsItem {
  const refname = alias?.aliasname ?? (names[0] as string);
  const columns: (ColumnShape & { readonly name: string })[] = [];
  const functions: RangeTblFunction[] = exprs.map((funcexpr, i) => {
    const own = coldefs[i] ?? null;
    if (own !== null) refuseColumnList(pstate.catalog, funcexpr, own[0]?.location ?? -1);
    const given = functionColumns(pstate.catalog, funcexpr, exprs.length === 1 ? alias : null, own, names[i] as string);
    columns.push(...given);
    return {
      tag: "RangeTblFunction",
      funcexpr,
      funccolcount: given.length,
      funccolnames: own === null ? [] : own.map((column) => column.name),
      funccoltypes: own === null ? [] : own.map((column) => column.type),
      funccoltypmods: own === null ? [] : own.map((column) => column.typmod),
      funccolcollations: own === null ? [] : own.map((column) => column.collation),
      funcparams: 0,
    };
  });
  if (ordinality) columns.push({ name: "ordinality", type: T.INT8OID, typmod: -1, collation: 0 });
  const named = columnNames(columns, alias, refname);
  const rte: Writable<RangeTblEntry> = { ...makeRangeTblEntry("RTE_FUNCTION", named.alias, makeAlias(refname, named.colnames)), functions, funcordinality: ordinality, lateral, inFromCl: true };
  return addEntry(pstate, rte, columns, null);
}

/** @see addRangeTableEntryForJoin */
export function addJoin(
  pstate: ParseState, colnames: readonly string[], columns: readonly NsColumn[], jointype: JoinType, merged: number, aliasvars: readonly Expr[], left: readonly number[], right: readonly number[], usingAlias: Alias | null, alias: Alias | null,
): NsItem {
  const refname = alias?.aliasname ?? "unnamed_join";
  const given = alias?.colnames ?? [];
  if (given.length > colnames.length) {
    errorAt("invalid_column_reference", `join expression "${refname}" has ${colnames.length} columns available but ${given.length} columns specified`, -1);
  }
  const names = colnames.map((name, i) => given[i] ?? name);
  const rte: Writable<RangeTblEntry> = {
    ...makeRangeTblEntry("RTE_JOIN", alias, makeAlias(refname, names)),
    jointype, joinmergedcols: merged, joinaliasvars: aliasvars, joinleftcols: left, joinrightcols: right, join_using_alias: usingAlias, inFromCl: true,
  };
  pstate.rtable.push(rte);
  return makeNsItem(rte.eref, rte, pstate.rtable.length, null, columns);
}

/** @see addRangeTableEntryForGroup */
export function addNsItemForGroup(pstate: ParseState, groups: readonly TargetEntry[]): NsItem {
  const names = groups.map((tle) => tle.resname ?? "?column?");
  const rte: Writable<RangeTblEntry> = { ...makeRangeTblEntry("RTE_GROUP", null, makeAlias("*GROUP*", names)), groupexprs: groups.map((tle) => tle.expr) };
  const item = addEntry(pstate, rte, groups.map((tle) => shapeOf(tle.expr)), null);
  pstate.groupingNsItem = item;
  return item;
}

/** The name of an entry's column. */
export function rteColumnName(catalog: Catalog, rte: RangeTblEntry, attnum: number): string {
  if (attnum === 0) return "*";
  if (attnum < 0) return systemAttributes.find((attribute) => attribute.attnum === attnum)?.attname ?? "?";
  if (rte.alias !== null && attnum <= rte.alias.colnames.length) return rte.alias.colnames[attnum - 1] as string;
  if (rte.rtekind === "RTE_RELATION") return catalog.attribute(rte.relid, attnum)?.attname ?? elog("invalid attnum");
  return rte.eref.colnames[attnum - 1] ?? elog(`invalid attnum ${attnum} for rangetable entry ${rte.eref.aliasname}`);
}

// Names

/** The item that a qualifier names, through the levels. Answers the level too. @see refnameNamespaceItem */
export function findNsItem(pstate: ParseState, schema: string | undefined, refname: string, location: number): { readonly item: NsItem; readonly levelsup: number } | undefined {
  let relid: Oid | undefined;
  if (schema !== undefined) {
    const namespace = pstate.catalog.namespaceOid(schema);
    relid = namespace === undefined ? undefined : pstate.catalog.relationNamed(refname, namespace)?.oid;
    if (relid === undefined) return undefined;
  }
  let levelsup = 0;
  for (let state: ParseState | null = pstate; state !== null; state = state.parent, levelsup++) {
    let found: NsItem | undefined;
    for (const item of state.namespace) {
      if (!item.relVisible || (item.lateralOnly && !state.lateralActive)) continue;
      const matches = relid !== undefined ? item.rte.rtekind === "RTE_RELATION" && item.rte.relid === relid && item.rte.alias === null : item.names.aliasname === refname;
      if (!matches) continue;
      if (found !== undefined) errorAt("ambiguous_alias", `table reference "${refname}" is ambiguous`, location);
      checkLateral(item, location);
      found = item;
    }
    if (found !== undefined) return { item: found, levelsup };
  }
  return undefined;
}

function checkLateral(item: NsItem, location: number): void {
  if (!item.lateralOnly || item.lateralOk) return;
  const refname = item.names.aliasname;
  errorAt("invalid_column_reference", `invalid reference to FROM-clause entry for table "${refname}"`, location, {
    detail: item.rte.rtekind === "RTE_JOIN" ? undefined : "The combining JOIN type must be INNER or LEFT for a LATERAL reference.",
  });
}

/** A Var for column `attnum` (from 1) of an item. */
export function nsColumnVar(item: NsItem, attnum: number, levelsup: number, location: number): Var {

  const column = item.columns[attnum - 1] ?? elog("invalid column of namespace item");
  return {
    tag: "Var", varno: column.varno, varattno: column.varattno, vartype: column.vartype, vartypmod: column.vartypmod, varcollid: column.varcollid, varnullingrels: 0, varlevelsup: levelsup, varreturningtype: item.returningType,
    varnosyn: column.varnosyn, varattnosyn: column.varattnosyn, location,
  };
}

/** A column of an item by name: a Var, or undefined. @see scanNSItemForColumn */
export function scanNsItem(pstate: ParseState, item: NsItem, levelsup: number, colname: string, location: number): Var | undefined {
  const names = item.names.colnames;
  let attnum = 0;
  for (let i = 0; i < names.length; i++) {
    if (names[i] !== colname || colname === "") continue;
    if (attnum !== 0) errorAt("ambiguous_column", `column reference "${colname}" is ambiguous`, location);
    attnum = i + 1;
  }
  if (attnum === 0) {
    if (item.rte.rtekind !== "RTE_RELATION" || item.rte.relkind === "c") return undefined;
    const system = systemAttributes.find((attribute) => attribute.attname === colname);
    if (system === undefined) return undefined;
    if (pstate.exprKind === "CHECK_CONSTRAINT" && system.attnum !== -6) errorAt("invalid_column_reference", `system column "${colname}" reference in check constraint is invalid`, location);
    if (pstate.exprKind === "GENERATED_COLUMN" && system.attnum !== -6) errorAt("invalid_column_reference", `cannot use system column "${colname}" in column generation expression`, location);
    return {
      tag: "Var", varno: item.rtindex, varattno: system.attnum, vartype: system.atttypid, vartypmod: -1, varcollid: 0, varnullingrels: 0, varlevelsup: levelsup, varreturningtype: item.returningType,
      varnosyn: item.rtindex, varattnosyn: system.attnum, location,
    };
  }
  if ((item.columns[attnum - 1] as NsColumn).varno === 0) errorAt("undefined_column", `column "${colname}" of relation "${item.names.aliasname}" does not exist`, location);
  return nsColumnVar(item, attnum, levelsup, location);
}

/** An unqualified column name, through the levels. @see colNameToVar */
export function colNameToVar(pstate: ParseState, colname: string, localOnly: boolean, location: number): Var | undefined {
  let levelsup = 0;
  for (let state: ParseState | null = pstate; state !== null; state = state.parent, levelsup++) {
    let found: Var | undefined;
    for (const item of state.namespace) {
      if (!item.colsVisible || (item.lateralOnly && !state.lateralActive)) continue;
      const column = scanNsItem(pstate, item, levelsup, colname, location);
      if (column === undefined) continue;
      if (found !== undefined) errorAt("ambiguous_column", `column reference "${colname}" is ambiguous`, location);
      checkLateral(item, location);
      found = column;
    }
    if (found !== undefined || localOnly) return found;
  }
  return undefined;
}

/** Edit distance, for hints. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next.push(Math.min((row[j] as number) + 1, (next[j - 1] as number) + 1, (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length] as number;
}

/** @see errorMissingColumn */
export function missingColumn(pstate: ParseState, relname: string | undefined, colname: string, location: number): never {
  let best: { readonly text: string; readonly distance: number } | undefined;
  let exact: string | undefined;
  for (let state: ParseState | null = pstate; state !== null; state = state.parent) {
    for (const rte of state.rtable) {
      if (rte.rtekind === "RTE_JOIN") continue;
      for (const name of rte.eref.colnames) {
        if (name === colname && (relname === undefined || rte.eref.aliasname === relname)) exact ??= rte.eref.aliasname;
        const ofColumn = distance(colname, name);
        const d = ofColumn + (relname === undefined ? 0 : distance(relname, rte.eref.aliasname));
        if (name !== "" && d <= 3 && ofColumn * 2 <= colname.length && (best === undefined || d < best.distance)) best = { text: `${rte.eref.aliasname}.${name}`, distance: d };
      }
    }
  }
  const shown = relname === undefined ? `"${colname}"` : `${relname}.${colname}`;
  if (exact !== undefined) {
    return errorAt("undefined_column", `column ${shown} does not exist`, location, { detail: `There is a column named "${colname}" in table "${exact}", but it cannot be referenced from this part of the query.` });
  }
  return errorAt("undefined_column", `column ${shown} does not exist`, location, best === undefined ? {} : { hint: `Perhaps you meant to reference the column "${best.text}".` });
}

/** @see errorMissingRTE */
export function missingRelation(pstate: ParseState, schema: string | undefined, refname: string, location: number): never {
  const shown = schema === undefined ? refname : `${schema}.${refname}`;
  for (let state: ParseState | null = pstate; state !== null; state = state.parent) {
    for (const rte of state.rtable) {
      const aliased = rte.alias !== null && rte.rtekind === "RTE_RELATION" && pstate.catalog.relation(rte.relid).relname === refname && rte.eref.aliasname !== refname;
      if (aliased) {
        return errorAt("undefined_table", `invalid reference to FROM-clause entry for table "${refname}"`, location, { hint: `Perhaps you meant to reference the table alias "${rte.eref.aliasname}".` });
      }
      if (rte.eref.aliasname === refname) {
        return errorAt("undefined_table", `invalid reference to FROM-clause entry for table "${refname}"`, location, {
          detail: `There is an entry for table "${refname}", but it cannot be referenced from this part of the query.`,
        });
      }
    }
  }
  return errorAt("undefined_table", `missing FROM-clause entry for table "${shown}"`, location);
}

/** Adds an item to the namespace. @see checkNameSpaceConflicts */
export function checkNamespaceConflicts(first: readonly NsItem[], second: readonly NsItem[]): void {
  for (const a of first) {
    if (!a.relVisible) continue;
    for (const b of second) {
      if (!b.relVisible || a.names.aliasname !== b.names.aliasname) continue;
      const bothTables = a.rte.rtekind === "RTE_RELATION" && b.rte.rtekind === "RTE_RELATION" && a.rte.alias === null && b.rte.alias === null && a.rte.relid !== b.rte.relid;
      if (!bothTables) errorAt("duplicate_alias", `table name "${b.names.aliasname}" specified more than once`, -1);
    }
  }
}

/** The CTE that a name stands for, and how many levels up it is. @see scanNameSpaceForCTE */
export function findCte(pstate: ParseState, name: string): { readonly cte: Writable<CommonTableExpr>; readonly levelsup: number } | undefined {
  let levelsup = 0;
  for (let state: ParseState | null = pstate; state !== null; state = state.parent, levelsup++) {
    const cte = state.ctenamespace.find((candidate) => candidate.ctename === name);
    if (cte !== undefined) return { cte, levelsup };
  }
  return undefined;
}
