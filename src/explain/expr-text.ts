/**
 * Expressions back to SQL. What a column or a parameter is called depends on where the expression stands: in a plan or in a query.
 *
 * @see src/backend/utils/adt/ruleutils.c (get_rule_expr)
 */
import type { Catalog } from "../catalog/catalog.ts";
import { formatTypeWithTypmod } from "../catalog/format-type.ts";
import { PG_CATALOG_NAMESPACE } from "../catalog/root.ts";
import { exprType, stripImplicitCoercions } from "../nodes/make.ts";
import type { Aggref, Const, Expr, FuncExpr, GroupingFunc, OpExpr, Param, SortGroupClause, SubLink, SubPlan, SubscriptingRef, TargetEntry, Var, WindowFunc } from "../nodes/primnodes.ts";
import * as T from "../types/oids.ts";
import type { SessionContext } from "../types/registry.ts";
import { elog } from "../utils/errors.ts";
import { quoteIdentifier } from "../utils/keywords.ts";

/** Parentheses only where they are needed; clauses on lines of their own. */
export interface Pretty {
  readonly paren: boolean;
  readonly indent: boolean;
}
/** Stands for a line break while a text is made: blanks in front of it go. */
export const BREAK = "\u0001";
/** Words on their own mean something else in GROUP BY. */
const GROUPING_WORDS: ReadonlySet<string> = new Set(["cube", "rollup"]);

export abstract class ExprText {
  protected readonly catalog: Catalog;
  protected readonly session: SessionContext;
  protected readonly pretty: Pretty;
  protected level = 0;
  /** In GROUP BY functions of some names must be qualified. */
  protected inGroupBy = false;

  constructor(catalog: Catalog, session: SessionContext, pretty: Pretty) {
    this.catalog = catalog;
    this.session = session;
    this.pretty = pretty;
  }

  protected abstract variable(variable: Var, toplevel?: boolean): string;
  protected abstract param(param: Param): string;
  protected abstract subLink(link: SubLink): string;
  protected abstract subPlan(plan: SubPlan): string;
  /** What stands behind OVER. */
  protected abstract windowName(func: WindowFunc): string;
  /** The name of a field of a row. */
  protected fieldName(arg: Expr, fieldnum: number): string {
    return this.session.types.fields(exprType(arg))[fieldnum - 1]?.name ?? `f${fieldnum}`;
  }

