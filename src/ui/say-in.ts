/**
 * Puts a sentence there in place of what stood there, where those of the app stand. Empty for none. It runs as our languages
 * do, also where a name that it begins with does not; `auto` for what may be of any language.
 */
export function sayIn(el: HTMLElement, text: string, dir: "ltr" | "auto" = "ltr"): void {
  el.empty();
  if (text !== "") el.createEl("bdi", { text, attr: { dir } });
}
