/** Which kinds of relations ALTER is for, by its word and by each command of ALTER TABLE. */
import { relkindNotSupported } from "../catalog/object-description.ts";
import type { Relation } from "../catalog/root.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";

const KIND_WORDS: Readonly<Record<string, readonly [relkinds: string, words: string]>> = { OBJECT_VIEW: ["v", "a view"], OBJECT_INDEX: ["iI", "an index"], OBJECT_SEQUENCE: ["S", "a sequence"], OBJECT_TYPE: ["c", "a composite type"] };
/** The words that only one kind of relation takes; ALTER INDEX renames any. @see RangeVarCallbackForAlterRelation */
export function checkKind(rel: Relation, kind: string, renames = false): void {
  const [relkinds, words] = KIND_WORDS[kind] ?? [];
  if (kind !== "OBJECT_TYPE" && rel.relkind === "c") ereport({ code: ERRCODE.wrong_object_type, message: `"${rel.relname}" is a composite type`, hint: "Use ALTER TYPE instead." });
  if (relkinds?.includes(rel.relkind) === false && !(renames && kind === "OBJECT_INDEX")) ereport({ code: ERRCODE.wrong_object_type, message: `"${rel.relname}" is not ${words}` });
}

/** Ordinary and partitioned tables; letters are pg_class.relkind's. */
export const TABLES = "rp";
/** @see ATPrepCmd, alter_table_type_to_string */
const kinds: Readonly<Record<string, readonly [words: string, relkinds: string]>> = {
  AT_AddColumn: ["ADD COLUMN", "rpc"],
  AT_DropColumn: ["DROP COLUMN", "rpc"],
  AT_ColumnDefault: ["ALTER COLUMN ... SET DEFAULT", "rpv"],
  AT_SetNotNull: ["ALTER COLUMN ... SET NOT NULL", TABLES],
  AT_DropNotNull: ["ALTER COLUMN ... DROP NOT NULL", TABLES],
  AT_AlterColumnType: ["ALTER COLUMN ... SET DATA TYPE", "rpc"],
  AT_SetExpression: ["ALTER COLUMN ... SET EXPRESSION", TABLES],
  AT_DropExpression: ["ALTER COLUMN ... DROP EXPRESSION", TABLES],
  AT_AddIdentity: ["ALTER COLUMN ... ADD IDENTITY", "rpv"],
  AT_SetIdentity: ["ALTER COLUMN ... SET", "rpv"],
  AT_DropIdentity: ["ALTER COLUMN ... DROP IDENTITY", "rpv"],
  AT_SetStatistics: ["ALTER COLUMN ... SET STATISTICS", "rpiI"],
  AT_SetOptions: ["ALTER COLUMN ... SET", TABLES],
  AT_ResetOptions: ["ALTER COLUMN ... RESET", TABLES],
  AT_SetStorage: ["ALTER COLUMN ... SET STORAGE", TABLES],
  AT_SetCompression: ["ALTER COLUMN ... SET COMPRESSION", TABLES],
  AT_AddConstraint: ["ADD CONSTRAINT", TABLES],
  AT_DropConstraint: ["DROP CONSTRAINT", TABLES],
  AT_AlterConstraint: ["ALTER CONSTRAINT", TABLES],
  AT_ValidateConstraint: ["VALIDATE CONSTRAINT", TABLES],
  AT_ClusterOn: ["CLUSTER ON", TABLES],
  AT_DropCluster: ["SET WITHOUT CLUSTER", TABLES],
  AT_SetLogged: ["SET LOGGED", "rS"],
  AT_SetUnLogged: ["SET UNLOGGED", "rS"],
  AT_SetRelOptions: ["SET", "rpvi"],
  AT_ResetRelOptions: ["RESET", "rpvi"],
  AT_EnableTrig: ["ENABLE TRIGGER", TABLES],
  AT_EnableAlwaysTrig: ["ENABLE ALWAYS TRIGGER", TABLES],
  AT_EnableReplicaTrig: ["ENABLE REPLICA TRIGGER", TABLES],
  AT_DisableTrig: ["DISABLE TRIGGER", TABLES],
  AT_EnableTrigAll: ["ENABLE TRIGGER ALL", TABLES],
  AT_DisableTrigAll: ["DISABLE TRIGGER ALL", TABLES],
  AT_EnableTrigUser: ["ENABLE TRIGGER USER", TABLES],
  AT_DisableTrigUser: ["DISABLE TRIGGER USER", TABLES],
  AT_AddInherit: ["INHERIT", TABLES],
  AT_DropInherit: ["NO INHERIT", TABLES],
  AT_AddOf: ["OF", TABLES],
  AT_DropOf: ["NOT OF", TABLES],
  AT_ReplicaIdentity: ["REPLICA IDENTITY", TABLES],
  AT_EnableRowSecurity: ["ENABLE ROW SECURITY", TABLES],
  AT_DisableRowSecurity: ["DISABLE ROW SECURITY", TABLES],
  AT_ForceRowSecurity: ["FORCE ROW SECURITY", TABLES],
  AT_NoForceRowSecurity: ["NO FORCE ROW SECURITY", TABLES],
  AT_AttachPartition: ["ATTACH PARTITION", "pI"],
  AT_DetachPartition: ["DETACH PARTITION", "p"],
};

/** @param allowed the kinds, where they are not those of the table that is altered. @see ATSimplePermissions */
export function checkCommandKind(rel: Relation, subtype: string, allowed?: string): void {
  const [words, relkinds] = kinds[subtype] ?? [];
  if ((allowed ?? relkinds)?.includes(rel.relkind) === false) ereport({ code: ERRCODE.wrong_object_type, message: `ALTER action ${words} cannot be performed on relation "${rel.relname}"`, detail: relkindNotSupported(rel) });
}
