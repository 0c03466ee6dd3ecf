/** The SQL editor: CodeMirror, with completion from the catalog and the pieces of text that are pointed at lit up. */
import { autocompletion, completeFromList, type CompletionContext, completionKeymap, type CompletionSource } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { PostgreSQL, sql as sqlLanguage } from "@codemirror/lang-sql";
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { Compartment, EditorState, RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import type { JSX } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Span } from "../../trace/origins.ts";
import { useStudio } from "../context.ts";

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

export function Editor(): JSX.Element {
  const { state, dispatch, engine, runSql } = useStudio();
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<EditorView>();
  const language = useRef(new Compartment());
  const run = useRef(runSql);
  run.current = runSql;
  const ready = state.status === "ready";
  // The first trace is shown before the editor is made.
  useEffect(() => {
    if (!ready || view !== undefined) return;
    const timer = setTimeout(() => setView(new EditorView({
      parent: host.current as HTMLDivElement,
      state: EditorState.create({
        extensions: [
          lineNumbers(), history(), lights, syntaxHighlighting(colours), autocompletion(), EditorView.lineWrapping, EditorView.contentAttributes.of({ "aria-label": "SQL" }),
          language.current.of([]), PostgreSQL.language.data.of({ autocomplete: (context: CompletionContext) => functions.current(context) }),
          keymap.of([{ key: "Mod-Enter", run: ({ state: { doc } }) => {
            run.current(doc.toString());
            return true;
          } }, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) dispatch({ type: "edited", sql: update.state.doc.toString() });
          }),
        ],
      }),
    })));
    return () => clearTimeout(timer);
  }, [ready, view]);
  useEffect(() => () => view?.destroy(), [view]);
  // Functions are looked for when somebody first writes a word.
  const functions = useRef<CompletionSource>(() => null);
  useEffect(() => {
    let known: CompletionSource | undefined;
    functions.current = (context) => {
      if (engine === undefined || context.matchBefore(/\w+/) === null) return null;
      known ??= completeFromList(engine.functions().map((label) => ({ label, type: "function", boost: -1 })));
      return known(context);
    };
  }, [engine]);
  // A statement may have made a table, or dropped one.
  const schema = useMemo(() => JSON.stringify(engine?.schema() ?? {}), [engine, state.run]);
  useEffect(() => {
    view?.dispatch({ effects: language.current.reconfigure(sqlLanguage({ dialect: PostgreSQL, schema: JSON.parse(schema) as Record<string, string[]> })) });
  }, [schema, view]);
  // Only what it was given: its own text, come back late, would take away what was written since.
  useEffect(() => {
    view?.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: state.given.text } });
  }, [state.given, view]);
  useEffect(() => {
    view?.dispatch({ effects: light.of(state.run?.sql === state.sql ? state.lit : []) });
  }, [state.lit, state.run, view]);
  return <div class="editor" ref={host}>{view === undefined && <pre class="sql">{state.sql}</pre>}</div>;
}
