import { describe, expect, it } from "vitest";
import type { Locator } from "playwright-core";
import type { HostPage } from "./driver.mjs";
import { EXAMPLE, person, untilKnown } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const ADA = "People/Ada Lovelace.md";
const NOVEMBER = "Daily/2026-11-02.md";
const TENTH = "Daily/2026-11-10.md";

const FILES: Readonly<Record<string, string>> = {
  ...EXAMPLE,
  [ADA]: person("weekly", "2026-11-02", "met: 2023-03-03\n"),
  [NOVEMBER]: "# Monday\n\n## Interactions\n- 14:30 coffee with [[Ada Lovelace]] and [[Bo Example]]: the engine\n  - the next grant\n",
  [TENTH]: "- [ ] call [[Ada Lovelace]] about the engine\n",
  "Daily/2026-11-30.md": "- coffee with [[Ada Lovelace]]\n",
  "Meetings/2025-12-01 Board.md": '---\nattendees: ["[[Ada Lovelace]]", "[[Cy Example]]"]\ndate: 2025-12-01\n---\n',
};

const openPage = onePage();

async function open(options: Parameters<typeof openPage>[0] = {}, note = ADA): Promise<HostPage> {
  const host = await openPage({ files: FILES, ...options });
  await host.openNote(note);
  await untilKnown(host);
  expect(await host.runCommand("marathon:show-history")).toBe(true);
  await history(host).waitFor();
  return host;
}

function history(of: HostPage): Locator {
  return of.page.locator(".marathon-history");
}

function entries(of: HostPage): Locator {
  return history(of).getByRole("listitem");
}

/** The button that opens where it is written. */
function entry(of: HostPage, words: string): Locator {
  return history(of).locator(".marathon-person", { hasText: words });
}

async function days(of: HostPage): Promise<string[]> {
  return await history(of).locator(".marathon-name > bdi").allTextContents();
}

async function focused(of: HostPage): Promise<string> {
  return await of.page.evaluate(() => {
    const active = document.activeElement;
    return active?.getAttribute("aria-label") ?? active?.querySelector(".marathon-name > bdi")?.textContent ?? active?.textContent ?? "";
  });
}

