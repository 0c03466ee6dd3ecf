/**
 * ALTER … RENAME and ALTER … SET SCHEMA, for every kind of object.
 *
 * @see src/backend/commands/alter.c, src/backend/commands/tablecmds.c (RenameRelation, renameatt), src/backend/commands/typecmds.c (RenameType)
 */
import { checkKind } from "./alter-kinds.ts";
import { relkindNotSupported } from "../catalog/object-description.ts";
import { renamePolicy } from "./policy.ts";
import { checkRelationOwner, checkSchemaOwner, hasPrivsOf, notOwner, ownerOf } from "../catalog/acl.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Attribute, Relation, UserType } from "../catalog/root.ts";
import { type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, type Draft, type UtilityResult } from "./context.ts";
import { findFunction } from "./functioncmds.ts";
import { checkNameFree, lookupForCommand, refuseSystemCatalog, requireRelation } from "./tablecmds.ts";
import { arrayTypeName } from "./type-users.ts";
import { lookupTypeName, typeNameText } from "./typecmds.ts";
import { refuseTyped, typedTables } from "./typed-table.ts";

type Rename = RawOf<"RenameStmt">;
const duplicate = (what: string): never => ereport({ code: ERRCODE.duplicate_object, message: `${what} already exists` });
const tagOf = (type: unknown): string => `ALTER ${String(type).replace("OBJECT_", "").replace("MATVIEW", "MATERIALIZED VIEW")}`;

/** ALTER … RENAME. @see ExecRenameStmt */
export function rename(cx: CommandContext, raw: Rename): UtilityResult {
  const kind = String(raw.renameType);
  const run = renamers[kind] ?? notSupported(`${tagOf(kind)} … RENAME`);
  const ofColumn = kind === "OBJECT_COLUMN" || kind === "OBJECT_ATTRIBUTE";
  const tag = tagOf(ofColumn ? raw.relationType : kind === "OBJECT_TABCONSTRAINT" ? "TABLE" : kind === "OBJECT_DOMCONSTRAINT" ? "DOMAIN" : kind);
  if (raw.relation !== undefined && raw.missing_ok === true && lookupForCommand(cx, raw.relation) === undefined) {
    cx.notice({ severity: "NOTICE", code: "00000", message: `relation "${raw.relation.relname}" does not exist, skipping` });
    return { tag };
  }
  run(cx, raw, raw.newname ?? "");
  return { tag };
}

/** A relation, its row type and the array of that. */
function renameRelation(cx: CommandContext, raw: Rename, fresh: string): void {
  const rel = userRelation(cx, raw.relation as RawOf<"RangeVar">);
  checkKind(rel, String(raw.renameType), true);
  setRelationName(cx, rel, fresh);
}
function setRelationName(cx: CommandContext, rel: Relation, fresh: string): void {
  checkNameFree(cx, fresh, rel.relnamespace);
  changeCatalog(cx, (draft) => {
    draft.relations[rel.oid] = { ...rel, relname: fresh };
    if (rel.reltype !== 0) setTypeName(cx, draft, rel.reltype, fresh);
    const table = draft.relations[rel.index?.indrelid ?? 0];
    const constraint = rel.index?.constraint ?? 0;
    if (table !== undefined && constraint !== 0) draft.relations[table.oid] = withConstraintName(table, constraint, fresh);
  });
}
function userRelation(cx: CommandContext, name: RawOf<"RangeVar">): Relation {
  const rel = requireRelation(cx, name);
  refuseSystemCatalog(rel);
  checkRelationOwner(catalogOf(cx), cx.role(), rel);
  return rel;
}
function setTypeName(cx: CommandContext, draft: Draft, oid: number, fresh: string): void {
  const type = draft.types[oid];
  if (type === undefined) return;
  draft.types[oid] = { ...type, typname: fresh };
  const array = draft.types[type.typarray];
  if (array !== undefined) draft.types[array.oid] = { ...array, typname: arrayTypeName(cx, fresh, type.typnamespace) };
}
const withConstraintName = (table: Relation, oid: number, fresh: string): Relation => ({ ...table, constraints: table.constraints.map((c) => (c.oid === oid ? { ...c, conname: fresh } : c)) });

