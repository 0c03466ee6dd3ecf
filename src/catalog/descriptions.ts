/** What PostgreSQL says of its own objects. @see src/include/catalog/pg_description.h */
import { rows as descriptionText } from "./facts/pg-description.ts";
import { rows as sharedText } from "./facts/pg-shdescription.ts";
import { FactTable } from "./facts.ts";

export const PG_AUTHID = 1260;
export const PG_DATABASE = 1262;
export const PG_TABLESPACE = 1213;

type Described = { readonly classoid: string; readonly objoid: string; readonly objsubid?: string; readonly description: string };
function read(text: string): ReadonlyMap<string, string> {
  const table = new FactTable<Described>(text, (row) => row as unknown as Described);
  return new Map([...table.all()].map(({ classoid, objoid, objsubid = "0", description }) => [`${classoid}.${objoid}.${objsubid}`, description]));
}
const known: { own?: ReadonlyMap<string, string>; shared?: ReadonlyMap<string, string> } = {};
/** Descriptions by catalog, object and part, with dots between; read when they are first asked for. */
export function builtinComments(shared: boolean): ReadonlyMap<string, string> {
  if (shared) {
    known.shared ??= read(sharedText);
    return known.shared;
  }
  known.own ??= read(descriptionText);
  return known.own;
}
