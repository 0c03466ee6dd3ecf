/** Sizes as settings show them. @see src/backend/utils/misc/guc.c (memory_unit_conversion_table) */
const units: Readonly<Record<string, number>> = { kB: 1024, MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4 };

/** Bytes of a setting such as work_mem, "4MB"; a bare number is in kilobytes. */
export function bytesOf(text: string): number {
  const match = /^(\d+)(kB|MB|GB|TB)?$/.exec(text);
  return Number(match?.[1] ?? 0) * (units[match?.[2] ?? "kB"] as number);
}

const times: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, min: 60000, h: 3600000, d: 86400000 };

/** Milliseconds of a setting such as statement_timeout, "20s"; a bare number is in milliseconds. */
export function millisecondsOf(text: string): number {
  const match = /^(\d+)([a-z]+)?$/.exec(text);
  return Number(match?.[1] ?? 0) * (times[match?.[2] ?? "ms"] ?? 1);
}
