/**
 * The server: listens, and gives each connection a session on one database.
 *
 * @see src/backend/postmaster/postmaster.c
 */
import { createServer, type Server, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { createSecureContext, type SecureContext, TLSSocket } from "node:tls";
import type { Database } from "../backend/database.ts";
import { DatabaseError, ERRCODE } from "../utils/errors.ts";
import type { AuthMethod } from "./authentication.ts";
import type { Connection } from "./connection.ts";
import { Connections, type ConnectionsOptions } from "./connections.ts";

export interface ServeOptions extends ConnectionsOptions {
  readonly port: number;
  readonly host: string;
  /** A certificate and its key, as PEM. */
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer } | undefined;
}
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);
/** The first byte of a client that speaks TLS without asking for it. @see ProcessSSLStartup */
const TLS_HANDSHAKE = 0x16;
const ALPN = "postgresql";
const AUTHENTICATION_TIMEOUT = 60_000;

export class WireServer {
  readonly #server: Server;
  readonly #connections: Connections;
  readonly #auth: AuthMethod;
  readonly #secure: SecureContext | undefined;

  constructor(database: Database, { tls, ...options }: Omit<ServeOptions, "port" | "host">) {
    this.#secure = tls === undefined ? undefined : createSecureContext(tls);
    this.#auth = options.auth;
    this.#connections = new Connections(database, options);
    this.#server = createServer((socket) => this.#accept(socket));
  }
  #accept(socket: Socket): void {
    socket.setNoDelay(true);
    let stream: Duplex = socket;
    const connection: Connection = this.#connections.open({
      send: (bytes) => void stream.write(bytes),
      end: () => stream.end(),
      secure: this.#secure === undefined ? undefined : () => listen(this.#encrypted(socket)),
      isSecure: () => stream !== socket,
    });
    const take = (bytes: Buffer): void => connection.push(bytes);
    const listen = (to: Duplex): void => {
      stream = to;
      to.on("data", take);
      to.on("error", () => connection.end());
      to.on("close", () => connection.end());
    };
    listen(socket);
    socket.off("data", take);
    socket.once("data", (bytes: Buffer) => {
      if (bytes[0] === TLS_HANDSHAKE && this.#secure !== undefined) {
        socket.pause();
        socket.unshift(bytes);
        return listen(this.#encrypted(socket));
      }
      socket.on("data", take);
      take(bytes);
    });
    const timer = setTimeout(() => {
      if (connection.pid === 0) connection.end(new DatabaseError({ severity: "FATAL", code: ERRCODE.query_canceled, message: "canceling authentication due to timeout" }));
    }, AUTHENTICATION_TIMEOUT);
    socket.once("close", () => clearTimeout(timer));
  }
  #encrypted(socket: Socket): TLSSocket {
    socket.removeAllListeners("data");
    return new TLSSocket(socket, { isServer: true, secureContext: this.#secure as SecureContext, ALPNProtocols: [ALPN] });
  }
  /** Answers the port. Where everybody who can connect is let in, only this machine can. */
  listen({ port, host }: Pick<ServeOptions, "port" | "host">): Promise<number> {
    if (this.#auth === "trust" && !LOOPBACK.has(host)) return Promise.reject(new Error(`without authentication the server listens on this machine only, not on ${host}`));
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, host, () => resolve((this.#server.address() as { port: number }).port));
    });
  }
  /** No new connections; those that there are hang up. @see SIGINT: fast shutdown */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#connections.end();
    await closed;
  }
}
