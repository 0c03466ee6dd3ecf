/**
 * Built-in functions that PostgreSQL writes in SQL: `interval + date` is `$2 + $1`. They are called and put in line as a
 * user's are.
 *
 * @see src/backend/catalog/system_functions.sql
 */
import type { Oid } from "../nodes/primnodes.ts";
import { findBuiltin } from "../types/registry.ts";
import { type ProcRow, procRows } from "./builtin-rows.ts";
import type { UserProc } from "./root.ts";

const SQL_LANGUAGE = 14;
const made = new Map<Oid, UserProc | undefined>();

/** The body as statements of their own. */
const statements = ({ sqlbody, prosrc }: ProcRow): string =>
  sqlbody == null ? prosrc : sqlbody.replace(/^RETURN\b/, "SELECT").replace(/^BEGIN ATOMIC\b([\s\S]*)\bEND$/, "$1");

function make(oid: Oid): UserProc | undefined {
  const row = procRows.byOid(oid);
  // A few have code of their own.
  if (row?.prolang !== SQL_LANGUAGE || findBuiltin(`sql:${row.proname}`) !== undefined) return undefined;
  return { ...row, prosrc: statements(row), prosqlbody: null, proargdefaults: [], proconfig: null, prosecdef: false, proparallel: "s" };
}
export function sqlBuiltin(oid: Oid): UserProc | undefined {
  if (!made.has(oid)) made.set(oid, make(oid));
  return made.get(oid);
}
