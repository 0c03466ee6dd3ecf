/**
 * Executable expressions, and the few nodes that queries and plans share.
 * Tags, field names and field order are PostgreSQL's.
 *
 * @see src/include/nodes/primnodes.h
 */
import type { Bitmapset } from "./bitmapset.ts";
import type { Query } from "./parsenodes.ts";

/** An object identifier. Built-in oids are PostgreSQL's; a user's objects start at 16384. */
export type Oid = number;
/** A column number: from 1 for user columns, 0 for the whole row, negative for system columns. */
export type AttrNumber = number;
/** An index into a query's range table, from 1. */
export type RtIndex = number;
/**
 * Where a node comes from: a byte offset into the source text, or, below zero, what `originOf` reads: -1 for "unknown", minus
 * the oid of the object whose stored expression it is from (view, function), or the place of what it was made from. Errors and
 * nodeToString know offsets alone; the others show as -1, as in PostgreSQL.
 */
export type Location = number;
/** A value of some data type as the engine holds it; SQL's null is `null`. */
export type Datum = unknown;

/** `name (col, …)`, as the user wrote it or as it was made up. */
export interface Alias {
  readonly tag: "Alias";
  readonly aliasname: string;
  readonly colnames: readonly string[];
}

export type VarReturningType = "VAR_RETURNING_DEFAULT" | "VAR_RETURNING_OLD" | "VAR_RETURNING_NEW";

/** Special `varno`s after setrefs. */
export const INNER_VAR = -1;
export const OUTER_VAR = -2;
export const INDEX_VAR = -3;

/** A column of a range-table entry. Made by analyze; plan/setrefs turns `varno` from a range-table index into OUTER_VAR or INNER_VAR. */
export interface Var {
  readonly tag: "Var";
  readonly varno: number;
  readonly varattno: AttrNumber;
  readonly vartype: Oid;
  readonly vartypmod: number;
  readonly varcollid: Oid;
  readonly varnullingrels: Bitmapset;
  readonly varlevelsup: number;
  readonly varreturningtype: VarReturningType;
  readonly varnosyn: number;
  readonly varattnosyn: AttrNumber;
  readonly location: Location;
}

/** A constant. `constvalue` is the engine's value, not bytes. */
export interface Const {
  readonly tag: "Const";
  readonly consttype: Oid;
  readonly consttypmod: number;
  readonly constcollid: Oid;
  readonly constlen: number;
  readonly constbyval: boolean;
  readonly constisnull: boolean;
  readonly location: Location;
  readonly constvalue: Datum;
}

export type ParamKind = "PARAM_EXTERN" | "PARAM_EXEC" | "PARAM_SUBLINK" | "PARAM_MULTIEXPR";

/** A parameter: `$1`, a value that one plan node hands to another, or the output of a sub-select under test. */
export interface Param {
  readonly tag: "Param";
  readonly paramkind: ParamKind;
  readonly paramid: number;
  readonly paramtype: Oid;
  readonly paramtypmod: number;
  readonly paramcollid: Oid;
  readonly location: Location;
}

/** An aggregate call. `args` are target entries, direct arguments of ordered-set aggregates excepted. */
export interface Aggref {
  readonly tag: "Aggref";
  readonly aggfnoid: Oid;
  readonly aggtype: Oid;
  readonly aggcollid: Oid;
  readonly inputcollid: Oid;
  readonly aggtranstype: Oid;
  readonly aggargtypes: readonly Oid[];
  readonly aggdirectargs: readonly Expr[];
  readonly args: readonly TargetEntry[];
  readonly aggorder: readonly SortGroupClause[];
  readonly aggdistinct: readonly SortGroupClause[];
  readonly aggfilter: Expr | null;
  readonly aggstar: boolean;
  readonly aggvariadic: boolean;
  readonly aggkind: string;
  readonly aggpresorted: boolean;
  readonly agglevelsup: number;
  readonly aggsplit: number;
  readonly aggno: number;
  readonly aggtransno: number;
  readonly location: Location;
}

