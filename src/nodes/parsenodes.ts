/**
 * The analyzed query.
 *
 * @see src/include/nodes/parsenodes.h
 */
import type { Bitmapset } from "./bitmapset.ts";
import type {
  Alias,
  Expr,
  FromExpr,
  JoinType,
  MergeAction,
  Location,
  Oid,
  OnConflictExpr,
  RtIndex,
  SortGroupClause,
  TargetEntry,
} from "./primnodes.ts";

export const cmdTypes = [
  "CMD_UNKNOWN",
  "CMD_SELECT",
  "CMD_UPDATE",
  "CMD_INSERT",
  "CMD_DELETE",
  "CMD_MERGE",
  "CMD_UTILITY",
  "CMD_NOTHING",
] as const;
export type CmdType = (typeof cmdTypes)[number];

/** A query after analysis: all names are resolved, all types known. Made by analyze, changed by rewrite, read by plan. */
export interface Query {
  readonly tag: "Query";
  readonly commandType: CmdType;
  readonly querySource: "QSRC_ORIGINAL" | "QSRC_PARSER" | "QSRC_INSTEAD_RULE" | "QSRC_QUAL_INSTEAD_RULE" | "QSRC_NON_INSTEAD_RULE";
  readonly canSetTag: boolean;
  /** The raw statement of a utility command, as libpg_query gives it. */
  readonly utilityStmt: object | null;
  readonly resultRelation: RtIndex;
  readonly hasAggs: boolean;
  readonly hasWindowFuncs: boolean;
  readonly hasTargetSRFs: boolean;
  readonly hasSubLinks: boolean;
  readonly hasDistinctOn: boolean;
  readonly hasRecursive: boolean;
  readonly hasModifyingCTE: boolean;
  readonly hasForUpdate: boolean;
  readonly hasRowSecurity: boolean;
  readonly hasGroupRTE: boolean;
  readonly isReturn: boolean;
  readonly cteList: readonly CommonTableExpr[];
  readonly rtable: readonly RangeTblEntry[];
  readonly rteperminfos: readonly RTEPermissionInfo[];
  readonly jointree: FromExpr;
  readonly mergeActionList: readonly MergeAction[];
  readonly mergeTargetRelation: RtIndex;
  readonly mergeJoinCondition: Expr | null;
  readonly targetList: readonly TargetEntry[];
  readonly override: "OVERRIDING_NOT_SET" | "OVERRIDING_USER_VALUE" | "OVERRIDING_SYSTEM_VALUE";
  readonly onConflict: OnConflictExpr | null;
  readonly returningOldAlias: string | null;
  readonly returningNewAlias: string | null;
  readonly returningList: readonly TargetEntry[];
  readonly groupClause: readonly SortGroupClause[];
  readonly groupDistinct: boolean;
  readonly groupingSets: readonly GroupingSet[];
  readonly havingQual: Expr | readonly Expr[] | null;
  readonly windowClause: readonly WindowClause[];
  readonly distinctClause: readonly SortGroupClause[];
  readonly sortClause: readonly SortGroupClause[];
  readonly limitOffset: Expr | null;
  readonly limitCount: Expr | null;
  readonly limitOption: "LIMIT_OPTION_COUNT" | "LIMIT_OPTION_WITH_TIES";
  readonly rowMarks: readonly RowMarkClause[];
  readonly setOperations: SetOperationStmt | RangeTblRefLeaf | null;
  readonly constraintDeps: readonly Oid[];
  readonly withCheckOptions: readonly WithCheckOption[];
  readonly stmt_location: Location;
  readonly stmt_len: number;
}

type RangeTblRefLeaf = import("./primnodes.ts").RangeTblRef;

export const rteKinds = [
  "RTE_RELATION",
  "RTE_SUBQUERY",
  "RTE_JOIN",
  "RTE_FUNCTION",
  "RTE_TABLEFUNC",
  "RTE_VALUES",
  "RTE_CTE",
  "RTE_NAMEDTUPLESTORE",
  "RTE_RESULT",
  "RTE_GROUP",
] as const;
export type RTEKind = (typeof rteKinds)[number];

