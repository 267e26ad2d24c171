/**
 * Puts a sentence there in place of what stood there, where those of the app stand. Empty for none. It runs as our languages
 * do, also where a name that it begins with does not.
 */
export function sayIn(el: HTMLElement, text: string): void {
  el.empty();
  if (text !== "") el.createEl("bdi", { text, attr: { dir: "ltr" } });
}
