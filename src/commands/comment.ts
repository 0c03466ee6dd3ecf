/**
 * COMMENT ON, and what becomes of comments when their objects go.
 *
 * @see src/backend/commands/comment.c, src/backend/catalog/objectaddress.c
 */
import { relkindNotSupported } from "../catalog/object-description.ts";
import { builtinComments, PG_AUTHID, PG_DATABASE } from "../catalog/descriptions.ts";
import { checkRelationOwner, checkSchemaOwner, checkTypeOwner, isSuperuser, requireRole } from "../catalog/acl.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { Relation } from "../catalog/root.ts";
import { nameList, type RawNode, type RawOf, rawAs, strVal } from "../nodes/raw.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, type Draft, type UtilityResult } from "./context.ts";
import { findFunction } from "./functioncmds.ts";
import { requireRelation } from "./tablecmds.ts";
import { lookupTypeName, typeNameText } from "./typecmds.ts";

/** The catalogs that hold the objects, by oid. */
const PG_TYPE = 1247;
const PG_PROC = 1255;
const PG_CLASS = 1259;
const PG_CONSTRAINT = 2606;
const PG_NAMESPACE = 2615;
const PG_REWRITE = 2618;
const PG_TRIGGER = 2620;
const PG_POLICY = 3256;
const keyOf = (classoid: number, oid: number, part = 0): string => `${classoid}.${oid}.${part}`;

type Locate = (cx: CommandContext, object: RawNode, kind: string) => string | undefined;
const itemsOf = (object: RawNode): readonly RawNode[] => rawAs(object, "List")?.items ?? [];
function relationOf(cx: CommandContext, names: readonly string[]): Relation {
  const [schemaname, relname] = [names.at(-2), names.at(-1) as string];
  return requireRelation(cx, { relname, ...(schemaname !== undefined && { schemaname }), inh: true } as RawOf<"RangeVar">);
}

