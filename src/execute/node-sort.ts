/** Sort: everything in order. @see src/backend/executor/nodeSort.c */
import { bindFunction } from "../catalog/type-io.ts";
import type { Measures } from "../nodes/instrument.ts";
import type { IncrementalSort, Sort } from "../nodes/plannodes.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import * as T from "../types/oids.ts";
import { elog } from "../utils/errors.ts";
import type { Held } from "../probes/probes.ts";
import { sortBounded } from "./tuplesort.ts";
import { type ExecState, kilobytes, MANY, OneChild, type Pull, RowStore } from "./exec-state.ts";

/** How one sort column orders, nulls placed. */
export function sortCompare(operators: readonly Oid[], nullsFirst: readonly boolean[], es: ExecState): ((a: Datum, b: Datum) => number)[] {
  return operators.map((opno, i) => {
    const amop = es.catalog.amopsOfOperator(opno).find((row) => row.amopmethod === 403) ?? elog(`operator ${opno} is not a valid ordering operator`);
    const compare = bindFunction(es.catalog, es.catalog.opfamilyProc(amop.amopfamily, amop.amoplefttype, amop.amoprighttype, 1), es.session) as (a: Datum, b: Datum) => number;
    const sign = amop.amopstrategy === 5 ? -1 : 1;
    const first = nullsFirst[i] === true ? -1 : 1;
    return (a, b) => {
      if (a === null) return b === null ? 0 : first;
      if (b === null) return -first;
      return compare(a, b) * sign;
    };
  });
}

type Compare = (a: Datum, b: Datum) => number;
/** Orders two rows of a store. */
export type RowOrder = (a: number, b: number) => number;

/** How rows order by one column: numbers are compared as they are stored. */
function sortKey(column: Vector, count: number, compare: Compare, operator: Oid, es: ExecState): RowOrder {
  const { data, nulls, kind } = column;
  const type = es.catalog.operator(operator).oprleft;
  if (nulls === null && (kind === "i32" || kind === "dec" || (kind === "f64" && type !== T.FLOAT8OID && type !== T.FLOAT4OID))) {
    const sign = descends(operator, es) ? -1 : 1;
    const numbers = data as Float64Array;
    return (a, b) => ((numbers[a] as number) - (numbers[b] as number)) * sign;
  }
  const values = Array.from({ length: count }, (_, i) => vectorGet(column, i));
  const texts = nulls === null ? plainTexts(values, type) : undefined;
  if (texts !== undefined) {
    const sign = descends(operator, es) ? -1 : 1;
    return (a, b) => {
      const [x, y] = [texts[a] as string, texts[b] as string];
      return x === y ? 0 : x < y ? -sign : sign;
    };
  }
  return (a, b) => compare(values[a], values[b]);
}
const descends = (operator: Oid, es: ExecState): boolean => es.catalog.amopsOfOperator(operator).some((row) => row.amopmethod === 403 && row.amopstrategy === 5);
const textTypes: ReadonlySet<Oid> = new Set([T.TEXTOID, T.VARCHAROID, T.BPCHAROID, T.NAMEOID]);
/** Strings that order by code point as JavaScript orders them: those without surrogates and what stands above them. */
function plainTexts(values: readonly Datum[], type: Oid): readonly string[] | undefined {
  if (!textTypes.has(type) || values.some((value) => /[\ud800-\uffff]/.test(value as string))) return undefined;
  // Blanks at the end of bpchar do not count.
  return type === T.BPCHAROID ? values.map((value) => (value as string).replace(/ +$/, "")) : (values as readonly string[]);
}
/** All keys in turn. */
function orderBy(keys: readonly RowOrder[]): RowOrder {
  const [first, second] = keys as [RowOrder, RowOrder | undefined];
  if (second === undefined) return first;
  return (a, b) => {
    for (const key of keys) {
      const order = key(a, b);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** Orders the rows of a store by a sort's keys, from one of them on. */
export function rowOrder({ columns, count }: RowStore, plan: Sort | IncrementalSort, es: ExecState, from = 0): RowOrder {
  const compares = sortCompare(plan.sortOperators, plan.nullsFirst, es);
  return orderBy(plan.sortColIdx.map((index, i) => sortKey(columns[index - 1] as Vector, count, compares[i] as Compare, plan.sortOperators[i] as Oid, es)).slice(from));
}
/** How rows are sorted of which so many are asked for: of more than twice as many, only the first are kept on the way. @see tuplesort_puttuple_common */
export function sortMethod(count: number, bound: number, bytes: number): { readonly method: string; readonly memory: number } {
  const isBounded = count > 2 * bound;
  return { method: isBounded ? "top-N heapsort" : "quicksort", memory: kilobytes(bytes * (isBounded ? bound / count : 1)) };
}

/** Sorts everything, or as much as is asked for. */
export class SortState extends OneChild {
  declare readonly plan: Sort;
  #store: RowStore | undefined;
  #order: Int32Array = new Int32Array(0);
  #at = 0;
  #bound = Number.POSITIVE_INFINITY;
  /** The bound that #order was made for. */
  #sortedTo = Number.POSITIVE_INFINITY;
  #compare: RowOrder = () => 0;
  override setTupleBound(rows: number): void {
    this.#bound = rows;
  }
  override measures(): Measures {
    const store = this.#store;
    return store === undefined ? {} : { sort: sortMethod(store.count, this.#bound, store.held("").bytes) };
  }
  override holds(): Held | undefined {
    return this.#store?.held("rows to sort");
  }
  *#sort(): Generator<"yield", RowStore> {
    const { plan } = this;
    const store = new RowStore(plan.targetlist.length);
    for (let batch = yield* this.child.next(MANY); batch !== null; batch = yield* this.child.next(MANY)) {
      store.append(batch);
      this.es.checkInterrupts();
    }
    this.#compare = rowOrder(store, plan, this.es);
    this.#arrange(store);
    return store;
  }
  #arrange(store: RowStore): void {
    this.#order = sortBounded(store.count, this.#compare, this.#bound);
    this.#sortedTo = this.#bound;
  }
  *next(n: number): Pull {
    if (this.#store === undefined) this.#store = yield* this.#sort();
    else if (this.#bound > this.#sortedTo) this.#arrange(this.#store);
    const take = Math.min(n, this.#order.length - this.#at);
    if (take <= 0) return null;
    const sel = this.#order.subarray(this.#at, this.#at + take);
    this.#at += take;
    return { n: take, cols: this.#store.columns, sel };
  }
  override rescan(): void {
    this.#at = 0;
    if (this.plan.extParam !== 0) this.#store = undefined;
    if (this.#store === undefined) this.child.rescan();
  }
}
