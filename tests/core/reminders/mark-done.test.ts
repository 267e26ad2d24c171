import { describe, expect, it } from "vitest";
import { datedOn } from "../../../src/core/reminders/dated-on";
import { markDone } from "../../../src/core/reminders/mark-done";
import type { Reminder } from "../../../src/core/reminders/reminder";
import { frontmatterBounds, yamlIn } from "../../../src/core/text/frontmatter";
import { applyEdits } from "../../../src/core/text/text-edit";
import { day } from "../../support/day";
import { decode, RULES } from "./decode";

function remindersIn(note: string): readonly Reminder[] {
  const bounds = frontmatterBounds(note);
  if (bounds === null) throw new Error("The note has no frontmatter.");
  return decode(yamlIn(note, bounds)).reminders;
}

function nth(note: string, which: number): Reminder {
  const reminder = remindersIn(note)[which];
  if (reminder === undefined) throw new Error("There is no such reminder.");
  return reminder;
}

const note = (yaml: string) => `---\n${yaml}\n---\n# Ada\n\n- 2026-12-01 send the intro\n`;
const tick = (text: string, which: number, occurrence: string, reminder = nth(text, which)) =>
  markDone(text, reminder.place, day(occurrence), RULES);

describe("done is written where the item stands", () => {
  it.each([
    { says: "plain in a block list", yaml: "reminders:\n  - 2026-12-01 send the intro", after: "reminders:\n  - 2026-12-01 send the intro ✅ 2026-12-01" },
    { says: "before a comment", yaml: "reminders:\n  - 2026-12-01 send it  # to Ada", after: "reminders:\n  - 2026-12-01 send it ✅ 2026-12-01  # to Ada" },
    { says: "inside double quotes", yaml: 'reminders:\n  - "2026-12-01 send it"', after: 'reminders:\n  - "2026-12-01 send it ✅ 2026-12-01"' },
    { says: "inside single quotes", yaml: "reminders:\n  - '2026-12-01 Ada''s party''s over'", after: "reminders:\n  - '2026-12-01 Ada''s party''s over ✅ 2026-12-01'" },
    { says: "behind an escaped quote", yaml: 'reminders:\n  - "2026-12-01 say \\"hi\\""', after: 'reminders:\n  - "2026-12-01 say \\"hi\\" ✅ 2026-12-01"' },
    { says: "behind a quote in single quotes", yaml: "reminders: ['2026-12-01 say ''hi''', x]", after: "reminders: ['2026-12-01 say ''hi'' ✅ 2026-12-01', x]" },
    { says: "behind a sign", yaml: "reminders: [2026-12-01 party 🎉!]", after: "reminders: [2026-12-01 party 🎉! ✅ 2026-12-01]" },
    { says: "in a flow list", yaml: "reminders: [2026-12-01 send it, 2026-12-02 b]", after: "reminders: [2026-12-01 send it ✅ 2026-12-01, 2026-12-02 b]" },
    { says: "in a flow list over lines", yaml: 'reminders: [\n  "2026-12-01 send it", # c\n  2026-12-02 b ]', after: 'reminders: [\n  "2026-12-01 send it ✅ 2026-12-01", # c\n  2026-12-02 b ]' },
    { says: "in a single text", yaml: "reminders: 2026-12-01 send it", after: "reminders: 2026-12-01 send it ✅ 2026-12-01" },
    { says: "in a single text over lines", yaml: "reminders: 2026-12-01\n  send it\nname: Ada", after: "reminders: 2026-12-01\n  send it ✅ 2026-12-01\nname: Ada" },
    { says: "in a block of text", yaml: "reminders:\n  - >-\n    2026-12-01 send it", after: "reminders:\n  - >-\n    2026-12-01 send it ✅ 2026-12-01" },
    { says: "in a one-key map", yaml: "reminders:\n  - 2026-12-01: send it", after: "reminders:\n  - 2026-12-01: send it ✅ 2026-12-01" },
    { says: "in a list at its key's own indentation", yaml: "reminders:\n- 2026-12-01 send it\nname: Ada", after: "reminders:\n- 2026-12-01 send it ✅ 2026-12-01\nname: Ada" },
    { says: "in a flow object", yaml: "reminders:\n  - { date: 2026-12-01, about: send it }", after: "reminders:\n  - { date: 2026-12-01, about: send it, done: 2026-12-01 }" },
    { says: "in a flow object with braces in its text", yaml: 'reminders: [{ date: 2026-12-01, about: "a } b" }]', after: 'reminders: [{ date: 2026-12-01, about: "a } b", done: 2026-12-01 }]' },
    { says: "in a block object", yaml: "reminders:\n  - date: 2026-12-01 # c\n    about: send it\n  - 2026-12-02 b", after: "reminders:\n  - date: 2026-12-01 # c\n    about: send it\n    done: 2026-12-01\n  - 2026-12-02 b" },
    { says: "in a block object alone", yaml: "reminders:\n  date: 2026-12-01\n  about: send it", after: "reminders:\n  date: 2026-12-01\n  about: send it\n  done: 2026-12-01" },
    { says: "in a block object with its text over lines", yaml: "reminders:\n- about: send\n    it\n  date: 2026-12-01\n\nname: Ada", after: "reminders:\n- about: send\n    it\n  date: 2026-12-01\n  done: 2026-12-01\n\nname: Ada" },
    { says: "in a place for done that is empty", yaml: "reminders:\n  - date: 2026-12-01\n    done: # when\n    about: done deal", after: "reminders:\n  - date: 2026-12-01\n    done: 2026-12-01 # when\n    about: done deal" },
    { says: "in place of no", yaml: "reminders: [{ date: 2026-12-01, about: no one, done: no }]", after: "reminders: [{ date: 2026-12-01, about: no one, done: 2026-12-01 }]" },
    { says: "where the same text stands in another property", yaml: "plan: 2026-12-01 send it\nreminders: [2026-12-01 send it]", after: "plan: 2026-12-01 send it\nreminders: [2026-12-01 send it ✅ 2026-12-01]" },
  ])("$says", ({ yaml, after }) => {
    const edit = tick(note(yaml), 0, "2026-12-01");
    expect(edit).toEqual({ text: note(after), edits: expect.any(Array) as unknown });
    if ("refused" in edit) throw new Error(edit.refused);
    expect(applyEdits(note(yaml), edit.edits)).toBe(edit.text);
    expect(nth(edit.text, 0).done).toBe("2026-12-01");
  });

  it.each([
    { says: "an older mark is replaced", yaml: "reminders: ['every June 1: party ✅ 2025-06-01']", after: "reminders: ['every June 1: party ✅ 2026-06-01']" },
    { says: "an older mark in a map", yaml: "reminders:\n  - every June 1: party ✅ 2025-06-01", after: "reminders:\n  - every June 1: party ✅ 2026-06-01" },
    { says: "an older done", yaml: 'reminders: [{ every: June 1, about: party, done: "2025-06-01" }]', after: 'reminders: [{ every: June 1, about: party, done: "2026-06-01" }]' },
    { says: "an older done that is the first day too", yaml: "reminders: [{ every: year, from: 2025-06-01, about: party, Done: 2025-06-01 }]", after: "reminders: [{ every: year, from: 2025-06-01, about: party, Done: 2026-06-01 }]" },
    { says: "an older done that is a link", yaml: "reminders: [{ every: June 1, about: party, done: '[[2025-06-01]]' }]", after: "reminders: [{ every: June 1, about: party, done: '[[2026-06-01]]' }]" },
    { says: "an older done with the mark of a line", yaml: "reminders: [{ every: June 1, about: party, done: ✅ 2025-06-01 }]", after: "reminders: [{ every: June 1, about: party, done: ✅ 2026-06-01 }]" },
    { says: "the later of two marks", yaml: "reminders: ['every June 1: party ✅ 2025-06-01 ✅ 2024-06-01']", after: "reminders: ['every June 1: party ✅ 2026-06-01 ✅ 2024-06-01']" },
  ])("$says", ({ yaml, after }) => {
    expect(tick(note(yaml), 0, "2026-06-01")).toMatchObject({ text: note(after) });
  });

  it("keeps CRLF, a byte order mark, and lines that are no lists", () => {
    const text = "\uFEFF---\r\nname: Ada\r\nreminders:\r\n  - every: June 1\r\n    about: party\r\n---\r\nBody\r\n";
    expect(tick(text, 0, "2026-06-01")).toMatchObject({
      text: "\uFEFF---\r\nname: Ada\r\nreminders:\r\n  - every: June 1\r\n    about: party\r\n    done: 2026-06-01\r\n---\r\nBody\r\n",
    });
  });

  it("marks the one that is meant of two that are the same", () => {
    const text = note("reminders:\n  - 2026-12-01 a\n  - 2026-12-01 a\n  - 2026-12-01 a");
    expect(tick(text, 1, "2026-12-01")).toMatchObject({ text: note("reminders:\n  - 2026-12-01 a\n  - 2026-12-01 a ✅ 2026-12-01\n  - 2026-12-01 a") });
  });

  it("prefers the property it stood in", () => {
    const text = note("reminders: 2026-12-01 a\nreminder: 2026-12-01 a");
    expect(tick(text, 1, "2026-12-01")).toMatchObject({ text: note("reminders: 2026-12-01 a\nreminder: 2026-12-01 a ✅ 2026-12-01") });
  });
});

