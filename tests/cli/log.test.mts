import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Disk, nodeDisk } from "../../src/cli/disk.mjs";
import { runHere, type Surroundings } from "./run-here.mjs";
import { type TemporaryVault, temporaryVault } from "./temporary-vault.mjs";

let open: TemporaryVault | null = null;
afterEach(() => {
  open?.remove();
  open = null;
});

const ADA = "People/Ada Lovelace.md";
const BO = "People/Bo Example.md";
const NOTES = {
  ".obsidian/daily-notes.json": "{ \"folder\": \"Daily\" }",
  [ADA]: "---\ncadence: every 3 weeks # fair\nlast-contact: 2026-11-02\naliases: [Ada]\n---\n",
  [BO]: "---\nContacted: \"2026-11-20\"\n---\n",
};

function vaultOf(notes: Readonly<Record<string, string | Uint8Array>> = {}) {
  const vault = temporaryVault({ ...NOTES, ...notes });
  open = vault;
  return {
    ...vault,
    read: (path: string) => readFileSync(join(vault.root, path), "utf8"),
    log: (argv: readonly string[], around: Surroundings = {}) =>
      runHere(["log", vault.root, "--today", "2026-11-23", ...argv], around),
    due: async () => {
      const { stdout } = await runHere(["due", vault.root, "--today", "2026-11-23", "--json"]);
      return (JSON.parse(stdout) as { today: { person: string }[] }).today.map(({ person }) => person);
    },
  };
}

