/** What is pointed at: its fields, where it comes from, and where PostgreSQL declares it. */
import type { JSX } from "preact";
import { bmsMembers } from "../../nodes/bitmapset.ts";
import { fieldsOf } from "../../nodes/fields.ts";
import type { Node } from "../../nodes/nodes.ts";
import { nodeGuide } from "../../trace/node-guide.ts";
import { stepOf, useStudio } from "../context.ts";

const PARSE_NODES = new Set(["Query", "RangeTblEntry", "RTEPermissionInfo", "SortGroupClause", "GroupingSet", "WindowClause", "RowMarkClause", "CommonTableExpr", "SetOperationStmt", "WithCheckOption", "TableSampleClause", "RangeTblFunction"]);
/** The header that declares a node. */
function headerOf(tag: string, node: object): string {
  if (!("tag" in node)) return "src/include/nodes/parsenodes.h";
  if ("plan_node_id" in node || tag === "PlannedStmt" || tag === "NestLoopParam" || tag === "PlanRowMark") return "src/include/nodes/plannodes.h";
  return PARSE_NODES.has(tag) ? "src/include/nodes/parsenodes.h" : "src/include/nodes/primnodes.h";
}
const slice = (text: string, [from, to]: readonly [number, number]): string => new TextDecoder().decode(new TextEncoder().encode(text).subarray(from, to));

export function Inspector(): JSX.Element {
  const { state } = useStudio();
  const node = state.chosen;
  const step = stepOf(state);
  if (node === undefined) {
    return (
      <aside class="inspector" aria-label="Inspector">
        <p class="hint">{step === undefined ? "Run a statement; then point at a node." : "Point at a node of a tree or plan: what it is, and which words of the statement it stands for, is shown here."}</p>
      </aside>
    );
  }
  const tag = "tag" in node ? String(node.tag) : (Object.keys(node)[0] ?? "");
  const fields = "tag" in node ? fieldsOf[(node as Node).tag].filter(([, kind]) => kind !== "node" && kind !== "tree").map(([name, kind]): [string, string] => [name, kind === "set" ? `{${bmsMembers((node as never)[name] as number).join(", ")}}` : String((node as never)[name] ?? "null")]) : [];
  const guide = nodeGuide[tag];
  const source = state.run?.model.source ?? "";
  return (
    <aside class="inspector" aria-label="Inspector">
      <h3>{tag} <small>{headerOf(tag, node)}</small></h3>
      <p class="origin">
        {state.lit.length > 0 && <span>stands for {state.lit.map((span) => <code key={span.join()}>{slice(source, span)}</code>)}</span>}
        {state.names.map((name) => <span key={name} class="origin-name"> {name}</span>)}
        {state.lit.length === 0 && state.names.length === 0 && <span>stands for nothing in the text by itself</span>}
      </p>
      {guide !== undefined && <p class="guide">{guide.what} <span class="hint">{`made by ${guide.by}${guide.runs === undefined ? "" : `; run by ${guide.runs}`}`}</span></p>}
      <dl>{fields.map(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name} value`}>{value}</dd>])}</dl>
    </aside>
  );
}
