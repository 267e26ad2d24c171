import { describe, expect, it } from "vitest";
import { tryingNotes } from "../../src/actions/trying-notes";
import type { NoteChange } from "../../src/vault/notes";
import { MemoryNotes } from "../support/memory-notes";

const PATH = "People/Ada Lovelace.md";

describe("notes to try an action on", () => {
  it("show what is there, and forget what is written", async () => {
    const notes = new MemoryNotes({ [PATH]: "# Ada\n" });
    const trying = tryingNotes(notes);
    const seen: string[] = [];
    await trying.edit(PATH, (text) => {
      seen.push(text);
      return "changed";
    });
    await trying.create("New.md", "text");
    expect(await trying.remove(PATH, (text) => text === "# Ada\n")).toBe(true);
    expect(await trying.remove(PATH, (text) => text === "changed")).toBe(false);
    expect(seen).toEqual(["# Ada\n"]);
    expect((await trying.list()).map(({ path }) => path)).toEqual([PATH]);
    expect(await (await trying.open(PATH)).text()).toBe("# Ada\n");
  });

  it("refuse what is not there, and tell of changes by others", async () => {
    const notes = new MemoryNotes({ [PATH]: "# Ada\n" });
    const trying = tryingNotes(notes);
    await expect(trying.edit("Gone.md", (text) => text)).rejects.toMatchObject({ kind: "missing" });
    const told: NoteChange[] = [];
    const stop = trying.watch((change) => told.push(change));
    await notes.edit(PATH, () => "# Ada Lovelace\n");
    stop();
    expect(told).toMatchObject([{ kind: "written", path: PATH }]);
  });
});
