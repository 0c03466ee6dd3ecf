/** CREATE INDEX, and the indexes behind keys. @see src/backend/commands/indexcmds.c, src/backend/catalog/index.c */
import { refuseRowless } from "../analyze/parse-relation.ts";
import { relkindNotSupported } from "../catalog/object-description.ts";
import { analyzeTableExpr } from "../analyze/analyze.ts";
import { figureIndexColname } from "../analyze/parse-target.ts";
import { checkRelationOwner } from "../catalog/acl.ts";
import { accessMethods, isSearchable } from "../catalog/catalog.ts";
import { formatType } from "../catalog/format-type.ts";
import type { AccessMethod, Attribute, IndexColumn, IndexInfo, Relation } from "../catalog/root.ts";
import { defaultOpclass, opclassNamed } from "../catalog/type-io.ts";

import { makeTree, WritableTable } from "../execute/execute.ts";
import { equal } from "../nodes/equal.ts";
import { exprCollation, exprType, exprTypmod, implicitAnds } from "../nodes/make.ts";
import type { Expr } from "../nodes/primnodes.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import { exprContains } from "../nodes/walk.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import { mapColumns } from "./inherit.ts";
import { checkNameFree, chooseName, emptyRelation, refuseSystemCatalog, requireRelation } from "./tablecmds.ts";
import { relOptions } from "./reloptions.ts";
import { isVirtual } from "../nodes/virtual-columns.ts";

/** A new, empty index file. */
export function newIndexFile(cx: CommandContext, index: Relation): number {
  const file = cx.storage.newFile();
  cx.storage.indexes.set(file, makeTree(index.index as IndexInfo, catalogOf(cx), cx.session));
  return file;
}

export function columnFor(cx: CommandContext, rel: Relation, raw: RawOf<"IndexElem">, am: AccessMethod): IndexColumn & { readonly attribute: Attribute } {
  const catalog = catalogOf(cx);
  const { oid: method, order } = accessMethods[am];
  let attnum = 0;
  let expr: Expr | null = null;
  let [type, typmod, collation] = [0, -1, 0];
  const found = raw.name === undefined ? undefined : rel.attributes.find((a) => a.attname === raw.name && !a.attisdropped);
  if (raw.name !== undefined) {
    if (found === undefined && SYSTEM_COLUMNS.has(raw.name)) noSystemColumns();
    if (found === undefined) ereport({ code: ERRCODE.undefined_column, message: `column "${raw.name}" does not exist` });
    [attnum, type, typmod, collation] = [found.attnum, found.atttypid, found.atttypmod, found.attcollation];
  } else {
    expr = analyzeTableExpr(cx.analyzeContext(), rel, raw.expr as RawNode, "INDEX_EXPRESSION");
    [type, typmod, collation] = [exprType(expr), exprTypmod(expr), exprCollation(expr)];
    checkIndexed(cx, expr, raw.indexcolname ?? figureIndexColname(raw.expr as RawNode) ?? "expr");
    // (a COLLATE "C") is (a) COLLATE "C".
    while (expr.tag === "CollateExpr") expr = expr.arg;
    if (expr.tag === "Var") [attnum, expr] = [expr.varattno, null];
  }
  if ((raw.collation ?? []).length > 0) collation = namedCollation(cx, nameList(raw.collation));
  const collatable = catalog.type(type).typcollation !== 0;
  if (!collatable && collation !== 0) ereport({ code: ERRCODE.datatype_mismatch, message: `collations are not supported by type ${formatType(catalog, type)}` });
  if (collatable && collation === 0) ereport({ code: ERRCODE.indeterminate_collation, message: "could not determine which collation to use for index expression", hint: "Use the COLLATE clause to set the collation explicitly." });
  let opclass = defaultOpclass(catalog, type, method);
  if ((raw.opclass ?? []).length > 0) {
    opclass = opclassNamed(catalog, nameList(raw.opclass), am, method);
  }
  if (opclass === 0) {
    ereport({ code: ERRCODE.undefined_object, message: `data type ${formatType(catalog, type)} has no default operator class for access method "${am}"`, hint: "You must specify an operator class for the index or define a default operator class for the data type." });
  }
  const row = catalog.opclass(opclass);
  const cannot = (what: string): never => ereport({ code: ERRCODE.feature_not_supported, message: `access method "${am}" does not support ${what} options` });
  if (order !== true && (raw.ordering ?? "SORTBY_DEFAULT") !== "SORTBY_DEFAULT") cannot("ASC/DESC");
  if (order !== true && (raw.nulls_ordering ?? "SORTBY_NULLS_DEFAULT") !== "SORTBY_NULLS_DEFAULT") cannot("NULLS FIRST/LAST");
  const descending = raw.ordering === "SORTBY_DESC";
  const nullsFirst = raw.nulls_ordering === "SORTBY_NULLS_FIRST" || (raw.nulls_ordering !== "SORTBY_NULLS_LAST" && descending);
  const attname = raw.indexcolname ?? raw.name ?? figureIndexColname(raw.expr as RawNode) ?? "expr";
  const stored = catalog.type(type);
  const attribute: Attribute = { attname, attnum: 0, atttypid: type, atttypmod: typmod, attcollation: collation, attlen: stored.typlen, attbyval: stored.typbyval, attalign: stored.typalign, attstorage: stored.typstorage, attnotnull: false, attisdropped: false, attidentity: "", attgenerated: "", default: null };
  return { attnum, expr, opclass, opfamily: row.opcfamily, opcintype: row.opcintype, collation, descending, nullsFirst, attribute };
}

