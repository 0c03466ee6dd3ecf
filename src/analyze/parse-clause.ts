/**
 * The clauses of a query: FROM, WHERE, GROUP BY, ORDER BY, DISTINCT, LIMIT, WINDOW, ON CONFLICT.
 *
 * @see src/backend/parser/parse_clause.c
 */
import { BTREE_AM_OID } from "../catalog/catalog.ts";
import type { Relation } from "../catalog/root.ts";
import { opclassNamed } from "../catalog/type-io.ts";
import { bmsAddMember } from "../nodes/bitmapset.ts";
import { formatType } from "../catalog/format-type.ts";
import { equal } from "../nodes/equal.ts";
import { exprCollation, exprLocation, exprType, exprTypmod, makeAlias, stripImplicitCoercions } from "../nodes/make.ts";
import type { GroupingSet, WindowClause } from "../nodes/parsenodes.ts";
import type { Alias, Expr, JoinExpr, JoinTreeNode, JoinType, Oid, SortGroupClause, TargetEntry, Var } from "../nodes/primnodes.ts";
import { writable } from "../nodes/nodes.ts";
import { firstLocation, nameList, type RawNode, type RawOf, rawAs, rawLocation, rawTag, strVal } from "../nodes/raw.ts";
import { exprContains, walkLevels } from "../nodes/walk.ts";
import * as T from "../types/oids.ts";
import { notSupported } from "../utils/errors.ts";
import { parseSubAnalyze } from "./analyze.ts";
import { canCoerceType, coerceToBoolean, coerceToCommonType, coerceToSpecific, coerceToTargetType, selectCommonType, selectCommonTypmod } from "./parse-coerce.ts";
import { assignExprCollations } from "./parse-collate.ts";
import { transformTableSample } from "./tablesample.ts";
import { transformExpr } from "./parse-expr.ts";
import { compatibleOperator, makeOp, sortGroupOperators } from "./parse-oper.ts";
import { addCte, addFunction, addJoin, addRelation, addSubquery, aliasOf, checkNamespaceConflicts, colNameToVar, findCte, openTable } from "./parse-relation.ts";
import { errorAt, markNullable, markSelected, type NsColumn, type NsItem, type ParseExprKind, type ParseState } from "./parse-state.ts";
import { figureColname, transformTargetEntry } from "./parse-target.ts";
import { lookupCollation, resolveTypeName } from "./parse-type.ts";

interface FromItem {
  readonly node: JoinTreeNode;
  /** The item that stands for the node itself. */
  readonly top: NsItem;
  readonly namespace: NsItem[];
}

/** FROM. @see transformFromClause */
export function transformFromClause(pstate: ParseState, list: readonly RawNode[]): void {
  for (const raw of list) {
    const { node, namespace } = transformFromItem(pstate, raw);
    checkNamespaceConflicts(pstate.namespace, namespace);
    for (const item of namespace) [item.lateralOnly, item.lateralOk] = [true, true];
    pstate.joinlist.push(node);
    pstate.namespace.push(...namespace);
  }
  for (const item of pstate.namespace) [item.lateralOnly, item.lateralOk] = [false, true];
}

/** Tells the probe where an entry comes from. */
export function told(pstate: ParseState, item: NsItem, raw: RawNode | undefined): NsItem {
  if (pstate.cx.probe.active) pstate.cx.probe.emit({ type: "relation_added", location: firstLocation(raw), kind: item.rte.rtekind, eref: item.rte.eref });
  return item;
}
const leafItem = (item: NsItem): FromItem => ({ node: { tag: "RangeTblRef", rtindex: item.rtindex }, top: item, namespace: [item] });

/** One item of FROM. @see transformFromClauseItem */
function transformFromItem(pstate: ParseState, raw: RawNode): FromItem {
  switch (rawTag(raw)) {
    case "RangeVar":
      return leafItem(told(pstate, transformRangeVar(pstate, rawAs(raw, "RangeVar") as RawOf<"RangeVar">), raw));
    case "RangeSubselect":
      return leafItem(told(pstate, transformRangeSubselect(pstate, rawAs(raw, "RangeSubselect") as RawOf<"RangeSubselect">), raw));
    case "RangeFunction":
      return leafItem(told(pstate, transformRangeFunction(pstate, rawAs(raw, "RangeFunction") as RawOf<"RangeFunction">), raw));
    case "JoinExpr":
      return transformJoin(pstate, rawAs(raw, "JoinExpr") as RawOf<"JoinExpr">);
    case "RangeTableSample":
      return transformSample(pstate, rawAs(raw, "RangeTableSample") as RawOf<"RangeTableSample">);
    default:
      return notSupported(`${String(rawTag(raw))} in FROM`, rawLocation(raw));
  }
}

function transformSample(pstate: ParseState, raw: RawOf<"RangeTableSample">): FromItem {
  const item = transformFromItem(pstate, raw.relation as RawNode);
  const rte = writable(item.top.rte);
  if (rte.rtekind !== "RTE_RELATION" || !["r", "m", "p"].includes(rte.relkind)) errorAt("feature_not_supported", "TABLESAMPLE clause can only be applied to tables and materialized views", rawLocation(raw.relation as RawNode));
  rte.tablesample = transformTableSample(pstate, raw);
  return item;
}

function transformRangeVar(pstate: ParseState, raw: RawOf<"RangeVar">): NsItem {
  if (raw.schemaname === undefined) {
    const found = findCte(pstate, raw.relname ?? "");
    if (found !== undefined) return addCte(pstate, found.cte, found.levelsup, raw);
    futureCteCheck(pstate, raw);
  }
  const rel = openTable(pstate, raw);
  return addRelation(pstate, rel, 1, aliasOf(raw.alias), raw.inh === true, true);
}
function futureCteCheck(pstate: ParseState, raw: RawOf<"RangeVar">): void {
  if (pstate.catalog.lookupRelation(raw.relname ?? "") !== undefined) return;
  for (let state: ParseState | null = pstate; state !== null; state = state.parent) {
    if (state.futureCtes.includes(raw.relname ?? "")) {
      errorAt("undefined_table", `relation "${raw.relname}" does not exist`, raw.location ?? 0, {
        detail: `There is a WITH item named "${raw.relname}", but it cannot be referenced from this part of the query.`,
        hint: "Use WITH RECURSIVE, or re-order the WITH items to remove forward references.",
      });
    }
  }
}

