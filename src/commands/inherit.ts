/**
 * What a table gets from the tables that it inherits from: columns, defaults, CHECK and NOT NULL.
 *
 * @see src/backend/commands/tablecmds.c (MergeAttributes, MergeAttributesIntoExisting, MergeConstraintsIntoExisting)
 */
import { checkCommandKind } from "./alter-kinds.ts";
import { formatType as typeText } from "../catalog/format-type.ts";
import type { Attribute, Constraint, Relation } from "../catalog/root.ts";
import { equal } from "../nodes/equal.ts";
import type { Expr } from "../nodes/primnodes.ts";
import { mapExpr } from "../nodes/walk.ts";
import { type RawOf, rawAs } from "../nodes/raw.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { catalogOf, changeCatalog, type CommandContext } from "./context.ts";
import { chooseName, requireRelation } from "./tablecmds.ts";

const note = (cx: CommandContext, message: string, detail?: string): void => cx.notice({ severity: "NOTICE", code: "00000", message, ...(detail !== undefined && { detail }) });

/** An expression over one table's columns, over those of another that have the same names. @see map_variable_attnos */
export function mapColumns<T>(expr: T, from: Relation, to: { readonly attributes: readonly Attribute[] }): T {
  return mapExpr(expr, (node) => {
    if (node.tag !== "Var" || node.varno !== 1 || node.varattno <= 0) return undefined;
    const name = from.attributes[node.varattno - 1]?.attname;
    const own = to.attributes.find(({ attname, attisdropped }) => attname === name && !attisdropped);
    return own === undefined ? undefined : { ...node, varattno: own.attnum, varattnosyn: own.attnum };
  });
}
const sameExpr = (a: Expr | null, b: Expr | null): boolean => equal(a, b);

/** A CHECK or NOT NULL that comes from above. */
export interface InheritedConstraint {
  readonly conname: string;
  readonly expr: Expr | null;
  readonly conkey: readonly number[];
  readonly enforced: boolean;
  count: number;
}
/** What parents give together. */
export interface Inheritance {
  readonly parents: readonly Relation[];
  readonly isPartition: boolean;
  readonly attributes: Attribute[];
  readonly checks: InheritedConstraint[];
  readonly notNulls: InheritedConstraint[];
  /** Columns whose parents disagree on their default. */
  readonly bogusDefaults: Set<string>;
}

/** The parents, looked up and found fit. */
export function parentsOf(cx: CommandContext, raw: RawOf<"CreateStmt">, persistence: string): readonly Relation[] {
  const isPartition = raw.partbound !== undefined;
  const parents: Relation[] = [];
  for (const node of raw.inhRelations ?? []) {
    const name = rawAs(node, "RangeVar") as RawOf<"RangeVar">;
    const parent = requireRelation(cx, name, name.location);
    if (parents.some(({ oid }) => oid === parent.oid)) ereport({ code: ERRCODE.duplicate_table, message: `relation "${parent.relname}" would be inherited from more than once` });
    parents.push(parent);
  }
  for (const parent of parents) {
    if (isPartition && parent.partkey === undefined) ereport({ code: ERRCODE.invalid_object_definition, message: `"${parent.relname}" is not partitioned` });
    checkParent(parent, persistence, isPartition);
  }
  return parents;
}
function checkParent(parent: Relation, persistence: string, isPartition: boolean): void {
  if (!isPartition && parent.partkey !== undefined) ereport({ code: ERRCODE.wrong_object_type, message: `cannot inherit from partitioned table "${parent.relname}"` });
  if (!isPartition && parent.partbound !== undefined) ereport({ code: ERRCODE.wrong_object_type, message: `cannot inherit from partition "${parent.relname}"` });
  if (parent.relkind !== "r" && parent.relkind !== "p") ereport({ code: ERRCODE.wrong_object_type, message: `inherited relation "${parent.relname}" is not a table or foreign table` });
  if (isPartition && parent.relpersistence !== "t" && persistence === "t") ereport({ code: ERRCODE.wrong_object_type, message: `cannot create a temporary relation as partition of permanent relation "${parent.relname}"` });
  if (isPartition && parent.relpersistence === "t" && persistence !== "t") ereport({ code: ERRCODE.wrong_object_type, message: `cannot create a permanent relation as partition of temporary relation "${parent.relname}"` });
  if (parent.relpersistence === "t" && persistence !== "t") ereport({ code: ERRCODE.wrong_object_type, message: `cannot inherit from temporary relation "${parent.relname}"` });
}

