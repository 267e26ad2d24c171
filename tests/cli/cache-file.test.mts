import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { cacheFolder } from "../../src/cli/cache-file.mjs";
import { nodeDisk } from "../../src/cli/disk.mjs";
import { runHere } from "./run-here.mjs";
import { type TemporaryVault, temporaryVault } from "./temporary-vault.mjs";

const ADA = "---\ncadence: weekly\n---\n";
const DAILY = "Daily/2026-11-02.md";

let vault: TemporaryVault | null = null;
afterEach(() => {
  vault?.remove();
  vault = null;
});

/** A vault whose notes were written long enough ago, and the command line on it. Counts the notes that it opens. */
function opened() {
  const made = (vault = temporaryVault({ "People/Ada.md": ADA, [DAILY]: "- coffee with [[Ada]]\n", ".obsidian/daily-notes.json": '{"folder":"Daily"}' }));
  const folder = join(made.outside, "cache");
  const run = async (...more: readonly string[]) => {
    const read: string[] = [];
    const disk = { ...nodeDisk, read: (path: string) => {
      if (path.endsWith(".md")) read.push(path.slice(made.root.length + 1));
      return nodeDisk.read(path);
    } };
    const [build = "one", ...options] = more;
    const now = new Date(Date.now() + 60_000);
    const ran = await runHere(["history", made.root, "Ada", "--json", "--today", "2026-11-23", ...options], { disk, now, cache: { folder, build } });
    return { ...ran, read: read.sort() };
  };
  const file = () => join(folder, readdirSync(folder)[0] ?? "");
  return { ...made, folder, run, file };
}

const BOTH = [DAILY, "People/Ada.md"];

describe("the second time", () => {
  it("the command line answers the same, and reads no note", async () => {
    const { run } = opened();
    const first = await run();
    const second = await run();
    expect([first.read, second.read]).toEqual([BOTH, []]);
    expect([second.stdout, second.exit]).toEqual([first.stdout, 0]);
    expect(first.stdout).toContain('"channel": "coffee"');
  });

  it("a changed note is read, also where its size and its time are the old ones", async () => {
    const { run, root, write } = opened();
    await run();
    const { atime, mtime } = statSync(join(root, DAILY));
    // Whatever sets the time back cannot do so within one tick of the clock.
    await new Promise((resolve) => setTimeout(resolve, 20));
    write(DAILY, "- letter to [[Ada]]\n\n");
    utimesSync(join(root, DAILY), atime, mtime);
    const { stdout, read } = await run();
    expect(read).toEqual([DAILY]);
    expect(stdout).toContain('"channel": "letter"');
  });

  it.each<{ says: string; options: readonly string[] }>([
    { says: "another build", options: ["two"] },
    { says: "--no-cache", options: ["one", "--no-cache"] },
  ])("with $says every note is read", async ({ options }) => {
    const { run } = opened();
    const first = await run();
    const second = await run(...options);
    expect([second.read, second.stdout]).toEqual([BOTH, first.stdout]);
  });

  it("other settings read every note, and another pace none", async () => {
    const { run, write } = opened();
    await run();
    expect((await run("one", "--pace", "1")).read).toEqual([]);
    write(".obsidian/plugins/marathon/data.json", JSON.stringify({ version: 1, readDailyNotes: false }));
    expect((await run()).stdout).not.toContain("coffee");
  });

  it.each<{ says: string; spoil: (text: string) => string }>([
    { says: "empty", spoil: () => "" },
    { says: "cut off", spoil: (text) => text.slice(0, text.length >> 1) },
    { says: "changed", spoil: (text) => text.replace("coffee", "cofgee") },
    { says: "something else", spoil: () => "{}" },
  ])("a file that is $says is not used, and made anew", async ({ spoil }) => {
    const { run, file } = opened();
    const first = await run();
    writeFileSync(file(), spoil(readFileSync(file(), "utf8")));
    const second = await run();
    expect([second.read, second.stdout, second.stderr]).toEqual([BOTH, first.stdout, ""]);
    expect((await run()).read).toEqual([]);
  });
});

describe("the file", () => {
  it.skipIf(process.platform === "win32")("can be read by its owner alone, and nothing is left beside it", async () => {
    const { run, folder, file } = opened();
    await run();
    expect(readdirSync(folder)).toHaveLength(1);
    expect([statSync(file()).mode & 0o777, statSync(folder).mode & 0o777]).toEqual([0o600, 0o700]);
  });

  it("is none with --no-cache", async () => {
    const { run, outside } = opened();
    await run("one", "--no-cache");
    expect(readdirSync(outside)).toEqual([]);
  });

  it("may be impossible to write, and nobody is bothered with it", async () => {
    const { run, folder } = opened();
    writeFileSync(folder, "no folder");
    const { exit, stderr } = await run();
    expect([exit, stderr]).toEqual([0, ""]);
    rmSync(folder);
    mkdirSync(folder);
    chmodSync(folder, 0o700);
    expect((await run()).exit).toBe(0);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it.each<{ says: string; env: Readonly<Record<string, string>>; platform: NodeJS.Platform; home: string; folder: string | null }>([
    { says: "in the folder that the user names", env: { XDG_CACHE_HOME: "/caches" }, platform: "linux", home: "/home/ada", folder: "/caches/marathon" },
    { says: "but not in a relative one", env: { XDG_CACHE_HOME: "caches" }, platform: "linux", home: "/home/ada", folder: "/home/ada/.cache/marathon" },
    { says: "below the home folder", env: {}, platform: "linux", home: "/home/ada", folder: "/home/ada/.cache/marathon" },
    { says: "where macOS keeps caches", env: {}, platform: "darwin", home: "/Users/ada", folder: "/Users/ada/Library/Caches/marathon" },
    { says: "where Windows keeps them", env: { LOCALAPPDATA: "C:/Local" }, platform: "win32", home: "C:/Users/ada", folder: "C:/Local/marathon" },
    { says: "nowhere where Windows does not say", env: {}, platform: "win32", home: "C:/Users/ada", folder: null },
    { says: "nowhere without a home", env: {}, platform: "linux", home: "", folder: null },
  ])("lies $says", ({ env, platform, home, folder }) => {
    expect(cacheFolder(env, platform, home)?.replaceAll("\\", "/") ?? null).toBe(folder);
  });
});
