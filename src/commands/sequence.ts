/**
 * CREATE and ALTER SEQUENCE, and the sequences of serial and identity columns.
 *
 * @see src/backend/commands/sequence.c
 */
import { relkindNotSupported } from "../catalog/object-description.ts";
import { checkRelationOwner } from "../catalog/acl.ts";
import { resolveTypeName, ParseState } from "../analyze/analyze.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Relation, SequenceInfo } from "../catalog/root.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import { type Int8, int8 } from "../types/int.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import { checkNameFree, creationNamespace, emptyRelation, lookupForCommand, makeAttribute, requireRelation } from "./tablecmds.ts";

type Option = RawOf<"DefElem">;
const invalid = (message: string, location?: number): never => ereport({ code: ERRCODE.invalid_parameter_value, message, location });

const limits: Readonly<Record<number, readonly [bigint, bigint]>> = { [T.INT2OID]: [-32768n, 32767n], [T.INT4OID]: [-2147483648n, 2147483647n], [T.INT8OID]: [-9223372036854775808n, 9223372036854775807n] };
const numberOf = (option: Option): bigint => BigInt(rawAs(option.arg, "Integer")?.ival ?? rawAs(option.arg, "Float")?.fval ?? 0);

/** Options by name, each once. */
function optionsByName(list: readonly RawNode[]): Map<string, Option> {
  const options = new Map<string, Option>();
  for (const node of list) {
    const option = rawAs(node, "DefElem") as Option;
    if (options.has(option.defname ?? "")) ereport({ code: ERRCODE.syntax_error, message: "conflicting or redundant options", location: option.location ?? 0 });
    options.set(option.defname ?? "", option);
  }
  return options;
}

interface Parameters {
  readonly info: SequenceInfo;
  /** The place that it goes on from; undefined to leave it. */
  readonly restart: { readonly last: Int8; readonly called: boolean } | undefined;
}
/** What the options make of a sequence, old or new. @see init_params */
function parametersOf(cx: CommandContext, list: readonly RawNode[], old: SequenceInfo | undefined, state: { readonly last: Int8; readonly called: boolean } | undefined, typid: number, forIdentity: boolean): Parameters {
  const options = optionsByName(list);
  const typeName = options.get("as");
  const type = typeName === undefined ? (old?.typid ?? typid) : typeOf(cx, typeName, forIdentity);
  const [low, high] = limits[type] ?? invalid(forIdentity ? "identity column type must be smallint, integer, or bigint" : "sequence type must be smallint, integer, or bigint");
  const shown = formatType(catalogOf(cx), type);
  const retyped = old !== undefined && old.typid !== type;
  const [oldLow, oldHigh] = limits[old?.typid ?? type] as readonly [bigint, bigint];
  const given = (name: string): Option | undefined => options.get(name);
  const increment = given("increment") === undefined ? BigInt(old?.increment ?? 1) : numberOf(given("increment") as Option);
  if (increment === 0n) invalid("INCREMENT must not be zero");
  const up = increment > 0n;
  // A limit that was the type's own follows the type.
  const bound = (name: "maxvalue" | "minvalue", before: Int8 | undefined, wasLimit: boolean, fallback: bigint, limit: bigint): bigint => {
    const option = given(name);
    if (option?.arg !== undefined) return numberOf(option);
    if (retyped && wasLimit) return limit;
    return option !== undefined || before === undefined ? fallback : BigInt(before);
  };
  const max = bound("maxvalue", old?.max, BigInt(old?.max ?? 0) === oldHigh, up ? high : -1n, high);
  if (max < low || max > high) invalid(`MAXVALUE (${max}) is out of range for sequence data type ${shown}`);
  const min = bound("minvalue", old?.min, BigInt(old?.min ?? 0) === oldLow, up ? 1n : low, low);
  if (min < low || min > high) invalid(`MINVALUE (${min}) is out of range for sequence data type ${shown}`);
  if (min >= max) invalid(`MINVALUE (${min}) must be less than MAXVALUE (${max})`);
  const start = given("start") === undefined ? (old === undefined ? (up ? min : max) : BigInt(old.start)) : numberOf(given("start") as Option);
  if (start < min) invalid(`START value (${start}) cannot be less than MINVALUE (${min})`);
  if (start > max) invalid(`START value (${start}) cannot be greater than MAXVALUE (${max})`);
  const again = given("restart");
  const restart = again !== undefined ? { last: int8(again.arg === undefined ? start : numberOf(again)), called: false } : old === undefined ? { last: int8(start), called: false } : undefined;
  const last = BigInt(restart?.last ?? state?.last ?? start);
  if (last < min) invalid(`RESTART value (${last}) cannot be less than MINVALUE (${min})`);
  if (last > max) invalid(`RESTART value (${last}) cannot be greater than MAXVALUE (${max})`);
  const cache = given("cache") === undefined ? BigInt(old?.cache ?? 1) : numberOf(given("cache") as Option);
  if (cache <= 0n) invalid(`CACHE (${cache}) must be greater than zero`);
  const cycle = given("cycle") === undefined ? (old?.cycle ?? false) : rawAs(given("cycle")?.arg, "Boolean")?.boolval === true;
  return { info: { typid: type, start: int8(start), increment: int8(increment), min: int8(min), max: int8(max), cache: int8(cache), cycle, owner: old?.owner ?? null }, restart };
}
function typeOf(cx: CommandContext, option: Option, forIdentity: boolean): number {
  const { type } = resolveTypeName(new ParseState(null, cx.analyzeContext()), rawAs(option.arg, "TypeName") as RawOf<"TypeName">);
  return type in limits ? type : invalid(forIdentity ? "identity column type must be smallint, integer, or bigint" : "sequence type must be smallint, integer, or bigint");
}

