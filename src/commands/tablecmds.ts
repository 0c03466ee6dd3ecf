/**
 * What commands on tables share, CREATE SCHEMA and TRUNCATE.
 *
 * @see src/backend/commands/tablecmds.c, src/backend/parser/parse_utilcmd.c, src/backend/catalog/heap.c
 */
import { refuseRowless } from "../analyze/parse-relation.ts";
import { ParseState, resolveTypeName } from "../analyze/analyze.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Attribute, Relation, } from "../catalog/root.ts";
import { aclWord, denied, isSuperuser, relationRight, requireRole, roleName, schemaRight } from "../catalog/acl.ts";
import { BOOTSTRAP_SUPERUSERID, PG_CATALOG_NAMESPACE, PG_TEMP_NAMESPACE, isTemporary, FIRST_USER_OID } from "../catalog/root.ts";
import { nameList, type RawOf, rawAs, } from "../nodes/raw.ts";
import { Heap } from "../storage/heap.ts";
import { referringTo, statementTriggers, TableTriggers } from "../execute/execute.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, type Draft, newOid, type UtilityResult } from "./context.ts";
import { newIndexFile } from "./indexcmds.ts";
import { arrayTypeName } from "./type-users.ts";

const SERIALS: Readonly<Record<string, string>> = { serial: "int4", serial4: "int4", bigserial: "int8", serial8: "int8", smallserial: "int2", serial2: "int2" };

