/** A database as a text: written once, and opened in less time than its statements would take. */
import { isTemporary, type CatalogRoot, type IndexInfo } from "../catalog/root.ts";
import { makeTree } from "../execute/execute.ts";
import type { StorageImage } from "../storage/storage.ts";
import { valueClasses } from "../types/value-classes.ts";
import { pack, unpack } from "../utils/pack.ts";
import { Database } from "./database.ts";
import { Session, type SessionOptions } from "./session.ts";

/** Counts the changes of what stands in an image, the catalog's objects among it. */
const VERSION = 1;
interface DatabaseImage {
  readonly pglens: typeof VERSION;
  readonly root: CatalogRoot;
  readonly nextOid: number;
  readonly stored: StorageImage;
}

/** Temporary objects end with their sessions, which an image has none of: one for each, in a copy, takes its own away. */
function withoutTemporaries(database: Database): Database {
  const schemas = Object.keys(database.root.namespaces).map(Number).filter(isTemporary);
  if (schemas.length === 0) return database;
  const copy = new Database();
  copy.adopt(database);
  const sessions: Session[] = [];
  for (let pid = 1; Database.temporaryNamespace(pid) >= Math.min(...schemas); pid++) sessions.push(new Session(copy));
  for (const session of sessions) session.close();
  return copy;
}
/** Raises 25001 while a transaction is open. */
export function imageOf(database: Database): string {
  database.refuseOpenTransactions("take an image");
  const { root, nextOid, storage } = withoutTemporaries(database);
  const files = new Set(Object.values(root.relations).map(({ relfilenode }) => relfilenode));
  const image: DatabaseImage = { pglens: VERSION, root, nextOid, stored: storage.image(files) };
  return pack(image, valueClasses);
}

function read(text: string): DatabaseImage {
  let image: Partial<DatabaseImage> | undefined;
  try {
    image = unpack(text, valueClasses) as typeof image;
  } catch {
    // A text of anything else is refused as an image of another version is.
  }
  if (image?.pglens !== VERSION) throw new Error("this is no image of a database of this version of pglens");
  return image as DatabaseImage;
}
/** A session on a new database with what an image holds. Raises an error for any other text. */
export function openImage(text: string, options: SessionOptions): Session {
  const { root, nextOid, stored } = read(text);
  const database = new Database();
  database.root = root;
  database.nextOid = nextOid;
  const session = new Session(database, options);
  const indexes = new Map(Object.values(root.relations).flatMap(({ relfilenode, index }): [number, IndexInfo][] => (index === null ? [] : [[relfilenode, index]])));
  database.storage.fill(stored, (file) => makeTree(indexes.get(file) as IndexInfo, session.catalog, session.context));
  return session;
}
