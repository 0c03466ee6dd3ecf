/** CREATE and DROP OPERATOR CLASS. @see src/backend/commands/opclasscmds.c */
import { ParseState, resolveTypeName } from "../analyze/analyze.ts";
import { findOperator } from "../analyze/parse-oper.ts";
import { isSuperuser } from "../catalog/acl.ts";
import type { AmopRow, AmprocRow } from "../catalog/builtin-rows.ts";
import { accessMethods } from "../catalog/catalog.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid, type UtilityResult } from "./context.ts";
import type { ObjectAddress } from "../catalog/object-description.ts";
import { findFunction } from "./functioncmds.ts";
import { accessMethod } from "./indexcmds.ts";
import { creationNamespace } from "./tablecmds.ts";

const refuse = (message: string): never => ereport({ code: ERRCODE.invalid_object_definition, message });
const OPERATOR_ITEM = 1;
const FUNCTION_ITEM = 2;

interface Making {
  readonly cx: CommandContext;
  readonly am: "btree" | "hash";
  readonly type: number;
}
function operatorItem({ cx, am, type }: Making, item: RawOf<"CreateOpClassItem">): Omit<AmopRow, "amopfamily" | "amopmethod"> {
  const most = am === "btree" ? 5 : 1;
  const number = item.number ?? 0;
  if (number < 1 || number > most) refuse(`invalid operator number ${number}, must be between 1 and ${most}`);
  const named = item.name as RawOf<"ObjectWithArgs">;
  const pstate = new ParseState(null, cx.analyzeContext());
  const args = (named.objargs ?? []).map((node) => resolveTypeName(pstate, rawAs(node, "TypeName") as RawOf<"TypeName">).type);
  const [left, right] = args.length === 0 ? [type, type] : (args as [number, number]);
  const row = findOperator(pstate, nameList(named.objname), left, right, -1) as NonNullable<ReturnType<typeof findOperator>>;
  if (row.oprkind !== "b") refuse("index operators must be binary");
  if (row.oprresult !== T.BOOLOID) refuse("index search operators must return boolean");
  return { amoplefttype: left, amoprighttype: right, amopstrategy: number, amoppurpose: "s", amopopr: row.oid };
}
/** @see assignProcTypes */
function functionItem({ cx, am, type }: Making, item: RawOf<"CreateOpClassItem">): Omit<AmprocRow, "amprocfamily"> {
  const most = am === "btree" ? 6 : 3;
  const number = item.number ?? 0;
  if (number < 1 || number > most) refuse(`invalid function number ${number}, must be between 1 and ${most}`);
  const oid = findFunction(cx, item.name as RawOf<"ObjectWithArgs">, "function", false) as number;
  const proc = catalogOf(cx).proc(oid);
  const takes = (what: string, args: number, words: string, result: number, resultWord: string): void => {
    if (proc.proargtypes.length !== args) refuse(`${what} must have ${words}`);
    if (proc.prorettype !== result) refuse(`${what} must return ${resultWord}`);
  };
  let [left, right] = [type, type];
  if (am === "btree" && number === 1) {
    takes("ordering comparison functions", 2, "two arguments", T.INT4OID, "integer");
    [left, right] = proc.proargtypes as [number, number];
  }
  if (am === "hash" && number === 1) takes("hash function 1", 1, "one argument", T.INT4OID, "integer");
  if (am === "hash" && number === 2) takes("hash function 2", 2, "two arguments", T.INT8OID, "bigint");
  return { amproclefttype: left, amprocrighttype: right, amprocnum: number, amproc: oid };
}

