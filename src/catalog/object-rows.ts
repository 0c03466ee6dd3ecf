/** The rows that pg_constraint, pg_type, pg_proc, pg_enum and pg_sequence have for the system's and the user's objects. */
import { domainConstraint } from "./domains.ts";
import { ACLITEMOID, aclText, ownerOf } from "./acl.ts";
import type { Expr, Oid } from "../nodes/primnodes.ts";
import { ArrayValue, makeArray } from "../types/array.ts";
import { CHAROID, INT2OID, OIDOID, TEXTOID } from "../types/oids.ts";
import { procRows, typeRows } from "./builtin-rows.ts";
import type { Catalog } from "./catalog.ts";
import { NodeTree } from "./node-tree.ts";
import { BOOTSTRAP_SUPERUSERID, type Constraint, type Relation } from "./root.ts";
import { factRows, ownRows } from "./system-relations.ts";

export type Row = Readonly<Record<string, unknown>>;

const arrayOrNull = (element: Oid, items: readonly unknown[] | undefined | null): ArrayValue | null => (items == null || items.length === 0 ? null : makeArray(element, items as never));

/** What a constraint of a table and one of a domain have alike. */
const constraintDefaults: Row = {
  condeferrable: false, condeferred: false, conenforced: true, convalidated: true, conrelid: 0, contypid: 0, conindid: 0, conparentid: 0, confrelid: 0, confupdtype: " ", confdeltype: " ", confmatchtype: " ",
  conislocal: true, coninhcount: 0, connoinherit: false, conperiod: false, conkey: null, confkey: null, conpfeqop: null, conppeqop: null, conffeqop: null, confdelsetcols: null, conexclop: null, conbin: null,
};
function tableConstraint(rel: Relation, c: Constraint, exclusion: readonly Oid[] | undefined): Row {
  const { foreign } = c;
  return {
    ...constraintDefaults,
    oid: c.oid, conname: c.conname, connamespace: rel.relnamespace, contype: c.contype, condeferrable: c.condeferrable ?? false, condeferred: c.condeferred ?? false, conenforced: c.conenforced ?? true, convalidated: c.convalidated ?? true,
    // Neither indexes nor foreign keys are inherited by tables that inherit.
    connoinherit: c.connoinherit ?? (c.contype !== "c" && c.contype !== "n" && rel.partkey === undefined && (c.conparentid ?? 0) === 0), conislocal: c.conislocal ?? true, coninhcount: c.coninhcount ?? 0, conparentid: c.conparentid ?? 0,
    conbin: checkTree(rel.oid, c.expr),
    conrelid: rel.oid, conindid: c.conindid, conkey: makeArray(INT2OID, c.conkey),
    ...(exclusion !== undefined && { conexclop: makeArray(OIDOID, exclusion) }),
    ...(foreign !== undefined && {
      confrelid: foreign.confrelid, confupdtype: foreign.confupdtype, confdeltype: foreign.confdeltype, confmatchtype: foreign.confmatchtype, confkey: makeArray(INT2OID, foreign.confkey),
      conpfeqop: makeArray(OIDOID, foreign.conpfeqop), conppeqop: makeArray(OIDOID, foreign.conppeqop), conffeqop: makeArray(OIDOID, foreign.conffeqop), confdelsetcols: arrayOrNull(INT2OID, foreign.confdelsetcols),
    }),
  };
}
const checkTree = (relid: Oid, expr: Expr | null): NodeTree | null => (expr === null ? null : new NodeTree({ kind: "expr", relid, exprs: [expr] }));
export function* constraintRows(catalog: Catalog): Iterable<Row> {
  for (const row of ownRows("pg_constraint")) yield { ...row, conbin: row["contypid"] === 0 ? null : checkTree(0, domainConstraint(catalog, Number(row["oid"]))?.constraint.expr ?? null) };
  for (const rel of Object.values(catalog.root.relations)) for (const c of rel.constraints) yield tableConstraint(rel, c, catalog.findRelation(c.conindid)?.index?.exclusion);
  for (const rel of Object.values(catalog.root.relations))
    for (const { name, constraint } of rel.triggers ?? [])
      if (constraint !== undefined) yield { ...constraintDefaults, oid: constraint.oid, conname: name, connamespace: rel.relnamespace, contype: "t", condeferrable: constraint.deferrable, condeferred: constraint.deferred, conrelid: rel.oid, connoinherit: true };
  for (const type of Object.values(catalog.root.types))
    for (const c of type.domain?.constraints ?? []) yield { ...constraintDefaults, oid: c.oid, conname: c.conname, connamespace: type.typnamespace, contype: c.contype, convalidated: c.validated, contypid: type.oid, conbin: checkTree(0, c.expr) };
}

