/**
 * Expressions of plans back to SQL, as EXPLAIN shows them.
 *
 * @see src/backend/utils/adt/ruleutils.c
 */
import type { Catalog } from "../catalog/catalog.ts";
import { quoteIdentifier } from "../utils/keywords.ts";
import { systemAttributes } from "../catalog/system-attributes.ts";
import { type Bitmapset, bmsIsMember } from "../nodes/bitmapset.ts";
import { makeAnds } from "../nodes/make.ts";
import type { Plan, PlannedStmt } from "../nodes/plannodes.ts";
import { type Expr, INDEX_VAR, INNER_VAR, OUTER_VAR, type Param, type SubLink, type SubPlan, type Var, type WindowFunc } from "../nodes/primnodes.ts";
import { exprContains, mapExpr } from "../nodes/walk.ts";
import type { SessionContext } from "../types/registry.ts";
import { ExprText, type Pretty } from "./expr-text.ts";

export interface DeparseContext {
  readonly catalog: Catalog;
  readonly session: SessionContext;
  readonly stmt: PlannedStmt;
  readonly names: readonly (string | null)[];
  /** Columns with their table's name. */
  readonly prefix: boolean;
  readonly pretty?: Pretty;
}

export class Deparser extends ExprText {
  readonly #cx: DeparseContext;
  /** The plan node that the expression at hand is of, and those above it. */
  #chain: readonly Plan[] = [];
  constructor(cx: DeparseContext) {
    super(cx.catalog, cx.session, cx.pretty ?? { paren: false, indent: false });
    this.#cx = cx;
  }

  /** Conjuncts, in parentheses. */
  qual(list: readonly Expr[], chain: readonly Plan[], bare = false): string {
    this.#bare = bare;
    const text = this.expr(makeAnds(list), chain);
    this.#bare = false;
    return text;
  }
  /** Whether the columns of the scan at hand stand without their table's name. */
  #bare = false;
  /** One expression; what a key or a column of a node below stands for shows its outermost cast even where nobody wrote it. */
  expr(expr: Expr, chain: readonly Plan[], showImplicit = false): string {
    return this.#within(chain, () => this.text(expr, showImplicit));
  }
  #within(chain: readonly Plan[], work: () => string): string {
    const before = this.#chain;
    this.#chain = chain;
    const text = work();
    this.#chain = before;
    return text;
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
    const given = this.#returningName(variable);
    const refname = given ?? this.#cx.names[variable.varno - 1] ?? null;
    let name: string;
    if (variable.varattno < 0) name = systemAttributes.find((a) => a.attnum === variable.varattno)?.attname ?? "?";
    else if (variable.varattno === 0) return refname === null ? "*" : `${quoteIdentifier(refname)}.*`;
    else name = rte?.eref.colnames[variable.varattno - 1] ?? `column${variable.varattno}`;
    return ((this.#cx.prefix && !this.#bare) || given !== undefined) && refname !== null ? `${quoteIdentifier(refname)}.${quoteIdentifier(name)}` : quoteIdentifier(name);
  }

  /** What the old or the new row is called that RETURNING reads. */
  #returningName({ varreturningtype }: Var): string | undefined {
    if (varreturningtype === "VAR_RETURNING_DEFAULT") return undefined;
    const plan = this.#chain.find((node) => node.tag === "ModifyTable");
    if (plan?.tag !== "ModifyTable") return undefined;
    return varreturningtype === "VAR_RETURNING_OLD" ? (plan.returningOldAlias ?? "old") : (plan.returningNewAlias ?? "new");
  }

