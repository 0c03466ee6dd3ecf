/** Query builders and ORMs over node-postgres: what they do on a pglens server, and on PostgreSQL's. */
import { asc, count, eq, gt, sql as drizzleSql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/node-postgres";
import { boolean, integer, jsonb, pgTable, serial, text, timestamp } from "drizzle-orm/pg-core";
import knex from "knex";
import { type Generated, Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PGLens } from "../../src/index.ts";
import { WireServer } from "../../src/protocol/server.ts";
import { findBinaries, startPostgres } from "../sessions/systems.ts";

const bin = findBinaries();
const connection = (port: number) => ({ host: "127.0.0.1", port, user: "postgres", database: "postgres" });
function poolOf(port: number): pg.Pool {
  const pool = new pg.Pool({ ...connection(port), max: 4 });
  pool.on("error", () => undefined);
  return pool;
}
/** What went wrong, as drivers tell it. */
const failure = (error: unknown): unknown => {
  const { code, constraint, table, message, cause } = error as { code?: string; constraint?: string; table?: string; message: string; cause?: unknown };
  return code === undefined && cause !== undefined ? failure(cause) : { code, constraint, table, message: message.replace(/^.* - /s, "") };
};

interface Tables {
  person: { id: Generated<number>; name: string; age: number | null; tags: string[] | null; born: Generated<Date | null> };
  pet: { id: Generated<number>; owner: number; name: string; kind: "cat" | "dog" };
}
async function withKysely(port: number): Promise<unknown[]> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOf(port) }) });
  const told: unknown[] = [];
  try {
    await db.schema.createTable("person").addColumn("id", "serial", (column) => column.primaryKey()).addColumn("name", "varchar(50)", (column) => column.notNull().unique()).addColumn("age", "integer").addColumn("tags", sql`text[]`).addColumn("born", "date", (column) => column.defaultTo(sql`'2000-01-02'`)).execute();
    await db.schema.createType("pet_kind").asEnum(["cat", "dog"]).execute();
    await db.schema.createTable("pet").addColumn("id", "serial", (column) => column.primaryKey()).addColumn("owner", "integer", (column) => column.notNull().references("person.id").onDelete("cascade")).addColumn("name", "text", (column) => column.notNull()).addColumn("kind", sql`pet_kind`, (column) => column.notNull()).execute();
    await db.schema.createIndex("pet_owner").on("pet").columns(["owner", "name"]).unique().execute();
    told.push(await db.insertInto("person").values([{ name: "Ann", age: 30, tags: ["a", "b"] }, { name: "Bob", age: null, tags: null }, { name: "Cyd", age: 41, tags: [] }]).returningAll().execute());
    told.push(await db.insertInto("pet").values([{ owner: 1, name: "Tom", kind: "cat" }, { owner: 1, name: "Rex", kind: "dog" }, { owner: 3, name: "Kit", kind: "cat" }]).returning(["id", "name"]).execute());
    told.push(await db.selectFrom("person").innerJoin("pet", "pet.owner", "person.id").select(["person.name", "pet.name as pet", "kind"]).where("kind", "=", "cat").orderBy("person.name").execute());
    told.push(await db.selectFrom("person").leftJoin("pet", "pet.owner", "person.id").select((eb) => ["person.name", eb.fn.count("pet.id").as("pets"), eb.fn.max("age").as("age")]).groupBy("person.name").having((eb) => eb.fn.count("pet.id"), "<", 2).orderBy("person.name").execute());
    told.push(await db.with("cats", (qb) => qb.selectFrom("pet").selectAll().where("kind", "=", "cat")).selectFrom("cats").select(["name"]).where("name", "like", "K%").execute());
    told.push(await db.updateTable("person").set((eb) => ({ age: eb("age", "+", 1) })).where("age", "is not", null).returning(["name", "age"]).execute());
    told.push(await db.insertInto("person").values({ name: "Ann", age: 99, tags: null }).onConflict((oc) => oc.column("name").doUpdateSet({ age: 99 })).returning(["id", "age"]).execute());
    told.push(await db.insertInto("person").values({ name: "Ann", age: 1, tags: null }).execute().catch(failure));
    told.push(await db.transaction().setIsolationLevel("serializable").execute(async (tx) => {
      await tx.deleteFrom("person").where("name", "=", "Cyd").execute();
      return tx.selectFrom("pet").selectAll().orderBy("id").execute();
    }));
    told.push(await db.transaction().execute(async (tx) => {
      await tx.deleteFrom("person").execute();
      throw new Error("no");
    }).catch((error: Error) => error.message));
    told.push(await db.selectFrom("person").select(sql<string>`string_agg(name, ',' order by name)`.as("all")).execute());
    const tables = (await db.introspection.getTables()).filter(({ schema }) => schema === "public");
    told.push(tables.map(({ name, columns, isView }) => ({ name, isView, columns: columns.map(({ name: column, dataType, isNullable, isAutoIncrementing, hasDefaultValue }) => ({ column, dataType, isNullable, isAutoIncrementing, hasDefaultValue })) })));
  } finally {
    await sql`drop table if exists pet, person; drop type if exists pet_kind`.execute(db).catch(() => undefined);
    await db.destroy();
  }
  return told;
}

