import { describe, expect, it } from "vitest";
import type { App } from "obsidian";
import { coreDailyNotes, periodicDailyNotes } from "../../src/obsidian/daily-note-options";
import { readHostOptions } from "../../src/obsidian/host-options";
import { call, member, textOf } from "../../src/obsidian/undocumented";
import { startHeadless } from "../browser/host/headless";

describe("members that the app does not promise", () => {
  it.each([
    { says: "an object without it", from: {}, names: ["a"] },
    { says: "nothing at all", from: undefined, names: ["a"] },
    { says: "null on the way", from: { a: null }, names: ["a", "b"] },
    { says: "a text on the way", from: { a: "b" }, names: ["a", "length"] },
  ])("are undefined in $says", ({ from, names }) => {
    expect(member(from, ...names)).toBeUndefined();
  });

  it("are called only where they are functions, with their object", () => {
    const counter = { count: 2, times(by: number) { return this.count * by; } };
    expect(call(counter, "times", 3)).toBe(6);
    expect(call(counter, "count")).toBeUndefined();
    expect(call(undefined, "times")).toBeUndefined();
  });

  it("are texts only where they are", () => {
    expect([textOf({ a: " x " }, "a"), textOf({ a: 1 }, "a"), textOf(null, "a")]).toEqual(["x", "", ""]);
  });
});

const CHOSEN = { folder: "Daily", format: "YYYY/MM/YYYY-MM-DD", template: "Templates/Day" };
const PLAIN = { folder: "", format: "YYYY-MM-DD", template: "" };

describe("options of the core Daily notes plugin", () => {
  it.each([
    { says: "all of them", options: { ...CHOSEN, autorun: true }, is: CHOSEN },
    { says: "none of them", options: {}, is: PLAIN },
    { says: "no options at all", options: undefined, is: PLAIN },
    { says: "slashes at the ends of the folder", options: { folder: "/Daily/" }, is: { ...PLAIN, folder: "Daily" } },
    { says: "values of another kind", options: { folder: 1, format: null, template: ["x"] }, is: PLAIN },
    { says: "an empty format", options: { format: " " }, is: PLAIN },
  ])("are read from $says", ({ options, is }) => {
    expect(coreDailyNotes(options)).toEqual(is);
  });
});

describe("options of Periodic Notes", () => {
  const day = { enabled: true, folder: "Daily", format: "YYYY/MM/YYYY-MM-DD", templatePath: "Templates/Day" };
  const sets = { activeCalendarSet: "work", calendarSets: [{ id: "home", day: { enabled: false } }, { id: "work", day }] };

  it.each([
    { says: "the first generation", from: { settings: { daily: { enabled: true, ...CHOSEN } } }, is: CHOSEN },
    { says: "the first generation, switched off", from: { settings: { daily: { enabled: false, ...CHOSEN } } }, is: null },
    { says: "its file", from: { daily: { enabled: true, ...CHOSEN } }, is: CHOSEN },
    { says: "the second generation", from: { calendarSetManager: { getActiveSet: () => ({ day }) } }, is: CHOSEN },
    { says: "the second generation, switched off", from: { calendarSetManager: { getActiveSet: () => ({ day: { enabled: false } }) } }, is: null },
    { says: "the file of the second generation", from: sets, is: CHOSEN },
    { says: "the second generation with no active set", from: { calendarSetManager: { getActiveSet: () => null } }, is: null },
    { says: "settings that are a store", from: { settings: { subscribe: () => undefined } }, is: null },
    { says: "nothing", from: undefined, is: null },
  ])("are read from $says", ({ from, is }) => {
    expect(periodicDailyNotes(from)).toEqual(is);
  });
});

describe("the app's own configuration", () => {
  it("has daily notes at the top of the vault where nothing was ever set", async () => {
    const { app } = await startHeadless({ files: {} });
    expect(await readHostOptions(app)).toEqual({
      rules: { daily: PLAIN, templateFolders: [] },
      dailyNotesFrom: "Daily notes",
    });
  });

  it("is read from its files where its plugins are off or unknown", async () => {
    const files = {
      ".obsidian/daily-notes.json": JSON.stringify(CHOSEN),
      ".obsidian/templates.json": '{"folder":"Templates/"}',
    };
    const { app } = await startHeadless({ files });
    const bare = { vault: app.vault } as unknown as App;
    expect(await readHostOptions(bare)).toEqual({
      rules: { daily: CHOSEN, templateFolders: ["Templates"] },
      dailyNotesFrom: "Daily notes",
    });
  });

  it("is what its running plugins say, before their files", async () => {
    const { app } = await startHeadless({ files: { ".obsidian/daily-notes.json": '{"folder":"Old"}' } });
    const plugins = {
      vault: app.vault,
      internalPlugins: { getPluginById: (id: string) => (id === "daily-notes" ? { instance: { options: CHOSEN } } : null) },
      plugins: { getPlugin: (id: string) => (id === "templater-obsidian" ? { settings: { templates_folder: "T" } } : null) },
    };
    expect((await readHostOptions(plugins as unknown as App)).rules).toEqual({ daily: CHOSEN, templateFolders: ["T"] });
  });

  it("is that of Periodic Notes where its daily notes are on, also where only its file tells", async () => {
    const file = { daily: { enabled: true, folder: "Journal" } };
    const { app } = await startHeadless({ files: { ".obsidian/plugins/periodic-notes/data.json": JSON.stringify(file) } });
    const plugins = { vault: app.vault, plugins: { getPlugin: () => ({ settings: { subscribe: () => undefined } }) } };
    expect(await readHostOptions(plugins as unknown as App)).toMatchObject({
      rules: { daily: { folder: "Journal" } },
      dailyNotesFrom: "Periodic Notes",
    });
  });

  it("is the default where a file is no JSON", async () => {
    const { app } = await startHeadless({ files: { ".obsidian/daily-notes.json": "{ folder" } });
    const bare = { vault: app.vault } as unknown as App;
    expect((await readHostOptions(bare)).rules.daily).toEqual(PLAIN);
  });
});
