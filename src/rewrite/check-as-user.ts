/**
 * What a rule reads and changes is checked with the rights of the owner of its relation.
 *
 * @see src/backend/utils/cache/relcache.c (setRuleCheckAsUser)
 */
import type { Node } from "../nodes/nodes.ts";
import type { Query } from "../nodes/parsenodes.ts";
import type { Oid } from "../nodes/primnodes.ts";
import { mapChildren } from "../nodes/walk.ts";

const known = new WeakMap<Query, { readonly user: Oid; readonly query: Query }>();

export function checkAsUser(query: Query, user: Oid): Query {
  const found = known.get(query);
  if (found?.user === user) return found.query;
  const visit = (node: Node): Node => {
    const below = mapChildren(node, visit);
    return below.tag === "RTEPermissionInfo" ? { ...below, checkAsUser: user } : below;
  };
  const marked = visit(query) as Query;
  known.set(query, { user, query: marked });
  return marked;
}
