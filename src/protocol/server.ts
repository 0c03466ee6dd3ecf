/**
 * The server: listens, and gives each connection a session on one database.
 *
 * @see src/backend/postmaster/postmaster.c
 */
import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type Server } from "node:net";
import type { Database } from "../backend/database.ts";
import { DatabaseError, ERRCODE } from "../utils/errors.ts";
import { Connection, type Host } from "./connection.ts";

export interface ServeOptions {
  readonly port: number;
  readonly host: string;
  readonly maxConnections: number;
}
const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

export class WireServer {
  readonly #server: Server;
  readonly #connections = new Set<Connection>();
  readonly #host: Host;

  constructor(database: Database, { maxConnections }: Pick<ServeOptions, "maxConnections">) {
    this.#host = {
      database,
      newKey: (length) => randomBytes(length),
      isFull: () => [...this.#connections].filter(({ pid }) => pid !== 0).length >= maxConnections,
      cancel: (pid, key) => {
        for (const connection of this.#connections) if (connection.pid === pid && connection.key.length === key.length && timingSafeEqual(connection.key, key)) connection.session.cancel();
      },
    };
    this.#server = createServer((socket) => {
      socket.setNoDelay(true);
      const connection = new Connection(this.#host, { send: (bytes) => void socket.write(bytes), end: () => socket.end() });
      this.#connections.add(connection);
      socket.on("data", (bytes) => connection.push(bytes));
      socket.on("error", () => connection.end());
      socket.on("close", () => connection.end());
      void connection.run().then(() => this.#connections.delete(connection));
    });
  }
  /** Answers the port. Everybody who can connect is let in, so only this machine can. */
  listen({ port, host }: Pick<ServeOptions, "port" | "host">): Promise<number> {
    if (!LOOPBACK.has(host)) return Promise.reject(new Error(`without authentication the server listens on this machine only, not on ${host}`));
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
