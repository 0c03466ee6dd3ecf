/**
 * Roles, and what they may do: owners, privileges by object, membership.
 *
 * @see src/backend/utils/adt/acl.c, src/backend/catalog/aclchk.c
 */
import type { Oid } from "../nodes/primnodes.ts";
import { formatType } from "./format-type.ts";
import { ArrayValue } from "../types/array.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import type { Catalog } from "./catalog.ts";
import { READ_ALL_DATA, WRITE_ALL_DATA } from "./predefined-roles.ts";
import { type AclItem, BOOTSTRAP_SUPERUSERID, type CatalogRoot, type Relation, type Role } from "./root.ts";

export const PUBLIC_ROLE = 0;
/** Privileges and their letters, in the order of aclitem's text. */
export const LETTERS: Readonly<Record<string, string>> = { insert: "a", select: "r", update: "w", delete: "d", truncate: "D", references: "x", trigger: "t", execute: "X", usage: "U", create: "C", temporary: "T", temp: "T", connect: "c", maintain: "m" };
export type AclKind = "table" | "sequence" | "schema" | "function" | "type";
/** Everything that can be granted on a kind of object. */
export const ALL_RIGHTS: Readonly<Record<AclKind, string>> = { table: "arwdDxtm", sequence: "rwU", schema: "UC", function: "X", type: "U" };

const rolesByName = new WeakMap<CatalogRoot["roles"], ReadonlyMap<string, Oid>>();
export function roleNamed({ roles }: CatalogRoot, name: string): Oid | undefined {
  let known = rolesByName.get(roles);
  if (known === undefined) {
    known = new Map(Object.values(roles).map((role) => [role.name, role.oid]));
    rolesByName.set(roles, known);
  }
  return known.get(name);
}
export const requireRole = (root: CatalogRoot, name: string): Oid => roleNamed(root, name) ?? ereport({ code: ERRCODE.undefined_object, message: `role "${name}" does not exist` });
export const roleName = (root: CatalogRoot, oid: Oid): string => root.roles[oid]?.name ?? String(oid);
export const isSuperuser = (root: CatalogRoot, oid: Oid): boolean => root.roles[oid]?.superuser === true;
/** A role and all that it is a member of; of `by`, those whose rights it has, or that it may become. */
export function rolesOf(root: CatalogRoot, oid: Oid, by?: "inherit" | "set"): ReadonlySet<Oid> {
  const found = new Set<Oid>([oid]);
  for (const each of found) for (const membership of (root.roles[each] as Role | undefined)?.memberOf ?? []) if (by === undefined || membership[by]) found.add(membership.roleid);
  return found;
}
/** Whether a role may do what another one may: it has inherited its rights, or is a superuser. @see has_privs_of_role */
export const hasPrivsOf = (root: CatalogRoot, role: Oid, of: Oid): boolean => isSuperuser(root, role) || rolesOf(root, role, "inherit").has(of);

/** What an object's list says when nobody has granted or revoked anything. @see acldefault */
export function defaultAcl(kind: AclKind, owner: Oid): readonly AclItem[] {
  const own: AclItem = { grantee: owner, grantor: owner, rights: ALL_RIGHTS[kind], grantable: "" };
  return kind === "function" || kind === "type" ? [{ grantee: PUBLIC_ROLE, grantor: owner, rights: ALL_RIGHTS[kind], grantable: "" }, own] : [own];
}
/** Whether a role has a right, by itself, by a role that it is in, or as one of all. */
export function hasRight(root: CatalogRoot, role: Oid, kind: AclKind, owner: Oid, acl: readonly AclItem[] | undefined, letter: string): boolean {
  if (isSuperuser(root, role)) return true;
  const mine = rolesOf(root, role, "inherit");
  // Whoever reads or writes all data needs no grant for it. @see pg_class_aclmask_ext, pg_namespace_aclmask_ext
  if ((letter === "r" || (kind === "schema" && letter === "U")) && mine.has(READ_ALL_DATA)) return true;
  if (((kind === "table" && "awd".includes(letter)) || (kind === "schema" && letter === "U")) && mine.has(WRITE_ALL_DATA)) return true;
  return (acl ?? defaultAcl(kind, owner)).some((item) => (item.grantee === PUBLIC_ROLE || mine.has(item.grantee)) && item.rights.includes(letter));
}

