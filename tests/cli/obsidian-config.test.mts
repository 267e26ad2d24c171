import { afterEach, describe, expect, it } from "vitest";
import { type Disk, nodeDisk } from "../../src/cli/disk.mjs";
import { readObsidianConfig } from "../../src/cli/obsidian-config.mjs";
import { type TemporaryVault, temporaryVault } from "./temporary-vault.mjs";

let open: TemporaryVault | null = null;
afterEach(() => {
  open?.remove();
  open = null;
});

/** Files of `.obsidian`, by path; a value that is no text is written as JSON. */
function configOf(files: Readonly<Record<string, unknown>>, disk: Disk = nodeDisk) {
  open?.remove();
  open = temporaryVault(
    Object.fromEntries(
      Object.entries(files).map(([path, value]) => [
        `.obsidian/${path}`,
        typeof value === "string" || value instanceof Uint8Array ? value : JSON.stringify(value),
      ]),
    ),
  );
  return readObsidianConfig(open.root, disk);
}

const DEFAULTS = { folder: "", format: "YYYY-MM-DD", template: "" };
const CORE = { folder: "/Journal/", format: "YYYY/MM/DD", template: "Templates/Daily" };
const IN_JOURNAL = { folder: "Journal", format: "YYYY/MM/DD", template: "Templates/Daily" };
const FIRST_GENERATION = { daily: { enabled: true, folder: "Days", format: "DD.MM.YYYY", template: "Templates/Day.md" } };
const SECOND_GENERATION = {
  activeCalendarSet: "Work",
  calendarSets: [
    { id: "Home", day: { enabled: true, folder: "Home", format: "", templatePath: "" } },
    { id: "Work", day: { enabled: true, folder: "Work/Days", format: "YYYY-[W]WW-E", templatePath: "Templates/Work" } },
  ],
};

describe("where daily notes lie", () => {
  it.each([
    { says: "at the defaults without any settings file", files: {}, daily: DEFAULTS },
    { says: "at the defaults where the core plugin has an empty file", files: { "daily-notes.json": {} }, daily: DEFAULTS },
    { says: "where the core plugin says, slashes at the ends left out", files: { "daily-notes.json": CORE }, daily: IN_JOURNAL },
    {
      says: "where the first generation of Periodic Notes says",
      files: { "daily-notes.json": CORE, "community-plugins.json": ["periodic-notes"], "plugins/periodic-notes/data.json": FIRST_GENERATION },
      daily: { folder: "Days", format: "DD.MM.YYYY", template: "Templates/Day.md" },
    },
    {
      says: "where the active set of the second generation says",
      files: { "daily-notes.json": CORE, "community-plugins.json": ["periodic-notes"], "plugins/periodic-notes/data.json": SECOND_GENERATION },
      daily: { folder: "Work/Days", format: "YYYY-[W]WW-E", template: "Templates/Work" },
    },
    {
      says: "in the first set where the active one is gone",
      files: { "plugins/periodic-notes/data.json": { ...SECOND_GENERATION, activeCalendarSet: "Gone" } },
      daily: { ...DEFAULTS, folder: "Home" },
    },
    {
      says: "where the core plugin says while Periodic Notes keeps no daily notes",
      files: { "daily-notes.json": CORE, "plugins/periodic-notes/data.json": { daily: { ...FIRST_GENERATION.daily, enabled: false } } },
      daily: IN_JOURNAL,
    },
    {
      says: "where the core plugin says while Periodic Notes is switched off",
      files: { "daily-notes.json": CORE, "community-plugins.json": [], "plugins/periodic-notes/data.json": SECOND_GENERATION },
      daily: IN_JOURNAL,
    },
    {
      says: "where Periodic Notes says where the list of plugins is missing",
      files: { "daily-notes.json": CORE, "plugins/periodic-notes/data.json": FIRST_GENERATION },
      daily: { folder: "Days", format: "DD.MM.YYYY", template: "Templates/Day.md" },
    },
    { says: "at the defaults where the values are of another kind", files: { "daily-notes.json": { folder: 5, format: null } }, daily: DEFAULTS },
    { says: "at the defaults where the file holds something else", files: { "daily-notes.json": "[1]" }, daily: DEFAULTS },
  ])("is $says", ({ files, daily }) => {
    const config = configOf(files);
    expect(config.host.daily).toEqual(daily);
    expect(config.problems).toEqual([]);
  });
});

describe("folders of templates", () => {
  it("are those of the core plugin and of Templater", () => {
    const config = configOf({
      "templates.json": { folder: "Templates/" },
      "community-plugins.json": ["templater-obsidian"],
      "plugins/templater-obsidian/data.json": { templates_folder: "/Scripts" },
    });
    expect(config.host.templateFolders).toEqual(["Templates", "Scripts"]);
  });

  it("never are the whole vault", () => {
    const config = configOf({ "templates.json": { folder: "/" }, "plugins/templater-obsidian/data.json": { templates_folder: "" } });
    expect(config.host.templateFolders).toEqual([]);
  });
});

describe("settings files", () => {
  it("of Marathon are handed on as they are", () => {
    expect(configOf({ "plugins/marathon/data.json": { pace: [1, 1, 1, 1, 1, 0, 0] } }).settings).toEqual({ pace: [1, 1, 1, 1, 1, 0, 0] });
    expect(configOf({}).settings).toBeNull();
  });

  it("may begin with a byte order mark", () => {
    expect(configOf({ "daily-notes.json": "\uFEFF{\"folder\": \"Days\"}" }).host.daily.folder).toBe("Days");
  });

  it.each([
    { says: "no JSON", path: "daily-notes.json", content: "{ folder: 'x'", message: "it is not valid JSON. Mend it, or delete it to start from the defaults." },
    { says: "empty", path: "plugins/marathon/data.json", content: "", message: "it is not valid JSON. Mend it, or delete it to start from the defaults." },
    { says: "not UTF-8", path: "templates.json", content: Uint8Array.of(0x22, 0xfc, 0x22), message: "it is not UTF-8 text. Save it as UTF-8." },
  ])("that are $says are one problem, and the rest works", ({ path, content, message }) => {
    const config = configOf({ "daily-notes.json": CORE, [path]: content });
    expect(config.problems).toEqual([
      {
        path: `.obsidian/${path}`,
        line: null,
        property: null,
        message: `This settings file cannot be read: ${message} Until then its defaults are in force.`,
      },
    ]);
    if (path !== "daily-notes.json") expect(config.host.daily).toEqual(IN_JOURNAL);
  });

  it("that the disk refuses are a problem too", () => {
    const disk: Disk = {
      ...nodeDisk,
      read: (path) => {
        if (path.endsWith("daily-notes.json")) throw Object.assign(new Error("EACCES: injected"), { code: "EACCES" });
        return nodeDisk.read(path);
      },
    };
    expect(configOf({ "daily-notes.json": CORE }, disk).problems.map(({ path }) => path)).toEqual([".obsidian/daily-notes.json"]);
  });
});
