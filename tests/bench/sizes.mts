import { type Stored, lentOf } from "./lent-notes.mjs";
import { benchNotes } from "../support/vault-generator/bench-vault.mjs";

/** One seeded vault. */
export interface Size {
  readonly name: "a" | "b" | "c";
  readonly people: number;
  readonly dailyNotes: number;
}

/** Five, twenty-five and more than a hundred years of notes. */
export const SIZES: readonly Size[] = [
  { name: "a", people: 500, dailyNotes: 1_900 },
  { name: "b", people: 2_000, dailyNotes: 10_000 },
  { name: "c", people: 10_000, dailyNotes: 40_000 },
];

export const SEED = 20_261_123;

/** Notes that are nothing to Marathon, besides those of the size. */
const OTHERS = 100;

export function notesOf(size: Size): readonly Stored[] {
  const others = Array.from({ length: OTHERS }, (_, index) => ({
    path: `Ideas/Idea ${String(index + 1)}.md`,
    text: `---\ntags: [idea]\n---\n\n# Idea ${String(index + 1)}\n\nSee [[Idea ${String((index * 7) % OTHERS)}]] and [[Nothing yet]].\n\n- first this\n- then that\n`,
  }));
  return [...benchNotes({ ...size, seed: SEED }), ...others].map(({ path, text }) => ({ lent: lentOf(path, text), text }));
}
