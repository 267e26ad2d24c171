import { describe, expect, it } from "vitest";
import { day } from "../support/day";
import { sessionWith } from "../support/sessions";

const ADA = "People/Ada Lovelace.md";
const TODAY = day("2026-11-23");

const NOTES = {
  [ADA]: '---\nmet: 2024-03-14\nbirthday: 1988-12-10\nintroduced-by: "[[Countess]]"\n---\n- [ ] ask about the visa\n\n## Log\n- 2026-11-02 coffee with [[Bo Example]]\n',
  "People/Bo Example.md": "# Bo\n",
  "People/Cy Example.md": "---\naliases: [Countess]\n---\n",
  "People/Di Example.md": '---\nmet-through: ["[[Ada Lovelace]]", "[[Ideas]]"]\n---\n',
  "Daily/2026-11-20.md": "- [ ] [[Ada Lovelace]] will send the draft\n- talked about [[Ada Lovelace]]\n",
  "Daily/2026-12-03.md": "- lunch with [[Ada Lovelace]]\n",
  "Ideas.md": "An idea.\n",
};

describe("a brief", () => {
  it("gathers what all the notes say of somebody", async () => {
    const { session } = await sessionWith(NOTES);
    const brief = session.brief(ADA, TODAY);
    expect(brief).toMatchObject({
      since: "2024-03-14",
      last: { date: "2026-11-02" },
      latest: [{ date: "2026-11-02", source: { path: ADA, line: 9 } }],
      arrangement: { date: "2026-12-03" },
      dated: [{ date: "2026-12-10", text: "Birthday (turns 38)" }],
      introductions: [
        { by: "People/Cy Example.md", people: [ADA], source: { path: ADA, line: null } },
        { by: ADA, people: ["People/Di Example.md"], source: { path: "People/Di Example.md", line: null } },
      ],
      together: [{ path: "People/Bo Example.md", times: 1 }],
      years: [{ year: 2026, times: 1 }],
    });
    expect(brief?.promises.map(({ promise: { text }, isTheirs }) => [text, isTheirs])).toEqual([
      ["Ada Lovelace will send the draft", true], ["ask about the visa", false],
    ]);
  });

  it("names whom somebody introduced in order of path, whichever note was written last", async () => {
    const met = "---\nmet-through: \"[[Ada]]\"\n---\n";
    const { session, notes } = await sessionWith({ "People/Cy.md": met, "People/Ada.md": "", "People/Bo.md": met });
    const introduced = () => session.brief("People/Ada.md", TODAY)?.introductions.flatMap(({ people }) => people);
    expect(introduced()).toEqual(["People/Bo.md", "People/Cy.md"]);
    notes.write("People/Bo.md", `${met}Another line.\n`);
    await session.index.apply([{ kind: "written", path: "People/Bo.md" }]);
    expect(introduced()).toEqual(["People/Bo.md", "People/Cy.md"]);
  });

  it("is as of its day", async () => {
    const { session } = await sessionWith(NOTES);
    expect(session.brief(ADA, day("2026-11-01"))).toMatchObject({ since: "2024-03-14", last: null, latest: [], years: [] });
    expect(session.brief(ADA, day("2026-12-04"))).toMatchObject({ last: { date: "2026-12-03" }, arrangement: null });
  });

  it("is none of a note that is no person", async () => {
    const { session } = await sessionWith(NOTES);
    expect(session.brief("Ideas.md", TODAY)).toBeNull();
  });
});
