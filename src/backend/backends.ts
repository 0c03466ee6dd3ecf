/** The service "backends": the session among the others of its database. @see src/backend/storage/ipc/procarray.c */
import type { BackendService } from "../types/backends.ts";
import { notSupported } from "../utils/errors.ts";
import type { Session } from "./session.ts";

const EXCLUSIVE = 7;
const SHARED = 5;

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
      other?.cancel();
      return other !== undefined;
    },
    terminate: (pid) => {
      const other = database.sessions.get(pid);
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
