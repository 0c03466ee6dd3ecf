/**
 * Session and system information, settings, tid and void.
 * What needs the catalog asks the session for a service by name.
 *
 * @see src/backend/utils/adt/misc.c
 */
import type { Oid } from "../nodes/primnodes.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import * as T from "./oids.ts";
import { RecordValue } from "./record.ts";
import { defineContextual, defineFunctions, type FmgrContext } from "./registry.ts";

/** What a sequence counts by. */
export interface SequenceParameters {
  readonly start: number | bigint;
  readonly min: number | bigint;
  readonly max: number | bigint;
  readonly increment: number | bigint;
  readonly cycle: boolean;
  readonly cache: number | bigint;
  readonly typid: Oid;
}
/** Sequences. Given by the storage of the session. */
export interface SequenceService {
  nextval(oid: Oid): number | bigint;
  currval(oid: Oid): number | bigint;
  setval(oid: Oid, value: number | bigint, called: boolean): number | bigint;
  lastval(): number | bigint;
  /** The last value of a sequence; null before the first. */
  lastOf(oid: Oid): number | bigint | null;
  parameters(oid: Oid): SequenceParameters;
  /** Null of what is no sequence. */
  data(oid: Oid): { readonly last: number | bigint; readonly called: boolean } | null;
}
/** The comment on an object, its catalog given by name; null where there is none, or no such catalog. */
export type CommentService = (catalog: string, oid: Oid, part: number) => string | null;
const comments = (cx: FmgrContext): CommentService => cx.session.service<CommentService>("comments");

const sequences = (cx: FmgrContext): SequenceService => cx.session.service<SequenceService>("sequences");

/** A ctid: block and line pointer. */
export interface TidValue {
  readonly block: number;
  readonly offset: number;
}
const tidNumber = (t: TidValue): number => t.block * 65536 + t.offset;

defineFunctions({
  void_in: () => "",
  void_out: () => "",
  tidin: (text: string): TidValue => {
    const match = /^\s*\((\d+),(\d+)\)\s*$/.exec(text);
    if (match === null) ereport({ code: ERRCODE.invalid_text_representation, message: `invalid input syntax for type tid: "${text}"` });
    return { block: Number(match[1]), offset: Number(match[2]) };
  },
  tidout: (t: TidValue) => `(${t.block},${t.offset})`,
  tideq: (a: TidValue, b: TidValue) => tidNumber(a) === tidNumber(b),
  tidne: (a: TidValue, b: TidValue) => tidNumber(a) !== tidNumber(b),
  tidlt: (a: TidValue, b: TidValue) => tidNumber(a) < tidNumber(b),
  tidle: (a: TidValue, b: TidValue) => tidNumber(a) <= tidNumber(b),
  tidgt: (a: TidValue, b: TidValue) => tidNumber(a) > tidNumber(b),
  tidge: (a: TidValue, b: TidValue) => tidNumber(a) >= tidNumber(b),
  tidlarger: (a: TidValue, b: TidValue) => (tidNumber(a) > tidNumber(b) ? a : b),
  tidsmaller: (a: TidValue, b: TidValue) => (tidNumber(a) < tidNumber(b) ? a : b),
  bttidcmp: (a: TidValue, b: TidValue) => Math.sign(tidNumber(a) - tidNumber(b)),
  aclitemout: String,
  xidout: String,
  xideq: (a: number, b: number) => a === b >>> 0,
  cidout: String,
  cideq: (a: number, b: number) => a === b,
  any_value_transfn: (state: unknown) => state,
});
defineContextual({
  current_user: (cx) => cx.session.user,
  session_user: (cx) => cx.session.sessionUser,
  pg_client_encoding: (cx) => cx.session.setting("client_encoding"),
  current_database: (cx) => cx.session.database,
  current_schema: (cx) => cx.session.service<() => string | null>("currentSchema")(),
  pgsql_version: () => "PostgreSQL 18.6 (pglens) in TypeScript",
  show_config_by_name: (cx, name: string) => cx.session.setting(name),
  show_config_by_name_missing_ok: (cx, name: string, missingOk: boolean) => (missingOk && !cx.session.hasSetting(name) ? null : cx.session.setting(name)),
  set_config_by_name: (cx, name: string, value: string | null, local: boolean) => {
    cx.session.setSetting(name, value, local);
    return cx.session.setting(name);
  },
  format_type: (cx, oid: Oid | null, typmod: number | null) => (oid === null ? null : oid === 0 ? "-" : cx.session.types.name(oid, typmod ?? undefined)),
  pg_typeof: (cx) => cx.argTypes[0],
  nextval_oid: (cx, oid: Oid) => sequences(cx).nextval(oid),
  currval_oid: (cx, oid: Oid) => sequences(cx).currval(oid),
  lastval: (cx) => sequences(cx).lastval(),
  pg_sequence_last_value: (cx, oid: Oid) => sequences(cx).lastOf(oid),
  setval_oid: (cx, oid: Oid, value: number | bigint) => sequences(cx).setval(oid, value, true),
  setval3_oid: (cx, oid: Oid, value: number | bigint, called: boolean) => sequences(cx).setval(oid, value, called),
  pg_sequence_parameters: (cx, oid: Oid) => {
    const { start, min, max, increment, cycle, cache, typid } = sequences(cx).parameters(oid);
    return new RecordValue(T.RECORDOID, [T.INT8OID, T.INT8OID, T.INT8OID, T.INT8OID, T.BOOLOID, T.INT8OID, T.OIDOID], [start, min, max, increment, cycle, cache, typid]);
  },
  pg_get_sequence_data: (cx, oid: Oid) => {
    const data = sequences(cx).data(oid);
    return new RecordValue(T.RECORDOID, [T.INT8OID, T.BOOLOID], data === null ? [null, null] : [data.last, data.called]);
  },
  "sql:obj_description": (cx, oid: Oid, catalog?: string) => comments(cx)(catalog ?? "", oid, 0),
  "sql:shobj_description": (cx, oid: Oid, catalog: string) => comments(cx)(catalog, oid, 0),
  "sql:col_description": (cx, oid: Oid, column: number) => comments(cx)("pg_class", oid, column),
  pg_get_userbyid: (cx, oid: Oid) => cx.session.service<(oid: Oid) => string>("roleName")(oid),
});
