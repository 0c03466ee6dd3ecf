/**
 * The catalog root: one immutable value that holds every user object. A DDL statement is one `produceWithPatches`
 * over it; rollback drops the new root. Built-in rows are not in it; `Catalog` looks at both.
 *
 * @see src/include/catalog/
 */
import { DATABASE_OWNER, predefinedRoles } from "./predefined-roles.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { AttrNumber, Datum, Expr, Oid } from "../nodes/primnodes.ts";
import type { AggregateRow, AmopRow, AmprocRow, CastRow, OpclassRow, OperatorRow, ProcRow, RangeRow, TypeRow } from "./builtin-rows.ts";

/** pg_attribute, with pg_attrdef's default beside it. */
export interface Attribute {
  readonly attname: string;
  readonly attnum: AttrNumber;
  readonly atttypid: Oid;
  readonly atttypmod: number;
  readonly attcollation: Oid;
  readonly attlen: number;
  readonly attbyval: boolean;
  readonly attalign: string;
  readonly attstorage: string;
  readonly attnotnull: boolean;
  readonly attisdropped: boolean;
  readonly attidentity: string;
  readonly attgenerated: string;
  /** The default or generation expression, analyzed. */
  readonly default: Expr | null;
  /** Whether the table defines the column itself; true where it is left out. */
  readonly attislocal?: boolean;
  /** From how many parents it comes. */
  readonly attinhcount?: number;
  /** How many entries lists of its statistics may have; by the setting, where it is left out. */
  readonly attstattarget?: number;
}

/** pg_constraint. */
export interface Constraint {
  readonly oid: Oid;
  readonly conname: string;
  readonly contype: "c" | "n" | "p" | "u" | "f" | "x";
  readonly conrelid: Oid;
  readonly conkey: readonly AttrNumber[];
  readonly conindid: Oid;
  readonly expr: Expr | null;
  readonly foreign?: ForeignKey;
  /** Whether the rows that were there before are known to meet it; true where it is left out. */
  readonly convalidated?: boolean;
  readonly condeferrable?: boolean;
  readonly condeferred?: boolean;
  readonly connoinherit?: boolean;
  readonly conenforced?: boolean;
  /** Whether the table defines it itself; true where it is left out. */
  readonly conislocal?: boolean;
  /** From how many parents it comes. */
  readonly coninhcount?: number;
  /** The constraint of the partitioned table that this one is part of. */
  readonly conparentid?: Oid;
}

/** What a foreign key does when the row it refers to changes: no action, restrict, cascade, set null, set default. */
export type ForeignKeyAction = "a" | "r" | "c" | "n" | "d";
/** The part of pg_constraint that is a foreign key's. */
export interface ForeignKey {
  readonly confrelid: Oid;
  readonly confkey: readonly AttrNumber[];
  readonly confupdtype: ForeignKeyAction;
  readonly confdeltype: ForeignKeyAction;
  readonly confmatchtype: "s" | "f";
  /** The columns that ON DELETE SET … sets; empty for all. */
  readonly confdelsetcols: readonly AttrNumber[];
  /** For each column, the operators referenced = referencing, referenced = referenced, referencing = referencing. */
  readonly conpfeqop: readonly Oid[];
  readonly conppeqop: readonly Oid[];
  readonly conffeqop: readonly Oid[];
  /** Whether it stands for one partition of the table that its parent constraint refers to: it acts, and checks nothing. */
  readonly ofPartition?: boolean;
}

/** One key or included column of an index. */
export interface IndexColumn {
  /** 0 for an expression. */
  readonly attnum: AttrNumber;
  readonly expr: Expr | null;
  readonly opclass: Oid;
  readonly opfamily: Oid;
  readonly opcintype: Oid;
  readonly collation: Oid;
  readonly descending: boolean;
  readonly nullsFirst: boolean;
}

export type AccessMethod = "btree" | "hash" | "gist" | "gin" | "spgist" | "brin";

/** pg_index. */
export interface IndexInfo {
  readonly indexrelid: Oid;
  readonly indrelid: Oid;
  readonly am: AccessMethod;
  readonly columns: readonly IndexColumn[];
  readonly nkeys: number;
  readonly unique: boolean;
  readonly primary: boolean;
  readonly nullsNotDistinct: boolean;
  readonly predicate: readonly Expr[];
  readonly constraint: Oid;
  /** An exclusion constraint's operators, one a key column. */
  readonly exclusion?: readonly Oid[];
  /** Whether uniqueness may be broken until the statement, or the transaction, ends: a deferrable constraint's is. */
  readonly deferrable?: boolean;
  readonly clustered?: boolean;
  readonly replicaIdentity?: boolean;
}

