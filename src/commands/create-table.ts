/**
 * CREATE TABLE and CREATE TABLE AS.
 *
 * @see src/backend/commands/tablecmds.c (DefineRelation), src/backend/parser/parse_utilcmd.c, src/backend/commands/createas.c
 */
import { analyzeTableExpr, parseAnalyze, } from "../analyze/analyze.ts";
import { type Attribute, type Constraint, type Relation, type SequenceInfo, isTemporary } from "../catalog/root.ts";
import { exprCollation, exprType, exprTypmod, makeConst, makeFuncExpr } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Datum, Expr } from "../nodes/primnodes.ts";
import { nameList, type RawNode, type RawOf, rawAs, rawTag } from "../nodes/raw.ts";
import { exprContains } from "../nodes/walk.ts";
import { ERRCODE, ereport, notSupported, withLocation } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import { addExclusion } from "./exclusion.ts";
import { addForeignKey, addPartitionForeignKeys, deferralOf } from "./foreign-key.ts";
import { defineSequence } from "./sequence.ts";
import { createConstraintIndex, ensurePartitionIndexes } from "./indexcmds.ts";
import { type Inheritance, mergeOwnCheck, mergeOwnColumn, mergeParents, notNullConstraints, parentsOf } from "./inherit.ts";
import { checkDefaultContents, checkNewBound, partitionBoundOf, partitionKeyOf } from "./partition.ts";
import { expandLike, type LikeClause, likeClause, likeColumns, settleLikeColumns } from "./table-like.ts";
import { addRelation, checkNameFree, chooseName, columnOf, type ColumnPlan, creationNamespace, emptyRelation, makeAttribute, needsToast, newHeap } from "./tablecmds.ts";
import { relOptions, withOptions } from "./reloptions.ts";
import { tableType } from "./typed-table.ts";

/** A new table has no rows that could be invalid: NOT VALID says nothing there. @see transformFKConstraints */
const validated = (raw: RawOf<"Constraint">): RawOf<"Constraint"> => ({ ...raw, skip_validation: false });

