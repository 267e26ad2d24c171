import { describe, expect, it } from "vitest";
import type { HostPage } from "./driver.mjs";
import { EXAMPLE, namesIn, person, rowsIn, sectionOf, unfold } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const openPage = onePage();

async function open(files: Readonly<Record<string, string>>): Promise<HostPage> {
  return await openPage({ files: { ...EXAMPLE, ...files } });
}

function people(count: number, text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`People/Sample ${String(index + 1000)}.md`, text]));
}

async function focused(of: HostPage): Promise<string> {
  return await of.page.evaluate(() => document.activeElement?.querySelector(".marathon-name")?.textContent ?? "");
}

describe("a long list", { timeout: 60_000 }, () => {
  it.each([
    { section: "Backlog", text: person("weekly", "2026-10-01"), drawn: 20 },
    { section: "Everyone", text: person("yearly", "2026-11-01"), drawn: 20 },
    { section: "Problems", text: "---\ncadence: now and then\n---\n", drawn: 20 },
  ])("in $section is drawn in parts, and the keyboard goes on where the last part ended", async ({ section, text, drawn }) => {
    const page = await open(people(110, text));
    await unfold(page, section);
    expect(await rowsIn(page, section).count()).toBe(drawn);
    const more = sectionOf(page, section).getByRole("button", { name: /^Show more \(\d+ left\)$/ });
    await more.focus();
    await page.page.keyboard.press("Enter");
    await more.waitFor({ state: "detached" });
    expect(await rowsIn(page, section).count()).toBeGreaterThanOrEqual(110);
    expect(await focused(page)).toBe((await rowsIn(page, section).locator(".marathon-name").allTextContents())[drawn]);
  });

  it("is drawn from its start again once it was folded, and leaves the others alone", async () => {
    const page = await open(people(110, person("weekly", "2026-10-01")));
    for (const section of ["Backlog", "Everyone"]) {
      await unfold(page, section);
      await sectionOf(page, section).getByRole("button", { name: /^Show more/ }).click();
    }
    await unfold(page, "Backlog");
    await unfold(page, "Backlog");
    expect(await rowsIn(page, "Backlog").count()).toBe(20);
    expect(await namesIn(page, "Everyone")).toHaveLength(117);
  });
});

describe("a long history", { timeout: 60_000 }, () => {
  it("is drawn in parts, and the keyboard goes on where the last part ended", async () => {
    const lines = Array.from({ length: 60 }, (_, index) => `- coffee with [[Ada Lovelace]]: matter ${String(index + 100)}\n`);
    const page = await open({ "Daily/2026-11-20.md": lines.join("") });
    await page.openNote("People/Ada Lovelace.md");
    await page.runCommand("marathon:show-history");
    const entries = page.page.locator(".marathon-history li");
    expect(await entries.count()).toBe(50);
    await page.page.getByRole("button", { name: "Show more (11 left)" }).click();
    expect(await entries.count()).toBe(61);
    expect(await page.page.evaluate(() => document.activeElement?.textContent)).toContain("matter 109");
  });
});
