/** The drawing beside it, as a file. */
import type { JSX } from "preact";
import { savePng, saveSvg } from "../files.ts";

export function SavePicture({ name }: { readonly name: string }): JSX.Element {
  const save = (button: HTMLElement, write: (svg: SVGSVGElement, file: string) => void, file: string): void => {
    const svg = button.closest(".graph")?.querySelector("svg");
    if (svg !== null && svg !== undefined) write(svg, file);
  };
  return (
    <>
      <button type="button" onClick={(event) => save(event.currentTarget, saveSvg, `${name}.svg`)}>Save as SVG</button>{" "}
      <button type="button" onClick={(event) => save(event.currentTarget, (svg, file) => void savePng(svg, file), `${name}.png`)}>Save as PNG</button>
    </>
  );
}