describe("the item is found by what it says", () => {
  const before = note("reminders: [2026-12-01 a, 2026-12-02 b]");

  it("where another one now stands before it", () => {
    const now = note("reminders: [2026-11-01 new, 2026-12-01 a, 2026-12-02 b]");
    expect(tick(now, 0, "2026-12-02", nth(before, 1))).toMatchObject({ text: note("reminders: [2026-11-01 new, 2026-12-01 a, 2026-12-02 b ✅ 2026-12-02]") });
  });

  it("and where it is done already nothing is written", () => {
    const now = note("reminders: [2026-12-01 a, 2026-12-02 b ✅ 2026-12-02]");
    expect(tick(now, 0, "2026-12-02", nth(before, 1))).toEqual({ text: now, edits: [] });
  });

  it.each([
    { says: "it is gone", yaml: "reminders: [2026-12-01 a]", why: /not in the note any more/ },
    { says: "it says something else", yaml: "reminders: [2026-12-02 bb]", why: /not in the note any more/ },
    { says: "there are no reminders", yaml: "name: Ada", why: /not in the note any more/ },
    { says: "the block is broken", yaml: "reminders: [2026-12-02 b", why: /not valid YAML/ },
    { says: "the property stands twice", yaml: "reminders: [2026-12-02 b]\nreminders: []", why: /stands twice/ },
    { says: "it is an alias, which would mark two", yaml: "base: &x 2026-12-02 b\nreminders: [*x]", why: /cannot be edited safely/ },
  ])("refused with a sentence where $says", ({ yaml, why }) => {
    expect(tick(note(yaml), 0, "2026-12-02", nth(before, 1))).toEqual({ refused: expect.stringMatching(why) as string });
  });

  it("refused in a note without properties", () => {
    expect(tick("# Ada\n", 0, "2026-12-02", nth(before, 1))).toEqual({ refused: expect.stringMatching(/not in the note any more/) as string });
  });

  it("of an object too", () => {
    const object = note("reminders: [{ every: 3 months, from: 2026-12-01, about: visa, lead: 1 }]");
    const moved = note("reminders: [{ every: 3 months, from: 2027-01-01, about: visa, lead: 1 }]");
    const reordered = note("reminders: [{ lead: 1, about: visa, every: 3 months, from: 2026-12-01 }]");
    expect(tick(moved, 0, "2026-12-01", nth(object, 0))).toHaveProperty("refused");
    expect(tick(reordered, 0, "2026-12-01", nth(object, 0))).toMatchObject({ text: note("reminders: [{ lead: 1, about: visa, every: 3 months, from: 2026-12-01, done: 2026-12-01 }]") });
  });
});

