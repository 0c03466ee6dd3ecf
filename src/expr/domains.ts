/**
 * The checks of domains: NOT NULL and CHECK of the domain and of the domains below it, the lowest first.
 *
 * @see src/backend/utils/cache/typcache.c (load_domaintype_info), src/backend/executor/execExprInterp.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import { formatType } from "../catalog/format-type.ts";
import { domainConstraints } from "../catalog/domains.ts";
import type { DomainConstraint } from "../catalog/root.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import type { SessionContext } from "../types/registry.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import { type ExprBuilder, ExprContext, ParamValues } from "./context.ts";
import { buildExpr } from "./interpret.ts";

export type DomainCheck = (value: Datum) => void;

const byName = (a: DomainConstraint, b: DomainConstraint): number => (a.contype === b.contype ? (a.conname < b.conname ? -1 : 1) : a.contype === "n" ? -1 : 1);

/** Every constraint that a value of the domain must meet. */
function constraintsOf(catalog: Catalog, domain: Oid): readonly DomainConstraint[] {
  const { typbasetype } = catalog.type(domain);
  return typbasetype === 0 ? [] : [...constraintsOf(catalog, typbasetype), ...[...domainConstraints(catalog, domain)].sort(byName)];
}

const checks = new WeakMap<Catalog, Map<Oid, DomainCheck>>();
/** The check of a domain, made once for each catalog. */
export function knownDomainCheck(catalog: Catalog, session: SessionContext, domain: Oid): DomainCheck {
  let known = checks.get(catalog);
  if (known === undefined) {
    known = new Map();
    checks.set(catalog, known);
  }
  let check = known.get(domain);
  if (check === undefined) {
    check = domainCheck(catalog, session, domain);
    known.set(domain, check);
  }
  return check;
}

/** Raises 23502 or 23514 for a value that the domain does not allow. */
export function domainCheck(catalog: Catalog, session: SessionContext, domain: Oid, only?: DomainConstraint): DomainCheck {
  const name = formatType(catalog, domain);
  const cx: ExprBuilder = { catalog, session };
  const constraints = only === undefined ? constraintsOf(catalog, domain) : [only];
  const ec = new ExprContext(new ParamValues([]));
  const tests = constraints.map(({ conname, contype, expr }): DomainCheck => {
    if (contype === "n" || expr === null) return (value) => value === null && ereport({ code: ERRCODE.not_null_violation, message: `domain ${name} does not allow null values`, datatype: name });
    const test = buildExpr(expr, cx);
    return () => {
      if (test(ec) === false) ereport({ code: ERRCODE.check_violation, message: `value for domain ${name} violates check constraint "${conname}"`, datatype: name, constraint: conname });
    };
  });
  return (value) => {
    const saved = ec.domainValue;
    ec.domainValue = value;
    try {
      for (const test of tests) test(value);
    } finally {
      ec.domainValue = saved;
    }
  };
}
