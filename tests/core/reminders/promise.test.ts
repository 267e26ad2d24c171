import { describe, expect, it } from "vitest";
import { readPromises } from "../../../src/core/reminders/promise";
import { tickPromise } from "../../../src/core/reminders/tick-promise";
import { readStructure } from "../../../src/core/text/structure";
import { day } from "../../support/day";
import { ownDate } from "./decode";

const read = (text: string, inPersonNote = false) => readPromises(text, inPersonNote, ownDate);

describe("an open task is read", () => {
  it.each([
    { says: "with its link", line: "- [ ] send [[Ada]] the intro", is: "send Ada the intro | Ada" },
    { says: "in progress", line: "- [/] send [[Ada]] the intro", is: "send Ada the intro | Ada" },
    { says: "numbered", line: "1. [ ] send [[Ada]] the intro", is: "send Ada the intro | Ada" },
    { says: "links by what they show", line: "- [ ] ask [[People/Ada Lovelace|her]] and [[People/@Bo#Log]] and [Cy](People/Cy%20B.md)", is: "ask her and Bo and Cy | People/Ada Lovelace, People/@Bo, People/Cy B.md" },
    { says: "links within the note by their place", line: "- [ ] ask [[Ada]], see [[#Log]]", is: "ask Ada, see Log | Ada" },
    { says: "each link once", line: "- [ ] ask [[Ada]] about [[Ada]]", is: "ask Ada about Ada | Ada" },
    { says: "with a due date", line: "- [ ] send [[Ada]] the intro 📅 2026-12-01", is: "send Ada the intro | Ada | 2026-12-01" },
    { says: "with a due date and other signs", line: "- [ ] send [[Ada]] it ⏫ ➕ 2026-11-01 🛫 2026-11-02 📅 2026-12-01 ^b-1", is: "send Ada it | Ada | 2026-12-01" },
    { says: "with a due date in a field", line: "- [ ] send [[Ada]] it [due:: 2026-12-01]", is: "send Ada it | Ada | 2026-12-01" },
    { says: "with a due date in a hidden field", line: "- [ ] send [[Ada]] it (Due:: [[2026-12-01]]) now", is: "send Ada it now | Ada, 2026-12-01 | 2026-12-01" },
    { says: "with a due date in words", line: "- [ ] send [[Ada]] it (due: 2026-12-01) now", is: "send Ada it now | Ada | 2026-12-01" },
    { says: "with a due date in the daily-note format", line: "- [ ] send [[Ada]] it [due:: 01.12.2026]", is: "send Ada it | Ada | 2026-12-01" },
    { says: "without a due date where it is only scheduled", line: "- [ ] send [[Ada]] it ⏳ 2026-12-01", is: "send Ada it | Ada" },
    { says: "without what is struck out or commented", line: "- [ ] send [[Ada]] ~~a card for [[Bo]]~~ the `intro` %% [[Cy]] %%", is: "send Ada the `intro` | Ada" },
    { says: "without its embeds", line: "- [ ] send [[Ada]] this ![[photo.png]]", is: "send Ada this | Ada" },
    { says: "over two lines", line: "- [ ] send [[Ada]]\n  the intro", is: "send Ada the intro | Ada" },
    { says: "and none of its details", line: "- [ ] send [[Ada]] it\n  - about [[Bo]]", is: "send Ada it | Ada" },
    { says: "inside another item", line: "- Morning\n\t- [ ] send [[Ada]] it", is: "send Ada it | Ada" },
  ])("$says", ({ line, is }) => {
    const found = read(`${line}\n`);
    expect(found.map(({ text, links, due, problem }) => [text, links.join(", "), due, problem].filter((part) => part !== null).join(" | "))).toEqual([is]);
  });

  it.each([
    { says: "no link", line: "- [ ] buy milk" },
    { says: "an embed alone", line: "- [ ] see ![[photo.png]]" },
    { says: "a heading of its own note alone", line: "- [ ] see [[#Log]]" },
    { says: "a tick", line: "- [x] send [[Ada]] it [ ]" },
    { says: "another status", line: "- [-] send [[Ada]] it\n- [>] send [[Ada]] it\n- [ ]" },
    { says: "no checkbox", line: "- send [[Ada]] a [ ]" },
    { says: "a follow-up", line: "- [ ] Follow up with [[Ada]] #follow-up" },
    { says: "a follow-up of a kind", line: "- [ ] Follow up with [[Ada]] #Follow-up/soon" },
    { says: "code", line: "```\n- [ ] send [[Ada]] it\n```" },
    { says: "a comment", line: "%%\n- [ ] send [[Ada]] it\n%%" },
    { says: "a quote", line: "> - [ ] send [[Ada]] it" },
    { says: "frontmatter", line: "---\na: |\n  - [ ] send [[Ada]] it\n---" },
    { says: "a link struck out", line: "- [ ] ~~send [[Ada]] it~~" },
    { says: "nothing but signs", line: "- [ ] 📅 2026-12-01" },
  ])("but not with $says", ({ line }) => {
    expect(read(line)).toEqual([]);
  });

  it("in a person's own note also without a link", () => {
    expect(read("# Ada\n\n- [ ] send the intro\n- [ ]\n- [ ] 📅 2026-12-01\n", true)).toEqual([
      { line: 3, lineText: "- [ ] send the intro", status: " ", text: "send the intro", due: null, links: [], problem: null },
    ]);
  });

  it.each(["📅 2026-02-30", "[due:: soon]", "(due: 2026-13-01)"])("with a due date that is none, %s, it stays and says so", (due) => {
    const [found] = read(`# Day\n\n- [ ] send [[Ada]] it ${due}\n`);
    expect(found).toMatchObject({ line: 3, due: null, text: "send Ada it", problem: expect.stringMatching(/cannot be read. Write a day/) as string });
  });

  it("of a structure that is there already", () => {
    const text = "- [ ] send [[Ada]] it\n";
    expect(readPromises(text, false, ownDate, readStructure(text))).toEqual(read(text));
  });
});

