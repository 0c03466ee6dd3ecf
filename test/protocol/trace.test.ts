/** What the trace shows of the front door: messages, forks and plans, text for text. */
import { expect, it } from "vitest";
import { PGLens } from "../../src/index.ts";
import { WireServer } from "../../src/protocol/server.ts";
import { traceText } from "../../src/trace/text.ts";
import { bind, cstring, execute, parse, RawClient } from "./wire.ts";

it("shows messages, which way each statement went, and which plan was taken", async () => {
  const db = await PGLens.create();
  await db.exec("create table film (id int primary key, title text); insert into film select g, 'Film ' || g from generate_series(1, 100) g; analyze film");
  const told: string[] = [];
  const server = new WireServer(db.session.database, { maxConnections: 5, auth: "trust", trace: (_pid, events) => told.push(traceText(events.filter((event) => event.type === "message" || event.type === "fork" || event.type === "plan_chosen" || event.type === "portal_status"))) });
  const client = await RawClient.open(await server.listen({ port: 0, host: "127.0.0.1" }));
  const say = async (...messages: readonly (readonly [type: string, ...parts: readonly Buffer[]])[]): Promise<void> => {
    for (const [type, ...parts] of messages) client.send(type, ...parts);
    await client.until("Z");
  };
  await say(["Q", cstring("begin; insert into film values (101, 'new'); select 1/0; select 2")]);
  await say(["Q", cstring("rollback")]);
  await say(["P", ...parse("q", "select title from film where id = $1")], ["D", Buffer.from("S"), cstring("q")], ["S"]);
  for (let i = 0; i < 6; i++) await say(["B", ...bind("", "q", [String(i)])], ["E", ...execute("")], ["S"]);
  await say(["P", ...parse("", "select generate_series(1, 3)")], ["B", ...bind("part", "")], ["E", ...execute("part", 2)], ["E", ...execute("part", 2)], ["S"]);
  await say(["P", ...parse("", "select 1/0")], ["B", ...bind("", "")], ["E", ...execute("")], ["P", ...parse("", "select 2")], ["B", ...bind("", "")], ["E", ...execute("")], ["S"]);
  client.close();
  await server.close();
  await expect(`${told.join("\n\n")}\n`).toMatchFileSnapshot("front-door.trace");
});
