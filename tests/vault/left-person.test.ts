import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS } from "../../src/core/interactions/entry";
import type { Interaction } from "../../src/core/interactions/interaction";
import { propertyContact } from "../../src/core/interactions/property-contact";
import type { DatedPerson } from "../../src/vault/dated-things";
import { areParts, inParts, type LeftPart } from "../../src/vault/left-part";
import { type Left, leftPerson, type LeftPerson, restoredPerson } from "../../src/vault/left-person";
import { pack, unpack } from "../../src/vault/note-cache";
import { day } from "../support/day";
import { factsOf } from "../support/facts";
import { runs } from "../support/runs";

const ADA = "People/Ada Lovelace.md";
const TODAY = day("2026-11-23");
const DAYS = ["2024-02-29", "2026-11-22", "2026-11-23"].map(day);

const paths = fc.constantFrom(ADA, "People/Charles Babbage.md", "Daily/2026-11-22.md");
const interaction: fc.Arbitrary<Interaction> = fc.record({
  date: fc.constantFrom(...DAYS), time: fc.constantFrom(null, "00:00", "09:30"), minutes: fc.constantFrom(null, 0, 45), channel: fc.constantFrom(null, "coffee", "call", "pigeon", "0"),
  kind: fc.constantFrom(...KINDS), direction: fc.constantFrom("out" as const, "in" as const, "unknown" as const),
  participants: fc.uniqueArray(paths), topics: fc.uniqueArray(paths), summary: fc.constantFrom("", "the engine", "0"), why: fc.constantFrom(null, "planned"),
  origin: fc.constantFrom("daily-note" as const, "dated-note" as const, "person-log" as const), source: fc.record({ path: paths, line: fc.nat() }),
}).map((made) => ({ ...made, counted: made.why === null }));
const contact = fc.oneof(fc.constant(null), interaction, fc.constantFrom(...DAYS).map((date) => propertyContact(ADA, date)));
const DATED: Omit<DatedPerson, "person"> = {
  reminders: [], dates: [],
  promises: [{ promise: { line: 3, lineText: "- [ ] send it", status: " ", text: "send it", due: null, links: [], problem: null }, source: { path: ADA, line: 3 } }],
};

/** As a store gives it back. */
function stored(left: Left): LeftPerson {
  const parts = unpack<LeftPart>(pack(inParts("1 1", TODAY, [], [leftPerson(left)]), "seal "), "seal ", areParts);
  return parts[0]?.people[0] ?? [ADA, {}, 0, 0, 0, 0, 0, 0, 0];
}

describe("somebody who was left", () => {
  it("is restored as they were", () => {
    fc.assert(fc.property(contact, contact, contact, fc.constantFrom(null, ...DAYS), fc.nat(), fc.boolean(), (last, before, arrangement, first, contacts, isDated) => {
      const { person } = factsOf({ properties: { cadence: "weekly", aliases: ["Countess"], email: "ada@example.org" } });
      const isToday = last === null || last.date >= TODAY;
      const left: Left = { person, last, lastBefore: isToday ? before : last, first, arrangement, contacts, next: first, dated: isDated ? { person, ...DATED } : null };
      expect(restoredPerson(stored(left), TODAY)).toEqual(left);
    }), runs(500));
  });

  it("has been met before, the day after they were met", () => {
    const { person, last, first, arrangement, contacts } = factsOf({ last: "2026-11-23", lastBefore: "2026-11-02" });
    const left: Left = { person, last, lastBefore: factsOf({ last: "2026-11-02" }).last, first, arrangement, contacts, next: null, dated: null };
    expect(restoredPerson(stored(left), TODAY).lastBefore?.date).toBe("2026-11-02");
    expect(restoredPerson(stored(left), day("2026-11-24")).lastBefore?.date).toBe("2026-11-23");
  });

  it("takes a day where their property tells of the contact", () => {
    const left: Left = { person: factsOf({}).person, last: propertyContact(ADA, TODAY), lastBefore: null, first: TODAY, arrangement: null, contacts: 1, next: null, dated: null };
    expect(JSON.stringify(leftPerson(left))).toBe(`["${ADA}",{},1,"2026-11-23","2026-11-23",0,0,0,0]`);
  });
});
