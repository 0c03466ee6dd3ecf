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

/** Ends the work on a connection without a word: its client is gone, or what comes is no stream of messages. */
export class Closed extends Error {}

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
  /** The next message; undefined until all of it is there. Raises Closed for a length that cannot be: PostgreSQL tells its log alone of that. */
  next(): Message | undefined {
    const at = this.started ? 1 : 0;
    if (this.#size < Math.max(this.#needed, at + 4)) return undefined;
    if (this.#more.length > 0) {
      this.#bytes = this.#bytes.length === 0 && this.#more.length === 1 ? (this.#more[0] as Buffer) : Buffer.concat([this.#bytes, ...this.#more]);
      this.#more = [];
    }
    const length = this.#bytes.readInt32BE(at);
    if (length < 4 || length > (this.started ? LONGEST_MESSAGE : LONGEST_STARTUP)) throw new Closed();
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

/** Writes messages to a client into one buffer, and sends them in one piece. */
export class MessageWriter {
  #buffer: Buffer = Buffer.allocUnsafe(FIRST_BUFFER);
  #at = 0;
  /** Where the message begins that is being written. */
  #start = 0;
  readonly #send: (bytes: Buffer) => void;
  /** Looks at each message that is written. */
  watch: ((type: string, body: Buffer) => void) | undefined;
  constructor(send: (bytes: Buffer) => void) {
    this.#send = send;
  }
  flush(): void {
    if (this.#at === 0) return;
    // The socket keeps what it is given.
    const sent = this.#buffer.subarray(0, this.#at);
    this.#buffer = Buffer.allocUnsafe(FIRST_BUFFER);
    this.#at = 0;
    this.#send(sent);
  }
  /** How much has been written since it was sent last. */
  get length(): number {
    return this.#at;
  }
  /** A copy of what was written since. */
  since(from: number): Buffer {
    return Buffer.from(this.#buffer.subarray(from, this.#at));
  }
  #reserve(bytes: number): void {
    if (this.#at + bytes <= this.#buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#at + bytes));
    this.#buffer.copy(grown, 0, 0, this.#at);
    this.#buffer = grown;
  }
  /** Begins a message; `end` says how long it is. */
  begin(type: string): void {
    this.#reserve(5);
    this.#start = this.#at;
    this.#buffer[this.#at] = type.charCodeAt(0);
    this.#at += 5;
  }
  int16(value: number): void {
    this.#reserve(2);
    this.#at = this.#buffer.writeInt16BE(value, this.#at);
  }
  int32(value: number): void {
    this.#reserve(4);
    this.#at = this.#buffer.writeInt32BE(value | 0, this.#at);
  }
  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.#at);
    this.#at += bytes.length;
  }
  /** A length, and a text in UTF-8. */
  sizedText(text: string): void {
    // At most three bytes for each unit of UTF-16.
    this.#reserve(4 + text.length * 3);
    const length = this.#buffer.write(text, this.#at + 4, "utf8");
    this.#buffer.writeInt32BE(length, this.#at);
    this.#at += 4 + length;
  }
  cstring(text: string): void {
    this.#reserve(text.length * 3 + 1);
    this.#at += this.#buffer.write(text, this.#at, "utf8");
    this.#buffer[this.#at++] = 0;
  }
  end(): void {
    this.#buffer.writeInt32BE(this.#at - this.#start - 1, this.#start + 1);
    this.watch?.(String.fromCharCode(this.#buffer[this.#start] as number), this.#buffer.subarray(this.#start + 5, this.#at));
  }
  /** A message of a letter and parts that follow on one another. */
  write(type: string, ...parts: readonly (Buffer | Uint8Array)[]): void {
    this.begin(type);
    for (const part of parts) this.bytes(part);
    this.end();
  }
}
const FIRST_BUFFER = 1024;
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
