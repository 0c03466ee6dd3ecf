/**
 * Serializable snapshot isolation: which transactions read what others have written, and who has to go where that could not
 * have come about one after the other.
 *
 * A read is of a whole table, or of rows found by an index, with the condition that found them: what is put in later and
 * would have been found is a conflict, too. PostgreSQL remembers pages of the index instead, so that it sees more conflicts.
 *
 * @see src/backend/storage/lmgr/predicate.c, README-SSI; Cahill, Röhm, Fekete: Serializable Isolation for Snapshot Databases (2008)
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import type { BTree, Key } from "./btree.ts";
import type { Heap } from "./heap.ts";

/** What one transaction has read of a table. */
interface ReadSet {
  whole: boolean;
  readonly rows: Set<number>;
  readonly searches: { readonly tree: BTree; readonly finds: (key: Key) => boolean }[];
}
/** The keys of a row, by index. */
export type RowKeys = readonly (readonly [tree: BTree, key: Key])[];
/** What one transaction has written to a table. */
interface WriteSet {
  readonly gone: Set<number>;
  readonly made: RowKeys[];
}

/** One serializable transaction. @see SERIALIZABLEXACT */
export class SerializableXact {
  readonly manager: SerializableManager;
  readonly readOnly: boolean;
  /** How many had been committed when its snapshot was taken. */
  readonly snapshotSeq: number;
  /** When it was committed; undefined of one that runs. */
  commitSeq: number | undefined;
  /** Somebody has decided that it may not be committed. */
  doomed = false;
  /** Those that wrote what this one read, not seeing it; and those that read what this one wrote. */
  readonly out: Set<SerializableXact> = new Set();
  readonly in: Set<SerializableXact> = new Set();
  /** The earliest commit among those in `out` that were committed before this one. */
  earliestOut: number | undefined;
  readonly reads: Map<Heap, ReadSet> = new Map();
  readonly writes: Map<Heap, WriteSet> = new Map();

  constructor(manager: SerializableManager, readOnly: boolean, snapshotSeq: number) {
    this.manager = manager;
    this.readOnly = readOnly;
    this.snapshotSeq = snapshotSeq;
  }
  get committed(): boolean {
    return this.commitSeq !== undefined;
  }
  #readsOf(heap: Heap): ReadSet {
    const known = this.reads.get(heap);
    if (known !== undefined) return known;
    const fresh: ReadSet = { whole: false, rows: new Set(), searches: [] };
    this.reads.set(heap, fresh);
    return fresh;
  }
  /** A table is read as a whole. */
  readTable(heap: Heap): void {
    const read = this.#readsOf(heap);
    if (read.whole && !this.doomed) return;
    read.whole = true;
    this.#conflictsOut(heap, () => true);
  }
  /** Rows are looked for in an index. */
  readIndex(heap: Heap, tree: BTree, finds: (key: Key) => boolean): void {
    const read = this.#readsOf(heap);
    if (read.whole) return;
    read.searches.push({ tree, finds });
    this.#conflictsOut(heap, ({ made }) => made.some((keys) => keys.some(([of, key]) => of === tree && finds(key))));
  }
  readRow(heap: Heap, row: number): void {
    const read = this.#readsOf(heap);
    if ((read.whole || read.rows.has(row)) && !this.doomed) return;
    read.rows.add(row);
    this.#conflictsOut(heap, ({ gone }) => gone.has(row));
  }
  /** What is read was written by others, which this one does not see. @see CheckForSerializableConflictOut */
  #conflictsOut(heap: Heap, meets: (writes: WriteSet) => boolean): void {
    for (const writer of this.manager.others(this)) {
      const writes = writer.writes.get(heap);
      if (writes === undefined || !this.#isConcurrent(writer) || !meets(writes)) continue;
      this.#refuseIfDoomed("conflict out checking");
      if (writer.doomed || this.out.has(writer)) continue;
      // One that only reads appears to have run first, unless the writer comes after something that it sees.
      if (this.readOnly && writer.committed && (writer.earliestOut === undefined || this.snapshotSeq < writer.earliestOut)) continue;
      this.manager.flag(this, writer, this);
    }
  }
  #isConcurrent(other: SerializableXact): boolean {
    return other.commitSeq === undefined || other.commitSeq > this.snapshotSeq;
  }
  #writesOf(heap: Heap): WriteSet {
    const known = this.writes.get(heap);
    if (known !== undefined) return known;
    const fresh: WriteSet = { gone: new Set(), made: [] };
    this.writes.set(heap, fresh);
    return fresh;
  }
  wroteRow(heap: Heap, row: number): void {
    this.#writesOf(heap).gone.add(row);
    this.#conflictsIn(heap, (read) => read.rows.has(row));
  }
  madeRow(heap: Heap, keys: RowKeys): void {
    this.#writesOf(heap).made.push(keys);
    this.#conflictsIn(heap, ({ searches }) => searches.some(({ tree, finds }) => keys.some(([of, key]) => of === tree && finds(key))));
  }
  /** What is written was read by others. @see CheckForSerializableConflictIn */
  #conflictsIn(heap: Heap, meets: (read: ReadSet) => boolean): void {
    this.#refuseIfDoomed("conflict in checking");
    for (const reader of this.manager.others(this)) {
      const read = reader.reads.get(heap);
      if (read === undefined || reader.doomed || !this.#isConcurrent(reader) || reader.out.has(this)) continue;
      if (read.whole || meets(read)) this.manager.flag(reader, this, this);
    }
  }
  #refuseIfDoomed(when: string): void {
    if (this.doomed) refuse(`Canceled on identification as a pivot, during ${when}.`);
  }
  /** Before its commit. @see PreCommit_CheckForSerializationFailure */
  beforeCommit(): void {
    this.#refuseIfDoomed("commit attempt");
    for (const near of this.in) {
      if (near.committed || near.doomed) continue;
      // The one in the middle goes, so that the others get on.
      if ([...near.in].some((far) => far === this || (!far.committed && !far.readOnly && !far.doomed))) near.doomed = true;
    }
  }
}

