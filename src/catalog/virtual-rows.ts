/**
 * The rows of the system catalogs: the built-in facts, and rows made from the root's user objects.
 * A catalog without a source here has no rows to show yet and says so.
 */
import { notSupported } from "../utils/errors.ts";
import { ArrayValue, makeArray } from "../types/array.ts";
import * as T from "../types/oids.ts";
import type { Datum, Expr, Oid } from "../nodes/primnodes.ts";
import { aggregateRows, amopRows, amprocRows, castRows, collationRows, namespaceRows, opclassRows, operatorRows, opfamilyRows, rangeRows, settingRows, tsConfigMapRows, tsConfigRows, tsDictRows } from "./builtin-rows.ts";
import { accessMethods, type Catalog } from "./catalog.ts";
import { FactTable } from "./facts.ts";
import { clusterSources } from "./cluster-rows.ts";
import { rows as accessMethodText } from "./facts/pg-am.ts";
import { rows as tsParserText } from "./facts/pg-ts-parser.ts";
import { rows as tsTemplateText } from "./facts/pg-ts-template.ts";
import { rows as languageText } from "./facts/pg-language.ts";
import { aclText, ownerOf, PUBLIC_ROLE } from "./acl.ts";
import { type AclItem, type Attribute, BOOTSTRAP_SUPERUSERID, PG_CATALOG_NAMESPACE, PUBLIC_NAMESPACE, type Relation } from "./root.ts";
import { constraintRows, enumRows, procRowsOf, type Row, sequenceRows, typeRowsOf } from "./object-rows.ts";
import { systemAttributes } from "./system-attributes.ts";
import { NodeTree } from "./node-tree.ts";
import { factRows, ownRows, systemRelation } from "./system-relations.ts";

const relations = (catalog: Catalog): Relation[] => Object.values(catalog.root.relations).sort((a, b) => a.oid - b.oid);
const vector = (items: readonly number[], elemtype: number): ArrayValue => new ArrayValue(elemtype, [items.length], [0], items);

const GLOBAL_TABLESPACE = 1664;
/** Catalogs that are needed to read pg_class have their files in a map, with their indexes and TOAST tables. @see relmapper.c */
const isMapped = (row: Row): boolean => /^(pg_class|pg_attribute|pg_proc|pg_type)(_|$)|^pg_toast_(1247|1255)(_|$)/.test(String(row["relname"]));
const FIRST_XID = 731;
const PG_TOAST_NAMESPACE = 99;
/** A table's TOAST table and its index, which hold nothing here: values of any length lie in the table itself. */
function* toastRows(row: Row, oid: Oid, toast: Oid): Iterable<Row> {
  const name = `pg_toast_${oid}`;
  const common = { ...row, relnamespace: PG_TOAST_NAMESPACE, reltype: 0, reloftype: 0, relpages: 0, reltuples: -1, relallvisible: 0, reltoastrelid: 0, relchecks: 0, relhasrules: false, relhastriggers: false, relhassubclass: false, relpartbound: null, relispartition: false, reloptions: null, relreplident: "n", relacl: null };
  yield { ...common, oid: toast, relname: name, relkind: "t", relam: 2, relfilenode: toast, relnatts: 3, relhasindex: true };
  yield { ...common, oid: toast + 1, relname: `${name}_index`, relkind: "i", relam: accessMethods.btree.oid, relfilenode: toast + 1, relnatts: 2, relhasindex: false, reltuples: 0, relfrozenxid: 0, relminmxid: 0 };
}
function* classRows(catalog: Catalog): Iterable<Row> {
  for (const row of ownRows("pg_class")) {
    const shared = row["relisshared"] === true;
    const options = systemRelation(Number(row["oid"]))?.reloptions;
    const stored = "rit".includes(String(row["relkind"]));
    yield { ...row, relowner: BOOTSTRAP_SUPERUSERID, relrewrite: 0, relpartbound: null, relacl: null, reloptions: options === undefined ? null : makeArray(T.TEXTOID, [...options]), relpages: 0, reltuples: -1, relallvisible: 0, relallfrozen: 0, relfrozenxid: "rt".includes(String(row["relkind"])) ? FIRST_XID : 0, relminmxid: "rt".includes(String(row["relkind"])) ? 1 : 0, reltablespace: shared && stored ? GLOBAL_TABLESPACE : 0, relfilenode: !stored || shared || isMapped(row) ? 0 : row["oid"] };
  }
  // A foreign key is upheld by triggers on both of its tables.
  const keyed = new Set(relations(catalog).flatMap((rel) => rel.constraints.flatMap(({ foreign }) => (foreign === undefined ? [] : [rel.oid, foreign.confrelid]))));
  for (const rel of relations(catalog)) {
    const row: Row = {
      oid: rel.oid, relname: rel.relname, relnamespace: rel.relnamespace, reltype: rel.reltype, reloftype: rel.reloftype ?? 0, relowner: ownerOf(rel), relam: "iI".includes(rel.relkind) ? accessMethods[rel.index?.am ?? "btree"].oid : rel.relkind === "r" ? 2 : 0, relfilenode: rel.oid, reltablespace: 0,
      relpages: rel.relpages, reltuples: rel.reltuples, relallvisible: rel.relallvisible, relallfrozen: 0, reltoastrelid: rel.reltoastrelid ?? 0, relhasindex: rel.indexes.length > 0, relisshared: false, relpersistence: rel.relpersistence, relkind: rel.relkind,
      relnatts: rel.attributes.length, relchecks: rel.constraints.filter((constraint) => constraint.contype === "c").length, relhasrules: rel.rule !== null || (rel.rules ?? []).length > 0, relhastriggers: keyed.has(rel.oid), relhassubclass: catalog.children(rel.oid).length > 0, relrowsecurity: rel.rowSecurity === true, relforcerowsecurity: rel.forceRowSecurity === true,
      relpartbound: rel.partbound === undefined ? null : new NodeTree({ kind: "bound", relid: rel.parents?.[0] ?? 0, bound: rel.partbound }), relispopulated: true, reloptions: (rel.reloptions ?? []).length === 0 ? null : makeArray(T.TEXTOID, [...(rel.reloptions as readonly string[])]), relreplident: rel.relreplident ?? ("rp".includes(rel.relkind) ? "d" : "n"), relispartition: rel.partbound !== undefined || (rel.relkind.toLowerCase() === "i" && (rel.parents ?? []).length > 0), relrewrite: 0, relfrozenxid: FIRST_XID, relminmxid: 1, relacl: aclText(catalog, rel.acl),
    };
    yield row;
    if (rel.reltoastrelid !== undefined) yield* toastRows(row, rel.oid, rel.reltoastrelid);
  }
}
const systemColumns: readonly Attribute[] = systemAttributes
  .toReversed()
  .map((a) => ({ ...a, atttypmod: -1, attcollation: 0, attbyval: a.attlen === 4, attalign: a.attlen === 4 ? "i" : "s", attstorage: "p", attnotnull: true, attisdropped: false, attidentity: "", attgenerated: "", default: null }));

