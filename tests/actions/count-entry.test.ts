import { describe, expect, it } from "vitest";
import { countEntry, type CountPorts, latestCountedIn } from "../../src/actions/count-entry";
import { parseCivilDate } from "../../src/core/civil-date";
import type { Interaction } from "../../src/core/interactions/interaction";
import { compileVocabulary } from "../../src/core/interactions/vocabulary";
import { ENGLISH } from "../../src/core/interactions/words-english";
import { DEFAULT_PROPERTY_NAMES } from "../../src/core/people/property-names";
import { DEFAULT_SETTINGS } from "../../src/core/settings";
import { queueEdits } from "../../src/vault/edit-queue";
import { NoteError } from "../../src/vault/notes";
import type { VaultSession } from "../../src/vault/vault-session";
import { day } from "../support/day";
import { coffee } from "../support/facts";
import type { MemoryNotes } from "../support/memory-notes";
import { parseYaml } from "../support/parse-yaml";
import { sessionWith } from "../support/sessions";

const ADA = "People/Ada Lovelace.md";
const CHARLES = "People/Charles Babbage.md";
const FRIDAY = "Daily/2026-11-20.md";
const TODAY = day("2026-11-23");

const NOTES = {
  [ADA]: "---\ncadence: weekly\nlast-contact: 2026-11-20 # fair\n---\n## Log\n- 2026-11-01 — lunch\n",
  [CHARLES]: "---\ncadence: weekly\nlast-contact: 2026-11-20\n---\n",
  [FRIDAY]: "# Friday\r\n- [[Ada Lovelace]] looked well\r\n- coffee with [[Ada Lovelace]] and [[Charles Babbage]]: the engine\r\n",
};

function portsOn(session: VaultSession, notes: MemoryNotes): CountPorts {
  return {
    notes: queueEdits(notes),
    vocabulary: compileVocabulary([ENGLISH], DEFAULT_SETTINGS),
    isPerson: (target, source) => session.index.personNamed(target, source) !== null,
    dayOf: (path) => parseCivilDate(path.slice("Daily/".length, -".md".length)),
    latestCounted: (person, except) => latestCountedIn(session.facts.historyOf(person, TODAY), except),
    names: DEFAULT_PROPERTY_NAMES,
    readOwnDate: () => null,
    parseYaml,
  };
}

/** Marks the first entry in a person's history whose summary begins so. */
async function count(
  counts: boolean, summary: string, { person = ADA, texts = {}, before = () => undefined }:
  { readonly person?: string; readonly texts?: Readonly<Record<string, string>>; readonly before?: (notes: MemoryNotes) => void } = {},
) {
  const { session, notes } = await sessionWith({ ...NOTES, ...texts });
  const interaction = session.facts.historyOf(person, TODAY).find((one) => one.summary.startsWith(summary));
  if (interaction === undefined) throw new Error(`Nothing begins with ${summary}.`);
  before(notes);
  return { notes, result: await countEntry(interaction, counts, portsOn(session, notes), TODAY) };
}

describe("discounting an entry", () => {
  it("marks its line and gives everybody their next latest day, or none", async () => {
    const { notes, result } = await count(false, "coffee");
    expect(notes.textOf(FRIDAY)).toBe(NOTES[FRIDAY].replace("the engine", "the engine [contact:: no]"));
    expect(notes.textOf(ADA)).toBe(NOTES[ADA].replace("2026-11-20", "2026-11-01"));
    expect(notes.textOf(CHARLES)).toBe("---\ncadence: weekly\n---\n");
    expect(result).toEqual({
      kind: "done",
      changes: [
        { kind: "edited", path: FRIDAY, edits: [{ at: 108, removed: "", inserted: " [contact:: no]" }] },
        { kind: "edited", path: ADA, edits: [{ at: 34, removed: "2026-11-20", inserted: "2026-11-01" }] },
        { kind: "edited", path: CHARLES, edits: [{ at: 20, removed: "last-contact: 2026-11-20\n", inserted: "" }] },
      ],
      refused: [],
    });
  });

  it("leaves a last contact that something else of that day bears out", async () => {
    const { notes } = await count(false, "coffee", { texts: { [FRIDAY]: `${NOTES[FRIDAY]}- called [[Ada Lovelace]]\n` } });
    expect(notes.textOf(ADA)).toBe(NOTES[ADA]);
  });

  it("leaves a last contact of another day", async () => {
    const texts = { [ADA]: NOTES[ADA].replace("2026-11-20", "2026-11-22") };
    const { notes } = await count(false, "coffee", { texts });
    expect(notes.textOf(ADA)).toBe(texts[ADA]);
  });

  it("marks a line of the person's own log", async () => {
    const texts = { [ADA]: NOTES[ADA].replace("2026-11-20", "2026-11-01") };
    const { notes, result } = await count(false, "lunch", { texts });
    expect(notes.textOf(ADA)).toBe("---\ncadence: weekly\nlast-contact: 2026-11-20 # fair\n---\n## Log\n- 2026-11-01 — lunch [contact:: no]\n");
    expect(result).toMatchObject({ kind: "done", changes: [{ path: ADA }, { path: ADA }] });
  });

  it("tells whose last contact was refused, and does the others", async () => {
    const gone = new NoteError("unwritable", ADA, "This note is locked.");
    const { notes, result } = await count(false, "coffee", { before: (notes) => { notes.fail(ADA, gone); } });
    expect(result).toMatchObject({
      kind: "done", changes: [{ path: FRIDAY }, { path: CHARLES }], refused: [{ path: ADA, why: "This note is locked." }],
    });
    expect(notes.textOf(CHARLES)).toBe("---\ncadence: weekly\n---\n");
  });
});

