/**
 * Partitioned tables as definitions: the key, the bounds of partitions, ATTACH and DETACH.
 *
 * @see src/backend/commands/tablecmds.c (ComputePartitionAttrs, ATExecAttachPartition), src/backend/parser/parse_utilcmd.c
 * (transformPartitionBound), src/backend/partitioning/partbounds.c (check_new_partition_bound)
 */
import { checkCommandKind, TABLES } from "./alter-kinds.ts";
import { analyzePartitionBound, analyzeTableExpr } from "../analyze/analyze.ts";
import { BTREE_AM_OID, HASH_AM_OID } from "../catalog/catalog.ts";
import { formatType } from "../catalog/format-type.ts";
import { compareBounds, keyOperations, partitionDesc, rangeEndText } from "../catalog/partition.ts";
import type { PartitionBound, PartitionKey, PartitionKeyColumn, RangeDatum, Relation } from "../catalog/root.ts";
import { defaultOpclass } from "../catalog/type-io.ts";
import { PartitionRouter } from "../execute/execute.ts";
import { exprCollation, exprType } from "../nodes/make.ts";
import type { Datum, Expr } from "../nodes/primnodes.ts";
import { nameList, type RawNode, type RawOf, rawAs } from "../nodes/raw.ts";
import { exprContains } from "../nodes/walk.ts";
import { DatabaseError, ERRCODE, ereport } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext } from "./context.ts";
import { evaluator } from "./default-value.ts";
import { addPartitionForeignKeys, dropPartitionForeignKeys } from "./foreign-key.ts";
import { attachIndex, detachIndexes, ensurePartitionIndexes } from "./indexcmds.ts";
import { createInheritance, removeInheritance } from "./inherit.ts";
import { requireRelation } from "./tablecmds.ts";

type BoundSpec = RawOf<"PartitionBoundSpec">;
const SYSTEM_COLUMNS = new Set(["ctid", "xmin", "cmin", "xmax", "cmax", "tableoid"]);

// The key

