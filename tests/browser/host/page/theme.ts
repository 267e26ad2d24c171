import type { App } from "../app";

export type Theme = "light" | "dark";

export function theme(): Theme {
  return document.body.hasClass("theme-dark") ? "dark" : "light";
}

export function setTheme(app: App | null, wanted: Theme): void {
  document.body.toggleClass("theme-dark", wanted === "dark");
  document.body.toggleClass("theme-light", wanted === "light");
  app?.workspace.trigger("css-change");
}
