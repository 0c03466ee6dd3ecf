/**
 * The server: listens, and gives each connection a session on one database.
 *
 * @see src/backend/postmaster/postmaster.c
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type Server, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { createSecureContext, type SecureContext, TLSSocket } from "node:tls";
import type { Database } from "../backend/database.ts";
import { DatabaseError, ERRCODE } from "../utils/errors.ts";
import type { AuthMethod } from "./authentication.ts";
import { Connection, type Host } from "./connection.ts";

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly maxConnections: number;
  readonly auth: AuthMethod;
  /** A certificate and its key, as PEM. */
  readonly trace?: Host["trace"];
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer } | undefined;
}
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);
/** The first byte of a client that speaks TLS without asking for it. @see ProcessSSLStartup */
const TLS_HANDSHAKE = 0x16;
const ALPN = "postgresql";
const AUTHENTICATION_TIMEOUT = 60_000;

export class WireServer {
  readonly #server: Server;
  readonly #connections = new Set<Connection>();
  readonly #host: Host;
  readonly #secure: SecureContext | undefined;

  constructor(database: Database, { maxConnections, auth, tls, trace }: Omit<ServeOptions, "port" | "host">) {
    this.#secure = tls === undefined ? undefined : createSecureContext(tls);
    const open = (): Connection[] => [...this.#connections].filter(({ pid }) => pid !== 0);
    this.#host = {
      database,
      auth,
      trace,
      newKey: (length) => randomBytes(length),
      isFull: () => open().length >= maxConnections,
      countOf: (role) => open().filter(({ session }) => session.sessionRole() === role).length,
      cancel: (pid, key) => {
        for (const connection of this.#connections) if (connection.pid === pid && connection.key.length === key.length && timingSafeEqual(connection.key, key)) connection.session.cancel();
      },
    };
    this.#server = createServer((socket) => this.#accept(socket));
  }
  #accept(socket: Socket): void {
    socket.setNoDelay(true);
    let stream: Duplex = socket;
    const connection: Connection = new Connection(this.#host, {
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
    this.#connections.add(connection);
    const timer = setTimeout(() => {
      if (connection.pid === 0) connection.end(new DatabaseError({ severity: "FATAL", code: ERRCODE.query_canceled, message: "canceling authentication due to timeout" }));
    }, AUTHENTICATION_TIMEOUT);
    void connection.run().then(() => {
      clearTimeout(timer);
      this.#connections.delete(connection);
    });
  }
  #encrypted(socket: Socket): TLSSocket {
    socket.removeAllListeners("data");
    return new TLSSocket(socket, { isServer: true, secureContext: this.#secure as SecureContext, ALPNProtocols: [ALPN] });
  }
  /** Answers the port. Where everybody who can connect is let in, only this machine can. */
  listen({ port, host }: Pick<ServeOptions, "port" | "host">): Promise<number> {
    if (this.#host.auth === "trust" && !LOOPBACK.has(host)) return Promise.reject(new Error(`without authentication the server listens on this machine only, not on ${host}`));
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, host, () => resolve((this.#server.address() as { port: number }).port));
    });
  }
  /** No new connections; those that there are hang up. @see SIGINT: fast shutdown */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const connection of this.#connections) connection.end(new DatabaseError({ severity: "FATAL", code: ERRCODE.admin_shutdown, message: "terminating connection due to administrator command" }));
    await closed;
  }
}
