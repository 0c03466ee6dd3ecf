/** What CREATE ROLE and ALTER ROLE say of a role. @see src/backend/commands/user.c, src/backend/libpq/crypt.c */
import type { Role } from "../catalog/root.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import { TIMESTAMPTZOID } from "../types/oids.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { makeSecret, parseSecret, secretText } from "../utils/scram.ts";
import { md5Hex } from "../types/hash.ts";
import type { CommandContext } from "./context.ts";

const FLAGS: Readonly<Record<string, keyof Role>> = { superuser: "superuser", createrole: "createrole", createdb: "createdb", canlogin: "login", inherit: "inherit", isreplication: "replication", bypassrls: "bypassrls" };
type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** The attributes that are given, and the password: null takes it away. */
export function roleOptions(cx: CommandContext, options: readonly RawNode[]): { readonly flags: Partial<Role>; readonly password: string | null | undefined } {
  const flags: Partial<Writable<Role>> = {};
  let password: string | null | undefined;
  const seen = new Set<string>();
  for (const node of options) {
    const { defname = "", arg, location } = rawAs(node, "DefElem") as RawOf<"DefElem">;
    if (seen.has(defname)) ereport({ code: ERRCODE.syntax_error, message: "conflicting or redundant options", location });
    seen.add(defname);
    const flag = FLAGS[defname];
    if (flag !== undefined) Object.assign(flags, { [flag]: rawAs(arg, "Boolean")?.boolval === true });
    else if (defname === "connectionlimit") flags.connlimit = checkLimit(rawAs(arg, "Integer")?.ival ?? 0);
    else if (defname === "validUntil") flags.validUntil = cx.session.types.input(TIMESTAMPTZOID, rawAs(arg, "String")?.sval ?? "", -1, cx.session) as Datum;
    else if (defname === "password") password = rawAs(arg, "String")?.sval ?? null;
  }
  return { flags, password };
}
const checkLimit = (limit: number): number => (limit < -1 ? ereport({ code: ERRCODE.invalid_parameter_value, message: `invalid connection limit: ${limit}` }) : limit);

/** What pg_authid keeps for a password. One that is a secret already is kept as it is. @see encrypt_password */
export function secretOf(cx: CommandContext, password: string | null, role: string): string | null {
  if (password === "") {
    cx.notice({ severity: "NOTICE", code: "00000", message: "empty string is not a valid password, clearing password" });
    return null;
  }
  if (password === null) return null;
  const isMd5 = /^md5[0-9a-f]{32}$/.test(password);
  const made = isMd5 || parseSecret(password) !== undefined ? password : cx.session.setting("password_encryption") === "md5" ? `md5${md5Hex(`${password}${role}`)}` : secretText(makeSecret(password, Number(cx.session.setting("scram_iterations"))));
  if (made.startsWith("md5") && cx.session.setting("md5_password_warnings") === "on") {
    cx.notice({ severity: "WARNING", code: "01P01", message: "setting an MD5-encrypted password", detail: "MD5 password support is deprecated and will be removed in a future release of PostgreSQL.", hint: "Refer to the PostgreSQL documentation for details about migrating to another password type." });
  }
  return made;
}
