/**
 * Roles and privileges: CREATE, ALTER and DROP ROLE, GRANT and REVOKE, owners.
 *
 * @see src/backend/commands/user.c, src/backend/catalog/aclchk.c
 */
import { ALL_RIGHTS, type AclKind, aclWord, defaultAcl, denied, hasPrivsOf, isSuperuser, LETTERS, ownerOf, PUBLIC_ROLE, requireRole, roleName, roleNamed, rolesOf } from "../catalog/acl.ts";
import { type AclItem, BOOTSTRAP_SUPERUSERID, type CatalogRoot, type Relation, type Role, FIRST_USER_OID } from "../catalog/root.ts";
import { nameList, type RawNode, type RawOf, rawAs, strVal } from "../nodes/raw.ts";
import { ERRCODE, ereport, notSupported, type Notice } from "../utils/errors.ts";
import { plainRole } from "../catalog/predefined-roles.ts";
import { roleOptions, secretOf } from "./role-options.ts";
import { changedSettings } from "./setting-list.ts";
import { catalogOf, changeCatalog, type CommandContext, type Draft, newOid, type UtilityResult } from "./context.ts";
import type { ObjectAddress } from "../catalog/object-description.ts";
import { describe, performDeletion } from "./dependency.ts";
import { findFunction } from "./functioncmds.ts";
import { requireRelation } from "./tablecmds.ts";

/** The role that a name, CURRENT_USER or PUBLIC stands for. @see get_rolespec_oid */
export function roleSpec(cx: CommandContext, raw: RawNode | RawOf<"RoleSpec"> | undefined): number {
  const spec = (raw !== undefined && "RoleSpec" in raw ? rawAs(raw as RawNode, "RoleSpec") : raw) as RawOf<"RoleSpec"> | undefined;
  switch (spec?.roletype) {
    case "ROLESPEC_PUBLIC":
      return PUBLIC_ROLE;
    case "ROLESPEC_CSTRING":
      return requireRole(cx.root, spec.rolename ?? "");
    default:
      return cx.role();
  }
}
function checkName(name: string, location?: number): void {
  if (name.startsWith("pg_")) ereport({ code: ERRCODE.reserved_name, message: `role name "${name}" is reserved`, detail: 'Role names starting with "pg_" are reserved.', location });
  if (name === "public" || name === "none") ereport({ code: ERRCODE.reserved_name, message: `role name "${name}" is reserved` });
}
const isAdmin = (root: CatalogRoot, role: number, of: number): boolean => isSuperuser(root, role) || [...rolesOf(root, role)].some((each) => root.roles[each]?.memberOf.some(({ roleid, admin }) => roleid === of && admin) === true);
/** Attributes that only who has them may give, in the order in which they are looked at. */
const GUARDED = [["superuser", "SUPERUSER"], ["createdb", "CREATEDB"], ["replication", "REPLICATION"], ["bypassrls", "BYPASSRLS"]] as const;
function mayGive(cx: CommandContext, attribute: (typeof GUARDED)[number][0]): boolean {
  return isSuperuser(cx.root, cx.role()) || (attribute !== "superuser" && cx.root.roles[cx.role()]?.[attribute] === true);
}

