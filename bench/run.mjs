/** `npm run bench -- [section …] [--scale 0.01,0.1]`: bundles the benchmarks as the program itself is bundled, and runs them. */
import { mkdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const outfile = "node_modules/.cache/pglens-bench/main.mjs";
mkdirSync("node_modules/.cache/pglens-bench", { recursive: true });
await build({ entryPoints: ["bench/main.ts"], bundle: true, platform: "node", format: "esm", target: "node20", external: ["libpg-query", "@electric-sql/pglite", "pg", "playwright-core"], outfile, logLevel: "warning" });
await import(pathToFileURL(outfile).href);
