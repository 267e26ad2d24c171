import { describe, expect, it } from "vitest";
import { decodeSettings, DEFAULT_SETTINGS, encodeSettings, propertyNames, readingWords } from "../../src/core/settings";

const PATH = "settings/data.json";
const decode = (data: unknown) => decodeSettings(data, PATH);

describe("reading settings", () => {
  it.each([null, undefined, {}, { version: 1 }])("takes the defaults where nothing is said: %j", (data) => {
    expect(decode(data)).toEqual({ settings: DEFAULT_SETTINGS, problems: [], unknown: {} });
  });

  it.each(["text", 14, [], true])("takes the defaults and says so where the file holds %j", (data) => {
    const { settings, problems } = decode(data);
    expect(settings).toBe(DEFAULT_SETTINGS);
    expect(problems).toEqual([{ path: PATH, line: null, property: null, message: expect.stringContaining("mended") as string }]);
  });

  it.each([
    { says: "folders are trimmed, empty ones dropped", key: "peopleFolders", value: [" Friends ", ""], read: ["Friends"] },
    { says: "an empty list switches a source off", key: "personTags", value: [], read: [] },
    { says: "a pace of seven days", key: "pace", value: [1, 2, 3, 4, 5, 6, 0], read: [1, 2, 3, 4, 5, 6, 0] },
    { says: "days off, one day long", key: "daysOff", value: [{ from: "2026-12-24", to: "2026-12-24" }], read: [{ from: "2026-12-24", to: "2026-12-24" }] },
    { says: "a circle with a number as cadence", key: "circles", value: [{ name: " inner ", cadence: 14, weight: 2 }], read: [{ name: "inner", cadence: "14", weight: 2 }] },
    { says: "a circle with its name alone", key: "circles", value: [{ name: "wider" }], read: [{ name: "wider", cadence: "", weight: 1 }] },
    { says: "a heading without marks becomes one of level 2", key: "logHeading", value: " People ", read: "## People" },
    { says: "a heading with marks keeps its level", key: "logHeading", value: "### Log", read: "### Log" },
    { says: "kinds that do not count", key: "uncountedKinds", value: ["message"], read: ["message"] },
    { says: "a property's name", key: "lastContactProperty", value: " contacted ", read: "contacted" },
    { says: "steps that ascend", key: "newSteps", value: [2, 10], read: [2, 10] },
    { says: "no steps at all", key: "newSteps", value: [], read: [] },
    { says: "properties with a day of every year", key: "dateProperties", value: [" birthday "], read: ["birthday"] },
    { says: "days before an important date", key: "datesLead", value: 0, read: 0 },
    { says: "a day boundary", key: "dayBoundary", value: 6, read: 6 },
    { says: "a second language", key: "languages", value: ["English", "Deutsch"], read: ["English", "Deutsch"] },
    { says: "no words at all", key: "words", value: [], read: [] },
    { says: "a template for people", key: "personTemplate", value: " Templates/Person ", read: "Templates/Person" },
    { says: "a switch", key: "anyLinkCounts", value: true, read: true },
  ])("$says", ({ key, value, read }) => {
    const { settings, problems } = decode({ version: 1, [key]: value });
    expect(problems).toEqual([]);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, [key]: read });
  });

  it.each([
    { key: "peopleFolders", value: "People" },
    { key: "peopleFolders", value: [1] },
    { key: "me", value: 7 },
    { key: "personTemplate", value: ["Templates/Person"] },
    { key: "readDailyNotes", value: "yes" },
    { key: "lastContactProperty", value: "a: b" },
    { key: "lastContactProperty", value: "" },
    { key: "logHeading", value: "##" },
    { key: "logHeading", value: "# A\n# B" },
    { key: "logHeading", value: "" },
    { key: "pace", value: 3 },
    { key: "pace", value: [3, 3, 3] },
    { key: "pace", value: [3, 3, 3, 3, 3, 0, -1] },
    { key: "pace", value: [3, 3, 3, 3, 3, 0, 1.5] },
    { key: "daysOff", value: [{ from: "2026-12-24", to: "2026-12-23" }] },
    { key: "daysOff", value: [{ from: "2026-02-30", to: "2026-03-01" }] },
    { key: "daysOff", value: [{ from: "2026-12-24" }] },
    { key: "daysOff", value: ["2026-12-24"] },
    { key: "circles", value: {} },
    { key: "circles", value: ["inner"] },
    { key: "circles", value: [{ name: "" }] },
    { key: "circles", value: [{ name: "a", cadence: [] }] },
    { key: "circles", value: [{ name: "a", weight: 0 }] },
    { key: "circles", value: [{ name: "a", weight: "2" }] },
    { key: "uncountedKinds", value: ["shouting"] },
    { key: "languages", value: ["Klingon"] },
    { key: "words", value: "fika" },
    { key: "words", value: [{ language: "" }] },
    { key: "datesLead", value: 91 },
    { key: "datesLead", value: "7" },
    { key: "remindersProperty", value: "a: b" },
    { key: "dateProperties", value: "birthday" },
    { key: "dayBoundary", value: 7 },
    { key: "dayBoundary", value: "4" },
    { key: "newSteps", value: [7, 1] },
    { key: "newSteps", value: [0] },
    { key: "newSteps", value: 7 },
    { key: "version", value: 2 },
    { key: "version", value: "one" },
  ])("falls back to the default of $key for $value, and names it", ({ key, value }) => {
    const { settings, problems } = decode({ version: 1, anyLinkCounts: true, [key]: value });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, anyLinkCounts: true });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: PATH, property: key });
    expect(problems[0]?.message).toContain(key);
  });

  it("shows blanks that are all there is", () => {
    const message = 'The setting "logHeading" is " ", but it must be ';
    expect(decode({ version: 1, logHeading: "  " }).problems).toMatchObject([{ message: expect.stringContaining(message) as string }]);
  });

  it("reads a list as one text with commas in a file without a version, written by hand", () => {
    const { settings, problems } = decode({ peopleFolders: "People, Friends", me: "Me, myself" });
    expect(problems).toEqual([]);
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, peopleFolders: ["People", "Friends"], me: "Me, myself" });
  });

  it("is not misled by keys that every object has", () => {
    const { settings, unknown } = decode(JSON.parse('{"__proto__": {"pace": 1}, "constructor": 1, "toString": 2}'));
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(Object.keys(unknown).sort()).toEqual(["__proto__", "constructor", "toString"]);
    expect(Object.getPrototypeOf(unknown)).toBe(Object.prototype);
  });
});

