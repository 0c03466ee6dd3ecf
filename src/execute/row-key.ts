/** Rows as hash keys, for nodes that compare a few columns of each row. */
import { hashKeyOf } from "../catalog/type-io.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import type { ExecState } from "./exec-state.ts";

/** Values of a row as one hash key; nulls are equal. */
export function keyOfRow(types: readonly Oid[], es: ExecState): (values: readonly Datum[]) => unknown {
  const keys = types.map((type) => hashKeyOf(es.catalog, type));
  if (keys.length === 1) {
    const key = keys[0] as (value: Datum) => unknown;
    return (values) => key(values[0]);
  }
  return (values) => {
    let text = "";
    for (let i = 0; i < keys.length; i++) {
      const key = (keys[i] as (value: Datum) => unknown)(values[i]);
      text += key === null ? "\u0000\u0001" : `${String(key)}\u0001`;
    }
    return text;
  };
}
