/** `pglens serve`: a database for clients that speak PostgreSQL's protocol. */
import { readFileSync } from "node:fs";
import type { PGLens } from "../index.ts";
import { WireServer } from "../protocol/server.ts";

export interface ServeFlags {
  readonly port: string;
  readonly host: string;
  readonly maxConnections: string;
  readonly init?: string;
}
/** Runs until the process is asked to end. */
export async function serve(db: PGLens, { port, host, maxConnections, init }: ServeFlags): Promise<void> {
  if (init !== undefined) await db.exec(readFileSync(init, "utf8"));
  const server = new WireServer(db.session.database, { maxConnections: Number(maxConnections) });
  const bound = await server.listen({ port: Number(port), host });
  process.stdout.write(`pglens listens on ${host}, port ${bound}; psql -h ${host} -p ${bound} -U postgres\n`);
  const stop = (): void => {
    void server.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
