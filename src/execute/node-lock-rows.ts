/** LockRows: FOR UPDATE and its kin. @see src/backend/executor/nodeLockRows.c */
import type { LockRows } from "../nodes/plannodes.ts";
import { OneChild, type Pull } from "./exec-state.ts";

/** FOR UPDATE: with one session there is nobody to wait for. */
export class LockRowsState extends OneChild {
  declare readonly plan: LockRows;
  next(n: number): Pull {
    return this.child.next(n);
  }
}
