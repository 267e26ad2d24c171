import { describe, expect, it } from "vitest";
import { parseCivilDate } from "../../../src/core/civil-date";
import { decodePerson, displayName } from "../../../src/core/people/person";
import { acceptedNames, DEFAULT_PROPERTY_NAMES, findProperties } from "../../../src/core/people/property-names";
import { listedTexts, showValue } from "../../../src/core/people/property-values";
import { day } from "../../support/day";

const PATH = "People/Ada Lovelace.md";
/** A daily-note format such as `02.11.2026`. */
const ownDate = (text: string) => {
  const match = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(text);
  return match ? parseCivilDate(`${match[3] ?? ""}-${match[2] ?? ""}-${match[1] ?? ""}`) : null;
};
const decode = (properties: Readonly<Record<string, unknown>>, names = DEFAULT_PROPERTY_NAMES) =>
  decodePerson(PATH, properties, names, ownDate);

describe("last contact", () => {
  it.each([
    { says: "a plain day", value: "2026-11-02" },
    { says: "a day with blanks", value: " 2026-11-02 " },
    { says: "a datetime", value: "2026-11-02T23:30" },
    { says: "a datetime of another zone keeps its own day", value: "2026-11-02T23:30:00.000+14:00" },
    { says: "a datetime in UTC", value: "2026-11-02 00:30:00Z" },
    { says: "a link to a daily note", value: "[[2026-11-02]]" },
    { says: "a link with a folder and a shown text", value: "[[Daily/2026-11-02|that Monday]]" },
    { says: "a Markdown link to a daily note", value: "[that Monday](Daily/2026-11-02.md#Log)" },
    { says: "a Markdown link with an escaped blank", value: "[x](My%20days/2026-11-02.md)" },
    { says: "a link to a heading in it", value: "[[2026-11-02#Interactions]]" },
    { says: "an unquoted link, which YAML reads as lists", value: [["2026-11-02"]] },
    { says: "the daily-note format", value: "02.11.2026" },
    { says: "a link in the daily-note format", value: "[[Daily/02.11.2026]]" },
  ])("is read from $says", ({ value }) => {
    const { person, problems } = decode({ "last-contact": value });
    expect(person.lastContact).toBe("2026-11-02");
    expect(problems).toEqual([]);
  });

  it.each([
    { says: "an impossible day", value: "2026-02-30", shown: "2026-02-30" },
    { says: "a word", value: "yesterday", shown: "yesterday" },
    { says: "a year", value: 2026, shown: "2026" },
    { says: "a yes", value: true, shown: "true" },
    { says: "a list", value: ["2026-11-02"], shown: "list" },
    { says: "a map", value: { day: "2026-11-02" }, shown: "day" },
  ])("is a problem where it holds $says, and the rest of the person works", ({ value, shown }) => {
    const { person, problems } = decode({ "Last Contact": value, cadence: "weekly" });
    expect(person.lastContact).toBeNull();
    expect(person.cadence).toBe("weekly");
    expect(problems).toEqual([
      { path: PATH, line: null, property: "Last Contact", message: expect.stringContaining(shown) as string },
    ]);
  });

  it.each(["last_contact", "LastContact", "LAST CONTACT", "last-contacted", "contacted", "Last-Seen"])("is found as %s", (name) => {
    const { person } = decode({ [name]: "2026-11-02" });
    expect(person).toMatchObject({ lastContact: "2026-11-02", lastContactProperty: name });
  });

  it("is the latest valid one of several spellings", () => {
    const { person, problems } = decode({ "last-contact": "2026-10-01", contacted: "2026-11-02", "last-seen": "2026-13-01" });
    expect(person).toMatchObject({
      lastContact: "2026-11-02", lastContactProperty: "contacted", earlierContacts: [{ day: "2026-10-01", spelling: "last-contact" }],
    });
    expect(problems).toEqual([]);
  });

  it("is found under a configured name, and still under the default", () => {
    const names = { ...DEFAULT_PROPERTY_NAMES, lastContact: "spoke" };
    expect(decode({ spoke: "2026-11-02" }, names).person.lastContact).toBe("2026-11-02");
    expect(decode({ "last-contact": "2026-11-02" }, names).person.lastContact).toBe("2026-11-02");
    expect(decode({ spoke: "never" }, names).problems).toHaveLength(1);
  });

  it.each([null, "", "  ", [], [null], undefined])("is absent where its value is %j", (value) => {
    const { person, problems } = decode({ "last-contact": value });
    expect(person.lastContact).toBeNull();
    expect(problems).toEqual([]);
  });
});

