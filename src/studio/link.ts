/** A link that holds a database, a statement and a step, in the fragment: no server sees it. */
export interface Shared {
  readonly database: string;
  readonly sql: string;
  readonly step: number;
}
export function toFragment({ database, sql, step }: Shared): string {
  return `#${new URLSearchParams({ db: database, step: String(step), sql })}`;
}
export function fromFragment(fragment: string): Shared | undefined {
  const params = new URLSearchParams(fragment.replace(/^#/, ""));
  const sql = params.get("sql");
  return sql === null ? undefined : { database: params.get("db") ?? "films", sql, step: Number(params.get("step") ?? 0) || 0 };
}
