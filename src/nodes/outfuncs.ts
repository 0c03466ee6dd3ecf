/**
 * Trees in PostgreSQL's own text format: `{VAR :varno 1 :varattno 2 …}`.
 *
 * A constant's bytes depend on its type, so the caller gives `datumBytes`, which knows the types.
 *
 * @see src/backend/nodes/outfuncs.c
 */
import { doubleToShortest } from "../utils/floats.ts";
import { type Bitmapset, bmsMembers } from "./bitmapset.ts";
import { fieldsOf } from "./fields.ts";
import type { Node, NodeTag } from "./nodes.ts";
import type { RangeTblEntry, RTEKind } from "./parsenodes.ts";
import type { Const } from "./primnodes.ts";

/** The bytes that PostgreSQL would hold for a constant. */
export type DatumBytes = (node: Const) => ArrayLike<number>;

/** A string as a token. @see outToken */
function outToken(text: string | null): string {
  if (text === null) return "<>";
  if (text === "") return '""';
  const escaped = text.replace(/[ \n\t(){}\\]/g, "\\$&");
  return /^[<"0-9]|^[+-][0-9.]/.test(text) ? `\\${escaped}` : escaped;
}

const quoted = (text: string): string => (text === "" ? '""' : `"${outToken(text)}"`);

/** Which fields of a range-table entry are printed for each kind. */
const rteFields: { readonly [K in RTEKind]: readonly string[] } = {
  RTE_RELATION: ["relid", "inh", "relkind", "rellockmode", "perminfoindex", "tablesample"],
  RTE_SUBQUERY: ["subquery", "security_barrier", "relid", "inh", "relkind", "rellockmode", "perminfoindex"],
  RTE_JOIN: ["jointype", "joinmergedcols", "joinaliasvars", "joinleftcols", "joinrightcols", "join_using_alias"],
  RTE_FUNCTION: ["functions", "funcordinality"],
  RTE_TABLEFUNC: [],
  RTE_VALUES: ["values_lists", "coltypes", "coltypmods", "colcollations"],
  RTE_CTE: ["ctename", "ctelevelsup", "self_reference", "coltypes", "coltypmods", "colcollations"],
  RTE_NAMEDTUPLESTORE: [],
  RTE_RESULT: [],
  RTE_GROUP: ["groupexprs"],
};

function rtePrinted(rte: RangeTblEntry, name: string): boolean {
  return ["alias", "eref", "rtekind", "lateral", "inFromCl", "securityQuals"].includes(name) || rteFields[rte.rtekind].includes(name);
}

/** Embedded structs: the prefix that PostgreSQL's flat printing gives their fields. */
const planFields = new Set(fieldsOf.ProjectSet.map(([name]) => name));
const joinFields = new Set(["jointype", "inner_unique", "joinqual"]);
function prefixOf(tag: NodeTag, name: string): string {
  const fields = fieldsOf[tag];
  if (fields[0]?.[0] !== "disabled_nodes") return "";
  const isScan = fields[planFields.size]?.[0] === "scanrelid";
  const isJoin = fields[planFields.size]?.[0] === "jointype";
  if (tag === "IncrementalSort") return planFields.has(name) ? "sort.plan." : name === "nPresortedCols" ? "" : "sort.";
  if (planFields.has(name)) return isScan ? "scan.plan." : isJoin ? "join.plan." : "plan.";
  if (isScan && name === "scanrelid") return "scan.";
  return isJoin && joinFields.has(name) ? "join." : "";
}

const outSet = (set: Bitmapset): string => `(b${bmsMembers(set).map((member) => ` ${member}`).join("")})`;

class Printer {
  readonly #datumBytes: DatumBytes;
  constructor(datumBytes: DatumBytes) {
    this.#datumBytes = datumBytes;
  }

  node(tree: unknown): string {
    if (tree === null || tree === undefined) return "<>";
    if (!Array.isArray(tree)) return this.#fields(tree as Node);
    return tree.length === 0 ? "<>" : `(${tree.map((item) => this.node(item)).join(" ")})`;
  }

  #fields(node: Node): string {
    if (node.tag === "GroupingSet" && node.kind !== "GROUPING_SET_SIMPLE") {
      const kind = fieldsOf.GroupingSet[0]?.[1] as readonly string[];
      return `{GROUPINGSET :kind ${kind.indexOf(node.kind)} :content ${this.node(node.content)} :location ${Math.max(node.location, -1)}}`;
    }
    const parts = fieldsOf[node.tag]
      .filter(([name]) => node.tag !== "RangeTblEntry" || rtePrinted(node, name))
      .map(([name, kind]) => ` :${prefixOf(node.tag, name)}${name} ${this.#value(node, name, kind)}`);
    return `{${node.tag.toUpperCase()}${parts.join("")}}`;
  }

  #value(node: Node, name: string, kind: unknown): string {
    const value = (node as never)[name] as unknown;
    if (Array.isArray(kind)) return String(kind.indexOf(value));
    switch (kind) {
      case "node":
        return this.node(value);
      case "location":
        // Where it is from beside the text is ours alone.
        return String(Math.max(value as number, -1));
      case "float":
        return doubleToShortest(value as number);
      case "set":
        return outSet(value as Bitmapset);
      case "string":
        return outToken(value as string | null);
      case "char":
        return value === "" ? "<>" : outToken(value as string);
      case "names":
        return (value as string[]).length === 0 ? "<>" : `(${(value as string[]).map(quoted).join(" ")})`;
      case "list":
      case "oids":
        return this.#numbers(value as readonly unknown[], kind === "list" ? "i" : "o");
      case "array":
        return (value as unknown[]).length === 0 ? "<>" : `(${(value as unknown[]).map((item) => ` ${item}`).join("")})`;
      case "datum":
        return this.#datum(node as Const);
      case "boolop":
        return String(value).replace("_EXPR", "").toLowerCase();
      case "tree":
        return value === null ? "<>" : JSON.stringify(value);
      default:
        return String(value);
    }
  }

  #numbers(list: readonly unknown[], mark: string): string {
    if (list.length === 0) return "<>";
    if (Array.isArray(list[0])) return `(${list.map((item) => this.#numbers(item as unknown[], mark)).join(" ")})`;
    return `(${mark}${list.map((item) => ` ${item}`).join("")})`;
  }

  #datum(node: Const): string {
    if (node.constisnull) return "<>";
    const bytes = Array.from(this.#datumBytes(node));
    return `${node.constbyval ? node.constlen : bytes.length} [ ${bytes.map((byte) => (byte > 127 ? byte - 256 : byte)).join(" ")} ]`;
  }
}

