/**
 * Digests of text and bytea.
 *
 * @see src/backend/utils/adt/cryptohashfuncs.c
 */
import { md5 } from "@noble/hashes/legacy.js";
import { sha224, sha256, sha384, sha512 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { utf8Encode } from "../utils/errors.ts";
import { defineFunctions } from "./registry.ts";

export const md5Hex = (text: string): string => bytesToHex(md5(utf8Encode(text)));
defineFunctions({
  md5_text: md5Hex,
  md5_bytea: (bytes: Uint8Array) => bytesToHex(md5(bytes)),
  sha224_bytea: (bytes: Uint8Array) => sha224(bytes),
  sha256_bytea: (bytes: Uint8Array) => sha256(bytes),
  sha384_bytea: (bytes: Uint8Array) => sha384(bytes),
  sha512_bytea: (bytes: Uint8Array) => sha512(bytes),
});
