/**
 * The system views: PostgreSQL's own definitions of them, analyzed when they are first read.
 *
 * @see src/backend/catalog/system_views.sql, information_schema.sql
 */
import { parseAnalyze } from "../analyze/analyze.ts";
import type { AnalyzeContext } from "../analyze/parse-state.ts";
import { Catalog } from "../catalog/catalog.ts";
import { PG_CATALOG_NAMESPACE } from "../catalog/root.ts";
import { systemRelation, systemViewText } from "../catalog/system-relations.ts";
import { hasRows } from "../catalog/virtual-rows.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Oid } from "../nodes/primnodes.ts";
import type { RawNode } from "../nodes/raw.ts";
import { rawParser } from "../parse/parse.ts";
import { withoutLocations } from "../nodes/walk.ts";

const analyzed = new Map<Oid, Query | undefined>();

function analyze(cx: AnalyzeContext, oid: Oid): Query | undefined {
  const text = systemViewText(oid);
  const relation = systemRelation(oid);
  if (text === undefined || relation === undefined || hasRows(relation.relname)) return undefined;
  // By the standard's reading of strings, whatever the session has set.
  const [raw] = rawParser(text);
  return withoutLocations(parseAnalyze({ stmt: raw?.stmt as RawNode }, { ...cx, paramTypes: [], inferParams: false, catalog: new Catalog(cx.catalog.root, [PG_CATALOG_NAMESPACE]) }) as Query, oid);
}
/** The query of a system view, the same for all sessions. */
export function systemView(cx: AnalyzeContext, oid: Oid): Query | undefined {
  if (!analyzed.has(oid)) analyzed.set(oid, analyze(cx, oid));
  return analyzed.get(oid);
}
