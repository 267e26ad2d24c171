import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { datedInWords } from "../../src/core/follow-ups/dated-words";
import { digestOf } from "../../src/core/follow-ups/digest";
import { dayBoard } from "../../src/core/follow-ups/follow-ups";
import { cadenceRules } from "../../src/core/follow-ups/person-cadence";
import { say, speak } from "../../src/locales/say";
import { cadenceHint } from "../../src/ui/cadence-hint";
import { snoozeChoices } from "../../src/ui/snooze-choices";
import { day } from "../support/day";
import { coffee, factsOf, type FactsInWords } from "../support/facts";

const TODAY = day("2026-11-23");
const RULES = cadenceRules({ circles: [{ name: "nah", cadence: "every 2 weeks", weight: 1 }], defaultCadence: "yearly" }, "data.json");

beforeEach(() => {
  speak("de");
});
afterEach(() => {
  speak("en");
});

describe("a reason in German", () => {
  const followUp = (words: FactsInWords) => dayBoard([factsOf(words)], TODAY, { pace: [3, 3, 3, 3, 3, 0, 0], daysOff: [], newSteps: [1, 7, 30], neverPerDay: 1 }).everyone[0];

  it.each<FactsInWords & { readonly reason: string }>([
    { properties: { cadence: "3 weeks" }, last: "2026-11-02", reason: "Fällig, weil alle 3 Wochen vorgesehen; zuletzt gesprochen am 2. November (Kaffee, Tagesnotiz Zeile 12)" },
    { properties: { cadence: "weekly" }, last: "2026-11-02", reason: "Seit dem 9. November fällig, weil jede Woche vorgesehen; zuletzt gesprochen am 2. November (Kaffee, Tagesnotiz Zeile 12)" },
    { properties: { cadence: "weekly" }, last: coffee("2026-11-20", { channel: "gift", kind: "help", origin: "dated-note", source: { path: "M/2026-11-20 Party.md", line: 1 } }),
      reason: "Am 27. November fällig, weil jede Woche vorgesehen; zuletzt geholfen am 20. November (Geschenk, „2026-11-20 Party“)" },
    { properties: { circle: "nah" }, last: "2026-11-09", rules: RULES, reason: "Fällig, weil alle 2 Wochen (Kreis nah) vorgesehen; zuletzt gesprochen am 9. November (Kaffee, Tagesnotiz Zeile 12)" },
    { properties: {}, last: "2025-11-23", rules: RULES, reason: "Fällig, weil jedes Jahr (Standard) vorgesehen; zuletzt gesprochen am 23. November 2025 (Kaffee, Tagesnotiz Zeile 12)" },
    { properties: { cadence: "weekly" }, reason: "Noch kein Kontakt notiert; vorgesehen jede Woche" },
    { properties: { met: "2026-11-20" }, reason: "Kennengelernt am 20. November; Kontakt 1 ist seit dem 21. November fällig" },
    { properties: { met: "2026-11-22" }, reason: "Kennengelernt am 22. November; Kontakt 1 ist fällig" },
    { properties: { cadence: "weekly", "snooze-until": "2026-12-01" }, reason: "Zurückgestellt bis 1. Dezember" },
    { properties: { cadence: "weekly" }, arrangement: "2027-01-03", reason: "Verabredet für den 3. Januar 2027 (Kaffee)" },
    { properties: { paused: "2027-01-03" }, reason: "Pausiert bis 3. Januar 2027" },
    { properties: { "do-not-contact": true }, reason: "Kein Kontakt vorgesehen" },
    { properties: { cadence: "when I feel like it" }, reason: "Der Rhythmus ist nicht lesbar" },
    { properties: {}, reason: "Kein Rhythmus" },
  ])("$reason", ({ reason, ...words }) => {
    expect(followUp(words)?.reason).toBe(reason);
  });

  it("stands beside the cadence as it is said, and as programs are told it", () => {
    expect(followUp({ properties: { cadence: "FREQ=MONTHLY;BYMONTHDAY=-2" }, last: "2026-11-02" })).toMatchObject({
      cadence: "every month on the 2nd last day of the month, by the calendar",
      cadenceSaid: "jeden Monat am vorletzten Tag des Monats, nach dem Kalender",
    });
    expect(followUp({})).toMatchObject({ cadence: null, cadenceSaid: null });
  });
});

