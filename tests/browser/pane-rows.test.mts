import { describe, expect, it } from "vitest";
import type { HostPage } from "./driver.mjs";
import { EXAMPLE, namesIn, person, rowOf, rowsIn, sectionOf, unfold } from "./marathon-page.mjs";
import { onePage } from "./one-page.mjs";

const ADA = "People/Ada Lovelace.md";
const BO = "People/Bo Example.md";
const FILES = {
  ...EXAMPLE,
  [ADA]: `${person("weekly", "2026-11-02", 'email: [ada@example.com, countess@example.com]\nphone: "+49 30 555 0100"\ntelegram: "@ada_example"\nurl: "javascript:alert(1)"\ncircle: inner\n')}- [ ] Lend the book\n- [ ] Ask about the bird\n- [ ] A third\n`,
  [BO]: person("every 2 weeks", "2026-11-02", "tags: [work/engine]\n"),
  "Daily/2026-11-02.md": "# Monday\n\n## Interactions\n- coffee with [[Ada Lovelace]]: the engine, and the next grant of the society, which is late\n  - she will write\n",
};

const openPage = onePage();

async function open(options: Parameters<typeof openPage>[0] = {}): Promise<HostPage> {
  return await openPage({ files: FILES, ...options });
}

const menuItems = (of: HostPage) => of.page.locator(".menu .menu-item-title").allTextContents();
const focusedLabel = (of: HostPage) => of.page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

describe("a row of today", { timeout: 60_000 }, () => {
  it("tells in one line what was last said, and all of it when asked", async () => {
    const page = await open();
    const words = rowsIn(page, "Today").first().locator(".marathon-words");
    expect(await words.textContent()).toBe("the engine, and the next grant of the society, which is late");
    expect(await words.getAttribute("title")).toBe(
      "coffee with Ada Lovelace: the engine, and the next grant of the society, which is late\nshe will write",
    );
    expect((await words.boundingBox())?.height ?? 0).toBeLessThan(24);
  });

  it("reaches somebody in one tap, by safe addresses alone", async () => {
    const page = await open();
    await page.page.evaluate(() => {
      window.open = (address) => {
        document.title += ` ${String(address)}`;
        return null;
      };
      document.title = "";
    });
    const ways = rowsIn(page, "Today").first().locator(".marathon-reach button");
    expect(await ways.evaluateAll((all) => all.map((each) => each.getAttribute("aria-label")))).toEqual([
      "Write to ada@example.com, Ada Lovelace", "Call +49305550100, Ada Lovelace", "Open t.me/ada_example, Ada Lovelace",
    ]);
    for (const way of await ways.all()) await way.click();
    await rowsIn(page, "Today").first().getByRole("button", { name: "More for Ada Lovelace" }).click();
    await page.page.locator(".menu-item", { hasText: "Write to countess@example.com" }).click();
    expect(await page.page.title()).toBe("mailto:ada@example.com tel:+49305550100 https://t.me/ada_example mailto:countess@example.com");
  });

  it("shows two promises without a day, and ticks one where it is written", async () => {
    const page = await open();
    const promises = rowsIn(page, "Today").first().locator(".marathon-dated");
    expect(await promises.allTextContents()).toEqual(["Promised: Lend the book", "Promised: Ask about the bird"]);
    await page.page.getByRole("button", { name: "Done: Promised: Lend the book, Ada Lovelace" }).click();
    await expect.poll(() => promises.allTextContents()).toEqual(["Promised: Ask about the bird", "Promised: A third"]);
    expect(await page.noteText(ADA)).toBe(FILES[ADA].replace("- [ ] Lend the book", "- [x] Lend the book ✅ 2026-11-23"));
  });

  it("walks all its buttons with the arrow keys and opens the menu of a right click", async () => {
    const page = await open();
    const { keyboard } = page.page;
    await rowOf(page, "Today", "Ada").focus();
    const labels: string[] = [];
    for (let step = 0; step < 8; step += 1) {
      await keyboard.press("ArrowRight");
      labels.push(await focusedLabel(page));
    }
    expect(labels).toEqual([
      "Log interaction with Ada Lovelace", "More for Ada Lovelace",
      "Write to ada@example.com, Ada Lovelace", "Call +49305550100, Ada Lovelace", "Open t.me/ada_example, Ada Lovelace",
      "Done: Promised: Lend the book, Ada Lovelace", "Done: Promised: Ask about the bird, Ada Lovelace", "Done: Promised: Ask about the bird, Ada Lovelace",
    ]);
    for (let step = 0; step < 5; step += 1) await keyboard.press("ArrowLeft");
    await keyboard.press("Enter");
    const byKey = await menuItems(page);
    await keyboard.press("Escape");
    await rowOf(page, "Today", "Ada").click({ button: "right" });
    expect(byKey).toEqual(await menuItems(page));
    expect(byKey).toEqual(expect.arrayContaining(["Log interaction", "Snooze", "Set cadence", "Pause", "Brief", "Show history", "Call +49305550100"]));
    await keyboard.press("Escape");
  });
});

