import { say } from "../../locales/say";
import type { Cadence, Interval } from "./cadence";
import { describeCadence } from "./describe";
import { nearest } from "./near-spelling";
import { looksLikeRule, readRule } from "./read-rule";
import { readWords } from "./read-words";
import type { Refusal } from "./refusal";
import { LONGEST_TEXT, tokens } from "./tokens";
import { VOCABULARY } from "./words";

/** What a `cadence` property says. `none`: known, but not tracked. `absent`: it says nothing. */
export type CadenceReading =
  | { readonly kind: "cadence"; readonly cadence: Cadence }
  | { readonly kind: "circle"; readonly name: string }
  | { readonly kind: "none" }
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable"; readonly message: string };

/** What an `at-most` property says. */
export type IntervalReading =
  | { readonly kind: "interval"; readonly interval: Interval }
  | { readonly kind: "absent" }
  | { readonly kind: "unreadable"; readonly message: string };

/** What is read, and so what may be advised: not all of them take every cadence. */
export type CadenceUse = "cadence" | "length" | "reminder";

/** Nobody writes a longer rule: BYYEARDAY with every day of a year has some 1,500 characters. */
const LONGEST_RULE = 2_000;

/**
 * Reads a property value as YAML gives it. Words come before the names of circles, which are compared without
 * regard to case, and given back as `circles` spells them. What nobody can read is never guessed at: the
 * message says so, and names what may have been meant, or what `use` takes.
 */
export function readCadence(value: unknown, circles: readonly string[], use: CadenceUse = "cadence"): CadenceReading {
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return { kind: "absent" };
  if (typeof value !== "string" && typeof value !== "number") return { kind: "unreadable", message: notText(value, use) };
  const text = String(value).trim();
  if (text === "") return { kind: "absent" };

  const words = text.length > LONGEST_TEXT ? null : readWords(text);
  if (words?.kind === "none") return words;
  if (words !== null && words.kind !== "refused") return { kind: "cadence", cadence: words };
  const rule = looksLikeRule(text) && text.length <= LONGEST_RULE ? readRule(text) : null;
  if (rule?.kind === "cadence") return rule;
  const key = nameKey(text);
  const circle = circles.find((name) => nameKey(name) === key);
  if (circle !== undefined) return { kind: "circle", name: circle };

  const reason = rule?.message ?? whyNot(text, words, circles, use);
  return { kind: "unreadable", message: say.problems.cadence.unreadable(shortened(text), reason) };
}

/** Reads an interval alone: no days, no weekday, and no circle. `none` is the same as nothing. */
export function readInterval(value: unknown): IntervalReading {
  const reading = readCadence(value, [], "length");
  if (reading.kind === "absent" || reading.kind === "none") return { kind: "absent" };
  if (reading.kind === "unreadable") return reading;
  if (reading.kind === "cadence" && reading.cadence.kind === "rhythm" && reading.cadence.weekday === null) {
    return { kind: "interval", interval: reading.cadence.every };
  }
  return { kind: "unreadable", message: withExamples(say.problems.cadence.noLength(shortened(String(value))), "length") };
}

function notText(value: unknown, use: CadenceUse): string {
  const { list, flag, date, group } = say.problems.cadence;
  if (Array.isArray(value)) return withExamples(list, use);
  if (typeof value === "boolean") return withExamples(flag(String(value)), use);
  return withExamples(value instanceof Date ? date : group, use);
}

function whyNot(text: string, refusal: Refusal | null, circles: readonly string[], use: CadenceUse): string {
  const { isDay, onlyWhole, negative, meantCircle } = say.problems.cadence;
  // "1,000" is no list of days.
  if (refusal !== null && !/^\d+[.,]\d/.test(text)) return sentence(refusal.message, refusal.meant, use);
  if (text.length > LONGEST_TEXT) return withExamples("", use);
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) return withExamples(isDay, use);
  if (/\d[.,]\d/.test(text)) return withExamples(onlyWhole, use);
  const unsigned = text.replace(/^[-−] ?(?=\d)| [-−] ?(?=\d)/, " ");
  if (unsigned !== text) return sentence(negative, wordsFor(unsigned), use);
  const near = nearest(nameKey(text), circles.map(nameKey));
  const circle = circles.find((name) => nameKey(name) === near);
  return circle === undefined ? sentence("", wordsFor(respelled(text)), use) : meantCircle(circle);
}

function sentence(message: string, meant: readonly string[], use: CadenceUse): string {
  const fitting = meant.filter((words) => (use === "length" ? readInterval(words).kind !== "unreadable" : use === "cadence" || words !== "none"));
  return fitting.length === 0 ? withExamples(message, use) : `${message} ${say.problems.cadence.meant(fitting)}`.trim();
}

function withExamples(message: string, use: CadenceUse): string {
  const { examples, lengths, forReminders } = say.problems.cadence;
  return `${message} ${use === "length" ? lengths : use === "reminder" ? forReminders : examples}`.trim();
}

/** The text in Marathon's own words, where it can be read. */
function wordsFor(text: string): readonly string[] {
  const reading = readWords(text);
  if (reading === null || reading.kind === "refused") return reading?.meant ?? [];
  return [reading.kind === "none" ? "none" : describeCadence(reading)];
}

/** Every unknown word replaced by the known one that it misspells. */
function respelled(text: string): string {
  const known = new Set(VOCABULARY);
  return tokens(text).map((token) => {
    if (known.has(token) || !/^[a-z]/.test(token)) return token;
    return nearest(token, VOCABULARY) ?? token;
  }).join(" ");
}

function nameKey(name: string): string {
  return name.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ");
}

function shortened(text: string): string {
  const characters = Array.from(text.slice(0, 1_000).replace(/\s+/g, " "));
  return characters.length > 60 ? `${characters.slice(0, 59).join("")}…` : characters.join("");
}
