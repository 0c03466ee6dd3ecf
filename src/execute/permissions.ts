/** Whether a statement may read and change what it names. @see src/backend/executor/execMain.c (ExecCheckPermissions) */
import { aclWord, columnRight, denied, isSuperuser, relationRight } from "../catalog/acl.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Relation } from "../catalog/root.ts";
import { type Bitmapset, bmsMembers } from "../nodes/bitmapset.ts";
import type { RTEPermissionInfo } from "../nodes/parsenodes.ts";
import type { PlannedStmt } from "../nodes/plannodes.ts";
import type { Oid } from "../nodes/primnodes.ts";

/** The bits of `requiredPerms`, with the letters of the rights. */
const PERMS: readonly (readonly [bit: number, letter: string])[] = [[1, "a"], [2, "r"], [4, "w"], [8, "d"]];
/** Column numbers are kept above this one, for the system columns' sake. */
const LOWEST = 7;
const columnsOf = (set: Bitmapset): number[] => bmsMembers(set).map((member) => member - LOWEST);

/** System catalogs and views that hold secrets, or what is nobody's business: only superusers read them. @see system_views.sql */
const CLOSED: ReadonlySet<string> = new Set(["pg_authid", "pg_user_mapping", "pg_largeobject", "pg_statistic", "pg_statistic_ext_data", "pg_shadow"]);
/** Raises 42501. */
export function checkPermissions(catalog: Catalog, role: Oid, stmt: PlannedStmt): void {
  const { root } = catalog;
  for (const info of stmt.permInfos) {
    const as = info.checkAsUser !== 0 ? info.checkAsUser : role;
    const rel = root.relations[info.relid];
    if (rel === undefined && (info.requiredPerms & 2) !== 0 && !isSuperuser(root, as)) {
      const name = catalog.findRelation(info.relid)?.relname ?? "";
      if (CLOSED.has(name)) denied(name === "pg_shadow" ? "view" : "table", name);
    }
    if (rel === undefined || info.requiredPerms === 0 || isSuperuser(root, as)) continue;
    for (const [bit, letter] of PERMS) if ((info.requiredPerms & bit) !== 0 && !relationRight(root, as, rel, letter) && !byColumns(catalog, as, rel, info, letter)) denied(aclWord(rel), rel.relname);
  }
}
/** Rights on all the columns that are used make up for one on the table. @see ExecCheckPermissionsModified */
function byColumns({ root }: Catalog, role: Oid, rel: Relation, info: RTEPermissionInfo, letter: string): boolean {
  const sets: Readonly<Record<string, Bitmapset>> = { r: info.selectedCols, a: info.insertedCols, w: info.updatedCols };
  const set = sets[letter];
  if (set === undefined) return false;
  const live = rel.attributes.filter(({ attisdropped }) => !attisdropped).map(({ attnum }) => attnum);
  const has = (attnum: number): boolean => columnRight(root, role, rel, attnum, letter);
  const used = columnsOf(set);
  if (used.length === 0) return live.some(has);
  return used.every((attnum) => (attnum === 0 ? live.every(has) : has(attnum)));
}
