/**
 * What the rows of a partition satisfy, as conditions on the columns of the table that it is part of.
 *
 * @see src/backend/partitioning/partbounds.c (get_qual_from_partbound, get_qual_for_range)
 */
import { makeAnds, makeBoolExpr, makeConst, makeFuncExpr, makeTrue, makeVar } from "../nodes/make.ts";
import type { Datum, Expr, Oid } from "../nodes/primnodes.ts";
import type { SessionContext } from "../types/registry.ts";
import { BOOLOID, INT4OID, OIDOID } from "../types/oids.ts";
import { elog } from "../utils/errors.ts";
import type { Catalog } from "./catalog.ts";
import { keyOperations, partitionDesc } from "./partition.ts";
import type { PartitionBound, PartitionKey, PartitionKeyColumn, RangeDatum, Relation } from "./root.ts";

type RangeBound = Extract<PartitionBound, { strategy: "r" }>;
const [LESS, LESS_EQUAL, EQUAL, GREATER_EQUAL, GREATER] = [1, 2, 3, 4, 5] as const;
const SATISFIES_HASH_PARTITION = 5028;

/** The conditions of a partition, those of the partitions that it lies in before its own. @see generate_partition_qual */
export function partitionQual(catalog: Catalog, session: SessionContext, rel: Relation): readonly Expr[] {
  const parent = rel.partbound === undefined ? undefined : catalog.findRelation(rel.parents?.[0] ?? 0);
  if (parent === undefined || rel.partbound === undefined) return [];
  return [...partitionQual(catalog, session, parent), ...new Qual(catalog, session, parent).of(rel.partbound)];
}

