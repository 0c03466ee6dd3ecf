/**
 * The planner's own structures: relations, paths, clauses with their cached facts, equivalence classes.
 * They live while one query is planned; only the finished plan leaves.
 *
 * @see src/include/nodes/pathnodes.h
 */
import type { CostSettings } from "./costsize.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { IndexInfo, Relation, Statistic } from "../catalog/root.ts";
import type { Bitmapset } from "../nodes/bitmapset.ts";
import type { Query, RangeTblEntry, RTEPermissionInfo } from "../nodes/parsenodes.ts";
import type { AppendRelInfo, Plan, PlanRowMark } from "../nodes/plannodes.ts";
import type { Aggref, Datum, Expr, JoinType, Oid, Param, SortGroupClause, SubPlan, TargetEntry, Var, WindowFunc } from "../nodes/primnodes.ts";
import type { CostTerm, Probe } from "../probes/probes.ts";
import type { SessionContext } from "../types/registry.ts";

export type Relids = Bitmapset;

/** Sizes of tables as the planner is told them: it does not read storage itself. */
export interface RelationSizes {
  pages(rel: Relation): number;
  indexPages(index: Relation): number;
  indexTuples(index: Relation): number;
  indexHeight(index: Relation): number;
}

/** What planning needs from outside. */
export interface PlanContext {
  readonly catalog: Catalog;
  readonly session: SessionContext;
  readonly probe: Probe;
  /** A condition as SQL, for the probe: the planner does not write SQL itself. */
  readonly sqlOf: (expr: Expr, query: Query) => string;
  readonly sizes: RelationSizes;
  /** Values of `$1`…, for a custom plan; undefined for a generic one. */
  readonly boundParams: readonly Datum[] | undefined;
  /** What the planner keeps from statement to statement while no setting changes. */
  readonly kept: { costs?: CostSettings };
}

/** What a trace says of a path: its number in the order in which they are judged, its words, and what its cost is made of. */
export interface ToldPath {
  readonly id: number;
  readonly path: string;
  readonly terms: readonly CostTerm[];
  /** Of a join, what it joins. */
  readonly inputs: readonly [outer: string, inner: string] | undefined;
}

/** State of a whole statement, sub-queries included. @see PlannerGlobal */
export interface PlannerGlobal {
  readonly cx: PlanContext;
  readonly subplans: Plan[];
  readonly subroots: PlannerInfo[];
  readonly paramExecTypes: Oid[];
  readonly finalrtable: RangeTblEntry[];
  readonly finalrteperminfos: RTEPermissionInfo[];
  readonly finalrowmarks: PlanRowMark[];
  readonly appendRelations: AppendRelInfo[];
  readonly resultRelations: number[];
  readonly relationOids: Oid[];
  /** What the trace says of the paths that were judged, and of clauses, and why the last one was estimated so; only while somebody watches. */
  readonly told: Map<object, ToldPath>;
  /** What was noted of costs while they were computed, by path. */
  readonly costNotes: Map<object, readonly CostTerm[]>;
  readonly clauseTexts: Map<object, string>;
  reason: string;
  /** Whether another role might get another plan. */
  dependsOnRole: boolean;
  lastPlanNodeId: number;
  lastPHId: number;
  rewindPlanIDs: Bitmapset;
}

/** A parameter that a sub-query needs from its parent: the parent's Var, and the number it travels by. */
export interface PlannerParamItem {
  readonly item: Expr;
  readonly paramId: number;
}

