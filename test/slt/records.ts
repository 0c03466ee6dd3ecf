/**
 * Records of sqllogictest scripts.
 *
 * @see https://www.sqlite.org/sqllogictest/doc/trunk/about.wiki
 */

export interface Statement {
  readonly kind: "statement";
  readonly sql: string;
  readonly fails: boolean;
  readonly line: number;
}
export interface Query {
  readonly kind: "query";
  readonly sql: string;
  /** A letter a column: I, R or T. */
  readonly types: string;
  readonly sort: "nosort" | "rowsort" | "valuesort";
  /** Queries of one label have one answer. */
  readonly label: string | undefined;
  readonly expected: readonly string[];
  readonly line: number;
}
interface Control {
  readonly kind: "hash-threshold";
  readonly threshold: number;
}
export type SltRecord = Statement | Query | Control;

/** The records of a script that apply to `engine`, up to its `halt`. */
export function* parseRecords(text: string, engine: string): Iterable<SltRecord> {
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    let applies = true;
    for (; /^(#|skipif |onlyif )/.test(lines[at] as string); at++) {
      const [word, name] = (lines[at] as string).split(/\s+/);
      if (word === "skipif" && name === engine) applies = false;
      if (word === "onlyif" && name !== engine) applies = false;
    }
    const head = (lines[at] ?? "").trim();
    if (head === "" || head.startsWith("#")) continue;
    const start = at;
    while (at < lines.length && (lines[at] as string).trim() !== "") at++;
    if (!applies) continue;
    if (head === "halt") return;
    yield record(head.split(/\s+/), lines.slice(start + 1, at), start + 1);
  }
}

function record([word, ...rest]: string[], body: readonly string[], line: number): SltRecord {
  switch (word) {
    case "hash-threshold":
      return { kind: "hash-threshold", threshold: Number(rest[0]) };
    case "statement":
      return { kind: "statement", sql: body.join("\n"), fails: rest[0] === "error", line };
    case "query": {
      const [types = "", sort = "nosort", label] = rest;
      const rule = body.indexOf("----");
      return { kind: "query", sql: body.slice(0, rule < 0 ? body.length : rule).join("\n"), types, sort: sort as Query["sort"], label, expected: rule < 0 ? [] : body.slice(rule + 1), line };
    }
    default:
      throw new Error(`line ${line}: a record of an unknown kind: ${word}`);
  }
}
