/**
 * Settings that are kept with a role, a database or a function: a list of `name=value`.
 *
 * @see src/backend/utils/misc/guc.c (GUCArrayAdd, GUCArrayDelete, ExtractSetVariableArgs)
 */
import type { RawOf } from "../nodes/raw.ts";
import type { CommandContext } from "./context.ts";
import { NAMES, settingText } from "./role-options.ts";

/** The list as SET, SET … FROM CURRENT, RESET and RESET ALL leave it; a new value takes its old one's place. */
export function changedSettings(cx: CommandContext, list: readonly string[], raw: RawOf<"VariableSetStmt">): readonly string[] {
  if (raw.kind === "VAR_RESET_ALL") return [];
  const name = (raw.name ?? "").toLowerCase();
  const isThis = (each: string): boolean => each.toLowerCase().startsWith(`${name}=`);
  if (raw.kind !== "VAR_SET_VALUE" && raw.kind !== "VAR_SET_CURRENT") return list.filter((each) => !isThis(each));
  const value = raw.kind === "VAR_SET_VALUE" ? settingText(name, raw.args ?? []) : cx.session.setting(name);
  const line = `${cx.checkSetting(name, value)}=${value}`;
  return list.some(isThis) ? list.map((each) => (isThis(each) ? line : each)) : [...list, line];
}
/** The values that a setting's text has: of a list of names each by itself, and without quotes. @see SplitGUCList */
export const settingValues = (name: string, value: string): readonly string[] =>
  NAMES.has(name.toLowerCase()) ? (value.match(/"(?:[^"]|"")*"|[^,\s]+/g) ?? []).map((part) => (part.startsWith('"') ? part.slice(1, -1).replaceAll('""', '"') : part)) : [value];
/** The list's names and values. */
export const settingPairs = (list: readonly string[]): readonly (readonly [name: string, value: string])[] =>
  list.map((each) => {
    const at = each.indexOf("=");
    return [each.slice(0, at), each.slice(at + 1)];
  });
