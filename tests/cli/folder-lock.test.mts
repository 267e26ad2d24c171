import { readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Disk, nodeDisk } from "../../src/cli/disk.mjs";
import { FolderNotes } from "../../src/cli/folder-notes.mjs";
import { type ChildProgram, buildChild } from "./child-process.mjs";
import { type TemporaryVault, temporaryVault } from "./temporary-vault.mjs";

/** Of a system process that runs as long as these tests do. */
const ALIVE = String(process.ppid);
const IN_USE = "Another Marathon is writing this note and has not finished, so nothing was written. Try again in a moment.";

let child: ChildProgram;
beforeAll(async () => {
  child = await buildChild();
});
afterAll(() => {
  child.remove();
});

let open: TemporaryVault | null = null;
afterEach(() => {
  open?.remove();
  open = null;
});

function vaultOf(notes: Readonly<Record<string, string>>): TemporaryVault {
  return (open = temporaryVault(notes));
}

/** The name that a lock of this note has, seen while it is held. */
async function lockOf(root: string, path: string): Promise<string> {
  let name = "";
  const disk: Disk = {
    ...nodeDisk,
    rename: (from, to) => {
      name = readdirSync(root).find((found) => found.endsWith(".lock")) ?? "";
      nodeDisk.rename(from, to);
    },
  };
  await new FolderNotes(root, disk).edit(path, (text) => `${text}\n`);
  expect(name).not.toBe("");
  return join(root, name);
}

const append = (root: string, disk: Partial<Disk> = {}) =>
  new FolderNotes(root, { ...nodeDisk, ...disk }).edit("Ada.md", (text) => `${text}ours`);
const textOf = (root: string) => readFileSync(join(root, "Ada.md"), "utf8");

describe("two Marathons on one folder", () => {
  it("lose no line of each other, 100 edits each", async () => {
    const { root } = vaultOf({ "Ada.md": "" });
    const ended = await Promise.all(["a", "b"].map((name) => child.run(["append", root, "Ada.md", name, "100"])));
    expect(ended.map(({ exit, stderr }) => [exit, stderr])).toEqual([[0, ""], [0, ""]]);
    const lines = textOf(root).trimEnd().split("\n");
    for (const name of ["a", "b"]) {
      expect(lines.filter((line) => line.startsWith(name))).toEqual(Array.from({ length: 100 }, (_, index) => `${name} ${String(index)}`));
    }
    expect(readdirSync(root)).toEqual(["Ada.md"]);
  });

  it("keep out of each other's way between the last look at a note and its renaming", async () => {
    const { root } = vaultOf({ "Ada.md": "one" });
    let answer = "";
    const rename: Disk["rename"] = (from, to) => {
      answer = child.runAtOnce(["append-at-once", root, "Ada.md", "theirs", "1"]);
      nodeDisk.rename(from, to);
    };
    await append(root, { rename });
    expect(answer).toContain(IN_USE);
    expect(textOf(root)).toBe("oneours");
    expect(child.runAtOnce(["append-at-once", root, "Ada.md", " theirs", "1"])).toBe("");
    expect(textOf(root)).toBe("oneours theirs 0\n");
  });

  it("lose no log of each other, 100 logs each into one daily note", { timeout: 120_000 }, async () => {
    const { root } = vaultOf({ "People/Ada Example.md": "---\nlast-contact: 2026-01-01\n---\n", "2026-11-23.md": "## Interactions\n" });
    const ended = await Promise.all(["first", "second"].map((name) => child.run(["log", root, "Ada Example", name, "100"])));
    expect(ended.map(({ exit, stderr }) => [exit, stderr])).toEqual([[0, ""], [0, ""]]);
    const lines = readFileSync(join(root, "2026-11-23.md"), "utf8").trimEnd().split("\n");
    expect(lines[0]).toBe("## Interactions");
    for (const name of ["first", "second"]) {
      expect(lines.filter((line) => line.includes(name))).toEqual(
        Array.from({ length: 100 }, (_, index) => `- coffee with [[Ada Example]]: ${name} ${String(index)}`));
    }
    expect(lines).toHaveLength(201);
    expect(readFileSync(join(root, "People/Ada Example.md"), "utf8")).toBe("---\nlast-contact: 2026-11-23\n---\n");
  });
});

describe("a Marathon that is killed", () => {
  it.each([
    { says: "before the new text has its name", where: "before renaming", left: "one\n" },
    { says: "after the new text has its name", where: "after renaming", left: "one\nnever\n" },
  ])("$says leaves a whole note, and what it left besides is in nobody's way", async ({ where, left }) => {
    const { root } = vaultOf({ "Ada.md": "one\n" });
    expect((await child.run(["die", root, "Ada.md", where])).signal).toBe("SIGKILL");
    expect(textOf(root)).toBe(left);
    expect(readdirSync(root).length).toBeGreaterThan(1);

    const notes = new FolderNotes(root);
    expect((await notes.list()).map(({ path }) => path)).toEqual(["Ada.md"]);
    await notes.edit("Ada.md", (text) => `${text}two\n`);
    expect(textOf(root)).toBe(`${left}two\n`);
    expect(readdirSync(root)).toEqual(["Ada.md"]);
  });
});

