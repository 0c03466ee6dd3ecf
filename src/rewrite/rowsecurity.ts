/**
 * Row security: the policies of a table become conditions on its rows, before all others, and checks of the rows that are
 * written.
 *
 * @see src/backend/rewrite/rowsecurity.c, src/backend/utils/misc/rls.c
 */
import { FIRST_USER_OID } from "../catalog/root.ts";
import { hasPrivsOf, ownerOf, PUBLIC_ROLE } from "../catalog/acl.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Policy, PolicyCommand, Relation } from "../catalog/root.ts";
import { equal } from "../nodes/equal.ts";
import { makeBoolConst, makeBoolExpr } from "../nodes/make.ts";
import type { Node } from "../nodes/nodes.ts";
import type { Query, RangeTblEntry, RTEPermissionInfo, WithCheckOption } from "../nodes/parsenodes.ts";
import type { Expr, Oid } from "../nodes/primnodes.ts";
import { exprContains, mapChildren, mapNodes } from "../nodes/walk.ts";
import type { Probe } from "../probes/probes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { renumber } from "./rules.ts";

const ACL_SELECT = 2;
const ACL_UPDATE = 4;

/** Who asks, and whether row security may be applied or must fail instead. */
export interface SecurityContext {
  readonly catalog: Catalog;
  readonly probe: Probe;
  readonly role: Oid;
  /** The setting `row_security`. */
  readonly rowSecurity: boolean;
}
/** What a table's policies add to a query. */
export interface RowSecurity {
  readonly securityQuals: readonly Expr[];
  readonly withCheckOptions: readonly WithCheckOption[];
}
/** Whether policies hold for a role: not at all, not for this role, or yes. @see check_enable_rls */
type Enabled = "none" | "not for this role" | "enabled";
export function rowSecurityOf(cx: Pick<SecurityContext, "catalog" | "rowSecurity">, rel: Relation, role: Oid, noError: boolean): Enabled {
  if (rel.oid < FIRST_USER_OID || rel.rowSecurity !== true) return "none";
  const { root } = cx.catalog;
  const held = root.roles[role];
  if (held?.superuser === true || held?.bypassrls === true) return "not for this role";
  const isOwner = hasPrivsOf(root, role, ownerOf(rel));
  if (isOwner && rel.forceRowSecurity !== true) return "not for this role";
  if (!cx.rowSecurity && !noError) {
    ereport({ code: ERRCODE.insufficient_privilege, message: `query would be affected by row-level security policy for table "${rel.relname}"`, ...(isOwner && { hint: "To disable the policy for the table's owner, use ALTER TABLE NO FORCE ROW LEVEL SECURITY." }) });
  }
  return "enabled";
}

interface Chosen {
  readonly permissive: readonly Policy[];
  readonly restrictive: readonly Policy[];
}
const LETTERS: Readonly<Record<string, PolicyCommand>> = { CMD_SELECT: "r", CMD_INSERT: "a", CMD_UPDATE: "w", CMD_DELETE: "d" };
const byName = (a: Policy, b: Policy): number => (a.name < b.name ? -1 : 1);