/** PARTITION BY. @see ComputePartitionAttrs */
export function partitionKeyOf(cx: CommandContext, rel: Relation, spec: RawOf<"PartitionSpec">): PartitionKey {
  const strategy = ({ PARTITION_STRATEGY_LIST: "l", PARTITION_STRATEGY_RANGE: "r", PARTITION_STRATEGY_HASH: "h" } as const)[String(spec.strategy)] ?? "l";
  const params = (spec.partParams ?? []).map((node) => rawAs(node, "PartitionElem") as RawOf<"PartitionElem">);
  if (strategy === "l" && params.length !== 1) ereport({ code: ERRCODE.invalid_object_definition, message: 'cannot use "list" partition strategy with more than one column' });
  return { strategy, columns: params.map((elem, i) => keyColumn(cx, rel, elem, strategy, i + 1)) };
}
function keyColumn(cx: CommandContext, rel: Relation, elem: RawOf<"PartitionElem">, strategy: PartitionKey["strategy"], position: number): PartitionKeyColumn {
  const catalog = catalogOf(cx);
  let attnum = 0;
  let expr: Expr | null = null;
  let [type, collation] = [0, 0];
  if (elem.name !== undefined) [attnum, type, collation] = namedColumn(rel, elem);
  else {
    expr = withoutPosition(() => analyzeTableExpr(cx.analyzeContext(), rel, elem.expr as RawNode, "PARTITION_EXPRESSION"));
    if (expr.tag === "CollateExpr") expr = expr.arg;
    [type, collation] = [exprType(expr), exprCollation(expr)];
    if (expr.tag === "Var" && expr.varattno > 0) [attnum, expr] = [expr.varattno, null];
    else checkKeyExpression(cx, rel, expr, elem, position);
  }
  if (elem.collation !== undefined) {
    const name = nameList(elem.collation).at(-1) as string;
    collation = catalog.collationNamed(name)?.oid ?? ereport({ code: ERRCODE.undefined_object, message: `collation "${name}" for encoding "UTF8" does not exist`, location: elem.location });
  }
  const collatable = catalog.type(type).typcollation !== 0;
  if (collatable && collation === 0) ereport({ code: ERRCODE.indeterminate_collation, message: "could not determine which collation to use for partition expression", hint: "Use the COLLATE clause to set the collation explicitly." });
  if (!collatable && elem.collation !== undefined) ereport({ code: ERRCODE.datatype_mismatch, message: `collations are not supported by type ${formatType(catalog, type)}` });
  const [method, word] = strategy === "h" ? ([HASH_AM_OID, "hash"] as const) : ([BTREE_AM_OID, "btree"] as const);
  const given = nameList(elem.opclass).at(-1);
  const opclass = given === undefined ? defaultOpclass(catalog, type, method) : (catalog.opclassesOf(method).find((row) => row.opcname === given)?.oid ?? ereport({ code: ERRCODE.undefined_object, message: `operator class "${given}" does not exist for access method "${word}"` }));
  if (opclass === 0) ereport({ code: ERRCODE.undefined_object, message: `data type ${formatType(catalog, type)} has no default operator class for access method "${word}"`, hint: `You must specify a ${word} operator class or define a default ${word} operator class for the data type.` });
  const { opcfamily: opfamily, opcintype } = catalog.opclass(opclass);
  return { attnum, expr, type, opclass, opfamily, opcintype, collation };
}
/** Errors of a key's expressions do not say where they are. */
function withoutPosition<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof DatabaseError) error.location = -1;
    throw error;
  }
}
function namedColumn(rel: Relation, { name = "", location }: RawOf<"PartitionElem">): [number, number, number] {
  const refuse = (message: string, detail?: string): never => ereport({ code: ERRCODE.invalid_object_definition, message, ...(detail !== undefined && { detail }), location });
  if (SYSTEM_COLUMNS.has(name)) refuse(`cannot use system column "${name}" in partition key`);
  const found = rel.attributes.find(({ attname, attisdropped }) => attname === name && !attisdropped) ?? ereport({ code: ERRCODE.undefined_column, message: `column "${name}" named in partition key does not exist`, location });
  if (found.attgenerated !== "") refuse("cannot use generated column in partition key", `Column "${name}" is a generated column.`);
  return [found.attnum, found.atttypid, found.attcollation];
}
function checkKeyExpression(cx: CommandContext, rel: Relation, expr: Expr, { location }: RawOf<"PartitionElem">, position: number): void {
  const refuse = (message: string): never => ereport({ code: ERRCODE.invalid_object_definition, message });
  const catalog = catalogOf(cx);
  const vars: number[] = [];
  let mutable = false;
  // What is inlined counts as what it is made of.
  exprContains([expr, cx.simplify(expr)], (node) => {
    if (node.tag === "Var") vars.push(node.varattno);
    return false;
  });
  exprContains(cx.simplify(expr), (node) => {
    const func = node.tag === "FuncExpr" ? node.funcid : node.tag === "OpExpr" || node.tag === "ScalarArrayOpExpr" ? catalog.operator(node.opno).oprcode : 0;
    if ((func !== 0 && catalog.proc(func).provolatile !== "i") || node.tag === "SQLValueFunction" || node.tag === "NextValueExpr") mutable = true;
    return false;
  });
  if (catalog.type(exprType(expr)).typtype === "p") ereport({ code: ERRCODE.invalid_table_definition, message: `partition key column ${position} has pseudo-type ${formatType(catalog, exprType(expr))}` });
  if (vars.some((attnum) => attnum < 0)) refuse("partition key expressions cannot contain system column references");
  const generated = rel.attributes.find((a) => vars.includes(a.attnum) && a.attgenerated !== "");
  if (generated !== undefined) ereport({ code: ERRCODE.invalid_object_definition, message: "cannot use generated column in partition key", detail: `Column "${generated.attname}" is a generated column.`, location });
  if (mutable) refuse("functions in partition key expression must be marked IMMUTABLE");
  if (vars.length === 0) refuse("cannot use constant expression as partition key");
}

// Bounds

const badBound = (message: string, location: number | undefined): never => ereport({ code: ERRCODE.invalid_table_definition, message, location: location ?? -1 });

