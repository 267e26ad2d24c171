import { describe, expect, it } from "vitest";
import { ObsidianNotes } from "../../src/obsidian/obsidian-notes";
import { type NoteChange, NoteError } from "../../src/vault/notes";
import { createHeadlessApp, type HeadlessOptions, startApp, startHeadless } from "../browser/host/headless";
import { notesContract } from "../contracts/notes";

/** The longest wait that a timer can hold: a cache that is not filled while a test runs. */
const NEVER_MS = 2 ** 31 - 1;

for (const ignoresCase of [false, true]) {
  notesContract(ignoresCase ? "Obsidian on a disk that ignores letter case" : "Obsidian", true, async (files) => {
    // The host reads Markdown far more slowly than the app: a note of megabytes is opened before it is parsed.
    const isLong = Object.values(files).some((text) => text.length > 1_000_000);
    const host = createHeadlessApp({ files, ignoresCase, ...(isLong ? { cache: "cold", cacheDelay: NEVER_MS } : {}) });
    await startApp(host.model);
    if (!isLong) await host.settled();
    const notes = new ObsidianNotes(host.app);
    notes.start();
    return {
      notes,
      write: (path, text) => host.outside.write(path, text),
      remove: (path) => host.outside.remove(path),
      move: (from, path) => host.outside.rename(from, path),
      read: (path) => host.app.vault.adapter.read(path),
      writeBytes: (path, bytes) => host.outside.write(path, bytes),
      settle: () => host.settled(),
      close() {
        notes.stop();
        return Promise.resolve();
      },
    };
  });
}

async function opened(options: HeadlessOptions) {
  const host = await startHeadless(options);
  const notes = new ObsidianNotes(host.app);
  notes.start();
  const changes: NoteChange[] = [];
  notes.watch((change) => changes.push(change));
  return { ...host, settled: () => host.settled(), notes, changes };
}

const ADA = "---\nlast-contact: 2026-11-02\n---\n# Ada\n";

describe("the app's metadata cache", () => {
  it("is not believed about a note that was edited a moment ago", async () => {
    const { notes, settled } = await opened({ files: { "Ada.md": ADA }, cacheDelay: 50 });
    await notes.edit("Ada.md", (text) => text.replace("2026-11-02", "2026-11-23"));
    expect((await notes.open("Ada.md")).properties).toEqual({ "last-contact": "2026-11-23" });
    await settled();
    expect((await notes.open("Ada.md")).properties).toEqual({ "last-contact": "2026-11-23" });
  });

  it("is not believed about a note that another program has just written", async () => {
    const { notes, outside } = await opened({ files: { "Ada.md": ADA }, cacheDelay: 50 });
    await outside.write("Ada.md", ADA.replace("2026-11-02", "2026-11-20"));
    expect((await notes.open("Ada.md")).properties).toEqual({ "last-contact": "2026-11-20" });
  });

  it("is not believed at the start where it is of an older state of the note", async () => {
    const { notes, app, model } = await opened({ files: { "Ada.md": ADA } });
    const stat = app.vault.getFileByPath("Ada.md")?.stat;
    const { metadataCache } = model;
    app.metadataCache.getFileCache = () => ({ frontmatter: { "last-contact": "2020-01-01" } });
    const propertiesAt = async (mtime: number) => {
      Object.assign(metadataCache.fileCache, { "Ada.md": { mtime, size: ADA.length } });
      return (await notes.open("Ada.md")).properties;
    };
    expect(await propertiesAt(stat?.mtime ?? 0)).toEqual({ "last-contact": "2020-01-01" });
    expect(await propertiesAt((stat?.mtime ?? 0) - 1)).toEqual({ "last-contact": "2026-11-02" });
  });

  it("is done without where it is not filled yet", async () => {
    const host = createHeadlessApp({ files: { "Ada.md": `${ADA}#friend [[Bo]]` }, cache: "cold", cacheDelay: NEVER_MS });
    await startApp(host.model);
    const notes = new ObsidianNotes(host.app);
    const open = await notes.open("Ada.md");
    expect(open.properties).toEqual({ "last-contact": "2026-11-02" });
    expect([open.tags, open.headings, open.mayLink]).toEqual([null, null, true]);
  });

  it("spares reading a note whose properties, tags, headings and links it knows", async () => {
    const { notes, app } = await opened({ files: { "Ada.md": `${ADA}#friend [[Bo]]`, "Bo.md": "# Bo\nNo links, `[[Ada]]` is code." } });
    let reads = 0;
    const { vault } = app;
    const cachedRead = vault.cachedRead.bind(vault);
    vault.cachedRead = (file) => {
      reads += 1;
      return cachedRead(file);
    };
    const ada = await notes.open("Ada.md");
    expect([ada.tags, ada.headings, ada.mayLink]).toEqual([["#friend"], ["Ada"], true]);
    const bo = await notes.open("Bo.md");
    expect([bo.tags, bo.headings, bo.mayLink, bo.propertiesProblem]).toEqual([[], ["Bo"], false, null]);
    expect(reads).toBe(0);
  });

  it("tells nothing of a block behind a byte order mark, so that the text is asked", async () => {
    const { notes, app } = await opened({ files: { "Ada.md": `\uFEFF${ADA}` } });
    const { metadataCache } = app;
    const start = { line: 0, col: 0, offset: 0 };
    const end = { line: 2, col: 3, offset: 34 };
    // As an app that does not know the mark reads it: a heading of several lines.
    metadataCache.getFileCache = () => ({ sections: [{ type: "heading", position: { start, end } }] });
    expect((await notes.open("Ada.md")).properties).toEqual({ "last-contact": "2026-11-02" });
  });
});

