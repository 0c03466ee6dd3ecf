/**
 * ALTER TABLE, and ALTER TYPE of row types.
 *
 * @see src/backend/commands/tablecmds.c (ATExecCmd)
 */
import { analyzeTableExpr, } from "../analyze/analyze.ts";
import type { Attribute, Constraint, Relation, SequenceInfo } from "../catalog/root.ts";
import { nameList, type RawNode, type RawOf, rawAs, } from "../nodes/raw.ts";
import { validateForeignKey, WritableTable } from "../execute/execute.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import { evaluator } from "./default-value.ts";
import { performDeletion } from "./dependency.ts";
import { addForeignKey, deferralOf } from "./foreign-key.ts";
import { changeSequence, defineSequence } from "./sequence.ts";
import { adoptIndex, createConstraintIndex, newIndexFile } from "./indexcmds.ts";

import { chooseName, columnOf, lookupForCommand, newHeap, requireRelation } from "./tablecmds.ts";

/** ALTER TABLE: columns added, dropped, renamed; defaults; NOT NULL; constraints. @see ATExecCmd */
export function alterTable(cx: CommandContext, raw: RawOf<"AlterTableStmt">): UtilityResult {
  const target = raw.relation as RawOf<"RangeVar">;
  if (raw.missing_ok === true && lookupForCommand(cx, target) === undefined) {
    cx.notice({ severity: "NOTICE", code: "00000", message: `relation "${target.relname}" does not exist, skipping` });
    return { tag: "ALTER TABLE" };
  }
  const rel = requireRelation(cx, target);
  if (cx.triggers.concerns(catalogOf(cx), rel.oid)) ereport({ code: ERRCODE.object_in_use, message: `cannot ALTER TABLE "${rel.relname}" because it has pending trigger events` });
  if (raw.objtype === "OBJECT_TYPE") {
    for (const node of raw.cmds ?? []) alterComposite(cx, rel.oid, rawAs(node, "AlterTableCmd") as RawOf<"AlterTableCmd">);
    return { tag: "ALTER TYPE" };
  }
  for (const node of raw.cmds ?? []) alterCommand(cx, rel.oid, rawAs(node, "AlterTableCmd") as RawOf<"AlterTableCmd">);
  return { tag: "ALTER TABLE" };
}
const setRelation = (cx: CommandContext, oid: number, change: (rel: Relation) => Relation): void =>
  changeCatalog(cx, (draft) => {
    draft.relations[oid] = change(draft.relations[oid] as Relation);
  });
