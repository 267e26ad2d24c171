import { describe, expect, it } from "vitest";
import { datedInWords } from "../../../src/core/follow-ups/dated-words";
import { day } from "../../support/day";

describe("a dated thing says", () => {
  it.each([
    { kind: "reminder" as const, date: "2026-11-23", text: "send the intro", says: "Reminder for today: send the intro" },
    { kind: "reminder" as const, date: "2026-06-01", text: "send the intro", says: "Reminder for 1 June: send the intro" },
    { kind: "promise" as const, date: "2026-11-23", text: "ask about the visa", says: "Promised for today: ask about the visa" },
    { kind: "promise" as const, date: "2025-12-01", text: "ask about the visa", says: "Promised for 1 December 2025: ask about the visa" },
    { kind: "date" as const, date: "2026-11-23", text: "Birthday (turns 38)", says: "Birthday (turns 38) today" },
    { kind: "date" as const, date: "2026-11-26", text: "Birthday", says: "Birthday on 26 November" },
  ])("$says", ({ kind, date, text, says }) => {
    expect(datedInWords({ kind, date: day(date), text }, day("2026-11-23"))).toBe(says);
  });
});