describe("everyone", { timeout: 60_000 }, () => {
  it("is narrowed by circle, tag and standing, counts who is left, and stays so", async () => {
    const page = await open();
    await unfold(page, "Everyone");
    const everyone = sectionOf(page, "Everyone");
    expect(await everyone.getByLabel("Circle").locator("option").allTextContents()).toEqual(["Circle", "inner"]);
    expect(await everyone.getByLabel("Tag").locator("option").allTextContents()).toEqual(["Tag", "work", "work/engine"]);
    await everyone.getByLabel("Tag").selectOption("work");
    expect(await namesIn(page, "Everyone")).toEqual(["Bo Example"]);
    expect(await everyone.getByRole("status").textContent()).toBe("1 of 7");
    await page.page.getByRole("button", { name: "Everyone 1 of 7" }).waitFor();
    const layout = await page.layout();
    await page.close();
    const again = await open({ layout });
    expect(await namesIn(again, "Everyone")).toEqual(["Bo Example"]);
    await again.page.getByLabel("Circle").selectOption("inner");
    expect(await namesIn(again, "Everyone")).toEqual([]);
    await again.page.getByRole("button", { name: "Show everyone" }).focus();
    await again.page.keyboard.press("Enter");
    expect(await namesIn(again, "Everyone")).toHaveLength(7);
    expect(await again.page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("search");
  });
});

describe("what stays while rows change", { timeout: 60_000 }, () => {
  it.each([
    { says: "a note about somebody else", path: "People/Zed Example.md", text: person("yearly", "2026-11-20"), row: "Ada", seen: "Zed Example" },
    { says: "the note about them", path: BO, text: person("every 3 weeks", "2026-10-01"), row: "Bo", seen: "because every 3 weeks" },
  ])("is focus, scrolled place, open menu and the row itself, when $says changes", async ({ path, text, row, seen }) => {
    const page = await open({ viewport: { width: 900, height: 420 } });
    await unfold(page, "Everyone");
    const more = rowsIn(page, "Everyone").getByRole("button", { name: `More for ${row}` });
    await more.focus();
    const before = await page.page.locator(".marathon-pane").evaluate((pane) => {
      pane.scrollTop = 300;
      document.activeElement?.closest("li")?.setAttribute("data-kept", "yes");
      return pane.scrollTop;
    });
    await page.page.keyboard.press("Enter");
    await page.page.locator(".menu").waitFor();
    await page.writeNote(path, text);
    await sectionOf(page, "Everyone").getByText(seen).first().waitFor({ state: "attached" });
    expect(await page.page.locator(".menu").count()).toBe(1);
    expect(await page.page.locator(".marathon-pane").evaluate((pane) => pane.scrollTop)).toBe(before);
    await page.page.keyboard.press("Escape");
    expect(await focusedLabel(page)).toContain(`More for ${row}`);
    expect(await page.page.evaluate(() => document.activeElement?.closest("li")?.getAttribute("data-kept"))).toBe("yes");
  });
});

describe("thousands of people", { timeout: 120_000 }, () => {
  it("fit into 1,500 elements, with every section unfolded", async () => {
    const cadences = ["weekly", "monthly", "yearly", "now and then"];
    const many = Array.from({ length: 1200 }, (_, index) =>
      [`People/Sample ${String(index + 1000)}.md`, person(cadences[index % 4] ?? "", `2026-10-${String((index % 28) + 1).padStart(2, "0")}`)] as const);
    const page = await open({ files: { ...FILES, ...Object.fromEntries(many) } });
    for (const section of ["Backlog", "Pace", "Upcoming", "Everyone", "Problems"]) await unfold(page, section);
    expect(await rowsIn(page, "Everyone").count()).toBe(20);
    expect(await page.page.locator(".marathon-pane *").count()).toBeLessThanOrEqual(1500);
  });
});
