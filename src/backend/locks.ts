/**
 * Locks on tables, of eight modes, and advisory locks; and who waits for whom.
 *
 * @see src/backend/storage/lmgr/lock.c, deadlock.c
 */
import { Suspended } from "../utils/suspended.ts";

/** The modes by number, and for each the modes that it does not go with. @see LockConflicts */
export const LOCK_MODES = ["", "AccessShareLock", "RowShareLock", "RowExclusiveLock", "ShareUpdateExclusiveLock", "ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock"] as const;
export type LockMode = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;
const CONFLICTS: readonly (readonly number[])[] = [[], [8], [7, 8], [5, 6, 7, 8], [4, 5, 6, 7, 8], [3, 4, 6, 7, 8], [3, 4, 5, 6, 7, 8], [2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8]];

export interface HeldLock {
  readonly pid: number;
  readonly mode: LockMode;
  /** Kept until the session gives it back: advisory locks of a session. */
  readonly session: boolean;
  count: number;
}
/** All locks of a database, by what is locked: `relation 16384`, `advisory 1 2`. */
export class LockTable {
  readonly #held = new Map<string, HeldLock[]>();

  entries(): Iterable<readonly [what: string, held: readonly HeldLock[]]> {
    return this.#held.entries();
  }
  of(what: string): readonly HeldLock[] {
    return this.#held.get(what) ?? [];
  }
  #against(what: string, pid: number, mode: LockMode): number[] {
    return this.of(what).filter((lock) => lock.pid !== pid && CONFLICTS[mode]?.includes(lock.mode)).map((lock) => lock.pid);
  }
  /** Whether the lock was free, and is held now. */
  tryAcquire(what: string, pid: number, mode: LockMode, session = false): boolean {
    if (this.#against(what, pid, mode).length > 0) return false;
    let held = this.#held.get(what);
    if (held === undefined) {
      held = [];
      this.#held.set(what, held);
    }
    const same = held.find((lock) => lock.pid === pid && lock.mode === mode && lock.session === session);
    if (same === undefined) held.push({ pid, mode, session, count: 1 });
    else same.count++;
    return true;
  }
  /** Suspends the statement where others hold what does not go with the mode. */
  acquire(what: string, pid: number, mode: LockMode, session = false): void {
    if (!this.tryAcquire(what, pid, mode, session)) throw new Suspended({ kind: "lock", holders: this.#against(what, pid, mode), what, mode: LOCK_MODES[mode] });
  }
  /** Gives a session's lock back once; false where it is not held. */
  release(what: string, pid: number, mode: LockMode): boolean {
    const lock = this.#held.get(what)?.find((each) => each.pid === pid && each.mode === mode && each.session);
    if (lock === undefined) return false;
    if (--lock.count === 0) this.#remove(what, (each) => each === lock);
    return true;
  }
  /** At the end of a transaction, or of a session. */
  releaseAll(pid: number, ofSession: boolean): void {
    for (const what of [...this.#held.keys()]) this.#remove(what, (lock) => lock.pid === pid && (ofSession || !lock.session));
  }
  /** The advisory locks that a session holds by itself. */
  releaseAdvisory(pid: number): void {
    for (const what of [...this.#held.keys()]) if (what.startsWith("advisory")) this.#remove(what, (lock) => lock.pid === pid && lock.session);
  }
  #remove(what: string, goes: (lock: HeldLock) => boolean): void {
    const left = (this.#held.get(what) ?? []).filter((lock) => !goes(lock));
    if (left.length === 0) this.#held.delete(what);
    else this.#held.set(what, left);
  }
}
