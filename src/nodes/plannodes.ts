/**
 * The plan. Embedded C structs (`Plan`, `Scan`, `Join`) are flat here; the printer puts their prefixes back.
 *
 * @see src/include/nodes/plannodes.h
 */
import type { Bitmapset } from "./bitmapset.ts";
import type { CmdType, RangeTblEntry, RangeTblFunction, RTEPermissionInfo, TableSampleClause, WithCheckOption } from "./parsenodes.ts";
import type { AttrNumber, Expr, JoinType, Location, MergeAction, Oid, OnConflictExpr, RtIndex, SubPlan, TargetEntry, Var } from "./primnodes.ts";

/** What every plan node has. Costs are in PostgreSQL's units (1 = a sequential page), widths in bytes. */
export interface PlanFields {
  readonly disabled_nodes: number;
  readonly startup_cost: number;
  readonly total_cost: number;
  readonly plan_rows: number;
  readonly plan_width: number;
  readonly parallel_aware: boolean;
  readonly parallel_safe: boolean;
  readonly async_capable: boolean;
  readonly plan_node_id: number;
  readonly targetlist: readonly TargetEntry[];
  readonly qual: readonly Expr[];
  readonly lefttree: Plan | null;
  readonly righttree: Plan | null;
  readonly initPlan: readonly SubPlan[];
  readonly extParam: Bitmapset;
  readonly allParam: Bitmapset;
}

/** The whole plan of one statement. Made by `planner`, run by the executor. */
export interface PlannedStmt {
  readonly tag: "PlannedStmt";
  readonly commandType: CmdType;
  readonly queryId: number;
  readonly planId: number;
  readonly hasReturning: boolean;
  readonly hasModifyingCTE: boolean;
  readonly canSetTag: boolean;
  readonly transientPlan: boolean;
  readonly dependsOnRole: boolean;
  readonly parallelModeNeeded: boolean;
  readonly jitFlags: number;
  readonly planTree: Plan | null;
  readonly partPruneInfos: readonly never[];
  readonly rtable: readonly RangeTblEntry[];
  readonly unprunableRelids: Bitmapset;
  readonly permInfos: readonly RTEPermissionInfo[];
  readonly resultRelations: readonly RtIndex[];
  readonly appendRelations: readonly AppendRelInfo[];
  readonly subplans: readonly Plan[];
  readonly rewindPlanIDs: Bitmapset;
  readonly rowMarks: readonly PlanRowMark[];
  readonly relationOids: readonly Oid[];
  readonly invalItems: readonly never[];
  readonly paramExecTypes: readonly Oid[];
  readonly utilityStmt: object | null;
  readonly stmt_location: Location;
  readonly stmt_len: number;
}

/** A child of an append relation, and its columns for the parent's. @see AppendRelInfo */
export interface AppendRelInfo {
  readonly tag: "AppendRelInfo";
  readonly parentRelid: number;
  readonly childRelid: number;
  readonly parentReltype: Oid;
  /** By the parent's attribute; null for a dropped one. */
  readonly translatedVars: readonly (Var | null)[];
  readonly parentColumns: readonly string[];
}

/** How the executor finds and locks the rows behind a FOR UPDATE, or behind a joined UPDATE. */
export interface PlanRowMark {
  readonly tag: "PlanRowMark";
  readonly rti: RtIndex;
  readonly prti: RtIndex;
  readonly rowmarkId: number;
  readonly markType: "ROW_MARK_EXCLUSIVE" | "ROW_MARK_NOKEYEXCLUSIVE" | "ROW_MARK_SHARE" | "ROW_MARK_KEYSHARE" | "ROW_MARK_REFERENCE" | "ROW_MARK_COPY";
  readonly allMarkTypes: number;
  readonly strength: string;
  readonly waitPolicy: string;
  readonly isParent: boolean;
}

