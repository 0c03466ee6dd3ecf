/**
 * CREATE AGGREGATE.
 *
 * @see src/backend/commands/aggregatecmds.c, src/backend/catalog/pg_aggregate.c
 */
import { ParseState, resolveTypeName } from "../analyze/analyze.ts";
import { isPolymorphic } from "../analyze/polymorphic.ts";
import { resolveFunction } from "../analyze/parse-func.ts";
import type { AggregateRow } from "../catalog/builtin-rows.ts";
import { formatType } from "../catalog/format-type.ts";
import type { UserProc } from "../catalog/root.ts";
import { binaryCoercible } from "../catalog/type-io.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import { parametersOf } from "./functioncmds.ts";
import { creationNamespace } from "./tablecmds.ts";

const refuse = (message: string): never => ereport({ code: ERRCODE.invalid_function_definition, message });
const mismatch = (message: string): never => ereport({ code: ERRCODE.datatype_mismatch, message });

/** The attributes of a definition by name, the last of each. */
export interface Attributes {
  readonly get: (name: string) => RawNode | undefined;
  readonly names: (name: string) => readonly string[] | undefined;
  readonly text: (name: string) => string | undefined;
  readonly type: (name: string) => number | undefined;
  readonly flag: (name: string) => boolean;
}
const KNOWN = new Set(["sfunc", "sfunc1", "finalfunc", "combinefunc", "serialfunc", "deserialfunc", "msfunc", "minvfunc", "mfinalfunc", "finalfunc_extra", "mfinalfunc_extra", "finalfunc_modify", "mfinalfunc_modify", "sortop", "basetype", "hypothetical", "stype", "stype1", "sspace", "mstype", "msspace", "initcond", "initcond1", "minitcond", "parallel"]);

/** @see defGetQualifiedName, defGetTypeName, defGetString, defGetBoolean */
export function attributesOf(cx: CommandContext, definition: readonly RawNode[], known: ReadonlySet<string> = KNOWN, kind = "aggregate"): Attributes {
  const map = new Map<string, RawNode | undefined>();
  for (const node of definition) {
    const { defname = "", arg } = rawAs(node, "DefElem") as RawOf<"DefElem">;
    if (!known.has(defname)) cx.notice({ severity: "WARNING", code: ERRCODE.syntax_error, message: `${kind} attribute "${defname}" not recognized` });
    map.set(defname.replace(/1$/, ""), arg);
  }
  const get = (name: string): RawNode | undefined => map.get(name);
  const names = (name: string): readonly string[] | undefined => {
    const arg = get(name);
    if (arg === undefined) return undefined;
    return rawAs(arg, "TypeName") !== undefined ? nameList(rawAs(arg, "TypeName")?.names) : rawAs(arg, "List") !== undefined ? nameList(rawAs(arg, "List")?.items) : [rawAs(arg, "String")?.sval ?? ""];
  };
  const type = (name: string): number | undefined => {
    const raw = rawAs(get(name), "TypeName");
    return raw === undefined ? undefined : resolveTypeName(new ParseState(null, cx.analyzeContext()), raw).type;
  };
  const text = (name: string): string | undefined => {
    const arg = get(name);
    return arg === undefined ? undefined : (rawAs(arg, "String")?.sval ?? rawAs(arg, "Float")?.fval ?? (rawAs(arg, "Integer") !== undefined ? String(rawAs(arg, "Integer")?.ival ?? 0) : names(name)?.at(-1)));
  };
  return { get, names, text, type, flag: (name) => map.has(name) && !/^(false|off|0)$/.test(text(name) ?? "true") };
}

