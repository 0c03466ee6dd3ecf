/**
 * The service "rights": what has_table_privilege and its kin answer.
 *
 * @see src/backend/utils/adt/acl.c
 */
import { rowSecurityOf } from "../rewrite/rowsecurity.ts";
import { aclText, defaultAcl, hasRight, hasPrivsOf, isSuperuser, LETTERS, ownerOf, PUBLIC_ROLE, relationRight, columnRight, requireRole, rolesOf, schemaRight } from "../catalog/acl.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { BOOTSTRAP_SUPERUSERID, type Relation, FIRST_USER_OID } from "../catalog/root.ts";
import type { Oid } from "../nodes/primnodes.ts";
import { viewColumnsUpdatable } from "../rewrite/view-target.ts";
import type { PrivilegeKind, RightsService } from "../types/privileges.ts";
import type { RegNames } from "../types/reg.ts";
import type { SessionContext } from "../types/registry.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";

interface Backend {
  readonly catalog: Catalog;
  readonly context: SessionContext;
  readonly role: Oid;
}
/** What may be asked for, of each kind. */
const privilegesOf: Readonly<Record<PrivilegeKind, readonly string[]>> = {
  table: ["select", "insert", "update", "delete", "truncate", "references", "trigger", "maintain"],
  any_column: ["select", "insert", "update", "references"],
  sequence: ["usage", "select", "update"],
  database: ["create", "temporary", "temp", "connect"],
  function: ["execute"],
  language: ["usage"],
  schema: ["create", "usage"],
  tablespace: ["create"],
  foreign_data_wrapper: ["usage"],
  server: ["usage"],
  type: ["usage"],
};
interface Wanted {
  readonly letter: string;
  readonly grantable: boolean;
}
/** An UPDATE and a DELETE, an INSERT: 1 << CmdType. */
const ALL_EVENTS = (1 << 2) | (1 << 3) | (1 << 4);

