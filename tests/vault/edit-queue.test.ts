import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { queueEdits } from "../../src/vault/edit-queue";
import { NoteError, type Notes } from "../../src/vault/notes";
import { MemoryNotes } from "../support/memory-notes";

/** Opens when told to. */
class Gate {
  open: () => void = () => undefined;
  readonly opened = new Promise<void>((resolve) => {
    this.open = resolve;
  });
}

/**
 * A host that is not atomic: it reads, waits, and writes. Two edits of one note at a time would lose
 * one of them, and `spans` would show it.
 */
class SlowNotes extends MemoryNotes {
  readonly spans: string[] = [];
  readonly waits: (path: string) => Promise<void>;

  constructor(notes: Readonly<Record<string, string>>, waits: (path: string) => Promise<void>) {
    super(notes);
    this.waits = waits;
  }

  override async edit(path: string, change: (text: string) => string): Promise<void> {
    this.spans.push(`${path} begins`);
    try {
      const text = this.textOf(path);
      await this.waits(path);
      this.write(path, change(text));
    } finally {
      this.spans.push(`${path} ends`);
    }
  }
}

const append = (notes: Notes, path: string, letter: string) => notes.edit(path, (text) => text + letter);

describe("edits to notes", () => {
  it("wait for the one before on the same note", async () => {
    const gate = new Gate();
    const slow = new SlowNotes({ "A.md": "" }, () => gate.opened);
    const notes = queueEdits(slow);
    const edits = Promise.all(["1", "2", "3"].map((letter) => append(notes, "A.md", letter)));
    gate.open();
    await edits;
    expect(slow.textOf("A.md")).toBe("123");
  });

  it("run side by side on different notes", async () => {
    const gate = new Gate();
    const slow = new SlowNotes({ "A.md": "", "B.md": "" }, (path) => (path === "A.md" ? gate.opened : Promise.resolve()));
    const notes = queueEdits(slow);
    const first = append(notes, "A.md", "1");
    await append(notes, "B.md", "2");
    expect(slow.textOf("A.md") + slow.textOf("B.md")).toBe("2");
    gate.open();
    await first;
    expect(slow.textOf("A.md")).toBe("1");
  });

  it("go on after one that failed, and each failure reaches its own caller", async () => {
    const slow = new SlowNotes({ "A.md": "" }, () => Promise.resolve());
    const notes = queueEdits(slow);
    const first = notes.edit("A.md", () => {
      throw new Error("The heading is gone.");
    });
    const second = append(notes, "A.md", "2");
    await expect(first).rejects.toThrow("The heading is gone.");
    await expect(second).resolves.toBeUndefined();
    expect(slow.textOf("A.md")).toBe("2");
  });

  it("take two spellings of one path for one note", async () => {
    const gate = new Gate();
    const slow = new SlowNotes({ "Zoë.md": "", "ZOË.md": "" }, () => gate.opened);
    const notes = queueEdits(slow);
    const edits = [append(notes, "Zoë.md", "1"), append(notes, "ZOË.md".normalize("NFD"), "2").catch(() => undefined)];
    await Promise.resolve();
    await Promise.resolve();
    expect(slow.spans).toEqual(["Zoë.md begins"]);
    gate.open();
    await Promise.all(edits);
  });

  it("wait for the note to be made", async () => {
    const memory = new MemoryNotes();
    const notes = queueEdits(memory);
    const made = notes.create("A.md", "new ");
    const edited = append(notes, "A.md", "1");
    await Promise.all([made, edited]);
    expect(memory.textOf("A.md")).toBe("new 1");
  });

  it("come before a removal that was asked for after them, and it answers", async () => {
    const gate = new Gate();
    const slow = new SlowNotes({ "A.md": "" }, () => gate.opened);
    const notes = queueEdits(slow);
    const asked = Promise.all([
      append(notes, "A.md", "1"),
      notes.remove("A.md", (text) => text === ""),
      notes.remove("A.md", (text) => text === "1"),
    ]);
    gate.open();
    expect((await asked).slice(1)).toEqual([false, true]);
    expect(slow.has("A.md")).toBe(false);
  });

  it("never interleave on one note, keep the order of the calls, and lose nothing", async () => {
    const call = fc.record({ path: fc.constantFrom("A.md", "B.md", "C.md"), fails: fc.boolean(), ticks: fc.nat(5) });
    await fc.assert(
      fc.asyncProperty(fc.array(call, { maxLength: 30 }), async (calls) => {
        const ticks = new Map<string, number[]>();
        for (const { path, ticks: count } of calls) ticks.set(path, [...(ticks.get(path) ?? []), count]);
        const slow = new SlowNotes({ "A.md": "", "B.md": "", "C.md": "" }, async (path) => {
          for (let left = ticks.get(path)?.shift() ?? 0; left > 0; left -= 1) await Promise.resolve();
        });
        const notes = queueEdits(slow);
        const results = await Promise.allSettled(
          calls.map(({ path, fails }, index) =>
            notes.edit(path, (text) => {
              if (fails) throw new NoteError("unwritable", path, "The disk is full.");
              return `${text}${String(index)};`;
            }),
          ),
        );

        expect(results.map((result) => result.status)).toEqual(calls.map(({ fails }) => (fails ? "rejected" : "fulfilled")));
        for (const path of ["A.md", "B.md", "C.md"]) {
          const spans = slow.spans.filter((span) => span.startsWith(path));
          spans.forEach((span, index) => {
            expect(span).toBe(index % 2 === 0 ? `${path} begins` : `${path} ends`);
          });
          const written = calls.map((one, index) => (one.path === path && !one.fails ? `${String(index)};` : "")).join("");
          expect(slow.textOf(path)).toBe(written);
        }
      }),
    );
  });
});

describe("everything else", () => {
  it("passes straight through", async () => {
    const memory = new MemoryNotes({ "A.md": "text" });
    const notes = queueEdits(memory);
    expect(await notes.list()).toEqual(await memory.list());
    expect(await (await notes.open("A.md")).text()).toBe("text");
    const seen: string[] = [];
    const stop = notes.watch((change) => seen.push(change.kind));
    await append(notes, "A.md", "1");
    stop();
    await append(notes, "A.md", "2");
    expect(seen).toEqual(["written"]);
  });
});