const SYSTEM_COLUMNS: ReadonlySet<string> = new Set(["ctid", "xmin", "cmin", "xmax", "cmax", "tableoid"]);
const noSystemColumns = (): never => ereport({ code: ERRCODE.feature_not_supported, message: "index creation on system columns is not supported" });
const refuseSystemColumns = (tree: unknown): void => void (exprContains(tree as Expr, (node) => node.tag === "Var" && node.varattno < 0) && noSystemColumns());
/** @see CheckAttributeType */
function checkIndexed(cx: CommandContext, expr: Expr, name: string): void {
  refuseSystemColumns(expr);
  const type = exprType(expr);
  if (catalogOf(cx).type(type).typtype === "p") ereport({ code: ERRCODE.invalid_table_definition, message: `column "${name}" has pseudo-type ${formatType(catalogOf(cx), type)}` });
}
const namedCollation = (cx: CommandContext, names: readonly string[]): number => catalogOf(cx).collationNamed(names.at(-1) as string)?.oid ?? ereport({ code: ERRCODE.undefined_object, message: `collation "${names.join(".")}" for encoding "UTF8" does not exist` });

/** Columns of one name get numbers. @see ChooseIndexColumnNames */
export function numberColumns(columns: Definition["columns"]): Definition["columns"] {
  const names = new Set<string>();
  return columns.map((column) => {
    const { attname } = column.attribute;
    let name = attname;
    for (let n = 1; names.has(name); n++) name = `${attname.slice(0, 63 - String(n).length)}${n}`;
    names.add(name);
    return name === attname ? column : { ...column, attribute: { ...column.attribute, attname: name } };
  });
}

export interface Definition {
  readonly name: string;
  /** The index of the partitioned table that it is part of. */
  readonly parent?: Relation | undefined;
  readonly columns: readonly (IndexColumn & { readonly attribute: Attribute })[];
  readonly nkeys: number;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly nullsNotDistinct: boolean;
  readonly predicate: IndexInfo["predicate"];
  readonly am: AccessMethod;
  readonly exclusion?: readonly number[] | undefined;
  readonly constraint: boolean;
  readonly only?: boolean;
  readonly deferral?: Deferral | undefined;
  readonly reloptions?: readonly string[] | undefined;
}
interface Deferral {
  readonly deferrable: boolean;
  readonly deferred: boolean;
}

