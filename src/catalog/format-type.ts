/** Type names as SQL writes them. @see src/backend/utils/adt/format_type.c */
import type { Oid } from "../nodes/primnodes.ts";
import { findBuiltin } from "../types/registry.ts";
import * as T from "../types/oids.ts";
import type { Catalog } from "./catalog.ts";
import { PG_CATALOG_NAMESPACE } from "./root.ts";
import { quoteIdentifier } from "../utils/keywords.ts";

const sqlNames: Readonly<Record<Oid, string>> = {
  [T.BOOLOID]: "boolean",
  [T.CHAROID]: '"char"',
  [T.FLOAT4OID]: "real",
  [T.FLOAT8OID]: "double precision",
  [T.INT2OID]: "smallint",
  [T.INT4OID]: "integer",
  [T.INT8OID]: "bigint",
  [T.NUMERICOID]: "numeric",
  [T.INTERVALOID]: "interval",
  [T.VARCHAROID]: "character varying",
  [T.VARBITOID]: "bit varying",
};

function typmodText(catalog: Catalog, typmodout: Oid, typmod: number): string {
  if (typmod < 0) return "";
  if (typmodout === 0) return `(${typmod})`;
  const code = findBuiltin(catalog.proc(typmodout).prosrc)?.code as ((typmod: number) => string) | undefined;
  return code === undefined ? `(${typmod})` : code(typmod);
}

function scalarName(catalog: Catalog, oid: Oid, typmod: number, typmodKnown: boolean): string {
  const type = catalog.findType(oid);
  if (type === undefined) return "???";
  switch (oid) {
    case T.TIMEOID:
      return `time${typmod >= 0 ? `(${typmod})` : ""} without time zone`;
    case T.TIMETZOID:
      return `time${typmod >= 0 ? `(${typmod})` : ""} with time zone`;
    case T.TIMESTAMPOID:
      return `timestamp${typmod >= 0 ? `(${typmod})` : ""} without time zone`;
    case T.TIMESTAMPTZOID:
      return `timestamp${typmod >= 0 ? `(${typmod})` : ""} with time zone`;
    case T.BPCHAROID:
      // Without a modifier, SQL's "character" would mean character(1).
      return typmod >= 0 ? `character${typmodText(catalog, type.typmodout, typmod)}` : typmodKnown ? "bpchar" : "character";
    case T.BITOID:
      return typmod >= 0 ? `bit(${typmod})` : "bit";
  }
  const known = sqlNames[oid];
  if (known !== undefined) return type.typmodout === 0 ? known : known + typmodText(catalog, type.typmodout, typmod);
  const visible = catalog.lookupType(type.typname)?.oid === oid;
  // SQL's own names need no quotes.
  const name = type.oid === T.JSONOID ? "json" : quoteIdentifier(type.typname);
  const qualified = visible || type.typnamespace === PG_CATALOG_NAMESPACE ? name : `${quoteIdentifier(catalog.namespaceName(type.typnamespace))}.${name}`;
  return qualified + typmodText(catalog, type.typmodout, typmod);
}

/** A type's name; arrays end in []. */
export function formatType(catalog: Catalog, oid: Oid, typmod = -1, typmodKnown = false): string {
  const element = catalog.elementType(oid);
  if (element !== 0 && oid !== T.INT2VECTOROID && oid !== T.OIDVECTOROID) return `${scalarName(catalog, element, typmod, typmodKnown)}[]`;
  return scalarName(catalog, oid, typmod, typmodKnown);
}
/** A type's name with a modifier that is known, be it -1. @see format_type_with_typemod */
export const formatTypeWithTypmod = (catalog: Catalog, oid: Oid, typmod: number): string => formatType(catalog, oid, typmod, true);
