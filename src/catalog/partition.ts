/**
 * The partitions of a table in the order of their bounds, and which of them takes a row.
 *
 * @see src/backend/partitioning/partbounds.c, partdesc.c, src/backend/executor/execPartition.c (get_partition_for_tuple)
 */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import type { SessionContext } from "../types/registry.ts";
import { BOOLOID, INT2OID, INT4OID, INT8OID, NUMERICOID } from "../types/oids.ts";
import { elog } from "../utils/errors.ts";
import type { Catalog } from "./catalog.ts";
import { bindFunction, opclassCompare } from "./type-io.ts";
import type { CatalogRoot, PartitionBound, PartitionKey, PartitionKeyColumn, RangeDatum, Relation } from "./root.ts";

type ListBound = Extract<PartitionBound, { strategy: "l" }>;
type RangeBound = Extract<PartitionBound, { strategy: "r" }>;
type HashBound = Extract<PartitionBound, { strategy: "h" }>;

/** How values of a key's column are compared, and how they are hashed. */
export interface KeyOperations {
  readonly compare: (column: PartitionKeyColumn) => (a: Datum, b: Datum) => number;
  /** The hash of a whole key. */
  readonly hash: (key: PartitionKey, values: readonly Datum[]) => bigint;
}

const U64 = (value: bigint): bigint => BigInt.asUintN(64, value);
const HASH_PARTITION_SEED = 0x7a5b22367996dcfdn;
const HASHEXTENDED_PROC = 2;
/** @see hash_combine64 */
const combine = (a: bigint, b: bigint): bigint => U64(a ^ U64(b + 0x49a0f4dd15e5a8e3n + U64(a << 54n) + (a >> 7n)));
/** The key's operator classes at work. @see compute_partition_hash_value */
export function keyOperations(catalog: Catalog, session: SessionContext): KeyOperations {
  const hashOf = (column: PartitionKeyColumn, value: Datum): bigint => {
    const proc = catalog.opfamilyProc(column.opfamily, column.opcintype, column.opcintype, HASHEXTENDED_PROC);
    return BigInt(bindFunction(catalog, proc, session)(value, HASH_PARTITION_SEED) as bigint);
  };
  return {
    compare: (column) => opclassCompare(catalog, session, column.opclass),
    hash: (key, values) => key.columns.reduce((hash, column, i) => (values[i] === null ? hash : combine(hash, U64(hashOf(column, values[i] as Datum)))), 0n),
  };
}

/** @see PartitionDescData */
export interface PartitionDesc {
  readonly key: PartitionKey;
  /** In the order of their bounds; the default one is the last. */
  readonly parts: readonly Relation[];
  readonly default: Relation | undefined;
  /** The partition for a key, if there is one. */
  readonly find: (values: readonly Datum[]) => Relation | undefined;
}

const descriptors = new WeakMap<CatalogRoot, Map<Oid, PartitionDesc>>();

/** The partitions of a partitioned table. */
export function partitionDesc(catalog: Catalog, rel: Relation, operations: KeyOperations): PartitionDesc {
  let known = descriptors.get(catalog.root);
  if (known === undefined) {
    known = new Map();
    descriptors.set(catalog.root, known);
  }
  let desc = known.get(rel.oid);
  if (desc === undefined) {
    desc = describePartitions(rel, catalog.children(rel.oid), operations);
    known.set(rel.oid, desc);
  }
  return desc;
}

/** The descriptor that a table would have with these partitions. */
export function describePartitions(rel: Relation, children: readonly Relation[], operations: KeyOperations): PartitionDesc {
  const key = rel.partkey ?? elog(`relation ${rel.oid} is not partitioned`);
  const fallback = children.find((child) => child.partbound?.strategy === "default");
  const bounded = children.filter((child) => child.partbound !== undefined && child !== fallback);
  const compare = key.columns.map(operations.compare);
  const make = { l: byList, r: byRange, h: byHash }[key.strategy];
  const { parts, find } = make(bounded, compare, key, operations);
  return { key, parts: fallback === undefined ? parts : [...parts, fallback], default: fallback, find: (values) => find(values) ?? fallback };
}

interface Lookup {
  readonly parts: readonly Relation[];
  readonly find: (values: readonly Datum[]) => Relation | undefined;
}
type Compare = readonly ((a: Datum, b: Datum) => number)[];

