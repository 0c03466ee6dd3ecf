/** What a run counts of a plan's nodes: the executor fills it, EXPLAIN shows it. @see src/include/executor/instrument.h */

/** What only some nodes count, of all runs together; memory in kB. */
export interface Measures {
  readonly removedByJoin?: number;
  readonly indexSearches?: number;
  readonly heapFetches?: number;
  /** Pages of a bitmap heap scan. */
  readonly heapBlocks?: number;
  readonly sort?: { readonly method: string; readonly memory: number };
  /** Groups of an incremental sort that were sorted by all keys, and by what their prefix had in common. */
  readonly groups?: readonly { readonly kind: "Full-sort" | "Pre-sorted"; readonly count: number; readonly methods: readonly string[]; readonly average: number; readonly peak: number }[];
  readonly hash?: { readonly buckets: number; readonly planned: number; readonly memory: number };
  /** The table of groups of a hashed aggregation. */
  readonly table?: { readonly memory: number };
  readonly cache?: { readonly hits: number; readonly misses: number; readonly evictions: number; readonly memory: number };
  /** Rows that are kept to be read again. */
  readonly storage?: number;
  readonly conflict?: { readonly inserted: number; readonly conflicting: number; readonly removed: number };
  readonly merged?: { readonly inserted: number; readonly updated: number; readonly deleted: number; readonly skipped: number };
}