/** `GROUPING(…)`. */
export interface GroupingFunc {
  readonly tag: "GroupingFunc";
  readonly args: readonly Expr[];
  readonly refs: readonly number[];
  readonly cols: readonly number[];
  readonly agglevelsup: number;
  readonly location: Location;
}

/** A window function call. */
export interface WindowFunc {
  readonly tag: "WindowFunc";
  readonly winfnoid: Oid;
  readonly wintype: Oid;
  readonly wincollid: Oid;
  readonly inputcollid: Oid;
  readonly args: readonly Expr[];
  readonly aggfilter: Expr | null;
  /** What the rows of a window must meet to be wanted, where no later row can once one does not. */
  readonly runCondition: readonly WindowFuncRunCondition[];
  readonly winref: number;
  readonly winstar: boolean;
  readonly winagg: boolean;
  readonly location: Location;
}

/** A window function's value compared with one that stays the same. */
export interface WindowFuncRunCondition {
  readonly tag: "WindowFuncRunCondition";
  readonly opno: Oid;
  readonly inputcollid: Oid;
  readonly wfunc_left: boolean;
  readonly arg: Expr;
}

/** `a[1]`, `a[1:2]`, and assignment to them (`refassgnexpr`). */
export interface SubscriptingRef {
  readonly tag: "SubscriptingRef";
  readonly refcontainertype: Oid;
  readonly refelemtype: Oid;
  readonly refrestype: Oid;
  readonly reftypmod: number;
  readonly refcollid: Oid;
  readonly refupperindexpr: readonly (Expr | null)[];
  readonly reflowerindexpr: readonly (Expr | null)[];
  readonly refexpr: Expr;
  readonly refassgnexpr: Expr | null;
}

export type CoercionForm = "COERCE_EXPLICIT_CALL" | "COERCE_EXPLICIT_CAST" | "COERCE_IMPLICIT_CAST" | "COERCE_SQL_SYNTAX";

/** A function call. */
export interface FuncExpr {
  readonly tag: "FuncExpr";
  readonly funcid: Oid;
  readonly funcresulttype: Oid;
  readonly funcretset: boolean;
  readonly funcvariadic: boolean;
  readonly funcformat: CoercionForm;
  readonly funccollid: Oid;
  readonly inputcollid: Oid;
  readonly args: readonly Expr[];
  readonly location: Location;
}

/** `name => value` in a call; gone after planning. */
export interface NamedArgExpr {
  readonly tag: "NamedArgExpr";
  readonly arg: Expr;
  readonly name: string;
  readonly argnumber: number;
  readonly location: Location;
}

interface OpExprFields {
  readonly opno: Oid;
  readonly opfuncid: Oid;
  readonly opresulttype: Oid;
  readonly opretset: boolean;
  readonly opcollid: Oid;
  readonly inputcollid: Oid;
  readonly args: readonly Expr[];
  readonly location: Location;
}
/** An operator call. */
export interface OpExpr extends OpExprFields {
  readonly tag: "OpExpr";
}
/** `a IS DISTINCT FROM b`; `opno` is the equality. */
export interface DistinctExpr extends OpExprFields {
  readonly tag: "DistinctExpr";
}
/** `NULLIF(a, b)`; `opno` is the equality. */
export interface NullIfExpr extends OpExprFields {
  readonly tag: "NullIfExpr";
}

/** `x op ANY (array)` and `x op ALL (array)`. */
export interface ScalarArrayOpExpr {
  readonly tag: "ScalarArrayOpExpr";
  readonly opno: Oid;
  readonly opfuncid: Oid;
  readonly hashfuncid: Oid;
  readonly negfuncid: Oid;
  readonly useOr: boolean;
  readonly inputcollid: Oid;
  readonly args: readonly Expr[];
  readonly location: Location;
}

export type BoolExprType = "AND_EXPR" | "OR_EXPR" | "NOT_EXPR";

