/**
 * Statements as a client would send them by the extended protocol, on a session of this process: each message in and out is
 * told to the session's probe.
 *
 * @see https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
 */
import type { Session } from "../backend/session.ts";
import { telling, type Work } from "../backend/turns.ts";
import { DatabaseError, notSupported } from "../utils/errors.ts";
import { describeMessage } from "./describe-message.ts";
import { ExtendedQuery } from "./extended-query.ts";
import { cstring, FieldReader, int16, int32, MessageWriter } from "./messages.ts";

/** What the client of a conversation has: the rows of the first statement that gave some, and the first error. */
export interface Conversation {
  fields: readonly string[];
  readonly rows: (string | null)[][];
  error: string | undefined;
  /** Whether the first rows are there to their end. */
  complete: boolean;
}
const STATUS = { idle: "I", transaction: "T", failed: "E" } as const;
const PORTAL = Buffer.from("P\u0000");

/** The texts of a text's statements; the whole of one that cannot be read, which Parse will tell. */
function statementsOf(session: Session, sql: string): string[] {
  try {
    const bytes = Buffer.from(sql);
    return session.parseText(sql).map(({ stmt_location = 0, stmt_len = 0 }) => bytes.subarray(stmt_location, stmt_len === 0 ? undefined : stmt_location + stmt_len).toString("utf8").trim());
  } catch (error) {
    if (error instanceof DatabaseError) return [sql];
    throw error;
  }
}

/** @param pipeline one Sync at the end, not one after each statement */
export function converse(session: Session, sql: string, pipeline: boolean): Conversation {
  const client: Conversation = { fields: [], rows: [], error: undefined, complete: false };
  const out = new MessageWriter(() => undefined);
  const extended = new ExtendedQuery(session, out, (steps, tell) => telling(steps, tell));
  out.watch = (type, body) => {
    session.probe.emit({ type: "message", direction: "out", ...describeMessage("out", type, body) });
    receive(client, type, new FieldReader(body));
  };
  const send = (type: string, ...parts: readonly Buffer[]): void => {
    const body = Buffer.concat(parts);
    session.probe.emit({ type: "message", direction: "in", ...describeMessage("in", type, body) });
    if (type !== "S") return finish(extended.message(type, new FieldReader(body)));
    finish(extended.sync());
    out.write("Z", Buffer.from(STATUS[session.status]));
  };
  const statements = statementsOf(session, sql);
  for (const [i, text] of statements.entries()) {
    send("P", cstring(""), cstring(text), int16(0));
    send("B", cstring(""), cstring(""), int16(0), int16(0), int16(0));
    send("D", PORTAL);
    send("E", cstring(""), int32(0));
    if (!pipeline || i === statements.length - 1) send("S");
  }
  return client;
}
/** Nobody else is there to be waited for. */
function finish(work: Work | undefined): void {
  if (work?.next().done === false) notSupported("waiting in a conversation");
}
/** What a client keeps of the messages that it gets. */
function receive(client: Conversation, type: string, fields: FieldReader): void {
  if (type === "T" && client.fields.length === 0) {
    client.fields = Array.from({ length: fields.int16() }, () => {
      const name = fields.string();
      fields.bytes(18);
      return name;
    });
  } else if (type === "C") client.complete ||= client.fields.length > 0;
  else if (type === "D" && !client.complete) {
    client.rows.push(Array.from({ length: fields.int16() }, () => {
      const length = fields.int32();
      return length < 0 ? null : fields.bytes(length).toString("utf8");
    }));
  } else if (type === "E" && client.error === undefined) {
    const told = new Map<string, string>();
    for (let letter = fields.char(); letter !== "\u0000"; letter = fields.char()) told.set(letter, fields.string());
    client.error = `${told.get("S")}: ${told.get("M")}`;
  }
}