/** Whether an expression refers to this level's own FROM items: then the entry is LATERAL. */
const refersToLevel = (tree: unknown, level: number): boolean => walkLevels(tree, (node, depth) => node.tag === "Var" && node.varlevelsup - depth === level);

function transformRangeSubselect(pstate: ParseState, raw: RawOf<"RangeSubselect">): NsItem {
  const lateral = raw.lateral === true;
  pstate.lateralActive = lateral;
  const query = pstate.within("FROM_SUBSELECT", () => parseSubAnalyze(pstate, raw.subquery as RawNode, null, false, true));
  pstate.lateralActive = false;
  return addSubquery(pstate, query, aliasOf(raw.alias), lateral, true);
}

function transformRangeFunction(pstate: ParseState, raw: RawOf<"RangeFunction">): NsItem {
  pstate.lateralActive = true;
  const names: string[] = [];
  const exprs: Expr[] = [];
  const coldefs: (readonly ColumnDefinition[] | null)[] = [];
  for (const item of (raw.functions ?? []).flatMap(unnestEach)) {
    const [call, defs] = rawAs(item, "List")?.items ?? [];
    const lastSrf = pstate.lastSrf;
    names.push(figureColname(call));
    exprs.push(transformExpr(pstate, call, "FROM_FUNCTION"));
    if (pstate.lastSrf !== lastSrf && pstate.lastSrf !== exprs.at(-1)) {
      errorAt("feature_not_supported", "set-returning functions must appear at top level of FROM", exprLocation(pstate.lastSrf));
    }
    const list = rawAs(defs, "List")?.items;
    coldefs.push(list === undefined ? null : columnDefinitions(pstate, list));
  }
  pstate.lateralActive = false;
  for (const expr of exprs) assignExprCollations(pstate, expr);
  if ((raw.coldeflist ?? []).length > 0) coldefs[0] = columnDefinitions(pstate, raw.coldeflist ?? []);
  const lateral = raw.lateral === true || refersToLevel(exprs, 0);
  return addFunction(pstate, names, exprs, coldefs, raw.ordinality === true, aliasOf(raw.alias), lateral);
}
/** `unnest(a, b)` in FROM stands for `ROWS FROM (unnest(a), unnest(b))`. */
function unnestEach(item: RawNode): RawNode[] {
  const [call, ...rest] = rawAs(item, "List")?.items ?? [];
  const fn = call === undefined ? undefined : rawAs(call, "FuncCall");
  const args = fn?.args ?? [];
  const names = nameList(fn?.funcname);
  const plain = fn !== undefined && names.length === 1 && names[0] === "unnest" && args.length > 1 && !fn.agg_order?.length && fn.agg_filter === undefined && fn.over === undefined && fn.agg_star !== true && fn.agg_distinct !== true && fn.func_variadic !== true;
  if (!plain) return [item];
  const system = [{ String: { sval: "pg_catalog" } }, ...(fn.funcname ?? [])];
  return args.map((arg) => ({ List: { items: [{ FuncCall: { ...fn, funcname: system, args: [arg] } }, ...rest] } }) as RawNode);
}
interface ColumnDefinition {
  readonly name: string;
  readonly location: number;
  readonly type: Oid;
  readonly typmod: number;
  readonly collation: Oid;
}
const columnDefinitions = (pstate: ParseState, list: readonly RawNode[]): ColumnDefinition[] =>
  list.map((node) => {
    const def = rawAs(node, "ColumnDef") as RawOf<"ColumnDef">;
    const { type, typmod } = resolveTypeName(pstate, def.typeName as RawOf<"TypeName">);
    return { name: def.colname ?? "", type, typmod, collation: pstate.catalog.type(type).typcollation, location: def.location ?? -1 };
  });

// Joins

/** @see transformFromClauseItem (JoinExpr) */
function transformJoin(pstate: ParseState, raw: RawOf<"JoinExpr">): FromItem {
  const jointype = raw.jointype as JoinType;
  const left = transformFromItem(pstate, raw.larg as RawNode);
  const lateralOk = jointype === "JOIN_INNER" || jointype === "JOIN_LEFT";
  for (const item of left.namespace) [item.lateralOnly, item.lateralOk] = [true, lateralOk];
  const saved = pstate.namespace.length;
  pstate.namespace.push(...left.namespace);
  const right = transformFromItem(pstate, raw.rarg as RawNode);
  pstate.namespace.length = saved;
  checkNamespaceConflicts(left.namespace, right.namespace);
  const namespace = [...left.namespace, ...right.namespace];
  const using = raw.isNatural === true ? commonColumns(left.top, right.top) : nameList(raw.usingClause);
  const merged = mergeColumns(using, left.top, right.top);
  const usingAlias = aliasOf(raw.join_using_alias);
  let quals: Expr | null = null;
  const builder = new JoinColumns(pstate, jointype, left.top, right.top, merged);
  if (using.length > 0) quals = builder.usingQuals();
  else if (raw.quals !== undefined) quals = joinOnClause(pstate, raw.quals, namespace);
  const rtindex = pstate.rtable.length + 1;
  markNulled(pstate, jointype, rtindex, left, right);
  const alias = aliasOf(raw.alias);
  const columns = builder.finish(rtindex);
  const colnames = columns.names;
  // An alias hides the inputs: the columns are written as the join's own.
  const hidden = alias === null ? columns.columns : columns.columns.map((column, i) => ({ ...column, varnosyn: rtindex, varattnosyn: i + 1 }));
  const item = addJoin(pstate, colnames, hidden, jointype, using.length, columns.aliasvars, columns.left, columns.right, usingAlias === null ? null : makeAlias(usingAlias.aliasname, using), alias);
  const node: JoinExpr = { tag: "JoinExpr", jointype, isNatural: raw.isNatural === true, larg: left.node, rarg: right.node, usingClause: using, join_using_alias: item.rte.join_using_alias, quals, alias, rtindex };
  pstate.joinexprs[rtindex] = node;
  return { node, top: item, namespace: joinNamespace(item, alias, usingAlias, using, namespace) };
}

