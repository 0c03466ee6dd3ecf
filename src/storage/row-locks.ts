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
export class RowLocks {
  readonly #rows = new Map<number, Held[]>();
  /** A running transaction whose lock does not go with the one that is wanted. */
  against(row: number, own: ReadonlySet<number>, wanted: RowLockStrength, log: TransactionLog): number | undefined {
    const held = this.#rows.get(row)?.filter(({ xid }) => log.status(xid) === "running");
    if (held === undefined) return undefined;
    if (held.length === 0) this.#rows.delete(row);
    else this.#rows.set(row, held);
    return held.find(({ xid, strength }) => !own.has(xid) && conflicts(strength, wanted))?.xid;
  }
  /** A row's newer version is locked by whoever holds a lock on it. */
  copy(from: number, to: number, log: TransactionLog): void {
    for (const { xid, strength } of this.#rows.get(from) ?? []) if (log.status(xid) === "running") this.add(to, xid, strength);
  }
  add(row: number, xid: number, strength: RowLockStrength): void {
    const held = this.#rows.get(row) ?? [];
    if (held.some((lock) => lock.xid === xid && lock.strength >= strength)) return;
    this.#rows.set(row, [...held, { xid, strength }]);
  }
}
