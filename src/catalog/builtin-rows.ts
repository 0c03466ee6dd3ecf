/** The built-in rows of the system catalogs, typed. @see src/include/catalog/ */
import type { Oid } from "../nodes/primnodes.ts";
import { bool, FactTable, int, list, text, vector } from "./facts.ts";
import { rows as aggregateText } from "./facts/pg-aggregate.ts";
import { rows as rangeText } from "./facts/pg-range.ts";
import { rows as amopText } from "./facts/pg-amop.ts";
import { rows as amprocText } from "./facts/pg-amproc.ts";
import { rows as castText } from "./facts/pg-cast.ts";
import { rows as collationText } from "./facts/pg-collation.ts";
import { rows as namespaceText } from "./facts/pg-namespace.ts";
import { rows as opclassText } from "./facts/pg-opclass.ts";
import { rows as operatorText } from "./facts/pg-operator.ts";
import { rows as opfamilyText } from "./facts/pg-opfamily.ts";
import { rows as procText } from "./facts/pg-proc.ts";
import { rows as stopWordsText } from "./facts/stop-words.ts";
import { rows as tsConfigText } from "./facts/pg-ts-config.ts";
import { rows as tsConfigMapText } from "./facts/pg-ts-config-map.ts";
import { rows as tsDictText } from "./facts/pg-ts-dict.ts";
import { rows as settingsText } from "./facts/pg-settings.ts";
import { rows as typeText } from "./facts/pg-type.ts";

/** pg_type. `typinput` and `typoutput` are function oids. */
export interface TypeRow {
  readonly oid: Oid;
  readonly typname: string;
  readonly typnamespace: Oid;
  readonly typlen: number;
  readonly typbyval: boolean;
  readonly typtype: string;
  readonly typcategory: string;
  readonly typispreferred: boolean;
  readonly typdelim: string;
  readonly typrelid: Oid;
  readonly typelem: Oid;
  readonly typarray: Oid;
  readonly typinput: Oid;
  readonly typoutput: Oid;
  /** 0 of types of the user. */
  readonly typsend?: Oid;
  readonly typmodin: Oid;
  readonly typmodout: Oid;
  readonly typalign: string;
  readonly typstorage: string;
  readonly typbasetype: Oid;
  readonly typtypmod: number;
  readonly typcollation: Oid;
  /** Whether subscripting is an array's. */
  readonly isTrueArray: boolean;
}
export const typeRows: FactTable<TypeRow> = new FactTable(typeText, (row) => ({
  oid: int(row["oid"]),
  typname: text(row["typname"]),
  typnamespace: int(row["typnamespace"]),
  typlen: int(row["typlen"]),
  typbyval: bool(row["typbyval"]),
  typtype: text(row["typtype"]),
  typcategory: text(row["typcategory"]),
  typispreferred: bool(row["typispreferred"]),
  typdelim: text(row["typdelim"]),
  typrelid: int(row["typrelid"]),
  typelem: int(row["typelem"]),
  typarray: int(row["typarray"]),
  typinput: int(row["typinput"]),
  typoutput: int(row["typoutput"]),
  typsend: int(row["typsend"]),
  typmodin: int(row["typmodin"]),
  typmodout: int(row["typmodout"]),
  typalign: text(row["typalign"]),
  typstorage: text(row["typstorage"]),
  typbasetype: int(row["typbasetype"]),
  typtypmod: int(row["typtypmod"]),
  typcollation: int(row["typcollation"]),
  isTrueArray: row["typsubscript"] === "6179",
}));