async function withKnex(port: number): Promise<unknown[]> {
  const db = knex({ client: "pg", connection: connection(port), pool: { min: 0, max: 4 } });
  const told: unknown[] = [];
  try {
    await db.schema.createTable("author", (table) => {
      table.increments("id");
      table.string("name").notNullable().unique();
      table.jsonb("meta").defaultTo("{}");
      table.boolean("active").defaultTo(true);
      table.timestamp("made").defaultTo("2020-01-02T03:04:05Z");
      table.specificType("tags", "text[]");
    });
    await db.schema.createTable("book", (table) => {
      table.increments("id");
      table.integer("author_id").unsigned().references("id").inTable("author").onDelete("CASCADE");
      table.string("title").index();
      table.decimal("price", 8, 2);
      table.enu("state", ["new", "sold"]).defaultTo("new");
    });
    told.push(await db.schema.hasTable("book"), await db.schema.hasColumn("book", "price"), await db.schema.hasTable("nope"));
    told.push(await db("author").insert([{ name: "Le Guin", meta: { born: 1929 }, tags: ["sf"] }, { name: "Lem", tags: null }]).returning("*"));
    told.push(await db("book").insert([{ author_id: 1, title: "The Dispossessed", price: 9.5 }, { author_id: 2, title: "Solaris", price: 12 }, { author_id: 2, title: "Eden" }]).returning(["id", "price", "state"]));
    told.push(await db("book").join("author", "author.id", "book.author_id").select("author.name", db.raw("count(*)::int as books"), db.raw("sum(price) as total")).groupBy("author.name").orderBy("author.name"));
    told.push(await db("author").whereRaw("meta->>'born' = ?", ["1929"]).first("name"));
    told.push(await db("book").where("price", ">", 10).orWhereNull("price").orderBy("title").pluck("title"));
    told.push(await db("author").columnInfo());
    told.push(await db("book").insert({ author_id: 77, title: "x" }).catch(failure));
    told.push(await db("book").insert({ author_id: 1, title: "y", state: "lost" }).catch(failure));
    told.push(await db("author").insert({ name: "Lem", active: false }).onConflict("name").merge(["active"]).returning(["id", "active"]));
    told.push(await db.transaction(async (trx) => {
      await trx("book").where({ title: "Eden" }).update({ price: trx.raw("coalesce(price, 0) + ?", [1]) });
      await trx.transaction(async (inner) => {
        await inner("book").del();
        throw new Error("inner");
      }).catch(() => undefined);
      return trx("book").select("title", "price").orderBy("id").forUpdate();
    }));
    told.push(await db("book").count("* as n").first(), await db("book").max("price as most"), await db.select(db.raw("?::int + ?::int as sum", [1, 2])));
    await db.schema.alterTable("book", (table) => {
      table.renameColumn("title", "name");
      table.string("isbn", 13);
      table.dropColumn("state");
    });
    told.push(Object.keys(await db("book").columnInfo()).sort());
    told.push(await db.with("cheap", db("book").where("price", "<", 10)).select("name").from("cheap").orderBy("name").limit(1).offset(0));
  } finally {
    await db.schema.dropTableIfExists("book").catch(() => undefined);
    await db.schema.dropTableIfExists("author").catch(() => undefined);
    await db.destroy();
  }
  return told;
}

