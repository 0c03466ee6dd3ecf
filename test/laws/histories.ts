/**
 * Random short histories of transactions that read and write a few rows, and a checker of what came of them: the graph of who
 * wrote what others read, what others wrote over, and what others did not see. Those that were committed could have come one
 * after the other only where it has no ring.
 *
 * @see Adya, Liskov, O'Neil: Generalized Isolation Level Definitions (2000); Kingsbury, Alvaro: Elle (2020)
 */
import { PGLens } from "../../src/index.ts";

/** Numbers from a seed. @see https://prng.di.unimi.it (splitmix32) */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}
/** A read is of the rows whose value has a remainder; of one row, or of all of them where that is undefined. */
type Operation = { readonly kind: "read"; readonly key?: number; readonly remainder?: number } | { readonly kind: "write" | "delete"; readonly key: number };
interface Transaction {
  readonly number: number;
  readonly operations: readonly Operation[];
  state: "waiting" | "running" | "committed" | "aborted";
  /** How many had been committed when it first looked. */
  snapshot: number;
  readonly reads: { readonly key: number; readonly remainder: number | undefined }[];
  readonly writes: Map<number, number | null>;
  at: number;
}
/** A row's value by a transaction that was committed; null where it is not there. */
interface Version {
  readonly by: number;
  readonly value: number | null;
}
const KEYS = 4;
const DIVISOR = 2;

export interface Outcome {
  readonly committed: number;
  readonly aborted: number;
  /** Transactions in a ring, with why; or a read that no snapshot explains. */
  readonly anomaly: string | undefined;
}

/** One database with a few sessions, on which histories are played. */
export class Histories {
  readonly #sessions: readonly PGLens[];
  readonly #level: string;
  #base = 0;
  #value = 0;
  private constructor(sessions: readonly PGLens[], level: string) {
    this.#sessions = sessions;
    this.#level = level;
  }
  static async open(level: string, sessions = 3): Promise<Histories> {
    const first = await PGLens.create();
    first.execSync("create table h (id int primary key, v int)");
    return new Histories([first, ...Array.from({ length: sessions - 1 }, () => first.openSession())], level);
  }