/** pg_proc. */
export interface ProcRow {
  readonly oid: Oid;
  readonly proname: string;
  readonly pronamespace: Oid;
  readonly prolang: Oid;
  readonly procost: number;
  readonly prorows: number;
  readonly provariadic: Oid;
  readonly prosupport: Oid;
  readonly prokind: string;
  readonly proisstrict: boolean;
  readonly proretset: boolean;
  readonly provolatile: string;
  readonly proleakproof: boolean;
  readonly pronargs: number;
  readonly pronargdefaults: number;
  readonly prorettype: Oid;
  readonly proargtypes: readonly Oid[];
  readonly proallargtypes: readonly Oid[] | null;
  readonly proargmodes: readonly string[] | null;
  readonly proargnames: readonly string[] | null;
  /** The defaults of the last `pronargdefaults` arguments, as SQL. */
  readonly defaults: string | null;
  readonly prosrc: string;
  /** Of a built-in that is written in SQL: `RETURN …` or `BEGIN ATOMIC …`. */
  readonly sqlbody?: string | null;
}
export const procRows: FactTable<ProcRow> = new FactTable(procText, (row) => ({
  oid: int(row["oid"]),
  proname: text(row["proname"]),
  pronamespace: int(row["pronamespace"]),
  prolang: int(row["prolang"]),
  procost: int(row["procost"]),
  prorows: int(row["prorows"]),
  provariadic: int(row["provariadic"]),
  prosupport: int(row["prosupport"]),
  prokind: text(row["prokind"]),
  proisstrict: bool(row["proisstrict"]),
  proretset: bool(row["proretset"]),
  provolatile: text(row["provolatile"]),
  proleakproof: bool(row["proleakproof"]),
  pronargs: int(row["pronargs"]),
  pronargdefaults: int(row["pronargdefaults"]),
  prorettype: int(row["prorettype"]),
  proargtypes: vector(row["proargtypes"]),
  proallargtypes: list(row["proallargtypes"])?.map(Number) ?? null,
  proargmodes: list(row["proargmodes"]),
  proargnames: list(row["proargnames"]),
  defaults: row["defaults"] ?? null,
  prosrc: text(row["prosrc"]),
  sqlbody: row["sqlbody"] ?? null,
}));

/** pg_operator. */
export interface OperatorRow {
  readonly oid: Oid;
  readonly oprname: string;
  readonly oprnamespace: Oid;
  readonly oprkind: string;
  readonly oprcanmerge: boolean;
  readonly oprcanhash: boolean;
  readonly oprleft: Oid;
  readonly oprright: Oid;
  readonly oprresult: Oid;
  readonly oprcom: Oid;
  readonly oprnegate: Oid;
  readonly oprcode: Oid;
  readonly oprrest: Oid;
  readonly oprjoin: Oid;
}
export const operatorRows: FactTable<OperatorRow> = new FactTable(operatorText, (row) => ({
  oid: int(row["oid"]),
  oprname: text(row["oprname"]),
  oprnamespace: int(row["oprnamespace"]),
  oprkind: text(row["oprkind"]),
  oprcanmerge: bool(row["oprcanmerge"]),
  oprcanhash: bool(row["oprcanhash"]),
  oprleft: int(row["oprleft"]),
  oprright: int(row["oprright"]),
  oprresult: int(row["oprresult"]),
  oprcom: int(row["oprcom"]),
  oprnegate: int(row["oprnegate"]),
  oprcode: int(row["oprcode"]),
  oprrest: int(row["oprrest"]),
  oprjoin: int(row["oprjoin"]),
}));

/** pg_cast. */
export interface CastRow {
  readonly castsource: Oid;
  readonly casttarget: Oid;
  readonly castfunc: Oid;
  readonly castcontext: string;
  readonly castmethod: string;
}
export const castRows: FactTable<CastRow> = new FactTable(castText, (row) => ({
  castsource: int(row["castsource"]),
  casttarget: int(row["casttarget"]),
  castfunc: int(row["castfunc"]),
  castcontext: text(row["castcontext"]),
  castmethod: text(row["castmethod"]),
}));

/** pg_range. */
export interface RangeRow {
  readonly rngtypid: Oid;
  readonly rngsubtype: Oid;
  readonly rngmultitypid: Oid;
  readonly rngcollation: Oid;
  readonly rngsubopc: Oid;
  readonly rngcanonical: Oid;
  readonly rngsubdiff: Oid;
}
export const rangeRows: FactTable<RangeRow> = new FactTable(rangeText, (row) => ({
  rngtypid: int(row["rngtypid"]),
  rngsubtype: int(row["rngsubtype"]),
  rngmultitypid: int(row["rngmultitypid"]),
  rngcollation: int(row["rngcollation"]),
  rngsubopc: int(row["rngsubopc"]),
  rngcanonical: int(row["rngcanonical"]),
  rngsubdiff: int(row["rngsubdiff"]),
}));

