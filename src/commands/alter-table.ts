/**
 * ALTER TABLE, and ALTER TYPE of row types.
 *
 * @see src/backend/commands/tablecmds.c (ATExecCmd)
 */
import { setRowSecurity } from "./policy.ts";
import { analyzeTableExpr } from "../analyze/analyze.ts";
import type { Attribute, IndexInfo, Constraint, Relation } from "../catalog/root.ts";
import { validateForeignKey } from "../execute/execute.ts";
import { equal } from "../nodes/equal.ts";
import type { Expr } from "../nodes/primnodes.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import { exprContains } from "../nodes/walk.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { addColumn, addIdentity, addNotNullConstraint, alterColumnType, checkNoNulls, columnNamed, dropColumn, dropExpression, dropIdentity, dropNotNull, dropNotNullConstraint, setDefault, setExpression, setIdentity, setNotNull, setRelation, setStatistics, setStorage, type TableCommand, validateCheck } from "./alter-column.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import { performDeletion } from "./dependency.ts";
import { addExclusion } from "./exclusion.ts";
import { addForeignKey, deferralOf } from "./foreign-key.ts";
import { adoptIndex, createConstraintIndex } from "./indexcmds.ts";
import { addInherit, dropInherit, mapColumns } from "./inherit.ts";
import { checkRelationOwner, ownerOf } from "../catalog/acl.ts";
import { roleSpec, setOwner } from "./rolecmds.ts";
import { switchTriggers } from "./triggercmds.ts";
import { checkCommandKind, checkKind } from "./alter-kinds.ts";
import { attachPartition, detachPartition } from "./partition.ts";
import { chooseName, columnOf, lookupForCommand, refuseSystemCatalog, requireRelation } from "./tablecmds.ts";
import { columnHolding } from "./type-users.ts";
import { relOption } from "../catalog/reloptions.ts";
import { checkOptionAllowed } from "../rewrite/view-target.ts";
import { type OptionKind, relOptions, withOptions } from "./reloptions.ts";
import { addOf, dropOf, typedTables } from "./typed-table.ts";

