/** The connections of one database: who is there, how many may be, and whom a cancel request means. */
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Database } from "../backend/database.ts";
import { DatabaseError, ERRCODE } from "../utils/errors.ts";
import type { AuthMethod } from "./authentication.ts";
import { Connection, type Host, type Wire } from "./connection.ts";

export interface ConnectionsOptions {
  readonly maxConnections: number;
  readonly auth: AuthMethod;
  readonly trace?: Host["trace"];
}
export class Connections {
  readonly #open = new Set<Connection>();
  readonly #host: Host;
  constructor(database: Database, { maxConnections, auth, trace }: ConnectionsOptions) {
    const sessions = (): Connection[] => [...this.#open].filter(({ pid }) => pid !== 0);
    this.#host = {
      database,
      auth,
      trace,
      newKey: (length) => randomBytes(length),
      isFull: () => sessions().length >= maxConnections,
      countOf: (role) => sessions().filter(({ session }) => session.sessionRole() === role).length,
      cancel: (pid, key) => {
        for (const connection of this.#open) if (connection.pid === pid && connection.key.length === key.length && timingSafeEqual(connection.key, key)) connection.session.cancel();
      },
    };
  }
  /** A connection over a wire; it works until one of its ends is gone. */
  open(wire: Wire): Connection {
    const connection = new Connection(this.#host, wire);
    this.#open.add(connection);
    void connection.run().then(() => this.#open.delete(connection));
    return connection;
  }
  /** All hang up. @see SIGINT: fast shutdown */
  end(): void {
    for (const connection of this.#open) connection.end(new DatabaseError({ severity: "FATAL", code: ERRCODE.admin_shutdown, message: "terminating connection due to administrator command" }));
  }
}
