/**
 * Functions that show how an object is defined. What they know they ask of the session's service "definitions".
 *
 * @see src/backend/utils/adt/ruleutils.c, partitionfuncs.c
 */
import { defineContextual, defineSetFunctions, type FmgrContext, type SetCall } from "./registry.ts";
import { RecordValue } from "./record.ts";
import * as T from "./oids.ts";
import type { Oid } from "../nodes/primnodes.ts";

export interface DefinitionService {
  nodeTree(tree: unknown): string | null;
  partitionKey(oid: Oid): string | null;
  constraint(oid: Oid): string | null;
  index(oid: Oid, column?: number): string | null;
  partitionRoot(oid: Oid): Oid | null;
  partitionAncestors(oid: Oid): Oid[];
  partitionTree(oid: Oid): { readonly relid: Oid; readonly parentrelid: Oid | null; readonly isleaf: boolean; readonly level: number }[];
}
const definitions = (cx: FmgrContext): DefinitionService => cx.session.service<DefinitionService>("definitions");
const definitionsOf = (call: SetCall): DefinitionService => call.session.service<DefinitionService>("definitions");

defineSetFunctions({
  pg_partition_tree: ([oid], call) => definitionsOf(call).partitionTree(oid as Oid).map(({ relid, parentrelid, isleaf, level }) => new RecordValue(T.RECORDOID, [T.REGCLASSOID, T.REGCLASSOID, T.BOOLOID, T.INT4OID], [relid, parentrelid, isleaf, level])),
  pg_partition_ancestors: ([oid], call) => definitionsOf(call).partitionAncestors(oid as Oid),
});
defineContextual({
  pg_get_expr: (cx, tree: unknown) => definitions(cx).nodeTree(tree),
  pg_get_expr_ext: (cx, tree: unknown) => definitions(cx).nodeTree(tree),
  pg_get_partkeydef: (cx, oid: Oid) => definitions(cx).partitionKey(oid),
  pg_get_constraintdef: (cx, oid: Oid) => definitions(cx).constraint(oid),
  pg_get_constraintdef_ext: (cx, oid: Oid) => definitions(cx).constraint(oid),
  pg_get_indexdef: (cx, oid: Oid) => definitions(cx).index(oid),
  pg_get_indexdef_ext: (cx, oid: Oid, column: number) => definitions(cx).index(oid, column),
  pg_partition_root: (cx, oid: Oid) => definitions(cx).partitionRoot(oid),
});