interface Support {
  readonly oid: number;
  readonly result: number;
  readonly strict: boolean;
}
/** A support function for the types that it will get. @see lookup_agg_function */
function supportFunction(cx: CommandContext, names: readonly string[], types: readonly number[], variadic: number): Support {
  const catalog = catalogOf(cx);
  const pstate = new ParseState(null, cx.analyzeContext());
  const shown = `${names.join(".")}(${types.map((type) => formatType(catalog, type)).join(", ")})`;
  const found = resolveFunction(pstate, names, [], types, [], false);
  if (found.kind !== "found") return ereport({ code: ERRCODE.undefined_function, message: `function ${shown} does not exist` });
  const { proc, declared } = found.detail;
  if (proc.prokind !== "f") ereport({ code: ERRCODE.undefined_function, message: `function ${shown} does not exist` });
  if (proc.proretset) mismatch(`function ${names.join(".")}(${types.map((type) => formatType(catalog, type)).join(", ")}) returns a set`);
  if (variadic === T.ANYOID && proc.provariadic !== T.ANYOID) mismatch(`function ${shown} must accept VARIADIC ANY to be used in this aggregate`);
  // A polymorphic result is what stands for its type among the arguments.
  const at = declared.indexOf(proc.prorettype);
  const result = isPolymorphic(proc.prorettype) && at >= 0 ? (types[at] as number) : proc.prorettype;
  types.forEach((type, i) => {
    const wanted = declared[i] as number;
    if (wanted !== T.ANYOID && !isPolymorphic(wanted) && !binaryCoercible(catalog, type, wanted)) mismatch(`function ${shown.replace(/\(.*/, `(${proc.proargtypes.map((each) => formatType(catalog, each)).join(", ")})`)} requires run-time type coercion`);
  });
  return { oid: proc.oid, result, strict: proc.proisstrict };
}

/** The arguments, in the new style or the old one. */
function argumentsOf(cx: CommandContext, raw: RawOf<"DefineStmt">, attributes: Attributes): { readonly types: readonly number[]; readonly names: readonly string[]; readonly modes: readonly string[]; readonly variadic: number; readonly direct: number } {
  if (raw.oldstyle === true) {
    const base = attributes.names("basetype") ?? refuse("aggregate input type must be specified");
    const types = base.length === 1 && base[0]?.toLowerCase() === "any" ? [] : [attributes.type("basetype") as number];
    return { types, names: [], modes: types.map(() => "i"), variadic: 0, direct: -1 };
  }
  if (attributes.get("basetype") !== undefined) refuse("basetype is redundant with aggregate input type specification");
  const [list, direct] = raw.args ?? [];
  const { types, names, modes, variadic } = parametersOf(cx, rawAs(list, "List")?.items ?? [], false);
  return { types, names, modes, variadic, direct: rawAs(direct, "Integer")?.ival ?? 0 };
}

