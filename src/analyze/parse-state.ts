/**
 * The state of one query level under analysis, and the names it can see.
 *
 * @see src/include/parser/parse_node.h
 */
import type { Catalog } from "../catalog/catalog.ts";
import type { Relation } from "../catalog/root.ts";
import { type Bitmapset, bmsAddMember, bmsUnion } from "../nodes/bitmapset.ts";
import type { Writable } from "../nodes/nodes.ts";
import type { CommonTableExpr, RangeTblEntry, RTEPermissionInfo } from "../nodes/parsenodes.ts";
import type { Alias, Expr, JoinExpr, JoinTreeNode, Oid, Var } from "../nodes/primnodes.ts";
import type { RawOf, RawStmt } from "../nodes/raw.ts";
import type { Probe } from "../probes/probes.ts";
import type { SessionContext } from "../types/registry.ts";
import { ereport, type ErrorFields, ERRCODE } from "../utils/errors.ts";

/** What analysis needs from outside. */
export interface AnalyzeContext {
  readonly catalog: Catalog;
  readonly session: SessionContext;
  readonly probe: Probe;
  /** Types of `$1`, `$2`, …; an undefined one is found out from its use when `inferParams` is set. */
  readonly paramTypes: (Oid | undefined)[];
  readonly inferParams: boolean;
  readonly parse: (sql: string) => readonly RawStmt[];
  readonly columnHook?: ColumnHook | undefined;
  /** The text that is being run, for parts of it that are analyzed by themselves, as what PREPARE prepares. */
  readonly source?: string;
}

/** Gives the expression that a name stands for, or undefined to leave it to the tables in sight. */
export interface ColumnHook {
  /** Whether the hook is asked before the tables, or only for names that they have not. */
  readonly first: boolean;
  readonly resolve: (names: readonly string[], location: number) => Expr | undefined;
  /** Whether a name that is a column's too is a variable's, which makes it ambiguous. */
  readonly isVariable?: (names: readonly string[]) => boolean;
}

export type ParseExprKind =
  | "NONE" | "OTHER" | "JOIN_ON" | "JOIN_USING" | "FROM_SUBSELECT" | "FROM_FUNCTION" | "WHERE" | "HAVING" | "FILTER" | "WINDOW_PARTITION" | "WINDOW_ORDER" | "WINDOW_FRAME_RANGE" | "WINDOW_FRAME_ROWS" | "WINDOW_FRAME_GROUPS"
  | "SELECT_TARGET" | "INSERT_TARGET" | "UPDATE_SOURCE" | "UPDATE_TARGET" | "GROUP_BY" | "ORDER_BY" | "DISTINCT_ON" | "LIMIT" | "OFFSET" | "RETURNING" | "MERGE_RETURNING" | "MERGE_WHEN" | "VALUES" | "VALUES_SINGLE" | "CHECK_CONSTRAINT" | "COLUMN_DEFAULT"
  | "FUNCTION_DEFAULT" | "INDEX_EXPRESSION" | "INDEX_PREDICATE" | "ALTER_COL_TRANSFORM" | "EXECUTE_PARAMETER" | "CALL_ARGUMENT" | "GENERATED_COLUMN" | "CYCLE_MARK" | "TRIGGER_WHEN" | "POLICY" | "PARTITION_BOUND" | "PARTITION_EXPRESSION";

/** What one column of a namespace item stands for. */
export interface NsColumn {
  readonly varno: number;
  readonly varattno: number;
  readonly vartype: Oid;
  readonly vartypmod: number;
  readonly varcollid: Oid;
  readonly varnosyn: number;
  readonly varattnosyn: number;
  readonly dontexpand: boolean;
}

/** A range-table entry as names see it. */
export interface NsItem {
  readonly names: Alias;
  readonly rte: RangeTblEntry;
  readonly rtindex: number;
  readonly perminfo: Writable<RTEPermissionInfo> | null;
  readonly columns: readonly NsColumn[];
  relVisible: boolean;
  colsVisible: boolean;
  lateralOnly: boolean;
  lateralOk: boolean;
  readonly returningType: Var["varreturningtype"];
}

