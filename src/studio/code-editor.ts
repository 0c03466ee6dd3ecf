/** The SQL editor: CodeMirror, with completion from the catalog and the pieces of text that are pointed at lit up. */
import { autocompletion, completeFromList, type CompletionContext, completionKeymap, type CompletionSource } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { PostgreSQL, sql as sqlLanguage } from "@codemirror/lang-sql";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { Span } from "../trace/origins.ts";

const light = StateEffect.define<readonly Span[]>();
const mark = Decoration.mark({ class: "lit" });
/** Characters, where the trace counts bytes. */
function characters(text: string, bytes: number): number {
  const encoded = new TextEncoder().encode(text).subarray(0, bytes);
  return new TextDecoder().decode(encoded).length;
}
const lights = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    let now = set.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (!effect.is(light)) continue;
      const text = transaction.state.doc.toString();
      const builder = new RangeSetBuilder<Decoration>();
      for (const [from, to] of effect.value) {
        const [a, b] = [characters(text, from), Math.min(characters(text, to), text.length)];
        if (a < b) builder.add(a, b, mark);
      }
      now = builder.finish();
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});
const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--keyword)" },
  { tag: [tags.string, tags.number, tags.bool, tags.null], color: "var(--literal)" },
  { tag: [tags.comment], color: "var(--faint)" },
  { tag: [tags.typeName, tags.standard(tags.name)], color: "var(--type)" },
]);

export interface EditorHooks {
  readonly run: (sql: string) => void;
  readonly edited: (sql: string) => void;
  /** Names of functions for completion, asked for when somebody first writes a word. */
  readonly functions: () => readonly string[];
}
export class CodeEditor {
  readonly #view: EditorView;
  readonly #language = new Compartment();
  readonly #hooks: EditorHooks;
  /** Of the database at hand. */
  #functions: CompletionSource | undefined;

  constructor(parent: HTMLElement, hooks: EditorHooks) {
    this.#hooks = hooks;
    const run = ({ state: { doc } }: EditorView): boolean => {
      hooks.run(doc.toString());
      return true;
    };
    const extensions = [
      lineNumbers(), history(), lights, syntaxHighlighting(colours), autocompletion(), EditorView.lineWrapping, EditorView.contentAttributes.of({ "aria-label": "SQL" }),
      this.#language.of([]), PostgreSQL.language.data.of({ autocomplete: (context: CompletionContext) => this.#complete(context) }),
      keymap.of([{ key: "Mod-Enter", run }, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) hooks.edited(update.state.doc.toString());
      }),
    ];
    this.#view = new EditorView({ parent, state: EditorState.create({ extensions }) });
  }
  #complete(context: CompletionContext): ReturnType<CompletionSource> {
    if (context.matchBefore(/\w+/) === null) return null;
    this.#functions ??= completeFromList(this.#hooks.functions().map((label) => ({ label, type: "function", boost: -1 })));
    return this.#functions(context);
  }
  /** Another database has other functions. */
  forgetFunctions(): void {
    this.#functions = undefined;
  }
  /** Tables and views with their columns, for completion. */
  setSchema(schema: Record<string, string[]>): void {
    this.#view.dispatch({ effects: this.#language.reconfigure(sqlLanguage({ dialect: PostgreSQL, schema })) });
  }
  setText(text: string): void {
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } });
  }
  lightUp(spans: readonly Span[]): void {
    this.#view.dispatch({ effects: light.of(spans) });
  }
  destroy(): void {
    this.#view.destroy();
  }
}