/** FOR VALUES, or DEFAULT. @see transformPartitionBound */
export function partitionBoundOf(cx: CommandContext, parent: Relation, spec: BoundSpec): PartitionBound {
  const key = parent.partkey as PartitionKey;
  if (spec.is_default === true) {
    if (key.strategy === "h") ereport({ code: ERRCODE.invalid_table_definition, message: "a hash-partitioned table may not have a default partition" });
    return { strategy: "default" };
  }
  const words = { l: "list", r: "range", h: "hash" };
  if (spec.strategy !== key.strategy) badBound(`invalid bound specification for a ${words[key.strategy]} partition`, spec.location);
  if (key.strategy === "h") return hashBound(spec);
  if (key.strategy === "l") {
    const values: Datum[] = [];
    const compare = keyOperations(catalogOf(cx), cx.session).compare(key.columns[0] as PartitionKeyColumn);
    for (const node of spec.listdatums ?? []) {
      const value = boundValue(cx, parent, 0, node);
      if (!values.some((known) => (known === null || value === null ? known === value : compare(known, value) === 0))) values.push(value);
    }
    return { strategy: "l", values };
  }
  if ((spec.lowerdatums ?? []).length !== key.columns.length) ereport({ code: ERRCODE.invalid_table_definition, message: "FROM must specify exactly one value per partitioning column" });
  if ((spec.upperdatums ?? []).length !== key.columns.length) ereport({ code: ERRCODE.invalid_table_definition, message: "TO must specify exactly one value per partitioning column" });
  return { strategy: "r", lower: rangeEnd(cx, parent, spec.lowerdatums ?? []), upper: rangeEnd(cx, parent, spec.upperdatums ?? []) };
}
function hashBound({ modulus = 0, remainder = 0 }: BoundSpec): PartitionBound {
  const refuse = (message: string): never => ereport({ code: ERRCODE.invalid_table_definition, message });
  if (modulus <= 0) refuse("modulus for hash partition must be an integer value greater than zero");
  if (remainder < 0) refuse("remainder for hash partition must be an integer value greater than or equal to zero");
  if (remainder >= modulus) refuse("remainder for hash partition must be less than modulus");
  return { strategy: "h", modulus, remainder };
}
const columnName = (cx: CommandContext, parent: Relation, i: number): string => {
  const column = parent.partkey?.columns[i] as PartitionKeyColumn;
  return column.expr === null ? (parent.attributes[column.attnum - 1]?.attname ?? "") : cx.session.service<(rel: Relation, expr: Expr) => string>("deparse")(parent, column.expr);
};
function boundValue(cx: CommandContext, parent: Relation, i: number, raw: RawNode): Datum {
  const column = parent.partkey?.columns[i] as PartitionKeyColumn;
  const typmod = column.expr === null ? (parent.attributes[column.attnum - 1]?.atttypmod ?? -1) : -1;
  const expr = analyzePartitionBound(cx.analyzeContext(), raw, { name: columnName(cx, parent, i), type: column.type, typmod, collation: column.collation });
  return evaluator(cx, expr)();
}
/** @see transformPartitionRangeBounds, validateInfiniteBounds */
function rangeEnd(cx: CommandContext, parent: Relation, raws: readonly RawNode[]): RangeDatum[] {
  let infinite: "min" | "max" | undefined;
  return raws.map((raw, i): RangeDatum => {
    const fields = nameList(rawAs(raw, "ColumnRef")?.fields);
    const location = exprLocationOf(raw);
    const kind = fields.length === 1 ? ({ minvalue: "min", maxvalue: "max" } as const)[fields[0] as string] : undefined;
    if (infinite !== undefined && kind !== infinite) ereport({ code: ERRCODE.datatype_mismatch, message: `every bound following ${infinite === "min" ? "MINVALUE" : "MAXVALUE"} must also be ${infinite === "min" ? "MINVALUE" : "MAXVALUE"}`, location });
    if (kind !== undefined) {
      infinite = kind;
      return { kind };
    }
    const value = boundValue(cx, parent, i, raw);
    if (value === null) ereport({ code: ERRCODE.invalid_object_definition, message: "cannot specify NULL in range bound" });
    return { kind: "value", value };
  });
}
const exprLocationOf = (raw: RawNode): number => {
  const [body] = Object.values(raw as Record<string, { location?: number }>);
  return body?.location ?? 0;
};

