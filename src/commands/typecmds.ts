/**
 * CREATE, ALTER and DROP of types and domains.
 *
 * @see src/backend/commands/typecmds.c, src/backend/catalog/pg_enum.c
 */
import { checkTypeOwner } from "../catalog/acl.ts";
import { analyzeTableExpr, ParseState, resolveTypeName } from "../analyze/analyze.ts";
import type { TypeRow } from "../catalog/builtin-rows.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Attribute, DomainConstraint, DomainInfo, EnumLabel, Relation, UserType } from "../catalog/root.ts";
import { domainCheck } from "../expr/domains.ts";
import type { Datum, Expr } from "../nodes/primnodes.ts";
import { nameList, type RawNode, type RawOf, rawAs, strVal } from "../nodes/raw.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, type Draft, newOid, type UtilityResult } from "./context.ts";
import { performDeletion } from "./dependency.ts";
import { arrayTypeName, columnHolding, freeTypeName } from "./type-users.ts";
import { addRelation, checkNameFree, chooseName, columnOf, creationNamespace, emptyRelation } from "./tablecmds.ts";

/** A type's name as it was written. @see TypeNameToString */
export function typeNameText(raw: RawOf<"TypeName">): string {
  return `${nameList(raw.names).join(".")}${(raw.arrayBounds ?? []).length > 0 ? "[]" : ""}`;
}

/** The type that a name stands for, or undefined. @see LookupTypeName */
export function lookupTypeName(cx: CommandContext, raw: RawOf<"TypeName">): TypeRow | undefined {
  const catalog = catalogOf(cx);
  const names = nameList(raw.names);
  const schema = names.length > 1 ? catalog.namespaceOid(names.at(-2) as string) : undefined;
  if (names.length > 1 && schema === undefined) return undefined;
  const row = schema === undefined ? catalog.lookupType(names.at(-1) as string) : catalog.typeNamed(names.at(-1) as string, schema);
  return row !== undefined && (raw.arrayBounds ?? []).length > 0 ? catalog.findType(row.typarray) : row;
}

/** Where a new type goes, and what it is called. Raises 42710 if the name is taken. */
function typeTarget(cx: CommandContext, nodes: readonly RawNode[] | undefined): { readonly name: string; readonly namespace: number } {
  const names = nameList(nodes);
  const name = names.at(-1) as string;
  const namespace = creationNamespace(cx, { relname: name, ...(names.length > 1 && { schemaname: names.at(-2) as string }), location: -1 } as RawOf<"RangeVar">);
  freeTypeName(cx, name, namespace);
  return { name, namespace };
}

/** Adds a type, and its array type, which takes its number first. */
function addType(cx: CommandContext, name: string, namespace: number, make: (draft: Draft) => Pick<UserType, "typtype"> & Partial<UserType>): number {
  let oid = 0;
  changeCatalog(cx, (draft) => {
    const typarray = newOid(draft);
    oid = newOid(draft);
    const arrayName = arrayTypeName(cx, name, namespace);
    draft.types[oid] = { oid, typname: name, typnamespace: namespace, typrelid: 0, typelem: 0, typarray, ...make(draft) };
    draft.types[typarray] = { oid: typarray, typname: arrayName, typnamespace: namespace, typtype: "b", typrelid: 0, typelem: oid, typarray: 0 };
  });
  return oid;
}

/** CREATE TYPE … AS (…). @see DefineCompositeType */
export function createComposite(cx: CommandContext, raw: RawOf<"CompositeTypeStmt">): UtilityResult {
  const rel = raw.typevar as RawOf<"RangeVar">;
  const namespace = creationNamespace(cx, rel);
  const name = rel.relname ?? "";
  const attributes: Attribute[] = [];
  for (const node of raw.coldeflist ?? []) {
    const column = rawAs(node, "ColumnDef") as RawOf<"ColumnDef">;
    if (attributes.some((known) => known.attname === column.colname)) ereport({ code: ERRCODE.duplicate_column, message: `column "${column.colname}" specified more than once` });
    attributes.push(columnOf(cx, column, attributes.length + 1).attribute);
  }
  freeTypeName(cx, name, namespace);
  checkNameFree(cx, name, namespace);
  changeCatalog(cx, (draft) => {
    addRelation(cx, draft, emptyRelation(0, name, namespace, "c", attributes), false);
  });
  return { tag: "CREATE TYPE" };
}

// Enums

