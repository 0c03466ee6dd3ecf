/** What a server refuses and PGlite does not, as it runs with allow_system_table_mods: changes of the system's own relations. */
import { expect, it } from "vitest";
import { PGLens } from "../../src/index.ts";

it("leaves the system catalogs as they are", async () => {
  const db = await PGLens.create({ copy: { read: () => "", write: () => undefined } });
  const refused = (relation: string): object => ({ code: "42501", message: `permission denied: "${relation}" is a system catalog` });
  for (const sql of [
    "alter table pg_class add column x int", "alter table pg_class drop column relname", "alter table pg_class alter relname set default 'x'", "alter table pg_class add check (oid > 0)", "alter table pg_class drop constraint pg_class_oid_index",
    "alter table pg_class rename to y", "alter table pg_class rename column relname to y", "alter table pg_class owner to postgres", "alter table pg_class set schema public", "alter table pg_class set (fillfactor = 50)", "alter table pg_class enable row level security",
    "drop table pg_class", "truncate pg_class", "create index on pg_class (relname)", "create trigger a after insert on pg_class execute function suppress_redundant_updates_trigger()", "create rule r as on insert to pg_class do nothing",
    "create policy p on pg_class", "create table y (x oid references pg_class)",
  ]) {
    await expect(db.exec(sql), sql).rejects.toMatchObject(refused("pg_class"));
  }
  for (const sql of ["alter index pg_class_oid_index rename to x", "alter index pg_class_oid_index set (fillfactor = 50)", "drop index pg_class_oid_index", "create index x on pg_class_oid_index (oid)", "alter table pg_class_oid_index add column x int", "alter view pg_class_oid_index rename to x"]) {
    await expect(db.exec(sql), sql).rejects.toMatchObject(refused("pg_class_oid_index"));
  }
  // PostgreSQL does these, and they are missing here.
  for (const sql of ["alter view pg_tables rename to z", "drop view pg_tables", "grant select on pg_class to public", "grant select (oid) on pg_class to public", "insert into pg_am values (1, 'x', 1, 'i')", "copy pg_am from stdin"]) {
    await expect(db.exec(sql), sql).rejects.toMatchObject({ code: "0A000" });
  }
  expect(db.session.root.relations).toEqual({});
});
