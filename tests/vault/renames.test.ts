import { describe, expect, it } from "vitest";
import type { NoteChange } from "../../src/vault/notes";
import { Renames } from "../../src/vault/renames";

const renamed = (from: string, path: string): NoteChange => ({ kind: "renamed", from, path });

describe("where a note went", () => {
  it.each([
    { says: "nowhere, where nothing was renamed", changes: [], known: ["Ada.md"], latest: "Ada.md" },
    { says: "to its new path once that is known", changes: [renamed("Ada.md", "King.md")], known: ["King.md"], latest: "King.md" },
    { says: "not before", changes: [renamed("Ada.md", "King.md")], known: ["Ada.md"], latest: "Ada.md" },
    { says: "on, where it was renamed twice", changes: [renamed("Ada.md", "King.md"), renamed("King.md", "Byron.md")], known: ["Byron.md"], latest: "Byron.md" },
    { says: "as far as is known by now", changes: [renamed("Ada.md", "King.md"), renamed("King.md", "Byron.md")], known: ["King.md"], latest: "King.md" },
    { says: "back, where that is where it went", changes: [renamed("Ada.md", "King.md"), renamed("King.md", "Ada.md")], known: ["Ada.md"], latest: "Ada.md" },
    { says: "nowhere, where nobody is known at either", changes: [renamed("Ada.md", "King.md"), renamed("King.md", "Ada.md")], known: [], latest: "Ada.md" },
    { says: "nowhere, where its path stayed the same", changes: [renamed("Ada.md", "Ada.md")], known: [], latest: "Ada.md" },
    { says: "nowhere, where another note lay there since and is gone", known: ["King.md"], latest: "Ada.md", changes: [
      renamed("Ada.md", "King.md"), { kind: "written", path: "Ada.md" }, { kind: "deleted", path: "Ada.md" },
    ] as const },
  ])("$says", ({ changes, known, latest }) => {
    const renames = new Renames();
    for (const change of changes) renames.note(change);
    expect(renames.latest("Ada.md", (path) => known.includes(path))).toBe(latest);
  });
});

describe("where a note went that was opened", () => {
  const written = (path: string): NoteChange => ({ kind: "written", path });
  it.each([
    { says: "nowhere, where nothing was renamed", changes: [], known: ["Ada.md"], latest: "Ada.md" },
    { says: "to its new path once that is known", changes: [renamed("Ada.md", "King.md")], known: ["King.md"], latest: "King.md" },
    { says: "not before", changes: [renamed("Ada.md", "King.md")], known: ["Ada.md"], latest: "Ada.md" },
    { says: "there, whatever came to its old path", changes: [renamed("Ada.md", "King.md"), written("Ada.md")], known: ["Ada.md", "King.md"], latest: "King.md" },
    { says: "there, wherever went what came to its old path", known: ["King.md", "Bo.md"], latest: "King.md", changes: [
      renamed("Ada.md", "King.md"), written("Ada.md"), renamed("Ada.md", "Bo.md"),
    ] },
    { says: "to the path of the one with whom it changed names", known: ["Ada.md", "Bo.md"], latest: "Bo.md", changes: [
      renamed("Ada.md", "T.md"), renamed("Bo.md", "Ada.md"), renamed("T.md", "Bo.md"),
    ] },
    { says: "back, where that is where it went", changes: [renamed("Ada.md", "King.md"), renamed("King.md", "Ada.md")], known: ["Ada.md"], latest: "Ada.md" },
    { says: "as far as is known by now", changes: [renamed("Ada.md", "King.md"), renamed("King.md", "Byron.md")], known: ["King.md"], latest: "King.md" },
    { says: "nowhere, where nobody is known at either", changes: [renamed("Ada.md", "King.md")], known: [], latest: "Ada.md" },
  ])("$says", ({ changes, known, latest }) => {
    const renames = new Renames();
    // What lay there before has nothing to do with it.
    renames.note(renamed("Ada.md", "Old.md"));
    const follow = renames.follow((path) => known.includes(path));
    for (const change of changes) renames.note(change);
    expect(follow("Ada.md")).toBe(latest);
  });
});
