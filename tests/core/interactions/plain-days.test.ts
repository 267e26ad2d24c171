import fc from "fast-check";
import { expect, it } from "vitest";
import moment from "app-moment";
import { parseCivilDate } from "../../../src/core/civil-date";
import { plainDays } from "../../../src/core/interactions/plain-days";
import { momentDates } from "../../support/dates";

/** Fails where the library is asked. */
const alone = plainDays((text) => {
  throw new Error(`asked about ${text}`);
});

it.each([
  { says: "the usual form", format: "YYYY-MM-DD", text: "2026-11-02", date: "2026-11-02" },
  { says: "no separators", format: "YYYYMMDD", text: "20261102", date: "2026-11-02" },
  { says: "folders, where the year stands twice", format: "YYYY/MM/YYYY-MM-DD", text: "2026/11/2026-11-02", date: "2026-11-02" },
  { says: "two years that differ", format: "YYYY/MM/YYYY-MM-DD", text: "2025/11/2026-11-02", date: null },
  { says: "the day first, with dots", format: "DD.MM.YYYY", text: "02.11.2026", date: "2026-11-02" },
  { says: "other signs than the dots", format: "DD.MM.YYYY", text: "02-11-2026", date: null },
  { says: "a day that there is not", format: "YYYY-MM-DD", text: "2026-02-30", date: null },
  { says: "more behind the day", format: "YYYY-MM-DD", text: "2026-11-02\n", date: null },
  { says: "a name", format: "YYYY-MM-DD", text: "Ada Lovelace", date: null },
])("reads $says without the library", ({ format, text, date }) => {
  // A line ending is no plain letter, and so the library's to judge.
  const parse = text.endsWith("\n") ? plainDays(() => null) : alone;
  expect(parse(text, format)).toBe(date);
});

it.each([
  { says: "names of months", format: "YYYY-MMMM-DD", text: "2026-November-02" },
  { says: "days of the year", format: "YYYY-DDDD", text: "2026-306" },
  { says: "words in brackets", format: "[Day] YYYY-MM-DD", text: "Day 2026-11-02" },
  { says: "no year", format: "MM-DD", text: "11-02" },
  { says: "digits of another script", format: "YYYY-MM-DD", text: "٢٠٢٦-١١-٠٢" },
  { says: "the first centuries", format: "YYYY-MM-DD", text: "0900-11-02" },
  { says: "the end of all calendars", format: "YYYY-MM-DD", text: "9999-12-31" },
])("leaves $says to the library", ({ format, text }) => {
  expect(() => alone(text, format)).toThrow(`asked about ${text}`);
});

it("says what the library says", () => {
  const formats = fc.array(fc.constantFrom("YYYY", "MM", "DD", "-", "/", ".", " ", "_", "M", "D", "YY"), { maxLength: 7 }).map((parts) => parts.join(""));
  const days = fc.date({ min: new Date("1000-01-01"), max: new Date("9989-12-30"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const texts = fc.oneof(days, fc.stringMatching(/^[0-9./ -]*$/));
  fc.assert(fc.property(formats, texts, (format, text) => {
    const written = parseCivilDate(text) === null ? text : moment(text, "YYYY-MM-DD", "en", true).format(format);
    const dates = plainDays((asked, by) => momentDates.parse(asked, by));
    expect(dates(written, format)).toBe(momentDates.parse(written, format));
  }), { numRuns: 500 });
});
