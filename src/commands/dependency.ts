/**
 * What needs what: the objects that another object would take with it, found in the catalog itself.
 *
 * PostgreSQL keeps pg_depend; here the catalog is one value in memory, and what an object refers to is read off it when
 * something is dropped.
 *
 * @see src/backend/catalog/dependency.c, src/backend/catalog/objectaddress.c
 */
import { describeObject, type ObjectAddress } from "../catalog/object-description.ts";
import type { CatalogRoot, Constraint, Relation, UserProc, UserType } from "../catalog/root.ts";
import { bmsIsMember } from "../nodes/bitmapset.ts";
import { walkLevels } from "../nodes/walk.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { forgetComments } from "./comment.ts";
import { catalogOf, changeCatalog, type CommandContext, type Draft } from "./context.ts";
import { exprType } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import { isConstructor, partsOfRange } from "./rangecmds.ts";
import type { Expr } from "../nodes/primnodes.ts";

const key = (address: ObjectAddress): string => `${address.kind}:${address.oid}:${"attnum" in address ? address.attnum : "constraint" in address ? address.constraint : ""}`;
/** Newer objects have greater numbers. */
const age = (address: ObjectAddress): number => ("constraint" in address ? address.constraint : address.oid);

/** An object, and what it cannot be without. */
interface Entry {
  readonly address: ObjectAddress;
  readonly refs: ReadonlySet<string>;
}

/** The keys of everything that a tree names. */
function treeRefs(root: CatalogRoot, tree: unknown, refs: Set<string>): void {
  const relation = (oid: number): void => {
    if (oid >= 16384) refs.add(`relation:${oid}:`);
  };
  const type = (oid: number): void => typeRefs(root, oid, refs);
  walkLevels(tree, (node) => {
    switch (node.tag) {
      case "RangeTblEntry":
        if (node.rtekind === "RTE_RELATION") relation(node.relid);
        for (const fn of node.functions ?? []) for (const coltype of fn.funccoltypes) type(coltype);
        break;
      case "Query":
        for (const column of functionColumnRefs(root, node)) refs.add(column);
        break;
      case "RTEPermissionInfo":
        if (node.relid >= 16384) for (const a of root.relations[node.relid]?.attributes ?? []) if (bmsIsMember(a.attnum + 7, node.selectedCols)) refs.add(`column:${node.relid}:${a.attnum}`);
        break;
      case "FuncExpr":
        if (node.funcid >= 16384) refs.add(`proc:${node.funcid}:`);
        break;
      case "Aggref":
        if (node.aggfnoid >= 16384) refs.add(`proc:${node.aggfnoid}:`);
        break;
      case "WindowFunc":
        if (node.winfnoid >= 16384) refs.add(`proc:${node.winfnoid}:`);
        break;
      case "FieldSelect": {
        const relid = rowRelation(root, exprType(node.arg));
        if (relid !== 0) refs.add(`column:${relid}:${node.fieldnum}`);
        break;
      }
      case "OpExpr":
      case "DistinctExpr":
      case "NullIfExpr":
      case "ScalarArrayOpExpr":
        if (node.opno >= 16384) refs.add(`operator:${node.opno}:`);
        break;
      case "Const":
        if (node.consttype === 2205 && typeof node.constvalue === "number") relation(node.constvalue);
        type(node.consttype);
        break;
      case "CoerceToDomain":
      case "RelabelType":
      case "CoerceViaIO":
      case "ArrayCoerceExpr":
        type(node.resulttype);
        break;
      case "NextValueExpr":
        relation(node.seqid);
        break;
    }
    return false;
  });
}
/** The columns of tables whose rows functions in FROM give, as far as the query reads them. @see process_function_rte_ref */
export function functionColumnRefs(root: CatalogRoot, query: Query): string[] {
  const relids = query.rtable.map((rte) => (rte.rtekind === "RTE_FUNCTION" && rte.functions.length > 0 ? rte.functions.map(({ funcexpr, funccolcount }) => ({ relid: rowRelation(root, exprType(funcexpr)), width: funccolcount })) : []));
  if (!relids.some((functions) => functions.some(({ relid }) => relid !== 0))) return [];
  const found: string[] = [];
  // The query itself is the first level.
  walkLevels(query, (node, depth) => {
    if (node.tag !== "Var" || node.varlevelsup !== depth - 1) return false;
    let first = 1;
    for (const { relid, width } of relids[node.varno - 1] ?? []) {
      if (relid !== 0 && node.varattno >= first && node.varattno < first + width) found.push(`column:${relid}:${node.varattno - first + 1}`);
      first += width;
    }
    return false;
  });
  return found;
}
/** The columns that an expression over one table reads. */
function pullAttnums(expr: Expr): number[] {
  const found: number[] = [];
  walkLevels(expr, (node) => {
    if (node.tag === "Var") found.push(node.varattno);
    return false;
  });
  return found;
}
/** The relation of a row type, or of a domain over it. */
function rowRelation(root: CatalogRoot, oid: number): number {
  const type = root.types[oid];
  return type?.typtype === "d" ? rowRelation(root, type.domain?.basetype ?? 0) : (type?.typrelid ?? 0);
}
/** A row type stands for its table, an array for its elements. */
function typeRefs(root: CatalogRoot, oid: number, refs: Set<string>): void {
  const type = root.types[oid];
  if (type === undefined) return;
  if (type.typtype === "b" && type.base === undefined) typeRefs(root, type.typelem, refs);
  else refs.add(type.typtype === "c" ? `rowtype:${type.typrelid}:` : `type:${oid}:`);
}

