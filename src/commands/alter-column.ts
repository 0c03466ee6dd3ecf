/**
 * ALTER TABLE's commands on columns; what is said of a table is said of those that inherit from it.
 *
 * @see src/backend/commands/tablecmds.c (ATExecAddColumn, ATExecDropColumn, ATExecAlterColumnType, ATExecSetNotNull)
 */
import { analyzeTableExpr } from "../analyze/analyze.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Attribute, Constraint, IndexColumn, Relation, SequenceInfo } from "../catalog/root.ts";
import { defaultOpclass } from "../catalog/type-io.ts";
import { accessMethods } from "../catalog/catalog.ts";
import { WritableTable } from "../execute/execute.ts";
import { makeConst, makeFuncExpr } from "../nodes/make.ts";
import type { Datum, Expr } from "../nodes/primnodes.ts";
import { type RawNode, type RawOf, rawAs, strVal } from "../nodes/raw.ts";
import { defaultFor } from "../rewrite/rewrite.ts";
import { exprContains } from "../nodes/walk.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid } from "./context.ts";
import { evaluator } from "./default-value.ts";
import type { ObjectAddress } from "../catalog/object-description.ts";
import { functionColumnRefs, performDeletion } from "./dependency.ts";
import { fillIndex, newIndexFile } from "./indexcmds.ts";
import { mapColumns } from "./inherit.ts";
import { changeSequence, defineSequence } from "./sequence.ts";
import { chooseName, columnOf, needsToast, newHeap } from "./tablecmds.ts";
import { columnHolding } from "./type-users.ts";
import { refuseTyped } from "./typed-table.ts";
import { isVirtual } from "../nodes/virtual-columns.ts";

export interface TableCommand {
  readonly cx: CommandContext;
  readonly rel: Relation;
  readonly cmd: RawOf<"AlterTableCmd">;
  /** Whether the command goes on to the tables that inherit. */
  readonly recurse: boolean;
  /** Whether a typed table follows its type. */
  readonly fromType?: boolean;
}

export const setRelation = (cx: CommandContext, oid: number, change: (rel: Relation) => Relation): void =>
  changeCatalog(cx, (draft) => {
    draft.relations[oid] = change(draft.relations[oid] as Relation);
  });
export const setColumn = (cx: CommandContext, oid: number, attnum: number, change: Partial<Attribute>): void => setRelation(cx, oid, (r) => ({ ...r, attributes: r.attributes.map((a) => (a.attnum === attnum ? { ...a, ...change } : a)) }));
const SYSTEM_COLUMNS = new Set(["ctid", "xmin", "cmin", "xmax", "cmax", "tableoid"]);
const named = (rel: Relation, name: string | undefined): Attribute | undefined => rel.attributes.find((a) => a.attname === name && !a.attisdropped);
export function columnNamed(rel: Relation, name: string | undefined): Attribute {
  if (SYSTEM_COLUMNS.has(name ?? "")) ereport({ code: ERRCODE.feature_not_supported, message: `cannot alter system column "${name}"` });
  return named(rel, name) ?? ereport({ code: ERRCODE.undefined_column, message: `column "${name}" of relation "${rel.relname}" does not exist` });
}
const skipping = (cx: CommandContext, message: string): void => cx.notice({ severity: "NOTICE", code: "00000", message: `${message}, skipping` });
const childrenOf = (cx: CommandContext, rel: Relation): readonly Relation[] => catalogOf(cx).children(rel.oid);
const isKeyColumn = (rel: Relation, attnum: number): boolean => rel.partkey?.columns.some((column) => column.attnum === attnum || (column.expr !== null && exprContains(column.expr, (node) => node.tag === "Var" && node.varattno === attnum))) === true;

// Rewriting

/** Gives a table new columns and every row new values, in new files. @see ATRewriteTable */
function rewriteTable(cx: CommandContext, rel: Relation, relation: Relation, change: (values: Datum[]) => Datum[], test?: (values: readonly Datum[]) => void): void {
  if (rel.partkey !== undefined || rel.relkind !== "r") return setRelation(cx, rel.oid, () => relation);
  const old = cx.storage.heap(rel.relfilenode);
  const file = newHeap(cx, relation.attributes, rel.fillfactor);
  const made: Relation = { ...relation, relfilenode: file };
  setRelation(cx, rel.oid, () => made);
  const indexes = rel.indexes.map((oid) => ({ oid, file: newIndexFile(cx, catalogOf(cx).relation(oid)) }));
  changeCatalog(cx, (draft) => {
    for (const { oid, file: indexFile } of indexes) draft.relations[oid] = { ...(draft.relations[oid] as Relation), relfilenode: indexFile };
  });
  const own = cx.ownXids();
  const table = new WritableTable(made, catalogOf(cx), cx.storage, cx.session);
  for (const group of old.groups) {
    for (let i = 0; i < group.rows; i++) {
      const row = group.firstRow + i;
      if (!old.live(row, own)) continue;
      const values = change(old.values(row));
      table.fillGenerated(values);
      test?.(values);
      table.heap.insert(values, cx.xid(), cx.cid());
    }
  }
  for (const { oid } of indexes) fillIndex(cx, rel.oid, oid);
}