describe("ticking", () => {
  const tick = (text: string, line: string, hint = 1) => tickPromise(text, line, hint, day("2026-11-23"));

  it.each([
    { says: "adds the day", line: "- [ ] send [[Ada]] it", after: "- [x] send [[Ada]] it ✅ 2026-11-23" },
    { says: "of a task in progress", line: "* [/] send it", after: "* [x] send it ✅ 2026-11-23" },
    { says: "before a block id", line: "- [ ] send it  ^a-1 ", after: "- [x] send it ✅ 2026-11-23  ^a-1 " },
    { says: "before blanks at the end", line: "- [ ] send it  ", after: "- [x] send it ✅ 2026-11-23  " },
    { says: "behind a caret that is no block id", line: "- [ ] x^2", after: "- [x] x^2 ✅ 2026-11-23" },
    { says: "behind its due date", line: "\t- [ ] send it 📅 2026-11-01", after: "\t- [x] send it 📅 2026-11-01 ✅ 2026-11-23" },
  ])("$says", ({ line, after }) => {
    expect(tick(`- a\r\n${line}\r\nend`, line, 2)).toMatchObject({ text: `- a\r\n${after}\r\nend` });
  });

  it("finds it by its text, wherever it is now", () => {
    expect(tick("new\n\nnew\n\n  - [ ] send it\n", "- [ ] send it", 1)).toMatchObject({ text: "new\n\nnew\n\n  - [x] send it ✅ 2026-11-23\n" });
  });

  it("finds a long one by a short key, and not where it was altered anywhere", () => {
    const long = `- [ ] send it ${"and more ".repeat(500)}`;
    const [{ lineText } = { lineText: "" }] = read(long, true);
    expect(lineText.length).toBeLessThan(420);
    expect(tick(`\n${long}\n`, lineText)).toMatchObject({ text: expect.stringMatching(/^\n- \[x\] send it .* ✅ 2026-11-23 ?\n$/) as string });
    for (const other of [`${long}!`, long.replace(/more $/, "mare "), `- [ ] Send it ${"and more ".repeat(500)}`]) {
      expect(tick(other, lineText)).toEqual({ refused: expect.stringMatching(/Nothing was written/) as string });
    }
  });

  it("takes the nearest of several that are the same", () => {
    const text = "- [ ] a\n- b\n- [ ] a\n- c\n- [ ] a\n";
    expect(tick(text, "- [ ] a", 4)).toMatchObject({ text: "- [ ] a\n- b\n- [x] a ✅ 2026-11-23\n- c\n- [ ] a\n" });
    expect(tick(text, "- [ ] a", 9)).toMatchObject({ text: "- [ ] a\n- b\n- [ ] a\n- c\n- [x] a ✅ 2026-11-23\n" });
  });

  it.each([
    { says: "it is gone", text: "- [ ] other" },
    { says: "it was altered", text: "- [ ] send it now" },
    { says: "it is ticked already", text: "- [x] send it" },
    { says: "it is code now", text: "```\n- [ ] send it\n```" },
  ])("is refused with a sentence where $says", ({ text }) => {
    expect(tick(text, "- [ ] send it")).toEqual({ refused: expect.stringMatching(/Nothing was written/) as string });
  });

  it.each(["- [ ] send it 🔁 every week 📅 2026-12-01", "- [ ] send it [repeat:: every week]"])("is refused where it repeats: %s", (line) => {
    expect(tick(line, line)).toEqual({ refused: expect.stringMatching(/repeats/) as string });
  });
});

it("a note of 2 MB costs little, whatever it is made of", () => {
  const begin = performance.now();
  expect(read("word ".repeat(400_000))).toEqual([]);
  expect(read(`- [ ] [[Ada]] ${" ^".repeat(500_000)}`)).toHaveLength(1);
  expect(read(`- [ ] [[Ada]] ${"📅 ".repeat(300_000)}`)).toHaveLength(1);
  expect(read(`- [ ] [[Ada]]${" ".repeat(1_000_000)}x`)).toHaveLength(1);
  expect(read("- [ ] ask [[Ada]]\n".repeat(40_000))).toHaveLength(40_000);
  expect(performance.now() - begin).toBeLessThan(10_000);
});
