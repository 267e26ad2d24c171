import { describe, expect, it } from "vitest";
import type { Person } from "../../src/core/people/person";
import { type KeptRecord, PLAIN_RECORDS, restoredRecord, type StoredRecord, storedRecord } from "../../src/vault/kept-record";
import { day } from "../support/day";
import { factsOf } from "../support/facts";

const ADA = "People/Ada Lovelace.md";
const plain: Person = factsOf({ path: ADA }).person;
const record: KeptRecord = { ...PLAIN_RECORDS[0], person: plain };

function storedAndBack(said: KeptRecord): KeptRecord {
  const stored = JSON.parse(JSON.stringify(storedRecord(said))) as StoredRecord;
  return restoredRecord(stored, said.person?.path ?? ADA);
}

describe("a stored record", () => {
  it.each<{ says: string; change: Partial<Person> }>([
    { says: "somebody of whom nothing is said", change: {} },
    { says: "somebody whose note cannot be read", change: { readable: false } },
    { says: "other names", change: { aliases: ["Countess"], tags: ["person/friend"], reach: ["ada@example.org"], introducedBy: ["Bo Muster"] } },
    { says: "a last contact", change: { lastContact: day("2026-11-02"), lastContactProperty: "last-contact", earlierContacts: [{ day: day("2026-10-01"), spelling: "contacted" }] } },
    { says: "a cadence", change: { cadence: "monthly", cadenceProperty: "cadence", cadenceIsOwn: true } },
    { says: "a cadence that says nothing", change: { cadence: null, cadenceProperty: "cadence", cadenceIsOwn: true } },
    { says: "a cadence that is a number, or off", change: { cadence: 0, atMost: false } },
    { says: "a limit", change: { atMost: "6 weeks", atMostProperty: "at-most", atMostIsOwn: true } },
    { says: "a circle", change: { circle: "inner", circleProperty: "circle", circleIsOwn: true } },
    { says: "days", change: { snoozeUntil: day("2026-12-01"), met: day("2024-01-31"), resumedOn: day("2026-10-10") } },
    { says: "a pause and silence", change: { paused: { kind: "until", day: day("2026-12-01") }, silent: { kind: "on" } } },
  ])("gives back $says", ({ change }) => {
    const said: KeptRecord = { ...record, person: { ...plain, ...change } };
    expect(storedAndBack(said)).toStrictEqual(said);
  });

  it("gives back what is dated, troubled, or no more than a day", () => {
    const said: KeptRecord = {
      ...record, isDaily: true, categories: ["Person"], problems: [{ path: ADA, line: null, property: "met", message: "Not a day." }],
    };
    expect(storedAndBack(said)).toStrictEqual(said);
    for (const shared of PLAIN_RECORDS) expect(storedAndBack(shared)).toStrictEqual(shared);
  });

  it("leaves out nothing that a person may have", () => {
    // By name, so that whatever is added to people does not go into the cache unseen.
    const everything: Person = {
      path: ADA, name: "Ada Lovelace", aliases: ["Countess"], readable: false,
      lastContact: day("2026-11-02"), lastContactProperty: "last-contact", earlierContacts: [{ day: day("2026-10-01"), spelling: "contacted" }],
      cadence: "monthly", cadenceProperty: "cadence", cadenceIsOwn: true,
      atMost: "6 weeks", atMostProperty: "at-most", atMostIsOwn: true,
      circle: "inner", circleProperty: "circle", circleIsOwn: true,
      snoozeUntil: day("2026-12-01"), paused: { kind: "on" }, silent: { kind: "until", day: day("2026-12-02") },
      met: day("2024-01-31"), resumedOn: day("2026-10-10"), introducedBy: ["Bo Muster"], reach: ["ada@example.org"], tags: ["person"],
    };
    expect(storedAndBack({ ...record, person: everything })).toStrictEqual({ ...record, person: everything });
    for (const [name, value] of Object.entries(everything)) {
      if (!["path", "name"].includes(name)) expect(Reflect.get(plain, name), name).not.toEqual(value);
    }
  });

  it("takes no more room than it has to say", () => {
    expect(storedRecord(record)).toEqual({ state: "opened", person: {} });
  });
});
