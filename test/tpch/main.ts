/** `npm run tpch -- SCALE`: the 22 queries against PostgreSQL's rows, with times side by side. */
import { compareTpch } from "./compare.ts";

const scale = Number(process.argv[2] ?? "0.01");
const result = await compareTpch(scale, 3);
for (const { query, same, rows, ours, theirs } of result) console.log(`Q${String(query).padEnd(3)} ${same ? "same rows" : "DIFFERENT"}  ${String(rows).padStart(5)} rows  ${ours.toFixed(1).padStart(8)} ms  PGlite ${theirs.toFixed(1).padStart(8)} ms  ratio ${(ours / theirs).toFixed(2)}`);
const geomean = Math.exp(result.reduce((sum, r) => sum + Math.log(r.ours / r.theirs), 0) / result.length);
console.log(`${result.filter((r) => r.same).length} of ${result.length} queries give PostgreSQL's rows at scale ${scale}; geometric mean of the time ratios ${geomean.toFixed(2)}`);
process.exit(0);
