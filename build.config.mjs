/** Bundles the program and the library; `npm ci` runs it. */
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { build, transform } from "esbuild";

/** One letter beyond Latin-1 makes V8 keep and read a script with two bytes for each of its characters. */
function onlyAscii(script, name) {
  const at = script.search(/[^\0-\x7f]/);
  if (at >= 0) throw new Error(`${name} is not ASCII: ${script.slice(Math.max(0, at - 60), at + 20)}`);
  return script;
}

rmSync("dist/chunks", { recursive: true, force: true });
const common = { bundle: true, platform: "node", target: "node20", logLevel: "warning" };
await build({ ...common, format: "esm", external: ["libpg-query", "node-sql-parser"], splitting: true, chunkNames: "chunks/[hash]", entryPoints: { index: "src/index.ts", pg: "src/api/node-postgres.ts" }, outdir: "dist" });

// The program: one CommonJS file with the grammar in it, started by a small one.
await build({ ...common, format: "cjs", minifySyntax: true, minifyWhitespace: true, external: ["terminal-kit"], entryPoints: ["src/cli/main.ts"], outfile: "dist/program.cjs" });
onlyAscii(readFileSync("dist/program.cjs", "utf8"), "dist/program.cjs");
await build({ ...common, format: "cjs", entryPoints: ["src/cli/launch.ts"], outfile: "dist/pglens.cjs", banner: { js: "#!/usr/bin/env node" } });
chmodSync("dist/pglens.cjs", 0o755);
copyFileSync(createRequire(import.meta.url).resolve("libpg-query").replace(/[^/\\]+$/, "libpg-query.wasm"), "dist/libpg-query.wasm");
execFileSync(process.execPath, ["dist/pglens.cjs", "-c", "select 1"], { stdio: "ignore", env: { ...process.env, PGLENS_CODE_CACHE: "write" } });

// The studio: one page with everything in it, which opens from disk as well; and the page that holds a saved trace.
const minified = { bundle: true, platform: "browser", format: "iife", target: "es2022", minify: true, write: false, logLevel: "warning", mainFields: ["module", "main"], external: ["fs", "path", "node:*"] };
/** What the page has its own way to: the grammar's code, and libraries that few statements need, which wait as text. */
const PLACES = { "node-sql-parser/build/postgresql.js": "second-grammar", "snowball-stemmers": "stemmers" };
const placesOfThePage = {
  name: "places",
  setup({ onResolve, onLoad }) {
    // A script within a page has no address: making a URL of none raises an error, for which V8 reads the script once more if a debugger is there.
    onLoad({ filter: /libpg-query[\\/]wasm[\\/]libpg-query\.js$/ }, ({ path }) => ({ contents: readFileSync(path, "utf8").replace("globalThis.document?.currentScript?.src", "globalThis.location?.href") }));
    const inStudio = (name) => ({ path: `${import.meta.dirname}/src/studio/${name}.ts` });
    onResolve({ filter: /^\.\/libpg-query\.js$/ }, ({ importer }) => (/libpg-query.wasm.index\.js$/.test(importer) ? inStudio("grammar") : undefined));
    onResolve({ filter: /^(node-sql-parser\/|snowball-stemmers$)/ }, ({ path }) => inStudio(PLACES[path]));
  },
};
/** PostgreSQL's facts lie in the page as text, which no script's parser reads; `texts` gets them. @see src/catalog/facts */
const factsAsText = (texts) => ({
  name: "facts",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]catalog[/\\]facts[/\\][\w-]+\.ts$/ }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, "utf8"), { loader: "ts" });
      const { rows } = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
      if (/<\/script|<!--|[\0\r]/i.test(rows)) throw new Error(`HTML would change the text of ${path}`);
      const id = `facts-${basename(path, ".ts")}`;
      texts.push(`<script type="text/plain" id="${id}">${rows}</script>`);
      return { contents: `export const rows = document.getElementById("${id}").textContent;` };
    });
  },
});
const lessons = readdirSync("docs/lessons").filter((name) => name.endsWith(".md")).sort().map((name) => readFileSync(`docs/lessons/${name}`, "utf8"));
async function page(entry, file, data, inject = []) {
  const facts = [];
  const { outputFiles } = await build({ ...minified, define: { LESSONS: JSON.stringify(lessons) }, jsx: "automatic", jsxImportSource: "preact", inject, plugins: [placesOfThePage, factsAsText(facts)], entryPoints: [entry] });
  const parts = { STYLE: readFileSync("src/studio/style.css", "utf8"), DATA: data + facts.join(""), SCRIPT: onlyAscii(outputFiles[0].text, file) };
  writeFileSync(file, readFileSync("src/studio/page.html", "utf8").replaceAll(/\/\*(STYLE|DATA|SCRIPT)\*\//g, (_, name) => parts[name]));
}
/** A library as a script that leaves it in a variable of the page. */
async function scriptOf(library, globalName) {
  const { outputFiles } = await build({ ...minified, globalName, entryPoints: [createRequire(import.meta.url).resolve(library)] });
  return Buffer.from(outputFiles[0].text);
}
/** Bytes as text that HTML leaves alone, a character a byte: what a page's compression makes small. @see src/studio/carried.ts */
const carried = (id, bytes) => `<script type="text/plain" id="${id}">${bytes.toString("latin1").replaceAll(/[\0\r<]/g, (byte) => String.fromCharCode(byte.charCodeAt(0) + 0x100))}</script>`;
mkdirSync("dist/studio", { recursive: true });
await page("src/studio/viewer.tsx", "dist/studio/viewer.html", '<script type="application/json" id="trace">/*TRACE*/</script>');
const libraries = await Promise.all(Object.entries(PLACES).map(async ([library, id]) => carried(id, await scriptOf(library, id.replace("-", "_")))));
await page("src/studio/main.tsx", "dist/studio/index.html", [carried("grammar", readFileSync("dist/libpg-query.wasm")), carried("viewer", readFileSync("dist/studio/viewer.html")), ...libraries].join(""), ["src/studio/buffer.ts"]);