describe("the lock of a note", () => {
  it("is gone after an edit that is refused, that throws, or that ends well", async () => {
    const { root } = vaultOf({ "Ada.md": "one" });
    const failing = () => { throw Object.assign(new Error("EIO"), { code: "EIO" }); };
    await expect(append(root, { rename: failing })).rejects.toMatchObject({ kind: "unwritable" });
    await expect(new FolderNotes(root).edit("Ada.md", () => { throw new RangeError("no"); })).rejects.toThrow(RangeError);
    await append(root);
    expect(readdirSync(root)).toEqual(["Ada.md"]);
  });

  it("is not needed for an edit that changes nothing, so that it works where nothing can be made", async () => {
    const { root } = vaultOf({ "Ada.md": "one" });
    const writeNew = () => { throw Object.assign(new Error("EROFS"), { code: "EROFS" }); };
    await new FolderNotes(root, { ...nodeDisk, writeNew }).edit("Ada.md", (text) => text);
    await expect(append(root, { writeNew })).rejects.toMatchObject({
      kind: "unwritable", message: "This note cannot be written: the disk can only be read. Make it writable, then try again.",
    });
    expect(textOf(root)).toBe("one");
  });

  it("of another note is not waited for", async () => {
    const { root, write } = vaultOf({ "Ada.md": "one", "Bo.md": "" });
    write((await lockOf(root, "Bo.md")).slice(root.length + 1), `${ALIVE} ${hostname()}`);
    await append(root);
    expect(textOf(root)).toBe("oneours");
  });

  it.each([
    { says: "a process that runs", holder: `${ALIVE} ${hostname()}`, age: 0 },
    { says: "a process on another machine", holder: "1 elsewhere.example", age: 15 },
    { says: "somebody who is just making it", holder: "", age: 0 },
  ])("held by $says is waited for, and nothing is written without it", async ({ holder, age }) => {
    const { root } = vaultOf({ "Ada.md": "one" });
    const lock = await lockOf(root, "Ada.md");
    hold(lock, holder, age);
    let waited = 0;
    const pause = (milliseconds: number) => { waited += milliseconds; };
    await expect(append(root, { pause })).rejects.toMatchObject({ kind: "unwritable", path: "Ada.md", message: IN_USE });
    expect(waited).toBeGreaterThanOrEqual(9_990);
    expect(textOf(root)).toBe("one\n");
    expect(readFileSync(lock, "utf8")).toBe(holder);
    expect(readdirSync(root).filter((name) => !lock.endsWith(name))).toEqual(["Ada.md"]);
  });

  it.each([
    { says: "a process that is gone", holder: null, age: 0 },
    { says: "an earlier process with this one's number", holder: `${String(process.pid)} ${hostname()}`, age: 0 },
    { says: "another machine for more than half a minute", holder: "1 elsewhere.example", age: 31 },
    { says: "a process that has not moved for more than half a minute", holder: `${ALIVE} ${hostname()}`, age: 31 },
    { says: "somebody who did not finish making it", holder: "", age: 31 },
  ])("held by $says is broken", async ({ holder, age }) => {
    const { root } = vaultOf({ "Ada.md": "one" });
    const lock = await lockOf(root, "Ada.md");
    const gone = holder === null ? String((await child.run(["append", root, "Ada.md", "x", "0"])).pid) : "";
    hold(lock, holder ?? `${gone} ${hostname()}`, age);
    await append(root);
    expect(textOf(root)).toBe("one\nours");
    expect(readdirSync(root)).toEqual(["Ada.md"]);
  });

  it("that somebody else broke and took in the meantime is put back, and waited for", async () => {
    const { root } = vaultOf({ "Ada.md": "one" });
    const lock = await lockOf(root, "Ada.md");
    hold(lock, "1 elsewhere.example", 31);
    let looks = 0;
    const facts: Disk["facts"] = (path) => {
      const found = nodeDisk.facts(path);
      // Right after we have seen how old it is, another process breaks it and takes its own.
      if (path === lock && ++looks === 1) hold(lock, `${ALIVE} ${hostname()}`, 0);
      // That one ends well a little later.
      if (path === lock && looks === 5) nodeDisk.remove(lock);
      return found;
    };
    await append(root, { facts });
    expect(looks).toBeGreaterThanOrEqual(5);
    expect(textOf(root)).toBe("one\nours");
    expect(readdirSync(root)).toEqual(["Ada.md"]);
  });

  it("that was broken while its holder slept lets nothing be written", async () => {
    const { root } = vaultOf({ "Ada.md": "one" });
    const lock = await lockOf(root, "Ada.md");
    const makeAlike: Disk["makeAlike"] = (path, facts) => {
      nodeDisk.makeAlike(path, facts);
      hold(lock, `${ALIVE} ${hostname()}`, 0);
    };
    await expect(append(root, { makeAlike })).rejects.toMatchObject({ kind: "unwritable" });
    expect(textOf(root)).toBe("one\n");
    expect(readFileSync(lock, "utf8")).toBe(`${ALIVE} ${hostname()}`);
  });
});

/** `age` in seconds. */
function hold(lock: string, holder: string, age: number): void {
  writeFileSync(lock, holder);
  const then = Date.now() / 1000 - age;
  utimesSync(lock, then, then);
}