export const ownerOf = (object: { readonly owner?: Oid } | undefined): Oid => object?.owner ?? BOOTSTRAP_SUPERUSERID;
const relationKind = (rel: Relation): AclKind => (rel.relkind === "S" ? "sequence" : "table");
export const relationRight = (root: CatalogRoot, role: Oid, rel: Relation, letter: string): boolean => hasRight(root, role, relationKind(rel), ownerOf(rel), rel.acl, letter);
/** Whether a right is given on a column by itself. */
export function columnRight(root: CatalogRoot, role: Oid, rel: Relation, attnum: number, letter: string): boolean {
  const acl = rel.columnAcl?.[attnum];
  return acl !== undefined && hasRight(root, role, "table", ownerOf(rel), acl, letter);
}
export const schemaRight = (root: CatalogRoot, role: Oid, namespace: Oid, letter: string): boolean => {
  const schema = root.schemas[namespace];
  // Built-in schemas let everybody in; only the superuser makes objects there.
  if (namespace < 16384 && schema?.acl === undefined) return letter === "U" || isSuperuser(root, role);
  return hasRight(root, role, "schema", ownerOf(schema), schema?.acl, letter);
};

const words: Readonly<Record<Relation["relkind"], string>> = { r: "table", p: "table", v: "view", S: "sequence", i: "index", I: "index", c: "type", t: "table" };
export const aclWord = (rel: Relation): string => words[rel.relkind];
export const denied = (word: string, name: string): never => ereport({ code: ERRCODE.insufficient_privilege, message: `permission denied for ${word} ${name}` });
export const notOwner = (word: string, name: string): never => ereport({ code: ERRCODE.insufficient_privilege, message: `must be owner of ${word} ${name}` });
/** Raises 42501 unless the role owns the relation. An index is its table's owner's. */
export function checkRelationOwner(catalog: Catalog, role: Oid, rel: Relation): void {
  if (isSuperuser(catalog.root, role)) return;
  const owned = rel.index === null ? rel : (catalog.findRelation(rel.index.indrelid) ?? rel);
  if (!hasPrivsOf(catalog.root, role, ownerOf(owned))) notOwner(aclWord(rel), rel.relname);
}
/** The same for a type; a row type is its relation's owner's. */
export function checkTypeOwner(catalog: Catalog, role: Oid, oid: Oid): void {
  const type = catalog.root.types[oid];
  const rel = type?.typtype === "c" ? catalog.findRelation(type.typrelid) : undefined;
  if (!hasPrivsOf(catalog.root, role, ownerOf(rel ?? type))) notOwner("type", formatType(catalog, oid));
}
/** The same for a schema. */
export function checkSchemaOwner(catalog: Catalog, role: Oid, oid: Oid): void {
  if (!hasPrivsOf(catalog.root, role, ownerOf(catalog.root.schemas[oid]))) notOwner("schema", catalog.namespaceName(oid));
}

/** A list of rights as aclitem's text, an array of it. @see aclitemout */
export function aclText({ root }: Catalog, acl: readonly AclItem[] | undefined): ArrayValue | null {
  if (acl === undefined) return null;
  const name = (oid: number): string => (oid === PUBLIC_ROLE ? "" : roleName(root, oid));
  const order = "arwdDxtXUCTcsAm";
  const items = acl.map(({ grantee, grantor, rights, grantable }) => `${name(grantee)}=${[...order].filter((letter) => rights.includes(letter)).map((letter) => (grantable.includes(letter) ? `${letter}*` : letter)).join("")}/${name(grantor)}`);
  return new ArrayValue(ACLITEMOID, items.length === 0 ? [] : [items.length], items.length === 0 ? [] : [1], items);
}
export const ACLITEMOID = 1033;
