/**
 * Writing to tables: rows with their index entries, and the constraints that they must meet.
 *
 * @see src/backend/executor/execIndexing.c, execMain.c (ExecConstraints)
 */
import { TABLE_OID_ATTNUM } from "../catalog/system-attributes.ts";
import type { RightsService } from "../types/privileges.ts";
import { type Catalog, isSearchable } from "../catalog/catalog.ts";
import type { Attribute, IndexInfo, Relation } from "../catalog/root.ts";
import { bindFunction, numberTypes, opclassCompare } from "../catalog/type-io.ts";
import { type Eval, ExprContext, ParamValues } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import type { Datum, Expr, Oid } from "../nodes/primnodes.ts";
import { BTree, type Key, type KeyColumn } from "../storage/btree.ts";
import type { Heap } from "../storage/heap.ts";
import type { Storage } from "../storage/storage.ts";
import { anyVector } from "../storage/vector.ts";
import type { SessionContext } from "../types/registry.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { expandVirtual, isVirtual } from "../nodes/virtual-columns.ts";


/** A new, empty tree for an index. */
export function makeTree(index: IndexInfo, catalog: Catalog, session: SessionContext): BTree {
  if (!isSearchable(index)) return new BTree([]);
  const columns = index.columns.map((column): KeyColumn => ({
    compare: opclassCompare(catalog, session, column.opclass),
    descending: column.descending,
    nullsFirst: column.nullsFirst,
    width: catalog.type(column.opcintype).typlen,
    numeric: numberTypes.has(column.opcintype),
  }));
  return new BTree(columns);
}

/** A row for an error's detail. @see ExecBuildSlotValueDescription */
export function describeRow(relation: Relation, values: readonly Datum[], session: SessionContext): string | undefined {
  if (hidesRows(relation, session)) return undefined;
  const parts = relation.attributes.flatMap((attribute, i) => {
    if (attribute.attisdropped) return [];
    if (isVirtual(attribute)) return ["virtual"];
    const value = values[i] ?? null;
    if (value === null) return ["null"];
    const text = session.types.output(attribute.atttypid, value, session);
    return [text.length > 64 ? `${text.slice(0, 64)}...` : text];
  });
  return `(${parts.join(", ")})`;
}

/** Whether policies hide rows of a table from the current role: then errors do not tell of them either. */
const hidesRows = (relation: Relation, session: SessionContext): boolean => relation.rowSecurity === true && session.service<RightsService>("rights").rowSecurityActive(relation.oid);
/** The detail of an error about a row, where it may be shown. */
export const failingRow = (shown: string | undefined): { readonly detail?: string } => (shown === undefined ? {} : { detail: `Failing row contains ${shown}.` });

export interface OpenIndex {
  readonly relation: Relation;
  readonly info: IndexInfo;
  readonly tree: BTree;
  readonly key: (values: readonly Datum[]) => Key;
  readonly predicate: ((values: readonly Datum[]) => boolean) | undefined;
  /** An exclusion constraint's operators. */
  readonly excludes: readonly ((a: Datum, b: Datum) => Datum)[] | undefined;
}

/** Checks are tested in the order of their names. @see CheckConstraintFetch */
const byName = (a: { readonly conname: string }, b: { readonly conname: string }): number => (a.conname < b.conname ? -1 : a.conname > b.conname ? 1 : 0);

/** Opened tables without expressions of their own, by session: they are the same each time, while their files are. */
const opened = new WeakMap<SessionContext, WeakMap<Relation, WritableTable>>();
/** A table opened for writing, once for many statements where nothing of it depends on the statement. */
export function openForWriting(relation: Relation, catalog: Catalog, storage: Storage, session: SessionContext): WritableTable {
  let tables = opened.get(session);
  if (tables === undefined) {
    tables = new WeakMap();
    opened.set(session, tables);
  }
  const known = tables.get(relation);
  if (known?.isCurrent(catalog, storage) === true) return known;
  const table = new WritableTable(relation, catalog, storage, session);
  if (table.isPlain) tables.set(relation, table);
  return table;
}

/** A table opened for writing. @see ResultRelInfo */
export class WritableTable {
  readonly relation: Relation;
  readonly heap: Heap;
  readonly indexes: readonly OpenIndex[];
  readonly #checks: readonly { readonly name: string; readonly test: (values: readonly Datum[]) => Datum }[];
  readonly #generated: readonly { readonly column: number; readonly value: (values: readonly Datum[]) => Datum }[];
  readonly #notNull: readonly { readonly attribute: Attribute; readonly isNull: (values: readonly Datum[]) => boolean }[];
  readonly #session: SessionContext;
  /** An expression over a row's columns. */
  readonly bind: (expr: Expr) => (values: readonly Datum[]) => Datum;

