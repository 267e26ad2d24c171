import { CHUNKS } from "../../src/vault/note-cache";
import type { TextStore } from "../../src/obsidian/text-store";

/** A store in memory; `fails` makes everything in it reject. */
export class MemoryTexts implements TextStore {
  readonly texts = new Map<number, string>();
  fails = false;
  puts = 0;
  /** Until this resolves, what is stored of notes is not given. */
  notesAreHeld: Promise<void> | null = null;

  async get(first: number, last: number): Promise<readonly unknown[]> {
    await this.#turn();
    if (first < CHUNKS) await this.notesAreHeld;
    return [...this.texts].filter(([key]) => key >= first && key <= last).map(([, text]) => text);
  }

  async put(key: number, text: string): Promise<void> {
    await this.#turn();
    this.puts += 1;
    this.texts.set(key, text);
  }

  async clear(): Promise<void> {
    await this.#turn();
    this.texts.clear();
  }

  close(): void {
    this.fails = true;
  }

  #turn(): Promise<void> {
    return this.fails ? Promise.reject(new Error("The disk is full.")) : Promise.resolve();
  }
}
