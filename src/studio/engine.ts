/** The engine in the page: a database, and statements run in it with everything recorded. */
import { type Flip, whatFlips } from "../api/flips.ts";
import { describeOid } from "../catalog/object-description.ts";
import { type DatabaseError, PGLens, type Snapshot } from "../index.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { PlannedStmt } from "../nodes/plannodes.ts";
import { explainPlan } from "../explain/explain.ts";
import { queryText } from "../explain/query-text.ts";
import { TraceModel } from "../trace/model.ts";
import { Origins, plansOf } from "../trace/origins.ts";
import { examples } from "../examples/examples.ts";

/** A statement that was run, with all that the views ask about it. */
export interface Run {
  readonly model: TraceModel;
  readonly sql: string;
  /** The statement's own plan; undefined of utility commands and of errors before it. */
  readonly plan: PlannedStmt | undefined;
  readonly origins: Origins;
  readonly fields: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly error: DatabaseError | undefined;
  /** EXPLAIN's lines. */
  readonly explain: readonly string[];
  /** What the rewriter made, as SQL. */
  readonly rewritten: readonly string[];
  readonly ms: number;
}

export class Engine {
  readonly db: PGLens;
  readonly #fresh: Snapshot;
  private constructor(db: PGLens) {
    this.db = db;
    this.#fresh = db.snapshot();
  }
  static async open(name: string): Promise<Engine> {
    const db = await PGLens.create({ copy: { read: () => "", write: () => undefined } });
    db.execSync(examples.find((example) => example.name === name)?.setup ?? "");
    db.execSync("vacuum analyze");
    return new Engine(db);
  }
  /** As the example was at first. */
  reset(): void {
    this.db.restore(this.#fresh);
  }
  /** Tables and views with their columns, for completion. */
  schema(): Record<string, string[]> {
    return Object.fromEntries(Object.values(this.db.session.root.relations).filter((rel) => rel.relkind === "r" || rel.relkind === "v").map((rel) => [rel.relname, rel.attributes.map(({ attname }) => attname)]));
  }
  text(value: unknown): string {
    if (value === null || value === undefined) return "null";
    return typeof value === "object" ? JSON.stringify(value, (_key, inner: unknown) => (typeof inner === "bigint" ? String(inner) : inner)) : String(value);
  }
  run(sql: string): Run {
    const begun = performance.now();
    const { events, results, error } = this.db.trace(sql);
    const ms = performance.now() - begun;
    const { catalog, context } = this.db.session;
    const [first] = plansOf(events);
    const model = new TraceModel(events);
    const [result] = results;
    return {
      model, sql, ms, error, plan: first?.stmt,
      origins: new Origins(events, first?.source ?? sql, (oid) => describeOid(catalog, oid)),
      fields: result?.fields.map(({ name }) => name) ?? [],
      rows: (result?.rows ?? []).slice(0, 200).map((row) => Object.values(row as object).map((value) => (value === null ? null : this.text(value)))),
      explain: first === undefined || first.stmt.planTree === null ? [] : explainPlan({ stmt: first.stmt, catalog, session: context, options: { costs: true, analyze: false, verbose: false, timing: false } }),
      rewritten: (model.runsOf("rewrite")[0]?.output as readonly Query[] | undefined)?.map((query) => queryText(catalog, context, query)) ?? [],
    };
  }
  /** Settings that give a statement another plan. */
  flips(sql: string): readonly Flip[] {
    try {
      return whatFlips(this.db.session, sql).flips;
    } catch {
      // A command that EXPLAIN does not take has no plan to flip.
      return [];
    }
  }
  /** The raw tree by the other grammar, or why it does not read the statement. */
  otherGrammar(sql: string): unknown {
    this.db.execSync("set pglens.grammar = 'node-sql-parser'");
    try {
      return this.db.session.parseText(sql);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    } finally {
      this.db.execSync("reset pglens.grammar");
    }
  }
}
