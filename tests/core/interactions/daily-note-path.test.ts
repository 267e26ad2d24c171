import { describe, expect, it } from "vitest";
import { dailyNoteDate, dailyNotePath, ownDay } from "../../../src/core/interactions/daily-note-path";
import { momentDates } from "../../support/dates";
import { day } from "../../support/day";

const daily = (folder: string, format: string) => ({ folder, format, template: "" });

describe("a daily note's path", () => {
  it.each([
    { folder: "Daily", format: "YYYY-MM-DD", path: "Daily/2026-03-08.md" },
    { folder: "", format: "YYYY-MM-DD", path: "2026-03-08.md" },
    { folder: "/Notes/Daily/", format: "YYYY-MM-DD", path: "Notes/Daily/2026-03-08.md" },
    { folder: "Daily", format: "YYYY/MM-MMMM/YYYY-MM-DD-dddd", path: "Daily/2026/03-March/2026-03-08-Sunday.md" },
    { folder: "Daily", format: "dddd, MMMM Do YYYY", path: "Daily/Sunday, March 8th 2026.md" },
    { folder: "Daily", format: "YYYY-DD-MM", path: "Daily/2026-08-03.md" },
    { folder: "Daily", format: "YYYY/MM/DD", path: "Daily/2026/03/08.md" },
    { folder: "Daily", format: "[Day] YYYYMMDD", path: "Daily/Day 20260308.md" },
  ])("in $folder by $format is $path, and is read back", ({ folder, format, path }) => {
    expect(dailyNotePath(day("2026-03-08"), daily(folder, format), momentDates)).toBe(path);
    expect(dailyNoteDate(path, daily(folder, format), momentDates)).toBe("2026-03-08");
  });

  it.each([
    { says: "in another folder", path: "Archive/2026-03-08.md", format: "YYYY-MM-DD" },
    { says: "in a folder of a like name", path: "Daily old/2026-03-08.md", format: "YYYY-MM-DD" },
    { says: "in a folder below", path: "Daily/2026/2026-03-08.md", format: "YYYY-MM-DD" },
    { says: "with more behind the day", path: "Daily/2026-03-08 Plans.md", format: "YYYY-MM-DD" },
    { says: "of a week", path: "Daily/2026-W10.md", format: "YYYY-MM-DD" },
    { says: "of no real day", path: "Daily/2026-02-30.md", format: "YYYY-MM-DD" },
    { says: "with the wrong weekday", path: "Daily/2026-03-08-Monday.md", format: "YYYY-MM-DD-dddd" },
    { says: "in the wrong month's folder", path: "Daily/2026/04-April/2026-03-08-Sunday.md", format: "YYYY/MM-MMMM/YYYY-MM-DD-dddd" },
    { says: "of another kind of file", path: "Daily/2026-03-08.txt", format: "YYYY-MM-DD" },
  ])("is not that of a note $says", ({ path, format }) => {
    expect(dailyNoteDate(path, daily("Daily", format), momentDates)).toBeNull();
  });

  it("is the same on a disk that ignores letter case", () => {
    expect(dailyNoteDate("daily/2026-03-08.md", daily("Daily", "YYYY-MM-DD"), momentDates)).toBe("2026-03-08");
  });
});

describe("a day in the vault's own way", () => {
  const nested = daily("Daily", "YYYY/MM-MMMM/YYYY-MM-DD-dddd");
  it.each([
    { says: "the last part of a nested path, as links are written", text: "2026-03-08-Sunday", is: "2026-03-08" },
    { says: "the path below the folder", text: "2026/03-March/2026-03-08-Sunday", is: "2026-03-08" },
    { says: "the whole path", text: "Daily/2026/03-March/2026-03-08-Sunday", is: "2026-03-08" },
    { says: "the whole path with its extension", text: "Daily/2026/03-March/2026-03-08-Sunday.md", is: "2026-03-08" },
    { says: "not the wrong weekday", text: "2026-03-08-Monday", is: null },
    { says: "not a week", text: "2026-W10", is: null },
  ])("is $says", ({ text, is }) => {
    expect(ownDay(text, nested, momentDates)).toBe(is);
  });

  it("is a path of which only the whole says the year", () => {
    expect(ownDay("2026/03/08", daily("Daily", "YYYY/MM/DD"), momentDates)).toBe("2026-03-08");
  });
});
