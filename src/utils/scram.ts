/**
 * SCRAM-SHA-256: the secrets that stand for passwords, and the proofs of those who know one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5802, https://www.rfc-editor.org/rfc/rfc4013, src/common/scram-common.c
 */
import { hmac } from "@noble/hashes/hmac.js";
import { pbkdf2 } from "@noble/hashes/pbkdf2.js";
import { sha256 } from "@noble/hashes/sha2.js";

export interface ScramSecret {
  readonly iterations: number;
  readonly salt: Uint8Array;
  readonly storedKey: Uint8Array;
  readonly serverKey: Uint8Array;
}
const SALT_BYTES = 16;
const KEY_BYTES = 32;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
export function fromBase64(text: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}

/** The form in which passwords are compared; one with characters that none may have stays as it is. @see pg_saslprep */
function prepared(password: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
  if (/[\u0000-\u001f\u007f-\u009f\ufff9-\uffff]|[\ud800-\udfff](?![\udc00-\udfff])/.test(password)) return password;
  const mapped = password.replace(/[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]/g, " ").replace(/\u00ad|\u034f|\u1806|[\u180b-\u180d]|\u200c|\u200d|\u2060|[\ufe00-\ufe0f]|\ufeff/g, "");
  return mapped.normalize("NFKC");
}
const keyFor = (salted: Uint8Array, purpose: string): Uint8Array => hmac(sha256, salted, utf8(purpose));

export function makeSecret(password: string, iterations: number, salt: Uint8Array = crypto.getRandomValues(new Uint8Array(SALT_BYTES))): ScramSecret {
  const salted = pbkdf2(sha256, utf8(prepared(password)), salt, { c: iterations, dkLen: KEY_BYTES });
  return { iterations, salt, storedKey: sha256(keyFor(salted, "Client Key")), serverKey: keyFor(salted, "Server Key") };
}
/** As pg_authid keeps it. */
export const secretText = ({ iterations, salt, storedKey, serverKey }: ScramSecret): string => `SCRAM-SHA-256$${iterations}:${toBase64(salt)}$${toBase64(storedKey)}:${toBase64(serverKey)}`;
/** @see parse_scram_secret */
export function parseSecret(text: string): ScramSecret | undefined {
  const match = /^SCRAM-SHA-256\$(\d+):([^$:]+)\$([^$:]+):([^$:]+)$/.exec(text);
  const [salt, storedKey, serverKey] = [2, 3, 4].map((i) => fromBase64(match?.[i] ?? "!"));
  if (match === null || salt === undefined || storedKey?.length !== KEY_BYTES || serverKey?.length !== KEY_BYTES) return undefined;
  return { iterations: Number(match[1]), salt, storedKey, serverKey };
}
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (let i = 0; i < one.length; i++) difference |= (one[i] as number) ^ (other[i] ?? 0);
  return difference === 0;
}
/** Whether a plain password is the one that a secret stands for. @see scram_verify_plain_password */
export const isPassword = (secret: ScramSecret, password: string): boolean => sameBytes(makeSecret(password, secret.iterations, secret.salt).serverKey, secret.serverKey);
/** The server's own proof, where the client's proof of a conversation is right. @see verify_client_proof, build_server_final_message */
export function checkProof({ storedKey, serverKey }: ScramSecret, conversation: string, proof: Uint8Array): Uint8Array | undefined {
  const signature = hmac(sha256, storedKey, utf8(conversation));
  const clientKey = signature.map((byte, i) => byte ^ (proof[i] ?? 0));
  return proof.length === KEY_BYTES && sameBytes(sha256(clientKey), storedKey) ? hmac(sha256, serverKey, utf8(conversation)) : undefined;
}
