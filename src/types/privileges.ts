/**
 * Functions that ask what a role may do. What they know they ask of the session's service "rights".
 *
 * @see src/backend/utils/adt/acl.c
 */
import type { Oid } from "../nodes/primnodes.ts";
import type { ArrayValue } from "./array.ts";
import * as T from "./oids.ts";
import { RecordValue } from "./record.ts";
import { defineContextual, defineSetFunctions, type FmgrContext } from "./registry.ts";

export const PRIVILEGE_KINDS = ["table", "any_column", "sequence", "database", "function", "language", "schema", "tablespace", "foreign_data_wrapper", "server", "type"] as const;
export type PrivilegeKind = (typeof PRIVILEGE_KINDS)[number];
/** Roles and objects are named or given by their oids; without a role the current one is meant. Null: there is no such object. */
export interface RightsService {
  has(kind: PrivilegeKind, role: Oid | string | undefined, object: Oid | string, privileges: string): boolean | null;
  hasColumn(role: Oid | string | undefined, table: Oid | string, column: number | string, privileges: string): boolean | null;
  hasRole(role: Oid | string | undefined, other: Oid | string, mode: string): boolean;
  isOtherTempSchema(namespace: Oid): boolean;
  tempSchema(): Oid;
  /** How a relation's rows may be changed, as bits 1 << CMD. */
  updatable(oid: Oid): number;
  /** Whether a publication could have it; null where there is no such relation. */
  publishable(oid: Oid): boolean | null;
  columnUpdatable(oid: Oid, attnum: number): boolean;
  /** What an object's list of rights is when there is none, by the letter of its kind. */
  defaultList(kind: string, owner: Oid): unknown;
  roleOid(name: string): Oid;
  /** Whether policies hold for the current role on a table. */
  rowSecurityActive(table: Oid | string): boolean;
}
const rights = (cx: FmgrContext): RightsService => cx.session.service<RightsService>("rights");

for (const kind of PRIVILEGE_KINDS) {
  for (const object of ["name", "id"]) {
    defineContextual({ [`has_${kind}_privilege_${object}`]: (cx, of: Oid | string, privileges: string) => rights(cx).has(kind, undefined, of, privileges) });
    for (const role of ["name", "id"]) defineContextual({ [`has_${kind}_privilege_${role}_${object}`]: (cx, who: Oid | string, of: Oid | string, privileges: string) => rights(cx).has(kind, who, of, privileges) });
  }
}
for (const table of ["name", "id"]) {
  for (const column of ["name", "attnum"]) {
    defineContextual({ [`has_column_privilege_${table}_${column}`]: (cx, of: Oid | string, which: number | string, privileges: string) => rights(cx).hasColumn(undefined, of, which, privileges) });
    for (const role of ["name", "id"]) defineContextual({ [`has_column_privilege_${role}_${table}_${column}`]: (cx, who: Oid | string, of: Oid | string, which: number | string, privileges: string) => rights(cx).hasColumn(who, of, which, privileges) });
  }
}
for (const other of ["name", "id"]) {
  defineContextual({ [`pg_has_role_${other}`]: (cx, of: Oid | string, mode: string) => rights(cx).hasRole(undefined, of, mode) });
  for (const role of ["name", "id"]) defineContextual({ [`pg_has_role_${role}_${other}`]: (cx, who: Oid | string, of: Oid | string, mode: string) => rights(cx).hasRole(who, of, mode) });
}
const PRIVILEGES: Readonly<Record<string, string>> = { a: "INSERT", r: "SELECT", w: "UPDATE", d: "DELETE", D: "TRUNCATE", x: "REFERENCES", t: "TRIGGER", X: "EXECUTE", U: "USAGE", C: "CREATE", T: "TEMPORARY", c: "CONNECT", s: "SET", A: "ALTER SYSTEM", m: "MAINTAIN" };
defineSetFunctions({
  aclexplode: ([list], call) => {
    const service = call.session.service<RightsService>("rights");
    const rows: RecordValue[] = [];
    for (const item of (list as ArrayValue).items as string[]) {
      const [, grantee = "", letters = "", grantor = ""] = /^(.*)=([a-zA-Z*]*)\/(.*)$/.exec(item) ?? [];
      for (const letter of Object.keys(PRIVILEGES)) {
        const at = letters.indexOf(letter);
        if (at >= 0) rows.push(new RecordValue(T.RECORDOID, [T.OIDOID, T.OIDOID, T.TEXTOID, T.BOOLOID], [service.roleOid(grantor), grantee === "" ? 0 : service.roleOid(grantee), PRIVILEGES[letter] as string, letters[at + 1] === "*"]));
      }
    }
    return rows;
  },
});
defineContextual({
  acldefault_sql: (cx, kind: string, owner: Oid) => rights(cx).defaultList(kind, owner),
  pg_is_other_temp_schema: (cx, namespace: Oid) => rights(cx).isOtherTempSchema(namespace),
  pg_my_temp_schema: (cx) => rights(cx).tempSchema(),
  row_security_active: (cx, oid: Oid) => rights(cx).rowSecurityActive(oid),
  row_security_active_name: (cx, name: string) => rights(cx).rowSecurityActive(name),
  pg_relation_is_publishable: (cx, oid: Oid) => rights(cx).publishable(oid),
  pg_relation_is_updatable: (cx, oid: Oid) => rights(cx).updatable(oid),
  pg_column_is_updatable: (cx, oid: Oid, attnum: number) => rights(cx).columnUpdatable(oid, attnum),
});
