/**
 * Waiting for what a suspended statement wants: for other sessions in turn, with deadlocks found, and no longer than the
 * session's time-outs allow.
 *
 * @see src/backend/storage/lmgr/proc.c (ProcSleep), deadlock.c
 */
import { DatabaseError, ERRCODE, notSupported } from "../utils/errors.ts";
import type { Suspended, Wanted } from "../utils/suspended.ts";
import { LOCK_MODES, type LockMode, lockName } from "./locks.ts";
import type { Session } from "./session.ts";
import type { Work } from "./turns.ts";

/** The process ids of the sessions that hold what is wanted; none where it is free by now. */
export function holders(session: Session, wanted: Wanted): readonly number[] {
  const { database } = session;
  if (wanted.kind === "transaction") {
    if (database.storage.log.status(wanted.xid) !== "running") return [];
    const owner = database.sessionOf(wanted.xid);
    return owner === undefined || owner === session ? [] : [owner.pid];
  }
  if (wanted.kind === "safe_snapshot") return database.storage.log.serializables.anyWriter ? [...database.sessions.values()].filter((each) => each !== session && each.writesSerializably).map(({ pid }) => pid) : [];
  return wanted.kind === "lock" ? database.locks.against(wanted.what, session.pid, wanted.mode as LockMode) : [];
}
const shown = (wanted: Wanted): string => (wanted.kind === "transaction" ? `ShareLock on transaction ${wanted.xid}` : wanted.kind === "lock" ? `${LOCK_MODES[wanted.mode]} on ${lockName(wanted.what)}` : wanted.kind);

/** The sessions that wait for one another in a ring, beginning with this one. */
function findRing(session: Session, wanted: Wanted): readonly Session[] | undefined {
  const visit = (at: Session, want: Wanted, path: readonly Session[]): readonly Session[] | undefined => {
    for (const pid of holders(at, want)) {
      const next = session.database.sessions.get(pid);
      if (next === session) return path;
      if (next?.waitsFor === undefined || path.includes(next)) continue;
      const ring = visit(next, next.waitsFor, [...path, next]);
      if (ring !== undefined) return ring;
    }
    return undefined;
  };
  return visit(session, wanted, [session]);
}
function deadlock(ring: readonly Session[], wanted: Wanted): DatabaseError {
  const lines = ring.map((each, i) => {
    const want = i === 0 ? wanted : (each.waitsFor as Wanted);
    return `Process ${each.pid} waits for ${shown(want)}; blocked by process ${(ring[(i + 1) % ring.length] as Session).pid}.`;
  });
  return new DatabaseError({ code: ERRCODE.deadlock_detected, message: "deadlock detected", detail: lines.join("\n"), hint: "See server log for query details." });
}

const MOST_ORDERS = 16;
/** A ring of sessions that hold what the others want ends the statement; one that only the order of waiting makes is put in another order. */
function breakRing(session: Session, wanted: Wanted): void {
  const { locks } = session.database;
  let tries = 0;
  for (let ring = findRing(session, wanted); ring !== undefined; ring = findRing(session, wanted)) {
    const waiting = onlyBehind(ring, wanted);
    if (waiting === undefined || ++tries > MOST_ORDERS) throw deadlock(ring, wanted);
    locks.putFirst(waiting.pid);
    session.database.wake();
  }
}
/** The first of a ring that is only behind the next one: that one does not hold what it wants, but waits for it since before. */
function onlyBehind(ring: readonly Session[], wanted: Wanted): Session | undefined {
  return ring.find((each, i) => {
    const want = i === 0 ? wanted : (each.waitsFor as Wanted);
    const next = ring[(i + 1) % ring.length] as Session;
    return want.kind === "lock" && !each.database.locks.holds(want.what, next.pid, want.mode as LockMode);
  });
}

/**
 * Does some work to its end; where it is suspended, after what it waits for has come.
 *
 * @param wait resolves when the work may go on, and rejects with what ends it
 * @param first the work's first step, where that has been taken
 */
export async function finishing<R>(work: Work<R>, wait: (suspended: Suspended) => Promise<void>, first: IteratorResult<Suspended, R> = work.next()): Promise<R> {
  for (let step = first; ; ) {
    if (step.done === true) return step.value;
    let ending: unknown;
    try {
      await wait(step.value);
    } catch (error) {
      ending = error;
    }
    step = ending === undefined ? work.next() : work.throw(ending);
  }
}

/**
 * Resolves when the statement may be tried again. Rejects with what ends it: a deadlock, a time-out, or a cancel.
 */
export async function waitFor(session: Session, suspended: Suspended): Promise<void> {
  const { wanted } = suspended;
  if (wanted.kind === "newer_row") return;
  if (wanted.kind === "turn") return nextTurn();
  if (wanted.kind === "copy_data") return notSupported("COPY FROM STDIN here");
  breakRing(session, wanted);
  session.waitsFor = wanted;
  try {
    await settled(session, wanted);
  } finally {
    session.waitsFor = undefined;
  }
}
/** After all that the others' connections have sent. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => (typeof setImmediate === "function" ? setImmediate(resolve) : setTimeout(resolve)));
function settled(session: Session, wanted: Wanted): Promise<void> {
  return new Promise((resolve, reject) => {
    const timers: ReturnType<typeof setTimeout>[] = [];
    let unsubscribe: () => void = () => undefined;
    const finish = (end: () => void): void => {
      for (const timer of timers) clearTimeout(timer);
      unsubscribe();
      session.wake = undefined;
      end();
    };
    const after = (ms: number, end: () => void): void => {
      if (ms > 0 && Number.isFinite(ms)) timers.push(setTimeout(() => finish(end), Math.min(ms, 2147483647)));
    };
    const look = (): void => {
      const ending = session.ending();
      if (ending !== undefined) finish(() => reject(ending));
      else if (wanted.kind === "time" ? performance.now() >= wanted.until : holders(session, wanted).length === 0) finish(resolve);
    };
    unsubscribe = session.database.onChange(look);
    session.wake = look;
    if (wanted.kind === "time") after(Math.max(1, wanted.until - performance.now()), resolve);
    else after(session.settings.milliseconds("lock_timeout"), () => reject(new DatabaseError({ code: ERRCODE.lock_not_available, message: "canceling statement due to lock timeout" })));
    const { ms, error } = session.timeout();
    after(ms, () => reject(error()));
    look();
  });
}
