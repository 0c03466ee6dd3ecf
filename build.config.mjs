/** Bundles the program and the library; `npm ci` runs it. */
import { build } from "esbuild";

const common = { bundle: true, platform: "node", format: "esm", target: "node20", external: ["libpg-query"], sourcemap: false, logLevel: "warning" };
await build({ ...common, entryPoints: ["src/index.ts"], outfile: "dist/index.js" });
await build({ ...common, entryPoints: ["src/cli/main.ts"], outfile: "dist/pglens.js", minifySyntax: true, banner: { js: "#!/usr/bin/env node\nimport { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" } });
