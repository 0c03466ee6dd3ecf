/**
 * Expressions of plans back to SQL, as EXPLAIN shows them.
 *
 * @see src/backend/utils/adt/ruleutils.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import { formatTypeWithTypmod } from "../catalog/format-type.ts";
import { quoteIdentifier } from "../utils/keywords.ts";
import { systemAttributes } from "../catalog/system-attributes.ts";
import { exprType, makeAnds } from "../nodes/make.ts";
import type { Plan, PlannedStmt } from "../nodes/plannodes.ts";
import { type Const, type Expr, INDEX_VAR, INNER_VAR, OUTER_VAR, type SubPlan, type Var } from "../nodes/primnodes.ts";
import { exprContains } from "../nodes/walk.ts";
import * as T from "../types/oids.ts";
import type { SessionContext } from "../types/registry.ts";

export interface DeparseContext {
  readonly catalog: Catalog;
  readonly session: SessionContext;
  readonly stmt: PlannedStmt;
  readonly names: readonly string[];
  /** Columns with their table's name. */
  readonly prefix: boolean;
}

export class Deparser {
  readonly #cx: DeparseContext;
  constructor(cx: DeparseContext) {
    this.#cx = cx;
  }

  /** Conjuncts, in parentheses. */
  qual(list: readonly Expr[], chain: readonly Plan[], bare = false): string {
    this.#bare = bare;
    const text = this.#expr(makeAnds(list), chain);
    this.#bare = false;
    return text;
  }
  /** Whether the columns of the scan at hand stand without their table's name. */
  #bare = false;
  /** One expression. */
  expr(expr: Expr, chain: readonly Plan[]): string {
    return this.#expr(expr, chain);
  }

  subPlansOf(plan: Plan): SubPlan[] {
    const found: SubPlan[] = [];
    const { lefttree: _l, righttree: _r, initPlan: _i, ...own } = plan as Plan & { appendplans?: unknown; subplan?: unknown; bitmapplans?: unknown };
    for (const [name, value] of Object.entries(own)) {
      if (["appendplans", "subplan", "bitmapplans", "indexqualorig"].includes(name) && typeof value === "object") continue;
      if (typeof value !== "object" || value === null) continue;
      if (!Array.isArray(value) && !("tag" in value)) continue;
      if (Array.isArray(value) && typeof (value as unknown[]).flat(2)[0] !== "object") continue;
      exprContains(value, (node) => {
        if (node.tag === "SubPlan" && !found.some((known) => known.plan_id === node.plan_id)) found.push(node);
        return false;
      });
    }
    return found;
  }