/** @see renameatt_check */
function refuseColumnNames(rel: Relation): void {
  if (!"rpvciI".includes(rel.relkind)) ereport({ code: ERRCODE.wrong_object_type, message: `cannot rename columns of relation "${rel.relname}"`, detail: relkindNotSupported(rel) });
}
const SYSTEM_COLUMNS = new Set(["ctid", "xmin", "cmin", "xmax", "cmax", "tableoid"]);
/** @see renameatt_internal */
function renameColumn(cx: CommandContext, raw: Rename, fresh: string): void {
  const rel = userRelation(cx, raw.relation as RawOf<"RangeVar">);
  refuseColumnNames(rel);
  refuseTyped(rel, "rename column of");
  const typed = rel.relkind === "c" ? typedTables(cx, rel, raw.behavior === "DROP_CASCADE") : [];
  const has = (name: string | undefined): Attribute | undefined => rel.attributes.find((a) => a.attname === name && !a.attisdropped);
  if (SYSTEM_COLUMNS.has(raw.subname ?? "")) ereport({ code: ERRCODE.feature_not_supported, message: `cannot rename system column "${raw.subname}"` });
  if (has(raw.subname) === undefined) ereport({ code: ERRCODE.undefined_column, message: `column "${raw.subname}" does not exist` });
  if (SYSTEM_COLUMNS.has(fresh)) ereport({ code: ERRCODE.duplicate_column, message: `column name "${fresh}" conflicts with a system column name` });
  if (has(fresh) !== undefined) ereport({ code: ERRCODE.duplicate_column, message: `column "${fresh}" of relation "${rel.relname}" already exists` });
  const inherited = has(raw.subname)?.attinhcount ?? 0;
  if (inherited > 0) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot rename inherited column "${raw.subname}"` });
  const catalog = catalogOf(cx);
  if (raw.relation?.inh !== true && catalog.children(rel.oid).length > 0) ereport({ code: ERRCODE.invalid_table_definition, message: `inherited column "${raw.subname}" must be renamed in child tables too` });
  const all = [...catalog.inheritors(rel.oid), ...typed];
  for (const child of catalog.inheritors(rel.oid).slice(1)) {
    const own = child.attributes.find((a) => a.attname === raw.subname && !a.attisdropped);
    const parents = all.filter(({ oid }) => child.parents?.includes(oid)).length;
    if ((own?.attinhcount ?? 0) > parents) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot rename inherited column "${raw.subname}"` });
    if (child.attributes.some((a) => a.attname === fresh && !a.attisdropped)) ereport({ code: ERRCODE.duplicate_column, message: `column "${fresh}" of relation "${child.relname}" already exists` });
  }
  changeCatalog(cx, (draft) => {
    for (const each of all) draft.relations[each.oid] = { ...each, attributes: each.attributes.map((a) => (a.attname === raw.subname ? { ...a, attname: fresh } : a)) };
  });
}
/** A constraint that an index upholds is named by the index. @see rename_constraint_internal */
function renameTableConstraint(cx: CommandContext, raw: Rename, fresh: string): void {
  const rel = userRelation(cx, raw.relation as RawOf<"RangeVar">);
  refuseColumnNames(rel);
  const found = rel.constraints.find(({ conname }) => conname === raw.subname) ?? ereport({ code: ERRCODE.undefined_object, message: `constraint "${raw.subname}" for table "${rel.relname}" does not exist` });
  if ((found.coninhcount ?? 0) > 0) ereport({ code: ERRCODE.invalid_table_definition, message: `cannot rename inherited constraint "${raw.subname}"` });
  if (found.contype === "p" || found.contype === "u") return setRelationName(cx, catalogOf(cx).relation(found.conindid), fresh);
  if (rel.constraints.some(({ conname }) => conname === fresh)) duplicate(`constraint "${fresh}" for relation "${rel.relname}"`);
  const all = found.contype !== "f" && found.connoinherit !== true ? catalogOf(cx).inheritors(rel.oid) : [rel];
  if (raw.relation?.inh !== true && all.length > 1) ereport({ code: ERRCODE.invalid_table_definition, message: `inherited constraint "${raw.subname}" must be renamed in child tables too` });
  changeCatalog(cx, (draft) => {
    for (const each of all) {
      const own = each.constraints.find(({ conname, contype }) => contype === found.contype && conname === raw.subname);
      if (own !== undefined) draft.relations[each.oid] = withConstraintName(each, own.oid, fresh);
    }
  });
}

