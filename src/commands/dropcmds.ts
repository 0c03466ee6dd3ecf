/**
 * DROP: what depends on an object keeps it, or goes with it.
 *
 * @see src/backend/catalog/dependency.c, src/backend/commands/dropcmds.c
 */
import { quoteIdentifier } from "../utils/keywords.ts";
import type { Attribute, Relation } from "../catalog/root.ts";
import { bmsIsMember } from "../nodes/bitmapset.ts";
import type { Query } from "../nodes/parsenodes.ts";
import { nameList, type RawOf, rawAs, strVal } from "../nodes/raw.ts";
import { walkLevels } from "../nodes/walk.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, type UtilityResult } from "./context.ts";
import { lookupForCommand } from "./tablecmds.ts";

const kindNames: Readonly<Record<string, readonly [kind: Relation["relkind"], word: string]>> = { OBJECT_TABLE: ["r", "table"], OBJECT_VIEW: ["v", "view"], OBJECT_INDEX: ["i", "index"], OBJECT_SEQUENCE: ["S", "sequence"] };

/** Views whose rule reads a relation. */
function dependents(cx: CommandContext, relid: number): Relation[] {
  return Object.values(cx.root.relations).filter((rel) => rel.rule !== null && readsRelation(rel.rule as Query, relid));
}
const readsRelation = (query: Query, relid: number): boolean => walkLevels(query, (node) => node.tag === "RangeTblEntry" && node.rtekind === "RTE_RELATION" && node.relid === relid);

/** Views that read a column go with it, or keep it. */
export function dropReaders(cx: CommandContext, rel: Relation, a: Attribute, cascade: boolean): void {
  const on = `column ${quoteIdentifier(a.attname)} of ${described(cx, rel)}`;
  const readers = dependents(cx, rel.oid).filter((view) => readsColumn(view.rule as Query, rel.oid, a.attnum));
  dropDependents(cx, on, withDependents(cx, readers, on), cascade);
}
const readsColumn = (query: Query, relid: number, attnum: number): boolean =>
  walkLevels(query, (node) => node.tag === "RTEPermissionInfo" && node.relid === relid && bmsIsMember(attnum + 7, node.selectedCols));

/** DROP TABLE, VIEW, INDEX, SEQUENCE, SCHEMA. @see RemoveRelations, performMultipleDeletions */
export function dropObjects(cx: CommandContext, raw: RawOf<"DropStmt">): UtilityResult {
  if (raw.removeType === "OBJECT_SCHEMA") return dropSchema(cx, raw);
  const [kind, word] = kindNames[raw.removeType as string] ?? notSupported(`DROP ${String(raw.removeType).replace("OBJECT_", "")}`);
  const cascade = raw.behavior === "DROP_CASCADE";
  for (const object of raw.objects ?? []) {
    const names = nameList(rawAs(object, "List")?.items);
    const found = lookupForCommand(cx, { relname: names.at(-1) as string, ...(names.length > 1 && { schemaname: names.at(-2) as string }) });
    if (found === undefined) {
      if (raw.missing_ok !== true) ereport({ code: kind === "i" ? ERRCODE.undefined_object : ERRCODE.undefined_table, message: `${word} "${names.join(".")}" does not exist` });
      cx.notice({ severity: "NOTICE", code: "00000", message: `${word} "${names.join(".")}" does not exist, skipping` });
      continue;
    }
    if (found.oid < 16384) ereport({ code: ERRCODE.insufficient_privilege, message: `permission denied: "${found.relname}" is a system catalog` });
    if (found.relkind !== kind) {
      ereport({ code: ERRCODE.wrong_object_type, message: `"${found.relname}" is not ${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`, hint: `Use DROP ${wordOf(found).toUpperCase()} to remove ${found.relkind === "i" ? "an" : "a"} ${wordOf(found)}.` });
    }
    dropRelation(cx, found, cascade, word);
  }
  return { tag: `DROP ${word.toUpperCase()}` };
}
function dropRelation(cx: CommandContext, rel: Relation, cascade: boolean, word: string): void {
  const constraint = rel.index === null ? undefined : rel.index.constraint;
  if (constraint !== undefined && constraint !== 0) {
    const table = catalogOf(cx).relation((rel.index as { indrelid: number }).indrelid);
    ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop index ${rel.relname} because constraint ${rel.relname} on table ${table.relname} requires it`, hint: `You can drop constraint ${rel.relname} on table ${table.relname} instead.` });
  }
  dropDependents(cx, `${word} ${rel.relname}`, withDependents(cx, dependents(cx, rel.oid), described(cx, rel)), cascade);
  removeRelation(cx, rel);
}
const wordOf = (rel: Relation): string => Object.values(kindNames).find(([kind]) => kind === rel.relkind)?.[1] ?? "table";
/** A relation as messages describe it. @see getObjectDescription */
function described(cx: CommandContext, rel: Relation): string {
  const catalog = catalogOf(cx);
  return `${wordOf(rel)} ${catalog.relationIsVisible(rel) ? "" : `${quoteIdentifier(catalog.namespaceName(rel.relnamespace))}.`}${quoteIdentifier(rel.relname)}`;
}
interface Dependent {
  readonly object: Relation;
  readonly name: string;
  readonly on: string;
}
/**
 * What goes with an object that `objects` belong to: they, and everything that reads them, each once and for the first
 * reason found. Newer objects are looked at first, and what is found last is told first. @see findDependentObjects
 */
function withDependents(cx: CommandContext, objects: readonly Relation[], on: string): Dependent[] {
  const found = new Map<number, Dependent>();
  const visited = new Set<number>();
  const visit = (list: readonly Relation[], reason: string): void => {
    for (const object of [...list].sort((x, y) => y.oid - x.oid)) {
      if (visited.has(object.oid)) continue;
      visited.add(object.oid);
      const name = described(cx, object);
      visit(dependents(cx, object.oid), name);
      found.set(object.oid, { object, name, on: reason });
    }
  };
  visit(objects, on);
  return [...found.values()].reverse();
}
/** Refuses, or removes them all and says so. @see reportDependentObjects */
function dropDependents(cx: CommandContext, what: string, list: readonly Dependent[], cascade: boolean): void {
  if (list.length > 0 && !cascade) refuseDrop(what, list);
  cascadeNotice(cx, list);
  for (const { object } of list) removeRelation(cx, object);
}
const refuseDrop = (what: string, list: readonly Dependent[]): never =>
  ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop ${what} because other objects depend on it`, detail: list.map(({ name, on }) => `${name} depends on ${on}`).join("\n"), hint: "Use DROP ... CASCADE to drop the dependent objects too." });