/** ALTER TYPE … ATTRIBUTE: a row type that no table uses. @see ATTypedTableRecursion, find_composite_type_dependencies */
function alterComposite(cx: CommandContext, oid: number, cmd: RawOf<"AlterTableCmd">): void {
  const rel = catalogOf(cx).relation(oid);
  if (rel.relkind !== "c") ereport({ code: ERRCODE.wrong_object_type, message: `"${rel.relname}" is not a composite type` });
  const inUse = (type: number): [Relation, Attribute] | undefined => {
    for (const other of Object.values(cx.root.relations)) {
      const a = other.relkind === "i" || other.relkind === "v" ? undefined : other.attributes.find((column) => !column.attisdropped && (column.atttypid === type || catalogOf(cx).findType(column.atttypid)?.typelem === type));
      if (a !== undefined && other.relkind === "r") return [other, a];
      const nested = a === undefined ? undefined : inUse(other.reltype);
      if (nested !== undefined) return nested;
    }
    return undefined;
  };
  const user = cmd.subtype === "AT_DropColumn" ? undefined : inUse(rel.reltype);
  if (user !== undefined) ereport({ code: ERRCODE.feature_not_supported, message: `cannot alter type "${rel.relname}" because column "${user[0].relname}.${user[1].attname}" uses it` });
  const at = rel.attributes.findIndex((a) => a.attname === cmd.name && !a.attisdropped);
  const missing = (): never => ereport({ code: ERRCODE.undefined_column, message: `column "${cmd.name}" of relation "${rel.relname}" does not exist` });
  switch (cmd.subtype) {
    case "AT_AddColumn": {
      const column = rawAs(cmd.def, "ColumnDef") as RawOf<"ColumnDef">;
      if (rel.attributes.some((a) => a.attname === column.colname && !a.attisdropped)) ereport({ code: ERRCODE.duplicate_column, message: `column "${column.colname}" of relation "${rel.relname}" already exists` });
      const { attribute } = columnOf(cx, column, rel.attributes.length + 1);
      return setRelation(cx, oid, (r) => ({ ...r, attributes: [...r.attributes, attribute] }));
    }
    case "AT_DropColumn":
      if (at >= 0) return performDeletion(cx, [{ kind: "column", oid, attnum: at + 1 }], cmd.behavior === "DROP_CASCADE");
      if (cmd.missing_ok !== true) missing();
      return cx.notice({ severity: "NOTICE", code: "00000", message: `column "${cmd.name}" of relation "${rel.relname}" does not exist, skipping` });
    case "AT_AlterColumnType": {
      if (at < 0) missing();
      const { attribute } = columnOf(cx, { ...(rawAs(cmd.def, "ColumnDef") as RawOf<"ColumnDef">), colname: cmd.name ?? "" }, at + 1);
      return setRelation(cx, oid, (r) => ({ ...r, attributes: r.attributes.map((a, i) => (i === at ? attribute : a)) }));
    }
    default:
      return notSupported(`ALTER TYPE ${String(cmd.subtype).replace("AT_", "")}`);
  }
}
function alterCommand(cx: CommandContext, oid: number, cmd: RawOf<"AlterTableCmd">): void {
  const rel = catalogOf(cx).relation(oid);
  const column = (name: string): Attribute => rel.attributes.find((a) => a.attname === name && !a.attisdropped) ?? ereport({ code: ERRCODE.undefined_column, message: `column "${name}" of relation "${rel.relname}" does not exist` });
  const setColumn = (attnum: number, change: Partial<Attribute>): void => setRelation(cx, oid, (r) => ({ ...r, attributes: r.attributes.map((a) => (a.attnum === attnum ? { ...a, ...change } : a)) }));
  switch (cmd.subtype) {
    case "AT_AddColumn":
      return addColumn(cx, rel, rawAs(cmd.def, "ColumnDef") as RawOf<"ColumnDef">, cmd.missing_ok === true);
    case "AT_DropColumn": {
      if (cmd.missing_ok === true && !rel.attributes.some((a) => a.attname === cmd.name && !a.attisdropped)) {
        return cx.notice({ severity: "NOTICE", code: "00000", message: `column "${cmd.name}" of relation "${rel.relname}" does not exist, skipping` });
      }
      const a = column(cmd.name ?? "");
      return performDeletion(cx, [{ kind: "column", oid, attnum: a.attnum }], cmd.behavior === "DROP_CASCADE");
    }
    case "AT_ColumnDefault": {
      const a = column(cmd.name ?? "");
      const expr = cmd.def === undefined ? null : analyzeTableExpr(cx.analyzeContext(), null, cmd.def, "COLUMN_DEFAULT", a);
      return setColumn(a.attnum, { default: expr });
    }
    case "AT_SetNotNull":
      return setNotNull(cx, rel, column(cmd.name ?? ""));
    case "AT_DropNotNull": {
      const a = column(cmd.name ?? "");
      if (rel.constraints.some((c) => c.contype === "p" && c.conkey.includes(a.attnum))) ereport({ code: ERRCODE.invalid_table_definition, message: `column "${a.attname}" is in a primary key` });
      setRelation(cx, oid, (r) => ({ ...r, constraints: r.constraints.filter((c) => !(c.contype === "n" && c.conkey[0] === a.attnum)) }));
      return setColumn(a.attnum, { attnotnull: false });
    }
    case "AT_AddConstraint":
      return addConstraint(cx, rel, rawAs(cmd.def, "Constraint") as RawOf<"Constraint">);
    case "AT_DropConstraint": {
      const constraint = rel.constraints.find((c) => c.conname === cmd.name);
      if (constraint === undefined) {
        if (cmd.missing_ok === true) return cx.notice({ severity: "NOTICE", code: "00000", message: `constraint "${cmd.name}" of relation "${rel.relname}" does not exist, skipping` });
        ereport({ code: ERRCODE.undefined_object, message: `constraint "${cmd.name}" of relation "${rel.relname}" does not exist` });
      }
      return performDeletion(cx, [{ kind: "constraint", oid, constraint: constraint.oid }], cmd.behavior === "DROP_CASCADE");
    }
    case "AT_ValidateConstraint": {
      const found = rel.constraints.find((c) => c.conname === cmd.name) ?? ereport({ code: ERRCODE.undefined_object, message: `constraint "${cmd.name}" of relation "${rel.relname}" does not exist` });
      if (found.contype !== "f" && found.contype !== "c" && found.contype !== "n") ereport({ code: ERRCODE.wrong_object_type, message: `cannot validate constraint "${cmd.name}" of relation "${rel.relname}"`, detail: "This operation is not supported for this type of constraint." });
      if (found.convalidated !== false) return;
      if (found.foreign !== undefined) validateForeignKey({ ...cx, catalog: catalogOf(cx) }, oid, found.oid);
      else validateCheck(cx, oid, found.conname);
      return setRelation(cx, oid, (r) => ({ ...r, constraints: r.constraints.map((c) => (c.oid === found.oid ? { ...c, convalidated: true } : c)) }));
    }
    case "AT_AlterConstraint": {
      const change = rawAs(cmd.def, "ATAlterConstraint" as never) as { conname?: string; alterDeferrability?: boolean; deferrable?: boolean; initdeferred?: boolean } | undefined;
      const found = rel.constraints.find((c) => c.conname === change?.conname) ?? ereport({ code: ERRCODE.undefined_object, message: `constraint "${change?.conname}" of relation "${rel.relname}" does not exist` });
      if (change?.alterDeferrability !== true) return notSupported("ALTER CONSTRAINT of this kind");
      if (found.contype !== "f") ereport({ code: ERRCODE.wrong_object_type, message: `constraint "${found.conname}" of relation "${rel.relname}" is not a foreign key constraint` });
      return setRelation(cx, oid, (r) => ({ ...r, constraints: r.constraints.map((c) => (c.oid === found.oid ? { ...c, condeferrable: change.deferrable === true, condeferred: change.initdeferred === true } : c)) }));
    }
    case "AT_ChangeOwner":
      return;
    case "AT_SetIdentity": {
      const a = column(cmd.name ?? "");
      if (a.attidentity === "") ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `column "${a.attname}" of relation "${rel.relname}" is not an identity column` });
      const options = rawAs(cmd.def, "List")?.items ?? [];
      const kind = options.map((node) => rawAs(node, "DefElem")).find((option) => option?.defname === "generated");
      const sequence = Object.values(cx.root.relations).find((other) => other.sequence?.owner?.relid === oid && other.sequence.owner.attnum === a.attnum);
      if (sequence !== undefined) changeSequence(cx, sequence, options, true);
      return kind === undefined ? undefined : setColumn(a.attnum, { attidentity: String.fromCharCode(rawAs(kind.arg, "Integer")?.ival ?? 97) });
    }
    case "AT_AddIdentity": {
      const a = column(cmd.name ?? "");
      const raw = rawAs(cmd.def, "Constraint") as RawOf<"Constraint">;
      if (!a.attnotnull) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `column "${a.attname}" of relation "${rel.relname}" must be declared NOT NULL before identity can be added` });
      if (a.attidentity !== "") ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `column "${a.attname}" of relation "${rel.relname}" is already an identity column` });
      if (a.default !== null) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `column "${a.attname}" of relation "${rel.relname}" already has a default value` });
      const name = chooseName(rel.relname, [a.attname], "seq", (wanted) => catalogOf(cx).relationNamed(wanted, rel.relnamespace) !== undefined);
      const sequence = defineSequence(cx, name, rel.relnamespace, a.atttypid, raw.options ?? [], true);
      changeCatalog(cx, (draft) => {
        const made = draft.relations[sequence] as Relation;
        draft.relations[sequence] = { ...made, sequence: { ...(made.sequence as SequenceInfo), owner: { relid: oid, attnum: a.attnum } } };
      });
      return setColumn(a.attnum, { attidentity: raw.generated_when ?? "a", default: { tag: "NextValueExpr", seqid: sequence, typeId: a.atttypid } });
    }
    case "AT_DropIdentity": {
      const a = column(cmd.name ?? "");
      if (a.attidentity === "") {
        if (cmd.missing_ok === true) return cx.notice({ severity: "NOTICE", code: "00000", message: `column "${a.attname}" of relation "${rel.relname}" is not an identity column, skipping` });
        ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `column "${a.attname}" of relation "${rel.relname}" is not an identity column` });
      }
      changeCatalog(cx, (draft) => {
        for (const other of Object.values(draft.relations)) if (other.sequence?.owner?.relid === oid && other.sequence.owner.attnum === a.attnum) delete draft.relations[other.oid];
      });
      return setColumn(a.attnum, { attidentity: "", default: null });
    }
    default:
      notSupported(`ALTER TABLE ${String(cmd.subtype).replace("AT_", "")}`);
  }
}
function addColumn(cx: CommandContext, rel: Relation, raw: RawOf<"ColumnDef">, missingOk: boolean): void {
  if (rel.attributes.some((a) => a.attname === raw.colname && !a.attisdropped)) {
    if (missingOk) return cx.notice({ severity: "NOTICE", code: ERRCODE.duplicate_column, message: `column "${raw.colname}" of relation "${rel.relname}" already exists, skipping` });
    ereport({ code: ERRCODE.duplicate_column, message: `column "${raw.colname}" of relation "${rel.relname}" already exists` });
  }
  const { attribute, serial } = columnOf(cx, raw, rel.attributes.length + 1);
  if (serial) notSupported("ALTER TABLE ADD COLUMN of a serial type", raw.location);
  const list = (raw.constraints ?? []).map((node) => rawAs(node, "Constraint") as RawOf<"Constraint">);
  const given = list.find((c) => c.contype === "CONSTR_DEFAULT");
  const unsupported = list.find((c) => !["CONSTR_DEFAULT", "CONSTR_NOTNULL", "CONSTR_NULL"].includes(c.contype as string));
  if (unsupported !== undefined) notSupported("ALTER TABLE ADD COLUMN with this constraint", unsupported.location);
  const expr = given?.raw_expr === undefined ? null : analyzeTableExpr(cx.analyzeContext(), null, given.raw_expr, "COLUMN_DEFAULT", attribute);
  const notNull = list.some((c) => c.contype === "CONSTR_NOTNULL");
  const made: Attribute = { ...attribute, default: expr, attnotnull: notNull };
  const attributes = [...rel.attributes, made];
  const old = cx.storage.heap(rel.relfilenode);
  const file = newHeap(cx, attributes, rel.fillfactor);
  const relation: Relation = { ...rel, attributes, relfilenode: file };
  const indexes = rel.indexes.map((oid) => ({ oid, file: newIndexFile(cx, catalogOf(cx).relation(oid)) }));
  changeCatalog(cx, (draft) => {
    if (expr !== null) newOid(draft);
    draft.relations[rel.oid] = relation;
    for (const { oid, file: indexFile } of indexes) draft.relations[oid] = { ...(draft.relations[oid] as Relation), relfilenode: indexFile };
  });
  const value = expr === null ? () => null : evaluator(cx, expr);
  const own = cx.ownXids();
  const table = new WritableTable(relation, catalogOf(cx), cx.storage, cx.session);
  for (const group of old.groups) {
    for (let i = 0; i < group.rows; i++) {
      const row = group.firstRow + i;
      if (!old.live(row, own)) continue;
      const values = [...old.values(row), value()];
      if (notNull && values.at(-1) === null) ereport({ code: ERRCODE.not_null_violation, message: `column "${made.attname}" of relation "${rel.relname}" contains null values`, table: rel.relname, column: made.attname });
      table.insert(values, cx.xid(), cx.cid(), () => true);
    }
  }
}
/** Makes a column not null, unless it is so already; the rows that are there are looked at. @see ATExecSetNotNull */
function setNotNull(cx: CommandContext, rel: Relation, a: Attribute): void {
  if (a.attnotnull) return;
  const heap = cx.storage.heap(rel.relfilenode);
  const own = cx.ownXids();
  for (const group of heap.groups) {
    for (let i = 0; i < group.rows; i++) {
      const row = group.firstRow + i;
      if (heap.live(row, own) && heap.value(row, a.attnum - 1) === null) ereport({ code: ERRCODE.not_null_violation, message: `column "${a.attname}" of relation "${rel.relname}" contains null values`, table: rel.relname, column: a.attname });
    }
  }
  changeCatalog(cx, (draft) => {
    const old = draft.relations[rel.oid] as Relation;
    const conname = chooseName(old.relname, [a.attname], "not_null", (name) => old.constraints.some((c) => c.conname === name));
    const constraint: Constraint = { oid: newOid(draft), conname, contype: "n", conrelid: rel.oid, conkey: [a.attnum], conindid: 0, expr: null };
    draft.relations[rel.oid] = { ...old, attributes: old.attributes.map((each) => (each.attnum === a.attnum ? { ...each, attnotnull: true } : each)), constraints: [...old.constraints, constraint] };
  });
}
function addConstraint(cx: CommandContext, rel: Relation, raw: RawOf<"Constraint">): void {
  if (raw.contype === "CONSTR_PRIMARY" || raw.contype === "CONSTR_UNIQUE") {
    const primary = raw.contype === "CONSTR_PRIMARY";
    if (primary && rel.constraints.some((c) => c.contype === "p")) ereport({ code: ERRCODE.invalid_table_definition, message: `multiple primary keys for table "${rel.relname}" are not allowed` });
    if (raw.indexname !== undefined) {
      if (raw.deferrable === true || primary) notSupported(`ADD CONSTRAINT … ${primary ? "PRIMARY KEY" : "UNIQUE … DEFERRABLE"} USING INDEX`);
      return adoptIndex(cx, rel, raw.indexname, raw.conname ?? raw.indexname, raw.location ?? -1);
    }
    if (primary) {
      for (const name of nameList(raw.keys)) {
        const a = rel.attributes.find((each) => each.attname === name && !each.attisdropped);
        setNotNull(cx, rel, a ?? ereport({ code: ERRCODE.undefined_column, message: `column "${name}" of relation "${rel.relname}" does not exist` }));
      }
    }
    return createConstraintIndex(cx, rel.oid, primary, nameList(raw.keys), raw.conname, raw.nulls_not_distinct === true);
  }
  if (raw.contype === "CONSTR_FOREIGN") return addForeignKey(cx, rel.oid, raw, undefined, deferralOf(raw, []));
  if (raw.contype !== "CONSTR_CHECK") return notSupported(`ALTER TABLE ADD ${String(raw.contype).replace("CONSTR_", "")}`, raw.location);
  const expr = analyzeTableExpr(cx.analyzeContext(), rel, raw.raw_expr as RawNode, "CHECK_CONSTRAINT");
  const conname = raw.conname ?? chooseName(rel.relname, [], "check", (n) => rel.constraints.some((c) => c.conname === n));
  if (rel.constraints.some((c) => c.conname === conname)) ereport({ code: ERRCODE.duplicate_object, message: `constraint "${conname}" for relation "${rel.relname}" already exists` });
  changeCatalog(cx, (draft) => {
    const current = draft.relations[rel.oid] as Relation;
    draft.relations[rel.oid] = { ...current, constraints: [...current.constraints, { oid: newOid(draft), conname, contype: "c", conrelid: rel.oid, conkey: [], conindid: 0, expr, convalidated: raw.skip_validation !== true }] };
  });
  if (raw.skip_validation !== true) validateCheck(cx, rel.oid, conname);
}
/** Every row must meet a check. @see ATRewriteTable */
function validateCheck(cx: CommandContext, relid: number, conname: string): void {
  const rel = catalogOf(cx).relation(relid);
  const table = new WritableTable(rel, catalogOf(cx), cx.storage, cx.session);
  for (const group of table.heap.groups) {
    for (let i = 0; i < group.rows; i++) {
      if (!table.heap.live(group.firstRow + i, cx.ownXids())) continue;
      if (!table.meets(conname, table.heap.values(group.firstRow + i))) {
        ereport({ code: ERRCODE.check_violation, message: `check constraint "${conname}" of relation "${rel.relname}" is violated by some row`, table: rel.relname, constraint: conname });
      }
    }
  }
}
