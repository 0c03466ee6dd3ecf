/** The text that a statement was read from. Locations in its trees count in it, whichever of a session's texts is running. */
const texts = new WeakMap<object, string>();

/** The text of a raw statement or Query; undefined of one that no text was read for. */
export const sourceText = (statement: object): string | undefined => texts.get(statement);
/** Notes the text of a statement; gives the statement. */
export function fromText<S extends object>(statement: S, text: string | undefined): S {
  if (text !== undefined) texts.set(statement, text);
  return statement;
}
