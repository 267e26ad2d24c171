import { describe, expect, it } from "vitest";
import { editNote } from "../../src/actions/edit-note";
import { MemoryNotes } from "../support/memory-notes";

/** A host that looks twice before it writes, as one does whose note changed under it. */
class HastyNotes extends MemoryNotes {
  override edit(path: string, change: (text: string) => string): Promise<void> {
    change("an older text");
    return super.edit(path, change);
  }
}

describe("an edit that answers", () => {
  it("answers what its last run found, which is what was written", async () => {
    const notes = new HastyNotes({ "A.md": "the text" });
    const answer = await editNote(notes, "A.md", (text) => ({ text: `${text}.`, found: text }));
    expect(answer).toEqual({ text: "the text.", found: "the text" });
    expect(notes.textOf("A.md")).toBe("the text.");
  });

  it("fails where the host never asks for the change", async () => {
    const notes = new MemoryNotes({ "A.md": "" });
    notes.edit = () => Promise.resolve();
    await expect(editNote(notes, "A.md", (text) => ({ text }))).rejects.toThrow("A.md was not edited");
  });
});
