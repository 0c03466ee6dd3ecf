/**
 * `npm run check:layers`: the layer table over all sources. dependency-cruiser reads TypeScript 7 by swc, and no JSX that way;
 * so it is given a copy of the sources in which the JSX is written out as calls.
 */
import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { transformSync } from "esbuild";

const copy = "dist/layers";
rmSync(copy, { recursive: true, force: true });
cpSync("src", join(copy, "src"), { recursive: true });
for (const file of readdirSync(join(copy, "src"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".tsx"))) {
  const path = join(copy, "src", file);
  const { code } = transformSync(readFileSync(path, "utf8"), { loader: "tsx", jsx: "automatic", jsxImportSource: "preact", target: "esnext" });
  writeFileSync(path.replace(/x$/, ""), code.replaceAll(/\.tsx"/g, '.ts"'));
  rmSync(path);
}
for (const file of readdirSync(join(copy, "src"), { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"))) {
  const path = join(copy, "src", file);
  const text = readFileSync(path, "utf8");
  if (text.includes('.tsx"')) writeFileSync(path, text.replaceAll(/\.tsx"/g, '.ts"'));
}
const { status } = spawnSync(process.execPath, [resolve("node_modules/dependency-cruiser/bin/dependency-cruise.mjs"), "--config", resolve(".dependency-cruiser.cjs"), "src"], { cwd: copy, stdio: "inherit" });
process.exit(status ?? 1);