it("a long note with many reminders is marked in no time", () => {
  const items = Array.from({ length: 200 }, (_, index) => `  - 2026-12-01 send the intro number ${String(index)}!!!!!`);
  const text = `---\nreminders:\n${items.join("\n")}\n---\n${"word ".repeat(300_000)}`;
  const begin = performance.now();
  const edit = tick(text, 199, "2026-12-01");
  expect(edit).toHaveProperty("text", text.replace("number 199!!!!!", "number 199!!!!! ✅ 2026-12-01"));
  expect(performance.now() - begin).toBeLessThan(10_000);
});

it("what was ticked shows no more, and the next one when it comes", () => {
  const text = note("reminders: ['every 3 months from 2026-09-01: visa']");
  const [shown] = datedOn({ reminders: remindersIn(text), dates: [] }, day("2026-11-23"), 7);
  if (shown?.kind !== "reminder") throw new Error("Nothing shows.");
  const edit = markDone(text, shown.reminder.place, shown.date, RULES);
  if ("refused" in edit) throw new Error(edit.refused);
  expect(datedOn({ reminders: remindersIn(edit.text), dates: [] }, day("2026-11-30"), 7)).toEqual([]);
  expect(datedOn({ reminders: remindersIn(edit.text), dates: [] }, day("2026-12-01"), 7)).toMatchObject([{ date: "2026-12-01" }]);
});
