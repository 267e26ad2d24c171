import { afterEach, describe, expect, it } from "vitest";
import { decodeSettings } from "../../src/core/settings";
import { speak } from "../../src/locales/say";
import { PLAIN_RECORDS } from "../../src/vault/kept-record";
import { areNotes, type CachedNote, chunkOf, CHUNKS, isSettled, pack, sealOf, unpack } from "../../src/vault/note-cache";
import { NoteError } from "../../src/vault/notes";
import { readingRules } from "../../src/vault/vault-rules";
import { CacheUnderTest } from "../support/cache-under-test";
import { MemoryNotes } from "../support/memory-notes";
import { sessionOver } from "../support/sessions";

const SETTINGS = ".obsidian/plugins/marathon/data.json";
const ADA = "---\ncadence: weekly\naliases: [Countess]\n---\n## Log\n- 2026-11-01 lunch\n";
const NOTES = {
  "People/Ada.md": ADA,
  "Daily/2026-11-02.md": "Private thoughts about the weather.\n- coffee with [[Ada]]: the engine\n- [ ] write to [[Countess]]\n",
  "Meetings/2026-11-03 Plan.md": "---\nattendees: [\"[[Ada]]\"]\n---\n",
  "Ideas.md": "An idea.\n",
};

/** A vault that was read some time after its notes were written, and what of it was kept. */
async function readBefore(texts: Readonly<Record<string, string>> = NOTES) {
  const notes = new MemoryNotes(texts);
  const cache = new CacheUnderTest(notes);
  cache.wait();
  const session = sessionOver(notes, {}, cache);
  await session.index.build();
  return { notes, cache, session };
}

/** The notes that a new start reads. */
async function readAgain(notes: MemoryNotes, cache: CacheUnderTest): Promise<readonly string[]> {
  notes.reads.clear();
  await sessionOver(notes, {}, cache).index.build();
  return [...notes.reads.keys()].sort();
}

afterEach(() => {
  speak("en");
});

describe("the next start", () => {
  it("reads no note that has not changed", async () => {
    const { notes, cache, session } = await readBefore();
    cache.store(session.index);
    expect(await readAgain(notes, cache)).toEqual([]);
  });

  it("in another language says nothing in the old one", async () => {
    const { notes, cache, session } = await readBefore({ ...NOTES, "People/Bo.md": "---\nmet: soon\n---\n" });
    cache.store(session.index);
    speak("de");
    const next = sessionOver(notes, {}, cache);
    await next.index.build();
    expect(next.index.problems().map(({ message }) => message)).toEqual(["„met: soon“ lässt sich nicht lesen. Schreib einen Tag wie 2026-11-02."]);
    cache.store(next.index);
    expect(await readAgain(notes, cache)).toEqual([]);
  });

  it("reads a note that was changed, and those in which a link became somebody or nobody", async () => {
    const { notes, cache, session } = await readBefore();
    cache.store(session.index);
    notes.write("Ideas.md", "Another idea.\n");
    expect(await readAgain(notes, cache)).toEqual(["Ideas.md"]);
    notes.delete("People/Ada.md");
    expect(await readAgain(notes, cache)).toEqual(["Daily/2026-11-02.md", "Ideas.md"]);
  });

  it("reads a note again that was read at once after it was written", async () => {
    const { notes, cache, session } = await readBefore();
    notes.write("Ideas.md", "Another idea.\n");
    await session.index.apply([{ kind: "written", path: "Ideas.md" }]);
    cache.store(session.index);
    expect(await readAgain(notes, cache)).toEqual(["Ideas.md"]);
  });

  it("opens a note again that could not be opened", async () => {
    const { notes, cache } = await readBefore();
    notes.fail("Ideas.md", new NoteError("unreadable", "Ideas.md", "Ideas.md cannot be read."));
    const session = sessionOver(notes, {}, cache);
    await session.index.build();
    expect(session.index.cachedOf(["Ideas.md"])).toEqual([]);
    expect(session.index.cachedOf(["People/Ada.md"])).toHaveLength(1);
  });

  it("reads a note again whose cadence is nothing that JSON can hold", async () => {
    const { session } = await readBefore({ "People/Ada.md": "---\ncadence: .inf\n---\n", "People/Bo.md": "---\nat-most: {a: b}\n---\n", "People/Cy.md": "---\ncadence: 14\n---\n" });
    const kept = ["Ada", "Bo", "Cy"].map((name) => session.index.cachedOf([`People/${name}.md`]).length > 0);
    expect(kept).toEqual([false, false, true]);
  });

  it("is told nothing of a note in the middle of being read", async () => {
    const { notes, cache, session } = await readBefore();
    const told: (readonly CachedNote[])[] = [];
    const open = notes.open.bind(notes);
    notes.open = async (path) => {
      const note = await open(path);
      return { ...note, text: () => {
        told.push(session.index.cachedOf([path]));
        return note.text();
      } };
    };
    notes.write("Daily/2026-11-02.md", "- call with [[Ada]]\n");
    cache.wait();
    await session.index.apply([{ kind: "written", path: "Daily/2026-11-02.md" }]);
    expect(told.length).toBeGreaterThan(0);
    expect(told.flat()).toEqual([]);
    expect(session.index.cachedOf(["Daily/2026-11-02.md"])[0]).toContainEqual(["Ada"]);
  });
});

