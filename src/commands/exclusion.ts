/** EXCLUDE: no two rows may have keys for which all of the operators hold. @see src/backend/commands/indexcmds.c (ComputeIndexAttrs) */
import { analyzeTableExpr } from "../analyze/analyze.ts";
import { findOperator } from "../analyze/parse-oper.ts";
import { ParseState } from "../analyze/parse-state.ts";
import { accessMethods } from "../catalog/catalog.ts";
import { formatType } from "../catalog/format-type.ts";
import type { AccessMethod, Relation } from "../catalog/root.ts";
import { binaryCoercible } from "../catalog/type-io.ts";
import { implicitAnds } from "../nodes/make.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { catalogOf, type CommandContext } from "./context.ts";
import { deferralOf } from "./foreign-key.ts";
import { accessMethod, buildIndex, checkMethod, columnFor, type Definition, numberColumns } from "./indexcmds.ts";
import { checkNameFree, chooseName } from "./tablecmds.ts";

type Column = Definition["columns"][number];

/** The operator between two keys of a column. Raises 42809 where it does not fit the index. */
function exclusionOperator(cx: CommandContext, am: AccessMethod, column: Column, names: readonly string[]): number {
  const catalog = catalogOf(cx);
  const type = column.attribute.atttypid;
  const pstate = new ParseState(null, cx.analyzeContext());
  const found = findOperator(pstate, names, type, type, -1);
  if (found === undefined || !binaryCoercible(catalog, type, found.oprleft) || !binaryCoercible(catalog, type, found.oprright)) {
    return ereport({ code: ERRCODE.undefined_function, message: `operator requires run-time type coercion: ${formatType(catalog, type)} ${names.at(-1)} ${formatType(catalog, type)}` });
  }
  const shown = `${found.oprname}(${formatType(catalog, found.oprleft)},${formatType(catalog, found.oprright)})`;
  if (found.oprcom !== found.oid) ereport({ code: ERRCODE.wrong_object_type, message: `operator ${shown} is not commutative`, detail: "Only commutative operators can be used in exclusion constraints." });
  if (!catalog.amopsOfOperator(found.oid).some(({ amopfamily }) => amopfamily === column.opfamily)) {
    ereport({ code: ERRCODE.wrong_object_type, message: `operator ${shown} is not a member of operator family "${catalog.opfamilyName(column.opfamily)}"`, detail: "The exclusion operator must be related to the index operator class for the constraint." });
  }
  if (accessMethods[am].tuples !== true) ereport({ code: ERRCODE.feature_not_supported, message: `access method "${am}" does not support exclusion constraints` });
  return found.oid;
}

/** Adds an EXCLUDE constraint with its index. `following` are the constraint's attributes where it stands at a column. */
export function addExclusion(cx: CommandContext, relid: number, raw: RawOf<"Constraint">, following: readonly RawOf<"Constraint">[] = []): void {
  const rel: Relation = catalogOf(cx).relation(relid);
  const am = accessMethod(raw.access_method ?? "btree");
  const parts = (raw.exclusions ?? []).map((node) => (node as unknown as { readonly List: { readonly items: readonly RawNode[] } }).List.items);
  const included = nameList(raw.including);
  if (accessMethods[am].tuples !== true) ereport({ code: ERRCODE.feature_not_supported, message: `access method "${am}" does not support exclusion constraints` });
  checkMethod(am, false, parts.length, included.length);
  const columns = parts.map((items) => columnFor(cx, rel, rawAs(items[0] as RawNode, "IndexElem") as RawOf<"IndexElem">, am));
  const operators = parts.map((items, i) => exclusionOperator(cx, am, columns[i] as Column, nameList((items[1] as unknown as { readonly List: { readonly items: RawNode[] } }).List.items)));
  const predicate = raw.where_clause === undefined ? [] : implicitAnds(analyzeTableExpr(cx.analyzeContext(), rel, raw.where_clause, "INDEX_PREDICATE"));
  const all = numberColumns([...columns, ...included.map((name) => columnFor(cx, rel, { name }, am))]);
  const taken = (name: string): boolean => catalogOf(cx).relationNamed(name, rel.relnamespace) !== undefined;
  const name = raw.conname ?? chooseName(rel.relname, all.map(({ attribute }) => attribute.attname), "excl", taken);
  checkNameFree(cx, name, rel.relnamespace);
  buildIndex(cx, relid, { name, columns: all, nkeys: columns.length, unique: false, primary: false, nullsNotDistinct: false, predicate, am, exclusion: operators, constraint: true, deferral: deferralOf(raw, following) });
}
