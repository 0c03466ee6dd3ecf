/**
 * Commands that need a transaction block, and commands that may not stand in one.
 *
 * @see src/backend/access/transam/xact.c (PreventInTransactionBlock, RequireTransactionBlock, WarnNoTransactionBlock)
 */
import { ERRCODE, ereport } from "../utils/errors.ts";
import type { Session } from "./session.ts";

export const onlyInBlock = (what: string): string => `${what} can only be used in transaction blocks`;

/** Raises 25001 in a block or a function. */
export function preventInBlock(session: Session, what: string): void {
  if (session.inTransactionBlock) ereport({ code: ERRCODE.active_sql_transaction, message: `${what} cannot run inside a transaction block` });
  if (session.inFunction) ereport({ code: ERRCODE.active_sql_transaction, message: `${what} cannot be executed from a function` });
}
const isAlone = (session: Session): boolean => !session.inTransactionBlock && !session.inFunction;
/** Raises 25P01 outside: what the command does would be over at once. */
export function requireBlock(session: Session, what: string): void {
  if (isAlone(session)) ereport({ code: ERRCODE.no_active_sql_transaction, message: onlyInBlock(what) });
}
/** Warns outside; tells whether the command does anything. */
export function warnOutsideBlock(session: Session, what: string): boolean {
  if (!isAlone(session)) return true;
  session.notice({ severity: "WARNING", code: ERRCODE.no_active_sql_transaction, message: onlyInBlock(what) });
  return false;
}
