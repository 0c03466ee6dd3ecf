/**
 * The service "objects": what any object of the catalog is called, by its catalog and number.
 *
 * @see src/backend/catalog/objectaddress.c (getObjectIdentityParts, getObjectTypeDescription)
 */
import { domainConstraint } from "../catalog/domains.ts";
import { aclText, roleName } from "../catalog/acl.ts";
import { castRows, collationRows, opclassRows, opfamilyRows } from "../catalog/builtin-rows.ts";
import { Catalog } from "../catalog/catalog.ts";
import { viewRuleOid } from "../catalog/cluster-rows.ts";
import { formatType } from "../catalog/format-type.ts";
import { describeObject, methodName, type ObjectAddress, relationWord, tableConstraint } from "../catalog/object-description.ts";
import { BOOTSTRAP_SUPERUSERID, PG_CATALOG_NAMESPACE, type Relation } from "../catalog/root.ts";
import { systemRelationNamed } from "../catalog/system-relations.ts";
import { virtualRows } from "../catalog/virtual-rows.ts";
import type { Oid } from "../nodes/primnodes.ts";
import type { ArrayValue } from "../types/array.ts";
import type { ObjectIdentity, ObjectService } from "../types/object-address.ts";
import { ERRCODE, elog, ereport } from "../utils/errors.ts";
import { quoteIdentifier } from "../utils/keywords.ts";

type Found = ObjectIdentity & { readonly description: string };
type Finder = (oid: Oid, sub: number) => Found | null;

const quoted = quoteIdentifier;

export class Objects implements ObjectService {
  readonly #catalog: () => Catalog;
  readonly #finders: ReadonlyMap<Oid, Finder>;

  constructor(catalog: () => Catalog) {
    this.#catalog = catalog;
    const finders: Readonly<Record<string, Finder>> = {
      pg_class: (oid, sub) => this.#relation(oid, sub),
      pg_type: (oid) => this.#type(oid),
      pg_proc: (oid) => this.#proc(oid),
      pg_namespace: (oid) => this.#schema(oid),
      pg_operator: (oid) => this.#operator(oid),
      pg_cast: (oid) => this.#cast(oid),
      pg_opclass: (oid) => this.#opclass(oid),
      pg_opfamily: (oid) => this.#opfamily(oid),
      pg_constraint: (oid) => this.#constraint(oid),
      pg_attrdef: (oid) => this.#default(oid),
      pg_trigger: (oid) => this.#trigger(oid),
      pg_rewrite: (oid) => this.#rule(oid),
      pg_collation: (oid) => this.#collation(oid),
      pg_authid: (oid) => this.#role(oid),
      pg_language: (oid) => this.#named("pg_language", "lanname", "language", oid),
      pg_am: (oid) => this.#named("pg_am", "amname", "access method", oid),
      pg_database: (oid) => this.#named("pg_database", "datname", "database", oid),
      pg_tablespace: (oid) => this.#named("pg_tablespace", "spcname", "tablespace", oid),
    };
    this.#finders = new Map(Object.entries(finders).map(([name, finder]) => [systemRelationNamed(name)?.oid ?? 0, finder]));
  }
  find(classid: Oid, objid: Oid, sub: number): Found | null {
    const finder = this.#finders.get(classid) ?? elog(`unsupported object class: ${classid}`);
    return finder(objid, sub);
  }
  description(classid: Oid, objid: Oid, sub: number): string | null {
    return this.find(classid, objid, sub)?.description ?? null;
  }
  typeWord(classid: Oid): string {
    const words: Readonly<Record<string, string>> = { pg_class: "relation", pg_proc: "routine", pg_constraint: "constraint" };
    const name = systemRelationNamed("pg_class") === undefined ? "" : Object.keys(words).find((each) => systemRelationNamed(each)?.oid === classid);
    return name === undefined ? "" : (words[name] as string);
  }

