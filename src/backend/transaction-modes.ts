/**
 * What a transaction may do: its isolation level, READ ONLY, DEFERRABLE. They are settings that hold for one transaction.
 *
 * @see src/backend/tcop/utility.c (standard_ProcessUtility, PreventCommandIfReadOnly), src/backend/executor/execMain.c (ExecCheckXactReadOnly)
 */
import type { Catalog } from "../catalog/catalog.ts";
import type { Query } from "../nodes/parsenodes.ts";
import { type RawNode, rawAs, rawTag } from "../nodes/raw.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import type { Session } from "./session.ts";

/** A value of SET as text. */
export const argText = (node: RawNode): string => {
  const constant = rawAs(node, "A_Const");
  if (constant === undefined) {
    // Only TimeZone takes a typed value, an interval; the rest refuse its text.
    const arg = rawAs(node, "TypeCast")?.arg;
    return arg === undefined ? notSupported("this form of SET") : `INTERVAL '${argText(arg)}'`;
  }
  if (constant.ival !== undefined) return String(constant.ival.ival ?? 0);
  if (constant.boolval !== undefined) return constant.boolval.boolval === true ? "true" : "false";
  return constant.fval?.fval ?? constant.sval?.sval ?? "";
};

/** Sets the modes of this transaction, or of those to come. */
export function setTransactionModes(session: Session, modes: readonly RawNode[], asDefault = false): void {
  for (const mode of modes) {
    const def = rawAs(mode, "DefElem");
    if (def?.arg !== undefined) session.settings.set(`${asDefault ? "default_" : ""}${def.defname}`, argText(def.arg), !asDefault);
  }
}
/** A transaction begins with the modes that the session has chosen. @see StartTransaction */
export function startTransactionModes(session: Session): void {
  for (const name of ["transaction_isolation", "transaction_read_only", "transaction_deferrable"]) {
    const chosen = session.settings.get(`default_${name}`);
    if (chosen !== session.settings.get(name)) session.settings.set(name, chosen, true);
  }
}

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
