/**
 * SET and RESET, by command and by `set_config`: whether a role may change a setting now, and what goes with it.
 *
 * @see src/backend/utils/misc/guc.c (set_config_with_handle), src/backend/commands/variable.c (check_role, check_session_authorization)
 */
import { isSuperuser, roleNamed, rolesOf } from "../catalog/acl.ts";
import { BOOTSTRAP_SUPERUSERID } from "../catalog/root.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import type { Session } from "./session.ts";
import { setTransactionMode } from "./transaction-modes.ts";

const denied = (message: string): never => ereport({ code: ERRCODE.insufficient_privilege, message });
const isIdentity = (name: string): name is "role" | "session_authorization" => name === "role" || name === "session_authorization";

/** Raises an error where the role may not change a setting, for itself or for others. */
export function checkMaySet(session: Session, name: string): void {
  const { settings } = session;
  settings.refuseFixed(name);
  const context = settings.contextOf(name);
  if (context === "sighup") ereport({ code: ERRCODE.cant_change_runtime_param, message: `parameter "${settings.nameOf(name)}" cannot be changed now` });
  if ((context === "superuser" || context === "superuser-backend") && !session.isSuperuser()) denied(`permission denied to set parameter "${settings.nameOf(name)}"`);
}
function checkNow(session: Session, name: string): void {
  const { settings } = session;
  const context = settings.contextOf(name);
  checkMaySet(session, name);
  if (context === "backend" || context === "superuser-backend") ereport({ code: ERRCODE.cant_change_runtime_param, message: `parameter "${settings.nameOf(name)}" cannot be set after connection start` });
  if (isIdentity(name) && session.runsAsOther) denied(`cannot set parameter "${name}" within security-definer function`);
}
function checkIdentity(session: Session, name: "role" | "session_authorization", value: string): void {
  if (name === "role" && value === "none") return;
  const { root } = session;
  const oid = roleNamed(root, value) ?? ereport({ code: ERRCODE.invalid_parameter_value, message: `role "${value}" does not exist` });
  const mayBe = (role: number): boolean => isSuperuser(root, role) || role === oid;
  if (name === "role") {
    if (!mayBe(session.sessionRole()) && !rolesOf(root, session.sessionRole(), "set").has(oid)) denied(`permission denied to set role "${value}"`);
  } else if (!mayBe(roleNamed(root, session.settings.resetValue(name)) ?? BOOTSTRAP_SUPERUSERID)) denied(`permission denied to set session authorization "${value}"`);
}
/** @param local to hold until the transaction ends */
export function setOption(session: Session, name: string, value: string, local: boolean): void {
  const key = name.toLowerCase();
  checkNow(session, key);
  if (isIdentity(key)) checkIdentity(session, key, value);
  setTransactionMode(session, name, value, local);
  // A new session user is at work by itself.
  if (key === "session_authorization") session.settings.set("role", "none", local);
}
/** What a client asks for when it comes, to be the session's standing value. @see process_startup_options */
export function startWithOption(session: Session, name: string, value: string): void {
  const key = name.toLowerCase();
  checkMaySet(session, key);
  if (isIdentity(key)) checkIdentity(session, key, value);
  session.settings.setDefault(name, value);
}
export function resetOption(session: Session, name: string): void {
  const key = name.toLowerCase();
  checkNow(session, key);
  session.settings.reset(name);
  if (key === "session_authorization") session.settings.reset("role");
}
