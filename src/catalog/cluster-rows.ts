/** Rows of the catalogs that know of roles, databases, defaults, comments, rules and triggers. */
import type { Catalog } from "./catalog.ts";
import { builtinComments, PG_AUTHID, PG_DATABASE, PG_TABLESPACE } from "./descriptions.ts";
import { NodeTree } from "./node-tree.ts";
import type { Row } from "./object-rows.ts";
import type { Oid } from "../nodes/primnodes.ts";
import { makeArray } from "../types/array.ts";
import { TEXTOID } from "../types/oids.ts";
import { BOOTSTRAP_SUPERUSERID, type Relation, type Trigger } from "./root.ts";

const relations = (catalog: Catalog): Relation[] => Object.values(catalog.root.relations).sort((a, b) => a.oid - b.oid);
const DATABASE_OID = 5;
const UTF8 = 6;

function* roleRows(catalog: Catalog): Iterable<Row> {
  for (const role of Object.values(catalog.root.roles)) {
    yield {
      oid: role.oid, rolname: role.name, rolsuper: role.superuser, rolinherit: role.inherit, rolcreaterole: role.createrole, rolcreatedb: role.createdb, rolcanlogin: role.login, rolreplication: role.replication, rolbypassrls: role.bypassrls,
      rolconnlimit: role.connlimit, rolpassword: role.password, rolvaliduntil: role.validUntil,
    };
  }
}
function* memberRows(catalog: Catalog): Iterable<Row> {
  for (const role of Object.values(catalog.root.roles)) for (const { oid, roleid, grantor, admin, inherit, set } of role.memberOf) yield { oid, roleid, member: role.oid, grantor, admin_option: admin, inherit_option: inherit, set_option: set };
}
function* roleSettingRows(catalog: Catalog): Iterable<Row> {
  for (const [key, setconfig] of Object.entries(catalog.root.roleSettings)) {
    const [setdatabase, setrole] = key.split("/").map(Number);
    yield { setdatabase, setrole, setconfig: makeArray(TEXTOID, [...setconfig]) };
  }
}
function* databaseRows(): Iterable<Row> {
  const common = { datdba: BOOTSTRAP_SUPERUSERID, encoding: UTF8, datlocprovider: "c", dathasloginevt: false, datconnlimit: -1, datfrozenxid: 731, datminmxid: 1, dattablespace: 1663, datcollate: "C", datctype: "C.UTF-8", datlocale: null, daticurules: null, datcollversion: null, datacl: null };
  yield { oid: 1, datname: "template1", datistemplate: true, datallowconn: true, ...common };
  yield { oid: 4, datname: "template0", datistemplate: true, datallowconn: false, ...common };
  yield { oid: DATABASE_OID, datname: "postgres", datistemplate: false, datallowconn: true, ...common };
}
function* tablespaceRows(): Iterable<Row> {
  yield { oid: 1663, spcname: "pg_default", spcowner: BOOTSTRAP_SUPERUSERID, spcacl: null, spcoptions: null };
  yield { oid: 1664, spcname: "pg_global", spcowner: BOOTSTRAP_SUPERUSERID, spcacl: null, spcoptions: null };
}
/** Defaults have no oids of their own here: each is its table's and its column's number put together. */
function* defaultRows(catalog: Catalog): Iterable<Row> {
  for (const rel of relations(catalog)) {
    for (const attribute of rel.attributes) {
      if (attribute.default === null) continue;
      yield { oid: rel.oid * 2000 + attribute.attnum, adrelid: rel.oid, adnum: attribute.attnum, adbin: new NodeTree({ kind: "expr", relid: rel.oid, exprs: [attribute.default] }) };
    }
  }
}
const SHARED_CATALOGS: ReadonlySet<number> = new Set([PG_DATABASE, PG_AUTHID, PG_TABLESPACE]);
/** What is said of the system's objects, and of the user's. */
const commentRows = (shared: boolean) => function* (catalog: Catalog): Iterable<Row> {
  for (const [key, description] of builtinComments(shared)) {
    const [classoid, objoid, objsubid] = key.split(".").map(Number) as [number, number, number];
    if (catalog.root.comments[key] === undefined) yield { objoid, classoid, objsubid, description };
  }
  for (const [key, description] of Object.entries(catalog.root.comments)) {
    const [classoid, objoid, objsubid] = key.split(/\D+/).filter(Boolean).map(Number);
    if (description !== "" && SHARED_CATALOGS.has(classoid as number) === shared) yield { objoid, classoid, objsubid: objsubid ?? 0, description };
  }
};

