import { describe, expect, it } from "vitest";
import { type HeadlessHost, createHeadlessApp, startApp, startHeadless } from "./headless";

function watch({ app }: HeadlessHost): string[] {
  const log: string[] = [];
  app.vault.on("modify", (file) => log.push(`modify ${file.path}`));
  app.vault.on("create", (file) => log.push(`create ${file.path}`));
  app.metadataCache.on("changed", (file, data, cache) => log.push(`changed ${file.path} ${JSON.stringify(data)} ${String(cache.links?.length ?? 0)}`));
  app.metadataCache.on("deleted", (file, before) => log.push(`deleted ${file.path} ${before === null ? "unknown" : "known"}`));
  app.metadataCache.on("resolve", (file) => log.push(`resolve ${file.path}`));
  app.metadataCache.on("resolved", () => log.push("resolved"));
  return log;
}

function fileOf({ app }: HeadlessHost, path: string) {
  const file = app.vault.getFileByPath(path);
  if (!file) throw new Error(`There is no ${path}.`);
  return file;
}

describe("the metadata cache of the host", () => {
  it("tells in the app's order of a change: modify, then changed with the text, then resolve, then resolved", async () => {
    const host = await startHeadless({ files: { "A.md": "" } });
    const log = watch(host);
    await host.app.vault.modify(fileOf(host, "A.md"), "[[B]]");
    log.push("written");
    await host.settled();
    expect(log).toEqual(["modify A.md", "written", 'changed A.md "[[B]]" 1', "resolve A.md", "resolved"]);
  });

  it("is stale right after a write", async () => {
    const host = await startHeadless({ files: { "A.md": "---\na: 1\n---\n" } });
    const file = fileOf(host, "A.md");
    await host.app.vault.process(file, () => "---\na: 2\n---\n");
    expect(host.app.metadataCache.getFileCache(file)?.frontmatter).toEqual({ a: 1 });
    await host.settled();
    expect(host.app.metadataCache.getFileCache(file)?.frontmatter).toEqual({ a: 2 });
  });

  it("reads a note once where it was written several times", async () => {
    const host = await startHeadless({ files: { "A.md": "" } });
    const log = watch(host);
    for (const text of ["1", "2", "3"]) await host.app.vault.modify(fileOf(host, "A.md"), text);
    await host.settled();
    expect(log.filter((line) => line.startsWith("changed"))).toEqual(['changed A.md "3" 0']);
  });

  it("knows a new note only after a while", async () => {
    const host = await startHeadless();
    const log = watch(host);
    const file = await host.app.vault.create("A.md", "# A");
    expect(host.app.metadataCache.getFileCache(file)).toBeNull();
    await host.settled();
    expect(host.app.metadataCache.getFileCache(file)?.headings).toHaveLength(1);
    expect(log).toEqual(["create A.md", 'changed A.md "# A" 0', "resolve A.md", "resolved"]);
  });

  it("knows the notes of a warm start at once, and says resolved once, without a change", async () => {
    const host = createHeadlessApp({ files: { "A.md": "# A", "B.md": "[[A]]" } });
    const log = watch(host);
    await startApp(host.model);
    expect(host.app.metadataCache.getFileCache(fileOf(host, "A.md"))?.headings).toHaveLength(1);
    await host.settled();
    expect(log.slice(2)).toEqual(["resolved"]);
  });

  it("knows nothing at a cold start, and reads every note after it", async () => {
    const host = createHeadlessApp({ files: { "A.md": "# A" }, cache: "cold" });
    const log = watch(host);
    await startApp(host.model);
    expect(host.app.metadataCache.getFileCache(fileOf(host, "A.md"))).toBeNull();
    await host.settled();
    expect(log.slice(1)).toEqual(['changed A.md "# A" 0', "resolve A.md", "resolved"]);
  });

  it("forgets a deleted note at once, and tells of it with what it knew", async () => {
    const host = await startHeadless({ files: { "People/A.md": "# A", "People/B.md": "" } });
    const log = watch(host);
    const file = fileOf(host, "People/A.md");
    await host.outside.remove("People");
    expect(host.app.metadataCache.getFileCache(file)).toBeNull();
    await host.settled();
    expect(log).toEqual(["deleted People/A.md known", "deleted People/B.md known", "resolved"]);
  });

  it("moves a renamed note without a change of it", async () => {
    const host = await startHeadless({ files: { "A.md": "# A" } });
    const log = watch(host);
    await host.outside.rename("A.md", "B.md");
    expect(host.app.metadataCache.getCache("B.md")?.headings).toHaveLength(1);
    expect(host.app.metadataCache.getCache("A.md")).toBeNull();
    await host.settled();
    expect(log).toEqual(["resolve B.md", "resolved"]);
  });

  it("keeps what it knew of a note that was written before anybody asked", async () => {
    const host = createHeadlessApp({ files: { "A.md": "# Old" }, cacheDelay: 50 });
    await startApp(host.model);
    await host.outside.write("A.md", "# New");
    expect(host.app.metadataCache.getCache("A.md")?.headings?.[0]?.heading).toBe("Old");
  });

  it("counts links by where they lead, frontmatter and links to the note itself included", async () => {
    const host = await startHeadless({
      files: { "A.md": '---\nb: "[[B]]"\n---\n[[b#X]] ![[B]] [[#Here]] [[Nobody|x]] [[Nobody]]', "B.md": "" },
    });
    const { resolvedLinks, unresolvedLinks } = host.app.metadataCache;
    expect(resolvedLinks["A.md"]).toEqual({ "B.md": 3, "A.md": 1 });
    expect(unresolvedLinks["A.md"]).toEqual({ Nobody: 2 });
  });

  it("finds the targets anew when a file comes, goes or moves, without a change of the linking note", async () => {
    const host = await startHeadless({ files: { "A.md": "[[Ada]]", "C.md": "[[Else]]" } });
    const log = watch(host);
    const targets = () => Object.keys(host.app.metadataCache.resolvedLinks["A.md"] ?? {});
    await host.outside.write("People/Ada.md", "");
    await host.settled();
    expect(targets()).toEqual(["People/Ada.md"]);
    await host.outside.rename("People/Ada.md", "Ada.md");
    await host.settled();
    expect(targets()).toEqual(["Ada.md"]);
    await host.outside.remove("Ada.md");
    await host.settled();
    expect([targets(), host.app.metadataCache.unresolvedLinks["A.md"]]).toEqual([[], { Ada: 1 }]);
    expect(log.filter((line) => line.endsWith("C.md") || line.startsWith("changed A.md"))).toEqual([]);
  });

  it.each([
    { says: "the exact path before all", link: "Ada.md", from: "Work/Day.md", to: "Ada.md" },
    { says: "the note at the top for a bare name", link: "Ada", from: "Work/Day.md", to: "Ada.md" },
    { says: "the folder of the source before a shorter path", link: "Bo", from: "Work/Deep/Day.md", to: "Work/Deep/Bo.md" },
    { says: "the shortest path, however near another is", link: "Bo", from: "Work/Deep/Er/Day.md", to: "X/Bo.md" },
    { says: "the end of a path", link: "Deep/Bo", from: "Day.md", to: "Work/Deep/Bo.md" },
    { says: "any letter case", link: "wORK/deep/BO", from: "Day.md", to: "Work/Deep/Bo.md" },
    { says: "steps up from the source", link: "../Bo", from: "Work/Deep/Er/Day.md", to: "Work/Deep/Bo.md" },
    { says: "another spelling of the same letters", link: "Zoe\u0308", from: "Day.md", to: "Zoë.md" },
    { says: "an attachment by its extension only", link: "pic.png", from: "Day.md", to: "X/pic.png" },
    { says: "a dot in a name", link: "v1.2", from: "Day.md", to: "v1.2.md" },
    { says: "the source for an empty path", link: "", from: "Ada.md", to: "Ada.md" },
    { says: "no alias", link: "Countess", from: "Day.md", to: null },
    { says: "no middle of a name", link: "da", from: "Day.md", to: null },
    { says: "no attachment without its extension", link: "pic", from: "Day.md", to: null },
  ])("resolves $says", async ({ link, from, to }) => {
    const host = await startHeadless({
      files: {
        "Ada.md": "---\naliases: [Countess]\n---\n", "Work/Deep/Bo.md": "", "X/Bo.md": "", "People/Ada.md": "",
        "Zoë.md": "", "X/pic.png": "", "v1.2.md": "",
      },
    });
    expect(host.app.metadataCache.getFirstLinkpathDest(link, from)?.path ?? null).toBe(to);
  });

  it.each([
    { style: {}, text: "Bo", twice: "People/Ada" },
    { style: { newLinkFormat: "absolute" }, text: "People/Bo", twice: "People/Ada" },
    { style: { newLinkFormat: "relative" }, text: "../People/Bo", twice: "../People/Ada" },
  ])("spells a link in the user's style $style", async ({ style, text, twice }) => {
    const host = await startHeadless({
      files: { "People/Bo.md": "", "People/Ada.md": "", "Ada.md": "", ".obsidian/app.json": JSON.stringify(style) },
    });
    const { metadataCache } = host.app;
    expect(metadataCache.fileToLinktext(fileOf(host, "People/Bo.md"), "Work/Day.md")).toBe(text);
    expect(metadataCache.fileToLinktext(fileOf(host, "People/Ada.md"), "Work/Day.md")).toBe(twice);
  });

  it("takes twelve thousand files and a change among them without work that grows with their square", async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12_000 }, (_, index) => [`People/${String(index % 100)}/Person ${String(index)}.md`, ""]),
    );
    const started = performance.now();
    const host = await startHeadless({ files: { ...files, "Day.md": "[[Person 7]] [[Person 11999]]" } });
    expect(Object.keys(host.app.metadataCache.resolvedLinks["Day.md"] ?? {})).toHaveLength(2);
    for (let index = 0; index < 200; index += 1) await host.outside.write(`New/${String(index)}.md`, "[[Person 1]]");
    await host.settled();
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
