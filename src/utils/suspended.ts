/**
 * Thrown where a statement cannot go on until something outside of it has come: another session's transaction to end, a lock
 * to be free, time to pass, a client's data. The session undoes what the statement has done, and runs it again then
 * (docs/adr/0006). No handler of SQL errors may catch it.
 */
export type Wanted =
  /** Another session's transaction, which has changed or locked what the statement wants to change. */
  | { readonly kind: "transaction"; readonly xid: number }
  /** What others hold, or wait for since before; the mode is one of LOCK_MODES. */
  | { readonly kind: "lock"; readonly what: string; readonly mode: number }
  /** A row was changed by a transaction that has been committed since the statement began. */
  | { readonly kind: "newer_row"; readonly deleted: boolean }
  /** Others to have their turn: the statement is not undone, but goes on. */
  | { readonly kind: "turn" }
  /** All serializable transactions that may write to end. */
  | { readonly kind: "safe_snapshot" }
  /** By performance.now(). */
  | { readonly kind: "time"; readonly until: number }
  /** COPY FROM STDIN. */
  | { readonly kind: "copy_data"; readonly columns: number };

export class Suspended extends Error {
  readonly wanted: Wanted;
  constructor(wanted: Wanted) {
    super(`suspended: ${wanted.kind}`);
    this.wanted = wanted;
  }
}
