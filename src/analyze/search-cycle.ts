/**
 * SEARCH and CYCLE of recursive WITH queries: their analysis. The rewriter makes plain columns of them.
 *
 * @see src/backend/parser/parse_cte.c (analyzeCTE), src/backend/parser/parse_relation.c (addRangeTableEntryForCTE)
 */
import { formatType } from "../catalog/format-type.ts";
import { typeOperators } from "../catalog/type-io.ts";
import type { CommonTableExpr, CTECycleClause, CTESearchClause } from "../nodes/parsenodes.ts";
import { nameList, type RawNode, type RawOf } from "../nodes/raw.ts";
import * as T from "../types/oids.ts";
import { coerceToCommonType, selectCommonType, selectCommonTypmod } from "./parse-coerce.ts";
import { selectCommonCollation } from "./parse-collate.ts";
import { transformExpr } from "./parse-expr.ts";

import { errorAt, type ParseState } from "./parse-state.ts";

export const searchClause = (raw: RawOf<"CTESearchClause">): CTESearchClause => ({
  tag: "CTESearchClause", search_col_list: nameList(raw.search_col_list), search_breadth_first: raw.search_breadth_first === true, search_seq_column: raw.search_seq_column ?? "", location: raw.location ?? 0,
});

/** The marks are analyzed before the query, which may read them. */
export function cycleClause(pstate: ParseState, raw: RawOf<"CTECycleClause">): CTECycleClause {
  const [value, fallback] = [raw.cycle_mark_value, raw.cycle_mark_default].map((node) => transformExpr(pstate, node as RawNode, "CYCLE_MARK"));
  const type = selectCommonType(pstate, [value as never, fallback as never], "CYCLE");
  const marks = [coerceToCommonType(pstate, value as never, type, "CYCLE/SET/TO"), coerceToCommonType(pstate, fallback as never, type, "CYCLE/SET/DEFAULT")] as const;
  const { eqOpr } = typeOperators(pstate.catalog, type);
  if (eqOpr === 0) errorAt("undefined_function", `could not identify an equality operator for type ${formatType(pstate.catalog, type)}`, -1);
  const neop = pstate.catalog.operator(eqOpr).oprnegate;
  if (neop === 0) errorAt("undefined_function", `could not identify an inequality operator for type ${formatType(pstate.catalog, type)}`, -1);
  return {
    tag: "CTECycleClause", cycle_col_list: nameList(raw.cycle_col_list), cycle_mark_column: raw.cycle_mark_column ?? "", cycle_mark_value: marks[0], cycle_mark_default: marks[1], cycle_path_column: raw.cycle_path_column ?? "", location: raw.location ?? 0,
    cycle_mark_type: type, cycle_mark_typmod: selectCommonTypmod(marks, type), cycle_mark_collation: selectCommonCollation(pstate, marks, true), cycle_mark_neop: neop,
  };
}

/** A column that SEARCH or CYCLE adds to its WITH query. */
export interface AddedColumn {
  readonly name: string;
  readonly type: number;
  readonly typmod: number;
  readonly collation: number;
}
export function addedColumns({ search_clause: search, cycle_clause: cycle }: CommonTableExpr): readonly AddedColumn[] {
  const columns: AddedColumn[] = [];
  if (search !== null) columns.push({ name: search.search_seq_column, type: search.search_breadth_first ? T.RECORDOID : T.RECORDARRAYOID, typmod: -1, collation: 0 });
  if (cycle !== null) {
    columns.push({ name: cycle.cycle_mark_column, type: cycle.cycle_mark_type, typmod: cycle.cycle_mark_typmod, collation: cycle.cycle_mark_collation });
    columns.push({ name: cycle.cycle_path_column, type: T.RECORDARRAYOID, typmod: -1, collation: 0 });
  }
  return columns;
}

function checkColumns(cte: CommonTableExpr, word: string, names: readonly string[], location: number): void {
  names.forEach((name, i) => {
    if (!cte.ctecolnames.includes(name)) errorAt("syntax_error", `${word} column "${name}" not in WITH query column list`, location);
    if (names.indexOf(name) < i) errorAt("duplicate_column", `${word} column "${name}" specified more than once`, location);
  });
}
/** What the clauses ask of the query, once that is analyzed. */
export function checkSearchAndCycle(cte: CommonTableExpr): void {
  const { search_clause: search, cycle_clause: cycle } = cte;
  if (search === null && cycle === null) return;
  if (!cte.cterecursive) errorAt("syntax_error", "WITH query is not recursive", cte.location);
  const sides = cte.ctequery.setOperations;
  if (sides?.tag !== "SetOperationStmt" || sides.larg.tag !== "RangeTblRef") return errorAt("feature_not_supported", "with a SEARCH or CYCLE clause, the left side of the UNION must be a SELECT", -1);
  if (sides.rarg.tag !== "RangeTblRef") errorAt("syntax_error", "with a SEARCH or CYCLE clause, the right side of the UNION must be a SELECT", -1);
  const taken = (name: string, what: string, location: number): void => {
    if (cte.ctecolnames.includes(name)) errorAt("syntax_error", `${what} column name "${name}" already used in WITH query column list`, location);
  };
  const distinct = (a: string, b: string, what: string, location: number): void => {
    if (a === b) errorAt("syntax_error", `${what} are the same`, location);
  };
  if (search !== null) {
    checkColumns(cte, "search", search.search_col_list, search.location);
    taken(search.search_seq_column, "search sequence", search.location);
  }
  if (cycle !== null) {
    checkColumns(cte, "cycle", cycle.cycle_col_list, cycle.location);
    taken(cycle.cycle_mark_column, "cycle mark", cycle.location);
    taken(cycle.cycle_path_column, "cycle path", cycle.location);
    distinct(cycle.cycle_mark_column, cycle.cycle_path_column, "cycle mark column name and cycle path column name", cycle.location);
  }
  if (search !== null && cycle !== null) {
    distinct(search.search_seq_column, cycle.cycle_mark_column, "search sequence column name and cycle mark column name", search.location);
    distinct(search.search_seq_column, cycle.cycle_path_column, "search sequence column name and cycle path column name", search.location);
  }
}
