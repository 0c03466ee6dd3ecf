/** Sizes as settings show them. @see src/backend/utils/misc/guc.c (memory_unit_conversion_table) */
const units: Readonly<Record<string, number>> = { kB: 1024, MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4 };

/** Bytes of a setting such as work_mem, "4MB"; a bare number is in kilobytes. */
export function bytesOf(text: string): number {
  const match = /^(\d+)(kB|MB|GB|TB)?$/.exec(text);
  return Number(match?.[1] ?? 0) * (units[match?.[2] ?? "kB"] as number);
}