/** One thing that FROM can name. Which fields mean something depends on `rtekind`; the others keep their empty value. */
export interface RangeTblEntry {
  readonly tag: "RangeTblEntry";
  readonly alias: Alias | null;
  readonly eref: Alias;
  readonly rtekind: RTEKind;
  readonly relid: Oid;
  readonly inh: boolean;
  readonly relkind: string;
  readonly rellockmode: number;
  readonly perminfoindex: number;
  readonly tablesample: TableSampleClause | null;
  readonly subquery: Query | null;
  readonly security_barrier: boolean;
  readonly jointype: JoinType;
  readonly joinmergedcols: number;
  readonly joinaliasvars: readonly (Expr | null)[];
  readonly joinleftcols: readonly number[];
  readonly joinrightcols: readonly number[];
  readonly join_using_alias: Alias | null;
  readonly functions: readonly RangeTblFunction[];
  readonly funcordinality: boolean;
  readonly values_lists: readonly (readonly Expr[])[];
  readonly ctename: string | null;
  readonly ctelevelsup: number;
  readonly self_reference: boolean;
  readonly coltypes: readonly Oid[];
  readonly coltypmods: readonly number[];
  readonly colcollations: readonly Oid[];
  readonly groupexprs: readonly Expr[];
  readonly lateral: boolean;
  readonly inFromCl: boolean;
  readonly securityQuals: readonly Expr[];
}

/** Which columns of a relation a query reads and writes. Column sets are offset by 7, so that system columns fit. */
export interface RTEPermissionInfo {
  readonly tag: "RTEPermissionInfo";
  readonly relid: Oid;
  readonly inh: boolean;
  readonly requiredPerms: number;
  readonly checkAsUser: Oid;
  readonly selectedCols: Bitmapset;
  readonly insertedCols: Bitmapset;
  readonly updatedCols: Bitmapset;
}

export const wcoKinds = ["WCO_VIEW_CHECK", "WCO_RLS_INSERT_CHECK", "WCO_RLS_UPDATE_CHECK", "WCO_RLS_CONFLICT_CHECK", "WCO_RLS_MERGE_UPDATE_CHECK", "WCO_RLS_MERGE_DELETE_CHECK"] as const;
/** What a changed row must meet: a view's condition. */
export interface WithCheckOption {
  readonly tag: "WithCheckOption";
  readonly kind: (typeof wcoKinds)[number];
  readonly relname: string;
  readonly polname: string | null;
  /** A list of conditions once it is planned. */
  readonly qual: Expr | readonly Expr[] | null;
  readonly cascaded: boolean;
}
/** TABLESAMPLE of one table. */
export interface TableSampleClause {
  readonly tag: "TableSampleClause";
  readonly tsmhandler: Oid;
  readonly args: readonly Expr[];
  readonly repeatable: Expr | null;
}
export interface RangeTblFunction {
  readonly tag: "RangeTblFunction";
  readonly funcexpr: Expr;
  readonly funccolcount: number;
  readonly funccolnames: readonly string[];
  readonly funccoltypes: readonly Oid[];
  readonly funccoltypmods: readonly number[];
  readonly funccolcollations: readonly Oid[];
  readonly funcparams: Bitmapset;
}

export const groupingSetKinds = [
  "GROUPING_SET_EMPTY",
  "GROUPING_SET_SIMPLE",
  "GROUPING_SET_ROLLUP",
  "GROUPING_SET_CUBE",
  "GROUPING_SET_SETS",
] as const;
/** One grouping set; `content` is a list of sort-group references (simple) or of sets. */
export interface GroupingSet {
  readonly tag: "GroupingSet";
  readonly kind: (typeof groupingSetKinds)[number];
  readonly content: readonly number[] | readonly GroupingSet[];
  readonly location: Location;
}

