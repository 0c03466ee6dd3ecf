/**
 * The system catalogs, their indexes and the system views as relations, from the extracted facts.
 * What rows they hold is answered by `virtual-rows.ts`.
 */
import type { Oid } from "../nodes/primnodes.ts";
import { ArrayValue, makeArray } from "../types/array.ts";
import { BOOLOID, FLOAT4OID, INT2OID, INT2VECTOROID, INT4OID, OIDOID, OIDVECTOROID, REGPROCOID, TEXTOID } from "../types/oids.ts";
import { type OpclassRow, opclassRows } from "./builtin-rows.ts";
import { bool, type FactRow, FactTable, int, list, text, vector } from "./facts.ts";
import { rows as attributeText } from "./facts/pg-attribute.ts";
import { rows as classText } from "./facts/pg-class.ts";
import { rows as constraintText } from "./facts/pg-constraint.ts";
import { rows as indexText } from "./facts/pg-index.ts";
import { rows as viewText } from "./facts/system-views.ts";
import type { Attribute, Constraint, IndexInfo, Relation } from "./root.ts";
import { PG_CATALOG_NAMESPACE } from "./root.ts";

interface ClassRow {
  readonly oid: Oid;
  readonly relname: string;
  readonly relkind: string;
  readonly relnamespace: Oid;
  readonly reltype: Oid;
}
const classRows = new FactTable<ClassRow>(classText, (row) => ({
  oid: int(row["oid"]),
  relname: text(row["relname"]),
  relkind: text(row["relkind"]),
  relnamespace: int(row["relnamespace"]),
  reltype: int(row["reltype"]),
}));
const attributeRows = new FactTable<Attribute>(attributeText, (row) => ({
  attname: text(row["attname"]),
  attnum: int(row["attnum"]),
  atttypid: int(row["atttypid"]),
  atttypmod: int(row["atttypmod"]),
  attcollation: int(row["attcollation"]),
  attlen: int(row["attlen"]),
  attbyval: bool(row["attbyval"]),
  attalign: text(row["attalign"]),
  attstorage: text(row["attstorage"]),
  attnotnull: bool(row["attnotnull"]),
  attisdropped: bool(row["attisdropped"]),
  attidentity: text(row["attidentity"]),
  attgenerated: text(row["attgenerated"]),
  default: null,
}));

const constraintFacts = new FactTable<FactRow>(constraintText, (row) => row);
const indexFacts = new FactTable<FactRow>(indexText, (row) => row);

let attributesByRelation: Map<string, number[]> | undefined;
let constraintsByRelation: Map<string, number[]> | undefined;
let classByName: Map<string, number[]> | undefined;
const made = new Map<Oid, Relation>();

const smallints = (cell: string | null | undefined): number[] => (list(cell) ?? []).map(Number);
/** The keys of a catalog, and its columns that hold no null. */
function constraintsOf(oid: Oid): Constraint[] {
  constraintsByRelation ??= constraintFacts.indexBy("conrelid");
  return (constraintsByRelation.get(String(oid)) ?? []).map((line) => {
    const row = constraintFacts.at(line);
    return { oid: int(row["oid"]), conname: text(row["conname"]), contype: text(row["contype"]) as Constraint["contype"], conrelid: oid, conkey: smallints(row["conkey"]), conindid: int(row["conindid"]), expr: null };
  });
}
/** The constraints of information_schema's domains. */
export const systemDomainConstraintRows = (): readonly { readonly oid: Oid; readonly conname: string; readonly contypid: Oid }[] =>
  [...constraintFacts.all()].flatMap((row) => (row["contypid"] === "0" ? [] : [{ oid: int(row["oid"]), conname: text(row["conname"]), contypid: int(row["contypid"]) }]));
