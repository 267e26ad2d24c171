import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../../src/core/civil-date";
import { readSpokenDay } from "../../../src/core/interactions/spoken-day";
import { day } from "../../support/day";

/** A Monday. */
const TODAY = day("2026-11-23");

describe("a day as people say it", () => {
  it.each([
    { says: "today", day: "2026-11-23" },
    { says: "  Today ", day: "2026-11-23" },
    { says: "yesterday", day: "2026-11-22" },
    { says: "day before  yesterday", day: "2026-11-21" },
    { says: "the day before yesterday", day: "2026-11-21" },
    { says: "tomorrow", day: "2026-11-24" },
    { says: "heute", day: "2026-11-23" },
    { says: "gestern", day: "2026-11-22" },
    { says: "vorgestern", day: "2026-11-21" },
    { says: "Monday", day: "2026-11-23" },
    { says: "last Monday", day: "2026-11-16" },
    { says: "Friday", day: "2026-11-20" },
    { says: "last Friday", day: "2026-11-20" },
    { says: "on fri", day: "2026-11-20" },
    { says: "Tuesday", day: "2026-11-17" },
    { says: "letzten Freitag", day: "2026-11-20" },
    { says: "am Freitag", day: "2026-11-20" },
    { says: "Do.", day: "2026-11-19" },
    { says: "Sonnabend", day: "2026-11-21" },
    { says: "3 days ago", day: "2026-11-20" },
    { says: "a day ago", day: "2026-11-22" },
    { says: "two weeks ago", day: "2026-11-09" },
    { says: "1 month ago", day: "2026-10-23" },
    { says: "vor 3 Tagen", day: "2026-11-20" },
    { says: "vor einer Woche", day: "2026-11-16" },
    { says: "vor fünf Monaten", day: "2026-06-23" },
    { says: "3 Nov", day: "2026-11-03" },
    { says: "3nov", day: "2026-11-03" },
    { says: "Nov 3", day: "2026-11-03" },
    { says: "the 3rd of November", day: "2026-11-03" },
    { says: "November 3rd, 2025", day: "2025-11-03" },
    { says: "3. November", day: "2026-11-03" },
    { says: "14. März 2026", day: "2026-03-14" },
    { says: "5 Dec", day: "2025-12-05" },
    { says: "29 Feb", day: "2024-02-29" },
    { says: "3.11.", day: "2026-11-03" },
    { says: "3.11", day: "2026-11-03" },
    { says: "03. 11. 2025", day: "2025-11-03" },
    { says: "3.11.25", day: "2025-11-03" },
    { says: "13/11", day: "2026-11-13" },
    { says: "11/13", day: "2026-11-13" },
    { says: "11/11", day: "2026-11-11" },
    { says: "11/13/2025", day: "2025-11-13" },
    { says: "2026-11-20", day: "2026-11-20" },
    { says: "2026-12-24", day: "2026-12-24" },
    { says: "Friday, 20 November", day: "2026-11-20" },
    { says: "Mo 16.11.", day: "2026-11-16" },
  ])("reads $says as $day", ({ says, day: expected }) => {
    expect(readSpokenDay(says, TODAY)).toEqual([expected]);
  });

  it.each([
    { says: "11/3", days: ["2026-03-11", "2026-11-03"] },
    { says: "2/1/2026", days: ["2026-01-02", "2026-02-01"] },
    { says: "2/1/26", days: ["2026-01-02", "2026-02-01"] },
  ])("leaves open which day $says is", ({ says, days }) => {
    expect([...readSpokenDay(says, TODAY)].sort()).toEqual(days);
  });

  it.each([
    "", " ", "soon", "last week", "3", "3 days", "vor 3 Tagen ago", "ago", "many days ago", "vor 3 Äonen", "31 Nov", "31.11.", "13/13", "30 Feb", "2026-02-29", "2026-11",
    "Nov 2026", "3 Foo", "Tuesday, 20 November", "Friday, soon 3", "0 Nov", "3.11.2", `${" ".repeat(3)}${"3 ".repeat(30)}Nov`,
  ])("reads no day in “%s”", (says) => {
    expect(readSpokenDay(says, TODAY)).toEqual([]);
  });

  it("takes a weekday, or a date without its year, for one that has come", () => {
    const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const words = fc.oneof(
      fc.constantFrom("Monday", "Tuesday", "Wed", "Donnerstag", "fr", "last Saturday", "letzten Sonntag"),
      fc.tuple(fc.integer({ min: 0, max: 32 }), fc.constantFrom(...months)).map(([at, month]) => `${String(at)} ${month}`),
      fc.tuple(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 0, max: 13 })).map(([a, b]) => `${String(a)}/${String(b)}`),
    );
    fc.assert(fc.property(words, fc.integer({ min: -4000, max: 4000 }), (said, shift) => {
      const today = addDays(TODAY, shift);
      for (const found of readSpokenDay(said, today)) expect(found <= today).toBe(true);
    }));
  });

  it("never throws, whatever is typed", () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => {
      expect(readSpokenDay(text, TODAY).length).toBeLessThanOrEqual(2);
    }));
  });
});
