/**
 * LIKE in CREATE TABLE: another table's columns, and what else of it is asked for.
 *
 * @see src/backend/parser/parse_utilcmd.c (transformTableLikeClause, expandTableLikeClause)
 */
import type { Attribute, Relation, SequenceInfo } from "../catalog/root.ts";
import { type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { copyColumnComment } from "./comment.ts";
import { catalogOf, changeCatalog, type CommandContext, newOid } from "./context.ts";
import { relkindNotSupported } from "../catalog/object-description.ts";
import { likeIndexes } from "./indexcmds.ts";
import { mapColumns } from "./inherit.ts";
import { type ColumnPlan, requireRelation } from "./tablecmds.ts";

/** What INCLUDING names, as the grammar's bits. */
const INCLUDING = { comments: 1, constraints: 4, defaults: 8, generated: 16, identity: 32, indexes: 64, storage: 256 };

export interface LikeClause {
  readonly source: Relation;
  readonly options: number;
}
export function likeClause(cx: CommandContext, raw: RawNode): LikeClause | undefined {
  const clause = rawAs(raw, "TableLikeClause");
  if (clause === undefined) return undefined;
  const name = clause.relation as RawOf<"RangeVar">;
  const source = requireRelation(cx, name, name.location ?? 0);
  if (!"rpvc".includes(source.relkind)) ereport({ code: ERRCODE.wrong_object_type, message: `relation "${source.relname}" is invalid in LIKE clause`, detail: relkindNotSupported(source), location: name.location });
  return { source, options: clause.options ?? 0 };
}
const includes = (clause: LikeClause, what: keyof typeof INCLUDING): boolean => (clause.options & INCLUDING[what]) !== 0;

/** The columns of the other table, to stand from `first` on. */
export function likeColumns(cx: CommandContext, clause: LikeClause, first: number): ColumnPlan[] {
  const { source } = clause;
  return source.attributes
    .filter(({ attisdropped }) => !attisdropped)
    .map((a, i): ColumnPlan => {
      const constraints: RawNode[] = [];
      const notNull = source.constraints.find((c) => c.contype === "n" && c.conkey[0] === a.attnum);
      if (a.attnotnull) constraints.push({ Constraint: { contype: "CONSTR_NOTNULL", ...(notNull !== undefined && { conname: notNull.conname }), ...(notNull?.connoinherit === true && { is_no_inherit: true }) } } as unknown as RawNode);
      const identity = a.attidentity !== "" && includes(clause, "identity") ? sequenceOf(cx, source, a) : undefined;
      if (identity !== undefined) constraints.push({ Constraint: { contype: "CONSTR_IDENTITY", generated_when: a.attidentity, options: sequenceOptions(identity) } } as unknown as RawNode);
      const kept = a.attidentity === "" && (a.attgenerated === "" ? includes(clause, "defaults") : includes(clause, "generated"));
      const { attislocal: _local, attinhcount: _count, ...plain } = a;
      const attribute: Attribute = { ...plain, attnum: first + i, attnotnull: false, attidentity: "", attgenerated: kept ? a.attgenerated : "", default: kept ? a.default : null, attstorage: includes(clause, "storage") ? a.attstorage : catalogOf(cx).type(a.atttypid).typstorage };
      return { attribute, raw: { colname: a.attname, constraints }, serial: false, likeSource: source };
    });
}
const sequenceOf = (cx: CommandContext, rel: Relation, a: Attribute): SequenceInfo | undefined => Object.values(cx.root.relations).find((other) => other.sequence?.owner?.relid === rel.oid && other.sequence.owner.attnum === a.attnum)?.sequence ?? undefined;
function sequenceOptions(info: SequenceInfo): RawNode[] {
  const option = (defname: string, value: number | bigint): RawNode => ({ DefElem: { defname, arg: { Float: { fval: String(value) } } } }) as unknown as RawNode;
  return [option("increment", info.increment), option("minvalue", info.min), option("maxvalue", info.max), option("start", info.start), option("cache", info.cache)];
}
/** Generation expressions say the new table's columns. */
export const settleLikeColumns = (columns: readonly ColumnPlan[]): ColumnPlan[] =>
  columns.map((plan) => (plan.likeSource === undefined || plan.attribute.attgenerated === "" || plan.attribute.default === null ? plan : { ...plan, attribute: { ...plan.attribute, default: mapColumns(plan.attribute.default, plan.likeSource, { attributes: columns.map(({ attribute }) => attribute) }) } }));

/** What comes after the table is made: checks, indexes, comments. */
export function expandLike(cx: CommandContext, oid: number, clause: LikeClause): void {
  const { source } = clause;
  const rel = catalogOf(cx).relation(oid);
  if (includes(clause, "constraints")) {
    changeCatalog(cx, (draft) => {
      const current = draft.relations[oid] as Relation;
      const own = source.constraints.filter((c) => c.contype === "c").map((c) => ({ ...c, oid: newOid(draft), conrelid: oid, conkey: [], expr: c.expr && mapColumns(c.expr, source, rel), conislocal: true, coninhcount: 0 }));
      const twice = own.find((c) => current.constraints.some(({ conname }) => conname === c.conname));
      if (twice !== undefined) ereport({ code: ERRCODE.duplicate_object, message: `constraint "${twice.conname}" for relation "${rel.relname}" already exists` });
      draft.relations[oid] = { ...current, constraints: [...current.constraints, ...own] };
    });
  }
  if (includes(clause, "indexes")) likeIndexes(cx, source, oid);
  if (!includes(clause, "comments")) return;
  for (const a of source.attributes) {
    const own = rel.attributes.find(({ attname }) => attname === a.attname);
    if (own !== undefined) copyColumnComment(cx, [source.oid, a.attnum], [oid, own.attnum]);
  }
}