/** The catalog that a constraint is of; 0 of any other. */
export const systemConstraintRelation = (oid: Oid): Oid => int(constraintFacts.byOid(oid)?.["conrelid"]);
/** @see INDOPTION_DESC, INDOPTION_NULLS_FIRST */
const [DESCENDING, NULLS_FIRST] = [1, 2];
function indexOf(oid: Oid): IndexInfo | null {
  const row = indexFacts.byOid(oid);
  if (row === undefined) return null;
  const [keys, collations, options] = [vector(row["indkey"]), vector(row["indcollation"]), vector(row["indoption"])];
  return {
    indexrelid: oid, indrelid: int(row["indrelid"]), am: "btree", nkeys: int(row["indnkeyatts"]), unique: bool(row["indisunique"]), primary: bool(row["indisprimary"]), nullsNotDistinct: false, predicate: [], constraint: 0,
    columns: vector(row["indclass"]).map((opclass, i) => {
      const { opcfamily, opcintype } = opclassRows.byOid(opclass) as OpclassRow;
      const option = options[i] ?? 0;
      return { attnum: keys[i] ?? 0, expr: null, opclass, opfamily: opcfamily, opcintype, collation: collations[i] ?? 0, descending: (option & DESCENDING) !== 0, nullsFirst: (option & NULLS_FIRST) !== 0 };
    }),
  };
}
function makeRelation(row: ClassRow): Relation | undefined {
  if (!"rvit".includes(row.relkind)) return undefined;
  attributesByRelation ??= attributeRows.indexBy("attrelid");
  const attributes = (attributesByRelation.get(String(row.oid)) ?? []).map((line) => attributeRows.at(line)).filter((attribute) => attribute.attnum > 0);
  return {
    oid: row.oid,
    relname: row.relname,
    relnamespace: row.relnamespace,
    relkind: row.relkind as "r" | "v" | "i" | "t",
    relpersistence: "p",
    reltype: row.reltype,
    relfilenode: 0,
    attributes,
    constraints: constraintsOf(row.oid),
    indexes: [],
    index: indexOf(row.oid),
    rule: null,
    sequence: null,
    relpages: 0,
    reltuples: -1,
    relallvisible: 0,
    fillfactor: 100,
    ...(HIDING_VIEWS.has(row.relname) && { reloptions: ["security_barrier=true"] }),
  };
}
/** The views that hide rows, and let no function see these before they are hidden. @see src/backend/catalog/system_views.sql */
const HIDING_VIEWS: ReadonlySet<string> = new Set(["pg_stats", "pg_stats_ext", "pg_stats_ext_exprs"]);

/** The relation of a system catalog, by oid. */
export function systemRelation(oid: Oid): Relation | undefined {
  const known = made.get(oid);
  if (known !== undefined) return known;
  const row = classRows.byOid(oid);
  const relation = row === undefined ? undefined : makeRelation(row);
  if (relation !== undefined) made.set(oid, relation);
  return relation;
}

/** The relation of a system catalog, by name. */
export function systemRelationNamed(name: string, namespace: Oid = PG_CATALOG_NAMESPACE): Relation | undefined {
  classByName ??= classRows.indexBy("relname");
  for (const line of classByName.get(name) ?? []) {
    const relation = systemRelation(classRows.at(line).oid);
    if (relation?.relnamespace === namespace) return relation;
  }
  return undefined;
}

const viewFacts = new FactTable<{ readonly definition: string }>(viewText, (row) => ({ definition: text(row["definition"]) }));
/** The SELECT of a system view. */
export const systemViewText = (oid: Oid): string | undefined => viewFacts.byOid(oid)?.definition;

/** A fact row with each column as its type's value; columns that no fact file keeps are left out. */
function typedRow(row: FactRow, types: ReadonlyMap<string, Oid>): Readonly<Record<string, unknown>> {
  const values: Record<string, unknown> = {};
  for (const [name, cell] of Object.entries(row)) values[name] = cell === null ? null : typedCell(cell, types.get(name) ?? TEXTOID);
  return values;
}
function typedCell(cell: string, type: Oid): unknown {
  switch (type) {
    case BOOLOID:
      return cell === "true";
    case INT2OID:
    case INT4OID:
    case OIDOID:
    case REGPROCOID:
    case FLOAT4OID:
      return Number(cell);
    case INT2VECTOROID:
    case OIDVECTOROID: {
      const items = cell === "" ? [] : cell.split(" ").map(Number);
      return new ArrayValue(type === INT2VECTOROID ? INT2OID : OIDOID, [items.length], [0], items);
    }
    default:
      return ARRAY_ELEMENTS[type] === undefined ? cell : typedArray(cell, ARRAY_ELEMENTS[type]);
  }
}
/** Array columns of the catalogs, by array type. */
const ARRAY_ELEMENTS: Readonly<Record<Oid, Oid>> = { 1002: 18, 1005: INT2OID, 1009: TEXTOID, 1028: OIDOID };
function typedArray(cell: string, element: Oid): ArrayValue {
  const items = cell === "{}" ? [] : cell.slice(1, -1).split(",").map((item) => typedCell(item.replace(/^"(.*)"$/, "$1"), element));
  return makeArray(element, items as never);
}

/** The rows that fact files hold for a catalog, whole. */
export function* factRows(catalog: string, table: FactTable<unknown>): Iterable<Readonly<Record<string, unknown>>> {
  const types = new Map(systemRelationNamed(catalog)?.attributes.map((a) => [a.attname, a.atttypid]));
  for (let line = 0; line < table.length; line++) yield typedRow(table.rowAt(line), types);
}
/** The rows that pg_class, pg_attribute, pg_index and pg_constraint have for the system's own relations. */
export const ownRows = (catalog: keyof typeof ownTables): Iterable<Readonly<Record<string, unknown>>> => factRows(catalog, ownTables[catalog]);
const ownTables: Readonly<Record<"pg_class" | "pg_attribute" | "pg_index" | "pg_constraint", FactTable<unknown>>> = { pg_class: classRows, pg_attribute: attributeRows, pg_index: indexFacts, pg_constraint: constraintFacts };
