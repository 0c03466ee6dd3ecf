/**
 * Queries back to SQL: what views, rules and SQL functions are shown as.
 *
 * @see src/backend/utils/adt/ruleutils.c (get_query_def)
 */
import type { Catalog } from "../catalog/catalog.ts";
import { formatTypeWithTypmod } from "../catalog/format-type.ts";
import type { Relation } from "../catalog/root.ts";
import { systemAttributes } from "../catalog/system-attributes.ts";
import { shiftLevels } from "../nodes/levels.ts";
import { exprType } from "../nodes/make.ts";
import type { GroupingSet, Query, RangeTblEntry, RangeTblFunction, SetOperationStmt, TableSampleClause, WindowClause } from "../nodes/parsenodes.ts";
import type { Const, Expr, JoinExpr, JoinTreeNode, MergeAction, OnConflictExpr, OpExpr, Param, SubLink, SubPlan, TargetEntry, Var, WindowFunc } from "../nodes/primnodes.ts";
import { mapLevels } from "../nodes/walk.ts";
import * as T from "../types/oids.ts";
import type { SessionContext } from "../types/registry.ts";
import { elog, notSupported } from "../utils/errors.ts";
import { quoteIdentifier } from "../utils/keywords.ts";
import { BREAK, ExprText, type Pretty } from "./expr-text.ts";
import { frameText } from "./ruleutils.ts";
import { uniqueName } from "./unique-name.ts";

const STEP = 8;
const JOIN_STEP = 4;
/** The one built-in unnest(anyarray). */
const UNNEST = 2331;

/** How one query's entries are called. @see deparse_namespace */
interface Scope {
  readonly query: Query;
  readonly names: readonly (string | null)[];
  readonly columns: readonly (readonly string[])[];
  /** Whether an entry's columns are given with its alias. */
  readonly listed: readonly boolean[];
}
/** What positional parameters are called, in a function's body. */
export interface ParamNames {
  readonly funcname: string;
  readonly names: readonly string[];
}
export interface QueryStyle extends Pretty {
  /** Lines that would be longer are broken; 0 breaks before every item, -1 never. */
  readonly wrap: number;
}

/** Grouping columns as what they stand for. @see flatten_group_exprs */
function withoutGroupEntry(query: Query): Query {
  if (!query.hasGroupRTE) return query;
  const at = query.rtable.findIndex((rte) => rte.rtekind === "RTE_GROUP") + 1;
  const exprs = (query.rtable[at - 1] as RangeTblEntry).groupexprs;
  const flat = <Tree>(tree: Tree): Tree => mapLevels(tree as never, (node, depth) => (node.tag === "Var" && node.varlevelsup === depth && node.varno === at ? (shiftLevels(exprs[node.varattno - 1] as Expr, depth, 0) as never) : undefined)) as Tree;
  return { ...query, targetList: flat(query.targetList), havingQual: flat(query.havingQual) };
}

export class QueryText extends ExprText {
  readonly #wrap: number;
  #scopes: readonly Scope[] = [];
  #prefix = false;
  #out = "";
  readonly #params: ParamNames;

  constructor(catalog: Catalog, session: SessionContext, style: QueryStyle, params: ParamNames = { funcname: "", names: [] }) {
    super(catalog, session, style);
    this.#wrap = style.wrap;
    this.#params = params;
  }