describe("logging an interaction", () => {
  it("writes the line, raises last contact and takes the person off today's list", async () => {
    const { log, read, due } = vaultOf({ "Daily/2026-11-23.md": "# Monday\r\n\r\n## Interactions\r\n- walked\r\n\r\n## Notes" });
    expect(await due()).toEqual(["Ada Lovelace"]);
    expect(await log(["--with", "ada", "--channel", "coffee", "--time", "14:30", "--note", "the engine"])).toEqual({
      exit: 0,
      stderr: "",
      stdout:
        "Wrote into Daily/2026-11-23.md:\n" +
        "  - 14:30 coffee with [[Ada Lovelace]]: the engine\n" +
        "Ada Lovelace: last contact is now 2026-11-23, was 2026-11-02.\n",
    });
    expect(read("Daily/2026-11-23.md")).toBe(
      "# Monday\r\n\r\n## Interactions\r\n- walked\r\n- 14:30 coffee with [[Ada Lovelace]]: the engine\r\n\r\n## Notes",
    );
    expect(read(ADA)).toBe("---\ncadence: every 3 weeks # fair\nlast-contact: 2026-11-23\naliases: [Ada]\n---\n");
    expect(await due()).toEqual([]);
  });

  it.each<{ says: string; notes: Readonly<Record<string, string>>; why: string }>([
    { says: "whose template makes it a person", why: "a person by its folder, type or tag",
      notes: { ".obsidian/daily-notes.json": "{ \"folder\": \"Daily\", \"template\": \"T/Day\" }", "T/Day.md": "---\ntags: [people]\n---\n# {{title}}\n" } },
    { says: "that says it is a person", why: "a person by its folder, type or tag", notes: { "Daily/2026-11-23.md": "---\ntype: person\n---\n- walked\n" } },
    { says: "that is longer than what is read", why: "MB long", notes: { "Daily/2026-11-23.md": `- walked\n${"x".repeat(2 * 1024 * 1024)}` } },
  ])("writes nothing into a daily note $says, for it would not be read back", async ({ notes, why }) => {
    const { log, read, root } = vaultOf(notes);
    const { exit, stderr } = await log(["--with", "ada", "--channel", "coffee"]);
    expect([exit, stderr]).toEqual([1, expect.stringContaining(why)]);
    expect(read(ADA)).toBe(NOTES[ADA]);
    const daily = "Daily/2026-11-23.md";
    expect(existsSync(join(root, daily)) ? read(daily) : undefined).toBe(notes[daily]);
  });

  it("says the note's name as the disk spells it", async () => {
    const { log } = vaultOf({ ".obsidian/daily-notes.json": "{ \"folder\": \"daily\" }", "Daily/2026-11-23.md": "- walked\n" });
    const { stdout } = await log(["--with", "ada", "--channel", "coffee", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ path: "Daily/2026-11-23.md", created: false });
  });

  it("never lowers a last contact, and says so", async () => {
    const { log, read } = vaultOf();
    expect(await log(["--with", ADA, "--with", "Bo Example", "--channel", "call", "--date", "2026-11-10"])).toEqual({
      exit: 0,
      stderr: "",
      stdout:
        "Made Daily/2026-11-10.md:\n" +
        "  - call with [[Ada Lovelace]] and [[Bo Example]]\n" +
        "Ada Lovelace: last contact is now 2026-11-10, was 2026-11-02.\n" +
        "Bo Example: last contact stays, because Contacted says 2026-11-20 already.\n",
    });
    expect(read(BO)).toBe(NOTES[BO]);
  });

  it("writes the next step behind it, which counts as no contact", async () => {
    const { log, read, root } = vaultOf();
    const { exit, stdout } = await log(["--with", "ada", "--channel", "follow-up", "--next", "Send the paper", "--due", "2026-12-01"]);
    const lines = ["- follow-up with [[Ada Lovelace]] [channel:: follow-up]", "- [ ] Send the paper ([[Ada Lovelace]]) 📅 2026-12-01"];
    expect(exit).toBe(0);
    expect(stdout).toContain(`Made Daily/2026-11-23.md:\n  ${lines.join("\n  ")}\n`);
    expect(read("Daily/2026-11-23.md")).toBe(`## Interactions\n${lines.join("\n")}\n`);
    const history = await runHere(["history", root, "Ada Lovelace", "--today", "2026-11-23"]);
    expect(history.stdout).toContain("2026-12-01  contact, not counted: open task\n");
  });

  it("makes the daily note, and its folders, from the user's template", async () => {
    const { log, read } = vaultOf({
      ".obsidian/daily-notes.json": JSON.stringify({ folder: "Journal", format: "YYYY/MM/YYYY-MM-DD", template: "Templates/Day" }),
      ".obsidian/templates.json": "{ \"folder\": \"Templates\" }",
      "Templates/Day.md": "# {{date:dddd, D MMMM}}\nWritten at {{time}}, after {{yesterday}}\n\n## Interactions\n\n## Notes\n",
    });
    const { stdout } = await log(["--with", "Ada", "--note", "hello"], { now: new Date(2026, 10, 24, 9, 5) });
    expect(stdout).toContain("Made Journal/2026/11/2026-11-23.md:");
    expect(read("Journal/2026/11/2026-11-23.md")).toBe(
      "# Monday, 23 November\nWritten at 09:05, after 2026/11/2026-11-22\n\n## Interactions\n- in touch with [[Ada Lovelace]]: hello\n\n## Notes\n",
    );
  });

  it.each([
    { says: "by its name alone", template: "Day" },
    { says: "with its extension", template: "Templates/Day.md" },
    { says: "with a slash before it", template: "/Templates/Day" },
    { says: "in other letter case", template: "templates/day" },
  ])("finds the template $says", async ({ template }) => {
    const { log, read } = vaultOf({ ".obsidian/daily-notes.json": JSON.stringify({ template }), "Templates/Day.md": "# Day\n" });
    expect((await log(["--with", "Ada"])).exit).toBe(0);
    expect(read("2026-11-23.md")).toMatch(/^# Day\n/);
  });

  it("begins an empty note, and says so, where the template is not there", async () => {
    const { log, read } = vaultOf({ ".obsidian/daily-notes.json": "{ \"template\": \"Gone\" }" });
    const { exit, stdout } = await log(["--with", "Ada", "--channel", "call"]);
    expect(stdout).toMatch(/\nThere is no template at Gone, so the daily note began empty\.\n$/);
    expect(exit).toBe(0);
    expect(read("2026-11-23.md")).toBe("## Interactions\n- call with [[Ada Lovelace]]\n");
  });

  it.each<{ says: string; notes: Readonly<Record<string, string | Uint8Array>>; why: string }>([
    {
      says: "a template that is not UTF-8",
      notes: { ".obsidian/daily-notes.json": "{ \"template\": \"Day\" }", "Day.md": Uint8Array.of(0xfc) },
      why: "Its template, Day.md, cannot be used. This file is not UTF-8 text, so it is not read. Save it as UTF-8 in the program that wrote it.",
    },
    {
      says: "a template for Templater",
      notes: { ".obsidian/daily-notes.json": "{ \"template\": \"Day\" }", "Day.md": "<% tp.date.now() %>\n" },
      why: "2026-11-23.md does not exist yet, and its template uses Templater, which cannot be run from here. Open that daily note once, then try again.",
    },
  ])("writes nothing where it meets $says", async ({ notes, why }) => {
    const { log, read, root } = vaultOf(notes);
    expect(await log(["--with", "Ada"])).toEqual({ exit: 1, stdout: "", stderr: `Nothing was written into 2026-11-23.md. ${why}\n` });
    expect(existsSync(join(root, "2026-11-23.md"))).toBe(false);
    expect(read(ADA)).toBe(NOTES[ADA]);
  });

  it("says what it wrote to programs", async () => {
    const { log } = vaultOf();
    const { stdout, exit } = await log(["--with", "Ada", "--with", "Bo Example", "--channel", "email", "--date", "2026-11-05", "--json"]);
    expect(JSON.parse(stdout)).toEqual({
      date: "2026-11-05",
      path: "Daily/2026-11-05.md",
      line: 2,
      created: true,
      text: "- email with [[Ada Lovelace]] and [[Bo Example]]",
      people: [
        { person: "Ada Lovelace", path: ADA, lastContact: "raised", why: null },
        { person: "Bo Example", path: BO, lastContact: "kept", why: "Contacted says 2026-11-20 already" },
      ],
      remarks: [],
    });
    expect(exit).toBe(0);
  });

  it("takes the day from the clock and the day boundary where it is given none", async () => {
    const { root, read } = vaultOf({ ".obsidian/plugins/marathon/data.json": "{ \"version\": 1, \"dayBoundary\": 3 }" });
    await runHere(["log", root, "--with", "Ada"], { now: new Date(2026, 10, 23, 2, 30) });
    expect(read("Daily/2026-11-22.md")).toContain("[[Ada Lovelace]]");
  });

  it("names days as the vault does, whatever the machine's language", async () => {
    const english = vaultOf({
      ".obsidian/daily-notes.json": "{ \"format\": \"D MMMM YYYY\" }", "1 March 2026.md": "", "2 March 2026.md": "", "3 März 2026.md": "",
    });
    await english.log(["--with", "Ada"], { env: { LANG: "de_DE.UTF-8" } });
    expect(readdirSync(english.root)).toContain("23 November 2026.md");
    await english.log(["--with", "Ada", "--date", "2026-10-01"], { env: { LANG: "de_DE.UTF-8" } });
    expect(readdirSync(english.root)).toContain("1 October 2026.md");
    english.remove();

    const german = vaultOf({ ".obsidian/daily-notes.json": "{ \"format\": \"D MMMM YYYY\" }", "3 März 2026.md": "" });
    await german.log(["--with", "Ada", "--date", "2026-10-01"], { env: { LANG: "de_DE.UTF-8" } });
    expect(readdirSync(german.root)).toContain("1 Oktober 2026.md");
  });

  it("links by path to somebody whose name is not theirs alone", async () => {
    const { log, read } = vaultOf({ "People/Work/Sam Sample.md": "", "People/Club/Sam Sample.md": "" });
    expect((await log(["--with", "People/Work/Sam Sample.md", "--channel", "call"])).exit).toBe(0);
    expect(read("Daily/2026-11-23.md")).toContain("[[People/Work/Sam Sample|Sam Sample]]");
    expect(read("People/Work/Sam Sample.md")).toBe("---\nlast-contact: 2026-11-23\n---\n");
    expect(read("People/Club/Sam Sample.md")).toBe("");
  });
});

describe("logging that is refused", () => {
  it.each([
    {
      says: "somebody unknown",
      query: "Ada Lovelase",
      stderr: "There is no person \"Ada Lovelase\". Near it: Ada Lovelace (People/Ada Lovelace.md).\n",
      candidates: [{ person: "Ada Lovelace", path: ADA }],
    },
    {
      says: "somebody unlike anybody",
      query: "Zacharias",
      stderr: "There is no person \"Zacharias\". The command people lists everybody.\n",
      candidates: [],
    },
    {
      says: "a name that two bear",
      query: "Sam Sample",
      stderr: "\"Sam Sample\" may be Sam Sample (People/Club/Sam Sample.md) or Sam Sample (People/Work/Sam Sample.md). Give the path.\n",
      candidates: [
        { person: "Sam Sample", path: "People/Club/Sam Sample.md" },
        { person: "Sam Sample", path: "People/Work/Sam Sample.md" },
      ],
    },
  ])("names the candidates for $says, and writes nothing", async ({ query, stderr, candidates }) => {
    const { log, root, read } = vaultOf({ "People/Work/Sam Sample.md": "", "People/Club/Sam Sample.md": "" });
    expect(await log(["--with", "Ada", "--with", query])).toEqual({ exit: 1, stdout: "", stderr });
    const told = await log(["--with", query, "--json"]);
    expect(told).toMatchObject({ exit: 1, stderr });
    expect(JSON.parse(told.stdout)).toEqual({ error: stderr.trim(), candidates });
    expect(existsSync(join(root, "Daily"))).toBe(false);
    expect(read(ADA)).toBe(NOTES[ADA]);
  });

  it("is wrong usage where nobody knows the channel", async () => {
    const { log, root } = vaultOf();
    const { exit, stdout, stderr } = await log(["--with", "Ada", "--channel", "osmosis"]);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: "" });
    expect(stderr).toMatch(/^--channel cannot be "osmosis": give one of call, video, coffee, .*contact\.\n$/);
    expect(existsSync(join(root, "Daily"))).toBe(false);
  });

  it("of one property keeps the line, says so and exits 1", async () => {
    const { log, read } = vaultOf({ [BO]: "---\ncadence: [\n---\n" });
    const why =
      "The line is written, but last contact was not raised. " +
      "People/Bo Example.md: The properties of this note are not valid YAML (line 2: the indent does not fit, or a bracket above it is not closed)." +
      " Correct them, then try again.\n";
    const first = await log(["--with", "Ada", "--with", "Bo Example", "--channel", "call"]);
    expect(first).toEqual({
      exit: 1,
      stdout:
        "Made Daily/2026-11-23.md:\n" +
        "  - call with [[Ada Lovelace]] and [[Bo Example]]\n" +
        "Ada Lovelace: last contact is now 2026-11-23, was 2026-11-02.\n" +
        "Bo Example: last contact was not raised.\n",
      stderr: why,
    });
    expect(read(BO)).toBe("---\ncadence: [\n---\n");
    const second = await log(["--with", "Bo Example", "--json"]);
    expect(second).toMatchObject({ exit: 1, stderr: why });
    expect(JSON.parse(second.stdout)).toMatchObject({ people: [{ person: "Bo Example", lastContact: "refused" }] });
  });

  it("of a write-protected person note keeps the line too", async () => {
    const { log, root } = vaultOf();
    chmodSync(join(root, ADA), 0o444);
    expect(await log(["--with", "Ada"])).toMatchObject({
      exit: 1,
      stderr:
        "The line is written, but last contact was not raised. People/Ada Lovelace.md: " +
        "This note is write-protected. Take the protection off, then try again.\n",
    });
    expect(statSync(join(root, ADA)).mode & 0o777).toBe(0o444);
  });

  it.each(["ENOSPC", "EROFS", "EACCES"])("by the disk (%s) leaves every byte as it was", async (code) => {
    const { log, root, read } = vaultOf({ "Daily/2026-11-23.md": "# Monday\n" });
    const fail = (): never => { throw Object.assign(new Error(`${code}: injected`), { code }); };
    const disk: Disk = { ...nodeDisk, writeNew: fail, rename: fail };
    const { exit, stdout, stderr } = await log(["--with", "Ada"], { disk });
    expect({ exit, stdout }).toEqual({ exit: 1, stdout: "" });
    expect(stderr).toMatch(/^Nothing was written into Daily\/2026-11-23\.md\. This note cannot be written: .*\n$/);
    expect(read("Daily/2026-11-23.md")).toBe("# Monday\n");
    expect(read(ADA)).toBe(NOTES[ADA]);
    expect(readdirSync(join(root, "Daily"))).toEqual(["2026-11-23.md"]);
  });
});

it("logs into a copy of the small vault, and changes two notes by a line each", async () => {
  const vault = temporaryVault();
  open = vault;
  cpSync("tests/vaults/small", vault.root, { recursive: true });
  const argv = ["--with", "Ada Lovelace", "--channel", "coffee", "--time", "14:30", "--note", "the engine, and the next grant"];
  const ran = await runHere(["log", vault.root, "--today", "2026-11-23", ...argv], { columns: 100 });
  expect(ran).toMatchObject({ exit: 0, stderr: "" });
  await expect(ran.stdout).toMatchFileSnapshot("approved/small-log.txt");

  const changed = readdirSync(vault.root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(vault.root.length + 1))
    .filter((path) => !existsSync(join("tests/vaults/small", path)) ||
      readFileSync(join(vault.root, path), "utf8") !== readFileSync(join("tests/vaults/small", path), "utf8"));
  expect(changed.sort()).toEqual(["Daily/2026-11-23.md", "People/Ada Lovelace.md"]);
});
