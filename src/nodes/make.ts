/** Makers of common nodes, and what every expression answers: its type, modifier, collation and place. @see src/backend/nodes/makefuncs.c, nodeFuncs.c */
import { elog } from "../utils/errors.ts";
import { exprContains } from "./walk.ts";
import type { Node } from "./nodes.ts";
import type { Query, RangeTblEntry } from "./parsenodes.ts";
import type { Alias, BoolExpr, Const, Datum, Expr, FuncExpr, Location, Oid, TargetEntry, Var } from "./primnodes.ts";

const BOOL = 16;

export const makeAlias = (aliasname: string, colnames: readonly string[] = []): Alias => ({ tag: "Alias", aliasname, colnames });

export function makeVar(varno: number, varattno: number, vartype: Oid, vartypmod: number, varcollid: Oid, varlevelsup = 0): Var {
  return { tag: "Var", varno, varattno, vartype, vartypmod, varcollid, varnullingrels: 0, varlevelsup, varreturningtype: "VAR_RETURNING_DEFAULT", varnosyn: varlevelsup === 0 ? varno : varno, varattnosyn: varattno, location: -1 };
}

export function makeConst(consttype: Oid, consttypmod: number, constcollid: Oid, constlen: number, constvalue: Datum, constbyval: boolean, location: Location = -1): Const {
  return { tag: "Const", consttype, consttypmod, constcollid, constlen, constbyval, constisnull: constvalue === null, location, constvalue };
}
export const makeBoolConst = (value: boolean | null): Const => makeConst(BOOL, -1, 0, 1, value, true);
export const makeTrue = (): Const => makeBoolConst(true);

export const makeBoolExpr = (boolop: BoolExpr["boolop"], args: readonly Expr[], location: Location = -1): BoolExpr => ({ tag: "BoolExpr", boolop, args, location });
/** The conjunction of a list: true for none, itself for one. */
export const makeAnds = (list: readonly Expr[]): Expr => (list.length === 0 ? makeTrue() : list.length === 1 ? (list[0] as Expr) : makeBoolExpr("AND_EXPR", list));
/** The conjuncts of a clause. @see make_ands_implicit */
export function implicitAnds(clause: Expr | null): readonly Expr[] {
  if (clause === null) return [];
  if (clause.tag === "BoolExpr" && clause.boolop === "AND_EXPR") return clause.args;
  if (clause.tag === "Const" && clause.constvalue === true) return [];
  return [clause];
}

export function makeFuncExpr(funcid: Oid, funcresulttype: Oid, args: readonly Expr[], funccollid: Oid, inputcollid: Oid, funcformat: FuncExpr["funcformat"], location: Location = -1): FuncExpr {
  return { tag: "FuncExpr", funcid, funcresulttype, funcretset: false, funcvariadic: false, funcformat, funccollid, inputcollid, args, location };
}

export const makeTargetEntry = (expr: Expr, resno: number, resname: string | null, resjunk = false): TargetEntry => ({
  tag: "TargetEntry", expr, resno, resname, ressortgroupref: 0, resorigtbl: 0, resorigcol: 0, resjunk,
});

/** An entry with every field empty. */
export const makeRangeTblEntry = (rtekind: RangeTblEntry["rtekind"], alias: Alias | null, eref: Alias): RangeTblEntry => ({
  tag: "RangeTblEntry", alias, eref, rtekind, relid: 0, inh: false, relkind: "", rellockmode: 0, perminfoindex: 0, tablesample: null, subquery: null, security_barrier: false,
  jointype: "JOIN_INNER", joinmergedcols: 0, joinaliasvars: [], joinleftcols: [], joinrightcols: [], join_using_alias: null, functions: [], funcordinality: false, values_lists: [],
  ctename: null, ctelevelsup: 0, self_reference: false, coltypes: [], coltypmods: [], colcollations: [], groupexprs: [], lateral: false, inFromCl: false, securityQuals: [],
});

