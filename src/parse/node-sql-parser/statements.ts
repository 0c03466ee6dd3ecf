/** Statements of node-sql-parser as PostgreSQL's raw ones: SELECT, INSERT, UPDATE, DELETE. */
import { type Ast, astOf, compact, type Cursor, listOf, raw, type RawTree, string } from "./cursor.ts";
import { Expressions } from "./expressions.ts";
import { refuse } from "./refuse.ts";

type Fields = Readonly<Record<string, unknown>>;

/** GROUP BY items that are no calls. */
const groupingWords: ReadonlySet<string> = new Set(["rollup", "cube", "grouping"]);

export class Statements {
  readonly #cursor: Cursor;
  readonly #exprs: Expressions;
  constructor(cursor: Cursor) {
    this.#cursor = cursor;
    this.#exprs = new Expressions(cursor, (ast) => this.#subquery(ast));
  }

  statement(ast: Ast): RawTree {
    switch (ast["type"]) {
      case "select":
        return this.#select(ast);
      case "insert":
        return this.#insert(ast);
      case "update":
        return this.#update(ast);
      case "delete":
        return this.#delete(ast);
      default:
        return refuse(`statements of its type ${String(ast["type"])}`);
    }
  }
  /** A query in parentheses. */
  #subquery(ast: Ast): RawTree {
    this.#cursor.expect("(");
    const query = astOf(ast["ast"]) ?? ast;
    if (query["type"] !== "select") return refuse("this sub-query");
    const select = this.#select(query);
    this.#cursor.expect(")");
    return select;
  }

  // SELECT

  #select(ast: Ast): RawTree {
    const withClause = this.#with(listOf(ast["with"]));
    const members: Fields[] = [];
    const ops: { readonly op: string; readonly all: boolean }[] = [];
    let member: Ast | undefined = ast;
    let last = ast;
    while (member !== undefined) {
      if (members.length > 0) ops.push(this.#setOperator());
      if (member["parentheses_symbol"] === true || (members.length > 0 && listOf(member["with"]).length > 0)) return refuse("this set operation");
      members.push(this.#simple(member));
      last = member;
      member = astOf(member["_next"]);
    }
    const tree = setTree(members, ops);
    return raw("SelectStmt", compact({ ...tree, sortClause: this.#sort(listOf(last["orderby"])), ...this.#limit(astOf(last["limit"])), withClause }));
  }
  #setOperator(): { readonly op: string; readonly all: boolean } {
    const op = this.#cursor.take().text.toUpperCase();
    if (!["UNION", "INTERSECT", "EXCEPT"].includes(op)) return refuse("this set operation");
    return { op: `SETOP_${op}`, all: this.#cursor.accept("all") };
  }
  #with(ctes: readonly Ast[]): Fields | undefined {
    const cursor = this.#cursor;
    if (ctes.length === 0) return undefined;
    const location = cursor.expect("with");
    const recursive = cursor.accept("recursive");
    const list = ctes.map((cte, i) => {
      if (i > 0) cursor.expect(",");
      const at = cursor.location;
      const ctename = cursor.name();
      const aliascolnames = cursor.is("(") ? this.#names() : [];
      cursor.expect("as");
      const stmt = astOf(cte["stmt"]) ?? refuse("this WITH");
      cursor.expect("(");
      const ctequery = this.statement(astOf(stmt["ast"]) ?? stmt);
      cursor.expect(")");
      return raw("CommonTableExpr", { ctename, aliascolnames, ctematerialized: "CTEMaterializeDefault", ctequery, location: at });
    });
    return compact({ ctes: list, recursive, location });
  }
  #names(): RawTree[] {
    const names: RawTree[] = [];
    this.#cursor.expect("(");
    do names.push(string(this.#cursor.name()));
    while (this.#cursor.accept(","));
    this.#cursor.expect(")");
    return names;
  }
  /** One SELECT, up to HAVING. */
  #simple(ast: Ast): Fields {
    const cursor = this.#cursor;
    cursor.expect("select");
    for (const missing of ["options", "window", "locking_read", "for"]) if (ast[missing] != null && listOf(ast[missing]).length !== 0) return refuse(`its field ${missing}`);
    const distinctClause = this.#distinct(astOf(ast["distinct"]));
    const targetList = this.#targets(ast["columns"]);
    const fromClause = this.#from(listOf(ast["from"]), "from");
    const whereClause = this.#where(ast);
    const grouping = this.#group(astOf(ast["groupby"]));
    const having = astOf(ast["having"]);
    if (having !== undefined) cursor.expect("having");
    return { distinctClause, targetList, fromClause, whereClause, ...grouping, havingClause: having === undefined ? undefined : this.#exprs.expression(having), limitOption: "LIMIT_OPTION_DEFAULT", op: "SETOP_NONE" };
  }
  #distinct(distinct: Ast | undefined): unknown[] {
    if (distinct?.["type"] == null) return [];
    this.#cursor.expect("distinct");
    if (distinct["type"] === "DISTINCT") return [{}];
    this.#cursor.expect("on", "(");
    const list = listOf(distinct["columns"]).map((column, i) => {
      if (i > 0) this.#cursor.expect(",");
      return this.#exprs.expression(astOf(column["expr"]));
    });
    this.#cursor.expect(")");
    return list;
  }
  #targets(columns: unknown): RawTree[] {
    if (!Array.isArray(columns)) return refuse("this target list");
    return listOf(columns).map((column, i) => {
      if (i > 0) this.#cursor.expect(",");
      return this.#target(column);
    });
  }
  #target(column: Ast): RawTree {
    const cursor = this.#cursor;
    const { location } = cursor;
    const expr = astOf(column["expr"]);
    if (expr?.["type"] === "column_ref" && cursor.is("*")) {
      cursor.expect("*");
      return raw("ResTarget", { val: raw("ColumnRef", { fields: [raw("A_Star", {})], location }), location });
    }
    const val = this.#exprs.expression(expr);
    const named = column["as"] != null;
    const name = !named ? undefined : cursor.accept("as") ? cursor.label() : cursor.name();
    return raw("ResTarget", { name, val, location });
  }
  #where(ast: Ast): RawTree | undefined {
    const where = astOf(ast["where"]);
    if (where === undefined) return undefined;
    this.#cursor.expect("where");
    return this.#exprs.expression(where);
  }
  #group(groupby: Ast | undefined): Fields {
    if (groupby === undefined) return {};
    const cursor = this.#cursor;
    cursor.expect("group", "by");
    const groupClause = listOf(groupby["columns"]).map((item, i) => {
      if (i > 0) cursor.expect(",");
      if (groupingWords.has(cursor.next.text) || (cursor.is("(") && item["type"] === "expr_list")) return refuse("grouping sets");
      return this.#exprs.expression(item);
    });
    return { groupClause };
  }
  #sort(orderby: readonly Ast[]): RawTree[] {
    const cursor = this.#cursor;
    if (orderby.length === 0) return [];
    cursor.expect("order", "by");
    return orderby.map((item, i) => {
      if (i > 0) cursor.expect(",");
      const node = this.#exprs.expression(astOf(item["expr"]));
      const sortby_dir = cursor.accept("asc") ? "SORTBY_ASC" : cursor.accept("desc") ? "SORTBY_DESC" : "SORTBY_DEFAULT";
      return raw("SortBy", { node, sortby_dir, sortby_nulls: this.#nulls(), location: -1 });
    });
  }
  #nulls(): string {
    const cursor = this.#cursor;
    if (!cursor.accept("nulls")) return "SORTBY_NULLS_DEFAULT";
    if (cursor.accept("first")) return "SORTBY_NULLS_FIRST";
    cursor.expect("last");
    return "SORTBY_NULLS_LAST";
  }
  #limit(limit: Ast | undefined): Fields {
    const cursor = this.#cursor;
    const values = listOf(limit?.["value"]);
    if (values.length === 0) return {};
    const counted = cursor.accept("limit");
    const [first, second] = values as [Ast, Ast | undefined];
    const all = cursor.location;
    const limitCount = !counted ? undefined : cursor.accept("all") ? raw("A_Const", { isnull: true, location: all }) : this.#exprs.expression(first);
    const skipped = counted ? second : first;
    if (skipped === undefined) return { limitCount, limitOption: "LIMIT_OPTION_COUNT" };
    cursor.expect("offset");
    return { limitCount, limitOffset: this.#exprs.expression(skipped), limitOption: "LIMIT_OPTION_COUNT" };
  }

  // FROM

  #from(items: readonly Ast[], word: string): RawTree[] {
    const cursor = this.#cursor;
    if (items.length === 0) return [];
    cursor.expect(word);
    const list: RawTree[] = [];
    items.forEach((item, i) => {
      const join = item["join"] != null;
      if (i === 0 || !join) {
        if (i > 0) cursor.expect(",");
        list.push(this.#fromItem(item));
      } else list.push(this.#join(list.pop() as RawTree, item));
    });
    return list;
  }
  #join(larg: RawTree, item: Ast): RawTree {
    const cursor = this.#cursor;
    const isNatural = cursor.accept("natural");
    const cross = cursor.accept("cross");
    const side = (["left", "right", "full"] as const).find((word) => !cross && cursor.accept(word));
    if (side === undefined) cursor.accept("inner");
    else cursor.accept("outer");
    cursor.expect("join");
    const rarg = this.#fromItem(item);
    const fields: Record<string, unknown> = { jointype: `JOIN_${(side ?? "inner").toUpperCase()}`, isNatural, larg, rarg };
    const on = astOf(item["on"]);
    if (on !== undefined) {
      cursor.expect("on");
      fields["quals"] = this.#exprs.expression(on);
    } else if (item["using"] != null) {
      cursor.expect("using");
      fields["usingClause"] = this.#names();
    } else if (!isNatural && !cross) return refuse("a join without a condition");
    return raw("JoinExpr", fields);
  }
  #fromItem(item: Ast): RawTree {
    const cursor = this.#cursor;
    const expr = astOf(item["expr"]);
    if (expr === undefined) return raw("RangeVar", this.#relation(item));
    const lateral = cursor.accept("lateral");
    if (expr["ast"] === undefined) return refuse("functions in FROM");
    const subquery = this.#subquery(expr);
    return raw("RangeSubselect", { lateral, subquery, alias: this.#alias(item) });
  }
  #relation(item: Ast): Fields {
    const { location } = this.#cursor;
    if (typeof item["table"] !== "string") return refuse("this table");
    const { names, star } = this.#cursor.qualified();
    if (star || names.length > 3) return this.#cursor.fail();
    const [relname, schemaname, catalogname] = names.reverse();
    return compact({ catalogname, schemaname, relname, inh: true, relpersistence: "p", alias: this.#alias(item), location });
  }
  #alias(item: Ast): Fields | undefined {
    if (item["as"] == null) return undefined;
    const cursor = this.#cursor;
    cursor.accept("as");
    const aliasname = cursor.name();
    return compact({ aliasname, colnames: cursor.is("(") ? this.#names() : [] });
  }

  // INSERT, UPDATE, DELETE

  #insert(ast: Ast): RawTree {
    const cursor = this.#cursor;
    if (ast["conflict"] != null || ast["with"] != null || ast["set"] != null || ast["partition"] != null) return refuse("this INSERT");
    cursor.expect("insert", "into");
    const relation = this.#relation(only(ast["table"]));
    const cols = cursor.is("(") && ast["columns"] != null ? this.#insertColumns() : [];
    const values = astOf(ast["values"]) ?? refuse("this INSERT");
    const selectStmt = values["type"] === "values" ? this.#values(values) : this.#select(values);
    return raw("InsertStmt", { relation, cols, selectStmt, returningClause: this.#returning(ast), override: "OVERRIDING_NOT_SET" });
  }
  #insertColumns(): RawTree[] {
    const cursor = this.#cursor;
    const list: RawTree[] = [];
    cursor.expect("(");
    do {
      const { location } = cursor;
      list.push(raw("ResTarget", { name: cursor.name(), location }));
    } while (cursor.accept(","));
    cursor.expect(")");
    return list;
  }
  #values(values: Ast): RawTree {
    const cursor = this.#cursor;
    cursor.expect("values");
    const valuesLists = listOf(values["values"]).map((row, i) => {
      if (i > 0) cursor.expect(",");
      cursor.expect("(");
      const items = listOf(row["value"]).map((value, j) => {
        if (j > 0) cursor.expect(",");
        return this.#valueOrDefault(value);
      });
      cursor.expect(")");
      return raw("List", { items });
    });
    return raw("SelectStmt", { valuesLists, limitOption: "LIMIT_OPTION_DEFAULT", op: "SETOP_NONE" });
  }
  #valueOrDefault(value: Ast | undefined): RawTree {
    const { location } = this.#cursor;
    return this.#cursor.accept("default") ? raw("SetToDefault", { location }) : this.#exprs.expression(value);
  }
  #returning(ast: Ast): Fields | undefined {
    const returning = astOf(ast["returning"]);
    if (returning === undefined) return undefined;
    this.#cursor.expect("returning");
    return { exprs: this.#targets(returning["columns"]) };
  }
  #update(ast: Ast): RawTree {
    const cursor = this.#cursor;
    if (ast["with"] != null || ast["orderby"] != null || ast["limit"] != null) return refuse("this UPDATE");
    cursor.expect("update");
    const relation = this.#relation(only(ast["table"]));
    cursor.expect("set");
    const targetList = listOf(ast["set"]).map((item, i) => {
      if (i > 0) cursor.expect(",");
      const { location } = cursor;
      const name = cursor.name();
      cursor.expect("=");
      return raw("ResTarget", { name, val: this.#valueOrDefault(astOf(item["value"])), location });
    });
    const fromClause = this.#from(listOf(ast["from"]), "from");
    return raw("UpdateStmt", { relation, targetList, whereClause: this.#where(ast), fromClause, returningClause: this.#returning(ast) });
  }
  #delete(ast: Ast): RawTree {
    if (ast["with"] != null || ast["orderby"] != null || ast["limit"] != null) return refuse("this DELETE");
    this.#cursor.expect("delete", "from");
    const relation = this.#relation(only(ast["from"]));
    return raw("DeleteStmt", { relation, whereClause: this.#where(ast), returningClause: this.#returning(ast) });
  }
}

function only(list: unknown): Ast {
  const [first, ...others] = listOf(list);
  return first === undefined || others.length > 0 || first["join"] != null ? refuse("more than one table here") : first;
}
/** INTERSECT binds tighter than UNION and EXCEPT, which go from the left. */
function setTree(members: readonly Fields[], ops: readonly { readonly op: string; readonly all: boolean }[]): Fields {
  const join = (larg: Fields, rarg: Fields, { op, all }: { readonly op: string; readonly all: boolean }): Fields => ({ limitOption: "LIMIT_OPTION_DEFAULT", op, all, larg: compact(larg), rarg: compact(rarg) });
  const parts: Fields[] = [members[0] as Fields];
  const between: (typeof ops)[number][] = [];
  ops.forEach((op, i) => {
    const next = members[i + 1] as Fields;
    if (op.op === "SETOP_INTERSECT") parts.push(join(parts.pop() as Fields, next, op));
    else {
      between.push(op);
      parts.push(next);
    }
  });
  return parts.reduce((left, right, i) => join(left, right, between[i - 1] as (typeof ops)[number]));
}
