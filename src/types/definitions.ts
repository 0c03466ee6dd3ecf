/**
 * Functions that show how an object is defined. What they know they ask of the session's service "definitions".
 *
 * @see src/backend/utils/adt/ruleutils.c, partitionfuncs.c
 */
import { defineContextual, defineSetFunctions, type FmgrContext, type SetCall } from "./registry.ts";
import { RecordValue } from "./record.ts";
import * as T from "./oids.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import type { ArrayValue } from "./array.ts";

export interface DefinitionService {
  nodeTree(tree: unknown, pretty?: boolean): string | null;
  partitionKey(oid: Oid): string | null;
  constraint(oid: Oid, pretty?: boolean): string | null;
  index(oid: Oid, column?: number, pretty?: boolean): string | null;
  /** `wrap`: where lines are broken, of a view that is shown for people. */
  view(oid: Oid, wrap?: number): string | null;
  viewNamed(name: string): Oid;
  rule(oid: Oid, pretty: boolean): string | null;
  trigger(oid: Oid, pretty: boolean): string | null;
  partitionConstraint(oid: Oid): string | null;
  satisfiesHash(parent: Oid, modulus: number, remainder: number, types: readonly Oid[], values: readonly Datum[]): boolean;
  argumentDefault(oid: Oid, argument: number): string | null;
  /** The index that tells rows apart. */
  replicaIdentity(oid: Oid): Oid | null;
  functionDefinition(oid: Oid): string | null;
  functionArguments(oid: Oid, defaults: boolean): string | null;
  functionResult(oid: Oid): string | null;
  functionBody(oid: Oid): string | null;
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
  pg_get_expr_ext: (cx, tree: unknown, _rel: Oid, pretty: boolean) => definitions(cx).nodeTree(tree, pretty),
  pg_get_partkeydef: (cx, oid: Oid) => definitions(cx).partitionKey(oid),
  pg_get_constraintdef: (cx, oid: Oid) => definitions(cx).constraint(oid),
  pg_get_constraintdef_ext: (cx, oid: Oid, pretty: boolean) => definitions(cx).constraint(oid, pretty),
  pg_get_indexdef: (cx, oid: Oid) => definitions(cx).index(oid),
  pg_get_indexdef_ext: (cx, oid: Oid, column: number, pretty: boolean) => definitions(cx).index(oid, column, pretty),
  pg_get_viewdef: (cx, oid: Oid) => definitions(cx).view(oid),
  pg_get_viewdef_ext: (cx, oid: Oid, pretty: boolean) => definitions(cx).view(oid, pretty ? 0 : undefined),
  pg_get_viewdef_wrap: (cx, oid: Oid, wrap: number) => definitions(cx).view(oid, wrap),
  pg_get_viewdef_name: (cx, name: string) => definitions(cx).view(definitions(cx).viewNamed(name)),
  pg_get_viewdef_name_ext: (cx, name: string, pretty: boolean) => definitions(cx).view(definitions(cx).viewNamed(name), pretty ? 0 : undefined),
  pg_get_ruledef: (cx, oid: Oid) => definitions(cx).rule(oid, false),
  pg_get_ruledef_ext: (cx, oid: Oid, pretty: boolean) => definitions(cx).rule(oid, pretty),
  pg_get_triggerdef: (cx, oid: Oid) => definitions(cx).trigger(oid, false),
  pg_get_triggerdef_ext: (cx, oid: Oid, pretty: boolean) => definitions(cx).trigger(oid, pretty),
  pg_get_partition_constraintdef: (cx, oid: Oid) => definitions(cx).partitionConstraint(oid),
  satisfies_hash_partition: (cx, parent: Oid | null, modulus: number | null, remainder: number | null, ...values: Datum[]) => {
    if (parent === null || modulus === null || remainder === null) return false;
    if (cx.variadic !== true) return definitions(cx).satisfiesHash(parent, modulus, remainder, cx.argTypes.slice(3), values);
    const [array = null] = values as [ArrayValue | null];
    return array === null ? false : definitions(cx).satisfiesHash(parent, modulus, remainder, array.items.map(() => array.elemtype), array.items);
  },
  pg_get_function_arg_default: (cx, oid: Oid, argument: number) => definitions(cx).argumentDefault(oid, argument),
  pg_get_replica_identity_index: (cx, oid: Oid) => definitions(cx).replicaIdentity(oid),
  // There are no extended statistics.
  pg_get_statisticsobjdef: () => null,
  pg_get_statisticsobjdef_columns: () => null,
  pg_get_functiondef: (cx, oid: Oid) => definitions(cx).functionDefinition(oid),
  pg_get_function_arguments: (cx, oid: Oid) => definitions(cx).functionArguments(oid, true),
  pg_get_function_identity_arguments: (cx, oid: Oid) => definitions(cx).functionArguments(oid, false),
  pg_get_function_result: (cx, oid: Oid) => definitions(cx).functionResult(oid),
  pg_get_function_sqlbody: (cx, oid: Oid) => definitions(cx).functionBody(oid),
  pg_partition_root: (cx, oid: Oid) => definitions(cx).partitionRoot(oid),
});
