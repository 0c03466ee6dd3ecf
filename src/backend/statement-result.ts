/** What statements answer: columns, rows, and the tag that says what was done. @see src/backend/tcop/dest.c, cmdtag.c */
import { type Batch, rowAt } from "../execute/execute.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { PlannedStmt } from "../nodes/plannodes.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { vectorGet } from "../storage/vector.ts";
import { DatabaseError, ERRCODE } from "../utils/errors.ts";
import { Suspended } from "../utils/suspended.ts";

export interface Field {
  readonly name: string;
  readonly dataTypeID: number;
  readonly typmod: number;
  /** The column of a table that the values are of, if they are. */
  readonly tableID?: number;
  readonly columnID?: number;
}
/** What one statement answered. */
export interface StatementResult {
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly Datum[])[];
  readonly tag: string;
  /** Whether a client gets the values as bytes: of a cursor that was declared so. */
  readonly binary?: boolean;
  /** Whether it is of a command that answers with its tag alone, as CREATE TABLE AS, whose tag is a query's. */
  readonly isCommand?: boolean;
}
/** A result of no columns is one of rows where it comes from a query. */
export const givesRows = ({ fields, tag, isCommand }: StatementResult): boolean => fields.length > 0 || (tag.startsWith("SELECT") && isCommand !== true);

const shownColumns = new WeakMap<PlannedStmt, readonly number[]>();
/** Rows without junk columns, as values. */
export function collectRows(batch: Batch, stmt: PlannedStmt, into: Datum[][]): void {
  let columns = shownColumns.get(stmt);
  if (columns === undefined) {
    columns = (stmt.planTree?.targetlist ?? []).flatMap((tle, i) => (tle.resjunk ? [] : [i]));
    shownColumns.set(stmt, columns);
  }
  for (let i = 0; i < batch.n; i++) {
    const row = rowAt(batch, i);
    into.push(columns.map((column) => vectorGet(batch.cols[column] as never, row)));
  }
}

/** @see BuildQueryCompletionString */
export function commandTag(query: Query, rows: number, processed: number): string {
  switch (query.commandType) {
    case "CMD_SELECT":
      return `SELECT ${rows}`;
    case "CMD_INSERT":
      return `INSERT 0 ${processed}`;
    case "CMD_UPDATE":
      return `UPDATE ${processed}`;
    case "CMD_MERGE":
      return `MERGE ${processed}`;
    default:
      return `DELETE ${processed}`;
  }
}

/** What cannot happen becomes XX000, out of stack 54001. */
export function translate(error: unknown): unknown {
  if (error instanceof DatabaseError || error instanceof Suspended) return error;
  if (error instanceof RangeError && /call stack/i.test(error.message)) {
    return new DatabaseError({ code: ERRCODE.statement_too_complex, message: "stack depth limit exceeded", hint: 'Increase the configuration parameter "max_stack_depth" (currently 2048kB), after ensuring the platform\'s stack depth limit is adequate.' });
  }
  if (error instanceof RangeError) return new DatabaseError({ code: ERRCODE.out_of_memory, message: "out of memory", detail: error.message });
  const made = new DatabaseError({ code: ERRCODE.internal_error, message: error instanceof Error ? error.message : String(error) });
  if (error instanceof Error && error.stack !== undefined) made.stack = error.stack;
  return made;
}
