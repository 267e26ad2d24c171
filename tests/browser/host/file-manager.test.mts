import { describe, expect, it } from "vitest";
import { type HeadlessHost, startHeadless } from "./headless";

function fileOf({ app }: HeadlessHost, path: string) {
  const file = app.vault.getFileByPath(path);
  if (!file) throw new Error(`There is no ${path}.`);
  return file;
}

describe("the file manager of the host", () => {
  it("writes the whole frontmatter anew: comments go, lists change their form, the order stays", async () => {
    const host = await startHeadless({ files: { "A.md": "---\n# why\nb: 'x'\ntags: [p, q]\na: 1\n---\nbody\n" } });
    await host.app.fileManager.processFrontMatter(fileOf(host, "A.md"), (properties: Record<string, unknown>) => {
      properties["last-contact"] = "2026-11-23";
      properties["manager"] = "[[Ann]]";
      properties["empty"] = null;
      delete properties["a"];
    });
    expect(await host.app.vault.adapter.read("A.md")).toBe(
      '---\nb: x\ntags:\n  - p\n  - q\nlast-contact: 2026-11-23\nmanager: "[[Ann]]"\nempty:\n---\nbody\n',
    );
  });

  it("makes a block where there is none, and passes on errors without writing", async () => {
    const host = await startHeadless({ files: { "A.md": "body", "B.md": "---\na: [1\n---\nbody" } });
    const { fileManager, vault } = host.app;
    await fileManager.processFrontMatter(fileOf(host, "A.md"), (properties: Record<string, unknown>) => {
      properties["a"] = 1;
    });
    expect(await vault.adapter.read("A.md")).toBe("---\na: 1\n---\nbody");
    await expect(fileManager.processFrontMatter(fileOf(host, "B.md"), () => undefined)).rejects.toMatchObject({
      name: "YAMLParseError",
    });
    expect(await vault.adapter.read("B.md")).toBe("---\na: [1\n---\nbody");
  });

  it.each([
    { says: "a wikilink", app: {}, link: "[[Bo]]", withHeading: "[[Bo#Log|him]]" },
    { says: "a Markdown link", app: { useMarkdownLinks: true }, link: "[Bo](Bo.md)", withHeading: "[him](Bo.md#Log)" },
  ])("makes $says where the user wants one", async ({ app, link, withHeading }) => {
    const host = await startHeadless({ files: { "People/Bo.md": "", ".obsidian/app.json": JSON.stringify(app) } });
    const { fileManager } = host.app;
    expect(fileManager.generateMarkdownLink(fileOf(host, "People/Bo.md"), "Day.md")).toBe(link);
    expect(fileManager.generateMarkdownLink(fileOf(host, "People/Bo.md"), "Day.md", "#Log", "him")).toBe(withHeading);
  });

  it("rewrites links to a renamed note in bodies and properties, with their headings and shown texts", async () => {
    const host = await startHeadless({
      files: {
        "Ada.md": "",
        "Day.md": '---\nwith: "[[Ada]]"\n---\n[[Ada]] [[ada#Log|her]] [x](Ada.md#Log) `[[Ada]]` [[Adam]]',
        "Else.md": "[[Bo]]",
      },
    });
    await host.app.fileManager.renameFile(fileOf(host, "Ada.md"), "Ada Lovelace.md");
    expect(await host.app.vault.adapter.read("Day.md")).toBe(
      '---\nwith: "[[Ada Lovelace]]"\n---\n[[Ada Lovelace]] [[Ada Lovelace#Log|her]] [x](Ada%20Lovelace.md#Log) `[[Ada]]` [[Adam]]',
    );
  });

  it("leaves links that still lead there after a folder was moved", async () => {
    const host = await startHeadless({ files: { "People/Ada.md": "", "Day.md": "[[Ada]] [[People/Ada]]" } });
    const folder = host.app.vault.getFolderByPath("People");
    if (!folder) throw new Error("There is no folder.");
    await host.app.fileManager.renameFile(folder, "Friends");
    expect(await host.app.vault.adapter.read("Day.md")).toBe("[[Ada]] [[Ada]]");
  });

  it.each([
    { says: "the vault's root by default", app: {}, folder: "/" },
    { says: "the folder of the source", app: { newFileLocation: "current" }, folder: "Work" },
    { says: "a folder of the user's choice", app: { newFileLocation: "folder", newFileFolderPath: "Inbox" }, folder: "Inbox" },
  ])("puts new notes into $says", async ({ app, folder }) => {
    const host = await startHeadless({
      files: { "Work/Day.md": "", "Inbox/X.md": "", ".obsidian/app.json": JSON.stringify(app) },
    });
    expect(host.app.fileManager.getNewFileParent("Work/Day.md").path).toBe(folder);
  });
});
