/** All heaps, indexes and sequences of a database, by relfilenode. */
import { elog } from "../utils/errors.ts";
import type { BTree } from "./btree.ts";
import type { Heap } from "./heap.ts";
import { TransactionLog } from "./transaction.ts";

export interface SequenceState {
  last: number | bigint;
  called: boolean;
  /** How many values more may be given before the log is written: what log_cnt shows. */
  logged?: number;
}

export interface StoredState {
  readonly nextFile: number;
  readonly heaps: ReadonlyMap<number, Heap>;
  readonly indexes: ReadonlyMap<number, BTree>;
  readonly sequences: ReadonlyMap<number, SequenceState>;
}
function refill<V>(map: Map<number, V>, from: ReadonlyMap<number, V>, copy: (value: V) => V): void {
  map.clear();
  for (const [file, value] of from) map.set(file, copy(value));
}

export class Storage {
  readonly log: TransactionLog = new TransactionLog();
  readonly heaps: Map<number, Heap> = new Map();
  readonly indexes: Map<number, BTree> = new Map();
  readonly sequences: Map<number, SequenceState> = new Map();
  #nextFile = 1;

  /** Everything that is stored, as it is now. No transaction may be open. */
  copy(): StoredState {
    return {
      nextFile: this.#nextFile,
      heaps: new Map(Array.from(this.heaps, ([file, heap]) => [file, heap.copy(this.log)])),
      indexes: new Map(Array.from(this.indexes, ([file, tree]) => [file, tree.copy()])),
      sequences: new Map(Array.from(this.sequences, ([file, state]) => [file, { ...state }])),
    };
  }
  /** Goes back to a copy, which stays as it is. */
  restore({ nextFile, heaps, indexes, sequences }: StoredState): void {
    // Numbers of files are not given again: what was kept for one that is gone must not fit another.
    this.#nextFile = Math.max(this.#nextFile, nextFile);
    refill(this.heaps, heaps, (heap) => heap.copy(this.log));
    refill(this.indexes, indexes, (tree) => tree.copy());
    refill(this.sequences, sequences, (state) => ({ ...state }));
  }
  newFile(): number {
    return this.#nextFile++;
  }
  heap(file: number): Heap {
    return this.heaps.get(file) ?? elog(`could not open file ${file}`);
  }
  index(file: number): BTree {
    return this.indexes.get(file) ?? elog(`could not open index file ${file}`);
  }
}
