/**
 * What the sessions are doing, what they hold, and what a session keeps: the functions behind pg_stat_activity, pg_locks,
 * pg_prepared_statements and pg_cursors.
 *
 * @see src/backend/utils/adt/pgstatfuncs.c, lockfuncs.c, src/backend/commands/prepare.c, src/backend/utils/mmgr/portalmem.c
 */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { makeArray } from "./array.ts";
import * as T from "./oids.ts";
import { RecordValue } from "./record.ts";
import { defineSetFunctions, type SetCall } from "./registry.ts";

export interface Activity {
  readonly pid: number;
  readonly user: Oid;
  readonly application: string;
  readonly state: "active" | "idle" | "idle in transaction" | "idle in transaction (aborted)";
  readonly query: string;
  readonly waits: { readonly type: string; readonly event: string } | undefined;
  /** Times are in microseconds since 2000. */
  readonly transactionStart: number | null;
  readonly queryStart: number | null;
  readonly started: number;
  readonly stateChange: number;
  readonly xid: number | null;
}
export interface ShownLock {
  readonly type: "relation" | "transactionid" | "advisory";
  readonly relation: Oid | null;
  readonly xid: number | null;
  /** Of an advisory lock: classid, objid, objsubid. */
  readonly key: readonly [number, number, number] | null;
  readonly pid: number;
  readonly mode: string;
  readonly granted: boolean;
}
export interface ShownStatement {
  readonly name: string;
  readonly statement: string;
  readonly time: number;
  readonly parameters: readonly Oid[];
  readonly results: readonly Oid[] | null;
  readonly fromSql: boolean;
  readonly genericPlans: number;
  readonly customPlans: number;
}
export interface ShownCursor {
  readonly name: string;
  readonly statement: string;
  readonly holds: boolean;
  readonly binary: boolean;
  readonly scrolls: boolean;
  readonly time: number;
}
export interface ActivityService {
  readonly database: Oid;
  sessions(): Iterable<Activity>;
  locks(): Iterable<ShownLock>;
  statements(): Iterable<ShownStatement>;
  cursors(): Iterable<ShownCursor>;
}
const service = (call: SetCall): ActivityService => call.session.service<ActivityService>("activity");
const { TEXTOID, OIDOID, INT4OID, INT2OID, INT8OID, BOOLOID, TIMESTAMPTZOID, XIDOID, NUMERICOID, INETOID, REGTYPEARRAYOID } = T;

const ACTIVITY = [INT4OID, OIDOID, INT4OID, OIDOID, TEXTOID, TEXTOID, TEXTOID, TEXTOID, TEXTOID, TIMESTAMPTZOID, TIMESTAMPTZOID, TIMESTAMPTZOID, TIMESTAMPTZOID, INETOID, TEXTOID, INT4OID, XIDOID, XIDOID, TEXTOID, BOOLOID, TEXTOID, TEXTOID, INT4OID, TEXTOID, NUMERICOID, TEXTOID, BOOLOID, TEXTOID, BOOLOID, BOOLOID, INT4OID, INT8OID].slice(1);
const LOCK = [TEXTOID, OIDOID, OIDOID, INT4OID, INT2OID, TEXTOID, XIDOID, OIDOID, OIDOID, INT2OID, TEXTOID, INT4OID, TEXTOID, BOOLOID, BOOLOID, TIMESTAMPTZOID];
const STATEMENT = [TEXTOID, TEXTOID, TIMESTAMPTZOID, REGTYPEARRAYOID, REGTYPEARRAYOID, BOOLOID, INT8OID, INT8OID];
const CURSOR = [TEXTOID, TEXTOID, BOOLOID, BOOLOID, BOOLOID, TIMESTAMPTZOID];
const types = (oids: readonly Oid[] | null): Datum => (oids === null ? null : makeArray(2206, [...oids]));
const row = (columns: readonly Oid[], values: readonly Datum[]): RecordValue => new RecordValue(T.RECORDOID, [...columns], [...values]);

defineSetFunctions({
  pg_stat_get_activity: function* ([pid], call) {
    for (const a of service(call).sessions()) {
      if (pid !== null && pid !== undefined && pid !== a.pid) continue;
      const head: Datum[] = [service(call).database, a.pid, a.user, a.application, a.state, a.query, a.waits?.type ?? null, a.waits?.event ?? null, a.transactionStart, a.queryStart, a.started, a.stateChange];
      yield row(ACTIVITY, [...head, null, null, null, a.xid, null, "client backend", false, null, null, null, null, null, null, false, null, false, false, null, null]);
    }
  },
  pg_lock_status: function* (_, call) {
    for (const { type, relation, xid, key, pid, mode, granted } of service(call).locks()) {
      const database = type === "transactionid" ? null : service(call).database;
      yield row(LOCK, [type, database, relation, null, null, null, xid, key?.[0] ?? null, key?.[1] ?? null, key?.[2] ?? null, `${pid}/1`, pid, mode, granted, false, null]);
    }
  },
  pg_prepared_statement: function* (_, call) {
    for (const s of service(call).statements()) yield row(STATEMENT, [s.name, s.statement, s.time, types(s.parameters), types(s.results), s.fromSql, s.genericPlans, s.customPlans]);
  },
  pg_cursor: function* (_, call) {
    for (const c of service(call).cursors()) yield row(CURSOR, [c.name, c.statement, c.holds, c.binary, c.scrolls, c.time]);
  },
});
