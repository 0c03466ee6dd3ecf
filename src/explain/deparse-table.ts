/** Expressions over one table's columns back to SQL: defaults, checks, index expressions. */
import type { Catalog } from "../catalog/catalog.ts";
import type { Relation } from "../catalog/root.ts";
import { makeAlias, makeRangeTblEntry } from "../nodes/make.ts";
import type { Expr } from "../nodes/primnodes.ts";
import type { SessionContext } from "../types/registry.ts";
import { Deparser } from "./ruleutils.ts";

export function deparseExpr(catalog: Catalog, session: SessionContext, relation: Relation, expr: Expr, pretty = false): string {
  const rte = { ...makeRangeTblEntry("RTE_RELATION", null, makeAlias(relation.relname, relation.attributes.map((a) => a.attname))), relid: relation.oid };
  const stmt = { rtable: [rte], subplans: [], planTree: null } as never;
  return new Deparser({ catalog, session, stmt, names: [relation.relname], prefix: false, pretty: { paren: pretty, indent: pretty } }).expr(expr, []);
}
