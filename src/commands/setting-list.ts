/**
 * The texts of settings in SET, and those that are kept with a role, a database or a function: a list of `name=value`.
 *
 * @see src/backend/utils/misc/guc.c (GUCArrayAdd, GUCArrayDelete, ExtractSetVariableArgs)
 */
import { type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { quoteIdentifier } from "../utils/keywords.ts";
import type { CommandContext } from "./context.ts";

/** Those that are lists. */
const LISTS: ReadonlySet<string> = new Set(["search_path", "datestyle", "temp_tablespaces", "local_preload_libraries", "session_preload_libraries", "log_destination", "createrole_self_grant", "restrict_nonsystem_relation_kind"]);
/** Lists of names, which are kept with their quotes. @see GUC_LIST_QUOTE */
const NAMES: ReadonlySet<string> = new Set(["search_path", "temp_tablespaces", "local_preload_libraries", "session_preload_libraries"]);
/** The value of SET as one text; a list's names are quoted where they must be. @see flatten_set_variable_args */
export function settingText(name: string, args: readonly RawNode[]): string {
  const key = name.toLowerCase();
  if (args.length > 1 && !LISTS.has(key)) ereport({ code: ERRCODE.invalid_parameter_value, message: `SET ${name} takes only one argument` });
  return args.map((node) => (NAMES.has(key) ? quoteIdentifier(constantText(node)) : constantText(node))).join(", ");
}
/** A value of SET as text. */
export function constantText(node: RawNode): string {
  const constant = rawAs(node, "A_Const");
  if (constant === undefined) {
    // Only TimeZone takes a typed value, an interval; the rest refuse its text.
    const arg = rawAs(node, "TypeCast")?.arg;
    return arg === undefined ? notSupported("this form of SET") : `INTERVAL '${constantText(arg)}'`;
  }
  if (constant.ival !== undefined) return String(constant.ival.ival ?? 0);
  if (constant.boolval !== undefined) return constant.boolval.boolval === true ? "true" : "false";
  return constant.fval?.fval ?? constant.sval?.sval ?? "";
}

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
