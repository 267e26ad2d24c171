import {
  chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, statSync, symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, relative } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type Disk, nodeDisk } from "../../src/cli/disk.mjs";
import { FolderNotes } from "../../src/cli/folder-notes.mjs";
import { NoteError, type NoteChange } from "../../src/vault/notes";
import { notesContract } from "../contracts/notes";
import { type TemporaryVault, temporaryVault } from "./temporary-vault.mjs";

notesContract("in a folder", true, (start) => {
  const vault = temporaryVault(start);
  const notes = new FolderNotes(vault.root);
  const done = (work: () => void) => new Promise<void>((resolve) => {
    work();
    resolve();
  });
  return Promise.resolve({
    notes,
    write: (path, text) => done(() => vault.write(path, text)),
    remove: (path) => done(() => rmSync(join(vault.root, path))),
    move: (from, path) => done(() => renameSync(join(vault.root, from), join(vault.root, path))),
    read: (path) => Promise.resolve(readFileSync(join(vault.root, path), "utf8")),
    writeBytes: (path, bytes) => done(() => vault.write(path, bytes)),
    settle: () => done(() => notes.lookAgain()),
    close: () => done(() => vault.remove()),
  });
});

let open: TemporaryVault | null = null;
afterEach(() => {
  open?.remove();
  open = null;
});

function vaultOf(notes: Readonly<Record<string, string | Uint8Array>>, disk: Partial<Disk> = {}) {
  const vault = temporaryVault(notes);
  open = vault;
  return { ...vault, notes: new FolderNotes(vault.root, { ...nodeDisk, ...disk }) };
}

async function pathsOf(notes: FolderNotes): Promise<readonly string[]> {
  return (await notes.list()).map(({ path }) => path).sort();
}

function refusal(kind: NoteError["kind"]) {
  return (error: unknown) => error instanceof NoteError && error.kind === kind && error.message !== "";
}

function failing(code: string): never {
  throw Object.assign(new Error(`${code}: injected`), { code });
}

