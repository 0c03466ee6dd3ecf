/** What the page carries in itself, compressed: the grammar, and the page that shows a saved trace. */

/** The bytes of a part, inflated as they are read. */
export function carried(id: "grammar" | "viewer"): ReadableStream<Uint8Array> {
  const text = document.getElementById(id)?.textContent ?? "";
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  return new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
}
