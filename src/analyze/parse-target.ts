/**
 * Target lists: names of columns, stars, and assignment to a table's columns.
 *
 * @see src/backend/parser/parse_target.c
 */
import { formatType } from "../catalog/format-type.ts";
import type { Attribute, Relation } from "../catalog/root.ts";
import { bmsAddMember } from "../nodes/bitmapset.ts";
import { exprLocation, exprType, makeConst, makeTargetEntry, makeVar } from "../nodes/make.ts";
import type { Writable } from "../nodes/nodes.ts";
import type { CommonTableExpr } from "../nodes/parsenodes.ts";
import type { Expr, TargetEntry } from "../nodes/primnodes.ts";
import { type RawNode, type RawOf, rawAs, rawTag, strVal } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { coerceToDomain, coerceToTargetType } from "./parse-coerce.ts";
import { transformContainerSubscripts, transformExpr } from "./parse-expr.ts";
import { rowColumns } from "./parse-func.ts";
import { findNsItem, missingRelation, nsColumnVar } from "./parse-relation.ts";
import { errorAt, markNullable, markSelected, type NsItem, type ParseExprKind, type ParseState } from "./parse-state.ts";

export const makeTargetEntryNamed = (expr: Expr, resno: number, name: string | null): TargetEntry => makeTargetEntry(expr, resno, name);

/** The name that a column gets without AS. @see FigureColname */
export function figureColname(node: RawNode | undefined): string {
  return (node === undefined ? undefined : figure(node)?.name) ?? "?column?";
}
/** What an index calls an expression, if anything. @see FigureIndexColname */
export const figureIndexColname = (node: RawNode): string | undefined => figure(node)?.name;
function figure(node: RawNode): { readonly name: string; readonly strength: number } | undefined {
  const strong = (name: string | undefined): { name: string; strength: number } | undefined => (name === undefined ? undefined : { name, strength: 2 });
  switch (rawTag(node)) {
    case "ColumnRef":
      return strong([...(rawAs(node, "ColumnRef")?.fields ?? [])].reverse().map((field) => rawAs(field, "String")?.sval).find((name) => name !== undefined));
    case "A_Indirection": {
      const indirection = rawAs(node, "A_Indirection");
      const field = [...(indirection?.indirection ?? [])].reverse().map((item) => rawAs(item, "String")?.sval).find((name) => name !== undefined);
      return field !== undefined ? strong(field) : indirection?.arg === undefined ? undefined : figure(indirection.arg);
    }
    case "FuncCall":
      return strong(strVal((rawAs(node, "FuncCall")?.funcname ?? []).at(-1)));
    case "A_Expr":
      return rawAs(node, "A_Expr")?.kind === "AEXPR_NULLIF" ? strong("nullif") : undefined;
    case "TypeCast": {
      const cast = rawAs(node, "TypeCast");
      const inner = cast?.arg === undefined ? undefined : figure(cast.arg);
      if (inner !== undefined && inner.strength > 1) return inner;
      const type = strVal((cast?.typeName?.names ?? []).at(-1));
      return type === "" ? inner : { name: type, strength: 1 };
    }
    case "CollateClause": {
      const arg = rawAs(node, "CollateClause")?.arg;
      return arg === undefined ? undefined : figure(arg);
    }
    case "GroupingFunc":
      return strong("grouping");
    case "SubLink": {
      const link = rawAs(node, "SubLink");
      if (link?.subLinkType === "EXISTS_SUBLINK") return strong("exists");
      if (link?.subLinkType === "ARRAY_SUBLINK") return strong("array");
      if (link?.subLinkType !== "EXPR_SUBLINK") return undefined;
      const select = rawAs(link.subselect, "SelectStmt");
      if ((select?.valuesLists ?? []).length > 0) return strong("column1");
      const target = rawAs(select?.targetList?.[0], "ResTarget");
      if (target?.name !== undefined) return strong(target.name);
      return target?.val === undefined ? undefined : figure(target.val);
    }
    case "CaseExpr": {
      const otherwise = rawAs(node, "CaseExpr")?.defresult;
      const inner = otherwise === undefined ? undefined : figure(otherwise);
      return inner !== undefined && inner.strength > 1 ? inner : { name: "case", strength: 1 };
    }
    case "A_ArrayExpr":
      return strong("array");
    case "RowExpr":
      return strong("row");
    case "CoalesceExpr":
      return strong("coalesce");
    case "MinMaxExpr":
      return strong(rawAs(node, "MinMaxExpr")?.op === "IS_LEAST" ? "least" : "greatest");
    case "MergeSupportFunc":
      return strong("merge_action");
    case "SQLValueFunction":
      return strong(rawAs(node, "SQLValueFunction")?.op?.replace("SVFOP_", "").replace(/_N$/, "").toLowerCase());
    default:
      return undefined;
  }
}

