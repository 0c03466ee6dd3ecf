/**
 * Look-ups over the built-in facts and one catalog root. PostgreSQL's system caches.
 *
 * @see src/backend/utils/cache/lsyscache.c, syscache.c, src/backend/catalog/namespace.c
 */
import { sqlBuiltin } from "./sql-builtins.ts";
import type { AttrNumber, Oid } from "../nodes/primnodes.ts";
import { elog, ereport, ERRCODE } from "../utils/errors.ts";
import {
  type AggregateRow,
  type AmopRow,
  type AmprocRow,
  aggregateRows,
  amopRows,
  amprocRows,
  type CastRow,
  castRows,
  rangeRows,
  type RangeRow,
  type CollationRow,
  collationRows,
  namespaceRows,
  type OpclassRow,
  type OperatorRow,
  opclassRows,
  operatorRows,
  opfamilyRows,
  type ProcRow,
  procRows,
  type TypeRow,
  typeRows,
} from "./builtin-rows.ts";
import type { AccessMethod, Attribute, CatalogRoot, EnumLabel, IndexInfo, Relation, Statistic, UserCast, UserOpclass, UserOperator, UserProc, UserType } from "./root.ts";
import { isTemporary, PG_CATALOG_NAMESPACE, PG_TEMP_NAMESPACE, PUBLIC_NAMESPACE } from "./root.ts";
import { systemRelation, systemRelationNamed } from "./system-relations.ts";

export const BTREE_AM_OID = 403;
export const HASH_AM_OID = 405;
/** pg_am, and what each method can do. @see IndexAmRoutine */
export const accessMethods: Readonly<Record<AccessMethod, { readonly oid: Oid; readonly order?: true; readonly unique?: true; readonly multicolumn?: true; readonly include?: true; readonly tuples?: true }>> = {
  btree: { oid: BTREE_AM_OID, order: true, unique: true, multicolumn: true, include: true, tuples: true },
  hash: { oid: HASH_AM_OID, tuples: true },
  gist: { oid: 783, multicolumn: true, include: true, tuples: true },
  gin: { oid: 2742, multicolumn: true },
  spgist: { oid: 4000, include: true, tuples: true },
  brin: { oid: 3580, multicolumn: true },
};
/** Whether an index's entries stand in the order of their keys. Those of other methods hold rows alone: nothing is searched in them. */
export const isSearchable = ({ am }: IndexInfo): boolean => am === "btree" || am === "hash";

function lazy<T>(make: () => T): () => T {
  let value: T | undefined;
  return () => {
    value ??= make();
    return value;
  };
}
const groupBy = <T>(items: Iterable<T>, key: (item: T) => string | number): Map<string | number, T[]> => {
  const groups = new Map<string | number, T[]>();
  for (const item of items) {
    const k = key(item);
    const group = groups.get(k);
    if (group === undefined) groups.set(k, [item]);
    else group.push(item);
  }
  return groups;
};

const procsByName = lazy(() => procRows.indexBy("proname"));
const operatorsByName = lazy(() => operatorRows.indexBy("oprname"));
const typesByName = lazy(() => typeRows.indexBy("typname"));
const castsBySource = lazy(() => groupBy(castRows.all(), (row) => row.castsource));
const rangesByType = lazy(() => new Map(Array.from(rangeRows.all(), (row) => [row.rngtypid, row])));
const rangesByMultirange = lazy(() => new Map(Array.from(rangeRows.all(), (row) => [row.rngmultitypid, row])));
const ifRange = (type: UserType | undefined, kind: "r" | "m"): RangeRow | undefined => (type?.typtype === kind ? type.range : undefined);
const amopsByOperator = lazy(() => groupBy([...amopRows.all()].filter((row) => row.amoppurpose === "s"), (row) => row.amopopr));
const amopsByFamily = lazy(() => groupBy([...amopRows.all()].filter((row) => row.amoppurpose === "s"), (row) => row.amopfamily));
const amprocsByFamily = lazy(() => groupBy(amprocRows.all(), (row) => row.amprocfamily));
const opclassesByMethod = lazy(() => groupBy(opclassRows.all(), (row) => row.opcmethod));