/** @see DefineAggregate, AggregateCreate */
export function createAggregate(cx: CommandContext, raw: RawOf<"DefineStmt">): UtilityResult {
  const attributes = attributesOf(cx, raw.definition ?? []);
  const path = nameList(raw.defnames);
  const name = path.at(-1) as string;
  const namespace = creationNamespace(cx, { relname: name, ...(path.length > 1 && { schemaname: path.at(-2) as string }), location: -1 } as RawOf<"RangeVar">);
  if (attributes.get("stype") === undefined) refuse("aggregate stype must be specified");
  const sfunc = attributes.names("sfunc") ?? refuse("aggregate sfunc must be specified");
  checkMoving(attributes);
  const args = argumentsOf(cx, raw, attributes);
  const stype = attributes.type("stype") as number;
  const catalog = catalogOf(cx);
  if (catalog.type(stype).typtype === "p" && !/^any/.test(catalog.type(stype).typname) && stype !== T.INTERNALOID) refuse(`aggregate transition data type cannot be ${formatType(catalog, stype)}`);
  const kind = attributes.flag("hypothetical") ? "h" : args.direct >= 0 ? "o" : "n";
  if (kind !== "n") notSupported("CREATE AGGREGATE of an ordered-set aggregate");
  if ((attributes.get("serialfunc") === undefined) !== (attributes.get("deserialfunc") === undefined)) refuse("must specify both or neither of serialization and deserialization functions");
  const initial = attributes.text("initcond") ?? null;
  if (initial !== null && catalog.type(stype).typtype !== "p") cx.session.types.input(stype, initial, -1, cx.session);
  const anyArg = args.types.some((type) => isPolymorphic(type));
  if (isPolymorphic(stype) && !anyArg) ereport({ code: ERRCODE.invalid_function_definition, message: "cannot determine transition data type", detail: `A result of type ${formatType(catalog, stype)} requires at least one input of type anyelement, anyarray, anynonarray, anyenum, anyrange, or anymultirange.` });
  const trans = supportFunction(cx, sfunc, [stype, ...args.types], args.variadic);
  if (trans.result !== stype) mismatch(`return type of transition function ${sfunc.join(".")} is not ${formatType(catalog, stype)}`);
  if (trans.strict && initial === null && (args.types.length < 1 || !binaryCoercible(catalog, args.types[0] as number, stype))) refuse("must not omit initial value when transition function is strict and transition type is not compatible with input type");
  const final = finalFunction(cx, attributes, stype, args);
  const combine = combineFunction(cx, attributes, stype);
  const row: AggregateRow = {
    aggfnoid: 0, aggkind: kind, aggnumdirectargs: 0, aggtransfn: trans.oid, aggfinalfn: final?.oid ?? 0, aggcombinefn: combine, aggserialfn: 0, ...movingPart(cx, attributes, args, final?.result ?? stype), aggfinalextra: attributes.flag("finalfunc_extra"), aggfinalmodify: "r", aggsortop: 0, aggtranstype: stype, aggtransspace: 0, agginitval: initial,
  };
  const result = final?.result ?? stype;
  define(cx, raw.replace === true, { name, namespace, result, parallel: attributes.text("parallel") ?? "unsafe", args, row });
  return { tag: "CREATE AGGREGATE" };
}
type MovingPart = Pick<AggregateRow, "aggmtransfn" | "aggminvtransfn" | "aggmfinalfn" | "aggmfinalextra" | "aggmtranstype" | "aggminitval">;
/** What takes rows out of the state again, for windows whose frames move on. */
function movingPart(cx: CommandContext, attributes: Attributes, args: { readonly types: readonly number[]; readonly variadic: number }, result: number): MovingPart {
  const mtype = attributes.type("mstype");
  if (mtype === undefined) return { aggmtransfn: 0, aggminvtransfn: 0, aggmfinalfn: 0, aggmfinalextra: false, aggmtranstype: 0, aggminitval: null };
  const catalog = catalogOf(cx);
  const shown = formatType(catalog, mtype);
  const initial = attributes.text("minitcond") ?? null;
  const [forward, inverse] = (["msfunc", "minvfunc"] as const).map((name) => {
    const names = attributes.names(name) as string[];
    const found = supportFunction(cx, names, [mtype, ...args.types], args.variadic);
    if (found.result !== mtype) mismatch(`return type of ${name === "msfunc" ? "" : "inverse "}transition function ${names.join(".")} is not ${shown}`);
    return found;
  }) as [Support, Support];
  if (initial !== null && catalog.type(mtype).typtype !== "p") cx.session.types.input(mtype, initial, -1, cx.session);
  if (forward.strict && initial === null && (args.types.length < 1 || !binaryCoercible(catalog, args.types[0] as number, mtype))) refuse("must not omit initial value when transition function is strict and transition type is not compatible with input type");
  if (forward.strict !== inverse.strict) refuse("strictness of aggregate's forward and inverse transition functions must match");
  const extra = attributes.flag("mfinalfunc_extra");
  const finalNames = attributes.names("mfinalfunc");
  const final = finalNames === undefined ? undefined : supportFunction(cx, finalNames, extra ? [mtype, ...args.types] : [mtype], args.variadic);
  const movingResult = final?.result ?? mtype;
  if (movingResult !== result) refuse(`moving-aggregate implementation returns type ${formatType(catalog, movingResult)}, but plain implementation returns type ${formatType(catalog, result)}`);
  return { aggmtransfn: forward.oid, aggminvtransfn: inverse.oid, aggmfinalfn: final?.oid ?? 0, aggmfinalextra: extra, aggmtranstype: mtype, aggminitval: initial };
}
function checkMoving(attributes: Attributes): void {
  const has = (name: string): boolean => attributes.get(name) !== undefined;
  if (has("mstype")) {
    if (!has("msfunc")) refuse("aggregate msfunc must be specified when mstype is specified");
    if (!has("minvfunc")) refuse("aggregate minvfunc must be specified when mstype is specified");
    return;
  }
  for (const name of ["msfunc", "minvfunc", "mfinalfunc", "msspace", "minitcond"]) if (has(name)) refuse(`aggregate ${name} must not be specified without mstype`);
}
function finalFunction(cx: CommandContext, attributes: Attributes, stype: number, args: { readonly types: readonly number[]; readonly variadic: number }): Support | undefined {
  const names = attributes.names("finalfunc");
  if (names === undefined) return undefined;
  const extra = attributes.flag("finalfunc_extra");
  const found = supportFunction(cx, names, extra ? [stype, ...args.types] : [stype], args.variadic);
  if (extra && found.strict) refuse("final function with extra arguments must not be declared STRICT");
  return found;
}
function combineFunction(cx: CommandContext, attributes: Attributes, stype: number): number {
  const names = attributes.names("combinefunc");
  if (names === undefined) return 0;
  const found = supportFunction(cx, names, [stype, stype], 0);
  const shown = formatType(catalogOf(cx), stype);
  if (found.result !== stype) mismatch(`return type of combine function ${names.join(".")} is not ${shown}`);
  if (stype === T.INTERNALOID && found.strict) refuse(`combine function with transition type ${shown} must not be declared STRICT`);
  return found.oid;
}

