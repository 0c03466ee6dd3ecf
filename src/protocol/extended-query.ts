/**
 * Extended query: statements parsed once, bound to values as portals, and run in parts. After an error the messages up to the
 * next Sync are passed over.
 *
 * @see src/backend/tcop/postgres.c (exec_parse_message, exec_bind_message, exec_execute_message)
 */
import { receiveValue } from "../backend/binary-format.ts";
import type { PreparedStatement } from "../backend/plan-cache.ts";
import type { BoundPlan, Session } from "../backend/session.ts";
import type { Field, StatementResult } from "../backend/statement-result.ts";
import type { Work } from "../backend/turns.ts";
import type { Datum } from "../nodes/primnodes.ts";
import { DatabaseError, ERRCODE, ereport } from "../utils/errors.ts";
import type { Suspended } from "../utils/suspended.ts";
import { type FieldReader, int16, int32, type MessageWriter } from "./messages.ts";
import { commandComplete, dataRow, errorResponse, formatOf, rowDescription } from "./responses.ts";

interface ProtocolPortal {
  readonly statement: PreparedStatement;
  readonly params: readonly Datum[];
  /** It is planned when it is bound; its errors come then. */
  readonly planned: BoundPlan | undefined;
  readonly formats: readonly number[];
  readonly fields: readonly Field[] | null;
  /** Of one that has begun: what it gave, and how far it was read. */
  result: StatementResult | undefined;
  at: number;
  /** Whether it is read in parts, as a cursor. */
  inParts: boolean;
}
type Run = (steps: Generator<StatementResult | Suspended>, tell: (result: StatementResult) => void) => Work;

function* nothing(): Work {}
/** A count, and as many numbers. */
function int16s(fields: FieldReader): number[] {
  const list: number[] = [];
  for (let n = fields.int16(); n > 0; n--) list.push(fields.int16());
  return list;
}

export class ExtendedQuery {
  readonly #session: Session;
  readonly #out: MessageWriter;
  readonly #run: Run;
  readonly #portals = new Map<string, ProtocolPortal>();
  #unnamed: PreparedStatement | undefined;
  /** Messages are passed over up to the next Sync. */
  #failed = false;

