import moment from "app-moment";
import { describe, expect, it } from "vitest";
import { dateFormat, momentLocale } from "../../src/cli/date-format.mjs";
import { dateFormatContract } from "../contracts/date-format";

dateFormatContract("npm moment", (locale) => dateFormat(momentLocale({ LANG: locale })));

describe("the language of dates", () => {
  it.each([
    { env: {}, locale: "en" },
    { env: { LANG: "C" }, locale: "en" },
    { env: { LANG: "C.UTF-8" }, locale: "en" },
    { env: { LANG: "POSIX" }, locale: "en" },
    { env: { LANG: "en_US.UTF-8" }, locale: "en" },
    { env: { LANG: "en_GB.UTF-8" }, locale: "en-gb" },
    { env: { LANG: "de_DE.UTF-8" }, locale: "de" },
    { env: { LANG: "de_AT@euro" }, locale: "de-at" },
    { env: { LANG: "pt_BR.UTF-8" }, locale: "pt-br" },
    { env: { LANG: "de_DE.UTF-8", LC_TIME: "fr_FR.UTF-8" }, locale: "fr" },
    { env: { LANG: "de_DE.UTF-8", LC_TIME: "fr_FR.UTF-8", LC_ALL: "it_IT" }, locale: "it" },
    { env: { LANG: "de_DE.UTF-8", LC_ALL: "" }, locale: "de" },
    { env: { LANG: "xx_YY.UTF-8" }, locale: "en" },
  ])("is $locale where the environment says $env", ({ env, locale }) => {
    expect(momentLocale(env)).toBe(locale);
  });

  it("leaves the locale of everybody else alone", () => {
    dateFormat(momentLocale({ LANG: "de_DE" })).parse("1. März 2026", "D. MMMM YYYY");
    expect(moment.locale()).toBe("en");
  });
});
