/** The `pglens` program. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "commander";
import { grammars } from "../index.ts";
import { type Protocol, protocols, wireTrace } from "../api/wire-trace.ts";
import { chromeTrace } from "../trace/chrome.ts";
import { TraceModel } from "../trace/model.ts";
import { openStepper, parseBreakpoint, stepperText } from "../trace/stepper.ts";
import { traceJson, traceText } from "../trace/text.ts";
import { type TraceViewName, traceViews, viewText } from "../trace/views.ts";
import { flipsText } from "../api/flips.ts";
import { runTrace } from "../api/saved-trace.ts";
import { withTrace } from "../trace/saved.ts";
import { loadDemo } from "./demo.ts";
import type { ServeFlags } from "./serve.ts";
import { repl } from "./repl.ts";
import { formatError, Shell } from "./shell.ts";

interface Flags {
  readonly demo?: string;
  readonly grammar?: string;
  readonly align: boolean;
  readonly unaligned?: boolean;
  readonly tuplesOnly?: boolean;
  readonly expanded?: boolean;
  readonly quiet?: boolean;
  readonly variable: string[];
}
/** `-c` and `-f`, which run in the order given. */
interface Step {
  readonly kind: "sql" | "file";
  readonly text: string;
}
const steps: Step[] = [];
const addStep = (kind: Step["kind"]) => (text: string): Step[] => {
  steps.push({ kind, text });
  return steps;
};
function runStep(shell: Shell, { kind, text }: Step): void {
  if (kind === "file") shell.script(readFileSync(text === "-" ? 0 : text, "utf8"));
  else if (text.startsWith("\\")) shell.command(text);
  else shell.run(text);
}
const collect = (value: string, list: string[]): string[] => [...list, value];

async function openShell(flags: Partial<Flags>): Promise<Shell> {
  const shell = await Shell.open({ aligned: flags.unaligned !== true, tuplesOnly: flags.tuplesOnly === true, expanded: flags.expanded === true, quiet: flags.quiet === true });
  if (flags.demo !== undefined) await loadDemo(shell.db, flags.demo);
  if (flags.grammar !== undefined) shell.db.execSync(`SET pglens.grammar = '${flags.grammar}'`);
  return shell;
}

const program = new Command("pglens")
  .enablePositionalOptions()
  .description("A glass PostgreSQL: SQL through PostgreSQL's five stages, every tree and step visible.")
  .option("-c, --command <sql>", "run SQL and exit", addStep("sql"), [])
  .option("-f, --file <file>", "run a file and exit", addStep("file"), [])
  .option("--demo <name>", "start with a demo database, as tpch:0.01")
  .option("-A, --unaligned", "output without alignment")
  .option("-t, --tuples-only", "rows only")
  .option("-x, --expanded", "a line for each column")
  .option("-q, --quiet", "no messages but results")
  .addOption(new Option("--grammar <name>", "which grammar reads the statements").choices([...grammars]))
  .option("-v, --variable <name=value>", "set a variable", collect, [])
  .action(async (flags: Flags) => {
    const shell = await openShell(flags);
    for (const step of steps) runStep(shell, step);
    if (steps.length > 0) process.exitCode = shell.failed ? 1 : 0;
    else if (process.stdin.isTTY) await repl(shell);
    else {
      shell.script(readFileSync(0, "utf8"));
      process.exitCode = shell.failed ? 1 : 0;
    }
  });