/** What the kinds of user types have in common with each other. @see TypeCreate's callers */
const kindFacts: Readonly<Record<UserType["typtype"], Partial<TypeRow>>> = {
  c: { typcategory: "C", typinput: 2290, typoutput: 2291 },
  b: { typcategory: "A", typinput: 750, typoutput: 751, isTrueArray: true },
  e: { typcategory: "E", typinput: 3506, typoutput: 3507, typlen: 4, typbyval: true, typalign: "i", typstorage: "p" },
  d: { typinput: 2597 },
  r: { typcategory: "R", typinput: 3834, typoutput: 3835 },
  m: { typcategory: "R", typinput: 4231, typoutput: 4232 },
  // shell_in, shell_out
  p: { typcategory: "P", typinput: 2398, typoutput: 2399, typlen: 4, typbyval: true, typalign: "i", typstorage: "p" },
};
const cachedTypes = new WeakMap<UserType, TypeRow>();
/** A user's type as a pg_type row. A domain has the layout of the type below it. */
function userTypeRow(catalog: Catalog, type: UserType): TypeRow {
  let row = cachedTypes.get(type);
  if (row === undefined) {
    const base = type.domain === undefined ? undefined : catalog.type(type.domain.basetype);
    row = {
      typlen: -1, typbyval: false, typcategory: "U", typispreferred: false, typdelim: ",", typoutput: 0, typmodin: 0, typmodout: 0, typalign: type.range !== undefined ? arrayAlign(catalog, type.range.rngsubtype) : type.typelem === 0 || type.typtype !== "b" ? "d" : arrayAlign(catalog, type.typelem), typstorage: "x", typbasetype: 0, typtypmod: -1, typcollation: 0, typinput: 0,
      ...(base !== undefined && { typlen: base.typlen, typbyval: base.typbyval, typcategory: base.typcategory, typdelim: base.typdelim, typoutput: base.typoutput, typalign: base.typalign, typstorage: base.typstorage }),
      ...(type.domain !== undefined && { typbasetype: type.domain.basetype, typtypmod: type.domain.typmod, typcollation: type.domain.collation }),
      isTrueArray: false,
      ...(type.base ?? kindFacts[type.typtype]),
      oid: type.oid, typname: type.typname, typnamespace: type.typnamespace, typtype: type.typtype, typrelid: type.typrelid, typelem: type.typelem, typarray: type.typarray,
    };
    cachedTypes.set(type, row);
  }
  return row;
}
/** Arrays align as their elements do, but by an int at least. */
const arrayAlign = (catalog: Catalog, element: Oid): string => (catalog.findType(element)?.typalign === "d" ? "d" : "i");

interface RootIndex {
  readonly relationsByName: Map<string, Relation>;
  readonly typesByName: Map<string, UserType>;
  readonly procsByName: Map<string | number, UserProc[]>;
  readonly operatorsByName: Map<string | number, UserOperator[]>;
  readonly casts: readonly UserCast[];
  readonly opclasses: readonly UserOpclass[];
  readonly enumLabels: Map<Oid, EnumLabel>;
  /** pg_inherits, from parents to children. */
  readonly children: Map<Oid, Relation[]>;
}
function childrenByParent(root: CatalogRoot): Map<Oid, Relation[]> {
  const map = new Map<Oid, Relation[]>();
  for (const rel of Object.values(root.relations)) {
    for (const parent of rel.parents ?? []) {
      const list = map.get(parent);
      if (list === undefined) map.set(parent, [rel]);
      else list.push(rel);
    }
  }
  return map;
}
const rootIndexes = new WeakMap<CatalogRoot, RootIndex>();
function rootIndex(root: CatalogRoot): RootIndex {
  let index = rootIndexes.get(root);
  if (index === undefined) {
    index = {
      relationsByName: new Map(Object.values(root.relations).map((rel) => [`${rel.relnamespace}.${rel.relname}`, rel])),
      typesByName: new Map(Object.values(root.types).map((type) => [`${type.typnamespace}.${type.typname}`, type])),
      procsByName: groupBy(Object.values(root.procs), (proc) => proc.proname),
      operatorsByName: groupBy(Object.values(root.operators), (operator) => operator.oprname),
      casts: Object.values(root.casts),
      opclasses: Object.values(root.opclasses),
      children: childrenByParent(root),
      enumLabels: new Map(Object.values(root.types).flatMap((type) => (type.labels ?? []).map((label): [Oid, EnumLabel] => [label.oid, label]))),
    };
    rootIndexes.set(root, index);
  }
  return index;
}

/** One snapshot of the catalog, seen through a search path. */
const typesByOutput = lazy(() => new Map(Array.from(typeRows.all(), (row): [string, Oid] => [row.typoutput === 0 ? "" : (procRows.byOid(row.typoutput)?.prosrc ?? ""), row.oid]).reverse()));
/** The first built-in type that a function prints. */
export const builtinByOutput = (prosrc: string): Oid | undefined => typesByOutput().get(prosrc);
const builtinNames = lazy(() => new Set(Array.from(procRows.all(), ({ prosrc }) => prosrc)));
/** Whether PostgreSQL has a built-in function of the name. */
export const isBuiltinName = (prosrc: string): boolean => builtinNames().has(prosrc);