  /** A keyword, on a new line where clauses have their own. @see appendContextKeyword */
  protected keyword(text: string, before: number, after: number, plus: number): string {
    if (!this.pretty.indent) return text;
    this.level += before;
    const amount = (this.level < 40 ? Math.max(this.level, 0) : (40 + (this.level - 40) / 4) % 40) + plus;
    this.level = Math.max(0, this.level + after);
    return BREAK + " ".repeat(amount) + text;
  }
  /** In parentheses, unless the form makes do without. */
  #wrap(text: string): string {
    return this.pretty.paren ? text : `(${text})`;
  }
  /** A part of an expression. @see get_rule_expr_paren */
  #part(expr: Expr, parent: Expr, showImplicit = true): string {
    const text = this.text(expr, showImplicit);
    return this.pretty.paren && !isSimple(expr, parent, this) ? `(${text})` : text;
  }
  /** An expression that stands alone in a list, where a whole row is told from its columns. @see get_rule_expr_toplevel */
  protected toplevel(expr: Expr, showImplicit = true): string {
    return expr.tag === "Var" ? this.variable(expr, true) : this.text(expr, showImplicit);
  }
  protected list(exprs: readonly Expr[], showImplicit = true): string {
    return exprs.map((expr) => this.text(expr, showImplicit)).join(", ");
  }

  /** `typed`: 1 for a constant that always shows its type, -1 for one that never does. @see get_const_expr */
  protected constant(node: Const, typed: -1 | 0 | 1 = 0): string {
    const cast = `::${formatTypeWithTypmod(this.catalog, node.consttype, node.consttypmod)}`;
    if (node.constisnull) return typed < 0 ? "NULL" : `NULL${cast}`;
    const text = this.session.types.output(node.consttype, node.constvalue, this.session);
    const quoted = `'${text.replaceAll("'", "''")}'`;
    const isEscaped = this.session.setting("standard_conforming_strings") === "off";
    let [out, needs] = [isEscaped ? quoted.replaceAll("\\", "\\\\") : quoted, true];
    switch (node.consttype) {
      case T.INT4OID:
        if (Number(node.constvalue) >= 0) [out, needs] = [text, false];
        break;
      case T.NUMERICOID:
        if (/^[0-9]/.test(text) && /[eE.]/.test(text)) [out, needs] = [text, false];
        needs ||= node.consttypmod >= 0;
        break;
      case T.BOOLOID:
        [out, needs] = [node.constvalue === true ? "true" : "false", false];
        break;
      case T.BITOID:
      case T.VARBITOID:
        out = `B'${text}'`;
        break;
      case T.UNKNOWNOID:
        needs = false;
    }
    return (needs || typed > 0) && typed >= 0 ? out + cast : out;
  }

  /** `showImplicit`: casts that the user did not write are shown, as in arguments of operators. */
  text(expr: Expr, showImplicit = false): string {
    const { catalog } = this;
    const sub = (e: Expr): string => this.text(e, true);
    switch (expr.tag) {
      case "Var":
        return this.variable(expr);
      case "Const":
        return this.constant(expr);
      case "Param":
        return this.param(expr);
      case "OpExpr":
        return this.#operator(expr);
      case "DistinctExpr":
        return this.#wrap(`${this.#part(expr.args[0] as Expr, expr)} IS DISTINCT FROM ${this.#part(expr.args[1] as Expr, expr)}`);
      case "NullIfExpr":
        return `NULLIF(${this.list(expr.args)})`;
      case "ScalarArrayOpExpr": {
        const [left, right] = expr.args as [Expr, Expr];
        // A sub-select there would be taken for its rows.
        const cast = right.tag === "SubLink" && right.subLinkType === "EXPR_SUBLINK" ? `::${formatTypeWithTypmod(catalog, exprType(right), -1)}` : "";
        return this.#wrap(`${this.#part(left, expr)} ${this.operatorName(expr.opno)} ${expr.useOr ? "ANY" : "ALL"} (${this.#part(right, expr)}${cast})`);
      }
      case "BoolExpr":
        if (expr.boolop === "NOT_EXPR") return this.#wrap(`NOT ${this.#part(expr.args[0] as Expr, expr, false)}`);
        return this.#wrap(expr.args.map((arg) => this.#part(arg, expr, false)).join(expr.boolop === "AND_EXPR" ? " AND " : " OR "));
      case "NullTest": {
        const asRow = expr.argisrow || catalog.findType(exprType(expr.arg))?.typtype !== "c";
        const test = expr.nulltesttype === "IS_NULL" ? (asRow ? "IS NULL" : "IS NOT DISTINCT FROM NULL") : asRow ? "IS NOT NULL" : "IS DISTINCT FROM NULL";
        return this.#wrap(`${this.#part(expr.arg, expr)} ${test}`);
      }
      case "BooleanTest":
        return this.#wrap(`${this.#part(expr.arg, expr, false)} ${expr.booltesttype.replaceAll("_", " ")}`);
      case "FuncExpr":
        return this.#call(expr, showImplicit);
      case "NamedArgExpr":
        return `${quoteIdentifier(expr.name)} => ${this.text(expr.arg, showImplicit)}`;
      case "Aggref":
        return this.#aggregate(expr);
      case "GroupingFunc":
        return this.grouping(expr);
      case "WindowFunc": {
        const filter = expr.aggfilter === null ? "" : ` FILTER (WHERE ${this.text(expr.aggfilter)})`;
        return `${this.functionName(expr.winfnoid)}(${expr.winstar ? "*" : this.list(expr.args)})${filter} OVER ${this.windowName(expr)}`;
      }
      case "CollateExpr":
        return this.#wrap(`${this.#part(expr.arg, expr, showImplicit)} COLLATE ${this.collationName(expr.collOid)}`);
      case "RelabelType":
        return expr.relabelformat === "COERCE_IMPLICIT_CAST" && !showImplicit ? this.#part(expr.arg, expr, false) : this.#cast(expr.arg, expr.resulttype, expr.resulttypmod, expr);
      case "CoerceViaIO":
        return expr.coerceformat === "COERCE_IMPLICIT_CAST" && !showImplicit ? this.#part(expr.arg, expr, false) : this.#cast(expr.arg, expr.resulttype, -1, expr);
      case "ArrayCoerceExpr":
        return expr.coerceformat === "COERCE_IMPLICIT_CAST" && !showImplicit ? this.#part(expr.arg, expr, false) : this.#cast(expr.arg, expr.resulttype, expr.resulttypmod, expr);
      case "ConvertRowtypeExpr":
        return expr.convertformat === "COERCE_IMPLICIT_CAST" && !showImplicit ? this.#part(expr.arg, expr, false) : this.#cast(expr.arg, expr.resulttype, -1, expr);
      case "CoerceToDomain":
        return expr.coercionformat === "COERCE_IMPLICIT_CAST" && !showImplicit ? this.text(expr.arg) : this.#cast(expr.arg, expr.resulttype, expr.resulttypmod, expr);
      case "CoerceToDomainValue":
        return "VALUE";
      case "SetToDefault":
        return "DEFAULT";
      case "CaseExpr":
        return this.#case(expr);
      case "CoalesceExpr":
        return `COALESCE(${this.list(expr.args)})`;
      case "MinMaxExpr":
        return `${expr.op === "IS_GREATEST" ? "GREATEST" : "LEAST"}(${this.list(expr.args)})`;
      case "ArrayExpr":
        return `ARRAY[${this.list(expr.elements)}]${expr.elements.length === 0 ? `::${formatTypeWithTypmod(catalog, expr.array_typeid, -1)}` : ""}`;
      case "RowExpr":
        return `ROW(${expr.args.map((arg) => this.toplevel(arg)).join(", ")})${expr.row_format === "COERCE_EXPLICIT_CAST" ? `::${formatTypeWithTypmod(catalog, expr.row_typeid, -1)}` : ""}`;
      case "RowCompareExpr":
        return `(ROW(${expr.largs.map((arg) => this.toplevel(arg)).join(", ")}) ${this.operatorName(expr.opnos[0] as number)} ROW(${expr.rargs.map((arg) => this.toplevel(arg)).join(", ")}))`;
      case "SubLink":
        return this.subLink(expr);
      case "SubPlan":
        return this.subPlan(expr);
      case "SQLValueFunction":
        return expr.op.replace("SVFOP_", "").replace(/_N$/, `(${expr.typmod})`);
      case "CurrentOfExpr":
        return `CURRENT OF ${expr.cursor_name === null ? `$${expr.cursor_param}` : quoteIdentifier(expr.cursor_name)}`;
      case "MergeSupportFunc":
        return "MERGE_ACTION()";
      case "SubscriptingRef":
        return this.#subscripting(expr, showImplicit);
      case "FieldSelect": {
        const bare = expr.arg.tag === "SubscriptingRef" || expr.arg.tag === "FieldSelect";
        const text = sub(expr.arg);
        return `${bare ? text : `(${text})`}.${quoteIdentifier(this.fieldName(expr.arg, expr.fieldnum))}`;
      }
      case "FieldStore":
        return expr.newvals.length === 1 ? this.text(expr.newvals[0] as Expr, showImplicit) : `ROW(${this.list(expr.newvals, showImplicit)})`;
      case "CaseTestExpr":
        return "CASE_TEST_EXPR";
      case "InferenceElem":
        return this.#inference(expr.expr);
      case "NextValueExpr":
        return `nextval('${catalog.relation(expr.seqid).relname}'::regclass)`;
      case "PlaceHolderVar":
        return this.text(expr.phexpr, showImplicit);
      default:
        return elog(`unrecognized node type: ${expr.tag}`);
    }
  }
  #inference(expr: Expr): string {
    const text = this.text(expr);
    return expr.tag === "Var" || (expr.tag === "FuncExpr" && expr.funcformat === "COERCE_EXPLICIT_CALL") ? text : `(${text})`;
  }
  #operator(expr: OpExpr): string {
    const name = this.operatorName(expr.opno);
    const [left, right] = expr.args as [Expr, Expr | undefined];
    if (right === undefined) return this.#wrap(`${name} ${this.#part(left, expr)}`);
    return this.#wrap(`${this.#part(left, expr)} ${name} ${this.#part(right, expr)}`);
  }
  #case(expr: Extract<Expr, { tag: "CaseExpr" }>): string {
    const { indent } = this.pretty;
    const gap = indent ? "" : " ";
    let text = this.keyword("CASE", 0, 4, 0);
    if (expr.arg !== null) text += ` ${this.text(expr.arg, true)}`;
    for (const when of expr.args) {
      const known = expr.arg !== null && when.expr.tag === "OpExpr" && stripImplicitCoercions(when.expr.args[0] as Expr).tag === "CaseTestExpr";
      const test = known ? ((when.expr as OpExpr).args[1] as Expr) : when.expr;
      text += `${gap}${this.keyword("WHEN ", 0, 0, 0)}${this.text(test)} THEN ${this.text(when.result, true)}`;
    }
    text += `${gap}${this.keyword("ELSE ", 0, 0, 0)}${expr.defresult === null ? "NULL" : this.text(expr.defresult, true)}`;
    return `${text}${gap}${this.keyword("END", -4, 0, 0)}`;
  }
  #subscripting(expr: SubscriptingRef, showImplicit: boolean): string {
    if (expr.refexpr.tag === "CaseTestExpr" && expr.refassgnexpr !== null) return this.text(expr.refassgnexpr, showImplicit);
    const base = this.text(expr.refexpr, showImplicit);
    const text = expr.refexpr.tag === "Var" || expr.refexpr.tag === "FieldSelect" ? base : `(${base})`;
    if (expr.refassgnexpr === null) return text + this.subscripts(expr);
    const { target, value } = this.indirection(expr);
    return `${text}${target} := ${this.text(value, showImplicit)}`;
  }
  protected subscripts(expr: SubscriptingRef): string {
    return expr.refupperindexpr.map((upper, i) => `[${expr.reflowerindexpr.length > 0 ? `${expr.reflowerindexpr[i] == null ? "" : this.text(expr.reflowerindexpr[i] as Expr)}:` : ""}${upper === null ? "" : this.text(upper)}]`).join("");
  }
  /** The fields and elements that an assignment is for, and what is put there. @see processIndirection */
  protected indirection(expr: Expr): { readonly target: string; readonly value: Expr } {
    if (expr.tag === "FieldStore") {
      const { target, value } = this.indirection(expr.newvals[0] as Expr);
      return { target: `.${quoteIdentifier(this.session.types.fields(expr.resulttype)[(expr.fieldnums[0] ?? 1) - 1]?.name ?? "")}${target}`, value };
    }
    if (expr.tag === "SubscriptingRef" && expr.refassgnexpr !== null) {
      const { target, value } = this.indirection(expr.refassgnexpr);
      return { target: this.subscripts(expr) + target, value };
    }
    if (expr.tag === "CoerceToDomain" && expr.coercionformat === "COERCE_IMPLICIT_CAST") {
      const inner = this.indirection(expr.arg);
      return inner.value === expr.arg ? { target: "", value: expr } : inner;
    }
    return { target: "", value: expr };
  }

  // Calls

  #cast(arg: Expr, type: number, typmod: number, parent: Expr): string {
    const name = formatTypeWithTypmod(this.catalog, type, typmod);
    // A constant that only its length is put on.
    if (arg.tag === "Const" && arg.consttype === type && arg.consttypmod === -1) return `${this.constant(arg, -1)}::${name}`;
    const text = this.#part(arg, parent, false);
    return `${this.pretty.paren ? text : `(${text})`}::${name}`;
  }
  #call(expr: FuncExpr, showImplicit: boolean): string {
    if (expr.funcformat === "COERCE_IMPLICIT_CAST" && !showImplicit) return this.#part(expr.args[0] as Expr, expr, false);
    if (expr.funcformat === "COERCE_EXPLICIT_CAST" || expr.funcformat === "COERCE_IMPLICIT_CAST") {
      const typmod = expr.args[1]?.tag === "Const" && exprType(expr.args[1]) === T.INT4OID ? (expr.args[1].constvalue as number) : -1;
      return this.#cast(expr.args[0] as Expr, expr.funcresulttype, typmod, expr);
    }
    if (expr.funcformat === "COERCE_SQL_SYNTAX") {
      const special = this.#sqlSyntax(this.catalog.proc(expr.funcid).proname, expr);
      if (special !== undefined) return special;
    }
    const args = expr.args.map((arg, i) => `${expr.funcvariadic && i === expr.args.length - 1 ? "VARIADIC " : ""}${this.text(arg, true)}`);
    return `${this.functionName(expr.funcid)}(${args.join(", ")})`;
  }
  /** Calls that SQL writes with keywords. @see get_func_sql_syntax */
  #sqlSyntax(proname: string, expr: FuncExpr): string | undefined {
    const list = expr.args;
    const part = (i: number): string => this.#part(list[i] as Expr, expr, false);
    const word = (i: number): string => String((list[i] as Const).constvalue);
    const [a, b, c, d] = list.map((arg) => this.text(arg));
    switch (proname) {
      case "timezone":
        return b === undefined ? `(${part(0)} AT LOCAL)` : `(${part(1)} AT TIME ZONE ${part(0)})`;
      case "overlaps":
        return `((${a}, ${b}) OVERLAPS (${c}, ${d}))`;
      case "extract":
        return `EXTRACT(${word(0)} FROM ${b})`;
      case "is_normalized":
        return `(${part(0)} IS${b === undefined ? "" : ` ${word(1)}`} NORMALIZED)`;
      case "normalize":
        return `NORMALIZE(${a}${b === undefined ? "" : `, ${word(1)}`})`;
      case "pg_collation_for":
        return `COLLATION FOR (${a})`;
      case "substring":
        if (c !== undefined && exprType(list[2] as Expr) === T.TEXTOID) return `SUBSTRING(${a} SIMILAR ${b} ESCAPE ${c})`;
        return `SUBSTRING(${a} FROM ${b}${c === undefined ? "" : ` FOR ${c}`})`;
      case "overlay":
        return `OVERLAY(${a} PLACING ${b} FROM ${c}${d === undefined ? "" : ` FOR ${d}`})`;
      case "position":
        return `POSITION((${b}) IN (${a}))`;
      case "btrim":
      case "ltrim":
      case "rtrim":
        return `TRIM(${{ btrim: "BOTH", ltrim: "LEADING", rtrim: "TRAILING" }[proname]}${b === undefined ? "" : ` ${b}`} FROM ${a})`;
      case "system_user":
        return "SYSTEM_USER";
      default:
        return undefined;
    }
  }
  #aggregate(expr: Aggref): string {
    const name = this.functionName(expr.aggfnoid);
    const filter = expr.aggfilter === null ? "" : ` FILTER (WHERE ${this.text(expr.aggfilter)})`;
    if (expr.aggkind !== "n") return `${name}(${this.list(expr.aggdirectargs)}) WITHIN GROUP (ORDER BY ${this.orderBy(expr.aggorder, expr.args)})${filter}`;
    const shown = expr.args.filter((tle) => !tle.resjunk);
    const args = expr.aggstar ? "*" : shown.map((tle, i) => `${expr.aggvariadic && i === shown.length - 1 ? "VARIADIC " : ""}${this.text(tle.expr, true)}`).join(", ");
    const order = expr.aggorder.length > 0 ? ` ORDER BY ${this.orderBy(expr.aggorder, expr.args)}` : "";
    return `${name}(${expr.aggdistinct.length > 0 ? "DISTINCT " : ""}${args}${order})${filter}`;
  }
  protected grouping(expr: GroupingFunc): string {
    return `GROUPING(${this.list(expr.args)})`;
  }

  // Sorting

  /** @see get_rule_sortgroupclause */
  protected sortColumn(ref: number, tlist: readonly TargetEntry[], byNumber = false): string {
    const tle = tlist.find((each) => each.ressortgroupref === ref) ?? elog(`ORDER/GROUP BY expression not found in targetlist`);
    const { expr } = tle;
    if (byNumber) return String(tle.resno);
    if (expr.tag === "Const") return this.constant(expr, 1);
    if (expr.tag === "Var") return this.variable(expr);
    const text = this.text(expr, true);
    // Otherwise it could be taken for a name or a number of a column.
    return this.pretty.paren || expr.tag === "FuncExpr" || expr.tag === "Aggref" || expr.tag === "WindowFunc" ? `(${text})` : text;
  }
  /** @see get_rule_orderby */
  protected orderBy(clauses: readonly SortGroupClause[], tlist: readonly TargetEntry[], byNumber = false): string {
    return clauses.map((clause) => {
      const { expr } = tlist.find((tle) => tle.ressortgroupref === clause.tleSortGroupRef) as TargetEntry;
      const row = this.catalog.amopsOfOperator(clause.sortop).find((each) => each.amopmethod === 403);
      const nulls = (first: boolean): string => ` NULLS ${first ? "FIRST" : "LAST"}`;
      const isDefault = row !== undefined && this.#isDefaultOrder(clause.sortop, exprType(expr));
      const suffix = !isDefault ? ` USING ${this.operatorName(clause.sortop)}${nulls(clause.nulls_first)}` : row.amopstrategy === 1 ? (clause.nulls_first ? nulls(true) : "") : ` DESC${clause.nulls_first ? "" : nulls(false)}`;
      return this.sortColumn(clause.tleSortGroupRef, tlist, byNumber) + suffix;
    }).join(", ");
  }
  #isDefaultOrder(sortop: number, _type: number): boolean {
    return ["<", ">"].includes(this.catalog.operator(sortop).oprname);
  }

  // Names

  /** @see generate_function_name */
  protected functionName(oid: number): string {
    const proc = this.catalog.proc(oid);
    const name = quoteIdentifier(proc.proname);
    // Functions are not looked for among temporary objects.
    const hidden = (!this.catalog.searchPath.includes(proc.pronamespace) || proc.pronamespace === this.catalog.temporaryNamespace) && proc.pronamespace !== PG_CATALOG_NAMESPACE;
    if (!hidden && !(this.inGroupBy && GROUPING_WORDS.has(proc.proname))) return name;
    return `${quoteIdentifier(this.catalog.namespaceNameOrTemp(proc.pronamespace))}.${name}`;
  }
  /** @see generate_operator_name */
  operatorName(oid: number): string {
    const row = this.catalog.operator(oid);
    const visible = row.oprnamespace === PG_CATALOG_NAMESPACE || this.catalog.searchPath.includes(row.oprnamespace);
    return visible ? row.oprname : `OPERATOR(${quoteIdentifier(this.catalog.namespaceNameOrTemp(row.oprnamespace))}.${row.oprname})`;
  }
  protected collationName(oid: number): string {
    return quoteIdentifier(this.catalog.collation(oid)?.collname ?? "");
  }
}