describe("listing a folder", () => {
  it("leaves out dot-folders, dot-files and whatever is no note", async () => {
    const { notes } = vaultOf({
      ".obsidian/plugins/x.md": "", ".hidden.md": "", "People/.trash/Ada.md": "", "a.canvas": "", "Ada.md": "", "Big.MD": "",
    });
    expect(await pathsOf(notes)).toEqual(["Ada.md", "Big.MD"]);
  });

  it("lists a folder once, however many links lead to it and round in circles", async () => {
    const { notes, root } = vaultOf({ "People/Ada.md": "", "Work/Bo.md": "" });
    symlinkSync(root, join(root, "People/up"));
    symlinkSync("../Work", join(root, "People/Work"));
    symlinkSync("../People", join(root, "Work/People"));
    symlinkSync("self", join(root, "self"));
    symlinkSync("nothing.md", join(root, "dangling.md"));
    expect(await pathsOf(notes)).toEqual(["People/Ada.md", "Work/Bo.md"]);
  });

  it("follows a link to a folder that would not be listed otherwise", async () => {
    const { notes, root } = vaultOf({ ".store/Ada.md": "ada" });
    symlinkSync(".store", join(root, "People"));
    expect(await pathsOf(notes)).toEqual(["People/Ada.md"]);
    expect(await (await notes.open("People/Ada.md")).text()).toBe("ada");
  });

  it("follows no link out of the vault, for folders or for notes", async () => {
    const { notes, root, outside } = vaultOf({ "Ada.md": "" });
    writeFileSync(join(outside, "Secret.md"), "secret");
    symlinkSync(outside, join(root, "Elsewhere"));
    symlinkSync(join(outside, "Secret.md"), join(root, "Secret.md"));
    expect(await pathsOf(notes)).toEqual(["Ada.md"]);
    await expect(notes.open("Secret.md")).rejects.toSatisfy(refusal("outside"));
    await expect(notes.edit("Elsewhere/Secret.md", () => "changed")).rejects.toSatisfy(refusal("outside"));
    await expect(notes.create("Elsewhere/New.md", "new")).rejects.toSatisfy(refusal("outside"));
    await expect(notes.create("Elsewhere/deep/New.md", "new")).rejects.toSatisfy(refusal("outside"));
    expect(readdirSync(outside)).toEqual(["Secret.md"]);
    expect(readFileSync(join(outside, "Secret.md"), "utf8")).toBe("secret");
  });

  it("names a folder that cannot be listed, and lists the rest", async () => {
    const { notes } = vaultOf({ "Locked/Ada.md": "", "Bo.md": "" }, {
      list: (folder) => (folder.endsWith("Locked") ? failing("EACCES") : nodeDisk.list(folder)),
    });
    expect(await pathsOf(notes)).toEqual(["Bo.md"]);
    expect(notes.listingProblems()).toEqual([
      {
        path: "Locked",
        line: null,
        property: null,
        message: "The notes in this folder cannot be listed: you do not have the permission. Change its permissions, then try again.",
      },
    ]);
  });

  it("lists a note whose size the disk will not tell, so that reading it can say why", async () => {
    const { notes } = vaultOf({ "Ada.md": "x" }, {
      glance: (path) => (path.endsWith("Ada.md") ? failing("EACCES") : nodeDisk.glance(path)),
      facts: (path) => (path.endsWith("Ada.md") ? failing("EACCES") : nodeDisk.facts(path)),
    });
    expect(await pathsOf(notes)).toEqual(["Ada.md"]);
    await expect(notes.open("Ada.md")).rejects.toSatisfy(refusal("unreadable"));
  });

  it("asks the disk about notes, not about what lies beside them", async () => {
    const asked: string[] = [];
    const { notes, root } = vaultOf({ "Ada.md": "x", "portrait.png": "x", "Letters/Bo.MD": "x", "Letters/scan.pdf": "x" }, {
      glance: (path) => {
        asked.push(relative(realpathSync(root), path));
        return nodeDisk.glance(path);
      },
    });
    expect(await pathsOf(notes)).toEqual(["Ada.md", "Letters/Bo.MD"]);
    expect(asked.sort()).toEqual(["Ada.md", join("Letters", "Bo.MD")]);
  });

  it.skipIf(process.platform !== "linux")("names a file whose name is no text", async () => {
    const { notes, root } = vaultOf({ "Ada.md": "" });
    writeFileSync(Buffer.concat([Buffer.from(`${root}/M`), Buffer.of(0xfc), Buffer.from(".md")]), "x");
    expect(await pathsOf(notes)).toEqual(["Ada.md"]);
    expect(notes.listingProblems().map(({ message }) => message)).toEqual([
      "The name of this file is not UTF-8 text, so it is not read. Rename it.",
    ]);
  });
});