/** A window: its PARTITION BY, ORDER BY and frame. */
export interface WindowClause {
  readonly tag: "WindowClause";
  readonly name: string | null;
  readonly refname: string | null;
  readonly partitionClause: readonly SortGroupClause[];
  readonly orderClause: readonly SortGroupClause[];
  readonly frameOptions: number;
  readonly startOffset: Expr | null;
  readonly endOffset: Expr | null;
  readonly startInRangeFunc: Oid;
  readonly endInRangeFunc: Oid;
  readonly inRangeColl: Oid;
  readonly inRangeAsc: boolean;
  readonly inRangeNullsFirst: boolean;
  readonly winref: number;
  readonly copiedOrder: boolean;
}

export const lockClauseStrengths = ["LCS_NONE", "LCS_FORKEYSHARE", "LCS_FORSHARE", "LCS_FORNOKEYUPDATE", "LCS_FORUPDATE"] as const;
export const lockWaitPolicies = ["LockWaitBlock", "LockWaitSkip", "LockWaitError"] as const;
/** FOR UPDATE and its kin, for one relation. */
export interface RowMarkClause {
  readonly tag: "RowMarkClause";
  readonly rti: RtIndex;
  readonly strength: (typeof lockClauseStrengths)[number];
  readonly waitPolicy: (typeof lockWaitPolicies)[number];
  readonly pushedDown: boolean;
}

/** SEARCH … FIRST BY … SET of a recursive WITH query. */
export interface CTESearchClause {
  readonly tag: "CTESearchClause";
  readonly search_col_list: readonly string[];
  readonly search_breadth_first: boolean;
  readonly search_seq_column: string;
  readonly location: Location;
}
/** CYCLE … SET … USING of a recursive WITH query. */
export interface CTECycleClause {
  readonly tag: "CTECycleClause";
  readonly cycle_col_list: readonly string[];
  readonly cycle_mark_column: string;
  readonly cycle_mark_value: Expr;
  readonly cycle_mark_default: Expr;
  readonly cycle_path_column: string;
  readonly location: Location;
  readonly cycle_mark_type: Oid;
  readonly cycle_mark_typmod: number;
  readonly cycle_mark_collation: Oid;
  /** The operator that tells marks apart. */
  readonly cycle_mark_neop: Oid;
}

export const cteMaterialize = ["CTEMaterializeDefault", "CTEMaterializeAlways", "CTEMaterializeNever"] as const;
/** One WITH query. While analysis runs, `ctequery` of a recursive one is its non-recursive part. */
export interface CommonTableExpr {
  readonly tag: "CommonTableExpr";
  readonly ctename: string;
  readonly aliascolnames: readonly string[];
  readonly ctematerialized: (typeof cteMaterialize)[number];
  readonly ctequery: Query;
  readonly search_clause: CTESearchClause | null;
  readonly cycle_clause: CTECycleClause | null;
  readonly location: Location;
  readonly cterecursive: boolean;
  readonly cterefcount: number;
  readonly ctecolnames: readonly string[];
  readonly ctecoltypes: readonly Oid[];
  readonly ctecoltypmods: readonly number[];
  readonly ctecolcollations: readonly Oid[];
}

export const setOps = ["SETOP_NONE", "SETOP_UNION", "SETOP_INTERSECT", "SETOP_EXCEPT"] as const;
/** A node of the UNION/INTERSECT/EXCEPT tree; its leaves are RangeTblRefs of subqueries. */
export interface SetOperationStmt {
  readonly tag: "SetOperationStmt";
  readonly op: (typeof setOps)[number];
  readonly all: boolean;
  readonly larg: SetOperationStmt | RangeTblRefLeaf;
  readonly rarg: SetOperationStmt | RangeTblRefLeaf;
  readonly colTypes: readonly Oid[];
  readonly colTypmods: readonly number[];
  readonly colCollations: readonly Oid[];
  readonly groupClauses: readonly SortGroupClause[];
}

export type ParseNode =
  | Query
  | RangeTblEntry
  | RTEPermissionInfo
  | RangeTblFunction
  | TableSampleClause
  | WithCheckOption
  | GroupingSet
  | WindowClause
  | RowMarkClause
  | CommonTableExpr
  | CTESearchClause
  | CTECycleClause
  | SetOperationStmt;
