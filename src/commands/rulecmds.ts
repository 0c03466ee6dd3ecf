/**
 * CREATE RULE.
 *
 * @see src/backend/rewrite/rewriteDefine.c, src/backend/parser/parse_utilcmd.c (transformRuleStmt)
 */
import { relkindNotSupported } from "../catalog/object-description.ts";
import { analyzeRule } from "../analyze/analyze.ts";
import type { Relation, Rule } from "../catalog/root.ts";
import { exprType } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { RawNode, RawOf } from "../nodes/raw.ts";
import { withoutLocations } from "../nodes/walk.ts";
import { checkRelationOwner } from "../catalog/acl.ts";
import { formatType } from "../catalog/format-type.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import { refuseSystemCatalog, requireTable } from "./tablecmds.ts";

/** @see DefineRule */
export function createRule(cx: CommandContext, raw: RawOf<"RuleStmt">): UtilityResult {
  const rel = requireTable(cx, raw.relation as RawOf<"RangeVar">);
  const name = raw.rulename ?? "";
  const event = String(raw.event).replace("CMD_", "");
  if (rel.relkind !== "r" && rel.relkind !== "p" && rel.relkind !== "v") ereport({ code: ERRCODE.wrong_object_type, message: `relation "${rel.relname}" cannot have rules`, detail: relkindNotSupported(rel) });
  refuseSystemCatalog(rel);
  checkRelationOwner(catalogOf(cx), cx.role(), rel);
  if (event === "SELECT") return notSupported("CREATE RULE … ON SELECT");
  const utility = (raw.actions ?? []).find((action) => !["SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt"].includes(Object.keys(action as object)[0] ?? ""));
  if (utility !== undefined) return notSupported(`a rule with ${Object.keys(utility as object)[0]?.replace("Stmt", "").toUpperCase()}`);
  const { actions, qual } = analyzeRule(cx.analyzeContext(), rel, event, (raw.actions ?? []) as RawNode[], raw.whereClause);
  checkReturning(cx, rel, actions, qual !== null, raw.instead === true);
  const old = rel.rules?.find((rule) => rule.name === name);
  if (old !== undefined && raw.replace !== true) ereport({ code: ERRCODE.duplicate_object, message: `rule "${name}" for relation "${rel.relname}" already exists` });
  changeCatalog(cx, (draft) => {
    const rule: Rule = { oid: old?.oid ?? newOid(draft), name, event: event as Rule["event"], instead: raw.instead === true, qual: qual === null ? null : withoutLocations(qual), actions: actions.map((action) => withoutLocations(action)) };
    const current = draft.relations[rel.oid] as Relation;
    draft.relations[rel.oid] = { ...current, rules: [...(current.rules ?? []).filter((other) => other.name !== name), rule] };
  });
  return { tag: "CREATE RULE" };
}
/** What a rule returns must be a row of its table. @see checkRuleResultList */
function checkReturning(cx: CommandContext, rel: Relation, actions: readonly Query[], conditional: boolean, instead: boolean): void {
  const refuse = (message: string, detail?: string): never => ereport({ code: ERRCODE.invalid_object_definition, message, ...(detail !== undefined && { detail }) });
  const returning = actions.filter((action) => action.commandType !== "CMD_SELECT" && action.returningList.length > 0);
  if (returning.length > 1) ereport({ code: ERRCODE.feature_not_supported, message: "cannot have multiple RETURNING lists in a rule" });
  const [only] = returning;
  if (only === undefined) return;
  if (conditional) ereport({ code: ERRCODE.feature_not_supported, message: "RETURNING lists are not supported in conditional rules" });
  if (!instead) ereport({ code: ERRCODE.feature_not_supported, message: "RETURNING lists are not supported in non-INSTEAD rules" });
  const columns = rel.attributes.filter(({ attisdropped }) => !attisdropped);
  const list = only.returningList.filter((tle) => !tle.resjunk);
  const catalog = catalogOf(cx);
  list.forEach((tle, i) => {
    const column = columns[i] ?? refuse("RETURNING list has too many entries");
    const type = exprType(tle.expr);
    if (type !== column.atttypid) refuse(`RETURNING list's entry ${i + 1} has different type from column "${column.attname}"`, `RETURNING list entry has type ${formatType(catalog, type)}, but column has type ${formatType(catalog, column.atttypid)}.`);
  });
  if (list.length < columns.length) refuse("RETURNING list has too few entries");
}