/** One column, or one expression, of a partition key. */
export interface PartitionKeyColumn {
  /** 0 for an expression. */
  readonly attnum: AttrNumber;
  readonly expr: Expr | null;
  readonly type: Oid;
  readonly opclass: Oid;
  readonly opfamily: Oid;
  readonly opcintype: Oid;
  readonly collation: Oid;
}
/** pg_partitioned_table: how rows are divided, by list, range or hash. */
export interface PartitionKey {
  readonly strategy: "l" | "r" | "h";
  readonly columns: readonly PartitionKeyColumn[];
}
/** One end of a range in one column. */
export type RangeDatum = { readonly kind: "min" | "max" } | { readonly kind: "value"; readonly value: Datum };
/** The rows that a partition takes. @see PartitionBoundSpec */
export type PartitionBound =
  | { readonly strategy: "default" }
  | { readonly strategy: "l"; readonly values: readonly Datum[] }
  | { readonly strategy: "r"; readonly lower: readonly RangeDatum[]; readonly upper: readonly RangeDatum[] }
  | { readonly strategy: "h"; readonly modulus: number; readonly remainder: number };

/** pg_sequence. */
export interface SequenceInfo {
  readonly typid: Oid;
  readonly start: number | bigint;
  readonly increment: number | bigint;
  readonly cache: number | bigint;
  readonly min: number | bigint;
  readonly max: number | bigint;
  readonly cycle: boolean;
  /** The column that owns it. */
  readonly owner: { readonly relid: Oid; readonly attnum: AttrNumber } | null;
}

export type TriggerEvent = "INSERT" | "UPDATE" | "DELETE" | "TRUNCATE";
/** pg_trigger. */
export interface Trigger {
  readonly oid: Oid;
  readonly name: string;
  readonly timing: "before" | "after" | "instead";
  readonly level: "row" | "statement";
  readonly events: readonly TriggerEvent[];
  /** UPDATE OF these columns; empty for any. */
  readonly columns: readonly string[];
  /** WHEN, over OLD as relation 1 and NEW as relation 2. */
  readonly when: Expr | null;
  readonly funcid: Oid;
  readonly args: readonly string[];
  /** When it fires: O unless `session_replication_role` is replica, R only then, A always, D never. */
  readonly enabled: "O" | "R" | "A" | "D";
  /** pg_constraint's row, of a constraint trigger. */
  readonly constraint?: { readonly oid: Oid; readonly deferrable: boolean; readonly deferred: boolean };
}

/** pg_rewrite, but for the rules of views themselves. OLD is relation 1 of the actions, NEW relation 2. */
export interface Rule {
  readonly oid: Oid;
  readonly name: string;
  readonly event: "INSERT" | "UPDATE" | "DELETE";
  readonly instead: boolean;
  readonly qual: Expr | null;
  readonly actions: readonly Query[];
}

/** What a policy is for: all, SELECT, INSERT, UPDATE or DELETE. */
export type PolicyCommand = "*" | "r" | "a" | "w" | "d";
/** pg_policy. Its expressions are over relation 1. */
export interface Policy {
  readonly oid: Oid;
  readonly name: string;
  readonly command: PolicyCommand;
  readonly permissive: boolean;
  /** 0 is everybody. */
  readonly roles: readonly Oid[];
  readonly qual: Expr | null;
  readonly withCheck: Expr | null;
}