/** CREATE TABLE. @see DefineRelation, transformCreateStmt */
export function createTable(cx: CommandContext, raw: RawOf<"CreateStmt">): UtilityResult {
  const rel = raw.relation as RawOf<"RangeVar">;
  const namespace = withLocation(rel.location ?? 0, () => creationNamespace(cx, rel));
  checkOnCommit(raw.oncommit, namespace);
  const name = rel.relname ?? "";
  if (raw.if_not_exists === true && catalogOf(cx).relationNamed(name, namespace) !== undefined) {
    cx.notice({ severity: "NOTICE", code: ERRCODE.duplicate_table, message: `relation "${name}" already exists, skipping` });
    return { tag: "CREATE TABLE" };
  }
  const ofType = raw.ofTypename === undefined ? undefined : tableType(cx, raw.ofTypename);
  if (raw.partspec !== undefined && raw.partbound === undefined && (raw.inhRelations ?? []).length > 0) ereport({ code: ERRCODE.invalid_object_definition, message: "cannot create partitioned table as inheritance child" });
  if (raw.partspec !== undefined && (raw.options ?? []).length > 0) ereport({ code: ERRCODE.wrong_object_type, message: "cannot specify storage parameters for a partitioned table", hint: "Specify storage parameters for its leaf partitions instead." });
  const parents = parentsOf(cx, raw, isTemporary(namespace) ? "t" : (rel.relpersistence ?? "p"));
  const inheritance = mergeParents(cx, parents, raw.partbound !== undefined);
  const columns: ColumnPlan[] = (ofType?.attributes.map((a, i): Attribute => ({ ...a, attnum: i + 1 })) ?? inheritance.attributes).map((attribute) => ({ attribute, raw: { colname: attribute.attname }, serial: false }));
  const tableConstraints: RawOf<"Constraint">[] = [];
  const own = new Set<string>();
  const likes: LikeClause[] = [];
  for (const element of raw.tableElts ?? []) {
    const column = rawAs(element, "ColumnDef");
    if (column !== undefined) {
      if (own.has(column.colname ?? "")) ereport({ code: ERRCODE.duplicate_column, message: `column "${column.colname}" specified more than once` });
      if (ofType !== undefined) addOptions(columns, column);
      else addOwnColumn(cx, inheritance, columns, column, own.size);
      own.add(column.colname ?? "");
    } else if (rawAs(element, "Constraint") !== undefined) tableConstraints.push(rawAs(element, "Constraint") as RawOf<"Constraint">);
    else {
      const like = likeClause(cx, element) ?? notSupported(`${String(rawTag(element))} in CREATE TABLE`);
      likes.push(like);
      for (const plan of likeColumns(cx, like, columns.length + 1)) {
        if (own.has(plan.attribute.attname)) ereport({ code: ERRCODE.duplicate_column, message: `column "${plan.attribute.attname}" specified more than once` });
        placeOwnColumn(cx, inheritance, columns, plan, own.size);
        own.add(plan.attribute.attname);
      }
    }
  }
  for (const { attribute } of columns) {
    if (["ctid", "xmin", "cmin", "xmax", "cmax", "tableoid"].includes(attribute.attname)) ereport({ code: ERRCODE.duplicate_column, message: `column name "${attribute.attname}" conflicts with a system column name` });
  }
  const conflicting = columns.find(({ attribute, raw: column }) => inheritance.bogusDefaults.has(attribute.attname) && !(column.constraints ?? []).some((node) => rawAs(node, "Constraint")?.contype === "CONSTR_DEFAULT"));
  if (conflicting !== undefined) ereport({ code: ERRCODE.invalid_column_definition, message: `column "${conflicting.attribute.attname}" inherits conflicting default values`, hint: "To resolve the conflict, specify a default explicitly." });
  const oid = new TableBuilder(cx, name, namespace, settleLikeColumns(columns), tableConstraints, inheritance, raw).run();
  for (const like of likes) expandLike(cx, oid, like);
  return { tag: "CREATE TABLE" };
}
/** @see transformRelOptions, interpretOidsOption */
/** Options of a column that the table has anyway. */
function addOptions(columns: ColumnPlan[], raw: RawOf<"ColumnDef">): void {
  const at = columns.findIndex(({ attribute }) => attribute.attname === raw.colname);
  if (at < 0) ereport({ code: ERRCODE.undefined_column, message: `column "${raw.colname}" does not exist` });
  columns[at] = { ...(columns[at] as ColumnPlan), raw };
}
/** A column that the table defines itself; `position` counts those only. @see MergeAttributes */
function addOwnColumn(cx: CommandContext, inheritance: Inheritance, columns: ColumnPlan[], raw: RawOf<"ColumnDef">, position: number): void {
  if (inheritance.isPartition) return addOptions(columns, raw);
  placeOwnColumn(cx, inheritance, columns, columnOf(cx, raw, columns.length + 1), position);
}
function placeOwnColumn(cx: CommandContext, inheritance: Inheritance, columns: ColumnPlan[], plan: ColumnPlan, position: number): void {
  const at = inheritance.attributes.findIndex(({ attname }) => attname === plan.attribute.attname);
  if (at < 0) columns.push(plan);
  else columns[at] = { ...plan, attribute: mergeOwnColumn(cx, inheritance, at, plan.attribute, position) };
}

interface Key {
  readonly primary: boolean;
  readonly columns: readonly string[];
  readonly included: readonly string[];
  readonly name: string | undefined;
  readonly nullsNotDistinct: boolean;
  readonly deferral: ReturnType<typeof deferralOf>;
}

class TableBuilder {
  readonly cx: CommandContext;
  readonly name: string;
  readonly namespace: number;
  readonly columns: readonly ColumnPlan[];
  readonly tableConstraints: readonly RawOf<"Constraint">[];
  readonly inheritance: Inheritance;
  readonly raw: RawOf<"CreateStmt">;
  constructor(cx: CommandContext, name: string, namespace: number, columns: readonly ColumnPlan[], tableConstraints: readonly RawOf<"Constraint">[], inheritance: Inheritance, raw: RawOf<"CreateStmt">) {
    this.cx = cx;
    this.name = name;
    this.namespace = namespace;
    this.columns = columns;
    this.tableConstraints = tableConstraints;
    this.inheritance = inheritance;
    this.raw = raw;
  }

