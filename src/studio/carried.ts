/** What the page carries in itself as text: the grammar, the page that shows a saved trace, and libraries that wait until they are needed. */

/** The first of the two characters that begin a pair. @see build.config.mjs, which writes these texts */
const PAIR = 125;

/** The bytes of a part. Its element holds what a character stands for in 128 bytes, and in as many for either kind of pair. */
export function carried(id: string): Uint8Array<ArrayBuffer> {
  const element = document.getElementById(id) as HTMLElement;
  const table = Uint8Array.from(element.dataset["bytes"]?.match(/../g) ?? [], (hex) => Number.parseInt(hex, 16));
  // The bytes take the places of the letters that were read.
  const bytes = new TextEncoder().encode(element.textContent);
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    const code = bytes[i] as number;
    bytes[count++] = table[code < PAIR ? code : 128 * (code - PAIR + 1) + (bytes[++i] as number)] as number;
  }
  return bytes.subarray(0, count);
}
export const carriedText = (id: string): string => new TextDecoder().decode(carried(id));
/** A library, which is run as a script when it is asked for first. */
export function carriedLibrary<T>(id: "second-grammar" | "stemmers" | "code-editor"): T {
  const name = id.replace("-", "_");
  const page = globalThis as unknown as Record<string, T | undefined>;
  if (page[name] === undefined) {
    const script = document.createElement("script");
    script.textContent = carriedText(id);
    document.head.append(script);
  }
  return page[name] as T;
}