/** OWNED BY: the column that the sequence goes with. @see process_owned_by */
function ownerOf(cx: CommandContext, option: Option | undefined, sequence: Relation | undefined, namespace: number): SequenceInfo["owner"] | undefined {
  if (option === undefined) return undefined;
  const names = nameList(rawAs(option.arg, "List")?.items);
  if (names.length === 1) {
    if (names[0] === "none") return null;
    return ereport({ code: ERRCODE.syntax_error, message: "invalid OWNED BY option", hint: "Specify OWNED BY table.column or OWNED BY NONE." });
  }
  const table = requireRelation(cx, { relname: names.at(-2) as string, ...(names.length > 2 && { schemaname: names.at(-3) as string }) } as RawOf<"RangeVar">);
  if (table.relkind !== "r" && table.relkind !== "v") ereport({ code: ERRCODE.wrong_object_type, message: `sequence cannot be owned by relation "${table.relname}"`, detail: relkindNotSupported(table) });
  if (table.relnamespace !== (sequence?.relnamespace ?? namespace)) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: "sequence must be in same schema as table it is linked to" });
  const column = table.attributes.find((a) => a.attname === names.at(-1) && !a.attisdropped) ?? ereport({ code: ERRCODE.undefined_column, message: `column "${names.at(-1)}" of relation "${table.relname}" does not exist` });
  if (sequence?.sequence?.owner != null) {
    const { relid, attnum } = sequence.sequence.owner;
    const own = catalogOf(cx).findRelation(relid);
    if (own?.attributes[attnum - 1]?.attidentity !== "" && own !== undefined) ereport({ code: ERRCODE.feature_not_supported, message: "cannot change ownership of identity sequence", detail: `Sequence "${sequence.relname}" is linked to table "${own.relname}".` });
  }
  return { relid: table.oid, attnum: column.attnum };
}

