/** The value of an option in parentheses. @see src/backend/commands/define.c */
import { type RawOf, rawAs } from "../nodes/raw.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";

type DefElem = RawOf<"DefElem">;

/** As a text; undefined if none is given. @see defGetString */
export function defGetString({ arg }: DefElem): string | undefined {
  if (arg === undefined) return undefined;
  const number = rawAs(arg, "Integer");
  if (number !== undefined) return String(number.ival ?? 0);
  return rawAs(arg, "String")?.sval ?? String(rawAs(arg, "Boolean")?.boolval ?? rawAs(arg, "Float")?.fval ?? "");
}
/** An option alone is on. @see defGetBoolean */
export function defGetBoolean(def: DefElem): boolean {
  const word = defGetString(def)?.toLowerCase() ?? "true";
  if (["1", "on", "true"].includes(word)) return true;
  if (["0", "off", "false"].includes(word)) return false;
  return ereport({ code: ERRCODE.syntax_error, message: `${def.defname} requires a Boolean value` });
}
