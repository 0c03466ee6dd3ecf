/** The service "visibility". @see src/backend/catalog/namespace.c (RelationIsVisible and its kin) */
import { collationRows, opclassRows, opfamilyRows } from "../catalog/builtin-rows.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { PG_CATALOG_NAMESPACE, isTemporary } from "../catalog/root.ts";
import type { Oid } from "../nodes/primnodes.ts";
import type { NamedKind, VisibilityService } from "../types/visibility.ts";

const CONVERSIONS_FROM = 4402;
const CONVERSIONS_TO = 4540;

/**
 * @param catalog the catalog as it is when it is asked
 * @param named the schemas that search_path names
 */
export function visibilityService(catalog: () => Catalog, named: () => readonly Oid[]): VisibilityService {
  const inPath = (namespace: Oid): boolean => catalog().searchPath.includes(namespace);
  /** Whether the first of the objects in the order of the path is the one. */
  const firstIs = <Row extends { readonly oid: Oid }>(oid: Oid, rows: readonly Row[], namespace: (row: Row) => Oid): boolean => {
    const order = (row: Row): number => catalog().searchPath.indexOf(namespace(row));
    return rows.filter((row) => order(row) >= 0).sort((a, b) => order(a) - order(b))[0]?.oid === oid;
  };
  const same = (a: readonly Oid[], b: readonly Oid[]): boolean => a.length === b.length && a.every((each, i) => each === b[i]);
  const kinds: Readonly<Record<NamedKind, (oid: Oid) => boolean | null>> = {
    relation: (oid) => {
      const rel = catalog().findRelation(oid);
      return rel === undefined ? null : catalog().relationIsVisible(rel);
    },
    type: (oid) => {
      const type = catalog().findType(oid);
      return type === undefined ? null : catalog().lookupType(type.typname)?.oid === oid;
    },
    function: (oid) => {
      const proc = catalog().findProc(oid);
      if (proc === undefined) return null;
      return firstIs(oid, catalog().procsNamed(proc.proname).filter(({ proargtypes }) => same(proargtypes, proc.proargtypes)), (row) => row.pronamespace);
    },
    operator: (oid) => {
      const own = catalog().findOperator(oid);
      if (own === undefined) return null;
      return firstIs(oid, catalog().operatorsNamed(own.oprname).filter(({ oprleft, oprright }) => oprleft === own.oprleft && oprright === own.oprright), (row) => row.oprnamespace);
    },
    opclass: (oid) => {
      const own = catalog().root.opclasses[oid];
      return own !== undefined ? inPath(own.opcnamespace) : opclassRows.byOid(oid) === undefined ? null : inPath(PG_CATALOG_NAMESPACE);
    },
    opfamily: (oid) => (opfamilyRows.byOid(oid) === undefined ? null : inPath(PG_CATALOG_NAMESPACE)),
    collation: (oid) => {
      const own = collationRows.byOid(oid);
      return own === undefined ? null : inPath(own.collnamespace);
    },
    // All that there are are the system's own.
    textSearch: () => inPath(PG_CATALOG_NAMESPACE),
    conversion: (oid) => (oid >= CONVERSIONS_FROM && oid <= CONVERSIONS_TO ? inPath(PG_CATALOG_NAMESPACE) : null),
  };
  return {
    isVisible: (kind, oid) => kinds[kind](oid),
    schemas: (implicit) => {
      const exists = (oid: Oid): boolean => !isTemporary(oid) || catalog().root.namespaces[oid] !== undefined;
      return [...new Set(implicit ? catalog().searchPath : named())].filter(exists).map((oid) => catalog().namespaceName(oid));
    },
  };
}