/** Expressions with stars expanded, as ROW and VALUES have them. @see transformExpressionList */
export function transformExpressionList(pstate: ParseState, list: readonly RawNode[], transform: (node: RawNode) => Expr): Expr[] {
  return list.flatMap((node) => {
    const column = rawAs(node, "ColumnRef");
    const star = column !== undefined ? isStar(column.fields?.at(-1)) : isStar(rawAs(node, "A_Indirection")?.indirection?.at(-1));
    if (!star) return [transform(node)];
    const saved = pstate.nextResno;
    const entries = column !== undefined ? expandColumnStar(pstate, column) : expandIndirectionStar(pstate, node, pstate.exprKind);
    pstate.nextResno = saved;
    return entries.map((tle) => tle.expr);
  });
}

/** One column of a target list. @see transformTargetEntry */
export function transformTargetEntry(pstate: ParseState, node: RawNode, expr: Expr | null, kind: ParseExprKind, colname: string | undefined, resjunk: boolean): TargetEntry {
  const value = expr ?? transformExpr(pstate, node, kind);
  const name = colname ?? (resjunk ? null : figureColname(node));
  return makeTargetEntry(value, pstate.nextResno++, name, resjunk);
}

const isStar = (node: RawNode | undefined): boolean => node !== undefined && "A_Star" in node;

/** A SELECT or RETURNING list. @see transformTargetList */
export function transformTargetList(pstate: ParseState, list: readonly RawNode[], kind: ParseExprKind): TargetEntry[] {
  const result: TargetEntry[] = [];
  for (const node of list) {
    const target = rawAs(node, "ResTarget") as RawOf<"ResTarget">;
    const column = rawAs(target.val, "ColumnRef");
    if (column !== undefined && isStar(column.fields?.at(-1))) result.push(...expandColumnStar(pstate, column));
    else if (isStar(rawAs(target.val, "A_Indirection")?.indirection?.at(-1))) result.push(...expandIndirectionStar(pstate, target.val as RawNode, kind));
    else result.push(transformTargetEntry(pstate, target.val as RawNode, null, kind, target.name, false));
  }
  return result;
}

/** `*` and `t.*`. @see ExpandColumnRefStar */
function expandColumnStar(pstate: ParseState, column: RawOf<"ColumnRef">): TargetEntry[] {
  const fields = column.fields ?? [];
  const location = column.location ?? 0;
  if (fields.length === 1) {
    const entries: TargetEntry[] = [];
    let found = false;
    for (const item of pstate.namespace) {
      if (!item.colsVisible || item.lateralOnly) continue;
      found = true;
      entries.push(...expandNsItem(pstate, item, 0, location));
    }
    if (!found) errorAt("syntax_error", "SELECT * with no tables specified is not valid", location);
    return entries;
  }
  const names = fields.slice(0, -1).map(strVal);
  const found = findNsItem(pstate, names.at(-2), names.at(-1) as string, location);
  if (found === undefined) return missingRelation(pstate, names.at(-2), names.at(-1) as string, location);
  return expandNsItem(pstate, found.item, found.levelsup, location);
}

