/**
 * What one statement has done to heaps, so that it can be undone without its transaction: the rows that it put in, and those
 * that it took away. Kept only where other sessions may make a statement wait.
 */
import type { Heap, RowHeader } from "./heap.ts";

interface Entry {
  readonly heap: Heap;
  readonly row: number;
  /** Of a row that was taken away: what its header said before. Undefined of a row that was put in. */
  readonly before: RowHeader | undefined;
}
export class Journal {
  readonly #entries: Entry[] = [];
  add(entry: Entry): void {
    this.#entries.push(entry);
  }
  /** The newest first, as a row may have been put in and taken away again. */
  undo(): void {
    for (const { heap, row, before } of this.#entries.toReversed()) {
      if (before === undefined) heap.forget(row);
      else heap.restore(row, before);
    }
    this.#entries.length = 0;
  }
}
