import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runHere } from "./run-here.mjs";
import { temporaryVault } from "./temporary-vault.mjs";

const TODAY = ["--today", "2026-11-23"];

describe("logging somebody whose name is not easy to link", () => {
  it.each([
    { name: "Nr #1", link: "[Nr #1](People/Nr%20%231.md)" },
    { name: "#Ada", link: "[#Ada](People/%23Ada.md)" },
    { name: "Bo [work]", link: "[Bo \\[work\\]](People/Bo%20%5Bwork%5D.md)" },
    { name: "A|B", link: "[A|B](People/A%7CB.md)" },
    { name: "A (100%) B", link: "[[A (100%) B]]" },
    { name: "@Grace 🎉 Example", link: "[[@Grace 🎉 Example]]" },
    { name: "עדה לדוגמה", link: "[[עדה לדוגמה]]" },
  ])("$name", async ({ name, link }) => {
    const vault = temporaryVault({ [`People/${name}.md`]: "", "People/Nr.md": "", "People/A.md": "" });
    const logged = await runHere(["log", vault.root, "--with", `People/${name}.md`, "--channel", "coffee", "--note", "the engine", ...TODAY]);
    expect(logged).toMatchObject({ exit: 0, stderr: "" });
    expect(readFileSync(join(vault.root, "2026-11-23.md"), "utf8")).toBe(`## Interactions\n- coffee with ${link}: the engine\n`);
    expect(readFileSync(join(vault.root, `People/${name}.md`), "utf8")).toBe("---\nlast-contact: 2026-11-23\n---\n");

    const history = await runHere(["history", vault.root, `People/${name}.md`, "--json", ...TODAY]);
    const { interactions } = JSON.parse(history.stdout) as { interactions: readonly unknown[] };
    expect(interactions).toHaveLength(1);
    expect(interactions[0]).toMatchObject({ date: "2026-11-23", channel: "coffee", counted: true, with: [name.replace(/^@/, "")] });
    vault.remove();
  });
});
