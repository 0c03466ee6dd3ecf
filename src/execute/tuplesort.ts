/**
 * Sorting in PostgreSQL's own way: rows that compare equal come out in the order in which its algorithms leave them, which
 * is neither their first order nor any other that has a name.
 *
 * @see src/include/lib/sort_template.h, src/backend/utils/sort/tuplesort.c; J. L. Bentley and M. D. McIlroy, "Engineering a
 * Sort Function", Software: Practice and Experience 23 (1993)
 */

type Compare<T> = (a: T, b: T) => number;
/** What can be sorted in place. */
interface Items<T> {
  readonly length: number;
  [index: number]: T;
}

function swap<T>(items: Items<T>, i: number, j: number): void {
  const item = items[i] as T;
  items[i] = items[j] as T;
  items[j] = item;
}
function swapRange<T>(items: Items<T>, i: number, j: number, n: number): void {
  for (let k = 0; k < n; k++) swap(items, i + k, j + k);
}
function median<T>(items: Items<T>, a: number, b: number, c: number, compare: Compare<T>): number {
  const [x, y, z] = [items[a] as T, items[b] as T, items[c] as T];
  if (compare(x, y) < 0) return compare(y, z) < 0 ? b : compare(x, z) < 0 ? c : a;
  return compare(y, z) > 0 ? b : compare(x, z) < 0 ? a : c;
}
/** Short runs are sorted by insertion. */
const SHORT = 7;
/** From here on the pivot is a median of medians. */
const LONG = 40;

function insertionSort<T>(items: Items<T>, from: number, n: number, compare: Compare<T>): void {
  for (let m = from + 1; m < from + n; m++) {
    for (let l = m; l > from && compare(items[l - 1] as T, items[l] as T) > 0; l--) swap(items, l, l - 1);
  }
}
function isSorted<T>(items: Items<T>, from: number, n: number, compare: Compare<T>): boolean {
  for (let m = from + 1; m < from + n; m++) if (compare(items[m - 1] as T, items[m] as T) > 0) return false;
  return true;
}
function pivotOf<T>(items: Items<T>, from: number, n: number, compare: Compare<T>): number {
  let middle = from + (n >> 1);
  if (n <= SHORT) return middle;
  let [low, high] = [from, from + n - 1];
  if (n > LONG) {
    const d = n >> 3;
    low = median(items, low, low + d, low + 2 * d, compare);
    middle = median(items, middle - d, middle, middle + d, compare);
    high = median(items, high - 2 * d, high - d, high, compare);
  }
  return median(items, low, middle, high, compare);
}

/** Sorts `n` items from `from` on. */
export function quickSort<T>(items: Items<T>, compare: Compare<T>, start = 0, count: number = items.length): void {
  let [from, n] = [start, count];
  for (;;) {
    if (n < SHORT) return insertionSort(items, from, n, compare);
    if (isSorted(items, from, n, compare)) return;
    swap(items, from, pivotOf(items, from, n, compare));
    const pivot = items[from] as T;
    // Items equal to the pivot gather at both ends; those between are parted by it.
    let [a, b] = [from + 1, from + 1];
    let [c, d] = [from + n - 1, from + n - 1];
    for (;;) {
      for (; b <= c; b++) {
        const order = compare(items[b] as T, pivot);
        if (order > 0) break;
        if (order === 0) swap(items, a++, b);
      }
      for (; b <= c; c--) {
        const order = compare(items[c] as T, pivot);
        if (order < 0) break;
        if (order === 0) swap(items, c, d--);
      }
      if (b > c) break;
      swap(items, b++, c--);
    }
    const end = from + n;
    let equal = Math.min(a - from, b - a);
    swapRange(items, from, b - equal, equal);
    equal = Math.min(d - c, end - d - 1);
    swapRange(items, b, end - equal, equal);
    const [less, greater] = [b - a, d - c];
    // The shorter part by recursion, the longer one here.
    if (less <= greater) {
      if (less > 1) quickSort(items, compare, from, less);
      if (greater <= 1) return;
      [from, n] = [end - greater, greater];
    } else {
      if (greater > 1) quickSort(items, compare, end - greater, greater);
      if (less <= 1) return;
      n = less;
    }
  }
}

/** A heap whose top is the last of its items in the order. */
class BoundedHeap<T> {
  readonly items: T[] = [];
  readonly #compare: Compare<T>;
  constructor(compare: Compare<T>) {
    this.#compare = (a, b) => compare(b, a);
  }
  insert(item: T): void {
    let at = this.items.length;
    this.items.push(item);
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#compare(item, this.items[parent] as T) >= 0) break;
      this.items[at] = this.items[parent] as T;
      at = parent;
    }
    this.items[at] = item;
  }
  /** Puts an item in the place of the top, unless it is no better. */
  offer(item: T): void {
    if (this.#compare(item, this.items[0] as T) > 0) this.replaceTop(item, this.items.length);
  }
  replaceTop(item: T, n: number): void {
    const { items } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= n) break;
      if (child + 1 < n && this.#compare(items[child] as T, items[child + 1] as T) > 0) child++;
      if (this.#compare(item, items[child] as T) <= 0) break;
      items[at] = items[child] as T;
      at = child;
    }
    items[at] = item;
  }
  /** All items in order. */
  sorted(): T[] {
    const { items } = this;
    for (let n = items.length - 1; n > 0; n--) {
      const top = items[0] as T;
      this.replaceTop(items[n] as T, n);
      items[n] = top;
    }
    return items;
  }
}

/** The first `bound` of the items in order; of few items, all of them. @see puttuple_common, make_bounded_heap */
export function sortBounded(count: number, compare: Compare<number>, bound: number): Int32Array {
  const all = Int32Array.from({ length: count }, (_, i) => i);
  if (count <= bound * 2) {
    quickSort(all, compare);
    return all;
  }
  const heap = new BoundedHeap(compare);
  for (let i = 0; i < count; i++) {
    if (heap.items.length < bound) heap.insert(i);
    else heap.offer(i);
  }
  return Int32Array.from(heap.sorted());
}
