/** Which clauses an index can use, and as what conditions on its columns. @see src/backend/optimizer/path/indxpath.c (match_clause_to_indexcol) */
import { containsVolatile } from "../expr/volatility.ts";
import { bmsOverlap } from "../nodes/bitmapset.ts";
import { makeConst } from "../nodes/make.ts";
import type { Expr, Oid, RowCompareExpr } from "../nodes/primnodes.ts";
import { makeArray } from "../types/array.ts";
import * as T from "../types/oids.ts";
import { commute, makeOpclause, pullVarnos } from "./clauses.ts";
import { matchesColumn } from "./index-columns.ts";
import type { IndexClause, IndexOptInfo, PlannerInfo, RestrictInfo } from "./pathnodes.ts";
import { isPromotable } from "./restrictinfo.ts";
import { likePrefix, successor } from "./selfuncs.ts";

const BOOLEAN_EQUAL = 91;
/** The condition that a clause gives an index column, or undefined. @see match_clause_to_indexcol */
export function matchClause(root: PlannerInfo, index: IndexOptInfo, column: number, rinfo: RestrictInfo): IndexClause | undefined {
  const { catalog } = root.glob.cx;
  if (rinfo.pseudoconstant || !isPromotable(rinfo, index.rel)) return undefined;
  const { clause } = rinfo;
  const family = index.opfamily[column] as Oid;
  const collation = index.collations[column] as Oid;
  const inFamily = (opno: Oid): boolean => catalog.amopsOfOperator(opno).some((row) => row.amopfamily === family);
  const usable = (other: Expr): boolean => !bmsOverlap(pullVarnos(other), index.rel.relids) && !containsVolatile(catalog, other);
  const collates = (inputcollid: Oid): boolean => collation === 0 || collation === inputcollid;
  switch (clause.tag) {
    case "OpExpr": {
      if (clause.args.length !== 2) return undefined;
      const [left, right] = clause.args as [Expr, Expr];
      if (matchesColumn(index, column, left) && usable(right)) {
        if (collates(clause.inputcollid) && inFamily(clause.opno)) return { rinfo, quals: [clause], column, lossy: false };
        return prefixClause(root, index, column, rinfo, clause);
      }
      if (matchesColumn(index, column, right) && usable(left)) {
        const swapped = commute(catalog, clause);
        if (swapped !== undefined && collates(clause.inputcollid) && inFamily(swapped.opno)) return { rinfo, quals: [swapped], column, lossy: false };
      }
      return undefined;
    }
    case "ScalarArrayOpExpr":
      if (!clause.useOr || !matchesColumn(index, column, clause.args[0] as Expr) || !usable(clause.args[1] as Expr)) return undefined;
      return collates(clause.inputcollid) && inFamily(clause.opno) ? { rinfo, quals: [clause], column, lossy: false } : undefined;
    case "NullTest":
      return index.info.am === "btree" && !clause.argisrow && matchesColumn(index, column, clause.arg) ? { rinfo, quals: [clause], column, lossy: false } : undefined;
    case "Var":
    case "BoolExpr": {
      if (clause.tag === "BoolExpr" && clause.boolop === "OR_EXPR") return orClause(root, index, column, rinfo, clause.args);
      if (family !== 424) return undefined;
      const negated = clause.tag === "BoolExpr" && clause.boolop === "NOT_EXPR";
      const arg = negated ? (clause.args[0] as Expr) : clause;
      if (!matchesColumn(index, column, arg)) return undefined;
      return { rinfo, quals: [makeOpclause(catalog, BOOLEAN_EQUAL, arg, makeConst(T.BOOLOID, -1, 0, 1, !negated, true), 0)], column, lossy: false };
    }
    case "RowCompareExpr":
      return rowClause(root, index, column, rinfo, clause);
    default:
      return undefined;
  }
}

