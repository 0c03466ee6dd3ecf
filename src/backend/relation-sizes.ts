/** The service "sizes". @see src/backend/utils/adt/dbsize.c */
import { FIRST_USER_OID } from "../catalog/root.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Relation } from "../catalog/root.ts";
import type { Oid } from "../nodes/primnodes.ts";
import type { Storage } from "../storage/storage.ts";
import { BLCKSZ } from "../utils/page-format.ts";
import type { SizeService } from "../types/sizes.ts";
import { notSupported } from "../utils/errors.ts";

const DATABASE_OID = 5;
/** Kinds of relations that there is a file behind. */
const WITH_STORAGE: ReadonlySet<Relation["relkind"]> = new Set(["r", "i", "S"]);

export function relationSizes(catalog: () => Catalog, storage: Storage): SizeService {
  const sizeOf = (rel: Relation): number => {
    if (rel.relkind === "S") return BLCKSZ;
    return (storage.heaps.get(rel.relfilenode)?.pages ?? storage.indexes.get(rel.relfilenode)?.pages ?? 0) * BLCKSZ;
  };
  const find = (oid: Oid): Relation | null => {
    const rel = catalog().findRelation(oid);
    if (rel === undefined && Object.values(catalog().root.relations).some(({ reltoastrelid }) => reltoastrelid === oid)) notSupported("the size of a TOAST table");
    return rel ?? null;
  };
  /** A TOAST table is empty, but its index has a page. */
  const toast = (rel: Relation): number => ((rel.reltoastrelid ?? 0) === 0 ? 0 : BLCKSZ);
  const indexes = (rel: Relation): number => rel.indexes.reduce((sum, index) => sum + sizeOf(catalog().relation(index)), 0);
  const withFile = (oid: Oid): Relation | null => {
    const rel = find(oid);
    return rel !== null && WITH_STORAGE.has(rel.relkind) ? rel : null;
  };
  return {
    relationSize: (oid) => {
      const rel = find(oid);
      return rel === null ? null : sizeOf(rel);
    },
    tableSize: (oid) => {
      const rel = find(oid);
      return rel === null ? null : sizeOf(rel) + toast(rel);
    },
    indexesSize: (oid) => {
      const rel = find(oid);
      return rel === null ? null : indexes(rel);
    },
    totalSize: (oid) => {
      const rel = find(oid);
      return rel === null ? null : sizeOf(rel) + toast(rel) + indexes(rel);
    },
    databaseSize: () => Object.values(catalog().root.relations).reduce((sum, rel) => sum + sizeOf(rel), 0),
    filenode: (oid) => withFile(oid)?.relfilenode ?? null,
    relationOfFile: (filenode) => Object.values(catalog().root.relations).find((rel) => rel.relfilenode === filenode && WITH_STORAGE.has(rel.relkind))?.oid ?? null,
    filepath: (oid) => {
      const rel = withFile(oid);
      return rel === null ? null : `base/${DATABASE_OID}/${rel.relpersistence === "t" && oid >= FIRST_USER_OID ? "t0_" : ""}${rel.relfilenode}`;
    },
  };
}
