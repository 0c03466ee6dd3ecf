/** SQL-language functions as expressions call them. The backend, which knows all stages, gives the service "sqlFunctions". */
import type { RowField } from "../types/registry.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";

/** A call with the actual types of its arguments and result. */
export interface SqlCall {
  readonly funcid: Oid;
  readonly argTypes: readonly Oid[];
  readonly resultType: Oid;
  /** The columns that a column definition list asks for. */
  readonly columns?: readonly RowField[] | undefined;
  /** Whether it is a procedure that may end the transaction. */
  readonly mayEnd?: boolean;
}
export interface SqlFunctionService {
  /** The statements of the body, for the planner to put in place of the call; undefined for a built-in function. */
  readonly body: (call: SqlCall) => { readonly statements: readonly Query[]; readonly returnsTuple: boolean } | undefined;
  /** Runs the body. Gives the last statement's values: all of them, or the first. */
  readonly run: (call: SqlCall, args: readonly Datum[], all: boolean) => Datum[];
}
