/** The rail of the stages, the list of a stage's steps, and the scrubber over all of them. */
import uFuzzy from "@leeoniya/ufuzzy";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { type Step, stageOrder } from "../../trace/model.ts";
import { stepOf, useStudio } from "../context.ts";
import { VirtualList } from "./virtual-list.tsx";

/** Made when somebody first filters: that takes longer than showing the list. */
let fuzzy: uFuzzy | undefined;

export function Rail(): JSX.Element {
  const { state, dispatch } = useStudio();
  const at = stepOf(state)?.run.stage;
  const statement = stepOf(state)?.run.statement ?? 0;
  return (
    <nav class="rail" aria-label="Stages">
      {stageOrder.map((stage, i) => {
        const count = state.run?.model.runsOf(stage).reduce((sum, { steps }) => sum + steps.length, 0) ?? 0;
        const took = state.run?.model.runOf(stage, statement)?.ms;
        return (
          <button type="button" key={stage} class="stage" disabled={count === 0} aria-current={stage === at ? "step" : undefined} onClick={() => dispatch({ type: "stage", to: stage })} title={`${i + 1}`}>
            <span class="stage-name">{stage}</span>
            <span class="count">{count}</span>
            <span class="count">{took === undefined ? "" : `${took < 10 ? took.toFixed(1) : took.toFixed(0)} ms`}</span>
          </button>
        );
      })}
    </nav>
  );
}

export function Scrubber(): JSX.Element {
  const { state, dispatch } = useStudio();
  const last = Math.max(0, (state.run?.model.steps.length ?? 1) - 1);
  return (
    <div class="scrubber">
      <button type="button" aria-label="Step back" disabled={state.step === 0} onClick={() => dispatch({ type: "step", to: state.step - 1 })}>◀</button>
      <input type="range" min={0} max={last} value={state.step} aria-label="Step" aria-valuetext={stepOf(state)?.title ?? ""} onInput={(event) => dispatch({ type: "step", to: Number(event.currentTarget.value) })} />
      <button type="button" aria-label="Step forward" disabled={state.step === last} onClick={() => dispatch({ type: "step", to: state.step + 1 })}>▶</button>
      <output>{state.run === undefined ? "" : `${state.step + 1} / ${last + 1}`}</output>
    </div>
  );
}

function shown(steps: readonly Step[], filter: string, hideIdle: boolean): readonly Step[] {
  const kept = hideIdle ? steps.filter((step) => !step.isIdle) : steps;
  if (filter.trim() === "") return kept;
  fuzzy ??= new uFuzzy();
  const found = fuzzy.filter(kept.map(({ title }) => title), filter) ?? [];
  return found.map((i) => kept[i] as Step);
}

/** Where a step stands in the list; -1 if it is not in it. */
function placeOf(steps: readonly Step[], index: number): number {
  let [low, high] = [0, steps.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] as Step).index < index) low = middle + 1;
    else high = middle;
  }
  return steps[low]?.index === index ? low : -1;
}

export function StepList(): JSX.Element {
  const { state, dispatch } = useStudio();
  const step = stepOf(state);
  const steps = useMemo(() => (step === undefined ? [] : shown(state.run?.model.runsOf(step.run.stage).flatMap((run) => run.steps).sort((a, b) => a.index - b.index) ?? [], state.filter, state.hideIdle)), [state.run, step?.run.stage, state.filter, state.hideIdle]);
  return (
    <section class="steps" aria-label="Steps">
      <div class="bar">
        <input id="filter" type="search" placeholder="Filter steps ( / )" aria-label="Filter steps" value={state.filter} onInput={(event) => dispatch({ type: "filter", text: event.currentTarget.value })} />
        <label class="check"><input type="checkbox" checked={state.hideIdle} onChange={(event) => dispatch({ type: "hide idle", on: event.currentTarget.checked })} /> hide what changed nothing</label>
      </div>
      <VirtualList
        items={steps} rowHeight={24} label="Steps of the stage" role="listbox" current={placeOf(steps, state.step)}
        row={(item) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys step through the list
          <div key={item.index} role="option" tabIndex={-1} aria-selected={item.index === state.step} class={`step ${item.isIdle ? "idle" : ""}`} onClick={() => dispatch({ type: "step", to: item.index })} title={item.title}>
            {item.title}
          </div>
        )}
      />
      {step !== undefined && step.details.length > 0 && <pre class="details">{step.details.join("\n")}</pre>}
    </section>
  );
}
