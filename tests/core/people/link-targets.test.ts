import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linkName, LinkTargets } from "../../../src/core/people/link-targets";

function targets(...paths: string[]): LinkTargets {
  const links = new LinkTargets();
  for (const path of paths) links.add(path);
  return links;
}

describe("resolving a link", () => {
  it.each([
    { says: "by name", notes: ["People/Ada.md"], link: "Ada", from: "Daily/1.md", to: "People/Ada.md" },
    { says: "in any letter case", notes: ["People/Ada.md"], link: "aDA", from: "Daily/1.md", to: "People/Ada.md" },
    { says: "decomposed text names the composed note", notes: ["People/Zoë.md"], link: "Zoe\u0308", from: "1.md", to: "People/Zoë.md" },
    { says: "composed text names the decomposed note", notes: ["People/Zoe\u0308.md"], link: "Zoë", from: "1.md", to: "People/Zoe\u0308.md" },
    { says: "with the extension", notes: ["People/Ada.md"], link: "Ada.md", from: "1.md", to: "People/Ada.md" },
    { says: "without its subpath", notes: ["People/Ada.md"], link: "Ada#Log", from: "1.md", to: "People/Ada.md" },
    { says: "the exact path before the same folder", notes: ["Ada.md", "Work/Ada.md"], link: "Ada", from: "Work/1.md", to: "Ada.md" },
    { says: "the same folder before the shortest path", notes: ["A/Ada.md", "Work/People/Ada.md"], link: "Ada", from: "Work/People/1.md", to: "Work/People/Ada.md" },
    { says: "the shortest path", notes: ["Archive/Old/Ada.md", "People/Ada.md"], link: "Ada", from: "1.md", to: "People/Ada.md" },
    { says: "the end of a path", notes: ["Work/People/Ada.md", "Ada.md"], link: "People/Ada", from: "1.md", to: "Work/People/Ada.md" },
    { says: "not half a folder's name", notes: ["MyPeople/Ada.md"], link: "People/Ada", from: "1.md", to: null },
    { says: "a step up", notes: ["People/Ada.md", "X/Ada.md"], link: "../People/Ada", from: "Daily/1.md", to: "People/Ada.md" },
    { says: "beside", notes: ["Daily/Ada.md", "Ada.md"], link: "./Ada", from: "Daily/1.md", to: "Daily/Ada.md" },
    { says: "from the top", notes: ["People/Ada.md"], link: "/People/Ada", from: "Daily/1.md", to: "People/Ada.md" },
    { says: "itself where the link is a heading alone", notes: ["Daily/1.md"], link: "#Log", from: "Daily/1.md", to: "Daily/1.md" },
    { says: "a name with a dot", notes: ["People/J. R. Sample.md"], link: "J. R. Sample", from: "1.md", to: "People/J. R. Sample.md" },
    { says: "a name with @", notes: ["People/@Ada.md"], link: "@Ada", from: "1.md", to: "People/@Ada.md" },
    { says: "a name with # before the name in front of it", notes: ["A.md", "People/A#B.md"], link: "People/A#B.md", from: "1.md", to: "People/A#B.md" },
    { says: "a name with |", notes: ["A.md", "People/A|B.md"], link: "People/A|B.md", from: "1.md", to: "People/A|B.md" },
    { says: "a folder with #", notes: ["People.md", "People #1/Ada.md"], link: "People #1/Ada.md", from: "1.md", to: "People #1/Ada.md" },
    { says: "nothing where there is no such note", notes: ["People/Ada.md"], link: "Bo", from: "1.md", to: null },
    { says: "nothing with the extension twice", notes: ["Ada.md"], link: "Ada.md.md", from: "1.md", to: null },
    { says: "a note whose name ends like a file", notes: ["Ada.md.md"], link: "Ada.md.md", from: "1.md", to: "Ada.md.md" },
    { says: "nothing for another file", notes: ["People/Ada.md"], link: "Ada.png", from: "1.md", to: null },
  ])("$says", ({ notes, link, from, to }) => {
    expect(targets(...notes).resolve(link, from)?.path ?? null).toBe(to);
  });

  it("takes the alphabetically first of equally short paths, and names the others", () => {
    expect(targets("Work/Sam.md", "Home/Sam.md").resolve("Sam", "1.md")).toEqual({ path: "Home/Sam.md", tied: ["Work/Sam.md"] });
  });

  it("forgets a note that is gone", () => {
    const links = targets("Work/Sam.md", "Home/Sam.md");
    links.remove("Home/Sam.md");
    links.add("Work/Sam.md");
    links.remove("Nobody.md");
    expect(links.resolve("Sam", "1.md")).toEqual({ path: "Work/Sam.md", tied: [] });
    links.remove("Work/Sam.md");
    expect(links.resolve("Sam", "1.md")).toBeNull();
    expect(links.named("Sam")).toEqual([]);
  });

  it("lists the notes of one name in order of the alphabet", () => {
    expect(targets("B/sam.md", "A/Sam.md", "Ada.md").named("SAM")).toEqual(["A/Sam.md", "B/sam.md"]);
  });

  it("names the same note from everywhere where it says so", () => {
    const part = fc.constantFrom("A", "B", "a", "..", ".", "A#B", "B|A", "A.md", "", " ");
    const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    const notes = fc.uniqueArray(fc.array(fc.constantFrom("A", "B", "A#B", "B|A"), { minLength: 1, maxLength: 3 }).map((parts) => `${parts.join("/")}.md`));
    fc.assert(fc.property(notes, path, path, path, (paths, link, one, other) => {
      const links = targets(...paths);
      fc.pre(links.isAlike(link));
      expect(links.resolve(link, one)).toEqual(links.resolve(link, other));
    }), { numRuns: 3000 });
  });

  it("says so of names that one note bears, or none", () => {
    const links = targets("People/Ada.md", "Work/Sam.md", "Home/Sam.md");
    expect(["Ada", "People/Ada#Log", "Bo", "Sam", "./Ada", "#Log"].map((link) => links.isAlike(link))).toEqual([true, true, true, false, false, false]);
  });

  it.each([["People/Ada#Log", "ada"], ["../Ada.md", "ada"], ["Zoe\u0308|shown", "zoë"], ["#Log", ""]])("files %s under %s", (target, name) => {
    expect(linkName(target)).toBe(name);
  });
});