/** The namespace that a new object goes to. @see RangeVarGetCreationNamespace */
export function creationNamespace(cx: CommandContext, rel: RawOf<"RangeVar">): number {
  const catalog = catalogOf(cx);
  const temporary = rel.schemaname === "pg_temp";
  if (rel.relpersistence === "t" && rel.schemaname !== undefined && !temporary) ereport({ code: ERRCODE.invalid_table_definition, message: "cannot create temporary relation in non-temporary schema", location: rel.location ?? 0 });
  if (temporary && rel.relpersistence === "u") ereport({ code: ERRCODE.invalid_table_definition, message: "only temporary relations may be created in temporary schemas", location: rel.location ?? 0 });
  if (rel.relpersistence === "t" || temporary) return temporaryNamespace(cx);
  const namespace =
    rel.schemaname !== undefined
      ? (catalog.namespaceOid(rel.schemaname) ?? ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${rel.schemaname}" does not exist`, location: rel.location ?? 0 }))
      : (catalog.creationNamespace ?? ereport({ code: ERRCODE.invalid_schema_name, message: "no schema has been selected to create in", location: rel.location ?? 0 }));
  if (!schemaRight(cx.root, cx.role(), namespace, "C")) denied("schema", catalog.namespaceName(namespace));
  return namespace;
}

/** The schema of temporary tables, made with the first of them; it and its TOAST schema take a number each. @see InitTempTableNamespace */
function temporaryNamespace(cx: CommandContext): number {
  const { temporaryNamespace: namespace } = catalogOf(cx);
  if (cx.root.namespaces[namespace] === undefined) {
    const number = PG_TEMP_NAMESPACE - namespace;
    changeCatalog(cx, (draft) => {
      newOid(draft);
      draft.namespaces[namespace] = `pg_temp_${number}`;
      draft.namespaces[newOid(draft)] = `pg_toast_temp_${number}`;
    });
  }
  return namespace;
}

/** Finds a relation for a command. */
export function lookupForCommand(cx: CommandContext, rel: RawOf<"RangeVar">): Relation | undefined {
  const catalog = catalogOf(cx);
  const namespace = rel.schemaname === undefined ? undefined : catalog.explicitNamespace(rel.schemaname);
  const found = rel.schemaname === undefined ? catalog.lookupRelation(rel.relname ?? "") : namespace === undefined ? undefined : catalog.relationNamed(rel.relname ?? "", namespace);
  // What others are doing with an index they do with its table.
  if (found !== undefined) cx.lockRelation(found.index?.indrelid ?? found.oid);
  return found;
}
export function requireRelation(cx: CommandContext, rel: RawOf<"RangeVar">, location?: number): Relation {
  const shown = rel.schemaname === undefined ? rel.relname : `${rel.schemaname}.${rel.relname}`;
  return lookupForCommand(cx, rel) ?? ereport({ code: ERRCODE.undefined_table, message: `relation "${shown}" does not exist`, location });
}

/** @see table_openrv */
export function requireTable(cx: CommandContext, name: RawOf<"RangeVar">): Relation {
  const rel = requireRelation(cx, name);
  refuseRowless(rel);
  return rel;
}

/** Objects below are part of the system; the system views are above, and a superuser may change them. @see FirstUnpinnedObjectId */
const FIRST_UNPINNED_OID = 12000;
/** @see IsSystemClass, allow_system_table_mods */
export function refuseSystemCatalog({ oid, relname }: Relation): void {
  if (oid < FIRST_UNPINNED_OID) ereport({ code: ERRCODE.insufficient_privilege, message: `permission denied: "${relname}" is a system catalog` });
  if (oid < FIRST_USER_OID) notSupported("changing a system view");
}

export interface ColumnPlan {
  readonly attribute: Attribute;
  readonly raw: RawOf<"ColumnDef">;
  readonly serial: boolean;
  /** The table that LIKE took the column from. */
  readonly likeSource?: Relation;
}

export function makeAttribute(cx: CommandContext, name: string, type: number, typmod: number, collation: number, attnum: number): Attribute {
  const row = catalogOf(cx).type(type);
  return {
    attname: name, attnum, atttypid: type, atttypmod: typmod, attcollation: collation, attlen: row.typlen, attbyval: row.typbyval, attalign: row.typalign, attstorage: row.typstorage, attnotnull: false, attisdropped: false, attidentity: "", attgenerated: "", default: null,
  };
}

export function columnOf(cx: CommandContext, raw: RawOf<"ColumnDef">, attnum: number): ColumnPlan {
  const pstate = new ParseState(null, cx.analyzeContext());
  const typeName = raw.typeName as RawOf<"TypeName">;
  const names = nameList(typeName.names);
  const serial = names.length === 1 ? SERIALS[names[0] as string] : undefined;
  const { type, typmod } = serial !== undefined ? { type: catalogOf(cx).lookupType(serial)?.oid ?? 23, typmod: -1 } : resolveTypeName(pstate, typeName);
  const row = catalogOf(cx).type(type);
  if (row.typtype === "p" && type !== 2287) ereport({ code: ERRCODE.invalid_table_definition, message: `column "${raw.colname}" has pseudo-type ${formatType(catalogOf(cx), type)}` });
  let collation = row.typcollation;
  if (raw.collClause !== undefined) {
    const name = nameList(raw.collClause.collname).at(-1) as string;
    collation = catalogOf(cx).collationNamed(name)?.oid ?? ereport({ code: ERRCODE.undefined_object, message: `collation "${name}" for encoding "UTF8" does not exist`, location: raw.collClause.location });
  }
  return { attribute: makeAttribute(cx, raw.colname ?? "", type, typmod, collation, attnum), raw, serial: serial !== undefined };
}

/** Whether rows may need a TOAST table: it takes two oids. @see needs_toast_table */
export function needsToast(attributes: readonly Attribute[]): boolean {
  let length = 0;
  let [toastable, unlimited] = [false, false];
  for (const a of attributes) {
    const align = { c: 1, s: 2, i: 4, d: 8 }[a.attalign] ?? 1;
    length = Math.ceil(length / align) * align;
    if (a.attlen > 0) {
      length += a.attlen;
      continue;
    }
    const max = a.atttypmod < 0 ? -1 : a.atttypid === 1700 ? 2 * (Math.trunc((((a.atttypmod - 4) >> 16) + 3) / 4) + 1) + 8 : (a.atttypmod - 4) * 4 + 4;
    if (max < 0) unlimited = true;
    else length += max;
    if (a.attstorage !== "p") toastable = true;
  }
  if (!toastable) return false;
  return unlimited || Math.ceil((24 + length) / 8) * 8 > 2032;
}

export function emptyRelation(oid: number, relname: string, relnamespace: number, relkind: Relation["relkind"], attributes: readonly Attribute[]): Relation {
  return {
    oid, relname, relnamespace, relkind, relpersistence: isTemporary(relnamespace) ? "t" : "p", reltype: 0, relfilenode: 0, attributes, constraints: [], indexes: [], index: null, rule: null, sequence: null, relpages: 0, reltuples: relkind === "r" ? -1 : 0, relallvisible: 0,
    fillfactor: 100,
  };
}

/** Raises 42P07 if the name is taken. */
export function checkNameFree(cx: CommandContext, name: string, namespace: number): void {
  if (namespace === PG_CATALOG_NAMESPACE) ereport({ code: ERRCODE.insufficient_privilege, message: `permission denied to create "pg_catalog.${name}"`, detail: "System catalog modifications are currently disallowed." });
  if (catalogOf(cx).relationNamed(name, namespace) !== undefined) ereport({ code: ERRCODE.duplicate_table, message: `relation "${name}" already exists` });
}

/** Adds a relation with its row type and array type, taking oids in PostgreSQL's order. @see heap_create_with_catalog */
export function addRelation(cx: CommandContext, draft: Draft, relation: Omit<Relation, "oid" | "reltype">, withToast: boolean): Relation {
  const oid = newOid(draft);
  const arrayOid = newOid(draft);
  const typeOid = newOid(draft);
  const toast = withToast ? newOid(draft) : 0;
  if (withToast) newOid(draft);
  const made: Relation = { ...relation, oid, reltype: typeOid, ...(withToast && { reltoastrelid: toast }) };
  draft.relations[oid] = made;
  draft.types[typeOid] = { oid: typeOid, typname: relation.relname, typnamespace: relation.relnamespace, typtype: "c", typrelid: oid, typelem: 0, typarray: arrayOid };
  draft.types[arrayOid] = { oid: arrayOid, typname: arrayTypeName(cx, relation.relname, relation.relnamespace), typnamespace: relation.relnamespace, typtype: "b", typrelid: 0, typelem: typeOid, typarray: 0 };
  return made;
}

export function newHeap(cx: CommandContext, attributes: readonly Attribute[], fillfactor = 100): number {
  const file = cx.storage.newFile();
  cx.storage.heaps.set(file, new Heap(attributes, cx.storage.log, fillfactor));
  return file;
}

/** `t_a_b_suffix`, cut to fit and made unique. @see ChooseConstraintName, makeObjectName */
export function chooseName(relname: string, columns: readonly string[], suffix: string, taken: (name: string) => boolean): string {
  const base = [relname, ...(columns.length > 0 ? [columns.join("_")] : [])].join("_");
  for (let pass = 0; ; pass++) {
    const label = pass === 0 ? suffix : `${suffix}${pass}`;
    const name = `${base.slice(0, 63 - label.length - 1)}_${label}`;
    if (!taken(name)) return name;
  }
}

/** CREATE SCHEMA. With AUTHORIZATION alone it is called like its owner. */
export function createSchema(cx: CommandContext, raw: RawOf<"CreateSchemaStmt">): UtilityResult {
  const { authrole } = raw;
  const owner = authrole === undefined ? cx.role() : authrole.roletype === "ROLESPEC_CSTRING" ? requireRole(cx.root, authrole.rolename ?? "") : cx.role();
  const name = raw.schemaname ?? roleName(cx.root, owner);
  if (!isSuperuser(cx.root, cx.role())) denied("database", cx.session.database);
  if (catalogOf(cx).namespaceOid(name) !== undefined) {
    if (raw.if_not_exists !== true) ereport({ code: ERRCODE.duplicate_schema, message: `schema "${name}" already exists` });
    cx.notice({ severity: "NOTICE", code: ERRCODE.duplicate_schema, message: `schema "${name}" already exists, skipping` });
    return { tag: "CREATE SCHEMA" };
  }
  if (name.startsWith("pg_")) ereport({ code: ERRCODE.reserved_name, message: `unacceptable schema name "${name}"`, detail: 'The prefix "pg_" is reserved for system schemas.' });
  changeCatalog(cx, (draft) => {
    const oid = newOid(draft);
    draft.namespaces[oid] = name;
    if (owner !== BOOTSTRAP_SUPERUSERID) draft.schemas[oid] = { owner };
  });
  return { tag: "CREATE SCHEMA" };
}
/** TRUNCATE: a new, empty file. */
export function truncate(cx: CommandContext, raw: RawOf<"TruncateStmt">): UtilityResult {
  const named = (raw.relations ?? []).flatMap((node) => {
    const name = rawAs(node, "RangeVar") as RawOf<"RangeVar">;
    const rel = requireRelation(cx, name);
    if (name.inh !== true && rel.partkey !== undefined) ereport({ code: ERRCODE.wrong_object_type, message: "cannot truncate only a partitioned table", hint: "Do not specify the ONLY keyword, or use TRUNCATE ONLY on the partitions directly." });
    return name.inh === true ? catalogOf(cx).inheritors(rel.oid) : [rel];
  });
  for (const rel of named) if (rel.relkind !== "r" && rel.relkind !== "p") ereport({ code: ERRCODE.wrong_object_type, message: `"${rel.relname}" is not a table` });
  for (const rel of named) if (!relationRight(cx.root, cx.role(), rel, "D")) denied(aclWord(rel), rel.relname);
  named.forEach(refuseSystemCatalog);
  const all = withReferring(cx, named, raw.behavior === "DROP_CASCADE");
  const { session } = cx;
  for (const rel of all) for (const trigger of statementTriggers(session, rel, "before", "TRUNCATE")) new TableTriggers(catalogOf(cx), session, rel).run(trigger, "TRUNCATE", null, null);
  for (const rel of all) {
    if (rel.partkey !== undefined) continue;
    const file = newHeap(cx, rel.attributes, rel.fillfactor);
    const indexes = rel.indexes.map((oid) => ({ oid, file: newIndexFile(cx, catalogOf(cx).relation(oid)) }));
    changeCatalog(cx, (draft) => {
      // New files take their numbers from the oid counter: the heap, its TOAST table and that one's index, each index.
      const files = 1 + (needsToast(rel.attributes) ? 2 : 0) + indexes.length;
      for (let i = 0; i < files; i++) newOid(draft);
      draft.relations[rel.oid] = { ...rel, relfilenode: file, relpages: 0, reltuples: -1, relallvisible: 0 };
      for (const { oid, file: indexFile } of indexes) draft.relations[oid] = { ...(draft.relations[oid] as Relation), relfilenode: indexFile };
    });
    if (raw.restart_seqs === true) for (const other of Object.values(cx.root.relations)) if (other.sequence?.owner?.relid === rel.oid) cx.storage.sequences.set(other.relfilenode, { last: other.sequence.start, called: false });
  }
  for (const rel of all) for (const trigger of statementTriggers(session, rel, "after", "TRUNCATE")) cx.triggers.noteStatement({ trigger, relation: rel, operation: "TRUNCATE", fresh: null, old: null });
  return { tag: "TRUNCATE TABLE" };
}

/** Tables that refer to one that is emptied must be emptied with it. @see heap_truncate_find_FKs, heap_truncate_check_FKs */
function withReferring(cx: CommandContext, named: readonly Relation[], cascade: boolean): readonly Relation[] {
  const list = [...named];
  for (let i = 0; i < list.length; i++) {
    const rel = list[i] as Relation;
    for (const { child } of referringTo(catalogOf(cx), rel.oid)) {
      if (list.some(({ oid }) => oid === child.oid)) continue;
      if (!cascade && named.some(({ oid }) => oid === child.oid)) continue;
      if (!cascade) {
        ereport({ code: ERRCODE.feature_not_supported, message: "cannot truncate a table referenced in a foreign key constraint", detail: `Table "${child.relname}" references "${rel.relname}".`, hint: `Truncate table "${child.relname}" at the same time, or use TRUNCATE ... CASCADE.` });
      }
      cx.notice({ severity: "NOTICE", code: "00000", message: `truncate cascades to table "${child.relname}"` });
      list.push(...catalogOf(cx).inheritors(child.oid).filter((each) => !list.some(({ oid }) => oid === each.oid)));
    }
  }
  return list;
}