// ADD COLUMN

/** @see ATExecAddColumn */
export function addColumn({ cx, rel, cmd, recurse, fromType = false }: TableCommand): void {
  const raw = rawAs(cmd.def, "ColumnDef") as RawOf<"ColumnDef">;
  if (!fromType) refuseTyped(rel, "add column to");
  if (rel.partbound !== undefined) ereport({ code: ERRCODE.wrong_object_type, message: "cannot add column to a partition" });
  if (!recurse && childrenOf(cx, rel).length > 0) ereport({ code: ERRCODE.invalid_table_definition, message: "column must be added to child tables too" });
  if (SYSTEM_COLUMNS.has(raw.colname ?? "")) ereport({ code: ERRCODE.duplicate_column, message: `column name "${raw.colname}" conflicts with a system column name` });
  if (named(rel, raw.colname) !== undefined) {
    if (cmd.missing_ok === true) return cx.notice({ severity: "NOTICE", code: ERRCODE.duplicate_column, message: `column "${raw.colname}" of relation "${rel.relname}" already exists, skipping` });
    ereport({ code: ERRCODE.duplicate_column, message: `column "${raw.colname}" of relation "${rel.relname}" already exists` });
  }
  const { attribute, serial } = columnOf(cx, raw, rel.attributes.length + 1);
  const list = (raw.constraints ?? []).map((node) => rawAs(node, "Constraint") as RawOf<"Constraint">);
  const find = (type: string): RawOf<"Constraint"> | undefined => list.find((c) => c.contype === type);
  const [identity, generated, given] = [find("CONSTR_IDENTITY"), find("CONSTR_GENERATED"), find("CONSTR_DEFAULT")];
  if (identity !== undefined && childrenOf(cx, rel).length > 0 && rel.partkey === undefined) ereport({ code: ERRCODE.feature_not_supported, message: "cannot recursively add identity column to table that has child tables" });
  const sequence = serial || identity !== undefined ? columnSequence(cx, rel, attribute, identity?.options ?? [], identity !== undefined) : undefined;
  const kind = generated === undefined ? "" : ((generated as { generated_kind?: string }).generated_kind ?? "s");
  const primary = find("CONSTR_PRIMARY") !== undefined;
  const made: Attribute = { ...attribute, attgenerated: kind, attidentity: identity === undefined ? "" : (identity.generated_when ?? "a"), attnotnull: serial || identity !== undefined || primary || find("CONSTR_NOTNULL") !== undefined };
  const shape = { ...rel, attributes: [...rel.attributes, made] };
  const expr = sequence !== undefined ? sequenceDefault(made, sequence, serial) : generated !== undefined ? analyzeTableExpr(cx.analyzeContext(), shape, generated.raw_expr as RawNode, "GENERATED_COLUMN", made) : given?.raw_expr === undefined ? null : analyzeTableExpr(cx.analyzeContext(), null, given.raw_expr, "COLUMN_DEFAULT", made);
  placeColumn(cx, rel, { ...made, default: expr }, find("CONSTR_NOTNULL")?.conname, true);
  if (sequence !== undefined) ownSequence(cx, sequence, rel.oid, made.attnum);
}
/** Puts the column into the table, and into those that inherit. */
function placeColumn(cx: CommandContext, rel: Relation, made: Attribute, notNullName: string | undefined, isLocal: boolean): void {
  const own = named(rel, made.attname);
  if (own !== undefined) {
    // The child has it already.
    if (own.atttypid !== made.atttypid || own.atttypmod !== made.atttypmod) ereport({ code: ERRCODE.datatype_mismatch, message: `child table "${rel.relname}" has different type for column "${own.attname}"` });
    setColumn(cx, rel.oid, own.attnum, { attinhcount: (own.attinhcount ?? 0) + 1 });
    return cx.notice({ severity: "NOTICE", code: "00000", message: `merging definition of column "${own.attname}" for child "${rel.relname}"` });
  }
  const column: Attribute = { ...made, attnum: rel.attributes.length + 1, ...(!isLocal && { attislocal: false, attinhcount: 1 }) };
  const value = column.attgenerated !== "" ? () => null : evaluator(cx, defaultFor(catalogOf(cx), column));
  if (column.default !== null && column.attidentity === "") changeCatalog(cx, (draft) => void newOid(draft));
  rewriteTable(cx, rel, { ...rel, attributes: [...rel.attributes, column] }, (values) => [...values, value()], (values) => {
    if (column.attnotnull && values.at(-1) === null) ereport({ code: ERRCODE.not_null_violation, message: `column "${column.attname}" of relation "${rel.relname}" contains null values`, table: rel.relname, column: column.attname });
  });
  // With the first column that needs one the table gets its TOAST table, with an index; each takes a number.
  if (rel.relkind === "r" && !needsToast(rel.attributes) && needsToast([...rel.attributes, column])) {
    changeCatalog(cx, (draft) => {
      const reltoastrelid = newOid(draft);
      newOid(draft);
      draft.relations[rel.oid] = { ...(draft.relations[rel.oid] as Relation), reltoastrelid };
    });
  }
  if (column.attnotnull) addNotNullConstraint(cx, rel.oid, column, notNullName, isLocal);
  for (const child of childrenOf(cx, rel)) {
    const parent = catalogOf(cx).relation(rel.oid);
    const inherited = rel.partkey === undefined && column.attidentity !== "" ? { ...column, attidentity: "", default: null } : column;
    const shape = { attributes: [...child.attributes, { ...inherited, attnum: child.attributes.length + 1 }] };
    placeColumn(cx, child, { ...inherited, default: inherited.default && mapColumns(inherited.default, parent, shape) }, parent.constraints.find((c) => c.contype === "n" && c.conkey[0] === column.attnum)?.conname, false);
  }
}
function columnSequence(cx: CommandContext, rel: Relation, a: Attribute, options: readonly RawNode[], forIdentity: boolean): number {
  const name = chooseName(rel.relname, [a.attname], "seq", (wanted) => catalogOf(cx).relationNamed(wanted, rel.relnamespace) !== undefined);
  return defineSequence(cx, name, rel.relnamespace, a.atttypid, options, forIdentity, rel.relpersistence === "u");
}
function ownSequence(cx: CommandContext, sequence: number, relid: number, attnum: number): void {
  setRelation(cx, sequence, (made) => ({ ...made, sequence: { ...(made.sequence as SequenceInfo), owner: { relid, attnum } } }));
}
/** `nextval(…)` of a serial column; an identity column has a node of its own. */
export function sequenceDefault(a: Attribute, sequence: number, serial: boolean): Expr {
  if (!serial) return { tag: "NextValueExpr", seqid: sequence, typeId: a.atttypid };
  const call = makeFuncExpr(1574, 20, [makeConst(2205, -1, 0, 4, sequence, true)], 0, 0, "COERCE_EXPLICIT_CALL");
  return a.atttypid === 20 ? call : makeFuncExpr(a.atttypid === 23 ? 480 : 714, a.atttypid, [call], 0, 0, "COERCE_IMPLICIT_CAST");
}