/** The type that a list of names, or a TypeName, stands for. */
function userTypeOf(cx: CommandContext, object: RawNode | undefined): UserType {
  const raw = (rawAs(object, "TypeName") ?? { names: rawAs(object, "List")?.items ?? [] }) as RawOf<"TypeName">;
  const row = lookupTypeName(cx, raw) ?? ereport({ code: ERRCODE.undefined_object, message: `type "${typeNameText(raw)}" does not exist` });
  return cx.root.types[row.oid] ?? ereport({ code: ERRCODE.insufficient_privilege, message: `must be owner of type ${typeNameText(raw)}` });
}
const domainOf = (cx: CommandContext, object: RawNode | undefined): UserType => {
  const type = userTypeOf(cx, object);
  if (type.typtype !== "d") ereport({ code: ERRCODE.wrong_object_type, message: `${formatType(catalogOf(cx), type.oid)} is not a domain` });
  return type;
};
/** Types that other objects bring with them change with those only. */
function refuseImplicitType(cx: CommandContext, type: UserType): void {
  const catalog = catalogOf(cx);
  if (type.typtype === "c" && catalog.relation(type.typrelid).relkind !== "c") ereport({ code: ERRCODE.wrong_object_type, message: `${formatType(catalog, type.oid)} is a table's row type`, hint: "Use ALTER TABLE instead." });
  if (type.typtype === "b" && type.base === undefined) ereport({ code: ERRCODE.wrong_object_type, message: `cannot alter array type ${formatType(catalog, type.oid)}`, hint: `You can alter type ${formatType(catalog, type.typelem)}, which will alter the array type as well.` });
}
function renameType(cx: CommandContext, raw: Rename, fresh: string): void {
  const type = raw.renameType === "OBJECT_DOMAIN" ? domainOf(cx, raw.object) : userTypeOf(cx, raw.object);
  refuseImplicitType(cx, type);
  if (catalogOf(cx).typeNamed(fresh, type.typnamespace) !== undefined) duplicate(`type "${fresh}"`);
  if (type.typtype === "c") return setRelationName(cx, catalogOf(cx).relation(type.typrelid), fresh);
  changeCatalog(cx, (draft) => setTypeName(cx, draft, type.oid, fresh));
}
function renameDomainConstraint(cx: CommandContext, raw: Rename, fresh: string): void {
  const type = domainOf(cx, raw.object);
  const { domain } = type;
  if (domain === undefined) return;
  if (!domain.constraints.some(({ conname }) => conname === raw.subname)) ereport({ code: ERRCODE.undefined_object, message: `constraint "${raw.subname}" for domain ${type.typname} does not exist` });
  if (domain.constraints.some(({ conname }) => conname === fresh)) duplicate(`constraint "${fresh}" for domain ${type.typname}`);
  changeCatalog(cx, (draft) => {
    draft.types[type.oid] = { ...type, domain: { ...domain, constraints: domain.constraints.map((c) => (c.conname === raw.subname ? { ...c, conname: fresh } : c)) } };
  });
}

