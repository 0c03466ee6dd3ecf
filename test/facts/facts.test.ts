/** The fact files say what PostgreSQL says. */
import { readFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ERRCODE } from "../../src/utils/errors.ts";
import { factQueries, renderFacts, sqlstateOf } from "./queries.ts";

describe("facts", () => {
  let db: PGlite;
  beforeAll(async () => {
    db = await PGlite.create();
  });
  afterAll(() => db.close());

  it.each(factQueries.map((query) => [query.name, query] as const))("%s is what PGlite says", async (name, query) => {
    const file = new URL(`../../src/catalog/facts/${name.replaceAll("_", "-")}.ts`, import.meta.url);
    expect(await renderFacts(db, query)).toBe(readFileSync(file, "utf8"));
  });
  it("SQLSTATEs are what RAISE gives", async () => {
    for (const name of ["division_by_zero", "undefined_table", "unique_violation", "feature_not_supported", "internal_error"] as const) expect(await sqlstateOf(db, name)).toBe(ERRCODE[name]);
  });
});
