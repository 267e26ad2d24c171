import { expect, it } from "vitest";
import moment from "app-moment";
import "app-moment/min/locales";
import { type MomentLibrary, momentDates } from "../../src/obsidian/moment-dates";
import { dateFormatContract } from "../contracts/date-format";

/** Moment in an app of this language, without touching the one that other tests use. */
function momentOf(locale: string): MomentLibrary {
  const inLocale = (...asked: Parameters<typeof moment>) => moment(...asked).locale(locale);
  const parsed = (text: string, format: string, language: string, strict: boolean) => moment(text, format, language, strict);
  const library = (...asked: [string, string, string, boolean] | [Parameters<typeof moment>[0]]) =>
    asked.length === 4 ? parsed(...asked) : inLocale(asked[0]);
  return Object.assign(library, { locale: () => locale });
}

moment.locale("en");
dateFormatContract("the app's moment", (locale) => momentDates(momentOf(locale)));

it("does not take the end of all calendars for a day", () => {
  expect(momentDates(momentOf("en")).parse("9999-12-31", "YYYY-MM-DD")).toBeNull();
});