export class ParseState {
  readonly parent: ParseState | null;
  readonly cx: AnalyzeContext;
  rtable: Writable<RangeTblEntry>[] = [];
  rteperminfos: Writable<RTEPermissionInfo>[] = [];
  /** Join expressions by range-table index. */
  joinexprs: (JoinExpr | undefined)[] = [];
  nullingrels: Bitmapset[] = [];
  joinlist: JoinTreeNode[] = [];
  namespace: NsItem[] = [];
  lateralActive = false;
  ctenamespace: Writable<CommonTableExpr>[] = [];
  futureCtes: string[] = [];
  parentCte: Writable<CommonTableExpr> | null = null;
  targetRelation: Relation | null = null;
  /** What a rule's INSERT … SELECT hands on to its SELECT. */
  ruleTable: { readonly rtable: Writable<RangeTblEntry>[]; readonly rteperminfos: Writable<RTEPermissionInfo>[]; readonly namespace: NsItem[] } | undefined;
  targetNsItem: NsItem | null = null;
  groupingNsItem: NsItem | null = null;
  windowdefs: RawOf<"WindowDef">[] = [];
  exprKind: ParseExprKind = "NONE";
  nextResno = 1;
  resolveUnknowns = true;
  hasAggs = false;
  hasWindowFuncs = false;
  hasTargetSRFs = false;
  hasSubLinks = false;
  hasModifyingCTE = false;
  lastSrf: Expr | null = null;
  /** What names mean beside columns: VALUE in a domain's check, a function's parameters in its body. `found` is the column of that name. */
  columnHook: ColumnHook | undefined;

  constructor(parent: ParseState | null, cx: AnalyzeContext) {
    this.parent = parent;
    this.cx = cx;
    if (parent !== null) [this.resolveUnknowns, this.columnHook] = [parent.resolveUnknowns, parent.columnHook];
    else this.columnHook = cx.columnHook;
  }

  get catalog(): Catalog {
    return this.cx.catalog;
  }
  rte(index: number): Writable<RangeTblEntry> {
    return this.rtable[index - 1] as Writable<RangeTblEntry>;
  }
  /** The state `levels` up. */
  up(levels: number): ParseState {
    let state: ParseState = this;
    for (let i = 0; i < levels && state.parent !== null; i++) state = state.parent;
    return state;
  }
  /** Runs `work` while the expression kind is `kind`. */
  within<T>(kind: ParseExprKind, work: () => T): T {
    const before = this.exprKind;
    this.exprKind = kind;
    try {
      return work();
    } finally {
      this.exprKind = before;
    }
  }
}

/** Raises an error at a source position. */
export const errorAt = (code: keyof typeof ERRCODE, message: string, location: number, more: Partial<ErrorFields> = {}): never =>
  ereport({ code: ERRCODE[code], message, location, ...more });

/** Notes that a column was read, for permission checks. Column sets are offset by 7. */
export function markSelected(pstate: ParseState, rtindex: number, attnum: number, levelsup: number): void {
  const state = pstate.up(levelsup);
  const rte = state.rte(rtindex);
  if (rte.rtekind === "RTE_RELATION") {
    const info = state.rteperminfos[rte.perminfoindex - 1];
    if (info === undefined) return;
    info.requiredPerms |= 2;
    info.selectedCols = bmsAddMember(info.selectedCols, attnum + 7);
  } else if (rte.rtekind === "RTE_JOIN" && attnum === 0) {
    const join = state.joinexprs[rtindex];
    if (join === undefined) return;
    for (const side of [join.larg, join.rarg]) markSelected(state, side.tag === "FromExpr" ? 0 : side.rtindex, 0, 0);
  }
}

/** Marks a Var with the outer joins that can null it at this place. */
export function markNullable(pstate: ParseState, variable: Var): Var {
  const state = pstate.up(variable.varlevelsup);
  const rels = state.nullingrels[variable.varno] ?? 0;
  return rels === 0 ? variable : { ...variable, varnullingrels: bmsUnion(variable.varnullingrels, rels) };
}