describe("what is kept of a note", () => {
  it("is none of its text but what entries and promises say", async () => {
    const { session } = await readBefore();
    const kept = JSON.stringify(session.index.cachedOf(session.index.paths()));
    expect(kept).toContain("the engine");
    expect(kept).not.toMatch(/Private thoughts|An idea/);
  });

  it("is stored again only where something happened to it", async () => {
    const { notes, session } = await readBefore();
    const unsaved = () => [...session.index.takeUnsaved()].sort();
    const chunksOf = (...paths: readonly string[]) =>
      [...new Set([...session.index.notes()].filter(({ path }) => paths.includes(path)).map(chunkOf))].sort();
    expect(unsaved()).toEqual(chunksOf(...Object.keys(NOTES)));
    notes.write("Ideas.md", "Another idea.\n");
    await session.index.apply([{ kind: "written", path: "Ideas.md" }]);
    expect(unsaved()).toEqual(chunksOf("Ideas.md"));
    expect(unsaved()).toEqual([]);
  });

  it("is stored where only people are, where somebody moved", async () => {
    const { notes, session } = await readBefore({ ...NOTES, ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`Ideas/${String(index)}.md`, "An idea.\n"])) });
    session.index.takeUnsaved();
    notes.rename("People/Ada.md", "People/Old/Ada.md");
    await session.index.apply([{ kind: "renamed", path: "People/Old/Ada.md", from: "People/Ada.md" }]);
    const chunks = session.index.takeUnsaved();
    expect(chunks.size).toBeGreaterThan(0);
    for (const note of session.index.notes()) if (note.record.person === null) expect(chunks.has(chunkOf(note)), note.path).toBe(false);
  });

  it("is taken over once of a note that lies in two chunks, as it is now", async () => {
    const { notes, cache, session } = await readBefore();
    cache.store(session.index);
    const before = [...session.index.notes()].filter(({ path }) => path === "Ideas.md").map(chunkOf);
    notes.write("Ideas.md", "---\ntype: person\n---\n");
    cache.wait();
    await session.index.apply([{ kind: "written", path: "Ideas.md" }]);
    cache.store(session.index, (chunk) => !before.includes(chunk));
    expect((await cache.load()).filter(([path]) => path === "Ideas.md")).toHaveLength(2);
    const next = sessionOver(notes, {}, cache);
    notes.reads.clear();
    await next.index.build();
    expect([...notes.reads.keys()]).toEqual([]);
    expect(next.index.person("Ideas.md")?.name).toBe("Ideas");
  });

  it.each([
    { says: "a clock that ticks every two seconds cannot hide a change made three seconds later", mtime: 1000, now: 4000, settled: true },
    { says: "but may hide one made at once", mtime: 1000, now: 3999, settled: false },
    { says: "of a note from the future nothing is sure", mtime: 9000, now: 4000, settled: false },
  ])("$says", ({ mtime, now, settled }) => {
    expect(isSettled({ mtime }, now)).toBe(settled);
  });
});

