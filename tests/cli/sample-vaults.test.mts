import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dateFormat } from "../../src/cli/date-format.mjs";
import { nodeDisk } from "../../src/cli/disk.mjs";
import { FolderNotes } from "../../src/cli/folder-notes.mjs";
import { readObsidianConfig, SETTINGS_PATH } from "../../src/cli/obsidian-config.mjs";
import { decodeSettings } from "../../src/core/settings";
import { VaultSession } from "../../src/vault/vault-session";
import { day } from "../support/day";
import { UNHURRIED } from "../support/sessions";
import { runHere } from "./run-here.mjs";

const VAULTS = "tests/vaults";
const TODAY = "2026-11-23";
const PEOPLE = "| person | last contact | standing |";
const LINES = "| where | line | day | how | with | about | counts |";

/** The vaults whose page tells in a table, line by line, what a careful reader finds in them. */
const vaults = readdirSync(VAULTS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && pageOf(entry.name).includes(LINES))
  .map(({ name }) => name)
  .sort();

function pageOf(vault: string): string {
  return readFileSync(`${VAULTS}/${vault}/README.md`, "utf8");
}

/** The rows below a header, in order of the alphabet: their first cells, as many as `width`. */
function tableOf(page: string, header: string, width: number): readonly string[] {
  const [, , ...rest] = page.slice(page.indexOf(header)).split("\n");
  const rows = rest.slice(0, rest.findIndex((line) => !line.startsWith("|")));
  return rows.map((row) => cells(row.replace(/`/g, "").split("|").slice(1, width + 1).map((cell) => cell.trim()))).sort();
}

/** File names may be decomposed, the page is not. */
function cells(parts: readonly (string | number | null)[]): string {
  return parts.map((part) => part ?? "–").join(" | ").normalize("NFC");
}

/** Two people may bear one name; then the folder tells them apart. */
function namesOf(people: Iterable<{ readonly path: string; readonly name: string }>): ReadonlyMap<string, string> {
  const all = [...people];
  const isShared = (name: string) => all.filter((other) => other.name === name).length > 1;
  return new Map(all.map(({ path, name }) => [path, isShared(name) ? path.replace(/\.md$/, "") : name]));
}

/** Every line of the vault that names somebody, once. */
async function linesOf(vault: string): Promise<readonly string[]> {
  const root = `${VAULTS}/${vault}`;
  const { host, settings } = readObsidianConfig(root, nodeDisk);
  // The one vault with localized names is German; the others have none.
  const ports = { notes: new FolderNotes(root), dates: dateFormat("de"), breath: UNHURRIED };
  const session = new VaultSession(ports, decodeSettings(settings, SETTINGS_PATH), host, SETTINGS_PATH);
  await session.index.build();
  const names = namesOf(session.index.people());
  const listed = (paths: readonly string[]) => paths.map((path) => names.get(path)).join(", ") || null;
  const lines = new Set<string>();
  for (const person of names.keys()) {
    for (const { source, date, channel, participants, topics, counted, why } of session.facts.historyOf(person, day(TODAY))) {
      // Those who are only talked about are told that instead of the line's own verdict.
      if (participants.length > 0 && !participants.includes(person)) continue;
      const verdict = counted ? "yes" : why;
      lines.add(cells([source.path, source.line, date, channel ?? "contact", listed(participants), listed(topics), verdict]));
    }
  }
  return [...lines].sort();
}

it("there is a vault for each convention", () => {
  expect(vaults).toEqual(["at-names", "category-links", "nested-days", "person-logs"]);
});

describe.each(vaults)("the vault %s", (vault) => {
  it("holds the people that its page tells of, as they stand", async () => {
    const { stdout } = await runHere(["people", `${VAULTS}/${vault}`, "--today", TODAY, "--json"], { env: { LC_ALL: "de_DE.UTF-8" } });
    const { people } = JSON.parse(stdout) as { people: { person: string; path: string; lastContact: string | null; standing: string }[] };
    const names = namesOf(people.map(({ person, path }) => ({ name: person, path })));
    const told = people.map(({ path, lastContact, standing }) => cells([names.get(path) ?? null, lastContact, standing]));
    expect(told.sort()).toEqual(tableOf(pageOf(vault), PEOPLE, 3));
  });

  it("tells of every line what its page says", async () => {
    expect(await linesOf(vault)).toEqual(tableOf(pageOf(vault), LINES, 7));
  });
});
