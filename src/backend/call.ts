/** CALL: runs a procedure, which may end the transaction where nothing stands around it. @see ExecuteCallStmt */
import type { AnalyzeContext } from "../analyze/parse-state.ts";
import { analyzeCall, type ProcedureCall } from "../analyze/call.ts";
import type { CommandContext, UtilityResult } from "../commands/context.ts";
import type { SqlFunctionService } from "../expr/sql-function.ts";
import { exprType } from "../nodes/make.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { fromText } from "../nodes/source-text.ts";
import type { RawOf } from "../nodes/raw.ts";
import { RecordValue } from "../types/record.ts";
import type { Session } from "./session.ts";

type Columns = NonNullable<UtilityResult["columns"]>;
/** What a call gives: a column for each argument that comes out. @see CallStmtResultDesc */
const columnsOf = ({ outputs }: ProcedureCall): Columns | undefined => (outputs.length === 0 ? undefined : outputs.map(({ name, type }, i) => ({ name: name === "" ? `column${i + 1}` : name, type })));
const functionCall = (raw: RawOf<"CallStmt">): RawOf<"FuncCall"> => raw.funccall as RawOf<"FuncCall">;
/** Finds the types of parameters on the way. */
export const describeCall = (raw: RawOf<"CallStmt">, cx: AnalyzeContext): Columns | undefined => columnsOf(analyzeCall(cx, functionCall(raw)));

/** The values that came out, with what was given for each. */
export interface CallResult {
  readonly call: ProcedureCall;
  readonly columns: Columns | undefined;
  readonly row: readonly Datum[];
}
/** @param mayEnd whether the procedure may end the transaction; `text`: what the call is written in, where that is not the client's statement */
export function runCall(session: Session, raw: RawOf<"CallStmt">, cx: CommandContext, mayEnd: boolean, text?: string): CallResult {
  const call = analyzeCall(cx.boundContext(), functionCall(raw));
  const { proc, inputs, resultType } = call;
  fromText(inputs, text);
  const [args = []] = inputs.targetList.length === 0 ? [[]] : session.execute(session.plan(inputs), cx.boundValues()).rows;
  // One that runs with other rights or settings does so to its end.
  const own = session.catalog.userProc(proc.oid);
  const ownContext = own?.prosecdef !== true && own?.proconfig === null;
  const [value] = session.context.service<SqlFunctionService>("sqlFunctions").run({ funcid: proc.oid, argTypes: inputs.targetList.map(({ expr }) => exprType(expr)), resultType, mayEnd: mayEnd && ownContext }, args, false);
  const columns = columnsOf(call);
  return { call, columns, row: value instanceof RecordValue ? value.values : (columns ?? []).map(() => null) };
}
export function callProcedure(session: Session, raw: RawOf<"CallStmt">, cx: CommandContext): UtilityResult {
  const { columns, row } = runCall(session, raw, cx, !session.inTransactionBlock && !session.inFunction);
  return { tag: "CALL", ...(columns !== undefined && { columns, rows: [[...row]] }) };
}