describe("a packed chunk", () => {
  const seal = sealOf("these rules");
  const packed = async () => {
    const { session } = await readBefore();
    const notes = session.index.cachedOf(session.index.paths());
    return { notes, text: pack(notes, seal) };
  };

  it("gives back what was put into it", async () => {
    const { notes, text } = await packed();
    expect(notes).toHaveLength(4);
    expect(unpack(text, seal, areNotes)).toEqual(JSON.parse(JSON.stringify(notes)));
  });

  it.each<{ says: string; spoil: (text: string) => unknown }>([
    { says: "cut off", spoil: (text) => text.slice(0, -1) },
    { says: "without its body", spoil: (text) => text.slice(0, text.indexOf("\n")) },
    { says: "with one character changed", spoil: (text) => text.replace("the engine", "the enginf") },
    { says: "with something behind it", spoil: (text) => `${text} ` },
    { says: "empty", spoil: () => "" },
    { says: "no text at all", spoil: () => ({ notes: [] }) },
    { says: "absent", spoil: () => undefined },
  ])("that is $says gives nothing", async ({ spoil }) => {
    expect(unpack(spoil((await packed()).text), seal, areNotes)).toEqual([]);
  });

  it("that was written under other rules gives nothing", async () => {
    expect(unpack((await packed()).text, sealOf("those rules"), areNotes)).toEqual([]);
  });

  it("that was written in another language gives nothing", async () => {
    const { text } = await packed();
    speak("de");
    expect(unpack(text, sealOf("these rules"), areNotes)).toEqual([]);
  });

  it("holds its share of the notes", async () => {
    const { session } = await readBefore({ "People/Ada.md": "" });
    const [somebody] = session.index.notes();
    if (somebody === undefined) throw new Error("Nobody was read.");
    const [plain] = PLAIN_RECORDS;
    const chunks = Array.from({ length: 5000 }, (_, number) => chunkOf({ path: `Notes/${String(number)}.md`, record: number % 4 === 0 ? somebody.record : plain }));
    expect(chunks.every((chunk) => Number.isInteger(chunk) && chunk >= 0 && chunk < CHUNKS)).toBe(true);
    expect(new Set(chunks).size).toBe(CHUNKS);
    const shares = chunks.reduce((all, chunk) => all.set(chunk, (all.get(chunk) ?? 0) + 1), new Map<number, number>());
    expect(Math.max(...shares.values())).toBeLessThan((4 * chunks.length) / CHUNKS);
  });
});

describe("the rules of reading", () => {
  const host = { daily: { folder: "Daily", format: "YYYY-MM-DD", template: "" }, templateFolders: [] };
  const rules = (data: object) => readingRules(decodeSettings({ version: 1, ...data }, SETTINGS).settings, host);

  it("are the same at another pace", () => {
    expect(rules({ pace: [1, 1, 1, 1, 1, 0, 0], daysOff: [{ from: "2026-12-24", to: "2026-12-26" }] })).toBe(rules({}));
  });

  it.each([{ peopleFolders: ["Friends"] }, { me: "Ada" }, { anyLinkCounts: true }, { logHeadings: ["Seen"] }])("are others with %j", (data) => {
    expect(rules(data)).not.toBe(rules({}));
  });

  it("are others where daily notes lie elsewhere", () => {
    const { settings } = decodeSettings({ version: 1 }, SETTINGS);
    expect(readingRules(settings, { ...host, templateFolders: ["Templates"] })).not.toBe(readingRules(settings, host));
  });
});
