/** Demo databases. */
import { examples } from "../examples/examples.ts";
import type { PGLens } from "../index.ts";
import { generateTable, tpchIndexes, tpchSchema, tpchTables } from "../tpch/generate.ts";

/** Loads an example, or `tpch:SCALE`, into an empty database, with progress on a terminal. */
export async function loadDemo(db: PGLens, name: string): Promise<void> {
  const example = examples.find((each) => each.name === name);
  if (example !== undefined) {
    db.execSync(example.setup);
    db.execSync("vacuum analyze");
    return;
  }
  const match = /^tpch(?::([0-9.]+))?$/.exec(name);
  if (match === null) throw new Error(`unknown demo "${name}": there are ${examples.map((each) => each.name).join(", ")} and tpch:SCALE`);
  const scale = Number(match[1] ?? "0.01");
  const channel = db.session.copyChannel as { read: (file: string | undefined, columns: number) => string };
  const before = channel.read;
  const tell = (text: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  };
  for (const sql of tpchSchema) db.execSync(sql);
  for (const table of tpchTables) {
    tell(`loading ${table} …`);
    channel.read = () => `${[...generateTable(table, scale)].join("\n")}\n`;
    db.execSync(`copy ${table} from stdin`);
  }
  channel.read = before;
  tell("indexes and statistics …");
  for (const sql of tpchIndexes) db.execSync(sql);
  db.execSync("vacuum analyze");
  tell("");
}
