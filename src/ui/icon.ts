import { setIcon } from "obsidian";

const drawers = new Map<string, (el: HTMLElement | null) => void>();

/** A `ref` that draws one of the app's icons into its element, once: the same id gives the same function. */
export function icon(id: string): (el: HTMLElement | null) => void {
  let draw = drawers.get(id);
  if (draw === undefined) {
    draw = (el) => {
      if (el !== null) setIcon(el, id);
    };
    drawers.set(id, draw);
  }
  return draw;
}