export function emptyQuery(commandType: Query["commandType"]): Query {
  return {
    tag: "Query", commandType, querySource: "QSRC_ORIGINAL", canSetTag: true, utilityStmt: null, resultRelation: 0, hasAggs: false, hasWindowFuncs: false, hasTargetSRFs: false, hasSubLinks: false,
    hasDistinctOn: false, hasRecursive: false, hasModifyingCTE: false, hasForUpdate: false, hasRowSecurity: false, hasGroupRTE: false, isReturn: false, cteList: [], rtable: [], rteperminfos: [],
    jointree: { tag: "FromExpr", fromlist: [], quals: null }, mergeActionList: [], mergeTargetRelation: 0, mergeJoinCondition: null, targetList: [], override: "OVERRIDING_NOT_SET", onConflict: null,
    returningOldAlias: null, returningNewAlias: null, returningList: [], groupClause: [], groupDistinct: false, groupingSets: [], havingQual: null, windowClause: [], distinctClause: [], sortClause: [],
    limitOffset: null, limitCount: null, limitOption: "LIMIT_OPTION_COUNT", rowMarks: [], setOperations: null, constraintDeps: [], withCheckOptions: [], stmt_location: 0, stmt_len: 0,
  };
}

/** The output column types of a query, junk left out. */
const firstColumn = (query: Query): Expr => query.targetList.find((tle) => !tle.resjunk)?.expr ?? elog("sub-select has no columns");

/** Array types by element, as far as expression typing needs them. Filled by the catalog. */
let arrayTypeOf: (element: Oid) => Oid = () => 0;
export const setArrayTypeLookup = (lookup: (element: Oid) => Oid): void => {
  arrayTypeOf = lookup;
};

export function exprType(expr: Expr): Oid {
  switch (expr.tag) {
    case "Var":
      return expr.vartype;
    case "Const":
      return expr.consttype;
    case "Param":
      return expr.paramtype;
    case "Aggref":
      return expr.aggtype;
    case "GroupingFunc":
      return 23;
    case "WindowFunc":
      return expr.wintype;
    case "SubscriptingRef":
      return expr.refrestype;
    case "FuncExpr":
      return expr.funcresulttype;
    case "NamedArgExpr":
      return exprType(expr.arg);
    case "OpExpr":
    case "DistinctExpr":
    case "NullIfExpr":
      return expr.opresulttype;
    case "SubLink":
      if (expr.subLinkType === "EXPR_SUBLINK") return exprType(firstColumn(expr.subselect));
      if (expr.subLinkType === "ARRAY_SUBLINK") return arrayTypeOf(exprType(firstColumn(expr.subselect)));
      return expr.subLinkType === "MULTIEXPR_SUBLINK" ? 2249 : BOOL;
    case "SubPlan":
      if (expr.subLinkType === "EXPR_SUBLINK") return expr.firstColType;
      return expr.subLinkType === "ARRAY_SUBLINK" ? arrayTypeOf(expr.firstColType) : expr.subLinkType === "MULTIEXPR_SUBLINK" ? 2249 : BOOL;
    case "AlternativeSubPlan":
      return exprType(expr.subplans[0] as Expr);
    case "FieldSelect":
    case "FieldStore":
    case "RelabelType":
    case "CoerceViaIO":
    case "ArrayCoerceExpr":
    case "ConvertRowtypeExpr":
    case "CoerceToDomain":
      return expr.resulttype;
    case "CollateExpr":
      return exprType(expr.arg);
    case "CaseExpr":
      return expr.casetype;
    case "CaseTestExpr":
    case "CoerceToDomainValue":
    case "SetToDefault":
    case "NextValueExpr":
      return expr.typeId;
    case "ArrayExpr":
      return expr.array_typeid;
    case "RowExpr":
      return expr.row_typeid;
    case "CoalesceExpr":
      return expr.coalescetype;
    case "MinMaxExpr":
      return expr.minmaxtype;
    case "MergeSupportFunc":
      return expr.msftype;
    case "SQLValueFunction":
      return expr.type;
    case "InferenceElem":
      return exprType(expr.expr);
    case "PlaceHolderVar":
      return exprType(expr.phexpr);
    default:
      return BOOL;
  }
}

