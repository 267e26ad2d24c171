/**
 * How fast entries are read: against an independent Markdown reader in the same run, and hostile notes
 * against an ordinary one of the same size. Part of `npm run bench`.
 */
import process from "node:process";
import { fromMarkdown } from "mdast-util-from-markdown";
import { frontmatterFromMarkdown } from "mdast-util-frontmatter";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { frontmatter } from "micromark-extension-frontmatter";
import { gfm } from "micromark-extension-gfm";
import { parseCivilDate } from "../../src/core/civil-date";
import { readDailyNote } from "../../src/core/interactions/reading";
import { compileVocabulary } from "../../src/core/interactions/vocabulary";
import { DEFAULT_SETTINGS, readingWords } from "../../src/core/settings";
import { benchNotes } from "../support/vault-generator/bench-vault.mjs";

export interface ReadingRow {
  readonly what: string;
  /** Millions of UTF-16 units in a second of processor time, which for these notes is MB/s. */
  readonly speed: number;
  /** Of mdast: how many times faster entries are read. Of a hostile note: its time per unit by that of an ordinary one. */
  readonly ratio: number;
  /** What the ratio should at least (mdast) or at most (hostile notes) be; null where nothing is asked. */
  readonly target: number | null;
}

const FIVE_MB = 5_000_000;
/** In seconds of processor time: how long one contender reads before the next has its turn. */
const TURN = 0.5;
const ROUNDS = 7;
/** So many rounds do not count: in them, the readers are compiled while they run. */
const WARM_UP = 2;
const VOCABULARY = compileVocabulary(readingWords(DEFAULT_SETTINGS), DEFAULT_SETTINGS);
const TODAY = parseCivilDate("2026-11-23");

/** Passages that stand in a note of 5 MB, each twice: beside names, and at the end, where what is not closed runs on. */
const HOSTILE: readonly { readonly what: string; readonly passage: string }[] = [
  { what: "100,000 open brackets", passage: `- coffee with [[Ada]] ${"[".repeat(50_000)}` },
  { what: "100,000 brackets in pairs", passage: `- coffee with [[Ada]] ${"[".repeat(25_000)}a${"]".repeat(25_000)}` },
  { what: "10,000 nested quotes", passage: `${"> ".repeat(5_000)}coffee with [[Ada]]` },
  { what: "10,000 nested list items", passage: `${"- ".repeat(5_000)}coffee with [[Ada]]` },
  { what: "10,000 unclosed fences", passage: "- ```\n  coffee with [[Ada]]\n".repeat(5_000) },
  { what: "unclosed code, comments and math", passage: `- coffee with [[Ada]] ${"`a ``b $c ~~d <!-- e %%f ".repeat(2_000)}` },
];

export function measureReading(): readonly ReadingRow[] {
  const days = [...benchNotes({ people: 200, dailyNotes: 5_000, seed: 20_261_123 })].filter(({ path }) => path.startsWith("Daily/")).map(({ text }) => text);
  const notes = days.slice(0, 500);
  const [entries = Number.NaN, mdast = Number.NaN] = speedsOf([{ notes, read: readEntries }, { notes, read: readMarkdown }]);
  const ordinary = days.join("\n\n").slice(0, FIVE_MB);
  const half = ordinary.lastIndexOf("\n", FIVE_MB / 2);
  const hostile = HOSTILE.map(({ passage }) => `${ordinary.slice(0, half)}\n\n${passage}\n\n${ordinary.slice(half)}\n\n${passage}`);
  const [whole = Number.NaN, ...speeds] = speedsOf([ordinary, ...hostile].map((note) => ({ notes: [note], read: readEntries })));
  return [
    { what: "entries of daily notes", speed: entries, ratio: 1, target: null },
    { what: "the same notes by mdast", speed: mdast, ratio: entries / mdast, target: 20 },
    { what: "5 MB in one note", speed: whole, ratio: 1, target: null },
    ...HOSTILE.map(({ what }, index) => {
      const speed = speeds[index] ?? Number.NaN;
      return { what: `5 MB with ${what}`, speed, ratio: whole / speed, target: 3 };
    }),
  ];
}

function readEntries(text: string): void {
  if (TODAY === null) throw new Error("no day");
  readDailyNote(text, { vocabulary: VOCABULARY, isPerson: () => true, date: TODAY });
}

function readMarkdown(text: string): void {
  fromMarkdown(text, {
    extensions: [gfm(), frontmatter(["yaml"])],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown(["yaml"])],
  });
}

interface Contender {
  readonly notes: readonly string[];
  readonly read: (text: string) => void;
}

/**
 * How fast each reads its notes, by turns: what slows the machine for a while slows them all. The median of the
 * rounds. Processor time, for what else the machine does must not count.
 */
function speedsOf(contenders: readonly Contender[]): readonly number[] {
  const rounds = Array.from({ length: ROUNDS }, () => contenders.map(speedOfTurn)).slice(WARM_UP);
  return contenders.map((_, index) => {
    const speeds = rounds.map((round) => round[index] ?? Number.NaN).sort((a, b) => a - b);
    return speeds[speeds.length >> 1] ?? Number.NaN;
  });
}

/** At least one pass over the notes; more, until the turn is over. */
function speedOfTurn({ notes, read }: Contender): number {
  const from = process.cpuUsage();
  const units = notes.reduce((sum, { length }) => sum + length, 0);
  for (let passes = 1; ; passes++) {
    notes.forEach(read);
    const { user, system } = process.cpuUsage(from);
    const spent = (user + system) / 1e6;
    if (spent >= TURN) return (passes * units) / 1e6 / spent;
  }
}