// DROP COLUMN

/** @see ATExecDropColumn */
export function dropColumn({ cx, rel, cmd, recurse, fromType = false }: TableCommand): void {
  if (!fromType) refuseTyped(rel, "drop column from");
  if (SYSTEM_COLUMNS.has(cmd.name ?? "")) ereport({ code: ERRCODE.feature_not_supported, message: `cannot drop system column "${cmd.name}"` });
  const a = named(rel, cmd.name);
  if (a === undefined) {
    if (cmd.missing_ok === true) return skipping(cx, `column "${cmd.name}" of relation "${rel.relname}" does not exist`);
    ereport({ code: ERRCODE.undefined_column, message: `column "${cmd.name}" of relation "${rel.relname}" does not exist` });
  }
  if ((a.attinhcount ?? 0) > 0) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot drop inherited column "${a.attname}"` });
  if (isKeyColumn(rel, a.attnum)) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot drop column "${a.attname}" because it is part of the partition key of relation "${rel.relname}"` });
  if (!recurse && rel.partkey !== undefined && childrenOf(cx, rel).length > 0) ereport({ code: ERRCODE.invalid_table_definition, message: "cannot drop column from only the partitioned table when partitions exist", hint: "Do not specify the ONLY keyword." });
  performDeletion(cx, dropList(cx, rel, a, recurse), cmd.behavior === "DROP_CASCADE", rel.partkey === undefined && childrenOf(cx, rel).length === 0 ? undefined : `column ${a.attname} of table ${rel.relname}`);
}
/** The column, and those of the tables that have it from here only. */
function dropList(cx: CommandContext, rel: Relation, a: Attribute, recurse: boolean): ObjectAddress[] {
  const list: ObjectAddress[] = [{ kind: "column", oid: rel.oid, attnum: a.attnum }];
  for (const child of childrenOf(cx, rel)) {
    const own = named(child, a.attname);
    if (own === undefined) continue;
    if (recurse && own.attinhcount === 1 && own.attislocal === false) {
      if (isKeyColumn(child, own.attnum)) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot drop column "${own.attname}" because it is part of the partition key of relation "${child.relname}"` });
      list.push(...dropList(cx, child, own, recurse));
    } else setColumn(cx, child.oid, own.attnum, { attinhcount: (own.attinhcount ?? 1) - 1, ...(!recurse && { attislocal: true }) });
  }
  return list;
}

// Defaults, NOT NULL

function eachInheritor({ cx, rel, recurse }: TableCommand, act: (each: Relation) => void): void {
  for (const each of recurse ? catalogOf(cx).inheritors(rel.oid) : [rel]) act(catalogOf(cx).relation(each.oid));
}
/** @see ATExecColumnDefault */
export function setDefault(command: TableCommand): void {
  const { cx, rel, cmd } = command;
  const a = columnNamed(rel, cmd.name);
  if (a.attidentity !== "") ereport({ code: ERRCODE.syntax_error, message: `column "${a.attname}" of relation "${rel.relname}" is an identity column`, ...(cmd.def === undefined && { hint: "Use ALTER TABLE ... ALTER COLUMN ... DROP IDENTITY instead." }) });
  if (a.attgenerated !== "") ereport({ code: ERRCODE.syntax_error, message: `column "${a.attname}" of relation "${rel.relname}" is a generated column`, hint: `Use ALTER TABLE ... ALTER COLUMN ... ${cmd.def === undefined ? "DROP EXPRESSION" : "SET EXPRESSION"} instead.` });
  const expr = cmd.def === undefined ? null : analyzeTableExpr(cx.analyzeContext(), null, cmd.def, "COLUMN_DEFAULT", a);
  eachInheritor(command, (each) => {
    if (expr !== null && named(each, a.attname)?.default === null) changeCatalog(cx, (draft) => void newOid(draft));
    setColumn(cx, each.oid, columnNamed(each, a.attname).attnum, { default: expr });
  });
}
/** ALTER COLUMN … DROP EXPRESSION: the values stay. @see ATExecDropExpression */
export function dropExpression(command: TableCommand): void {
  const { cx, rel, cmd } = command;
  const a = columnNamed(rel, cmd.name);
  if (a.attgenerated === "") {
    if (cmd.missing_ok === true) return skipping(cx, `column "${a.attname}" of relation "${rel.relname}" is not a generated column`);
    ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `column "${a.attname}" of relation "${rel.relname}" is not a generated column` });
  }
  if (isVirtual(a)) ereport({ code: ERRCODE.feature_not_supported, message: "ALTER TABLE / DROP EXPRESSION is not supported for virtual generated columns", detail: `Column "${a.attname}" of relation "${rel.relname}" is a virtual generated column.` });
  if ((a.attinhcount ?? 0) > 0) ereport({ code: ERRCODE.invalid_table_definition, message: "cannot drop generation expression from inherited column" });
  if (!command.recurse && childrenOf(cx, rel).length > 0) ereport({ code: ERRCODE.invalid_table_definition, message: "ALTER TABLE / DROP EXPRESSION must be applied to child tables too" });
  eachInheritor(command, (each) => setColumn(cx, each.oid, columnNamed(each, a.attname).attnum, { attgenerated: "", default: null }));
}
/** ALTER COLUMN … SET EXPRESSION: every row is computed anew. @see ATExecSetExpression */
export function setExpression(command: TableCommand): void {
  const { cx, rel, cmd } = command;
  const a = columnNamed(rel, cmd.name);
  if (a.attgenerated === "") ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `column "${a.attname}" of relation "${rel.relname}" is not a generated column` });
  eachInheritor(command, (each) => {
    const own = columnNamed(each, a.attname);
    const expr = analyzeTableExpr(cx.analyzeContext(), each, cmd.def as RawNode, "GENERATED_COLUMN", own);
    const changed = { ...each, attributes: each.attributes.map((other) => (other === own ? { ...own, default: expr } : other)) };
    if (isVirtual(own)) setRelation(cx, each.oid, () => changed);
    else rewriteTable(cx, each, changed, (values) => values);
  });
}
export function addNotNullConstraint(cx: CommandContext, relid: number, a: Attribute, name: string | undefined, isLocal: boolean, more: Partial<Constraint> = {}): void {
  changeCatalog(cx, (draft) => {
    const old = draft.relations[relid] as Relation;
    const taken = (wanted: string): boolean => old.constraints.some((c) => c.conname === wanted);
    const conname = name !== undefined && !taken(name) ? name : chooseName(old.relname, [a.attname], "not_null", taken);
    const constraint: Constraint = { oid: newOid(draft), conname, contype: "n", conrelid: relid, conkey: [a.attnum], conindid: 0, expr: null, conislocal: isLocal, coninhcount: isLocal ? 0 : 1, ...more };
    draft.relations[relid] = { ...old, attributes: old.attributes.map((each) => (each.attnum === a.attnum ? { ...each, attnotnull: true } : each)), constraints: [...old.constraints, constraint] };
  });
}
/** Makes a column not null, here and below, unless it is so already; the rows that are there are looked at. @see ATExecSetNotNull */
export function setNotNull(cx: CommandContext, rel: Relation, name: string, recurse: boolean, isLocal = true, conname?: string, more: Partial<Constraint> = {}): void {
  const a = columnNamed(rel, name);
  const known = rel.constraints.find((c) => c.contype === "n" && c.conkey[0] === a.attnum);
  if (known !== undefined) {
    if (!isLocal) setRelation(cx, rel.oid, (r) => ({ ...r, constraints: r.constraints.map((c) => (c.oid === known.oid ? { ...c, coninhcount: (c.coninhcount ?? 0) + 1 } : c)) }));
    else if (known.conislocal === false) setRelation(cx, rel.oid, (r) => ({ ...r, constraints: r.constraints.map((c) => (c.oid === known.oid ? { ...c, conislocal: true } : c)) }));
    if (known.convalidated !== false || more.convalidated === false) return;
  }
  if (rel.partkey === undefined && more.convalidated !== false) checkNoNulls(cx, rel, a);
  if (known === undefined) addNotNullConstraint(cx, rel.oid, a, conname, isLocal, more);
  if (more.connoinherit === true) return;
  const made = catalogOf(cx).relation(rel.oid).constraints.find((c) => c.contype === "n" && c.conkey[0] === a.attnum);
  const children = childrenOf(cx, rel);
  if (!recurse && children.length > 0) ereport({ code: ERRCODE.invalid_table_definition, message: "constraint must be added to child tables too", hint: "Do not specify the ONLY keyword." });
  for (const child of children) setNotNull(cx, catalogOf(cx).relation(child.oid), name, true, false, made?.conname, more);
}
export function checkNoNulls(cx: CommandContext, rel: Relation, a: Attribute): void {
  const heap = cx.storage.heap(rel.relfilenode);
  const own = cx.ownXids();
  for (const group of heap.groups) {
    for (let i = 0; i < group.rows; i++) {
      const row = group.firstRow + i;
      if (heap.live(row, own) && heap.value(row, a.attnum - 1) === null) ereport({ code: ERRCODE.not_null_violation, message: `column "${a.attname}" of relation "${rel.relname}" contains null values`, table: rel.relname, column: a.attname });
    }
  }
}
/** @see ATExecDropNotNull */
export function dropNotNull(command: TableCommand): void {
  const { cx, rel, cmd, recurse } = command;
  const a = columnNamed(rel, cmd.name);
  if (a.attidentity !== "") ereport({ code: ERRCODE.syntax_error, message: `column "${a.attname}" of relation "${rel.relname}" is an identity column` });
  const found = rel.constraints.find((c) => c.contype === "n" && c.conkey[0] === a.attnum);
  if (found === undefined) return;
  dropNotNullConstraint(cx, rel, found, recurse);
}
export function dropNotNullConstraint(cx: CommandContext, rel: Relation, found: Constraint, recurse: boolean): void {
  const attnum = found.conkey[0] as number;
  const a = rel.attributes[attnum - 1] as Attribute;
  if ((found.coninhcount ?? 0) > 0) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot drop inherited constraint "${found.conname}" of relation "${rel.relname}"` });
  if (rel.constraints.some((c) => c.contype === "p" && c.conkey.includes(attnum))) ereport({ code: ERRCODE.invalid_table_definition, message: `column "${a.attname}" is in a primary key` });
  if (a.attidentity !== "") ereport({ code: ERRCODE.syntax_error, message: `column "${a.attname}" of relation "${rel.relname}" is an identity column` });
  setRelation(cx, rel.oid, (r) => ({ ...r, constraints: r.constraints.filter((c) => c.oid !== found.oid), attributes: r.attributes.map((each) => (each.attnum === attnum ? { ...each, attnotnull: false } : each)) }));
  if (found.connoinherit === true) return;
  for (const child of childrenOf(cx, rel)) {
    const own = child.constraints.find((c) => c.contype === "n" && child.attributes[(c.conkey[0] as number) - 1]?.attname === a.attname);
    if (own === undefined) continue;
    const left = { ...own, coninhcount: (own.coninhcount ?? 1) - 1, ...(!recurse && { conislocal: true }) };
    setRelation(cx, child.oid, (r) => ({ ...r, constraints: r.constraints.map((c) => (c.oid === own.oid ? left : c)) }));
    if (recurse && left.coninhcount === 0 && left.conislocal === false) dropNotNullConstraint(cx, catalogOf(cx).relation(child.oid), left, true);
  }
}