const sameTypmod = (args: readonly Expr[], type: Oid): number => {
  const typmod = exprTypmod(args[0] as Expr);
  return typmod >= 0 && args.every((arg) => exprType(arg) === type && exprTypmod(arg) === typmod) ? typmod : -1;
};

export function exprTypmod(expr: Expr): number {
  switch (expr.tag) {
    case "Var":
      return expr.vartypmod;
    case "Const":
      return expr.consttypmod;
    case "Param":
      return expr.paramtypmod;
    case "SubscriptingRef":
      return expr.reftypmod;
    case "FuncExpr":
      return lengthCoercionTypmod(expr) ?? -1;
    case "NamedArgExpr":
    case "CollateExpr":
      return exprTypmod(expr.arg);
    case "NullIfExpr":
      return exprTypmod(expr.args[0] as Expr);
    case "SubLink":
      return expr.subLinkType === "EXPR_SUBLINK" || expr.subLinkType === "ARRAY_SUBLINK" ? exprTypmod(firstColumn(expr.subselect)) : -1;
    case "SubPlan":
      return expr.subLinkType === "EXPR_SUBLINK" || expr.subLinkType === "ARRAY_SUBLINK" ? expr.firstColTypmod : -1;
    case "AlternativeSubPlan":
      return exprTypmod(expr.subplans[0] as Expr);
    case "FieldSelect":
    case "RelabelType":
    case "ArrayCoerceExpr":
    case "CoerceToDomain":
      return expr.resulttypmod;
    case "CaseExpr": {
      if (expr.defresult === null) return -1;
      return sameTypmod([expr.defresult, ...expr.args.map((when) => when.result)], expr.casetype);
    }
    case "CaseTestExpr":
    case "CoerceToDomainValue":
    case "SetToDefault":
      return expr.typeMod;
    case "ArrayExpr":
      if (expr.elements.length === 0) return -1;
      return sameTypmod(expr.elements, expr.multidims ? expr.array_typeid : expr.element_typeid);
    case "CoalesceExpr":
      return sameTypmod(expr.args, expr.coalescetype);
    case "MinMaxExpr":
      return sameTypmod(expr.args, expr.minmaxtype);
    case "SQLValueFunction":
      return expr.typmod;
    case "PlaceHolderVar":
      return exprTypmod(expr.phexpr);
    default:
      return -1;
  }
}

/** The typmod that a length-coercion call applies. @see exprIsLengthCoercion */
export function lengthCoercionTypmod(expr: Expr): number | undefined {
  if (expr.tag !== "FuncExpr" || (expr.funcformat !== "COERCE_EXPLICIT_CAST" && expr.funcformat !== "COERCE_IMPLICIT_CAST")) return undefined;
  if (expr.args.length < 2 || expr.args.length > 3) return undefined;
  const second = expr.args[1] as Expr;
  if (second.tag !== "Const" || second.consttype !== 23 || second.constisnull) return undefined;
  return second.constvalue as number;
}

/** The collation of an expression's result. */
export function exprCollation(expr: Expr): Oid {
  switch (expr.tag) {
    case "Var":
      return expr.varcollid;
    case "Const":
      return expr.constcollid;
    case "Param":
      return expr.paramcollid;
    case "Aggref":
      return expr.aggcollid;
    case "WindowFunc":
      return expr.wincollid;
    case "SubscriptingRef":
      return expr.refcollid;
    case "FuncExpr":
      return expr.funccollid;
    case "NamedArgExpr":
      return exprCollation(expr.arg);
    case "OpExpr":
    case "DistinctExpr":
    case "NullIfExpr":
      return expr.opcollid;
    case "SubLink":
      return expr.subLinkType === "EXPR_SUBLINK" || expr.subLinkType === "ARRAY_SUBLINK" ? exprCollation(firstColumn(expr.subselect)) : 0;
    case "SubPlan":
      return expr.subLinkType === "EXPR_SUBLINK" || expr.subLinkType === "ARRAY_SUBLINK" ? expr.firstColCollation : 0;
    case "AlternativeSubPlan":
      return exprCollation(expr.subplans[0] as Expr);
    case "FieldSelect":
    case "RelabelType":
    case "CoerceViaIO":
    case "ArrayCoerceExpr":
    case "CoerceToDomain":
      return expr.resultcollid;
    case "CollateExpr":
      return expr.collOid;
    case "CaseExpr":
      return expr.casecollid;
    case "CaseTestExpr":
    case "CoerceToDomainValue":
    case "SetToDefault":
      return expr.collation;
    case "ArrayExpr":
      return expr.array_collid;
    case "CoalesceExpr":
      return expr.coalescecollid;
    case "MinMaxExpr":
      return expr.minmaxcollid;
    case "MergeSupportFunc":
      return expr.msfcollid;
    case "SQLValueFunction":
      return expr.type === 19 ? 950 : 0;
    case "InferenceElem":
      return exprCollation(expr.expr);
    case "PlaceHolderVar":
      return exprCollation(expr.phexpr);
    default:
      return 0;
  }
}

