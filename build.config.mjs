/** Bundles the program and the library; `npm ci` runs it. */
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

rmSync("dist/chunks", { recursive: true, force: true });
const common = { bundle: true, platform: "node", target: "node20", logLevel: "warning" };
await build({ ...common, format: "esm", external: ["libpg-query", "node-sql-parser"], splitting: true, chunkNames: "chunks/[hash]", entryPoints: { index: "src/index.ts", pg: "src/api/node-postgres.ts" }, outdir: "dist" });

// The program: one CommonJS file with the grammar in it, started by a small one.
await build({ ...common, format: "cjs", minifySyntax: true, minifyWhitespace: true, external: ["terminal-kit"], entryPoints: ["src/cli/main.ts"], outfile: "dist/program.cjs" });
await build({ ...common, format: "cjs", entryPoints: ["src/cli/launch.ts"], outfile: "dist/pglens.cjs", banner: { js: "#!/usr/bin/env node" } });
chmodSync("dist/pglens.cjs", 0o755);
copyFileSync(createRequire(import.meta.url).resolve("libpg-query").replace(/[^/\\]+$/, "libpg-query.wasm"), "dist/libpg-query.wasm");
execFileSync(process.execPath, ["dist/pglens.cjs", "-c", "select 1"], { stdio: "ignore", env: { ...process.env, PGLENS_CODE_CACHE: "write" } });

// The studio: one page with everything in it, which opens from disk as well; and the page that holds a saved trace.
const grammarOfThePage = {
  name: "grammar",
  setup: ({ onResolve }) => onResolve({ filter: /^\.\/libpg-query\.js$/ }, ({ importer }) => (/libpg-query.wasm.index\.js$/.test(importer) ? { path: `${import.meta.dirname}/src/studio/grammar.ts` } : undefined)),
};
const lessons = readdirSync("docs/lessons").filter((name) => name.endsWith(".md")).sort().map((name) => readFileSync(`docs/lessons/${name}`, "utf8"));
async function page(entry, file, data) {
  const { outputFiles } = await build({
    define: { LESSONS: JSON.stringify(lessons) }, bundle: true, platform: "browser", format: "iife", target: "es2022", minify: true, write: false, logLevel: "warning", jsx: "automatic", jsxImportSource: "preact", mainFields: ["module", "main"],
    external: ["fs", "path", "node:*"], plugins: [grammarOfThePage], entryPoints: [entry],
  });
  const parts = { STYLE: readFileSync("src/studio/style.css", "utf8"), DATA: data, SCRIPT: outputFiles[0].text };
  writeFileSync(file, readFileSync("src/studio/page.html", "utf8").replaceAll(/\/\*(STYLE|DATA|SCRIPT)\*\//g, (_, name) => parts[name]));
}
mkdirSync("dist/studio", { recursive: true });
const grammar = gzipSync(readFileSync("dist/libpg-query.wasm"), { level: 9 }).toString("base64");
await page("src/studio/viewer.tsx", "dist/studio/viewer.html", '<script type="application/json" id="trace">/*TRACE*/</script>');
const viewer = gzipSync(readFileSync("dist/studio/viewer.html"), { level: 9 }).toString("base64");
await page("src/studio/main.tsx", "dist/studio/index.html", `<script type="application/gzip" id="grammar">${grammar}</script><script type="application/gzip" id="viewer">${viewer}</script>`);
