import { describe, expect, it } from "vitest";
import { cadenceHint, cadenceOptions } from "../../src/ui/cadence-hint";
import { snoozeChoices } from "../../src/ui/snooze-choices";
import { day } from "../support/day";
import { TODAY } from "./boards";

const CIRCLES = [{ name: "Inner", cadence: "every 2 weeks", weight: 2 }, { name: "far", cadence: "", weight: 1 }];

describe("what a cadence as typed means", () => {
  it.each([
    { says: "an interval is spelled out", typed: "3w", text: "Means every 3 weeks." },
    { says: "a number is days", typed: " 14 ", text: "Means every 14 days." },
    { says: "a schedule is spelled out", typed: "every month on the 1st", text: "Means every month on the 1st." },
    { says: "a circle brings its cadence", typed: "inner", text: "As the circle Inner: every 2 weeks." },
    { says: "a circle may have none", typed: "Far", text: "As the circle far: no cadence." },
    { says: "none is known, but not tracked", typed: "never", text: "Known, but not tracked." },
    { says: "nothing leaves it to the circle or the default", typed: "  ", text: "No cadence of their own: the circle's, or the default." },
  ])("$says", ({ typed, text }) => {
    expect(cadenceHint(typed, null, CIRCLES)).toEqual({ text, isWrong: false });
  });

  it.each([
    { says: "a misspelling gets a suggestion", typed: "weakly", met: null, text: 'Marathon cannot read "weakly". Did you mean every week?' },
    { says: "a rule that counts wants a day to count from", typed: "FREQ=DAILY;COUNT=3", met: null, text: /met/ },
  ])("$says", ({ typed, met, text }) => {
    const hint = cadenceHint(typed, met, CIRCLES);
    expect(hint.isWrong).toBe(true);
    expect(hint.text).toMatch(text);
  });

  it("such a rule counts from the day on which they met", () => {
    expect(cadenceHint("FREQ=DAILY;COUNT=3", day("2026-11-20"), CIRCLES).isWrong).toBe(false);
  });

  it("offers the circles before the usual words", () => {
    expect(cadenceOptions(CIRCLES)).toEqual([
      "Inner", "far", "weekly", "every 2 weeks", "monthly", "quarterly", "twice a year", "yearly", "none",
    ]);
    for (const option of cadenceOptions(CIRCLES)) expect(cadenceHint(option, null, CIRCLES).isWrong).toBe(false);
  });
});

describe("how long to snooze", () => {
  const titles = (until: string | null) => snoozeChoices(TODAY, until === null ? null : day(until)).map(({ title }) => title);
  const LENGTHS = ["3 days", "1 week", "2 weeks", "1 month", "3 months", "Until a day…"];

  it.each([
    { says: "lengths, and a day of one's own", until: null, expected: LENGTHS },
    { says: "and to wake somebody who is snoozed", until: "2026-11-24", expected: ["Wake now", ...LENGTHS] },
    { says: "but not on the day on which the snooze has ended", until: "2026-11-23", expected: LENGTHS },
  ])("$says", ({ until, expected }) => {
    expect(titles(until)).toEqual(expected);
  });

  it("each says its day in words, with the year where it is another one", () => {
    expect(snoozeChoices(TODAY, null).map(({ note, until }) => [note, until])).toEqual([
      ["Until 26 November", "2026-11-26"], ["Until 30 November", "2026-11-30"], ["Until 7 December", "2026-12-07"],
      ["Until 23 December", "2026-12-23"], ["Until 23 February 2027", "2027-02-23"], [null, null],
    ]);
  });

  it("a month from the 31st ends with the next one", () => {
    expect(snoozeChoices(day("2027-01-31"), null)[3]).toEqual({ title: "1 month", note: "Until 28 February", until: "2027-02-28" });
  });
});
