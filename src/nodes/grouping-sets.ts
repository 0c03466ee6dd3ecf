/**
 * GROUP BY's grouping sets as lists of group references.
 *
 * @see src/backend/parser/parse_agg.c (expand_grouping_sets)
 */
import type { GroupingSet } from "./parsenodes.ts";

type Sets = readonly (readonly number[])[];

/** All combinations of the given sets, those of the fewest columns first; each once, if they are to be distinct. */
export function expandGroupingSets(sets: readonly GroupingSet[], distinct = false): Sets {
  const product = (lists: readonly Sets[]): Sets => lists.reduce<Sets>((acc, list) => acc.flatMap((left) => list.map((right) => [...new Set([...left, ...right])])), [[]]);
  const all = [...product(sets.map(expandOne))];
  if (!distinct) return all.sort((a, b) => a.length - b.length);
  const ordered = all.map((set) => [...set].sort((a, b) => a - b)).sort((a, b) => a.length - b.length || compareContents(a, b));
  return ordered.filter((set, i) => i === 0 || compareContents(set, ordered[i - 1] as number[]) !== 0);
}
function compareContents(a: readonly number[], b: readonly number[]): number {
  for (const [i, ref] of a.entries()) if (ref !== b[i]) return ref - (b[i] ?? 0);
  return a.length - b.length;
}
function expandOne(set: GroupingSet): Sets {
  const content = set.content as readonly GroupingSet[];
  const parts = (): Sets => content.map((part) => part.content as readonly number[]);
  switch (set.kind) {
    case "GROUPING_SET_EMPTY":
      return [[]];
    case "GROUPING_SET_SIMPLE":
      return [set.content as readonly number[]];
    case "GROUPING_SET_ROLLUP":
      return [...parts().map((_, i) => parts().slice(0, parts().length - i).flat()), []];
    case "GROUPING_SET_CUBE": {
      const list = parts();
      return Array.from({ length: 2 ** list.length }, (_, i) => list.filter((_part, at) => (i & (1 << at)) !== 0).flat());
    }
    case "GROUPING_SET_SETS":
      return content.flatMap(expandOne);
  }
}
