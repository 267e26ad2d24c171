import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { speak } from "../../src/locales/say";
import { firstAnswers, peopleInWords, settingsFrom, waitingInWords } from "../../src/ui/first-start-model";
import { outcomesInWords, triageModel } from "../../src/ui/triage-model";
import { day } from "../support/day";
import { factsOf } from "../support/facts";

beforeEach(() => {
  speak("de");
});

afterEach(() => {
  speak("en");
});

const SURVEY = {
  people: { byFolder: 1240, byType: 2, byTag: 1, examples: ["Ada Lovelace", "Bo Example"] },
  folders: [{ folder: "Personen", notes: 1 }],
  days: { count: 0, examples: [], rules: { folder: "Tage", format: "YYYY-MM-DD", template: "" } },
  guess: null, circles: [{ name: "work", people: 2 }], isGerman: true, paths: [],
};

describe("the first start in German", () => {
  it.each([
    { says: "people by each source", words: () => peopleInWords(SURVEY), are: "1.243 Personen gefunden, 1.240 über den Ordner, 2 über den Typ, 1 über ein Schlagwort. Zum Beispiel Ada Lovelace, Bo Example." },
    {
      says: "one person", words: () => peopleInWords({ ...SURVEY, people: { byFolder: 0, byType: 0, byTag: 1, examples: ["Ada Lovelace"] } }),
      are: "1 Person gefunden, über ein Schlagwort. Zum Beispiel Ada Lovelace.",
    },
    { says: "one who waits", words: () => waitingInWords(1, true).split(". ")[0], are: "1 Person hat noch keinen Rhythmus und steht deshalb nie an" },
    { says: "many who wait", words: () => waitingInWords(1200, true).split(". ")[0], are: "1.200 Personen haben noch keinen Rhythmus und stehen deshalb nie an" },
  ])("says $says", ({ words, are }) => {
    expect(words()).toBe(are);
  });

  it("says what folders and circles hold, and what was set up", () => {
    const answers = firstAnswers(SURVEY, DEFAULT_SETTINGS, "de");
    expect(answers.folders.map(({ note }) => note)).toEqual(["wird benutzt", "1 Notiz, noch keine Personen"]);
    expect(answers.circles.map(({ name, note }) => `${name}: ${note}`)).toEqual(["inner: ", "close: ", "wider: ", "work: steht in 2 Notizen"]);
    expect(settingsFrom(answers, DEFAULT_SETTINGS, SURVEY)?.label).toBe("Eingerichtet: Personenordner, deutsche Wörter");
  });
});

describe("the triage in German", () => {
  it("says cadences in German, and writes them as the notes have them", () => {
    const { person } = factsOf({});
    const known = { person, since: null, last: null, counted: [], rhythm: "every 2 weeks" };
    const { facts, choices } = triageModel(known, [{ name: "work", cadence: "monthly", weight: 1 }], day("2026-11-23"));
    expect(facts).toBe("Noch kein Kontakt notiert.");
    expect(choices.map(({ label, typed }) => [label, typed])).toEqual([
      ["alle 2 Wochen, wie bisher", "every 2 weeks"], ["Kreis work (jeden Monat)", "work"], ["jede Woche", "weekly"], ["jeden Monat", "monthly"],
      ["alle 3 Monate", "quarterly"], ["jedes Jahr", "yearly"], ["gar nicht: steht nie an", "none"],
    ]);
  });

  it("counts those who were answered for, and those who were not", () => {
    expect(outcomesInWords([{ kind: "set", id: 1 }, { kind: "skipped" }])).toBe(
      "Für 1 Person beantwortet. 1 übersprungen: Dort wurde nichts geschrieben, und die Frage kommt nächstes Mal wieder.");
  });
});