/** The policies of one entry of the range table. */
class Policies {
  readonly #cx: SecurityContext;
  readonly #rel: Relation;
  readonly #rtindex: number;
  readonly #role: Oid;
  readonly quals: Expr[] = [];
  readonly checks: WithCheckOption[] = [];
  constructor(cx: SecurityContext, rel: Relation, rtindex: number, role: Oid) {
    this.#cx = cx;
    this.#rel = rel;
    this.#rtindex = rtindex;
    this.#role = role;
  }
  /** Those for a command and the role. @see get_policies_for_relation */
  choose(command: string): Chosen {
    const letter = LETTERS[command];
    const { root } = this.#cx.catalog;
    const chosen = (this.#rel.policies ?? []).filter((policy) => (policy.command === "*" || policy.command === letter) && policy.roles.some((role) => role === PUBLIC_ROLE || hasPrivsOf(root, this.#role, role)));
    // PostgreSQL reads them by name and puts each before those that it has.
    return { permissive: chosen.filter(({ permissive }) => permissive).sort((a, b) => byName(b, a)), restrictive: chosen.filter(({ permissive }) => !permissive).sort(byName) };
  }
  #own(expr: Expr): Expr {
    return this.#rtindex === 1 ? expr : renumber(expr, (rti) => (rti === 1 ? this.#rtindex : rti));
  }
  #tell(policy: Policy | undefined, command: string, use: "using" | "check"): void {
    const { probe } = this.#cx;
    if (probe.active) probe.emit({ type: "policy_applied", policy: policy?.name ?? "", relation: this.#rel.relname, rtindex: this.#rtindex, command: command.replace("CMD_", ""), use, permissive: policy?.permissive ?? true });
  }
  /** Rows must meet each restrictive policy, and one of the permissive ones; where there is none, no row is seen. @see add_security_quals */
  addQuals(command: string, { permissive, restrictive }: Chosen): void {
    const add = (qual: Expr): void => {
      const own = this.#own(qual);
      if (!this.quals.some((each) => equal(each, own))) this.quals.push(own);
    };
    const open = permissive.filter(({ qual }) => qual !== null);
    if (open.length === 0) {
      this.#tell(undefined, command, "using");
      this.quals.push(makeBoolConst(false));
      return;
    }
    for (const policy of restrictive) {
      if (policy.qual === null) continue;
      this.#tell(policy, command, "using");
      add(policy.qual);
    }
    for (const policy of open) this.#tell(policy, command, "using");
    add(anyOf(open.map(({ qual }) => qual as Expr)));
  }
  /** The same of rows that are written. @param force whether USING counts, whatever WITH CHECK says. @see add_with_check_options */
  addChecks(command: string, kind: WithCheckOption["kind"], { permissive, restrictive }: Chosen, force: boolean): void {
    const qualOf = ({ qual, withCheck }: Policy): Expr | null => (!force && withCheck !== null ? withCheck : qual);
    const add = (qual: Expr, polname: string | null): void => {
      const option: WithCheckOption = { tag: "WithCheckOption", kind, relname: this.#rel.relname, polname, qual: this.#own(qual), cascaded: false };
      if (!this.checks.some((each) => equal(each, option))) this.checks.push(option);
    };
    const open = permissive.filter((policy) => qualOf(policy) !== null);
    if (open.length === 0) {
      this.#tell(undefined, command, "check");
      add(makeBoolConst(false), null);
      return;
    }
    for (const policy of open) this.#tell(policy, command, "check");
    add(anyOf(open.map((policy) => qualOf(policy) as Expr)), null);
    for (const policy of restrictive) {
      const qual = qualOf(policy);
      if (qual === null) continue;
      this.#tell(policy, command, "check");
      add(qual, policy.name);
    }
  }
}
const anyOf = (quals: readonly Expr[]): Expr => (quals.length === 1 ? (quals[0] as Expr) : makeBoolExpr("OR_EXPR", quals));

/**
 * What the policies of a table say of one of a query's entries; undefined where it has none to obey. `null`: they do not
 * hold for this role, and might for another.
 *
 * @see get_row_security_policies
 */
export function policiesOf(query: Query, rte: RangeTblEntry, rtindex: number, cx: SecurityContext): RowSecurity | null | undefined {
  const rel = cx.catalog.findRelation(rte.relid);
  // EXCLUDED is no table.
  if (rel?.rowSecurity !== true || (rte.relkind !== "r" && rte.relkind !== "p")) return undefined;
  const info = query.rteperminfos[rte.perminfoindex - 1];
  const role = info === undefined || info.checkAsUser === 0 ? cx.role : info.checkAsUser;
  const enabled = rowSecurityOf(cx, rel, role, false);
  if (enabled === "none") return undefined;
  if (enabled === "not for this role") return null;
  const policies = new Policies(cx, rel, rtindex, role);
  const isTarget = rtindex === query.resultRelation;
  const command = isTarget ? query.commandType : "CMD_SELECT";
  const chosen = policies.choose(command);
  const needed = info?.requiredPerms ?? 0;
  const reads = (needed & ACL_SELECT) !== 0;
  // Who locks rows must be allowed to change them.
  if (command === "CMD_SELECT" && (needed & ACL_UPDATE) !== 0) policies.addQuals("CMD_UPDATE", policies.choose("CMD_UPDATE"));
  if (command !== "CMD_INSERT" && command !== "CMD_MERGE") policies.addQuals(command, chosen);
  const select = policies.choose("CMD_SELECT");
  // Who reads what they change must be allowed to see it.
  if (command !== "CMD_SELECT" && command !== "CMD_INSERT" && reads) policies.addQuals("CMD_SELECT", select);
  if (command === "CMD_INSERT" || command === "CMD_UPDATE") {
    const kind = command === "CMD_INSERT" ? "WCO_RLS_INSERT_CHECK" : "WCO_RLS_UPDATE_CHECK";
    policies.addChecks(command, kind, chosen, false);
    if (reads) policies.addChecks("CMD_SELECT", kind, select, true);
  }
  if (command === "CMD_INSERT" && query.onConflict?.action === "ONCONFLICT_UPDATE") {
    const update = policies.choose("CMD_UPDATE");
    policies.addChecks("CMD_UPDATE", "WCO_RLS_CONFLICT_CHECK", update, true);
    if (reads) policies.addChecks("CMD_SELECT", "WCO_RLS_CONFLICT_CHECK", select, true);
    policies.addChecks("CMD_UPDATE", "WCO_RLS_UPDATE_CHECK", update, false);
    if (reads) policies.addChecks("CMD_SELECT", "WCO_RLS_UPDATE_CHECK", select, true);
  }
  if (command === "CMD_MERGE") {
    // What an action may change is known only when its row is there: its policies are checked then.
    const update = policies.choose("CMD_UPDATE");
    policies.addChecks("CMD_UPDATE", "WCO_RLS_MERGE_UPDATE_CHECK", update, true);
    policies.addChecks("CMD_UPDATE", "WCO_RLS_UPDATE_CHECK", update, false);
    if (reads) policies.addChecks("CMD_SELECT", "WCO_RLS_UPDATE_CHECK", select, true);
    policies.addChecks("CMD_DELETE", "WCO_RLS_MERGE_DELETE_CHECK", policies.choose("CMD_DELETE"), true);
    policies.addChecks("CMD_INSERT", "WCO_RLS_INSERT_CHECK", policies.choose("CMD_INSERT"), false);
    // RETURNING shows the new row.
    if (query.returningList.length > 0) policies.addChecks("CMD_SELECT", "WCO_RLS_INSERT_CHECK", select, true);
  }
  return asUser(info, { securityQuals: policies.quals, withCheckOptions: policies.checks });
}
/** What a policy reads is checked with the rights of whom the table is checked as. @see setRuleCheckAsUser */
function asUser(info: RTEPermissionInfo | undefined, security: RowSecurity): RowSecurity {
  const user = info?.checkAsUser ?? 0;
  if (user === 0) return security;
  const visit = (node: Node): Node => {
    const below = mapChildren(node, visit);
    return below.tag === "RTEPermissionInfo" ? { ...below, checkAsUser: user } : below;
  };
  return { securityQuals: mapNodes(security.securityQuals, visit), withCheckOptions: mapNodes(security.withCheckOptions, visit) };
}
/** Whether what policies say has queries in it, which have rules and policies of their own. */
export const hasSubLinks = (security: RowSecurity): boolean => exprContains([...security.securityQuals, ...security.withCheckOptions.map(({ qual }) => qual)], (node) => node.tag === "SubLink");