/** @see CreateRole */
export function createRole(cx: CommandContext, raw: RawOf<"CreateRoleStmt">): UtilityResult {
  const name = raw.role ?? "";
  const options = raw.options ?? [];
  const { flags, password } = roleOptions(cx, options);
  const refuse = (detail: string): never => ereport({ code: ERRCODE.insufficient_privilege, message: "permission denied to create role", detail });
  if (!isSuperuser(cx.root, cx.role())) {
    if (cx.root.roles[cx.role()]?.createrole !== true) refuse("Only roles with the CREATEROLE attribute may create roles.");
    for (const [attribute, word] of GUARDED) if (flags[attribute] === true && !mayGive(cx, attribute)) refuse(`Only roles with the ${word} attribute may create roles with the ${word} attribute.`);
  }
  checkName(name);
  if (roleNamed(cx.root, name) !== undefined) ereport({ code: ERRCODE.duplicate_object, message: `role "${name}" already exists` });
  const roles = (kind: string): number[] => {
    const arg = options.map((node) => rawAs(node, "DefElem")).find((def) => def?.defname === kind)?.arg;
    return (rawAs(arg, "List")?.items ?? []).map((node) => roleSpec(cx, node));
  };
  const secret = password === undefined ? null : secretOf(cx, password, name);
  const [memberOf, members, admins] = [roles("addroleto"), roles("rolemembers"), roles("adminmembers")];
  changeCatalog(cx, (draft) => {
    const oid = newOid(draft);
    draft.roles[oid] = { ...plainRole, oid, name, login: raw.stmt_type === "ROLESTMT_USER", ...flags, password: secret };
    for (const of of memberOf) addMember(cx, draft, oid, of, { admin: false });
    for (const member of members) addMember(cx, draft, member, oid, { admin: false });
    for (const member of admins) addMember(cx, draft, member, oid, { admin: true });
    // Who makes a role may give it to others, though it has none of its rights.
    if (!isSuperuser(cx.root, cx.role())) addMember(cx, draft, cx.role(), oid, { admin: true, inherit: false, set: false });
  });
  return { tag: "CREATE ROLE" };
}
type Grant = { readonly admin?: boolean; readonly inherit?: boolean; readonly set?: boolean };
/** @see AddRoleMems */
function addMember(cx: CommandContext, draft: Draft, member: number, of: number, { admin, inherit, set }: Grant): void {
  const role = draft.roles[member];
  if (role === undefined) return;
  const known = role.memberOf.find(({ roleid }) => roleid === of);
  if (known !== undefined) {
    const changed = { ...known, admin: admin ?? known.admin, inherit: inherit ?? known.inherit, set: set ?? known.set };
    draft.roles[member] = { ...role, memberOf: role.memberOf.map((each) => (each === known ? changed : each)) };
    return;
  }
  const fresh = { oid: newOid(draft), roleid: of, grantor: isSuperuser(cx.root, cx.role()) || inherit === false ? BOOTSTRAP_SUPERUSERID : cx.role(), admin: admin ?? false, inherit: inherit ?? role.inherit, set: set ?? true };
  draft.roles[member] = { ...role, memberOf: [...role.memberOf, fresh] };
}
/** @see AlterRole */
export function alterRole(cx: CommandContext, raw: RawOf<"AlterRoleStmt">): UtilityResult {
  const oid = roleSpec(cx, raw.role);
  const role = cx.root.roles[oid] as Role;
  refuseReserved(role);
  const { flags, password } = roleOptions(cx, raw.options ?? []);
  checkAlter(cx, role, flags, password !== undefined);
  if (oid === BOOTSTRAP_SUPERUSERID && flags.superuser === false) ereport({ code: ERRCODE.feature_not_supported, message: "permission denied to alter role", detail: "The bootstrap superuser must have the SUPERUSER attribute." });
  const secret = password === undefined ? role.password : secretOf(cx, password, role.name);
  const members = rawAs((raw.options ?? []).map((node) => rawAs(node, "DefElem")).find((def) => def?.defname === "rolemembers")?.arg, "List")?.items ?? [];
  const named = members.map((node) => roleSpec(cx, node));
  changeCatalog(cx, (draft) => {
    draft.roles[oid] = { ...role, ...flags, password: secret };
    for (const member of named) addMember(cx, draft, member, oid, {});
  });
  return { tag: "ALTER ROLE" };
}
const notAllowed = (detail: string): never => ereport({ code: ERRCODE.insufficient_privilege, message: "permission denied to alter role", detail });
function checkAlter(cx: CommandContext, role: Role, flags: Partial<Role>, password: boolean): void {
  const me = cx.root.roles[cx.role()];
  if (me === undefined || me.superuser) return;
  if (role.superuser) notAllowed("Only roles with the SUPERUSER attribute may alter roles with the SUPERUSER attribute.");
  if (flags.superuser !== undefined) notAllowed("Only roles with the SUPERUSER attribute may change the SUPERUSER attribute.");
  const admin = me.createrole && isAdmin(cx.root, me.oid, role.oid);
  // Everybody may change the own password, and no more.
  if (!admin && (Object.keys(flags).length > 0 || !password || role.oid !== me.oid)) notAllowed(`Only roles with the CREATEROLE attribute and the ADMIN option on role "${role.name}" may alter this role.`);
  for (const [attribute, word] of GUARDED) if (flags[attribute] !== undefined && !mayGive(cx, attribute)) notAllowed(`Only roles with the ${word} attribute may change the ${word} attribute.`);
}
function refuseReserved({ oid, name }: Role): void {
  if (oid < FIRST_USER_OID && oid !== BOOTSTRAP_SUPERUSERID) ereport({ code: ERRCODE.reserved_name, message: `role name "${name}" is reserved`, detail: "Cannot alter reserved roles." });
}