const users = pgTable("users", { id: serial("id").primaryKey(), name: text("name").notNull(), verified: boolean("verified").notNull().default(false), meta: jsonb("meta").$type<string[]>(), made: timestamp("made", { withTimezone: true }).notNull().default(drizzleSql`'2021-02-03 04:05:06+00'`) });
const posts = pgTable("posts", { id: serial("id").primaryKey(), author: integer("author").references(() => users.id), title: text("title").notNull(), likes: integer("likes") });
async function withDrizzle(port: number): Promise<unknown[]> {
  const pool = poolOf(port);
  const db = drizzle({ client: pool });
  const told: unknown[] = [];
  try {
    await db.execute(drizzleSql`create table users (id serial primary key, name text not null, verified boolean not null default false, meta jsonb, made timestamptz not null default '2021-02-03 04:05:06+00')`);
    await db.execute(drizzleSql`create table posts (id serial primary key, author int references users, title text not null, likes int)`);
    told.push(await db.insert(users).values([{ name: "ann", meta: ["a", "b"] }, { name: "bob", verified: true }]).returning());
    told.push(await db.insert(posts).values([{ author: 1, title: "first", likes: 3 }, { author: 1, title: "second" }, { author: 2, title: "third", likes: 9 }]).returning({ id: posts.id }));
    told.push(await db.select({ name: users.name, title: posts.title }).from(users).leftJoin(posts, eq(users.id, posts.author)).where(gt(posts.likes, 1)).orderBy(asc(posts.id)));
    told.push(await db.select({ author: posts.author, n: count() }).from(posts).groupBy(posts.author).orderBy(posts.author));
    told.push(await db.select().from(users).where(drizzleSql`${users.meta} ? 'a'`));
    told.push(await db.update(users).set({ verified: true }).where(eq(users.name, "ann")).returning({ verified: users.verified }));
    told.push(await db.insert(posts).values({ author: 99, title: "orphan" }).catch(failure));
    told.push(await db.insert(users).values({ id: 1, name: "again" }).onConflictDoNothing().returning());
    told.push(await db.transaction(async (tx) => {
      await tx.delete(posts).where(eq(posts.author, 2));
      await tx.transaction(async (inner) => {
        await inner.delete(posts);
        inner.rollback();
      }).catch(() => undefined);
      return tx.select({ title: posts.title }).from(posts).orderBy(posts.id);
    }, { isolationLevel: "repeatable read" }));
    const ready = db.select({ name: users.name }).from(users).where(eq(users.id, drizzleSql.placeholder("id"))).prepare("by_id");
    for (const id of [1, 2, 3]) told.push(await ready.execute({ id }));
  } finally {
    await db.execute(drizzleSql`drop table if exists posts, users`).catch(() => undefined);
    await pool.end();
  }
  return told;
}

describe.skipIf(bin === undefined)("libraries do the same on both", () => {
  let theirs: Awaited<ReturnType<typeof startPostgres>>;
  let server: WireServer;
  let port = 0;
  beforeAll(async () => {
    theirs = await startPostgres(bin as string);
    server = new WireServer((await PGLens.create()).session.database, { maxConnections: 20, auth: "trust" });
    port = await server.listen({ port: 0, host: "127.0.0.1" });
  }, 60_000);
  afterAll(async () => {
    theirs.stop();
    await server.close();
  });
  it.each([["kysely", withKysely], ["knex", withKnex], ["drizzle", withDrizzle]] as const)("%s", async (_name, run) => {
    const wanted = await run(theirs.port);
    expect(wanted.length).toBeGreaterThan(10);
    expect(await run(port)).toEqual(wanted);
  }, 60_000);
});