/** Adds the index and fills it. @see index_create, index_build */
export function buildIndex(cx: CommandContext, relid: number, def: Definition): number {
  const rel = catalogOf(cx).relation(relid);
  const partitioned = rel.partkey !== undefined;
  const uses = (attnum: number): boolean => def.columns.some((c) => c.attnum === attnum || exprContains(c.expr, (node) => node.tag === "Var" && node.varattno === attnum)) || exprContains(def.predicate as never, (node) => node.tag === "Var" && node.varattno === attnum);
  if (rel.attributes.some((a) => isVirtual(a) && uses(a.attnum))) ereport({ code: ERRCODE.feature_not_supported, message: `${def.primary ? "primary keys" : def.constraint && def.exclusion === undefined ? "unique constraints" : "indexes"} on virtual generated columns are not supported` });
  if (partitioned && (def.unique || def.exclusion !== undefined)) checkPartitionedKey(cx, rel, def);
  let oid = 0;
  const columns = def.columns.map(({ attribute: _attribute, ...column }) => column);
  changeCatalog(cx, (draft) => {
    oid = newOid(draft);
    const constraint = def.constraint ? newOid(draft) : 0;
    const info: IndexInfo = { indexrelid: oid, indrelid: relid, am: def.am, columns, nkeys: def.nkeys, unique: def.unique, primary: def.primary, nullsNotDistinct: def.nullsNotDistinct, predicate: def.predicate, constraint, ...(def.exclusion !== undefined && { exclusion: def.exclusion }), ...(def.deferral?.deferrable === true && { deferrable: true }) };
    const attributes = def.columns.map(({ attribute }, i) => ({ ...attribute, attnum: i + 1 }));
    draft.relations[oid] = { ...emptyRelation(oid, def.name, rel.relnamespace, partitioned ? "I" : "i", attributes), relpersistence: rel.relpersistence, index: info, ...(def.reloptions !== undefined && { reloptions: def.reloptions }), ...(def.parent !== undefined && { parents: [def.parent.oid] }) };
    const table = draft.relations[relid] as Relation;
    const constraints = def.constraint ? [...table.constraints, { oid: constraint, conname: def.name, contype: def.primary ? ("p" as const) : def.exclusion !== undefined ? ("x" as const) : ("u" as const), conrelid: relid, conkey: def.columns.slice(0, def.nkeys).map((c) => c.attnum), conindid: oid, expr: null, ...(def.deferral?.deferrable === true && { condeferrable: true, condeferred: def.deferral.deferred }), ...(def.parent !== undefined && { conparentid: def.parent.index?.constraint ?? 0, conislocal: false, coninhcount: 1 }) }] : table.constraints;
    draft.relations[relid] = { ...table, indexes: [...table.indexes, oid], constraints };
  });
  if (partitioned) {
    // ON ONLY leaves the partitions to ATTACH.
    if (def.only !== true) for (const child of catalogOf(cx).children(relid)) ensurePartitionIndex(cx, catalogOf(cx).relation(oid), child.oid);
    return oid;
  }
  const file = newIndexFile(cx, catalogOf(cx).relation(oid));
  changeCatalog(cx, (draft) => {
    draft.relations[oid] = { ...(draft.relations[oid] as Relation), relfilenode: file };
  });
  fillIndex(cx, relid, oid);
  return oid;
}

/** A key of a partitioned table is upheld by each partition for itself: it must hold the partition key. @see DefineIndex */
function checkPartitionedKey(cx: CommandContext, rel: Relation, def: Definition): void {
  const word = def.primary ? "PRIMARY KEY" : def.exclusion !== undefined ? "EXCLUDE" : "UNIQUE";
  for (const column of rel.partkey?.columns ?? []) {
    if (column.expr !== null) ereport({ code: ERRCODE.feature_not_supported, message: `unsupported ${word} constraint with partition key definition`, detail: `${word} constraints cannot be used when partition keys include expressions.` });
    if (!def.columns.slice(0, def.nkeys).some(({ attnum }) => attnum === column.attnum)) {
      ereport({ code: ERRCODE.feature_not_supported, message: "unique constraint on partitioned table must include all partitioning columns", detail: `${word} constraint on table "${rel.relname}" lacks column "${catalogOf(cx).attribute(rel.oid, column.attnum)?.attname}" which is part of the partition key.` });
    }
  }
}

