import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCadence, readInterval } from "../../src/core/cadence/read-cadence";
import { cadenceOf, cadenceRules } from "../../src/core/follow-ups/person-cadence";
import { mayStillHappen, taskReason } from "../../src/core/interactions/reasons";
import { decodePerson } from "../../src/core/people/person";
import { DEFAULT_PROPERTY_NAMES, type Properties } from "../../src/core/people/property-names";
import { decodeDates } from "../../src/core/reminders/decode-dates";
import { decodeSettings } from "../../src/core/settings";
import { setProperty } from "../../src/core/text/property-edit";
import { german } from "../../src/locales/de/table";
import { say, speak } from "../../src/locales/say";
import { bothClaim, equallyWell } from "../../src/vault/index-problems";
import { whyUnread } from "../../src/vault/daily-note-place";
import { vaultRules } from "../../src/vault/vault-rules";
import { momentDates } from "../support/dates";
import { day } from "../support/day";
import { parseYaml } from "../support/parse-yaml";
import { sessionWith } from "../support/sessions";

const TODAY = day("2026-11-23");

beforeEach(() => {
  speak("de");
});

afterEach(() => {
  speak("en");
});

describe("a cadence that nobody can read", () => {
  it.each([
    {
      says: "gets what can be written, as it is written", written: "bimonthly",
      message: "Marathon kann „bimonthly“ nicht lesen. Das lässt sich auf mehr als eine Weise verstehen. Meinst du „every 2 months“ oder „twice a month“?",
    },
    {
      says: "hears of the month by its German name", written: "every 31 June",
      message: "Marathon kann „every 31 June“ nicht lesen. Der Juni hat 30 Tage. Meinst du „every year on 30 June“?",
    },
    { says: "may be a circle", written: "iner", message: "Marathon kann „iner“ nicht lesen. Meinst du den Kreis inner?" },
    {
      says: "may be in German", written: "monatlich",
      message: "Marathon kann „monatlich“ nicht lesen. Schreib zum Beispiel „every 3 weeks“, „every month on the 1st“ oder „none“.",
    },
    {
      says: "is one value", written: ["weekly", "daily"],
      message: "Hierher gehört ein einzelner Wert, keine Liste. Schreib zum Beispiel „every 3 weeks“, „every month on the 1st“ oder „none“.",
    },
    {
      says: "has parts that go together", written: "FREQ=WEEKLY;BYMONTHDAY=1",
      message: "Marathon kann „FREQ=WEEKLY;BYMONTHDAY=1“ nicht lesen. Zu BYMONTHDAY gehört FREQ=DAILY, MONTHLY oder YEARLY.",
    },
    {
      says: "has numbers that there are", written: "FREQ=MONTHLY;BYMONTHDAY=32",
      message: "Marathon kann „FREQ=MONTHLY;BYMONTHDAY=32“ nicht lesen. "
        + "Zu BYMONTHDAY gehören Zahlen von 1 bis 31 oder, vom Ende her gezählt, von -1 bis -31, nicht „32“.",
    },
  ])("$says", ({ written, message }) => {
    expect(readCadence(written, ["inner"])).toEqual({ kind: "unreadable", message });
  });

  it("is the same in English again, once English is spoken", () => {
    speak("en-GB");
    expect(readInterval("monthly on the 1st")).toMatchObject({ message: expect.stringContaining("is not a length of time") as string });
  });
});