/** State of one query level. @see PlannerInfo */
export interface PlannerInfo {
  readonly glob: PlannerGlobal;
  readonly parent: PlannerInfo | null;
  readonly queryLevel: number;
  parse: Query;
  planParams: PlannerParamItem[];
  simpleRels: (RelOptInfo | undefined)[];
  joinRels: Map<Relids, RelOptInfo>;
  joinRelLevels: RelOptInfo[][];
  allBaserels: Relids;
  outerJoinRels: Relids;
  eqClasses: EquivalenceClass[];
  canonPathkeys: PathKey[];
  specialJoins: SpecialJoinInfo[];
  initPlans: SubPlan[];
  /** For each sub-select of several columns, by its number: what its columns are in the plan. */
  multiexprParams: (readonly Param[])[];
  cteInitPlans: (SubPlan | undefined)[];
  cteParams: number[];
  processedTlist: TargetEntry[];
  updateColnos: number[];
  groupPathkeys: PathKey[];
  distinctPathkeys: PathKey[];
  windowPathkeys: PathKey[];
  sortPathkeys: PathKey[];
  queryPathkeys: PathKey[];
  groupClause: readonly SortGroupClause[];
  distinctClause: readonly SortGroupClause[];
  tupleFraction: number;
  limitTuples: number;
  totalTablePages: number;
  hasJoinRTEs: boolean;
  /** How many conditions of policies stand before the query's own. */
  qualSecurityLevel: number;
  hasHavingQual: boolean;
  hasRecursion: boolean;
  wtParamId: number;
  /** The non-recursive part of a recursive query. */
  nonRecursivePath: Path | null;
  curOuterRels: Relids;
  curOuterParams: { readonly paramno: number; readonly paramval: Var }[];
  ecMergingDone: boolean;
  aggInfos: AggInfo[];
  rowMarks: PlanRowMark[];
  /** How the columns of parents stand in their children. */
  appendRels: AppendRelInfo[];
  lastRinfoSerial: number;
}

export interface AggInfo {
  readonly node: Extract<Expr, { tag: "Aggref" }>;
  readonly transno: number;
}

export interface QualCost {
  readonly startup: number;
  readonly perTuple: number;
}

/** What a path gives: expressions, their sort-group references, cost and width. */
export interface PathTarget {
  readonly exprs: readonly Expr[];
  readonly sortgrouprefs: readonly number[];
  readonly cost: QualCost;
  readonly width: number;
}

/** A base or join relation. @see RelOptInfo */
export interface RelOptInfo {
  /** `other` is a child of an append relation. */
  kind: "base" | "other" | "join" | "upper";
  /** Of an `upper` relation, which step it is. @see UpperRelationKind */
  readonly upper: string;
  readonly relids: Relids;
  readonly relid: number;
  rows: number;
  reltarget: PathTarget;
  /** The paths that `addPath` has kept, the cheapest first. */
  offers: Offer[];
  cheapestStartup: Offer | null;
  cheapestTotal: Path | null;
  cheapestParameterized: Offer[];
  cheapestUnique: Path | null | undefined;
  considerStartup: boolean;
  considerParamStartup: boolean;
  rtekind: RangeTblEntry["rtekind"];
  lateralRelids: Relids;
  directLateralRelids: Relids;
  pages: number;
  tuples: number;
  allvisfrac: number;
  indexlist: IndexOptInfo[];
  baserestrictinfo: RestrictInfo[];
  baserestrictcost: QualCost;
  joininfo: RestrictInfo[];
  hasEclassJoins: boolean;
  relation: Relation | null;
  subroot: PlannerInfo | null;
  /** attnum → relations that need the column above the scan. */
  attrNeeded: Map<number, Relids>;
  attrWidths: Map<number, number>;
  ppilist: ParamPathInfo[];
  /** What is left of an order once only what is useful above counts. */
  readonly usefulKeys: Map<readonly PathKey[], readonly PathKey[]>;
  /** What ANALYZE knows of columns, by attnum, once somebody has asked; null where it knows nothing. */
  readonly statistics: Map<number, Statistic | null>;
  dummy: boolean;
  /** Whether its rows are those of its children. */
  appendParent: boolean;
}

export interface IndexOptInfo {
  readonly info: IndexInfo;
  readonly relation: Relation;
  readonly rel: RelOptInfo;
  readonly pages: number;
  readonly tuples: number;
  readonly treeHeight: number;
  readonly opfamily: readonly Oid[];
  readonly opcintype: readonly Oid[];
  readonly collations: readonly Oid[];
  readonly unique: boolean;
  readonly predicate: readonly Expr[];
  predOK: boolean;
}