/** The columns and constraints of all parents, merged. */
export function mergeParents(cx: CommandContext, parents: readonly Relation[], isPartition: boolean): Inheritance {
  const merged: Inheritance = { parents, isPartition, attributes: [], checks: [], notNulls: [], bogusDefaults: new Set() };
  for (const parent of parents) {
    for (const a of parent.attributes) if (!a.attisdropped) mergeParentColumn(cx, merged, parent, a);
    for (const constraint of parent.constraints) {
      if (constraint.connoinherit === true) continue;
      if (constraint.contype === "c") mergeParentCheck(merged, parent, constraint);
      else if (constraint.contype === "n") mergeParentNotNull(merged, parent, constraint);
    }
  }
  return merged;
}
function mergeParentColumn(cx: CommandContext, merged: Inheritance, parent: Relation, a: Attribute): void {
  const { attributes } = merged;
  const at = attributes.findIndex(({ attname }) => attname === a.attname);
  const inherited: Attribute = { ...a, attislocal: false, attinhcount: 1, ...(!merged.isPartition && a.attidentity !== "" && { attidentity: "", default: null }) };
  if (at < 0) {
    // The parent's expressions are mapped once all columns are known.
    attributes.push({ ...inherited, attnum: attributes.length + 1, default: inherited.default && mapColumns(inherited.default, parent, { attributes: [...attributes, { ...a, attnum: attributes.length + 1 }] }) });
    return;
  }
  const old = attributes[at] as Attribute;
  note(cx, `merging multiple inherited definitions of column "${a.attname}"`);
  checkSameType(cx, old, a, `inherited column "${a.attname}"`);
  if (old.attgenerated !== a.attgenerated) ereport({ code: ERRCODE.datatype_mismatch, message: `inherited column "${a.attname}" has a generation conflict` });
  if (inherited.default !== null && old.default !== null && !sameExpr(old.default, mapColumns(inherited.default, parent, merged))) merged.bogusDefaults.add(a.attname);
  attributes[at] = { ...old, attinhcount: (old.attinhcount ?? 0) + 1, default: old.default ?? (inherited.default && mapColumns(inherited.default, parent, merged)) };
}
/** @see MergeInheritedAttribute, MergeChildAttribute */
function checkSameType(cx: CommandContext, old: Attribute, fresh: Attribute, what: string): void {
  const catalog = catalogOf(cx);
  if (old.atttypid !== fresh.atttypid || old.atttypmod !== fresh.atttypmod) {
    ereport({ code: ERRCODE.datatype_mismatch, message: `${what} has a type conflict`, detail: `${typeText(catalog, old.atttypid, old.atttypmod)} versus ${typeText(catalog, fresh.atttypid, fresh.atttypmod)}` });
  }
  if (old.attcollation !== fresh.attcollation) {
    const name = (oid: number): string => catalog.collation(oid)?.collname ?? "";
    ereport({ code: ERRCODE.collation_mismatch, message: `${what} has a collation conflict`, detail: `"${name(old.attcollation)}" versus "${name(fresh.attcollation)}"` });
  }
}
function mergeParentCheck(merged: Inheritance, parent: Relation, constraint: Constraint): void {
  const expr = mapColumns(constraint.expr as Expr, parent, merged);
  const old = merged.checks.find(({ conname }) => conname === constraint.conname);
  const conkey = constraint.conkey.map((attnum) => columnNumber(merged, parent, attnum));
  if (old === undefined) merged.checks.push({ conname: constraint.conname, expr, conkey, enforced: constraint.conenforced !== false, count: 1 });
  else if (sameExpr(old.expr, expr)) old.count++;
  else ereport({ code: ERRCODE.duplicate_object, message: `check constraint name "${constraint.conname}" appears multiple times but with different expressions` });
}
const columnNumber = (merged: { readonly attributes: readonly Attribute[] }, parent: Relation, attnum: number): number => merged.attributes.find(({ attname }) => attname === parent.attributes[attnum - 1]?.attname)?.attnum ?? 0;
function mergeParentNotNull(merged: Inheritance, parent: Relation, constraint: Constraint): void {
  const attnum = columnNumber(merged, parent, constraint.conkey[0] as number);
  const old = merged.notNulls.find(({ conkey }) => conkey[0] === attnum);
  if (old === undefined) merged.notNulls.push({ conname: constraint.conname, expr: null, conkey: [attnum], enforced: true, count: 1 });
  else old.count++;
}

