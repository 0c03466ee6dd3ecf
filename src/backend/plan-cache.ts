/**
 * Prepared statements and their plans: a custom plan for each set of values, or one generic plan for all, by
 * PostgreSQL's rule: five custom plans first, then the generic one unless it costs more than the custom plans did on
 * average, planning counted in.
 *
 * @see src/backend/utils/cache/plancache.c (choose_custom_plan, cached_plan_cost)
 */
import type { CatalogRoot } from "../catalog/root.ts";
import { exprType, exprTypmod } from "../nodes/make.ts";
import type { Query } from "../nodes/parsenodes.ts";
import { exprContains } from "../nodes/walk.ts";
import type { PlannedStmt } from "../nodes/plannodes.ts";
import type { Datum, Oid } from "../nodes/primnodes.ts";
import type { RawStmt } from "../nodes/raw.ts";
import type { PlanChoice } from "../probes/probes.ts";
import type { SessionContext } from "../types/registry.ts";
import * as T from "../types/oids.ts";
import { ERRCODE, ereport } from "../utils/errors.ts";
import type { Field } from "./statement-result.ts";

const CUSTOM_PLANS_FIRST = 5;

/** A statement that was analyzed, with what its plans cost so far. */
export class PreparedStatement {
  readonly sql: string;
  readonly raw: RawStmt | undefined;
  /** Types as they were given; those that were not are found when the statement is analyzed. */
  readonly givenTypes: readonly (Oid | undefined)[];
  paramTypes: readonly Oid[] = [];
  queries: readonly Query[] = [];
  /** The catalog that the queries and the generic plan are made for; another one makes them anew. */
  root: CatalogRoot | undefined;
  /** What else they were made in: settings, and the role where that counts. */
  environment = "";
  /** Whether another role might see other rows. */
  dependsOnRole = false;
  genericPlan: PlannedStmt | undefined;
  /** The columns that the first analysis gave. */
  #shape: string | undefined;
  #genericCost = -1;
  #customCost = 0;
  #customPlans = 0;

  /** When it was made, in microseconds since 2000; by PREPARE, or by a message. */
  readonly madeAt: number;
  readonly fromSql: boolean;
  #genericPlans = 0;

  constructor(sql: string, raw: RawStmt | undefined, givenTypes: readonly (Oid | undefined)[], fromSql = false, madeAt = 0) {
    this.fromSql = fromSql;
    this.madeAt = madeAt;
    this.sql = sql;
    this.raw = raw;
    this.givenTypes = givenTypes;
  }