  play(random: (below: number) => number): Outcome {
    this.#base += KEYS;
    const versions: Version[][] = Array.from({ length: KEYS }, () => []);
    for (let key = 0; key < KEYS; key++) {
      const value = random(4) === 0 ? null : ++this.#value;
      (versions[key] as Version[]).push({ by: -1, value });
      if (value !== null) this.#sessions[0]?.execSync(`insert into h values (${this.#base + key}, ${value})`);
    }
    const all = this.#sessions.map((_, number) => this.#transaction(number, random));
    const commits: number[] = [];
    let wrong: string | undefined;
    for (let open = all; open.length > 0; open = all.filter(({ state }) => state === "waiting" || state === "running")) {
      const chosen = open[random(open.length)] as Transaction;
      wrong ??= this.#step(chosen, versions, commits);
    }
    const committed = all.filter(({ state }) => state === "committed");
    return { committed: committed.length, aborted: all.length - committed.length, anomaly: wrong ?? ring(committed, versions, commits) };
  }
  #transaction(number: number, random: (below: number) => number): Transaction {
    const operations = Array.from({ length: 1 + random(3) }, (): Operation => {
      const key = random(KEYS);
      const kind = random(8);
      if (kind < 2) return { kind: "read", key };
      if (kind < 4) return random(2) === 0 ? { kind: "read" } : { kind: "read", remainder: random(DIVISOR) };
      return { kind: kind === 7 ? "delete" : "write", key };
    });
    return { number, operations, state: "waiting", snapshot: 0, reads: [], writes: new Map(), at: 0 };
  }
  /** Does the next thing of a transaction; answers what is wrong with what it read. */
  #step(transaction: Transaction, versions: readonly Version[][], commits: number[]): string | undefined {
    const session = this.#sessions[transaction.number] as PGLens;
    try {
      if (transaction.state === "waiting") {
        session.execSync(`begin isolation level ${this.#level}`);
        transaction.state = "running";
        return undefined;
      }
      const operation = transaction.operations[transaction.at++];
      if (operation === undefined) {
        session.execSync("commit");
        transaction.state = "committed";
        commits.push(transaction.number);
        for (const [key, value] of transaction.writes) versions[key]?.push({ by: transaction.number, value });
        return undefined;
      }
      if (transaction.at === 1) transaction.snapshot = commits.length;
      return operation.kind === "read" ? this.#read(session, transaction, operation, versions, commits) : this.#write(session, transaction, operation);
    } catch {
      session.execSync("rollback");
      transaction.state = "aborted";
      return undefined;
    }
  }
  #read(session: PGLens, transaction: Transaction, { key, remainder }: Extract<Operation, { kind: "read" }>, versions: readonly Version[][], commits: readonly number[]): string | undefined {
    const low = this.#base + (key ?? 0);
    const high = this.#base + (key ?? KEYS - 1);
    const [result] = session.execSync(`select id, v from h where id between ${low} and ${high}${remainder === undefined ? "" : ` and v % ${DIVISOR} = ${remainder}`} order by id`);
    const found = new Map(result?.rows.map(({ id, v }) => [Number(id) - this.#base, Number(v)]));
    const seen = new Set(commits.slice(0, transaction.snapshot));
    for (let at = low - this.#base; at <= high - this.#base; at++) {
      transaction.reads.push({ key: at, remainder });
      const visible = (versions[at] as Version[]).filter(({ by }) => by === -1 || seen.has(by)).at(-1) as Version;
      const value = transaction.writes.has(at) ? (transaction.writes.get(at) as number | null) : visible.value;
      const expected = value !== null && meets(value, remainder) ? value : undefined;
      if (found.get(at) !== expected) return `transaction ${transaction.number} read ${found.get(at)} of row ${at}, its snapshot has ${expected}`;
    }
    return undefined;
  }
  #write(session: PGLens, transaction: Transaction, { kind, key }: Extract<Operation, { kind: "write" | "delete" }>): undefined {
    const id = this.#base + key;
    const value = kind === "delete" ? null : ++this.#value;
    if (value === null) {
      const [result] = session.execSync(`delete from h where id = ${id}`);
      if (result?.affectedRows === 1) transaction.writes.set(key, null);
    } else {
      const [result] = session.execSync(`update h set v = ${value} where id = ${id}`);
      if (result?.affectedRows !== 1) session.execSync(`insert into h values (${id}, ${value})`);
      transaction.writes.set(key, value);
    }
    // To find the row is to read it.
    transaction.reads.push({ key, remainder: undefined });
    return undefined;
  }
}
const meets = (value: number | null, remainder: number | undefined): boolean => value !== null && (remainder === undefined || value % DIVISOR === remainder);

/** A ring among the transactions that were committed, in words. */
function ring(committed: readonly Transaction[], versions: readonly Version[][], commits: readonly number[]): string | undefined {
  const edges = new Map<number, Map<number, string>>(committed.map(({ number }) => [number, new Map()]));
  const edge = (from: number, to: number, why: string): void => {
    if (from !== to && edges.has(from) && edges.has(to)) edges.get(from)?.set(to, why);
  };
  for (const list of versions) for (let i = 1; i < list.length; i++) edge((list[i - 1] as Version).by, (list[i] as Version).by, "wrote before");
  for (const { number, snapshot, reads } of committed) {
    const seen = new Set(commits.slice(0, snapshot));
    for (const { key, remainder } of reads) {
      const list = versions[key] as Version[];
      const at = list.findLastIndex(({ by }) => by === -1 || seen.has(by));
      edge((list[at] as Version).by, number, `wrote row ${key}, which was read by`);
      // What came later, where it changes what was found.
      for (let i = at + 1; i < list.length; i++) {
        const [before, after] = [list[i - 1] as Version, list[i] as Version];
        if (meets(before.value, remainder) || meets(after.value, remainder)) edge(number, after.by, `did not see row ${key} of`);
      }
    }
  }
  return findRing(edges);
}
function findRing(edges: ReadonlyMap<number, ReadonlyMap<number, string>>): string | undefined {
  const visit = (at: number, path: readonly number[]): readonly number[] | undefined => {
    const known = path.indexOf(at);
    if (known >= 0) return [...path.slice(known), at];
    for (const next of edges.get(at)?.keys() ?? []) {
      const found = visit(next, [...path, at]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const start of edges.keys()) {
    const found = visit(start, []);
    if (found !== undefined) return found.slice(1).map((to, i) => `${found[i]} ${edges.get(found[i] as number)?.get(to)} ${to}`).join("; ");
  }
  return undefined;
}