/** ALTER TABLE: columns added, dropped, renamed; defaults; NOT NULL; constraints. @see ATExecCmd */
export function alterTable(cx: CommandContext, raw: RawOf<"AlterTableStmt">): UtilityResult {
  const target = raw.relation as RawOf<"RangeVar">;
  if (raw.missing_ok === true && lookupForCommand(cx, target) === undefined) {
    cx.notice({ severity: "NOTICE", code: "00000", message: `relation "${target.relname}" does not exist, skipping` });
    return { tag: "ALTER TABLE" };
  }
  const rel = requireRelation(cx, target);
  checkRelationOwner(catalogOf(cx), cx.role(), rel);
  refuseSystemCatalog(rel);
  checkKind(rel, String(raw.objtype));
  if (cx.triggers.concerns(catalogOf(cx), rel.oid)) ereport({ code: ERRCODE.object_in_use, message: `cannot ALTER TABLE "${rel.relname}" because it has pending trigger events` });
  if (raw.objtype === "OBJECT_TYPE") {
    for (const node of raw.cmds ?? []) alterComposite(cx, rel.oid, rawAs(node, "AlterTableCmd") as RawOf<"AlterTableCmd">);
    return { tag: "ALTER TYPE" };
  }
  const recurse = target.inh === true;
  const cmds = (raw.cmds ?? []).map((node) => rawAs(node, "AlterTableCmd") as RawOf<"AlterTableCmd">);
  for (const { subtype } of cmds) checkCommandKind(rel, String(subtype));
  for (const cmd of cmds) {
    const run = commands[String(cmd.subtype)] ?? notSupported(`ALTER TABLE ${String(cmd.subtype).replace("AT_", "")}`);
    run({ cx, rel: catalogOf(cx).relation(rel.oid), cmd, recurse });
  }
  return { tag: raw.objtype === "OBJECT_INDEX" ? "ALTER INDEX" : raw.objtype === "OBJECT_VIEW" ? "ALTER VIEW" : raw.objtype === "OBJECT_SEQUENCE" ? "ALTER SEQUENCE" : "ALTER TABLE" };
}
/** ALTER TYPE … ATTRIBUTE: a row type that no table uses. @see ATTypedTableRecursion, find_composite_type_dependencies */
function alterComposite(cx: CommandContext, oid: number, cmd: RawOf<"AlterTableCmd">): void {
  const rel = catalogOf(cx).relation(oid);
  if (rel.relkind !== "c") ereport({ code: ERRCODE.wrong_object_type, message: `"${rel.relname}" is not a composite type` });
  const user = cmd.subtype === "AT_DropColumn" ? undefined : columnHolding(cx, rel.reltype);
  if (user !== undefined) ereport({ code: ERRCODE.feature_not_supported, message: `cannot alter type "${rel.relname}" because column "${user[0].relname}.${user[1].attname}" uses it` });
  for (const table of typedTables(cx, rel, cmd.behavior === "DROP_CASCADE")) commands[String(cmd.subtype)]?.({ cx, rel: table, cmd, recurse: true, fromType: true });
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

/** ADD COLUMN with the constraints that stand at the column. @see transformAlterTableStmt */
function addColumnWithConstraints(command: TableCommand): void {
  const { cx, rel, cmd, recurse } = command;
  const raw = rawAs(cmd.def, "ColumnDef") as RawOf<"ColumnDef">;
  const before = rel.attributes.length;
  addColumn(command);
  if (catalogOf(cx).relation(rel.oid).attributes.length === before) return;
  const list = (raw.constraints ?? []).map((node) => rawAs(node, "Constraint") as RawOf<"Constraint">);
  list.forEach((constraint, i) => {
    const own = catalogOf(cx).relation(rel.oid);
    if (constraint.contype === "CONSTR_CHECK") addCheck(cx, own, constraint, recurse, raw.colname);
    else if (constraint.contype === "CONSTR_PRIMARY" || constraint.contype === "CONSTR_UNIQUE") addKey(cx, own, { ...constraint, ...deferredConstraint(constraint, list.slice(i + 1)), keys: [{ String: { sval: raw.colname } }] as unknown as RawNode[] }, recurse);
    else if (constraint.contype === "CONSTR_FOREIGN") addForeignKey(cx, rel.oid, constraint, [raw.colname ?? ""], deferralOf(constraint, list.slice(i + 1)));
  });
}

const deferredConstraint = (constraint: RawOf<"Constraint">, following: readonly RawOf<"Constraint">[]): { readonly deferrable: boolean; readonly initdeferred: boolean } => {
  const { deferrable, deferred } = deferralOf(constraint, following);
  return { deferrable, initdeferred: deferred };
};
const constraintNamed = (rel: Relation, name: string | undefined): Constraint => rel.constraints.find((c) => c.conname === name) ?? ereport({ code: ERRCODE.undefined_object, message: `constraint "${name}" of relation "${rel.relname}" does not exist` });
const setConstraint = (cx: CommandContext, relid: number, oid: number, change: Partial<Constraint>): void => setRelation(cx, relid, (r) => ({ ...r, constraints: r.constraints.map((c) => (c.oid === oid ? { ...c, ...change } : c)) }));

/** @see ATExecAddConstraint */
function addConstraint({ cx, rel, cmd, recurse }: TableCommand): void {
  const raw = rawAs(cmd.def, "Constraint") as RawOf<"Constraint">;
  switch (raw.contype) {
    case "CONSTR_PRIMARY":
    case "CONSTR_UNIQUE":
      return addKey(cx, rel, raw, recurse);
    case "CONSTR_FOREIGN":
      if (!recurse && rel.partkey !== undefined) ereport({ code: ERRCODE.wrong_object_type, message: `cannot use ONLY for foreign key on partitioned table "${rel.relname}" referencing relation "${raw.pktable?.relname}"` });
      return addForeignKey(cx, rel.oid, raw, undefined, deferralOf(raw, []));
    case "CONSTR_CHECK":
      return addCheck(cx, rel, raw, recurse);
    case "CONSTR_NOTNULL":
      return addNotNull(cx, rel, raw, recurse);
    case "CONSTR_EXCLUSION":
      return addExclusion(cx, rel.oid, raw);
    default:
      return notSupported(`ALTER TABLE ADD ${String(raw.contype).replace("CONSTR_", "")}`, raw.location);
  }
}
function addKey(cx: CommandContext, rel: Relation, raw: RawOf<"Constraint">, recurse: boolean): void {
  const primary = raw.contype === "CONSTR_PRIMARY";
  if (primary && rel.constraints.some((c) => c.contype === "p")) ereport({ code: ERRCODE.invalid_table_definition, message: `multiple primary keys for table "${rel.relname}" are not allowed` });
  if (raw.indexname !== undefined) {
    if (rel.partkey !== undefined) ereport({ code: ERRCODE.feature_not_supported, message: "ALTER TABLE / ADD CONSTRAINT USING INDEX is not supported on partitioned tables" });
    return adoptIndex(cx, rel, raw.indexname, raw.conname ?? raw.indexname, raw.location ?? -1, primary, deferralOf(raw, []), (attnum) => setNotNull(cx, catalogOf(cx).relation(rel.oid), rel.attributes[attnum - 1]?.attname ?? "", true));
  }
  if (primary) {
    for (const name of nameList(raw.keys)) {
      const a = rel.attributes.find((each) => each.attname === name && !each.attisdropped) ?? ereport({ code: ERRCODE.undefined_column, message: `column "${name}" of relation "${rel.relname}" does not exist` });
      setNotNull(cx, catalogOf(cx).relation(rel.oid), a.attname, recurse || rel.partkey === undefined);
    }
  }
  createConstraintIndex(cx, rel.oid, primary, nameList(raw.keys), raw.conname, raw.nulls_not_distinct === true, deferralOf(raw, []), nameList(raw.including));
}
function addNotNull(cx: CommandContext, rel: Relation, raw: RawOf<"Constraint">, recurse: boolean): void {
  const name = nameList(raw.keys)[0] ?? "";
  const a = columnNamed(rel, name);
  const known = rel.constraints.find((c) => c.contype === "n" && c.conkey[0] === a.attnum);
  if (known !== undefined && raw.conname !== undefined && known.conname !== raw.conname) {
    ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `cannot create not-null constraint "${raw.conname}" on column "${name}" of table "${rel.relname}"`, detail: `A not-null constraint named "${known.conname}" already exists for this column.` });
  }
  if (raw.conname !== undefined && known === undefined && rel.constraints.some((c) => c.conname === raw.conname)) ereport({ code: ERRCODE.duplicate_object, message: `constraint "${raw.conname}" for relation "${rel.relname}" already exists` });
  setNotNull(cx, rel, name, recurse, true, raw.conname, { ...(raw.is_no_inherit === true && { connoinherit: true }), ...(raw.skip_validation === true && { convalidated: false }) });
}
/** A CHECK, here and in the tables that inherit. @see ATAddCheckNNConstraint */
function addCheck(cx: CommandContext, rel: Relation, raw: RawOf<"Constraint">, recurse: boolean, column?: string): void {
  const expr = analyzeTableExpr(cx.analyzeContext(), rel, raw.raw_expr as RawNode, "CHECK_CONSTRAINT");
  const used = columnsUsed(expr);
  const taken = (name: string): boolean => rel.constraints.some((c) => c.conname === name);
  const only = column !== undefined ? [column] : used.length === 1 ? [rel.attributes[(used[0] as number) - 1]?.attname ?? ""] : [];
  const conname = raw.conname ?? chooseName(rel.relname, only, "check", taken);
  const enforced = (raw as { is_enforced?: boolean }).is_enforced === true;
  const noInherit = raw.is_no_inherit === true;
  if (noInherit && rel.partkey !== undefined) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot add NO INHERIT constraint to partitioned table "${rel.relname}"` });
  const children = catalogOf(cx).children(rel.oid);
  if (!recurse && !noInherit && children.length > 0) ereport({ code: ERRCODE.invalid_table_definition, message: "constraint must be added to child tables too" });
  const validate = raw.skip_validation !== true && enforced;
  placeCheck(cx, rel, { conname, expr, noInherit, validate, enforced }, true);
}
const columnsUsed = (expr: Expr): number[] => {
  const used = new Set<number>();
  exprContains(expr, (node) => {
    if (node.tag === "Var" && node.varattno > 0) used.add(node.varattno);
    return false;
  });
  return [...used];
};
interface NewCheck {
  readonly conname: string;
  readonly expr: Expr;
  readonly noInherit: boolean;
  readonly validate: boolean;
  readonly enforced: boolean;
}
function placeCheck(cx: CommandContext, rel: Relation, check: NewCheck, isLocal: boolean): void {
  const { conname, expr, noInherit, validate } = check;
  const known = rel.constraints.find((c) => c.conname === conname);
  if (known !== undefined) {
    if (known.contype !== "c" || !equal(known.expr, expr) || (isLocal && (known.conislocal ?? true))) ereport({ code: ERRCODE.duplicate_object, message: `constraint "${conname}" for relation "${rel.relname}" already exists` });
    if (known.connoinherit === true && !noInherit) ereport({ code: ERRCODE.invalid_object_definition, message: `constraint "${conname}" conflicts with non-inherited constraint on relation "${rel.relname}"` });
    if (known.convalidated === false && validate) ereport({ code: ERRCODE.invalid_object_definition, message: `constraint "${conname}" conflicts with NOT VALID constraint on relation "${rel.relname}"` });
    cx.notice({ severity: "NOTICE", code: "00000", message: `merging constraint "${conname}" with inherited definition` });
    setConstraint(cx, rel.oid, known.oid, isLocal ? { conislocal: true } : { coninhcount: (known.coninhcount ?? 0) + 1 });
    return;
  }
  changeCatalog(cx, (draft) => {
    const current = draft.relations[rel.oid] as Relation;
    const made: Constraint = { oid: newOid(draft), conname, contype: "c", conrelid: rel.oid, conkey: columnsUsed(expr), conindid: 0, expr, convalidated: validate, conislocal: isLocal, coninhcount: isLocal ? 0 : 1, ...(noInherit && { connoinherit: true }), ...(!check.enforced && { conenforced: false }) };
    draft.relations[rel.oid] = { ...current, constraints: [...current.constraints, made] };
  });
  if (validate && rel.partkey === undefined) validateCheck(cx, rel.oid, conname);
  if (noInherit) return;
  for (const child of catalogOf(cx).children(rel.oid)) placeCheck(cx, child, { ...check, expr: mapColumns(expr, rel, child) }, false);
}

/** @see ATExecDropConstraint */
function dropConstraint({ cx, rel, cmd, recurse }: TableCommand): void {
  const found = rel.constraints.find((c) => c.conname === cmd.name);
  if (found === undefined) {
    if (cmd.missing_ok === true) return cx.notice({ severity: "NOTICE", code: "00000", message: `constraint "${cmd.name}" of relation "${rel.relname}" does not exist, skipping` });
    return void constraintNamed(rel, cmd.name);
  }
  dropOne(cx, rel, found, cmd.behavior === "DROP_CASCADE", recurse);
}
function dropOne(cx: CommandContext, rel: Relation, found: Constraint, cascade: boolean, recurse: boolean): void {
  if ((found.coninhcount ?? 0) > 0) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot drop inherited constraint "${found.conname}" of relation "${rel.relname}"` });
  if (found.contype === "n") return dropNotNullConstraint(cx, rel, found, recurse);
  performDeletion(cx, [{ kind: "constraint", oid: rel.oid, constraint: found.oid }], cascade);
  if (found.contype !== "c" || found.connoinherit === true) return;
  for (const child of catalogOf(cx).children(rel.oid)) {
    const own = child.constraints.find((c) => c.contype === "c" && c.conname === found.conname);
    if (own === undefined) continue;
    const left = { coninhcount: (own.coninhcount ?? 1) - 1, ...(!recurse && { conislocal: true }) };
    setConstraint(cx, child.oid, own.oid, left);
    if (recurse && left.coninhcount === 0 && own.conislocal === false) dropOne(cx, catalogOf(cx).relation(child.oid), { ...own, ...left }, cascade, true);
  }
}

