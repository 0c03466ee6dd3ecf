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
  readonly #held = new Map<string, readonly HeldLock[]>();
  /** What each session has locked: looked at whenever a transaction ends. */
  readonly #byPid = new Map<number, Set<string>>();

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
    const held = this.of(what);
    const same = held.find((lock) => lock.pid === pid && lock.mode === mode && lock.session === session);
    if (same === undefined) this.#add(what, held, { pid, mode, session, count: 1 });
    else same.count++;
    return true;
  }
  #add(what: string, held: readonly HeldLock[], lock: HeldLock): void {
    this.#held.set(what, [...held, lock]);
    const mine = this.#byPid.get(lock.pid);
    if (mine === undefined) this.#byPid.set(lock.pid, new Set([what]));
    else mine.add(what);
  }
  /** Suspends the statement where others hold what does not go with the mode. */
  acquire(what: string, pid: number, mode: LockMode, session = false): void {
    if (!this.tryAcquire(what, pid, mode, session)) throw new Suspended({ kind: "lock", holders: this.#against(what, pid, mode), what, mode: LOCK_MODES[mode] });
  }
  /** Gives a session's lock back once; false where it is not held. */
  release(what: string, pid: number, mode: LockMode): boolean {
    const lock = this.#held.get(what)?.find((each) => each.pid === pid && each.mode === mode && each.session);
    if (lock === undefined) return false;
    if (--lock.count === 0) this.#remove(pid, what, (each) => each === lock);
    return true;
  }
  /** At the end of a transaction, or of a session. */
  releaseAll(pid: number, ofSession: boolean): void {
    for (const what of this.#byPid.get(pid) ?? []) this.#remove(pid, what, ({ session }) => ofSession || !session);
  }
  /** The advisory locks that a session holds by itself. */
  releaseAdvisory(pid: number): void {
    for (const what of this.#byPid.get(pid) ?? []) if (what.startsWith("advisory")) this.#remove(pid, what, ({ session }) => session);
  }
  /** Removes those of a session's locks that go. */
  #remove(pid: number, what: string, goes: (lock: HeldLock) => boolean): void {
    const left = this.of(what).filter((lock) => lock.pid !== pid || !goes(lock));
    if (left.length === 0) this.#held.delete(what);
    else this.#held.set(what, left);
    if (!left.some((lock) => lock.pid === pid)) this.#byPid.get(pid)?.delete(what);
  }
}
