/** `pglens studio`: hands the page out on this machine. The page needs nothing else from here. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** Serves until the process is asked to end. */
export async function serveStudio(port: number): Promise<void> {
  const page = gzipSync(readFileSync(join(__dirname, "studio", "index.html")), { level: 9 });
  const server = createServer((request, response) => {
    if (request.url !== "/" && request.url !== "/index.html") return void response.writeHead(404).end();
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "content-encoding": "gzip", "cache-control": "no-cache" }).end(page);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const { port: bound } = server.address() as { port: number };
  process.stdout.write(`pglens studio is at http://127.0.0.1:${bound}/\n`);
  const stop = (): void => void server.close(() => process.exit(0));
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}
