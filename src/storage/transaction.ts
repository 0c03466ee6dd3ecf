/**
 * Transactions: xids, their states, and snapshots.
 *
 * @see src/backend/access/transam/, src/backend/utils/time/snapmgr.c
 */
type Status = "running" | "committed" | "aborted";

/** What a statement sees: transactions that were done when it began, and its own earlier commands. */
export interface Snapshot {
  /** Every xid from here on is invisible. */
  readonly xmax: number;
  /** Transactions that were running; their work is invisible. */
  readonly running: ReadonlySet<number>;
  /** The xids of the own transaction, sub-transactions among them. */
  readonly own: ReadonlySet<number>;
  /** Own commands from this one on are invisible. */
  readonly curcid: number;
}

/** Rows that everyone sees. */
export const FROZEN_XID = 2;

/** The commit log. */
export class TransactionLog {
  nextXid = 750;
  readonly #status = new Map<number, Status>();
  readonly #running = new Set<number>();

  begin(): number {
    const xid = this.nextXid++;
    this.#status.set(xid, "running");
    this.#running.add(xid);
    return xid;
  }
  commit(xid: number): void {
    this.#status.delete(xid);
    this.#running.delete(xid);
  }
  abort(xid: number): void {
    this.#status.set(xid, "aborted");
    this.#running.delete(xid);
  }
  status(xid: number): Status {
    return this.#status.get(xid) ?? "committed";
  }
  get running(): ReadonlySet<number> {
    return new Set(this.#running);
  }
  get anyRunning(): boolean {
    return this.#running.size > 0;
  }
}

/** Whether a snapshot sees the work of a transaction. */
export function xidVisible(log: TransactionLog, snapshot: Snapshot, xid: number): boolean {
  if (xid === FROZEN_XID) return true;
  if (xid >= snapshot.xmax || snapshot.running.has(xid)) return false;
  return log.status(xid) === "committed";
}