function* relationEntries(root: CatalogRoot, rel: Relation): Iterable<Entry> {
  const collect = (fill: (refs: Set<string>) => void): ReadonlySet<string> => {
    const refs = new Set<string>();
    fill(refs);
    return refs;
  };
  if (rel.rule !== null) yield { address: { kind: "relation", oid: rel.oid }, refs: collect((refs) => treeRefs(root, rel.rule, refs)) };
  if ((rel.reloftype ?? 0) !== 0) yield { address: { kind: "relation", oid: rel.oid }, refs: collect((refs) => typeRefs(root, rel.reloftype as number, refs)) };
  for (const a of rel.attributes) {
    if (a.attisdropped || rel.relkind === "i" || rel.relkind === "I" || rel.relkind === "S") continue;
    // What a table is partitioned by does not go alone.
    const isKey = rel.partkey?.columns.some(({ attnum, expr }) => attnum === a.attnum || (expr !== null && pullAttnums(expr).includes(a.attnum))) === true;
    if (rel.rule === null && a.atttypid >= 16384) yield { address: isKey ? { kind: "relation", oid: rel.oid } : { kind: "column", oid: rel.oid, attnum: a.attnum }, refs: collect((refs) => typeRefs(root, a.atttypid, refs)) };
    const { default: expr } = a;
    if (expr === null || a.attidentity !== "") continue;
    const columns = a.attgenerated === "" ? [] : pullAttnums(expr).map((attnum) => `column:${rel.oid}:${attnum}`);
    yield { address: { kind: "default", oid: rel.oid, attnum: a.attnum }, refs: new Set([...columns, ...collect((refs) => treeRefs(root, expr, refs))]) };
  }
  if (rel.partkey !== undefined) yield { address: { kind: "relation", oid: rel.oid }, refs: collect((refs) => treeRefs(root, rel.partkey?.columns.flatMap(({ expr }) => expr ?? []), refs)) };
  if (rel.relkind === "r" && rel.partbound === undefined) for (const parent of rel.parents ?? []) yield { address: { kind: "relation", oid: rel.oid }, refs: new Set([`relation:${parent}:`]) };
  for (const rule of rel.rules ?? []) yield { address: { kind: "rule", oid: rel.oid, constraint: rule.oid }, refs: collect((refs) => treeRefs(root, [...rule.actions, rule.qual], refs)) };
  for (const { oid, qual, withCheck } of rel.policies ?? []) {
    const columns = [...(qual === null ? [] : pullAttnums(qual)), ...(withCheck === null ? [] : pullAttnums(withCheck))].map((attnum) => `column:${rel.oid}:${attnum}`);
    yield { address: { kind: "policy", oid: rel.oid, constraint: oid }, refs: new Set([...columns, ...collect((refs) => treeRefs(root, [qual, withCheck], refs))]) };
  }
  for (const trigger of rel.triggers ?? []) yield { address: { kind: "trigger", oid: rel.oid, constraint: trigger.oid }, refs: new Set([`proc:${trigger.funcid}:`]) };
  for (const c of rel.constraints) {
    if (c.expr !== null) yield { address: { kind: "constraint", oid: rel.oid, constraint: c.oid }, refs: collect((refs) => treeRefs(root, c.expr, refs)) };
    // Of a foreign key's parts only those matter that tie a partition of the other table.
    if (c.foreign !== undefined && ((c.conparentid ?? 0) === 0 || c.foreign.ofPartition === true)) {
      const { foreign } = c;
      const refs = new Set([...foreign.confkey.map((attnum) => `column:${foreign.confrelid}:${attnum}`), `relation:${c.conindid}:`]);
      if (foreign.confrelid !== rel.oid) refs.add(`relation:${foreign.confrelid}:`);
      yield { address: { kind: "constraint", oid: rel.oid, constraint: wholeOf(rel, c).oid }, refs };
    }
  }
  for (const { opclass } of [...(rel.index?.columns ?? []), ...(rel.partkey?.columns ?? [])]) if (opclass >= 16384) yield { address: { kind: "relation", oid: rel.oid }, refs: new Set([`opclass:${opclass}:`]) };
  if (rel.index !== null) yield { address: { kind: "relation", oid: rel.oid }, refs: collect((refs) => treeRefs(root, [...(rel.index?.predicate ?? []), ...(rel.index?.columns ?? []).flatMap((c) => c.expr ?? [])], refs)) };
}
/** The constraint that a part of it belongs to. */
function wholeOf(rel: Relation, c: Constraint): Constraint {
  const above = (c.conparentid ?? 0) === 0 ? undefined : rel.constraints.find(({ oid }) => oid === c.conparentid);
  return above === undefined ? c : wholeOf(rel, above);
}
function* entries(root: CatalogRoot): Iterable<Entry> {
  for (const rel of Object.values(root.relations)) yield* relationEntries(root, rel);
  for (const type of Object.values(root.types)) {
    const io = [type.base?.typinput ?? 0, type.base?.typoutput ?? 0].filter((oid) => oid >= 16384);
    if (io.length > 0) yield { address: { kind: "type", oid: type.oid }, refs: new Set(io.map((oid) => `proc:${oid}:`)) };
    if (type.typtype === "r" && type.range !== undefined) {
      const refs = new Set<string>();
      typeRefs(root, type.range.rngsubtype, refs);
      for (const oid of [type.range.rngcanonical, type.range.rngsubdiff]) if (oid >= 16384) refs.add(`proc:${oid}:`);
      if (refs.size > 0) yield { address: { kind: "type", oid: type.oid }, refs };
    }
    if (type.domain === undefined) continue;
    const refs = new Set<string>();
    typeRefs(root, type.domain.basetype, refs);
    if (refs.size > 0) yield { address: { kind: "type", oid: type.oid }, refs };
    for (const c of type.domain.constraints) {
      const own = new Set<string>();
      treeRefs(root, c.expr, own);
      if (own.size > 0) yield { address: { kind: "domainconstraint", oid: type.oid, constraint: c.oid }, refs: own };
    }
  }
  yield* operatorEntries(root);
  for (const proc of Object.values(root.procs)) {
    if (isConstructor(proc)) continue;
    const refs = new Set<string>();
    for (const oid of [proc.prorettype, ...proc.proargtypes, ...(proc.proallargtypes ?? [])]) typeRefs(root, oid, refs);
    for (const oid of [proc.aggregate?.aggtransfn ?? 0, proc.aggregate?.aggfinalfn ?? 0, proc.aggregate?.aggcombinefn ?? 0]) if (oid >= 16384) refs.add(`proc:${oid}:`);
    treeRefs(root, [...(proc.prosqlbody ?? []), ...proc.proargdefaults], refs);
    if (refs.size > 0) yield { address: { kind: "proc", oid: proc.oid }, refs };
  }
}

