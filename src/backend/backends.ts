/** The service "backends": the session among the others of its database. @see src/backend/storage/ipc/procarray.c */
import type { BackendService } from "../types/backends.ts";
import { hasPrivsOf, isSuperuser } from "../catalog/acl.ts";
import { SIGNAL_BACKEND } from "../catalog/predefined-roles.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import type { Session } from "./session.ts";

const EXCLUSIVE = 7;
const SHARED = 5;

/** Who may end what another session does: its own role, a superuser, and pg_signal_backend, but for superusers' sessions. @see pg_signal_backend */
function checkSignal(session: Session, other: Session, what: string, many: string, one: string, whose: string): void {
  const { root } = session;
  const [role, theirs] = [session.currentRole(), other.sessionRole()];
  const refuse = (detail: string): never => ereport({ code: ERRCODE.insufficient_privilege, message: `permission denied to ${what}`, detail });
  if (isSuperuser(root, theirs) && !isSuperuser(root, role)) refuse(`Only roles with the SUPERUSER attribute may ${many} of roles with the SUPERUSER attribute.`);
  if (!hasPrivsOf(root, role, theirs) && !hasPrivsOf(root, role, SIGNAL_BACKEND)) refuse(`Only roles with privileges of ${whose} or with privileges of the "pg_signal_backend" role may ${one}.`);
}
export function backendService(session: Session): BackendService {
  const { database } = session;
  const { locks } = database;
  return {
    get pid() {
      return session.pid;
    },
    notify: (channel, payload) => session.channels.notify(channel, payload),
    get listening() {
      return session.channels.listening;
    },
    sleep: (ms) => session.sleep(ms),
    cancel: (pid) => {
      const other = database.sessions.get(pid);
      if (other !== undefined) checkSignal(session, other, "cancel query", "cancel queries", "cancel this query", "the role whose query is being canceled");
      other?.cancel();
      return other !== undefined;
    },
    terminate: (pid) => {
      const other = database.sessions.get(pid);
      if (other !== undefined) checkSignal(session, other, "terminate process", "terminate processes", "terminate this process", "the role whose process is being terminated");
      if (other === session) notSupported("pg_terminate_backend of the own session");
      other?.terminate();
      return other !== undefined;
    },
    blockers: (pid) => database.sessions.get(pid)?.blockers() ?? [],
    lock: (key, shared, ofSession, wait) => {
      const mode = shared ? SHARED : EXCLUSIVE;
      if (locks.tryAcquire(key, session.pid, mode, ofSession)) return true;
      if (wait) locks.acquire(key, session.pid, mode, ofSession);
      return false;
    },
    unlock: (key, shared) => {
      const released = locks.release(key, session.pid, shared ? SHARED : EXCLUSIVE);
      if (released) database.wake();
      else session.notice({ severity: "WARNING", code: "01000", message: `you don't own a lock of type ${shared ? "ShareLock" : "ExclusiveLock"}` });
      return released;
    },
    unlockAll: () => {
      locks.releaseAdvisory(session.pid);
      database.wake();
    },
  };
}
