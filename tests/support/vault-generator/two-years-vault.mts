import { agenda, type Encounter, TODAY } from "./agenda.mjs";
import { CAST, person } from "./cast.mjs";
import { writeDay } from "./daily-layouts.mjs";
import { DailyWords } from "./daily-words.mjs";
import { type Day, numberOf } from "./days.mjs";
import { HAND_WRITTEN } from "./hand-days.mjs";
import { LATER_MEETINGS } from "./meetings-hill-paths.mjs";
import { FIRST_MEETINGS } from "./meetings-tide-atlas.mjs";
import { contact, type Line, type Note } from "./model.mjs";
import { LOOKALIKES } from "./other-notes.mjs";
import { HOUSEHOLD } from "./other-notes-home.mjs";
import { type Placed, truth } from "./truth.mjs";
import { SETTINGS_FILES, TEMPLATES } from "./vault-settings.mjs";
import { type Random, randomFrom } from "../random";

export interface TwoYears {
  /** Vault path to bytes, in order of the alphabet. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The truth table, as JSON text. */
  readonly expected: string;
}

const SEED = "Robin's two years";

/** The whole sample vault. The same on every run and machine. */
export function twoYears(): TwoYears {
  const files = new Map<string, Uint8Array>();
  const placed: Placed[] = [];
  const put = (path: string, bytes: Uint8Array) => {
    if (files.has(path)) throw new Error(`Two files want the path ${path}.`);
    files.set(path, bytes);
  };
  for (const [path, text] of [...SETTINGS_FILES, ...TEMPLATES]) put(path, utf8(text));
  for (const note of [...FIRST_MEETINGS, ...LATER_MEETINGS, ...LOOKALIKES, ...HOUSEHOLD]) {
    put(note.path, utf8(note.text));
    placed.push(...factsOf(note));
  }
  for (const who of CAST) {
    put(who.path, utf8(who.note));
    placed.push(...loggedIn(who.key));
  }
  put("People/Rene Doe.md", NOT_UTF8);

  const { noteDays, encounters } = agenda(SEED);
  const words = new DailyWords(randomFrom(`${SEED} words`));
  const form = randomFrom(`${SEED} bytes`);
  for (const day of noteDays) {
    const path = `Daily/${day}.md`;
    const today = encounters.filter((encounter) => encounter.day === day);
    const lines = HAND_WRITTEN.get(day) ?? writeDay(words, day, today, aheadOf(day, encounters));
    put(path, utf8(stored(lines, day, form)));
    placed.push(...lines.flatMap(({ text, facts }, index) =>
      facts.map((fact) => ({ path, line: index + 1, text, date: fact.date ?? day, fact }))));
  }
  keepFixedContacts(placed);
  const inOrder = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return { files: new Map(inOrder), expected: truth(placed, TODAY) };
}

/** Whom Robin will be in touch with within ten days, and not today: they are on the mind. */
function aheadOf(day: Day, encounters: readonly Encounter[]): string[] {
  const soon = encounters.filter((other) => other.day > day && numberOf(other.day) - numberOf(day) <= 10);
  const today = encounters.filter((other) => other.day === day).flatMap(({ who }) => who);
  const known = new Set(encounters.filter((other) => other.day < day).flatMap(({ who }) => who));
  return [...new Set(soon.flatMap(({ who }) => who))].filter((key) => known.has(key) && !today.includes(key));
}

/** Files as several editors and systems leave them. Line numbers stay the same in every form. */
function stored(lines: readonly Line[], day: Day, random: Random): string {
  const crlf = random.chance(0.04) || day === "2025-11-07";
  const end = crlf ? "\r\n" : "\n";
  const mark = random.chance(0.01) || day === "2026-03-07" ? "\uFEFF" : "";
  const last = random.chance(0.05) || day === "2026-07-24" ? "" : end;
  return mark + lines.map(({ text }) => text).join(end).replace(/(\r?\n)+$/, "") + last;
}

function factsOf({ path, day, facts = [] }: Note): Placed[] {
  if (day === undefined) return [];
  return facts.map((fact) => ({ path, line: null, text: null, date: day, fact }));
}

/** The entries of the log in a person's own note, found by their dates below its heading. */
function loggedIn(key: string): Placed[] {
  const { path, note, log = [] } = person(key);
  const lines = note.split("\n");
  const heading = lines.findIndex((text) => /^## (Log|History|Interaction log)$/.test(text));
  return log.map(([date, channel]) => {
    const index = lines.findIndex((text, at) => at > heading && text.includes(date));
    if (heading < 0 || index < 0) throw new Error(`${path} logs nothing on ${date}.`);
    return { path, line: index + 1, text: lines[index] ?? "", date, fact: contact(key, channel) };
  });
}

/** A fixed contact on a hand-written day has to be told there. */
function keepFixedContacts(placed: readonly Placed[]): void {
  for (const { key, fixed = [] } of CAST) {
    for (const [day, channel] of fixed) {
      const told = placed.some(({ date, fact }) => date === day && fact.who === key && fact.channel === channel);
      if (!told) throw new Error(`Nothing tells of ${key} on ${day}.`);
    }
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Latin-1 bytes, as an old editor on an old system saved them. */
const NOT_UTF8 = Uint8Array.from(
  Array.from("---\ncadence: monthly\n---\n\nRené, from the café in the Straße with the linden trees.\n")
    .map((letter) => letter.charCodeAt(0)),
);