/** All columns of an item. @see expandNSItemAttrs */
export function expandNsItem(pstate: ParseState, item: NsItem, levelsup: number, location: number): TargetEntry[] {
  if (item.rte.rtekind === "RTE_RELATION" && item.perminfo !== null) item.perminfo.requiredPerms |= 2;
  const entries: TargetEntry[] = [];
  item.names.colnames.forEach((name, i) => {
    const column = item.columns[i];
    if (column === undefined || column.dontexpand || name === "") return;
    const variable = markNullable(pstate, nsColumnVar(item, i + 1, levelsup, location));
    markSelected(pstate, variable.varno, variable.varattno, levelsup);
    entries.push(makeTargetEntry(variable, pstate.nextResno++, name));
  });
  return entries;
}

/** `(row).*`. */
function expandIndirectionStar(pstate: ParseState, node: RawNode, kind: ParseExprKind): TargetEntry[] {
  const raw = rawAs(node, "A_Indirection") as RawOf<"A_Indirection">;
  const rest = (raw.indirection ?? []).slice(0, -1);
  const arg = transformExpr(pstate, rest.length === 0 ? raw.arg : ({ A_Indirection: { ...raw, indirection: rest } } as RawNode), kind);
  const columns = rowColumns(pstate, arg);
  if (columns === undefined) {
    if (exprType(arg) === T.RECORDOID) return errorAt("feature_not_supported", "record type has not been registered", -1);
    return errorAt("wrong_object_type", `type ${formatType(pstate.catalog, exprType(arg))} is not composite`, exprLocation(arg));
  }
  return columns.flatMap((column, i) => (column.dropped ? [] : [makeTargetEntry({ tag: "FieldSelect", arg, fieldnum: i + 1, resulttype: column.type, resulttypmod: column.typmod, resultcollid: column.collation }, pstate.nextResno++, column.name)]));
}

/** Literals of unknown type become text. @see resolveTargetListUnknowns */
export function resolveUnknowns(pstate: ParseState, tlist: readonly TargetEntry[]): TargetEntry[] {
  return tlist.map((tle) => {
    if (exprType(tle.expr) !== T.UNKNOWNOID) return tle;
    const expr = coerceToTargetType(pstate, tle.expr, T.UNKNOWNOID, T.TEXTOID, -1, "implicit", "COERCE_IMPLICIT_CAST", -1);
    return expr === undefined ? tle : { ...tle, expr };
  });
}

/** The base-table column that each output column shows. @see markTargetListOrigins */
export function markOrigins(pstate: ParseState, tlist: readonly TargetEntry[]): TargetEntry[] {
  return tlist.map((tle) => {
    const origin = originOf(pstate, tle.expr, 0);
    return origin === undefined ? tle : { ...tle, resorigtbl: origin.table, resorigcol: origin.column };
  });
}
function originOf(pstate: ParseState, expr: Expr, levelsup: number): { readonly table: number; readonly column: number } | undefined {
  if (expr.tag !== "Var") return undefined;
  const level = expr.varlevelsup + levelsup;
  const rte = pstate.up(level).rte(expr.varno);
  switch (rte.rtekind) {
    case "RTE_RELATION":
      return { table: rte.relid, column: expr.varattno };
    case "RTE_SUBQUERY": {
      if (expr.varattno === 0) return undefined;
      const tle = rte.subquery?.targetList.find((entry) => entry.resno === expr.varattno && !entry.resjunk);
      return tle === undefined || tle.resorigtbl === 0 ? undefined : { table: tle.resorigtbl, column: tle.resorigcol };
    }
    case "RTE_CTE": {
      if (expr.varattno === 0 || rte.self_reference) return undefined;
      const cte = pstate.up(level + rte.ctelevelsup).ctenamespace.find((candidate) => candidate.ctename === rte.ctename) as CommonTableExpr | undefined;
      const query = cte?.ctequery;
      const list = query?.commandType === "CMD_SELECT" ? query.targetList : query?.returningList;
      const tle = list?.find((entry) => entry.resno === expr.varattno && !entry.resjunk);
      return tle === undefined || tle.resorigtbl === 0 ? undefined : { table: tle.resorigtbl, column: tle.resorigcol };
    }
    default:
      return undefined;
  }
}