function* operatorEntries(root: CatalogRoot): Iterable<Entry> {
  const entry = (address: ObjectAddress, procs: readonly number[], types: readonly number[], operators: readonly number[] = []): Entry => {
    const refs = new Set<string>([...procs.map((oid) => `proc:${oid}:`), ...operators.map((oid) => `operator:${oid}:`)]);
    for (const type of types) typeRefs(root, type, refs);
    return { address, refs };
  };
  for (const { oid, oprcode, oprleft, oprright, oprresult } of Object.values(root.operators)) yield entry({ kind: "operator", oid }, [oprcode], [oprleft, oprright, oprresult]);
  for (const { oid, castfunc, castsource, casttarget } of Object.values(root.casts)) if (root.procs[castfunc] === undefined || !isConstructor(root.procs[castfunc] as UserProc)) yield entry({ kind: "cast", oid }, [castfunc], [castsource, casttarget]);
  for (const { oid, opcintype, operators, functions } of Object.values(root.opclasses)) yield entry({ kind: "opclass", oid }, functions.map(({ amproc }) => amproc), [opcintype], operators.map(({ amopopr }) => amopopr));
}

/** @see getObjectDescription */
export const describe = (cx: CommandContext, address: ObjectAddress): string => describeObject(catalogOf(cx), address);

