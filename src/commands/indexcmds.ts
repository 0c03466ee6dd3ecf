/** CREATE INDEX, and the indexes behind keys. @see src/backend/commands/indexcmds.c, src/backend/catalog/index.c */
import { analyzeTableExpr } from "../analyze/analyze.ts";
import { BTREE_AM_OID, HASH_AM_OID } from "../catalog/catalog.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Attribute, IndexColumn, IndexInfo, Relation } from "../catalog/root.ts";
import { defaultOpclass } from "../catalog/type-io.ts";

import { makeTree, WritableTable } from "../execute/execute.ts";
import { exprCollation, exprType, exprTypmod, implicitAnds } from "../nodes/make.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import { checkNameFree, chooseName, emptyRelation, requireRelation } from "./tablecmds.ts";

/** A new, empty index file. */
export function newIndexFile(cx: CommandContext, index: Relation): number {
  const file = cx.storage.newFile();
  cx.storage.indexes.set(file, makeTree(index.index as IndexInfo, catalogOf(cx), cx.session));
  return file;
}

function columnFor(cx: CommandContext, rel: Relation, raw: RawOf<"IndexElem">, method: number): IndexColumn & { readonly attribute: Attribute } {
  const catalog = catalogOf(cx);
  let attnum = 0;
  let expr = null;
  let [type, typmod, collation] = [0, -1, 0];
  const found = raw.name === undefined ? undefined : rel.attributes.find((a) => a.attname === raw.name && !a.attisdropped);
  if (raw.name !== undefined) {
    if (found === undefined) ereport({ code: ERRCODE.undefined_column, message: `column "${raw.name}" does not exist` });
    [attnum, type, typmod, collation] = [found.attnum, found.atttypid, found.atttypmod, found.attcollation];
  } else {
    expr = analyzeTableExpr(cx.analyzeContext(), rel, raw.expr as RawNode, "INDEX_EXPRESSION");
    [type, typmod, collation] = [exprType(expr), exprTypmod(expr), exprCollation(expr)];
  }
  let opclass = defaultOpclass(catalog, type, method);
  if ((raw.opclass ?? []).length > 0) {
    const name = nameList(raw.opclass).at(-1) as string;
    opclass = catalog.opclassesOf(method).find((row) => row.opcname === name)?.oid ?? ereport({ code: ERRCODE.undefined_object, message: `operator class "${name}" does not exist for access method "${method === BTREE_AM_OID ? "btree" : "hash"}"` });
  }
  if (opclass === 0) {
    ereport({ code: ERRCODE.undefined_object, message: `data type ${formatType(catalog, type)} has no default operator class for access method "${method === BTREE_AM_OID ? "btree" : "hash"}"`, hint: "You must specify an operator class for the index or define a default operator class for the data type." });
  }
  const row = catalog.opclass(opclass);
  const descending = raw.ordering === "SORTBY_DESC";
  const nullsFirst = raw.nulls_ordering === "SORTBY_NULLS_FIRST" || (raw.nulls_ordering !== "SORTBY_NULLS_LAST" && descending);
  const attname = raw.indexcolname ?? raw.name ?? "expr";
  const stored = catalog.type(type);
  const attribute: Attribute = { attname, attnum: 0, atttypid: type, atttypmod: typmod, attcollation: collation, attlen: stored.typlen, attbyval: stored.typbyval, attalign: stored.typalign, attstorage: stored.typstorage, attnotnull: false, attisdropped: false, attidentity: "", attgenerated: "", default: null };
  return { attnum, expr, opclass, opfamily: row.opcfamily, opcintype: row.opcintype, collation, descending, nullsFirst, attribute };
}

interface Definition {
  readonly name: string;
  readonly columns: readonly (IndexColumn & { readonly attribute: Attribute })[];
  readonly nkeys: number;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly nullsNotDistinct: boolean;
  readonly predicate: IndexInfo["predicate"];
  readonly am: "btree" | "hash";
  readonly constraint: boolean;
}

