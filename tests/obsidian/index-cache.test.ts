import { describe, expect, it } from "vitest";
import { IndexCache } from "../../src/obsidian/index-cache";
import type { Leave } from "../../src/obsidian/live-vault";
import { inParts, PARTS } from "../../src/vault/left-part";
import { day } from "../support/day";
import { MemoryNotes } from "../support/memory-notes";
import { MemoryTexts } from "../support/memory-texts";
import { sessionOver, UNHURRIED } from "../support/sessions";

function cacheOver(texts: MemoryTexts, notes: MemoryNotes, build = "one") {
  const waiting = new Set<() => void>();
  const reported: unknown[] = [];
  const later = (job: () => void) => Object.assign(() => waiting.add(job), { cancel: () => waiting.delete(job) });
  const cache = new IndexCache({
    store: texts,
    build: () => build,
    now: () => notes.now,
    later,
    muchLater: later,
    breath: () => UNHURRIED,
    report: (error) => reported.push(error),
  });
  /** Does what was put off. */
  const settle = async () => {
    for (const job of waiting) job();
    waiting.clear();
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  /** A start of the program: the notes that it reads. */
  const start = async (rules = "rules") => {
    const session = cache.under(rules);
    const { index } = sessionOver(notes, {}, session);
    notes.reads.clear();
    await index.build();
    session.keep(index);
    await settle();
    return { index, session, read: [...notes.reads.keys()].sort() };
  };
  return { cache, settle, start, reported };
}

function someNotes(): MemoryNotes {
  const notes = new MemoryNotes({ "People/Ada.md": "", "Daily/2026-11-02.md": "- coffee with [[Ada]]\n" });
  notes.wait(10_000);
  return notes;
}

const BOTH = ["Daily/2026-11-02.md", "People/Ada.md"];

describe("what is kept for the next start of the app", () => {
  it("spares reading the notes then", async () => {
    const [texts, notes] = [new MemoryTexts(), someNotes()];
    expect((await cacheOver(texts, notes).start()).read).toEqual(BOTH);
    const { index, read } = await cacheOver(texts, notes).start();
    expect(read).toEqual([]);
    expect(index.interactionsOf("People/Ada.md")).toHaveLength(1);
  });

  it("is of no use to another build, or under other rules", async () => {
    const [texts, notes] = [new MemoryTexts(), someNotes()];
    await cacheOver(texts, notes).start();
    expect((await cacheOver(texts, notes, "two").start()).read).toEqual(BOTH);
    expect((await cacheOver(texts, notes, "two").start("others")).read).toEqual(BOTH);
  });

  it("is written anew only where something changed", async () => {
    const [texts, notes] = [new MemoryTexts(), someNotes()];
    const { start, settle } = cacheOver(texts, notes);
    const { index, session } = await start();
    texts.puts = 0;
    session.keep(index);
    await settle();
    expect(texts.puts).toBe(0);
    notes.delete("People/Ada.md");
    await index.apply([{ kind: "deleted", path: "People/Ada.md" }]);
    session.keep(index);
    await settle();
    expect(texts.puts).toBe(2);
    expect([...texts.texts.values()].join()).not.toContain("People/Ada.md");
  });

  it("is written at once where somebody leaves the app, and not again later", async () => {
    const [texts, notes] = [new MemoryTexts(), someNotes()];
    const { cache, settle } = cacheOver(texts, notes);
    const session = cache.under("rules");
    const { index } = sessionOver(notes, {}, session);
    await index.build();
    session.keep(index);
    cache.hurry();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(texts.puts).toBe(2);
    await settle();
    expect(texts.puts).toBe(2);
  });

  it("is, of what everybody came to, written again only for other notes or on another day", async () => {
    const [texts, notes] = [new MemoryTexts(), someNotes()];
    const { cache, settle } = cacheOver(texts, notes);
    const session = cache.under("rules");
    // As a session does: it is not worked out where it is stored.
    const leave = (mark: string, on: string): Leave => (isStored) =>
      Promise.resolve(isStored({ mark, day: day(on) }) ? null : inParts(mark, day(on), [], []));
    const left = async (mark: string, on: string) => {
      session.keepLeft("facts", leave(mark, on));
      await settle();
      return texts.puts / PARTS;
    };
    expect(await left("1 2", "2026-11-23")).toBe(1);
    expect(await left("1 2", "2026-11-23")).toBe(1);
    expect(await left("1 3", "2026-11-23")).toBe(2);
    expect(await left("1 3", "2026-11-24")).toBe(3);
    expect((await session.left("facts")).map(({ mark }) => mark)).toEqual(Array.from({ length: PARTS }, () => "1 3"));
    expect(await session.left("other facts")).toEqual([]);
    // Nor by a later start that finds it there.
    const again = cacheOver(texts, notes);
    const later = again.cache.under("rules");
    await later.left("facts");
    later.keepLeft("facts", leave("1 3", "2026-11-24"));
    await again.settle();
    expect(texts.puts / PARTS).toBe(3);
    await cache.clear();
    expect(await left("1 3", "2026-11-24")).toBe(4);
  });

  it("does not come back where it was being found out while it was cleared, and nobody waits for that", async () => {
    const [texts, notes] = [new MemoryTexts(), someNotes()];
    const { cache, settle } = cacheOver(texts, notes);
    const session = cache.under("rules");
    let give: () => void = () => undefined;
    session.keepLeft("facts", async () => {
      await new Promise<void>((resolve) => {
        give = resolve;
      });
      return inParts("1 2", day("2026-11-23"), [], []);
    });
    cache.hurry();
    await cache.clear();
    give();
    await settle();
    expect(texts.puts).toBe(0);
  });

  it("is gone when it was cleared", async () => {
    const [texts, notes] = [new MemoryTexts(), someNotes()];
    const { cache, start } = cacheOver(texts, notes);
    await start();
    await cache.clear();
    expect(texts.texts.size).toBe(0);
    expect((await start()).read).toEqual(BOTH);
    expect(texts.texts.size).toBe(2);
  });
});

describe("a store that fails", () => {
  it("costs time, and is reported once", async () => {
    const [texts, notes] = [new MemoryTexts(), someNotes()];
    texts.fails = true;
    const { start, cache, reported } = cacheOver(texts, notes);
    expect((await start()).read).toEqual(BOTH);
    expect((await start()).read).toEqual(BOTH);
    expect(reported).toHaveLength(1);
    await expect(cache.clear()).rejects.toThrow("The disk is full.");
  });

  it("after the plugin was switched off is nobody's concern", async () => {
    const [texts, notes] = [new MemoryTexts(), someNotes()];
    const { start, cache, settle, reported } = cacheOver(texts, notes);
    const { index, session } = await start();
    session.keep(index);
    cache.close();
    await settle();
    expect(reported).toEqual([]);
  });
});