interface Dependent {
  readonly address: ObjectAddress;
  readonly name: string;
  readonly on: string;
}

/** The keys that stand for an object and for its parts, which go with it. */
function ownKeys(root: CatalogRoot, address: ObjectAddress): string[] {
  if (address.kind === "constraint") {
    // A key goes with its index.
    const index = root.relations[address.oid]?.constraints.find((c) => c.oid === address.constraint && c.foreign === undefined)?.conindid ?? 0;
    return index === 0 ? [key(address)] : [key(address), `relation:${index}:`];
  }
  if (address.kind === "type") {
    const range = root.types[address.oid]?.range;
    return range === undefined ? [key(address)] : [key(address), `type:${range.rngtypid}:`, `type:${range.rngmultitypid}:`];
  }
  if (address.kind !== "relation") return [key(address)];
  const rel = root.relations[address.oid];
  if (rel === undefined) return [key(address)];
  const sequences = Object.values(root.relations).filter((other) => other.sequence?.owner?.relid === rel.oid);
  const parts = partsOf(root, rel).flatMap((part) => ownKeys(root, { kind: "relation", oid: part.oid }));
  return [key(address), ...parts, `rowtype:${rel.oid}:`, ...rel.indexes.map((oid) => `relation:${oid}:`), ...sequences.map((other) => `relation:${other.oid}:`), ...(rel.relkind === "S" ? [] : rel.attributes.map((a) => `column:${rel.oid}:${a.attnum}`))];
}
/** The partitions of a table or of an index, which go with it. */
const partsOf = (root: CatalogRoot, rel: Relation): Relation[] => (rel.relkind !== "p" && rel.relkind !== "I" ? [] : Object.values(root.relations).filter((other) => other.parents?.includes(rel.oid) === true));
/** Whether an object is a part of one that goes anyway. */
const within = (address: ObjectAddress, gone: ReadonlySet<string>): boolean => (address.kind === "default" && gone.has(`column:${address.oid}:${address.attnum}`)) || (address.kind === "column" || address.kind === "default" || address.kind === "constraint" || address.kind === "trigger" || address.kind === "rule" || address.kind === "policy" ? gone.has(`relation:${address.oid}:`) : address.kind === "domainconstraint" && gone.has(`type:${address.oid}:`));

const partOf = (address: ObjectAddress): number => (address.kind === "default" ? address.attnum : 0);

/**
 * What goes with the objects, each once and for the first reason found. Newer objects are looked at first, and what is
 * found last is told first. @see findDependentObjects
 */
