/** The constraints of domains: of users' domains, and of those of information_schema. */
import { makeConst } from "../nodes/make.ts";
import type { Expr, Oid } from "../nodes/primnodes.ts";
import { BOOLOID, INT4OID, TEXTARRAYOID, TEXTOID, VARCHAROID } from "../types/oids.ts";
import type { Catalog } from "./catalog.ts";
import type { DomainConstraint } from "./root.ts";
import { systemDomainConstraintRows } from "./system-relations.ts";

const VARCHARARRAYOID = 1015;
const [DEFAULT_COLLATION, C_COLLATION] = [100, 950];
/** text = text, int4 >= int4. @see pg_operator.dat */
const [TEXT_EQ, TEXT_EQ_PROC] = [98, 67];
const [INT4_GE, INT4_GE_PROC] = [525, 150];

const relabelled = (arg: Expr, resultcollid: Oid): Expr => ({ tag: "RelabelType", arg, resulttype: TEXTOID, resulttypmod: -1, resultcollid, relabelformat: "COERCE_IMPLICIT_CAST", location: -1 });
const varchar = (text: string): Expr => makeConst(VARCHAROID, -1, DEFAULT_COLLATION, -1, text, false);
/** The CHECKs of the domains, as they are analyzed. @see src/backend/catalog/information_schema.sql */
const systemChecks: Readonly<Record<string, Expr>> = {
  // VALUE >= 0
  cardinal_number_domain_check: {
    tag: "OpExpr", opno: INT4_GE, opfuncid: INT4_GE_PROC, opresulttype: BOOLOID, opretset: false, opcollid: 0, inputcollid: 0, location: -1,
    args: [{ tag: "CoerceToDomainValue", typeId: INT4OID, typeMod: -1, collation: 0, location: -1 }, makeConst(INT4OID, -1, 0, 4, 0, true)],
  },
  // VALUE IN ('YES', 'NO')
  yes_or_no_check: {
    tag: "ScalarArrayOpExpr", opno: TEXT_EQ, opfuncid: TEXT_EQ_PROC, hashfuncid: 0, negfuncid: 0, useOr: true, inputcollid: C_COLLATION, location: -1,
    args: [
      relabelled({ tag: "CoerceToDomainValue", typeId: VARCHAROID, typeMod: 7, collation: C_COLLATION, location: -1 }, C_COLLATION),
      {
        tag: "ArrayCoerceExpr", resulttype: TEXTARRAYOID, resulttypmod: -1, resultcollid: DEFAULT_COLLATION, coerceformat: "COERCE_IMPLICIT_CAST", location: -1,
        arg: { tag: "ArrayExpr", array_typeid: VARCHARARRAYOID, array_collid: DEFAULT_COLLATION, element_typeid: VARCHAROID, elements: [varchar("YES"), varchar("NO")], multidims: false, list_start: -1, list_end: -1, location: -1 },
        elemexpr: relabelled({ tag: "CaseTestExpr", typeId: VARCHAROID, typeMod: -1, collation: 0 }, DEFAULT_COLLATION),
      },
    ],
  },
};
interface OfDomain {
  readonly domain: Oid;
  readonly constraint: DomainConstraint;
}
let known: readonly OfDomain[] | undefined;
function systemConstraints(): readonly OfDomain[] {
  known ??= systemDomainConstraintRows().map(({ oid, conname, contypid }) => ({ domain: contypid, constraint: { oid, conname, contype: "c", expr: systemChecks[conname] ?? null, validated: true } }));
  return known;
}

/** A domain's own constraints, without those of the domain below it. */
export const domainConstraints = (catalog: Catalog, domain: Oid): readonly DomainConstraint[] => catalog.userType(domain)?.domain?.constraints ?? systemConstraints().flatMap((each) => (each.domain === domain ? [each.constraint] : []));
/** A domain's constraint by its oid, and the domain. */
export function domainConstraint(catalog: Catalog, oid: Oid): OfDomain | undefined {
  for (const type of Object.values(catalog.root.types)) {
    const constraint = type.domain?.constraints.find((each) => each.oid === oid);
    if (constraint !== undefined) return { domain: type.oid, constraint };
  }
  return systemConstraints().find(({ constraint }) => constraint.oid === oid);
}
