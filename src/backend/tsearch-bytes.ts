/** The bytes of tsvector and tsquery constants. @see src/include/tsearch/ts_type.h */
import { countNodes, legacyCrc, type QueryNode, type TsQuery } from "../types/tsearch/tsquery.ts";
import type { TsVector } from "../types/tsearch/tsvector.ts";
import { utf8Encode } from "../utils/errors.ts";

const word32 = (value: number): number[] => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255];
const word16 = (value: number): number[] => [value & 255, (value >>> 8) & 255];

/** How many lexemes; for each whether it has places, its length and where it begins; the lexemes, each with its places. */
export function tsvectorBody({ lexemes }: TsVector): Uint8Array {
  const entries: number[] = [];
  const strings: number[] = [];
  for (const { word, positions } of lexemes) {
    const bytes = utf8Encode(word);
    entries.push(...word32((positions.length > 0 ? 1 : 0) | (bytes.length << 1) | (strings.length << 12)));
    strings.push(...bytes);
    if (positions.length === 0) continue;
    if (strings.length % 2 === 1) strings.push(0);
    strings.push(...word16(positions.length), ...positions.flatMap(word16));
  }
  return Uint8Array.from([...word32(lexemes.length), ...entries, ...strings]);
}

const OPERAND = 1;
const OPERATOR = 2;
const OPERATORS = { not: 1, and: 2, or: 3, phrase: 4 } as const;
/** How many items; the items in prefix order, a right side before the left one; the operands' words as they were read. */
export function tsqueryBody({ root }: TsQuery): Uint8Array {
  const items: number[][] = [];
  const strings: number[] = [];
  /** Writes a node to a place, and says how many items it has. */
  const write = (node: QueryNode, at: number): number => {
    if (node.kind === "val") {
      const bytes = utf8Encode(node.word);
      items[at] = [OPERAND, node.weight, node.prefix ? 1 : 0, 0, ...word32(legacyCrc(node.word)), ...word32(bytes.length | (strings.length << 12))];
      strings.push(...bytes, 0);
      return 1;
    }
    const left = node.kind === "not" ? 1 : 1 + countNodes(node.right);
    items[at] = [OPERATOR, OPERATORS[node.kind], ...word16(node.kind === "phrase" ? node.distance : 0), ...word32(left), 0, 0, 0, 0];
    if (node.kind === "not") return 1 + write(node.arg, at + 1);
    return 1 + write(node.left, at + left) + write(node.right, at + 1);
  };
  if (root !== null) write(root, 0);
  return Uint8Array.from([...word32(items.length), ...items.flat(), ...strings]);
}