/** ALTER ROLE and ALTER DATABASE ... SET and RESET. @see AlterRoleSet, AlterDatabaseSet, AlterSetting */
export function alterSettings(cx: CommandContext, { database, role }: { readonly database: number; readonly role: number }, raw: RawOf<"VariableSetStmt">): void {
  const key = `${database}/${role}`;
  const next = changedSettings(cx, cx.root.roleSettings[key] ?? [], raw);
  changeCatalog(cx, (draft) => {
    if (next.length === 0) delete draft.roleSettings[key];
    else draft.roleSettings[key] = next;
  });
}
const DATABASE_OID = 5;
const DATABASE = "postgres";
const databaseNamed = (name: string | undefined): number => (name === undefined || name === "" ? 0 : name === DATABASE ? DATABASE_OID : ereport({ code: ERRCODE.invalid_catalog_name, message: `database "${name}" does not exist` }));
export function alterRoleSettings(cx: CommandContext, raw: RawOf<"AlterRoleSetStmt">): UtilityResult {
  const database = databaseNamed(raw.database);
  const role = raw.role === undefined ? undefined : (cx.root.roles[roleSpec(cx, raw.role)] as Role);
  if (role !== undefined) {
    refuseReserved(role);
    const me = cx.root.roles[cx.role()];
    if (role.superuser && me?.superuser !== true) notAllowed("Only roles with the SUPERUSER attribute may alter roles with the SUPERUSER attribute.");
    if (me?.superuser !== true && role.oid !== me?.oid && !(me?.createrole === true && isAdmin(cx.root, me.oid, role.oid))) notAllowed(`Only roles with the CREATEROLE attribute and the ADMIN option on role "${role.name}" may alter this role.`);
  } else if (!isSuperuser(cx.root, cx.role())) {
    if (database === 0) ereport({ code: ERRCODE.insufficient_privilege, message: "permission denied to alter setting", detail: "Only roles with the SUPERUSER attribute may alter settings globally." });
    else notOwner();
  }
  alterSettings(cx, { database, role: role?.oid ?? 0 }, raw.setstmt as RawOf<"VariableSetStmt">);
  return { tag: "ALTER ROLE" };
}
const notOwner = (): never => ereport({ code: ERRCODE.insufficient_privilege, message: `must be owner of database ${DATABASE}` });
export function alterDatabaseSettings(cx: CommandContext, raw: RawOf<"AlterDatabaseSetStmt">): UtilityResult {
  const database = databaseNamed(raw.dbname);
  if (!isSuperuser(cx.root, cx.role())) notOwner();
  alterSettings(cx, { database, role: 0 }, raw.setstmt as RawOf<"VariableSetStmt">);
  return { tag: "ALTER DATABASE" };
}