/** What is visible above the join: with an alias only the join, else its parts by name and the join's columns. */
function joinNamespace(item: NsItem, alias: Alias | null, usingAlias: Alias | null, using: readonly string[], below: readonly NsItem[]): NsItem[] {
  const parts = below.filter((part) => part.relVisible || part.names === item.names);
  if (usingAlias !== null) {
    const merged: NsItem = { ...item, names: makeAlias(usingAlias.aliasname, using), columns: item.columns.slice(0, using.length), colsVisible: false, relVisible: true };
    checkNamespaceConflicts([merged], parts);
    parts.push(merged);
  }
  // An alias hides all that is below it.
  const mine = alias !== null ? [] : parts;
  for (const part of mine) part.colsVisible = false;
  item.relVisible = alias !== null;
  item.colsVisible = true;
  return [...mine, item];
}

const commonColumns = (left: NsItem, right: NsItem): string[] => left.names.colnames.filter((name) => name !== "" && right.names.colnames.includes(name));

interface MergedColumn {
  readonly name: string;
  readonly leftIndex: number;
  readonly rightIndex: number;
}
function mergeColumns(using: readonly string[], left: NsItem, right: NsItem): MergedColumn[] {
  const find = (item: NsItem, name: string, side: string): number => {
    const at = item.names.colnames.indexOf(name);
    if (at < 0) errorAt("undefined_column", `column "${name}" specified in USING clause does not exist in ${side} table`, -1);
    if (item.names.colnames.indexOf(name, at + 1) >= 0) errorAt("ambiguous_column", `common column name "${name}" appears more than once in ${side} table`, -1);
    return at;
  };
  const seen = new Set<string>();
  return using.map((name) => {
    if (seen.has(name)) errorAt("duplicate_column", `column name "${name}" appears more than once in USING clause`, -1);
    seen.add(name);
    return { name, leftIndex: find(left, name, "left"), rightIndex: find(right, name, "right") };
  });
}

/** The Var that a namespace column stands for. */
const columnVar = (column: NsColumn): Var => ({
  tag: "Var", varno: column.varno, varattno: column.varattno, vartype: column.vartype, vartypmod: column.vartypmod, varcollid: column.varcollid, varnullingrels: 0, varlevelsup: 0, varreturningtype: "VAR_RETURNING_DEFAULT",
  varnosyn: column.varnosyn, varattnosyn: column.varattnosyn, location: -1,
});

/** Works out the columns of a join. */
class JoinColumns {
  readonly #pstate: ParseState;
  readonly #jointype: JoinType;
  readonly #left: NsItem;
  readonly #right: NsItem;
  readonly #merged: readonly MergedColumn[];
  readonly #names: string[] = [];
  readonly #aliasvars: Expr[] = [];
  readonly #columns: NsColumn[] = [];
  readonly #leftCols: number[] = [];
  readonly #rightCols: number[] = [];

  constructor(pstate: ParseState, jointype: JoinType, left: NsItem, right: NsItem, merged: readonly MergedColumn[]) {
    this.#pstate = pstate;
    this.#jointype = jointype;
    this.#left = left;
    this.#right = right;
    this.#merged = merged;
  }

  #var(item: NsItem, index: number): Var {
    return markNullable(this.#pstate, columnVar(item.columns[index] as NsColumn));
  }

