import { describe, expect, it } from "vitest";
import { firstLines } from "../../../src/core/brief/first-lines";

const isLog = (words: string) => words === "Log";
const many = Array.from({ length: 20 }, (_, index) => `line ${String(index + 1)}`);

describe("the first lines of a person's note", () => {
  it.each([
    { says: "leave the properties out", text: "---\ncadence: weekly\n---\n\n# Ada\nLikes engines.\n", lines: "# Ada\nLikes engines." },
    { says: "are the note where there are no properties", text: "Likes engines.\n", lines: "Likes engines." },
    { says: "leave a byte order mark out", text: "\uFEFFLikes engines.", lines: "Likes engines." },
    { says: "leave a byte order mark and the properties out", text: "\uFEFF---\ncadence: weekly\n---\nLikes engines.\n", lines: "Likes engines." },
    { says: "leave the log out", text: "Likes engines.\n\n## Log\n- 2026-11-02 call\n", lines: "Likes engines." },
    { says: "go on behind the log", text: "## Log\n- 2026-11-02 call\n### Older\n- 2026-01-02 call\n## Family\nTwo sons.\n", lines: "## Family\nTwo sons." },
    { says: "leave a log inside a log out once", text: "# Log\n## Log\n- 2026-11-02 call\n# Family\nTwo sons.\n", lines: "# Family\nTwo sons." },
    { says: "leave a log with an underlined heading out", text: "Likes engines.\n\nLog\n---\n- 2026-11-02 call\n", lines: "Likes engines." },
    { says: "keep a heading of the same words that is code", text: "```\n# Log\n```\n", lines: "```\n# Log\n```" },
    { says: "leave a promise out", text: "Likes engines.\n- [ ] send the plans\n- [x] sent the map\n", lines: "Likes engines.\n- [x] sent the map" },
    { says: "keep a promise with something below it", text: "- [ ] send the plans\n  - the large ones\n", lines: "- [ ] send the plans\n  - the large ones" },
    { says: "keep a promise of several lines", text: "- [ ] send the plans\n  and the map\n", lines: "- [ ] send the plans\n  and the map" },
    { says: "keep a task that is no promise", text: "- [ ] call #follow-up\n", lines: "- [ ] call #follow-up" },
    { says: "are none of an empty note", text: "", lines: "" },
    { says: "are none where there are properties alone", text: "---\ncadence: weekly\n---\n", lines: "" },
    { says: "are twelve at most", text: many.join("\n"), lines: many.slice(0, 12).join("\n") },
    { says: "read every line ending", text: "---\r\ncadence: weekly\r\n---\r\nOne\r\nTwo\r\n", lines: "One\nTwo" },
  ])("$says", ({ text, lines }) => {
    expect(firstLines(text, isLog)).toBe(lines);
  });

  it("are found in one walk, however many logs there are", () => {
    const start = performance.now();
    expect(firstLines("# Log\n".repeat(100_000), isLog)).toBe("");
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