const relkinds: Readonly<Record<string, readonly [string, string]>> = { OBJECT_TABLE: ["r", "a table"], OBJECT_VIEW: ["v", "a view"], OBJECT_INDEX: ["i", "an index"], OBJECT_SEQUENCE: ["S", "a sequence"] };
const onRelation: Locate = (cx, object, kind) => {
  const rel = relationOf(cx, nameList(itemsOf(object)));
  const [relkind, words] = relkinds[kind] as readonly [string, string];
  if (rel.relkind !== relkind && !(rel.relkind === "p" && relkind === "r") && !(rel.relkind === "I" && relkind === "i")) ereport({ code: ERRCODE.wrong_object_type, message: `"${rel.relname}" is not ${words}` });
  checkRelationOwner(catalogOf(cx), cx.role(), rel);
  return keyOf(PG_CLASS, rel.oid);
};
const onColumn: Locate = (cx, object) => {
  const names = nameList(itemsOf(object));
  if (names.length < 2) ereport({ code: ERRCODE.syntax_error, message: "column name must be qualified" });
  const rel = relationOf(cx, names.slice(0, -1));
  if (!"rpvc".includes(rel.relkind)) ereport({ code: ERRCODE.wrong_object_type, message: `cannot set comment on relation "${rel.relname}"`, detail: relkindNotSupported(rel) });
  const column = rel.attributes.find(({ attname, attisdropped }) => attname === names.at(-1) && !attisdropped) ?? ereport({ code: ERRCODE.undefined_column, message: `column "${names.at(-1)}" of relation "${rel.relname}" does not exist` });
  checkRelationOwner(catalogOf(cx), cx.role(), rel);
  return keyOf(PG_CLASS, rel.oid, column.attnum);
};
const onType: Locate = (cx, object, kind) => {
  const raw = rawAs(object, "TypeName") as RawOf<"TypeName">;
  const row = lookupTypeName(cx, raw) ?? ereport({ code: ERRCODE.undefined_object, message: `type "${typeNameText(raw)}" does not exist` });
  if (kind !== "OBJECT_TYPE" && row.typtype !== "d") ereport({ code: ERRCODE.wrong_object_type, message: `"${typeNameText(raw)}" is not a domain` });
  checkTypeOwner(catalogOf(cx), cx.role(), row.oid);
  return keyOf(PG_TYPE, row.oid);
};
const onFunction: Locate = (cx, object, kind) => keyOf(PG_PROC, findFunction(cx, rawAs(object, "ObjectWithArgs") as RawOf<"ObjectWithArgs">, kind.slice("OBJECT_".length).toLowerCase() as "function", false) as number);
const onTableConstraint: Locate = (cx, object) => {
  const names = nameList(itemsOf(object));
  const rel = relationOf(cx, names.slice(0, -1));
  checkRelationOwner(catalogOf(cx), cx.role(), rel);
  const found = rel.constraints.find(({ conname }) => conname === names.at(-1)) ?? ereport({ code: ERRCODE.undefined_object, message: `constraint "${names.at(-1)}" for table "${rel.relname}" does not exist` });
  return keyOf(PG_CONSTRAINT, found.oid);
};
/** A policy, a trigger or a rule of a table. */
const onPart = (catalogId: number, word: string, parts: (rel: Relation) => readonly { readonly oid: number; readonly name: string }[]): Locate => (cx, object) => {
  const names = nameList(itemsOf(object));
  const rel = relationOf(cx, names.slice(0, -1));
  checkRelationOwner(catalogOf(cx), cx.role(), rel);
  const found = parts(rel).find(({ name }) => name === names.at(-1)) ?? ereport({ code: ERRCODE.undefined_object, message: `${word} "${names.at(-1)}" for ${word === "rule" ? "relation" : "table"} "${rel.relname}" does not exist` });
  return keyOf(catalogId, found.oid);
};
const onDomainConstraint: Locate = (cx, object) => {
  const [typeName, name] = itemsOf(object);
  const raw = rawAs(typeName, "TypeName") as RawOf<"TypeName">;
  onType(cx, typeName as RawNode, "OBJECT_DOMAIN");
  const conname = strVal(name);
  const type = lookupTypeName(cx, raw);
  const found = cx.root.types[type?.oid ?? 0]?.domain?.constraints.find((c) => c.conname === conname) ?? ereport({ code: ERRCODE.undefined_object, message: `constraint "${conname}" for domain ${typeNameText(raw)} does not exist` });
  return keyOf(PG_CONSTRAINT, found.oid);
};
const onSchema: Locate = (cx, object) => {
  const name = strVal(object);
  const oid = catalogOf(cx).namespaceOid(name) ?? ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${name}" does not exist` });
  checkSchemaOwner(catalogOf(cx), cx.role(), oid);
  return keyOf(PG_NAMESPACE, oid);
};
const onRole: Locate = (cx, object) => {
  const oid = requireRole(cx.root, strVal(object));
  if (!isSuperuser(cx.root, cx.role()) && cx.root.roles[cx.role()]?.createrole !== true) ereport({ code: ERRCODE.insufficient_privilege, message: "permission denied", detail: `The current user must have the CREATEROLE attribute.` });
  return keyOf(PG_AUTHID, oid);
};
const DATABASE_OID = 5;
/** Databases may be gone by the time that a dump is read: this is a warning. */
const onDatabase: Locate = (cx, object) => {
  const name = strVal(object);
  if (name === cx.session.database) return isSuperuser(cx.root, cx.role()) ? keyOf(PG_DATABASE, DATABASE_OID) : ereport({ code: ERRCODE.insufficient_privilege, message: `must be owner of database ${name}` });
  cx.notice({ severity: "WARNING", code: ERRCODE.invalid_catalog_name, message: `database "${name}" does not exist` });
  return undefined;
};

