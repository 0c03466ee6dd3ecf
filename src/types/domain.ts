/**
 * Domains: text is read as the type below reads it, then the domain's constraints are checked.
 *
 * @see src/backend/utils/adt/domains.c
 */
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { defineContextual } from "./registry.ts";

/** Checks values against a domain's constraints. Given by expr. */
export interface DomainService {
  readonly baseType: (domain: Oid) => { readonly type: Oid; readonly typmod: number };
  /** Raises 23502 or 23514. */
  readonly check: (domain: Oid, value: Datum) => void;
}

defineContextual({
  domain_in: (cx, text: string | null, domain: Oid): Datum => {
    const domains = cx.session.service<DomainService>("domains");
    const base = domains.baseType(domain);
    const value = text === null ? null : cx.session.types.input(base.type, text, base.typmod, cx.session);
    domains.check(domain, value);
    return value;
  },
});
