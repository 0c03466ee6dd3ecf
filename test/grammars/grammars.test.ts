/** node-sql-parser, transcribed, gives the tree of PostgreSQL's grammar or refuses. */
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { PGLens } from "../../src/index.ts";
import { loadGrammar } from "../../src/parse/parse.ts";
import { compareGrammars, newTally, statementsBelow } from "./compare.ts";

beforeAll(loadGrammar);

describe("the second grammar", () => {
  it("gives the same tree for the project's scripts, or refuses", () => {
    const tally = newTally();
    for (const sql of statementsBelow(fileURLToPath(new URL("../fidelity/sql", import.meta.url)))) compareGrammars(sql, tally);
    expect(tally.different).toEqual([]);
    expect(tally.same).toBeGreaterThan(600);
  });

  it("groups random chains of operators as PostgreSQL does", () => {
    const { chain } = fc.letrec<{ chain: string; atom: string }>((tie) => ({
      atom: fc.oneof({ depthSize: "small" }, fc.constantFrom("a", "t.b", "1", "2.5", "'x'", "null", "true", '"Q"', "f(a, 1)", "count(*)"), tie("chain").map((inner) => `(${inner})`), tie("chain").map((inner) => `NOT ${inner}`), tie("atom").map((inner) => `- ${inner}`)),
      chain: fc
        .tuple(tie("atom"), fc.array(fc.tuple(fc.constantFrom("OR", "AND", "=", "<>", "<", "+", "-", "*", "/", "%", "^", "||", "LIKE", "NOT LIKE", "IS NULL OR", "BETWEEN 1 AND", "NOT BETWEEN a AND", "IN (1, 2) AND", "::int +", "IS NOT TRUE AND"), tie("atom")), { maxLength: 4 }))
        .map(([first, rest]) => rest.reduce((text, [op, atom]) => `${text} ${op} ${atom}`, first)),
    }));
    let same = 0;
    fc.assert(
      fc.property(chain, (expr) => {
        const tally = newTally();
        compareGrammars(`select ${expr} as x from t where ${expr}`, tally);
        same += tally.same;
        expect(tally.different).toEqual([]);
      }),
      { numRuns: 1500 },
    );
    expect(same).toBeGreaterThan(100);
  });

  it("runs what it reads, names itself in what it refuses, and can be left", async () => {
    const db = await PGLens.create();
    db.execSync("SET pglens.grammar = 'node-sql-parser'");
    expect(db.session.query('select 1 + 2 * 3 as "N"').rows).toEqual([[7]]);
    expect(() => db.session.query("select * from generate_series(1, 3)")).toThrow(expect.objectContaining({ code: "0A000", message: "node-sql-parser does not vouch for functions in FROM" }));
    expect(() => db.session.query("select x from nosuch")).toThrow(expect.objectContaining({ code: "42P01", position: 15 }));
    expect(() => db.execSync("SET pglens.grammar = 'yacc'")).toThrow(expect.objectContaining({ code: "22023" }));
    db.execSync("RESET pglens.grammar");
    expect(db.session.query("select * from generate_series(1, 3)").rows).toHaveLength(3);
  });

  it("refuses deep nesting for its depth, without reading it", () => {
    const tally = newTally();
    compareGrammars(`select ${"(".repeat(40)}1${")".repeat(40)}`, tally);
    expect([...tally.reasons.keys()]).toEqual(["node-sql-parser does not vouch for statements nested this deeply"]);
  });
});
