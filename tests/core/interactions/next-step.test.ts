import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { NextStep } from "../../../src/core/interactions/next-step";
import { readDailyNote } from "../../../src/core/interactions/reading";
import { appendInteraction, type LoggedInteraction } from "../../../src/core/interactions/writing";
import { day } from "../../support/day";
import { isPerson, vocabulary } from "./read";

const ADA = "[[Ada Lovelace]]";
const DATE = day("2026-11-20");
const STYLE = { heading: "## Interactions", vocabulary: vocabulary(), isPerson, date: DATE };
const COFFEE: LoggedInteraction = { date: DATE, time: null, channel: "coffee", direction: "unknown", links: [ADA], note: "" };

const write = (nextStep: NextStep, logged: Partial<LoggedInteraction> = {}, text = "") =>
  appendInteraction({ ...COFFEE, nextStep, ...logged }, { ...STYLE, text });

describe("the next step", () => {
  it.each([
    { says: "is a task behind the line", step: { text: `Send the paper to ${ADA}`, due: null }, task: `- [ ] Send the paper to ${ADA}` },
    { says: "names those who took part where its text names nobody", step: { text: "Send the paper", due: null }, task: `- [ ] Send the paper (${ADA})` },
    { says: "bears the day when it is due", step: { text: "Send the paper", due: day("2026-12-01") }, task: `- [ ] Send the paper (${ADA}) 📅 2026-12-01` },
    { says: "is one line", step: { text: "  Send\n\nthe  paper ", due: null }, task: `- [ ] Send the paper (${ADA})` },
    { says: "may name somebody else", step: { text: "Ask [[Bo]] for the paper", due: null }, task: "- [ ] Ask [[Bo]] for the paper" },
    { says: "names those who took part beside a link that is no person", step: { text: "Finish [[Paper]]", due: null }, task: `- [ ] Finish [[Paper]] (${ADA})` },
    { says: "may be what was talked about", step: { text: "Ask about the paper", due: null }, task: `- [ ] Ask about the paper (${ADA})` },
    { says: "may say how", step: { text: "call again", due: day("2026-12-01") }, task: `- [ ] call again (${ADA}) 📅 2026-12-01` },
    { says: "has its marks escaped where they would hide the names", step: { text: "Pay 5 $ and 6$", due: null }, task: `- [ ] Pay 5 $ and 6$ (${ADA})` },
    { says: "has an open comment escaped", step: { text: "Look %% here %% and `here", due: null }, task: `- [ ] Look %% here %% and \`here (${ADA})` },
  ])("$says", ({ step, task }) => {
    const written = write(step);
    expect(written?.lines).toBe(`- coffee with ${ADA}\n${task}`);
    const text = written?.text ?? "";
    expect(text).toBe(`## Interactions\n- coffee with ${ADA}\n${task}\n`);
    const entries = readDailyNote(text, STYLE).entries;
    expect(entries.map(({ line, counted }) => ({ line, counted }))).toEqual([{ line: 2, counted: true }, { line: 3, counted: false }]);
    expect(entries[1]?.date).toBe(step.due ?? DATE);
  });

  it("names everybody who took part", () => {
    expect(write({ text: "Write", due: null }, { links: [ADA, "[[Bo|B]]", "[[Bo]]"] })?.lines).toBe(
      `- coffee with ${ADA} and [[Bo|B]]\n- [ ] Write (${ADA}, [[Bo|B]])`,
    );
  });

  it("stands behind the details of the line, as an item of its own", () => {
    expect(write({ text: "Write", due: null }, { note: "one\ntwo\n# three" })?.lines).toBe(
      `- coffee with ${ADA}: one\n  - two\n  - \\# three\n- [ ] Write (${ADA})`,
    );
    expect(write({ text: "Write", due: null }, { note: "one\nthen call with [[Bo]]" })?.lines).toBe(
      `- coffee with ${ADA}: one\n  then call with [[Bo]]\n- [ ] Write (${ADA})`,
    );
  });

  it("is written in one go, in the line endings of the note", () => {
    const text = "# Friday\r\n\r\n## Interactions\r\n- walked\r\n\r\n## Notes\r\n";
    expect(write({ text: "Write", due: null }, {}, text)).toMatchObject({
      text: text.replace("- walked\r\n", `- walked\r\n- coffee with ${ADA}\r\n- [ ] Write (${ADA})\r\n`),
      insertion: { removed: "", inserted: `- coffee with ${ADA}\r\n- [ ] Write (${ADA})\r\n` },
      entry: { line: 5, counted: true },
    });
  });

  it.each([
    { says: "it would count", step: { text: `Call ${ADA} [contact:: yes]`, due: null } },
    { says: "it is for another day", step: { text: `Call ${ADA} [due:: 2026-12-24]`, due: day("2026-12-01") } },
  ])("is not written where $says", ({ step }) => {
    expect(write(step)).toBeNull();
  });
});

describe("any next step behind any note", () => {
  const PIECES = [
    "Send ", "call ", "about ", "[[Bo]]", "[[Paper]]", ADA, "'s ", "%%", "$", "`", "<!-- ", "~~", "**", "(", ")", "[", "]", "\\", ": ", " — ", ". ", "? ", "# ", "- ",
    "[x] ", "1. ", "> ", "|", "📅 2026-12-24", "[due:: 2026-12-24]", "[contact:: yes]", "^id", "#follow-up", "\n", "\n  ", "14:30 ", "2026-11-22 ",
  ];
  const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));

  it("reads back as the interaction and an open task that names somebody, or is not written", () => {
    let written = 0;
    fc.assert(fc.property(text.filter((words) => words.trim() !== ""), text, fc.constantFrom(null, day("2026-12-01")), (step, note, due) => {
      const result = write({ text: step, due }, { note });
      if (result === null) return;
      written++;
      const [entry, task, ...others] = readDailyNote(result.text, STYLE).entries;
      expect(others).toEqual([]);
      expect(entry).toMatchObject({ channel: "coffee", date: DATE, participants: ["Ada Lovelace"], counted: true });
      expect(task?.line).toBe(result.text.split("\n").length - 1);
      expect(task?.counted).toBe(false);
      expect([...(task?.participants ?? []), ...(task?.topics ?? [])]).not.toEqual([]);
      if (due !== null) expect(task?.date).toBe(due);
      expect(result.lines.split("\n").pop()).toMatch(/^- \[ \] /);
    }), { numRuns: 300 });
    expect(written).toBeGreaterThan(200);
  });
});
