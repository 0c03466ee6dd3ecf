/**
 * CREATE TABLE, CREATE TABLE AS, DROP, TRUNCATE and ALTER TABLE's plainest forms.
 *
 * @see src/backend/commands/tablecmds.c, src/backend/parser/parse_utilcmd.c, src/backend/catalog/heap.c
 */
import { analyzeTableExpr, ParseState, parseAnalyze, resolveTypeName } from "../analyze/analyze.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Attribute, Constraint, Relation, SequenceInfo } from "../catalog/root.ts";
import { PG_CATALOG_NAMESPACE, PG_TEMP_NAMESPACE } from "../catalog/root.ts";
import { exprCollation, exprType, exprTypmod, makeConst, makeFuncExpr } from "../nodes/make.ts";
import type { Expr } from "../nodes/primnodes.ts";
import { nameList, type RawNode, type RawOf, rawAs, rawTag } from "../nodes/raw.ts";
import { exprContains } from "../nodes/walk.ts";
import { Heap } from "../storage/heap.ts";
import { referringTo, validateForeignKey, WritableTable } from "../execute/execute.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, type Draft, newOid, type UtilityResult } from "./context.ts";
import { evaluator } from "./default-value.ts";
import { performDeletion } from "./dependency.ts";
import { addForeignKey, deferralOf } from "./foreign-key.ts";
import { changeSequence, defineSequence } from "./sequence.ts";
import { adoptIndex, createConstraintIndex, newIndexFile } from "./indexcmds.ts";

const SERIALS: Readonly<Record<string, string>> = { serial: "int4", serial4: "int4", bigserial: "int8", serial8: "int8", smallserial: "int2", serial2: "int2" };

/** The namespace that a new object goes to. @see RangeVarGetCreationNamespace */
export function creationNamespace(cx: CommandContext, rel: RawOf<"RangeVar">): number {
  const catalog = catalogOf(cx);
  if (rel.relpersistence === "t") return temporaryNamespace(cx);
  if (rel.schemaname !== undefined) return catalog.namespaceOid(rel.schemaname) ?? ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${rel.schemaname}" does not exist`, location: rel.location ?? 0 });
  return catalog.creationNamespace ?? ereport({ code: ERRCODE.invalid_schema_name, message: "no schema has been selected to create in", location: rel.location ?? 0 });
}

/** The schema of temporary tables, made with the first of them; it and its TOAST schema take a number each. @see InitTempTableNamespace */
function temporaryNamespace(cx: CommandContext): number {
  if (cx.root.namespaces[PG_TEMP_NAMESPACE] === undefined) {
    changeCatalog(cx, (draft) => {
      newOid(draft);
      newOid(draft);
      draft.namespaces[PG_TEMP_NAMESPACE] = "pg_temp_0";
    });
  }
  return PG_TEMP_NAMESPACE;
}

/** Finds a relation for a command. */
export function lookupForCommand(cx: CommandContext, rel: RawOf<"RangeVar">): Relation | undefined {
  const catalog = catalogOf(cx);
  if (rel.schemaname === undefined) return catalog.lookupRelation(rel.relname ?? "");
  const namespace = catalog.namespaceOid(rel.schemaname);
  return namespace === undefined ? undefined : catalog.relationNamed(rel.relname ?? "", namespace);
}
export function requireRelation(cx: CommandContext, rel: RawOf<"RangeVar">, location?: number): Relation {
  const shown = rel.schemaname === undefined ? rel.relname : `${rel.schemaname}.${rel.relname}`;
  return lookupForCommand(cx, rel) ?? ereport({ code: ERRCODE.undefined_table, message: `relation "${shown}" does not exist`, location });
}

/** A new table has no rows that could be invalid: NOT VALID says nothing there. @see transformFKConstraints */
const validated = (raw: RawOf<"Constraint">): RawOf<"Constraint"> => ({ ...raw, skip_validation: false });

interface ColumnPlan {
  readonly attribute: Attribute;
  readonly raw: RawOf<"ColumnDef">;
  readonly serial: boolean;
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
function needsToast(attributes: readonly Attribute[]): boolean {
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
    oid, relname, relnamespace, relkind, relpersistence: relnamespace === PG_TEMP_NAMESPACE ? "t" : "p", reltype: 0, relfilenode: 0, attributes, constraints: [], indexes: [], index: null, rule: null, sequence: null, relpages: 0, reltuples: relkind === "r" ? -1 : 0, relallvisible: 0,
    fillfactor: 100,
  };
}