/** A clause with what the planner has found out about it. @see RestrictInfo */
export interface RestrictInfo {
  readonly clause: Expr;
  /** Clauses of lower levels are tested first, unless this one tells nobody of what it sees. */
  readonly securityLevel: number;
  readonly leakproof: boolean;
  readonly isPushedDown: boolean;
  /** Of an outer join that another may come before. */
  readonly hasClone: boolean;
  readonly pseudoconstant: boolean;
  readonly clauseRelids: Relids;
  readonly requiredRelids: Relids;
  readonly incompatibleRelids: Relids;
  readonly outerRelids: Relids;
  readonly leftRelids: Relids;
  readonly rightRelids: Relids;
  readonly canJoin: boolean;
  /** For an OR: its arms, each a conjunction of clauses. */
  readonly orArms: readonly (readonly RestrictInfo[])[] | null;
  readonly mergeopfamilies: readonly Oid[];
  readonly hashjoinoperator: Oid;
  readonly serial: number;
  parentEc: EquivalenceClass | null;
  leftEc: EquivalenceClass | null;
  rightEc: EquivalenceClass | null;
  leftEm: EquivalenceMember | null;
  rightEm: EquivalenceMember | null;
  evalCost: QualCost | undefined;
  normSelec: number;
  outerSelec: number;
  outerIsLeft: boolean;
  leftBucketSize: number;
  rightBucketSize: number;
  leftMcvFreq: number;
  rightMcvFreq: number;
  /** What merge joins on this clause read of their inputs, by sort key. @see cached_scansel */
  readonly mergeScans: { readonly key: PathKey; readonly sel: MergeScanSelectivity }[];
}

/** The parts of both inputs that a merge join reads, as fractions. @see MergeScanSelCache */
export interface MergeScanSelectivity {
  readonly leftStart: number;
  readonly leftEnd: number;
  readonly rightStart: number;
  readonly rightEnd: number;
}

export interface EquivalenceMember {
  readonly expr: Expr;
  readonly relids: Relids;
  readonly isConst: boolean;
  readonly isChild: boolean;
  readonly datatype: Oid;
  /** Where its equality holds: 0 above all outer joins, another number for each side of one that may be null. @see JoinDomain */
  readonly domain: number;
}
/** Expressions that are known to be equal. @see EquivalenceClass */
export interface EquivalenceClass {
  opfamilies: readonly Oid[];
  collation: Oid;
  members: EquivalenceMember[];
  sources: RestrictInfo[];
  derives: RestrictInfo[];
  relids: Relids;
  hasConst: boolean;
  hasVolatile: boolean;
  broken: boolean;
  sortref: number;
  minSecurity: number;
  merged: EquivalenceClass | null;
}
/** A sort key. Canonical: two keys are the same if they are one object. */
export interface PathKey {
  readonly eclass: EquivalenceClass;
  readonly opfamily: Oid;
  readonly strategy: number;
  readonly nullsFirst: boolean;
}

/** An outer join, or a semi-join made of a sub-link, that restricts the join order. */
export interface SpecialJoinInfo {
  readonly minLefthand: Relids;
  readonly minRighthand: Relids;
  readonly synLefthand: Relids;
  readonly synRighthand: Relids;
  readonly jointype: JoinType;
  readonly ojrelid: number;
  readonly lhsStrict: boolean;
  /** A clause above this join reads its nullable side: joins further up must not come before it. */
  delaysUpper: boolean;
  /** A join further up may be done before this one, whose clauses then see rows that it made null. @see commute_above_r */
  commutesUp: boolean;
  readonly semiCanBtree: boolean;
  readonly semiCanHash: boolean;
  readonly semiOperators: readonly Oid[];
  readonly semiRhsExprs: readonly Expr[];
}

/** What a parameterized scan of a relation costs in rows. */
export interface ParamPathInfo {
  readonly reqOuter: Relids;
  readonly rows: number;
  readonly clauses: readonly RestrictInfo[];
}