function checkLabel(label: string): void {
  if (label === "" || new TextEncoder().encode(label).length > 63) ereport({ code: ERRCODE.invalid_name, message: `invalid enum label "${label}"`, detail: "Labels must be 63 bytes or less." });
}
/** A label's number is even where it is made with its type: even ones compare as they are. */
function labelOid(draft: Draft): number {
  let oid = newOid(draft);
  while (oid % 2 === 1) oid = newOid(draft);
  return oid;
}
/** CREATE TYPE … AS ENUM. @see DefineEnum, EnumValuesCreate */
export function createEnum(cx: CommandContext, raw: RawOf<"CreateEnumStmt">): UtilityResult {
  const { name, namespace } = typeTarget(cx, raw.typeName);
  const values = (raw.vals ?? []).map(strVal);
  for (const [i, value] of values.entries()) {
    checkLabel(value);
    if (values.indexOf(value) !== i) ereport({ code: ERRCODE.unique_violation, message: 'duplicate key value violates unique constraint "pg_enum_typid_label_index"', detail: undefined });
  }
  const oid = addType(cx, name, namespace, () => ({ typtype: "e", labels: [] }));
  changeCatalog(cx, (draft) => {
    draft.types[oid] = { ...(draft.types[oid] as UserType), labels: values.map((label, i) => ({ oid: labelOid(draft), label, sortorder: i + 1 })) };
  });
  return { tag: "CREATE TYPE" };
}
/** ALTER TYPE … ADD VALUE, RENAME VALUE. @see AlterEnum, AddEnumLabel, RenameEnumLabel */
export function alterEnum(cx: CommandContext, raw: RawOf<"AlterEnumStmt">): UtilityResult {
  const names = nameList(raw.typeName);
  const row = lookupTypeName(cx, { names: raw.typeName ?? [] } as RawOf<"TypeName">) ?? ereport({ code: ERRCODE.undefined_object, message: `type "${names.join(".")}" does not exist` });
  if (row.typtype !== "e") ereport({ code: ERRCODE.wrong_object_type, message: `"${names.join(".")}" is not an enum` });
  const labels = cx.root.types[row.oid]?.labels ?? [];
  const value = raw.newVal ?? "";
  const next = raw.oldVal !== undefined ? renamedLabel(labels, raw.oldVal, value) : addedLabel(cx, labels, raw, value);
  if (next !== undefined) {
    changeCatalog(cx, (draft) => {
      const oid = raw.oldVal === undefined ? newOid(draft) : 0;
      draft.types[row.oid] = { ...(draft.types[row.oid] as UserType), labels: next.map((label) => (label.oid === 0 ? { ...label, oid } : label)) };
    });
  }
  return { tag: "ALTER TYPE" };
}
function renamedLabel(labels: readonly EnumLabel[], old: string, fresh: string): readonly EnumLabel[] {
  checkLabel(fresh);
  if (!labels.some(({ label }) => label === old)) ereport({ code: ERRCODE.invalid_parameter_value, message: `"${old}" is not an existing enum label` });
  if (labels.some(({ label }) => label === fresh)) ereport({ code: ERRCODE.duplicate_object, message: `enum label "${fresh}" already exists` });
  return labels.map((entry) => (entry.label === old ? { ...entry, label: fresh } : entry));
}
function addedLabel(cx: CommandContext, labels: readonly EnumLabel[], raw: RawOf<"AlterEnumStmt">, value: string): readonly EnumLabel[] | undefined {
  checkLabel(value);
  if (labels.some(({ label }) => label === value)) {
    if (raw.skipIfNewValExists !== true) ereport({ code: ERRCODE.duplicate_object, message: `enum label "${value}" already exists` });
    cx.notice({ severity: "NOTICE", code: ERRCODE.duplicate_object, message: `enum label "${value}" already exists, skipping` });
    return undefined;
  }
  if (raw.newValNeighbor === undefined) return [...labels, { oid: 0, label: value, sortorder: (labels.at(-1)?.sortorder ?? 0) + 1 }];
  const at = labels.findIndex(({ label }) => label === raw.newValNeighbor);
  if (at < 0) ereport({ code: ERRCODE.invalid_parameter_value, message: `"${raw.newValNeighbor}" is not an existing enum label` });
  const place = raw.newValIsAfter === true ? at + 1 : at;
  const [before, after] = [labels[place - 1]?.sortorder, labels[place]?.sortorder];
  const sortorder = before === undefined ? (after as number) - 1 : after === undefined ? before + 1 : Math.fround((before + after) / 2);
  const added = [...labels.slice(0, place), { oid: 0, label: value, sortorder }, ...labels.slice(place)];
  // When two numbers have none between them, all are numbered anew.
  return sortorder === before || sortorder === after ? added.map((label, i) => ({ ...label, sortorder: i + 1 })) : added;
}

