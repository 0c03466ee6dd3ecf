/**
 * Messages of the frontend/backend protocol, version 3: read from bytes, and written to them. A message is a letter, a length
 * that counts itself, and its fields.
 *
 * @see https://www.postgresql.org/docs/18/protocol-message-formats.html
 */
import { DatabaseError, ERRCODE } from "../utils/errors.ts";

export const CANCEL_REQUEST = 80877102;
export const SSL_REQUEST = 80877103;
export const GSSENC_REQUEST = 80877104;
/** Longer messages are taken for noise. @see PQ_LARGE_MESSAGE_LIMIT */
const LONGEST_MESSAGE = 0x3fffffff;
const LONGEST_STARTUP = 10000;

export const protocolError = (message: string): DatabaseError => new DatabaseError({ severity: "FATAL", code: ERRCODE.protocol_violation, message });

/** One message of a client. */
export interface Message {
  /** A letter; "" of the first messages of a connection, which have none. */
  readonly type: string;
  readonly body: Buffer;
}
/** Cuts a stream into messages. */
export class MessageStream {
  #bytes: Buffer = Buffer.alloc(0);
  /** What has come since; put together once there is a whole message. */
  #more: Buffer[] = [];
  #size = 0;
  /** How much is needed before there is anything to look at. */
  #needed = 0;
  /** Whether the next message has a letter: after the one that starts the session. */
  started = false;
  push(bytes: Buffer): void {
    this.#more.push(bytes);
    this.#size += bytes.length;
  }
  get isEmpty(): boolean {
    return this.#size === 0;
  }
  /** The next message; undefined until all of it is there. Raises 08P01 for a length that cannot be. */
  next(): Message | undefined {
    const at = this.started ? 1 : 0;
    if (this.#size < Math.max(this.#needed, at + 4)) return undefined;
    if (this.#more.length > 0) {
      this.#bytes = this.#bytes.length === 0 && this.#more.length === 1 ? (this.#more[0] as Buffer) : Buffer.concat([this.#bytes, ...this.#more]);
      this.#more = [];
    }
    const length = this.#bytes.readInt32BE(at);
    if (length < 4 || length > (this.started ? LONGEST_MESSAGE : LONGEST_STARTUP)) throw protocolError(this.started ? "invalid message length" : "invalid length of startup packet");
    this.#needed = at + length;
    if (this.#size < this.#needed) return undefined;
    const message = { type: this.started ? String.fromCharCode(this.#bytes[0] as number) : "", body: this.#bytes.subarray(at + 4, at + length) };
    this.#bytes = this.#bytes.subarray(at + length);
    this.#size -= this.#needed;
    this.#needed = 0;
    return message;
  }
}

/** Reads the fields of a message. Raises 08P01 beyond its end. */
export class FieldReader {
  readonly #body: Buffer;
  #at = 0;
  constructor(body: Buffer) {
    this.#body = body;
  }
  #take(n: number): number {
    const at = this.#at;
    if (n < 0 || at + n > this.#body.length) throw protocolError("insufficient data left in message");
    this.#at += n;
    return at;
  }
  int16(): number {
    return this.#body.readInt16BE(this.#take(2));
  }
  int32(): number {
    return this.#body.readInt32BE(this.#take(4));
  }
  uint32(): number {
    return this.#body.readUInt32BE(this.#take(4));
  }
  bytes(n: number): Buffer {
    const at = this.#take(n);
    return this.#body.subarray(at, at + n);
  }
  char(): string {
    return String.fromCharCode(this.#body[this.#take(1)] as number);
  }
  /** A text up to the zero byte behind it. */
  string(): string {
    const end = this.#body.indexOf(0, this.#at);
    if (end < 0) throw protocolError("invalid string in message");
    const text = this.#body.toString("utf8", this.#at, end);
    this.#at = end + 1;
    return text;
  }
  get atEnd(): boolean {
    return this.#at === this.#body.length;
  }
  rest(): Buffer {
    return this.bytes(this.#body.length - this.#at);
  }
}

/** Writes messages to a client, and sends them in one piece. */
export class MessageWriter {
  #chunks: Buffer[] = [];
  readonly #send: (bytes: Buffer) => void;
  /** Looks at each message that is written. */
  watch: ((type: string, body: Buffer) => void) | undefined;
  constructor(send: (bytes: Buffer) => void) {
    this.#send = send;
  }
  flush(): void {
    if (this.#chunks.length === 0) return;
    this.#send(Buffer.concat(this.#chunks));
    this.#chunks = [];
  }
  /** A message of a letter and parts that follow on one another. */
  write(type: string, ...parts: readonly (Buffer | Uint8Array)[]): void {
    const head = Buffer.alloc(5);
    head.write(type, 0, "latin1");
    head.writeInt32BE(parts.reduce((sum, part) => sum + part.length, 4), 1);
    this.watch?.(type, Buffer.concat(parts));
    this.#chunks.push(head, ...(parts as Buffer[]));
  }
}
export const int16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
};
export const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value | 0);
  return bytes;
};
export const cstring = (text: string): Buffer => Buffer.from(`${text}\u0000`, "utf8");
