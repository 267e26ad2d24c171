import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dateFormat } from "../../src/cli/date-format.mjs";
import { nodeDisk } from "../../src/cli/disk.mjs";
import { FolderNotes } from "../../src/cli/folder-notes.mjs";
import { readObsidianConfig, SETTINGS_PATH } from "../../src/cli/obsidian-config.mjs";
import { decodeSettings } from "../../src/core/settings";
import { daysFitting, surveyOf } from "../../src/vault/survey";
import { VaultSession } from "../../src/vault/vault-session";
import { momentDates } from "../support/dates";
import { day } from "../support/day";
import { sessionWith, UNHURRIED } from "../support/sessions";

const VAULTS = "tests/vaults";
const TODAY = day("2026-11-23");

/** What is found in a vault where nothing of Marathon was set yet. */
async function survey(vault: string) {
  const root = `${VAULTS}/${vault}`;
  const ports = { notes: new FolderNotes(root), dates: dateFormat("de"), breath: UNHURRIED };
  const { host } = readObsidianConfig(root, nodeDisk);
  const session = new VaultSession(ports, decodeSettings(null, SETTINGS_PATH), host, SETTINGS_PATH);
  await session.index.build();
  return surveyOf(session, ports, TODAY);
}

const EXPECTED = [
  {
    vault: "at-names",
    people: [0, 0, 12], examples: ["Zoë Figment", "Ada Specimen", "Олена Приклад"], folders: [],
    days: [12, "2026-11-22", "2026-11-21", "2026-11-20"], circles: [], german: false,
  },
  {
    vault: "category-links",
    people: [0, 10, 0], examples: ["Ada Example", "Fatima Specimen", "Dora Placeholder"], folders: [],
    days: [3, "2026-11-22", "2026-11-21", "2026-11-19"], circles: [], german: false,
  },
  {
    vault: "nested-days",
    people: [0, 2, 0], examples: ["Alte Leute", "Frau Dr. Gruber"], folders: ["Personen 10"],
    days: [11, "2026-11-22-Sonntag", "2026-11-21-Samstag", "2026-11-20-Freitag"], circles: [], german: true,
  },
  {
    vault: "person-logs",
    people: [11, 0, 0], examples: ["Gerda Mockup", "Rosa Doe", "Deniz Draft"], folders: [],
    days: [0], circles: [], german: false,
  },
  {
    vault: "small",
    people: [6, 0, 0], examples: ["Noor Sample", "Ada Lovelace", "Viktor Doe"], folders: [],
    days: [8, "2026-11-22", "2026-11-20", "2026-11-16"], circles: ["close 1"], german: false,
  },
  {
    vault: "two-years",
    people: [40, 1, 1], examples: ["Jonas Sample", "Marta Sample", "Noor Example"], folders: [],
    days: [391, "2026-11-23", "2026-11-22", "2026-11-21"], circles: ["Close 7", "inner 4", "wider 4", "work 4"], german: false,
  },
];

it("there is an expectation for each sample vault", () => {
  const vaults = readdirSync(VAULTS, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  expect(EXPECTED.map(({ vault }) => vault)).toEqual(vaults.sort());
});

describe.each(EXPECTED)("a first look at $vault", ({ vault, people, examples, folders, days, circles, german }) => {
  it("finds its people and its days", async () => {
    const found = await survey(vault);
    const { byFolder, byType, byTag } = found.people;
    expect({
      people: [byFolder, byType, byTag],
      examples: found.people.examples.map((name) => name.normalize("NFC")),
      folders: found.folders.map(({ folder, notes }) => `${folder} ${String(notes)}`),
      days: [found.days.count, ...found.days.examples.map((name) => name.normalize("NFC"))],
      guess: found.guess,
      circles: found.circles.map(({ name, people: members }) => `${name} ${String(members)}`),
      german: found.isGerman,
    }).toEqual({ people, examples, folders, days, guess: null, circles, german });
  });
});

describe("a first look", () => {
  const look = async (notes: Readonly<Record<string, string>>) => {
    const { session, notes: memory } = await sessionWith(notes);
    memory.reads.clear();
    return { found: await surveyOf(session, { notes: memory, dates: momentDates, breath: UNHURRIED }, TODAY), memory };
  };

  it("guesses where daily notes lie when none are where the app writes them", async () => {
    const { found } = await look({ "Log/2026-11-20.md": "a", "Log/2026-11-21.md": "b", "Log/2026-11-22.md": "c" });
    expect(found.guess).toEqual({ folder: "Log", format: "YYYY-MM-DD" });
    expect(daysFitting(found.paths, { folder: "Log", format: "YYYY-MM-DD", template: "" }, momentDates))
      .toEqual(["2026-11-20", "2026-11-21", "2026-11-22"]);
    expect(daysFitting(found.paths, { folder: "Journal", format: "YYYY-MM-DD", template: "" }, momentDates)).toEqual([]);
    expect(daysFitting(found.paths, { folder: "Log", format: "DD.MM.YYYY", template: "" }, momentDates)).toEqual([]);
  });

  it("counts nobody in templates, in copies that sync left, and in notes that cannot be read", async () => {
    const { found, memory } = await look({
      "Contacts/Ada Example.md": "", "Contacts/Bo Example.md": "", "Contacts/{{title}}.md": "---\nname: '{{title}}'\n---\n",
      "Contacts/Bo Example (Conflicted copy laptop 202611011200).md": "", "Templates/Person.md": "---\nemail: x\n---\n",
    });
    expect(found.folders).toEqual([]);
    expect(found.paths).toEqual(["Contacts/Ada Example.md", "Contacts/Bo Example.md"]);
    expect(memory.reads.size).toBe(0);
  });

  it("tells folder, type and tag apart", async () => {
    const { found } = await look({
      "People/Ada Example.md": "---\ntype: person\n---\n#person",
      "Bo Example.md": "---\ntype: person\n---\n#person",
      "Cy Example.md": "#person",
    });
    expect(found.people).toEqual({ byFolder: 1, byType: 1, byTag: 1, examples: ["Bo Example", "Cy Example", "Ada Example"] });
  });

  it("takes a breath where the host asks for one", async () => {
    const { session, notes } = await sessionWith({ "A.md": "", "B.md": "" });
    let taken = 0;
    const breath = { due: () => true, take: () => Promise.resolve(void (taken += 1)) };
    await surveyOf(session, { notes, dates: momentDates, breath }, TODAY);
    expect(taken).toBe(2);
  });
});