describe("the history of a person", { timeout: 60_000 }, () => {
  it("shows everything that names them, newest first, by year, with verdict and source", async () => {
    const page = await open();
    expect(await history(page).locator(".modal-title").textContent()).toBe("History with Ada Lovelace");
    expect(await history(page).getByRole("status").textContent()).toBe("Known since 3 March 2023; 2 conversations");
    expect(await days(page)).toEqual(["30 November", "10 November", "2 November, 14:30", "1 December 2025"]);
    expect(await history(page).getByRole("heading", { level: 2 }).allTextContents()).toEqual(["2026", "2025"]);
    expect(await history(page).locator(".marathon-reason").allTextContents()).toEqual([
      "daily note line 1. Not counted: its day has not come",
      "daily note line 1. Not counted: open task",
      "daily note line 4. Counted",
      '"2025-12-01 Board". Counted',
    ]);
    expect(await entry(page, "2 November").textContent()).toContain("coffee with Bo Example");
    expect(await entries(page).last().textContent()).toContain("Change it in the properties of 2025-12-01 Board.");
    const names = await history(page).locator(".marathon-count-entry").evaluateAll((all) => all.map((el) => el.ariaLabel));
    expect(names).toEqual(["Count this: 10 November, call", "Does not count: 2 November, 14:30, coffee with Bo Example"]);
  });

  it("keeps the details folded until they are asked for", async () => {
    const page = await open();
    const details = history(page).getByText("the next grant");
    expect(await details.isVisible()).toBe(false);
    await history(page).getByText("Details").click();
    expect(await details.isVisible()).toBe(true);
  });

  it("opens the note where it is written, in a new tab with a modifier", async () => {
    const page = await open({ layout: [] });
    const leaves = () => page.page.evaluate(() => window.host.app.workspace.getLeavesOfType("markdown").length);
    const before = await leaves();
    await entry(page, "10 November").click();
    await history(page).waitFor({ state: "detached" });
    await page.page.waitForFunction((path) => window.host.app.workspace.getActiveFile()?.path === path, TENTH);
    expect(await leaves()).toBe(before);
    await page.openNote(ADA);
    await page.runCommand("marathon:show-history");
    await entry(page, "2 November").focus();
    await page.page.keyboard.press("Control+Enter");
    await page.page.waitForFunction((path) => window.host.app.workspace.getActiveFile()?.path === path, NOVEMBER);
    expect(await leaves()).toBe(before + 1);
  });

  it("shows all, what counts, or what does not", async () => {
    const page = await open();
    const filter = history(page).getByLabel("Show");
    await filter.selectOption("Counted");
    expect(await days(page)).toEqual(["2 November, 14:30", "1 December 2025"]);
    await filter.selectOption("Not counted");
    expect(await days(page)).toEqual(["30 November", "10 November"]);
    await filter.selectOption("All");
    expect(await entries(page).count()).toBe(4);
  });

  it("stays right while the vault changes", async () => {
    const page = await open();
    await page.writeNote("Daily/2026-11-20.md", "- called [[Ada Lovelace]]\n");
    await entry(page, "20 November").waitFor();
    expect(await history(page).getByRole("status").textContent()).toBe("Known since 3 March 2023; 3 conversations");
    await page.removeNote(ADA);
    await history(page).getByText(`There is no person note at ${ADA} any more.`).waitFor();
  });

  it("goes along with a note that is renamed, and goes on changing what counts", async () => {
    const page = await open();
    await page.renameNote(ADA, "People/Ada King.md");
    await history(page).getByText("History with Ada King").waitFor();
    await page.writeNote(TENTH, "- call with [[Ada King]] about the engine\n");
    await history(page).getByRole("button", { name: /^Does not count/ }).first().click();
    await expect.poll(() => page.noteText(TENTH)).toContain("[contact:: no]");
  });

  it("says so where nothing is known, and names the folder where two bear one name", async () => {
    const twin = "People/Old/Ada Lovelace.md";
    const page = await open({ files: { ...FILES, [twin]: "# Ada\n" } }, twin);
    expect(await history(page).locator(".modal-title").textContent()).toBe("History with Ada Lovelace (People/Old)");
    expect(await history(page).textContent()).toContain("Nothing counted yet");
    expect(await history(page).textContent()).toContain("No note tells of anything yet.");
  });

  it("shows what a note says as text, never as a part of the page", async () => {
    const files = { ...FILES, [TENTH]: "- coffee with [[Ada Lovelace]]: <img src=x onerror=document.title=1>\n  - <b>bold</b>\n" };
    const page = await open({ files });
    expect(await entry(page, "10 November").textContent()).toContain("<img src=x onerror=document.title=1>");
    expect(await history(page).locator("img, b").count()).toBe(0);
  });
});

describe("counting an entry", { timeout: 60_000 }, () => {
  it("marks its line, raises the last contact, and stays on the entry", async () => {
    const page = await open();
    await history(page).getByRole("button", { name: "Count this: 10 November" }).focus();
    await page.page.keyboard.press("Enter");
    await history(page).getByRole("button", { name: "Does not count: 10 November" }).waitFor();
    expect(await page.noteText(TENTH)).toBe("- [ ] call [[Ada Lovelace]] about the engine [contact:: yes]\n");
    expect(await page.noteText(ADA)).toContain("last-contact: 2026-11-10");
    expect(await focused(page)).toBe("Does not count: 10 November, call");
    await page.page.keyboard.press("Enter");
    await history(page).getByRole("button", { name: "Count this: 10 November" }).waitFor();
    expect(await page.noteText(TENTH)).toBe(FILES[TENTH]);
    expect(await page.noteText(ADA)).toBe(FILES[ADA]);
    expect(await focused(page)).toBe("Count this: 10 November, call");
  });

  it("goes to a neighbour when the entry no longer fits, and to the filter when none does", async () => {
    const page = await open();
    await history(page).getByLabel("Show").selectOption("Not counted");
    await history(page).getByRole("button", { name: "Count this: 10 November" }).focus();
    await page.page.keyboard.press("Enter");
    await entry(page, "10 November").waitFor({ state: "detached" });
    expect(await focused(page)).toBe("30 November");
    await page.removeNote("Daily/2026-11-30.md");
    await history(page).getByText("Nothing of that kind.").waitFor();
    expect(await focused(page)).toBe("Show");
  });

  it("says at the entry why it could not be", async () => {
    const page = await open();
    // The vault is told only when things have been quiet for a moment; the line has changed by then.
    await page.page.evaluate(async (path) => {
      const button = document.querySelector<HTMLElement>('[aria-label^="Count this: 10 November"]');
      const file = window.host.app.vault.getFileByPath(path);
      if (file === null || button === null) throw new Error("There is nothing to press.");
      await window.host.app.vault.modify(file, "- [ ] write to [[Ada Lovelace]] about the engine\n");
      button.click();
    }, TENTH);
    const alert = history(page).getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toBe(
      "This line is not in its note any more as it was read. Open the note and look at it, then try again.",
    );
    expect(await page.noteText(TENTH)).toBe("- [ ] write to [[Ada Lovelace]] about the engine\n");
  });

  it("says at the entry whose last contact could not be changed", async () => {
    const files = { ...FILES, [ADA]: "---\nlast-contact: some day\n---\n" };
    const page = await open({ files });
    await history(page).getByRole("button", { name: "Count this: 10 November" }).click();
    await history(page).getByRole("alert").waitFor();
    expect(await history(page).getByRole("alert").textContent()).toContain("The last contact of Ada Lovelace was not changed.");
    expect(await page.noteText(TENTH)).toContain("[contact:: yes]");
  });
});

