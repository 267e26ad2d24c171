import { describe, expect, it } from "vitest";
import { decodeSettings, DEFAULT_SETTINGS, encodeSettings, type Settings } from "../../src/core/settings";
import { settingDefinitions, settingFields } from "../../src/ui/settings-definitions";
import { NOTHING_FOUND } from "../../src/ui/settings-found";
import type { SettingsFacts } from "../../src/ui/settings-table";
import { day } from "../support/day";

const FACTS: SettingsFacts = {
  dailyNotes: "Daily/YYYY-MM-DD, from Daily notes",
  dailyNotesFormat: "YYYY-MM-DD",
  perWeek: 15,
  isDayFormat: (format) => format.includes("YYYY") && format.includes("DD"),
};
const FIELDS = settingFields(FACTS);

function field(key: string) {
  const found = FIELDS.get(key);
  if (found === undefined) throw new Error(`There is no field "${key}".`);
  return found;
}

function changed(key: string, value: unknown, settings: Partial<Settings> = {}): Settings | string {
  const read = field(key).read(value, { ...DEFAULT_SETTINGS, ...settings });
  return typeof read === "string" ? read : { ...DEFAULT_SETTINGS, ...settings, [read.key]: read.value };
}

describe("every control", () => {
  it.each([...FIELDS.keys()])("%s gives back what it shows", (key) => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      excludedFolders: ["Archive, old", "Work"],
      circles: [{ name: "inner", cadence: "every 2 weeks", weight: 2 }, { name: "far", cadence: "", weight: 1 }],
      daysOff: [...(decodeSettings({ version: 1, daysOff: [{ from: "2026-12-24", to: "2027-01-02" }] }, "").settings.daysOff)],
      uncountedKinds: ["message"],
      defaultCadence: "every month on the 1st",
    };
    const shown = field(key).show(settings);
    const read = field(key).read(shown, settings);
    if (typeof read === "string") throw new Error(read);
    expect({ ...settings, [read.key]: read.value }).toEqual(settings);
  });

  it.each([...FIELDS.keys()])("%s gives nothing that could not be read again from the file", (key) => {
    for (const value of ["", "x", "a, b", "2026-12-24", "inner | 14 | 2", "## X", 0, 3, true, false]) {
      const settings = changed(key, value);
      if (typeof settings === "string") continue;
      const stored: unknown = JSON.parse(JSON.stringify(encodeSettings(settings, {})));
      expect(decodeSettings(stored, "data.json")).toEqual({ settings, problems: [], unknown: {} });
    }
  });

  it("stands in the tab, once", () => {
    const shown = JSON.stringify(settingDefinitions(FACTS, NOTHING_FOUND, () => undefined));
    const keys = [...shown.matchAll(/"key":"([^"]+)"/g)].map((match) => match[1]);
    expect(keys.sort()).toEqual([...FIELDS.keys()].sort());
  });
});

describe("a list that another device changed while it was typed", () => {
  const circle = (name: string, cadence: string) => ({ name, cadence, weight: 1 });
  it.each<{ says: string; key: string; value: string; before: Partial<Settings>; now: Partial<Settings>; made: Partial<Settings> }>([
    {
      says: "has what came", key: "peopleFolders", value: "People\nFriends", before: { peopleFolders: ["People"] },
      now: { peopleFolders: ["Team", "People"] }, made: { peopleFolders: ["People", "Friends", "Team"] },
    },
    {
      says: "has not what went, nor what was taken out here", key: "personTags", value: "person, friend",
      before: { personTags: ["person", "people", "contact"] }, now: { personTags: ["people", "contact"] }, made: { personTags: ["friend"] },
    },
    {
      says: "of circles has what became of those that were left alone here, and what was said here of the others", key: "circles",
      value: "close | weekly\nwide | yearly\nfar", before: { circles: [circle("close", "weekly"), circle("wide", "monthly")] },
      now: { circles: [circle("Close", "daily"), circle("Wide", "weekly"), circle("family", "monthly")] },
      made: { circles: [circle("Close", "daily"), circle("wide", "yearly"), circle("far", ""), circle("family", "monthly")] },
    },
    {
      says: "of days off has both", key: "daysOff", value: "2026-12-24", before: { daysOff: [] },
      now: { daysOff: [{ from: day("2027-01-01"), to: day("2027-01-02") }] },
      made: { daysOff: [{ from: day("2026-12-24"), to: day("2026-12-24") }, { from: day("2027-01-01"), to: day("2027-01-02") }] },
    },
  ])("$says", ({ key, value, before, now, made }) => {
    const read = field(key).read(value, { ...DEFAULT_SETTINGS, ...now }, { ...DEFAULT_SETTINGS, ...before });
    expect(typeof read === "string" ? read : { [read.key]: read.value }).toEqual(made);
  });
});