/** The text form of a node or list of nodes. */
export const nodeToString = (tree: unknown, datumBytes: DatumBytes): string => new Printer(datumBytes).node(tree);

/**
 * Breaks a tree's text into lines of at most 78 characters at spaces, as `debug_print_*` does with `debug_pretty_print` off.
 * @see format_node_dump in src/backend/nodes/print.c
 */
export function formatNodeDump(dump: string): string {
  const width = 78;
  const lines: string[] = [];
  let at = 0;
  while (at + width < dump.length) {
    let end = at + width;
    if (dump[end] !== " ") {
      while (end > at && dump[end] !== " ") end--;
    }
    if (end <= at) end = at + width;
    lines.push(dump.slice(at, end));
    at = dump[end] === " " ? end + 1 : end;
  }
  lines.push(dump.slice(at));
  return `${lines.join("\n")}\n`;
}

/**
 * Indents a tree's text, as `debug_print_*` does with `debug_pretty_print` on.
 * @see pretty_format_node_dump in src/backend/nodes/print.c
 */
export function prettyFormatNodeDump(dump: string): string {
  const indent = 3;
  const widest = 78;
  let out = "";
  let line = "";
  let level = 0;
  const flush = (): void => {
    const text = line.trimEnd();
    if (text !== "") out += `${text}\n`;
    line = " ".repeat(Math.min(level * indent, 60));
  };
  for (let i = 0; i < dump.length; i++) {
    const c = dump[i] as string;
    if (c === "}") {
      if (line.trim() !== "") {
        line += c;
        flush();
        level--;
        line = " ".repeat(Math.max(0, Math.min(level * indent, 60)));
      } else {
        line += c;
        flush();
        level--;
        line = " ".repeat(Math.max(0, Math.min(level * indent, 60)));
      }
      while (dump[i + 1] === " ") i++;
    } else if (c === ")") {
      line += c;
      if (dump[i + 1] !== ")") {
        flush();
        while (dump[i + 1] === " ") i++;
      }
    } else if (c === "{") {
      if (line.trim() !== "") flush();
      level++;
      line = `${" ".repeat(Math.min(level * indent, 60))}{`;
    } else if (c === ":" && (line.trim() !== "" && line.trim() !== "{") && dump[i - 1] === " ") {
      flush();
      line += c;
    } else {
      line += c;
      if (line.length > widest) flush();
    }
  }
  flush();
  return out;
}
