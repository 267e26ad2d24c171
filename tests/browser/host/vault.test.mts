import { TFile } from "./abstract-file";
import { describe, expect, it } from "vitest";
import { type HeadlessHost, createHeadlessApp, startApp, startHeadless } from "./headless";

/** Writes down the vault's events, in order. */
function watch(host: HeadlessHost): string[] {
  const { vault } = host.app;
  const log: string[] = [];
  vault.on("create", (file) => log.push(`create ${file.path}`));
  vault.on("modify", (file) => log.push(`modify ${file.path}`));
  vault.on("delete", (file) => log.push(`delete ${file.path}`));
  vault.on("rename", (file, oldPath) => log.push(`rename ${oldPath} -> ${file.path}`));
  return log;
}

async function fileOf(host: HeadlessHost, path: string) {
  await Promise.resolve();
  const file = host.app.vault.getFileByPath(path);
  if (!file) throw new Error(`There is no ${path}.`);
  return file;
}

describe("the vault of the host", () => {
  it("is empty until it loads, and then reports every file and folder as created, before the layout is ready", async () => {
    const host = createHeadlessApp({ files: { "People/Ada.md": "", ".obsidian/app.json": "{}" } });
    const log = watch(host);
    host.app.workspace.onLayoutReady(() => log.push("layout ready"));
    expect(host.app.vault.getFiles()).toEqual([]);
    await startApp(host.model);
    expect(log).toEqual(["create People", "create People/Ada.md", "layout ready"]);
  });

  it("hides the config folder and dot-files, which the adapter reads and writes", async () => {
    const host = await startHeadless({ files: { ".obsidian/daily-notes.json": '{"folder":"Daily"}', "A.md": "" } });
    const log = watch(host);
    const { vault } = host.app;
    expect(vault.getAllLoadedFiles().map((file) => file.path)).toEqual(["/", "A.md"]);
    expect(await vault.adapter.read(`${vault.configDir}/daily-notes.json`)).toBe('{"folder":"Daily"}');
    await vault.adapter.write(".obsidian/types.json", "{}");
    expect(await vault.adapter.list(".obsidian")).toEqual({
      files: [".obsidian/daily-notes.json", ".obsidian/types.json"],
      folders: [],
    });
    expect(log).toEqual([]);
  });

  it("refuses to create what is there, what has no folder, and names that some system cannot hold", async () => {
    const host = await startHeadless({ files: { "A.md": "old" } });
    const { vault } = host.app;
    await expect(vault.create("A.md", "new")).rejects.toThrow("File already exists.");
    await expect(vault.create("Nowhere/B.md", "")).rejects.toThrow("ENOENT");
    await expect(vault.create("What?.md", "")).rejects.toThrow("File name cannot contain");
    await expect(vault.createFolder("Deep/Er")).resolves.toMatchObject({ path: "Deep/Er" });
    await expect(vault.createFolder("Deep")).rejects.toThrow("Folder already exists.");
    expect(await vault.read(await fileOf(host, "A.md"))).toBe("old");
  });

  it("finds files by their exact case, also on a disk that ignores case and refuses a second spelling", async () => {
    const host = await startHeadless({ files: { "People/Ada.md": "x" }, ignoresCase: true });
    const { vault } = host.app;
    expect(vault.getFileByPath("people/ada.md")).toBeNull();
    expect(await vault.adapter.exists("people/ada.md")).toBe(true);
    expect(await vault.adapter.exists("people/ada.md", true)).toBe(false);
    await expect(vault.create("People/ADA.md", "")).rejects.toThrow("File already exists.");
    await vault.rename(await fileOf(host, "People/Ada.md"), "People/ADA.md");
    expect(vault.getFileByPath("People/ADA.md")).not.toBeNull();
  });

  it("keeps two spellings apart on a disk that does not ignore case", async () => {
    const host = await startHeadless({ files: { "Ada.md": "" } });
    await host.app.vault.create("ada.md", "");
    expect(host.app.vault.getMarkdownFiles().map((file) => file.path)).toEqual(["Ada.md", "ada.md"]);
  });

  it("processes atomically: nobody's change is lost, nothing is written where nothing changes or an error comes", async () => {
    const host = await startHeadless({ files: { "A.md": "0" } });
    const { vault } = host.app;
    const file = await fileOf(host, "A.md");
    await Promise.all(Array.from({ length: 20 }, () => vault.process(file, (text) => String(Number(text) + 1))));
    expect(await vault.read(file)).toBe("20");
    const log = watch(host);
    await vault.process(file, (text) => text);
    await expect(
      vault.process(file, () => {
        throw new Error("No.");
      }),
    ).rejects.toThrow("No.");
    expect(log).toEqual([]);
    expect(await vault.read(file)).toBe("20");
  });

  it("reports a change before the promise of the change ends", async () => {
    const host = await startHeadless({ files: { "A.md": "old" } });
    const log = watch(host);
    await host.app.vault.modify(await fileOf(host, "A.md"), "new");
    log.push("written");
    expect(log).toEqual(["modify A.md", "written"]);
  });

  it("reports the renaming of a folder for it and for each thing in it, with their old paths", async () => {
    const host = await startHeadless({ files: { "People/Ada.md": "", "People/Friends/Bo.md": "" } });
    const log = watch(host);
    const folder = host.app.vault.getFolderByPath("People");
    if (!folder) throw new Error("There is no folder.");
    await host.app.vault.rename(folder, "Persons");
    expect(log).toEqual([
      "rename People -> Persons",
      "rename People/Ada.md -> Persons/Ada.md",
      "rename People/Friends -> Persons/Friends",
      "rename People/Friends/Bo.md -> Persons/Friends/Bo.md",
    ]);
    expect(host.app.vault.getFileByPath("Persons/Friends/Bo.md")?.parent?.path).toBe("Persons/Friends");
  });

  it("reports the deletion of a folder once, and drops what was in it", async () => {
    const host = await startHeadless({ files: { "People/Ada.md": "", "B.md": "" } });
    const log = watch(host);
    await host.outside.remove("People");
    expect(log).toEqual(["delete People"]);
    expect(host.app.vault.getFiles().map((file) => file.path)).toEqual(["B.md"]);
  });

  it("moves trash into the vault's hidden trash, under a free name", async () => {
    const host = await startHeadless({ files: { "A.md": "second", ".trash/A.md": "first" } });
    const log = watch(host);
    await host.app.fileManager.trashFile(await fileOf(host, "A.md"));
    expect(log).toEqual(["delete A.md"]);
    expect(await host.app.vault.adapter.read(".trash/A 2.md")).toBe("second");
  });

  it("hears of changes by others, and of files that come out of a hidden folder", async () => {
    const host = await startHeadless({ files: { "A.md": "", ".stash/B.md": "" } });
    const log = watch(host);
    await host.outside.write("New/C.md", "x");
    await host.outside.write("A.md", "y");
    await host.outside.rename(".stash/B.md", "B.md");
    expect(log).toEqual(["create New", "create New/C.md", "modify A.md", "create B.md"]);
  });

  it("counts bytes, keeps the byte order mark, and reads what is no UTF-8 with a replacement", async () => {
    const bytes = Uint8Array.from([0x41, 0xff]);
    const host = await startHeadless({ files: { "A.md": "\uFEFFä", "B.md": bytes } });
    const { vault } = host.app;
    expect((await fileOf(host, "A.md")).stat.size).toBe(5);
    expect(await vault.read(await fileOf(host, "A.md"))).toBe("\uFEFFä");
    expect(await vault.read(await fileOf(host, "B.md"))).toBe("A\uFFFD");
    expect(new Uint8Array(await vault.readBinary(await fileOf(host, "B.md")))).toEqual(bytes);
  });

  it("leaves everything as it was where the disk refuses", async () => {
    const refuse = (): Promise<void> => Promise.reject(new Error("The disk is full."));
    const backend = { write: refuse, makeFolder: refuse, remove: refuse, rename: refuse };
    const host = await startHeadless({ files: { "A.md": "old" }, backend });
    const log = watch(host);
    const file = await fileOf(host, "A.md");
    await expect(host.app.vault.modify(file, "new")).rejects.toThrow("The disk is full.");
    await expect(host.app.vault.rename(file, "B.md")).rejects.toThrow("The disk is full.");
    await expect(host.app.vault.create("C.md", "")).rejects.toThrow("The disk is full.");
    expect([await host.app.vault.read(file), log]).toEqual(["old", []]);
  });

  it("gives files the classes that a plugin tests for", async () => {
    const host = await startHeadless({ files: { "People/Dr. Ada.md": "", "pic.PNG": "" } });
    const file = await fileOf(host, "People/Dr. Ada.md");
    expect(file).toBeInstanceOf(TFile);
    expect(file).toMatchObject({ name: "Dr. Ada.md", basename: "Dr. Ada", extension: "md" });
    expect(await fileOf(host, "pic.PNG")).toMatchObject({ basename: "pic", extension: "png" });
  });
});
