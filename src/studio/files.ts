/** Files that the page gives and takes. */
import { chromeTrace } from "../trace/chrome.ts";
import { pack } from "../utils/pack.ts";
import { readTrace, type SavedTrace, withTrace } from "../trace/saved.ts";
import { carriedText } from "./carried.ts";
import type { Run } from "./run.ts";

export function download(name: string, type: string, content: BlobPart): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
/** The part of a run that is kept. */
const kept = ({ version, sql, events, names, explain, rewritten, fields, rows, error }: Run): SavedTrace => ({ version, sql, events, names, explain, rewritten, fields, rows, ...(error !== undefined && { error }) });

/** A file that the page can open again. */
export const saveJson = (run: Run): void => download("trace.json", "application/json", pack(kept(run)));
/** One file that shows the trace by itself. */
export const saveHtml = (run: Run): void => download("trace.html", "text/html", withTrace(carriedText("viewer"), kept(run)));
/** A file that `saveJson` wrote. Raises an error for any other. */
export async function openJson(file: Blob): Promise<SavedTrace> {
  const saved = readTrace(await file.text());
  if (saved?.version !== 1 || !Array.isArray(saved.events)) throw new Error("this is no trace of pglens");
  return saved;
}

const DRAWN = ["fill", "stroke", "stroke-width", "font-family", "font-size", "font-weight", "opacity"];
/** An SVG as it looks now, its colours written into it. */
function drawn(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [from, to] = [svg.querySelectorAll("*"), copy.querySelectorAll("*")];
  from.forEach((element, i) => {
    const style = getComputedStyle(element);
    (to[i] as SVGElement).setAttribute("style", DRAWN.map((property) => `${property}: ${style.getPropertyValue(property)}`).join("; "));
  });
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return new XMLSerializer().serializeToString(copy);
}
export const saveSvg = (svg: SVGSVGElement, name: string): void => download(name, "image/svg+xml", drawn(svg));
/** Dots of the picture for each of the drawing. */
const SCALE = 2;
export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn(svg))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  const { width, height } = svg.viewBox.baseVal;
  [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
  const context = canvas.getContext("2d");
  if (context === null) return;
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob !== null) download(name, "image/png", blob);
}
/** Times, for Perfetto. */
export const saveTimes = (run: Run): void => download("trace-times.json", "application/json", chromeTrace(run.events));