const functionOf = (cx: CommandContext, object: RawNode | undefined, kind: string): number => {
  const word = kind === "OBJECT_PROCEDURE" ? "procedure" : kind === "OBJECT_ROUTINE" ? "routine" : kind === "OBJECT_AGGREGATE" ? "aggregate" : "function";
  const oid = findFunction(cx, rawAs(object, "ObjectWithArgs") as RawOf<"ObjectWithArgs">, word, false) as number;
  const proc = cx.root.procs[oid] ?? notSupported("ALTER FUNCTION of a built-in function");
  if (!hasPrivsOf(cx.root, cx.role(), ownerOf(proc))) notOwner(word, proc.proname);
  return oid;
};
/** Functions are the same when their names and their arguments are. @see IsThereFunctionInNamespace */
function checkFunctionFree(cx: CommandContext, oid: number, name: string, namespace: number): void {
  const { proargtypes } = catalogOf(cx).proc(oid);
  const same = catalogOf(cx).procsNamed(name).some((proc) => proc.pronamespace === namespace && proc.proargtypes.length === proargtypes.length && proc.proargtypes.every((type, i) => type === proargtypes[i]));
  if (same) ereport({ code: ERRCODE.duplicate_function, message: `function ${name}(${proargtypes.map((type) => formatType(catalogOf(cx), type)).join(", ")}) already exists in schema "${catalogOf(cx).namespaceName(namespace)}"` });
}
function renameFunction(cx: CommandContext, raw: Rename, fresh: string): void {
  const oid = functionOf(cx, raw.object, String(raw.renameType));
  checkFunctionFree(cx, oid, fresh, catalogOf(cx).proc(oid).pronamespace);
  changeCatalog(cx, (draft) => {
    const proc = draft.procs[oid];
    if (proc !== undefined) draft.procs[oid] = { ...proc, proname: fresh };
  });
}
function renameSchema(cx: CommandContext, raw: Rename, fresh: string): void {
  const oid = namespaceOf(cx, raw.subname ?? "");
  checkSchemaOwner(catalogOf(cx), cx.role(), oid);
  if (catalogOf(cx).namespaceOid(fresh) !== undefined) ereport({ code: ERRCODE.duplicate_schema, message: `schema "${fresh}" already exists` });
  if (fresh.startsWith("pg_")) ereport({ code: ERRCODE.reserved_name, message: `unacceptable schema name "${fresh}"`, detail: 'The prefix "pg_" is reserved for system schemas.' });
  if (cx.root.namespaces[oid] === undefined) notSupported("ALTER SCHEMA of a built-in schema");
  changeCatalog(cx, (draft) => {
    draft.namespaces[oid] = fresh;
  });
}
const namespaceOf = (cx: CommandContext, name: string): number => catalogOf(cx).namespaceOid(name) ?? ereport({ code: ERRCODE.invalid_schema_name, message: `schema "${name}" does not exist` });

type Renamer = (cx: CommandContext, raw: Rename, fresh: string) => void;
const renamers: Readonly<Record<string, Renamer>> = {
  OBJECT_TABLE: renameRelation,
  OBJECT_VIEW: renameRelation,
  OBJECT_INDEX: renameRelation,
  OBJECT_SEQUENCE: renameRelation,
  OBJECT_COLUMN: renameColumn,
  OBJECT_ATTRIBUTE: renameColumn,
  OBJECT_TABCONSTRAINT: renameTableConstraint,
  OBJECT_TYPE: renameType,
  OBJECT_DOMAIN: renameType,
  OBJECT_DOMCONSTRAINT: renameDomainConstraint,
  OBJECT_FUNCTION: renameFunction,
  OBJECT_PROCEDURE: renameFunction,
  OBJECT_ROUTINE: renameFunction,
  OBJECT_SCHEMA: renameSchema,
  OBJECT_POLICY: renamePolicy,
};

