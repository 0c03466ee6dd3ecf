/**
 * What a transaction may do: its isolation level, READ ONLY, DEFERRABLE. They are settings that hold for one transaction.
 *
 * @see src/backend/tcop/utility.c (standard_ProcessUtility, PreventCommandIfReadOnly), src/backend/executor/execMain.c (ExecCheckXactReadOnly)
 */
import type { Catalog } from "../catalog/catalog.ts";
import { constantText } from "../commands/setting-list.ts";
import type { Query } from "../nodes/parsenodes.ts";
import { type RawNode, type RawOf, rawAs, rawTag } from "../nodes/raw.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import type { Session } from "./session.ts";

/** Sets the modes of this transaction, or of those to come. */
export function setTransactionModes(session: Session, modes: readonly RawNode[], asDefault = false): void {
  for (const mode of modes) {
    const def = rawAs(mode, "DefElem");
    if (def?.arg === undefined) continue;
    const value = constantText(def.arg);
    if (asDefault) session.settings.set(`default_${def.defname}`, value);
    else setTransactionMode(session, def.defname ?? "", value, true);
  }
}
const modeNames = ["transaction_isolation", "transaction_read_only", "transaction_deferrable"] as const;
/** Sets one mode of this transaction, or any other setting, if it is not too late for it. */
export function setTransactionMode(session: Session, name: string, value: string, local: boolean): void {
  const mode = modeNames.find((each) => each === name.toLowerCase());
  if (mode === undefined) return session.settings.set(name, value, local);
  const before = session.settings.get(mode);
  session.settings.set(name, value, local);
  // A value that comes too late goes with its transaction.
  checkMode(session, mode, before);
}
/** @see check_transaction_isolation, check_transaction_read_only, check_transaction_deferrable */
function checkMode(session: Session, name: (typeof modeNames)[number], before: string): void {
  const after = session.settings.get(name);
  const tooLate = (message: string): never => ereport({ code: ERRCODE.active_sql_transaction, message });
  const queried = session.transaction?.queried === true;
  const inner = (session.transaction?.savepoints.length ?? 0) > 0;
  switch (name) {
    case "transaction_isolation":
      if (before === after) return;
      if (queried) tooLate("SET TRANSACTION ISOLATION LEVEL must be called before any query");
      if (inner) tooLate("SET TRANSACTION ISOLATION LEVEL must not be called in a subtransaction");
      return;
    case "transaction_read_only":
      if (before === "off" || after === "on") return;
      if (inner) tooLate("cannot set transaction read-write mode inside a read-only transaction");
      if (queried) tooLate("transaction read-write mode must be set before any query");
      return;
    default:
      if (inner) tooLate("SET TRANSACTION [NOT] DEFERRABLE cannot be called within a subtransaction");
      if (queried) tooLate("SET TRANSACTION [NOT] DEFERRABLE must be called before any query");
  }
}
/** Begins the next transaction with the modes of the one that `end` ends. @see SaveTransactionCharacteristics */
/** @param explicit whether the next one is a block of its own */
export function chained<T>(session: Session, end: () => T, explicit = true): T {
  const modes = modeNames.map((name) => [name, session.settings.get(name)] as const);
  const result = end();
  session.begin(explicit);
  for (const [name, value] of modes) session.settings.set(name, value, true);
  return result;
}
const standingModes = modeNames.map((name) => [name, `default_${name}`] as const);
/** A transaction begins with the modes that the session has chosen. @see StartTransaction */
export function startTransactionModes(session: Session): void {
  for (const [name, standing] of standingModes) {
    const chosen = session.settings.get(standing);
    if (chosen !== session.settings.get(name)) session.settings.set(name, chosen, true);
  }
}

/** Commands that look at no data. @see PlannedStmtRequiresSnapshot */
const withoutSnapshot: ReadonlySet<string | undefined> = new Set(["TransactionStmt", "LockStmt", "VariableSetStmt", "VariableShowStmt", "ConstraintsSetStmt", "FetchStmt", "ListenStmt", "NotifyStmt", "UnlistenStmt", "CheckPointStmt"]);
export const requiresSnapshot = (query: Query): boolean => query.commandType !== "CMD_UTILITY" || !withoutSnapshot.has(rawTag(query.utilityStmt as RawNode));

const changes: Readonly<Record<string, string>> = { CMD_INSERT: "INSERT", CMD_UPDATE: "UPDATE", CMD_DELETE: "DELETE", CMD_MERGE: "MERGE" };
const utilityWords: Readonly<Record<string, string>> = {
  CreateStmt: "CREATE TABLE", CreateTableAsStmt: "CREATE TABLE AS", CreateSeqStmt: "CREATE SEQUENCE", CreateSchemaStmt: "CREATE SCHEMA", IndexStmt: "CREATE INDEX", ViewStmt: "CREATE VIEW", TruncateStmt: "TRUNCATE TABLE",
};
const objectWords = (type: unknown): string => String(type).replace(/^OBJECT_/, "").replaceAll("_", " ");

/** What a utility command is called, if it changes the database. */
function utilityWord(node: RawNode): string | undefined {
  const word = utilityWords[String(rawTag(node))];
  if (word !== undefined) return word === "CREATE TABLE AS" && rawAs(node, "CreateTableAsStmt")?.is_select_into === true ? "SELECT INTO" : word;
  const dropped = rawAs(node, "DropStmt");
  if (dropped !== undefined) return `DROP ${objectWords(dropped.removeType)}`;
  const altered = rawAs(node, "AlterTableStmt");
  if (altered !== undefined) return `ALTER ${objectWords(altered.objtype)}`;
  const renamed = rawAs(node, "RenameStmt");
  if (renamed !== undefined) return `ALTER ${objectWords(renamed.renameType === "OBJECT_COLUMN" ? renamed.relationType : renamed.renameType)}`;
  return rawAs(node, "CopyStmt")?.is_from === true ? "COPY FROM" : undefined;
}
const forbid = (word: string): never => ereport({ code: ERRCODE.read_only_sql_transaction, message: `cannot execute ${word} in a read-only transaction` });

/** Refuses what a read-only transaction may not do; temporary tables may change. */
export function checkReadOnly(queries: readonly Query[], catalog: Catalog): void {
  for (const query of queries) {
    if (query.commandType === "CMD_UTILITY") {
      const word = utilityWord(query.utilityStmt as RawNode);
      if (word !== undefined) forbid(word);
      continue;
    }
    const target = query.rtable[query.resultRelation - 1];
    const word = changes[query.commandType];
    if (word !== undefined && target?.rtekind === "RTE_RELATION" && catalog.relation(target.relid).relpersistence !== "t") forbid(word);
    if (query.rowMarks.length > 0) forbid("SELECT FOR UPDATE");
    checkReadOnly(query.cteList.flatMap((cte) => (cte.ctequery.tag === "Query" ? [cte.ctequery] : [])), catalog);
  }
}

/** What a transaction command is called. @see CreateCommandTag */
export function transactionWord({ kind }: RawOf<"TransactionStmt">): string {
  const word = String(kind).replace("TRANS_STMT_", "");
  return word === "START" ? "START TRANSACTION" : word === "ROLLBACK_TO" ? "ROLLBACK" : word;
}
