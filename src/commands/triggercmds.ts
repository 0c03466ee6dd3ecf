/**
 * CREATE TRIGGER, and ALTER TABLE … ENABLE and DISABLE TRIGGER.
 *
 * @see src/backend/commands/trigger.c (CreateTriggerFiringOn, EnableDisableTrigger)
 */
import { relkindNotSupported } from "../catalog/object-description.ts";
import { analyzeTriggerWhen } from "../analyze/analyze.ts";
import type { Relation, Trigger, TriggerEvent } from "../catalog/root.ts";
import { nameList, type RawOf } from "../nodes/raw.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { setRelation, type TableCommand } from "./alter-column.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import { findFunction } from "./functioncmds.ts";
import { refuseSystemCatalog, requireTable } from "./tablecmds.ts";

const TRIGGEROID = 2279;
const EVENTS: readonly (readonly [bit: number, event: TriggerEvent])[] = [[4, "INSERT"], [8, "DELETE"], [16, "UPDATE"], [32, "TRUNCATE"]];

export function createTrigger(cx: CommandContext, raw: RawOf<"CreateTrigStmt">): UtilityResult {
  const rel = requireTable(cx, raw.relation as RawOf<"RangeVar">);
  const name = raw.trigname ?? "";
  const timing = raw.timing === 2 ? "before" : raw.timing === 64 ? "instead" : "after";
  const level = raw.row === true ? "row" : "statement";
  const events = EVENTS.filter(([bit]) => ((raw.events ?? 0) & bit) !== 0).map(([, event]) => event);
  checkTable(rel, raw, timing, level, events);
  const found = findFunction(cx, { objname: raw.funcname ?? [], objargs: [] } as never, "function", false) as number;
  const proc = catalogOf(cx).proc(found);
  if (proc.prorettype !== TRIGGEROID) ereport({ code: ERRCODE.invalid_object_definition, message: `function ${proc.proname} must return type trigger` });
  if ((raw.transitionRels ?? []).length > 0) notSupported("CREATE TRIGGER … REFERENCING");
  const columns = nameList(raw.columns);
  for (const [i, column] of columns.entries()) if (columns.indexOf(column) < i) ereport({ code: ERRCODE.duplicate_column, message: `column "${column}" specified more than once` });
  for (const column of columns) if (!rel.attributes.some(({ attname, attisdropped }) => attname === column && !attisdropped)) ereport({ code: ERRCODE.undefined_column, message: `column "${column}" of relation "${rel.relname}" does not exist` });
  const when = raw.whenClause === undefined ? null : analyzeTriggerWhen(cx.analyzeContext(), rel, raw.whenClause, { level, timing, events });
  const old = rel.triggers?.find((trigger) => trigger.name === name);
  if (old !== undefined && raw.replace !== true) ereport({ code: ERRCODE.duplicate_object, message: `trigger "${name}" for relation "${rel.relname}" already exists` });
  changeCatalog(cx, (draft) => {
    const constraint = raw.isconstraint === true ? { oid: old?.constraint?.oid ?? newOid(draft), deferrable: raw.deferrable === true, deferred: raw.initdeferred === true } : undefined;
    const trigger: Trigger = {
      oid: old?.oid ?? newOid(draft), name, timing, level, events, columns, when, funcid: found, args: nameList(raw.args), enabled: "O",
      ...(constraint !== undefined && { constraint }),
    };
    const current = draft.relations[rel.oid] as Relation;
    draft.relations[rel.oid] = { ...current, triggers: [...(current.triggers ?? []).filter((other) => other !== old && other.name !== name), trigger] };
  });
  return { tag: "CREATE TRIGGER" };
}
function checkTable(rel: Relation, raw: RawOf<"CreateTrigStmt">, timing: Trigger["timing"], level: Trigger["level"], events: readonly TriggerEvent[]): void {
  const refuse = (detail: string): never => ereport({ code: ERRCODE.wrong_object_type, message: rel.relkind === "v" ? `"${rel.relname}" is a view` : `"${rel.relname}" is a table`, detail });
  refuseSystemCatalog(rel);
  if (rel.relkind === "v") {
    if (timing !== "instead" && level === "row") refuse("Views cannot have row-level BEFORE or AFTER triggers.");
    if (events.includes("TRUNCATE")) refuse("Views cannot have TRUNCATE triggers.");
    notSupported("triggers on views");
  }
  if (rel.relkind !== "r" && rel.relkind !== "p") ereport({ code: ERRCODE.wrong_object_type, message: `relation "${rel.relname}" cannot have triggers`, detail: relkindNotSupported(rel) });
  if (timing === "instead") refuse("Tables cannot have INSTEAD OF triggers.");
  if (events.includes("TRUNCATE") && level === "row") ereport({ code: ERRCODE.feature_not_supported, message: "TRUNCATE FOR EACH ROW triggers are not supported" });
  if (raw.isconstraint === true && level !== "row") ereport({ code: ERRCODE.feature_not_supported, message: "constraint triggers must be FOR EACH ROW" });
}

/** ALTER TABLE … ENABLE or DISABLE TRIGGER. */
export const switchTriggers =
  (enabled: Trigger["enabled"], all: boolean) =>
  ({ cx, rel, cmd }: TableCommand): void => {
    if (!all && rel.triggers?.some((trigger) => trigger.name === cmd.name) !== true) ereport({ code: ERRCODE.undefined_object, message: `trigger "${cmd.name}" for table "${rel.relname}" does not exist` });
    setRelation(cx, rel.oid, (r) => ({ ...r, triggers: (r.triggers ?? []).map((trigger) => (all || trigger.name === cmd.name ? { ...trigger, enabled } : trigger)) }));
  };
