/** A long list of rows of one height, of which only those in sight are made. */
import type { ComponentChildren, JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

interface Props<T> {
  readonly items: readonly T[];
  readonly rowHeight: number;
  readonly label: string;
  readonly role: "listbox" | "tree";
  /** The row to keep in sight. */
  readonly current?: number;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly row: (item: T, index: number) => ComponentChildren;
}
const MARGIN = 8;

export function VirtualList<T>({ items, rowHeight, label, role, current, onKeyDown, row }: Props<T>): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(400);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || current === undefined || current < 0) return;
    const at = current * rowHeight;
    if (at < element.scrollTop) element.scrollTop = at;
    else if (at + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = at + rowHeight - element.clientHeight;
  }, [current, rowHeight, items.length]);
  const first = Math.max(0, Math.floor(top / rowHeight) - MARGIN);
  const last = Math.min(items.length, Math.ceil((top + height) / rowHeight) + MARGIN);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its role is given below
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: listbox and tree have names
    <div class="list" ref={box} role={role} aria-label={label} tabIndex={0} onScroll={(event) => setTop(event.currentTarget.scrollTop)} onKeyDown={onKeyDown}>
      <div style={{ height: `${items.length * rowHeight}px`, position: "relative" }}>
        <div style={{ transform: `translateY(${first * rowHeight}px)` }}>{items.slice(first, last).map((item, i) => row(item, first + i))}</div>
      </div>
    </div>
  );
}
