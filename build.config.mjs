/** Bundles the program and the library; `npm ci` runs it. */
import { execFileSync } from "node:child_process";
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import { build, transform } from "esbuild";

const NOT_ASCII = /[^\0-\x7f]/;
const isAscii = (text) => !NOT_ASCII.test(text);
/** One letter beyond Latin-1 makes V8 keep and read a script with two bytes for each of its characters, and any beyond ASCII makes a browser decode a page slowly. */
function onlyAscii(text, name) {
  const at = text.search(NOT_ASCII);
  if (at >= 0) throw new Error(`${name} is not ASCII: ${text.slice(Math.max(0, at - 60), at + 20)}`);
  return text;
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
const PLACES = { "snowball-stemmers": "stemmers", "node-sql-parser/build/postgresql.js": "second-grammar" };
const inStudio = (name) => `${import.meta.dirname}/src/studio/${name}.ts`;
const placesOfThePage = {
  name: "places",
  setup({ onResolve, onLoad }) {
    // A script within a page has no address: making a URL of none raises an error, for which V8 reads the script once more if a debugger is there.
    onLoad({ filter: /libpg-query[\\/]wasm[\\/]libpg-query\.js$/ }, ({ path }) => ({ contents: readFileSync(path, "utf8").replace("globalThis.document?.currentScript?.src", "globalThis.location?.href") }));
    onResolve({ filter: /^\.\/libpg-query\.js$/ }, ({ importer }) => (/libpg-query.wasm.index\.js$/.test(importer) ? { path: inStudio("grammar") } : undefined));
    onResolve({ filter: /^(node-sql-parser\/|snowball-stemmers$)/ }, ({ path }) => ({ path: inStudio(PLACES[path]) }));
  },
};
/** Begins a pair, as the letter after it does. */
const PAIR = 125;
/** ASCII that HTML leaves as it is. */
const LETTERS = Array.from({ length: PAIR - 1 }, (_, i) => i + 1).filter((code) => code !== 13 && code !== 60);
/** Bytes as a text of ASCII, which costs a page least to read: a letter for each of the usual bytes (itself where it can be), two for others. @see src/studio/carried.ts */
function carried(id, bytes) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte]++;
  const byUse = Array.from(counts.keys()).sort((a, b) => counts[b] - counts[a]);
  const usual = new Set(byUse.slice(0, LETTERS.length));
  const free = LETTERS.filter((code) => !usual.has(code));
  const single = [...usual].map((byte) => [LETTERS.includes(byte) ? byte : free.shift(), byte]);
  const pairs = byUse.slice(LETTERS.length).map((byte, i) => [128 * (1 + Math.floor(i / LETTERS.length)) + LETTERS[i % LETTERS.length], byte]);
  const table = new Uint8Array(3 * 128);
  const texts = new Array(256);
  for (const [code, byte] of [...single, ...pairs]) {
    table[code] = byte;
    texts[byte] = code < 128 ? String.fromCharCode(code) : String.fromCharCode(PAIR - 1 + (code >> 7), code & 127);
  }
  return `<script type="text/plain" id="${id}" data-bytes="${Buffer.from(table).toString("hex")}">${Array.from(bytes, (byte) => texts[byte]).join("")}</script>`;
}
/** JSON as a part of the page, in ASCII that HTML leaves as it is. */
const jsonScript = (id, json) => `<script type="application/json" id="${id}">${json.replaceAll(/[<\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`)}</script>`;
/** A module of the sources that imports no other. */
async function moduleOf(path) {
  const { code } = await transform(readFileSync(path, "utf8"), { loader: "ts" });
  return import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
}
/** PostgreSQL's facts lie in the page as text, which no script's parser reads; `texts` gets them. @see src/catalog/facts */
const factsAsText = (texts) => ({
  name: "facts",
  setup({ onLoad }) {
    onLoad({ filter: /[/\\]catalog[/\\]facts[/\\][\w-]+\.ts$/ }, async ({ path }) => {
      const { rows } = await moduleOf(path);
      if (/<\/script|<!--|[\0\r]/i.test(rows)) throw new Error(`HTML would change the text of ${path}`);
      const id = `facts-${basename(path, ".ts")}`;
      if (!isAscii(rows)) {
        texts.push(jsonScript(id, JSON.stringify(rows)));
        return { contents: `export const rows = JSON.parse(document.getElementById("${id}").textContent);` };
      }
      texts.push(`<script type="text/plain" id="${id}">${rows}</script>`);
      return { contents: `export const rows = document.getElementById("${id}").textContent;` };
    });
  },
});
const lessons = readdirSync("docs/lessons").filter((name) => name.endsWith(".md")).sort().map((name) => readFileSync(`docs/lessons/${name}`, "utf8"));
/** Parts that are alike stand beside one another, which makes the page smaller when it is compressed. */
async function page(entry, file, data, inject = []) {
  const facts = [];
  const { outputFiles } = await build({ ...minified, define: { LESSONS: JSON.stringify(lessons) }, jsx: "automatic", jsxImportSource: "preact", inject, plugins: [placesOfThePage, factsAsText(facts)], entryPoints: [entry] });
  const parts = { STYLE: readFileSync("src/studio/style.css", "utf8"), DATA: facts.sort().join("") + data, SCRIPT: outputFiles[0].text };
  writeFileSync(file, onlyAscii(readFileSync("src/studio/page.html", "utf8").replaceAll(/\/\*(STYLE|DATA|SCRIPT)\*\//g, (_, name) => parts[name]), file));
}
/** A library as a script that leaves it in a variable of the page. */
async function scriptOf(entry, id) {
  const { outputFiles } = await build({ ...minified, globalName: id.replace("-", "_"), entryPoints: [entry] });
  return Buffer.from(outputFiles[0].text);
}
/** An example's database as the library leaves it: the page opens it, and need not run its statements first. */
async function databaseOf({ name, setup }) {
  const { PGLens } = await import("./dist/index.js");
  const db = await PGLens.create();
  await db.exec(setup);
  await db.exec("vacuum analyze");
  return jsonScript(`database-${name}`, db.image());
}
mkdirSync("dist/studio", { recursive: true });
await page("src/studio/viewer.tsx", "dist/studio/viewer.html", '<script type="application/json" id="trace">/*TRACE*/</script>');
const { resolve } = createRequire(import.meta.url);
const waiting = Object.fromEntries([...Object.entries(PLACES).map(([library, id]) => [id, resolve(library)]), ["code-editor", inStudio("code-editor")]]);
const libraries = await Promise.all(Object.entries(waiting).map(async ([id, entry]) => carried(id, await scriptOf(entry, id))));
const { examples } = await moduleOf("src/examples/examples.ts");
const databases = await Promise.all(examples.map(databaseOf));
await page("src/studio/main.tsx", "dist/studio/index.html", [...databases, ...libraries, carried("viewer", readFileSync("dist/studio/viewer.html")), carried("grammar", readFileSync("dist/libpg-query.wasm"))].join(""), ["src/studio/buffer.ts"]);
