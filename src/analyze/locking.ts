/**
 * FOR UPDATE and its kin: which relations of a query they lock. A sub-query or a view in FROM passes the lock on to the
 * tables that it reads.
 *
 * @see src/backend/parser/analyze.c (transformLockingClause), src/backend/rewrite/rewriteHandler.c (markQueryForLocking)
 */
import type { Writable } from "../nodes/nodes.ts";
import type { Query, RangeTblEntry, RowMarkClause, RTEPermissionInfo } from "../nodes/parsenodes.ts";
import { type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import type { JoinTreeNode } from "../nodes/primnodes.ts";
import { errorAt, type ParseState } from "./parse-state.ts";

const strengthNames: Readonly<Record<string, string>> = { LCS_FORKEYSHARE: "FOR KEY SHARE", LCS_FORSHARE: "FOR SHARE", LCS_FORNOKEYUPDATE: "FOR NO KEY UPDATE", LCS_FORUPDATE: "FOR UPDATE" };
const strengths = ["LCS_FORKEYSHARE", "LCS_FORSHARE", "LCS_FORNOKEYUPDATE", "LCS_FORUPDATE"];
const policies = ["LockWaitBlock", "LockWaitSkip", "LockWaitError"];
const ROW_SHARE_LOCK = 2;
const ACL_UPDATE = 4;

type Strength = RowMarkClause["strength"];
type WaitPolicy = RowMarkClause["waitPolicy"];
interface Lock {
  readonly strength: Strength;
  readonly waitPolicy: WaitPolicy;
}

/** The lists of locks of a SELECT, one after the other. */
export function applyLocking(pstate: ParseState, query: Writable<Query>, list: readonly RawNode[]): void {
  for (const node of list) applyClause(pstate, query, rawAs(node, "LockingClause") as RawOf<"LockingClause">);
}
/** @see CheckSelectLocking */
function checkLockable(query: Query, name: string): void {
  const refuse = (what: string): never => errorAt("feature_not_supported", `${name} is not allowed with ${what}`, -1);
  if (query.setOperations !== null) refuse("UNION/INTERSECT/EXCEPT");
  if (query.distinctClause.length > 0) refuse("DISTINCT clause");
  if (query.groupClause.length > 0 || query.groupingSets.length > 0) refuse("GROUP BY clause");
  if (query.havingQual !== null) refuse("HAVING clause");
  if (query.hasAggs) refuse("aggregate functions");
  if (query.hasWindowFuncs) refuse("window functions");
  if (query.hasTargetSRFs) refuse("set-returning functions in the target list");
}

function applyClause(pstate: ParseState, query: Writable<Query>, raw: RawOf<"LockingClause">): void {
  const lock: Lock = { strength: raw.strength as Strength, waitPolicy: raw.waitPolicy as WaitPolicy };
  const name = strengthNames[lock.strength] as string;
  checkLockable(query, name);
  const target: Locked = { query, rtable: pstate.rtable, rteperminfos: pstate.rteperminfos };
  const named = (raw.lockedRels ?? []).map((rel) => rawAs(rel, "RangeVar") as RawOf<"RangeVar">);
  if (named.length === 0) {
    lockAll(target, lock, false);
    return;
  }
  for (const rel of named) {
    if (rel.catalogname !== undefined || rel.schemaname !== undefined) errorAt("syntax_error", `${name} must specify unqualified relation names`, rel.location ?? 0);
    const at = pstate.rtable.findIndex((rte) => rte.inFromCl && visibleName(rte) === rel.relname);
    if (at < 0) errorAt("undefined_table", `relation "${rel.relname}" in ${name} clause not found in FROM clause`, rel.location ?? 0);
    const kind = (pstate.rtable[at] as RangeTblEntry).rtekind;
    if (kind !== "RTE_RELATION" && kind !== "RTE_SUBQUERY") errorAt("feature_not_supported", `${name} cannot be applied to ${unlockable[kind] ?? "a relation"}`, rel.location ?? 0);
    lockEntry(target, at, lock, false);
  }
}
const unlockable: Readonly<Record<string, string>> = { RTE_JOIN: "a join", RTE_FUNCTION: "a function", RTE_TABLEFUNC: "a table function", RTE_VALUES: "VALUES", RTE_CTE: "a WITH query", RTE_NAMEDTUPLESTORE: "a named tuplestore" };
/** What an entry may be called here: a join only by its alias, a sub-query or VALUES not without one. */
function visibleName(rte: RangeTblEntry): string | undefined {
  if (rte.alias !== null) return rte.eref.aliasname;
  if (rte.rtekind === "RTE_JOIN") return rte.join_using_alias?.aliasname;
  return rte.rtekind === "RTE_SUBQUERY" || rte.rtekind === "RTE_VALUES" ? undefined : rte.eref.aliasname;
}

/** A query whose entries are still being made. */
interface Locked {
  readonly query: Writable<Query>;
  readonly rtable: RangeTblEntry[];
  readonly rteperminfos: readonly RTEPermissionInfo[];
}
function lockAll(target: Locked, lock: Lock, pushedDown: boolean): void {
  for (const [i, rte] of target.rtable.entries()) if (rte.inFromCl && (rte.rtekind === "RTE_RELATION" || rte.rtekind === "RTE_SUBQUERY")) lockEntry(target, i, lock, pushedDown);
}
function lockEntry({ query, rtable, rteperminfos }: Locked, at: number, lock: Lock, pushedDown: boolean): void {
  const rte = rtable[at] as Writable<RangeTblEntry>;
  query.rowMarks = withMark(query.rowMarks, at + 1, lock, pushedDown);
  if (!pushedDown) query.hasForUpdate = true;
  if (rte.rtekind === "RTE_RELATION") {
    rte.rellockmode = ROW_SHARE_LOCK;
    const info = rteperminfos[rte.perminfoindex - 1] as Writable<RTEPermissionInfo> | undefined;
    if (info !== undefined) info.requiredPerms |= ACL_UPDATE;
  } else if (rte.subquery !== null) {
    checkLockable(rte.subquery, strengthNames[lock.strength] as string);
    lockAll({ query: rte.subquery as Writable<Query>, rtable: rte.subquery.rtable as RangeTblEntry[], rteperminfos: rte.subquery.rteperminfos }, lock, true);
  }
}
/** A mark more; of two for one entry the stronger one stays, and the less patient. @see applyLockingClause */
function withMark(marks: readonly RowMarkClause[], rti: number, lock: Lock, pushedDown: boolean): readonly RowMarkClause[] {
  const known = marks.find((mark) => mark.rti === rti);
  if (known === undefined) return [...marks, { tag: "RowMarkClause", rti, ...lock, pushedDown }];
  const later = <T>(order: readonly T[], a: T, b: T): T => (order.indexOf(a) > order.indexOf(b) ? a : b);
  const merged: RowMarkClause = { ...known, strength: later<Strength>(strengths as Strength[], known.strength, lock.strength), waitPolicy: later<WaitPolicy>(policies as WaitPolicy[], known.waitPolicy, lock.waitPolicy), pushedDown: known.pushedDown && pushedDown };
  return marks.map((mark) => (mark === known ? merged : mark));
}

/** A view's query with the lock passed on to what it reads. @see markQueryForLocking */
export function lockQuery(given: Query, { strength, waitPolicy }: Lock): Query {
  const rtable = given.rtable.map((rte) => ({ ...rte }));
  const query: Writable<Query> = { ...given, rtable, rteperminfos: given.rteperminfos.map((info) => ({ ...info })) };
  const visit = (node: JoinTreeNode): void => {
    if (node.tag === "FromExpr") node.fromlist.forEach(visit);
    else if (node.tag === "JoinExpr") [node.larg, node.rarg].forEach(visit);
    else lockOne(node.rtindex - 1);
  };
  const lockOne = (at: number): void => {
    const rte = rtable[at] as Writable<RangeTblEntry>;
    if (rte.rtekind !== "RTE_RELATION" && rte.rtekind !== "RTE_SUBQUERY") return;
    query.rowMarks = withMark(query.rowMarks, at + 1, { strength, waitPolicy }, true);
    const info = query.rteperminfos[rte.perminfoindex - 1] as Writable<RTEPermissionInfo> | undefined;
    if (rte.rtekind === "RTE_RELATION" && info !== undefined) info.requiredPerms |= ACL_UPDATE;
    if (rte.rtekind === "RTE_SUBQUERY" && rte.subquery !== null) rte.subquery = lockQuery(rte.subquery, { strength, waitPolicy });
  };
  visit(query.jointree);
  return query;
}
