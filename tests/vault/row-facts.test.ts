import { describe, expect, it } from "vitest";
import { day } from "../support/day";
import { sessionWith } from "../support/sessions";

const ADA = "People/Ada Lovelace.md";
const TODAY = day("2026-11-23");

async function known(properties: string, body: string) {
  const { session } = await sessionWith({ [ADA]: `---\n${properties}---\n${body}` });
  return {
    person: session.index.person(ADA),
    undated: session.facts.undatedOf(ADA, TODAY).map(({ promise: { text } }) => text),
    nobody: session.facts.undatedOf("People/Bo.md", TODAY),
  };
}

describe("what a row tells of somebody", () => {
  it("is read from their note: tags wherever they stand, addresses, and promises without a day", async () => {
    const { person, undated, nobody } = await known(
      'tags: ["#friend", work/engine]\nemail: ada@example.com\n',
      "Met at the #salon, a #friend.\n- [ ] Lend the book\n- [ ] Write 📅 2026-12-01\n- [x] Call\n",
    );
    expect(person?.tags).toEqual(["friend", "work/engine", "salon"]);
    expect(person?.reach).toEqual(["mailto:ada@example.com"]);
    expect(undated).toEqual(["Lend the book"]);
    expect(nobody).toEqual([]);
  });

  it("is no promise to the silent", async () => {
    expect((await known("do-not-contact: yes\n", "- [ ] Lend the book\n")).undated).toEqual([]);
  });
});