export class Rights implements RightsService {
  readonly #backend: Backend;
  constructor(backend: Backend) {
    this.#backend = backend;
  }
  get #catalog(): Catalog {
    return this.#backend.catalog;
  }
  rowSecurityActive(table: Oid | string): boolean {
    const oid = typeof table === "number" ? table : this.#backend.context.service<RegNames>("regNames").regclassIn(table);
    const rel = this.#catalog.findRelation(oid);
    return rel !== undefined && rowSecurityOf({ catalog: this.#catalog, rowSecurity: true }, rel, this.#backend.role, true) === "enabled";
  }
  #role(role: Oid | string | undefined): Oid {
    if (role === undefined) return this.#backend.role;
    if (typeof role === "number") return role;
    return role === "public" ? PUBLIC_ROLE : requireRole(this.#catalog.root, role);
  }
  /** The letters of a list of privileges, and whether each must be grantable. */
  #wanted(kind: PrivilegeKind, text: string): readonly Wanted[] {
    return text.split(",").map((item) => {
      const match = /^\s*(\w+)(\s+with\s+grant\s+option)?\s*$/i.exec(item);
      const name = match?.[1]?.toLowerCase() ?? "";
      if (!privilegesOf[kind].includes(name)) ereport({ code: ERRCODE.invalid_parameter_value, message: `unrecognized privilege type: "${item.trim()}"` });
      return { letter: LETTERS[name] as string, grantable: match?.[2] !== undefined };
    });
  }
  /** Whoever owns an object may grant what it gives. */
  #any(wanted: readonly Wanted[], role: Oid, owner: Oid, has: (letter: string) => boolean): boolean {
    const { root } = this.#catalog;
    return wanted.some(({ letter, grantable }) => (grantable ? isSuperuser(root, role) || hasPrivsOf(root, role, owner) : has(letter)));
  }
  #relation(object: Oid | string): Relation | undefined {
    const oid = typeof object === "number" ? object : this.#backend.context.service<RegNames>("regNames").regclassIn(object);
    return this.#catalog.findRelation(oid);
  }
  #relationHas(role: Oid, rel: Relation, letter: string): boolean {
    const { root } = this.#catalog;
    // Everybody may read the system catalogs.
    if (rel.oid < FIRST_USER_OID) return letter === "r" ? rel.relname !== "pg_authid" || isSuperuser(root, role) : isSuperuser(root, role);
    return relationRight(root, role, rel, letter);
  }

  has(kind: PrivilegeKind, who: Oid | string | undefined, object: Oid | string, privileges: string): boolean | null {
    const { root } = this.#catalog;
    const role = this.#role(who);
    const wanted = this.#wanted(kind, privileges);
    switch (kind) {
      case "table":
      case "sequence":
      case "any_column": {
        const rel = this.#relation(object);
        if (rel === undefined) return null;
        const columns = kind === "any_column" ? rel.attributes.map(({ attnum }) => attnum) : [];
        return this.#any(wanted, role, ownerOf(rel), (letter) => this.#relationHas(role, rel, letter) || columns.some((attnum) => columnRight(root, role, rel, attnum, letter)));
      }
      case "schema": {
        const oid = typeof object === "number" ? object : (this.#catalog.namespaceOid(object) ?? ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${object}" does not exist` }));
        if (oid >= FIRST_USER_OID && root.namespaces[oid] === undefined) return null;
        return this.#any(wanted, role, ownerOf(root.schemas[oid]), (letter) => schemaRight(root, role, oid, letter));
      }
      case "function": {
        const oid = typeof object === "number" ? object : this.#backend.context.service<RegNames>("regNames").regprocedureIn(object);
        const proc = this.#catalog.findProc(oid);
        if (proc === undefined) return null;
        const own = root.procs[oid];
        return this.#any(wanted, role, ownerOf(own), (letter) => hasRight(root, role, "function", ownerOf(own), own?.acl, letter));
      }
      case "type": {
        const oid = typeof object === "number" ? object : this.#backend.context.service<RegNames>("regNames").regtypeIn(object);
        return this.#catalog.findType(oid) === undefined ? null : this.#any(wanted, role, BOOTSTRAP_SUPERUSERID, () => true);
      }
      case "database":
        if (typeof object === "string" && object !== this.#backend.context.database) ereport({ code: ERRCODE.invalid_catalog_name, message: `database "${object}" does not exist` });
        return this.#any(wanted, role, BOOTSTRAP_SUPERUSERID, (letter) => letter !== "C" || isSuperuser(root, role));
      case "language":
        return this.#any(wanted, role, BOOTSTRAP_SUPERUSERID, () => true);
      default:
        return isSuperuser(root, role);
    }
  }
  hasColumn(who: Oid | string | undefined, table: Oid | string, column: number | string, privileges: string): boolean | null {
    const role = this.#role(who);
    const wanted = this.#wanted("any_column", privileges);
    const rel = this.#relation(table);
    if (rel === undefined) return null;
    const attnum = typeof column === "number" ? column : (rel.attributes.find((attribute) => attribute.attname === column && !attribute.attisdropped)?.attnum ?? ereport({ code: ERRCODE.undefined_column, message: `column "${column}" of relation "${rel.relname}" does not exist` }));
    if (rel.attributes[attnum - 1] === undefined && attnum > 0) return null;
    return this.#any(wanted, role, ownerOf(rel), (letter) => this.#relationHas(role, rel, letter) || columnRight(this.#catalog.root, role, rel, attnum, letter));
  }
  hasRole(who: Oid | string | undefined, other: Oid | string, mode: string): boolean {
    const { root } = this.#catalog;
    const role = this.#role(who);
    const of = typeof other === "number" ? other : requireRole(root, other);
    const known = /^(MEMBER|USAGE|SET)( WITH (ADMIN|GRANT) OPTION)?$/i;
    const bad = mode.split(",").map((word) => word.trim()).find((word) => !known.test(word));
    if (bad !== undefined) ereport({ code: ERRCODE.invalid_parameter_value, message: `unrecognized privilege type: "${bad}"` });
    return isSuperuser(root, role) || rolesOf(root, role).has(of);
  }

  defaultList(kind: string, owner: Oid): unknown {
    const known = ({ r: "table", s: "sequence", n: "schema", f: "function", T: "type" } as const)[kind as "r"];
    if (known !== undefined) return aclText(this.#catalog, defaultAcl(known, owner));
    const rights = ({ d: "CTc", l: "U", t: "C", F: "U", S: "U", p: "sA", L: "rw", c: "" } as Readonly<Record<string, string>>)[kind];
    if (rights === undefined) ereport({ code: ERRCODE.internal_error, message: `unrecognized object type abbreviation: ${kind}` });
    const everyone = kind === "d" ? [{ grantee: PUBLIC_ROLE, grantor: owner, rights: "Tc", grantable: "" }] : kind === "l" ? [{ grantee: PUBLIC_ROLE, grantor: owner, rights: "U", grantable: "" }] : [];
    return aclText(this.#catalog, rights === "" ? [] : [...everyone, { grantee: owner, grantor: owner, rights, grantable: "" }]);
  }
  roleOid(name: string): Oid {
    return requireRole(this.#catalog.root, name);
  }
  isOtherTempSchema(namespace: Oid): boolean {
    return this.#catalog.root.namespaces[namespace]?.startsWith("pg_temp") === true && namespace !== this.tempSchema();
  }
  tempSchema(): Oid {
    return this.#catalog.root.namespaces[this.#catalog.temporaryNamespace] === undefined ? 0 : this.#catalog.temporaryNamespace;
  }

  /** @see is_publishable_class */
  publishable(oid: Oid): boolean | null {
    const rel = this.#catalog.findRelation(oid);
    return rel === undefined ? null : oid >= 16384 && (rel.relkind === "r" || rel.relkind === "p") && rel.relpersistence === "p";
  }
  updatable(oid: Oid): number {
    const rel = this.#catalog.findRelation(oid);
    if (rel === undefined || oid < FIRST_USER_OID) return rel === undefined ? 0 : ALL_EVENTS;
    if (rel.relkind === "r" || rel.relkind === "p") return ALL_EVENTS;
    if (rel.relkind !== "v") return 0;
    const events = { INSERT: 1 << 3, UPDATE: 1 << 2, DELETE: 1 << 4 } as const;
    const ruled = (rel.rules ?? []).filter((rule) => rule.instead && rule.qual === null).reduce((bits, rule) => bits | events[rule.event], 0);
    const fired = (rel.triggers ?? []).filter((trigger) => trigger.timing === "instead").flatMap((trigger) => trigger.events).reduce((bits, event) => bits | (event === "TRUNCATE" ? 0 : events[event]), 0);
    const columns = viewColumnsUpdatable(rel, this.#catalog);
    const auto = columns === undefined ? 0 : columns.size > 0 ? ALL_EVENTS : events.DELETE;
    return ruled | fired | auto;
  }
  columnUpdatable(oid: Oid, attnum: number): boolean {
    const rel = this.#catalog.findRelation(oid);
    if (rel === undefined || attnum <= 0) return false;
    const both = (1 << 2) | (1 << 4);
    if (rel.relkind === "v" && viewColumnsUpdatable(rel, this.#catalog) !== undefined && viewColumnsUpdatable(rel, this.#catalog)?.has(attnum) !== true) return false;
    return (this.updatable(oid) & both) === both;
  }
}
