/**
 * Which partitions can hold rows that a query asks for: what the bounds of partitions leave between them are regions, and each
 * condition on the partition key leaves some of these.
 *
 * @see src/backend/partitioning/partprune.c (prune_append_rel_partitions, gen_partprune_steps)
 */
import { compareToKey, type KeyOperations, type PartitionDesc } from "../catalog/partition.ts";
import type { PartitionBound, PartitionKeyColumn, Relation } from "../catalog/root.ts";
import { bindFunction } from "../catalog/type-io.ts";
import { equal } from "../nodes/equal.ts";
import { implicitAnds, makeVar, stripRelabel } from "../nodes/make.ts";
import type { Datum, Expr, Oid } from "../nodes/primnodes.ts";
import type { ArrayValue } from "../types/array.ts";
import { commute, makeOpclause } from "./clauses.ts";
import { rebaseIndexExpr } from "./index-columns.ts";
import type { PlannerInfo, RelOptInfo } from "./pathnodes.ts";

const BTREE_EQUAL = 3;
const NOT_EQUAL = 6;
type Compare = (a: Datum, b: Datum) => number;

/** A condition on one column of the key; IS NULL has no value to compare with. */
interface KeyTest {
  readonly column: number;
  /** 1 to 5 as in a B-tree family, 6 for "not equal"; `isNull` of a null test. */
  readonly strategy: number;
  readonly isNull?: boolean;
  readonly value: Datum;
  /** A value of the key's type against one of the constant's. */
  readonly compare: Compare;
}

/** The rows that a partition takes, or a part of them; of no partition's, the default one's. */
interface Region {
  readonly part: Relation | undefined;
  /** Whether a row there may meet all of some conditions on the key. */
  readonly mayMeet: (tests: readonly KeyTest[]) => boolean;
}

/** The partitions of a table that its conditions leave, in their order. */
export function prunePartitions(root: PlannerInfo, rel: RelOptInfo, desc: PartitionDesc, operations: KeyOperations): readonly Relation[] {
  if (root.glob.cx.session.setting("enable_partition_pruning") !== "on" || rel.baserestrictinfo.length === 0) return desc.parts;
  const regions = { l: listRegions, r: rangeRegions, h: hashRegions }[desc.key.strategy](desc, operations);
  const kept = new Pruner(root, rel, desc, regions).and(rel.baserestrictinfo.filter(({ pseudoconstant }) => !pseudoconstant).map(({ clause }) => clause));
  const live = new Set([...kept].map(({ part }) => part ?? desc.default));
  const left = desc.parts.filter((part) => live.has(part));
  tellPruned(root, rel, desc.parts, left);
  return left;
}
function tellPruned(root: PlannerInfo, rel: RelOptInfo, parts: readonly Relation[], left: readonly Relation[]): void {
  const { probe } = root.glob.cx;
  if (!probe.active || left.length === parts.length) return;
  const names = (list: readonly Relation[]): string[] => list.map(({ relname }) => relname);
  probe.emit({ type: "partitions_pruned", relation: root.parse.rtable[rel.relid - 1]?.eref.aliasname ?? "", kept: names(left), pruned: names(parts.filter((part) => !left.includes(part))) });
}

