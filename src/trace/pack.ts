/**
 * Traces as text that is read back as they were. Trees stand in many events by reference, whole or in part; each object is
 * written once, in a list, and named by its place there.
 */

/** A reference is written `{"$": place}`; what JSON has no words for, `{"$": [kind, text]}`. */
type Packed = null | boolean | number | string | { readonly $: number | readonly [kind: string, text: string] };

/** Any value of plain objects, arrays and scalars; other objects, as exact decimals, by their text. */
export function pack(value: unknown): string {
  const places = new Map<object, number>();
  const list: unknown[] = [];
  const write = (each: unknown): Packed => {
    if (each === undefined) return { $: ["undefined", ""] };
    if (typeof each === "bigint") return { $: ["bigint", String(each)] };
    if (typeof each === "number" && !Number.isFinite(each)) return { $: ["number", String(each)] };
    if (typeof each !== "object" || each === null) return each as Packed;
    const known = places.get(each);
    if (known !== undefined) return { $: known };
    const prototype = Object.getPrototypeOf(each) as object | null;
    if (!Array.isArray(each) && prototype !== Object.prototype && prototype !== null) return String(each);
    const place = list.length;
    places.set(each, place);
    list.push(null);
    list[place] = Array.isArray(each) ? each.map(write) : Object.fromEntries(Object.entries(each).map(([name, field]) => [name, write(field)]));
    return { $: place };
  };
  return JSON.stringify({ root: write(value), list });
}

/** What `pack` wrote; what was one object is one again. */
export function unpack(text: string): unknown {
  const { root, list } = JSON.parse(text) as { root: Packed; list: (Packed[] | Record<string, Packed>)[] };
  const made: (unknown[] | Record<string, unknown>)[] = list.map((each) => (Array.isArray(each) ? [] : {}));
  const read = (each: Packed): unknown => {
    if (typeof each !== "object" || each === null) return each;
    if (typeof each.$ === "number") return made[each.$];
    const [kind, content] = each.$;
    return kind === "bigint" ? BigInt(content) : kind === "number" ? Number(content) : undefined;
  };
  for (const [i, each] of list.entries()) {
    const target = made[i] as unknown[] & Record<string, unknown>;
    if (Array.isArray(each)) target.push(...each.map(read));
    else for (const [name, field] of Object.entries(each)) target[name] = read(field);
  }
  return read(root);
}