/** A new bound must not meet those that are there. @see check_new_partition_bound */
export function checkNewBound(cx: CommandContext, relname: string, parent: Relation, bound: PartitionBound, spec: BoundSpec): void {
  const catalog = catalogOf(cx);
  const operations = keyOperations(catalog, cx.session);
  const desc = partitionDesc(catalog, parent, operations);
  const overlap = (other: Relation, location: number | undefined): never => ereport({ code: ERRCODE.invalid_object_definition, message: `partition "${relname}" would overlap partition "${other.relname}"`, location: location ?? -1 });
  const compare = desc.key.columns.map(operations.compare);
  switch (bound.strategy) {
    case "default":
      if (desc.default !== undefined) ereport({ code: ERRCODE.invalid_object_definition, message: `partition "${relname}" conflicts with existing default partition "${desc.default.relname}"`, location: spec.location });
      return;
    case "l":
      bound.values.forEach((value) => {
        const found = desc.find([value]);
        const at = (spec.listdatums ?? []).findIndex((raw) => sameDatum(boundValue(cx, parent, 0, raw), value, compare[0] as never));
        if (found !== undefined && found !== desc.default) overlap(found, exprLocationOf((spec.listdatums ?? [])[at] as RawNode));
      });
      return;
    case "h":
      return checkModulus(desc.parts, bound, (other) => overlap(other, spec.location));
    case "r": {
      const shown = (datums: readonly RangeDatum[]): string => rangeEndText(cx.session, desc.key, datums);
      if (compareBounds(bound.lower, true, bound.upper, false, compare) >= 0) {
        ereport({ code: ERRCODE.invalid_object_definition, message: `empty range bound specified for partition "${relname}"`, detail: `Specified lower bound ${shown(bound.lower)} is greater than or equal to upper bound ${shown(bound.upper)}.`, location: exprLocationOf(spec.lowerdatums?.[0] as RawNode) });
      }
      for (const other of desc.parts) {
        if (other.partbound?.strategy !== "r") continue;
        const before = compareBounds(other.partbound.upper, false, bound.lower, true, compare) <= 0;
        const upper = compareBounds(bound.upper, false, other.partbound.lower, true, compare);
        if (before || upper <= 0) continue;
        // The column that decides is the one that is pointed at.
        const lower = compareBounds(other.partbound.lower, true, bound.lower, true, compare);
        const [end, decisive] = lower <= 0 ? [spec.lowerdatums, lower] : [spec.upperdatums, upper];
        overlap(other, exprLocationOf(end?.[decisive === 0 ? 0 : Math.abs(decisive) - 1] as RawNode));
      }
    }
  }
}
const sameDatum = (a: Datum, b: Datum, compare: (a: Datum, b: Datum) => number): boolean => (a === null || b === null ? a === b : compare(a, b) === 0);
type HashBound = Extract<PartitionBound, { strategy: "h" }>;
function checkModulus(parts: readonly Relation[], { modulus, remainder }: HashBound, overlap: (other: Relation) => never): void {
  const message = "every hash partition modulus must be a factor of the next larger modulus";
  const bounds = parts.map((rel) => ({ rel, bound: rel.partbound as HashBound }));
  const larger = bounds.find(({ bound }) => bound.modulus >= modulus);
  const smaller = bounds.filter(({ bound }) => bound.modulus < modulus).at(-1);
  if (smaller !== undefined && modulus % smaller.bound.modulus !== 0) {
    ereport({ code: ERRCODE.invalid_object_definition, message, detail: `The new modulus ${modulus} is not divisible by ${smaller.bound.modulus}, the modulus of existing partition "${smaller.rel.relname}".` });
  }
  if (larger !== undefined && larger.bound.modulus % modulus !== 0) {
    ereport({ code: ERRCODE.invalid_object_definition, message, detail: `The new modulus ${modulus} is not a factor of ${larger.bound.modulus}, the modulus of existing partition "${larger.rel.relname}".` });
  }
  const meets = bounds.find(({ bound }) => bound.remainder % Math.min(modulus, bound.modulus) === remainder % Math.min(modulus, bound.modulus));
  if (meets !== undefined) overlap(meets.rel);
}

// Rows that are there already

function* liveRows(cx: CommandContext, root: Relation): Iterable<{ readonly rel: Relation; readonly values: readonly Datum[] }> {
  for (const rel of catalogOf(cx).inheritors(root.oid)) {
    if (rel.partkey !== undefined) continue;
    const heap = cx.storage.heap(rel.relfilenode);
    for (const group of heap.groups) for (let i = 0; i < group.rows; i++) if (heap.live(group.firstRow + i, cx.ownXids())) yield { rel, values: heap.values(group.firstRow + i) };
  }
}
/** The default partition must hold no row that the new partition takes. @see check_default_partition_contents */
export function checkDefaultContents(cx: CommandContext, parentOid: number): void {
  const catalog = catalogOf(cx);
  const parent = catalog.relation(parentOid);
  const { default: fallback } = partitionDesc(catalog, parent, keyOperations(catalog, cx.session));
  if (fallback === undefined) return;
  const router = new PartitionRouter(catalog, cx.session);
  for (const { rel, values } of liveRows(cx, fallback)) {
    if (!router.belongs(fallback, router.convert(rel, fallback, values))) ereport({ code: ERRCODE.check_violation, message: `updated partition constraint for default partition "${rel.relname}" would be violated by some row`, table: rel.relname });
  }
}