/** pg_aggregate. */
export interface AggregateRow {
  readonly aggfnoid: Oid;
  readonly aggkind: string;
  readonly aggnumdirectargs: number;
  readonly aggtransfn: Oid;
  readonly aggfinalfn: Oid;
  readonly aggcombinefn: Oid;
  readonly aggserialfn: Oid;
  readonly aggmtransfn: Oid;
  readonly aggminvtransfn: Oid;
  readonly aggmfinalfn: Oid;
  readonly aggmfinalextra: boolean;
  readonly aggmtranstype: Oid;
  readonly aggminitval: string | null;
  readonly aggfinalextra: boolean;
  readonly aggfinalmodify: string;
  readonly aggsortop: Oid;
  readonly aggtranstype: Oid;
  readonly aggtransspace: number;
  readonly agginitval: string | null;
}
export const aggregateRows: FactTable<AggregateRow> = new FactTable(aggregateText, (row) => ({
  aggfnoid: int(row["aggfnoid"]),
  aggkind: text(row["aggkind"]),
  aggnumdirectargs: int(row["aggnumdirectargs"]),
  aggtransfn: int(row["aggtransfn"]),
  aggfinalfn: int(row["aggfinalfn"]),
  aggcombinefn: int(row["aggcombinefn"]),
  aggserialfn: int(row["aggserialfn"]),
  aggmtransfn: int(row["aggmtransfn"]),
  aggminvtransfn: int(row["aggminvtransfn"]),
  aggmfinalfn: int(row["aggmfinalfn"]),
  aggmfinalextra: bool(row["aggmfinalextra"]),
  aggmtranstype: int(row["aggmtranstype"]),
  aggminitval: row["aggminitval"] ?? null,
  aggfinalextra: bool(row["aggfinalextra"]),
  aggfinalmodify: text(row["aggfinalmodify"]),
  aggsortop: int(row["aggsortop"]),
  aggtranstype: int(row["aggtranstype"]),
  aggtransspace: int(row["aggtransspace"]),
  agginitval: row["agginitval"] ?? null,
}));

/** pg_opclass. */
export interface OpclassRow {
  readonly oid: Oid;
  readonly opcmethod: Oid;
  readonly opcname: string;
  readonly opcfamily: Oid;
  readonly opcintype: Oid;
  readonly opcdefault: boolean;
  readonly opckeytype: Oid;
}
export const opclassRows: FactTable<OpclassRow> = new FactTable(opclassText, (row) => ({
  oid: int(row["oid"]),
  opcmethod: int(row["opcmethod"]),
  opcname: text(row["opcname"]),
  opcfamily: int(row["opcfamily"]),
  opcintype: int(row["opcintype"]),
  opcdefault: bool(row["opcdefault"]),
  opckeytype: int(row["opckeytype"]),
}));

/** pg_opfamily. */
export interface OpfamilyRow {
  readonly oid: Oid;
  readonly opfmethod: Oid;
  readonly opfname: string;
}
export const opfamilyRows: FactTable<OpfamilyRow> = new FactTable(opfamilyText, (row) => ({
  oid: int(row["oid"]),
  opfmethod: int(row["opfmethod"]),
  opfname: text(row["opfname"]),
}));

/** pg_amop. */
export interface AmopRow {
  readonly amopfamily: Oid;
  readonly amoplefttype: Oid;
  readonly amoprighttype: Oid;
  readonly amopstrategy: number;
  readonly amoppurpose: string;
  readonly amopopr: Oid;
  readonly amopmethod: Oid;
}
export const amopRows: FactTable<AmopRow> = new FactTable(amopText, (row) => ({
  amopfamily: int(row["amopfamily"]),
  amoplefttype: int(row["amoplefttype"]),
  amoprighttype: int(row["amoprighttype"]),
  amopstrategy: int(row["amopstrategy"]),
  amoppurpose: text(row["amoppurpose"]),
  amopopr: int(row["amopopr"]),
  amopmethod: int(row["amopmethod"]),
}));