// Types

/** ALTER COLUMN … TYPE. @see ATPrepAlterColumnType, ATExecAlterColumnType */
export function alterColumnType(command: TableCommand): void {
  const { cx, rel, cmd } = command;
  if (command.fromType !== true) refuseTyped(rel, "alter column type of", rawAs(cmd.def, "ColumnDef")?.location);
  const a = columnNamed(rel, cmd.name);
  if ((a.attinhcount ?? 0) > 0) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot alter inherited column "${a.attname}"` });
  if (isKeyColumn(rel, a.attnum)) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot alter column "${a.attname}" because it is part of the partition key of relation "${rel.relname}"` });
  if (!command.recurse && childrenOf(cx, rel).length > 0) ereport({ code: ERRCODE.invalid_table_definition, message: `type of inherited column "${a.attname}" must be changed in child tables too` });
  eachInheritor(command, (each) => {
    const own = columnNamed(each, a.attname);
    if (each.oid !== rel.oid) {
      if ((own.attinhcount ?? 0) > 1) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot alter inherited column "${own.attname}" of relation "${each.relname}"` });
      if (isKeyColumn(each, own.attnum)) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot alter column "${own.attname}" because it is part of the partition key of relation "${each.relname}"` });
    }
    changeType(cx, each, own, rawAs(cmd.def, "ColumnDef") as RawOf<"ColumnDef">);
  });
}
function changeType(cx: CommandContext, rel: Relation, a: Attribute, raw: RawOf<"ColumnDef">): void {
  const catalog = catalogOf(cx);
  const { attribute } = columnOf(cx, { ...raw, colname: a.attname }, a.attnum);
  const made: Attribute = { ...a, atttypid: attribute.atttypid, atttypmod: attribute.atttypmod, attcollation: attribute.attcollation, attlen: attribute.attlen, attbyval: attribute.attbyval, attalign: attribute.attalign, attstorage: attribute.attstorage };
  const typeText = formatType(catalog, made.atttypid, made.atttypmod);
  refuseUsers(cx, rel, a);
  const using = raw.raw_default;
  const source: RawNode = using ?? ({ ColumnRef: { fields: [{ String: { sval: a.attname } }], location: -1 } } as unknown as RawNode);
  const expr = castOrRefuse(() => analyzeTableExpr(cx.analyzeContext(), rel, source, "ALTER_COL_TRANSFORM", made), using === undefined ? { message: `column "${a.attname}" cannot be cast automatically to type ${formatType(catalog, made.atttypid)}`, hint: a.attgenerated !== "" ? undefined : `You might need to specify "USING ${a.attname}::${typeText}".` } : { message: `result of USING clause for column "${a.attname}" cannot be cast automatically to type ${formatType(catalog, made.atttypid)}`, hint: "You might need to add an explicit cast." });
  // Expressions over the column are read again: they may mean other operators now.
  const deparse = cx.session.service<(rel: Relation, expr: Expr) => string>("deparse");
  const shape: Relation = { ...rel, attributes: rel.attributes.map((each) => (each.attnum === a.attnum ? made : each)) };
  const uses = (tree: unknown): boolean => exprContains(tree, (node) => node.tag === "Var" && node.varattno === a.attnum);
  const reread = (tree: Expr, kind: Parameters<typeof analyzeTableExpr>[3], target?: Attribute): Expr => (uses(tree) ? analyzeTableExpr(cx.analyzeContext(), shape, cx.parseExpr(deparse(rel, tree)), kind, target) : tree);
  const ownDefault = a.default === null || a.attgenerated !== "" || a.attidentity !== "" ? a.default : castOrRefuse(() => analyzeTableExpr(cx.analyzeContext(), null, cx.parseExpr(deparse(rel, a.default as Expr)), "COLUMN_DEFAULT", made), { message: `default for column "${a.attname}" cannot be cast automatically to type ${formatType(catalog, made.atttypid)}` });
  const attributes = shape.attributes.map((each) => (each.attnum === a.attnum ? { ...made, default: each.attgenerated !== "" && each.default !== null ? reread(each.default, "GENERATED_COLUMN", made) : ownDefault } : each));
  const constraints = rel.constraints.map((c) => (c.contype === "c" && c.expr !== null ? { ...c, expr: reread(c.expr, "CHECK_CONSTRAINT") } : c));
  for (const oid of rel.indexes) setRelation(cx, oid, (index) => retypedIndex(cx, index, shape, a.attnum, reread));
  const value = transformer(cx, rel, expr);
  const relation = { ...rel, attributes, constraints };
  rewriteTable(cx, rel, relation, (values) => {
    const fresh = value(values);
    return values.map((old, i) => (i === a.attnum - 1 ? fresh : old));
  });
  for (const c of constraints) if (c.contype === "c" && uses(c.expr) && c.convalidated !== false) validateAgain(cx, rel.oid, c.conname);
  changeCatalog(cx, (draft) => {
    delete draft.statistics[`${rel.oid}.${a.attnum}`];
  });
}
function castOrRefuse(make: () => Expr, { message, hint }: { readonly message: string; readonly hint?: string | undefined }): Expr {
  try {
    return make();
  } catch (error) {
    const { code, message: given } = error as { code?: string; message?: string };
    if (code === ERRCODE.datatype_mismatch && given?.includes(" is of type ") === true) ereport({ code: ERRCODE.datatype_mismatch, message, ...(hint !== undefined && { hint }) });
    throw error;
  }
}
function transformer(cx: CommandContext, rel: Relation, expr: Expr): (values: readonly Datum[]) => Datum {
  const table = rel.partkey === undefined ? new WritableTable(rel, catalogOf(cx), cx.storage, cx.session) : undefined;
  return table === undefined ? () => null : table.bind(expr);
}
function validateAgain(cx: CommandContext, relid: number, conname: string): void {
  const rel = catalogOf(cx).relation(relid);
  if (rel.partkey === undefined) validateCheck(cx, relid, conname);
}
/** Every row must meet a check. @see ATRewriteTable */
export function validateCheck(cx: CommandContext, relid: number, conname: string): void {
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
function retypedIndex(cx: CommandContext, index: Relation, shape: Relation, attnum: number, reread: (tree: Expr, kind: "INDEX_EXPRESSION" | "INDEX_PREDICATE") => Expr): Relation {
  const info = index.index as NonNullable<Relation["index"]>;
  const catalog = catalogOf(cx);
  const made = shape.attributes[attnum - 1] as Attribute;
  const columns = info.columns.map((column): IndexColumn => {
    if (column.expr !== null) return { ...column, expr: reread(column.expr, "INDEX_EXPRESSION") };
    if (column.attnum !== attnum) return column;
    const opclass = defaultOpclass(catalog, made.atttypid, accessMethods[info.am].oid);
    const row = catalog.opclass(opclass);
    return { ...column, opclass, opfamily: row.opcfamily, opcintype: row.opcintype, collation: made.attcollation };
  });
  const attributes = index.attributes.map((own, i) => (info.columns[i]?.attnum === attnum ? { ...made, attname: own.attname, attnum: own.attnum, attnotnull: false, attidentity: "", attgenerated: "", default: null } : own));
  return { ...index, attributes, index: { ...info, columns, predicate: info.predicate.map((expr) => reread(expr, "INDEX_PREDICATE")) } };
}
/** Views, generated columns and row types keep a column's type as it is. @see RememberAllDependentForRebuilding */
function refuseUsers(cx: CommandContext, rel: Relation, a: Attribute): void {
  for (const view of Object.values(cx.root.relations)) {
    const uses = view.rule !== null && view.rule.rtable.length > 0 && exprContains(view.rule, (node) => (node.tag === "RTEPermissionInfo" && node.relid === rel.oid && (BigInt(node.selectedCols) & (1n << BigInt(a.attnum + 7))) !== 0n) || (node.tag === "Query" && functionColumnRefs(cx.root, node).includes(`column:${rel.oid}:${a.attnum}`)));
    if (uses) ereport({ code: ERRCODE.feature_not_supported, message: "cannot alter type of a column used by a view or rule", detail: `rule _RETURN on view ${view.relname} depends on column "${a.attname}"` });
  }
  const generated = rel.attributes.find((other) => other.attnum !== a.attnum && other.attgenerated !== "" && exprContains(other.default, (node) => node.tag === "Var" && node.varattno === a.attnum));
  if (generated !== undefined) ereport({ code: ERRCODE.syntax_error, message: "cannot alter type of a column used by a generated column", detail: `Column "${a.attname}" is used by generated column "${generated.attname}".` });
  const user = columnHolding(cx, rel.reltype);
  if (user !== undefined) ereport({ code: ERRCODE.feature_not_supported, message: `cannot alter table "${rel.relname}" because column "${user[0].relname}.${user[1].attname}" uses its row type` });
}

// Identity, storage

/** @see ATExecSetIdentity */
export function setIdentity({ cx, rel, cmd }: TableCommand): void {
  const a = columnNamed(rel, cmd.name);
  if (a.attidentity === "") ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `column "${a.attname}" of relation "${rel.relname}" is not an identity column` });
  const options = rawAs(cmd.def, "List")?.items ?? [];
  const kind = options.map((node) => rawAs(node, "DefElem")).find((option) => option?.defname === "generated");
  const sequence = Object.values(cx.root.relations).find((other) => other.sequence?.owner?.relid === rel.oid && other.sequence.owner.attnum === a.attnum);
  if (sequence !== undefined) changeSequence(cx, sequence, options, true);
  if (kind !== undefined) setColumn(cx, rel.oid, a.attnum, { attidentity: String.fromCharCode(rawAs(kind.arg, "Integer")?.ival ?? 97) });
}
/** @see ATExecAddIdentity */
export function addIdentity({ cx, rel, cmd }: TableCommand): void {
  const a = columnNamed(rel, cmd.name);
  const raw = rawAs(cmd.def, "Constraint") as RawOf<"Constraint">;
  if (!a.attnotnull) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `column "${a.attname}" of relation "${rel.relname}" must be declared NOT NULL before identity can be added` });
  if (a.attidentity !== "") ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `column "${a.attname}" of relation "${rel.relname}" is already an identity column` });
  if (a.default !== null) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `column "${a.attname}" of relation "${rel.relname}" already has a default value` });
  const sequence = columnSequence(cx, rel, a, raw.options ?? [], true);
  ownSequence(cx, sequence, rel.oid, a.attnum);
  setColumn(cx, rel.oid, a.attnum, { attidentity: raw.generated_when ?? "a", default: sequenceDefault(a, sequence, false) });
}
/** @see ATExecDropIdentity */
export function dropIdentity({ cx, rel, cmd }: TableCommand): void {
  const a = columnNamed(rel, cmd.name);
  if (a.attidentity === "") {
    if (cmd.missing_ok === true) return skipping(cx, `column "${a.attname}" of relation "${rel.relname}" is not an identity column`);
    ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `column "${a.attname}" of relation "${rel.relname}" is not an identity column` });
  }
  changeCatalog(cx, (draft) => {
    for (const other of Object.values(draft.relations)) if (other.sequence?.owner?.relid === rel.oid && other.sequence.owner.attnum === a.attnum) delete draft.relations[other.oid];
  });
  setColumn(cx, rel.oid, a.attnum, { attidentity: "", default: null });
}
/** @see ATExecSetStorage */
export function setStorage(command: TableCommand): void {
  const { cx, rel, cmd } = command;
  const a = columnNamed(rel, cmd.name);
  const word = strVal(cmd.def as RawNode).toLowerCase();
  const kind = { plain: "p", external: "e", extended: "x", main: "m", default: catalogOf(cx).type(a.atttypid).typstorage }[word];
  if (kind === undefined) return ereport({ code: ERRCODE.invalid_parameter_value, message: `invalid storage type "${word}"` });
  if (kind !== "p" && catalogOf(cx).type(a.atttypid).typstorage === "p") ereport({ code: ERRCODE.feature_not_supported, message: `column data type ${formatType(catalogOf(cx), a.atttypid)} can only have storage PLAIN` });
  eachInheritor(command, (each) => setColumn(cx, each.oid, columnNamed(each, a.attname).attnum, { attstorage: kind }));
}

