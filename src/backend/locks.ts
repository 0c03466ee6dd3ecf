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
interface Waiter {
  readonly pid: number;
  readonly mode: LockMode;
}
const DATABASE_OID = 5;
/** What is locked, as messages name it. @see DescribeLockTag */
export function lockName(what: string): string {
  const [type, ...numbers] = what.split(" ");
  if (type === "relation") return `relation ${numbers[0]} of database ${DATABASE_OID}`;
  if (type !== "advisory") return what;
  return `advisory lock [${[DATABASE_OID, ...advisoryKey(numbers)].join(",")}]`;
}
/** An advisory lock's two numbers, and whether they are the halves of one, 1, or two, 2. */
export function advisoryKey(numbers: readonly string[]): [number, number, 1 | 2] {
  if (numbers.length === 2) return [Number(numbers[0]) >>> 0, Number(numbers[1]) >>> 0, 2];
  const big = BigInt.asUintN(64, BigInt(numbers[0] ?? 0));
  return [Number(big >> 32n), Number(big & 0xffffffffn), 1];
}
const conflict = (one: LockMode, other: LockMode): boolean => CONFLICTS[one]?.includes(other) === true;

/** All locks of a database, by what is locked: `relation 16384`, `advisory 1 2`. */
export class LockTable {
  readonly #held = new Map<string, readonly HeldLock[]>();
  /** What each session has locked: looked at whenever a transaction ends. */
  readonly #byPid = new Map<number, Set<string>>();
  /** Those that wait for a lock, the first of them first. */
  readonly #queues = new Map<string, readonly Waiter[]>();
  /** What each session waits for. */
  readonly #waiting = new Map<number, string>();

  entries(): Iterable<readonly [what: string, held: readonly HeldLock[]]> {
    return this.#held.entries();
  }
  of(what: string): readonly HeldLock[] {
    return this.#held.get(what) ?? [];
  }
  /** Those that are before a session: that hold what does not go with the mode, or wait for such, unless for the session itself. */
  against(what: string, pid: number, mode: LockMode): number[] {
    const held = this.of(what);
    const holders = held.filter((lock) => lock.pid !== pid && conflict(mode, lock.mode));
    return [...holders, ...this.#ahead(what, pid, mode)].map((each) => each.pid);
  }
  /** Whether a session holds what does not go with a mode. */
  holds(what: string, pid: number, mode: LockMode): boolean {
    return this.of(what).some((lock) => lock.pid === pid && conflict(mode, lock.mode));
  }
  #ahead(what: string, pid: number, mode: LockMode): readonly Waiter[] {
    const queue = this.#queues.get(what);
    if (queue === undefined) return [];
    const mine = this.of(what).filter((lock) => lock.pid === pid);
    const own = queue.findIndex((waiter) => waiter.pid === pid);
    return (own === -1 ? queue : queue.slice(0, own)).filter((waiter) => conflict(mode, waiter.mode) && !mine.some((lock) => conflict(waiter.mode, lock.mode)));
  }
  /** Whether the lock was free, and is held now. */
  tryAcquire(what: string, pid: number, mode: LockMode, session = false): boolean {
    const held = this.of(what);
    const same = held.find((lock) => lock.pid === pid && lock.mode === mode && lock.session === session);
    if (same !== undefined) {
      same.count++;
      return true;
    }
    if (this.against(what, pid, mode).length > 0) return false;
    this.#add(what, held, { pid, mode, session, count: 1 });
    if (this.#waiting.get(pid) === what) this.stopWaiting(pid);
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
    if (this.tryAcquire(what, pid, mode, session)) return;
    const queue = this.#queues.get(what) ?? [];
    if (this.#waiting.get(pid) !== what) {
      this.stopWaiting(pid);
      this.#waiting.set(pid, what);
      this.#queues.set(what, [...queue, { pid, mode }]);
    }
    throw new Suspended({ kind: "lock", what, mode });
  }
  /** The statement that waited has what it wanted, or has ended. Whether it waited. */
  stopWaiting(pid: number): boolean {
    const what = this.#waiting.get(pid);
    if (what === undefined) return false;
    this.#waiting.delete(pid);
    const left = (this.#queues.get(what) ?? []).filter((waiter) => waiter.pid !== pid);
    if (left.length === 0) this.#queues.delete(what);
    else this.#queues.set(what, left);
    return true;
  }
  /** Lets a session that waits go before the others that do. @see DeadLockCheck */
  putFirst(pid: number): void {
    const what = this.#waiting.get(pid);
    const queue = what === undefined ? undefined : this.#queues.get(what);
    if (what !== undefined && queue !== undefined) this.#queues.set(what, queue.toSorted((one, other) => Number(other.pid === pid) - Number(one.pid === pid)));
  }
  /** Gives a session's lock back once; false where it is not held. */
  release(what: string, pid: number, mode: LockMode): boolean {
    const lock = this.#held.get(what)?.find((each) => each.pid === pid && each.mode === mode && each.session);
    if (lock === undefined) return false;
    if (--lock.count === 0) this.#remove(pid, what, (each) => each === lock);
    return true;
  }
  /** What a session holds for its transaction. */
  heldBy(pid: number): readonly { readonly what: string; readonly mode: LockMode }[] {
    return [...(this.#byPid.get(pid) ?? [])].flatMap((what) => this.of(what).filter((lock) => lock.pid === pid && !lock.session).map(({ mode }) => ({ what, mode })));
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
