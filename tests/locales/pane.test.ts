import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_SETTINGS, type Settings } from "../../src/core/settings";
import { speak } from "../../src/locales/say";
import { filterValues } from "../../src/ui/everyone-model";
import { personRow } from "../../src/ui/person-row-model";
import { type PaneInput, type PaneModel, paneModel } from "../../src/ui/pane-model";
import { FIRST_CHOICES } from "../../src/ui/pane-state";
import { reachWays } from "../../src/ui/reach-ways";
import type { FactsInWords } from "../support/facts";
import { boardOf, byName, everyoneOf, TODAY } from "../ui/boards";

beforeEach(() => {
  speak("de");
});
afterEach(() => {
  speak("en");
});

function modelOf(people: readonly FactsInWords[], settings: Partial<Settings> = {}): PaneModel {
  const board = boardOf(people, settings);
  const input: PaneInput = { kind: "ready", board, dated: [], problems: [], settings: { ...DEFAULT_SETTINGS, ...settings } };
  return paneModel(input, TODAY, FIRST_CHOICES, byName, { board, clearsOn: board.clearsOn(), ahead: null, supposed: null });
}

const due = (name: string): FactsInWords => ({ path: `People/${name}.md`, properties: { cadence: "weekly" }, last: "2026-11-09" });

describe("the pane in German", () => {
  it.each<{ says: string; model: () => PaneModel; tells: object }>([
    {
      says: "how far the reading is, in German numbers",
      model: () => paneModel({ kind: "reading", progress: { done: 1200, total: 12345 } }, TODAY, FIRST_CHOICES, byName, null),
      tells: { text: "Notizen werden gelesen… 1.200 von 12.345" },
    },
    {
      says: "what makes a person note, the verb behind each way",
      model: () => modelOf([]),
      tells: {
        today: {
          summary: "Heute steht nichts an.",
          hint: "Es gibt noch keine Personennotizen. Eine Notiz ist eine Personennotiz, wenn sie im Ordner People liegt oder das Schlagwort #person trägt.",
        },
      },
    },
    {
      says: "nothing of ways that are switched off",
      model: () => modelOf([], { peopleFolders: [], personTags: [] }),
      tells: { today: { hint: "Es gibt noch keine Personennotizen." } },
    },
    {
      says: "what can be written, as it is written",
      model: () => modelOf([{ path: "People/Ada Lovelace.md" }]),
      tells: {
        today: {
          hint: "Noch hat niemand einen Rhythmus. Schreib in eine Personennotiz, wie oft du dich melden willst, zum Beispiel „cadence: every 3 weeks“.",
        },
      },
    },
    {
      says: "until when people wait, the day after its article",
      model: () => modelOf(["Ada", "Bo", "Cy", "Di"].map(due), { pace: [1, 1, 1, 1, 1, 0, 0] }),
      tells: { backlog: { note: "Sie warten noch. Bei diesem Tempo kommen bis zum 26. November alle an die Reihe." } },
    },
  ])("says $says", ({ model, tells }) => {
    expect(model()).toMatchObject(tells);
  });

  it.each<{ says: string; facts: FactsInWords; told: string }>([
    {
      says: "the last contact and the lack of a rhythm",
      facts: { path: "People/Ada Lovelace.md", last: "2026-11-09" },
      told: "Letzter Kontakt am 9. November, kein Rhythmus",
    },
    { says: "that there is no contact", facts: { path: "People/Ada Lovelace.md" }, told: "Kein Kontakt notiert, kein Rhythmus" },
  ])("says of whom only something dated brings up $says", ({ facts, told }) => {
    const [ada] = everyoneOf([facts]);
    if (ada === undefined) throw new Error("Nobody is there.");
    expect(personRow(ada, TODAY, new Set(), { isDatedOnly: true }).facts).toBe(told);
  });

  it("offers standings in the order of their German names, by the keys that the layout keeps", () => {
    const everyone = everyoneOf([
      due("Ada"),
      { path: "People/Bo.md" },
      { path: "People/Cy.md", properties: { cadence: "yearly" }, last: "2026-11-09" },
      { path: "People/Di.md", properties: { cadence: "weekly", paused: "true" } },
      { path: "People/Ed.md", properties: { cadence: "weekly" } },
    ]);
    expect([...filterValues(everyone).get("standing") ?? []]).toEqual([
      ["fresh", "Frisch"], ["never", "Noch nie"], ["untracked", "Ohne Rhythmus"], ["paused", "Pausiert"], ["overdue", "Überfällig"],
    ]);
  });

  it("has the name of an address before the verb", () => {
    expect(reachWays(["mailto:ada@example.com", "tel:5550100", "https://example.com/"]).map(({ words }) => words)).toEqual([
      "An ada@example.com schreiben", "5550100 anrufen", "example.com öffnen",
    ]);
  });
});
