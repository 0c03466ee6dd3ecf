/**
 * FOREIGN KEY as a definition: which columns refer to which key, and by what operators they are compared.
 *
 * @see src/backend/commands/tablecmds.c (ATAddForeignKeyConstraint)
 */
import { findCoercionPathway } from "../analyze/parse-coerce.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Constraint, ForeignKey, ForeignKeyAction, IndexInfo, Relation } from "../catalog/root.ts";
import { referringTo, refuseWhereReferred, validateForeignKey } from "../execute/execute.ts";
import { nameList, type RawOf } from "../nodes/raw.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid } from "./context.ts";
import { chooseName, refuseSystemCatalog, requireRelation } from "./tablecmds.ts";

type RawConstraint = RawOf<"Constraint">;
const invalidKey = (message: string): never => ereport({ code: ERRCODE.invalid_foreign_key, message });

/** Columns by their names. @see transformColumnNameList */
function columnsOf(rel: Relation, names: readonly string[]): number[] {
  return names.map((name) => rel.attributes.find((a) => a.attname === name && !a.attisdropped)?.attnum ?? ereport({ code: ERRCODE.undefined_column, message: `column "${name}" referenced in foreign key constraint does not exist` }));
}
/** The unique index behind the columns that are referred to; the primary key's where none are named. @see transformFkeyGetPrimaryKey, transformFkeyCheckAttrs */
function referencedKey(cx: CommandContext, parent: Relation, names: readonly string[]): { readonly columns: readonly number[]; readonly index: IndexInfo } {
  const indexes = catalogOf(cx).indexesOf(parent);
  const keys = (index: IndexInfo): number[] => index.columns.slice(0, index.nkeys).map(({ attnum }) => attnum);
  if (names.length === 0) {
    const index = indexes.find(({ primary }) => primary) ?? ereport({ code: ERRCODE.undefined_object, message: `there is no primary key for referenced table "${parent.relname}"` });
    return { columns: keys(index), index };
  }
  const columns = columnsOf(parent, names);
  if (new Set(columns).size !== columns.length) invalidKey("foreign key referenced-columns list must not contain duplicates");
  const index = indexes.find((candidate) => candidate.unique && candidate.predicate.length === 0 && candidate.nkeys === columns.length && keys(candidate).every((attnum) => attnum > 0 && columns.includes(attnum)));
  return { columns, index: index ?? invalidKey(`there is no unique constraint matching given keys for referenced table "${parent.relname}"`) };
}

/** The operators that compare a referring column with the one that it refers to. */
function operatorsFor(cx: CommandContext, constraint: string, child: Relation, attnum: number, parent: Relation, refnum: number, index: IndexInfo): { readonly pf: number; readonly pp: number; readonly ff: number } {
  const catalog = catalogOf(cx);
  const [own, other] = [child.attributes[attnum - 1], parent.attributes[refnum - 1]];
  const [fktype, pktype] = [catalog.baseType(own?.atttypid ?? 0), catalog.baseType(other?.atttypid ?? 0)];
  const column = index.columns.find((c) => c.attnum === refnum);
  const { opfamily = 0, opcintype = pktype } = column ?? {};
  const pp = catalog.opfamilyMember(opfamily, opcintype, opcintype, 3);
  const direct = catalog.opfamilyMember(opfamily, opcintype, fktype, 3);
  if (direct !== 0) return { pf: direct, pp, ff: catalog.opfamilyMember(opfamily, fktype, fktype, 3) || pp };
  const path = findCoercionPathway(catalog, pktype, fktype, "implicit").kind;
  if (fktype === pktype || path === "relabel" || path === "func") return { pf: pp, pp, ff: pp };
  return ereport({
    code: ERRCODE.datatype_mismatch, message: `foreign key constraint "${constraint}" cannot be implemented`,
    detail: `Key columns "${own?.attname}" of the referencing table and "${other?.attname}" of the referenced table are of incompatible types: ${formatType(catalog, own?.atttypid ?? 0)} and ${formatType(catalog, other?.atttypid ?? 0)}.`,
  });
}