/** Adds the index and fills it. @see index_create, index_build */
function buildIndex(cx: CommandContext, relid: number, def: Definition): number {
  const rel = catalogOf(cx).relation(relid);
  let oid = 0;
  const columns = def.columns.map(({ attribute: _attribute, ...column }) => column);
  changeCatalog(cx, (draft) => {
    oid = newOid(draft);
    const constraint = def.constraint ? newOid(draft) : 0;
    const info: IndexInfo = { indexrelid: oid, indrelid: relid, am: def.am, columns, nkeys: def.nkeys, unique: def.unique, primary: def.primary, nullsNotDistinct: def.nullsNotDistinct, predicate: def.predicate, constraint };
    const attributes = def.columns.map(({ attribute }, i) => ({ ...attribute, attnum: i + 1 }));
    draft.relations[oid] = { ...emptyRelation(oid, def.name, rel.relnamespace, "i", attributes), index: info };
    const table = draft.relations[relid] as Relation;
    const constraints = def.constraint ? [...table.constraints, { oid: constraint, conname: def.name, contype: def.primary ? ("p" as const) : ("u" as const), conrelid: relid, conkey: def.columns.slice(0, def.nkeys).map((c) => c.attnum), conindid: oid, expr: null }] : table.constraints;
    draft.relations[relid] = { ...table, indexes: [...table.indexes, oid], constraints };
  });
  const file = newIndexFile(cx, catalogOf(cx).relation(oid));
  changeCatalog(cx, (draft) => {
    draft.relations[oid] = { ...(draft.relations[oid] as Relation), relfilenode: file };
  });
  fillIndex(cx, relid, oid);
  return oid;
}

/** Puts every live row of the table into the index. Raises 23505 where a unique key stands twice. */
export function fillIndex(cx: CommandContext, relid: number, oid: number): void {
  const catalog = catalogOf(cx);
  const table = new WritableTable(catalog.relation(relid), catalog, cx.storage, cx.session);
  const index = table.indexes.find((item) => item.info.indexrelid === oid);
  if (index === undefined) return;
  const entries: { key: readonly unknown[]; row: number }[] = [];
  for (const group of table.heap.groups) {
    for (let i = 0; i < group.rows; i++) {
      const row = group.firstRow + i;
      if (!table.heap.live(row, cx.ownXids())) continue;
      const values = table.heap.values(row);
      if (index.predicate !== undefined && !index.predicate(values)) continue;
      entries.push({ key: index.key(values), row });
    }
  }
  index.tree.build(entries);
  if (!index.info.unique) return;
  for (let i = 1; i < entries.length; i++) {
    const [a, b] = [entries[i - 1] as { key: readonly unknown[] }, entries[i] as { key: readonly unknown[] }];
    if (index.tree.compare(a.key, b.key, index.info.nkeys) !== 0 || (!index.info.nullsNotDistinct && a.key.slice(0, index.info.nkeys).includes(null))) continue;
    const names = index.info.columns.slice(0, index.info.nkeys).map((c) => table.relation.attributes[c.attnum - 1]?.attname ?? "expr");
    const values = a.key.slice(0, index.info.nkeys).map((value, k) => (value === null ? "null" : cx.session.types.output(index.info.columns[k]?.opcintype ?? 25, value, cx.session)));
    ereport({ code: ERRCODE.unique_violation, message: `could not create unique index "${index.relation.relname}"`, detail: `Key (${names.join(", ")})=(${values.join(", ")}) is duplicated.`, table: table.relation.relname, constraint: index.relation.relname });
  }
}

/** The index of a PRIMARY KEY or UNIQUE constraint. */
export function createConstraintIndex(cx: CommandContext, relid: number, primary: boolean, columns: readonly string[], given: string | undefined, nullsNotDistinct: boolean): void {
  const rel = catalogOf(cx).relation(relid);
  const taken = (name: string): boolean => catalogOf(cx).relationNamed(name, rel.relnamespace) !== undefined;
  const name = given ?? chooseName(rel.relname, primary ? [] : columns, primary ? "pkey" : "key", taken);
  checkNameFree(cx, name, rel.relnamespace);
  buildIndex(cx, relid, { name, columns: columns.map((column) => columnFor(cx, rel, { name: column }, BTREE_AM_OID)), nkeys: columns.length, unique: true, primary, nullsNotDistinct, predicate: [], am: "btree", constraint: true });
}

