import { describe, expect, it } from "vitest";
import { decodeSettings } from "../../src/core/settings";
import { whyUnread } from "../../src/vault/daily-note-place";
import { parseYaml } from "../support/parse-yaml";
import { LARGEST_NOTE } from "../../src/vault/note-record";
import { vaultRules } from "../../src/vault/vault-rules";
import { day } from "../support/day";
import { momentDates } from "../support/dates";
import { SETTINGS_PATH } from "../support/sessions";

const DAY = day("2026-11-23");
const why = (path: string, settings: Readonly<Record<string, unknown>> = {}, format = "YYYY-MM-DD", text = "") => {
  const { settings: decoded } = decodeSettings({ version: 1, ...settings }, SETTINGS_PATH);
  const rules = vaultRules(decoded, { daily: { folder: "Daily", format, template: "" }, templateFolders: ["Templates"] });
  return whyUnread(path, DAY, text, rules, momentDates, parseYaml);
};

describe("a place for what is logged", () => {
  it("is good where it will be read back", () => {
    expect(why("Daily/2026-11-23.md")).toBeNull();
  });

  it.each([
    { says: "a format that names no day", path: "Daily/2026-11.md", format: "YYYY-MM", because: /"YYYY-MM", does not name one day/ },
    { says: "an excluded folder", path: "Daily/2026-11-23.md", settings: { excludedFolders: ["Daily"] }, because: /excluded folder/ },
    { says: "a people folder", path: "Daily/2026-11-23.md", settings: { peopleFolders: ["Daily"] }, because: /people folder/ },
    { says: "daily notes that are not read", path: "Daily/2026-11-23.md", settings: { readDailyNotes: false }, because: /not read/ },
  ])("is refused for $says", ({ path, settings, format, because }) => {
    expect(why(path, settings, format)).toMatch(because);
  });

  it.each([
    { says: "a tag of people", text: "---\ntags: [people]\n---\n- a line\n", because: /a person by its folder, type or tag/ },
    { says: "the type of a person", text: "---\ntype: \"[[Person]]\"\n---\n", because: /a person by its folder, type or tag/ },
    { says: "2 MB and a byte", text: "x".repeat(LARGEST_NOTE + 1), because: /MB long/ },
    { says: "2 MB in letters of two bytes", text: "ä".repeat(LARGEST_NOTE / 2 + 1), because: /MB long/ },
    { says: "2 MB in letters of four bytes", text: "😀".repeat(LARGEST_NOTE / 4 + 1), because: /MB long/ },
  ])("is refused for a note with $says", ({ text, because }) => {
    expect(why("Daily/2026-11-23.md", {}, "YYYY-MM-DD", text)).toMatch(because);
  });

  it.each([
    { says: "a tag of people in its text", text: "#people\n" },
    { says: "properties that nobody can read", text: "---\ntags: [people\n---\n" },
    { says: "exactly 2 MB", text: "😀".repeat(LARGEST_NOTE / 4) },
    { says: "exactly 2 MB of one-byte letters", text: "x".repeat(LARGEST_NOTE) },
  ])("is good for a note with $says", ({ text }) => {
    expect(why("Daily/2026-11-23.md", {}, "YYYY-MM-DD", text)).toBeNull();
  });
});