// Domains

/** A domain's CHECK: VALUE stands for the value. @see domainAddCheckConstraint, replace_domain_constraint_value */
function domainExpr(cx: CommandContext, node: RawNode, base: { readonly type: number; readonly typmod: number; readonly collation: number }): Expr {
  const value = (location: number): Expr => ({ tag: "CoerceToDomainValue", typeId: base.type, typeMod: base.typmod, collation: base.collation, location });
  const hook = { first: true, resolve: (names: readonly string[], location: number) => (names.length === 1 && names[0] === "value" ? value(location) : undefined) };
  return analyzeTableExpr({ ...cx.analyzeContext(), columnHook: hook }, null, node, "CHECK_CONSTRAINT");
}
const refusals: Readonly<Record<string, string>> = {
  CONSTR_UNIQUE: "unique constraints not possible for domains",
  CONSTR_PRIMARY: "primary key constraints not possible for domains",
  CONSTR_EXCLUSION: "exclusion constraints not possible for domains",
  CONSTR_FOREIGN: "foreign key constraints not possible for domains",
};
const notForDomains: Readonly<Record<string, string>> = {
  CONSTR_ATTR_DEFERRABLE: "specifying constraint deferrability not supported for domains",
  CONSTR_ATTR_NOT_DEFERRABLE: "specifying constraint deferrability not supported for domains",
  CONSTR_ATTR_DEFERRED: "specifying constraint deferrability not supported for domains",
  CONSTR_ATTR_IMMEDIATE: "specifying constraint deferrability not supported for domains",
  CONSTR_GENERATED: "specifying GENERATED not supported for domains",
  CONSTR_IDENTITY: "specifying identity not supported for domains",
};
function refuseConstraint(constraint: RawOf<"Constraint">): void {
  const [wrong, missing] = [refusals[constraint.contype as string], notForDomains[constraint.contype as string]];
  if (wrong !== undefined) ereport({ code: ERRCODE.syntax_error, message: wrong, location: constraint.location ?? 0 });
  if (missing !== undefined) ereport({ code: ERRCODE.feature_not_supported, message: missing, location: constraint.location ?? 0 });
  if (constraint.contype === "CONSTR_CHECK" && constraint.is_no_inherit === true) ereport({ code: ERRCODE.invalid_object_definition, message: "check constraints for domains cannot be marked NO INHERIT", location: constraint.location ?? 0 });
}

/** CREATE DOMAIN. @see DefineDomain */
export function createDomain(cx: CommandContext, raw: RawOf<"CreateDomainStmt">): UtilityResult {
  const { name, namespace } = typeTarget(cx, raw.domainname);
  const typeName = raw.typeName as RawOf<"TypeName">;
  const { type: basetype, typmod } = resolveTypeName(new ParseState(null, cx.analyzeContext()), typeName);
  const base = catalogOf(cx).type(basetype);
  if (!["b", "c", "d", "e", "r", "m"].includes(base.typtype)) ereport({ code: ERRCODE.datatype_mismatch, message: `"${typeNameText(typeName)}" is not a valid base type for a domain`, location: typeName.location ?? 0 });
  let collation = base.typcollation;
  if (raw.collClause !== undefined) {
    if (collation === 0) ereport({ code: ERRCODE.datatype_mismatch, message: `collations are not supported by type ${formatType(catalogOf(cx), basetype)}`, location: raw.collClause.location });
    const wanted = nameList(raw.collClause.collname).at(-1) as string;
    collation = catalogOf(cx).collationNamed(wanted)?.oid ?? ereport({ code: ERRCODE.undefined_object, message: `collation "${wanted}" for encoding "UTF8" does not exist`, location: raw.collClause.location });
  }
  const list = (raw.constraints ?? []).map((node) => rawAs(node, "Constraint") as RawOf<"Constraint">);
  const inherited = cx.root.types[basetype]?.domain?.default ?? null;
  const given = domainDefault(cx, list, name, { basetype, typmod });
  const oid = addType(cx, name, namespace, () => ({ typtype: "d", domain: { basetype, typmod, collation, default: given === undefined ? inherited : given, constraints: [] } }));
  for (const constraint of list) {
    if (constraint.contype === "CONSTR_CHECK" || constraint.contype === "CONSTR_NOTNULL") addConstraint(cx, oid, makeConstraint(cx, oid, constraint));
  }
  return { tag: "CREATE DOMAIN" };
}
/** The default among a domain's constraints, which are looked through for what a domain cannot have. */
function domainDefault(cx: CommandContext, list: readonly RawOf<"Constraint">[], name: string, base: { readonly basetype: number; readonly typmod: number }): Expr | null | undefined {
  let result: Expr | null | undefined;
  let nullness: string | undefined;
  for (const constraint of list) {
    refuseConstraint(constraint);
    if (constraint.contype === "CONSTR_DEFAULT") {
      if (result !== undefined) ereport({ code: ERRCODE.syntax_error, message: "multiple default expressions", location: constraint.location ?? 0 });
      result = constraint.raw_expr === undefined ? null : defaultExpr(cx, constraint.raw_expr, name, base);
    } else if (constraint.contype === "CONSTR_NULL" || constraint.contype === "CONSTR_NOTNULL") {
      if (nullness !== undefined && nullness !== constraint.contype) ereport({ code: ERRCODE.syntax_error, message: "conflicting NULL/NOT NULL constraints", location: constraint.location ?? 0 });
      nullness = constraint.contype;
    }
  }
  return result;
}
const defaultExpr = (cx: CommandContext, node: RawNode, name: string, { basetype, typmod }: { readonly basetype: number; readonly typmod: number }): Expr =>
  analyzeTableExpr(cx.analyzeContext(), null, node, "COLUMN_DEFAULT", { attname: name, atttypid: basetype, atttypmod: typmod } as Attribute);