/** ADD CONSTRAINT … UNIQUE USING INDEX: an index that is there becomes a constraint's, and takes its name. @see ATExecAddIndexConstraint, transformIndexConstraint */
export function adoptIndex(cx: CommandContext, rel: Relation, indexname: string, conname: string, location: number): void {
  const found = catalogOf(cx).relationNamed(indexname, rel.relnamespace);
  const info = found?.index;
  if (found === undefined || info == null) return ereport({ code: ERRCODE.undefined_object, message: `index "${indexname}" does not exist`, location });
  const detail = "Cannot create a primary key or unique constraint using such an index.";
  if (info.constraint !== 0) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `index "${indexname}" is already associated with a constraint`, location });
  if (info.indrelid !== rel.oid) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `index "${indexname}" does not belong to table "${rel.relname}"`, location });
  if (!info.unique) ereport({ code: ERRCODE.wrong_object_type, message: `"${indexname}" is not a unique index`, detail, location });
  if (info.columns.some((column) => column.attnum === 0)) ereport({ code: ERRCODE.wrong_object_type, message: `index "${indexname}" contains expressions`, detail, location });
  if (info.predicate.length > 0) ereport({ code: ERRCODE.wrong_object_type, message: `"${indexname}" is a partial index`, detail, location });
  if (info.columns.some((column) => column.descending)) ereport({ code: ERRCODE.wrong_object_type, message: `index "${indexname}" column number ${info.columns.findIndex((column) => column.descending) + 1} does not have default sorting behavior`, detail, location });
  if (rel.constraints.some((constraint) => constraint.conname === conname)) ereport({ code: ERRCODE.duplicate_object, message: `constraint "${conname}" for relation "${rel.relname}" already exists` });
  if (conname !== indexname) {
    checkNameFree(cx, conname, rel.relnamespace);
    cx.notice({ severity: "NOTICE", code: "00000", message: `ALTER TABLE / ADD CONSTRAINT USING INDEX will rename index "${indexname}" to "${conname}"` });
  }
  changeCatalog(cx, (draft) => {
    const constraint = newOid(draft);
    draft.relations[found.oid] = { ...found, relname: conname, index: { ...info, constraint } };
    draft.relations[rel.oid] = { ...rel, constraints: [...rel.constraints, { oid: constraint, conname, contype: "u", conrelid: rel.oid, conkey: info.columns.slice(0, info.nkeys).map((column) => column.attnum), conindid: found.oid, expr: null }] };
  });
}

/** CREATE INDEX. @see DefineIndex */
export function createIndex(cx: CommandContext, raw: RawOf<"IndexStmt">): UtilityResult {
  const rel = requireRelation(cx, raw.relation as RawOf<"RangeVar">);
  if (rel.relkind !== "r") ereport({ code: ERRCODE.wrong_object_type, message: `cannot create index on relation "${rel.relname}"`, detail: rel.relkind === "v" ? "This operation is not supported for views." : undefined });
  const method = raw.accessMethod ?? "btree";
  if (method !== "btree" && method !== "hash") {
    if (["gist", "gin", "spgist", "brin"].includes(method)) notSupported(`access method ${method}`);
    ereport({ code: ERRCODE.undefined_object, message: `access method "${method}" does not exist` });
  }
  const am = method === "hash" ? HASH_AM_OID : BTREE_AM_OID;
  const params = (raw.indexParams ?? []).map((node) => columnFor(cx, rel, rawAs(node, "IndexElem") as RawOf<"IndexElem">, am));
  const included = (raw.indexIncludingParams ?? []).map((node) => columnFor(cx, rel, rawAs(node, "IndexElem") as RawOf<"IndexElem">, am));
  const taken = (name: string): boolean => catalogOf(cx).relationNamed(name, rel.relnamespace) !== undefined;
  const name = raw.idxname ?? chooseName(rel.relname, [...params, ...included].map((c) => c.attribute.attname), "idx", taken);
  if (raw.if_not_exists === true && taken(name)) {
    cx.notice({ severity: "NOTICE", code: ERRCODE.duplicate_table, message: `relation "${name}" already exists, skipping` });
    return { tag: "CREATE INDEX" };
  }
  checkNameFree(cx, name, rel.relnamespace);
  const predicate = raw.whereClause === undefined ? [] : implicitAnds(analyzeTableExpr(cx.analyzeContext(), rel, raw.whereClause, "INDEX_PREDICATE"));
  buildIndex(cx, rel.oid, { name, columns: [...params, ...included], nkeys: params.length, unique: raw.unique === true, primary: false, nullsNotDistinct: raw.nulls_not_distinct === true, predicate, am: method, constraint: false });
  return { tag: "CREATE INDEX" };
}