describe("properties", () => {
  const many = Array.from({ length: 4000 }, (_, index) => `key${String(index)}: 1`).join("\n");
  it.each([
    { says: "a line of more than three hyphens ends nothing", block: "a: |\n  text\n  ---x\nb: 2", properties: { a: "text\n---x\n", b: 2 } },
    { says: "CRLF ends lines as LF does", block: "a: 1\r\nb: two\r", properties: { a: 1, b: "two" } },
    { says: "an unquoted link is the list that YAML makes of it", block: "rel: [[Bob]]", properties: { rel: [["Bob"]] } },
    { says: "dates and times that are none stay text", block: "a: 1990-02-30\nb: 12:30\nc: 2026-11-02T10:00", properties: { a: "1990-02-30", b: "12:30", c: "2026-11-02T10:00" } },
    { says: "a comment alone is no property", block: "# nothing", properties: {} },
    { says: "null is no property", block: "~", properties: {} },
    { says: "prose between two rules is no property", block: "Dear diary", properties: {} },
    { says: "a list between two rules is no property", block: "- a\n- b", properties: {} },
  ])("$says", async ({ block, properties }) => {
    const { notes } = vaultOf({ "A.md": `---\n${block}\n---\nbody` });
    const note = await notes.open("A.md");
    expect(note).toMatchObject({ properties, propertiesProblem: null });
  });

  it.each([
    { says: "a closing bracket that is missing", block: "a: [1\nb: 2", line: 3, problem: "the indent does not fit, or a bracket above it is not closed." },
    { says: "a property that stands twice", block: "a: 1\nb: 2\na: 3", line: 4, problem: "a property stands for the second time." },
    { says: "a line that starts like a closing one", block: "a: 1\n---x", line: 3, problem: "a closing bracket, a quote, a comma or a colon is missing." },
    { says: "a tab as indent", block: "a:\n\tb: 1", line: 3, problem: "a tab is used to indent, where only spaces may be." },
    { says: "a second document", block: "a: 1\n--- # more\nb: 2", line: 3, problem: "a second block begins." },
    { says: "an alias to nothing", block: "a: *nobody", line: null, problem: "an alias in them (*name) cannot be followed." },
    { says: "a block of absurd length", block: many, line: null, problem: "they are longer than 32000 characters." },
  ])("are a problem where they hold $says, the second time too", async ({ block, line, problem }) => {
    const { notes } = vaultOf({ "A.md": `---\n${block}\n---\nbody` });
    for (let time = 0; time < 2; time++) {
      expect(await notes.open("A.md")).toMatchObject({ properties: {}, propertiesProblem: problem, propertiesLine: line });
    }
  });

  it("cannot reach the prototype of anything", async () => {
    const { notes } = vaultOf({ "A.md": "---\n__proto__:\n  polluted: true\n---\n" });
    const { properties } = await notes.open("A.md");
    expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
    expect("polluted" in {}).toBe(false);
  });

  it("of a bomb of aliases are a problem, not a hang", async () => {
    const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]", ..."bcdefghi".split("").map((key, index) => {
      const before = "abcdefgh"[index] ?? "a";
      return `${key}: &${key} [${Array.from({ length: 10 }, () => `*${before}`).join(", ")}]`;
    })].join("\n");
    const { notes } = vaultOf({ "A.md": `---\n${bomb}\n---\n` });
    expect((await notes.open("A.md")).propertiesProblem).toBe("an alias in them (*name) cannot be followed.");
  });

  it("are not sought in a block that starts below the first line or closes with other characters", async () => {
    const { notes } = vaultOf({ "A.md": "\n---\na: 1\n---\n", "B.md": "---\na: 1\n----\n" });
    expect((await notes.open("A.md")).properties).toEqual({});
    expect((await notes.open("B.md")).properties).toEqual({});
  });
});

