import { describe, expect, it } from "vitest";
import { addDays, parseCivilDate, type CivilDate } from "../../src/core/civil-date";
import type { DateFormat } from "../../src/core/interactions/daily-note-path";

function day(text: string): CivilDate {
  const date = parseCivilDate(text);
  if (date === null) throw new RangeError(`${text} is no day.`);
  return date;
}

/**
 * What every implementation of the port must do. `make` gives one whose user's language is `locale`, a
 * name of moment's own such as `de`.
 */
export function dateFormatContract(name: string, make: (locale: string) => Promise<DateFormat> | DateFormat): void {
  describe(`dates in moment's tokens: ${name}`, () => {
    it.each([
      { format: "YYYY-MM-DD", text: "2026-11-02" },
      { format: "YYYY/MM-MMMM/YYYY-MM-DD", text: "2026/11-November/2026-11-02" },
      { format: "dddd, MMMM Do, YYYY", text: "Monday, November 2nd, 2026" },
      { format: "[Daily] D MMM YYYY", text: "Daily 2 Nov 2026" },
      { format: "YYYYMMDD", text: "20261102" },
      { format: "YYMMDD", text: "261102" },
      { format: "gggg-[W]ww-ddd", text: "2026-W45-Mon" },
      { format: "YYYY-DDDD", text: "2026-306" },
    ])("reads and writes 2 November 2026 in $format as $text", async ({ format, text }) => {
      const dates = await make("en");
      expect(dates.format(day("2026-11-02"), format)).toBe(text);
      expect(dates.parse(text, format)).toBe("2026-11-02");
    });

    it.each([
      { says: "a day that there is not", format: "YYYY-MM-DD", text: "2026-02-30" },
      { says: "a wrong weekday", format: "YYYY-MM-DD dddd", text: "2026-11-02 Tuesday" },
      { says: "a missing zero", format: "YYYY-MM-DD", text: "2026-11-2" },
      { says: "more than the date", format: "YYYY-MM-DD", text: "2026-11-02 notes" },
      { says: "less than the date", format: "YYYY-MM-DD", text: "2026-11" },
      { says: "other separators", format: "YYYY-MM-DD", text: "2026/11/02" },
      { says: "a month in other letters than it is written with", format: "MMMM D, YYYY", text: "november 2, 2026" },
      { says: "nothing", format: "YYYY-MM-DD", text: "" },
      { says: "any text at all", format: "YYYY-MM-DD", text: "Ada Lovelace" },
    ])("does not take $says for a day", async ({ format, text }) => {
      expect((await make("en")).parse(text, format)).toBeNull();
    });

    it.each([
      { says: "a month", format: "YYYY-MM", text: "2026-11" },
      { says: "a week", format: "gggg-[W]ww", text: "2026-W45" },
      { says: "a quarter", format: "YYYY-[Q]Q", text: "2026-Q4" },
      { says: "a year", format: "YYYY", text: "2026" },
      { says: "a day without its year", format: "MM-DD", text: "11-02" },
      { says: "29 February without its year", format: "D MMMM", text: "29 February" },
      { says: "a day of some month", format: "Do", text: "2nd" },
      { says: "the 31st of some month", format: "DD", text: "31" },
      { says: "a weekday", format: "dddd", text: "Monday" },
      { says: "a plain word", format: "[daily]", text: "daily" },
    ])("knows that $says is not one day, whatever today is", async ({ format, text }) => {
      expect((await make("en")).parse(text, format)).toBeNull();
    });

    it.each([
      { locale: "de", format: "dddd, D. MMMM YYYY", text: "Sonntag, 1. März 2026", date: "2026-03-01" },
      { locale: "fr", format: "D MMMM YYYY", text: "25 décembre 2026", date: "2026-12-25" },
      { locale: "ru", format: "D MMMM YYYY", text: "2 ноября 2026", date: "2026-11-02" },
      { locale: "ja", format: "YYYY年M月D日", text: "2026年11月2日", date: "2026-11-02" },
    ])("reads and writes the user's language: $text", async ({ locale, format, text, date }) => {
      const dates = await make(locale);
      expect(dates.format(day(date), format)).toBe(text);
      expect(dates.parse(text, format)).toBe(date);
    });

    it("reads English beside the user's language", async () => {
      const dates = await make("de");
      expect(dates.parse("1 March 2026", "D MMMM YYYY")).toBe("2026-03-01");
      expect(dates.parse("1 marzo 2026", "D MMMM YYYY")).toBeNull();
    });

    it("serves two languages side by side", async () => {
      const [german, english] = [await make("de"), await make("en")];
      expect(german.format(day("2026-12-01"), "MMMM")).toBe("Dezember");
      expect(english.format(day("2026-12-01"), "MMMM")).toBe("December");
      expect(german.format(day("2026-10-01"), "MMMM")).toBe("Oktober");
    });

    it("writes the time of day that it is given, and midnight where it is given none", async () => {
      const dates = await make("en");
      expect(dates.format(day("2026-11-02"), "YYYY-MM-DD HH:mm", "14:30")).toBe("2026-11-02 14:30");
      expect(dates.format(day("2026-11-02"), "YYYY-MM-DD HH:mm")).toBe("2026-11-02 00:00");
    });

    it("gives every day of four years back, over each change of the clocks", async () => {
      const dates = await make("en");
      for (const format of ["YYYY-MM-DD", "dddd, MMMM Do, YYYY"]) {
        for (let date = day("2024-01-01"); date < "2028-01-01"; date = addDays(date, 1)) {
          expect(dates.parse(dates.format(date, format), format)).toBe(date);
        }
      }
    });
  });
}
