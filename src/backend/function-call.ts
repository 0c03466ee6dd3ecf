/**
 * What a function runs in: its owner's rights, if it is a SECURITY DEFINER, and settings of its own.
 *
 * @see src/backend/utils/fmgr/fmgr.c (fmgr_security_definer)
 */
import { ownerOf } from "../catalog/acl.ts";
import type { UserProc } from "../catalog/root.ts";
import { settingPairs } from "../commands/setting-list.ts";
import type { Session } from "./session.ts";

/** Runs a function's body as its definition says. */
export function withinFunction<R>(session: Session, proc: UserProc, run: () => R): R {
  const { proconfig } = proc;
  const body = (): R => session.asVolatile(proc.provolatile === "v", run);
  const configured = proconfig === null ? body : (): R => session.settings.during(settingPairs(proconfig), body);
  const called = (): R => session.asFunction(configured);
  return proc.prosecdef ? session.asUser(ownerOf(proc), called) : called();
}