describe("editing a note in a folder", () => {
  it("keeps the permissions and leaves no file behind", async () => {
    const { notes, root } = vaultOf({ "Ada.md": "one" });
    chmodSync(join(root, "Ada.md"), 0o640);
    await notes.edit("Ada.md", (text) => `${text} two`);
    expect(statSync(join(root, "Ada.md")).mode & 0o777).toBe(0o640);
    expect(readdirSync(root)).toEqual(["Ada.md"]);
  });

  it.skipIf(process.getuid?.() !== 0)("leaves a note to its owner where the superuser edits it", async () => {
    const { notes, root } = vaultOf({ "Ada.md": "one" });
    nodeDisk.makeAlike(join(root, "Ada.md"), { ...nodeDisk.facts(join(root, "Ada.md")), user: 1234, group: 1235 });
    await notes.edit("Ada.md", (text) => `${text} two`);
    expect(statSync(join(root, "Ada.md"))).toMatchObject({ uid: 1234, gid: 1235 });
  });

  it("writes through a link to the note itself", async () => {
    const { notes, root } = vaultOf({ "Archive/Ada.md": "one", "People/Bo.md": "" });
    symlinkSync("../Archive/Ada.md", join(root, "People/Ada.md"));
    expect(await pathsOf(notes)).toContain("People/Ada.md");
    await notes.edit("People/Ada.md", (text) => `${text} two`);
    expect(lstatSync(join(root, "People/Ada.md")).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(root, "Archive/Ada.md"), "utf8")).toBe("one two");
  });

  it("applies the change again to what another program has written meanwhile", async () => {
    const { notes, root, write } = vaultOf({ "Ada.md": "one" });
    let times = 0;
    await notes.edit("Ada.md", (text) => {
      // Another program writes between our reading and our writing, the first time only.
      if (++times === 1) write("Ada.md", "other");
      return `${text}!`;
    });
    expect(times).toBe(2);
    expect(readFileSync(join(root, "Ada.md"), "utf8")).toBe("other!");
    expect(readdirSync(root)).toEqual(["Ada.md"]);
  });

  it("gives up, and loses nothing, where another program never stops writing", async () => {
    const { notes, root, write } = vaultOf({ "Ada.md": "one" });
    let times = 0;
    const edit = notes.edit("Ada.md", (text) => {
      write("Ada.md", `other ${String(++times)}`);
      return `${text}!`;
    });
    await expect(edit).rejects.toSatisfy(refusal("unwritable"));
    expect(readFileSync(join(root, "Ada.md"), "utf8")).toBe(`other ${String(times)}`);
    expect(readdirSync(root)).toEqual(["Ada.md"]);
  });

  it("does not interleave two edits", async () => {
    const { notes, root } = vaultOf({ "Ada.md": "" });
    await Promise.all(Array.from({ length: 50 }, () => notes.edit("Ada.md", (text) => `${text}x`)));
    expect(readFileSync(join(root, "Ada.md"), "utf8")).toBe("x".repeat(50));
  });

  it("refuses a note without a write bit, also to the superuser", async () => {
    const { notes, root } = vaultOf({ "Ada.md": "one" });
    chmodSync(join(root, "Ada.md"), 0o444);
    await expect(notes.edit("Ada.md", () => "two")).rejects.toSatisfy(refusal("unwritable"));
    await notes.edit("Ada.md", (text) => text);
    expect(readFileSync(join(root, "Ada.md"), "utf8")).toBe("one");
    expect(readdirSync(root)).toEqual(["Ada.md"]);
  });

  it.each(["EACCES", "ENOSPC", "EROFS", "EIO"])("changes nothing and leaves no file behind on %s", async (code) => {
    const { notes, root } = vaultOf({ "Ada.md": "one" }, { rename: () => failing(code) });
    await expect(notes.edit("Ada.md", () => "two")).rejects.toSatisfy(refusal("unwritable"));
    expect(readFileSync(join(root, "Ada.md"), "utf8")).toBe("one");
    expect(readdirSync(root)).toEqual(["Ada.md"]);
  });

  it("takes another number where a temporary file of an earlier program is in the way", async () => {
    let refused = 0;
    const { notes, root } = vaultOf({ "Ada.md": "one" }, {
      writeNew: (path, bytes) => (path.endsWith(".tmp") && refused++ < 3 ? failing("EEXIST") : nodeDisk.writeNew(path, bytes)),
    });
    await notes.edit("Ada.md", () => "two");
    expect(readFileSync(join(root, "Ada.md"), "utf8")).toBe("two");
  });

  it("passes on an error that is no refusal", async () => {
    const { notes } = vaultOf({ "Ada.md": "one" }, { rename: () => { throw new RangeError("a bug"); } });
    await expect(notes.edit("Ada.md", () => "two")).rejects.toThrow(new RangeError("a bug"));
  });
});

describe("making a note in a folder", () => {
  it("uses the folders that are there, in their own spelling", async () => {
    const { notes, root } = vaultOf({ "Journal/Jose\u0301/Old.md": "" });
    await notes.create("journal/Jos\u00E9/New.md", "new");
    expect(readdirSync(root)).toEqual(["Journal"]);
    expect(await pathsOf(notes)).toEqual(["Journal/Jose\u0301/New.md", "Journal/Jose\u0301/Old.md"]);
  });

  it("takes a decomposed name for the composed one", async () => {
    const { notes, root } = vaultOf({ "Jose\u0301.md": "mine" });
    await expect(notes.create("Jos\u00E9.md", "new")).rejects.toSatisfy(refusal("exists"));
    await notes.edit("Jos\u00E9.md", (text) => `${text}!`);
    expect(readdirSync(root)).toEqual(["Jose\u0301.md"]);
    expect(await (await notes.open("jos\u00E9.md")).text()).toBe("mine!");
  });

  it("refuses where a file stands in place of a folder", async () => {
    const { notes } = vaultOf({ Daily: "no folder" });
    await expect(notes.create("Daily/2026-11-23.md", "x")).rejects.toSatisfy(refusal("unwritable"));
  });

  it("refuses in a write-protected folder, also to the superuser", async () => {
    const { notes, root } = vaultOf({ "Daily/A.md": "" });
    chmodSync(join(root, "Daily"), 0o555);
    await expect(notes.create("Daily/B.md", "x")).rejects.toSatisfy(refusal("unwritable"));
    chmodSync(join(root, "Daily"), 0o755);
    expect(readdirSync(join(root, "Daily"))).toEqual(["A.md"]);
  });

  it("works on a disk that knows no second names", async () => {
    const { notes, root } = vaultOf({}, { link: () => failing("EPERM") });
    await notes.create("Ada.md", "ada");
    expect(readFileSync(join(root, "Ada.md"), "utf8")).toBe("ada");
    expect(readdirSync(root)).toEqual(["Ada.md"]);
  });

  it("leaves a note alone that another program makes in the same moment", async () => {
    const { notes, root, write } = vaultOf({}, {
      link: (from, to) => {
        write("Ada.md", "theirs");
        nodeDisk.link(from, to);
      },
    });
    await expect(notes.create("Ada.md", "ours")).rejects.toSatisfy(refusal("exists"));
    expect(readFileSync(join(root, "Ada.md"), "utf8")).toBe("theirs");
    expect(readdirSync(root)).toEqual(["Ada.md"]);
  });

  it("leaves nothing behind where the disk is full", async () => {
    const { notes, root } = vaultOf({}, { writeNew: () => failing("ENOSPC") });
    await expect(notes.create("Ada.md", "ada")).rejects.toSatisfy(refusal("unwritable"));
    expect(existsSync(join(root, "Ada.md"))).toBe(false);
  });
});

