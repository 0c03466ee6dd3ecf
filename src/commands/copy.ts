/**
 * COPY FROM and TO, text and csv.
 *
 * @see src/backend/commands/copy.c, copyfromparse.c, copyto.c
 */
import { parseAnalyze } from "../analyze/analyze.ts";
import type { Attribute, Relation } from "../catalog/root.ts";
import { WritableTable } from "../execute/execute.ts";
import { exprType as typeOf } from "../nodes/make.ts";
import { type RawNode, type RawOf, nameList, rawAs } from "../nodes/raw.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { parseBool } from "../types/bool.ts";
import { bindFunction } from "../catalog/type-io.ts";
import { ERRCODE, DatabaseError, ereport, notSupported } from "../utils/errors.ts";
import { catalogOf, type CommandContext, type UtilityResult } from "./context.ts";
import { requireRelation } from "./tablecmds.ts";

interface Options {
  readonly csv: boolean;
  readonly delimiter: string;
  readonly nullText: string;
  readonly header: boolean;
  readonly quote: string;
  readonly escape: string;
}

/** Where COPY's bytes come from and go to. Given by the client's side. */
export interface CopyChannel {
  readonly read: (file: string | undefined) => string;
  readonly write: (file: string | undefined, text: string) => void;
}

function optionsOf(list: readonly RawNode[]): Options {
  const given: Record<string, string> = {};
  for (const node of list) {
    const def = rawAs(node, "DefElem") as RawOf<"DefElem">;
    const name = def.defname ?? "";
    const bool = rawAs(def.arg, "Boolean");
    const int = rawAs(def.arg, "Integer");
    if (name in given) ereport({ code: ERRCODE.syntax_error, message: "conflicting or redundant options", location: def.location });
    given[name] = bool !== undefined ? String(bool.boolval === true) : int !== undefined ? String(int.ival ?? 0) : (rawAs(def.arg, "String")?.sval ?? "true");
    if (!["format", "delimiter", "null", "header", "quote", "escape", "freeze", "encoding"].includes(name)) {
      if (["force_quote", "force_not_null", "force_null", "default", "on_error", "log_verbosity", "reject_limit"].includes(name)) notSupported(`COPY option ${name}`, def.location);
      ereport({ code: ERRCODE.syntax_error, message: `option "${name}" not recognized`, location: def.location });
    }
  }
  const format = given["format"] ?? "text";
  if (format === "binary") notSupported("COPY in binary format");
  if (format !== "csv" && format !== "text") ereport({ code: ERRCODE.invalid_parameter_value, message: `COPY format "${format}" not recognized` });
  const csv = format === "csv";
  const quote = given["quote"] ?? '"';
  return { csv, delimiter: given["delimiter"] ?? (csv ? "," : "\t"), nullText: given["null"] ?? (csv ? "" : "\\N"), header: parseBool(given["header"] ?? "false") ?? false, quote, escape: given["escape"] ?? quote };
}