  protected variable(variable: Var): string {
    const chain = this.#chain;
    const [plan] = chain;
    if (variable.varno === INDEX_VAR && plan?.tag === "IndexOnlyScan") return this.text((plan.indextlist[variable.varattno - 1] as { expr: Expr }).expr, true);
    if (variable.varno === OUTER_VAR || variable.varno === INNER_VAR) {
      const child = childFor(plan as Plan, variable.varno);
      const tle = child?.targetlist[variable.varattno - 1];
      if (child === undefined || tle === undefined) return "?";
      if (plan?.tag === "Append" && tle.expr.tag === "Var") return this.expr(this.#ofParent(tle.expr, plan.apprelids), [child, ...chain]);
      // What is computed below an Append stands for the same of its parent's columns.
      const shown = plan?.tag === "Append" ? mapExpr(tle.expr, (node) => (node.tag === "Var" && node.varno > 0 ? this.#ofParent(node, plan.apprelids) : undefined)) : tle.expr;
      const text = this.expr(shown, [child, ...chain], true);
      return tle.expr.tag === "Var" ? text : `(${text})`;
    }
    const rte = this.#cx.stmt.rtable[variable.varno - 1];
    if (rte?.rtekind === "RTE_SUBQUERY" && plan?.tag === "SubqueryScan" && plan.scanrelid === variable.varno) return this.#column(variable);
    return this.#column(variable);
  }

  /** A child's column as its parent's, which an Append stands for. */
  #ofParent(variable: Var, parents: Bitmapset): Var {
    const info = this.#cx.stmt.appendRelations.find((each) => each.childRelid === variable.varno);
    if (info === undefined || bmsIsMember(variable.varno, parents)) return variable;
    // System columns are the same ones of every table.
    const isSystem = variable.varattno < 0 && this.#cx.stmt.rtable[info.parentRelid - 1]?.rtekind === "RTE_RELATION";
    const varattno = isSystem ? variable.varattno : info.translatedVars.findIndex((own) => own?.varattno === variable.varattno) + 1;
    return varattno === 0 ? variable : this.#ofParent({ ...variable, varno: info.parentRelid, varattno }, parents);
  }
  protected subPlan(plan: SubPlan): string {
    const name = plan.useHashTable ? `hashed ${plan.plan_name}` : plan.plan_name;
    switch (plan.subLinkType) {
      case "EXISTS_SUBLINK":
        return `EXISTS(${name})`;
      case "ANY_SUBLINK":
        return `(ANY ${this.text(plan.testexpr as Expr).replaceAll(/\$\d+/g, (p) => p)})`;
      case "ALL_SUBLINK":
        return `(ALL ${this.text(plan.testexpr as Expr)})`;
      case "ARRAY_SUBLINK":
        return `ARRAY(${name})`;
      case "MULTIEXPR_SUBLINK":
        return `(rescan ${name})`;
      default:
        return `(${name})`;
    }
  }
  protected subLink(link: SubLink): string {
    return link.tag;
  }
  protected windowName(func: WindowFunc): string {
    const window = this.#chain.find((plan) => plan.tag === "WindowAgg" && plan.winref === func.winref);
    return quoteIdentifier((window?.tag === "WindowAgg" ? window.winname : null) ?? "(?)");
  }
  /** What a parameter stands for: an outer row's column, an init-plan's value. @see find_param_referent */
  protected param(expr: Param): string {
    const bare = this.#bare;
    this.#bare = false;
    const text = this.#referent(expr, this.#chain);
    this.#bare = bare;
    return text;
  }
  #referent(expr: Param, chain: readonly Plan[]): string {
    if (expr.paramkind === "PARAM_EXTERN") return `$${expr.paramid}`;
    for (let i = 0; i < chain.length; i++) {
      const plan = chain[i] as Plan;
      if (plan.tag === "NestLoop") {
        const param = plan.nestParams.find((item) => item.paramno === expr.paramid);
        if (param !== undefined) return this.expr(param.paramval, chain.slice(i));
      }
      for (const sub of this.subPlansOf(plan)) {
        const at = sub.parParam.indexOf(expr.paramid);
        if (at >= 0) return this.expr(sub.args[at] as Expr, chain.slice(i));
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

/** What a part of a plan node's expressions is called: a column of its table by its own name, of a join by its table's as well. */
export function partName(catalog: Catalog, session: SessionContext, stmt: PlannedStmt, part: Expr, plan: Plan): string {
  return new Deparser({ catalog, session, stmt, names: stmt.rtable.map(({ eref }) => eref.aliasname), prefix: !("scanrelid" in plan) }).expr(part, [plan]);
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