/** ALTER … SET SCHEMA. @see ExecAlterObjectSchemaStmt, AlterTableNamespace */
export function setSchema(cx: CommandContext, raw: RawOf<"AlterObjectSchemaStmt">): UtilityResult {
  const kind = String(raw.objectType);
  const done: UtilityResult = { tag: tagOf(kind) };
  if (raw.relation !== undefined) {
    if (raw.missing_ok === true && lookupForCommand(cx, raw.relation) === undefined) {
      cx.notice({ severity: "NOTICE", code: "00000", message: `relation "${raw.relation.relname}" does not exist, skipping` });
      return done;
    }
    const rel = userRelation(cx, raw.relation);
    checkKind(rel, kind);
    if (rel.index !== null) ereport({ code: ERRCODE.wrong_object_type, message: `cannot change schema of index "${rel.relname}"`, hint: "Change the schema of the table instead." });
    if (rel.sequence?.owner != null) ereport({ code: ERRCODE.feature_not_supported, message: "cannot move an owned sequence into another schema", detail: `Sequence "${rel.relname}" is linked to table "${catalogOf(cx).relation(rel.sequence.owner.relid).relname}".` });
    moveRelation(cx, rel, namespaceOf(cx, raw.newschema ?? ""));
    return done;
  }
  if (kind === "OBJECT_TYPE" || kind === "OBJECT_DOMAIN") {
    const type = kind === "OBJECT_DOMAIN" ? domainOf(cx, raw.object) : userTypeOf(cx, raw.object);
    refuseImplicitType(cx, type);
    const to = namespaceOf(cx, raw.newschema ?? "");
    if (type.typtype === "c") moveRelation(cx, catalogOf(cx).relation(type.typrelid), to);
    else moveType(cx, type, to);
    return done;
  }
  if (!(kind in renamers) || !/FUNCTION|PROCEDURE|ROUTINE/.test(kind)) return notSupported(`${tagOf(kind)} … SET SCHEMA`);
  const oid = functionOf(cx, raw.object, kind);
  const to = namespaceOf(cx, raw.newschema ?? "");
  if (catalogOf(cx).proc(oid).pronamespace === to) return done;
  checkFunctionFree(cx, oid, catalogOf(cx).proc(oid).proname, to);
  changeCatalog(cx, (draft) => {
    const proc = draft.procs[oid];
    if (proc !== undefined) draft.procs[oid] = { ...proc, pronamespace: to };
  });
  return done;
}
/** A table takes its indexes, its sequences and its row type along. */
function moveRelation(cx: CommandContext, rel: Relation, to: number): void {
  if (rel.relnamespace === to) return;
  const catalog = catalogOf(cx);
  if (catalog.relationNamed(rel.relname, to) !== undefined) ereport({ code: ERRCODE.duplicate_table, message: `relation "${rel.relname}" already exists in schema "${catalog.namespaceName(to)}"` });
  const owned = Object.values(cx.root.relations).filter((other) => other.sequence?.owner?.relid === rel.oid);
  changeCatalog(cx, (draft) => {
    for (const moved of [rel, ...rel.indexes.map((oid) => catalog.relation(oid)), ...owned]) {
      draft.relations[moved.oid] = { ...moved, relnamespace: to };
      const type = draft.types[moved.reltype];
      for (const each of [type, type && draft.types[type.typarray]]) if (each !== undefined) draft.types[each.oid] = { ...each, typnamespace: to };
    }
  });
}
function moveType(cx: CommandContext, type: UserType, to: number): void {
  if (type.typnamespace === to) return;
  if (catalogOf(cx).typeNamed(type.typname, to) !== undefined) duplicate(`type "${type.typname}"`);
  changeCatalog(cx, (draft) => {
    for (const each of [type, draft.types[type.typarray]]) if (each !== undefined) draft.types[each.oid] = { ...each, typnamespace: to };
  });
}