describe("the keyboard in the history", { timeout: 60_000 }, () => {
  it("enters the list in one step, walks it with the arrow keys, and leaves it in one", async () => {
    const page = await open();
    const { keyboard } = page.page;
    expect(await focused(page)).toBe("Show");
    await keyboard.press("Tab");
    expect(await focused(page)).toBe("30 November");
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("Count this: 10 November, call");
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("Details");
    // The next entry has neither button nor details.
    await keyboard.press("ArrowDown");
    expect(await focused(page)).toBe("1 December 2025");
    await keyboard.press("Home");
    await keyboard.press("Tab");
    expect(await focused(page)).toBe("Close");
    await keyboard.press("Tab");
    expect(await focused(page)).toBe("Show");
  });

  it("can enter the list again when the button it was on has gone", async () => {
    const page = await open();
    await history(page).getByRole("button", { name: "Count this: 10 November" }).focus();
    await history(page).getByLabel("Show").selectOption("Counted");
    await history(page).getByLabel("Show").focus();
    await page.page.keyboard.press("Tab");
    // The meeting note has taken its place, and no button of that kind.
    expect(await focused(page)).toBe("1 December 2025");
    expect(await history(page).locator("li [tabindex='0']").count()).toBe(1);
  });

  it("is back where it was when the history is closed", async () => {
    const page = await open();
    await page.page.keyboard.press("Escape");
    await history(page).waitFor({ state: "detached" });
    expect(await page.page.locator(".modal-container").count()).toBe(0);
  });
});

describe("room for the history", { timeout: 60_000 }, () => {
  it.each([
    { says: "a window of 200 px", options: { viewport: { width: 200, height: 700 } } },
    { says: "a phone", options: { device: "phone" as const } },
    { says: "a language from right to left", options: { rtl: true } },
  ])("suffices in $says", async ({ options }) => {
    const page = await open({ hidden: true, ...options });
    await history(page).getByText("Details").click();
    const tooWide = await history(page).locator(".modal-content").evaluate((el) => {
      const { left, right } = el.getBoundingClientRect();
      return Array.from(el.querySelectorAll<HTMLElement>("*:not(option)"))
        .filter((each) => each.getBoundingClientRect().right > right + 1 || each.getBoundingClientRect().left < left - 1)
        .map((each) => each.outerHTML);
    });
    expect(tooWide).toEqual([]);
  });

  it("gives every target 44 px on a phone", async () => {
    const page = await open({ device: "phone", hidden: true });
    const small = await history(page).locator(".modal-content").evaluate((el) =>
      Array.from(el.querySelectorAll<HTMLElement>("button, select, summary"))
        .filter((each) => each.getBoundingClientRect().width < 44 || each.getBoundingClientRect().height < 44)
        .map((each) => each.outerHTML));
    expect(small).toEqual([]);
  });
});