/** The index as a partition has it: the same columns by name. @see generateClonedIndexStmt */
function partitionDefinition(cx: CommandContext, parent: Relation, child: Relation): Definition {
  const info = parent.index as IndexInfo;
  const table = catalogOf(cx).relation(info.indrelid);
  const columns = info.columns.map((column, i) => {
    const name = table.attributes[column.attnum - 1]?.attname;
    const attnum = column.attnum === 0 ? 0 : (child.attributes.find(({ attname, attisdropped }) => attname === name && !attisdropped)?.attnum ?? 0);
    return { ...column, attnum, expr: column.expr && mapColumns(column.expr, table, child), attribute: parent.attributes[i] as Attribute };
  });
  const taken = (name: string): boolean => catalogOf(cx).relationNamed(name, child.relnamespace) !== undefined;
  const constraint = info.constraint !== 0;
  const name = chooseName(child.relname, info.primary ? [] : columns.map(({ attribute }) => attribute.attname), info.primary ? "pkey" : info.exclusion !== undefined ? "excl" : constraint ? "key" : "idx", taken);
  return { name, parent, columns, nkeys: info.nkeys, unique: info.unique, primary: info.primary, nullsNotDistinct: info.nullsNotDistinct, predicate: mapColumns(info.predicate, table, child), am: info.am, exclusion: info.exclusion, constraint, deferral: constraint ? deferralIn(table, info.constraint) : undefined };
}
function deferralIn(table: Relation, constraint: number): Deferral {
  const found = table.constraints.find(({ oid }) => oid === constraint);
  return { deferrable: found?.condeferrable === true, deferred: found?.condeferred === true };
}
/** LIKE … INCLUDING INDEXES: the other table's indexes, under names of the table's own. */
export function likeIndexes(cx: CommandContext, source: Relation, oid: number): void {
  for (const index of source.indexes) {
    const { parent: _parent, ...def } = partitionDefinition(cx, catalogOf(cx).relation(index), catalogOf(cx).relation(oid));
    if (def.primary) for (const { attnum } of def.columns) setColumnNotNull(cx, oid, attnum);
    buildIndex(cx, oid, def);
  }
}
/** @see CompareIndexInfo */
function sameIndex(def: Definition, other: IndexInfo): boolean {
  const { am, columns, nkeys, unique, nullsNotDistinct, predicate } = other;
  if (am !== def.am || nkeys !== def.nkeys || unique !== def.unique || nullsNotDistinct !== def.nullsNotDistinct || columns.length !== def.columns.length || !equal(predicate as never, def.predicate as never)) return false;
  return columns.every((column, i) => {
    const wanted = def.columns[i] as IndexColumn;
    return column.attnum === wanted.attnum && column.opfamily === wanted.opfamily && column.collation === wanted.collation && equal(column.expr, wanted.expr);
  });
}
/** Gives a partition the part of an index: one that is there and fits, or a new one. */
function ensurePartitionIndex(cx: CommandContext, parent: Relation, childOid: number): void {
  const child = catalogOf(cx).relation(childOid);
  const def = partitionDefinition(cx, parent, child);
  const found = child.indexes.map((oid) => catalogOf(cx).relation(oid)).find((index) => (index.parents ?? []).length === 0 && sameIndex(def, index.index as IndexInfo) && (parent.index?.constraint !== 0 ? index.index?.constraint !== 0 && index.index?.primary === parent.index?.primary : true));
  if (found !== undefined) return setIndexParent(cx, found, parent);
  if (def.primary) for (const { attnum } of def.columns) setColumnNotNull(cx, childOid, attnum);
  buildIndex(cx, childOid, def);
}
/** A primary key's columns are not null in a partition either. */
function setColumnNotNull(cx: CommandContext, relid: number, attnum: number): void {
  const rel = catalogOf(cx).relation(relid);
  if (rel.attributes[attnum - 1]?.attnotnull === true) return;
  changeCatalog(cx, (draft) => {
    draft.relations[relid] = { ...rel, attributes: rel.attributes.map((a) => (a.attnum === attnum ? { ...a, attnotnull: true } : a)) };
  });
}
/** All indexes that a partition must have. @see AttachPartitionEnsureIndexes, DefineRelation */
export function ensurePartitionIndexes(cx: CommandContext, parentOid: number, childOid: number): void {
  for (const oid of catalogOf(cx).relation(parentOid).indexes) ensurePartitionIndex(cx, catalogOf(cx).relation(oid), childOid);
}
/** @see IndexSetParentIndex, ConstraintSetParentConstraint */
function setIndexParent(cx: CommandContext, index: Relation, parent: Relation): void {
  changeCatalog(cx, (draft) => {
    draft.relations[index.oid] = { ...(draft.relations[index.oid] as Relation), parents: [parent.oid] };
    const [own, above] = [index.index?.constraint ?? 0, parent.index?.constraint ?? 0];
    const table = draft.relations[index.index?.indrelid ?? 0];
    if (own === 0 || above === 0 || table === undefined) return;
    draft.relations[table.oid] = { ...table, constraints: table.constraints.map((c) => (c.oid === own ? { ...c, conparentid: above, conislocal: false, coninhcount: 1 } : c)) };
  });
}
/** ALTER INDEX … ATTACH PARTITION. @see ATExecAttachPartitionIdx */
export function attachIndex(cx: CommandContext, parent: Relation, index: Relation): void {
  const refuse = (detail: string): never => ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `cannot attach index "${index.relname}" as a partition of index "${parent.relname}"`, detail });
  const catalog = catalogOf(cx);
  if (index.index === null) return ereport({ code: ERRCODE.wrong_object_type, message: `"${index.relname}" is not an index` });
  if (index.parents?.includes(parent.oid) === true) return;
  if ((index.parents ?? []).length > 0) refuse(`Index "${index.relname}" is already attached to another index.`);
  const [table, child] = [catalog.relation(parent.index?.indrelid ?? 0), catalog.relation(index.index.indrelid)];
  if (child.parents?.includes(table.oid) !== true) refuse(`Index "${index.relname}" is not an index on any partition of table "${table.relname}".`);
  if (!sameIndex(partitionDefinition(cx, parent, child), index.index)) refuse("The index definitions do not match.");
  if ((parent.index?.constraint ?? 0) !== 0 && index.index.constraint === 0) refuse(`The index "${parent.relname}" belongs to a constraint in table "${table.relname}" but no constraint exists for index "${index.relname}".`);
  const other = child.indexes.map((oid) => catalog.relation(oid)).find(({ parents }) => parents?.includes(parent.oid) === true);
  if (other !== undefined) refuse(`Another index "${other.relname}" is already attached for partition "${child.relname}".`);
  setIndexParent(cx, index, parent);
}
/** The indexes of a partition that goes stand for themselves. */
export function detachIndexes(cx: CommandContext, child: Relation): void {
  changeCatalog(cx, (draft) => {
    for (const oid of child.indexes) {
      const { parents: _parents, ...index } = draft.relations[oid] as Relation;
      draft.relations[oid] = index;
    }
    const table = draft.relations[child.oid] as Relation;
    draft.relations[child.oid] = { ...table, constraints: table.constraints.map((c) => ("pux".includes(c.contype) ? { ...c, conparentid: 0, conislocal: true, coninhcount: 0 } : c)) };
  });
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
  if (isSearchable(index.info)) index.tree.build(entries);
  else for (const { row } of entries) index.tree.insert([], row);
  if (index.excludes !== undefined) return checkExclusion(table, index, entries, (row) => table.heap.live(row, cx.ownXids()));
  if (!index.info.unique) return;
  for (let i = 1; i < entries.length; i++) {
    const [a, b] = [entries[i - 1] as { key: readonly unknown[] }, entries[i] as { key: readonly unknown[] }];
    if (index.tree.compare(a.key, b.key, index.info.nkeys) !== 0 || (!index.info.nullsNotDistinct && a.key.slice(0, index.info.nkeys).includes(null))) continue;
    ereport({ code: ERRCODE.unique_violation, message: `could not create unique index "${index.relation.relname}"`, detail: `Key ${table.describeKey(index, a.key)} is duplicated.`, table: table.relation.relname, constraint: index.relation.relname });
  }
}

