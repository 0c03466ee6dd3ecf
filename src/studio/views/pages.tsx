/** The storage under a scan: pages of tables byte by byte, and the way down an index. */
import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { IndexStep } from "../../probes/probes.ts";
import { type Bytes, bytesOfPage, type PageRead } from "../../trace/page-bytes.ts";
import type { Step } from "../../trace/model.ts";
import type { TraceEvent } from "../../trace/recorder.ts";
import { BLCKSZ } from "../../utils/page-format.ts";
import { stepOf, useStudio } from "../context.ts";

/** Bytes in a line of the drawing, and the size of one. */
const ACROSS = 128;
const WIDE = 5;
const HIGH = 7;

/** A run of bytes as boxes, one for each line that it touches. */
function boxes({ start, end }: Bytes): { readonly x: number; readonly y: number; readonly width: number }[] {
  const found: { x: number; y: number; width: number }[] = [];
  for (let at = start; at < end; ) {
    const line = Math.floor(at / ACROSS);
    const to = Math.min(end, (line + 1) * ACROSS);
    found.push({ x: (at - line * ACROSS) * WIDE, y: line * HIGH, width: (to - at) * WIDE });
    at = to;
  }
  return found;
}
function HeapPage({ page }: { readonly page: PageRead }): JSX.Element {
  const bytes = useMemo(() => bytesOfPage(page), [page]);
  const [lp, setLp] = useState(1);
  const chosen = bytes.filter((each) => each.lp === lp);
  const used = page.items.filter(({ tuple }) => tuple !== undefined).length;
  const go = (by: number): void => setLp(Math.max(1, Math.min(page.items.length, lp + by)));
  return (
    <section aria-label={`Page ${page.block} of ${page.relation}`}>
      <h3>{`${page.relation}, page ${page.block}`} <small>{`of ${page.pages} · ${used} tuples · ${page.upper - page.lower} bytes free · ${BLCKSZ} bytes`}</small></h3>
      <svg class="page" viewBox={`0 0 ${ACROSS * WIDE} ${(BLCKSZ / ACROSS) * HIGH}`} role="img">
        <title>{`Page ${page.block} of ${page.relation}, byte by byte`}</title>
        {bytes.map((run, i) => boxes(run).map((box, j) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: a part of the drawing; the buttons below go from tuple to tuple
          <rect key={`${i} ${j}`} {...box} height={HIGH - 1} class={`byte ${run.kind.replace(" ", "-")} ${run.lp === lp ? "chosen" : ""}`} onClick={() => run.lp !== undefined && setLp(run.lp)}><title>{`${run.start}–${run.end}: ${run.what}`}</title></rect>
        )))}
      </svg>
      <p class="legend"><i class="byte header" /> header <i class="byte pointer" /> line pointers <i class="byte free" /> free <i class="byte tuple-header" /> tuple header <i class="byte value" /> values <i class="byte padding" /> padding</p>
      <p class="bar"><button type="button" aria-label="Tuple before" onClick={() => go(-1)}>◀</button> tuple {lp} of {page.items.length} <button type="button" aria-label="Tuple after" onClick={() => go(1)}>▶</button></p>
      <table aria-label={`Bytes of tuple ${lp}`}>
        <thead><tr><th>bytes</th><th>how many</th><th>what</th></tr></thead>
        <tbody>{chosen.map((run) => <tr key={run.start}><td>{`${run.start}–${run.end}`}</td><td class="number">{run.end - run.start}</td><td>{run.what}</td></tr>)}</tbody>
      </table>
    </section>
  );
}
type Descent = Extract<TraceEvent, { type: "index_descent" }>;
function IndexPageBox({ step }: { readonly step: IndexStep }): JSX.Element {
  const { block, level, count, items, first, chosen } = step;
  return (
    <div class="index-page">
      <small>{`${level === 0 ? "leaf" : `level ${level}`} · block ${block} · ${count} item${count === 1 ? "" : "s"}`}</small>
      <ol start={first + 1}>
        {first > 0 && <li class="more">…</li>}
        {items.map((item, i) => <li key={i} class={first + i === chosen ? "chosen" : ""} aria-current={first + i === chosen ? "true" : undefined}><code>{item.key}</code> <span>→ {item.to}</span></li>)}
        {first + items.length < count && <li class="more">…</li>}
      </ol>
    </div>
  );
}
/** Each search: the page at every level, and the item that was followed. */
function Descents({ descents }: { readonly descents: readonly Descent[] }): JSX.Element {
  return (
    <>
      {descents.map((descent) => (
        <section key={descent.seq} aria-label={`Search in ${descent.index}`}>
          <h3>{descent.index} <small>{`node ${descent.node} seeks ${descent.sought === "" ? "the first entry" : descent.sought}`}</small></h3>
          <div class="descent">{descent.path.map((step) => <IndexPageBox key={step.block} step={step} />)}</div>
        </section>
      ))}
    </>
  );
}
const known = new WeakMap<readonly Step[], { readonly pages: readonly PageRead[]; readonly descents: readonly Descent[] }>();
function storageOf(steps: readonly Step[]): { readonly pages: readonly PageRead[]; readonly descents: readonly Descent[] } {
  const found = known.get(steps) ?? { pages: steps.flatMap(({ event }) => (event.type === "page_read" ? [event] : [])), descents: steps.flatMap(({ event }) => (event.type === "index_descent" ? [event] : [])) };
  known.set(steps, found);
  return found;
}
export function Pages(): JSX.Element {
  const { state } = useStudio();
  const step = stepOf(state);
  const { pages, descents } = step === undefined ? { pages: [], descents: [] } : storageOf(step.run.steps);
  if (pages.length + descents.length === 0) return <p class="empty">No page of a table was read.</p>;
  return <div class="edges"><Descents descents={descents} />{pages.map((page) => <HeapPage key={page.seq} page={page} />)}</div>;
}
