/** Values as JavaScript has them, as PGlite gives them: numbers, dates, objects, bytes, arrays; all else is text. */
import type { Session } from "../backend/session.ts";
import type { Field } from "../backend/statement-result.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import { ArrayValue } from "../types/array.ts";
import * as T from "../types/oids.ts";

/** By type: makes a value of its text. */
export type Parsers = Readonly<Record<Oid, (text: string, type?: Oid) => unknown>>;
const PLAIN: ReadonlySet<Oid> = new Set([T.BOOLOID, T.INT2OID, T.INT4OID, T.INT8OID, T.OIDOID, T.FLOAT4OID, T.FLOAT8OID]);
const JSON_TYPES: ReadonlySet<Oid> = new Set([T.JSONOID, T.JSONBOID]);
const TIMES: ReadonlySet<Oid> = new Set([T.DATEOID, T.TIMESTAMPOID, T.TIMESTAMPTZOID]);

export class Values {
  readonly #session: Session;
  readonly #parsers: Parsers;
  constructor(session: Session, parsers: Parsers = {}) {
    this.#session = session;
    this.#parsers = parsers;
  }
  of({ dataTypeID }: Field, value: Datum): unknown {
    return this.#value(dataTypeID, value);
  }
  #text(type: Oid, value: Datum): string {
    const { context } = this.#session;
    return context.types.output(type, value, context);
  }
  #value(type: Oid, value: Datum): unknown {
    if (value === null || value === undefined) return null;
    const own = this.#parsers[type];
    if (own !== undefined) return own(this.#text(type, value), type);
    if (PLAIN.has(type)) return value;
    if (JSON_TYPES.has(type)) return JSON.parse(this.#text(type, value));
    if (TIMES.has(type)) return new Date(this.#text(type, value));
    if (type === T.BYTEAOID) return value;
    if (value instanceof ArrayValue && !VECTORS.has(type)) return this.#array(this.#session.catalog.elementType(type), value);
    return this.#text(type, value);
  }
  /** Lists in lists, as many as there are dimensions. */
  #array(element: Oid, { dims, items }: ArrayValue): unknown[] {
    let at = 0;
    const level = (depth: number): unknown[] => Array.from({ length: dims[depth] ?? 0 }, () => (depth + 1 < dims.length ? level(depth + 1) : this.#value(element, items[at++] as Datum)));
    return level(0);
  }
}
const VECTORS: ReadonlySet<Oid> = new Set([T.INT2VECTOROID, T.OIDVECTOROID]);
