import { describe, expect, it } from "vitest";
import type { Locator } from "playwright-core";
import type { HostPage } from "./driver.mjs";
import { EXAMPLE, person } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const ADA = "People/Ada Lovelace.md";
const NOTE = `${person("weekly", "2026-11-02")}Met at the [[Ideas|mill]]. <img src=x onerror=document.title=1>\n\n- [ ] send the plans\n- [x] sent the map\n\n## Log\n- 2026-10-12 call\n`;
const FILES: Readonly<Record<string, string>> = { ...EXAMPLE, [ADA]: NOTE };

const openPage = onePage();

async function open(options: Parameters<typeof openPage>[0] = {}): Promise<HostPage> {
  const host = await openPage({ files: FILES, hidden: true, ...options });
  await host.runCommand("marathon:who-next");
  // Once the notes are read.
  await modal(host).locator(".marathon-why").waitFor();
  return host;
}

function modal(of: HostPage): Locator {
  return of.page.locator(".modal.marathon-who-next");
}

async function shows(of: HostPage, title: string, progress?: string): Promise<void> {
  await modal(of).locator(".modal-title", { hasText: new RegExp(`^${title.replace("?", "\\?")}$`) }).waitFor();
  if (progress !== undefined) await modal(of).getByText(progress).waitFor();
}

async function press(of: HostPage, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await of.page.keyboard.press(key);
}

async function focused(of: HostPage): Promise<string> {
  return await of.page.evaluate(() => document.activeElement?.textContent ?? "");
}

function button(of: HostPage, name: string): Locator {
  return modal(of).getByRole("button", { name, exact: true });
}

async function active(of: HostPage, path: string): Promise<void> {
  await of.page.waitForFunction((wanted) => window.host.app.workspace.getActiveFile()?.path === wanted, path);
}

