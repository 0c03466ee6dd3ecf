/**
 * The pages of a B-tree as a fresh build would lay them out: leaves that are 90 % full, inner pages of downlinks that are 70 %
 * full, numbered as they are written.
 *
 * @see src/backend/access/nbtree/nbtsort.c (_bt_buildadd, _bt_uppershutdown), nbtutils.c (_bt_truncate)
 */
import type { BTree, Key } from "./btree.ts";
import { FIRST_FREE, leafPagesOf } from "./btree.ts";
import { BLCKSZ, ITEM_ID } from "../utils/page-format.ts";
import { maxAlign } from "./pages.ts";

export interface IndexPage {
  readonly block: number;
  /** 0 of a leaf. */
  readonly level: number;
  /** Of a leaf, its entries, as places in the tree's order; of an inner page, the pages below, in order. */
  readonly from: number;
  readonly to: number;
  /** The least key that may stand on it; undefined on the first of a level, where there is no bound. Of fewer columns where they tell it apart. */
  readonly low: Key | undefined;
}
export interface IndexLayout {
  /** From the leaves up; the last level is the root alone. `from` and `to` of an inner page are places in the level below. */
  readonly levels: readonly (readonly IndexPage[])[];
  /** All entries in order. */
  readonly entries: readonly { readonly key: Key; readonly row: number }[];
}

const INNER_FULL = Math.floor((BLCKSZ * 30) / 100);
/** An index tuple without a key. */
const BARE = 8;

/** A level under construction. */
interface Building {
  readonly pages: { block: number; level: number; from: number; to: number; low: Key | undefined }[];
  free: number;
  items: number;
  lastSize: number;
}

export function layOut(tree: BTree): IndexLayout {
  const entries = [...tree.entries()];
  const levels: Building[] = [];
  let blocks = 1;
  const begin = (level: number, from: number, low: Key | undefined): void => {
    const building = levels[level] ?? { pages: [], free: 0, items: 0, lastSize: 0 };
    levels[level] = building;
    building.pages.push({ block: blocks++, level, from, to: from, low });
    [building.free, building.items, building.lastSize] = [FIRST_FREE, 0, 0];
  };
  /** A page is done: the level above gets its downlink. */
  const linkUp = (level: number, place: number, low: Key | undefined): void => {
    if (levels[level] === undefined) begin(level, place, undefined);
    const building = levels[level] as Building;
    const size = building.items === 0 ? BARE : sizeOfPivot(tree, low);
    if (building.free < size || (building.free < INNER_FULL && building.items > 1)) {
      // The last link moves on, as the least of the new page, which needs no key.
      const done = building.pages.at(-1) as IndexPage & { to: number };
      const moved = done.to - 1;
      done.to = moved;
      const key = (levels[level - 1] as Building).pages[moved]?.low;
      begin(level, moved, key);
      linkUp(level + 1, building.pages.length - 2, done.low);
      [building.free, building.items] = [FIRST_FREE - BARE - ITEM_ID, 1];
      (building.pages.at(-1) as { to: number }).to = moved + 1;
    }
    building.free -= size + ITEM_ID;
    building.items++;
    (building.pages.at(-1) as { to: number }).to = place + 1;
  };
  const starts = leafPagesOf(entries, tree);
  starts.forEach((from, i) => {
    const first = entries[from];
    const before = entries[from - 1];
    begin(0, from, i === 0 || first === undefined || before === undefined ? undefined : truncated(tree, before.key, first.key));
    const leaves = (levels[0] as Building).pages;
    (leaves[i] as { to: number }).to = starts[i + 1] ?? entries.length;
    if (i > 0) linkUp(1, i - 1, leaves[i - 1]?.low);
  });
  // What is open at the end is linked, from below.
  for (let level = 0; level < levels.length; level++) {
    const { pages } = levels[level] as Building;
    if (pages.length > 1) linkUp(level + 1, pages.length - 1, pages.at(-1)?.low);
  }
  return { levels: levels.map(({ pages }) => pages), entries };
}
/** As many columns as tell two neighbours apart. */
function truncated(tree: BTree, left: Key, right: Key): Key {
  for (let n = 1; n < tree.nkeys; n++) if (tree.compare(left, right, n) !== 0) return right.slice(0, n);
  return right;
}
function sizeOfPivot(tree: BTree, low: Key | undefined): number {
  return low === undefined ? BARE : maxAlign(tree.entrySize(low) - ITEM_ID);
}

const layouts = new WeakMap<BTree, { readonly moves: number; readonly size: number; readonly layout: IndexLayout }>();
/** The layout of a tree as it is now; made once for each state of it. */
export function layoutOf(tree: BTree): IndexLayout {
  let known = layouts.get(tree);
  if (known === undefined || known.moves !== tree.moves || known.size !== tree.size) {
    known = { moves: tree.moves, size: tree.size, layout: layOut(tree) };
    layouts.set(tree, known);
  }
  return known.layout;
}
/** Which page of a level a place of the level below stands on. */
export const pageAt = (pages: readonly IndexPage[], place: number): number => Math.max(0, pages.findLastIndex(({ from }) => from <= place));
