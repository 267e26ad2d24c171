import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lastOf } from "../../src/core/pace/steps";
import type { LeftOf } from "../../src/vault/left-part";
import { markOf } from "../../src/vault/note-cache";
import { NoteError, type NoteStat } from "../../src/vault/notes";
import { CacheUnderTest } from "../support/cache-under-test";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";
import { runs } from "../support/runs";
import { sessionOver } from "../support/sessions";

describe("the mark of notes", () => {
  const [ada, bo]: readonly [NoteStat, NoteStat] = [
    { path: "Ada.md", mtime: 1_764_000_000_000, size: 120 }, { path: "Bo.md", mtime: 1_764_000_000_500, size: 80 },
  ];
  const mark = (notes: readonly NoteStat[]) => lastOf(markOf(notes));

  it("is the same in whatever order they come", () => {
    expect(mark([bo, ada])).toBe(mark([ada, bo]));
  });

  it.each<{ says: string; notes: readonly NoteStat[] }>([
    { says: "one that came", notes: [ada, bo, { path: "Cy.md", mtime: 1, size: 1 }] },
    { says: "one that went", notes: [ada] },
    { says: "another path", notes: [ada, { ...bo, path: "Work/Bo.md" }] },
    { says: "another letter", notes: [ada, { ...bo, path: "bo.md" }] },
    { says: "another size", notes: [ada, { ...bo, size: 81 }] },
    { says: "a later time", notes: [ada, { ...bo, mtime: bo.mtime + 1 }] },
    { says: "a time that is later by many days", notes: [ada, { ...bo, mtime: bo.mtime + 2 ** 32 }] },
    { says: "a part of a millisecond", notes: [ada, { ...bo, mtime: bo.mtime + 0.5 }] },
    { says: "times that were swapped", notes: [{ ...ada, mtime: bo.mtime }, { ...bo, mtime: ada.mtime }] },
    { says: "sizes that were swapped", notes: [{ ...ada, size: bo.size }, { ...bo, size: ada.size }] },
  ])("is another for $says", ({ notes }) => {
    expect(mark(notes)).not.toBe(mark([ada, bo]));
  });
});

it("tells notes apart that swap their names", () => {
  fc.assert(fc.property(fc.nat(), fc.nat(), fc.nat({ max: 99_999 }), fc.nat({ max: 99_999 }), (from, to, size, other) => {
    const named = (number: number) => `Daily/20${String(number % 100).padStart(2, "0")}-11-${String(number % 28).padStart(2, "0")}.md`;
    fc.pre(named(from) !== named(to) && size !== other);
    const [one, two] = [{ path: named(from), mtime: 1_764_000_000_000 + other, size }, { path: named(to), mtime: 1_764_000_500_000 + size, size: other }];
    const swapped = [{ ...one, path: two.path }, { ...two, path: one.path }];
    expect(lastOf(markOf(swapped))).not.toBe(lastOf(markOf([one, two])));
  }), runs(2000));
});

describe("what is left of a vault", () => {
  const leave = async (notes: MemoryNotes) => {
    const session = sessionOver(notes, {}, new CacheUnderTest(notes));
    await session.index.build();
    return { session, notes, parts: lastOf(session.leave(day("2026-11-23"))) };
  };
  const settled = () => {
    const notes = new MemoryNotes({ "People/Ada.md": "", "Daily/2026-11-02.md": "- coffee with [[Ada]]\n" });
    notes.wait(10_000);
    return notes;
  };

  it("is nothing where a note may change unseen", async () => {
    const notes = settled();
    notes.write("Ideas.md", "");
    const { parts, session } = await leave(notes);
    expect([parts, session.index.unsettled()]).toEqual([null, ["Ideas.md"]]);
  });

  it("is nothing where a note could not be opened", async () => {
    const notes = settled();
    notes.fail("Daily/2026-11-02.md", new NoteError("unreadable", "Daily/2026-11-02.md", "It cannot be read."));
    expect((await leave(notes)).parts).toBeNull();
  });

  it("is nothing where the text of a note could not be read", async () => {
    const notes = settled();
    const open = notes.open.bind(notes);
    notes.open = async (path) => ({ ...(await open(path)), tags: [], text: () => Promise.reject(new NoteError("unreadable", path, "It cannot be read.")) });
    expect((await leave(notes)).parts).toBeNull();
  });

  it("is not worked out where it is stored already", async () => {
    const { session, notes } = await leave(settled());
    const [today, mark] = [day("2026-11-23"), lastOf(markOf(await notes.list()))];
    const asked: LeftOf[] = [];
    expect(lastOf(session.leave(today, (of) => asked.push(of) > 0))).toBeNull();
    expect(asked).toEqual([{ mark, day: today }]);
  });

  it("is of no use where its parts are of two days, or one is missing", async () => {
    const { session, notes, parts } = await leave(settled());
    const [today, mark] = [day("2026-11-23"), lastOf(markOf(await notes.list()))];
    const all = parts ?? [];
    expect(lastOf(session.asLeft(all, mark, today))).not.toBeNull();
    expect(lastOf(session.asLeft(all.map((part, place) => (place === 5 ? { ...part, day: day("2026-11-22") } : part)), mark, today))).toBeNull();
    expect(lastOf(session.asLeft(all.slice(1), mark, today))).toBeNull();
    expect(lastOf(session.asLeft([], lastOf(markOf([])), today))).toBeNull();
  });
});
