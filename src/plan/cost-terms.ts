/**
 * What a path's cost is made of, for one who watches. The terms add up to the path's cost: what cannot be told apart is one
 * term, the node's own work.
 *
 * @see src/backend/optimizer/path/costsize.c
 */
import type { CostTerm } from "../probes/probes.ts";
import { costQuals, costs } from "./costsize.ts";
import type { Path, PlannerInfo } from "./pathnodes.ts";

const term = (what: string, startup: number, run: number): CostTerm => ({ what, startup, run });
const number = (value: number): string => String(Number(value.toFixed(4)));

/** The paths that a path reads. */
function inputsOf(path: Path): readonly Path[] {
  if ("outer" in path && "inner" in path) return [path.outer, path.inner] as Path[];
  if ("subpaths" in path) return path.subpaths as readonly Path[];
  const { subpath } = path as { subpath?: Path | null };
  return subpath === undefined || subpath === null ? [] : [subpath];
}
/** A scan of all rows: pages, rows, conditions. @see cost_seqscan */
function seqScanTerms(root: PlannerInfo, path: Path): CostTerm[] {
  const { seqPage, cpuTuple } = costs(root);
  const { pages, tuples, baserestrictinfo } = path.parent;
  const quals = costQuals(root, baserestrictinfo);
  return [
    term(`${pages} pages × seq_page_cost ${number(seqPage)}`, 0, pages * seqPage),
    term(`${number(tuples)} rows × cpu_tuple_cost ${number(cpuTuple)}`, 0, tuples * cpuTuple),
    ...(baserestrictinfo.length === 0 ? [] : [term(`${number(tuples)} rows × conditions ${number(quals.perTuple)}`, quals.startup, tuples * quals.perTuple)]),
  ];
}
/** Terms that add up to the path's startup and total cost. */
export function costTerms(root: PlannerInfo, path: Path): CostTerm[] {
  const all = path.kind === "SeqScan" && path.parent.relation !== null ? seqScanTerms(root, path) : inputsOf(path).map((input) => term(`input ${input.kind}`, input.startup, input.total - input.startup));
  // A set without end, of which a limit reads a part.
  const terms = all.filter(({ startup, run }) => Number.isFinite(startup + run) && startup + run < 1e50);
  const [startup, run] = [path.startup - terms.reduce((sum, part) => sum + part.startup, 0), path.total - path.startup - terms.reduce((sum, part) => sum + part.run, 0)];
  // Sums of doubles leave a hair.
  return Math.abs(startup) < 1e-9 && Math.abs(run) < 1e-9 ? terms : [...terms, term(terms.length === 0 ? "own work" : "own work, less what is not read of the inputs", startup, run)];
}
