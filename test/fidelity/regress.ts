/**
 * Runs psql scripts, such as PostgreSQL's own regression scripts, here and in PGlite, statement by statement and in their
 * order, each script after `test_setup` in a new database. Why answers differ is counted by cause, and what fails only
 * because an earlier statement failed is counted with that one.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { PGLens } from "../../src/index.ts";
import { type Answer, askPglens, askPostgres, debugSettings, sameOids } from "./compare.ts";
import { type ScriptStatement, scriptStatements } from "./psql-script.ts";

export interface ScriptScore {
  readonly script: string;
  statements: number;
  same: number;
  explains: number;
  sameExplains: number;
  trees: number;
  sameTrees: number;
  readonly differences: RegressDifference[];
}
export interface RegressDifference {
  readonly kind: "answer" | "explain" | "tree";
  readonly cause: string;
  readonly sql: string;
  readonly ours: string;
  readonly theirs: string;
}

/** One statement's parts: a list per result; of an error its SQLSTATE, message and position. */
type Part = [code: string, message: string, position: string] | unknown[];
const errorOf = (answer: string): readonly string[] | undefined => (JSON.parse(answer) as Part[]).find((part) => typeof part[0] === "string" && /^[0-9A-Z]{5}$/.test(part[0]) && part.length === 3) as readonly string[] | undefined;

/** Rows without an ORDER BY may come in any order. */
function sameAnswer(sql: string, ours: Answer, theirs: Answer): boolean {
  if (ours.result === theirs.result) return true;
  if (/\border\s+by\b/i.test(sql)) return false;
  const sorted = (answer: string): string =>
    JSON.stringify((JSON.parse(answer) as unknown[][]).map((part) => (Array.isArray(part[0]) && typeof part[1] === "string" ? [part[0].map((row) => JSON.stringify(row)).sort(), part[1]] : part)));
  return sorted(ours.result) === sorted(theirs.result);
}

/** What a difference is about, in few words: the same cause has the same words. */
class Causes {
  readonly #missing = new Map<string, string>();
  of(sql: string, ours: Answer, theirs: Answer): string {
    const [our, their] = [errorOf(ours.result), errorOf(theirs.result)];
    if (our !== undefined) {
      const name = /"([^"]+)"(?:\([^)]*\))? (?:of relation "[^"]+" )?does not exist|function (?:\w+\.)?(\w+)\(.*does not exist/.exec(our[1] as string);
      const earlier = name === null ? undefined : this.#missing.get((name[1] ?? name[2] ?? "").replace(/^\w+\./, ""));
      const own = our[0] === "0A000" ? `missing: ${our[1]}` : our[0] === "XX000" ? `internal: ${our[1]}` : their === undefined ? `refused: ${general(our[1] as string)}` : `other error: ${general(our[1] as string)} [theirs: ${general(their[1] as string)}]`;
      const cause = earlier ?? own;
      const made = /^\s*create\s+(?:or\s+replace\s+)?(?:(?:temp|temporary|unlogged|unique|global|local|recursive|materialized)\s+)*(?:table|view|function|procedure|type|domain|sequence|index|aggregate|operator|schema)\s+(?:if\s+not\s+exists\s+)?(?:\w+\.)?"?(\w+)/i.exec(sql.replace(/^(?:\s+|--[^\n]*\n)*/, ""));
      if (made !== null && their === undefined) this.#missing.set((made[1] as string).toLowerCase(), cause);
      return cause;
    }
    if (their !== undefined) return `no error: ${general(their[1] as string)}`;
    return "other rows";
  }
}
const general = (message: string): string => message.replace(/"[^"]*"/g, '"…"').replace(/\d+/g, "N").slice(0, 110);

const environment = (dir: string): Record<string, string> => ({ PG_ABS_SRCDIR: dir, PG_LIBDIR: "/lib", PG_DLSUFFIX: ".so", PG_ABS_BUILDDIR: dir });
const inData = (file: string): boolean => file.includes("/data/");

