/**
 * node-postgres without a socket: its own Client and Pool, with a pglens database at the other end of the stream.
 *
 * ```ts
 * import pg from "pg";
 * const { Client, Pool } = overPg(pg, db);
 * ```
 */
import { Duplex } from "node:stream";
import type { Connection } from "../protocol/connection.ts";
import { Connections } from "../protocol/connections.ts";
import type { PGLens } from "../index.ts";

/** What this asks of the package `pg`. */
export interface NodePostgres {
  readonly Client: new (config?: object) => object;
  readonly Pool: new (config?: object) => object;
}

/** The client's end of a connection; the other end is a connection of the server's. */
class InProcessStream extends Duplex {
  readonly #connection: Connection;
  constructor(connections: Connections) {
    super();
    this.#connection = connections.open({ send: (bytes) => void this.push(bytes), end: () => void this.push(null), isSecure: () => false });
  }
  override _read(): void {}
  override _write(bytes: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.#connection.push(Buffer.from(bytes));
    done();
  }
  override _final(done: () => void): void {
    this.#connection.end();
    done();
  }
  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#connection.end();
    done(error);
  }
  // What a client asks of a socket.
  connect(): this {
    queueMicrotask(() => this.emit("connect"));
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

/** Client and Pool of the package, for a database in this process. Every client is a session of its own. */
export function overPg<P extends NodePostgres>(pg: P, db: PGLens): { readonly Client: P["Client"]; readonly Pool: P["Pool"] } {
  const { database } = db.session;
  const connections = new Connections(database, { maxConnections: Number.POSITIVE_INFINITY, auth: "trust" });
  const given = { user: "postgres", database: database.name, ssl: false, stream: () => new InProcessStream(connections) };
  // A Client may be given a URL, which says nothing here.
  const settings = (config: object | undefined): object => ({ ...(typeof config === "object" ? config : {}), ...given });
  class Client extends pg.Client {
    constructor(config?: object) {
      super(settings(config));
    }
  }
  class Pool extends pg.Pool {
    constructor(config?: object) {
      super({ ...settings(config), Client });
    }
  }
  return { Client: Client as P["Client"], Pool: Pool as P["Pool"] };
}