/** The functions that receive, send and analyze values of the kinds of user types, and take their subscripts. */
const support: Readonly<Record<string, Row>> = {
  // record_recv, record_send
  c: { typreceive: 2402, typsend: 2403, typanalyze: 0, typsubscript: 0 },
  // array_recv, array_send, array_typanalyze, array_subscript_handler
  b: { typreceive: 2400, typsend: 2401, typanalyze: 3816, typsubscript: 6179 },
  // enum_recv, enum_send
  e: { typreceive: 3532, typsend: 3533, typanalyze: 0, typsubscript: 0 },
  // range_recv, range_send, range_typanalyze; those of multiranges
  r: { typreceive: 3836, typsend: 3837, typanalyze: 3916, typsubscript: 0 },
  m: { typreceive: 4233, typsend: 4234, typanalyze: 4242, typsubscript: 0 },
};
export function* typeRowsOf(catalog: Catalog): Iterable<Row> {
  for (const row of factRows("pg_type", typeRows)) yield { ...row, typowner: BOOTSTRAP_SUPERUSERID, typisdefined: true, typdefaultbin: null, typacl: null };
  for (const type of Object.values(catalog.root.types)) {
    const row = catalog.type(type.oid);
    // A domain sends as the type below it does, and is received by domain_recv.
    const base = type.domain === undefined ? support[type.typtype] : { ...baseSupport(catalog, type.oid), typreceive: 2598 };
    // Of a domain's default only the expression is kept, not its text.
    const text = type.domain?.default == null ? { typdefault: null, typdefaultbin: null } : {};
    yield { ...row, ...base, ...text, typowner: ownerOf(catalog.findRelation(type.typrelid) ?? type), typisdefined: true, typnotnull: type.domain?.constraints.some(({ contype }) => contype === "n") ?? false, typndims: 0, typacl: null };
  }
}
function baseSupport(catalog: Catalog, domain: Oid): Row {
  const base = catalog.baseType(domain);
  const user = catalog.userType(base);
  if (user !== undefined) return support[user.typtype] as Row;
  for (const { oid, typsend, typanalyze } of factRows("pg_type", typeRows)) if (oid === base) return { typsend, typanalyze, typsubscript: 0 };
  return {};
}

export function* procRowsOf(catalog: Catalog): Iterable<Row> {
  for (const row of factRows("pg_proc", procRows)) yield { ...row, proacl: typeof row["proacl"] === "string" ? arrayOrNull(ACLITEMOID, row["proacl"].slice(1, -1).split(",")) : null, proowner: BOOTSTRAP_SUPERUSERID, proconfig: null, protrftypes: null };
  for (const proc of Object.values(catalog.root.procs)) {
    const { defaults: _, prosqlbody, proargdefaults: _d, ...row } = proc;
    yield {
      ...row,
      proargtypes: new ArrayValue(OIDOID, [proc.proargtypes.length], [0], [...proc.proargtypes]), proallargtypes: arrayOrNull(OIDOID, proc.proallargtypes), proargmodes: arrayOrNull(CHAROID, proc.proargmodes), proargnames: arrayOrNull(TEXTOID, proc.proargnames),
      proconfig: arrayOrNull(TEXTOID, proc.proconfig), protrftypes: null, probin: null, proacl: aclText(catalog, proc.acl), proowner: ownerOf(proc), ...(prosqlbody === null && { prosqlbody }), ...(proc.pronargdefaults === 0 && { proargdefaults: null }),
    };
  }
}

export function* enumRows(catalog: Catalog): Iterable<Row> {
  for (const type of Object.values(catalog.root.types)) for (const { oid, label, sortorder } of type.labels ?? []) yield { oid, enumtypid: type.oid, enumsortorder: sortorder, enumlabel: label };
}

export function* sequenceRows(catalog: Catalog): Iterable<Row> {
  for (const { oid, sequence } of Object.values(catalog.root.relations)) {
    if (sequence === null) continue;
    yield { seqrelid: oid, seqtypid: sequence.typid, seqstart: sequence.start, seqincrement: sequence.increment, seqmax: sequence.max, seqmin: sequence.min, seqcache: sequence.cache, seqcycle: sequence.cycle };
  }
}