export class Catalog {
  readonly root: CatalogRoot;
  /** Namespaces that unqualified names are looked up in, pg_catalog among them. */
  readonly searchPath: readonly Oid[];

  /** Whether the current role may look into a schema. */
  readonly #mayUse: (namespace: Oid) => boolean;

  constructor(root: CatalogRoot, searchPath: readonly Oid[] = [PG_CATALOG_NAMESPACE, PUBLIC_NAMESPACE], mayUse: (namespace: Oid) => boolean = () => true) {
    this.root = root;
    this.searchPath = searchPath;
    this.#mayUse = mayUse;
  }

  // namespaces
  namespaceOid(name: string): Oid | undefined {
    if (name === "pg_temp") return this.root.namespaces[this.temporaryNamespace] === undefined ? undefined : this.temporaryNamespace;
    for (const row of namespaceRows.all()) if (row.nspname === name && row.oid !== PUBLIC_NAMESPACE) return row.oid;
    const found = Object.entries(this.root.namespaces).find(([, nspname]) => nspname === name);
    return found === undefined ? undefined : Number(found[0]);
  }
  /** The schema that a qualified name names. Raises 42501 where the role may not look into it. @see LookupExplicitNamespace */
  explicitNamespace(name: string, location = -1): Oid | undefined {
    const oid = this.namespaceOid(name);
    if (oid !== undefined && !this.#mayUse(oid)) ereport({ code: ERRCODE.insufficient_privilege, message: `permission denied for schema ${name}`, location });
    return oid;
  }
  /** A schema as whoever asks would name it: his own for temporary objects is pg_temp. @see get_namespace_name_or_temp */
  namespaceNameOrTemp(oid: Oid): string {
    return oid === this.temporaryNamespace ? "pg_temp" : this.namespaceName(oid);
  }
  namespaceName(oid: Oid): string {
    return this.root.namespaces[oid] ?? (oid === PUBLIC_NAMESPACE ? undefined : namespaceRows.byOid(oid)?.nspname) ?? elog(`cache lookup failed for namespace ${oid}`);
  }
  /** The session's schema for what is temporary, whether it has been made or not. */
  get temporaryNamespace(): Oid {
    return this.searchPath.find(isTemporary) ?? PG_TEMP_NAMESPACE;
  }
  /** Where a new object goes. */
  get creationNamespace(): Oid | undefined {
    return this.searchPath.find((oid) => oid !== PG_CATALOG_NAMESPACE && !isTemporary(oid));
  }

  // relations
  findRelation(oid: Oid): Relation | undefined {
    return this.root.relations[oid] ?? (oid < 16384 ? systemRelation(oid) : undefined);
  }
  relation(oid: Oid): Relation {
    return this.findRelation(oid) ?? elog(`could not open relation with OID ${oid}`);
  }
  relationNamed(name: string, namespace: Oid): Relation | undefined {
    return rootIndex(this.root).relationsByName.get(`${namespace}.${name}`) ?? (namespace < 16384 ? systemRelationNamed(name, namespace) : undefined);
  }
  /** Looks through the search path. */
  lookupRelation(name: string): Relation | undefined {
    for (const namespace of this.searchPath) {
      const found = this.relationNamed(name, namespace);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  /** Whether an unqualified name finds this relation. */
  relationIsVisible(rel: Relation): boolean {
    return this.lookupRelation(rel.relname)?.oid === rel.oid;
  }
  indexesOf(rel: Relation): readonly IndexInfo[] {
    return rel.indexes.map((oid) => this.relation(oid).index ?? elog(`relation ${oid} is not an index`));
  }
  /** The tables that inherit from one, the oldest first. @see find_inheritance_children */
  children(oid: Oid): readonly Relation[] {
    return rootIndex(this.root).children.get(oid) ?? [];
  }
  /** A table and all that inherit from it, each once, level by level. @see find_all_inheritors */
  inheritors(oid: Oid): readonly Relation[] {
    const list = [this.relation(oid)];
    const seen = new Set([oid]);
    for (let i = 0; i < list.length; i++) {
      for (const child of this.children((list[i] as Relation).oid)) {
        if (seen.has(child.oid)) continue;
        seen.add(child.oid);
        list.push(child);
      }
    }
    return list;
  }
  attribute(relid: Oid, attnum: AttrNumber): Attribute | undefined {
    return this.relation(relid).attributes[attnum - 1];
  }
  statistic(relid: Oid, attnum: AttrNumber): Statistic | undefined {
    return this.root.statistics[`${relid}.${attnum}`];
  }

  // types
  findType(oid: Oid): TypeRow | undefined {
    const builtin = typeRows.byOid(oid);
    if (builtin !== undefined) return builtin;
    const user = this.root.types[oid];
    return user === undefined ? undefined : userTypeRow(this, user);
  }
  type(oid: Oid): TypeRow {
    return this.findType(oid) ?? elog(`cache lookup failed for type ${oid}`);
  }
  typeNamed(name: string, namespace: Oid): TypeRow | undefined {
    const user = rootIndex(this.root).typesByName.get(`${namespace}.${name}`);
    if (user !== undefined) return userTypeRow(this, user);
    for (const line of typesByName().get(name) ?? []) {
      const row = typeRows.at(line);
      if (row.typnamespace === namespace) return row;
    }
    return undefined;
  }
  lookupType(name: string): TypeRow | undefined {
    for (const namespace of this.searchPath) {
      const found = this.typeNamed(name, namespace);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  /** The pg_range row of a range type. */
  rangeInfo(type: Oid): RangeRow | undefined {
    return type < 16384 ? rangesByType().get(type) : ifRange(this.root.types[type], "r");
  }
  /** The pg_range row of a multirange type's ranges. */
  multirangeInfo(type: Oid): RangeRow | undefined {
    return type < 16384 ? rangesByMultirange().get(type) : ifRange(this.root.types[type], "m");
  }
  /** A user's type with what is its own: labels, a domain's constraints. */
  userType(oid: Oid): UserType | undefined {
    return this.root.types[oid];
  }
  /** A label of any enum. */
  enumLabel(oid: Oid): EnumLabel | undefined {
    return rootIndex(this.root).enumLabels.get(oid);
  }
  /** The type below domains, and the modifier that they put on it. @see getBaseTypeAndTypmod */
  baseTypeAndTypmod(oid: Oid, typmod = -1): { readonly type: Oid; readonly typmod: number } {
    let type = this.findType(oid);
    let mod = typmod;
    while (type !== undefined && type.typtype === "d") {
      mod = type.typtypmod;
      type = this.findType(type.typbasetype);
    }
    return { type: type?.oid ?? oid, typmod: mod };
  }
  /** The fields of a row type, also below a domain; dropped columns are among them. */
  rowAttributes(oid: Oid): readonly Attribute[] {
    const relid = this.findType(this.baseType(oid))?.typrelid ?? 0;
    return relid === 0 ? [] : this.relation(relid).attributes;
  }
  /** The array that values of a type are gathered in: arrays go into one of the same type. @see get_promoted_array_type */
  promotedArrayType(oid: Oid): Oid {
    const row = this.findType(oid);
    return row === undefined ? 0 : row.typarray !== 0 ? row.typarray : row.isTrueArray ? oid : 0;
  }
  /** The element type of a true array, else 0. */
  elementType(oid: Oid): Oid {
    const type = this.findType(oid);
    return type?.isTrueArray === true ? type.typelem : 0;
  }
  baseType(oid: Oid): Oid {
    let type = this.findType(oid);
    while (type !== undefined && type.typtype === "d") type = this.findType(type.typbasetype);
    return type?.oid ?? oid;
  }

  // functions and aggregates
  findProc(oid: Oid): ProcRow | undefined {
    return oid < 16384 ? procRows.byOid(oid) : this.root.procs[oid];
  }
  /** A function with a body: a user's, or a built-in that is written in SQL. */
  userProc(oid: Oid): UserProc | undefined {
    return oid < 16384 ? sqlBuiltin(oid) : this.root.procs[oid];
  }
  proc(oid: Oid): ProcRow {
    return this.findProc(oid) ?? elog(`cache lookup failed for function ${oid}`);
  }
  /** Where functions are looked for: never among what is temporary. */
  get functionPath(): readonly Oid[] {
    return this.searchPath.filter((oid) => !isTemporary(oid));
  }
  /** In all schemas. */
  procsNamed(name: string): readonly ProcRow[] {
    const builtin = (procsByName().get(name) ?? []).map((line) => procRows.at(line));
    const own = rootIndex(this.root).procsByName.get(name);
    return own === undefined ? builtin : [...builtin, ...own];
  }
  aggregate(oid: Oid): AggregateRow {
    return aggregateRows.byOid(oid) ?? this.root.procs[oid]?.aggregate ?? elog(`cache lookup failed for aggregate ${oid}`);
  }

  // operators
  findOperator(oid: Oid): OperatorRow | undefined {
    return oid < 16384 ? operatorRows.byOid(oid) : this.root.operators[oid];
  }
  operator(oid: Oid): OperatorRow {
    return this.findOperator(oid) ?? elog(`cache lookup failed for operator ${oid}`);
  }
  /** Those of one schema, or those that the search path finds: of the same arguments the first. */
  operatorsNamed(name: string, namespace?: Oid): readonly OperatorRow[] {
    const path = namespace === undefined ? this.searchPath : [namespace];
    const builtin = path.includes(PG_CATALOG_NAMESPACE) ? (operatorsByName().get(name) ?? []).map((line) => operatorRows.at(line)) : [];
    const own = rootIndex(this.root).operatorsByName.get(name)?.filter(({ oprnamespace }) => path.includes(oprnamespace)) ?? [];
    if (own.length === 0) return builtin;
    const all = [...builtin, ...own].sort((a, b) => path.indexOf(a.oprnamespace) - path.indexOf(b.oprnamespace));
    return all.filter((row, i) => all.findIndex(({ oprleft, oprright }) => oprleft === row.oprleft && oprright === row.oprright) === i);
  }
  findOperatorExact(name: string, left: Oid, right: Oid, namespace?: Oid): OperatorRow | undefined {
    return this.operatorsNamed(name, namespace).find((row) => row.oprleft === left && row.oprright === right);
  }

  // casts and collations
  findCast(source: Oid, target: Oid): CastRow | undefined {
    return (
      castsBySource()
        .get(source)
        ?.find((row) => row.casttarget === target) ?? rootIndex(this.root).casts.find((row) => row.castsource === source && row.casttarget === target)
    );
  }
  collationNamed(name: string): CollationRow | undefined {
    for (const row of collationRows.all()) if (row.collname === name) return row;
    return undefined;
  }
  collation(oid: Oid): CollationRow | undefined {
    return collationRows.byOid(oid);
  }

  // operator classes and families
  opclassesOf(method: Oid): readonly OpclassRow[] {
    const builtin = opclassesByMethod().get(method) ?? [];
    const own = rootIndex(this.root).opclasses.filter((row) => row.opcmethod === method);
    return own.length === 0 ? builtin : [...builtin, ...own];
  }
  opclass(oid: Oid): OpclassRow {
    return opclassRows.byOid(oid) ?? this.root.opclasses[oid] ?? elog(`cache lookup failed for operator class ${oid}`);
  }
  opfamilyName(oid: Oid): string {
    return opfamilyRows.byOid(oid)?.opfname ?? this.#ownFamily(oid)?.opcname ?? elog(`cache lookup failed for operator family ${oid}`);
  }
  opfamilyMethod(oid: Oid): Oid {
    return opfamilyRows.byOid(oid)?.opfmethod ?? this.#ownFamily(oid)?.opcmethod ?? 0;
  }
  /** The user's operator class that made a family. */
  #ownFamily(family: Oid): UserOpclass | undefined {
    return family < 16384 ? undefined : rootIndex(this.root).opclasses.find(({ opcfamily }) => opcfamily === family);
  }
  amopsOfOperator(opno: Oid): readonly AmopRow[] {
    return amopsByOperator().get(opno) ?? [];
  }
  amopsOfFamily(family: Oid): readonly AmopRow[] {
    return amopsByFamily().get(family) ?? this.#ownFamily(family)?.operators ?? [];
  }
  /** The strategy that an operator stands for in a family, or 0. @see get_op_opfamily_strategy */
  opfamilyStrategy(opno: Oid, family: Oid): number {
    return this.amopsOfOperator(opno).find((row) => row.amopfamily === family)?.amopstrategy ?? 0;
  }
  /** The operator of a family for a strategy, or 0. @see get_opfamily_member */
  opfamilyMember(family: Oid, left: Oid, right: Oid, strategy: number): Oid {
    return this.amopsOfFamily(family).find((row) => row.amoplefttype === left && row.amoprighttype === right && row.amopstrategy === strategy)?.amopopr ?? 0;
  }
  /** The support function of a family, or 0. @see get_opfamily_proc */
  opfamilyProc(family: Oid, left: Oid, right: Oid, number: number): Oid {
    return (amprocsByFamily().get(family) ?? this.#ownFamily(family)?.functions)?.find((row) => row.amproclefttype === left && row.amprocrighttype === right && row.amprocnum === number)?.amproc ?? 0;
  }
  /** The functions that compare values of a B-tree family with a distance. @see BTINRANGE_PROC */
  inRangeFunctions(family: Oid, type: Oid): readonly AmprocRow[] {
    return (amprocsByFamily().get(family) ?? []).filter((row) => row.amprocnum === 3 && row.amproclefttype === type);
  }
}
