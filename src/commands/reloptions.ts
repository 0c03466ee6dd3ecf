/** Storage parameters of tables, indexes and views: `WITH (fillfactor = 70)`. @see src/backend/access/common/reloptions.c */
import { relOption } from "../catalog/reloptions.ts";
import type { Relation } from "../catalog/root.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";

type Option = { readonly kind: "boolean" } | { readonly kind: "integer" | "floating point"; readonly min: number; readonly max: number } | { readonly kind: "enum"; readonly words: readonly string[]; readonly detail: string };
const bool: Option = { kind: "boolean" };
const int = (min: number, max = 2147483647): Option => ({ kind: "integer", min, max });
const real = (min: number, max: number): Option => ({ kind: "floating point", min, max });

const autovacuum: Readonly<Record<string, Option>> = {
  autovacuum_enabled: bool, vacuum_truncate: bool, autovacuum_vacuum_threshold: int(0), autovacuum_vacuum_max_threshold: int(-1), autovacuum_vacuum_insert_threshold: int(-1), autovacuum_vacuum_cost_limit: int(1, 10000), autovacuum_freeze_min_age: int(0, 1000000000),
  autovacuum_multixact_freeze_min_age: int(0, 1000000000), autovacuum_freeze_max_age: int(100000, 2000000000), autovacuum_multixact_freeze_max_age: int(10000, 2000000000), autovacuum_freeze_table_age: int(0, 2000000000), autovacuum_multixact_freeze_table_age: int(0, 2000000000),
  log_autovacuum_min_duration: int(-1), autovacuum_vacuum_cost_delay: real(0, 100), autovacuum_vacuum_scale_factor: real(0, 100), autovacuum_vacuum_insert_scale_factor: real(0, 100), vacuum_max_eager_freeze_failure_rate: real(0, 1),
  vacuum_index_cleanup: { kind: "enum", words: ["auto", "on", "off", "true", "false", "yes", "no", "1", "0"], detail: 'Valid values are "on", "off", and "auto".' },
};
const fillfactor = int(10, 100);
export type OptionKind = "heap" | "toast" | "view" | "btree" | "hash" | "gist" | "spgist" | "gin" | "brin";
const options: Readonly<Record<OptionKind, Readonly<Record<string, Option>>>> = {
  heap: { ...autovacuum, fillfactor, toast_tuple_target: int(128, 8160), parallel_workers: int(0, 1024), user_catalog_table: bool, autovacuum_analyze_threshold: int(0), autovacuum_analyze_scale_factor: real(0, 100) },
  toast: autovacuum,
  view: { security_barrier: bool, security_invoker: bool, check_option: { kind: "enum", words: ["local", "cascaded"], detail: 'Valid values are "local" and "cascaded".' } },
  btree: { fillfactor, deduplicate_items: bool, vacuum_cleanup_index_scale_factor: real(0, 1e10) },
  hash: { fillfactor },
  gist: { fillfactor, buffering: { kind: "enum", words: ["auto", "on", "off"], detail: 'Valid values are "on", "off", and "auto".' } },
  spgist: { fillfactor },
  gin: { fastupdate: bool, gin_pending_list_limit: int(64) },
  brin: { pages_per_range: int(1, 131072), autosummarize: bool },
};
const isTruth = (word: string): boolean => /^(?:t(?:r(?:ue?)?)?|f(?:a(?:l(?:se?)?)?)?|y(?:es?)?|no?|on|off?|1|0)$/i.test(word);
const bad = (message: string, detail?: string): never => ereport({ code: ERRCODE.invalid_parameter_value, message, detail });

/** What stands after the equals sign, as text; an option without a value is true. */
function valueText(arg: RawNode | undefined): string {
  if (arg === undefined) return "true";
  const type = rawAs(arg, "TypeName");
  if (type !== undefined) return nameList(type.names).at(-1) ?? "";
  const integer = rawAs(arg, "Integer");
  if (integer !== undefined) return String(integer.ival ?? 0);
  const truth = rawAs(arg, "Boolean");
  return truth !== undefined ? String(truth.boolval === true) : (rawAs(arg, "String")?.sval ?? rawAs(arg, "Float")?.fval ?? "");
}
/** @see parse_one_reloption */
function check(name: string, option: Option, value: string): void {
  const invalid = (detail?: string): never => bad(`invalid value for ${option.kind} option "${name}": ${value}`, detail);
  if (option.kind === "boolean") return void (isTruth(value) || invalid());
  if (option.kind === "enum") return void (option.words.includes(value.toLowerCase()) || invalid(option.detail));
  const number = Number(value);
  if (value.trim() === "" || Number.isNaN(number) || (option.kind === "integer" && !/^\s*[-+]?(?:0x[\da-f]+|\d+)\s*$/i.test(value))) invalid();
  const shown = (limit: number): string => (option.kind === "integer" ? String(limit) : limit.toFixed(6));
  if (number < option.min || number > option.max) bad(`value ${value} out of bounds for option "${name}"`, `Valid values are between "${shown(option.min)}" and "${shown(option.max)}".`);
}

/** The options after a command, as pg_class keeps them: those that are named again move to the end. @see transformRelOptions */
export function relOptions(kind: OptionKind, list: readonly RawNode[], old: readonly string[] = [], reset = false): readonly string[] {
  const kept = new Map(old.map((text): [string, string] => [text.slice(0, text.indexOf("=")), text]));
  const named = new Set<string>();
  for (const node of list) {
    const { defname = "", defnamespace, arg } = rawAs(node, "DefElem") as RawOf<"DefElem">;
    if (defnamespace !== undefined && defnamespace !== "" && !(kind === "heap" && defnamespace === "toast")) bad(`unrecognized parameter namespace "${defnamespace}"`);
    const value = valueText(arg);
    if (kind === "heap" && defname === "oids" && defnamespace === undefined) {
      if (!/^(?:f|n|off|0)/i.test(value)) ereport({ code: ERRCODE.feature_not_supported, message: "tables declared WITH OIDS are not supported" });
      continue;
    }
    const known = options[defnamespace === "toast" ? "toast" : kind];
    if (reset && arg !== undefined) ereport({ code: ERRCODE.syntax_error, message: "RESET must not include values for parameters" });
    const option = Object.hasOwn(known, defname) ? known[defname] : undefined;
    if (option === undefined) {
      if (!reset) bad(`unrecognized parameter "${defname}"`);
      continue;
    }
    const key = `${defnamespace ?? ""}.${defname}`;
    if (named.has(key)) bad(`parameter "${defname}" specified more than once`);
    named.add(key);
    if (!reset) check(defname, option, value);
    // What is said of the TOAST table is kept with it.
    if (defnamespace === "toast") continue;
    kept.delete(defname);
    if (!reset) kept.set(defname, `${defname}=${value}`);
  }
  return [...kept.values()];
}
/** The parts of a relation that its options say. */
export function withOptions(reloptions: readonly string[]): Pick<Relation, "fillfactor"> & { readonly reloptions: readonly string[] } {
  const fill = relOption({ reloptions }, "fillfactor");
  return { reloptions, fillfactor: fill === undefined ? 100 : Number(fill) };
}