const TRIGGER_TYPE = { row: 1, before: 2, INSERT: 4, DELETE: 8, UPDATE: 16, TRUNCATE: 32, instead: 64 } as const;
function triggerType({ level, timing, events }: Trigger): number {
  const when = timing === "before" ? TRIGGER_TYPE.before : timing === "instead" ? TRIGGER_TYPE.instead : 0;
  return (level === "row" ? TRIGGER_TYPE.row : 0) | when | events.reduce((bits, event) => bits | TRIGGER_TYPE[event], 0);
}
function* triggerRows(catalog: Catalog): Iterable<Row> {
  for (const rel of relations(catalog)) {
    for (const trigger of rel.triggers ?? []) {
      yield {
        oid: trigger.oid, tgrelid: rel.oid, tgparentid: 0, tgname: trigger.name, tgfoid: trigger.funcid, tgtype: triggerType(trigger), tgenabled: trigger.enabled, tgisinternal: false, tgconstrrelid: 0, tgconstrindid: 0, tgconstraint: trigger.constraint?.oid ?? 0,
        tgdeferrable: trigger.constraint?.deferrable === true, tginitdeferred: trigger.constraint?.deferred === true, tgnargs: trigger.args.length, tgoldtable: null, tgnewtable: null, tgqual: null,
      };
    }
  }
}
const EVENT_LETTERS = { SELECT: "1", UPDATE: "2", INSERT: "3", DELETE: "4" } as const;
/** The rule of a view has no oid of its own here: it is the one behind the view's. */
export const viewRuleOid = (rel: Relation): Oid | undefined => (rel.rule === null ? undefined : rel.oid + 3);
function* ruleRows(catalog: Catalog): Iterable<Row> {
  for (const rel of relations(catalog)) {
    if (rel.rule !== null) yield { oid: viewRuleOid(rel), rulename: "_RETURN", ev_class: rel.oid, ev_type: EVENT_LETTERS.SELECT, ev_enabled: "O", is_instead: true };
    for (const rule of rel.rules ?? []) yield { oid: rule.oid, rulename: rule.name, ev_class: rel.oid, ev_type: EVENT_LETTERS[rule.event], ev_enabled: "O", is_instead: rule.instead };
  }
}

const [CLASS, CONSTRAINT] = [1259, 2606];
/** What keys and checks stand on, and whose a sequence is. Other dependencies are found from the objects themselves. */
function* dependencyRows(catalog: Catalog): Iterable<Row> {
  for (const rel of relations(catalog)) {
    const owner = rel.sequence?.owner;
    if (owner != null) yield { classid: CLASS, objid: rel.oid, objsubid: 0, refclassid: CLASS, refobjid: owner.relid, refobjsubid: owner.attnum, deptype: catalog.findRelation(owner.relid)?.attributes[owner.attnum - 1]?.attidentity === "" ? "a" : "i" };
    for (const constraint of rel.constraints) {
      for (const attnum of constraint.conkey) yield { classid: CONSTRAINT, objid: constraint.oid, objsubid: 0, refclassid: CLASS, refobjid: rel.oid, refobjsubid: attnum, deptype: "a" };
      if (constraint.conindid !== 0) yield constraint.contype === "f" ? { classid: CONSTRAINT, objid: constraint.oid, objsubid: 0, refclassid: CLASS, refobjid: constraint.conindid, refobjsubid: 0, deptype: "n" } : { classid: CLASS, objid: constraint.conindid, objsubid: 0, refclassid: CONSTRAINT, refobjid: constraint.oid, refobjsubid: 0, deptype: "i" };
      for (const attnum of constraint.foreign?.confkey ?? []) yield { classid: CONSTRAINT, objid: constraint.oid, objsubid: 0, refclassid: CLASS, refobjid: constraint.foreign?.confrelid, refobjsubid: attnum, deptype: "n" };
    }
  }
}

export const clusterSources: Readonly<Record<string, (catalog: Catalog) => Iterable<Row>>> = {
  pg_authid: roleRows,
  pg_auth_members: memberRows,
  pg_db_role_setting: roleSettingRows,
  pg_database: databaseRows,
  pg_tablespace: tablespaceRows,
  pg_attrdef: defaultRows,
  pg_description: commentRows(false),
  pg_shdescription: commentRows(true),
  pg_depend: dependencyRows,
  pg_trigger: triggerRows,
  pg_rewrite: ruleRows,
};
