/** What would flip a plan: settings with which the planner chooses another one. */
import type { Session } from "../backend/session.ts";

/** Settings to try, each by itself: kinds of paths put aside, and costs that depend on the machine. */
const TRIALS: readonly (readonly [setting: string, value: string])[] = [
  ...["seqscan", "indexscan", "indexonlyscan", "bitmapscan", "hashjoin", "mergejoin", "nestloop", "hashagg", "sort", "material", "memoize", "incremental_sort"].map((kind) => [`enable_${kind}`, "off"] as const),
  ["random_page_cost", "1.1"], ["random_page_cost", "10"], ["work_mem", "'64kB'"], ["work_mem", "'256MB'"], ["cpu_tuple_cost", "0.1"],
];

export interface Flip {
  readonly setting: string;
  readonly value: string;
  readonly plan: readonly string[];
}
const run = (session: Session, sql: string): void => void [...session.simpleQuery(sql)];
const planOf = (session: Session, sql: string): readonly string[] => [...session.simpleQuery(`explain (costs off) ${sql}`)].flatMap(({ rows }) => rows.map(([line]) => String(line)));

/** The settings that give a statement another plan, with that plan. The session's own stay as they are. */
export function whatFlips(session: Session, sql: string): { readonly plan: readonly string[]; readonly flips: readonly Flip[] } {
  const plan = planOf(session, sql);
  const flips = TRIALS.flatMap(([setting, value]): Flip[] => {
    const before = session.settings.get(setting);
    run(session, `set ${setting} = ${value}`);
    try {
      const other = planOf(session, sql);
      return other.join("\n") === plan.join("\n") ? [] : [{ setting, value, plan: other }];
    } finally {
      run(session, `set ${setting} = '${before}'`);
    }
  });
  return { plan, flips };
}
/** The same as text. */
export const flipsText = (session: Session, sql: string): string => {
  const { flips } = whatFlips(session, sql);
  return flips.length === 0 ? "no setting that was tried gives another plan" : flips.map(({ setting, value, plan }) => [`with ${setting} = ${value}`, ...plan.map((line) => `  ${line}`)].join("\n")).join("\n");
};
