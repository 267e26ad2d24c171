import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSpokenDay } from "../../src/core/interactions/spoken-day";
import { say, speak } from "../../src/locales/say";
import { historyModel } from "../../src/ui/history-model";
import { checkForm, emptyForm, type LogForm, readDayField } from "../../src/ui/log-form";
import { coffee } from "../support/facts";
import { everyoneOf, TODAY } from "../ui/boards";

beforeEach(() => {
  speak("de");
});
afterEach(() => {
  speak("en");
});

describe("a day as typed", () => {
  it.each([
    { says: "what was understood", typed: "letzten Freitag", told: "Freitag, 20. November" },
    { says: "the year where it is not today's", typed: "3.11.2025", told: "Montag, 3. November 2025" },
    { says: "that nobody can tell two days apart", typed: "11/3", told: "Mittwoch, 11. März oder Dienstag, 3. November? Schreib den Monat als Wort." },
    { says: "that a day lies ahead", typed: "morgen", told: "Dieser Tag kommt erst noch. Wähle heute oder einen früheren Tag." },
    { says: "what can be written instead", typed: "neulich", told: "„neulich“ ist kein Tag. Schreib zum Beispiel gestern, letzten Freitag oder 3. Nov." },
  ])("says $says", ({ typed, told }) => {
    expect(readDayField(typed, TODAY).says).toBe(told);
  });

  it.each([
    { typed: () => say.dialogs.log.today, meant: ["2026-11-23"] },
    { typed: () => "gestern", meant: ["2026-11-22"] },
    { typed: () => "letzten Freitag", meant: ["2026-11-20"] },
    { typed: () => "3. Nov.", meant: ["2026-11-03"] },
  ])("reads the words that it fills in or suggests: $meant", ({ typed, meant }) => {
    expect(readSpokenDay(typed(), TODAY)).toEqual(meant);
  });
});

describe("a form that is not complete", () => {
  const people = everyoneOf([
    { path: "People/Ada Lovelace.md" },
    { path: "People/Charles Babbage.md" },
    { path: "Old/Charles Babbage.md" },
  ]).map(({ person }) => person);

  it.each<{ says: string; form: Partial<LogForm>; told: string }>([
    {
      says: "who is near a name that nobody bears",
      form: { typed: "Ada Lovelase" },
      told: "Für „Ada Lovelase“ gibt es keine Personennotiz. Ähnlich: Ada Lovelace.",
    },
    {
      says: "what the list offers, in its words",
      form: { typed: "Grace" },
      told: "Für „Grace“ gibt es keine Personennotiz. Wähle in der Liste „Grace als neue Person hinzufügen“, um eine anzulegen.",
    },
    {
      says: "who answers to one name",
      form: { typed: "Charles Babbage" },
      told: "Auf „Charles Babbage“ hören mehrere: Old/Charles Babbage.md, People/Charles Babbage.md. Wähle eine Person aus der Liste.",
    },
    {
      says: "whose note is gone",
      form: { people: ["People/Gone Example.md"] },
      told: "Die Personennotiz People/Gone Example.md gibt es nicht mehr. Nimm sie heraus und wähle neu.",
    },
  ])("says $says", ({ form, told }) => {
    expect(checkForm({ ...emptyForm([], TODAY), ...form }, people, TODAY)).toMatchObject({ message: told });
  });
});

describe("a history", () => {
  it("leaves the names of channels as they are, and says the rest", () => {
    const [ada] = everyoneOf(["People/Ada Lovelace.md"]);
    if (ada === undefined) throw new Error("Nobody is there.");
    const both = [ada.person.path, "People/Charles Babbage.md"];
    const interactions = [
      coffee("2026-11-03", { participants: both }),
      coffee("2026-11-02", { channel: null, participants: both }),
      coffee("2026-11-01", { channel: null }),
    ];
    const model = historyModel({ person: ada.person, interactions, today: TODAY, name: () => "Charles Babbage" }, "All", 9);
    expect(model.rows.map(({ how, verdict }) => [how, verdict])).toEqual([
      ["Kaffee mit Charles Babbage", "Gezählt"], ["Kontakt mit Charles Babbage", "Gezählt"], ["Kontakt", "Gezählt"],
    ]);
    expect(model.facts).toMatch(/^Bekannt seit dem 1\. November; /);
  });
});