const ROW_STRATEGIES = { 1: "COMPARE_LT", 2: "COMPARE_LE", 4: "COMPARE_GE", 5: "COMPARE_GT" } as const;
type RowStrategy = keyof typeof ROW_STRATEGIES;
/** Columns of a row comparison that an index has, each with its value and operator. */
interface RowPart {
  readonly key: Expr;
  readonly value: Expr;
  readonly opno: Oid;
}
/** `(a, b) > (1, 2)`, or as much of it from the left as the index has columns for. @see match_rowcompare_to_indexcol, expand_indexqual_rowcompare */
function rowClause(root: PlannerInfo, index: IndexOptInfo, column: number, rinfo: RestrictInfo, clause: RowCompareExpr): IndexClause | undefined {
  if (index.info.am !== "btree") return undefined;
  const { catalog } = root.glob.cx;
  const isKey = (expr: Expr, at: number): boolean => matchesColumn(index, at, expr);
  const isValue = (expr: Expr): boolean => !bmsOverlap(pullVarnos(expr), index.rel.relids) && !containsVolatile(catalog, expr);
  const onLeft = isKey(clause.largs[0] as Expr, column) && isValue(clause.rargs[0] as Expr);
  if (!onLeft && !(isKey(clause.rargs[0] as Expr, column) && isValue(clause.largs[0] as Expr))) return undefined;
  const operator = (i: number): Oid => (onLeft ? (clause.opnos[i] as Oid) : catalog.operator(clause.opnos[i] as Oid).oprcom);
  const strategyAt = (opno: Oid, at: number): number => catalog.opfamilyStrategy(opno, index.opfamily[at] as Oid);
  const strategy = strategyAt(operator(0), column);
  if (!(strategy in ROW_STRATEGIES)) return undefined;
  const parts: RowPart[] = [];
  for (let i = 0; i < clause.opnos.length; i++) {
    const [key, value] = (onLeft ? [clause.largs[i], clause.rargs[i]] : [clause.rargs[i], clause.largs[i]]) as [Expr, Expr];
    const fits = (at: number): boolean => isKey(key, at) && strategyAt(operator(i), at) === strategy && (index.collations[at] === 0 || index.collations[at] === clause.inputcollids[i]);
    if (!isValue(value) || !(i === 0 ? fits(column) : index.info.columns.slice(0, index.info.nkeys).some((_, at) => fits(at)))) break;
    parts.push({ key, value, opno: operator(i) });
  }
  if (parts.length === 0) return undefined;
  const lossy = parts.length < clause.opnos.length;
  return { rinfo, quals: [onLeft && !lossy ? clause : rowQual(root, clause, parts, strategy as RowStrategy, lossy)], column, lossy };
}
/** The comparison of fewer columns, or with the sides changed; where columns are left out, rows that are equal so far may fit. */
function rowQual(root: PlannerInfo, clause: RowCompareExpr, parts: readonly RowPart[], strategy: RowStrategy, lossy: boolean): Expr {
  const { catalog } = root.glob.cx;
  const wanted = lossy ? (strategy === 1 ? 2 : strategy === 5 ? 4 : strategy) : strategy;
  const opnos = parts.map(({ opno }, i) => {
    const { oprleft, oprright } = catalog.operator(opno);
    return wanted === strategy ? opno : catalog.opfamilyMember(clause.opfamilies[i] as Oid, oprleft, oprright, wanted);
  });
  const [first] = parts as readonly [RowPart, ...RowPart[]];
  const [opno] = opnos as [Oid, ...Oid[]];
  if (parts.length === 1) return makeOpclause(catalog, opno, first.key, first.value, clause.inputcollids[0] as Oid);
  return { tag: "RowCompareExpr", cmptype: ROW_STRATEGIES[wanted], opnos, opfamilies: clause.opfamilies.slice(0, parts.length), inputcollids: clause.inputcollids.slice(0, parts.length), largs: parts.map(({ key }) => key), rargs: parts.map(({ value }) => value) };
}

