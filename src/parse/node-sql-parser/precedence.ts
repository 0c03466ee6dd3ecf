/**
 * Operators by PostgreSQL's precedence. node-sql-parser groups some chains otherwise, so its groups are taken apart and
 * made again from the row of operands and operators.
 *
 * @see src/backend/parser/gram.y (the %left, %right and %nonassoc lines)
 */
import { compact, type RawTree, raw, string } from "./cursor.ts";
import { refuse } from "./refuse.ts";

/** A part of a chain. */
export type Item =
  | { readonly kind: "operand"; readonly node: RawTree }
  | { readonly kind: "prefix"; readonly op: string; readonly location: number }
  | { readonly kind: "infix"; readonly op: string; readonly location: number; readonly negated?: boolean; readonly second?: "AND" }
  /** What follows its operand: a cast, IS, IN with its list. */
  | { readonly kind: "postfix"; readonly level: number; readonly once: boolean; readonly build: (operand: RawTree) => RawTree };

export const LEVEL = { or: 1, and: 2, not: 3, is: 4, comparison: 5, like: 6, other: 7, add: 8, multiply: 9, power: 10, sign: 13, cast: 14 } as const;
const levels: Readonly<Record<string, number>> = {
  OR: LEVEL.or, AND: LEVEL.and, "<": LEVEL.comparison, ">": LEVEL.comparison, "=": LEVEL.comparison, "<=": LEVEL.comparison, ">=": LEVEL.comparison, "<>": LEVEL.comparison, "!=": LEVEL.comparison,
  LIKE: LEVEL.like, ILIKE: LEVEL.like, BETWEEN: LEVEL.like, "+": LEVEL.add, "-": LEVEL.add, "*": LEVEL.multiply, "/": LEVEL.multiply, "%": LEVEL.multiply, "^": LEVEL.power,
};
const levelOf = (op: string): number => levels[op] ?? LEVEL.other;
const chains = (level: number): boolean => level !== LEVEL.comparison && level !== LEVEL.like && level !== LEVEL.is;

/** Puts a chain together. */
export function associate(items: readonly Item[]): RawTree {
  const chain = new Chain(items);
  const tree = chain.expression(0);
  if (!chain.done) refuse("this order of operators");
  return tree;
}

class Chain {
  readonly #items: readonly Item[];
  #at = 0;
  constructor(items: readonly Item[]) {
    this.#items = items;
  }
  get done(): boolean {
    return this.#at === this.#items.length;
  }
  /** An expression of operators that bind tighter than `above`. */
  expression(above: number): RawTree {
    let left = this.#start();
    let ceiling = Number.POSITIVE_INFINITY;
    for (;;) {
      const item = this.#items[this.#at];
      if (item === undefined || item.kind === "operand" || item.kind === "prefix") return left;
      const level = item.kind === "postfix" ? item.level : levelOf(item.op);
      if (level <= above) return left;
      if (level >= ceiling) return refuse("a chain of operators that do not chain");
      this.#at++;
      left = item.kind === "postfix" ? item.build(left) : this.#infix(item, level, left);
      if (!chains(level)) ceiling = level;
    }
  }
  #start(): RawTree {
    const item = this.#items[this.#at++];
    if (item?.kind === "operand") return item.node;
    if (item?.kind !== "prefix") return refuse("this order of operators");
    if (item.op === "NOT") return raw("BoolExpr", { boolop: "NOT_EXPR", args: [this.expression(LEVEL.not - 1)], location: item.location });
    const operand = item.op === "-" ? negated(this.expression(LEVEL.sign - 1), item.location) : this.expression(LEVEL.sign - 1);
    return "number" in operand ? operand.number : raw("A_Expr", { kind: "AEXPR_OP", name: [string(item.op)], rexpr: operand, location: item.location });
  }
  #infix(item: Extract<Item, { kind: "infix" }>, level: number, left: RawTree): RawTree {
    const { op, location } = item;
    if (op === "AND" || op === "OR") return bool(op, left, this.expression(level), location);
    if (op === "BETWEEN") return this.#between(item, left);
    const right = this.expression(level);
    const not = item.negated === true ? "!" : "";
    if (op === "LIKE") return raw("A_Expr", { kind: "AEXPR_LIKE", name: [string(`${not}~~`)], lexpr: left, rexpr: right, location });
    if (op === "ILIKE") return raw("A_Expr", { kind: "AEXPR_ILIKE", name: [string(`${not}~~*`)], lexpr: left, rexpr: right, location });
    return raw("A_Expr", { kind: "AEXPR_OP", name: [string(op === "!=" ? "<>" : op)], lexpr: left, rexpr: right, location });
  }
  #between(item: Extract<Item, { kind: "infix" }>, left: RawTree): RawTree {
    const low = this.expression(LEVEL.like);
    const and = this.#items[this.#at++];
    if (and?.kind !== "infix" || and.second !== "AND") return refuse("this BETWEEN");
    const high = this.expression(LEVEL.like);
    const not = item.negated === true;
    return raw("A_Expr", { kind: not ? "AEXPR_NOT_BETWEEN" : "AEXPR_BETWEEN", name: [string(not ? "NOT BETWEEN" : "BETWEEN")], lexpr: left, rexpr: raw("List", { items: [low, high] }), location: item.location });
  }
}

/** `a AND b AND c` is one list. @see makeAndExpr */
function bool(op: "AND" | "OR", left: RawTree, right: RawTree, location: number): RawTree {
  const boolop = `${op}_EXPR`;
  const first = (left as { BoolExpr?: { boolop: string; args: readonly RawTree[] } }).BoolExpr;
  if (first?.boolop === boolop) return raw("BoolExpr", { ...first, args: [...first.args, right] });
  return raw("BoolExpr", { boolop, args: [left, right], location });
}
/** A minus before a number is part of the number; any other constant moves to the place of its minus. @see doNegate */
function negated(operand: RawTree, location: number): RawTree | { readonly number: RawTree } {
  const constant = (operand as { A_Const?: { ival?: { ival?: number }; fval?: { fval: string } } }).A_Const;
  if (constant === undefined) return operand;
  if (constant.ival !== undefined) return { number: raw("A_Const", { ival: compact({ ival: -(constant.ival.ival ?? 0) }), location }) };
  const text = constant.fval?.fval;
  if (text === undefined) return raw("A_Const", { ...constant, location });
  return { number: raw("A_Const", { fval: { fval: text.startsWith("-") ? text.slice(1) : `-${text}` }, location }) };
}