/** A constant row, or a one-time filter above a child. */
export interface Result extends PlanFields {
  readonly tag: "Result";
  readonly resconstantqual: readonly Expr[];
}
/** Evaluates set-returning functions of a target list. */
export interface ProjectSet extends PlanFields {
  readonly tag: "ProjectSet";
}
/** INSERT, UPDATE or DELETE of the rows that the child gives. */
export interface ModifyTable extends PlanFields {
  readonly tag: "ModifyTable";
  readonly operation: CmdType;
  readonly canSetTag: boolean;
  readonly nominalRelation: RtIndex;
  readonly rootRelation: RtIndex;
  readonly partColsUpdated: boolean;
  readonly resultRelations: readonly RtIndex[];
  readonly updateColnosLists: readonly (readonly number[])[];
  readonly withCheckOptionLists: readonly (readonly WithCheckOption[])[];
  readonly returningOldAlias: string | null;
  readonly returningNewAlias: string | null;
  readonly returningLists: readonly (readonly TargetEntry[])[];
  readonly fdwPrivLists: readonly never[];
  readonly fdwDirectModifyPlans: Bitmapset;
  readonly rowMarks: readonly PlanRowMark[];
  readonly epqParam: number;
  readonly onConflictAction: OnConflictExpr["action"];
  readonly arbiterIndexes: readonly Oid[];
  readonly onConflictSet: readonly TargetEntry[];
  readonly onConflictCols: readonly number[];
  readonly onConflictWhere: Expr | null;
  readonly exclRelRTI: RtIndex;
  readonly exclRelTlist: readonly TargetEntry[];
  /** For each result relation. */
  readonly mergeActionLists: readonly (readonly MergeAction[])[];
  readonly mergeJoinConditions: readonly Expr[];
}
export interface Append extends PlanFields {
  readonly tag: "Append";
  readonly apprelids: Bitmapset;
  readonly appendplans: readonly Plan[];
  readonly nasyncplans: number;
  readonly first_partial_plan: number;
  readonly part_prune_index: number;
}
export interface MergeAppend extends PlanFields, SortKeys {
  readonly tag: "MergeAppend";
  readonly apprelids: Bitmapset;
  readonly mergeplans: readonly Plan[];
  readonly part_prune_index: number;
}
export interface RecursiveUnion extends PlanFields {
  readonly tag: "RecursiveUnion";
  readonly wtParam: number;
  readonly numCols: number;
  readonly dupColIdx: readonly AttrNumber[];
  readonly dupOperators: readonly Oid[];
  readonly dupCollations: readonly Oid[];
  readonly numGroups: number;
}
export interface BitmapAnd extends PlanFields {
  readonly tag: "BitmapAnd";
  readonly bitmapplans: readonly Plan[];
}
export interface BitmapOr extends PlanFields {
  readonly tag: "BitmapOr";
  readonly isshared: boolean;
  readonly bitmapplans: readonly Plan[];
}
export interface ScanFields extends PlanFields {
  readonly scanrelid: RtIndex;
}
export interface SeqScan extends ScanFields {
  readonly tag: "SeqScan";
}
export type ScanDirection = "BackwardScanDirection" | "NoMovementScanDirection" | "ForwardScanDirection";
export interface IndexScan extends ScanFields {
  readonly tag: "IndexScan";
  readonly indexid: Oid;
  readonly indexqual: readonly Expr[];
  readonly indexqualorig: readonly Expr[];
  readonly indexorderby: readonly Expr[];
  readonly indexorderbyorig: readonly Expr[];
  readonly indexorderbyops: readonly Oid[];
  readonly indexorderdir: ScanDirection;
}
export interface IndexOnlyScan extends ScanFields {
  readonly tag: "IndexOnlyScan";
  readonly indexid: Oid;
  readonly indexqual: readonly Expr[];
  readonly recheckqual: readonly Expr[];
  readonly indexorderby: readonly Expr[];
  readonly indextlist: readonly TargetEntry[];
  readonly indexorderdir: ScanDirection;
}
export interface BitmapIndexScan extends ScanFields {
  readonly tag: "BitmapIndexScan";
  readonly indexid: Oid;
  readonly isshared: boolean;
  readonly indexqual: readonly Expr[];
  readonly indexqualorig: readonly Expr[];
}
export interface BitmapHeapScan extends ScanFields {
  readonly tag: "BitmapHeapScan";
  readonly bitmapqualorig: readonly Expr[];
}
export interface TidScan extends ScanFields {
  readonly tag: "TidScan";
  readonly tidquals: readonly Expr[];
}
export interface SampleScan extends ScanFields {
  readonly tag: "SampleScan";
  readonly tablesample: TableSampleClause;
}
export interface SubqueryScan extends ScanFields {
  readonly tag: "SubqueryScan";
  readonly subplan: Plan;
  readonly scanstatus: "SUBQUERY_SCAN_UNKNOWN" | "SUBQUERY_SCAN_TRIVIAL" | "SUBQUERY_SCAN_NONTRIVIAL";
}
export interface FunctionScan extends ScanFields {
  readonly tag: "FunctionScan";
  readonly functions: readonly RangeTblFunction[];
  readonly funcordinality: boolean;
}
export interface ValuesScan extends ScanFields {
  readonly tag: "ValuesScan";
  readonly values_lists: readonly (readonly Expr[])[];
}
export interface CteScan extends ScanFields {
  readonly tag: "CteScan";
  readonly ctePlanId: number;
  readonly cteParam: number;
}
export interface WorkTableScan extends ScanFields {
  readonly tag: "WorkTableScan";
  readonly wtParam: number;
}
export interface JoinFields extends PlanFields {
  readonly jointype: JoinType;
  readonly inner_unique: boolean;
  readonly joinqual: readonly Expr[];
}
export interface NestLoop extends JoinFields {
  readonly tag: "NestLoop";
  readonly nestParams: readonly NestLoopParam[];
}
/** A value that the outer side hands to the inner. */
export interface NestLoopParam {
  readonly tag: "NestLoopParam";
  readonly paramno: number;
  readonly paramval: Var | import("./primnodes.ts").PlaceHolderVar;
}
export interface MergeJoin extends JoinFields {
  readonly tag: "MergeJoin";
  readonly skip_mark_restore: boolean;
  readonly mergeclauses: readonly Expr[];
  readonly mergeFamilies: readonly Oid[];
  readonly mergeCollations: readonly Oid[];
  readonly mergeReversals: readonly boolean[];
  readonly mergeNullsFirst: readonly boolean[];
}
export interface HashJoin extends JoinFields {
  readonly tag: "HashJoin";
  readonly hashclauses: readonly Expr[];
  readonly hashoperators: readonly Oid[];
  readonly hashcollations: readonly Oid[];
  readonly hashkeys: readonly Expr[];
}
export interface Material extends PlanFields {
  readonly tag: "Material";
}
export interface Memoize extends PlanFields {
  readonly tag: "Memoize";
  readonly numKeys: number;
  readonly hashOperators: readonly Oid[];
  readonly collations: readonly Oid[];
  readonly param_exprs: readonly Expr[];
  readonly singlerow: boolean;
  readonly binary_mode: boolean;
  readonly est_entries: number;
  readonly keyparamids: Bitmapset;
}
export interface SortKeys {
  readonly numCols: number;
  readonly sortColIdx: readonly AttrNumber[];
  readonly sortOperators: readonly Oid[];
  readonly collations: readonly Oid[];
  readonly nullsFirst: readonly boolean[];
}
export interface Sort extends PlanFields, SortKeys {
  readonly tag: "Sort";
}
export interface IncrementalSort extends PlanFields, SortKeys {
  readonly tag: "IncrementalSort";
  readonly nPresortedCols: number;
}
export interface GroupKeys {
  readonly numCols: number;
  readonly grpColIdx: readonly AttrNumber[];
  readonly grpOperators: readonly Oid[];
  readonly grpCollations: readonly Oid[];
}
export interface Group extends PlanFields, GroupKeys {
  readonly tag: "Group";
}
export const aggStrategies = ["AGG_PLAIN", "AGG_SORTED", "AGG_HASHED", "AGG_MIXED"] as const;
export interface Agg extends PlanFields, GroupKeys {
  readonly tag: "Agg";
  readonly aggstrategy: (typeof aggStrategies)[number];
  readonly aggsplit: number;
  readonly numGroups: number;
  readonly transitionSpace: number;
  readonly aggParams: Bitmapset;
  readonly groupingSets: readonly (readonly number[])[];
  readonly chain: readonly Plan[];
}
export interface WindowAgg extends PlanFields {
  readonly tag: "WindowAgg";
  readonly winname: string | null;
  readonly winref: number;
  readonly partNumCols: number;
  readonly partColIdx: readonly AttrNumber[];
  readonly partOperators: readonly Oid[];
  readonly partCollations: readonly Oid[];
  readonly ordNumCols: number;
  readonly ordColIdx: readonly AttrNumber[];
  readonly ordOperators: readonly Oid[];
  readonly ordCollations: readonly Oid[];
  readonly frameOptions: number;
  readonly startOffset: Expr | null;
  readonly endOffset: Expr | null;
  readonly runCondition: readonly Expr[];
  readonly runConditionOrig: readonly Expr[];
  readonly startInRangeFunc: Oid;
  readonly endInRangeFunc: Oid;
  readonly inRangeColl: Oid;
  readonly inRangeAsc: boolean;
  readonly inRangeNullsFirst: boolean;
  readonly topWindow: boolean;
}
export interface Unique extends PlanFields {
  readonly tag: "Unique";
  readonly numCols: number;
  readonly uniqColIdx: readonly AttrNumber[];
  readonly uniqOperators: readonly Oid[];
  readonly uniqCollations: readonly Oid[];
}
export interface Hash extends PlanFields {
  readonly tag: "Hash";
  readonly hashkeys: readonly Expr[];
  readonly skewTable: Oid;
  readonly skewColumn: AttrNumber;
  readonly skewInherit: boolean;
  readonly rows_total: number;
}
export interface SetOp extends PlanFields {
  readonly tag: "SetOp";
  readonly cmd: "SETOPCMD_INTERSECT" | "SETOPCMD_INTERSECT_ALL" | "SETOPCMD_EXCEPT" | "SETOPCMD_EXCEPT_ALL";
  readonly strategy: "SETOP_SORTED" | "SETOP_HASHED";
  readonly numCols: number;
  readonly cmpColIdx: readonly AttrNumber[];
  readonly cmpOperators: readonly Oid[];
  readonly cmpCollations: readonly Oid[];
  readonly cmpNullsFirst: readonly boolean[];
  readonly numGroups: number;
}
export interface LockRows extends PlanFields {
  readonly tag: "LockRows";
  readonly rowMarks: readonly PlanRowMark[];
  readonly epqParam: number;
}
export interface Limit extends PlanFields {
  readonly tag: "Limit";
  readonly limitOffset: Expr | null;
  readonly limitCount: Expr | null;
  readonly limitOption: "LIMIT_OPTION_COUNT" | "LIMIT_OPTION_WITH_TIES";
  readonly uniqNumCols: number;
  readonly uniqColIdx: readonly AttrNumber[];
  readonly uniqOperators: readonly Oid[];
  readonly uniqCollations: readonly Oid[];
}

export type Scan = SeqScan | IndexScan | IndexOnlyScan | BitmapIndexScan | BitmapHeapScan | TidScan | SampleScan | SubqueryScan | FunctionScan | ValuesScan | CteScan | WorkTableScan;
export type Join = NestLoop | MergeJoin | HashJoin;

export type Plan =
  | Result
  | ProjectSet
  | ModifyTable
  | Append
  | MergeAppend
  | RecursiveUnion
  | BitmapAnd
  | BitmapOr
  | Scan
  | Join
  | Material
  | Memoize
  | Sort
  | IncrementalSort
  | Group
  | Agg
  | WindowAgg
  | Unique
  | Hash
  | SetOp
  | LockRows
  | Limit;

export type PlanNode = Plan | PlannedStmt | PlanRowMark | NestLoopParam | AppendRelInfo;
;
