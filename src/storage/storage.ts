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

export class Storage {
  readonly log: TransactionLog = new TransactionLog();
  readonly heaps: Map<number, Heap> = new Map();
  readonly indexes: Map<number, BTree> = new Map();
  readonly sequences: Map<number, SequenceState> = new Map();
  #nextFile = 1;

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
