/** What the end of a transaction takes, in words, for one who watches. @see src/backend/access/transam/xact.c (CommitTransaction, AbortTransaction) */
import type { Session } from "./session.ts";
import { LOCK_MODES } from "./locks.ts";

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;

const NOTHING = "it has no transaction id, since it wrote nothing: there is nothing to mark";

/** Asked before any of it is done; `late`: how many deferred triggers and checks have just run. */
export function transactionSteps(session: Session, committed: boolean, late: number): string[] {
  const { triggers, cursors, channels, database, pid, transaction, catalog } = session;
  const steps: string[] = [];
  const say = (when: boolean, what: string): void => {
    if (when) steps.push(what);
  };
  const xids = [transaction?.xid, ...(transaction?.merged ?? []), ...(transaction?.savepoints ?? []).map(({ xid }) => xid)].filter((xid) => xid !== undefined);
  const held = [...cursors.values()].filter(({ hold, kept }) => hold && !kept);
  const closed = [...cursors.values()].filter(({ hold }) => !hold);
  if (committed) {
    say(late > 0, `${counted(late, "deferred trigger or constraint check")} ${late === 1 ? "runs" : "run"} first, and may refuse it`);
    for (const { name } of held) steps.push(`cursor ${name} WITH HOLD is run to its end, and its rows are kept`);
    say(session.isSerializable, "its reads and writes are checked for a cycle with those of other serializable transactions");
    say(session.root !== transaction?.root, "its changes of the catalog become everyone's");
    say(xids.length === 0 && session.root === transaction?.root, NOTHING);
    say(xids.length > 0, `transaction ${xids.join(", ")} is marked committed: snapshots taken from now on see its rows`);
  } else {
    say(triggers.waiting > 0, `${counted(triggers.waiting, "deferred trigger or constraint check")} dropped`);
    say(session.root !== transaction?.root, "its changes of the catalog are dropped");
    say(xids.length === 0 && session.root === transaction?.root, NOTHING);
    say(xids.length > 0, `transaction ${xids.join(", ")} is marked aborted: nobody ever sees its rows`);
  }
  for (const { what, mode } of database.locks.heldBy(pid)) steps.push(`its lock ${LOCK_MODES[mode]} on ${nameOf(what)} is released`);
  for (const { name } of closed) steps.push(`cursor ${name} is closed`);
  say(committed && channels.pending > 0, `${counted(channels.pending, "notification")} sent`);
  return steps;

  function nameOf(what: string): string {
    const oid = /^relation (\d+)$/.exec(what)?.[1];
    return oid === undefined ? what : (catalog.findRelation(Number(oid))?.relname ?? what);
  }
}