  #column(variable: Var): string {
    const rte = this.#cx.stmt.rtable[variable.varno - 1];
    const refname = this.#cx.names[variable.varno - 1] ?? rte?.eref.aliasname ?? "?";
    let name: string;
    if (variable.varattno < 0) name = systemAttributes.find((a) => a.attnum === variable.varattno)?.attname ?? "?";
    else if (variable.varattno === 0) return `${quoteIdentifier(refname)}.*`;
    else name = rte?.eref.colnames[variable.varattno - 1] ?? `column${variable.varattno}`;
    return this.#cx.prefix && !this.#bare ? `${quoteIdentifier(refname)}.${quoteIdentifier(name)}` : quoteIdentifier(name);
  }

  #var(variable: Var, chain: readonly Plan[]): string {
    const [plan] = chain;
    if (variable.varno === INDEX_VAR && plan?.tag === "IndexOnlyScan") return this.#expr((plan.indextlist[variable.varattno - 1] as { expr: Expr }).expr, chain);
    if (variable.varno === OUTER_VAR || variable.varno === INNER_VAR) {
      const child = childFor(plan as Plan, variable.varno);
      const tle = child?.targetlist[variable.varattno - 1];
      if (child === undefined || tle === undefined) return "?";
      const text = this.#expr(tle.expr, [child, ...chain]);
      return tle.expr.tag === "Var" ? text : `(${text})`;
    }
    const rte = this.#cx.stmt.rtable[variable.varno - 1];
    if (rte?.rtekind === "RTE_SUBQUERY" && plan?.tag === "SubqueryScan" && plan.scanrelid === variable.varno) return this.#column(variable);
    return this.#column(variable);
  }

  #const(node: Const, showType = true): string {
    const { catalog, session } = this.#cx;
    if (node.constisnull) return showType ? `NULL::${formatTypeWithTypmod(catalog, node.consttype, node.consttypmod)}` : "NULL";
    const text = session.types.output(node.consttype, node.constvalue, session);
    let needs = false;
    let out: string;
    switch (node.consttype) {
      case T.INT4OID:
        if (Number(node.constvalue) < 0) [out, needs] = [`'${text}'`, true];
        else out = text;
        break;
      case T.NUMERICOID:
        if (/^[0-9]/.test(text) && /[eE.]/.test(text)) [out, needs] = [text, false];
        else [out, needs] = [`'${text}'`, true];
        needs ||= node.consttypmod >= 0;
        break;
      case T.BOOLOID:
        return node.constvalue === true ? "true" : "false";
      default:
        [out, needs] = [`'${text.replaceAll("'", "''")}'`, true];
    }
    if (node.consttype === T.UNKNOWNOID) needs = false;
    return needs && showType ? `${out}::${formatTypeWithTypmod(catalog, node.consttype, node.consttypmod)}` : out;
  }

  /** A part of an operator: in parentheses unless it is simple. */
  #arg(expr: Expr, chain: readonly Plan[]): string {
    return this.#expr(expr, chain, true);
  }

  /** `showImplicit`: casts that the user did not write are shown, as in arguments of operators. */
  #expr(expr: Expr, chain: readonly Plan[], showImplicit = false): string {
    const { catalog } = this.#cx;
    const sub = (e: Expr): string => this.#expr(e, chain, true);
    switch (expr.tag) {
      case "Var":
        return this.#var(expr, chain);
      case "Const":
        return this.#const(expr);
      case "Param":
        return this.#param(expr, chain);
      case "OpExpr": {
        const name = catalog.operator(expr.opno).oprname;
        if (expr.args.length === 1) return `(${name} ${this.#arg(expr.args[0] as Expr, chain)})`;
        return `(${this.#arg(expr.args[0] as Expr, chain)} ${name} ${this.#arg(expr.args[1] as Expr, chain)})`;
      }
      case "DistinctExpr":
        return `(${sub(expr.args[0] as Expr)} IS DISTINCT FROM ${sub(expr.args[1] as Expr)})`;
      case "NullIfExpr":
        return `NULLIF(${expr.args.map(sub).join(", ")})`;
      case "ScalarArrayOpExpr":
        return `(${sub(expr.args[0] as Expr)} ${catalog.operator(expr.opno).oprname} ${expr.useOr ? "ANY" : "ALL"} (${sub(expr.args[1] as Expr)}))`;
      case "BoolExpr":
        if (expr.boolop === "NOT_EXPR") return `(NOT ${sub(expr.args[0] as Expr)})`;
        return `(${expr.args.map((arg) => this.#expr(arg, chain)).join(expr.boolop === "AND_EXPR" ? " AND " : " OR ")})`;
      case "NullTest":
        return `(${sub(expr.arg)} IS ${expr.nulltesttype === "IS_NULL" ? "NULL" : "NOT NULL"})`;
      case "BooleanTest":
        return `(${sub(expr.arg)} ${expr.booltesttype.replaceAll("_", " ")})`;
      case "FuncExpr":
        return this.#call(expr, chain, showImplicit);
      case "Aggref": {
        const name = catalog.proc(expr.aggfnoid).proname;
        if (expr.aggkind !== "n") {
          const within = expr.aggorder.map((clause) => sub((expr.args.find((tle) => tle.ressortgroupref === clause.tleSortGroupRef) as { expr: Expr }).expr)).join(", ");
          return `${quoteIdentifier(name)}(${expr.aggdirectargs.map(sub).join(", ")}) WITHIN GROUP (ORDER BY ${within})`;
        }
        const args = expr.aggstar ? "*" : expr.args.filter((tle) => !tle.resjunk).map((tle) => sub(tle.expr)).join(", ");
        const order = expr.aggorder.length > 0 ? ` ORDER BY ${expr.aggorder.map((clause) => sub((expr.args.find((tle) => tle.ressortgroupref === clause.tleSortGroupRef) as { expr: Expr }).expr)).join(", ")}` : "";
        const filter = expr.aggfilter === null ? "" : ` FILTER (WHERE ${sub(expr.aggfilter)})`;
        return `${quoteIdentifier(name)}(${expr.aggdistinct.length > 0 ? "DISTINCT " : ""}${args}${order})${filter}`;
      }
      case "WindowFunc": {
        const name = quoteIdentifier(catalog.proc(expr.winfnoid).proname);
        const filter = expr.aggfilter === null ? "" : ` FILTER (WHERE ${sub(expr.aggfilter)})`;
        const window = chain.find((plan) => plan.tag === "WindowAgg" && plan.winref === expr.winref);
        return `${name}(${expr.winstar ? "*" : expr.args.map(sub).join(", ")})${filter} OVER ${quoteIdentifier((window?.tag === "WindowAgg" ? window.winname : null) ?? "(?)")}`;
      }
      case "CollateExpr":
        return `(${sub(expr.arg)} COLLATE ${quoteIdentifier(catalog.collation(expr.collOid)?.collname ?? "")})`;
      case "RelabelType":
        return expr.relabelformat === "COERCE_IMPLICIT_CAST" && !showImplicit ? this.#expr(expr.arg, chain) : this.#cast(expr.arg, expr.resulttype, expr.resulttypmod, chain);
      case "CoerceViaIO":
        return expr.coerceformat === "COERCE_IMPLICIT_CAST" && !showImplicit ? this.#expr(expr.arg, chain) : this.#cast(expr.arg, expr.resulttype, -1, chain);
      case "ArrayCoerceExpr":
        return expr.coerceformat === "COERCE_IMPLICIT_CAST" && !showImplicit ? this.#expr(expr.arg, chain) : this.#cast(expr.arg, expr.resulttype, expr.resulttypmod, chain);
      case "CaseExpr": {
        const arg = expr.arg === null ? "" : ` ${sub(expr.arg)}`;
        const whens = expr.args.map((when) => {
          const test = expr.arg !== null && when.expr.tag === "OpExpr" && when.expr.args[0]?.tag === "CaseTestExpr" ? (when.expr.args[1] as Expr) : when.expr;
          return ` WHEN ${sub(test)} THEN ${sub(when.result)}`;
        });
        return `CASE${arg}${whens.join("")} ELSE ${expr.defresult === null ? "NULL" : sub(expr.defresult)} END`;
      }
      case "CoalesceExpr":
        return `COALESCE(${expr.args.map(sub).join(", ")})`;
      case "MinMaxExpr":
        return `${expr.op === "IS_GREATEST" ? "GREATEST" : "LEAST"}(${expr.args.map(sub).join(", ")})`;
      case "ArrayExpr":
        return `ARRAY[${expr.elements.map(sub).join(", ")}]`;
      case "RowExpr":
        return `ROW(${expr.args.map(sub).join(", ")})`;
      case "RowCompareExpr":
        return `(ROW(${expr.largs.map(sub).join(", ")}) ${catalog.operator(expr.opnos[0] as number).oprname} ROW(${expr.rargs.map(sub).join(", ")}))`;
      case "SubPlan":
        return this.#subPlan(expr, chain);
      case "SQLValueFunction":
        return expr.op.replace("SVFOP_", "").replace(/_N$/, `(${expr.typmod})`);
      case "SubscriptingRef":
        return `${sub(expr.refexpr)}${expr.refupperindexpr.map((upper, i) => `[${expr.reflowerindexpr.length > 0 ? `${expr.reflowerindexpr[i] === null ? "" : sub(expr.reflowerindexpr[i] as Expr)}:` : ""}${upper === null ? "" : sub(upper)}]`).join("")}`;
      case "FieldSelect":
        return `(${sub(expr.arg)}).${expr.fieldnum}`;
      case "CaseTestExpr":
        return "CASE_TEST_EXPR";
      case "NextValueExpr":
        return `nextval('${catalog.relation(expr.seqid).relname}'::regclass)`;
      default:
        return expr.tag;
    }
  }

  #cast(arg: Expr, type: number, typmod: number, chain: readonly Plan[]): string {
    const name = formatTypeWithTypmod(this.#cx.catalog, type, typmod);
    // A constant that only its length is put on.
    if (arg.tag === "Const" && arg.consttype === type && arg.consttypmod === -1) return `${this.#const(arg, false)}::${name}`;
    return `(${this.#expr(arg, chain)})::${name}`;
  }
  #call(expr: Extract<Expr, { tag: "FuncExpr" }>, chain: readonly Plan[], showImplicit: boolean): string {
    const { catalog } = this.#cx;
    if (expr.funcformat === "COERCE_IMPLICIT_CAST" && !showImplicit) return this.#expr(expr.args[0] as Expr, chain);
    if (expr.funcformat === "COERCE_EXPLICIT_CAST" || expr.funcformat === "COERCE_IMPLICIT_CAST") {
      const typmod = expr.args[1]?.tag === "Const" && exprType(expr.args[1]) === T.INT4OID ? (expr.args[1].constvalue as number) : -1;
      return this.#cast(expr.args[0] as Expr, expr.funcresulttype, typmod, chain);
    }
    const { proname } = catalog.proc(expr.funcid);
    if (expr.funcformat === "COERCE_SQL_SYNTAX") {
      const special = this.#sqlSyntax(proname, expr.args, chain);
      if (special !== undefined) return special;
    }
    const args = expr.args.map((arg) => this.#expr(arg, chain, true));
    return `${quoteIdentifier(proname)}(${args.join(", ")})`;
  }
  /** Calls that SQL writes with keywords. @see get_func_sql_syntax */
  #sqlSyntax(proname: string, list: readonly Expr[], chain: readonly Plan[]): string | undefined {
    const args = list.map((arg) => this.#expr(arg, chain));
    const [a, b, c, d] = args;
    switch (proname) {
      case "timezone":
        return b === undefined ? `(${a} AT LOCAL)` : `(${b} AT TIME ZONE ${a})`;
      case "overlaps":
        return `((${a}, ${b}) OVERLAPS (${c}, ${d}))`;
      case "extract":
        return `EXTRACT(${(list[0] as Const).constvalue} FROM ${b})`;
      case "substring":
        return `SUBSTRING(${a} FROM ${b}${c === undefined ? "" : ` FOR ${c}`})`;
      case "overlay":
        return `OVERLAY(${a} PLACING ${b} FROM ${c}${d === undefined ? "" : ` FOR ${d}`})`;
      case "position":
        return `POSITION((${b}) IN (${a}))`;
      case "btrim":
      case "ltrim":
      case "rtrim":
        return `TRIM(${{ btrim: "BOTH", ltrim: "LEADING", rtrim: "TRAILING" }[proname]}${b === undefined ? "" : ` ${b}`} FROM ${a})`;
      default:
        return undefined;
    }
  }
  #subPlan(plan: SubPlan, chain: readonly Plan[]): string {
    const name = plan.useHashTable ? `hashed ${plan.plan_name}` : plan.plan_name;
    switch (plan.subLinkType) {
      case "EXISTS_SUBLINK":
        return `EXISTS(${name})`;
      case "ANY_SUBLINK":
        return `(ANY ${this.#expr(plan.testexpr as Expr, chain).replaceAll(/\$\d+/g, (p) => p)})`;
      case "ALL_SUBLINK":
        return `(ALL ${this.#expr(plan.testexpr as Expr, chain)})`;
      case "ARRAY_SUBLINK":
        return `ARRAY(${name})`;
      case "MULTIEXPR_SUBLINK":
        return `(rescan ${name})`;
      default:
        return `(${name})`;
    }
  }
  /** What a parameter stands for: an outer row's column, an init-plan's value. @see find_param_referent */
  #param(expr: Extract<Expr, { tag: "Param" }>, chain: readonly Plan[]): string {
    const bare = this.#bare;
    this.#bare = false;
    const text = this.#referent(expr, chain);
    this.#bare = bare;
    return text;
  }
  #referent(expr: Extract<Expr, { tag: "Param" }>, chain: readonly Plan[]): string {
    if (expr.paramkind === "PARAM_EXTERN") return `$${expr.paramid}`;
    for (let i = 0; i < chain.length; i++) {
      const plan = chain[i] as Plan;
      if (plan.tag === "NestLoop") {
        const param = plan.nestParams.find((item) => item.paramno === expr.paramid);
        if (param !== undefined) return this.#expr(param.paramval, chain.slice(i));
      }
      for (const sub of this.subPlansOf(plan)) {
        const at = sub.parParam.indexOf(expr.paramid);
        if (at >= 0) return this.#expr(sub.args[at] as Expr, chain.slice(i));
        const column = sub.paramIds.indexOf(expr.paramid);
        if (column >= 0) return `(${sub.useHashTable ? "hashed " : ""}${sub.plan_name}).col${column + 1}`;
      }
      const init = plan.initPlan.find((item) => item.setParam.includes(expr.paramid));
      if (init !== undefined) return init.setParam.length > 1 ? `(${init.plan_name}).col${init.setParam.indexOf(expr.paramid) + 1}` : init.subLinkType === "EXISTS_SUBLINK" || init.subLinkType === "ARRAY_SUBLINK" ? `(${init.plan_name}).col1` : `(${init.plan_name}).col1`;
    }
    for (const init of [...this.#cx.stmt.subplans, this.#cx.stmt.planTree as Plan].flatMap((plan) => plan.initPlan)) if (init.setParam.includes(expr.paramid)) return `(${init.plan_name}).col${init.setParam.indexOf(expr.paramid) + 1}`;
    return `$${expr.paramid}`;
  }
}

