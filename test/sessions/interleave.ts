/**
 * Runs scripts of several sessions, step by step: a step that waits for another session is left waiting, and told of when it
 * is done. What is told is compared between systems.
 *
 * A script is `# title`, then lines `NAME: statement`; a blank line ends it.
 */

/** One session of a system under test. */
export interface Party {
  /** The answer as one line of text; errors too. */
  readonly run: (sql: string) => Promise<string>;
  readonly close: () => Promise<void>;
}
export interface System {
  readonly connect: () => Promise<Party>;
  /** Resolves when each party that works at something is waiting for another. */
  readonly settled: (working: () => readonly Party[]) => Promise<void>;
  readonly reset: () => Promise<void>;
}
export interface Scenario {
  readonly title: string;
  readonly steps: readonly { readonly who: string; readonly sql: string }[];
}

export function readScenarios(text: string): Scenario[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => /^#/m.test(part))
    .map((part) => {
      const lines = part.trim().split("\n");
      const steps = lines.flatMap((line) => {
        const match = /^(\w+): (.*)$/.exec(line);
        return match === null ? [] : [{ who: match[1] as string, sql: match[2] as string }];
      });
      return { title: lines.filter((line) => line.startsWith("#")).map((line) => line.slice(1).trim()).join(" "), steps };
    });
}

/** What each step told, in the order in which it was told. */
export async function play(system: System, { steps }: Scenario): Promise<string[]> {
  await system.reset();
  const parties = new Map<string, Party>();
  const told: string[] = [];
  // Who is told of first, the one that made another go on or that other, is chance.
  let now: { readonly who: string; readonly text: string }[] = [];
  const flush = (first: string): void => {
    const order = ({ who }: { readonly who: string }): string => (who === first ? "" : who);
    told.push(...now.sort((a, b) => (order(a) < order(b) ? -1 : 1)).map(({ text }) => text));
    now = [];
  };
  const working = new Map<Party, { readonly who: string; waited: boolean }>();
  const settle = async (): Promise<void> => {
    await system.settled(() => [...working.keys()]);
    for (const state of working.values()) {
      if (!state.waited) now.push({ who: state.who, text: `${state.who} waits` });
      state.waited = true;
    }
  };
  for (const { who, sql } of steps) {
    let party = parties.get(who);
    if (party === undefined) {
      party = await system.connect();
      parties.set(who, party);
    }
    const own = party;
    // A wait may end by itself, by a time-out.
    for (let tries = 0; working.has(own) && tries < 50; tries++) await new Promise((resolve) => setTimeout(resolve, 20));
    if (working.has(own)) {
      told.push(`${who} still waits before: ${sql}`);
      break;
    }
    const state = { who, waited: false };
    working.set(own, state);
    void own.run(sql).then((answer) => {
      working.delete(own);
      now.push({ who, text: `${who}${state.waited ? " goes on" : ""}: ${answer}` });
    });
    await settle();
    flush(who);
  }
  const left = [...working.values()].map((state) => state.who);
  await Promise.all([...parties.values()].map((party) => party.close()));
  if (left.length > 0) throw new Error(`${left.join(", ")} still wait at the end`);
  return told;
}
