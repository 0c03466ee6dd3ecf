/**
 * Who is there: passwords, asked for in the clear or proved by SCRAM-SHA-256.
 *
 * @see src/backend/libpq/auth.c, auth-scram.c, https://www.postgresql.org/docs/18/sasl-authentication.html
 */
import { randomBytes } from "node:crypto";
import type { Role } from "../catalog/root.ts";
import { DatabaseError, ERRCODE } from "../utils/errors.ts";
import { checkProof, fromBase64, isPassword, makeSecret, parseSecret, type ScramSecret, toBase64 } from "../utils/scram.ts";
import { cstring, FieldReader, int32, protocolError } from "./messages.ts";

export const AUTH_METHODS = ["trust", "password", "scram-sha-256"] as const;
export type AuthMethod = (typeof AUTH_METHODS)[number];
/** Sends a request for authentication, and reads what the client answers. */
type Ask = (...request: readonly Buffer[]) => Promise<Buffer>;
const [OK, CLEARTEXT, SASL, SASL_CONTINUE, SASL_FINAL] = [0, 3, 10, 11, 12];
const MECHANISM = "SCRAM-SHA-256";

export const authenticationOk = (): Buffer => int32(OK);
const failed = (user: string): never => {
  throw new DatabaseError({ severity: "FATAL", code: ERRCODE.invalid_password, message: `password authentication failed for user "${user}"` });
};
/** Microseconds since 2000. */
const now = (): number => (Date.now() - 946684800000) * 1000;
/** The role's secret; one that nobody knows where it has none, so that the conversation is the same. @see mock_scram_secret */
function secretOf(role: Role | undefined): { readonly secret: ScramSecret; readonly real: boolean } {
  const expired = typeof role?.validUntil === "number" && role.validUntil < now();
  const found = role?.password == null || expired ? undefined : parseSecret(role.password);
  return found === undefined ? { secret: makeSecret(randomBytes(16).toString("hex"), 4096), real: false } : { secret: found, real: true };
}

/** Returns where the client is who it says; throws what ends the connection where it is not. */
export async function authenticate(method: AuthMethod, user: string, role: Role | undefined, ask: Ask, tell: (...parts: readonly Buffer[]) => void): Promise<void> {
  if (method === "trust") return;
  const { secret, real } = secretOf(role);
  if (method === "password") {
    const password = new FieldReader(await ask(int32(CLEARTEXT))).string();
    if (password === "") throw new DatabaseError({ severity: "FATAL", code: ERRCODE.invalid_password, message: "empty password returned by client" });
    if (!isPassword(secret, password) || !real) failed(user);
    return;
  }
  const { final, proved } = await scram(secret, ask);
  if (!proved || !real) failed(user);
  tell(int32(SASL_FINAL), Buffer.from(final));
}

const malformed = (detail: string): never => {
  throw new DatabaseError({ severity: "FATAL", code: ERRCODE.protocol_violation, message: "malformed SCRAM message", detail });
};
/** @see scram_exchange, read_client_first_message, read_client_final_message */
async function scram(secret: ScramSecret, ask: Ask): Promise<{ readonly final: string; readonly proved: boolean }> {
  const fields = new FieldReader(await ask(int32(SASL), cstring(MECHANISM), Buffer.from([0])));
  if (fields.string() !== MECHANISM) throw protocolError("client selected an invalid SASL authentication mechanism");
  const length = fields.int32();
  const first = length < 0 ? malformed("The message is empty.") : fields.bytes(length).toString("utf8");
  const begun = /^(([ny])|p=[^,]*),([^,]*),(n=[^,]*,r=([\x21-\x2b\x2d-\x7e]+).*)$/.exec(first);
  if (begun === null) return malformed("Expected attribute was not found.");
  const [, flag = "", plain, , bare = "", clientNonce = ""] = begun;
  if (plain === undefined) malformed("The client requires SCRAM channel binding, but it is not supported.");
  const nonce = `${clientNonce}${toBase64(randomBytes(18))}`;
  const serverFirst = `r=${nonce},s=${toBase64(secret.salt)},i=${secret.iterations}`;
  const last = (await ask(int32(SASL_CONTINUE), Buffer.from(serverFirst))).toString("utf8");
  const ended = /^(c=([^,]*),r=([^,]*)),p=([^,]*)$/.exec(last);
  if (ended === null) return malformed("Expected attribute was not found.");
  const [, withoutProof = "", binding = "", theirs, proof = ""] = ended;
  if (binding !== toBase64(Buffer.from(`${flag},,`))) malformed("SCRAM channel binding check failed");
  if (theirs !== nonce) malformed("Nonce does not match.");
  const signature = checkProof(secret, `${bare},${serverFirst},${withoutProof}`, fromBase64(proof) ?? new Uint8Array());
  return { final: signature === undefined ? "" : `v=${toBase64(signature)}`, proved: signature !== undefined };
}
