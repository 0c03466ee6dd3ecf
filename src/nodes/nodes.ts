/** Every node, and small tools over the union. */
import type { ParseNode } from "./parsenodes.ts";
import type { PlanNode } from "./plannodes.ts";
import type { PrimNode } from "./primnodes.ts";

export type Node = PrimNode | ParseNode | PlanNode;
export type NodeTag = Node["tag"];
export type NodeOf<T extends NodeTag> = Extract<Node, { tag: T }>;

/** A node while it is being built, by the stage that makes it. */
export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** `node` for its maker to write on. Only the stage that made a node may call this. */
export const writable = <T>(node: T): Writable<T> => node as Writable<T>;