  /** A whole query. `names`: what its columns are to be called, of a view. */
  query(query: Query, names?: readonly string[]): string {
    return this.#finish(this.#query(query, names, true));
  }
  /** A statement of a function's body: its columns have their tables' names. */
  statement(query: Query, indent: number): string {
    this.level = indent;
    this.#scopes = [{ query: { ...query, rtable: [], cteList: [] }, names: [], columns: [], listed: [] }];
    return this.#finish(this.#query(query, undefined, false));
  }
  /** An expression over the relations of a query, as a rule's condition. */
  qualification(expr: Expr, query: Query, indent: number = STEP): string {
    this.level = indent;
    return this.#finish(this.#in(query, () => this.text(expr)));
  }
  #finish(text: string): string {
    return text.replaceAll(new RegExp(` *${BREAK}`, "g"), "\n");
  }
  #in<R>(query: Query, work: (flat: Query) => R): R {
    const flat = withoutGroupEntry(query);
    const [scopes, prefix] = [this.#scopes, this.#prefix];
    const size = query.rtable.filter((rte) => rte.rtekind !== "RTE_GROUP").length;
    this.#prefix = scopes.length > 0 || size !== 1;
    this.#scopes = [this.#scope(flat), ...scopes];
    try {
      return work(flat);
    } finally {
      [this.#scopes, this.#prefix] = [scopes, prefix];
    }
  }
  #query(query: Query, names: readonly string[] | undefined, visible: boolean): string {
    const [before, level, grouped] = [this.#out, this.level, this.inGroupBy];
    this.#out = "";
    this.inGroupBy = false;
    const text = this.#in(query, (flat) => {
      switch (flat.commandType) {
        case "CMD_SELECT":
          this.#select(flat, names, visible);
          break;
        case "CMD_INSERT":
          this.#insert(flat, visible);
          break;
        case "CMD_UPDATE":
          this.#update(flat, visible);
          break;
        case "CMD_DELETE":
          this.#delete(flat, visible);
          break;
        case "CMD_MERGE":
          this.#merge(flat, visible);
          break;
        case "CMD_NOTHING":
          this.#add("NOTHING");
          break;
        default:
          notSupported("showing a utility statement");
      }
      return this.#out;
    });
    [this.#out, this.level, this.inGroupBy] = [before, level, grouped];
    return text;
  }
  #add(text: string): void {
    this.#out += text;
  }
  #word(text: string, before = -STEP, after = STEP, plus = 0): void {
    this.#add(this.keyword(text, before, after, plus));
  }
  get #here(): Scope {
    return this.#scopes[0] as Scope;
  }

  // Names

  /** @see set_rtable_names, set_relation_column_names */
  #scope(query: Query): Scope {
    const taken = new Set(this.#scopes.flatMap((scope) => scope.names).filter((name) => name !== null));
    const names = query.rtable.map((rte): string | null => {
      const base = rte.alias?.aliasname ?? (rte.rtekind === "RTE_RELATION" ? this.catalog.relation(rte.relid).relname : rte.rtekind === "RTE_JOIN" || rte.rtekind === "RTE_GROUP" ? null : rte.eref.aliasname);
      return base === null ? null : uniqueName(base, taken);
    });
    const columns = query.rtable.map((rte) => this.#columnNames(rte));
    const listed = query.rtable.map((rte, i) => {
      if (rte.rtekind === "RTE_RELATION") return this.catalog.relation(rte.relid).attributes.some((attribute, c) => !attribute.attisdropped && attribute.attname !== columns[i]?.[c]);
      return rte.rtekind === "RTE_FUNCTION" || (rte.alias?.colnames.length ?? 0) > 0;
    });
    return { query, names, columns, listed };
  }
  #columnNames(rte: RangeTblEntry): string[] {
    const given = rte.alias?.colnames ?? [];
    const real = rte.rtekind === "RTE_RELATION" ? this.catalog.relation(rte.relid).attributes.map((attribute) => (attribute.attisdropped ? "" : attribute.attname)) : [...rte.eref.colnames];
    const taken = new Set<string>();
    return real.map((own, i) => (own === "" ? "" : uniqueName(given[i] || own, taken)));
  }

  /** The name of a column alone, if it is one, and how it is written. @see get_variable */
  #column(variable: Var, toplevel: boolean): { readonly name: string | null; readonly text: string } {
    const scope = this.#scopes[variable.varlevelsup] ?? elog(`bogus varlevelsup: ${variable.varlevelsup}`);
    const [varno, varattno] = variable.varnosyn > 0 && scope.query.rtable[variable.varnosyn - 1] !== undefined ? [variable.varnosyn, variable.varattnosyn] : [variable.varno, variable.varattno];
    const rte = scope.query.rtable[varno - 1] as RangeTblEntry;
    const isJoin = rte.rtekind === "RTE_JOIN" && rte.alias === null;
    if (isJoin && varattno > 0) {
      const alias = rte.joinaliasvars[varattno - 1];
      if (alias?.tag === "Var") return this.#column({ ...alias, varlevelsup: alias.varlevelsup + variable.varlevelsup }, toplevel);
    }
    const own = variable.varreturningtype === "VAR_RETURNING_OLD" ? scope.query.returningOldAlias : variable.varreturningtype === "VAR_RETURNING_NEW" ? scope.query.returningNewAlias : scope.names[varno - 1];
    const refname = isJoin ? null : own;
    const name = varattno === 0 ? null : varattno > 0 ? (scope.columns[varno - 1]?.[varattno - 1] ?? "?dropped?column?") : (systemAttributes.find((a) => a.attnum === varattno)?.attname ?? "?");
    const prefixed = refname != null && (this.#prefix || name === null || variable.varreturningtype !== "VAR_RETURNING_DEFAULT");
    const row = toplevel ? `*::${formatTypeWithTypmod(this.catalog, variable.vartype, variable.vartypmod)}` : "*";
    return { name, text: `${prefixed ? `${quoteIdentifier(refname)}.` : ""}${name === null ? row : quoteIdentifier(name)}` };
  }
  protected variable(variable: Var, toplevel = false): string {
    return this.#column(variable, toplevel).text;
  }
  protected override fieldName(arg: Expr, fieldnum: number): string {
    if (arg.tag === "Var" && arg.varattno === 0 && exprType(arg) === T.RECORDOID) return this.#scopes[arg.varlevelsup]?.columns[arg.varno - 1]?.[fieldnum - 1] ?? `f${fieldnum}`;
    return super.fieldName(arg, fieldnum);
  }
  protected param(param: Param): string {
    const name = this.#params.names[param.paramid - 1] ?? "";
    if (name === "") return `$${param.paramid}`;
    // Where there are relations, a bare name could be a column's.
    const qualifier = this.#scopes.some((scope) => scope.names.length > 0) ? `${quoteIdentifier(this.#params.funcname)}.` : "";
    return `${qualifier}${quoteIdentifier(name)}`;
  }
  protected subPlan(plan: SubPlan): string {
    return elog(`unexpected ${plan.tag} in a query`);
  }
  #relationName(rel: Relation): string {
    const shadowed = this.#scopes.some(({ query }) => query.cteList.some((cte) => cte.ctename === rel.relname));
    return this.catalog.relationIsVisible(rel) && !shadowed ? quoteIdentifier(rel.relname) : `${quoteIdentifier(this.catalog.namespaceNameOrTemp(rel.relnamespace))}.${quoteIdentifier(rel.relname)}`;
  }

  // SELECT

  #select(query: Query, names: readonly string[] | undefined, visible: boolean): void {
    this.#with(query);
    if (query.setOperations !== null) this.#setOperation(query.setOperations, query, names, visible);
    else this.#basic(query, names, visible);
    if (query.sortClause.length > 0) {
      this.#word(" ORDER BY ", -STEP, STEP, 1);
      this.#add(this.orderBy(query.sortClause, query.targetList, query.setOperations !== null));
    }
    if (query.limitOffset !== null) {
      this.#word(" OFFSET ");
      this.#add(this.text(query.limitOffset));
    }
    if (query.limitCount !== null) {
      const ties = query.limitOption === "LIMIT_OPTION_WITH_TIES";
      this.#word(ties ? " FETCH FIRST " : " LIMIT ");
      const isAll = query.limitCount.tag === "Const" && query.limitCount.constisnull;
      this.#add(ties ? `(${this.text(query.limitCount)}) ROWS WITH TIES` : isAll ? "ALL" : this.text(query.limitCount));
    }
    if (query.hasForUpdate) this.#locks(query);
  }
  #locks(query: Query): void {
    const words: Readonly<Record<string, string>> = { LCS_FORKEYSHARE: " FOR KEY SHARE", LCS_FORSHARE: " FOR SHARE", LCS_FORNOKEYUPDATE: " FOR NO KEY UPDATE", LCS_FORUPDATE: " FOR UPDATE" };
    for (const mark of query.rowMarks) {
      if (mark.pushedDown) continue;
      this.#word(words[mark.strength] ?? "");
      this.#add(` OF ${quoteIdentifier(this.#here.names[mark.rti - 1] ?? "")}${mark.waitPolicy === "LockWaitError" ? " NOWAIT" : mark.waitPolicy === "LockWaitSkip" ? " SKIP LOCKED" : ""}`);
    }
  }
  #with(query: Query): void {
    if (query.cteList.length === 0) return;
    const { indent } = this.pretty;
    if (indent) {
      this.level += STEP;
      this.#add(" ");
    }
    query.cteList.forEach((cte, i) => {
      const columns = cte.aliascolnames.length === 0 ? "" : `(${cte.aliascolnames.map(quoteIdentifier).join(", ")})`;
      const kept = { CTEMaterializeDefault: "", CTEMaterializeAlways: "MATERIALIZED ", CTEMaterializeNever: "NOT MATERIALIZED " }[cte.ctematerialized];
      this.#add(`${i > 0 ? ", " : query.hasRecursive ? "WITH RECURSIVE " : "WITH "}${quoteIdentifier(cte.ctename)}${columns} AS ${kept}(`);
      if (indent) this.#word("", 0, 0);
      this.#add(this.#query(cte.ctequery, undefined, true));
      if (indent) this.#word("", 0, 0);
      this.#add(")");
      if (cte.search_clause !== null) this.#add(` SEARCH ${cte.search_clause.search_breadth_first ? "BREADTH" : "DEPTH"} FIRST BY ${cte.search_clause.search_col_list.map(quoteIdentifier).join(", ")} SET ${quoteIdentifier(cte.search_clause.search_seq_column)}`);
      if (cte.cycle_clause !== null) {
        const { cycle_col_list: columnsOf, cycle_mark_column: mark, cycle_mark_value: value, cycle_mark_default: other, cycle_path_column: path } = cte.cycle_clause;
        const plain = isBoolean(value, true) && isBoolean(other, false);
        this.#add(` CYCLE ${columnsOf.map(quoteIdentifier).join(", ")} SET ${quoteIdentifier(mark)}${plain ? "" : ` TO ${this.text(value)} DEFAULT ${this.text(other)}`} USING ${quoteIdentifier(path)}`);
      }
    });
    if (indent) {
      this.level -= STEP;
      this.#word("", 0, 0);
    } else this.#add(" ");
  }

  /** The VALUES list that the whole query is. @see get_simple_values_rte */
  #valuesOnly(query: Query, names: readonly string[] | undefined): RangeTblEntry | undefined {
    let found: RangeTblEntry | undefined;
    for (const rte of query.rtable) {
      if (rte.rtekind === "RTE_VALUES" && rte.inFromCl) {
        if (found !== undefined) return undefined;
        found = rte;
      } else if (rte.rtekind !== "RTE_RELATION" || rte.inFromCl) return undefined;
    }
    if (found === undefined || query.targetList.length !== found.eref.colnames.length) return undefined;
    const { colnames } = found.eref;
    return query.targetList.every((tle, i) => !tle.resjunk && (names?.[i] ?? tle.resname) === colnames[i]) ? found : undefined;
  }
  #basic(query: Query, names: readonly string[] | undefined, visible: boolean): void {
    if (this.pretty.indent) {
      this.level += STEP;
      this.#add(" ");
    }
    const values = this.#valuesOnly(query, names);
    if (values !== undefined) return this.#add(this.#values(values.values_lists));
    this.#add(query.isReturn ? "RETURN" : "SELECT");
    if (query.distinctClause.length > 0) this.#add(query.hasDistinctOn ? ` DISTINCT ON (${query.distinctClause.map((clause) => this.sortColumn(clause.tleSortGroupRef, query.targetList)).join(", ")})` : " DISTINCT");
    this.#targets(query.targetList, names, visible);
    this.#from(query, " FROM ");
    this.#where(query);
    if (query.groupClause.length > 0 || query.groupingSets.length > 0) {
      this.#word(" GROUP BY ", -STEP, STEP, 1);
      if (query.groupDistinct) this.#add("DISTINCT ");
      this.inGroupBy = true;
      const list = query.groupingSets.length === 0 ? query.groupClause.map((clause) => this.sortColumn(clause.tleSortGroupRef, query.targetList)) : query.groupingSets.map((set) => this.#groupingSet(set, query.targetList, true));
      this.inGroupBy = false;
      this.#add(list.join(", "));
    }
    if (query.havingQual !== null) {
      this.#word(" HAVING ");
      this.#add(this.text(query.havingQual as Expr));
    }
    const named = query.windowClause.filter((clause) => clause.name !== null);
    named.forEach((clause, i) => {
      if (i === 0) this.#word(" WINDOW ", -STEP, STEP, 1);
      else this.#add(", ");
      this.#add(`${quoteIdentifier(clause.name ?? "")} AS ${this.#window(clause, query.targetList)}`);
    });
  }
  #where(query: Query): void {
    if (query.jointree.quals === null) return;
    this.#word(" WHERE ", -STEP, STEP, 1);
    this.#add(this.text(query.jointree.quals as Expr));
  }
  #values(lists: readonly (readonly Expr[])[]): string {
    return `VALUES ${lists.map((list) => `(${list.map((expr) => this.toplevel(expr, false)).join(",")})`).join(", ")}`;
  }
  /** Whether an item that is not the first goes on a line of its own. */
  #breaks(item: string): boolean {
    const line = this.#out.slice(this.#out.lastIndexOf(BREAK) + 1);
    return line.length + item.length > this.#wrap;
  }
  #targets(tlist: readonly TargetEntry[], names: readonly string[] | undefined, visible: boolean): void {
    let several = false;
    tlist.filter((tle) => !tle.resjunk).forEach((tle, i) => {
      const isVar = tle.expr.tag === "Var";
      const { name, text } = tle.expr.tag === "Var" ? this.#column(tle.expr, true) : { name: visible ? null : "?column?", text: this.text(tle.expr, true) };
      const wanted = names?.[i] ?? tle.resname;
      const shown = isVar || name !== null ? name : null;
      const item = wanted !== null && shown !== wanted ? `${text} AS ${quoteIdentifier(wanted)}` : text;
      this.#add(i === 0 ? " " : ", ");
      if (this.pretty.indent && this.#wrap >= 0) {
        const leads = item.startsWith(BREAK);
        if (leads) this.#out = this.#out.replace(/ +$/, "");
        else if (i > 0 && (this.#breaks(item) || several)) this.#word("", -STEP, STEP, 4);
        several = item.indexOf(BREAK, leads ? 1 : 0) >= 0;
      }
      this.#add(item);
    });
  }
  #setOperation(node: SetOperationStmt | { readonly tag: "RangeTblRef"; readonly rtindex: number }, query: Query, names: readonly string[] | undefined, visible: boolean): void {
    if (node.tag === "RangeTblRef") {
      const sub = (query.rtable[node.rtindex - 1] as RangeTblEntry).subquery as Query;
      const paren = sub.cteList.length > 0 || sub.sortClause.length > 0 || sub.rowMarks.length > 0 || sub.limitOffset !== null || sub.limitCount !== null || sub.setOperations !== null;
      const text = this.#query(sub, names, visible);
      return this.#add(paren ? `(${text})` : text);
    }
    const leftParen = node.larg.tag === "SetOperationStmt" && (node.larg.op !== node.op || node.larg.all !== node.all);
    if (leftParen) {
      this.#add("(");
      this.#word("", STEP, 0);
    }
    this.#setOperation(node.larg, query, names, visible);
    if (leftParen) this.#word(") ", -STEP, 0);
    else if (this.pretty.indent) this.#word("", 0, 0);
    else this.#add(" ");
    this.#add(`${node.op.replace("SETOP_", "")} ${node.all ? "ALL " : ""}`);
    const rightParen = node.rarg.tag === "SetOperationStmt";
    if (rightParen) this.#add("(");
    this.#word("", rightParen ? STEP : 0, 0);
    this.#setOperation(node.rarg, query, names, false);
    if (this.pretty.indent && rightParen) this.level -= STEP;
    if (rightParen) this.#word(")", 0, 0);
  }
  #groupingSet(set: GroupingSet, tlist: readonly TargetEntry[], bare: boolean): string {
    switch (set.kind) {
      case "GROUPING_SET_EMPTY":
        return "()";
      case "GROUPING_SET_SIMPLE": {
        const text = (set.content as readonly number[]).map((ref) => this.sortColumn(ref, tlist)).join(", ");
        return bare && set.content.length === 1 ? text : `(${text})`;
      }
      default: {
        const word = { GROUPING_SET_ROLLUP: "ROLLUP(", GROUPING_SET_CUBE: "CUBE(", GROUPING_SET_SETS: "GROUPING SETS (" }[set.kind];
        return `${word}${(set.content as readonly GroupingSet[]).map((each) => this.#groupingSet(each, tlist, set.kind !== "GROUPING_SET_SETS")).join(", ")})`;
      }
    }
  }
  #window(clause: WindowClause, tlist: readonly TargetEntry[]): string {
    const parts: string[] = [];
    if (clause.refname !== null) parts.push(quoteIdentifier(clause.refname));
    else if (clause.partitionClause.length > 0) parts.push(`PARTITION BY ${clause.partitionClause.map((each) => this.sortColumn(each.tleSortGroupRef, tlist)).join(", ")}`);
    if (clause.orderClause.length > 0 && !clause.copiedOrder) parts.push(`ORDER BY ${this.orderBy(clause.orderClause, tlist)}`);
    const frame = frameText(clause.frameOptions, (end) => this.text((end === "start" ? clause.startOffset : clause.endOffset) as Expr));
    if (frame !== "") parts.push(frame);
    return `(${parts.join(" ")})`;
  }
  protected windowName(func: WindowFunc): string {
    const { query } = this.#here;
    const clause = query.windowClause.find((each) => each.winref === func.winref) ?? elog("could not find window clause");
    return clause.name !== null ? quoteIdentifier(clause.name) : this.#window(clause, query.targetList);
  }

  // FROM

  #from(query: Query, prefix: string): void {
    let first = true;
    for (const node of query.jointree.fromlist) {
      if (node.tag === "RangeTblRef" && query.rtable[node.rtindex - 1]?.inFromCl !== true) continue;
      if (first) {
        first = false;
        this.#word(prefix, -STEP, STEP, 2);
        this.#fromItem(node);
        continue;
      }
      this.#add(", ");
      const before = this.#out;
      this.#out = "";
      this.#fromItem(node);
      const item = this.#out;
      this.#out = before;
      if (this.pretty.indent && this.#wrap >= 0) {
        if (item.startsWith(BREAK)) this.#out = this.#out.replace(/ +$/, "");
        else if (this.#breaks(item)) this.#word("", -STEP, STEP, 4);
      }
      this.#add(item);
    }
  }
  #fromItem(node: JoinTreeNode): void {
    if (node.tag === "JoinExpr") return this.#join(node);
    if (node.tag === "FromExpr") return elog("unexpected FromExpr in FROM");
    const rte = this.#here.query.rtable[node.rtindex - 1] as RangeTblEntry;
    if (rte.lateral) this.#add("LATERAL ");
    let definition: RangeTblFunction | undefined;
    switch (rte.rtekind) {
      case "RTE_RELATION":
        this.#add(`${this.#only(rte)}${this.#relationName(this.catalog.relation(rte.relid))}`);
        break;
      case "RTE_SUBQUERY":
        this.#add(`(${this.#query(rte.subquery as Query, undefined, true)})`);
        break;
      case "RTE_FUNCTION":
        definition = this.#functions(rte);
        break;
      case "RTE_VALUES":
        this.#add(`(${this.#values(rte.values_lists)})`);
        break;
      case "RTE_CTE":
        this.#add(quoteIdentifier(rte.ctename ?? ""));
        break;
      default:
        notSupported(`showing ${rte.rtekind}`);
    }
    this.#alias(rte, node.rtindex);
    if (definition !== undefined && definition.funccolnames.length > 0) this.#add(this.#definitions(definition, this.#here.columns[node.rtindex - 1]));
    else this.#add(this.#columnAliases(node.rtindex));
    if (rte.tablesample !== null) this.#sample(rte.tablesample);
  }
  /** @see get_tablesample_def */
  #sample({ tsmhandler, args, repeatable }: TableSampleClause): void {
    this.#add(` TABLESAMPLE ${quoteIdentifier(this.catalog.proc(tsmhandler).proname)} (${args.map((arg) => this.text(arg)).join(", ")})`);
    if (repeatable !== null) this.#add(` REPEATABLE (${this.text(repeatable)})`);
  }
  #only(rte: RangeTblEntry): string {
    return rte.inh || this.catalog.relation(rte.relid).relkind === "v" ? "" : "ONLY ";
  }
  #alias(rte: RangeTblEntry, index: number, as = " "): void {
    const name = this.#here.names[index - 1] ?? "";
    const shown = rte.alias !== null || this.#here.listed[index - 1] === true || (rte.rtekind === "RTE_RELATION" ? name !== this.catalog.relation(rte.relid).relname : rte.rtekind === "RTE_CTE" ? name !== rte.ctename : true);
    if (shown) this.#add(`${as}${quoteIdentifier(name)}`);
  }
  #columnAliases(index: number): string {
    if (this.#here.listed[index - 1] !== true) return "";
    const names = (this.#here.columns[index - 1] ?? []).filter((name) => name !== "");
    return names.length === 0 ? "" : `(${names.map(quoteIdentifier).join(", ")})`;
  }
  #functions(rte: RangeTblEntry): RangeTblFunction | undefined {
    const [only] = rte.functions as [RangeTblFunction];
    const ordinality = rte.funcordinality ? " WITH ORDINALITY" : "";
    if (rte.functions.length === 1 && (only.funccolnames.length === 0 || !rte.funcordinality)) {
      this.#add(this.text(only.funcexpr, true) + ordinality);
      return only;
    }
    const unnests = rte.functions.every((fn) => fn.funcexpr.tag === "FuncExpr" && fn.funcexpr.funcid === UNNEST && fn.funccolnames.length === 0);
    if (unnests) this.#add(`UNNEST(${this.list(rte.functions.flatMap((fn) => (fn.funcexpr as Extract<Expr, { tag: "FuncExpr" }>).args))})`);
    else this.#add(`ROWS FROM(${rte.functions.map((fn) => `${this.text(fn.funcexpr, true)}${fn.funccolnames.length > 0 ? ` AS ${this.#definitions(fn, undefined)}` : ""}`).join(", ")})`);
    this.#add(ordinality);
    return undefined;
  }
  #definitions(fn: RangeTblFunction, names: readonly string[] | undefined): string {
    const columns = fn.funccoltypes.map((type, i) => {
      const collation = fn.funccolcollations[i] ?? 0;
      const collate = collation !== 0 && collation !== this.catalog.type(type).typcollation ? ` COLLATE ${this.collationName(collation)}` : "";
      return `${quoteIdentifier(names?.[i] ?? fn.funccolnames[i] ?? "")} ${formatTypeWithTypmod(this.catalog, type, fn.funccoltypmods[i] ?? -1)}${collate}`;
    });
    return `(${columns.join(", ")})`;
  }
  #join(join: JoinExpr): void {
    const { paren } = this.pretty;
    const outer = !paren || join.alias !== null;
    if (outer) this.#add("(");
    this.#fromItem(join.larg);
    const words: Readonly<Record<string, string>> = { JOIN_INNER: join.quals === null ? " CROSS JOIN " : " JOIN ", JOIN_LEFT: " LEFT JOIN ", JOIN_FULL: " FULL JOIN ", JOIN_RIGHT: " RIGHT JOIN " };
    this.#word(words[join.jointype] ?? " JOIN ", -STEP, STEP, JOIN_STEP);
    const right = paren && join.rarg.tag !== "RangeTblRef" && !(join.rarg.tag === "JoinExpr" && join.rarg.alias !== null);
    if (right) this.#add("(");
    this.#fromItem(join.rarg);
    if (right) this.#add(")");
    if (join.usingClause.length > 0) this.#add(` USING (${join.usingClause.map(quoteIdentifier).join(", ")})${join.join_using_alias === null ? "" : ` AS ${quoteIdentifier(join.join_using_alias.aliasname)}`}`);
    else if (join.quals !== null) this.#add(` ON ${paren ? this.text(join.quals) : `(${this.text(join.quals)})`}`);
    else if (join.jointype !== "JOIN_INNER") this.#add(" ON TRUE");
    if (outer) this.#add(")");
    if (join.alias !== null) this.#add(` ${quoteIdentifier(this.#here.names[join.rtindex - 1] ?? "")}${this.#columnAliases(join.rtindex)}`);
  }

  // Sub-selects

  /** @see get_sublink_expr */
  protected subLink(link: SubLink): string {
    const test = this.#tested(link);
    const query = this.#query(link.subselect, undefined, false);
    switch (link.subLinkType) {
      case "ARRAY_SUBLINK":
        return `ARRAY(${query})`;
      case "EXISTS_SUBLINK":
        return `(EXISTS (${query}))`;
      case "ANY_SUBLINK":
        return `(${test.left}${test.operator === "=" ? " IN " : ` ${test.operator} ANY `}(${query}))`;
      case "ALL_SUBLINK":
        return `(${test.left} ${test.operator} ALL (${query}))`;
      case "ROWCOMPARE_SUBLINK":
        return `(${test.left} ${test.operator} (${query}))`;
      default:
        return `(${query})`;
    }
  }
  #tested({ testexpr }: SubLink): { readonly left: string; readonly operator: string } {
    if (testexpr === null) return { left: "", operator: "" };
    if (testexpr.tag === "OpExpr") return { left: this.text(testexpr.args[0] as Expr, true), operator: this.operatorName(testexpr.opno) };
    if (testexpr.tag === "BoolExpr") {
      const tests = testexpr.args as readonly OpExpr[];
      return { left: `(${tests.map((each) => this.text(each.args[0] as Expr, true)).join(", ")})`, operator: this.operatorName(tests[0]?.opno ?? 0) };
    }
    if (testexpr.tag === "RowCompareExpr") return { left: `(${this.list(testexpr.largs)})`, operator: this.operatorName(testexpr.opnos[0] ?? 0) };
    return elog(`unrecognized testexpr type: ${testexpr.tag}`);
  }

  // Changes

  #target(query: Query): RangeTblEntry {
    return query.rtable[query.resultRelation - 1] as RangeTblEntry;
  }
  #insert(query: Query, visible: boolean): void {
    this.#with(query);
    if (this.pretty.indent) {
      this.level += STEP;
      this.#add(" ");
    }
    const rte = this.#target(query);
    const rel = this.catalog.relation(rte.relid);
    this.#add(`INSERT INTO ${this.#relationName(rel)}`);
    this.#alias({ ...rte }, query.resultRelation, " AS ");
    const source = query.rtable.find((each) => each.inFromCl && (each.rtekind === "RTE_SUBQUERY" || each.rtekind === "RTE_VALUES") && query.jointree.fromlist.length > 0);
    this.#add(" ");
    const columns: string[] = [];
    const values: Expr[] = [];
    for (const tle of query.targetList) {
      if (tle.resjunk) continue;
      const { target, value } = this.indirection(tle.expr);
      columns.push(quoteIdentifier(rel.attributes[tle.resno - 1]?.attname ?? "") + target);
      values.push(value);
    }
    if (columns.length > 0) this.#add(`(${columns.join(", ")}) `);
    if (query.override === "OVERRIDING_SYSTEM_VALUE") this.#add("OVERRIDING SYSTEM VALUE ");
    else if (query.override === "OVERRIDING_USER_VALUE") this.#add("OVERRIDING USER VALUE ");
    const subquery = query.rtable.find((each) => each.rtekind === "RTE_SUBQUERY" && !each.inFromCl && query.jointree.fromlist.some((node) => node.tag === "RangeTblRef" && query.rtable[node.rtindex - 1] === each)) ?? (source?.rtekind === "RTE_SUBQUERY" ? source : undefined);
    const list = query.rtable.find((each) => each.rtekind === "RTE_VALUES");
    if (subquery !== undefined) this.#add(this.#query(subquery.subquery as Query, undefined, false));
    else if (list !== undefined) this.#add(this.#values(list.values_lists));
    else if (values.length > 0) {
      this.#word("VALUES (", -STEP, STEP, 2);
      this.#add(`${values.map((expr) => this.toplevel(expr, false)).join(", ")})`);
    } else this.#add("DEFAULT VALUES");
    if (query.onConflict !== null) this.#onConflict(query.onConflict, rel);
    this.#returning(query, visible);
  }
  #onConflict(conflict: OnConflictExpr, rel: Relation): void {
    this.#add(" ON CONFLICT");
    const prefix = this.#prefix;
    this.#prefix = false;
    if (conflict.arbiterElems.length > 0) {
      this.#add(`(${this.list(conflict.arbiterElems, false)})`);
      if (conflict.arbiterWhere !== null) {
        this.#word(" WHERE ", -STEP, STEP, 1);
        this.#add(this.text(conflict.arbiterWhere));
      }
    } else if (conflict.constraint !== 0) this.#add(` ON CONSTRAINT ${quoteIdentifier(rel.constraints.find((each) => each.oid === conflict.constraint)?.conname ?? "")}`);
    this.#prefix = prefix;
    if (conflict.action === "ONCONFLICT_NOTHING") return this.#add(" DO NOTHING");
    this.#add(` DO UPDATE SET ${this.#assignments(conflict.onConflictSet, rel)}`);
    if (conflict.onConflictWhere !== null) {
      this.#word(" WHERE ", -STEP, STEP, 1);
      this.#add(this.text(conflict.onConflictWhere));
    }
  }
  #update(query: Query, visible: boolean): void {
    this.#changeHead(query, "UPDATE ");
    this.#add(` SET ${this.#assignments(query.targetList, this.catalog.relation(this.#target(query).relid))}`);
    this.#from(query, " FROM ");
    this.#where(query);
    this.#returning(query, visible);
  }
  #delete(query: Query, visible: boolean): void {
    this.#changeHead(query, "DELETE FROM ");
    this.#from(query, " USING ");
    this.#where(query);
    this.#returning(query, visible);
  }
  #changeHead(query: Query, verb: string): void {
    this.#with(query);
    if (this.pretty.indent) {
      this.#add(" ");
      this.level += STEP;
    }
    const rte = this.#target(query);
    this.#add(`${verb}${this.#only(rte)}${this.#relationName(this.catalog.relation(rte.relid))}`);
    this.#alias(rte, query.resultRelation);
  }
  /** SET's list; the columns of one sub-select stand together. @see get_update_query_targetlist_def */
  #assignments(tlist: readonly TargetEntry[], rel: Relation): string {
    const links = tlist.flatMap((tle) => (tle.resjunk && tle.expr.tag === "SubLink" && tle.expr.subLinkType === "MULTIEXPR_SUBLINK" ? [tle.expr] : []));
    const items: string[] = [];
    let group: { readonly link: SubLink; readonly columns: string[] } | undefined;
    for (const tle of tlist) {
      if (tle.resjunk) continue;
      const { target, value } = this.indirection(tle.expr);
      const column = quoteIdentifier(rel.attributes[tle.resno - 1]?.attname ?? "") + target;
      const source = stripCasts(value);
      if (source.tag === "Param" && source.paramkind === "PARAM_MULTIEXPR") {
        const link = links[(source.paramid >> 16) - 1] as SubLink;
        group ??= { link, columns: [] };
        group.columns.push(column);
        if (group.columns.length === link.subselect.targetList.filter((each) => !each.resjunk).length) {
          items.push(`(${group.columns.join(", ")}) = ${this.subLink(link)}`);
          group = undefined;
        }
        continue;
      }
      items.push(`${column} = ${this.text(value)}`);
    }
    return items.join(", ");
  }
  /** @see get_merge_query_def */
  #merge(query: Query, visible: boolean): void {
    this.#changeHead(query, "MERGE INTO ");
    this.#from(query, " USING ");
    this.#word(" ON ", -STEP, STEP, 2);
    this.#add(this.text(query.mergeJoinCondition as Expr));
    const rel = this.catalog.relation(this.#target(query).relid);
    const bySource = query.mergeActionList.some((action) => action.matchKind === "MERGE_WHEN_NOT_MATCHED_BY_SOURCE");
    for (const action of query.mergeActionList) {
      this.#word(" WHEN ", -STEP, STEP, 2);
      const kind = { MERGE_WHEN_MATCHED: "MATCHED", MERGE_WHEN_NOT_MATCHED_BY_SOURCE: "NOT MATCHED BY SOURCE", MERGE_WHEN_NOT_MATCHED_BY_TARGET: bySource ? "NOT MATCHED BY TARGET" : "NOT MATCHED" }[action.matchKind];
      this.#add(kind);
      if (action.qual !== null) {
        this.#word(" AND ", -STEP, STEP, 3);
        this.#add(this.text(action.qual as Expr));
      }
      this.#word(" THEN ", -STEP, STEP, 3);
      this.#mergeAction(action, rel);
    }
    this.#returning(query, visible);
  }
  #mergeAction(action: MergeAction, rel: Relation): void {
    if (action.commandType === "CMD_DELETE") return this.#add("DELETE");
    if (action.commandType === "CMD_NOTHING") return this.#add("DO NOTHING");
    if (action.commandType === "CMD_UPDATE") return this.#add(`UPDATE SET ${this.#assignments(action.targetList, rel)}`);
    this.#add("INSERT");
    const columns = action.targetList.map((tle) => quoteIdentifier(rel.attributes[tle.resno - 1]?.attname ?? ""));
    if (columns.length > 0) this.#add(` (${columns.join(", ")})`);
    if (action.override !== "OVERRIDING_NOT_SET") this.#add(` OVERRIDING ${action.override === "OVERRIDING_SYSTEM_VALUE" ? "SYSTEM" : "USER"} VALUE`);
    if (columns.length === 0) return this.#add(" DEFAULT VALUES");
    this.#word(" VALUES (", -STEP, STEP, 4);
    this.#add(`${action.targetList.map((tle) => this.text(tle.expr)).join(", ")})`);
  }
  #returning(query: Query, visible: boolean): void {
    if (query.returningList.length === 0) return;
    this.#word(" RETURNING", -STEP, STEP, 1);
    this.#targets(query.returningList, undefined, visible);
  }
}

