import { afterEach, describe, expect, it } from "vitest";
import { NoteError, type NoteChange, type Notes } from "../../src/vault/notes";

/** One vault under test, and another program's hands on it. */
export interface NotesUnderTest {
  readonly notes: Notes;
  readonly write: (path: string, text: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  readonly move: (from: string, path: string) => Promise<void>;
  readonly read: (path: string) => Promise<string>;
  /** Stores bytes that are no UTF-8 text; null where the host holds nothing but text. */
  readonly writeBytes: ((path: string, bytes: Uint8Array) => Promise<void>) | null;
  /** Waits until the host has told of everything that was done. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * What every implementation of the port must do. `make` gives a vault that holds exactly `start`;
 * `holdsBytes` says whether the host can hold files that are no text.
 */
export function notesContract(
  name: string,
  holdsBytes: boolean,
  make: (start: Readonly<Record<string, string>>) => Promise<NotesUnderTest>,
): void {
  describe(`notes: ${name}`, () => {
    let open: NotesUnderTest | null = null;
    const vault = async (start: Readonly<Record<string, string>>) => (open = await make(start));
    afterEach(async () => {
      await open?.close();
      open = null;
    });

    it("lists every note once, with its size in bytes, and nothing that is no note", async () => {
      const { notes } = await vault({ "A.md": "ä", "People/Ada Lovelace.md": "", "People/Sub/Bo.md": "x", "pic.txt": "no" });
      const listed = [...(await notes.list())].sort((a, b) => (a.path < b.path ? -1 : 1));
      expect(listed.map(({ path, size }) => [path, size])).toEqual([
        ["A.md", 2],
        ["People/Ada Lovelace.md", 0],
        ["People/Sub/Bo.md", 1],
      ]);
      expect(listed.every(({ mtime }) => Number.isFinite(mtime) && mtime >= 0)).toBe(true);
    });

    it("tells of a note no later time than the list does, where it tells one", async () => {
      const { notes } = await vault({ "A.md": "a", "People/Ada Lovelace.md": "b" });
      for (const { path, mtime } of await notes.list()) expect((await notes.open(path)).mtime ?? mtime).toBe(mtime);
    });

    it("lists another time or size for a note that was changed", async () => {
      const { notes } = await vault({ "A.md": "one" });
      const told = async () => (await notes.list()).map(({ mtime, size }) => [mtime, size]);
      const before = await told();
      await new Promise((resolve) => setTimeout(resolve, 20));
      await notes.edit("A.md", () => "two");
      expect(await told()).not.toEqual(before);
    });

    it("gives the text as stored: byte order mark, mixed line endings, no last newline", async () => {
      const text = "\uFEFF---\r\na: 1\r\n---\none\rtwo\r\nthree";
      const { notes } = await vault({ "A.md": text });
      expect(await (await notes.open("A.md")).text()).toBe(text);
    });

    it("parses frontmatter, and leaves dates and times as text", async () => {
      const text = "---\nlast-contact: 2026-11-02\nat: 12:30\nn: 14\nlist: [a, b]\nlink: \"[[Ada]]\"\nempty:\n---\n";
      const { notes } = await vault({ "A.md": text });
      const note = await notes.open("A.md");
      expect(note.properties).toEqual({
        "last-contact": "2026-11-02", at: "12:30", n: 14, list: ["a", "b"], link: "[[Ada]]", empty: null,
      });
      expect(note.propertiesProblem).toBeNull();
    });

    it.each([
      { says: "a note without frontmatter", text: "# Hello\n---\na: 1\n---\n" },
      { says: "an empty note", text: "" },
      { says: "an empty block", text: "---\n---\nx" },
      { says: "a block that is never closed", text: "---\na: 1\n" },
      { says: "a block that asks to be run", text: "---js\n{ a: 1 }\n---\n" },
    ])("finds no properties and no problem in $says", async ({ text }) => {
      const { notes } = await vault({ "A.md": text });
      const note = await notes.open("A.md");
      expect(note.properties).toEqual({});
      expect(note.propertiesProblem).toBeNull();
    });

    it.each([
      { says: "broken YAML", text: "---\na: [1\nb: 2\n---\nbody" },
      { says: "a key that stands twice", text: "---\na: 1\na: 2\n---\nbody" },
    ])("says why $says cannot be read, every time, and still gives the text", async ({ text }) => {
      const { notes } = await vault({ "A.md": text });
      for (let time = 0; time < 2; time++) {
        const note = await notes.open("A.md");
        expect(note.properties).toEqual({});
        expect(note.propertiesProblem).toEqual(expect.stringMatching(/\S/));
        expect(note.propertiesProblem).not.toMatch(/[\n\r]|line/);
        expect(note.propertiesLine).toBe(3);
        expect(await note.text()).toBe(text);
      }
    });

    it("never runs what stands in a note", async () => {
      const { notes } = await vault({ "A.md": "---javascript\nglobalThis.ranFromNote = true\n---\n" });
      await notes.open("A.md");
      expect("ranFromNote" in globalThis).toBe(false);
    });

    it("refuses a note that is not there, naming it", async () => {
      const { notes } = await vault({});
      await expect(notes.open("Nobody.md")).rejects.toSatisfy(isRefusal("missing", "Nobody.md"));
      await expect(notes.edit("Nobody.md", (text) => text)).rejects.toSatisfy(isRefusal("missing", "Nobody.md"));
    });

    it.each(["../Outside.md", "/etc/Outside.md", "People/../../Outside.md"])("refuses the path %s", async (path) => {
      const { notes } = await vault({ "A.md": "x" });
      await expect(notes.create(path, "x")).rejects.toBeInstanceOf(NoteError);
      await expect(notes.open(path)).rejects.toBeInstanceOf(NoteError);
      await expect(notes.edit(path, (text) => `${text}!`)).rejects.toBeInstanceOf(NoteError);
    });

    it("edits the text that is stored at that moment, not the one that was read before", async () => {
      const { notes, write, read } = await vault({ "A.md": "one\r\n" });
      await notes.open("A.md");
      await write("A.md", "two\r\n");
      await notes.edit("A.md", (text) => `${text}three`);
      expect(await read("A.md")).toBe("two\r\nthree");
    });

    it("opens what an edit has just written", async () => {
      const { notes, settle } = await vault({ "A.md": "---\na: 1\n---\n" });
      await notes.edit("A.md", (text) => text.replace("1", "2"));
      await settle();
      const note = await notes.open("A.md");
      expect(note.properties).toEqual({ a: 2 });
      expect(await note.text()).toBe("---\na: 2\n---\n");
    });

    it("writes nothing where the edit changes nothing or throws, and passes the error on", async () => {
      const { notes, read, settle } = await vault({ "A.md": "one" });
      const changes: NoteChange[] = [];
      await settle();
      const stop = notes.watch((change) => changes.push(change));
      await notes.edit("A.md", (text) => text);
      await expect(notes.edit("A.md", () => { throw new RangeError("no"); })).rejects.toThrow(RangeError);
      await settle();
      stop();
      expect(await read("A.md")).toBe("one");
      expect(changes).toEqual([]);
    });

    it("makes a note and its folders", async () => {
      const { notes, read } = await vault({});
      await notes.create("Daily/2026/11/2026-11-23.md", "hello");
      expect(await read("Daily/2026/11/2026-11-23.md")).toBe("hello");
    });

    it("leaves a note alone that is there already, in any letter case", async () => {
      const { notes, read } = await vault({ "Daily/Note.md": "mine" });
      await expect(notes.create("Daily/Note.md", "new")).rejects.toSatisfy(isRefusal("exists", "Daily/Note.md"));
      await expect(notes.create("Daily/note.md", "new")).rejects.toSatisfy(isRefusal("exists", "Daily/note.md"));
      expect(await read("Daily/Note.md")).toBe("mine");
    });

    it("removes a note that may go, tells of it, and leaves the place free", async () => {
      const { notes, settle, read } = await vault({ "People/Ada.md": "one", "People/Bo.md": "two" });
      await settle();
      const changes: NoteChange[] = [];
      const stop = notes.watch((change) => changes.push(change));
      expect(await notes.remove("People/Ada.md", (text) => text === "one")).toBe(true);
      await settle();
      stop();
      expect(changes).toEqual([{ kind: "deleted", path: "People/Ada.md" }]);
      expect((await notes.list()).map(({ path }) => path)).toEqual(["People/Bo.md"]);
      await expect(notes.open("People/Ada.md")).rejects.toSatisfy(isRefusal("missing", "People/Ada.md"));
      await notes.create("People/Ada.md", "three");
      expect(await read("People/Ada.md")).toBe("three");
    });

    it("keeps a note that may not go, and asks of the text that is stored at that moment", async () => {
      const { notes, write, read, settle } = await vault({ "A.md": "one" });
      await notes.open("A.md");
      await write("A.md", "two\r\n");
      await settle();
      const changes: NoteChange[] = [];
      const stop = notes.watch((change) => changes.push(change));
      expect(await notes.remove("A.md", (text) => text === "one")).toBe(false);
      await expect(notes.remove("A.md", () => { throw new RangeError("no"); })).rejects.toThrow(RangeError);
      await settle();
      stop();
      expect(changes).toEqual([]);
      expect(await read("A.md")).toBe("two\r\n");
    });

    it("removes no note that is not there, and none outside", async () => {
      const { notes } = await vault({ "A.md": "x" });
      await expect(notes.remove("Nobody.md", () => true)).rejects.toSatisfy(isRefusal("missing", "Nobody.md"));
      await expect(notes.remove("../A.md", () => true)).rejects.toBeInstanceOf(NoteError);
    });

    it("tells of what anyone writes, deletes and renames, until it is stopped", async () => {
      const { notes, write, remove, move, settle } = await vault({ "A.md": "a", "B.md": "b" });
      await settle();
      const changes: NoteChange[] = [];
      const stop = notes.watch((change) => changes.push(change));
      await write("A.md", "a, later");
      await settle();
      expect(changes).toContainEqual({ kind: "written", path: "A.md" });
      await write("C.md", "c");
      await settle();
      expect(changes).toContainEqual({ kind: "written", path: "C.md" });
      await remove("B.md");
      await settle();
      expect(changes).toContainEqual({ kind: "deleted", path: "B.md" });
      await move("C.md", "D.md");
      await settle();
      const moved = changes.some((change) => change.kind === "renamed" && change.from === "C.md" && change.path === "D.md");
      const gone = changes.some((change) => change.kind === "deleted" && change.path === "C.md");
      const came = changes.some((change) => change.kind === "written" && change.path === "D.md");
      expect(moved || (gone && came)).toBe(true);
      stop();
      const before = changes.length;
      await write("A.md", "a, later still");
      await settle();
      expect(changes.length).toBe(before);
    });

    it("reads a note of 5 MB", async () => {
      const text = "- a line of a long note\n".repeat(220_000);
      const { notes } = await vault({ "Long.md": text });
      expect((await (await notes.open("Long.md")).text()).length).toBe(text.length);
    });

    it("refuses a file that is not UTF-8 text, naming it, where it can hold one", async () => {
      const under = await vault({ "A.md": "x" });
      expect(under.writeBytes !== null).toBe(holdsBytes);
      if (under.writeBytes === null) return;
      await under.writeBytes("Latin.md", Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72));
      await expect(textOf(under.notes, "Latin.md")).rejects.toSatisfy(isRefusal("not-text", "Latin.md"));
      await expect(under.notes.edit("Latin.md", (text) => `${text}!`)).rejects.toSatisfy(isRefusal("not-text", "Latin.md"));
      await expect(under.notes.remove("Latin.md", () => true)).rejects.toSatisfy(isRefusal("not-text", "Latin.md"));
    });
  });
}

async function textOf(notes: Notes, path: string): Promise<string> {
  return (await notes.open(path)).text();
}

function isRefusal(kind: NoteError["kind"], path: string): (error: unknown) => boolean {
  return (error) => error instanceof NoteError && error.kind === kind && error.path === path && error.message !== "";
}