/** A column that the table defines itself too. @see MergeChildAttribute */
export function mergeOwnColumn(cx: CommandContext, merged: Inheritance, at: number, own: Attribute, position: number): Attribute {
  const inherited = merged.attributes[at] as Attribute;
  if (at === position) note(cx, `merging column "${own.attname}" with inherited definition`);
  else note(cx, `moving and merging column "${own.attname}" with inherited definition`, "User-specified column moved to the position of the inherited column.");
  checkSameType(cx, inherited, own, `column "${own.attname}"`);
  return { ...inherited, attislocal: true };
}
/** A CHECK that the table defines itself under the name of one that it inherits. @see MergeWithExistingConstraint */
export function mergeOwnCheck(cx: CommandContext, relname: string, inherited: readonly InheritedConstraint[], own: { readonly conname: string; readonly expr: Expr }): InheritedConstraint | undefined {
  const found = inherited.find(({ conname }) => conname === own.conname);
  if (found === undefined) return undefined;
  if (!sameExpr(found.expr, own.expr)) ereport({ code: ERRCODE.duplicate_object, message: `constraint "${own.conname}" for relation "${relname}" already exists` });
  note(cx, `merging constraint "${own.conname}" with inherited definition`);
  return found;
}

// ALTER TABLE … INHERIT and ATTACH PARTITION

const incompatible = (message: string): never => ereport({ code: ERRCODE.datatype_mismatch, message });