  #describe(address: ObjectAddress): string {
    return describeObject(this.#catalog(), address);
  }
  #schemaName(oid: Oid): string {
    return this.#catalog().namespaceName(oid);
  }
  /** A type's name as it is found with an empty search path. @see format_type_be_qualified */
  #typeName(oid: Oid): string {
    return formatType(new Catalog(this.#catalog().root, []), oid);
  }
  #qualified(rel: Relation): string {
    return `${quoted(this.#schemaName(rel.relnamespace))}.${quoted(rel.relname)}`;
  }
  #relation(oid: Oid, sub: number): Found | null {
    const rel = this.#catalog().findRelation(oid);
    if (rel === undefined) return null;
    const names = [this.#schemaName(rel.relnamespace), rel.relname];
    const common = { schema: quoted(this.#schemaName(rel.relnamespace)), name: quoted(rel.relname), args: [] };
    if (sub === 0) return { ...common, type: relationWord(rel), identity: this.#qualified(rel), names, description: this.#describe({ kind: "relation", oid }).replace(/^type /, "composite type ") };
    const column = rel.attributes[sub - 1];
    if (column === undefined) return null;
    const description = this.#describe({ kind: "column", oid, attnum: sub }).replace(/ of composite type /, " of composite type ");
    return { ...common, type: `${relationWord(rel)} column`, identity: `${this.#qualified(rel)}.${quoted(column.attname)}`, names: [...names, column.attname], description };
  }
  #type(oid: Oid): Found | null {
    const type = this.#catalog().findType(oid);
    if (type === undefined) return null;
    const identity = this.#typeName(oid);
    return { type: "type", schema: quoted(this.#schemaName(type.typnamespace)), name: quoted(type.typname), identity, names: [identity], args: [], description: this.#describe({ kind: "type", oid }) };
  }
  #proc(oid: Oid): Found | null {
    const proc = this.#catalog().findProc(oid);
    if (proc === undefined) return null;
    const schema = this.#schemaName(proc.pronamespace);
    const args = proc.proargtypes.map((type) => this.#typeName(type));
    const type = proc.prokind === "p" ? "procedure" : proc.prokind === "a" ? "aggregate" : "function";
    return { type, schema: quoted(schema), name: null, identity: `${quoted(schema)}.${quoted(proc.proname)}(${args.join(",")})`, names: [schema, proc.proname], args, description: this.#describe({ kind: "proc", oid }) };
  }
  #schema(oid: Oid): Found | null {
    const exists = [...virtualRows(this.#catalog(), "pg_namespace")].some((row) => row["oid"] === oid);
    if (!exists) return null;
    const name = this.#schemaName(oid);
    return { type: "schema", schema: null, name: quoted(name), identity: quoted(name), names: [name], args: [], description: this.#describe({ kind: "schema", oid }) };
  }
  #operator(oid: Oid): Found | null {
    const operator = this.#catalog().findOperator(oid);
    if (operator === undefined) return null;
    const schema = this.#schemaName(operator.oprnamespace);
    const types = [operator.oprleft, operator.oprright];
    const text = types.map((type) => (type === 0 ? "NONE" : this.#typeName(type))).join(",");
    return { type: "operator", schema: quoted(schema), name: null, identity: `${quoted(schema)}.${operator.oprname}(${text})`, names: [schema, operator.oprname], args: types.filter((type) => type !== 0).map((type) => this.#typeName(type)), description: this.#describe({ kind: "operator", oid }) };
  }
  #cast(oid: Oid): Found | null {
    const cast = this.#catalog().root.casts[oid] ?? castRows.byOid(oid);
    if (cast === undefined) return null;
    const [source, target] = [this.#typeName(cast.castsource), this.#typeName(cast.casttarget)];
    return { type: "cast", schema: null, name: null, identity: `(${source} AS ${target})`, names: [source], args: [target], description: this.#describe({ kind: "cast", oid }) };
  }
  #opclass(oid: Oid): Found | null {
    const own = this.#catalog().root.opclasses[oid];
    const opclass = own ?? opclassRows.byOid(oid);
    if (opclass === undefined) return null;
    return { type: "operator class", ...this.#ofMethod(own?.opcnamespace ?? PG_CATALOG_NAMESPACE, opclass.opcname, opclass.opcmethod), description: this.#describe({ kind: "opclass", oid }) };
  }
  #opfamily(oid: Oid): Found | null {
    const family = opfamilyRows.byOid(oid);
    return family === undefined ? null : { type: "operator family", ...this.#ofMethod(PG_CATALOG_NAMESPACE, family.opfname, family.opfmethod), description: this.#describe({ kind: "opfamily", oid }) };
  }
  #ofMethod(namespace: Oid, name: string, method: Oid): Omit<ObjectIdentity, "type"> {
    const schema = this.#schemaName(namespace);
    return { schema: quoted(schema), name: quoted(name), identity: `${quoted(schema)}.${quoted(name)} USING ${methodName(method)}`, names: [methodName(method), schema, name], args: [] };
  }
  #constraint(oid: Oid): Found | null {
    const found = tableConstraint(this.#catalog(), oid);
    if (found !== undefined) return this.#part(found.rel, found.constraint.conname, "table constraint", quoted(this.#schemaName(found.rel.relnamespace)), this.#describe({ kind: "constraint", oid: found.rel.oid, constraint: oid }));
    const ofDomain = domainConstraint(this.#catalog(), oid);
    if (ofDomain === undefined) return null;
    const { domain, constraint } = ofDomain;
    const on = this.#typeName(domain);
    return { type: "domain constraint", schema: quoted(this.#schemaName(this.#catalog().type(domain).typnamespace)), name: null, identity: `${quoted(constraint.conname)} on ${on}`, names: [on], args: [constraint.conname], description: this.#describe({ kind: "domainconstraint", oid: domain, constraint: oid }) };
  }
  /** What belongs to a relation. */
  #part(rel: Relation, name: string, type: string, schema: string | null, description: string): Found {
    return { type, schema, name: null, identity: `${quoted(name)} on ${this.#qualified(rel)}`, names: [this.#schemaName(rel.relnamespace), rel.relname, name], args: [], description };
  }
  #default(oid: Oid): Found | null {
    const row = [...virtualRows(this.#catalog(), "pg_attrdef")].find((each) => each["oid"] === oid);
    if (row === undefined) return null;
    const [relid, attnum] = [row["adrelid"] as Oid, row["adnum"] as number];
    const rel = this.#catalog().relation(relid);
    const attname = rel.attributes[attnum - 1]?.attname ?? "";
    return { type: "default value", schema: null, name: null, identity: `for ${this.#qualified(rel)}.${quoted(attname)}`, names: [this.#schemaName(rel.relnamespace), rel.relname, attname], args: [], description: `default value for ${this.#describe({ kind: "column", oid: relid, attnum })}` };
  }
  #trigger(oid: Oid): Found | null {
    for (const rel of Object.values(this.#catalog().root.relations)) {
      const trigger = rel.triggers?.find((each) => each.oid === oid);
      if (trigger !== undefined) return this.#part(rel, trigger.name, "trigger", null, this.#describe({ kind: "trigger", oid: rel.oid, constraint: oid }));
    }
    return null;
  }
  #rule(oid: Oid): Found | null {
    for (const rel of Object.values(this.#catalog().root.relations)) {
      const name = rel.rules?.find((each) => each.oid === oid)?.name ?? (viewRuleOid(rel) === oid ? "_RETURN" : undefined);
      if (name !== undefined) return this.#part(rel, name, "rule", null, this.#describe({ kind: "rule", oid: rel.oid, constraint: oid }));
    }
    return null;
  }
  #collation(oid: Oid): Found | null {
    const row = collationRows.byOid(oid);
    if (row === undefined) return null;
    const schema = this.#schemaName(row.collnamespace);
    return { type: "collation", schema: quoted(schema), name: quoted(row.collname), identity: `${quoted(schema)}.${quoted(row.collname)}`, names: [schema, row.collname], args: [], description: `collation ${quoted(row.collname)}` };
  }
  #role(oid: Oid): Found | null {
    const { root } = this.#catalog();
    if (oid !== BOOTSTRAP_SUPERUSERID && root.roles[oid] === undefined) return null;
    const name = roleName(root, oid);
    return { type: "role", schema: null, name: quoted(name), identity: quoted(name), names: [name], args: [], description: `role ${name}` };
  }
  /** An object of a catalog that is just a name. */
  #named(catalogName: string, column: string, type: string, oid: Oid): Found | null {
    const row = [...virtualRows(this.#catalog(), catalogName)].find((each) => Number(each["oid"]) === oid);
    if (row === undefined) return null;
    const name = String(row[column]);
    return { type, schema: null, name: quoted(name), identity: quoted(name), names: [name], args: [], description: `${type} ${name}` };
  }

  acl(classid: Oid, objid: Oid, sub: number): ArrayValue | null {
    const catalog = this.#catalog();
    const { root } = catalog;
    const sources: Readonly<Record<string, () => ArrayValue | null>> = {
      pg_class: () => aclText(catalog, sub === 0 ? root.relations[objid]?.acl : root.relations[objid]?.columnAcl?.[sub]),
      pg_proc: () => aclText(catalog, root.procs[objid]?.acl),
      pg_namespace: () => aclText(catalog, root.schemas[objid]?.acl),
    };
    const name = Object.keys(sources).find((each) => systemRelationNamed(each)?.oid === classid);
    return name === undefined ? null : (sources[name]?.() ?? null);
  }
  serialSequence(table: Oid, column: string): string | null {
    const rel = this.#catalog().relation(table);
    const attnum = rel.attributes.find((each) => !each.attisdropped && each.attname === column)?.attnum;
    if (attnum === undefined) return ereport({ code: ERRCODE.undefined_column, message: `column "${column}" of relation "${rel.relname}" does not exist` });
    const sequence = Object.values(this.#catalog().root.relations).find((each) => each.sequence?.owner?.relid === table && each.sequence.owner.attnum === attnum);
    return sequence === undefined ? null : this.#qualified(sequence);
  }
}
