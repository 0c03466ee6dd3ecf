/** Tables that have the columns of a composite type, and follow it. @see src/backend/commands/tablecmds.c (check_of_type, ATExecAddOf, ATTypedTableRecursion) */
import { ParseState } from "../analyze/parse-state.ts";
import { resolveTypeName } from "../analyze/parse-type.ts";
import { formatType } from "../catalog/format-type.ts";
import type { Attribute, Relation } from "../catalog/root.ts";
import { type RawOf, rawAs } from "../nodes/raw.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { setRelation, type TableCommand } from "./alter-column.ts";
import { catalogOf, type CommandContext } from "./context.ts";

interface TableType {
  readonly oid: number;
  readonly attributes: readonly Attribute[];
}
/** The composite type that a table is of; a table's own row type is none. */
export function tableType(cx: CommandContext, raw: RawOf<"TypeName">): TableType {
  const { type } = resolveTypeName(new ParseState(null, cx.analyzeContext()), raw);
  const row = catalogOf(cx).type(type);
  const rel = row.typtype === "c" ? catalogOf(cx).relation(row.typrelid) : undefined;
  if (rel?.relkind !== "c") return ereport({ code: ERRCODE.wrong_object_type, message: `type ${formatType(catalogOf(cx), type)} is not a composite type` });
  return { oid: type, attributes: rel.attributes.filter(({ attisdropped }) => !attisdropped) };
}
/** A typed table's columns change with its type alone. */
export function refuseTyped(rel: Relation, what: string, location?: number): void {
  if ((rel.reloftype ?? 0) !== 0) ereport({ code: ERRCODE.wrong_object_type, message: `cannot ${what} typed table`, location });
}
/** The tables that go with a change of the type. Raises 2BP01 where it may not go on to them. @see find_typed_table_dependencies */
export function typedTables(cx: CommandContext, type: Relation, cascade: boolean): Relation[] {
  const found = Object.values(cx.root.relations).filter(({ reloftype }) => reloftype === type.reltype);
  if (found.length > 0 && !cascade) ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot alter type "${type.relname}" because it is the type of a typed table`, hint: "Use ALTER ... CASCADE to alter the typed tables too." });
  return found;
}

/** ALTER TABLE … OF. */
export function addOf({ cx, rel, cmd }: TableCommand): void {
  const mismatch = (message: string): never => ereport({ code: ERRCODE.datatype_mismatch, message });
  const { oid, attributes } = tableType(cx, rawAs(cmd.def, "TypeName") as RawOf<"TypeName">);
  if ((rel.parents ?? []).length > 0) ereport({ code: ERRCODE.wrong_object_type, message: "typed tables cannot inherit" });
  const own = rel.attributes.filter(({ attisdropped }) => !attisdropped);
  for (const [i, wanted] of attributes.entries()) {
    const column = own[i];
    if (column === undefined) return mismatch(`table is missing column "${wanted.attname}"`);
    if (column.attname !== wanted.attname) mismatch(`table has column "${column.attname}" where type requires "${wanted.attname}"`);
    if (column.atttypid !== wanted.atttypid || column.atttypmod !== wanted.atttypmod || column.attcollation !== wanted.attcollation) mismatch(`table "${rel.relname}" has different type for column "${wanted.attname}"`);
  }
  const extra = own[attributes.length];
  if (extra !== undefined) mismatch(`table has extra column "${extra.attname}"`);
  setRelation(cx, rel.oid, (r) => ({ ...r, reloftype: oid }));
}
/** ALTER TABLE … NOT OF. */
export function dropOf({ cx, rel }: TableCommand): void {
  if ((rel.reloftype ?? 0) === 0) ereport({ code: ERRCODE.wrong_object_type, message: `"${rel.relname}" is not a typed table` });
  setRelation(cx, rel.oid, ({ reloftype: _none, ...r }) => r);
}
