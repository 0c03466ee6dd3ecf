/** CREATE and DROP CAST. @see src/backend/commands/functioncmds.c (CreateCast), src/backend/catalog/pg_cast.c */
import type { Catalog } from "../catalog/catalog.ts";
import { ParseState, resolveTypeName } from "../analyze/analyze.ts";
import type { TypeRow } from "../catalog/builtin-rows.ts";
import { formatType } from "../catalog/format-type.ts";
import { keptAs, sameBits, binaryCoercible } from "../catalog/type-io.ts";
import { type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import type { ObjectAddress } from "../catalog/object-description.ts";
import { findFunction } from "./functioncmds.ts";

const refuse = (message: string): never => ereport({ code: ERRCODE.invalid_object_definition, message });

function typeOf(cx: CommandContext, node: RawNode | RawOf<"TypeName"> | undefined): TypeRow {
  const raw = (rawAs(node as RawNode, "TypeName") ?? node) as RawOf<"TypeName">;
  return catalogOf(cx).type(resolveTypeName(new ParseState(null, cx.analyzeContext()), raw).type);
}

/** The function that converts. Raises 42P17 where it cannot. */
function castFunction(cx: CommandContext, raw: RawOf<"ObjectWithArgs">, source: TypeRow, target: TypeRow): number {
  const catalog = catalogOf(cx);
  const oid = findFunction(cx, raw, "function", false) as number;
  const proc = catalog.proc(oid);
  const { length } = proc.proargtypes;
  if (length < 1 || length > 3) refuse("cast function must take one to three arguments");
  if (!binaryCoercible(catalog, source.oid, proc.proargtypes[0] as number)) refuse("argument of cast function must match or be binary-coercible from source data type");
  if (length > 1 && proc.proargtypes[1] !== T.INT4OID) refuse("second argument of cast function must be type integer");
  if (length > 2 && proc.proargtypes[2] !== T.BOOLOID) refuse("third argument of cast function must be type boolean");
  if (!binaryCoercible(catalog, proc.prorettype, target.oid)) refuse("return data type of cast function must match or be binary-coercible to target data type");
  if (proc.prokind !== "f") refuse("cast function must be a normal function");
  if (proc.proretset) refuse("cast function must not return a set");
  if (source.oid === target.oid && length < 2) refuse("source data type and target data type are the same");
  return oid;
}
/** Whether values of one type may stand for another's as they are. */
function checkBinary(catalog: Catalog, source: TypeRow, target: TypeRow): void {
  if (source.typlen !== target.typlen || source.typbyval !== target.typbyval || source.typalign !== target.typalign) refuse("source and target data types are not physically compatible");
  const kinds: readonly [string, string][] = [["c", "composite data types are not binary-compatible"], ["r", "range data types are not binary-compatible"], ["e", "enum data types are not binary-compatible"], ["d", "domain data types must not be marked binary-compatible"]];
  if (source.typtype === "c" || target.typtype === "c") refuse("composite data types are not binary-compatible");
  if (source.isTrueArray || target.isTrueArray) refuse("array data types are not binary-compatible");
  for (const [kind, message] of kinds) if (source.typtype === kind || target.typtype === kind) refuse(message);
  // Values here are JavaScript's, not bytes that another type could read in its own way.
  if (!sameBits(keptAs(catalog, source.oid), keptAs(catalog, target.oid)) && source.typoutput !== target.typoutput) notSupported("a cast WITHOUT FUNCTION between types that are not stored alike");
}

/** CREATE CAST. */
export function createCast(cx: CommandContext, raw: RawOf<"CreateCastStmt">): UtilityResult {
  const catalog = catalogOf(cx);
  const [source, target] = [typeOf(cx, raw.sourcetype), typeOf(cx, raw.targettype)];
  const name = (type: TypeRow): string => formatType(catalog, type.oid);
  for (const [type, which] of [[source, "source"], [target, "target"]] as const) if (type.typtype === "p") ereport({ code: ERRCODE.wrong_object_type, message: `${which} data type ${name(type)} is a pseudo-type` });
  for (const [type, which] of [[source, "source"], [target, "target"]] as const) if (type.typtype === "d") cx.notice({ severity: "WARNING", code: ERRCODE.wrong_object_type, message: `cast will be ignored because the ${which} data type is a domain` });
  const castmethod = raw.func !== undefined ? "f" : raw.inout === true ? "i" : "b";
  const castfunc = raw.func === undefined ? 0 : castFunction(cx, raw.func, source, target);
  if (castmethod === "b") checkBinary(catalog, source, target);
  if (castfunc === 0 && source.oid === target.oid) refuse("source data type and target data type are the same");
  if (catalog.findCast(source.oid, target.oid) !== undefined) ereport({ code: ERRCODE.duplicate_object, message: `cast from type ${name(source)} to type ${name(target)} already exists` });
  const castcontext = { COERCION_IMPLICIT: "i", COERCION_ASSIGNMENT: "a", COERCION_EXPLICIT: "e" }[String(raw.context)] ?? "e";
  changeCatalog(cx, (draft) => {
    const oid = newOid(draft);
    draft.casts[oid] = { oid, castsource: source.oid, casttarget: target.oid, castfunc, castcontext, castmethod };
  });
  return { tag: "CREATE CAST" };
}

/** The cast that DROP means. */
export function findCastForDrop(cx: CommandContext, object: RawNode, missingOk: boolean): ObjectAddress | undefined {
  const [source, target] = (rawAs(object, "List")?.items ?? []).map((node) => typeOf(cx, node)) as [TypeRow, TypeRow];
  const shown = `cast from type ${formatType(catalogOf(cx), source.oid)} to type ${formatType(catalogOf(cx), target.oid)}`;
  const found = Object.values(cx.root.casts).find(({ castsource, casttarget }) => castsource === source.oid && casttarget === target.oid);
  if (found !== undefined) return { kind: "cast", oid: found.oid };
  if (catalogOf(cx).findCast(source.oid, target.oid) !== undefined) ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop ${shown.replaceAll("type ", "")} because it is required by the database system` });
  if (missingOk) return void cx.notice({ severity: "NOTICE", code: "00000", message: `${shown} does not exist, skipping` });
  return ereport({ code: ERRCODE.undefined_object, message: `${shown} does not exist` });
}