function dependentsOf(cx: CommandContext, objects: readonly ObjectAddress[], members: readonly ObjectAddress[]): Dependent[] {
  const container = objects[0] as ObjectAddress;
  const all: Entry[] = [...entries(cx.root), ...members.map((address) => ({ address, refs: new Set([key(container)]) }))];
  const found = new Map<string, Dependent>();
  const gone = new Set(objects.flatMap((address) => ownKeys(cx.root, address)));
  const visit = (address: ObjectAddress): void => {
    const keys = ownKeys(cx.root, address);
    const on = describe(cx, address);
    const users = all.filter((entry) => keys.some((k) => entry.refs.has(k)) && !within(entry.address, gone));
    for (const user of users.sort((a, b) => age(b.address) - age(a.address) || partOf(b.address) - partOf(a.address))) {
      const id = key(user.address);
      if (gone.has(id)) continue;
      for (const k of ownKeys(cx.root, user.address)) gone.add(k);
      visit(user.address);
      found.set(id, { address: user.address, name: describe(cx, user.address), on: reason(cx, user, keys, on) });
    }
  };
  for (const address of objects) visit(address);
  return [...found.values()].reverse().filter(({ address }) => !gone.has(`relation:${cx.root.relations[address.oid]?.index?.indrelid}:`) && !within(address, new Set([...gone].filter((k) => !k.startsWith("default:") && !k.startsWith("constraint:")))));
}
/** The object that is told as the reason; a view depends on the columns that it reads. */
function reason(cx: CommandContext, user: Entry, keys: readonly string[], on: string): string {
  const own = keys[0] as string;
  if (!user.refs.has(own) && keys[1] !== undefined && user.refs.has(keys[1]) && keys[1].startsWith("rowtype:")) return on.replace(/^(table|view|materialized view|composite type) /, "type ");
  if (user.address.kind === "constraint" && own.startsWith("constraint:")) {
    const index = keys.slice(1).find((k) => k.startsWith("relation:") && user.refs.has(k));
    if (index !== undefined) return describe(cx, { kind: "relation", oid: Number(index.split(":")[1]) });
  }
  return on;
}

const refuse = (what: string, list: readonly Dependent[]): never =>
  ereport({ code: ERRCODE.dependent_objects_still_exist, message: `cannot drop ${what} because other objects depend on it`, detail: list.map(({ name, on }) => `${name} depends on ${on}`).join("\n"), hint: "Use DROP ... CASCADE to drop the dependent objects too." });
const refuseMany = (list: readonly Dependent[]): never =>
  ereport({ code: ERRCODE.dependent_objects_still_exist, message: "cannot drop desired object(s) because other objects depend on them", detail: list.map(({ name, on }) => `${name} depends on ${on}`).join("\n"), hint: "Use DROP ... CASCADE to drop the dependent objects too." });
/** @see reportDependentObjects */
function cascadeNotice(cx: CommandContext, list: readonly Dependent[]): void {
  const lines = list.map(({ name }) => `drop cascades to ${name}`);
  if (lines.length === 1) cx.notice({ severity: "NOTICE", code: "00000", message: lines[0] as string });
  else if (lines.length > 1) cx.notice({ severity: "NOTICE", code: "00000", message: `drop cascades to ${lines.length} other objects`, detail: lines.join("\n") });
}

/** Drops objects and what depends on them, or refuses. `what` names the object in the refusal. @see performMultipleDeletions */
export function performDeletion(cx: CommandContext, objects: readonly ObjectAddress[], cascade: boolean, what?: string, members: readonly ObjectAddress[] = []): void {
  const list = dependentsOf(cx, objects, members);
  if (list.length > 0 && !cascade) {
    if (objects.length > 1) refuseMany(list);
    refuse(what ?? describe(cx, objects[0] as ObjectAddress), list);
  }
  cascadeNotice(cx, list);
  changeCatalog(cx, (draft) => {
    for (const { address } of list) remove(draft, address);
    for (const address of objects) remove(draft, address);
    forgetComments(draft);
  });
}

/** A range type goes with its multirange type, its array types, and what makes values of them. */
function removeRange(draft: Draft, type: UserType): void {
  const { types, procs, casts } = partsOfRange(draft, type);
  for (const oid of types) delete draft.types[oid];
  for (const oid of procs) delete draft.procs[oid];
  for (const oid of casts) delete draft.casts[oid];
}