const escapes: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };
const unescapeText = (text: string): string => text.replace(/\\(x[0-9a-fA-F]{1,2}|[0-7]{1,3}|.)/g, (_, code: string) => {
  if (code.startsWith("x") && code.length > 1) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
  if (/^[0-7]+$/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
  return escapes[code] ?? code;
});
const escapeText = (text: string, delimiter: string): string => text.replace(/[\\\b\f\n\r\t\v]/g, (c) => (c === "\\" ? "\\\\" : `\\${Object.keys(escapes).find((key) => escapes[key] === c)}`)).replaceAll(delimiter === "\t" ? "\u0000" : delimiter, `\\${delimiter}`);

/** The fields of each record. */
function* records(text: string, o: Options): Iterable<(string | null)[]> {
  if (!o.csv) {
    let start = 0;
    while (start < text.length) {
      let end = text.indexOf("\n", start);
      if (end < 0) end = text.length;
      let line = text.slice(start, end);
      start = end + 1;
      if (line.endsWith("\r")) line = line.slice(0, -1);
      if (line === "\\.") return;
      const plain = !line.includes("\\");
      const cells = plain ? line.split(o.delimiter) : splitEscaped(line, o.delimiter);
      yield cells.map((cell) => (cell === o.nullText ? null : plain ? cell : unescapeText(cell)));
    }
    return;
  }
  yield* csvRecords(text, o);
}
function splitEscaped(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = "";
  for (let i = 0; i < line.length; i++) {
    if (line[i] === "\\") cell += line[i++] + (line[i] ?? "");
    else if (line[i] === delimiter) {
      cells.push(cell);
      cell = "";
    } else cell += line[i];
  }
  cells.push(cell);
  return cells;
}
function* csvRecords(text: string, o: Options): Iterable<(string | null)[]> {
  let i = 0;
  while (i < text.length) {
    const row: (string | null)[] = [];
    let done = false;
    while (!done) {
      let cell = "";
      let quoted = false;
      for (;;) {
        const c = text[i];
        if (c === o.quote) {
          quoted = true;
          i++;
          for (;;) {
            if (i >= text.length) ereport({ code: ERRCODE.bad_copy_file_format, message: "unterminated CSV quoted field" });
            if (text[i] === o.escape && (text[i + 1] === o.quote || text[i + 1] === o.escape)) {
              cell += text[i + 1];
              i += 2;
            } else if (text[i] === o.quote) {
              i++;
              break;
            } else cell += text[i++];
          }
          continue;
        }
        if (c === undefined || c === "\n" || c === o.delimiter || (c === "\r" && text[i + 1] === "\n")) break;
        cell += c;
        i++;
      }
      row.push(!quoted && cell === o.nullText ? null : cell);
      if (text[i] === o.delimiter) i++;
      else {
        if (text[i] === "\r") i++;
        i++;
        done = true;
      }
    }
    if (row.length === 1 && row[0] === "\\.") return;
    yield row;
  }
}

function columnsOf(rel: Relation, names: readonly string[]): Attribute[] {
  const live = rel.attributes.filter((a) => !a.attisdropped && a.attgenerated === "");
  if (names.length === 0) return live;
  return names.map((name) => live.find((a) => a.attname === name) ?? ereport({ code: ERRCODE.undefined_column, message: `column "${name}" of relation "${rel.relname}" does not exist` }));
}

/** @see DoCopy */
export function copy(cx: CommandContext, raw: RawOf<"CopyStmt">, channel: CopyChannel): UtilityResult {
  const options = optionsOf(raw.options ?? []);
  if (raw.is_program === true) notSupported("COPY … PROGRAM");
  return raw.is_from === true ? copyFrom(cx, raw, options, channel) : copyTo(cx, raw, options, channel);
}

function copyFrom(cx: CommandContext, raw: RawOf<"CopyStmt">, o: Options, channel: CopyChannel): UtilityResult {
  const rel = requireRelation(cx, raw.relation as RawOf<"RangeVar">);
  if (rel.relkind !== "r") ereport({ code: ERRCODE.wrong_object_type, message: `cannot copy to ${rel.relkind === "v" ? "view" : "non-table relation"} "${rel.relname}"` });
  const columns = columnsOf(rel, nameList(raw.attlist));
  const catalog = catalogOf(cx);
  const inputs = columns.map((a) => {
    const type = catalog.type(a.atttypid);
    const read = bindFunction(catalog, type.typinput, cx.session);
    return (text: string): Datum => read(text, type.typelem !== 0 ? type.typelem : type.oid, a.atttypmod);
  });
  const table = new WritableTable(rel, catalog, cx.storage, cx.session);
  const missing = rel.attributes.filter((a) => a.default !== null && a.attgenerated === "" && !columns.includes(a));
  const defaults = missing.map((a) => ({ at: a.attnum - 1, value: () => cx.runQuery(constantQuery(cx, a)).rows[0]?.[0] ?? null }));
  const text = channel.read(raw.filename);
  const [xid, cid] = [cx.xid(), cx.cid()];
  const live = (row: number): boolean => table.heap.state(row, cx.ownXids()) === "live" && cx.storage.log.status(table.heap.group(row).xmin[row - table.heap.group(row).firstRow] as number) !== "aborted";
  let line = 0;
  let count = 0;
  for (const cells of records(text, o)) {
    line++;
    if (o.header && line === 1) continue;
    const values: Datum[] = new Array(rel.attributes.length).fill(null);
    let column: string | undefined;
    try {
      if (cells.length > columns.length) ereport({ code: ERRCODE.bad_copy_file_format, message: "extra data after last expected column" });
      for (let i = 0; i < columns.length; i++) {
        const a = columns[i] as Attribute;
        if (i >= cells.length) ereport({ code: ERRCODE.bad_copy_file_format, message: `missing data for column "${a.attname}"` });
        column = a.attname;
        const cell = cells[i] as string | null;
        values[a.attnum - 1] = cell === null ? null : (inputs[i] as (text: string) => Datum)(cell);
      }
      column = undefined;
      for (const { at, value } of defaults) values[at] = value();
      table.check(values);
      table.insert(values, xid, cid, live);
    } catch (error) {
      if (error instanceof DatabaseError) error.where = `COPY ${rel.relname}, line ${line}${column === undefined ? "" : `, column ${column}: "${cells[columns.findIndex((a) => a.attname === column)]}"`}`;
      throw error;
    }
    count++;
  }
  return { tag: `COPY ${count}` };
}
function constantQuery(cx: CommandContext, a: Attribute): ReturnType<typeof parseAnalyze> {
  const query = parseAnalyze({ stmt: { SelectStmt: { targetList: [{ ResTarget: { val: { A_Const: { isnull: true } } } }], op: "SETOP_NONE", limitOption: "LIMIT_OPTION_DEFAULT" } } } as never, cx.analyzeContext());
  const [tle] = query.targetList;
  return tle === undefined || a.default === null ? query : { ...query, targetList: [{ ...tle, expr: a.default }] };
}

function copyTo(cx: CommandContext, raw: RawOf<"CopyStmt">, o: Options, channel: CopyChannel): UtilityResult {
  let node = raw.query;
  if (raw.relation !== undefined) {
    const rel = requireRelation(cx, raw.relation as RawOf<"RangeVar">);
    if (rel.relkind === "v") ereport({ code: ERRCODE.wrong_object_type, message: `cannot copy from view "${rel.relname}"`, hint: "Try the COPY (SELECT ...) TO variant." });
    const columns = columnsOf(rel, nameList(raw.attlist));
    node = { SelectStmt: { targetList: columns.map((a) => ({ ResTarget: { val: { ColumnRef: { fields: [{ String: { sval: a.attname } }] } } } })), fromClause: [{ RangeVar: raw.relation }], op: "SETOP_NONE", limitOption: "LIMIT_OPTION_DEFAULT" } } as unknown as RawNode;
  }
  const query = parseAnalyze({ stmt: node as RawNode }, cx.analyzeContext());
  const types = query.targetList.filter((tle) => !tle.resjunk);
  const { rows } = cx.runQuery(query);
  const lines: string[] = [];
  const cell = (text: string | null): string => {
    if (text === null) return o.nullText;
    if (!o.csv) return escapeText(text, o.delimiter);
    const needs = text === o.nullText || text.includes(o.delimiter) || text.includes(o.quote) || /[\n\r]/.test(text) || (text === "\\." && types.length === 1);
    return needs ? o.quote + text.replaceAll(o.quote, o.escape + o.quote) + o.quote : text;
  };
  if (o.header) lines.push(types.map((tle) => cell(tle.resname ?? "")).join(o.delimiter));
  for (const row of rows) lines.push(types.map((tle, i) => cell(row[i] === null ? null : cx.session.types.output(typeOf(tle.expr), row[i], cx.session))).join(o.delimiter));
  channel.write(raw.filename, lines.map((line) => `${line}\n`).join(""));
  return { tag: `COPY ${rows.length}` };
}