/** pg_class, with what hangs on it. */
export interface Relation extends Owned {
  readonly oid: Oid;
  readonly relname: string;
  readonly relnamespace: Oid;
  readonly relkind: "r" | "p" | "v" | "i" | "I" | "S" | "c" | "t";
  readonly relpersistence: "p" | "t" | "u";
  readonly reltype: Oid;
  /** Names the heap or index in storage; a new one is a new, empty file. */
  readonly relfilenode: number;
  readonly attributes: readonly Attribute[];
  readonly constraints: readonly Constraint[];
  readonly indexes: readonly Oid[];
  readonly index: IndexInfo | null;
  /** The ON SELECT rule of a view. */
  readonly rule: Query | null;
  readonly sequence: SequenceInfo | null;
  /** The statistics of VACUUM and ANALYZE: pages, rows (-1 unknown), all-visible pages. */
  readonly relpages: number;
  readonly reltuples: number;
  readonly relallvisible: number;
  readonly fillfactor: number;
  /** The number of its TOAST table, whose index has the next one. */
  readonly reltoastrelid?: Oid;
  /** The composite type whose columns it has. */
  readonly reloftype?: Oid;
  /** Its storage parameters, as `name=value`. */
  readonly reloptions?: readonly string[];
  /** REPLICA IDENTITY: default, an index, full or nothing. */
  readonly relreplident?: "d" | "i" | "f" | "n";
  /** pg_inherits: the tables that it inherits from, in their order; of a partition, and of its index, the one that it is part of. */
  readonly parents?: readonly Oid[];
  readonly partkey?: PartitionKey;
  readonly triggers?: readonly Trigger[];
  readonly rules?: readonly Rule[];
  readonly policies?: readonly Policy[];
  /** Whether its policies hold, and for its owner too. */
  readonly rowSecurity?: boolean;
  readonly forceRowSecurity?: boolean;
  /** Rights on single columns, by attribute number. */
  readonly columnAcl?: Readonly<Record<number, readonly AclItem[]>>;
  /** relpartbound, if it is a partition. */
  readonly partbound?: PartitionBound;
}

/** A constraint of a domain; CHECK has an expression over CoerceToDomainValue. */
export interface DomainConstraint {
  readonly oid: Oid;
  readonly conname: string;
  readonly contype: "c" | "n";
  readonly expr: Expr | null;
  readonly validated: boolean;
}
/** What a domain adds to the type below it. */
export interface DomainInfo {
  readonly basetype: Oid;
  readonly typmod: number;
  readonly collation: Oid;
  readonly default: Expr | null;
  readonly constraints: readonly DomainConstraint[];
}
/** pg_enum. */
export interface EnumLabel {
  readonly oid: Oid;
  readonly label: string;
  readonly sortorder: number;
}
/** A user's type: a row, an array, a domain or an enum. */
export interface UserType {
  readonly oid: Oid;
  readonly typname: string;
  readonly typnamespace: Oid;
  readonly typtype: "c" | "b" | "d" | "e" | "r" | "m" | "p";
  readonly typrelid: Oid;
  readonly typelem: Oid;
  readonly typarray: Oid;
  /** Of a row type its relation's owner counts. */
  readonly owner?: Oid;
  readonly domain?: DomainInfo;
  /** In their order. */
  readonly labels?: readonly EnumLabel[];
  /** What a range type, or its multirange type, is over. */
  readonly range?: RangeRow;
  /** What a base type is made of; one that is an array has none. */
  readonly base?: BaseInfo;
  /** Whether there is but its name so far. */
  readonly shell?: true;
}
/** A base type's part of pg_type. */
export type BaseInfo = Pick<TypeRow, "typlen" | "typbyval" | "typalign" | "typstorage" | "typcategory" | "typispreferred" | "typdelim" | "typcollation" | "typinput" | "typoutput">;

/** A user's function or procedure: pg_proc, with its body as it was read. */
export interface UserProc extends ProcRow, Owned {
  /** BEGIN ATOMIC's queries, analyzed; null for a body that is text. */
  readonly prosqlbody: readonly Query[] | null;
  /** Whether the body was written as BEGIN ATOMIC … END, not as RETURN. */
  readonly prosqlatomic?: boolean;
  /** The expressions of the last arguments. */
  readonly proargdefaults: readonly Expr[];
  readonly proconfig: readonly string[] | null;
  readonly prosecdef: boolean;
  readonly proparallel: string;
  /** pg_aggregate, if it is one. */
  readonly aggregate?: AggregateRow;
}

/** A user's operator. Names of operators that are not made yet wait to be found. */
export interface UserOperator extends OperatorRow, Owned {
  readonly commutatorName?: string;
  readonly negatorName?: string;
}
export interface UserCast extends CastRow {
  readonly oid: Oid;
}
/** A user's operator class, with what it brings into its family. */
export interface UserOpclass extends OpclassRow, Owned {
  readonly opcnamespace: Oid;
  readonly operators: readonly AmopRow[];
  readonly functions: readonly AmprocRow[];
}

