/**
 * WITH RECURSIVE: which queries of a list use which, and where a query may refer to itself.
 *
 * The walkers see raw trees. A WITH inside hides the names that it gives, so that they keep a stack of those.
 *
 * @see src/backend/parser/parse_cte.c (makeDependencyGraph, checkWellFormedRecursion)
 */
import { type RawNode, type RawOf, rawAs, rawLocation } from "../nodes/raw.ts";
import { errorAt } from "./parse-state.ts";

type RawCte = RawOf<"CommonTableExpr">;
type Fields = Readonly<Record<string, unknown>>;
/** What a walk does with a table's name, and with what is below a node. */
interface Walk {
  readonly name: (range: RawOf<"RangeVar">) => void;
  /** Answers true where it has walked the node's parts itself. */
  readonly node?: (tag: string, fields: Fields, step: (tree: unknown) => void) => boolean;
}

/** The arms of a set operation stand without their tag. */
const tagged = (field: string, value: unknown): unknown => ((field === "larg" || field === "rarg") && typeof value === "object" && value !== null && "op" in value ? { SelectStmt: value } : value);

/** Walks a raw tree, with names of inner WITH lists left out. */
function walkNames(tree: unknown, walk: Walk): void {
  const hidden: Set<string>[] = [];
  const step = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(step);
    if (typeof node !== "object" || node === null) return;
    const clause = (node as { readonly withClause?: RawOf<"WithClause"> }).withClause;
    if (clause !== undefined) return withList(clause, () => parts(node as Fields));
    parts(node as Fields);
  };
  const withList = (clause: RawOf<"WithClause">, body: () => void): void => {
    const ctes = (clause.ctes ?? []).map((item) => rawAs(item, "CommonTableExpr") as RawCte);
    const names = new Set<string>(clause.recursive === true ? ctes.map(({ ctename = "" }) => ctename) : []);
    hidden.push(names);
    for (const cte of ctes) {
      step(cte.ctequery);
      names.add(cte.ctename ?? "");
    }
    body();
    hidden.pop();
  };
  const parts = (node: Fields): void => {
    for (const [tag, value] of Object.entries(node)) {
      if (tag === "withClause") continue;
      if (tag === "RangeVar") {
        const range = value as RawOf<"RangeVar">;
        if (range.schemaname === undefined && !hidden.some((names) => names.has(range.relname ?? ""))) walk.name(range);
      } else if (typeof value === "object" && value !== null && /^[A-Z]/.test(tag) && walk.node !== undefined) {
        // A statement's own WITH is walked before the rest of it.
        const clause = (value as { readonly withClause?: RawOf<"WithClause"> }).withClause;
        const body = (): void => {
          if (walk.node?.(tag, value as Fields, step) !== true) parts(value as Fields);
        };
        if (clause === undefined && Array.isArray(value)) step(value);
        else if (clause === undefined) body();
        else withList(clause, body);
      } else step(tagged(tag, value));
    }
  };
  step(tree);
}

/** Whether a query names another of its list. */
function mentions(tree: unknown, name: string): boolean {
  let found = false;
  walkNames(tree, { name: ({ relname }) => { found ||= relname === name; } });
  return found;
}
export const isRecursive = (cte: RawCte): boolean => mentions(cte.ctequery, cte.ctename ?? "");

/** Sorts so that each query stands after those that it uses. @see TopologicalSort */
export function dependencyOrder(list: readonly RawCte[]): number[] {
  const left = new Set(list.keys());
  const order: number[] = [];
  const uses = list.map((cte) => new Set(list.flatMap(({ ctename = "" }, j) => (mentions(cte.ctequery, ctename) ? [j] : []))));
  while (left.size > 0) {
    const next = [...left].find((i) => [...left].every((j) => j === i || uses[i]?.has(j) !== true));
    if (next === undefined) return errorAt("feature_not_supported", "mutual recursion between WITH items is not implemented", list[[...left][0] as number]?.location ?? 0);
    order.push(next);
    left.delete(next);
  }
  return order;
}

type Place = "its non-recursive term" | "a subquery" | "an outer join" | "INTERSECT" | "EXCEPT" | undefined;
/** Looks at the references of a query to itself. Raises 42P19 where one stands in a place that is not for it. */
function checkReferences(tree: unknown, name: string, first: Place): void {
  let place = first;
  let seen = 0;
  const at = (where: Place, walk: () => void): void => {
    const before = place;
    place = where;
    walk();
    place = before;
  };
  walkNames(tree, {
    name: ({ relname, location = 0 }) => {
      if (relname !== name) return;
      if (place !== undefined) errorAt("invalid_recursion", `recursive reference to query "${name}" must not appear within ${place}`, location);
      if (++seen > 1) errorAt("invalid_recursion", `recursive reference to query "${name}" must not appear more than once`, location);
    },
    node: (tag, fields, step) => {
      if (tag === "SubLink") {
        at("a subquery", () => step(fields["subselect"]));
        step(fields["testexpr"]);
        return true;
      }
      if (tag === "JoinExpr") {
        const { jointype, larg, rarg, quals } = fields;
        const nulled = place ?? "an outer join";
        at(jointype === "JOIN_RIGHT" || jointype === "JOIN_FULL" ? nulled : place, () => step(larg));
        at(jointype === "JOIN_LEFT" || jointype === "JOIN_FULL" ? nulled : place, () => step(rarg));
        step(quals);
        return true;
      }
      const { op, all, larg, rarg, sortClause, limitOffset, limitCount } = fields;
      if (place !== undefined || (op !== "SETOP_INTERSECT" && op !== "SETOP_EXCEPT")) return false;
      const word = op === "SETOP_INTERSECT" ? "INTERSECT" : "EXCEPT";
      at(all === true ? word : place, () => step({ SelectStmt: larg }));
      at(all === true || op === "SETOP_EXCEPT" ? word : place, () => step({ SelectStmt: rarg }));
      step([sortClause, limitOffset, limitCount]);
      return true;
    },
  });
}

/** The shape that a recursive query must have. @see checkWellFormedRecursion */
export function checkRecursion(raw: RawCte): void {
  const { ctename: name = "", location = 0 } = raw;
  const select = rawAs(raw.ctequery, "SelectStmt");
  if (select === undefined) return errorAt("invalid_recursion", `recursive query "${name}" must not contain data-modifying statements`, location);
  if (select.op !== "SETOP_UNION") errorAt("invalid_recursion", `recursive query "${name}" does not have the form non-recursive-term UNION [ALL] recursive-term`, location);
  checkReferences((select.withClause?.ctes ?? []).map((cte) => rawAs(cte, "CommonTableExpr")?.ctequery), name, "a subquery");
  const refuse = (what: string, at: number): never => errorAt("feature_not_supported", `${what} in a recursive query is not implemented`, at);
  if ((select.sortClause ?? []).length > 0) refuse("ORDER BY", rawLocation(rawAs(select.sortClause?.[0] as RawNode, "SortBy")?.node));
  if (select.limitOffset !== undefined) refuse("OFFSET", rawLocation(select.limitOffset));
  if (select.limitCount !== undefined) refuse("LIMIT", rawLocation(select.limitCount));
  if ((select.lockingClause ?? []).length > 0) refuse("FOR UPDATE/SHARE", -1);
  checkReferences({ SelectStmt: select.larg }, name, "its non-recursive term");
  checkReferences({ SelectStmt: select.rarg }, name, undefined);
}
