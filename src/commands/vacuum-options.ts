/** The options of VACUUM and ANALYZE. @see src/backend/commands/vacuum.c (ExecVacuum) */
import { type RawOf, rawAs } from "../nodes/raw.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { defGetBoolean, defGetString } from "./defelem.ts";

const FOR_ANALYZE: ReadonlySet<string> = new Set(["verbose", "skip_locked", "buffer_usage_limit"]);
const SWITCHES: ReadonlySet<string> = new Set(["analyze", "freeze", "full", "disable_page_skipping", "process_main", "process_toast", "truncate", "skip_database_stats", "only_database_stats", "verbose", "skip_locked"]);
/** What takes a value that changes nothing here. */
const VALUES: ReadonlySet<string> = new Set(["buffer_usage_limit", "index_cleanup"]);
const MAX_PARALLEL_WORKERS = 1024;

const unsupported = (message: string): never => ereport({ code: ERRCODE.feature_not_supported, message });

/** Checks what is given; says whether statistics are to be made. */
export function vacuumOptions(raw: RawOf<"VacuumStmt">): { readonly analyze: boolean } {
  const isVacuum = raw.is_vacuumcmd === true;
  const on = new Map<string, boolean>();
  let workers = 0;
  for (const node of raw.options ?? []) {
    const def = rawAs(node, "DefElem") as RawOf<"DefElem">;
    const { defname: name = "", location } = def;
    if (isVacuum && name === "parallel") workers = parallelWorkers(def);
    else if (SWITCHES.has(name) && (isVacuum || FOR_ANALYZE.has(name))) on.set(name, defGetBoolean(def));
    else if (!VALUES.has(name) || (!isVacuum && !FOR_ANALYZE.has(name))) ereport({ code: ERRCODE.syntax_error, message: `unrecognized ${isVacuum ? "VACUUM" : "ANALYZE"} option "${name}"`, location });
  }
  const isOn = (name: string): boolean => on.get(name) === true;
  const lists = (raw.rels ?? []).map((node) => rawAs(node, "VacuumRelation")?.va_cols ?? []);
  const analyze = !isVacuum || isOn("analyze");
  if (isOn("full") && workers > 0) unsupported("VACUUM FULL cannot be performed in parallel");
  if (isOn("full") && isOn("disable_page_skipping")) unsupported("VACUUM option DISABLE_PAGE_SKIPPING cannot be used with FULL");
  if (isOn("full") && on.get("process_toast") === false) unsupported("PROCESS_TOAST required with VACUUM FULL");
  if (isOn("only_database_stats")) {
    if (lists.length > 0) unsupported("ONLY_DATABASE_STATS cannot be specified with a list of tables");
    if ([...on].some(([name, value]) => value && name !== "only_database_stats" && name !== "verbose" && !name.startsWith("process_"))) unsupported("ONLY_DATABASE_STATS cannot be specified with other VACUUM options");
  }
  if (!analyze && lists.some((columns) => columns.length > 0)) unsupported("ANALYZE option must be specified when a column list is provided");
  return { analyze };
}
function parallelWorkers(def: RawOf<"DefElem">): number {
  const text = defGetString(def);
  if (text === undefined) return ereport({ code: ERRCODE.syntax_error, message: `parallel option requires a value between 0 and ${MAX_PARALLEL_WORKERS}`, location: def.location });
  const workers = Number(text);
  if (Number.isNaN(workers)) ereport({ code: ERRCODE.syntax_error, message: "parallel requires an integer value" });
  if (workers < 0 || workers > MAX_PARALLEL_WORKERS) ereport({ code: ERRCODE.syntax_error, message: `parallel workers for vacuum must be between 0 and ${MAX_PARALLEL_WORKERS}`, location: def.location });
  return workers;
}
