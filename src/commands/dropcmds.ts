/**
 * DROP: the objects are found by their names; what depends on them keeps them, or goes with them.
 *
 * @see src/backend/commands/dropcmds.c, src/backend/commands/tablecmds.c (RemoveRelations)
 */
import { checkRelationOwner, checkTypeOwner, hasPrivsOf, notOwner, ownerOf } from "../catalog/acl.ts";
import type { Relation, UserProc } from "../catalog/root.ts";
import { type RawNode, nameList, type RawOf, rawAs, strVal } from "../nodes/raw.ts";
import { quoteIdentifier } from "../utils/keywords.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, type CommandContext, type UtilityResult } from "./context.ts";
import { type ObjectAddress, relationWord } from "../catalog/object-description.ts";
import { performDeletion } from "./dependency.ts";
import { findCastForDrop } from "./castcmds.ts";
import { findFunction, functionText } from "./functioncmds.ts";
import { findOpclassForDrop } from "./opclasscmds.ts";
import { findOperatorForDrop } from "./operatorcmds.ts";
import { lookupForCommand, refuseSystemCatalog } from "./tablecmds.ts";
import { typeNameText, lookupTypeName } from "./typecmds.ts";

const kindNames: Readonly<Record<string, readonly [kind: Relation["relkind"], word: string]>> = { OBJECT_TABLE: ["r", "table"], OBJECT_VIEW: ["v", "view"], OBJECT_INDEX: ["i", "index"], OBJECT_SEQUENCE: ["S", "sequence"] };

/** DROP of every kind of object. @see ExecDropStmt */
export function dropObjects(cx: CommandContext, raw: RawOf<"DropStmt">): UtilityResult {
  const cascade = raw.behavior === "DROP_CASCADE";
  const missingOk = raw.missing_ok === true;
  const type = String(raw.removeType);
  const word = type.replace("OBJECT_", "");
  const find = finders[type] ?? (type in kindNames ? relationFinder(type) : notSupported(`DROP ${word}`));
  const objects = (raw.objects ?? []).flatMap((object): ObjectAddress[] => {
    const found = find(cx, object, missingOk);
    return found === undefined ? [] : [found];
  });
  if (type === "OBJECT_SCHEMA") for (const address of objects) dropSchema(cx, address, cascade);
  else if (objects.length > 0) performDeletion(cx, objects, cascade);
  return { tag: `DROP ${word === "OPCLASS" ? "OPERATOR CLASS" : word}` };
}
export type Finder = (cx: CommandContext, object: RawNode, missingOk: boolean) => ObjectAddress | undefined;

export const skip = (cx: CommandContext, what: string): undefined => {
  cx.notice({ severity: "NOTICE", code: "00000", message: `${what} does not exist, skipping` });
  return undefined;
};
/** With IF EXISTS a schema that is missing is no error either. */
function missingSchema(cx: CommandContext, names: readonly string[]): string | undefined {
  const schema = names.length > 1 ? (names.at(-2) as string) : undefined;
  return schema !== undefined && catalogOf(cx).namespaceOid(schema) === undefined ? schema : undefined;
}

