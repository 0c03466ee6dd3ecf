/**
 * The system catalogs as relations: their pg_class and pg_attribute rows, from the extracted facts.
 * What rows they hold is answered by `virtual-rows.ts`.
 */
import type { Oid } from "../nodes/primnodes.ts";
import { bool, FactTable, int, text } from "./facts.ts";
import { rows as attributeText } from "./facts/pg-attribute.ts";
import { rows as classText } from "./facts/pg-class.ts";
import type { Attribute, Relation } from "./root.ts";
import { PG_CATALOG_NAMESPACE } from "./root.ts";

interface ClassRow {
  readonly oid: Oid;
  readonly relname: string;
  readonly relkind: string;
  readonly reltype: Oid;
}
const classRows = new FactTable<ClassRow>(classText, (row) => ({
  oid: int(row["oid"]),
  relname: text(row["relname"]),
  relkind: text(row["relkind"]),
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

let attributesByRelation: Map<string, number[]> | undefined;
let classByName: Map<string, number[]> | undefined;
const made = new Map<Oid, Relation>();

function makeRelation(row: ClassRow): Relation | undefined {
  if (row.relkind === "i") return undefined;
  attributesByRelation ??= attributeRows.indexBy("attrelid");
  const attributes = (attributesByRelation.get(String(row.oid)) ?? []).map((line) => attributeRows.at(line)).filter((attribute) => attribute.attnum > 0);
  return {
    oid: row.oid,
    relname: row.relname,
    relnamespace: PG_CATALOG_NAMESPACE,
    relkind: "r",
    relpersistence: "p",
    reltype: row.reltype,
    relfilenode: 0,
    attributes,
    constraints: [],
    indexes: [],
    index: null,
    rule: null,
    sequence: null,
    relpages: 0,
    reltuples: -1,
    relallvisible: 0,
    fillfactor: 100,
  };
}

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
export function systemRelationNamed(name: string): Relation | undefined {
  classByName ??= classRows.indexBy("relname");
  const line = classByName.get(name)?.[0];
  return line === undefined ? undefined : systemRelation(classRows.at(line).oid);
}