const isBoolean = (expr: Expr, value: boolean): boolean => expr.tag === "Const" && expr.consttype === T.BOOLOID && !(expr as Const).constisnull && expr.constvalue === value;
function stripCasts(expr: Expr): Expr {
  if (expr.tag === "FuncExpr" && expr.funcformat === "COERCE_IMPLICIT_CAST") return stripCasts(expr.args[0] as Expr);
  if ((expr.tag === "RelabelType" && expr.relabelformat === "COERCE_IMPLICIT_CAST") || (expr.tag === "CoerceViaIO" && expr.coerceformat === "COERCE_IMPLICIT_CAST")) return stripCasts(expr.arg);
  return expr;
}

/** A condition over the relations of a query, on one line; of one that has no words in SQL, as a parameter of the executor's, its node's tag. */
export function conditionText(catalog: Catalog, session: SessionContext, expr: Expr, query: Query): string {
  try {
    return new QueryText(catalog, session, { paren: false, indent: false, wrap: -1 }).qualification(expr, query);
  } catch {
    return expr.tag;
  }
}

/** A whole query as SQL, in lines; of one that cannot be shown, why. */
export function queryText(catalog: Catalog, session: SessionContext, query: Query): string {
  try {
    return new QueryText(catalog, session, { paren: false, indent: true, wrap: 0 }).query(query);
  } catch (error) {
    return `-- ${error instanceof Error ? error.message : String(error)}`;
  }
}
