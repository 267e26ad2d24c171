import type { App } from "obsidian";
import type { ActionStore } from "../actions/undo";

const KEY = "marathon-actions";

/** What was done on this device in this vault; neither synced nor part of the vault. */
export function actionStore(app: App): ActionStore {
  return {
    load: (): unknown => app.loadLocalStorage(KEY),
    save(data) {
      app.saveLocalStorage(KEY, data);
    },
  };
}
