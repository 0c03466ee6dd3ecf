/** What the laws ask of a session. */
import { expect } from "vitest";
import { DatabaseError, type PGLens } from "../../src/index.ts";

/** The SQLSTATE that statements fail with; empty if they do not. Nothing but a DatabaseError may be thrown. */
export function sqlstate(db: PGLens, sql: string): string {
  try {
    db.execSync(sql);
    return "";
  } catch (error) {
    expect(error).toBeInstanceOf(DatabaseError);
    return (error as DatabaseError).code;
  }
}
