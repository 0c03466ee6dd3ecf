/** Bundles the program and the library; `npm ci` runs it. */
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { build } from "esbuild";

rmSync("dist/chunks", { recursive: true, force: true });
const common = { bundle: true, platform: "node", target: "node20", logLevel: "warning" };
await build({ ...common, format: "esm", external: ["libpg-query", "node-sql-parser"], splitting: true, chunkNames: "chunks/[hash]", entryPoints: { index: "src/index.ts", pg: "src/api/node-postgres.ts" }, outdir: "dist" });

// The program: one CommonJS file with the grammar in it, started by a small one.
await build({ ...common, format: "cjs", minifySyntax: true, minifyWhitespace: true, entryPoints: ["src/cli/main.ts"], outfile: "dist/program.cjs" });
await build({ ...common, format: "cjs", entryPoints: ["src/cli/launch.ts"], outfile: "dist/pglens.cjs", banner: { js: "#!/usr/bin/env node" } });
chmodSync("dist/pglens.cjs", 0o755);
copyFileSync(createRequire(import.meta.url).resolve("libpg-query").replace(/[^/\\]+$/, "libpg-query.wasm"), "dist/libpg-query.wasm");
execFileSync(process.execPath, ["dist/pglens.cjs", "-c", "select 1"], { stdio: "ignore", env: { ...process.env, PGLENS_CODE_CACHE: "write" } });
