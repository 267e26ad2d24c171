import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { cacheFolder } from "../../src/cli/cache-file.mjs";
import { type Disk, nodeDisk } from "../../src/cli/disk.mjs";
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
  const answer = async (words: readonly string[], ...more: readonly string[]) => {
    const read: string[] = [];
    const disk: Disk = {
      ...nodeDisk,
      read: (path) => {
        if (path.endsWith(".md")) read.push(path.slice(made.root.length + 1));
        return nodeDisk.read(path);
      },
      list: (path) => {
        if (path.endsWith("Closed")) throw Object.assign(new Error("refused"), { code: "EACCES" });
        return nodeDisk.list(path);
      },
    };
    const [build = "one", ...options] = more;
    const today = options.includes("--today") ? [] : ["--today", "2026-11-23"];
    const now = new Date(Date.now() + 60_000);
    const [command = "", ...rest] = words;
    const ran = await runHere([command, made.root, ...rest, "--json", ...today, ...options], { disk, now, cache: { folder, build } });
    return { ...ran, read: read.sort() };
  };
  const run = (...more: readonly string[]) => answer(["history", "Ada"], ...more);
  const file = () => join(folder, readdirSync(folder)[0] ?? "");
  /** Without what was read of the notes: all that is left is what they came to. */
  const forgetNotes = () => {
    for (const name of readdirSync(folder)) if (!name.endsWith("-left.json")) rmSync(join(folder, name));
  };
  return { ...made, folder, answer, run, file, forgetNotes };
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

const OF_A_DAY = [["due"], ["people"], ["forecast", "--weeks", "3"], ["calendar"], ["check"]];

describe("what the notes came to the last time", () => {
  it.each(OF_A_DAY.map((words) => ({ command: words[0] ?? "", words })))("is what $command answers where no note is another", async ({ words }) => {
    const { answer, forgetNotes } = opened();
    const first = await answer(words);
    forgetNotes();
    const second = await answer(words);
    expect([second.read, second.stdout, second.exit, second.stderr]).toEqual([[], first.stdout, first.exit, ""]);
    expect(first.stdout).toContain(words[0] === "check" ? "problems" : "2026-");
  });

  it("was left by any command that is about a day, and by no other", async () => {
    const { answer, run, forgetNotes } = opened();
    await run();
    forgetNotes();
    expect((await answer(["check"])).read).toEqual(BOTH);
    forgetNotes();
    for (const words of OF_A_DAY) expect((await answer(words)).read).toEqual([]);
    // Who said what when is in the notes alone.
    expect((await run()).read).toEqual(BOTH);
  });

  it.each<{ says: string; change: (vault: ReturnType<typeof opened>) => void }>([
    { says: "written", change: ({ write }) => { write(DAILY, "- letter to [[Ada]]\n"); } },
    { says: "new", change: ({ write }) => { write("Daily/2026-11-03.md", "- call with [[Ada]]\n"); } },
    { says: "gone", change: ({ root }) => { rmSync(join(root, DAILY)); } },
  ])("is not what is answered where a note is $says", async ({ change }) => {
    const made = opened();
    await made.answer(["people"]);
    change(made);
    const { stdout } = await made.answer(["people"]);
    expect(stdout).toBe((await made.answer(["people"], "one", "--no-cache")).stdout);
  });

  it.each<{ says: string; settings: Readonly<Record<string, unknown>>; isRead: boolean }>([
    { says: "another cadence for everybody is read anew", settings: { circles: [{ name: "inner", cadence: "daily" }] }, isRead: true },
    { says: "another pace is not", settings: { pace: [9, 9, 9, 9, 9, 9, 9] }, isRead: false },
  ])("$says", async ({ settings, isRead }) => {
    const { answer, write, forgetNotes } = opened();
    await answer(["due"]);
    forgetNotes();
    write(".obsidian/plugins/marathon/data.json", JSON.stringify({ version: 1, ...settings }));
    const { read, stdout } = await answer(["due"]);
    expect(read).toEqual(isRead ? BOTH : []);
    expect(stdout).toBe((await answer(["due"], "one", "--no-cache")).stdout);
  });

  it("holds for a later day, and not for an earlier one", async () => {
    const { answer, forgetNotes } = opened();
    await answer(["due"]);
    forgetNotes();
    const later = await answer(["due"], "one", "--today", "2026-12-24");
    expect([later.read, later.stdout]).toEqual([[], (await answer(["due"], "one", "--no-cache", "--today", "2026-12-24")).stdout]);
    expect(later.stdout).toContain('"daysOverdue": 45');
    expect((await answer(["due"], "one", "--today", "2026-11-22")).read).toEqual(BOTH);
  });

  it("says nothing of folders and settings: those are looked at each time", async () => {
    const { answer, root, write, forgetNotes } = opened();
    await answer(["check"]);
    forgetNotes();
    mkdirSync(join(root, "Closed"));
    write(".obsidian/plugins/marathon/data.json", '{"version":1,"pace":"fast"}');
    const { read, stdout, exit } = await answer(["check"]);
    expect([read, exit]).toEqual([[], 1]);
    expect(stdout).toContain('"path": "Closed"');
    expect(stdout).toContain("data.json");
  });

  it("is not used where its file is damaged, and made anew", async () => {
    const { answer, folder, forgetNotes } = opened();
    const first = await answer(["due"]);
    forgetNotes();
    const file = join(folder, readdirSync(folder)[0] ?? "");
    writeFileSync(file, readFileSync(file, "utf8").replace("coffee", "cofgee"));
    expect(await answer(["due"])).toEqual({ ...first, read: BOTH });
    forgetNotes();
    expect((await answer(["due"])).read).toEqual([]);
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