/** pg_amproc. */
export interface AmprocRow {
  readonly amprocfamily: Oid;
  readonly amproclefttype: Oid;
  readonly amprocrighttype: Oid;
  readonly amprocnum: number;
  readonly amproc: Oid;
}
export const amprocRows: FactTable<AmprocRow> = new FactTable(amprocText, (row) => ({
  amprocfamily: int(row["amprocfamily"]),
  amproclefttype: int(row["amproclefttype"]),
  amprocrighttype: int(row["amprocrighttype"]),
  amprocnum: int(row["amprocnum"]),
  amproc: int(row["amproc"]),
}));

/** pg_collation. */
export interface CollationRow {
  readonly oid: Oid;
  readonly collname: string;
  readonly collnamespace: Oid;
}
export const collationRows: FactTable<CollationRow> = new FactTable(collationText, (row) => ({
  oid: int(row["oid"]),
  collname: text(row["collname"]),
  collnamespace: int(row["collnamespace"]),
}));

/** pg_namespace. */
export interface NamespaceRow {
  readonly oid: Oid;
  readonly nspname: string;
}
export const namespaceRows: FactTable<NamespaceRow> = new FactTable(namespaceText, (row) => ({
  oid: int(row["oid"]),
  nspname: text(row["nspname"]),
}));

/** pg_settings. */
export interface SettingRow {
  readonly name: string;
  readonly setting: string;
  /** The value that the server is built with; `setting` is the one that it starts with. */
  readonly boot_val: string | null;
  readonly unit: string | null;
  readonly category: string;
  readonly context: string;
  readonly vartype: string;
  readonly min_val: string | null;
  readonly max_val: string | null;
  readonly enumvals: readonly string[] | null;
  readonly short_desc: string;
}
export const settingRows: FactTable<SettingRow> = new FactTable(settingsText, (row) => ({
  name: text(row["name"]),
  setting: text(row["setting"]),
  boot_val: row["boot_val"] ?? null,
  unit: row["unit"] ?? null,
  category: text(row["category"]),
  context: text(row["context"]),
  vartype: text(row["vartype"]),
  min_val: row["min_val"] ?? null,
  max_val: row["max_val"] ?? null,
  enumvals: list(row["enumvals"]),
  short_desc: text(row["short_desc"]),
}));

/** pg_ts_config. */
export const tsConfigRows: FactTable<{ readonly oid: Oid; readonly cfgname: string; readonly cfgnamespace: Oid; readonly cfgparser: Oid }> = new FactTable(tsConfigText, (row) => ({
  oid: int(row["oid"]),
  cfgname: text(row["cfgname"]),
  cfgnamespace: int(row["cfgnamespace"]),
  cfgparser: int(row["cfgparser"]),
}));
/** pg_ts_config_map. */
export const tsConfigMapRows: FactTable<{ readonly mapcfg: Oid; readonly maptokentype: number; readonly mapseqno: number; readonly mapdict: Oid }> = new FactTable(tsConfigMapText, (row) => ({
  mapcfg: int(row["mapcfg"]),
  maptokentype: int(row["maptokentype"]),
  mapseqno: int(row["mapseqno"]),
  mapdict: int(row["mapdict"]),
}));
/** pg_ts_dict. */
export const tsDictRows: FactTable<{ readonly oid: Oid; readonly dictname: string; readonly dictnamespace: Oid; readonly dicttemplate: Oid; readonly dictinitoption: string | null }> = new FactTable(tsDictText, (row) => ({
  oid: int(row["oid"]),
  dictname: text(row["dictname"]),
  dictnamespace: int(row["dictnamespace"]),
  dicttemplate: int(row["dicttemplate"]),
  dictinitoption: row["dictinitoption"] ?? null,
}));
/** The stop words of languages, apart by spaces. */
export const stopWordRows: FactTable<{ readonly language: string; readonly words: string }> = new FactTable(stopWordsText, (row) => ({ language: text(row["language"]), words: text(row["words"]) }));