const relationFinder = (type: string): Finder => (cx, object, missingOk) => {
  const [kind, word] = kindNames[type] as readonly [Relation["relkind"], string];
  const names = nameList(rawAs(object, "List")?.items);
  const found = lookupForCommand(cx, { relname: names.at(-1) as string, ...(names.length > 1 && { schemaname: names.at(-2) as string }) });
  if (found === undefined) {
    const schema = missingSchema(cx, names);
    if (missingOk) return skip(cx, schema === undefined ? `${word} "${names.at(-1)}"` : `schema "${schema}"`);
    if (schema !== undefined) ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${schema}" does not exist` });
    return ereport({ code: kind === "i" ? ERRCODE.undefined_object : ERRCODE.undefined_table, message: `${word} "${names.at(-1)}" does not exist` });
  }
  const own = found.relkind === "p" ? "r" : found.relkind === "I" ? "i" : found.relkind;
  if (own !== kind) {
    const foundWord = relationWord(found);
    ereport({
      code: ERRCODE.wrong_object_type, message: `"${found.relname}" is not ${/^[aeiou]/.test(word) ? "an" : "a"} ${word}`,
      hint: found.relkind === "c" ? "Use DROP TYPE to remove a type." : `Use DROP ${foundWord.toUpperCase()} to remove ${own === "i" ? "an" : "a"} ${foundWord}.`,
    });
  }
  checkRelationOwner(catalogOf(cx), cx.role(), found);
  refuseSystemCatalog(found);
  const constraint = found.index?.constraint ?? 0;
  if (constraint !== 0) {
    const table = catalogOf(cx).relation(found.index?.indrelid ?? 0);
    ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop index ${found.relname} because constraint ${found.relname} on table ${table.relname} requires it`, hint: `You can drop constraint ${found.relname} on table ${table.relname} instead.` });
  }
  const [whole] = own === "i" ? (found.parents ?? []) : [];
  if (whole !== undefined) {
    const name = catalogOf(cx).relation(whole).relname;
    ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop index ${found.relname} because index ${name} requires it`, hint: `You can drop index ${name} instead.` });
  }
  if (found.sequence?.owner != null) {
    const { owner } = found.sequence;
    const table = catalogOf(cx).relation(owner.relid);
    const column = table.attributes[owner.attnum - 1];
    if (column?.attidentity !== "" && column !== undefined) {
      ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop sequence ${found.relname} because column ${quoteIdentifier(column.attname)} of table ${quoteIdentifier(table.relname)} requires it`, hint: `You can drop column ${quoteIdentifier(column.attname)} of table ${quoteIdentifier(table.relname)} instead.` });
    }
  }
  return { kind: "relation", oid: found.oid };
};

const typeFinder = (domainOnly: boolean): Finder => (cx, object, missingOk) => {
  const raw = rawAs(object, "TypeName") as RawOf<"TypeName">;
  const found = lookupTypeName(cx, raw);
  const shown = typeNameText(raw);
  if (found === undefined) {
    const schema = missingSchema(cx, nameList(raw.names));
    if (missingOk) return skip(cx, schema === undefined ? `type "${shown}"` : `schema "${schema}"`);
    if (schema !== undefined) ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${schema}" does not exist`, location: raw.location ?? 0 });
    return ereport({ code: ERRCODE.undefined_object, message: `type "${shown}" does not exist` });
  }
  if (domainOnly && found.typtype !== "d") ereport({ code: ERRCODE.wrong_object_type, message: `"${shown}" is not a domain` });
  if (found.oid < 16384) ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop type ${shown} because it is required by the database system` });
  checkTypeOwner(catalogOf(cx), cx.role(), found.oid);
  if (found.typtype === "c") {
    const rel = catalogOf(cx).relation(found.typrelid);
    if (rel.relkind !== "c") ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop type ${quoteIdentifier(rel.relname)} because ${relationWord(rel)} ${quoteIdentifier(rel.relname)} requires it`, hint: `You can drop ${relationWord(rel)} ${quoteIdentifier(rel.relname)} instead.` });
    return { kind: "relation", oid: rel.oid };
  }
  return { kind: "type", oid: found.oid };
};