  constructor(session: Session, out: MessageWriter, run: Run) {
    this.#session = session;
    this.#out = out;
    this.#run = run;
  }
  /** A simple query ends what the extended one has begun without names. */
  leave(): void {
    this.#unnamed = undefined;
    this.#drop("");
  }
  #drop(name: string): void {
    if (this.#portals.get(name)?.inParts === true) this.#session.cursors.delete(name);
    this.#portals.delete(name);
  }
  /** What a message asks for; undefined of one that is none of the extended query's. */
  message(type: string, fields: FieldReader): Work | undefined {
    if (!"PBDECH".includes(type)) return undefined;
    return this.#passOver(type) ? nothing() : this.#guarded(this.#do(type, fields));
  }
  #passOver(type: string): boolean {
    if (type === "H") this.#out.flush();
    else if (this.#failed && this.#session.probe.active) this.#session.probe.emit({ type: "fork", way: "skipped", why: "an error came before; up to Sync all is passed over" });
    return type === "H" || this.#failed;
  }
  *#guarded(work: Work): Work {
    try {
      yield* work;
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.severity === "FATAL") throw error;
      this.#failed = true;
      this.#session.failed();
      errorResponse(this.#out, error);
    }
  }
  *#do(type: string, fields: FieldReader): Work {
    if (type === "E") yield* this.#execute(fields);
    else if (type === "B") this.#bind(fields);
    else if (type === "D") this.#describe(fields);
    else if (type === "P") this.#parse(fields);
    else this.#close(fields);
  }
  /** Ends the transaction that the messages since the last Sync have shared. */
  *sync(): Work {
    if (this.#session.transaction?.explicit === false) yield* this.#guarded(this.#session.syncSteps());
    this.#failed = false;
    if (this.#session.transaction === undefined) this.#portals.clear();
  }

  #statement(name: string): PreparedStatement {
    const found = name === "" ? this.#unnamed : this.#session.prepared.get(name);
    return found ?? ereport({ code: ERRCODE.invalid_sql_statement_name, message: name === "" ? "unnamed prepared statement does not exist" : `prepared statement "${name}" does not exist` });
  }
  #portal(name: string): ProtocolPortal {
    // What was rolled back took the cursor with it.
    if (this.#portals.get(name)?.inParts === true && !this.#session.cursors.has(name)) this.#portals.delete(name);
    return this.#portals.get(name) ?? ereport({ code: ERRCODE.invalid_cursor_name, message: `portal "${name}" does not exist` });
  }
  #parse(fields: FieldReader): void {
    const name = fields.string();
    const sql = fields.string();
    const types = Array.from({ length: fields.int16() }, () => fields.uint32()).map((oid) => (oid === 0 ? undefined : oid));
    if (name !== "" && this.#session.prepared.has(name)) ereport({ code: ERRCODE.duplicate_prepared_statement, message: `prepared statement "${name}" already exists` });
    const statement = this.#session.prepare(sql, types);
    this.#session.describe(statement);
    if (name === "") this.#unnamed = statement;
    else this.#session.prepared.set(name, statement);
    this.#out.write("1");
  }
  #bind(fields: FieldReader): void {
    const portal = fields.string();
    const name = fields.string();
    const statement = this.#statement(name);
    const formats = int16s(fields);
    const count = fields.int16();
    const values: (Buffer | null)[] = [];
    for (let i = 0; i < count; i++) {
      const length = fields.int32();
      values.push(length < 0 ? null : fields.bytes(length));
    }
    const results = int16s(fields);
    if (formats.length > 1 && formats.length !== count) ereport({ code: ERRCODE.protocol_violation, message: `bind message has ${formats.length} parameter formats but ${count} parameters` });
    const { paramTypes, fields: columns } = this.#session.describe(statement);
    if (count !== paramTypes.length) ereport({ code: ERRCODE.protocol_violation, message: `bind message supplies ${count} parameters, but prepared statement "${name}" requires ${paramTypes.length}` });
    if (portal === "") this.#drop("");
    else if (this.#portals.has(portal) || this.#session.cursors.has(portal)) ereport({ code: ERRCODE.duplicate_cursor, message: `cursor "${portal}" already exists` });
    if (results.length > 1 && results.length !== (columns?.length ?? 0)) ereport({ code: ERRCODE.protocol_violation, message: `bind message has ${results.length} result formats but query has ${columns?.length ?? 0} columns` });
    const { catalog, context } = this.#session;
    const params = values.map((bytes, i) => {
      const type = paramTypes[i] as number;
      if (bytes === null) return null;
      return formatOf(formats, i) === 1 ? receiveValue(catalog, context, type, bytes) : context.types.input(type, bytes.toString("utf8"), -1, context);
    });
    const planned = this.#session.planBound(statement, params);
    this.#portals.set(portal, { statement, params, planned, formats: results, fields: columns, result: undefined, at: 0, inParts: false });
    this.#out.write("2");
  }
  #describe(fields: FieldReader): void {
    const kind = fields.char();
    const name = fields.string();
    if (kind === "S") {
      const { paramTypes, fields: columns } = this.#session.describe(this.#statement(name));
      this.#out.write("t", int16(paramTypes.length), ...paramTypes.map(int32));
      this.#columns(columns, []);
    } else {
      const portal = this.#portal(name);
      this.#columns(portal.fields, portal.formats);
    }
  }
  #columns(columns: readonly Field[] | null, formats: readonly number[]): void {
    if (columns === null) this.#out.write("n");
    else rowDescription(this.#out, this.#session, columns, formats);
  }
  /** Gives rows up to the limit; the rest waits in the portal. */
  *#execute(fields: FieldReader): Work {
    const name = fields.string();
    const portal = this.#portal(name);
    const limit = fields.int32();
    const { planned } = portal;
    if (portal.inParts || (limit > 0 && portal.result === undefined && planned?.stmt.commandType === "CMD_SELECT" && !planned.stmt.hasModifyingCTE)) {
      portal.inParts = true;
      yield* this.#run(this.#session.partSteps(name, portal.statement, portal.params, planned as BoundPlan, limit), (part) => this.#give(portal, part, part.rows, limit));
      return;
    }
    if (portal.result === undefined) {
      yield* this.#run(this.#session.boundSteps(portal.statement, portal.params, portal.planned), (result) => {
        portal.result = result;
      });
    }
    const result = portal.result as StatementResult;
    const end = limit > 0 ? Math.min(portal.at + limit, result.rows.length) : result.rows.length;
    const rows = result.rows.slice(portal.at, end);
    portal.at = end;
    this.#give(portal, result, rows, limit);
  }
  #give(portal: ProtocolPortal, result: StatementResult, rows: StatementResult["rows"], limit: number): void {
    for (const row of rows) dataRow(this.#out, this.#session, result.fields, row, portal.formats);
    const given = rows.length;
    // As many rows as were asked for may be all that there are: that is found out by asking again.
    if (limit > 0 && given === limit) this.#out.write("s");
    else commandComplete(this.#out, result.fields.length > 0 ? result.tag.replace(/\d+$/, String(given)) : result.tag);
  }
  #close(fields: FieldReader): void {
    const kind = fields.char();
    const name = fields.string();
    if (kind === "P") this.#drop(name);
    else if (name === "") this.#unnamed = undefined;
    else this.#session.prepared.delete(name);
    this.#out.write("3");
  }
}