program
  .command("trace <sql>")
  .description("show every stage of a statement")
  .option("--stage <stage>", "only parse, analyze, rewrite, plan, portal or execute")
  .addOption(new Option("--format <format>", "text; json; html: a page that shows it, for whoever it is sent to; chrome: times, for Perfetto").choices(["text", "json", "html", "chrome"]).default("text"))
  .addOption(new Option("--view <view>", "a part of it; sql: what the rewriter made, flips: settings that give another plan").choices([...traceViews, "sql", "flips"]))
  .addOption(new Option("--protocol <protocol>", "how the statements come: simple; extended, each by itself; pipeline, with one Sync at the end").choices([...protocols]).default("simple"))
  .option("--step", "go through it step by step on the whole screen; over a pipe, a line for each step")
  .option("--break <where>", "stop at rule, path or row:ROW:NODE; can be given again", collect, [])
  .option("--what-if <name=value>", "what differs with another setting")
  .option("--why <node>", "why a node of the plan is there, by its number")
  .option("--demo <name>", "start with a demo database")
  .option("-f, --file <file>", "run a file first")
  .action(async (sql: string, flags: { stage?: string; format: string; protocol: Protocol; view?: TraceViewName | "sql" | "flips"; why?: string; whatIf?: string; step?: boolean; break: string[]; demo?: string; file?: string }, command: Command) => {
    const shell = await openShell({ ...command.parent?.opts(), ...flags } as Partial<Flags>);
    if (flags.file !== undefined) shell.script(readFileSync(flags.file, "utf8"));
    if (flags.format === "html") {
      process.stdout.write(withTrace(readFileSync(join(__dirname, "studio", "viewer.html"), "utf8"), runTrace(shell.db, sql, flags.protocol).saved));
      return;
    }
    const options = { lineage: flags.view === "lineage", ...((flags.view === "work" || flags.format === "chrome") && { clock: () => performance.now() }) };
    const { events, error } = flags.protocol === "simple" ? shell.db.trace(sql, options) : { events: wireTrace(shell.db, sql, flags.protocol, options).events, error: undefined };
    if (flags.format === "chrome") {
      process.stdout.write(`${chromeTrace(events)}\n`);
      return;
    }
    const model = new TraceModel(events);
    if (flags.whatIf !== undefined) {
      process.stdout.write(`${shell.whatIf(model, sql, flags.whatIf)}\n`);
      return;
    }
    const stepper = openStepper(model, flags.break.map(parseBreakpoint));
    if (flags.step === true && process.stdout.isTTY) await (await import("./step.ts")).step(stepper);
    else if (flags.step === true) process.stdout.write(`${stepperText(stepper)}\n`);
    else if (flags.why !== undefined) process.stdout.write(`${shell.why(model, flags.why)}\n`);
    else if (flags.view === "flips") process.stdout.write(`${flipsText(shell.db.session, sql)}\n`);
    else if (flags.view === "sql") process.stdout.write(`${shell.rewritten(model)}\n`);
    else if (flags.view !== undefined) process.stdout.write(`${viewText(flags.view, model)}\n`);
    else process.stdout.write(`${flags.format === "json" ? traceJson(events) : traceText(events, { stage: flags.stage })}\n`);
    if (error === undefined) return;
    process.stderr.write(`${formatError(error, sql)}\n`);
    process.exitCode = 1;
  });

program
  .command("studio")
  .description("serve the page that shows every step, in which the engine runs")
  .option("-p, --port <port>", "where to listen; 0 for any free port", "4141")
  .action(async ({ port }: { port: string }) => {
    const { serveStudio } = await import("./studio.ts");
    await serveStudio(Number(port));
  });

program
  .command("serve")
  .description("serve a database to psql and other clients")
  .option("-p, --port <port>", "where to listen; 0 for any free port", "5432")
  .option("--host <host>", "the address to listen on, of this machine", "127.0.0.1")
  .option("--max-connections <n>", "how many clients at a time", "100")
  .option("--auth <method>", "who is let in: trust, password or scram-sha-256", "trust")
  .option("--trace [file]", "show what happens on the connections, or write it to a file")
  .option("--tls-cert <file>", "a certificate for TLS, as PEM")
  .option("--tls-key <file>", "its private key")
  .option("--demo <name>", "start with a demo database")
  .option("--init <file>", "run a file first")
  .action(async (flags: ServeFlags & { readonly demo?: string }, command: Command) => {
    const shell = await openShell({ ...command.parent?.opts(), ...flags } as Partial<Flags>);
    // The network is loaded by those who ask for it.
    const { serve } = await import("./serve.ts");
    await serve(shell.db, flags);
  });

void program.parseAsync().catch((error: unknown) => {
  process.stderr.write(`pglens: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