describe("what it says to write for example can be written", () => {
  const rules = cadenceRules({ circles: [], defaultCadence: "" }, "data.json");
  const dateRules = { names: DEFAULT_PROPERTY_NAMES, dateProperties: [], readOwnDate: () => null };
  const cadenceProblems = (properties: Properties) =>
    cadenceOf(decodePerson("People/Ada.md", properties, DEFAULT_PROPERTY_NAMES, () => null).person, rules).problems;
  const reminderProblems = (item: unknown) => decodeDates("People/Ada.md", { reminders: [item] }, dateRules).problems;
  it.each([
    { says: "of a cadence", problems: (written: string) => cadenceProblems({ cadence: written }), unread: "blue moon", examples: 3 },
    { says: "of an at-most", problems: (written: string) => cadenceProblems({ "at-most": written }), unread: "blue moon", examples: 2 },
    { says: "of an at-most that is no length", problems: (written: string) => cadenceProblems({ "at-most": written }), unread: "every weekday", examples: 2 },
    { says: "of a reminder in a line", problems: (written: string) => reminderProblems(`${written}: dance`), unread: "every blue moon", examples: 2 },
    { says: "of a reminder with parts", problems: (written: string) => reminderProblems({ every: written, about: "dance" }), unread: "blue moon", examples: 2 },
  ])("$says", ({ problems, unread, examples }) => {
    for (const language of ["de", "en"]) {
      speak(language);
      const [message = ""] = problems(unread).map((problem) => problem.message);
      const [, advice = ""] = /(?:Write for example|Schreib zum Beispiel) (.*)$/.exec(message) ?? [];
      const written = [...advice.matchAll(/["„](.*?)["“]/g)].map(([, example = ""]) => example);
      expect(written).toHaveLength(examples);
      expect(written.flatMap(problems)).toEqual([]);
    }
  });
});

describe("why something does not count", () => {
  it.each([
    { says: "an open task may still be done", why: () => taskReason(" "), may: true },
    { says: "a cancelled one will not", why: () => taskReason("-"), may: false },
    { says: "what stands under a planning heading may come", why: () => say.problems.why.underHeading("Aufgaben"), may: true },
    { says: "a kind that is switched off may come", why: () => say.problems.why.switchedOff("message"), may: true },
    { says: "what did not take place will not", why: () => say.problems.why.missed, may: false },
  ])("$says", ({ why, may }) => {
    expect(mayStillHappen(why())).toBe(may);
  });

  it("is said in German, and the verdicts hold", async () => {
    const { session } = await sessionWith({
      "People/Ada.md": "",
      "Daily/2026-11-20.md": "- [ ] call [[Ada]]\n- party with [[Ada]]\n- coffee with Bo about [[Ada]]\n## Tasks\n- tea with [[Ada]]\n",
      "Daily/2026-12-03.md": "- [ ] lunch with [[Ada]]\n",
    });
    const history = session.facts.historyOf("People/Ada.md", TODAY);
    expect(history.map(({ why }) => why)).toEqual([
      "offene Aufgabe", "unter der Überschrift Tasks", "nur erwähnt", "eine Veranstaltung allein ist kein Kontakt", "offene Aufgabe",
    ]);
    expect(session.facts.of("People/Ada.md", TODAY)?.arrangement?.date).toBe("2026-12-03");
  });
});

