/**
 * Functions about sessions: which one this is, ending others, sleeping, and advisory locks.
 *
 * @see src/backend/storage/ipc/signalfuncs.c, src/backend/utils/adt/lockfuncs.c, misc.c
 */
import { makeArray } from "./array.ts";
import type { Int8 } from "./int.ts";
import * as T from "./oids.ts";
import { defineContextual, defineSetFunctions, type FmgrContext } from "./registry.ts";

/** The session among others. */
export interface BackendService {
  readonly pid: number;
  /** Lets time pass. */
  sleep(ms: number): void;
  /** False where there is no such session. */
  cancel(pid: number): boolean;
  terminate(pid: number): boolean;
  blockers(pid: number): readonly number[];
  /** Takes an advisory lock; `wait`: until it is free. False where it is not, and nothing waits. */
  lock(key: string, shared: boolean, ofSession: boolean, wait: boolean): boolean;
  unlock(key: string, shared: boolean): boolean;
  unlockAll(): void;
  notify(channel: string, payload: string): void;
  readonly listening: readonly string[];
}
const backends = (cx: FmgrContext): BackendService => cx.session.service<BackendService>("backends");

defineContextual({
  pg_backend_pid: (cx) => backends(cx).pid,
  pg_cancel_backend: (cx, pid: number) => backends(cx).cancel(pid),
  pg_terminate_backend: (cx, pid: number) => backends(cx).terminate(pid),
  pg_blocking_pids: (cx, pid: number) => makeArray(T.INT4OID, [...backends(cx).blockers(pid)]),
  pg_sleep: (cx, seconds: number) => {
    backends(cx).sleep(seconds * 1000);
    return "";
  },
  pg_notify: (cx, channel: string | null, payload: string | null) => {
    backends(cx).notify(channel ?? "", payload ?? "");
    return "";
  },
  pg_advisory_unlock_all: (cx) => {
    backends(cx).unlockAll();
    return "";
  },
});
defineSetFunctions({ pg_listening_channels: (_, call) => call.session.service<BackendService>("backends").listening });
/** Keys are one bigint, or two integers, which are other keys. */
const keyOf = (args: readonly Int8[]): string => `advisory ${args.join(" ")}`;
/** A lock that is waited for gives void. */
const waits = (_locked: boolean): string => "";
for (const form of ["int8", "int4"]) {
  for (const shared of [false, true]) {
    const tail = `${shared ? "_shared" : ""}_${form}`;
    defineContextual({
      [`pg_advisory_lock${tail}`]: (cx, ...args: Int8[]) => waits(backends(cx).lock(keyOf(args), shared, true, true)),
      [`pg_advisory_xact_lock${tail}`]: (cx, ...args: Int8[]) => waits(backends(cx).lock(keyOf(args), shared, false, true)),
      [`pg_try_advisory_lock${tail}`]: (cx, ...args: Int8[]) => backends(cx).lock(keyOf(args), shared, true, false),
      [`pg_try_advisory_xact_lock${tail}`]: (cx, ...args: Int8[]) => backends(cx).lock(keyOf(args), shared, false, false),
      [`pg_advisory_unlock${tail}`]: (cx, ...args: Int8[]) => backends(cx).unlock(keyOf(args), shared),
    });
  }
}