function checkPersistence(child: Relation, parent: Relation): void {
  const words = { p: "permanent", u: "unlogged", t: "temporary" };
  if (child.relpersistence === parent.relpersistence || (child.relpersistence === "u" && parent.relpersistence === "p")) return;
  ereport({ code: ERRCODE.invalid_table_definition, message: `constraints on ${words[child.relpersistence]} tables may reference only ${child.relpersistence === "u" ? "permanent or unlogged" : words[child.relpersistence]} tables` });
}

/** Adds a foreign key to a table. `own` are the columns of a constraint that stands at a column. */
export function addForeignKey(cx: CommandContext, relid: number, raw: RawConstraint, own: readonly string[] | undefined, deferral: { readonly deferrable: boolean; readonly deferred: boolean }): void {
  const child = catalogOf(cx).relation(relid);
  const parent = requireRelation(cx, raw.pktable as RawOf<"RangeVar">);
  if (parent.relkind !== "r" && parent.relkind !== "p") ereport({ code: ERRCODE.wrong_object_type, message: `referenced relation "${parent.relname}" is not a table` });
  refuseSystemCatalog(parent);
  checkPersistence(child, parent);
  if (raw.fk_matchtype === "p") ereport({ code: ERRCODE.feature_not_supported, message: "MATCH PARTIAL not yet implemented", location: raw.location ?? 0 });
  const names = own ?? nameList(raw.fk_attrs);
  const conkey = columnsOf(child, names);
  const setColumns = columnsOf(child, nameList(raw.fk_del_set_cols));
  const stray = setColumns.find((attnum) => !conkey.includes(attnum));
  if (stray !== undefined) ereport({ code: ERRCODE.invalid_column_reference, message: `column "${child.attributes[stray - 1]?.attname}" referenced in ON DELETE SET action must be part of foreign key` });
  const key = referencedKey(cx, parent, nameList(raw.pk_attrs));
  checkGenerated(child, conkey, raw);
  if (key.index.deferrable === true) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `cannot use a deferrable unique constraint for referenced table "${parent.relname}"` });
  if (key.columns.length !== conkey.length) invalidKey("number of referencing and referenced columns for foreign key disagree");
  const conname = raw.conname ?? chooseName(child.relname, names, "fkey", (name) => child.constraints.some((c) => c.conname === name));
  if (child.constraints.some((c) => c.conname === conname)) ereport({ code: ERRCODE.duplicate_object, message: `constraint "${conname}" for relation "${child.relname}" already exists` });
  const operators = conkey.map((attnum, i) => operatorsFor(cx, conname, child, attnum, parent, key.columns[i] as number, key.index));
  const foreign: ForeignKey = {
    confrelid: parent.oid, confkey: key.columns, confupdtype: (raw.fk_upd_action ?? "a") as ForeignKeyAction, confdeltype: (raw.fk_del_action ?? "a") as ForeignKeyAction, confmatchtype: raw.fk_matchtype === "f" ? "f" : "s", confdelsetcols: [...new Set(setColumns)],
    conpfeqop: operators.map(({ pf }) => pf), conppeqop: operators.map(({ pp }) => pp), conffeqop: operators.map(({ ff }) => ff),
  };
  const enforced = (raw as { is_enforced?: boolean }).is_enforced === true;
  const made = { conname, contype: "f" as const, conrelid: relid, conkey, conindid: key.index.indexrelid, expr: null, foreign, convalidated: raw.skip_validation !== true && enforced, condeferrable: deferral.deferrable, condeferred: deferral.deferred, conenforced: enforced };
  const constraint = store(cx, made);
  for (const partition of catalogOf(cx).children(parent.oid)) if (partition.partbound !== undefined) addReferencedPart(cx, constraint, partition.oid);
  for (const partition of catalogOf(cx).children(relid)) if (partition.partbound !== undefined) addReferringPart(cx, constraint, partition.oid);
  if (child.partkey === undefined && made.convalidated) validateForeignKey({ ...cx, catalog: catalogOf(cx) }, relid, constraint.oid);
}
function store(cx: CommandContext, made: Omit<Constraint, "oid">): Constraint {
  let constraint: Constraint = { ...made, oid: 0 };
  changeCatalog(cx, (draft) => {
    constraint = { ...made, oid: newOid(draft) };
    const current = draft.relations[made.conrelid] as Relation;
    draft.relations[made.conrelid] = { ...current, constraints: [...current.constraints, constraint] };
    // The four triggers that PostgreSQL makes take numbers, too.
    for (let i = 0; i < 4 && made.conenforced === true; i++) newOid(draft);
  });
  return constraint;
}