interface Definition {
  readonly name: string;
  readonly namespace: number;
  readonly result: number;
  readonly parallel: string;
  readonly args: ReturnType<typeof argumentsOf>;
  readonly row: AggregateRow;
}
function define(cx: CommandContext, replace: boolean, { name, namespace, result, parallel, args, row }: Definition): void {
  if (!["safe", "restricted", "unsafe"].includes(parallel)) ereport({ code: ERRCODE.syntax_error, message: 'parameter "parallel" must be SAFE, RESTRICTED, or UNSAFE' });
  const old = catalogOf(cx).procsNamed(name).find((proc) => proc.pronamespace === namespace && proc.proargtypes.length === args.types.length && proc.proargtypes.every((type, i) => type === args.types[i]));
  if (old !== undefined && !replace) ereport({ code: ERRCODE.duplicate_function, message: `function "${name}" already exists with same argument types` });
  if (old !== undefined && old.prokind !== "a") ereport({ code: ERRCODE.wrong_object_type, message: "cannot change routine kind", detail: `"${name}" is ${old.prokind === "p" ? "a procedure" : old.prokind === "w" ? "a window function" : "an ordinary function"}.` });
  if (old !== undefined && old.prorettype !== result) ereport({ code: ERRCODE.invalid_function_definition, message: "cannot change return type of existing function", hint: `Use DROP AGGREGATE ${name}(${args.types.map((type) => formatType(catalogOf(cx), type)).join(",")}) first.` });
  const proc: UserProc = {
    oid: old?.oid ?? 0, proname: name, pronamespace: namespace, prolang: 12, procost: 1, prorows: 0, provariadic: args.variadic, prosupport: 0, prokind: "a", proisstrict: false, proretset: false, provolatile: "i", proleakproof: false, pronargs: args.types.length, pronargdefaults: 0, prorettype: result, proargtypes: args.types,
    proallargtypes: args.variadic !== 0 ? args.types : null, proargmodes: args.variadic !== 0 ? args.modes : null, proargnames: args.names.some((each) => each !== "") ? args.names : null, defaults: null, prosrc: "aggregate_dummy", prosqlbody: null, proargdefaults: [], proconfig: null, prosecdef: false, proparallel: parallel[0] as string, aggregate: row,
  };
  changeCatalog(cx, (draft) => {
    const oid = proc.oid === 0 ? newOid(draft) : proc.oid;
    draft.procs[oid] = { ...proc, oid, aggregate: { ...row, aggfnoid: oid } };
  });
}