/** What belongs to a role, and what it has rights on. */
function* concerns(cx: CommandContext, role: number): Iterable<{ readonly text: string; readonly address: ObjectAddress; readonly owned: boolean }> {
  const has = (acl: readonly AclItem[] | undefined): boolean => acl?.some(({ grantee }) => grantee === role) === true;
  const entry = (address: ObjectAddress, owner: number, acl: readonly AclItem[] | undefined): { text: string; address: ObjectAddress; owned: boolean }[] => {
    const shown = describe(cx, address);
    if (owner === role) return [{ text: `owner of ${shown}`, address, owned: true }];
    return has(acl) ? [{ text: `privileges for ${shown}`, address, owned: false }] : [];
  };
  for (const [oid, schema] of Object.entries(cx.root.schemas)) yield* entry({ kind: "schema", oid: Number(oid) }, ownerOf(schema), schema.acl);
  for (const rel of Object.values(cx.root.relations)) {
    if (rel.relkind === "i" || rel.relkind === "I") continue;
    const columns = Object.entries(rel.columnAcl ?? {}).filter(([, acl]) => has(acl));
    yield* entry({ kind: "relation", oid: rel.oid }, ownerOf(rel), rel.acl);
    for (const policy of rel.policies ?? []) if (policy.roles.includes(role)) yield { text: `target of ${describe(cx, { kind: "policy", oid: rel.oid, constraint: policy.oid })}`, address: { kind: "policy", oid: rel.oid, constraint: policy.oid }, owned: false };
    if (ownerOf(rel) !== role) for (const [attnum] of columns) yield { text: `privileges for ${describe(cx, { kind: "column", oid: rel.oid, attnum: Number(attnum) })}`, address: { kind: "relation", oid: rel.oid }, owned: false };
  }
  for (const type of Object.values(cx.root.types)) if (type.typtype !== "c" && type.typelem === 0) yield* entry({ kind: "type", oid: type.oid }, ownerOf(type), undefined);
  for (const proc of Object.values(cx.root.procs)) yield* entry({ kind: "proc", oid: proc.oid }, ownerOf(proc), proc.acl);
}
/** @see DropRole */
export function dropRole(cx: CommandContext, raw: RawOf<"DropRoleStmt">): UtilityResult {
  const denyDrop = (): never => ereport({ code: ERRCODE.insufficient_privilege, message: "permission denied to drop role", detail: "Only roles with the CREATEROLE attribute and the ADMIN option on the target roles may drop roles." });
  if (!isSuperuser(cx.root, cx.role()) && cx.root.roles[cx.role()]?.createrole !== true) denyDrop();
  const oids: number[] = [];
  for (const node of raw.roles ?? []) {
    const name = rawAs(node, "RoleSpec")?.rolename ?? "";
    const oid = roleNamed(cx.root, name);
    if (oid === undefined) {
      if (raw.missing_ok !== true) ereport({ code: ERRCODE.undefined_object, message: `role "${name}" does not exist` });
      cx.notice({ severity: "NOTICE", code: "00000", message: `role "${name}" does not exist, skipping` });
      continue;
    }
    if (oid < FIRST_USER_OID && oid !== cx.role()) ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop role ${name} because it is required by the database system` });
    if (oid === cx.role()) ereport({ code: ERRCODE.object_in_use, message: "current user cannot be dropped" });
    if (!isAdmin(cx.root, cx.role(), oid)) denyDrop();
    oids.push(oid);
  }
  for (const oid of oids) {
    const list = [...concerns(cx, oid)].sort((a, b) => a.address.oid - b.address.oid);
    if (list.length > 0) ereport({ code: ERRCODE.dependent_objects_still_exist, message: `role "${roleName(cx.root, oid)}" cannot be dropped because some objects depend on it`, detail: list.map(({ text }) => text).join("\n") });
    changeCatalog(cx, (draft) => {
      delete draft.roles[oid];
      for (const role of Object.values(draft.roles)) if (role.memberOf.some(({ roleid }) => roleid === oid)) draft.roles[role.oid] = { ...role, memberOf: role.memberOf.filter(({ roleid }) => roleid !== oid) };
      for (const key of Object.keys(draft.roleSettings)) if (key.endsWith(`/${oid}`)) delete draft.roleSettings[key];
    });
  }
  return { tag: "DROP ROLE" };
}
/** DROP OWNED: a role's objects go, and the rights that it was given. @see DropOwnedObjects */
export function dropOwned(cx: CommandContext, raw: RawOf<"DropOwnedStmt">): UtilityResult {
  for (const node of raw.roles ?? []) {
    const role = roleSpec(cx, node);
    const owned = [...concerns(cx, role)].filter((each) => each.owned).map(({ address }) => address);
    if (owned.length > 0) performDeletion(cx, owned, raw.behavior === "DROP_CASCADE");
    const without = (acl: readonly AclItem[]): readonly AclItem[] => acl.filter(({ grantee }) => grantee !== role);
    changeCatalog(cx, (draft) => {
      for (const rel of Object.values(draft.relations)) if (rel.acl !== undefined || rel.columnAcl !== undefined) draft.relations[rel.oid] = { ...rel, ...(rel.acl !== undefined && { acl: without(rel.acl) }), ...(rel.columnAcl !== undefined && { columnAcl: Object.fromEntries(Object.entries(rel.columnAcl).map(([attnum, acl]) => [attnum, without(acl)])) }) };
      for (const [oid, schema] of Object.entries(draft.schemas)) if (schema.acl !== undefined) draft.schemas[Number(oid)] = { ...schema, acl: without(schema.acl) };
      for (const proc of Object.values(draft.procs)) if (proc.acl !== undefined) draft.procs[proc.oid] = { ...proc, acl: without(proc.acl) };
    });
  }
  return { tag: "DROP OWNED" };
}
/** REASSIGN OWNED. @see ReassignOwnedObjects */
export function reassignOwned(cx: CommandContext, raw: RawOf<"ReassignOwnedStmt">): UtilityResult {
  const to = roleSpec(cx, raw.newrole);
  for (const node of raw.roles ?? []) for (const { address, owned } of concerns(cx, roleSpec(cx, node))) if (owned) setOwner(cx, address, to);
  return { tag: "REASSIGN OWNED" };
}
export function setOwner(cx: CommandContext, address: ObjectAddress, owner: number): void {
  changeCatalog(cx, (draft) => {
    const { oid } = address;
    if (address.kind === "relation") {
      const rel = draft.relations[oid] as Relation;
      const from = ownerOf(rel);
      draft.relations[oid] = { ...rel, owner, ...(rel.acl !== undefined && { acl: rel.acl.map((item) => ({ ...item, grantee: item.grantee === from ? owner : item.grantee, grantor: item.grantor === from ? owner : item.grantor })) }) };
      for (const other of Object.values(draft.relations)) if (other.sequence?.owner?.relid === oid || rel.indexes.includes(other.oid)) draft.relations[other.oid] = { ...other, owner };
    } else if (address.kind === "schema") draft.schemas[oid] = { ...draft.schemas[oid], owner };
    else if (address.kind === "proc") {
      const proc = draft.procs[oid];
      if (proc !== undefined) draft.procs[oid] = { ...proc, owner };
    } else if (address.kind === "type") {
      const type = draft.types[oid];
      if (type !== undefined) draft.types[oid] = { ...type, owner };
    }
  });
}

/** GRANT role TO role. @see GrantRole */
export function grantRole(cx: CommandContext, raw: RawOf<"GrantRoleStmt">): UtilityResult {
  const isGrant = raw.is_grant === true;
  const granted = (raw.granted_roles ?? []).map((node) => requireRole(cx.root, rawAs(node, "AccessPriv")?.priv_name ?? ""));
  const grantees = (raw.grantee_roles ?? []).map((node) => roleSpec(cx, node));
  const given = grantOptions(raw.opt ?? []);
  for (const role of granted) if (!isAdmin(cx.root, cx.role(), role)) ereport({ code: ERRCODE.insufficient_privilege, message: `permission denied to ${isGrant ? "grant" : "revoke"} role "${roleName(cx.root, role)}"`, detail: `Only roles with the ADMIN option on role "${roleName(cx.root, role)}" may ${isGrant ? "grant" : "revoke"} this role.` });
  for (const role of granted) for (const grantee of grantees) if (isGrant && rolesOf(cx.root, role).has(grantee)) ereport({ code: ERRCODE.invalid_grant_operation, message: `role "${roleName(cx.root, grantee)}" is a member of role "${roleName(cx.root, role)}"` });
  const noticed = (role: number, member: number): Notice => ({ severity: isGrant ? "NOTICE" : "WARNING", code: isGrant ? "00000" : "01000", message: isGrant ? `role "${roleName(cx.root, member)}" has already been granted membership in role "${roleName(cx.root, role)}" by role "${roleName(cx.root, cx.role())}"` : `role "${roleName(cx.root, member)}" has not been granted membership in role "${roleName(cx.root, role)}" by role "${roleName(cx.root, cx.role())}"` });
  changeCatalog(cx, (draft) => {
    for (const of of granted) {
      for (const member of grantees) {
        const role = draft.roles[member] as Role;
        const known = role.memberOf.find(({ roleid }) => roleid === of);
        if (isGrant ? known !== undefined && Object.entries(given).every(([option, value]) => known[option as keyof Grant] === value) : known === undefined) cx.notice(noticed(of, member));
        else if (isGrant) addMember(cx, draft, member, of, given);
        // REVOKE ADMIN OPTION FOR takes the option alone.
        else if (Object.keys(given).length > 0) addMember(cx, draft, member, of, Object.fromEntries(Object.keys(given).map((option) => [option, false])));
        else draft.roles[member] = { ...role, memberOf: role.memberOf.filter(({ roleid }) => roleid !== of) };
      }
    }
  });
  return { tag: isGrant ? "GRANT ROLE" : "REVOKE ROLE" };
}
function grantOptions(nodes: readonly RawNode[]): Grant {
  const given: Record<string, boolean> = {};
  for (const node of nodes) {
    const { defname = "", arg } = rawAs(node, "DefElem") as RawOf<"DefElem">;
    given[defname] = rawAs(arg, "Boolean")?.boolval === true;
  }
  return given;
}

// GRANT on objects

/** An object with a list of rights. */
interface Target {
  readonly kind: AclKind;
  readonly word: string;
  readonly name: string;
  readonly owner: number;
  readonly acl: readonly AclItem[] | undefined;
  readonly store: (draft: Draft, acl: readonly AclItem[]) => void;
  readonly relation?: Relation;
}
function targetsOf(cx: CommandContext, raw: RawOf<"GrantStmt">): Target[] {
  const kind = String(raw.objtype);
  const relation = (rel: Relation): Target => ({ kind: rel.relkind === "S" ? "sequence" : "table", word: aclWord(rel), name: rel.relname, owner: ownerOf(rel), acl: rel.acl, relation: rel, store: (draft, acl) => { draft.relations[rel.oid] = { ...(draft.relations[rel.oid] as Relation), acl }; } });
  const objects = raw.objects ?? [];
  if (raw.targtype === "ACL_TARGET_ALL_IN_SCHEMA") {
    const schemas = objects.map((node) => catalogOf(cx).namespaceOid(strVal(node)) ?? ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${strVal(node)}" does not exist` }));
    if (kind === "OBJECT_TABLE" || kind === "OBJECT_SEQUENCE") return Object.values(cx.root.relations).filter((rel) => schemas.includes(rel.relnamespace) && (kind === "OBJECT_SEQUENCE" ? rel.relkind === "S" : "rvp".includes(rel.relkind))).map(relation);
    return notSupported(`GRANT ON ALL ${kind.replace("OBJECT_", "")}S`);
  }
  switch (kind) {
    case "OBJECT_TABLE":
    case "OBJECT_SEQUENCE":
      return objects.map((node) => {
        const rel = requireRelation(cx, rawAs(node, "RangeVar") as RawOf<"RangeVar">);
        if (rel.relkind === "i" || rel.relkind === "I") ereport({ code: ERRCODE.wrong_object_type, message: `"${rel.relname}" is an index` });
        if (kind === "OBJECT_SEQUENCE" && rel.relkind !== "S") ereport({ code: ERRCODE.wrong_object_type, message: `"${rel.relname}" is not a sequence` });
        if (rel.oid < FIRST_USER_OID) notSupported("GRANT on a system catalog or view");
        return relation(rel);
      });
    case "OBJECT_SCHEMA":
      return objects.map((node) => {
        const name = strVal(node);
        const oid = catalogOf(cx).namespaceOid(name) ?? ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${name}" does not exist` });
        const schema = cx.root.schemas[oid];
        return { kind: "schema", word: "schema", name, owner: ownerOf(schema), acl: schema?.acl ?? (oid < 16384 ? [{ grantee: BOOTSTRAP_SUPERUSERID, grantor: BOOTSTRAP_SUPERUSERID, rights: "UC", grantable: "" }, { grantee: PUBLIC_ROLE, grantor: BOOTSTRAP_SUPERUSERID, rights: "U", grantable: "" }] : undefined), store: (draft, acl) => { draft.schemas[oid] = { ...draft.schemas[oid], acl }; } };
      });
    case "OBJECT_FUNCTION":
    case "OBJECT_PROCEDURE":
    case "OBJECT_ROUTINE":
      return objects.map((node) => {
        const word = kind === "OBJECT_PROCEDURE" ? "procedure" : kind === "OBJECT_ROUTINE" ? "routine" : "function";
        const oid = findFunction(cx, rawAs(node, "ObjectWithArgs") as RawOf<"ObjectWithArgs">, word, false) as number;
        const proc = cx.root.procs[oid] ?? notSupported("GRANT on a built-in function");
        return { kind: "function", word: "function", name: proc.proname, owner: ownerOf(proc), acl: proc.acl, store: (draft, acl) => { draft.procs[oid] = { ...proc, acl }; } };
      });
    default:
      return notSupported(`GRANT ON ${kind.replace("OBJECT_", "")}`);
  }
}
/** @see ExecuteGrantStmt */
export function grant(cx: CommandContext, raw: RawOf<"GrantStmt">): UtilityResult {
  const isGrant = raw.is_grant === true;
  const tag = isGrant ? "GRANT" : "REVOKE";
  const grantees = (raw.grantees ?? []).map((node) => roleSpec(cx, node));
  for (const target of targetsOf(cx, raw)) {
    const grantor = grantorOf(cx, target);
    const privileges = (raw.privileges ?? []).map((node) => rawAs(node, "AccessPriv") as RawOf<"AccessPriv">);
    const onColumns = privileges.filter((each) => (each.cols ?? []).length > 0);
    const whole = privileges.filter((each) => (each.cols ?? []).length === 0);
    const option = raw.grant_option === true;
    if (whole.length > 0 || privileges.length === 0) {
      const rights = rightsOf(target, whole);
      changeCatalog(cx, (draft) => target.store(draft, changedAcl(target.acl ?? defaultAcl(target.kind, target.owner), grantees, grantor, rights, isGrant, option)));
      // What is taken from the table is taken from its columns.
      if (!isGrant && target.relation?.columnAcl !== undefined) for (const attnum of Object.keys(target.relation.columnAcl)) changeColumn(cx, target.relation, Number(attnum), grantees, grantor, rights, false, option);
    }
    for (const each of onColumns) {
      const rel = target.relation ?? ereport({ code: ERRCODE.invalid_grant_operation, message: "column privileges are only valid for relations" });
      for (const name of nameList(each.cols)) {
        const attnum = rel.attributes.find(({ attname, attisdropped }) => attname === name && !attisdropped)?.attnum ?? ereport({ code: ERRCODE.undefined_column, message: `column "${name}" of relation "${rel.relname}" does not exist` });
        changeColumn(cx, rel, attnum, grantees, grantor, each.priv_name === undefined ? "arwx" : letterOf(target, each.priv_name), isGrant, option);
      }
    }
  }
  return { tag };
}
function letterOf(target: Target, name: string): string {
  const letter = LETTERS[name.toLowerCase()] ?? ereport({ code: ERRCODE.syntax_error, message: `unrecognized privilege type "${name}"` });
  // A sequence may be named as a table.
  const allowed = ALL_RIGHTS[target.kind] + (target.kind === "sequence" ? "a" : "");
  if (!allowed.includes(letter)) ereport({ code: ERRCODE.invalid_grant_operation, message: `invalid privilege type ${name.toUpperCase()} for ${target.kind === "table" ? "relation" : target.kind}` });
  return letter;
}
const rightsOf = (target: Target, privileges: readonly RawOf<"AccessPriv">[]): string => (privileges.length === 0 ? ALL_RIGHTS[target.kind] : privileges.map((each) => (each.priv_name === undefined ? ALL_RIGHTS[target.kind] : letterOf(target, each.priv_name))).join(""));
/** The owner grants, or who has the right to. @see select_best_grantor */
function grantorOf(cx: CommandContext, target: Target): number {
  const role = cx.role();
  if (isSuperuser(cx.root, role) || hasPrivsOf(cx.root, role, target.owner)) return target.owner;
  const items = target.acl ?? defaultAcl(target.kind, target.owner);
  if (items.some((item) => item.grantee === role && item.grantable !== "")) return role;
  if (!items.some((item) => item.grantee === role)) denied(target.word, target.name);
  cx.notice({ severity: "WARNING", code: "01007", message: `no privileges were granted for "${target.name}"` });
  return role;
}
/** @see aclupdate */
function changedAcl(acl: readonly AclItem[], grantees: readonly number[], grantor: number, rights: string, isGrant: boolean, option: boolean): readonly AclItem[] {
  const list = acl.map((item) => ({ ...item }));
  const union = (a: string, b: string): string => [...new Set([...a, ...b])].join("");
  const minus = (a: string, b: string): string => [...a].filter((letter) => !b.includes(letter)).join("");
  for (const grantee of grantees) {
    const at = list.findIndex((item) => item.grantee === grantee && item.grantor === grantor);
    const old = list[at] ?? { grantee, grantor, rights: "", grantable: "" };
    const made = isGrant ? { ...old, rights: union(old.rights, rights), grantable: option ? union(old.grantable, rights) : old.grantable } : { ...old, rights: option ? old.rights : minus(old.rights, rights), grantable: minus(old.grantable, rights) };
    if (at >= 0) list[at] = made;
    else list.push(made);
  }
  return list.filter((item) => item.rights !== "");
}
function changeColumn(cx: CommandContext, rel: Relation, attnum: number, grantees: readonly number[], grantor: number, rights: string, isGrant: boolean, option: boolean): void {
  changeCatalog(cx, (draft) => {
    const current = draft.relations[rel.oid] as Relation;
    draft.relations[rel.oid] = { ...current, columnAcl: { ...current.columnAcl, [attnum]: changedAcl(current.columnAcl?.[attnum] ?? [], grantees, grantor, rights, isGrant, option) } };
  });
}

/** ALTER … OWNER TO. @see ExecAlterOwnerStmt, ATExecChangeOwner */
export function alterOwner(cx: CommandContext, raw: RawOf<"AlterOwnerStmt">): UtilityResult {
  const kind = String(raw.objectType);
  const owner = roleSpec(cx, raw.newowner);
  const tag = `ALTER ${kind.replace("OBJECT_", "")}`;
  if (kind === "OBJECT_SCHEMA") {
    const name = strVal(raw.object as RawNode);
    setOwner(cx, { kind: "schema", oid: catalogOf(cx).namespaceOid(name) ?? ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${name}" does not exist` }) }, owner);
    return { tag };
  }
  const word = { OBJECT_FUNCTION: "function", OBJECT_PROCEDURE: "procedure", OBJECT_ROUTINE: "routine", OBJECT_AGGREGATE: "aggregate" }[kind] as "function" | undefined;
  if (word === undefined) return notSupported(`${tag} … OWNER TO`);
  setOwner(cx, { kind: "proc", oid: findFunction(cx, rawAs(raw.object, "ObjectWithArgs") as RawOf<"ObjectWithArgs">, word, false) as number }, owner);
  return { tag };
}