/** Follows conditions down through AND and OR. */
class Pruner {
  readonly #root: PlannerInfo;
  readonly #columns: readonly PartitionKeyColumn[];
  readonly #keys: readonly Expr[];
  readonly #all: readonly Region[];
  readonly #strategy: string;
  constructor(root: PlannerInfo, rel: RelOptInfo, { key }: PartitionDesc, regions: readonly Region[]) {
    [this.#root, this.#columns, this.#all, this.#strategy] = [root, key.columns, regions, key.strategy];
    this.#keys = key.columns.map(({ attnum, expr, type, collation }): Expr => (expr !== null ? rebaseIndexExpr(expr, rel.relid) : makeVar(rel.relid, attnum, type, -1, collation)));
  }
  and(clauses: readonly Expr[]): ReadonlySet<Region> {
    const tests: KeyTest[] = [];
    let kept = new Set(this.#all);
    const keep = (others: ReadonlySet<Region>): void => {
      kept = new Set([...kept].filter((region) => others.has(region)));
    };
    for (const clause of clauses) {
      const test = this.#test(clause);
      if (test === "never") return new Set();
      if (test !== undefined) tests.push(test);
      else if (clause.tag === "BoolExpr" && clause.boolop === "OR_EXPR") keep(this.#or(clause.args.map((arm) => [...implicitAnds(arm)])));
      else if (clause.tag === "BoolExpr" && clause.boolop === "AND_EXPR") keep(this.and(clause.args));
      else if (clause.tag === "ScalarArrayOpExpr") keep(this.#array(clause));
      else if (clause.tag === "BooleanTest") keep(this.#truth(clause));
    }
    return new Set([...kept].filter((region) => region.mayMeet(tests)));
  }
  #or(arms: readonly (readonly Expr[])[]): ReadonlySet<Region> {
    return new Set(arms.flatMap((arm) => [...this.and(arm)]));
  }
  /** `key = ANY (…)` is one condition for each item, joined by OR; `key <> ALL (…)` by AND. */
  #array(clause: Extract<Expr, { tag: "ScalarArrayOpExpr" }>): ReadonlySet<Region> {
    const [key, array] = clause.args as [Expr, Expr];
    const { catalog } = this.#root.glob.cx;
    if (this.#columnOf(key) < 0 || array.tag !== "Const") return new Set(this.#all);
    if (array.constisnull) return new Set();
    const consttype = catalog.operator(clause.opno).oprright;
    const items = (array.constvalue as ArrayValue).items.map((value) => makeOpclause(catalog, clause.opno, key, { ...array, consttype, constvalue: value, constisnull: value === null }, clause.inputcollid));
    return clause.useOr ? this.#or(items.map((item) => [item])) : this.and(items);
  }
  /** @see match_boolean_partition_clause */
  #truth({ arg, booltesttype }: Extract<Expr, { tag: "BooleanTest" }>): ReadonlySet<Region> {
    const isNull = (nulltesttype: "IS_NULL" | "IS_NOT_NULL"): Expr => ({ tag: "NullTest", arg, nulltesttype, argisrow: false, location: -1 });
    const not: Expr = { tag: "BoolExpr", boolop: "NOT_EXPR", args: [arg], location: -1 };
    switch (booltesttype) {
      case "IS_TRUE":
        return this.and([arg]);
      case "IS_FALSE":
        return this.and([not]);
      case "IS_UNKNOWN":
        return this.and([isNull("IS_NULL")]);
      case "IS_NOT_UNKNOWN":
        return this.and([isNull("IS_NOT_NULL")]);
      default:
        return this.#or([[booltesttype === "IS_NOT_TRUE" ? not : arg], [isNull("IS_NULL")]]);
    }
  }
  /** The column of the key that an expression is, or -1. */
  #columnOf(expr: Expr): number {
    const plain = stripRelabel(expr);
    return this.#keys.findIndex((key) => (key.tag === "Var" && plain.tag === "Var" ? plain.varno === key.varno && plain.varattno === key.varattno && plain.varlevelsup === 0 : equal(key, plain)));
  }
  /** What a clause says of a column of the key: nothing, that no row can meet it, or a test. @see match_clause_to_partition_key */
  #test(clause: Expr): KeyTest | "never" | undefined {
    const made = (column: number, value: Datum, strategy = BTREE_EQUAL): KeyTest => ({ column, strategy, value, compare: this.#compare(column, (this.#columns[column] as PartitionKeyColumn).opcintype) });
    if (clause.tag === "NullTest") {
      const column = clause.argisrow ? -1 : this.#columnOf(clause.arg);
      return column < 0 ? undefined : { ...made(column, null, 0), isNull: clause.nulltesttype === "IS_NULL" };
    }
    const bool = clause.tag === "BoolExpr" && clause.boolop === "NOT_EXPR" ? (clause.args[0] as Expr) : clause;
    if (this.#columnOf(bool) >= 0) return made(this.#columnOf(bool), bool === clause);
    return clause.tag === "OpExpr" && clause.args.length === 2 ? this.#comparison(clause) : undefined;
  }
  #comparison(given: Extract<Expr, { tag: "OpExpr" }>): KeyTest | "never" | undefined {
    const { catalog } = this.#root.glob.cx;
    const clause = this.#columnOf(given.args[0] as Expr) >= 0 ? given : commute(catalog, given);
    const column = clause === undefined ? -1 : this.#columnOf(clause.args[0] as Expr);
    const value = clause?.args[1];
    if (clause === undefined || column < 0 || value?.tag !== "Const") return undefined;
    const { opfamily, collation } = this.#columns[column] as PartitionKeyColumn;
    if (collation !== 0 && collation !== clause.inputcollid) return undefined;
    const member = (opno: Oid): ReturnType<typeof catalog.amopsOfOperator>[number] | undefined => catalog.amopsOfOperator(opno).find((row) => row.amopfamily === opfamily);
    const [direct, negated] = [member(clause.opno), member(catalog.operator(clause.opno).oprnegate)];
    const isHash = this.#strategy === "h";
    const strategy = direct !== undefined ? (isHash ? BTREE_EQUAL : direct.amopstrategy) : negated?.amopstrategy === BTREE_EQUAL && this.#strategy === "l" ? NOT_EQUAL : 0;
    const amop = direct ?? negated;
    if (strategy === 0 || amop === undefined) return undefined;
    if (value.constisnull) return "never";
    if (isHash && amop.amoprighttype !== amop.amoplefttype) return undefined;
    return { column, strategy, value: value.constvalue, compare: isHash ? () => 0 : this.#compare(column, amop.amoprighttype) };
  }
  #compare(column: number, righttype: Oid): Compare {
    const { catalog, session } = this.#root.glob.cx;
    const { opfamily, opcintype, collation } = this.#columns[column] as PartitionKeyColumn;
    if (this.#strategy === "h") return () => 0;
    return bindFunction(catalog, catalog.opfamilyProc(opfamily, opcintype, righttype, 1), session, undefined, undefined, collation) as Compare;
  }
}

const holds = (strategy: number, order: number): boolean => (strategy === 1 ? order < 0 : strategy === 2 ? order <= 0 : strategy === BTREE_EQUAL ? order === 0 : strategy === 4 ? order >= 0 : strategy === 5 ? order > 0 : order !== 0);
const boundOf = <S extends PartitionBound["strategy"]>(part: Relation): Extract<PartitionBound, { strategy: S }> => part.partbound as Extract<PartitionBound, { strategy: S }>;

/** A region for each value of a list, for null, and one for all other values. @see get_matching_list_bounds */
function listRegions({ parts, default: fallback }: PartitionDesc): readonly Region[] {
  const listed = parts.filter((part) => part !== fallback).flatMap((part) => boundOf<"l">(part).values.map((value) => ({ part, value })));
  const ofValue = ({ part, value }: { readonly part: Relation | undefined; readonly value: Datum }): Region => ({
    part,
    mayMeet: (tests) => tests.every((test) => (test.isNull !== undefined ? test.isNull === (value === null) : value !== null && holds(test.strategy, test.compare(value, test.value)))),
  });
  if (fallback === undefined) return listed.map(ofValue);
  const isListed = (test: KeyTest): boolean => listed.some(({ value }) => value !== null && test.compare(value, test.value) === 0);
  const others: Region = { part: undefined, mayMeet: (tests) => !tests.some((test) => test.isNull === true || (test.strategy === BTREE_EQUAL && isListed(test))) };
  return [...listed.map(ofValue), ...(listed.some(({ value }) => value === null) ? [] : [ofValue({ part: undefined, value: null })]), others];
}

/** A region for each partition, for the gaps between them, and for keys with nulls. @see get_matching_range_bounds */
function rangeRegions({ parts, default: fallback, key }: PartitionDesc, operations: KeyOperations): readonly Region[] {
  const width = key.columns.length;
  const ranges = parts.filter((part) => part !== fallback).map((part) => ({ part, ...boundOf<"r">(part) }));
  type End = (typeof ranges)[number]["lower"] | undefined;
  const between = (part: Relation | undefined, lower: End, upper: End): Region => ({ part, mayMeet: (tests) => !tests.some((test) => test.isNull === true) && inRange(lower, upper, tests, width) });
  const isSameEnd = (a: RangeEnd, b: RangeEnd): boolean =>
    key.columns.every((column, i) => {
      const [x, y] = [a[i], b[i]];
      return x?.kind === "value" && y?.kind === "value" ? operations.compare(column)(x.value, y.value) === 0 : x?.kind === y?.kind;
    });
  const found = ranges.map(({ part, lower, upper }) => between(part, lower, upper));
  if (fallback === undefined) return found;
  const nulls: Region = { part: undefined, mayMeet: (tests) => key.columns.some((_, column) => tests.every((test) => test.column !== column || test.isNull === true)) };
  const gaps = [...ranges, undefined].flatMap((range, i) => {
    const [from, to] = [ranges[i - 1]?.upper, range?.lower];
    return from !== undefined && to !== undefined && isSameEnd(from, to) ? [] : isEndless(from, to) ? [] : [between(undefined, from, to)];
  });
  return [...found, ...gaps, nulls];
}
type RangeEnd = Extract<PartitionBound, { strategy: "r" }>["lower"];
/** Whether nothing is left outside an end that has no limit. */
const isEndless = (from: RangeEnd | undefined, to: RangeEnd | undefined): boolean => (from === undefined && to?.[0]?.kind === "min") || (to === undefined && from?.[0]?.kind === "max");

/** Whether keys between two ends may meet tests: equalities on the first columns, and what is said of the one behind. */
function inRange(lower: RangeEnd | undefined, upper: RangeEnd | undefined, tests: readonly KeyTest[], width: number): boolean {
  const prefix: KeyTest[] = [];
  for (let column = 0; column < width; column++) {
    const here = tests.filter((test) => test.column === column && test.isNull === undefined);
    for (const test of here) if (!reaches(lower, upper, [...prefix, test], width)) return false;
    const same = here.find((test) => test.strategy === BTREE_EQUAL);
    if (same === undefined) break;
    prefix.push(same);
  }
  return true;
}
function reaches(lower: RangeEnd | undefined, upper: RangeEnd | undefined, path: readonly KeyTest[], width: number): boolean {
  const { strategy } = path.at(-1) as KeyTest;
  const [values, compares] = [path.map(({ value }) => value), path.map(({ compare }) => compare)];
  const below = lower === undefined ? -1 : compareToKey(lower, values, compares);
  const above = upper === undefined ? 1 : compareToKey(upper, values, compares);
  // Where fewer columns are compared than the end has, keys with these very values lie on both sides of it, if it is no limit there.
  const isEmpty = (end: RangeEnd | undefined, kind: "min" | "max"): boolean => strategy === BTREE_EQUAL && end?.[path.length]?.kind === kind;
  const beginsAt = strategy === 1 || isEmpty(lower, "max") ? below < 0 : below <= 0;
  const endsAt = strategy === 5 || path.length === width || isEmpty(upper, "min") ? above > 0 : above >= 0;
  if (strategy === BTREE_EQUAL) return beginsAt && endsAt;
  if (strategy === 1 || strategy === 2) return beginsAt && fromPrefix(upper, path, 1);
  return endsAt && fromPrefix(lower, path, -1);
}
/** Whether an end leaves room for keys that begin with the values before the last test. */
function fromPrefix(end: RangeEnd | undefined, path: readonly KeyTest[], side: 1 | -1): boolean {
  const prefix = path.slice(0, -1);
  if (end === undefined || prefix.length === 0) return true;
  return side * compareToKey(end, prefix.map(({ value }) => value), prefix.map(({ compare }) => compare)) >= 0;
}

/** A region for each partition, which only a whole key finds. @see get_matching_hash_bounds */
function hashRegions({ parts, key }: PartitionDesc, operations: KeyOperations): readonly Region[] {
  const hashOf = (tests: readonly KeyTest[]): bigint | undefined => {
    const values: Datum[] = [];
    for (let column = 0; column < key.columns.length; column++) {
      const test = tests.find((each) => each.column === column && (each.isNull === true || (each.isNull === undefined && each.strategy === BTREE_EQUAL)));
      if (test === undefined) return undefined;
      values.push(test.isNull === true ? null : test.value);
    }
    return operations.hash(key, values);
  };
  return parts.map((part) => ({
    part,
    mayMeet: (tests) => {
      const hash = hashOf(tests);
      const { modulus, remainder } = boundOf<"h">(part);
      return hash === undefined || hash % BigInt(modulus) === BigInt(remainder);
    },
  }));
}
