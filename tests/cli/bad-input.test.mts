import { afterEach, describe, expect, it } from "vitest";
import { type Disk, nodeDisk } from "../../src/cli/disk.mjs";
import { runHere } from "./run-here.mjs";
import { type TemporaryVault, temporaryVault } from "./temporary-vault.mjs";

let open: TemporaryVault | null = null;
afterEach(() => {
  open?.remove();
  open = null;
});

const ADA = "---\ncadence: every 3 weeks\nlast-contact: 2026-11-02\n---\n";
const FIVE_MEGABYTES = `coffee with [[Ada Lovelace]]\n${"x".repeat(999)}\n${"y".repeat(4_000)}\n`.repeat(1040);

/** The disk, refusing to read whatever ends in `name`. */
function refusing(name: string): Disk {
  return {
    ...nodeDisk,
    read: (path) => {
      if (path.endsWith(name)) throw Object.assign(new Error("EACCES: injected"), { code: "EACCES" });
      return nodeDisk.read(path);
    },
  };
}

interface Answer {
  readonly today?: readonly { readonly person: string }[];
  readonly problems: readonly unknown[];
}

function answerIn(stdout: string): Answer {
  return JSON.parse(stdout) as Answer;
}

describe("something that cannot be read is one problem, and everything else works", () => {
  it.each<{
    says: string;
    path: string;
    content: string | Uint8Array;
    problem: { path?: string; line?: number; property?: string; message: string };
    disk?: Disk;
  }>([
    {
      says: "properties that are no YAML",
      path: "People/Bo Example.md",
      content: "---\ncadence: [weekly\nlast-contact: 2026-11-02\n---\n",
      problem: {
        line: 3,
        message:
          "The properties at the top of this note cannot be read: the indent does not fit, or a bracket above it is not closed." +
          " Mend them there; until then nothing in them counts.",
      },
    },
    {
      says: "a property that stands twice",
      path: "People/Bo Example.md",
      content: "---\ncadence: weekly\ncadence: monthly\n---\n",
      problem: {
        line: 3,
        message:
          "The properties at the top of this note cannot be read: a property stands for the second time." +
          " Mend them there; until then nothing in them counts.",
      },
    },
    {
      says: "a day that there is not",
      path: "People/Bo Example.md",
      content: "---\nlast-contact: 2026-02-30\n---\n",
      problem: {
        property: "last-contact",
        message: "\"last-contact: 2026-02-30\" cannot be read. Write a day such as 2026-11-02.",
      },
    },
    {
      says: "a copy that sync left",
      path: "People/Ada Lovelace (conflicted copy 2026-11-20).md",
      content: ADA,
      problem: {
        message:
          "This is a copy that sync left when two devices changed People/Ada Lovelace.md." +
          " Merge what differs into that note, then delete this copy; where that note is gone, give this one its name.",
      },
    },
    {
      says: "a file that is not UTF-8",
      path: "Daily/2026-11-20.md",
      content: Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72),
      problem: { message: "This file is not UTF-8 text, so it is not read. Save it as UTF-8 in the program that wrote it." },
    },
    {
      says: "a person's note that is not UTF-8",
      path: "People/Bo Example.md",
      content: Uint8Array.of(0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72),
      problem: { message: "This file is not UTF-8 text, so it is not read. Save it as UTF-8 in the program that wrote it." },
    },
    {
      says: "a note of 5 MB",
      path: "Daily/2026-11-20.md",
      content: FIVE_MEGABYTES,
      problem: { message: "This note is 5.0 MB long, and notes above 2 MB are not read. Split it, or exclude its folder in settings." },
    },
    {
      says: "a note that may not be read",
      path: "Daily/2026-11-20.md",
      content: "- coffee with [[Ada Lovelace]]\n",
      problem: { message: "This note cannot be read: you do not have the permission. Change its permissions, then try again." },
      disk: refusing("2026-11-20.md"),
    },
    {
      says: "settings that are no JSON",
      path: ".obsidian/plugins/marathon/data.json",
      content: "{ pace: 3 }",
      problem: {
        message:
          "This settings file cannot be read: it is not valid JSON. Mend it, or delete it to start from the defaults." +
          " Until then its defaults are in force.",
      },
    },
    {
      says: "a setting of the wrong kind",
      path: ".obsidian/plugins/marathon/data.json",
      content: "{ \"pace\": 3 }",
      problem: {
        property: "pace",
        message: "The setting \"pace\" is 3, but it must be seven whole numbers from 0 to 99, Monday to Sunday. Its default is in force.",
      },
    },
  ])("$says", async ({ path, content, problem, disk = nodeDisk }) => {
    open = temporaryVault({
      ".obsidian/daily-notes.json": "{ \"folder\": \"Daily\" }", "People/Ada Lovelace.md": ADA, [path]: content,
    });
    const expected = [{ path, line: null, property: null, ...problem }];

    const due = await runHere(["due", open.root, "--today", "2026-11-23", "--json"], { disk });
    expect(answerIn(due.stdout).problems).toEqual(expected);
    expect(answerIn(due.stdout).today?.map(({ person }) => person)).toEqual(["Ada Lovelace"]);
    expect(due).toMatchObject({ exit: 0, stderr: "" });

    const checked = await runHere(["check", open.root, "--json"], { disk });
    expect(answerIn(checked.stdout).problems).toEqual(expected);
    expect(checked).toMatchObject({ exit: 1, stderr: "" });
  });

  it("a folder that may not be listed", async () => {
    open = temporaryVault({ "People/Ada Lovelace.md": ADA, "Secret/Bo.md": "" });
    const disk: Disk = {
      ...nodeDisk,
      list: (folder) => {
        if (folder.endsWith("Secret")) throw Object.assign(new Error("EACCES: injected"), { code: "EACCES" });
        return nodeDisk.list(folder);
      },
    };
    const { stdout, exit } = await runHere(["check", open.root], { disk });
    expect(stdout).toBe(
      "Secret\n  The notes in this folder cannot be listed: you do not have the permission. Change its permissions, then try again.\n\n" +
      "1 problem in 1 file.\n",
    );
    expect(exit).toBe(1);
  });
});