// Partitions

const namedColumns = (from: Relation, to: Relation, attnums: readonly number[]): number[] => attnums.map((attnum) => to.attributes.find(({ attname, attisdropped }) => !attisdropped && attname === from.attributes[attnum - 1]?.attname)?.attnum ?? 0);
/** The name wanted; where the table has it already, with a number that makes it the only one of its schema. @see addFkConstraint */
function freshName(cx: CommandContext, rel: Relation, wanted: string): string {
  if (!rel.constraints.some((c) => c.conname === wanted)) return wanted;
  const used = new Set(Object.values(cx.root.relations).flatMap((other) => (other.relnamespace === rel.relnamespace ? other.constraints.map(({ conname }) => conname) : [])));
  for (let n = 1; ; n++) {
    const name = `${wanted.slice(0, 62 - String(n).length)}_${n}`;
    if (!used.has(name)) return name;
  }
}
/** What is done when a row of one partition of the referenced table changes. @see addFkRecurseReferenced */
function addReferencedPart(cx: CommandContext, above: Constraint, partitionOid: number, wanted = above.conname): void {
  const catalog = catalogOf(cx);
  const { foreign } = above;
  if (foreign === undefined) return;
  const [child, whole, partition] = [catalog.relation(above.conrelid), catalog.relation(foreign.confrelid), catalog.relation(partitionOid)];
  const index = partition.indexes.find((oid) => catalog.relation(oid).parents?.includes(above.conindid) === true) ?? 0;
  const part = store(cx, { ...above, conname: freshName(cx, child, wanted), conindid: index, conparentid: above.oid, conislocal: false, coninhcount: 1, foreign: { ...foreign, confrelid: partitionOid, confkey: namedColumns(whole, partition, foreign.confkey), ofPartition: true } });
  for (const sub of catalogOf(cx).children(partitionOid)) if (sub.partbound !== undefined) addReferencedPart(cx, part, sub.oid, wanted);
}
/** A partition of the referring table has the key for its own rows: one that is there, or a new one. @see addFkRecurseReferencing, tryAttachPartitionForeignKey */
function addReferringPart(cx: CommandContext, above: Constraint, partitionOid: number, wanted = above.conname): void {
  const catalog = catalogOf(cx);
  const [whole, partition] = [catalog.relation(above.conrelid), catalog.relation(partitionOid)];
  const conkey = namedColumns(whole, partition, above.conkey);
  const same = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((value, i) => value === b[i]);
  const fits = (c: Constraint): boolean => {
    const [f, g] = [c.foreign, above.foreign];
    if (f === undefined || g === undefined || (c.conparentid ?? 0) !== 0 || f.confrelid !== g.confrelid || !same(c.conkey, conkey) || !same(f.confkey, g.confkey)) return false;
    return f.confupdtype === g.confupdtype && f.confdeltype === g.confdeltype && f.confmatchtype === g.confmatchtype && (c.condeferrable ?? false) === (above.condeferrable ?? false) && (c.condeferred ?? false) === (above.condeferred ?? false) && c.conenforced === above.conenforced;
  };
  const found = partition.constraints.find(fits);
  let part: Constraint;
  if (found !== undefined) {
    part = { ...found, conparentid: above.oid, conislocal: false, coninhcount: 1 };
    changeCatalog(cx, (draft) => {
      const rel = draft.relations[partitionOid] as Relation;
      draft.relations[partitionOid] = { ...rel, constraints: rel.constraints.filter((c) => c.foreign?.ofPartition !== true || c.conparentid !== found.oid).map((c) => (c.oid === found.oid ? part : c)) };
    });
  } else {
    const foreign = above.foreign && { ...above.foreign, confdelsetcols: namedColumns(whole, partition, above.foreign.confdelsetcols) };
    part = store(cx, { ...above, ...(foreign !== undefined && { foreign }), conname: freshName(cx, partition, wanted), conrelid: partitionOid, conkey, conparentid: above.oid, conislocal: false, coninhcount: 1 });
  }
  for (const sub of catalogOf(cx).children(partitionOid)) if (sub.partbound !== undefined) addReferringPart(cx, part, sub.oid, wanted);
  if (partition.partkey === undefined && above.convalidated !== false && (found === undefined || found.convalidated === false)) validateForeignKey({ ...cx, catalog: catalogOf(cx) }, partitionOid, part.oid);
}
/** A new partition takes part in its table's foreign keys, on both sides. @see CloneForeignKeyConstraints */
export function addPartitionForeignKeys(cx: CommandContext, wholeOid: number, partitionOid: number): void {
  for (const constraint of catalogOf(cx).relation(wholeOid).constraints) if (constraint.foreign !== undefined && constraint.foreign.ofPartition !== true) addReferringPart(cx, constraint, partitionOid);
  for (const { constraint } of referringTo(catalogOf(cx), wholeOid)) addReferencedPart(cx, constraint, partitionOid);
}
/** A partition that goes keeps its keys as its own; rows that others refer to keep it. @see ATDetachCheckNoForeignKeyRefs, DetachPartitionFinalize */
export function dropPartitionForeignKeys(cx: CommandContext, whole: Relation, partitionOid: number): void {
  const catalog = catalogOf(cx);
  for (const { child, constraint } of referringTo(catalog, partitionOid)) if (constraint.foreign?.ofPartition === true) refuseWhereReferred({ ...cx, catalog }, child.oid, constraint.oid);
  const ownKeys: number[] = [];
  changeCatalog(cx, (draft) => {
    const own = draft.relations[partitionOid] as Relation;
    const above = new Set(whole.constraints.map(({ oid }) => oid));
    draft.relations[partitionOid] = { ...own, constraints: own.constraints.map((c) => (c.contype === "f" && above.has(c.conparentid ?? 0) ? { ...c, conparentid: 0, conislocal: true, coninhcount: 0 } : c)) };
    for (const c of own.constraints) if (c.contype === "f" && above.has(c.conparentid ?? 0)) ownKeys.push(c.oid);
    const gone = new Set(catalog.inheritors(partitionOid).map(({ oid }) => oid));
    for (const rel of Object.values(draft.relations)) {
      if (rel.constraints.some((c) => c.foreign?.ofPartition === true && gone.has(c.foreign.confrelid))) draft.relations[rel.oid] = { ...rel, constraints: rel.constraints.filter((c) => c.foreign?.ofPartition !== true || !gone.has(c.foreign.confrelid)) };
    }
  });
  // A key that stands for itself acts on the partitions of the table that it refers to by itself, too.
  for (const oid of ownKeys) {
    const constraint = catalogOf(cx).relation(partitionOid).constraints.find((c) => c.oid === oid);
    for (const part of catalogOf(cx).children(constraint?.foreign?.confrelid ?? 0)) if (constraint !== undefined && part.partbound !== undefined) addReferencedPart(cx, constraint, part.oid);
  }
}
function checkGenerated(child: Relation, conkey: readonly number[], raw: RawConstraint): void {
  if (!conkey.some((attnum) => child.attributes[attnum - 1]?.attgenerated !== "")) return;
  const refuse = (action: string): never => ereport({ code: ERRCODE.syntax_error, message: `invalid ${action} action for foreign key constraint containing generated column` });
  if (["n", "d", "c"].includes(raw.fk_upd_action ?? "a")) refuse("ON UPDATE");
  if (["n", "d"].includes(raw.fk_del_action ?? "a")) refuse("ON DELETE");
  if (conkey.some((attnum) => child.attributes[attnum - 1]?.attgenerated === "v")) ereport({ code: ERRCODE.feature_not_supported, message: "foreign key constraints on virtual generated columns are not supported" });
}

/** DEFERRABLE and INITIALLY DEFERRED that stand behind a column's constraint. @see transformConstraintAttrs */
export function deferralOf(constraint: RawConstraint, following: readonly RawConstraint[]): { readonly deferrable: boolean; readonly deferred: boolean } {
  let { deferrable = false, initdeferred: deferred = false } = constraint;
  for (const { contype } of following) {
    if (contype === "CONSTR_ATTR_DEFERRABLE") deferrable = true;
    else if (contype === "CONSTR_ATTR_DEFERRED") [deferrable, deferred] = [true, true];
    else if (contype === "CONSTR_ATTR_NOT_DEFERRABLE") deferrable = false;
    else if (contype !== "CONSTR_ATTR_IMMEDIATE") break;
  }
  return { deferrable, deferred };
}
