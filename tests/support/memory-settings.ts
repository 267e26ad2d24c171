import { SettingsStore } from "../../src/obsidian/settings-store";
import { SETTINGS_PATH } from "./sessions";

/** Settings whose file lives in memory. `load` it where it holds something, or was written to by somebody else. */
export class MemorySettings extends SettingsStore {
  readonly file: MemoryFile;

  constructor(data: unknown = null) {
    const file = new MemoryFile(data);
    super(file, SETTINGS_PATH);
    this.file = file;
  }
}

/** What is in it goes through JSON, as in the app. */
class MemoryFile {
  #text: string;
  /** What the host says where it cannot read or write. */
  fault: Error | null = null;

  constructor(data: unknown) {
    this.#text = JSON.stringify(data);
  }

  get data(): unknown {
    const data: unknown = JSON.parse(this.#text);
    return data;
  }

  set data(data: unknown) {
    this.#text = JSON.stringify(data);
  }

  loadData(): Promise<unknown> {
    return this.fault === null ? Promise.resolve(this.data) : Promise.reject(this.fault);
  }

  saveData(data: unknown): Promise<void> {
    if (this.fault !== null) return Promise.reject(this.fault);
    this.data = data;
    return Promise.resolve();
  }
}
