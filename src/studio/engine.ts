/** The engine in the page: a database, and statements run in it with everything recorded. */
import { type Flip, whatFlips } from "../api/flips.ts";
import type { Protocol } from "../api/wire-trace.ts";
import { runTrace } from "../api/saved-trace.ts";
import { PGLens, type Snapshot } from "../index.ts";
import { type Run, runOf } from "./run.ts";

export class Engine {
  readonly db: PGLens;
  readonly #fresh: Snapshot;
  private constructor(db: PGLens) {
    this.db = db;
    this.#fresh = db.snapshot();
  }
  /** Opens an example as the page carries it. @see build.config.mjs */
  static async open(name: string): Promise<Engine> {
    const image = document.getElementById(`database-${name}`)?.textContent;
    return new Engine(await PGLens.create({ copy: { read: () => "", write: () => undefined }, ...(image !== undefined && { image }) }));
  }
  /** As the example was at first. */
  reset(): void {
    this.db.restore(this.#fresh);
  }
  /** Tables and views with their columns, for completion. */
  schema(): Record<string, string[]> {
    return Object.fromEntries(Object.values(this.db.session.root.relations).filter((rel) => rel.relkind === "r" || rel.relkind === "v").map((rel) => [rel.relname, rel.attributes.map(({ attname }) => attname)]));
  }
  /** Names of functions that can be called, for completion. */
  functions(): readonly string[] {
    const { rows } = this.db.querySync<{ name: string }>("select distinct proname::text as name from pg_proc where prorettype not in (2281, 2275, 2279, 3838, 325, 269) and not 2281 = any (proargtypes) and not 2275 = any (proargtypes)");
    return rows.map(({ name }) => name);
  }
  run(sql: string, protocol: Protocol): Run {
    const begun = performance.now();
    const { saved, model } = runTrace(this.db, sql, protocol);
    return runOf(saved, model, performance.now() - begun);
  }
  setting(name: string): string {
    return this.db.session.settings.get(name);
  }
  /** Runs a command beside the trace; gives its error's message, empty where it went well. */
  change(sql: string): string {
    try {
      this.db.execSync(sql);
      return "";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
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
