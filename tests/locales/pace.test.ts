import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { balanceInWords, clearingInWords, wayOutInWords } from "../../src/core/follow-ups/outlook-words";
import type { Relief } from "../../src/core/follow-ups/ways-out";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { speak } from "../../src/locales/say";
import { pictureOf } from "../../src/ui/pace-model";
import { freshStartPreview, wayOutPreview } from "../../src/ui/pace-previews";
import { supposeMore, supposeOff } from "../../src/ui/pace-supposition";
import { day } from "../support/day";

const TODAY = day("2026-11-23");
const OUTLOOK = {
  date: TODAY, loadPerWeek: 9.42, capacityPerWeek: 15, utilization: 0.628, clearsOn: day("2026-12-03"), waysOut: () => [],
  waysOutInSteps: () => {
    throw new Error("Nobody looks for ways out.");
  },
  weeks: [
    { start: TODAY, due: 30, planned: 3, backlog: 27, capacity: 3 },
    { start: day("2026-11-30"), due: 1, planned: 3, backlog: 25, capacity: 3 },
    { start: day("2027-03-01"), due: 0, planned: 3, backlog: 22, capacity: 3 },
  ],
};

beforeEach(() => {
  speak("de");
});
afterEach(() => {
  speak("en");
});

describe("the pace in German", () => {
  it.each([
    { loadPerWeek: 9.42, utilization: 0.628, says: "Deine Rhythmen ergeben 9,4 Kontakte pro Woche; dein Tempo erlaubt 15 (63 %)." },
    { loadPerWeek: 1, utilization: null, says: "Deine Rhythmen ergeben 1 Kontakt pro Woche; dein Tempo erlaubt 15." },
  ])("$says", ({ says, ...balance }) => {
    expect(balanceInWords({ ...balance, capacityPerWeek: 15 })).toBe(says);
  });

  it.each([
    { clearsOn: "2026-11-23", says: "Niemand, der fällig ist, muss warten." },
    { clearsOn: "2026-12-03", says: "Am 3. Dezember wartet niemand mehr." },
    { clearsOn: null, says: "Auch nach 52 Wochen warten noch einige." },
  ])("$says", ({ clearsOn, says }) => {
    expect(clearingInWords(clearsOn === null ? null : day(clearsOn), TODAY)).toBe(says);
  });

  it.each<{ relief: Relief; does: string; says: string; changes: string }>([
    { relief: { kind: "raise", perDay: 4, pace: [4, 4, 4, 4, 4, 0, 0] }, does: "Tempo erhöhen", says: "Tempo auf 4 pro Tag erhöhen",
      changes: "Deine Einstellungen: 4, 4, 4, 4, 4, 0, 0 statt 3, 3, 3, 3, 3, 0, 0, von Montag bis Sonntag. Keine Notiz wird geändert." },
    { relief: { kind: "stretch", circle: "nah", from: "every week", to: "every 2 weeks on Friday" }, does: "Kreis strecken",
      says: "Kreis nah strecken: alle 2 Wochen am Freitag statt jede Woche",
      changes: "Deine Einstellungen: Der Kreis nah bekommt den Rhythmus alle 2 Wochen am Freitag statt jede Woche. Keine Notiz wird geändert." },
    { relief: { kind: "pause", circle: "nah", people: 1 }, does: "Kreis pausieren", says: "Kreis nah pausieren (1 Person)",
      changes: "„paused: true“ kommt in 1 Notiz." },
  ])("$says", ({ relief, does, says, changes }) => {
    const way = { relief, utilization: 0.94, clearsOn: day("2026-12-03") };
    expect(wayOutInWords(way, TODAY)).toBe(`${says}: 94 %. Am 3. Dezember wartet niemand mehr.`);
    const { title, rows: [, ...rows], ...preview } = wayOutPreview({ way, from: OUTLOOK, words: "" }, DEFAULT_SETTINGS);
    expect([title, preview.does]).toEqual([says, does]);
    expect(rows).toEqual([
      ["Danach", "Das sind dann 94 % deines Tempos. Am 3. Dezember wartet niemand mehr."],
      ["Was sich ändert", `${changes} Ein Schritt, der sich rückgängig machen lässt.`],
    ]);
  });

  it.each([
    { untils: ["2026-11-24"], does: "1 Person zurückstellen", back: "Wieder dran am 24. November, höchstens 1 pro Woche." },
    { untils: ["2026-11-24", "2026-11-25", "2027-01-04"], does: "3 Personen zurückstellen",
      back: "Wieder dran vom 24. November bis 4. Januar 2027, höchstens 2 pro Woche." },
  ])("$does", ({ untils, does, back }) => {
    const late = untils.map((until) => ({ path: `People/Example ${until}.md`, until: day(until) }));
    const preview = freshStartPreview(late, TODAY, DEFAULT_SETTINGS);
    expect([preview.title, preview.rows[1], preview.does]).toEqual(["Neu beginnen", ["Wann wieder", back], does]);
  });

  it("tells of the weeks ahead", () => {
    expect(pictureOf(OUTLOOK)).toMatchObject({
      words: "Die nächsten 3 Wochen: 31 fällig, 9 geplant, 22 am Ende wartend.",
      beyond: "Höher als das Bild: 30 in der Woche ab dem 23. November.",
      weeks: [{ month: "Nov" }, { month: "" }, { start: "1. März 2027", month: "Mär" }],
    });
  });

  it("supposes more people and days off", () => {
    expect(supposeMore("1", "monthly", [])).toMatchObject({ words: "1 Person mehr, jeden Monat" });
    expect(supposeMore("10", "every 2 weeks on Friday", [])).toMatchObject({ words: "10 Personen mehr, alle 2 Wochen am Freitag" });
    expect(supposeMore("0", "monthly", [])).toBe("Schreib, wie viele Personen, von 1 bis 1000.");
    expect(supposeOff("2026-12-24", "2027-01-03", TODAY)).toMatchObject({ words: "freien Tagen (24. Dezember bis 3. Januar 2027)" });
  });
});