/** The leftmost source position of an expression. @see exprLocation */
export function exprLocation(node: Node | readonly Node[] | null): Location {
  if (node === null) return -1;
  if (Array.isArray(node)) {
    for (const item of node as readonly Node[]) {
      const at = exprLocation(item);
      if (at >= 0) return at;
    }
    return -1;
  }
  const expr = node as Expr | TargetEntry;
  switch (expr.tag) {
    case "TargetEntry":
      return exprLocation(expr.expr);
    case "FuncExpr":
      return leftmost(expr.location, exprLocation(expr.args));
    case "OpExpr":
    case "DistinctExpr":
    case "NullIfExpr":
    case "ScalarArrayOpExpr":
    case "BoolExpr":
      return leftmost(expr.location, exprLocation(expr.args));
    case "NamedArgExpr":
    case "RelabelType":
    case "CoerceViaIO":
    case "ArrayCoerceExpr":
    case "ConvertRowtypeExpr":
    case "NullTest":
    case "BooleanTest":
    case "CoerceToDomain":
      return leftmost(expr.location, exprLocation(expr.arg));
    case "SubLink":
      return leftmost(exprLocation(expr.testexpr), expr.location);
    case "FieldSelect":
      return exprLocation(expr.arg);
    case "CollateExpr":
      return exprLocation(expr.arg);
    case "SubscriptingRef":
      return exprLocation(expr.refassgnexpr ?? expr.refexpr);
    case "RowCompareExpr":
      return exprLocation(expr.largs);
    case "PlaceHolderVar":
      return exprLocation(expr.phexpr);
    default:
      return (expr as { location?: number }).location ?? -1;
  }
}
const leftmost = (a: number, b: number): number => (a < 0 ? b : b < 0 ? a : Math.min(a, b));

/** Whether a set-returning function or operator is in the expression. */
export const expressionReturnsSet = (expr: unknown): boolean =>
  exprContains(expr, (node) => (node.tag === "FuncExpr" && node.funcretset) || (node.tag === "OpExpr" && node.opretset));

/** An expression without the casts that nobody wrote. @see strip_implicit_coercions */
export function stripImplicitCoercions(expr: Expr): Expr {
  switch (expr.tag) {
    case "FuncExpr":
      return expr.funcformat === "COERCE_IMPLICIT_CAST" ? stripImplicitCoercions(expr.args[0] as Expr) : expr;
    case "RelabelType":
      return expr.relabelformat === "COERCE_IMPLICIT_CAST" ? stripImplicitCoercions(expr.arg) : expr;
    case "CoerceViaIO":
    case "ArrayCoerceExpr":
      return expr.coerceformat === "COERCE_IMPLICIT_CAST" ? stripImplicitCoercions(expr.arg) : expr;
    case "ConvertRowtypeExpr":
      return expr.convertformat === "COERCE_IMPLICIT_CAST" ? stripImplicitCoercions(expr.arg) : expr;
    case "CoerceToDomain":
      return expr.coercionformat === "COERCE_IMPLICIT_CAST" ? stripImplicitCoercions(expr.arg) : expr;
    default:
      return expr;
  }
}
/** Drops casts that do nothing. */
export function stripRelabel(expr: Expr): Expr {
  return expr.tag === "RelabelType" ? stripRelabel(expr.arg) : expr;
}