/** AND and OR of any number of arguments, NOT of one. */
export interface BoolExpr {
  readonly tag: "BoolExpr";
  readonly boolop: BoolExprType;
  readonly args: readonly Expr[];
  readonly location: Location;
}

export type SubLinkType =
  | "EXISTS_SUBLINK"
  | "ALL_SUBLINK"
  | "ANY_SUBLINK"
  | "ROWCOMPARE_SUBLINK"
  | "EXPR_SUBLINK"
  | "MULTIEXPR_SUBLINK"
  | "ARRAY_SUBLINK"
  | "CTE_SUBLINK";

/** A sub-select in an expression; the planner makes a join or a SubPlan of it. */
export interface SubLink {
  readonly tag: "SubLink";
  readonly subLinkType: SubLinkType;
  readonly subLinkId: number;
  readonly testexpr: Expr | null;
  readonly operName: readonly string[];
  readonly subselect: Query;
  readonly location: Location;
}

/** A planned sub-select. Made by plan/subselect; the plan itself is `PlannedStmt.subplans[plan_id - 1]`. */
export interface SubPlan {
  readonly tag: "SubPlan";
  readonly subLinkType: SubLinkType;
  readonly testexpr: Expr | null;
  readonly paramIds: readonly number[];
  readonly plan_id: number;
  readonly plan_name: string;
  readonly firstColType: Oid;
  readonly firstColTypmod: number;
  readonly firstColCollation: Oid;
  readonly isInitPlan: boolean;
  readonly useHashTable: boolean;
  readonly unknownEqFalse: boolean;
  readonly parallel_safe: boolean;
  readonly setParam: readonly number[];
  readonly parParam: readonly number[];
  readonly args: readonly Expr[];
  readonly startup_cost: number;
  readonly per_call_cost: number;
}

/** Two ways to run one EXISTS; setrefs keeps the cheaper one. */
export interface AlternativeSubPlan {
  readonly tag: "AlternativeSubPlan";
  readonly subplans: readonly SubPlan[];
}

/** `(row).field`. */
export interface FieldSelect {
  readonly tag: "FieldSelect";
  readonly arg: Expr;
  readonly fieldnum: AttrNumber;
  readonly resulttype: Oid;
  readonly resulttypmod: number;
  readonly resultcollid: Oid;
}

/** Assignment to fields of a composite value. */
export interface FieldStore {
  readonly tag: "FieldStore";
  readonly arg: Expr;
  readonly newvals: readonly Expr[];
  readonly fieldnums: readonly number[];
  readonly resulttype: Oid;
}

/** A cast between types of one representation: no work at run time. */
export interface RelabelType {
  readonly tag: "RelabelType";
  readonly arg: Expr;
  readonly resulttype: Oid;
  readonly resulttypmod: number;
  readonly resultcollid: Oid;
  readonly relabelformat: CoercionForm;
  readonly location: Location;
}

/** A cast through the text form. */
export interface CoerceViaIO {
  readonly tag: "CoerceViaIO";
  readonly arg: Expr;
  readonly resulttype: Oid;
  readonly resultcollid: Oid;
  readonly coerceformat: CoercionForm;
  readonly location: Location;
}

/** A cast of every element of an array; `elemexpr` works on a CaseTestExpr. */
export interface ArrayCoerceExpr {
  readonly tag: "ArrayCoerceExpr";
  readonly arg: Expr;
  readonly elemexpr: Expr;
  readonly resulttype: Oid;
  readonly resulttypmod: number;
  readonly resultcollid: Oid;
  readonly coerceformat: CoercionForm;
  readonly location: Location;
}

/** A cast between row types. */
export interface ConvertRowtypeExpr {
  readonly tag: "ConvertRowtypeExpr";
  readonly arg: Expr;
  readonly resulttype: Oid;
  readonly convertformat: CoercionForm;
  readonly location: Location;
}

