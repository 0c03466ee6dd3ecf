/** The benchmarks: each prints ratios against a peer or a ceiling that ran beside it. */
import { benchCeiling } from "./ceiling.ts";
import { benchCopy } from "./copy.ts";
import { benchHooks } from "./hooks.ts";
import { benchServe } from "./serve.ts";
import { benchStages } from "./stages.ts";
import { benchStart } from "./start.ts";
import { benchStudio } from "./studio.ts";
import { benchTpch } from "./tpch.ts";

const sections: Readonly<Record<string, (scales: readonly number[]) => void | Promise<void>>> = {
  start: benchStart,
  stages: benchStages,
  hooks: benchHooks,
  ceiling: () => benchCeiling(0.1),
  copy: benchCopy,
  serve: benchServe,
  studio: benchStudio,
  tpch: async (scales) => {
    for (const scale of scales) await benchTpch(scale);
  },
};
const args = process.argv.slice(2);
const at = args.indexOf("--scale");
const scales = (at < 0 ? "0.01,0.1" : (args[at + 1] ?? "")).split(",").map(Number);
const wanted = args.filter((arg, i) => !arg.startsWith("--") && (at < 0 || i !== at + 1));
for (const [name, run] of Object.entries(sections)) if (wanted.length === 0 || wanted.includes(name)) await run(scales);
process.exit(0);
