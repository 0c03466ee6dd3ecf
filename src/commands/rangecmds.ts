/** CREATE TYPE … AS RANGE. @see src/backend/commands/typecmds.c (DefineRange), src/backend/catalog/pg_range.c */
import { ParseState } from "../analyze/parse-state.ts";
import { lookupCollation, resolveTypeName } from "../analyze/parse-type.ts";
import { BTREE_AM_OID } from "../catalog/catalog.ts";
import { formatType } from "../catalog/format-type.ts";
import type { UserProc, UserType } from "../catalog/root.ts";
import { binaryCoercible, defaultOpclass } from "../catalog/type-io.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, type Draft, newOid, type UtilityResult } from "./context.ts";
import { creationNamespace } from "./tablecmds.ts";
import { arrayTypeName, freeTypeName } from "./type-users.ts";

const INTERNAL_LANGUAGE = 12;
const ATTRIBUTES = new Set(["subtype", "subtype_opclass", "collation", "canonical", "subtype_diff", "multirange_type_name"]);

interface RangeSpec {
  readonly subtype: number;
  readonly opclass: number;
  readonly collation: number;
  readonly subdiff: number;
}
type Attributes = ReadonlyMap<string, RawNode>;
function attributesOf(raw: RawOf<"CreateRangeStmt">): Attributes {
  const made = new Map<string, RawNode>();
  for (const node of raw.params ?? []) {
    const def = rawAs(node, "DefElem") as RawOf<"DefElem">;
    const name = def.defname ?? "";
    if (!ATTRIBUTES.has(name)) ereport({ code: ERRCODE.syntax_error, message: `type attribute "${name}" not recognized` });
    if (made.has(name)) ereport({ code: ERRCODE.syntax_error, message: "conflicting or redundant options", location: def.location });
    made.set(name, def.arg as RawNode);
  }
  return made;
}
const namesOf = (node: RawNode | undefined): readonly string[] | undefined => (node === undefined ? undefined : rawAs(node, "TypeName") !== undefined ? nameList(rawAs(node, "TypeName")?.names) : rawAs(node, "List") !== undefined ? nameList(rawAs(node, "List")?.items) : [rawAs(node, "String")?.sval ?? ""]);

/** @see findRangeSubOpclass */
function subtypeOpclass(cx: CommandContext, names: readonly string[] | undefined, subtype: number): number {
  const catalog = catalogOf(cx);
  if (names === undefined) {
    const found = defaultOpclass(catalog, subtype, BTREE_AM_OID);
    return found !== 0 ? found : ereport({ code: ERRCODE.undefined_object, message: `data type ${formatType(catalog, subtype)} has no default operator class for access method "btree"`, hint: "You must specify an operator class for the range type or define a default operator class for the subtype." });
  }
  const found = catalog.opclassesOf(BTREE_AM_OID).find(({ opcname }) => opcname === names.at(-1)) ?? ereport({ code: ERRCODE.undefined_object, message: `operator class "${names.join(".")}" does not exist for access method "btree"` });
  if (!binaryCoercible(catalog, subtype, found.opcintype)) ereport({ code: ERRCODE.datatype_mismatch, message: `operator class "${names.join(".")}" does not accept data type ${formatType(catalog, subtype)}` });
  return found.oid;
}
function subtypeCollation(cx: CommandContext, names: readonly string[] | undefined, subtype: number): number {
  const { typcollation } = catalogOf(cx).type(catalogOf(cx).baseType(subtype));
  if (names === undefined) return typcollation;
  if (typcollation === 0) ereport({ code: ERRCODE.wrong_object_type, message: "range collation specified but subtype does not support collation" });
  return lookupCollation(new ParseState(null, cx.analyzeContext()), names, -1);
}
/** @see findRangeSubtypeDiffFunction */
function subtypeDiff(cx: CommandContext, names: readonly string[] | undefined, subtype: number): number {
  if (names === undefined) return 0;
  const catalog = catalogOf(cx);
  const proc = catalog.procsNamed(names.at(-1) as string).find(({ pronamespace, proargtypes }) => catalog.functionPath.includes(pronamespace) && proargtypes.length === 2 && proargtypes.every((type) => type === subtype));
  const shown = `${names.join(".")}(${formatType(catalog, subtype)}, ${formatType(catalog, subtype)})`;
  if (proc === undefined) return ereport({ code: ERRCODE.undefined_function, message: `function ${shown} does not exist` });
  if (proc.prorettype !== T.FLOAT8OID) ereport({ code: ERRCODE.invalid_object_definition, message: `range subtype diff function ${shown} must return type double precision` });
  if (proc.provolatile !== "i") ereport({ code: ERRCODE.invalid_object_definition, message: `range subtype diff function ${shown} must be immutable` });
  return proc.oid;
}
/** @see makeMultirangeTypeName */
function multirangeName(cx: CommandContext, name: string, namespace: number): string {
  const made = (name.includes("range") ? name.replace("range", "multirange") : `${name.slice(0, 52)}_multirange`).slice(0, 63);
  if (catalogOf(cx).typeNamed(made, namespace) !== undefined) {
    ereport({ code: ERRCODE.duplicate_object, message: `type "${made}" already exists`, detail: `Failed while creating a multirange type for type "${name}".`, hint: 'You can manually specify a multirange type name using the "multirange_type_name" attribute.' });
  }
  return made;
}
/** A function that PostgreSQL makes with a type. @see makeRangeConstructors, makeMultirangeConstructors */
function addConstructor(draft: Draft, made: Pick<UserProc, "proname" | "pronamespace" | "prosrc" | "proargtypes" | "prorettype" | "proisstrict"> & { readonly provariadic?: number }): number {
  const oid = newOid(draft);
  draft.procs[oid] = {
    provariadic: 0, ...made, oid, prolang: INTERNAL_LANGUAGE, procost: 1, prorows: 0, prosupport: 0, prokind: "f", proretset: false, provolatile: "i", proleakproof: false, pronargs: made.proargtypes.length, pronargdefaults: 0, proallargtypes: (made.provariadic ?? 0) === 0 ? null : made.proargtypes,
    proargmodes: (made.provariadic ?? 0) === 0 ? null : ["v"], proargnames: null, defaults: null, prosqlbody: null, proargdefaults: [], proconfig: null, prosecdef: false, proparallel: "s",
  };
  return oid;
}

