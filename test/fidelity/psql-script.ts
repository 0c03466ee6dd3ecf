/** PostgreSQL's regression scripts are psql scripts: this reads one as psql does, and gives the statements that it would send. */
import { splitScript } from "../../src/cli/psql-scan.ts";

export interface ScriptStatement {
  readonly sql: string;
  /** The lines behind COPY … FROM stdin. */
  readonly data?: string | undefined;
  /** `gset` takes the answer's row into variables; `gexec` runs its fields as statements. */
  readonly then?: string | undefined;
}

/** psql's variables, put into a statement where it names them: `:name`, `:'name'`, `:"name"`. Quoted text and casts are left alone. */
export function interpolate(sql: string, variables: ReadonlyMap<string, string>): string {
  return sql.replace(/'(?:[^']|'')*'|"[^"]*"|\$\$[\s\S]*?\$\$|--[^\n]*|::|:(['"]?)([a-z_][a-z0-9_]*)\1/gi, (whole, quote: string | undefined, name: string | undefined) => {
    const value = name === undefined ? undefined : variables.get(name);
    if (value === undefined) return whole;
    return quote === "'" ? `'${value.replaceAll("'", "''")}'` : quote === '"' ? `"${value.replaceAll('"', '""')}"` : value;
  });
}

/** `\set` and `\getenv` give variables; what only changes how psql prints is passed over. */
function setVariable(command: string, environment: Readonly<Record<string, string>>, variables: Map<string, string>): void {
  const set = /^\\set\s+(\w+)\s*(.*)$/.exec(command);
  if (set !== null) {
    const parts = (set[2] ?? "").match(/'(?:[^']|'')*'|\S+/g) ?? [];
    variables.set(set[1] as string, parts.map((part) => (part.startsWith("'") ? part.slice(1, -1).replaceAll("''", "'") : interpolate(part, variables))).join(""));
  }
  const env = /^\\getenv\s+(\w+)\s+(\w+)/.exec(command);
  if (env !== null) variables.set(env[1] as string, environment[env[2] as string] ?? "");
}

/** The statements of a script, with its variables put in. */
export function* scriptStatements(text: string, environment: Readonly<Record<string, string>>, variables: Map<string, string>): Iterable<ScriptStatement> {
  let skipping = false;
  for (const { sql, data, command } of splitScript(text)) {
    const then = /^\\(gset|gexec)/.exec(command ?? "")?.[1];
    if (!skipping && sql !== "" && sql !== ";") yield { sql: interpolate(sql, variables), data, then };
    if (command === undefined) continue;
    if (/^\\(if|elif)\b/.test(command)) skipping = !/\b(true|on|1|yes)\b/.test(interpolate(command, variables));
    else if (/^\\else/.test(command)) skipping = !skipping;
    else if (/^\\endif/.test(command)) skipping = false;
    else if (!skipping) setVariable(command, environment, variables);
  }
}