export const findColumn = (rel: Relation, name: string): Attribute | undefined => rel.attributes.find((attribute) => attribute.attname === name && !attribute.attisdropped);

/** The columns that INSERT names, or all of them. @see checkInsertTargets */
export function checkInsertTargets(pstate: ParseState, cols: readonly RawNode[]): { readonly attnums: readonly number[]; readonly targets: readonly RawOf<"ResTarget">[] } {
  const rel = pstate.targetRelation as Relation;
  if (cols.length === 0) {
    const columns = rel.attributes.filter((attribute) => !attribute.attisdropped);
    return { attnums: columns.map((a) => a.attnum), targets: columns.map((a) => ({ name: a.attname, location: -1 })) };
  }
  const attnums: number[] = [];
  const targets = cols.map((node) => {
    const target = rawAs(node, "ResTarget") as RawOf<"ResTarget">;
    const column = findColumn(rel, target.name ?? "");
    if (column === undefined) return errorAt("undefined_column", `column "${target.name}" of relation "${rel.relname}" does not exist`, target.location ?? 0);
    if (attnums.includes(column.attnum) && target.indirection === undefined) errorAt("duplicate_column", `column "${target.name}" specified more than once`, target.location ?? 0);
    attnums.push(column.attnum);
    return { location: 0, ...target };
  });
  return { attnums, targets };
}

/** Coerces a value to the column it goes to. @see transformAssignedExpr */
export function transformAssignedExpr(pstate: ParseState, expr: Expr, colname: string, attnum: number, indirection: readonly RawNode[] | undefined, location: number, updates = false): Expr {
  const rel = pstate.targetRelation as Relation;
  const column = rel.attributes[attnum - 1] as Attribute;
  const parts = indirection ?? [];
  if (expr.tag === "SetToDefault" && parts.length > 0) {
    const isSubscript = rawAs(parts[0], "A_Indices") !== undefined;
    errorAt("feature_not_supported", isSubscript ? "cannot set an array element to DEFAULT" : "cannot set a subfield to DEFAULT", location);
  }
  if (parts.length > 0) {
    // INSERT puts the value into a null, UPDATE into what the column holds.
    const before: Expr = pstate.exprKind === "INSERT_TARGET" || !updates
      ? makeConst(column.atttypid, column.atttypmod, column.attcollation, column.attlen, null, column.attbyval)
      : { ...makeVar(pstate.targetNsItem?.rtindex ?? 0, attnum, column.atttypid, column.atttypmod, column.attcollation), location };
    return transformAssignmentIndirection(pstate, before, { name: colname, subscripting: false, type: column.atttypid, typmod: column.atttypmod, collation: column.attcollation }, parts, expr, location);
  }
  if (expr.tag === "SetToDefault") return { ...expr, typeId: column.atttypid, typeMod: column.atttypmod, collation: column.attcollation };
  const type = exprType(expr);
  const value = coerceToTargetType(pstate, expr, type, column.atttypid, column.atttypmod, "assignment", "COERCE_IMPLICIT_CAST", -1);
  return (
    value ??
    errorAt("datatype_mismatch", `column "${colname}" is of type ${formatType(pstate.catalog, column.atttypid)} but expression is of type ${formatType(pstate.catalog, type)}`, exprLocation(expr), {
      hint: "You will need to rewrite or cast the expression.",
    })
  );
}

