/**
 * MERGE INTO … USING … ON … WHEN ….
 *
 * @see src/backend/parser/parse_merge.c
 */
import { relkindNotSupported } from "../catalog/object-description.ts";
import type { Relation } from "../catalog/root.ts";
import { emptyQuery, makeTargetEntry } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Expr, MergeAction, TargetEntry } from "../nodes/primnodes.ts";
import { type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import type { Writable } from "../nodes/nodes.ts";
import { TEXTOID } from "../types/oids.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { applyWith, finishQuery, prepareRow, setTargetTable, transformReturning, transformUpdateTargets, transformValuesList } from "./analyze.ts";
import { assignQueryCollations } from "./parse-collate.ts";
import { transformFromClause, transformWhereClause } from "./parse-clause.ts";
import { transformExpr } from "./parse-expr.ts";
import { errorAt, type NsItem, type ParseState } from "./parse-state.ts";
import { checkInsertTargets, markTargetColumn } from "./parse-target.ts";

type When = RawOf<"MergeWhenClause">;
const kindOf = (when: When): MergeAction["matchKind"] => (when.matchKind ?? "MERGE_WHEN_MATCHED") as MergeAction["matchKind"];
const commandOf = (when: When): MergeAction["commandType"] => (when.commandType ?? "CMD_NOTHING") as MergeAction["commandType"];

/** The rights on the target that the actions need. */
const rights: Readonly<Record<string, number>> = { CMD_INSERT: 1, CMD_UPDATE: 4, CMD_DELETE: 8, CMD_NOTHING: 2 };
function neededRights(whens: readonly When[]): number {
  const closed = new Set<string>();
  let perms = 0;
  for (const when of whens) {
    perms |= rights[commandOf(when)] ?? 0;
    if (closed.has(kindOf(when))) ereport({ code: ERRCODE.syntax_error, message: "unreachable WHEN clause specified after unconditional WHEN clause" });
    if (when.condition === undefined) closed.add(kindOf(when));
  }
  return perms;
}

function checkTarget(rel: Relation): void {
  if (!"rpv".includes(rel.relkind)) ereport({ code: ERRCODE.feature_not_supported, message: `cannot execute MERGE on relation "${rel.relname}"`, detail: relkindNotSupported(rel) });
}

/** What an action may name: rows that are missing on one side have no columns there. @see setNamespaceForMergeWhen */
function show(target: NsItem, source: NsItem, kind: MergeAction["matchKind"]): void {
  const [ofTarget, ofSource] = [kind !== "MERGE_WHEN_NOT_MATCHED_BY_TARGET", kind !== "MERGE_WHEN_NOT_MATCHED_BY_SOURCE"];
  [target.relVisible, target.colsVisible] = [ofTarget, ofTarget];
  [source.relVisible, source.colsVisible] = [ofSource, ofSource];
}

/** @see transformMergeStmt */
export function transformMerge(pstate: ParseState, raw: RawOf<"MergeStmt">): Writable<Query> {
  const query: Writable<Query> = emptyQuery("CMD_MERGE");
  if (raw.withClause?.recursive === true) ereport({ code: ERRCODE.syntax_error, message: "WITH RECURSIVE is not supported for MERGE statement" });
  applyWith(pstate, query, raw.withClause);
  const whens = (raw.mergeWhenClauses ?? []).map((node) => rawAs(node, "MergeWhenClause") as When);
  query.resultRelation = setTargetTable(pstate, raw.relation as RawOf<"RangeVar">, false, neededRights(whens));
  query.mergeTargetRelation = query.resultRelation;
  checkTarget(pstate.targetRelation as Relation);
  const target = pstate.targetNsItem as NsItem;
  transformFromClause(pstate, [raw.sourceRelation as RawNode]);
  const source = pstate.namespace.at(-1) as NsItem;
  if (target.names.aliasname === source.names.aliasname) {
    ereport({ code: ERRCODE.duplicate_alias, message: `name "${target.names.aliasname}" specified more than once`, detail: "The name is used both as MERGE target table and data source." });
  }
  [target.relVisible, target.colsVisible, target.lateralOnly, target.lateralOk] = [true, true, false, true];
  pstate.namespace.push(target);
  query.mergeJoinCondition = transformExpr(pstate, raw.joinCondition, "JOIN_ON");
  query.mergeActionList = whens.map((when) => {
    show(target, source, kindOf(when));
    return transformAction(pstate, when);
  });
  show(target, source, "MERGE_WHEN_MATCHED");
  transformReturning(pstate, query, raw.returningClause, "MERGE_RETURNING");
  finishQuery(pstate, query, null);
  query.hasTargetSRFs = false;
  assignQueryCollations(pstate, query);
  return query;
}

function transformAction(pstate: ParseState, when: When): MergeAction {
  const qual = transformWhereClause(pstate, when.condition, "MERGE_WHEN", "WHEN");
  const commandType = commandOf(when);
  const targetList = commandType === "CMD_INSERT" ? insertTargets(pstate, when) : commandType === "CMD_UPDATE" ? transformUpdateTargets(pstate, when.targetList ?? []) : [];
  return { tag: "MergeAction", matchKind: kindOf(when), commandType, override: (when.override ?? "OVERRIDING_NOT_SET") as MergeAction["override"], qual, targetList, updateColnos: [] };
}
function insertTargets(pstate: ParseState, when: When): TargetEntry[] {
  const { attnums, targets } = checkInsertTargets(pstate, when.targetList ?? []);
  const values: readonly Expr[] = when.values === undefined ? [] : prepareRow(pstate, transformValuesList(pstate, when.values, "VALUES_SINGLE"), (when.targetList ?? []).length > 0, targets, attnums);
  return values.map((expr, i) => {
    const attnum = attnums[i] as number;
    markTargetColumn(pstate, attnum, "insertedCols");
    return makeTargetEntry(expr, attnum, targets[i]?.name ?? null);
  });
}

/** merge_action(): what was done with a row. @see transformMergeSupportFunc */
export function transformMergeSupportFunc(pstate: ParseState, raw: RawOf<"MergeSupportFunc">): Expr {
  let at: ParseState | null = pstate;
  while (at !== null && at.exprKind !== "MERGE_RETURNING") at = at.parent;
  if (at === null) errorAt("syntax_error", "MERGE_ACTION() can only be used in the RETURNING list of a MERGE command", raw.location ?? 0);
  return { tag: "MergeSupportFunc", msftype: raw.msftype ?? TEXTOID, msfcollid: raw.msfcollid ?? 100, location: raw.location ?? 0 };
}
