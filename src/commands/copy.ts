/**
 * COPY FROM and TO, text and csv.
 *
 * @see src/backend/commands/copy.c, copyfromparse.c, copyto.c
 */
import { FIRST_USER_OID } from "../catalog/root.ts";
import { columnRight, denied, relationRight } from "../catalog/acl.ts";
import { hasPrivsOf } from "../catalog/acl.ts";
import { READ_SERVER_FILES, WRITE_SERVER_FILES } from "../catalog/predefined-roles.ts";
import { parseAnalyze } from "../analyze/analyze.ts";
import type { Attribute, Relation } from "../catalog/root.ts";
import { describeRow, failingRow, PartitionRouter, statementTriggers, TableTriggers, WritableTable } from "../execute/execute.ts";
import { exprType as typeOf } from "../nodes/make.ts";
import { type RawNode, type RawOf, nameList } from "../nodes/raw.ts";
import { columnDefault } from "../rewrite/rewrite.ts";
import { rowSecurityOf } from "../rewrite/rowsecurity.ts";
import type { Datum } from "../nodes/primnodes.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { bindFunction, builtinOf } from "../catalog/type-io.ts";
import { ERRCODE, DatabaseError, ereport, notSupported, utf8Decode, utf8Encode } from "../utils/errors.ts";
import { catalogOf, type CommandContext, type UtilityResult } from "./context.ts";
import { type CopyOptions, copyOptions } from "./copy-options.ts";
import { CopyReader, escapes } from "./copy-records.ts";
import { evaluator } from "./default-value.ts";
import { requireTable } from "./tablecmds.ts";

/** How often COPY looks whether it is to stop, in rows. */
const ROWS_BETWEEN_CHECKS = 1024;

/** Where COPY's bytes come from and go to. Given by the client's side. */
export interface CopyChannel {
  /** The text of a file, or of what a client sends, of so many columns; it may suspend the statement until the client has sent it. */
  readonly read: (file: string | undefined, columns: number) => string;
  readonly write: (file: string | undefined, text: string, columns: number) => void;
}

const escapeText = (text: string, delimiter: string): string => text.replace(/[\\\b\f\n\r\t\v]/g, (c) => (c === "\\" ? "\\\\" : `\\${Object.keys(escapes).find((key) => escapes[key] === c)}`)).replaceAll(delimiter === "\t" ? "\u0000" : delimiter, `\\${delimiter}`);

function columnsOf(rel: Relation, names: readonly string[]): Attribute[] {
  const live = rel.attributes.filter((a) => !a.attisdropped && a.attgenerated === "");
  if (names.length === 0) return live;
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) ereport({ code: ERRCODE.duplicate_column, message: `column "${twice}" specified more than once` });
  return names.map((name) => live.find((a) => a.attname === name) ?? ereport({ code: ERRCODE.undefined_column, message: `column "${name}" of relation "${rel.relname}" does not exist` }));
}

/** @see DoCopy */
export function copy(cx: CommandContext, raw: RawOf<"CopyStmt">, channel: CopyChannel): UtilityResult {
  const isFrom = raw.is_from === true;
  if (raw.is_program === true) notSupported("COPY … PROGRAM");
  if (raw.filename !== undefined && !hasPrivsOf(cx.root, cx.role(), isFrom ? READ_SERVER_FILES : WRITE_SERVER_FILES)) {
    const [word, role] = isFrom ? ["from", "pg_read_server_files"] : ["to", "pg_write_server_files"];
    ereport({ code: ERRCODE.insufficient_privilege, message: `permission denied to COPY ${word} a file`, detail: `Only roles with privileges of the "${role}" role may COPY ${word} a file.`, hint: "Anyone can COPY to stdout or from stdin. psql's \\copy command also works for anyone." });
  }
  return isFrom ? copyFrom(cx, raw, channel) : copyTo(cx, raw, copyOptions(raw.options ?? [], false), channel);
}