function byList(children: readonly Relation[], [compare = () => 0]: Compare): Lookup {
  const entries = children.flatMap((rel) => (rel.partbound as ListBound).values.filter((value) => value !== null).map((value) => ({ value, rel }))).sort((a, b) => compare(a.value, b.value));
  const forNull = children.find((rel) => (rel.partbound as ListBound).values.includes(null));
  const parts = new Set(entries.map(({ rel }) => rel));
  if (forNull !== undefined) parts.add(forNull);
  return {
    parts: [...parts],
    find: ([value = null]) => {
      if (value === null) return forNull;
      const at = firstAt(entries.length, (i) => compare((entries[i] as { value: Datum }).value, value) >= 0);
      const found = entries[at];
      return found !== undefined && compare(found.value, value) === 0 ? found.rel : undefined;
    },
  };
}
/** The first index from which on the test holds. */
function firstAt(length: number, test: (i: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Compares the end of a range with a key; a key that is shorter is compared as far as it goes. @see partition_rbound_datum_cmp */
export function compareToKey(bound: readonly RangeDatum[], values: readonly Datum[], compare: Compare): number {
  for (let i = 0; i < values.length && i < bound.length; i++) {
    const datum = bound[i] as RangeDatum;
    if (datum.kind !== "value") return datum.kind === "min" ? -1 : 1;
    const order = compare[i]?.(datum.value, values[i] as Datum) ?? 0;
    if (order !== 0) return order;
  }
  return 0;
}
/** Compares two ends of ranges; at the same place an upper end comes first. The number says which column decided. @see partition_rbound_cmp */
export function compareBounds(a: readonly RangeDatum[], aIsLower: boolean, b: readonly RangeDatum[], bIsLower: boolean, compare: Compare): number {
  const rank = { min: -1, value: 0, max: 1 };
  for (let i = 0; i < a.length; i++) {
    const [x, y] = [a[i] as RangeDatum, b[i] as RangeDatum];
    const order = x.kind !== y.kind ? rank[x.kind] - rank[y.kind] : x.kind === "value" && y.kind === "value" ? (compare[i]?.(x.value, y.value) ?? 0) : 0;
    if (order !== 0) return Math.sign(order) * (i + 1);
    if (x.kind !== "value") break;
  }
  return aIsLower === bIsLower ? 0 : (aIsLower ? 1 : -1) * a.length;
}
function byRange(children: readonly Relation[], compare: Compare): Lookup {
  const bound = (rel: Relation): RangeBound => rel.partbound as RangeBound;
  const parts = [...children].sort((a, b) => compareBounds(bound(a).lower, true, bound(b).lower, true, compare));
  return {
    parts,
    find: (values) => {
      if (values.includes(null)) return undefined;
      const at = firstAt(parts.length, (i) => compareToKey(bound(parts[i] as Relation).upper, values, compare) > 0);
      const found = parts[at];
      return found !== undefined && compareToKey(bound(found).lower, values, compare) <= 0 ? found : undefined;
    },
  };
}
function byHash(children: readonly Relation[], _compare: Compare, key: PartitionKey, operations: KeyOperations): Lookup {
  const bound = (rel: Relation): HashBound => rel.partbound as HashBound;
  const parts = [...children].sort((a, b) => bound(a).modulus - bound(b).modulus || bound(a).remainder - bound(b).remainder);
  return {
    parts,
    find: (values) => {
      const hash = operations.hash(key, values);
      return parts.find((rel) => hash % BigInt(bound(rel).modulus) === BigInt(bound(rel).remainder));
    },
  };
}

/** A bound's value as SQL has it. @see get_const_expr */
function datumText(session: SessionContext, column: PartitionKeyColumn, value: Datum): string {
  if (value === null) return "NULL";
  const text = session.types.output(column.type, value, session);
  if (column.type === BOOLOID) return text === "t" ? "true" : "false";
  return [INT2OID, INT4OID, INT8OID, NUMERICOID].includes(column.type) && /^\d/.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
export const rangeEndText = (session: SessionContext, key: PartitionKey, datums: readonly RangeDatum[]): string =>
  `(${datums.map((datum, i) => (datum.kind === "value" ? datumText(session, key.columns[i] as PartitionKeyColumn, datum.value) : datum.kind === "min" ? "MINVALUE" : "MAXVALUE")).join(", ")})`;
/** FOR VALUES … of a partition. @see get_rule_expr (T_PartitionBoundSpec) */
export function boundText(session: SessionContext, key: PartitionKey, bound: PartitionBound): string {
  switch (bound.strategy) {
    case "default":
      return "DEFAULT";
    case "l":
      return `FOR VALUES IN (${bound.values.map((value) => datumText(session, key.columns[0] as PartitionKeyColumn, value)).join(", ")})`;
    case "r":
      return `FOR VALUES FROM ${rangeEndText(session, key, bound.lower)} TO ${rangeEndText(session, key, bound.upper)}`;
    case "h":
      return `FOR VALUES WITH (modulus ${bound.modulus}, remainder ${bound.remainder})`;
  }
}