describe("counting an entry", () => {
  const THURSDAY = "Daily/2026-11-19.md";

  it("marks its line and leaves a later last contact", async () => {
    const { notes, result } = await count(true, "[[Ada Lovelace]] looked");
    expect(notes.textOf(FRIDAY)).toBe(NOTES[FRIDAY].replace("looked well", "looked well [channel:: contact]"));
    expect(notes.textOf(ADA)).toBe(NOTES[ADA]);
    expect(result).toMatchObject({ kind: "done", changes: [{ path: FRIDAY }], refused: [] });
  });

  it("raises an older last contact", async () => {
    const texts = { [ADA]: "---\nlast-contact: 2026-11-01\n---\n", [THURSDAY]: "- [[Ada Lovelace]] waved\n" };
    const { notes } = await count(true, "[[Ada Lovelace]] waved", { texts });
    expect(notes.textOf(ADA)).toBe("---\nlast-contact: 2026-11-19\n---\n");
  });

  it("changes nothing that counts already", async () => {
    const { result } = await count(true, "coffee");
    expect(result).toEqual({ kind: "done", changes: [], refused: [] });
  });
});

describe("nothing is written", () => {
  it.each([
    { says: "the line is gone", before: (notes: MemoryNotes) => { notes.write(FRIDAY, "# Friday\n"); }, why: "not in its note any more" },
    { says: "the note is gone", before: (notes: MemoryNotes) => { notes.delete(FRIDAY); }, why: `There is no note at ${FRIDAY}.` },
  ])("where $says", async ({ before, why }) => {
    const { notes, result } = await count(false, "coffee", { before });
    expect(result.kind === "refused" && result.why).toContain(why);
    expect(notes.textOf(ADA)).toBe(NOTES[ADA]);
  });

  it.each([
    { says: "a meeting note that counts", interaction: { origin: "dated-note" as const }, counts: false, why: 'A meeting note counts by its properties. Write "status: cancelled" there.' },
    { says: "a meeting note that does not count", interaction: { origin: "dated-note" as const }, counts: true, why: 'A meeting note counts by its properties. Give it a channel that counts and take out "status: cancelled" there.' },
    { says: "a last contact", interaction: { origin: "property" as const }, counts: false, why: "This day is said by the person's own properties. Change it there." },
    { says: "a note that is no daily note", interaction: { source: { path: "Daily/x.md", line: 1 } }, counts: false, why: "Daily/x.md is no daily note any more, so nothing in it counts." },
    { says: "a day to come", interaction: { date: day("2026-11-24") }, counts: true, why: "Its day has not come, so it cannot count yet." },
  ])("for $says", async ({ interaction, counts, why }) => {
    const { session, notes } = await sessionWith(NOTES);
    const given = coffee("2026-11-20", { participants: [ADA], ...interaction });
    expect(await countEntry(given, counts, portsOn(session, notes), TODAY)).toEqual({ kind: "refused", why });
  });

  it("for somebody who was only talked about", async () => {
    const texts = { [FRIDAY]: "- call with [[Charles Babbage]] about [[Ada Lovelace]]\n" };
    const { notes, result } = await count(true, "call", { texts });
    expect(result.kind === "refused" && result.why).toContain("only talked about");
    expect(notes.textOf(FRIDAY)).toBe(texts[FRIDAY]);
  });
});

describe("the latest day that counts", () => {
  const except = coffee("2026-11-20", { summary: "the engine" });
  const history = (...others: readonly Interaction[]) => [{ ...except, source: { path: except.source.path, line: 40 } }, ...others];

  it.each([
    { says: "leaves the entry itself aside, wherever its line is by now", others: [coffee("2026-11-02")], latest: "2026-11-02" },
    { says: "knows another entry of that day", others: [coffee("2026-11-20")], latest: "2026-11-20" },
    { says: "leaves aside what does not count", others: [coffee("2026-11-10", { counted: false }), coffee("2026-11-02")], latest: "2026-11-02" },
    { says: "leaves aside what the property says", others: [coffee("2026-11-10", { origin: "property" }), coffee("2026-11-02")], latest: "2026-11-02" },
    { says: "knows another entry of that day in the same words", others: [coffee("2026-11-20", { summary: "the engine" })], latest: "2026-11-20" },
    { says: "may be none", others: [], latest: null },
  ])("$says", ({ others, latest }) => {
    expect(latestCountedIn(history(...others), except)).toBe(latest);
  });
});
