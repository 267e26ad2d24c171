import type { App } from "./app";

let running: App | null = null;

/** For what the API lets a plugin make without an `App` (menus, notices, suggestions over an input). */
export function currentApp(): App {
  if (!running) throw new Error("No app is running yet.");
  return running;
}

export function setCurrentApp(app: App): void {
  running = app;
}
