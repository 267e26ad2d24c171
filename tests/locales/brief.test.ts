import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { awayInWords, knownInWords, sinceInWords } from "../../src/core/brief/acquaintance";
import { say, speak } from "../../src/locales/say";
import { day } from "../support/day";
import { coffee } from "../support/facts";

const TODAY = day("2026-11-23");

beforeEach(() => {
  speak("de");
});
afterEach(() => {
  speak("en");
});

describe("how well somebody is known, in German", () => {
  const letter = coffee("2026-11-02", { channel: null, kind: "message" });

  it.each([
    { since: null, counted: [], known: "Noch nichts gezählt", sentences: "" },
    { since: "2026-11-23", counted: [], known: "Bekannt seit heute: noch nichts gezählt", sentences: "" },
    { since: "2024-03-14", counted: [coffee("2026-11-23"), letter, letter], known: "Bekannt seit 2 Jahren: 1 Gespräch, 2 Nachrichten",
      sentences: "Seit dem 14. März 2024. Zuletzt heute: Kaffee." },
    { since: "2026-11-02", counted: [letter], known: "Bekannt seit 3 Wochen: 1 Nachricht",
      sentences: "Seit dem 2. November. Zuletzt vor 3 Wochen, am 2. November: Kontakt." },
  ])("$known", ({ since, counted, known, sentences }) => {
    const acquaintance = { since: since === null ? null : day(since), last: counted[0] ?? null, counted };
    expect(knownInWords(acquaintance, TODAY)).toBe(known);
    expect(sinceInWords(acquaintance, TODAY)).toBe(sentences);
  });

  it.each([
    { date: "2026-11-23", says: "heute" },
    { date: "2026-11-22", says: "vor 1 Tag" },
    { date: "2026-11-20", says: "vor 3 Tagen" },
    { date: "2026-12-24", says: "in 4 Wochen" },
    { date: "2027-05-23", says: "in 6 Monaten" },
    { date: "2024-11-23", says: "vor 2 Jahren" },
  ])("$date is $says", ({ date, says }) => {
    expect(awayInWords(day(date), TODAY)).toBe(says);
  });

  it.each([
    { by: "Bo", withYou: true, people: ["Ada", "Cy"], says: "Bo hat dich mit Ada und Cy bekannt gemacht" },
    { by: "Bo", withYou: false, people: ["Ada", "Cy", "Di"], says: "Bo hat Ada, Cy und Di miteinander bekannt gemacht" },
    { by: "Bo", withYou: false, people: ["Ada"], says: "Bo hat Ada vorgestellt" },
    { by: null, withYou: false, people: ["Ada", "Cy"], says: "Du hast Ada und Cy miteinander bekannt gemacht" },
  ])("$says", ({ by, withYou, people, says }) => {
    expect(say.brief.introduced(by, withYou, people)).toBe(says);
  });
});