  /** left.x = right.x AND …. @see transformJoinUsingClause */
  usingQuals(): Expr {
    const quals = this.#merged.map(({ leftIndex, rightIndex }) => {
      const [l, r] = [this.#var(this.#left, leftIndex), this.#var(this.#right, rightIndex)];
      markSelected(this.#pstate, l.varno, l.varattno, 0);
      markSelected(this.#pstate, r.varno, r.varattno, 0);
      return makeOp(this.#pstate, ["="], l, r, -1);
    });
    const qual = quals.length === 1 ? (quals[0] as Expr) : ({ tag: "BoolExpr", boolop: "AND_EXPR", args: quals, location: -1 } as const);
    const result = coerceToBoolean(this.#pstate, qual, "JOIN/USING");
    return result;
  }

  finish(rtindex: number): { readonly names: string[]; readonly aliasvars: Expr[]; readonly columns: NsColumn[]; readonly left: number[]; readonly right: number[] } {
    for (const merged of this.#merged) this.#addMerged(merged, rtindex);
    this.#addRest(this.#left, this.#merged.map((m) => m.leftIndex), this.#leftCols);
    this.#addRest(this.#right, this.#merged.map((m) => m.rightIndex), this.#rightCols);
    return { names: this.#names, aliasvars: this.#aliasvars, columns: this.#columns, left: this.#leftCols, right: this.#rightCols };
  }

  /** @see buildMergedJoinVar */
  #addMerged({ name, leftIndex, rightIndex }: MergedColumn, rtindex: number): void {
    const [l, r] = [this.#var(this.#left, leftIndex), this.#var(this.#right, rightIndex)];
    const type = selectCommonType(this.#pstate, [l, r], "JOIN/USING");
    const typmod = selectCommonTypmod([l, r], type);
    const coerced = (v: Var): Expr => {
      if (v.vartype !== type) return coerceToCommonType(this.#pstate, v, type, "JOIN/USING");
      return v.vartypmod !== typmod ? { tag: "RelabelType", arg: v, resulttype: type, resulttypmod: typmod, resultcollid: 0, relabelformat: "COERCE_IMPLICIT_CAST", location: -1 } : v;
    };
    const [cl, cr] = [coerced(l), coerced(r)];
    const merged: Expr =
      this.#jointype === "JOIN_RIGHT" ? cr : this.#jointype === "JOIN_FULL" ? { tag: "CoalesceExpr", coalescetype: type, coalescecollid: 0, args: [cl, cr], location: -1 } : this.#jointype === "JOIN_INNER" && cl.tag !== "Var" && cr.tag === "Var" ? cr : cl;
    assignExprCollations(this.#pstate, merged);
    this.#names.push(name);
    this.#aliasvars.push(merged);
    this.#leftCols.push(leftIndex + 1);
    this.#rightCols.push(rightIndex + 1);
    const at = this.#names.length;
    const base = merged === cl ? this.#left.columns[leftIndex] : merged === cr ? this.#right.columns[rightIndex] : undefined;
    if (merged.tag === "Var" && base !== undefined) this.#columns.push({ ...base, dontexpand: false });
    else this.#columns.push({ varno: rtindex, varattno: at, vartype: exprType(merged), vartypmod: exprTypmod(merged), varcollid: exprCollation(merged), varnosyn: rtindex, varattnosyn: at, dontexpand: false });
  }

  #addRest(item: NsItem, used: readonly number[], cols: number[]): void {
    item.columns.forEach((column, i) => {
      if (used.includes(i) || column.dontexpand || column.varno === 0) return;
      this.#names.push(item.names.colnames[i] as string);
      this.#aliasvars.push(this.#var(item, i));
      this.#columns.push(column);
      cols.push(i + 1);
    });
  }
}

/** Relations on the side that the join can null are marked with it, from here on. */
function markNulled(pstate: ParseState, jointype: JoinType, rtindex: number, left: FromItem, right: FromItem): void {
  const mark = (node: JoinTreeNode): void => {
    if (node.tag === "FromExpr") return;
    pstate.nullingrels[node.rtindex] = bmsAddMember(pstate.nullingrels[node.rtindex] ?? 0, rtindex);
    if (node.tag === "JoinExpr") {
      mark(node.larg);
      mark(node.rarg);
    }
  };
  if (jointype === "JOIN_LEFT" || jointype === "JOIN_FULL") mark(right.node);
  if (jointype === "JOIN_RIGHT" || jointype === "JOIN_FULL") mark(left.node);
}

/** @see transformJoinOnClause */
function joinOnClause(pstate: ParseState, raw: RawNode, namespace: NsItem[]): Expr {
  for (const item of namespace) [item.lateralOnly, item.lateralOk] = [false, true];
  const saved = pstate.namespace;
  pstate.namespace = namespace;
  const qual = transformWhereClause(pstate, raw, "JOIN_ON", "JOIN/ON") as Expr;
  pstate.namespace = saved;
  return qual;
}

// WHERE, LIMIT

export function transformWhereClause(pstate: ParseState, raw: RawNode | undefined, kind: ParseExprKind, construct: string): Expr | null {
  return raw === undefined ? null : coerceToBoolean(pstate, transformExpr(pstate, raw, kind), construct);
}

export function transformLimitClause(pstate: ParseState, raw: RawNode | undefined, kind: ParseExprKind, construct: string, withTies: boolean): Expr | null {
  if (raw === undefined) return null;
  const qual = coerceToSpecific(pstate, transformExpr(pstate, raw, kind), T.INT8OID, construct);
  exprContains(qual, (node) => {
    if (node.tag === "Var" && node.varlevelsup === 0) errorAt("invalid_column_reference", `argument of ${construct} must not contain variables`, node.location);
    return false;
  });
  if (withTies && kind === "LIMIT" && rawAs(raw, "A_Const")?.isnull === true) errorAt("invalid_row_count_in_limit_clause", "row count cannot be null in FETCH FIRST ... WITH TIES clause", -1);
  return qual;
}

// Sorting and grouping

interface Clauses {
  readonly clauses: readonly SortGroupClause[];
  readonly tlist: TargetEntry[];
}

/** A target list that grows, with its clauses. */
class TargetFinder {
  readonly pstate: ParseState;
  tlist: TargetEntry[];
  readonly kind: ParseExprKind;
  constructor(pstate: ParseState, tlist: readonly TargetEntry[], kind: ParseExprKind) {
    this.pstate = pstate;
    this.tlist = [...tlist];
    this.kind = kind;
  }

  /** SQL99: the expression itself. */
  find99(node: RawNode): TargetEntry {
    return this.entryFor(transformExpr(this.pstate, node, this.kind), node);
  }
  /** An equal entry of the list, or a new junk one. */
  entryFor(expr: Expr, node: RawNode): TargetEntry {
    const known = this.tlist.find((tle) => equal(stripImplicitCoercions(tle.expr), expr));
    if (known !== undefined) return known;
    const entry = transformTargetEntry(this.pstate, node, expr, this.kind, undefined, true);
    this.tlist.push(entry);
    return entry;
  }

  /** SQL92: an output column's name or number first. @see findTargetlistEntrySQL92 */
  find92(node: RawNode): TargetEntry {
    const name = clauseNames[this.kind] ?? "ORDER BY";
    const column = rawAs(node, "ColumnRef");
    if (column !== undefined && column.fields?.length === 1 && "String" in (column.fields[0] as object)) {
      const named = this.#byName(strVal(column.fields[0]), name, column.location ?? 0);
      if (named !== undefined) return this.#allowed(named, name);
    }
    const constant = rawAs(node, "A_Const");
    if (constant !== undefined && constant.isnull !== true) {
      const location = constant.location ?? 0;
      if (constant.ival === undefined) errorAt("syntax_error", `non-integer constant in ${name}`, location);
      const wanted = constant.ival?.ival ?? 0;
      const found = this.tlist.filter((tle) => !tle.resjunk)[wanted - 1];
      if (found === undefined) errorAt("invalid_column_reference", `${name} position ${wanted} is not in select list`, location);
      return this.#allowed(found as TargetEntry, name);
    }
    return this.find99(node);
  }
  /** GROUP BY may not name a column that is computed of its groups. @see checkTargetlistEntrySQL92 */
  #allowed(tle: TargetEntry, clause: string): TargetEntry {
    if (this.kind !== "GROUP_BY") return tle;
    exprContains(tle.expr, (node) => {
      if (node.tag === "Aggref" && node.agglevelsup === 0) errorAt("grouping_error", `aggregate functions are not allowed in ${clause}`, node.location);
      if (node.tag === "WindowFunc") errorAt("windowing_error", `window functions are not allowed in ${clause}`, node.location);
      return false;
    });
    return tle;
  }
  #byName(name: string, clause: string, location: number): TargetEntry | undefined {
    if (this.kind === "GROUP_BY" && colNameToVar(this.pstate, name, true, location) !== undefined) return undefined;
    let found: TargetEntry | undefined;
    for (const tle of this.tlist) {
      if (tle.resjunk || tle.resname !== name) continue;
      if (found !== undefined && !equal(found.expr, tle.expr)) errorAt("ambiguous_column", `${clause} "${name}" is ambiguous`, location);
      found ??= tle;
    }
    return found;
  }

  replace(old: TargetEntry, entry: TargetEntry): TargetEntry {
    this.tlist = this.tlist.map((tle) => (tle === old ? entry : tle));
    return entry;
  }
  /** The entry with a sort-group reference. @see assignSortGroupRef */
  referenced(tle: TargetEntry): TargetEntry {
    if (tle.ressortgroupref !== 0) return tle;
    const ref = Math.max(0, ...this.tlist.map((entry) => entry.ressortgroupref)) + 1;
    return this.replace(tle, { ...tle, ressortgroupref: ref });
  }
  /** Unknown literals sort and group as text. */
  known(tle: TargetEntry): TargetEntry {
    if (exprType(tle.expr) !== T.UNKNOWNOID) return tle;
    const expr = coerceToTargetType(this.pstate, tle.expr, T.UNKNOWNOID, T.TEXTOID, -1, "implicit", "COERCE_IMPLICIT_CAST", -1) as Expr;
    return this.replace(tle, { ...tle, expr });
  }
}
const clauseNames: Partial<Record<ParseExprKind, string>> = { GROUP_BY: "GROUP BY", ORDER_BY: "ORDER BY", DISTINCT_ON: "DISTINCT ON", WINDOW_PARTITION: "PARTITION BY", WINDOW_ORDER: "ORDER BY" };

/** ORDER BY. @see transformSortClause */
export function transformSortClause(pstate: ParseState, list: readonly RawNode[], tlist: readonly TargetEntry[], kind: ParseExprKind, sql99: boolean): Clauses {
  const finder = new TargetFinder(pstate, tlist, kind);
  const clauses: SortGroupClause[] = [];
  for (const node of list) {
    const sort = rawAs(node, "SortBy") as RawOf<"SortBy">;
    const tle = finder.known(sql99 ? finder.find99(sort.node as RawNode) : finder.find92(sort.node as RawNode));
    addTargetToSortList(finder, tle, clauses, sort);
  }
  return { clauses, tlist: finder.tlist };
}

/** Sorts by target entries that are there already, one for each clause of ORDER BY. */
export function sortTargets(pstate: ParseState, tlist: readonly TargetEntry[], list: readonly RawNode[]): Clauses {
  const finder = new TargetFinder(pstate, tlist, "ORDER_BY");
  const clauses: SortGroupClause[] = [];
  for (const [i, node] of list.entries()) addTargetToSortList(finder, finder.known(finder.tlist[i] as TargetEntry), clauses, rawAs(node, "SortBy") as RawOf<"SortBy">);
  return { clauses, tlist: finder.tlist };
}
/** @see addTargetToSortList */
function addTargetToSortList(finder: TargetFinder, tle: TargetEntry, clauses: SortGroupClause[], sort: RawOf<"SortBy">): void {
  const { pstate } = finder;
  const type = exprType(tle.expr);
  const location = sort.location !== undefined && sort.location >= 0 && (sort.useOp ?? []).length > 0 ? sort.location : rawLocation(sort.node as RawNode);
  let [sortop, eqop, hashable, reverse]: [Oid, Oid, boolean, boolean] = [0, 0, false, false];
  if (sort.sortby_dir === "SORTBY_USING") {
    const op = compatibleOperator(pstate, nameList(sort.useOp).at(-1) as string, type, type, location);
    const member = pstate.catalog.amopsOfOperator(op.oid).find((row) => row.amopmethod === 403 && (row.amopstrategy === 1 || row.amopstrategy === 5));
    if (member === undefined) {
      return errorAt("wrong_object_type", `operator ${nameList(sort.useOp).at(-1)} is not a valid ordering operator`, location, { hint: 'Ordering operators must be "<" or ">" members of btree operator families.' });
    }
    sortop = op.oid;
    eqop = pstate.catalog.opfamilyMember(member.amopfamily, member.amoplefttype, member.amoprighttype, 3);
    reverse = member.amopstrategy === 5;
    hashable = pstate.catalog.operator(eqop).oprcanhash;
  } else {
    const descending = sort.sortby_dir === "SORTBY_DESC";
    const ops = sortGroupOperators(pstate, type, !descending, true, descending, location);
    [sortop, eqop, hashable, reverse] = [descending ? ops.gtOpr : ops.ltOpr, ops.eqOpr, ops.hashable, descending];
  }
  const commutator = pstate.catalog.operator(sortop).oprcom;
  if (tle.ressortgroupref !== 0 && clauses.some((clause) => clause.tleSortGroupRef === tle.ressortgroupref && (clause.sortop === sortop || clause.sortop === commutator))) return;
  const nulls_first = sort.sortby_nulls === "SORTBY_NULLS_FIRST" || (sort.sortby_nulls !== "SORTBY_NULLS_LAST" && reverse);
  clauses.push({ tag: "SortGroupClause", tleSortGroupRef: finder.referenced(tle).ressortgroupref, eqop, sortop, reverse_sort: reverse, nulls_first, hashable });
}

/** A clause that groups by an entry. @see addTargetToGroupList */
function addTargetToGroupList(finder: TargetFinder, entry: TargetEntry, clauses: SortGroupClause[], location: number): TargetEntry {
  const tle = finder.known(entry);
  if (tle.ressortgroupref !== 0 && clauses.some((clause) => clause.tleSortGroupRef === tle.ressortgroupref)) return tle;
  const ops = sortGroupOperators(finder.pstate, exprType(tle.expr), false, true, false, location);
  const referenced = finder.referenced(tle);
  clauses.push({ tag: "SortGroupClause", tleSortGroupRef: referenced.ressortgroupref, eqop: ops.eqOpr, sortop: ops.ltOpr, reverse_sort: false, nulls_first: false, hashable: ops.hashable });
  return referenced;
}

/** GROUP BY. @see transformGroupClause */
export function transformGroupClause(pstate: ParseState, list: readonly RawNode[], tlist: readonly TargetEntry[], sortClause: readonly SortGroupClause[], kind: ParseExprKind = "GROUP_BY", sql99 = false): Clauses & { readonly groupingSets: readonly GroupingSet[] } {
  const finder = new TargetFinder(pstate, tlist, kind);
  const clauses: SortGroupClause[] = [];
  const one = (node: RawNode, toplevel = true): number => {
    const found = sql99 ? finder.find99(node) : finder.find92(node);
    if (found.ressortgroupref !== 0) {
      const known = clauses.find((clause) => clause.tleSortGroupRef === found.ressortgroupref);
      if (known !== undefined) return found.ressortgroupref;
      const sorted = sortClause.find((clause) => clause.tleSortGroupRef === found.ressortgroupref);
      if (sorted !== undefined) {
        // Rows of coarser sets have nulls there, which sort last.
        clauses.push({ ...sorted, nulls_first: sorted.nulls_first && toplevel });
        return found.ressortgroupref;
      }
    }
    return addTargetToGroupList(finder, found, clauses, rawLocation(node)).ressortgroupref;
  };
  const flat = flattenGrouping(list);
  const hasSets = flat.some((node) => rawAs(node, "GroupingSet") !== undefined);
  const groupingSets: GroupingSet[] = [];
  for (const node of flat) {
    const set = rawAs(node, "GroupingSet");
    if (set !== undefined) groupingSets.push(transformGroupingSet(set, one));
    else {
      const ref = one(node);
      if (hasSets) groupingSets.push({ tag: "GroupingSet", kind: "GROUPING_SET_SIMPLE", content: [ref], location: rawLocation(node) });
    }
  }
  const emptyOnly = groupingSets.length > 0 && groupingSets.every((set) => set.kind === "GROUPING_SET_EMPTY") && clauses.length === 0;
  if (groupingSets.length > 0 && !emptyOnly) return { clauses, tlist: finder.tlist, groupingSets };
  return { clauses, tlist: finder.tlist, groupingSets: emptyOnly ? groupingSets : [] };
}
/** `(a, b)` at the top level is two items. */
const flattenGrouping = (list: readonly RawNode[]): RawNode[] =>
  list.flatMap((node) => {
    const row = rawAs(node, "RowExpr");
    return row !== undefined && row.row_format === "COERCE_IMPLICIT_CAST" ? flattenGrouping(row.args ?? []) : [node];
  });
function transformGroupingSet(raw: RawOf<"GroupingSet">, one: (node: RawNode, toplevel: boolean) => number): GroupingSet {
  const location = raw.location ?? 0;
  const kind = raw.kind as GroupingSet["kind"];
  if (kind === "GROUPING_SET_EMPTY") return { tag: "GroupingSet", kind, content: [], location };
  const content = (raw.content ?? []).map((node): GroupingSet => {
    const nested = rawAs(node, "GroupingSet");
    if (nested !== undefined) return transformGroupingSet(nested, one);
    const members = flattenGrouping([node]);
    return { tag: "GroupingSet", kind: "GROUPING_SET_SIMPLE", content: members.map((member) => one(member, false)), location: rawLocation(members[0]) };
  });
  return { tag: "GroupingSet", kind, content, location };
}

/** DISTINCT. @see transformDistinctClause */
export function transformDistinctClause(pstate: ParseState, tlist: readonly TargetEntry[], sortClause: readonly SortGroupClause[], isAgg: boolean): Clauses {
  const finder = new TargetFinder(pstate, tlist, "DISTINCT_ON");
  const clauses: SortGroupClause[] = [];
  for (const sort of sortClause) {
    const tle = finder.tlist.find((entry) => entry.ressortgroupref === sort.tleSortGroupRef) as TargetEntry;
    if (tle.resjunk) {
      errorAt("invalid_column_reference", isAgg ? "in an aggregate with DISTINCT, ORDER BY expressions must appear in argument list" : "for SELECT DISTINCT, ORDER BY expressions must appear in select list", exprLocation(tle.expr));
    }
    clauses.push({ ...sort });
  }
  for (const tle of [...finder.tlist]) if (!tle.resjunk) addTargetToGroupList(finder, tle, clauses, exprLocation(tle.expr));
  if (clauses.length === 0) errorAt("syntax_error", isAgg ? "an aggregate with DISTINCT must have at least one argument" : "SELECT DISTINCT must have at least one column", -1);
  return { clauses, tlist: finder.tlist };
}

/** DISTINCT ON. @see transformDistinctOnClause */
export function transformDistinctOnClause(pstate: ParseState, list: readonly RawNode[], tlist: readonly TargetEntry[], sortClause: readonly SortGroupClause[]): Clauses {
  const finder = new TargetFinder(pstate, tlist, "DISTINCT_ON");
  const refs = list.map((node) => finder.referenced(finder.known(finder.find92(node))).ressortgroupref);
  const clauses: SortGroupClause[] = [];
  let skipped = false;
  const mismatch = (location: number): never => errorAt("invalid_column_reference", "SELECT DISTINCT ON expressions must match initial ORDER BY expressions", location);
  for (const sort of sortClause) {
    if (refs.includes(sort.tleSortGroupRef)) {
      if (skipped) mismatch(rawLocation(list[refs.indexOf(sort.tleSortGroupRef)]));
      clauses.push({ ...sort });
    } else skipped = true;
  }
  refs.forEach((ref, i) => {
    if (clauses.some((clause) => clause.tleSortGroupRef === ref)) return;
    if (skipped) mismatch(rawLocation(list[i]));
    addTargetToGroupList(finder, finder.tlist.find((tle) => tle.ressortgroupref === ref) as TargetEntry, clauses, rawLocation(list[i]));
  });
  return { clauses, tlist: finder.tlist };
}

// Windows

const FRAME_RANGE = 0x2;
const FRAME_ROWS = 0x4;
const FRAME_GROUPS = 0x8;
const FRAME_START_OFFSET = 0x800 | 0x2000;
const FRAME_END_OFFSET = 0x1000 | 0x4000;

/** WINDOW definitions and OVER clauses. @see transformWindowDefinitions */
export function transformWindowDefinitions(pstate: ParseState, tlist: TargetEntry[]): { readonly windows: readonly WindowClause[]; readonly tlist: TargetEntry[] } {
  const windows: WindowClause[] = [];
  let list = tlist;
  pstate.windowdefs.forEach((def, i) => {
    if (def.name !== undefined && windows.some((window) => window.name === def.name)) errorAt("windowing_error", `window "${def.name}" is already defined`, def.location ?? 0);
    const base = def.refname === undefined ? undefined : windows.find((window) => window.name === def.refname);
    if (def.refname !== undefined && base === undefined) errorAt("undefined_object", `window "${def.refname}" does not exist`, def.location ?? 0);
    const order = transformSortClause(pstate, def.orderClause ?? [], list, "WINDOW_ORDER", true);
    const partition = transformGroupClause(pstate, def.partitionClause ?? [], order.tlist, order.clauses, "WINDOW_PARTITION", true);
    list = partition.tlist;
    if (base !== undefined) {
      const known = def.refname as string;
      if (partition.clauses.length > 0) errorAt("windowing_error", `cannot override PARTITION BY clause of window "${known}"`, def.location ?? 0);
      if (order.clauses.length > 0 && base.orderClause.length > 0) errorAt("windowing_error", `cannot override ORDER BY clause of window "${known}"`, def.location ?? 0);
      if (base.frameOptions !== 0x422 && def.name === undefined) errorAt("windowing_error", `cannot copy window "${known}" because it has a frame clause`, def.location ?? 0);
    }
    const frame = def.frameOptions ?? 0;
    const orderClause = base !== undefined && order.clauses.length === 0 ? base.orderClause : order.clauses;
    if ((frame & FRAME_GROUPS) !== 0 && orderClause.length === 0) errorAt("windowing_error", "GROUPS mode requires an ORDER BY clause", def.location ?? 0);
    const ranges = (frame & FRAME_RANGE) !== 0 && (frame & (FRAME_START_OFFSET | FRAME_END_OFFSET)) !== 0 ? rangeOrder(pstate, orderClause, list, def.location ?? 0) : undefined;
    const inRange = { start: 0, end: 0 };
    const offset = (node: RawNode | undefined, end: "start" | "end"): Expr | null => {
      if (node === undefined) return null;
      if (ranges !== undefined) {
        const found = rangeOffset(pstate, ranges, node);
        inRange[end] = found.func;
        return found.expr;
      }
      const [kind, name]: [ParseExprKind, string] = (frame & FRAME_ROWS) !== 0 ? ["WINDOW_FRAME_ROWS", "ROWS"] : ["WINDOW_FRAME_GROUPS", "GROUPS"];
      const expr = coerceToSpecific(pstate, transformExpr(pstate, node, kind), T.INT8OID, name);
      checkFrameVars(expr, name);
      return expr;
    };
    const startOffset = (frame & FRAME_START_OFFSET) !== 0 ? offset(def.startOffset, "start") : null;
    const endOffset = (frame & FRAME_END_OFFSET) !== 0 ? offset(def.endOffset, "end") : null;
    windows.push({
      tag: "WindowClause", name: def.name ?? null, refname: def.refname ?? null, partitionClause: base !== undefined ? base.partitionClause : partition.clauses, orderClause, frameOptions: frame,
      startOffset, endOffset,
      startInRangeFunc: inRange.start, endInRangeFunc: inRange.end, inRangeColl: ranges?.collation ?? 0, inRangeAsc: ranges?.ascending ?? false, inRangeNullsFirst: ranges?.nullsFirst ?? false, winref: i + 1, copiedOrder: base !== undefined && order.clauses.length === 0 && base.orderClause.length > 0,
    });
  });
  return { windows, tlist: list };
}

/** A frame's bounds are the same for all rows. */
function checkFrameVars(expr: Expr, name: string): void {
  const location = { at: -1 };
  const found = exprContains(expr, (node) => {
    if (node.tag !== "Var" || node.varlevelsup !== 0) return false;
    location.at = node.location;
    return true;
  });
  if (found) errorAt("invalid_column_reference", `argument of ${name} must not contain variables`, location.at);
}

/** The one column that RANGE offsets are measured along. */
interface RangeOrder {
  readonly type: Oid;
  readonly family: Oid;
  readonly opcintype: Oid;
  readonly collation: Oid;
  readonly ascending: boolean;
  readonly nullsFirst: boolean;
  readonly sort: Expr;
}
/** @see transformWindowDefinitions */
function rangeOrder(pstate: ParseState, orderClause: readonly SortGroupClause[], tlist: readonly TargetEntry[], location: number): RangeOrder {
  const [only] = orderClause;
  if (only === undefined || orderClause.length !== 1) return errorAt("windowing_error", "RANGE with offset PRECEDING/FOLLOWING requires exactly one ORDER BY column", location);
  const { expr } = tlist.find((tle) => tle.ressortgroupref === only.tleSortGroupRef) as TargetEntry;
  const amop = pstate.catalog.amopsOfOperator(only.sortop).find((row) => row.amopmethod === 403);
  return { type: exprType(expr), family: amop?.amopfamily ?? 0, opcintype: amop?.amoplefttype ?? 0, collation: exprCollation(expr), ascending: amop?.amopstrategy === 1, nullsFirst: only.nulls_first, sort: expr };
}
/** The bound, and the function that compares with it: the only one that takes the offset's type, or the preferred. @see transformFrameOffset */
function rangeOffset(pstate: ParseState, order: RangeOrder, raw: RawNode): { readonly expr: Expr; readonly func: Oid } {
  const { catalog } = pstate;
  const node = transformExpr(pstate, raw, "WINDOW_FRAME_RANGE");
  const type = exprType(node);
  const named = (oid: Oid): string => formatType(catalog, oid);
  const candidates = catalog.inRangeFunctions(order.family, order.opcintype);
  if (candidates.length === 0) errorAt("feature_not_supported", `RANGE with offset PRECEDING/FOLLOWING is not supported for column type ${named(order.type)}`, exprLocation(node));
  // A literal of unknown type is taken for the column's own type before others are looked at.
  const preferred = type !== T.UNKNOWNOID ? type : order.type;
  const fits = candidates.filter((row) => canCoerceType(catalog, [type], [row.amprocrighttype], "implicit"));
  const found = fits.length === 1 ? fits[0] : fits.find((row) => row.amprocrighttype === preferred);
  if (found === undefined) {
    if (fits.length > 1) return errorAt("feature_not_supported", `RANGE with offset PRECEDING/FOLLOWING has multiple interpretations for column type ${named(order.type)} and offset type ${named(type)}`, exprLocation(node), { hint: "Cast the offset value to the exact intended type." });
    return errorAt("feature_not_supported", `RANGE with offset PRECEDING/FOLLOWING is not supported for column type ${named(order.type)} and offset type ${named(type)}`, exprLocation(node), { hint: "Cast the offset value to an appropriate type." });
  }
  const expr = coerceToSpecific(pstate, node, found.amprocrighttype, "RANGE");
  checkFrameVars(expr, "RANGE");
  return { expr, func: found.amproc };
}

// ON CONFLICT

/** The columns or constraint that ON CONFLICT names. @see transformOnConflictArbiter */
export function transformArbiter(pstate: ParseState, raw: RawOf<"OnConflictClause">): { readonly elems: readonly Expr[]; readonly where: Expr | null; readonly constraint: Oid } {
  const infer = raw.infer;
  if (raw.action === "ONCONFLICT_UPDATE" && infer === undefined) {
    errorAt("syntax_error", "ON CONFLICT DO UPDATE requires inference specification or constraint name", raw.location ?? 0, { hint: "For example, ON CONFLICT (column_name)." });
  }
  if (infer === undefined) return { elems: [], where: null, constraint: 0 };
  const rel = pstate.targetRelation as Relation;
  if (infer.conname !== undefined) {
    const constraint = rel.constraints.find((candidate) => candidate.conname === infer.conname);
    if (constraint === undefined) return errorAt("undefined_object", `constraint "${infer.conname}" for table "${rel.relname}" does not exist`, -1);
    const { perminfo } = pstate.targetNsItem as NsItem;
    // Its columns are looked at.
    if (perminfo !== null) {
      perminfo.requiredPerms |= 2;
      for (const attnum of constraint.conkey) perminfo.selectedCols = bmsAddMember(perminfo.selectedCols, attnum + 7);
    }
    return { elems: [], where: null, constraint: constraint.oid };
  }
  const elems = (infer.indexElems ?? []).map((node): Expr => {
    const elem = rawAs(node, "IndexElem") as RawOf<"IndexElem">;
    const refuse = (what: string): never => errorAt("invalid_column_reference", `${what} not allowed in ON CONFLICT clause`, infer.location ?? 0);
    if ((elem.ordering ?? "SORTBY_DEFAULT") !== "SORTBY_DEFAULT") refuse("ASC/DESC is");
    if ((elem.nulls_ordering ?? "SORTBY_NULLS_DEFAULT") !== "SORTBY_NULLS_DEFAULT") refuse("NULLS FIRST/LAST is");
    if ((elem.opclassopts ?? []).length > 0) refuse("operator class options are");
    const expr = elem.name !== undefined ? transformExpr(pstate, { ColumnRef: { fields: [{ String: { sval: elem.name } }], location: infer.location ?? 0 } }, "INDEX_EXPRESSION") : transformExpr(pstate, elem.expr, "INDEX_EXPRESSION");
    return { tag: "InferenceElem", expr, infercollid: (elem.collation ?? []).length > 0 ? lookupCollation(pstate, nameList(elem.collation), rawLocation(elem.expr)) : 0, inferopclass: (elem.opclass ?? []).length > 0 ? opclassNamed(pstate.catalog, nameList(elem.opclass), "btree", BTREE_AM_OID) : 0 };
  });
  const where = transformWhereClause(pstate, infer.whereClause, "INDEX_PREDICATE", "WHERE");
  return { elems, where, constraint: 0 };
}