const infoOf = (cx: CommandContext, oid: number): DomainInfo => cx.root.types[oid]?.domain as DomainInfo;
function makeConstraint(cx: CommandContext, oid: number, raw: RawOf<"Constraint">): Omit<DomainConstraint, "oid"> {
  const type = cx.root.types[oid] as UserType;
  const info = infoOf(cx, oid);
  const taken = (wanted: string): boolean => info.constraints.some(({ conname }) => conname === wanted);
  const check = raw.contype === "CONSTR_CHECK";
  if (raw.conname !== undefined && taken(raw.conname)) ereport({ code: ERRCODE.duplicate_object, message: `constraint "${raw.conname}" for domain "${type.typname}" already exists` });
  const conname = raw.conname ?? chooseName(type.typname, [], check ? "check" : "not_null", taken);
  const expr = check ? domainExpr(cx, raw.raw_expr as RawNode, { type: info.basetype, typmod: info.typmod, collation: info.collation }) : null;
  return { conname, contype: check ? "c" : "n", expr, validated: raw.skip_validation !== true };
}
const setDomain = (cx: CommandContext, oid: number, change: (info: DomainInfo) => DomainInfo): void =>
  changeCatalog(cx, (draft) => {
    const type = draft.types[oid] as UserType;
    draft.types[oid] = { ...type, domain: change(type.domain as DomainInfo) };
  });
const addConstraint = (cx: CommandContext, oid: number, constraint: Omit<DomainConstraint, "oid">): void =>
  changeCatalog(cx, (draft) => {
    const type = draft.types[oid] as UserType;
    const info = type.domain as DomainInfo;
    draft.types[oid] = { ...type, domain: { ...info, constraints: [...info.constraints, { ...constraint, oid: newOid(draft) }] } };
  });

