/** The name if nobody has it, else with a number; from now on it is taken. @see src/backend/utils/adt/ruleutils.c (set_rtable_names, make_colname_unique) */
export function uniqueName(base: string, taken: Set<string>): string {
  let name = base;
  for (let i = 1; taken.has(name); i++) name = `${base}_${i}`;
  taken.add(name);
  return name;
}