  /** Forgets what was made for another catalog; the custom plans' costs stay, as PostgreSQL's do. */
  renew(root: CatalogRoot, environmentOf: (dependsOnRole: boolean) => string, queries: readonly Query[], paramTypes: readonly Oid[]): void {
    const shape = resultShape(queries[0]);
    if (this.#shape !== undefined && shape !== this.#shape) ereport({ code: ERRCODE.feature_not_supported, message: "cached plan must not change result type" });
    this.#shape = shape;
    this.root = root;
    this.queries = queries;
    this.dependsOnRole = hasRowSecurity(queries);
    this.environment = environmentOf(this.dependsOnRole);
    this.paramTypes = paramTypes;
    this.genericPlan = undefined;
    this.described = undefined;
    this.#genericCost = -1;
  }

  /** How often it was run by either kind of plan. */
  get plansMade(): { readonly generic: number; readonly custom: number } {
    return { generic: this.#genericPlans, custom: this.#customPlans };
  }
  /** The types of its columns; null where it gives none. */
  get resultTypes(): readonly Oid[] | null {
    const query = this.queries.find((each) => each.canSetTag);
    const list = query?.commandType === "CMD_SELECT" ? query.targetList : (query?.returningList ?? []);
    const types = list.filter((tle) => !tle.resjunk).map((tle) => exprType(tle.expr));
    return query?.commandType === "CMD_SELECT" || types.length > 0 ? types : null;
  }
  /** Why a custom plan is wanted, or why not. @see choose_custom_plan */
  #judge(params: readonly Datum[], mode: string): { readonly custom: boolean; readonly why: string } {
    if (params.length === 0) return { custom: false, why: "there are no parameters" };
    if (mode !== "auto") return { custom: mode === "force_custom_plan", why: `plan_cache_mode is ${mode}` };
    if (this.#customPlans < CUSTOM_PLANS_FIRST) return { custom: true, why: `the first ${CUSTOM_PLANS_FIRST} are for their values` };
    const custom = this.#genericCost >= this.#customCost / this.#customPlans;
    if (this.#genericCost < 0) return { custom, why: "a generic plan has not been tried" };
    return { custom, why: `the generic plan costs ${custom ? "no less" : "less"} than custom plans do on average` };
  }
  #choice(plan: PlanChoice["plan"], why: string): PlanChoice {
    return { plan, why, customPlans: this.#customPlans, averageCustomCost: this.#customPlans === 0 ? 0 : this.#customCost / this.#customPlans, genericCost: this.#genericCost < 0 ? undefined : this.#genericCost };
  }
  /** What it takes and gives, as it was found for the catalog that it was analyzed for. */
  described: { readonly paramTypes: readonly Oid[]; readonly fields: readonly Field[] | null } | undefined;
  /** The generic plan, where it is made and would be chosen whatever the values. */
  readyPlan(params: readonly Datum[], context: SessionContext): PlannedStmt | undefined {
    return this.genericPlan === undefined || this.#judge(params, context.setting("plan_cache_mode")).custom ? undefined : this.genericPlan;
  }
  /** The generic plan is taken once more. */
  used(): void {
    this.#genericPlans++;
  }
  /** The plan to run with these values. `plan` plans for values, or for none; `tell` is told which it is, and why. */
  choose(params: readonly Datum[], context: SessionContext, plan: (params: readonly Datum[]) => PlannedStmt, tell?: (choice: PlanChoice) => void): PlannedStmt {
    const mode = context.setting("plan_cache_mode");
    let judged = this.#judge(params, mode);
    if (!judged.custom) {
      if (this.genericPlan === undefined) {
        this.genericPlan = plan([]);
        this.#genericCost = totalCost(this.genericPlan);
      }
      // Its cost is known only now, and may be too much.
      judged = this.#judge(params, mode);
      if (!judged.custom) {
        tell?.(this.#choice("generic", judged.why));
        this.#genericPlans++;
        return this.genericPlan;
      }
    }
    tell?.(this.#choice("custom", judged.why));
    const custom = plan(params);
    this.#customPlans++;
    this.#customCost += totalCost(custom) + 1000 * Number(context.setting("cpu_operator_cost")) * (custom.rtable.length + 1);
    return custom;
  }
}
/** Whether a table's policies were looked at, at any level. */
export const hasRowSecurity = (queries: readonly Query[]): boolean => exprContains(queries, (node) => node.tag === "Query" && node.hasRowSecurity);
/** Names and types of the columns that a query answers with, to be compared. @see PlanCacheComputeResultDesc, equalRowTypes */
const resultShape = (query: Query | undefined): string =>
  JSON.stringify((query?.commandType === "CMD_SELECT" ? query.targetList : (query?.returningList ?? [])).filter((tle) => !tle.resjunk).map((tle) => [tle.resname, exprType(tle.expr), exprTypmod(tle.expr)]));
const totalCost = (stmt: PlannedStmt): number => stmt.planTree?.total_cost ?? 0;

/** A value from JavaScript as a value of a type: as the wire protocol would bring it, in the type's text form. */
export function bindParameter(value: unknown, type: Oid, context: SessionContext): Datum {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case "number":
      if (type === T.INT4OID && (value | 0) === value) return value;
      break;
    case "boolean":
      if (type === T.BOOLOID) return value;
      break;
    case "string":
      if (type === T.TEXTOID) return value;
  }
  return context.types.input(type, parameterText(value), -1, context);
}
function parameterText(value: unknown): string {
  if (typeof value === "string") return value;
  if (value instanceof Date) return value.toISOString();
  if (value instanceof Uint8Array) return `\\x${Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  if (Array.isArray(value)) return `{${value.map(arrayElement).join(",")}}`;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
function arrayElement(value: unknown): string {
  if (value === null || value === undefined) return "NULL";
  return Array.isArray(value) ? parameterText(value) : JSON.stringify(parameterText(value));
}

/** @see exec_bind_message */
export function checkParameterCount(statement: PreparedStatement, given: number): void {
  const wanted = statement.paramTypes.length;
  if (given !== wanted) ereport({ code: ERRCODE.protocol_violation, message: `bind message supplies ${given} parameters, but prepared statement "" requires ${wanted}` });
}
