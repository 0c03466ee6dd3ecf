/** Reading what `WITH (…)` has said of a relation. */
import type { Relation } from "./root.ts";

/** An option's value as it was written. */
export const relOption = ({ reloptions }: Pick<Relation, "reloptions">, name: string): string | undefined => reloptions?.find((text) => text.startsWith(`${name}=`))?.slice(name.length + 1);
/** Whether an option that is false by default is on. */
export const relOptionOn = (rel: Pick<Relation, "reloptions">, name: string): boolean => /^(?:t|y|on|1)/i.test(relOption(rel, name) ?? "");