  constructor(relation: Relation, catalog: Catalog, storage: Storage, session: SessionContext) {
    this.relation = relation;
    this.heap = storage.heap(relation.relfilenode);
    this.#session = session;
    // A row that is not stored yet has no system columns but its table.
    const system = { [TABLE_OID_ATTNUM]: anyVector([relation.oid]) };
    this.bind = (expr) => {
      const evaluate: Eval = buildExpr(expandVirtual(relation, expr, 1), { catalog, session });
      const ec = new ExprContext(new ParamValues([]));
      return (values) => {
        ec.scan.cols = Object.assign(values.map((value) => anyVector([value])), { system });
        ec.scan.row = 0;
        return evaluate(ec);
      };
    };
    const { bind } = this;
    this.indexes = relation.indexes.map((oid) => {
      const rel = catalog.relation(oid);
      const info = rel.index as IndexInfo;
      const parts = info.columns.map((column) => (column.attnum > 0 ? (values: readonly Datum[]): Datum => values[column.attnum - 1] ?? null : bind(column.expr as Expr)));
      const predicates = info.predicate.map(bind);
      return { relation: rel, info, tree: storage.index(rel.relfilenode), key: (values) => parts.map((part) => part(values)), predicate: predicates.length === 0 ? undefined : (values) => predicates.every((test) => test(values) === true), excludes: info.exclusion?.map((oid, i) => bindFunction(catalog, catalog.operator(oid).oprcode, session, undefined, undefined, info.columns[i]?.collation) as (a: Datum, b: Datum) => Datum) };
    });
    this.#notNull = relation.attributes.filter((a) => a.attnotnull && !a.attisdropped).map((attribute) => {
      const value = isVirtual(attribute) && attribute.default !== null ? bind(attribute.default) : undefined;
      return { attribute, isNull: (values: readonly Datum[]) => (value === undefined ? (values[attribute.attnum - 1] ?? null) : value(values)) === null };
    });
    this.#checks = relation.constraints.filter((constraint) => constraint.contype === "c" && constraint.expr !== null && constraint.conenforced !== false).sort(byName).map((constraint) => ({ name: constraint.conname, test: bind(constraint.expr as Expr) }));
    this.#generated = relation.attributes.filter((a) => a.attgenerated === "s" && a.default !== null).map((a) => ({ column: a.attnum - 1, value: bind(a.default as Expr) }));
  }

  /** Whether nothing is computed for a row but its keys, of plain columns. */
  get isPlain(): boolean {
    return this.#checks.length === 0 && this.#generated.length === 0 && !this.relation.attributes.some((a) => isVirtual(a)) && this.indexes.every(({ info }) => info.predicate.length === 0 && info.exclusion === undefined && info.columns.every(({ attnum }) => attnum > 0));
  }
  /** Whether its files are still the same. */
  isCurrent(catalog: Catalog, storage: Storage): boolean {
    return storage.heaps.get(this.relation.relfilenode) === this.heap && this.indexes.every(({ relation, tree }) => catalog.findRelation(relation.oid) === relation && storage.indexes.get(relation.relfilenode) === tree);
  }
  /** Fills in generated columns, then tests NOT NULL and CHECK. Raises 23502 and 23514. */
  check(values: Datum[], describe = (): string | undefined => this.describe(values)): void {
    this.fillGenerated(values);
    const { relation } = this;
    for (const { attribute, isNull } of this.#notNull) {
      if (isNull(values)) {
        ereport({
          code: ERRCODE.not_null_violation, message: `null value in column "${attribute.attname}" of relation "${relation.relname}" violates not-null constraint`, ...failingRow(describe()), table: relation.relname, column: attribute.attname,
        });
      }
    }
    for (const { name, test } of this.#checks) {
      if (test(values) === false) {
        ereport({ code: ERRCODE.check_violation, message: `new row for relation "${relation.relname}" violates check constraint "${name}"`, ...failingRow(describe()), table: relation.relname, constraint: name });
      }
    }
  }
  fillGenerated(values: Datum[]): void {
    for (const { column, value } of this.#generated) values[column] = value(values);
  }
  /** Whether a row meets one check. */
  meets(conname: string, values: readonly Datum[]): boolean {
    return this.#checks.find(({ name }) => name === conname)?.test(values) !== false;
  }
  /** A row for an error's detail. @see ExecBuildSlotValueDescription */
  describe(values: readonly Datum[]): string | undefined {
    return describeRow(this.relation, values, this.#session);
  }

  /** Whether a change must look for rows in the way: of a unique index, or an exclusion constraint's. */
  static guards({ info }: OpenIndex): boolean {
    return info.unique || info.exclusion !== undefined;
  }
  /** The row that an exclusion constraint finds in the way, looked for one by one. @see check_exclusion_or_unique_constraint */
  #excluded(index: OpenIndex, key: Key, mine: number, live: (row: number) => boolean): number {
    if (key.slice(0, index.info.nkeys).includes(null)) return -1;
    for (const group of this.heap.groups) {
      for (let row = group.firstRow; row < group.firstRow + group.rows; row++) {
        if (row === mine || !live(row)) continue;
        const values = this.heap.values(row);
        if (index.predicate?.(values) === false) continue;
        const other = index.key(values);
        if (index.excludes?.every((operator, i) => other[i] !== null && operator(other[i] ?? null, key[i] ?? null) === true) === true) return row;
      }
    }
    return -1;
  }
  /** The row that stands in the way of a key in a unique index, or -1. `mine` are rows that do not count. */
  conflict(index: OpenIndex, key: Key, mine: number, live: (row: number) => boolean): number {
    if (index.excludes !== undefined) return this.#excluded(index, key, mine, live);
    const n = index.info.nkeys;
    if (!index.info.nullsNotDistinct && key.slice(0, n).includes(null)) return -1;
    const cursor = index.tree.seek((other) => index.tree.compare(other, key, n) < 0);
    for (let found = index.tree.key(cursor); found !== undefined && index.tree.compare(found, key, n) === 0; found = index.tree.key(cursor)) {
      const row = index.tree.row(cursor) as number;
      if (row !== mine && live(row)) return row;
      index.tree.next(cursor);
    }
    return -1;
  }
  /** Says which row is in the way. Raises 23505 and 23P01. */
  uniqueViolation(index: OpenIndex, key: Key, row: number): never {
    const { relname } = index.relation;
    const where = { table: this.relation.relname, constraint: relname };
    if (index.excludes === undefined) ereport({ code: ERRCODE.unique_violation, message: `duplicate key value violates unique constraint "${relname}"`, ...(!hidesRows(this.relation, this.#session) && { detail: `Key ${this.describeKey(index, key)} already exists.` }), ...where });
    ereport({ code: ERRCODE.exclusion_violation, message: `conflicting key value violates exclusion constraint "${relname}"`, ...(!hidesRows(this.relation, this.#session) && { detail: `Key ${this.describeKey(index, key)} conflicts with existing key ${this.describeKey(index, index.key(this.heap.values(row)))}.` }), ...where });
  }
  /** A key for an error's detail. @see BuildIndexValueDescription */
  describeKey({ relation, info }: OpenIndex, key: Key): string {
    const definitions = this.#session.service<{ index(oid: Oid, column: number, pretty: boolean): string | null }>("definitions");
    const names = info.columns.slice(0, info.nkeys).map((_, i) => definitions.index(relation.oid, i + 1, true));
    const values = key.slice(0, info.nkeys).map((value, i) => (value === null ? "null" : this.#session.types.output(relation.attributes[i]?.atttypid ?? 25, value, this.#session)));
    return `(${names.join(", ")})=(${values.join(", ")})`;
  }

  /** Puts away the rows that were noted as seen by nobody: their index entries go, and their places are free. @see heap_page_prune_opt, btbulkdelete */
  prune(): void {
    const { heap } = this;
    const rows = heap.noticed;
    heap.noticed = [];
    if (rows.length === 0 || !this.indexes.every(({ info }) => isSearchable(info))) return;
    for (const row of new Set(rows)) {
      if (!heap.isDeadToAll(row)) continue;
      const values = heap.values(row);
      for (const index of this.indexes) if (index.predicate === undefined || index.predicate(values)) index.tree.remove(index.key(values), row);
      heap.release(row);
    }
  }
  /** Appends a row with its index entries. Raises 23505. */
  insert(values: readonly Datum[], xid: number, cid: number, live: (row: number) => boolean): number {
    const { serializable } = this.heap.log;
    if (this.indexes.length === 0) {
      serializable?.madeRow(this.heap, []);
      return this.heap.insert(values, xid, cid);
    }
    const keys: (Key | undefined)[] = [];
    for (const index of this.indexes) {
      if (index.predicate !== undefined && !index.predicate(values)) {
        keys.push(undefined);
        continue;
      }
      const key = index.key(values);
      if (WritableTable.guards(index) && index.info.deferrable !== true) {
        const other = this.conflict(index, key, -1, live);
        if (other >= 0) this.uniqueViolation(index, key, other);
      }
      keys.push(key);
    }
    serializable?.madeRow(this.heap, this.indexes.flatMap(({ tree }, i) => (keys[i] === undefined ? [] : [[tree, keys[i]] as const])));
    const row = this.heap.insert(values, xid, cid);
    this.indexes.forEach((index, i) => {
      const key = keys[i];
      if (key !== undefined) index.tree.insert(isSearchable(index.info) ? key : [], row);
    });
    return row;
  }
}