/** `expr COLLATE name`; planning makes a RelabelType of it. */
export interface CollateExpr {
  readonly tag: "CollateExpr";
  readonly arg: Expr;
  readonly collOid: Oid;
  readonly location: Location;
}

/** CASE. With `arg`, the WHEN conditions compare a CaseTestExpr. */
export interface CaseExpr {
  readonly tag: "CaseExpr";
  readonly casetype: Oid;
  readonly casecollid: Oid;
  readonly arg: Expr | null;
  readonly args: readonly CaseWhen[];
  readonly defresult: Expr | null;
  readonly location: Location;
}
export interface CaseWhen {
  readonly tag: "CaseWhen";
  readonly expr: Expr;
  readonly result: Expr;
  readonly location: Location;
}
/** Stands for the value that an enclosing CASE or array cast is looking at. */
export interface CaseTestExpr {
  readonly tag: "CaseTestExpr";
  readonly typeId: Oid;
  readonly typeMod: number;
  readonly collation: Oid;
}

/** `ARRAY[…]`. */
export interface ArrayExpr {
  readonly tag: "ArrayExpr";
  readonly array_typeid: Oid;
  readonly array_collid: Oid;
  readonly element_typeid: Oid;
  readonly elements: readonly Expr[];
  readonly multidims: boolean;
  readonly list_start: Location;
  readonly list_end: Location;
  readonly location: Location;
}

/** `ROW(…)`. */
export interface RowExpr {
  readonly tag: "RowExpr";
  readonly args: readonly Expr[];
  readonly row_typeid: Oid;
  readonly row_format: CoercionForm;
  readonly colnames: readonly string[];
  readonly location: Location;
}

export type CompareType = "COMPARE_INVALID" | "COMPARE_LT" | "COMPARE_LE" | "COMPARE_EQ" | "COMPARE_GE" | "COMPARE_GT" | "COMPARE_NE";

/** `(a, b) < (c, d)`. */
export interface RowCompareExpr {
  readonly tag: "RowCompareExpr";
  readonly cmptype: CompareType;
  readonly opnos: readonly Oid[];
  readonly opfamilies: readonly Oid[];
  readonly inputcollids: readonly Oid[];
  readonly largs: readonly Expr[];
  readonly rargs: readonly Expr[];
}

export interface CoalesceExpr {
  readonly tag: "CoalesceExpr";
  readonly coalescetype: Oid;
  readonly coalescecollid: Oid;
  readonly args: readonly Expr[];
  readonly location: Location;
}

/** GREATEST and LEAST. */
export interface MinMaxExpr {
  readonly tag: "MinMaxExpr";
  readonly minmaxtype: Oid;
  readonly minmaxcollid: Oid;
  readonly inputcollid: Oid;
  readonly op: "IS_GREATEST" | "IS_LEAST";
  readonly args: readonly Expr[];
  readonly location: Location;
}

export const sqlValueFunctionOps = [
  "SVFOP_CURRENT_DATE",
  "SVFOP_CURRENT_TIME",
  "SVFOP_CURRENT_TIME_N",
  "SVFOP_CURRENT_TIMESTAMP",
  "SVFOP_CURRENT_TIMESTAMP_N",
  "SVFOP_LOCALTIME",
  "SVFOP_LOCALTIME_N",
  "SVFOP_LOCALTIMESTAMP",
  "SVFOP_LOCALTIMESTAMP_N",
  "SVFOP_CURRENT_ROLE",
  "SVFOP_CURRENT_USER",
  "SVFOP_USER",
  "SVFOP_SESSION_USER",
  "SVFOP_CURRENT_CATALOG",
  "SVFOP_CURRENT_SCHEMA",
] as const;
/** CURRENT_DATE and the other functions that SQL writes without parentheses. */
export interface SQLValueFunction {
  readonly tag: "SQLValueFunction";
  readonly op: (typeof sqlValueFunctionOps)[number];
  readonly type: Oid;
  readonly typmod: number;
  readonly location: Location;
}