/** Takes an object out of the catalog. */
export function remove(draft: Draft, address: ObjectAddress): void {
  switch (address.kind) {
    case "relation":
      return removeRelation(draft, address.oid);
    case "type": {
      const type = draft.types[address.oid];
      if (type?.range !== undefined) removeRange(draft, type);
      else if (type !== undefined) delete draft.types[type.typarray];
      delete draft.types[address.oid];
      return;
    }
    case "proc":
      delete draft.procs[address.oid];
      return;
    case "operator":
      delete draft.operators[address.oid];
      return;
    case "cast":
      delete draft.casts[address.oid];
      return;
    case "opclass":
      delete draft.opclasses[address.oid];
      return;
    case "schema":
      delete draft.namespaces[address.oid];
      delete draft.schemas[address.oid];
      return;
    case "domainconstraint": {
      const type = draft.types[address.oid];
      if (type?.domain !== undefined) draft.types[address.oid] = { ...type, domain: { ...type.domain, constraints: type.domain.constraints.filter((c) => c.oid !== address.constraint) } };
      return;
    }
    default: {
      const rel = draft.relations[address.oid];
      if (rel === undefined) return;
      if (address.kind === "rule") draft.relations[address.oid] = { ...rel, rules: (rel.rules ?? []).filter(({ oid }) => oid !== address.constraint) };
      else if (address.kind === "policy") draft.relations[address.oid] = { ...rel, policies: (rel.policies ?? []).filter(({ oid }) => oid !== address.constraint) };
      else if (address.kind === "trigger") draft.relations[address.oid] = { ...rel, triggers: (rel.triggers ?? []).filter(({ oid }) => oid !== address.constraint) };
      else if (address.kind === "constraint") removeConstraint(draft, rel, address.constraint);
      // A generated column goes with what it is made of.
      else if (address.kind === "default" && rel.attributes[address.attnum - 1]?.attgenerated !== "") removeColumn(draft, rel, address.attnum);
      else if (address.kind === "default" && "attnum" in address) draft.relations[address.oid] = { ...rel, attributes: rel.attributes.map((a) => (a.attnum === address.attnum ? { ...a, default: null, attgenerated: "" } : a)) };
      else if ("attnum" in address) removeColumn(draft, rel, address.attnum);
    }
  }
}
function removeConstraint(draft: Draft, rel: Relation, oid: number): void {
  const constraint = rel.constraints.find((c) => c.oid === oid);
  if (constraint === undefined) return;
  if (constraint.conindid !== 0 && constraint.foreign === undefined) removeRelation(draft, constraint.conindid);
  for (const other of Object.values(draft.relations)) for (const part of other.constraints) if (part.conparentid === oid) removeConstraint(draft, draft.relations[other.oid] as Relation, part.oid);
  const current = draft.relations[rel.oid] as Relation;
  const attributes = constraint.contype === "n" ? current.attributes.map((a) => (constraint.conkey.includes(a.attnum) ? { ...a, attnotnull: false } : a)) : current.attributes;
  draft.relations[rel.oid] = { ...current, attributes, constraints: current.constraints.filter((c) => c.oid !== oid) };
}
function removeRelation(draft: Draft, oid: number): void {
  const rel = draft.relations[oid];
  if (rel === undefined) return;
  for (const part of partsOf(draft as CatalogRoot, rel)) removeRelation(draft, part.oid);
  for (const index of rel.indexes) delete draft.relations[index];
  for (const other of Object.values(draft.relations)) if (other.sequence?.owner?.relid === rel.oid) delete draft.relations[other.oid];
  if (rel.index !== null) {
    const table = draft.relations[rel.index.indrelid];
    if (table !== undefined) draft.relations[rel.index.indrelid] = { ...table, indexes: table.indexes.filter((index) => index !== rel.oid) };
  }
  delete draft.relations[rel.oid];
  const type = draft.types[rel.reltype];
  if (type !== undefined) {
    delete draft.types[type.typarray];
    delete draft.types[rel.reltype];
  }
  for (const name of Object.keys(draft.statistics)) if (name.startsWith(`${rel.oid}.`)) delete draft.statistics[name];
}
/** A dropped column stays as an attribute without name or type. @see RemoveAttributeById */
function removeColumn(draft: Draft, rel: Relation, attnum: number): void {
  const gone = rel.indexes.filter((oid) => {
    const { index } = draft.relations[oid] as Relation;
    return index?.columns.some((c) => c.attnum === attnum) === true;
  });
  for (const oid of gone) delete draft.relations[oid];
  for (const other of Object.values(draft.relations)) if (other.sequence?.owner?.relid === rel.oid && other.sequence.owner.attnum === attnum) delete draft.relations[other.oid];
  draft.relations[rel.oid] = {
    ...rel,
    indexes: rel.indexes.filter((oid) => !gone.includes(oid)),
    constraints: rel.constraints.filter((c) => !c.conkey.includes(attnum)),
    attributes: rel.attributes.map((a) => (a.attnum === attnum ? { ...a, attisdropped: true, attname: `........pg.dropped.${attnum}........`, attnotnull: false, default: null } : a)),
  };
  delete draft.statistics[`${rel.oid}.${attnum}`];
}