/** Reads a field's value. */
type FieldReader = (reader: CopyReader, i: number) => Datum;
function fieldReader(cx: CommandContext, catalog: Catalog, a: Attribute): FieldReader {
  const type = catalog.type(a.atttypid);
  const input = bindFunction(catalog, type.typinput, cx.session);
  const ioparam = type.typelem !== 0 ? type.typelem : type.oid;
  const read = (text: string): Datum => input(text, ioparam, a.atttypmod);
  const { scan } = builtinOf(catalog, type.typinput);
  // A domain may refuse null.
  const readNull = (): Datum => (type.typtype === "d" ? read(null as never) : null);
  return (reader, i) => {
    const decoded = reader.decoded[i];
    if (decoded !== undefined) return decoded === null ? readNull() : read(decoded);
    const [start, end] = [reader.starts[i] as number, reader.ends[i] as number];
    return scan?.(reader.text, start, end, a.atttypmod) ?? read(reader.text.slice(start, end));
  };
}
/** At most so many bytes of data are shown. @see limit_printout_length */
const SHOWN = 100;
const shown = (text: string): string => {
  const bytes = utf8Encode(text);
  if (bytes.length <= SHOWN) return text;
  const end = Array.from({ length: 4 }, (_, i) => SHOWN - i).find((i) => ((bytes[i] as number) & 0xc0) !== 0x80) ?? SHOWN;
  return `${utf8Decode(bytes.slice(0, end))}...`;
};

