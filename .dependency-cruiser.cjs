/** The layers: what each folder of src may import. The one copy of this table. */
const base = ["nodes", "utils"];
const all = ["nodes", "utils", "probes", "types", "catalog", "storage", "expr", "parse", "analyze", "rewrite", "plan", "execute", "portal", "explain"];
const layers = {
  utils: [],
  nodes: ["utils"],
  probes: base,
  types: base,
  catalog: [...base, "types"],
  // A heap lays its tuples out by pg_attribute rows.
  storage: [...base, "types", "catalog"],
  expr: [...base, "types", "catalog"],
  parse: [...base, "probes"],
  analyze: [...base, "types", "catalog", "probes"],
  rewrite: [...base, "types", "catalog", "probes", "analyze"],
  plan: [...base, "types", "catalog", "expr", "probes"],
  execute: [...base, "types", "catalog", "expr", "storage", "probes"],
  portal: [...base, "execute", "probes"],
  explain: [...base, "types", "catalog"],
  plpgsql: base,
  commands: [...all, "plpgsql"],
  trace: [...base, "probes", "explain"],
  backend: [...all, "commands", "plpgsql"],
  tpch: ["utils"],
  examples: [],
  // \d and completion read the catalog.
  protocol: [...base, "backend", "catalog", "trace"],
  // What is told of a run is gathered there for the program and the page.
  api: [...base, "backend", "types", "protocol", "catalog", "explain", "trace"],
  cli: ["api", "protocol", "backend", "trace", "explain", "nodes", "utils", "tpch", "examples", "catalog"],
  studio: ["api", "backend", "trace", "explain", "nodes", "utils", "probes", "catalog", "examples"],
};
const packages = { "libpg-query": "(parse|studio)", "node-sql-parser": "parse", commander: "cli", immer: "(commands|backend|catalog|studio)" };

module.exports = {
  forbidden: [
    // Files of one stage recurse into each other as the grammar does; between folders the table below forbids it.
    { name: "no-cycles", severity: "warn", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    ...Object.entries(layers).map(([folder, may]) => ({
      name: `layer-${folder}`,
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: { path: "^src/", pathNot: `^src/(${[folder, ...may, ...(folder === "cli" || folder === "api" || folder === "studio" ? ["index\\.ts"] : [])].join("|")})` },
    })),
    ...Object.entries(packages).map(([name, folder]) => ({ name: `only-${folder}-imports-${name}`, severity: "error", from: { path: "^src/", pathNot: `^src/${folder}/` }, to: { path: `node_modules/${name}/` } })),
    { name: "browser-safe", comment: "everything but the program runs in a browser", severity: "error", from: { path: "^src/", pathNot: "^src/(cli|protocol|api/node-postgres)" }, to: { dependencyTypes: ["core"] } },
  ],
  options: { doNotFollow: { path: "node_modules" }, parser: "swc", enhancedResolveOptions: { extensions: [".ts", ".js"] } },
};
