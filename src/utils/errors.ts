/**
 * One error class with PostgreSQL's fields, and one way to raise it.
 *
 * `location` is what the trees carry: a byte offset into the UTF-8 source text, -1 for unknown.
 * The dispatcher turns it into `position`, PostgreSQL's 1-based character index, once it knows the text.
 *
 * @see src/backend/utils/error/elog.c
 */
import { ERRCODE } from "./sqlstates.ts";

export { ERRCODE };

export type Severity = "ERROR" | "FATAL" | "PANIC" | "WARNING" | "NOTICE" | "DEBUG" | "INFO" | "LOG";

/** The fields of a message that PostgreSQL sends to its client. */
export interface ErrorFields {
  readonly code: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly detail?: string | undefined;
  readonly hint?: string | undefined;
  /** Byte offset into the statement's source, as in the trees; -1 when unknown. */
  readonly location?: number | undefined;
  /** 1-based character index into the source. */
  readonly position?: number | undefined;
  readonly where?: string | undefined;
  readonly schema?: string | undefined;
  readonly table?: string | undefined;
  readonly column?: string | undefined;
  readonly datatype?: string | undefined;
  readonly constraint?: string | undefined;
}

/** An error as PostgreSQL reports it. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  readonly severity: Severity;
  readonly code: string;
  readonly detail: string | undefined;
  readonly hint: string | undefined;
  location: number;
  position: number | undefined;
  where: string | undefined;
  schema: string | undefined;
  readonly table: string | undefined;
  readonly column: string | undefined;
  readonly datatype: string | undefined;
  readonly constraint: string | undefined;

  constructor(fields: ErrorFields) {
    super(fields.message);
    this.severity = fields.severity ?? "ERROR";
    this.code = fields.code;
    this.detail = fields.detail;
    this.hint = fields.hint;
    this.location = fields.location ?? -1;
    this.position = fields.position;
    this.where = fields.where;
    this.schema = fields.schema;
    this.table = fields.table;
    this.column = fields.column;
    this.datatype = fields.datatype;
    this.constraint = fields.constraint;
  }
}

/** A message that does not stop the statement. */
export interface Notice extends ErrorFields {
  readonly severity: Severity;
}

/** Raises an error. @see ereport in src/include/utils/elog.h */
export function ereport(fields: ErrorFields): never {
  throw new DatabaseError(fields);
}

/** What cannot happen: XX000. The session stays usable. @see elog in src/include/utils/elog.h */
export function elog(message: string): never {
  throw new DatabaseError({ code: ERRCODE.internal_error, message });
}

/** What PostgreSQL has and this engine has not: 0A000, with a hint that names it. */
export function notSupported(what: string, location?: number): never {
  throw new DatabaseError({
    code: ERRCODE.feature_not_supported,
    message: `${what} is not supported yet`,
    hint: `PostgreSQL has ${what}; pglens does not have it yet.`,
    location,
  });
}

/** Gives `location` to an error that has none yet: PostgreSQL's error callbacks around input functions. */
export function withLocation<T>(location: number, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof DatabaseError && error.location < 0 && error.position === undefined) error.location = location;
    throw error;
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** The 1-based character index of a byte offset. */
export function positionOf(sql: string, location: number): number | undefined {
  if (location < 0) return undefined;
  const head = decoder.decode(encoder.encode(sql).subarray(0, location));
  let characters = 1;
  for (const _ of head) characters++;
  return characters;
}

/** How many bytes the text takes in UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code < 0xdc00) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}

export const utf8Encode = (text: string): Uint8Array => encoder.encode(text);
export const utf8Decode = (bytes: Uint8Array): string => decoder.decode(bytes);