/** Makes a sequence; answers its oid. @see DefineSequence */
export function defineSequence(cx: CommandContext, name: string, namespace: number, typid: number, options: readonly RawNode[], forIdentity = false, unlogged = false): number {
  const { info, restart } = parametersOf(cx, options.filter((node) => rawAs(node, "DefElem")?.defname !== "owned_by" && rawAs(node, "DefElem")?.defname !== "sequence_name"), undefined, undefined, typid, forIdentity);
  const owner = ownerOf(cx, optionsByName(options).get("owned_by"), undefined, namespace);
  checkNameFree(cx, name, namespace);
  const file = cx.storage.newFile();
  cx.storage.sequences.set(file, { last: restart?.last ?? info.start, called: false });
  let oid = 0;
  changeCatalog(cx, (draft) => {
    oid = newOid(draft);
    const attributes = [["last_value", T.INT8OID], ["log_cnt", T.INT8OID], ["is_called", T.BOOLOID]].map(([attname, type], i) => makeAttribute(cx, attname as string, type as number, -1, 0, i + 1));
    draft.relations[oid] = { ...emptyRelation(oid, name, namespace, "S", attributes), ...(unlogged && { relpersistence: "u" as const }), sequence: { ...info, owner: owner ?? null }, relfilenode: file };
  });
  return oid;
}

/** CREATE SEQUENCE. */
export function createSequence(cx: CommandContext, raw: RawOf<"CreateSeqStmt">): UtilityResult {
  const rel = raw.sequence as RawOf<"RangeVar">;
  const namespace = creationNamespace(cx, rel);
  if (raw.if_not_exists === true && catalogOf(cx).relationNamed(rel.relname ?? "", namespace) !== undefined) {
    cx.notice({ severity: "NOTICE", code: ERRCODE.duplicate_table, message: `relation "${rel.relname}" already exists, skipping` });
    return { tag: "CREATE SEQUENCE" };
  }
  defineSequence(cx, rel.relname ?? "", namespace, T.INT8OID, raw.options ?? [], false, rel.relpersistence === "u");
  return { tag: "CREATE SEQUENCE" };
}

/** Changes a sequence that is there. */
export function changeSequence(cx: CommandContext, rel: Relation, options: readonly RawNode[], forIdentity: boolean): void {
  const state = cx.storage.sequences.get(rel.relfilenode);
  const { info, restart } = parametersOf(cx, options.filter((node) => !["owned_by", "generated"].includes(rawAs(node, "DefElem")?.defname ?? "")), rel.sequence as SequenceInfo, state, T.INT8OID, forIdentity);
  const owner = ownerOf(cx, optionsByName(options).get("owned_by"), rel, rel.relnamespace);
  // What changes the value is undone by rollback: the sequence gets a new file.
  const file = cx.storage.newFile();
  cx.storage.sequences.set(file, { ...(restart ?? state ?? { last: info.start, called: false }) });
  changeCatalog(cx, (draft) => {
    draft.relations[rel.oid] = { ...(draft.relations[rel.oid] as Relation), relfilenode: file, sequence: { ...info, owner: owner === undefined ? info.owner : owner } };
  });
}
/** ALTER SEQUENCE. @see AlterSequence */
export function alterSequence(cx: CommandContext, raw: RawOf<"AlterSeqStmt">): UtilityResult {
  const target = raw.sequence as RawOf<"RangeVar">;
  const rel = lookupForCommand(cx, target);
  if (rel === undefined) {
    if (raw.missing_ok !== true) requireRelation(cx, target);
    cx.notice({ severity: "NOTICE", code: "00000", message: `relation "${target.relname}" does not exist, skipping` });
    return { tag: "ALTER SEQUENCE" };
  }
  if (rel.relkind !== "S") ereport({ code: ERRCODE.wrong_object_type, message: `cannot open relation "${rel.relname}"`, detail: relkindNotSupported(rel) });
  checkRelationOwner(catalogOf(cx), cx.role(), rel);
  changeSequence(cx, rel, raw.options ?? [], false);
  return { tag: "ALTER SEQUENCE" };
}
