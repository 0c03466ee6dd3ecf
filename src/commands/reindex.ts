/**
 * REINDEX: indexes are built anew, each into a new file.
 *
 * @see src/backend/commands/indexcmds.c (ExecReindex, ReindexIndex, ReindexTable, ReindexMultipleTables)
 */
import { aclWord, denied, relationRight } from "../catalog/acl.ts";
import type { Relation } from "../catalog/root.ts";
import { type RawOf, rawAs } from "../nodes/raw.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, type UtilityResult } from "./context.ts";
import { fillIndex, newIndexFile } from "./indexcmds.ts";
import { requireRelation } from "./tablecmds.ts";

function rebuild(cx: CommandContext, index: Relation): void {
  const file = newIndexFile(cx, index);
  changeCatalog(cx, (draft) => {
    draft.relations[index.oid] = { ...(draft.relations[index.oid] as Relation), relfilenode: file };
  });
  fillIndex(cx, index.index?.indrelid ?? 0, index.oid);
}
const rebuildAll = (cx: CommandContext, table: Relation): void => {
  for (const oid of table.indexes) rebuild(cx, catalogOf(cx).relation(oid));
};
const wrongKind = (rel: Relation, wanted: string): never => ereport({ code: ERRCODE.wrong_object_type, message: `"${rel.relname}" is not ${wanted}` });

/** REINDEX. `outside` raises an error where a transaction block is open. @see ExecReindex */
export function reindex(cx: CommandContext, raw: RawOf<"ReindexStmt">, outside: (what: string) => void): UtilityResult {
  const kind = String(raw.kind).replace("REINDEX_OBJECT_", "");
  const given = (name: string): boolean => (raw.params ?? []).some((node) => rawAs(node, "DefElem")?.defname === name);
  const concurrently = given("concurrently");
  if (given("verbose")) notSupported("REINDEX (VERBOSE)");
  if (concurrently) outside("REINDEX CONCURRENTLY");
  if (kind === "INDEX" || kind === "TABLE") reindexOne(cx, requireRelation(cx, raw.relation as RawOf<"RangeVar">), kind, concurrently, outside);
  else {
    outside(`REINDEX ${kind}`);
    reindexMany(cx, kind, raw.name, concurrently);
  }
  return { tag: "REINDEX" };
}
/** An index is maintained by who may maintain its table. */
function checkMaintain(cx: CommandContext, rel: Relation): void {
  const table = rel.index === null ? rel : catalogOf(cx).relation(rel.index.indrelid);
  if (!relationRight(cx.root, cx.role(), table, "m")) denied(aclWord(rel), rel.relname);
}
function reindexOne(cx: CommandContext, rel: Relation, kind: "INDEX" | "TABLE", concurrently: boolean, outside: (what: string) => void): void {
  if (kind === "INDEX" && rel.relkind.toLowerCase() !== "i") wrongKind(rel, "an index");
  if (kind === "TABLE" && rel.relkind !== "r" && rel.relkind !== "p") wrongKind(rel, "a table or materialized view");
  if (rel.oid < 16384) {
    if (concurrently) ereport({ code: ERRCODE.feature_not_supported, message: "cannot reindex system catalogs concurrently" });
    return;
  }
  checkMaintain(cx, rel);
  if (rel.relkind === "I" || rel.relkind === "p") {
    outside(`REINDEX ${kind}`);
    return reindexLeaves(cx, rel);
  }
  if (kind === "INDEX") return rebuild(cx, rel);
  if (rel.indexes.length === 0) cx.notice({ severity: "NOTICE", code: "00000", message: `table "${rel.relname}" has no indexes${concurrently ? " that can be reindexed concurrently" : " to reindex"}` });
  rebuildAll(cx, rel);
}
/** What a partitioned table or index is made of. @see ReindexPartitions */
function reindexLeaves(cx: CommandContext, rel: Relation): void {
  for (const child of catalogOf(cx).children(rel.oid)) {
    if (child.relkind === "i") rebuild(cx, child);
    else if (child.relkind === "r") rebuildAll(cx, child);
    else reindexLeaves(cx, child);
  }
}
/** A schema, or all: the system catalogs have no indexes in storage. */
function reindexMany(cx: CommandContext, kind: string, name: string | undefined, concurrently: boolean): void {
  if (kind === "SYSTEM" && concurrently) ereport({ code: ERRCODE.feature_not_supported, message: "cannot reindex system catalogs concurrently" });
  if (kind !== "SCHEMA" && name !== undefined && name !== cx.session.database) ereport({ code: ERRCODE.feature_not_supported, message: "can only reindex the currently open database" });
  if (kind === "SYSTEM") return;
  const schema = kind === "SCHEMA" ? (catalogOf(cx).namespaceOid(name ?? "") ?? ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${name}" does not exist` })) : undefined;
  for (const rel of Object.values(cx.root.relations)) {
    if (rel.relkind === "r" && (schema === undefined || rel.relnamespace === schema)) rebuildAll(cx, rel);
  }
}