/** Raises 42P07 if the name is taken. */
export function checkNameFree(cx: CommandContext, name: string, namespace: number): void {
  if (namespace === PG_CATALOG_NAMESPACE) ereport({ code: ERRCODE.insufficient_privilege, message: `permission denied to create "pg_catalog.${name}"`, detail: "System catalog modifications are currently disallowed." });
  if (catalogOf(cx).relationNamed(name, namespace) !== undefined) ereport({ code: ERRCODE.duplicate_table, message: `relation "${name}" already exists` });
}

/** Adds a relation with its row type and array type, taking oids in PostgreSQL's order. @see heap_create_with_catalog */
export function addRelation(draft: Draft, relation: Omit<Relation, "oid" | "reltype">, withToast: boolean): Relation {
  const oid = newOid(draft);
  const arrayOid = newOid(draft);
  const typeOid = newOid(draft);
  if (withToast) {
    newOid(draft);
    newOid(draft);
  }
  const made: Relation = { ...relation, oid, reltype: typeOid };
  draft.relations[oid] = made;
  draft.types[typeOid] = { oid: typeOid, typname: relation.relname, typnamespace: relation.relnamespace, typtype: "c", typrelid: oid, typelem: 0, typarray: arrayOid };
  draft.types[arrayOid] = { oid: arrayOid, typname: `_${relation.relname}`, typnamespace: relation.relnamespace, typtype: "b", typrelid: 0, typelem: typeOid, typarray: 0 };
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

/** CREATE TABLE. @see DefineRelation, transformCreateStmt */
export function createTable(cx: CommandContext, raw: RawOf<"CreateStmt">): UtilityResult {
  const rel = raw.relation as RawOf<"RangeVar">;
  const namespace = creationNamespace(cx, rel);
  const name = rel.relname ?? "";
  if (raw.if_not_exists === true && catalogOf(cx).relationNamed(name, namespace) !== undefined) {
    cx.notice({ severity: "NOTICE", code: ERRCODE.duplicate_table, message: `relation "${name}" already exists, skipping` });
    return { tag: "CREATE TABLE" };
  }
  if ((raw.inhRelations ?? []).length > 0 || raw.partspec !== undefined || raw.partbound !== undefined) notSupported("table inheritance and partitioning");
  if (raw.ofTypename !== undefined) notSupported("typed tables");
  const columns: ColumnPlan[] = [];
  const tableConstraints: RawOf<"Constraint">[] = [];
  for (const element of raw.tableElts ?? []) {
    const column = rawAs(element, "ColumnDef");
    if (column !== undefined) {
      if (columns.some((known) => known.attribute.attname === column.colname)) ereport({ code: ERRCODE.duplicate_column, message: `column "${column.colname}" specified more than once` });
      columns.push(columnOf(cx, column, columns.length + 1));
    } else if (rawAs(element, "Constraint") !== undefined) tableConstraints.push(rawAs(element, "Constraint") as RawOf<"Constraint">);
    else notSupported(`${String(rawTag(element))} in CREATE TABLE`);
  }
  for (const { attribute } of columns) {
    if (["ctid", "xmin", "cmin", "xmax", "cmax", "tableoid"].includes(attribute.attname)) ereport({ code: ERRCODE.duplicate_column, message: `column name "${attribute.attname}" conflicts with a system column name` });
  }
  const builder = new TableBuilder(cx, name, namespace, columns, tableConstraints);
  builder.run();
  return { tag: "CREATE TABLE" };
}

class TableBuilder {
  readonly cx: CommandContext;
  readonly name: string;
  readonly namespace: number;
  readonly columns: readonly ColumnPlan[];
  readonly tableConstraints: readonly RawOf<"Constraint">[];
  constructor(cx: CommandContext, name: string, namespace: number, columns: readonly ColumnPlan[], tableConstraints: readonly RawOf<"Constraint">[]) {
    this.cx = cx;
    this.name = name;
    this.namespace = namespace;
    this.columns = columns;
    this.tableConstraints = tableConstraints;
  }

  run(): void {
    const { cx } = this;
    const keys = this.keys();
    const sequences = this.sequences();
    let attributes = this.attributes(keys);
    checkNameFree(cx, this.name, this.namespace);
    const file = newHeap(cx, attributes);
    let oid = 0;
    changeCatalog(cx, (draft) => {
      const made = addRelation(draft, { ...emptyRelation(0, this.name, this.namespace, "r", attributes), relfilenode: file }, needsToast(attributes));
      oid = made.oid;
    });
    attributes = this.defaults(attributes, sequences, oid);
    const checks = this.checks(attributes);
    changeCatalog(cx, (draft) => {
      const relation = draft.relations[oid] as Relation;
      const constraints: Constraint[] = [];
      for (const attribute of attributes) if (attribute.default !== null && attribute.attidentity === "") newOid(draft);
      for (const { conname, expr, conkey } of checks) constraints.push({ oid: newOid(draft), conname, contype: "c", conrelid: oid, conkey, conindid: 0, expr });
      for (const attribute of attributes) {
        if (!attribute.attnotnull) continue;
        const taken = (n: string): boolean => constraints.some((c) => c.conname === n);
        constraints.push({ oid: newOid(draft), conname: this.notNullName(attribute) ?? chooseName(this.name, [attribute.attname], "not_null", taken), contype: "n", conrelid: oid, conkey: [attribute.attnum], conindid: 0, expr: null });
      }
      draft.relations[oid] = { ...relation, attributes, constraints };
    });
    (cx.storage.heap(file) as { attributes: readonly Attribute[] }).attributes = attributes;
    for (const [seqOid, attnum] of sequences.values()) this.own(seqOid, oid, attnum);
    for (const key of keys) createConstraintIndex(cx, oid, key.primary, key.columns, key.name, key.nullsNotDistinct);
    this.foreignKeys(oid);
  }
  foreignKeys(oid: number): void {
    for (const { raw, attribute } of this.columns) {
      const list = this.constraintsOf(raw);
      list.forEach((constraint, i) => {
        if (constraint.contype === "CONSTR_FOREIGN") addForeignKey(this.cx, oid, validated(constraint), [attribute.attname], deferralOf(constraint, list.slice(i + 1)));
      });
    }
    for (const constraint of this.tableConstraints) if (constraint.contype === "CONSTR_FOREIGN") addForeignKey(this.cx, oid, validated(constraint), undefined, deferralOf(constraint, []));
  }

  keys(): { primary: boolean; columns: string[]; name: string | undefined; nullsNotDistinct: boolean }[] {
    const list: { primary: boolean; columns: string[]; name: string | undefined; nullsNotDistinct: boolean }[] = [];
    const add = (constraint: RawOf<"Constraint">, own: string | undefined): void => {
      if (constraint.contype === "CONSTR_EXCLUSION") notSupported("EXCLUDE", constraint.location);
      if (constraint.contype !== "CONSTR_PRIMARY" && constraint.contype !== "CONSTR_UNIQUE") return;
      const columns = own !== undefined ? [own] : nameList(constraint.keys);
      for (const column of columns) {
        if (!this.columns.some((known) => known.attribute.attname === column)) ereport({ code: ERRCODE.undefined_column, message: `column "${column}" named in key does not exist`, location: constraint.location });
      }
      const primary = constraint.contype === "CONSTR_PRIMARY";
      if (primary && list.some((key) => key.primary)) ereport({ code: ERRCODE.invalid_table_definition, message: `multiple primary keys for table "${this.name}" are not allowed`, location: constraint.location ?? 0 });
      list.push({ primary, columns, name: constraint.conname, nullsNotDistinct: constraint.nulls_not_distinct === true });
    };
    for (const { raw, attribute } of this.columns) for (const constraint of this.constraintsOf(raw)) add(constraint, attribute.attname);
    for (const constraint of this.tableConstraints) add(constraint, undefined);
    return list.sort((a, b) => Number(b.primary) - Number(a.primary));
  }
  constraintsOf(raw: RawOf<"ColumnDef">): RawOf<"Constraint">[] {
    return (raw.constraints ?? []).map((node) => rawAs(node, "Constraint") as RawOf<"Constraint">);
  }
  notNullName(attribute: Attribute): string | undefined {
    const { raw } = this.columns[attribute.attnum - 1] as ColumnPlan;
    return this.constraintsOf(raw).find((c) => c.contype === "CONSTR_NOTNULL")?.conname;
  }
  attributes(keys: readonly { readonly primary: boolean; readonly columns: readonly string[] }[]): Attribute[] {
    return this.columns.map(({ attribute, raw, serial }) => {
      const list = this.constraintsOf(raw);
      const has = (type: string): RawOf<"Constraint"> | undefined => list.find((constraint) => constraint.contype === type);
      const identity = has("CONSTR_IDENTITY");
      const generated = has("CONSTR_GENERATED");
      if (has("CONSTR_NULL") !== undefined && has("CONSTR_NOTNULL") !== undefined) {
        ereport({ code: ERRCODE.syntax_error, message: `conflicting NULL/NOT NULL declarations for column "${attribute.attname}" of table "${this.name}"`, location: list.at(-1)?.location ?? 0 });
      }
      const notNull = has("CONSTR_NOTNULL") !== undefined || serial || identity !== undefined || keys.some((key) => key.primary && key.columns.includes(attribute.attname)) || this.tableConstraints.some((c) => c.contype === "CONSTR_NOTNULL" && nameList(c.keys).includes(attribute.attname));
      const attgenerated = generated === undefined ? "" : ((generated as { generated_kind?: string }).generated_kind ?? "s");
      if (attgenerated === "v") notSupported("virtual generated columns", generated?.location);
      return { ...attribute, attnotnull: notNull, attidentity: identity === undefined ? "" : (identity.generated_when ?? "a"), attgenerated };
    });
  }
  /** Sequences of serial and identity columns are made before the table. */
  sequences(): Map<string, [number, number]> {
    const made = new Map<string, [number, number]>();
    for (const { attribute, raw, serial } of this.columns) {
      const identity = this.constraintsOf(raw).find((constraint) => constraint.contype === "CONSTR_IDENTITY");
      if (!serial && identity === undefined) continue;
      const named = identity?.options?.map((node) => rawAs(node, "DefElem") as RawOf<"DefElem">).find(({ defname }) => defname === "sequence_name");
      const seqName = nameList(rawAs(named?.arg, "List")?.items).at(-1) ?? chooseName(this.name, [attribute.attname], "seq", (name) => catalogOf(this.cx).relationNamed(name, this.namespace) !== undefined);
      made.set(attribute.attname, [defineSequence(this.cx, seqName, this.namespace, attribute.atttypid, identity?.options ?? [], identity !== undefined), attribute.attnum]);
    }
    return made;
  }
  own(seqOid: number, relid: number, attnum: number): void {
    changeCatalog(this.cx, (draft) => {
      const seq = draft.relations[seqOid] as Relation;
      draft.relations[seqOid] = { ...seq, sequence: { ...(seq.sequence as SequenceInfo), owner: { relid, attnum } } };
    });
  }
  defaults(attributes: readonly Attribute[], sequences: Map<string, [number, number]>, oid: number): Attribute[] {
    return attributes.map((attribute, i) => {
      const { raw, serial } = this.columns[i] as ColumnPlan;
      const list = this.constraintsOf(raw);
      const sequence = sequences.get(attribute.attname);
      if (serial && sequence !== undefined) {
        const call = makeFuncExpr(1574, 20, [makeConst(2205, -1, 0, 4, sequence[0], true)], 0, 0, "COERCE_EXPLICIT_CALL");
        const expr: Expr = attribute.atttypid === 20 ? call : makeFuncExpr(attribute.atttypid === 23 ? 480 : 714, attribute.atttypid, [call], 0, 0, "COERCE_IMPLICIT_CAST");
        return { ...attribute, default: expr };
      }
      if (sequence !== undefined) return { ...attribute, default: { tag: "NextValueExpr", seqid: sequence[0], typeId: attribute.atttypid } };
      const given = list.find((constraint) => constraint.contype === "CONSTR_DEFAULT" || constraint.contype === "CONSTR_GENERATED");
      if (given?.raw_expr === undefined) return attribute;
      const generated = given.contype === "CONSTR_GENERATED";
      const relation = catalogOf(this.cx).relation(oid);
      const expr = analyzeTableExpr(this.cx.analyzeContext(), generated ? relation : null, given.raw_expr, generated ? "GENERATED_COLUMN" : "COLUMN_DEFAULT", attribute);
      return { ...attribute, default: expr };
    });
  }
  checks(attributes: readonly Attribute[]): { conname: string; expr: Expr; conkey: number[] }[] {
    const made: { conname: string; expr: Expr; conkey: number[] }[] = [];
    const relation = { ...emptyRelation(0, this.name, this.namespace, "r", attributes) };
    const add = (constraint: RawOf<"Constraint">): void => {
      if (constraint.contype !== "CONSTR_CHECK") return;
      const expr = analyzeTableExpr(this.cx.analyzeContext(), relation, constraint.raw_expr as RawNode, "CHECK_CONSTRAINT");
      const used = new Set<number>();
      exprContains(expr, (node) => {
        if (node.tag === "Var") used.add(node.varattno);
        return false;
      });
      const only = used.size === 1 ? [attributes[([...used][0] as number) - 1]?.attname ?? ""] : [];
      const taken = (n: string): boolean => made.some((known) => known.conname === n) || this.tableConstraints.some((c) => c.conname === n);
      if (constraint.conname !== undefined && made.some((known) => known.conname === constraint.conname)) ereport({ code: ERRCODE.duplicate_object, message: `check constraint "${constraint.conname}" already exists` });
      made.push({ conname: constraint.conname ?? chooseName(this.name, only, "check", taken), expr, conkey: [...used] });
    };
    for (const { raw } of this.columns) for (const constraint of this.constraintsOf(raw)) add(constraint);
    for (const constraint of this.tableConstraints) add(constraint);
    return made;
  }
}

/** CREATE TABLE AS and SELECT INTO. @see ExecCreateTableAs */
export function createTableAs(cx: CommandContext, raw: RawOf<"CreateTableAsStmt">): UtilityResult {
  if (raw.objtype === "OBJECT_MATVIEW") notSupported("materialized views");
  const into = raw.into as RawOf<"IntoClause">;
  const rel = into.rel as RawOf<"RangeVar">;
  const namespace = creationNamespace(cx, rel);
  const name = rel.relname ?? "";
  if (raw.if_not_exists === true && catalogOf(cx).relationNamed(name, namespace) !== undefined) {
    cx.notice({ severity: "NOTICE", code: ERRCODE.duplicate_table, message: `relation "${name}" already exists, skipping` });
    return { tag: "CREATE TABLE AS" };
  }
  if (rawAs(raw.query, "ExecuteStmt") !== undefined) notSupported("CREATE TABLE AS EXECUTE");
  const query = parseAnalyze({ stmt: raw.query as RawNode }, cx.analyzeContext());
  checkNameFree(cx, name, namespace);
  const names = nameList(into.colNames);
  const columns = query.targetList.filter((tle) => !tle.resjunk);
  if (names.length > columns.length) ereport({ code: ERRCODE.syntax_error, message: "too many column names were specified" });
  const attributes = columns.map((tle, i) => makeAttribute(cx, names[i] ?? tle.resname ?? "", exprType(tle.expr), exprTypmod(tle.expr), exprCollation(tle.expr), i + 1));
  const result = into.skipData === true ? { rows: [], processed: 0 } : cx.runQuery(query);
  const file = newHeap(cx, attributes);
  let relation = emptyRelation(0, name, namespace, "r", attributes);
  changeCatalog(cx, (draft) => {
    relation = addRelation(draft, { ...relation, relfilenode: file }, needsToast(attributes));
  });
  const heap = cx.storage.heap(file);
  for (const row of result.rows) heap.insert(row, cx.xid(), cx.cid());
  return { tag: into.skipData === true ? "CREATE TABLE AS" : `SELECT ${result.rows.length}` };
}

/** CREATE SCHEMA. */
export function createSchema(cx: CommandContext, raw: RawOf<"CreateSchemaStmt">): UtilityResult {
  const name = raw.schemaname ?? "";
  if (catalogOf(cx).namespaceOid(name) !== undefined) {
    if (raw.if_not_exists !== true) ereport({ code: ERRCODE.duplicate_schema, message: `schema "${name}" already exists` });
    cx.notice({ severity: "NOTICE", code: ERRCODE.duplicate_schema, message: `schema "${name}" already exists, skipping` });
    return { tag: "CREATE SCHEMA" };
  }
  if (name.startsWith("pg_")) ereport({ code: ERRCODE.reserved_name, message: `unacceptable schema name "${name}"`, detail: 'The prefix "pg_" is reserved for system schemas.' });
  changeCatalog(cx, (draft) => {
    draft.namespaces[newOid(draft)] = name;
  });
  return { tag: "CREATE SCHEMA" };
}
/** TRUNCATE: a new, empty file. */
export function truncate(cx: CommandContext, raw: RawOf<"TruncateStmt">): UtilityResult {
  const named = (raw.relations ?? []).map((node) => requireRelation(cx, rawAs(node, "RangeVar") as RawOf<"RangeVar">));
  for (const rel of named) if (rel.relkind !== "r") ereport({ code: ERRCODE.wrong_object_type, message: `"${rel.relname}" is not a table` });
  for (const rel of withReferring(cx, named, raw.behavior === "DROP_CASCADE")) {
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
      list.push(child);
    }
  }
  return list;
}

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
