/**
 * The reg* types: oids that are read and written as names. The session gives the names.
 *
 * @see src/backend/utils/adt/regproc.c
 */
import type { Oid } from "../nodes/primnodes.ts";
import { DatabaseError, ERRCODE, ereport } from "../utils/errors.ts";
import { defineContextual, type FmgrContext } from "./registry.ts";

const kinds = ["regclass", "regproc", "regprocedure", "regoper", "regoperator", "regnamespace", "regcollation", "regrole", "regconfig", "regdictionary"] as const;
type Kind = (typeof kinds)[number];
/** Names of catalog objects, both ways; reading raises what PostgreSQL raises. */
export type RegNames = { readonly [K in `${Kind}Out`]: (oid: Oid) => string } & { readonly [K in `${Kind | "regtype"}In`]: (name: string) => Oid } & {
  /** A type with the modifier that is written behind it. */
  readonly typeAndTypmod: (name: string) => { readonly type: Oid; readonly typmod: number };
};

const names = (cx: FmgrContext): RegNames => cx.session.service<RegNames>("regNames");
/** An oid in digits stands for itself; so does "-", for none. */
function oidOrName(text: string, find: (name: string) => Oid): Oid {
  if (text === "-") return 0;
  if (!/^\d+$/.test(text)) return find(text);
  const oid = Number(text);
  return oid <= 4294967295 ? oid : ereport({ code: ERRCODE.numeric_value_out_of_range, message: `value "${text}" is out of range for type oid` });
}
/** For to_reg*: null instead of an error, unless a type's name does not even parse. */
function orNull(text: string, find: (name: string) => Oid): Oid | null {
  if (text === "-") return 0;
  try {
    return oidOrName(text, find);
  } catch (error) {
    if (error instanceof DatabaseError && !error.message.startsWith("syntax error")) return null;
    throw error;
  }
}

for (const kind of kinds)
  defineContextual({
    [`${kind}in`]: (cx, text: string) => oidOrName(text, names(cx)[`${kind}In`]),
    [`${kind}out`]: (cx, oid: Oid) => (oid === 0 ? "-" : names(cx)[`${kind}Out`](oid)),
    [`to_${kind}`]: (cx, text: string) => orNull(text, names(cx)[`${kind}In`]),
  });
defineContextual({
  text_regclass: (cx, text: string) => names(cx).regclassIn(text),
  regtypein: (cx, text: string) => oidOrName(text, names(cx).regtypeIn),
  regtypeout: (cx, oid: Oid) => (oid === 0 ? "-" : cx.session.types.name(oid).replace("???", String(oid))),
  to_regtype: (cx, text: string) => orNull(text, names(cx).regtypeIn),
});