/** What a part of an assignment's target is: a column, a field of it, an element. */
interface AssignTarget {
  readonly name: string;
  /** Whether the part above is an array's. */
  readonly subscripting: boolean;
  readonly type: number;
  readonly typmod: number;
  readonly collation: number;
}
/** `column.field[i] = value` as the column's new value; `before` is null below the top. @see transformAssignmentIndirection */
function transformAssignmentIndirection(pstate: ParseState, before: Expr | null, target: AssignTarget, parts: readonly RawNode[], value: Expr, location: number): Expr {
  const { catalog } = pstate;
  const [part] = parts;
  if (part === undefined) return assignedValue(pstate, target, value, location);
  const base: Expr = before ?? { tag: "CaseTestExpr", typeId: target.type, typeMod: target.typmod, collation: target.collation };
  if ("A_Star" in part) return errorAt("feature_not_supported", 'row expansion via "*" is not supported here', location);
  if (rawAs(part, "A_Indices") !== undefined) {
    const end = parts.findIndex((other) => rawAs(other, "A_Indices") === undefined);
    const [subscripts, rest] = end < 0 ? [parts, []] : [parts.slice(0, end), parts.slice(end)];
    return assignSubscripts(pstate, base, target, subscripts.map((node) => rawAs(node, "A_Indices") as RawOf<"A_Indices">), rest, value, location);
  }
  const field = strVal(part);
  const below = catalog.baseTypeAndTypmod(target.type, target.typmod);
  const row = catalog.type(below.type);
  if (row.typrelid === 0) errorAt("datatype_mismatch", `cannot assign to field "${field}" of column "${target.name}" because its type ${formatType(catalog, target.type)} is not a composite type`, location);
  const attribute = catalog.rowAttributes(below.type).find((a) => a.attname === field && !a.attisdropped);
  if (attribute === undefined) return errorAt("undefined_column", `cannot assign to field "${field}" of column "${target.name}" because there is no such column in data type ${formatType(catalog, target.type)}`, location);
  const fresh = transformAssignmentIndirection(pstate, null, { name: field, subscripting: false, type: attribute.atttypid, typmod: attribute.atttypmod, collation: attribute.attcollation }, parts.slice(1), value, location);
  const store: Expr = { tag: "FieldStore", arg: base, newvals: [fresh], fieldnums: [attribute.attnum], resulttype: below.type };
  return below.type === target.type ? store : coerceToDomain(pstate, store, below, target.type, "implicit", "COERCE_IMPLICIT_CAST", location, false);
}
function assignedValue(pstate: ParseState, target: AssignTarget, value: Expr, location: number): Expr {
  const type = exprType(value);
  const result = coerceToTargetType(pstate, value, type, target.type, target.typmod, "assignment", "COERCE_IMPLICIT_CAST", -1);
  const [wanted, given] = [formatType(pstate.catalog, target.type), formatType(pstate.catalog, type)];
  return result ?? errorAt("datatype_mismatch", target.subscripting ? `subscripted assignment to "${target.name}" requires type ${wanted} but expression is of type ${given}` : `subfield "${target.name}" is of type ${wanted} but expression is of type ${given}`, location, { hint: "You will need to rewrite or cast the expression." });
}
/** @see transformAssignmentSubscripts */
function assignSubscripts(pstate: ParseState, base: Expr, target: AssignTarget, subscripts: readonly RawOf<"A_Indices">[], rest: readonly RawNode[], value: Expr, location: number): Expr {
  const below = pstate.catalog.baseTypeAndTypmod(target.type, target.typmod);
  const ref = transformContainerSubscripts(pstate, base, below, subscripts, true);
  const collation = below.type === target.type ? target.collation : pstate.catalog.type(below.type).typcollation;
  const assigned = transformAssignmentIndirection(pstate, null, { name: target.name, subscripting: true, type: ref.refrestype, typmod: ref.reftypmod, collation }, rest, value, location);
  const result: Expr = { ...ref, refassgnexpr: assigned, refrestype: below.type, reftypmod: below.typmod };
  return below.type === target.type ? result : coerceToDomain(pstate, result, below, target.type, "implicit", "COERCE_IMPLICIT_CAST", location, false);
}

/** Marks a target column as changed. */
export function markTargetColumn(pstate: ParseState, attnum: number, kind: "insertedCols" | "updatedCols"): void {
  const info = pstate.targetNsItem?.perminfo;
  if (info !== null && info !== undefined) (info as Writable<typeof info>)[kind] = bmsAddMember(info[kind], attnum + 7);
}
