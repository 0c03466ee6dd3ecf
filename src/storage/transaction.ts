/**
 * Transactions: xids, their states, and snapshots.
 *
 * @see src/backend/access/transam/, src/backend/utils/time/snapmgr.c
 */
import type { Journal } from "./journal.ts";
import { SerializableManager, type SerializableXact } from "./serializable.ts";

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
/** Rows that nobody sees: of statements that were undone. */
export const ABORTED_XID = 1;

export interface LogImage {
  readonly nextXid: number;
  readonly aborted: readonly number[];
}

/** The commit log. */
export class TransactionLog {
  nextXid = 750;
  readonly #status = new Map<number, Status>();
  readonly #running = new Set<number>();
  /** What snapshots are given, until it changes. */
  #shown: ReadonlySet<number> | undefined;
  /** How many transactions are open, whether they have an xid or not: each may hold a snapshot. */
  open = 0;
  /** Where the statement that runs notes what it does to rows; undefined while nobody else could make it wait. */
  journal: Journal | undefined;
  /** The serializable transaction whose statement runs, where what it reads and writes matters to others. */
  serializable: SerializableXact | undefined;
  readonly serializables: SerializableManager = new SerializableManager();
  /** Whether the transaction of the statement that runs may meet others: those that are there, and those that come while it lasts. */
  meetsOthers = false;

  /** The transactions that failed. None may run. */
  image(): LogImage {
    return { nextXid: this.nextXid, aborted: [...this.#status.keys()] };
  }
  fill({ nextXid, aborted }: LogImage): void {
    this.nextXid = nextXid;
    for (const xid of aborted) this.#status.set(xid, "aborted");
  }
  begin(): number {
    const xid = this.nextXid++;
    this.#status.set(xid, "running");
    this.#running.add(xid);
    this.#shown = undefined;
    return xid;
  }
  commit(xid: number): void {
    this.#status.delete(xid);
    this.#ended(xid);
  }
  abort(xid: number): void {
    this.#status.set(xid, "aborted");
    this.#ended(xid);
  }
  #ended(xid: number): void {
    if (this.#running.delete(xid)) this.#shown = undefined;
  }
  get running(): ReadonlySet<number> {
    this.#shown ??= new Set(this.#running);
    return this.#shown;
  }
  status(xid: number): Status {
    if (xid === ABORTED_XID) return "aborted";
    return this.#status.get(xid) ?? "committed";
  }
  /** By session, the oldest transaction that its snapshots may not see as ended. */
  readonly #horizons = new Map<unknown, number>();
  /** Rows that went with a transaction before this one are seen by nobody. Taken when a statement begins. @see ComputeXidHorizons */
  horizon = 0;
  /** A session takes a snapshot that it may look through until its transaction ends, or until it takes the next one. */
  holdHorizon(session: unknown): void {
    let oldest = this.nextXid;
    for (const xid of this.#running) oldest = Math.min(oldest, xid);
    this.#horizons.set(session, oldest);
  }
  releaseHorizon(session: unknown): void {
    this.#horizons.delete(session);
  }
  takeHorizon(): void {
    let oldest = this.nextXid;
    for (const held of this.#horizons.values()) oldest = Math.min(oldest, held);
    this.horizon = oldest;
  }
  /** Whether a snapshot might not see what has been committed. */
  get anyOther(): boolean {
    return this.#running.size > 0 || this.open > 1;
  }
}

/** Whether a snapshot sees the work of a transaction. */
export function xidVisible(log: TransactionLog, snapshot: Snapshot, xid: number): boolean {
  if (xid === FROZEN_XID) return true;
  if (xid >= snapshot.xmax || snapshot.running.has(xid)) return false;
  return log.status(xid) === "committed";
}
