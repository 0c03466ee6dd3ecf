/** `pglens serve`: a database for clients that speak PostgreSQL's protocol. */
import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import type { PGLens } from "../index.ts";
import { AUTH_METHODS, type AuthMethod } from "../protocol/authentication.ts";
import type { TraceEvent } from "../trace/recorder.ts";
import { traceText } from "../trace/text.ts";
import { WireServer } from "../protocol/server.ts";

export interface ServeFlags {
  readonly port: string;
  readonly host: string;
  readonly maxConnections: string;
  readonly auth: string;
  readonly tlsCert?: string;
  readonly tlsKey?: string;
  readonly init?: string;
  /** A file for what happens on the connections; true for the standard output. */
  readonly trace?: string | true;
}
/** Writes what happens on each connection, as text. */
function traceTo(target: string | true): (pid: number, events: readonly TraceEvent[]) => void {
  if (target !== true) writeFileSync(target, "");
  const write = (text: string): void => (target === true ? void process.stdout.write(text) : appendFileSync(target, text));
  return (pid, events) => write(`══ session ${pid}\n${traceText(events)}\n`);
}
/** Runs until the process is asked to end. */
export async function serve(db: PGLens, { port, host, maxConnections, auth, tlsCert, tlsKey, init, trace }: ServeFlags): Promise<void> {
  if (!AUTH_METHODS.includes(auth as AuthMethod)) throw new Error(`unknown authentication ${auth}: it is one of ${AUTH_METHODS.join(", ")}`);
  if ((tlsCert === undefined) !== (tlsKey === undefined)) throw new Error("TLS needs both a certificate and its key");
  if (init !== undefined) await db.exec(readFileSync(init, "utf8"));
  const tls = tlsCert === undefined || tlsKey === undefined ? undefined : { cert: readFileSync(tlsCert), key: readFileSync(tlsKey) };
  const server = new WireServer(db.session.database, { maxConnections: Number(maxConnections), auth: auth as AuthMethod, tls, trace: trace === undefined ? undefined : traceTo(trace) });
  const bound = await server.listen({ port: Number(port), host });
  process.stdout.write(`pglens listens on ${host}, port ${bound}; psql -h ${host} -p ${bound} -U postgres\n`);
  const stop = (): void => {
    void server.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