function refuse(reason: string): never {
  return ereport({ code: ERRCODE.serialization_failure, message: "could not serialize access due to read/write dependencies among transactions", detail: `Reason code: ${reason}`, hint: "The transaction might succeed if retried." });
}

/** All serializable transactions of a database that still matter: those that run, and those that any of them overlaps. */
export class SerializableManager {
  readonly #xacts = new Set<SerializableXact>();
  #commits = 0;

  begin(readOnly: boolean): SerializableXact {
    const made = new SerializableXact(this, readOnly, this.#commits);
    this.#xacts.add(made);
    return made;
  }
  *others(than: SerializableXact): Iterable<SerializableXact> {
    for (const each of this.#xacts) if (each !== than) yield each;
  }
  /** Whether any that may write is running. */
  get anyWriter(): boolean {
    for (const each of this.#xacts) if (!each.committed && !each.readOnly) return true;
    return false;
  }
  commit(xact: SerializableXact): void {
    xact.commitSeq = ++this.#commits;
    for (const { commitSeq } of xact.out) if (commitSeq !== undefined && commitSeq < xact.commitSeq) xact.earliestOut = Math.min(xact.earliestOut ?? commitSeq, commitSeq);
    this.#sweep();
  }
  abort(xact: SerializableXact): void {
    xact.doomed = true;
    for (const other of xact.out) other.in.delete(xact);
    for (const other of xact.in) other.out.delete(xact);
    this.#xacts.delete(xact);
    this.#sweep();
  }
  /** Those that were committed before any that runs began are of no more interest. @see ClearOldPredicateLocks */
  #sweep(): void {
    let oldest = Number.POSITIVE_INFINITY;
    for (const { committed, snapshotSeq } of this.#xacts) if (!committed) oldest = Math.min(oldest, snapshotSeq);
    for (const each of this.#xacts) if (each.commitSeq !== undefined && each.commitSeq <= oldest) this.#xacts.delete(each);
  }
  /** Notes that a reader did not see what a writer wrote. @see FlagRWConflict */
  flag(reader: SerializableXact, writer: SerializableXact, me: SerializableXact): void {
    if (this.#isDangerous(reader, writer)) {
      if (writer === me) refuse("Canceled on identification as a pivot, during write.");
      if (writer.committed) refuse("Canceled on conflict out to pivot, during read.");
      writer.doomed = true;
    }
    reader.out.add(writer);
    writer.in.add(reader);
  }
  /** Whether a third one makes this conflict the middle of something that no order explains. @see OnConflict_CheckForSerializationFailure */
  #isDangerous(reader: SerializableXact, writer: SerializableXact): boolean {
    if (writer.committed && writer.earliestOut !== undefined) return true;
    const upTo = (seq: number, limit: number | undefined): boolean => limit === undefined || seq <= limit;
    for (const { commitSeq } of writer.out) {
      if (commitSeq !== undefined && upTo(commitSeq, reader.commitSeq) && upTo(commitSeq, writer.commitSeq) && (!reader.readOnly || commitSeq <= reader.snapshotSeq)) return true;
    }
    const written = writer.commitSeq;
    if (written === undefined || reader.readOnly) return false;
    for (const first of reader.in) {
      if (!first.doomed && (first.commitSeq === undefined || first.commitSeq >= written) && (!first.readOnly || first.snapshotSeq >= written)) return true;
    }
    return false;
  }
}
