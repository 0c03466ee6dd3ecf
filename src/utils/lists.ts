/** Checked access to lists. PostgreSQL's `list_nth` and its kin, which never answer "undefined". */
import { elog } from "./errors.ts";

/** The element at `index`, counted from zero. */
export function nth<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index];
  if (item === undefined) elog(`list index ${index} out of range (length ${list.length})`);
  return item;
}

export const first = <T>(list: ArrayLike<T>): T => nth(list, 0);
export const second = <T>(list: ArrayLike<T>): T => nth(list, 1);
export const last = <T>(list: ArrayLike<T>): T => nth(list, list.length - 1);

/** `value`, which must be there. */
export function must<T>(value: T | null | undefined, what = "value"): T {
  if (value === null || value === undefined) elog(`missing ${what}`);
  return value;
}

/** The list behind `key`, made when it is first asked for. */
export function listIn<K, V>(map: Map<K, V[]>, key: K): V[] {
  let list = map.get(key);
  if (list === undefined) {
    list = [];
    map.set(key, list);
  }
  return list;
}
