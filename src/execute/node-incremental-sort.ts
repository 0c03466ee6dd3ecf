/**
 * IncrementalSort: rows that come in the order of the first keys are sorted by the rest, a group at a time, so that a LIMIT
 * need not read them all. Small groups are sorted together, by all keys.
 *
 * @see src/backend/executor/nodeIncrementalSort.c
 */
import type { Measures } from "../nodes/instrument.ts";
import type { IncrementalSort } from "../nodes/plannodes.ts";
import type { Datum } from "../nodes/primnodes.ts";
import type { Held } from "../probes/probes.ts";
import { type Vector, vectorGet } from "../storage/vector.ts";
import { type Batch, type ExecNode, type ExecState, MANY, OneChild, type Pull, rowAt, RowStore } from "./exec-state.ts";
import { rowOrder, sortCompare, sortMethod } from "./node-sort.ts";
import { sortBounded } from "./tuplesort.ts";

/** As many rows are sorted together at least; more where all are wanted and nobody counts. */
const LEAST = 32;
const LEAST_OF_ALL = 2048;

/** Rows in their order, and how many of them were taken. */
interface Sorted {
  readonly store: RowStore;
  readonly order: Int32Array;
  at: number;
}
type Kind = "Full-sort" | "Pre-sorted";
/** What the sorts of one kind came to. */
interface Sorts {
  count: number;
  readonly methods: Set<string>;
  memory: number;
  peak: number;
}

export class IncrementalSortState extends OneChild {
  declare readonly plan: IncrementalSort;
  readonly #compares: readonly ((a: Datum, b: Datum) => number)[];
  #bound = Number.POSITIVE_INFINITY;
  /** How many of those that are asked for were sorted. */
  #given = 0;
  #input: { readonly batch: Batch; at: number } | undefined;
  #ended = false;
  /** What is given out. */
  #out: Sorted | undefined;
  /** Rows that were sorted together and turned out to be of large groups. */
  #mixed: Sorted | undefined;
  readonly #sorts = new Map<Kind, Sorts>();
  /** How many rows are asked for at a time: more and more. */
  #ask = LEAST;

  constructor(plan: IncrementalSort, es: ExecState, child: ExecNode) {
    super(plan, es, child);
    this.#compares = sortCompare(plan.sortOperators.slice(0, plan.nPresortedCols), plan.nullsFirst, es);
  }
  override setTupleBound(rows: number): void {
    this.#bound = rows;
  }
  override holds(): Held | undefined {
    return this.#out?.store.held("rows to sort");
  }
  override measures(): Measures {
    const kinds = (["Full-sort", "Pre-sorted"] as const).flatMap((kind) => {
      const sorts = this.#sorts.get(kind);
      return sorts === undefined ? [] : [{ kind, count: sorts.count, methods: [...sorts.methods].sort().reverse(), average: Math.floor(sorts.memory / sorts.count), peak: sorts.peak }];
    });
    return { groups: kinds };
  }