interface PathFields {
  readonly parent: RelOptInfo;
  readonly target: PathTarget;
  readonly paramInfo: ParamPathInfo | null;
  readonly rows: number;
  readonly disabled: number;
  readonly startup: number;
  readonly total: number;
  readonly pathkeys: readonly PathKey[];
}

/** An index clause: the condition on one key column, and the clause it came from. */
export interface IndexClause {
  readonly rinfo: RestrictInfo;
  readonly quals: readonly Expr[];
  readonly column: number;
  readonly lossy: boolean;
}

export type ScanPathKind = "SeqScan" | "SubqueryScan" | "FunctionScan" | "ValuesScan" | "CteScan" | "WorkTableScan" | "TidScan" | "SampleScan";
export interface ScanPath extends PathFields {
  readonly kind: ScanPathKind;
  readonly subpath?: Path;
  readonly tidquals?: readonly Expr[];
}
export interface IndexPath extends PathFields {
  readonly kind: "IndexScan";
  readonly index: IndexOptInfo;
  readonly clauses: readonly IndexClause[];
  readonly backward: boolean;
  readonly indexOnly: boolean;
  readonly indexTotalCost: number;
  readonly indexSelectivity: number;
}
export interface BitmapHeapPath extends PathFields {
  readonly kind: "BitmapHeapScan";
  readonly bitmapqual: BitmapQual;
}
export type BitmapQual = IndexPath | { readonly kind: "BitmapAnd" | "BitmapOr"; readonly quals: readonly BitmapQual[]; readonly total: number; readonly selectivity: number; readonly rows: number };
export interface ResultPath extends PathFields {
  readonly kind: "Result";
  readonly quals: readonly Expr[];
  readonly subpath: Path | null;
  /** The values of min and max, each from an init-plan. */
  readonly minmax?: readonly MinMax[];
}
/** An aggregate, and the path to the first row in its order. */
export interface MinMax {
  readonly aggref: Aggref;
  readonly subroot: PlannerInfo;
  readonly path: Path;
}
export interface JoinPath extends PathFields {
  readonly kind: "NestLoop" | "MergeJoin" | "HashJoin";
  readonly jointype: JoinType;
  readonly outer: Path;
  readonly inner: Path;
  readonly innerUnique: boolean;
  readonly restrictlist: readonly RestrictInfo[];
  readonly clauses: readonly RestrictInfo[];
  readonly outerSortkeys: readonly PathKey[];
  readonly innerSortkeys: readonly PathKey[];
  readonly materializeInner: boolean;
  readonly skipMarkRestore: boolean;
  readonly numBatches: number;
}
export interface WrapPath extends PathFields {
  readonly kind: "Material" | "Sort" | "IncrementalSort" | "Projection" | "ProjectSet" | "Limit" | "LockRows";
  readonly subpath: Path;
  readonly presorted?: number;
  readonly dummy?: boolean;
  readonly limitOffset?: Expr | null;
  readonly limitCount?: Expr | null;
  readonly limitOption?: Query["limitOption"];
}
/** Keeps the rows of a parameterized path for each set of values. */
export interface MemoizePath extends PathFields {
  readonly kind: "Memoize";
  readonly subpath: Path;
  readonly paramExprs: readonly Expr[];
  readonly hashOperators: readonly Oid[];
  readonly singleRow: boolean;
  readonly binaryMode: boolean;
  /** How often it is expected to be scanned. */
  readonly calls: number;
  /** Entries that are expected, once its cost is known. */
  estEntries: number;
  /** What another scan costs, once it is known. */
  rescan: { readonly startup: number; readonly total: number } | undefined;
}
export interface AggPath extends PathFields {
  readonly kind: "Agg" | "Group";
  readonly subpath: Path;
  readonly strategy: "AGG_PLAIN" | "AGG_SORTED" | "AGG_HASHED";
  readonly groupClause: readonly SortGroupClause[];
  readonly numGroups: number;
  readonly qual: readonly Expr[];
  readonly transitionSpace: number;
}
/** Grouping sets that one pass makes: those of one order of the input, or one in a hash table. @see RollupData */
export interface Rollup {
  /** Of the largest set's columns. */
  readonly groupClause: readonly SortGroupClause[];
  /** By group references, the largest first. */
  readonly sets: readonly (readonly number[])[];
  /** How many groups each is thought to have. */
  readonly groups: readonly number[];
  readonly hashable: boolean;
  readonly hashed: boolean;
}
export interface GroupingSetsPath extends PathFields {
  readonly kind: "GroupingSets";
  readonly subpath: Path;
  readonly strategy: "AGG_PLAIN" | "AGG_SORTED" | "AGG_HASHED" | "AGG_MIXED";
  readonly rollups: readonly Rollup[];
  readonly qual: readonly Expr[];
  readonly transitionSpace: number;
}
export interface UniquePath extends PathFields {
  readonly kind: "Unique" | "UniqueIfy";
  readonly subpath: Path;
  readonly numCols: number;
  readonly hashed?: boolean;
  readonly operators?: readonly Oid[];
  readonly exprs?: readonly Expr[];
}
export interface AppendPath extends PathFields {
  readonly kind: "Append";
  readonly subpaths: readonly Path[];
}
export interface SetOpPath extends PathFields {
  readonly kind: "SetOp";
  readonly left: Path;
  readonly right: Path;
  readonly cmd: "SETOPCMD_INTERSECT" | "SETOPCMD_INTERSECT_ALL" | "SETOPCMD_EXCEPT" | "SETOPCMD_EXCEPT_ALL";
  readonly strategy: "SETOP_SORTED" | "SETOP_HASHED";
  readonly groupClause: readonly SortGroupClause[];
  readonly numGroups: number;
}
export interface RecursiveUnionPath extends PathFields {
  readonly kind: "RecursiveUnion";
  readonly left: Path;
  readonly right: Path;
  readonly distinct: readonly SortGroupClause[];
  readonly wtParam: number;
  readonly numGroups: number;
}
export interface WindowAggPath extends PathFields {
  readonly kind: "WindowAgg";
  readonly subpath: Path;
  readonly clause: Query["windowClause"][number];
  readonly funcs: readonly WindowFunc[];
  readonly top: boolean;
  readonly runCondition: readonly Expr[];
  readonly qual: readonly Expr[];
}
export interface ModifyTablePath extends PathFields {
  readonly kind: "ModifyTable";
  readonly subpath: Path;
}