describe("paths", () => {
  it.each(["", "/", "People//Ada.md", "./Ada.md", "People/./Ada.md", "C:/Ada.md", "..\\Ada.md", "Ada\0.md", ".obsidian/Ada.md", "People/.Ada.md"])(
    "refuses %j",
    async (path) => {
      const { notes } = vaultOf({ "Ada.md": "x" });
      await expect(notes.open(path)).rejects.toSatisfy(refusal("outside"));
      await expect(notes.create(path, "x")).rejects.toSatisfy(refusal("outside"));
    },
  );

  it("never takes a folder for a note", async () => {
    const { notes, root } = vaultOf({});
    mkdirSync(join(root, "Folder.md"));
    await expect(notes.open("Folder.md")).rejects.toSatisfy(refusal("missing"));
    await expect(notes.open("Folder.md/Ada.md")).rejects.toSatisfy(refusal("missing"));
  });
});

describe("reading", () => {
  it("says what to do where the disk refuses", async () => {
    const { notes } = vaultOf({ "Ada.md": "x" }, { read: () => failing("EACCES") });
    await expect(notes.open("Ada.md")).rejects.toMatchObject({
      kind: "unreadable",
      path: "Ada.md",
      message: "This note cannot be read: you do not have the permission. Change its permissions, then try again.",
    });
  });
});

describe("watching", () => {
  it("notices by itself within a few seconds", async () => {
    const { notes, write } = vaultOf({ "Ada.md": "one" });
    const change = await new Promise<NoteChange>((resolve) => {
      const stop = notes.watch((found) => {
        stop();
        resolve(found);
      });
      write("Ada.md", "one, two");
    });
    expect(change).toEqual({ kind: "written", path: "Ada.md" });
  });

  it("tells of a rename as one change", () => {
    const { notes, root } = vaultOf({ "Ada.md": "one" });
    const changes: NoteChange[] = [];
    const stop = notes.watch((change) => changes.push(change));
    renameSync(join(root, "Ada.md"), join(root, "Ada Lovelace.md"));
    notes.lookAgain();
    stop();
    expect(changes).toEqual([{ kind: "renamed", path: "Ada Lovelace.md", from: "Ada.md" }]);
  });

  it("tells of its own writing at once, and each listener until it stops", async () => {
    const { notes } = vaultOf({ "Ada.md": "one" });
    const first: NoteChange[] = [];
    const second: NoteChange[] = [];
    const stopFirst = notes.watch((change) => first.push(change));
    const stopSecond = notes.watch((change) => second.push(change));
    await notes.edit("Ada.md", () => "two");
    stopFirst();
    await notes.create("Bo.md", "bo");
    stopSecond();
    await notes.edit("Ada.md", () => "three");
    expect(first).toEqual([{ kind: "written", path: "Ada.md" }]);
    expect(second).toEqual([{ kind: "written", path: "Ada.md" }, { kind: "written", path: "Bo.md" }]);
  });
});
