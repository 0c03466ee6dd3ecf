/**
 * Rows on their way into the partitions of a table.
 *
 * @see src/backend/executor/execPartition.c, src/backend/access/common/tupconvert.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import { keyOperations, type PartitionDesc, partitionDesc } from "../catalog/partition.ts";
import type { PartitionKey, Relation } from "../catalog/root.ts";
import { type Eval, ExprContext, ParamValues } from "../expr/context.ts";
import { buildExpr } from "../expr/interpret.ts";
import type { Datum, Expr, Oid } from "../nodes/primnodes.ts";
import { anyVector } from "../storage/vector.ts";
import type { SessionContext } from "../types/registry.ts";
import { quoteIdentifier } from "../utils/keywords.ts";
import { elog, ERRCODE, ereport } from "../utils/errors.ts";

/** How the session shows an expression over a table's columns. */
export type DeparseTableExpr = (rel: Relation, expr: Expr, pretty?: boolean) => string;
export type RowMap = (values: readonly Datum[]) => Datum[];

/** Rows of one table in the columns of another, matched by name. @see convert_tuples_by_name */
export function rowMap(from: Relation, to: Relation): RowMap {
  const at = to.attributes.map((a) => (a.attisdropped ? -1 : from.attributes.findIndex(({ attname, attisdropped }) => !attisdropped && attname === a.attname)));
  if (from.attributes.length === to.attributes.length && at.every((column, i) => column === i)) return (values) => values.slice();
  return (values) => at.map((column) => (column < 0 ? null : (values[column] ?? null)));
}

/** The values of a partition key in a row. @see FormPartitionKeyDatum */
export function keyReader(key: PartitionKey, catalog: Catalog, session: SessionContext): (values: readonly Datum[]) => Datum[] {
  const ec = new ExprContext(new ParamValues([]));
  const parts = key.columns.map((column): ((values: readonly Datum[]) => Datum) => {
    if (column.expr === null) return (values) => values[column.attnum - 1] ?? null;
    const evaluate: Eval = buildExpr(column.expr, { catalog, session });
    return (values) => {
      ec.scan.cols = values.map((value) => anyVector([value]));
      ec.scan.row = 0;
      return evaluate(ec);
    };
  });
  return (values) => parts.map((part) => part(values));
}

interface Level {
  readonly desc: PartitionDesc;
  readonly key: (values: readonly Datum[]) => Datum[];
}

/** Finds the partitions that rows belong to. */
export class PartitionRouter {
  readonly #catalog: Catalog;
  readonly #session: SessionContext;
  readonly #levels = new Map<Oid, Level>();
  readonly #maps = new Map<string, RowMap>();
  constructor(catalog: Catalog, session: SessionContext) {
    this.#catalog = catalog;
    this.#session = session;
  }
  #level(rel: Relation): Level {
    let level = this.#levels.get(rel.oid);
    if (level === undefined) {
      level = { desc: partitionDesc(this.#catalog, rel, keyOperations(this.#catalog, this.#session)), key: keyReader(rel.partkey ?? elog("not partitioned"), this.#catalog, this.#session) };
      this.#levels.set(rel.oid, level);
    }
    return level;
  }
  /** A row of one table in the columns of another. */
  convert(from: Relation, to: Relation, values: readonly Datum[]): Datum[] {
    const name = `${from.oid}.${to.oid}`;
    let map = this.#maps.get(name);
    if (map === undefined) {
      map = rowMap(from, to);
      this.#maps.set(name, map);
    }
    return map(values);
  }

  /** The leaf that a row goes to, and the row in its columns. Raises 23514 where there is none. @see ExecFindPartition */
  route(root: Relation, values: readonly Datum[]): { readonly leaf: Relation; readonly values: Datum[] } {
    let rel = root;
    let row = values.slice();
    while (rel.partkey !== undefined) {
      const { desc, key } = this.#level(rel);
      const found = desc.find(key(row));
      if (found === undefined) return this.#nowhere(rel, row);
      row = this.convert(rel, found, row);
      rel = found;
    }
    return { leaf: rel, values: row };
  }
  #nowhere(rel: Relation, row: readonly Datum[]): never {
    const { columns } = rel.partkey as PartitionKey;
    const names = columns.map(({ attnum, expr }) => (expr === null ? quoteIdentifier(rel.attributes[attnum - 1]?.attname ?? "") : this.#session.service<DeparseTableExpr>("deparse")(rel, expr, true)));
    const values = this.#level(rel).key(row).map((value, i) => (value === null ? "null" : this.#session.types.output(columns[i]?.type ?? 25, value, this.#session)));
    return ereport({ code: ERRCODE.check_violation, message: `no partition of relation "${rel.relname}" found for row`, detail: `Partition key of the failing row contains (${names.join(", ")}) = (${values.join(", ")}).`, table: rel.relname });
  }

  /** Whether a row belongs into a partition, by its own bound and by those of the tables above; `upTo` is not asked. @see ExecPartitionCheck */
  belongs(partition: Relation, values: readonly Datum[], upTo?: Oid): boolean {
    let rel = partition;
    let row = values;
    while (rel.partbound !== undefined && rel.oid !== upTo) {
      const parent = this.#catalog.relation(rel.parents?.[0] ?? 0);
      row = this.convert(rel, parent, row);
      const { desc, key } = this.#level(parent);
      if (desc.find(key(row))?.oid !== rel.oid) return false;
      rel = parent;
    }
    return true;
  }
}