function* attributeRows(catalog: Catalog): Iterable<Row> {
  for (const row of ownRows("pg_attribute")) yield { ...row, attcompression: "", attstattarget: null, attoptions: null, attfdwoptions: null, attmissingval: null, attacl: null };
  for (const rel of relations(catalog)) {
    for (const a of "rp".includes(rel.relkind) ? [...systemColumns, ...rel.attributes] : rel.attributes) {
      yield {
        attrelid: rel.oid, attname: a.attname, atttypid: rel.index?.am === "hash" ? T.INT4OID : a.atttypid, attlen: rel.index?.am === "hash" ? 4 : a.attlen, attnum: a.attnum, atttypmod: a.atttypmod, attndims: 0, attbyval: a.attbyval, attalign: a.attalign, attstorage: a.attstorage, attcompression: "", attnotnull: a.attnotnull,
        atthasdef: a.default !== null, atthasmissing: false, attidentity: a.attidentity, attgenerated: a.attgenerated, attisdropped: a.attisdropped, attislocal: a.attislocal ?? true, attinhcount: a.attinhcount ?? 0, attcollation: a.attcollation, attstattarget: a.attstattarget ?? null, attoptions: null, attfdwoptions: null, attmissingval: null, attacl: aclText(catalog, rel.columnAcl?.[a.attnum]),
      };
    }
  }
}
const treeOf = (relid: number, exprs: readonly Expr[]): NodeTree | null => (exprs.length === 0 ? null : new NodeTree({ kind: "expr", relid, exprs }));
function* indexRows(catalog: Catalog): Iterable<Row> {
  for (const row of ownRows("pg_index")) yield { ...row, indexprs: null, indpred: null };
  for (const rel of relations(catalog)) {
    const { index } = rel;
    if (index === null) continue;
    yield {
      indexrelid: rel.oid, indrelid: index.indrelid, indnatts: index.columns.length, indnkeyatts: index.nkeys, indisunique: index.unique, indnullsnotdistinct: index.nullsNotDistinct, indisprimary: index.primary, indisexclusion: index.exclusion !== undefined, indimmediate: index.deferrable !== true,
      indisclustered: index.clustered === true, indisvalid: true, indcheckxmin: false, indisready: true, indislive: true, indisreplident: index.replicaIdentity === true, indkey: vector(index.columns.map((column) => column.attnum), 21), indcollation: vector(index.columns.map((column) => column.collation), 26),
      indclass: vector(index.columns.map((column) => column.opclass), 26), indoption: vector(index.columns.map((column) => (column.descending ? 1 : 0) | (column.nullsFirst ? 2 : 0)), 21),
      indexprs: treeOf(index.indrelid, index.columns.flatMap(({ expr }) => expr ?? [])), indpred: treeOf(index.indrelid, index.predicate),
    };
  }
}
function* namespaceRowsOf(catalog: Catalog): Iterable<Row> {
  const { schemas, namespaces } = catalog.root;
  for (const row of factRows("pg_namespace", namespaceRows)) {
    const oid = Number(row["oid"]);
    if (oid === PUBLIC_NAMESPACE) continue;
    const owner = ownerOf(schemas[oid]);
    const builtin: readonly AclItem[] | undefined = oid === PG_TOAST_NAMESPACE ? undefined : [{ grantee: owner, grantor: owner, rights: "UC", grantable: "" }, { grantee: PUBLIC_ROLE, grantor: owner, rights: "U", grantable: "" }];
    yield { ...row, nspowner: owner, nspacl: aclText(catalog, schemas[oid]?.acl ?? builtin) };
  }
  for (const [oid, nspname] of Object.entries(namespaces)) yield { oid: Number(oid), nspname, nspowner: ownerOf(schemas[Number(oid)]), nspacl: aclText(catalog, schemas[Number(oid)]?.acl) };
}
const PLPGSQL_EXTENSION = 12774;
/** A catalog that has built-in rows only: its fact file. */
const facts = (name: string, rows: FactTable<unknown>, extra: Row = {}) =>
  function* (): Iterable<Row> {
    for (const row of factRows(name, rows)) yield { ...row, ...extra };
  };