describe("what is wrong with a note", () => {
  it.each([
    {
      says: "one other claims the alias", problem: () => bothClaim("AL", ["A.md", "B.md"]),
      message: "Den Alias „AL“ hat auch A.md, darum meint ein Link mit diesem Alias niemanden. Lass ihn nur in einer Notiz stehen.",
    },
    {
      says: "several others claim it", problem: () => bothClaim("AL", ["A.md", "B.md", "C.md", "D.md"]),
      message: "Den Alias „AL“ haben auch A.md, B.md und 1 weitere, darum meint ein Link mit diesem Alias niemanden. Lass ihn nur in einer Notiz stehen.",
    },
    {
      says: "a link in one note names two", problem: () => equallyWell("Sam", ["A/Sam.md", "B/Sam.md"], ["X.md"]),
      message: "[[Sam]] steht hier und passt auf B/Sam.md ebenso wie auf A/Sam.md; genommen wird A/Sam.md. Schreib den Ordner in den Link.",
    },
    {
      says: "and in another", problem: () => equallyWell("Sam", ["A/Sam.md", "B/Sam.md"], ["X.md", "Y.md"]),
      message: "[[Sam]] steht hier und in 1 weiteren Notiz und passt auf B/Sam.md ebenso wie auf A/Sam.md; genommen wird A/Sam.md. Schreib den Ordner in den Link.",
    },
    {
      says: "and in many", problem: () => equallyWell("Sam", ["A/Sam.md", "B/Sam.md"], ["X.md", "Y.md", "Z.md"]),
      message: "[[Sam]] steht hier und in 2 weiteren Notizen und passt auf B/Sam.md ebenso wie auf A/Sam.md; genommen wird A/Sam.md. Schreib den Ordner in den Link.",
    },
  ])("$says", ({ problem, message }) => {
    expect(problem().message).toBe(message);
  });

  it("gives its length with a comma", () => {
    expect(german.problems.notes.tooLong(3.42)).toMatch(/^Diese Notiz ist 3,4 MB lang/);
  });

  it("keeps what can be written as it is read", () => {
    const { problems } = decodePerson("People/Ada.md", { paused: "vielleicht", met: ["2026-11-02"] }, DEFAULT_PROPERTY_NAMES, () => null);
    expect(problems.map(({ message }) => message)).toEqual([
      "„paused: vielleicht“ lässt sich nicht lesen. Schreib „yes“, „no“ oder den Tag, bis zu dem es gilt, etwa 2026-11-02.",
      "In „met“ steht eine Liste ([\"2026-11-02\"]), wo ein einzelner Wert hingehört. Schreib einen Tag wie 2026-11-02.",
    ]);
  });

  it.each([
    { says: "a list", yaml: "met: [a]", refused: "„met“ enthält eine Liste und lässt sich so nicht sicher ändern. Ändere es von Hand." },
    {
      says: "a value on several lines", yaml: "met: 2026\n  11",
      refused: "„met“ geht über mehrere Zeilen und lässt sich so nicht sicher ändern. Ändere es von Hand.",
    },
    { says: "two of one name", yaml: "met: 1\nmet: 2", refused: "„met“ steht zweimal in den Eigenschaften dieser Notiz. Behalte eines davon und versuche es noch einmal." },
  ])("keeps a property from being edited: $says", ({ yaml, refused }) => {
    const target = { names: ["met"], fold: (name: string) => name, write: "met", value: "2026-11-02" };
    expect(setProperty(`---\n${yaml}\n---\n`, target, parseYaml)).toEqual({ refused });
  });

  it("keeps a daily note from being read", () => {
    const { settings } = decodeSettings({ version: 1, dailyNotesFormat: "YYYY-MM" }, "");
    const rules = vaultRules(settings, { daily: { folder: "", format: "", template: "" }, templateFolders: [] });
    expect(whyUnread("2026-11.md", TODAY, "", rules, momentDates, parseYaml)).toMatch(/^Das Format der Tagesnotizen, „YYYY-MM“, benennt keinen einzelnen Tag;/);
  });
});

describe("a setting that cannot be read", () => {
  it.each([
    { key: "pace", value: 3, belongs: "eine Liste von sieben ganzen Zahlen von 0 bis 99, Montag bis Sonntag" },
    { key: "languages", value: ["Latin"], belongs: "eine Liste von Sprachen; mitgeliefert sind English und Deutsch" },
    { key: "words", value: [{ language: "Latein", misses: "non" }], belongs: "eine Liste von Wendungen unter misses" },
    { key: "version", value: 99, belongs: "1. Vielleicht hat ein neueres Marathon diese Datei geschrieben; gelesen wurde, was dieses kennt" },
  ])("says what belongs there: $key", ({ key, value, belongs }) => {
    const { problems } = decodeSettings({ version: 1, [key]: value }, "data.json");
    expect(problems.map(({ message }) => message)).toEqual([
      `Die Einstellung „${key}“ ist ${JSON.stringify(value)}; dorthin gehört aber ${belongs}. Es gilt der Standardwert.`,
    ]);
  });
});
