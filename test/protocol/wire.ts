/** A client that speaks single messages, for what libraries keep their users from. */
import { connect, type Socket } from "node:net";
import { cstring, int16, int32 } from "../../src/protocol/messages.ts";

export { cstring, int16, int32 };

/** A message of a server: its letter, and what it says in short. */
export type Told = string;
export class RawClient {
  readonly #socket: Socket;
  #bytes: Buffer = Buffer.alloc(0);
  #wake: () => void = () => undefined;
  closed = false;
  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on("data", (bytes) => {
      this.#bytes = Buffer.concat([this.#bytes, bytes]);
      this.#wake();
    });
    socket.on("close", () => {
      this.closed = true;
      this.#wake();
    });
    socket.on("error", () => undefined);
  }
  static async open(port: number, options: readonly string[] = ["user", "postgres", "database", "postgres"]): Promise<RawClient> {
    const socket = connect(port, "127.0.0.1");
    await new Promise((resolve) => socket.once("connect", resolve));
    const client = new RawClient(socket);
    if (options.length > 0) {
      const body = Buffer.concat([int32(196608), ...options.map(cstring), Buffer.from([0])]);
      client.bytes(Buffer.concat([int32(body.length + 4), body]));
      await client.until("Z");
    }
    return client;
  }
  bytes(bytes: Buffer): void {
    this.#socket.write(bytes);
  }
  send(type: string, ...parts: readonly Buffer[]): void {
    const body = Buffer.concat(parts);
    this.bytes(Buffer.concat([Buffer.from(type), int32(body.length + 4), body]));
  }
  /** What is told up to a message of a type, or the end. */
  async until(last: string): Promise<Told[]> {
    const told: Told[] = [];
    for (;;) {
      const message = this.#next();
      if (message === undefined) {
        if (this.closed) return [...told, "closed"];
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        continue;
      }
      told.push(message);
      if (message.startsWith(last)) return told;
    }
  }
  #next(): Told | undefined {
    if (this.#bytes.length < 5) return undefined;
    const length = this.#bytes.readInt32BE(1);
    if (this.#bytes.length < 1 + length) return undefined;
    const type = String.fromCharCode(this.#bytes[0] as number);
    const body = this.#bytes.subarray(5, 1 + length);
    this.#bytes = this.#bytes.subarray(1 + length);
    return `${type}${shown(type, body)}`;
  }
  close(): void {
    this.#socket.destroy();
  }
}
const strings = (body: Buffer): string[] => body.toString("utf8").split("\u0000");
function shown(type: string, body: Buffer): string {
  switch (type) {
    case "E":
    case "N": {
      const fields = new Map(strings(body).map((field) => [field.charAt(0), field.slice(1)]));
      return ` ${fields.get("C")} ${fields.get("M")}`;
    }
    case "C":
    case "S":
      return type === "C" ? ` ${strings(body)[0]}` : "";
    case "Z":
      return ` ${body.toString()}`;
    case "D": {
      const values: string[] = [];
      for (let at = 2, i = 0; i < body.readInt16BE(0); i++) {
        const length = body.readInt32BE(at);
        at += 4;
        values.push(length < 0 ? "null" : body.toString("utf8", at, at + length));
        at += Math.max(length, 0);
      }
      return ` ${values.join("|")}`;
    }
    case "A":
      return ` ${strings(body.subarray(4)).slice(0, 2).join("|")}`;
    case "T":
      return ` ${body.readInt16BE(0)}`;
    case "t":
      return ` ${Array.from({ length: body.readInt16BE(0) }, (_, i) => body.readInt32BE(2 + 4 * i)).join(",")}`;
    default:
      return "";
  }
}
export const parse = (name: string, sql: string, types: readonly number[] = []): Buffer[] => [cstring(name), cstring(sql), int16(types.length), ...types.map(int32)];
export const bind = (portal: string, statement: string, values: readonly (string | null)[] = [], results: readonly number[] = []): Buffer[] => [
  cstring(portal), cstring(statement), int16(0), int16(values.length), ...values.flatMap((value) => (value === null ? [int32(-1)] : [int32(Buffer.byteLength(value)), Buffer.from(value)])), int16(results.length), ...results.map(int16),
];
export const execute = (portal: string, limit = 0): Buffer[] => [cstring(portal), int32(limit)];
