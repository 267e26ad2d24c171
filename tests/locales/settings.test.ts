import { afterEach, describe, expect, it } from "vitest";
import { type CivilDate, parseCivilDate } from "../../src/core/civil-date";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { speak } from "../../src/locales/say";
import { settingDefinitions, settingFields } from "../../src/ui/settings-definitions";
import { NOTHING_FOUND } from "../../src/ui/settings-found";
import { settingsFacts } from "../../src/ui/settings-facts";
import { day } from "../support/day";

afterEach(() => {
  speak("en");
});

const dates = { format: (date: CivilDate) => date, parse: (text: string) => parseCivilDate(text) };
const today = day("2026-11-23");

function facts(from: string | null) {
  const options = from === null ? null : { rules: { daily: { folder: "Tage", format: "YYYY-MM-DD", template: "" } }, dailyNotesFrom: from };
  return settingsFacts(DEFAULT_SETTINGS, options, dates, today);
}

describe("the settings tab in German", () => {
  it("has every row in German, weekdays included", () => {
    const english = JSON.stringify(settingDefinitions(facts(null), NOTHING_FOUND, () => undefined));
    speak("de");
    const german = JSON.stringify(settingDefinitions(facts(null), NOTHING_FOUND, () => undefined));
    const names = (json: string) => [...json.matchAll(/"name":"([^"]+)"/g)].map((match) => match[1]);
    // The languages that are read go by their own names.
    expect(names(german).filter((name) => names(english).includes(name))).toEqual(["English", "Deutsch"]);
    expect(names(german)).toEqual(expect.arrayContaining(["Montag", "Sonntag", "Personenordner"]));
    expect(german).toContain("15 pro Woche");
  });

  it.each([
    { says: "before the app was asked", from: null, place: "ihre eigenen Tagesnotizen." },
    { says: "as the app's own plugin is called", from: "Daily notes", place: "Tage/YYYY-MM-DD, aus „Tägliche Notizen“." },
    { says: "as another plugin calls itself", from: "Periodic Notes", place: "Tage/YYYY-MM-DD, aus „Periodic Notes“." },
  ])("says where daily notes lie, $says", ({ from, place }) => {
    speak("de-AT");
    expect(facts(from).dailyNotes).toBe(place);
  });

  it("shows days off in its own words, and reads those of both languages", () => {
    const range = { from: today, to: day("2026-11-30") };
    const field = settingFields(facts(null)).get("daysOff");
    const english = field?.show({ ...DEFAULT_SETTINGS, daysOff: [range] });
    speak("de");
    const german = field?.show({ ...DEFAULT_SETTINGS, daysOff: [range] });
    expect([english, german]).toEqual(["2026-11-23 to 2026-11-30", "2026-11-23 bis 2026-11-30"]);
    expect([english, german].map((text) => field?.read(text, DEFAULT_SETTINGS))).toEqual(
      [{ key: "daysOff", value: [range] }, { key: "daysOff", value: [range] }]);
    expect(field?.read("2026-11-30 nach 2026-11-23", DEFAULT_SETTINGS)).toBe(
      "„2026-11-30 nach 2026-11-23“ ist kein Zeitraum. Schreib ihn so: 2026-12-24 bis 2027-01-02.");
  });
});