describe("a list", () => {
  it("of folders takes one a line, because folders may hold commas, and tidies their slashes", () => {
    expect(changed("peopleFolders", "/People/\n\n Work, old ")).toMatchObject({ peopleFolders: ["People", "Work, old"] });
  });

  it("of tags takes commas, and drops the marks", () => {
    expect(changed("personTags", "#person, friend,")).toMatchObject({ personTags: ["person", "friend"] });
  });

  it("of headings drops the marks", () => {
    expect(changed("logHeadings", "## People\nCalls, and mail")).toMatchObject({ logHeadings: ["People", "Calls, and mail"] });
  });

  it("may be empty, which switches it off", () => {
    expect(changed("personTags", " ")).toMatchObject({ personTags: [] });
  });
});

describe("what cannot be", () => {
  it.each([
    { says: "a property without a name", key: "cadenceProperty", value: " ", message: "Write the name of a property, without a colon." },
    { says: "a property with a colon", key: "metProperty", value: "met: on", message: "Write the name of a property, without a colon." },
    { says: "a heading of marks alone", key: "logHeading", value: "##", message: "Write one heading, such as ## Interactions." },
    { says: "steps that go back", key: "newSteps", value: "7, 1", message: "Write whole days from 1 to 365, each later than the one before, such as 1, 7, 30." },
    { says: "steps that are no numbers", key: "newSteps", value: "soon", message: "Write whole days from 1 to 365, each later than the one before, such as 1, 7, 30." },
    { says: "a pace of a half", key: "pace.0", value: 1.5, message: "Write a whole number from 0 to 99." },
    { says: "more days before a date than there may be", key: "datesLead", value: 91, message: "Write a whole number from 0 to 90." },
    { says: "a day boundary of a text", key: "dayBoundary", value: "3", message: "Choose a whole hour from 0 to 6." },
    { says: "days off that end before they begin", key: "daysOff", value: "2026-12-24 to 2026-12-01", message: "“2026-12-24 to 2026-12-01” is no range of days. Write it as 2026-12-24 to 2027-01-02." },
    { says: "a day off that there is not", key: "daysOff", value: "2026-12-24\n2026-02-30", message: "“2026-02-30” is no range of days. Write it as 2026-12-24 to 2027-01-02." },
    { says: "a circle without a name", key: "circles", value: "| weekly", message: "“| weekly” is no circle. Write it as inner | every 2 weeks | 2." },
    { says: "a circle of no weight", key: "circles", value: "inner | weekly | 0", message: "The weight of “inner” must be a number above 0." },
    { says: "a circle that stands there twice", key: "circles", value: "inner\nInner | weekly", message: "The circle “Inner” stands here twice." },
    { says: "a format that names no day", key: "dailyNotesFormat", value: "YYYY", message: "This format does not name one day. Use year, month and day, such as YYYY-MM-DD." },
  ])("is said: $says", ({ key, value, message }) => {
    expect(changed(key, value)).toBe(message);
  });

  it.each([
    { says: "as a default", key: "defaultCadence", value: "now and then" },
    { says: "of a circle", key: "circles", value: "inner | now and then" },
  ])("is a cadence that nobody can read, $says", ({ key, value }) => {
    expect(changed(key, value)).toMatch(/^Marathon cannot read "now and then"\./);
  });
});

describe("what may be written in several ways", () => {
  it.each([
    { says: "a heading without marks is one of the second level", key: "logHeading", value: "People", is: { logHeading: "## People" } },
    { says: "a heading keeps its marks", key: "logHeading", value: "### People", is: { logHeading: "### People" } },
    { says: "days off may be one day", key: "daysOff", value: "2026-12-24", is: { daysOff: [{ from: "2026-12-24", to: "2026-12-24" }] } },
    { says: "days off may be joined by a dash", key: "daysOff", value: "2026-12-24 – 2026-12-26", is: { daysOff: [{ from: "2026-12-24", to: "2026-12-26" }] } },
    { says: "a circle may have a name alone", key: "circles", value: "inner", is: { circles: [{ name: "inner", cadence: "", weight: 1 }] } },
    {
      says: "a circle's cadence may hold commas", key: "circles", value: "team | FREQ=WEEKLY;BYDAY=MO,TH",
      is: { circles: [{ name: "team", cadence: "FREQ=WEEKLY;BYDAY=MO,TH", weight: 1 }] },
    },
    { says: "no format at all follows the app", key: "dailyNotesFormat", value: "", is: { dailyNotesFormat: "" } },
    { says: "one weekday's pace leaves the others", key: "pace.6", value: 1, is: { pace: [3, 3, 3, 3, 3, 0, 1] } },
    { says: "a kind that counts no more", key: "counts.message", value: false, is: { uncountedKinds: ["message"] } },
  ])("$says", ({ key, value, is }) => {
    expect(changed(key, value)).toMatchObject(is);
  });

  it("a kind counts again without touching the others", () => {
    expect(changed("counts.message", true, { uncountedKinds: ["message", "help"] })).toMatchObject({ uncountedKinds: ["help"] });
  });
});
