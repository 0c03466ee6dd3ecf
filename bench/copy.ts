/** COPY of a million rows of six columns, here and in PostgreSQL in WebAssembly. */
import { PGlite } from "@electric-sql/pglite";
import { fixed, heading, openDatabase, time } from "./support.ts";

const ROWS = 1_000_000;
const TABLE = "create table readings (id integer, device integer, taken date, value numeric(12,2), label text, good boolean)";

function makeText(): string {
  const lines: string[] = [];
  for (let i = 0; i < ROWS; i++) lines.push(`${i}\t${i % 977}\t20${String(10 + (i % 15)).padStart(2, "0")}-0${1 + (i % 9)}-1${i % 10}\t${(i * 37) % 100000}.${String(i % 100).padStart(2, "0")}\tlabel ${i % 5000}\t${i % 3 === 0 ? "t" : "f"}`);
  return `${lines.join("\n")}\n`;
}

export async function benchCopy(): Promise<void> {
  heading("COPY FROM of 1,000,000 rows of 6 columns, milliseconds");
  const text = makeText();
  const peer = await PGlite.create();
  await peer.exec(TABLE);
  const blob = new Blob([text]);
  const begun = performance.now();
  await peer.query("copy readings from '/dev/blob'", [], { blob });
  const theirs = performance.now() - begun;
  await peer.close();
  const { db, copy } = await openDatabase();
  db.execSync(TABLE);
  const ours = time(() => copy("copy readings from stdin", text));
  const count = db.querySync<{ count: number }>("select count(*) from readings").rows[0]?.count;
  console.log(`pglens ${fixed(ours, 0)}  PGlite ${fixed(theirs, 0)}  ratio ${(ours / theirs).toFixed(2)}  (${count} rows, ${(text.length / 1e6).toFixed(0)} MB)`);
}