/** Makes a table that is there a child of another; it must have all that the parent gives. @see CreateInheritance */
export function createInheritance(cx: CommandContext, childOid: number, parentOid: number): void {
  const parent = catalogOf(cx).relation(parentOid);
  const child = catalogOf(cx).relation(childOid);
  const isPartition = parent.partkey !== undefined;
  const attributes = child.attributes.map((own): Attribute => {
    const above = own.attisdropped ? undefined : parent.attributes.find(({ attname, attisdropped }) => attname === own.attname && !attisdropped);
    if (above === undefined) return own;
    if (own.atttypid !== above.atttypid || own.atttypmod !== above.atttypmod) incompatible(`child table "${child.relname}" has different type for column "${own.attname}"`);
    if (own.attcollation !== above.attcollation) ereport({ code: ERRCODE.collation_mismatch, message: `child table "${child.relname}" has different collation for column "${own.attname}"` });
    if (above.attnotnull && !parent.constraints.some((c) => c.contype === "n" && c.conkey[0] === above.attnum && c.connoinherit === true) && !own.attnotnull) incompatible(`column "${own.attname}" in child table "${child.relname}" must be marked NOT NULL`);
    if (above.attgenerated !== "" && own.attgenerated === "") incompatible(`column "${own.attname}" in child table must be a generated column`);
    if (above.attgenerated === "" && own.attgenerated !== "") incompatible(`column "${own.attname}" in child table must not be a generated column`);
    const identity = isPartition && above.attidentity !== "" ? { attidentity: above.attidentity, default: above.default } : {};
    return { ...own, ...identity, attislocal: isPartition ? false : (own.attislocal ?? true), attinhcount: (own.attinhcount ?? 0) + 1 };
  });
  for (const above of parent.attributes) {
    if (!above.attisdropped && !child.attributes.some(({ attname, attisdropped }) => attname === above.attname && !attisdropped)) incompatible(`child table is missing column "${above.attname}"`);
  }
  const constraints = inheritConstraints(parent, child);
  changeCatalog(cx, (draft) => {
    const current = draft.relations[childOid] as Relation;
    draft.relations[childOid] = { ...current, attributes, constraints, parents: [...(current.parents ?? []), parentOid] };
  });
}
/** @see MergeConstraintsIntoExisting */
function inheritConstraints(parent: Relation, child: Relation): readonly Constraint[] {
  let constraints = child.constraints;
  for (const above of parent.constraints) {
    if (above.connoinherit === true || (above.contype !== "c" && above.contype !== "n")) continue;
    const column = parent.attributes[(above.conkey[0] ?? 0) - 1]?.attname;
    const found = constraints.find((own) => (above.contype === "n" ? own.contype === "n" && child.attributes[(own.conkey[0] ?? 0) - 1]?.attname === column : own.contype === "c" && own.conname === above.conname));
    if (found === undefined) incompatible(above.contype === "n" ? `column "${column}" in child table "${child.relname}" must be marked NOT NULL` : `child table is missing constraint "${above.conname}"`);
    else {
      if (above.contype === "c" && !sameExpr(found.expr, mapColumns(above.expr, parent, child))) incompatible(`child table "${child.relname}" has different definition for check constraint "${above.conname}"`);
      if (found.connoinherit === true) ereport({ code: ERRCODE.invalid_object_definition, message: `constraint "${found.conname}" conflicts with non-inherited constraint on child table "${child.relname}"` });
      if (above.contype === "c" && found.convalidated === false && above.convalidated !== false) ereport({ code: ERRCODE.invalid_object_definition, message: `constraint "${found.conname}" conflicts with NOT VALID constraint on child table "${child.relname}"` });
      constraints = constraints.map((own) => (own === found ? { ...own, conislocal: parent.partkey !== undefined ? false : (own.conislocal ?? true), coninhcount: (own.coninhcount ?? 0) + 1 } : own));
    }
  }
  return constraints;
}

