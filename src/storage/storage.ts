/** All heaps, indexes and sequences of a database, by relfilenode. */
import { elog } from "../utils/errors.ts";
import type { BTree, TreeImage } from "./btree.ts";
import { Heap, type HeapImage } from "./heap.ts";
import { type LogImage, TransactionLog } from "./transaction.ts";

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
/** Everything that is stored, as lists. */
export interface StorageImage {
  readonly log: LogImage;
  readonly nextFile: number;
  readonly heaps: readonly (readonly [file: number, HeapImage])[];
  readonly indexes: readonly (readonly [file: number, TreeImage])[];
  readonly sequences: readonly (readonly [file: number, SequenceState])[];
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
  /** What is stored in some of the files, as lists. No transaction may be open. */
  image(files: ReadonlySet<number>): StorageImage {
    const of = <V, I>(stored: ReadonlyMap<number, V>, image: (value: V) => I): [number, I][] => Array.from(stored).flatMap(([file, value]) => (files.has(file) ? [[file, image(value)]] : []));
    return {
      log: this.log.image(), nextFile: this.#nextFile,
      heaps: of(this.heaps, (heap) => heap.image()),
      indexes: of(this.indexes, (tree) => tree.image()),
      sequences: of(this.sequences, (state) => ({ ...state })),
    };
  }
  /** Fills an empty storage. @param newTree an empty tree for the index in a file */
  fill({ log, nextFile, heaps, indexes, sequences }: StorageImage, newTree: (file: number) => BTree): void {
    this.log.fill(log);
    this.#nextFile = nextFile;
    for (const [file, heap] of heaps) this.heaps.set(file, Heap.of(heap, this.log));
    for (const [file, image] of indexes) {
      const tree = newTree(file);
      tree.fill(image);
      this.indexes.set(file, tree);
    }
    for (const [file, state] of sequences) this.sequences.set(file, { ...state });
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