function* inheritRows(catalog: Catalog): Iterable<Row> {
  for (const rel of relations(catalog)) for (const [i, inhparent] of (rel.parents ?? []).entries()) yield { inhrelid: rel.oid, inhparent, inhseqno: i + 1, inhdetachpending: false };
}
function* partitionedRows(catalog: Catalog): Iterable<Row> {
  for (const { oid, partkey } of relations(catalog)) {
    if (partkey === undefined) continue;
    const { columns } = partkey;
    const exprs = columns.flatMap(({ expr }) => expr ?? []);
    yield {
      partrelid: oid, partstrat: partkey.strategy, partnatts: columns.length, partdefid: catalog.children(oid).find(({ partbound }) => partbound?.strategy === "default")?.oid ?? 0, partattrs: vector(columns.map(({ attnum }) => attnum), 21), partclass: vector(columns.map(({ opclass }) => opclass), 26),
      partcollation: vector(columns.map(({ collation }) => collation), 26), partexprs: exprs.length === 0 ? null : new NodeTree({ kind: "expr", relid: oid, exprs }),
    };
  }
}

/** @see src/include/catalog/pg_statistic.h */
function* statisticRows(catalog: Catalog): Iterable<Row> {
  for (const { starelid, staattnum, stanullfrac, stawidth, stadistinct, slots } of Object.values(catalog.root.statistics)) {
    const row: Record<string, Datum> = { starelid, staattnum, stainherit: false, stanullfrac, stawidth, stadistinct };
    const type = catalog.relation(starelid).attributes[staattnum - 1]?.atttypid ?? 0;
    for (let i = 0; i < 5; i++) {
      const slot = slots[i];
      Object.assign(row, {
        [`stakind${i + 1}`]: slot?.kind ?? 0, [`staop${i + 1}`]: slot?.op ?? 0, [`stacoll${i + 1}`]: slot?.coll ?? 0,
        [`stanumbers${i + 1}`]: slot === undefined || slot.numbers.length === 0 ? null : makeArray(T.FLOAT4OID, slot.numbers as Datum[]),
        [`stavalues${i + 1}`]: slot === undefined || slot.values.length === 0 ? null : makeArray(type, slot.values as Datum[]),
      });
    }
    yield row;
  }
}

/** The built-in rows, then the user's. */
const withOwn = (builtin: (catalog: Catalog) => Iterable<Row>, own: (root: Catalog["root"]) => readonly object[]) =>
  function* (catalog: Catalog): Iterable<Row> {
    yield* builtin(catalog);
    yield* own(catalog.root) as Row[];
  };