describe("what is never read counts for nobody", () => {
  const meeting = "---\ndate: 2026-11-20\nattendees: [\"[[Ada Lovelace]]\"]\n---\n";
  it.each([
    { says: "a note of 5 MB", path: "Daily/2026-11-20.md", content: FIVE_MEGABYTES },
    { says: "a template", path: "Templates/Meeting.md", content: meeting },
    { says: "a note in an excluded folder", path: "Private/Meeting.md", content: meeting },
    { says: "a copy that sync left", path: "Meetings/Board (conflicted copy 2026-11-20).md", content: meeting },
  ])("$says", async ({ path, content }) => {
    open = temporaryVault({
      ".obsidian/daily-notes.json": "{ \"folder\": \"Daily\" }",
      ".obsidian/templates.json": "{ \"folder\": \"Templates\" }",
      ".obsidian/plugins/marathon/data.json": "{ \"version\": 1, \"excludedFolders\": [\"Private\"] }",
      "People/Ada Lovelace.md": ADA,
      [path]: content,
    });
    const { stdout } = await runHere(["history", open.root, "Ada Lovelace", "--today", "2026-11-23", "--json"]);
    const { interactions } = JSON.parse(stdout) as { interactions: { source: { path: string } }[] };
    expect(interactions.map(({ source }) => source.path)).toEqual(["People/Ada Lovelace.md"]);
  });
});

describe("a vault that is none", () => {
  it("is named, in one line, where there is no such folder", async () => {
    open = temporaryVault();
    const missing = `${open.root}/missing`;
    expect(await runHere(["due", missing])).toEqual({
      exit: 1, stdout: "", stderr: `There is no folder ${missing}. Give the folder of a vault.\n`,
    });
  });

  it("is named where it is a file", async () => {
    open = temporaryVault({ "Ada.md": "" });
    const file = `${open.root}/Ada.md`;
    expect(await runHere(["due", file])).toEqual({ exit: 1, stdout: "", stderr: `${file} is no folder. Give the folder of a vault.\n` });
  });

  it("is told to programs as well", async () => {
    open = temporaryVault();
    const missing = `${open.root}/missing`;
    const { stdout, exit } = await runHere(["check", missing, "--json"]);
    expect(JSON.parse(stdout)).toEqual({ error: `There is no folder ${missing}. Give the folder of a vault.` });
    expect(exit).toBe(1);
  });

  it("is named where it may not be listed", async () => {
    const vault = temporaryVault();
    open = vault;
    const disk: Disk = { ...nodeDisk, list: () => { throw Object.assign(new Error("EACCES: injected"), { code: "EACCES" }); } };
    expect(await runHere(["due", vault.root], { disk })).toEqual({
      exit: 1,
      stdout: "",
      stderr: `The folder ${vault.root} cannot be read: you do not have the permission. Change its permissions, then try again.\n`,
    });
  });

  it("may be empty", async () => {
    open = temporaryVault();
    expect(await runHere(["check", open.root])).toEqual({ exit: 0, stdout: "No problems.\n", stderr: "" });
  });
});

describe("an error of the program itself", () => {
  it("is not taken for the user's", async () => {
    open = temporaryVault({ "Ada.md": "" });
    const disk: Disk = { ...nodeDisk, read: () => { throw new RangeError("a bug"); } };
    await expect(runHere(["due", open.root], { disk })).rejects.toThrow(new RangeError("a bug"));
  });
});
