/** What messages of the protocol are called, and what they say in one line. @see https://www.postgresql.org/docs/18/protocol-message-formats.html */
import { FieldReader } from "./messages.ts";

type Describe = (fields: FieldReader) => string;
const nothing: Describe = () => "";
const quoted = (text: string): string => JSON.stringify(text);
const named = (name: string): string => (name === "" ? "unnamed" : quoted(name));
const count = (n: number, what: string): string => `${n} ${what}${n === 1 ? "" : "s"}`;
const target: Describe = (fields) => `${fields.char() === "S" ? "statement" : "portal"} ${named(fields.string())}`;
function bind(fields: FieldReader): string {
  const portal = named(fields.string());
  const statement = named(fields.string());
  for (let n = fields.int16(); n > 0; n--) fields.int16();
  return `portal ${portal} from statement ${statement}, ${count(fields.int16(), "value")}`;
}
function execute(fields: FieldReader): string {
  const portal = named(fields.string());
  const limit = fields.int32();
  return `portal ${portal}${limit > 0 ? `, at most ${count(limit, "row")}` : ""}`;
}
/** The columns with the oids of their types. */
function columns(fields: FieldReader): string {
  const n = fields.int16();
  const list = Array.from({ length: n }, () => {
    const name = fields.string();
    fields.bytes(6);
    const type = fields.uint32();
    fields.bytes(8);
    return `${name} of type ${type}`;
  });
  return `${count(n, "column")}${n === 0 ? "" : `: ${list.join(", ")}`}`;
}
function report(fields: FieldReader): string {
  const told = new Map<string, string>();
  for (let letter = fields.char(); letter !== "\u0000"; letter = fields.char()) told.set(letter, fields.string());
  return `${told.get("S")} ${told.get("C")}: ${told.get("M")}`;
}
const STATUS: Readonly<Record<string, string>> = { I: "idle", T: "in a transaction", E: "in a failed transaction" };

const incoming: Readonly<Record<string, readonly [name: string, describe: Describe]>> = {
  Q: ["Query", (fields) => quoted(fields.string())],
  P: ["Parse", (fields) => `statement ${named(fields.string())}: ${quoted(fields.string())}`],
  B: ["Bind", bind],
  D: ["Describe", target],
  E: ["Execute", execute],
  C: ["Close", target],
  S: ["Sync", nothing],
  H: ["Flush", nothing],
  X: ["Terminate", nothing],
  F: ["FunctionCall", nothing],
  d: ["CopyData", nothing],
  c: ["CopyDone", nothing],
  f: ["CopyFail", (fields) => quoted(fields.string())],
};
const outgoing: Readonly<Record<string, readonly [name: string, describe: Describe]>> = {
  R: ["Authentication", nothing],
  K: ["BackendKeyData", nothing],
  S: ["ParameterStatus", (fields) => `${fields.string()} = ${fields.string()}`],
  Z: ["ReadyForQuery", (fields) => STATUS[fields.char()] ?? ""],
  1: ["ParseComplete", nothing],
  2: ["BindComplete", nothing],
  3: ["CloseComplete", nothing],
  t: ["ParameterDescription", (fields) => count(fields.int16(), "parameter")],
  T: ["RowDescription", columns],
  n: ["NoData", nothing],
  D: ["DataRow", (fields) => count(fields.int16(), "value")],
  C: ["CommandComplete", (fields) => fields.string()],
  I: ["EmptyQueryResponse", nothing],
  s: ["PortalSuspended", nothing],
  E: ["ErrorResponse", report],
  N: ["NoticeResponse", report],
  A: ["NotificationResponse", nothing],
  G: ["CopyInResponse", nothing],
  H: ["CopyOutResponse", nothing],
  d: ["CopyData", nothing],
  c: ["CopyDone", nothing],
  v: ["NegotiateProtocolVersion", nothing],
};

export function describeMessage(direction: "in" | "out", type: string, body: Buffer): { readonly name: string; readonly detail: string } {
  const [name, describe] = (direction === "in" ? incoming : outgoing)[type] ?? [`message ${quoted(type)}`, nothing];
  try {
    return { name, detail: describe(new FieldReader(body)) };
  } catch {
    return { name, detail: "that cannot be read" };
  }
}