  *next(n: number): Pull {
    if (this.es.turnOver()) yield "yield";
    while (this.#out === undefined || this.#out.at >= this.#out.order.length) {
      this.es.checkInterrupts();
      if (this.#mixed !== undefined) this.#out = yield* this.#nextGroup(this.#mixed);
      else if (this.#ended) return null;
      else this.#out = yield* this.#load();
    }
    const { store, order, at } = this.#out;
    const sel = order.subarray(at, at + Math.min(n, order.length - at));
    this.#out.at += sel.length;
    return { n: sel.length, cols: store.columns, sel };
  }
  /** Whether there is another row to read. */
  *#more(): Generator<"yield", boolean> {
    if (this.#input !== undefined && this.#input.at < this.#input.batch.n) return true;
    if (this.#ended) return false;
    const batch = yield* this.child.next(this.es.counts === true ? 1 : this.#ask);
    this.#ask = Math.min(MANY, this.#ask * 2);
    this.#ended = batch === null;
    this.#input = batch === null ? undefined : { batch, at: 0 };
    return batch !== null;
  }
  #prefixOf(cols: readonly Vector[], row: number): Datum[] {
    return this.#compares.map((_, i) => vectorGet(cols[(this.plan.sortColIdx[i] as number) - 1] as Vector, row));
  }
  /** Whether two rows are of one group; the last key differs first. */
  #isSame(a: readonly Datum[], b: readonly Datum[]): boolean {
    for (let i = this.#compares.length - 1; i >= 0; i--) if (this.#compares[i]?.(a[i] as Datum, b[i] as Datum) !== 0) return false;
    return true;
  }
  /** Takes rows into a store, as long as they are wanted, and no more than so many. */
  *#take(store: RowStore, most: number, wanted: (prefix: () => readonly Datum[], taken: number) => boolean): Generator<"yield", void> {
    let taken = 0;
    while (taken < most && (yield* this.#more())) {
      const input = this.#input as { readonly batch: Batch; at: number };
      const { batch } = input;
      const rows: number[] = [];
      let left = false;
      while (input.at < batch.n && !left && taken < most) {
        const row = rowAt(batch, input.at);
        if (wanted(() => this.#prefixOf(batch.cols, row), taken)) {
          rows.push(row);
          input.at++;
          taken++;
        } else left = true;
      }
      store.append({ n: rows.length, cols: batch.cols, sel: Int32Array.from(rows) });
      if (left) return;
    }
  }
  /** Reads some small groups, or the beginning of a large one. */
  *#load(): Generator<"yield", Sorted | undefined> {
    const wanted = this.#bound - this.#given;
    const usual = wanted === Number.POSITIVE_INFINITY && this.es.counts !== true ? LEAST_OF_ALL : LEAST;
    const least = Math.max(1, Math.min(usual, wanted));
    // More rows may be of one group: they are sorted for themselves, by the keys that are left.
    const most = 2 * usual;
    const store = new RowStore(this.plan.targetlist.length);
    let pivot: readonly Datum[] = [];
    yield* this.#take(store, most + 1, (prefix, taken) => {
      if (taken >= least) return this.#isSame(pivot, prefix());
      if (taken === least - 1) pivot = prefix();
      return true;
    });
    if (store.count === 0) return undefined;
    const bound = wanted < LEAST ? wanted : Number.POSITIVE_INFINITY;
    const all = this.#sorted("Full-sort", store, 0, bound);
    // The last group is a large one, and may go on: they are looked at again, group by group.
    if (store.count > most) {
      this.#mixed = all;
      return undefined;
    }
    this.#given = Math.min(this.#bound, this.#given + store.count);
    return all;
  }
  /** The next group of rows that were sorted together; the last of them may go on in what has not been read. */
  *#nextGroup(mixed: Sorted): Generator<"yield", Sorted> {
    const { store: from, order } = mixed;
    const pivot = this.#prefixOf(from.columns, order[mixed.at] as number);
    const start = mixed.at;
    while (mixed.at < order.length && this.#isSame(pivot, this.#prefixOf(from.columns, order[mixed.at] as number))) mixed.at++;
    const store = new RowStore(this.plan.targetlist.length);
    store.append({ n: mixed.at - start, cols: from.columns, sel: order.slice(start, mixed.at) });
    if (mixed.at >= order.length) {
      this.#mixed = undefined;
      yield* this.#take(store, Number.POSITIVE_INFINITY, (prefix) => this.#isSame(pivot, prefix()));
    }
    const sorted = this.#sorted("Pre-sorted", store, this.plan.nPresortedCols, this.#bound - this.#given);
    this.#given = Math.min(this.#bound, this.#given + store.count);
    return sorted;
  }
  #sorted(kind: Kind, store: RowStore, from: number, bound: number): Sorted {
    const { method, memory } = sortMethod(store.count, bound, store.held("").bytes);
    const sorts = this.#sorts.get(kind) ?? { count: 0, methods: new Set<string>(), memory: 0, peak: 0 };
    this.#sorts.set(kind, sorts);
    sorts.count++;
    sorts.methods.add(method);
    sorts.memory += memory;
    sorts.peak = Math.max(sorts.peak, memory);
    return { store, order: sortBounded(store.count, rowOrder(store, this.plan, this.es, from), bound), at: 0 };
  }
  override rescan(): void {
    [this.#given, this.#ended, this.#ask] = [0, false, LEAST];
    [this.#input, this.#out, this.#mixed] = [undefined, undefined, undefined];
    this.child.rescan();
  }
}