const childFor = (plan: Plan, varno: number): Plan | undefined => {
  if (plan.tag === "Append") return plan.appendplans[0];
  if (plan.tag === "SubqueryScan") return plan.subplan;
  return (varno === OUTER_VAR ? plan.lefttree : plan.righttree) ?? undefined;
};

/** A frame clause, but for the default one. @see get_window_frame_options */
export function frameText(options: number, offset: (end: "start" | "end") => string): string {
  if ((options & 0x1) === 0) return "";
  const bound = (bits: { readonly unboundedPreceding: number; readonly current: number; readonly offset: number; readonly preceding: number }, end: "start" | "end"): string => {
    if ((options & bits.unboundedPreceding) !== 0) return end === "start" ? "UNBOUNDED PRECEDING" : "UNBOUNDED FOLLOWING";
    if ((options & bits.current) !== 0) return "CURRENT ROW";
    return `${offset(end)} ${(options & bits.preceding) !== 0 ? "PRECEDING" : "FOLLOWING"}`;
  };
  const mode = (options & 0x2) !== 0 ? "RANGE" : (options & 0x4) !== 0 ? "ROWS" : "GROUPS";
  const start = bound({ unboundedPreceding: 0x20, current: 0x200, offset: 0x2800, preceding: 0x800 }, "start");
  const end = bound({ unboundedPreceding: 0x100, current: 0x400, offset: 0x5000, preceding: 0x1000 }, "end");
  const exclude = (options & 0x8000) !== 0 ? " EXCLUDE CURRENT ROW" : (options & 0x10000) !== 0 ? " EXCLUDE GROUP" : (options & 0x20000) !== 0 ? " EXCLUDE TIES" : "";
  return `${mode} ${(options & 0x10) !== 0 ? `BETWEEN ${start} AND ${end}` : start}${exclude}`;
}