/** @see ATExecValidateConstraint */
function validateConstraint({ cx, rel, cmd, recurse }: TableCommand): void {
  const found = constraintNamed(rel, cmd.name);
  if (found.contype !== "f" && found.contype !== "c" && found.contype !== "n") ereport({ code: ERRCODE.wrong_object_type, message: `cannot validate constraint "${cmd.name}" of relation "${rel.relname}"`, detail: "This operation is not supported for this type of constraint." });
  if (found.conenforced === false) ereport({ code: ERRCODE.wrong_object_type, message: `cannot validate NOT ENFORCED constraint` });
  validateOne(cx, rel, found, recurse);
}
function validateOne(cx: CommandContext, rel: Relation, found: Constraint, recurse: boolean): void {
  if (found.convalidated !== false) return;
  const children = catalogOf(cx).children(rel.oid);
  if (found.contype !== "f" && found.connoinherit !== true) {
    if (!recurse && children.length > 0) ereport({ code: ERRCODE.invalid_table_definition, message: "constraint must be validated on child tables too" });
    for (const child of children) {
      const own = child.constraints.find((c) => c.contype === found.contype && (found.contype === "c" ? c.conname === found.conname : child.attributes[(c.conkey[0] ?? 0) - 1]?.attname === rel.attributes[(found.conkey[0] ?? 0) - 1]?.attname));
      if (own !== undefined) validateOne(cx, child, own, true);
    }
  }
  if (found.contype === "f") for (const child of children) for (const part of child.constraints) if (part.conparentid === found.oid) validateOne(cx, child, part, true);
  if (rel.partkey === undefined && found.foreign?.ofPartition !== true) {
    if (found.foreign !== undefined) validateForeignKey({ ...cx, catalog: catalogOf(cx) }, rel.oid, found.oid);
    else if (found.contype === "n") checkNoNulls(cx, rel, rel.attributes[(found.conkey[0] as number) - 1] as Attribute);
    else validateCheck(cx, rel.oid, found.conname);
  }
  for (const part of rel.constraints) if (part.conparentid === found.oid) setConstraint(cx, rel.oid, part.oid, { convalidated: true });
  setConstraint(cx, rel.oid, found.oid, { convalidated: true });
}

