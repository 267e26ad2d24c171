import { describe, expect, it } from "vitest";
import { decodeSettings } from "../../src/core/settings";
import { whyUnread } from "../../src/vault/daily-note-place";
import { vaultRules } from "../../src/vault/vault-rules";
import { day } from "../support/day";
import { momentDates } from "../support/dates";
import { SETTINGS_PATH } from "../support/sessions";

const DAY = day("2026-11-23");
const why = (path: string, settings: Readonly<Record<string, unknown>> = {}, format = "YYYY-MM-DD") => {
  const { settings: decoded } = decodeSettings({ version: 1, ...settings }, SETTINGS_PATH);
  const rules = vaultRules(decoded, { daily: { folder: "Daily", format, template: "" }, templateFolders: ["Templates"] });
  return whyUnread(path, DAY, rules, momentDates);
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
});