/** One kind of statistics of a column. @see src/include/catalog/pg_statistic.h */
export interface StatisticSlot {
  readonly kind: number;
  readonly op: Oid;
  readonly coll: Oid;
  readonly numbers: readonly number[];
  readonly values: readonly unknown[];
}
/** pg_statistic. */
export interface Statistic {
  readonly starelid: Oid;
  readonly staattnum: AttrNumber;
  readonly stanullfrac: number;
  readonly stawidth: number;
  readonly stadistinct: number;
  readonly slots: readonly StatisticSlot[];
}

/** One entry of a list of rights: who has which, and from whom. */
export interface AclItem {
  /** 0 for everybody. */
  readonly grantee: Oid;
  readonly grantor: Oid;
  /** A letter for each. */
  readonly rights: string;
  /** Those that the grantee may pass on. */
  readonly grantable: string;
}
/** A row of pg_auth_members. */
export interface Membership {
  readonly oid: Oid;
  readonly roleid: Oid;
  readonly grantor: Oid;
  readonly admin: boolean;
  readonly inherit: boolean;
  readonly set: boolean;
}
/** pg_authid, with the roles that it is a member of. */
export interface Role {
  readonly oid: Oid;
  readonly name: string;
  readonly superuser: boolean;
  readonly createrole: boolean;
  readonly createdb: boolean;
  readonly inherit: boolean;
  readonly login: boolean;
  readonly replication: boolean;
  readonly bypassrls: boolean;
  /** How many connections it may have; -1 for any number. */
  readonly connlimit: number;
  /** What stands for its password. */
  readonly password: string | null;
  /** When the password ends, in microseconds since 2000. */
  readonly validUntil: Datum;
  readonly memberOf: readonly Membership[];
}
/** Who owns something, and who else may use it; what is left out is the superuser's, with the rights that it begins with. */
export interface Owned {
  readonly owner?: Oid;
  readonly acl?: readonly AclItem[];
}

export interface CatalogRoot {
  readonly nextOid: Oid;
  readonly namespaces: Readonly<Record<Oid, string>>;
  readonly relations: Readonly<Record<Oid, Relation>>;
  readonly types: Readonly<Record<Oid, UserType>>;
  readonly procs: Readonly<Record<Oid, UserProc>>;
  readonly operators: Readonly<Record<Oid, UserOperator>>;
  readonly casts: Readonly<Record<Oid, UserCast>>;
  readonly opclasses: Readonly<Record<Oid, UserOpclass>>;
  /** Keyed `relid.attnum`. */
  readonly statistics: Readonly<Record<string, Statistic>>;
  readonly comments: Readonly<Record<string, string>>;
  readonly roles: Readonly<Record<Oid, Role>>;
  /** Settings that sessions begin with, by database and role: `5/10`; 0 for any. Each is `name=value`. @see pg_db_role_setting */
  readonly roleSettings: Readonly<Record<string, readonly string[]>>;
  /** What is known of schemas besides their names. */
  readonly schemas: Readonly<Record<Oid, Owned>>;
}

/** Objects of users have this number at least. @see FirstNormalObjectId */
export const FIRST_USER_OID = 16384;
export const PG_CATALOG_NAMESPACE = 11;
export const PUBLIC_NAMESPACE = 2200;
/** The schema of the first session's temporary objects; other sessions have the numbers below. */
export const PG_TEMP_NAMESPACE = 16383;
const MOST_SESSIONS = 1000;
export const isTemporary = (namespace: Oid): boolean => namespace <= PG_TEMP_NAMESPACE && namespace > PG_TEMP_NAMESPACE - MOST_SESSIONS;
export const BOOTSTRAP_SUPERUSERID = 10;

export const emptyRoot: CatalogRoot = {
  nextOid: 16384,
  // Unlike the system's other schemas this one can be dropped.
  namespaces: { [PUBLIC_NAMESPACE]: "public" },
  relations: {},
  types: {},
  procs: {},
  operators: {},
  casts: {},
  opclasses: {},
  statistics: {},
  comments: {},
  roles: predefinedRoles,
  roleSettings: {},
  schemas: { [PUBLIC_NAMESPACE]: { owner: DATABASE_OWNER, acl: [{ grantee: DATABASE_OWNER, grantor: DATABASE_OWNER, rights: "UC", grantable: "" }, { grantee: 0, grantor: DATABASE_OWNER, rights: "U", grantable: "" }] } },
};