  run(): number {
    const { cx } = this;
    const keys = this.keys();
    const sequences = this.sequences();
    let attributes = this.attributes(keys);
    checkNameFree(cx, this.name, this.namespace);
    const { partspec, partbound: boundSpec } = this.raw;
    const partitioned = partspec !== undefined;
    const shape = { ...emptyRelation(0, this.name, this.namespace, partitioned ? "p" : "r", attributes), relpersistence: isTemporary(this.namespace) ? ("t" as const) : ((this.raw.relation?.relpersistence ?? "p") as Relation["relpersistence"]) };
    const storage = withOptions(relOptions("heap", this.raw.options ?? []));
    const file = partitioned ? 0 : newHeap(cx, attributes, storage.fillfactor);
    const parents = this.inheritance.parents.map((parent) => parent.oid);
    let oid = 0;
    changeCatalog(cx, (draft) => {
      const made = addRelation(this.cx, draft, { ...shape, ...storage, ...(this.raw.ofTypename !== undefined && { reloftype: tableType(cx, this.raw.ofTypename).oid }), relfilenode: file, ...(parents.length > 0 && { parents }) }, !partitioned && needsToast(attributes));
      oid = made.oid;
    });
    if (partspec !== undefined) {
      const partkey = partitionKeyOf(cx, catalogOf(cx).relation(oid), partspec);
      changeCatalog(cx, (draft) => {
        draft.relations[oid] = { ...(draft.relations[oid] as Relation), partkey };
      });
    }
    if (boundSpec !== undefined) this.bound(oid, this.inheritance.parents[0] as Relation, boundSpec);
    attributes = this.defaults(attributes, sequences, oid);
    const checks = this.checks(attributes);
    changeCatalog(cx, (draft) => {
      const relation = draft.relations[oid] as Relation;
      const constraints: Constraint[] = [];
      for (const attribute of attributes) if (attribute.default !== null && attribute.attidentity === "") newOid(draft);
      for (const check of checks) constraints.push({ ...check, oid: newOid(draft), contype: "c", conrelid: oid, conindid: 0 });
      const taken = new Set(constraints.map(({ conname }) => conname));
      for (const constraint of notNullConstraints(oid, this.name, attributes, this.ownNotNulls(keys), this.inheritance.notNulls, taken)) constraints.push({ ...constraint, oid: newOid(draft) });
      draft.relations[oid] = { ...relation, attributes, constraints };
    });
    if (!partitioned) (cx.storage.heap(file) as { attributes: readonly Attribute[] }).attributes = attributes;
    for (const [seqOid, attnum] of sequences.values()) this.own(seqOid, oid, attnum);
    const [whole] = this.inheritance.parents;
    if (boundSpec !== undefined && whole !== undefined) ensurePartitionIndexes(cx, whole.oid, oid);
    for (const key of keys) createConstraintIndex(cx, oid, key.primary, key.columns, key.name, key.nullsNotDistinct, key.deferral, key.included);
    this.exclusions(oid);
    if (boundSpec !== undefined && whole !== undefined) addPartitionForeignKeys(cx, whole.oid, oid);
    this.foreignKeys(oid);
    return oid;
  }
  exclusions(oid: number): void {
    for (const { raw } of this.columns) {
      const list = this.constraintsOf(raw);
      list.forEach((constraint, i) => {
        if (constraint.contype === "CONSTR_EXCLUSION") addExclusion(this.cx, oid, constraint, list.slice(i + 1));
      });
    }
    for (const constraint of this.tableConstraints) if (constraint.contype === "CONSTR_EXCLUSION") addExclusion(this.cx, oid, constraint);
  }
  /** The rows that a partition is for. */
  bound(oid: number, whole: Relation, spec: RawOf<"PartitionBoundSpec">): void {
    const { cx } = this;
    const bound = partitionBoundOf(cx, whole, spec);
    checkNewBound(cx, this.name, whole, bound, spec);
    changeCatalog(cx, (draft) => {
      draft.relations[oid] = { ...(draft.relations[oid] as Relation), partbound: bound };
    });
    checkDefaultContents(cx, whole.oid);
  }
  /** The columns that the table itself says are not null, with the name that it gives. */
  ownNotNulls(keys: readonly { readonly primary: boolean; readonly columns: readonly string[] }[]): Map<number, { conname: string | undefined; noInherit: boolean }> {
    const own = new Map<number, { conname: string | undefined; noInherit: boolean }>();
    for (const { attribute, raw, serial } of this.columns) {
      const named = [...this.constraintsOf(raw), ...this.tableConstraints.filter((c) => nameList(c.keys).includes(attribute.attname))].filter((c) => c.contype === "CONSTR_NOTNULL");
      const identity = this.constraintsOf(raw).some((c) => c.contype === "CONSTR_IDENTITY");
      const inherited = this.inheritance.notNulls.some(({ conkey }) => conkey[0] === attribute.attnum);
      const key = keys.some((each) => each.primary && each.columns.includes(attribute.attname));
      if (named.length > 0 || serial || identity || (key && !inherited)) own.set(attribute.attnum, { conname: named.find(({ conname }) => conname !== undefined)?.conname, noInherit: named.some((c) => c.is_no_inherit === true) });
    }
    return own;
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

  keys(): Key[] {
    const list: Key[] = [];
    const add = (constraint: RawOf<"Constraint">, own: string | undefined, following: readonly RawOf<"Constraint">[]): void => {
      if (constraint.contype !== "CONSTR_PRIMARY" && constraint.contype !== "CONSTR_UNIQUE") return;
      const columns = own !== undefined ? [own] : nameList(constraint.keys);
      const included = nameList(constraint.including);
      for (const column of [...columns, ...included]) {
        if (!this.columns.some((known) => known.attribute.attname === column)) ereport({ code: ERRCODE.undefined_column, message: `column "${column}" named in key does not exist`, location: constraint.location });
      }
      const primary = constraint.contype === "CONSTR_PRIMARY";
      if (primary && list.some((key) => key.primary)) ereport({ code: ERRCODE.invalid_table_definition, message: `multiple primary keys for table "${this.name}" are not allowed`, location: constraint.location ?? 0 });
      list.push({ primary, columns, included, name: constraint.conname, nullsNotDistinct: constraint.nulls_not_distinct === true, deferral: deferralOf(constraint, following) });
    };
    for (const { raw, attribute } of this.columns) {
      const constraints = this.constraintsOf(raw);
      constraints.forEach((constraint, i) => {
        add(constraint, attribute.attname, constraints.slice(i + 1));
      });
    }
    for (const constraint of this.tableConstraints) add(constraint, undefined, []);
    return list.sort((a, b) => Number(b.primary) - Number(a.primary));
  }
  constraintsOf(raw: RawOf<"ColumnDef">): RawOf<"Constraint">[] {
    return (raw.constraints ?? []).map((node) => rawAs(node, "Constraint") as RawOf<"Constraint">);
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
      const notNull = this.inheritance.notNulls.some(({ conkey }) => conkey[0] === attribute.attnum) || has("CONSTR_NOTNULL") !== undefined || serial || identity !== undefined || keys.some((key) => key.primary && key.columns.includes(attribute.attname)) || this.tableConstraints.some((c) => c.contype === "CONSTR_NOTNULL" && nameList(c.keys).includes(attribute.attname));
      const attgenerated = generated === undefined ? "" : ((generated as { generated_kind?: string }).generated_kind ?? "s");
      return { ...attribute, attnotnull: notNull, attidentity: identity === undefined ? attribute.attidentity : (identity.generated_when ?? "a"), attgenerated: generated === undefined ? attribute.attgenerated : attgenerated };
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
      made.set(attribute.attname, [defineSequence(this.cx, seqName, this.namespace, attribute.atttypid, identity?.options ?? [], identity !== undefined, this.raw.relation?.relpersistence === "u"), attribute.attnum]);
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
  checks(attributes: readonly Attribute[]): Pick<Constraint, "conname" | "expr" | "conkey" | "conislocal" | "coninhcount" | "connoinherit" | "conenforced">[] {
    const made: { conname: string; expr: Expr | null; conkey: readonly number[]; conislocal: boolean; coninhcount: number; connoinherit?: boolean; conenforced?: boolean }[] = this.inheritance.checks.map(({ conname, expr, conkey, count, enforced }) => ({ conname, expr, conkey, conislocal: false, coninhcount: count, ...(!enforced && { conenforced: false }) }));
    const inherited = made.length;
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
      if (constraint.conname !== undefined && made.slice(inherited).some((known) => known.conname === constraint.conname)) ereport({ code: ERRCODE.duplicate_object, message: `check constraint "${constraint.conname}" already exists` });
      const conname = constraint.conname ?? chooseName(this.name, only, "check", taken);
      if (constraint.is_no_inherit === true && this.raw.partspec !== undefined) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot add NO INHERIT constraint to partitioned table "${this.name}"` });
      if (mergeOwnCheck(this.cx, this.name, this.inheritance.checks, { conname, expr }) !== undefined) {
        // A partition's constraints are its table's first of all.
        for (const known of made) if (known.conname === conname) known.conislocal = !this.inheritance.isPartition;
        return;
      }
      made.push({ conname, expr, conkey: [...used], conislocal: true, coninhcount: 0, ...(constraint.is_no_inherit === true && { connoinherit: true }) });
    };
    for (const { raw } of this.columns) for (const constraint of this.constraintsOf(raw)) add(constraint);
    for (const constraint of this.tableConstraints) add(constraint);
    return made;
  }
}

/** @see DefineRelation */
function checkOnCommit(action: unknown, namespace: number): void {
  if (action === undefined || action === "ONCOMMIT_NOOP") return;
  if (!isTemporary(namespace)) ereport({ code: ERRCODE.invalid_table_definition, message: "ON COMMIT can only be used on temporary tables" });
  if (action !== "ONCOMMIT_PRESERVE_ROWS") notSupported(`ON COMMIT ${action === "ONCOMMIT_DROP" ? "DROP" : "DELETE ROWS"}`);
}
/** CREATE TABLE AS and SELECT INTO. @see ExecCreateTableAs */
/** @param run gives the rows of the query */
export function createTableAs(cx: CommandContext, raw: RawOf<"CreateTableAsStmt">, run: (query: Query, values: readonly Datum[]) => { readonly rows: readonly Datum[][] } = cx.runQuery): UtilityResult {
  if (raw.objtype === "OBJECT_MATVIEW") notSupported("materialized views");
  const into = raw.into as RawOf<"IntoClause">;
  const rel = into.rel as RawOf<"RangeVar">;
  const namespace = creationNamespace(cx, rel);
  checkOnCommit(into.onCommit, namespace);
  const storage = withOptions(relOptions("heap", into.options ?? []));
  const name = rel.relname ?? "";
  if (raw.if_not_exists === true && catalogOf(cx).relationNamed(name, namespace) !== undefined) {
    cx.notice({ severity: "NOTICE", code: ERRCODE.duplicate_table, message: `relation "${name}" already exists, skipping` });
    return { tag: "CREATE TABLE AS" };
  }
  const execute = rawAs(raw.query, "ExecuteStmt");
  const bound = execute === undefined ? undefined : cx.boundQuery(execute);
  const query = bound?.query ?? parseAnalyze({ stmt: raw.query as RawNode }, cx.boundContext());
  checkNameFree(cx, name, namespace);
  const names = nameList(into.colNames);
  const columns = query.targetList.filter((tle) => !tle.resjunk);
  if (names.length > columns.length) ereport({ code: ERRCODE.syntax_error, message: "too many column names were specified" });
  const attributes = columns.map((tle, i) => makeAttribute(cx, names[i] ?? tle.resname ?? "", exprType(tle.expr), exprTypmod(tle.expr), exprCollation(tle.expr), i + 1));
  const result = into.skipData === true ? { rows: [] } : run(query, bound?.values ?? cx.boundValues());
  const file = newHeap(cx, attributes, storage.fillfactor);
  let relation: Relation = { ...emptyRelation(0, name, namespace, "r", attributes), ...storage };
  changeCatalog(cx, (draft) => {
    relation = addRelation(cx, draft, { ...relation, relfilenode: file }, needsToast(attributes));
  });
  const heap = cx.storage.heap(file);
  for (const row of result.rows) heap.insert(row, cx.xid(), cx.cid());
  heap.extendInBulk();
  return { tag: into.skipData === true && execute === undefined ? "CREATE TABLE AS" : `SELECT ${result.rows.length}` };
}