const accessMethodFacts = new FactTable<object>(accessMethodText, (row) => row);
const tsParserFacts = new FactTable<object>(tsParserText, (row) => row);
const tsTemplateFacts = new FactTable<object>(tsTemplateText, (row) => row);
const languageFacts = new FactTable<object>(languageText, (row) => row);
/** Of what there is nothing here. */
const EMPTY = ["pg_parameter_acl", "pg_publication", "pg_publication_rel", "pg_publication_namespace", "pg_subscription", "pg_subscription_rel", "pg_foreign_server", "pg_foreign_table", "pg_foreign_data_wrapper", "pg_user_mapping", "pg_event_trigger", "pg_statistic_ext", "pg_statistic_ext_data", "pg_seclabel", "pg_shseclabel", "pg_largeobject", "pg_largeobject_metadata", "pg_transform", "pg_replication_origin", "pg_default_acl"];
function* policyRows(catalog: Catalog): Iterable<Row> {
  const tree = (relid: number, expr: Expr | null): NodeTree | null => (expr === null ? null : new NodeTree({ kind: "expr", relid, exprs: [expr] }));
  for (const rel of relations(catalog)) {
    for (const { oid, name, command, permissive, roles, qual, withCheck } of rel.policies ?? []) {
      yield { oid, polname: name, polrelid: rel.oid, polcmd: command, polpermissive: permissive, polroles: makeArray(T.OIDOID, [...roles]), polqual: tree(rel.oid, qual), polwithcheck: tree(rel.oid, withCheck) };
    }
  }
}
const sources: Readonly<Record<string, (catalog: Catalog) => Iterable<Row>>> = {
  pg_policy: policyRows,
  pg_class: classRows,
  pg_attribute: attributeRows,
  pg_index: indexRows,
  pg_constraint: constraintRows,
  pg_type: typeRowsOf,
  pg_enum: enumRows,
  pg_sequence: sequenceRows,
  // No table inherits from another, none has partitions.
  pg_inherits: inheritRows,
  pg_statistic: statisticRows,
  pg_partitioned_table: partitionedRows,
  pg_namespace: namespaceRowsOf,
  pg_extension: () => [{ oid: PLPGSQL_EXTENSION, extname: "plpgsql", extowner: BOOTSTRAP_SUPERUSERID, extnamespace: PG_CATALOG_NAMESPACE, extrelocatable: false, extversion: "1.0", extconfig: null, extcondition: null }],
  pg_proc: procRowsOf,
  pg_operator: withOwn(facts("pg_operator", operatorRows, { oprowner: BOOTSTRAP_SUPERUSERID }), ({ operators }) => Object.values(operators).map(({ commutatorName: _c, negatorName: _n, owner: _o, acl: _a, ...row }) => ({ ...row, oprowner: ownerOf(operators[row.oid]) }))),
  pg_cast: withOwn(facts("pg_cast", castRows), ({ casts }) => Object.values(casts).map((row) => ({ ...row }))),
  pg_aggregate: withOwn(facts("pg_aggregate", aggregateRows), ({ procs }) => Object.values(procs).flatMap(({ aggregate }) => (aggregate === undefined ? [] : [{ aggdeserialfn: 0, aggmfinalmodify: "r", aggmtransspace: 0, ...aggregate }]))),
  pg_opclass: withOwn(facts("pg_opclass", opclassRows, { opcowner: BOOTSTRAP_SUPERUSERID }), ({ opclasses }) => Object.values(opclasses).map(({ operators: _o, functions: _f, owner, acl: _a, ...row }) => ({ ...row, opcowner: owner ?? BOOTSTRAP_SUPERUSERID }))),
  pg_opfamily: facts("pg_opfamily", opfamilyRows, { opfowner: BOOTSTRAP_SUPERUSERID }),
  pg_amop: facts("pg_amop", amopRows),
  pg_amproc: facts("pg_amproc", amprocRows),
  pg_collation: facts("pg_collation", collationRows, { collowner: BOOTSTRAP_SUPERUSERID }),
  pg_settings: facts("pg_settings", settingRows),
  pg_range: withOwn(facts("pg_range", rangeRows), ({ types }) => Object.values(types).flatMap(({ typtype, range }) => (typtype === "r" && range !== undefined ? [{ ...range }] : []))),
  pg_am: facts("pg_am", accessMethodFacts),
  pg_ts_config: facts("pg_ts_config", tsConfigRows, { cfgowner: BOOTSTRAP_SUPERUSERID }),
  pg_ts_config_map: facts("pg_ts_config_map", tsConfigMapRows),
  pg_ts_dict: facts("pg_ts_dict", tsDictRows, { dictowner: BOOTSTRAP_SUPERUSERID }),
  pg_ts_parser: facts("pg_ts_parser", tsParserFacts),
  pg_ts_template: facts("pg_ts_template", tsTemplateFacts),
  pg_language: facts("pg_language", languageFacts, { lanowner: BOOTSTRAP_SUPERUSERID, lanacl: null }),
  ...clusterSources,
  ...Object.fromEntries(EMPTY.map((name) => [name, () => []])),
};
/** Whether a system catalog has rows here, or a system view an answer of its own. */
export const hasRows = (name: string): boolean => sources[name] !== undefined;

/** The rows of a system catalog, by column name. */
export function virtualRows(catalog: Catalog, name: string): Iterable<Row> {
  const source = sources[name];
  return source === undefined ? notSupported(`the system catalog ${name}`) : source(catalog);
}