const functionFinder = (word: "function" | "procedure" | "routine" | "aggregate"): Finder => (cx, object, missingOk) => {
  const raw = rawAs(object, "ObjectWithArgs") as RawOf<"ObjectWithArgs">;
  const found = findFunction(cx, raw, word, missingOk);
  if (found === undefined) {
    const schema = missingSchema(cx, nameList(raw.objname));
    return skip(cx, schema === undefined ? `${word} ${functionText(cx, raw)}` : `schema "${schema}"`);
  }
  const own: UserProc | undefined = cx.root.procs[found];
  if (own === undefined) ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop function ${functionText(cx, raw)} because it is required by the database system` });
  if (!hasPrivsOf(cx.root, cx.role(), ownerOf(own))) notOwner(word, own.proname);
  return { kind: "proc", oid: found };
};

/** pg_catalog and pg_toast. @see IsPinnedObject */
const PINNED_SCHEMAS: ReadonlySet<number> = new Set([11, 99]);
const schemaFinder: Finder = (cx, object, missingOk) => {
  const name = strVal(object);
  const oid = catalogOf(cx).namespaceOid(name);
  if (oid === undefined) return missingOk ? skip(cx, `schema "${name}"`) : ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${name}" does not exist` });
  if (!hasPrivsOf(cx.root, cx.role(), ownerOf(cx.root.schemas[oid]))) notOwner("schema", name);
  if (PINNED_SCHEMAS.has(oid)) ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop schema ${name} because it is required by the database system` });
  return { kind: "schema", oid };
};

/** What stands on a table under a name of its own. */
const onTable = (word: "trigger" | "rule" | "policy", parts: (rel: Relation) => readonly { readonly oid: number; readonly name: string }[]): Finder => (cx, object, missingOk) => {
  const names = nameList(rawAs(object, "List")?.items);
  const name = names.at(-1) as string;
  const path = names.slice(0, -1);
  const rel = lookupForCommand(cx, { relname: path.at(-1) as string, ...(path.length > 1 && { schemaname: path.at(-2) as string }) });
  if (rel === undefined) return missingOk ? skip(cx, `relation "${path.join(".")}"`) : ereport({ code: ERRCODE.undefined_table, message: `relation "${path.join(".")}" does not exist` });
  const found = parts(rel).find((part) => part.name === name);
  if (found === undefined) return missingOk ? skip(cx, `${word} "${name}" for relation "${rel.relname}"`) : ereport({ code: ERRCODE.undefined_object, message: `${word} "${name}" for ${word === "rule" ? "relation" : "table"} "${rel.relname}" does not exist` });
  if (!hasPrivsOf(cx.root, cx.role(), ownerOf(rel))) notOwner("relation", rel.relname);
  return { kind: word, oid: rel.oid, constraint: found.oid };
};

const finders: Readonly<Record<string, Finder>> = {
  OBJECT_SCHEMA: schemaFinder,
  OBJECT_TRIGGER: onTable("trigger", (rel) => rel.triggers ?? []),
  OBJECT_POLICY: onTable("policy", (rel) => rel.policies ?? []),
  OBJECT_RULE: onTable("rule", (rel) => rel.rules ?? []),
  OBJECT_TYPE: typeFinder(false),
  OBJECT_DOMAIN: typeFinder(true),
  OBJECT_FUNCTION: functionFinder("function"),
  OBJECT_PROCEDURE: functionFinder("procedure"),
  OBJECT_ROUTINE: functionFinder("routine"),
  OBJECT_AGGREGATE: functionFinder("aggregate"),
  OBJECT_OPERATOR: findOperatorForDrop,
  OBJECT_CAST: findCastForDrop,
  OBJECT_OPCLASS: findOpclassForDrop,
};

/** A schema takes its members with it. */
function dropSchema(cx: CommandContext, schema: ObjectAddress, cascade: boolean): void {
  performDeletion(cx, [schema], cascade, undefined, membersOf(cx, schema));
}
/** The temporary objects go, their schema stays. @see ResetTempTableNamespace */
export function dropTemporary(cx: CommandContext): void {
  const members = membersOf(cx, { kind: "schema", oid: catalogOf(cx).temporaryNamespace });
  if (members.length > 0) performDeletion({ ...cx, get root() { return cx.root; }, set root(root) { cx.root = root; }, notice: () => undefined }, members, true);
}
function membersOf({ root }: CommandContext, schema: ObjectAddress): ObjectAddress[] {
  const relations = Object.values(root.relations).filter((rel) => rel.relnamespace === schema.oid && rel.relkind !== "i" && rel.relkind !== "I" && rel.sequence?.owner == null);
  const types = Object.values(root.types).filter((type) => type.typnamespace === schema.oid && (type.typtype === "d" || type.typtype === "e" || type.typtype === "r"));
  const procs = Object.values(root.procs).filter((proc) => proc.pronamespace === schema.oid);
  const operators = Object.values(root.operators).filter(({ oprnamespace }) => oprnamespace === schema.oid);
  const opclasses = Object.values(root.opclasses).filter(({ opcnamespace }) => opcnamespace === schema.oid);
  return [...operators.map(({ oid }): ObjectAddress => ({ kind: "operator", oid })), ...opclasses.map(({ oid }): ObjectAddress => ({ kind: "opclass", oid })), ...relations.map(({ oid }): ObjectAddress => ({ kind: "relation", oid })), ...types.map(({ oid }): ObjectAddress => ({ kind: "type", oid })), ...procs.map(({ oid }): ObjectAddress => ({ kind: "proc", oid }))];
}