describe("dated things in German", () => {
  it.each([
    { kind: "reminder" as const, date: "2026-11-23", text: "Buch senden", says: "Erinnerung (heute): Buch senden" },
    { kind: "reminder" as const, date: "2026-12-01", text: "Buch senden", says: "Erinnerung (1. Dezember): Buch senden" },
    { kind: "promise" as const, date: "2026-11-23", text: "Visum", says: "Versprochen bis heute: Visum" },
    { kind: "date" as const, date: "2026-11-23", text: "Geburtstag", says: "Geburtstag heute" },
    { kind: "date" as const, date: "2026-11-26", text: "Geburtstag", says: "Geburtstag am 26. November" },
  ])("$says", ({ kind, date, text, says }) => {
    expect(datedInWords({ kind, date: day(date), text }, TODAY)).toBe(says);
  });
});

describe("the digest in German", () => {
  const birthday = { kind: "date" as const, date: day("2026-11-26"), text: "Geburtstag", person: { path: "Ada" } };
  const intro = { kind: "reminder" as const, date: TODAY, text: "Buch senden", person: { path: "Bo" } };

  it.each([
    { people: ["Ada"], dated: [intro], left: "1 Person steht an, 1 Termin", sentences: ["Heute melden: Ada.", "Termine: Buch senden (Bo)."] },
    { people: ["Ada", "Bo", "Cy", "Di"], dated: [birthday, intro, intro], left: "4 Personen stehen an, 2 Termine",
      sentences: ["Heute melden: Ada, Bo und noch 2.", "Termine: Geburtstag von Ada am 26. November, Buch senden (Bo) und noch 1."] },
    { people: [], dated: [], left: "für heute ist nichts mehr offen", sentences: [] },
  ])("$left", ({ people, dated, left, sentences }) => {
    expect(digestOf(people, dated, (path) => path, TODAY)).toMatchObject({ leftInWords: left, sentences });
  });
});

describe("what is asked of a person in German", () => {
  it("snoozes for a length of time", () => {
    expect(snoozeChoices(TODAY, day("2026-12-01")).map(({ title, note }) => [title, note])).toEqual([
      ["Nicht länger zurückstellen", "Zurückgestellt bis 1. Dezember"],
      ["In 3 Tagen", "Bis 26. November"], ["In 1 Woche", "Bis 30. November"], ["In 2 Wochen", "Bis 7. Dezember"],
      ["In 1 Monat", "Bis 23. Dezember"], ["In 3 Monaten", "Bis 23. Februar 2027"],
      ["Bis zu einem Tag…", null],
    ]);
  });

  it.each([
    { typed: "every month on the last Friday", text: "Bedeutet: jeden Monat am letzten Freitag." },
    { typed: "nah", text: "Wie der Kreis nah: alle 2 Wochen." },
    { typed: "fern", text: "Wie der Kreis fern: kein Rhythmus." },
    { typed: "none", text: "Bekannt, aber ohne Rhythmus." },
  ])("$typed means: $text", ({ typed, text }) => {
    const circles = [{ name: "nah", cadence: "biweekly", weight: 1 }, { name: "fern", cadence: "", weight: 1 }];
    expect(cadenceHint(typed, null, circles)).toEqual({ text, isWrong: false });
  });

  it("names circles that are not there", () => {
    expect(factsOf({ properties: { circle: "inner" }, rules: RULES }).cadence.problems.map(({ message }) => message))
      .toEqual(["Den Kreis „inner“ gibt es in den Einstellungen nicht. Die Kreise sind nah."]);
  });

  it("counts people", () => {
    expect([1, 2].map((count) => say.followUps.people(count))).toEqual(["1 Person", "2 Personen"]);
  });
});