describe("words of one's own", () => {
  it("are read beside those that ship", () => {
    const { settings, problems } = decode({
      version: 1,
      languages: ["Deutsch"],
      words: [{ language: "Svenska", channels: [{ channel: "coffee", kind: "conversation", words: ["fika"], tags: [], emoji: [] }] }],
    });
    expect(problems).toEqual([]);
    expect(readingWords(settings).map(({ language }) => language)).toEqual(["Deutsch", "Svenska"]);
    expect(readingWords(settings)[1]?.channels[0]?.words).toEqual(["fika"]);
  });
});

describe("storing settings", () => {
  it("stores what was chosen, and no defaults", () => {
    expect(encodeSettings({ ...DEFAULT_SETTINGS, dayBoundary: 4 }, {})).toEqual({ version: 1, dayBoundary: 4 });
  });

  it("keeps what this version does not know or cannot read", () => {
    const data = { version: 2, colours: "many", pace: "fast", dayBoundary: 4 };
    const { settings, unknown } = decode(data);
    expect(encodeSettings(settings, unknown)).toEqual(data);
  });

  it("gives back the settings that were stored", () => {
    const chosen = { ...DEFAULT_SETTINGS, circles: [{ name: "inner", cadence: "weekly", weight: 2 }], pace: [0, 0, 0, 0, 0, 1, 1] };
    const stored: unknown = JSON.parse(JSON.stringify(encodeSettings(chosen, {})));
    expect(decode(stored)).toEqual({ settings: chosen, problems: [], unknown: {} });
  });

  it("names every property by its setting", () => {
    expect(propertyNames({ ...DEFAULT_SETTINGS, cadenceProperty: "rhythm" })).toMatchObject({ cadence: "rhythm", met: "met" });
  });
});
