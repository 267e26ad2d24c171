import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Entry, KINDS } from "../../src/core/interactions/entry";
import { hasProblems, hasPromises, interactionsIn, keepReading, type Link, problemsIn, promisesIn, type ReadIn } from "../../src/vault/kept-reading";
import type { NoteReading } from "../../src/vault/note-reading";
import { day } from "../support/day";

const ADA = "People/Ada.md";
const BO = "People/Bo.md";
const ANSWERS = new Map([["Ada", ADA], ["Countess", ADA], ["Bo", BO], ["Nobody", null]].map(([target, person]) =>
  [String(target), { person: person ?? null, tied: [] }] as const));
const link = (target: string, person: string | null): Link => ({ target, name: target.toLowerCase(), person });
const IN = { path: "Daily/2026-11-02.md", origin: "daily-note", owner: null } as const;

const entry: Entry = {
  line: 3, date: day("2026-11-02"), time: "14:30", minutes: 45, channel: "coffee", kind: "conversation", direction: "out",
  participants: ["Ada"], topics: ["Bo"], summary: "coffee with [[Ada]] about [[Bo]]", counted: true, why: null,
};
const reading = (parts: Partial<NoteReading>): NoteReading => ({ entries: [], promises: [], problems: [], answers: ANSWERS, ...parts });

function without(value: object, ...names: readonly string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

describe("what is kept of a reading", () => {
  it.each<{ says: string; change: Partial<Entry>; people?: object }>([
    { says: "an entry with everything", change: {} },
    { says: "one that says nothing but a name", change: { time: null, minutes: null, channel: null, kind: "contact", direction: "unknown" } },
    { says: "a length without a time", change: { time: null, channel: null, minutes: 0 } },
    { says: "words that look like what is left out", change: { time: null, minutes: null, channel: null, kind: "contact", direction: "unknown", summary: "0,0]" } },
    { says: "why it does not count", change: { counted: false, why: "under the heading Aufgaben \u{1F4DE}" } },
    { says: "words in other letters", change: { summary: "Кофе с Адой, и ещё раз кофе" } },
    { says: "a few wide letters among others", change: { summary: "coffee \u2014 \u{1F4DE} \\u2014 \ud800 and more words than that \u0000\u00e9" } },
  ])("gives back $says", ({ change }) => {
    const said = { ...entry, ...change };
    const kept = keepReading(reading({ entries: [said] }), IN, link);
    expect(interactionsIn(kept, IN)).toEqual([
      { ...without(said, "line"), participants: [ADA], topics: [BO], origin: "daily-note", source: { path: IN.path, line: said.line } },
    ]);
  });

  it("gives back any entries, each with its own day and people", () => {
    const days = fc.constantFrom(day("2026-11-02"), day("2026-11-03"), day("1999-12-31"));
    const any = fc.record({
      line: fc.nat(), date: days, summary: fc.string({ unit: "binary" }), kind: fc.constantFrom(...KINDS),
      direction: fc.constantFrom("out" as const, "in" as const, "unknown" as const), time: fc.constantFrom(null, "09:00"),
      minutes: fc.option(fc.nat()), channel: fc.constantFrom(null, "call", "follow-up", "pigeon"), why: fc.constantFrom(null, "open task"),
      participants: fc.shuffledSubarray(["Ada", "Countess", "Bo", "Nobody"]), topics: fc.subarray(["Bo"]),
    });
    fc.assert(fc.property(fc.array(any), (said) => {
      const entries = said.map((one): Entry => ({ ...entry, ...one, counted: one.why === null }));
      const found = interactionsIn(keepReading(reading({ entries }), IN, link), IN);
      const back = found.map((one) => ({ ...without(one, "source", "origin"), line: one.source.line }));
      const named = (targets: readonly string[]) => [...new Set(targets.flatMap((target) => ANSWERS.get(target)?.person ?? []))];
      const all = entries.map((one) => ({ ...one, participants: named(one.participants), topics: named(one.topics) }));
      expect(back).toEqual(all.filter(({ participants, topics }) => participants.length + topics.length > 0)
        .map((one) => ({ ...one, topics: one.topics.filter((topic) => !one.participants.includes(topic)) })));
    }));
  });

  it("names a person once, takes their own note's owner among them, and leaves out what names nobody", () => {
    const entries = [
      { ...entry, participants: ["Ada", "Countess"], topics: ["Countess", "Bo"] },
      { ...entry, participants: ["Nobody"], topics: [] },
    ];
    const kept = (note: ReadIn) => interactionsIn(keepReading(reading({ entries }), note, link), note);
    expect(kept(IN).map(({ participants, topics }) => [participants, topics])).toEqual([[[ADA], [BO]]]);
    expect(kept({ path: BO, origin: "person-log", owner: BO }).map(({ participants, topics }) => [participants, topics])).toEqual([[[BO, ADA], []], [[BO], []]]);
  });

  it("says whether there is a problem or a promise without looking further", () => {
    const promise = { line: 4, lineText: "- [ ] write", status: " " as const, text: "write", due: null, links: ["Ada", "Bo"], problem: null };
    const problem = { path: IN.path, line: 4, property: null, message: "That is no day." };
    const [neither, promised, wrong] = [{ entries: [entry] }, { promises: [promise] }, { problems: [problem] }].map((parts) => keepReading(reading(parts), IN, link));
    expect([neither, promised, wrong].map((kept) => kept !== undefined && [hasProblems(kept), hasPromises(kept)])).toEqual([[false, false], [false, true], [true, true]]);
    if (promised === undefined || wrong === undefined) return;
    expect(promisesIn(promised, IN)).toEqual([{ promised: { promise, source: { path: IN.path, line: 4 } }, people: [ADA, BO] }]);
    expect(promisesIn(promised, { ...IN, owner: "People/Cy.md" }).map(({ people }) => people)).toEqual([["People/Cy.md", ADA, BO]]);
    expect(problemsIn(wrong, IN.path)).toEqual([problem]);
  });

  it.each<{ says: string; note: ReadIn; has: boolean }>([
    { says: "leaves out the day that a daily note is named by", note: IN, has: false },
    { says: "keeps it where the note is named otherwise", note: { ...IN, path: "Daily/2 November.md" }, has: true },
    { says: "keeps it in a person's own note, which may move", note: { path: "People/2026-11-02.md", origin: "person-log", owner: null }, has: true },
  ])("$says", ({ note, has }) => {
    const kept = keepReading(reading({ entries: [entry, { ...entry, date: day("2026-10-01") }] }), note, link);
    expect(kept.packed.includes("2026-11-02")).toBe(has);
    expect(interactionsIn(kept, note).map(({ date }) => date)).toEqual(["2026-11-02", "2026-10-01"]);
  });

  it("takes no room where nothing is said", () => {
    expect(keepReading(reading({ answers: new Map() }), IN, link)).toEqual({ packed: "", links: [] });
  });
});