const SINGLE_WORDS: ReadonlySet<string> = new Set(["Var", "Const", "Param", "CoerceToDomainValue", "SetToDefault"]);
const LIKE_CALLS: ReadonlySet<string> = new Set(["SubscriptingRef", "ArrayExpr", "RowExpr", "CoalesceExpr", "MinMaxExpr", "SQLValueFunction", "NextValueExpr", "NullIfExpr", "Aggref", "GroupingFunc", "WindowFunc", "FuncExpr", "CaseExpr", "MergeSupportFunc"]);
/** Nodes whose parts are apart from each other by something else than operators. */
const SEPARATING: ReadonlySet<string> = new Set(["SubscriptingRef", "ArrayExpr", "RowExpr", "CoalesceExpr", "MinMaxExpr", "NullIfExpr", "Aggref", "GroupingFunc", "WindowFunc", "CaseExpr"]);
/** Whether an expression needs no parentheses within another one. @see isSimpleNode */
function isSimple(expr: Expr, parent: Expr, names: ExprText): boolean {
  if (SINGLE_WORDS.has(expr.tag) || LIKE_CALLS.has(expr.tag)) return true;
  const plainCall = parent.tag === "FuncExpr" && parent.funcformat === "COERCE_EXPLICIT_CALL";
  switch (expr.tag) {
    case "FieldSelect":
    case "FieldStore":
      return parent.tag !== expr.tag;
    case "CoerceToDomain":
    case "RelabelType":
    case "CoerceViaIO":
    case "ArrayCoerceExpr":
    case "ConvertRowtypeExpr":
      return isSimple(expr.arg, expr, names);
    case "OpExpr":
      if (parent.tag === "OpExpr") return bindsTighter(expr, parent, names);
      return plainCall || parent.tag === "BoolExpr" || SEPARATING.has(parent.tag);
    case "SubLink":
    case "NullTest":
    case "BooleanTest":
    case "DistinctExpr":
      return plainCall || parent.tag === "BoolExpr" || SEPARATING.has(parent.tag);
    case "BoolExpr":
      if (parent.tag === "BoolExpr") return expr.boolop === "OR_EXPR" ? parent.boolop === "OR_EXPR" : parent.boolop !== "NOT_EXPR";
      return plainCall || SEPARATING.has(parent.tag);
    default:
      return false;
  }
}
/** Of the arithmetic operators. */
function bindsTighter(expr: OpExpr, parent: OpExpr, names: ExprText): boolean {
  const rank = (node: OpExpr): number => {
    const name = node.args.length === 2 ? names.operatorName(node.opno) : "";
    return name === "+" || name === "-" ? 1 : name === "*" || name === "/" || name === "%" ? 2 : 0;
  };
  const [own, above] = [rank(expr), rank(parent)];
  if (own === 0 || above === 0) return false;
  return own === above ? parent.args[0] === expr : own > above;
}