export type Path = ScanPath | IndexPath | BitmapHeapPath | ResultPath | JoinPath | WrapPath | MemoizePath | AggPath | GroupingSetsPath | UniquePath | AppendPath | SetOpPath | RecursiveUnionPath | WindowAggPath | ModifyTablePath;
;

const noKeys: readonly PathKey[] = [];

/**
 * What `addPath` and the join search compare of a path. Paths are of many shapes, which makes reading them slow; an offer
 * is of one.
 */
export class Offer {
  readonly path: Path;
  readonly parent: RelOptInfo;
  readonly rows: number;
  readonly disabled: number;
  readonly startup: number;
  readonly total: number;
  /** The relations that the path takes parameters from. */
  readonly reqOuter: Bitmapset;
  /** The order that counts when paths are compared: that of a parameterized path does not. */
  readonly comparedKeys: readonly PathKey[];
  /** What another scan costs; NaN before somebody asks. */
  rescanStartup: number = Number.NaN;
  rescanTotal: number = Number.NaN;
  constructor(path: Path) {
    this.path = path;
    this.parent = path.parent;
    this.rows = path.rows;
    this.disabled = path.disabled;
    this.startup = path.startup;
    this.total = path.total;
    this.reqOuter = path.paramInfo === null ? 0 : path.paramInfo.reqOuter;
    this.comparedKeys = path.paramInfo === null ? path.pathkeys : noKeys;
  }
}