const MAX_STATISTICS_TARGET = 10000;
/** @see ATExecSetStatistics */
export function setStatistics(command: TableCommand): void {
  const { cx, rel, cmd } = command;
  const refuse = (message: string): never => ereport({ code: ERRCODE.feature_not_supported, message });
  if (rel.index === null && cmd.num !== undefined) refuse("cannot refer to non-index column by number");
  const a = cmd.num === undefined ? columnNamed(rel, cmd.name) : (rel.attributes[cmd.num - 1] ?? ereport({ code: ERRCODE.undefined_column, message: `column number ${cmd.num} of relation "${rel.relname}" does not exist` }));
  const given = cmd.def === undefined ? -1 : (rawAs(cmd.def, "Integer")?.ival ?? 0);
  if (given < -1) ereport({ code: ERRCODE.invalid_parameter_value, message: `statistics target ${given} is too low` });
  if (given > MAX_STATISTICS_TARGET) cx.notice({ severity: "WARNING", code: ERRCODE.invalid_parameter_value, message: `lowering statistics target to ${MAX_STATISTICS_TARGET}` });
  if (a.attgenerated === "v") refuse(`cannot alter statistics on virtual generated column "${a.attname}"`);
  if (rel.index !== null) {
    if (a.attnum > rel.index.nkeys) refuse(`cannot alter statistics on included column "${a.attname}" of index "${rel.relname}"`);
    if (rel.index.columns[a.attnum - 1]?.expr === null) ereport({ code: ERRCODE.feature_not_supported, message: `cannot alter statistics on non-expression column "${a.attname}" of index "${rel.relname}"`, hint: "Alter statistics on table column instead." });
  }
  const change = given === -1 ? {} : { attstattarget: Math.min(given, MAX_STATISTICS_TARGET) };
  eachInheritor(command, (each) => {
    const { attnum } = rel.index === null ? columnNamed(each, a.attname) : a;
    setRelation(cx, each.oid, (r) => ({ ...r, attributes: r.attributes.map((own) => (own.attnum === attnum ? { ...withoutTarget(own), ...change } : own)) }));
  });
}
const withoutTarget = ({ attstattarget: _attstattarget, ...rest }: Attribute): Attribute => rest;