/** @see ATExecAddInherit */
export function addInherit(cx: CommandContext, child: Relation, name: RawOf<"RangeVar">): void {
  if (child.partkey !== undefined) ereport({ code: ERRCODE.wrong_object_type, message: "cannot change inheritance of partitioned table" });
  const parent = requireRelation(cx, name);
  const catalog = catalogOf(cx);
  if (child.partbound !== undefined) ereport({ code: ERRCODE.wrong_object_type, message: "cannot change inheritance of a partition" });
  checkCommandKind(parent, "AT_AddInherit");
  if (parent.relpersistence === "t" && child.relpersistence !== "t") ereport({ code: ERRCODE.wrong_object_type, message: `cannot inherit from temporary relation "${parent.relname}"` });
  if (parent.partkey !== undefined) ereport({ code: ERRCODE.wrong_object_type, message: `cannot inherit from partitioned table "${parent.relname}"` });
  if (parent.partbound !== undefined) ereport({ code: ERRCODE.wrong_object_type, message: `cannot inherit from a partition` });
  if (child.parents?.includes(parent.oid) === true) ereport({ code: ERRCODE.duplicate_table, message: `relation "${parent.relname}" would be inherited from more than once` });
  if (catalog.inheritors(child.oid).some(({ oid }) => oid === parent.oid)) ereport({ code: ERRCODE.duplicate_table, message: "circular inheritance not allowed", detail: `"${parent.relname}" is already a child of "${child.relname}".` });
  createInheritance(cx, child.oid, parent.oid);
}
/** The child keeps what it had from the parent, as its own. @see RemoveInheritance */
export function removeInheritance(cx: CommandContext, childOid: number, parent: Relation): void {
  changeCatalog(cx, (draft) => {
    const child = draft.relations[childOid] as Relation;
    const given = (name: string): boolean => parent.attributes.some(({ attname, attisdropped }) => attname === name && !attisdropped);
    const fewer = (count: number | undefined): number => Math.max((count ?? 0) - 1, 0);
    const attributes = child.attributes.map((a) => {
      if (a.attisdropped || !given(a.attname)) return a;
      const own = { ...a, attinhcount: fewer(a.attinhcount), attislocal: fewer(a.attinhcount) === 0 ? true : (a.attislocal ?? true) };
      return parent.partkey !== undefined && a.attidentity !== "" ? { ...own, attidentity: "", default: null } : own;
    });
    const fromParent = (c: Constraint): boolean =>
      parent.constraints.some((above) => above.connoinherit !== true && above.contype === c.contype && (c.contype === "c" ? above.conname === c.conname : c.contype === "n" && parent.attributes[(above.conkey[0] ?? 0) - 1]?.attname === child.attributes[(c.conkey[0] ?? 0) - 1]?.attname));
    const constraints = child.constraints.map((c) => ((c.contype === "c" || c.contype === "n") && fromParent(c) ? { ...c, coninhcount: fewer(c.coninhcount), conislocal: fewer(c.coninhcount) === 0 ? true : (c.conislocal ?? true) } : c));
    const { partbound: _bound, ...rest } = child;
    draft.relations[childOid] = { ...rest, attributes, constraints, parents: (child.parents ?? []).filter((oid) => oid !== parent.oid) };
  });
}
/** @see ATExecDropInherit */
export function dropInherit(cx: CommandContext, child: Relation, name: RawOf<"RangeVar">): void {
  const parent = requireRelation(cx, name);
  if (child.partbound !== undefined) ereport({ code: ERRCODE.wrong_object_type, message: "cannot change inheritance of a partition" });
  if (child.parents?.includes(parent.oid) !== true) ereport({ code: ERRCODE.undefined_table, message: `relation "${parent.relname}" is not a parent of relation "${child.relname}"` });
  removeInheritance(cx, child.oid, parent);
}

/** NOT NULL constraints of a new table: its own, and those that it inherits, each column once. @see AddRelationNotNullConstraints */
export function notNullConstraints(oid: number, relname: string, attributes: readonly Attribute[], own: ReadonlyMap<number, { readonly conname: string | undefined; readonly noInherit: boolean }>, inherited: readonly InheritedConstraint[], taken: ReadonlySet<string>): Omit<Constraint, "oid">[] {
  const names = new Set(taken);
  const made: Omit<Constraint, "oid">[] = [];
  const add = (attnum: number, given: string | undefined, more: Partial<Constraint>): void => {
    const conname = given !== undefined && !names.has(given) ? given : chooseName(relname, [attributes[attnum - 1]?.attname ?? ""], "not_null", (name) => names.has(name));
    names.add(conname);
    made.push({ conname, contype: "n", conrelid: oid, conkey: [attnum], conindid: 0, expr: null, ...more });
  };
  for (const [attnum, { conname, noInherit }] of own) {
    const above = inherited.find(({ conkey }) => conkey[0] === attnum);
    if (above !== undefined && noInherit) ereport({ code: ERRCODE.datatype_mismatch, message: `cannot define not-null constraint with NO INHERIT on column "${attributes[attnum - 1]?.attname}"`, detail: "The column has an inherited not-null constraint." });
    add(attnum, conname, { conislocal: true, coninhcount: above?.count ?? 0, ...(noInherit && { connoinherit: true }) });
  }
  for (const { conkey, conname, count } of inherited) if (!own.has(conkey[0] as number)) add(conkey[0] as number, conname, { conislocal: false, coninhcount: count });
  return made;
}