/** @see DefineRange */
export function createRange(cx: CommandContext, raw: RawOf<"CreateRangeStmt">): UtilityResult {
  const names = nameList(raw.typeName);
  const name = names.at(-1) as string;
  const namespace = creationNamespace(cx, { relname: name, ...(names.length > 1 && { schemaname: names.at(-2) as string }), location: -1 } as RawOf<"RangeVar">);
  freeTypeName(cx, name, namespace);
  const attributes = attributesOf(raw);
  const subtypeName = rawAs(attributes.get("subtype"), "TypeName") ?? ereport({ code: ERRCODE.syntax_error, message: 'type attribute "subtype" is required' });
  const subtype = resolveTypeName(new ParseState(null, cx.analyzeContext()), { ...subtypeName, location: -1 }).type;
  if (catalogOf(cx).type(subtype).typtype === "p") ereport({ code: ERRCODE.datatype_mismatch, message: `range subtype cannot be ${formatType(catalogOf(cx), subtype)}` });
  const spec: RangeSpec = { subtype, opclass: subtypeOpclass(cx, namesOf(attributes.get("subtype_opclass")), subtype), collation: subtypeCollation(cx, namesOf(attributes.get("collation")), subtype), subdiff: subtypeDiff(cx, namesOf(attributes.get("subtype_diff")), subtype) };
  if (attributes.has("canonical")) notSupported("a canonical function of a range type");
  const given = namesOf(attributes.get("multirange_type_name"));
  const many = given?.at(-1) ?? multirangeName(cx, name, namespace);
  if (given !== undefined) freeTypeName(cx, many, namespace);
  changeCatalog(cx, (draft) => addRangeTypes(cx, draft, { name, many, namespace }, spec));
  return { tag: "CREATE TYPE" };
}
function addRangeTypes(cx: CommandContext, draft: Draft, { name, many, namespace }: { readonly name: string; readonly many: string; readonly namespace: number }, spec: RangeSpec): void {
  const [array, multirange, multirangeArray, oid] = [newOid(draft), newOid(draft), newOid(draft), newOid(draft)];
  const range = { rngtypid: oid, rngsubtype: spec.subtype, rngmultitypid: multirange, rngcollation: spec.collation, rngsubopc: spec.opclass, rngcanonical: 0, rngsubdiff: spec.subdiff };
  const add = (type: Pick<UserType, "oid" | "typname" | "typtype"> & Partial<UserType>): void => {
    draft.types[type.oid] = { typnamespace: namespace, typrelid: 0, typelem: 0, typarray: 0, ...type };
  };
  add({ oid, typname: name, typtype: "r", typarray: array, range });
  add({ oid: array, typname: arrayTypeName(cx, name, namespace), typtype: "b", typelem: oid });
  add({ oid: multirange, typname: many, typtype: "m", typarray: multirangeArray, range });
  add({ oid: multirangeArray, typname: arrayTypeName(cx, many, namespace), typtype: "b", typelem: multirange });
  const of = { proname: name, pronamespace: namespace, prorettype: oid, proisstrict: false };
  addConstructor(draft, { ...of, prosrc: "range_constructor2", proargtypes: [spec.subtype, spec.subtype] });
  addConstructor(draft, { ...of, prosrc: "range_constructor3", proargtypes: [spec.subtype, spec.subtype, T.TEXTOID] });
  const ofMany = { proname: many, pronamespace: namespace, prorettype: multirange, proisstrict: true };
  addConstructor(draft, { ...ofMany, prosrc: "multirange_constructor0", proargtypes: [] });
  const castfunc = addConstructor(draft, { ...ofMany, prosrc: "multirange_constructor1", proargtypes: [oid] });
  addConstructor(draft, { ...ofMany, prosrc: "multirange_constructor2", proargtypes: [array], provariadic: oid });
  const cast = newOid(draft);
  draft.casts[cast] = { oid: cast, castsource: oid, casttarget: multirange, castfunc, castcontext: "e", castmethod: "f" };
}
export const isConstructor = ({ prolang, prosrc }: UserProc): boolean => prolang === INTERNAL_LANGUAGE && /^(?:multi)?range_constructor[0-3]$/.test(prosrc);
/** The types and functions that go with a range type. */
export function partsOfRange(draft: Draft, type: UserType): { readonly types: number[]; readonly procs: number[]; readonly casts: number[] } {
  const { rngtypid = 0, rngmultitypid = 0 } = type.range ?? {};
  const types = [rngtypid, rngmultitypid].flatMap((oid) => [oid, draft.types[oid]?.typarray ?? 0]);
  const procs = Object.values(draft.procs).filter((proc) => isConstructor(proc) && (proc.prorettype === rngtypid || proc.prorettype === rngmultitypid)).map(({ oid }) => oid);
  const casts = Object.values(draft.casts).filter(({ castsource, casttarget }) => castsource === rngtypid && casttarget === rngmultitypid).map(({ oid }) => oid);
  return { types, procs, casts };
}