describe("what the app reports", () => {
  it("names every note of a folder that was deleted", async () => {
    const files = { "People/Ada.md": "", "People/Old/Bo.md": "", "People/pic.png": "", "Peopleless.md": "" };
    const { outside, changes, settled } = await opened({ files });
    await outside.remove("People");
    await settled();
    expect(changes).toHaveLength(2);
    expect(changes).toContainEqual({ kind: "deleted", path: "People/Ada.md" });
    expect(changes).toContainEqual({ kind: "deleted", path: "People/Old/Bo.md" });
  });

  it("knows of a folder that was deleted what came into it and left it before", async () => {
    const { outside, changes, settled } = await opened({ files: { "People/Ada.md": "", "People/Bo.md": "", "People/Cy.md": "" } });
    await outside.write("People/Di.md", "");
    await outside.rename("People/Ada.md", "Ada.md");
    await outside.rename("People/Bo.md", "People/Bo Muster.md");
    await outside.remove("People/Cy.md");
    await settled();
    changes.length = 0;
    await outside.remove("People");
    await settled();
    expect(changes.map(({ kind, path }) => `${kind} ${path}`).sort()).toEqual(["deleted People/Bo Muster.md", "deleted People/Di.md"]);
  });

  it("names every note of a folder that was renamed, once", async () => {
    const { outside, changes, settled } = await opened({ files: { "People/Ada.md": "", "People/Old/Bo.md": "" } });
    await outside.rename("People", "Contacts");
    await settled();
    expect(changes.filter(({ kind }) => kind === "renamed")).toEqual([
      { kind: "renamed", path: "Contacts/Ada.md", from: "People/Ada.md" },
      { kind: "renamed", path: "Contacts/Old/Bo.md", from: "People/Old/Bo.md" },
    ]);
  });

  it("takes a file that stops being a note for a deleted one, and back", async () => {
    const { outside, changes, settled } = await opened({ files: { "Ada.md": "" } });
    await outside.rename("Ada.md", "Ada.txt");
    await settled();
    expect(changes).toEqual([{ kind: "deleted", path: "Ada.md" }]);
    await outside.rename("Ada.txt", "Bo.md");
    await settled();
    expect(changes).toContainEqual({ kind: "written", path: "Bo.md" });
  });

  it("is silent about the files that are there when the app starts", async () => {
    const host = createHeadlessApp({ files: { "Ada.md": ADA, "Bo.md": "" } });
    const notes = new ObsidianNotes(host.app);
    const changes: NoteChange[] = [];
    notes.watch((change) => changes.push(change));
    await startApp(host.model, () => {
      host.app.workspace.onLayoutReady(() => {
        notes.start();
      });
      return Promise.resolve();
    });
    await host.settled();
    expect(changes).toEqual([]);
  });
});

describe("writing", () => {
  it("edits a note that holds a U+FFFD of its own", async () => {
    const { notes, app } = await opened({ files: { "Ada.md": "what is \uFFFD?" } });
    await notes.edit("Ada.md", (text) => `${text} A mark.`);
    expect(await app.vault.adapter.read("Ada.md")).toBe("what is \uFFFD? A mark.");
  });

  it("makes a note in the folder that is there in another letter case", async () => {
    const { notes, app } = await opened({ files: { "daily/2026-11-22.md": "" }, ignoresCase: true });
    await notes.create("Daily/2026-11-23.md", "x");
    expect(app.vault.getFileByPath("daily/2026-11-23.md")).not.toBeNull();
    await notes.edit("Daily/2026-11-23.md", (text) => `${text}y`);
    expect(await app.vault.adapter.read("daily/2026-11-23.md")).toBe("xy");
  });

  it.each([
    { says: "a hidden folder", path: ".trash/Ada.md" },
    { says: "a name of dots", path: "People/../Ada.md" },
    { says: "a backslash", path: "People\\Ada.md" },
    { says: "an empty step", path: "People//Ada.md" },
  ])("refuses $says", async ({ path }) => {
    const { notes } = await opened({ files: {} });
    await expect(notes.create(path, "")).rejects.toMatchObject({ kind: "outside", path });
  });

  it("removes a note as the user wishes notes to be deleted", async () => {
    const { notes, app } = await opened({ files: { "People/Ada.md": "one" } });
    expect(await notes.remove("People/Ada.md", () => true)).toBe(true);
    expect(await app.vault.adapter.read(".trash/Ada.md")).toBe("one");
  });

  it("says why the app will not remove a note, and keeps it", async () => {
    const { notes, app } = await opened({ files: { "Ada.md": "one" } });
    app.fileManager.trashFile = () => Promise.reject(new Error("The bin is full."));
    await expect(notes.remove("Ada.md", () => true)).rejects.toMatchObject({ kind: "unwritable", path: "Ada.md" });
    expect(await app.vault.adapter.read("Ada.md")).toBe("one");
  });

  it("says why the app will not write a note", async () => {
    const { notes } = await opened({ files: {} });
    const refusal = await notes.create("Ada: a life.md", "").then(() => null, (error: unknown) => error);
    expect(refusal).toBeInstanceOf(NoteError);
    expect(refusal).toMatchObject({ kind: "unwritable", path: "Ada: a life.md" });
    expect((refusal as NoteError).message).toContain("File name cannot contain");
  });
});
