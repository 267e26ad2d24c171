import { describe, expect, it } from "vitest";
import { raiseLastContact } from "../../src/actions/raise-last-contact";
import { appendInteraction } from "../../src/core/interactions/writing";
import { compileVocabulary } from "../../src/core/interactions/vocabulary";
import { ENGLISH } from "../../src/core/interactions/words-english";
import { DEFAULT_PROPERTY_NAMES } from "../../src/core/people/property-names";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { day } from "../support/day";
import { parseYaml } from "../support/parse-yaml";
import { AWKWARD_DAYS, AWKWARD_PEOPLE, type AwkwardNote } from "./awkward-notes";

/**
 * What becomes of notes that are easy to damage, as pages that a person reads and approves: each note as
 * it was, and behind `>` the line that is written into it, or why nothing is.
 */
const DATE = day("2026-11-20");
const TODAY = day("2026-11-23");

/** Either the new text, or one sentence. */
type Outcome = { readonly text: string } | { readonly why: string };

function logged(text: string): Outcome {
  const vocabulary = compileVocabulary([ENGLISH], DEFAULT_SETTINGS);
  const interaction = {
    date: DATE, time: null, channel: "coffee", direction: "unknown", links: ["[[Ada Example]]"], note: "the engine\nand the grant",
  } as const;
  const written = appendInteraction(interaction, { text, date: DATE, heading: "## Interactions", vocabulary, isPerson: () => true });
  return written ?? { why: "This cannot be written so that it reads back as what was entered." };
}

function raised(text: string): Outcome {
  const rules = { names: DEFAULT_PROPERTY_NAMES, readOwnDate: () => null, parseYaml };
  const outcome = raiseLastContact(text, DATE, TODAY, rules);
  switch (outcome.kind) {
    case "raised": return { text: outcome.text };
    case "kept": return { why: `Left as it is, for "${outcome.property}" says ${outcome.day}.` };
    case "refused": return { why: outcome.why };
  }
}

/** Lines with their endings, the last one perhaps without. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

/** What cannot be seen gets a sign; a plain line ending and a blank inside a line need none. */
function shown(line: string): string {
  const ending = /(?:\r\n|\n|\r)?$/.exec(line)?.[0] ?? "";
  const sign = ending === "\n" ? "" : ending === "\r\n" ? "␍␊" : ending === "\r" ? "␍" : "⟨end⟩";
  const words = line.slice(0, line.length - ending.length);
  const short = words.length <= 200 ? words : `${words.slice(0, 40)}…(${String(words.length)} characters)`;
  const signs = short
    .replace(/[ \t]+$/, (blanks) => blanks.replace(/ /g, "·"))
    .replace(/\t/g, "⇥").replace(/\uFEFF/g, "⟨BOM⟩").replace(/\u2028/g, "⟨LS⟩")
    .replace(/[\0\u0007]/g, (mark) => `⟨${String(mark.charCodeAt(0))}⟩`);
  return signs + sign;
}

/** The lines of both texts, marked: `>` is new, `<` is gone, all others stayed. */
function compared(before: readonly string[], after: readonly string[]): readonly string[] {
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head += 1;
  let tail = 0;
  const most = Math.min(before.length, after.length) - head;
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [
    ...before.slice(0, head).map((line) => `  ${shown(line)}`),
    ...before.slice(head, before.length - tail).map((line) => `< ${shown(line)}`),
    ...after.slice(head, after.length - tail).map((line) => `> ${shown(line)}`),
    ...before.slice(before.length - tail).map((line) => `  ${shown(line)}`),
  ];
}

function page(notes: readonly AwkwardNote[], apply: (text: string) => Outcome): string {
  const parts = notes.map(({ says, text }) => {
    const outcome = apply(text);
    const lines = "text" in outcome
      ? compared(linesOf(text), linesOf(outcome.text))
      : [...linesOf(text).map((line) => `  ${shown(line)}`), `! ${outcome.why}`];
    return [`== ${says}`, ...lines].join("\n");
  });
  return `${parts.join("\n\n")}\n`;
}

describe("an awkward note", () => {
  it("is told apart by its name", () => {
    for (const notes of [AWKWARD_DAYS, AWKWARD_PEOPLE]) {
      expect(notes.length).toBeGreaterThanOrEqual(60);
      expect(new Set(notes.map(({ says }) => says)).size).toBe(notes.length);
    }
  });

  it("gets a logged line where its keeper would put it, and nothing else", async () => {
    await expect(page(AWKWARD_DAYS, logged)).toMatchFileSnapshot("awkward/log-a-line.txt");
  });

  it("gets a later last contact and nothing else, or says why not", async () => {
    await expect(page(AWKWARD_PEOPLE, raised)).toMatchFileSnapshot("awkward/raise-last-contact.txt");
  });
});