/** @see reportDependentObjects */
function cascadeNotice(cx: CommandContext, list: readonly Dependent[]): void {
  const lines = list.map(({ name }) => `drop cascades to ${name}`);
  if (lines.length === 1) cx.notice({ severity: "NOTICE", code: "00000", message: lines[0] as string });
  else if (lines.length > 1) cx.notice({ severity: "NOTICE", code: "00000", message: `drop cascades to ${lines.length} other objects`, detail: lines.join("\n") });
}
export function removeRelation(cx: CommandContext, rel: Relation): void {
  changeCatalog(cx, (draft) => {
    for (const index of rel.indexes) delete draft.relations[index];
    for (const other of Object.values(draft.relations)) if (other.sequence?.owner?.relid === rel.oid) delete draft.relations[other.oid];
    if (rel.index !== null) {
      const table = draft.relations[rel.index.indrelid];
      if (table !== undefined) draft.relations[rel.index.indrelid] = { ...table, indexes: table.indexes.filter((oid) => oid !== rel.oid) };
    }
    delete draft.relations[rel.oid];
    const type = draft.types[rel.reltype];
    if (type !== undefined) {
      delete draft.types[type.typarray];
      delete draft.types[rel.reltype];
    }
    for (const key of Object.keys(draft.statistics)) if (key.startsWith(`${rel.oid}.`)) delete draft.statistics[key];
  });
}

function dropSchema(cx: CommandContext, raw: RawOf<"DropStmt">): UtilityResult {
  for (const object of raw.objects ?? []) {
    const name = strVal(object);
    const oid = catalogOf(cx).namespaceOid(name);
    if (oid === undefined) {
      if (raw.missing_ok !== true) ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${name}" does not exist` });
      cx.notice({ severity: "NOTICE", code: "00000", message: `schema "${name}" does not exist, skipping` });
      continue;
    }
    const members = Object.values(cx.root.relations).filter((rel) => rel.relnamespace === oid && rel.relkind !== "i" && rel.sequence?.owner == null);
    dropDependents(cx, `schema ${name}`, withDependents(cx, members, `schema ${name}`), raw.behavior === "DROP_CASCADE");
    changeCatalog(cx, (draft) => {
      delete draft.namespaces[oid];
    });
  }
  return { tag: "DROP SCHEMA" };
}
