/** The stepper on a terminal: draws its screen and reads the keys. */
import terminalKit, { type Terminal } from "terminal-kit";
import { press, type ScreenLine, screen, type StepperKey, type StepperState, typed } from "../trace/stepper.ts";

const KEYS: Readonly<Record<string, StepperKey>> = {
  RIGHT: "forward", l: "forward", n: "forward", " ": "forward", LEFT: "back", h: "back", b: "back", TAB: "next stage", SHIFT_TAB: "previous stage", c: "continue", HOME: "first", END: "last", DOWN: "scroll down", j: "scroll down", UP: "scroll up", k: "scroll up", r: "break at rules", p: "break at paths", s: "new stop",
};

function draw(terminal: Terminal, lines: readonly ScreenLine[]): void {
  lines.forEach(({ text, lit = [] }, i) => {
    terminal.moveTo(1, i + 1);
    let at = 0;
    for (const [start, end] of lit) {
      terminal.noFormat(text.slice(at, start));
      terminal.inverse.noFormat(text.slice(start, end));
      terminal.styleReset();
      at = end;
    }
    terminal.noFormat(text.slice(at));
  });
}

/** Goes through a trace on the whole screen, until it is left. */
export async function step(begin: StepperState): Promise<void> {
  const { terminal } = terminalKit;
  let state = begin;
  const redraw = (): void => draw(terminal, screen(state, terminal.width, terminal.height));
  terminal.fullscreen(true);
  terminal.hideCursor();
  terminal.grabInput(true);
  redraw();
  terminal.on("resize", redraw);
  await new Promise<void>((resolve) => {
    terminal.on("key", (name: string) => {
      if (state.prompt !== undefined) {
        state = typed(state, name);
        return redraw();
      }
      if (name === "q" || name === "ESCAPE" || name === "CTRL_C") return resolve();
      const key = KEYS[name];
      if (key === undefined) return;
      state = press(state, key);
      redraw();
    });
  });
  terminal.removeAllListeners("key");
  terminal.removeAllListeners("resize");
  terminal.hideCursor(false);
  terminal.grabInput(false);
  terminal.fullscreen(false);
}
