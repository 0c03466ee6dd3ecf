/**
 * Row security: CREATE and ALTER POLICY, and ALTER TABLE … ROW LEVEL SECURITY.
 *
 * @see src/backend/commands/policy.c, tablecmds.c (ATExecSetRowSecurity, ATExecForceNoForceRowSecurity)
 */
import { analyzePolicy } from "../analyze/analyze.ts";
import { checkRelationOwner, PUBLIC_ROLE } from "../catalog/acl.ts";
import type { Policy, PolicyCommand, Relation } from "../catalog/root.ts";
import type { RawNode, RawOf } from "../nodes/raw.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { setRelation, type TableCommand } from "./alter-column.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import { roleSpec } from "./rolecmds.ts";
import { refuseSystemCatalog, requireRelation } from "./tablecmds.ts";

const COMMANDS: Readonly<Record<string, PolicyCommand>> = { all: "*", select: "r", insert: "a", update: "w", delete: "d" };

/** A policy's errors have no place in the text. */
const withoutPlaces = (raw: RawNode): RawNode => JSON.parse(JSON.stringify(raw, (name, value: unknown) => (name === "location" ? -1 : value))) as RawNode;
/** The table, for who may say what its policies are. @see RangeVarCallbackForPolicy */
function policyTable(cx: CommandContext, table: RawOf<"RangeVar">): Relation {
  const rel = requireRelation(cx, table);
  checkRelationOwner(catalogOf(cx), cx.role(), rel);
  refuseSystemCatalog(rel);
  if (rel.relkind !== "r" && rel.relkind !== "p") ereport({ code: ERRCODE.wrong_object_type, message: `"${rel.relname}" is not a table` });
  return rel;
}
/** Whom it is for; PUBLIC is everybody, others beside it are ignored. @see policy_role_list_to_array */
function policyRoles(cx: CommandContext, nodes: readonly unknown[]): readonly number[] {
  const roles = nodes.map((node) => roleSpec(cx, node as RawNode));
  if (roles.length === 0) return [PUBLIC_ROLE];
  if (!roles.includes(PUBLIC_ROLE)) return roles;
  if (roles.length > 1) cx.notice({ severity: "WARNING", code: "01000", message: "ignoring specified roles other than PUBLIC", hint: "All roles are members of the PUBLIC role." });
  return [PUBLIC_ROLE];
}
const checkClauses = (command: PolicyCommand, using: unknown, check: unknown): void => {
  if ((command === "r" || command === "d") && check !== undefined) ereport({ code: ERRCODE.syntax_error, message: "WITH CHECK cannot be applied to SELECT or DELETE" });
  if (command === "a" && using !== undefined) ereport({ code: ERRCODE.syntax_error, message: "only WITH CHECK expression allowed for INSERT" });
};
const missing = (name: string, rel: Relation): never => ereport({ code: ERRCODE.undefined_object, message: `policy "${name}" for table "${rel.relname}" does not exist` });
const duplicate = (name: string, rel: Relation): never => ereport({ code: ERRCODE.duplicate_object, message: `policy "${name}" for table "${rel.relname}" already exists` });
function store(cx: CommandContext, relid: number, change: (policies: readonly Policy[]) => readonly Policy[]): void {
  setRelation(cx, relid, (rel) => ({ ...rel, policies: change(rel.policies ?? []) }));
}

/** @see CreatePolicy */
export function createPolicy(cx: CommandContext, raw: RawOf<"CreatePolicyStmt">): UtilityResult {
  const command = COMMANDS[raw.cmd_name ?? "all"] ?? "*";
  checkClauses(command, raw.qual, raw.with_check);
  const roles = policyRoles(cx, raw.roles ?? []);
  const rel = policyTable(cx, raw.table as RawOf<"RangeVar">);
  const name = raw.policy_name ?? "";
  const analyzed = (clause: RawNode | undefined): Policy["qual"] => (clause === undefined ? null : analyzePolicy(cx.analyzeContext(), rel, withoutPlaces(clause)));
  const [qual, withCheck] = [analyzed(raw.qual), analyzed(raw.with_check)];
  if (rel.policies?.some((policy) => policy.name === name) === true) duplicate(name, rel);
  changeCatalog(cx, (draft) => {
    const policy: Policy = { oid: newOid(draft), name, command, permissive: raw.permissive === true, roles, qual, withCheck };
    const current = draft.relations[rel.oid] as Relation;
    draft.relations[rel.oid] = { ...current, policies: [...(current.policies ?? []), policy] };
  });
  return { tag: "CREATE POLICY" };
}
/** @see AlterPolicy */
export function alterPolicy(cx: CommandContext, raw: RawOf<"AlterPolicyStmt">): UtilityResult {
  const roles = raw.roles === undefined ? undefined : policyRoles(cx, raw.roles);
  const rel = policyTable(cx, raw.table as RawOf<"RangeVar">);
  const name = raw.policy_name ?? "";
  const analyzed = (clause: RawNode | undefined): Policy["qual"] => (clause === undefined ? null : analyzePolicy(cx.analyzeContext(), rel, withoutPlaces(clause)));
  const [qual, withCheck] = [analyzed(raw.qual), analyzed(raw.with_check)];
  const old = rel.policies?.find((policy) => policy.name === name) ?? missing(name, rel);
  // Only now is it known what the policy is for.
  if ((old.command === "r" || old.command === "d") && withCheck !== null) ereport({ code: ERRCODE.syntax_error, message: "only USING expression allowed for SELECT, DELETE" });
  if (old.command === "a" && qual !== null) ereport({ code: ERRCODE.syntax_error, message: "only WITH CHECK expression allowed for INSERT" });
  store(cx, rel.oid, (policies) => policies.map((policy) => (policy.oid === old.oid ? { ...policy, roles: roles ?? policy.roles, qual: qual ?? policy.qual, withCheck: withCheck ?? policy.withCheck } : policy)));
  return { tag: "ALTER POLICY" };
}
/** @see rename_policy */
export function renamePolicy(cx: CommandContext, raw: RawOf<"RenameStmt">): void {
  const rel = policyTable(cx, raw.relation as RawOf<"RangeVar">);
  const [name, fresh] = [raw.subname ?? "", raw.newname ?? ""];
  if (rel.policies?.some((policy) => policy.name === fresh) === true) duplicate(fresh, rel);
  const old = rel.policies?.find((policy) => policy.name === name) ?? missing(name, rel);
  store(cx, rel.oid, (policies) => policies.map((policy) => (policy.oid === old.oid ? { ...policy, name: fresh } : policy)));
}

/** ALTER TABLE … ENABLE, DISABLE, FORCE and NO FORCE ROW LEVEL SECURITY. */
export const setRowSecurity =
  (change: Pick<Relation, "rowSecurity"> | Pick<Relation, "forceRowSecurity">) =>
  ({ cx, rel }: TableCommand): void => {
    setRelation(cx, rel.oid, (r) => ({ ...r, ...change }));
  };