describe("who next", { timeout: 60_000 }, () => {
  it("shows one person: why now, how well they are known, their note's first lines, the last times", async () => {
    const page = await open();
    await shows(page, "Ada Lovelace", "1 of 3");
    expect(await modal(page).locator(".marathon-why").textContent()).toMatch(/^Due since 9 November because every week; last talked 2 November/);
    expect(await modal(page).locator(".marathon-headline").textContent()).toMatch(/^Known for/);
    expect(await modal(page).getByRole("list", { name: "Last times" }).getByRole("listitem").count()).toBe(2);
    const lines = modal(page).getByRole("group", { name: "From their note" });
    await lines.getByText("Met at the mill.").waitFor();
    expect(await lines.getByRole("heading", { name: "Notes" }).count()).toBe(1);
    expect(await lines.textContent()).not.toContain("2026-10-12");
    expect(await lines.textContent()).not.toContain("cadence");
  });

  it("tells a promise once", async () => {
    const page = await open();
    await modal(page).getByText("sent the map").waitFor();
    expect(await modal(page).getByRole("list", { name: "You promised" }).getByRole("listitem").count()).toBe(1);
    expect(await modal(page).getByText("send the plans").count()).toBe(1);
  });

  it("is one press away in the pane", async () => {
    const host = await openPage({ files: FILES });
    await host.page.locator(".marathon-pane").getByRole("button", { name: "Who next?" }).click();
    await shows(host, "Ada Lovelace", "1 of 3");
  });

  it("puts nothing of a note into the page as HTML, and lets no task be ticked on the screen alone", async () => {
    const page = await open();
    const lines = modal(page).getByRole("group", { name: "From their note" });
    await lines.getByText("<img src=x").waitFor();
    expect(await lines.locator("img").count()).toBe(0);
    expect(await lines.locator("input:not([disabled])").count()).toBe(0);
  });

  it("follows links in the note", async () => {
    const page = await open();
    await modal(page).getByRole("link", { name: "mill" }).or(modal(page).locator("a.internal-link", { hasText: "mill" })).first().click();
    await modal(page).waitFor({ state: "detached" });
    await active(page, "Ideas.md");
  });

  it("logs, and comes back to the next", async () => {
    const page = await open();
    await shows(page, "Ada Lovelace");
    await press(page, "l");
    const form = page.page.locator(".marathon-log-modal");
    await form.waitFor();
    expect(await form.locator(".marathon-pills").textContent()).toContain("Ada Lovelace");
    await form.getByRole("button", { name: "Log", exact: true }).click();
    await form.waitFor({ state: "detached" });
    await shows(page, "Bo Example", "2 of 3");
    expect(await focused(page)).toContain("Log interaction");
  });

  it("stays with somebody whose form was closed without logging", async () => {
    const page = await open();
    await press(page, "l");
    await page.page.locator(".marathon-log-modal").waitFor();
    await press(page, "Escape");
    await page.page.locator(".marathon-log-modal").waitFor({ state: "detached" });
    await shows(page, "Ada Lovelace", "1 of 3");
  });

  it("snoozes, and goes on with whoever takes the place", async () => {
    const page = await open();
    await press(page, "s");
    await page.page.locator(".prompt-input").waitFor();
    await press(page, "Enter");
    await shows(page, "Bo Example", "2 of 4");
    expect(await page.noteText(ADA)).toContain("snooze-until: 2026-");
  });

  it("skips and goes back without writing anything, by the arrow keys too, and offers one more at the end", async () => {
    const page = await open();
    await shows(page, "Ada Lovelace", "1 of 3");
    await press(page, "n");
    await shows(page, "Bo Example", "2 of 3");
    await press(page, "ArrowRight");
    await shows(page, "Cy Example", "3 of 3");
    await press(page, "ArrowLeft");
    await shows(page, "Bo Example");
    await button(page, "Skip").click();
    await button(page, "Skip").click();
    await shows(page, "Who next?", "That is everybody for now.");
    expect(await focused(page)).toBe("Close");
    await button(page, "One more").click();
    await shows(page, "Di Example", "4 of 4");
    expect(await focused(page)).toContain("Log interaction");
    for (const [path, text] of Object.entries(FILES)) expect(await page.noteText(path)).toBe(text);
  });

  it("goes the other way by the arrow keys where text runs from right to left", async () => {
    const page = await open({ rtl: true });
    await press(page, "ArrowLeft");
    await shows(page, "Bo Example");
    await press(page, "ArrowRight");
    await shows(page, "Ada Lovelace");
  });

  it("opens the note, and a line's source", async () => {
    const page = await open();
    await press(page, "o");
    await modal(page).waitFor({ state: "detached" });
    await active(page, ADA);
    await page.runCommand("marathon:who-next");
    await modal(page).getByRole("button", { name: /^2 November/ }).click();
    await active(page, "Daily/2026-11-02.md");
  });

  it("says that today is done, and that nothing was due", async () => {
    const daily = ["Ada Lovelace", "Bo Example", "Cy Example"].map((name) => `- called [[${name}]]\n`).join("");
    const page = await open({ files: { ...FILES, "Daily/2026-11-23.md": daily } });
    await modal(page).getByText("Done for today.").waitFor();
    await press(page, "Escape");
    await page.close();
    const other = await open({ files: { "People/Fay Example.md": person("yearly", "2026-11-05") } });
    await modal(other).getByText("Nothing due today.").waitFor();
    expect(await button(other, "One more").count()).toBe(0);
  });

  it("waits for the notes, and follows what changes", async () => {
    const page = await open({ cache: "cold" });
    await shows(page, "Ada Lovelace", "1 of 3");
    await page.writeNote(ADA, NOTE.replace("the [[Ideas|mill]]", "a fair"));
    await modal(page).getByText("Met at a fair.").waitFor();
    await page.removeNote(ADA);
    await shows(page, "Bo Example");
  });

  it("goes along with a note that is renamed", async () => {
    const page = await open();
    await shows(page, "Ada Lovelace", "1 of 3");
    await page.renameNote(ADA, "People/Ada King.md");
    await shows(page, "Ada King", "1 of 3");
    await press(page, "n");
    await shows(page, "Bo Example", "2 of 3");
    await press(page, "ArrowLeft", "s");
    await page.page.getByPlaceholder("Snooze Ada King").waitFor();
  });

  it("goes when the plugin goes", async () => {
    const page = await open();
    await page.disablePlugin();
    await modal(page).waitFor({ state: "detached" });
  });

  it.each([
    { says: "a window of 200 px", options: { viewport: { width: 200, height: 700 } } },
    { says: "a phone", options: { device: "phone" as const } },
    { says: "a language from right to left", options: { rtl: true } },
  ])("has room in $says, its buttons in sight", async ({ options }) => {
    const page = await open(options);
    await modal(page).getByText("Met at the").waitFor();
    const [wide, buttons, height] = await modal(page).evaluate((el) => {
      const { left, right } = el.getBoundingClientRect();
      const out = Array.from(el.querySelectorAll<HTMLElement>(".modal-content *"))
        .filter((each) => each.closest(".marathon-unseen, svg") === null && each.getClientRects().length > 0)
        .filter((each) => each.getBoundingClientRect().right > right + 1 || each.getBoundingClientRect().left < left - 1);
      const last = Array.from(el.querySelectorAll("button")).map((each) => each.getBoundingClientRect().bottom);
      return [out.map((each) => each.outerHTML), Math.max(...last.slice(-4)), window.innerHeight] as const;
    });
    expect(wide).toEqual([]);
    expect(buttons).toBeLessThanOrEqual(height);
  });

  it("gives every button 44 px on a phone", async () => {
    const page = await open({ device: "phone" });
    const small = await modal(page).locator(".modal-content button").evaluateAll((all) =>
      all.filter((each) => each.getBoundingClientRect().height < 44).map((each) => each.outerHTML));
    expect(small).toEqual([]);
  });
});
