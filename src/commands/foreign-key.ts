/**
 * FOREIGN KEY as a definition: which columns refer to which key, and by what operators they are compared.
 *
 * @see src/backend/commands/tablecmds.c (ATAddForeignKeyConstraint)
 */
import { findCoercionPathway } from "../analyze/parse-coerce.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Constraint, ForeignKey, ForeignKeyAction, IndexInfo, Relation } from "../catalog/root.ts";
import { validateForeignKey } from "../execute/execute.ts";
import { nameList, type RawOf } from "../nodes/raw.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid } from "./context.ts";
import { chooseName, requireRelation } from "./tablecmds.ts";

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
  if (parent.relkind !== "r") ereport({ code: ERRCODE.wrong_object_type, message: `referenced relation "${parent.relname}" is not a table` });
  checkPersistence(child, parent);
  if (raw.fk_matchtype === "p") ereport({ code: ERRCODE.feature_not_supported, message: "MATCH PARTIAL not yet implemented", location: raw.location ?? 0 });
  const names = own ?? nameList(raw.fk_attrs);
  const conkey = columnsOf(child, names);
  const setColumns = columnsOf(child, nameList(raw.fk_del_set_cols));
  const stray = setColumns.find((attnum) => !conkey.includes(attnum));
  if (stray !== undefined) ereport({ code: ERRCODE.invalid_column_reference, message: `column "${child.attributes[stray - 1]?.attname}" referenced in ON DELETE SET action must be part of foreign key` });
  const key = referencedKey(cx, parent, nameList(raw.pk_attrs));
  checkGenerated(child, conkey, raw);
  if (key.columns.length !== conkey.length) invalidKey("number of referencing and referenced columns for foreign key disagree");
  const conname = raw.conname ?? chooseName(child.relname, names, "fkey", (name) => child.constraints.some((c) => c.conname === name));
  if (child.constraints.some((c) => c.conname === conname)) ereport({ code: ERRCODE.duplicate_object, message: `constraint "${conname}" for relation "${child.relname}" already exists` });
  const operators = conkey.map((attnum, i) => operatorsFor(cx, conname, child, attnum, parent, key.columns[i] as number, key.index));
  const foreign: ForeignKey = {
    confrelid: parent.oid, confkey: key.columns, confupdtype: (raw.fk_upd_action ?? "a") as ForeignKeyAction, confdeltype: (raw.fk_del_action ?? "a") as ForeignKeyAction, confmatchtype: raw.fk_matchtype === "f" ? "f" : "s", confdelsetcols: setColumns,
    conpfeqop: operators.map(({ pf }) => pf), conppeqop: operators.map(({ pp }) => pp), conffeqop: operators.map(({ ff }) => ff),
  };
  const enforced = (raw as { is_enforced?: boolean }).is_enforced === true;
  let oid = 0;
  changeCatalog(cx, (draft) => {
    oid = newOid(draft);
    const made: Constraint = { oid, conname, contype: "f", conrelid: relid, conkey, conindid: key.index.indexrelid, expr: null, foreign, convalidated: raw.skip_validation !== true && enforced, condeferrable: deferral.deferrable, condeferred: deferral.deferred, conenforced: enforced };
    const current = draft.relations[relid] as Relation;
    draft.relations[relid] = { ...current, constraints: [...current.constraints, made] };
    // The four triggers that PostgreSQL makes take numbers, too.
    for (let i = 0; i < 4 && enforced; i++) newOid(draft);
  });
  if (raw.skip_validation !== true && enforced) validateForeignKey({ ...cx, catalog: catalogOf(cx) }, relid, oid);
}
function checkGenerated(child: Relation, conkey: readonly number[], raw: RawConstraint): void {
  if (!conkey.some((attnum) => child.attributes[attnum - 1]?.attgenerated !== "")) return;
  const refuse = (action: string): never => ereport({ code: ERRCODE.syntax_error, message: `invalid ${action} action for foreign key constraint containing generated column` });
  if (["n", "d", "c"].includes(raw.fk_upd_action ?? "a")) refuse("ON UPDATE");
  if (["n", "d"].includes(raw.fk_del_action ?? "a")) refuse("ON DELETE");
  if (conkey.some((attnum) => child.attributes[attnum - 1]?.attgenerated === "v")) notSupported("foreign key constraints on virtual generated columns");
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
