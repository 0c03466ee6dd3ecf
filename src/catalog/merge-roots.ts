/**
 * The catalog of a transaction brought up to date: what others have committed since it began, with its own changes on top.
 * Two transactions do not change one object at a time, as each locks what it changes.
 */
import type { CatalogRoot } from "./root.ts";

type Table = Readonly<Record<string, unknown>>;

function mergeTables(base: Table, own: Table, theirs: Table): Table {
  if (own === base || theirs === own) return theirs;
  if (theirs === base) return own;
  const merged: Record<string, unknown> = { ...theirs };
  for (const [key, value] of Object.entries(own)) if (base[key] !== value) merged[key] = value;
  for (const key of Object.keys(base)) if (own[key] === undefined) delete merged[key];
  return merged;
}
/** @param base what both come from */
export function mergeRoots(base: CatalogRoot, own: CatalogRoot, theirs: CatalogRoot): CatalogRoot {
  const nextOid = Math.max(own.nextOid, theirs.nextOid);
  if (own === base && theirs.nextOid === nextOid) return theirs;
  const fields = Object.keys(theirs) as (keyof CatalogRoot)[];
  const merged = Object.fromEntries(fields.map((field) => [field, field === "nextOid" ? nextOid : mergeTables(base[field] as Table, own[field] as Table, theirs[field] as Table)]));
  return merged as unknown as CatalogRoot;
}
