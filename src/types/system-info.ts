/**
 * What the session and the server are: SQL's own functions and PostgreSQL's.
 *
 * @see src/backend/utils/adt/misc.c, src/backend/utils/adt/pgstatfuncs.c
 */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { DatabaseError, ERRCODE, ereport } from "../utils/errors.ts";
import { type KeywordCategory, keywordList } from "../utils/keywords.ts";
import { type ArrayValue, makeArray } from "./array.ts";
import * as T from "./oids.ts";
import { RecordValue } from "./record.ts";
import type { RegNames } from "./reg.ts";
import { defineContextual, defineFunctions, defineSetFunctions, type FmgrContext } from "./registry.ts";

export interface SystemInfoService {
  /** When the session began, in microseconds since 2000. */
  readonly started: number;
  readonly triggerDepth: () => number;
  /** The text that was sent. */
  readonly query: () => string;
}
const info = (cx: FmgrContext): SystemInfoService => cx.session.service<SystemInfoService>("systemInfo");
const names = (cx: FmgrContext): RegNames => cx.session.service<RegNames>("regNames");

const CATEGORIES: Readonly<Record<KeywordCategory, string>> = { U: "unreserved", C: "unreserved (cannot be function or type name)", T: "reserved (can be function or type name)", R: "reserved" };
const keywordRows = (): RecordValue[] =>
  keywordList().map(({ word, category, isBareLabel }) => new RecordValue(T.RECORDOID, [T.TEXTOID, T.CHAROID, T.BOOLOID, T.TEXTOID, T.TEXTOID], [word, category, isBareLabel, CATEGORIES[category], isBareLabel ? "can be bare label" : "requires AS"]));

/** Reads a text as a value of a type; the error that it is not one, or null. Other errors are raised. @see pg_input_is_valid_common */
function inputError(cx: FmgrContext, text: string, typeName: string): DatabaseError | null {
  const { type, typmod } = names(cx).typeAndTypmod(typeName);
  try {
    cx.session.types.input(type, text, typmod, cx.session);
    return null;
  } catch (error) {
    if (error instanceof DatabaseError && (error.code.startsWith("22") || error.code.startsWith("23") || error.code === "42P17" || error.code === "0A000" || error.code.startsWith("42"))) return error;
    throw error;
  }
}

/** The size of a value of a type of fixed length. Others lie shorter in a table than they are in a query. */
function fixedSize(cx: FmgrContext, value: Datum): number | null {
  if (value === null) return null;
  const { length } = cx.session.types.kind(cx.argTypes[0] as Oid);
  return length > 0 ? length : ereport({ code: ERRCODE.feature_not_supported, message: "the size of values of varying length is not supported yet" });
}
const nullIfFixed = (what: string) => (cx: FmgrContext): null => {
  const { length } = cx.session.types.kind(cx.argTypes[0] as Oid);
  return length > 0 ? null : ereport({ code: ERRCODE.feature_not_supported, message: `${what} of values of varying length is not supported yet` });
};
/** The name of the collation of an expression. @see pg_collation_for */
function collationFor(cx: FmgrContext): string | null {
  const [type = 0] = cx.argTypes;
  if (!cx.session.types.kind(type).isCollatable && type !== T.UNKNOWNOID) ereport({ code: ERRCODE.datatype_mismatch, message: `collations are not supported by type ${cx.session.types.name(type)}` });
  return cx.collation === 0 ? null : names(cx).regcollationOut(cx.collation);
}
/** An object's name, cut so that a number fits behind it. @see nameconcatoid */
function nameWithOid(name: string, oid: Oid): string {
  const suffix = `_${oid}`;
  return Array.from(name).slice(0, Math.max(0, 63 - suffix.length)).join("") + suffix;
}
const systemColumns: readonly Oid[] = [T.TEXTOID, T.TEXTOID, T.TEXTOID, T.TEXTOID];

defineFunctions({
  pg_jit_available: () => false,
  pg_is_in_recovery: () => false,
  system_user: () => null,
  pg_safe_snapshot_blocking_pids: () => makeArray(T.INT4OID, []),
  inet_client_addr: () => null,
  inet_client_port: () => null,
  inet_server_addr: () => null,
  inet_server_port: () => null,
  pg_tablespace_location: (oid: Oid) => (oid === 0 || oid === 1663 || oid === 1664 ? "" : null),
  nameconcatoid: nameWithOid,
  unicode_version: () => "16.0",
  unicode_assigned: (text: string) => !/\p{Cn}/u.test(text),
});
defineContextual({
  pg_postmaster_start_time: (cx) => info(cx).started,
  pg_conf_load_time: (cx) => info(cx).started,
  pg_trigger_depth: (cx) => info(cx).triggerDepth(),
  current_query: (cx) => info(cx).query(),
  pg_collation_for: collationFor,
  pg_column_size: fixedSize,
  pg_column_compression: nullIfFixed("the compression"),
  pg_column_toast_chunk_id: nullIfFixed("the TOAST chunk"),
  pg_basetype: (cx, type: Oid) => (cx.session.types.kind(type).length === 0 ? null : cx.session.types.kind(type).base),
  pg_input_is_valid: (cx, text: string, type: string) => inputError(cx, text, type) === null,
  pg_input_error_info: (cx, text: string, type: string) => {
    const error = inputError(cx, text, type);
    return new RecordValue(T.RECORDOID, systemColumns, error === null ? [null, null, null, null] : [error.message, error.detail ?? null, error.hint ?? null, error.code]);
  },
  to_regtypemod: (cx, text: string) => {
    try {
      return names(cx).typeAndTypmod(text).typmod;
    } catch (error) {
      if (error instanceof DatabaseError && !error.message.startsWith("syntax error")) return null;
      throw error;
    }
  },
});
defineSetFunctions({
  pg_get_keywords: keywordRows,
  pg_options_to_table: ([options]) =>
    ((options as ArrayValue).items as (string | null)[]).map((option) => {
      if (option === null) return ereport({ code: ERRCODE.null_value_not_allowed, message: "null array element not allowed in this context" });
      const at = option.indexOf("=");
      return new RecordValue(T.RECORDOID, [T.TEXTOID, T.TEXTOID], at < 0 ? [option, null] : [option.slice(0, at), option.slice(at + 1)]);
    }),
});
