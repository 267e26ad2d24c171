import type { ActionStore } from "../../src/actions/undo";

/** As the app stores it: as JSON. */
export class MemoryStore implements ActionStore {
  text = "null";

  load(): unknown {
    return JSON.parse(this.text);
  }

  save(data: unknown): void {
    this.text = JSON.stringify(data);
  }
}
