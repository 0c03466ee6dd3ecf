/** The roles that every database has: the bootstrap superuser, and those whose members may do one thing each. @see src/include/catalog/pg_authid.dat, system_views.sql */
import type { Oid } from "../nodes/primnodes.ts";
import type { Membership, Role } from "./root.ts";

export const SUPERUSER_NAME = "postgres";
const BOOTSTRAP = 10;
export const DATABASE_OWNER = 6171;
export const READ_SERVER_FILES = 4569;
export const WRITE_SERVER_FILES = 4570;
export const SIGNAL_BACKEND = 4200;
export const READ_ALL_DATA = 6181;
export const WRITE_ALL_DATA = 6182;
const names: Readonly<Record<Oid, string>> = {
  3373: "pg_monitor", 3374: "pg_read_all_settings", 3375: "pg_read_all_stats", 3377: "pg_stat_scan_tables", [SIGNAL_BACKEND]: "pg_signal_backend", 4544: "pg_checkpoint", 4550: "pg_use_reserved_connections", [READ_SERVER_FILES]: "pg_read_server_files",
  [WRITE_SERVER_FILES]: "pg_write_server_files", 4571: "pg_execute_server_program", [DATABASE_OWNER]: "pg_database_owner", [READ_ALL_DATA]: "pg_read_all_data", [WRITE_ALL_DATA]: "pg_write_all_data", 6304: "pg_create_subscription", 6337: "pg_maintain", 6392: "pg_signal_autovacuum_worker",
};
const monitors: readonly Membership[] = [3374, 3375, 3377].map((roleid, i) => ({ oid: 10308 + i, roleid, grantor: BOOTSTRAP, admin: false, inherit: true, set: true }));

export const plainRole: Omit<Role, "oid" | "name"> = { superuser: false, createrole: false, createdb: false, inherit: true, login: false, replication: false, bypassrls: false, connlimit: -1, password: null, validUntil: null, memberOf: [] };
export const predefinedRoles: Readonly<Record<Oid, Role>> = {
  [BOOTSTRAP]: { ...plainRole, oid: BOOTSTRAP, name: SUPERUSER_NAME, superuser: true, createrole: true, createdb: true, login: true, replication: true, bypassrls: true },
  ...Object.fromEntries(Object.entries(names).map(([oid, name]) => [Number(oid), { ...plainRole, oid: Number(oid), name, memberOf: name === "pg_monitor" ? monitors : [] }])),
};
