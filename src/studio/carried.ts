/** What the page carries in itself as text: the grammar, the page that shows a saved trace, and libraries that wait until they are needed. */

/** The bytes of a part: one a character, of which the low eight bits count (the build moves those that HTML would change). */
export function carried(id: "grammar" | "viewer"): Uint8Array<ArrayBuffer> {
  const text = textOf(id);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}
/** A library, which is run as a script when it is asked for first. */
export function carriedLibrary<T>(id: "second-grammar" | "stemmers"): T {
  const name = id.replace("-", "_");
  const page = globalThis as unknown as Record<string, T | undefined>;
  if (page[name] === undefined) {
    const script = document.createElement("script");
    script.textContent = new TextDecoder().decode(Uint8Array.from(textOf(id), (character) => character.charCodeAt(0)));
    document.head.append(script);
  }
  return page[name] as T;
}
const textOf = (id: string): string => document.getElementById(id)?.textContent ?? "";
