import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { dateFormat } from "../../src/cli/date-format.mjs";
import { nodeDisk } from "../../src/cli/disk.mjs";
import { FolderNotes } from "../../src/cli/folder-notes.mjs";
import { readObsidianConfig, SETTINGS_PATH } from "../../src/cli/obsidian-config.mjs";
import type { Interaction } from "../../src/core/interactions/interaction";
import { decodeSettings } from "../../src/core/settings";
import { VaultSession } from "../../src/vault/vault-session";
import { day } from "../support/day";
import { UNHURRIED } from "../support/sessions";
import { twoYears } from "../support/vault-generator/two-years-vault.mjs";
import { runHere } from "./run-here.mjs";

const VAULT = "tests/vaults/two-years";
const TODAY = ["--today", "2026-11-23", "--json"];

interface Place {
  readonly date: string;
  readonly path: string;
  /** Null where the whole note says it. */
  readonly line: number | null;
  readonly channel?: string | null;
}
interface Tricky extends Place {
  readonly person: string;
  readonly counted: boolean;
  readonly text: string | null;
  readonly why: string;
}
interface Expected {
  readonly people: Readonly<Record<string, {
    readonly lastContact: string | null;
    readonly standing: string | null;
    readonly due: string | null;
    readonly interactions: readonly Place[];
    readonly visibility: readonly Place[];
    readonly notCounted: readonly Place[];
  }>>;
  readonly tricky: readonly Tricky[];
  readonly dated: readonly { readonly kind: string; readonly person: string; readonly date: string }[];
  readonly problems: readonly { readonly paths: readonly string[]; readonly property: string | null }[];
  readonly notPeople: readonly { readonly path: string }[];
}

/** What the generator knows it wrote; it does not use the reader that is tested here. */
const expected = JSON.parse(readFileSync("tests/vaults/two-years.expected.json", "utf8")) as Expected;
const people = Object.entries(expected.people);

async function answer(...argv: readonly string[]): Promise<unknown> {
  return JSON.parse((await runHere([argv[0] ?? "", VAULT, ...argv.slice(1), ...TODAY])).stdout);
}

/** The vault is read once; a history is then a look-up. */
const session = (async () => {
  const { host, settings } = readObsidianConfig(VAULT, nodeDisk);
  const ports = { notes: new FolderNotes(VAULT), dates: dateFormat("en"), breath: UNHURRIED };
  const opened = new VaultSession(ports, decodeSettings(settings, SETTINGS_PATH), host, SETTINGS_PATH);
  await opened.index.build();
  return opened;
})();

async function historyOf(person: string): Promise<readonly Interaction[]> {
  return (await session).facts.historyOf(person, day("2026-11-23"));
}

const at = ({ source }: Interaction, { path, line }: Place) => source.path === path && (line === null || source.line === line);

describe("two years of somebody's notes", () => {
  it("are the very bytes that the generator writes", () => {
    const { files, expected: truth } = twoYears();
    const committed = readdirSync(VAULT, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(VAULT.length + 1))
      .filter((path) => path !== "README.md");
    expect(committed.sort()).toEqual([...files.keys()].sort());
    for (const [path, bytes] of files) expect(Buffer.compare(readFileSync(join(VAULT, path)), bytes), path).toBe(0);
    expect(readFileSync("tests/vaults/two-years.expected.json", "utf8")).toBe(truth);
  });

  it("hold everybody, where they stand and when they are due", async () => {
    const { people: told } = (await answer("people")) as { people: { path: string; standing: string; due: string | null; lastContact: string | null }[] };
    const byPath = new Map(told.map((person) => [person.path, person]));
    for (const [path, { lastContact, standing, due }] of people) {
      const person = byPath.get(path);
      expect(person?.lastContact, path).toBe(lastContact);
      if (standing === null) continue;
      expect(person?.standing, path).toBe(standing);
      // Somebody held back has a due day by cadence, which the table does not tell.
      if (standing !== "snoozed" && standing !== "arranged") expect(person?.due, path).toBe(due);
    }
    for (const { path } of expected.notPeople) expect(byPath.has(path), path).toBe(false);
  });

  it.each(people.map(([path, truth]) => ({ path, truth })))("tell of $path what was written", async ({ path, truth }) => {
    const history = await historyOf(path);
    const counted = history.filter((interaction) => interaction.counted);
    for (const place of truth.interactions) {
      const found = counted.find((interaction) => interaction.date === place.date && at(interaction, place));
      expect(found?.channel, `${place.path} line ${String(place.line)}`).toBe(place.channel);
    }
    for (const place of [...truth.visibility, ...truth.notCounted]) {
      expect(counted.filter((interaction) => at(interaction, place)), `${place.path} line ${String(place.line)}`).toEqual([]);
    }
    const tricky = expected.tricky.filter((entry) => entry.person === path);
    const known = [...truth.interactions, ...tricky.filter((entry) => entry.counted)];
    const unexplained = counted.filter((interaction) => !known.some((place) => at(interaction, place)));
    expect(unexplained.filter(({ source }) => source.path !== path)).toEqual([]);
  });

  it.each(expected.tricky)("$path line $line, $person: $why", async (entry) => {
    const found = (await historyOf(entry.person)).filter((interaction) => at(interaction, entry));
    expect(found.some((interaction) => interaction.counted)).toBe(entry.counted);
    if (entry.counted) expect(found.find((interaction) => interaction.counted)?.channel).toBe(entry.channel);
  });

  it("hold these dated things for today and no others", async () => {
    const { dated } = (await answer("due")) as { dated: { kind: string; path: string; date: string }[] };
    const rows = (things: readonly { kind: string; date: string; person: string }[]) => things.map(({ kind, date, person }) => `${date} ${person} ${kind}`).sort();
    expect(rows(dated.map(({ kind, date, path }) => ({ kind, date, person: path })))).toEqual(rows(expected.dated));
  });

  it("hold these problems and no others, each told once", async () => {
    const { problems } = (await answer("check")) as { problems: { path: string; property: string | null; message: string }[] };
    const told = problems.filter(({ path }) => expected.problems.some(({ paths }) => paths.includes(path)));
    expect(told).toEqual(problems);
    expect(problems).toHaveLength(expected.problems.length);
    for (const { paths, property } of expected.problems) {
      expect(problems.some((problem) => paths.includes(problem.path) && (property === null || problem.property === property)), paths.join(", ")).toBe(true);
    }
  });
});