/** @see IndexCheckExclusion */
function checkExclusion(table: WritableTable, index: WritableTable["indexes"][number], entries: readonly { readonly key: readonly unknown[]; readonly row: number }[], live: (row: number) => boolean): void {
  for (const { key, row } of entries) {
    const other = table.conflict(index, key, row, live);
    if (other < 0) continue;
    const theirs = table.describeKey(index, index.key(table.heap.values(other)));
    ereport({ code: ERRCODE.exclusion_violation, message: `could not create exclusion constraint "${index.relation.relname}"`, detail: `Key ${table.describeKey(index, key)} conflicts with key ${theirs}.`, table: table.relation.relname, constraint: index.relation.relname });
  }
}

/** The index of a PRIMARY KEY or UNIQUE constraint. */
export function createConstraintIndex(cx: CommandContext, relid: number, primary: boolean, columns: readonly string[], given: string | undefined, nullsNotDistinct: boolean, deferral?: Deferral, included: readonly string[] = []): void {
  const rel = catalogOf(cx).relation(relid);
  const taken = (name: string): boolean => catalogOf(cx).relationNamed(name, rel.relnamespace) !== undefined;
  const name = given ?? chooseName(rel.relname, primary ? [] : columns, primary ? "pkey" : "key", taken);
  checkNameFree(cx, name, rel.relnamespace);
  buildIndex(cx, relid, { name, columns: [...columns, ...included].map((column) => columnFor(cx, rel, { name: column }, "btree")), nkeys: columns.length, unique: true, primary, nullsNotDistinct, predicate: [], am: "btree", constraint: true, deferral });
}

