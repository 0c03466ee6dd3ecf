/** A database: storage and the committed catalog root. Sessions share it. */
import { type CatalogRoot, emptyRoot } from "../catalog/root.ts";
import { Storage } from "../storage/storage.ts";

export class Database {
  readonly storage: Storage = new Storage();
  root: CatalogRoot = emptyRoot;
  readonly name: string = "postgres";
}