/** CREATE OPERATOR CLASS, for B-trees and hash indexes. @see DefineOpClass */
export function createOpclass(cx: CommandContext, raw: RawOf<"CreateOpClassStmt">): UtilityResult {
  const catalog = catalogOf(cx);
  const am = accessMethod(raw.amname ?? "btree");
  if (am !== "btree" && am !== "hash") return notSupported(`an operator class for ${am}`);
  // Sorting, grouping and joining go by a type's own order.
  if (raw.isDefault === true) notSupported("a DEFAULT operator class");
  if ((raw.opfamilyname ?? []).length > 0) notSupported("an operator class in a FAMILY");
  const names = nameList(raw.opclassname);
  const opcname = names.at(-1) as string;
  const opcnamespace = creationNamespace(cx, { relname: opcname, ...(names.length > 1 && { schemaname: names.at(-2) as string }) });
  const type = resolveTypeName(new ParseState(null, cx.analyzeContext()), (rawAs(raw.datatype as RawNode, "TypeName") ?? raw.datatype) as RawOf<"TypeName">).type;
  if (!isSuperuser(cx.root, cx.role())) ereport({ code: ERRCODE.insufficient_privilege, message: "must be superuser to create an operator class" });
  const making: Making = { cx, am, type };
  const items = (raw.items ?? []).map((node) => rawAs(node, "CreateOpClassItem") as RawOf<"CreateOpClassItem">);
  const storage = items.find(({ itemtype }) => itemtype !== OPERATOR_ITEM && itemtype !== FUNCTION_ITEM);
  if (storage !== undefined) refuse(`storage type cannot be different from data type for access method "${am}"`);
  const operators = items.filter(({ itemtype }) => itemtype === OPERATOR_ITEM).map((item) => operatorItem(making, item));
  const functions = items.filter(({ itemtype }) => itemtype === FUNCTION_ITEM).map((item) => functionItem(making, item));
  const twice = <T>(list: readonly T[], same: (a: T, b: T) => boolean): T | undefined => list.find((a, i) => list.findIndex((b) => same(a, b)) !== i);
  const operator = twice(operators, (a, b) => a.amopstrategy === b.amopstrategy && a.amoplefttype === b.amoplefttype && a.amoprighttype === b.amoprighttype);
  if (operator !== undefined) refuse(`operator number ${operator.amopstrategy} for (${operator.amoplefttype},${operator.amoprighttype}) appears more than once`);
  if (catalog.opclassesOf(accessMethods[am].oid).some((row) => row.opcname === opcname && (row.oid < 16384 ? 11 : (cx.root.opclasses[row.oid]?.opcnamespace ?? 0)) === opcnamespace)) {
    ereport({ code: ERRCODE.duplicate_object, message: `operator class "${opcname}" for access method "${am}" already exists` });
  }
  changeCatalog(cx, (draft) => {
    const opcfamily = newOid(draft);
    const oid = newOid(draft);
    // Each of its members is an object with a number.
    for (let i = 0; i < operators.length + functions.length; i++) newOid(draft);
    const opcmethod = accessMethods[am].oid;
    draft.opclasses[oid] = {
      oid, opcname, opcnamespace, opcmethod, opcfamily, opcintype: type, opcdefault: false, opckeytype: 0, owner: cx.role(),
      operators: operators.map((row) => ({ ...row, amopfamily: opcfamily, amopmethod: opcmethod })), functions: functions.map((row) => ({ ...row, amprocfamily: opcfamily })),
    };
  });
  return { tag: "CREATE OPERATOR CLASS" };
}

/** The operator class that DROP means; the access method's name comes first. */
export function findOpclassForDrop(cx: CommandContext, object: RawNode, missingOk: boolean): ObjectAddress | undefined {
  const [am = "", ...names] = nameList(rawAs(object, "List")?.items);
  const { oid: method } = accessMethods[accessMethod(am)];
  const found = catalogOf(cx).opclassesOf(method).find((row) => row.opcname === names.at(-1));
  if (found === undefined) {
    const message = `operator class "${names.join(".")}" does not exist for access method "${am}"`;
    return missingOk ? void cx.notice({ severity: "NOTICE", code: "00000", message: `${message}, skipping` }) : ereport({ code: ERRCODE.undefined_object, message });
  }
  if (found.oid < 16384) ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop operator class ${found.opcname} for access method ${am} because it is required by the database system` });
  return { kind: "opclass", oid: found.oid };
}
