/** A database: storage, the committed catalog root, and what its sessions hold against one another. Sessions share it. */
import { type CatalogRoot, emptyRoot, PG_TEMP_NAMESPACE } from "../catalog/root.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { Storage, type StoredState } from "../storage/storage.ts";
import { LockTable } from "./locks.ts";
import type { Session } from "./session.ts";

const FIRST_PID = 1;

export interface DatabaseState {
  readonly root: CatalogRoot;
  readonly nextOid: number;
  readonly stored: StoredState;
}
export class Database {
  readonly storage: Storage = new Storage();
  root: CatalogRoot = emptyRoot;
  readonly name: string = "postgres";
  readonly locks: LockTable = new LockTable();
  /** The sessions that there are, by process id. */
  readonly sessions: Map<number, Session> = new Map();
  /** Statements that wait are told when something has ended that they may wait for. */
  readonly #waiters = new Set<() => void>();
  /** Object identifiers from here on have not been given to any transaction. */
  nextOid = 0;

  /** Whether a statement may have to wait for another session. */
  get isShared(): boolean {
    return this.sessions.size > 1;
  }
  /** The whole database as it is now, to come back to. Raises 25001 while a transaction is open. */
  snapshot(): DatabaseState {
    this.refuseOpenTransactions("take a snapshot");
    return { root: this.root, nextOid: this.nextOid, stored: this.storage.copy() };
  }
  /** Puts everything back; object identifiers that were given since may be given again. */
  restore({ root, nextOid, stored }: DatabaseState): void {
    this.refuseOpenTransactions("go back to a snapshot");
    this.storage.restore(stored);
    this.root = root;
    this.nextOid = nextOid;
  }
  /** Takes over what another database holds. */
  adopt(other: Database): void {
    const snapshot = other.snapshot();
    this.storage.log.fill(other.storage.log.image());
    this.restore(snapshot);
  }
  /** Raises 25001 while a transaction is open. */
  refuseOpenTransactions(what: string): void {
    if (this.storage.log.open > 0) ereport({ code: ERRCODE.active_sql_transaction, message: `cannot ${what} while a transaction is open` });
  }
  /** Takes in a session; answers its process id. */
  enter(session: Session): number {
    let pid = FIRST_PID;
    while (this.sessions.has(pid)) pid++;
    this.sessions.set(pid, session);
    return pid;
  }
  leave(session: Session): void {
    this.sessions.delete(session.pid);
    this.locks.releaseAll(session.pid, true);
    this.wake();
  }
  /** Each session has a schema of its own for what is temporary. */
  static temporaryNamespace(pid: number): number {
    return PG_TEMP_NAMESPACE - (pid - FIRST_PID);
  }
  /** The session whose transaction has an xid. */
  sessionOf(xid: number): Session | undefined {
    for (const session of this.sessions.values()) if (session.ownXids.has(xid)) return session;
    return undefined;
  }
  onChange(wake: () => void): () => void {
    this.#waiters.add(wake);
    return () => this.#waiters.delete(wake);
  }
  /** A statement that may have waited for a lock has it, or has ended; those behind it look again. */
  stopWaiting(pid: number): void {
    if (this.locks.stopWaiting(pid)) this.wake();
  }
  wake(): void {
    for (const wake of [...this.#waiters]) wake();
  }
}
