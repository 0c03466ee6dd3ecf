/** WHERE CURRENT OF: what the executor asks of the session's cursors. @see src/backend/executor/execCurrent.c */
import type { Oid } from "../nodes/primnodes.ts";

/** The service "currentOf". */
export interface CurrentOfService {
  /** The number of the row of a table that a cursor stands on; null where it stands on none of that table. */
  currentRow(cursor: string, relid: Oid): number | null;
}
