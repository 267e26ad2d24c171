/** Puts a sentence there in place of what stood there: in its own direction, where those of the app stand. Empty for none. */
export function sayIn(el: HTMLElement, text: string): void {
  el.empty();
  if (text !== "") el.createEl("bdi", { text });
}
