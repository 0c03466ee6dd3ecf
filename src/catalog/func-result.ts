/**
 * The columns of the rows that a function gives.
 *
 * @see src/backend/utils/fmgr/funcapi.c (get_expr_result_type, build_function_result_tupdesc_t)
 */
import type { ProcRow } from "./builtin-rows.ts";
import type { Catalog } from "./catalog.ts";
import type { Oid } from "../nodes/primnodes.ts";
import * as T from "../types/oids.ts";

export interface ResultColumn {
  readonly name: string;
  readonly type: Oid;
  readonly typmod: number;
  readonly collation: Oid;
  readonly dropped: boolean;
}

/** A row type's columns, or those of OUT parameters; undefined if the result is no row, or a row of which nothing is known. */
export function resultColumns(catalog: Catalog, proc: ProcRow | undefined, rettype: Oid, polymorphic: (type: Oid) => Oid = (type) => type): readonly ResultColumn[] | undefined {
  const { proallargtypes = null, proargmodes = null, proargnames = null } = proc ?? {};
  if (rettype === T.RECORDOID && proallargtypes !== null && proargmodes !== null) {
    const outs = proallargtypes.map((type, i) => ({ type: polymorphic(type), mode: proargmodes[i], name: proargnames?.[i] ?? "" })).filter(({ mode }) => mode === "o" || mode === "b" || mode === "t");
    return outs.map(({ type, name }, i) => ({ name: name === "" ? `column${i + 1}` : name, type, typmod: -1, collation: catalog.type(type).typcollation, dropped: false }));
  }
  if (catalog.findType(catalog.baseType(rettype))?.typtype !== "c") return undefined;
  return catalog.rowAttributes(rettype).map((a) => ({ name: a.attname, type: a.atttypid, typmod: a.atttypmod, collation: a.attcollation, dropped: a.attisdropped }));
}
