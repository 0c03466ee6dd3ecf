/**
 * PREPARE, EXECUTE, DEALLOCATE and DISCARD: prepared statements that have names, kept as long as the session.
 *
 * @see src/backend/commands/prepare.c, src/backend/commands/discard.c
 */
import { fromText } from "../nodes/source-text.ts";
import { analyzeExecuteParameters, resolveTypeName, ParseState } from "../analyze/analyze.ts";
import type { UtilityResult } from "../commands/context.ts";
import { dropTemporary } from "../commands/dropcmds.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { type RawNode, type RawOf, rawAs, rawTag } from "../nodes/raw.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { PreparedStatement } from "./plan-cache.ts";
import type { Session } from "./session.ts";
import { preventInBlock } from "./transaction-block.ts";

const PREPARABLE = ["SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"];

/** @see PrepareQuery */
export function prepare(session: Session, raw: RawOf<"PrepareStmt">): UtilityResult {
  const name = raw.name ?? "";
  if (name === "") ereport({ code: ERRCODE.invalid_prepared_statement_definition, message: "invalid statement name: must not be empty" });
  const query = raw.query as RawNode;
  if (!PREPARABLE.includes(String(rawTag(query)))) ereport({ code: ERRCODE.invalid_prepared_statement_definition, message: "utility statements cannot be prepared" });
  const types = (raw.argtypes ?? []).map((node) => resolveTypeName(new ParseState(null, session.analyzeContext()), rawAs(node, "TypeName") as RawOf<"TypeName">).type);
  const statement = new PreparedStatement(session.sql, fromText({ stmt: query }, session.sql), types, true, session.context.statementStart);
  session.revalidate(statement);
  if (session.prepared.has(name)) ereport({ code: ERRCODE.duplicate_prepared_statement, message: `prepared statement "${name}" already exists` });
  session.prepared.set(name, statement);
  return { tag: "PREPARE" };
}

const find = (session: Session, name: string): PreparedStatement => session.prepared.get(name) ?? ereport({ code: ERRCODE.invalid_sql_statement_name, message: `prepared statement "${name}" does not exist` });

/** The statement that EXECUTE names, ready to be planned, and the values of its parameters. @see ExecuteQuery, EvaluateParams */
export function boundStatement(session: Session, raw: RawOf<"ExecuteStmt">): { readonly statement: PreparedStatement; readonly values: readonly Datum[] } {
  const statement = find(session, raw.name ?? "");
  session.revalidate(statement);
  const given = raw.params ?? [];
  const { paramTypes } = statement;
  if (given.length !== paramTypes.length) {
    ereport({ code: ERRCODE.syntax_error, message: `wrong number of parameters for prepared statement "${raw.name}"`, detail: `Expected ${paramTypes.length} parameters but got ${given.length}.` });
  }
  if (given.length === 0) return { statement, values: [] };
  const query = analyzeExecuteParameters(session.analyzeContext(), given, paramTypes);
  const { rows } = session.execute(session.plan(query), []);
  return { statement, values: rows[0] as Datum[] };
}

/** DEALLOCATE. @see DeallocateQuery */
export function deallocate(session: Session, raw: RawOf<"DeallocateStmt">): UtilityResult {
  if (raw.name === undefined) {
    session.prepared.clear();
    return { tag: "DEALLOCATE ALL" };
  }
  find(session, raw.name);
  session.prepared.delete(raw.name);
  return { tag: "DEALLOCATE" };
}

/** DISCARD. Plans are made anew; sequences' last values are forgotten; ALL resets the settings too. @see DiscardCommand */
export function discard(session: Session, raw: RawOf<"DiscardStmt">): UtilityResult {
  const target = String(raw.target);
  const word = target.replace("DISCARD_", "");
  if (target === "DISCARD_ALL") preventInBlock(session, "DISCARD ALL");
  if (word === "TEMP" || word === "ALL") dropTemporary(session.commandContext());
  if (word === "SEQUENCES" || word === "ALL") session.forgetSequences();
  if (word === "PLANS" || word === "ALL") for (const statement of session.prepared.values()) statement.root = undefined;
  if (word === "ALL") {
    session.prepared.clear();
    session.cursors.clear();
    session.channels.do({ kind: "unlisten_all" });
    session.database.locks.releaseAdvisory(session.pid);
    session.settings.reset("all");
  }
  return { tag: `DISCARD ${word}` };
}
