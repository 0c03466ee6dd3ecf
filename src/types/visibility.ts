/**
 * Whether a name without its schema finds an object; the schemas that names are looked up in.
 *
 * @see src/backend/catalog/namespace.c
 */
import type { Oid } from "../nodes/primnodes.ts";
import { makeArray } from "./array.ts";
import * as T from "./oids.ts";
import { defineContextual, type FmgrContext } from "./registry.ts";

/** The kinds of objects that names are looked up for. */
export type NamedKind = "relation" | "type" | "function" | "operator" | "opclass" | "opfamily" | "collation" | "conversion" | "textSearch";
export interface VisibilityService {
  /** Null where there is no such object. */
  readonly isVisible: (kind: NamedKind, oid: Oid) => boolean | null;
  /** The search path; with the schemas that are searched without being named, if `implicit` is so. */
  readonly schemas: (implicit: boolean) => readonly string[];
}
const visibility = (cx: FmgrContext): VisibilityService => cx.session.service<VisibilityService>("visibility");
const visible = (kind: NamedKind) => (cx: FmgrContext, oid: Oid): boolean | null => visibility(cx).isVisible(kind, oid);

defineContextual({
  pg_table_is_visible: visible("relation"),
  pg_type_is_visible: visible("type"),
  pg_function_is_visible: visible("function"),
  pg_operator_is_visible: visible("operator"),
  pg_opclass_is_visible: visible("opclass"),
  pg_opfamily_is_visible: visible("opfamily"),
  pg_collation_is_visible: visible("collation"),
  pg_conversion_is_visible: visible("conversion"),
  pg_ts_config_is_visible: visible("textSearch"),
  pg_ts_dict_is_visible: visible("textSearch"),
  pg_ts_parser_is_visible: visible("textSearch"),
  pg_ts_template_is_visible: visible("textSearch"),
  // There are none of these.
  pg_statistics_obj_is_visible: () => null,
  current_schemas: (cx, implicit: boolean) => makeArray(T.NAMEOID, visibility(cx).schemas(implicit) as string[]),
});
