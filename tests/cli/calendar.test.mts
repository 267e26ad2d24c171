import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readFeed } from "../core/calendar/expand";
import { runHere } from "./run-here.mjs";
import { temporaryVault, type TemporaryVault } from "./temporary-vault.mjs";

const ADA = "---\nreminders:\n  - 2026-12-01 send the intro\n  - 2026-12-02 call\n---\n";
const TODAY = ["--today", "2026-11-23"];
const NOW = new Date(Date.UTC(2026, 10, 24, 7, 30));

let vault: TemporaryVault;
beforeEach(() => {
  vault = temporaryVault({ "People/Ada Lovelace.md": ADA });
});
afterEach(() => {
  vault.remove();
});

const calendar = (...argv: readonly string[]) => runHere(["calendar", vault.root, ...TODAY, ...argv], { now: NOW });

describe("calendar", () => {
  it("gives the same bytes all day, its lines ended by CRLF", async () => {
    const { stdout, stderr, exit } = await calendar();
    expect({ stderr, exit }).toEqual({ stderr: "", exit: 0 });
    expect(stdout).not.toMatch(/[^\r]\n/);
    expect(readFeed(stdout).map(({ stamp }) => stamp)).toEqual(["2026-11-23T00:00:00Z", "2026-11-23T00:00:00Z"]);
    expect((await calendar()).stdout).toBe(stdout);
  });

  it("keeps the stamps of an earlier feed, but for what has changed", async () => {
    const file = join(vault.outside, "old.ics");
    writeFileSync(file, (await calendar()).stdout);
    expect((await calendar("--previous", file)).stdout).toBe(readFileSync(file, "utf8"));
    vault.write("People/Ada Lovelace.md", ADA.replace("2026-12-02", "2026-12-03"));
    const events = readFeed((await calendar("--previous", file)).stdout);
    expect(events.map(({ start, stamp }) => `${start} ${stamp}`)).toEqual(["2026-12-01 2026-11-23T00:00:00Z", "2026-12-03 2026-11-24T07:30:00Z"]);
    expect(events[1]?.uid).toBe(readFeed(readFileSync(file, "utf8"))[1]?.uid);
  });

  it.each([
    { says: "is not there", text: null, why: (file: string) => `There is no file ${file}. Leave --previous out the first time.\n` },
    {
      says: "is empty, as the shell leaves the file that it writes into", text: "",
      why: (file: string) => `${file} holds no calendar that Marathon wrote. Give --previous the earlier file, and write the new one elsewhere.\n`,
    },
    {
      says: "is something else", text: "# Ada\n",
      why: (file: string) => `${file} holds no calendar that Marathon wrote. Give --previous the earlier file, and write the new one elsewhere.\n`,
    },
  ])("fails where the earlier feed $says", async ({ text, why }) => {
    const file = join(vault.outside, "old.ics");
    if (text !== null) writeFileSync(file, text);
    expect(await calendar("--previous", file)).toEqual({ exit: 1, stdout: "", stderr: why(file) });
  });

  it("fails where the earlier feed cannot be read", async () => {
    expect(await calendar("--previous", vault.outside)).toEqual({
      exit: 1, stdout: "", stderr: `${vault.outside} cannot be read: the disk reports EISDIR. Check the disk, then try again.\n`,
    });
  });

  it("is the only command that takes an earlier feed", async () => {
    expect(await runHere(["due", vault.root, "--previous", "old.ics"])).toMatchObject({ exit: 2, stderr: "--previous belongs to the command calendar, not to due. See --help.\n" });
  });
});
