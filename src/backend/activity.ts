/** The service "activity": the sessions of a database as one of them sees them. @see src/backend/utils/activity/backend_status.c */
import type { Activity, ActivityService, ShownLock } from "../types/activity.ts";
import type { Wanted } from "../utils/suspended.ts";
import { advisoryKey, LOCK_MODES } from "./locks.ts";
import type { Session } from "./session.ts";

const DATABASE_OID = 5;

function waitsOf(wanted: Wanted | undefined): Activity["waits"] {
  if (wanted === undefined) return undefined;
  if (wanted.kind === "time") return { type: "Timeout", event: "PgSleep" };
  if (wanted.kind === "safe_snapshot") return { type: "IPC", event: "SafeSnapshot" };
  if (wanted.kind === "transaction") return { type: "Lock", event: "transactionid" };
  return wanted.kind === "lock" ? { type: "Lock", event: wanted.what.split(" ")[0] as string } : { type: "Client", event: "ClientRead" };
}
/** What is locked, from the words that the lock table keeps. */
function shown(what: string, pid: number, mode: string, granted: boolean): ShownLock {
  const [type, ...numbers] = what.split(" ");
  if (type === "relation") return { type, relation: Number(numbers[0]), xid: null, key: null, pid, mode, granted };
  return { type: "advisory", relation: null, xid: null, key: advisoryKey(numbers), pid, mode, granted };
}

export const activityService = (session: Session): ActivityService => ({
  database: DATABASE_OID,
  sessions: () => Array.from(session.database.sessions.values(), (each) => ({ ...each.activity(), waits: waitsOf(each.waitsFor) })),
  *locks() {
    for (const [what, held] of session.database.locks.entries()) for (const { pid, mode } of held) yield shown(what, pid, LOCK_MODES[mode], true);
    for (const { pid, ownXids, waitsFor } of session.database.sessions.values()) {
      for (const xid of ownXids) yield { type: "transactionid", relation: null, xid, key: null, pid, mode: "ExclusiveLock", granted: true };
      if (waitsFor?.kind === "transaction") yield { type: "transactionid", relation: null, xid: waitsFor.xid, key: null, pid, mode: "ShareLock", granted: false };
      if (waitsFor?.kind === "lock") yield shown(waitsFor.what, pid, LOCK_MODES[waitsFor.mode] as string, false);
    }
  },
  *statements() {
    for (const [name, statement] of session.prepared) {
      const { paramTypes, resultTypes, sql, madeAt, fromSql, plansMade } = statement;
      yield { name, statement: sql, time: madeAt, parameters: paramTypes, results: resultTypes, fromSql, genericPlans: plansMade.generic, customPlans: plansMade.custom };
    }
  },
  *cursors() {
    for (const { name, sql, hold, scroll, binary, madeAt } of session.cursors.values()) yield { name, statement: sql, holds: hold, binary, scrolls: scroll, time: madeAt };
  },
});