/** `x = 1 OR x = 2` as `x = ANY ('{1,2}')`. @see match_orclause_to_indexcol */
export function orClause(root: PlannerInfo, index: IndexOptInfo, column: number, rinfo: RestrictInfo, arms: readonly Expr[]): IndexClause | undefined {
  if (index.info.am !== "btree") return undefined;
  const { catalog } = root.glob.cx;
  const values: Extract<Expr, { tag: "Const" }>[] = [];
  let first: Extract<Expr, { tag: "OpExpr" }> | undefined;
  for (const arm of arms) {
    if (arm.tag !== "OpExpr" || arm.args.length !== 2) return undefined;
    const straight = matchesColumn(index, column, arm.args[0] as Expr) ? arm : matchesColumn(index, column, arm.args[1] as Expr) ? commute(catalog, arm) : undefined;
    const value = straight?.args[1];
    if (straight === undefined || value?.tag !== "Const" || value.constisnull) return undefined;
    first ??= straight;
    if (straight.opno !== first.opno || straight.inputcollid !== first.inputcollid || value.consttype !== (first.args[1] as typeof value).consttype) return undefined;
    values.push(value);
  }
  if (first === undefined || !catalog.amopsOfOperator(first.opno).some((row) => row.amopfamily === index.opfamily[column])) return undefined;
  const [sample] = values as [Extract<Expr, { tag: "Const" }>];
  const arrayType = catalog.type(sample.consttype).typarray;
  if (arrayType === 0) return undefined;
  const array = makeConst(arrayType, -1, sample.constcollid, -1, makeArray(sample.consttype, values.map((value) => value.constvalue)), false);
  const qual: Expr = { tag: "ScalarArrayOpExpr", opno: first.opno, opfuncid: first.opfuncid, hashfuncid: 0, negfuncid: 0, useOr: true, inputcollid: first.inputcollid, args: [first.args[0] as Expr, array], location: -1 };
  return { rinfo, quals: [qual], column, lossy: false };
}

/** LIKE 'abc%' as a range. @see text_support (match_pattern_prefix) */
function prefixClause(root: PlannerInfo, index: IndexOptInfo, column: number, rinfo: RestrictInfo, clause: Extract<Expr, { tag: "OpExpr" }>): IndexClause | undefined {
  const { catalog } = root.glob.cx;
  const [left, right] = clause.args as [Expr, Expr];
  if (!["textlike", "bpcharlike", "namelike", "like"].includes(catalog.proc(clause.opfuncid).prosrc) || right.tag !== "Const" || right.constisnull) return undefined;
  const { prefix, exact } = likePrefix(String(right.constvalue));
  if (prefix === "") return undefined;
  const type = index.opcintype[column] as Oid;
  const family = index.opfamily[column] as Oid;
  if (![T.TEXTOID, T.VARCHAROID, T.BPCHAROID, T.NAMEOID].includes(type)) return undefined;
  const isC = [100, 950, 951].includes(index.collations[column] as Oid) || index.info.columns[column]?.opclass !== 0;
  if (!isC) return undefined;
  const make = (strategy: number, value: string): Expr | undefined => {
    const opno = catalog.opfamilyMember(family, type, type, strategy);
    if (opno === 0) return undefined;
    const constant = makeConst(type, -1, index.collations[column] as Oid, -1, value, false);
    return makeOpclause(catalog, opno, left, constant, index.collations[column] as Oid);
  };
  if (exact) {
    const qual = make(3, prefix);
    return qual === undefined ? undefined : { rinfo, quals: [qual], column, lossy: true };
  }
  const next = successor(prefix);
  const quals = [make(4, prefix), next === undefined ? undefined : make(1, next)].filter((qual): qual is Expr => qual !== undefined);
  return quals.length === 0 ? undefined : { rinfo, quals, column, lossy: true };
}