class Qual {
  readonly #catalog: Catalog;
  readonly #session: SessionContext;
  readonly #parent: Relation;
  readonly #key: PartitionKey;
  constructor(catalog: Catalog, session: SessionContext, parent: Relation) {
    [this.#catalog, this.#session, this.#parent] = [catalog, session, parent];
    this.#key = parent.partkey ?? elog(`relation ${parent.oid} is not partitioned`);
  }
  of(bound: PartitionBound): readonly Expr[] {
    switch (bound.strategy) {
      case "h":
        return [this.#hash(bound.modulus, bound.remainder)];
      case "l":
        return this.#list(bound.values);
      case "r":
        return this.#range(bound, false);
      default:
        return this.#key.strategy === "l" ? this.#defaultList() : this.#defaultRange();
    }
  }
  #column(column: PartitionKeyColumn): Expr {
    if (column.expr !== null) return column.expr;
    const attribute = this.#parent.attributes[column.attnum - 1];
    return makeVar(1, column.attnum, column.type, attribute?.atttypmod ?? -1, attribute?.attcollation ?? 0);
  }
  #value(column: PartitionKeyColumn, value: Datum): Expr {
    const { typlen, typbyval, typcollation } = this.#catalog.type(column.type);
    return makeConst(column.type, -1, typcollation, typlen, value, typbyval);
  }
  #operator(column: PartitionKeyColumn, strategy: number): { readonly opno: Oid; readonly opfuncid: Oid } {
    const opno = this.#catalog.opfamilyMember(column.opfamily, column.opcintype, column.opcintype, strategy);
    return { opno, opfuncid: this.#catalog.operator(opno).oprcode };
  }
  /** @see make_partition_op_expr */
  #compare(column: PartitionKeyColumn, strategy: number, value: Datum): Expr {
    return { tag: "OpExpr", ...this.#operator(column, strategy), opresulttype: BOOLOID, opretset: false, opcollid: 0, inputcollid: column.collation, args: [this.#column(column), this.#value(column, value)], location: -1 };
  }
  #isNull(column: PartitionKeyColumn, nulltesttype: "IS_NULL" | "IS_NOT_NULL"): Expr {
    return { tag: "NullTest", arg: this.#column(column), nulltesttype, argisrow: false, location: -1 };
  }
  #notNulls(): readonly Expr[] {
    return this.#key.columns.map((column) => this.#isNull(column, "IS_NOT_NULL"));
  }

  #hash(modulus: number, remainder: number): Expr {
    const number = (value: number): Expr => makeConst(INT4OID, -1, 0, 4, value, true);
    const parent = makeConst(OIDOID, -1, 0, 4, this.#parent.oid, true);
    return makeFuncExpr(SATISFIES_HASH_PARTITION, BOOLOID, [parent, number(modulus), number(remainder), ...this.#key.columns.map((column) => this.#column(column))], 0, 0, "COERCE_EXPLICIT_CALL");
  }

  /** @see get_qual_for_list */
  #list(values: readonly Datum[]): readonly Expr[] {
    const column = this.#key.columns[0] as PartitionKeyColumn;
    const known = values.filter((value) => value !== null);
    const among = known.length === 0 ? [] : [this.#among(column, known)];
    if (known.length === values.length) return [this.#isNull(column, "IS_NOT_NULL"), ...among];
    const isNull = this.#isNull(column, "IS_NULL");
    return among.length === 0 ? [isNull] : [makeBoolExpr("OR_EXPR", [isNull, ...among])];
  }
  #among(column: PartitionKeyColumn, values: readonly Datum[]): Expr {
    if (values.length === 1) return this.#compare(column, EQUAL, values[0] as Datum);
    const { typarray, typcollation } = this.#catalog.type(column.type);
    const array: Expr = { tag: "ArrayExpr", array_typeid: typarray, array_collid: typcollation, element_typeid: column.type, elements: values.map((value) => this.#value(column, value)), multidims: false, list_start: -1, list_end: -1, location: -1 };
    return { tag: "ScalarArrayOpExpr", ...this.#operator(column, EQUAL), hashfuncid: 0, negfuncid: 0, useOr: true, inputcollid: column.collation, args: [this.#column(column), array], location: -1 };
  }
  #others(): readonly PartitionBound[] {
    const { parts } = partitionDesc(this.#catalog, this.#parent, keyOperations(this.#catalog, this.#session));
    return parts.flatMap(({ partbound }) => (partbound === undefined || partbound.strategy === "default" ? [] : [partbound]));
  }
  /** The rows that no other partition takes. */
  #defaultList(): readonly Expr[] {
    const compare = keyOperations(this.#catalog, this.#session).compare(this.#key.columns[0] as PartitionKeyColumn);
    const values = this.#others().flatMap((bound) => (bound.strategy === "l" ? bound.values : []));
    if (values.length === 0) return [];
    const known = values.filter((value) => value !== null).sort(compare);
    return [makeBoolExpr("NOT_EXPR", [makeAnds(this.#list(known.length < values.length ? [...known, null] : known))])];
  }
  #defaultRange(): readonly Expr[] {
    const each = this.#others().flatMap((bound) => (bound.strategy === "r" ? [makeAnds(this.#range(bound, true))] : []));
    if (each.length === 0) return [];
    return [makeBoolExpr("NOT_EXPR", [makeBoolExpr("AND_EXPR", [...this.#notNulls(), each.length > 1 ? makeBoolExpr("OR_EXPR", each) : (each[0] as Expr)])])];
  }

  /** Columns that have one value come first; then the ends, column by column. @see get_qual_for_range */
  #range({ lower, upper }: RangeBound, forDefault: boolean): readonly Expr[] {
    const { columns } = this.#key;
    const { compare } = keyOperations(this.#catalog, this.#session);
    const result: Expr[] = forDefault ? [] : [...this.#notNulls()];
    let first = 0;
    for (; first < columns.length; first++) {
      const [low, high, column] = [lower[first], upper[first], columns[first] as PartitionKeyColumn];
      if (low?.kind !== "value" || high?.kind !== "value" || compare(column)(low.value, high.value) !== 0) break;
      result.push(this.#compare(column, EQUAL, low.value));
    }
    const isLast = (at: number): boolean => at === columns.length - 1;
    const from = this.#arms(lower, first, (at, next) => (isLast(at) || next?.kind === "min" ? GREATER_EQUAL : GREATER));
    const to = this.#arms(upper, first, (_, next) => (next?.kind === "max" ? LESS_EQUAL : LESS));
    for (const arms of [from, to]) if (arms.length > 0) result.push(arms.length > 1 ? makeBoolExpr("OR_EXPR", arms) : (arms[0] as Expr));
    if (result.length > 0) return result;
    return forDefault ? this.#notNulls() : [makeTrue()];
  }
  /** One arm a column: equal in the columns before it, and beyond the end in it. */
  #arms(end: readonly RangeDatum[], first: number, strategyOf: (at: number, next: RangeDatum | undefined) => number): readonly Expr[] {
    const arms: Expr[] = [];
    for (let last = first; last < this.#key.columns.length; last++) {
      const datum = end[last];
      if (datum?.kind !== "value") break;
      const next = end[last + 1];
      const arm = this.#key.columns.slice(first, last + 1).map((column, i) => this.#compare(column, first + i < last ? EQUAL : strategyOf(last, next), (end[first + i] as { value: Datum }).value));
      arms.push(makeAnds(arm));
      if (next?.kind !== "value") break;
    }
    return arms;
  }
}