/** `merge_action()`, in MERGE's RETURNING. */
export interface MergeSupportFunc {
  readonly tag: "MergeSupportFunc";
  readonly msftype: Oid;
  readonly msfcollid: Oid;
  readonly location: Location;
}

/** WHERE CURRENT OF: the row that a cursor stands on, in the relation `cvarno`. The cursor is named, or by a parameter. */
export interface CurrentOfExpr {
  readonly tag: "CurrentOfExpr";
  readonly cvarno: number;
  readonly cursor_name: string | null;
  readonly cursor_param: number;
}

/** IS [NOT] NULL. */
export interface NullTest {
  readonly tag: "NullTest";
  readonly arg: Expr;
  readonly nulltesttype: "IS_NULL" | "IS_NOT_NULL";
  readonly argisrow: boolean;
  readonly location: Location;
}

export type BoolTestType = "IS_TRUE" | "IS_NOT_TRUE" | "IS_FALSE" | "IS_NOT_FALSE" | "IS_UNKNOWN" | "IS_NOT_UNKNOWN";
/** IS [NOT] TRUE, FALSE, UNKNOWN. */
export interface BooleanTest {
  readonly tag: "BooleanTest";
  readonly arg: Expr;
  readonly booltesttype: BoolTestType;
  readonly location: Location;
}

/** A cast to a domain: its constraints are checked. */
export interface CoerceToDomain {
  readonly tag: "CoerceToDomain";
  readonly arg: Expr;
  readonly resulttype: Oid;
  readonly resulttypmod: number;
  readonly resultcollid: Oid;
  readonly coercionformat: CoercionForm;
  readonly location: Location;
}
/** `VALUE` in a domain's check. */
export interface CoerceToDomainValue {
  readonly tag: "CoerceToDomainValue";
  readonly typeId: Oid;
  readonly typeMod: number;
  readonly collation: Oid;
  readonly location: Location;
}

/** DEFAULT in a VALUES list or a SET; the rewriter puts the default's expression here. */
export interface SetToDefault {
  readonly tag: "SetToDefault";
  readonly typeId: Oid;
  readonly typeMod: number;
  readonly collation: Oid;
  readonly location: Location;
}

/** The next value of an identity column's sequence. */
export interface NextValueExpr {
  readonly tag: "NextValueExpr";
  readonly seqid: Oid;
  readonly typeId: Oid;
}

/** One output column of a query or a plan node. */
export interface TargetEntry {
  readonly tag: "TargetEntry";
  readonly expr: Expr;
  readonly resno: AttrNumber;
  readonly resname: string | null;
  readonly ressortgroupref: number;
  readonly resorigtbl: Oid;
  readonly resorigcol: AttrNumber;
  readonly resjunk: boolean;
}

/** How to compare one sort or group key; `tleSortGroupRef` names the target entry. */
export interface SortGroupClause {
  readonly tag: "SortGroupClause";
  readonly tleSortGroupRef: number;
  readonly eqop: Oid;
  readonly sortop: Oid;
  readonly reverse_sort: boolean;
  readonly nulls_first: boolean;
  readonly hashable: boolean;
}

export interface RangeTblRef {
  readonly tag: "RangeTblRef";
  readonly rtindex: RtIndex;
}

export const joinTypes = [
  "JOIN_INNER",
  "JOIN_LEFT",
  "JOIN_FULL",
  "JOIN_RIGHT",
  "JOIN_SEMI",
  "JOIN_ANTI",
  "JOIN_RIGHT_SEMI",
  "JOIN_RIGHT_ANTI",
  "JOIN_UNIQUE_OUTER",
  "JOIN_UNIQUE_INNER",
] as const;
export type JoinType = (typeof joinTypes)[number];

/** A join as the user wrote it. */
export interface JoinExpr {
  readonly tag: "JoinExpr";
  readonly jointype: JoinType;
  readonly isNatural: boolean;
  readonly larg: JoinTreeNode;
  readonly rarg: JoinTreeNode;
  readonly usingClause: readonly string[];
  readonly join_using_alias: Alias | null;
  readonly quals: Expr | null;
  readonly alias: Alias | null;
  readonly rtindex: RtIndex;
}