/** ADD CONSTRAINT … UNIQUE USING INDEX: an index that is there becomes a constraint's, and takes its name. @see ATExecAddIndexConstraint, transformIndexConstraint */
export function adoptIndex(cx: CommandContext, rel: Relation, indexname: string, conname: string, location: number, primary: boolean, deferral: Deferral, setNotNullOf: (attnum: number) => void): void {
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
  if (primary) for (const { attnum } of info.columns.slice(0, info.nkeys)) setNotNullOf(attnum);
  if (rel.constraints.some((constraint) => constraint.conname === conname)) ereport({ code: ERRCODE.duplicate_object, message: `constraint "${conname}" for relation "${rel.relname}" already exists` });
  if (conname !== indexname) {
    checkNameFree(cx, conname, rel.relnamespace);
    cx.notice({ severity: "NOTICE", code: "00000", message: `ALTER TABLE / ADD CONSTRAINT USING INDEX will rename index "${indexname}" to "${conname}"` });
  }
  changeCatalog(cx, (draft) => {
    const constraint = newOid(draft);
    const current = draft.relations[rel.oid] as Relation;
    draft.relations[found.oid] = { ...found, relname: conname, index: { ...info, constraint, primary, ...(deferral.deferrable && { deferrable: true }) } };
    draft.relations[rel.oid] = { ...current, constraints: [...current.constraints, { oid: constraint, conname, contype: primary ? "p" : "u", ...(deferral.deferrable && { condeferrable: true, condeferred: deferral.deferred }), conrelid: rel.oid, conkey: info.columns.slice(0, info.nkeys).map((column) => column.attnum), conindid: found.oid, expr: null }] };
  });
}

export function accessMethod(name: string): AccessMethod {
  if (!(name in accessMethods)) ereport({ code: ERRCODE.undefined_object, message: `access method "${name}" does not exist` });
  return name as AccessMethod;
}
/** @see DefineIndex */
export function checkMethod(am: AccessMethod, unique: boolean, keys: number, included: number): void {
  const { unique: canUnique, multicolumn, include } = accessMethods[am];
  const refuse = (what: string): never => ereport({ code: ERRCODE.feature_not_supported, message: `access method "${am}" does not support ${what}` });
  if (unique && canUnique !== true) refuse("unique indexes");
  if (included > 0 && include !== true) refuse("included columns");
  if (keys > 1 && multicolumn !== true) refuse("multicolumn indexes");
}

/** CREATE INDEX. @see DefineIndex */
export function createIndex(cx: CommandContext, raw: RawOf<"IndexStmt">): UtilityResult {
  const rel = requireRelation(cx, raw.relation as RawOf<"RangeVar">);
  refuseSystemCatalog(rel);
  refuseRowless(rel);
  if (rel.relkind !== "r" && rel.relkind !== "p") ereport({ code: ERRCODE.wrong_object_type, message: `cannot create index on relation "${rel.relname}"`, detail: relkindNotSupported(rel) });
  checkRelationOwner(catalogOf(cx), cx.role(), rel);
  const method = raw.accessMethod ?? "btree";
  const am = accessMethod(method);
  checkMethod(am, raw.unique === true, (raw.indexParams ?? []).length, (raw.indexIncludingParams ?? []).length);
  const params = (raw.indexParams ?? []).map((node) => columnFor(cx, rel, rawAs(node, "IndexElem") as RawOf<"IndexElem">, am));
  const included = (raw.indexIncludingParams ?? []).map((node) => columnFor(cx, rel, rawAs(node, "IndexElem") as RawOf<"IndexElem">, am));
  const columns = numberColumns([...params, ...included]);
  const taken = (name: string): boolean => catalogOf(cx).relationNamed(name, rel.relnamespace) !== undefined;
  const name = raw.idxname ?? chooseName(rel.relname, columns.map((c) => c.attribute.attname), "idx", taken);
  if (raw.if_not_exists === true && taken(name)) {
    cx.notice({ severity: "NOTICE", code: ERRCODE.duplicate_table, message: `relation "${name}" already exists, skipping` });
    return { tag: "CREATE INDEX" };
  }
  checkNameFree(cx, name, rel.relnamespace);
  const predicate = raw.whereClause === undefined ? [] : implicitAnds(analyzeTableExpr(cx.analyzeContext(), rel, raw.whereClause, "INDEX_PREDICATE"));
  refuseSystemColumns(predicate);
  buildIndex(cx, rel.oid, { name, columns, nkeys: params.length, unique: raw.unique === true, primary: false, nullsNotDistinct: raw.nulls_not_distinct === true, predicate, am, constraint: false, only: raw.relation?.inh !== true, reloptions: relOptions(am, raw.options ?? []) });
  return { tag: "CREATE INDEX" };
}