describe("the other properties", () => {
  it("are read by meaning and kept as written where another room reads them", () => {
    const { person, problems } = decode({
      "Contact Frequency": 14, max_cadence: "6 weeks", tier: "[[Circles/Inner]]", "snoozed-until": "2026-12-01",
      "first-met": "2020-05-01", "resumed-on": "2026-10-10", "Introduced by": "[[Bo Example]]", aliases: ["Ada", "Countess", "Ada"],
    });
    expect(problems).toEqual([]);
    expect(person).toEqual({
      path: PATH, name: "Ada Lovelace", aliases: ["Ada", "Countess"], readable: true,
      lastContact: null, lastContactProperty: null, earlierContacts: [],
      cadence: 14, cadenceProperty: "Contact Frequency", cadenceIsOwn: false,
      atMost: "6 weeks", atMostProperty: "max_cadence", atMostIsOwn: false,
      circle: "Inner", circleProperty: "tier", circleIsOwn: false,
      snoozeUntil: "2026-12-01", paused: { kind: "off" }, silent: { kind: "off" },
      met: "2020-05-01", resumedOn: "2026-10-10", introducedBy: ["Bo Example"], reach: [], tags: [],
    });
  });

  it("are ignored where another tool's name holds something else", () => {
    const { person, problems } = decode({ "met-on": "a train", group: ["climbing", "chess"], archived: "maybe", "snoozed-until": "later" });
    expect(problems).toEqual([]);
    expect(person).toMatchObject({ met: null, circle: null, paused: { kind: "off" }, snoozeUntil: null });
  });

  it.each([
    { says: "met", property: "met", value: "2026-04-31" },
    { says: "snooze", property: "snooze-until", value: "next week" },
    { says: "circle", property: "circle", value: ["inner", "work"] },
    { says: "pause", property: "paused", value: "maybe" },
    { says: "silence", property: "do-not-contact", value: { a: 1 } },
  ])("are a problem where the own name of $says cannot be read", ({ property, value }) => {
    const { problems } = decode({ [property]: value });
    expect(problems.map((problem) => problem.property)).toEqual([property]);
  });

  it("go on to the next spelling where the first cannot be read", () => {
    const { person, problems } = decode({ met: "soon", "met-date": "2020-05-01" });
    expect(person.met).toBe("2020-05-01");
    expect(problems).toHaveLength(1);
  });
});

describe("pause and silence", () => {
  const on = { kind: "on" };
  it.each([
    { says: "yes", properties: { paused: "yes" }, paused: on },
    { says: "true", properties: { paused: true }, paused: on },
    { says: "on", properties: { Paused: "On" }, paused: on },
    { says: "1", properties: { paused: 1 }, paused: on },
    { says: "x", properties: { paused: "x" }, paused: on },
    { says: "no", properties: { paused: "no" }, paused: { kind: "off" } },
    { says: "until a day", properties: { paused: "2027-01-10" }, paused: { kind: "until", day: day("2027-01-10") } },
    { says: "until the later of two days", properties: { paused: "2027-01-10", archived: "2026-12-01" }, paused: { kind: "until", day: day("2027-01-10") } },
    { says: "archived", properties: { archived: true }, paused: on },
    { says: "a status", properties: { status: "Archived" }, paused: on },
    { says: "one of several statuses", properties: { status: ["friend", "dormant"] }, paused: on },
    { says: "another status", properties: { status: "active" }, paused: { kind: "off" } },
  ])("paused by $says", ({ properties, paused }) => {
    expect(decode(properties).person.paused).toEqual(paused);
  });

  it.each([
    { says: "do not contact", properties: { "do-not-contact": true }, silent: on },
    { says: "deceased", properties: { deceased: "yes" }, silent: on },
    { says: "deceased on a day, for good", properties: { deceased: "2025-03-01" }, silent: on },
    { says: "a status", properties: { status: "deceased" }, silent: on },
    { says: "silence until a day", properties: { "Do Not Contact": "2027-01-10" }, silent: { kind: "until", day: day("2027-01-10") } },
  ])("silent by $says", ({ properties, silent }) => {
    expect(decode(properties).person.silent).toEqual(silent);
  });
});

describe("names", () => {
  it.each([["People/@Ada.md", "Ada"], ["People/@ Ada.md", "Ada"], ["Ada.md", "Ada"], ["People/@.md", "@"], ["People/a@b.md", "a@b"]])("%s is shown as %s", (path, name) => {
    expect(displayName(path)).toBe(name);
  });

  it.each([
    ["Ada, Countess", ["Ada", "Countess"]],
    [["Ada", 7, null, " "], ["Ada", "7"]],
    [7, ["7"]],
    [{ a: 1 }, []],
  ])("aliases written as %j are %j", (value, aliases) => {
    expect(listedTexts(value)).toEqual(aliases);
  });

  it("shows a value on one line and not at length", () => {
    expect(showValue("a\n b")).toBe("a b");
    expect(showValue("x".repeat(100))).toHaveLength(60);
    expect(showValue([1])).toBe("[1]");
  });

  it("prefers the configured spelling, then the default, then other tools'", () => {
    expect(acceptedNames("met", { ...DEFAULT_PROPERTY_NAMES, met: "first" })).toEqual(["first", "met", "met-on", "met-date", "first-met"]);
    const found = findProperties({ "first-met": "c", Met: "b", first: "a" }, "met", { ...DEFAULT_PROPERTY_NAMES, met: "first" });
    expect(found.map(({ spelling, own }) => [spelling, own])).toEqual([["first", true], ["Met", true], ["first-met", false]]);
  });
});
