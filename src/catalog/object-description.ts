/**
 * Objects as messages describe them.
 *
 * @see src/backend/catalog/objectaddress.c (getObjectDescription)
 */
import { domainConstraint } from "./domains.ts";
import { systemConstraintRelation } from "./system-relations.ts";
import type { Oid } from "../nodes/primnodes.ts";
import { quoteIdentifier } from "../utils/keywords.ts";
import { accessMethods, type Catalog } from "./catalog.ts";
import { castRows, opclassRows, opfamilyRows, type ProcRow } from "./builtin-rows.ts";
import { formatType } from "./format-type.ts";
import type { Constraint, Relation } from "./root.ts";

/** A part of a relation by its number, or of a domain by its constraint's oid. */
export type ObjectAddress = WholeAddress | ColumnAddress | PartAddress;
interface WholeAddress {
  readonly kind: "relation" | "type" | "proc" | "schema" | "operator" | "cast" | "opclass" | "opfamily";
  readonly oid: Oid;
}
interface ColumnAddress {
  readonly kind: "column" | "default";
  readonly oid: Oid;
  readonly attnum: number;
}
interface PartAddress {
  readonly kind: "constraint" | "domainconstraint" | "trigger" | "rule" | "policy";
  readonly oid: Oid;
  readonly constraint: Oid;
}

const relationWords: Readonly<Record<Relation["relkind"], string>> = { r: "table", p: "table", v: "view", i: "index", I: "index", S: "sequence", c: "composite type", t: "toast table" };
/** The detail of an error about a relation of another kind. @see errdetail_relkind_not_supported */
export const relkindNotSupported = ({ relkind }: Relation): string => `This operation is not supported for ${relationPlurals[relkind]}.`;
const relationPlurals: Readonly<Record<Relation["relkind"], string>> = { r: "tables", p: "partitioned tables", v: "views", i: "indexes", I: "partitioned indexes", S: "sequences", c: "composite types", t: "TOAST tables" };
export const relationWord = (rel: Relation): string => relationWords[rel.relkind];

/** A name with its schema where it would not be found without. */
const shownName = (catalog: Catalog, name: string, namespace: Oid, isVisible: boolean): string => `${isVisible ? "" : `${quoteIdentifier(catalog.namespaceName(namespace))}.`}${quoteIdentifier(name)}`;

function relationText(catalog: Catalog, rel: Relation): string {
  const name = shownName(catalog, rel.relname, rel.relnamespace, catalog.relationIsVisible(rel));
  return rel.relkind === "c" ? `type ${name}` : `${relationWord(rel)} ${name}`;
}
/** A function with the types of its arguments. @see format_procedure */
export function procSignature(catalog: Catalog, proc: ProcRow): string {
  const isVisible = catalog.procsNamed(proc.proname).some((candidate) => candidate.oid === proc.oid) && catalog.searchPath.includes(proc.pronamespace);
  return `${shownName(catalog, proc.proname, proc.pronamespace, isVisible)}(${proc.proargtypes.map((type) => formatType(catalog, type)).join(",")})`;
}
/** @see format_operator */
function operatorSignature(catalog: Catalog, oid: Oid): string {
  const { oprname, oprleft, oprright } = catalog.operator(oid);
  return `${oprname}(${oprleft === 0 ? "NONE" : formatType(catalog, oprleft)},${formatType(catalog, oprright)})`;
}
export const methodName = (oid: Oid): string => Object.entries(accessMethods).find(([, method]) => method.oid === oid)?.[0] ?? "heap";
/** A constraint of a table, or of a system catalog, and what it is of. */
export function tableConstraint(catalog: Catalog, oid: Oid): { readonly rel: Relation; readonly constraint: Constraint } | undefined {
  const system = catalog.findRelation(systemConstraintRelation(oid));
  for (const rel of system === undefined ? Object.values(catalog.root.relations) : [system]) {
    const constraint = constraintNamed(rel, oid);
    if (constraint !== undefined) return { rel, constraint };
  }
  return undefined;
}
export const constraintNamed = (rel: Relation, oid: Oid): Constraint | undefined => rel.constraints.find((c) => c.oid === oid);

/** @see getObjectDescription */
export function describeObject(catalog: Catalog, address: ObjectAddress): string {
  switch (address.kind) {
    case "relation":
      return relationText(catalog, catalog.relation(address.oid));
    case "schema":
      return `schema ${catalog.namespaceName(address.oid)}`;
    case "type":
      return `type ${formatType(catalog, address.oid)}`;
    case "proc": {
      const proc = catalog.proc(address.oid);
      return `${proc.prokind === "p" ? "procedure" : "function"} ${procSignature(catalog, proc)}`;
    }
    case "operator":
      return `operator ${operatorSignature(catalog, address.oid)}`;
    case "cast": {
      const { castsource, casttarget } = catalog.root.casts[address.oid] ?? castRows.byOid(address.oid) ?? { castsource: 0, casttarget: 0 };
      return `cast from ${formatType(catalog, castsource)} to ${formatType(catalog, casttarget)}`;
    }
    case "opclass": {
      const { opcname, opcmethod } = catalog.root.opclasses[address.oid] ?? opclassRows.byOid(address.oid) ?? { opcname: "", opcmethod: 0 };
      return `operator class ${quoteIdentifier(opcname)} for access method ${methodName(opcmethod)}`;
    }
    case "opfamily": {
      const { opfname, opfmethod } = opfamilyRows.byOid(address.oid) ?? { opfname: "", opfmethod: 0 };
      return `operator family ${quoteIdentifier(opfname)} for access method ${methodName(opfmethod)}`;
    }
    default:
      return describePart(catalog, address);
  }
}
function describePart(catalog: Catalog, address: ColumnAddress | PartAddress): string {
  if (address.kind === "domainconstraint") return `constraint ${domainConstraint(catalog, address.constraint)?.constraint.conname ?? ""}`;
  const rel = catalog.relation(address.oid);
  const owner = relationText(catalog, rel);
  switch (address.kind) {
    case "constraint":
      return `constraint ${constraintNamed(rel, address.constraint)?.conname ?? ""} on ${owner}`;
    case "rule":
      return `rule ${rel.rules?.find(({ oid }) => oid === address.constraint)?.name ?? "_RETURN"} on ${owner}`;
    case "trigger":
      return `trigger ${rel.triggers?.find(({ oid }) => oid === address.constraint)?.name ?? ""} on ${owner}`;
    case "policy":
      return `policy ${rel.policies?.find(({ oid }) => oid === address.constraint)?.name ?? ""} on ${owner}`;
    case "column":
    case "default": {
      const column = `column ${rel.attributes[address.attnum - 1]?.attname ?? ""} of ${rel.relkind === "c" ? "composite " : ""}${owner}`;
      return address.kind === "default" && rel.attributes[address.attnum - 1]?.attgenerated === "" ? `default value for ${column}` : column;
    }
  }
}

/** A relation or function by its number alone, as "view v"; undefined of others. */
export function describeOid(catalog: Catalog, oid: Oid): string | undefined {
  if (catalog.findRelation(oid) !== undefined) return describeObject(catalog, { kind: "relation", oid });
  return catalog.userProc(oid) === undefined ? undefined : describeObject(catalog, { kind: "proc", oid });
}
