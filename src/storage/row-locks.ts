/**
 * Locks on rows, as SELECT FOR UPDATE and its kin take them: of four strengths, held until the transaction ends.
 *
 * @see src/backend/access/heap/README.tuplock
 */
import type { TransactionLog } from "./transaction.ts";

/** FOR KEY SHARE, FOR SHARE, FOR NO KEY UPDATE, FOR UPDATE. */
export type RowLockStrength = 1 | 2 | 3 | 4;
const conflicts = (held: RowLockStrength, wanted: RowLockStrength): boolean => held + wanted > 4;

interface Held {
  readonly xid: number;
  readonly strength: RowLockStrength;
}
/** When that many rows have locks, those whose transactions have ended are put away. */
const MANY_ROWS = 1024;

export class RowLocks {
  readonly #log: TransactionLog;
  readonly #rows = new Map<number, readonly Held[]>();
  #sweepAt = MANY_ROWS;
  constructor(log: TransactionLog) {
    this.#log = log;
  }
  #heldOn(row: number): readonly Held[] {
    const all = this.#rows.get(row);
    if (all === undefined) return [];
    const held = all.filter(({ xid }) => this.#log.status(xid) === "running");
    if (held.length === 0) this.#rows.delete(row);
    return held;
  }
  /** A running transaction whose lock does not go with the one that is wanted. */
  against(row: number, own: ReadonlySet<number>, wanted: RowLockStrength): number | undefined {
    return this.#heldOn(row).find(({ xid, strength }) => !own.has(xid) && conflicts(strength, wanted))?.xid;
  }
  /** A row's newer version is locked by whoever holds a lock on it. */
  copy(from: number, to: number): void {
    for (const { xid, strength } of this.#heldOn(from)) this.add(to, xid, strength);
  }
  add(row: number, xid: number, strength: RowLockStrength): void {
    const held = this.#heldOn(row);
    if (held.some((lock) => lock.xid === xid && lock.strength >= strength)) return;
    this.#rows.set(row, [...held, { xid, strength }]);
    if (this.#rows.size >= this.#sweepAt) this.#sweep();
  }
  #sweep(): void {
    for (const row of this.#rows.keys()) this.#heldOn(row);
    this.#sweepAt = Math.max(MANY_ROWS, 2 * this.#rows.size);
  }
}
