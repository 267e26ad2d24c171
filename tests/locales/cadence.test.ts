import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeCadence } from "../../src/core/cadence/describe";
import { readRule } from "../../src/core/cadence/read-rule";
import { cadenceSaid } from "../../src/core/cadence/said";
import { say, speak } from "../../src/locales/say";
import { cadenceOf, someRule } from "../core/cadence/arbitraries";

beforeEach(() => {
  speak("de");
});
afterEach(() => {
  speak("en");
});

describe("a cadence in German", () => {
  it.each([
    { from: "daily", words: "jeden Tag" },
    { from: "weekly", words: "jede Woche" },
    { from: "every 3 weeks", words: "alle 3 Wochen" },
    { from: "quarterly", words: "alle 3 Monate" },
    { from: "yearly", words: "jedes Jahr" },
    { from: "every 4 weeks on Sunday", words: "alle 4 Wochen am Sonntag" },
    { from: "weekdays", words: "montags bis freitags" },
    { from: "every Thursday, Tuesday", words: "jede Woche am Dienstag und Donnerstag" },
    { from: "every month on the 1st", words: "jeden Monat am 1." },
    { from: "every month on the last day and 15th", words: "jeden Monat am 15. und letzten Tag" },
    { from: "every month on the second Friday", words: "jeden Monat am zweiten Freitag" },
    { from: "FREQ=MONTHLY;BYDAY=-1FR,1MO", words: "jeden Monat am ersten Montag und letzten Freitag" },
    { from: "every 1st of June", words: "jedes Jahr am 1. Juni" },
    { from: "every 1st and 15th of June", words: "jedes Jahr am 1. und 15. Juni" },
    { from: "every last day of February", words: "jedes Jahr am letzten Tag im Februar" },
    { from: "every last Friday of November", words: "jedes Jahr am letzten Freitag im November" },
    { from: "every 3 months from 2026-12-31", words: "alle 3 Monate am 31. ab 31. Dezember 2026" },
    { from: "FREQ=WEEKLY;BYDAY=FR;COUNT=1;DTSTART:20261204", words: "jede Woche an jedem Freitag, ab 4. Dezember 2026, einmal" },
    { from: "FREQ=DAILY;UNTIL=20271231", words: "jeden Tag, bis 31. Dezember 2027" },
    { from: "FREQ=MONTHLY;BYMONTHDAY=31", words: "jeden Monat am 31. des Monats (wenn es ihn gibt), nach dem Kalender" },
    { from: "FREQ=MONTHLY;BYMONTHDAY=-2", words: "jeden Monat am vorletzten Tag des Monats, nach dem Kalender" },
    { from: "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", words: "jeden Monat am 13. des Monats an jedem Freitag, nach dem Kalender" },
    { from: "FREQ=MONTHLY;BYDAY=5FR", words: "jeden Monat am fünften Freitag des Monats, nach dem Kalender" },
    { from: "FREQ=MONTHLY;BYMONTH=3,6;BYMONTHDAY=1,2;BYSETPOS=-1",
      words: "jeden Monat am 1. und 2. des Monats im März und Juni, davon nur der letzte Tag, nach dem Kalender" },
    { from: "FREQ=YEARLY;BYDAY=20MO", words: "jedes Jahr am 20. Montag des Jahres, nach dem Kalender" },
    { from: "FREQ=YEARLY;BYYEARDAY=100,-1", words: "jedes Jahr am letzten und 100. Tag des Jahres, nach dem Kalender" },
    { from: "FREQ=YEARLY;BYYEARDAY=-40", words: "jedes Jahr am 40.-letzten Tag des Jahres, nach dem Kalender" },
    { from: "FREQ=YEARLY;BYWEEKNO=20,-1;BYDAY=MO;WKST=SU",
      words: "jedes Jahr an jedem Montag in der letzten und 20. Kalenderwoche, Wochen ab Sonntag, nach dem Kalender" },
    { from: "DTSTART:20261201;FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=10",
      words: "alle 2 Wochen an jedem Dienstag, Wochen ab Sonntag, ab 1. Dezember 2026, 10-mal" },
  ])("$from is $words", ({ from, words }) => {
    expect(describeCadence(cadenceOf(from), say.cadence)).toBe(words);
  });

  it("is never what is written: that stays what can be read back", () => {
    expect(describeCadence(cadenceOf("every 2 weeks on Friday"))).toBe("every 2 weeks on Friday");
  });

  it("has no English word in it, whatever the rule", () => {
    fc.assert(fc.property(someRule, (rule) => {
      const reading = readRule(rule);
      if (reading.kind === "unreadable") return;
      expect(describeCadence(reading.cadence, say.cadence)).not.toMatch(/\b(?:every|on|the|of|each|week|day|undefined)\b/);
    }));
  });
});

describe("a cadence as it is written", () => {
  it.each([
    { written: "twice a year", german: "alle 6 Monate" },
    { written: "weekly", german: "jede Woche" },
    { written: "none", german: "none" },
    { written: "Freunde", german: "Freunde" },
    { written: "", german: "" },
  ])("$written is said as $german, and in English as it is", ({ written, german }) => {
    expect(cadenceSaid(written)).toBe(german);
    speak("en");
    expect(cadenceSaid(written)).toBe(written);
  });
});