const locators: Readonly<Record<string, Locate>> = {
  OBJECT_TABLE: onRelation, OBJECT_VIEW: onRelation, OBJECT_INDEX: onRelation, OBJECT_SEQUENCE: onRelation,
  OBJECT_COLUMN: onColumn, OBJECT_TYPE: onType, OBJECT_DOMAIN: onType,
  OBJECT_FUNCTION: onFunction, OBJECT_PROCEDURE: onFunction, OBJECT_ROUTINE: onFunction, OBJECT_AGGREGATE: onFunction,
  OBJECT_TABCONSTRAINT: onTableConstraint, OBJECT_POLICY: onPart(PG_POLICY, "policy", (rel) => rel.policies ?? []), OBJECT_TRIGGER: onPart(PG_TRIGGER, "trigger", (rel) => rel.triggers ?? []), OBJECT_RULE: onPart(PG_REWRITE, "rule", (rel) => rel.rules ?? []), OBJECT_DOMCONSTRAINT: onDomainConstraint, OBJECT_SCHEMA: onSchema, OBJECT_DATABASE: onDatabase, OBJECT_ROLE: onRole,
};

/** Sets an object's comment; null and the empty text take it away. @see CommentObject */
export function comment(cx: CommandContext, raw: RawOf<"CommentStmt">): UtilityResult {
  const kind = String(raw.objtype);
  const locate = locators[kind] ?? notSupported(`COMMENT ON ${kind.replace("OBJECT_", "")}`);
  const key = locate(cx, raw.object as RawNode, kind);
  if (key !== undefined)
    changeCatalog(cx, (draft) => {
      // What PostgreSQL says of an object of its own is taken away by saying nothing.
      const builtin = builtinComments(false).has(key) || builtinComments(true).has(key);
      if (raw.comment === undefined || raw.comment === "") {
        if (builtin) draft.comments[key] = "";
        else delete draft.comments[key];
      }
      else draft.comments[key] = raw.comment;
    });
  return { tag: "COMMENT" };
}

/** LIKE … INCLUDING COMMENTS. */
export function copyColumnComment(cx: CommandContext, from: readonly [oid: number, attnum: number], to: readonly [oid: number, attnum: number]): void {
  const text = cx.root.comments[keyOf(PG_CLASS, ...from)];
  if (text === undefined) return;
  changeCatalog(cx, (draft) => {
    draft.comments[keyOf(PG_CLASS, ...to)] = text;
  });
}

/** Takes away the comments of objects that are no more. */
export function forgetComments(draft: Draft): void {
  const keys = Object.keys(draft.comments);
  if (keys.length === 0) return;
  const constraints = new Set([...Object.values(draft.relations).flatMap((rel) => rel.constraints), ...Object.values(draft.types).flatMap((type) => type.domain?.constraints ?? [])].map(({ oid }) => oid));
  const isThere: Readonly<Record<number, (oid: number, part: number) => boolean>> = {
    [PG_CLASS]: (oid, part) => draft.relations[oid] !== undefined && (part === 0 || draft.relations[oid].attributes[part - 1]?.attisdropped === false),
    [PG_TYPE]: (oid) => draft.types[oid] !== undefined,
    [PG_PROC]: (oid) => draft.procs[oid] !== undefined,
    [PG_NAMESPACE]: (oid) => draft.namespaces[oid] !== undefined,
    [PG_AUTHID]: (oid) => draft.roles[oid] !== undefined,
    [PG_CONSTRAINT]: (oid) => constraints.has(oid),
  };
  for (const key of keys) {
    const [classoid, oid, part] = key.split(".").map(Number) as [number, number, number];
    if (oid >= 16384 && isThere[classoid]?.(oid, part) === false) delete draft.comments[key];
  }
}

/** The comment on an object of whatever catalog. @see obj_description with one argument */
export function anyComment(catalog: Catalog, oid: number): string | null {
  const ends = `.${oid}.0`;
  const own = Object.keys(catalog.root.comments).find((key) => key.endsWith(ends));
  if (own !== undefined) return catalog.root.comments[own] || null;
  if (oid < 16384) for (const [key, text] of builtinComments(false)) if (key.endsWith(ends)) return text;
  return null;
}
/** The comment on an object: what the user says of it, or PostgreSQL of its own. */
export function commentOf(catalog: Catalog, classoid: number, oid: number, part: number): string | null {
  const key = keyOf(classoid, oid, part);
  const own = catalog.root.comments[key];
  if (own !== undefined) return own === "" ? null : own;
  return oid < 16384 ? (builtinComments(false).get(key) ?? builtinComments(true).get(key) ?? null) : null;
}
