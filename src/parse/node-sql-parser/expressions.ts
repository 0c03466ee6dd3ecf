/** Expressions of node-sql-parser as PostgreSQL's raw ones. */
import { type Ast, astOf, compact, type Cursor, listOf, raw, type RawTree, string } from "./cursor.ts";
import { associate, type Item, LEVEL } from "./precedence.ts";
import { refuse } from "./refuse.ts";
import { typeName } from "./type-name.ts";

/** Reads a query that stands in parentheses; given by the statements. */
export type ReadQuery = (ast: Ast) => RawTree;

/** A larger whole number is a numeric constant. */
const MAX_INT = 2147483647n;

export class Expressions {
  readonly #cursor: Cursor;
  readonly #query: ReadQuery;
  constructor(cursor: Cursor, query: ReadQuery) {
    this.#cursor = cursor;
    this.#query = query;
  }

  /** One expression, whatever it is. */
  expression(ast: Ast | undefined): RawTree {
    return ast === undefined ? this.#cursor.fail() : associate(this.#chain(ast));
  }
  list(asts: readonly Ast[]): RawTree[] {
    return asts.map((ast, i) => {
      if (i > 0) this.#cursor.expect(",");
      return this.expression(ast);
    });
  }

  /** A node as operands and operators in the order of the text. */
  #chain(ast: Ast): Item[] {
    const cursor = this.#cursor;
    // A sub-query's own parentheses, and those of a row, are read with it.
    if (cursor.is("(") && ast["ast"] === undefined && ast["type"] !== "expr_list" && this.#opens(ast)) return [{ kind: "operand", node: this.#enclosed(ast) }];
    switch (ast["type"]) {
      case "binary_expr":
        return this.#binary(ast);
      case "unary_expr":
        return this.#unary(ast);
      case "cast":
        return ast["symbol"] === "::" ? this.#cast(ast) : [{ kind: "operand", node: this.#castFunction(ast) }];
      case "number":
        return this.#number();
      case "function":
        return this.#negatedFunction(ast) ?? [{ kind: "operand", node: this.#function(ast) }];
      default:
        return [{ kind: "operand", node: this.#operand(ast) }];
    }
  }
  /** Whether the "(" at hand is the node's own, rather than that of its first part. */
  #opens(ast: Ast): boolean {
    if (ast["parentheses"] === true) return true;
    return ast["type"] !== "binary_expr" && ast["type"] !== "cast";
  }
  #enclosed(ast: Ast): RawTree {
    const cursor = this.#cursor;
    let depth = 1;
    while (cursor.doubled()) {
      cursor.expect("(");
      depth++;
    }
    cursor.expect("(");
    const node = associate(this.#chain({ ...ast, parentheses: false }));
    for (; depth > 0; depth--) cursor.expect(")");
    return node;
  }

  #binary(ast: Ast): Item[] {
    const cursor = this.#cursor;
    const operator = String(ast["operator"]).toUpperCase();
    const [left, right] = [astOf(ast["left"]), astOf(ast["right"])];
    if (left === undefined || right === undefined || right["escape"] != null) return refuse("this operator");
    const before = this.#chain(left);
    const negated = operator.startsWith("NOT ");
    const word = negated ? operator.slice(4) : operator;
    switch (word) {
      case "IN":
        return [...before, this.#in(right, negated)];
      case "IS":
      case "IS NOT":
        return [...before, this.#is(right, word === "IS NOT")];
      case "BETWEEN": {
        const location = this.#words(operator);
        const [low, high] = listOf(right["value"]) as [Ast, Ast];
        const first = this.#chain(low);
        const and: Item = { kind: "infix", op: "AND", second: "AND", location: cursor.expect("and") };
        return [...before, { kind: "infix", op: "BETWEEN", negated, location }, ...first, and, ...this.#chain(high)];
      }
      case "LIKE":
      case "ILIKE":
      case "AND":
      case "OR":
        return [...before, { kind: "infix", op: word, negated, location: this.#words(operator) }, ...this.#chain(right)];
      default: {
        if (!/^[-+*/<>=~!@#%^&|`?]+$/.test(operator)) return refuse(`the operator ${operator}`);
        return [...before, { kind: "infix", op: operator, location: cursor.expect(operator) }, ...this.#chain(right)];
      }
    }
  }
  /** Takes the words of an operator; gives the place of the first. */
  #words(operator: string): number {
    return this.#cursor.expect(...operator.toLowerCase().split(" "));
  }
  #in(right: Ast, negated: boolean): Item {
    const cursor = this.#cursor;
    const location = this.#words(negated ? "NOT IN" : "IN");
    const values = listOf(right["value"]);
    const query = astOf(values[0]?.["ast"]);
    if (query !== undefined && values.length === 1) {
      const subselect = this.#query(values[0] as Ast);
      const build = (testexpr: RawTree): RawTree => {
        const link = raw("SubLink", { subLinkType: "ANY_SUBLINK", testexpr, subselect, location });
        return negated ? raw("BoolExpr", { boolop: "NOT_EXPR", args: [link], location }) : link;
      };
      return { kind: "postfix", level: LEVEL.like, once: true, build };
    }
    if (right["type"] !== "expr_list") return refuse("this IN");
    const start = cursor.expect("(");
    const items = this.list(values);
    const end = cursor.expect(")");
    return { kind: "postfix", level: LEVEL.like, once: true, build: (lexpr) => raw("A_Expr", { kind: "AEXPR_IN", name: [string(negated ? "<>" : "=")], lexpr, rexpr: raw("List", { items }), rexpr_list_start: start, rexpr_list_end: end, location }) };
  }
  #is(right: Ast, not: boolean): Item {
    const cursor = this.#cursor;
    const location = cursor.expect("is");
    if (not) cursor.expect("not");
    const postfix = (build: (arg: RawTree) => RawTree): Item => ({ kind: "postfix", level: LEVEL.is, once: true, build });
    if (right["type"] === "null") {
      cursor.expect("null");
      return postfix((arg) => raw("NullTest", { arg, nulltesttype: not ? "IS_NOT_NULL" : "IS_NULL", location }));
    }
    if (right["type"] !== "bool") return refuse("this IS");
    const value = right["value"] === true ? "true" : "false";
    cursor.expect(value);
    return postfix((arg) => raw("BooleanTest", { arg, booltesttype: `IS_${not ? "NOT_" : ""}${value.toUpperCase()}`, location }));
  }
  #unary(ast: Ast): Item[] {
    const operator = String(ast["operator"]).toUpperCase();
    const operand = astOf(ast["expr"]);
    if (operand === undefined) return refuse("this operator");
    if (operator === "NOT EXISTS") {
      const location = this.#cursor.expect("not");
      return [{ kind: "prefix", op: "NOT", location }, { kind: "operand", node: this.#exists(operand) }];
    }
    if (operator !== "NOT" && operator !== "-" && operator !== "+") return refuse(`the operator ${operator}`);
    return [{ kind: "prefix", op: operator, location: this.#cursor.expect(operator.toLowerCase()) }, ...this.#chain(operand)];
  }
  #exists(query: Ast): RawTree {
    const location = this.#cursor.expect("exists");
    return raw("SubLink", { subLinkType: "EXISTS_SUBLINK", subselect: this.#query(query), location });
  }
  /** `NOT (…)` is no call of a function. */
  #negatedFunction(ast: Ast): Item[] | undefined {
    if (!this.#cursor.is("not")) return undefined;
    const location = this.#cursor.expect("not");
    const [argument, ...others] = listOf(astOf(ast["args"])?.["value"]);
    if (argument === undefined || others.length > 0) return refuse("this NOT");
    return [{ kind: "prefix", op: "NOT", location }, ...(argument["ast"] === undefined ? [{ kind: "operand", node: this.#enclosed(argument) } as const] : this.#chain(argument))];
  }
  #cast(ast: Ast): Item[] {
    const items = this.#chain(astOf(ast["expr"]) as Ast);
    for (const _ of listOf(ast["target"])) {
      const location = this.#cursor.expect("::");
      const name = typeName(this.#cursor);
      items.push({ kind: "postfix", level: LEVEL.cast, once: false, build: (arg) => raw("TypeCast", { arg, typeName: name, location }) });
    }
    return items;
  }
  #castFunction(ast: Ast): RawTree {
    const location = this.#cursor.expect("cast");
    this.#cursor.expect("(");
    const arg = this.expression(astOf(ast["expr"]));
    this.#cursor.expect("as");
    const name = typeName(this.#cursor);
    this.#cursor.expect(")");
    return raw("TypeCast", { arg, typeName: name, location });
  }
  /** A number, with the signs before it. */
  #number(): Item[] {
    const cursor = this.#cursor;
    const items: Item[] = [];
    while (cursor.is("-") || cursor.is("+")) items.push({ kind: "prefix", op: cursor.next.text, location: cursor.expect(cursor.next.text) });
    const { location } = cursor;
    const token = cursor.take();
    if (token.kind !== "number") return refuse("this number");
    const whole = /^\d+$/.test(token.text) && BigInt(token.text) <= MAX_INT;
    return [...items, { kind: "operand", node: raw("A_Const", { [whole ? "ival" : "fval"]: whole ? compact({ ival: Number(token.text) }) : { fval: token.text }, location }) }];
  }

  #operand(ast: Ast): RawTree {
    const cursor = this.#cursor;
    const { location } = cursor;
    if (ast["ast"] !== undefined) return raw("SubLink", { subLinkType: "EXPR_SUBLINK", subselect: this.#query(ast), location });
    switch (ast["type"]) {
      case "single_quote_string": {
        const token = cursor.take();
        return token.kind === "string" ? raw("A_Const", { sval: { sval: token.text }, location }) : refuse("this constant");
      }
      case "bool":
        cursor.expect(ast["value"] === true ? "true" : "false");
        return raw("A_Const", { boolval: compact({ boolval: ast["value"] === true }), location });
      case "null":
        cursor.expect("null");
        return raw("A_Const", { isnull: true, location });
      case "var":
        return this.#param(location);
      case "column_ref":
        return this.#column(location);
      case "aggr_func":
        return this.#aggregate(ast);
      case "case":
        return this.#case(ast, location);
      case "expr_list":
        return this.#row(ast, location);
      case "array":
        return this.#array(ast, location);
      case "date":
      case "timestamp":
        return this.#typed(location);
      default:
        return refuse(`expressions of its type ${String(ast["type"])}`);
    }
  }
  #param(location: number): RawTree {
    const token = this.#cursor.take();
    return token.kind === "param" ? raw("ParamRef", { number: Number(token.text.slice(1)), location }) : refuse("this variable");
  }
  #column(location: number): RawTree {
    const { names, star } = this.#cursor.qualified();
    if (this.#cursor.is("(")) return this.#cursor.fail();
    return raw("ColumnRef", { fields: [...names.map(string), ...(star ? [raw("A_Star", {})] : [])], location });
  }
  #typed(location: number): RawTree {
    const name = typeName(this.#cursor);
    const at = this.#cursor.location;
    const token = this.#cursor.take();
    if (token.kind !== "string") return refuse("this constant");
    return raw("TypeCast", { arg: raw("A_Const", { sval: { sval: token.text }, location: at }), typeName: { ...name, ...compact({ location }) }, location: -1 });
  }
  #row(ast: Ast, location: number): RawTree {
    const values = listOf(ast["value"]);
    if (ast["parentheses"] !== true || values.length < 2) return refuse("this row");
    this.#cursor.expect("(");
    const args = this.list(values);
    this.#cursor.expect(")");
    return raw("RowExpr", { args, row_format: "COERCE_IMPLICIT_CAST", location });
  }
  #array(ast: Ast, location: number): RawTree {
    const list = astOf(ast["expr_list"]);
    if (list?.["type"] !== "expr_list" || ast["brackets"] !== true) return refuse("this array");
    this.#cursor.expect("array");
    const list_start = this.#cursor.expect("[");
    const elements = this.list(listOf(list["value"]));
    const list_end = this.#cursor.expect("]");
    return raw("A_ArrayExpr", { elements, list_start, list_end, location });
  }
  #case(ast: Ast, location: number): RawTree {
    const cursor = this.#cursor;
    cursor.expect("case");
    const subject = astOf(ast["expr"]);
    const arg = subject === undefined ? undefined : this.expression(subject);
    const args: RawTree[] = [];
    let defresult: RawTree | undefined;
    for (const part of listOf(ast["args"])) {
      if (part["type"] === "else") {
        cursor.expect("else");
        defresult = this.expression(astOf(part["result"]));
        continue;
      }
      const at = cursor.expect("when");
      const expr = this.expression(astOf(part["cond"]));
      cursor.expect("then");
      args.push(raw("CaseWhen", { expr, result: this.expression(astOf(part["result"])), location: at }));
    }
    cursor.expect("end");
    return raw("CaseExpr", { arg, args, defresult, location });
  }

  #function(ast: Ast): RawTree {
    const cursor = this.#cursor;
    const { location } = cursor;
    if (ast["over"] != null || ast["suffix"] != null) return refuse("this call");
    const values = listOf(astOf(ast["args"])?.["value"]);
    if (cursor.is("exists") && values[0]?.["ast"] !== undefined) return this.#exists(values[0]);
    const special = cursor.next.kind === "word" ? this.#special(cursor.next.text, values, location) : undefined;
    if (special !== undefined) return special;
    const { names, star } = cursor.qualified();
    if (star) return cursor.fail();
    cursor.expect("(");
    const args = this.list(values);
    cursor.expect(")");
    return call(names, { args }, location);
  }
  /** Calls that have nodes of their own. */
  #special(word: string, values: readonly Ast[], location: number): RawTree | undefined {
    if (!["coalesce", "greatest", "least", "nullif"].includes(word)) return undefined;
    this.#cursor.expect(word, "(");
    const args = this.list(values);
    this.#cursor.expect(")");
    if (word === "coalesce") return raw("CoalesceExpr", { args, location });
    if (word !== "nullif") return raw("MinMaxExpr", { op: `IS_${word.toUpperCase()}`, args, location });
    return args.length === 2 ? raw("A_Expr", { kind: "AEXPR_NULLIF", name: [string("=")], lexpr: args[0], rexpr: args[1], location }) : refuse("this NULLIF");
  }
  #aggregate(ast: Ast): RawTree {
    const cursor = this.#cursor;
    const { location } = cursor;
    const args = astOf(ast["args"]);
    if (ast["over"] != null || ast["filter"] != null || args === undefined || args["orderby"] != null || args["separator"] != null) return refuse("this call");
    const { names } = cursor.qualified();
    cursor.expect("(");
    const inner = astOf(args["expr"]);
    const star = inner?.["type"] === "star";
    if (star) cursor.expect("*");
    const distinct = args["distinct"] != null && cursor.accept("distinct");
    const list = star || inner === undefined ? [] : inner["type"] === "expr_list" && inner["parentheses"] !== true ? this.list(listOf(inner["value"])) : [this.expression(inner)];
    cursor.expect(")");
    return call(names, { args: list, agg_star: star, agg_distinct: distinct }, location);
  }
}
const call = (names: readonly string[], fields: Readonly<Record<string, unknown>>, location: number): RawTree => raw("FuncCall", { funcname: names.map(string), ...fields, funcformat: "COERCE_EXPLICIT_CALL", location });
