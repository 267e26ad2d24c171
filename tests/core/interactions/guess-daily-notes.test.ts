import { describe, expect, it } from "vitest";
import { guessDailyNotes } from "../../../src/core/interactions/guess-daily-notes";
import { momentDates } from "../../support/dates";

const guess = (names: readonly string[]) => {
  const found = guessDailyNotes(names.map((name) => `${name}.md`), momentDates);
  return found && `${found.folder}|${found.format}`;
};

describe("where daily notes seem to lie", () => {
  it.each([
    { says: "in a folder", names: ["Daily/2026-11-20", "Daily/2026-11-21", "Daily/2026-11-22"], place: "Daily|YYYY-MM-DD" },
    { says: "at the top of the vault", names: ["2026-11-20", "2026-11-21", "2026-11-22"], place: "|YYYY-MM-DD" },
    { says: "two are no habit", names: ["Daily/2026-11-20", "Daily/2026-11-21"], place: null },
    { says: "as Logseq names them", names: ["journals/2026_11_20", "journals/2026_11_21", "journals/2026_11_22"], place: "journals|YYYY_MM_DD" },
    { says: "without signs", names: ["D/20261120", "D/20261121", "D/20261122"], place: "D|YYYYMMDD" },
    { says: "day first", names: ["D/01.11.2026", "D/02.11.2026", "D/20.11.2026"], place: "D|DD.MM.YYYY" },
    { says: "month first, where some names fit no other way", names: ["D/11-01-2026", "D/11-02-2026", "D/11-20-2026"], place: "D|MM-DD-YYYY" },
    { says: "with the weekday", names: ["D/2026-11-20 Friday", "D/2026-11-21 Saturday", "D/2026-11-22 Sunday"], place: "D|YYYY-MM-DD dddd" },
    { says: "with a short weekday", names: ["D/2026-11-20-Fri", "D/2026-11-21-Sat", "D/2026-11-22-Sun"], place: "D|YYYY-MM-DD-ddd" },
    { says: "in folders of years and months", names: ["J/2026/11-November/2026-11-20", "J/2026/11-November/2026-11-21", "J/2025/03-March/2025-03-01"], place: "J|YYYY/MM-MMMM/YYYY-MM-DD" },
    { says: "in a folder of years at the top", names: ["2025/2025-11-20", "2026/2026-11-21", "2026/2026-11-22"], place: "|YYYY/YYYY-MM-DD" },
    { says: "a wrong weekday is no daily note", names: ["D/2026-11-20 Monday", "D/2026-11-21 Monday", "D/2026-11-22 Monday"], place: null },
    { says: "meetings that begin with a day are none", names: ["M/2026-11-20 Board", "M/2026-11-21 Lease", "M/2026-11-22 Tea"], place: null },
    { says: "a day that no calendar has is none", names: ["D/2026-02-29", "D/2026-11-31", "D/2026-13-01"], place: null },
    { says: "where most of them lie", names: ["A/2026-11-01", "A/2026-11-02", "A/2026-11-03", ...["20", "21", "22", "23"].map((d) => `B/2026-11-${d}`)], place: "B|YYYY-MM-DD" },
    { says: "the signs between must be the same", names: ["D/2026-11_20", "D/2026-11_21", "D/2026-11_22"], place: null },
  ])("$says", ({ names, place }) => {
    expect(guess(names)).toBe(place);
  });
});
