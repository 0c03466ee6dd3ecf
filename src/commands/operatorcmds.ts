/** CREATE and DROP OPERATOR. @see src/backend/commands/operatorcmds.c, src/backend/catalog/pg_operator.c */
import { ParseState } from "../analyze/analyze.ts";
import { resolveFunction } from "../analyze/parse-func.ts";
import { formatType } from "../catalog/format-type.ts";
import type { UserOperator } from "../catalog/root.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { type Attributes, attributesOf } from "./aggregatecmds.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import type { ObjectAddress } from "../catalog/object-description.ts";
import { creationNamespace } from "./tablecmds.ts";
import { lookupTypeName, typeNameText } from "./typecmds.ts";

const KNOWN = new Set(["leftarg", "rightarg", "function", "procedure", "commutator", "negator", "restrict", "join", "hashes", "merges", "sort1", "sort2", "ltcmp", "gtcmp"]);
const refuse = (message: string, detail?: string): never => ereport({ code: ERRCODE.invalid_function_definition, message, detail });
const MAX_NAME = 63;
const isOperatorName = (name: string): boolean => /^[+\-*/<>=~!@#%^&|`?]+$/.test(name) && name.length <= MAX_NAME && name !== "=>" && !name.includes("--") && !name.includes("/*") && (!/[+-]$/.test(name) || name.length === 1 || /[~!@#^&|`?%]/.test(name));

function functionFor(cx: CommandContext, names: readonly string[], types: readonly number[]): { readonly oid: number; readonly result: number } {
  const found = resolveFunction(new ParseState(null, cx.analyzeContext()), names, [], types, [], false);
  if (found.kind !== "found" || !found.detail.proc.proargtypes.every((type, i) => type === types[i])) return ereport({ code: ERRCODE.undefined_function, message: `function ${names.join(".")}(${types.map((type) => formatType(catalogOf(cx), type)).join(", ")}) does not exist` });
  return { oid: found.detail.proc.oid, result: found.detail.proc.prorettype };
}
const estimator = (cx: CommandContext, names: readonly string[] | undefined, types: readonly number[]): number => (names === undefined ? 0 : functionFor(cx, names, types).oid);

/** What only some operators may have. @see OperatorValidateParams */
function checkAttributes(attributes: Attributes, binary: boolean, boolean: boolean): void {
  const rules: readonly [string, string][] = [["commutator", "have commutators"], ["join", "have join selectivity"], ["merges", "merge join"], ["hashes", "hash"]];
  const has = (name: string): boolean => (name === "merges" || name === "hashes" ? attributes.flag(name) : attributes.get(name) !== undefined);
  if (!binary) for (const [name, what] of rules) if (has(name)) refuse(`only binary operators can ${what}`);
  if (boolean) return;
  for (const [name, what] of [["negator", "have negators"], ["restrict", "have restriction selectivity"], ...rules.slice(1)] as const) if (has(name)) refuse(`only boolean operators can ${what}`);
}

/** CREATE OPERATOR. @see DefineOperator, OperatorCreate */
export function createOperator(cx: CommandContext, raw: RawOf<"DefineStmt">): UtilityResult {
  const catalog = catalogOf(cx);
  const names = nameList(raw.defnames);
  const oprname = names.at(-1) as string;
  const schemaname = names.length > 1 ? names.at(-2) : undefined;
  const oprnamespace = creationNamespace(cx, { relname: oprname, ...(schemaname !== undefined && { schemaname }) });
  const attributes = attributesOf(cx, raw.definition ?? [], KNOWN, "operator");
  const [left, right] = ["leftarg", "rightarg"].map((name) => attributes.type(name) ?? 0) as [number, number];
  const functionName = attributes.names("function") ?? attributes.names("procedure");
  if (functionName === undefined) refuse("operator function must be specified");
  if (left === 0 && right === 0) refuse("operator argument types must be specified");
  if (right === 0) refuse("operator right argument type must be specified", "Postfix operators are not supported.");
  if (!isOperatorName(oprname)) ereport({ code: ERRCODE.invalid_name, message: `"${oprname}" is not a valid operator name` });
  const types = left === 0 ? [right] : [left, right];
  const { oid: oprcode, result } = functionFor(cx, functionName as readonly string[], types);
  const oprrest = estimator(cx, attributes.names("restrict"), [T.INTERNALOID, T.OIDOID, T.INTERNALOID, T.INT4OID]);
  const oprjoin = estimator(cx, attributes.names("join"), [T.INTERNALOID, T.OIDOID, T.INTERNALOID, T.INT2OID, T.INTERNALOID]);
  checkAttributes(attributes, left !== 0, result === T.BOOLOID);
  const existing = catalog.findOperatorExact(oprname, left, right, oprnamespace);
  if (existing !== undefined) ereport({ code: ERRCODE.duplicate_function, message: `operator ${oprname} already exists` });
  const [commutator, negator] = ["commutator", "negator"].map((name) => attributes.names(name)?.at(-1));
  const made = { oprname, oprnamespace, oprkind: left === 0 ? "l" : "b", oprcanmerge: attributes.flag("merges"), oprcanhash: attributes.flag("hashes"), oprleft: left, oprright: right, oprresult: result, oprcode, oprrest, oprjoin, owner: cx.role() };
  changeCatalog(cx, (draft) => {
    const oid = newOid(draft);
    const self = (name: string | undefined, [l, r]: readonly [number, number]): number => (name === oprname && l === left && r === right ? oid : name === undefined ? 0 : (catalog.findOperatorExact(name, l, r)?.oid ?? 0));
    const oprcom = self(commutator, [right, left]);
    const oprnegate = self(negator, [left, right]);
    const row: UserOperator = { ...made, oid, oprcom, oprnegate, ...(oprcom === 0 && commutator !== undefined && { commutatorName: commutator }), ...(oprnegate === 0 && negator !== undefined && { negatorName: negator }) };
    draft.operators[oid] = row;
    linkOperators(draft.operators, row);
  });
  return { tag: "CREATE OPERATOR" };
}
/** The operators that waited for a new one, or that it names, know it from now on. @see OperatorUpd */
function linkOperators(operators: Record<number, UserOperator>, made: UserOperator): void {
  for (const other of Object.values(operators)) {
    if (other.oid === made.oid) continue;
    const commutes = (other.commutatorName === made.oprname || made.oprcom === other.oid) && other.oprleft === made.oprright && other.oprright === made.oprleft;
    const negates = (other.negatorName === made.oprname || made.oprnegate === other.oid) && other.oprleft === made.oprleft && other.oprright === made.oprright;
    if (commutes || negates) operators[other.oid] = { ...other, ...(commutes && { oprcom: made.oid }), ...(negates && { oprnegate: made.oid }) };
    if (commutes && made.oprcom === 0) operators[made.oid] = { ...(operators[made.oid] as UserOperator), oprcom: other.oid };
    if (negates && made.oprnegate === 0) operators[made.oid] = { ...(operators[made.oid] as UserOperator), oprnegate: other.oid };
  }
}

/** The operator that DROP means. @see LookupOperWithArgs */
export function findOperatorForDrop(cx: CommandContext, object: RawNode, missingOk: boolean): ObjectAddress | undefined {
  const raw = rawAs(object, "ObjectWithArgs") as RawOf<"ObjectWithArgs">;
  const catalog = catalogOf(cx);
  const names = nameList(raw.objname);
  const name = names.at(-1) as string;
  const types = (raw.objargs ?? []).map((node) => {
    const type = rawAs(node, "TypeName");
    if (type === undefined) return 0;
    const found = lookupTypeName(cx, type);
    if (found === undefined && !missingOk) ereport({ code: ERRCODE.undefined_object, message: `type "${typeNameText(type)}" does not exist` });
    return found?.oid ?? -1;
  });
  const [left, right] = types as [number, number];
  const found = catalog.findOperatorExact(name, left, right, names.length > 1 ? (catalog.namespaceOid(names.at(-2) as string) ?? 0) : undefined);
  const shown = (oid: number): string => (oid === 0 ? "" : formatType(catalog, oid));
  if (found === undefined) {
    if (missingOk) return void cx.notice({ severity: "NOTICE", code: "00000", message: `operator ${nameList(raw.objname).join(".")} does not exist, skipping` });
    return ereport({ code: ERRCODE.undefined_function, message: `operator does not exist: ${[shown(left), name, shown(right)].filter((part) => part !== "").join(" ")}` });
  }
  if (found.oid < 16384) ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop operator ${name}(${shown(left)},${shown(right)}) because it is required by the database system` });
  return { kind: "operator", oid: found.oid };
}