/** Fields of a Query that are object identifiers. */
const oidField = /^:(?:relid|checkAsUser|vartype|consttype|paramtype|funcid|funcresulttype|opno|opfuncid|opresulttype|aggfnoid|aggtype|aggargtypes|winfnoid|wintype|resulttype|resulttypeid|typeId|coercetype|row_typeid|array_typeid|element_typeid|refcontainertype|refelemtype|refrestype|casetype|coalescetype|minmaxtype|firstColType|seqid|eqop|sortop|inputcollid|[a-z]+collid|resorigtbl|constraint|ctecoltypes|coltypes|colTypes|funccoltypes|arg_type|type)$/;
const firstUserOid = 16384;

/**
 * The object identifiers of what a script made, theirs for ours. They are numbers that a server chooses, and a command
 * that fails part of the way uses up more or fewer of them: trees are equal if one mapping, both ways, holds for all of
 * the script's trees.
 */
class SameObjects {
  readonly #theirs = new Map<string, string>();
  readonly #ours = new Map<string, string>();
  same(ours: string, theirs: string): boolean {
    const [a, b] = [ours.split(" "), theirs.split(" ")];
    if (a.length !== b.length) return false;
    let field = "";
    const met: [string, string][] = [];
    for (const [i, word] of a.entries()) {
      const other = b[i] as string;
      if (word.startsWith(":")) field = word;
      const [x, y] = [word, other].map((w) => w.replace(/[()}]/g, "")) as [string, string];
      if (!oidField.test(field) || !(Number(x) >= firstUserOid) || !(Number(y) >= firstUserOid)) {
        if (word !== other) return false;
        continue;
      }
      if (word.replace(x, "") !== other.replace(y, "")) return false;
      if ((this.#theirs.get(x) ?? y) !== y || (this.#ours.get(y) ?? x) !== x) return false;
      met.push([x, y]);
    }
    for (const [x, y] of met) {
      this.#theirs.set(x, y);
      this.#ours.set(y, x);
    }
    return true;
  }
}

/** Both databases, and the psql variables of the script that runs. */
class Pair {
  readonly variables = new Map<string, string>();
  #input = "";
  readonly ours: PGLens;
  readonly theirs: PGlite;
  readonly dir: string;
  constructor(ours: PGLens, theirs: PGlite, dir: string) {
    this.ours = ours;
    this.theirs = theirs;
    this.dir = dir;
  }
  static async open(dir: string): Promise<Pair> {
    const theirs = await PGlite.create();
    await theirs.exec(debugSettings);
    const fs = (theirs as unknown as { Module: { FS: { mkdirTree(path: string): void; writeFile(path: string, text: Uint8Array): void } } }).Module.FS;
    fs.mkdirTree(join(dir, "data"));
    for (const file of readdirSync(join(dir, "data"))) fs.writeFile(join(dir, "data", file), readFileSync(join(dir, "data", file)));
    const ours = await PGLens.create();
    const pair = new Pair(ours, theirs, dir);
    Object.assign(ours.session.copyChannel, { read: (file: string | undefined) => (file === undefined || !inData(file) ? pair.#input : readFileSync(file, "utf8")), write: () => undefined });
    ours.execSync(debugSettings);
    ours.execSync("set statement_timeout = '20s'");
    return pair;
  }
  /** Both answers. COPY's lines come to PostgreSQL as a file. */
  async ask({ sql, data }: ScriptStatement): Promise<[ours: Answer, theirs: Answer]> {
    let text = sql;
    if (data !== undefined) {
      this.#input = data;
      (this.theirs as unknown as { Module: { FS: { writeFile(path: string, text: string): void } } }).Module.FS.writeFile("/tmp/lines", data);
      text = sql.replace(/\bfrom\s+std(?:in|out)\b/i, "from '/tmp/lines'");
    }
    if (process.env["REGRESS_PROGRESS"] !== undefined) process.stderr.write(`${text}\n`);
    const theirs = await askPostgres(this.theirs, text);
    // A server's session goes back to the user that it began with; PGlite's, which no client has connected to, knows of none.
    if (/^(?:\s|--[^\n]*\n)*(?:reset\s+session\s+authorization|set\s+session\s+authorization\s+default)/i.test(text)) await this.theirs.exec("set session authorization postgres");
    const ours = askPglens(this.ours, text);
    return [ours, theirs];
  }
  async *run(script: string): AsyncIterable<{ readonly sql: string; readonly ours: Answer; readonly theirs: Answer }> {
    for (const statement of scriptStatements(readFileSync(join(this.dir, "sql", script), "utf8"), environment(this.dir), this.variables)) {
      const [ours, theirs] = await this.ask(statement);
      yield { sql: statement.sql, ours, theirs };
      if (/^(?:\s|--[^\n]*\n)*(create|alter|drop|rollback|commit|end|abort|select.*into|\w+ schema)/i.test(statement.sql)) await sameOids(this.theirs, this.ours);
      if (statement.then !== undefined) yield* this.#then(statement, theirs);
    }
  }
  async *#then(statement: ScriptStatement, theirs: Answer): AsyncIterable<{ readonly sql: string; readonly ours: Answer; readonly theirs: Answer }> {
    const [columns, result] = JSON.parse(theirs.result) as [[string, number][], [(string | null)[][], string]];
    if (result === undefined) return;
    for (const row of result[0]) {
      for (const [i, value] of row.entries()) {
        if (statement.then === "gset") this.variables.set(columns[i]?.[0] ?? "", value ?? "");
        else if (value !== null) {
          const [ours, answered] = await this.ask({ sql: value });
          yield { sql: value, ours, theirs: answered };
        }
      }
    }
  }
}

/** The scripts of `dir/sql`, or those named. */
export async function* compareRegress(dir: string, names: readonly string[]): AsyncIterable<ScriptScore> {
  const all = readdirSync(join(dir, "sql")).filter((file) => file.endsWith(".sql")).map((file) => file.replace(/\.sql$/, ""));
  const setup = existsSync(join(dir, "sql", "test_setup.sql"));
  for (const script of names.length > 0 ? names : all) {
    const pair = await Pair.open(dir);
    const score: ScriptScore = { script, statements: 0, same: 0, explains: 0, sameExplains: 0, trees: 0, sameTrees: 0, differences: [] };
    const causes = new Causes();
    const objects = new SameObjects();
    if (setup && script !== "test_setup") for await (const { sql, ours, theirs } of pair.run("test_setup.sql")) causes.of(sql, ours, theirs);
    for await (const { sql, ours, theirs } of pair.run(`${script}.sql`)) judge(score, causes, objects, sql, ours, theirs);
    await pair.theirs.close();
    yield score;
  }
}

function judge(score: ScriptScore, causes: Causes, objects: SameObjects, sql: string, ours: Answer, theirs: Answer): void {
  const same = sameAnswer(sql, ours, theirs);
  const isExplain = /^(?:\s|--[^\n]*\n)*explain\b/i.test(sql);
  const cause = same ? "" : causes.of(sql, ours, theirs);
  if (isExplain) {
    score.explains++;
    if (same) score.sameExplains++;
    else score.differences.push({ kind: "explain", cause, sql, ours: ours.result, theirs: theirs.result });
    return;
  }
  score.statements++;
  if (same) score.same++;
  else score.differences.push({ kind: "answer", cause, sql, ours: ours.result, theirs: theirs.result });
  if (theirs.parse === "" || /:commandType 6 /.test(theirs.parse)) return;
  score.trees++;
  if (objects.same(ours.parse, theirs.parse)) score.sameTrees++;
  else score.differences.push({ kind: "tree", cause, sql, ours: ours.parse, theirs: theirs.parse });
}
