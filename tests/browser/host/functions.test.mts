import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startHeadless } from "./headless";
import * as host from "./obsidian";

describe("the functions of the host", () => {
  it.each([
    { says: "slashes", path: "\\a//b/", normal: "a/b" },
    { says: "an empty path", path: "", normal: "/" },
    { says: "spaces that look like others", path: "a\u00A0b", normal: "a b" },
    { says: "letters in two parts", path: "Zoe\u0308", normal: "Zoë" },
    { says: "steps up, which stay", path: "../a", normal: "../a" },
  ])("normalizes $says", ({ path, normal }) => {
    expect(host.normalizePath(path)).toBe(normal);
  });

  it.each([
    { text: "---\na: 1\n---\nbody", info: { exists: true, frontmatter: "a: 1", from: 4, to: 8, contentStart: 13 } },
    { text: "---\r\na: 1\r\n---\r\nbody", info: { exists: true, frontmatter: "a: 1", from: 5, to: 9, contentStart: 16 } },
    { text: "---\n---", info: { exists: true, frontmatter: "", from: 4, to: 4, contentStart: 7 } },
    { text: "---\na: 1\n", info: { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 } },
    { text: "x\n---\na: 1\n---\n", info: { exists: false, frontmatter: "", from: 0, to: 0, contentStart: 0 } },
  ])("finds the frontmatter of $text", ({ text, info }) => {
    expect(host.getFrontMatterInfo(text)).toEqual(info);
  });

  it("reads tags and aliases however they are written", () => {
    expect(host.parseFrontMatterTags({ tags: "a, #b c" })).toEqual(["#a", "#b", "#c"]);
    expect(host.parseFrontMatterTags({ Tags: ["a/b", 2026] })).toEqual(["#a/b", "#2026"]);
    expect(host.parseFrontMatterAliases({ aliases: "Ada, Countess" })).toEqual(["Ada", "Countess"]);
    expect(host.parseFrontMatterAliases({ aliases: null })).toBeNull();
    expect(host.parseFrontMatterEntry({ "Last-Contact": "x" }, "last-contact")).toBe("x");
    const position = { start: { line: 0, col: 0, offset: 0 }, end: { line: 0, col: 2, offset: 2 } };
    expect(host.getAllTags({ frontmatter: { tags: ["a"] }, tags: [{ tag: "#b", position }] })).toEqual(["#a", "#b"]);
  });

  it.each([
    { version: "1.13.1", enough: true },
    { version: "1.9.10", enough: true },
    { version: "1.13.2", enough: false },
    { version: "2.0.0", enough: false },
  ])("says whether version $version is reached", ({ version, enough }) => {
    expect(host.requireApiVersion(version)).toBe(enough);
  });

  it("finds words in any order, and letters in their order", () => {
    expect(host.prepareSimpleSearch("love ada")("Ada Lovelace")?.matches).toEqual([[0, 3], [4, 8]]);
    expect(host.prepareSimpleSearch("bob")("Ada Lovelace")).toBeNull();
    expect(host.prepareFuzzySearch("alv")("Ada Lovelace")).not.toBeNull();
    expect(host.prepareFuzzySearch("zz")("Ada Lovelace")).toBeNull();
    const results = ["Log interaction", "Long logs", "Dialog"].map((text) => ({ text, match: host.prepareFuzzySearch("log")(text) }));
    const found = results.flatMap(({ text, match }) => (match ? [{ text, match }] : []));
    host.sortSearchResults(found);
    expect(found[0]?.text).toBe("Log interaction");
  });

  it("leads to headings and blocks of a note", async () => {
    const { app } = await startHeadless({ files: { "A.md": "# A\n## B\nx ^id\n# C" } });
    const cache = app.metadataCache.getCache("A.md");
    if (!cache) throw new Error("There is no cache.");
    const plain = JSON.parse(JSON.stringify(cache)) as Parameters<typeof host.resolveSubpath>[0];
    expect(host.resolveSubpath(plain, "#A#B")).toMatchObject({ type: "heading", start: { line: 1 }, end: { line: 3 } });
    expect(host.resolveSubpath(plain, "#^id")).toMatchObject({ type: "block", start: { line: 2 } });
    expect(host.resolveSubpath(plain, "#Nowhere")).toBeNull();
  });

  it("turns bytes into text and back", () => {
    const bytes = Uint8Array.from([0, 127, 255]);
    expect(new Uint8Array(host.base64ToArrayBuffer(host.arrayBufferToBase64(bytes.buffer)))).toEqual(bytes);
    expect(host.arrayBufferToHex(bytes.buffer)).toBe("007fff");
    expect(new Uint8Array(host.hexToArrayBuffer("007fff"))).toEqual(bytes);
  });

  describe("debounce", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    it("calls once, with the last arguments, and starts its wait anew only where it is asked to", () => {
      const calls: string[] = [];
      const fixed = host.debounce((text: string) => calls.push(`fixed ${text}`), 100);
      const reset = host.debounce((text: string) => calls.push(`reset ${text}`), 100, true);
      for (const text of ["a", "b"]) {
        fixed(text);
        reset(text);
        vi.advanceTimersByTime(60);
      }
      expect(calls).toEqual(["fixed b"]);
      vi.advanceTimersByTime(60);
      expect(calls).toEqual(["fixed b", "reset b"]);
    });

    it("can be cancelled, and run at once", () => {
      const calls: string[] = [];
      const later = host.debounce((text: string) => calls.push(text), 100);
      later("a").cancel();
      later.run();
      later("b");
      later.run();
      vi.advanceTimersByTime(200);
      expect(calls).toEqual(["b"]);
    });
  });

  it("answers for the daily notes and templates from the config folder, as the files stand at that moment", async () => {
    const { model, outside } = await startHeadless({ files: { ".obsidian/daily-notes.json": '{"folder":"Daily"}' } });
    expect(model.internalPlugins.getEnabledPluginById("daily-notes")?.options).toEqual({ folder: "Daily" });
    await outside.write(".obsidian/core-plugins.json", '{"daily-notes":false}');
    expect(model.internalPlugins.getEnabledPluginById("daily-notes")).toBeNull();
    expect(model.internalPlugins.getPluginById("daily-notes")).toMatchObject({ enabled: false });
    expect(model.internalPlugins.getPluginById("templates")?.instance.options).toEqual({});
  });

  it("answers for Periodic Notes only where the vault has it on, in both of its forms", async () => {
    const data = { daily: { enabled: true, folder: "Journal" } };
    const files = { ".obsidian/plugins/periodic-notes/data.json": JSON.stringify(data) };
    const off = await startHeadless({ files });
    expect(off.model.plugins.getPlugin("periodic-notes")).toBeNull();
    const on = await startHeadless({ files: { ...files, ".obsidian/community-plugins.json": '["periodic-notes"]' } });
    expect(on.model.plugins.getPlugin("periodic-notes")).toMatchObject({ settings: data });
    const sets = { activeCalendarSet: "b", calendarSets: [{ id: "a" }, { id: "b", day: { folder: "Log" } }] };
    await on.outside.write(".obsidian/plugins/periodic-notes/data.json", JSON.stringify(sets));
    const plugin = on.model.plugins.getPlugin("periodic-notes") as { calendarSetManager: { getActiveSet(): unknown } };
    expect(plugin.calendarSetManager.getActiveSet()).toEqual({ id: "b", day: { folder: "Log" } });
  });

  it("keeps values per device, as copies", async () => {
    const { app } = await startHeadless();
    const value = { day: "2026-11-23" };
    app.saveLocalStorage("shown", value);
    value.day = "later";
    expect(app.loadLocalStorage("shown")).toEqual({ day: "2026-11-23" });
    app.saveLocalStorage("shown", null);
    expect(app.loadLocalStorage("shown")).toBeNull();
  });
});