/** @see ATExecAlterConstraint */
function alterConstraint({ cx, rel, cmd, recurse }: TableCommand): void {
  const change = rawAs(cmd.def, "ATAlterConstraint" as never) as { conname?: string; alterDeferrability?: boolean; deferrable?: boolean; initdeferred?: boolean; alterInheritability?: boolean; noinherit?: boolean } | undefined;
  const found = constraintNamed(rel, change?.conname);
  if (change?.alterInheritability === true) return alterInheritability(cx, rel, found, change.noinherit === true, recurse);
  if (change?.alterDeferrability !== true) return notSupported("ALTER CONSTRAINT of this kind");
  if (found.contype !== "f") ereport({ code: ERRCODE.wrong_object_type, message: `constraint "${found.conname}" of relation "${rel.relname}" is not a foreign key constraint` });
  if ((found.conparentid ?? 0) !== 0) {
    let [above, owner] = [found, rel];
    for (let up = parentConstraint(cx, above); up !== undefined; up = parentConstraint(cx, above)) [above, owner] = [up.constraint, up.rel];
    ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `cannot alter constraint "${found.conname}" on relation "${rel.relname}"`, detail: `Constraint "${found.conname}" is derived from constraint "${above.conname}" of relation "${owner.relname}".`, hint: "You may alter the constraint it derives from instead." });
  }
  setDeferral(cx, found.oid, { condeferrable: change.deferrable === true, condeferred: change.initdeferred === true });
}
function parentConstraint(cx: CommandContext, { conparentid = 0 }: Constraint): { readonly rel: Relation; readonly constraint: Constraint } | undefined {
  if (conparentid === 0) return undefined;
  for (const rel of Object.values(cx.root.relations)) for (const constraint of rel.constraints) if (constraint.oid === conparentid) return { rel, constraint };
  return undefined;
}
/** A foreign key and its parts. */
function setDeferral(cx: CommandContext, oid: number, change: Partial<Constraint>): void {
  for (const rel of Object.values(cx.root.relations)) {
    for (const c of rel.constraints) {
      if (c.oid === oid) setConstraint(cx, rel.oid, c.oid, change);
      if (c.conparentid === oid) setDeferral(cx, c.oid, change);
    }
  }
}
/** @see ATExecAlterConstrInheritability */
function alterInheritability(cx: CommandContext, rel: Relation, found: Constraint, noInherit: boolean, recurse: boolean): void {
  if (found.contype !== "n") ereport({ code: ERRCODE.wrong_object_type, message: `constraint "${found.conname}" of relation "${rel.relname}" is not a not-null constraint` });
  if ((found.coninhcount ?? 0) > 0) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot alter inherited constraint "${found.conname}" on relation "${rel.relname}"` });
  if ((found.connoinherit ?? false) === noInherit) return;
  setConstraint(cx, rel.oid, found.oid, { connoinherit: noInherit });
  const name = rel.attributes[(found.conkey[0] as number) - 1]?.attname ?? "";
  for (const child of catalogOf(cx).children(rel.oid)) {
    const a = columnNamed(child, name);
    const own = child.constraints.find((c) => c.contype === "n" && c.conkey[0] === a.attnum);
    if (noInherit && own !== undefined) setConstraint(cx, child.oid, own.oid, { coninhcount: (own.coninhcount ?? 1) - 1, conislocal: true });
    else if (!noInherit && own === undefined) {
      if (child.partkey === undefined) checkNoNulls(cx, child, a);
      addNotNullConstraint(cx, child.oid, a, found.conname, false);
    } else if (own !== undefined) setConstraint(cx, child.oid, own.oid, { coninhcount: (own.coninhcount ?? 0) + 1 });
  }
  void recurse;
}

/** @see ATPrepChangePersistence */
const setLogged = (persistence: "p" | "u") => ({ cx, rel }: TableCommand): void => {
  if (rel.relpersistence === "t") ereport({ code: ERRCODE.invalid_table_definition, message: `cannot change logged status of table "${rel.relname}" because it is temporary` });
  if (rel.relpersistence === persistence) return;
  const others = persistence === "p" ? rel.constraints.flatMap(({ foreign }) => (foreign === undefined ? [] : [foreign.confrelid])) : Object.values(cx.root.relations).filter(({ constraints }) => constraints.some(({ foreign }) => foreign?.confrelid === rel.oid)).map(({ oid }) => oid);
  const other = others.map((oid) => catalogOf(cx).relation(oid)).find((each) => each.oid !== rel.oid && each.relpersistence !== persistence);
  if (other !== undefined) ereport({ code: ERRCODE.invalid_table_definition, message: `could not change table "${rel.relname}" to ${persistence === "p" ? "logged" : "unlogged"} because it references ${persistence === "p" ? "unlogged" : "logged"} table "${other.relname}"` });
  const owned = Object.values(cx.root.relations).filter(({ sequence }) => sequence?.owner?.relid === rel.oid);
  for (const each of [rel.oid, ...rel.indexes, ...owned.map(({ oid }) => oid)]) setRelation(cx, each, (r) => ({ ...r, relpersistence: persistence }));
};
/** @see ATExecSetRelOptions */
function setRelOptions({ cx, rel, cmd }: TableCommand): void {
  const kind = rel.relkind === "v" ? "view" : rel.index !== null ? rel.index.am : "heap";
  const list = rawAs(cmd.def, "List")?.items ?? [];
  if (rel.partkey !== undefined && list.length > 0 && cmd.subtype === "AT_SetRelOptions") ereport({ code: ERRCODE.wrong_object_type, message: "cannot specify storage parameters for a partitioned table", hint: "Specify storage parameters for its leaf partitions instead." });
  const made = withOptions(relOptions(kind as OptionKind, list, rel.reloptions, cmd.subtype === "AT_ResetRelOptions"));
  if (rel.rule !== null && relOption(made, "check_option") !== undefined) checkOptionAllowed(rel.rule, catalogOf(cx));
  setRelation(cx, rel.oid, (r) => ({ ...r, ...made }));
}
const indexOfTable = (cx: CommandContext, rel: Relation, name: string): Relation | undefined => rel.indexes.map((oid) => catalogOf(cx).relation(oid)).find(({ relname }) => relname === name);
function setClustered(cx: CommandContext, rel: Relation, chosen: number): void {
  if (rel.partkey !== undefined) ereport({ code: ERRCODE.feature_not_supported, message: "cannot mark index clustered in partitioned table" });
  for (const oid of rel.indexes) setRelation(cx, oid, (r) => ({ ...r, index: { ...(r.index as IndexInfo), clustered: oid === chosen } }));
}
/** @see ATExecClusterOn, check_index_is_clusterable */
function clusterOn(cx: CommandContext, rel: Relation, name: string): void {
  const index = indexOfTable(cx, rel, name) ?? ereport({ code: ERRCODE.undefined_object, message: `index "${name}" for table "${rel.relname}" does not exist` });
  if (index.index?.am !== "btree") ereport({ code: ERRCODE.feature_not_supported, message: `cannot cluster on index "${name}" because access method does not support clustering` });
  if ((index.index?.predicate ?? []).length > 0) ereport({ code: ERRCODE.feature_not_supported, message: `cannot cluster on partial index "${name}"` });
  setClustered(cx, rel, index.oid);
}
/** @see ATExecReplicaIdentity */
function replicaIdentity({ cx, rel, cmd }: TableCommand): void {
  const { identity_type: kind = "d", name = "" } = rawAs(cmd.def, "ReplicaIdentityStmt") as RawOf<"ReplicaIdentityStmt">;
  const index = kind === "i" ? (indexOfTable(cx, rel, name) ?? replicaIndexMissing(cx, rel, name)) : undefined;
  if (index !== undefined) checkReplicaIndex(rel, index);
  setRelation(cx, rel.oid, (r) => ({ ...r, relreplident: kind as "d" | "i" | "f" | "n" }));
  for (const oid of rel.indexes) setRelation(cx, oid, (r) => ({ ...r, index: { ...(r.index as IndexInfo), replicaIdentity: oid === index?.oid } }));
}
function replicaIndexMissing(cx: CommandContext, rel: Relation, name: string): never {
  if (catalogOf(cx).relationNamed(name, rel.relnamespace) === undefined) ereport({ code: ERRCODE.undefined_object, message: `index "${name}" for table "${rel.relname}" does not exist` });
  return ereport({ code: ERRCODE.wrong_object_type, message: `"${name}" is not an index for table "${rel.relname}"` });
}
function checkReplicaIndex(rel: Relation, index: Relation): void {
  const info = index.index as IndexInfo;
  const refuse = (message: string): never => ereport({ code: ERRCODE.wrong_object_type, message });
  if (!info.unique) refuse(`cannot use non-unique index "${index.relname}" as replica identity`);
  if (info.deferrable === true) ereport({ code: ERRCODE.feature_not_supported, message: `cannot use non-immediate index "${index.relname}" as replica identity` });
  if (info.columns.some(({ attnum }) => attnum === 0)) ereport({ code: ERRCODE.feature_not_supported, message: `cannot use expression index "${index.relname}" as replica identity` });
  if (info.predicate.length > 0) ereport({ code: ERRCODE.feature_not_supported, message: `cannot use partial index "${index.relname}" as replica identity` });
  const loose = info.columns.slice(0, info.nkeys).find(({ attnum }) => rel.attributes[attnum - 1]?.attnotnull !== true);
  if (loose !== undefined) refuse(`index "${index.relname}" cannot be used as replica identity because column "${rel.attributes[loose.attnum - 1]?.attname}" is nullable`);
}
/** @see ATExecChangeOwner */
function changeOwner({ cx, rel, cmd }: TableCommand): void {
  const owner = roleSpec(cx, cmd.newowner);
  const refusal = { code: ERRCODE.wrong_object_type, message: `cannot change owner of index "${rel.relname}"`, hint: "Change the ownership of the index's table instead." };
  if (rel.relkind === "I") ereport(refusal);
  if (rel.relkind === "i") {
    // Dumps of old versions have it.
    if (ownerOf(rel) !== owner) cx.notice({ severity: "WARNING", ...refusal });
    return;
  }
  setOwner(cx, { kind: "relation", oid: rel.oid }, owner);
}
/** A setting of a column that changes nothing here. */
const toColumn = ({ rel, cmd }: TableCommand): void => void (cmd.num === undefined && columnNamed(rel, cmd.name));
/** ALTER TABLE's commands, by their sub-type. */
const commands: Readonly<Record<string, (command: TableCommand) => void>> = {
  AT_AddColumn: addColumnWithConstraints,
  AT_DropColumn: dropColumn,
  AT_ColumnDefault: setDefault,
  AT_SetNotNull: ({ cx, rel, cmd, recurse }) => setNotNull(cx, rel, columnNamed(rel, cmd.name).attname, recurse),
  AT_DropNotNull: dropNotNull,
  AT_AlterColumnType: alterColumnType,
  AT_SetExpression: setExpression,
  AT_DropExpression: dropExpression,
  AT_SetIdentity: setIdentity,
  AT_AddIdentity: addIdentity,
  AT_DropIdentity: dropIdentity,
  AT_SetStorage: setStorage,
  AT_SetStatistics: setStatistics,
  // What only tunes ANALYZE and compression changes nothing here.
  AT_SetOptions: toColumn,
  AT_ResetOptions: toColumn,
  AT_AddConstraint: addConstraint,
  AT_DropConstraint: dropConstraint,
  AT_ValidateConstraint: validateConstraint,
  AT_AlterConstraint: alterConstraint,
  AT_AddInherit: ({ cx, rel, cmd }) => addInherit(cx, rel, rawAs(cmd.def, "RangeVar") as RawOf<"RangeVar">),
  AT_DropInherit: ({ cx, rel, cmd }) => dropInherit(cx, rel, rawAs(cmd.def, "RangeVar") as RawOf<"RangeVar">),
  AT_AttachPartition: ({ cx, rel, cmd }) => attachPartition(cx, rel.oid, rawAs(cmd.def, "PartitionCmd") as RawOf<"PartitionCmd">),
  AT_DetachPartition: ({ cx, rel, cmd }) => detachPartition(cx, rel, rawAs(cmd.def, "PartitionCmd") as RawOf<"PartitionCmd">),
  AT_EnableTrig: switchTriggers("O", false),
  AT_EnableAlwaysTrig: switchTriggers("A", false),
  AT_EnableReplicaTrig: switchTriggers("R", false),
  AT_DisableTrig: switchTriggers("D", false),
  AT_EnableTrigAll: switchTriggers("O", true),
  AT_DisableTrigAll: switchTriggers("D", true),
  AT_EnableTrigUser: switchTriggers("O", true),
  AT_DisableTrigUser: switchTriggers("D", true),
  AT_EnableRowSecurity: setRowSecurity({ rowSecurity: true }),
  AT_DisableRowSecurity: setRowSecurity({ rowSecurity: false }),
  AT_ForceRowSecurity: setRowSecurity({ forceRowSecurity: true }),
  AT_NoForceRowSecurity: setRowSecurity({ forceRowSecurity: false }),
  AT_SetRelOptions: setRelOptions,
  AT_ResetRelOptions: setRelOptions,
  AT_ClusterOn: ({ cx, rel, cmd }) => clusterOn(cx, rel, cmd.name ?? ""),
  AT_DropCluster: ({ cx, rel }) => setClustered(cx, rel, 0),
  AT_ReplicaIdentity: replicaIdentity,
  AT_AddOf: addOf,
  AT_DropOf: dropOf,
  AT_SetLogged: setLogged("p"),
  AT_SetUnLogged: setLogged("u"),
  AT_ChangeOwner: changeOwner,
};