/** ALTER DOMAIN. @see AlterDomainDefault, AlterDomainNotNull, AlterDomainAddConstraint, … */
export function alterDomain(cx: CommandContext, raw: RawOf<"AlterDomainStmt">): UtilityResult {
  const names = nameList(raw.typeName);
  const row = lookupTypeName(cx, { names: raw.typeName ?? [] } as RawOf<"TypeName">) ?? ereport({ code: ERRCODE.undefined_object, message: `type "${names.join(".")}" does not exist` });
  if (row.typtype !== "d") ereport({ code: ERRCODE.wrong_object_type, message: `${formatType(catalogOf(cx), row.oid)} is not a domain` });
  const { oid, typname } = row;
  checkTypeOwner(catalogOf(cx), cx.role(), oid);
  const info = infoOf(cx, oid);
  const done: UtilityResult = { tag: "ALTER DOMAIN" };
  switch (String(raw.subtype)) {
    case "T":
      setDomain(cx, oid, (old) => ({ ...old, default: raw.def === undefined ? null : defaultExpr(cx, raw.def, typname, info) }));
      return done;
    case "N":
      setDomain(cx, oid, (old) => ({ ...old, constraints: old.constraints.filter(({ contype }) => contype !== "n") }));
      return done;
    case "O":
      return addToDomain(cx, oid, { contype: "CONSTR_NOTNULL" } as RawOf<"Constraint">);
    case "C":
      return addToDomain(cx, oid, rawAs(raw.def, "Constraint") as RawOf<"Constraint">);
    case "X": {
      const found = info.constraints.find(({ conname }) => conname === raw.name);
      if (found !== undefined) performDeletion(cx, [{ kind: "domainconstraint", oid, constraint: found.oid }], raw.behavior === "DROP_CASCADE");
      else if (raw.missing_ok !== true) ereport({ code: ERRCODE.undefined_object, message: `constraint "${raw.name}" of domain "${typname}" does not exist` });
      else cx.notice({ severity: "NOTICE", code: "00000", message: `constraint "${raw.name}" of domain "${typname}" does not exist, skipping` });
      return done;
    }
    case "V": {
      const found = info.constraints.find(({ conname }) => conname === raw.name) ?? ereport({ code: ERRCODE.undefined_object, message: `constraint "${raw.name}" of domain "${typname}" does not exist` });
      if (found.contype !== "c") ereport({ code: ERRCODE.wrong_object_type, message: `constraint "${raw.name}" of domain "${typname}" is not a check constraint` });
      validate(cx, oid, found);
      setDomain(cx, oid, (old) => ({ ...old, constraints: old.constraints.map((c) => (c === found ? { ...c, validated: true } : c)) }));
      return done;
    }
    default:
      return notSupported(`ALTER DOMAIN ${String(raw.subtype)}`);
  }
}
function addToDomain(cx: CommandContext, oid: number, raw: RawOf<"Constraint">): UtilityResult {
  refuseConstraint(raw);
  if (raw.contype === "CONSTR_NOTNULL" && infoOf(cx, oid).constraints.some(({ contype }) => contype === "n")) return { tag: "ALTER DOMAIN" };
  const made = { ...makeConstraint(cx, oid, raw), oid: 0 };
  if (made.validated) validate(cx, oid, made);
  addConstraint(cx, oid, made);
  return { tag: "ALTER DOMAIN" };
}

/** Whether a type is the domain, or a domain over it. */
function overDomain(cx: CommandContext, domain: number, type: number): boolean {
  const row = catalogOf(cx).findType(type);
  return type === domain || (row?.typtype === "d" && overDomain(cx, domain, row.typbasetype));
}
/** Looks at every row that has values of the domain. @see validateDomainCheckConstraint, validateDomainNotNullConstraint */
function validate(cx: CommandContext, domain: number, constraint: DomainConstraint): void {
  // Values inside of others are not looked at.
  const inside = columnHolding(cx, domain, (a) => overDomain(cx, domain, a.atttypid));
  if (inside !== undefined) ereport({ code: ERRCODE.feature_not_supported, message: `cannot alter type "${cx.root.types[domain]?.typname}" because column "${inside[0].relname}.${inside[1].attname}" uses it` });
  const test = domainCheck(catalogOf(cx), cx.session, domain, constraint);
  const fails = (value: Datum): boolean => {
    try {
      test(value);
      return false;
    } catch {
      return true;
    }
  };
  for (const rel of Object.values(cx.root.relations)) {
    if (rel.relkind !== "r") continue;
    for (const a of rel.attributes) {
      if (a.attisdropped || !overDomain(cx, domain, a.atttypid)) continue;
      for (const value of columnValues(cx, rel, a)) if (fails(value)) invalidColumn(rel, a, constraint);
    }
  }
}
const invalidColumn = (rel: Relation, a: Attribute, { contype }: DomainConstraint): never =>
  ereport({ code: contype === "n" ? ERRCODE.not_null_violation : ERRCODE.check_violation, message: contype === "n" ? `column "${a.attname}" of table "${rel.relname}" contains null values` : `column "${a.attname}" of table "${rel.relname}" contains values that violate the new constraint`, table: rel.relname, column: a.attname });
function* columnValues(cx: CommandContext, rel: Relation, a: Attribute): Iterable<Datum> {
  const heap = cx.storage.heap(rel.relfilenode);
  for (const group of heap.groups) {
    for (let i = 0; i < group.rows; i++) if (heap.live(group.firstRow + i, cx.ownXids())) yield heap.value(group.firstRow + i, a.attnum - 1);
  }
}
