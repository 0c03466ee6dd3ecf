/** Runs a statement with everything recorded, and gathers what the views ask about it. */
import type { Session } from "../backend/session.ts";
import { describeOid } from "../catalog/object-description.ts";
import { explainPlan } from "../explain/explain.ts";
import { queryText } from "../explain/query-text.ts";
import type { PGLens } from "../index.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { PlannedStmt } from "../nodes/plannodes.ts";
import { TraceModel } from "../trace/model.ts";
import { type Protocol, wireTrace } from "./wire-trace.ts";
import type { SavedTrace } from "../trace/saved.ts";

const SHOWN = 200;
/** Names of the user's own relations and functions. */
function names({ root, catalog }: Session): Record<string, string> {
  const oids = [...Object.keys(root.relations), ...Object.keys(root.procs)];
  return Object.fromEntries(oids.flatMap((oid) => {
    const name = describeOid(catalog, Number(oid));
    return name === undefined ? [] : [[oid, name]];
  }));
}
const text = (value: unknown): string | null => (value === null || value === undefined ? null : typeof value === "object" ? JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner)) : String(value));

/** What ran, and what a client has of it. */
interface Ran {
  readonly events: SavedTrace["events"];
  readonly fields: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly error: string | undefined;
}
function run(db: PGLens, sql: string, protocol: Protocol): Ran {
  const options = { lineage: true, clock: () => performance.now() };
  if (protocol !== "simple") return wireTrace(db, sql, protocol, options);
  const { events, results, error } = db.trace(sql, options);
  const [result] = results;
  return { events, fields: result?.fields.map(({ name }) => name) ?? [], rows: (result?.rows ?? []).slice(0, SHOWN).map((row) => Object.values(row as object).map(text)), error: error === undefined ? undefined : `${error.severity}: ${error.message}${error.hint === undefined ? "" : ` \u2014 ${error.hint}`}` };
}
/** What is kept of a run, and the model that was read of it on the way. */
export function runTrace(db: PGLens, sql: string, protocol: Protocol): { readonly saved: SavedTrace; readonly model: TraceModel } {
  const { events, fields, rows, error } = run(db, sql, protocol);
  const { session } = db;
  const { catalog, context } = session;
  const model = new TraceModel(events);
  const ofStatements = <R>(make: (statement: number) => readonly R[]): (readonly R[])[] => Array.from({ length: model.statements }, (_, i) => make(i));
  const saved: SavedTrace = {
    version: 1, sql, events, names: names(session),
    explain: ofStatements((i) => {
      const stmt = model.runOf("plan", i)?.output as PlannedStmt | undefined;
      return stmt === undefined || stmt.planTree === null ? [] : explainPlan({ stmt, catalog, session: context, options: { costs: true, analyze: false, verbose: false, timing: false, buffers: false, wal: false } });
    }),
    rewritten: ofStatements((i) => ((model.runOf("rewrite", i)?.output ?? []) as readonly Query[]).map((query) => queryText(catalog, context, query))),
    fields, rows: rows.slice(0, SHOWN), ...(error !== undefined && { error }),
  };
  return { saved, model };
}
