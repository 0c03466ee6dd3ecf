/**
 * Extracts PostgreSQL's catalogs, settings and SQLSTATEs from PGlite into `src/catalog/facts/`.
 * Run it with `npm run facts`; `test/facts/facts.test.ts` proves that the files still say what PGlite says.
 */
import { writeFileSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import { conditionNames, factQueries, renderFacts, sqlstateOf } from "./queries.ts";

const target = new URL("../../src/catalog/facts/", import.meta.url);
const db = await PGlite.create();
for (const query of factQueries) {
  const text = await renderFacts(db, query);
  writeFileSync(new URL(`${query.name.replaceAll("_", "-")}.ts`, target), text);
}
const states: string[] = [];
for (const name of conditionNames) states.push(`  ${name}: "${await sqlstateOf(db, name)}",`);
writeFileSync(
  new URL("../../src/utils/sqlstates.ts", import.meta.url),
  `/** PostgreSQL's condition names and their SQLSTATEs. Extracted by \`npm run facts\`. @see src/backend/utils/errcodes.txt */\nexport const ERRCODE = {\n${states.join("\n")}\n} as const;\n`,
);
await db.close();