// ATTACH and DETACH

/** ALTER TABLE … ATTACH PARTITION. @see ATExecAttachPartition */
export function attachPartition(cx: CommandContext, parentOid: number, raw: RawOf<"PartitionCmd">): void {
  const catalog = catalogOf(cx);
  const parent = catalog.relation(parentOid);
  const name = raw.name as RawOf<"RangeVar">;
  const spec = raw.bound as BoundSpec;
  if (parent.relkind === "I" && raw.bound !== undefined) ereport({ code: ERRCODE.invalid_object_definition, message: `"${parent.relname}" is not a partitioned table` });
  if (parent.relkind === "I") return attachIndex(cx, parent, requireRelation(cx, name));
  const bound = partitionBoundOf(cx, parent, spec);
  const child = requireRelation(cx, name);
  checkAttachable(cx, parent, child);
  createInheritance(cx, child.oid, parent.oid);
  checkNewBound(cx, child.relname, parent, bound, spec);
  changeCatalog(cx, (draft) => {
    draft.relations[child.oid] = { ...(draft.relations[child.oid] as Relation), partbound: bound };
  });
  const router = new PartitionRouter(catalogOf(cx), cx.session);
  const attached = catalogOf(cx).relation(child.oid);
  for (const { rel, values } of liveRows(cx, attached)) {
    if (!router.belongs(attached, router.convert(rel, attached, values))) ereport({ code: ERRCODE.check_violation, message: `partition constraint of relation "${rel.relname}" is violated by some row`, table: rel.relname });
  }
  checkDefaultContents(cx, parent.oid);
  ensurePartitionIndexes(cx, parent.oid, child.oid);
  addPartitionForeignKeys(cx, parent.oid, child.oid);
}
function checkAttachable(cx: CommandContext, parent: Relation, child: Relation): void {
  const catalog = catalogOf(cx);
  const wrong = (message: string): never => ereport({ code: ERRCODE.wrong_object_type, message });
  checkCommandKind(child, "AT_AttachPartition", TABLES);
  if (child.partbound !== undefined) wrong(`"${child.relname}" is already a partition`);
  if ((child.parents ?? []).length > 0) wrong("cannot attach inheritance child as partition");
  if (child.partkey === undefined && catalog.children(child.oid).length > 0) wrong("cannot attach inheritance parent as partition");
  if (catalog.inheritors(child.oid).some(({ oid }) => oid === parent.oid)) ereport({ code: ERRCODE.duplicate_table, message: "circular inheritance not allowed", detail: `"${parent.relname}" is already a child of "${child.relname}".` });
  if (parent.relpersistence !== "t" && child.relpersistence === "t") wrong(`cannot attach a temporary relation as partition of permanent relation "${parent.relname}"`);
  if (parent.relpersistence === "t" && child.relpersistence !== "t") wrong(`cannot attach a permanent relation as partition of temporary relation "${parent.relname}"`);
  for (const a of child.attributes) {
    if (a.attisdropped) continue;
    if (a.attidentity !== "") ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: `table "${child.relname}" being attached contains an identity column "${a.attname}"`, detail: "The new partition may not contain an identity column." });
    if (!parent.attributes.some(({ attname, attisdropped }) => attname === a.attname && !attisdropped)) ereport({ code: ERRCODE.datatype_mismatch, message: `table "${child.relname}" contains column "${a.attname}" not found in parent "${parent.relname}"`, detail: "The new partition may contain only the columns present in parent." });
  }
}
/** ALTER TABLE … DETACH PARTITION. @see ATExecDetachPartition */
export function detachPartition(cx: CommandContext, parent: Relation, raw: RawOf<"PartitionCmd">): void {
  const child = requireRelation(cx, raw.name as RawOf<"RangeVar">);
  if (child.parents?.includes(parent.oid) !== true) ereport({ code: ERRCODE.undefined_table, message: `relation "${child.relname}" is not a partition of relation "${parent.relname}"` });
  detachIndexes(cx, child);
  dropPartitionForeignKeys(cx, parent, child.oid);
  removeInheritance(cx, child.oid, parent);
}
