/** `pglens serve`: a database for clients that speak PostgreSQL's protocol. */
import { readFileSync } from "node:fs";
import type { PGLens } from "../index.ts";
import { AUTH_METHODS, type AuthMethod } from "../protocol/authentication.ts";
import { WireServer } from "../protocol/server.ts";

export interface ServeFlags {
  readonly port: string;
  readonly host: string;
  readonly maxConnections: string;
  readonly auth: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly init?: string;
}
/** Runs until the process is asked to end. */
export async function serve(db: PGLens, { port, host, maxConnections, auth, tlsCert, tlsKey, init }: ServeFlags): Promise<void> {
  if (!AUTH_METHODS.includes(auth as AuthMethod)) throw new Error(`unknown authentication ${auth}: it is one of ${AUTH_METHODS.join(", ")}`);
  if ((tlsCert === undefined) !== (tlsKey === undefined)) throw new Error("TLS needs both a certificate and its key");
  if (init !== undefined) await db.exec(readFileSync(init, "utf8"));
  const tls = tlsCert === undefined || tlsKey === undefined ? undefined : { cert: readFileSync(tlsCert), key: readFileSync(tlsKey) };
  const server = new WireServer(db.session.database, { maxConnections: Number(maxConnections), auth: auth as AuthMethod, tls });
  const bound = await server.listen({ port: Number(port), host });
  process.stdout.write(`pglens listens on ${host}, port ${bound}; psql -h ${host} -p ${bound} -U postgres\n`);
  const stop = (): void => {
    void server.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
