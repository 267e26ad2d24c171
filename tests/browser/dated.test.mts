import { describe, expect, it } from "vitest";
import { person, rowsIn } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const ADA = "People/Ada Lovelace.md";
const BO = "People/Bo Example.md";
const FILES = {
  ".obsidian/daily-notes.json": '{"folder":"Daily"}',
  [ADA]: person("weekly", "2026-11-02", "reminders:\n  - 2026-11-23 send the intro # soon\n"),
  [BO]: `${person("yearly", "2026-11-02", "birthday: 1988-11-25\n")}\r\n- [ ] Lend the book 📅 2026-11-20\r\n`,
};

const openPage = onePage();
describe("what is dated", () => {
  it("stands in the row of whoever is asked for today, and is done from there by keyboard", async () => {
    const page = await openPage({ files: FILES });
    const ada = rowsIn(page, "Today").filter({ hasText: "Ada" });
    expect(await ada.innerText()).toContain("Reminder for today: send the intro");
    await ada.locator(".marathon-person").focus();
    await page.page.keyboard.press("ArrowRight");
    await page.page.keyboard.press("ArrowRight");
    await page.page.keyboard.press("ArrowRight");
    await page.page.keyboard.press("Enter");
    await expect.poll(() => page.noteText(ADA)).toBe(FILES[ADA].replace("send the intro", "send the intro ✅ 2026-11-23"));
    await expect.poll(() => ada.innerText()).not.toContain("Reminder");
    expect((await page.notices()).join()).toContain("Marked as done: send the intro.");
  });

  it("has a section for the others; a promise is ticked in its own line, and comes back with undo", async () => {
    const page = await openPage({ files: FILES });
    const bo = rowsIn(page, "Dated");
    expect(await bo.count()).toBe(1);
    expect(await bo.innerText()).toContain("Birthday (turns 38) on 25 November");
    await bo.getByRole("button", { name: "Done: Promised for 20 November: Lend the book, Bo Example" }).click();
    const ticked = FILES[BO].replace("- [ ] Lend the book 📅 2026-11-20", "- [x] Lend the book 📅 2026-11-20 ✅ 2026-11-23");
    await expect.poll(() => page.noteText(BO)).toBe(ticked);
    await page.runCommand("marathon:undo-last-change");
    await expect.poll(() => page.noteText(BO)).toBe(FILES[BO]);
  });
});