/** FROM … WHERE …. In the planner `quals` becomes a list of conjuncts. */
export interface FromExpr {
  readonly tag: "FromExpr";
  readonly fromlist: readonly JoinTreeNode[];
  readonly quals: Expr | readonly Expr[] | null;
}

export type JoinTreeNode = RangeTblRef | JoinExpr | FromExpr;

/** ON CONFLICT. */
export interface OnConflictExpr {
  readonly tag: "OnConflictExpr";
  readonly action: "ONCONFLICT_NONE" | "ONCONFLICT_NOTHING" | "ONCONFLICT_UPDATE";
  readonly arbiterElems: readonly Expr[];
  readonly arbiterWhere: Expr | null;
  readonly constraint: Oid;
  readonly onConflictSet: readonly TargetEntry[];
  readonly onConflictWhere: Expr | null;
  readonly exclRelIndex: RtIndex;
  readonly exclRelTlist: readonly TargetEntry[];
}

export const mergeMatchKinds = ["MERGE_WHEN_MATCHED", "MERGE_WHEN_NOT_MATCHED_BY_SOURCE", "MERGE_WHEN_NOT_MATCHED_BY_TARGET"] as const;
/** WHEN … THEN of a MERGE. */
export interface MergeAction {
  readonly tag: "MergeAction";
  readonly matchKind: (typeof mergeMatchKinds)[number];
  readonly commandType: "CMD_INSERT" | "CMD_UPDATE" | "CMD_DELETE" | "CMD_NOTHING";
  readonly override: "OVERRIDING_NOT_SET" | "OVERRIDING_USER_VALUE" | "OVERRIDING_SYSTEM_VALUE";
  readonly qual: Expr | readonly Expr[] | null;
  readonly targetList: readonly TargetEntry[];
  /** The columns that an UPDATE's values are for. */
  readonly updateColnos: readonly number[];
}

/** One column of ON CONFLICT's target. */
export interface InferenceElem {
  readonly tag: "InferenceElem";
  readonly expr: Expr;
  readonly infercollid: Oid;
  readonly inferopclass: Oid;
}

/**
 * An expression that outer joins above may null. Only in the planner, as PostgreSQL 18 has it.
 */
export interface PlaceHolderVar {
  readonly tag: "PlaceHolderVar";
  readonly phexpr: Expr;
  readonly phrels: Bitmapset;
  readonly phnullingrels: Bitmapset;
  readonly phid: number;
  readonly phlevelsup: number;
}

export type Expr =
  | Var
  | Const
  | Param
  | Aggref
  | GroupingFunc
  | WindowFunc
  | SubscriptingRef
  | FuncExpr
  | NamedArgExpr
  | OpExpr
  | DistinctExpr
  | NullIfExpr
  | ScalarArrayOpExpr
  | BoolExpr
  | SubLink
  | SubPlan
  | AlternativeSubPlan
  | FieldSelect
  | FieldStore
  | RelabelType
  | CoerceViaIO
  | ArrayCoerceExpr
  | ConvertRowtypeExpr
  | CollateExpr
  | CaseExpr
  | CaseTestExpr
  | ArrayExpr
  | RowExpr
  | RowCompareExpr
  | CoalesceExpr
  | MinMaxExpr
  | SQLValueFunction
  | MergeSupportFunc
  | CurrentOfExpr
  | NullTest
  | BooleanTest
  | CoerceToDomain
  | CoerceToDomainValue
  | SetToDefault
  | NextValueExpr
  | InferenceElem
  | PlaceHolderVar;

export type PrimNode =
  | Expr
  | Alias
  | CaseWhen
  | TargetEntry
  | SortGroupClause
  | RangeTblRef
  | JoinExpr
  | FromExpr
  | OnConflictExpr
  | WindowFuncRunCondition
  | MergeAction;