/** Rows from records into a table. */
class CopyFrom {
  readonly #rel: Relation;
  readonly #columns: readonly Attribute[];
  readonly #readers: readonly FieldReader[];
  readonly #reader: CopyReader;
  readonly #values: Datum[];
  /** The column whose value is being read. */
  #column = -1;
  constructor(cx: CommandContext, rel: Relation, columns: readonly Attribute[], reader: CopyReader) {
    this.#rel = rel;
    this.#columns = columns;
    this.#readers = columns.map((a) => fieldReader(cx, catalogOf(cx), a));
    this.#reader = reader;
    this.#values = new Array(rel.attributes.length).fill(null);
  }
  /** Goes over a record. */
  skip(): void {
    this.#reader.skip();
  }
  /** The values of the next record, good until the one after it; undefined at the end. @see NextCopyFrom */
  next(): Datum[] | undefined {
    const reader = this.#reader;
    if (!reader.next()) return undefined;
    const [columns, values] = [this.#columns, this.#values];
    values.fill(null);
    if (reader.count > columns.length) ereport({ code: ERRCODE.bad_copy_file_format, message: "extra data after last expected column" });
    for (let i = 0; i < columns.length; i++) {
      const a = columns[i] as Attribute;
      this.#column = -1;
      if (i >= reader.count) ereport({ code: ERRCODE.bad_copy_file_format, message: `missing data for column "${a.attname}"` });
      this.#column = i;
      values[a.attnum - 1] = (this.#readers[i] as FieldReader)(reader, i);
    }
    this.#column = -1;
    return values;
  }
  get line(): number {
    return this.#reader.line;
  }
  /** Bytes of the line, about. */
  get lineLength(): number {
    return this.#reader.lineText?.length ?? 0;
  }
  /** Where it stands, for an error; of a line read before, only its number is told. @see CopyFromErrorCallback */
  where(earlier: number | undefined): string {
    const { line } = this.#reader;
    const place = `COPY ${this.#rel.relname}, line ${earlier ?? line}`;
    if (earlier !== undefined) return place;
    if (this.#column >= 0) {
      const text = this.#reader.field(this.#column);
      return `${place}, column ${this.#columns[this.#column]?.attname}: ${text === null ? "null input" : `"${shown(text)}"`}`;
    }
    const text = this.#reader.lineText;
    return text === undefined ? place : `${place}: "${shown(text)}"`;
  }
}

function copyFrom(cx: CommandContext, raw: RawOf<"CopyStmt">, channel: CopyChannel): UtilityResult {
  const rel = requireTable(cx, raw.relation as RawOf<"RangeVar">);
  if (rel.oid < FIRST_USER_OID) notSupported("COPY FROM into a system catalog");
  if (raw.whereClause !== undefined) notSupported("COPY FROM … WHERE");
  const o = copyOptions(raw.options ?? [], true);
  if (rowSecurityOf({ catalog: catalogOf(cx), rowSecurity: cx.session.setting("row_security") === "on" }, rel, cx.role(), false) === "enabled") ereport({ code: ERRCODE.feature_not_supported, message: "COPY FROM not supported with row-level security", hint: "Use INSERT statements instead." });
  if (rel.relkind !== "r" && rel.relkind !== "p") ereport({ code: ERRCODE.wrong_object_type, message: `cannot copy to ${rel.relkind === "v" ? "view" : "non-table relation"} "${rel.relname}"` });
  const columns = columnsOf(rel, nameList(raw.attlist));
  if (o.freeze) checkFreeze(cx, rel);
  const rows = new RowBuffer(cx, rel);
  const missing = rel.attributes.filter((a) => !a.attisdropped && a.attgenerated === "" && !columns.includes(a));
  const defaults = missing.flatMap((a) => {
    const expr = columnDefault(catalogOf(cx), a);
    return expr === null ? [] : [{ at: a.attnum - 1, value: evaluator(cx, expr) }];
  });
  const from = new CopyFrom(cx, rel, columns, new CopyReader(channel.read(raw.filename, columns.length), o));
  const { session } = cx;
  for (const trigger of statementTriggers(session, rel, "before", "INSERT")) new TableTriggers(catalogOf(cx), session, rel).run(trigger, "INSERT", null, null);
  let [count, read] = [0, 0];
  try {
    if (o.header) from.skip();
    for (let values = from.next(); values !== undefined; values = from.next()) {
      for (const { at, value } of defaults) values[at] = value();
      if (rows.add(values, from)) count++;
      if (++read % ROWS_BETWEEN_CHECKS === 0) cx.checkInterrupts();
    }
    rows.flush();
    for (const trigger of statementTriggers(session, rel, "after", "INSERT")) cx.triggers.noteStatement({ trigger, relation: rel, operation: "INSERT", fresh: null, old: null });
  } catch (error) {
    if (error instanceof DatabaseError) error.where = from.where(rows.flushing);
    throw error;
  }
  return { tag: `COPY ${count}` };
}

/** Rows may be seen by everybody at once where nobody has seen the table yet. @see CopyFrom */
function checkFreeze(cx: CommandContext, rel: Relation): void {
  if (rel.relkind === "p") ereport({ code: ERRCODE.feature_not_supported, message: "cannot perform COPY FREEZE on a partitioned table" });
  if (!cx.isNewFile(rel)) ereport({ code: ERRCODE.object_not_in_prerequisite_state, message: "cannot perform COPY FREEZE because the table was not created or truncated in the current subtransaction" });
}

interface CopyTarget {
  readonly table: WritableTable;
  readonly live: (row: number) => boolean;
  readonly note: ReturnType<CommandContext["triggers"]["noteFor"]>;
  readonly triggers: TableTriggers;
}
/**
 * Rows on their way into a table. Those of a table with indexes wait, as PostgreSQL's do: a later line's bad value is told
 * before an earlier one's duplicate key. @see CopyMultiInsertBufferFlush
 */
class RowBuffer {
  readonly #cx: CommandContext;
  readonly #rel: Relation;
  readonly #ids: readonly [xid: number, cid: number];
  readonly #router: PartitionRouter;
  readonly #targets = new Map<number, CopyTarget>();
  #rows: { readonly target: CopyTarget; readonly values: readonly Datum[]; readonly line: number }[] = [];
  #bytes = 0;
  /** The line whose row is being inserted. */
  flushing: number | undefined;
  constructor(cx: CommandContext, rel: Relation) {
    this.#cx = cx;
    this.#rel = rel;
    this.#ids = [cx.xid(), cx.cid()];
    this.#router = new PartitionRouter(catalogOf(cx), cx.session);
    if (rel.partkey === undefined) this.#target(rel);
  }
  #target(rel: Relation): CopyTarget {
    let target = this.#targets.get(rel.oid);
    if (target === undefined) {
      const table = new WritableTable(rel, catalogOf(this.#cx), this.#cx.storage, this.#cx.session);
      target = { table, live: (row) => table.heap.live(row, this.#cx.ownXids()), note: this.#cx.triggers.noteFor(catalogOf(this.#cx), rel, this.#cx.session), triggers: new TableTriggers(catalogOf(this.#cx), this.#cx.session, rel) };
      this.#targets.set(rel.oid, target);
    }
    return target;
  }
  #insert({ table, live, note }: CopyTarget, values: readonly Datum[]): void {
    const row = table.insert(values, ...this.#ids, live);
    note?.({ row, old: null, fresh: values.slice() });
  }
  /** Takes a row, tested against its table's constraints; one of a partitioned table goes to the partition that it is for. */
  /** False for a row that a trigger left out. */
  add(given: Datum[], from: CopyFrom): boolean {
    const rel = this.#rel;
    const router = this.#router;
    if (rel.partbound !== undefined && !router.belongs(rel, given)) ereport({ code: ERRCODE.check_violation, message: `new row for relation "${rel.relname}" violates partition constraint`, ...failingRow(describeRow(rel, given, this.#cx.session)), table: rel.relname });
    const routed = rel.partkey === undefined ? undefined : router.route(rel, given);
    const target = this.#target(routed?.leaf ?? rel);
    const before = routed?.values ?? given;
    const fired = target.triggers.any ? target.triggers.before("INSERT", null, before) : before;
    if (fired === null) return false;
    const values = fired === before ? before : [...fired];
    if (routed === undefined) target.table.check(values);
    else target.table.check(values, () => describeRow(rel, router.convert(routed.leaf, rel, values), this.#cx.session));
    if (target.table.indexes.length === 0) {
      this.#insert(target, values);
      return true;
    }
    this.#rows.push({ target, values: values.slice(), line: from.line });
    this.#bytes += from.lineLength;
    if (this.#rows.length >= 1000 || this.#bytes >= 65535) this.flush();
    return true;
  }
  flush(): void {
    for (const { target, values, line } of this.#rows) {
      this.flushing = line;
      this.#insert(target, values);
    }
    this.flushing = undefined;
    this.#rows = [];
    this.#bytes = 0;
  }
}

function copyTo(cx: CommandContext, raw: RawOf<"CopyStmt">, o: CopyOptions, channel: CopyChannel): UtilityResult {
  let node = raw.query;
  if (raw.relation !== undefined) {
    const rel = requireTable(cx, raw.relation as RawOf<"RangeVar">);
    if (rel.relkind === "v") ereport({ code: ERRCODE.wrong_object_type, message: `cannot copy from view "${rel.relname}"`, hint: "Try the COPY (SELECT ...) TO variant." });
    if (rel.partkey !== undefined) ereport({ code: ERRCODE.wrong_object_type, message: `cannot copy from partitioned table "${rel.relname}"`, hint: "Try the COPY (SELECT ...) TO variant." });
    const columns = columnsOf(rel, nameList(raw.attlist));
    // Who may not read the table is told so before its policies are asked.
    if (rel.rowSecurity === true && !relationRight(cx.root, cx.role(), rel, "r") && !columns.every(({ attnum }) => columnRight(cx.root, cx.role(), rel, attnum, "r"))) denied("table", rel.relname);
    node = { SelectStmt: { targetList: columns.map((a) => ({ ResTarget: { val: { ColumnRef: { fields: [{ String: { sval: a.attname } }] } } } })), fromClause: [{ RangeVar: { ...raw.relation, inh: false } }], op: "SETOP_NONE", limitOption: "LIMIT_OPTION_DEFAULT" } } as unknown as RawNode;
  }
  const query = parseAnalyze({ stmt: node as RawNode }, cx.analyzeContext());
  const types = query.targetList.filter((tle) => !tle.resjunk);
  const { rows } = cx.runQuery(query);
  const lines: string[] = [];
  const cell = (text: string | null): string => {
    if (text === null) return o.nullText;
    if (!o.csv) return escapeText(text, o.delimiter);
    const needs = text === o.nullText || text.includes(o.delimiter) || text.includes(o.quote) || /[\n\r]/.test(text) || (text === "\\." && types.length === 1);
    if (!needs) return text;
    const inside = o.escape === o.quote ? text : text.replaceAll(o.escape, o.escape + o.escape);
    return o.quote + inside.replaceAll(o.quote, o.escape + o.quote) + o.quote;
  };
  if (o.header) lines.push(types.map((tle) => cell(tle.resname ?? "")).join(o.delimiter));
  for (const row of rows) lines.push(types.map((tle, i) => cell(row[i] === null ? null : cx.session.types.output(typeOf(tle.expr), row[i], cx.session))).join(o.delimiter));
  channel.write(raw.filename, lines.map((line) => `${line}\n`).join(""), types.length);
  return { tag: `COPY ${rows.length}` };
}
